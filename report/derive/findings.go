package derive

import (
	"iter"
	"slices"
)

// Findings are Results that need not be in memory. Each sequence may be ranged over again and again and gives the same; what it gives
// may be kept.
type Findings struct {
	Growths       iter.Seq[*Growth]
	Summaries     func(only ...Grouping) iter.Seq[*Summary] // of groups of one rate, only those over all
	Contributions iter.Seq[*Contribution]
	Series        iter.Seq[*Series]
	Merges        iter.Seq[*Merge]
	Checks        iter.Seq[*Check]

	// How many there are.
	GrowthCount, SummaryCount, SeriesCount, MergeCount, CheckCount int
	OffCount                                                       int // checks that are off

	// GrowthsOf tells which growths a record of that ID has: the number of the first, and how many.
	GrowthsOf func(record string) (first, n int)

	// Points is how many points the series before a number have together.
	Points func(series int) int
}

// Findings are the results, as they are.
func (r *Results) Findings() *Findings {
	f := &Findings{
		Growths: pointers(r.Growths),
		Summaries: func(only ...Grouping) iter.Seq[*Summary] {
			return filtered(pointers(r.Summaries), func(s *Summary) bool {
				return (s.Count > 1 || s.Grouping == ByAll) && (len(only) == 0 || slices.Contains(only, s.Grouping))
			})
		},
		Contributions: pointers(r.Contributions),
		Series:        pointers(r.Series),
		Merges:        pointers(r.Merges),
		Checks:        pointers(r.Checks),
		GrowthCount:   len(r.Growths),
		SeriesCount:   len(r.Series),
		MergeCount:    len(r.Merges),
		CheckCount:    len(r.Checks),
	}
	for range f.Summaries() {
		f.SummaryCount++
	}
	for i := range r.Checks {
		if r.Checks[i].Verdict == Off {
			f.OffCount++
		}
	}
	type growths struct{ first, n int }
	of := make(map[string]growths)
	for i := range r.Growths {
		g, known := of[r.Growths[i].Record]
		if !known {
			g.first = i
		}
		g.n++
		of[r.Growths[i].Record] = g
	}
	f.GrowthsOf = func(record string) (first, n int) { return of[record].first, of[record].n }
	points := make([]int, len(r.Series)+1)
	for i := range r.Series {
		points[i+1] = points[i] + len(r.Series[i].Points)
	}
	f.Points = func(series int) int { return points[series] }
	return f
}

func pointers[T any](items []T) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for i := range items {
			if !yield(&items[i]) {
				return
			}
		}
	}
}

func filtered[T any](all iter.Seq[*T], keep func(*T) bool) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for v := range all {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}
