package spool

import (
	"encoding/binary"
	"math"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// appendRecord appends a record in a form of this run alone: numbers as varints, strings with their length, everything in one
// fixed order.
func appendRecord(b []byte, r *extract.Record) []byte {
	for _, s := range recordStrings(r) {
		b = appendString(b, *s)
	}
	b = appendString(b, string(r.Status))
	v := &r.Evidence
	b = appendString(appendBool(appendInts(b, v.Start, v.End), v.Cut), v.Text)
	k := &r.Block
	if *k == (text.Block{}) {
		b = append(b, 0)
	} else {
		b = appendInts(append(b, 1), k.Start, k.End, int(k.Kind), k.Level, k.Page, k.Table, k.Row, k.Col, k.RowSpan, k.ColSpan)
		b = appendString(appendBool(b, k.Head), k.Cell)
	}
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(r.Confidence))
	b = binary.AppendUvarint(b, uint64(len(r.Warnings)))
	for _, s := range r.Warnings {
		b = appendString(b, s)
	}
	b = appendOptional(b, r.Level)
	for _, list := range [][]extract.Quantity{r.Changes, r.Shares, r.Ranks} {
		b = binary.AppendUvarint(b, uint64(len(list)))
		for i := range list {
			b = appendQuantity(b, &list[i])
		}
	}
	return b
}

func recordStrings(r *extract.Record) [11]*string {
	return [...]*string{&r.ID, &r.Document, &r.Section, &r.CopyOf, &r.Indicator, &r.Parent, &r.Area, &r.Period, &r.PeriodStart, &r.PeriodEnd, &r.Rule}
}

func quantityStrings(q *extract.Quantity) [7]*string {
	return [...]*string{&q.Literal, &q.Unit, &q.BaseUnit, &q.Versus, &q.Period, &q.Of, &q.Scope}
}

func quantityDecimals(q *extract.Quantity) [4]**numeral.Decimal {
	return [...]**numeral.Decimal{&q.Value, &q.Max, &q.BaseValue, &q.BaseMax}
}

func appendOptional(b []byte, q *extract.Quantity) []byte {
	if q == nil {
		return append(b, 0)
	}
	return appendQuantity(append(b, 1), q)
}

func appendQuantity(b []byte, q *extract.Quantity) []byte {
	for _, s := range quantityStrings(q) {
		b = appendString(b, *s)
	}
	b = appendString(appendString(appendString(b, string(q.Bound)), string(q.Direction)), string(q.Basis))
	for _, d := range quantityDecimals(q) {
		if *d == nil {
			b = append(b, 0)
			continue
		}
		b = binary.AppendVarint(appendInts(append(b, 1), (*d).Scale), (*d).Coef)
	}
	b = appendInts(appendBool(appendBool(b, q.Masked), q.FromEnd), q.Start, q.End)
	return appendOptional(b, q.From)
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
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

// A decoder reads what appendRecord wrote. All strings of a record are parts of one.
type decoder struct {
	s   string
	bad bool
}

func (d *decoder) record(r *extract.Record) {
	for _, s := range recordStrings(r) {
		*s = d.string()
	}
	r.Status = extract.Status(d.string())
	v := &r.Evidence
	d.ints(&v.Start, &v.End)
	v.Cut = d.bool()
	v.Text = d.string()
	if d.bool() {
		k, kind := &r.Block, 0
		d.ints(&k.Start, &k.End, &kind, &k.Level, &k.Page, &k.Table, &k.Row, &k.Col, &k.RowSpan, &k.ColSpan)
		k.Kind, k.Head = text.Kind(kind), d.bool()
		k.Cell = d.string()
	}
	r.Confidence = math.Float64frombits(d.fixed())
	if n := d.count(); n > 0 {
		r.Warnings = make([]string, n)
		for i := range r.Warnings {
			r.Warnings[i] = d.string()
		}
	}
	r.Level = d.optional()
	for _, list := range [...]*[]extract.Quantity{&r.Changes, &r.Shares, &r.Ranks} {
		if n := d.count(); n > 0 {
			*list = make([]extract.Quantity, n)
			for i := range *list {
				d.quantity(&(*list)[i])
			}
		}
	}
}

func (d *decoder) optional() *extract.Quantity {
	if !d.bool() {
		return nil
	}
	q := new(extract.Quantity)
	d.quantity(q)
	return q
}

func (d *decoder) quantity(q *extract.Quantity) {
	for _, s := range quantityStrings(q) {
		*s = d.string()
	}
	q.Bound, q.Direction, q.Basis = extract.Bound(d.string()), extract.Direction(d.string()), extract.Basis(d.string())
	for _, p := range quantityDecimals(q) {
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
		q.From = d.optional()
	}
}

func (d *decoder) string() string {
	n := d.count()
	s := d.s[:n]
	d.s = d.s[n:]
	return s
}

// count is a length. Whatever is counted takes a byte at least.
func (d *decoder) count() int {
	n := d.uvarint()
	if n > uint64(len(d.s)) {
		d.bad = true
		return 0
	}
	return int(n)
}

func (d *decoder) uvarint() (v uint64) {
	for shift, i := 0, 0; i < len(d.s) && shift < 64; shift, i = shift+7, i+1 {
		c := d.s[i]
		v |= uint64(c&0x7f) << shift
		if c < 0x80 {
			d.s = d.s[i+1:]
			return v
		}
	}
	d.bad, d.s = true, ""
	return 0
}

func (d *decoder) varint() int64 {
	v := d.uvarint()
	return int64(v>>1) ^ -int64(v&1)
}

func (d *decoder) ints(all ...*int) {
	for _, p := range all {
		*p = int(d.varint())
	}
}

func (d *decoder) fixed() (v uint64) {
	if len(d.s) < 8 {
		d.bad, d.s = true, ""
		return 0
	}
	for i := range 8 {
		v |= uint64(d.s[i]) << (8 * i)
	}
	d.s = d.s[8:]
	return v
}

func (d *decoder) bool() bool {
	if d.s == "" {
		d.bad = true
		return false
	}
	c := d.s[0]
	d.s = d.s[1:]
	return c != 0
}
