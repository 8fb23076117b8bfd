package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"zhibiao/report"
	"zhibiao/report/spool"
	"zhibiao/report/xlsx"
)

// TestReviewsStay types verdicts into a workbook and runs again onto it, with one of the records gone from the text.
func TestReviewsStay(t *testing.T) {
	dir := t.TempDir()
	text, book := filepath.Join(dir, "a.txt"), filepath.Join(dir, "指标.xlsx")
	write := func(body string) {
		t.Helper()
		if err := os.WriteFile(text, []byte(body), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	zhibiao := func(args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		args = append([]string{"--lang", "zh", "--no-cache", text}, args...)
		if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != exitDone {
			t.Fatalf("%q: exit status %d\n%s", args, code, &errs)
		}
		return errs.String()
	}
	const stays, goes = "全市刑事发案976起,同比上升26.26%。", "全市新建农村公路130公里。"
	write(stays + "\n" + goes + "\n")
	zhibiao("-o", book)
	judge(t, book, map[string]string{"刑事发案": "正确", "新建农村公路": "有误"})

	write(stays + "\n")
	said := zhibiao("-o", book)
	for _, want := range []string{"复核意见:沿用 1 条,找不到记录 1 条", "已复核 2 条,正确 1 条,准确率 50.0 %", "旧工作簿保留为 指标.xlsx.bak"} {
		if !strings.Contains(said, want) {
			t.Errorf("said\n%swant %q in it", said, want)
		}
	}
	for _, name := range []string{book, book + ".bak"} {
		if got := verdicts(t, name); got["刑事发案"] != report.Right || got["新建农村公路"] != report.Wrong {
			t.Errorf("%s: verdicts %v", filepath.Base(name), got)
		}
	}

	// Nor does --force lose them, nor a run that reads the old book under another name; that one leaves no second .bak.
	zhibiao("-o", book, "--force")
	other := filepath.Join(dir, "新.xlsx")
	zhibiao("-o", other, "--review", book)
	for _, name := range []string{book, other} {
		if got := verdicts(t, name); got["刑事发案"] != report.Right || got["新建农村公路"] != report.Wrong {
			t.Errorf("%s: verdicts %v", filepath.Base(name), got)
		}
	}

	// Two books that say different things: the one that --review names counts, the other is kept.
	judge(t, other, map[string]string{"刑事发案": "有误"})
	zhibiao("-o", other, "--review", book)
	if got := verdicts(t, other); got["刑事发案"] != report.Right {
		t.Errorf("verdicts %v, want those of --review", got)
	}
	if got := verdicts(t, other+".bak"); got["刑事发案"] != report.Wrong {
		t.Errorf("the replaced book's verdicts %v are lost", got)
	}
}

// judge types verdicts, by indicator, into the record sheet.
func judge(t *testing.T, book string, verdict map[string]string) {
	t.Helper()
	f, err := excelize.OpenFile(book)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	const sheet = "指标记录"
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, title := range rows[0] {
		column[title] = i
	}
	typed := 0
	for n, row := range rows[1:] {
		if v := verdict[row[column["指标"]]]; v != "" {
			cell, _ := excelize.CoordinatesToCellName(column["复核结论"]+1, n+2)
			if err := f.SetCellValue(sheet, cell, v); err != nil {
				t.Fatal(err)
			}
			typed++
		}
	}
	if typed != len(verdict) {
		t.Fatalf("typed %d verdicts of %d", typed, len(verdict))
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
}

// verdicts are those of a workbook by indicator.
func verdicts(t *testing.T, book string) map[string]report.Verdict {
	t.Helper()
	data, err := os.ReadFile(book)
	if err != nil {
		t.Fatal(err)
	}
	review, err := xlsx.ReadReview(bytes.NewReader(data), int64(len(data)), spool.New(nil))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]report.Verdict{}
	for _, o := range review.Opinions {
		all[o.Indicator] = o.Verdict
	}
	return all
}
