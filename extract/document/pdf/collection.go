package pdf

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"sync"
)

// adobeGB1 is Adobe's own CMap from the glyph numbers of its collection of simplified Chinese to Unicode, from the
// cmap-resources, as Debian's poppler-data has it; its licence (BSD, three clauses) stands at its head and in cmd/zhibiao/NOTICE.
//
//go:embed Adobe-GB1-UCS2.gz
var adobeGB1 []byte

var readGB1 = sync.OnceValue(func() *cmap {
	z, err := gzip.NewReader(bytes.NewReader(adobeGB1))
	if err != nil {
		return nil
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return nil
	}
	return readCMap(data)
})

// collection gives the characters of a collection of glyphs by their numbers, nil for one that is not known.
func collection(ordering string) *cmap {
	if ordering == "GB1" {
		return readGB1()
	}
	return nil
}
