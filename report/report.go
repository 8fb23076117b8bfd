// Package report lays records and what follows from them out as a book: sheets of columns and typed cells, neutral of the
// format that it is written in. The formats are the packages below this one.
package report

import (
	"iter"
	"slices"

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
	Records iter.Seq[*extract.Record] // in the order of the run; ranged over several times, the same each time; the book keeps some of the pointers
	Derived *derive.Results           // of the records as reviewed: see Review.Apply
	Sources []Source                  // in the order of the run
	Review  *Review                   // of an earlier workbook, to be carried over

	Lang     derive.Lang // Chinese where empty
	Version  string      // of the program
	Settings []Setting
	Folder   string // the path from the workbook's folder to the one that Record.Document counts from, with /: "", "..", "../data"; links to documents start there
}

// Slice is a Records of what is in memory.
func Slice(records []extract.Record) iter.Seq[*extract.Record] {
	return func(yield func(*extract.Record) bool) {
		for i := range records {
			if !yield(&records[i]) {
				return
			}
		}
	}
}

// List is a Records of pointers.
func List(records []*extract.Record) iter.Seq[*extract.Record] { return slices.Values(records) }
