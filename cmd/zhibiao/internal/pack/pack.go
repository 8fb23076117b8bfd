// Package pack keeps entries by key on the disk, many to a file, within a bound. Making a file for each would cost more than
// what most of them hold.
//
// A folder holds packs, each written by one run: entries one after the other, a header before each. What a killed run leaves is a pack whose
// last entry is cut short, and what is damaged does not match its checksum: both are as good as not there. Nothing in a pack is
// ever changed. Beyond the bound, packs go that were not used for the longest time; many small ones are joined into one.
package pack

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// A Key tells entries apart.
type Key [sha256.Size]byte

const (
	ending = ".pack"
	header = len(Key{}) + 8 + 4 // key, length, checksum
	// packBytes is the size beyond which another pack is begun.
	packBytes = 64 << 20
	// maxPacks is how many there may be before small ones are joined.
	maxPacks = 16
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// A Store is an open folder of packs. It is safe for concurrent use, also by several programs.
type Store struct {
	dir   string
	limit int64
	packs []*file
	at    map[Key]place

	mu  sync.Mutex // guards what follows, and used of the packs
	new *file      // being written; nil before the first Put
	out *bufio.Writer
	err error // the first of writing; then nothing more is written
}

type file struct {
	*os.File
	name string
	size int64
	used bool
}

type place struct {
	pack       *file
	start, len int64
	sum        uint32
}

// Open opens a folder, which it makes where it is missing, for this user alone. All packs together take limit bytes at most once
// Close was called.
func Open(dir string, limit int64) (*Store, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	names, err := filepath.Glob(filepath.Join(escape(dir), "*"+ending))
	if err != nil {
		return nil, err
	}
	s := &Store{dir: dir, limit: limit, at: map[Key]place{}}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			continue // another run has just removed it
		}
		p := &file{File: f, name: name}
		s.packs = append(s.packs, p)
		s.index(p)
	}
	return s, nil
}

// escape keeps Glob from reading a folder's name as a pattern.
func escape(dir string) string {
	if os.PathSeparator == '\\' {
		return dir // where nothing escapes, and hardly a profile has a bracket
	}
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(dir)
}

// index notes where a pack's entries are.
func (s *Store) index(p *file) {
	info, err := p.Stat()
	if err != nil {
		return
	}
	p.size = info.Size()
	var head [header]byte
	for at := int64(0); at+int64(header) <= p.size; {
		if _, err := p.ReadAt(head[:], at); err != nil {
			return
		}
		key, n, sum := parse(head)
		at += int64(header)
		if n < 0 || n > p.size-at {
			return // cut short
		}
		s.at[key] = place{p, at, n, sum}
		at += n
	}
}

func parse(head [header]byte) (key Key, n int64, sum uint32) {
	copy(key[:], head[:])
	rest := head[len(key):]
	return key, int64(binary.LittleEndian.Uint64(rest)), binary.LittleEndian.Uint32(rest[8:])
}

// Get returns an entry of an earlier run.
func (s *Store) Get(key Key) ([]byte, bool) {
	p, ok := s.at[key]
	if !ok {
		return nil, false
	}
	data := make([]byte, p.len)
	if _, err := p.pack.ReadAt(data, p.start); err != nil || crc32.Checksum(data, castagnoli) != p.sum {
		return nil, false
	}
	s.mu.Lock()
	p.pack.used = true
	s.mu.Unlock()
	return data, true
}

// Put keeps an entry for later runs. Where that fails, nothing more is kept, and Close says why.
func (s *Store) Put(key Key, data []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err == nil {
		s.err = s.put(key, data)
	}
}

func (s *Store) put(key Key, data []byte) error {
	if s.new != nil && s.new.size > packBytes {
		if err := s.finish(); err != nil {
			return err
		}
	}
	if s.new == nil {
		f, err := os.CreateTemp(s.dir, "*"+ending)
		if err != nil {
			return err
		}
		s.new = &file{File: f, name: f.Name(), used: true}
		s.out = bufio.NewWriterSize(f, 256<<10)
	}
	var head [header]byte
	copy(head[:], key[:])
	binary.LittleEndian.PutUint64(head[len(key):], uint64(len(data)))
	binary.LittleEndian.PutUint32(head[len(key)+8:], crc32.Checksum(data, castagnoli))
	s.out.Write(head[:]) // its error stays, and comes again
	_, err := s.out.Write(data)
	s.new.size += int64(header + len(data))
	return err
}

// finish ends the pack that is being written.
func (s *Store) finish() error {
	err := s.out.Flush()
	s.packs = append(s.packs, s.new)
	s.new = nil
	return err
}

// Close ends what is being written, joins small packs, and holds the folder to its bound.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.new != nil {
		s.err = errors.Join(s.err, s.finish())
	}
	if s.err == nil && len(s.packs) > maxPacks {
		s.err = s.join()
	}
	now := time.Now()
	for _, p := range s.packs {
		if p.used {
			_ = os.Chtimes(p.name, now, now) // else it counts as used when it was made
		}
		p.Close()
	}
	return errors.Join(s.err, s.trim())
}

// join copies the smaller half of the packs into new ones and removes them.
func (s *Store) join() error {
	slices.SortFunc(s.packs, func(a, b *file) int { return cmp.Or(cmp.Compare(b.size, a.size), strings.Compare(a.name, b.name)) })
	small := s.packs[maxPacks/2:]
	s.packs = s.packs[: maxPacks/2 : maxPacks/2]
	for _, p := range small {
		old := Store{at: map[Key]place{}}
		old.index(p)
		keys := make([]Key, 0, len(old.at))
		for key := range old.at {
			keys = append(keys, key)
		}
		slices.SortFunc(keys, func(a, b Key) int { return cmp.Compare(old.at[a].start, old.at[b].start) })
		for _, key := range keys {
			if data, ok := old.Get(key); ok {
				if err := s.put(key, data); err != nil {
					return err
				}
			}
		}
	}
	if s.new != nil {
		if err := s.finish(); err != nil {
			return err
		}
	}
	for _, p := range small {
		p.Close()
		_ = os.Remove(p.name) // another run may have removed it
	}
	return nil
}

// trim removes what was not used for the longest time until the packs are within the bound.
func (s *Store) trim() error {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return err
	}
	type pack struct {
		fs.FileInfo
		name string
	}
	var all []pack
	total := int64(0)
	for _, e := range entries {
		if info, err := e.Info(); err == nil && strings.HasSuffix(e.Name(), ending) {
			all = append(all, pack{info, filepath.Join(s.dir, e.Name())})
			total += info.Size()
		}
	}
	slices.SortFunc(all, func(a, b pack) int { return cmp.Or(a.ModTime().Compare(b.ModTime()), strings.Compare(a.name, b.name)) })
	for _, p := range all {
		if total <= s.limit {
			break
		}
		if os.Remove(p.name) == nil {
			total -= p.Size()
		}
	}
	return nil
}
