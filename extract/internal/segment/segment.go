// Package segment cuts a body into sections, paragraphs and sentences. It reads through what web pages and hard-wrapped lines
// do to a sentence: a line that breaks off in mid-sentence goes on with the next.
package segment

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/text"
)

// A Sentence is one sentence, or a heading.
type Sentence struct {
	text.Span
	Heading   bool
	Signs     Signs       // of all its characters
	Paragraph int         // counts from 0 in its body
	Holes     []text.Span // page marks, marks of footnotes and definitions in brackets within it, which are no part of the sentence
}

const (
	maxSentence = 1 << 14 // bytes: a longer one is cut at a comma, so that work stays linear
	headRunes   = 45      // a heading is no longer than this
	wrapRunes   = 22      // a line that breaks off is at least this long
)

// A Cutter cuts bodies. The zero value does; Spans makes it better with hard-wrapped lines, RunIn with headings that paragraphs run in with.
type Cutter struct {
	Spans     func(tail, head string) bool // whether a word runs from the end of one line into the next; may be nil
	RunIn     func(line string) int        // the length of the heading that a line with a list number begins with, 0 where it has none; may be nil
	Furniture []text.Span                  // page marks that a reader found, in order: no part of any sentence

	// Print is a fingerprint of the Chinese characters of all sentences so far: digits, masks, spaces and marks do not count. It may
	// be set anew at any sentence.
	Print uint64

	noted      []text.Span // what remarks gave last
	paragraphs int
	wrap       int // width that lines are wrapped at, 0 where they are not
}

// Sentences calls each for the sentences of body[span], in order. Headings come as sentences of their own. A sentence's holes are
// valid until each returns.
func (c *Cutter) Sentences(body string, span text.Span, each func(Sentence)) {
	if w, lines := wrapWidth(body[span.Start:span.End]); lines >= wrapLines {
		c.wrap = w
	}
	i := span.Start
	for i < span.End {
		e := lineEnd(body, i, span.End)
		if c.mark(body, i, e) {
			i = skipBlank(body, e, span.End)
			continue
		}
		var holes []text.Span
		last := i          // where the paragraph's last line begins
		for e < span.End { // one paragraph: a line, and the lines that it breaks off into
			next, blank, marks := e, 0, len(holes)
			for next < span.End {
				k := skipBlank(body, next, span.End)
				blank += strings.Count(body[next:k], "\n")
				ke := lineEnd(body, k, span.End)
				if k >= span.End || !c.mark(body, k, ke) {
					next = k
					break
				}
				holes = append(holes, text.Span{Start: k, End: ke})
				next = ke
			}
			if next >= span.End {
				holes = holes[:marks]
				break
			}
			ne := lineEnd(body, next, span.End)
			line, after := body[last:e], body[next:ne]
			marked := len(holes) > marks
			if !c.goesOn(line, after, blank > 1 && !marked, marked) {
				holes = holes[:marks]
				break
			}
			last, e = e+strings.LastIndexByte(body[e:next], '\n')+1, ne
		}
		c.paragraph(body, i, e, c.remarks(body, i, e, holes), each)
		c.paragraphs++
		i = skipBlank(body, e, span.End)
	}
}

// remarks adds to the holes of body[i:e], in order, the marks of its footnotes, those of pages in running text and
// the brackets that only say how a term is used.
func (c *Cutter) remarks(body string, i, e int, holes []text.Span) []text.Span {
	const (
		longest = 150 // bytes of a bracket
		most    = 1 << 10
	)
	// almost no paragraph has any
	p := body[i:e]
	paged := holds(p, "页", 2) && strings.Contains(p, "第")
	if !paged && strings.IndexByte(p, '[') < 0 && !holds(p, "【", 2) && !holds(p, "下同", 4) &&
		!(strings.Contains(p, "100") && (strings.Contains(p, "为100") || strings.Contains(p, "為100"))) {
		return holes
	}
	pages, n := holes, 0
	out := c.noted[:0]
	for k := i; k < e && n < most; {
		open := nextRemark(body[:e], k, paged)
		if open == e {
			break
		}
		r, w := utf8.DecodeRuneInString(body[open:e])
		k = open + w
		end := 0
		if r == '第' {
			end = pageOf(body[open:e])
		} else if r == '[' || r == '【' {
			end = footnote(body[i:open], body[open:e])
		} else if closing := strings.IndexAny(body[k:min(e, k+longest)], ")）"); closing > 0 && defines(body[k:k+closing]) {
			_, cw := utf8.DecodeRuneInString(body[k+closing:])
			end = w + closing + cw
		}
		if end == 0 {
			continue
		}
		for len(pages) > 0 && pages[0].Start < open {
			out, pages = append(out, pages[0]), pages[1:]
		}
		if len(pages) > 0 && pages[0].Start < open+end || len(out) > 0 && out[len(out)-1].End > open {
			continue
		}
		out = append(out, text.Span{Start: open, End: open + end})
		k = open + end
		n++
	}
	c.noted = append(out, pages...)
	return c.noted
}

// holds is strings.Contains for a word of which byte rare is rarer than the first one, which that of many other characters is too.
func holds(s, word string, rare int) bool {
	for at := rare; at < len(s); at++ {
		k := strings.IndexByte(s[at:], word[rare])
		if k < 0 {
			return false
		}
		if at += k; s[at-1] == word[rare-1] && strings.HasPrefix(s[at-rare:], word) {
			return true
		}
	}
	return false
}

// nextRemark is where the first bracket, or 第 too, stands in s from i on; len(s) where none stands.
func nextRemark(s string, i int, ordinals bool) int {
	for i < len(s) {
		if i+3 < len(s) {
			if r, ok := hanAt(s[i:]); ok {
				if ordinals && r == '第' {
					break
				}
				i += len("第")
				continue
			}
		}
		r, w := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '[', '【', '(', '（':
			return i
		case '第':
			if ordinals {
				return i
			}
		}
		i += w
	}
	return i
}

// pageOf is the length of a page mark at the start of s that stands in running text: 第1页共8页; 0 where none stands.
func pageOf(s string) int {
	n := len("第")
	for _, w := range []string{"页", "共", "页"} {
		if w != "共" {
			digits := len(s[n:]) - len(strings.TrimLeft(s[n:], " "))
			first := n + digits
			for n = first; n < len(s) && n < first+4 && '0' <= s[n] && s[n] <= '9'; {
				n++
			}
			if n == first {
				return 0
			}
		}
		t := strings.TrimLeft(s[n:], " ,，/")
		if !strings.HasPrefix(t, w) {
			return 0
		}
		n = len(s) - len(t) + len(w)
	}
	return n + len(s[n:]) - len(strings.TrimLeft(s[n:], " "))
}

// footnote is the length of the mark of a footnote at the start of s, behind before: [2] of 常住人口[2]为; 0 where none stands.
func footnote(before, s string) int {
	n, closing := 1, "]"
	if strings.HasPrefix(s, "【") {
		n, closing = len("【"), "】"
	}
	first := n
	for n < len(s) && n < first+3 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n == first || !strings.HasPrefix(s[n:], closing) {
		return 0
	}
	if last, _ := utf8.DecodeLastRuneInString(before); (last < 0x4E00 || last > 0x9FFF) && last != ')' && last != '）' { // 生产总值(GDP)[1]
		return 0
	}
	return n + len(closing)
}

// defines says whether what stands in brackets only tells how a term is used: 2018年是普查年份,下同; 以女性为100,男性对女性的比例.
func defines(s string) bool {
	if strings.HasSuffix(s, "下同") {
		for i := 0; i < len(s); i++ { // a year at most: (不含结转18件,下同) holds a figure
			if '0' <= s[i] && s[i] <= '9' {
				n := len(s[i:]) - len(strings.TrimLeft(s[i:], "0123456789"))
				if n != 4 || !strings.HasPrefix(s[i+n:], "年") {
					return false
				}
				i += n
			}
		}
		return true
	}
	return strings.HasPrefix(s, "以") && (strings.Contains(s, "为100") || strings.Contains(s, "為100"))
}

// mark says whether a line is a page mark.
func (c *Cutter) mark(body string, i, e int) bool {
	at, found := slices.BinarySearchFunc(c.Furniture, i, func(f text.Span, i int) int { return cmp.Compare(f.Start, i) })
	if !found {
		at-- // the last that begins before i
	}
	if at >= 0 {
		if f := c.Furniture[at]; e <= f.End && f.End > f.Start {
			return true
		}
	}
	return pageMark(body[i:e])
}

// pageMark says whether a line holds a page number and nothing else: - 3 -, 第12页, 共30页, ···15···, 2016/3/8 14:22.
func pageMark(line string) bool {
	line = trim(line)
	if line == "" || len(line) > 48 || !strings.ContainsFunc(line, func(r rune) bool { return '0' <= r && r <= '9' || r >= '０' && r <= '９' }) {
		return false
	}
	digits := 0
	rest := line
	for _, w := range []string{"第", "页", "頁", "共", "部分", "Page", "page", "of"} {
		rest = strings.ReplaceAll(rest, w, "")
	}
	for _, r := range rest {
		switch {
		case '0' <= r && r <= '9' || r >= '０' && r <= '９':
			digits++
		case strings.ContainsRune(" -—–·.•/:|【】[]()（）~～_　", r):
		default:
			return false
		}
	}
	if digits == 0 {
		return false
	}
	return len(rest) < len(line) || digits <= 3 && !strings.ContainsAny(line, "%.|") || digits >= 8 && strings.Contains(line, ":")
}

// Lines are of one width where a text was wrapped by hand or by a program.
const (
	wrapLines = 6   // so many lines say it
	wrapTries = 200 // lines that are looked at
	wrapSlack = 4   // half-width columns that a line may be short of the width: a number or a mark is not split
)

// wrapWidth is the width that the lines of a text are wrapped at, in half-width columns, 0 where they are not, and how many lines
// it looked at: half of the lines that end without a mark are as wide as the widest of them.
func wrapWidth(s string) (w, lines int) {
	var count [128]int
	open := 0
	for lines < wrapTries && s != "" {
		line, _, _ := strings.Cut(s[:min(len(s), 1<<12)], "\n")
		if len(line) == 1<<12 {
			return 0, lines
		}
		s = s[len(line)+min(1, len(s)-len(line)):]
		line = trimBlank(line)
		if line == "" {
			continue
		}
		lines++
		last, _ := utf8.DecodeLastRuneInString(line)
		if strings.ContainsRune("。！？；：;:!?|…", last) || strings.ContainsAny(line, "\t|") {
			continue
		}
		if n := width(line); n >= 20 {
			open++
			count[min(n, len(count)-1)]++
		}
	}
	for n := len(count) - 2; n >= 20; n-- {
		if count[n] == 0 {
			continue
		}
		near := 0
		for k := n; k >= n-wrapSlack && k >= 0; k-- {
			near += count[k]
		}
		if near >= wrapLines-1 && 2*near >= open && count[len(count)-1] == 0 {
			return n, lines
		}
		return 0, lines
	}
	return 0, lines
}

// trimBlank takes the white space off the end of a line.
func trimBlank(line string) string {
	if n := len(line); n > 0 && line[n-1] > ' ' && line[n-1] != "\u3000"[2] { // as almost always
		return line
	}
	return strings.TrimRight(line, " \t\r\u3000")
}

// width is the width of a line in half-width columns.
func width(line string) int {
	n := 0
	for line != "" {
		if len(line) >= 4 {
			if _, ok := hanAt(line); ok { // as mostly
				n += 2
				line = line[3:]
				continue
			}
		}
		r, w := utf8.DecodeRuneInString(line)
		if n++; r > 0x2000 {
			n++
		}
		line = line[w:]
	}
	return n
}

func lineEnd(body string, i, end int) int {
	if k := strings.IndexByte(body[i:end], '\n'); k >= 0 {
		return i + k
	}
	return end
}

func skipBlank(body string, i, end int) int {
	for i < end {
		switch {
		case body[i] == '\n' || body[i] == '\r' || body[i] == ' ' || body[i] == '\t':
			i++
		case strings.HasPrefix(body[i:], "\u3000"):
			i += len("\u3000")
		default:
			return i
		}
	}
	return i
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// goesOn says whether a line breaks off in mid-sentence, so that the next one continues it. Apart tells that a blank line stands
// between them, marked that a page mark does.
func (c *Cutter) goesOn(line, next string, apart, marked bool) bool {
	line = trimBlank(line)
	if line == "" || next == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	first := firstRune(next)
	if strings.ContainsRune("，；、,;）", first) && !strings.HasPrefix(next, "、") {
		return true
	}
	if strings.HasPrefix(line, "|") || strings.HasPrefix(next, "|") || strings.ContainsRune(line, '\t') || strings.ContainsRune(next, '\t') {
		return false
	}
	switch last {
	case '。', '！', '？', '；', '：', ';', ':', '!', '?', '”', '…', '）', ')', '.', '」', '』', '》', '|', '】':
		return false
	}
	switch first {
	case '■', '●', '◆', '◇', '▲', '△', '★', '☆', '▪', '•', '▶', '►': // an item of a list
		return false
	}
	if strings.HasPrefix(next, "#") || strings.HasPrefix(line, "#") || numbered(next) || numbered(line) && !strings.ContainsAny(line, "，,。") {
		return false
	}
	for _, w := range []string{"本报", "本報", "新华", "新華", "据", "記者", "记者", "央视", "中新"} {
		if strings.HasPrefix(next, w) {
			return false
		}
	}
	if marked {
		return true
	}
	if apart {
		return (last == '，' || last == ',') && strings.ContainsAny(line, "0123456789") // 总产值增加到12亿元,⏎⏎年均增长5%
	}
	switch last {
	case '，', '、', ',', '（', '(', '“', '—':
		return true
	}
	if c.wrap > 0 && width(line) >= c.wrap-wrapSlack {
		return true
	}
	if strings.ContainsAny(line, "，,。") && utf8.RuneCountInString(line) >= wrapRunes {
		return !headingAtEnd(line, next)
	}
	for _, w := range []string{"达到", "为", "同比", "环比", "比上", "比去", "占", "约", "的", "和", "及", "等", "个", "个百分点", "增长", "下降", "万", "亿", "％", "%", "人次"} {
		if strings.HasPrefix(next, w) {
			return true
		}
	}
	if comparesFigure(line, next) {
		return true
	}
	if len(next) > 1 && '0' <= next[0] && next[0] <= '9' && startsWithFigure(next) {
		return true
	}
	return c.Spans != nil && last >= 0x4E00 && first >= 0x4E00 && c.Spans(tailOf(line), headOf(next))
}

// comparesFigure says whether a short line without an end tells how the figure at the end of the line before has changed against a time or a
// mean: 300亿元⏎较年初增长5%, 与上年相比减少3家.
func comparesFigure(line, next string) bool {
	const short, near = 26, 24 // runes of the line, bytes of the unit with its number
	if utf8.RuneCountInString(next) > short || !strings.ContainsAny(next, "0123456789") || strings.ContainsAny(next, "。：") || !strings.ContainsAny(line[max(0, len(line)-near):], "0123456789") {
		return false
	}
	w, n := utf8.DecodeRuneInString(next)
	switch w {
	case '比', '较', '較':
		than, _ := utf8.DecodeRuneInString(next[n:])
		return strings.ContainsRune("0123456789上去前同年一二三四五六七八九十全历往常今本“", than) // not 比赛, 较好
	case '与', '與', '同', '和', '按':
		return strings.Contains(next, "相比") || w == '按' && (strings.HasPrefix(next[n:], "年") || strings.HasPrefix(next[n:], "月"))
	}
	return false
}

// headingAtEnd says whether a line ends with a heading behind the end of its last sentence, above a line that opens with a time or with the
// area of a report: …0.6万户。人口与就业⏎全年新增….
func headingAtEnd(line, next string) bool {
	const longest = 48 // bytes
	i := strings.LastIndex(line, "。")
	if i < 0 {
		if !chapterLine(line) { // （一）坚持人才优先,队伍建设取得新突破⏎全年引进…
			return false
		}
	} else if len(line)-i > longest || strings.ContainsAny(line[i:], "，,、：:0123456789") || len(line) == i+len("。") {
		return false
	}
	for _, w := range [...]string{"全年", "年末", "今年", "截至", "截止", "上半年", "前三季度", "全市", "全县", "全省", "全区", "初步核算", "经初步核算"} {
		if strings.HasPrefix(next, w) {
			return true
		}
	}
	return len(next) > len("2020年") && strings.Trim(next[:4], "0123456789") == "" && strings.HasPrefix(next[4:], "年")
}

// chapterLine says whether a line without a stop begins with the mark of a chapter and is made of a few short clauses without a figure, as the
// headings of speeches are.
func chapterLine(line string) bool {
	const most, shortest, longest = 3, 4, 18 // clauses, their characters
	r := firstRune(strings.TrimLeft(line, "（("))
	if !numbered(line) || !strings.ContainsRune("一二三四五六七八九十", r) || strings.ContainsAny(line, "0123456789。；;：:") {
		return false
	}
	clauses := strings.FieldsFunc(line, func(r rune) bool { return r == '，' || r == ',' })
	for _, c := range clauses {
		if n := utf8.RuneCountInString(c); n < shortest || n > longest {
			return false
		}
	}
	return len(clauses) <= most && !strings.Contains(clauses[0], "是")
}

// startsWithFigure says whether a line begins with a number and its unit, not with a year or a list number.
func startsWithFigure(s string) bool {
	i := 0
	for i < len(s) && ('0' <= s[i] && s[i] <= '9' || (s[i] == '.' || s[i] == ',') && i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9') {
		i++
	}
	r := firstRune(s[i:])
	return i > 0 && strings.ContainsRune("万亿元人个家户件起所名%％亩吨公处座条项次册例台辆套千", r)
}

func tailOf(s string) string {
	i := len(s)
	for n := 0; i > 0 && n < 4; n++ {
		_, w := utf8.DecodeLastRuneInString(s[:i])
		i -= w
	}
	return s[i:]
}

func headOf(s string) string {
	i := 0
	for n := 0; i < len(s) && n < 4; n++ {
		_, w := utf8.DecodeRuneInString(s[i:])
		i += w
	}
	return s[:i]
}

// numbered says whether a line begins with a list number: 一、 （二） 3. 第四,
func numbered(line string) bool {
	if r := firstRune(line); 0x4E00 <= r && r <= 0x9FFF && !strings.ContainsRune("一二三四五六七八九十第", r) { // as mostly
		return false
	}
	line = strings.TrimLeft(line, "（( ")
	n := 0
	for i, r := range line {
		switch {
		case '0' <= r && r <= '9' || strings.ContainsRune("一二三四五六七八九十第", r):
			n++
			if n > 4 {
				return false
			}
		case n > 0 && strings.ContainsRune("、.．）)是", r):
			_, w := utf8.DecodeRuneInString(line[i:])
			next := firstRune(line[i+w:])
			return (r != '.' && r != '．') || (next < '0' || next > '9') && (next < '０' || next > '９') // 3.2亿元 is none
		default:
			return false
		}
	}
	return false
}

// paragraph cuts a paragraph into sentences. Almost all of a text is only looked at here, and in one go: what parts sentences,
// what signs they hold, and their fingerprint.
func (c *Cutter) paragraph(body string, i, e int, holes []text.Span, each func(Sentence)) {
	line := trim(body[i:e])
	if line == "" {
		return
	}
	if (len(holes) == 0 || !strings.Contains(line, "\n")) && isHeading(line) {
		var signs Signs
		c.Print, signs = Print(c.Print, body[i:e])
		each(Sentence{Span: text.Span{Start: i, End: e}, Heading: true, Signs: signs, Paragraph: c.paragraphs})
		return
	}
	if len(holes) == 0 && c.RunIn != nil && numbered(line) {
		i = c.runIn(body, i, e, line, each)
	}
	s := Sentence{Span: text.Span{Start: i}, Paragraph: c.paragraphs, Holes: holes}
	marks := holes // from the first that ends behind k
	for s.Start < e {
		print, signs, k := c.Print, Signs(0), s.Start
		limit := k + maxSentence
	sentence:
		for k < e {
			stop := e
			for len(marks) > 0 && marks[0].End <= k {
				marks = marks[1:]
			}
			if len(marks) > 0 {
				if marks[0].Start <= k { // no sentence ends within a page mark
					var in Signs
					print, in = Print(print, body[k:marks[0].End])
					signs |= in
					k = marks[0].End
					continue
				}
				stop = min(e, marks[0].Start)
			}
			if to := min(stop, limit); k < to {
				var in Signs
				var n int
				print, in, n = printHan(print, body[k:to])
				signs |= in
				if k += n; k == stop {
					continue
				}
			}
			if ch := body[k]; ch < utf8.RuneSelf {
				signs |= signsOf[ch]
				if k++; ch == '!' || ch == '?' || ch == '.' && k > s.Start+12 && fullStop(body[s.Start:e], k-1-s.Start) {
					break
				}
				continue
			}
			r, w := utf8.DecodeRuneInString(body[k:e])
			k += w
			print = printOther(print, r)
			if r <= 0xFFFF {
				signs |= signsOf[r]
			}
			switch {
			case r == '。' || r == '！' || r == '？':
				k += closing(body[s.Start:e], k-s.Start)
				break sentence
			case k > limit:
				break sentence
			}
		}
		if k == e && trim(body[s.Start:e]) == "" {
			c.Print = print
			return
		}
		rest := s.Holes
		n := 0
		for n < len(rest) && rest[n].Start < k {
			n++
		}
		for n > 0 && rest[0].End < k && strings.TrimSpace(body[s.Start:max(s.Start, rest[0].Start)]) == "" { // it begins behind a page mark
			s.Start, rest, n = max(s.Start, rest[0].End), rest[1:], n-1
		}
		c.Print, s.Signs, s.End, s.Holes = print, signs, k, rest[:n]
		each(s)
		s.Start, s.Holes = k, rest[n:]
	}
}

// runIn gives the heading that a paragraph begins with, and where what it stands above begins.
func (c *Cutter) runIn(body string, i, e int, line string, each func(Sentence)) int {
	n := c.RunIn(line)
	if n == 0 {
		return i
	}
	end := i + strings.Index(body[i:e], line) + n
	var signs Signs
	c.Print, signs = Print(c.Print, body[i:end])
	each(Sentence{Span: text.Span{Start: i, End: end}, Heading: true, Signs: signs, Paragraph: c.paragraphs})
	c.paragraphs++
	return end
}

// trim is strings.TrimSpace, faster for what begins and ends with Chinese characters or their punctuation.
func trim(s string) string {
	if n := len(s); n >= 3 && wide(s) && wide(s[n-3:]) {
		return s
	}
	return strings.TrimSpace(s)
}

// wide says whether a character of three bytes that is no white space begins s, which has three bytes.
func wide(s string) bool { return 0xE4 <= s[0] || s[0] == 0xE3 && (s[1] != 0x80 || s[2] != 0x80) }

// fullStop says whether the point at i ends a sentence, as in texts that have only half-width marks: …合格率均为 100% . 救助….
func fullStop(s string, i int) bool {
	j := i - 1
	if s[j] == ' ' {
		j--
	}
	if s[j] < utf8.RuneSelf && s[j] != '%' && s[j] != ')' && s[j] != '"' {
		return false
	}
	return i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '\n'
}

// closing is the length of the quotes and brackets at i, which belong to the sentence of s before them.
func closing(s string, i int) int {
	for j, r := range s[i:] {
		switch r {
		case '”', '」', '』', '）', ')', '》', '’':
			continue
		case '"':
			if strings.Count(s[:i+j], "\"")%2 > 0 { // a straight quote that closes
				continue
			}
		}
		return j
	}
	return len(s) - i
}

// isHeading says whether a line is a title: short, and without the punctuation of a sentence.
func isHeading(line string) bool {
	if len(line) > 4*headRunes || utf8.RuneCountInString(line) > headRunes {
		return false
	}
	if strings.HasPrefix(line, "|") || strings.ContainsRune(line, '\t') {
		return false
	}
	if strings.HasPrefix(line, "#") {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	if last == '：' || last == ':' { // 2006年二季度主要业绩:
		const longest = 20 // characters
		year := strings.Index(line, "年")
		return year >= 4 && '0' <= line[year-1] && line[year-1] <= '9' && '0' <= line[0] && line[0] <= '9' && utf8.RuneCountInString(line) <= longest && !strings.ContainsAny(line, "，,。；;（(") && !strings.HasSuffix(strings.TrimRight(line, "：:"), "说")
	}
	if t, ok := strings.CutSuffix(line, "。"); ok && numbered(line) { // 一、上半年主要指标完成情况。
		return !strings.ContainsAny(t, "，,。；;：:") && hasAnySuffix(t, "情况", "分析", "特点", "概况", "回顾", "成效", "安排", "打算", "问题", "建议")
	}
	if strings.ContainsRune("。；！？;!?，,、", last) {
		return false
	}
	return !strings.ContainsAny(line, "，,。；;")
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, w := range suffixes {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// IsTitle says whether a heading begins a text of its own in a compilation: a speech, a report.
func IsTitle(line string) bool {
	line = strings.TrimSpace(strings.TrimLeft(line, "# "))
	for _, w := range []string{"讲话稿", "讲话", "致辞", "发言稿", "发言", "工作报告", "工作总结", "公报", "汇报材料", "汇报", "演讲稿", "主持词", "情况报告", "述职报告"} {
		if strings.HasSuffix(line, w) {
			return true
		}
	}
	for _, w := range []string{"篇", "第"} {
		if strings.HasPrefix(line, w) && strings.Contains(line[:min(len(line), 16)], "篇") {
			return true
		}
	}
	return false
}

// TitleLine says whether a line is a heading that begins a text of its own.
func TitleLine(line string) bool {
	if len(line) > 4*headRunes+64 { // as most are
		return false
	}
	line = trim(line)
	return line != "" && IsTitle(line) && isHeading(line)
}

// Sentences cuts body[span] with a Cutter's zero value.
func Sentences(body string, span text.Span, each func(Sentence)) {
	new(Cutter).Sentences(body, span, each)
}
