package xlsx

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"

	"zhibiao/extract"
	"zhibiao/report"
	"zhibiao/report/derive"
	"zhibiao/report/spool"
)

func written(t testing.TB, b *report.Book) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// profile is LibreOffice's for all tests: making one takes it longer than converting.
var profile string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "zhibiao-soffice-")
	if err != nil {
		panic(err)
	}
	profile = dir
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// soffice converts a workbook with LibreOffice, which recalculates what has no value, and returns the path of the result.
func soffice(t *testing.T, data []byte, to string) []byte {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("needs soffice: LibreOffice is not installed")
	}
	dir := t.TempDir()
	in := filepath.Join(dir, "book.xlsx")
	if err := os.WriteFile(in, data, 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "-env:UserInstallation=file://"+profile, "--headless", "--convert-to", to, "--outdir", filepath.Join(dir, "out"), in)
	if log, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, log)
	}
	out, err := os.ReadFile(filepath.Join(dir, "out", "book.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// review types into a workbook as a reviewer does in Excel: found by header and ID.
func typeInto(t *testing.T, data []byte, sheet string, entries map[string]map[string]any) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	done := 0
	for i, row := range rows {
		for header, value := range entries[row[0]] {
			column := slices.Index(rows[0], header)
			cell, err := excelize.CoordinatesToCellName(column+1, i+1)
			if err != nil {
				t.Fatal(err)
			}
			if err := f.SetCellValue(sheet, cell, value); err != nil {
				t.Fatal(err)
			}
			done++
		}
	}
	if done == 0 {
		t.Fatal("no row was found to type into")
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// readReview reads from memory.
func readReview(data []byte) (*report.Review, error) {
	return ReadReview(bytes.NewReader(data), int64(len(data)), spool.New(nil))
}

func TestReviewRoundTrip(t *testing.T) {
	records, _ := sample(t)
	lone, percent, change := "", "", ""
	for i := range records { // a level alone, a level in %, a change without a level
		r := &records[i]
		switch {
		case lone == "" && r.Level != nil && r.Level.Unit == "起" && r.Level.Value != nil:
			lone = r.ID
		case percent == "" && r.Level != nil && r.Level.Unit == "%" && r.Level.Value != nil:
			percent = r.ID
		case change == "" && r.Level == nil && len(r.Changes) > 0 && r.Changes[0].Unit == "%":
			change = r.ID
		}
	}
	first := written(t, sampleBook(t, nil))
	typed := typeInto(t, first, "指标记录", map[string]map[string]any{
		"theft": {"复核结论": "有误", "修正值": 967, "修正变化": 0.25, "复核人": "王芳", "备注": "原文为967起\n已核"},
		lone:    {"复核结论": "正确", "复核人": "=cmd|' /c calc'!A1"},
		percent: {"复核结论": "有误", "修正值": 0.8850, "备注": "漏了小数"},
		change:  {"复核结论": "删除", "修正变化": "约3%"},
	})
	saved := soffice(t, typed, "xlsx")
	for name, data := range map[string][]byte{"Excel": typed, "LibreOffice": saved} {
		t.Run(name, func(t *testing.T) {
			v, err := readReview(data)
			if err != nil {
				t.Fatal(err)
			}
			if len(v.Opinions) != 4 {
				t.Fatalf("%d opinions, want 4: %+v", len(v.Opinions), v.Opinions)
			}
			o := v.Find("theft")
			if o.Verdict != report.Wrong || o.Value.String() != "967" || o.Change.String() != "25" || o.Reviewer != "王芳" || o.Note != "原文为967起\n已核" {
				t.Errorf("theft: %+v", o)
			}
			if o := v.Find(lone); o.Verdict != report.Right || o.Reviewer != "=cmd|' /c calc'!A1" {
				t.Errorf("level: %+v", o)
			}
			if o := v.Find(percent); o.Value == nil || o.Value.String() != "88.5" {
				t.Errorf("level in %%: %+v", o)
			}
			if o := v.Find(change); o.Verdict != report.Delete || o.ChangeText != "约3%" {
				t.Errorf("change: %+v", o)
			}
			p, ok := v.Precision()
			if !ok || p.Reviewed != 4 || p.Right != 1 {
				t.Errorf("precision: %+v", p)
			}
			// The next run: what is derived follows the corrections, and what was typed stands where it was.
			next := sampleBook(t, func(in *report.Input) { in.Review = v })
			data := written(t, next)
			row := rowOf(t, data, "增长汇总", "theft#1")
			if row["现值"] != "967" || row["列示增速"] != "0.25" || row["增减量"] == "" {
				t.Errorf("growth after correction: %v", row)
			}
			again, err := readReview(data)
			if err != nil {
				t.Fatal(err)
			}
			if len(again.Opinions) != 4 || again.Find("theft").Note != o.Note || again.Find("theft").Value.String() != "967" || again.Find(change).ChangeText != "约3%" {
				t.Errorf("the second workbook lost what was typed: %+v", again.Opinions)
			}
			if next.Carried.Kept != 4 || len(next.Carried.Orphans) != 0 || next.Carried.Vanished.Len() != 0 || next.Carried.New != 0 {
				t.Errorf("carried: kept %d, orphans %d, vanished %d, new %d", next.Carried.Kept, len(next.Carried.Orphans), next.Carried.Vanished.Len(), next.Carried.New)
			}
		})
	}
}

// rowOf is the row of a key in a table, by header, as the file's raw values.
func rowOf(t *testing.T, data []byte, sheet, key string) map[string]string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		if row[0] == key {
			m := make(map[string]string)
			for i, c := range row {
				m[rows[0][i]] = c
			}
			return m
		}
	}
	t.Fatalf("%s has no row %s", sheet, key)
	return nil
}

// A review of a record that is gone, one of a record that is read otherwise now, and one that never had a record: all stay,
// over any number of runs.
func TestNothingTypedIsLost(t *testing.T) {
	records := theft()
	other := records[0]
	other.ID, other.Indicator = "gone", "盗窃案件"
	book := func(records []extract.Record, v *report.Review) *report.Book {
		return report.New(report.Input{Records: report.Slice(records), Review: v, Derived: derive.Derive(records, derive.Options{}).Findings()})
	}
	data := typeInto(t, written(t, book([]extract.Record{records[0], other}, nil)), "指标记录", map[string]map[string]any{
		"theft": {"复核结论": "正确"}, "gone": {"复核结论": "有误", "修正值": 12, "备注": "重要"}})
	changed := theft()
	changed[0].Indicator = "全部刑事发案"
	for run := range 3 {
		v, err := readReview(data)
		if err != nil {
			t.Fatal(err)
		}
		b := book(changed, v)
		if len(b.Carried.Orphans) != 1 || b.Carried.Orphans[0].Note != "重要" || b.Carried.Orphans[0].Value.String() != "12" {
			t.Fatalf("run %d: orphans %+v", run, b.Carried.Orphans)
		}
		if want := 1 - min(run, 1); len(b.Carried.Changed) != want || b.Carried.Kept != 1 {
			t.Fatalf("run %d: changed %+v, kept %d", run, b.Carried.Changed, b.Carried.Kept)
		}
		data = written(t, b)
	}
	// Whoever was judged counts in the precision, here as in its interval, by the formula too.
	for name, data := range map[string][]byte{"as written": data, "recalculated": soffice(t, rewrite(t, data, forgetful), "xlsx")} {
		got, _ := values(t, data)
		if got["概览"]["E5"] != "2" || got["概览"]["G5"] != "0.5" {
			t.Errorf("%s: %s reviewed, precision %s, want 2 and 0.5", name, got["概览"]["E5"], got["概览"]["G5"])
		}
	}
	v, err := readReview(data)
	if err != nil {
		t.Fatal(err)
	}
	b := book([]extract.Record{records[0], other}, v) // the record comes back: so does its review
	if len(b.Carried.Orphans) != 0 || b.Carried.Kept != 2 {
		t.Fatalf("carried %+v", b.Carried)
	}
}

func TestReadReviewRefuses(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetCellStr("Sheet1", "A1", "别人的表"); err != nil {
		t.Fatal(err)
	}
	var foreign bytes.Buffer
	if err := f.Write(&foreign); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"foreign": foreign.Bytes(), "text": []byte("编号,复核结论"), "empty": nil, "half": written(t, sampleBook(t, nil))[:2000]} {
		if _, err := readReview(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestParseTyped(t *testing.T) {
	for _, c := range []struct{ in, unit, want, text string }{
		{"976", "起", "976", ""}, {"0.2626", "%", "26.26", ""}, {"0.28999999999999998", "", "0.29", ""}, {"1E-3", "%", "0.1", ""},
		{"26.5%", "%", "26.5", ""}, {"1,234", "起", "1234", ""}, {"980起", "起", "980", ""}, {"12.6", "亿元", "12.6", ""},
		{"大约一千", "起", "", "大约一千"}, {"5%", "起", "", "5%"}, {"-3.2", "", "-3.2", ""}, {"1e300", "", "", "1e300"}, {"NaN", "", "", "NaN"},
	} {
		d, text := parseTyped(c.in, c.unit)
		got := ""
		if d != nil {
			got = d.Normal().String()
		}
		if got != c.want || text != c.text {
			t.Errorf("%q %s: %q, %q; want %q, %q", c.in, c.unit, got, text, c.want, c.text)
		}
	}
}

// FuzzReadReview reads whatever stands in the sheet of the record table; the package around it is sound, or no input would
// come further than its checksums.
func FuzzReadReview(f *testing.F) {
	book := written(f, report.New(report.Input{Records: report.Slice(theft())}))
	r, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		f.Fatal(err)
	}
	type part struct {
		name string
		data []byte
	}
	var parts []part
	for _, file := range r.File {
		in, err := file.Open()
		if err != nil {
			f.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			f.Fatal(err)
		}
		if file.Name == "xl/worksheets/sheet2.xml" {
			f.Add(data)
			continue
		}
		parts = append(parts, part{file.Name, data})
	}
	f.Add([]byte(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c><c r="B1" t="inlineStr"><is><t>复核结论</t></is></c></row><row r="3"><c r="B3" t="str"><v>正确</v></c></row></sheetData></worksheet>`))
	f.Fuzz(func(t *testing.T, sheet []byte) {
		var out bytes.Buffer
		z := zip.NewWriter(&out)
		for _, p := range append(parts[:len(parts):len(parts)], part{"xl/worksheets/sheet2.xml", sheet}) {
			w, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Store})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := w.Write(p.data); err != nil {
				t.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		v, err := readReview(out.Bytes())
		if (v == nil) == (err == nil) {
			t.Fatalf("%v and %v", v, err)
		}
	})
}

func number(s string) (float64, bool) {
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil
}
