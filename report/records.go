package report

import (
	"fmt"
	"strings"

	"zhibiao/extract"
	"zhibiao/extract/text"
	"zhibiao/report/derive"
)

// A Column is one column of a sheet.
type Column struct {
	Key     string       // stable name; the header of CSV in English
	Title   derive.Words // header
	Meaning derive.Words // what it holds, for the notes sheet, the README and whoever hovers
	Width   float64      // in half-width characters; a Chinese one is two
	Wrap    bool         // long text goes on in the next line of the cell
	Centre  bool
	Offers  []string // what a drop-down offers
	Input   bool     // reviewers type here
	Bar     bool     // drawn as a bar from 0, in place of the number
	Whole   bool     // of a Bar: it ends at 1, and the number is shown too
	Unused  bool     // no record has anything in it: folded away
	Narrow  bool     // a helper that formulas need and readers don't: small and grey
}

// A RecordColumn is a column of the record table, of the sheet 指标记录 and of CSV alike.
type RecordColumn struct {
	Column
	cell func(r *extract.Record, l derive.Lang) Cell
}

// Cell is the record's value in the column.
func (c *RecordColumn) Cell(r *extract.Record, l derive.Lang) Cell { return c.cell(r, l) }

// RecordColumns are the columns of a record, in order, but for those that reviewers fill in and those that only make sense in a
// workbook. CSV, the sheet 指标记录, the notes sheet and the README's table are all made from them.
func RecordColumns() []RecordColumn { return recordColumns }

func w(zh, en string) derive.Words { return derive.Words{ZH: zh, EN: en} }

// in picks the language.
func in(l derive.Lang, w derive.Words) string {
	if l == derive.English {
		return w.EN
	}
	return w.ZH
}

type (
	record = *extract.Record
	lang   = derive.Lang
)

var recordColumns = []RecordColumn{
	{Column{Key: "id", Title: w("编号", "ID"), Meaning: w("记录的稳定编号:由文档、句子、数字原文和次序算出,文档别处改动后不变", "stable id: a hash of document, sentence, literal and ordinal; edits elsewhere in the document do not change it"), Width: 13},
		func(r record, _ lang) Cell { return words(r.ID) }},
	{Column{Key: "indicator", Title: w("指标", "Indicator"), Meaning: w("数字说的是什么,用原文的词", "what the figure is about, in the text's own words"), Width: 26, Wrap: true},
		func(r record, _ lang) Cell { return words(r.Indicator) }},
	{Column{Key: "parent", Title: w("上级指标", "Parent"), Meaning: w("“其中”、括号或冒号后的分项所属的总体", "the whole that an item after 其中, in brackets or after a colon belongs to"), Width: 16, Wrap: true},
		func(r record, _ lang) Cell { return words(r.Parent) }},
	{Column{Key: "area", Title: w("地区", "Area"), Meaning: w("数字所指的地方或单位,取上文最近的一个", "the place or body the figure is about, as stated nearest"), Width: 11, Wrap: true},
		func(r record, _ lang) Cell { return words(r.Area) }},
	{Column{Key: "period", Title: w("时期", "Period"), Meaning: w("数字所指的时间,取上文最近的一个", "the time the figure is about, as stated nearest"), Width: 12, Wrap: true},
		func(r record, _ lang) Cell { return words(r.Period) }},
	{Column{Key: "period_start", Title: w("起日", "From"), Meaning: w("时期的第一天,能确定时才有", "first day of the period, where it can be resolved"), Width: 11.5, Centre: true},
		func(r record, _ lang) Cell { return date(r.PeriodStart) }},
	{Column{Key: "period_end", Title: w("止日", "To"), Meaning: w("时期的最后一天,能确定时才有", "last day of the period, where it can be resolved"), Width: 11.5, Centre: true},
		func(r record, _ lang) Cell { return date(r.PeriodEnd) }},
	{Column{Key: "status", Title: w("性质", "Status"), Meaning: w("实际、目标(计划、要求、标准)或预测", "actual, target (plans, requirements, norms) or forecast"), Width: 7, Centre: true},
		func(r record, l lang) Cell { return words(statusText(r.Status, l)) }},
	{Column{Key: "value", Title: w("数值", "Value"), Meaning: w("指标的水平,按原文写法,不乘开万、亿;区间取下限;原文隐去数字的为空。工作簿中 % 存为真正的百分数(26.26% 即 0.2626),CSV 中照原文写 26.26", "the level as stated, 万 and 亿 not multiplied out; of a range the lower end; empty where the source hides digits. In the workbook % is a true percentage (26.26% is 0.2626), in CSV 26.26 as stated"), Width: 12},
		func(r record, _ lang) Cell {
			if r.Level == nil {
				return Cell{}
			}
			return stated(r.Level.Value, r.Level.Unit)
		}},
	{Column{Key: "max", Title: w("上限", "Max"), Meaning: w("原文是区间时的上限", "upper end where the text states a range"), Width: 9},
		func(r record, _ lang) Cell {
			if r.Level == nil {
				return Cell{}
			}
			return stated(r.Level.Max, r.Level.Unit)
		}},
	{Column{Key: "unit", Title: w("单位", "Unit"), Meaning: w("计量单位,连同万、亿和分母", "unit of measure, with its multiplier and denominator"), Width: 9, Centre: true, Wrap: true},
		func(r record, _ lang) Cell {
			if r.Level == nil {
				return Cell{}
			}
			return words(r.Level.Unit)
		}},
	{Column{Key: "bound", Title: w("界限", "Bound"), Meaning: w("精确、约、超过、至少、至多、不足,或原文隐去数字", "exact, about, more than, at least, at most, less than, or hidden by the source"), Width: 7, Centre: true},
		func(r record, l lang) Cell {
			if r.Level == nil {
				return Cell{}
			}
			return boundCell(r.Level, l)
		}},
	{Column{Key: "change_direction", Title: w("方向", "Direction"), Meaning: w("第一个变化的方向:上升、下降、持平", "direction of the first change: up, down, flat"), Width: 8, Centre: true},
		func(r record, l lang) Cell { return directionCell(changeAt(r, 0), l) }},
	{Column{Key: "change", Title: w("变化", "Change"), Meaning: w("第一个变化的幅度,按原文写法", "size of the first change as stated"), Width: 10},
		func(r record, _ lang) Cell { return changeValue(changeAt(r, 0)) }},
	{Column{Key: "change_unit", Title: w("变化单位", "Change unit"), Meaning: w("变化的单位:%、个百分点、倍、番或指标自己的单位", "unit of the change: %, percentage points, times, doublings, or the indicator's own"), Width: 9.5, Centre: true, Wrap: true},
		func(r record, _ lang) Cell { return words(changeAt(r, 0).Unit) }},
	{Column{Key: "basis", Title: w("对比基准", "Basis"), Meaning: w("同比、环比、比年初、年均、由…到…、其他;原文没有说的为空", "year-on-year, period-on-period, since the year's start, yearly mean, from–to, other; empty where not stated"), Width: 9.5, Centre: true},
		func(r record, _ lang) Cell { return words(string(changeAt(r, 0).Basis)) }},
	{Column{Key: "versus", Title: w("对比对象", "Versus"), Meaning: w("基准为“其他”时与什么比", "what the basis 其他 names"), Width: 12, Wrap: true},
		func(r record, _ lang) Cell { return words(changeAt(r, 0).Versus) }},
	{Column{Key: "from", Title: w("原值", "From value"), Meaning: w("“由A到B”中的 A,单位见“数值”或其原文", "the A of 由A到B"), Width: 10},
		func(r record, _ lang) Cell {
			if f := changeAt(r, 0).From; f != nil {
				return stated(f.Value, f.Unit)
			}
			return Cell{}
		}},
	{Column{Key: "change2_direction", Title: w("方向2", "Direction 2"), Meaning: w("第二个变化的方向", "direction of the second change"), Width: 8, Centre: true},
		func(r record, l lang) Cell { return directionCell(changeAt(r, 1), l) }},
	{Column{Key: "change2", Title: w("变化2", "Change 2"), Meaning: w("第二个变化的幅度", "size of the second change"), Width: 10},
		func(r record, _ lang) Cell { return changeValue(changeAt(r, 1)) }},
	{Column{Key: "change2_unit", Title: w("单位2", "Unit 2"), Meaning: w("第二个变化的单位", "unit of the second change"), Width: 9, Centre: true, Wrap: true},
		func(r record, _ lang) Cell { return words(changeAt(r, 1).Unit) }},
	{Column{Key: "change2_basis", Title: w("基准2", "Basis 2"), Meaning: w("第二个变化的对比基准", "basis of the second change"), Width: 9.5, Centre: true},
		func(r record, _ lang) Cell { return words(string(changeAt(r, 1).Basis)) }},
	{Column{Key: "more_changes", Title: w("其余变化", "More changes"), Meaning: w("第三个起的变化,合写一格", "the third change and those after it, in one cell"), Width: 18, Wrap: true},
		func(r record, l lang) Cell { return words(moreChanges(r, l)) }},
	{Column{Key: "share", Title: w("比重", "Share"), Meaning: w("占某个总体的百分比;有几个时取第一个,其余在依据中标出", "percentage of a named whole; the first of several, the others are set off in the evidence"), Width: 9},
		func(r record, _ lang) Cell {
			if len(r.Shares) == 0 {
				return Cell{}
			}
			return stated(r.Shares[0].Value, r.Shares[0].Unit)
		}},
	{Column{Key: "share_of", Title: w("占什么", "Share of"), Meaning: w("比重的总体", "the whole of the share"), Width: 14, Wrap: true},
		func(r record, _ lang) Cell {
			if len(r.Shares) == 0 {
				return Cell{}
			}
			return words(r.Shares[0].Of)
		}},
	{Column{Key: "rank", Title: w("位次", "Rank"), Meaning: w("排名第几", "rank"), Width: 7, Centre: true},
		func(r record, _ lang) Cell {
			if len(r.Ranks) == 0 || r.Ranks[0].Value == nil {
				return Cell{}
			}
			c := stated(r.Ranks[0].Value, "")
			c.Format.Plain = true
			return c
		}},
	{Column{Key: "rank_scope", Title: w("排名范围", "Rank scope"), Meaning: w("在哪里面排名;倒数的注明", "among whom; counted from the last where it says so"), Width: 11, Wrap: true},
		func(r record, l lang) Cell {
			if len(r.Ranks) == 0 {
				return Cell{}
			}
			s := r.Ranks[0].Scope
			if r.Ranks[0].FromEnd {
				s += in(l, w("(倒数)", " (from the last)"))
			}
			return words(strings.TrimSpace(s))
		}},
	{Column{Key: "evidence", Title: w("依据", "Evidence"), Meaning: w("原文的句子,本记录的数字加粗着色", "the sentence, with the record's figures set off"), Width: 64, Wrap: true},
		func(r record, _ lang) Cell { return evidenceCell(r) }},
	{Column{Key: "document", Title: w("文档", "Document"), Meaning: w("文档路径,从给出的参数算起;工作簿中点开即是原文件", "path as reached from the argument given; in the workbook it opens the file"), Width: 28, Wrap: true},
		func(r record, _ lang) Cell { return words(r.Document) }},
	{Column{Key: "section", Title: w("篇章", "Section"), Meaning: w("所在篇章的标题", "title of the part of the document"), Width: 24, Wrap: true},
		func(r record, _ lang) Cell { return words(r.Section) }},
	{Column{Key: "place", Title: w("位置", "Place"), Meaning: w("页、表格行列或单元格,有则写", "page, table row and column, or cell, where the format has them"), Width: 13, Wrap: true},
		func(r record, l lang) Cell { return words(Place(r.Block, l)) }},
	{Column{Key: "literal", Title: w("数字原文", "Literal"), Meaning: w("第一个数字在文中的写法", "the first figure as the text writes it"), Width: 12, Wrap: true},
		func(r record, _ lang) Cell { return words(first(r).Literal) }},
	{Column{Key: "start", Title: w("字节起", "Start"), Meaning: w("第一个数字在文本中的字节位置(zhibiao text 打印的文本)", "byte offset of the first figure in the text that zhibiao text prints"), Width: 9},
		func(r record, _ lang) Cell { return ordinal(first(r).Start) }},
	{Column{Key: "end", Title: w("字节止", "End"), Meaning: w("其后一个字节的位置", "offset of the byte after it"), Width: 9},
		func(r record, _ lang) Cell { return ordinal(first(r).End) }},
	{Column{Key: "base_value", Title: w("折算值", "Base value"), Meaning: w("数值乘开万、亿后,以基本单位计,便于比较", "the value multiplied out into the base unit, for comparison"), Width: 17},
		func(r record, _ lang) Cell {
			if r.Level == nil || r.Level.BaseValue == nil {
				return Cell{}
			}
			return stated(r.Level.BaseValue, r.Level.BaseUnit)
		}},
	{Column{Key: "base_unit", Title: w("折算单位", "Base unit"), Meaning: w("折算值的单位", "unit of the base value"), Width: 9.5, Centre: true, Wrap: true},
		func(r record, _ lang) Cell {
			if r.Level == nil {
				return Cell{}
			}
			return words(r.Level.BaseUnit)
		}},
	{Column{Key: "rule", Title: w("规则", "Rule"), Meaning: w("读出第一个数字的规则名", "name of the rule that read the first figure"), Width: 16},
		func(r record, _ lang) Cell { return words(r.Rule) }},
	{Column{Key: "confidence", Title: w("可信度", "Confidence"), Meaning: w("同类记录中正确的比例,0 到 1", "share of records of this make that are right, 0 to 1"), Width: 8},
		func(r record, _ lang) Cell {
			return Cell{Kind: Number, Number: r.Confidence, Format: Format{Scale: 2}}
		}},
	{Column{Key: "warnings", Title: w("提示", "Warnings"), Meaning: w("读这条记录时存疑之处", "what was doubtful in reading this record"), Width: 22, Wrap: true},
		func(r record, _ lang) Cell { return words(strings.Join(r.Warnings, ";")) }},
	{Column{Key: "copy_of", Title: w("重复于", "Copy of"), Meaning: w("本篇重复了哪篇已读的文字;重复的记录不计入汇总、序列和图", "the earlier text that this one repeats; copies do not count in summaries, series and charts"), Width: 18, Wrap: true},
		func(r record, _ lang) Cell { return words(r.CopyOf) }},
}

var noChange extract.Quantity

// changeAt is the record's i-th change, or an empty one.
func changeAt(r record, i int) *extract.Quantity {
	if i < len(r.Changes) {
		return &r.Changes[i]
	}
	return &noChange
}

func changeValue(q *extract.Quantity) Cell { return stated(q.Value, q.Unit) }

// first is the record's first quantity in the order level, changes, shares, ranks.
func first(r record) *extract.Quantity {
	f := &noChange
	r.Quantities(func(_ string, q *extract.Quantity) bool { f = q; return false })
	return f
}

func statusText(s extract.Status, l lang) string {
	switch s {
	case extract.Actual:
		return in(l, w("实际", "actual"))
	case extract.Target:
		return in(l, w("目标", "target"))
	case extract.Forecast:
		return in(l, w("预测", "forecast"))
	}
	return string(s)
}

func boundText(b extract.Bound, l lang) string {
	switch b {
	case extract.Exact:
		return in(l, w("精确", "exact"))
	case extract.About:
		return in(l, w("约", "about"))
	case extract.MoreThan:
		return in(l, w("超过", "more than"))
	case extract.AtLeast:
		return in(l, w("至少", "at least"))
	case extract.AtMost:
		return in(l, w("至多", "at most"))
	case extract.LessThan:
		return in(l, w("不足", "less than"))
	}
	return string(b)
}

func boundCell(q *extract.Quantity, l lang) Cell {
	if q.Masked {
		return Cell{Kind: Words, Tone: Muted, Text: in(l, w("隐去", "hidden"))}
	}
	return words(boundText(q.Bound, l))
}

func directionText(d extract.Direction, l lang) string {
	switch d {
	case extract.Up:
		return in(l, w("▲ 上升", "▲ up"))
	case extract.Down:
		return in(l, w("▼ 下降", "▼ down"))
	case extract.Flat:
		return in(l, w("━ 持平", "━ flat"))
	}
	return string(d)
}

func directionCell(q *extract.Quantity, l lang) Cell {
	c := words(directionText(q.Direction, l))
	switch q.Direction {
	case extract.Up:
		c.Tone = Rise
	case extract.Down:
		c.Tone = Fall
	case extract.Flat:
		c.Tone = Muted
	}
	return c
}

func moreChanges(r record, l lang) string {
	if len(r.Changes) < 3 {
		return ""
	}
	var b strings.Builder
	for i := range r.Changes[2:] {
		q := &r.Changes[2+i]
		if i > 0 {
			b.WriteString(";")
		}
		fmt.Fprintf(&b, "%s%s %s", q.Basis, q.Versus, directionText(q.Direction, l))
		if q.Literal != "" {
			b.WriteString(" " + q.Literal)
		}
	}
	return b.String()
}

// evidenceCell sets off the record's figures in its sentence.
func evidenceCell(r record) Cell {
	c := words(r.Evidence.Text)
	if c.Kind == Blank {
		return c
	}
	r.Quantities(func(_ string, q *extract.Quantity) bool {
		s := text.Span{Start: q.Start - r.Evidence.Start, End: q.End - r.Evidence.Start}
		if s.Start >= 0 && s.End <= len(c.Text) && s.Start < s.End {
			c.Marks = append(c.Marks, s)
		}
		return true
	})
	c.Marks = inOrder(c.Marks)
	return c
}

// inOrder sorts spans and joins those that overlap or touch.
func inOrder(spans []text.Span) []text.Span {
	for i := 1; i < len(spans); i++ { // a handful, mostly in order
		for j := i; j > 0 && spans[j].Start < spans[j-1].Start; j-- {
			spans[j], spans[j-1] = spans[j-1], spans[j]
		}
	}
	kept := spans[:0]
	for _, s := range spans {
		if n := len(kept); n > 0 && s.Start <= kept[n-1].End {
			kept[n-1].End = max(kept[n-1].End, s.End)
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

// Place says where in the original a block stands, in words; empty where the format has no places.
func Place(b text.Block, l derive.Lang) string {
	var parts []string
	if b.Cell != "" {
		return b.Cell
	}
	if b.Page > 0 {
		parts = append(parts, fmt.Sprintf(in(l, w("第%d页", "page %d")), b.Page))
	}
	if b.Table > 0 {
		parts = append(parts, fmt.Sprintf(in(l, w("表%d第%d行第%d列", "table %d row %d column %d")), b.Table, b.Row, b.Col))
	}
	return strings.Join(parts, in(l, w(" ", ", ")))
}
