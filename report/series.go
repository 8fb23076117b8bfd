package report

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"zhibiao/report/derive"
)

// shownPeriods is how many periods the table indicator × period has a column for: the latest.
const shownPeriods = 40

func pointKey(series, point int) string { return digits(series+1) + "." + digits(point+1) }

// findPoint is the row of a point's key in its table, from 0.
func (b *Book) findPoint(key string) (row int, ok bool) {
	series, point, _ := strings.Cut(key, ".")
	n, err1 := strconv.Atoi(series)
	i, err2 := strconv.Atoi(point)
	if err1 != nil || err2 != nil || n < 1 || n > b.in.Derived.SeriesCount || i < 1 {
		return 0, false
	}
	row = b.in.Derived.Points(n-1) + i - 1
	return row, row < b.in.Derived.Points(n)
}

var seriesColumns = []Column{
	{Key: "series", Title: w("序列", "Series"), Meaning: w("序列编号,点开到明细", "number of the series; leads to its points"), Width: 8, Centre: true},
	{Key: "indicator", Title: w("指标", "Indicator"), Meaning: w("最常见的写法", "the most frequent wording"), Width: 26, Wrap: true},
	{Key: "area", Title: w("地区", "Area"), Meaning: w("地区", "area"), Width: 11, Wrap: true},
	{Key: "unit", Title: w("单位", "Unit"), Meaning: w("全行用这个单位", "all points are in it"), Width: 9, Centre: true, Wrap: true},
	{Key: "span", Title: w("频度", "Span"), Meaning: w("年度、季度、月度、时点等", "year, quarter, month, point of time …"), Width: 10, Centre: true},
	{Key: "cagr", Title: w("年均增长", "CAGR"), Meaning: w("首末两个原文数之间的年均增长", "between the first and last stated points"), Width: 10},
	{Key: "trend", Title: w("年趋势", "Trend a year"), Meaning: w("原文数的最小二乘斜率,每年多少单位,点数足够时才有", "least-squares slope in units a year, where there are enough points"), Width: 12},
	{Key: "r2", Title: w("R²", "R²"), Meaning: w("趋势线的决定系数", "coefficient of determination of the trend"), Width: 8},
}

// seriesSheet is the table indicator × period.
func (b *Book) seriesSheet() *Sheet {
	d := b.in.Derived
	s := &Sheet{Key: SeriesSheet, Name: b.say("指标序列", "Series"), Table: "Series", Columns: slices.Clone(seriesColumns), Count: d.SeriesCount, Freeze: 4, PrintWide: 1,
		Empty: b.say("没有可以连成序列的指标:要同一指标、地区、单位有两个以上时期", "no indicator has two periods in one area and unit")}
	type period struct{ start, end, label string }
	met := make(map[period]bool)
	for of := range d.Series {
		for _, p := range of.Points {
			met[period{p.Start, p.End, p.Label}] = true
		}
	}
	periods := slices.SortedFunc(maps.Keys(met), func(x, y period) int {
		return cmp.Or(cmp.Compare(x.end, y.end), cmp.Compare(y.start, x.start), cmp.Compare(x.label, y.label))
	})
	periods = periods[max(0, len(periods)-shownPeriods):]
	column := make(map[period]int, len(periods))
	titles := make(map[string]bool)
	for i, p := range periods {
		column[p] = len(s.Columns)
		title := p.label
		if titles[title] { // one label, two spans
			title += " " + p.start + "–" + p.end
		}
		titles[title] = true
		s.Columns = append(s.Columns, Column{Key: "period" + digits(i), Title: w(title, title), Width: 12,
			Meaning: w("该时期的数;蓝色斜体是由后期变化倒推的基数", "the value in the period; blue italics are bases implied by a later change")})
	}
	s.Rows = rows(numbered(d.Series), func(n *numberedSeries, cells []Cell) ([]Cell, string) {
		i, of := n.number, n.Series
		cells = append(cells, Cell{Kind: Link, Text: digits(i + 1), Formula: "{row:points@" + pointKey(i, 0) + "}"},
			words(of.Indicator), words(of.Area), words(of.Unit), words(of.Span.Text(b.Lang)), b.rate(of.CAGR))
		trend, r2 := Cell{}, Cell{}
		if of.Trend.Reason.Code == "" && of.Trend.Points > 0 {
			trend = Cell{Kind: Number, Number: inSheet(of.Trend.Slope, of.Unit), Format: Format{Scale: 2, Signed: true, Percent: of.Unit == "%"}}
			r2 = Cell{Kind: Number, Number: of.Trend.R2, Format: Format{Scale: 2}}
		}
		cells = append(cells, trend, r2)
		for range periods {
			cells = append(cells, Cell{})
		}
		for j := range of.Points {
			p := &of.Points[j]
			at, shown := column[period{p.Start, p.End, p.Label}]
			if !shown {
				continue
			}
			c := b.pointValue(of, j)
			if c.Kind == Number || c.Kind == Live {
				c.Kind, c.Formula = Live, "{points:value@"+pointKey(i, j)+"}"
			} else {
				c.Text = b.say("冲突", "conflict")
			}
			cells[at] = c
		}
		return cells, ""
	})
	return s
}

// A numberedSeries is a series with its number from 0.
type numberedSeries struct {
	*derive.Series
	number int
}

func numbered(all iter.Seq[*derive.Series]) iter.Seq[*numberedSeries] {
	return func(yield func(*numberedSeries) bool) {
		n := numberedSeries{}
		for n.Series = range all {
			if !yield(&n) {
				return
			}
			n.number++
		}
	}
}

var pointColumns = []Column{
	{Key: "key", Title: w("点号", "Point"), Meaning: w("序列编号.第几点", "number of the series . which point"), Width: 9},
	{Key: "indicator", Title: w("指标", "Indicator"), Meaning: w("点开到原记录(多处时为第一处)", "leads to the record (the first of several)"), Width: 26, Wrap: true},
	{Key: "area", Title: w("地区", "Area"), Meaning: w("地区", "area"), Width: 11, Wrap: true},
	{Key: "label", Title: w("时期", "Period"), Meaning: w("时期", "period"), Width: 17, Wrap: true},
	{Key: "start", Title: w("起日", "From"), Meaning: w("时期的第一天", "first day of the period"), Width: 11.5},
	{Key: "end", Title: w("止日", "To"), Meaning: w("时期的最后一天", "last day of the period"), Width: 11.5},
	{Key: "value", Title: w("数值", "Value"), Meaning: w("公式:原文的数,有修正值用修正值;推算的基数是数;几处互不相容的写明原因", "formula: the value as stated, or as corrected; an implied base is a number; values in conflict give the reason"), Width: 14, Wrap: true},
	{Key: "unit", Title: w("单位", "Unit"), Meaning: w("单位", "unit"), Width: 9, Centre: true, Wrap: true},
	{Key: "origin", Title: w("来源", "Origin"), Meaning: w("原文、推算或冲突", "stated, implied or in conflict"), Width: 8, Centre: true},
	{Key: "interval", Title: w("区间", "Interval"), Meaning: w("按原文的舍入,真值所在的区间", "where the true value lies, given the rounding of what was stated"), Width: 24, Wrap: true},
	{Key: "growth", Title: w("增长", "Growth"), Meaning: w("公式:对上年同期;季度、月度、时点序列没有上年同期的对上一点", "formula: against the same span a year before, else the point before"), Width: 10},
	{Key: "against", Title: w("对比时期", "Against"), Meaning: w("增长是对哪一期算的", "what the growth is against"), Width: 17, Wrap: true},
	{Key: "records", Title: w("处数", "Places"), Meaning: w("有几处说到", "how many places state it"), Width: 8, Centre: true},
}

// pointSheet has a row for every point of every series.
func (b *Book) pointSheet() *Sheet {
	d := b.in.Derived
	s := &Sheet{Key: PointSheet, Count: d.Points(d.SeriesCount), Name: b.say("序列明细", "Points"), Table: "Points", Columns: pointColumns, Freeze: 2, PrintWide: 1, Empty: b.say("没有序列", "no series")}
	s.Rows = func(yield func(*Row) bool) {
		row := new(Row)
		for of := range numbered(d.Series) {
			for j := range of.Points {
				row.Cells = b.pointCells(row.Cells[:0], of.Series, of.number, j)
				if !yield(row) {
					return
				}
			}
		}
	}
	return s
}

// pointValue is a point's value: live where one record states it in the series' unit.
func (b *Book) pointValue(s *derive.Series, j int) Cell {
	p := &s.Points[j]
	c := b.number(p.Value)
	switch {
	case p.Conflict:
		c.Tone = Doubt
	case p.Implied:
		c.Tone = Implied
	case c.Kind == Number && len(p.Records) > 0:
		if t := b.figureTerm(&derive.Figure{Record: p.Records[0], Role: "level"}, s.Unit); t != nil && close(t.value, c.Number) {
			c = live(t, c.Format)
		}
	}
	return c
}

func (b *Book) pointCells(cells []Cell, s *derive.Series, i, j int) []Cell {
	p := &s.Points[j]
	origin := words(b.say("原文", "stated"))
	switch {
	case p.Conflict:
		origin = Cell{Kind: Words, Text: b.say("冲突", "conflict"), Tone: Doubt}
	case p.Implied:
		origin = Cell{Kind: Words, Text: b.say("推算", "implied"), Tone: Implied}
	}
	value := b.pointValue(s, j)
	interval := Cell{}
	if p.Value.OK() && !p.Value.Exact() {
		interval = words(p.Value.Text(b.Lang))
	}
	growth, against := Cell{}, Cell{}
	if p.Against >= 0 && p.Against < len(s.Points) {
		before := b.pointValue(s, p.Against)
		growth = b.rate(p.Growth)
		against = words(s.Points[p.Against].Label)
		if growth.Kind == Number && before.Number != 0 && close(value.Number/before.Number-1, growth.Number) {
			key := "{points:value@" + pointKey(i, p.Against) + "}"
			growth.Kind, growth.Formula, growth.Number = Live, "{value}/"+key+"-1", value.Number/before.Number-1
		}
	}
	name := words(s.Indicator)
	if len(p.Records) > 0 {
		name = b.recordLink(p.Records[0], s.Indicator)
	}
	return append(cells, words(pointKey(i, j)), name, words(s.Area), words(p.Label), date(p.Start), date(p.End), value, words(s.Unit), origin, interval,
		growth, against, count(len(p.Records)))
}

var contributionColumns = []Column{
	{Key: "whole", Title: w("总体", "Whole"), Meaning: w("点开到原记录", "leads to the record"), Width: 24, Wrap: true},
	{Key: "whole_change", Title: w("总体增减量", "Whole's difference"), Meaning: w("公式:见增长汇总", "formula: see Growth"), Width: 12},
	{Key: "part", Title: w("部分", "Part"), Meaning: w("点开到原记录", "leads to the record"), Width: 24, Wrap: true},
	{Key: "part_change", Title: w("部分增减量", "Part's difference"), Meaning: w("公式:见增长汇总", "formula: see Growth"), Width: 12},
	{Key: "unit", Title: w("单位", "Unit"), Meaning: w("增减量的单位", "unit of the differences"), Width: 14, Centre: true, Wrap: true},
	{Key: "points", Title: w("拉动(百分点)", "Contribution (points)"), Meaning: w("公式:部分增减量÷总体基数×100", "formula: the part's difference ÷ the whole's base × 100"), Width: 13},
	{Key: "percent", Title: w("贡献率", "Share of the change"), Meaning: w("公式:部分增减量÷总体增减量", "formula: the part's difference ÷ the whole's difference"), Width: 11},
	{Key: "basis", Title: w("对比基准", "Basis"), Meaning: w("与什么比", "what it is measured against"), Width: 10, Centre: true},
	{Key: "remark", Title: w("说明", "Remark"), Meaning: w("不能计算的原因;部分有交叉的注明", "why there is none; parts that overlap"), Width: 36, Wrap: true},
}

// contributionSheet has a row for every part of every whole whose change is known.
func (b *Book) contributionSheet() *Sheet {
	type part struct {
		of *derive.Contribution
		p  *derive.Share
	}
	var count [3]int // of parts, by their refusals
	for c := range b.in.Derived.Contributions {
		for j := range c.Parts {
			count[refusals(&c.Parts[j])]++
		}
	}
	parts := func(yield func(*part) bool) { // what has no number stands last
		for refused, n := range count {
			if n == 0 {
				continue
			}
			for c := range b.in.Derived.Contributions {
				for j := range c.Parts {
					if p := (part{c, &c.Parts[j]}); refusals(p.p) == refused && !yield(&p) {
						return
					}
				}
			}
		}
	}
	s := &Sheet{Key: PartSheet, Name: b.say("增长贡献", "Contributions"), Table: "Contributions", Columns: contributionColumns, Count: count[0] + count[1] + count[2], Freeze: 1, PrintWide: 1,
		Empty: b.say("没有总体与其部分都说明变化的", "no whole and its parts both state a change")}
	s.Rows = rows(parts, func(x *part, cells []Cell) ([]Cell, string) {
		whole, p := x.of.Whole, x.p.Part
		wholeModel, partModel := b.model(whole, b.about(whole.Record)), b.model(p, b.about(p.Record))
		from := func(column string, g *derive.Growth, c Cell) Cell {
			if _, ok := b.findGrowth(growthKey(g)); ok && c.Kind == Live {
				c.Formula = "{growth:" + column + "@" + growthKey(g) + "}"
			}
			return c
		}
		remark := x.of.Reason.Text(b.Lang)
		if x.of.Overlap && remark == "" {
			remark = b.say("各部分有交叉", "the parts overlap")
		}
		points, percent := Cell{}, Cell{}
		base := "{growth:base@" + growthKey(whole) + "}"
		if x.p.Points.OK() {
			points = b.number(x.p.Points)
			points.Format = Format{Scale: 2, Signed: true}
			if v := partModel.difference.Number / wholeModel.base.Number * 100; wholeModel.base.Kind == Live && partModel.difference.Kind == Live && close(v, points.Number) {
				points.Kind, points.Number, points.Formula = Live, v, "IF(ISNUMBER("+base+"),{part_change}/"+base+`*100,"")`
			}
		} else {
			remark = cmp.Or(remark, x.p.Points.Reason.Text(b.Lang))
		}
		if x.p.Percent.OK() {
			percent = b.number(x.p.Percent)
			percent.Format = Format{Scale: 1, Percent: true}
			if v := partModel.difference.Number / wholeModel.difference.Number; wholeModel.difference.Kind == Live && partModel.difference.Kind == Live && close(v, percent.Number) {
				percent.Kind, percent.Number, percent.Formula = Live, v, `IF(ISNUMBER({whole_change}),{part_change}/{whole_change},"")`
			}
		} else {
			remark = cmp.Or(remark, x.p.Percent.Reason.Text(b.Lang))
		}
		return append(cells, b.recordLink(whole.Record, whole.Indicator), from("difference", whole, wholeModel.difference),
			b.recordLink(p.Record, p.Indicator), from("difference", p, partModel.difference), words(levelUnit(b.about(p.Record))), points, percent,
			words(string(whole.Basis)), words(remark)), ""
	})
	return s
}

// refusals is how many of a part's two numbers could not be computed.
func refusals(p *derive.Share) (n int) {
	for _, ok := range []bool{p.Points.OK(), p.Percent.OK()} {
		if !ok {
			n++
		}
	}
	return n
}

var mergeColumns = []Column{
	{Key: "a", Title: w("指标一", "Indicator A"), Meaning: w("点开到第一处", "leads to its first record"), Width: 34, Wrap: true},
	{Key: "b", Title: w("指标二", "Indicator B"), Meaning: w("点开到第一处", "leads to its first record"), Width: 34, Wrap: true},
	{Key: "places", Title: w("处数", "Places"), Meaning: w("两者共有几处", "how many places both have"), Width: 8, Centre: true},
	{Key: "reason", Title: w("像在哪里", "What speaks for it"), Meaning: w("为什么可能是同一指标;没有合并,可在同义词表中合并", "why they may be one; they were not merged, a synonym does that"), Width: 50, Wrap: true},
}

// mergeSheet lists indicators that may be one and were kept apart; nil where there are none.
func (b *Book) mergeSheet() *Sheet {
	if b.in.Derived.MergeCount == 0 {
		return nil
	}
	s := &Sheet{Key: MergeSheet, Name: b.say("近似指标", "Alike"), Table: "Alike", Columns: mergeColumns, Count: b.in.Derived.MergeCount, Freeze: 1, PrintWide: 1}
	s.Rows = rows(b.in.Derived.Merges, func(m *derive.Merge, cells []Cell) ([]Cell, string) {
		link := func(records []string, text string) Cell {
			if len(records) == 0 {
				return words(text)
			}
			return b.recordLink(records[0], text)
		}
		return append(cells, link(m.RecordsA, m.A), link(m.RecordsB, m.B), count(len(m.RecordsA)+len(m.RecordsB)), words(m.Reason.Text(b.Lang))), ""
	})
	return s
}
