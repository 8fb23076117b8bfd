// Package text holds what a document reader makes of a file: one immutable body of UTF-8, and the blocks and places in it.
//
// All positions in this project are half-open byte offsets into Body: a span's text is exactly Body[Start:End]. Runes and
// columns exist only where something is printed.
package text

// A Span is a half-open range of bytes in a body.
type Span struct {
	Start, End int
}

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether s holds all of o.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Kind says what a block is in its document.
type Kind uint8

const (
	Paragraph Kind = iota // running text
	Heading               // a title of the document or of a part of it; Level tells which
	Cell                  // one cell of a table; Table, Row and Col tell which
	Caption               // the title of a table, or the line above it that names its unit (单位:万元)
	Furniture             // page headers, footers, page numbers, navigation: kept so that offsets hold, never a figure
)

// A Block is a part of the body with one role and one place. Blocks stand in the order of the text and do not overlap.
type Block struct {
	Span
	Kind  Kind
	Level int // of a heading: 1 for the document's title, 2 for a chapter, …; 0 unknown
	Page  int // 1-based page of the original, 0 where the format has none

	// Of a cell: which table of the document (1-based), and its 1-based row and column there. A merged cell stands
	// once, at its first row and column, with RowSpan and ColSpan above 1. Head marks a heading cell (th) where the
	// format says so.
	Table, Row, Col  int
	RowSpan, ColSpan int
	Head             bool
	Cell             string // the cell's name in a spreadsheet, as 工作表1!B7; else empty
}

// A Text is a document as text. The zero value is an empty text.
type Text struct {
	Body   string
	Blocks []Block // may be nil: then every line of the body is a paragraph

	Title  string // the document's title where the format states one, else empty
	Date   string // ISO date (2015-01-20) of the document where the format states one, else empty
	Issuer string // the body that issued it where the format states one, else empty
}

// Slice returns the text of a span.
func (t *Text) Slice(s Span) string { return t.Body[s.Start:s.End] }
