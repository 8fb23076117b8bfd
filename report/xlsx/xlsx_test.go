package xlsx

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"zhibiao/extract"
	"zhibiao/extract/text"
	"zhibiao/report"
	"zhibiao/report/derive"
)

// TestSample writes the sample workbook to $SAMPLE_XLSX, to be looked at.
func TestSample(t *testing.T) {
	data := written(t, sampleBook(t, nil))
	if to := os.Getenv("SAMPLE_XLSX"); to != "" {
		if err := os.WriteFile(to, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	row := rowOf(t, data, "增长汇总", "theft#1")
	for header, want := range map[string]string{"现值": "976", "列示增速": "0.2626", "推算基数": "773", "基数区间": "唯一", "增减量": "203", "单位": "起"} {
		if row[header] != want {
			t.Errorf("%s is %q, want %q", header, row[header], want)
		}
	}
}

// parts rewrites a workbook part by part.
func rewrite(t *testing.T, data []byte, change func(name string, part []byte) []byte) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		to, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := to.Write(change(f.Name, part)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

var cached = regexp.MustCompile(`</f><v>[^<]*</v>`)

// forgetful takes away every cached value, so that whatever a program shows it has calculated.
func forgetful(name string, part []byte) []byte {
	if !strings.HasPrefix(name, "xl/worksheets/sheet") {
		return part
	}
	return bytes.ReplaceAll(cached.ReplaceAll(part, []byte("</f>")), []byte(` t="str"><f>`), []byte(`><f>`))
}

type grid map[string]map[string]string // sheet → cell → raw value

func values(t *testing.T, data []byte) (cells grid, formulas grid) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cells, formulas = grid{}, grid{}
	for _, sheet := range f.GetSheetList() {
		cells[sheet], formulas[sheet] = map[string]string{}, map[string]string{}
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			for j, value := range row {
				cell, err := excelize.CoordinatesToCellName(j+1, i+1)
				if err != nil {
					t.Fatal(err)
				}
				cells[sheet][cell] = value
				if formula, err := f.GetCellFormula(sheet, cell); err == nil && formula != "" {
					formulas[sheet][cell] = formula
				}
			}
		}
	}
	return cells, formulas
}

func same(a, b string) bool {
	x, ok1 := number(a)
	y, ok2 := number(b)
	if ok1 && ok2 {
		return math.Abs(x-y) <= 1e-12*max(math.Abs(x), math.Abs(y))
	}
	return strings.ReplaceAll(a, "\r\n", "\n") == b
}

// Every formula that LibreOffice calculates gives the value that was cached in it.
func TestFormulasEqualCachedValues(t *testing.T) {
	data := written(t, sampleBook(t, nil))
	want, formulas := values(t, data)
	got, _ := values(t, soffice(t, rewrite(t, data, forgetful), "xlsx"))
	compared := 0
	for sheet, of := range formulas {
		for cell, formula := range of {
			if !same(want[sheet][cell], got[sheet][cell]) {
				t.Errorf("%s!%s: cached %q, calculated %q by %s", sheet, cell, want[sheet][cell], got[sheet][cell], formula)
			}
			compared++
		}
	}
	if compared < 1000 {
		t.Errorf("only %d formulas", compared)
	}
	t.Logf("%d formulas", compared)
}

var (
	rowXML  = regexp.MustCompile(`(?s)<row r="(\d+)"(.*?)</row>`)
	cellRef = regexp.MustCompile(`r="([A-Z]+)\d+"`)
)

// reversed sorts the rows of a table backwards, as a spreadsheet does: cells move, and references to their own row move along.
func reversed(part []byte) []byte {
	rows := rowXML.FindAllSubmatch(part, -1)
	last := len(rows) + 1
	return rowXML.ReplaceAllFunc(part, func(row []byte) []byte {
		m := rowXML.FindSubmatch(row)
		n, _ := strconv.Atoi(string(m[1]))
		if n == 1 {
			return row
		}
		from := rows[last-n]
		body := cellRef.ReplaceAll(from[2], []byte(`r="${1}`+string(m[1])+`"`))
		own := regexp.MustCompile(`(\$[A-Z]+)` + string(from[1]) + `\b`)
		return []byte(`<row r="` + string(m[1]) + `"` + string(own.ReplaceAll(body, []byte("${1}"+string(m[1])))) + "</row>")
	})
}

// Sorting the record table, the growth table and the checks changes no derived number.
func TestSortingChangesNothing(t *testing.T) {
	data := written(t, sampleBook(t, nil))
	want, formulas := values(t, data)
	sorted := rewrite(t, data, func(name string, part []byte) []byte {
		switch name {
		case "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml", "xl/worksheets/sheet8.xml":
			part = reversed(part)
		}
		return forgetful(name, part)
	})
	got, _ := values(t, soffice(t, sorted, "xlsx"))
	if got["指标记录"]["A2"] == want["指标记录"]["A2"] {
		t.Fatal("the record table was not sorted")
	}
	for _, sheet := range []string{"增长汇总", "勾稽检查", "概览"} {
		rows := rowCount(want[sheet])
		for cell := range formulas[sheet] {
			column, row, err := excelize.SplitCellName(cell)
			if err != nil {
				t.Fatal(err)
			}
			if want[sheet][column+"1"] == "行" {
				continue // the helper that says where the record stands now
			}
			moved := cell
			if sheet != "概览" {
				moved = column + strconv.Itoa(rows+2-row)
			}
			if !same(want[sheet][cell], got[sheet][moved]) {
				t.Errorf("%s!%s: %q before, %q after sorting", sheet, cell, want[sheet][cell], got[sheet][moved])
			}
		}
	}
}

func rowCount(cells map[string]string) (n int) {
	for cell := range cells {
		if _, row, err := excelize.SplitCellName(cell); err == nil {
			n = max(n, row)
		}
	}
	return n
}

// What is derived follows a correction that a reviewer types, in the spreadsheet itself.
func TestCorrectionMovesFormulas(t *testing.T) {
	data := typeInto(t, written(t, sampleBook(t, nil)), "指标记录", map[string]map[string]any{"theft": {"修正值": 1262.6}})
	row := rowOf(t, soffice(t, rewrite(t, data, forgetful), "xlsx"), "增长汇总", "theft#1")
	if row["现值"] != "1262.6" || row["推算基数"] != "1000" || !same(row["增减量"], "262.6") {
		t.Errorf("growth %v", row)
	}
	data = typeInto(t, written(t, sampleBook(t, nil)), "指标记录", map[string]map[string]any{"theft": {"复核结论": "删除"}})
	row = rowOf(t, soffice(t, rewrite(t, data, forgetful), "xlsx"), "增长汇总", "theft#1")
	if row["现值"] != "" || row["推算基数"] != "" || row["增减量"] != "" {
		t.Errorf("growth of a deleted record %v", row)
	}
}

// The workbook reads in an independent program with the same values: LibreOffice's CSV of the record table.
func TestIndependentReader(t *testing.T) {
	records := theft()
	records[0].Indicator = "=1+1 \"引号\" <标签> & _x0041_ \x01\x1b 尾"
	records[0].Evidence = extract.Evidence{Text: "第一行\r\n第二行\t" + strings.Repeat("长", 40000), Start: 0, End: 40}
	f, _ := number("0.1")
	records[0].Confidence = f
	got, _ := values(t, soffice(t, written(t, report.New(report.Input{Records: report.Slice(records)})), "xlsx"))
	cells := got["指标记录"]
	if want := "=1+1 \"引号\" <标签> & _x0041_  尾"; cells["B2"] != want {
		t.Errorf("indicator %q, want %q", cells["B2"], want)
	}
	if v := cells["I2"]; v != "976" {
		t.Errorf("value %q", v)
	}
	if v := cells["AB2"]; !strings.HasPrefix(v, "第一行\n第二行\t长长") || !strings.HasSuffix(v, cutMark) || len([]rune(v)) > cellChars {
		t.Errorf("evidence of %d characters: %.40q … %q", len([]rune(v)), v, v[max(0, len(v)-40):])
	}
}

// One order of parts, no clock, no locale, no temporary file.
func TestSameBytes(t *testing.T) {
	sum := sha256.Sum256(written(t, sampleBook(t, nil)))
	for range 3 {
		if again := sha256.Sum256(written(t, sampleBook(t, nil))); again != sum {
			t.Fatal("two runs over the same input gave different bytes")
		}
	}
	t.Setenv("TZ", "Asia/Tokyo")
	t.Setenv("LANG", "ar_EG.UTF-8")
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "none")) // and no temporary file
	if again := sha256.Sum256(written(t, sampleBook(t, nil))); again != sum {
		t.Fatal("time zone, locale or temporary folder change the bytes")
	}
}

// A table of more rows than a sheet holds goes on in the next, and formulas find their record there.
func TestRollOver(t *testing.T) {
	b := sampleBook(t, nil)
	b.SheetRows = 500
	data := written(t, b)
	want, formulas := values(t, data)
	for _, sheet := range []string{"指标记录", "指标记录 (2)", "指标记录 (3)"} {
		if want[sheet]["A1"] != "编号" || want[sheet]["A2"] == "" {
			t.Fatalf("%s: %q, %q", sheet, want[sheet]["A1"], want[sheet]["A2"])
		}
	}
	if rowCount(want["指标记录"]) != 500 {
		t.Errorf("%d rows in the first sheet", rowCount(want["指标记录"]))
	}
	got, _ := values(t, soffice(t, rewrite(t, data, forgetful), "xlsx"))
	for sheet, of := range formulas {
		for cell := range of {
			if !same(want[sheet][cell], got[sheet][cell]) {
				t.Errorf("%s!%s: cached %q, calculated %q", sheet, cell, want[sheet][cell], got[sheet][cell])
			}
		}
	}
	v, err := readReview(typeInto(t, data, "指标记录 (3)", map[string]map[string]any{want["指标记录 (3)"]["A2"]: {"复核结论": "正确"}}))
	if err != nil || len(v.Opinions) != 1 {
		t.Fatalf("review of the third sheet: %v %v", v, err)
	}
}

func TestEmptyBook(t *testing.T) {
	for _, lang := range []derive.Lang{derive.Chinese, derive.English} {
		got, _ := values(t, soffice(t, written(t, report.New(report.Input{Lang: lang})), "xlsx"))
		if len(got) != 10 {
			t.Errorf("%s: %d sheets", lang, len(got))
		}
	}
}

func TestEnglish(t *testing.T) {
	data := written(t, sampleBook(t, func(in *report.Input) { in.Lang = derive.English }))
	want, formulas := values(t, data)
	if want["Records"]["B1"] != "Indicator" || want["Records"]["H2"] != "actual" {
		t.Errorf("header %q, status %q", want["Records"]["B1"], want["Records"]["H2"])
	}
	got, _ := values(t, soffice(t, rewrite(t, data, forgetful), "xlsx"))
	for cell := range formulas["Growth"] {
		if !same(want["Growth"][cell], got["Growth"][cell]) {
			t.Errorf("Growth!%s: cached %q, calculated %q", cell, want["Growth"][cell], got["Growth"][cell])
		}
	}
	v, err := readReview(typeInto(t, data, "Records", map[string]map[string]any{"theft": {"Verdict": "delete"}}))
	if err != nil || v.Find("theft") == nil || v.Find("theft").Verdict != report.Delete {
		t.Errorf("review in English: %+v %v", v, err)
	}
}

// An evidence whose marks do not fall on its text must not break the file.
func TestCellTexts(t *testing.T) {
	s := body{layout: &layout{letters: []string{"A"}}}
	s.words("甲12.6亿元", []text.Span{{Start: 3, End: 13}})
	if got := string(s.b); !strings.Contains(got, "<t xml:space=\"preserve\">甲</t>") || !strings.Contains(got, "<t xml:space=\"preserve\">12.6亿元</t>") {
		t.Error(got)
	}
	for in, want := range map[string]string{"a\x00b": "ab", "\xff甲": "\uFFFD甲", "\ufffe": "\uFFFD", "_x000D_": "_x005F_x000D_", "a\rb": "a\nb", "a\r\nb": "a\nb", "_x00": "_x00"} {
		if got := string(appendEscaped(nil, in)); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// readers are programs for Node that print every cell of a workbook as "sheet\tcell\tvalue": two libraries that share no line
// with this one.
var readers = map[string]string{
	"exceljs": `
const E = require('exceljs'), w = new E.Workbook();
w.xlsx.readFile(process.argv[1]).then(() => w.eachSheet(s => s.eachRow((r, n) => r.eachCell(c => {
  if (c.master !== c) return;
  let v = c.value;
  if (v && v.formula !== undefined) v = v.result || 0; // exceljs has no result for 0
  if (v && v.richText) v = v.richText.map(t => t.text).join('');
  if (v && v.text !== undefined) v = v.text;
  if (v instanceof Date) v = v.getTime() / 864e5 + 25569;
  if (v !== null && v !== undefined) console.log(JSON.stringify([s.name, c.address, String(v)]));
}))));`,
	"xlsx": `
const w = require('xlsx').readFile(process.argv[1]);
for (const n of w.SheetNames) for (const [a, c] of Object.entries(w.Sheets[n]))
  if (a[0] != '!' && c.v !== undefined) console.log(JSON.stringify([n, a, String(c.v)]));`,
}

// Two readers in JavaScript find the same values in every cell.
func TestJavaScriptReaders(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("needs node: Node.js is not installed")
	}
	data := written(t, sampleBook(t, nil))
	want, _ := values(t, data)
	file := filepath.Join(t.TempDir(), "book.xlsx")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, library := range []string{"exceljs", "xlsx"} {
		program := readers[library]
		t.Run(library, func(t *testing.T) {
			if exec.Command(node, "-e", "require('"+library+"')").Run() != nil {
				t.Skip("needs " + library + ": npm install " + library + ", and NODE_PATH to find it")
			}
			out, err := exec.Command(node, "-e", program, file).Output()
			if err != nil {
				t.Fatal(err)
			}
			seen := 0
			for line := range strings.Lines(string(out)) {
				var c [3]string
				if err := json.Unmarshal([]byte(line), &c); err != nil {
					t.Fatal(err)
				}
				if v := want[c[0]][c[1]]; !same(v, strings.ReplaceAll(c[2], "\r\n", "\n")) && c[2] != "" {
					t.Errorf("%s!%s: %q, want %q", c[0], c[1], c[2], v)
				}
				if c[2] != "" {
					seen++
				}
			}
			all := 0
			for _, cells := range want {
				for _, v := range cells {
					if v != "" {
						all++
					}
				}
			}
			if seen < all {
				t.Errorf("%d of %d cells were read", seen, all)
			}
			t.Logf("%d cells", seen)
		})
	}
}

// The marks of an axis are round, zero is one of them, and no bar reaches its end.
func TestBounds(t *testing.T) {
	for _, c := range []struct {
		points          []float64
		low, high, step float64
	}{
		{[]float64{0.596, -0.286, 0.242}, -0.6, 0.8, 0.2},
		{[]float64{0.092, 0.008}, 0, 0.12, 0.02},
		{[]float64{-0.03, -0.5}, -0.6, 0, 0.1},
		{[]float64{7, 0.2}, 0, 10, 2},
		{[]float64{0, 0}, 0, 0, 0.002},
	} {
		low, high, step := bounds(c.points)
		for _, x := range [][2]float64{{low, c.low}, {high, c.high}, {step, c.step}} {
			if math.Abs(x[0]-x[1]) > 1e-9 {
				t.Errorf("%v: from %v to %v by %v, want %v, %v, %v", c.points, low, high, step, c.low, c.high, c.step)
				break
			}
		}
	}
}

// Data bars end at a percentile, so that an outlier leaves the others their lengths; those of shares end at 1.
func TestDataBars(t *testing.T) {
	ends := regexp.MustCompile(`<x14:cfvo[^>]*>.*?</x14:dataBar>`)
	for sheet, want := range map[string]string{
		"增长汇总": `<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percentile"><xm:f>90</xm:f></x14:cfvo>`,
		"文档":   `<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo>`,
	} {
		found := ""
		b := sampleBook(t, nil)
		n := 0
		for _, s := range b.Sheets {
			if n++; s.Name == sheet {
				break
			}
		}
		rewrite(t, written(t, b), func(name string, part []byte) []byte {
			if name == fmt.Sprintf("xl/worksheets/sheet%d.xml", n) {
				found = string(ends.Find(part))
			}
			return part
		})
		if !strings.HasPrefix(found, want) {
			t.Errorf("%s: the bars end at %s, want %s", sheet, found, want)
		}
	}
}
