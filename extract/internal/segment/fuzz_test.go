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
