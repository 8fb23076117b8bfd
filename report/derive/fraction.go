package derive

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"

	"zhibiao/extract/numeral"
)

// A Fraction is an exact number. The zero Fraction is none: see Known.
//
// Nearly all figures and what follows from them are fractions of two machine words; only what is not goes to math/big, which
// takes an allocation or more for every step.
type Fraction struct {
	num, den int64    // in lowest terms, den above zero, num not the least int64; den is 0 where they do not fit or there is none
	big      *big.Rat // where they do not fit: never changed
}

var (
	zero    = integer(0)
	one     = integer(1)
	hundred = integer(100)
	half    = Fraction{num: 1, den: 2}
)

var pow10 = func() (p [19]int64) {
	p[0] = 1
	for n := 1; n < len(p); n++ {
		p[n] = 10 * p[n-1]
	}
	return p
}()

// tens is 10^n, n from -18 to 18.
func tens(n int) Fraction {
	if n < 0 {
		return Fraction{num: 1, den: pow10[-n]}
	}
	return integer(pow10[n])
}

// integer is n as a fraction; n is not the least int64.
func integer(n int64) Fraction { return Fraction{num: n, den: 1} }

// ratio is n ÷ d; d is above zero.
func ratio(n, d int64) Fraction {
	g := gcd(magnitude(n), uint64(d))
	return Fraction{num: n / int64(g), den: d / int64(g)}
}

// fraction is r, which must not be changed afterwards; nil is none.
func fraction(r *big.Rat) Fraction {
	switch {
	case r == nil:
		return Fraction{}
	case r.Num().IsInt64() && r.Denom().IsInt64() && r.Num().Int64() != math.MinInt64:
		return Fraction{num: r.Num().Int64(), den: r.Denom().Int64()}
	}
	return Fraction{big: r}
}

// Known reports whether there is a number.
func (x Fraction) Known() bool { return x.den != 0 || x.big != nil }

// Rat is the number for math/big; nil for none.
func (x Fraction) Rat() *big.Rat {
	switch {
	case x.den != 0:
		return big.NewRat(x.num, x.den)
	case x.big != nil:
		return new(big.Rat).Set(x.big)
	}
	return nil
}

// wide is Rat of a known number without a copy: not to be changed.
func (x Fraction) wide() *big.Rat {
	if x.big != nil {
		return x.big
	}
	return big.NewRat(x.num, x.den)
}

// Sign is -1, 0 or 1.
func (x Fraction) Sign() int {
	switch {
	case x.big != nil:
		return x.big.Sign()
	case x.num < 0:
		return -1
	case x.num > 0:
		return 1
	}
	return 0
}

// IsInt reports whether the number is whole.
func (x Fraction) IsInt() bool { return x.den == 1 || x.big != nil && x.big.IsInt() }

// Cmp is -1 where x is less than y, 0 where they are equal, else 1.
func (x Fraction) Cmp(y Fraction) int {
	switch {
	case x.den == 0 || y.den == 0:
		return x.wide().Cmp(y.wide())
	case x.den == y.den:
		return compare64(x.num, y.num)
	}
	a, b := x.Sign(), y.Sign()
	if a != b {
		return compare64(int64(a), int64(b))
	}
	h, l := bits.Mul64(magnitude(x.num), uint64(y.den))
	k, m := bits.Mul64(magnitude(y.num), uint64(x.den))
	switch {
	case h < k || h == k && l < m:
		return -a
	case h == k && l == m:
		return 0
	}
	return a
}

func compare64(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Float64 is the nearest binary number.
func (x Fraction) Float64() float64 {
	const exact = 1 << 53 // a quotient of two exact numbers is rounded once
	if x.den != 0 && x.den <= exact && -exact <= x.num && x.num <= exact {
		return float64(x.num) / float64(x.den)
	}
	f, _ := x.wide().Float64()
	return f
}

// String prints n/d, or n of a whole number.
func (x Fraction) String() string {
	switch {
	case x.den == 1:
		return strconv.FormatInt(x.num, 10)
	case x.Known():
		return x.wide().RatString()
	}
	return "none"
}

func (x Fraction) neg() Fraction {
	if x.big != nil {
		return fraction(new(big.Rat).Neg(x.big))
	}
	x.num = -x.num
	return x
}

func (x Fraction) abs() Fraction {
	if x.Sign() < 0 {
		return x.neg()
	}
	return x
}

// inv is 1 ÷ x; x is not zero.
func (x Fraction) inv() Fraction {
	switch {
	case x.big != nil:
		return fraction(new(big.Rat).Inv(x.big))
	case x.num < 0:
		return Fraction{num: -x.den, den: -x.num}
	}
	return Fraction{num: x.den, den: x.num}
}

// add is D. Knuth's way (The Art of Computer Programming 2, 4.5.1), whose intermediate results are smallest.
func (x Fraction) add(y Fraction) Fraction {
	if x.den != 0 && y.den != 0 {
		if x.den == y.den && x.den == 1 {
			if n, ok := add64(x.num, y.num); ok {
				return integer(n)
			}
		} else if r, ok := addSmall(x, y); ok {
			return r
		}
	}
	return fraction(new(big.Rat).Add(x.wide(), y.wide()))
}

func addSmall(x, y Fraction) (Fraction, bool) {
	d := int64(1)
	if x.den != 1 && y.den != 1 {
		d = int64(gcd(uint64(x.den), uint64(y.den)))
	}
	a, ok1 := mul64(x.num, y.den/d)
	b, ok2 := mul64(y.num, x.den/d)
	n, ok3 := add64(a, b)
	if !ok1 || !ok2 || !ok3 {
		return Fraction{}, false
	}
	if d == 1 {
		den, ok := mul64(x.den, y.den)
		return Fraction{num: n, den: den}, ok
	}
	if n == 0 {
		return zero, true
	}
	e := int64(gcd(magnitude(n), uint64(d)))
	den, ok := mul64(x.den/d, y.den/e)
	return Fraction{num: n / e, den: den}, ok
}

func (x Fraction) sub(y Fraction) Fraction { return x.add(y.neg()) }

func (x Fraction) mul(y Fraction) Fraction {
	if x.den != 0 && y.den != 0 {
		g, h := int64(1), int64(1)
		if y.den != 1 {
			g = int64(gcd(magnitude(x.num), uint64(y.den)))
		}
		if x.den != 1 {
			h = int64(gcd(magnitude(y.num), uint64(x.den)))
		}
		n, ok1 := mul64(x.num/g, y.num/h)
		d, ok2 := mul64(x.den/h, y.den/g)
		if ok1 && ok2 {
			return Fraction{num: n, den: d}
		}
	}
	return fraction(new(big.Rat).Mul(x.wide(), y.wide()))
}

// quo is x ÷ y; y is not zero.
func (x Fraction) quo(y Fraction) Fraction { return x.mul(y.inv()) }

// shortened is x or, where its denominator has very many digits, the next multiple of 2^-160 below (way -1) or above (way 1):
// far finer than what any interval supports.
func (x Fraction) shortened(way int) Fraction {
	const places, long = 160, 512
	if x.big == nil || x.big.Denom().BitLen() <= long {
		return x
	}
	n := new(big.Int).Lsh(x.big.Num(), places)
	n.Div(n, x.big.Denom()) // rounds down because a denominator is positive
	if way > 0 {
		n.Add(n, big.NewInt(1))
	}
	return fraction(new(big.Rat).SetFrac(n, new(big.Int).Lsh(big.NewInt(1), places)))
}

// floor is the largest whole number not above x; ok is false where it or its neighbour may not fit.
func (x Fraction) floor() (n int64, ok bool) {
	if x.den != 0 {
		n = x.num / x.den
		if x.num < 0 && n*x.den != x.num {
			n--
		}
		return n, n != math.MaxInt64 && n > -math.MaxInt64
	}
	return 0, false
}

// scaled is x × 10^d as a whole number rounded towards zero, how the rest compares with a half, and whether there is a rest; ok
// is false where it has more than 18 digits.
func (x Fraction) scaled(d int) (n int64, rest int, exact, ok bool) {
	num, den := magnitude(x.num), uint64(x.den)
	if x.den == 0 || d > 18 || d < -18 {
		return 0, 0, false, false
	}
	hi, lo := uint64(0), num
	if d >= 0 {
		hi, lo = bits.Mul64(num, uint64(pow10[d]))
	} else {
		over, by := bits.Mul64(den, uint64(pow10[-d]))
		if over != 0 || by > math.MaxInt64 {
			return 0, 0, false, false
		}
		den = by
	}
	if hi >= den {
		return 0, 0, false, false
	}
	q, r := bits.Div64(hi, lo, den)
	if q >= uint64(pow10[18]) {
		return 0, 0, false, false
	}
	switch twice := 2 * r; { // r is below den, den below 2^63
	case twice < den:
		rest = -1
	case twice > den:
		rest = 1
	}
	n = int64(q)
	if x.num < 0 {
		n = -n
	}
	return n, rest, r == 0, true
}

// round rounds half away from zero to d decimals; with d below zero to tens, hundreds, ….
func (x Fraction) round(d int) numeral.Decimal {
	n, rest, _, ok := x.scaled(d)
	if ok && rest >= 0 {
		if x.num < 0 {
			n--
		} else {
			n++
		}
	}
	if ok && d < 0 && n != 0 {
		n, ok = mul64(n, pow10[-d])
	}
	if limit := pow10[18]; !ok || n >= limit || n <= -limit {
		return roundBig(x.wide(), d)
	}
	return numeral.Decimal{Coef: n, Scale: max(d, 0)}
}

// FloatString prints x with d decimals, rounded half away from zero.
func (x Fraction) FloatString(d int) string {
	if v := x.round(d); v.Scale == d && magnitude(v.Coef) < uint64(pow10[18]) {
		return v.String()
	}
	return x.wide().FloatString(d)
}

// roundBig is round of what may be of any size: in fewer decimals than asked for where there are too many digits.
func roundBig(r *big.Rat, d int) numeral.Decimal {
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
			return roundBig(r, d-1)
		}
		f, _ := r.Float64()
		v.Coef = int64(max(-9e18, min(f, 9e18)))
	}
	if v.Coef == 0 {
		v.Scale = max(d, 0)
	}
	return v
}

// outward prints x with at most d decimals, d from 0 to 12, rounded down (way -1) or up (way 1).
func (x Fraction) outward(d, way int) (s string, exact bool) {
	n, _, exact, ok := x.scaled(d)
	if !ok {
		return outwardBig(x.wide(), d, way)
	}
	switch {
	case exact:
	case way < 0 && x.num < 0:
		n--
	case way > 0 && x.num > 0:
		n++
	}
	return trim(numeral.Decimal{Coef: n, Scale: d}.String()), exact
}

func outwardBig(r *big.Rat, d, way int) (s string, exact bool) {
	k := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(d)), nil)
	x := new(big.Rat).Mul(r, new(big.Rat).SetInt(k))
	n := new(big.Int).Div(x.Num(), x.Denom())
	exact = x.IsInt()
	if !exact && way > 0 {
		n.Add(n, big.NewInt(1))
	}
	return trim(new(big.Rat).SetFrac(n, k).FloatString(d)), exact
}

// gcd is the greatest common divisor by J. Stein's way; one of a and b may be zero.
func gcd(a, b uint64) uint64 {
	switch {
	case a == 1 || b == 1:
		return 1
	case a == 0:
		return b
	case b == 0:
		return a
	}
	twos := bits.TrailingZeros64(a | b)
	a >>= bits.TrailingZeros64(a)
	for b != 0 {
		b >>= bits.TrailingZeros64(b)
		if a > b {
			a, b = b, a
		}
		b -= a
	}
	return a << twos
}

// magnitude is the absolute value.
func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// add64 and mul64 are exact; ok is false where the result does not fit or is the least int64.
func add64(a, b int64) (n int64, ok bool) {
	n = a + b
	return n, (n > a) == (b > 0) && n != math.MinInt64
}

func mul64(a, b int64) (n int64, ok bool) {
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}
