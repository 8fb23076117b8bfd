// Package readings keeps what was read from files in bytes, from run to run. The form is the program's own and changes with it;
// other programs read JSON Lines.
package readings

import (
	"encoding/binary"
	"errors"
	"math"

	"zhibiao/extract"
	"zhibiao/extract/document"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// maxShared is the length of strings that are written once and then referred to; longer ones hardly repeat.
const maxShared = 120

// maxTable is how many of them are remembered.
const maxTable = 1 << 16

// A Reading is one document with what was found in it. Where the document has an Err, the result is empty.
type Reading struct {
	document.Document
	extract.Result
}

// An encoder appends values to bytes. Strings that repeat are written once, so what one encoder wrote must be read by one
// decoder in the same order.
type encoder struct {
	known map[string]uint64
	body  string // of the document, in which most evidence stands
}

// A decoder reads what an encoder wrote.
type decoder struct {
	known []string
	body  string
	left  []byte
	bad   bool
}

// ErrDamaged says that bytes are not what a Writer wrote.
var ErrDamaged = errors.New("damaged readings")

// A Writer keeps documents that have no Err, one after the other. The zero Writer is empty.
type Writer struct {
	e encoder
	b []byte
}

// Add adds a document.
func (w *Writer) Add(r *Reading) { w.b = w.e.reading(w.b, r) }

// Bytes are the documents added so far, for Read.
func (w *Writer) Bytes() []byte { return w.b }

func (e *encoder) reading(b []byte, r *Reading) []byte {
	b = e.string(e.string(e.string(b, r.Path), r.Format), r.Encoding)
	b = appendInts(b, int(r.Size), r.Pages)
	b = e.strings(b, r.Document.Warnings)
	t := r.Text
	e.body = t.Body
	for _, s := range []string{t.Body, t.Title, t.Date, t.Issuer} {
		b = e.string(b, s)
	}
	b = binary.AppendUvarint(b, uint64(len(t.Blocks)))
	for i := range t.Blocks {
		b = e.block(b, &t.Blocks[i])
	}
	b = appendInts(b, r.Numerals, r.Figures)
	b = binary.AppendUvarint(b, uint64(len(r.Sections)))
	for i := range r.Sections {
		s := &r.Sections[i]
		b = appendInts(b, s.Start, s.End)
		b = e.string(e.string(e.string(b, s.Title), s.Date), s.Issuer)
		b = binary.AppendUvarint(b, s.Print)
	}
	b = binary.AppendUvarint(b, uint64(len(r.Leftover)))
	for i := range r.Leftover {
		l := &r.Leftover[i]
		b = e.string(appendInts(b, l.Start, l.End), l.Kind)
	}
	b = binary.AppendUvarint(b, uint64(len(r.Records)))
	for i := range r.Records {
		b = e.record(b, &r.Records[i])
	}
	return b
}

func (e *encoder) record(b []byte, r *extract.Record) []byte {
	for _, s := range recordStrings(r) {
		b = e.string(b, *s)
	}
	b = e.string(b, string(r.Status))
	v := &r.Evidence
	b = appendInts(b, v.Start, v.End)
	b = appendBool(b, v.Cut)
	quoted := within(e.body, v) && e.body[v.Start:v.End] == v.Text
	if b = appendBool(b, quoted); !quoted {
		b = e.string(b, v.Text)
	}
	b = e.block(b, &r.Block)
	b = binary.AppendUvarint(b, math.Float64bits(r.Confidence))
	b = e.strings(b, r.Warnings)
	b = e.pointer(b, r.Level)
	for _, list := range [][]extract.Quantity{r.Changes, r.Shares, r.Ranks} {
		b = binary.AppendUvarint(b, uint64(len(list)))
		for i := range list {
			b = e.quantity(b, &list[i])
		}
	}
	return b
}

// within reports whether evidence lies inside a body.
func within(body string, v *extract.Evidence) bool {
	return 0 <= v.Start && v.Start <= v.End && v.End <= len(body)
}

// recordStrings are the record's own strings, in the order in which they are written.
func recordStrings(r *extract.Record) []*string {
	return []*string{&r.ID, &r.Document, &r.Section, &r.CopyOf, &r.Indicator, &r.Parent, &r.Area, &r.Period, &r.PeriodStart, &r.PeriodEnd, &r.Rule}
}

func (e *encoder) block(b []byte, k *text.Block) []byte {
	b = appendInts(b, k.Start, k.End, int(k.Kind), k.Level, k.Page, k.Table, k.Row, k.Col, k.RowSpan, k.ColSpan)
	return e.string(appendBool(b, k.Head), k.Cell)
}

func (e *encoder) strings(b []byte, all []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(all)))
	for _, s := range all {
		b = e.string(b, s)
	}
	return b
}

func quantityStrings(q *extract.Quantity) []*string {
	return []*string{&q.Literal, &q.Unit, &q.BaseUnit, &q.Versus, &q.Period, &q.Of, &q.Scope}
}

func quantityDecimals(q *extract.Quantity) []**numeral.Decimal {
	return []**numeral.Decimal{&q.Value, &q.Max, &q.BaseValue, &q.BaseMax}
}

func (e *encoder) pointer(b []byte, q *extract.Quantity) []byte {
	b = appendBool(b, q != nil)
	if q != nil {
		b = e.quantity(b, q)
	}
	return b
}

func (e *encoder) quantity(b []byte, q *extract.Quantity) []byte {
	for _, s := range quantityStrings(q) {
		b = e.string(b, *s)
	}
	b = e.string(e.string(e.string(b, string(q.Bound)), string(q.Direction)), string(q.Basis))
	for _, d := range quantityDecimals(q) {
		b = appendBool(b, *d != nil)
		if *d != nil {
			b = appendInts(b, (*d).Scale)
			b = binary.AppendVarint(b, (*d).Coef)
		}
	}
	b = appendBool(appendBool(b, q.Masked), q.FromEnd)
	b = appendInts(b, q.Start, q.End)
	return e.pointer(b, q.From)
}

// string appends 0 and the string, or the number from 1 of one that was written before.
func (e *encoder) string(b []byte, s string) []byte {
	if n, ok := e.known[s]; ok {
		return binary.AppendUvarint(b, n)
	}
	if e.known == nil {
		e.known = map[string]uint64{}
	}
	if len(s) <= maxShared && len(e.known) < maxTable {
		e.known[s] = uint64(len(e.known)) + 1
	}
	b = binary.AppendUvarint(b, 0)
	b = binary.AppendUvarint(b, uint64(len(s)))
	return append(b, s...)
}

func appendInts(b []byte, all ...int) []byte {
	for _, n := range all {
		b = binary.AppendVarint(b, int64(n))
	}
	return b
}

func appendBool(b []byte, v bool) []byte {
	if v {
		return append(b, 1)
	}
	return append(b, 0)
}

// Read reads what a Writer wrote; where it was cut between two documents it can't be told. It does not keep b.
func Read(b []byte) ([]*Reading, error) {
	d := &decoder{left: b}
	var all []*Reading
	for len(d.left) > 0 {
		all = append(all, d.reading())
		if d.bad {
			break
		}
	}
	if d.bad {
		return nil, ErrDamaged
	}
	return all, nil
}

func (d *decoder) reading() (r *Reading) {
	r = new(Reading)
	r.Path, r.Format, r.Encoding = d.string(), d.string(), d.string()
	r.Size = d.varint()
	d.ints(&r.Pages)
	r.Document.Warnings = d.strings()
	t := &text.Text{Body: d.string(), Title: d.string(), Date: d.string(), Issuer: d.string()}
	r.Text, d.body = t, t.Body
	for range d.count() {
		t.Blocks = append(t.Blocks, d.block())
	}
	d.ints(&r.Numerals, &r.Figures)
	for range d.count() {
		var s extract.Section
		d.ints(&s.Start, &s.End)
		s.Title, s.Date, s.Issuer = d.string(), d.string(), d.string()
		s.Print = d.uvarint()
		r.Sections = append(r.Sections, s)
	}
	for range d.count() {
		var l extract.Leftover
		d.ints(&l.Start, &l.End)
		l.Kind = d.string()
		r.Leftover = append(r.Leftover, l)
	}
	for range d.count() {
		var record extract.Record
		d.record(&record)
		r.Records = append(r.Records, record)
	}
	return r
}

func (d *decoder) record(r *extract.Record) {
	for _, s := range recordStrings(r) {
		*s = d.string()
	}
	r.Status = extract.Status(d.string())
	d.ints(&r.Evidence.Start, &r.Evidence.End)
	r.Evidence.Cut = d.bool()
	switch quoted := d.bool(); {
	case !quoted:
		r.Evidence.Text = d.string()
	case within(d.body, &r.Evidence):
		r.Evidence.Text = d.body[r.Evidence.Start:r.Evidence.End]
	default:
		d.bad = true
	}
	r.Block = d.block()
	r.Confidence = math.Float64frombits(d.uvarint())
	r.Warnings = d.strings()
	r.Level = d.pointer()
	for _, list := range []*[]extract.Quantity{&r.Changes, &r.Shares, &r.Ranks} {
		for range d.count() {
			*list = append(*list, d.quantity())
		}
	}
}

func (d *decoder) block() (k text.Block) {
	var kind int
	d.ints(&k.Start, &k.End, &kind, &k.Level, &k.Page, &k.Table, &k.Row, &k.Col, &k.RowSpan, &k.ColSpan)
	k.Kind, k.Head, k.Cell = text.Kind(kind), d.bool(), d.string()
	return k
}

func (d *decoder) strings() (all []string) {
	for range d.count() {
		all = append(all, d.string())
	}
	return all
}

func (d *decoder) pointer() *extract.Quantity {
	if !d.bool() {
		return nil
	}
	q := d.quantity()
	return &q
}

func (d *decoder) quantity() (q extract.Quantity) {
	for _, s := range quantityStrings(&q) {
		*s = d.string()
	}
	q.Bound, q.Direction, q.Basis = extract.Bound(d.string()), extract.Direction(d.string()), extract.Basis(d.string())
	for _, p := range quantityDecimals(&q) {
		if d.bool() {
			v := new(numeral.Decimal)
			d.ints(&v.Scale)
			v.Coef = d.varint()
			*p = v
		}
	}
	q.Masked, q.FromEnd = d.bool(), d.bool()
	d.ints(&q.Start, &q.End)
	if !d.bad { // of damaged bytes the From of a From would never end
		q.From = d.pointer()
	}
	return q
}

func (d *decoder) string() string {
	if n := d.uvarint(); n > 0 {
		if n > uint64(len(d.known)) {
			d.bad = true
			return ""
		}
		return d.known[n-1]
	}
	n := d.uvarint()
	if d.bad || n > uint64(len(d.left)) {
		d.bad = true
		return ""
	}
	s := string(d.left[:n])
	d.left = d.left[n:]
	if len(s) <= maxShared && len(d.known) < maxTable {
		d.known = append(d.known, s)
	}
	return s
}

// count is the length of a list. Each of its items takes a byte at least.
func (d *decoder) count() uint64 {
	n := d.uvarint()
	if n > uint64(len(d.left)) {
		d.bad = true
		return 0
	}
	return n
}

func (d *decoder) uvarint() uint64 {
	v, n := binary.Uvarint(d.left)
	if n <= 0 {
		d.bad = true
		return 0
	}
	d.left = d.left[n:]
	return v
}

func (d *decoder) varint() int64 {
	v, n := binary.Varint(d.left)
	if n <= 0 {
		d.bad = true
		return 0
	}
	d.left = d.left[n:]
	return v
}

func (d *decoder) ints(all ...*int) {
	for _, p := range all {
		*p = int(d.varint())
	}
}

func (d *decoder) bool() bool {
	if len(d.left) == 0 {
		d.bad = true
		return false
	}
	v := d.left[0]
	d.left = d.left[1:]
	return v == 1
}
