package main

import (
	"strings"
	"time"

	"zhibiao/extract"
)

// A filter keeps the records that were asked for and counts the others.
type filter struct {
	only         []string // words of which the indicator or the parent contains one; empty for all
	since, until string   // ISO dates, empty for no bound: the period must touch them
	leftOut      leftOut
}

// A leftOut counts records that were not asked for.
type leftOut struct {
	Indicator int // by their indicator
	Time      int // by their period
	NoTime    int // because their period could not be resolved
}

func (l leftOut) all() int { return l.Indicator + l.Time + l.NoTime }

// newFilter makes the filter that the settings ask for.
func (p *program) newFilter(s *settings) (*filter, error) {
	f := &filter{}
	for _, word := range s.only {
		for word := range strings.FieldsFuncSeq(word, func(r rune) bool { return strings.ContainsRune(",,、;;", r) }) {
			if word = strings.TrimSpace(word); word != "" {
				f.only = append(f.only, word)
			}
		}
	}
	if len(s.only) > 0 && len(f.only) == 0 {
		return nil, p.usage("only.empty")
	}
	var ok bool
	if f.since, _, ok = dateRange(s.since); !ok {
		return nil, p.usage("time.wrong", "--since", s.since)
	}
	if _, f.until, ok = dateRange(s.until); !ok {
		return nil, p.usage("time.wrong", "--until", s.until)
	}
	if f.since != "" && f.until != "" && f.since > f.until {
		return nil, p.usage("time.order", s.since, s.until)
	}
	return f, nil
}

// keep reports whether the record was asked for, and counts it where not.
func (f *filter) keep(r *extract.Record) bool {
	if len(f.only) > 0 && !containsAny(r.Indicator, f.only) && !containsAny(r.Parent, f.only) {
		f.leftOut.Indicator++
		return false
	}
	if f.since == "" && f.until == "" {
		return true
	}
	switch {
	case r.PeriodStart == "" || r.PeriodEnd == "":
		f.leftOut.NoTime++
		return false
	case f.since != "" && r.PeriodEnd < f.since, f.until != "" && r.PeriodStart > f.until:
		f.leftOut.Time++
		return false
	}
	return true
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// dateRange is the first and last day, as ISO dates, of a year, a month or a day: 2014, 2014-03, 2014-03-01. Of "" it is "".
func dateRange(s string) (first, last string, ok bool) {
	if s == "" {
		return "", "", true
	}
	for _, l := range []struct {
		layout              string
		years, months, days int
	}{{"2006", 1, 0, 0}, {"2006-01", 0, 1, 0}, {time.DateOnly, 0, 0, 1}} {
		if t, err := time.Parse(l.layout, s); err == nil {
			end := t.AddDate(l.years, l.months, l.days).AddDate(0, 0, -1)
			return t.Format(time.DateOnly), end.Format(time.DateOnly), true
		}
	}
	return "", "", false
}

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
