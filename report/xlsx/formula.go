package xlsx

import (
	"net/url"
	"strconv"
	"strings"

	"zhibiao/report"
)

// A piece of a formula is text, or a reference.
type piece struct {
	text               string // as it stands, where what is ""
	what               string // "here", "at", "of", "row", "range"
	sheet, column, key string
}

// formula is a formula of the book in a spreadsheet's own words, for a cell in a row of a sheet.
func (w *workbook) formula(f string, l *layout, row int, record string) string {
	if !strings.Contains(f, "{") {
		return f
	}
	pieces, ok := w.templates[f]
	if !ok {
		pieces = parse(f)
		if !strings.Contains(f, "@") || strings.Contains(f, "{@") && !strings.Contains(f, "records@") {
			w.templates[f] = pieces // one for a column; those that name a record are one for a row
		}
	}
	var b strings.Builder
	n := strconv.Itoa(row)
	for i := range pieces {
		p := &pieces[i]
		switch p.what {
		case "":
			b.WriteString(p.text)
		case "here":
			b.WriteString("$" + l.at[p.column] + n)
		case "at":
			b.WriteString("INDEX(" + w.span(report.RecordSheet, p.column, w.partOf(report.RecordSheet, record)) + ",$" + l.at["at"] + n + ")")
		case "of":
			part := w.partOf(p.sheet, p.key)
			b.WriteString("INDEX(" + w.span(p.sheet, p.column, part) + "," + w.match(p.sheet, p.key, part) + ")")
		case "row":
			b.WriteString("(" + w.match(p.sheet, p.key, w.partOf(p.sheet, p.key)) + "+1)")
		case "range":
			part, _ := strconv.Atoi(p.key)
			b.WriteString(w.span(p.sheet, p.column, part-1))
		}
	}
	return b.String()
}

func (w *workbook) partOf(sheet, key string) int {
	part, _, _ := w.book.Find(sheet, key)
	return part
}

// match is the row of a key in its table, counted from 1 without the header.
func (w *workbook) match(sheet, key string, part int) string {
	return "MATCH(" + quoted(key) + "," + w.span(sheet, w.layout(sheet).Columns[0].Key, part) + ",0)"
}

// span is a whole column of a part of a table.
func (w *workbook) span(sheet, column string, part int) string {
	l := w.layout(sheet)
	at := l.at[column]
	return "'" + w.book.PartName(l.Sheet, part) + "'!$" + at + "$2:$" + at + "$" + strconv.Itoa(max(w.rows(l, part), 1)+1)
}

// parse takes a formula apart; see report.Row for what stands in braces. Strings of the formula keep theirs.
func parse(f string) []piece {
	var out []piece
	for f != "" {
		i := strings.IndexByte(f, '{')
		j := strings.IndexByte(f, '}')
		if i < 0 || j < i {
			return append(out, piece{text: f})
		}
		if i > 0 {
			out = append(out, piece{text: f[:i]})
		}
		ref := f[i+1 : j]
		f = f[j+1:]
		name, key, keyed := strings.Cut(ref, "@")
		sheet, column, two := strings.Cut(name, ":")
		switch {
		case keyed && name == "":
			out = append(out, piece{what: "at", column: key})
		case keyed && sheet == "row":
			out = append(out, piece{what: "row", sheet: column, key: key})
		case keyed && two:
			out = append(out, piece{what: "of", sheet: sheet, column: column, key: key})
		case keyed:
			out = append(out, piece{what: "of", sheet: report.RecordSheet, column: name, key: key})
		case two && sheet == "range":
			s, rest, _ := strings.Cut(column, ":")
			c, part, _ := strings.Cut(rest, "#")
			out = append(out, piece{what: "range", sheet: s, column: c, key: part})
		default:
			out = append(out, piece{what: "here", column: name})
		}
	}
	return out
}

// quoted is a string of a formula; a literal holds 255 characters, so longer ones are put together.
func quoted(s string) string {
	r := []rune(strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s))
	var b strings.Builder
	for first := true; first || len(r) > 0; first = false {
		n := min(len(r), 250)
		if !first {
			b.WriteByte('&')
		}
		b.WriteString(`"` + strings.ReplaceAll(string(r[:n]), `"`, `""`) + `"`)
		r = r[n:]
	}
	return b.String()
}

// link is the HYPERLINK formula of a cell: it takes the place of the 65,530 links that a sheet may have, and finds its row by
// key. It is "" where Excel would not follow it: a path of more than 255 characters.
func (w *workbook) link(c *report.Cell, l *layout, row int, record string) string {
	if c.Text == "" {
		return ""
	}
	if c.Formula == "" {
		to := relative(c.Target)
		if len([]rune(to)) > 250 {
			return ""
		}
		return "HYPERLINK(" + quoted(to) + "," + quoted(c.Text) + ")"
	}
	sheet, key := report.RecordSheet, strings.TrimPrefix(c.Target, "@")
	if ref, ok := strings.CutPrefix(c.Formula, "{row:"); ok {
		sheet, key, _ = strings.Cut(strings.TrimSuffix(ref, "}"), "@")
	}
	part, _, ok := w.book.Find(sheet, key)
	if !ok {
		return ""
	}
	return "HYPERLINK(" + quoted("#'"+w.book.PartName(w.layout(sheet).Sheet, part)+"'!A") + "&" + w.formula(c.Formula, l, row, record) + "," + quoted(c.Text) + ")"
}

// relative is a path as a link: only what a link would take for something else is escaped.
func relative(path string) string { return linkEscapes.Replace(path) }

var linkEscapes = strings.NewReplacer("%", url.PathEscape("%"), "#", url.PathEscape("#"), "?", url.PathEscape("?"))
