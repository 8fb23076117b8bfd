package xlsx

import (
	"io"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"zhibiao/extract/text"
	"zhibiao/report"
)

// cellChars is how many UTF-16 units a cell holds.
const cellChars = 32767

// spareChars stay free in a text that is cut: LibreOffice counts line breaks twice when it saves, and would cut the mark.
const spareChars = 200

// cutMark ends a text that was too long for its cell.
const cutMark = "…〔过长,已截断〕"

// A body is the rows of one sheet.
type body struct {
	w      *workbook
	layout *layout
	part   int

	b []byte
}

// writeTo writes the element sheetData.
func (s *body) writeTo(w io.Writer) error {
	s.b = append(s.b[:0], dataBegins...)
	if s.layout.Table == "" {
		for i := range s.layout.Lines {
			s.line(i+1, &s.layout.Lines[i])
		}
	} else {
		s.header()
		if s.layout.Count == 0 && s.layout.Empty != "" {
			s.begin(2, rowHeight(1))
			s.cell(1, 2, &report.Cell{Kind: report.Words, Text: s.layout.Empty}, s.w.style(look{kind: report.Words, tone: report.Muted}), "")
			s.end()
		}
		per := s.w.book.SheetRows - 1
		skip, row := s.part*per, 1
		for r := range s.layout.Rows {
			if skip > 0 {
				skip--
				continue
			}
			if row++; row > per+1 {
				break
			}
			s.row(row, r)
			if len(s.b) > 1<<16 {
				if _, err := w.Write(s.b); err != nil {
					return err
				}
				s.b = s.b[:0]
			}
		}
	}
	s.b = append(s.b, dataEnds...)
	_, err := w.Write(s.b)
	return err
}

func (s *body) begin(row int, height float64) {
	s.b = append(s.b, `<row r="`...)
	s.b = strconv.AppendInt(s.b, int64(row), 10)
	if height > 0 {
		s.b = append(s.b, `" ht="`...)
		s.b = strconv.AppendFloat(s.b, height, 'f', -1, 64)
		s.b = append(s.b, `" customHeight="1`...)
	}
	s.b = append(s.b, `">`...)
}

func (s *body) end() { s.b = append(s.b, "</row>"...) }

func (s *body) header() {
	lines := 1
	for i := range s.layout.Columns {
		lines = max(lines, lineCount(title(&s.layout.Columns[i], s.w.book.Lang), s.layout.widths[i]-3))
	}
	s.begin(1, 12+15*float64(lines))
	for i := range s.layout.Columns {
		c := &s.layout.Columns[i]
		cell := report.Cell{Kind: report.Words, Text: title(c, s.w.book.Lang)}
		s.cell(i, 1, &cell, s.w.style(look{head: true, input: c.Input, narrow: c.Narrow}), "")
	}
	s.end()
}

func (s *body) row(row int, r *report.Row) {
	lines := 1
	for i := range r.Cells {
		if s.layout.Columns[i].Wrap && r.Cells[i].Text != "" {
			lines = max(lines, lineCount(r.Cells[i].Text, s.layout.widths[i]))
		}
	}
	s.begin(row, rowHeight(lines))
	for i := range r.Cells {
		c, column := &r.Cells[i], &s.layout.Columns[i]
		s.cell(i, row, c, s.w.style(look{kind: c.Kind, tone: c.Tone, format: c.Format, wrap: column.Wrap, centre: column.Centre || c.Kind == report.Choice, input: column.Input, narrow: column.Narrow}), r.Record)
	}
	s.end()
}

var lineHeights = map[report.Style]float64{report.Title: 36, report.Lead: 20, report.Section: 26, report.Head: 20, report.Label: 22, report.Big: 34}

func (s *body) line(row int, l *report.Line) {
	height, each := lineHeights[l.Style], 15.0
	if height == 0 {
		height = 18
	}
	lines := 1
	for i := range l.Cells {
		width := 0.0
		last := i
		for _, m := range l.Merge {
			if m[0] == i {
				last = m[1]
			}
		}
		for j := i; j <= last && j < len(s.layout.widths); j++ {
			width += s.layout.widths[j]
		}
		if l.Style == report.Lead {
			width *= 0.88 // its letters are larger
		}
		if l.Style != report.Big && l.Style != report.Title && l.Style != report.Section {
			lines = max(lines, lineCount(l.Cells[i].Text, width))
		}
	}
	height += each * float64(lines-1)
	if l.Height > 0 {
		height = l.Height
	}
	s.begin(row, height)
	cell := func(i int, c *report.Cell) {
		wrap := c.Kind == report.Words || c.Kind == report.Link
		centre := c.Kind == report.Words && i > 0 && len(l.Merge) == 0 && s.layout.Key == report.OverviewSheet
		s.cell(i, row, c, s.w.style(look{kind: c.Kind, tone: c.Tone, format: c.Format, free: true, style: l.Style, ruled: len(l.Cells) > 0, wrap: wrap, centre: centre}), "")
	}
	for i := range l.Cells {
		cell(i, &l.Cells[i])
	}
	for _, m := range l.Merge { // the borders of a merged cell are those of its cells
		for j := max(m[0]+1, len(l.Cells)); j <= m[1] && j < len(s.layout.Columns); j++ {
			cell(j, &report.Cell{Kind: l.Cells[m[0]].Kind, Tone: l.Cells[m[0]].Tone, Format: l.Cells[m[0]].Format, Formula: "-"})
		}
	}
	s.end()
}

// cell appends one cell. A cell without content keeps its style.
func (s *body) cell(column, row int, c *report.Cell, style int, record string) {
	s.b = append(s.b, `<c r="`...)
	s.b = append(s.b, s.layout.letters[column]...)
	s.b = strconv.AppendInt(s.b, int64(row), 10)
	s.b = append(s.b, `" s="`...)
	s.b = strconv.AppendInt(s.b, int64(style), 10)
	s.b = append(s.b, '"')
	switch {
	case c.Formula == "-" || c.Kind == report.Blank:
		s.b = append(s.b, "/>"...)
	case c.Kind == report.Number:
		s.number(c.Number)
	case c.Kind == report.Date:
		if serial, ok := serialDay(c.Text); ok {
			s.number(serial)
		} else {
			s.words(c.Text, nil)
		}
	case c.Kind == report.Live:
		if c.Text != "" {
			s.b = append(s.b, ` t="str"`...)
		}
		s.b = append(s.b, "><f>"...)
		s.b = appendEscaped(s.b, s.w.formula(c.Formula, s.layout, row, record))
		s.b = append(s.b, "</f><v>"...)
		if c.Text != "" {
			s.b = appendEscaped(s.b, c.Text)
		} else {
			s.b = appendNumber(s.b, c.Number)
		}
		s.b = append(s.b, "</v></c>"...)
	case c.Kind == report.Link:
		if f := s.w.link(c, s.layout, row, record); f != "" {
			s.b = append(s.b, ` t="str"><f>`...)
			s.b = appendEscaped(s.b, f)
			s.b = append(s.b, "</f><v>"...)
			s.b = appendEscaped(s.b, c.Text)
			s.b = append(s.b, "</v></c>"...)
			return
		}
		s.words(c.Text, nil)
	case c.Text == "":
		s.b = append(s.b, "/>"...)
	default:
		s.words(c.Text, c.Marks)
	}
}

func (s *body) number(f float64) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		s.b = append(s.b, "/>"...)
		return
	}
	s.b = append(s.b, "><v>"...)
	s.b = appendNumber(s.b, f)
	s.b = append(s.b, "</v></c>"...)
}

func appendNumber(b []byte, f float64) []byte { return strconv.AppendFloat(b, f, 'g', -1, 64) }

// marked is how a figure stands out in its sentence.
const marked = `<r><rPr><b/><sz val="10"/><color rgb="FFC00000"/><rFont val="` + font + `"/></rPr>`

const plain = `<r><rPr><sz val="10"/><color rgb="FF` + ink + `"/><rFont val="` + font + `"/></rPr>`

func (s *body) words(t string, marks []text.Span) {
	s.b = append(s.b, ` t="inlineStr"><is>`...)
	if cut, ok := fitting(t); ok {
		t = cut
		for len(marks) > 0 && marks[len(marks)-1].End > len(t)-len(cutMark) {
			marks = marks[:len(marks)-1]
		}
	}
	if len(marks) == 0 {
		s.run("", t)
	} else {
		done := 0
		for _, m := range marks {
			if m.Start < done || m.End > len(t) || !utf8.RuneStart(t[m.Start]) || m.End < len(t) && !utf8.RuneStart(t[m.End]) {
				continue // no offsets of this text
			}
			if m.Start > done {
				s.run(plain, t[done:m.Start])
			}
			s.run(marked, t[m.Start:m.End])
			done = m.End
		}
		if done < len(t) {
			s.run(plain, t[done:])
		}
	}
	s.b = append(s.b, "</is></c>"...)
}

func (s *body) run(properties, t string) {
	s.b = append(s.b, properties...)
	s.b = append(s.b, `<t xml:space="preserve">`...)
	s.b = appendEscaped(s.b, t)
	s.b = append(s.b, "</t>"...)
	if properties != "" {
		s.b = append(s.b, "</r>"...)
	}
}

// fitting cuts a text that is too long for a cell, and says so in it; ok tells that it did.
func fitting(t string) (cut string, ok bool) {
	if len(t) <= cellChars {
		return t, false
	}
	room, n, whole := cellChars-spareChars-utf8.RuneCountInString(cutMark), 0, 0
	for i, r := range t {
		if n <= room {
			whole = i
		}
		n++
		if r >= 0x10000 {
			n++
		}
		if n > cellChars {
			return t[:whole] + cutMark, true
		}
	}
	return t, false
}

// appendEscaped appends text as XML: what XML can't hold is dropped (control characters) or U+FFFD (broken UTF-8), and _x0041_,
// which Excel takes for an escape, is escaped.
func appendEscaped(b []byte, t string) []byte {
	done := 0
	for i := 0; i < len(t); {
		c := t[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(t[i:])
			if r == utf8.RuneError && n == 1 || r == 0xFFFE || r == 0xFFFF {
				b = append(append(b, t[done:i]...), "\uFFFD"...)
				done = i + n
			}
			i += n
			continue
		}
		with := ""
		switch {
		case c == '&':
			with = "&amp;"
		case c == '<':
			with = "&lt;"
		case c == '>':
			with = "&gt;"
		case c == '\r':
			if i+1 == len(t) || t[i+1] != '\n' {
				with = "\n"
			}
		case c == '_' && escapeLike(t[i:]):
			with = "_x005F_"
		case c >= 0x20 && c != 0x7f || c == '\n' || c == '\t':
			i++
			continue
		}
		b = append(append(b, t[done:i]...), with...)
		i++
		done = i
	}
	return append(b, t[done:]...)
}

// escapeLike reports whether the text begins with _xHHHH_.
func escapeLike(t string) bool {
	if len(t) < 7 || t[1] != 'x' || t[6] != '_' {
		return false
	}
	for _, c := range []byte(t[2:6]) {
		if !strings.ContainsRune("0123456789abcdefABCDEF", rune(c)) {
			return false
		}
	}
	return true
}

var dayZero = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)

// serialDay is a date as spreadsheets count days; ok is false before March 1900, where they count wrong.
func serialDay(iso string) (float64, bool) {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return 0, false
	}
	days := t.Sub(dayZero).Hours() / 24
	return days, days > 60
}

// displayWidth is a text's width in half-width characters.
func displayWidth(t string) (n int) {
	for _, r := range t {
		switch {
		case r < 0x1100:
			n++
		case r >= 0x2000 && r < 0x2E80: // dashes, arrows, geometric shapes: wide in Chinese fonts
			n += 2
		default:
			n += 2
		}
	}
	return n
}

// lineCount is how many lines a text takes in a column, on the safe side.
func lineCount(t string, width float64) int {
	if t == "" {
		return 1
	}
	room := max(2, int(width-2.5))
	lines := 0
	for part := range strings.SplitSeq(t, "\n") {
		lines += max(1, (displayWidth(part)+room-1)/room)
	}
	return lines
}

// rowHeight fits a number of lines, in points; no row is higher than Excel allows.
func rowHeight(lines int) float64 { return min(409, 4+15*float64(lines)) }

// fit is the width of each column: no wider than its longest text in the first rows, and no narrower than its header.
func (w *workbook) fit(l *layout) []float64 {
	widths := make([]float64, len(l.Columns))
	if l.Table == "" {
		for i := range l.Columns {
			widths[i] = l.Columns[i].Width
		}
		return widths
	}
	seen := 0
	for r := range l.Rows {
		for i := range r.Cells {
			widths[i] = max(widths[i], cellWidth(&r.Cells[i]))
		}
		if seen++; seen == 500 {
			break
		}
	}
	for i := range widths {
		c := &l.Columns[i]
		head := float64(displayWidth(title(c, w.book.Lang))) + 4 // and the filter's button
		if head > 12 {
			head = max(12, head/2+3) // in two lines
		}
		widest := c.Width
		if !c.Wrap { // what does not wrap must fit
			widest = max(widest, min(widths[i], 40))
		}
		widths[i] = max(head, min(widths[i], widest))
		if c.Narrow {
			widths[i] = c.Width
		}
		if c.Input {
			widths[i] = max(widths[i], c.Width)
		}
	}
	return widths
}

// cellWidth is what a cell needs to show its content in one line.
func cellWidth(c *report.Cell) float64 {
	switch c.Kind {
	case report.Blank:
		return 0
	case report.Date:
		return 11.5
	case report.Number, report.Live:
		if c.Text != "" {
			return float64(displayWidth(c.Text)) + 2
		}
		f := c.Number
		if c.Format.Percent {
			f *= 100
		}
		digits := len(strconv.FormatFloat(math.Abs(f), 'f', c.Format.Scale, 64))
		if !c.Format.Plain && math.Abs(f) >= 1000 {
			digits += int(math.Log10(math.Abs(f))) / 3
		}
		if c.Format.Percent {
			digits++
		}
		if c.Format.Signed || f < 0 {
			digits++
		}
		return float64(digits) + 2.5
	}
	return float64(displayWidth(c.Text)) + 3.5
}
