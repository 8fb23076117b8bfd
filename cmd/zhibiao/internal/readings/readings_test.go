package readings

import (
	"bytes"
	"errors"
	"reflect"
	"strconv"
	"testing"

	"zhibiao/extract/text"
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
	case reflect.Uint64:
		v.SetUint(uint64(*n) << 40)
	case reflect.Interface: // Err, which is not kept
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

func full() []*Reading {
	n := 0
	all := make([]*Reading, 3)
	for i, depth := range []int{4, 1, 2} {
		all[i] = new(Reading)
		fill(reflect.ValueOf(all[i]).Elem(), &n, depth)
		if all[i].Text == nil {
			all[i].Text = new(text.Text)
		}
	}
	all[2].Path = all[0].Path
	r := &all[0].Records[0]
	r.Evidence.Start, r.Evidence.End, r.Evidence.Text = 0, 3, "值"
	return all
}

func written(all []*Reading) []byte {
	var w Writer
	for _, r := range all {
		w.Add(r)
	}
	return w.Bytes()
}

func TestRoundTrip(t *testing.T) {
	got, err := Read(written(full()))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range full() {
		if !reflect.DeepEqual(got[i], want) {
			t.Errorf("document %d:\ngot  %+v\nwant %+v", i, got[i], want)
		}
	}
}

func TestCutShort(t *testing.T) {
	b := written(full()[:1])
	for n := range len(b) - 1 {
		n++ // nothing at all is no documents
		if _, err := Read(b[:n]); !errors.Is(err, ErrDamaged) {
			t.Fatalf("of %d bytes of %d: %v", n, len(b), err)
		}
	}
}

// FuzzRead holds that damaged bytes are an error, and that what could be read is written again as it was.
func FuzzRead(f *testing.F) {
	f.Add(written(full()))
	f.Fuzz(func(t *testing.T, b []byte) {
		got, err := Read(b)
		if err != nil {
			return
		}
		first := written(got)
		again, err := Read(first)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(written(again), first) {
			t.Errorf("got %+v, again %+v", got, again)
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	all := full()
	b.SetBytes(int64(len(written(all))))
	for b.Loop() {
		written(all)
	}
}

func BenchmarkRead(b *testing.B) {
	buf := written(full())
	b.SetBytes(int64(len(buf)))
	for b.Loop() {
		if _, err := Read(buf); err != nil {
			b.Fatal(err)
		}
	}
}
