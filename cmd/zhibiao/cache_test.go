package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// cached runs the command with a cache of its own and returns the records, and how many bytes the run added to the cache.
func cached(t *testing.T, dir string, args ...string) (records string, added int64) {
	t.Helper()
	before := size(t, dir)
	var out, errs bytes.Buffer
	args = append([]string{"--lang", "en", "-o", "-"}, args...)
	if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != exitDone {
		t.Fatalf("exit status %d\n%s", code, &errs)
	}
	return out.String(), size(t, dir) - before
}

// size is what the cache takes.
func size(t *testing.T, dir string) (n int64) {
	t.Helper()
	for _, name := range packsOf(t, dir) {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		n += info.Size()
	}
	return n
}

func packsOf(t *testing.T, dir string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "zhibiao", "*.pack"))
	if err != nil {
		t.Fatal(err)
	}
	return names
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
	plain, added := cached(t, dir, in, "--no-cache")
	if added != 0 {
		t.Errorf("--no-cache kept %d bytes", added)
	}
	first, all := cached(t, dir, in)
	if first != plain || all == 0 {
		t.Errorf("first run: %d bytes kept, output as without: %v", all, first == plain)
	}
	again, added := cached(t, dir, in)
	if again != plain || added != 0 {
		t.Errorf("second run: %d bytes kept, output as without: %v", added, again == plain)
	}

	write("07.txt", "今年以来,全市新建农村公路999公里,同比增长12.5%。")
	plain, _ = cached(t, dir, in, "--no-cache")
	changed, added := cached(t, dir, in)
	if changed != plain || changed == first || added < all/40 || added > all/20 {
		t.Errorf("after a change of one file of 31: %d bytes kept, %d of all; output as without: %v", added, all, changed == plain)
	}

	// Options that change what is read have entries of their own; those that choose from it do not.
	if _, added = cached(t, dir, in, "--area", "湘乡市"); added < all*9/10 {
		t.Errorf("--area: %d bytes kept, want all anew", added)
	}
	if _, added = cached(t, dir, in, "--only", "刑事"); added != 0 {
		t.Errorf("--only: %d bytes kept", added)
	}
	lexicon := t.TempDir()
	units := filepath.Join(lexicon, "units.tsv")
	os.WriteFile(units, []byte("unit\tbase\n标准筐\t标准筐\n"), 0o666)
	if _, added = cached(t, dir, in, "--lexicon", lexicon); added < all*9/10 {
		t.Errorf("--lexicon: %d bytes kept, want all anew", added)
	}
	os.WriteFile(units, []byte("unit\tbase\n标准箩\t标准箩\n"), 0o666)
	if _, added = cached(t, dir, in, "--lexicon", lexicon); added < all*9/10 {
		t.Errorf("--lexicon, changed: %d bytes kept, want all anew", added)
	}

	// A damaged entry is read anew.
	for i, name := range packsOf(t, dir) {
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
