package page

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"zhibiao/extract/document/layout"
)

// A table is a grid of cells and where it stands.
type table struct {
	x0, y0, x1, y1 float64
	cells          []layout.Cell
}

const (
	meet     = 2.5    // points by which rules may miss each other and still meet
	maxGrid  = 20_000 // fields of one table
	maxGrids = 500    // tables of one page
	maxWords = 20_000 // bytes in one cell: more is a page with a frame, no table
)

// ruled finds the tables that rules draw, and takes their glyphs out.
func ruled(rules []Rule, glyphs []Glyph) ([]table, []Glyph) {
	var across, down []Rule
	for _, r := range rules {
		if r.X1-r.X0 >= r.Y1-r.Y0 {
			across = append(across, r)
		} else {
			down = append(down, Rule{r.Y0, r.X0, r.Y1, r.X1}) // with x and y exchanged
		}
	}
	across, down = joined(across), joined(down)
	for i, r := range down {
		down[i] = Rule{r.Y0, r.X0, r.Y1, r.X1}
	}
	var tables []table
	groups := grids(across, down)
	for _, group := range groups[:min(len(groups), maxGrids)] {
		t, inside, rest := grid(group[0], group[1], glyphs)
		if t.fill(inside) {
			tables = append(tables, t.table)
			glyphs = rest
		}
	}
	slices.SortStableFunc(tables, func(a, b table) int { return cmp.Compare(a.y0, b.y0) })
	return tables, glyphs
}

// joined makes one rule of horizontal rules that go on in each other: borders are drawn cell by cell.
func joined(rules []Rule) []Rule {
	slices.SortFunc(rules, func(a, b Rule) int {
		return cmp.Or(cmp.Compare(math.Round(a.Y0/meet), math.Round(b.Y0/meet)), cmp.Compare(a.X0, b.X0), cmp.Compare(a.X1, b.X1), cmp.Compare(a.Y0, b.Y0))
	})
	var out []Rule
	for _, r := range rules {
		if n := len(out); n > 0 && math.Abs(out[n-1].Y0-r.Y0) <= meet && r.X0 <= out[n-1].X1+meet {
			out[n-1].X1 = max(out[n-1].X1, r.X1)
			continue
		}
		out = append(out, r)
	}
	return out
}

// grids groups rules that meet: each group has its horizontal and its vertical rules. Rules that meet nothing are none's.
func grids(across, down []Rule) [][2][]Rule {
	group := make([]int, len(across)+len(down))
	for i := range group {
		group[i] = i
	}
	root := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	// A page of an ordinary table has a few hundred rules; where a drawing has many more it is no table.
	if len(across) > 4000 || len(down) > 4000 {
		return nil
	}
	for i, a := range across {
		for k, d := range down {
			if d.X0 >= a.X0-meet && d.X0 <= a.X1+meet && a.Y0 >= d.Y0-meet && a.Y0 <= d.Y1+meet {
				group[root(len(across)+k)] = root(i)
			}
		}
	}
	var out [][2][]Rule
	at := map[int]int{}
	add := func(i, direction int, r Rule) {
		g := root(i)
		k, ok := at[g]
		if !ok {
			k = len(out)
			at[g] = k
			out = append(out, [2][]Rule{})
		}
		out[k][direction] = append(out[k][direction], r)
	}
	for i, a := range across {
		add(i, 0, a)
	}
	for k, d := range down {
		add(len(across)+k, 1, d)
	}
	return slices.DeleteFunc(out, func(g [2][]Rule) bool { return len(g[0]) == 0 || len(g[1]) == 0 })
}

// A gridTable is a table being read.
type gridTable struct {
	table
	xs, ys []float64
	owner  [][]int // by row and column: which cell covers this field
	spans  []layout.Cell
}

// grid reads the cells between the rules of a group.
func grid(across, down []Rule, glyphs []Glyph) (t gridTable, inside, rest []Glyph) {
	for _, d := range down {
		t.xs = append(t.xs, d.X0)
	}
	for _, a := range across {
		t.ys = append(t.ys, a.Y0)
		t.xs = append(t.xs, a.X0, a.X1) // open at its sides: the ends of its rules
	}
	for _, d := range down {
		t.ys = append(t.ys, d.Y0, d.Y1)
	}
	t.xs, t.ys = distinct(t.xs), distinct(t.ys)
	rows, cols := len(t.ys)-1, len(t.xs)-1
	if rows < 1 || cols < 1 || rows*cols < 2 || rows > maxGrid || cols > maxGrid || rows*cols > maxGrid {
		return t, nil, glyphs
	}
	t.x0, t.x1, t.y0, t.y1 = t.xs[0], t.xs[cols], t.ys[0], t.ys[rows]
	wall := func(x, y float64) bool { // a vertical rule at x beside y
		return slices.ContainsFunc(down, func(d Rule) bool { return math.Abs(d.X0-x) <= meet && y >= d.Y0 && y <= d.Y1 })
	}
	floor := func(x, y float64) bool { // a horizontal rule at y under x
		return slices.ContainsFunc(across, func(a Rule) bool { return math.Abs(a.Y0-y) <= meet && x >= a.X0 && x <= a.X1 })
	}
	t.owner = make([][]int, rows)
	for r := range t.owner {
		t.owner[r] = slices.Repeat([]int{-1}, cols)
	}
	for r := range rows {
		for c := range cols {
			if t.owner[r][c] >= 0 {
				continue
			}
			w, h := 1, 1
			for c+w < cols && t.owner[r][c+w] < 0 && !wall(t.xs[c+w], (t.ys[r]+t.ys[r+1])/2) {
				w++
			}
			for r+h < rows && !floor((t.xs[c]+t.xs[c+1])/2, t.ys[r+h]) {
				h++
			}
			for i := r; i < r+h; i++ {
				for k := c; k < c+w; k++ {
					if t.owner[i][k] < 0 {
						t.owner[i][k] = len(t.spans)
					}
				}
			}
			t.spans = append(t.spans, layout.Cell{Row: r + 1, Col: c + 1, RowSpan: h, ColSpan: w})
		}
	}
	for _, g := range glyphs {
		x, y := g.X+g.W/2, g.Y-g.Size/3
		if x > t.x0-1 && x < t.x1+1 && y > t.y0-1 && y < t.y1+1 && !g.Artifact {
			inside = append(inside, g)
		} else {
			rest = append(rest, g)
		}
	}
	return t, inside, rest
}

// fill puts glyphs into cells and reports whether what comes out is a table: at least two cells with text.
func (t *gridTable) fill(glyphs []Glyph) bool {
	if len(t.spans) < 2 {
		return false
	}
	in := make([][]Glyph, len(t.spans))
	place := func(list []float64, v float64) int {
		i, _ := slices.BinarySearch(list, v)
		return min(max(i-1, 0), len(list)-2)
	}
	for _, g := range glyphs {
		k := t.owner[place(t.ys, g.Y-g.Size/3)][place(t.xs, g.X+g.W/2)]
		in[k] = append(in[k], g)
	}
	full := 0
	for k, cell := range t.spans {
		var parts []string
		size := 0
		for _, l := range lines(in[k]) {
			parts = append(parts, l.text())
			size += len(l.text())
		}
		if size > maxWords {
			return false
		}
		if size > 0 {
			full++
			cell.Text = strings.Join(parts, "\n")
			t.cells = append(t.cells, cell)
		}
	}
	return full >= 2
}

// distinct sorts positions and drops those that are the same.
func distinct(list []float64) []float64 {
	slices.Sort(list)
	var out []float64
	for _, v := range list {
		if len(out) == 0 || v-out[len(out)-1] > meet {
			out = append(out, v)
		}
	}
	return out
}
