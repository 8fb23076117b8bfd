package document

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree makes files under a folder; a name that ends in / is a folder.
func tree(t *testing.T, names ...string) string {
	t.Helper()
	root := t.TempDir()
	for _, name := range names {
		p := filepath.Join(root, filepath.FromSlash(name))
		if strings.HasSuffix(name, "/") {
			if err := os.MkdirAll(p, 0o755); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// walked is what Walk lists, without the root.
func walked(t *testing.T, root string, paths ...string) (files, skipped, failed []string) {
	t.Helper()
	root = filepath.ToSlash(root)
	cut := func(s string) string { return strings.TrimPrefix(strings.ReplaceAll(s, root, ""), "/") }
	f, s, bad := Walk(paths)
	for _, f := range f {
		files = append(files, cut(f.Path))
	}
	for _, s := range s {
		skipped = append(skipped, cut(s.Path)+": "+cut(s.Reason))
	}
	for _, d := range bad {
		failed = append(failed, cut(d.Path)+": "+d.Err.Error())
	}
	return files, skipped, failed
}

func TestWalkOrderAndSkips(t *testing.T) {
	root := tree(t, "b/报告.txt", "a/报告.txt", "a/10.txt", "a/2.txt", "a/~$报告.docx", "a/.hidden", "a/.git/config", "a/Thumbs.db", "a/.DS_Store", "a/x.tmp", "空/", "c.txt", "Ω.txt", "العربية.txt")
	files, skipped, failed := walked(t, root, root)
	if want := []string{"a/10.txt", "a/2.txt", "a/报告.txt", "b/报告.txt", "c.txt", "Ω.txt", "العربية.txt"}; !slices.Equal(files, want) {
		t.Errorf("files %q", files)
	}
	want := []string{"a/.DS_Store: made by the system", "a/.git: hidden", "a/.hidden: hidden", "a/Thumbs.db: made by the system", "a/x.tmp: temporary", "a/~$报告.docx: the lock file of an open document"}
	if !slices.Equal(skipped, want) {
		t.Errorf("skipped %q", skipped)
	}
	if failed != nil {
		t.Errorf("failed %q", failed)
	}
}

func TestWalkArguments(t *testing.T) {
	root := tree(t, "a/1.txt", "a/2.txt", "a/.hidden.txt", "b.txt")
	a, b := filepath.Join(root, "a"), filepath.Join(root, "b.txt")
	files, skipped, failed := walked(t, root, b, a, filepath.Join(a, "1.txt"), a+string(filepath.Separator), filepath.Join(a, ".hidden.txt"), filepath.Join(root, "missing"), "-", "-")
	if want := []string{"b.txt", "a/1.txt", "a/2.txt", "a/.hidden.txt", "-"}; !slices.Equal(files, want) {
		t.Errorf("files %q", files) // a hidden file that an argument names is read
	}
	if want := []string{"a/.hidden.txt: hidden", "a/1.txt: the same file as /a/1.txt", "a: the same folder as /a", "-: standard input was given twice"}; !slices.Equal(skipped, want) {
		t.Errorf("skipped %q", skipped)
	}
	if len(failed) != 1 || !strings.HasPrefix(failed[0], "missing: no such file") {
		t.Errorf("failed %q", failed)
	}
}

func TestWalkLinks(t *testing.T) {
	root := tree(t, "a/1.txt", "b/2.txt")
	link := func(to, at string) {
		t.Helper()
		if err := os.Symlink(to, filepath.Join(root, at)); err != nil {
			t.Skip("needs symbolic links: ", err)
		}
	}
	link(filepath.Join("..", "a"), "a/loop")
	link(filepath.Join("..", "a", "1.txt"), "b/again.txt")
	link("nowhere", "b/broken.txt")
	link(filepath.Join("..", "b"), "a/other")
	if err := os.Link(filepath.Join(root, "a/1.txt"), filepath.Join(root, "b/hard.txt")); err != nil {
		t.Skip("needs links: ", err)
	}
	files, skipped, failed := walked(t, root, root)
	if want := []string{"a/1.txt", "a/other/2.txt"}; !slices.Equal(files, want) {
		t.Errorf("files %q", files)
	}
	want := []string{"a/loop: the same folder as /a", "a/other/again.txt: the same file as /a/1.txt", "a/other/broken.txt: a link that leads nowhere", "a/other/hard.txt: the same file as /a/1.txt", "b: the same folder as /a/other"}
	if !slices.Equal(skipped, want) {
		t.Errorf("skipped %q", skipped)
	}
	if failed != nil {
		t.Errorf("failed %q", failed)
	}
}

func TestWalkSameContentIsNotSameFile(t *testing.T) {
	root := tree(t, "a.txt")
	data, _ := os.ReadFile(filepath.Join(root, "a.txt"))
	info, _ := os.Stat(filepath.Join(root, "a.txt"))
	other := filepath.Join(root, "b.txt")
	os.WriteFile(other, data, 0o644)
	os.Chtimes(other, info.ModTime(), info.ModTime())
	if files, _, _ := walked(t, root, root); len(files) != 2 {
		t.Errorf("files %q", files)
	}
}

func TestWalkUnreadableFolder(t *testing.T) {
	root := tree(t, "a/1.txt", "b/2.txt")
	os.Chmod(filepath.Join(root, "a"), 0)
	defer os.Chmod(filepath.Join(root, "a"), 0o755)
	unprivileged(t, root)
	files, _, failed := walked(t, root, root)
	if len(files) != 1 || len(failed) != 1 || !strings.Contains(failed[0], "no permission") {
		t.Errorf("files %q, failed %q", files, failed)
	}
}

func TestWalkInvalidName(t *testing.T) {
	root := tree(t)
	for _, name := range []string{"\xB1\xA8\xB8\xE6.txt", "\xFF\xFF.txt"} { // 报告 in GBK, and nothing at all
		if err := os.WriteFile(filepath.Join(root, name), []byte("x"), 0o644); err != nil {
			t.Skip("needs a file system that takes any byte: ", err)
		}
	}
	files, _, _ := Walk([]string{root})
	if len(files) != 2 || !strings.HasSuffix(files[0].Path, "/报告.txt") || !strings.HasSuffix(files[0].OS, "\xB1\xA8\xB8\xE6.txt") || !strings.HasSuffix(files[1].Path, "\uFFFD.txt") {
		t.Errorf("%+v", files)
	}
}
