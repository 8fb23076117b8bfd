package packed

import (
	"encoding/binary"
	"math"
	"strings"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// A Decoder reads what an Encoder wrote. Of bytes that are none of an Encoder's it reads nothing, and says so.
type Decoder struct {
	Body string // of the document, as it was the Encoder's

	left   string
	shared bool
	known  []string
	bad    bool
}

// NewDecoder returns a Decoder for what a zero Encoder wrote. Strings that it reads are parts of s.
func NewDecoder(s string) *Decoder { return &Decoder{left: s} }

// SharingDecoder returns one for what a sharing Encoder wrote. Strings that it reads are copies.
func SharingDecoder(s string) *Decoder { return &Decoder{left: s, shared: true} }

// Done says whether nothing is left.
func (d *Decoder) Done() bool { return d.left == "" }

// Bad says whether what was read so far is none of an Encoder's.
func (d *Decoder) Bad() bool { return d.bad }

// fail ends the reading.
func (d *Decoder) fail() { d.bad, d.left = true, "" }

// Record reads a record into r, which is empty.
func (d *Decoder) Record(r *extract.Record) {
	for _, s := range recordStrings(r) {
		*s = d.String()
	}
	r.Status = extract.Status(d.String())
	v := &r.Evidence
	d.Ints(&v.Start, &v.End)
	v.Cut = d.Bool()
	switch quoted := d.Bool(); {
	case !quoted:
		v.Text = d.String()
	case within(d.Body, v):
		v.Text = d.Body[v.Start:v.End]
	default:
		d.fail()
	}
	r.Block = d.Block()
	r.Confidence = math.Float64frombits(d.fixed())
	r.Warnings = d.Strings()
	r.Level = d.pointer()
	for _, list := range [...]*[]extract.Quantity{&r.Changes, &r.Shares, &r.Ranks} {
		for range d.Count() {
			*list = append(*list, extract.Quantity{})
			d.quantity(&(*list)[len(*list)-1])
		}
	}
}

// Block reads a block.
func (d *Decoder) Block() (k text.Block) {
	if !d.Bool() {
		return k
	}
	var kind int
	d.Ints(&k.Start, &k.End, &kind, &k.Level, &k.Page, &k.Table, &k.Row, &k.Col, &k.RowSpan, &k.ColSpan)
	k.Kind, k.Head, k.Cell = text.Kind(kind), d.Bool(), d.String()
	return k
}

func (d *Decoder) pointer() *extract.Quantity {
	if !d.Bool() {
		return nil
	}
	q := new(extract.Quantity)
	d.quantity(q)
	return q
}

func (d *Decoder) quantity(q *extract.Quantity) {
	for _, s := range quantityStrings(q) {
		*s = d.String()
	}
	q.Bound, q.Direction, q.Basis = extract.Bound(d.String()), extract.Direction(d.String()), extract.Basis(d.String())
	for _, p := range quantityDecimals(q) {
		if d.Bool() {
			v := new(numeral.Decimal)
			d.Ints(&v.Scale)
			v.Coef = d.varint()
			*p = v
		}
	}
	q.Masked, q.FromEnd = d.Bool(), d.Bool()
	d.Ints(&q.Start, &q.End)
	q.From = d.pointer()
}

// Strings reads a list of strings.
func (d *Decoder) Strings() (all []string) {
	for range d.Count() {
		all = append(all, d.String())
	}
	return all
}

// String reads a string.
func (d *Decoder) String() string {
	if d.shared {
		if n := d.Uvarint(); n > uint64(len(d.known)) {
			d.fail()
			return ""
		} else if n > 0 {
			return d.known[n-1]
		}
	}
	n := d.Count()
	s := d.left[:n]
	d.left = d.left[n:]
	if d.shared && !d.bad {
		s = strings.Clone(s)
		if len(s) <= maxShared && len(d.known) < maxTable {
			d.known = append(d.known, s)
		}
	}
	return s
}

// Count reads a length. Whatever is counted takes a byte at least.
func (d *Decoder) Count() int {
	n := d.Uvarint()
	if n > uint64(len(d.left)) {
		d.fail()
		return 0
	}
	return int(n)
}

// Uvarint reads a number that is not negative.
func (d *Decoder) Uvarint() (v uint64) {
	for i := 0; i < len(d.left) && i < binary.MaxVarintLen64; i++ {
		c := d.left[i]
		v |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			d.left = d.left[i+1:]
			return v
		}
	}
	d.fail()
	return 0
}

func (d *Decoder) varint() int64 {
	v := d.Uvarint()
	return int64(v>>1) ^ -int64(v&1)
}

// Ints reads numbers.
func (d *Decoder) Ints(all ...*int) {
	for _, p := range all {
		*p = int(d.varint())
	}
}

func (d *Decoder) fixed() (v uint64) {
	if len(d.left) < 8 {
		d.fail()
		return 0
	}
	for i := range 8 {
		v |= uint64(d.left[i]) << (8 * i)
	}
	d.left = d.left[8:]
	return v
}

// Bool reads one byte.
func (d *Decoder) Bool() bool {
	if d.left == "" {
		d.fail()
		return false
	}
	c := d.left[0]
	d.left = d.left[1:]
	return c == 1
}
