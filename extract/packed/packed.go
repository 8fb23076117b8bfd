// Package packed writes records as bytes and reads them again: numbers as varints, strings with their length, everything in one
// fixed order. The form is the program's own and changes with it; other programs read JSON Lines.
package packed

import (
	"encoding/binary"
	"math"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// maxShared is the length of strings that are written once and then referred to; longer ones hardly repeat.
const maxShared = 120

// maxTable is how many of them are remembered.
const maxTable = 1 << 16

// An Encoder appends values to bytes. The zero Encoder writes each value so that it can be read by itself.
type Encoder struct {
	Body string // of the document: evidence that stands in it is not written again

	known map[string]uint64
}

// Sharing returns an Encoder that writes strings that repeat once: what it wrote must be read by one decoder, a SharingDecoder, in
// the same order.
func Sharing() *Encoder { return &Encoder{known: map[string]uint64{}} }

// Record appends a record.
func (e *Encoder) Record(b []byte, r *extract.Record) []byte {
	for _, s := range recordStrings(r) {
		b = e.String(b, *s)
	}
	b = e.String(b, string(r.Status))
	v := &r.Evidence
	b = Bool(Ints(b, v.Start, v.End), v.Cut)
	quoted := v.Text != "" && within(e.Body, v) && e.Body[v.Start:v.End] == v.Text
	if b = Bool(b, quoted); !quoted {
		b = e.String(b, v.Text)
	}
	b = e.Block(b, &r.Block)
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(r.Confidence))
	b = e.Strings(b, r.Warnings)
	b = e.pointer(b, r.Level)
	for _, list := range [...][]extract.Quantity{r.Changes, r.Shares, r.Ranks} {
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
func recordStrings(r *extract.Record) [11]*string {
	return [...]*string{&r.ID, &r.Document, &r.Section, &r.CopyOf, &r.Indicator, &r.Parent, &r.Area, &r.Period, &r.PeriodStart, &r.PeriodEnd, &r.Rule}
}

func quantityStrings(q *extract.Quantity) [7]*string {
	return [...]*string{&q.Literal, &q.Unit, &q.BaseUnit, &q.Versus, &q.Period, &q.Of, &q.Scope}
}

func quantityDecimals(q *extract.Quantity) [4]**numeral.Decimal {
	return [...]**numeral.Decimal{&q.Value, &q.Max, &q.BaseValue, &q.BaseMax}
}

// Block appends a block of a text: one byte where it has none, as in prose.
func (e *Encoder) Block(b []byte, k *text.Block) []byte {
	if *k == (text.Block{}) {
		return Bool(b, false)
	}
	b = Ints(Bool(b, true), k.Start, k.End, int(k.Kind), k.Level, k.Page, k.Table, k.Row, k.Col, k.RowSpan, k.ColSpan)
	return e.String(Bool(b, k.Head), k.Cell)
}

func (e *Encoder) pointer(b []byte, q *extract.Quantity) []byte {
	if b = Bool(b, q != nil); q != nil {
		b = e.quantity(b, q)
	}
	return b
}

func (e *Encoder) quantity(b []byte, q *extract.Quantity) []byte {
	for _, s := range quantityStrings(q) {
		b = e.String(b, *s)
	}
	b = e.String(e.String(e.String(b, string(q.Bound)), string(q.Direction)), string(q.Basis))
	for _, d := range quantityDecimals(q) {
		if b = Bool(b, *d != nil); *d != nil {
			b = binary.AppendVarint(Ints(b, (*d).Scale), (*d).Coef)
		}
	}
	b = Ints(Bool(Bool(b, q.Masked), q.FromEnd), q.Start, q.End)
	return e.pointer(b, q.From)
}

// Strings appends a list of strings.
func (e *Encoder) Strings(b []byte, all []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(all)))
	for _, s := range all {
		b = e.String(b, s)
	}
	return b
}

// String appends a string; where strings are shared, the number from 1 of one that was written before, or 0 and the string.
func (e *Encoder) String(b []byte, s string) []byte {
	if e.known != nil {
		if n, ok := e.known[s]; ok {
			return binary.AppendUvarint(b, n)
		}
		if len(s) <= maxShared && len(e.known) < maxTable {
			e.known[s] = uint64(len(e.known)) + 1
		}
		b = append(b, 0)
	}
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// Ints appends numbers.
func Ints(b []byte, all ...int) []byte {
	for _, n := range all {
		b = binary.AppendVarint(b, int64(n))
	}
	return b
}

// Bool appends one byte.
func Bool(b []byte, v bool) []byte {
	if v {
		return append(b, 1)
	}
	return append(b, 0)
}
