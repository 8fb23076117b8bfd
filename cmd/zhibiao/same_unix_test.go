//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestSameBytes reads the sample documents on one worker and on four, in two locales and time zones, from files of two ages, with
// and without a cache: every output has the same bytes.
func TestSameBytes(t *testing.T) {
	outputs := []string{"a.xlsx", "a.csv", "a.jsonl", "a.html"}
	run := func(age time.Duration, env []string, args ...string) map[string][]byte {
		for _, o := range outputs {
			args = append(args, "-o", o)
		}
		c := zhibiao(t, append(args, "documents", "--lang", "zh")...)
		if err := os.CopyFS(filepath.Join(c.dir, "documents"), os.DirFS("../../testdata/documents")); err != nil {
			t.Fatal(err)
		}
		files, _ := filepath.Glob(filepath.Join(c.dir, "documents", "*"))
		for i, f := range files {
			at := time.Now().Add(-age - time.Duration(i)*time.Hour)
			if err := os.Chtimes(f, at, at); err != nil {
				t.Fatal(err)
			}
		}
		c.Env = append(c.Env, env...)
		if err := c.Run(); err != nil {
			t.Fatalf("%v\n%s", err, &c.err)
		}
		got := map[string][]byte{}
		for _, o := range outputs {
			data, err := os.ReadFile(filepath.Join(c.dir, o))
			if err != nil {
				t.Fatal(err)
			}
			got[o] = data
		}
		return got
	}
	first := run(0, []string{"LC_ALL=C", "TZ=UTC"}, "--workers", "1", "--no-cache")
	if len(first["a.jsonl"]) < 1000 {
		t.Fatalf("%d bytes of records", len(first["a.jsonl"]))
	}
	for name, again := range map[string]map[string][]byte{
		"once more":                            run(0, []string{"LC_ALL=C", "TZ=UTC"}, "--workers", "1", "--no-cache"),
		"four workers":                         run(0, []string{"LC_ALL=C", "TZ=UTC"}, "--workers", "4", "--no-cache"),
		"another locale, zone and older files": run(40000*time.Hour, []string{"LC_ALL=tr_TR.UTF-8", "LANG=zh_CN.GB18030", "TZ=Pacific/Kiritimati", "HOME=/nowhere"}),
		"one processor":                        run(0, []string{"LC_ALL=zh_CN.UTF-8", "TZ=America/St_Johns", "GOMAXPROCS=1"}),
	} {
		for _, o := range outputs {
			if !bytes.Equal(first[o], again[o]) {
				t.Errorf("%s: %s is another, %d and %d bytes", name, o, len(first[o]), len(again[o]))
			}
		}
	}
}

// TestPieces gives a document on standard input in pieces that part characters and numbers, with pauses between them: the
// records are those of the whole.
func TestPieces(t *testing.T) {
	body := strings.Repeat("今年以来,全市新建农村公路130.5公里,同比增长12.5%。\n", 40)
	run := func(pieces int) string {
		c := zhibiao(t, "-", "-o", "-", "--no-cache")
		in, err := c.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		for i := range pieces {
			if _, err := io.WriteString(in, body[len(body)*i/pieces:len(body)*(i+1)/pieces]); err != nil {
				t.Fatal(err)
			}
			if pieces < 50 {
				time.Sleep(10 * time.Millisecond)
			}
		}
		in.Close()
		if got := c.status(t); got != exitDone {
			t.Fatalf("exit status %d\n%s", got, &c.err)
		}
		return c.out.String()
	}
	whole := run(1)
	if n := strings.Count(whole, "\n"); n != 40 {
		t.Fatalf("%d records", n)
	}
	for _, pieces := range []int{7, 31, len(body)} {
		if run(pieces) != whole {
			t.Errorf("other records from %d pieces", pieces)
		}
	}
}

// TestGrowing reads a file that another program writes on and on: what is read of it is bounded by the limit, and the others are read.
func TestGrowing(t *testing.T) {
	c := zhibiao(t, "in", "-o", "-", "--no-cache", "--max-file", "1MB")
	if err := os.Mkdir(filepath.Join(c.dir, "in"), 0o777); err != nil {
		t.Fatal(err)
	}
	c.file(t, "in/b.txt", "全市新建农村公路130公里。")
	f, err := os.Create(filepath.Join(c.dir, "in", "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	line := []byte(strings.Repeat("全市新建农村公路130公里。\n", 100))
	grow := func() {
		if _, err := f.Write(line); err != nil {
			t.Error(err)
		}
	}
	grow()
	stop, done := make(chan bool), make(chan bool)
	go func() {
		defer close(done)
		for range 20_000 {
			select {
			case <-stop:
				return
			default:
				grow()
			}
		}
	}()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	got := c.status(t)
	close(stop)
	<-done
	if got != exitDone && (got != exitFailed || !strings.Contains(c.err.String(), "not read: in/a.txt: file larger than the limit of 1024 KB")) {
		t.Errorf("exit status %d\n%s", got, &c.err)
	}
	if !strings.Contains(c.out.String(), `"document":"in/b.txt"`) {
		t.Error("the other file was not read")
	}
}
