package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zhibiao/extract/text"
)

// rereads finds the signs that a text writes otherwise than the rules know them: pairs of straight quotation marks within a line, which
// are read as “ and ”, the full-width points with which a text without any 。 ends its sentences, full-width digits, no-break spaces
// before a line, and the sign ℅ of a keyboard's symbol table that stands for %.
func rereads(body string, fixed []text.Span) []Join {
	out := careOf(hardIndents(wideDigits(straightQuotes(nil, body, fixed), body), body), body)
	const first = 4000 // bytes
	if !strings.Contains(body[:min(len(body), first)], "。") && !strings.Contains(body, "。") {
		out = points(out, body, fixed)
	}
	return out
}

// wideDigits adds the full-width digits, and the points between two of them, but for a zero among Chinese digits: 二三０.
func wideDigits(out []Join, body string) []Join {
	const (
		digits  = "0123456789"
		chinese = "一二三四五六七八九〇○零"
		first   = "\xef" // of full-width signs
		width   = len("０")
	)
	done := 0
	for i := range occurrences(body, first) {
		if i < done || !isWideDigit(body, i) {
			continue
		}
		end := i + width
		for isWideDigit(body, end) || strings.HasPrefix(body[end:], "．") && isWideDigit(body, end+width) {
			end += width
		}
		done = end
		before, _ := utf8.DecodeLastRuneInString(body[:i])
		if strings.ContainsRune(chinese, before) || strings.ContainsRune(chinese, firstRune(body[end:])) {
			continue
		}
		for ; i < end; i += width {
			with := "."
			if isWideDigit(body, i) {
				d := body[i+2] - "０"[2]
				with = digits[d : d+1]
			}
			out = append(out, Join{text.Span{Start: i, End: i + width}, with})
		}
	}
	return out
}

// hardIndents adds the no-break spaces that a line is set in with, which saved pages have in place of others.
func hardIndents(out []Join, body string) []Join {
	const space = "\u00a0"
	done := 0 // the end of the last one
	for i := range occurrences(body, space) {
		if j := len(strings.TrimRight(body[done:i], " \t")) + done; j == done || body[j-1] == '\n' {
			done = i + len(space)
			out = append(out, Join{text.Span{Start: i, End: done}, " "})
		}
	}
	return out
}

// careOf adds the signs ℅ that stand behind a digit, where % is meant.
func careOf(out []Join, body string) []Join {
	const sign = "℅"
	for i := range occurrences(body, sign) {
		if i > 0 && ('0' <= body[i-1] && body[i-1] <= '9' || i >= len("０") && isWideDigit(body, i-len("０"))) {
			out = append(out, Join{text.Span{Start: i, End: i + len(sign)}, "%"})
		}
	}
	return out
}

// isWideDigit says whether a full-width digit stands at i.
func isWideDigit(s string, i int) bool {
	const zero = "０"
	return i+len(zero) <= len(s) && s[i] == zero[0] && s[i+1] == zero[1] && zero[2] <= s[i+2] && s[i+2] <= zero[2]+9
}

// straightQuotes adds the pairs of " that stand around Chinese words in a line with an even number of them.
func straightQuotes(out []Join, body string, fixed []text.Span) []Join {
	for i := strings.IndexByte(body, '"'); i >= 0; {
		end := lineEnd(body, i, len(body))
		start := strings.LastIndexByte(body[:i], '\n') + 1
		if n := strings.Count(body[start:end], `"`); n%2 == 0 && !overlaps(fixed, start, end) {
			for k := i; n > 0; n -= 2 {
				k += strings.IndexByte(body[k:end], '"')
				to := k + 1 + strings.IndexByte(body[k+1:end], '"')
				if unicode.Is(unicode.Han, firstRune(body[k+1:to])) {
					out = append(out, Join{text.Span{Start: k, End: k + 1}, "“"}, Join{text.Span{Start: to, End: to + 1}, "”"})
				}
				k = to + 1
			}
		}
		next := strings.IndexByte(body[end:], '"')
		if next < 0 {
			break
		}
		i = end + next
	}
	return out
}

// points adds the full-width points between Chinese characters or signs of a rate and the next word or line.
func points(out []Join, body string, fixed []text.Span) []Join {
	const point = "．"
	for i := range occurrences(body, point) {
		end := i + len(point)
		before, _ := utf8.DecodeLastRuneInString(body[:i])
		if (unicode.Is(unicode.Han, before) || strings.ContainsRune("%％‰）”", before)) && !unicode.IsDigit(firstRune(body[end:])) && !overlaps(fixed, i, end) {
			out = append(out, Join{text.Span{Start: i, End: end}, "。"})
		}
	}
	return out
}
