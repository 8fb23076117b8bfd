package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// arrows is the policy of what imports what: package, then what it may import, of this module and of others. Of the standard
// library everything may be imported but what a line with "!" forbids. "/..." stands for a package and all below it, and the
// first line that matches a package is its line.
const arrows = `
extract/text:
extract/numeral:             extract/text
extract/lexicon:             github.com/pelletier/go-toml/v2
extract/internal/words/...:  extract/text extract/lexicon extract/internal/... github.com/go-ego/gse golang.org/x/text/...
extract/internal/...:        extract/text extract/numeral extract/lexicon extract/internal/...
extract:                     extract/text extract/numeral extract/lexicon extract/internal/...
extract/packed:              extract extract/text extract/numeral
extract/document/...:        extract/text extract/numeral extract/document/... golang.org/x/net/html/... golang.org/x/text/... others
report/derive:               extract extract/text extract/numeral gonum.org/v1/gonum/... golang.org/x/text/...
report:                      extract extract/text extract/numeral report/derive
report/xlsx:                 extract extract/text extract/numeral report report/derive github.com/xuri/excelize/v2
report/spool:                extract extract/packed
report/csv:                  extract extract/numeral report report/derive
report/jsonl:                extract extract/numeral
report/html/...:             extract extract/text extract/numeral report report/derive report/html/... others
cmd/...:                     extract/... report/... cmd/... others

# The library takes text and gives records: it opens no file and no connection.
! extract extract/text extract/numeral extract/internal/...: os os/exec
# Nothing leaves the machine: nobody opens a connection.
! extract/... report/...: net net/http net/rpc net/smtp
`

// TestArrows holds all packages, of every system, to the policy. Tests may import what they like.
func TestArrows(t *testing.T) {
	policy := parseArrows(t)
	imports := projectImports(t)
	packages := make([]string, 0, len(imports))
	for pkg := range imports {
		packages = append(packages, pkg)
	}
	slices.Sort(packages)
	for _, pkg := range packages {
		list := imports[pkg]
		slices.Sort(list)
		for _, i := range slices.Compact(list) {
			if why := policy.fault(pkg, i); why != "" {
				t.Errorf("%s imports %s: %s", pkg, i, why)
			}
		}
	}
}

// projectImports reads what each package imports, on every system, tests left out.
func projectImports(t *testing.T) map[string][]string {
	t.Helper()
	imports := map[string][]string{} // package → what it imports
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, name)
		rel = filepath.ToSlash(rel)
		if d.IsDir() {
			if rel != "." && (strings.HasPrefix(d.Name(), ".") || strings.HasPrefix(d.Name(), "_") || d.Name() == "testdata" || rel == "cmd/zhibiao-beam") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			return err
		}
		for _, c := range f.Comments {
			for _, line := range c.List {
				if line.Text == "//go:build ignore" {
					return nil // a generator, no part of the package
				}
			}
		}
		pkg := path.Dir(rel)
		for _, i := range f.Imports {
			p, _ := strconv.Unquote(i.Path.Value)
			imports[pkg] = append(imports[pkg], p)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(imports) < 8 {
		t.Fatalf("found only %d packages", len(imports))
	}
	return imports
}

// TestArrowsCatch holds the test to its purpose.
func TestArrowsCatch(t *testing.T) {
	policy := parseArrows(t)
	for _, c := range []struct {
		pkg, imports string
		fault        bool
	}{
		{"extract", "zhibiao/extract/document", true},
		{"extract", "zhibiao/extract/internal/scan", false},
		{"extract", "os", true},
		{"extract", "strings", false},
		{"extract/document/pdf", "os", false},
		{"extract/document/pdf", "net/http", true},
		{"extract/document", "zhibiao/extract", true},
		{"extract/text", "zhibiao/extract/numeral", true},
		{"report", "zhibiao/report/xlsx", true},
		{"report/csv", "github.com/xuri/excelize/v2", true},
		{"report/xlsx", "github.com/xuri/excelize/v2", false},
		{"nowhere", "strings", true},
	} {
		if got := policy.fault(c.pkg, c.imports); (got != "") != c.fault {
			t.Errorf("%s imports %s: fault %q, want one: %v", c.pkg, c.imports, got, c.fault)
		}
	}
}

type arrow struct {
	packages, others []string
	forbids          bool
}

type policy []arrow

func parseArrows(t *testing.T) (p policy) {
	t.Helper()
	for line := range strings.Lines(arrows) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		rest, forbids := strings.CutPrefix(line, "!")
		packages, others, ok := strings.Cut(rest, ":")
		if !ok {
			t.Fatalf("no colon in %q", line)
		}
		p = append(p, arrow{strings.Fields(packages), strings.Fields(others), forbids})
	}
	return p
}

// fault says why pkg may not import what it does, "" where it may.
func (p policy) fault(pkg, imports string) string {
	of, ours := strings.CutPrefix(imports, "zhibiao/")
	first, _, _ := strings.Cut(imports, "/")
	standard := !ours && !strings.Contains(first, ".")
	known := false
	for _, a := range p {
		if !matchAny(a.packages, pkg) {
			continue
		}
		switch {
		case a.forbids:
			if matchAny(a.others, imports) {
				return "forbidden"
			}
		case !known:
			known = true
			if !standard && !matchAny(a.others, of) && (ours || !slices.Contains(a.others, "others")) {
				return "not in its line of the policy"
			}
		}
	}
	if !known {
		return "the package is not in the policy"
	}
	return ""
}

func matchAny(patterns []string, name string) bool {
	for _, p := range patterns {
		if stem, ok := strings.CutSuffix(p, "/..."); p == name || ok && (name == stem || strings.HasPrefix(name, stem+"/")) {
			return true
		}
	}
	return false
}
