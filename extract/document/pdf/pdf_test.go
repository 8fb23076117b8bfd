package pdf

import (
	"bytes"
	stdlzw "compress/lzw"
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

var update = flag.Bool("update", false, "rewrite the wanted output")

func readAll(data []byte) (*text.Text, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	return Read(ctx, data, limit.Limits{})
}

// dump writes a text's blocks, one a line, and checks that they lie within the body in order.
func dump(t *testing.T, x *text.Text) string {
	t.Helper()
	kinds := map[text.Kind]string{text.Paragraph: "paragraph", text.Heading: "heading", text.Cell: "cell", text.Caption: "caption", text.Furniture: "furniture"}
	var s strings.Builder
	end := 0
	for _, b := range x.Blocks {
		if b.Start < end || b.End > len(x.Body) || b.End < b.Start || b.Page < 1 {
			t.Fatalf("block %v on page %d after byte %d of %d", b.Span, b.Page, end, len(x.Body))
		}
		end = b.End
		fmt.Fprintf(&s, "%d %s", b.Page, kinds[b.Kind])
		if b.Kind == text.Heading {
			fmt.Fprintf(&s, " %d", b.Level)
		}
		if b.Kind == text.Cell {
			fmt.Fprintf(&s, " %d:%d,%d", b.Table, b.Row, b.Col)
			if b.RowSpan > 1 || b.ColSpan > 1 {
				fmt.Fprintf(&s, " spans %d,%d", b.RowSpan, b.ColSpan)
			}
		}
		fmt.Fprintf(&s, "\t%q\n", x.Slice(b.Span))
	}
	return s.String() + "--\n" + x.Title + "\n" + x.Body
}

func testdata(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func golden(t *testing.T, name string, data []byte) {
	t.Helper()
	x, err := readAll(data)
	if err != nil {
		t.Fatal(err)
	}
	got := dump(t, x)
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s:\n%s\nwant:\n%s", name, got, want)
	}
}

// One report in the hands of six producers: LibreOffice, Chromium and wkhtmltopdf (Qt) print print.fodt and gongbao.html, Ghostscript
// writes wkhtmltopdf's anew, PDFKit runs pdfkit.js, cairo (pango-view) prints pango.txt.
func TestProducers(t *testing.T) {
	for _, name := range []string{"libreoffice", "chromium", "wkhtmltopdf", "ghostscript", "pdfkit", "cairo"} {
		t.Run(name, func(t *testing.T) { golden(t, name+".golden", testdata(t, name+".pdf")) })
	}
}

// The LibreOffice and the Chromium that are installed must make the same of the sources as those that made the fixtures.
func TestProducersHere(t *testing.T) {
	t.Run("soffice", func(t *testing.T) {
		if _, err := exec.LookPath("soffice"); err != nil {
			t.Skip("needs soffice: " + err.Error())
		}
		if out, err := exec.Command("fc-list", "WenQuanYi Micro Hei").Output(); err != nil || len(out) == 0 {
			t.Skip("needs the font WenQuanYi Micro Hei")
		}
		dir := t.TempDir()
		cmd := exec.Command("soffice", "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", "pdf", "--outdir", dir, "testdata/print.fodt")
		out, _ := cmd.CombinedOutput()
		data, err := os.ReadFile(filepath.Join(dir, "print.pdf"))
		if err != nil {
			t.Skipf("needs a soffice with its Writer: %s", out)
		}
		golden(t, "libreoffice.golden", data)
	})
}

// Files that forbid printing are encrypted, and open without a password.
func TestEncrypted(t *testing.T) {
	want, err := readAll(testdata(t, "cairo.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"rc4-40.pdf", "rc4-128.pdf", "aes-128.pdf", "aes-256.pdf"} {
		x, err := readAll(testdata(t, name))
		if err != nil || x.Body != want.Body {
			t.Errorf("%s: %v: %+v", name, err, x)
		}
	}
	if _, err := readAll(testdata(t, "locked.pdf")); !errors.Is(err, limit.ErrEncrypted) {
		t.Errorf("with a password: %v", err)
	}
}

func utf16BE(s string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return string(b)
}

// Fonts that are not embedded name a CMap, which the file does not hold.
func TestPredefinedCMaps(t *testing.T) {
	const s = "全市实现增加值128.6亿元\uFF0C增长6.8%。"
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	const traditional = "實現增加值128.6億元。"
	big5, err := traditionalchinese.Big5.NewEncoder().String(traditional)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ cmap, ordering, bytes, want string }{
		{"GBK-EUC-H", "GB1", gb, s},
		{"GBKp-EUC-H", "GB1", gb, s},
		{"GB-EUC-H", "GB1", gb, s},
		{"GBK2K-H", "GB1", gb, s},
		{"UniGB-UCS2-H", "GB1", utf16BE(s), s},
		{"UniGB-UTF16-H", "GB1", utf16BE(s + "𠮷"), s + "𠮷"},
		{"UniGB-UTF8-H", "GB1", s, s},
		{"ETen-B5-H", "CNS1", big5, traditional},
		{"UniCNS-UTF16-H", "CNS1", utf16BE(traditional), traditional},
	}
	for _, test := range tests {
		x, err := readAll(onePage(show(test.bytes), chinese(test.cmap, test.ordering)))
		if err != nil || x.Body != test.want+"\n" {
			t.Errorf("%s: %v: %+v, want %q", test.cmap, err, x, test.want)
		}
	}
}

// Codes that are glyph numbers of Adobe's collection: 增长率 and 1.
func TestCollection(t *testing.T) {
	data := onePage("BT /F 12 Tf 72 700 Td <113904C90A710012> Tj ET", chinese("Identity-H", "GB1"))
	if x, err := readAll(data); err != nil || x.Body != "增长率1\n" {
		t.Errorf("%+v, %v", x, err)
	}
}

// Embedded fonts whose ToUnicode map is missing: what the font's own table tells is read, the rest is said not to be.
func TestWithoutToUnicode(t *testing.T) {
	for name, want := range map[string]error{"wkhtmltopdf.pdf": ErrUnmapped, "libreoffice.pdf": ErrUnmapped} {
		data := bytes.ReplaceAll(testdata(t, name), []byte("/ToUnicode"), []byte("/ToUnicodX"))
		x, err := readAll(data)
		if !errors.Is(err, want) {
			t.Errorf("%s: %v, %v", name, x, err)
		}
	}
	// A table of format 4 in which glyphs 1, 2 and 3 are 增长率.
	table := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, 0, 4, 0, 48, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0}
	for _, codes := range [][]int{{0x589E, 0x7387, 0x957F, 0xFFFF}, {0}, {0x589E, 0x7387, 0x957F, 0xFFFF}, {1 - 0x589E, 3 - 0x7387, 2 - 0x957F, 1}, {0, 0, 0, 0}} {
		for _, c := range codes {
			table = append(table, byte(c>>8), byte(c))
		}
	}
	font := append([]byte{0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'c', 'm', 'a', 'p', 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, byte(len(table))}, table...)
	data := onePage("BT /F 12 Tf 72 700 Td <000100020003> Tj ET",
		"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/CIDSystemInfo<</Ordering(Identity)>>/FontDescriptor<</FontFile2 6 0 R>>>>]>>",
		streamOf("", font))
	if x, err := readAll(data); err != nil || x.Body != "增长率\n" {
		t.Errorf("by the font's table: %+v, %v", x, err)
	}
	// Numbers of the file's own, with a table of the glyphs that they stand for.
	data = onePage("BT /F 12 Tf 72 700 Td <000000040002> Tj ET",
		"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/CIDSystemInfo<</Ordering(Identity)>>/CIDToGIDMap 7 0 R/FontDescriptor<</FontFile2 6 0 R>>>>]>>",
		streamOf("", font), streamOf("", []byte{0, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0}))
	if x, err := readAll(data); err != nil || x.Body != "率长增\n" {
		t.Errorf("by the file's table of glyphs: %+v, %v", x, err)
	}
}

func TestContent(t *testing.T) {
	appearance := func(s string) string {
		return streamOf("/Subtype/Form/BBox[0 0 50 10]/Resources<</Font<</F 5 0 R>>>>", []byte("BT /F 10 Tf 0 2 Td ("+s+") Tj ET"))
	}
	annotated := bytes.Replace(onePage("BT /F 10 Tf 72 702 Td (Name:) Tj ET", helvetica, appearance("Li"), appearance("box"), appearance("hidden"), appearance("signed")),
		[]byte("/Contents"), []byte("/Annots[<</Subtype/Widget/Rect[103 700 153 710]/AP<</N 6 0 R>>>> <</Subtype/FreeText/Rect[72 600 122 610]/AP<</N<</On 7 0 R>>>>/AS/On>>"+
			"<</Subtype/Widget/F 2/Rect[72 500 122 510]/AP<</N 8 0 R>>>> <</Subtype/Widget/FT/Sig/Rect[72 400 122 410]/AP<</N 9 0 R>>>>]/Contents"), 1)
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"operators ' and \", escapes, kerning", onePage(`BT /F 12 Tf 14 TL 72 700 Td (One\0562 \(a\)) Tj [(, t) -20 (wo)] TJ 1 0 (three) " (four) ' ET`, helvetica), "One.2 (a), two three\nfour\n"},
		{"a form within a form", onePage("/X Do", helvetica,
			streamOf("/Subtype/Form/Matrix[1 0 0 1 0 10]/Resources<</XObject<</Y 7 0 R>>>>", []byte("/Y Do")),
			streamOf("/Subtype/Form/Resources<</Font<</F 5 0 R>>>>", []byte("BT /F 12 Tf 72 700 Td (inner) Tj ET"))), "inner\n"},
		{"a form that draws itself", onePage("BT /F 12 Tf 72 700 Td (out) Tj ET /X Do", helvetica, streamOf("/Subtype/Form/Resources<</XObject<</X 6 0 R>>>>", []byte("/X Do"))), "out\n"},
		{"ActualText stands for what is drawn", onePage("BT /F 12 Tf 72 700 Td /Span <</ActualText <FEFF589E957F>>> BDC (zz) Tj EMC (!) Tj ET", helvetica), "增长!\n"},
		{"an inline image", onePage("BI /W 1 /H 1 ID \x00(\xff)EI BT EI BT /F 12 Tf 72 700 Td (after) Tj ET", helvetica), "after\n"},
		{"printed twice to look bold", onePage("BT /F 12 Tf 72 700 Td (Total) Tj ET BT /F 12 Tf 72.3 700 Td (Total) Tj ET", helvetica), "Total\n"},
		{"names of glyphs", onePage("BT /F 12 Tf 72 700 Td (abcd) Tj ET",
			"<</Subtype/Type1/BaseFont/X/Encoding<</Differences[97/one/percent/uni589E/f_i]>>>>"), "1%增fi\n"},
		{"a form's field and a text box, a hidden one, a signature", annotated, "Name: Li\nbox\n"},
		{"nothing but artifacts", onePage("/Artifact BMC BT /F 12 Tf 72 700 Td (all there is) Tj ET EMC", helvetica), "all there is\n"},
		{"no pages tree", bytes.ReplaceAll(onePage(pageOf("kept"), helvetica), []byte("/Kids[3 0 R]"), []byte("/Kids[8 0 R]")), "kept\n"},
		{"no trailer", bytes.Split(onePage(pageOf("kept"), helvetica), []byte("trailer"))[0], "kept\n"},
		{"a wrong length", bytes.Replace(onePage(pageOf("kept"), helvetica), []byte("/Length 5"), []byte("/Length 9"), 1), "kept\n"},
		{"an older version of an object", append(onePage(pageOf("old"), helvetica), []byte("4 0 obj\n"+streamOf("", []byte(pageOf("new")))+"\nendobj\n")...), "new\n"},
		{"ASCII filters", onePage("", helvetica), ""},
	}
	tests = tests[:len(tests)-1]
	for _, f := range []struct{ filter, data string }{
		{"/Filter/ASCIIHexDecode", fmt.Sprintf("%x>", pageOf("hex"))},
		{"/Filter[/AHx/FlateDecode]", fmt.Sprintf("%x>", deflate([]byte(pageOf("hex"))))},
		{"/Filter/RunLengthDecode", string(append([]byte{byte(len(pageOf("hex")) - 1)}, pageOf("hex")...)) + "\x80"},
		{"/Filter/LZWDecode", string(lzwLiteral(pageOf("hex")))},
		{"/Filter/LZWDecode/DecodeParms<</EarlyChange 0>>", lzwOf(strings.Repeat("% comment 12345\n", 2000) + pageOf("hex"))},
		{"/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 7>>", string(deflate(pngRows(pageOf("hex"), 7)))},
	} {
		data := build("<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", streamOf(f.filter, []byte(f.data)), helvetica)
		tests = append(tests, struct {
			name string
			data []byte
			want string
		}{f.filter, data, "hex\n"})
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			x, err := readAll(test.data)
			if err != nil {
				t.Fatal(err)
			}
			if x.Body != test.want {
				t.Errorf("%q, want %q", x.Body, test.want)
			}
		})
	}
}

// lzwLiteral writes LZW codes of 9 bits, a clear before every byte so that they stay so.
func lzwLiteral(s string) []byte {
	var bits []byte
	put := func(code int) {
		for i := 8; i >= 0; i-- {
			bits = append(bits, byte(code>>i&1))
		}
	}
	for i := range len(s) {
		put(lzwClear)
		put(int(s[i]))
	}
	put(lzwEnd)
	out := make([]byte, (len(bits)+7)/8)
	for i, b := range bits {
		out[i/8] |= b << (7 - i%8)
	}
	return out
}

// lzwOf writes LZW codes as the standard library does: without the early change of width.
func lzwOf(s string) string {
	var b bytes.Buffer
	w := stdlzw.NewWriter(&b, stdlzw.MSB, 8)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.String()
}

// pngRows writes rows with the five PNG predictors in turn.
func pngRows(s string, columns int) []byte {
	for len(s)%columns != 0 {
		s += " "
	}
	var out []byte
	above := make([]byte, columns)
	for r := 0; r*columns < len(s); r++ {
		row := []byte(s[r*columns : (r+1)*columns])
		kind := byte(r % 5)
		out = append(out, kind)
		for i, c := range row {
			var left, corner byte
			if i > 0 {
				left, corner = row[i-1], above[i-1]
			}
			switch kind {
			case 1:
				c -= left
			case 2:
				c -= above[i]
			case 3:
				c -= byte((int(left) + int(above[i])) / 2)
			case 4:
				c -= paeth(left, above[i], corner)
			}
			out = append(out, c)
		}
		above = row
	}
	return out
}

// objectStream is a file whose object n lies in object stream 9.
func objectStream(content string) []byte {
	return append([]byte("%PDF-1.5\n9 0 obj\n"+streamOf("/Type/ObjStm/N 1/First 4", []byte(content))+"\nendobj\n"), "trailer <</Root 1 0 R>>"...)
}

func TestRefused(t *testing.T) {
	whole := testdata(t, "cairo.pdf")
	bomb := deflate(bytes.Repeat([]byte("0 0 m "), 3<<20))
	twice := deflate(deflate(bytes.Repeat([]byte{' '}, 64<<20)))
	endless := strings.Repeat("1 0 obj [", 200_000)
	tests := []struct {
		name string
		data []byte
		lim  limit.Limits
		want error
	}{
		{"empty", nil, limit.Limits{}, limit.ErrDamaged},
		{"only a header", []byte("%PDF-1.7\n"), limit.Limits{}, limit.ErrDamaged},
		{"a scan", onePage("q 595 0 0 842 0 0 cm /X Do Q", helvetica, streamOf("/Subtype/Image/Filter/DCTDecode", []byte("\xFF\xD8"))), limit.Limits{}, limit.ErrScanned},
		{"a scan with page numbers", onePage("/X Do BT /F 9 Tf 290 20 Td (- 1 -) Tj ET", helvetica, streamOf("/Subtype/Image/Filter/DCTDecode", []byte("\xFF\xD8"))), limit.Limits{}, limit.ErrScanned},
		{"a bomb as content", build("<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R>>", streamOf("/Filter/FlateDecode", bomb)), limit.Limits{}, limit.ErrBomb},
		{"a bomb in a bomb", build("<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R>>", streamOf("/Filter[/FlateDecode/FlateDecode]", twice)), limit.Limits{}, limit.ErrBomb},
		{"a bomb as an object stream", build("<</Pages 2 0 R>>", streamOf("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", bomb)), limit.Limits{}, limit.ErrBomb},
		{"many streams beyond the sum", build("<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page/Contents["+strings.Repeat("4 0 R ", 50)+"]>>", streamOf("/Filter/FlateDecode", deflate(bytes.Repeat([]byte(" "), 1000<<10)))), limit.Limits{ExpandedBytes: 8 << 20}, limit.ErrBomb},
		{"an object stream in itself", objectStream("9 0 <</Type/ObjStm>>"), limit.Limits{}, limit.ErrDamaged},
		{"an object stream whose filter lies in it", []byte("%PDF-1.5\n9 0 obj\n" + streamOf("/Type/ObjStm/N 1/First 4/Filter 5 0 R", []byte("5 0 /FlateDecode")) + "\nendobj\n"), limit.Limits{}, limit.ErrDamaged},
		{"pages that are their own kids", build("<</Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]>>"), limit.Limits{}, limit.ErrDamaged},
		{"a reference to itself", build("<</Pages 2 0 R>>", "2 0 R"), limit.Limits{}, limit.ErrDamaged},
		{"arrays without end", []byte("%PDF-1.4\n" + endless), limit.Limits{}, limit.ErrDamaged},
		{"a wide array", build("<</Pages 2 0 R>>", "["+strings.Repeat("1 ", 1_500_000)+"]"), limit.Limits{}, limit.ErrDamaged},
		{"deep dictionaries", build("<</Pages 2 0 R>>", strings.Repeat("<</A", 1_000_000)), limit.Limits{}, limit.ErrDamaged},
		{"deep arrays", build("<</Pages 2 0 R>>", strings.Repeat("[", 3_000_000)), limit.Limits{}, limit.ErrDamaged},
		{"more pages than the limit", testdata(t, "libreoffice.pdf"), limit.Limits{Pages: 2}, limit.ErrTooLarge},
		{"more text than the limit", whole, limit.Limits{TextBytes: 100}, limit.ErrTooLarge},
		{"a password", testdata(t, "locked.pdf"), limit.Limits{}, limit.ErrEncrypted},
		{"an unknown encryption", append(bytes.Clone(onePage(pageOf("x"), helvetica)), "trailer <</Root 1 0 R/Encrypt<</Filter/Other>>>>"...), limit.Limits{}, limit.ErrEncrypted},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
			defer cancel()
			x, err := Read(ctx, test.data, test.lim)
			if !errors.Is(err, test.want) {
				t.Errorf("%+v, %v, want %v", x, err, test.want)
			}
		})
	}
}

// A deadline ends the reading of a page that would take long.
func TestTime(t *testing.T) {
	content := deflate([]byte(strings.Repeat("q Q ", 20<<20)))
	data := build("<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R>>", streamOf("/Filter/FlateDecode", content))
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	start := time.Now()
	if _, err := Read(ctx, data, limit.Limits{Ratio: 10_000}); !errors.Is(err, limit.ErrTime) {
		t.Errorf("%v", err)
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("took %v", d)
	}
}

// Files cut anywhere and files with bytes changed are read or refused; whatever is read keeps its blocks in order.
func TestDamaged(t *testing.T) {
	for _, name := range []string{"cairo.pdf", "aes-256.pdf", "chromium.pdf"} {
		whole := testdata(t, name)
		for n := 0; n < len(whole); n += 397 {
			if x, err := readAll(whole[:n]); err == nil {
				dump(t, x)
			}
		}
		rnd := rand.New(rand.NewPCG(3, 4))
		for range 200 {
			data := bytes.Clone(whole)
			for range 1 + rnd.IntN(20) {
				data[rnd.IntN(len(data))] = byte(rnd.Uint32())
			}
			if x, err := readAll(data); err == nil {
				dump(t, x)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(testdata(f, "cairo.pdf"))
	f.Add(testdata(f, "rc4-40.pdf"))
	f.Add(onePage(show("\xD4\xF6\xB3\xA4"), chinese("GBK-EUC-H", "GB1")))
	f.Add(onePage("/X Do BT /F 12 Tf 72 700 Td [(a) 3 (b)] TJ ET 0 0 9 9 re S", helvetica, streamOf("/Subtype/Form", []byte("BT ET"))))
	f.Add(objectStream("1 0 <</Pages 9 0 R>>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		x, err := Read(ctx, data, limit.Limits{ExpandedBytes: 16 << 20, TextBytes: 4 << 20})
		if errors.Is(err, limit.ErrTime) {
			t.Fatal("took more than five seconds")
		}
		if err == nil {
			dump(t, x)
		}
	})
}

// FuzzContent puts what it is given onto a page, so that operators are reached.
func FuzzContent(f *testing.F) {
	f.Add("BT /F 12 Tf 14 TL 72 700 Td (One) Tj [(, t) -20 (wo)] TJ 1 0 (three) \" (four) ' ET")
	f.Add("q 1 0 0 1 9 9 cm 0 0 m 100 0 l 100 50 l h S 0 0 100 50 re 50 0 .5 50 re f Q BT /F 9 Tf 1 0 0 1 20 20 Tm (a) Tj 60 0 Td (b) Tj ET")
	f.Add("/Artifact <</Type/Pagination>> BDC BT /F 9 Tf (x) Tj ET EMC /X Do")
	f.Fuzz(func(t *testing.T, content string) {
		x, err := readAll(onePage(content, helvetica, streamOf("/Subtype/Form", []byte("/X Do"))))
		if errors.Is(err, limit.ErrTime) {
			t.Fatal("took more than twenty seconds")
		}
		if err == nil {
			dump(t, x)
		}
	})
}
