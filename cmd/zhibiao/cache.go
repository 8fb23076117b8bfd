package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"time"

	"zhibiao/cmd/zhibiao/internal/readings"
	"zhibiao/extract/document"
)

const (
	// cacheBytes is what all entries together may take on the disk. Beyond it those go that were not used for the longest
	// time, until three quarters are left.
	cacheBytes = 1 << 30
	// cacheFile is the size of a file above which nothing is kept of it.
	cacheFile = 64 << 20
	// cacheFresh is how long a use counts as just now: noting each would cost more than it tells.
	cacheFresh = 24 * time.Hour
)

// A cache keeps what was read from files, from run to run, by everything that it depends on: the file's path and bytes, the
// program and its options. Whatever goes wrong with it, the file is read anew. The nil cache keeps nothing.
type cache struct {
	dir     string
	key     [sha256.Size]byte // of the program and the options
	limit   int64             // cacheBytes but in tests
	written atomic.Bool
}

// newCache returns the user's cache for a run with these settings, or nil where there is none to be had.
func newCache(s *settings) *cache {
	if s.noCache {
		return nil
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	c := &cache{dir: filepath.Join(dir, "zhibiao"), limit: cacheBytes}
	h := sha256.New()
	if err := hashProgram(h); err != nil {
		return nil
	}
	fmt.Fprintf(h, "\x00%q %q %+v", s.date, s.area, s.limits)
	if err := hashFolder(h, userLexicon(s)); err != nil {
		return nil
	}
	h.Sum(c.key[:0])
	if err := os.MkdirAll(c.dir, 0o700); err != nil { // entries hold the texts of documents
		return nil
	}
	return c
}

// hashProgram hashes the program's own file: a version number would not tell one build of the sources at hand from the next.
func hashProgram(h hash.Hash) error {
	name, err := os.Executable()
	if err != nil {
		return err
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(h, f)
	return err
}

// hashFolder hashes the files of a lexicon; nil is none.
func hashFolder(h hash.Hash, folder fs.FS) error {
	if folder == nil {
		return nil
	}
	return fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(folder, name)
		fmt.Fprintf(h, "\x00%q %d ", name, len(data))
		h.Write(data)
		return err
	})
}

// read reads a file's documents from the cache, or by read, and then keeps them.
func (c *cache) read(f document.File, each func(*reading) error, read func(document.File, []byte, func(*reading) error) error) error {
	if c == nil || f.Path == "-" || f.Size > cacheFile {
		return read(f, nil, each)
	}
	data, err := os.ReadFile(f.OS)
	if err != nil || int64(len(data)) != f.Size {
		return read(f, nil, each) // which finds the right words for what is wrong
	}
	h := sha256.New()
	h.Write(c.key[:])
	fmt.Fprintf(h, "%q ", f.Path)
	h.Write(data)
	name := c.name(hex.EncodeToString(h.Sum(nil)))
	if all, ok := load(name); ok {
		for _, r := range all {
			if err := each(r); err != nil {
				return err
			}
		}
		return nil
	}
	var w readings.Writer
	keep, size := true, int64(0)
	err = read(f, data, func(r *reading) error {
		// What could not be read may be a matter of the moment, and an archive may hold more than memory does. An entry is
		// made before the document goes on: others change it.
		size += r.Size
		if keep = keep && r.Err == nil && size <= cacheFile; keep {
			w.Add(r)
		}
		return each(r)
	})
	if err == nil && keep {
		c.save(name, w.Bytes())
	}
	return err
}

func (c *cache) name(sum string) string { return filepath.Join(c.dir, sum[:2], sum[2:]) }

// An entry ends with a hash of what stands before it: a file that was cut short or changed is none, and makes room for another.
func load(name string) (all []*reading, ok bool) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, false
	}
	defer func() {
		if !ok {
			_ = os.Remove(name)
		}
	}()
	if len(data) < sha256.Size {
		return nil, false
	}
	data, end := data[:len(data)-sha256.Size], data[len(data)-sha256.Size:]
	if sum := sha256.Sum256(data); !bytes.Equal(sum[:], end) {
		return nil, false
	}
	if all, err = readings.Read(data); err != nil {
		return nil, false
	}
	if info, err := os.Stat(name); err == nil && time.Since(info.ModTime()) > cacheFresh {
		now := time.Now()
		_ = os.Chtimes(name, now, now)
	}
	return all, true
}

// save keeps an entry. Where another run does so at the same moment, its entry is as good.
func (c *cache) save(name string, data []byte) {
	flags := os.O_WRONLY | os.O_CREATE | os.O_EXCL
	f, err := os.OpenFile(name, flags, 0o600)
	if errors.Is(err, fs.ErrNotExist) {
		if os.MkdirAll(filepath.Dir(name), 0o700) == nil {
			f, err = os.OpenFile(name, flags, 0o600)
		}
	}
	if err != nil {
		return
	}
	sum := sha256.Sum256(data)
	_, err = f.Write(append(data, sum[:]...))
	if errors.Join(err, f.Close()) != nil {
		_ = os.Remove(name)
		return
	}
	c.written.Store(true)
}

// trim holds the cache to its limit. It is called at the end of a run.
func (c *cache) trim() {
	if c == nil || !c.written.Load() {
		return
	}
	type entry struct {
		name string
		used time.Time
		size int64
	}
	var all []entry
	total := int64(0)
	_ = filepath.WalkDir(c.dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil
		}
		info, err := d.Info()
		if err != nil {
			return nil
		}
		all = append(all, entry{name, info.ModTime(), info.Size()})
		total += info.Size()
		return nil
	})
	if total <= c.limit {
		return
	}
	slices.SortFunc(all, func(a, b entry) int { return cmp.Or(a.used.Compare(b.used), cmp.Compare(a.name, b.name)) })
	for _, e := range all {
		if total <= c.limit/4*3 {
			break
		}
		if os.Remove(e.name) == nil {
			total -= e.size
		}
	}
}
