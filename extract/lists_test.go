package extract

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/lexicon"
	"zhibiao/extract/text"
)

// listNames are the lists that code asks for.
func listNames() []string {
	names := append(lexicon.ListNames(new(lists)), scan.ListNames()...)
	slices.Sort(names)
	return slices.Compact(names)
}

// Every list that code asks for is in the table, and every list of the table is asked for.
func TestLists(t *testing.T) {
	lex, err := lexicon.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	built := map[string]bool{}
	last := ""
	for _, w := range lex.Lists {
		if w.List != last && built[w.List] {
			t.Errorf("%s:%d: the list %s began above: its words stand together", w.File, w.Line, w.List)
		}
		built[w.List], last = true, w.List
	}
	for _, name := range listNames() {
		if !built[name] {
			t.Errorf("%s is asked for and has no words", name)
		}
		delete(built, name)
	}
	for name := range built {
		t.Errorf("nobody asks for %s", name)
	}
}

// A user's words may be of any length in any list.
func TestListsOfUsers(t *testing.T) {
	var table strings.Builder
	table.WriteString("word\tlist\n")
	lex, err := lexicon.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	valued := map[string]bool{}
	for _, w := range lex.Lists {
		valued[w.List] = valued[w.List] || w.Value != ""
	}
	for _, name := range listNames() {
		if valued[name] {
			continue
		}
		fmt.Fprintf(&table, "x\t%s\nß\t%s\n%%\t%s\n", name, name, name)
	}
	e, err := New(Options{Lexicon: fstest.MapFS{"lists.tsv": &fstest.MapFile{Data: []byte(table.String())}}})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(e.lists.LooseEnds, "ß") {
		t.Error("a word of the user's folder is in no list")
	}
	files, err := filepath.Glob("../testdata/cases/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		e.Extract("case", &text.Text{Body: string(data)})
	}
}
