package scan

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/numeral"
)

// dateKind says what a time expression is.
type dateKind uint8

const (
	noDate   dateKind = iota
	point             // a point or span of the calendar: 2014年, 1—6月, 三季度
	duration          // a length of time that says when: 10年来, 近五年, 前4个月
	length            // a bare length of time: 3年, 24小时 — a figure only where it is measured
	clock             // a time of day
	other             // 十周年, 五年规划, 90年代: part of a name
)

// dnum is a number as it stands in dates.
type dnum struct {
	end    int
	value  int
	digits int
	mask   bool
	cn     bool
}

// dateNum reads the digits of a date at i: Arabic, full-width, masked, or Chinese.
func dateNum(s string, i int) (d dnum, ok bool) {
	n, ok := numeral.Scan(s, i)
	return dateNumOf(s, i, &n, ok)
}

// dateNumOf is dateNum where the number at i is known.
func dateNumOf(s string, i int, n *numeral.Number, ok bool) (dnum, bool) {
	var d dnum
	if !ok || n.Form == numeral.Arabic && n.Value.Coef == 20 && n.End < len(s) && s[n.End] == '_' {
		if strings.HasPrefix(s[i:], "20_") || strings.HasPrefix(s[i:], "20__") {
			e := i + len("20")
			for e < len(s) && s[e] == '_' {
				e++
			}
			return dnum{end: e, digits: 4, mask: true}, true
		}
		return d, false
	}
	if n.Form == numeral.Mask {
		return dnum{end: n.End, digits: utf8.RuneCountInString(s[n.Start:n.End]), mask: true}, n.Mult == "" && n.Inner == numeral.None
	}
	if n.Unit != "" || n.Mult != "" || n.Range || n.Inner != numeral.None || n.Long || n.Value.Scale > 0 {
		return d, false
	}
	if n.Form == numeral.Arabic && !n.Ungrouped {
		return d, false
	}
	d = dnum{end: n.End, value: int(min(n.Value.Coef, 1<<30)), cn: n.Form != numeral.Arabic}
	d.digits = utf8.RuneCountInString(s[n.Start:n.End])
	if d.end < len(s) && s[d.end] == ' ' && !d.cn { // 6 月底
		if anyPrefix(s, d.end+1, "年", "月", "日", "季", "个月") > 0 {
			d.end++
		}
	}
	return d, true
}

// dashes between the ends of a range of dates or quantities.
var dashes = []string{"—", "－", "-", "–", "～", "~", "至", "到", "─", "﹣", "〜", "−", "―"}

func dashAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	switch s[i] { // what dashes begin with
	case 0xE4:
		return misread(s, i)
	case '-', '~', 0xE2, 0xE3, 0xE5, 0xE8, 0xEF:
	default:
		return 0
	}
	for _, d := range dashes {
		if hasPrefix(s[i:], d) {
			w := len(d)
			if hasPrefix(s[i+w:], d) { // —— is a dash in prose, but not in 1——7月
				if 2*w+i < len(s) && i > 0 && isDigit(s[i+2*w]) && isDigit(s[i-1]) {
					return 2 * w
				}
				return 0
			}
			return w
		}
	}
	return 0
}

// misread is the length of a 一 at i between two numbers in digits, which stands for a dash in a text that was read off a page: 40%一45%,
// 1991一2010年; 0 where there is none.
func misread(s string, i int) int {
	const dash = "一"
	if i == 0 || !hasPrefix(s[i:], dash) || i+len(dash) >= len(s) || !isDigit(s[i+len(dash)]) || !isDigit(s[i-1]) && s[i-1] != '%' {
		return 0
	}
	return len(dash)
}

func anyPrefix(s string, i int, words ...string) int {
	if i > len(s) {
		return 0
	}
	t := s[i:]
	for _, w := range words {
		if hasPrefix(t, w) {
			return len(w)
		}
	}
	return 0
}

// hasPrefix is strings.HasPrefix where w is one of many words and not empty: almost all are told from s by one byte.
func hasPrefix(s, w string) bool {
	n := len(w)
	return n <= len(s) && s[n-1] == w[n-1] && s[:n] == w
}

// hasSuffix is strings.HasSuffix where w is one of many words and not empty.
func hasSuffix(s, w string) bool {
	n := len(s) - len(w)
	return n >= 0 && s[len(s)-1] == w[len(w)-1] && s[n:] == w
}

// mayDate says whether what stands at j, behind a number, can make a time of it. Dates are looked for at every number, and most
// have a unit behind them.
func mayDate(s string, j int) bool {
	r, _ := runeAt(s, j)
	if r == ' ' {
		return anyPrefix(s, j, " - ", " — ", " – ", " 至 ", " 到 ") > 0
	}
	switch r {
	case '／':
		return true
	case '年', '世', '月', '日', '号', '號', '天', '周', '时', '時', '点', '點', '季', '个', '個', '小', '学', '學', '财', '財', '课', '課', '评', // 年代, 季度, 个月, 小时, 财政年度
		'、', '和', '及', '与', '至', '到', '/', ':', '.', 'Q', 'H', '届', '屆':
		return true
	}
	return dashAt(s, min(j, len(s))) > 0
}

// dateAt reads a time expression that begins with a number at i.
func (l *lists) dateAt(s string, i int) (end int, kind dateKind) {
	n, ok := numeral.Scan(s, i)
	return l.dateOf(s, i, &n, ok)
}

// fromJanuary is the length of 元 and a dash at the end of s, which the last of a span of months follows: 元至 of 元至五月份; 0 where none
// stand there.
func fromJanuary(s string) int {
	for _, d := range dashes {
		if t, ok := strings.CutSuffix(s, "元"+d); ok {
			if r, _ := utf8.DecodeLastRuneInString(t); t == "" || !numeral.Begins(r) && !strings.ContainsRune("美港欧日万亿 ", r) {
				return len(s) - len(t)
			}
			return 0
		}
	}
	return 0
}

// served says whether what stands before a number is kept up for so many days: 监禁21日.
func (l *lists) served(s string) bool {
	return anySuffix(s, l.Served...)
}

// dateLists are the lists of words that date.go reads.
type dateLists struct {
	// NoSeasonEnd are words behind a quarter that begin as its end does: 末期, 底薪.
	NoSeasonEnd []string

	// Closings stand behind the level at which a market opened or closed: 作收.
	Closings []string

	// YearsSpanned end the name of a year that runs over two of the calendar, the last two of them that of any.
	YearsSpanned []string

	// Eras are what years were counted from before 1949, and are in Taiwan: 民国24年, 光绪三十年.
	Eras []string

	// PartsOfDay belong to the time of a day before them, which DayEnds end: 上午 of 3日上午.
	PartsOfDay map[string]bool
	DayEnds    []string

	// HoursOfDay are the parts of a day that a time of the clock stands behind.
	HoursOfDay []string

	// DurationWords stand before a length of time, which they make a period: 最近, 过去.
	DurationWords []string

	// DurationEnds are the characters that DurationWords end with.
	DurationEnds lastChars `list:"durationWords"`

	// Served are what somebody or something is given or told to do for a span of time: 监禁, 停牌.
	Served []string

	// RepublicParts follow 民国 and a year of it, or a short year: 上半年.
	RepublicParts []string

	// Storeyed are built of the storeys before them: 3至6层建筑物火灾.
	Storeyed []string

	// BeforeRepublic stand before a year of the Republic by itself: 民国, 预计.
	BeforeRepublic []string

	// FirstOf follow 初 where it is that of somebody's first or of a grade, and no part of a year: 次 of 112年初次申请.
	FirstOf []string

	// DecadeParts are parts of a decade or century: 初期.
	DecadeParts []string

	// BehindYears follow years that are part of a name: 三年行动, 百年一遇.
	BehindYears []string

	// BehindRepublicSpan follow 民国 and a span of its years: 全年.
	BehindRepublicSpan []string

	// BeforeDays stand before a number of days: 最近.
	BeforeDays []string

	// NoDayOf follow 日 and its like in other words: 日均, 日报.
	NoDayOf []string

	// Carried follow 运 where it is a verb, not the end of 春运: 运送.
	Carried []string

	// NoWeekday begin as what follows 周 in the names of days do: 周一共.
	NoWeekday []string

	// BehindDay follow a day that only a number names: 上午.
	BehindDay []string

	// BehindHour follow an hour: 点半, 点左右.
	BehindHour []string

	// MonthSpans are units of spans that are counted with 个: 个月.
	MonthSpans []string

	// SpansOfTime are units of spans of time: 小时.
	SpansOfTime []string

	// NamesOfSpans end the names of what is measured in years: 使用年限80年.
	NamesOfSpans []string

	// BehindSpan follow the length of a span of years: 内.
	BehindSpan []string

	// HalvesAndQuarters follow a short year: 上半年.
	HalvesAndQuarters []string

	// BehindAge follow years that are an age or a length: 历史, 诞辰.
	BehindAge []string

	// YearTails follow a year, as parts of it: 年底.
	YearTails []string

	// MonthTails follow a month, as parts of it: 中旬.
	MonthTails []string

	// DayTails follow the day to which something runs: 月内.
	DayTails []string

	// Terms are the terms of a year at school: 秋季学期.
	Terms []string

	// SinceTails follow a span of time until now: 以来.
	SinceTails []string

	// NearlySpans end what stands before a number of years that is no date: 缩短近.
	NearlySpans []string

	// AfterStop follow 止 where it ends no time: 止损.
	AfterStop []string

	// FestivalNames follow a festival that begins a name: 晚会.
	FestivalNames []string

	// AtFestival follow a festival at which something is done: 慰问.
	AtFestival []string
}

// listedYears says whether a list of years goes on at i behind the year d, whose last one states 年 for all: 2013、2014和2015年.
func listedYears(s string, i int, d dnum) bool {
	const most, span = 12, 15
	for range most {
		w := anyPrefix(s, i, "、", "和", "及", "与")
		if w == 0 {
			return false
		}
		e, ok := dateNum(s, i+w)
		if !ok || e.cn || e.digits != d.digits || e.value <= d.value || e.value >= d.value+span {
			return false
		}
		if i = e.end; anyPrefix(s, i, "年", "学年") > 0 {
			return true
		}
	}
	return false
}

// dateOf is dateAt where the number at i is known.
func (l *lists) dateOf(s string, i int, n *numeral.Number, ok bool) (end int, kind dateKind) {
	d, ok := dateNumOf(s, i, n, ok)
	if !ok || !mayDate(s, d.end) {
		return 0, noDate
	}
	if d.western() {
		end, kind = l.westernYear(s, d)
	} else if d.republic() && !strings.HasPrefix(s[d.end:], "年代") { // not 九十年代
		end, kind = l.republicYear(s, i, d)
	}
	if kind == noDate && !d.cn && !d.mask && (d.western() || d.republic()) && listedYears(s, d.end, d) { // 2018及2019年, 110及111年度
		return d.end, point
	}
	for _, read := range [...]func(string, int, dnum) (int, dateKind){l.decadeOrYear, l.monthOrQuarter, l.dayOfMonth, l.timeOfDay, l.lengthOfTime} {
		if kind != noDate {
			break
		}
		end, kind = read(s, i, d)
	}
	return end, kind
}

// western says whether d may be a year as most of the world counts them.
func (d *dnum) western() bool {
	return d.digits == 4 && (d.mask || 1900 <= d.value && d.value <= 2100)
}

// republic says whether d may be a year of the Republic, as they are counted in Taiwan: 113, 一百零五, not the round 一百.
func (d *dnum) republic() bool {
	return (d.digits == 3 && !d.cn || d.cn && !d.mask && d.value != 100) && 80 <= d.value && d.value <= 140
}

// westernYear reads what only such a year has behind it: 2016-2020年, 2019/20年度, 2025Q1.
func (l *lists) westernYear(s string, d dnum) (end int, kind dateKind) {
	j := d.end
	// 2019/20年度, 2013至2014年度, 2012至2016年, 2016-2020年
	if w := anyPrefix(s, j, "/", "／"); w > 0 {
		if e, ok := dateNum(s, j+w); ok && (e.digits == 2 || e.digits == 4) && !d.mask {
			if w2 := anyPrefix(s, e.end, l.YearsSpanned...); w2 > 0 {
				return l.termTail(s, e.end+w2), point
			}
			if e.digits == 2 && e.value == (d.value+1)%100 {
				return e.end, point
			}
			if e.digits == 4 && e.value == d.value+1 {
				return e.end, point
			}
		}
	}
	if w := anyPrefix(s, j, " - ", " – ", " — "); w > 0 { // 2005 - 06年度
		if e, ok := dateNum(s, j+w); ok && e.digits == 2 {
			if w2 := anyPrefix(s, e.end, l.YearsSpanned[:len(l.YearsSpanned)-1]...); w2 > 0 {
				return l.termTail(s, e.end+w2), point
			}
		}
	}
	if w := dashAt(s, j); w > 0 {
		if e, ok := dateNum(s, j+w); ok && (e.digits == 4 || e.digits == 2) {
			if w2 := anyPrefix(s, e.end, l.YearsSpanned...); w2 > 0 {
				if k := l.termTail(s, e.end+w2); k > e.end+w2 {
					return k, point
				}
				return l.yearTail(s, e.end+w2), point
			}
			if e.digits == 4 && !strings.HasPrefix(s[e.end:], "月") && (e.mask || 1900 <= e.value && e.value <= 2100) { // not 2000-3000米
				if mm, ok := isoRest(s, e.end); ok {
					return mm, point
				}
				return e.end, point
			}
		}
		if e, ok := isoRest(s, j); ok {
			return e, point
		}
	}
	if e, ok := isoRest(s, j); ok {
		return e, point
	}
	if w := anyPrefix(s, j, l.YearsSpanned[:len(l.YearsSpanned)-2]...); w > 0 {
		return l.termTail(s, j+w), point
	}
	if !d.cn && j+1 < len(s) && (s[j] == 'Q' && '1' <= s[j+1] && s[j+1] <= '4' || s[j] == 'H' && '1' <= s[j+1] && s[j+1] <= '2') && (j+2 == len(s) || s[j+2] >= utf8.RuneSelf || s[j+2] == ' ') { // 2025Q1
		return tail(s, j+2, "末"), point
	}
	if w := anyPrefix(s, j, "届的", "屆的"); w > 0 { // 由2015届的22%: when they left
		return j + len("届"), point
	}
	return 0, noDate
}

// republicYear reads a year of the Republic: 113學年度, 115年1月, 114至116年度.
func (l *lists) republicYear(s string, i int, d dnum) (end int, kind dateKind) {
	j := d.end
	if w := anyPrefix(s, j, "学年度", "學年度", "学年", "學年"); w > 0 { // 113學年度, 113學年度第1學期
		return l.termTail(s, j+w), point
	}
	if anyPrefix(s, j, "年底", "年度", "年初", "年末") > 0 {
		return l.yearTail(s, j+len("年")), point
	}
	if strings.HasPrefix(s[j:], "年") { // 115年1月, 112年第3季
		k := j + len("年")
		if m, ok := dateNum(s, k); ok && m.digits <= 2 && 1 <= m.value && m.value <= 12 && monthsEnd(s, m.end) || anyPrefix(s, k, l.RepublicParts...) > 0 {
			return l.yearTail(s, k), point
		}
	}
	if strings.HasPrefix(s[j:], "年") && l.rocYear(s, i, j+len("年")) { // 116年新購, 由112年的
		return l.yearTail(s, j+len("年")), point
	}
	if w := dashAt(s, j); w > 0 {
		if e, ok := dateNum(s, j+w); ok && e.cn == d.cn && (e.digits == 3 || e.cn) && e.value > d.value && e.value <= 140 {
			if w2 := anyPrefix(s, e.end, "学年度", "年度", "学年", "年"); w2 > 0 {
				return e.end + w2, point
			}
		}
	}
	return 0, noDate
}

// monthsEnd says whether the number of a month that ends at i is told as one, alone or up to another: 1月, 1至12月.
func monthsEnd(s string, i int) bool {
	if w := dashAt(s, i); w > 0 {
		if e, ok := dateNum(s, i+w); ok && e.digits <= 2 && e.value <= 12 {
			i = e.end
		}
	}
	return strings.HasPrefix(s[i:], "月")
}

// decadeOrYear reads a decade, a year by itself or one of two, a number of years or a part of a name: 20世纪90年代, 2014年底, 五年规划, 十周年.
func (l *lists) decadeOrYear(s string, i int, d dnum) (end int, kind dateKind) {
	j := d.end
	if d.digits == 2 && !d.mask { // 一四至一五年度, 14/15年度: Hong Kong's financial and school years
		if w := dashAt(s, j) + anyPrefix(s, j, "/", "／"); w > 0 {
			if e, ok := dateNum(s, j+w); ok && e.digits == 2 && e.value == (d.value+1)%100 {
				if w2 := anyPrefix(s, e.end, "财政年度", "财年度", "学年度", "年度", "学年"); w2 > 0 {
					return l.termTail(s, e.end+w2), point
				}
			}
		}
	}
	if d.digits == 2 && !d.mask && !d.cn && d.value >= 40 { // 98至108学年间: years of the Republic
		if w := dashAt(s, j); w > 0 {
			if e, ok := dateNum(s, j+w); ok && !e.cn && e.digits == 3 && e.value <= 140 {
				if w2 := anyPrefix(s, e.end, "学年度", "年度", "学年", "年间", "年底", "年期间"); w2 > 0 {
					return l.yearTail(s, e.end+w2), point
				}
			}
		}
	}
	if w := anyPrefix(s, j, "世纪"); w > 0 && d.digits <= 2 && 15 <= d.value && d.value <= 21 { // 20世纪90年代
		k := j + w
		if e, ok := dateNum(s, k); ok {
			if w := anyPrefix(s, e.end, "年代"); w > 0 {
				k = e.end + w
				return k + anyPrefix(s, k, l.DecadeParts...), point
			}
		}
		return k + anyPrefix(s, k, l.DecadeParts...), other
	}
	if w := anyPrefix(s, j, "年代"); w > 0 {
		if m := anyPrefix(s, j+w, l.DecadeParts...); m > 0 { // 70年代末
			return j + w + m, point
		}
		return j + w, other
	}
	if w := anyPrefix(s, j, "学年度", "学年"); w > 0 && 80 <= d.value && d.value <= 130 { // 一百零二学年, 99学年
		return l.termTail(s, j+w), point
	}
	if w := anyPrefix(s, j, "年"); w > 0 {
		k := j + w
		if w2 := anyPrefix(s, k, l.BehindYears...); w2 > 0 && !d.western() && d.digits <= 3 && !strings.HasPrefix(s[k:], "计划生") {
			return k, other
		}
		if w2 := anyPrefix(s, k, "周年"); w2 > 0 {
			return k, other
		}
		isYear := d.western() || d.mask || !d.cn && d.digits == 2 && !anySuffix(strings.TrimRight(s[:i], " 为是达到约近超"), l.NamesOfSpans...) && (d.value >= 49 && l.rocOrShort(s, k) || d.value >= 10 && l.shortYear(s, i, k))
		if d.cn && !isYear {
			isYear = l.chineseYear(s, i, k, d)
		}
		if isYear {
			return l.yearTail(s, k), point
		}
		if d.digits == 4 {
			return k, other
		}
		return l.durationTail(s, i, k)
	}
	if w := anyPrefix(s, j, "周年"); w > 0 {
		return j + w, other
	}
	return 0, noDate
}

// chineseYear says whether the number d at i, with 年 up to k, is a short year in characters: 九八年, 一百零五年, 四十七年底.
func (l *lists) chineseYear(s string, i, k int, d dnum) bool {
	switch as := s[i:d.end]; {
	case 90 <= d.value && d.value <= 130 && strings.Contains(as, "百") && (l.republicSpan(s, k) || anySuffix(s[:i], "年至", "年到")):
		return true
	case 30 <= d.value && d.value < 130 && anyPrefix(s, k, "度", "的", "之", "，", "、", "底", "初") > 0:
		return true
	default:
		return d.digits == 2 && 49 <= d.value && d.value <= 99 && !strings.ContainsRune(as, '十')
	}
}

// republicSpan says whether what stands at k, behind 年, goes on as behind a year of the Republic: 一百零五年共有, 一百零二年到一百零五年, 一百零四年三月.
func (l *lists) republicSpan(s string, k int) bool {
	if anyPrefix(s, k, l.BehindRepublicSpan...) > 0 {
		return true
	}
	if w := dashAt(s, k); w > 0 {
		e, ok := dateNum(s, k+w)
		return ok && e.cn && e.digits > 1 && strings.HasPrefix(s[e.end:], "年")
	}
	m, ok := dateNum(s, k)
	return ok && m.cn && m.value <= 12 && anyPrefix(s, m.end, "月") > 0
}

// monthOrQuarter reads months and quarters: 1—6月, 一、二季度.
func (l *lists) monthOrQuarter(s string, i int, d dnum) (end int, kind dateKind) {
	j := d.end
	if w := anyPrefix(s, j, "月"); w > 0 && (d.mask || 1 <= d.value && d.value <= 12) {
		return l.monthTail(s, j+w), point
	}
	if e := l.monthsListed(s, d); e > 0 {
		return e, point
	}
	if (d.mask || 1 <= d.value && d.value <= 12) && d.digits <= 2 { // 1—6月, 1至11月份, 1、2月
		w := dashAt(s, j)
		if w == 0 {
			w = anyPrefix(s, j, "、", " - ", " — ", " — ", " 至 ", " 到 ")
		} else if hasPrefix(s[j+w:], " ") { // 1至 8月
			w++
		}
		if w > 0 {
			if e, ok := dateNum(s, j+w); ok && (e.mask || e.value <= 12) && (d.mask || e.mask || d.cn == e.cn) { // not 四、2月份, a heading's number
				if w2 := anyPrefix(s, e.end, "月"); w2 > 0 {
					return l.monthTail(s, e.end+w2), point
				}
				if w2 := anyPrefix(s, e.end, "个月", "個月"); w2 > 0 && d.value == 1 && !d.mask && e.value > 1 && anySuffix(s[:i], "今年", "去年", "年") { // 今年1至11个月
					return e.end + w2, point
				}
			}
		}
	}
	if w := anyPrefix(s, j, "季度"); w > 0 && (d.mask || d.value <= 4) && !strings.HasPrefix(s[:i], "个") {
		return tail(s, j+w, "末", "底", "初", "以来"), point
	}
	if (d.cn || d.digits == 1) && d.value <= 4 { // 一、二、三季度, 1至3季度
		if e, ok := quarters(s, j, d.value); ok {
			return e, point
		}
	}
	return 0, noDate
}

// monthsListed is the end of three months or more that are told one by one from d on: 6、7、8月, 7、8、9三个月; 0 where none are.
func (l *lists) monthsListed(s string, d dnum) int {
	if d.mask || d.digits > 2 || d.value < 1 {
		return 0
	}
	n, last := 1, d
	for {
		w := anyPrefix(s, last.end, "、", "和", "及")
		e, ok := dateNum(s, last.end+w)
		if w == 0 || !ok || e.mask || e.digits > 2 || e.cn != d.cn || e.value <= last.value || e.value > 12 {
			break
		}
		n, last = n+1, e
	}
	if n < 3 {
		return 0
	}
	if w := anyPrefix(s, last.end, "月"); w > 0 {
		return l.monthTail(s, last.end+w)
	}
	if m, ok := dateNum(s, last.end+anyPrefix(s, last.end, "这")); ok && m.value == n {
		if w := anyPrefix(s, m.end, "个月", "個月"); w > 0 { // 6、7、8三个月
			return m.end + w
		}
	}
	return 0
}

// dayOfMonth reads days: 3日, 25、26日, 连跌三日.
func (l *lists) dayOfMonth(s string, i int, d dnum) (end int, kind dateKind) {
	j := d.end
	if !d.cn && d.digits <= 2 && 1 <= d.value && d.value <= 31 { // 25、26日
		if w := anyPrefix(s, j, "、", "和"); w > 0 {
			if e, ok := dateNum(s, j+w); ok && !e.cn && e.digits <= 2 && e.value == d.value+1 && strings.HasPrefix(s[e.end:], "日") {
				return l.dayTail(s, e.end+len("日")), point
			}
			if e := daysInMonth(s, i, d); e > 0 {
				return e, point
			}
		}
	}
	if e := daysAlone(s, i, d); e > 0 {
		return e, point
	}
	if w := l.durationPrefix(s, i); w > 0 && anyPrefix(s, i-w, l.BeforeDays...) > 0 && anyPrefix(s, j, "日") > 0 { // 连跌三日, 过去四日
		return l.durationTail(s, i, j+len("日"))
	}
	if w := anyPrefix(s, j, "日", "号", "號"); w > 0 && !l.served(s[:i]) && (d.mask && w > 0 && strings.HasPrefix(s[j:], "日") || d.value >= 1 && d.value <= 31) && d.digits <= 3 {
		if strings.HasPrefix(s[j:], "日") && anyPrefix(s, j+w, l.NoDayOf...) == 0 && !(d.cn && anyPrefix(s, j+w, "最大", "最高", "最小", "最低", "最多") > 0) { // 一日最大降水量: of any day
			return l.dayTail(s, j+w), point
		}
		if !d.cn && !d.mask && strings.HasPrefix(s[j:], "号") && l.numberedDay(s, i, j+w) {
			return l.dayTail(s, j+w), point
		}
	}
	return 0, noDate
}

// daysInMonth is the end of several days told behind their month, ever later ones: 13、15日 of 6月13、15日; 0 where none stand at i.
func daysInMonth(s string, i int, d dnum) int {
	if !anySuffix(s[:i], "月") {
		return 0
	}
	for {
		w := anyPrefix(s, d.end, "、", "和", "及")
		e, ok := dateNum(s, d.end+w)
		if w == 0 || !ok || e.cn || e.digits > 2 || e.value <= d.value || e.value > 31 {
			return 0
		}
		if w := anyPrefix(s, e.end, "日"); w > 0 {
			return e.end + w
		}
		d = e
	}
}

// daysAlone is the end of days told from one to another without their month, in a clause of their own or before what was done in all of a
// place: 1-7日,, 10—15日全市; 0 where none stand at i.
func daysAlone(s string, i int, d dnum) int {
	if d.cn || d.mask || d.digits > 2 || d.value < 1 || i > 0 && !anySuffix(strings.TrimRight(s[:i], " "), "。", "；", ";", "\n", "　", "，", ",", "、", "）", ")") {
		return 0
	}
	w := dashAt(s, d.end)
	if w == 0 {
		w = anyPrefix(s, d.end, "至", "到")
	}
	e, ok := dateNum(s, d.end+w)
	if w == 0 || !ok || e.cn || e.digits > 2 || e.value <= d.value || e.value > 31 {
		return 0
	}
	end := e.end + anyPrefix(s, e.end, "日")
	if end == e.end || anyPrefix(s, end, "，", ",", "期间", "全", "共", "我", "各") == 0 {
		return 0
	}
	return end + anyPrefix(s, end, "期间")
}

// dayOfWeek is the end of the day of the week at j, behind 星期 and 周, and j where what stands there begins a number or a word:
// 上星期二十家, 上周一共, 上周天气.
func (l *lists) dayOfWeek(s string, j int) int {
	w := anyPrefix(s, j, "一", "二", "三", "四", "五", "六", "日", "天")
	if w > 0 && anyPrefix(s, j+w, "岁") > 0 && anyPrefix(s, j, "日", "天") == 0 { // 上星期五岁以下幼童
		return j
	}
	if n, ok := numeral.Scan(s, j); w == 0 || ok && n.End > j+w || anyPrefix(s, j, l.NoWeekday...) > 0 {
		return j
	}
	return j + w
}

// numberedDay says whether the number at i, with 号 up to j, is a day and not what things are numbered by: 22号，发送旅客6万人次, not
// 1号，2号机组.
func (l *lists) numberedDay(s string, i, j int) bool {
	begins := i == 0 || anySuffix(s[:i], "。", "；", ";", "\n", "　", " ", "预计", "截至", "截止", "截止到", "到", "从", "于", "在", "本月", "上月", "昨天", "今天")
	if w := anyPrefix(s, j, "起，", "起,", "，", ","); w > 0 {
		n, ok := dateNum(s, j+w)
		return (begins || anySuffix(s[:i], "，", ",") && !anySuffix(s[:i], "号，", "号,")) && !(ok && strings.HasPrefix(s[n.end:], "号"))
	}
	return (begins || anySuffix(s[:i], "，", ",")) && anyPrefix(s, j, l.BehindDay...) > 0
}

// timeOfDay reads times of the clock: 8时30分, 20点整, 9:30.
func (l *lists) timeOfDay(s string, i int, d dnum) (end int, kind dateKind) {
	j := d.end
	if w := anyPrefix(s, j, "时", "時", "点", "點"); w > 0 && d.cn && d.value <= 24 && l.dayPart(s[:i]) {
		return l.minuteTail(s, j+w), clock
	}
	if w := anyPrefix(s, j, "时", "時", "点", "點"); w > 0 && !d.cn && d.value <= 24 && d.digits <= 2 {
		if strings.HasPrefix(s[j:], "时") || strings.HasPrefix(s[j:], "時") {
			return l.minuteTail(s, j+w), clock
		}
		if e := l.minuteTail(s, j+w); e > j+w || l.dayPart(s[:i]) || anyPrefix(s, j+w, l.BehindHour...) > 0 {
			return e, clock
		}
	}
	if strings.HasPrefix(s[j:], ":") && d.digits <= 2 && d.value <= 24 && !d.cn {
		if e, ok := dateNum(s, j+1); ok && e.digits == 2 && e.value < 60 {
			return e.end, clock
		}
	}
	return 0, noDate
}

// lengthOfTime reads lengths of time: 3个月, 24小时, 前3季.
func (l *lists) lengthOfTime(s string, i int, d dnum) (end int, kind dateKind) {
	j := d.end
	for _, u := range l.MonthSpans {
		if hasPrefix(s[j:], u) {
			return l.durationTail(s, i, j+len(u))
		}
	}
	if w := anyPrefix(s, j, "季"); w > 0 && d.value <= 4 && anyPrefix(s, j+w, "节", "军", "后赛") == 0 && l.durationPrefix(s, i) > 0 { // 前3季
		return l.durationTail(s, i, j+w)
	}
	for _, u := range l.SpansOfTime {
		if hasPrefix(s[j:], u) && !strings.HasPrefix(s[j:], "周岁") && !strings.HasPrefix(s[j:], "周年") && !strings.HasPrefix(s[j:], "天然") && !strings.HasPrefix(s[j:], "天津") {
			return l.durationTail(s, i, j+len(u))
		}
	}
	return 0, noDate
}

// rocOrShort says whether a two-digit year reads as one at k, behind 年: 98年, 85年度.
func (l *lists) rocOrShort(s string, k int) bool {
	return anyPrefix(s, k, l.BehindSpan...) == 0
}

// shortYear says whether two digits at i with 年, which ends at k, are a year of this century: a part of the year stands behind it, as none
// does behind a length of time: 25年上半年, 24年3月.
func (l *lists) shortYear(s string, i, k int) bool {
	if l.durationPrefix(s, i) > 0 {
		return false
	}
	if anyPrefix(s, k, l.HalvesAndQuarters...) > 0 {
		return true
	}
	m, ok := dateNum(s, k)
	if !ok || m.mask || m.value < 1 || m.value > 12 || m.digits > 2 {
		return false
	}
	if anyPrefix(s, m.end, "季度") > 0 {
		return m.value <= 4
	}
	if w := dashAt(s, m.end); w > 0 {
		if e, ok := dateNum(s, m.end+w); ok && m.value < e.value && e.value <= 12 {
			m.end = e.end
		}
	}
	return anyPrefix(s, m.end, "月") > 0
}

// rocYear says whether three digits at i with 年, which ends at k, are a year of the Taiwanese calendar and no length of time: it opens a
// clause or stands behind a word that times stand behind, and nothing follows that is of such an age.
func (l *lists) rocYear(s string, i, k int) bool {
	if !l.rocOrShort(s, k) || anyPrefix(s, k, l.BehindAge...) > 0 {
		return false
	}
	before := strings.TrimRight(s[:i], " ")
	prev, w := utf8.DecodeLastRuneInString(before)
	if w == 0 || !isHan(prev) {
		return prev != '-' && prev != '.' && prev != '/' && (prev >= utf8.RuneSelf || !isLetter(byte(prev)))
	}
	switch prev {
	case '自', '由', '从', '從', '较', '較', '于', '於', '在', '至', '到', '今', '去', '与', '與', '和', '及':
		return true
	}
	return anySuffix(before, l.BeforeRepublic...)
}

// eraBefore is the length of the era that s ends with, with the dynasty before it: 清光绪.
func (l *lists) eraBefore(s string) int {
	if !anySuffix(s, l.Eras...) {
		return 0
	}
	for _, w := range l.Eras {
		if head, ok := strings.CutSuffix(s, w); ok {
			return len(w) + len(head) - len(strings.TrimSuffix(strings.TrimSuffix(head, "清"), "明"))
		}
	}
	return 0
}

// eraYear is where the year of an era ends of which the numeral n at i is the number; 0 where it is none.
func (r *run) eraYear(s string, i int, n numeral.Number) int {
	if i < r.Start+len("民国") || s[i-1] < utf8.RuneSelf || n.Mult != "" || n.Value.Scale != 0 || n.Value.Coef < 1 || n.Value.Coef > 200 || !strings.HasPrefix(s[n.End:], "年") || r.lists.eraBefore(s[r.Start:i]) == 0 {
		return 0
	}
	e := n.End + len("年")
	return r.lists.yearTail(s, e) // 民国86年底, 民国24年5月
}

func isHan(r rune) bool { return firstHan <= r && r <= lastHan }

// isoRest reads -05-01, .5.1 or /5/1 at j, behind a year.
func isoRest(s string, j int) (end int, ok bool) {
	if j >= len(s) || s[j] != '-' && s[j] != '.' && s[j] != '/' {
		return 0, false
	}
	sep := s[j]
	m, ok := dateNum(s, j+1)
	if !ok || m.value < 1 || m.value > 12 || m.digits > 2 || m.end >= len(s) || s[m.end] != sep {
		return 0, false
	}
	d, ok := dateNum(s, m.end+1)
	if !ok || d.value < 1 || d.value > 31 || d.digits > 2 {
		return 0, false
	}
	return d.end, true
}

func tail(s string, k int, words ...string) int {
	w := anyPrefix(s, k, words...)
	if opensStep(s, k, w) {
		return k
	}
	return k + w
}

// opensStep says whether the 初 of width w at k is that of 初步 and no part of a time: 上月初步数字.
func opensStep(s string, k, w int) bool {
	return w > 0 && strings.HasSuffix(s[k:k+w], "初") && strings.HasPrefix(s[k+w:], "步")
}

// yearTail reads what may follow 2014年: 度, 全年, 上半年, 前三季度, 5月….
func (l *lists) yearTail(s string, k int) int {
	if w := anyPrefix(s, k, "财政年度", "財政年度", "课税年度", "課稅年度"); w > 0 {
		return k + w
	}
	if w := anyPrefix(s, k, "间", "間"); w > 0 && anyPrefix(s, k+w, "的", "，", ",", "。", "、", "；", ";") > 0 { // 2010—2016年间的
		return k + w
	}
	if w := anyPrefix(s, k, "度全年", "度"); w > 0 {
		return tail(s, k+w, "末", "底")
	}
	for _, w := range l.YearTails {
		if hasPrefix(s[k:], w) && w != "以前" && !opensStep(s, k, len(w)) && !(strings.HasSuffix(w, "初") && anyPrefix(s, k+len(w), l.FirstOf...) > 0) {
			if w == "同期" {
				return k
			}
			return tail(s, k+len(w), "以来")
		}
	}
	m := k
	if w := anyPrefix(s, k, "第", "前"); w > 0 {
		m = k + w
	}
	if n, ok := dateNum(s, m); ok && !strings.HasPrefix(s[n.end:], "年") { // another year is no part of this one
		if e, kind := l.dateAt(s, m); kind == point || kind == duration && m > k {
			return e
		}
	}
	// 2012年至2016年
	if w := dashAt(s, k); w > 0 {
		if e, kind := l.dateAt(s, k+w); kind == point {
			return e
		}
	}
	return k
}

// monthTail reads what may follow 6月: 份, 底, 中旬, 5日, —9月.
func (l *lists) monthTail(s string, k int) int {
	k = tail(s, k, "份")
	if w := anyPrefix(s, k, l.MonthTails...); w > 0 && !opensStep(s, k, w) {
		return tail(s, k+w, "以来")
	}
	if w := len("中"); strings.HasPrefix(s[k:], "中") && (k+w == len(s) || anyPrefix(s, k+w, "的", "，", ",", "。", "、", "以", "至", "到", "起") > 0) { // 七月中的
		return tail(s, k+w, "以来")
	}
	if d, ok := dateNum(s, k); ok && d.end > k {
		if w := dashAt(s, d.end); w > 0 && !d.mask && d.value <= 31 { // 7月30-31日
			if e, ok := dateNum(s, d.end+w); ok && !e.mask && e.value <= 31 {
				if w2 := anyPrefix(s, e.end, "日", "号"); w2 > 0 {
					return l.dayTail(s, e.end+w2)
				}
			}
		}
		if w := anyPrefix(s, d.end, "日", "号"); w > 0 && (d.mask || d.value <= 31) {
			return l.dayTail(s, d.end+w)
		}
	}
	if w := dashAt(s, k); w > 0 {
		if e, kind := l.dateAt(s, k+w); kind == point {
			return e
		}
	}
	if w := anyPrefix(s, k, "以来"); w > 0 {
		return k + w
	}
	return k
}

// dayTail reads what may follow 11日: —20日, 24时, 上午.
func (l *lists) dayTail(s string, k int) int {
	if w := anyPrefix(s, k, "止"); w > 0 { // 6月30日止六个月
		if e, kind := l.dateAt(s, k+w); kind != noDate && anySuffix(s[:e], l.DayTails...) {
			if anySuffix(s[:e], "内") {
				e -= len("内")
			}
			return tail(s, e, "期间", "期間")
		}
		if y := anyPrefix(s, k+w, "年度", "全年度"); y > 0 {
			return k + w + y
		}
	}
	if w := dashAt(s, k); w > 0 {
		if e, kind := l.dateAt(s, k+w); kind == point {
			return e
		}
		if d, ok := dateNum(s, k+w); ok && !d.cn && !d.mask && 1 <= d.value && d.value <= 31 && anySuffix(s[:k], "号", "號") { // 12月1号至5号
			if w := anyPrefix(s, d.end, "号", "號"); w > 0 {
				return d.end + w
			}
		}
	}
	for _, p := range l.HoursOfDay { // 3月5日中午12点
		if !hasPrefix(s[k:], p) {
			continue
		}
		if d, ok := dateNum(s, k+len(p)); ok && d.value <= 24 {
			if w := anyPrefix(s, d.end, "时", "時", "点", "點"); w > 0 {
				if d.cn {
					return l.minuteTail(s, d.end+w)
				}
				k += len(p)
				break
			}
		}
	}
	if d, ok := dateNum(s, k); ok && !d.mask {
		if w := dashAt(s, d.end); w > 0 { // 0—24时
			if e, ok := dateNum(s, d.end+w); ok {
				if w2 := anyPrefix(s, e.end, "时", "時"); w2 > 0 {
					return e.end + w2
				}
			}
		}
		if w := anyPrefix(s, d.end, "时", "時", "点", "點"); w > 0 && d.value <= 24 && !d.cn {
			return l.minuteTail(s, d.end+w)
		}
	}
	return k
}

// dayPart says whether s ends in a part of the day: 中午 of 中午12点.
func (l *lists) dayPart(s string) bool {
	for _, p := range l.HoursOfDay {
		if hasSuffix(s, p) {
			return true
		}
	}
	return false
}

func (l *lists) minuteTail(s string, k int) int {
	if d, ok := dateNum(s, k); ok && (d.digits <= 2 || d.cn) {
		if w := anyPrefix(s, d.end, "分"); w > 0 && d.value < 60 {
			return d.end + w
		}
	}
	if w := dashAt(s, k); w > 0 {
		if e, kind := l.dateAt(s, k+w); kind == clock {
			return e
		}
	}
	return k
}

// quarters reads 、二、三季度 at j, behind quarter q: not the 一季度 that a heading's 二、 numbers.
func quarters(s string, j, q int) (end int, ok bool) {
	for range 3 { // behind the first of four
		w := anyPrefix(s, j, "、", "和", "至", "到", "—", "-", "－", "~", "～")
		if w == 0 {
			return 0, false
		}
		d, dok := dateNum(s, j+w)
		if !dok || d.value > 4 || d.value <= q {
			return 0, false
		}
		j, q = d.end, d.value
		if w := anyPrefix(s, j, "季度"); w > 0 {
			return j + w, true
		}
	}
	return 0, false
}

// termTail reads the term of a school year that may follow one at k: 第一学期.
func (l *lists) termTail(s string, k int) int {
	if !strings.HasSuffix(s[:k], "学年") && !strings.HasSuffix(s[:k], "学年度") {
		return k
	}
	return k + anyPrefix(s, k, l.Terms...)
}

// durationTail reads what follows a length of time and says what it is: 10年来 says when, 3年 is a length.
func (l *lists) durationTail(s string, i, k int) (int, dateKind) {
	k0 := k
	k = tail(s, k, "多", "余", "半") // 四年半以来
	if w := anyPrefix(s, k, l.SinceTails...); w > 0 && anyPrefix(s, k, "来自", "来源", "内部", "内容") == 0 {
		return k + w, duration
	}
	if w := l.durationPrefix(s, i); w > 0 {
		return k, duration
	}
	if strings.HasPrefix(s[k:], "累计") {
		return k, duration
	}
	return k0, length
}

// durationPrefix is the length of 近, 前, 过去 … directly before i, which make a length of time a period.
func (l *lists) durationPrefix(s string, i int) int {
	if i > 0 && s[i-1] == ' ' { // 前 3 季
		if w := l.durationPrefix(s, i-1); w > 0 {
			return w + 1
		}
	}
	if last, _ := utf8.DecodeLastRuneInString(s[:i]); !l.DurationEnds.may(last) { // as mostly
		return 0
	}
	for _, w := range l.DurationWords {
		if hasSuffix(s[:i], w) && !strings.HasSuffix(s[:i], "学前") && !strings.HasSuffix(s[:i], "提前") && !strings.HasSuffix(s[:i], "接近") && !strings.HasSuffix(s[:i], "将近") && (w != "近" || !anySuffix(s[:i], l.NearlySpans...)) { // 缩短了近63天
			return len(w)
		}
	}
	return 0
}

// JoinPlaces makes one span of a count of provinces and what stands in brackets behind them: 31个省(区、市).
func (s *Sentence) JoinPlaces() {
	for k := 0; k+3 < len(s.Tokens); k++ {
		t := &s.Tokens[k]
		if t.Class != Num || s.Tokens[k+1].Class != Word || s.Tokens[k+2].Class != Open && s.Tokens[k+2].Class != Dun || s.Tokens[k+1].Start != t.End || s.Tokens[k+2].Start != s.Tokens[k+1].End {
			continue
		}
		if k > 0 && s.Tokens[k-1].Classes&Of(Reach, Adverb, Bound, Share, Among) != 0 && s.Tokens[k-1].Class != Word || k > 0 && strings.HasSuffix(s.Text(k-1), "有") {
			continue // 仅有7个省(区、市)增产: they are counted
		}
		if s.Text(k+1) != "省" || s.Nums[t.Num].UnitWord != "个" {
			continue
		}
		m := k + 2
		end := 0
		if rest := "、自治区、直辖市"; hasPrefix(s.Body[s.Tokens[m].Start:], rest) { // 61个省、自治区、直辖市
			end = s.Tokens[m].Start + len(rest)
		} else if s.Tokens[m].Class == Open {
			for m++; m < len(s.Tokens) && m < k+9 && (s.Tokens[m].Class == Word || s.Tokens[m].Class == Dun); {
				m++
			}
			if m < len(s.Tokens) && s.Tokens[m].Class == Close {
				end = s.Tokens[m].End
			}
		}
		if end == 0 {
			continue
		}
		s.Left = append(s.Left, Leftover{t.Start, t.End, "name"})
		for _, w := range []string{"和新疆生产建设兵团", "及新疆生产建设兵团", "、新疆生产建设兵团"} {
			if hasPrefix(s.Body[end:], w) {
				end += len(w)
				break
			}
		}
		t.Class, t.Classes, t.Num, t.End = Word, Of(Word), -1, end
		for m++; m < len(s.Tokens) && s.Tokens[m].Start < end; m++ {
			if s.Tokens[m].End > end {
				t.End = s.Tokens[m].End // its words go on
			}
		}
		s.Tokens = append(s.Tokens[:k+1], s.Tokens[m:]...)
	}
}

// JoinTimes makes one time of two that 至 or 到 joins: 昨夜至今晨, 前天至昨天.
func (s *Sentence) JoinTimes() {
	for k := 0; k+1 < len(s.Tokens); k++ {
		s.joinFestival(k)
	}
	for k := 0; k+2 < len(s.Tokens); k++ {
		a, to, b := &s.Tokens[k], &s.Tokens[k+1], &s.Tokens[k+2]
		if a.Class != Date || b.Class != Date || a.End != to.Start || to.End != b.Start || a.Value != "" || b.Value != "" {
			continue
		}
		if w := s.Text(k + 1); w == "至" || w == "到" {
			a.End = b.End
			s.Tokens = append(s.Tokens[:k+1], s.Tokens[k+3:]...)
			k--
		}
	}
	for k := 0; k+2 < len(s.Tokens); k++ {
		s.joinFrom(k)
	}
	for k := 0; k+1 < len(s.Tokens); k++ {
		if s.Tokens[k].Class != Date {
			continue
		}
		s.joinListed(k)
		s.endTime(k)
		s.joinLength(k)
		if k+5 < len(s.Tokens) && s.Tokens[k+1].Class == Open {
			s.joinDays(k)
		}
	}
	for k := 0; k+2 < len(s.Tokens); k++ {
		if s.Tokens[k+1].Class == Num && s.Nums[s.Tokens[k+1].Num].Kind == "time" {
			s.joinHoliday(k)
		}
	}
	for k := 0; k < len(s.Tokens); k++ {
		if s.Tokens[k].Class == Word {
			s.splitFestival(k)
		}
	}
}

// joinFrom makes one time of the one at token k, from which something was done, and the one up to which it was: 12月27日起至1月3日.
func (s *Sentence) joinFrom(k int) {
	a := &s.Tokens[k]
	if a.Class != Date || a.Value != "" || !strings.HasPrefix(s.Body[a.End:], "起至") {
		return
	}
	to := a.End + len("起至")
	for j := k + 1; j < len(s.Tokens) && j <= k+3 && s.Tokens[j].Start <= to; j++ {
		if b := &s.Tokens[j]; b.Class == Date && b.Start == to && b.Value == "" {
			a.End = b.End
			s.Tokens = append(s.Tokens[:k+1], s.Tokens[j+1:]...)
			return
		}
	}
}

// listedTime says whether s may stand beside another such time that the same is told of: 5月和6月, 一季度和二季度.
func listedTime(s string) bool {
	return anySuffix(s, "日", "月", "月份", "季度", "季", "年", "年度")
}

// joinListed makes one time of two days or months that a list joins, of both of which one thing is told: 于1月31日及2月4日破获两宗. Where numbers
// are dealt out to them, each stays by itself.
func (s *Sentence) joinListed(k int) {
	const far = 12 // tokens to the number
	if k+2 >= len(s.Tokens) {
		return
	}
	a, with, b := &s.Tokens[k], &s.Tokens[k+1], &s.Tokens[k+2]
	if b.Class != Date || a.Value != "" || b.Value != "" || a.End != with.Start || with.End != b.Start || !listedTime(s.Text(k)) || !listedTime(s.Text(k+2)) {
		return
	}
	switch s.Text(k + 1) {
	case "和", "及", "与", "以及":
	default:
		return
	}
	for j := k + 3; j < len(s.Tokens) && j < k+far; j++ {
		switch c := s.Tokens[j].Class; {
		case (c == Each || s.Tokens[j].Classes.Has(Each)) && s.Text(j) != "均" && s.Text(j) != "都", c == Date, c == ThanEnd, anySuffix(s.Text(j), "比较", "比較", "相比"): // 8月与去年同月比较
			return
		case c == Num:
			if j+1 < len(s.Tokens) && (s.Tokens[j+1].Class == Dun || s.Tokens[j+1].Class == With || joins(s.Text(j+1))) {
				return
			}
			a.End = b.End
			s.Tokens = append(s.Tokens[:k+1], s.Tokens[k+3:]...)
			return
		}
	}
}

// endTime takes the 止 behind the time at token k off the words that follow and into its span: 1月至10月止回收量.
func (s *Sentence) endTime(k int) {
	t, w := &s.Tokens[k], &s.Tokens[k+1]
	if w.Class != Word || w.Start != t.End || !strings.HasPrefix(s.Body[w.Start:w.End], "止") || anyPrefix(s.Body, w.Start+len("止"), s.lists.AfterStop...) > 0 {
		return
	}
	t.End += len("止")
	if w.Start = t.End; w.Start == w.End {
		s.Tokens = append(s.Tokens[:k+1], s.Tokens[k+2:]...)
	}
}

// JoinCloses makes what stands around the level at which a market opened or closed one that tells its value: 以16512点作收.
func (s *Sentence) JoinCloses() {
	for k := 1; k+1 < len(s.Tokens); k++ {
		as, t, end := &s.Tokens[k-1], &s.Tokens[k], &s.Tokens[k+1]
		if t.Class != Num || as.End != t.Start || !strings.HasSuffix(s.Body[as.Start:as.End], "以") || end.Start != t.End {
			continue
		}
		w := anyPrefix(s.Body[:end.End], end.Start, s.lists.Closings...)
		if w == 0 {
			continue
		}
		if end.Class, end.Classes = Adverb, Of(Adverb); as.End-as.Start > len("以") {
			if as.Class != Word {
				continue
			}
			as.End -= len("以")
			s.Tokens = append(s.Tokens, Token{})
			copy(s.Tokens[k+1:], s.Tokens[k:])
			s.Tokens[k] = Token{Class: Reach, Classes: Of(Reach), Start: as.End, End: as.End + len("以"), Num: -1}
			k++
			continue
		}
		as.Class, as.Classes = Reach, Of(Reach)
		if k > 1 && s.Tokens[k-2].Classes&Of(Up, Down) != 0 { // 小跌以16512点作收: where it fell to
			as.Class, as.Classes = To, Of(To)
		}
	}
}

// weekTo makes one time of the day at token k and the length directly behind it, that ended with it, and says whether it did: 截至6月6日一周的10宗.
func (s *Sentence) weekTo(k int) bool {
	if k+1 >= len(s.Tokens) {
		return false
	}
	t, n := &s.Tokens[k], &s.Tokens[k+1]
	if n.Class != Num || n.Start != t.End || s.Nums[n.Num].Kind != "time" || !anySuffix(s.Body[t.Start:t.End], "日", "日止") {
		return false
	}
	switch s.Nums[n.Num].UnitWord {
	case "周", "星期", "个星期", "個星期", "天", "日":
	default:
		return false
	}
	if !anySuffix(s.Body[:t.Start], "截至", "截止", "截至到") || anyPrefix(s.Body, n.End, "的", "内", ",", "，") == 0 {
		if m := k + 2; m+1 >= len(s.Tokens) || s.Text(m) != "的" || s.Tokens[m].Start != n.End || s.Tokens[m+1].Class != Num {
			return false
		}
	}
	s.Left = append(s.Left, Leftover{Start: n.Start, End: n.End, Kind: "date"})
	t.End = n.End
	s.Tokens = append(s.Tokens[:k+1], s.Tokens[k+2:]...)
	return true
}

// joinLength makes one time of the day or month at token k, up to which something is counted, and how long before it that began: 截至3月底的三个月,
// 至今年1月为止的十二个月.
func (s *Sentence) joinLength(k int) {
	if s.weekTo(k) {
		return
	}
	at := k + 2 // of the number
	if at < len(s.Tokens) && s.Text(k+1) == "为" {
		at++
	}
	if k == 0 || at >= len(s.Tokens) || s.Tokens[at].Class != Num || s.Nums[s.Tokens[at].Num].Kind != "time" || s.Tokens[k+1].Start != s.Tokens[k].End || s.Tokens[at].Start != s.Tokens[at-1].End {
		return
	}
	switch s.Body[s.Tokens[k].End:s.Tokens[at].Start] {
	case "的", "为止的", "为止":
	default:
		return
	}
	if s.Nums[s.Tokens[at].Num].Value.Scale > 0 || k > 1 && s.Tokens[k-2].Classes&Of(Up, Down) != 0 && s.Tokens[k-2].Class != Word { // 提高到2020年的10.8年: a value of then
		return
	}
	if !anySuffix(s.Body[:s.Tokens[k].Start], "截至", "截止", "截至到", "至", "到") {
		return
	}
	n := &s.Tokens[at]
	s.Left = append(s.Left, Leftover{Start: n.Start, End: n.End, Kind: "date"})
	s.Tokens[k].End = n.End + anyPrefix(s.Body, n.End, "内")
	m := at + 1
	for m < len(s.Tokens) && s.Tokens[m].End <= s.Tokens[k].End {
		m++
	}
	if m < len(s.Tokens) && s.Tokens[m].Start < s.Tokens[k].End {
		s.Tokens[m].Start = s.Tokens[k].End
	}
	s.Tokens = append(s.Tokens[:k+1], s.Tokens[m:]...)
}

// joinDays makes one time of two days, of which what stands in brackets tells the day of the week or of the old calendar: 7月1日(周一)至
// 7月7日(周日).
func (s *Sentence) joinDays(k int) {
	day := func(k int) (next int) { // behind the bracket behind token k
		const longest = 20 // bytes
		t := s.Tokens[k:min(len(s.Tokens), k+5)]
		if len(t) < 4 || t[0].Class != Date || t[0].Value != "" || t[1].Class != Open || t[1].Start != t[0].End {
			return 0
		}
		for j := 2; j < len(t) && t[j].Start < t[0].End+longest; j++ {
			switch t[j].Class {
			case Close:
				return k + j + 1
			case Word, Date:
			default:
				return 0
			}
		}
		return 0
	}
	to := day(k)
	if to == 0 || to+1 >= len(s.Tokens) || s.Tokens[to].Class != To || s.Tokens[to+1].Class != Date || s.Tokens[to].Start != s.Tokens[to-1].End {
		return
	}
	if w := s.Text(to); w != "至" && w != "到" {
		return
	}
	end := day(to + 1)
	if end == 0 {
		end = to + 2
	}
	s.Tokens[k].End = s.Tokens[end-1].End
	s.Tokens = append(s.Tokens[:k+1], s.Tokens[end:]...)
}

// splitFestival makes a time of the festivals that token k begins with, behind a year or where an act opens a clause: 元旦春节 of
// 2022年元旦春节走访, 春节 of 春节慰问职工.
func (s *Sentence) splitFestival(k int) {
	t := &s.Tokens[k]
	end := t.Start
	year := k > 0 && s.Tokens[k-1].Class == Date && s.Tokens[k-1].End == t.Start
	season := year && anySuffix(s.Body[:t.Start], "年春") && anyPrefix(s.Body[:t.End], t.Start, "节", "运") > 0
	if n := len("运"); season && strings.HasPrefix(s.Body[t.Start:], "运") && anyPrefix(s.Body[:t.End], t.Start+n, s.lists.Carried...) > 0 {
		season = false // 2006年春运送化肥3万吨
	}
	if season {
		end += anyPrefix(s.Body[:t.End], end, "节", "節", "运")
	} else {
		year = year && anySuffix(s.Body[:t.Start], "年")
	}
	for range 3 {
		if !s.lists.FestivalList.begins(s.Body[end:t.End]) {
			break
		}
		end += anyPrefix(s.Body[:t.End], end, s.lists.Festivals...)
		end += anyPrefix(s.Body[:t.End], end, "节", "節")
	}
	first := 0
	if end > t.Start {
		first = anyPrefix(s.Body[:t.End], end, "首日", "首三日", "首周")
		end += first
	}
	if year && !season && end > t.Start && end == t.End && k+1 < len(s.Tokens) && s.Tokens[k+1].Class == Open { // 2023年春运(2月8日至3月15日)
		s.Tokens[k-1].End = end
		s.Tokens = append(s.Tokens[:k], s.Tokens[k+1:]...)
		return
	}
	if (season || year && first > 0) && end == t.End { // 2003年春节7天, 2023年元旦首日
		s.Tokens[k-1].End = end
		s.Tokens = append(s.Tokens[:k], s.Tokens[k+1:]...)
		return
	}
	if end == t.Start || end >= t.End {
		return
	}
	rest := s.Body[end:t.End]
	if year && anyPrefix(rest, 0, s.lists.FestivalNames...) > 0 { // 2022年春节联欢晚会
		if season { // read as one
			s.Tokens[k-1].End -= len("春")
			t.Start -= len("春")
		}
		return
	}
	if !year {
		opens := k == 0 || s.Tokens[k-1].Classes&Of(Comma, Semi, Stop) != 0
		if !opens || first == 0 && (anyPrefix(rest, 0, s.lists.AtFestival...) == 0 || strings.Contains(rest, "活动")) {
			return
		}
	}
	if year {
		s.Tokens[k-1].End = end
	} else {
		s.Tokens = append(s.Tokens, Token{})
		copy(s.Tokens[k+1:], s.Tokens[k:])
		s.Tokens[k] = Token{Class: Date, Classes: Of(Date), Start: t.Start, End: end, Num: -1}
		k++
	}
	s.Tokens[k].Start = end
}

// joinFestival makes one time of a festival at the end of token k and the part of it in the token behind: 春运前两周, 春节前三天.
func (s *Sentence) joinFestival(k int) {
	a, b := &s.Tokens[k], &s.Tokens[k+1]
	if a.Class == Date && b.Class == Date && a.End == b.Start && a.Value == "" && b.Value == "" && strings.HasSuffix(s.Text(k), "年") && anyPrefix(s.Body, b.Start, "“") > 0 { // 2019年“五一”假期
		a.End = b.End
		s.Tokens = append(s.Tokens[:k+1], s.Tokens[k+2:]...)
		return
	}
	if a.Class != Word || b.Class != Date || a.End != b.Start {
		return
	}
	if s.lists.FestivalList.begins(s.Body[b.Start:b.End]) { // 今年元旦春节期间
		s.takeFestivals(k)
		return
	}
	if anyPrefix(s.Body, b.Start, "前") == 0 {
		return
	}
	w := s.Text(k)
	for _, f := range s.lists.Festivals {
		if n := len(f); strings.HasSuffix(w, f) && a.End-n > a.Start {
			a.End, b.Start = a.End-n, b.Start-n
			return
		} else if w == f {
			b.Start = a.Start
			s.Tokens = append(s.Tokens[:k], s.Tokens[k+1:]...)
			return
		}
	}
}

// takeFestivals takes the festivals at the end of token k into the time behind it, which begins with one too, and that into the year
// before them: 今年元旦春节期间.
func (s *Sentence) takeFestivals(k int) {
	a, b := &s.Tokens[k], &s.Tokens[k+1]
	for range 3 {
		t, at := strings.TrimSuffix(s.Body[a.Start:b.Start], "节"), b.Start
		for _, f := range s.lists.Festivals {
			if rest, ok := strings.CutSuffix(t, f); ok {
				b.Start = a.Start + len(rest)
				break
			}
		}
		if b.Start == at {
			break
		}
	}
	if a.End = b.Start; a.Start < a.End {
		return
	}
	if k > 0 && s.Tokens[k-1].Class == Date && s.Tokens[k-1].End == b.Start && s.Tokens[k-1].Value == "" && anySuffix(s.Body[:b.Start], "年") {
		s.Tokens[k-1].End = b.End
		s.Tokens = append(s.Tokens[:k], s.Tokens[k+2:]...)
		return
	}
	s.Tokens = append(s.Tokens[:k], s.Tokens[k+1:]...)
}

// joinHoliday makes one time of a festival at the end of token k, the length in the token behind it and the holiday behind that:
// 国庆7天假期.
func (s *Sentence) joinHoliday(k int) {
	a, n, b := &s.Tokens[k], &s.Tokens[k+1], &s.Tokens[k+2]
	if a.Class != Word || b.Class != Word || a.End != n.Start || n.End != b.Start {
		return
	}
	tail := anyPrefix(s.Body, b.Start, "小长假", "长假", "假期", "黄金周")
	if tail == 0 || b.Start+tail > b.End {
		return
	}
	at := -1
	for _, f := range s.lists.Festivals {
		if hasSuffix(s.Body[a.Start:a.End], f) {
			at = a.End - len(f)
			break
		}
	}
	if at < 0 {
		return
	}
	s.Left = append(s.Left, Leftover{Start: n.Start, End: n.End, Kind: "date"})
	end := b.Start + tail
	*n = Token{Class: Date, Classes: Of(Date), Start: at, End: end, Num: -1}
	a.End, b.Start = at, end
	if b.Start == b.End {
		s.Tokens = append(s.Tokens[:k+2], s.Tokens[k+3:]...)
	}
	if a.Start == a.End {
		s.Tokens = append(s.Tokens[:k], s.Tokens[k+1:]...)
	}
}
