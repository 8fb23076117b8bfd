// Package readings keeps what was read from files in bytes, from run to run. The form is the program's own and changes with it;
// other programs read JSON Lines.
package readings

import (
	"encoding/binary"
	"errors"

	"zhibiao/extract"
	"zhibiao/extract/document"
	"zhibiao/extract/packed"
	"zhibiao/extract/text"
)

// A Reading is one document with what was found in it. Where the document has an Err, the result is empty.
type Reading struct {
	document.Document
	extract.Result
}

// ErrDamaged says that bytes are not what a Writer wrote.
var ErrDamaged = errors.New("damaged readings")

// A Writer keeps documents that have no Err, one after the other. The zero Writer is empty.
type Writer struct {
	e *packed.Encoder
	b []byte
}

// Add adds a document.
func (w *Writer) Add(r *Reading) {
	if w.e == nil {
		w.e = packed.Sharing()
	}
	e, t := w.e, r.Text
	b := e.String(e.String(e.String(w.b, r.Path), r.Format), r.Encoding)
	b = e.Strings(packed.Ints(b, int(r.Size), r.Pages), r.Document.Warnings)
	e.Body = t.Body
	for _, s := range []string{t.Body, t.Title, t.Date, t.Issuer} {
		b = e.String(b, s)
	}
	b = binary.AppendUvarint(b, uint64(len(t.Blocks)))
	for i := range t.Blocks {
		b = e.Block(b, &t.Blocks[i])
	}
	b = packed.Ints(b, r.Numerals, r.Figures)
	b = binary.AppendUvarint(b, uint64(len(r.Sections)))
	for i := range r.Sections {
		s := &r.Sections[i]
		b = packed.Ints(b, s.Start, s.End)
		b = e.String(e.String(e.String(b, s.Title), s.Date), s.Issuer)
		b = binary.AppendUvarint(b, s.Print)
	}
	b = binary.AppendUvarint(b, uint64(len(r.Leftover)))
	for i := range r.Leftover {
		l := &r.Leftover[i]
		b = e.String(packed.Ints(b, l.Start, l.End), l.Kind)
	}
	b = binary.AppendUvarint(b, uint64(len(r.Records)))
	for i := range r.Records {
		b = e.Record(b, &r.Records[i])
	}
	w.b = b
}

// Bytes are the documents added so far, for Read.
func (w *Writer) Bytes() []byte { return w.b }

// Read reads what a Writer wrote; where it was cut between two documents it can't be told. It does not keep b.
func Read(b []byte) ([]*Reading, error) {
	d := packed.SharingDecoder(string(b))
	var all []*Reading
	for !d.Done() && !d.Bad() {
		all = append(all, reading(d))
	}
	if d.Bad() {
		return nil, ErrDamaged
	}
	return all, nil
}

func reading(d *packed.Decoder) *Reading {
	r := new(Reading)
	r.Path, r.Format, r.Encoding = d.String(), d.String(), d.String()
	var size int
	d.Ints(&size, &r.Pages)
	r.Size = int64(size)
	r.Document.Warnings = d.Strings()
	t := &text.Text{Body: d.String(), Title: d.String(), Date: d.String(), Issuer: d.String()}
	r.Text, d.Body = t, t.Body
	for range d.Count() {
		t.Blocks = append(t.Blocks, d.Block())
	}
	d.Ints(&r.Numerals, &r.Figures)
	for range d.Count() {
		var s extract.Section
		d.Ints(&s.Start, &s.End)
		s.Title, s.Date, s.Issuer = d.String(), d.String(), d.String()
		s.Print = d.Uvarint()
		r.Sections = append(r.Sections, s)
	}
	for range d.Count() {
		var l extract.Leftover
		d.Ints(&l.Start, &l.End)
		l.Kind = d.String()
		r.Leftover = append(r.Leftover, l)
	}
	for range d.Count() {
		var record extract.Record
		d.Record(&record)
		r.Records = append(r.Records, record)
	}
	return r
}
