package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/segment"
	"zhibiao/extract/numeral"
)

// A chapter is what a heading states for the headings and paragraphs below it, with what it has from those above.
type chapter struct {
	kind         byte // of the mark that it begins with
	number       int  // that the mark counts
	area, period place
	status       Status
	items        byte // of one that was announced: one more than the kind of mark that its paragraphs begin with, 0 before the first
}

// The marks that headings and items of lists begin with.
const (
	unmarked   = iota
	partMark   // 第一章, 第二部分
	chineseDot // 一、
	chineseIn  // （一）
	arabicDot  // 1.
	arabicIn   // (1)
	circled    // ①
	dashed     // ——
	ordered    // 一是
	inQuotes   // “五个增长”
	announced  // none: a sentence that ends with a colon stands above the list
)

// listSigns begin the marks of headings and of the items of lists, and what may stand before them.
var listSigns = newRuneSet("#* \t\r\n　(（“①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳—-–•·●◆■第一二三四五六七八九十0123456789０１２３４５６７８９")

// listKind is the kind of mark that a heading or an item of a list begins with.
func listKind(s string) byte {
	const numerals = "一二三四五六七八九十"
	if r, _ := runeAt(s, 0); !listSigns.has(r) { // as mostly
		return unmarked
	}
	s = strings.TrimLeft(s, "#* \t\r\n　")
	r, w := utf8.DecodeRuneInString(s)
	in := r == '(' || r == '（'
	if in {
		s = s[w:]
		r, w = utf8.DecodeRuneInString(s)
	}
	switch {
	case r == '“' && strings.HasSuffix(strings.TrimRight(s, " \t\r\n　"), "”") && strings.Count(s, "“") == 1:
		return inQuotes
	case '①' <= r && r <= '⑳':
		return circled
	case strings.ContainsRune("—-–•·●◆■", r):
		return dashed
	case r == '第':
		rest := strings.TrimLeft(s[w:], numerals)
		if r, _ := utf8.DecodeRuneInString(rest); len(rest) < len(s)-w && strings.ContainsRune("章节部篇编", r) {
			return partMark
		}
		return unmarked
	}
	rest := strings.TrimLeft(s, numerals)
	chinese := len(rest) < len(s)
	if !chinese {
		rest = strings.TrimLeft(s, "0123456789０１２３４５６７８９")
	}
	if len(rest) == len(s) || len(s)-len(rest) > len("二十一") {
		return unmarked
	}
	next, _ := utf8.DecodeRuneInString(rest)
	switch {
	case in && strings.ContainsRune(")）", next):
		if chinese {
			return chineseIn
		}
		return arabicIn
	case in:
	case chinese && strings.ContainsRune("、.．", next):
		return chineseDot
	case chinese && next == '是':
		return ordered
	case strings.ContainsRune("、.．", next):
		if d, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, "、.．")); next == '、' || d < '0' || d > '9' { // 3.5万吨 is no item
			return arabicDot
		}
	}
	return unmarked
}

// countsItems says whether marks of a kind number the items of a list.
func countsItems(kind byte) bool {
	switch kind {
	case ordered, chineseDot, chineseIn, arabicDot, arabicIn, circled:
		return true
	}
	return false
}

// under leaves the chapters that a heading ends, and gives what the heading above it states: a heading of a kind that is open ends
// that one and all below it; one of another kind goes deeper.
func (a *assembly) under(line string, title bool) chapter {
	kind := listKind(line)
	if title || kind == unmarked {
		a.chapters = a.chapters[:0]
	}
	for i := range a.chapters {
		c := &a.chapters[i]
		if c.kind == kind || c.kind > kind && kind != unmarked && c.kind <= circled || c.kind == announced && c.items > kind+1 {
			a.chapters = a.chapters[:i]
			break
		} else if c.kind == announced && c.items == 0 {
			c.items = kind + 1
		}
	}
	if n := len(a.chapters); n > 0 {
		return a.chapters[n-1]
	}
	return a.title
}

// listNumber is the number of the mark that s begins with: 2 of （二）, 0 where it has none.
func listNumber(s string) int {
	n, ok := numeral.Scan(strings.TrimLeft(s, "#* \t\r\n　(（第"), 0)
	if !ok || n.Value.Scale > 0 {
		return 0
	}
	return int(n.Value.Coef)
}

// endPlans ends a chapter of plans where a paragraph begins with the mark next to that of its heading: （二） below （一）目标任务. What a
// plan says goes on in all of its chapters.
func (a *assembly) endPlans(seg segment.Sentence) {
	if a.head.status != Target || a.title.status == Target {
		return
	}
	line, ok := a.fromLineStart(seg)
	kind := listKind(line)
	if !ok || kind == unmarked {
		return
	}
	for i := range a.chapters {
		if c := &a.chapters[i]; c.kind == kind && c.status == Target && c.number > 0 && c.number+1 == listNumber(line) && !(i > 0 && a.chapters[i-1].status == Target) {
			a.chapters[i].status, a.head.status = "", ""
			a.chapters = a.chapters[:i+1]
			return
		}
	}
}

// tellsBack says whether a heading stands above what was done, whatever the one above it says: 上半年工作回顾, 任务完成情况, 编制背景.
func (l *lists) tellsBack(line string) bool { return containsAny(line, l.BackTold) }

// chapterLists are the lists of words that chapter.go reads.
type chapterLists struct {
	// Announcements end a sentence whose colon stands above a list of what is to be reached.
	Announcements []string

	// Deeds are what is to be done in a list, as 抓好以下工作 announces it.
	Deeds []string

	// BackTold stand in headings above what was done or found.
	BackTold []string

	// Undertake are the verbs with which the works of a year are announced: 重点抓好十项工作.
	Undertake []string
}

// announces says whether a sentence with a colon at its end says that the paragraphs behind it tell what is planned.
func (l *lists) announces(s string) bool {
	if i := strings.LastIndexAny(s, "，,。；;"); i >= 0 {
		_, w := utf8.DecodeRuneInString(s[i:])
		if endsIn(s[i+w:], l.Announcements...) {
			return true
		}
	} else if endsIn(s, l.Announcements...) {
		return true
	}
	if strings.Contains(s, "以下") && endsIn(s, l.Deeds...) && !strings.Contains(s, "了以下") {
		for _, w := range l.Undertake {
			if strings.Contains(s, w) {
				return true
			}
		}
	}
	return false
}

// announce opens a chapter below a sentence that stands above a list, with the time that its paragraph states: of plans, where it says
// so or where that time is to come.
func (a *assembly) announce(seg segment.Sentence) {
	a.endList(seg)
	s := a.body[seg.Start:seg.End]
	if seg.Signs&segment.Document != 0 && strings.Contains(s, "》") { // as the title of what was published has
		if from, _, published := a.lists.documentSays(s); from >= 0 && published {
			a.below = Target
		}
	}
	if c := s[len(s)-1]; c <= ' ' || c == "\u3000"[2] {
		s = strings.TrimRight(s, " \n\r\t\u3000")
	}
	t := strings.TrimSuffix(strings.TrimSuffix(s, ":"), "：")
	planned := len(t) < len(s) && a.lists.announces(t)
	if len(t) == len(s) {
		if t, planned = strings.TrimSuffix(s, "。"), true; !countsGoals(t) || a.listBehind(seg.End) == unmarked {
			return
		}
	}
	items := a.listBehind(seg.End)
	over := items != chineseDot && looksOver(t) // the chapters of a whole text tell of more than that
	if !planned && (!over && a.head.status != Target && !strings.Contains(t, "到") || items == unmarked) {
		return
	}
	was := a.durable
	a.catchUp(seg.Paragraph)
	ahead := seg.Paragraph == a.paragraph && a.toCome.Start >= seg.Start && !a.toCome.Empty() // 到2030年,…:
	planned = planned || ahead || a.head.status == Target
	if !planned && !over {
		return
	}
	c := chapter{kind: announced, area: a.head.area, period: a.head.period, status: a.head.status}
	if items != unmarked {
		c.items = items + 1
	}
	if seg.Paragraph == a.paragraph && a.durable.text != "" {
		c.period = place{text: a.durable.text} // as a heading states it
	}
	if !planned && seg.Paragraph == a.paragraph && !since(a.durable.text) {
		a.durable = was // it holds in the list alone
	}
	if ahead {
		c.period = place{text: a.clear(a.toCome.Start, a.toCome.End)}
	}
	if planned && seg.Paragraph == a.paragraph && a.home.text != "" && a.home.span.Start >= seg.Start { // 全市2020年主要目标安排如下:
		c.area = place{text: a.home.text}
	}
	if planned {
		c.status = Target
	}
	if c.period == a.head.period && c.status == a.head.status {
		return // it states nothing
	}
	for i := range a.chapters {
		if a.chapters[i].kind == announced {
			a.chapters = a.chapters[:i]
			break
		}
	}
	a.chapters = append(a.chapters, c)
	a.head.area, a.head.period, a.head.status = c.area, c.period, c.status
}

// looksOver says whether a sentence with a colon at its end says that the list below tells what was done or found: 有以下亮点,
// 主要做了以下工作, 现将情况报告如下.
func looksOver(s string) bool {
	const near = 36 // bytes
	s = s[max(0, len(s)-near):]
	for _, w := range [...]string{"亮点", "特点", "特征", "成效", "成绩", "成果", "进展", "变化", "提升", "突破", "表现", "体现", "做了以下", "开展了", "完成了", "情况", "汇报如下", "报告如下", "通报如下", "总结如下"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// listBehind is the kind of mark by which the next line behind byte end begins as an item of a list does, unmarked where it does not.
func (a *assembly) listBehind(end int) byte {
	const near = 24 // bytes
	s := strings.TrimLeft(a.body[end:min(len(a.body), end+near)], " \n\r\t\u3000")
	if k := listKind(s); k != inQuotes {
		return k
	}
	return unmarked
}

// countsGoals says whether a sentence ends with how many goals there are: 确定了旅游发展四大目标.
func countsGoals(s string) bool {
	const longest = 30 // bytes
	of, ok := strings.CutSuffix(s, "目标")
	if !ok || surpassedGoal(of) {
		return false
	}
	of = of[max(0, len(of)-longest):]
	for _, w := range [...]string{"大", "项", "个", "方面", "类"} {
		if i := strings.LastIndex(of, w); i > 0 {
			if r, _ := utf8.DecodeLastRuneInString(of[:i]); strings.ContainsRune("二两三四五六七八九十几23456789", r) {
				return true
			}
		}
	}
	return false
}

// fromLineStart is the text from where the line of seg begins to its end; false where that is far before it.
func (a *assembly) fromLineStart(seg segment.Sentence) (string, bool) {
	const far = 300 // bytes
	lo := strings.LastIndexByte(a.body[max(0, seg.Start-far):seg.Start], '\n') + 1 + max(0, seg.Start-far)
	return a.body[lo:seg.End], lo == 0 || a.body[lo-1] == '\n'
}

// endList ends a list that was announced where the paragraph that seg stands in is none of its items.
func (a *assembly) endList(seg segment.Sentence) {
	n := len(a.chapters)
	if n == 0 || a.chapters[n-1].kind != announced {
		return
	}
	c := &a.chapters[n-1]
	line, ok := a.fromLineStart(seg)
	if !ok {
		return
	}
	kind := listKind(line)
	switch {
	case c.items == 0:
		c.items = kind + 1
	case c.items > unmarked+1 && kind == unmarked, c.items > chineseDot+1 && (kind == chineseDot || kind == partMark):
		a.chapters = a.chapters[:n-1]
		a.head.area, a.head.period, a.head.status = a.title.area, a.title.period, a.title.status
		if n > 1 {
			up := &a.chapters[n-2]
			a.head.area, a.head.period, a.head.status = up.area, up.period, up.status
		}
	}
}
