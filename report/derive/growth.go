package derive

import (
	"cmp"
	"runtime"
	"strings"
	"sync"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
)

// deriveGrowths fills growths, moves and growthAt, a stretch of records for each processor.
func (d *deriver) deriveGrowths() {
	d.growthAt = make([]int, len(d.records)+1)
	for i, r := range d.records {
		d.growthAt[i+1] = d.growthAt[i] + len(r.Changes)
	}
	n := d.growthAt[len(d.records)]
	d.growths, d.moves, d.moveWhy = make([]Growth, n), make([]value, n), make([]Reason, n)
	if len(d.records) <= fewRecords {
		d.growthsFrom(0, len(d.records))
		return
	}
	var wg sync.WaitGroup
	stretch := len(d.records)/runtime.GOMAXPROCS(0) + 1
	for from := 0; from < len(d.records); from += stretch {
		wg.Go(func() { d.growthsFrom(from, min(from+stretch, len(d.records))) })
	}
	wg.Wait()
}

// fewRecords are not worth a goroutine.
const fewRecords = 1000

func (d *deriver) growthsFrom(from, to int) {
	for i := from; i < to; i++ {
		for c := range d.records[i].Changes {
			at := d.growthAt[i] + c
			d.moves[at], d.moveWhy[at] = d.signed(&d.records[i].Changes[c])
			d.growths[at] = d.growth(i, c, d.moves[at], d.moveWhy[at])
		}
	}
}

// growthsOf are the growths of record i.
func (d *deriver) growthsOf(i int) []Growth { return d.growths[d.growthAt[i]:d.growthAt[i+1]] }

// move is the reading of change index of record i, with its sign.
func (d *deriver) move(i, index int) (value, Reason) {
	n := d.growthAt[i] + index
	return d.moves[n], d.moveWhy[n]
}

// growth works out change index of record i, which reads as change.
func (d *deriver) growth(i, index int, change value, changeWhy Reason) Growth {
	r := d.records[i]
	c := &r.Changes[index]
	g := d.stated(r, index)
	whole := r.Level != nil && d.integral(r.Level)
	if !whole {
		change = change.tight() // the loose reading is for the search of integers only
	}
	method, methodWhy := method(r, c)
	rate, rateWhy := asRate(method, change)
	if changeWhy.Code != "" {
		rateWhy = changeWhy
	} else if methodWhy.Code != "" && rateWhy.Code == NoRate {
		rateWhy = methodWhy
	}
	switch {
	case rateWhy.Code != "":
		g.Rate = refused(rateWhy)
	case method == ByRate:
		g.Rate = change.number("%")
	default:
		g.Rate = rate.scale(hundred).number("%")
	}

	if r.Level == nil {
		g.Current = refused(Reason{Code: NoLevel})
		return g.refuse(g.Current.Reason)
	}
	level, why := d.levels[i], d.levelWhy[i]
	if why.Code != "" {
		g.Current = refused(why)
		return g.refuse(why)
	}
	if !whole {
		level = level.tight()
	}
	g.Current = level.number(r.Level.Unit)

	// A stated base needs nothing else.
	if start, _ := startOf(r, index); start != nil {
		return d.growthFrom(g, start, level, r.Level)
	}
	if methodWhy.Code != "" {
		return g.refuse(methodWhy)
	}
	if changeWhy.Code != "" {
		return g.refuse(changeWhy)
	}
	g.Method = method
	switch {
	case g.Basis == "":
		return g.refuse(Reason{Code: UnknownBasis})
	case g.Basis == extract.YearAverage:
		return g.refuse(Reason{Code: MeanOfYears})
	case method == ByDifference, method == ByPoints:
		return d.growthBy(g, r, c, level, change, whole)
	case method == Unchanged:
		level.about = true
		g.Base, g.Change = level.number(r.Level.Unit), value{zero, point(zero), point(zero), true}.number(points(r.Level.Unit))
		g.Recomputed = g.Rate
		return g
	case real(r, c):
		return g.refuse(Reason{Code: ConstantPrices})
	case meanOfRates(r, c):
		return g.refuse(Reason{Code: MeanOfRates})
	}
	return growthAt(g, r, c, level, rate, whole)
}

// stated is the growth of change index of a record as far as the record states it.
func (d *deriver) stated(r *extract.Record, index int) Growth {
	c := &r.Changes[index]
	g := Growth{
		Record: r.ID, Index: index, Copy: r.CopyOf != "",
		Document: r.Document, Section: r.Section, Indicator: r.Indicator, Area: r.Area, Period: r.Period, Status: r.Status,
		Direction: c.Direction, Basis: c.Basis, Versus: c.Versus, Scale: numeral.Int(1),
	}
	if c.Basis == "" && d.unnamed != "" {
		g.Basis, g.Assumed = d.unnamed, true
	}
	if c.End > c.Start {
		g.Figures = append(g.Figures, figure(r, "change", index, c, Stated))
	}
	if start, at := startOf(r, index); start != nil {
		g.Figures = append(g.Figures, figure(r, "from", at, start, Base))
	}
	if r.Level != nil {
		g.Figures = append(g.Figures, figure(r, "level", 0, r.Level, Current))
	}
	return g
}

// refuse is g with the reason in place of what was not worked out.
func (g Growth) refuse(why Reason) Growth {
	for _, n := range []*Number{&g.Base, &g.Change, &g.Recomputed} {
		if !n.OK() {
			*n = refused(why)
		}
	}
	return g
}

// growthFrom works growth out from the base that the record states.
func (d *deriver) growthFrom(g Growth, start *extract.Quantity, level value, of *extract.Quantity) Growth {
	g.Method = ByFrom
	from, why := d.reading(start)
	if why.Code != "" {
		return g.refuse(why)
	}
	unit := d.measure(of)
	base, ok := d.convert(from, start, unit)
	if !ok {
		return g.refuse(unlike(start.Unit, of.Unit))
	}
	g.Scale = d.scaleOf(start, unit)
	g.Base = base.number(of.Unit)
	g.Change = level.sub(base).number(points(of.Unit))
	g.Recomputed = growthRate(level, base)
	return g
}

// growthBy works growth out from a change c in the level's own unit, or in percentage points: base = level - change.
func (d *deriver) growthBy(g Growth, r *extract.Record, c *extract.Quantity, level, move value, whole bool) Growth {
	if g.Method == ByDifference {
		unit := d.measure(r.Level)
		var ok bool
		if move, ok = d.convert(move, c, unit); !ok {
			return g.refuse(unlike(c.Unit, r.Level.Unit))
		}
		g.Scale = d.scaleOf(c, unit)
	}
	base := level.sub(move)
	if whole && base.strict.Negative() {
		return g.refuse(Reason{Code: NegativeBase})
	}
	g.Base = base.number(r.Level.Unit)
	g.Change = move.number(points(r.Level.Unit))
	if g.Method != ByDifference {
		g.Recomputed = refused(Reason{Code: NoRate})
		return g
	}
	g.Recomputed = differenceRate(level, move)
	if whole {
		g.Base.whole()
		g.Change.whole()
	}
	return g
}

// growthAt works growth out from a rate: base = c · 1/(1+r), change = c · (1 - 1/(1+r)), each figure once, so that the intervals are exact.
func growthAt(g Growth, r *extract.Record, c *extract.Quantity, level, rate value, whole bool) Growth {
	if level.strict.Negative() {
		return g.refuse(Reason{Code: NegativeBase})
	}
	factor, ok := certain(one).add(rate).inverse()
	if !ok || !factor.strict.Positive() || factor.at.Sign() <= 0 {
		return g.refuse(Reason{Code: BelowNothing})
	}
	base := level.mul(factor)
	g.Base = base.number(r.Level.Unit)
	g.Recomputed = g.Rate
	if whole && g.Basis != extract.Other {
		g.searchIntegers(level, base, c)
	}
	if !g.Change.OK() && g.Change.Reason.Code == "" {
		g.Change = level.tight().mul(certain(one).sub(factor.tight())).number(r.Level.Unit)
	}
	return g
}

// unlike is the refusal of two units.
func unlike(a, b string) Reason {
	return Reason{UnlikeUnits, []string{cmp.Or(a, "—"), cmp.Or(b, "—")}}
}

// startOf is the value that change index of a record starts from, and the change that states it: its own, or for a rate stated
// beside 由A到B the other's. Nil where the text states none.
func startOf(r *extract.Record, index int) (*extract.Quantity, int) {
	if r.Changes[index].From != nil {
		return r.Changes[index].From, index
	}
	if r.Changes[index].Basis == extract.FromTo {
		for i := range r.Changes {
			if r.Changes[i].From != nil {
				return r.Changes[i].From, i
			}
		}
	}
	return nil, 0
}

// searchIntegers replaces the interval of a base that counts whole things by the integers in it.
//
// What is stated is a rate of two whole numbers, rounded: only few bases give it, often one. This turns round the GRIM test
// (N. Brown, J. Heathers: The GRIM Test, Social Psychological and Personality Science 8(4), 2017), which asks whether a mean
// of whole numbers can be what is printed. No integer under rounding nor under cutting off: the statement contradicts itself.
// None under rounding alone: nothing is said.
func (g *Growth) searchIntegers(level, base value, c *extract.Quantity) {
	if !g.Base.Bounded() {
		return
	}
	first, last, ok := base.strict.integers()
	if !ok {
		exact := c.Bound == extract.Exact && c.Max == nil && !base.about && level.strict.Lo == level.strict.Hi
		if !exact {
			return // the level itself is a range without a whole number in it, or the like
		}
		why := Reason{NoInteger, []string{c.Literal}}
		if _, _, loose := base.loose.integers(); loose {
			why.Code = CutOffOnly
		} else {
			g.Impossible = true
		}
		g.Base, g.Change, g.Recomputed = refused(why), refused(why), refused(why)
		return
	}
	about := g.Base.About
	b := func(n int64) Fraction { return integer(n) }
	at := base.at
	if first == last {
		at = b(first)
	}
	lo, hi := b(first), b(last)
	g.Base = Number{Interval: Interval{Lo: lo, Hi: hi}, Point: at, Unit: g.Base.Unit, Integer: true, First: first, Last: last, About: about}
	whole := value{at, g.Base.Interval, g.Base.Interval, about}
	if level.strict.Lo != level.strict.Hi {
		return // 500余辆: the change and the rate stay what they are
	}
	g.Change = level.tight().sub(whole).number(g.Base.Unit)
	g.Change.whole()
	if first == last && first > 0 {
		g.Recomputed = growthRate(level.tight(), whole)
	}
	if first <= 0 {
		g.Recomputed = refused(Reason{Code: ZeroBase})
	}
}

// whole makes the number one of the integers of its interval, where it is bounded and has any.
func (n *Number) whole() {
	if !n.Bounded() {
		return
	}
	first, last, ok := n.integers()
	if !ok {
		return
	}
	n.Integer, n.First, n.Last = true, first, last
	n.Interval = Interval{Lo: integer(first), Hi: integer(last)}
	if first == last {
		n.Point = n.Lo
	}
}

// integral reports whether a quantity counts whole things and says how many.
func (d *deriver) integral(q *extract.Quantity) bool {
	return q.Value != nil && q.Value.Normal().Scale == 0 && d.whole(q.Unit)
}

// growthRate is current ÷ base - 1 in %: one use of each, so that the interval is exact.
func growthRate(current, base value) Number {
	if base.strict.Negative() {
		return refused(Reason{Code: NegativeBase})
	}
	q, ok := current.quo(base)
	if !ok {
		return refused(Reason{Code: ZeroBase})
	}
	return q.sub(certain(one)).scale(hundred).number("%")
}

// differenceRate is move ÷ (current - move) in %, as 1/(1 - move/current) - 1.
func differenceRate(current, move value) Number {
	base := current.sub(move)
	switch {
	case base.strict.Negative():
		return refused(Reason{Code: NegativeBase})
	case !base.strict.Positive() || base.at.Sign() <= 0:
		return refused(Reason{Code: ZeroBase})
	}
	m, ok := move.quo(current)
	if !ok { // the current value may be zero: all is lost
		q, _ := current.quo(base)
		return q.sub(certain(one)).scale(hundred).number("%")
	}
	f, ok := certain(one).sub(m).inverse()
	if !ok {
		return refused(Reason{Code: ZeroBase})
	}
	return f.sub(certain(one)).scale(hundred).number("%")
}

// scaleOf is what a quantity is to be multiplied by to be in a level's unit; 1 where that is no short decimal.
func (d *deriver) scaleOf(q *extract.Quantity, to measure) numeral.Decimal {
	f := d.measure(q).factor.quo(to.factor)
	return f.round(12).Normal()
}

// points is the unit of a difference: that of percentages is the percentage point.
func points(unit string) string {
	if unit == "%" {
		return "个百分点"
	}
	return unit
}

// signed is the reading of a change with the sign of its direction: 下降3.7% is -3.7, and so is 增长-3.7%.
func (d *deriver) signed(c *extract.Quantity) (value, Reason) {
	if c.Direction == extract.Flat && c.Value == nil && !c.Masked {
		return value{zero, point(zero), point(zero), true}, Reason{}
	}
	if c.Value == nil && c.From != nil && !c.Masked {
		return value{}, Reason{Code: NoRate}
	}
	x, why := d.reading(c)
	if why.Code != "" {
		return value{}, why
	}
	switch c.Direction {
	case extract.Down:
		if x.at.Sign() > 0 {
			x = x.neg()
		}
	case extract.Up, extract.Flat:
	default:
		return value{}, Reason{Code: NoDirection}
	}
	return x, Reason{}
}

// asRate is a signed change as a fraction of the base.
func asRate(m Method, change value) (value, Reason) {
	if !change.at.Known() {
		return value{}, Reason{Code: NoRate}
	}
	switch m {
	case ByRate:
		return change.scale(ratio(1, 100)), Reason{}
	case ByPermille:
		return change.scale(ratio(1, 1000)), Reason{}
	case ByTimes:
		return change, Reason{}
	case ByMultiple:
		return change.sub(certain(one)), Reason{}
	case ByDoubling:
		// 翻一番 is twice, 翻两番 four times: stated as roughly as 两倍 and 四倍.
		n := change.at.Float64()
		if !change.at.IsInt() || n < 1 || n > 10 {
			return value{}, Reason{Code: NoRate}
		}
		m := integer(1 << int(n))
		iv := around(m, one, false)
		if !change.strict.Hi.Known() {
			iv = Interval{Lo: m, LoOpen: change.strict.LoOpen}
		}
		if !change.strict.Lo.Known() || change.strict.Lo.Sign() <= 0 {
			iv = Interval{Lo: one, Hi: m, HiOpen: change.strict.HiOpen}
		}
		x := value{m, iv, iv.hull(around(m, one, true)), change.about}
		return x.sub(certain(one)), Reason{}
	case Unchanged:
		return change, Reason{}
	}
	return value{}, Reason{Code: NoRate}
}

// method says how a change is stated.
func method(r *extract.Record, c *extract.Quantity) (Method, Reason) {
	switch {
	case c.Direction == extract.Flat && c.Value == nil:
		return Unchanged, Reason{}
	}
	switch c.Unit {
	case "%", "％":
		if r.Level != nil && r.Level.Unit == "%" && c.From == nil {
			return "", Reason{AmbiguousPercent, []string{c.Literal}}
		}
		return ByRate, Reason{}
	case "‰":
		return ByPermille, Reason{}
	case "番":
		return ByDoubling, Reason{}
	case "倍":
		return times(r, c)
	case "位", "名次":
		if r.Level == nil || r.Level.Unit != c.Unit || len(r.Ranks) > 0 {
			return "", Reason{Code: RankMovement}
		}
	}
	if m := measureOf(c.Unit); m.base == "个百分点" {
		if r.Level != nil && r.Level.Unit != "%" {
			return "", unlike(c.Unit, r.Level.Unit)
		}
		return ByPoints, Reason{}
	}
	return ByDifference, Reason{}
}

// times tells 是…的两倍 (a multiple of the base) from 增长两倍 (an increase by it), by the words before.
func times(r *extract.Record, c *extract.Quantity) (Method, Reason) {
	s := strings.TrimRight(before(r, c.Start, 30), " 　了约近将上逾超过出整达")
	if c.Direction == extract.Down {
		return "", Reason{AmbiguousMultiple, []string{c.Literal}}
	}
	full := before(r, c.Start, 30)
	for _, w := range []string{"的", "增长到", "增加到", "提高到", "扩大到", "上升到", "增至", "升至", "扩大为", "相当于", "是", "为", "到", "达到", "翻至"} {
		if strings.HasSuffix(s, w) || strings.HasSuffix(full, w) {
			return ByMultiple, Reason{}
		}
	}
	for _, w := range []string{"增长", "增加", "提高", "上升", "扩大", "增", "涨", "上涨", "高", "高出", "多", "多出", "提升", "快", "攀升", "激增", "猛增", "增产", "增产了", "增收"} {
		if strings.HasSuffix(s, w) {
			return ByTimes, Reason{}
		}
	}
	return "", Reason{AmbiguousMultiple, []string{c.Literal}}
}

// meanOfRates reports whether a rate is the mean of the rates of several things: 均价由1.3万元降至700元,平均降价93%.
func meanOfRates(r *extract.Record, c *extract.Quantity) bool {
	near := before(r, c.Start, 24)
	if i := strings.LastIndexAny(near, "。;；,，、0123456789%"); i >= 0 {
		near = near[i:]
	}
	for _, w := range []string{"平均降", "平均增", "平均下降", "平均上升", "平均提高", "平均上涨", "平均涨"} {
		if strings.Contains(near, w) {
			return true
		}
	}
	return false
}

// real reports whether a growth is one at constant prices or comparable scope. The growths of GDP and of value added always
// are (国家统计局《中国主要统计指标诠释》: 按不变价格计算), and with them those of their parts, as 第一产业 below 地区生产总值; of others
// where the text says so within the clause.
func real(r *extract.Record, c *extract.Quantity) bool {
	near := before(r, c.Start, 75)
	if i := strings.LastIndexAny(near, "。;；"); i >= 0 {
		near = near[i:]
	}
	// Behind, only what is in brackets: after a comma the next thing begins.
	if tail := after(r, c.End, 60); strings.HasPrefix(tail, "(") || strings.HasPrefix(tail, "（") {
		tail = tail[:max(0, strings.IndexAny(tail, ")）"))]
		if !strings.Contains(tail, "实际") { // 增长12%(实际增长9%): then 12% is at current prices
			near += tail
		}
	}
	if strings.Contains(near, "名义增") || strings.Contains(near, "现价") {
		return false
	}
	for _, w := range []string{"生产总值", "生產總值", "GDP", "gdp", "Gdp", "增加值"} {
		if strings.Contains(r.Indicator, w) || strings.Contains(r.Parent, w) {
			return true
		}
	}
	for _, w := range []string{"可比价", "可比口径", "同口径", "不变价", "扣除价格", "扣除物价", "实际增长", "实际下降", "剔除"} {
		if strings.Contains(near, w) {
			return true
		}
	}
	return false
}
