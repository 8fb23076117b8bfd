package scan

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"zhibiao/extract/lexicon"
	"zhibiao/extract/text"
)

// FuzzScan cuts a text in the midst of others: its spans cover it but for blanks, and hang on nothing around it.
func FuzzScan(f *testing.F) {
	lex, err := lexicon.Load(nil)
	if err != nil {
		f.Fatal(err)
	}
	sc := New(lex)
	for i, s := range []string{
		"今年以来,刑事发案976起,同比上升了26.26%;", "2014年1—6月份，全市新建公路130余公里", "由5.2%提高到7.8%，比全国高2个百分点", "位居全省第25位，“11.27”案", "3-5元/人·年", "24小时值班，连续3年", "支出低保金万元", "20xx万元", "〔2018〕3号", "三季度末", "1∶3", "7×24", "+3.2%", "（一）", "“三个90%”：", "表1\t单位：亿元|", "十八届三中全会", "第98次", "１２３４５热线", "8:30至9:15", "98年底", "２０１５年度", "同比-3.2%", "\u200b9\u00a0起", "\xff9",
	} {
		f.Add("前面的话，", s, "，后面1起", i, i+3)
	}
	f.Fuzz(func(t *testing.T, before, s, after string, hole, holeEnd int) {
		if len(s) > 1<<12 || !utf8.ValidString(s) || !utf8.ValidString(before) || !utf8.ValidString(after) {
			return
		}
		scan := func(body string, start, end int, into *Sentence) {
			var holes []text.Span
			if 0 <= hole && hole < holeEnd && holeEnd <= len(s) && utf8.ValidString(s[hole:holeEnd]) && utf8.ValidString(s[:hole]) {
				holes = []text.Span{{Start: start + hole, End: start + holeEnd}}
			}
			sc.Scan(into, body, start, end, holes...)
		}
		// A sentence stands between a full stop and the end of a line.
		before, after = before+"。\n", "\n"+after
		var alone, among Sentence
		scan(before+s+after, len(before), len(before)+len(s), &among)
		among = Sentence{Tokens: among.Tokens[:0], Nums: among.Nums[:0], Left: among.Left[:0]} // as when it is used again
		scan(s, 0, len(s), &alone)
		scan(before+s+after, len(before), len(before)+len(s), &among)
		at := 0
		between := func(from, to int) string { // without what may stand in no span: blanks, a 了 behind a verb, a remark behind a number
			left := s[from:to]
			if 0 <= hole && hole < holeEnd && holeEnd <= to && from < holeEnd {
				left = s[from:max(from, hole)] + s[holeEnd:to]
			}
			return strings.Trim(left, " \n\r\t了")
		}
		for i, k := range alone.Tokens {
			if k.Start < at || between(at, k.Start) != "" || k.End <= k.Start || k.End > len(s) || !utf8.ValidString(s[k.Start:k.End]) {
				t.Fatalf("span %d, %s, %d–%d behind %d in %q", i, k.Class, k.Start, k.End, at, s)
			}
			at = k.End
			if (k.Class == Num) && (k.Num < 0 || k.Num >= len(alone.Nums)) {
				t.Fatalf("span %d is number %d of %d in %q", i, k.Num, len(alone.Nums), s)
			}
		}
		if between(at, len(s)) != "" {
			t.Fatalf("the spans end at %d of %d in %q", at, len(s), s)
		}
		for _, n := range alone.Nums {
			if n.Start < 0 || n.End <= n.Start || n.End > len(s) || n.After < n.End || n.After > len(s) {
				t.Fatalf("number %d–%d, with what belongs to it to %d, in %q", n.Start, n.End, n.After, s)
			}
		}
		for _, l := range alone.Left {
			if l.Start < 0 || l.End <= l.Start || l.End > len(s) {
				t.Fatalf("leftover %+v in %q", l, s)
			}
		}
		d := len(before)
		same := slices.EqualFunc(alone.Tokens, among.Tokens, func(a, b Token) bool {
			b.Start, b.End = b.Start-d, b.End-d
			return a == b
		}) && slices.EqualFunc(alone.Left, among.Left, func(a, b Leftover) bool {
			return a == Leftover{b.Start - d, b.End - d, b.Kind}
		}) && len(alone.Nums) == len(among.Nums)
		if !same {
			t.Fatalf("%q alone is %v, %v; between %q and %q it is %v, %v", s, alone.Tokens, alone.Left, before, after, among.Tokens, among.Left)
		}
	})
}
