package extract_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zhibiao/extract/document"
	"zhibiao/extract/document/limit"
)

// What the whole documents must reach. The first only rises, the other two only fall.
const (
	documentsRight = 0.91 // share of wanted figures that are right in every field
	documentsExtra = 0    // figures that nobody wanted
	documentsTaken = 0    // counter-examples taken for figures
)

// TestDocuments reads testdata/documents as files are read and compares each figure with what testdata/wanted says of the document.
// -v shows what differs.
func TestDocuments(t *testing.T) {
	dir := filepath.Join("..", "testdata", "documents")
	wants, err := filepath.Glob(filepath.Join("..", "testdata", "wanted", "*.txt"))
	if err != nil || len(wants) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(files) != len(wants) {
		t.Fatalf("%d documents, but %d files of what is wanted: %v", len(files), len(wants), err)
	}
	e := newExtractor(t)
	var sum comparison
	for _, path := range wants {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		t.Run(name, func(t *testing.T) {
			var file string
			for _, f := range files {
				if strings.HasPrefix(filepath.Base(f), name+".") {
					file = f
				}
			}
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			documents := 0
			err = document.ReadBytes(context.Background(), filepath.Base(file), data, limit.Limits{}, func(d document.Document) error {
				if documents++; d.Err != nil {
					return d.Err
				}
				lines := readLines(t, path)
				first := 1
				for len(lines) > 0 && (lines[0] == "" || strings.HasPrefix(lines[0], "#")) {
					lines, first = lines[1:], first+1
				}
				all, err := readWanted(d.Text.Body, lines, first)
				if err != nil {
					return fmt.Errorf("%s: %w", path, err)
				}
				c := compare(d.Text.Body, all, figuresOf(e.Extract(d.Path, d.Text).Records))
				sum.wanted, sum.right, sum.extra = sum.wanted+c.wanted, sum.right+c.right, sum.extra+c.extra
				sum.counter, sum.taken = sum.counter+c.counter, sum.taken+c.taken
				fmt.Printf("%-28s %3d of %3d figures wholly right, %d extra\n", name, c.right, c.wanted, c.extra)
				t.Logf("%s\n%s", file, &c)
				return nil
			})
			if err != nil || documents != 1 {
				t.Fatalf("%s: %d documents: %v", file, documents, err)
			}
		})
	}
	if t.Failed() {
		return
	}
	right := float64(sum.right) / float64(sum.wanted)
	fmt.Printf("documents: %d of %d figures wholly right (%.1f%%), %d extra, %d of %d counter-examples taken\n",
		sum.right, sum.wanted, 100*right, sum.extra, sum.taken, sum.counter)
	if right < documentsRight {
		t.Errorf("%.3f of the figures are right, want at least %.3f", right, documentsRight)
	}
	if sum.extra > documentsExtra {
		t.Errorf("%d figures that nobody wanted, want at most %d", sum.extra, documentsExtra)
	}
	if sum.taken > documentsTaken {
		t.Errorf("%d counter-examples taken for figures, want at most %d", sum.taken, documentsTaken)
	}
}
