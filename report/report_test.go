package report

import (
	"math"
	"testing"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
	"zhibiao/report/derive"
)

func d(s string) *numeral.Decimal { v, _ := numeral.ParseDecimal(s); return &v }

func TestPrecision(t *testing.T) {
	verdicts := func(right, wrong, deleted, pending int) *Review {
		v := new(Review)
		for verdict, n := range map[Verdict]int{Right: right, Wrong: wrong, Delete: deleted, Pending: pending} {
			for range n {
				v.Opinions = append(v.Opinions, Opinion{Verdict: verdict})
			}
		}
		return v
	}
	for _, c := range []struct {
		v                *Review
		share, low, high float64 // Wilson's interval, as R's binom.confint(method = "wilson") gives it
	}{
		{verdicts(81, 15, 4, 9), 0.81, 0.72222, 0.87487},
		{verdicts(10, 0, 0, 0), 1, 0.72247, 1},
		{verdicts(0, 1, 0, 3), 0, 0, 0.79345},
	} {
		p, ok := c.v.Precision()
		if !ok || math.Abs(p.Share-c.share) > 1e-9 || math.Abs(p.Low-c.low) > 1e-4 || math.Abs(p.High-c.high) > 1e-4 {
			t.Errorf("%+v, want %v [%v, %v]", p, c.share, c.low, c.high)
		}
	}
	if _, ok := verdicts(0, 0, 0, 5).Precision(); ok {
		t.Error("a precision of nothing")
	}
	if _, ok := (*Review)(nil).Precision(); ok {
		t.Error("a precision of no review")
	}
}

func TestApply(t *testing.T) {
	r := extract.Record{ID: "a", Level: &extract.Quantity{Value: d("12.6"), Unit: "亿元", Bound: extract.About, BaseValue: d("1260000000"), BaseUnit: "元"},
		Changes: []extract.Quantity{{Value: d("5"), Max: d("8"), Unit: "%"}, {Value: d("1"), Unit: "%"}}}
	v := &Review{Opinions: []Opinion{{ID: "a", Verdict: Wrong, Value: d("12.9"), Change: d("6")}, {ID: "b", Verdict: Delete}}}
	v.Index()
	c, stays := v.Apply(&r)
	if !stays || c.Level.Value.String() != "12.9" || c.Level.BaseValue.String() != "1290000000" || c.Level.Bound != extract.Exact {
		t.Errorf("level %+v", c.Level)
	}
	if c.Changes[0].Value.String() != "6" || c.Changes[0].Max != nil || c.Changes[1].Value.String() != "1" {
		t.Errorf("changes %+v", c.Changes)
	}
	if r.Level.Value.String() != "12.6" || r.Changes[0].Value.String() != "5" {
		t.Error("the record itself was changed")
	}
	if _, stays := v.Apply(&extract.Record{ID: "b"}); stays {
		t.Error("a deleted record stays")
	}
	if got, stays := v.Apply(&extract.Record{ID: "c"}); !stays || got.ID != "c" {
		t.Error("a record without opinion changed")
	}
}

func TestFraction(t *testing.T) {
	for in, want := range map[float64]float64{26.26: 0.2626, 0: 0, -3.2: -0.032, 1e21: 1e19, 0.1: 0.001, 110.5: 1.105} {
		if got := fraction(in); got != want {
			t.Errorf("%v: %v, want %v", in, got, want)
		}
	}
}

func TestEvidenceMarks(t *testing.T) {
	r := extract.Record{Evidence: extract.Evidence{Text: "发案976起,上升26.26%", Start: 100, End: 127},
		Level:   &extract.Quantity{Start: 106, End: 112},
		Changes: []extract.Quantity{{Start: 119, End: 125}, {Start: 110, End: 112}, {Start: 90, End: 101}}}
	got := evidenceCell(&r).Marks
	if len(got) != 2 || got[0] != (text.Span{Start: 6, End: 12}) || got[1] != (text.Span{Start: 19, End: 25}) {
		t.Errorf("%v", got)
	}
}

// Columns are what CSV's readers and the workbook's formulas hold on to.
func TestColumns(t *testing.T) {
	b := New(Input{Records: Slice(nil)})
	for _, s := range b.Sheets {
		keys, zh, en := map[string]bool{}, map[string]bool{}, map[string]bool{}
		for _, c := range s.Columns {
			if s.Table == "" {
				continue
			}
			if keys[c.Key] || zh[c.Title.ZH] || en[c.Title.EN] || c.Title.ZH == "" || c.Title.EN == "" || c.Meaning.ZH == "" || c.Meaning.EN == "" {
				t.Errorf("%s: column %s stands twice, or is not explained", s.Key, c.Key)
			}
			keys[c.Key], zh[c.Title.ZH], en[c.Title.EN] = true, true, true
		}
	}
	keys := map[string]bool{}
	for _, c := range RecordColumns() {
		keys[c.Key] = true
	}
	for i := range mayBeEmpty {
		for _, key := range mayBeEmpty[i].keys {
			if !keys[key] {
				t.Errorf("no column %s", key)
			}
		}
	}
}

func TestDocumentLink(t *testing.T) {
	for _, c := range []struct{ folder, document, want string }{
		{"", "a/报告.txt", "a/报告.txt"}, {"../data", "a.txt", "../data/a.txt"}, {"..", "卷.zip!/里面/a.docx", "../卷.zip"}, {"..", "-", ""},
		{"..", "/abs/a.txt", "/abs/a.txt"}, {"x", "C:/a.txt", "C:/a.txt"},
	} {
		b := New(Input{Folder: c.folder})
		if got := b.documentLink(c.document); got != c.want {
			t.Errorf("%q from %q: %q, want %q", c.document, c.folder, got, c.want)
		}
	}
}

func TestVerdictWords(t *testing.T) {
	for _, v := range Verdicts {
		for _, l := range []derive.Lang{derive.Chinese, derive.English} {
			if got := ParseVerdict(" " + VerdictText(v, l) + " "); got != v {
				t.Errorf("%s in %s is read as %s", v, l, got)
			}
		}
	}
	if ParseVerdict("") != Pending || ParseVerdict("再议") != "再议" {
		t.Error("an empty cell is pending, and an unknown word stays")
	}
}

// The growth table has no words in its columns of numbers: why there is no base stands in the remark. Of contributions, what has
// no number stands last.
func TestRefusalsAreRemarks(t *testing.T) {
	record := func(id, indicator, parent, value, rate string) extract.Record {
		r := extract.Record{ID: id, Document: "a.txt", Indicator: indicator, Parent: parent, Period: "2012年", PeriodStart: "2012-01-01", PeriodEnd: "2012-12-31", Status: extract.Actual,
			Changes: []extract.Quantity{{Literal: rate + "%", Value: d(rate), Unit: "%", Bound: extract.Exact, Direction: extract.Up, Basis: extract.YearOnYear}}}
		if value != "" {
			r.Level = &extract.Quantity{Literal: value + "亿元", Value: d(value), Unit: "亿元", BaseValue: d(value), BaseUnit: "亿元", Bound: extract.Exact}
		}
		return r
	}
	records := []extract.Record{
		record("a", "物价总指数", "", "", "3.4"), record("b", "食品价格", "物价总指数", "", "7.7"),
		record("c", "投资额", "", "200", "10"), record("d", "工业投资", "投资额", "90", "20"),
	}
	b := New(Input{Records: Slice(records), Derived: derive.Derive(records, derive.Options{}).Findings()})
	growth := b.Sheet(GrowthSheet)
	rows := map[string][]Cell{}
	for row := range growth.Rows {
		rows[row.Record] = append([]Cell(nil), row.Cells...)
	}
	if len(rows) != 4 {
		t.Fatalf("%d growths, want 4", len(rows))
	}
	base, remark := growth.Column("base"), growth.Column("remark")
	if c := rows["a"]; c[base].Kind != Blank || c[remark].Text != "原文没有给出本期数" || c[remark].Tone != Muted {
		t.Errorf("without a level: base %+v, remark %+v", c[base], c[remark])
	}
	if c := rows["c"]; c[base].Kind != Live || c[remark].Text != "" {
		t.Errorf("with a level: base %+v, remark %+v", c[base], c[remark])
	}
	parts := b.Sheet(PartSheet)
	var names []string
	for row := range parts.Rows {
		names = append(names, row.Cells[parts.Column("part")].Text)
	}
	if len(names) != 2 || names[0] != "工业投资" {
		t.Errorf("parts %v, want 工业投资 first", names)
	}
}

func TestSectionName(t *testing.T) {
	titles := map[string]int{"篇一": 1, "政府工作报告": 2, "2012年国民经济和社会发展统计公报": 1}
	for key, want := range map[string]string{
		"夹/公安.txt#篇一":               "公安 篇一",
		"夹/甲县.docx#政府工作报告":          "甲县 政府工作…",
		"a.txt#2012年国民经济和社会发展统计公报":  "2012年国民经济和社会发…",
		"夹/没有标题.txt":                "没有标题.txt",
		"包.zip!/很长很长很长很长的名字.txt#篇一": "很长很长很长… 篇一",
	} {
		if got := sectionName(key, titles); got != want {
			t.Errorf("%s: %s, want %s", key, got, want)
		}
	}
}
