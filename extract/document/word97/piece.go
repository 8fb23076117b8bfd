package word97

import (
	"fmt"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"zhibiao/extract/document/limit"
)

// A char is one UTF-16 unit of the document.
type char struct {
	fc   uint32 // byte offset in WordDocument, to find its paragraph's properties by
	r    rune
	prm  uint16 // of its piece: properties set since the last full save
	gone bool   // deleted under revision marks, or hidden
	spec bool   // not itself but a mark: picture, note, field
}

// load reads the piece table and all characters.
func (f *file) load() error {
	const counts = 76
	total := 0
	for i := range f.parts {
		f.parts[i] = f.u32(f.doc, counts+4*i)
		total += f.parts[i]
		if f.parts[i] > len(f.doc) {
			return fmt.Errorf("more characters than bytes: %w", limit.ErrDamaged)
		}
	}
	if total > f.parts[0] {
		total++ // a last paragraph mark, where there is more than the main text
	}
	f.styles = f.readStyles()
	pieces, prcs, err := f.pieceTable()
	if err != nil {
		return err
	}
	runs := f.runs(f.tablePart(entryCharRuns), chpx)
	read := 0
	for _, p := range pieces {
		if err := limit.Check(f.ctx); err != nil {
			return err
		}
		n := min(p.end, total) - p.start
		if n <= 0 {
			continue
		}
		if read += n; read > len(f.doc) {
			return fmt.Errorf("pieces overlap: %w", limit.ErrDamaged)
		}
		width := 2
		if p.narrow {
			width = 1
		}
		if p.fc+n*width > len(f.doc) {
			return fmt.Errorf("text beyond the end of the stream: %w", limit.ErrDamaged)
		}
		of := modifier(p.prm, prcs)
		at := runs.after(p.fc)
		for i := range n {
			c := char{fc: uint32(p.fc + i*width), prm: p.prm}
			if p.narrow {
				c.r = charmap.Windows1252.DecodeByte(f.doc[c.fc])
			} else {
				c.r = rune(f.u16(f.doc, int(c.fc)))
			}
			for at < len(runs) && runs[at].end <= int(c.fc) {
				at++
			}
			look := charProps{}
			if at < len(runs) && runs[at].start <= int(c.fc) {
				look = runs[at].char
			}
			look.apply(of, f.styles)
			c.gone, c.spec = look.deleted || look.hidden, look.special
			if look.symbol != 0 && c.r == '(' {
				c.r, c.spec = look.symbol, false
			}
			f.chars = append(f.chars, c)
		}
	}
	for i := range f.chars[:max(len(f.chars)-1, 0)] { // pairs of surrogates become one rune and an empty place
		if r := utf16.DecodeRune(f.chars[i].r, f.chars[i+1].r); r != '\uFFFD' {
			f.chars[i].r, f.chars[i+1].r = r, 0
		}
	}
	return nil
}

// A piece is a run of characters [start, end) that lies in one place of WordDocument.
type piece struct {
	start, end int
	fc         int
	narrow     bool // one byte a character, windows-1252; else UTF-16
	prm        uint16
}

// pieceTable reads the Clx: property lists (prcs) that pieces refer to, and the pieces.
func (f *file) pieceTable() (pieces []piece, prcs [][]byte, err error) {
	clx := f.tablePart(entryClx)
	for len(clx) > 3 && clx[0] == 1 {
		n := f.u16(clx, 1)
		if 3+n > len(clx) {
			break
		}
		prcs = append(prcs, clx[3:3+n])
		clx = clx[3+n:]
	}
	if len(clx) < 5 || clx[0] != 2 || f.u32(clx, 1) > len(clx)-5 {
		return nil, nil, fmt.Errorf("no piece table: %w", limit.ErrDamaged)
	}
	plc := clx[5 : 5+f.u32(clx, 1)]
	n := (len(plc) - 4) / 12
	for i := range max(n, 0) {
		pcd := 4*(n+1) + 8*i
		fc := f.u32(plc, pcd+2)
		p := piece{start: f.u32(plc, 4*i), end: f.u32(plc, 4*i+4), fc: fc & 0x3FFFFFFF, prm: uint16(f.u16(plc, pcd+6))}
		if fc&0x40000000 != 0 {
			p.narrow = true
			p.fc /= 2
		}
		if i > 0 && p.start != pieces[i-1].end || p.end < p.start {
			return nil, nil, fmt.Errorf("pieces out of order: %w", limit.ErrDamaged)
		}
		pieces = append(pieces, p)
	}
	return pieces, prcs, nil
}

// modifier is the property list that a piece adds to what its characters and paragraphs have: one of prcs, or a single
// property packed into the prm itself, of which only those that matter here are unpacked.
func modifier(prm uint16, prcs [][]byte) []byte {
	if prm&1 != 0 {
		if i := int(prm >> 1); i < len(prcs) {
			return prcs[i]
		}
		return nil
	}
	value := byte(prm >> 8)
	switch prm >> 1 & 0x7F {
	case 0x18:
		return []byte{sprmPFInTable & 0xFF, sprmPFInTable >> 8, value}
	case 0x19:
		return []byte{sprmPFTtp & 0xFF, sprmPFTtp >> 8, value}
	case 0x41:
		return []byte{sprmCFRMarkDel & 0xFF, sprmCFRMarkDel >> 8, value}
	case 0x5C:
		return []byte{sprmCFVanish & 0xFF, sprmCFVanish >> 8, value}
	}
	return nil
}
