package derive

import (
	"encoding/binary"
	"errors"
	"math"
	"math/big"
	"reflect"
)

// What is derived, and seldom enough to be put away whole, goes through reflection: checks, series, contributions, pairs of names.
// The form is good for the run that wrote it.

var errDamaged = errors.New("what was derived can't be read back")

var fractionType = reflect.TypeFor[Fraction]()

// encoded appends a value of strings, numbers, slices, pointers and structs of exported fields.
func encoded(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.String:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		return append(b, v.String()...)
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Int, reflect.Int64:
		return binary.AppendVarint(b, v.Int())
	case reflect.Float64:
		return binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Float()))
	case reflect.Slice:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		for i := range v.Len() {
			b = encoded(b, v.Index(i))
		}
		return b
	case reflect.Pointer:
		if v.IsNil() {
			return append(b, 0)
		}
		return encoded(append(b, 1), v.Elem())
	case reflect.Struct:
		if v.Type() == fractionType {
			return v.Addr().Interface().(*Fraction).encoded(b)
		}
		for i := range v.NumField() {
			b = encoded(b, v.Field(i))
		}
		return b
	}
	panic("derive: no form for " + v.Type().String())
}

func (x *Fraction) encoded(b []byte) []byte {
	if x.big != nil {
		text, _ := x.big.MarshalText() // of a known number: no error
		b = binary.AppendUvarint(binary.AppendVarint(b, -1), uint64(len(text)))
		return append(b, text...)
	}
	b = binary.AppendVarint(b, x.den)
	if x.den != 0 {
		b = binary.AppendVarint(b, x.num)
	}
	return b
}

// A decoder reads what encoded wrote.
type decoder struct {
	b   []byte
	bad bool
}

func (d *decoder) decode(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(string(d.bytes()))
	case reflect.Bool:
		v.SetBool(d.byte() != 0)
	case reflect.Int, reflect.Int64:
		v.SetInt(d.varint())
	case reflect.Float64:
		if len(d.b) < 8 {
			d.bad = true
			return
		}
		v.SetFloat(math.Float64frombits(binary.LittleEndian.Uint64(d.b)))
		d.b = d.b[8:]
	case reflect.Slice:
		n := d.count()
		if n == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			d.decode(v.Index(i))
		}
	case reflect.Pointer:
		if d.byte() != 0 {
			v.Set(reflect.New(v.Type().Elem()))
			d.decode(v.Elem())
		}
	case reflect.Struct:
		if v.Type() == fractionType {
			d.fraction(v.Addr().Interface().(*Fraction))
			return
		}
		for i := range v.NumField() {
			d.decode(v.Field(i))
		}
	}
}

func (d *decoder) fraction(x *Fraction) {
	if x.den = d.varint(); x.den < 0 {
		x.den, x.big = 0, new(big.Rat)
		d.bad = x.big.UnmarshalText(d.bytes()) != nil || d.bad
	} else if x.den > 0 {
		x.num = d.varint()
	}
}

func (d *decoder) byte() byte {
	if len(d.b) == 0 {
		d.bad = true
		return 0
	}
	c := d.b[0]
	d.b = d.b[1:]
	return c
}

func (d *decoder) varint() int64 {
	v, n := binary.Varint(d.b)
	if n <= 0 {
		d.bad, d.b = true, nil
		return 0
	}
	d.b = d.b[n:]
	return v
}

// count is a length. Whatever is counted takes a byte at least.
func (d *decoder) count() int {
	v, n := binary.Uvarint(d.b)
	if n <= 0 || v > uint64(len(d.b)-n) {
		d.bad, d.b = true, nil
		return 0
	}
	d.b = d.b[n:]
	return int(v)
}

func (d *decoder) bytes() []byte {
	n := d.count()
	b := d.b[:n]
	d.b = d.b[n:]
	return b
}
