package derive

import (
	"math"
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
func (n Number) OK() bool { return n.Reason.Code == "" && n.Point.Known() }

// Exact reports whether the number can have one value only.
func (n Number) Exact() bool {
	return n.OK() && !n.About && n.Lo.Known() && n.Hi.Known() && n.Lo.Cmp(n.Hi) == 0
}

// Bounded reports whether both ends of the interval are known.
func (n Number) Bounded() bool { return n.OK() && n.Lo.Known() && n.Hi.Known() }

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
	w := n.Hi.sub(n.Lo)
	if w.Sign() == 0 {
		return min(decimals(n.Point), maxDecimals)
	}
	f := w.Float64()
	d := int(math.Floor(-math.Log10(f/2) + 1e-9))
	return max(-12, min(d, maxDecimals))
}

// decimals is the number of digits after the point of a decimal fraction, maxDecimals where it has more.
func decimals(x Fraction) int {
	den := x.den
	if x.big != nil {
		if !x.big.Denom().IsInt64() {
			return maxDecimals
		}
		den = x.big.Denom().Int64()
	}
	for d := range maxDecimals {
		if pow10[d]%den == 0 {
			return d
		}
	}
	return maxDecimals
}

// Decimal is the number as computed from the figures as stated, in only the digits that the interval supports; the single
// integer where there is one. Zero where there is no number.
func (n Number) Decimal() numeral.Decimal {
	if !n.OK() {
		return numeral.Decimal{}
	}
	return n.Point.round(n.Digits())
}

// Float is the number as computed from the figures as stated, in full: what a spreadsheet gets from the same formula. NaN
// where there is no number.
func (n Number) Float() float64 {
	if !n.OK() {
		return math.NaN()
	}
	f := n.Point.Float64()
	return f
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
	d := max(0, min(n.Digits()+2, 12))
	var b strings.Builder
	if !n.Lo.Known() {
		b.WriteString("(-∞")
	} else {
		s, exact := n.Lo.outward(d, -1)
		b.WriteString(bracket(n.LoOpen || !exact, "(", "["))
		b.WriteString(s)
	}
	b.WriteString(", ")
	if !n.Hi.Known() {
		b.WriteString("∞)")
	} else {
		s, exact := n.Hi.outward(d, 1)
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

// trim drops zeros at the end of a fraction.
func trim(s string) string {
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}
