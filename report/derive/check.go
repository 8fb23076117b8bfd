package derive

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"zhibiao/extract"
)

// checks holds stated figures against each other (勾稽关系). A check says off only where no reading of the rounding lets the
// figures be true together and it is certain that they speak of the same; everything else that does not fit is undecidable,
// with the reason.
func (d *deriver) checks() []Check {
	var found []*Check // they are large: a growing slice of them would be copied again and again
	seen := map[string]bool{}
	add := func(c Check, ok bool) {
		if !ok {
			return
		}
		if c = d.doubt(c); !seen[c.ID] {
			seen[c.ID] = true
			found = append(found, &c)
		}
	}
	d.nearChecks(add)
	d.acrossChecks(add)
	d.rankTwice(anyRank, add)
	slices.SortFunc(found, func(a, b *Check) int {
		return cmp.Or(cmp.Compare(slices.Index(worst, a.Verdict), slices.Index(worst, b.Verdict)),
			strings.Compare(a.Figures[0].Document, b.Figures[0].Document), cmp.Compare(a.Figures[0].Start, b.Figures[0].Start),
			strings.Compare(a.ID, b.ID))
	})
	out := make([]Check, len(found))
	for i, c := range found {
		out[i] = *c
	}
	return out
}

// worst are the verdicts, the worst first.
var worst = []Verdict{Off, Undecidable, Consistent}

// nearChecks are those of figures that stand in one section.
func (d *deriver) nearChecks(add func(Check, bool)) {
	d.runs(sameSection, func(from, to int) {
		d.partChecks(from, to, add)
		d.rankChecks(from, to, add)
	})
	d.sentenceChecks(add)
}

// sentenceChecks are those of figures that stand in one sentence.
func (d *deriver) sentenceChecks(add func(Check, bool)) {
	d.runs(sameSentence, func(from, to int) {
		for i := from; i < to; i++ {
			a, b := max(from, i-reach), min(to, i+reach+1)
			d.shareChecks(i, a, b, add)
			d.ratioCheck(i, a, b, add)
			d.changeChecks(i, add)
			d.versusChecks(i, a, b, add)
			d.integerChecks(i, a, b, add)
		}
	})
}

// reach is how many records before and behind one are held against it, and how many changes of a record: a sentence of more
// figures is a list, and cost must not grow with its square.
const reach = 100

// compare holds a stated value against one recomputed from others, both in unit.
func compare(kind CheckKind, indicator, unit string, stated, recomputed value, formula string, figures ...Figure) Check {
	c := Check{
		Kind: kind, Indicator: indicator, Formula: formula, Figures: figures,
		Stated: stated.number(unit), Recomputed: recomputed.number(unit),
	}
	diff := points(unit)
	gap := stated.at.sub(recomputed.at)
	c.Difference = stated.sub(recomputed).number(diff)
	// How far apart the two may be printed and still be one: the room of the one towards the other, and of the other back.
	var room Fraction
	if gap.Sign() >= 0 {
		room = sum(minus(stated.at, stated.strict.Lo), minus(recomputed.strict.Hi, recomputed.at))
	} else {
		room = sum(minus(stated.strict.Hi, stated.at), minus(recomputed.at, recomputed.strict.Lo))
	}
	if room.Known() {
		c.Tolerance = certain(room).number(diff)
	} else {
		c.Tolerance = refused(Reason{Code: OpenEnded})
	}
	switch {
	case stated.strict.Meets(recomputed.strict):
		c.Verdict = Consistent
	case stated.about || recomputed.about:
		c.Verdict, c.Reason = Undecidable, Reason{AboutFigure, []string{quotes(figures)}}
	case stated.loose.Meets(recomputed.loose):
		c.Verdict, c.Reason = Undecidable, Reason{Code: RoundedMore}
	default:
		c.Verdict = Off
		c.Reason = Reason{Differs, []string{size(gap, c.Difference, diff), size(room, c.Tolerance, diff)}}
	}
	return c
}

// size prints the absolute value of a difference with its unit.
func size(r Fraction, n Number, unit string) string {
	if !r.Known() {
		return "∞"
	}
	d := 2
	if n.OK() {
		d = max(n.Digits()+1, decimalsUpTo(r, 3), 0)
	}
	return trim(r.abs().FloatString(d)) + unit
}

func decimalsUpTo(r Fraction, n int) int { return min(decimals(r), n) }

func minus(a, b Fraction) Fraction {
	if !a.Known() || !b.Known() {
		return Fraction{}
	}
	return a.sub(b)
}

func sum(a, b Fraction) Fraction {
	if !a.Known() || !b.Known() {
		return Fraction{}
	}
	return a.add(b)
}

// quotes are the literals of figures.
func quotes(figures []Figure) string {
	var s []string
	for _, f := range figures {
		s = append(s, f.Literal)
	}
	return strings.Join(s, "、")
}

// undecided turns an off into an undecidable.
func (c Check) undecided(code Code, args ...string) Check {
	if c.Verdict == Off {
		c.Verdict, c.Reason = Undecidable, Reason{code, args}
	}
	return c
}

// surely is the confidence below which a record alone can't call something off.
const surely = 0.6

// doubt finishes a check: its ID, whether all of it is copied, and no off on records that were read with doubt.
func (d *deriver) doubt(c Check) Check {
	h := hash(offset).add(string(c.Kind))
	c.Copy = true
	for i := range c.Figures {
		f := &c.Figures[i]
		h = h.add("\x00").add(f.Record).add(f.Role).add(strconv.Itoa(f.Index)).add(string(f.Part))
		r := d.records[d.byID[f.Record]]
		if r.CopyOf == "" {
			c.Copy = false
		}
		if len(r.Warnings) > 0 || r.Confidence > 0 && r.Confidence < surely {
			c = c.undecided(ReadWithDoubt)
		}
	}
	id := strconv.FormatUint(uint64(h), 16)
	c.ID = "0000000000000000"[len(id):] + id
	return c
}

// A hash is an FNV-1a hash that grows.
type hash uint64

func (h hash) add(s string) hash {
	for i := range len(s) {
		h = (h ^ hash(s[i])) * prime
	}
	return h
}

// level is a record's level in another's unit; ok is false where there is none or it does not convert.
func (d *deriver) level(i int, to measure) (value, bool) {
	r := d.records[i]
	if r.Level == nil {
		return value{}, false
	}
	if d.levelWhy[i].Code != "" {
		return value{}, false
	}
	return d.convert(d.levels[i], r.Level, to)
}

// samePeriod reports whether two records may be about one time: the same words, or one names none.
func samePeriod(a, b *extract.Record) bool {
	return a.Period == b.Period || a.Period == "" || b.Period == ""
}

// sameArea reports whether two records may be about one place.
func sameArea(a, b *extract.Record) bool { return a.Area == b.Area || a.Area == "" || b.Area == "" }

// between is the text from the end of one figure of a sentence to the start of another, "" where the evidence does not hold it.
func between(r *extract.Record, from, to int) string {
	s, e := from-r.Evidence.Start, to-r.Evidence.Start
	if s < 0 || e > len(r.Evidence.Text) || s > e {
		return ""
	}
	return r.Evidence.Text[s:e]
}

func hasAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// changeChecks hold the changes of one record against its level, against the value it started from, and against each other.
func (d *deriver) changeChecks(i int, add func(Check, bool)) {
	r := d.records[i]
	if r.Level == nil {
		return
	}
	level := d.levels[i]
	if d.levelWhy[i].Code != "" {
		return
	}
	unit := d.measure(r.Level)
	changes := r.Changes[:min(len(r.Changes), reach)]
	for a := range changes {
		from := r.Changes[a].From
		if from == nil {
			continue
		}
		base, why := d.reading(from)
		if why.Code != "" {
			continue
		}
		base, ok := d.convert(base, from, unit)
		if !ok {
			continue
		}
		for b := range changes {
			c := &r.Changes[b]
			certain := a == b || r.Changes[a].Basis == c.Basis && r.Changes[a].Versus == c.Versus
			likely := certain || r.Changes[a].Basis == extract.FromTo && (c.Basis == "" || c.Basis == extract.YearOnYear)
			if c.Value == nil || c.End <= c.Start || a != b && c.From != nil || !likely {
				continue
			}
			check, ok := d.fromToCheck(i, a, b, level, base)
			if !certain {
				check = check.undecided(NotCertain)
			}
			add(check, ok)
		}
	}
	d.movementChecks(i, level, unit, add)
}

// movementChecks holds a difference and a rate of one movement against each other: 增产72.5亿斤,增长2.5%.
func (d *deriver) movementChecks(i int, level value, unit measure, add func(Check, bool)) {
	r := d.records[i]
	changes := r.Changes[:min(len(r.Changes), reach)]
	for a := range changes {
		for b := range changes {
			x, y := &r.Changes[a], &r.Changes[b]
			if a == b || x.Basis != y.Basis || x.Versus != y.Versus || x.Direction != y.Direction || x.Basis == extract.YearAverage {
				continue
			}
			mx, _ := method(r, x)
			my, _ := method(r, y)
			if mx != ByDifference || !isRate(my) || x.Value == nil || y.Value == nil {
				continue
			}
			move, why := d.move(i, a)
			if why.Code != "" {
				continue
			}
			move, ok := d.convert(move, x, unit)
			if !ok {
				continue
			}
			rate, why := d.move(i, b)
			if why.Code != "" {
				continue
			}
			stated, why := asRate(my, rate)
			if why.Code != "" {
				continue
			}
			n := differenceRate(level, move)
			if !n.OK() {
				continue
			}
			loose := differenceRate(level.relaxed(), move.relaxed())
			again := value{n.Point, n.Interval, loose.Interval, n.About}
			if !loose.OK() {
				again.loose = Interval{}
			}
			check := compare(GrowthFromTo, r.Indicator, "%", stated.scale(hundred), again,
				fmt.Sprintf("%s = %s ÷ (%s − %s)", y.Literal, sign(x), r.Level.Literal, sign(x)),
				figure(r, "change", b, y, Stated), figure(r, "change", a, x, Piece), figure(r, "level", 0, r.Level, Current))
			check = ofOneKind(check, r, y)
			if x.Basis == "" {
				check = check.undecided(UnknownBasis)
			}
			add(check, true)
		}
	}
}

// ofOneKind says nothing against a rate at other prices or of other things than the levels beside it.
func ofOneKind(c Check, r *extract.Record, rate *extract.Quantity) Check {
	if real(r, rate) {
		c = c.undecided(Comparable)
	}
	if meanOfRates(r, rate) {
		c = c.undecided(MeanOfRates)
	}
	if rivalled(r, rate) {
		c = c.undecided(NotCertain)
	}
	return c
}

// rivalled reports whether a record has another rate on the same basis, so that one of the two may belong to something else:
// 事故9起,死亡6人,分别下降30.8%和33.3%. A rate in real terms beside one at current prices is no rival.
func rivalled(r *extract.Record, rate *extract.Quantity) bool {
	for i := range r.Changes[:min(len(r.Changes), reach)] {
		c := &r.Changes[i]
		if c.Start != rate.Start && c.Value != nil && c.Unit == rate.Unit && c.Basis == rate.Basis && c.Versus == rate.Versus &&
			c.Value.Cmp(*rate.Value) != 0 && !real(r, c) {
			return true
		}
	}
	return false
}

// relaxed is the value read loosely alone, for a formula that keeps only one reading.
func (a value) relaxed() value { return value{a.at, a.loose, a.loose, a.about} }

func isRate(m Method) bool {
	return m == ByRate || m == ByPermille || m == ByTimes || m == ByMultiple || m == ByDoubling
}

// sign prints a change with a minus where it is a fall.
func sign(c *extract.Quantity) string {
	if c.Direction == extract.Down && !strings.HasPrefix(c.Literal, "-") {
		return "(−" + c.Literal + ")"
	}
	return c.Literal
}

// fromToCheck holds change b of a record against its level and the value that change a starts from.
func (d *deriver) fromToCheck(i, a, b int, level, base value) (Check, bool) {
	r := d.records[i]
	c, from := &r.Changes[b], r.Changes[a].From
	unit := d.measure(r.Level)
	change, why := d.move(i, b)
	if why.Code != "" {
		return Check{}, false
	}
	figures := []Figure{figure(r, "change", b, c, Stated), figure(r, "level", 0, r.Level, Current), figure(r, "from", a, from, Base)}
	minusFormula := fmt.Sprintf("%s = %s − %s", sign(c), r.Level.Literal, from.Literal)
	rateFormula := fmt.Sprintf("%s = %s ÷ %s − 1", sign(c), r.Level.Literal, from.Literal)
	m, _ := method(r, c)
	if unit.base == "%" && (c.Unit == "%" || c.Unit == "％") {
		m = ByRate
	}
	switch {
	case m == ByPoints && r.Level.Unit == "%", m == ByDifference:
		move := change
		if m == ByDifference {
			var ok bool
			if move, ok = d.convert(change, c, unit); !ok {
				return Check{}, false
			}
		}
		k := one
		shown := points(r.Level.Unit)
		if m == ByDifference { // in the stated figure's unit
			k = unit.factor.quo(d.measure(c).factor)
			shown = c.Unit
		}
		return compare(DifferenceOf, r.Indicator, shown, move.scale(k), level.sub(base).scale(k), minusFormula, figures...), true
	case isRate(m):
		stated, why := asRate(m, change)
		if why.Code != "" {
			return Check{}, false
		}
		q, ok := level.quo(base)
		if !ok || !base.strict.Positive() {
			return Check{}, false
		}
		check := compare(GrowthFromTo, r.Indicator, "%", stated.scale(hundred), q.sub(certain(one)).scale(hundred), rateFormula, figures...)
		if check.Verdict != Consistent && unit.base == "%" {
			// 由64.74%到67%,提高2.26%: percentage points called percent.
			if p := compare(DifferenceOf, r.Indicator, "%", change, level.sub(base), minusFormula, figures...); p.Verdict == Consistent {
				return p, true
			}
		}
		return ofOneKind(check, r, c), true
	}
	return Check{}, false
}

// versusChecks hold a stated difference against the two things that it compares: A比B高出C, in one sentence.
func (d *deriver) versusChecks(i, from, to int, add func(Check, bool)) {
	r := d.records[i]
	for n := range r.Changes {
		c := &r.Changes[n]
		if c.Basis != extract.Other || c.Versus == "" || c.Value == nil || c.From != nil {
			continue
		}
		other, one := d.find(i, from, to, d.names.normal(c.Versus))
		if !one || other == i {
			continue
		}
		own := i
		if r.Level == nil {
			if own, one = d.find(i, from, to, d.normal[i]); !one || own == other {
				continue
			}
		}
		m := d.measure(c)
		points := m.base == "个百分点"
		if points {
			m = measureOf("%")
		}
		a, ok1 := d.level(own, m)
		b, ok2 := d.level(other, m)
		change, why := d.move(i, n)
		if !ok1 || !ok2 || why.Code != "" || m.base == "%" && !points || m.base == "倍" {
			continue
		}
		ro, rb := d.records[own], d.records[other]
		add(compare(DifferenceOf, r.Indicator, c.Unit, change, a.sub(b), fmt.Sprintf("%s = %s − %s", sign(c), ro.Level.Literal, rb.Level.Literal),
			figure(r, "change", n, c, Stated), figure(ro, "level", 0, ro.Level, Current), figure(rb, "level", 0, rb.Level, Base)), true)
	}
}

// find is the one record of a sentence, other than i, that has a level and a given normal form.
func (d *deriver) find(i, from, to int, normal string) (at int, one bool) {
	if normal == "" {
		return 0, false
	}
	at = -1
	for j := from; j < to; j++ {
		if j == i || d.records[j].Level == nil || d.normal[j] != normal {
			continue
		}
		if at >= 0 {
			return 0, false
		}
		at = j
	}
	return at, at >= 0
}

// integerChecks report rates of whole things that no whole base gives.
func (d *deriver) integerChecks(i, from, to int, add func(Check, bool)) {
	r := d.records[i]
	for n := range d.growthsOf(i) {
		g := &d.growthsOf(i)[n]
		code := g.Base.Reason.Code
		if code != NoInteger && code != CutOffOnly {
			continue
		}
		c := &r.Changes[g.Index]
		level := d.levels[i]
		// The two whole bases next to the base that the rate implies, and the rate of the nearer.
		rate, ok := certain(one).add(g.Rate.value().scale(ratio(1, 100))).inverse()
		if !ok {
			continue
		}
		below, ok := level.mul(rate).at.floor()
		if !ok {
			continue
		}
		var best Fraction
		var bestBase int64
		for _, n := range []int64{below, below + 1} {
			if n <= 0 {
				continue
			}
			x := level.at.quo(integer(n)).sub(one).mul(hundred)
			if !best.Known() || x.sub(g.Rate.Point).abs().Cmp(best.sub(g.Rate.Point).abs()) < 0 {
				best, bestBase = x, n
			}
		}
		if !best.Known() {
			continue
		}
		check := compare(IntegerBase, r.Indicator, "%", g.Rate.value(), certain(best), fmt.Sprintf("%s ≈ %s ÷ %d − 1", sign(c), r.Level.Literal, bestBase),
			figure(r, "change", g.Index, c, Stated), figure(r, "level", 0, r.Level, Current))
		check.Verdict, check.Reason = Off, g.Base.Reason
		if code == CutOffOnly {
			check.Verdict = Undecidable
		}
		if r.Status == extract.Target || r.Status == extract.Forecast || c.Start < r.Level.End || rivalled(r, c) {
			check = check.undecided(NotCertain)
		}
		// A level of another record between the two may be the one that the rate belongs to.
		for j := from; j < to; j++ {
			if l := d.records[j].Level; j != i && l != nil && l.Start >= r.Level.End && l.End <= c.Start {
				check = check.undecided(NotCertain)
			}
		}
		add(check, true)
	}
}

// acrossChecks hold each growth against the level of its base period stated elsewhere, and values of one indicator, area and
// period in two places against each other.
func (d *deriver) acrossChecks(add func(Check, bool)) {
	groups := map[seriesKey]int{} // whatever the kind of period
	group := make([]int, len(d.records))
	type key struct {
		group int
		kind  string
		days  [2]int64
	}
	stated := map[key][]int{}
	var keys []key
	for i := range d.records {
		if group[i] = -1; !d.counts(i) {
			continue
		}
		p := d.period[i]
		sk := d.seriesKey(i)
		sk.kind = ""
		g, ok := groups[sk]
		if !ok {
			g = len(groups)
			groups[sk] = g
		}
		group[i] = g
		k := key{g, p.kind(), p.key()}
		if stated[k] == nil {
			keys = append(keys, k)
		}
		stated[k] = append(stated[k], i)
	}
	for _, k := range keys {
		d.twice(stated[k], add)
	}
	for i := range d.records {
		if group[i] < 0 {
			continue
		}
		for n := range d.growthsOf(i) {
			g := &d.growthsOf(i)[n]
			if g.Assumed {
				continue
			}
			p, ok := basePeriod(d.period[i], g.Basis)
			if !ok {
				continue
			}
			if at := stated[key{group[i], p.kind(), p.key()}]; len(at) > 0 {
				d.acrossCheck(i, g, at[0], add)
			}
		}
	}
}

// acrossCheck holds a growth of record i against the level of record j.
func (d *deriver) acrossCheck(i int, g *Growth, j int, add func(Check, bool)) {
	r, o := d.records[i], d.records[j]
	c := &r.Changes[g.Index]
	unit := d.measure(r.Level)
	level, ok1 := d.level(i, unit)
	base, ok2 := d.level(j, unit)
	change, why := d.move(i, g.Index)
	if !ok1 || !ok2 || why.Code != "" || i == j {
		return
	}
	figures := []Figure{figure(r, "change", g.Index, c, Stated), figure(r, "level", 0, r.Level, Current), figure(o, "level", 0, o.Level, Base)}
	var check Check
	switch {
	case isRate(g.Method):
		stated, why := asRate(g.Method, change)
		q, ok := level.quo(base)
		if !ok || why.Code != "" || !base.strict.Positive() {
			return
		}
		check = compare(GrowthAcross, r.Indicator, "%", stated.scale(hundred), q.sub(certain(one)).scale(hundred),
			fmt.Sprintf("%s = %s ÷ %s − 1", sign(c), r.Level.Literal, o.Level.Literal), figures...)
	case g.Method == ByPoints, g.Method == ByDifference:
		move := change
		if g.Method == ByDifference {
			var ok bool
			if move, ok = d.convert(change, c, unit); !ok {
				return
			}
		}
		check = compare(GrowthAcross, r.Indicator, points(r.Level.Unit), move, level.sub(base),
			fmt.Sprintf("%s = %s − %s", sign(c), r.Level.Literal, o.Level.Literal), figures...)
	default:
		return
	}
	check = ofOneKind(check, r, c)
	switch {
	case general(d.normal[i]):
		check = check.undecided(TooGeneral, r.Indicator)
	case d.parent[i] != d.parent[j]:
		check = check.undecided(NotCertain)
	}
	add(check, true)
}

// moved are words between two values of which the second took the first's place: 由650元、450元提高到700元、500元.
var moved = []string{"到", "至", "升", "降", "增", "减"}

// twice holds values of one indicator, area and period against the first of them. What is stated in the same words twice is
// no news.
func (d *deriver) twice(at []int, add func(Check, bool)) {
	first := d.records[at[0]]
	unit := d.measure(first.Level)
	for _, j := range at[1:] {
		r := d.records[j]
		if general(d.normal[j]) || r.Level.Unit == first.Level.Unit && r.Level.Value.Cmp(*first.Level.Value) == 0 || d.parent[j] != d.parent[at[0]] {
			continue
		}
		a, ok1 := d.level(j, unit)
		b, ok2 := d.level(at[0], unit)
		if !ok1 || !ok2 || sameSentence(first, r) && hasAny(between(r, first.Level.End, r.Level.Start), moved...) {
			continue
		}
		k := unit.factor.quo(d.measure(r.Level).factor)
		check := compare(SameTwice, r.Indicator, r.Level.Unit, a.scale(k), b.scale(k), fmt.Sprintf("%s = %s", r.Level.Literal, first.Level.Literal),
			figure(r, "level", 0, r.Level, Stated), figure(first, "level", 0, first.Level, Opposite))
		if sameSection(r, first) || relative(r.Area) {
			// One text seldom contradicts itself so: more likely the words that tell the two apart were not read.
			check = check.undecided(NotCertain)
		}
		add(check, true)
	}
}
