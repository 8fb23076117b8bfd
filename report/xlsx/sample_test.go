package xlsx

import (
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
	"zhibiao/report"
	"zhibiao/report/derive"
)

// sample makes records of the sentences under testdata/cases and the figures stated below each: what extraction should
// give, without running it. Sentences of one file are one document; each pattern is a section.
func sample(t testing.TB) ([]extract.Record, []report.Source) {
	t.Helper()
	files, err := filepath.Glob("../../testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	sort.Strings(files)
	var all []extract.Record
	var sources []report.Source
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		records := caseRecords("cases/"+filepath.Base(path), string(data))
		if len(records) == 0 {
			continue
		}
		all = append(all, records...)
		sources = append(sources, report.Source{Path: "cases/" + filepath.Base(path), Format: "txt", Encoding: "UTF-8", Size: int64(len(data)),
			Sections: 1 + strings.Count(string(data), "# pattern:"), Numerals: len(records) * 3, Figures: len(records) * 2, Named: len(records) - len(records)%3, Records: len(records)})
	}
	return all, sources
}

var year = regexp.MustCompile(`^(\d{4})年$`)

func caseRecords(document, text string) (records []extract.Record) {
	var sentence, section string
	var start, at int
	var from *extract.Quantity
	var open map[string]int // literal of the level → record
	offset := 0
	for line := range strings.Lines(text) {
		begin := offset
		offset += len(line)
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "# pattern: "):
			section = strings.TrimPrefix(line, "# pattern: ")
			continue
		case strings.HasPrefix(line, "> "):
			sentence, start, at, open = line[2:], begin+2, 0, map[string]int{}
			continue
		}
		parts := strings.Split(line, " | ")
		role, literal, ok := strings.Cut(parts[0], " ")
		if !ok || len(parts) < 3 || sentence == "" {
			continue
		}
		names, _, _ := strings.Cut(parts[1], " // ")
		i := strings.Index(sentence[at:], literal)
		if i < 0 {
			continue
		}
		q := extract.Quantity{Literal: literal, Bound: extract.Exact, Start: start + at + i, End: start + at + i + len(literal)}
		at += i + len(literal)
		r := extract.Record{Document: document, Section: section, Indicator: strings.TrimSpace(names), Status: extract.Actual, Rule: "case", Confidence: 0.9,
			Evidence: extract.Evidence{Text: sentence, Start: start, End: start + len(sentence)}}
		of := ""
		for _, field := range fields(parts[2]) {
			key, value, _ := strings.Cut(field, "=")
			switch key {
			case "value", "max":
				if d, err := numeral.ParseDecimal(value); err == nil {
					if key == "value" {
						q.Value = &d
					} else {
						q.Max = &d
					}
				}
			case "unit":
				q.Unit = value
			case "bound":
				q.Bound = extract.Bound(value)
			case "masked":
				q.Masked = true
			case "dir", "direction":
				q.Direction = extract.Direction(value)
			case "basis":
				value, _, _ = strings.Cut(value, "//")
				q.Basis = extract.Basis(value)
			case "versus":
				q.Versus = value
			case "whole":
				q.Of = value
			case "scope":
				q.Scope = value
			case "of":
				of = value
			case "area":
				r.Area = value
			case "parent":
				r.Parent, _, _ = strings.Cut(value, "//")
			case "status":
				r.Status = extract.Status(value)
			case "period":
				value, _, _ = strings.Cut(value, "//")
				r.Period = value
				if m := year.FindStringSubmatch(value); m != nil {
					r.PeriodStart, r.PeriodEnd = m[1]+"-01-01", m[1]+"-12-31"
				}
			}
		}
		h := fnv.New64a()
		fmt.Fprint(h, document, sentence, literal, q.Start)
		r.ID = fmt.Sprintf("%012x", h.Sum64()&0xffffffffffff)
		target := &r
		if n, ok := open[of]; ok && of != "" {
			target = &records[n]
		}
		switch role {
		case "level":
			target.Level = &q
			open[literal] = len(records)
		case "change":
			target.Changes = append(target.Changes, q)
		case "share":
			target.Shares = append(target.Shares, q)
		case "rank":
			target.Ranks = append(target.Ranks, q)
		case "from": // stands before its level
			from = &q
			continue
		default:
			continue
		}
		if role == "level" && from != nil {
			direction := extract.Up
			if q.Value != nil && from.Value != nil && q.Value.Cmp(*from.Value) < 0 {
				direction = extract.Down
			}
			r.Changes = append(r.Changes, extract.Quantity{Direction: direction, Basis: extract.FromTo, From: from})
			from = nil
		}
		if target == &r {
			records = append(records, r)
		}
	}
	return records
}

// fields splits at the spaces before a key.
func fields(s string) (out []string) {
	for _, f := range strings.Fields(s) {
		if len(out) > 0 && !strings.Contains(f, "=") && f != "masked" {
			out[len(out)-1] += " " + f
			continue
		}
		out = append(out, f)
	}
	return out
}

// theft is the one sentence that everyone checks first.
func theft() []extract.Record {
	d := func(s string) *numeral.Decimal { v, _ := numeral.ParseDecimal(s); return &v }
	s := "刑事发案976起,同比上升了26.26%"
	return []extract.Record{{ID: "theft", Document: "-", Indicator: "刑事发案", Status: extract.Actual, Confidence: 0.97,
		Level:    &extract.Quantity{Literal: "976起", Value: d("976"), Unit: "起", Bound: extract.Exact, Start: 12, End: 18, BaseValue: d("976"), BaseUnit: "起"},
		Changes:  []extract.Quantity{{Literal: "26.26%", Value: d("26.26"), Unit: "%", Bound: extract.Exact, Direction: extract.Up, Basis: extract.YearOnYear, Start: 34, End: 40}},
		Evidence: extract.Evidence{Text: s, Start: 0, End: len(s)}}}
}

func sampleBook(t testing.TB, change func(*report.Input)) *report.Book {
	t.Helper()
	records, sources := sample(t)
	records = append(theft(), records...)
	sources = append(sources, report.Source{Path: "扫描件/2019年工作总结.pdf", Format: "pdf", Size: 81234, Err: "没有文字,是扫描的图片:先做文字识别(OCR)再来"},
		report.Source{Path: "~$草稿.docx", Size: 162, Skipped: "Word 打开文件时的锁文件"})
	in := report.Input{Records: report.Slice(records), Sources: sources, Version: "test", Settings: []report.Setting{{Name: "输入", Value: "testdata/cases"}}, Folder: "../testdata"}
	if change != nil {
		change(&in)
	}
	var corrected []extract.Record
	for i := range records {
		if r, stays := in.Review.Apply(&records[i]); stays {
			corrected = append(corrected, *r)
		}
	}
	in.Derived = derive.Derive(corrected, derive.Options{}).Findings()
	return report.New(in)
}
