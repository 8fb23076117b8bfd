package main

import (
	"math/big"

	"zhibiao/report/derive"
)

// A number is a derive.Number that has one, on its way between two steps and in sums.
type number struct {
	Point          *big.Rat
	Lo, Hi         *big.Rat `json:",omitempty"`
	LoOpen, HiOpen bool     `json:",omitempty"`
	About          bool     `json:",omitempty"`
	Integer        bool     `json:",omitempty"`
	First, Last    int64    `json:",omitempty"`
	Unit           string   `json:",omitempty"`
}

func numberOf(n *derive.Number) number {
	return number{n.Point.Rat(), n.Lo.Rat(), n.Hi.Rat(), n.LoOpen, n.HiOpen, n.About, n.Integer, n.First, n.Last, n.Unit}
}

func (n *number) derived() derive.Number {
	return derive.Number{
		Interval: derive.Interval{Lo: derive.FractionOf(n.Lo), Hi: derive.FractionOf(n.Hi), LoOpen: n.LoOpen, HiOpen: n.HiOpen},
		Point:    derive.FractionOf(n.Point), Unit: n.Unit, About: n.About, Integer: n.Integer, First: n.First, Last: n.Last,
	}
}

func (n *number) float() float64 {
	f, _ := n.Point.Float64()
	return f
}

// times is a number of another unit.
func (n number) times(k *big.Rat) number {
	for _, r := range []**big.Rat{&n.Point, &n.Lo, &n.Hi} {
		if *r != nil {
			*r = new(big.Rat).Mul(*r, k)
		}
	}
	n.Integer = false
	return n
}

// plus is the sum of two numbers of one unit.
func (n number) plus(o number) number {
	add := func(x, y *big.Rat) *big.Rat {
		if x == nil || y == nil {
			return nil
		}
		return new(big.Rat).Add(x, y)
	}
	n.Point, n.Lo, n.Hi = add(n.Point, o.Point), add(n.Lo, o.Lo), add(n.Hi, o.Hi)
	n.LoOpen, n.HiOpen = n.Lo != nil && (n.LoOpen || o.LoOpen), n.Hi != nil && (n.HiOpen || o.HiOpen)
	n.About = n.About || o.About
	return n
}

// widened is a number rounded down to a multiple of step, with an interval of multiples that holds all of the old one.
func (n number) widened(step *big.Rat) number {
	r := number{Point: floor(n.Point, step), Unit: n.Unit, About: n.About}
	if n.Lo != nil {
		if r.Lo = floor(n.Lo, step); r.Lo.Cmp(r.Point) > 0 {
			r.Lo = r.Point
		}
	}
	if n.Hi != nil {
		r.Hi = new(big.Rat).Neg(floor(new(big.Rat).Neg(n.Hi), step))
	}
	return r
}

// floor is the largest multiple of step that is not above r.
func floor(r, step *big.Rat) *big.Rat {
	q := new(big.Rat).Quo(r, step)
	n := new(big.Rat).SetInt(new(big.Int).Div(q.Num(), q.Denom()))
	return n.Mul(n, step)
}

// A shown is a derived number as the outputs have it: what it is, its range, or why there is none.
type shown struct {
	Value  *float64 `json:"value"`
	Low    *float64 `json:"low"`
	High   *float64 `json:"high"`
	Unit   string   `json:"unit"`
	Text   string   `json:"text"`   // in the digits that it supports
	Reason string   `json:"reason"` // why there is none, else ""
}

func show(n derive.Number) shown {
	if !n.OK() {
		return shown{Unit: n.Unit, Reason: n.Reason.Text(derive.English)}
	}
	float := func(r derive.Fraction) *float64 {
		if !r.Known() {
			return nil
		}
		f := r.Float64()
		return &f
	}
	return shown{Value: float(n.Point), Low: float(n.Lo), High: float(n.Hi), Unit: n.Unit, Text: n.Text(derive.English)}
}
