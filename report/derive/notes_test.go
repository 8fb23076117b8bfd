package derive

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// sources are the parsed files of the package.
func sources(t *testing.T) (files []*ast.File) {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil || len(names) == 0 {
		t.Fatalf("no sources: %v", err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	return files
}

// docs are the doc comments of the package's types, their fields, and its constants, by name: Growth.Base.
func docs(t *testing.T) map[string]string {
	t.Helper()
	d := map[string]string{}
	for _, f := range sources(t) {
		for _, decl := range f.Decls {
			g, ok := decl.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, s := range g.Specs {
				switch s := s.(type) {
				case *ast.ValueSpec:
					d[s.Names[0].Name] = s.Doc.Text()
				case *ast.TypeSpec:
					d[s.Name.Name] = s.Doc.Text() + g.Doc.Text()
					if st, ok := s.Type.(*ast.StructType); ok {
						for _, f := range st.Fields.List {
							for _, n := range f.Names {
								d[s.Name.Name+"."+n.Name] = f.Doc.Text()
							}
						}
					}
				}
			}
		}
	}
	return d
}

func TestNotesAreTheDocComments(t *testing.T) {
	d := docs(t)
	flat := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	for _, n := range Notes() {
		doc, ok := d[n.Key]
		if !ok {
			t.Errorf("%s is no name of this package", n.Key)
			continue
		}
		for _, w := range []string{n.Sentence.EN, "Formula: " + n.Formula.EN, "Conditions: " + n.Conditions.EN, "Source: " + n.Source.EN} {
			if !strings.Contains(flat(doc), flat(w)) {
				t.Errorf("the doc comment of %s lacks %q", n.Key, w)
			}
		}
		for _, w := range []Words{n.Title, n.Sentence, n.Formula, n.Conditions, n.Source} {
			if w.ZH == "" || w.EN == "" {
				t.Errorf("%s: a text is missing in one language: %q, %q", n.Key, w.ZH, w.EN)
			}
		}
	}
}

// Every code has words in both languages, with the same placeholders, and every placeholder is filled.
func TestReasonsHaveWords(t *testing.T) {
	for code, w := range reasons {
		if w.ZH == "" || w.EN == "" {
			t.Errorf("%s lacks a language", code)
		}
		for _, p := range []string{"{0}", "{1}"} {
			if strings.Contains(w.ZH, p) != strings.Contains(w.EN, p) {
				t.Errorf("%s: %s stands in one language only", code, p)
			}
		}
	}
	for _, f := range sources(t) {
		ast.Inspect(f, func(n ast.Node) bool {
			s, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			if id, ok := s.Type.(*ast.Ident); ok && id.Name == "Code" {
				code := Code(strings.Trim(s.Values[0].(*ast.BasicLit).Value, `"`))
				if _, ok := reasons[code]; !ok {
					t.Errorf("code %s has no words", code)
				}
			}
			return true
		})
	}
}
