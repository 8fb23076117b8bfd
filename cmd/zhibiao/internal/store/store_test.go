package store

import (
	"errors"
	"reflect"
	"strconv"
	"testing"

	"zhibiao/extract"
)

// fill gives every field of v a value of its own, so that none can be forgotten: pointers and slices down to depth.
func fill(v reflect.Value, n *int, depth int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString("值" + strconv.Itoa(*n))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*n) - 20)
	case reflect.Uint8:
		v.SetUint(uint64(*n % 200))
	case reflect.Float64:
		v.SetFloat(float64(*n) / 7)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n, depth)
		}
	case reflect.Pointer:
		if depth > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), n, depth-1)
		}
	case reflect.Slice:
		if depth > 0 {
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			fill(v.Index(0), n, depth-1)
			fill(v.Index(1), n, depth-1)
		}
	default:
		panic("no way to fill " + v.Kind().String())
	}
}

func full() []extract.Record {
	all := make([]extract.Record, 3)
	n := 0
	fill(reflect.ValueOf(&all[0]).Elem(), &n, 4)
	fill(reflect.ValueOf(&all[2]).Elem(), &n, 2)
	all[2].ID = all[0].ID
	return all
}

func TestRoundTrip(t *testing.T) {
	var e Encoder
	var b []byte
	for _, r := range full() {
		b = e.Record(b, &r)
	}
	var d Decoder
	for i, want := range full() {
		var got extract.Record
		var err error
		if b, err = d.Record(b, &got); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("record %d:\ngot  %+v\nwant %+v", i, got, want)
		}
	}
	if len(b) > 0 {
		t.Errorf("%d bytes left", len(b))
	}
}

func TestCutShort(t *testing.T) {
	r := full()[0]
	b := new(Encoder).Record(nil, &r)
	for n := range len(b) {
		var got extract.Record
		if _, err := new(Decoder).Record(b[:n], &got); !errors.Is(err, ErrDamaged) {
			t.Fatalf("of %d bytes of %d: %v", n, len(b), err)
		}
	}
}

// FuzzDecode holds that damaged bytes are an error, and that a record which could be read is written again as it was.
func FuzzDecode(f *testing.F) {
	r := full()[0]
	f.Add(new(Encoder).Record(nil, &r))
	f.Fuzz(func(t *testing.T, b []byte) {
		var got, again extract.Record
		if _, err := new(Decoder).Record(b, &got); err != nil {
			return
		}
		if _, err := new(Decoder).Record(new(Encoder).Record(nil, &got), &again); err != nil {
			t.Fatal(err)
		}
		// NaN is equal to nothing.
		if got.Confidence == got.Confidence && !reflect.DeepEqual(got, again) {
			t.Errorf("got %+v, again %+v", got, again)
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	r := full()[0]
	var e Encoder
	var buf []byte
	for b.Loop() {
		buf = e.Record(buf[:0], &r)
	}
	b.SetBytes(int64(len(buf)))
}

func BenchmarkDecode(b *testing.B) {
	r := full()[0]
	buf := new(Encoder).Record(nil, &r)
	b.SetBytes(int64(len(buf)))
	for b.Loop() {
		if _, err := new(Decoder).Record(buf, &r); err != nil {
			b.Fatal(err)
		}
	}
}
