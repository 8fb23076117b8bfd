// Package part opens the parts of a zip container (docx, odt, xlsx, ofd, archives) and reads their XML, within limits.
package part

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"

	"zhibiao/extract/document/limit"
)

// A Package is an opened zip container.
type Package struct {
	Entries []*zip.File // in the order of its directory, names in UTF-8
	names   map[string]*zip.File
	lim     limit.Limits
}

// Open reads the directory of a zip container. One that names more than lim.Entries parts is ErrTooLarge.
func Open(data []byte, lim limit.Limits) (*Package, error) {
	lim = lim.Start()
	if n := entries(data, lim.Entries); n > lim.Entries {
		return nil, fmt.Errorf("more than %d files in it: %w", lim.Entries, limit.ErrTooLarge)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, fmt.Errorf("%w (%v)", limit.ErrDamaged, err)
	}
	p := &Package{Entries: z.File, names: make(map[string]*zip.File, len(z.File)), lim: lim}
	for _, f := range z.File {
		if !utf8.ValidString(f.Name) {
			if name, err := simplifiedchinese.GB18030.NewDecoder().String(f.Name); err == nil {
				f.Name = name
			}
		}
		if _, twice := p.names[f.Name]; !twice {
			p.names[f.Name] = f
		}
	}
	return p, nil
}

// entries counts the entries of a zip's directory before archive/zip makes objects of them, up to one above most.
func entries(data []byte, most int) int {
	const eocd, header = 22, 46
	i := bytes.LastIndex(data[max(0, len(data)-eocd-1<<16):], []byte("PK\x05\x06"))
	if i < 0 {
		return 0
	}
	i += max(0, len(data)-eocd-1<<16)
	if i+eocd > len(data) {
		return 0
	}
	size := binary.LittleEndian.Uint32(data[i+12:])
	start := i - int(size)
	if size == 0xFFFFFFFF || start < 0 || start > i { // zip64, or damaged: every signature counts
		return bytes.Count(data, []byte("PK\x01\x02"))
	}
	n := 0
	for start+header <= i && n <= most && string(data[start:start+4]) == "PK\x01\x02" {
		n++
		start += header + int(binary.LittleEndian.Uint16(data[start+28:])) + int(binary.LittleEndian.Uint16(data[start+30:])) + int(binary.LittleEndian.Uint16(data[start+32:]))
	}
	return n
}

// Has reports whether the container has a part of this name.
func (p *Package) Has(name string) bool { return p.names[name] != nil }

// Open opens a part. A missing one is ErrDamaged.
func (p *Package) Open(name string) (io.ReadCloser, error) {
	f := p.names[name]
	if f == nil {
		return nil, fmt.Errorf("part %s is missing: %w", name, limit.ErrDamaged)
	}
	return p.OpenEntry(f)
}

// OpenEntry opens one of Entries.
func (p *Package) OpenEntry(f *zip.File) (io.ReadCloser, error) {
	if f.Flags&1 != 0 {
		return nil, limit.ErrEncrypted
	}
	r, err := f.Open()
	if errors.Is(err, zip.ErrAlgorithm) {
		return nil, limit.Unsupported(fmt.Sprintf("compression method %d", f.Method), "pack it again as an ordinary zip")
	}
	if err != nil {
		return nil, fmt.Errorf("%w (%v)", limit.ErrDamaged, err)
	}
	return struct {
		io.Reader
		io.Closer
	}{p.lim.Expand(r, int64(f.CompressedSize64)), r}, nil
}

// Read reads a whole part.
func (p *Package) Read(name string) ([]byte, error) {
	r, err := p.Open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return ReadAll(r)
}

// ReadAll is io.ReadAll whose errors are those of package limit.
func ReadAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(r)
	return data, Damage(err)
}

// Damage turns an error of unpacking or parsing into ErrDamaged, unless it is nil or one of package limit already.
func Damage(err error) error {
	for _, known := range []error{nil, limit.ErrBomb, limit.ErrDepth, limit.ErrTime, limit.ErrTooLarge, limit.ErrEncrypted, limit.ErrUnsupported, limit.ErrDamaged} {
		if errors.Is(err, known) {
			return err
		}
	}
	return fmt.Errorf("%w (%v)", limit.ErrDamaged, err)
}

// XML reads the tokens of an XML part. External entities are never fetched, entities of a document type never expanded.
type XML struct {
	d     *xml.Decoder
	depth int
	most  int
}

// NewXML returns a token reader that refuses elements nested deeper than lim.XMLDepth.
func NewXML(r io.Reader, lim limit.Limits) *XML {
	d := xml.NewDecoder(r)
	d.CharsetReader = func(label string, r io.Reader) (io.Reader, error) {
		e, err := htmlindex.Get(label)
		if err != nil {
			return nil, err
		}
		return e.NewDecoder().Reader(r), nil
	}
	return &XML{d: d, most: lim.Start().XMLDepth}
}

// Token returns the next token, io.EOF at a well-formed end. It may hold bytes that the next call overwrites.
func (x *XML) Token() (xml.Token, error) {
	t, err := x.d.Token()
	if err == io.EOF {
		return nil, io.EOF
	}
	if err != nil {
		return nil, Damage(err)
	}
	switch t.(type) {
	case xml.StartElement:
		if x.depth++; x.depth > x.most {
			return nil, fmt.Errorf("XML elements %w of %d", limit.ErrDepth, x.most)
		}
	case xml.EndElement:
		x.depth--
	}
	return t, nil
}

// Skip reads to the end of the element whose start was the last token.
func (x *XML) Skip() error {
	for depth := 1; depth > 0; {
		t, err := x.Token()
		if err != nil {
			return Damage(err)
		}
		switch t.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

// Attr is the value of an element's attribute by its local name, "" where it has none.
func Attr(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// Weigh checks, and counts against the limits, what all parts together expand to by the container's directory; archive/zip
// does not let a part grow beyond that. It is for readers that unpack by themselves.
func (p *Package) Weigh() error {
	for _, f := range p.Entries {
		if f.Flags&1 != 0 {
			return limit.ErrEncrypted
		}
		if err := p.lim.Spend(int64(min(f.UncompressedSize64, 1<<62)), int64(min(f.CompressedSize64, 1<<62))); err != nil {
			return err
		}
	}
	return nil
}
