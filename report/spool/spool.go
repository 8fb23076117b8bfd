// Package spool keeps records out of memory: on the disk where there are many. A run writes them once, as they are found, and
// reads them again for each sheet, in whatever order; of each, some twenty bytes stay in memory.
package spool

import (
	"encoding/binary"
	"errors"
	"iter"
	"os"

	"zhibiao/extract"
	"zhibiao/extract/packed"
)

// A Spool holds records by number, counted from 0 in the order in which they were added, and other things that were put there.
// It is not safe for concurrent use.
type Spool struct {
	records store
	rest    store
	ends    list[int64]  // of each record, in records
	ids     list[uint64] // of each record, hashed
	rows    []uint32     // a table of numbers, from 1, by ID; made when first asked for
	scratch []byte
}

// A Failure is what went wrong with the disk. Add returns it; all else panics with it, as what was written must come back: whoever
// works with a Spool recovers once, where the work ends.
type Failure struct{ Err error }

func (f Failure) Error() string { return f.Err.Error() }
func (f Failure) Unwrap() error { return f.Err }

var errDamaged = errors.New("a temporary file has changed")

// New returns an empty Spool. Where memory does not do, files come from create: they are removed by whoever made them, after
// Close. With nil for create, memory must do.
func New(create func() (*os.File, error)) *Spool {
	return &Spool{records: store{create: create}, rest: store{create: create}}
}

// Close closes the files.
func (s *Spool) Close() error { return errors.Join(s.records.close(), s.rest.close()) }

// must panics where the disk failed.
func must(err error) {
	if err != nil {
		panic(Failure{err})
	}
}

// Add adds a record and returns its number. It does not keep the record.
func (s *Spool) Add(r *extract.Record) (n int, err error) {
	s.scratch = new(packed.Encoder).Record(s.scratch[:0], r)
	if err := s.records.append(s.scratch); err != nil {
		return 0, Failure{err}
	}
	s.ends.add(s.records.end)
	s.ids.add(hashed(r.ID))
	s.rows = nil
	return s.ends.n - 1, nil
}

// Len is the number of records.
func (s *Spool) Len() int { return s.ends.n }

// At is record n, anew at every call: it may be kept and changed.
func (s *Spool) At(n int) *extract.Record {
	r := new(extract.Record)
	begin := int64(0)
	if n > 0 {
		begin = s.ends.at(n - 1)
	}
	b, err := s.records.read(begin, int(s.ends.at(n)-begin))
	must(err)
	d := packed.NewDecoder(string(b))
	if d.Record(r); d.Bad() || !d.Done() {
		must(errDamaged)
	}
	return r
}

// All are the records in order.
func (s *Spool) All() iter.Seq[*extract.Record] {
	return func(yield func(*extract.Record) bool) {
		for n := range s.ends.n {
			if !yield(s.At(n)) {
				return
			}
		}
	}
}

// Row is the number of the first record of an ID. IDs are known by their hash: of a million, two have the same in one of ten million
// runs.
func (s *Spool) Row(id string) (n int, ok bool) {
	if s.rows == nil {
		s.index()
	}
	h := hashed(id)
	for i := h & uint64(len(s.rows)-1); s.rows[i] != 0; i = (i + 1) & uint64(len(s.rows)-1) {
		if n := int(s.rows[i]) - 1; s.ids.at(n) == h {
			return n, true
		}
	}
	return 0, false
}

func (s *Spool) index() {
	size := 16
	for size < s.ids.n*4/3+1 {
		size *= 2
	}
	s.rows = make([]uint32, size)
next:
	for n := range s.ids.n {
		h := s.ids.at(n)
		i := h & uint64(size-1)
		for ; s.rows[i] != 0; i = (i + 1) & uint64(size-1) {
			if s.ids.at(int(s.rows[i])-1) == h {
				continue next // the first stays
			}
		}
		s.rows[i] = uint32(n) + 1
	}
}

// Put keeps bytes and returns where.
func (s *Spool) Put(b []byte) (at int64) {
	at = s.rest.end
	s.scratch = append(binary.AppendUvarint(s.scratch[:0], uint64(len(b))), b...)
	must(s.rest.append(s.scratch))
	return at
}

// Get is what Put kept, until the next Get.
func (s *Spool) Get(at int64) []byte {
	const most = 10 // bytes of a length
	b, err := s.rest.read(at, int(min(most, s.rest.end-at)))
	must(err)
	n, w := binary.Uvarint(b)
	if w <= 0 || n > uint64(s.rest.end) {
		must(errDamaged)
	}
	b, err = s.rest.read(at+int64(w), int(n))
	must(err)
	return b
}

// hashed is FNV-1a, its bits mixed.
func hashed(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	return h ^ h>>33
}

// A list is a slice that grows without being copied.
type list[T any] struct {
	chunks [][]T
	n      int
}

const chunk = 1 << 14

func (l *list[T]) add(v T) {
	if l.n%chunk == 0 {
		l.chunks = append(l.chunks, make([]T, chunk))
	}
	l.chunks[l.n/chunk][l.n%chunk] = v
	l.n++
}

func (l *list[T]) at(i int) T { return l.chunks[i/chunk][i%chunk] }
