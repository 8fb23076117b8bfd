// Package archive goes through the files of a zip archive, within limits.
package archive

import (
	"context"
	"fmt"
	"path"
	"strings"

	"zhibiao/extract/document/limit"
	"zhibiao/extract/document/part"
)

// A Member is a file of an archive.
type Member struct {
	Name string // with /, no leading slash and no .. in it
	Size int64
	Data []byte
	Err  error // it can't be unpacked; Data is nil
}

// Each calls each for every file of an archive in the order of its directory. An error of each ends it and is returned, as is
// one that concerns the whole archive; what concerns one member is that member's.
func Each(ctx context.Context, data []byte, lim limit.Limits, each func(Member) error) error {
	lim = lim.Start()
	p, err := part.Open(data, lim)
	if err != nil {
		return err
	}
	for _, f := range p.Entries {
		if err := limit.Check(ctx); err != nil {
			return err
		}
		if f.FileInfo().IsDir() {
			continue
		}
		m := Member{Name: clean(f.Name), Size: int64(min(f.UncompressedSize64, 1<<62))}
		switch {
		case !f.Mode().IsRegular():
			m.Err = fmt.Errorf("a link or a device within an archive: %w", limit.ErrUnsupported)
		case m.Size > lim.FileBytes:
			m.Err = fmt.Errorf("file %w of %s", limit.ErrTooLarge, limit.Bytes(lim.FileBytes))
		default:
			r, err := p.OpenEntry(f)
			if err == nil {
				m.Data, err = part.ReadAll(r)
				r.Close()
			}
			if m.Err = err; err != nil {
				m.Data = nil
			}
		}
		if err := each(m); err != nil {
			return err
		}
	}
	return nil
}

// clean makes a member's name a path within the archive, whatever it says.
func clean(name string) string {
	return strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/")
}
