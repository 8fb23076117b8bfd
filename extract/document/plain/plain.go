// Package plain reads text files: txt and Markdown. The body is the file's own text, with nothing cleaned away; blocks only
// mark what is a heading, a table or a page mark in it.
package plain

import (
	"context"
	"fmt"
	"strings"

	"zhibiao/extract/document/layout"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

// Text reads a text: the body is body itself.
func Text(ctx context.Context, body string, lim limit.Limits) (*text.Text, error) {
	if lim = lim.Start(); int64(len(body)) > lim.TextBytes {
		return nil, fmt.Errorf("text %w of %s", limit.ErrTooLarge, limit.Bytes(lim.TextBytes))
	}
	blocks, err := blocks(ctx, body, lim.Blocks())
	if err != nil {
		return nil, err
	}
	return &text.Text{Body: body, Blocks: blocks}, nil
}

// A line is a line of the body without the white space around it.
type line struct {
	text.Span
	class class
	skip  int  // empty cells before it: tabs at the beginning of the line
	apart bool // a blank line stands before it
}

type class uint8

const (
	prose    class = iota
	heading        // # of Markdown
	number         // nothing but a number of up to three digits: a page number where prose stands around it
	mark           // furniture
	tabbed         // cells between tabs
	indented       // one cell behind a tab: a row where rows stand beside it, else prose
	barred         // cells between bars
	ruler          // the line under the head of a barred table, or a border of one
	captions       // above a table
)

// blocks marks the lines of a body. It is nil where every line is a paragraph, and where there are more than most of them.
func blocks(ctx context.Context, body string, most int) ([]text.Block, error) {
	var lines []line
	special := 0 // where the first line stands that is no prose
	for special < len(body) {
		end := len(body)
		if i := strings.IndexByte(body[special:], '\n'); i >= 0 {
			end = special + i
		}
		if classify(body[special:end]) != prose {
			break
		}
		special = end + 1
	}
	if special >= len(body) || strings.Count(body, "\n") >= most {
		return nil, limit.Check(ctx)
	}
	apart := false
	for at, n := 0, 0; at < len(body); n++ {
		if n%4096 == 0 {
			if err := limit.Check(ctx); err != nil {
				return nil, err
			}
		}
		end := len(body)
		if i := strings.IndexByte(body[at:], '\n'); i >= 0 {
			end = at + i
		}
		raw := body[at:end]
		if s := layout.Trim(raw); s != "" {
			from := at + strings.Index(raw, s)
			l := line{Span: text.Span{Start: from, End: from + len(s)}, apart: apart}
			if at >= special {
				l.class = classify(raw)
			}
			if l.class == tabbed || l.class == indented {
				l.skip = strings.Count(raw[:from-at], "\t")
			}
			lines = append(lines, l)
			apart = false
		} else {
			apart = true
		}
		at = end + 1
	}
	pageNumbers(body, lines)
	rowsOfOne(lines)
	return assemble(body, lines), nil
}

// classify judges a line by itself, cheaply: almost all are prose.
func classify(s string) class {
	if i := strings.IndexByte(s, '\t'); i >= 0 {
		if t := layout.Trim(s); strings.IndexByte(t, '\t') > 0 {
			return tabbed
		} else if i == 0 && t != "" && len(t) <= shortCell && !strings.Contains(t, "。") && !layout.IsFurniture(t) {
			return indented
		}
	}
	if len(s) == 0 {
		return prose
	}
	if len(s) <= 240 {
		t := layout.Trim(s)
		switch {
		case t == "":
			return prose
		case len(t) <= 3 && strings.Trim(t, "0123456789") == "":
			return number
		case t[0] == '#' && strings.HasPrefix(strings.TrimLeft(t, "#"), " "):
			return heading
		case layout.IsFurniture(t):
			return mark
		}
	}
	if t := strings.TrimLeft(s, " \u3000"); t != "" {
		switch {
		case isRuler(t):
			return ruler
		case strings.HasPrefix(t, "|"), strings.HasPrefix(t, "│"), strings.HasPrefix(t, "┃"), strings.HasPrefix(t, "\uFF5C"):
			return barred
		}
	}
	return prose
}

// shortCell is the most bytes of a cell that may be the only one of its row.
const shortCell = 60

// rowsOfOne makes a row of a line with one cell behind a tab where a row stands directly above or below it, and prose of any other.
func rowsOfOne(lines []line) {
	for i := len(lines) - 2; i >= 0; i-- { // what stands above rows
		if lines[i].class == indented && lines[i+1].class == tabbed && !lines[i+1].apart {
			lines[i].class = tabbed
		}
	}
	for i := range lines {
		if lines[i].class != indented {
			continue
		}
		if lines[i].class = prose; i > 0 && lines[i-1].class == tabbed && !lines[i].apart {
			lines[i].class = tabbed
		}
	}
}

func isRuler(s string) bool {
	switch {
	case s[0] == '|' || s[0] == '+' || s[0] == ':':
		return strings.Contains(s, "--") && strings.Trim(s, "|+-: \t\r=") == ""
	case strings.HasPrefix(s, "─"), strings.HasPrefix(s, "┌"), strings.HasPrefix(s, "├"), strings.HasPrefix(s, "└"), strings.HasPrefix(s, "┏"), strings.HasPrefix(s, "┣"), strings.HasPrefix(s, "┗"):
		return strings.Trim(s, "─━┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛│┃┠┨┯┷┿ \t\r") == ""
	}
	return false
}

// pageNumbers makes furniture of numbers that stand alone between paragraphs or after a page mark. Between short lines a
// number may be a cell of a table that lost its shape: it stays.
func pageNumbers(body string, lines []line) {
	long := func(l line) bool { return l.class == mark || l.class == heading || l.Len() >= 90 }
	for i := range lines {
		if lines[i].class != number {
			continue
		}
		next := i + 1
		for next < len(lines) && lines[next].class == number {
			next++
		}
		after := i > 0 && lines[i-1].class == mark
		if after || (i == 0 || long(lines[i-1])) && (next == len(lines) || long(lines[next])) {
			lines[i].class = mark
		} else {
			lines[i].class = prose
		}
	}
}

// assemble makes the blocks: runs of lines with cells become tables, all others a block each.
func assemble(body string, lines []line) []text.Block {
	blocks := make([]text.Block, 0, len(lines))
	tables := 0
	for i := 0; i < len(lines); {
		switch l := lines[i]; l.class {
		case tabbed, barred, ruler:
			n := run(lines[i:])
			if cells := table(body, lines[i:i+n]); cells != nil {
				tables++
				for k := len(blocks) - 1; k >= 0 && k >= len(blocks)-2 && blocks[k].Kind == text.Paragraph && layout.IsCaption(body[blocks[k].Start:blocks[k].End]); k-- {
					blocks[k].Kind = text.Caption
				}
				for _, c := range cells {
					if c.Kind == text.Cell {
						c.Table = tables
					}
					blocks = append(blocks, c)
				}
			} else {
				for _, l := range lines[i : i+n] {
					kind := text.Paragraph
					if l.class == ruler {
						kind = text.Furniture
					}
					blocks = append(blocks, text.Block{Span: l.Span, Kind: kind})
				}
			}
			i += n
			continue
		case heading:
			t := body[l.Start:l.End]
			rest := strings.TrimLeft(t, "#")
			level := len(t) - len(rest)
			l.Start = l.End - len(strings.TrimLeft(rest, " "))
			blocks = append(blocks, text.Block{Span: l.Span, Kind: text.Heading, Level: level})
		case mark:
			blocks = append(blocks, text.Block{Span: l.Span, Kind: text.Furniture})
		default:
			blocks = append(blocks, text.Block{Span: l.Span, Kind: text.Paragraph})
		}
		i++
	}
	return blocks
}

// run is the number of lines from the first that belong to one table.
func run(lines []line) int {
	n := 0
	for n < len(lines) && (lines[n].class == tabbed) == (lines[0].class == tabbed) && (lines[n].class == tabbed || lines[n].class == barred || lines[n].class == ruler) {
		n++
	}
	return n
}

// table cuts the lines of a run into cells; nil where they are no table: fewer than two rows of at least two cells, or
// sentences in most of them.
func table(body string, lines []line) []text.Block {
	var blocks []text.Block
	row, rows, sentences := 0, 0, 0
	margin := lines[0].skip // tabs before every row are no cells
	for _, l := range lines {
		margin = min(margin, l.skip)
	}
	head := len(lines) > 2 && lines[1].class == ruler && lines[0].class == barred
	for _, l := range lines {
		if l.class == ruler {
			blocks = append(blocks, text.Block{Span: l.Span, Kind: text.Furniture})
			continue
		}
		row++
		col, filled := l.skip-margin, 0
		for _, c := range split(body, l) {
			col++
			if c.Empty() {
				continue
			}
			filled++
			if s := body[c.Start:c.End]; len(s) > 150 || strings.Contains(s, "。") && len(s) > 60 {
				sentences++
			}
			blocks = append(blocks, text.Block{Span: c, Kind: text.Cell, Row: row, Col: col, RowSpan: 1, ColSpan: 1, Head: head && row == 1})
		}
		if filled >= 2 {
			rows++
		}
	}
	if rows < 2 || sentences*3 > row {
		return nil
	}
	return blocks
}

// split returns the cells of a line, empty ones included so that columns count.
func split(body string, l line) []text.Span {
	s, bar := body[l.Start:l.End], "\t"
	start := l.Start
	if l.class == barred {
		for _, b := range []string{"|", "│", "┃", "\uFF5C"} {
			if strings.HasPrefix(s, b) {
				bar = b
			}
		}
		s = strings.TrimSuffix(strings.TrimPrefix(s, bar), bar)
		start += len(bar)
	}
	var cells []text.Span
	for cell := range strings.SplitSeq(s, bar) {
		t := layout.Trim(cell)
		from := start + strings.Index(cell, t)
		cells = append(cells, text.Span{Start: from, End: from + len(t)})
		start += len(cell) + len(bar)
	}
	return cells
}
