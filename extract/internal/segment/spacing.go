package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zhibiao/extract/text"
)

// spaced finds the spaces that typesetting put between Chinese characters and the numbers among them: 新增 12 万人, 增长 5.2%
// 左右. They part nothing, and a line is taken for set so where most of the numbers that a character stands behind have one
// before it. A line without a comma or a stop may be a row of columns, where a space parts two cells, and stays as it is.
func spaced(body string, fixed []text.Span) []text.Span {
	var out []text.Span
	for i := strings.IndexByte(body, ' '); i >= 0 && i < len(body); {
		start := strings.LastIndexByte(body[:i], '\n') + 1
		end := lineEnd(body, i, len(body))
		if spacedLine(body[start:end]) && !overlaps(fixed, start, end) {
			out = spacesIn(out, body, start, end)
		}
		next := strings.IndexByte(body[end:], ' ')
		if next < 0 {
			break
		}
		i = end + next
	}
	return out
}

// spacedLine says whether the numbers of a line stand apart from the words around them.
func spacedLine(s string) bool {
	apart, joined := 0, 0
	for i := 1; i < len(s); i++ {
		if !numberEnd(s[i-1]) {
			continue
		}
		if s[i] >= utf8.RuneSelf {
			if r := firstRune(s[i:]); unicode.Is(unicode.Han, r) {
				joined++
			}
		} else if s[i] == ' ' && i+1 < len(s) && strings.ContainsRune(unitSigns+behindSigns, firstRune(s[i+1:])) {
			apart++
		}
	}
	return apart > 0 && apart >= joined && !strings.ContainsAny(s, "\t|") && strings.ContainsAny(s, "，,。；;、：:")
}

// behindSigns are the characters, besides those of units, that words behind a number begin with.
const behindSigns = "左以上的至和及到小季届分成周号百千股"

// spacesIn adds to out the single spaces of body[start:end] that stand between a Chinese character and a number.
func spacesIn(out []text.Span, body string, start, end int) []text.Span {
	for i := start + 1; i+1 < end; i++ {
		if body[i] != ' ' || body[i-1] == ' ' || body[i+1] == ' ' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(body[start:i])
		behind := firstRune(body[i+1 : end])
		if unicode.Is(unicode.Han, before) && numberStart(behind) || numberEnd(body[i-1]) && unicode.Is(unicode.Han, behind) {
			out = append(out, text.Span{Start: i, End: i + 1})
		}
	}
	return out
}

// numberEnd says whether a number may end with c, hidden digits included.
func numberEnd(c byte) bool {
	return '0' <= c && c <= '9' || c == '%' || c == 'x' || c == 'X' || c == '*'
}

// numberStart is numberEnd for the first character of a number.
func numberStart(r rune) bool {
	return '0' <= r && r <= '9' || r == 'x' || r == 'X' || r == '*'
}
