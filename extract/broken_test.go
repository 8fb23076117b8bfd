package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zhibiao/extract/text"
)

// A text may break off anywhere: every beginning of every text of the cases is read.
func TestBrokenOff(t *testing.T) {
	files, err := filepath.Glob("../testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	e, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	read := func(body string) {
		defer func() {
			if fault := recover(); fault != nil {
				t.Errorf("%s: %v", body, fault)
			}
		}()
		e.Extract("a.txt", &text.Text{Body: body})
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if body, ok := strings.CutPrefix(strings.TrimSpace(line), "> "); ok {
				for i := range body {
					read(body[:i])
				}
			}
		}
	}
}
