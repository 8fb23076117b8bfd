package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// cached runs the command with a cache of its own and returns the records and the entries that the run made.
func cached(t *testing.T, dir string, args ...string) (records string, entries []string) {
	t.Helper()
	before := map[string]bool{}
	for _, name := range entriesOf(t, dir) {
		before[name] = true
	}
	var out, errs bytes.Buffer
	args = append([]string{"--lang", "en", "-o", "-"}, args...)
	if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != exitDone {
		t.Fatalf("exit status %d\n%s", code, &errs)
	}
	for _, name := range entriesOf(t, dir) {
		if !before[name] {
			entries = append(entries, name)
		}
	}
	return out.String(), entries
}

func entriesOf(t *testing.T, dir string) (all []string) {
	t.Helper()
	filepath.WalkDir(filepath.Join(dir, "zhibiao"), func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			all = append(all, name)
		}
		return nil
	})
	return all
}

// TestCache reads a folder again after one of its files changed: only that one is read, and the output is the same as
// without a cache.
func TestCache(t *testing.T) {
	dir, in := t.TempDir(), t.TempDir()
	t.Setenv("XDG_CACHE_HOME", dir)
	t.Setenv("LocalAppData", dir)
	t.Setenv("HOME", dir) // macOS has no variable of its own
	if c, err := os.UserCacheDir(); err != nil || c != dir {
		t.Setenv("HOME", dir)
		dir = filepath.Join(dir, "Library", "Caches")
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(in, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 30 {
		write(fmt.Sprintf("%02d.txt", i), fmt.Sprintf("今年以来,全市新建农村公路%d公里,同比增长12.5%%。", 100+i))
	}
	write("31.txt", "今年以来,全市新建农村公路100公里,同比增长12.5%。") // the same text under another name is another document
	plain, entries := cached(t, dir, in, "--no-cache")
	if len(entries) != 0 {
		t.Errorf("--no-cache kept %d entries", len(entries))
	}
	first, entries := cached(t, dir, in)
	if first != plain || len(entries) != 31 {
		t.Errorf("first run: %d entries, output as without: %v", len(entries), first == plain)
	}
	again, entries := cached(t, dir, in)
	if again != plain || len(entries) != 0 {
		t.Errorf("second run: %d new entries, output as without: %v", len(entries), again == plain)
	}

	write("07.txt", "今年以来,全市新建农村公路999公里,同比增长12.5%。")
	plain, _ = cached(t, dir, in, "--no-cache")
	changed, entries := cached(t, dir, in)
	if changed != plain || changed == first || len(entries) != 1 {
		t.Errorf("after a change: %d new entries, output as without: %v", len(entries), changed == plain)
	}

	// Options that change what is read have entries of their own; those that choose from it do not.
	if _, entries = cached(t, dir, in, "--area", "湘乡市"); len(entries) != 31 {
		t.Errorf("--area: %d new entries, want 31", len(entries))
	}
	if _, entries = cached(t, dir, in, "--only", "刑事"); len(entries) != 0 {
		t.Errorf("--only: %d new entries", len(entries))
	}
	lexicon := t.TempDir()
	units := filepath.Join(lexicon, "units.tsv")
	os.WriteFile(units, []byte("unit\tbase\n标准筐\t标准筐\n"), 0o666)
	if _, entries = cached(t, dir, in, "--lexicon", lexicon); len(entries) != 31 {
		t.Errorf("--lexicon: %d new entries, want 31", len(entries))
	}
	os.WriteFile(units, []byte("unit\tbase\n标准箩\t标准箩\n"), 0o666)
	if _, entries = cached(t, dir, in, "--lexicon", lexicon); len(entries) != 31 {
		t.Errorf("--lexicon, changed: %d new entries, want 31", len(entries))
	}

	// A damaged entry is read anew and mended.
	for i, name := range entriesOf(t, dir) {
		b, _ := os.ReadFile(name)
		switch i % 3 {
		case 0:
			b = b[:len(b)/2]
		case 1:
			b[len(b)/3] ^= 1
		case 2:
			b = nil
		}
		os.WriteFile(name, b, 0o600)
	}
	for range 2 {
		if got, _ := cached(t, dir, in); got != plain {
			t.Error("damaged entries changed the output")
		}
	}
}

func TestCacheIsBounded(t *testing.T) {
	c := &cache{dir: t.TempDir(), limit: 10_000}
	for i := range 20 {
		name := c.name(fmt.Sprintf("%064x", i))
		c.save(name, make([]byte, 1000))
		used := time.Now().Add(time.Duration(i-20) * time.Hour)
		if i == 3 {
			used = time.Now() // an old one, used just now
		}
		os.Chtimes(name, used, used)
	}
	c.trim()
	left := 0
	for i := range 20 {
		if _, err := os.Stat(c.name(fmt.Sprintf("%064x", i))); err == nil {
			left++
			if i < 13 && i != 3 {
				t.Errorf("entry %d is left, though others were used later", i)
			}
		}
	}
	if left != 7 {
		t.Errorf("%d entries are left, want 7 of 1032 bytes in three quarters of 10000", left)
	}
}
