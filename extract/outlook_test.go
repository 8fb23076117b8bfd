package extract

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"zhibiao/extract/text"
)

// What a sentence is not asked for, because no figure of it or of a later one could take it, makes no difference: all the texts of
// the cases, as lines and run together, give the same with and without.
func TestOutlook(t *testing.T) {
	files, err := filepath.Glob("../testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	quick, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	thorough, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	thorough.thorough = true
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for line := range strings.Lines(string(data)) {
			if s, ok := strings.CutPrefix(line, "> "); ok {
				lines = append(lines, strings.TrimSpace(s))
			}
		}
		for _, sep := range []string{"\n", ""} {
			body := strings.Join(lines, sep)
			got, want := quick.Extract("a.txt", &text.Text{Body: body}), thorough.Extract("a.txt", &text.Text{Body: body})
			if len(got.Records) != len(want.Records) {
				t.Fatalf("%s: %d records, want %d", file, len(got.Records), len(want.Records))
			}
			for i := range got.Records {
				if !reflect.DeepEqual(got.Records[i], want.Records[i]) {
					t.Errorf("%s: got %+v, want %+v", file, got.Records[i], want.Records[i])
				}
			}
			if !reflect.DeepEqual(got.Leftover, want.Leftover) || got.Figures != want.Figures || got.Numerals != want.Numerals {
				t.Errorf("%s: other numerals are left over", file)
			}
		}
	}
}
