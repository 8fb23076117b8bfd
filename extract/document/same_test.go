package document

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"mime/quotedprintable"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

// lines is the text of testdata/same, which was written once (page.html) and turned into the other formats by LibreOffice 7.4
// and pandoc 2.17.
var lines = []string{
	"# 青溪县2015年上半年工作情况",
	"今年以来，全县公安机关共立刑事案件976起，同比上升26.26%；破案412起，同比下降3.1个百分点。",
	"## 一、经济运行",
	"上半年，全县实现地区生产总值86.4亿元，同比增长8.2%，其中第一产业增加值12.6亿元，增长3.5%。",
	"表1 主要经济指标",
	"单位：亿元",
	"| 指标 | 上半年 | |",
	"| | 累计 | 比上年增长（%） |",
	"| 地区生产总值 | 86.4 | 8.2 |",
	"| 一般公共预算收入 | 5.73 | -1.4 |",
	"| 固定资产投资 | 41.09 | |",
	"## 二、民生保障",
	"全县新增城镇就业3120人，完成全年任务的62.4%。",
	"下半年，要确保改造农村危房1500户以上。",
}

// want is what every reader makes of these lines: kind, place and text of each block.
func want() []string {
	var out []string
	row := 0
	for _, l := range lines {
		switch {
		case strings.HasPrefix(l, "#"):
			n := strings.Index(l, " ")
			out = append(out, fmt.Sprintf("heading %d %s", n, l[n+1:]))
		case strings.HasPrefix(l, "|"):
			row++
			for i, c := range strings.Split(strings.Trim(l, "|"), "|") {
				if c = strings.TrimSpace(c); c != "" {
					out = append(out, fmt.Sprintf("cell %d,%d %s", row, i+1, c))
				}
			}
		case l == "单位：亿元" || strings.HasPrefix(l, "表1"):
			out = append(out, "caption "+l)
		default:
			out = append(out, "paragraph "+l)
		}
	}
	return out
}

func blocksOf(t *text.Text) []string {
	var out []string
	for _, b := range t.Blocks {
		s := t.Slice(b.Span)
		switch b.Kind {
		case text.Heading:
			out = append(out, fmt.Sprintf("heading %d %s", b.Level, s))
		case text.Cell:
			out = append(out, fmt.Sprintf("cell %d,%d %s", b.Row, b.Col, s))
		case text.Caption:
			out = append(out, "caption "+s)
		case text.Paragraph:
			out = append(out, "paragraph "+s)
		}
	}
	return out
}

// check holds what is true of every text.
func check(t *testing.T, name string, x *text.Text) {
	t.Helper()
	at := 0
	for _, b := range x.Blocks {
		if b.Start < at || b.End <= b.Start || b.End > len(x.Body) {
			t.Fatalf("%s: block %v after offset %d in a body of %d bytes", name, b.Span, at, len(x.Body))
		}
		at = b.End
	}
}

func readAll(t *testing.T, name string, data []byte) []Document {
	t.Helper()
	var all []Document
	err := ReadBytes(context.Background(), name, data, limit.Limits{}, func(d Document) error {
		if (d.Text == nil) == (d.Err == nil) {
			t.Fatalf("%s: text %v, error %v", d.Path, d.Text, d.Err)
		}
		if d.Text != nil {
			check(t, d.Path, d.Text)
		}
		all = append(all, d)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// variants are the lines in every format, by the name of a file.
func variants(t *testing.T) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	files, err := filepath.Glob("testdata/same/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(f)] = data
	}
	encode := func(e encoding.Encoding, s string) []byte {
		out, err := e.NewEncoder().Bytes([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	plain := strings.Join(lines, "\n")
	all["utf8.md"] = []byte(plain)
	all["bom-crlf.txt"] = []byte("\uFEFF" + strings.ReplaceAll(plain, "\n", "\r\n"))
	all["gb18030.txt"] = encode(simplifiedchinese.GB18030, plain)
	all["utf16le.txt"] = encode(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), plain)
	all["utf16be-bom.txt"] = encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), plain)

	page := all["page.html"]
	all["gbk-without-a-name"] = encode(simplifiedchinese.GBK, string(page))
	var qp bytes.Buffer
	w := quotedprintable.NewWriter(&qp)
	w.Write(page)
	w.Close()
	head := "MIME-Version: 1.0\r\nDate: Mon, 20 Jul 2015 09:00:00 +0800\r\n"
	all["message.eml"] = []byte("From: tj@example.org\r\nTo: xx@example.org\r\n" + head + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + qp.String())
	all["page.mht"] = []byte("From: <Saved by Blink>\r\nSnapshot-Content-Location: http://example.org/\r\n" + head + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"--x\"\r\n\r\n----x\r\n" +
		"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + qp.String() + "\r\n----x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte("\x89PNG\r\n")) + "\r\n----x--\r\n")
	return all
}

func TestSameTextInEveryFormat(t *testing.T) {
	all := variants(t)
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			docs := readAll(t, "folder/"+name, all[name])
			if len(docs) != 1 || docs[0].Err != nil {
				t.Fatalf("%+v", docs)
			}
			got := blocksOf(docs[0].Text)
			if diff := firstDifference(got, want()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func firstDifference(got, want []string) string {
	for i := range max(len(got), len(want)) {
		g, w := "nothing", "nothing"
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			return fmt.Sprintf("block %d: got %s\nwant %s", i, g, w)
		}
	}
	return ""
}

func TestSameTableInSheets(t *testing.T) {
	book := excelize.NewFile()
	var csv strings.Builder
	row := 0
	var cells []string
	for _, l := range lines {
		if !strings.HasPrefix(l, "|") {
			continue
		}
		row++
		for i, c := range strings.Split(strings.Trim(l, "|"), "|") {
			c = strings.TrimSpace(c)
			if i > 0 {
				csv.WriteByte(',')
			}
			csv.WriteString(c)
			if c == "" {
				continue
			}
			at, _ := excelize.CoordinatesToCellName(i+1, row+2)
			if err := book.SetCellValue("Sheet1", at, c); err != nil {
				t.Fatal(err)
			}
			cells = append(cells, fmt.Sprintf("cell %d,%d %s", row+2, i+1, c))
		}
		csv.WriteString("\r\n")
	}
	book.SetCellValue("Sheet1", "A1", "表1 主要经济指标")
	book.SetCellValue("Sheet1", "A2", "单位：亿元")
	book.MergeCell("Sheet1", "A1", "C1")
	book.MergeCell("Sheet1", "A3", "A4")
	book.MergeCell("Sheet1", "B3", "C3")
	var buf bytes.Buffer
	if err := book.Write(&buf); err != nil {
		t.Fatal(err)
	}
	want := append([]string{"caption 表1 主要经济指标", "caption 单位：亿元"}, cells...)

	docs := readAll(t, "t.xlsx", buf.Bytes())
	if len(docs) != 1 || docs[0].Err != nil || docs[0].Format != "xlsx" {
		t.Fatalf("%+v", docs)
	}
	x := docs[0].Text
	if diff := firstDifference(blocksOf(x), want); diff != "" {
		t.Error(diff)
	}
	for _, b := range x.Blocks {
		switch x.Slice(b.Span) {
		case "指标":
			if b.RowSpan != 2 || b.Cell != "Sheet1!A3" {
				t.Errorf("%+v", b)
			}
		case "上半年":
			if b.ColSpan != 2 {
				t.Errorf("%+v", b)
			}
		}
	}

	docs = readAll(t, "t.csv", []byte("表1 主要经济指标,,\r\n单位：亿元,,\r\n"+csv.String()))
	if len(docs) != 1 || docs[0].Err != nil || docs[0].Format != "csv" {
		t.Fatalf("%+v", docs)
	}
	if diff := firstDifference(blocksOf(docs[0].Text), want); diff != "" {
		t.Error(diff)
	}
}

func TestArchiveOfAllFormats(t *testing.T) {
	all := variants(t)
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	var inner, outer bytes.Buffer
	z := zip.NewWriter(&inner)
	for _, name := range names {
		w, _ := z.Create("材料/" + name)
		w.Write(all[name])
	}
	w, _ := z.Create("__MACOSX/._x.txt")
	w.Write([]byte("x"))
	z.Close()
	z = zip.NewWriter(&outer)
	w, _ = z.Create("inner.zip")
	w.Write(inner.Bytes())
	z.Close()
	docs := readAll(t, "a.zip", outer.Bytes())
	if len(docs) != len(names)+1 {
		t.Fatalf("%d documents of %d", len(docs), len(names))
	}
	for i, name := range names {
		if docs[i].Path != "a.zip!/inner.zip!/材料/"+name || docs[i].Err != nil {
			t.Errorf("%s: %v", docs[i].Path, docs[i].Err)
			continue
		}
		if diff := firstDifference(blocksOf(docs[i].Text), want()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if last := docs[len(names)]; len(last.Warnings) != 1 || !strings.Contains(last.Warnings[0], "__MACOSX") {
		t.Errorf("the archive itself: %+v", last)
	}
}
