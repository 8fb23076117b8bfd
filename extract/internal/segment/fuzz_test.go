package segment

import (
	"strings"
	"testing"
	"unicode/utf8"

	"zhibiao/extract/text"
)

// FuzzSentences cuts a text: its sentences stand in order and within the text, and leave nothing out but white space and page marks.
func FuzzSentences(f *testing.F) {
	for _, s := range []string{
		"在大会上的讲话\n\n今年以来，刑事发案976起。同比上升26.26%；\n一、经济\n", "交易额\n不足4000万元", "达到\n- 3 -\n26%。", "全县粮食总产量达到二十三万吨\n比上年增长百分之三农民合作社\n发展到三百一十八家带动农户两\n", "a\r\nb\r\n\r\nc", "第 3 页\n共 10 页\n，不断", "“好！”他说。", "!!??。。。", "\u3000\u3000\n\t\n", strings.Repeat("很长的句子", 30), "|a|b|\n|-|-|\n", "1\n2\n3\n",
	} {
		f.Add(s, 0, len(s), len(s)/2)
	}
	f.Fuzz(func(t *testing.T, body string, start, end, mark int) {
		if start < 0 || end < start || end > len(body) || !utf8.ValidString(body) || !utf8.ValidString(body[:start]) || !utf8.ValidString(body[start:end]) {
			return
		}
		c := Cutter{Spans: func(tail, head string) bool { return len(tail) > len(head) }}
		if 0 <= mark && mark < len(body) {
			// A reader's page mark is a line.
			lo, hi := strings.LastIndexByte(body[:mark], '\n')+1, lineEnd(body, mark, len(body))
			if lo < hi {
				c.Furniture = []text.Span{{Start: lo, End: hi}}
			}
		}
		at, paragraph := start, 0
		skipped := func(lo, hi int) {
			for line := range strings.Lines(body[lo:hi]) {
				furniture := len(c.Furniture) > 0 && strings.Contains(body[c.Furniture[0].Start:c.Furniture[0].End], strings.TrimSpace(line))
				if strings.TrimSpace(line) != "" && !pageMark(line) && !furniture {
					t.Fatalf("%q in %q is part of no sentence", body[lo:hi], body)
				}
			}
		}
		c.Sentences(body, text.Span{Start: start, End: end}, func(s Sentence) {
			if s.Start < at || s.End <= s.Start || s.End > end || !utf8.ValidString(body[s.Start:s.End]) || s.Paragraph < paragraph {
				t.Fatalf("sentence %+v behind %d in %d–%d of %q", s, at, start, end, body)
			}
			skipped(at, s.Start)
			at, paragraph = s.End, s.Paragraph
			hole := s.Start
			for _, h := range s.Holes {
				if h.Start < hole || h.End < h.Start || h.End > s.End {
					t.Fatalf("hole %v behind %d in sentence %v of %q", h, hole, s.Span, body)
				}
				hole = h.End
			}
		})
		skipped(at, end)
	})
}

// invisible are the signs that a join may take out of a text, readAs those that it may read as others.
const invisible = " \t\r\n\u3000\u00a0\u00ad\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u202f\u2060"

var readAs = map[string]string{`"`: "“”", "．": "。.", "０": "0", "１": "1", "２": "2", "３": "3", "４": "4", "５": "5", "６": "6", "７": "7", "８": "8", "９": "9"}

// FuzzJoins takes the joins out of a text, ends of lines and the spaces of typesetting, and finds each of its places again.
func FuzzJoins(f *testing.F) {
	for _, s := range []string{"全县粮食总产量达到二十三万吨，\n比上年增长百分之三，农民合作社\n发展到三百一十八家，带动农户2.\n6万户，户均增收两千四百元，新建\n高标准农田五万亩，完成投资1.3\n亿元，新改建农村公路八十六公里，\n", "　　全县粮食总产量达到二十\r\n三万吨，比上年增长百分 \n之三，农民合作社发展到三百一十\n八家。\n　　带动农户两万六千户，户均增收\n两千四百元，新建高标\n准农田五万亩，完成投资一亿\n三千万元，新改建农村公\n路八十六公里。\n"} {
		f.Add(s, 3, 9)
		f.Add(strings.Repeat(s, 20), 300, 90)
		f.Add(strings.ReplaceAll(s, "1.3\n", "1.3 "), 187, 90)
		f.Add(strings.ReplaceAll(strings.ReplaceAll(s, "亩", "\u00a0亩"), "。", "．")+"“十四五”期间，\"三农\"投入2019年 3\u200b月 5日80% 以上１２．５％二三０\n", 187, 90)
	}
	f.Fuzz(func(t *testing.T, body string, start, end int) {
		if !utf8.ValidString(body) {
			return
		}
		var fixed []text.Span
		if 0 <= start && start < end && end <= len(body) {
			fixed = []text.Span{{Start: start, End: end}}
		}
		c := Cutter{Spans: func(tail, head string) bool { return len(tail) > len(head) }}
		joins := c.Joins(body, fixed)
		at := 0
		for _, j := range joins {
			s := body[max(j.Start, 0):max(j.End, j.Start, 0)]
			if j.Start < at || j.Empty() || j.With == "" && (strings.Count(s, "\n") > 1 || strings.Trim(s, invisible) != "") || j.With != "" && !strings.Contains(readAs[s], j.With) {
				t.Fatalf("join %v, %q, behind %d of %q", j, s, at, body)
			}
			if len(fixed) > 0 && !isWideDigit(s, 0) && s != "．" && j.Start < end && start < j.End {
				t.Fatalf("join %v in %v", j, fixed[0])
			}
			at = j.End
		}
		u := Unwrap(body, joins)
		fields := func(s string) string {
			return strings.Map(func(r rune) rune {
				switch {
				case strings.ContainsRune(invisible, r):
					return -1
				case strings.ContainsRune("“”", r):
					return '"'
				case r == '．' || r == '.':
					return '。'
				case '０' <= r && r <= '９':
					return r - '０' + '0'
				}
				return r
			}, s)
		}
		if fields(u.Body) != fields(body) {
			t.Fatalf("%q became %q", body, u.Body)
		}
		for i, r := range u.Body {
			s := text.Span{Start: i, End: i + utf8.RuneLen(r)}
			if w := u.Wrapped(s); w.End > len(body) || fields(body[w.Start:w.End]) != fields(u.Body[s.Start:s.End]) || u.Place(w) != s {
				t.Fatalf("%v is %v, and back %v, in %q", s, w, u.Place(w), body)
			}
		}
	})
}
