package document

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"zhibiao/extract/document/limit"
)

// pack makes a zip container of parts given as name, content, name, content.
func pack(t testing.TB, parts ...string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func docxOf(t testing.TB, document string) []byte {
	return pack(t, "[Content_Types].xml", "<Types/>", "word/document.xml", document)
}

// book is a small workbook, saved with a password where one is given.
func book(t *testing.T, password string) []byte {
	t.Helper()
	b := excelize.NewFile()
	b.SetCellValue("Sheet1", "A1", "刑事发案")
	b.SetCellValue("Sheet1", "B1", 976)
	var buf bytes.Buffer
	if err := b.Write(&buf, excelize.Options{Password: password}); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestWhatIsNotRead(t *testing.T) {
	encrypted := pack(t, "a.txt", "刑事发案976起")
	for _, mark := range []string{"PK\x03\x04", "PK\x01\x02"} { // the flag of encryption, in both headers
		i := bytes.Index(encrypted, []byte(mark))
		encrypted[i+6+2*strings.Count(mark, "\x01")] |= 1
	}
	whole := docxOf(t, "<w:document><w:body><w:p><w:r><w:t>刑事发案976起</w:t></w:r></w:p></w:body></w:document>")
	deep := strings.Repeat("<w:p>", 300) + strings.Repeat("</w:p>", 300)
	for _, test := range []struct {
		name string
		data []byte
		err  error
		says string
	}{
		{"empty.txt", nil, nil, "empty"},
		{"photo.txt", []byte("\x89PNG\r\n\x1a\n0000"), limit.ErrUnsupported, "OCR"},
		{"scan.jpg", []byte("\xFF\xD8\xFF\xE0\x00\x10JFIF"), limit.ErrUnsupported, "OCR"},
		{"a.rar", []byte("Rar!\x1A\x07\x01\x00"), limit.ErrUnsupported, "unpack"},
		{"a.gz", []byte("\x1F\x8B\x08\x00\x00\x00"), limit.ErrUnsupported, "unpack"},
		{"binary.txt", bytes.Repeat([]byte{1, 2, 3, 0, 0xFF, 0x80}, 400), limit.ErrBinary, ""},
		{"program.txt", append([]byte("MZ\x90\x00"), make([]byte, 300)...), limit.ErrUnsupported, "program"},
		{"old.xls", compoundOf(t, "Workbook"), limit.ErrUnsupported, "save it as xlsx"},
		{"old.ppt", compoundOf(t, "PowerPoint Document"), limit.ErrUnsupported, "save it as pdf"},
		{"secret.xlsx", book(t, "geheim"), limit.ErrEncrypted, "password"},
		{"secret.odt", pack(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "\x01\x02", "META-INF/manifest.xml", "<m><encryption-data/></m>"), limit.ErrEncrypted, "password"},
		{"slides.pptx", pack(t, "[Content_Types].xml", "", "ppt/presentation.xml", ""), limit.ErrUnsupported, "save it as pdf"},
		{"table.ods", pack(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", ""), limit.ErrUnsupported, "save it as xlsx"},
		{"cut.docx", whole[:len(whole)/2], limit.ErrDamaged, "save it anew"},
		{"nothing.docx", docxOf(t, ""), nil, ""},
		{"garbage.docx", docxOf(t, "<w:document><w:p>"), limit.ErrDamaged, ""},
		{"entities.docx", docxOf(t, `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:p><w:r><w:t>&a;</w:t></w:r></w:p>`), limit.ErrDamaged, ""},
		{"deep.docx", docxOf(t, "<w:document>"+deep+"</w:document>"), limit.ErrDepth, ""},
		{"lost.txt", []byte("%\xE2\xE3\n1 0 obj\n<</Type/Catalog>>\nendobj"), limit.ErrDamaged, "PDF"},
		{"after.txt", []byte("From a gateway\n%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj"), limit.ErrDamaged, "pdf"},
		{"cut.rtf", []byte(`{\rtf1\ansi {\b abc`), limit.ErrDamaged, ""},
		{"deep.rtf", []byte(`{\rtf1 ` + strings.Repeat("{", 500) + strings.Repeat("}", 501)), limit.ErrDepth, ""},
		{"cut.odt", pack(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a><b>"), limit.ErrDamaged, ""},
		{"cut.xlsx", pack(t, "[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook><sheets>"), limit.ErrDamaged, ""},
		{"empty.zip", pack(t), nil, "without documents"},
		{"cut.zip", pack(t, "a.txt", "x")[:40], limit.ErrDamaged, ""},
		{"data.xml", []byte(`<?xml version="1.0"?><a><b>3</b></a>`), limit.ErrUnsupported, "save it as"},
	} {
		t.Run(test.name, func(t *testing.T) {
			docs := readAll(t, test.name, test.data)
			if test.name == "nothing.docx" {
				if docs[0].Err != nil || docs[0].Text.Body != "" {
					t.Errorf("%+v", docs[0])
				}
				return
			}
			err := docs[0].Err
			if len(docs) != 1 || err == nil || test.err != nil && !errors.Is(err, test.err) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("%d documents, error %v", len(docs), err)
			}
		})
	}
	t.Run("encrypted.zip", func(t *testing.T) {
		docs := readAll(t, "encrypted.zip", encrypted)
		if len(docs) != 1 || !errors.Is(docs[0].Err, limit.ErrEncrypted) || docs[0].Path != "encrypted.zip!/a.txt" {
			t.Errorf("%+v", docs)
		}
	})
}

// compoundOf is an OLE file with one empty stream at its root.
func compoundOf(t *testing.T, stream string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/compound.ole")
	if err != nil {
		t.Fatal(err)
	}
	name := make([]byte, 64)
	for i, r := range stream {
		name[2*i] = byte(r)
	}
	copy(data[1024+128:], name)
	data[1024+128+64] = byte(2*len(stream) + 2)
	return data
}

func TestBombs(t *testing.T) {
	zeros := string(make([]byte, 8<<20))
	small := limit.Limits{ExpandedBytes: 20 << 20, Entries: 10, ArchiveDepth: 2, TextBytes: 1 << 20}
	nested := pack(t, "a.txt", "刑事发案976起")
	for range 4 {
		nested = pack(t, "inner.zip", string(nested))
	}
	var many []string
	for i := range 12 {
		many = append(many, fmt.Sprintf("%d.txt", i), "x")
	}
	var wide bytes.Buffer // expands 1000 : 1, but not beyond any other limit
	z := zip.NewWriter(&wide)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, 9)
	})
	w, _ := z.Create("a.txt")
	w.Write(bytes.Repeat([]byte("统"), 1<<20))
	z.Close()
	for _, test := range []struct {
		name string
		data []byte
		err  error
	}{
		{"document.docx", docxOf(t, "<w:p><w:t>"+strings.Repeat(" ", len(zeros))), limit.ErrBomb},
		{"ratio.zip", wide.Bytes(), limit.ErrBomb},
		{"entries.zip", pack(t, many...), limit.ErrTooLarge},
		{"nested.zip", nested, limit.ErrDepth},
		{"sheet.xlsx", pack(t, "[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", zeros), limit.ErrBomb},
		{"long.txt", bytes.Repeat([]byte("统计"), 1<<18), limit.ErrTooLarge},
	} {
		t.Run(test.name, func(t *testing.T) {
			n := 0
			err := ReadBytes(context.Background(), test.name, test.data, small, func(d Document) error {
				n++
				if !errors.Is(d.Err, test.err) {
					t.Errorf("%s: %v", d.Path, d.Err)
				}
				return nil
			})
			if err != nil || n != 1 {
				t.Errorf("%d documents, error %v", n, err)
			}
		})
	}
	t.Run("all together", func(t *testing.T) {
		noise := make([]byte, 9<<20)
		for i := range noise {
			k := uint64(i)
			noise[i] = "统计指标增长下降"[(k*k>>3)%24]
		}
		data := pack(t, "1.txt", string(noise), "2.txt", string(noise), "3.txt", string(noise), "4.txt", "x")
		var errs []error
		if err := ReadBytes(context.Background(), "a.zip", data, limit.Limits{ExpandedBytes: 20 << 20, Ratio: 1 << 20}, func(d Document) error {
			errs = append(errs, d.Err)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		if len(errs) != 3 || !errors.Is(errs[2], limit.ErrBomb) {
			t.Errorf("%v", errs)
		}
	})
}

func TestTimeAndCancel(t *testing.T) {
	page := []byte("<html><body>" + strings.Repeat("<p>刑事发案976起", 200_000))
	for _, d := range readLimited(t, "a.html", page, limit.Limits{Time: time.Millisecond}) {
		if !errors.Is(d.Err, limit.ErrTime) {
			t.Errorf("%v", d.Err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := ReadBytes(ctx, "a.html", page, limit.Limits{}, func(Document) error { t.Error("called"); return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	stop := errors.New("stop")
	data := pack(t, "a.txt", "一", "b.txt", "二")
	n := 0
	err = ReadBytes(context.Background(), "a.zip", data, limit.Limits{}, func(Document) error { n++; return stop })
	if n != 1 || !errors.Is(err, stop) {
		t.Errorf("%d calls, error %v", n, err)
	}
}

func readLimited(t *testing.T, name string, data []byte, lim limit.Limits) []Document {
	t.Helper()
	var all []Document
	if err := ReadBytes(context.Background(), name, data, lim, func(d Document) error { all = append(all, d); return nil }); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestFileIsItsOwnBytes(t *testing.T) {
	const body = "# 标题\r\n\r\n　　刑事发案976起 ,\t同比上升了26.26%;\r\n- 3 -\r\n第 3 页 共 10 页\n\n\n结束 "
	for _, mark := range []string{"", "\uFEFF"} {
		docs := readAll(t, "a.txt", []byte(mark+body))
		if docs[0].Err != nil || docs[0].Text.Body != body || docs[0].Encoding != "UTF-8" {
			t.Errorf("%+v", docs[0])
		}
	}
}

func TestContentNotNameDecides(t *testing.T) {
	for _, test := range []struct{ name, data, format string }{
		{"a.pdf", "刑事发案976起", "txt"}, {"a.doc", "{\\rtf1 x}", "rtf"}, {"a.doc", "<html><body><p>刑事发案976起</body>", "html"}, {"a.txt", "<!-- x --><html><p>一", "html"},
		{"a.xls", "<table><tr><td>指标<td>数<tr><td>发案<td>976</table>", "html"}, {"a.docx", string(docxOf(t, "<w:document/>")), "docx"}, {"a", string(docxOf(t, "<w:document/>")), "docx"},
		{"a.txt", "正文说到%PDF-1.4", "txt"}, {"a.txt", "正文说到%PDF-1.4\n1 0 obj是什么", "txt"}, {"a.html", "刑事发案976起,<b>上升</b>", "txt"}, {"-", "指标,数\n发案,976\n破案,412\n", "csv"}, {"-", "发案976起,上升3%\n破案412起,下降2%\n", "txt"},
		{"a.csv", "发案976起,上升3%\n", "csv"}, {"a.md", "# 报告\n", "md"}, {"a.txt", "From: 市局\n刑事发案976起", "txt"},
	} {
		if docs := readAll(t, test.name, []byte(test.data)); len(docs) != 1 || docs[0].Format != test.format || docs[0].Err != nil {
			t.Errorf("%s %.20q: %+v", test.name, test.data, docs)
		}
	}
}

func TestMessageWithAttachments(t *testing.T) {
	message := "From: a@example.org\r\nTo: b@example.org\r\nSubject: =?UTF-8?B?5oql5ZGK?=\r\nDate: Mon, 20 Jul 2015 09:00:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" +
		"--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n刑事发案976起。\r\n" +
		"--x\r\nContent-Type: text/plain; charset=utf-8; name=\"附件.txt\"\r\nContent-Disposition: attachment; filename=\"附件.txt\"\r\n\r\n破案412起。\r\n--x--\r\n"
	docs := readAll(t, "m.eml", []byte(message))
	if len(docs) != 2 || docs[0].Err != nil || docs[1].Err != nil {
		t.Fatalf("%+v", docs)
	}
	if m := docs[0].Text; m.Title != "报告" || m.Date != "2015-07-20" || !strings.HasPrefix(m.Body, "报告\n刑事发案976起。") {
		t.Errorf("%+v", m)
	}
	if a := docs[1]; a.Path != "m.eml!/附件.txt" || !strings.Contains(a.Text.Body, "破案412起") {
		t.Errorf("%+v", a)
	}
}

func TestReadFile(t *testing.T) {
	dir := t.TempDir()
	one := func(f File, lim limit.Limits) Document {
		t.Helper()
		var got Document
		if err := Read(context.Background(), f, lim, func(d Document) error { got = d; return nil }); err != nil {
			t.Fatal(err)
		}
		return got
	}
	p := filepath.Join(dir, "a.txt")
	if d := one(File{Path: "x/a.txt", OS: p}, limit.Limits{}); d.Err == nil || !strings.Contains(d.Err.Error(), "no such file") || d.Path != "x/a.txt" {
		t.Errorf("vanished: %+v", d)
	}
	os.WriteFile(p, []byte("刑事发案976起"), 0o600)
	// The file has grown since it was listed.
	if d := one(File{Path: "a.txt", OS: p, Size: 3}, limit.Limits{}); d.Err != nil || d.Text.Body != "刑事发案976起" {
		t.Errorf("grown: %+v", d)
	}
	if d := one(File{Path: "a.txt", OS: p}, limit.Limits{FileBytes: 10}); !errors.Is(d.Err, limit.ErrTooLarge) {
		t.Errorf("large: %v", d.Err)
	}
	if d := one(File{Path: "d", OS: dir}, limit.Limits{}); d.Err == nil || !strings.Contains(d.Err.Error(), "folder") {
		t.Errorf("folder: %v", d.Err)
	}
}

func FuzzReadBytes(f *testing.F) {
	f.Add("a.txt", []byte("刑事发案976起,同比上升了26.26%"))
	f.Add("a.html", []byte("<html><table><tr><td>a<td>1<tr><td>b<td>2</table>"))
	f.Add("a.zip", pack(f, "a.txt", "一", "b.zip", string(pack(f, "c.txt", "二"))))
	f.Add("a.docx", docxOf(f, "<w:document><w:p><w:r><w:t>刑事发案976起</w:t></w:r></w:p></w:document>"))
	f.Add("a.eml", []byte("From: a\r\nTo: b\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\na\r\n--x--"))
	f.Add("a.rtf", []byte(`{\rtf1\ansicpg936 \'d0\'cc\par}`))
	f.Add("a.ole", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
	lim := limit.Limits{ExpandedBytes: 1 << 20, TextBytes: 1 << 20, FileBytes: 1 << 20, Time: 5 * time.Second}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if err := ReadBytes(context.Background(), name, data, lim, func(d Document) error {
			if (d.Text == nil) == (d.Err == nil) {
				t.Fatalf("text %v, error %v", d.Text, d.Err)
			}
			if d.Text != nil {
				at := 0
				for _, b := range d.Text.Blocks {
					if b.Start < at || b.End <= b.Start || b.End > len(d.Text.Body) {
						t.Fatalf("block %v after %d of %d", b.Span, at, len(d.Text.Body))
					}
					at = b.End
				}
			}
			if d.Err != nil && strings.Contains(d.Err.Error(), "failed: ") {
				t.Fatalf("panic: %v", d.Err)
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	})
}
