package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

func pack(t testing.TB, parts ...string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(parts[i+1]))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

const (
	head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>`
	foot = `<w:sectPr/></w:body></w:document>`
)

func p(s string) string { return "<w:p>" + r(s) + "</w:p>" }
func r(s string) string { return `<w:r><w:t xml:space="preserve">` + s + "</w:t></w:r>" }

func read(t *testing.T, parts ...string) *text.Text {
	t.Helper()
	x, err := Read(context.Background(), pack(t, parts...), limit.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestText(t *testing.T) {
	for _, test := range []struct{ name, body, want string }{
		{"runs", "<w:p>" + r("刑事") + r("发案9") + r("76起") + "</w:p>", "刑事发案976起\n"},
		{"tracked deletion", "<w:p>" + r("发案") + `<w:del><w:r><w:delText>956</w:delText></w:r></w:del><w:ins>` + r("976") + "</w:ins>" + r("起") + "</w:p>", "发案976起\n"},
		{"moved text", "<w:p><w:moveFrom>" + r("旧") + "</w:moveFrom><w:moveTo>" + r("新") + "</w:moveTo></w:p>", "新\n"},
		{"deleted paragraph mark", `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + r("发案") + "</w:p>" + p("976起"), "发案976起\n"},
		{"deleted row", "<w:tbl><w:tr><w:tc>" + p("指标") + "</w:tc><w:tc>" + p("数") + "</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("旧") + "</w:tc><w:tc>" + p("1") + "</w:tc></w:tr><w:tr><w:tc>" + p("新") + "</w:tc><w:tc>" + p("2") + "</w:tc></w:tr></w:tbl>", "指标\t数\n新\t2\n"},
		{"hidden text", `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r></w:p>`, "显\n"},
		{"field code", `<w:p><w:r><w:instrText>PAGE 7</w:instrText></w:r>` + r("3") + "</w:p>", "3\n"},
		{"text box in choice and fallback", "<w:p>" + r("正文。") + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p("框内") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + p("框内") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" + r("续") + "</w:p>", "正文。续\n框内\n"},
		{"breaks and tabs", "<w:p>" + r("一") + "<w:r><w:br/><w:tab/></w:r>" + r("二") + `<w:r><w:br w:type="page"/></w:r></w:p>`, "一\n二\n"},
		{"tab stops are no tabs", `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>` + r("一") + "</w:p>", "一\n"},
		{"content controls", "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + p("发案976起") + "</w:sdtContent></w:sdt>", "发案976起\n"},
		{"table within a cell", "<w:tbl><w:tr><w:tc>" + p("甲") + "</w:tc><w:tc><w:tbl><w:tr><w:tc>" + p("1") + "</w:tc><w:tc>" + p("2") + "</w:tc></w:tr></w:tbl>" + p("") + "</w:tc></w:tr><w:tr><w:tc>" + p("乙") + "</w:tc><w:tc>" + p("3") + "</w:tc></w:tr></w:tbl>", "甲\t1 2\n乙\t3\n"},
		{"a frame of one cell", "<w:tbl><w:tr><w:tc>" + p("第一段。") + p("第二段。") + "</w:tc></w:tr></w:tbl>", "第一段。\n第二段。\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if x := read(t, "word/document.xml", head+test.body+foot); x.Body != test.want {
				t.Errorf("got %q\nwant %q", x.Body, test.want)
			}
		})
	}
}

func TestHeadingsPagesNotes(t *testing.T) {
	styles := `<w:styles xmlns:w="w"><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a"><w:name w:val="标题甲"/><w:basedOn w:val="1"/></w:style><w:style w:styleId="b"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style></w:styles>`
	styled := func(style, s string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + r(s) + "</w:p>"
	}
	x := read(t,
		"word/document.xml", head+styled("1", "报告")+styled("a", "一、经济")+styled("b", "(一)工业")+`<w:p><w:pPr><w:outlineLvl w:val="9"/></w:pPr>`+r("正文")+"<w:r><w:lastRenderedPageBreak/></w:r></w:p>"+p("次页")+foot,
		"word/styles.xml", styles,
		"word/footnotes.xml", `<w:footnotes xmlns:w="w"><w:footnote w:type="separator"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote><w:footnote>`+p("数据为初步核算数。")+`</w:footnote></w:footnotes>`,
		"docProps/core.xml", `<c:coreProperties xmlns:c="c" xmlns:dc="dc"><dc:title>报告</dc:title></c:coreProperties>`)
	var got []string
	for _, b := range x.Blocks {
		got = append(got, fmt.Sprintf("%d/%d p%d %s", b.Kind, b.Level, b.Page, x.Slice(b.Span)))
	}
	want := []string{"1/1 p1 报告", "1/1 p1 一、经济", "1/3 p1 (一)工业", "0/0 p2 正文", "0/0 p2 次页", "0/0 p2 数据为初步核算数。"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") || x.Title != "报告" {
		t.Errorf("title %q, got\n%s", x.Title, strings.Join(got, "\n"))
	}
	// A title that the document itself doesn't show is left over from another one.
	if x := read(t, "word/document.xml", head+p("正文")+foot, "docProps/core.xml", `<c xmlns:dc="d"><dc:title>另一报告</dc:title></c>`); x.Title != "" {
		t.Errorf("title %q", x.Title)
	}
}

// A document that Word 2007 itself saved, with tracked changes: what was deleted is no text, what was put in is.
// testdata/README.md says where it comes from.
func TestWord(t *testing.T) {
	data, err := os.ReadFile("testdata/word-2007.docx")
	if err != nil {
		t.Fatal(err)
	}
	x, err := Read(context.Background(), data, limit.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"Tika can be:\n", "A Nepalese name for Tilaka\n", "Lucene Boot Camp - A two day training session, March 23 & 24th\n", "A software module for extracting text from binary files."} {
		if !strings.Contains(x.Body, s) {
			t.Errorf("%q is missing", s)
		}
	}
	for _, s := range []string{"DragonLance", "Maang Tika", "red spot"} {
		if strings.Contains(x.Body, s) {
			t.Errorf("%q was deleted", s)
		}
	}
}

func TestMergedCells(t *testing.T) {
	tc := func(props, s string) string { return "<w:tc><w:tcPr>" + props + "</w:tcPr>" + p(s) + "</w:tc>" }
	x := read(t, "word/document.xml", head+p("单位:万元")+"<w:tbl>"+
		"<w:tr>"+tc(`<w:vMerge w:val="restart"/>`, "科目")+tc(`<w:gridSpan w:val="2"/>`, "2015年")+"</w:tr>"+
		"<w:tr>"+tc(`<w:vMerge/>`, "")+tc("", "预算")+tc("", "决算")+"</w:tr>"+
		`<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>`+tc("", "1")+tc("", "2")+"</w:tr></w:tbl>"+foot)
	var got []string
	for _, b := range x.Blocks {
		got = append(got, fmt.Sprintf("%d %d,%d %dx%d %s", b.Kind, b.Row, b.Col, b.RowSpan, b.ColSpan, x.Slice(b.Span)))
	}
	want := []string{"3 0,0 0x0 单位:万元", "2 1,1 2x1 科目", "2 1,2 1x2 2015年", "2 2,2 1x1 预算", "2 2,3 1x1 决算", "2 3,2 1x1 1", "2 3,3 1x1 2"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestDamage(t *testing.T) {
	whole := pack(t, "word/document.xml", head+strings.Repeat(p("刑事发案976起"), 100)+foot)
	for n := 0; n < len(whole); n += 7 {
		if x, err := Read(context.Background(), whole[:n], limit.Limits{}); err == nil || !errors.Is(err, limit.ErrDamaged) {
			t.Fatalf("cut after %d of %d bytes: %v, error %v", n, len(whole), x, err)
		}
	}
	for name, document := range map[string]string{"cut": head + p("一"), "crossed": head + "<w:p><w:r></w:p></w:r>" + foot, "unknown entity": head + p("&x;") + foot} {
		if _, err := Read(context.Background(), pack(t, "word/document.xml", document), limit.Limits{}); !errors.Is(err, limit.ErrDamaged) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	laughs := `<!DOCTYPE l [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>` + head + p("&b;") + foot
	if _, err := Read(context.Background(), pack(t, "word/document.xml", laughs), limit.Limits{}); !errors.Is(err, limit.ErrDamaged) {
		t.Errorf("entities: error %v", err)
	}
	cells := head + "<w:tbl>" + strings.Repeat("<w:tr>"+strings.Repeat("<w:tc>"+p("1")+"</w:tc>", 50)+"</w:tr>", 100) + "</w:tbl>" + foot
	if _, err := Read(context.Background(), pack(t, "word/document.xml", cells), limit.Limits{TextBytes: 64 * 1000}); !errors.Is(err, limit.ErrTooLarge) {
		t.Errorf("cells: error %v", err)
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"libreoffice.docx", "pandoc.docx"} {
		data, err := os.ReadFile("../testdata/same/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, "")
	}
	f.Add([]byte(nil), head+"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge/></w:tcPr>"+p("1")+"</w:tc></w:tr></w:tbl>"+foot)
	f.Fuzz(func(t *testing.T, data []byte, document string) {
		if document != "" { // the container made here, so that the XML is reached
			data = pack(t, "word/document.xml", document)
		}
		x, err := Read(context.Background(), data, limit.Limits{ExpandedBytes: 1 << 20, TextBytes: 1 << 20})
		if err != nil {
			return
		}
		at := 0
		for _, b := range x.Blocks {
			if b.Start < at || b.End <= b.Start || b.End > len(x.Body) {
				t.Fatalf("block %v after %d of %d", b.Span, at, len(x.Body))
			}
			at = b.End
		}
	})
}
