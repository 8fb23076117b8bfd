//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A call is a run of the command as a process of its own, in a folder of its own.
type call struct {
	*exec.Cmd
	dir      string
	out, err bytes.Buffer
}

// zhibiao prepares a call. The test's own binary is the command (see TestMain).
func zhibiao(t *testing.T, args ...string) *call {
	t.Helper()
	path, err := exec.LookPath("zhibiao")
	if err != nil {
		t.Fatal(err)
	}
	c := &call{Cmd: exec.Command(path, args...), dir: t.TempDir()}
	c.Dir, c.Stdout, c.Stderr = c.dir, &c.out, &c.err
	c.Env = append(os.Environ(), "LC_ALL=C", "XDG_CACHE_HOME="+filepath.Join(c.dir, ".cache"))
	return c
}

func (c *call) file(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(c.dir, name), []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// status waits for the call's end and returns its exit status.
func (c *call) status(t *testing.T) int {
	t.Helper()
	err := c.Wait()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return c.ProcessState.ExitCode()
}

// files are the names in the call's folder, hidden ones too.
func (c *call) files(t *testing.T) string {
	t.Helper()
	entries, err := os.ReadDir(c.dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if e.Name() != ".cache" {
			names = append(names, e.Name())
		}
	}
	return strings.Join(names, " ")
}

// startWaiting starts a call that has its outputs open and waits for standard input.
func (c *call) startWaiting(t *testing.T) io.WriteCloser {
	t.Helper()
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Process.Kill() })
	for range 1000 {
		if strings.Contains(c.files(t), ".zhibiao-") {
			return in
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("the outputs were not opened: %s\n%s", c.files(t), &c.err)
	return nil
}

func TestInterrupt(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		c := zhibiao(t, "-", "-o", "a.csv", "-o", "b.jsonl")
		c.file(t, "b.jsonl", `{"schema":1}`)
		c.startWaiting(t)
		c.Process.Signal(signal)
		if got := c.status(t); got != exitUsage {
			t.Errorf("%v: exit status %d, want %d\n%s", signal, got, exitUsage, &c.err)
		}
		if got := c.files(t); got != "b.jsonl" {
			t.Errorf("%v: files left: %s", signal, got)
		}
		if want := "zhibiao: interrupted; no output was changed\n"; c.err.String() != want {
			t.Errorf("%v: said %q, want %q", signal, &c.err, want)
		}
	}
}

func TestKilled(t *testing.T) {
	c := zhibiao(t, "-", "-o", "a.csv")
	c.file(t, "a.csv", "")
	c.startWaiting(t)
	c.Process.Kill()
	c.status(t)
	if got := c.files(t); !strings.HasSuffix(got, ".tmp a.csv") {
		t.Fatalf("files after kill -9: %s, want a leftover and the old output", got)
	}

	// The next run clears it, but not what a run that still works has open.
	works := zhibiao(t, "-", "-o", "b.csv")
	works.Dir, works.dir = c.dir, c.dir
	in := works.startWaiting(t)
	next := zhibiao(t, "-", "-o", "a.csv")
	next.Dir = c.dir
	next.Stdin = strings.NewReader("全市新建农村公路130公里。")
	if err := next.Start(); err != nil {
		t.Fatal(err)
	}
	if got := next.status(t); got != exitDone {
		t.Errorf("next run: exit status %d\n%s", got, &next.err)
	}
	io.WriteString(in, "全市新建农村公路130公里。")
	in.Close()
	if got := works.status(t); got != exitDone {
		t.Errorf("the run that still worked: exit status %d\n%s", got, &works.err)
	}
	if got := c.files(t); got != "a.csv b.csv" {
		t.Errorf("files at the end: %s", got)
	}
}

// TestUnreadable runs without the superuser's rights, for whom everything is readable.
func TestUnreadable(t *testing.T) {
	c := zhibiao(t, "secret.txt", "good.txt", "shut", "-o", "-")
	c.file(t, "good.txt", "全市新建农村公路130公里。")
	c.file(t, "secret.txt", "全市新建农村公路130公里。")
	os.Chmod(filepath.Join(c.dir, "secret.txt"), 0)
	os.Mkdir(filepath.Join(c.dir, "shut"), 0)
	asNobody(t, c)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if got := c.status(t); got != exitFailed {
		t.Errorf("exit status %d, want %d", got, exitFailed)
	}
	for _, want := range []string{"not read: secret.txt: no permission to read it", "not read: shut: the folder can't be listed", "documents read: 1; not read: 2"} {
		if !strings.Contains(c.err.String(), want) {
			t.Errorf("said\n%swant %q in it", &c.err, want)
		}
	}
}

func TestUnwritable(t *testing.T) {
	c := zhibiao(t, "good.txt", "-o", "a.csv")
	c.file(t, "good.txt", "全市新建农村公路130公里。")
	asNobody(t, c)
	os.Chmod(c.dir, 0o555)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if got := c.status(t); got != exitUsage {
		t.Errorf("exit status %d, want %d", got, exitUsage)
	}
	if want := "zhibiao: can't write a.csv: permission denied; choose another folder with -o\n"; c.err.String() != want {
		t.Errorf("said %q, want %q", &c.err, want)
	}
	if got := c.files(t); got != "good.txt" {
		t.Errorf("files: %s", got)
	}
}

// asNobody makes the call run as a user without rights.
func asNobody(t *testing.T, c *call) {
	t.Helper()
	if os.Getuid() != 0 {
		return
	}
	// The folders above belong to the superuser alone.
	bin, err := os.ReadFile(c.Path)
	if err != nil {
		t.Fatal(err)
	}
	home, err := os.MkdirTemp("/var/tmp", "zhibiao-test-*")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(home) })
	os.Chmod(home, 0o755)
	c.Path = filepath.Join(home, "zhibiao")
	if err := os.WriteFile(c.Path, bin, 0o755); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(home, "work")
	if err := os.CopyFS(dir, os.DirFS(c.dir)); err != nil {
		// The superuser reads all files; CopyFS keeps their permissions.
		t.Fatal(err)
	}
	err = filepath.Walk(dir, func(path string, _ os.FileInfo, err error) error {
		if err != nil {
			return err
		}
		return os.Lchown(path, 65534, 65534)
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"secret.txt", "shut"} {
		os.Chmod(filepath.Join(dir, name), 0)
	}
	c.Dir, c.dir = dir, dir
	c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
}

// TestClosedPipe has a reader that goes away after the first bytes, as head does.
func TestClosedPipe(t *testing.T) {
	c := zhibiao(t, "text", "big.txt")
	c.file(t, "big.txt", strings.Repeat("全市新建农村公路130公里。\n", 100_000))
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	c.Stdout = w
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	w.Close()
	io.ReadFull(r, make([]byte, 100))
	r.Close()
	if got := c.status(t); got != exitDone || c.err.Len() > 0 {
		t.Errorf("exit status %d, said %q; want neither", got, &c.err)
	}
}

// TestClosedPipeBesideFile loses the reader of standard output and still writes the file.
func TestClosedPipeBesideFile(t *testing.T) {
	c := zhibiao(t, "big.txt", "-o", "-", "-o", "a.jsonl")
	c.file(t, "big.txt", strings.Repeat("全市新建农村公路130公里。\n", 20_000))
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	c.Stdout = w
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	w.Close()
	io.ReadFull(r, make([]byte, 100))
	r.Close()
	if got := c.status(t); got != exitDone {
		t.Errorf("exit status %d, said %q", got, &c.err)
	}
	written, _ := os.ReadFile(filepath.Join(c.dir, "a.jsonl"))
	if got := bytes.Count(written, []byte("\n")); got != 20_000 {
		t.Errorf("the file has %d records, want all 20000", got)
	}
}

func TestFullDisk(t *testing.T) {
	c := zhibiao(t, "big.txt", "-o", "disk/a.jsonl")
	c.file(t, "big.txt", strings.Repeat("全市新建农村公路130公里。\n", 20_000))
	disk := filepath.Join(c.dir, "disk")
	os.Mkdir(disk, 0o777)
	if err := mountSmall(disk); err != nil {
		t.Skip("needs a small file system, which only the superuser may mount: ", err)
	}
	t.Cleanup(func() { unmount(disk) })
	old := filepath.Join(disk, "a.jsonl")
	os.WriteFile(old, []byte(`{"schema":1}`), 0o666)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if got := c.status(t); got != exitUsage {
		t.Errorf("exit status %d, want %d", got, exitUsage)
	}
	if want := "zhibiao: write disk/a.jsonl: no space left on device\n"; c.err.String() != want {
		t.Errorf("said %q, want %q", &c.err, want)
	}
	if left, _ := os.ReadDir(disk); len(left) != 1 {
		t.Errorf("files left on the disk: %v", left)
	}
	if b, _ := os.ReadFile(old); string(b) != `{"schema":1}` {
		t.Errorf("the old output is %q", b)
	}
}

// TestTemporary makes a workbook of more records than stay in memory: the files that hold them are gone afterwards, also after an
// interrupt, and where there is no place for them nothing is written.
func TestTemporary(t *testing.T) {
	var text strings.Builder
	for n := range 12_000 {
		fmt.Fprintf(&text, "第%d号路段通车里程%d.5公里,同比增长%d.2%%,%s。\n", n, 100+n, n%30, strings.Repeat("这句话说得长一点", 10))
	}
	for name, c := range map[string]struct {
		folder    string
		interrupt bool
		status    int
		files     string
	}{
		"done":        {"tmp", false, exitDone, "a.txt a.xlsx tmp"},
		"interrupted": {"tmp", true, exitUsage, "a.txt tmp"},
		"no place":    {"none", false, exitUsage, "a.txt tmp"},
	} {
		t.Run(name, func(t *testing.T) {
			call := zhibiao(t, "a.txt", "-o", "a.xlsx", "--no-cache")
			call.file(t, "a.txt", text.String())
			folder := filepath.Join(call.dir, "tmp")
			if err := os.Mkdir(folder, 0o777); err != nil {
				t.Fatal(err)
			}
			call.Env = append(call.Env, "TMPDIR="+filepath.Join(call.dir, c.folder))
			if err := call.Start(); err != nil {
				t.Fatal(err)
			}
			if c.interrupt {
				for range 3000 {
					if entries, _ := os.ReadDir(folder); len(entries) > 0 {
						break
					}
					time.Sleep(10 * time.Millisecond)
				}
				call.Process.Signal(syscall.SIGINT)
			}
			if got := call.status(t); got != c.status {
				t.Errorf("exit status %d, want %d\n%s", got, c.status, &call.err)
			}
			if got := call.files(t); got != c.files {
				t.Errorf("left %s, want %s", got, c.files)
			}
			if entries, _ := os.ReadDir(folder); len(entries) > 0 {
				t.Errorf("left %s in the folder for temporary files", entries[0].Name())
			}
			if c.folder == "none" && !strings.Contains(call.err.String(), "TMPDIR") {
				t.Errorf("said %s", &call.err)
			}
		})
	}
}
