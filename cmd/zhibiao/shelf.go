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

// A shelf keeps what a workbook needs of a run's records, out of memory where there are many. The nil shelf keeps nothing.
type shelf struct {
	*spool.Spool
	room   *outfile.Room
	review *report.Review
	stream *derive.Stream // of the records as reviewed
}

// newShelf returns an empty shelf. Its files lie in the system's folder for temporary ones (TMPDIR).
func newShelf(review *report.Review, o derive.Options) *shelf {
	s := &shelf{review: review}
	files := 0
	s.Spool = spool.New(func() (f *os.File, err error) {
		if s.room == nil {
			if s.room, err = outfile.NewRoom(os.TempDir()); err != nil {
				return nil, err
			}
		}
		files++
		return os.OpenFile(filepath.Join(s.room.Path, strconv.Itoa(files)), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	})
	s.stream = derive.NewStream(o, s)
	return s
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

// close removes the files.
func (s *shelf) close() {
	if s == nil {
		return
	}
	_ = s.Close()
	if s.room != nil {
		_ = s.room.Close() // what can't be removed now, the next run clears
	}
}

// caught turns the panic of a shelf whose disk failed into an error.
func caught(err *error) {
	switch fault := recover().(type) {
	case nil:
	case spool.Failure:
		*err = fault
	default:
		panic(fault)
	}
}

// unshelved says that the disk for temporary files failed.
func (p *program) unshelved(err error) error {
	if _, ok := errors.AsType[spool.Failure](err); ok {
		return p.usage("temporary", os.TempDir(), reason(err))
	}
	return err
}
