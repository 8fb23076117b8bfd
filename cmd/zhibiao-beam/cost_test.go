//go:build unix

package main

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// BenchmarkSteps is what each step of the pipeline costs a worker, without what the runner adds: CPU time, garbage collection
// included, which other work on the machine does not change as it does the clock. Its numbers go into measured.tsv, from which
// README.md's estimate is computed. BEAM_SAMPLE is a folder of documents; without it, the project's test documents are read.
//
//	BEAM_SAMPLE=pages go test -run - -bench Steps -benchtime 3x -cpu 1 .
func BenchmarkSteps(b *testing.B) {
	folder := "../../testdata/documents"
	if s := os.Getenv("BEAM_SAMPLE"); s != "" {
		folder = s
	}
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(files) == 0 {
		b.Fatalf("no files in %s (%v)", folder, err)
	}
	size := int64(0)
	for _, f := range files {
		info, err := os.Stat(f)
		if err != nil {
			b.Fatal(err)
		}
		size += info.Size()
	}
	type pair struct {
		key   string
		value []byte
	}
	into := func(all *[]pair) func(string, []byte) {
		return func(key string, value []byte) { *all = append(*all, pair{key, slices.Clone(value)}) }
	}
	iter := func(all ...[]byte) func(*[]byte) bool {
		return func(v *[]byte) bool {
			if len(all) == 0 {
				return false
			}
			*v, all = all[0], all[1:]
			return true
		}
	}
	ctx := context.Background()
	ignore := func(string, string) {}
	var documents, sections, marked, rates, statements []pair
	records := func() (n float64) {
		for _, d := range documents {
			all, err := unpack(d.value)
			if err != nil {
				b.Fatal(err)
			}
			for i := range all {
				n += float64(len(all[i].Records))
			}
		}
		return n
	}
	bytesOf := func(all []pair) (n float64) {
		for _, p := range all {
			n += float64(len(p.key) + len(p.value))
		}
		return n / records()
	}
	step := func(name string, once func()) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(size)
			before := used(b)
			for b.Loop() {
				once()
			}
			cost := (used(b) - before).Seconds() / float64(b.N)
			if name == "read" {
				b.ReportMetric(cost/float64(size)*1e6, "cpu-s/MB")
			} else {
				b.ReportMetric(cost/records()*1e6, "cpu-µs/record")
			}
		})
	}

	read := &readFn{Options: options{Fetches: 16}}
	if err := read.Setup(); err != nil {
		b.Fatal(err)
	}
	step("read", func() {
		documents, sections = nil, nil
		for _, f := range files {
			if err := read.ProcessElement(ctx, f, nil, into(&documents), into(&sections), ignore); err != nil {
				b.Fatal(err)
			}
		}
		if err := read.FinishBundle(ctx, into(&documents), into(&sections), ignore); err != nil {
			b.Fatal(err)
		}
	})
	step("copies", func() {
		first := map[string][]byte{}
		for _, s := range sections {
			if f, ok := first[s.key]; ok {
				first[s.key] = earlier(f, s.value)
			} else {
				first[s.key] = s.value
			}
		}
		for _, s := range sections {
			if err := repeat(s.key, iter(first[s.key]), iter(s.value), func(string, []byte) {}); err != nil {
				b.Fatal(err)
			}
		}
	})
	step("mark", func() {
		marked = nil
		for _, d := range documents {
			if err := mark(ctx, d.key, iter(d.value), iter(), into(&marked)); err != nil {
				b.Fatal(err)
			}
		}
	})
	f := &deriveFn{}
	if err := f.Setup(); err != nil {
		b.Fatal(err)
	}
	step("derive", func() {
		rates, statements = nil, nil
		for _, d := range marked {
			if err := f.ProcessElement(ctx, d.key, d.value, into(&rates), into(&statements), ignore, ignore); err != nil {
				b.Fatal(err)
			}
		}
	})
	step("summaries", func() {
		var add tallyFn
		tallies := map[string]tally{}
		for _, r := range rates {
			tallies[r.key] = add.AddInput(tallies[r.key], r.value)
		}
		for _, key := range slices.Sorted(maps.Keys(tallies)) {
			summaryLine(key, tallies[key], ignore)
		}
	})
	out := b.TempDir()
	step("records", func() {
		var all [][]byte
		for _, d := range marked {
			all = append(all, d.value)
		}
		w := &recordsFn{Options: options{Output: out, Shards: 1}}
		if err := w.ProcessElement(ctx, 0, iter(all...)); err != nil {
			b.Fatal(err)
		}
	})
	b.Run("shuffled", func(b *testing.B) { // bytes a record
		b.ReportMetric(float64(size)/1e6, "MB")
		b.ReportMetric(records(), "records")
		for b.Loop() {
		}
		b.ReportMetric(bytesOf(documents), "documents")
		b.ReportMetric(bytesOf(sections), "sections")
		b.ReportMetric(bytesOf(rates), "rates")
		b.ReportMetric(bytesOf(statements), "statements")
		written, _ := filepath.Glob(filepath.Join(out, "*"))
		for _, w := range written {
			info, err := os.Stat(w)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(info.Size())/records(), strings.TrimPrefix(filepath.Ext(w), "."))
		}
	})
}

// used is the CPU time that this process has taken.
func used(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
