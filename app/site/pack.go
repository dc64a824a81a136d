package site

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"slices"
)

// pack puts documents into one file, from which the service worker takes them
// without a network. The pages of the site have most of their text in common,
// far apart, so each piece (up to a > or the end of a line) is written once and
// a page is a list of pieces: half the size of the same pages under gzip alone,
// and a tenth of the room in the browser's storage. Inside gzip stand
//
//	the number of pieces, the length of each, the number of pages
//	for each page: the length of its path, the path, the number of its runs,
//	  and for each run how far its first piece is from the end of the run
//	  before (twice that, or minus twice that less one if it is negative), and
//	  how many pieces it has
//	all pieces
//
// with each number in groups of seven bits, the lowest first.
func pack(pages []file) ([]byte, error) {
	ids := map[string]int{}
	var pieces [][]byte
	var list []byte // what is said of the pages
	for _, p := range pages {
		type run struct{ first, count int }
		var runs []run
		for rest := p.data; len(rest) > 0; {
			end := bytes.IndexAny(rest, ">\n") + 1
			if end == 0 {
				end = len(rest)
			}
			id, known := ids[string(rest[:end])]
			if !known {
				id = len(pieces)
				ids[string(rest[:end])] = id
				pieces = append(pieces, rest[:end])
			}
			if n := len(runs) - 1; n >= 0 && runs[n].first+runs[n].count == id {
				runs[n].count++
			} else {
				runs = append(runs, run{id, 1})
			}
			rest = rest[end:]
		}
		list = binary.AppendUvarint(list, uint64(len(p.path)))
		list = append(list, p.path...)
		list = binary.AppendUvarint(list, uint64(len(runs)))
		at := 0
		for _, r := range runs {
			list = binary.AppendVarint(list, int64(r.first-at))
			list = binary.AppendUvarint(list, uint64(r.count))
			at = r.first + r.count
		}
	}
	head := binary.AppendUvarint(nil, uint64(len(pieces)))
	for _, p := range pieces {
		head = binary.AppendUvarint(head, uint64(len(p)))
	}
	head = binary.AppendUvarint(head, uint64(len(pages)))

	var b bytes.Buffer
	zip, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // fails for unknown levels only
	for _, part := range slices.Concat([][]byte{head, list}, pieces) {
		if _, err := zip.Write(part); err != nil {
			return nil, err
		}
	}
	err := zip.Close()
	return b.Bytes(), err
}
