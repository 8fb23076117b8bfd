package pdf

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// A font turns the strings that a page shows into characters with their widths.
type font struct {
	toUnicode *cmap
	bold      bool

	// of a composite font
	composite  bool
	vertical   bool
	named      predefined
	isNamed    bool
	codes      *cmap // embedded
	collection *cmap // by glyph number
	widths     map[uint32]float64
	standard   float64

	// of a simple one
	simple [256]string
	scale  float64 // of widths, 1/1000 but for Type 3
}

// codesHeld is how many codes and widths the font keeps.
func (ft *font) codesHeld() int {
	n := len(ft.widths)
	for _, m := range []*cmap{ft.toUnicode, ft.codes} {
		if m != nil {
			n += len(m.texts) + len(m.ranges) + len(m.cids)
		}
	}
	return n
}

// A shown is one character as a font shows it.
type shown struct {
	text  string // "\uFFFD" where the font does not tell
	width float64
	space bool // a one-byte code 32, to which word spacing is added
}

// readFont reads a font's dictionary.
func (f *file) readFont(d dict) *font {
	ft := &font{widths: map[uint32]float64{}, scale: 0.001}
	base, _ := f.resolve(d["BaseFont"]).(name)
	descriptor := f.dict(d["FontDescriptor"])
	switch m := f.resolve(d["ToUnicode"]).(type) {
	case *stream:
		if data, err := f.decode(m); err == nil {
			ft.toUnicode = readCMap(data)
		}
	case name: // Identity-H: codes are Unicode
		ft.toUnicode = &cmap{ranges: []codeRange{{lo: 0, hi: 0xFFFF, text: []uint16{0}}}}
	}
	if f.resolve(d["Subtype"]) == name("Type0") {
		ft.composite = true
		below := f.dict(append(f.list(d["DescendantFonts"], nil), nil)[0])
		descriptor = f.dict(below["FontDescriptor"])
		f.readComposite(ft, d, below)
	} else {
		f.readSimple(ft, d, descriptor, string(base))
	}
	flags := int(f.number(descriptor["Flags"]))
	b := strings.ToLower(string(base))
	ft.bold = flags&(1<<18) != 0 || f.number(descriptor["FontWeight"]) >= 600 || strings.Contains(b, "bold") ||
		strings.Contains(b, "heavy") || strings.Contains(b, "simhei") || strings.Contains(b, "black")
	return ft
}

func (f *file) readComposite(ft *font, d, below dict) {
	switch enc := f.resolve(d["Encoding"]).(type) {
	case name:
		ft.named, ft.isNamed = predefinedCMap(string(enc))
		ft.vertical = strings.HasSuffix(string(enc), "-V")
	case *stream:
		if data, err := f.decode(enc); err == nil {
			ft.codes = readCMap(data)
		}
		ft.vertical = f.number(enc.dict["WMode"]) == 1
		if base, ok := f.resolve(enc.dict["UseCMap"]).(name); ok {
			ft.named, ft.isNamed = predefinedCMap(string(base))
		}
	}
	info := f.dict(below["CIDSystemInfo"])
	ordering, _ := f.resolve(info["Ordering"]).(string)
	ft.collection = collection(ordering)
	if ft.toUnicode == nil && ft.collection == nil && !ft.isNamed {
		ft.collection = f.trueTypeCMap(below)
	}
	ft.standard = 1000
	if n, ok := f.resolve(below["DW"]).(float64); ok {
		ft.standard = n
	}
	w := f.list(below["W"], nil)
	for i := 0; i+1 < len(w) && len(ft.widths) < 1<<17; {
		first, _ := w[i].(float64)
		if list, ok := w[i+1].(array); ok {
			for k, v := range list {
				ft.widths[uint32(first)+uint32(k)] = f.number(v)
			}
			i += 2
			continue
		}
		if i+2 >= len(w) {
			break
		}
		last, _ := w[i+1].(float64)
		width, _ := w[i+2].(float64)
		for c := first; c <= last && c < 1<<16; c++ {
			ft.widths[uint32(c)] = width
		}
		i += 3
	}
}

func (f *file) readSimple(ft *font, d, descriptor dict, base string) {
	table := charmap.Windows1252
	var differences array
	// symbolic: codes do not stand for letters
	symbolic := strings.Contains(base, "Symbol") || strings.Contains(base, "Dingbats") || strings.Contains(base, "Wingdings")
	switch enc := f.resolve(d["Encoding"]).(type) {
	case nil:
		if int(f.number(descriptor["Flags"]))&4 != 0 && descriptor["FontFile2"] != nil {
			symbolic = true // a subset whose codes mean nothing outside it
		}
	case name:
		if enc == "MacRomanEncoding" {
			table = charmap.Macintosh
		}
	case dict:
		if enc["BaseEncoding"] == name("MacRomanEncoding") {
			table = charmap.Macintosh
		}
		differences = f.list(enc["Differences"], nil)
	}
	if f.resolve(d["Subtype"]) == name("Type3") {
		symbolic = true // its glyphs are drawings: only their names or ToUnicode tell
		if m := f.list(d["FontMatrix"], nil); len(m) == 6 {
			if s, _ := m[0].(float64); s != 0 {
				ft.scale = s
			}
		}
	}
	for i := range ft.simple {
		if symbolic {
			ft.simple[i] = "\uFFFD"
		} else if r := table.DecodeByte(byte(i)); r >= 0x20 {
			ft.simple[i] = string(r)
		}
	}
	at := 0
	for _, v := range differences {
		switch v := v.(type) {
		case float64:
			at = int(v)
		case name:
			if at >= 0 && at < 256 {
				if s := glyphText(string(v)); s != "" {
					ft.simple[at] = s
				} else if v != ".notdef" {
					ft.simple[at] = "\uFFFD"
				}
			}
			at++
		}
	}
	ft.standard = f.number(descriptor["MissingWidth"])
	first := f.number(d["FirstChar"])
	widths := f.list(d["Widths"], nil)
	for i, v := range widths {
		if i > 255 {
			break
		}
		ft.widths[uint32(first)+uint32(i)] = f.number(v)
	}
	if len(widths) == 0 { // one of the 14 fonts that need not be described
		ft.standard = 550
		if strings.Contains(base, "Courier") {
			ft.standard = 600
		}
	}
}

// show cuts a string into characters.
func (ft *font) show(s string, do func(shown)) {
	for len(s) > 0 {
		if !ft.composite {
			c := uint32(s[0])
			width, ok := ft.widths[c]
			if !ok {
				width = ft.standard
			}
			text := ft.toUnicode.text(c)
			if !usable(text) {
				text = ft.simple[c]
			}
			do(shown{text, width * ft.scale, c == ' '})
			s = s[1:]
			continue
		}
		c, n := ft.codes.cut(s)
		text, cid := "", c
		if ft.isNamed {
			text, n = ft.named.cut(s)
			c = code(s[:n])
			if r, _ := utf8.DecodeRuneInString(text); n == 1 || r < 0x7F && r >= 0x20 {
				cid = uint32(r) - 31 // Latin comes first in all collections
			} else {
				cid = ^uint32(0)
			}
		} else if ft.codes != nil {
			if r, ok := find(ft.codes.cids, c); ok {
				cid = r.dst + c - r.lo
			}
		}
		width, ok := ft.widths[cid]
		if !ok {
			width = ft.standard
			if r, size := utf8.DecodeRuneInString(text); ft.isNamed && size == 1 && r >= 0x20 {
				width = 500
			}
		}
		if said := ft.toUnicode.text(c); usable(said) {
			text = said
		}
		if !usable(text) {
			if text = ft.collection.text(cid); !usable(text) {
				text = "\uFFFD"
			}
		}
		do(shown{text, width * 0.001, n == 1 && c == ' '})
		s = s[n:]
	}
}

// usable reports whether what a ToUnicode map says is text: some map everything to zero or into the private area.
func usable(s string) bool {
	if s == "" {
		return false
	}
	for _, r := range s {
		if r == 0 || r == utf8.RuneError || unicode.Is(unicode.Co, r) {
			return false
		}
	}
	return true
}

// glyphText is the text that a glyph's name stands for, by the rules of Adobe's glyph list: known names, uni4E2D, u20BB7; what
// follows a point is the form, parts of a ligature stand between underscores.
func glyphText(n string) string {
	n, _, _ = strings.Cut(n, ".")
	var out strings.Builder
	for part := range strings.SplitSeq(n, "_") {
		if s, ok := glyphNames[part]; ok {
			out.WriteString(s)
			continue
		}
		if rest, ok := strings.CutPrefix(part, "uni"); ok && len(rest)%4 == 0 && len(rest) > 0 {
			for ; len(rest) >= 4; rest = rest[4:] {
				r, err := strconv.ParseUint(rest[:4], 16, 32)
				if err != nil {
					return ""
				}
				out.WriteRune(rune(r))
			}
			continue
		}
		if rest, ok := strings.CutPrefix(part, "u"); ok && len(rest) >= 4 && len(rest) <= 6 {
			if r, err := strconv.ParseUint(rest, 16, 32); err == nil {
				out.WriteRune(rune(r))
				continue
			}
		}
		if len(part) == 1 {
			out.WriteString(part)
			continue
		}
		return ""
	}
	return out.String()
}

// glyphNames are the names that Latin fonts use.
var glyphNames = readGlyphNames(`
exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright ) asterisk * plus + comma ,
hyphen - sfthyphen - period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon : semicolon ;
less < equal = greater > question ? at @ bracketleft [ backslash \ bracketright ] asciicircum ^ underscore _ braceleft { bar |
braceright } asciitilde ~ exclamdown ¡ cent ¢ sterling £ currency ¤ yen ¥ brokenbar ¦ section § dieresis ¨ copyright ©
ordfeminine ª guillemotleft « logicalnot ¬ registered ® macron ¯ degree ° plusminus ± twosuperior ² threesuperior ³ acute ´ mu µ
paragraph ¶ periodcentered · middot · cedilla ¸ onesuperior ¹ ordmasculine º guillemotright » onequarter ¼ onehalf ½
threequarters ¾ questiondown ¿ multiply × divide ÷ quoteleft ‘ quoteright ’ quotesinglbase ‚ quotedblleft “ quotedblright ”
quotedblbase „ dagger † daggerdbl ‡ bullet • ellipsis … perthousand ‰ guilsinglleft ‹ guilsinglright › fraction ⁄ Euro € trademark ™
endash – emdash — minus − fi fi fl fl ff ff ffi ffi ffl ffl lessequal ≤ greaterequal ≥ notequal ≠ approxequal ≈ infinity ∞
`)

func readGlyphNames(list string) map[string]string {
	names := map[string]string{"space": " ", "nbspace": " ", "grave": "`"}
	words := strings.Fields(list)
	for i := 0; i+1 < len(words); i += 2 {
		names[words[i]] = words[i+1]
	}
	return names
}
