package numeral

import (
	"testing"
	"unicode/utf8"
)

// FuzzScan reads a number at every place of a text.
func FuzzScan(f *testing.F) {
	for _, s := range []string{
		"976起", "９７６．５", "1,299.2", "１，２９９", "1.5万亿", "37亿6千4百多万", "两千三百", "七八千", "百分之八点五", "千分之三", "三分之二", "三成五", "一成", "十几个", "数百", "百亿", "20xx万", "1x5件", "×名", "26. 26%", "26..26", "5, 200",
		"3.\n14", "1\n234", "12\r\n.5", "二十\n三万", "1/4", "1/0", "0/0", "4.5/6", "999999999999999999", "9999999999999999999", "0.000000000000000001", "九千九百九十九万九千九百九十九亿", "零点零零", "廿三", "卅", "叁佰伍拾圆", "一二三四五六七八九十百千万亿兆", "1万2千3百", "万亿兆", "点五", "百分之", "几", "〇", "○○", "1,23,456", "-3.2", "+5", "\xe4\xb8", "１\xef\xbc",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1<<12 {
			return
		}
		for i := range s {
			n, ok := Scan(s, i)
			if !ok {
				continue
			}
			if r, _ := utf8.DecodeRuneInString(s[i:]); !Begins(r) {
				t.Fatalf("a number at %d of %q, where none may begin", i, s)
			}
			if n.Start != i || n.End <= i || n.End > len(s) || utf8.ValidString(s) && !utf8.ValidString(s[i:n.End]) {
				t.Fatalf("number %d–%d at %d of %d bytes: %q", n.Start, n.End, i, len(s), s)
			}
			if n.Value.Scale < 0 || n.Value.Scale > maxDigits || n.Max.Scale < 0 || n.Max.Scale > maxDigits {
				t.Fatalf("%q in %q: %+v", s[i:n.End], s, n)
			}
			if n.Range && n.Value.Cmp(n.Max) > 0 {
				t.Fatalf("%q in %q runs from %v to %v", s[i:n.End], s, n.Value, n.Max)
			}
			if (n.Mult == "") != (n.Exp == 0) {
				t.Fatalf("%q in %q has the multiplier %q, 10 to the %d", s[i:n.End], s, n.Mult, n.Exp)
			}
			// A value is written as it can be read again.
			for _, d := range []Decimal{n.Value, n.Max} {
				again, err := ParseDecimal(d.String())
				if err != nil || again != d {
					t.Fatalf("%q in %q: %+v is written %s and read %+v, %v", s[i:n.End], s, d, d, again, err)
				}
			}
			// What stands far behind a number does not change it.
			if end := min(len(s), n.End+128); end < len(s) {
				for end < len(s) && !utf8.RuneStart(s[end]) {
					end++
				}
				if short, ok := Scan(s[:end], i); !ok || short != n {
					t.Fatalf("%q in %q is %+v, cut off behind it %+v", s[i:n.End], s, n, short)
				}
			}
		}
	})
}
