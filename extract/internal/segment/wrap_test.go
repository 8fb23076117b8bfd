package segment

import (
	"strings"
	"testing"

	"zhibiao/extract/text"
)

// TestWrapped holds that lines of one width are one paragraph and lines of a list are not.
func TestWrapped(t *testing.T) {
	wrapped := "全县粮食总产量达到二十三万吨\n比上年增长百分之三农民合作社\n发展到三百一十八家带动农户两\n万六千户户均增收两千四百元新\n建高标准农田五万亩完成投资一\n亿三千万元新改建农村公路八十\n六公里\n"
	list := "粮食产量 二十三万吨\n油料产量 三万吨\n蔬菜种植面积达到十二万亩\n水果 五万吨\n肉类总产量 六万吨\n茶园面积三万亩以上\n渔业产量二万吨\n"
	count := func(body string) (n int) {
		last := -1
		new(Cutter).Sentences(body, text.Span{End: len(body)}, func(s Sentence) {
			if s.Paragraph != last {
				n, last = n+1, s.Paragraph
			}
		})
		return n
	}
	if n := count(wrapped); n != 1 {
		t.Errorf("wrapped lines are %d paragraphs, want 1", n)
	}
	if n, want := count(list), strings.Count(list, "\n"); n != want {
		t.Errorf("the lines of a list are %d paragraphs, want %d", n, want)
	}
}
