package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"zhibiao/extract/document/limit"
)

// readers is the source of the readers.
func readers(t *testing.T) string {
	t.Helper()
	var source strings.Builder
	err := filepath.WalkDir("../../extract/document", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		b, err := os.ReadFile(path)
		source.Write(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return source.String()
}

// What the readers say of what exactly is wrong is Chinese as well, but for the names of formats.
func TestDetailsAreTranslated(t *testing.T) {
	wrapped := regexp.MustCompile(`Errorf\("([^"]*%w[^"]*)"`).FindAllStringSubmatch(readers(t), -1)
	if len(wrapped) < 30 {
		t.Fatalf("only %d reasons found in the readers", len(wrapped))
	}
	english := regexp.MustCompile(`\b[a-z]{3,}`)
	for _, w := range wrapped {
		said := strings.NewReplacer("%w", limit.ErrDamaged.Error(), "%d", "7", "%s", "名", "%q", "名", "%v", "名").Replace(w[1])
		for _, word := range english.FindAllString(chinese.why(said), -1) {
			switch word {
			case "doc", "pdf", "ofd":
			default:
				t.Errorf("%q is left in %q", word, chinese.why(said))
			}
		}
	}
}

// Each phrase is one that a reader says: what is never said would hide that something else is.
func TestReasonsAreSaid(t *testing.T) {
	source := readers(t)
	seen := map[string]bool{}
	for line := range strings.Lines(reasonsTSV) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		en, zh, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || zh == "" || seen[en] {
			t.Errorf("%q has no Chinese, or stands twice", en)
		}
		seen[en] = true
		if said := strings.TrimSuffix(strings.Trim(en, " :;"), " of"); !strings.Contains(source, strings.TrimPrefix(said, "save it as ")) {
			t.Errorf("no reader says %q", en)
		}
	}
}

func TestWhy(t *testing.T) {
	for _, err := range []error{limit.ErrEncrypted, limit.ErrScanned, limit.ErrUnsupported, limit.ErrBinary, limit.ErrDamaged, limit.ErrTooLarge, limit.ErrBomb, limit.ErrDepth, limit.ErrTime, limit.ErrFault} {
		if got := chinese.why(err.Error()); got == err.Error() || strings.Contains(got, " the ") {
			t.Errorf("%v: %s", err, got)
		}
		if got := english.why(err.Error()); got != err.Error() {
			t.Errorf("in English %s became %s", err, got)
		}
	}
	for _, c := range []struct{ said, want string }{
		{fmt.Sprintf("page 3: %v", limit.ErrDamaged), "第 3 页:文件损坏或不完整:请重新取得文件,或用原来的程序打开后另存"},
		{fmt.Sprintf("file %v of 256MB: split it, or raise the limit", limit.ErrTooLarge), "文件超过上限 256MB:请拆分,或提高上限"},
		{limit.Unsupported("presentation (pptx)", "save it as pdf").Error(), "演示文稿(pptx):不支持这种格式;请另存为 pdf"},
		{"12 damaged characters stand as \uFFFD", "12 个损坏的字符显示为 \uFFFD"},
		{"skipped file hidden page 1: .txt: hidden", "跳过 file hidden page 1: .txt:隐藏文件"},
		{"disk on fire", "disk on fire"},
	} {
		if got := chinese.why(c.said); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.said, got, c.want)
		}
	}
}
