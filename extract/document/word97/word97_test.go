package word97

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

var update = flag.Bool("update", false, "rewrite the wanted output")

func read(data []byte) (*text.Text, error) {
	return Read(context.Background(), data, limit.Limits{Time: 10 * time.Second})
}

// dump writes a text's blocks, one a line, and checks that they lie within the body in order.
func dump(t *testing.T, x *text.Text) string {
	t.Helper()
	kinds := map[text.Kind]string{text.Paragraph: "paragraph", text.Heading: "heading", text.Cell: "cell", text.Caption: "caption", text.Furniture: "furniture"}
	var s strings.Builder
	end := 0
	for _, b := range x.Blocks {
		if b.Start < end || b.End > len(x.Body) || b.End < b.Start {
			t.Fatalf("block %v after byte %d of %d", b.Span, end, len(x.Body))
		}
		end = b.End
		fmt.Fprint(&s, kinds[b.Kind])
		if b.Kind == text.Heading {
			fmt.Fprintf(&s, " %d", b.Level)
		}
		if b.Kind == text.Cell {
			fmt.Fprintf(&s, " %d:%d,%d", b.Table, b.Row, b.Col)
			if b.RowSpan > 1 || b.ColSpan > 1 {
				fmt.Fprintf(&s, " spans %d,%d", b.RowSpan, b.ColSpan)
			}
			if b.Head {
				s.WriteString(" head")
			}
		}
		fmt.Fprintf(&s, "\t%q\n", x.Slice(b.Span))
	}
	return s.String() + "--\n" + x.Body
}

func golden(t *testing.T, name string, data []byte) {
	t.Helper()
	x, err := read(data)
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

func file1(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A report with title, headings, a tracked deletion and insertion, hidden text, a link, a footnote, a table with a merged cell
// and a repeated head, page header and footer.
func TestLibreOffice(t *testing.T) {
	golden(t, "libreoffice.golden", file1(t, "libreoffice.doc"))
}

// Documents that Word itself saved: Chinese text in Word 2002, a table in Word 2007. testdata/README.md says where they come from.
func TestWord(t *testing.T) {
	golden(t, "word-2002.golden", file1(t, "word-2002.doc"))
	golden(t, "word-2007.golden", file1(t, "word-2007.doc"))
}

// TestWord95 has the headers of Word 6 and 95, and of their editions in Chinese, Japanese and Korean.
func TestWord95(t *testing.T) {
	whole := file1(t, "word-2007.doc")
	for _, magic := range []string{"\xDC\xA5", "\x97\xA6", "\x99\xA6"} {
		i := bytes.Index(whole, []byte("\xEC\xA5"))
		if _, err := read(slices.Concat(whole[:i], []byte(magic), whole[i+2:])); !errors.Is(err, limit.ErrUnsupported) || !strings.Contains(err.Error(), "Word 95") {
			t.Errorf("%x: %v", magic, err)
		}
	}
}

// The LibreOffice that is installed must make the same of the source as the one that made the fixture.
func TestLibreOfficeHere(t *testing.T) {
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("needs soffice: " + err.Error())
	}
	dir := t.TempDir()
	cmd := exec.Command("soffice", "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", "doc:MS Word 97", "--outdir", dir, "testdata/gongbao.fodt")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Skipf("needs a soffice that converts: %v: %s", err, out)
	}
	data, err := os.ReadFile(filepath.Join(dir, "gongbao.doc"))
	if err != nil {
		t.Skip("needs soffice with its Writer: no file came out")
	}
	golden(t, "libreoffice.golden", data)
}

// inTable and rowEnd are the properties of paragraphs in a table.
var (
	inTable = []byte{0x16, 0x24, 1}
	rowEnd  = []byte{0x16, 0x24, 1, 0x17, 0x24, 1}
)

func TestPieces(t *testing.T) {
	tests := []struct {
		name string
		file build
		want string
	}{
		{"narrow and wide pieces out of order, as a fast save leaves them", build{pieces: []buildPiece{
			{text: "全市实现增加值", at: 2}, {text: "128.6", narrow: true, at: 0}, {text: "亿元。\r", at: 1},
		}}, "全市实现增加值128.6亿元。\n"},
		{"a deletion packed into a piece", build{pieces: []buildPiece{
			{text: "增长"}, {text: "9.9%", narrow: true, prm: 1<<8 | 0x41<<1, at: 1}, {text: "6.8%。\r", at: 2},
		}}, "增长6.8%。\n"},
		{"a deletion in a piece's list", build{prcs: [][]byte{{}, {0x00, 0x08, 1}}, pieces: []buildPiece{
			{text: "增长"}, {text: "9.9%", prm: 1<<1 | 1, at: 1}, {text: "6.8%。\r", at: 2},
		}}, "增长6.8%。\n"},
		{"a deleted paragraph mark", build{pieces: []buildPiece{
			{text: "上半年"}, {text: "\r", prm: 1<<8 | 0x41<<1, at: 1}, {text: "增长6.8%。\r", at: 2},
		}}, "上半年增长6.8%。\n"},
		{"fields: instruction dropped, result kept, one within another", build{pieces: []buildPiece{
			{text: "见\x13 HYPERLINK \x13 REF a \x14b\x15 \x14公报\x15。\r"},
		}}, "见公报。\n"},
		{"fields without an end", build{pieces: []buildPiece{
			{text: "见\x13 PAGE。\x14下一段\r共8起。\x15\x15\r"},
		}}, "见下一段\n共8起。\n"},
		{"a field begun and never ended", build{pieces: []buildPiece{{text: "甲\x13乙\r丙\r"}}}, "甲乙\n丙\n"},
		{"surrogates, line break, hyphens, page break", build{pieces: []buildPiece{
			{text: "𠮷林\v二行\r1\x1e2\x1f3\f下页\r"},
		}}, "𠮷林\n二行\n1-23\n下页\n"},
		{"a table", build{
			pieces: []buildPiece{{text: "指标\a数值\a\a财政收入\a10.4\a\a以上。\r"}},
			paras:  map[int][]byte{2: inTable, 5: inTable, 6: rowEnd, 11: inTable, 16: inTable, 17: rowEnd},
		}, "指标\t数值\n财政收入\t10.4\n以上。\n"},
		{"a table cut short", build{
			pieces: []buildPiece{{text: "指标\a数值\a\a财政收入\a10.4"}},
			paras:  map[int][]byte{2: inTable, 5: inTable, 6: rowEnd, 11: inTable},
		}, "指标\t数值\n财政收入\n10.4\n"},
		{"no last mark", build{pieces: []buildPiece{{text: "刑事发案12起"}}}, "刑事发案12起\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			x, err := read(test.file.bytes())
			if err != nil {
				t.Fatal(err)
			}
			if x.Body != test.want {
				t.Errorf("%q, want %q", x.Body, test.want)
			}
			dump(t, x)
		})
	}
}

func TestRefused(t *testing.T) {
	one := []buildPiece{{text: "甲\r"}}
	whole := file1(t, "libreoffice.doc")
	overlap := build{pieces: []buildPiece{{text: strings.Repeat("甲", 3000)}, {text: "乙", at: 1}}}.bytes()
	chain := bytes.Clone(container(map[string][]byte{"WordDocument": {}}))
	chain[512+4*1] = 1 // the directory's second sector is its first
	tests := []struct {
		name string
		data []byte
		lim  limit.Limits
		want error
	}{
		{"encrypted", build{flags: flagEncrypted, pieces: one}.bytes(), limit.Limits{}, limit.ErrEncrypted},
		{"encrypted package", container(map[string][]byte{"EncryptedPackage": {1}}), limit.Limits{}, limit.ErrEncrypted},
		{"Word 95", build{nFib: 104, pieces: one}.bytes(), limit.Limits{}, limit.ErrUnsupported},
		{"a workbook", container(map[string][]byte{"Workbook": {1}}), limit.Limits{}, limit.ErrUnsupported},
		{"no table stream", build{noTable: true, pieces: one}.bytes(), limit.Limits{}, limit.ErrDamaged},
		{"the other table stream", build{flags: flagTable1, pieces: one}.bytes(), limit.Limits{}, limit.ErrDamaged},
		{"more characters than bytes", bytes.Replace(overlap, []byte{0xB9, 0x0B, 0, 0}, []byte{0xB9, 0x0B, 0xFF, 0x7F}, -1), limit.Limits{}, limit.ErrDamaged},
		{"a directory that goes round", chain, limit.Limits{}, limit.ErrTooLarge},
		{"text beyond its limit", whole, limit.Limits{TextBytes: 100}, limit.ErrTooLarge},
		{"empty", nil, limit.Limits{}, limit.ErrDamaged},
		{"half", whole[:len(whole)/2], limit.Limits{}, limit.ErrDamaged},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Read(context.Background(), test.data, test.lim)
			if !errors.Is(err, test.want) {
				t.Errorf("%v, want %v", err, test.want)
			}
		})
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, whole, limit.Limits{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// Files cut anywhere and files with bytes changed are read or refused; whatever is read keeps its blocks in order.
func TestDamaged(t *testing.T) {
	whole := file1(t, "libreoffice.doc")
	for n := 0; n < len(whole); n += 97 {
		if x, err := read(whole[:n]); err == nil {
			dump(t, x)
		}
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		data := bytes.Clone(whole)
		for range 1 + rnd.IntN(8) {
			data[rnd.IntN(len(data))] = byte(rnd.Uint32())
		}
		if x, err := read(data); err == nil {
			dump(t, x)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(file1(f, "libreoffice.doc"))
	f.Add(build{
		prcs:   [][]byte{{0x00, 0x08, 1}},
		pieces: []buildPiece{{text: "指标\a数值\a\a财政\x13x\x14收入\x15\a10.4\a\a以上。\r"}, {text: "x", narrow: true, prm: 1, at: 1}},
		paras:  map[int][]byte{2: inTable, 5: inTable, 6: rowEnd},
	}.bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		x, err := read(data)
		if err == nil {
			dump(t, x)
		}
	})
}
