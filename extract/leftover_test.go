package extract_test

import (
	"testing"

	"zhibiao/extract/text"
)

// A numeral that is no figure has a named kind where the words around it tell one.
func TestLeftoverKinds(t *testing.T) {
	e := newExtractor(t)
	for _, c := range []struct{ body, literal, kind string }{
		{"2019年3月起施行。", "2019年3月", "date"},
		{"会议在9时30分召开。", "9时30分", "time of day"},
		{"全体人员学习了30天。", "30天", "duration"},
		{"依照第12条办理。", "第12", "ordinal"},
		{"详见附件2。", "2", "ordinal"},
		{"要点(3)是护林。", "3", "list number"},
		{"林发〔2020〕16号文件。", "〔2020〕", "quoted name"},
		{"船舷号为3502。", "3502", "identifier"},
		{"拨打0791-88880000咨询。", "0791-88880000", "identifier"},
		{"一刀切的做法不可取。", "一", "name"},
		{"参与863计划。", "863", "name"},
		{"60周岁以上老人免票。", "60周岁", "age group"},
		{"扶持年产值超过2亿元的企业。", "2亿元", "group limit"},
		{"每百元投入要算账。", "百元", "denominator"},
		{"建设110千伏变电站。", "110千伏", "rating"},
		{"展板为2m×3m。", "2m×3m", "format"},
	} {
		r := e.Extract("a.txt", &text.Text{Body: c.body})
		found := false
		for _, l := range r.Leftover {
			if got := c.body[l.Start:l.End]; got == c.literal || len(r.Leftover) == 1 {
				found = true
				if l.Kind != c.kind {
					t.Errorf("%s: %s is %q, want %q", c.body, got, l.Kind, c.kind)
				}
			}
		}
		if !found || len(r.Records) > 0 {
			t.Errorf("%s: others %v, %d records, want %s as %s", c.body, r.Leftover, len(r.Records), c.literal, c.kind)
		}
	}
}
