// Package word97 reads the binary documents of Word 97–2003 (.doc) and of WPS Writer (.wps): an OLE container with the
// streams WordDocument and 0Table or 1Table, as [MS-DOC] describes them.
//
// The text is put together from the piece table, so that fast-saved files read as they look in Word. Tracked deletions and
// hidden text are left out, as are the instructions of fields; their results stay. Notes and text boxes follow the main
// text; headers and footers come last, as furniture. The format knows no pages: blocks have none.
//
// Memory is at most the size of the file several times over: each stream is read once (never more bytes than the file has),
// and 12 bytes are kept for each character. A piece table that names more characters than the stream has bytes is damaged.
//
// Tests read files of LibreOffice, of Word 2002 and 2007, and of our own making. Of some 400 more that Word and other programs
// wrote, among the tests of Apache POI and LibreOffice, the text was compared with what antiword reads. No file of WPS could be had.
package word97

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/richardlehane/mscfb"

	"zhibiao/extract/document/layout"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/document/ole"
	"zhibiao/extract/text"
)

// Read reads a document. Errors wrap those of package limit: ErrEncrypted, ErrUnsupported (Word 95 and before, or another
// program's OLE file), ErrDamaged, ErrTooLarge, ErrTime.
func Read(ctx context.Context, data []byte, lim limit.Limits) (t *text.Text, err error) {
	defer func() {
		if r := recover(); r != nil {
			t, err = nil, fmt.Errorf("doc: %w (%v)", limit.ErrDamaged, r)
		}
	}()
	lim = lim.Start()
	f, err := open(ctx, data)
	if err != nil {
		return nil, fmt.Errorf("doc: %w", err)
	}
	b := layout.New(ctx, lim)
	f.write(b)
	return b.Text()
}

// A file holds the streams of a document and what its header says.
type file struct {
	ctx   context.Context
	doc   []byte // stream WordDocument
	table []byte // stream 0Table or 1Table

	parts  [8]int // characters in: main text, notes, headers, macros, annotations, endnotes, text boxes, those of headers
	chars  []char // all of them, in the order of the document
	styles styles
}

const (
	magicWord                     = 0xA5EC
	magicWord6                    = 0xA5DC // Word 6 and 95, whose editions in Chinese, Japanese and Korean have numbers of their own:
	magicFarEast, magicFarEastEnd = 0xA697, 0xA69A
	nFibWord97                    = 0xC1 // 101–105 are Word 6 and 95

	flagEncrypted = 0x0100
	flagTable1    = 0x0200
)

func open(ctx context.Context, data []byte) (*file, error) {
	streams, err := ole.Open(data)
	if err != nil {
		return nil, err
	}
	if streams["EncryptedPackage"] != nil {
		return nil, limit.ErrEncrypted
	}
	if streams["WordDocument"] == nil {
		return nil, limit.Unsupported("an OLE file without a Word text", "open it in its own program and save it as docx")
	}
	f := &file{ctx: ctx}
	if f.doc, err = stream(streams["WordDocument"], len(data)); err != nil {
		return nil, err
	}
	switch magic := f.u16(f.doc, 0); {
	case magic == magicWord6, magicFarEast <= magic && magic <= magicFarEastEnd:
		return nil, limit.Unsupported("a document of Word 95 or before", "save it as docx")
	case len(f.doc) < 34 || magic != magicWord:
		return nil, fmt.Errorf("no Word header: %w", limit.ErrDamaged)
	}
	flags := f.u16(f.doc, 10)
	if flags&flagEncrypted != 0 {
		return nil, limit.ErrEncrypted
	}
	if nFib := f.u16(f.doc, 2); nFib < nFibWord97 {
		return nil, limit.Unsupported(fmt.Sprintf("a document of Word 95 or before (version %d)", nFib), "save it as docx")
	}
	name := "0Table"
	if flags&flagTable1 != 0 {
		name = "1Table"
	}
	if streams[name] == nil {
		return nil, fmt.Errorf("stream %s is missing: %w", name, limit.ErrDamaged)
	}
	if f.table, err = stream(streams[name], len(data)); err != nil {
		return nil, err
	}
	return f, f.load()
}

// stream reads a stream, which cannot be longer than the file.
func stream(e *mscfb.File, most int) ([]byte, error) {
	if e.Size > int64(most) {
		return nil, fmt.Errorf("stream %s is cut short: %w", e.Name, limit.ErrDamaged)
	}
	data := make([]byte, e.Size)
	if _, err := io.ReadFull(e, data); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("stream %s: %w (%v)", e.Name, limit.ErrDamaged, err)
	}
	return data, nil
}

// u16 and u32 read little-endian numbers, 0 beyond the end; no offset or count in use is above the largest int32.
func (f *file) u16(b []byte, at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.LittleEndian.Uint16(b[at:]))
}

func (f *file) u32(b []byte, at int) int {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return int(min(binary.LittleEndian.Uint32(b[at:]), math.MaxInt32))
}

// tablePart returns a part of the table stream by the number of its entry in the header's list of offsets and lengths.
func (f *file) tablePart(entry int) []byte {
	const list = 154
	start, size := f.u32(f.doc, list+8*entry), f.u32(f.doc, list+8*entry+4)
	if start > len(f.table) || size > len(f.table)-start {
		return nil
	}
	return f.table[start : start+size]
}

const ( // entries of the header's list
	entryStyles     = 1
	entryCharRuns   = 12
	entryParagraphs = 13
	entryClx        = 33
)
