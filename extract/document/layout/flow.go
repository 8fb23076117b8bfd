package layout

import (
	"slices"
	"strings"
)

// A Flow takes the events of a word processor's file (a paragraph begins, a cell ends) and lays out what they say. Paragraphs
// within a cell are its lines; a paragraph within a paragraph, as of a text box or a footnote, follows it; a table within a
// cell is text of that cell.
type Flow struct {
	*Builder
	open   []paragraph // begun and not ended, the innermost last
	later  []paragraph // of text boxes: they wait for the end of the paragraph that holds them
	tables []*grid
}

type paragraph struct {
	text  []byte
	level int // of a heading, else 0
	cells int // open cells when it began
}

type grid struct {
	cells []Cell
	edges [][2]int // of each cell, left and right; empty where columns are counted
	row   int
	col   int         // the next column
	above map[int]int // column → index of the cell there that may go on downwards
	below map[int]int // column → last row that a cell above covers
	cell  []byte      // text of the open cell
	open  bool
	now   Cell
	edge  [2]int
}

// NewFlow returns a flow into b.
func NewFlow(b *Builder) *Flow { return &Flow{Builder: b} }

// StartParagraph begins a paragraph; level above 0 makes it a heading.
func (f *Flow) StartParagraph(level int) {
	f.open = append(f.open, paragraph{level: level, cells: f.depth()})
}

// SetLevel makes the open paragraph a heading.
func (f *Flow) SetLevel(level int) {
	if n := len(f.open); n > 0 {
		f.open[n-1].level = level
	}
}

// Write adds text to the open paragraph, beginning one where none is open.
func (f *Flow) Write(s string) {
	if s == "" {
		return
	}
	if n := len(f.open); n == 0 || f.open[n-1].cells < f.depth() {
		f.StartParagraph(0)
	}
	p := &f.open[len(f.open)-1]
	p.text = append(p.text, s...)
}

// EndParagraph ends the open paragraph.
func (f *Flow) EndParagraph() {
	n := len(f.open)
	if n == 0 || f.open[n-1].cells < f.depth() {
		return
	}
	p := f.open[n-1]
	f.open = f.open[:n-1]
	if n > 1 && f.open[n-2].cells == p.cells {
		f.later = append(f.later, p)
		return
	}
	f.emit(p)
	for _, p := range f.later {
		f.emit(p)
	}
	f.later = f.later[:0]
}

func (f *Flow) emit(p paragraph) {
	s := string(p.text)
	switch {
	case f.depth() > 0:
		if g := f.tables[f.depth()-1]; g.open {
			if len(g.cell) > 0 {
				g.cell = append(g.cell, '\n')
			}
			g.cell = append(g.cell, Trim(s)...)
			return
		}
		fallthrough
	case p.level == 0:
		for line := range strings.SplitSeq(s, "\n") {
			f.Paragraph(line)
		}
	default:
		f.Heading(p.level, JoinLines(s))
	}
}

// depth is the number of open tables.
func (f *Flow) depth() int { return len(f.tables) }

// InTable reports whether a table is open.
func (f *Flow) InTable() bool { return len(f.tables) > 0 }

// StartTable begins a table.
func (f *Flow) StartTable() {
	f.tables = append(f.tables, &grid{above: map[int]int{}, below: map[int]int{}})
}

// StartRow begins the next row.
func (f *Flow) StartRow() {
	if g := f.grid(); g != nil {
		g.row++
		g.col = 1
	}
}

// SkipColumns leaves columns free before the next cell.
func (f *Flow) SkipColumns(n int) {
	if g := f.grid(); g != nil {
		g.col += min(max(n, 0), MaxColumns)
	}
}

// StartCell begins the row's next cell, which spans so many rows and columns.
func (f *Flow) StartCell(rowSpan, colSpan int, head bool) {
	g := f.grid()
	if g == nil {
		return
	}
	if g.row == 0 {
		f.StartRow()
	}
	for g.below[g.col] >= g.row {
		g.col++
	}
	g.now = Cell{Row: g.row, Col: g.col, RowSpan: max(rowSpan, 1), ColSpan: min(max(colSpan, 1), MaxColumns), Head: head}
	if rowSpan > 1 {
		for k := range g.now.ColSpan {
			g.below[g.col+k] = g.row + rowSpan - 1
		}
	}
	g.cell, g.open, g.edge = g.cell[:0], true, [2]int{}
}

// Span sets the open cell's number of columns, and whether it only continues the cell above it.
func (f *Flow) Span(columns int, continues bool) {
	if g := f.grid(); g != nil && g.open {
		g.now.ColSpan = min(max(columns, 1), MaxColumns)
		if continues {
			g.now.RowSpan = 0
		}
	}
}

// Edges says where the open cell stands on the page, in any unit. Where the cells of a table have edges, these and not the
// count of cells make its columns.
func (f *Flow) Edges(left, right int) {
	if g := f.grid(); g != nil && g.open && right > left {
		g.edge = [2]int{left, right}
	}
}

// EndCell ends the open cell.
func (f *Flow) EndCell() {
	g := f.grid()
	if g == nil || !g.open {
		return
	}
	for n := len(f.open); n > 0 && f.open[n-1].cells == f.depth(); n = len(f.open) {
		f.EndParagraph()
	}
	c := g.now
	c.Text = Trim(string(g.cell))
	g.open = false
	g.col = c.Col + c.ColSpan
	if len(g.cells) > f.lim.Blocks() {
		f.tooMany()
		return
	}
	g.edges = append(g.edges, g.edge)
	g.cells = append(g.cells, c)
}

// columns numbers the columns of a table whose cells have edges: each edge at which any cell begins or ends is a border of
// columns.
func (g *grid) columns() {
	var borders []int
	for i, e := range g.edges {
		switch {
		case e[1] > e[0]:
			borders = append(borders, e[0], e[1])
		case g.cells[i].Text != "":
			return
		}
	}
	if len(borders) == 0 {
		return
	}
	slices.Sort(borders)
	width := borders[len(borders)-1] - borders[0]
	distinct := borders[:1]
	for _, b := range borders[1:] {
		if b-distinct[len(distinct)-1] > width/200 { // drawn to a hair's breadth
			distinct = append(distinct, b)
		}
	}
	column := func(edge int) int {
		n, _ := slices.BinarySearch(distinct, edge-width/200)
		return n + 1
	}
	for i, e := range g.edges {
		if e[1] == e[0] {
			continue
		}
		g.cells[i].Col = column(e[0])
		g.cells[i].ColSpan = max(column(e[1])-column(e[0]), 1)
	}
}

// merge adds the cells that only continue one above to it.
func (g *grid) merge() {
	kept := g.cells[:0]
	for _, c := range g.cells {
		if i, ok := g.above[c.Col]; ok && c.RowSpan == 0 {
			kept[i].RowSpan++
			if c.Text != "" {
				kept[i].Text += "\n" + c.Text
			}
			continue
		}
		c.RowSpan = max(c.RowSpan, 1)
		g.above[c.Col] = len(kept)
		kept = append(kept, c)
	}
	g.cells = kept
}

// DropRow forgets the row that was begun last: it is deleted in the original.
func (f *Flow) DropRow() {
	if g := f.grid(); g != nil {
		for len(g.cells) > 0 && g.cells[len(g.cells)-1].Row == g.row {
			g.cells = g.cells[:len(g.cells)-1]
			g.edges = g.edges[:len(g.cells)]
		}
	}
}

// EndTable ends the open table.
func (f *Flow) EndTable() {
	g := f.grid()
	if g == nil {
		return
	}
	f.EndCell()
	f.tables = f.tables[:len(f.tables)-1]
	g.columns()
	g.merge()
	if outer := f.grid(); outer != nil && outer.open {
		row := 0
		for _, c := range g.cells {
			if len(outer.cell) > 0 {
				if c.Row == row {
					outer.cell = append(outer.cell, ' ')
				} else {
					outer.cell = append(outer.cell, '\n')
				}
			}
			row = c.Row
			outer.cell = append(outer.cell, JoinLines(c.Text)...)
		}
		return
	}
	f.Table(g.cells)
}

// Close ends whatever is still open.
func (f *Flow) Close() {
	for f.InTable() {
		f.EndTable()
	}
	for len(f.open) > 0 {
		f.EndParagraph()
	}
}

func (f *Flow) grid() *grid {
	if len(f.tables) == 0 {
		return nil
	}
	return f.tables[len(f.tables)-1]
}
