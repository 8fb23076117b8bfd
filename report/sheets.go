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
		Freeze: 2, PrintTo: "note", PrintWide: 2, Struck: "verdict", Empty: b.say("没有找到统计数字", "no figures were found")}
	evidence := 0
	for i := range recordColumns {
		s.Columns = append(s.Columns, recordColumns[i].Column)
		if recordColumns[i].Key == "evidence" {
			evidence = i + 1
			s.Columns = append(append(s.Columns, reviewColumns...), linkColumns...)
		}
	}
	for i := range s.Columns {
		s.Columns[i].Unused = b.total.unused(s.Columns[i].Key)
		if s.Columns[i].Key == "verdict" {
			for _, v := range Verdicts {
				s.Columns[i].Offers = append(s.Columns[i].Offers, VerdictText(v, b.Lang))
			}
		}
	}
	s.Rows = func(yield func(*Row) bool) {
		row := new(Row)
		for r := range b.in.Records.All() {
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
	var growth, check Cell
	if _, n := b.in.Derived.GrowthsOf(r.ID); n > 0 {
		growth = Cell{Kind: Link, Text: b.sayf("%d 项", "%d", n), Formula: "{row:growth@" + r.ID + "#1}"}
	}
	if row, ok := b.in.Records.Row(r.ID); ok {
		if of := b.usesOf(row); len(of) > 0 {
			check = Cell{Kind: Link, Text: b.sayf("%d 项", "%d", len(of)), Formula: "{row:checks@" + b.checkIDs[of[0].check] + "}"}
		}
	}
	return append(cells, growth, check)
}

// recordLink leads to a record's row.
func (b *Book) recordLink(id, text string) Cell {
	if _, ok := b.in.Records.Row(id); !ok || id == "" {
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
	{Key: "coverage", Title: w("看懂率", "Coverage"), Meaning: w("(统计数+非统计数)÷数字", "(figures + not figures) ÷ numerals"), Width: 10, Bar: true, Whole: true},
	{Key: "records", Title: w("记录", "Records"), Meaning: w("得到的记录数", "records found"), Width: 9},
	{Key: "copy_of", Title: w("重复于", "Copy of"), Meaning: w("与哪个已读的文档相同", "the document that this one repeats"), Width: 30, Wrap: true},
	{Key: "remark", Title: w("问题与处理", "Problem and remedy"), Meaning: w("未能读或跳过的原因和办法,以及读时的提醒", "why it was not read and what to do; warnings"), Width: 52, Wrap: true},
}

func (b *Book) sourceSheet() *Sheet {
	s := &Sheet{Key: SourceSheet, Name: b.say("文档", "Documents"), Table: "Documents", Columns: sourceColumns,
		Count: len(b.in.Sources), Freeze: 1, PrintWide: 1, Empty: b.say("没有读到文档", "no document was read")}
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
