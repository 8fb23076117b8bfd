package derive

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"zhibiao/extract"
)

// A place in a ranking.
type ranked struct {
	record, index int
	rank          int64
}

// rankOf is an exact rank.
func rankOf(q *extract.Quantity) (int64, bool) {
	if q.Value == nil || q.Value.Scale != 0 || q.Bound != extract.Exact || q.Max != nil || q.Masked {
		return 0, false
	}
	return q.Value.Coef, true
}

// A scopeKey is what ranks of one section have in common that rank one thing of different places.
type scopeKey struct {
	normal, scope, period string
	fromEnd               bool
}

// rankChecks hold the ranks of one section against each other and against the values they rank.
func (d *deriver) rankChecks(from, to int, add func(Check, bool)) {
	groups := map[scopeKey][]ranked{}
	var keys []scopeKey
	for i := from; i < to; i++ {
		d.eachRank(i, add, func(k scopeKey, x ranked) {
			if groups[k] == nil {
				keys = append(keys, k)
			}
			groups[k] = append(groups[k], x)
		})
	}
	for _, k := range keys {
		d.together(groups[k], add)
	}
}

// eachRank holds the ranks of record i against their own scope, and calls each for those that others may stand beside.
func (d *deriver) eachRank(i int, add func(Check, bool), each func(scopeKey, ranked)) {
	r := d.records[i]
	for n := range r.Ranks {
		q := &r.Ranks[n]
		rank, ok := rankOf(q)
		if !ok {
			continue
		}
		d.outOfScope(i, n, rank, add)
		if q.Scope != "" && d.normal[i] != "" && r.CopyOf == "" {
			each(scopeKey{d.normal[i], q.Scope, r.Period, q.FromEnd}, ranked{i, n, rank})
		}
	}
}

// together holds ranks of one key against each other.
func (d *deriver) together(g []ranked, add func(Check, bool)) {
	if len(g) > 1 {
		d.tied(g, add)
		d.ordered(g, add)
	}
}

func (d *deriver) rankFigure(x ranked, part Part) Figure {
	r := d.records[x.record]
	return figure(r, "rank", x.index, &r.Ranks[x.index], part)
}

// rankCheck compares two ranks.
func (d *deriver) rankCheck(a, b ranked) Check {
	rank := func(x ranked) value { return certain(rat(*d.records[x.record].Ranks[x.index].Value)) }
	return compare(RankAgainstRank, d.records[a.record].Indicator, "位", rank(a), rank(b), "", d.rankFigure(a, Stated), d.rankFigure(b, Opposite))
}

// tied reports two things on one rank: they may be tied, so that it is never off.
func (d *deriver) tied(g []ranked, add func(Check, bool)) {
	g = slices.Clone(g)
	slices.SortStableFunc(g, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	for n := 1; n < len(g); n++ {
		a, b := d.records[g[n-1].record], d.records[g[n].record]
		if g[n-1].rank != g[n].rank || a.Area == "" || b.Area == "" || a.Area == b.Area {
			continue
		}
		if hasAny(a.Evidence.Text+b.Evidence.Text, "并列", "並列") {
			continue
		}
		c := d.rankCheck(g[n], g[n-1])
		c.Verdict, c.Reason = Undecidable, Reason{Code: Tie}
		c.Formula = fmt.Sprintf("%s:%s / %s", b.Ranks[g[n].index].Literal, b.Area, a.Area)
		add(c, true)
	}
}

// ordered holds ranks against the values of the same records: with three or more they must rise or fall together.
func (d *deriver) ordered(g []ranked, add func(Check, bool)) {
	var with []ranked
	unit := ""
	if l := d.records[g[0].record].Level; l != nil {
		unit = l.Unit
	}
	for _, x := range g {
		if r := d.records[x.record]; r.Level != nil && r.Level.Value != nil && r.Level.Bound == extract.Exact && r.Area != "" &&
			r.Level.Unit == unit {
			with = append(with, x)
		}
	}
	if len(with) < 3 {
		return
	}
	slices.SortStableFunc(with, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	up, down := true, true
	for n := 1; n < len(with); n++ {
		if with[n].rank == with[n-1].rank {
			continue
		}
		switch d.records[with[n].record].Level.Value.Cmp(*d.records[with[n-1].record].Level.Value) {
		case 1:
			down = false
		case -1:
			up = false
		}
	}
	c := d.rankCheck(with[0], with[1])
	var terms []string
	c.Figures = nil
	for n, x := range with {
		part := Opposite
		if n == 0 {
			part = Stated
		}
		r := d.records[x.record]
		c.Figures = append(c.Figures, d.rankFigure(x, part), figure(r, "level", 0, r.Level, Opposite))
		terms = append(terms, r.Ranks[x.index].Literal+":"+r.Level.Literal)
	}
	c.Formula = strings.Join(terms, "; ")
	c.Recomputed, c.Difference, c.Tolerance = c.Stated, certain(zero).number("位"), certain(zero).number("位")
	c.Verdict, c.Reason = Consistent, Reason{}
	if !up && !down {
		c.Verdict, c.Reason = Off, Reason{Code: RankOrder}
	}
	add(c, true)
}

// outOfScope reports a rank beyond the number that its scope names: 在15个派出所中列第16.
func (d *deriver) outOfScope(i, n int, rank int64, add func(Check, bool)) {
	r := d.records[i]
	q := &r.Ranks[n]
	s := strings.IndexAny(q.Scope, "0123456789")
	if s < 0 {
		return
	}
	e := s
	for e < len(q.Scope) && '0' <= q.Scope[e] && q.Scope[e] <= '9' {
		e++
	}
	size, err := strconv.ParseInt(q.Scope[s:e], 10, 64)
	if err != nil || !hasPrefixAny(q.Scope[e:], "个", "家", "所", "省", "市", "县", "区") || size < 2 {
		return
	}
	x := ranked{i, n, rank}
	c := compare(RankAgainstRank, r.Indicator, "位", certain(rat(*q.Value)), certain(integer(size)), fmt.Sprintf("%s ≤ %d", q.Literal, size), d.rankFigure(x, Stated))
	if rank <= size {
		c.Verdict, c.Reason = Consistent, Reason{}
	}
	add(c, true)
}

// A rankKey is what the places of one thing in one ranking have in common.
type rankKey struct {
	normal, area, place, scope, start, end string
	fromEnd                                bool
}

// rankKey is that of rank n of record i; ok is false where the thing may be another one elsewhere.
func (d *deriver) rankKey(i, n int) (k rankKey, rank int64, ok bool) {
	r := d.records[i]
	q := &r.Ranks[n]
	rank, ok = rankOf(q)
	if !ok || q.Scope == "" || r.CopyOf != "" || !d.period[i].known() || general(d.normal[i]) || r.Status != extract.Actual && r.Status != "" {
		return k, 0, false
	}
	k = rankKey{d.normal[i], r.Area, "", q.Scope, r.PeriodStart, r.PeriodEnd, q.FromEnd}
	if relative(r.Area) {
		k.place = r.Document + "#" + r.Section
	}
	return k, rank, true
}

func anyRank(rankKey) bool { return true }

// rankTwice finds one thing with two ranks in two places: same indicator, place, scope and resolved period; among those of the keys
// asked for.
func (d *deriver) rankTwice(asked func(rankKey) bool, add func(Check, bool)) {
	first := map[rankKey]ranked{}
	for i, r := range d.records {
		for n := range r.Ranks {
			k, rank, ok := d.rankKey(i, n)
			if !ok || !asked(k) {
				continue
			}
			q := &r.Ranks[n]
			x := ranked{i, n, rank}
			o, seen := first[k]
			if !seen {
				first[k] = x
				continue
			}
			if o.rank == rank || o.record == i { // of one record they are a movement: 从第六位上升到第四位
				continue
			}
			c := d.rankCheck(x, o)
			c.Formula = q.Literal + " = " + d.records[o.record].Ranks[o.index].Literal
			c.Reason = Reason{Contradiction, []string{q.Literal, d.records[o.record].Ranks[o.index].Literal}}
			if sameSection(r, d.records[o.record]) || relative(r.Area) {
				c = c.undecided(NotCertain)
			}
			add(c, true)
		}
	}
}
