package xlsx

import (
	"archive/zip"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"
)

// A Keeper keeps bytes out of memory: see package spool.
type Keeper interface {
	Put(b []byte) (at int64)
	Get(at int64) []byte // until the next Get
}

// A reading is a workbook that is being read.
type reading struct {
	files  map[string]*zip.File
	sheets []sheetPart
	keep   Keeper
	shared []int64 // where the shared strings were put
}

// A sheetPart is a sheet's name and the path of its part.
type sheetPart struct{ name, path string }

// partBytes is what one part of a workbook may expand to.
const partBytes = 16 << 30

func openWorkbook(r io.ReaderAt, size int64, keep Keeper) (*reading, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, err
	}
	w := &reading{files: make(map[string]*zip.File), keep: keep}
	for _, f := range z.File {
		w.files[strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))] = f
	}
	book := ""
	err = w.relations("", func(_, kind, target string) {
		if strings.HasSuffix(kind, "/officeDocument") && book == "" {
			book = target
		}
	})
	if err != nil {
		return nil, err
	}
	targets := make(map[string]string)
	shared := ""
	err = w.relations(book, func(id, kind, target string) {
		targets[id] = target
		if strings.HasSuffix(kind, "/sharedStrings") {
			shared = target
		}
	})
	if err != nil {
		return nil, err
	}
	err = w.scan(book, func(s *scanner) error {
		if !s.end && string(s.name) == "sheet" {
			w.sheets = append(w.sheets, sheetPart{s.attr("name"), targets[s.attr("id")]})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if shared != "" && w.files[strings.ToLower(shared)] != nil {
		err = w.strings(shared)
	}
	return w, err
}

var errNoPart = errors.New("a part of the workbook is missing")

// relations calls each for what a part, or the package, refers to.
func (w *reading) relations(part string, each func(id, kind, target string)) error {
	folder := path.Dir("/" + part)
	return w.scan(path.Join(folder, "_rels", path.Base("/"+part)+".rels"), func(s *scanner) error {
		if s.end || string(s.name) != "Relationship" || s.attr("TargetMode") == "External" {
			return nil
		}
		target := strings.ReplaceAll(s.attr("Target"), `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = folder + "/" + target
		}
		each(s.attr("Id"), s.attr("Type"), strings.TrimPrefix(path.Clean(target), "/"))
		return nil
	})
}

func (w *reading) open(part string) (io.ReadCloser, error) {
	f := w.files[strings.ToLower(strings.TrimPrefix(part, "/"))]
	if f == nil {
		return nil, errNoPart
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	return struct {
		io.Reader
		io.Closer
	}{io.LimitReader(r, partBytes), r}, nil
}

// scan calls each at every tag of a part.
func (w *reading) scan(part string, each func(*scanner) error) error {
	r, err := w.open(part)
	if err != nil {
		return err
	}
	defer r.Close()
	s := newScanner(r)
	for {
		if err := s.next(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if err := each(s); err != nil {
			return err
		}
	}
}

// strings keeps the shared strings.
func (w *reading) strings(part string) error {
	return w.scan(part, func(s *scanner) error {
		if s.end || string(s.name) != "si" {
			return nil
		}
		t, err := richText(s)
		w.shared = append(w.shared, w.keep.Put(t))
		return err
	})
}

// richText is the text of the element at hand, of all its runs but those that say how it is read aloud; it goes to the element's
// end.
func richText(s *scanner) ([]byte, error) {
	var t []byte
	defer func() { s.keep = false }()
	for depth, aside := 1, 0; depth > 0; {
		if err := s.next(); err != nil {
			return nil, unexpected(err)
		}
		name := string(s.name)
		if s.end {
			depth--
			if s.keep {
				t = append(t, s.chars...)
				s.keep = false
			}
			if name == "rPh" {
				aside--
			}
			continue
		}
		depth++
		if name == "rPh" {
			aside++
		}
		s.keep = name == "t" && aside == 0
	}
	return unmarked(t), nil
}

// unmarked takes out the marks _xHHHH_ of characters that XML can't hold.
func unmarked(t []byte) []byte {
	s := string(t)
	if !strings.Contains(s, "_x") {
		return t
	}
	var out []byte
	for {
		i := strings.Index(s, "_x")
		if i < 0 {
			return append(out, s...)
		}
		if !escapeLike(s[i:]) {
			out, s = append(out, s[:i+1]...), s[i+1:]
			continue
		}
		n, _ := strconv.ParseUint(s[i+2:i+6], 16, 32)
		out = append(append(out, s[:i]...), string(rune(n))...)
		s = s[i+7:]
	}
}

// rows calls each with the cells of every row of a sheet that is there, the first first. Of the columns, only those are filled in that
// want asks for; each cell is as a program reads it, not as it is shown. It ends early where each says so.
func (w *reading) rows(part string, want func(column int) bool, each func(row int, cells []string) (more bool)) error {
	r, err := w.open(part)
	if err != nil {
		return err
	}
	defer r.Close()
	s := newScanner(r)
	row, last := 0, -1
	var cells []string
	for {
		if err := s.next(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		switch name := string(s.name); {
		case s.end && name == "row":
			if !each(row, cells) {
				return nil
			}
		case s.end && name == "sheetData":
			return nil
		case s.end:
		case name == "row":
			row++
			if n, err := strconv.Atoi(s.attr("r")); err == nil {
				row = n
			}
			cells, last = cells[:0], -1
		case name == "c":
			column, ok := columnOf(s.attr("r"), last+1)
			if !ok {
				return errXML
			}
			last = column
			if !want(column) {
				if err := s.skip(); err != nil {
					return err
				}
				continue
			}
			value, err := w.cell(s)
			if err != nil {
				return err
			}
			for len(cells) <= column {
				cells = append(cells, "")
			}
			cells[column] = value
		}
	}
}

// maxColumns is how many columns a sheet has at the most.
const maxColumns = 1 << 14

// columnOf is the column, from 0, of a cell's name; the next where it has none.
func columnOf(name string, next int) (int, bool) {
	if name == "" {
		return next, next < maxColumns
	}
	n := 0
	for i := 0; i < len(name); i++ {
		c := name[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			break
		}
		if n = n*26 + int(c-'A') + 1; n > maxColumns {
			return 0, false
		}
	}
	return n - 1, n > 0
}

// skip goes to the end of the element at hand.
func (s *scanner) skip() error {
	for depth := 1; depth > 0; {
		if err := s.next(); err != nil {
			return unexpected(err)
		}
		if s.end {
			depth--
		} else {
			depth++
		}
	}
	return nil
}

// cell is the value of the cell at hand; it goes to the cell's end.
func (w *reading) cell(s *scanner) (string, error) {
	kind := s.attr("t")
	value := ""
	defer func() { s.keep = false }()
	for {
		if err := s.next(); err != nil {
			return "", unexpected(err)
		}
		name := string(s.name)
		switch {
		case s.end && name == "v":
			value = string(s.chars)
			s.keep = false
		case s.end && name == "c":
			if kind == "s" && value != "" {
				n, err := strconv.Atoi(strings.TrimSpace(value))
				if err != nil || n < 0 || n >= len(w.shared) {
					return "", errXML
				}
				value = string(w.keep.Get(w.shared[n]))
			}
			return value, nil
		case s.end:
		case name == "v":
			s.keep = true
		case name == "is":
			t, err := richText(s)
			if err != nil {
				return "", err
			}
			value = string(t)
		default:
			if err := s.skip(); err != nil {
				return "", err
			}
		}
	}
}
