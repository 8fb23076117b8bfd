package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"zhibiao/report/csv"
	"zhibiao/report/derive"
	"zhibiao/report/html"
	"zhibiao/report/xlsx"
)

// An output is one place to write to.
type output struct {
	name   string // as given; - is standard output
	format string // .xlsx, .csv, .jsonl, .html
	path   string // absolute, links of its folder resolved; empty for standard output
}

var formats = []string{".xlsx", ".csv", ".jsonl", ".html"}

// outputs checks what -o names, before anything is read.
func (p *program) outputs(names []string, force bool) ([]output, error) {
	if len(names) == 0 {
		names = []string{defaultOutput}
	}
	var all []output
	for _, name := range names {
		o, err := p.output(name, force)
		if err != nil {
			return nil, err
		}
		for _, other := range all {
			if o.same(other.path) {
				return nil, p.usage("output.twice", other.name, o.name)
			}
		}
		all = append(all, o)
	}
	return all, nil
}

func (p *program) output(name string, force bool) (output, error) {
	if name == "-" {
		return output{name: name, format: ".jsonl"}, nil
	}
	o := output{name: name, format: strings.ToLower(filepath.Ext(name))}
	if !slices.Contains(formats, o.format) {
		return o, p.usage("output.ending", name)
	}
	folder, err := filepath.Abs(filepath.Dir(name))
	if err == nil {
		var info fs.FileInfo
		if info, err = os.Stat(folder); err == nil && !info.IsDir() {
			err = fs.ErrNotExist
		}
	}
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return o, p.usage("output.folder", name, filepath.Dir(name))
		}
		return o, p.usage("output.unwritable", name, reason(err))
	}
	// Some drives of Windows, of the network or emulated, can't tell where links lead: then the name is as good.
	if real, err := filepath.EvalSymlinks(folder); err == nil {
		folder = real
	}
	o.path = target(filepath.Join(folder, filepath.Base(name)))
	switch info, err := os.Stat(o.path); {
	case errors.Is(err, fs.ErrNotExist):
		return o, nil
	case err != nil:
		return o, p.usage("output.unwritable", name, reason(err))
	case info.IsDir():
		return o, p.usage("output.isfolder", name)
	case !info.Mode().IsRegular():
		return o, p.usage("output.special", name)
	case !force && info.Size() > 0 && !ours(o.path):
		return o, p.usage("output.foreign", name)
	}
	return o, nil
}

// target is where a symbolic link leads, whether something is there or not; of other paths it is the path.
func target(path string) string {
	for range 40 { // as many as Linux follows
		to, err := os.Readlink(path)
		if err != nil {
			break
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return path
}

// same reports whether path, absolute or relative, is where the output is written. Two outputs on standard output are the
// same, too.
func (o output) same(path string) bool {
	if o.path == path {
		return true
	}
	if o.path == "" || path == "" {
		return false
	}
	a, errA := os.Stat(o.path)
	b, errB := os.Stat(path)
	if errA == nil && errB == nil {
		return os.SameFile(a, b)
	}
	// Neither is there yet, or only one: then the names tell, on systems whose names know no case without it.
	return (runtime.GOOS == "windows" || runtime.GOOS == "darwin") && strings.EqualFold(o.path, path)
}

// reason is what went wrong without the name of the file, which the message has already.
func reason(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	return err
}

// ours reports whether zhibiao wrote the file.
func ours(path string) bool {
	switch strings.ToLower(strings.TrimRight(filepath.Ext(path), "0123456789")) {
	case ".xlsx", ".bak":
		return ourWorkbook(path)
	case ".csv":
		return begins(path, csvHeaders()...)
	case ".jsonl":
		return begins(path, `{"schema":`)
	case ".html":
		return begins(path, html.Begin)
	}
	return false
}

// ourWorkbook reports whether the file is a workbook that names us as its author, as it still does after another program saved it.
func ourWorkbook(path string) bool {
	z, err := zip.OpenReader(path)
	if err != nil {
		return false
	}
	defer z.Close()
	f, err := z.Open("docProps/core.xml")
	if err != nil {
		return false
	}
	defer f.Close()
	head, _ := io.ReadAll(io.LimitReader(f, 64<<10))
	return bytes.Contains(head, []byte("creator>"+xlsx.Creator+"<"))
}

// begins reports whether the file begins with one of the texts.
func begins(path string, texts ...string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 256)
	n, _ := io.ReadFull(f, head)
	for _, t := range texts {
		if strings.HasPrefix(string(head[:n]), t) {
			return true
		}
	}
	return false
}

// csvHeaders are the beginnings of our own tables: the first columns, which later versions keep.
func csvHeaders() []string {
	var all []string
	for _, lang := range []derive.Lang{derive.Chinese, derive.English} {
		var b strings.Builder
		w := csv.NewWriter(&b, lang)
		w.Flush() // to memory: no error
		names := strings.SplitAfterN(b.String(), ",", 4)
		all = append(all, strings.Join(names[:3], ""))
	}
	return all
}
