// Package store keeps records in bytes: on the disk while a book is made of more records than memory should hold, and from run
// to run in the cache. The form is the program's own and changes with it; other programs read JSON Lines.
package store

import (
	"encoding/binary"
	"errors"
	"math"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// maxShared is the length of strings that are written once and then referred to; longer ones hardly repeat.
const maxShared = 120

// maxTable is how many of them are remembered.
const maxTable = 1 << 16

// An Encoder appends values to bytes. Strings that repeat are written once, so what one Encoder wrote must be read by one
// Decoder in the same order.
type Encoder struct {
	known map[string]uint64
}

// A Decoder reads what an Encoder wrote.
type Decoder struct {
	known []string
	left  []byte
	bad   bool
}

// ErrDamaged says that bytes are not what an Encoder wrote.
var ErrDamaged = errors.New("damaged store")

// Record appends a record.
func (e *Encoder) Record(b []byte, r *extract.Record) []byte {
	for _, s := range recordStrings(r) {
		b = e.string(b, *s)
	}
	b = e.string(b, string(r.Status))
	b = appendInts(b, r.Evidence.Start, r.Evidence.End)
	b = appendBool(b, r.Evidence.Cut)
	k := &r.Block
	b = appendInts(b, k.Start, k.End, int(k.Kind), k.Level, k.Page, k.Table, k.Row, k.Col, k.RowSpan, k.ColSpan)
	b = appendBool(b, k.Head)
	b = binary.AppendUvarint(b, math.Float64bits(r.Confidence))
	b = binary.AppendUvarint(b, uint64(len(r.Warnings)))
	for _, s := range r.Warnings {
		b = e.string(b, s)
	}
	b = e.pointer(b, r.Level)
	for _, list := range [][]extract.Quantity{r.Changes, r.Shares, r.Ranks} {
		b = binary.AppendUvarint(b, uint64(len(list)))
		for i := range list {
			b = e.quantity(b, &list[i])
		}
	}
	return b
}

// recordStrings are the record's own strings, in the order in which they are written.
func recordStrings(r *extract.Record) []*string {
	return []*string{&r.ID, &r.Document, &r.Section, &r.CopyOf, &r.Indicator, &r.Parent, &r.Area, &r.Period, &r.PeriodStart, &r.PeriodEnd,
		&r.Evidence.Text, &r.Block.Cell, &r.Rule}
}

func quantityStrings(q *extract.Quantity) []*string {
	return []*string{&q.Literal, &q.Unit, &q.BaseUnit, &q.Versus, &q.Period, &q.Of, &q.Scope}
}

func quantityDecimals(q *extract.Quantity) []**numeral.Decimal {
	return []**numeral.Decimal{&q.Value, &q.Max, &q.BaseValue, &q.BaseMax}
}

func (e *Encoder) pointer(b []byte, q *extract.Quantity) []byte {
	b = appendBool(b, q != nil)
	if q != nil {
		b = e.quantity(b, q)
	}
	return b
}

func (e *Encoder) quantity(b []byte, q *extract.Quantity) []byte {
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
func (e *Encoder) string(b []byte, s string) []byte {
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

// Record reads a record from b, which it does not keep, and returns what follows it.
func (d *Decoder) Record(b []byte, r *extract.Record) ([]byte, error) {
	*r = extract.Record{}
	d.left, d.bad = b, false
	for _, s := range recordStrings(r) {
		*s = d.string()
	}
	r.Status = extract.Status(d.string())
	d.ints(&r.Evidence.Start, &r.Evidence.End)
	r.Evidence.Cut = d.bool()
	k := &r.Block
	var kind int
	d.ints(&k.Start, &k.End, &kind, &k.Level, &k.Page, &k.Table, &k.Row, &k.Col, &k.RowSpan, &k.ColSpan)
	k.Kind = text.Kind(kind)
	k.Head = d.bool()
	r.Confidence = math.Float64frombits(d.uvarint())
	for range d.count() {
		r.Warnings = append(r.Warnings, d.string())
	}
	r.Level = d.pointer()
	for _, list := range []*[]extract.Quantity{&r.Changes, &r.Shares, &r.Ranks} {
		for range d.count() {
			*list = append(*list, d.quantity())
		}
	}
	if d.bad {
		return nil, ErrDamaged
	}
	return d.left, nil
}

func (d *Decoder) pointer() *extract.Quantity {
	if !d.bool() {
		return nil
	}
	q := d.quantity()
	return &q
}

func (d *Decoder) quantity() (q extract.Quantity) {
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

func (d *Decoder) string() string {
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
func (d *Decoder) count() uint64 {
	n := d.uvarint()
	if n > uint64(len(d.left)) {
		d.bad = true
		return 0
	}
	return n
}

func (d *Decoder) uvarint() uint64 {
	v, n := binary.Uvarint(d.left)
	if n <= 0 {
		d.bad = true
		return 0
	}
	d.left = d.left[n:]
	return v
}

func (d *Decoder) varint() int64 {
	v, n := binary.Varint(d.left)
	if n <= 0 {
		d.bad = true
		return 0
	}
	d.left = d.left[n:]
	return v
}

func (d *Decoder) ints(all ...*int) {
	for _, p := range all {
		*p = int(d.varint())
	}
}

func (d *Decoder) bool() bool {
	if len(d.left) == 0 {
		d.bad = true
		return false
	}
	v := d.left[0]
	d.left = d.left[1:]
	return v == 1
}
