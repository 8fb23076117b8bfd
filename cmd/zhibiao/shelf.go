package main

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"

	"zhibiao/cmd/zhibiao/internal/outfile"
	"zhibiao/extract"
	"zhibiao/report"
	"zhibiao/report/derive"
	"zhibiao/report/spool"
)

// A cellar holds a run's temporary files, in the system's folder for them (TMPDIR). The zero cellar is ready to use.
type cellar struct {
	room   *outfile.Room
	spools []*spool.Spool
	files  int
}

// spool returns an empty spool.
func (c *cellar) spool() *spool.Spool {
	s := spool.New(c.create)
	c.spools = append(c.spools, s)
	return s
}

func (c *cellar) create() (f *os.File, err error) {
	if c.room == nil {
		if c.room, err = outfile.NewRoom(os.TempDir()); err != nil {
			return nil, err
		}
	}
	c.files++
	return os.OpenFile(filepath.Join(c.room.Path, strconv.Itoa(c.files)), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
}

// close removes the files.
func (c *cellar) close() {
	for _, s := range c.spools {
		_ = s.Close()
	}
	if c.room != nil {
		_ = c.room.Close() // what can't be removed now, the next run clears
	}
}

// A shelf keeps what a workbook needs of a run's records, out of memory where there are many.
type shelf struct {
	*spool.Spool
	review *report.Review
	stream *derive.Stream // of the records as reviewed
}

func newShelf(s *spool.Spool, review *report.Review, o derive.Options) *shelf {
	h := &shelf{Spool: s, review: review}
	h.stream = derive.NewStream(o, h)
	return h
}

// Record is a record as reviewed.
func (s *shelf) Record(row int) *extract.Record {
	r, _ := s.review.Apply(s.At(row))
	return r
}

// add keeps a record.
func (s *shelf) add(r *extract.Record) error {
	row, err := s.Add(r)
	if err != nil {
		return err
	}
	if reviewed, stays := s.review.Apply(r); stays {
		s.stream.Add(row, reviewed)
	}
	return nil
}

// caught turns the panic of a spool whose disk failed into an error, and says what to do about it.
func (p *program) caught(err *error) {
	switch fault := recover().(type) {
	case nil:
	case spool.Failure:
		*err = fault
	default:
		panic(fault)
	}
	if fault, ok := errors.AsType[spool.Failure](*err); ok {
		*err = p.usage("temporary", os.TempDir(), reason(fault))
	}
}
