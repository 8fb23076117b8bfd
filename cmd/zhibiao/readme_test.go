package main

import (
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"zhibiao/report"
	"zhibiao/report/derive"
)

var readmes = []string{"README.md", "README.zh-CN.md", "GUIDE.zh-CN.md"}

// fence is a block of code with its language.
var fence = regexp.MustCompile("(?ms)^```([a-z]+)\n(.*?)^```$")

// TestReadme runs the blocks of code as a reader would, in a copy of the project: each line of sh must succeed, each $ line of
// console must print what stands below it, and go must run. -update writes what was printed.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("needs time: builds the command from a copy of the sources")
	}
	dir := projectCopy(t)
	for _, name := range readmes {
		t.Run(name, func(t *testing.T) {
			source := readProject(t, name)
			if name != "GUIDE.zh-CN.md" {
				first := fence.FindStringSubmatch(source)
				if lines := strings.Split(strings.TrimSpace(first[2]), "\n"); len(lines) != 2 || lines[1] != "go test ./..." {
					t.Errorf("the first block is %q, want two commands: the main job, and go test ./...", lines)
				}
			}
			ran := 0
			result := fence.ReplaceAllStringFunc(source, func(block string) string {
				m := fence.FindStringSubmatch(block)
				ran++
				switch language, code := m[1], m[2]; language {
				case "sh":
					for line := range strings.Lines(code) {
						if line = strings.TrimSpace(line); line == "go test ./..." {
							continue // is running
						}
						shell(t, dir, line)
					}
				case "console":
					var b strings.Builder
					for line := range strings.Lines(code) {
						if command, ok := strings.CutPrefix(line, "$ "); ok {
							b.WriteString(line + shell(t, dir, strings.TrimSpace(command)))
						}
					}
					if b.String() != code && !*update {
						t.Errorf("printed\n%swant\n%s(-update writes it)", &b, code)
					}
					return "```console\n" + b.String() + "```"
				case "go":
					file := filepath.Join(t.TempDir(), "main.go")
					if err := os.WriteFile(file, []byte(code), 0o666); err != nil {
						t.Fatal(err)
					}
					if got := shell(t, dir, "go run "+file); !strings.Contains(got, "976") {
						t.Errorf("the program printed %q", got)
					}
				default:
					ran--
				}
				return block
			})
			if ran < 2 {
				t.Errorf("ran %d blocks", ran)
			}
			rewrite(t, name, source, result)
		})
	}
}

// shell runs a line as a reader would, with zhibiao in the path, and returns what it printed on standard output.
func shell(t *testing.T, dir, line string) string {
	t.Helper()
	c := exec.Command("sh", "-c", line)
	c.Dir = dir
	c.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "XDG_CACHE_HOME="+filepath.Join(dir, ".cache"),
		// The tests' own places for modules and builds: else go would fill the cache folder of above.
		"GOCACHE="+goEnv(t, "GOCACHE"), "GOMODCACHE="+goEnv(t, "GOMODCACHE"))
	var errs strings.Builder
	c.Stderr = &errs
	out, err := c.Output()
	if err != nil {
		t.Errorf("%s: %v\n%s%s", line, err, out, &errs)
	}
	return string(out)
}

func goEnv(t *testing.T, name string) string {
	t.Helper()
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// projectCopy copies what the commands need into a folder of its own, so that they don't write among the sources.
func projectCopy(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"cmd/zhibiao", "extract", "report", "testdata"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join("..", "..", name))); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(readProject(t, name)), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func readProject(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// rewrite writes a file of the project under -update.
func rewrite(t *testing.T, name, old, text string) {
	t.Helper()
	if *update && old != text {
		if err := os.WriteFile(filepath.Join("..", "..", name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// TestReadmeTables holds the tables of columns and dependencies to what they are about.
func TestReadmeTables(t *testing.T) {
	for _, name := range readmes[:2] {
		lang, headers := derive.English, [2]string{"| column | key | |\n", "| module | version | licence | for |\n"}
		if strings.Contains(name, "zh") {
			lang, headers = derive.Chinese, [2]string{"| 列 | 键名 | |\n", "| 模块 | 版本 | 许可证 | 用途 |\n"}
		}
		columns := headers[0] + "| --- | --- | --- |\n"
		for _, c := range report.RecordColumns() {
			columns += fmt.Sprintf("| %s | `%s` | %s |\n", c.Title.ZH, c.Key, c.Meaning.Text(lang))
		}
		source := readProject(t, name)
		result := between(t, source, "columns", columns)
		result = between(t, result, "dependencies", headers[1]+"| --- | --- | --- | --- |\n"+dependencyTable(t, lang))
		if result != source && !*update {
			t.Errorf("%s: the tables of columns and dependencies are not as they should be; -update writes them", name)
		}
		rewrite(t, name, source, result)
	}
}

// between puts text between two marks.
func between(t *testing.T, source, mark, text string) string {
	t.Helper()
	open, end := "<!-- "+mark+" -->\n", "<!-- /"+mark+" -->"
	i, j := strings.Index(source, open), strings.Index(source, end)
	if i < 0 || j < i {
		t.Fatalf("no marks for %s", mark)
	}
	return source[:i+len(open)] + text + source[j:]
}

// dependencyTable has a row for each module that the program imports, from testdata/dependencies.tsv: module, licence, what it is
// for in English and in Chinese. Modules that only tests import stand there too.
func dependencyTable(t *testing.T, lang derive.Lang) string {
	t.Helper()
	versions := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^\s+(\S+) (v\S+)`).FindAllStringSubmatch(readProject(t, "go.mod"), -1) {
		versions[m[1]] = m[2]
	}
	wanted := map[string]bool{"github.com/rogpeppe/go-internal": true} // of tests
	for _, list := range projectImports(t) {
		for _, i := range list {
			if first, _, _ := strings.Cut(i, "/"); !strings.Contains(first, ".") || first == "zhibiao" {
				continue
			}
			module := i
			for versions[module] == "" && strings.Contains(module, "/") {
				module = path.Dir(module)
			}
			if versions[module] == "" {
				t.Errorf("%s is in no module of go.mod", i)
			}
			wanted[module] = true
		}
	}
	data, err := os.ReadFile("testdata/dependencies.tsv")
	if err != nil {
		t.Fatal(err)
	}
	table := ""
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 4 {
			t.Fatalf("dependencies.tsv: not four columns: %q", line)
		}
		if !wanted[f[0]] {
			t.Errorf("dependencies.tsv: %s is not imported", f[0])
		}
		delete(wanted, f[0])
		reason := f[2]
		if lang == derive.Chinese {
			reason = f[3]
		}
		table += fmt.Sprintf("| `%s` | %s | %s | %s |\n", f[0], versions[f[0]], f[1], reason)
	}
	for module := range wanted {
		t.Errorf("dependencies.tsv: no line for %s: say what it is for", module)
	}
	return table
}
