package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/segment"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// row reads a row of the body.
func (g *gridReader) row(r *gridRow) {
	if len(r.cells) == 0 {
		return
	}
	if g.sectionRow(r) {
		return
	}
	for p := range g.trails {
		g.trail = g.trails[p]
		g.panel(r, p)
		g.trails[p] = g.trail
	}
	for len(g.spans) < len(g.a.drafts)-g.first {
		g.spans = append(g.spans, r.Span)
	}
}

// sectionRow reads a row of one cell of words: it heads the rows below it.
func (g *gridReader) sectionRow(r *gridRow) bool {
	if len(r.cells) > 1 {
		return false
	}
	c := r.cells[0]
	s := g.a.body[c.Start:c.End]
	if _, kind := g.cell(c); kind != cellWords || len(s) > 90 {
		return false
	}
	if isUnitLine(s) {
		g.caption(c.Span, true)
		return true
	}
	g.words(c.Span, "table heading")
	name, _, part := g.a.lists.rowMarks(string(appendClean(nil, s)))
	if name == "其中" || name == "" {
		for p := range g.trails {
			g.trails[p].among = true
		}
		return true
	}
	if part {
		return true
	}
	h := g.head(c.Span)
	if g.period = g.when; h.period != "" {
		g.period = h.period
	}
	switch {
	case h.name == "" && h.period != "":
	case g.isPlace(name) && !g.placeRows:
		g.area = name
	default:
		g.section = strings.TrimSuffix(name, "：")
		if h.name != "" && h.name != h.stated {
			g.section, _, _ = g.a.lists.rowMarks(h.name)
		}
	}
	for p := range g.trails {
		g.trails[p] = trail{}
		if h.hasUnit {
			g.trails[p].lastUnit = h.unit
		}
	}
	return true
}

// A rowName is what the left of a row says of it.
type rowName struct {
	heading
	total  bool
	place  bool
	when   string // the row is a time
	parent string
	area   string
	unit   tableUnit
	isUnit bool
	cell   *text.Block
}

// panel reads the cells of a row that belong to one of the tables that stand side by side.
func (g *gridReader) panel(r *gridRow, p int) {
	var name rowName
	g.panelName(&name, r, p)
	levels := g.panelLevels(&name, r, p)
	g.panelOthers(&name, r, p, levels)
	for x, d := range levels {
		if d != nil {
			g.levels[x] = d
		}
	}
}

// panelName reads the cells of a panel that name the row, or the groups that it is in.
func (g *gridReader) panelName(name *rowName, r *gridRow, p int) {
	nameCol := g.nameColumn(p)
	for _, c := range r.cells {
		x := g.at[c.Col]
		col := &g.columns[x]
		if col.panel != p {
			continue
		}
		switch {
		case x == nameCol:
			g.rowName(name, c, r, p)
			g.groups[x] = name.name
		case col.label:
			g.words(c.Span, "table heading")
			g.groups[x] = g.label(c.Span)
		case col.role == roleUnit:
			if u, ok := g.anyUnit(g.a.body[c.Start:c.End]); ok {
				name.unit, name.isUnit = u, true
			}
			g.words(c.Span, "table heading")
		}
	}
	for x := range g.columns { // 农业 | 粮食: the group left of the name
		if c := &g.columns[x]; c.label && c.panel == p && x != nameCol && g.groups[x] != "" && g.groups[x] != name.name {
			switch {
			case x > nameCol && !g.isPlace(g.groups[x]) && !hasEnd(c.stated, g.a.lists.PlaceEnds): // 小麦粉 | 特一
				if name.cell == nil {
					name.name = g.groups[nameCol]
				}
				name.name += g.groups[x]
			case g.isPlace(g.groups[x]) || hasEnd(c.stated, g.a.lists.PlaceEnds) && !g.a.lists.StubNames[c.stated]:
				name.area = g.groups[x]
			case name.parent == "":
				name.parent = g.groups[x]
			}
		}
	}
}

// panelLevels makes records of the levels of a panel, by column, and tells what its other cells without a value are.
func (g *gridReader) panelLevels(name *rowName, r *gridRow, p int) []*draft {
	levels := g.here
	clear(levels)
	for _, c := range r.cells { // levels first: what belongs to them may stand to their left
		x := g.at[c.Col]
		col := &g.columns[x]
		if col.panel != p || col.label || col.role == roleUnit {
			continue
		}
		f, kind := g.cell(c)
		switch {
		case kind == cellBlank:
		case kind == cellWords && isBracketed(g.a.body[c.Start:c.End]):
			g.words(c.Span, "bracketed number")
		case kind == cellWords:
			g.prose(c)
		case col.role == roleSerial:
			g.number(text.Span{Start: c.Start + f.Start, End: c.Start + f.End}, "serial number")
		case col.role == rolePeriod || kind == cellYear && col.name == "" && !col.hasUnit && !name.isUnit && !col.known && g.headless:
			g.number(text.Span{Start: c.Start + f.Start, End: c.Start + f.End}, "date")
		case col.role == roleNote:
			g.number(text.Span{Start: c.Start + f.Start, End: c.Start + f.End}, "note")
		case col.role == roleLevel && !(name.role == roleChange || name.role == roleShare || name.role == roleRank):
			levels[x] = g.level(r, c, x, &f, kind, name)
		}
	}
	return levels
}

// panelOthers takes what is no level of a panel to the level that it belongs to: changes, shares, ranks.
func (g *gridReader) panelOthers(name *rowName, r *gridRow, p int, levels []*draft) {
	for _, c := range r.cells {
		x := g.at[c.Col]
		col := &g.columns[x]
		if col.panel != p || col.label || col.role >= roleUnit {
			continue
		}
		f, kind := g.cell(c)
		if kind == cellBlank || kind == cellWords || levels[x] != nil {
			continue
		}
		role, h := col.role, &col.heading
		if role == roleLevel {
			role, h = name.role, &name.heading
		}
		var d *draft
		of := x // the column of the level
		own := name.role != roleLevel && name.name == ""
		if own && col.role == roleLevel { // a row that tells of the row above: 同比增长(%)
			d = g.levels[x]
		} else if i := g.levelFor(x, levels); i >= 0 {
			d, of = levels[i], i
		}
		if d == nil {
			d = g.draft(r, c, x, name, h)
		}
		g.add(d, role, h, c, &f, kind, of, name)
	}
}

// isBracketed says whether a cell is a number in brackets: a sum over years in one table, a negative number in another. The
// cell does not say which.
func isBracketed(s string) bool {
	in := strings.Trim(s, "()（）[]〔〕")
	return in != s && in != "" && strings.Trim(in, "0123456789.,%％ ") == ""
}

// prose reads a cell of words as running text: its numbers stand in a sentence.
func (g *gridReader) prose(c *text.Block) {
	a := g.a
	n := len(a.drafts)
	home, durable := a.home, a.durable
	segment.Sentences(a.body, c.Span, func(s segment.Sentence) {
		if mayHoldNumber(a.body[s.Start:s.End]) {
			a.sentence(s)
		}
	})
	a.home, a.durable = home, durable // what a cell is about ends with it
	for _, d := range a.drafts[n:] {
		d.Block = *c
		g.spans = append(g.spans, c.Span)
	}
}

// rowName reads the cell that names a row.
func (g *gridReader) rowName(n *rowName, c *text.Block, r *gridRow, p int) {
	s := g.a.body[c.Start:c.End]
	f, kind := g.cell(c)
	if kind == cellYear {
		g.number(text.Span{Start: c.Start + f.Start, End: c.Start + f.End}, "date")
	} else {
		g.words(c.Span, "table heading")
	}
	label, level, part := g.a.lists.rowMarks(string(appendClean(nil, s)))
	n.cell = c
	switch {
	case g.timeRows:
		n.when = label
		if isYear(label) {
			n.when += "年"
		}
		return
	case g.a.lists.Totals[label]:
		n.total, n.name, n.known = true, label, true
		if g.placeRows {
			n.area = label
		}
		return
	case g.placeRows:
		n.place, n.area, n.known = true, label, true
		return
	}
	h := heading{stated: label}
	rest := g.brackets(&h, label)
	rest = g.tail(&h, rest)
	n.heading = h
	if n.hasUnit && !n.isUnit {
		n.unit, n.isUnit = n.heading.unit, true
	}
	n.name = strings.TrimRight(trimSpace(rest), "，,、：:")
	if i := strings.Index(label, n.name); i >= 0 && !n.hasUnit && n.period == "" {
		n.name = label // brackets that say what is counted stay: 化肥(折纯)
	}
	if x := g.head(c.Span); x.role == roleChange || x.role == roleShare || x.role == roleRank {
		inner := x.name
		x.name, _, _ = g.a.lists.rowMarks(inner)
		n.heading = x
	} else if x.status == Target {
		n.status = Target
	} else if x.period != "" && x.period != h.period && x.name != "" && x.role == roleLevel {
		n.name, _, _ = g.a.lists.rowMarks(x.name)
		if n.period == "" {
			n.period = x.period
		}
	}
	if w, ok := g.a.e.areas.prefix(n.name); ok && w < len(n.name) && n.role == roleLevel { // 全市粮食产量
		n.area = n.name[:w]
		n.name = strings.TrimPrefix(n.name[w:], "的")
	} else if ok && w == len(n.name) && len(g.columns) > 2 { // 全国 among indicators
		n.area, n.place = n.name, true
		return
	}
	if n.heading.role != roleLevel && n.name == "" {
		return
	}
	g.parent(n, level, part, g.indent(c), g.value(r, p))
}

// indent is how far the name of a row is set in, in spaces.
func (g *gridReader) indent(c *text.Block) int {
	n := 0
	for i := c.Start; i > 0; {
		ru, w := utf8.DecodeLastRuneInString(g.a.body[:i])
		switch ru {
		case ' ', '\u00a0':
			n++
		case '\u3000':
			n += 2
		default:
			return n
		}
		i -= w
	}
	return n
}

// parent finds the whole that a row is a part of: by 其中 and #, by its numbering, by its indent.
func (g *gridReader) parent(n *rowName, level int, part bool, indent int, value *numeral.Decimal) {
	row := parentRow{level: level*100 + indent, name: n.name, indent: indent, value: value}
	part = part || g.among
	switch {
	case part && g.part.name != "" && indent > g.part.indent: // 其中 within 其中
		n.parent = g.part.name
		return
	case part:
		// A part is no larger than its whole: 其中:男性 behind 农业 is a part of 总人口.
		for i := len(g.wholes) - 1; i >= 0; i-- {
			if w := &g.wholes[i]; w.value == nil || value == nil || w.value.Cmp(*value) >= 0 {
				if g.part.name == "" || g.part.of != w.name {
					g.left = w.value
				}
				n.parent = w.name
				break
			}
		}
		row.of = n.parent
		g.part = row
		g.takePart(value)
		return
	case g.part.of != "" && g.completes(value):
		// What the parts told before leave of the whole is a part too.
		n.parent = g.part.of
		g.left, g.part.name = nil, ""
		return
	case g.part.of != "" && level == 0 && !n.isUnit && g.lastUnit.text != "" && g.columnUnitless():
		// Where the whole rows state their units, one without is a part of the last.
		n.parent = g.part.of
		return
	}
	g.part = parentRow{}
	ps := g.parents
	for len(ps) > 0 && ps[len(ps)-1].level >= row.level {
		ps = ps[:len(ps)-1]
	}
	if len(ps) > 0 {
		n.parent = ps[len(ps)-1].name
	}
	g.parents = append(ps, row)
	if g.wholes = append(g.wholes, row); len(g.wholes) > 2*maxWholes {
		g.wholes = append(g.wholes[:0], g.wholes[maxWholes:]...)
	}
	switch {
	case g.subject == "" && g.title.name != "" && n.name == g.title.name:
		g.subject = n.name
	case n.parent == "":
		n.parent = g.subject
	}
}

// maxWholes is how many rows back a part looks for its whole.
const maxWholes = 8

// takePart takes a part's value off what is left of its whole.
func (g *gridReader) takePart(value *numeral.Decimal) {
	if g.left == nil || value == nil {
		g.left = nil
		return
	}
	rest, ok := minus(*g.left, *value)
	if g.left = nil; ok {
		g.left = &rest
	}
}

// minus is x - y; ok is false where that needs more than 18 digits.
func minus(x, y numeral.Decimal) (d numeral.Decimal, ok bool) {
	scale := max(x.Scale, y.Scale)
	a, ok1 := x.Shift(scale)
	b, ok2 := y.Shift(scale)
	return numeral.Decimal{Coef: a.Coef - b.Coef, Scale: scale}, ok1 && ok2
}

// completes says whether a value is what is left of the whole, give or take the last digit.
func (g *gridReader) completes(value *numeral.Decimal) bool {
	if g.left == nil || value == nil || value.Coef <= 0 {
		return false
	}
	rest, ok := minus(*g.left, *value)
	return ok && rest.Abs().Cmp(numeral.Decimal{Coef: 1, Scale: value.Scale}) <= 0
}

// value is the first level of a row in a panel.
func (g *gridReader) value(r *gridRow, p int) *numeral.Decimal {
	for _, c := range r.cells {
		if col := &g.columns[g.at[c.Col]]; col.panel == p && col.role == roleLevel && !col.label {
			if f, kind := g.cell(c); (kind == cellValue || kind == cellYear) && f.number.Form != numeral.Mask {
				return &f.number.Value
			}
			return nil
		}
	}
	return nil
}

// columnUnitless says whether neither the columns of levels nor the caption name a unit.
func (g *gridReader) columnUnitless() bool {
	for i := range g.columns {
		if c := &g.columns[i]; c.role == roleUnit || c.role == roleLevel && c.hasUnit {
			return false
		}
	}
	return g.unitText.text == ""
}

// tableRowLists are the lists of words that table_row.go reads.
type tableRowLists struct {
	// RowMeasures end what the rows of a table measure: 用电量.
	RowMeasures []string

	// Ratios end the names of ratios: 系数.
	Ratios []string
}

// measure is the measure that a title or a section ends with, which the names of the rows leave out: 主要农产品产量.
func (l *lists) measureOf(s string) string {
	for _, w := range l.RowMeasures {
		if hasSuffix(s, w) {
			return w
		}
	}
	return ""
}

// indicator puts the names of row and column together, and says how sure that is.
func (g *gridReader) indicator(n *rowName, c *column, h *heading) (string, float64) {
	col := h.name
	if h == &n.heading {
		col = c.name
	}
	sure := sureTable
	if !c.known && !c.hinted && c.name == "" && c.period == "" && !g.headless {
		sure = unsureColumn
	}
	row := n.name
	if n.place || g.placeRows && n.total || g.timeRows {
		row = ""
	}
	if row == "" {
		name := col
		if name == "" {
			name = g.title.name
			if name == "" && g.section != "" {
				name = g.section
			}
			if name == "" {
				sure = unsureHead
			}
		} else if c.generic {
			if g.title.name != "" {
				name = g.title.name + col
			}
			sure = min(sure, unsureName)
		}
		if !c.known && !c.hinted {
			sure = min(sure, unsureName)
		}
		return name, sure
	}
	if n.total {
		switch {
		case col != "" && !c.generic:
			return col, sure
		case !g.a.lists.StubNames[g.columns[g.nameColumn(c.panel)].stated] && g.columns[g.nameColumn(c.panel)].stated != "":
			return g.columns[g.nameColumn(c.panel)].stated + row, sure // 收入 heads the names: 收入合计
		case g.title.name != "":
			return g.title.name, min(sure, unsureName)
		case g.section != "":
			return g.section, min(sure, unsureName)
		}
		return row, min(sure, unsureName)
	}
	if col != "" && c.generic && !g.crowded(c) {
		col = ""
	}
	if g.headless && !c.hinted {
		values := 0
		for i := range g.columns {
			if x := &g.columns[i]; !x.label && x.role < roleUnit && x.panel == c.panel && x.filled > 0 {
				values++
			}
		}
		if values > 1 {
			return row, unsureHead
		}
		sure = 0.8
	}
	last, _ := utf8.DecodeLastRuneInString(row)
	measured := strings.ContainsRune(measures+"點分積產額數費價長資貸稅業標", last)
	switch {
	case col == "":
		for _, s := range []string{g.section, g.title.name} {
			if m := g.a.lists.measureOf(s); m != "" && s != row && !strings.HasSuffix(row, m) && !(measured && m != "存栏" && m != "出栏") {
				return row + m, sure
			}
		}
		return row, sure
	case strings.HasSuffix(row, col), measured && c.measure && lastRune(row) == lastRune(col): // 发电量 in the column 产量
		return row, sure
	case strings.HasPrefix(col, row):
		return col, sure
	case c.measure || c.generic:
		return row + col, sure
	}
	return row + col, min(sure, unsureName)
}

// crowded says whether several columns of levels stand side by side that differ in what they measure, not in their time.
func (g *gridReader) crowded(c *column) bool {
	for i := range g.columns {
		if x := &g.columns[i]; x.panel == c.panel && x.role == roleLevel && !x.label && x.filled > 0 && x.name != c.name && x.status == c.status {
			return true
		}
	}
	return false
}

// draft begins a record with the figure of cell c.
func (g *gridReader) draft(r *gridRow, c *text.Block, x int, n *rowName, h *heading) *draft {
	col := &g.columns[x]
	d := &draft{end: c.End}
	d.Rule, d.Status, d.Block = "table", Actual, *c
	d.Indicator, d.Confidence = g.indicator(n, col, h)
	for _, s := range []Status{col.status, n.status} {
		if s != "" {
			d.Status = s
		}
	}
	d.Parent = n.parent
	if d.Parent == "" && g.section != "" && !n.place && !g.timeRows && d.Indicator != g.section && !strings.HasPrefix(g.section, d.Indicator) {
		d.Parent = g.section
	}
	switch {
	case n.area != "":
		d.Area = n.area
	case g.area != "":
		d.Area = g.area
	case g.a.home.text != "":
		d.Area = g.a.home.text
	default:
		d.Area = g.a.head.area.text
	}
	switch {
	case n.when != "":
		d.Period = n.when
	case col.period != "":
		d.Period = col.period
	case n.period != "":
		d.Period = n.period
	case g.period != "":
		d.Period = g.period
	case g.a.durable.text != "":
		d.Period = g.a.durable.text
	default:
		d.Period = g.a.head.period.text
	}
	g.a.drafts = append(g.a.drafts, d)
	return d
}

// level makes a record of a cell that holds a level.
func (g *gridReader) level(r *gridRow, c *text.Block, x int, f *cellFigure, kind cellKind, n *rowName) *draft {
	col := &g.columns[x]
	if kind == cellFlat {
		return nil
	}
	d := g.draft(r, c, x, n, &col.heading)
	u, sure := g.levelUnit(col, n)
	if !n.isUnit && sure && u.kind != "rate" && u.kind != "multiple" && g.a.lists.isRatio(n.name) { // 城乡收入比 in a column of 元
		u, sure = tableUnit{}, false
	}
	q := g.quantity(c, f, u)
	if q.Unit == "" && !sure && !g.index(d.Indicator) {
		d.Confidence = min(d.Confidence, unsureUnit)
	}
	d.Level = &q
	g.count()
	return d
}

func (g *gridReader) count() {
	g.a.result.Numerals++
	g.a.result.Figures++
}

// isRatio says whether a name is one of a ratio, whose unit is not that of the amounts around it.
func (l *lists) isRatio(s string) bool {
	if i := strings.IndexAny(s, "(（"); i > 0 {
		s = s[:i]
	}
	for _, w := range l.Ratios {
		if hasSuffix(s, w) && !strings.HasSuffix(s, "效率") && !strings.HasSuffix(s, "生产率") {
			return true
		}
	}
	return false
}

// index says whether an indicator is a number without a unit.
func (g *gridReader) index(s string) bool {
	return strings.HasSuffix(s, "指数") || strings.HasSuffix(s, "系数") || strings.HasSuffix(s, "得分") || strings.HasSuffix(s, "分数")
}

// levelUnit is the unit of the levels of a row in a column.
func (g *gridReader) levelUnit(col *column, n *rowName) (u tableUnit, sure bool) {
	switch {
	case n.isUnit:
		g.lastUnit = n.unit
		return n.unit, true
	case col.hasUnit:
		return col.unit, true
	case g.unitText.text != "":
		return g.unitText, true
	case g.lastUnit.text != "":
		return g.lastUnit, true
	}
	return tableUnit{}, false
}

// levelFor is the column of the level in the row that the change, share or rank in column x belongs to, -1 where there is none.
func (g *gridReader) levelFor(x int, levels []*draft) int {
	c := &g.columns[x]
	level := func(i int) bool {
		k := &g.columns[i]
		return k.panel == c.panel && k.role == roleLevel && !k.label && k.status != Target
	}
	if c.name != "" { // 产值增长(%) belongs to 产值
		for i := range g.columns {
			if level(i) && g.columns[i].name == c.name {
				return there(i, levels)
			}
		}
		if c.role == roleChange && !c.generic {
			return -1
		}
	}
	left := -1
	for i := x - 1; i >= 0 && g.columns[i].panel == c.panel; i-- {
		if level(i) && !(c.role == roleShare && g.columns[i].unit.kind == "rate") { // no share is one of a rate
			left = i
			break
		}
	}
	if left < 0 {
		for i := x + 1; i < len(g.columns) && g.columns[i].panel == c.panel; i++ {
			if level(i) {
				return there(i, levels)
			}
		}
		return -1
	}
	// Several levels in a row: the one of the same time, under the same heading, or of the time that the others are compared
	// with.
	best := left
	for i := left; i >= 0 && level(i); i-- {
		k := &g.columns[i]
		b := &g.columns[best]
		switch {
		case k.name != b.name && k.name != "" && b.name != "" || k.group != b.group:
			return there(best, levels)
		case c.period != "" && k.period == c.period && b.period != c.period:
			best = i
		case b.past && !k.past, yearIn(k.period) > yearIn(b.period) && yearIn(b.period) > 0:
			best = i
		}
	}
	return there(best, levels)
}

func there(i int, levels []*draft) int {
	if levels[i] == nil {
		return -1
	}
	return i
}

// add gives a change, a share or a rank to a record. Of is the column of its level, or its own.
func (g *gridReader) add(d *draft, role headRole, h *heading, c *text.Block, f *cellFigure, kind cellKind, of int, n *rowName) {
	col := &g.columns[of]
	u, hasUnit := h.unit, h.hasUnit
	if !hasUnit && h == &n.heading && col.hasUnit {
		u, hasUnit = col.unit, true
	}
	if !hasUnit && role == roleChange && h.amount {
		u, _ = g.levelUnit(col, n)
		hasUnit = u.text != ""
	}
	if !hasUnit && (role == roleShare || role == roleChange && (h.rated || g.percent && !h.amount)) {
		u, hasUnit = g.must("%"), true
	}
	if kind == cellFlat {
		lo, hi := c.Start+f.Start, c.Start+f.End
		d.Changes = append(d.Changes, Quantity{Literal: g.a.body[lo:hi], Start: lo, End: hi, Bound: Exact, Direction: Flat, Basis: h.basis, Versus: h.versus})
		d.end = max(d.end, hi)
		return
	}
	if role == roleRank || f.ordinal {
		u = tableUnit{}
		if f.unit == "位" || f.unit == "名" {
			u = tableUnit{text: f.unit, word: f.unit, factor: numeral.Int(1)}
		}
	}
	q := g.quantity(c, f, u)
	if q.Unit == "" && role == roleChange {
		d.Confidence = min(d.Confidence, unsureUnit)
	}
	g.count()
	d.end = max(d.end, q.End)
	switch role {
	case roleShare:
		if q.Unit == "" {
			q.Unit = "%"
		}
		q.Of = h.of
		if q.Of == "" {
			q.Of = g.whole
		}
		if q.Of == "" {
			d.Confidence = min(d.Confidence, unsureName)
		}
		d.Shares = append(d.Shares, q)
	case roleRank:
		q.Scope = h.scope
		d.Ranks = append(d.Ranks, q)
	default:
		q.Basis, q.Versus = h.basis, h.versus
		q.Direction = f.direction
		if q.Direction == "" {
			q.Direction = directionOf(h, &q)
		}
		d.Changes = append(d.Changes, q)
	}
}

// directionOf is the direction of a change: its sign, turned round where the heading says 下降.
func directionOf(h *heading, q *Quantity) Direction {
	if q.Masked || q.Value == nil {
		return h.direction
	}
	switch s := q.Value.Cmp(numeral.Decimal{}); {
	case s == 0:
		return Flat
	case h.direction == Down || s < 0:
		return Down
	}
	return Up
}
