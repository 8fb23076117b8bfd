package report

import (
	"zhibiao/extract"
)

// A follower finds out what became of an earlier review while the records of a run go by.
type follower struct {
	review *Review
	shown  map[string]int // record → index into Shown
	opined []bool         // by index into Opinions: the record is there
	seen   []bool         // by index into Shown
	out    Carried
}

func newFollower(v *Review) *follower {
	f := &follower{review: v}
	if v == nil {
		return f
	}
	f.opined = make([]bool, len(v.Opinions))
	f.seen = make([]bool, len(v.Shown))
	f.shown = make(map[string]int, len(v.Shown))
	for i := range v.Shown {
		f.shown[v.Shown[i].ID] = i
	}
	return f
}

func (f *follower) see(r *extract.Record) {
	if f.review == nil {
		return
	}
	if i, ok := f.review.byID[r.ID]; ok {
		if o := &f.review.Opinions[i]; !f.opined[i] {
			f.opined[i] = true
			f.out.Kept++
			if o.Indicator != r.Indicator || o.Literal != first(r).Literal {
				f.out.Changed = append(f.out.Changed, *o)
			}
		}
		return
	}
	if i, ok := f.shown[r.ID]; ok {
		f.seen[i] = true
		return
	}
	f.out.New++
}

func (f *follower) done() Carried {
	if f.review == nil {
		return f.out
	}
	for i := range f.review.Opinions {
		if !f.opined[i] {
			f.out.Orphans = append(f.out.Orphans, f.review.Opinions[i])
		}
	}
	for i := range f.review.Shown {
		if !f.seen[i] {
			f.out.Vanished = append(f.out.Vanished, f.review.Shown[i])
		}
	}
	return f.out
}

var reviewedColumns = append(append([]Column{
	{Key: "id", Title: w("编号", "ID"), Meaning: w("旧工作簿中的记录编号", "the record's ID in the old workbook"), Width: 13},
	{Key: "fate", Title: w("情况", "What became of it"), Meaning: w("记录已不存在(复核保留在此)、记录的读法已改变、未复核的记录已不存在", "the record is gone (its review is kept here), it is read otherwise now, or an unreviewed record is gone"), Width: 24, Wrap: true},
	{Key: "indicator", Title: w("指标", "Indicator"), Meaning: w("旧工作簿中的指标", "the indicator in the old workbook"), Width: 26, Wrap: true},
	{Key: "literal", Title: w("数字原文", "Literal"), Meaning: w("旧工作簿中的数字", "the figure in the old workbook"), Width: 12, Wrap: true},
	{Key: "unit", Title: w("单位", "Unit"), Meaning: w("修正值的单位", "unit of the corrected value"), Width: 9, Centre: true},
	{Key: "change_unit", Title: w("变化单位", "Change unit"), Meaning: w("修正变化的单位", "unit of the corrected change"), Width: 9.5, Centre: true},
}, reviewColumns...), []Column{
	{Key: "evidence", Title: w("依据", "Evidence"), Meaning: w("旧工作簿中的句子", "the sentence in the old workbook"), Width: 64, Wrap: true},
	{Key: "document", Title: w("文档", "Document"), Meaning: w("旧工作簿中的文档", "the document in the old workbook"), Width: 24, Wrap: true},
}...)

// LeftOverColumns are the columns of the sheet of reviews without a record.
func LeftOverColumns() []Column { return reviewedColumns }

// reviewSheet holds what the run could not put beside its record, so that nothing a reviewer typed is lost; nil where there is
// nothing to tell.
func (b *Book) reviewSheet() *Sheet {
	c := &b.Carried
	type fate struct {
		words string
		tone  Tone
		o     *Opinion

		beside bool // what the reviewer typed stands beside the record, and not here
	}
	var rows []fate
	for i := range c.Orphans {
		rows = append(rows, fate{b.say("找不到这条记录,复核保留于此", "the record is gone; its review is kept here"), Bad, &c.Orphans[i], false})
	}
	for i := range c.Changed {
		rows = append(rows, fate{b.say("记录现在读法不同,请再看一次", "the record is read otherwise now: look again"), Doubt, &c.Changed[i], true})
	}
	for i := range c.Vanished {
		rows = append(rows, fate{b.say("未复核的记录已不存在", "an unreviewed record is gone"), Muted, &c.Vanished[i], true})
	}
	if len(rows) == 0 {
		return nil
	}
	s := &Sheet{Key: ReviewSheet, Name: b.say("复核遗留", "Left over"), Table: "LeftOver", Columns: reviewedColumns, Count: len(rows), Freeze: 1, PrintWide: 1}
	s.Rows = table(rows, func(f *fate, cells []Cell) ([]Cell, string) {
		o := f.o
		if f.beside {
			o = &Opinion{ID: o.ID, Indicator: o.Indicator, Literal: o.Literal, Unit: o.Unit, ChangeUnit: o.ChangeUnit, Evidence: o.Evidence, Document: o.Document}
		}
		verdict := Cell{Kind: Choice, Text: VerdictText(o.Verdict, b.Lang), Tone: verdictTone(o.Verdict)}
		if o.Verdict == Pending {
			verdict.Text = ""
		}
		value, change := Cell{}, Cell{}
		value.Format.Percent, change.Format.Percent = o.Unit == "%", o.ChangeUnit == "%"
		return append(cells, words(o.ID), Cell{Kind: Words, Text: f.words, Tone: f.tone}, words(o.Indicator), words(o.Literal), words(o.Unit), words(o.ChangeUnit),
			verdict, typed(o.Value, o.ValueText, value), typed(o.Change, o.ChangeText, change), words(o.Reviewer), words(o.Note),
			words(o.Evidence), words(o.Document)), ""
	})
	return s
}
