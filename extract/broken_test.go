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
	for _, file := range caseTexts(t) {
		for _, body := range file.texts {
			for i := range body {
				read(body[:i])
			}
		}
	}
}

type textsOfFile struct {
	name  string
	texts []string
}

// caseTexts gives the texts of the cases, by file.
func caseTexts(t *testing.T) []textsOfFile {
	t.Helper()
	files, err := filepath.Glob("../testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	var all []textsOfFile
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		file := textsOfFile{name: name}
		for line := range strings.Lines(string(data)) {
			if s, ok := strings.CutPrefix(strings.TrimSpace(line), "> "); ok {
				file.texts = append(file.texts, s)
			}
		}
		all = append(all, file)
	}
	return all
}
