package main

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"zhibiao/cmd/zhibiao/internal/pack"
	"zhibiao/cmd/zhibiao/internal/readings"
	"zhibiao/extract/document"
)

const (
	// cacheBytes is what all entries together may take on the disk.
	cacheBytes = 1 << 30
	// cacheFile is the size of a file above which nothing is kept of it.
	cacheFile = 64 << 20
)

// A cache keeps what was read from files, from run to run, by everything that it depends on: the file's path and bytes, the
// program and its options. Whatever goes wrong with it, the file is read anew. The nil cache keeps nothing.
type cache struct {
	key   pack.Key // of the program and the options
	packs *pack.Store
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
	h := sha256.New()
	if err := hashProgram(h); err != nil {
		return nil
	}
	fmt.Fprintf(h, "\x00%q %q %+v", s.date, s.area, s.limits)
	if err := hashFolder(h, userLexicon(s)); err != nil {
		return nil
	}
	c := &cache{}
	h.Sum(c.key[:0])
	if c.packs, err = pack.Open(filepath.Join(dir, "zhibiao"), cacheBytes); err != nil {
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
func (c *cache) read(f document.File, each func(*readings.Reading) error, read func(document.File, []byte, func(*readings.Reading) error) error) error {
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
	var key pack.Key
	h.Sum(key[:0])
	if entry, ok := c.packs.Get(key); ok {
		if all, err := readings.Read(entry); err == nil {
			for _, r := range all {
				if err := each(r); err != nil {
					return err
				}
			}
			return nil
		}
	}
	var w readings.Writer
	keep, size := true, int64(0)
	err = read(f, data, func(r *readings.Reading) error {
		// What could not be read may be a matter of the moment, and an archive may hold more than memory does. An entry is
		// made before the document goes on: others change it.
		size += r.Size
		if keep = keep && r.Err == nil && size <= cacheFile; keep {
			w.Add(r)
		}
		return each(r)
	})
	if err == nil && keep {
		c.packs.Put(key, w.Bytes())
	}
	return err
}

// close ends the cache's use. That nothing could be kept only means that the next run takes longer.
func (c *cache) close() {
	if c != nil {
		_ = c.packs.Close()
	}
}
