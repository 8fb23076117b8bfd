// Package pdf reads the text of PDF files: what is shown where, made into lines, paragraphs, tables and furniture by package
// page.
//
// Objects, filters and decryption are read by this package itself: what they cost has to be bounded, and ledongthuc/pdf dies of a stack
// overflow, which no program can recover from, on a file of 200 bytes whose object stream lies in itself.
//
// Characters come from a font's ToUnicode map, from the character set that a predefined CMap names (GBK-EUC-H, UniGB-UCS2-H,
// UniGB-UTF16-H and the like), from the collection Adobe-GB1, from an embedded TrueType font's own table, or from the names
// of glyphs. A character that none of these tells is U+FFFD; where that is most of the document, ErrUnmapped says so.
//
// Encrypted files open where no password is needed to read them.
//
// Memory is bounded by the file's size, 64 MB of object streams, one page's content (within the limits on expansion) and its
// characters (at most a million, 100 bytes each), the places of two million objects, the codes of fonts (four million), and the
// text, for which 100 bytes are counted for every line besides its own. A report of 361 pages takes 33 MB in all. Time is
// bounded by the context.
package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"zhibiao/extract/document/layout"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/document/page"
	"zhibiao/extract/text"
)

// ErrUnmapped is the error for a file whose fonts draw characters and do not tell which.
var ErrUnmapped = errors.New("its fonts do not tell which characters they draw: run text recognition (OCR) over it, or get the document that it was made from")

// Read reads a document. Errors wrap ErrUnmapped or those of package limit: ErrEncrypted, ErrScanned, ErrDamaged, ErrBomb,
// ErrTooLarge, ErrTime.
func Read(ctx context.Context, data []byte, lim limit.Limits) (t *text.Text, err error) {
	defer func() {
		if r := recover(); r != nil {
			t, err = nil, fmt.Errorf("pdf: %w (%v)", limit.ErrDamaged, r)
		}
	}()
	t, err = read(ctx, data, lim.Start())
	if err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	return t, nil
}

func read(ctx context.Context, data []byte, lim limit.Limits) (*text.Text, error) {
	if !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return nil, fmt.Errorf("no PDF header: %w", limit.ErrDamaged)
	}
	f, err := open(ctx, data, lim)
	if err != nil {
		return nil, err
	}
	sheets, err := f.pages()
	if err != nil {
		return nil, err
	}
	if len(sheets) == 0 {
		return nil, fmt.Errorf("no pages in it: %w", limit.ErrDamaged)
	}
	doc := page.New(ctx, lim)
	fonts := map[any]*font{}
	known, unknown, images := 0, 0, 0
	for i, s := range sheets {
		p, n, err := f.walk(s, fonts)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		images += n
		for _, g := range p.Glyphs {
			switch {
			case strings.ContainsRune(g.Text, unicode.ReplacementChar):
				unknown++
			case strings.TrimSpace(g.Text) != "":
				known++
			}
		}
		if err := doc.Add(p); err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	if unknown > known {
		return nil, fmt.Errorf("%d of %d characters cannot be read: %w", unknown, unknown+known, ErrUnmapped)
	}
	b := layout.New(ctx, lim)
	wrote, err := doc.Write(b)
	if err != nil {
		return nil, err
	}
	if !wrote {
		// Without pictures, or with more on a page than a stamp says, it is no scan: what was marked as no text, or looks like
		// running heads, is all the text there is.
		const stamp = 100
		if images > 0 && known < stamp*len(sheets) {
			return nil, limit.ErrScanned
		}
		b = layout.New(ctx, lim)
		doc.KeepAll()
		if wrote, err = doc.Write(b); err != nil {
			return nil, err
		} else if !wrote {
			return nil, limit.ErrScanned
		}
	}
	out, err := b.Text()
	if err != nil {
		return nil, err
	}
	info := f.dict(f.trailer["Info"])
	if s, ok := f.resolve(info["Title"]).(string); ok {
		out.Title = title(textString(s))
	}
	return out, nil
}

// title is the title that a file states, unless it is what programs put there by themselves: a file's name, no title.
func title(s string) string {
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ")
	lower := strings.ToLower(s)
	for _, sign := range []string{".doc", ".wps", ".ppt", ".xls", ".pdf", ".indd", ".cdr", "microsoft word", "untitled", "幻灯片", "无标题"} {
		if strings.Contains(lower, sign) {
			return ""
		}
	}
	if strings.IndexFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) }) < 0 {
		return ""
	}
	return s
}
