package rule

import (
	"math/bits"

	"zhibiao/extract/internal/scan"
)

// An index is up to 64 rules of a table, in their order, and which of them may match at an anchor, a bit each. Most of those that do not are
// told from the anchor and the spans beside it, so that few patterns are tried.
type index struct {
	rules       []*Rule
	anchors     map[scan.Class]uint64
	anyKind     uint64            // whatever the unit is
	kinds       map[string]uint64 // of units
	left, right side
}

// A side says which rules may match by the span on one side of the anchor.
type side struct {
	free    uint64            // whatever stands there
	classes [64]uint64        // where the span has a class
	texts   map[string]uint64 // where it is a text
	lengths uint64            // of these texts, a bit each
}

// indexes are those of some rules.
func indexes(rules []*Rule) (all []index) {
	for at, r := range rules {
		if at%64 == 0 {
			all = append(all, index{anchors: map[scan.Class]uint64{}, kinds: map[string]uint64{}, left: side{texts: map[string]uint64{}}, right: side{texts: map[string]uint64{}}})
		}
		x := &all[len(all)-1]
		x.rules = append(x.rules, r)
		bit := uint64(1) << (at % 64)
		for _, c := range [...]scan.Class{scan.Num, scan.Rank, scan.RankWord} {
			if r.anchor.Has(c) {
				x.anchors[c] |= bit
			}
		}
		if r.kinds == nil {
			x.anyKind |= bit
		}
		for _, k := range r.kinds {
			x.kinds[k] |= bit
		}
		x.left.add(bit, r.left)
		x.left.classes[scan.Close] |= bit // a pattern may pass over the bracket
		x.right.add(bit, r.right)
	}
	return all
}

// add notes what a rule takes on this side: the span beside the anchor is taken by one of the elements up to the first that takes one at least.
func (s *side) add(bit uint64, es []elem) {
	for i := range es {
		e := &es[i]
		if e.except {
			break
		}
		set := e.set
		for k := range e.words {
			w := &e.words[k]
			if w.part != whole {
				set |= scan.Of(scan.Word)
				continue
			}
			s.texts[w.text] |= bit
			s.lengths |= w.lengths()
		}
		for ; set != 0; set &= set - 1 {
			s.classes[bits.TrailingZeros64(uint64(set))] |= bit
		}
		if e.min > 0 {
			return
		}
	}
	s.free |= bit
}

// at are the rules that span i may stand beside.
func (s *side) at(in *scan.Sentence, i int) uint64 {
	if i < 0 || i >= len(in.Tokens) {
		return s.free
	}
	t := &in.Tokens[i]
	may := s.free
	for c := t.Classes | scan.Of(t.Class); c != 0; c &= c - 1 {
		may |= s.classes[bits.TrailingZeros64(uint64(c))]
	}
	if s.lengths != 0 {
		if text := trimmed(in.Text(i)); s.lengths>>min(len(text), 63)&1 != 0 {
			may |= s.texts[text]
		}
	}
	return may
}

// at are the rules that may match at token i.
func (x *index) at(s *scan.Sentence, i int) uint64 {
	t := &s.Tokens[i]
	may := x.anyKind
	if t.Num >= 0 {
		may |= x.kinds[s.Nums[t.Num].Kind]
	}
	return may & x.anchors[t.Class] & x.left.at(s, i-1) & x.right.at(s, i+1)
}
