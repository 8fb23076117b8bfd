package main

import (
	"bytes"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
	"zhibiao/report/derive"
)

// added adds inputs up in parts, as bundles do, in an order and with borders that the seed decides.
func added[A any](seed uint64, inputs [][]byte, add func(A, []byte) A, merge func(A, A) A) A {
	random := rand.New(rand.NewPCG(seed, 0))
	parts := make([]A, 1+seed*3)
	for _, i := range random.Perm(len(inputs)) {
		at := random.IntN(len(parts))
		parts[at] = add(parts[at], inputs[i])
	}
	var whole A
	for _, i := range random.Perm(len(parts)) {
		whole = merge(whole, parts[i])
	}
	return whole
}

func TestTallyInAnyOrder(t *testing.T) {
	// More different rates than a summary tells apart, so that they are rounded.
	var inputs [][]byte
	for i := range maxCells + 1000 {
		r := big.NewRat(int64(i)-1000, 70001)
		inputs = append(inputs, encode(&rate{
			At:   derivePlace{Document: fmt.Sprint(i % 977), N: i, Record: fmt.Sprint("r", i)},
			Rate: number{Point: r, Lo: r, Hi: new(big.Rat).Add(r, big.NewRat(1, 90000)), HiOpen: true},
		}))
	}
	var f tallyFn
	want := added(0, inputs, f.AddInput, f.MergeAccumulators)
	if want.Grid != 1 || len(want.Cells) > maxCells || want.Up+want.Down+want.Flat != int64(len(inputs)) || want.Flat != 1 {
		t.Fatalf("grid %d, %d cells, %d up, %d down, %d flat", want.Grid, len(want.Cells), want.Up, want.Down, want.Flat)
	}
	for seed := uint64(1); seed <= 2; seed++ {
		if got := added(seed, inputs, f.AddInput, f.MergeAccumulators); !bytes.Equal(encode(&got), encode(&want)) {
			t.Errorf("another order gives another tally")
		}
	}
	// The rounded quartiles hold the exact ones.
	var line summaryOut
	summaryLine("all\x00\x00同比", want, func(_, s string) { line = decoded[summaryOut](t, s) })
	exact := (1000+maxCells-1)/2.0 - 1000
	exact /= 70001
	if m := line.Median; line.Grid != "1e-3" || *m.Low > exact || *m.High < exact || *m.High-*m.Low > 0.0021 {
		t.Errorf("rounded to %s: median in [%v, %v], exactly %v", line.Grid, *m.Low, *m.High, exact)
	}
}

func TestStrandInAnyOrder(t *testing.T) {
	var inputs [][]byte
	for i := range 3 * maxStatements {
		for n := range 2 * keptRecords {
			v := numeral.Int(int64(i))
			r := extract.Record{ID: fmt.Sprint(i, n), Document: fmt.Sprint("d", n), Indicator: "粮食产量", Level: &extract.Quantity{Value: &v}}
			inputs = append(inputs, encode(&said{what(&r, nil), r}))
		}
	}
	var f strandFn
	want := f.ExtractOutput(added(0, inputs, f.AddInput, f.MergeAccumulators))
	if len(want.Statements) != maxStatements {
		t.Fatalf("%d statements", len(want.Statements))
	}
	for what, s := range want.Statements {
		if s.Count != 2*keptRecords || len(s.First) != keptRecords || s.First[0].Document != "d0" {
			t.Fatalf("%s: %d records, kept %d from %s", what, s.Count, len(s.First), s.First[0].Document)
		}
	}
	for seed := uint64(1); seed <= 2; seed++ {
		if got := f.ExtractOutput(added(seed, inputs, f.AddInput, f.MergeAccumulators)); !bytes.Equal(encode(&got), encode(&want)) {
			t.Errorf("another order gives another strand")
		}
	}
}

// TestMean holds the sums of a tally against package derive.
func TestMean(t *testing.T) {
	level := func(id string, value, rate int64, unit string) extract.Record {
		v, r := numeral.Int(value), numeral.Int(rate)
		return extract.Record{ID: id, Document: "d" + id, Indicator: "粮食产量", Status: extract.Actual,
			Level:   &extract.Quantity{Literal: "x", Value: &v, Unit: unit, Bound: extract.Exact, Start: 1, End: 2},
			Changes: []extract.Quantity{{Literal: "y", Value: &r, Unit: "%", Bound: extract.Exact, Direction: extract.Up, Basis: extract.YearOnYear, Start: 3, End: 4}}}
	}
	for _, records := range [][]extract.Record{
		{level("1", 500, 5, "吨"), level("2", 3, 8, "万吨")},
		{level("1", 500, 5, "吨"), level("2", 3, 8, "亩")},
		{level("1", 50, 5, "吨"), level("2", 3, 8, "")},
	} {
		var want derive.Summary
		r := derive.Derive(records, derive.Options{})
		for _, s := range r.Summaries {
			if s.Grouping == derive.ByIndicator {
				want = s
			}
		}
		if want.Count != len(records) {
			t.Fatalf("package derive counts %d rates of %d", want.Count, len(records))
		}
		var tally tally
		var f tallyFn
		for i := range r.Growths {
			g := &r.Growths[i]
			if !g.Rate.OK() { // which the mean does not look at
				g.Rate = derive.Number{Point: derive.FractionOf(big.NewRat(1, 1))}
			}
			in := rate{At: derivePlace{g.Document, i, g.Record, g.Index}, Rate: numberOf(&g.Rate), Mean: true}
			if g.Current.OK() && g.Base.OK() {
				current, base := numberOf(&g.Current), numberOf(&g.Base)
				in.Current, in.Base = &current, &base
			}
			tally = f.AddInput(tally, encode(&in))
		}
		if got, want := encode(show(tally.mean(derive.ByIndicator, 2))), encode(show(want.Mean)); !bytes.Equal(got, want) {
			t.Errorf("mean %s, want %s", got, want)
		}
	}
}
