package page

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"zhibiao/extract/document/layout"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

// put sets a line of text: Chinese characters as wide as they are high, others half. A space is a gap.
func put(x, y, size float64, s string) []Glyph {
	var out []Glyph
	for _, r := range s {
		w := size
		if r < 0x2E80 {
			w /= 2
		}
		if r != ' ' && r != '\u3000' {
			out = append(out, Glyph{X: x, Y: y, W: w, Size: size, Text: string(r)})
		}
		x += w
	}
	return out
}

// sheetOf is an A4 page of lines.
func sheetOf(lines ...[]Glyph) *Page {
	p := &Page{Width: 595, Height: 842}
	for _, l := range lines {
		p.Glyphs = append(p.Glyphs, l...)
	}
	return p
}

func write(t *testing.T, pages ...*Page) *text.Text {
	t.Helper()
	d := New(context.Background(), limit.Limits{})
	for _, p := range pages {
		if err := d.Add(p); err != nil {
			t.Fatal(err)
		}
	}
	b := layout.New(context.Background(), limit.Limits{})
	if _, err := d.Write(b); err != nil {
		t.Fatal(err)
	}
	x, err := b.Text()
	if err != nil {
		t.Fatal(err)
	}
	end := 0
	for _, block := range x.Blocks {
		if block.Start < end || block.End > len(x.Body) {
			t.Fatalf("block %+v after byte %d of %d", block, end, len(x.Body))
		}
		end = block.End
	}
	return x
}

func outline(x *text.Text) string {
	var out []string
	for _, b := range x.Blocks {
		s := fmt.Sprintf("%d:%s", b.Page, []string{"p", "h", "c", "t", "f"}[b.Kind])
		if b.Kind == text.Cell {
			s += fmt.Sprintf("%d.%d", b.Row, b.Col)
			if b.ColSpan > 1 || b.RowSpan > 1 {
				s += fmt.Sprintf("+%d.%d", b.RowSpan, b.ColSpan)
			}
		}
		out = append(out, s+" "+x.Slice(b.Span))
	}
	return strings.Join(out, "\n")
}

// full is a line of 36 characters, from edge to edge.
func full(first string) string {
	return first + strings.Repeat("工", 36-len([]rune(first)))
}

// The text stands between 72 and 504 points, in 12 points, indented by two characters.
func TestParagraphs(t *testing.T) {
	tests := []struct {
		name  string
		pages []*Page
		want  string
	}{
		{"hard-wrapped lines", []*Page{sheetOf(put(96, 100, 12, full("甲")[:34*3]), put(72, 120, 12, full("乙")), put(72, 140, 12, "丙。"), put(96, 160, 12, full("丁")[:34*3]), put(72, 180, 12, "戊。"))},
			"1:p " + full("甲")[:34*3] + full("乙") + "丙。\n1:p " + full("丁")[:34*3] + "戊。"},
		{"a number and a Latin word across the line's end", []*Page{sheetOf(put(72, 100, 12, full("甲")[:33*3]+"12.6"), put(72, 120, 12, "8亿元"), put(72, 200, 12, strings.Repeat("report ", 10)+"ab"), put(72, 220, 12, "next"))},
			"1:p " + full("甲")[:33*3] + "12.68亿元\n1:p " + strings.Repeat("report ", 10) + "ab next"},
		{"over the end of a page, furniture between", []*Page{
			sheetOf(put(72, 40, 9, "云泽市公报"), put(72, 700, 12, full("甲")), put(72, 720, 12, full("乙")), put(280, 810, 9, "1")),
			sheetOf(put(72, 40, 9, "云泽市公报"), put(72, 100, 12, "丙丁。"), put(96, 120, 12, "戊。"), put(280, 810, 9, "2")),
		}, "1:f 云泽市公报\n1:p " + full("甲") + full("乙") + "丙丁。\n1:f 1\n2:f 云泽市公报\n2:p 戊。\n2:f 2"},
		{"a sentence that ends with the page", []*Page{
			sheetOf(put(72, 700, 12, full("甲")), put(72, 720, 12, full("乙")[:35*3]+"。")),
			sheetOf(put(72, 100, 12, "丙丁。"), put(72, 120, 12, full("戊"))),
		}, "1:p " + full("甲") + full("乙")[:35*3] + "。\n2:p 丙丁。\n2:p " + full("戊")},
		{"a title over two lines, a heading", []*Page{sheetOf(put(208, 80, 20, "云泽市国民经济和"), put(248, 110, 20, "统计公报"), put(72, 150, 15, "一、综合"), put(96, 180, 12, full("甲")[:34*3]), put(72, 200, 12, full("乙")), put(72, 220, 12, "丙。"))},
			"1:h 云泽市国民经济和统计公报\n1:h 一、综合\n1:p " + full("甲")[:34*3] + full("乙") + "丙。"},
		{"notes and exponents", []*Page{sheetOf(append(put(72, 100, 12, "占地50km"), append(put(126, 95, 6, "2"), append(put(132, 100, 12, "，增长3%"), put(180, 95, 6, "1")...)...)...))},
			"1:p 占地50km²，增长3%"},
		{"printed twice", []*Page{sheetOf(put(72, 100, 12, "增长"), put(72.4, 100, 12, "增长"))}, "1:p 增长"},
		{"columns", []*Page{sheetOf(columnsOf(8)...)}, "1:p " + strings.Repeat("左", 8*16) + strings.Repeat("右", 8*16)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := outline(write(t, test.pages...)); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// columnsOf are two columns whose lines do not stand at the same height.
func columnsOf(n int) [][]Glyph {
	var out [][]Glyph
	for i := range n {
		out = append(out, put(72, 100+20*float64(i), 12, strings.Repeat("左", 16)))
		out = append(out, put(312, 107+20*float64(i), 12, strings.Repeat("右", 16)))
	}
	return out
}

func TestTables(t *testing.T) {
	cells := func(y float64, list ...string) []Glyph {
		var out []Glyph
		for i, s := range list {
			out = append(out, put(80+140*float64(i), y, 10, s)...)
		}
		return out
	}
	p := sheetOf(put(72, 80, 12, "单位：亿元"), cells(112, "指标", "2019年", "增长"), cells(132, "收入", "104.6", "5.2"), cells(152, "支出", "未公布", ""), put(72, 200, 12, "以上。"))
	for _, y := range []float64{100, 120, 140, 160} {
		p.Rules = append(p.Rules, Rule{72, y, 212, y}, Rule{212, y, 492, y})
	}
	for _, x := range []float64{72, 212, 492} {
		p.Rules = append(p.Rules, Rule{x, 100, x, 160})
	}
	p.Rules = append(p.Rules, Rule{352, 100, 352, 140}) // not in the last row: a cell over two columns
	want := "1:t 单位：亿元\n1:c1.1 指标\n1:c1.2 2019年\n1:c1.3 增长\n1:c2.1 收入\n1:c2.2 104.6\n1:c2.3 5.2\n1:c3.1 支出\n1:c3.2+1.2 未公布\n1:p 以上。"
	if got := outline(write(t, p)); got != want {
		t.Errorf("with rules:\n%s\nwant\n%s", got, want)
	}
	p = sheetOf(cells(112, "指标", "2019年", "增长"), cells(132, "收入", "104.6", "5.2"), put(72, 152, 12, "以上。"))
	want = "1:c1.1 指标\n1:c1.2 2019年\n1:c1.3 增长\n1:c2.1 收入\n1:c2.2 104.6\n1:c2.3 5.2\n1:p 以上。"
	if got := outline(write(t, p)); got != want {
		t.Errorf("by gaps:\n%s\nwant\n%s", got, want)
	}
	p = sheetOf(put(72, 100, 12, "表内只有一格的框"))
	p.Rules = []Rule{{60, 60, 500, 60}, {60, 120, 500, 120}, {60, 60, 60, 120}, {500, 60, 500, 120}}
	if got := outline(write(t, p)); got != "1:p 表内只有一格的框" {
		t.Errorf("a frame: %s", got)
	}
}

// A page that stands on its side reads like an upright one; text across it is furniture.
func TestTurned(t *testing.T) {
	for quarter, angle := range []float64{0, math.Pi / 2, math.Pi, -math.Pi / 2} {
		p := sheetOf(put(72, 100, 12, "全市财政收入增长"), put(72, 120, 12, "百分之六。"))
		for i, g := range p.Glyphs { // as upright turns it back
			switch quarter {
			case 1:
				g.X, g.Y = p.Width-g.Y, g.X
			case 2:
				g.X, g.Y = p.Width-g.X, p.Height-g.Y
			case 3:
				g.X, g.Y = g.Y, p.Height-g.X
			}
			g.Angle = angle
			p.Glyphs[i] = g
		}
		mark := put(100, 400, 40, "草稿")
		for i := range mark {
			mark[i].Angle = angle + math.Pi/4
		}
		p.Glyphs = append(p.Glyphs, mark...)
		want := "1:f 草稿\n1:p 全市财政收入增长百分之六。"
		if got := outline(write(t, p)); got != want {
			t.Errorf("%d quarters: %s", quarter, got)
		}
	}
}

func TestLimits(t *testing.T) {
	d := New(context.Background(), limit.Limits{TextBytes: 110})
	if err := d.Add(sheetOf(put(72, 100, 12, "超过十个字节"))); !errors.Is(err, limit.ErrTooLarge) {
		t.Errorf("%v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := New(ctx, limit.Limits{}).Add(sheetOf()); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

// TestFarOff has characters at places, or of widths, that no page has: they are left out, and the rest is read at once.
func TestFarOff(t *testing.T) {
	lines := [][]Glyph{put(72, 90, 12, "全市工作报告")}
	for i := range 6 {
		lines = append(lines, put(72, 110+20*float64(i), 12, "财政收入增长百分之六"))
	}
	p := sheetOf(lines...)
	p.Glyphs = append(p.Glyphs,
		Glyph{X: 72, Y: 300, W: 1e17, Size: 12, Text: "宽"}, Glyph{X: 1e300, Y: 300, W: 12, Size: 12, Text: "远"},
		Glyph{X: 72, Y: math.NaN(), W: 12, Size: 12, Text: "无"}, Glyph{X: 72, Y: 300, W: 12, Size: math.Inf(1), Text: "大"},
		Glyph{X: -9e5, Y: 320, W: 12, Size: 12, Text: "左"}, Glyph{X: 9e5, Y: 320, W: 12, Size: 12, Text: "右"}) // far, and on the page for all that the reader knows
	began := time.Now()
	got := outline(write(t, p))
	if strings.ContainsAny(got, "宽远无大") || strings.Count(got, "财政收入增长百分之六") != 6 || !strings.Contains(got, "左") {
		t.Error(got)
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}

// TestTimeToWrite has the time run out between reading the pages and laying them out.
func TestTimeToWrite(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	d := New(ctx, limit.Limits{})
	if err := d.Add(sheetOf(put(72, 100, 12, "全市工作报告"))); err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := d.Write(layout.New(context.Background(), limit.Limits{})); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

// TestNothingButHeads has pages whose only lines look like running heads: where there is nothing else, they are the text.
func TestNothingButHeads(t *testing.T) {
	d := New(context.Background(), limit.Limits{})
	for i := range 3 {
		if err := d.Add(sheetOf(put(72, 60, 12, fmt.Sprintf("全市新建公路%d公里", 130+i)))); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []bool{false, true} {
		b := layout.New(context.Background(), limit.Limits{})
		if wrote, err := d.Write(b); wrote != want || err != nil {
			t.Errorf("text: %v, want %v, %v", wrote, want, err)
		}
		d.KeepAll()
	}
}
