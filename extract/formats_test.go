package extract_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"html"
	"mime/quotedprintable"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"zhibiao/extract/document"
	"zhibiao/extract/document/limit"
)

// formatsTable is a table of statistics that stands below the text of TestFormats.
var formatsTable = [][]string{
	{"指标", "2019年", "比上年增长（%）"},
	{"地区生产总值", "186.4", "6.2"},
	{"一般公共预算收入", "15.73", "-1.4"},
	{"固定资产投资", "91.09", "8.8"},
	{"社会消费品零售总额", "72.6", "7.1"},
	{"出口总额", "3.38", "12.5"},
}

const formatsCaption, formatsUnit = "表1 2019年主要经济指标", "单位：亿元"

// TestFormats writes one text in every format, by several producers, and wants the same records of each: at least 97 of 100 by
// indicator, value, unit and change.
func TestFormats(t *testing.T) {
	var paragraphs []string
	for _, name := range []string{"04-statistics-communique.txt", "01-public-security-speeches.txt"} {
		data, err := os.ReadFile(filepath.Join("../testdata/documents", name))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(strings.ReplaceAll(string(data), "\r", "")) {
			if line = strings.Trim(line, " \u3000\n"); line != "" && !strings.Contains(line, "\t") { // a table in tabs is no text in a page
				paragraphs = append(paragraphs, line)
			}
		}
	}
	e := newExtractor(t)
	type figure struct{ role, value, unit, direction, indicator string }
	read := func(name string, data []byte) map[figure]int {
		t.Helper()
		got := map[figure]int{}
		err := document.ReadBytes(context.Background(), name, data, limit.Limits{}, func(d document.Document) error {
			if d.Err != nil {
				t.Fatalf("%s: %v", name, d.Err)
			}
			for _, f := range figuresOf(e.Extract(d.Path, d.Text).Records) {
				value := ""
				if f.Value != nil {
					value = f.Value.Normal().String()
				}
				got[figure{f.role, value, f.Unit, string(f.Direction), f.rec.Indicator}]++
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	compare := func(name string, want, got map[figure]int) {
		t.Helper()
		all, same, extra := 0, 0, 0
		var missing []string
		for f, n := range want {
			all += n
			if same += min(n, got[f]); n > got[f] {
				missing = append(missing, fmt.Sprint(f))
			}
		}
		for f, n := range got {
			extra += max(0, n-want[f])
		}
		slices.Sort(missing)
		t.Logf("%-24s %3d of %d figures the same, %d others", name, same, all, extra)
		if 100*same < 97*all || 100*extra > 3*all {
			t.Errorf("%s: %d of %d figures the same, %d others; missing %s", name, same, all, extra, strings.Join(missing, " "))
		}
	}

	// Text formats.
	var md strings.Builder
	for _, p := range paragraphs {
		md.WriteString(p + "\n\n")
	}
	md.WriteString(formatsCaption + "\n" + formatsUnit + "\n\n")
	for i, row := range formatsTable {
		md.WriteString("| " + strings.Join(row, " | ") + " |\n")
		if i == 0 {
			md.WriteString("|---|---|---|\n")
		}
	}
	want := read("a.md", []byte(md.String()))
	if len(want) < 100 {
		t.Fatalf("only %d figures in the text itself", len(want))
	}
	encode := func(enc encoding.Encoding, s string) []byte {
		t.Helper()
		data, err := enc.NewEncoder().Bytes([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	var tabbed strings.Builder
	for _, p := range paragraphs {
		tabbed.WriteString(p + "\r\n")
	}
	tabbed.WriteString(formatsCaption + "\r\n" + formatsUnit + "\r\n")
	for _, row := range formatsTable {
		tabbed.WriteString(strings.Join(row, "\t") + "\r\n")
	}
	plain := tabbed.String()
	files := map[string][]byte{
		"utf8.txt": []byte(plain), "bom.txt": []byte("\uFEFF" + plain), "gb18030.txt": encode(simplifiedchinese.GB18030, plain), "gbk.txt": encode(simplifiedchinese.GBK, plain),
		"utf16le.txt": encode(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), plain), "utf16be-bom.txt": encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), plain),
		"wrapped.txt": []byte(wrap(plain, 60)),
	}

	// Web pages, and what is made of them.
	var page strings.Builder
	page.WriteString(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>统计公报</title></head><body><div class="nav"><a href="/">首页</a> <a href="/a">新闻</a></div>`)
	for _, p := range paragraphs {
		page.WriteString("<p>" + html.EscapeString(p) + "</p>\n")
	}
	page.WriteString("<p>" + formatsCaption + "</p><p>" + formatsUnit + "</p><table border=1>")
	for _, row := range formatsTable {
		page.WriteString("<tr><td>" + strings.Join(row, "</td><td>") + "</td></tr>\n")
	}
	page.WriteString("</table></body></html>")
	files["page.html"] = []byte(page.String())
	files["gbk.html"] = encode(simplifiedchinese.GBK, strings.Replace(page.String(), "utf-8", "gb2312", 1))
	var qp bytes.Buffer
	w := quotedprintable.NewWriter(&qp)
	w.Write([]byte(page.String()))
	w.Close()
	const head = "MIME-Version: 1.0\r\nDate: Mon, 20 Jul 2020 09:00:00 +0800\r\n"
	files["message.eml"] = []byte("From: tj@example.org\r\nTo: xx@example.org\r\n" + head + "Content-Type: text/plain; charset=gb18030\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.StdEncoding.EncodeToString(files["gb18030.txt"]))
	files["page.mht"] = []byte("From: <Saved by Blink>\r\n" + head + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + qp.String() + "\r\n--x--\r\n")
	files["a.ofd"] = ofdOf(paragraphs)

	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	f, _ := z.Create("公报.txt")
	f.Write(files["gbk.txt"])
	z.Close()
	files["packed.zip"] = packed.Bytes()

	// What LibreOffice writes.
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("needs soffice: " + err.Error())
	}
	dir := t.TempDir()
	convert := func(from, to string, flags ...string) {
		t.Helper()
		args := append([]string{"-env:UserInstallation=file://" + dir + "/profile", "--headless"}, flags...)
		if out, err := exec.Command("soffice", append(args, "--convert-to", to, "--outdir", dir, from)...).CombinedOutput(); err != nil {
			t.Skipf("needs a soffice that converts: %v: %s", err, out)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "a.html"), []byte(page.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	convert(filepath.Join(dir, "a.html"), "odt", "--infilter=HTML (StarWriter)")
	for _, to := range []string{"docx", "doc:MS Word 97", "rtf", "pdf"} {
		convert(filepath.Join(dir, "a.odt"), to)
	}
	for _, name := range []string{"a.odt", "a.docx", "a.doc", "a.rtf", "a.pdf"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Skip("needs soffice with its Writer: " + err.Error())
		}
		files[name] = data
	}
	files["a.wps"] = files["a.doc"] // WPS Writer writes the format of Word 97

	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		w := want
		if name == "a.ofd" { // of which the table is left out
			w = read("b.md", []byte(strings.Join(paragraphs, "\n\n")))
		}
		compare(name, w, read(name, files[name]))
	}

	// Workbooks hold the table alone, and Big5 what is written in traditional characters.
	var table strings.Builder
	book := excelize.NewFile()
	rows := append([][]string{{formatsCaption}, {formatsUnit}}, formatsTable...)
	for i, row := range rows {
		table.WriteString(strings.Join(row, ",") + strings.Repeat(",", 3-len(row)) + "\r\n")
		for k, cell := range row {
			at, _ := excelize.CoordinatesToCellName(k+1, i+1)
			if err := book.SetCellValue("Sheet1", at, cell); err != nil {
				t.Fatal(err)
			}
		}
	}
	var xlsx bytes.Buffer
	if err := book.Write(&xlsx); err != nil {
		t.Fatal(err)
	}
	alone := read("c.md", []byte(md.String()[strings.Index(md.String(), formatsCaption):]))
	if len(alone) != 2*(len(formatsTable)-1) {
		t.Errorf("%d figures in the table alone: %v", len(alone), alone)
	}
	compare("a.xlsx", alone, read("a.xlsx", xlsx.Bytes()))
	compare("a.csv", alone, read("a.csv", encode(simplifiedchinese.GB18030, table.String())))
	const traditional = "今年以來，全縣刑事發案976起，同比上升26.26%；新建農村公路130.5公里，比上年增長12.5%。\n"
	compare("big5.txt", read("t.txt", []byte(traditional)), read("big5.txt", encode(traditionalchinese.Big5, traditional)))
}

// ofdOf is an OFD document with the paragraphs on pages of 30 lines.
func ofdOf(paragraphs []string) []byte {
	const space, size, columns, left = ` xmlns:ofd="http://www.ofdspec.org/2016"`, 5.0, 30, 30.0
	var pages []string
	var content strings.Builder
	lines := 0
	put := func(x float64, line []rune) {
		if lines == 30 {
			pages, lines = append(pages, content.String()), 0
			content.Reset()
		}
		lines++
		// Each character has its own place: half a square for digits and letters.
		var deltas []string
		for _, r := range line[:max(len(line)-1, 0)] {
			d := size
			if r < 0x2E80 {
				d /= 2
			}
			deltas = append(deltas, fmt.Sprint(d))
		}
		fmt.Fprintf(&content, `<ofd:TextObject ID="7" Boundary="%g %g 170 8" Font="3" Size="%g"><ofd:TextCode X="0" Y="%g" DeltaX="%s">%s</ofd:TextCode></ofd:TextObject>`,
			x, 15+8.5*float64(lines), size, size, strings.Join(deltas, " "), html.EscapeString(string(line)))
	}
	for _, p := range paragraphs {
		line, width, x := []rune(nil), 2.0, left+2*size
		for _, r := range p {
			w := 1.0
			if r < 0x2E80 {
				w = 0.5
			}
			if width+w > columns && !strings.ContainsRune("，。；：、", r) {
				put(x, line)
				line, width, x = nil, 0, left
			}
			line, width = append(line, r), width+w
		}
		put(x, line)
	}
	pages = append(pages, content.String())
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	add := func(name, s string) {
		w, _ := z.Create(name)
		w.Write([]byte(s))
	}
	add("OFD.xml", `<ofd:OFD`+space+` DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`)
	list := ""
	for i, p := range pages {
		list += fmt.Sprintf(`<ofd:Page ID="%d" BaseLoc="Pages/Page_%d/Content.xml"/>`, i+1, i)
		add(fmt.Sprintf("Doc_0/Pages/Page_%d/Content.xml", i), `<ofd:Page`+space+`><ofd:Content><ofd:Layer ID="1">`+p+`</ofd:Layer></ofd:Content></ofd:Page>`)
	}
	add("Doc_0/Document.xml", `<ofd:Document`+space+`><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>`+list+`</ofd:Pages></ofd:Document>`)
	z.Close()
	return out.Bytes()
}
