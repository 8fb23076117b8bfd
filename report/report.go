// Package report lays records and what follows from them out as a book: sheets of columns and typed cells, neutral of the
// format that it is written in. The formats are the packages below this one.
package report

import (
	"iter"

	"zhibiao/extract"
	"zhibiao/report/derive"
)

// A Source is one document that the run read, skipped, or failed to read: a row of the sheet 文档.
type Source struct {
	Path     string // as records show it
	Format   string // txt, html, docx, pdf, …; "" where it was not recognised
	Encoding string
	Size     int64 // bytes
	Pages    int
	Sections int
	Numerals int // numerals in the text
	Figures  int // of these, numerals that are part of a figure
	Named    int // of these, numerals understood as something that is no figure: dates, ordinals, names
	Records  int
	CopyOf   string // the document that this one repeats, else ""
	Skipped  string // why it was passed over, else ""
	Err      string // why it could not be read and what to do, else ""
	Warnings []string
}

// Coverage is the share of the source's numerals that were understood, 0 to 1; ok is false where it has none.
func (s *Source) Coverage() (share float64, ok bool) {
	if s.Numerals == 0 {
		return 0, false
	}
	return min(1, float64(s.Figures+s.Named)/float64(s.Numerals)), true
}

// A Setting is one option of the run as the notes sheet shows it: no clock time, no folder of the machine, nothing that makes
// the same input give other bytes.
type Setting struct {
	Name, Value string
}

// Input is what a book is made of. Everything but Records may be left out.
type Input struct {
	Records Records
	Derived *derive.Findings // of the records as reviewed: see Review.Apply
	Sources []Source         // in the order of the run
	Review  *Review          // of an earlier workbook, to be carried over

	Lang     derive.Lang // Chinese where empty
	Version  string      // of the program
	Settings []Setting
	Folder   string // the path from the workbook's folder to the one that Record.Document counts from, with /: "", "..", "../data"; links to documents start there
}

// Records are the records of a run, in its order: wherever they are kept. They are not to be changed.
type Records interface {
	Len() int
	All() iter.Seq[*extract.Record]
	At(row int) *extract.Record       // from 0
	Row(id string) (row int, ok bool) // of the first record with an ID
}

// Slice is a Records of what is in memory.
func Slice(records []extract.Record) Records {
	s := &slice{records, make(map[string]int, len(records))}
	for i := range records {
		if _, twice := s.rows[records[i].ID]; !twice {
			s.rows[records[i].ID] = i
		}
	}
	return s
}

type slice struct {
	records []extract.Record
	rows    map[string]int
}

func (s *slice) Len() int                   { return len(s.records) }
func (s *slice) At(row int) *extract.Record { return &s.records[row] }

func (s *slice) Row(id string) (row int, ok bool) {
	row, ok = s.rows[id]
	return row, ok
}

func (s *slice) All() iter.Seq[*extract.Record] {
	return func(yield func(*extract.Record) bool) {
		for i := range s.records {
			if !yield(&s.records[i]) {
				return
			}
		}
	}
}
