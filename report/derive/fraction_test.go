package derive

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// someFraction is a number of one of many sizes, up to the largest of two words and beyond.
func someFraction(r *rand.Rand) Fraction {
	word := func() int64 {
		switch n := r.Int64() >> r.IntN(63); r.IntN(8) {
		case 0:
			return math.MaxInt64 - r.Int64N(3)
		case 1:
			return pow10[r.IntN(19)]
		default:
			return n
		}
	}
	x := big.NewRat(word()*(1-2*r.Int64N(2)), max(word(), 1))
	if r.IntN(20) == 0 {
		x.Mul(x, big.NewRat(word(), max(word(), 1)))
	}
	return fraction(x)
}

// Fractions compute what math/big computes, in two words wherever they hold the result.
func TestFractionsAreExact(t *testing.T) {
	r := rnd(11)
	for range 50_000 {
		x, y := someFraction(r), someFraction(r)
		a, b := x.Rat(), y.Rat()
		check := func(op string, got Fraction, want *big.Rat) {
			t.Helper()
			if got.Rat().Cmp(want) != 0 || got.IsInt() != want.IsInt() || got.Sign() != want.Sign() {
				t.Fatalf("%s %s %s = %s, want %s", x, op, y, got, want)
			}
			if got != fraction(want) && got.big == nil {
				t.Fatalf("%s %s %s = %d/%d: not in lowest terms", x, op, y, got.num, got.den)
			}
			if got.big != nil && fraction(want).big == nil {
				t.Fatalf("%s %s %s = %s: two words would do", x, op, y, got)
			}
		}
		check("+", x.add(y), new(big.Rat).Add(a, b))
		check("-", x.sub(y), new(big.Rat).Sub(a, b))
		check("×", x.mul(y), new(big.Rat).Mul(a, b))
		if y.Sign() != 0 {
			check("÷", x.quo(y), new(big.Rat).Quo(a, b))
		}
		check("||", x.abs(), new(big.Rat).Abs(a))
		if got := x.Cmp(y); got != a.Cmp(b) {
			t.Fatalf("%s against %s: %d", x, y, got)
		}
		if want, _ := a.Float64(); x.Float64() != want {
			t.Fatalf("%s is %v, want %v", x, x.Float64(), want)
		}
		if n, ok := x.floor(); ok && (integer(n).Cmp(x) > 0 || integer(n+1).Cmp(x) <= 0) {
			t.Fatalf("floor of %s is %d", x, n)
		}
		d := r.IntN(13)
		if got, want := x.FloatString(d), a.FloatString(d); got != want && got != want[1:] { // -0.00 is 0.00
			t.Fatalf("%s with %d decimals is %s, want %s", x, d, got, want)
		}
		if got, want := x.round(d-6), roundBig(a, d-6); got != want {
			t.Fatalf("%s with %d decimals is %s, want %s", x, d-6, got, want)
		}
		for _, way := range []int{-1, 1} {
			got, exact := x.outward(d, way)
			want, same := outwardBig(a, d, way)
			if got != want || exact != same {
				t.Fatalf("%s outward with %d decimals is %s, want %s", x, d, got, want)
			}
		}
	}
}

// What a text says and what follows from it stays in two words: if this fails, everything is slow.
func TestFractionsOfTextsAreSmall(t *testing.T) {
	r := rnd(12)
	for range 10_000 {
		level := ratio(r.Int64N(1e9), 100)
		rate := ratio(r.Int64N(1e5), 10_000).add(one)
		base := level.quo(rate)
		if part := level.sub(base).quo(base).mul(hundred); part.big != nil || base.big != nil {
			t.Fatalf("%s by %s: %s and %s", level, rate, base, part)
		}
	}
}

func BenchmarkFraction(b *testing.B) {
	x, y := ratio(126, 10), ratio(10825, 10000)
	b.ReportAllocs()
	for b.Loop() {
		if x.quo(y).sub(x).Cmp(x) > 0 {
			b.Fatal()
		}
	}
}
