package ofd

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

// parts are the parts of a file, by name, in order.
type parts [][2]string

func (p parts) bytes() []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range p {
		w, err := z.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Deflate})
		if err == nil {
			_, err = w.Write([]byte(part[1]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

const space = ` xmlns:ofd="http://www.ofdspec.org/2016"`

// document has the pages given, and a template with a running header.
func document(pages ...string) parts {
	p := parts{
		{"OFD.xml", `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD` + space + ` DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:Title>云泽市公报</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`},
		{"Doc_0/Tpls/Tpl_0/Content.xml", `<ofd:Page` + space + `><ofd:Content><ofd:Layer ID="90">` + textAt(30, 15, 3, "云泽市统计公报") + `</ofd:Layer></ofd:Content></ofd:Page>`},
	}
	var list strings.Builder
	for i, content := range pages {
		fmt.Fprintf(&list, `<ofd:Page ID="%d" BaseLoc="Pages/Page_%d/Content.xml"/>`, i+1, i)
		p = append(p, [2]string{fmt.Sprintf("Doc_0/Pages/Page_%d/Content.xml", i),
			`<ofd:Page` + space + `><ofd:Template TemplateID="80" ZOrder="Background"/><ofd:Content><ofd:Layer ID="1">` + content +
				textAt(100, 285, 3, fmt.Sprintf("- %d -", i+1)) + `</ofd:Layer></ofd:Content></ofd:Page>`})
	}
	return append(p, [2]string{"Doc_0/Document.xml", `<ofd:Document` + space + `><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>` +
		`<ofd:TemplatePage ID="80" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>` + list.String() + `</ofd:Pages></ofd:Document>`})
}

// textAt is a line of text: its frame begins at x, y, in millimetres; characters follow each other at equal distances.
func textAt(x, y, size float64, s string) string {
	return fmt.Sprintf(`<ofd:TextObject ID="7" Boundary="%g %g 160 8" Font="3" Size="%g"><ofd:FillColor Value="0 0 0"/><ofd:TextCode X="0" Y="%g" DeltaX="g %d %g">%s</ofd:TextCode></ofd:TextObject>`,
		x, y, size, size, len([]rune(s))-1, size, s)
}

func rule(x0, y0, x1, y1 float64) string {
	return fmt.Sprintf(`<ofd:PathObject ID="8" Boundary="%g %g 100 100"><ofd:AbbreviatedData>M 0 0 L %g %g</ofd:AbbreviatedData></ofd:PathObject>`, x0, y0, x1-x0, y1-y0)
}

// report has a title, a paragraph over two lines and one over two pages, and a table with rules.
func report() parts {
	table := ""
	for _, y := range []float64{100, 108, 116} {
		table += rule(30, y, 110, y)
	}
	for _, x := range []float64{30, 70, 110} {
		table += rule(x, 100, x, 116)
	}
	for i, s := range []string{"指标", "数值", "财政收入", "10.4"} {
		table += textAt(32+40*float64(i%2), 102+8*float64(i/2), 4, s)
	}
	full := strings.Repeat("区", 29)
	return document(
		textAt(60, 30, 7, "云泽市经济运行情况")+
			textAt(38, 50, 5, "全市实现地区生产总值一百二十八亿元的同时财政收入增长")+
			textAt(30, 58, 5, "6.8%。")+
			textAt(30, 92, 4, "单位：万元")+table+
			textAt(38, 260, 5, full[:27*3]+"增")+
			textAt(30, 268, 5, full),
		textAt(30, 30, 5, "县合计二十起。"),
	)
}

func read(data []byte) (*text.Text, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	return Read(ctx, data, limit.Limits{})
}

func check(t *testing.T, x *text.Text) {
	t.Helper()
	end := 0
	for _, b := range x.Blocks {
		if b.Start < end || b.End < b.Start || b.End > len(x.Body) || b.Page < 1 {
			t.Fatalf("block %+v after byte %d of %d", b, end, len(x.Body))
		}
		end = b.End
	}
}

func TestRead(t *testing.T) {
	x, err := read(report().bytes())
	if err != nil {
		t.Fatal(err)
	}
	check(t, x)
	want := "云泽市统计公报\n云泽市经济运行情况\n全市实现地区生产总值一百二十八亿元的同时财政收入增长6.8%。\n单位：万元\n指标\t数值\n财政收入\t10.4\n" +
		strings.Repeat("区", 27) + "增" + strings.Repeat("区", 29) + "县合计二十起。\n- 1 -\n云泽市统计公报\n- 2 -\n"
	if x.Body != want {
		t.Errorf("%q, want\n%q", x.Body, want)
	}
	var kinds []text.Kind
	for _, b := range x.Blocks {
		kinds = append(kinds, b.Kind)
	}
	const f, h, p, c, cell = text.Furniture, text.Heading, text.Paragraph, text.Caption, text.Cell
	if got, want := fmt.Sprint(kinds), fmt.Sprint([]text.Kind{f, h, p, c, cell, cell, cell, cell, p, f, f, f}); got != want {
		t.Errorf("kinds %s, want %s", got, want)
	}
	if x.Title != "云泽市公报" {
		t.Errorf("title %q", x.Title)
	}
}

// Texts turned by a matrix, set at single distances, or without any.
func TestPlaces(t *testing.T) {
	turned := `<ofd:TextObject Boundary="50 50 100 100" CTM="2 0 0 2 10 10" Size="3"><ofd:TextCode X="0" Y="3" DeltaX="3 3">放大的</ofd:TextCode></ofd:TextObject>`
	latin := `<ofd:TextObject Boundary="50 100 100 10" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="2 2 2 g 3 2">GDP 128</ofd:TextCode></ofd:TextObject>`
	plain := `<ofd:TextObject Boundary="50 150 100 10" Size="4"><ofd:TextCode X="0" Y="4">增长</ofd:TextCode><ofd:TextCode X="8" Y="4">率</ofd:TextCode></ofd:TextObject>`
	x, err := read(document(turned + latin + plain).bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\n放大的\n", "\nGDP 128\n", "\n增长率\n"} {
		if !strings.Contains(x.Body, want) {
			t.Errorf("%q lacks %q", x.Body, want)
		}
	}
}

func TestRefused(t *testing.T) {
	whole := report().bytes()
	const scan = `<ofd:ImageObject Boundary="0 0 210 297" ResourceID="5"/>`
	picture := document(scan, scan)
	deep := document(strings.Repeat("<ofd:PageBlock>", 500) + strings.Repeat("</ofd:PageBlock>", 500))
	bomb := document(textAt(30, 30, 4, strings.Repeat("x", 8<<20)))
	tests := []struct {
		name string
		data []byte
		lim  limit.Limits
		want error
	}{
		{"empty", nil, limit.Limits{}, limit.ErrDamaged},
		{"cut", whole[:len(whole)-30], limit.Limits{}, limit.ErrDamaged},
		{"another zip", parts{{"a.txt", "x"}}.bytes(), limit.Limits{}, limit.ErrDamaged},
		{"a page that is missing", append(parts{}, report()[:3]...).bytes(), limit.Limits{}, limit.ErrDamaged},
		{"a picture", picture.bytes(), limit.Limits{}, limit.ErrScanned},
		{"encrypted", append(report(), [2]string{"Encryptions.xml", "<x/>"}).bytes(), limit.Limits{}, limit.ErrEncrypted},
		{"deep", deep.bytes(), limit.Limits{}, limit.ErrDepth},
		{"a bomb", bomb.bytes(), limit.Limits{}, limit.ErrBomb},
		{"pages", whole, limit.Limits{Pages: 1}, limit.ErrTooLarge},
		{"text", whole, limit.Limits{TextBytes: 50}, limit.ErrTooLarge},
		{"distances beyond counting", document(strings.Replace(textAt(30, 30, 4, "增长"), "g 1 4", "g 2000000000 4", 1)).bytes(), limit.Limits{}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Read(context.Background(), test.data, test.lim)
			if !errors.Is(err, test.want) {
				t.Errorf("%v, want %v", err, test.want)
			}
		})
	}
}

// Files cut anywhere and parts with bytes changed are read or refused.
func TestDamaged(t *testing.T) {
	whole := report().bytes()
	for n := 0; n < len(whole); n += 41 {
		if x, err := read(whole[:n]); err == nil {
			check(t, x)
		}
	}
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 1000 {
		p := report()
		i := rnd.IntN(len(p))
		part := []byte(p[i][1])
		for range 1 + rnd.IntN(4) {
			part[rnd.IntN(len(part))] = byte(rnd.Uint32())
		}
		p[i][1] = string(part)
		if x, err := read(p.bytes()); err == nil {
			check(t, x)
		}
	}
}

func FuzzPage(f *testing.F) {
	f.Add(textAt(30, 30, 4, "增长") + rule(1, 2, 3, 4))
	f.Add(`<ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0 B 1 1 2 2 3 3 Q 1 1 2 2 A 1 1 0 0 0 3 3 L 9 9 C</ofd:AbbreviatedData></ofd:PathObject>`)
	f.Fuzz(func(t *testing.T, content string) {
		x, err := read(document(content).bytes())
		if errors.Is(err, limit.ErrTime) {
			t.Fatal("took more than ten seconds")
		}
		if err == nil {
			check(t, x)
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add(report().bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		if x, err := read(data); err == nil {
			check(t, x)
		}
	})
}
