package report

import (
	"math"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
)

// A Verdict is what a reviewer says about a record.
type Verdict string

const (
	Pending Verdict = "待核" // not looked at: the same as no verdict
	Right   Verdict = "正确"
	Wrong   Verdict = "有误"
	Delete  Verdict = "删除" // no figure at all: left out of everything that is derived
)

// Verdicts lists them as the drop-down offers them.
var Verdicts = []Verdict{Pending, Right, Wrong, Delete}

// An Opinion is what a reviewer typed into one record's row, beside enough of the record to know it again.
type Opinion struct {
	ID         string
	Verdict    Verdict          // Pending where the cell was empty; what was typed where it is none of Verdicts
	Value      *numeral.Decimal // 修正值: the level as it should be, in the record's unit; nil where empty
	Change     *numeral.Decimal // 修正变化: the first change as it should be, in its unit; nil where empty
	ValueText  string           // what was typed as 修正值 where it is no number
	ChangeText string           // what was typed as 修正变化 where it is no number
	Reviewer   string
	Note       string

	// The record as the workbook showed it.
	Document, Indicator, Literal, Unit, ChangeUnit, Evidence string
}

// Empty reports whether the reviewer typed nothing.
func (o *Opinion) Empty() bool {
	return (o.Verdict == "" || o.Verdict == Pending) && o.Value == nil && o.Change == nil &&
		o.ValueText == "" && o.ChangeText == "" && o.Reviewer == "" && o.Note == ""
}

// A Review is what reviewers typed into a workbook. The nil Review is empty.
type Review struct {
	Opinions []Opinion // one per record that a reviewer touched, in the order of the workbook
	Shown    Opinions  // every other record of the workbook, so that what vanished can be told; nothing typed
	byID     map[string]int
}

// Opinions are opinions that need not be in memory. The zero Opinions are none.
type Opinions struct {
	n  int
	at func(i int) Opinion
}

// OpinionsAt are n opinions, which at gives by number from 0.
func OpinionsAt(n int, at func(i int) Opinion) Opinions { return Opinions{n, at} }

// Len is how many there are.
func (o Opinions) Len() int { return o.n }

// At is the one of that number, from 0.
func (o Opinions) At(i int) Opinion { return o.at(i) }

// Where are those of the numbers that keep says.
func (o Opinions) Where(keep func(i int) bool) Opinions {
	var kept []uint32
	for i := range o.n {
		if keep(i) {
			kept = append(kept, uint32(i))
		}
	}
	return Opinions{len(kept), func(i int) Opinion { return o.at(int(kept[i])) }}
}

// And are these and then others.
func (o Opinions) And(others Opinions) Opinions {
	if o.n == 0 {
		return others
	}
	return Opinions{o.n + others.n, func(i int) Opinion {
		if i < o.n {
			return o.at(i)
		}
		return others.at(i - o.n)
	}}
}

// Index makes Find work after Opinions was set or changed.
func (v *Review) Index() {
	v.byID = make(map[string]int, len(v.Opinions))
	for i := range v.Opinions {
		if _, twice := v.byID[v.Opinions[i].ID]; !twice {
			v.byID[v.Opinions[i].ID] = i
		}
	}
}

// Find returns the opinion on a record, or nil.
func (v *Review) Find(id string) *Opinion {
	if v == nil {
		return nil
	}
	if i, ok := v.byID[id]; ok {
		return &v.Opinions[i]
	}
	return nil
}

// Apply returns the record as corrected by the review, and whether it stays: one with the verdict 删除 does not. What is
// derived is derived from these; the record sheet shows the record as extracted beside the correction. The record itself
// is not changed.
func (v *Review) Apply(r *extract.Record) (corrected *extract.Record, stays bool) {
	o := v.Find(r.ID)
	if o == nil {
		return r, true
	}
	if o.Verdict == Delete {
		return r, false
	}
	if o.Value == nil && o.Change == nil {
		return r, true
	}
	c := *r
	if o.Value != nil && c.Level != nil {
		level := *c.Level
		correct(&level, *o.Value)
		c.Level = &level
	}
	if o.Change != nil && len(c.Changes) > 0 {
		c.Changes = append([]extract.Quantity(nil), c.Changes...)
		correct(&c.Changes[0], *o.Change)
	}
	return &c, true
}

// correct puts a reviewer's value in the place of the stated one. It is exact, as a reviewer looked it up; the base value
// follows where the old pair of values tells the multiplier.
func correct(q *extract.Quantity, value numeral.Decimal) {
	var base *numeral.Decimal
	if q.Value != nil && q.BaseValue != nil {
		if shift, ok := multiplier(*q.Value, *q.BaseValue); ok {
			if b, ok := value.Shift(shift); ok {
				base = &b
			}
		}
	}
	q.Value, q.BaseValue = &value, base
	q.Max, q.BaseMax = nil, nil
	q.Bound, q.Masked = extract.Exact, false
}

// multiplier is the power of ten that leads from value to base.
func multiplier(value, base numeral.Decimal) (shift int, ok bool) {
	v, b := value.Float64(), base.Float64()
	if v == 0 || b == 0 {
		return 0, false
	}
	n := int(math.Round(math.Log10(b / v)))
	s, ok := value.Shift(n)
	return n, ok && s.Cmp(base) == 0
}

// Precision is the share of reviewed records that were right, with a confidence interval.
type Precision struct {
	Reviewed, Right int
	Share           float64 // Right ÷ Reviewed
	Low, High       float64 // Wilson's score interval at 95 %
}

// Precision counts the verdicts 正确 against 有误 and 删除. The interval is Wilson's (1927), which holds for few records and for
// shares near 0 and 1:
//
//	(p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.96
//
// ok is false where nothing was reviewed. It speaks about all records only where the reviewed ones were drawn at random.
func (v *Review) Precision() (p Precision, ok bool) {
	if v == nil {
		return p, false
	}
	for i := range v.Opinions {
		switch v.Opinions[i].Verdict {
		case Right:
			p.Right++
			p.Reviewed++
		case Wrong, Delete:
			p.Reviewed++
		}
	}
	if p.Reviewed == 0 {
		return p, false
	}
	const z = 1.959963984540054
	n := float64(p.Reviewed)
	p.Share = float64(p.Right) / n
	middle := p.Share + z*z/(2*n)
	spread := z * math.Sqrt(p.Share*(1-p.Share)/n+z*z/(4*n*n))
	p.Low = max(0, (middle-spread)/(1+z*z/n))
	p.High = min(1, (middle+spread)/(1+z*z/n))
	return p, true
}

// A Carried says what became of a review in a later run.
type Carried struct {
	Kept     int       // opinions whose record is still there
	Orphans  []Opinion // opinions whose record is gone: they go to a sheet of their own
	Vanished Opinions  // records of the old workbook, without opinions, that are gone
	Changed  []Opinion // opinions on records that are there, but read otherwise now than the reviewer saw them
	New      int       // records that the old workbook did not hold
}
