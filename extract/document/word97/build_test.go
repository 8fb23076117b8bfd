package word97

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
)

// A build makes a Word file of its own, for what LibreOffice does not write: fast saves, old versions, damage.
type build struct {
	nFib    uint16
	flags   uint16
	pieces  []buildPiece
	prcs    [][]byte
	paras   map[int][]byte // properties of the paragraph that ends at the n'th character
	streams map[string][]byte
	noTable bool
}

// A buildPiece is text in the order of the document; at says where it lies among the other pieces.
type buildPiece struct {
	text   string
	narrow bool
	prm    uint16
	at     int
}

// bytes lays out the file.
func (b build) bytes() []byte {
	le := binary.LittleEndian
	doc := make([]byte, 1024)
	table := []byte{}
	offsets := make([]int, len(b.pieces))
	for place := range b.pieces {
		for i, p := range b.pieces {
			if p.at != place {
				continue
			}
			offsets[i] = len(doc)
			for _, u := range utf16.Encode([]rune(p.text)) {
				if p.narrow {
					doc = append(doc, byte(u))
				} else {
					doc = le.AppendUint16(doc, u)
				}
			}
		}
	}
	clx := []byte{}
	for _, p := range b.prcs {
		clx = append(le.AppendUint16(append(clx, 1), uint16(len(p))), p...)
	}
	cps, pcds := []byte{}, []byte{}
	cp := 0
	type mark struct {
		fc    int
		props []byte
	}
	var marks []mark
	for i, p := range b.pieces {
		cps = le.AppendUint32(cps, uint32(cp))
		fc := uint32(offsets[i])
		if p.narrow {
			fc = fc*2 | 0x40000000
		}
		pcds = le.AppendUint16(le.AppendUint32(append(pcds, 0, 0), fc), p.prm)
		for k, u := range utf16.Encode([]rune(p.text)) {
			if u == charParagraph || u == charCell {
				width := 2
				if p.narrow {
					width = 1
				}
				marks = append(marks, mark{offsets[i] + width*k, b.paras[cp]})
			}
			cp++
		}
	}
	cps = le.AppendUint32(cps, uint32(cp))
	clx = le.AppendUint32(append(clx, 2), uint32(len(cps)+len(pcds)))
	clx = append(append(clx, cps...), pcds...)

	for len(doc)%512 != 0 {
		doc = append(doc, 0)
	}
	page := make([]byte, 512) // one page of paragraph properties, a run for each mark
	end := 510
	start := 1024
	n := 0
	for at := 0; at < len(doc); at++ {
		for _, m := range marks {
			if m.fc != at {
				continue
			}
			le.PutUint32(page[4*n:], uint32(start))
			start = at + 1
			n++
			le.PutUint32(page[4*n:], uint32(start))
		}
	}
	k := 0
	for at := 0; at < len(doc); at++ {
		for _, m := range marks {
			if m.fc != at {
				continue
			}
			props := append([]byte{0, 0}, m.props...)
			if len(props)%2 == 0 {
				props = append([]byte{0, byte(len(props) / 2)}, props...)
			} else {
				props = append([]byte{byte((len(props) + 1) / 2)}, props...)
			}
			end -= (len(props) + 1) &^ 1
			copy(page[end:], props)
			page[4*(n+1)+13*k] = byte(end / 2)
			k++
		}
	}
	page[511] = byte(n)
	papx := le.AppendUint32(nil, 1024)
	papx = le.AppendUint32(papx, uint32(len(doc)))
	papx = le.AppendUint32(papx, uint32(len(doc)/512))
	doc = append(doc, page...)

	put := func(entry int, data []byte) {
		le.PutUint32(doc[154+8*entry:], uint32(len(table)))
		le.PutUint32(doc[154+8*entry+4:], uint32(len(data)))
		table = append(table, data...)
	}
	le.PutUint16(doc, magicWord)
	le.PutUint16(doc[2:], max(b.nFib, nFibWord97))
	if b.nFib != 0 {
		le.PutUint16(doc[2:], b.nFib)
	}
	le.PutUint16(doc[10:], b.flags)
	le.PutUint32(doc[76:], uint32(cp))
	put(entryClx, clx)
	put(entryParagraphs, papx)
	streams := map[string][]byte{"WordDocument": doc}
	if !b.noTable {
		streams["0Table"] = table
	}
	for name, data := range b.streams {
		streams[name] = data
	}
	return container(streams)
}

// container writes an OLE file of streams, each padded to the size from which it lies in sectors of its own.
func container(streams map[string][]byte) []byte {
	le := binary.LittleEndian
	const free, endOfChain, fatSector = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
	names := []string{"0Table", "EncryptedPackage", "WordDocument", "Workbook"}
	var body bytes.Buffer
	fat := []uint32{fatSector, endOfChain, endOfChain} // sector 0 is the table itself, 1 and 2 the directory
	fat[1] = 2
	dir := make([]byte, 1024)
	entry := func(i int, name string, kind byte, right, child, start uint32, size int) {
		e := dir[128*i:]
		for k, u := range utf16.Encode([]rune(name)) {
			le.PutUint16(e[2*k:], u)
		}
		le.PutUint16(e[64:], uint16(2*len(name)+2))
		e[66], e[67] = kind, 1
		le.PutUint32(e[68:], free)
		le.PutUint32(e[72:], right)
		le.PutUint32(e[76:], child)
		le.PutUint32(e[116:], start)
		le.PutUint32(e[120:], uint32(size))
	}
	var have []string
	for _, name := range names {
		if streams[name] != nil {
			have = append(have, name)
		}
	}
	entry(0, "Root Entry", 5, free, 1, endOfChain, 0)
	for i, name := range have {
		data := streams[name]
		data = append(bytes.Clone(data), make([]byte, max(0, 4096-len(data)))...)
		right := uint32(i + 2)
		if i == len(have)-1 {
			right = free
		}
		entry(i+1, name, 2, right, free, uint32(len(fat)), len(data))
		for at := 0; at < len(data); at += 512 {
			sector := make([]byte, 512)
			copy(sector, data[at:])
			body.Write(sector)
			fat = append(fat, uint32(len(fat)+1))
		}
		fat[len(fat)-1] = endOfChain
	}
	for len(fat) < 128 {
		fat = append(fat, free)
	}
	if len(fat) > 128 {
		panic("more sectors than one table holds")
	}
	head := make([]byte, 512)
	copy(head, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	le.PutUint16(head[24:], 0x3E)
	le.PutUint16(head[26:], 3)
	le.PutUint16(head[28:], 0xFFFE)
	le.PutUint16(head[30:], 9)
	le.PutUint16(head[32:], 6)
	le.PutUint32(head[44:], 1)
	le.PutUint32(head[48:], 1)
	le.PutUint32(head[56:], 4096)
	le.PutUint32(head[60:], endOfChain)
	le.PutUint32(head[68:], endOfChain)
	for i := range 109 {
		le.PutUint32(head[76+4*i:], free)
	}
	le.PutUint32(head[76:], 0)
	out := bytes.NewBuffer(head)
	for _, n := range fat {
		_ = binary.Write(out, le, n)
	}
	out.Write(dir)
	out.Write(body.Bytes())
	return out.Bytes()
}
