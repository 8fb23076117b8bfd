// Package extract takes the statistics out of Chinese policy texts: text in, records out. It does no I/O and its Extractor
// is safe for concurrent use.
package extract

import (
	"io/fs"

	"zhibiao/extract/text"
)

// Options set up an Extractor. The zero value uses the built-in lexicon and no defaults.
type Options struct {
	Lexicon fs.FS  // a user's folder laid over the built-in lexicon; nil for none
	Date    string // ISO date (2015-01-20) that resolves 今年 where the document states none
	Area    string // the area of figures for which the document states none
}

// An Extractor reads texts. Make one with New and share it between goroutines.
type Extractor struct {
}

// New loads the lexicon and the rules. A fault in the user's folder is an error that names file, line and column.
func New(o Options) (*Extractor, error) { return &Extractor{}, nil }

// A Section is a part of a document with its own title: a speech in a compilation, a chapter.
type Section struct {
	text.Span
	Title  string
	Print  uint64 // a fingerprint of the section's text that page marks, spaces and masks do not change
	Date   string // ISO date where stated
	Issuer string
}

// A Leftover is a numeral that is no part of a figure.
type Leftover struct {
	text.Span
	Kind string // date, ordinal, name, …: a named kind of non-figure; "" where it was not understood
}

// A Result is what one text gave.
type Result struct {
	Records  []Record // in the order of the text
	Sections []Section
	Numerals int        // numerals in the text
	Figures  int        // of these, numerals that are part of a figure
	Leftover []Leftover // all the others, in the order of the text
}

// Extract reads a text. Name is the document's path as records show it.
func (e *Extractor) Extract(name string, t *text.Text) Result { return Result{} }
