package derive

import (
	"zhibiao/extract"
)

// contributions finds, for every growth of a whole, the growths of its parts: records after it in its section whose Parent is
// its indicator, up to the next record of that indicator. Parts of the parts are not counted.
func (d *deriver) contributions() []Contribution {
	var out []Contribution
	d.runs(sameSection, func(from, to int) {
		l := newLinks()
		for i := from; i < to; i++ {
			l.add(d, i, i)
		}
		for _, w := range l.order {
			if c, ok := d.contribution(w, l.parts[w]); ok {
				out = append(out, c)
			}
		}
	})
	return out
}

// links are the parts of each whole of a section, by the places of both.
type links struct {
	whole map[string]int // normal form → the last record of that indicator with a change
	parts map[int][]int
	order []int // of the wholes with parts
}

func newLinks() *links { return &links{whole: map[string]int{}, parts: map[int][]int{}} }

// add adds record i of a deriver, the next in order, by its place.
func (l *links) add(d *deriver, i, place int) {
	if len(d.records[i].Changes) == 0 {
		return
	}
	if p := d.parent[i]; p != "" && p != d.normal[i] {
		if w, ok := l.whole[p]; ok {
			if l.parts[w] == nil {
				l.order = append(l.order, w)
			}
			l.parts[w] = append(l.parts[w], place)
		}
	}
	if n := d.normal[i]; n != "" && d.parent[i] != n {
		l.whole[n] = place
	}
}

// contribution is that of parts to the first growth of w that some of them share the basis of.
func (d *deriver) contribution(w int, parts []int) (Contribution, bool) {
	var c Contribution
	if d.records[w].CopyOf != "" {
		return c, false
	}
	whole := d.wholeGrowth(w)
	if whole == nil {
		return c, false
	}
	c.Whole = whole
	switch {
	case !whole.Base.OK():
		c.Reason = whole.Base.Reason
	case !whole.Base.Positive():
		c.Reason = Reason{Code: ZeroBase}
	}
	levels, bases, moves := certain(zero), certain(zero), certain(zero)
	added, complete := 0, true
	for _, p := range parts {
		if d.records[p].CopyOf != "" {
			continue
		}
		g, ok := d.sameBasis(p, whole)
		if !ok {
			continue
		}
		s := Share{Part: g}
		why := c.Reason
		if why.Code == "" {
			why = d.noPart(p, w, g, whole)
		}
		if why.Code != "" {
			s.Points, s.Percent = refused(why), refused(why)
			complete = false
			c.Parts = append(c.Parts, s)
			continue
		}
		of, to := d.records[p].Level, d.measure(d.records[w].Level)
		move, _ := d.convert(g.Change.value(), of, to)
		base, _ := d.convert(g.Base.value(), of, to)
		level, _ := d.convert(g.Current.value(), of, to)
		levels, bases, moves = levels.add(level), bases.add(base), moves.add(move)
		added++
		s.Points, s.Percent = refused(Reason{Code: ZeroBase}), refused(Reason{Code: NoChange})
		if q, ok := move.quo(whole.Base.value()); ok {
			s.Points = q.scale(hundred).number("个百分点")
		}
		if q, ok := move.quo(whole.Change.value()); ok {
			s.Percent = q.scale(hundred).number("%")
		}
		c.Parts = append(c.Parts, s)
	}
	if len(c.Parts) == 0 {
		return c, false
	}
	if added == 0 && c.Reason.Code == "" {
		c.Reason = c.Parts[0].Points.Reason
	}
	if c.Reason.Code != "" {
		c.Rest = refused(c.Reason)
		return c, true
	}
	c.Overlap = above(levels, whole.Current.value()) || above(bases, whole.Base.value()) ||
		whole.Change.Positive() && above(moves, whole.Change.value()) ||
		whole.Change.Negative() && above(moves.neg(), whole.Change.value().neg())
	switch {
	case c.Overlap:
		c.Rest = refused(Reason{Code: Overlapping})
	case !complete:
		c.Rest = refused(Reason{Code: PartialList})
	default:
		c.Rest = whole.Change.value().sub(moves).number(whole.Change.Unit)
	}
	return c, true
}

// wholeGrowth is the growth of w that its parts contribute to: the first, better one with a base; nil where it has none.
func (d *deriver) wholeGrowth(w int) (whole *Growth) {
	for i := range d.growthsOf(w) {
		g := &d.growthsOf(w)[i]
		if g.Method == ByPoints || g.Direction == extract.Flat && !g.Base.OK() {
			continue
		}
		if whole == nil || !whole.Base.OK() && g.Base.OK() {
			whole = g
		}
	}
	return whole
}

// noPart is why the growth g of record p can't be set against that of the whole w, without a code where it can.
func (d *deriver) noPart(p, w int, g, whole *Growth) Reason {
	part, r := d.records[p], d.records[w]
	switch {
	case part.Period != r.Period && part.Period != "" && r.Period != "":
		return Reason{UnlikePeriods, []string{part.Period, r.Period}}
	case g.Basis == "":
		return Reason{Code: UnknownBasis}
	case g.Basis != whole.Basis || g.Versus != whole.Versus:
		return Reason{UnlikeBasis, []string{string(g.Basis) + g.Versus, string(whole.Basis) + whole.Versus}}
	case !g.Change.OK():
		return g.Change.Reason
	case part.Level == nil:
		return unlike("", r.Level.Unit)
	}
	if to := d.measure(r.Level); d.measure(part.Level).base != to.base || to.base == "%" {
		return unlike(part.Level.Unit, r.Level.Unit)
	}
	return Reason{}
}

// sameBasis is the growth of record p that is measured as the whole's is; the first that has a change where none is.
func (d *deriver) sameBasis(p int, whole *Growth) (best *Growth, ok bool) {
	rank := 0
	for i := range d.growthsOf(p) {
		g := &d.growthsOf(p)[i]
		if g.Method == ByPoints || g.Status != whole.Status {
			continue
		}
		n := 1
		if g.Change.OK() {
			n = 2
		}
		if g.Basis == whole.Basis && g.Versus == whole.Versus {
			n += 2
		}
		if n > rank {
			best, rank = g, n
		}
	}
	return best, rank > 0
}

// above reports whether a is certainly larger than b.
func above(a, b value) bool {
	return a.strict.add(b.strict.neg()).Positive() && a.at.Cmp(b.at) > 0
}
