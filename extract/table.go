package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/internal/segment"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// Records from tables of statistics. A table's first columns name its rows, its first rows its columns; a figure's indicator is
// what the row is called where the column only says what kind of figure it is (指标值, 本月, 同比增长), and what the column is
// called where the row is a place, a body or a time. Growth, shares and ranks belong to the level beside them.

const maxHeadRows = 8

// How sure a table's figures are: its words were understood, or what was not.
const (
	sureTable    = 0.9
	unsureName   = 0.7 // the row and the column both name something, and neither is known to be a measure
	unsureUnit   = 0.6 // no unit is stated
	unsureColumn = 0.5 // the column's heading says nothing that was understood
	unsureHead   = 0.3 // there is no heading
)

// A column is a column of a table with its headings put together.
type column struct {
	heading
	panel  int  // which of the tables that stand side by side it belongs to
	filled int  // body cells that hold a value
	texts  int  // body cells that hold words
	hinted bool // its name comes from the prose behind a table that lost its heading
	label  bool // its cells name the rows
}

// A gridReader reads one table after another into records.
type gridReader struct {
	a        *assembly
	units    map[string]tableUnit
	unitScan scan.Sentence
	headScan scan.Sentence
	cellScan scan.Sentence
	done     func(*draft, text.Span) // takes a record that is complete, with the row that it stands in

	grid     *grid
	title    heading // of the captions: what the table tells
	period   string  // that holds for the rows at hand: of the title, or of their section
	when     string  // of the title
	area     string
	unitText tableUnit // of the caption, for levels
	percent  bool      // the caption names % too
	mixed    bool      // the caption names several units

	columns   []column
	at        []int // a cell's Col → index into columns
	panels    int
	placeRows bool // the rows are places or bodies
	timeRows  bool // the rows are times
	headless  bool
	section   string

	// what earlier rows leave to later ones
	trail
	trails []trail  // of the panels
	groups []string // of the columns left of the names: their last word
	levels []*draft // by column: the record of the row before, for rows that tell of its growth
	here   []*draft // by column: of the row at hand
	whole  string
	others []Leftover
	first  int         // the table's first draft
	spans  []text.Span // of its drafts: the rows that they stand in
}

// A trail is what the rows of a panel leave to those below.
type trail struct {
	lastUnit tableUnit        // that the name of a row stated
	parents  []parentRow      // by numbering and indent
	wholes   []parentRow      // the last rows that are not marked as parts
	part     parentRow        // the last row that is, in its group
	left     *numeral.Decimal // what the parts so far leave of their whole; nil where that is not known
	among    bool             // a row that says only 其中 opened the parts
	subject  string           // the first row where it is what the title says: the others are its parts
}

// A parentRow is a row that others may be parts of.
type parentRow struct {
	level, indent int
	name          string
	of            string           // of a part: its whole
	value         *numeral.Decimal // of its first level; nil where there is none
}

// newGridReader returns a reader of tables for a document. Done takes each record with the row that it stands in.
func newGridReader(a *assembly, done func(*draft, text.Span)) *gridReader {
	return &gridReader{a: a, done: done, units: map[string]tableUnit{}}
}

// read reads a table.
func (g *gridReader) read(t *grid) {
	a := g.a
	*g = gridReader{a: a, done: g.done, units: g.units, unitScan: g.unitScan, headScan: g.headScan, cellScan: g.cellScan, grid: t, first: len(a.drafts)}
	a.paragraph = -1
	for i := len(t.captions) - 1; i >= 0; i-- {
		g.caption(t.captions[i], t.captions[i].Start >= t.Start)
	}
	rows := t.rows
	head := g.headRows(rows)
	if head == 0 && t.above != nil && len(t.captions) > 0 && g.title.stated != "" {
		g.section = g.title.name
	}
	for len(rows) > 0 {
		n := len(rows)
		for i := head + 1; i < len(rows); i++ { // a second heading within the table
			if i > head && g.startsAnew(rows, i) {
				n = i
				break
			}
		}
		g.below(rows[:head], rows[head:n])
		rows = rows[n:]
		head = g.headRows(rows)
	}
	g.finish()
	slices.SortStableFunc(g.others, func(x, y Leftover) int { return x.Start - y.Start })
	a.result.Leftover = append(a.result.Leftover, g.others...)
}

// finish hands the table's records on in the order of the text.
func (g *gridReader) finish() {
	ds := g.a.drafts[g.first:]
	order := make([]int, len(ds))
	start := make([]int, len(ds))
	for i, d := range ds {
		order[i] = i
		d.Quantities(func(_ string, q *Quantity) bool {
			if start[i] == 0 || q.Start < start[i] {
				start[i] = q.Start
			}
			return true
		})
	}
	slices.SortStableFunc(order, func(x, y int) int { return start[x] - start[y] })
	sorted := make([]*draft, len(ds))
	for i, k := range order {
		sorted[i] = ds[k]
		g.done(ds[k], g.spans[k])
	}
	copy(ds, sorted)
}

// words counts the numerals of a cell or a caption that is no value: none of them is a figure.
func (g *gridReader) words(s text.Span, kind string) {
	body := g.a.body
	if !mayHoldNumber(body[s.Start:s.End]) {
		return
	}
	t := &g.cellScan
	g.a.scanner.Scan(t, body, s.Start, s.End)
	for _, l := range t.Left {
		k := l.Kind
		if k == "" || k == "number" {
			k = kind
		}
		g.others = append(g.others, Leftover{text.Span{Start: l.Start, End: l.End}, k})
	}
	for i := range t.Nums {
		g.others = append(g.others, Leftover{text.Span{Start: t.Nums[i].Start, End: t.Nums[i].End}, kind})
	}
	g.a.result.Numerals += t.Numerals
}

// number counts the number of a cell that is no figure: a year, a code.
func (g *gridReader) number(s text.Span, kind string) {
	g.others = append(g.others, Leftover{s, kind})
	g.a.result.Numerals++
}

// caption reads a line above the table. Own says that it is part of the table's stretch of the body.
func (g *gridReader) caption(line text.Span, own bool) {
	s := g.a.body[line.Start:line.End]
	if own {
		g.words(line, "table heading")
	}
	if isUnitLine(s) {
		i := max(strings.Index(s, "单位"), strings.Index(s, "單位")) + len("单位")
		before := s[:i-len("单位")]
		rest := strings.TrimLeft(s[i:], " \u3000:：")
		if k := strings.IndexAny(rest, ")）]】"); k >= 0 && !strings.ContainsAny(rest[:k], "(（") {
			rest = rest[:k]
		}
		g.captionUnit(strings.TrimRight(rest, " \t\r\u3000"))
		for _, w := range []string{"计量", "金额", "数量", "計量", "(", "（", "[", "【"} {
			before = strings.TrimSuffix(trimSpace(before), w)
		}
		if s = trimSpace(before); s == "" {
			return
		}
	}
	s = strings.Trim(s, " \t\r\u3000#*：:")
	if isNumbered(s) {
		s = strings.TrimLeft(s, "附续續表")
		s = strings.TrimLeft(s, " \u30000123456789０１２３４５６７８９-—.．一二三四五六七八九十:：、")
	}
	h := g.captionHead(s)
	if h.period != "" {
		g.period, g.when = h.period, h.period
	}
	if h.hasUnit && !g.mixed {
		g.unitText = h.unit
	}
	name := h.name
	if n, ok := g.a.e.areas.prefix(name); ok {
		g.area = name[:n]
		name = strings.TrimPrefix(name[n:], "的")
	}
	for _, w := range g.a.lists.CaptionTails {
		if t := strings.TrimSuffix(name, w); t != name {
			name = t
			break
		}
	}
	h.name = strings.TrimPrefix(name, "主要")
	h.stated = s
	g.title = h
}

// captionHead finds the time and the subject of a title.
func (g *gridReader) captionHead(s string) heading {
	h := heading{}
	if len(s) > 300 {
		return h
	}
	s = g.brackets(&h, string(appendClean(nil, s)))
	t := &g.headScan
	g.a.scanner.Scan(t, s, 0, len(s))
	var rest strings.Builder
	at := 0
	for i := range t.Tokens {
		if tok := &t.Tokens[i]; tok.Class == scan.Date && tok.Value != "since" && h.period == "" {
			h.period = s[tok.Start:tok.End]
			rest.WriteString(s[at:tok.Start])
			at = tok.End
		}
	}
	rest.WriteString(s[at:])
	h.name = strings.Trim(rest.String(), " ，,：:、")
	if strings.ContainsAny(h.name, "，,、。；") && utf8.RuneCountInString(h.name) > 20 || strings.Contains(h.name, "下表") {
		h.name = ""
	}
	return h
}

// captionUnit reads the unit that a caption names; several are 万元、%.
func (g *gridReader) captionUnit(s string) {
	var list []tableUnit
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("、，,;； \u3000和", r) }) {
		w = strings.Trim(w, "±")
		if w == "%" || w == "％" {
			g.percent = true
			continue
		}
		if u, ok := g.anyUnit(w); ok {
			list = append(list, u)
		}
	}
	switch {
	case len(list) == 1:
		g.unitText = list[0]
	case len(list) > 1:
		g.mixed, g.unitText = true, tableUnit{}
	case g.percent:
		g.unitText = g.must("%")
	}
}

// cell reads what a cell holds.
func (g *gridReader) cell(c *text.Block) (cellFigure, cellKind) {
	return g.a.lists.readCell(g.a.body[c.Start:c.End], g.isUnit)
}

// headRows is how many rows at the top are headings. Rows of a single cell above them are captions and are read as such.
func (g *gridReader) headRows(rows []gridRow) int {
	n := 0
	for n < len(rows) && n < maxHeadRows+2 {
		r := &rows[n]
		heads, values, years, blanks := 0, 0, 0, 0
		for i, c := range r.cells {
			if c.Head {
				heads++
			}
			switch _, kind := g.cell(c); kind {
			case cellValue, cellFlat:
				if i > 0 {
					values++
				}
			case cellYear:
				if i > 0 {
					years++
				}
			case cellBlank:
				blanks++
			}
		}
		if heads > 0 && heads == len(r.cells) && len(r.cells) > 1 {
			n++
			continue
		}
		if values > 0 || blanks > 0 && n > 0 || len(r.cells) == 0 {
			break
		}
		if years > 0 && years < len(r.cells)-1 && n > 0 {
			break
		}
		if len(r.cells) == 1 {
			if n > 0 && r.cells[0].ColSpan <= 1 && !isUnitLine(g.a.body[r.cells[0].Start:r.cells[0].End]) {
				break // a section of the body
			}
		}
		n++
	}
	return n
}

// startsAnew says whether row i is a heading in the middle of the table.
func (g *gridReader) startsAnew(rows []gridRow, i int) bool {
	r := &rows[i]
	if len(r.cells) < 2 {
		return false
	}
	for k := len(r.cells) - 1; k >= 0; k-- {
		if _, kind := g.cell(r.cells[k]); kind != cellWords && (kind != cellYear || k == 0) {
			return false
		}
	}
	heads, known := 0, 0
	for k, c := range r.cells {
		if c.Head {
			heads++
		}
		if isYear(g.a.body[c.Start:c.End]) {
			known++
		} else if h := g.head(c.Span); k > 0 && h.known || k == 0 && (g.a.lists.StubNames[h.stated] || h.role == roleSerial) {
			known++
		}
	}
	return heads == len(r.cells) || known == len(r.cells) || known == len(r.cells)-1 && known >= 1 && i+1 < len(rows) && len(rows[i+1].cells) >= len(r.cells)
}

// below reads a heading and the rows below it.
func (g *gridReader) below(head, body []gridRow) {
	var titles []gridRow
	for len(head) > 0 && len(head[0].cells) == 1 {
		titles = append(titles, head[0])
		head = head[1:]
	}
	for _, r := range titles {
		g.caption(r.cells[0].Span, true)
	}
	for i := range head {
		for _, c := range head[i].cells {
			g.words(c.Span, "table heading")
		}
	}
	g.headless = len(head) == 0
	if above := g.grid.above; g.headless && above != nil && (lastColumn(above) == lastColumn(body) || len(above[len(above)-1].cells) == filledColumns(body)) {
		head, g.headless = above, false
	}
	if g.grid.above = head; len(head) == 0 {
		g.grid.above = nil
	}
	if len(body) == 0 {
		return
	}
	g.layColumns(head, body)
	g.stubs(head, body)
	if g.headless {
		g.hint(body)
	}
	g.levels, g.here, g.groups, g.trails = make([]*draft, len(g.columns)), make([]*draft, len(g.columns)), make([]string, len(g.columns)), make([]trail, g.panels+1)
	g.findWhole(body)
	for i := range body {
		g.row(&body[i])
	}
}

// filledColumns is the number of columns that hold anything.
func filledColumns(rows []gridRow) int {
	filled := map[int]bool{}
	for i := range rows {
		for _, c := range rows[i].cells {
			filled[c.Col] = true
		}
	}
	return len(filled)
}

func lastColumn(rows []gridRow) int {
	n := 0
	for i := range rows {
		for _, c := range rows[i].cells {
			n = max(n, c.Col+max(c.ColSpan, 1)-1)
		}
	}
	return n
}

// layColumns finds the columns that hold anything, and puts their headings together.
func (g *gridReader) layColumns(head, body []gridRow) {
	width := min(max(lastColumn(head), lastColumn(body)), maxColumns)
	inBody, inHead := make([]bool, width+1), make([]bool, width+1)
	spans := false
	for i := range body {
		for _, c := range body[i].cells {
			inBody[c.Col] = true
		}
	}
	for i := range head {
		for _, c := range head[i].cells {
			inHead[c.Col] = true
			spans = spans || c.ColSpan > 1
		}
	}
	g.at = make([]int, width+1)
	g.columns = g.columns[:0]
	for c := 1; c <= width; c++ {
		if inBody[c] {
			g.at[c] = len(g.columns)
			g.columns = append(g.columns, column{})
		}
	}
	// Where the heading's cells stand in other columns than the body's, but are as many, they go in order: tabs were doubled
	// to make the columns meet on the page.
	shift := false
	if !spans && len(head) == 1 {
		n := 0
		for c := 1; c <= width; c++ {
			if inHead[c] {
				n++
				shift = shift || !inBody[c]
			}
		}
		shift = shift && n == len(g.columns)
	}
	paths := make([][]text.Span, len(g.columns))
	for i := range head {
		last := i == len(head)-1
		for k, c := range head[i].cells {
			lo, hi := c.Col, c.Col+max(c.ColSpan, 1)-1
			if !last && c.ColSpan <= 1 && c.RowSpan <= 1 && c.Col > 1 && !spans {
				// an upper heading reaches over the empty cells to its right
				next := width + 1
				if k+1 < len(head[i].cells) {
					next = head[i].cells[k+1].Col
				}
				for hi+1 < next && hasCell(head[i+1:], hi+1) {
					hi++
				}
			}
			for col := lo; col <= min(hi, width); col++ {
				x, ok := g.at[col], inBody[col]
				if shift {
					x, ok = k, true
				}
				if ok {
					paths[x] = append(paths[x], c.Span)
				}
			}
		}
	}
	for x := range g.columns {
		g.columns[x].heading = g.merge(paths[x])
	}
	g.fillColumns(body)
}

// fillColumns counts what the cells of each column hold, and gives a column of targets the name of the one that it stands beside.
func (g *gridReader) fillColumns(body []gridRow) {
	for i := range body {
		for _, c := range body[i].cells {
			col := &g.columns[g.at[c.Col]]
			switch _, kind := g.cell(c); kind {
			case cellValue, cellFlat, cellYear:
				col.filled++
			case cellWords:
				col.texts++
			}
		}
	}
	// 年度目标 stands beside what the target is for.
	for x := range g.columns {
		c := &g.columns[x]
		for i := x + 1; i < len(g.columns) && c.status == Target && c.name == ""; i++ {
			if k := &g.columns[i]; k.role == roleLevel && k.status == "" && k.name != "" && k.filled > 0 {
				c.name, c.generic, c.measure = k.name, k.generic, k.measure
			}
		}
	}
}

func hasCell(rows []gridRow, col int) bool {
	for i := range rows {
		for _, c := range rows[i].cells {
			if c.Col == col {
				return true
			}
		}
	}
	return false
}

// merge puts the headings that stand above each other over a column together.
func (g *gridReader) merge(path []text.Span) heading {
	var out heading
	for i, s := range path {
		h := g.head(s)
		if i == 0 {
			out = h
			out.group = ""
			if len(path) > 1 {
				out.group = h.stated
			}
			continue
		}
		up := out
		out = h
		out.group = up.group
		out.stated = up.stated + h.stated
		if !h.hasUnit && up.hasUnit && h.role != roleChange && h.role != roleRank {
			out.unit, out.hasUnit = up.unit, true
		}
		if up.period != "" {
			out.period, out.past = up.period+h.period, up.past || h.past
			if h.past {
				out.period = h.period
			}
		}
		if h.role == roleLevel && up.role != roleLevel && up.role < roleUnit {
			out.role, out.basis, out.versus, out.direction, out.of, out.scope = up.role, up.basis, up.versus, up.direction, up.of, up.scope
			out.amount, out.rated = up.amount, up.rated
			if g.a.lists.Vague[h.stated] {
				out.name = ""
			}
		}
		if h.role == roleChange && h.basis == "" {
			out.basis, out.versus = up.basis, up.versus
		}
		if up.status != "" {
			out.status = up.status
		}
		switch {
		case out.name == "" || out.generic && up.name != "":
			out.name, out.generic, out.measure = up.name, up.generic, up.measure
		case up.name != "" && !up.generic && !strings.HasPrefix(out.name, up.name):
			out.name = up.name + out.name
		}
		out.known = h.known || up.known && h.stated == ""
	}
	return out
}

// stubs finds the columns that name the rows, and what they name.
func (g *gridReader) stubs(head, body []gridRow) {
	cols := g.columns
	for i := range cols {
		c := &cols[i]
		if c.role == roleLevel && c.name == "" && c.period == "" && !c.known && c.filled == 0 && c.texts > 1 && g.onlyUnits(body, i) {
			c.role = roleUnit
		}
	}
	// 单位 heads a column of units, or one of bodies.
	named := false
	for i := range cols {
		c := &cols[i]
		if c.role == roleUnit && !named && c.texts > 0 && !g.onlyUnits(body, i) {
			c.role = roleLevel
		}
		named = named || c.texts > c.filled && c.role == roleLevel
	}
	g.panels = 0
	firstValue := 0
	seen := false // a column of values since the last one of names
	for i := range cols {
		c := &cols[i]
		words := c.texts > c.filled && c.role != roleUnit && c.role != roleNote
		if i == 0 && c.role != roleSerial && c.role != roleRank && (c.filled == 0 || words || g.keyed(body, c)) {
			words = true
		}
		switch {
		case i == 0 && c.filled > c.texts && c.role == roleLevel && c.name == "" && g.counts(body, i):
			c.role = roleSerial
		case words && !seen:
			c.label = true
		case words && seen && i+1 < len(cols) && (g.a.lists.sameHead(c, &cols[0]) || cols[i+1].stated != "" && cols[i+1].stated == cols[firstValue].stated || g.headless && c.filled == 0) && c.texts*2 >= len(body):
			g.panels++
			c.label, seen = true, false
		case words && seen:
			if !c.known {
				c.role = roleNote
			}
		case i == 0 && c.role == roleRank: // a ranking: its numbers stand left of the names
		case c.role < roleUnit || c.role == rolePeriod:
			if !seen && firstValue == 0 {
				firstValue = i
			}
			seen = true
		}
		c.panel = g.panels
	}
	g.rowNames(body)
}

// rowNames finds out what the names of the rows are: places, times, or indicators.
func (g *gridReader) rowNames(body []gridRow) {
	name := g.nameColumn(0)
	if name < 0 {
		return
	}
	stub := &g.columns[name]
	if stub.role == rolePeriod {
		g.timeRows = true
	}
	places, times, all := 0, 0, 0
	for i := range body {
		for _, c := range body[i].cells {
			if g.at[c.Col] != name {
				continue
			}
			s := g.label(c.Span)
			if len(body[i].cells) < 2 || g.a.lists.Totals[s] {
				break
			}
			all++
			if g.isPlace(s) || g.generic(s) {
				places++
			} else if g.isTime(s) {
				times++
			}
			break
		}
	}
	if all > 0 && times*2 > all {
		g.timeRows = true
	}
	bare := strings.Trim(strings.ReplaceAll(stub.stated, " ", ""), "：:")
	g.placeRows = !g.timeRows && (all > 0 && places*2 > all || !g.a.lists.StubNames[bare] && hasEnd(bare, g.a.lists.PlaceEnds))
}

// generic says whether s is all a place's name that no table lists.
func (g *gridReader) generic(s string) bool {
	n := g.a.e.areas.generic(s)
	return n > 0 && n == len(s)
}

func hasEnd(s string, ends []string) bool {
	for _, e := range ends {
		if hasSuffix(s, e) || strings.HasSuffix(s, e+"名称") {
			return s != ""
		}
	}
	return false
}

func (l *lists) sameHead(a, b *column) bool {
	return a.stated != "" && a.stated == b.stated || l.StubNames[a.stated]
}

// nameColumn is the column whose cells are the rows' names in a panel: the last of those that stand left of the values, or of
// those among them that say so (品名 before 规格). -1 where there is none.
func (g *gridReader) nameColumn(panel int) int {
	last, named := -1, -1
	for i := range g.columns {
		if c := &g.columns[i]; c.label && c.panel == panel {
			last = i
			if g.a.lists.StubNames[c.stated] {
				named = i
			}
		}
	}
	if named >= 0 {
		return named
	}
	return last
}

// keyed says whether the first column's numbers are years.
func (g *gridReader) keyed(body []gridRow, c *column) bool {
	if c.role == rolePeriod {
		return true
	}
	years, all := 0, 0
	for i := range body {
		if cells := body[i].cells; len(cells) > 0 && g.at[cells[0].Col] == 0 {
			b := cells[0]
			all++
			if _, kind := g.cell(b); kind == cellYear || kind == cellWords && g.isTime(g.a.body[b.Start:b.End]) {
				years++
			}
		}
	}
	return years > 0 && years*3 >= all*2
}

// counts says whether a column's numbers run 1, 2, 3.
func (g *gridReader) counts(body []gridRow, x int) bool {
	next, n := int64(1), 0
	for i := range body {
		for _, b := range body[i].cells {
			if g.at[b.Col] != x {
				continue
			}
			f, kind := g.cell(b)
			if kind != cellValue || f.number.Value.Scale != 0 || f.unit != "" || f.number.Value.Coef != next {
				return false
			}
			next++
			n++
		}
	}
	return n >= 2
}

// onlyUnits says whether the cells of a column are units.
func (g *gridReader) onlyUnits(body []gridRow, x int) bool {
	units, all := 0, 0
	for i := range body {
		for _, b := range body[i].cells {
			if g.at[b.Col] == x {
				all++
				if g.isUnit(g.a.body[b.Start:b.End]) {
					units++
				}
			}
		}
	}
	return all > 0 && units*5 >= all*4
}

// hint names the columns of a table that lost its heading after the figures of the prose right behind it, where that tells the
// values of one row again, each once.
func (g *gridReader) hint(body []gridRow) {
	values := 0
	for i := range g.columns {
		if c := &g.columns[i]; !c.label && c.role < roleUnit && c.filled > 0 {
			values++
		}
	}
	if values < 2 {
		return
	}
	end := g.grid.End
	rest := g.a.body[end:min(len(g.a.body), end+1500)]
	stop := len(rest)
	for i, n := 0, 0; i < len(rest); n++ {
		k := strings.IndexByte(rest[i:], '\n')
		if k < 0 {
			if end+stop < len(g.a.body) {
				stop = i
			}
			break
		}
		if kind := lineKind(rest[i : i+k]); kind != noRow && kind != blank || n > 4 {
			stop = i
			break
		}
		i += k + 1
	}
	if stop == 0 {
		return
	}
	b := g.a.e.assembly(g.a.body[:end+stop], g.a.traditional, new(Result))
	defer b.close()
	segment.Sentences(b.body, text.Span{Start: end, End: end + stop}, func(s segment.Sentence) {
		if mayHoldNumber(b.body[s.Start:s.End]) {
			b.sentence(s)
		}
	})
	for i := range body {
		names := make([]*draft, len(g.columns))
		found := 0
		for _, c := range body[i].cells {
			f, kind := g.cell(c)
			x := g.at[c.Col]
			if g.columns[x].label || kind != cellValue || f.number.Value.Coef == 0 {
				continue
			}
			var d *draft
			for _, p := range b.drafts {
				if l := p.Level; l != nil && l.Value != nil && p.Indicator != "" && l.Value.Cmp(f.number.Value) == 0 && (l.Unit == f.unit || f.unit == "") {
					if d != nil && d.Indicator != p.Indicator {
						d = nil
						break
					}
					d = p
				}
			}
			if d != nil {
				names[x] = d
				found++
			}
		}
		if found < values {
			continue
		}
		for x, d := range names {
			if d == nil {
				continue
			}
			c := &g.columns[x]
			c.name, c.measure, c.known, c.hinted = d.Indicator, true, true, true
			if c.period == "" {
				c.period = d.Period
			}
		}
		g.placeRows = true // the columns name the indicators, so the rows name their parts
		return
	}
}

// findWhole finds the row that the others are shares of: the one of 100 %, else the total.
func (g *gridReader) findWhole(body []gridRow) {
	g.whole = ""
	name := g.nameColumn(0)
	for i := range body {
		label := ""
		for _, c := range body[i].cells {
			x := g.at[c.Col]
			if x == name {
				label = g.label(c.Span)
			}
			if f, kind := g.cell(c); kind == cellValue && g.columns[x].role == roleShare && f.number.Value.Scale <= 2 && f.number.Value.Float64() == 100 && g.whole == "" {
				g.whole = label
			}
		}
	}
}

// label is the name of a row without its marks.
func (g *gridReader) label(s text.Span) string {
	name, _, _ := g.a.lists.rowMarks(string(appendClean(nil, g.a.body[s.Start:s.End])))
	return name
}

// tableLists are the lists of words that table.go reads.
type tableLists struct {
	// PartMarks open the name of a row that is part of one above.
	PartMarks []string

	// CaptionTails end captions: 一览表.
	CaptionTails []string
}

// rowMarks takes the numbering and the marks off the name of a row. Level grows with the depth that the numbering states.
func (l *lists) rowMarks(s string) (name string, level int, part bool) {
	s = strings.TrimRight(strings.Trim(s, " \u3000*"), noteMarks+"※")
	for range 3 {
		before := s
		for _, m := range l.PartMarks {
			if rest, ok := strings.CutPrefix(s, m); ok && rest != "" && (m != "-" || rest[0] < '0' || rest[0] > '9') {
				s, part = strings.TrimLeft(rest, " \u3000"), true
				break
			}
		}
		for _, n := range []struct {
			open, digits, close string
			level               int
		}{
			{"（", "一二三四五六七八九十", "）", 2}, {"(", "一二三四五六七八九十", ")", 2}, {"", "一二三四五六七八九十", "、", 1}, {"", "一二三四五六七八九十", "．", 1},
			{"（", "0123456789", "）", 4}, {"(", "0123456789", ")", 4}, {"", "0123456789", "、", 3}, {"", "0123456789", "．", 3}, {"", "0123456789", ".", 3}, {"", noteMarks[:30], "", 5},
		} {
			rest, ok := strings.CutPrefix(s, n.open)
			if !ok {
				continue
			}
			t := strings.TrimLeft(rest, n.digits)
			if t == rest || len(rest)-len(t) > 9 {
				continue
			}
			if t, ok = strings.CutPrefix(t, n.close); ok && t != "" && (t[0] < '0' || t[0] > '9') {
				s, level = strings.TrimLeft(t, " \u3000"), n.level
				break
			}
		}
		if s == before {
			break
		}
	}
	return strings.TrimRight(s, "：: \u3000"), level, part
}
