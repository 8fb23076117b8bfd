package extract

import (
	"testing"

	"zhibiao/extract/text"
)

// TestConfidence holds that a record whose own words name it is trusted more than one that had to borrow them.
func TestConfidence(t *testing.T) {
	e, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	one := func(s string) Record {
		t.Helper()
		r := e.Extract("a.txt", &text.Text{Body: s}).Records
		if len(r) == 0 {
			t.Fatalf("%s: no record", s)
		}
		return r[len(r)-1]
	}
	sure := one("今年,粮食总产量达到232万吨。")
	for _, s := range []string{
		"粮食产量创历史最高水平,为232万吨。",      // of the clause before
		"到2030年,全市粮食总产量力争达到232万吨。", // a target
		"全市粮食\n总产量达到232万吨。",        // over a line end
		"全市糧食總產量達到232萬噸。",          // traditional script
		"全市去年实现的粮食总产量超过232万吨的好收成。", // words behind the number that are no part of the name
	} {
		if r := one(s); r.Confidence >= sure.Confidence || r.Confidence <= 0 {
			t.Errorf("%s (%s): confidence %v, want it below %v", s, r.Indicator, r.Confidence, sure.Confidence)
		}
	}
	if sure.Confidence < 0.9 || sure.Confidence >= 1 {
		t.Errorf("a plain level has confidence %v", sure.Confidence)
	}
}
