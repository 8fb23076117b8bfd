// Package csv writes records as comma-separated values, a row each, the way Excel opens without a question: UTF-8 with a byte
// order mark, CRLF line ends, and no cell that a spreadsheet would run as a formula.
package csv

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
	"zhibiao/report"
	"zhibiao/report/derive"
)

// A Writer writes records. Call Flush at the end.
type Writer struct {
	w       *bufio.Writer
	columns []report.RecordColumn
	lang    derive.Lang
	line    []byte
	begun   bool
	review  *report.Review
}

// Reviewed makes every line end in the columns that reviewers fill in, with what the review says about its record. It is called
// before the first Write.
func (w *Writer) Reviewed(v *report.Review) { w.review = v }

// NewWriter returns a Writer of report.RecordColumns on w, with Chinese headers and words or English ones; the English headers
// are the columns' keys.
func NewWriter(w io.Writer, lang derive.Lang) *Writer {
	return &Writer{w: bufio.NewWriterSize(w, 64<<10), columns: report.RecordColumns(), lang: lang}
}

func (w *Writer) header() error {
	w.begun = true
	line := []byte("\uFEFF")
	for i := range w.columns {
		name := w.columns[i].Title.ZH
		if w.lang == derive.English {
			name = w.columns[i].Key
		}
		if i > 0 {
			line = append(line, ',')
		}
		line = appendText(line, name)
	}
	if w.review != nil {
		for _, c := range report.ReviewColumns() {
			name := c.Title.ZH
			if w.lang == derive.English {
				name = c.Key
			}
			line = appendText(append(line, ','), name)
		}
	}
	_, err := w.w.Write(append(line, "\r\n"...))
	return err
}

// Write writes one record. The error is that of the underlying writer, and stays.
func (w *Writer) Write(r *extract.Record) error {
	if !w.begun {
		if err := w.header(); err != nil {
			return err
		}
	}
	line := w.line[:0]
	for i := range w.columns {
		if i > 0 {
			line = append(line, ',')
		}
		switch c := w.columns[i].Cell(r, w.lang); {
		case c.Decimal != nil:
			line = c.Decimal.Append(line)
		case c.Kind == report.Number:
			line = strconv.AppendFloat(line, c.Number, 'f', c.Format.Scale, 64)
		default:
			line = appendText(line, c.Text)
		}
	}
	if w.review != nil {
		line = w.appendOpinion(line, w.review.Find(r.ID))
	}
	w.line = append(line, "\r\n"...)
	_, err := w.w.Write(w.line)
	return err
}

// appendOpinion appends the fields of report.ReviewColumns.
func (w *Writer) appendOpinion(line []byte, o *report.Opinion) []byte {
	if o == nil {
		return append(line, ",,,,,"...)
	}
	number := func(d *numeral.Decimal, typed string) {
		line = append(line, ',')
		if d != nil {
			line = d.Append(line)
		} else {
			line = appendText(line, typed)
		}
	}
	line = append(line, ',')
	if o.Verdict != report.Pending {
		line = appendText(line, report.VerdictText(o.Verdict, w.lang))
	}
	number(o.Value, o.ValueText)
	number(o.Change, o.ChangeText)
	line = appendText(append(line, ','), o.Reviewer)
	return appendText(append(line, ','), o.Note)
}

// Flush hands what is buffered to the underlying writer; of no records, that is the header.
func (w *Writer) Flush() error {
	if !w.begun {
		if err := w.header(); err != nil {
			return err
		}
	}
	return w.w.Flush()
}

// appendText appends one field of text: quoted where RFC 4180 wants it, with an apostrophe before what a spreadsheet would take
// for a formula, without NUL, and as valid UTF-8.
func appendText(b []byte, s string) []byte {
	if strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(s, "\x00", "")
	}
	if s == "" {
		return b
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	danger := formula(s)
	if !danger && !strings.ContainsAny(s, ",\"\r\n") {
		return append(b, s...)
	}
	b = append(b, '"')
	if danger {
		b = append(b, '\'')
	}
	for i := 0; i < len(s); i++ {
		if s[i] == '"' {
			b = append(b, '"')
		}
		b = append(b, s[i])
	}
	return append(b, '"')
}

// formula reports whether a spreadsheet may take the text for a formula: = + - @ and their full-width forms, which Excel in
// Chinese reads alike, at the start or after white space; a tab, a carriage return or a line feed at the start.
func formula(s string) bool {
	switch s[0] {
	case '\t', '\r', '\n':
		return true
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \t\r\n\u00a0\u3000\ufeff"))
	return strings.ContainsRune("=+-@\uff1d\uff0b\uff0d\uff20", r)
}
