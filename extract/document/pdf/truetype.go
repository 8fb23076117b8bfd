package pdf

import "encoding/binary"

// trueTypeCMap gives the characters of an embedded TrueType font by the numbers that the file has for its glyphs, as the font's own
// table has them; nil where it has none. CIDToGIDMap, where it is a stream, gives the glyph of each number, in two bytes.
func (f *file) trueTypeCMap(below dict) *cmap {
	s, _ := f.resolve(f.dict(below["FontDescriptor"])["FontFile2"]).(*stream)
	if s == nil {
		return nil
	}
	data, err := f.decode(s)
	if err != nil || len(data) < 12 {
		return nil
	}
	be := binary.BigEndian
	for i := range int(be.Uint16(data[4:])) {
		at := 12 + 16*i
		if at+16 > len(data) {
			break
		}
		if start := int64(be.Uint32(data[at+8:])); string(data[at:at+4]) == "cmap" && start+4 <= int64(len(data)) {
			m := readTrueTypeCMap(data[start:])
			if mapped, ok := f.resolve(below["CIDToGIDMap"]).(*stream); ok && m != nil {
				glyphs, err := f.decode(mapped)
				if err != nil {
					return nil
				}
				m = m.through(glyphs)
			}
			return m
		}
	}
	return nil
}

func readTrueTypeCMap(table []byte) *cmap {
	be := binary.BigEndian
	u16 := func(b []byte, at int) int {
		if at < 0 || at+2 > len(b) {
			return 0
		}
		return int(be.Uint16(b[at:]))
	}
	out := map[uint32]rune{}
	add := func(glyph, r int) {
		if old, ok := out[uint32(glyph)]; glyph > 0 && (!ok || rune(r) < old) { // of several the lowest
			out[uint32(glyph)] = rune(r)
		}
	}
	for i := range u16(table, 2) {
		at := 4 + 8*i
		if at+8 > len(table) {
			break
		}
		platform := u16(table, at)
		start := int64(be.Uint32(table[at+4:]))
		if platform != 0 && platform != 3 || start >= int64(len(table)) || platform == 3 && u16(table, at+2) == 0 {
			continue
		}
		sub := table[start:]
		switch u16(sub, 0) {
		case 4:
			n := u16(sub, 6) / 2
			for k := range n {
				last, first := u16(sub, 14+2*k), u16(sub, 16+2*n+2*k)
				delta, offset := u16(sub, 16+4*n+2*k), u16(sub, 16+6*n+2*k)
				for c := first; c <= last && c < 0xFFFF; c++ {
					glyph := c + delta
					if offset != 0 {
						if glyph = u16(sub, 16+6*n+2*k+offset+2*(c-first)); glyph == 0 {
							continue
						}
						glyph += delta
					}
					add(glyph&0xFFFF, c)
				}
			}
		case 12:
			if len(sub) < 16 {
				continue
			}
			n := int(min(be.Uint32(sub[12:]), 1<<16))
			for k := range n {
				g := 16 + 12*k
				if g+12 > len(sub) {
					break
				}
				first, last, glyph := be.Uint32(sub[g:]), be.Uint32(sub[g+4:]), be.Uint32(sub[g+8:])
				for c := first; c <= last && c-first < 1<<16 && c < 0x110000; c++ {
					add(int(glyph+c-first), int(c))
				}
			}
		}
	}
	if len(out) == 0 {
		return nil
	}
	m := &cmap{texts: map[uint32]string{}}
	for glyph, r := range out {
		m.texts[glyph] = string(r)
	}
	return m
}

// through gives the characters by the numbers whose glyphs stand in a table, two bytes each.
func (m *cmap) through(glyphs []byte) *cmap {
	out := &cmap{texts: map[uint32]string{}}
	for n := range min(len(glyphs)/2, 1<<16) {
		if s, ok := m.texts[uint32(binary.BigEndian.Uint16(glyphs[2*n:]))]; ok {
			out.texts[uint32(n)] = s
		}
	}
	return out
}
