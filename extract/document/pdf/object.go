package pdf

import (
	"bytes"
	"math"
	"strconv"
)

// What objects are in Go: nil, bool, float64, string, name, array, dict, ref, *stream; and op, an operator or keyword.
type (
	name  string
	op    string
	array []any
	dict  map[name]any
	ref   struct{ num, gen int }
)

// A stream is a dictionary and the bytes that stand in the file.
type stream struct {
	dict
	raw []byte
	ref ref // of the object that it is, for its key; zero inside an object stream
}

const (
	maxDepth    = 64       // of arrays and dictionaries within each other
	maxString   = 64 << 10 // bytes of a string or name; longer ones are damage
	maxElements = 1 << 20  // of one object, all levels together; what is more is passed over
)

// A lexer reads objects from bytes. It never fails: what makes no sense becomes an op or is passed over.
type lexer struct {
	b    []byte
	pos  int
	size int  // elements of the object that was read last
	refs bool // "1 0 R" is a reference; not so in content streams
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func (l *lexer) skipSpace() {
	for l.pos < len(l.b) {
		c := l.b[l.pos]
		switch {
		case isSpace(c):
			l.pos++
		case c == '%':
			for l.pos < len(l.b) && l.b[l.pos] != '\n' && l.b[l.pos] != '\r' {
				l.pos++
			}
		default:
			return
		}
	}
}

// next reads an object; ok is false at the end.
func (l *lexer) next() (v any, ok bool) {
	l.size = 0
	return l.object(0)
}

func (l *lexer) object(depth int) (any, bool) {
	l.skipSpace()
	if l.pos >= len(l.b) {
		return nil, false
	}
	c := l.b[l.pos]
	switch c {
	case '/':
		l.pos++
		return l.name(), true
	case '(':
		l.pos++
		return l.literal(), true
	case '<':
		l.pos++
		if l.pos < len(l.b) && l.b[l.pos] == '<' {
			l.pos++
			if depth >= maxDepth {
				return op("<<"), true
			}
			return l.dict(depth + 1), true
		}
		return l.hex(), true
	case '>':
		l.pos++
		if l.pos < len(l.b) && l.b[l.pos] == '>' {
			l.pos++
		}
		return op(">>"), true
	case '[':
		l.pos++
		if depth >= maxDepth {
			return op("["), true
		}
		return l.array(depth + 1), true
	case ']', '{', '}', ')':
		l.pos++
		return op(c), true
	}
	start := l.pos
	for l.pos < len(l.b) && !isSpace(l.b[l.pos]) && !isDelimiter(l.b[l.pos]) {
		l.pos++
	}
	word := l.b[start:l.pos]
	if n, ok := number(word); ok {
		if l.refs {
			if r, ok := l.reference(n); ok {
				return r, true
			}
		}
		return n, true
	}
	switch string(word) {
	case "true":
		return true, true
	case "false":
		return false, true
	case "null":
		return nil, true
	}
	return op(word), true
}

// number reads an integer or real; PDF knows no exponents, and writers make mistakes like --1 or 1.2.3.
func number(word []byte) (float64, bool) {
	if len(word) == 0 || len(word) > 40 || !bytes.ContainsAny(word, "0123456789") {
		return 0, false
	}
	for i, c := range word {
		if c != '.' && (c < '0' || c > '9') && !(c == '-' || c == '+' && i == 0) {
			return 0, false
		}
	}
	n, err := strconv.ParseFloat(string(word), 64)
	if err != nil {
		minus := word[0] == '-'
		if i := bytes.LastIndexByte(word, '-'); i > 0 && word[i-1] != '-' {
			word = word[:i] // 12-34: what stands before counts
		}
		n, err = strconv.ParseFloat(string(bytes.TrimLeft(word, "+-")), 64)
		if err != nil {
			n = 0
		}
		if minus {
			n = -n
		}
	}
	if math.IsInf(n, 0) || math.IsNaN(n) {
		n = 0
	}
	return n, true
}

// reference reads the rest of "num gen R".
func (l *lexer) reference(num float64) (ref, bool) {
	if num != math.Trunc(num) || num < 0 || num > math.MaxInt32 {
		return ref{}, false
	}
	p := l.pos
	for p < len(l.b) && isSpace(l.b[p]) {
		p++
	}
	gen, digits := 0, p
	for p < len(l.b) && p < digits+6 && l.b[p] >= '0' && l.b[p] <= '9' {
		gen = gen*10 + int(l.b[p]-'0')
		p++
	}
	if p == digits {
		return ref{}, false
	}
	space := p
	for p < len(l.b) && isSpace(l.b[p]) {
		p++
	}
	if p == space || p >= len(l.b) || l.b[p] != 'R' || p+1 < len(l.b) && !isSpace(l.b[p+1]) && !isDelimiter(l.b[p+1]) {
		return ref{}, false
	}
	l.pos = p + 1
	return ref{int(num), gen}, true
}

func (l *lexer) name() name {
	var out []byte
	for l.pos < len(l.b) && len(out) < maxString {
		c := l.b[l.pos]
		if isSpace(c) || isDelimiter(c) {
			break
		}
		l.pos++
		if c == '#' && l.pos+1 < len(l.b) {
			if hi, lo := unhex(l.b[l.pos]), unhex(l.b[l.pos+1]); hi >= 0 && lo >= 0 {
				c = byte(hi<<4 | lo)
				l.pos += 2
			}
		}
		out = append(out, c)
	}
	return name(out)
}

func unhex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func (l *lexer) hex() string {
	var out []byte
	half := -1
	for l.pos < len(l.b) && len(out) < maxString {
		c := l.b[l.pos]
		l.pos++
		if c == '>' {
			break
		}
		n := unhex(c)
		switch {
		case n < 0:
		case half < 0:
			half = n
		default:
			out = append(out, byte(half<<4|n))
			half = -1
		}
	}
	if half >= 0 {
		out = append(out, byte(half<<4))
	}
	return string(out)
}

func (l *lexer) literal() string {
	var out []byte
	for depth := 1; l.pos < len(l.b) && len(out) < maxString; {
		c := l.b[l.pos]
		l.pos++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return string(out)
			}
		case '\r':
			if l.pos < len(l.b) && l.b[l.pos] == '\n' {
				l.pos++
			}
			c = '\n'
		case '\\':
			if l.pos >= len(l.b) {
				return string(out)
			}
			c = l.b[l.pos]
			l.pos++
			switch c {
			case 'n':
				c = '\n'
			case 'r':
				c = '\r'
			case 't':
				c = '\t'
			case 'b':
				c = '\b'
			case 'f':
				c = '\f'
			case '\r':
				if l.pos < len(l.b) && l.b[l.pos] == '\n' {
					l.pos++
				}
				continue
			case '\n':
				continue
			case '0', '1', '2', '3', '4', '5', '6', '7':
				n := int(c - '0')
				for k := 0; k < 2 && l.pos < len(l.b) && l.b[l.pos] >= '0' && l.b[l.pos] <= '7'; k++ {
					n = n*8 + int(l.b[l.pos]-'0')
					l.pos++
				}
				c = byte(n)
			}
		}
		out = append(out, c)
	}
	return string(out)
}

// ends reports whether an operator cannot stand inside an array or dictionary: its end is missing.
func ends(v any) bool {
	switch v {
	case op("obj"), op("endobj"), op("stream"), op("endstream"), op("xref"), op("trailer"):
		return true
	}
	return false
}

func (l *lexer) array(depth int) array {
	var a array
	for {
		start := l.pos
		v, ok := l.object(depth)
		if !ok || v == op("]") {
			return a
		}
		if ends(v) {
			l.pos = start
			return a
		}
		if _, isOp := v.(op); !isOp && l.size < maxElements {
			l.size++
			a = append(a, v)
		}
	}
}

func (l *lexer) dict(depth int) dict {
	d := dict{}
	for {
		start := l.pos
		k, ok := l.object(depth)
		if !ok || k == op(">>") {
			return d
		}
		if ends(k) {
			l.pos = start
			return d
		}
		key, isName := k.(name)
		if !isName {
			continue
		}
		start = l.pos
		v, ok := l.object(depth)
		if !ok || v == op(">>") {
			return d
		}
		if ends(v) {
			l.pos = start
			return d
		}
		if _, isOp := v.(op); !isOp && l.size < maxElements {
			l.size++
			d[key] = v
		}
	}
}
