//go:build unix

package document

import (
	"context"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"zhibiao/extract/document/limit"
)

func TestNamedPipeIsNotOpened(t *testing.T) {
	root := tree(t, "a.txt")
	pipe := filepath.Join(root, "pipe.txt")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip("needs named pipes: ", err)
	}
	files, skipped, failed := walked(t, root, root, "/dev/null")
	if len(files) != 1 || len(skipped) != 1 || len(failed) != 1 || skipped[0] != "pipe.txt: a named pipe, not a file" || !strings.HasPrefix(failed[0], "dev/null: a device, not a file") {
		t.Errorf("files %q, skipped %q, failed %q", files, skipped, failed)
	}
	// A file that turned into a pipe since it was listed would block for ever.
	err := Read(context.Background(), File{Path: "pipe.txt", OS: pipe}, limit.Limits{}, func(d Document) error {
		if d.Err == nil || !strings.Contains(d.Err.Error(), "named pipe") {
			t.Errorf("%+v", d)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
