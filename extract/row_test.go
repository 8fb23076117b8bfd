package extract_test

import (
	"strings"
	"testing"

	"zhibiao/extract/text"
)

// A row of parts is summed from its first on, however long it is, so that what follows its whole stands beside that.
func TestLongRow(t *testing.T) {
	var b strings.Builder
	for _, when := range []string{"春", "夏", "秋", "冬", "早", "中", "晚"} {
		for _, what := range []string{"稻", "麦", "豆", "薯", "棉", "菜", "茶", "果"} {
			b.WriteString(when + what + "2亿元,")
		}
	}
	r := newExtractor(t).Extract("a.txt", &text.Text{Body: "总产值112亿元,其中" + b.String() + "税收5亿元。"})
	if len(r.Records) != 58 {
		t.Fatalf("%d records, want 58", len(r.Records))
	}
	if last, part := r.Records[57], r.Records[56]; last.Indicator != "税收" || last.Parent != "" || part.Indicator != "晚果" || part.Parent != "总产值" {
		t.Errorf("%s of %q behind %s of %q, want 税收 of none behind 晚果 of 总产值", last.Indicator, last.Parent, part.Indicator, part.Parent)
	}
}
