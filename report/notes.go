package report

import (
	"strings"

	"zhibiao/report/derive"
)

// noteSheet says what every field means, how every derived number comes about and from what source, and how the book was made.
func (b *Book) noteSheet() *Sheet {
	s := &Sheet{Key: NoteSheet, Name: b.say("说明", "Notes"), PrintWide: 1,
		Columns: []Column{{Key: "a", Width: 22, Wrap: true}, {Key: "b", Width: 40, Wrap: true}, {Key: "c", Width: 44, Wrap: true}, {Key: "d", Width: 36, Wrap: true}, {Key: "e", Width: 36, Wrap: true}}}
	add := func(style Style, texts ...string) {
		l := Line{Style: style}
		for _, t := range texts {
			l.Cells = append(l.Cells, words(t))
		}
		if len(texts) == 1 {
			l.Merge = [][2]int{{0, 4}}
		}
		s.Lines = append(s.Lines, l)
	}
	wide := func(texts ...string) { // a term and its meaning over the rest of the width
		add(Body, texts...)
		s.Lines[len(s.Lines)-1].Merge = [][2]int{{len(texts) - 1, 4}}
	}
	add(Title, b.say("说明", "Notes"))
	add(Lead, b.say("本工作簿由 zhibiao 从政策文本中抽取统计数字而成。每个数字都能回到原文的句子;推算的数字都写明公式、条件和出处。",
		"zhibiao made this workbook from the figures of policy texts. Every figure leads back to its sentence; every derived number states its formula, conditions and source."))
	add(Section, b.say("怎样用", "How to use it"))
	wide(b.say("复核", "Review"), b.say("在“指标记录”的黄色栏里填写。结论选“正确”“有误”“删除”;数值不对就在“修正值”“修正变化”里填正确的数,推算随即更新。再次运行时加 --review 本文件.xlsx,填过的内容按记录编号带入新工作簿。",
		"Fill in the yellow columns of Records. Choose right, wrong or delete; where a number is wrong put the right one into Corrected value or Corrected change, and what is derived follows. A later run with --review THIS.xlsx carries all of it over by record ID."))
	wide(b.say("排序与筛选", "Sorting, filtering"), b.say("任何一张表都可以排序和筛选:公式和链接按编号找记录,不按行号。", "Any table may be sorted and filtered: formulas and links find records by ID, not by row."))
	wide(b.say("隐藏的栏", "Hidden columns"), b.say("“指标记录”中整栏都空的栏收起不显示,取消隐藏就能看到。", "Columns of Records in which no record has anything are hidden; unhide them at will."))
	wide(b.say("百分数", "Percentages"), b.say("单位是 % 的数以真正的百分数存放:26.26% 即 0.2626。“个百分点”“倍”“番”照原文的数存放。", "A number in % is a true percentage: 26.26% is 0.2626. Percentage points, times and doublings are stored as stated."))
	wide(b.say("颜色", "Colours"), b.say("红 ▲ 上升,绿 ▼ 下降(不论好坏);蓝色斜体是推算的数,不是原文;灰色是不能推算的原因;结论中绿为一致,红为不符,橙为无法判定。",
		"Red ▲ rises, green ▼ falls, for better or worse; blue italics are derived, not stated; grey is a reason why there is no number; in verdicts green is consistent, red off, orange undecidable."))
	if n := derive.Notes(); len(n) > 0 {
		add(Section, b.say("推算的数字:含义、公式、条件、出处", "Derived numbers: meaning, formula, conditions, source"))
		add(Head, b.say("数字", "Number"), b.say("含义", "Meaning"), b.say("公式", "Formula"), b.say("条件", "Conditions"), b.say("出处", "Source"))
		for i := range n {
			add(Body, n[i].Title.Text(b.Lang), n[i].Sentence.Text(b.Lang), n[i].Formula.Text(b.Lang), n[i].Conditions.Text(b.Lang), n[i].Source.Text(b.Lang))
		}
	}
	for _, of := range b.Sheets {
		if of == nil || len(of.Columns) == 0 || of.Table == "" {
			continue
		}
		add(Section, b.sayf("“%s”各栏", "Columns of %s", of.Name))
		for i := range of.Columns {
			wide(in(b.Lang, of.Columns[i].Title), in(b.Lang, of.Columns[i].Meaning))
		}
	}
	add(Section, b.say("这次运行", "This run"))
	wide(b.say("程序", "Program"), strings.TrimSpace("zhibiao "+b.Version))
	for _, o := range b.in.Settings {
		wide(o.Name, o.Value)
	}
	return s
}
