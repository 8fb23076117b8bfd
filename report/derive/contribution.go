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
	found := false
	for i := range d.growthsOf(w) {
		g := &d.growthsOf(w)[i]
		if g.Method == ByPoints || g.Direction == extract.Flat && !g.Base.OK() {
			continue
		}
		if !found || !c.Whole.Base.OK() && g.Base.OK() {
			c.Whole, found = g, true
		}
	}
	if !found {
		return c, false
	}
	r := d.records[w]
	whole := c.Whole
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
		refuse := func(why Reason) {
			s.Points, s.Percent = refused(why), refused(why)
			complete = false
			c.Parts = append(c.Parts, s)
		}
		pr := d.records[p]
		switch {
		case c.Reason.Code != "":
			refuse(c.Reason)
			continue
		case pr.Period != r.Period && pr.Period != "" && r.Period != "":
			refuse(Reason{UnlikePeriods, []string{pr.Period, r.Period}})
			continue
		case g.Basis == "":
			refuse(Reason{Code: UnknownBasis})
			continue
		case g.Basis != whole.Basis || g.Versus != whole.Versus:
			refuse(Reason{UnlikeBasis, []string{string(g.Basis) + g.Versus, string(whole.Basis) + whole.Versus}})
			continue
		case !g.Change.OK():
			refuse(g.Change.Reason)
			continue
		}
		to := d.measure(r.Level)
		if pr.Level == nil || d.measure(pr.Level).base != to.base || to.base == "%" {
			unit := ""
			if pr.Level != nil {
				unit = pr.Level.Unit
			}
			refuse(unlike(unit, r.Level.Unit))
			continue
		}
		move, _ := d.convert(g.Change.value(), pr.Level, to)
		base, _ := d.convert(g.Base.value(), pr.Level, to)
		level, _ := d.convert(g.Current.value(), pr.Level, to)
		levels, bases, moves = levels.add(level), bases.add(base), moves.add(move)
		added++
		if q, ok := move.quo(whole.Base.value()); ok {
			s.Points = q.scale(hundred).number("个百分点")
		} else {
			s.Points = refused(Reason{Code: ZeroBase})
		}
		if q, ok := move.quo(whole.Change.value()); ok {
			s.Percent = q.scale(hundred).number("%")
		} else {
			s.Percent = refused(Reason{Code: NoChange})
		}
		c.Parts = append(c.Parts, s)
	}
	if len(c.Parts) == 0 {
		return c, false
	}
	switch {
	case c.Reason.Code != "":
		c.Rest = refused(c.Reason)
		return c, true
	case added == 0:
		c.Reason = c.Parts[0].Points.Reason
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
