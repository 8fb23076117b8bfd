package main

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("write-estimate", false, "write README.md's estimate anew from measured.tsv")

// What the estimate assumes and nobody measured here.
const (
	pages         = 1e9
	megabytes     = 1e7 // in all of them
	coreHour      = 0.04
	getsMillion   = 0.40
	gigabyteMonth = 0.023
	pagesOfZip    = 1000
	cores         = 200
)

// A span is a number of the two samples: from the less to the more.
type span struct{ lo, hi float64 }

func (s span) times(k float64) span { return span{s.lo * k, s.hi * k} }
func (s span) plus(o span) span     { return span{s.lo + o.lo, s.hi + o.hi} }

// String is the span in two digits.
func (s span) String() string {
	lo, hi := digits(s.lo), digits(s.hi)
	if lo == hi {
		return lo
	}
	return lo + "–" + hi
}

func digits(v float64) string {
	unit := 1.0
	for v/unit >= 100 {
		unit *= 10
	}
	for v > 0 && v/unit < 10 && unit > 0.001 {
		unit /= 10
	}
	s := strconv.FormatFloat(float64(int64(v/unit+0.5))*unit, 'f', -1, 64)
	if whole, frac, ok := strings.Cut(s, "."); ok && len(frac) > 6 { // 0.30000000000000004
		f, _ := strconv.ParseFloat(whole+"."+frac[:6], 64)
		s = strconv.FormatFloat(f, 'f', -1, 64)
	}
	for i := len(s) - 3; i > 0 && !strings.Contains(s, "."); i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// TestEstimate computes README.md's tables from measured.tsv.
func TestEstimate(t *testing.T) {
	data, err := os.ReadFile("measured.tsv")
	if err != nil {
		t.Fatal(err)
	}
	measured := map[string]span{}
	var table strings.Builder
	table.WriteString("| measured | | pages | texts |\n| --- | --- | --- | --- |\n")
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if f[0] == "key" {
			continue
		}
		a, err1 := strconv.ParseFloat(f[1], 64)
		b, err2 := strconv.ParseFloat(f[2], 64)
		if len(f) != 5 || err1 != nil || err2 != nil {
			t.Fatalf("measured.tsv: %q is not key, two numbers, unit, what", line)
		}
		measured[f[0]] = span{min(a, b), max(a, b)}
		fmt.Fprintf(&table, "| %s | %s | %s | %s |\n", f[4], f[3], f[1], f[2])
	}
	at := func(key string) span {
		s, ok := measured[key]
		if !ok || s.lo <= 0 {
			t.Fatalf("measured.tsv has no %s", key)
		}
		return s
	}
	dense := float64(int(at("records").hi/at("size").hi*megabytes/pages + 0.5)) // of the sample of pages, which is the larger
	row := func(what string, cell func(records float64) string) {
		fmt.Fprintf(&table, "| %s | %s | %s |\n", what, cell(5), cell(dense))
	}
	read := at("read").times(megabytes / 3600)
	rest := at("copies").plus(at("derive")).plus(at("summaries")).plus(at("write"))
	all := func(n float64) span { return read.plus(rest.times(n * pages / 1e6 / 3600)).times(at("prism").hi) }
	terabytes := func(key string, n float64) span { return at(key).times(n * pages / 1e12) }
	fmt.Fprintf(&table, "\n| %.0f TB in pages of %.0f KB | 5 records a page | %.0f records a page |\n| --- | --- | --- |\n", megabytes/1e6, megabytes/pages*1e3, dense)
	row("read and extract", func(float64) string { return read.String() + " core-h" })
	row(fmt.Sprintf("everything else, %s µs a record", rest), func(n float64) string { return rest.times(n*pages/1e6/3600).String() + " core-h" })
	row(fmt.Sprintf("both × %g, what the runner adds", at("prism").hi), func(n float64) string { return "**" + all(n).String() + " core-h**" })
	row(fmt.Sprintf("money for cores, at $%g an hour", coreHour), func(n float64) string { return "**$" + all(n).times(coreHour).String() + "**" })
	row(fmt.Sprintf("on %d cores", cores), func(n float64) string { return all(n).times(1.0/cores).String() + " h" })
	row("documents shuffled, twice", func(n float64) string { return terabytes("documents", 2*n).String() + " TB" })
	row("output: JSON Lines", func(n float64) string { return terabytes("jsonl", n).String() + " TB" })
	row("output: Parquet", func(n float64) string { return terabytes("parquet", n).String() + " TB" })
	row("a month of output", func(n float64) string {
		return "$" + terabytes("jsonl", n).plus(terabytes("parquet", n)).times(gigabyteMonth*1000).String()
	})
	row("GETs, a page an object", func(float64) string { return "$" + digits(pages/1e6*getsMillion) })
	row(fmt.Sprintf("GETs, %d pages a zip", pagesOfZip), func(float64) string { return "$" + digits(pages/pagesOfZip/1e6*getsMillion) })

	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	const begin, end = "<!-- estimate: written by go test -run TestEstimate -write-estimate -->\n", "<!-- /estimate -->"
	before, rest1, ok1 := strings.Cut(string(readme), begin)
	old, after, ok2 := strings.Cut(rest1, end)
	if !ok1 || !ok2 {
		t.Fatal("README.md has no place for the estimate")
	}
	if old == table.String() {
		return
	}
	if !*update {
		t.Fatalf("README.md's estimate is not what measured.tsv gives: go test -run TestEstimate -write-estimate\n%s", table.String())
	}
	if err := os.WriteFile("README.md", []byte(before+begin+table.String()+end+after), 0o644); err != nil {
		t.Fatal(err)
	}
}
