package report

import (
	"math"
	"strings"

	"zhibiao/extract"
	"zhibiao/report/derive"
)

// shownFigures is how many of a check's figures have a column, and a link, of their own; the rest are quoted in the last.
const shownFigures = 5

var checkColumns = func() []Column {
	cs := []Column{
		{Key: "key", Title: w("检查编号", "Check ID"), Meaning: w("由检查种类和所用数字算出", "a hash of kind and figures"), Width: 13},
		{Key: "verdict", Title: w("结论", "Verdict"), Meaning: w("一致、不符、无法判定;舍入能解释的差额算一致", "consistent, off, undecidable; what rounding explains is consistent"), Width: 10, Centre: true},
		{Key: "kind", Title: w("检查", "Check"), Meaning: w("用什么检查什么", "what is held against what"), Width: 19, Wrap: true},
		{Key: "indicator", Title: w("指标", "Indicator"), Meaning: w("列示数的指标,点开到它的记录", "of the stated figure; leads to its record"), Width: 26, Wrap: true},
		{Key: "stated", Title: w("列示数", "Stated"), Meaning: w("公式:原文的数,有修正值用修正值", "formula: the figure as stated, or as corrected"), Width: 12},
		{Key: "recomputed", Title: w("重算数", "Recomputed"), Meaning: w("公式:由其他数字算出,单位同列示数", "formula: from the other figures, in the stated figure's unit"), Width: 12},
		{Key: "difference", Title: w("差额", "Difference"), Meaning: w("公式:列示数-重算数", "formula: stated - recomputed"), Width: 11},
		{Key: "tolerance", Title: w("容许误差", "Tolerance"), Meaning: w("各数的舍入所允许的差额", "the difference that rounding allows"), Width: 11},
		{Key: "unit", Title: w("单位", "Unit"), Meaning: w("以上四栏的单位", "unit of the four columns before"), Width: 9, Centre: true, Wrap: true},
		{Key: "reason", Title: w("说明", "Reason"), Meaning: w("为什么不符或无法判定", "what is off, or why it can't be told"), Width: 30, Wrap: true},
		{Key: "formula", Title: w("算式", "Formula"), Meaning: w("用原文的数字写出的算式", "with the figures as stated"), Width: 34, Wrap: true},
		{Key: "place", Title: w("列示数出处", "Place of the stated figure"), Meaning: w("文档与字节位置", "document and bytes"), Width: 36, Wrap: true},
	}
	for i := 1; i <= shownFigures; i++ {
		cs = append(cs, Column{Key: "figure" + digits(i), Title: w("数字"+digits(i), "Figure "+digits(i)),
			Meaning: w("所用的数字,引原文,点开到它的记录", "a figure that was used, quoted; leads to its record"), Width: 14, Wrap: true})
	}
	return append(cs, Column{Key: "figures", Title: w("全部数字及出处", "All figures and their places"), Meaning: w("所用的每个数字、它的指标与字节位置", "every figure used, its indicator and bytes"), Width: 90, Wrap: true})
}()

func (b *Book) checkSheet() *Sheet {
	s := &Sheet{Key: CheckSheet, Name: b.say("勾稽检查", "Checks"), Table: "Checks", Columns: checkColumns,
		Count: b.in.Derived.CheckCount, Freeze: 2, PrintWide: 1, PrintTo: "place", Empty: b.say("没有可以互相核对的数字", "no figures can be held against each other")}
	s.Rows = rows(b.in.Derived.Checks, b.checkCells)
	return s
}

func verdictOf(v derive.Verdict) Tone {
	switch v {
	case derive.Consistent:
		return Good
	case derive.Off:
		return Bad
	}
	return Doubt
}

func (b *Book) checkCells(c *derive.Check, cells []Cell) ([]Cell, string) {
	l := b.Lang
	var record string
	if len(c.Figures) > 0 {
		record = c.Figures[0].Record
	}
	stated, recomputed, difference := b.checkNumbers(c)
	reason := c.Reason.Text(l)
	if c.Copy {
		reason = strings.TrimPrefix(reason+";"+b.say("各数都在重复篇中", "all figures stand in copies"), ";")
	}
	tolerance := Cell{}
	if c.Tolerance.OK() {
		tolerance = b.inUnit(c.Tolerance, c.Stated.Unit)
		tolerance.Format.Scale = min(tolerance.Format.Scale, stated.Format.Scale+2)
	}
	unit := c.Stated.Unit
	if unit == "" {
		unit = c.Recomputed.Unit
	}
	place := ""
	if len(c.Figures) > 0 {
		place = b.placed(&c.Figures[0])
	}
	cells = append(cells, words(c.ID), Cell{Kind: Words, Text: c.Verdict.Text(l), Tone: verdictOf(c.Verdict)}, words(c.Kind.Text(l)),
		b.recordLink(record, c.Indicator), stated, recomputed, difference, tolerance, words(unit), words(reason), words(c.Formula), words(place))
	for i := range shownFigures {
		if i < len(c.Figures) {
			cells = append(cells, b.recordLink(c.Figures[i].Record, c.Figures[i].Literal))
		} else {
			cells = append(cells, Cell{})
		}
	}
	var all strings.Builder
	for i := range c.Figures {
		f := &c.Figures[i]
		if i > 0 {
			all.WriteString("\n")
		}
		if all.Len() > 3000 {
			all.WriteString(b.sayf("…共 %d 个数字", "… %d figures in all", len(c.Figures)))
			break
		}
		all.WriteString(b.sayf("“%s” %s (%s)", "“%s” %s (%s)", f.Literal, b.about(f.Record).Indicator, b.placed(f)))
	}
	return append(cells, words(all.String())), record
}

func (b *Book) placed(f *derive.Figure) string {
	return b.sayf("%s 字节 %d–%d", "%s bytes %d–%d", f.Document, f.Start, f.End)
}

// checkNumbers are the stated and the recomputed number and their difference: live where every figure is one that the record
// table shows and the formula gives what was derived, else as derived.
func (b *Book) checkNumbers(c *derive.Check) (stated, recomputed, difference Cell) {
	if c.Stated.OK() {
		stated = b.number(c.Stated)
	}
	if c.Recomputed.OK() {
		recomputed = b.number(c.Recomputed)
		recomputed.Format.Scale = min(max(recomputed.Format.Scale, stated.Format.Scale), stated.Format.Scale+2)
	}
	if c.Difference.OK() {
		difference = b.inUnit(c.Difference, c.Stated.Unit)
		difference.Format.Signed = true
		difference.Format.Scale = max(difference.Format.Scale, recomputed.Format.Scale)
	}
	if !c.Stated.OK() || !c.Recomputed.OK() || len(c.Figures) < 2 {
		return stated, recomputed, difference
	}
	unit := c.Stated.Unit
	own := b.figureTerm(&c.Figures[0], unit)
	if own == nil || !close(own.value, stated.Number) {
		return stated, recomputed, difference
	}
	again := b.checkTerm(c, unit)
	if again == nil || !close(again.value, recomputed.Number) {
		return stated, recomputed, difference
	}
	stated = live(own, stated.Format)
	recomputed = live(again, recomputed.Format)
	f := difference.Format
	if difference.Kind != Number {
		f = stated.Format
		f.Signed = true
	}
	f.Percent = stated.Format.Percent
	if f.Percent {
		f.Scale = stated.Format.Scale + 1
	}
	difference = live(tidied(term{"{stated}-{recomputed}", own.value - again.value}), f)
	return stated, recomputed, difference
}

// inUnit is a difference of numbers in a unit: of percentages, a percentage.
func (b *Book) inUnit(n derive.Number, unit string) Cell {
	n.Unit = unit
	return b.number(n)
}

// checkTerm is what the other figures give for the stated one.
func (b *Book) checkTerm(c *derive.Check, unit string) *term {
	var parts, except, all []*term
	var whole, current, base *term
	for i := range c.Figures[1:] {
		f := &c.Figures[1+i]
		u := unit
		if c.Kind == derive.ShareAgainstLevels || c.Kind == derive.GrowthFromTo || c.Kind == derive.GrowthAcross {
			u = "" // a ratio: each in the other's unit
		}
		t := b.figureTerm(f, u)
		if t == nil {
			return nil
		}
		all = append(all, t)
		switch f.Part {
		case derive.Piece:
			parts = append(parts, t)
		case derive.Except:
			except = append(except, t)
		case derive.Whole:
			whole = t
		case derive.Current:
			current = t
		case derive.Base:
			base = t
		}
	}
	switch c.Kind {
	case derive.PartsAgainstTotal:
		if len(parts) == 0 {
			return nil
		}
		sum := *parts[0]
		for _, p := range parts[1:] {
			sum = term{sum.formula + "+" + p.formula, sum.value + p.value}
		}
		for _, p := range except {
			sum = term{sum.formula + "-" + p.formula, sum.value - p.value}
		}
		return tidied(sum)
	case derive.ShareAgainstLevels:
		if len(parts) != 1 || whole == nil || whole.value == 0 || unit != "%" {
			return nil
		}
		return &term{parts[0].formula + "/" + whole.formula, parts[0].value / whole.value}
	case derive.GrowthFromTo, derive.GrowthAcross:
		if current == nil || base == nil || base.value == 0 || unit != "%" {
			return nil
		}
		return &term{current.formula + "/" + base.formula + "-1", current.value/base.value - 1}
	case derive.DifferenceOf:
		if current == nil || base == nil {
			return nil
		}
		return tidied(term{current.formula + "-" + base.formula, current.value - base.value})
	case derive.SameTwice:
		if len(all) != 1 {
			return nil
		}
		return all[0]
	}
	return nil
}

// tidied rounds a sum of decimals to 9 places, so that 5.8 + 36 + 24 - 65.8 is 0 and not a crumb of binary arithmetic.
func tidied(t term) *term {
	return &term{"ROUND(" + t.formula + ",9)", math.Round(t.value*1e9) / 1e9}
}

// figureTerm is a figure as the record table shows it, in a unit that its own must convert to by a power of ten; unit "" asks
// for the figure in its own. Nil where the table does not show it alone.
func (b *Book) figureTerm(f *derive.Figure, unit string) *term {
	r := b.about(f.Record)
	if _, ok := b.in.Records.Row(f.Record); !ok || f.Record == "" {
		return nil
	}
	var q *extract.Quantity
	var formula string
	o := b.in.Review.Find(f.Record)
	level := false
	switch {
	case f.Role == "level" && r.Level != nil:
		q, level = r.Level, true
		formula = "IF({corrected@" + f.Record + `}<>"",{corrected@` + f.Record + "},{value@" + f.Record + "})"
	case f.Role == "change" && f.Index == 0 && len(r.Changes) > 0:
		q = &r.Changes[0]
		formula = "IF({corrected_change@" + f.Record + `}<>"",{corrected_change@` + f.Record + "},{change@" + f.Record + "})"
		if q.Direction == extract.Down && q.Value != nil && q.Value.Coef > 0 {
			formula = "-" + formula
		}
	case f.Role == "from" && f.Index == 0 && len(r.Changes) > 0 && r.Changes[0].From != nil:
		q, formula, o = r.Changes[0].From, "{from@"+f.Record+"}", nil
	case f.Role == "share" && f.Index == 0 && len(r.Shares) > 0:
		q, formula, o = &r.Shares[0], "{share@"+f.Record+"}", nil
	case f.Role == "rank" && f.Index == 0 && len(r.Ranks) > 0:
		q, formula, o = &r.Ranks[0], "{rank@"+f.Record+"}", nil
	default:
		return nil
	}
	v, ok := corrected(q, o, level)
	if !ok {
		return nil
	}
	_, number := formatOf(v, q.Unit)
	if strings.HasPrefix(formula, "-") {
		number = -number
	}
	if unit == "" || unit == q.Unit {
		return &term{formula, number}
	}
	return nil
}
