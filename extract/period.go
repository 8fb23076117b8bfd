package extract

import (
	"strings"
	"time"

	"zhibiao/extract/numeral"
)

// plans are the five-year plans by the name of their number.
var plans = map[string]int{"一五": 1953, "二五": 1958, "三五": 1966, "四五": 1971, "五五": 1976, "六五": 1981, "七五": 1986, "八五": 1991, "九五": 1996, "十五": 2001, "十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}

// periodNoise takes out of a period what its meaning does not hang on.
var periodNoise = strings.NewReplacer("份", "", "（", "", "）", "", " ", "", "的", "")

var noiseSigns = newRuneSet("份（） 的")

// resolvePeriod gives the first and the last day that a period means, as ISO dates; empty where it can't be told. Year is the
// year that 今年 means and that a month without a year belongs to, 0 where it is not known.
func resolvePeriod(s string, year int) (start, end string) {
	if s == "" {
		return "", ""
	}
	if noiseSigns.in(s) {
		s = periodNoise.Replace(s)
	}
	if strings.Contains(s, "五") { // as the name of each plan
		for name, first := range plans {
			if strings.Contains(s, "“"+name+"”") || strings.HasPrefix(s, "第"+strings.TrimSuffix(name, "五")+"个五年") || strings.HasPrefix(s, name+"期间") || strings.HasPrefix(s, name+"时期") {
				if strings.HasSuffix(s, "末") {
					return day(first+4, 12, 31), day(first+4, 12, 31)
				}
				return day(first, 1, 1), day(first+4, 12, 31)
			}
		}
	}
	p := periodReader{s: s}
	y, y2, ok := p.years(year)
	if !ok {
		return "", ""
	}
	if y <= 0 || year == 0 && y < 1900 {
		return "", ""
	}
	if y2 > 0 {
		return day(y, 1, 1), day(y2, 12, 31)
	}
	span := func(from, to int) (string, string) { return day(y, from, 1), lastDay(y, to) }
	named := p.i > 0
	switch {
	case p.done() && named, p.take("全年") && p.done():
		return span(1, 12)
	case p.take("上半年"):
		return span(1, 6)
	case p.take("下半年"):
		return span(7, 12)
	case p.take("前三季度"):
		return span(1, 9)
	case p.take("年底", "年末", "底", "末") && (named || strings.HasPrefix(s, "年")):
		return day(y, 12, 31), day(y, 12, 31)
	case p.take("年初", "初") && (named || strings.HasPrefix(s, "年")):
		return day(y, 1, 1), day(y, 1, 1)
	}
	ahead := p.take("前")
	p.take("第")
	n, ok := p.number()
	switch {
	case !ok:
	case ahead && p.take("个月", "月") && 1 <= n && n <= 12:
		return span(1, n)
	case p.take("季度", "季") && 1 <= n && n <= 4:
		if ahead {
			return span(1, 3*n)
		}
		return span(3*n-2, 3*n)
	case p.dash():
		if m, ok := p.number(); ok && p.take("月") && 1 <= n && n <= m && m <= 12 && p.done() {
			return span(n, m)
		}
	case p.take("月") && 1 <= n && n <= 12:
		return p.inMonth(y, n)
	}
	return "", ""
}

// years reads the year that a time begins with, or the first and the last of a span; year, the document's, where it names none. It is not ok
// where what it begins with is none.
func (p *periodReader) years(year int) (y, y2 int, ok bool) {
	switch {
	case p.take("今年", "本年度", "本年"):
		return year, 0, true
	case p.take("去年", "上年度", "上年"):
		return year - 1, 0, true
	case p.take("前年"):
		return year - 2, 0, true
	case p.take("明年"):
		return year + 1, 0, true
	}
	year4 := func() (int, bool) {
		n, ok := p.number()
		return n, ok && 1900 <= n && n <= 2100
	}
	y, ok = year4()
	if !ok {
		p.i = 0
		return year, 0, true
	}
	named := p.take("年度", "年")
	if !p.dash() {
		return y, 0, named
	}
	y2, ok = year4()
	return y, y2, ok && p.take("年")
}

// inMonth reads what stands behind the month n of the year y: nothing, its end, a day of it, or a span of days.
func (p *periodReader) inMonth(y, n int) (start, end string) {
	if p.take("当月") || p.done() {
		return day(y, n, 1), lastDay(y, n)
	}
	if p.take("底", "末") {
		return lastDay(y, n), lastDay(y, n)
	}
	if d, ok := p.number(); ok && p.take("日", "号") && valid(y, n, d) {
		if p.done() || strings.HasSuffix(p.s, "时") {
			return day(y, n, d), day(y, n, d)
		}
		if p.dash() {
			e, ok := p.number()
			m := n
			if ok && p.take("月") {
				m = e
				e, ok = p.number()
			}
			if ok && p.take("日") && valid(y, m, e) && p.done() {
				return day(y, n, d), day(y, m, e)
			}
		}
	}
	return "", ""
}

func day(y, m, d int) string {
	b := [...]byte{'0', '0', '0', '0', '-', '0' + byte(m/10), '0' + byte(m%10), '-', '0' + byte(d/10), '0' + byte(d%10)}
	for i := 3; i >= 0; i-- {
		b[i] += byte(y % 10)
		y /= 10
	}
	return string(b[:])
}

func lastDay(y, m int) string {
	return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

func valid(y, m, d int) bool {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return m >= 1 && m <= 12 && d >= 1 && t.Day() == d
}

// A periodReader reads a period from left to right.
type periodReader struct {
	s string
	i int
}

func (p *periodReader) done() bool { return p.i >= len(p.s) }

func (p *periodReader) take(words ...string) bool {
	for _, w := range words {
		if hasPrefix(p.s[p.i:], w) {
			p.i += len(w)
			return true
		}
	}
	return false
}

func (p *periodReader) dash() bool { return p.take("—", "－", "-", "–", "～", "~", "至", "到") }

func (p *periodReader) number() (int, bool) {
	if p.take("元") { // 元至五月
		return 1, true
	}
	n, ok := numeral.Scan(p.s, p.i)
	if !ok || n.Form == numeral.Mask || n.Mult != "" || n.Value.Scale > 0 || n.Range || n.Inner != numeral.None || n.Value.Coef < 0 || n.Value.Coef > 9999 {
		return 0, false
	}
	p.i = n.End
	return int(n.Value.Coef), true
}
