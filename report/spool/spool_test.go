package spool

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// filled returns a record with something in every field, or in some of them.
func filled(r *rand.Rand, n int) *extract.Record {
	v := new(extract.Record)
	fill(r, reflect.ValueOf(v).Elem(), 3)
	v.ID = fmt.Sprintf("record %d", n)
	return v
}

func fill(r *rand.Rand, v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(strings.Repeat("字a\x00\xff"[:r.IntN(6)], r.IntN(60)))
	case reflect.Bool:
		v.SetBool(r.IntN(2) == 0)
	case reflect.Float64:
		v.SetFloat(r.Float64())
	case reflect.Int, reflect.Int64:
		v.SetInt(r.Int64() >> r.IntN(64) * int64(1-2*r.IntN(2)))
	case reflect.Uint8:
		v.SetUint(uint64(r.IntN(5)))
	case reflect.Slice:
		if depth > 0 && r.IntN(3) > 0 {
			n := 1 + r.IntN(3)
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := range n {
				fill(r, v.Index(i), depth-1)
			}
		}
	case reflect.Pointer:
		if depth > 0 && r.IntN(3) > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(r, v.Elem(), depth-1)
		}
	case reflect.Struct:
		if r.IntN(4) == 0 && v.Type() != reflect.TypeFor[extract.Record]() {
			return
		}
		for i := range v.NumField() {
			fill(r, v.Field(i), depth)
		}
	default:
		panic(v.Type().String())
	}
}

func temporary(t testing.TB) func() (*os.File, error) {
	dir, n := t.TempDir(), 0
	return func() (*os.File, error) {
		n++
		return os.Create(filepath.Join(dir, fmt.Sprint(n)))
	}
}

// TestRecords gives records back as they were, from memory and from the disk, one after the other and in any order. What a field
// of a record is added must be added to the codec: then this fails.
func TestRecords(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	s := New(temporary(t))
	defer s.Close()
	var want []*extract.Record
	var puts []int64
	for n := range 5_000 {
		want = append(want, filled(r, n))
		row, err := s.Add(want[n])
		if row != n || err != nil {
			t.Fatal(row, err)
		}
		puts = append(puts, s.Put([]byte(strings.Repeat("x", n%2100)+fmt.Sprint(n))))
	}
	if s.records.file == nil || s.rest.file == nil {
		t.Fatalf("%d and %d bytes, and no file", s.records.end, s.rest.end)
	}
	same := func(n int, got *extract.Record) {
		t.Helper()
		if !reflect.DeepEqual(got, want[n]) {
			t.Fatalf("record %d:\n got %+v\nwant %+v", n, got, want[n])
		}
	}
	for range 2 {
		n := 0
		for got := range s.All() {
			same(n, got)
			n++
		}
		if n != len(want) || n != s.Len() {
			t.Fatalf("%d records", n)
		}
	}
	for range 5_000 {
		n := r.IntN(len(want))
		for i := n; i < min(n+r.IntN(4), len(want)); i++ {
			same(i, s.At(i))
		}
		if got := string(s.Get(puts[n])); got != strings.Repeat("x", n%2100)+fmt.Sprint(n) {
			t.Fatalf("%d: got %q", n, got)
		}
		if row, ok := s.Row(want[n].ID); row != n || !ok {
			t.Fatalf("%s is row %d %v", want[n].ID, row, ok)
		}
	}
	if _, ok := s.Row("no such"); ok {
		t.Error("found what is not there")
	}
}

func TestFirstOfTwo(t *testing.T) {
	s := New(nil) // few: no file
	defer s.Close()
	for i, id := range []string{"a", "b", "a", "c", "b"} {
		s.Add(&extract.Record{ID: id, Section: fmt.Sprint(i), Level: &extract.Quantity{Value: &numeral.Decimal{Coef: 5}}, Block: text.Block{Page: 2}})
	}
	for id, want := range map[string]int{"a": 0, "b": 1, "c": 3} {
		if row, ok := s.Row(id); row != want || !ok {
			t.Errorf("%s is row %d", id, row)
		}
	}
}

// TestDisk tells what the disk does wrong.
func TestDisk(t *testing.T) {
	full := errors.New("no space left")
	s := New(func() (*os.File, error) { return nil, full })
	big := &extract.Record{Section: strings.Repeat("长", kept)}
	if _, err := s.Add(big); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
	var file *os.File
	s = New(func() (f *os.File, err error) {
		file, err = os.Create(filepath.Join(t.TempDir(), "a"))
		return file, err
	})
	defer s.Close()
	s.Add(&extract.Record{ID: "first"})
	s.Add(big)
	for _, spoil := range []func() error{
		func() error { return file.Truncate(3) },
		func() error { _, err := file.WriteAt([]byte(strings.Repeat("\xff", 40)), 0); return err },
	} {
		if err := spoil(); err != nil {
			t.Fatal(err)
		}
		func() {
			defer func() {
				if _, ok := recover().(Failure); !ok {
					t.Error("a spoilt file went by unseen")
				}
			}()
			s.At(0)
		}()
	}
}
