package document

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// A File is one input found by Walk, not yet opened.
type File struct {
	Path string // as reached from the argument given, with / on every system; - is standard input
	OS   string // the path to open
	Size int64
}

// A Skipped is a file or folder that Walk passed over, and why.
type Skipped struct {
	Path, Reason string
}

// Walk lists the files under paths: the arguments in their order, the files of a folder sorted by name, byte for byte. Links
// are followed, but no folder is entered twice and no file listed twice by whatever path it is reached. Hidden, temporary
// and system files are skipped where a folder holds them, not where an argument names them. An argument that does not
// exist or is no file, or a folder that can't be listed, is a Document with Err in failed.
func Walk(paths []string) (files []File, skipped []Skipped, failed []Document) {
	w := &walk{}
	for _, p := range paths {
		if p == "-" {
			if w.stdin {
				w.skip("-", "standard input was given twice")
				continue
			}
			w.stdin = true
			w.files = append(w.files, File{Path: "-", OS: "-"})
			continue
		}
		info, err := os.Stat(p)
		if err != nil {
			w.fail(show(p), opening(err))
			continue
		}
		if !info.IsDir() && !info.Mode().IsRegular() {
			w.fail(show(p), fmt.Errorf("a %s, not a file: save what it gives in a file, or give it as standard input (-)", kind(info.Mode())))
			continue
		}
		w.add(strings.TrimSuffix(show(p), "/"), p, info)
	}
	return w.files, w.skipped, w.failed
}

type walk struct {
	files   []File
	skipped []Skipped
	failed  []Document
	seen    []seen          // folders and files so far, for os.SameFile
	index   map[int64][]int // size and time → seen
	stdin   bool
}

type seen struct {
	info fs.FileInfo
	path string
}

func (w *walk) skip(path, reason string) { w.skipped = append(w.skipped, Skipped{path, reason}) }
func (w *walk) fail(path string, err error) {
	w.failed = append(w.failed, Document{Path: path, Err: err})
}

// known returns the path under which a file or folder was met before, "" the first time. os.SameFile sees through links and
// different spellings of a path; only files of one size and time are compared.
func (w *walk) known(path string, info fs.FileInfo) string {
	key := info.Size() ^ info.ModTime().UnixNano()
	for _, i := range w.index[key] {
		if os.SameFile(w.seen[i].info, info) {
			return w.seen[i].path
		}
	}
	if w.index == nil {
		w.index = map[int64][]int{}
	}
	w.index[key] = append(w.index[key], len(w.seen))
	w.seen = append(w.seen, seen{info, path})
	return ""
}

func (w *walk) add(shown, path string, info fs.FileInfo) {
	switch {
	case info.IsDir():
		if before := w.known(shown, info); before != "" {
			w.skip(shown, "the same folder as "+before)
			return
		}
		w.folder(shown, path)
	case !info.Mode().IsRegular():
		w.skip(shown, "a "+kind(info.Mode())+", not a file")
	default:
		if before := w.known(shown, info); before != "" {
			w.skip(shown, "the same file as "+before)
			return
		}
		w.files = append(w.files, File{Path: shown, OS: path, Size: info.Size()})
	}
}

func (w *walk) folder(shown, path string) {
	entries, err := os.ReadDir(path)
	if err != nil {
		w.fail(shown, fmt.Errorf("the folder can't be listed: %w", reason(err)))
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	for _, e := range entries {
		inner := strings.TrimSuffix(shown, "/") + "/" + show(e.Name())
		if why := ignored(e.Name()); why != "" {
			w.skip(inner, why)
			continue
		}
		full := filepath.Join(path, e.Name())
		info, err := os.Stat(full)
		if err != nil {
			if e.Type()&fs.ModeSymlink != 0 {
				w.skip(inner, "a link that leads nowhere")
			} else {
				w.fail(inner, opening(err))
			}
			continue
		}
		w.add(inner, full, info)
	}
}

// ignored says why a name inside a folder is passed over, "" where it is not.
func ignored(name string) string {
	lower := strings.ToLower(name)
	switch {
	case strings.HasPrefix(name, "~$"), strings.HasPrefix(name, ".~"):
		return "the lock file of an open document"
	case lower == "thumbs.db", lower == "desktop.ini", lower == ".ds_store", lower == "__macosx":
		return "made by the system"
	case strings.HasPrefix(name, "."):
		return "hidden"
	case strings.HasSuffix(lower, ".tmp"), strings.HasSuffix(lower, ".crdownload"), strings.HasSuffix(lower, ".part"), strings.HasSuffix(name, "~"):
		return "temporary"
	}
	return ""
}

// kind names what is no file in words.
func kind(m fs.FileMode) string {
	switch {
	case m.IsDir():
		return "folder"
	case m&fs.ModeNamedPipe != 0:
		return "named pipe"
	case m&fs.ModeSocket != 0:
		return "socket"
	case m&fs.ModeDevice != 0:
		return "device"
	}
	return "special file"
}

// show makes a path fit for output: / between its parts, UTF-8. Names that are not are mostly of archives made under a Chinese
// Windows.
func show(path string) string {
	path = filepath.ToSlash(path)
	if utf8.ValidString(path) {
		return path
	}
	if name, err := simplifiedchinese.GB18030.NewDecoder().String(path); err == nil && !strings.Contains(name, "\uFFFD") {
		return name
	}
	return strings.ToValidUTF8(path, "\uFFFD")
}

// reason is the cause of a path error without the path, which the caller names.
func reason(err error) error {
	if errors.Is(err, os.ErrPermission) {
		return errors.New("no permission; ask its owner")
	}
	var pe *os.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
