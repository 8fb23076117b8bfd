package derive

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
)

var update = flag.Bool("update", false, "rewrite the expected results")

// What follows from a made-up text with every kind of statement in it, line by line: a faster way to the same numbers must
// change none of them.
func TestResultsStay(t *testing.T) {
	records := append(varied(t, 1, 39), corpus(t, 8, 1)...)
	var b bytes.Buffer
	print(&b, Derive(records, Options{}))
	file := filepath.Join("testdata", "results.txt")
	if *update {
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(b.Bytes(), want) {
		return
	}
	got, lines := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(got), len(lines)) {
		if got[i] != lines[i] {
			t.Fatalf("%s:%d:\n got %s\nwant %s\n(go test -update accepts what is new)", file, i+1, got[i], lines[i])
		}
	}
	t.Fatalf("%d lines, want %d", len(got), len(lines))
}

// print writes every result on a line of its own.
func print(b *bytes.Buffer, r *Results) {
	v := reflect.ValueOf(*r)
	for i := range v.NumField() {
		for j := range v.Field(i).Len() {
			fmt.Fprintf(b, "%s", v.Type().Field(i).Name)
			printValue(b, v.Field(i).Index(j))
			b.WriteByte('\n')
		}
	}
}

func printValue(b *bytes.Buffer, v reflect.Value) {
	switch x := v.Interface().(type) {
	case Number:
		printNumber(b, x)
		return
	case Reason:
		fmt.Fprintf(b, " %s", x.Text(Chinese))
		return
	case numeral.Decimal:
		fmt.Fprintf(b, " %s", x)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		b.WriteString(" {")
		for i := range v.NumField() {
			if f := v.Field(i); v.Type().Field(i).IsExported() && !f.IsZero() {
				fmt.Fprintf(b, " %s", v.Type().Field(i).Name)
				printValue(b, f)
			}
		}
		b.WriteString("}")
	case reflect.Pointer:
		printValue(b, v.Elem())
	case reflect.Slice:
		b.WriteString(" [")
		for i := range v.Len() {
			printValue(b, v.Index(i))
		}
		b.WriteString("]")
	default:
		fmt.Fprintf(b, " %v", v.Interface())
	}
}

// printNumber writes a number as people and spreadsheets get it.
func printNumber(b *bytes.Buffer, n Number) {
	fmt.Fprintf(b, " <%s", n.Text(Chinese))
	if n.OK() {
		fmt.Fprintf(b, " %s %d %s %v %s", n.Decimal(), n.Digits(), n.Range(), n.Float(), n.Unit)
	}
	if n.Exact() {
		b.WriteString(" exact")
	}
	b.WriteString(">")
}

// varied is made up too: sentences of every form, with figures of every make, right and wrong ones.
func varied(t testing.TB, documents, sentences int) []extract.Record {
	r := rnd(10)
	var all []extract.Record
	units := strings.Fields("起 人 亿元 万元 万户 公里 万亩 公顷 斤 公斤/亩 % 项 万人次")
	names := strings.Fields("刑事案件发案 在册就业人员 财政总收入 建成公路 粮食播种面积 用户数量 森林覆盖率 完成重点项目")
	for n := range documents {
		b := in(t, fmt.Sprintf("报告%d.txt", n))
		dated := func(y int) opt { return func(b *text, r *extract.Record) { year(y)(b, r); area("乙市")(b, r) } }
		for i := range sentences {
			y, name, unit := 2010+r.IntN(6), names[r.IntN(len(names))], units[r.IntN(len(units))]
			at := dated(y)
			made := func(unit string) string { return figureOf(r, unit) }
			whole, rate := made(unit), fmt.Sprintf("%d.%d%%", r.IntN(120), r.IntN(10))
			basis := []extract.Basis{extract.YearOnYear, extract.PeriodOn, extract.YearToDate, extract.YearAverage, "", extract.Other}[r.IntN(6)]
			way := []extract.Direction{extract.Up, extract.Down}[r.IntN(2)]
			b.section = fmt.Sprintf("第%d部分", i*4/sentences)
			switch i % 13 {
			case 0, 1:
				b.say(fmt.Sprintf("%d年乙市%s%s,增长%s。", y, name, whole, rate)).rec(name, level(whole), change(rate, way, basis), at)
			case 2:
				old := made(unit)
				b.say(fmt.Sprintf("%d年乙市%s由%s到%s,增长%s。", y, name, old, whole, rate)).
					rec(name, from(old), level(whole), change(rate, way, extract.FromTo), at)
			case 3:
				diff := made(unit)
				b.say(fmt.Sprintf("%d年乙市%s%s,增加%s,增长%s。", y, name, whole, diff, rate)).
					rec(name, level(whole), change(diff, way, basis), change(rate, way, basis), at)
			case 4:
				p, q := made("万户"), made("万户")
				b.say(fmt.Sprintf("%s%s,分别为甲%s、乙%s。", name, "80.4万户", p, q)).
					rec(name, level("80.4万户"), at).rec("甲", parent(name), level(p), at).rec("乙", parent(name), level(q), at)
			case 5:
				p := made(unit)
				b.say(fmt.Sprintf("%s%s,其中丙类%s,占%s的%s。", name, whole, p, name, rate)).
					rec(name, level(whole), at).rec("丙类", parent(name), level(p), share(rate, name), at)
			case 6:
				b.say(fmt.Sprintf("%s%s,翻了两番。", name, whole)).rec(name, level(whole), change("两番", extract.Up, basis), at)
			case 7:
				b.say(fmt.Sprintf("%s%s,增长了两倍,是丁的1.5倍。", name, whole)).
					rec(name, level(whole), change("两倍", extract.Up, basis), change("1.5倍", extract.Up, extract.Other), at)
			case 8:
				b.say(fmt.Sprintf("%s%s,比戊项%s高%s。", name, whole, "17.3"+unit, "4.1"+unit)).
					rec(name, level(whole), at).rec("戊项", level("17.3"+unit), at).
					rec(name, versus("4.1"+unit, extract.Up, "戊项"), at)
			case 9:
				b.say(fmt.Sprintf("%s%s,全省排名第%d位。", name, whole, i)).rec(name, level(whole), rank(fmt.Sprint(i), "全省"), at)
			case 10:
				b.say(fmt.Sprintf("%s约%s,增长%s以上。", name, whole, rate)).
					rec(name, level(whole), bounded(extract.About), change(rate, way, basis), at)
			case 11:
				b.say(fmt.Sprintf("%s超过%s,提高1.3个百分点,持平。", name, whole)).
					rec(name, level(whole), bounded(extract.MoreThan), change("1.3个百分点", way, basis), change("持平", extract.Flat, basis), at)
			case 12:
				b.say(fmt.Sprintf("%s1x%s,增长%s,其中己类%s,增长%s,庚类999999999999.99万元,增长3.%d%%。", name, unit, rate, whole, rate, i)).
					rec(name, level("1x"+unit), change(rate, way, extract.YearOnYear), at).
					rec("己类", parent(name), level(whole), change(rate, way, extract.YearOnYear), at).
					rec("庚类", parent(name), level("999999999999.99万元"), change(fmt.Sprintf("3.%d%%", i), way, basis), at)
			}
		}
		all = append(all, b.records...)
	}
	return all
}

// figureOf is a number of a unit: of things, mostly a whole one.
func figureOf(r *rand.Rand, unit string) string {
	switch {
	case WholeUnit(unit) && r.IntN(4) == 0:
		return fmt.Sprintf("%d%s", (1+r.IntN(9))*1000, unit)
	case WholeUnit(unit) && r.IntN(3) == 0:
		return fmt.Sprintf("%d0余%s", 1+r.IntN(9), unit)
	case WholeUnit(unit):
		return fmt.Sprintf("%d%s", 1+r.IntN(3000), unit)
	}
	return fmt.Sprintf("%d.%d%s", r.IntN(300), r.IntN(100), unit)
}
