package pdf

import (
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/ascii85"
	"errors"
	"fmt"
	"io"

	"zhibiao/extract/document/limit"
)

// decode unpacks a stream's bytes. Damaged data give what could be unpacked before the damage. The error is ErrBomb, or says
// that the data are a picture's.
func (f *file) decode(s *stream) ([]byte, error) {
	raw, err := f.crypt.stream(s, f)
	if err != nil {
		return nil, err
	}
	filters := f.list(s.dict["Filter"], s.dict["F"])
	params := f.list(s.dict["DecodeParms"], s.dict["DP"])
	if len(filters) > 8 {
		return nil, fmt.Errorf("%d filters: %w", len(filters), limit.ErrDamaged)
	}
	for i, filter := range filters {
		var p dict
		if i < len(params) {
			p = f.dict(params[i])
		}
		n, _ := f.resolve(filter).(name)
		var r io.Reader
		switch n {
		case "FlateDecode", "Fl":
			if len(raw) < 2 {
				return nil, nil
			}
			if raw[0]&0x0F == 8 && (int(raw[0])<<8|int(raw[1]))%31 == 0 {
				r = flate.NewReader(bytes.NewReader(raw[2:]))
			} else {
				r = flate.NewReader(bytes.NewReader(raw)) // without its zlib header
			}
		case "LZWDecode", "LZW":
			early := 1
			if v, ok := f.resolve(p["EarlyChange"]).(float64); ok {
				early = int(v)
			}
			r = &lzw{r: bufio.NewReader(bytes.NewReader(raw)), early: early}
		case "ASCII85Decode", "A85":
			text := bytes.TrimPrefix(bytes.TrimLeft(raw, "\x00\t\n\f\r "), []byte("<~"))
			if end := bytes.IndexByte(text, '~'); end >= 0 {
				text = text[:end]
			}
			r = ascii85.NewDecoder(bytes.NewReader(text))
		case "ASCIIHexDecode", "AHx":
			l := lexer{b: raw}
			var out []byte
			for l.pos < len(raw) && (l.pos == 0 || raw[l.pos-1] != '>') {
				out = append(out, l.hex()...)
			}
			r = bytes.NewReader(out)
		case "RunLengthDecode", "RL":
			r = &runLength{r: bufio.NewReader(bytes.NewReader(raw))}
		case "Crypt":
			continue
		default:
			return nil, fmt.Errorf("filter %q: %w", string(n), limit.ErrUnsupported)
		}
		out, err := io.ReadAll(&stoppable{f: f, r: f.lim.Expand(r, int64(len(raw)))})
		if errors.Is(err, limit.ErrBomb) || f.ctx.Err() != nil {
			return nil, err
		}
		raw = f.unpredict(out, p)
	}
	return raw, nil
}

// A stoppable reader ends when the context does.
type stoppable struct {
	f *file
	r io.Reader
}

func (s *stoppable) Read(p []byte) (int, error) {
	if err := limit.Check(s.f.ctx); err != nil {
		return 0, err
	}
	return s.r.Read(p)
}

// unpredict undoes the differences that PNG and TIFF predictors put in place of bytes.
func (f *file) unpredict(data []byte, p dict) []byte {
	number := func(key name, otherwise int) int {
		if v, ok := f.resolve(p[key]).(float64); ok && v >= 1 && v < 1<<20 {
			return int(v)
		}
		return otherwise
	}
	predictor := number("Predictor", 1)
	if predictor < 2 {
		return data
	}
	bits := number("Colors", 1) * number("BitsPerComponent", 8)
	pixel := max(bits/8, 1)
	row := (bits*number("Columns", 1) + 7) / 8
	if predictor == 2 {
		for at := 0; at+row <= len(data); at += row {
			for i := pixel; i < row; i++ {
				data[at+i] += data[at+i-pixel]
			}
		}
		return data
	}
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for len(data) > 1 {
		kind := data[0]
		line := data[1:min(1+row, len(data))]
		for i := range line {
			var left, corner byte
			if i >= pixel {
				left, corner = line[i-pixel], above[i-pixel]
			}
			switch kind {
			case 1:
				line[i] += left
			case 2:
				line[i] += above[i]
			case 3:
				line[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				line[i] += paeth(left, above[i], corner)
			}
		}
		out = append(out, line...)
		if len(line) < row {
			break
		}
		above = line
		data = data[1+row:]
	}
	return out
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	da, db, dc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case da <= db && da <= dc:
		return a
	case db <= dc:
		return b
	}
	return c
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// lzw reads the variable-width LZW codes of PDF and TIFF, which compress/lzw does not: codes grow one step early.
type lzw struct {
	r     io.ByteReader
	early int

	bits  uint32
	n     uint // bits in hand
	width uint
	table []lzwEntry
	last  int // previous code, -1 after a clear
	out   []byte
}

type lzwEntry struct {
	prefix int
	first  byte
	suffix byte
	length int
}

const (
	lzwClear = 256
	lzwEnd   = 257
)

func (z *lzw) Read(p []byte) (int, error) {
	for len(z.out) == 0 {
		if z.table == nil {
			z.clear()
		}
		for z.n < z.width {
			c, err := z.r.ReadByte()
			if err != nil {
				return 0, io.EOF
			}
			z.bits = z.bits<<8 | uint32(c)
			z.n += 8
		}
		code := int(z.bits >> (z.n - z.width) & (1<<z.width - 1))
		z.n -= z.width
		if code == lzwEnd {
			return 0, io.EOF
		}
		if code == lzwClear {
			z.clear()
			continue
		}
		if code > len(z.table) || code == len(z.table) && z.last < 0 {
			return 0, io.ErrUnexpectedEOF
		}
		if z.last >= 0 && len(z.table) < 4096 {
			e := lzwEntry{prefix: z.last, first: z.table[z.last].first, length: z.table[z.last].length + 1}
			if code < len(z.table) {
				e.suffix = z.table[code].first
			} else {
				e.suffix = e.first
			}
			z.table = append(z.table, e)
		}
		if code >= len(z.table) {
			return 0, io.ErrUnexpectedEOF
		}
		z.out = make([]byte, z.table[code].length)
		for at, c := len(z.out)-1, code; at >= 0; at, c = at-1, z.table[c].prefix {
			z.out[at] = z.table[c].suffix
		}
		z.last = code
		for z.width < 12 && len(z.table)+z.early >= 1<<z.width {
			z.width++
		}
	}
	n := copy(p, z.out)
	z.out = z.out[n:]
	return n, nil
}

func (z *lzw) clear() {
	z.table = make([]lzwEntry, 258, 4096)
	for i := range 256 {
		z.table[i] = lzwEntry{first: byte(i), suffix: byte(i), length: 1}
	}
	z.width, z.last = 9, -1
}

// runLength reads bytes that are counted runs or counted literals.
type runLength struct {
	r   *bufio.Reader
	out []byte
}

func (z *runLength) Read(p []byte) (int, error) {
	for len(z.out) == 0 {
		n, err := z.r.ReadByte()
		if err != nil || n == 128 {
			return 0, io.EOF
		}
		if n < 128 {
			z.out = make([]byte, int(n)+1)
			got, _ := io.ReadFull(z.r, z.out)
			z.out = z.out[:got]
			if got == 0 {
				return 0, io.EOF
			}
			continue
		}
		c, err := z.r.ReadByte()
		if err != nil {
			return 0, io.EOF
		}
		z.out = bytes.Repeat([]byte{c}, 257-int(n))
	}
	n := copy(p, z.out)
	z.out = z.out[n:]
	return n, nil
}
