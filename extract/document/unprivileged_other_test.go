//go:build !linux

package document

import (
	"os"
	"runtime"
	"testing"
)

// unprivileged skips a test that root, or Windows, would not be held back in.
func unprivileged(t *testing.T, root string) {
	t.Helper()
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("needs a user other than root, on Unix")
	}
}
