package scan

import (
	"strings"
	"unicode/utf8"
)

// datelineLists are the lists of words that dateline.go reads.
type datelineLists struct {
	// Agencies are in the names of those who send a message.
	Agencies []string

	// Relayed begin the dateline of a message that stands in the middle of a line: 据新华社.
	Relayed []string

	// Bylines are in the brackets behind a dateline.
	Bylines []string
}

// dateline is where the dateline ends that s begins with at i, with the byline in brackets or the blank behind it: 新华社西宁7月21日电（记者李四）,
// 本报讯（记者李四）, 【本报西宁五日电】, 北京4月16日消息(记者李四). It is i where none stands there, or the message goes on in the same words.
func (l *lists) dateline(s string, i int) int {
	if end := l.bracketedDateline(s, i); end > i {
		return end
	}
	head := s[i:min(len(s), i+longestDateline)]
	at, w := sentBy(head)
	if at <= 0 {
		return i
	}
	from := i + at + w
	end := from
	for end < len(s) && (s[end] == ' ' || strings.HasPrefix(s[end:], "\u3000")) {
		_, w := utf8.DecodeRuneInString(s[end:])
		end += w
	}
	sent := strings.TrimSuffix(strings.TrimRight(head[:at], " "), "专")
	dated := anySuffix(sent, "日") && strings.ContainsAny(sent, "0123456789一二三四五六七八九十")
	told := strings.HasPrefix(head[at:], "消息")
	if shut := l.byline(s, end); shut > end && (l.bySender(sent) || told && dated) {
		return shut
	}
	if !l.bySender(sent) && !(told && dated) {
		return i
	}
	wire := strings.HasPrefix(head[at:], "讯") || strings.HasPrefix(head[at:], "訊") || told || anySuffix(sent, "社", "本报", "本報") // not 本报通讯
	if end == from || !dated && !(wire && anySuffix(sent, l.Agencies...)) {
		return i
	}
	return end
}

// longestDateline is how many bytes the place and the date may take, and again the byline.
const longestDateline = 90

// sentBy is where the word stands in the first clause of s that says that a message was sent, and how long it is; -1 where none does.
func sentBy(s string) (at, width int) {
	for i := 0; i < len(s); {
		r, w := runeAt(s, i)
		switch r {
		case '电', '電', '讯', '訊':
			return i, w
		case '消':
			if strings.HasPrefix(s[i+w:], "息") {
				return i, w + len("息")
			}
		case '，', '。', '；', ',', ';', '、', '：', ':', '\n':
			return -1, 0
		}
		i += w
	}
	return -1, 0
}

// bySender says whether the words before 电 or 讯 name who sends a message, and tell nothing before that.
func (l *lists) bySender(sent string) bool {
	for _, a := range l.Agencies {
		if before, _, ok := strings.Cut(sent, a); ok && !strings.ContainsAny(before, "0123456789 \u3000") {
			return true
		}
	}
	return false
}

// byline is where the bracket with who wrote the message ends that opens at i, i where none does.
func (l *lists) byline(s string, i int) int {
	if anyPrefix(s, i, "（", "(") == 0 {
		return i
	}
	rest := s[i:min(len(s), i+longestDateline)]
	shut := strings.IndexAny(rest, "）)")
	if shut < 0 {
		return i
	}
	for _, b := range l.Bylines {
		if strings.Contains(rest[:shut], b) {
			_, w := utf8.DecodeRuneInString(rest[shut:])
			return i + shut + w
		}
	}
	return i
}

// bracketedDateline is where the bracket ends that opens at i and holds nothing but a dateline, i where none does: （新华社西宁五日电）, 【本报讯】.
func (l *lists) bracketedDateline(s string, i int) int {
	open := anyPrefix(s, i, "（", "(", "【", "〔", "［", "[")
	if open == 0 {
		return i
	}
	rest := s[i+open : min(len(s), i+open+longestDateline)]
	shut := strings.IndexAny(rest, "）)】〕］]")
	if shut < 0 || strings.ContainsAny(rest[:shut], "，。；,;：:\n") {
		return i
	}
	_, w := utf8.DecodeRuneInString(rest[shut:])
	end := i + open + shut + w
	if anyPrefix(rest, 0, l.Bylines...) > 0 && !hasNumeral(rest[:shut]) { // （记者李四）
		return end
	}
	at, n := sentBy(rest[:shut])
	if at <= 0 || !l.bySender(rest[:at]) {
		return i
	}
	if tail := strings.TrimSpace(rest[at+n : shut]); tail != "" && anyPrefix(tail, 0, l.Bylines...) == 0 {
		return i
	}
	return end
}
