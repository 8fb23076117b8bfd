package odt

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

func pack(t testing.TB, content string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	w, err := z.Create("content.xml")
	if err != nil {
		t.Fatal(err)
	}
	w.Write([]byte(content))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

const (
	head = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d"><office:body><office:text>`
	foot = `</office:text></office:body></office:document-content>`
)

func p(s string) string { return "<text:p>" + s + "</text:p>" }

func read(t *testing.T, body string) *text.Text {
	t.Helper()
	x, err := Read(context.Background(), pack(t, head+body+foot), limit.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestText(t *testing.T) {
	for _, test := range []struct{ name, body, want string }{
		{"spans", p("刑事<text:span>发案9</text:span>76起"), "刑事发案976起\n"},
		{"white space", p("a\n   b<text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e"), "a b  c\td\ne\n"},
		{"tracked deletions", `<text:tracked-changes><text:changed-region><text:deletion>` + p("旧956") + `</text:deletion></text:changed-region></text:tracked-changes>` + p("新976"), "新976\n"},
		{"comment", p("发案<office:annotation>" + p("存疑") + "</office:annotation>976起"), "发案976起\n"},
		{"footnote", p("发案976起<text:note><text:note-citation>1</text:note-citation><text:note-body>"+p("初步数。")+"</text:note-body></text:note>。") + p("完"), "发案976起。\n完\n初步数。\n"},
		{"text box", p("正文<draw:frame><draw:text-box>" + p("框内") + "</draw:text-box></draw:frame>续"), "正文续\n框内\n"},
		{"list", "<text:list><text:list-item>" + p("一") + "</text:list-item><text:list-item>" + p("二") + "</text:list-item></text:list>", "一\n二\n"},
		{"ruby", p("<text:ruby><text:ruby-base>统计</text:ruby-base><text:ruby-text>tǒngjì</text:ruby-text></text:ruby>"), "统计\n"},
		{"repeated spaces are bounded", p(`a<text:s text:c="999999999"/>b`), "a" + strings.Repeat(" ", 1000) + "b\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if x := read(t, test.body); x.Body != test.want {
				t.Errorf("got %q\nwant %q", x.Body, test.want)
			}
		})
	}
}

func TestTable(t *testing.T) {
	cell := func(attrs, s string) string { return "<table:table-cell " + attrs + ">" + p(s) + "</table:table-cell>" }
	const covered = "<table:covered-table-cell/>"
	x := read(t, `<text:h text:outline-level="2">一、收支</text:h>`+"<table:table><table:table-header-rows>"+
		"<table:table-row>"+cell(`table:number-rows-spanned="2"`, "科目")+cell(`table:number-columns-spanned="2"`, "2014年")+covered+cell(`table:number-columns-spanned="2"`, "2015年")+covered+"</table:table-row>"+
		"<table:table-row>"+covered+cell("", "预算")+cell("", "决算")+cell("", "预算")+cell("", "决算")+"</table:table-row></table:table-header-rows>"+
		"<table:table-row>"+cell("", "教育")+cell("", "1")+cell("", "")+cell("", "3")+cell("", "4")+"</table:table-row></table:table><text:p><text:soft-page-break/>次页</text:p>")
	var got []string
	for _, b := range x.Blocks {
		got = append(got, fmt.Sprintf("%d/%d p%d %d,%d %dx%d %v %s", b.Kind, b.Level, b.Page, b.Row, b.Col, b.RowSpan, b.ColSpan, b.Head, x.Slice(b.Span)))
	}
	want := []string{"1/2 p1 0,0 0x0 false 一、收支", "2/0 p1 1,1 2x1 true 科目", "2/0 p1 1,2 1x2 true 2014年", "2/0 p1 1,4 1x2 true 2015年", "2/0 p1 2,2 1x1 true 预算", "2/0 p1 2,3 1x1 true 决算", "2/0 p1 2,4 1x1 true 预算", "2/0 p1 2,5 1x1 true 决算",
		"2/0 p1 3,1 1x1 false 教育", "2/0 p1 3,2 1x1 false 1", "2/0 p1 3,4 1x1 false 3", "2/0 p1 3,5 1x1 false 4", "0/0 p2 0,0 0x0 false 次页"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestDamage(t *testing.T) {
	whole := pack(t, head+strings.Repeat(p("刑事发案976起"), 50)+foot)
	for n := 0; n < len(whole); n += 7 {
		if _, err := Read(context.Background(), whole[:n], limit.Limits{}); !errors.Is(err, limit.ErrDamaged) {
			t.Fatalf("cut after %d of %d bytes: error %v", n, len(whole), err)
		}
	}
	deep := head + strings.Repeat("<text:section>", 400) + strings.Repeat("</text:section>", 400) + foot
	if _, err := Read(context.Background(), pack(t, deep), limit.Limits{}); !errors.Is(err, limit.ErrDepth) {
		t.Errorf("deep: error %v", err)
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"libreoffice.odt", "pandoc.odt"} {
		data, err := os.ReadFile("../testdata/same/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, "")
	}
	f.Add([]byte(nil), head+"<table:table><table:table-row><table:covered-table-cell/><table:table-cell table:number-columns-spanned='9'>"+p("1")+"</table:table-cell></table:table-row></table:table>"+foot)
	f.Fuzz(func(t *testing.T, data []byte, content string) {
		if content != "" {
			data = pack(t, content)
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
