package sheet

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

func blocksOf(x *text.Text) []string {
	var out []string
	for _, b := range x.Blocks {
		s := x.Slice(b.Span)
		switch b.Kind {
		case text.Cell:
			s = fmt.Sprintf("%d:%d,%d %s %s", b.Table, b.Row, b.Col, b.Cell, s)
		case text.Heading:
			s = "heading " + s
		case text.Caption:
			s = "caption " + s
		}
		out = append(out, s)
	}
	return out
}

func save(t testing.TB, fill func(*excelize.File)) []byte {
	t.Helper()
	book := excelize.NewFile()
	fill(book)
	var buf bytes.Buffer
	if err := book.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestWorkbook(t *testing.T) {
	data := save(t, func(b *excelize.File) {
		set := func(sheet, cell string, v any) {
			if err := b.SetCellValue(sheet, cell, v); err != nil {
				t.Fatal(err)
			}
		}
		b.SetSheetName("Sheet1", "2015年一季度")
		s := "2015年一季度"
		set(s, "A1", "主要经济指标完成情况表")
		set(s, "C2", "单位:亿元")
		set(s, "A3", "指标")
		set(s, "B3", "累计")
		set(s, "C3", "增长")
		set(s, "A4", "地区生产总值")
		set(s, "B4", 86.4)
		set(s, "C4", 0.082)
		style, _ := b.NewStyle(&excelize.Style{NumFmt: 10}) // 0.00%
		b.SetCellStyle(s, "C4", "C4", style)
		set(s, "A5", "一、分产业")
		set(s, "A6", "第一产业\n增加值")
		set(s, "B6", 1234567.5)
		style, _ = b.NewStyle(&excelize.Style{NumFmt: 4}) // #,##0.00
		b.SetCellStyle(s, "B6", "B6", style)
		set(s, "A8", "表2 人口")
		set(s, "A9", "总人口")
		set(s, "B9", 976)
		set(s, "A10", "出生")
		b.SetCellFormula(s, "B10", "B9/2")
		set(s, "A12", "注:本表为初步核算数,"+strings.Repeat("以最终核实数为准,", 8)+"特此说明。")
		b.NewSheet("隐藏")
		set("隐藏", "A1", "隐")
		set("隐藏", "B1", 1)
		b.SetSheetVisible("隐藏", false)
		b.NewSheet("Sheet2")
		set("Sheet2", "A1", "甲")
		set("Sheet2", "B1", 1)
	})
	x, err := Read(context.Background(), data, limit.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"heading 2015年一季度", "caption 主要经济指标完成情况表", "caption 单位:亿元",
		"1:3,1 2015年一季度!A3 指标", "1:3,2 2015年一季度!B3 累计", "1:3,3 2015年一季度!C3 增长",
		"1:4,1 2015年一季度!A4 地区生产总值", "1:4,2 2015年一季度!B4 86.4", "1:4,3 2015年一季度!C4 8.20%",
		"1:5,1 2015年一季度!A5 一、分产业", "1:6,1 2015年一季度!A6 第一产业增加值", "1:6,2 2015年一季度!B6 1,234,567.50",
		"caption 表2 人口", "2:9,1 2015年一季度!A9 总人口", "2:9,2 2015年一季度!B9 976", "2:10,1 2015年一季度!A10 出生",
		"注:本表为初步核算数,以最终核实数为准,以最终核实数为准,以最终核实数为准,以最终核实数为准,以最终核实数为准,以最终核实数为准,以最终核实数为准,以最终核实数为准,特此说明。",
		"3:1,1 Sheet2!A1 甲", "3:1,2 Sheet2!B1 1"}
	if got := blocksOf(x); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestWorkbookMakesNoFiles(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	data := save(t, func(b *excelize.File) {
		w, _ := b.NewStreamWriter("Sheet1")
		for row := 1; row <= 20_000; row++ {
			w.SetRow(fmt.Sprintf("A%d", row), []any{"指标", row * 7919, row * 104729, row * 1299709})
		}
		w.Flush()
	})
	entries, _ := os.ReadDir(dir)
	for _, e := range entries { // of writing, above
		os.RemoveAll(dir + "/" + e.Name())
	}
	x, err := Read(context.Background(), data, limit.Limits{})
	if err != nil || len(x.Blocks) != 80_000 {
		t.Fatal(err)
	}
	if entries, _ = os.ReadDir(dir); len(entries) > 0 {
		t.Errorf("left behind: %v", entries)
	}
	if _, err := Read(context.Background(), data, limit.Limits{TextBytes: 64 * 1000}); !errors.Is(err, limit.ErrTooLarge) {
		t.Errorf("more cells than the limit: error %v", err)
	}
	if _, err := Read(context.Background(), data, limit.Limits{ExpandedBytes: 100_000}); !errors.Is(err, limit.ErrBomb) {
		t.Errorf("more bytes than the limit: error %v", err)
	}
}

func TestDamagedWorkbook(t *testing.T) {
	whole := save(t, func(b *excelize.File) { b.SetCellValue("Sheet1", "A1", 976) })
	for n := 0; n < len(whole); n += 211 {
		if _, err := Read(context.Background(), whole[:n], limit.Limits{}); !errors.Is(err, limit.ErrDamaged) {
			t.Fatalf("cut after %d of %d bytes: error %v", n, len(whole), err)
		}
	}
}

func TestCSV(t *testing.T) {
	for _, test := range []struct {
		name, body string
		want       []string
	}{
		{"quotes", "指标,\"累计(万,元)\"\r\n\"教育 \"\"部门\"\"\", 12 \r\n", []string{"1:1,1  指标", "1:1,2  累计(万,元)", `1:2,1  教育 ""部门""`, "1:2,2  12"}},
		{"line end in quotes", "指标,数\n\"教育\n支出\",12\n", []string{"1:1,1  指标", "1:1,2  数", "1:2,1  教育\n支出", "1:2,2  12"}},
		{"semicolons", "指标;数\n教育;1,5\n卫生;2,5\n", []string{"1:1,1  指标", "1:1,2  数", "1:2,1  教育", "1:2,2  1,5", "1:3,1  卫生", "1:3,2  2,5"}},
		{"tabs", "指标\t数\n教育\t12\n", []string{"1:1,1  指标", "1:1,2  数", "1:2,1  教育", "1:2,2  12"}},
		{"captions", "表1 收支,\n单位:万元,\n教育,12\n卫生,13\n", []string{"caption 表1 收支", "caption 单位:万元", "1:3,1  教育", "1:3,2  12", "1:4,1  卫生", "1:4,2  13"}},
		{"a quote that does not end", "a,\"b\nc,1\n", []string{"1:1,1  a", "1:1,2  \"b", "1:2,1  c", "1:2,2  1"}},
		{"text behind a quote", "a,\"b\"c\nd,1\n", []string{"1:1,1  a", "1:1,2  \"b\"c", "1:2,1  d", "1:2,2  1"}},
		{"empty", "", nil}, {"empty fields", ",,\n\"\",\n", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			x, err := CSV(context.Background(), test.body, limit.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if x.Body != test.body {
				t.Errorf("the body is not the file: %q", x.Body)
			}
			if got := blocksOf(x); strings.Join(got, "\n") != strings.Join(test.want, "\n") {
				t.Errorf("got\n%s", strings.Join(got, "\n"))
			}
		})
	}
}

func TestDelimiter(t *testing.T) {
	for body, want := range map[string]byte{
		"指标,数\n教育,12\n卫生,13\n": ',',
		"指标\t数\n教育\t12\n":      '\t',
		"指标;数\n教育;12\n":        ';',
		"刑事发案976起,同比上升了26.26%;\n治安案件356起,同比下降3.1%;\n": 0,
		"刑事发案976起。\n": 0,
		"":            0,
		"同志们,大家好。\n今天,我们开会。\n讲三点,请记好。\n": 0,
	} {
		if got := Delimiter(body); got != want {
			t.Errorf("%q: %q", body, got)
		}
	}
}

func FuzzCSV(f *testing.F) {
	f.Add("指标,\"累计\"\"(万,元)\"\r\n\"a\nb\", 12 \r\n\"")
	f.Add(",,\n;;\t\"\"\",\"\n")
	f.Fuzz(func(t *testing.T, body string) {
		x, err := CSV(context.Background(), body, limit.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		at := 0
		for _, b := range x.Blocks {
			if b.Start < at || b.End <= b.Start || b.End > len(body) {
				t.Fatalf("block %v after %d of %d", b.Span, at, len(body))
			}
			at = b.End
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add(save(f, func(b *excelize.File) {
		b.SetCellValue("Sheet1", "A1", "指标")
		b.SetCellValue("Sheet1", "B2", 976)
		b.MergeCell("Sheet1", "A1", "B1")
	}))
	f.Fuzz(func(t *testing.T, data []byte) {
		defer func() { recover() }() // excelize's panics are caught by package document
		Read(context.Background(), data, limit.Limits{ExpandedBytes: 1 << 20, TextBytes: 1 << 20})
	})
}

// TestMissingSheet reads a workbook that names a sheet which is not in it, as those with modules of old macros do: the others are read.
func TestMissingSheet(t *testing.T) {
	book := excelize.NewFile()
	if _, err := book.NewSheet("模块"); err != nil {
		t.Fatal(err)
	}
	if err := book.SetCellValue("Sheet1", "A1", "刑事发案"); err != nil {
		t.Fatal(err)
	}
	var whole, out bytes.Buffer
	if err := book.Write(&whole); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(whole.Bytes()), int64(whole.Len()))
	if err != nil {
		t.Fatal(err)
	}
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		if f.Name != "xl/worksheets/sheet2.xml" {
			if err := w.Copy(f); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	x, err := Read(context.Background(), out.Bytes(), limit.Limits{})
	if err != nil || !strings.Contains(x.Body, "刑事发案") {
		t.Errorf("%+v, %v", x, err)
	}
}
