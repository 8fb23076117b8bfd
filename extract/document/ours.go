package document

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Creator is what our outputs say of their maker: in a workbook's properties, in a page's generator.
const Creator = "zhibiao"

// Ours reports whether the file at a path is a workbook, page or JSON Lines file of this program. A workbook is ours by the
// creator or the application among its properties, of which Excel keeps the first when it saves. (Of CSV the header line is
// the only sign, which the writer of CSV knows.)
func Ours(path string) bool {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return false
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".xlsx":
		return oursXLSX(path)
	case ".html", ".htm":
		head := bytes.ToLower(start(path, 2048))
		return bytes.Contains(head, []byte(`name="generator" content="`+Creator)) || bytes.Contains(head, []byte(`name=generator content="`+Creator))
	case ".jsonl":
		return bytes.HasPrefix(start(path, 16), []byte(`{"schema":`))
	}
	return false
}

func oursXLSX(path string) bool {
	z, err := zip.OpenReader(path)
	if err != nil {
		return false
	}
	defer z.Close()
	for _, p := range []struct{ name, element string }{{"docProps/app.xml", "Application>"}, {"docProps/core.xml", "creator>"}} {
		f, err := z.Open(p.name)
		if err != nil {
			continue
		}
		data, err := io.ReadAll(io.LimitReader(f, 64<<10))
		f.Close()
		if err == nil && bytes.Contains(data, []byte(p.element+Creator)) {
			return true
		}
	}
	return false
}

// start is the first n bytes of a file, or what there is.
func start(path string, n int) []byte {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	head := make([]byte, n)
	n, _ = io.ReadFull(f, head)
	return head[:n]
}
