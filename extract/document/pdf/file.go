package pdf

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"slices"

	"zhibiao/extract/document/limit"
)

// A file finds objects by scanning the whole file for "num gen obj", not through its cross-reference tables: those are often
// wrong in files from the web, and what they say beyond the scan is only which objects were freed. Where a number occurs
// twice, as after an update, the later one counts.
type file struct {
	ctx  context.Context
	lim  limit.Limits
	data []byte

	places  map[int]place // by object number
	streams []int         // numbers of object streams, in the order of the file
	trailer dict          // entries of all trailers together, later ones first
	crypt   crypt

	cache  map[int]any
	cached int           // elements in cache
	packed map[int]*pack // object streams, unpacked
	held   int           // bytes of packed
	codes  int           // of the fonts that are kept
}

// A place is where an object lies: in the file, or as one of an object stream.
type place struct {
	at, gen    int
	start, end int // of its stream's bytes
	in         int // number of the object stream, 0 for none
}

// A pack is an object stream: its bytes, and where in them each object lies.
type pack struct {
	data    []byte
	offsets map[int]int
}

const (
	maxObjects = 2_000_000
	maxCache   = 20_000   // objects kept parsed
	maxHeld    = 64 << 20 // bytes of unpacked object streams that are kept
	maxLink    = 32       // references to references
)

func open(ctx context.Context, data []byte, lim limit.Limits) (*file, error) {
	f := &file{ctx: ctx, lim: lim, data: data, places: map[int]place{}, trailer: dict{}, cache: map[int]any{}, packed: map[int]*pack{}}
	if err := f.scan(); err != nil {
		return nil, err
	}
	if e, ok := f.trailer["Encrypt"]; ok {
		d := f.dict(e)
		ids := f.list(f.trailer["ID"], nil)
		id := ""
		if len(ids) > 0 {
			id, _ = f.resolve(ids[0]).(string)
		}
		var err error
		if f.crypt, err = newCrypt(f, d, id); err != nil {
			return nil, err
		}
		clear(f.cache) // what was read until now was not decrypted
	}
	for _, n := range f.streams {
		if err := f.index(n); err != nil {
			return nil, err
		}
	}
	if len(f.places) == 0 {
		return nil, fmt.Errorf("no objects in it: %w", limit.ErrDamaged)
	}
	return f, nil
}

// scan finds the objects and trailers.
func (f *file) scan() error {
	noEnd := len(f.data) // from here on there is no endstream
	for pos, n := 0, 0; ; n++ {
		if n%1024 == 0 {
			if err := limit.Check(f.ctx); err != nil {
				return err
			}
		}
		i := bytes.Index(f.data[pos:], []byte("obj"))
		t := bytes.Index(f.data[pos:min(len(f.data), pos+max(i, 0)+3)], []byte("trailer"))
		if i < 0 {
			t = bytes.Index(f.data[pos:], []byte("trailer"))
		}
		if t >= 0 && (i < 0 || t < i) {
			l := lexer{b: f.data, pos: pos + t + len("trailer"), refs: true}
			if v, ok := l.next(); ok {
				f.addTrailer(v)
			}
			pos += t + len("trailer")
			continue
		}
		if i < 0 {
			return nil
		}
		at := pos + i
		pos = at + 3
		num, gen, ok := f.numbersBefore(at)
		if !ok {
			continue
		}
		l := lexer{b: f.data, pos: pos, refs: true}
		v, ok := l.next()
		if !ok {
			continue
		}
		p := place{at: pos, gen: gen}
		pos = max(pos, l.pos)
		if d, isDict := v.(dict); isDict {
			l.skipSpace()
			if bytes.HasPrefix(f.data[l.pos:], []byte("stream")) {
				p.start = l.pos + len("stream")
				if p.start < len(f.data) && f.data[p.start] == '\r' {
					p.start++
				}
				if p.start < len(f.data) && f.data[p.start] == '\n' {
					p.start++
				}
				p.end, noEnd = f.streamEnd(p.start, d, noEnd)
				pos = p.end
				switch d["Type"] {
				case name("ObjStm"):
					f.streams = append(f.streams, num)
				case name("XRef"):
					f.addTrailer(d)
				}
			}
		}
		f.places[num] = p
		if len(f.places) > maxObjects {
			return fmt.Errorf("more than %d objects: %w", maxObjects, limit.ErrTooLarge)
		}
	}
}

// streamEnd is where a stream's bytes end: by its length where endstream follows, else at the next endstream.
func (f *file) streamEnd(start int, d dict, noEnd int) (end, none int) {
	if n, ok := d["Length"].(float64); ok && n >= 0 && n <= float64(len(f.data)-start) {
		l := lexer{b: f.data, pos: start + int(n)}
		l.skipSpace()
		if bytes.HasPrefix(f.data[l.pos:], []byte("endstream")) {
			return start + int(n), noEnd
		}
	}
	if start >= noEnd {
		return len(f.data), noEnd
	}
	i := bytes.Index(f.data[start:], []byte("endstream"))
	if i < 0 {
		return len(f.data), start
	}
	end = start + i
	if end > start && f.data[end-1] == '\n' {
		end--
	}
	if end > start && f.data[end-1] == '\r' {
		end--
	}
	return end, noEnd
}

// numbersBefore reads "num gen " before the word obj.
func (f *file) numbersBefore(at int) (num, gen int, ok bool) {
	number := func() (int, bool) {
		end := at
		for at > 0 && isSpace(f.data[at-1]) {
			at--
		}
		if at == end {
			return 0, false
		}
		end = at
		for at > 0 && end-at < 10 && f.data[at-1] >= '0' && f.data[at-1] <= '9' {
			at--
		}
		n := 0
		for _, c := range f.data[at:end] {
			n = n*10 + int(c-'0')
		}
		return n, at < end
	}
	if gen, ok = number(); !ok || gen > 65535 {
		return 0, 0, false
	}
	num, ok = number()
	return num, gen, ok && num > 0 && num <= math.MaxInt32
}

func (f *file) addTrailer(v any) {
	d, _ := v.(dict)
	if _, ok := d["Root"]; !ok && d["Encrypt"] == nil {
		return
	}
	for _, key := range []name{"Root", "Encrypt", "ID", "Info"} {
		if v, ok := d[key]; ok {
			f.trailer[key] = v
		}
	}
}

// index notes which objects lie in an object stream, unless the file has the same number again further on.
func (f *file) index(num int) error {
	p, err := f.unpack(num)
	if err != nil || p == nil {
		return err
	}
	home := f.places[num]
	for n := range p.offsets {
		old, ok := f.places[n]
		if ok && old.in != 0 {
			old = f.places[old.in]
		}
		if !ok || old.at < home.at {
			f.places[n] = place{in: num}
		}
	}
	if len(f.places) > maxObjects {
		return fmt.Errorf("more than %d objects: %w", maxObjects, limit.ErrTooLarge)
	}
	return nil
}

// unpack reads an object stream. One that is damaged is nil.
func (f *file) unpack(num int) (*pack, error) {
	if p, ok := f.packed[num]; ok {
		return p, nil
	}
	s, _ := f.load(num).(*stream)
	if s == nil {
		return nil, nil
	}
	data, err := f.decode(s)
	if err != nil {
		return nil, err
	}
	first, _ := f.resolve(s.dict["First"]).(float64)
	if first < 0 || first > float64(len(data)) {
		return nil, nil
	}
	p := &pack{data: data[int(first):], offsets: map[int]int{}}
	l := lexer{b: data[:int(first)]}
	for {
		n, ok1 := l.next()
		at, ok2 := l.next()
		num, isNum := n.(float64)
		offset, isOffset := at.(float64)
		if !ok1 || !ok2 || !isNum || !isOffset {
			break
		}
		if num > 0 && num < 1<<31 && offset >= 0 && offset <= float64(len(p.data)) {
			p.offsets[int(num)] = int(offset)
		}
	}
	if f.held += len(data); f.held > maxHeld {
		clear(f.packed)
		f.held = len(data)
	}
	f.packed[num] = p
	return p, nil
}

// load reads an object by its number, nil where there is none.
func (f *file) load(num int) any {
	if v, ok := f.cache[num]; ok {
		return v
	}
	p, ok := f.places[num]
	if !ok {
		return nil
	}
	if len(f.cache) > maxCache || f.cached > maxElements {
		clear(f.cache)
		f.cached = 0
	}
	f.cache[num] = nil // for an object that leads to itself
	var v any
	if p.in != 0 {
		if f.places[p.in].in != 0 {
			return nil // object streams do not lie in each other
		}
		pack, err := f.unpack(p.in)
		if err != nil || pack == nil {
			return nil
		}
		l := lexer{b: pack.data, pos: pack.offsets[num], refs: true}
		v, _ = l.next()
		f.cached += l.size
	} else {
		l := lexer{b: f.data, pos: p.at, refs: true}
		v, _ = l.next()
		f.cached += l.size
		r := ref{num, p.gen}
		v = f.crypt.object(v, r)
		if d, isDict := v.(dict); isDict && p.end > 0 {
			v = &stream{d, f.data[p.start:p.end], r}
		}
	}
	if _, isOp := v.(op); isOp {
		v = nil
	}
	f.cache[num] = v
	return v
}

// resolve follows references.
func (f *file) resolve(v any) any {
	for range maxLink {
		r, ok := v.(ref)
		if !ok {
			return v
		}
		v = f.load(r.num)
	}
	return nil
}

// dict is v as a dictionary, that of a stream included; nil for anything else.
func (f *file) dict(v any) dict {
	switch v := f.resolve(v).(type) {
	case dict:
		return v
	case *stream:
		return v.dict
	}
	return nil
}

// list is v as an array; a single object is an array of one. Where v is missing, other is taken.
func (f *file) list(v, other any) array {
	switch v := f.resolve(v).(type) {
	case array:
		out := slices.Clone(v)
		for i := range out {
			out[i] = f.resolve(out[i])
		}
		return out
	case nil:
		if other != nil {
			return f.list(other, nil)
		}
		return nil
	default:
		return array{v}
	}
}

func (f *file) number(v any) float64 {
	n, _ := f.resolve(v).(float64)
	return n
}

// A sheet is a page with what it inherits.
type sheet struct {
	dict
	resources dict
	box       [4]float64
	rotate    int
}

// pages lists the pages by the tree of pages; where that leads to none, all objects that say they are one.
func (f *file) pages() ([]sheet, error) {
	var out []sheet
	seen := map[ref]bool{}
	var walk func(v any, up sheet, depth int) error
	walk = func(v any, up sheet, depth int) error {
		if r, ok := v.(ref); ok {
			if seen[r] {
				return nil
			}
			seen[r] = true
		}
		d := f.dict(v)
		if d == nil || depth > maxDepth {
			return nil
		}
		up.dict = d
		if r := f.dict(d["Resources"]); r != nil {
			up.resources = r
		}
		for _, key := range []name{"MediaBox", "CropBox"} {
			if box := f.list(d[key], nil); len(box) == 4 {
				for i := range box {
					up.box[i], _ = box[i].(float64)
				}
			}
		}
		if n, ok := f.resolve(d["Rotate"]).(float64); ok {
			up.rotate = (int(n)%360 + 360) % 360
		}
		kids, isNode := f.resolve(d["Kids"]).(array)
		if !isNode || f.resolve(d["Type"]) == name("Page") {
			if len(out) >= f.lim.Pages {
				return fmt.Errorf("more than %d pages: %w", f.lim.Pages, limit.ErrTooLarge)
			}
			if d["Contents"] != nil || f.resolve(d["Type"]) == name("Page") {
				out = append(out, up)
			}
			return nil
		}
		for _, kid := range kids {
			if err := walk(kid, up, depth+1); err != nil {
				return err
			}
		}
		return limit.Check(f.ctx)
	}
	whole := sheet{box: [4]float64{0, 0, 595, 842}}
	if err := walk(f.dict(f.trailer["Root"])["Pages"], whole, 0); err != nil || len(out) > 0 {
		return out, err
	}
	var numbers []int
	for n := range f.places {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	for _, n := range numbers {
		if d := f.dict(ref{num: n}); d["Type"] == name("Page") {
			if err := walk(ref{num: n}, whole, 0); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}
