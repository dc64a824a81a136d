package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// An entry is a file of an archive.
type entry struct {
	name string
	data []byte
	mode fs.FileMode
}

// then is the time of every file in an archive: the same contents make the same
// archive whenever it is made. It is the earliest that a zip archive can say.
var then = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// folder lists the files under a folder, in order, under another name.
func folder(from, name string) ([]entry, error) {
	var list []entry
	err := filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		within, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		data, err := os.ReadFile(path)
		list = append(list, entry{name + "/" + filepath.ToSlash(within), data, 0o644})
		return err
	})
	return list, err
}

func tarball(list []entry) ([]byte, error) {
	var b bytes.Buffer
	zip, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // fails for unknown levels only
	archive := tar.NewWriter(zip)
	for _, e := range list {
		head := &tar.Header{Typeflag: tar.TypeReg, Name: e.name, Size: int64(len(e.data)), Mode: int64(e.mode), ModTime: then, Format: tar.FormatUSTAR}
		if err := archive.WriteHeader(head); err != nil {
			return nil, err
		}
		if _, err := archive.Write(e.data); err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	err := zip.Close()
	return b.Bytes(), err
}

func zipped(list []entry) ([]byte, error) {
	var b bytes.Buffer
	archive := zip.NewWriter(&b)
	for _, e := range list {
		head := &zip.FileHeader{Name: e.name, Method: zip.Deflate, Modified: then}
		head.SetMode(e.mode)
		w, err := archive.CreateHeader(head)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(e.data); err != nil {
			return nil, err
		}
	}
	err := archive.Close()
	return b.Bytes(), err
}

// checksums writes SHA256SUMS, as sha256sum --check reads it.
func checksums(out string) error {
	files, err := os.ReadDir(out) // in order of names
	if err != nil {
		return err
	}
	var b bytes.Buffer
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join(out, f.Name()))
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(data), f.Name())
	}
	return os.WriteFile(filepath.Join(out, "SHA256SUMS"), b.Bytes(), 0o644)
}
