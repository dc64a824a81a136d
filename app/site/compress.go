package site

import (
	"bytes"
	"compress/gzip"
	"io"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
)

// encodings are the siblings of each compressible file, best first.
var encodings = []struct {
	name, suffix string
	writer       func(w io.Writer, quick bool) io.WriteCloser
}{
	{"br", ".br", func(w io.Writer, quick bool) io.WriteCloser {
		if quick {
			return brotli.NewWriterLevel(w, 4)
		}
		return brotli.NewWriterOptions(w, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	}},
	{"gzip", ".gz", func(w io.Writer, quick bool) io.WriteCloser {
		level := gzip.BestCompression
		if quick {
			level = gzip.BestSpeed
		}
		zip, _ := gzip.NewWriterLevel(w, level) // fails for unknown levels only
		return zip
	}},
}

func compressible(name string) bool {
	switch path.Ext(name) {
	case ".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest", ".xml":
		return true
	}
	return false
}

// compressed adds the siblings, so that a server need not compress anything.
func compressed(files []file, quick bool) ([]file, error) {
	type job struct {
		file     file
		encoding int
	}
	var jobs []job
	for _, f := range files {
		if !compressible(f.path) {
			continue
		}
		for i := range encodings {
			jobs = append(jobs, job{f, i})
		}
	}
	made := make([]file, len(jobs))
	errs := make([]error, len(jobs))
	var group sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, j := range jobs {
		group.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			var b bytes.Buffer
			encoding := encodings[j.encoding]
			w := encoding.writer(&b, quick)
			if _, errs[i] = w.Write(j.file.data); errs[i] == nil {
				errs[i] = w.Close()
			}
			made[i] = file{j.file.path + encoding.suffix, b.Bytes()}
		})
	}
	group.Wait()
	for i, err := range errs {
		if err != nil {
			return nil, err
		}
		if len(made[i].data) < len(jobs[i].file.data) {
			files = append(files, made[i])
		}
	}
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	return files, nil
}
