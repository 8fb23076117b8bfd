package extract

import (
	"reflect"
	"strings"
	"testing"

	"zhibiao/extract/text"
)

// What a sentence is not asked for, because no figure of it or of a later one could take it, and the steps that a phrase is not put
// through, as it holds none of their signs, make no difference: all the texts of the cases, as lines and run together, give the same
// with and without.
func TestOutlook(t *testing.T) {
	quick, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	thorough, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	thorough.thorough = true
	for _, file := range caseTexts(t) {
		for _, sep := range []string{"\n", ""} {
			body := strings.Join(file.texts, sep)
			got, want := quick.Extract("a.txt", &text.Text{Body: body}), thorough.Extract("a.txt", &text.Text{Body: body})
			if len(got.Records) != len(want.Records) {
				t.Fatalf("%s: %d records, want %d", file.name, len(got.Records), len(want.Records))
			}
			for i := range got.Records {
				if !reflect.DeepEqual(got.Records[i], want.Records[i]) {
					t.Errorf("%s: got %+v, want %+v", file.name, got.Records[i], want.Records[i])
				}
			}
			if !reflect.DeepEqual(got.Leftover, want.Leftover) || got.Figures != want.Figures || got.Numerals != want.Numerals {
				t.Errorf("%s: other numerals are left over", file.name)
			}
		}
	}
}
