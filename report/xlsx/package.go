package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"sort"

	"github.com/xuri/excelize/v2"
)

const (
	contentTypes = "[Content_Types].xml"
	properties   = "docProps/core.xml"
)

var defaults = regexp.MustCompile(`(<Default [^>]*></Default>)+`)

// ordered sorts the default content types, which excelize lists in the order of a map.
func ordered(part []byte) []byte {
	return defaults.ReplaceAllFunc(part, func(all []byte) []byte {
		items := bytes.SplitAfter(all, []byte("</Default>"))
		slices.SortFunc(items, bytes.Compare)
		return bytes.Join(items, nil)
	})
}

// prefixed gives the document's properties the prefix that Office writes: exceljs reads no other form of the same XML.
func prefixed(part []byte) []byte {
	for _, s := range []struct{ from, to string }{
		{" xmlns=", " xmlns:cp="}, {"<coreProperties", "<cp:coreProperties"}, {"</coreProperties", "</cp:coreProperties"},
		{"<lastModifiedBy", "<cp:lastModifiedBy"}, {"</lastModifiedBy", "</cp:lastModifiedBy"},
	} {
		part = bytes.ReplaceAll(part, []byte(s.from), []byte(s.to))
	}
	return part
}

// The ends that excelize gives a data bar in the form that Excel reads since 2010, and LibreOffice: it leaves out those asked for.
var (
	barEnds   = []byte(`<x14:cfvo type="autoMin"></x14:cfvo><x14:cfvo type="autoMax"></x14:cfvo>`)
	wholeEnds = []byte(`<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo>`)
	openEnds  = []byte(`<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percentile"><xm:f>` + longBar + `</xm:f></x14:cfvo>`)
)

// barred gives the data bars of a sheet the ends that they have in the older form: one of 700 % must not flatten all others.
func barred(part []byte, l *layout) []byte {
	for i := range l.Columns {
		if c := &l.Columns[i]; c.Whole {
			part = bytes.Replace(part, barEnds, wholeEnds, 1)
		} else if c.Bar {
			part = bytes.Replace(part, barEnds, openEnds, 1)
		}
	}
	return part
}

// stylesPart is the last part written: rows make the styles that they need.
const stylesPart = "xl/styles.xml"

// firstDay is 1 January 1980, the first that a zip can name: the same input gives the same bytes.
const firstDay = 1<<5 | 1

// parts takes what excelize would zip, in whatever order it comes.
type parts map[string]*bytes.Buffer

// Create begins a part.
func (p parts) Create(name string) (io.Writer, error) {
	b := new(bytes.Buffer)
	p[name] = b
	return b, nil
}

// AddFS is there for the interface; nothing here comes from a file system.
func (p parts) AddFS(fs.FS) error { return errors.New("no file system has a place in a workbook") }

// Close is there for the interface.
func (p parts) Close() error { return nil }

// parts has excelize serialise the workbook as it is now.
func (w *workbook) parts() (parts, error) {
	p := make(parts)
	w.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return p })
	_, err := w.file.WriteToBuffer()
	return p, err
}

// pack writes the package: the parts in one order and without dates, and the rows of the sheets into their place.
func (w *workbook) pack(out io.Writer) error {
	all, err := w.parts()
	if err != nil {
		return err
	}
	names := make([]string, 0, len(all))
	for name := range all {
		if name != stylesPart {
			names = append(names, name)
		}
	}
	sort.Slice(names, func(i, j int) bool {
		if x, y := names[i] == contentTypes, names[j] == contentTypes; x != y {
			return x // readers that stream want it first
		}
		return names[i] < names[j]
	})
	z := zip.NewWriter(out)
	for _, name := range names {
		//lint:ignore SA1019 Modified writes an extra field that strict readers do not expect in a package
		part, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, ModifiedDate: firstDay})
		if err != nil {
			return err
		}
		content := all[name].Bytes()
		switch name {
		case contentTypes:
			content = ordered(content)
		case properties:
			content = prefixed(content)
		}
		if b := w.bodies[name]; b != nil {
			content = barred(content, b.layout)
		}
		if err := write(part, name, content, w.bodies[name]); err != nil {
			return err
		}
	}
	if all, err = w.parts(); err != nil {
		return err
	}
	//lint:ignore SA1019 as above
	part, err := z.CreateHeader(&zip.FileHeader{Name: stylesPart, Method: zip.Deflate, ModifiedDate: firstDay})
	if err != nil {
		return err
	}
	if _, err := part.Write(all[stylesPart].Bytes()); err != nil {
		return err
	}
	return z.Close()
}

var (
	dataBegins = []byte("<sheetData>")
	dataEnds   = []byte("</sheetData>")
	dataEmpty  = []byte("<sheetData/>")
)

// write writes a part, and into a sheet its rows.
func write(w io.Writer, name string, part []byte, body *body) error {
	if body == nil {
		_, err := w.Write(part)
		return err
	}
	begin, end, skip := bytes.Index(part, dataBegins), bytes.Index(part, dataEnds), len(dataEnds)
	if begin < 0 || end < begin {
		begin, skip = bytes.Index(part, dataEmpty), len(dataEmpty)
		end = begin
	}
	if begin < 0 {
		return errors.New(name + " has no place for rows")
	}
	if _, err := w.Write(part[:begin]); err != nil {
		return err
	}
	if err := body.writeTo(w); err != nil {
		return err
	}
	_, err := w.Write(part[end+skip:])
	return err
}
