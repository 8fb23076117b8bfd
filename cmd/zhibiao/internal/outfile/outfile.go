// Package outfile writes files that appear whole or not at all.
//
// An output is written in a private folder beside its place, and renamed into place when it is complete and on the disk:
// a run that is killed at any moment leaves the old file as it was. What such a run leaves behind is its private folder,
// which the next run clears; a lock file in it tells the folder of a run that still works from a leftover.
package outfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

const (
	prefix   = ".zhibiao-"
	suffix   = ".tmp"
	lockName = "lock"
)

// Private reports whether name, without its folder, is that of a private folder of this package.
func Private(name string) bool {
	return strings.HasPrefix(name, prefix) && strings.HasSuffix(name, suffix)
}

// A File is an output that is being written. Commit or Discard ends it.
type File struct {
	*os.File
	Path string // where it shall appear

	room   string // its private folder
	lock   *os.File
	rename func(from, to string) error // os.Rename, and
	held   func(error) bool            // heldOpen; a test puts its own here
}

// Create clears what killed runs left in the folder of path and opens a file that will appear there. Where path is a
// symbolic link the file that it leads to will be replaced, not the link.
func Create(path string) (*File, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	folder := filepath.Dir(path)
	if err := Clear(folder); err != nil {
		return nil, err
	}
	room, lock, err := newRoom(folder)
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(filepath.Join(room, filepath.Base(path)), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		lock.Close()
		return nil, errors.Join(err, removeRoom(room))
	}
	return &File{File: f, Path: path, room: room, lock: lock, rename: os.Rename, held: heldOpen}, nil
}

// newRoom makes a private folder with a lock that ends with this process. Between making and locking, another run may take
// the folder for a leftover and clear it: then there is another try.
func newRoom(folder string) (room string, lock *os.File, err error) {
	for range 100 {
		room, err = os.MkdirTemp(folder, prefix+"*"+suffix)
		if err != nil {
			return "", nil, err
		}
		name := filepath.Join(room, lockName)
		if lock, err = os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600); err != nil {
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			return "", nil, errors.Join(err, removeRoom(room))
		}
		locked, err := tryLock(lock)
		if errors.Is(err, errors.ErrUnsupported) {
			return room, lock, nil // a file system without locks, where nobody clears either
		}
		if err != nil {
			lock.Close()
			return "", nil, errors.Join(fmt.Errorf("lock %s: %w", name, err), removeRoom(room))
		}
		if mine, err1 := lock.Stat(); locked && err1 == nil && mine.Size() == 0 {
			if there, err2 := os.Stat(name); err2 == nil && os.SameFile(mine, there) {
				return room, lock, nil
			}
		}
		lock.Close()
	}
	return "", nil, fmt.Errorf("make a private folder in %s: others keep removing it", folder)
}

// removeRoom removes a private folder, its lock last: one without a lock is empty, whenever its removal ends. It holds files
// only, but for those of a later version; os.RemoveAll, which removes those too, needs what not every file system of Windows
// can do.
func removeRoom(room string) error {
	entries, err := os.ReadDir(room)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, e := range entries {
		if !e.IsDir() && e.Name() != lockName {
			_ = os.Remove(filepath.Join(room, e.Name())) // the folder's removal fails then
		}
	}
	_ = os.Remove(filepath.Join(room, lockName))
	if err := os.Remove(room); err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return os.RemoveAll(room)
}

// Clear removes what killed runs left in a folder. Folders of runs that still work are left alone.
func Clear(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	var all error
	for _, e := range entries {
		if e.IsDir() && Private(e.Name()) {
			all = errors.Join(all, clearRoom(filepath.Join(folder, e.Name())))
		}
	}
	return all
}

func clearRoom(room string) error {
	lock, err := os.OpenFile(filepath.Join(room, lockName), os.O_RDWR, 0)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		// Killed between making the folder and the lock in it, or another run is at that point now: that one finds its folder
		// gone and makes another, or has something in it by now, and it stays.
		_ = os.Remove(room)
		return nil
	case errors.Is(err, fs.ErrPermission):
		return nil // another user's
	case err != nil:
		return err
	}
	locked, err := tryLock(lock)
	if err != nil || !locked {
		lock.Close()
		if errors.Is(err, errors.ErrUnsupported) {
			return nil
		}
		return err
	}
	// Windows refuses to remove an open file, so the lock ends before the folder does. A run that has just made the folder
	// and was slower to lock it takes no lock that is not empty.
	err = lock.Truncate(1)
	lock.Close()
	if err != nil {
		return err
	}
	return removeRoom(room)
}

// TempDir is the private folder, for whatever else the writer of the file must put on the disk.
func (f *File) TempDir() string { return f.room }

// Commit brings the file to the disk and into place, and returns the path it got. That is not Path where another
// program holds the old file there open and the system forbids replacing it: then it is a free name beside it.
// Where Commit fails, the old file is as it was.
func (f *File) Commit() (path string, err error) {
	defer func() { _ = f.close() }() // what can't be removed now, the next run clears: the output is in place
	if err := f.Sync(); err != nil {
		return "", err
	}
	if err := f.File.Close(); err != nil {
		return "", err
	}
	if old, err := os.Stat(f.Path); err == nil {
		// An old file keeps its permissions. Where that is refused, what the new one has is no wider.
		_ = os.Chmod(f.Name(), old.Mode().Perm())
	}
	path = f.Path
	if err := f.rename(f.Name(), path); err != nil {
		if !f.held(err) {
			return "", err
		}
		if path, err = freeName(f.Path); err != nil {
			return "", err
		}
		if err := f.rename(f.Name(), path); err != nil {
			return "", err
		}
	}
	syncFolder(filepath.Dir(path))
	return path, nil
}

// Discard drops the file.
func (f *File) Discard() error {
	f.File.Close() // it may be closed already, by a writer that failed
	return f.close()
}

func (f *File) close() error {
	f.lock.Close()
	return removeRoom(f.room)
}

// freeName returns "name (2).ending", or the next number that is free.
func freeName(path string) (string, error) {
	ending := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ending)
	for n := 2; n < 1000; n++ {
		name := fmt.Sprintf("%s (%d)%s", stem, n, ending)
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name, nil
		}
	}
	return "", fmt.Errorf("%s is held open by another program, and so many copies stand beside it that no name is free: close it and remove some", path)
}

func syncFolder(folder string) {
	// So that the new name survives a power cut. Not every system and file system can do it, and the file is complete
	// without it.
	if d, err := os.Open(folder); err == nil {
		_ = d.Sync()
		d.Close()
	}
}
