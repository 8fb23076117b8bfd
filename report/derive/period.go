package derive

import (
	"fmt"
	"time"
)

// A period is a span of days, the zero period one that could not be resolved.
type period struct {
	start, end time.Time // first and last day
	span       Span
}

const iso = "2006-01-02"

func periodOf(start, end string) period {
	s, err1 := time.Parse(iso, start)
	e, err2 := time.Parse(iso, end)
	if err1 != nil || err2 != nil || e.Before(s) {
		return period{}
	}
	return spanned(s, e)
}

// spanned names the kind of a period: a calendar year, half, quarter or month, a day, or some other part of a year.
func spanned(s, e time.Time) period {
	p := period{s, e, SameSpan}
	switch {
	case s.Equal(e):
		p.span = Days
	case s.Day() != 1 || e.AddDate(0, 0, 1).Day() != 1:
	default:
		first := int(s.Month()) - 1
		switch months := (e.Year()-s.Year())*12 + int(e.Month()) - first; {
		case months == 12 && first == 0:
			p.span = Years
		case months == 6 && first%6 == 0:
			p.span = Halves
		case months == 3 && first%3 == 0:
			p.span = Quarters
		case months == 1:
			p.span = Months
		}
	}
	return p
}

// key identifies the span of days.
func (p period) key() [2]int64 { return [2]int64{p.start.Unix(), p.end.Unix()} }

func (p period) known() bool { return p.span != "" }

// kind is what two periods of one series have in common: the span and, for a part of the year, which part.
func (p period) kind() string {
	if p.span != SameSpan {
		return string(p.span)
	}
	// The last day of February is one day of every year.
	return fmt.Sprintf("%s %s %s %d", p.span, monthDay(p.start), monthDay(p.end), p.end.Year()-p.start.Year())
}

func monthDay(t time.Time) string {
	if t.Month() == time.February && t.AddDate(0, 0, 1).Day() == 1 {
		return "02-end"
	}
	return t.Format("01-02")
}

// yearBefore is the same span a year earlier.
func (p period) yearBefore() period { return spanned(back(p.start, 12), back(p.end, 12)) }

// before is the calendar span before this one; ok is false for a day or another part of the year.
func (p period) before() (period, bool) {
	n := map[Span]int{Years: 12, Halves: 6, Quarters: 3, Months: 1}[p.span]
	if n == 0 {
		return period{}, false
	}
	return spanned(back(p.start, n), p.start.AddDate(0, 0, -1)), true
}

// yearEnd is the last day of the year before: what 比年初 measures against.
func (p period) yearEnd() period {
	d := time.Date(p.end.Year()-1, time.December, 31, 0, 0, 0, 0, time.UTC)
	return period{d, d, Days}
}

// back is n months earlier; the last day of a month stays the last.
func back(t time.Time, n int) time.Time {
	first := time.Date(t.Year(), t.Month()-time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	if t.AddDate(0, 0, 1).Day() == 1 {
		return first.AddDate(0, 0, last-1)
	}
	return first.AddDate(0, 0, min(t.Day(), last)-1)
}

// years is the time from one period's end to another's, in years.
func (p period) years(q period) float64 {
	months := (q.end.Year()-p.end.Year())*12 + int(q.end.Month()) - int(p.end.Month())
	if p.end.Day() == q.end.Day() || p.end.AddDate(0, 0, 1).Day() == 1 && q.end.AddDate(0, 0, 1).Day() == 1 {
		return float64(months) / 12
	}
	return q.end.Sub(p.end).Hours() / 24 / 365.2425
}

// label is the period as a column heading.
func (p period) label() string {
	y := p.start.Year()
	switch p.span {
	case Years:
		return fmt.Sprintf("%d年", y)
	case Halves:
		return fmt.Sprintf("%d年%s半年", y, [...]string{"上", "下"}[int(p.start.Month()-1)/6])
	case Quarters:
		return fmt.Sprintf("%d年%d季度", y, int(p.start.Month()-1)/3+1)
	case Months:
		return fmt.Sprintf("%d年%d月", y, p.start.Month())
	case Days:
		return p.start.Format(iso)
	}
	if p.start.Day() == 1 && p.end.AddDate(0, 0, 1).Day() == 1 && p.start.Year() == p.end.Year() {
		return fmt.Sprintf("%d年%d—%d月", y, p.start.Month(), p.end.Month())
	}
	return p.start.Format(iso) + "—" + p.end.Format(iso)
}
