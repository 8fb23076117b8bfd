package csv

import (
	"bytes"
	"encoding/csv"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
	"zhibiao/report"
	"zhibiao/report/derive"
)

func theft() extract.Record {
	d := func(s string) *numeral.Decimal { v, _ := numeral.ParseDecimal(s); return &v }
	return extract.Record{ID: "2bddtfy6jvagj", Document: "folder/a.txt", Indicator: "刑事发案", Status: extract.Actual, Confidence: 0.97,
		Level:    &extract.Quantity{Literal: "976起", Value: d("976"), Unit: "起", Bound: extract.Exact, Start: 12, End: 18},
		Changes:  []extract.Quantity{{Literal: "-26.20%", Value: d("-26.20"), Unit: "%", Bound: extract.Exact, Direction: extract.Down, Basis: extract.YearOnYear, Start: 34, End: 40}},
		Evidence: extract.Evidence{Text: "刑事发案\"976\"起,\r\n同比上升了-26.20%", Start: 0, End: 40}}
}

func lines(t *testing.T, lang derive.Lang, records ...extract.Record) ([]byte, [][]string) {
	t.Helper()
	var out bytes.Buffer
	w := NewWriter(&out, lang)
	for i := range records {
		if err := w.Write(&records[i]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	rest, ok := bytes.CutPrefix(out.Bytes(), []byte("\uFEFF"))
	if !ok {
		t.Fatal("no byte order mark: Excel would read the Chinese wrong")
	}
	rows, err := csv.NewReader(bytes.NewReader(rest)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), rows
}

func column(t *testing.T, rows [][]string, header string) string {
	t.Helper()
	for i, h := range rows[0] {
		if h == header {
			return rows[1][i]
		}
	}
	t.Fatalf("no column %s", header)
	return ""
}

func TestWriter(t *testing.T) {
	_, rows := lines(t, derive.Chinese, theft())
	for header, want := range map[string]string{"指标": "刑事发案", "数值": "976", "单位": "起", "变化": "-26.20", "变化单位": "%", "方向": "▼ 下降",
		"可信度": "0.97", "依据": "刑事发案\"976\"起,\n同比上升了-26.20%", "上级指标": ""} {
		if got := column(t, rows, header); got != want { // encoding/csv reads CRLF in a field as LF
			t.Errorf("%s: %q, want %q", header, got, want)
		}
	}
	if len(rows[0]) != len(report.RecordColumns()) {
		t.Errorf("%d columns", len(rows[0]))
	}
	_, rows = lines(t, derive.English, theft())
	if column(t, rows, "status") != "actual" || column(t, rows, "change_direction") != "▼ down" {
		t.Errorf("%v", rows)
	}
	data, rows := lines(t, derive.Chinese)
	if len(rows) != 1 || !bytes.HasSuffix(data, []byte("\r\n")) {
		t.Errorf("of no records: %q", data)
	}
}

// No cell begins with what a spreadsheet runs, but numbers of our own.
func TestNoFormula(t *testing.T) {
	for _, bad := range []string{"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =cmd|' /c calc'!A1", "\u3000=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20x", "\r=1", "\n=1", "\x00=1", "\ufeff=1"} {
		r := theft()
		r.Indicator, r.Document, r.Section, r.Area = bad, bad, bad, bad
		_, rows := lines(t, derive.Chinese, r)
		for _, header := range []string{"指标", "文档", "篇章", "地区"} {
			if got := column(t, rows, header); !strings.HasPrefix(got, "'") {
				t.Errorf("%q stands as %q", bad, got)
			}
		}
	}
}

// LibreOffice opens the file with every character and number in its place.
func TestLibreOffice(t *testing.T) {
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("needs soffice: LibreOffice is not installed")
	}
	data, want := lines(t, derive.Chinese, theft())
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.csv"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--infilter=CSV:44,34,76", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false", "--outdir", dir+"/out", dir+"/a.csv")
	if log, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, log)
	}
	back, err := os.ReadFile(dir + "/out/a.csv")
	if err != nil {
		t.Fatal(err)
	}
	got, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(back, []byte("\uFEFF")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i := range want[1] {
		if w := strings.TrimSuffix(want[1][i], "0"); got[1][i] != want[1][i] && got[1][i] != w { // -26.20 comes back as -26.2
			t.Errorf("%s: %q, want %q", want[0][i], got[1][i], want[1][i])
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add("=1,\"\r\n")
	f.Add("\xff\x00")
	f.Fuzz(func(t *testing.T, s string) {
		field := appendText(nil, s)
		rows, err := csv.NewReader(bytes.NewReader(append(append([]byte("a,"), field...), "\r\n"...))).ReadAll()
		if err != nil || len(rows) != 1 || len(rows[0]) != 2 {
			t.Fatalf("%q as %q: %v %v", s, field, rows, err)
		}
		if got := rows[0][1]; got != "" && formula(got) {
			t.Fatalf("%q stands as %q", s, got)
		}
	})
}

func BenchmarkWriter(b *testing.B) {
	r := theft()
	var size bytes.Buffer
	w := NewWriter(&size, derive.Chinese)
	_ = w.Write(&r)
	_ = w.Flush()
	b.SetBytes(int64(size.Len()))
	w = NewWriter(io.Discard, derive.Chinese)
	b.ReportAllocs()
	for b.Loop() {
		if err := w.Write(&r); err != nil {
			b.Fatal(err)
		}
	}
}
