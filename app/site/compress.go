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

// An effort is how hard to compress.
type effort int

const (
	quick    effort = iota // for tests
	moderate               // what there are a thousand of: the last tenth would take a minute
	hard                   // what every visit loads
)

// effortFor is how hard a file of a release is compressed.
func effortFor(f file) effort {
	if f.visited || strings.HasPrefix(f.path, "assets/") {
		return hard
	}
	return moderate
}

// encodings are the siblings of each compressible file, best first.
var encodings = []struct {
	name, suffix string
	writer       func(w io.Writer, e effort, size int) io.WriteCloser
}{
	{"br", ".br", func(w io.Writer, e effort, size int) io.WriteCloser {
		window := 24
		if size < 1<<16 {
			window = 16 // a larger one costs more time than the text
		}
		return brotli.NewWriterOptions(w, brotli.WriterOptions{Quality: [...]int{quick: 4, moderate: 9, hard: 11}[e], LGWin: window})
	}},
	{"gzip", ".gz", func(w io.Writer, e effort, _ int) io.WriteCloser {
		zip, _ := gzip.NewWriterLevel(w, [...]int{quick: 1, moderate: 7, hard: 9}[e]) // fails for unknown levels only
		return zip
	}},
}

func compressible(name string) bool {
	switch path.Ext(name) {
	case ".css", ".csv", ".html", ".js", ".json", ".md", ".svg", ".txt", ".wasm", ".webmanifest", ".xml":
		return true
	}
	return false
}

// compressed adds the siblings, so that a server need not compress anything.
func compressed(files []file, inHaste bool) ([]file, error) {
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
			e := effortFor(j.file)
			if inHaste {
				e = quick
			}
			w := encoding.writer(&b, e, len(j.file.data))
			if _, errs[i] = w.Write(j.file.data); errs[i] == nil {
				errs[i] = w.Close()
			}
			made[i] = file{path: j.file.path + encoding.suffix, data: b.Bytes()}
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
