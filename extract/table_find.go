package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/text"
)

// A gridRow is one row of a table: its cells that are not empty, in the order of their columns.
type gridRow struct {
	text.Span
	cells []*text.Block
	kind  rowKind
}

// A rowKind says what parts the cells of a row.
type rowKind uint8

const (
	noRow   rowKind = iota
	blocked         // the document's reader marked the cells
	barred          // | a | b |
	tabbed          // tabs
	spaced          // two spaces, or an ideographic one
	ruler           // | --- | --- |: no row, but of a table
	blank           // an empty line
)

// A grid is a table of statistics in a body.
type grid struct {
	text.Span // what the prose between tables does not get
	rows      []gridRow
	captions  []text.Span // the lines above it that name what it tells, its time and its unit; the nearest first
	above     []gridRow   // the heading of the table directly above it, whose columns it continues where it has none of its own
}

const (
	maxCell    = 150 // bytes: a longer cell holds prose
	maxColumns = 512
)

// A finder cuts a body into tables and the prose between them.
type finder struct {
	lists   *lists
	t       *text.Text
	prose   func(text.Span)
	table   func(*grid)
	start   int // of the prose that was not handed on
	rows    []gridRow
	end     int       // of the last line that belongs to rows
	held    text.Span // a short line that belongs to the rows where another row follows
	holding bool
	gap     int // blank lines behind the last row
	tables  int
	block   int       // the first block that does not end before the line at hand
	above   []gridRow // the last heading
	aboveOf text.Span // the table that has it, or the heading's own lines
	loose   bool      // it is no part of a table yet
}

// stretches calls prose for the stretches of the body from a byte on that are no table, and table for the tables between them, in the order
// of the text. A table is what the document's reader marked as one, or lines whose cells are parted by bars, tabs or wide
// spaces; it is one of statistics where its cells hold numbers. It returns the number of tables.
func (l *lists) stretches(t *text.Text, from int, prose func(text.Span), table func(*grid)) int {
	f := finder{lists: l, t: t, prose: prose, table: table, start: from}
	pos := from
	for i := 0; i < len(t.Blocks); {
		b := &t.Blocks[i]
		f.tables = max(f.tables, b.Table)
		if b.Kind != text.Cell {
			i++
			continue
		}
		var cells []*text.Block
		j := i
		for ; j < len(t.Blocks) && t.Blocks[j].Kind == text.Cell && t.Blocks[j].Table == b.Table && t.Blocks[j].Row == b.Row; j++ {
			cells = append(cells, &t.Blocks[j])
		}
		if t.Blocks[j-1].Col > maxColumns { // too wide for a table
			i = j
			continue
		}
		line := f.rowSpan(text.Span{Start: b.Start, End: t.Blocks[j-1].End}, pos)
		f.between(pos, line.Start)
		pos = line.End
		f.row(gridRow{line, cells, blocked})
		i = j
	}
	f.between(pos, len(t.Body))
	f.flush()
	f.headingAlone()
	if f.start < len(t.Body) {
		prose(text.Span{Start: f.start, End: len(t.Body)})
	}
	return f.tables
}

// parts are what stands between the cells of a row in a body: tabs, bars, the commas and quotes of a table in text.
const parts = " \t\r\",;|│┃\u3000\uFF5C"

// rowSpan widens the span of a row's cells by what parts cells at the ends of its line. It does not begin before from.
func (f *finder) rowSpan(s text.Span, from int) text.Span {
	body := f.t.Body
	s.Start = max(from, len(strings.TrimRight(body[:s.Start], parts)))
	s.End = len(body) - len(strings.TrimLeft(body[s.End:], parts))
	return s
}

// between looks for rows in the lines that hold no cell of a reader's table.
func (f *finder) between(start, end int) {
	body := f.t.Body
	for i := start; i < end; {
		e := end
		if k := strings.IndexByte(body[i:end], '\n'); k >= 0 {
			e = i + k
		}
		f.line(text.Span{Start: i, End: e}, f.furniture(i, e))
		i = e + 1
	}
}

// furniture says whether the line from i to e is a block that is no text of the document. Lines come in the order of the text.
func (f *finder) furniture(i, e int) bool {
	bs := f.t.Blocks
	for f.block < len(bs) && bs[f.block].End <= i {
		f.block++
	}
	return f.block < len(bs) && bs[f.block].Start >= i && bs[f.block].End <= e && bs[f.block].Kind == text.Furniture
}

func (f *finder) line(l text.Span, furniture bool) {
	s := f.t.Body[l.Start:l.End]
	kind := lineKind(s)
	switch {
	case furniture && len(f.rows) > 0 && kind != ruler:
		return // a page number between rows
	case kind == blank && len(f.rows) > 0 && f.rows[0].kind == blocked:
		return
	}
	switch kind {
	case noRow:
		if len(f.rows) > 0 && !f.holding && f.gap == 0 && isSection(s) {
			f.held, f.holding = l, true
			return
		}
		f.flush()
	case blank:
		if len(f.rows) > 0 {
			if f.gap++; f.gap > 1 {
				f.flush()
			}
		}
	case ruler:
		if len(f.rows) > 0 {
			f.end, f.gap = l.End, 0
		}
	default:
		cells := splitRow(s, l.Start, kind)
		if len(cells) == 0 || cells[len(cells)-1].Col > maxColumns {
			f.flush()
			return
		}
		f.row(gridRow{l, cells, kind})
	}
}

// isSection says whether a line between two rows heads the rows below it: short, and no sentence.
func isSection(s string) bool {
	s = trimSpace(s)
	return utf8.RuneCountInString(s) <= 20 && !strings.ContainsAny(s, "。；，;,、|#") && !strings.ContainsAny(s, "0123456789")
}

// lineKind judges a line by itself.
func lineKind(s string) rowKind {
	t := s
	if n := len(s); n < 3 || s[0] < 0xE4 || s[n-3] < 0xE4 || s[n-1] < utf8.RuneSelf { // else Chinese characters begin and end it
		t = strings.Trim(s, " \t\r\u3000")
	}
	if t == "" {
		return blank
	}
	if isRuler(t) {
		return ruler
	}
	switch {
	case bar(t) != "" && strings.Count(t, bar(t)) >= 2, strings.Contains(t, " | "):
		return barred
	case strings.IndexByte(t, '\t') > 0:
		return tabbed
	case len(t) < 1000 && !strings.HasSuffix(t, "。") && (strings.Contains(t, "  ") || strings.Contains(t, "\u3000") || strings.Contains(t, "\u00a0\u00a0")) && !strings.ContainsAny(t, "。；"):
		return spaced
	}
	return noRow
}

// bar is the sign that a line of a table with bars begins with, "" where it begins with none.
func bar(t string) string {
	for _, b := range []string{"|", "│", "┃", "｜"} {
		if hasPrefix(t, b) {
			return b
		}
	}
	return ""
}

// rulerSigns are the signs that a line which only parts rows is made of.
const rulerSigns = "|+-:= \t─━═┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛│┃┠┨┯┷┿"

// isRuler says whether a line only parts rows.
func isRuler(t string) bool {
	if r, _ := utf8.DecodeRuneInString(t); !strings.ContainsRune(rulerSigns, r) || !strings.Contains(t, "--") && !strings.ContainsAny(t, "─━═") && !strings.Contains(t, "==") {
		return false
	}
	return strings.Trim(t, rulerSigns) == ""
}

// splitRow cuts a line that begins at an offset into its cells.
func splitRow(s string, at int, kind rowKind) []*text.Block {
	var cells []*text.Block
	col := 0
	add := func(start, end int) {
		col++
		t := strings.Trim(s[start:end], " \t\r\u3000\u00a0*")
		if t == "" {
			if t = strings.Trim(s[start:end], " \t\r\u3000\u00a0"); t == "" {
				return
			} // nothing but stars hides a number
		} else if strings.HasSuffix(strings.TrimRight(s[start:end], " \t\r"), t+"*") && !strings.Contains(s[start:end], "**") {
			t += "*" // one star marks a footnote or a hidden digit, two set a word in bold
		}
		from := at + start + strings.Index(s[start:end], t)
		cells = append(cells, &text.Block{Span: text.Span{Start: from, End: from + len(t)}, Kind: text.Cell, Col: col, RowSpan: 1, ColSpan: 1})
	}
	switch kind {
	case barred:
		b := bar(strings.TrimLeft(s, " \t\u3000"))
		start, end := 0, len(strings.TrimRight(s, " \t\r\u3000"))
		if b != "" {
			start = strings.Index(s, b) + len(b)
			if strings.HasSuffix(s[:end], b) && end-len(b) >= start {
				end -= len(b)
			}
		} else {
			b = "|"
		}
		for start <= end {
			k := strings.Index(s[start:end], b)
			if k < 0 {
				add(start, end)
				break
			}
			add(start, start+k)
			start += k + len(b)
		}
	case tabbed:
		start, end := 0, len(strings.TrimRight(s, " \t\r\u3000")) // a tab at the start stands behind an empty cell
		for start < end {
			k := strings.IndexByte(s[start:end], '\t')
			if k < 0 {
				add(start, end)
				break
			}
			add(start, start+k)
			start += k + 1
		}
	case spaced:
		start, end := 0, len(strings.TrimRight(s, " \t\r\u3000\u00a0"))
		for start < end {
			if w := space(s[start:end]); w > 0 {
				start += w
				continue
			}
			e := start
			for e < end {
				if w := space(s[e:end]); w > 0 {
					if w > 1 || s[e] != ' ' && s[e] != '\t' {
						break
					}
					e += w
					continue
				}
				_, w := utf8.DecodeRuneInString(s[e:end])
				e += w
			}
			add(start, e)
			start = e
		}
	}
	return cells
}

// space is the length of the white space that s begins with.
func space(s string) int {
	return len(s) - len(strings.TrimLeft(s, " \t\r\u3000\u00a0"))
}

func (f *finder) row(r gridRow) {
	if len(f.rows) > 0 {
		last := &f.rows[len(f.rows)-1]
		same := last.kind == r.kind
		switch r.kind {
		case blocked:
			same = same && len(r.cells) > 0 && len(last.cells) > 0 && last.cells[0].Table == r.cells[0].Table
		case spaced:
			same = same && len(last.cells) == len(r.cells) && f.gap == 0 && !f.holding
		default:
			same = same && (f.gap == 0 || len(last.cells) == len(r.cells))
		}
		if !same {
			f.flush()
		}
	}
	if f.holding {
		s := f.t.Body[f.held.Start:f.held.End]
		t := strings.Trim(s, " \t\r\u3000")
		from := f.held.Start + strings.Index(s, t)
		f.rows = append(f.rows, oneCell(text.Span{Start: from, End: from + len(t)}, r.kind))
	}
	f.rows = append(f.rows, r)
	f.end, f.gap, f.holding = r.End, 0, false
}

// flush ends the rows at hand: as a table where they are one of statistics, else as prose.
func (f *finder) flush() {
	rows := f.rows
	f.rows, f.gap, f.holding = nil, 0, false
	if len(rows) == 0 {
		return
	}
	g := &grid{Span: text.Span{Start: rows[0].Start, End: f.end}, rows: rows}
	if f.above != nil && f.closeTo(f.aboveOf.End, g.Start) && f.join(g) {
		f.above = nil
	}
	f.headingAlone()
	switch f.judge(g) {
	case isHeading:
		f.above, f.aboveOf, f.loose = g.rows, g.Span, true // a section's line may cut a heading off from its rows
		return
	case isTable:
	default:
		return
	}
	f.captions(g)
	if rows[0].kind != blocked {
		f.tables++
		for i, r := range g.rows {
			for _, c := range r.cells {
				c.Table, c.Row = f.tables, i+1
			}
		}
	}
	if g.Start > f.start {
		f.prose(text.Span{Start: f.start, End: g.Start})
	}
	f.start = g.End
	f.table(g)
	f.above, f.aboveOf, f.loose = g.above, g.Span, false
}

// join gives a table the heading above it, as rows of its own where the heading stands alone, if it fits.
func (f *finder) join(g *grid) bool {
	if !f.loose {
		g.above = f.above
		return true
	}
	if n := len(f.above[len(f.above)-1].cells); lastColumn(f.above) != lastColumn(g.rows) && n != filledColumns(g.rows) {
		return false
	}
	rows := slices.Clip(f.above)
	if s := trimSpace(f.t.Body[f.aboveOf.End:g.Start]); s != "" {
		from := f.aboveOf.End + strings.Index(f.t.Body[f.aboveOf.End:g.Start], s)
		rows = append(rows, oneCell(text.Span{Start: from, End: from + len(s)}, g.rows[0].kind))
	}
	g.rows = append(rows, g.rows...)
	g.Start = f.aboveOf.Start
	return true
}

// headingAlone ends a heading that no rows follow: in a passage that was cut behind it its units are no figures.
func (f *finder) headingAlone() {
	rows := f.above
	f.above = nil
	if rows == nil || !f.loose {
		return
	}
	for _, r := range rows {
		for _, c := range r.cells {
			if s := f.t.Body[c.Start:c.End]; len(r.cells) < 3 || len(s) > 48 || strings.ContainsAny(s, "。；，:：") {
				return
			}
		}
	}
	if f.aboveOf.Start > f.start {
		f.prose(text.Span{Start: f.start, End: f.aboveOf.Start})
	}
	f.start = f.aboveOf.End
	f.table(&grid{Span: f.aboveOf, rows: rows})
}

// oneCell is a row of a single cell.
func oneCell(s text.Span, kind rowKind) gridRow {
	return gridRow{s, []*text.Block{{Span: s, Kind: text.Cell, Col: 1, RowSpan: 1, ColSpan: 1}}, kind}
}

// closeTo says whether at most a section's line stands between two tables.
func (f *finder) closeTo(end, start int) bool {
	return start >= end && start-end <= 80 && strings.Count(trimSpace(f.t.Body[end:start]), "\n") == 0 && isSection(f.t.Body[end:start])
}

type verdict uint8

const (
	isProse verdict = iota
	isHeading
	isTable
)

// judge says whether rows are a table of statistics.
func (f *finder) judge(g *grid) verdict {
	wide, valued, prose, cells, consistent := 0, 0, 0, 0, 0
	kind := g.rows[0].kind
	width := 0
	for i := range g.rows {
		r := &g.rows[i]
		cells += len(r.cells)
		if len(r.cells) >= 2 {
			wide++
		}
		values := 0
		for j, c := range r.cells {
			s := f.t.Body[c.Start:c.End]
			if len(s) > maxCell || len(s) > 60 && (kind == spaced || strings.Contains(s, "。")) {
				prose++
			}
			if j > 0 && f.lists.mayBeValue(s) {
				values++
			}
		}
		if values > 0 {
			valued++
			if len(r.cells) == width || width == 0 {
				consistent++
			}
			width = len(r.cells)
		}
	}
	switch {
	case prose*3 > cells:
		return isProse
	case kind == blocked:
		if valued > 0 {
			return isTable
		}
	case kind == spaced:
		if valued >= 2 && consistent*4 >= valued*3 && valued*5 >= len(g.rows)*3 && prose == 0 {
			return isTable
		}
		return isProse
	case wide < 2 && g.above == nil:
		if valued == 0 && wide == 1 {
			return isHeading
		}
		return isProse
	case valued > 0 && (valued >= 2 || len(g.rows) > valued || g.above != nil):
		return isTable
	}
	if wide > 0 && valued == 0 && len(g.rows) <= maxHeadRows {
		return isHeading
	}
	return isProse
}

// captions finds the lines above a table that tell of it. Those that say nothing else become part of the table.
func (f *finder) captions(g *grid) {
	body := f.t.Body
	end, own := g.Start, true
	for range 3 {
		e := len(strings.TrimRight(body[f.start:end], " \t\r\n\u3000")) + f.start
		if e <= f.start || strings.Count(body[e:end], "\n") > 2 {
			return
		}
		b := max(f.start, strings.LastIndexByte(body[:e], '\n')+1)
		line := text.Span{Start: b, End: e}
		s := strings.Trim(body[b:e], " \t\u3000")
		switch {
		case len(s) > 300:
			return
		case isUnitLine(s) || isNumbered(s):
			if own {
				g.Start = b
			}
			g.captions = append(g.captions, line)
		case utf8.RuneCountInString(s) <= 45 && !strings.ContainsAny(s, "。；，") && lineKind(s) != barred && lineKind(s) != tabbed:
			own = false
			g.captions = append(g.captions, line)
			return
		case strings.HasSuffix(s, "：") || strings.HasSuffix(s, ":"):
			g.captions = append(g.captions, line)
			return
		default:
			return
		}
		end = b
	}
}

// isUnitLine says whether a line above a table names its unit: 单位:万元.
func isUnitLine(s string) bool {
	i := strings.Index(s, "单位")
	if i < 0 {
		i = strings.Index(s, "單位")
	}
	if i < 0 || utf8.RuneCountInString(s) > 60 {
		return false
	}
	rest := strings.TrimLeft(s[i+len("单位"):], " \u3000")
	return strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "：")
}

// isNumbered says whether a line is the numbered title of a table: 表1 主要指标, 附表2.
func isNumbered(s string) bool {
	for _, w := range []string{"附表", "续表", "續表", "表"} {
		if rest, ok := strings.CutPrefix(s, w); ok && utf8.RuneCountInString(s) <= 60 && !strings.ContainsAny(s, "。；") {
			r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \u3000"))
			return strings.ContainsRune("0123456789０１２３４５６７８９一二三四五六七八九十", r) && rest != ""
		}
	}
	return false
}
