//go:build unix

package outfile

import (
	"errors"
	"os"
	"syscall"
)

// tryLock takes a lock that ends when f is closed or its process dies. It reports false where another holds it.
func tryLock(f *os.File) (bool, error) {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

// heldOpen reports whether a rename failed because another program holds the target open. Unix never refuses that.
func heldOpen(error) bool { return false }
