package report

import (
	"cmp"
	"slices"

	"zhibiao/extract"
)

// A follower finds out what became of an earlier review while the records of a run go by.
type follower struct {
	review *Review
	shown  []shown // by ID: the Shown
	opined []bool  // by index into Opinions: the record is there
	seen   []bool  // by index into Shown
	out    Carried
}

// A shown is one of the Shown by its ID, hashed, and its number.
type shown struct {
	id uint64
	n  uint32
}

func newFollower(v *Review) *follower {
	f := &follower{review: v}
	if v == nil {
		return f
	}
	f.opined = make([]bool, len(v.Opinions))
	f.seen = make([]bool, v.Shown.Len())
	f.shown = make([]shown, v.Shown.Len())
	for i := range f.shown {
		f.shown[i] = shown{Hashed(v.Shown.At(i).ID), uint32(i)}
	}
	slices.SortFunc(f.shown, func(a, b shown) int { return cmp.Compare(a.id, b.id) })
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
	if i, ok := slices.BinarySearchFunc(f.shown, Hashed(r.ID), func(s shown, id uint64) int { return cmp.Compare(s.id, id) }); ok {
		f.seen[f.shown[i].n] = true
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
	f.out.Vanished = f.review.Shown.Where(func(i int) bool { return !f.seen[i] })
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
	all := func(yield func(*fate) bool) {
		for i := range c.Orphans {
			if !yield(&fate{b.say("找不到这条记录,复核保留于此", "the record is gone; its review is kept here"), Bad, &c.Orphans[i], false}) {
				return
			}
		}
		for i := range c.Changed {
			if !yield(&fate{b.say("记录现在读法不同,请再看一次", "the record is read otherwise now: look again"), Doubt, &c.Changed[i], true}) {
				return
			}
		}
		for i := range c.Vanished.Len() {
			o := c.Vanished.At(i)
			if !yield(&fate{b.say("未复核的记录已不存在", "an unreviewed record is gone"), Muted, &o, true}) {
				return
			}
		}
	}
	many := len(c.Orphans) + len(c.Changed) + c.Vanished.Len()
	if many == 0 {
		return nil
	}
	s := &Sheet{Key: ReviewSheet, Name: b.say("复核遗留", "Left over"), Table: "LeftOver", Columns: reviewedColumns, Count: many, Freeze: 1, PrintWide: 1}
	s.Rows = rows(all, func(f *fate, cells []Cell) ([]Cell, string) {
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
