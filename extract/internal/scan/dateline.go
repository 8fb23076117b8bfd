package scan

import (
	"strings"
	"unicode/utf8"
)

// datelineLists are the lists of words that dateline.go reads.
type datelineLists struct {
	// Agencies are in the names of those who send a message.
	Agencies []string

	// Bylines are in the brackets behind a dateline.
	Bylines []string
}

// dateline is where the dateline ends that s begins with at i, with the byline in brackets or the blank behind it: 新华社西宁7月21日电（记者李四）,
// 本报讯（记者李四）. It is i where none stands there, or the message goes on in the same words.
func (l *lists) dateline(s string, i int) int {
	const longest = 90 // bytes of the place and the date, and again of the byline
	head := s[i:min(len(s), i+longest)]
	at := sentAt(head)
	if at <= 0 {
		return i
	}
	sent := strings.TrimSuffix(strings.TrimRight(head[:at], " "), "专")
	known := false
	for _, a := range l.Agencies {
		known = known || strings.Contains(sent, a)
	}
	if !known {
		return i
	}
	from := i + at + len("电")
	end := from
	for end < len(s) && (s[end] == ' ' || strings.HasPrefix(s[end:], "\u3000")) {
		_, w := utf8.DecodeRuneInString(s[end:])
		end += w
	}
	if anyPrefix(s, end, "（", "(") > 0 {
		rest := s[end:min(len(s), end+longest)]
		shut := strings.IndexAny(rest, "）)")
		for _, b := range l.Bylines {
			if shut > 0 && strings.Contains(rest[:shut], b) {
				_, w := utf8.DecodeRuneInString(rest[shut:])
				return end + shut + w
			}
		}
	}
	wire := strings.HasPrefix(head[at:], "讯") || strings.HasPrefix(head[at:], "訊") // not 本报通讯
	if end == from || !anySuffix(sent, "日") && !(wire && anySuffix(sent, l.Agencies...)) {
		return i
	}
	return end
}

// sentAt is where 电 or 讯 stands in the first clause of s, -1 where neither does.
func sentAt(s string) int {
	for i := 0; i < len(s); {
		r, w := runeAt(s, i)
		switch r {
		case '电', '電', '讯', '訊':
			return i
		case '，', '。', '；', ',', ';', '、', '：', ':', '\n':
			return -1
		}
		i += w
	}
	return -1
}
