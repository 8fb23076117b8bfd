package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"zhibiao/report/spool"
)

// sheetOf is a workbook of one sheet, as other programs may write it: with prefixes, other paths, parts in another order.
func sheetOf(t *testing.T, sheet, shared string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range [][2]string{
		{"my/Sheet9.xml", sheet},
		{"my/texts.xml", shared},
		{"my/book.xml", `<?xml version="1.0" encoding="utf-8"?><x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="甲 &amp; 乙" sheetId="1" r:id="rId7"/></x:sheets></x:workbook>`},
		{"my/_rels/book.xml.rels", `<Relationships><Relationship Id="rId7" Type="http://example/worksheet" Target="/my/sheet9.xml"/><Relationship Type='http://example/sharedStrings' Id='s' Target='texts.xml'/></Relationships>`},
		{"_rels/.rels", `<Relationships><Relationship Id="a" Type="http://example/officeDocument" Target="my/book.xml"/></Relationships>`},
	} {
		w, err := z.Create(p[0])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, p[1])
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// cellsOf are the rows of a workbook's sheet, of all columns.
func cellsOf(data []byte, sheet int) (rows [][]string, name string, err error) {
	w, err := openWorkbook(bytes.NewReader(data), int64(len(data)), spool.New(nil))
	if err != nil {
		return nil, "", err
	}
	err = w.rows(w.sheets[sheet].path, func(int) bool { return true }, func(row int, cells []string) bool {
		for len(rows) < row-1 {
			rows = append(rows, nil)
		}
		rows = append(rows, slices.Clone(cells))
		return true
	})
	return rows, w.sheets[sheet].name, err
}

func TestCells(t *testing.T) {
	const shared = `<sst><si><t>零</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">一 </t></r><r><t>&lt;二&gt;&#x4e09;</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si><si/><si><t><![CDATA[四<&]]></t></si></sst>`
	const sheet = "\ufeff" + `<?xml version="1.0" encoding="UTF-8"?><!-- > --><x:worksheet xmlns:x="m"><x:cols><x:col min="1"/></x:cols><x:sheetData>
		<x:row r="1" spans="1:3"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>3</x:v></x:c></x:row>
		<x:row r="3"><x:c r="B3" t="inlineStr" s="4"><x:is><x:r><x:t>甲</x:t></x:r><x:r><x:t xml:space="preserve"> 乙` + "\r\n" + `丙_x0041__x005F_x0042_</x:t></x:r></x:is></x:c><x:c r="D3" t="str"><x:f>IF(A1&gt;"&gt;",1)</x:f><x:v>公式</x:v></x:c></x:row>
		<x:row><x:c><x:v> 12.5 </x:v></x:c><x:c s='1'/><x:c t="b"><x:v>1</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c></x:row>
	</x:sheetData><x:after/></x:worksheet>`
	want := [][]string{{"零", "", "一 <二>三", "四<&"}, nil, {"", "甲 乙\n丙A_x0042_", "", "公式"}, {" 12.5 ", "", "1", ""}}
	got, name, err := cellsOf(sheetOf(t, sheet, shared), 0)
	if err != nil || name != "甲 & 乙" || fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Errorf("%s: %v\n got %q\nwant %q", name, err, got, want)
	}
	for name, sheet := range map[string]string{
		"another encoding":   `<?xml version="1.0" encoding="UTF-16"?><worksheet/>`,
		"a document type":    `<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>`,
		"no end":             `<worksheet><sheetData><row><c><v>1`,
		"no such string":     `<worksheet><sheetData><row><c t="s"><v>9</v></c></row></sheetData></worksheet>`,
		"a negative string":  `<worksheet><sheetData><row><c t="s"><v>-1</v></c></row></sheetData></worksheet>`,
		"no such character":  `<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>`,
		"a column too far":   `<worksheet><sheetData><row><c r="ZZZZ1"><v>1</v></c></row></sheetData></worksheet>`,
		"a cell of no name":  `<worksheet><sheetData><row><c r="1"><v>1</v></c></row></sheetData></worksheet>`,
		"a tag without name": `<worksheet><sheetData><row>< c/></row></sheetData></worksheet>`,
	} {
		if rows, _, err := cellsOf(sheetOf(t, sheet, shared), 0); err == nil {
			t.Errorf("%s: no error but %q", name, rows)
		}
	}
}

// TestCellsAsExcelize reads every cell of a workbook of ours, as written and as saved by LibreOffice, as excelize does.
func TestCellsAsExcelize(t *testing.T) {
	written := written(t, sampleBook(t, nil))
	for name, data := range map[string][]byte{"as written": written, "LibreOffice": soffice(t, written, "xlsx")} {
		f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for i, sheet := range f.GetSheetList() {
			want, err := f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			got, title, err := cellsOf(data, i)
			if err != nil || title != sheet {
				t.Fatalf("%s: %s, not %s: %v", name, title, sheet, err)
			}
			trimmed := func(rows [][]string) (out []string) {
				for _, row := range rows {
					out = append(out, strings.TrimRight(strings.Join(row, "\x00"), "\x00"))
				}
				for len(out) > 0 && out[len(out)-1] == "" {
					out = out[:len(out)-1]
				}
				return out
			}
			a, b := trimmed(got), trimmed(want)
			for n := range min(len(a), len(b)) {
				if a[n] != b[n] {
					t.Fatalf("%s, %s, row %d:\n got %q\nwant %q", name, sheet, n+1, a[n], b[n])
				}
			}
			if len(a) != len(b) {
				t.Fatalf("%s, %s: %d rows, want %d", name, sheet, len(a), len(b))
			}
		}
	}
}
