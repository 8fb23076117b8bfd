package outfile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func write(t *testing.T, path, content string) *File {
	t.Helper()
	f, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteString(content); err != nil {
		t.Fatal(err)
	}
	return f
}

// folder fails the test where the folder holds anything but the files wanted, as name=content.
func folder(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		b, _ := os.ReadFile(filepath.Join(dir, e.Name()))
		got = append(got, e.Name()+"="+string(b))
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("folder holds %q, want %q", got, want)
	}
}

func TestCommit(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "指标.csv")
	if err := os.WriteFile(path, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	f := write(t, path, "new")
	if old, _ := os.ReadFile(path); string(old) != "old" {
		t.Errorf("before Commit the file is %q, want the old one", old)
	}
	got, err := f.Commit()
	if err != nil || got != f.Path {
		t.Fatalf("Commit() = %q, %v", got, err)
	}
	folder(t, dir, "指标.csv=new")
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o640 {
		t.Errorf("permissions are %v, want those of the old file", info.Mode())
	}
}

func TestDiscard(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.csv")
	os.WriteFile(path, []byte("old"), 0o666)
	f := write(t, path, "new")
	os.WriteFile(filepath.Join(f.TempDir(), "spill"), nil, 0o666)
	if err := f.Discard(); err != nil {
		t.Fatal(err)
	}
	folder(t, dir, "a.csv=old")
}

func TestCreateFollowsLink(t *testing.T) {
	dir, target := t.TempDir(), filepath.Join(t.TempDir(), "real.csv")
	os.WriteFile(target, []byte("old"), 0o666)
	link := filepath.Join(dir, "link.csv")
	if err := os.Symlink(target, link); err != nil {
		t.Skip("needs symbolic links: ", err)
	}
	if _, err := write(t, link, "new").Commit(); err != nil {
		t.Fatal(err)
	}
	folder(t, filepath.Dir(target), "real.csv=new")
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v %v", info, err)
	}
}

func TestClear(t *testing.T) {
	dir := t.TempDir()
	works := write(t, filepath.Join(dir, "works.csv"), "1")
	for _, name := range []string{".zhibiao-1.tmp/lock", ".zhibiao-1.tmp/a.csv", ".zhibiao-2.tmp/empty/x", ".zhibiao-2.tmp/lock", ".zhibiao-mine/x", "tmp/lock"} {
		path := filepath.Join(dir, name)
		os.MkdirAll(filepath.Dir(path), 0o777)
		os.WriteFile(path, nil, 0o666)
	}
	if err := Clear(dir); err != nil {
		t.Fatal(err)
	}
	folder(t, dir, filepath.Base(works.TempDir())+"=", ".zhibiao-mine=", "tmp=")
	if _, err := works.Commit(); err != nil {
		t.Errorf("a run that still worked was disturbed: %v", err)
	}
}

// TestStartTogether has runs start, and clear what others have just made, at the same moments.
func TestStartTogether(t *testing.T) {
	dir := t.TempDir()
	var all sync.WaitGroup
	for run := range 16 {
		all.Go(func() {
			for n := range 50 {
				path := filepath.Join(dir, fmt.Sprintf("%d-%d.csv", run, n))
				f, err := Create(path)
				if err != nil {
					t.Errorf("create: %v", err)
					return
				}
				if _, err := f.Commit(); err != nil {
					t.Errorf("commit: %v", err)
				}
				os.Remove(path)
			}
		})
	}
	all.Wait()
	folder(t, dir)
}

func TestHeldOpen(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.xlsx")
	os.WriteFile(path, []byte("open in Excel"), 0o666)
	os.WriteFile(filepath.Join(dir, "a (2).xlsx"), []byte("2"), 0o666)
	f := write(t, path, "new")
	sharing := errors.New("sharing violation")
	f.rename = func(from, to string) error {
		if to == path {
			return sharing
		}
		return os.Rename(from, to)
	}
	f.held = func(err error) bool { return err == sharing }
	got, err := f.Commit()
	if want := filepath.Join(dir, "a (3).xlsx"); err != nil || got != want {
		t.Fatalf("Commit() = %q, %v, want %q", got, err, want)
	}
	folder(t, dir, "a (2).xlsx=2", "a (3).xlsx=new", "a.xlsx=open in Excel")
}

func TestCommitFails(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.xlsx")
	os.WriteFile(path, []byte("old"), 0o666)
	f := write(t, path, "new")
	f.rename = func(from, to string) error { return os.ErrPermission }
	if _, err := f.Commit(); !errors.Is(err, os.ErrPermission) {
		t.Errorf("Commit() = %v", err)
	}
	folder(t, dir, "a.xlsx=old")
}

func TestLongName(t *testing.T) {
	dir := t.TempDir()
	name := strings.Repeat("指", 83) + ".csv" // 253 bytes of the 255 that a name may have
	if _, err := write(t, filepath.Join(dir, name), "x").Commit(); err != nil {
		t.Fatal(err)
	}
	folder(t, dir, name+"=x")
}
