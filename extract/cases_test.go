package extract_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"zhibiao/extract/text"
)

var updateKnown = flag.Bool("update-known", false, "rewrite testdata/cases/known.txt")

const casesDir = "../testdata/cases"

// A textCase is one text of a case file: lines that begin with "> ", then what they must give.
type textCase struct {
	line    int
	pattern string // the comment above it
	body    string
	lines   []string // wanted; the first stands at line first
	first   int
}

// name tells a case from the others of its file, and stays when other cases come and go.
func (c *textCase) name() string {
	r := []rune(strings.Join(strings.Fields(c.body), " "))
	return string(r[:min(20, len(r))])
}

func readCases(t testing.TB, path string) []textCase {
	t.Helper()
	var out []textCase
	pattern := ""
	var c *textCase
	for i, line := range readLines(t, path) {
		switch quote, isText := strings.CutPrefix(line, ">"); {
		case line == "":
			c = nil
		case strings.HasPrefix(line, "#"):
			c = nil
			pattern = strings.TrimPrefix(strings.TrimPrefix(line, "# "), "pattern: ")
		case isText && c != nil && len(c.lines) == 0:
			c.body += "\n" + strings.TrimPrefix(quote, " ")
		case isText:
			out = append(out, textCase{line: i + 1, pattern: pattern, body: strings.TrimPrefix(quote, " ")})
			c = &out[len(out)-1]
		case c == nil:
			t.Fatalf("%s:%d: no text before %s", path, i+1, line)
		default:
			if len(c.lines) == 0 {
				c.first = i + 1
			}
			c.lines = append(c.lines, line)
		}
	}
	for _, c := range out {
		if len(c.lines) == 0 {
			t.Fatalf("%s:%d: nothing said about the text", path, c.line)
		}
	}
	return out
}

// TestCases extracts every text of testdata/cases. Those that do not pass yet stand in known.txt, so that one that passes stays so.
func TestCases(t *testing.T) {
	knownFile := filepath.Join(casesDir, "known.txt")
	whole := !strings.Contains(flag.Lookup("test.run").Value.String(), "/") // not with -run TestCases/some
	known := map[string]bool{}
	if !*updateKnown {
		for _, line := range readLines(t, knownFile) {
			if line != "" && !strings.HasPrefix(line, "#") {
				known[line] = false // true once it was met
			}
		}
	}
	files, err := filepath.Glob(filepath.Join(casesDir, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	e := newExtractor(t)
	texts, figures, right, counter, passing := 0, 0, 0, 0, 0
	patterns := map[string]bool{}
	var failing []string
	for _, path := range files {
		if filepath.Base(path) == filepath.Base(knownFile) {
			continue
		}
		file := strings.TrimSuffix(filepath.Base(path), ".txt")
		names := map[string]bool{}
		t.Run(file, func(t *testing.T) {
			for _, c := range readCases(t, path) {
				t.Run(c.name(), func(t *testing.T) {
					where := fmt.Sprintf("%s:%d", path, c.line)
					if names[c.name()] {
						t.Fatalf("%s: another text of this file begins alike", where)
					}
					names[c.name()] = true
					all, err := readWanted(c.body, c.lines, c.first)
					if err != nil {
						t.Fatalf("%s: %v", path, err)
					}
					if i := slices.IndexFunc(all, func(w wanted) bool { return w.start < 0 }); i >= 0 {
						t.Fatalf("%s:%d: does not stand in the text: %s", path, all[i].line, all[i].source)
					}
					diff := compare(c.body, all, figuresOf(e.Extract("case", &text.Text{Body: c.body}).Records))
					texts, figures, right, counter = texts+1, figures+diff.wanted, right+diff.right, counter+diff.counter
					patterns[c.pattern] = true
					key := file + ": " + c.name()
					_, listed := known[key]
					if listed {
						known[key] = true
					}
					switch {
					case diff.ok():
						passing++
						if listed {
							t.Errorf("%s passes now: take it out of known.txt (-update-known does)", where)
						}
						return
					case listed || *updateKnown:
						t.Logf("known to fail: %s\n%s\n%s", where, c.body, &diff)
					default:
						t.Errorf("%s\n%s\n%s", where, c.body, &diff)
					}
					failing = append(failing, key)
				})
			}
		})
	}
	for key, met := range known {
		if !met && whole {
			t.Errorf("known.txt lists a text that no file has: %s", key)
		}
	}
	fmt.Printf("cases: %d texts, %d figures, %d patterns, %d counter-examples, %d passing, %d known to fail (figures wholly right: %d)\n",
		texts, figures, len(patterns), counter, passing, len(failing), right)
	if *updateKnown && whole {
		slices.Sort(failing)
		head := "# Texts that are not read right yet, by file and beginning. go test ./extract -run TestCases -update-known rewrites this.\n"
		if err := os.WriteFile(knownFile, []byte(head+strings.Join(append(failing, ""), "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
