package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// BenchmarkCommand reads the sample documents, from the files to the output, in each format.
func BenchmarkCommand(b *testing.B) {
	const samples = "../../testdata/documents"
	names, err := filepath.Glob(filepath.Join(samples, "*.txt"))
	if err != nil || len(names) == 0 {
		b.Fatalf("no samples: %v", err)
	}
	size := int64(0)
	for _, name := range names {
		i, err := os.Stat(name)
		if err != nil {
			b.Fatal(err)
		}
		size += i.Size()
	}
	for _, ending := range []string{".jsonl", ".csv", ".html", ".xlsx"} {
		b.Run(ending[1:], func(b *testing.B) {
			out := filepath.Join(b.TempDir(), "out"+ending)
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				os.Remove(out) // else a review would be looked for in it
				command(b, append([]string{"-o", out}, names...)...)
			}
		})
	}
}

// BenchmarkDocuments reads folders of four sizes, each ten times the one before: a document costs the same in all of them.
func BenchmarkDocuments(b *testing.B) {
	for n := 10; n <= 10_000; n *= 10 {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			dir, size := b.TempDir(), 0
			for i := range n {
				text := strings.Repeat(fmt.Sprintf("全市新建农村公路%d公里，同比增长%d%%。\n", i+1, i%97+1), 20)
				size += len(text)
				if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d.txt", i)), []byte(text), 0o666); err != nil {
					b.Fatal(err)
				}
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				command(b, "-o", "-", dir)
			}
		})
	}
}

// command runs the command and drops what it writes.
func command(b *testing.B, args ...string) {
	b.Helper()
	if code := run(context.Background(), append([]string{"--no-cache"}, args...), strings.NewReader(""), io.Discard, io.Discard); code != 0 {
		b.Fatalf("exit status %d", code)
	}
}
