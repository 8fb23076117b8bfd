package segment

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"zhibiao/extract/text"
)

// occurrences are the places of sign in s, in order.
func occurrences(s, sign string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 0; ; i += len(sign) {
			n := strings.Index(s[i:], sign)
			if n < 0 || !yield(i+n) {
				return
			}
			i += n
		}
	}
}

// spaced finds the spaces that typesetting put between Chinese characters and the numbers among them: 新增 12 万人, 增长 5.2%
// 左右. They part nothing, and a line is taken for set so where most of the numbers that stand beside a character have one between, before
// it or behind. A line without a comma or a stop may be a row of columns, where a space parts two cells, and stays as it is.
func spaced(body string, fixed []text.Span) []text.Span {
	var out []text.Span
	for i := strings.IndexByte(body, ' '); i >= 0 && i < len(body); {
		start := strings.LastIndexByte(body[:i], '\n') + 1
		end := lineEnd(body, i, len(body))
		if before, behind := spacedLine(body[start:end]); (before || behind) && !overlaps(fixed, start, end) {
			out = spacesIn(out, body, start, end, behind)
		}
		next := strings.IndexByte(body[end:], ' ')
		if next < 0 {
			break
		}
		i = end + next
	}
	return out
}

// spacedLine says whether the numbers of a line stand apart from the words before them, and from those behind them.
func spacedLine(s string) (before, behind bool) {
	var ahead, after struct{ apart, joined int }
	for i := 1; i < len(s); i++ {
		if isDigit(s[i]) && !numberEnd(s[i-1]) {
			if s[i-1] != ' ' {
				if endsInHan(s[:i]) {
					ahead.joined++
				}
			} else if endsInHan(s[:i-1]) {
				ahead.apart++
			}
		}
		if !numberEnd(s[i-1]) {
			continue
		}
		if s[i] >= utf8.RuneSelf {
			if r := firstRune(s[i:]); unicode.Is(unicode.Han, r) {
				after.joined++
			}
		} else if s[i] == ' ' && i+1 < len(s) && strings.ContainsRune(unitSigns+behindSigns, firstRune(s[i+1:])) {
			after.apart++
		}
	}
	before, behind = ahead.apart > 0 && ahead.apart >= ahead.joined, after.apart > 0 && after.apart >= after.joined
	if (before || behind) && (strings.ContainsAny(s, "\t|") || !strings.ContainsAny(s, "，,。；;、：:")) {
		return false, false
	}
	return before, behind
}

// endsInHan says whether s ends in a Chinese character.
func endsInHan(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.Is(unicode.Han, r)
}

// behindSigns are the characters, besides those of units, that words behind a number begin with.
const behindSigns = "左以上的至和及到小季届分成周号百千股"

// spacesIn adds to out the single spaces of body[start:end] that stand between a Chinese character and a number, those behind numbers only
// where they are asked for.
func spacesIn(out []text.Span, body string, start, end int, behind bool) []text.Span {
	for i := start + 1; i+1 < end; i++ {
		if body[i] != ' ' || body[i-1] == ' ' || body[i+1] == ' ' {
			continue
		}
		next := firstRune(body[i+1 : end])
		if numberStart(next) && endsInHan(body[start:i]) || behind && numberEnd(body[i-1]) && unicode.Is(unicode.Han, next) {
			out = append(out, text.Span{Start: i, End: i + 1})
		}
	}
	return out
}

// hardSpaced finds the spaces, besides the common one, that typesetting put alone between a number and a Chinese character or sign of a
// rate: 976\u00a0起, 3\u2009万亩. One as wide as a character may part two cells of a row, and is taken only where the line has the marks
// of prose. Signs without any width are taken wherever they stand.
func hardSpaced(body string, fixed []text.Span) []text.Span {
	var out []text.Span
	var line proseLine
	for _, lead := range [...]string{"\u00a0"[:1], "\u2009"[:1], "\u3000"} {
		for i := range occurrences(body, lead) {
			r, w := utf8.DecodeRuneInString(body[i:])
			if end := i + w; partsNothing(r, body[:i], body[end:]) && (r != '\u3000' || line.prose(body, i)) && !overlaps(fixed, i, end) {
				out = append(out, text.Span{Start: i, End: end})
			}
		}
	}
	return out
}

// partsNothing says whether r, which stands between before and behind, is a space around a number, or a sign without width.
func partsNothing(r rune, before, behind string) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060':
		return true
	}
	return (r == '\u00a0' || '\u2000' <= r && r <= '\u200a' || r == '\u202f' || r == '\u3000') && setApart(before, behind)
}

// A proseLine is the line that was looked at last, and whether it has the marks of prose.
type proseLine struct {
	start, end int
	marks      bool
}

// prose says whether the line around i has the marks of prose. Each line is looked at once where they are asked for in order.
func (l *proseLine) prose(body string, i int) bool {
	if i < l.start || i >= l.end {
		l.start, l.end = strings.LastIndexByte(body[:i], '\n')+1, lineEnd(body, i, len(body))
		l.marks = strings.ContainsAny(body[l.start:l.end], "，。；")
	}
	return l.marks
}

// setApart says whether a number ends before and a unit begins behind, or a word ends before and a number begins behind.
func setApart(before, behind string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first := firstRune(behind)
	if last < utf8.RuneSelf && numberEnd(byte(last)) {
		return unicode.Is(unicode.Han, first) || strings.ContainsRune("%％‰℃", first)
	}
	return unicode.Is(unicode.Han, last) && numberStart(first)
}

// numberEnd says whether a number may end with c, hidden digits included.
func numberEnd(c byte) bool {
	return '0' <= c && c <= '9' || c == '%' || c == 'x' || c == 'X' || c == '*'
}

// numberStart is numberEnd for the first character of a number.
func numberStart(r rune) bool {
	return '0' <= r && r <= '9' || r == 'x' || r == 'X' || r == '*'
}

// partedTimes finds the single spaces within a date, between the two ends of a span of dates and between a rate and the bound behind it:
// 2020年 1—7月, 截至 3月 5日, 2018年 — 2020年, 比2013 年, 80% 以上, 3 ~ 5家, and behind the point of a decimal: 76. 09分. Spaces elsewhere
// may part two cells of a row.
func partedTimes(body string, fixed []text.Span) []text.Span {
	var out []text.Span
	for i := range occurrences(body, " ") {
		if i > 0 && i+1 < len(body) && body[i-1] != ' ' && body[i+1] != ' ' && together(body[:i], body[i+1:]) && !overlaps(fixed, i, i+1) {
			out = append(out, text.Span{Start: i, End: i + 1})
		}
	}
	return out
}

// together says whether a date, a range or a rate at the end of before goes on at the start of behind.
func together(before, behind string) bool {
	last, w := utf8.DecodeLastRuneInString(before)
	stem := before[:len(before)-w]
	first, w := utf8.DecodeRuneInString(behind)
	switch {
	case strings.ContainsRune(spanSigns, last): // 1至 7月, 3 ~ 5家
		return spans(strings.TrimSuffix(stem, " "), behind)
	case strings.ContainsRune(spanSigns, first): // 2018年 — 2020年
		return spans(before, strings.TrimPrefix(behind[w:], " "))
	}
	switch last {
	case '.':
		return decimal(stem, behind)
	case '年':
		return numbersYear(strings.TrimSuffix(stem, " ")) && (dateSign(behind) == '月' || startsWithAny(behind, "上半年", "下半年", "年底", "年末") || strings.HasPrefix(behind, "第") && dateSign(strings.TrimPrefix(behind[len("第"):], " ")) == '季')
	case '月':
		return endsInNumeral(stem) && (dateSign(behind) == '日' || startsWithAny(behind, "上旬", "中旬", "下旬", "底", "末", "份"))
	case '日':
		return endsInNumeral(stem) && dateSign(behind) == '时'
	case '%', '％', '‰':
		return startsWithAny(behind, "以上", "以下", "以内", "左右", "上下")
	}
	return first == '年' && years(before)
}

// spans says whether lo ends in the lower end of a range or of a span of dates, and hi, behind the dash, begins with the upper one.
func spans(lo, hi string) bool {
	if lo != "" && isDigit(lo[len(lo)-1]) && amount(hi) {
		return true
	}
	sign := dateSign(hi)
	return sign != 0 && opensSpan(lo, sign)
}

// amount says whether s begins with a short number and a unit.
func amount(s string) bool {
	const most = 6 // digits and point
	n := 0
	for n < len(s) && (isDigit(s[n]) || s[n] == '.') {
		n++
	}
	unit := firstRune(strings.TrimPrefix(s[n:], " "))
	return 0 < n && n <= most && isDigit(s[0]) && (unicode.Is(unicode.Han, unit) || strings.ContainsRune("%％‰℃", unit))
}

// decimal says whether a number at the end of s goes on behind its point: 76. 09分. One that opens a line or a sentence numbers what
// follows.
func decimal(s, behind string) bool {
	const most = 4 // digits on either side
	n := len(s)
	for n > 0 && isDigit(s[n-1]) {
		n--
	}
	m := 0
	for m < len(behind) && isDigit(behind[m]) {
		m++
	}
	if n == len(s) || n < len(s)-most || m == 0 || m > most {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[:n], " "))
	rest := strings.TrimPrefix(behind[m:], " ")
	unit := firstRune(rest)
	if strings.ContainsRune("个個项項家名起件位条條场場座所种種", unit) && !startsWithAny(rest, "个百分点", "個百分點") {
		return false // what is counted has no decimals
	}
	return (unicode.Is(unicode.Han, last) || strings.ContainsRune("，,、（(", last)) && (unicode.Is(unicode.Han, unit) || strings.ContainsRune("%％‰℃", unit)) && !strings.ContainsRune("年月日号时点", unit)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// years says whether a year of four digits stands at the end of s.
func years(s string) bool {
	const digits = 4
	n := len(s) - digits
	return n > 0 && (s[n:n+2] == "19" || s[n:n+2] == "20") && isNumeral(rune(s[n+2])) && isNumeral(rune(s[n+3])) && !isNumeral(rune(s[n-1])) && s[n-1] != '.'
}

// spanSigns stand between the two ends of a span of time.
const spanSigns = "至到—–-－~～"

// opensSpan says whether s ends in what a span of dates that ends with sign may begin with: 2018年, 1月, 1 of 1至7月.
func opensSpan(s string, sign rune) bool {
	last, w := utf8.DecodeLastRuneInString(s)
	switch last {
	case '年', '月', '日':
		return endsInNumeral(strings.TrimSuffix(s[:len(s)-w], " ")) && (last == sign || last != '日' || sign == '月')
	}
	return isNumeral(last)
}

// numbersYear says whether what a year is told by stands at the end of s: 2020, 二〇二〇, 今.
func numbersYear(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return isNumeral(last) || strings.ContainsRune("今去本当前上同每明后翌", last)
}

// endsInNumeral says whether the number of a month or day stands at the end of s.
func endsInNumeral(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return isNumeral(last)
}

// isNumeral says whether r may stand in the number of a date.
func isNumeral(r rune) bool {
	return '0' <= r && r <= '9' || '０' <= r && r <= '９' || strings.ContainsRune("一二三四五六七八九十〇○", r)
}

// dateSign is the 年, 月, 日, 时 or 季 behind the number at the start of s, or behind the second of two that a dash joins; 0 where there is
// none.
func dateSign(s string) rune {
	for range 2 {
		n := 0
		for digits := 0; n < len(s); digits++ {
			r, w := utf8.DecodeRuneInString(s[n:])
			if !isNumeral(r) {
				break
			}
			if n += w; digits >= 4 {
				return 0
			}
		}
		if n == 0 {
			return 0
		}
		s = strings.TrimPrefix(s[n:], " ")
		r, w := utf8.DecodeRuneInString(s)
		switch {
		case r == '号':
			return '日'
		case r == '時':
			return '时'
		case strings.ContainsRune("年月日季时", r):
			return r
		case !strings.ContainsRune(spanSigns, r):
			return 0
		}
		s = strings.TrimPrefix(s[w:], " ")
	}
	return 0
}

func startsWithAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
