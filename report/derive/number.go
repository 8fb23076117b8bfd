package derive

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"zhibiao/extract/numeral"
)

// number is a value as a Number of a unit.
func (a value) number(unit string) Number {
	return Number{Interval: a.strict, Point: a.at, Unit: unit, About: a.about}
}

// refused is a Number that is only a reason.
func refused(r Reason) Number { return Number{Reason: r} }

// value is the number as an operand of further arithmetic; meaningful where OK.
func (n Number) value() value { return value{n.Point, n.Interval, n.Interval, n.About} }

// OK reports whether there is a number.
func (n Number) OK() bool { return n.Reason.Code == "" && n.Point != nil }

// Exact reports whether the number can have one value only.
func (n Number) Exact() bool {
	return n.OK() && !n.About && n.Lo != nil && n.Hi != nil && n.Lo.Cmp(n.Hi) == 0
}

// Bounded reports whether both ends of the interval are known.
func (n Number) Bounded() bool { return n.OK() && n.Lo != nil && n.Hi != nil }

// Mid is the midpoint of the interval; nil where it is not Bounded.
func (n Number) Mid() *big.Rat {
	if !n.Bounded() {
		return nil
	}
	m := new(big.Rat).Add(n.Lo, n.Hi)
	return m.Mul(m, half)
}

// maxDecimals is as far as Digits goes: an exact fraction may have no end.
const maxDecimals = 6

// Digits is the number of decimals that the interval supports: the finest place of which the interval's ends are at most one
// unit from its middle. It is negative where not even the units are known.
func (n Number) Digits() int {
	if !n.OK() {
		return 0
	}
	if n.Integer {
		return 0
	}
	if !n.Bounded() {
		return min(decimals(n.Point), 2)
	}
	w := new(big.Rat).Sub(n.Hi, n.Lo)
	if w.Sign() == 0 {
		return min(decimals(n.Point), maxDecimals)
	}
	f, _ := w.Float64()
	d := int(math.Floor(-math.Log10(f/2) + 1e-9))
	return max(-12, min(d, maxDecimals))
}

// decimals is the number of digits after the point of a decimal fraction, maxDecimals where it has more.
func decimals(r *big.Rat) int {
	x := new(big.Rat).Set(r)
	ten := big.NewRat(10, 1)
	for d := 0; d < maxDecimals; d++ {
		if x.IsInt() {
			return d
		}
		x.Mul(x, ten)
	}
	return maxDecimals
}

// Decimal is the number as computed from the figures as stated, in only the digits that the interval supports; the single
// integer where there is one. Zero where there is no number.
func (n Number) Decimal() numeral.Decimal {
	if !n.OK() {
		return numeral.Decimal{}
	}
	return decimal(n.Point, n.Digits())
}

// Float is the number as computed from the figures as stated, in full: what a spreadsheet gets from the same formula. NaN
// where there is no number.
func (n Number) Float() float64 {
	if !n.OK() {
		return math.NaN()
	}
	f, _ := n.Point.Float64()
	return f
}

// decimal rounds half away from zero to d decimals; with d below zero to tens, hundreds, ….
func decimal(r *big.Rat, d int) numeral.Decimal {
	var s string
	if d >= 0 {
		s = r.FloatString(d)
	} else {
		k := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-d)), nil))
		q := new(big.Rat).Quo(r, k)
		n, _ := new(big.Rat).SetString(q.FloatString(0))
		s = n.Mul(n, k).FloatString(0)
	}
	v, err := numeral.ParseDecimal(s)
	if err != nil { // more than 18 digits: fewer decimals
		if d > 0 {
			return decimal(r, d-1)
		}
		f, _ := r.Float64()
		v.Coef = int64(max(-9e18, min(f, 9e18)))
	}
	if v.Coef == 0 {
		v.Scale = max(d, 0)
	}
	return v
}

// Text prints the number as people read it: 773; 4916–4919; [299.5, 300.5); the reason where there is none. The unit is not
// printed.
func (n Number) Text(l Lang) string {
	switch {
	case !n.OK():
		return n.Reason.Text(l)
	case n.Integer && n.First == n.Last:
		return n.about(l) + strconv.FormatInt(n.First, 10)
	case n.Integer:
		return n.about(l) + strconv.FormatInt(n.First, 10) + "–" + strconv.FormatInt(n.Last, 10)
	case n.Exact():
		return n.Decimal().Normal().String()
	}
	return n.about(l) + n.Range()
}

func (n Number) about(l Lang) string {
	switch {
	case !n.About:
		return ""
	case l == English:
		return "about "
	}
	return "约"
}

// Range prints the interval with its ends: [299.5, 300.5), (70, ∞). Ends are printed in two digits more than the interval
// supports, rounded outwards, so that the printed range holds the exact one.
func (n Number) Range() string {
	if !n.OK() {
		return ""
	}
	d := n.Digits() + 2
	var b strings.Builder
	if n.Lo == nil {
		b.WriteString("(-∞")
	} else {
		s, exact := bound(n.Lo, d, -1)
		b.WriteString(bracket(n.LoOpen || !exact, "(", "["))
		b.WriteString(s)
	}
	b.WriteString(", ")
	if n.Hi == nil {
		b.WriteString("∞)")
	} else {
		s, exact := bound(n.Hi, d, 1)
		b.WriteString(s)
		b.WriteString(bracket(n.HiOpen || !exact, ")", "]"))
	}
	return b.String()
}

func bracket(open bool, o, c string) string {
	if open {
		return o
	}
	return c
}

// bound prints r with at most d decimals, rounded down (way -1) or up (way 1).
func bound(r *big.Rat, d, way int) (s string, exact bool) {
	d = max(0, min(d, 12))
	k := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(d)), nil))
	x := new(big.Rat).Mul(r, k)
	f := floor(x)
	exact = x.IsInt()
	if !exact && way > 0 {
		f.Add(f, big.NewInt(1))
	}
	y := new(big.Rat).SetFrac(f, k.Num())
	return trim(y.FloatString(d)), exact
}

// trim drops zeros at the end of a fraction.
func trim(s string) string {
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}
