package report

import (
	"strconv"
	"strings"

	"zhibiao/extract"
	"zhibiao/report/derive"
)

// Columns of the record sheet beside RecordColumns.
var reviewColumns = []Column{
	{Key: "verdict", Title: w("复核结论", "Verdict"), Meaning: w("复核人填:待核、正确、有误、删除;“删除”的记录不再参与推算", "by the reviewer: pending, right, wrong, delete; a deleted record takes no part in what is derived"), Width: 10, Centre: true, Input: true},
	{Key: "corrected", Title: w("修正值", "Corrected value"), Meaning: w("复核人填:数值应当是多少,单位同“单位”栏;推算随之更新", "by the reviewer: what the value should be, in the same unit; what is derived follows"), Width: 11, Input: true},
	{Key: "corrected_change", Title: w("修正变化", "Corrected change"), Meaning: w("复核人填:第一个变化应当是多少,单位同“变化单位”栏", "by the reviewer: what the first change should be, in the same unit"), Width: 11, Input: true},
	{Key: "reviewer", Title: w("复核人", "Reviewer"), Meaning: w("谁复核的", "who reviewed"), Width: 10, Centre: true, Input: true},
	{Key: "note", Title: w("备注", "Note"), Meaning: w("复核人的说明", "the reviewer's remarks"), Width: 20, Wrap: true, Input: true},
}

var linkColumns = []Column{
	{Key: "growth_link", Title: w("推算", "Growth"), Meaning: w("点开到增长汇总中本记录的第一个变化", "leads to the record's first change on the growth sheet"), Width: 8, Centre: true},
	{Key: "check_link", Title: w("勾稽", "Checks"), Meaning: w("点开到勾稽检查中用到本记录的最要紧的一项", "leads to the worst check that uses the record"), Width: 8, Centre: true},
}

// ReviewColumns are the columns that reviewers fill in.
func ReviewColumns() []Column { return reviewColumns }

// VerdictText is a verdict as a cell shows it.
func VerdictText(v Verdict, l derive.Lang) string {
	if l != derive.English {
		return string(v)
	}
	switch v {
	case Pending:
		return "pending"
	case Right:
		return "right"
	case Wrong:
		return "wrong"
	case Delete:
		return "delete"
	}
	return string(v)
}

// ParseVerdict reads a cell of the verdict column, in either language; an empty cell is Pending. What is none of the verdicts
// comes back as it is.
func ParseVerdict(s string) Verdict {
	s = strings.TrimSpace(s)
	for _, v := range Verdicts {
		if s == string(v) || strings.EqualFold(s, VerdictText(v, derive.English)) {
			return v
		}
	}
	if s == "" {
		return Pending
	}
	return Verdict(s)
}

func verdictTone(v Verdict) Tone {
	switch v {
	case Right:
		return Good
	case Wrong:
		return Bad
	case Delete:
		return Muted
	}
	return Normal
}

func (b *Book) recordSheet() *Sheet {
	s := &Sheet{Key: RecordSheet, Name: b.say("指标记录", "Records"), Table: "Records", Count: b.total.records,
		Freeze: 2, PrintTo: "note", PrintWide: 2, Struck: "verdict"}
	evidence := 0
	for i := range recordColumns {
		s.Columns = append(s.Columns, recordColumns[i].Column)
		if recordColumns[i].Key == "evidence" {
			evidence = i + 1
			s.Columns = append(append(s.Columns, reviewColumns...), linkColumns...)
		}
	}
	for i := range s.Columns {
		if s.Columns[i].Key == "verdict" {
			for _, v := range Verdicts {
				s.Columns[i].Offers = append(s.Columns[i].Offers, VerdictText(v, b.Lang))
			}
		}
	}
	s.Rows = func(yield func(*Row) bool) {
		row := new(Row)
		for r := range b.in.Records {
			cells := row.Cells[:0]
			for i := range recordColumns {
				if i == evidence {
					cells = b.reviewCells(cells, r)
					cells = b.linkCells(cells, r)
				}
				c := recordColumns[i].cell(r, b.Lang)
				if recordColumns[i].Key == "document" {
					if to := b.documentLink(r.Document); to != "" {
						c = Cell{Kind: Link, Text: r.Document, Target: to}
					}
				}
				cells = append(cells, c)
			}
			row.Cells, row.Record = cells, r.ID
			if !yield(row) {
				return
			}
		}
	}
	return s
}

// reviewCells are what reviewers fill in, formatted as the stated number is so that 26.5 typed beside 26.26% means 26.5%.
func (b *Book) reviewCells(cells []Cell, r *extract.Record) []Cell {
	value, change := Cell{Kind: Blank}, Cell{Kind: Blank}
	if r.Level != nil {
		value.Format = inputFormat(r.Level)
	}
	if len(r.Changes) > 0 {
		change.Format = inputFormat(&r.Changes[0])
	}
	o := b.in.Review.Find(r.ID)
	if o == nil {
		return append(cells, Cell{Kind: Choice}, value, change, Cell{}, Cell{})
	}
	verdict := Cell{Kind: Choice, Text: VerdictText(o.Verdict, b.Lang), Tone: verdictTone(o.Verdict)}
	if o.Verdict == Pending {
		verdict.Text = ""
	}
	return append(cells, verdict, typed(o.Value, o.ValueText, value), typed(o.Change, o.ChangeText, change), words(o.Reviewer), words(o.Note))
}

// inputFormat shows a number of the same unit with as many digits as were typed.
func inputFormat(q *extract.Quantity) Format {
	f := Format{Percent: q.Unit == "%"}
	if q.Value != nil {
		f.Scale = q.Value.Scale
	}
	return f
}

func (b *Book) linkCells(cells []Cell, r *extract.Record) []Cell {
	k := b.known[r.ID]
	var growth, check Cell
	if k != nil && k.growths > 0 {
		growth = Cell{Kind: Link, Text: b.sayf("%d 项", "%d", k.growths), Formula: "{row:growth@" + k.growth + "}"}
	}
	if k != nil && k.checks > 0 {
		check = Cell{Kind: Link, Text: b.sayf("%d 项", "%d", k.checks), Formula: "{row:checks@" + k.check + "}"}
	}
	return append(cells, growth, check)
}

// recordLink leads to a record's row.
func (b *Book) recordLink(id, text string) Cell {
	if _, ok := b.index[RecordSheet][id]; !ok || id == "" {
		return words(text)
	}
	return Cell{Kind: Link, Text: text, Formula: "{row:records@" + id + "}"}
}

var sourceColumns = []Column{
	{Key: "path", Title: w("文档", "Document"), Meaning: w("路径,点开即是原文件", "path; opens the file"), Width: 44, Wrap: true},
	{Key: "state", Title: w("结果", "Result"), Meaning: w("已读、跳过或未能读", "read, skipped or not read"), Width: 9, Centre: true},
	{Key: "format", Title: w("格式", "Format"), Meaning: w("按内容认出的格式", "format, as its content shows"), Width: 9, Centre: true},
	{Key: "encoding", Title: w("编码", "Encoding"), Meaning: w("文本的编码", "encoding of text formats"), Width: 11, Centre: true},
	{Key: "size", Title: w("字节数", "Bytes"), Meaning: w("文件大小", "size of the file"), Width: 12},
	{Key: "pages", Title: w("页数", "Pages"), Meaning: w("格式有页时的页数", "pages, where the format has them"), Width: 7},
	{Key: "sections", Title: w("篇章", "Sections"), Meaning: w("分出的篇章数", "sections found"), Width: 8},
	{Key: "numerals", Title: w("数字", "Numerals"), Meaning: w("文中数字的个数", "numerals in the text"), Width: 9},
	{Key: "figures", Title: w("其中统计数", "Figures"), Meaning: w("成为统计数的数字", "numerals that are part of a figure"), Width: 11},
	{Key: "named", Title: w("其中非统计数", "Not figures"), Meaning: w("认出是日期、序号、名称等的数字", "numerals understood as dates, ordinals, names and the like"), Width: 12.5},
	{Key: "coverage", Title: w("看懂率", "Coverage"), Meaning: w("(统计数+非统计数)÷数字", "(figures + not figures) ÷ numerals"), Width: 10},
	{Key: "records", Title: w("记录", "Records"), Meaning: w("得到的记录数", "records found"), Width: 9},
	{Key: "copy_of", Title: w("重复于", "Copy of"), Meaning: w("与哪个已读的文档相同", "the document that this one repeats"), Width: 30, Wrap: true},
	{Key: "remark", Title: w("问题与处理", "Problem and remedy"), Meaning: w("未能读或跳过的原因和办法,以及读时的提醒", "why it was not read and what to do; warnings"), Width: 52, Wrap: true},
}

func (b *Book) sourceSheet() *Sheet {
	s := &Sheet{Key: SourceSheet, Name: b.say("文档", "Documents"), Table: "Documents", Columns: sourceColumns,
		Count: len(b.in.Sources), Freeze: 1, PrintWide: 1, Bars: "coverage"}
	s.Rows = table(b.in.Sources, func(d *Source, cells []Cell) ([]Cell, string) {
		path := words(d.Path)
		if to := b.documentLink(d.Path); to != "" {
			path = Cell{Kind: Link, Text: d.Path, Target: to}
		}
		state, remark := Cell{Kind: Words, Text: b.say("已读", "read"), Tone: Good}, strings.Join(d.Warnings, ";")
		switch {
		case d.Err != "":
			state, remark = Cell{Kind: Words, Text: b.say("未读", "not read"), Tone: Bad}, d.Err
		case d.Skipped != "":
			state, remark = Cell{Kind: Words, Text: b.say("跳过", "skipped"), Tone: Doubt}, d.Skipped
		}
		cells = append(cells, path, state, words(d.Format), words(d.Encoding), count(int(d.Size)))
		if d.Err != "" || d.Skipped != "" {
			return append(cells, Cell{}, Cell{}, Cell{}, Cell{}, Cell{}, Cell{}, Cell{}, words(d.CopyOf), words(remark)), ""
		}
		coverage := Cell{Kind: Words, Text: b.say("无数字", "none"), Tone: Muted}
		if c, ok := d.Coverage(); ok {
			coverage = share(c, 1)
		}
		pages := Cell{}
		if d.Pages > 0 {
			pages = count(d.Pages)
		}
		return append(cells, pages, count(d.Sections), count(d.Numerals), count(d.Figures), count(d.Named), coverage, count(d.Records),
			words(d.CopyOf), words(remark)), ""
	})
	return s
}

var seriesColumns = []Column{
	{Key: "indicator", Title: w("指标", "Indicator"), Meaning: w("最常见的写法", "the most frequent wording"), Width: 26, Wrap: true},
	{Key: "area", Title: w("地区", "Area"), Meaning: w("地区", "area"), Width: 11, Wrap: true},
	{Key: "unit", Title: w("单位", "Unit"), Meaning: w("全行用这个单位", "all points are in it"), Width: 9, Centre: true},
	{Key: "span", Title: w("频度", "Span"), Meaning: w("年度、季度、月度、时点等", "year, quarter, month, point of time …"), Width: 10, Centre: true},
	{Key: "label", Title: w("时期", "Period"), Meaning: w("时期", "period"), Width: 17, Wrap: true},
	{Key: "value", Title: w("数值", "Value"), Meaning: w("原文的数;斜体蓝字是由后期变化倒推的基数;几处互不相容的给出原因", "as stated; blue italics are bases implied by a later change; values in conflict give the reason"), Width: 14},
	{Key: "origin", Title: w("来源", "Origin"), Meaning: w("原文、推算或冲突", "stated, implied or in conflict"), Width: 8, Centre: true},
	{Key: "interval", Title: w("区间", "Interval"), Meaning: w("按原文的舍入,真值所在的区间", "where the true value lies, given the rounding of what was stated"), Width: 24},
	{Key: "growth", Title: w("增长", "Growth"), Meaning: w("对上年同期;季度、月度、时点序列没有上年同期的对上一点", "against the same span a year before, else the point before"), Width: 10},
	{Key: "against", Title: w("对比时期", "Against"), Meaning: w("增长是对哪一期算的", "what the growth is against"), Width: 17, Wrap: true},
	{Key: "cagr", Title: w("年均增长", "CAGR"), Meaning: w("首末两个原文数之间的年均增长,写在首行", "between the first and last stated points, on the first row"), Width: 10},
	{Key: "trend", Title: w("年趋势", "Trend a year"), Meaning: w("原文数的最小二乘斜率,每年多少单位,点数足够时才有,写在首行", "least-squares slope in units a year, where there are enough points, on the first row"), Width: 12},
	{Key: "r2", Title: w("R²", "R²"), Meaning: w("趋势线的决定系数", "coefficient of determination of the trend"), Width: 7},
	{Key: "record", Title: w("记录", "Record"), Meaning: w("点开到原记录(多处时为第一处)", "leads to the record (the first of several)"), Width: 13},
	{Key: "records", Title: w("处数", "Places"), Meaning: w("有几处说到", "how many places state it"), Width: 7, Centre: true},
}

func (b *Book) seriesSheet() *Sheet {
	d := b.in.Derived
	s := &Sheet{Key: SeriesSheet, Name: b.say("指标序列", "Series"), Table: "Series", Columns: seriesColumns, Freeze: 1, PrintWide: 1}
	for i := range d.Series {
		s.Count += len(d.Series[i].Points)
	}
	s.Rows = func(yield func(*Row) bool) {
		row := new(Row)
		for i := range d.Series {
			for j := range d.Series[i].Points {
				row.Cells = b.pointCells(row.Cells[:0], &d.Series[i], j)
				if !yield(row) {
					return
				}
			}
		}
	}
	return s
}

func (b *Book) pointCells(cells []Cell, s *derive.Series, j int) []Cell {
	p := &s.Points[j]
	origin, tone := words(b.say("原文", "stated")), Normal
	switch {
	case p.Conflict:
		origin, tone = Cell{Kind: Words, Text: b.say("冲突", "conflict"), Tone: Doubt}, Doubt
	case p.Implied:
		origin, tone = Cell{Kind: Words, Text: b.say("推算", "implied"), Tone: Implied}, Implied
	}
	value := b.number(p.Value)
	if tone != Normal {
		value.Tone = tone
	}
	interval := Cell{}
	if p.Value.OK() && !p.Value.Exact() {
		interval = words(p.Value.Text(b.Lang))
	}
	growth, against := Cell{}, Cell{}
	if p.Against >= 0 && p.Against < len(s.Points) {
		growth = b.rate(p.Growth)
		against = words(s.Points[p.Against].Label)
	}
	cagr, trend, r2 := Cell{}, Cell{}, Cell{}
	if j == 0 {
		if s.CAGR.OK() {
			cagr = b.rate(s.CAGR)
		}
		if s.Trend.Reason.Code == "" && s.Trend.Points > 0 {
			trend = Cell{Kind: Number, Number: inSheet(s.Trend.Slope, s.Unit), Format: Format{Scale: 2, Signed: true, Percent: s.Unit == "%"}}
			r2 = Cell{Kind: Number, Number: s.Trend.R2, Format: Format{Scale: 2}}
		}
	}
	link := Cell{}
	if len(p.Records) > 0 {
		link = b.recordLink(p.Records[0], p.Records[0])
	}
	return append(cells, words(s.Indicator), words(s.Area), words(s.Unit), words(s.Span.Text(b.Lang)), words(p.Label), value, origin, interval,
		growth, against, cagr, trend, r2, link, count(len(p.Records)))
}

// number is a derived number as a cell, or the reason why there is none.
func (b *Book) number(n derive.Number) Cell {
	if !n.OK() {
		return Cell{Kind: Words, Tone: Muted, Text: n.Reason.Text(b.Lang)}
	}
	c := Cell{Kind: Number, Number: inSheet(n.Float(), n.Unit)}
	c.Format = numberFormat(n)
	return c
}

// numberFormat shows the digits that the number's interval supports.
func numberFormat(n derive.Number) Format {
	return Format{Scale: min(max(n.Digits(), 0), 6), Percent: n.Unit == "%"}
}

// rate is a signed percentage as a cell; nothing where there is none.
func (b *Book) rate(n derive.Number) Cell {
	if !n.OK() {
		return Cell{}
	}
	c := b.number(n)
	c.Format.Signed, c.Format.Scale = true, min(c.Format.Scale, 2)
	c.Tone = riseOrFall(c.Number)
	return c
}

func riseOrFall(f float64) Tone {
	switch {
	case f > 0:
		return Rise
	case f < 0:
		return Fall
	}
	return Normal
}

func digits(n int) string { return strconv.Itoa(n) }
