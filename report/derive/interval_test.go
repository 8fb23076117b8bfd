package derive

import (
	"math/big"
	"math/rand/v2"
	"strconv"
	"testing"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
)

// rnd gives the same numbers in every run.
func rnd(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 4)) }

var percents = big.NewRat(100, 1)

// interval is a random interval, at times open or unbounded, and a number in it.
func interval(r *rand.Rand) (Interval, *big.Rat) {
	lo := big.NewRat(r.Int64N(2001)-1000, 1+r.Int64N(20))
	width := big.NewRat(1+r.Int64N(100), 1+r.Int64N(20))
	hi := new(big.Rat).Add(lo, width)
	at := new(big.Rat).Add(lo, new(big.Rat).Mul(width, big.NewRat(1+r.Int64N(9), 10)))
	iv := Interval{Lo: fraction(lo), Hi: fraction(hi), LoOpen: r.IntN(2) == 0, HiOpen: r.IntN(2) == 0}
	switch r.IntN(6) {
	case 0:
		iv.Lo, iv.LoOpen = Fraction{}, false
	case 1:
		iv.Hi, iv.HiOpen = Fraction{}, false
	case 2:
		if !iv.LoOpen {
			at = lo
		}
	case 3:
		if !iv.HiOpen {
			at = hi
		}
	}
	return iv, at
}

// What holds for numbers holds for the intervals that they are in.
func TestIntervalsContainTheirPoints(t *testing.T) {
	r := rnd(1)
	for range 20000 {
		a, x := interval(r)
		b, y := interval(r)
		ops := []struct {
			name string
			iv   Interval
			at   *big.Rat
		}{
			{"+", a.add(b), new(big.Rat).Add(x, y)},
			{"-", a.add(b.neg()), new(big.Rat).Sub(x, y)},
			{"×", a.mul(b), new(big.Rat).Mul(x, y)},
			{"scale", a.scale(fraction(y)), new(big.Rat).Mul(x, y)},
			{"hull", a.hull(b), x},
		}
		if inv, ok := b.inverse(); ok {
			ops = append(ops, struct {
				name string
				iv   Interval
				at   *big.Rat
			}{"÷", a.mul(inv), new(big.Rat).Quo(x, y)})
		} else if b.Positive() || b.Negative() {
			t.Fatalf("%v has no inverse", b)
		}
		if b.Contains(fraction(x)) {
			ops = append(ops, struct {
				name string
				iv   Interval
				at   *big.Rat
			}{"∩", a.intersect(b), x})
			if !a.Meets(b) {
				t.Fatalf("%v and %v both hold %s and don't meet", a, b, x)
			}
		}
		for _, o := range ops {
			if !o.iv.Contains(fraction(o.at)) {
				t.Fatalf("%v %s %v = %v lacks %s from %s and %s", a, o.name, b, o.iv, o.at, x, y)
			}
		}
	}
}

// The sum of intervals contains the sum of any points of them.
func TestSumsContainSums(t *testing.T) {
	r := rnd(2)
	for range 2000 {
		sum, at := point(zero), new(big.Rat)
		for range 1 + r.IntN(12) {
			iv, x := interval(r)
			sum, at = sum.add(iv), new(big.Rat).Add(at, x)
		}
		if !sum.Contains(fraction(at)) {
			t.Fatalf("%v lacks %s", sum, at)
		}
	}
}

func TestIntegers(t *testing.T) {
	for _, c := range []struct {
		iv          Interval
		first, last int64
		ok          bool
	}{
		{Interval{Lo: ratio(5, 2), Hi: ratio(9, 2)}, 3, 4, true},
		{Interval{Lo: ratio(2, 1), Hi: ratio(4, 1)}, 2, 4, true},
		{Interval{Lo: ratio(2, 1), Hi: ratio(4, 1), LoOpen: true, HiOpen: true}, 3, 3, true},
		{Interval{Lo: ratio(2, 1), Hi: ratio(3, 1), LoOpen: true, HiOpen: true}, 0, 0, false},
		{Interval{Lo: ratio(-5, 2), Hi: ratio(-1, 2)}, -2, -1, true},
		{Interval{Lo: ratio(7, 3), Hi: ratio(8, 3)}, 0, 0, false},
		{Interval{Lo: zero}, 0, 0, false},
	} {
		first, last, ok := c.iv.integers()
		if first != c.first || last != c.last || ok != c.ok {
			t.Errorf("%v: %d to %d, %v", c.iv, first, last, ok)
		}
	}
}

// Base ∘ growth is the identity: a level made from a base and a rate, both then rounded as a text would, implies an interval
// with that base in it, and a change with that difference in it.
func TestBaseOfGrowthIsTheBase(t *testing.T) {
	r := rnd(3)
	for range 5000 {
		base := big.NewRat(1+r.Int64N(1_000_000), 1+r.Int64N(1000))
		rate := big.NewRat(r.Int64N(4000)-950, 1000) // -95 % to +305 %
		level := new(big.Rat).Mul(base, new(big.Rat).Add(big.NewRat(1, 1), rate))
		lvl := fraction(level).round(r.IntN(3))
		percent := fraction(new(big.Rat).Mul(rate, percents)).round(r.IntN(3))
		d := extract.Up
		if percent.Coef < 0 {
			d = extract.Down
		}
		g := simple(t, lvl.String()+"亿元", percent.Abs().String()+"%", d)
		if !g.Base.OK() {
			if g.Base.Reason.Code == BelowNothing && percent.Cmp(numeral.Int(-90)) < 0 || lvl.Coef == 0 {
				continue
			}
			t.Fatalf("%s亿元 %s%%: %s", lvl, percent, g.Base.Text(English))
		}
		if !g.Base.Contains(fraction(base)) {
			t.Fatalf("%s亿元 %s%%: base %s lacks %s", lvl, percent, g.Base.Range(), base.FloatString(6))
		}
		if diff := new(big.Rat).Sub(level, base); !g.Change.Contains(fraction(diff)) {
			t.Fatalf("%s亿元 %s%%: change %s lacks %s", lvl, percent, g.Change.Range(), diff.FloatString(6))
		}
		if !g.Recomputed.Contains(fraction(new(big.Rat).Mul(rate, percents))) {
			t.Fatalf("%s亿元 %s%%: rate %s lacks %s", lvl, percent, g.Recomputed.Range(), rate)
		}
		if !g.Base.Contains(g.Base.Point) {
			t.Fatalf("%s亿元 %s%%: base %s lacks its own point", lvl, percent, g.Base.Range())
		}
	}
}

// The same through a stated difference, and through from and to.
func TestDifferenceAndFromTo(t *testing.T) {
	r := rnd(5)
	for range 3000 {
		base, now := big.NewRat(1+r.Int64N(1e6), 1+r.Int64N(100)), big.NewRat(1+r.Int64N(1e6), 1+r.Int64N(100))
		n := r.IntN(3)
		b, l := fraction(base).round(n), fraction(now).round(r.IntN(3))
		diff := new(big.Rat).Sub(now, base)
		m := fraction(diff).round(n)
		d := extract.Up
		if m.Coef < 0 {
			d = extract.Down
		}
		g := simple(t, l.String()+"亿元", m.Abs().String()+"亿元", d)
		if !g.Base.OK() || !g.Base.Contains(fraction(base)) || !g.Change.Contains(fraction(diff)) {
			t.Fatalf("%s, by %s: base %s, want %s", l, m, g.Base.Text(English), base.FloatString(4))
		}
		rate := new(big.Rat).Mul(new(big.Rat).Quo(diff, base), percents)
		if g.Recomputed.OK() && !g.Recomputed.Contains(fraction(rate)) {
			t.Fatalf("%s, by %s: rate %s lacks %s", l, m, g.Recomputed.Range(), rate.FloatString(4))
		}
		x := in(t, "a.txt").say("由"+b.String()+"亿元到"+l.String()+"亿元").rec("本项", from(b.String()+"亿元"), level(l.String()+"亿元"))
		f := only(t, x, Options{})
		if f.Recomputed.OK() && !f.Recomputed.Contains(fraction(rate)) || !f.Change.Contains(fraction(diff)) {
			t.Fatalf("%s to %s: rate %s, change %s", b, l, f.Recomputed.Text(English), f.Change.Text(English))
		}
	}
}

// A printed range holds the exact one.
func TestPrintedRangesHold(t *testing.T) {
	r := rnd(6)
	for range 3000 {
		iv, at := interval(r)
		n := Number{Interval: iv, Point: fraction(at)}
		s := n.Range()
		parse := func(f string) *big.Rat { x, _ := new(big.Rat).SetString(f); return x }
		var lo, hi *big.Rat
		for i := 1; i < len(s); i++ {
			if s[i] == ',' {
				lo, hi = parse(s[1:i]), parse(s[i+2:len(s)-1])
				break
			}
		}
		if lo != nil && (!iv.Lo.Known() || lo.Cmp(iv.Lo.Rat()) > 0) || hi != nil && (!iv.Hi.Known() || hi.Cmp(iv.Hi.Rat()) < 0) {
			t.Fatalf("%v printed as %s", iv, s)
		}
	}
}

// What is rounded stands within the interval of what was printed.
func FuzzReading(f *testing.F) {
	f.Add(int64(2626), 2, "26.26%", "%")
	f.Add(int64(-5), 0, "三千万元", "万元")
	f.Add(int64(0), 1, "", "亿元")
	f.Fuzz(func(t *testing.T, coef int64, scale int, literal, unit string) {
		if scale < 0 || scale > 18 || coef < -1e15 || coef > 1e15 {
			return
		}
		d := newDeriver(nil, Options{})
		for _, bound := range []extract.Bound{extract.Exact, extract.About, extract.MoreThan, extract.AtLeast, extract.AtMost, extract.LessThan} {
			v := numeral.Decimal{Coef: coef, Scale: scale}
			q := &extract.Quantity{Literal: literal, Value: &v, Unit: unit, Bound: bound}
			x, why := d.reading(q)
			if why.Code != "" {
				t.Fatalf("refused: %v", why)
			}
			for _, iv := range []Interval{x.strict, x.loose} {
				if iv.Lo.Known() && iv.Hi.Known() && iv.Lo.Cmp(iv.Hi) > 0 {
					t.Fatalf("%s %s: %v is upside down", v, bound, iv)
				}
			}
			if (bound == extract.Exact || bound == extract.About) && !x.strict.Contains(x.at) {
				t.Fatalf("%s: %v lacks the number", v, x.strict)
			}
			m := d.measure(q)
			if m.factor.Sign() <= 0 {
				t.Fatalf("unit %q: factor %s", unit, m.factor)
			}
			n := x.number(unit)
			_ = n.Text(Chinese) + n.Decimal().String() + strconv.FormatFloat(n.Float(), 'g', -1, 64)
		}
	})
}

func TestUnitsThatMeet(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		factor string // one a is so many b; "" for never
	}{
		{"万元", "亿元", "1/10000"}, {"亩", "公顷", "1/15"}, {"万亩", "平方公里", "20/3"}, {"亿斤", "万吨", "5"}, {"公斤", "斤", "2"},
		{"公斤/亩", "公斤/公顷", "15"}, {"斤/亩", "吨/公顷", "3/400"}, {"万人次", "人次", "10000"}, {"千瓦时", "亿千瓦时", "1/100000000"}, {"千克", "公斤", "1"},
		{"起", "件", "1"}, {"人", "名", "1"}, {"億元", "亿元", "1"}, {"万亿元", "亿元", "10000"},
		{"亿元", "亿美元", ""}, {"港元", "元", ""}, {"新台币", "元", ""}, {"人", "人次", ""}, {"户", "人", ""}, {"%", "个百分点", ""}, {"亩", "公斤", ""},
		{"元/人·年", "元/人·月", ""}, {"百分点", "点", ""},
	} {
		a, b := measureOf(c.a), measureOf(c.b)
		if (a.base == b.base) != (c.factor != "") {
			t.Errorf("%s and %s: bases %s and %s", c.a, c.b, a.base, b.base)
			continue
		}
		if c.factor == "" {
			continue
		}
		want, _ := new(big.Rat).SetString(c.factor)
		if got := a.factor.quo(b.factor); got.Rat().Cmp(want) != 0 {
			t.Errorf("one %s is %s %s, want %s", c.a, got, c.b, want)
		}
	}
}

// bigRat is a random positive number below 1000.
func bigRat(r *rand.Rand) *big.Rat { return big.NewRat(1+r.Int64N(999_999), 1000) }

// A total of very many fractions holds the exact sum, and the text of it is the exact one's.
func TestTotals(t *testing.T) {
	r := rnd(13)
	var sum total
	exact := certain(zero)
	for i := range 400 {
		v := certain(ratio(1+r.Int64N(1e6), 1+r.Int64N(1e6)))
		v.strict = around(v.at, ratio(1, 1+r.Int64N(1e6)), false)
		v = v.tight()
		sum.add(v)
		exact = exact.add(v)
		if i%100 != 99 {
			continue
		}
		got := total{append([]value(nil), sum.sums...), sum.n}
		n := got.sum().number("亿元")
		if !n.Contains(exact.at) || n.Lo.Cmp(exact.strict.Lo) > 0 || n.Hi.Cmp(exact.strict.Hi) < 0 {
			t.Fatalf("%d numbers: %s lacks %s", i+1, n.Range(), exact.at)
		}
		if want := exact.number("亿元"); n.Range() != want.Range() || n.Float() != want.Float() || n.Decimal() != want.Decimal() {
			t.Errorf("%d numbers: %s, want %s", i+1, n.Range(), want.Range())
		}
	}
	if len(sum.sums) != 3 { // 400 is 256 + 128 + 16
		t.Errorf("%d partial sums", len(sum.sums))
	}
}
