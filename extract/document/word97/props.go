package word97

import "sort"

// The single property modifiers (sprm) that are read, by [MS-DOC] 2.6.
const (
	sprmCFRMarkDel  = 0x0800
	sprmCFVanish    = 0x083C
	sprmCFSpec      = 0x0855
	sprmCIstd       = 0x4A30
	sprmCSymbol     = 0x6A09
	sprmPOutLvl     = 0x2640
	sprmPFInTable   = 0x2416
	sprmPFTtp       = 0x2417
	sprmPItap       = 0x6649
	sprmPFInnerCell = 0x244B
	sprmPFInnerTtp  = 0x244C
	sprmPIstd       = 0x4600
	sprmTDefTable   = 0xD608
	sprmPChgTabs    = 0xC615
	sprmTHeader     = 0x3404
)

// each calls do for every property of a list, with its operand. It stops at the first that does not fit.
func each(list []byte, do func(sprm int, operand []byte)) {
	for len(list) >= 2 {
		sprm := int(list[0]) | int(list[1])<<8
		list = list[2:]
		size := [8]int{1, 1, 2, 4, 2, 2, 0, 3}[sprm>>13]
		if sprm>>13 == 6 {
			switch {
			case len(list) < 2:
				return
			case sprm == sprmTDefTable:
				size = int(list[0]) | int(list[1])<<8
				size = max(size, 1) - 1
				list = list[2:]
			case sprm == sprmPChgTabs && list[0] == 255:
				return // its length follows from its content; nothing after it is needed
			default:
				size = int(list[0])
				list = list[1:]
			}
		}
		if size > len(list) {
			return
		}
		do(sprm, list[:size])
		list = list[size:]
	}
}

// charProps are the properties of a character that decide whether it is text.
type charProps struct {
	deleted, hidden, special bool
	symbol                   rune // what it shows in place of itself; U+FFFD for a sign that only its font knows
}

func (p *charProps) apply(list []byte, styles styles) {
	each(list, func(sprm int, v []byte) {
		switch sprm {
		case sprmCIstd:
			if i := int(v[0]) | int(v[1])<<8; i < len(styles) {
				p.hidden = styles[i].hidden
			}
		case sprmCFRMarkDel:
			p.deleted = v[0] == 1
		case sprmCFVanish:
			p.hidden = v[0] == 1 || v[0] == 0x81
		case sprmCFSpec:
			p.special = v[0] == 1
		case sprmCSymbol:
			if p.symbol = rune(v[2]) | rune(v[3])<<8; p.symbol < 0x20 || p.symbol >= 0xD800 && p.symbol < 0xF900 {
				p.symbol = '\uFFFD'
			}
		}
	})
}

// paraProps are the properties of a paragraph.
type paraProps struct {
	style     int
	outline   int  // 1–9, 0 for body text
	inTable   bool // its end mark closes a cell or a row where it is a cell mark
	rowEnd    bool
	depth     int // of tables within tables
	innerCell bool
	header    bool  // of a row: repeated on each page
	edges     []int // of a row: positions of its cells' borders, 1/1440 inch
	merge     []int // of a row's cells: flags TCGRF
}

func (p *paraProps) apply(list []byte) {
	each(list, func(sprm int, v []byte) {
		switch sprm {
		case sprmPIstd:
			p.style = int(v[0]) | int(v[1])<<8
		case sprmPOutLvl:
			p.outline = outline(v[0])
		case sprmPFInTable:
			p.inTable = v[0] != 0
		case sprmPFTtp:
			p.rowEnd = v[0] != 0
		case sprmPItap:
			p.depth = int(v[0])
			p.inTable = p.inTable || p.depth > 0
		case sprmPFInnerCell, sprmPFInnerTtp:
			p.innerCell = v[0] != 0
		case sprmTHeader:
			p.header = v[0] != 0
		case sprmTDefTable:
			p.defTable(v)
		}
	})
}

func outline(v byte) int {
	if v < 9 {
		return int(v) + 1
	}
	return 0
}

func (p *paraProps) defTable(v []byte) {
	if len(v) == 0 {
		return
	}
	n := int(v[0])
	v = v[1:]
	if len(v) < 2*(n+1) {
		return
	}
	p.edges = make([]int, n+1)
	for i := range p.edges {
		p.edges[i] = int(int16(uint16(v[2*i]) | uint16(v[2*i+1])<<8))
	}
	v = v[2*(n+1):]
	p.merge = make([]int, n)
	for i := 0; i < n && 20*i+2 <= len(v); i++ {
		p.merge[i] = int(v[20*i]) | int(v[20*i+1])<<8
	}
}

// A run is a stretch of WordDocument, by byte offset, whose characters or paragraphs share properties.
type run struct {
	start, end int
	char       charProps
	para       []byte // style number and property list, unread
}

type runList []run

// after returns the index of the first run that ends after an offset.
func (l runList) after(fc int) int {
	return sort.Search(len(l), func(i int) bool { return l[i].end > fc })
}

type fkp int

const (
	chpx fkp = iota // pages of character properties
	papx            // pages of paragraph properties
)

// runs reads the pages of 512 bytes that a table of offsets points to.
func (f *file) runs(plc []byte, kind fkp) runList {
	var list runList
	n := (len(plc) - 4) / 8
	for i := range max(n, 0) {
		page := f.u32(plc, 4*(n+1)+4*i) & 0x3FFFFF * 512
		if page+512 > len(f.doc) {
			continue
		}
		p := f.doc[page : page+512]
		count, entry := int(p[511]), 1
		if kind == papx {
			entry = 13
		}
		if 4*(count+1)+entry*count > 511 {
			continue
		}
		for k := range count {
			r := run{start: f.u32(p, 4*k), end: f.u32(p, 4*k+4)}
			if r.end <= r.start || len(list) > 0 && r.start < list[len(list)-1].end {
				continue // the list must be in order to be searched
			}
			if at := 2 * int(p[4*(count+1)+entry*k]); at > 0 && at < 511 {
				size := int(p[at])
				switch {
				case kind == chpx:
				case size == 0:
					at++
					size = 2 * int(p[at])
				default:
					size = 2*size - 1
				}
				props := p[at+1 : min(at+1+size, 511)]
				if kind == chpx {
					r.char.apply(props, f.styles)
				} else {
					r.para = props
				}
			}
			list = append(list, r)
		}
	}
	return list
}

// styles holds, by style number, what a style makes of a paragraph or of characters.
type styles []style

type style struct {
	heading int
	caption bool
	hidden  bool // of characters
}

// Built-in styles, by [MS-DOC] 2.9.271: 1–9 are the headings.
const (
	stiCaption = 34
	stiTitle   = 62
)

const ( // kinds of styles
	styleParagraph = 1
	styleCharacter = 2
)

// readStyles reads the style sheet: built-in headings, and styles of any name that have an outline level or derive from
// one that has.
func (f *file) readStyles() styles {
	sheet := f.tablePart(entryStyles)
	if len(sheet) < 6 {
		return nil
	}
	head := f.u16(sheet, 0)
	count, fixed := f.u16(sheet, 2), f.u16(sheet, 4)
	at := 2 + head
	list := make(styles, count)
	base := make([]int, count)
	for i := range list {
		base[i] = -1
		size := f.u16(sheet, at)
		at += 2
		if at+size > len(sheet) || at < 2 {
			break
		}
		std := sheet[at : at+size]
		at += size + size&1
		if size < 10 {
			continue
		}
		sti := f.u16(std, 0) & 0xFFF
		switch {
		case sti >= 1 && sti <= 9:
			list[i].heading = sti
		case sti == stiTitle:
			list[i].heading = 1
		case sti == stiCaption:
			list[i].caption = true
		}
		kind, from := f.u16(std, 2)&0xF, f.u16(std, 2)>>4
		if from < count {
			base[i] = from
		}
		first := fixed + 2 + 2*f.u16(std, fixed) + 2 // properties stand after the name, which is counted and ended by a zero
		first += first & 1
		n := f.u16(std, first)
		if first+2+n > len(std) {
			continue
		}
		props := std[first+2 : first+2+n]
		switch {
		case kind == styleParagraph && list[i].heading == 0 && n >= 2:
			var p paraProps
			p.apply(props[2:])
			list[i].heading = p.outline
		case kind == styleCharacter:
			var c charProps
			c.apply(props, nil)
			list[i].hidden = c.hidden
		}
	}
	for i := range list { // what a style does not say, the one that it derives from does
		for from, depth := base[i], 0; list[i] == (style{}) && from >= 0 && depth < 11; from, depth = base[from], depth+1 {
			list[i] = list[from]
		}
	}
	return list
}
