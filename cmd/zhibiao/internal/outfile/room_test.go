package outfile

import (
	"os"
	"path/filepath"
	"testing"
)

func TestRoom(t *testing.T) {
	folder := t.TempDir()
	killed := filepath.Join(folder, prefix+"killed"+suffix) // what a run leaves that was killed: nobody holds the lock
	if err := os.MkdirAll(filepath.Join(killed, "files"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{lockName, "files/a.txt"} {
		if err := os.WriteFile(filepath.Join(killed, filepath.FromSlash(name)), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	first, err := NewRoom(folder)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(killed); !os.IsNotExist(err) {
		t.Errorf("a killed run's folder is still there: %v", err)
	}
	if err := os.WriteFile(filepath.Join(first.Path, "b.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	second, err := NewRoom(folder)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(first.Path, "b.txt")); err != nil {
		t.Errorf("the folder of a run that works was cleared: %v", err)
	}
	if err := first.Close(); err != nil {
		t.Error(err)
	}
	if err := second.Close(); err != nil {
		t.Error(err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}
