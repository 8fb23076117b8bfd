package document

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// unprivileged makes the rest of a test open files as a user whom permissions hold back, root or not; root is the test's folder.
func unprivileged(t *testing.T, root string) {
	t.Helper()
	if os.Getuid() != 0 {
		return
	}
	for _, dir := range []string{root, filepath.Dir(root)} { // of the test's own temporary folder
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	runtime.LockOSThread()
	if err := syscall.Setfsuid(65534); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		syscall.Setfsuid(0)
		runtime.UnlockOSThread()
	})
}
