package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/lexicon"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// A cellKind says what a cell holds.
type cellKind uint8

const (
	cellWords cellKind = iota
	cellBlank          // a dash, dots: there is no figure
	cellYear           // a bare number that could be a year
	cellValue
	cellFlat // 持平
)

// A cellFigure is what a cell states.
type cellFigure struct {
	text.Span // of the literal, in the cell's text
	number    numeral.Number
	max       numeral.Decimal
	hasMax    bool
	unit      string // that stands in the cell, its multiplier included
	bound     Bound
	direction Direction // that words or arrows in the cell state
	ordinal   bool      // 第3位
}

// marks of footnotes, and of preliminary and revised figures, behind a number or a name.
const noteMarks = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮¹²³⁴⁵⁶⁷⁸⁹⁰†‡"

// tableValueLists are the lists of words that table_value.go reads.
type tableValueLists struct {
	// BlankWords stand in a cell that has no value: 无.
	BlankWords []string

	// CellMoves stand before or behind the number of a cell, with the way that it went, where they tell one.
	CellMoves []lexicon.Listed

	// CellBounds stand before the number of a cell, with the bound that they make of it.
	CellBounds []lexicon.Listed
}

// readCell reads the text of a cell. Unit says whether words are a unit.
func (l *lists) readCell(s string, unit func(string) bool) (c cellFigure, kind cellKind) {
	digits := isDigits(s)
	if !digits {
		s = strings.TrimRight(s, noteMarks+" \u3000")
	}
	if !digits && l.isBlankCell(s) {
		return c, cellBlank
	}
	switch s {
	case "持平", "基本持平", "同期持平":
		return cellFigure{Span: text.Span{End: len(s)}, bound: Exact, direction: Flat}, cellFlat
	}
	if len(s) > 48 {
		return c, cellWords
	}
	c.bound = Exact
	i := 0
	if !digits {
		i = c.boundAndMove(l, s)
	}
	i += space(s[i:])
	start := i
	i, sign := signOf(s, i)
	if sign > 0 {
		start = i
	}
	i += space(s[i:])
	n, ok := cellNumber(s, i)
	if !ok {
		return c, cellWords
	}
	end := n.End
	if n.Form == numeral.Arabic && n.Mult == "" {
		if d, e, ok := grouped(s, i); ok {
			n.Value, n.Ungrouped, end = d, false, e
		}
	}
	switch n.Inner {
	case numeral.More:
		c.bound = MoreThan
	case numeral.Some:
		c.bound = About
	}
	rest := s[end:]
	if w := dash(rest); w > 0 && n.Form != numeral.Mask {
		if m, ok := numeral.Scan(rest, w); ok && m.Form == n.Form && m.Value.Cmp(n.Value) > 0 && sign == 0 {
			c.max, c.hasMax = m.Value, true
			n.Mult, n.Exp, n.Unit = m.Mult, m.Exp, m.Unit
			n.Ungrouped = n.Ungrouped && m.Ungrouped && n.Value.Coef > 1900
			end += m.End
			rest = s[end:]
		}
	}
	if sign < 0 {
		n.Value = n.Value.Neg()
	}
	c.number = n
	c.Span = text.Span{Start: start, End: end}
	c.unit = n.Mult
	if n.Unit != "" {
		c.unit = n.Unit
	}
	return c, c.behind(rest, sign, unit)
}

// boundAndMove reads what stands before the number of a cell, its bound, a move, 第, and returns where it ends.
func (c *cellFigure) boundAndMove(l *lists, s string) (i int) {
	if n, b := l.ruledBound(s); n > 0 {
		i, c.bound = n, b
	}
	for _, b := range l.CellBounds {
		if hasPrefix(s, b.Word) {
			i, c.bound = len(b.Word), Bound(b.Value)
			break
		}
	}
	for _, m := range l.CellMoves {
		if hasPrefix(s[i:], m.Word) {
			i += len(m.Word)
			c.direction = Direction(m.Value)
			break
		}
	}
	if strings.HasPrefix(s[i:], "第") {
		i, c.ordinal = i+len("第"), true
	}
	return i
}

// signOf reads the sign at i: where it ends, and -1, 1, or 0 for none.
func signOf(s string, i int) (end, sign int) {
	if w := beginsWith(s[i:], "-", "－", "−", "﹣", "–", "—"); w > 0 {
		return i + w, -1
	}
	if w := len(s[i:]) - len(strings.TrimPrefix(strings.TrimPrefix(s[i:], "+"), "＋")); w > 0 {
		return i + w, 1
	}
	return i, 0
}

// cellNumber reads the numeral of a cell at i, and says whether it may be a figure's.
func cellNumber(s string, i int) (numeral.Number, bool) {
	n, ok := numeral.Scan(s, i)
	if t := strings.TrimRight(s[i:], "*＊"); ok && n.Form == numeral.Mask && utf8.RuneCountInString(s[i+len(t):]) == 1 {
		if m, ok := numeral.Scan(t, 0); ok && m.End == len(t) && m.Form == numeral.Arabic { // 7*: one star behind a number is a footnote's
			n, _ = numeral.Scan(s[:i+len(t)], i)
		}
	}
	switch {
	case !ok, n.Long, n.Form == numeral.Digits:
		return n, false
	case n.Form == numeral.Fraction && strings.Contains(s[i:n.End], "/"): // 3/4 may be a date
		return n, false
	case n.Form == numeral.Chinese && (n.Bare || n.Value.Coef < 10 && utf8.RuneCountInString(s) == 1):
		return n, false
	}
	return n, true
}

// behind reads what stands behind the number of a cell, its bound and its unit, and says what the cell holds.
func (c *cellFigure) behind(rest string, sign int, unit func(string) bool) cellKind {
	n := &c.number
	rest = trimNote(rest)
	for _, b := range []struct {
		word  string
		bound Bound
	}{{"以上", AtLeast}, {"以下", AtMost}, {"以内", AtMost}, {"左右", About}, {"余", MoreThan}, {"多", MoreThan}} {
		if t, ok := strings.CutSuffix(rest, b.word); ok {
			rest, c.bound = t, b.bound
			break
		}
	}
	t := strings.TrimLeft(rest, " \u3000")
	switch {
	case t == "" && rest != "":
		return cellWords
	case t == "":
		years := n.Ungrouped && !c.hasMax && sign == 0 && !c.ordinal && 1900 <= n.Value.Coef && n.Value.Coef <= 2100 && n.Value.Scale == 0 && n.Form == numeral.Arabic
		if years || n.Ungrouped && c.hasMax {
			return cellYear
		}
		return cellValue
	case isDate(n.Value, t):
		return cellWords
	case t == "%" || t == "％":
	case n.Unit == "" && unit(n.Mult+t):
	case c.ordinal && (t == "位" || t == "名"):
	default:
		return cellWords
	}
	c.unit = n.Mult + strings.ReplaceAll(t, "％", "%")
	c.End += len(rest)
	return cellValue
}

// isDigits says whether a cell is a number in plain digits, as most are.
func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < '0' || c > '9') && c != '.' && c != ',' {
			return false
		}
	}
	return s != "" && s[0] != '.' && s[0] != ','
}

// isDate says whether a number with a unit of time names a time rather than measures one: 2014年, 3月.
func isDate(v numeral.Decimal, unit string) bool {
	switch unit {
	case "年", "年度", "学年":
		return 1900 <= v.Coef && v.Coef <= 2100
	case "月", "月份", "日", "号", "时", "點", "点", "届", "季度":
		return true
	}
	return false
}

func (l *lists) isBlankCell(s string) bool {
	if strings.Trim(s, " \u3000\u00a0-—–－─―﹣/\\…·.。～~") == "" {
		return true
	}
	for _, w := range l.BlankWords {
		if s == w {
			return true
		}
	}
	return false
}

// trimNote drops a footnote's mark from the end: 12.5*, 12.5[1], 12.5(2), 12.5p.
func trimNote(s string) string {
	s = strings.Trim(s, noteMarks)
	for _, p := range []string{"[]", "〔〕", "()", "（）", "【】"} {
		r, w := utf8.DecodeRuneInString(p)
		if strings.HasPrefix(s, p[:w]) && strings.HasSuffix(s, p[w:]) {
			if in := s[len(string(r)) : len(s)-len(p[w:])]; in != "" && strings.Trim(in, "0123456789注") == "" {
				return ""
			}
		}
	}
	switch s {
	case "*", "＊", "※", "**", "p", "r", "e", "P":
		return ""
	}
	return s
}

// grouped reads a number whose thousands are parted by single spaces, as yearbooks print them: 12 345.6.
func grouped(s string, i int) (d numeral.Decimal, end int, ok bool) {
	j := i
	for j < len(s) && '0' <= s[j] && s[j] <= '9' {
		j++
	}
	if j == i || j-i > 3 {
		return d, 0, false
	}
	digits := s[i:j]
	for j < len(s) {
		w := 0
		for _, sp := range []string{" ", "\u00a0", "\u2009", "\u202f"} {
			if hasPrefix(s[j:], sp) {
				w = len(sp)
				break
			}
		}
		if w == 0 || j+w+3 > len(s) || strings.Trim(s[j+w:j+w+3], "0123456789") != "" || j+w+3 < len(s) && '0' <= s[j+w+3] && s[j+w+3] <= '9' {
			break
		}
		digits += s[j+w : j+w+3]
		j += w + 3
		ok = true
	}
	if !ok {
		return d, 0, false
	}
	if j+1 < len(s) && s[j] == '.' && '0' <= s[j+1] && s[j+1] <= '9' {
		k := j + 1
		for k < len(s) && '0' <= s[k] && s[k] <= '9' {
			k++
		}
		digits += s[j:k]
		j = k
	}
	d, err := numeral.ParseDecimal(digits)
	return d, j, err == nil
}

// dash is the length of the dash between the ends of a range that s begins with.
func dash(s string) int {
	for _, d := range []string{"-", "—", "－", "–", "～", "~", "至"} {
		if hasPrefix(s, d) {
			return len(d)
		}
	}
	return 0
}

// mayBeValue says, without the lexicon, whether a cell could hold a value. It is used to tell tables of statistics from others.
func (l *lists) mayBeValue(s string) bool {
	_, kind := l.readCell(s, func(u string) bool {
		return utf8.RuneCountInString(u) <= 4 && !strings.ContainsAny(u, "年月日号时点期届章节条岁") && !strings.ContainsAny(u, "0123456789:/-")
	})
	return kind == cellValue
}

// A tableUnit is a unit as a heading, a caption or a cell states it.
type tableUnit struct {
	text   string          // as stated: 万元, 千元
	word   string          // without its multiplier
	factor numeral.Decimal // 千元 is 1000 times its word, beside what exp says
	exp    int
	kind   string
}

// unit reads words as a unit. Not ok are words that the lexicon does not know as one.
func (g *gridReader) unit(s string) (tableUnit, bool) {
	s = strings.ReplaceAll(strings.Trim(s, " \u3000\u00a0\t"), "％", "%")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "±"), "+/-")
	if s == "" || len(s) > 40 {
		return tableUnit{}, false
	}
	if u, ok := g.units[s]; ok {
		return u, u.text != ""
	}
	u := tableUnit{}
	t := &g.unitScan
	one := "1" + s
	g.a.scanner.Scan(t, one, 0, len(one))
	if len(t.Tokens) == 1 && t.Tokens[0].Class == scan.Num && len(t.Nums) == 1 && t.Tokens[0].End == len(one) {
		if f := &t.Nums[0]; f.Unit != "" && !f.HasMax && f.Form != numeral.Mask && f.Bound == "exact" {
			u = tableUnit{text: s, word: f.UnitWord, factor: f.Value, exp: f.Exp, kind: f.Kind}
		}
	}
	if s == "百分点" || s == "百分點" {
		u = tableUnit{text: s, word: s, factor: numeral.Int(1), kind: "point"}
	}
	if len(g.units) < 1000 {
		g.units[s] = u
	}
	return u, u.text != ""
}

// anyUnit is unit where the table says that the words are one, known or not.
func (g *gridReader) anyUnit(s string) (tableUnit, bool) {
	if u, ok := g.unit(s); ok {
		return u, true
	}
	s = strings.Trim(s, " \u3000")
	if n := utf8.RuneCountInString(s); n == 0 || n > 6 || strings.ContainsAny(s, "0123456789、，,;；()（）") || g.a.lists.isBlankCell(s) {
		return tableUnit{}, false
	}
	return tableUnit{text: s, word: s, factor: numeral.Int(1), kind: "count"}, true
}

// quantity makes a quantity of a cell's figure. Stated is the unit of the heading, used where the cell has none of its own.
func (g *gridReader) quantity(cell *text.Block, c *cellFigure, stated tableUnit) Quantity {
	lo, hi := cell.Start+c.Start, cell.Start+c.End
	q := Quantity{Literal: g.a.body[lo:hi], Start: lo, End: hi, Bound: c.bound}
	f := scan.Figure{Number: c.number, HasMax: c.hasMax, Max: c.max}
	u := stated
	if c.unit != "" && (c.number.Mult == "" || c.unit != c.number.Mult) { // a unit of its own
		if own, ok := g.unit(c.unit); ok {
			u = own
		} else {
			u = tableUnit{text: c.unit, word: c.unit, factor: numeral.Int(1)}
		}
	} else if c.number.Mult != "" { // 1.2万 below 人
		u.text, u.exp = c.number.Mult+u.text, u.exp+c.number.Exp
	}
	q.Unit = u.text
	if c.number.Form == numeral.Mask {
		q.Masked = true
		return q
	}
	v := c.number.Value
	q.Value = &v
	if c.hasMax {
		m := c.max
		q.Max = &m
	}
	f.UnitWord, f.Exp = u.word, u.exp
	if u.factor.Coef > 1 {
		ok := false
		if f.Value, ok = v.Mul(u.factor); !ok {
			return q
		}
		if f.HasMax {
			if f.Max, ok = c.max.Mul(u.factor); !ok {
				return q
			}
		}
	}
	g.a.base(&q, &f)
	return q
}
