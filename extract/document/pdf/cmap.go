package pdf

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// A cmap cuts a string into codes and gives for a code its text (ToUnicode) or its glyph number (CID).
type cmap struct {
	spaces []codeRange // of n-byte codes; none: two bytes each
	texts  map[uint32]string
	ranges []codeRange // of texts; dst counts on from first
	cids   []codeRange
}

type codeRange struct {
	n      int // bytes of a code
	lo, hi uint32
	dst    uint32   // first glyph number
	text   []uint16 // text of the first code; the last unit counts on
}

const maxCodes = 200_000 // entries of one cmap

// readCMap reads an embedded CMap or ToUnicode stream.
func readCMap(data []byte) *cmap {
	m := &cmap{texts: map[uint32]string{}}
	l := lexer{b: data}
	var args []any
	for {
		v, ok := l.next()
		if !ok || len(m.texts)+len(m.ranges)+len(m.cids)+len(m.spaces) > maxCodes {
			break
		}
		word, isOp := v.(op)
		if !isOp {
			if len(args) < 1000 {
				args = append(args, v)
			}
			continue
		}
		switch word {
		case "endcodespacerange":
			for i := 0; i+1 < len(args); i += 2 {
				lo, hi := code(args[i]), code(args[i+1])
				if s, _ := args[i].(string); len(s) >= 1 && len(s) <= 4 {
					m.spaces = append(m.spaces, codeRange{n: len(s), lo: lo, hi: hi})
				}
			}
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				m.texts[code(args[i])] = text16(args[i+1])
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				lo, hi := code(args[i]), code(args[i+1])
				if list, ok := args[i+2].(array); ok {
					for k := range list {
						if uint32(k) > hi-lo {
							break
						}
						m.texts[lo+uint32(k)] = text16(list[k])
					}
				} else if s, _ := args[i+2].(string); len(s) > 0 && hi >= lo {
					m.ranges = append(m.ranges, codeRange{lo: lo, hi: hi, text: units(s)})
				}
			}
		case "endcidrange":
			for i := 0; i+2 < len(args); i += 3 {
				n, _ := args[i+2].(float64)
				m.cids = append(m.cids, codeRange{lo: code(args[i]), hi: code(args[i+1]), dst: uint32(n)})
			}
		case "endcidchar":
			for i := 0; i+1 < len(args); i += 2 {
				n, _ := args[i+1].(float64)
				m.cids = append(m.cids, codeRange{lo: code(args[i]), hi: code(args[i]), dst: uint32(n)})
			}
		}
		args = args[:0]
	}
	for _, list := range [][]codeRange{m.ranges, m.cids} {
		slices.SortStableFunc(list, func(a, b codeRange) int { return cmp.Compare(a.lo, b.lo) })
	}
	return m
}

func code(v any) uint32 {
	s, _ := v.(string)
	n := uint32(0)
	for i := 0; i < len(s) && i < 4; i++ {
		n = n<<8 | uint32(s[i])
	}
	return n
}

// units reads UTF-16, big end first; a single byte is a unit of its own.
func units(s string) []uint16 {
	if len(s) == 1 {
		return []uint16{uint16(s[0])}
	}
	var out []uint16
	for i := 0; i+1 < len(s) && i < 64; i += 2 {
		out = append(out, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return out
}

func text16(v any) string {
	if n, ok := v.(name); ok {
		return glyphText(string(n))
	}
	s, _ := v.(string)
	return string(utf16.Decode(units(s)))
}

// find is the range that holds a code.
func find(list []codeRange, c uint32) (codeRange, bool) {
	i, _ := slices.BinarySearchFunc(list, c, func(r codeRange, c uint32) int {
		if r.lo <= c {
			return -1
		}
		return 1
	})
	for k := i - 1; k >= 0 && k >= i-4; k-- { // ranges may lie within each other
		if c <= list[k].hi {
			return list[k], true
		}
	}
	return codeRange{}, false
}

// text is what a code stands for, "" where the map does not say.
func (m *cmap) text(c uint32) string {
	if m == nil {
		return ""
	}
	if s, ok := m.texts[c]; ok {
		return s
	}
	if r, ok := find(m.ranges, c); ok && len(r.text) > 0 {
		last := len(r.text) - 1
		u := slices.Clone(r.text)
		if len(u) == 2 && utf16.IsSurrogate(rune(u[0])) {
			return string(utf16.DecodeRune(rune(u[0]), rune(u[1])) + rune(c-r.lo))
		}
		u[last] += uint16(c - r.lo)
		return string(utf16.Decode(u))
	}
	return ""
}

// cut takes the next code off a string.
func (m *cmap) cut(s string) (c uint32, n int) {
	if m == nil || len(m.spaces) == 0 {
		n = min(2, len(s))
		return code(s[:n]), n
	}
	for n = 1; n <= 4 && n <= len(s); n++ {
		c = code(s[:n])
		for _, r := range m.spaces {
			if r.n == n && inSpace(c, r) {
				return c, n
			}
		}
	}
	n = min(m.spaces[0].n, len(s))
	return code(s[:n]), n
}

// inSpace reports whether each byte of a code lies between those of the range's ends.
func inSpace(c uint32, r codeRange) bool {
	for shift := 0; shift < 8*r.n; shift += 8 {
		b := byte(c >> shift)
		if b < byte(r.lo>>shift) || b > byte(r.hi>>shift) {
			return false
		}
	}
	return true
}

// A predefined CMap is one that a file names and does not hold: its codes are those of a character set, so that text can be
// had without knowing the glyph numbers.
type predefined struct {
	charset encoding.Encoding // nil: Unicode
	unicode string            // UCS2, UTF16, UTF8, UTF32
}

// predefinedCMap knows the CMaps of ISO 32000-1, table 118, by the parts of their names.
func predefinedCMap(n string) (predefined, bool) {
	n = strings.TrimSuffix(strings.TrimSuffix(n, "-H"), "-V")
	if rest, ok := strings.CutPrefix(n, "Uni"); ok {
		for _, form := range []string{"UCS2", "UTF16", "UTF8", "UTF32"} {
			if strings.Contains(rest, form) {
				return predefined{unicode: form}, true
			}
		}
		return predefined{}, false
	}
	switch n {
	case "GB-EUC", "GBpc-EUC", "GBK-EUC", "GBKp-EUC", "GBK2K":
		return predefined{charset: simplifiedchinese.GB18030}, true
	case "B5pc", "HKscs-B5", "ETen-B5", "ETenms-B5":
		return predefined{charset: traditionalchinese.Big5}, true
	case "83pv-RKSJ", "90ms-RKSJ", "90msp-RKSJ", "90pv-RKSJ", "Add-RKSJ", "Ext-RKSJ":
		return predefined{charset: japanese.ShiftJIS}, true
	case "EUC":
		return predefined{charset: japanese.EUCJP}, true
	case "KSC-EUC", "KSCms-UHC", "KSCms-UHC-HW", "KSCpc-EUC":
		return predefined{charset: korean.EUCKR}, true
	}
	return predefined{}, false
}

// cut takes the next character off a string: its text and how many bytes it has.
func (p predefined) cut(s string) (text string, n int) {
	switch p.unicode {
	case "UCS2", "UTF16":
		if len(s) < 2 {
			return "", len(s)
		}
		n = 2
		if u := units(s[:2]); utf16.IsSurrogate(rune(u[0])) && len(s) >= 4 {
			n = 4
		}
		return string(utf16.Decode(units(s[:n]))), n
	case "UTF8":
		for _, r := range s {
			return string(r), len(string(r))
		}
	case "UTF32":
		n = min(4, len(s))
		return string(rune(code(s[:n]))), n
	}
	n = 1
	if s[0] > 0x80 && len(s) > 1 {
		n = 2
		if p.charset == simplifiedchinese.GB18030 && s[1] >= '0' && s[1] <= '9' && len(s) >= 4 {
			n = 4
		}
		if p.charset == japanese.ShiftJIS && s[0] >= 0xA0 && s[0] < 0xE0 {
			n = 1
		}
	}
	out, err := p.charset.NewDecoder().String(s[:n])
	if err != nil {
		return "", n
	}
	return out, n
}
