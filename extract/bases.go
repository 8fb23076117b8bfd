package extract

import (
	"strings"

	"zhibiao/extract/internal/scan"
)

// A heldBase is a value of another time that a record was told to be compared with, before the sentence tells by how much it moved.
type heldBase struct {
	of     *draft
	at     int // of the change that holds it
	basis  Basis
	versus string
}

// basesInRow takes the values in a clause that 较 or 比 opens with a time for what the last as many records moved from, where the next clause
// tells how they moved: 立案69件、损失2亿元,较去年3月立案75件、损失3亿元,分别减少8%与33%.
func (a *assembly) basesInRow(k int) {
	const near = 24 // tokens of the clause
	ts := a.s.Tokens
	if k == 0 || ts[k-1].Class != scan.Comma || len(a.drafts) == a.first {
		return
	}
	var nums []int
	joined, time, end := 0, -1, k+1
	for ; end < len(ts) && end < k+near && ts[end].Classes&clauseMarks == 0; end++ {
		switch t := &ts[end]; {
		case t.Class == scan.Num && !a.named[end]:
			if !inUnits(a.kind(end)) || a.kind(end) == "time" {
				return
			}
			nums = append(nums, end)
		case t.Class == scan.Date && len(nums) == 0:
			time = end
		case t.Class != scan.Word && t.Classes&changeVerbs != 0:
			return
		case a.joins(end) && len(nums) > 0:
			joined++
		}
	}
	if len(nums) < 2 || joined < len(nums)-1 || time < 0 || end+1 >= len(ts) || ts[end].Class != scan.Comma {
		return
	}
	next := end + 1
	for next < len(ts) && ts[next].Classes&scan.Of(scan.Each, scan.Adverb, scan.Basis) != 0 && ts[next].Class != scan.Word {
		next++
	}
	if next >= len(ts) || ts[next].Class == scan.Word || ts[next].Classes&changeVerbs == 0 {
		return
	}
	told := a.toldInUnits(nums)
	if told == nil {
		return
	}
	dir := Up
	if ts[next].Classes&scan.Of(scan.Down, scan.Down1) != 0 {
		dir = Down
	}
	versus := strings.TrimSuffix(a.clean(k+1, time+1), "的")
	basis, other := a.basisOf(versus)
	for i, n := range nums {
		q := a.quantity(n)
		q.Period = versus
		a.heldBases = append(a.heldBases, heldBase{of: told[i], at: len(told[i].Changes), basis: basis, versus: other})
		told[i].Changes = append(told[i].Changes, Quantity{Basis: FromTo, Bound: Exact, Direction: dir, From: &q})
		a.done[n] = true
		a.result.Figures++
	}
	a.lead.text = versus
}

// toldInUnits are the records of the sentence that values in a row are of, told in their units: the last ones in their order, else the first of
// each unit; nil where one has none.
func (a *assembly) toldInUnits(nums []int) []*draft {
	const most = 32 // records looked back at
	said := a.drafts[max(a.first, len(a.drafts)-most):]
	unit := func(i int) string { return a.quantity(nums[i]).Unit }
	if len(said) >= len(nums) {
		last, alike := said[len(said)-len(nums):], true
		for i, d := range last {
			alike = alike && d.Level != nil && sameUnit(d.Level.Unit, unit(i))
		}
		if alike {
			return append([]*draft(nil), last...)
		}
	}
	var out []*draft
	at := 0
	for i := range nums {
		for at < len(said) && (said[at].Level == nil || !sameUnit(said[at].Level.Unit, unit(i))) {
			at++
		}
		if at == len(said) {
			return nil
		}
		out = append(out, said[at])
		at++
	}
	return out
}

// settleBases joins the values that records moved from with the changes that the sentence told of them.
func (a *assembly) settleBases() {
	for _, b := range a.heldBases {
		cs := b.of.Changes
		if b.at+1 >= len(cs) || cs[b.at].From == nil {
			continue
		}
		c := &cs[b.at+1]
		if c.From != nil || c.End == 0 || c.Basis != "" && c.Basis != b.basis && c.Versus != b.versus {
			continue
		}
		if c.From = cs[b.at].From; c.Basis == "" {
			c.Basis, c.Versus = b.basis, b.versus
		}
		b.of.Changes = append(cs[:b.at], cs[b.at+1:]...)
	}
	a.heldBases = a.heldBases[:0]
}
