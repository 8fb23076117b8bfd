// Package segment cuts a body into sections, paragraphs and sentences. It reads through what web pages and hard-wrapped lines
// do to a sentence: a line that breaks off in mid-sentence goes on with the next.
package segment

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/text"
)

// A Sentence is one sentence, or a heading.
type Sentence struct {
	text.Span
	Heading   bool
	Paragraph int // counts from 0 in its body
}

const (
	maxSentence = 1 << 16 // bytes: a longer one is cut at a comma, so that work stays linear
	headRunes   = 45      // a heading is no longer than this
	wrapRunes   = 22      // a line that breaks off is at least this long
)

// Sentences calls each for the sentences of body[span], in order. Headings come as sentences of their own.
func Sentences(body string, span text.Span, each func(Sentence)) {
	para := 0
	i := span.Start
	for i < span.End {
		// one paragraph: a line, and the lines that it breaks off into
		e := lineEnd(body, i, span.End)
		for e < span.End {
			next := nextLine(body, e, span.End)
			if next < 0 && e+2 < span.End {
				if k := skipBlank(body, e, span.End); k < span.End && strings.ContainsRune("，；、,;", firstRune(body[k:])) {
					next = k
				}
			}
			if next < 0 || !goesOn(body[i:e], body[next:lineEnd(body, next, span.End)]) {
				break
			}
			e = lineEnd(body, next, span.End)
		}
		paragraph(body, i, e, para, each)
		para++
		i = e
		for i < span.End && (body[i] == '\n' || body[i] == '\r') {
			i++
		}
	}
}

func lineEnd(body string, i, end int) int {
	if k := strings.IndexByte(body[i:end], '\n'); k >= 0 {
		return i + k
	}
	return end
}

// nextLine is the start of the first line behind e that is not blank, -1 where more than one blank line or the end follows.
func nextLine(body string, e, end int) int {
	i, breaks := e, 0
	for i < end {
		switch {
		case body[i] == '\n':
			breaks++
			i++
		case body[i] == ' ' || body[i] == '\r' || body[i] == '\t':
			i++
		case strings.HasPrefix(body[i:], "\u3000"):
			i += len("\u3000")
		default:
			if breaks > 1 {
				return -1
			}
			return i
		}
	}
	return -1
}

func skipBlank(body string, i, end int) int {
	for i < end && (body[i] == '\n' || body[i] == '\r' || body[i] == ' ') {
		i++
	}
	return i
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// goesOn says whether a line breaks off in mid-sentence, so that the next one continues it.
func goesOn(line, next string) bool {
	line = strings.TrimRight(line, " \t\r\u3000")
	if k := strings.LastIndexByte(line, '\n'); k >= 0 {
		line = line[k+1:]
	}
	if line == "" || next == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	first, _ := utf8.DecodeRuneInString(next)
	if strings.ContainsRune("，；、,;）", first) {
		return true
	}
	if strings.HasPrefix(line, "|") || strings.HasPrefix(next, "|") || strings.ContainsRune(line, '\t') {
		return false
	}
	switch last {
	case '，', '、', ',', '（', '(', '“', '—':
		return true
	case '。', '！', '？', '；', '：', ';', ':', '!', '?', '”', '…', '）', ')', '.', '」', '』', '》', '|', '』' + 1:
		return false
	}
	if strings.HasPrefix(next, "#") || strings.HasPrefix(line, "#") || numbered(next) {
		return false
	}
	for _, w := range []string{"本报", "本報", "新华", "新華", "据", "記者", "记者", "央视", "中新"} {
		if strings.HasPrefix(next, w) {
			return false
		}
	}
	return strings.ContainsAny(line, "，,。") && utf8.RuneCountInString(line) >= wrapRunes
}

// numbered says whether a line begins with a list number: 一、 （二） 3. 第四,
func numbered(line string) bool {
	line = strings.TrimLeft(line, "（( ")
	n := 0
	for i, r := range line {
		switch {
		case '0' <= r && r <= '9' || strings.ContainsRune("一二三四五六七八九十第", r):
			n++
			if n > 4 {
				return false
			}
		case n > 0 && strings.ContainsRune("、.．）)是", r):
			return i > 0
		default:
			return false
		}
	}
	return false
}

func paragraph(body string, i, e, para int, each func(Sentence)) {
	line := strings.TrimSpace(body[i:e])
	if line == "" {
		return
	}
	if isHeading(line) {
		each(Sentence{text.Span{Start: i, End: e}, true, para})
		return
	}
	start := i
	for k := i; k < e; {
		c := body[k]
		if c < utf8.RuneSelf {
			k++
			if c == '!' || c == '?' {
				each(Sentence{text.Span{Start: start, End: k}, false, para})
				start = k
			}
			continue
		}
		if c != 0xE3 && c != 0xEF { // 。 is E3 80 82; ！ and ？ are EF BC 81, 9F
			k++
			for k < e && body[k]&0xC0 == 0x80 {
				k++
			}
			if k-start > maxSentence {
				each(Sentence{text.Span{Start: start, End: k}, false, para})
				start = k
			}
			continue
		}
		r, w := utf8.DecodeRuneInString(body[k:e])
		k += w
		if r == '。' || r == '！' || r == '？' {
			for {
				r, w := utf8.DecodeRuneInString(body[k:e])
				if w == 0 || !strings.ContainsRune("”」』）)》’\"", r) {
					break
				}
				k += w
			}
			each(Sentence{text.Span{Start: start, End: k}, false, para})
			start = k
		}
	}
	if strings.TrimSpace(body[start:e]) != "" {
		each(Sentence{text.Span{Start: start, End: e}, false, para})
	}
}

// isHeading says whether a line is a title: short, and without the punctuation of a sentence.
func isHeading(line string) bool {
	if len(line) > 4*headRunes || utf8.RuneCountInString(line) > headRunes {
		return false
	}
	if strings.HasPrefix(line, "|") || strings.ContainsRune(line, '\t') {
		return false
	}
	if strings.HasPrefix(line, "#") {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	if strings.ContainsRune("。；：！？;:!?，,、", last) {
		return false
	}
	return !strings.ContainsAny(line, "，,。；;")
}

// IsTitle says whether a heading begins a text of its own in a compilation: a speech, a report.
func IsTitle(line string) bool {
	line = strings.TrimSpace(strings.TrimLeft(line, "# "))
	for _, w := range []string{"讲话稿", "讲话", "致辞", "发言稿", "发言", "工作报告", "工作总结", "公报", "汇报材料", "汇报", "演讲稿", "主持词", "情况报告", "述职报告"} {
		if strings.HasSuffix(line, w) {
			return true
		}
	}
	for _, w := range []string{"篇", "第"} {
		if strings.HasPrefix(line, w) && strings.Contains(line[:min(len(line), 16)], "篇") {
			return true
		}
	}
	return false
}
