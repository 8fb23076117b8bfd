package report

import (
	"math"
	"strconv"
	"strings"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
	"zhibiao/report/derive"
)

var growthColumns = []Column{
	{Key: "key", Title: w("变化编号", "Change ID"), Meaning: w("记录编号#第几个变化", "record ID # which change"), Width: 14},
	{Key: "indicator", Title: w("指标", "Indicator"), Meaning: w("点开到原记录", "leads to the record"), Width: 26, Wrap: true},
	{Key: "area", Title: w("地区", "Area"), Meaning: w("地区", "area"), Width: 11, Wrap: true},
	{Key: "period", Title: w("时期", "Period"), Meaning: w("时期", "period"), Width: 12, Wrap: true},
	{Key: "basis", Title: w("对比基准", "Basis"), Meaning: w("与什么比;原文没有说而由选项假定的加“*”", "what it is measured against; * where it was assumed by option"), Width: 12, Wrap: true, Centre: true},
	{Key: "direction", Title: w("方向", "Direction"), Meaning: w("上升、下降、持平", "up, down, flat"), Width: 9, Centre: true},
	{Key: "current", Title: w("现值", "Current"), Meaning: w("公式:指标记录中的修正值,没有修正就是数值;删除的记录为空", "formula: the record's corrected value, else its value; empty where it was deleted"), Width: 12},
	{Key: "unit", Title: w("单位", "Unit"), Meaning: w("现值、基数、增减量的单位", "unit of current, base and difference"), Width: 14, Centre: true, Wrap: true},
	{Key: "change", Title: w("变化", "Change"), Meaning: w("公式:指标记录中的修正变化,没有修正就是原文的变化", "formula: the record's corrected change, else the change as stated"), Width: 10},
	{Key: "change_unit", Title: w("变化单位", "Change unit"), Meaning: w("变化的单位", "unit of the change"), Width: 9.5, Centre: true, Wrap: true},
	{Key: "rate", Title: w("列示增速", "Stated rate"), Meaning: w("公式:变化是比率时,带正负号", "formula: signed, where the change is stated as a rate"), Width: 11},
	{Key: "size", Title: w("幅度", "Size"), Meaning: w("公式:列示增速的大小,画成条形,不分正负", "formula: the size of the stated rate, as a bar, whatever its sign"), Width: 11, Bar: true},
	{Key: "base", Title: w("推算基数", "Implied base"), Meaning: w("公式:现值÷(1+增速)等,见说明;整数指标只有一个整数可能时取这个整数;不能推算时空着,原因见“说明”栏", "formula: current ÷ (1 + rate) and so on, see notes; whole things with one possible integer are that integer; empty where there is none, and the remark says why"), Width: 13},
	{Key: "interval", Title: w("基数区间", "Base interval"), Meaning: w("按原文的舍入,基数可能的全部范围;“唯一”是只有这一个可能", "all bases that the rounding of the text allows; exact where there is only one"), Width: 24, Wrap: true},
	{Key: "difference", Title: w("增减量", "Difference"), Meaning: w("公式:现值-基数", "formula: current - base"), Width: 12},
	{Key: "recomputed", Title: w("重算增速", "Recomputed rate"), Meaning: w("公式:增减量÷基数;与列示增速不同之处是舍入所致", "formula: difference ÷ base; it differs from the stated rate by rounding only"), Width: 11},
	{Key: "remark", Title: w("说明", "Remark"), Meaning: w("为什么推不出基数;没有整数基数、重复、目标等", "why there is no base; no integer base, copy, target …"), Width: 36, Wrap: true},
	{Key: "document", Title: w("文档", "Document"), Meaning: w("文档", "document"), Width: 30, Wrap: true},
	{Key: "at", Title: w("行", "Row"), Meaning: w("公式用:该记录在指标记录表中的行,按编号查找,所以任何一表都可以随意排序", "for the formulas: the record's row in the record table, found by its ID, so that any table may be sorted"), Width: 6, Narrow: true},
}

func growthKey(g *derive.Growth) string { return g.Record + "#" + digits(g.Index+1) }

// findGrowth is the row of a growth's key in its table, from 0.
func (b *Book) findGrowth(key string) (row int, ok bool) {
	i := strings.LastIndexByte(key, '#')
	if i < 0 {
		return 0, false
	}
	first, many := b.in.Derived.GrowthsOf(key[:i])
	n, err := strconv.Atoi(key[i+1:])
	return first + n - 1, err == nil && 0 < n && n <= many
}

func (b *Book) growthSheet() *Sheet {
	s := &Sheet{Key: GrowthSheet, Name: b.say("增长汇总", "Growth"), Table: "Growth", Columns: growthColumns,
		Count: b.in.Derived.GrowthCount, Freeze: 2, PrintWide: 1, PrintTo: "document", Empty: b.say("文中没有变化", "the texts state no change")}
	s.Rows = rows(b.in.Derived.Growths, b.growthCells)
	return s
}

func (b *Book) growthCells(g *derive.Growth, cells []Cell) ([]Cell, string) {
	r := b.about(g.Record)
	l := b.Lang
	basis := string(g.Basis)
	if g.Versus != "" {
		basis = g.Versus
	}
	if g.Assumed {
		basis += "*"
	}
	m := b.model(g, r)
	refusal := ""
	if m.base.Kind == Words { // a reason, which has no room in a column of numbers
		refusal, m.base = m.base.Text, Cell{}
	}
	_, row, found := b.Find(RecordSheet, g.Record)
	at, name := Cell{}, words(g.Indicator)
	if found {
		at = Cell{Kind: Live, Tone: Muted, Formula: "{row:records@" + g.Record + "}-1", Number: float64(row - 1), Format: Format{Plain: true}}
		name = Cell{Kind: Link, Text: g.Indicator, Formula: "{at}+1", Target: "@" + g.Record}
	}
	cells = append(cells, words(growthKey(g)), name, words(g.Area), words(g.Period), words(basis),
		directionCell(&extract.Quantity{Direction: g.Direction}, l), m.current, words(levelUnit(r)), m.change, words(changeAt(r, g.Index).Unit), m.rate, sizeOf(m.rate), m.base)
	interval := Cell{}
	switch {
	case g.Base.OK() && g.Base.Exact():
		interval = words(b.say("唯一", "exact"))
	case g.Base.OK():
		interval = words(g.Base.Text(l))
	}
	var remarks []string
	if refusal != "" {
		remarks = append(remarks, refusal)
	}
	if g.Impossible && g.Base.Reason.Code != derive.NoInteger {
		remarks = append(remarks, b.say("没有整数基数能得出这个增速", "no whole base gives this rate"))
	}
	if g.Copy {
		remarks = append(remarks, b.say("重复篇,不计入汇总", "copy: not counted"))
	}
	if r.Status != extract.Actual && r.Status != "" {
		remarks = append(remarks, statusText(r.Status, l))
	}
	remark := words(strings.Join(remarks, ";"))
	switch {
	case g.Impossible:
		remark.Tone = Bad
	case refusal != "":
		remark.Tone = Muted
	}
	return append(cells, interval, m.difference, m.recomputed, remark, words(r.Document), at), g.Record
}

// sizeOf is the size of a rate, to be drawn as a bar.
func sizeOf(rate Cell) Cell {
	if rate.Kind != Live && rate.Kind != Number {
		return Cell{}
	}
	return Cell{Kind: Live, Formula: `IF(ISNUMBER({rate}),ABS({rate}),"")`, Number: math.Abs(rate.Number), Format: Format{Percent: true, Scale: 1}}
}

func levelUnit(r *extract.Record) string {
	if r.Level == nil {
		return ""
	}
	return r.Level.Unit
}

// A model is one change's row of live cells.
type model struct {
	current, change, rate, base, difference, recomputed Cell
}

// A term is a number that is computed here and, by the formula, in the spreadsheet, in the same binary arithmetic.
type term struct {
	formula string
	value   float64
}

// deletedText is the condition that the row's record was deleted by a reviewer.
func (b *Book) deletedText() string {
	return `{@verdict}="` + VerdictText(Delete, b.Lang) + `"`
}

// model makes the live cells of a change. A number that a formula would not give again, as one derived from a range, is
// written as it was derived.
func (b *Book) model(g *derive.Growth, r *extract.Record) (m model) {
	var current, change *term
	if _, _, found := b.Find(RecordSheet, g.Record); found {
		review := b.in.Review.Find(g.Record)
		current, m.current = b.levelTerm(r.Level, review)
		change, m.change = b.changeTerm(changeAt(r, g.Index), g.Index, review)
	}
	sign := "+"
	s := 1.0
	if g.Direction == extract.Down {
		sign, s = "-", -1
	}
	rate := b.rateTerm(g, change, sign, s)
	switch {
	case rate != nil && g.Rate.OK() && close(rate.value, fraction(g.Rate.Float())):
		f := numberFormat(g.Rate)
		f.Scale, f.Signed, f.Percent = m.change.Format.Scale, true, true
		if g.Method != derive.ByRate && g.Method != "" {
			f.Scale = f.Scale + 1
		}
		m.rate = guarded(rate, f, "{change}")
		m.rate.Tone = riseOrFall(rate.value)
	case g.Rate.OK():
		m.rate = b.rate(g.Rate)
	}
	if !g.Base.OK() {
		m.base = b.number(g.Base)
		return m
	}
	base := b.baseTerm(g, r, current, change, sign, s)
	if base != nil && g.Base.Integer && g.Base.First == g.Base.Last {
		base = &term{"ROUND(" + base.formula + ",0)", math.Round(base.value)}
	}
	if base == nil || current == nil || !close(base.value, inSheet(g.Base.Float(), g.Base.Unit)) {
		b.fixedBase(&m, g)
	} else {
		liveBase(&m, g, current, base)
	}
	return m
}

// levelTerm is the level of a record on the record sheet, nil where it has no value, and its cell.
func (b *Book) levelTerm(q *extract.Quantity, review *Opinion) (*term, Cell) {
	if q == nil {
		return nil, Cell{}
	}
	v, ok := corrected(q, review, true)
	if !ok {
		if q.Masked {
			return nil, Cell{Kind: Words, Tone: Muted, Text: b.say("隐去", "hidden")}
		}
		return nil, Cell{}
	}
	_, number := formatOf(v, q.Unit)
	t := &term{`IF(` + b.deletedText() + `,"",IF({@corrected}<>"",{@corrected},{@value}))`, number}
	f := inputFormat(q)
	f.Scale = v.Scale
	return t, live(t, f)
}

// changeTerm is a record's change with the index on the record sheet, which has columns for the first two, nil where it has no value, and
// its cell.
func (b *Book) changeTerm(c *extract.Quantity, index int, review *Opinion) (*term, Cell) {
	if index > 0 {
		review = nil
	}
	v, ok := corrected(c, review, false)
	if !ok {
		return nil, Cell{}
	}
	_, number := formatOf(v, c.Unit)
	f := inputFormat(c)
	f.Scale = v.Scale
	switch index {
	case 0:
		t := &term{`IF(` + b.deletedText() + `,"",IF({@corrected_change}<>"",{@corrected_change},{@change}))`, number}
		return t, live(t, f)
	case 1:
		t := &term{`IF(` + b.deletedText() + `,"",{@change2})`, number}
		return t, live(t, f)
	}
	return &term{"", number}, stated(&v, c.Unit)
}

// fixedBase sets the base and what follows from it as numbers, where no formula of the sheet gives them.
func (b *Book) fixedBase(m *model, g *derive.Growth) {
	m.base = b.number(g.Base)
	if g.Change.OK() {
		m.difference = b.inUnit(g.Change, g.Base.Unit)
		m.difference.Format.Signed = true
	}
	if g.Recomputed.OK() {
		m.recomputed = b.rate(g.Recomputed)
	}
}

// liveBase sets the base and what follows from it as formulas over the record's cells.
func liveBase(m *model, g *derive.Growth, current, base *term) {
	format := numberFormat(g.Base)
	if g.Method == derive.ByFrom || g.Method == derive.ByPoints || g.Method == derive.ByDifference {
		format.Scale = max(format.Scale, m.current.Format.Scale) // a sum shows the decimals of what was added; the interval stands beside
	}
	needs := "{current},{change}"
	if g.Method == derive.ByFrom {
		needs = "{current}"
	}
	m.base = guarded(base, format, needs)
	m.base.Tone = Implied
	if g.Change.OK() {
		f := numberFormat(g.Change)
		f.Signed, f.Percent, f.Scale = true, format.Percent, max(f.Scale, min(format.Scale, m.current.Format.Scale))
		m.difference = guarded(&term{"{current}-{base}", current.value - base.value}, f, "{base}")
	}
	if g.Recomputed.OK() && base.value != 0 {
		f := numberFormat(g.Recomputed)
		f.Signed, f.Percent, f.Scale = true, true, min(f.Scale, 2)
		difference := current.value - base.value
		m.recomputed = Cell{Kind: Live, Format: f, Number: difference / base.value,
			Formula: `IF(ISNUMBER({base}),IF({base}=0,"",({current}-{base})/{base}),"")`}
		m.recomputed.Tone = riseOrFall(m.recomputed.Number)
	}
}

// corrected is a quantity's single value, as the reviewer corrected it where one did; ok is false for a range, a mask, or
// nothing.
func corrected(q *extract.Quantity, o *Opinion, level bool) (v numeral.Decimal, ok bool) {
	if o != nil {
		if level && o.Value != nil {
			return *o.Value, true
		}
		if !level && o.Change != nil {
			return *o.Change, true
		}
	}
	if q.Value == nil || q.Max != nil {
		return v, false
	}
	return *q.Value, true
}

// rateTerm is the signed rate as a fraction of 1.
func (b *Book) rateTerm(g *derive.Growth, change *term, sign string, s float64) *term {
	if change == nil || change.formula == "" {
		return nil
	}
	size := math.Abs(change.value)
	if sign == "+" {
		sign = ""
	}
	unit := g.Method
	if unit == "" && g.Rate.OK() {
		unit = derive.ByRate
	}
	switch unit {
	case derive.ByRate:
		return &term{sign + "ABS({change})", s * size}
	case derive.ByPermille:
		return &term{sign + "ABS({change})/1000", s * size / 1000}
	case derive.ByTimes:
		return &term{sign + "ABS({change})", s * size}
	case derive.ByMultiple:
		return &term{"{change}-1", change.value - 1}
	case derive.ByDoubling:
		return &term{"2^{change}-1", math.Pow(2, change.value) - 1}
	}
	return nil
}

// baseTerm is the base by the growth's method, in the level's unit.
func (b *Book) baseTerm(g *derive.Growth, r *extract.Record, current, change *term, sign string, s float64) *term {
	if current == nil || g.Method == "" {
		return nil
	}
	scale, scaleText := g.Scale.Float64(), g.Scale.String()
	if scale == 0 {
		scale, scaleText = 1, "1"
	}
	if g.Method == derive.ByFrom {
		if g.Index != 0 || changeAt(r, 0).From == nil || changeAt(r, 0).From.Value == nil {
			return nil
		}
		from := changeAt(r, 0).From
		_, v := formatOf(*from.Value, from.Unit)
		return times(term{"{@from}", v}, scale, scaleText)
	}
	if change == nil || change.formula == "" {
		return nil
	}
	c, d := current.value, change.value
	size := math.Abs(d)
	switch g.Method {
	case derive.ByRate:
		return &term{"{current}/(1" + sign + "ABS({change}))", c / (1 + s*size)}
	case derive.ByPermille:
		return &term{"{current}/(1" + sign + "ABS({change})/1000)", c / (1 + s*(size/1000))}
	case derive.ByTimes:
		return &term{"{current}/(1" + sign + "ABS({change}))", c / (1 + s*size)}
	case derive.ByMultiple:
		return &term{"{current}/{change}", c / d}
	case derive.ByDoubling:
		return &term{"{current}/2^{change}", c / math.Pow(2, d)}
	case derive.ByPoints:
		if g.Base.Unit == "%" {
			return &term{"{current}" + opposite(sign) + "ABS({change})/100", c - s*(size/100)}
		}
		return &term{"{current}" + opposite(sign) + "ABS({change})", c - s*size}
	case derive.ByDifference:
		t := times(term{"ABS({change})", size}, scale, scaleText)
		return &term{"{current}" + opposite(sign) + t.formula, c - s*t.value}
	}
	return nil
}

func opposite(sign string) string {
	if sign == "-" {
		return "+"
	}
	return "-"
}

func times(t term, k float64, text string) *term {
	if k == 1 {
		return &t
	}
	return &term{t.formula + "*" + text, t.value * k}
}

// close reports whether two ways to compute a number met: within what binary arithmetic loses, or a reason to distrust the
// formula.
func close(a, b float64) bool {
	return math.Abs(a-b) <= 1e-9*max(math.Abs(a), math.Abs(b), 1e-300)
}

func live(t *term, f Format) Cell {
	return Cell{Kind: Live, Formula: t.formula, Number: t.value, Format: f}
}

// guarded is a live cell that is empty where one of the cells it needs is.
func guarded(t *term, f Format, needs string) Cell {
	c := live(t, f)
	if one, two, both := strings.Cut(needs, ","); both {
		c.Formula = "IF(AND(ISNUMBER(" + one + "),ISNUMBER(" + two + "))," + t.formula + `,"")`
	} else {
		c.Formula = "IF(ISNUMBER(" + needs + ")," + t.formula + `,"")`
	}
	return c
}

// typed is what a reviewer typed, shown as the cell that it was typed into.
func typed(d *numeral.Decimal, text string, empty Cell) Cell {
	switch {
	case text != "":
		return Cell{Kind: Words, Text: text, Tone: Bad}
	case d == nil:
		return empty
	}
	unit := ""
	if empty.Format.Percent {
		unit = "%"
	}
	return stated(d, unit)
}
