package word97

import (
	"slices"
	"sort"
	"strings"

	"zhibiao/extract/document/layout"
)

const ( // characters that mean something else
	charCell       = 0x07 // the end of a table's cell, or of its row
	charLine       = 0x0B
	charPage       = 0x0C
	charColumn     = 0x0E
	charParagraph  = 0x0D
	charFieldBegin = 0x13
	charFieldSep   = 0x14
	charFieldEnd   = 0x15
	charHyphen     = 0x1E // that does not break
)

// write lays the document out: main text, notes, endnotes, text boxes, and headers as furniture. Comments are not text.
func (f *file) write(b *layout.Builder) {
	f.dropInstructions()
	w := &writer{file: f, b: b, paragraphs: f.runs(f.tablePart(entryParagraphs), papx)}
	_, w.prcs, _ = f.pieceTable()
	var start [9]int
	for i, n := range f.parts {
		start[i+1] = start[i] + n
	}
	const main, notes, headers, endnotes, boxes, headerBoxes = 0, 1, 2, 5, 6, 7
	for _, part := range []int{main, notes, endnotes, boxes, headers, headerBoxes} {
		from, to := min(start[part], len(f.chars)), min(start[part+1], len(f.chars))
		w.furniture = part == headers || part == headerBoxes
		w.part(f.chars[from:to])
	}
}

// dropInstructions marks the instructions of fields, and the marks themselves, as gone. A mark without its counterpart is
// just dropped, so that damage does not swallow the text after it.
func (f *file) dropInstructions() {
	type field struct{ begin, sep int }
	var open []field
	drop := func(from, to int) {
		for i := from; i <= to; i++ {
			f.chars[i].gone = true
		}
	}
	for i, c := range f.chars {
		switch c.r {
		case charFieldBegin:
			open = append(open, field{i, -1})
		case charFieldSep:
			if len(open) > 0 && open[len(open)-1].sep < 0 {
				open[len(open)-1].sep = i
			}
		case charFieldEnd:
			if len(open) == 0 {
				break
			}
			last := open[len(open)-1]
			open = open[:len(open)-1]
			if last.sep < 0 {
				last.sep = i
			}
			drop(last.begin, last.sep)
		}
	}
}

// A writer goes through one part's paragraphs.
type writer struct {
	*file
	b          *layout.Builder
	paragraphs runList
	prcs       [][]byte
	furniture  bool

	cell  strings.Builder // text of the cell that is open
	cells []string        // of the row that is open
	rows  []row           // of the table that is open
	seen  map[string]bool // furniture laid out already: sections repeat it
}

type row struct {
	cells []string
	props paraProps
}

func (w *writer) part(chars []char) {
	var s strings.Builder
	for _, c := range chars {
		switch c.r {
		case charParagraph, charPage, charCell, charColumn:
			if c.gone && c.r == charParagraph {
				continue // the paragraph mark was deleted: the next paragraph goes on in this line
			}
			p := w.props(c)
			w.end(c.r, s.String(), p)
			s.Reset()
		default:
			if r, ok := visible(c); ok {
				s.WriteRune(r)
			}
		}
	}
	w.end(charParagraph, s.String(), paraProps{})
	w.closeTable()
}

// visible is what a character shows on the page, if anything.
func visible(c char) (rune, bool) {
	switch {
	case c.gone || c.r == 0:
		return 0, false
	case c.r == charLine:
		return '\n', true
	case c.r == '\t':
		return '\t', true
	case c.r == charHyphen:
		return '-', true
	case c.r < 0x20 || c.spec: // pictures, note marks, field marks, soft hyphens
		return 0, false
	case c.r >= 0xD800 && c.r < 0xE000:
		return '\uFFFD', true
	}
	return c.r, true
}

// props are the properties of the paragraph that a mark ends.
func (w *writer) props(mark char) paraProps {
	var p paraProps
	i := w.paragraphs.after(int(mark.fc))
	if i < len(w.paragraphs) && w.paragraphs[i].start <= int(mark.fc) && len(w.paragraphs[i].para) >= 2 {
		raw := w.paragraphs[i].para
		p.style = int(raw[0]) | int(raw[1])<<8
		p.apply(raw[2:])
	}
	p.apply(modifier(mark.prm, w.prcs))
	return p
}

// end takes the text up to a mark.
func (w *writer) end(mark rune, s string, p paraProps) {
	inTable := p.inTable || mark == charCell
	switch {
	case !inTable:
		w.closeTable()
		w.line(s, p)
	case mark == charCell && p.rowEnd && p.depth <= 1:
		w.addText(s)
		if w.cell.Len() > 0 {
			w.closeCell()
		}
		w.rows = append(w.rows, row{w.cells, p})
		w.cells = nil
	case mark == charCell && p.depth <= 1:
		w.addText(s)
		w.closeCell()
	default: // a paragraph within a cell, or a cell of a table within the cell
		w.addText(s)
	}
}

func (w *writer) addText(s string) {
	if w.cell.Len() > 0 && s != "" {
		w.cell.WriteByte('\n')
	}
	w.cell.WriteString(s)
}

func (w *writer) closeCell() {
	w.cells = append(w.cells, w.cell.String())
	w.cell.Reset()
}

func (w *writer) line(s string, p paraProps) {
	var style style
	if p.style < len(w.styles) {
		style = w.styles[p.style]
	}
	switch {
	case w.furniture:
		s = layout.JoinLines(s)
		if w.seen == nil {
			w.seen = map[string]bool{}
		}
		if !w.seen[s] {
			w.seen[s] = true
			w.b.Furniture(s)
		}
	case style.caption:
		w.b.Caption(s)
	case p.outline > 0:
		w.b.Heading(p.outline, layout.JoinLines(s))
	case style.heading > 0:
		w.b.Heading(style.heading, layout.JoinLines(s))
	default:
		w.b.Paragraph(s)
	}
}

// Flags of a cell, [MS-DOC] TCGRF.
const (
	horizontal       = 0x0003
	horizontalGoesOn = 1
	vertical         = 0x0060
	verticalGoesOn   = 0x0020
)

// closeTable lays out the rows read so far. Columns are counted by the borders of all rows, so that a cell that spans two
// columns of the others says so.
func (w *writer) closeTable() {
	if w.cell.Len() > 0 || len(w.cells) > 0 { // cut short: no end of the row
		w.closeCell()
		w.rows = append(w.rows, row{cells: w.cells})
		w.cells = nil
	}
	rows := w.rows
	w.rows = nil
	if len(rows) == 0 {
		return
	}
	if w.furniture {
		for _, r := range rows {
			w.line(strings.Join(r.cells, " "), paraProps{})
		}
		return
	}
	grid := edges(rows)
	var cells []layout.Cell
	above := map[int]int{} // by column: the cell that goes on downwards
	for i, r := range rows {
		for k, s := range r.cells {
			c := layout.Cell{Text: s, Row: i + 1, Col: k + 1, RowSpan: 1, ColSpan: 1, Head: r.props.header}
			if k+1 < len(r.props.edges) && len(grid) > 0 {
				c.Col = nearest(grid, r.props.edges[k]) + 1
				c.ColSpan = max(nearest(grid, r.props.edges[k+1])+1-c.Col, 1)
			}
			flags := 0
			if k < len(r.props.merge) {
				flags = r.props.merge[k]
			}
			if flags&horizontal == horizontalGoesOn && len(cells) > 0 && cells[len(cells)-1].Row == c.Row && layout.Trim(s) == "" {
				cells[len(cells)-1].ColSpan += c.ColSpan
				continue
			}
			if at, ok := above[c.Col]; ok && flags&vertical == verticalGoesOn {
				cells[at].RowSpan++
				continue
			}
			delete(above, c.Col)
			if flags&vertical != 0 {
				above[c.Col] = len(cells)
			}
			cells = append(cells, c)
		}
	}
	w.b.Table(cells)
}

// near is how far apart, in 1/1440 inch, two borders may be and still be one.
const near = 60

// edges are the borders between columns that the rows have together, from left to right.
func edges(rows []row) []int {
	var all []int
	for _, r := range rows {
		all = append(all, r.props.edges...)
	}
	slices.Sort(all)
	return slices.CompactFunc(all, func(a, b int) bool { return a-b <= near })
}

// nearest is the index of the border nearest to x.
func nearest(grid []int, x int) int {
	i := sort.SearchInts(grid, x)
	if i == len(grid) || i > 0 && x-grid[i-1] < grid[i]-x {
		i--
	}
	return i
}
