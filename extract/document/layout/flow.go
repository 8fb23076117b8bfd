package layout

import "strings"

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
	row   int
	col   int         // the next column
	above map[int]int // column → index of the cell there that may go on downwards
	cell  *strings.Builder
	now   Cell
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
		if g := f.tables[f.depth()-1]; g.cell != nil {
			if g.cell.Len() > 0 {
				g.cell.WriteByte('\n')
			}
			g.cell.WriteString(Trim(s))
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
func (f *Flow) StartTable() { f.tables = append(f.tables, &grid{above: map[int]int{}}) }

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
	g.now = Cell{Row: g.row, Col: g.col, RowSpan: max(rowSpan, 1), ColSpan: min(max(colSpan, 1), MaxColumns), Head: head}
	g.cell = new(strings.Builder)
}

// Span sets the open cell's number of columns, and whether it only continues the cell above it.
func (f *Flow) Span(columns int, continues bool) {
	if g := f.grid(); g != nil && g.cell != nil {
		g.now.ColSpan = min(max(columns, 1), MaxColumns)
		if continues {
			g.now.RowSpan = 0
		}
	}
}

// EndCell ends the open cell.
func (f *Flow) EndCell() {
	g := f.grid()
	if g == nil || g.cell == nil {
		return
	}
	for n := len(f.open); n > 0 && f.open[n-1].cells == f.depth(); n = len(f.open) {
		f.EndParagraph()
	}
	c := g.now
	c.Text = g.cell.String()
	g.cell = nil
	g.col = c.Col + c.ColSpan
	if c.RowSpan == 0 {
		if i, ok := g.above[c.Col]; ok && i < len(g.cells) {
			g.cells[i].RowSpan++
			if c.Text = Trim(c.Text); c.Text != "" {
				g.cells[i].Text += "\n" + c.Text
			}
			return
		}
		c.RowSpan = 1
	}
	g.above[c.Col] = len(g.cells)
	g.cells = append(g.cells, c)
	if len(g.cells) > f.lim.Blocks() {
		f.tooMany()
		g.cells = nil
		clear(g.above)
	}
}

// DropRow forgets the row that was begun last: it is deleted in the original.
func (f *Flow) DropRow() {
	if g := f.grid(); g != nil {
		for len(g.cells) > 0 && g.cells[len(g.cells)-1].Row == g.row {
			g.cells = g.cells[:len(g.cells)-1]
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
	if outer := f.grid(); outer != nil && outer.cell != nil {
		row := 0
		for _, c := range g.cells {
			if outer.cell.Len() > 0 {
				if c.Row == row {
					outer.cell.WriteByte(' ')
				} else {
					outer.cell.WriteByte('\n')
				}
			}
			row = c.Row
			outer.cell.WriteString(JoinLines(c.Text))
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
