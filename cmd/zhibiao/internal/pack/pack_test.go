package pack

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func key(n int) (k Key) {
	binary.LittleEndian.PutUint64(k[3:], uint64(n)*0x9E3779B97F4A7C15)
	return k
}

func value(n int) []byte { return bytes.Repeat([]byte(fmt.Sprint(n, " ")), n%7*10) }

func open(t *testing.T, dir string, limit int64) *Store {
	t.Helper()
	s, err := Open(dir, limit)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func packs(t *testing.T, dir string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*"+ending))
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// run puts entries [from, to) in one run.
func run(t *testing.T, dir string, limit int64, from, to int) {
	t.Helper()
	s := open(t, dir, limit)
	for n := from; n < to; n++ {
		s.Put(key(n), value(n))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// found counts the entries of [0, n) that are there, and wants them as they were put.
func found(t *testing.T, dir string, n int) (count int) {
	t.Helper()
	s := open(t, dir, 1<<30)
	defer s.Close()
	for i := range n {
		if got, ok := s.Get(key(i)); ok {
			count++
			if !bytes.Equal(got, value(i)) {
				t.Fatalf("entry %d is %q, want %q", i, got, value(i))
			}
		}
	}
	return count
}

func TestManyRuns(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a [b]", "packs")
	for n := range 100 {
		run(t, dir, 1<<30, 10*n, 10*n+10)
	}
	if got := found(t, dir, 1000); got != 1000 {
		t.Errorf("%d entries of 1000 are there", got)
	}
	entries, _ := os.ReadDir(dir)
	if len(entries) > maxPacks {
		t.Errorf("%d packs, want them joined", len(entries))
	}
	run(t, dir, 1<<30, 0, 0)
	after, _ := os.ReadDir(dir)
	if len(after) != len(entries) {
		t.Errorf("a run that puts nothing left %d packs of %d", len(after), len(entries))
	}
}

func TestDamage(t *testing.T) {
	dir := t.TempDir()
	run(t, dir, 1<<30, 0, 50)
	name := packs(t, dir)[0]
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for n := 0; n < len(whole); n += 37 {
		if err := os.WriteFile(name, whole[:n], 0o600); err != nil {
			t.Fatal(err)
		}
		if got := found(t, dir, 50); got >= 50 {
			t.Fatalf("of %d bytes of %d all entries were found", n, len(whole))
		}
	}
	for n := 0; n < len(whole); n += 31 {
		b := bytes.Clone(whole)
		b[n] ^= 0x55
		if err := os.WriteFile(name, b, 0o600); err != nil {
			t.Fatal(err)
		}
		found(t, dir, 50) // fails where a wrong entry is found
	}
}

func TestBound(t *testing.T) {
	dir := t.TempDir()
	for n := range 8 {
		run(t, dir, 1<<30, 100*n, 100*n+100)
		for _, name := range packs(t, dir) {
			info, _ := os.Stat(name)
			old := info.ModTime().Add(-time.Hour)
			os.Chtimes(name, old, old)
		}
	}
	s := open(t, dir, 1<<30)
	s.Get(key(5)) // the oldest pack was used just now
	s.Close()
	size := int64(0)
	for _, name := range packs(t, dir) {
		info, _ := os.Stat(name)
		size += info.Size()
	}
	s = open(t, dir, size/2)
	s.Close()
	if got := found(t, dir, 100); got != 100 {
		t.Errorf("%d entries of the pack used last are left", got)
	}
	if got := found(t, dir, 800); got > 400 || got < 200 {
		t.Errorf("%d entries of 800 are left in half of the room", got)
	}
	if got := found(t, dir, 300) - 100; got != 0 {
		t.Errorf("%d entries of the packs not used for the longest time are left", got)
	}
}

func TestTwoAtOnce(t *testing.T) {
	dir := t.TempDir()
	a, b := open(t, dir, 1<<30), open(t, dir, 1<<30)
	for n := range 100 {
		a.Put(key(n), value(n))
		b.Put(key(n+50), value(n+50))
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if got := found(t, dir, 150); got != 150 {
		t.Errorf("%d entries of 150", got)
	}
}
