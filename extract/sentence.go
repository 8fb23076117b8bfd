package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/internal/segment"
	"zhibiao/extract/internal/words"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// A draft is a record in the making.
type draft struct {
	Record
	token     int       // of its first quantity
	end       int       // byte behind its last quantity
	lastRole  string    // of the last quantity that it was given
	lastKind  string    // and the kind of that one's unit
	levelKind string    // the kind of the level's unit
	name      text.Span // where the indicator stands, empty where it was inherited
	inherited bool
	inBracket bool
	verb      string // the verb that its indicator begins with, for a list that shares it
	whole     string
	periodAt  int // byte where its period stands
	behind    int // token behind the words behind its number that name it, 0 where words before it do
	distr     int // how many drafts it was distributed with
}

// place is a stretch of text that holds until another is stated.
type place struct {
	text string
	span text.Span
}

// A group is a whole whose parts are being told: behind 其中, in brackets, behind a colon.
type group struct {
	partUnit string // unit of its first part
	semi     bool   // a semicolon stood behind its first part
	direct   bool   // its first part stands directly behind 其中, in the sentence of the whole
	parent   *draft
	kind     string // of the parent's unit
	unit     string
	bracket  bool
	prev     *draft // that was told before such a bracket
	named    bool   // the bracket holds the figures of what stands before it: its parent is no record
	used     bool
	acts     bool   // its first part begins with a verb
	verb     string // which one
	at       int    // drafts that stood when it was opened
	from     int    // drafts that stood at the semicolon before its whole, where one stood
}

// buffers are what an assembly works in. They are kept from one text to the next.
type buffers struct {
	s     scan.Sentence
	match []rule.Match
	has   []bool
	named []bool // numbers that turned out to be part of a name
	// times that something is compared with, by token
	referred []bool
	fromOf   []int  // number → the number that starts from it, -1
	done     []bool // numbers that were read with the list that they stand in

	wordBuf  []words.Word // the last that cut gave
	cuts     [16]cut      // the last texts that were cut
	nextCut  int
	clearBuf []byte
	draftBuf []draft // the next drafts
}

// A cut is a text and its words.
type cut struct {
	text  string
	words []words.Word
}

// cut is the words of s, good until sixteen other texts were cut: the rules that look at one phrase cut it once.
func (a *assembly) cut(s string) []words.Word {
	for i := range a.cuts {
		if a.cuts[i].text == s && s != "" {
			return a.cuts[i].words
		}
	}
	c := &a.cuts[a.nextCut%len(a.cuts)]
	a.nextCut++
	c.text, c.words = s, a.e.words.Cut(c.words[:0], s)
	return c.words
}

// assembly makes ready to read a text; close ends it.
func (e *Extractor) assembly(body string, traditional bool, result *Result) *assembly {
	b, ok := e.buffers.Get().(*buffers)
	if !ok {
		b = new(buffers)
	}
	a := &assembly{buffers: b, e: e, scanner: e.scanner, body: body, traditional: traditional, result: result, paragraph: -1}
	if traditional {
		a.scanner = e.scanner.Traditional()
	}
	return a
}

func (a *assembly) close() {
	a.s.Body = ""
	for i := range a.cuts {
		a.cuts[i].text = ""
	}
	a.e.buffers.Put(a.buffers)
	a.buffers = nil
}

// draft makes an empty draft.
func (a *assembly) draft() *draft {
	if len(a.draftBuf) == 0 {
		a.draftBuf = make([]draft, 16)
	}
	d := &a.draftBuf[0]
	a.draftBuf = a.draftBuf[1:]
	return d
}

// An assembly reads one document, sentence by sentence. It keeps what a sentence leaves to the next: area, period, status.
type assembly struct {
	*buffers
	e       *Extractor
	scanner *scan.Scanner
	body    string
	seg     segment.Sentence

	drafts   []*draft
	first    int    // index of this sentence's first draft
	taken    int    // tokens before this one belong to the words behind an earlier number
	counting bool   // the words behind a number are being read
	framed   place  // the period before one that holds for its clause alone
	framing  bool   // such a one holds
	semi     int    // token of the sentence's last semicolon
	atSemi   int    // drafts that stood at it
	perWord  string // the 每X that the last quantity took into its unit
	lead     place  // a comparison that governs the sentence: 与去年相比
	measure  string // what the first of several brackets behind items says is measured
	listed   string // what a colon says that the percentages behind it are shares of
	within   string // what 在…中 at the start of the sentence names: the whole of its shares
	cur      *draft
	groups   []group
	basis    Basis // the last 同比, 环比, 比年初 of the sentence
	versus   string

	head struct { // what the heading above states
		area, period place
		status       Status
	}
	title         struct{ area, period place } // what the document's title states
	headline      bool                         // the title's time was stated by the first heading of a text without a title
	passed        struct{ area, home place }   // before this clause began
	home, durable place                        // an area and a period that hold beyond their sentence
	area, period  place                        // nearest statement, this sentence included
	earlier       place                        // the period that held at the end of the paragraph before
	status        Status
	inBracket     struct {
		span         text.Span // of the sign that opened it
		area, period place     // that held before it
	}
	opened      place // the area that the sentence opened with
	next        place // a place that the sentence opened with: it holds for the one behind it
	isEach      bool  // the area is each of a kind of bodies
	each        place // what held before each of a kind of bodies acted
	statusEnded bool  // the plan of this sentence ended within it
	takenAt     int   // bytes before this one belong to an earlier number
	paraStatus  Status
	paragraph   int
	result      *Result
	traditional bool      // body was written in traditional characters
	hashed      text.Span // the last sentence of which records were made
	hash        uint64    // of the document's name and that sentence

	lost        int // signs that the section has lost digits: units without numbers
	year        int // that 今年 means, 0 where it is not known
	docYr       string
	clauseStart int

	lastFigure int  // the last token of the sentence that a figure may be, -1 where there is none
	openers    int  // the first that is neither a time, a comma nor an adverb
	declares   bool // the sentence declares that its paragraph tells a plan
}

// sentence reads one sentence that holds a number.
func (a *assembly) sentence(seg segment.Sentence) {
	a.seg = seg
	s := &a.s
	const yearMonth = segment.Year | segment.Month
	if seg.Signs&yearMonth == yearMonth && strings.Contains(a.body[seg.Start:seg.End], "年月") {
		a.lost += 2
	}
	s.Lost = a.lost > 1
	a.scanner.Scan(s, a.body, seg.Start, seg.End, seg.Holes...)
	for i := range s.Nums {
		if s.Nums[i].Deleted {
			a.lost++
		}
	}
	a.listed = ""
	a.measure = ""
	a.taken, a.takenAt, a.within, a.lead, a.framed, a.framing = 0, 0, "", place{}, place{}, false
	a.semi, a.atSemi = 0, 0
	a.first, a.cur, a.groups, a.basis, a.versus = len(a.drafts), nil, a.groups[:0], "", ""
	a.status, a.statusEnded, a.isEach, a.inBracket.span = "", false, false, text.Span{}
	a.area = a.home // a place named in passing holds for its sentence
	if a.next != (place{}) && seg.Paragraph == a.paragraph && len(s.Tokens) > 0 && s.Tokens[0].Class != scan.Date {
		a.area = a.next // and the one that a sentence opens with for the next, unless that opens with a time of its own
	}
	a.next = place{}
	a.period = a.durable
	if seg.Paragraph != a.paragraph && a.goesOn() {
		a.paragraph = seg.Paragraph // 共有…；⏎倒塌房屋…: the line before has not ended its sentence
	}
	if seg.Paragraph != a.paragraph {
		if c := trimLeft(a.body[seg.Start:seg.End]); !strings.HasPrefix(c, ";") && !strings.HasPrefix(c, "；") {
			a.paraStatus = a.head.status
		}
		// what one paragraph states does not hold for the next: only its heading does
		earlier := a.durable
		if a.head.period.text != "" || !since(a.durable.text) {
			a.durable = a.head.period
		}
		a.earlier, a.period = earlier, a.durable
		a.home, a.area = a.head.area, a.head.area
		a.paragraph = seg.Paragraph
	}
	if runInPlan(a.body[seg.Start:seg.End]) {
		a.paraStatus = Target
	}
	a.opened = a.area
	if a.idle() {
		a.leave()
		return
	}
	s.JoinTimes()
	s.JoinPlaces()
	n := len(s.Tokens)
	a.match = resize(a.match, n)
	a.has = resize(a.has, n)
	a.named = resize(a.named, n)
	a.referred = resize(a.referred, n)
	a.fromOf = resize(a.fromOf, n)
	a.done = resize(a.done, n)
	a.measured()
	for k := range s.Tokens {
		a.fromOf[k] = -1
	}
	for k := range s.Tokens {
		switch t := &s.Tokens[k]; t.Class {
		case scan.Forecast:
			if k > 0 && s.Tokens[k-1].Class == scan.Word && s.Tokens[k-1].End == t.Start && s.Text(k) == "料" {
				t.Class, t.Classes = scan.Word, scan.Of(scan.Word) // 油料, 饲料
			}
		case scan.Num, scan.Rank, scan.RankWord:
			if a.named[k] {
				continue
			}
			a.match[k], a.has[k] = a.e.rules.Match(s, k)
			if f := a.match[k].Labels[rule.FromQ]; a.has[k] && (a.match[k].Rule.Set["wide"] != "" && a.looks(k) || f.Hi > f.Lo && a.comesAgain(f.Hi, k)) {
				a.match[k] = rule.Match{Rule: a.match[k].Rule, Lo: k, Hi: k + 1}
			}
			if a.has[k] {
				a.refer(&a.match[k])
			}
			if f := a.match[k].Labels[rule.FromQ]; a.has[k] && f.Hi > f.Lo {
				a.fromOf[f.Lo] = k
				if n := len(a.list(k)); n > 1 && a.match[k].Rule.Role == "level" { // 由8万吨、41万吨降至5万吨、36万吨
					for j, i := a.listHead(f.Lo), 1; j >= 0 && i < n; j, i = a.listHead(j), i+1 {
						a.fromOf[j] = k
					}
				}
			}
		}
	}
	a.outlook()
	a.clause(0)
	for k := 0; k < n; k++ {
		t := &s.Tokens[k]
		switch t.Class {
		case scan.Comma, scan.Semi, scan.Colon, scan.Stop:
			if t.Class == scan.Semi {
				a.semi, a.atSemi = k, len(a.drafts)
				if a.isEach {
					a.area, a.isEach = a.each, false
				} else if a.area.text != a.opened.text && (k+1 >= n || s.Tokens[k+1].Class != scan.Among) {
					a.area = a.opened // what a later clause was about is behind a semicolon no more
				}
				if n := len(a.groups); n > 0 && a.groups[n-1].used {
					a.groups[n-1].semi = true
					if a.cur != nil && a.cur.token < k && a.has[a.cur.token] && a.joined(a.cur.token) { // 其中:甲增长1%、乙增长2%;
						a.groups[n-1].direct = true
					}
				}
				for len(a.groups) > 1 && !a.groups[len(a.groups)-1].bracket {
					a.groups = a.groups[:len(a.groups)-1]
				}
				if a.status != "" && a.doneBehind(k+1) {
					a.status, a.statusEnded = "", true
				}
			}
			if t.Class == scan.Colon {
				a.listed = a.sharedBefore(k)
				a.colon(k)
			}
			if t.Class == scan.Comma && len(a.groups) == 0 && k > 0 {
				a.inside(k)
			}
			a.clause(k + 1)
		case scan.ThanEnd:
			a.leads(k)
		case scan.Than:
			if t.Classes.Has(scan.ThanEnd) { // 与上年比,
				a.leads(k)
			}
		case scan.Basis:
			if k > 0 && k+1 < n && s.Tokens[k+1].Class == scan.Comma {
				if strings.HasSuffix(s.Text(k), "相比") || a.comparesTime(k) { // 与去年同期相比, what follows is compared
					a.basis = Basis(t.Value)
				}
				if !a.comparesTime(k) || !strings.HasSuffix(s.Text(k), "同比") { // 与2015年同比 says what it is
					a.leads(k) // 与上年同比,
				}
			} else if k+2 < n && s.Tokens[k+1].Class == scan.Date && s.Tokens[k+1].Start == t.End && s.Tokens[k+2].Class == scan.Comma { // 同比去年, as well
				a.basis, a.referred[k+1] = Basis(t.Value), true
			} else if a.viewed(k) {
				a.basis = Basis(t.Value)
			}
		case scan.Date:
			a.date(k)
		case scan.Target, scan.Forecast:
			if k < a.lastFigure || a.declares {
				if st := a.intentStatus(k); st != "" {
					a.status = st
				}
			}
		case scan.Among:
			if a.cur != nil {
				if p := a.whole(); !mean(p) {
					a.openGroup(p, false)
					a.groups[len(a.groups)-1].direct = k+1 < n && s.Tokens[k+1].Classes&clauseMarks == 0
				}
			} else if p := a.lastWhole(); p != nil && reports(strings.TrimSpace(a.body[seg.Start:t.Start])) {
				a.openGroup(p, false)
			}
			a.clause(k + 1)
		case scan.Open:
			a.inBracket.span = text.Span{Start: t.Start, End: t.End}
			a.inBracket.area, a.inBracket.period = a.area, a.period
			if a.bracketOf(k) {
				break
			}
			if a.cur != nil && a.cur.end > 0 && k > 0 {
				a.openGroup(a.cur, true)
			}
		case scan.Close:
			if b := &a.inBracket; !b.span.Empty() { // (上年52.1万亩): what it states holds within it
				told := a.cur != nil && a.cur.end > b.span.Start
				if a.period.span.Start > b.span.Start && (told || a.period.span.Start > b.span.End) { // not 上半年(1—6月)
					a.period = b.period
				}
				if a.area.span.Start > b.span.Start && a.cur != nil && a.cur.end > b.span.Start {
					a.area = b.area
				}
				b.span = text.Span{}
			}
			for i := len(a.groups) - 1; i >= 0; i-- {
				if a.groups[i].bracket {
					if g := &a.groups[i]; g.named {
						a.cur = nil
						if n := len(a.drafts); n > a.first {
							a.cur = a.drafts[n-1]
						}
						if endsIn(g.parent.Indicator, tasks...) && g.prev != nil { // 完成市上任务（42亿元）的59%: of what was done
							a.cur = g.prev
						}
					} else if a.groups[i].parent != nil {
						a.cur = a.groups[i].parent
					}
					a.groups = a.groups[:i]
					break
				}
			}
		case scan.Num:
			if !a.named[k] && !a.done[k] && a.fromOf[k] < 0 {
				a.number(k)
			}
		case scan.Rank, scan.RankWord:
			a.rank(k)
		case scan.Flat:
			a.flat(k, Flat)
		case scan.Vague:
			a.flat(k, Up)
		}
	}
	a.leave()
	if a.declares && a.status != "" && !a.statusEnded {
		a.paraStatus = a.status
	}
}

// doneBehind says whether the clauses from token k to the next semicolon tell what has been done: 续建项目5个,已全部复工.
func (a *assembly) doneBehind(k int) bool {
	const near = 30 // tokens
	ts := a.s.Tokens
	for j := k; j < len(ts) && j < k+near && ts[j].Class != scan.Semi && ts[j].Class != scan.Stop; j++ {
		switch {
		case ts[j].Class == scan.Target || ts[j].Class == scan.Forecast:
			return false
		case ts[j].Class == scan.Adverb && strings.HasPrefix(a.s.Text(j), "已"):
			return true
		}
	}
	return false
}

// outlook finds what words can still be of account where: behind the last figure only those that later sentences take something from.
func (a *assembly) outlook() {
	a.lastFigure, a.openers = -1, -1
	for k := range a.s.Tokens {
		switch a.s.Tokens[k].Class {
		case scan.Num, scan.Rank, scan.RankWord, scan.Flat, scan.Vague:
			a.lastFigure = k
		case scan.Date, scan.Comma, scan.Adverb:
			continue
		}
		if a.openers < 0 {
			a.openers = k
		}
	}
	if a.e.thorough {
		a.lastFigure = len(a.s.Tokens)
	}
	a.declares = a.seg.Signs&segment.Goal != 0 && plansAhead(a.body[a.seg.Start:a.seg.End])
}

// goesOn says whether the line before the sentence ends with a semicolon, and the sentence begins as no item of a numbered list does.
func (a *assembly) goesOn() bool {
	before := strings.TrimRight(a.body[:a.seg.Start], " \n\r\t\u3000")
	if !endsIn(before, "；", ";") || a.seg.Start-len(before) > 24 {
		return false
	}
	c := trimLeft(a.body[a.seg.Start:a.seg.End])
	r, _ := utf8.DecodeRuneInString(c)
	return !strings.ContainsRune("0123456789(（①②③④⑤⑥⑦⑧⑨—-•·●◆■", r) && !(strings.ContainsRune("一二三四五六七八九十第", r) && strings.ContainsAny(c[:min(len(c), 12)], "、是条"))
}

// planTitles are words of headings above what is yet to be done.
var planTitles = []string{"工作安排", "工作计划", "工作打算", "主要任务", "重点任务", "目标任务", "工作任务", "下一步", "主要目标", "预期目标", "总体目标", "发展目标", "工作重点", "重点工作", "今后", "工作思路", "工作要点", "总体要求"}

// runInPlan says whether a sentence is a heading run in with its paragraph that tells plans: （一）目标任务。
func runInPlan(s string) bool {
	const longest = 60 // bytes
	if s = strings.TrimRight(strings.TrimSpace(s), "。. "); len(s) > longest || !ofChapter(s) || strings.ContainsAny(s, ",，") || yearIn(s) > 0 && s[0] >= '0' && s[0] <= '9' {
		return false
	}
	return endsIn(s, planTitles...)
}

// namesPlan says whether a heading stands above what is yet to be done: 2026年重点工作, 下一步打算.
func namesPlan(title string) bool {
	for _, w := range planTitles {
		if strings.Contains(title, w) && !strings.Contains(title, "完成情况") && !strings.Contains(title, "进展") && !strings.Contains(title, "情况") && !strings.Contains(title, "问题") && !strings.Contains(title, "回顾") && !strings.Contains(title, "不足") {
			return true
		}
	}
	return false
}

// leave counts the sentence's numerals, and lists those that are part of no figure.
func (a *assembly) leave() {
	for _, l := range a.s.Left {
		a.result.Leftover = append(a.result.Leftover, Leftover{text.Span{Start: l.Start, End: l.End}, l.Kind})
	}
	a.result.Numerals += a.s.Numerals
}

// idle says whether the sentence has neither a figure nor anything that later ones could take from it: a time, a plan, the area
// that the text is about. Most sentences with a numeral in them are idle (进一步), so it is looked at before all else.
func (a *assembly) idle() bool {
	intent := false
	for k := range a.s.Tokens {
		switch t := &a.s.Tokens[k]; t.Class {
		case scan.Num, scan.Rank, scan.RankWord, scan.Flat, scan.Vague, scan.Date:
			return false
		case scan.Target, scan.Forecast:
			intent = true
		case scan.Word:
			if maybeRelative(a.body[t.Start:t.End]) {
				return false
			}
		}
	}
	return !intent || a.seg.Signs&segment.Goal == 0 || !plansAhead(a.body[a.seg.Start:a.seg.End])
}

var relativeSet = newRuneSet(relativeSigns)

// maybeRelative says whether a relative area may begin with one of the first characters of s, behind a particle: 全市, 我县.
func maybeRelative(s string) bool {
	for i, n := 0, 0; i < len(s) && n <= 3; {
		r, w := runeAt(s, i)
		i += w
		if r == ' ' || r == '\n' || r == '\r' || r == '\u3000' {
			continue
		}
		if relativeSet.has(r) {
			return true
		}
		n++
	}
	return false
}

// plansAhead says whether a sentence declares that its paragraph tells a plan: 主要预期目标是.
func plansAhead(s string) bool {
	if !strings.Contains(s, "目标") && !strings.Contains(s, "目標") {
		return false
	}
	for _, w := range []string{"预期目标", "目标是", "目标为", "目标:", "目标：", "发展目标是"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		s = make([]T, n, 2*n)
	}
	s = s[:n]
	clear(s)
	return s
}

// titled takes the time that the title of the document states, which holds where no heading states another.
func (a *assembly) titled(title string) {
	if title == "" || len(title) > 300 || annualReport(title) {
		return
	}
	a.s.Lost = false
	a.scanner.Scan(&a.s, title, 0, len(title))
	if n, kind := a.e.areas.read(title); n > 0 && n < len(title) && kind != "relative" && kind != "each" && a.head.area.text == "" {
		a.title.area.text = title[:n]
		a.head.area = a.title.area
	}
	for k := range a.s.Tokens {
		if t := &a.s.Tokens[k]; t.Class == scan.Date && holds(title[t.Start:t.End]) {
			a.title.period.text = title[t.Start:t.End]
			a.head.period = a.title.period
			return
		}
	}
}

// ofChapter says whether a heading is that of a chapter: 一、…, （二）…, 3. ….
func ofChapter(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "#* "))
	return strings.ContainsRune("一二三四五六七八九十（(第0123456789０１２３４５６７８９", r)
}

// annualReport says whether a title is that of a report to a congress: 2026年政府工作报告 tells of the year before.
func annualReport(title string) bool {
	for _, w := range []string{"政府工作报告", "法院工作报告", "检察院工作报告", "委员会工作报告", "常委会工作报告"} {
		if strings.Contains(title, w) {
			return true
		}
	}
	return false
}

// heading takes the area and the time that a heading states for the paragraphs below it.
func (a *assembly) heading(seg segment.Sentence, title bool) {
	a.head.area, a.head.period = place{text: a.e.options.Area}, place{}
	a.head.status = ""
	if title := a.body[seg.Start:seg.End]; namesPlan(title) {
		a.head.status = Target
	}
	a.s.Lost = false
	a.scanner.Scan(&a.s, a.body, seg.Start, seg.End, seg.Holes...)
	for k := range a.s.Tokens {
		t := &a.s.Tokens[k]
		switch t.Class {
		case scan.Date:
			if p := a.clear(t.Start, t.End); a.head.period.text == "" && holds(p) {
				a.head.period = place{p, text.Span{Start: t.Start, End: t.End}}
			}
		case scan.Word:
			if a.head.area.text == "" && (k == 0 || a.s.Tokens[k-1].Class != scan.To) { // not 餐饮业成重灾区
				w := strings.TrimLeft(a.body[t.Start:t.End], " #\u3000\n\r")
				if n, ok := a.e.areas.prefix(w); ok {
					s := t.End - len(w)
					a.head.area = place{w[:n], text.Span{Start: s, End: s + n}}
				}
			}
		}
	}
	if title || a.paragraph < 0 && a.head.period.text != "" { // what the title states holds below the headings under it
		a.title.period, a.headline = a.head.period, !title
		if annualReport(a.clear(seg.Start, seg.End)) {
			a.title.period = place{}
		}
	}
	if h := a.clear(seg.Start, seg.End); strings.Contains(h, "问题") && a.head.period.text != "" && (strings.Contains(h, "打算") || strings.Contains(h, "计划") || strings.Contains(h, "安排")) {
		a.head.period = place{} // 存在问题和2021年打算: the year is that of the plans
	}
	const long = 14 // characters: the headings of chapters are shorter than headlines
	if a.head.period.text == "" && a.headline && !title && utf8.RuneCountInString(a.clear(seg.Start, seg.End)) >= long && !ofChapter(a.clear(seg.Start, seg.End)) {
		a.title.period = place{} // news below news: what the first headline states is its own
	}
	if a.head.period.text == "" {
		a.head.period = a.title.period
	}
	if a.head.area.text == "" {
		a.head.area = a.title.area
	}
}

// intentStatus is the status that a word of intent at token k gives to the figures behind it, "" where it gives none.
func (a *assembly) intentStatus(k int) Status {
	t := &a.s.Tokens[k]
	if t.Classes&scan.Of(scan.Target, scan.Forecast) == 0 || t.Class == scan.Word || !a.intent(k) {
		return ""
	}
	if t.Classes.Has(scan.Target) {
		return Target
	}
	if w := a.s.Text(k); (w == "将" || w == "將") && k+1 < len(a.s.Tokens) && a.s.Tokens[k+1].Class == scan.Word {
		return Target // 将新建: an act that is planned; 将达到: an outcome
	}
	return Forecast
}

// intent says whether a word of intent at token k governs the figures behind it: it stands as a verb, not as a noun (目标任务).
func (a *assembly) intent(k int) bool {
	ts := a.s.Tokens
	w := a.s.Text(k)
	next := func() (scan.Class, string) {
		for j := k + 1; j < len(ts); j++ {
			if ts[j].Class != scan.Date || w != "计划" && w != "拟" && w != "要求" { // 计划全年开展
				return ts[j].Class, strings.TrimSpace(a.s.Text(j))
			}
		}
		return scan.Stop, ""
	}
	switch w {
	case "确保":
		_, txt := next()
		return !strings.HasPrefix(txt, "了")
	case "争取", "需要":
		c, txt := next()
		if w != "需要" && c == scan.Word && (strings.HasPrefix(txt, "到") || strings.HasPrefix(txt, "了") || strings.HasPrefix(txt, "上级") || strings.HasPrefix(txt, "各类") || strings.HasPrefix(txt, "各级")) {
			return false // 争取到位资金9亿元: it came
		}
		if w == "需要" && c == scan.Word && strings.HasSuffix(txt, "的") {
			return false // 需要住院治疗的26人 tells who they are
		}
		for j := k - 1; w == "需要" && j >= 0 && ts[j].Class != scan.Comma && ts[j].Class != scan.Semi; j-- {
			if ts[j].Class == scan.Num && !a.named[j] {
				return false // 四成受访者需要承担房贷: what they say
			}
		}
		return c == scan.Word && a.isVerbAhead(txt) || c == scan.Reach || c == scan.To || c == scan.Up || c == scan.Down || c == scan.Bound
	case "可":
		before := a.body[a.seg.Start:ts[k].Start]
		for _, w := range []string{"到年底", "建成后", "投产后", "竣工后", "完工后", "建成投产", "届时", "达产后", "建成使用"} {
			if strings.Contains(before, w) {
				return true
			}
		}
		return false
	case "目标是", "任务是":
		return true
	case "估计": // 修订估计, 估计损失: what was, as far as it is known
		if k > 0 && ts[k-1].End == ts[k].Start && endsIn(strings.TrimSpace(a.s.Text(k-1)), "临时", "修订", "初步", "最新", "的", "初估") {
			return false
		}
		if c, txt := next(); c == scan.Num || c == scan.Bound || c == scan.Word && (strings.HasPrefix(txt, "损失") || strings.HasPrefix(txt, "受灾") || strings.HasPrefix(txt, "造成") || strings.HasPrefix(txt, "约有") || strings.HasPrefix(txt, "现有")) {
			return false
		}
	case "目标", "预期", "预期目标", "要求":
		c, txt := next()
		if w == "要求" && c == scan.Word && !strings.HasPrefix(txt, "的") && a.isVerbAhead(txt) {
			return true
		}
		return c == scan.Reach || c == scan.Colon || c == scan.To
	case "计划", "规划", "拟":
		c, txt := next()
		if rest, _, ok := strings.Cut(a.body[ts[k].End:a.seg.End], "，"); ok && strings.Contains(rest, "至今") { // 计划推行至今
			return false
		}
		if k > 0 && ts[k-1].Class == scan.Word && ts[k-1].End == ts[k].Start {
			if n, ok := a.e.areas.prefix(strings.TrimSpace(a.s.Text(k - 1))); !ok || n < len(strings.TrimSpace(a.s.Text(k-1))) {
				return false // 人才计划 is a name
			}
		}
		if i := strings.Index(txt, "的"); w == "规划" && c == scan.Word && i > 0 && i <= len("建设实施") {
			return false // 规划建设的市场
		}
		if c == scan.Word && (strings.HasPrefix(txt, "任务") || strings.HasPrefix(txt, "目标") || strings.HasPrefix(txt, "指标") || strings.HasPrefix(txt, "数")) {
			return false // 完成计划任务的46%
		}
		return c == scan.Word && (a.isVerbAhead(txt) || k+2 < len(ts) && ts[k+2].Class == scan.Num && !strings.HasPrefix(txt, "的")) || c == scan.Reach || c == scan.Up
	case "料":
		c, _ := next()
		return c == scan.Num || c == scan.Reach || c == scan.Up || c == scan.Down || c == scan.Bound || c == scan.To || c == scan.Date
	case "将":
		c, txt := next()
		if c == scan.Word && a.disposes(k) || a.disposesCounted(k+1) {
			return false // 将环保工作纳入考核, 将百颗卫星送入太空: 将 is 把
		}
		return c == scan.Reach || c == scan.Up || c == scan.Down || c == scan.Bound || c == scan.Num && a.kind(k+1) == "rate" || c == scan.To || c == scan.Word && (a.plansVerb(txt) || a.isVerbAhead(txt))
	case "要", "应", "须":
		c, txt := next()
		if w == "要" && c == scan.Num && a.kind(k+1) == "money" {
			return false // 收购价要3.6元: what it costs
		}
		if w == "要" && c == scan.Word { // 也要看到,破案率仅为31.6%: what is told is a fact
			for _, v := range []string{"看到", "清醒", "认识到", "充分认识", "承认", "注意到", "正视"} {
				if strings.HasPrefix(txt, v) {
					return false
				}
			}
		}
		if w == "应" && k > 0 && ts[k-1].Classes&scan.Of(scan.Share, scan.To, scan.Reach, scan.From, scan.Dun) != 0 && ts[k-1].Class != scan.Word {
			return false // 占应到位资金的四成
		}
		if c == scan.Word && (strings.HasPrefix(txt, "的") || strings.HasPrefix(txt, "地") || strings.HasPrefix(txt, "道")) {
			return false
		}
		if w == "应" && strings.HasPrefix(txt, "在") {
			return true
		}
		if _, n := utf8.DecodeRuneInString(txt); w == "应" && n < len(txt) { // 应保尽保, 应退即退: a principle
			if r, _ := utf8.DecodeRuneInString(txt[n:]); strings.ContainsRune("尽盡即必全未早则", r) {
				return false
			}
		}
		if w != "要" && c == scan.Word && k > 0 && ts[k-1].Class == scan.Word && ts[k-1].End == ts[k].Start && utf8.RuneCountInString(a.s.Text(k-1)) > 4 {
			return false // 因调动应转未转
		}
	}
	return true
}

// disposals are verbs that say what was made of the object before them.
var disposals = []string{"纳入", "列为", "列入", "作为", "定为", "确定为", "划归", "视为", "当作", "当成", "改为", "转为", "变为", "看作", "納入", "列為", "作為", "視為"}

// disposes says whether 将 at token k only brings an object before its verb, as 把 does.
func (a *assembly) disposes(k int) bool {
	for j := k + 1; j < len(a.s.Tokens); j++ {
		t := &a.s.Tokens[j]
		if t.Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Num, scan.Colon) != 0 {
			break
		}
		s := a.s.Text(j)
		for _, v := range disposals {
			if i := strings.Index(s, v); i > 0 || i == 0 && j > k+1 {
				return true
			}
		}
	}
	return false
}

// disposesCounted says whether the words from token k on are a count of things and what was done with them: 百颗卫星送入太空.
func (a *assembly) disposesCounted(k int) bool {
	ts := a.s.Tokens
	for k < len(ts) && (ts[k].Class == scan.Bound || ts[k].Class == scan.Reach && a.s.Text(k) == "近") {
		k++
	}
	if k >= len(ts) || ts[k].Class != scan.Num || a.kind(k) != "count" {
		return false
	}
	k++
	for k < len(ts) && ts[k].Class == scan.Open {
		for k < len(ts) && ts[k].Class != scan.Close {
			k++
		}
		k++
	}
	if k >= len(ts) || ts[k].Class != scan.Word {
		return false
	}
	w := a.cut(strings.TrimSpace(a.s.Text(k)))
	if len(w) < 2 || !strings.HasPrefix(w[0].Tag, "n") {
		return false
	}
	for _, c := range w[1:] {
		if c.Tag == "v" {
			return true
		}
	}
	return false
}

// ruled says whether the number at token k is a limit that something must keep: 不得小于50米, 不少于1次.
func (a *assembly) ruled(k int) bool {
	ts := a.s.Tokens
	for j := k - 1; j >= 0; j-- {
		t := &ts[j]
		w := strings.TrimSpace(a.s.Text(j))
		switch {
		case t.Class == scan.Bound:
			switch w {
			case "不得超过":
				return true
			case "至少", "最少", "起码":
				return a.isEach
			case "不少于", "不低于", "不少於", "不低於", "不小于", "不短于", "不大于", "不长于":
				before := strings.TrimRight(a.body[a.s.Tokens[a.clauseStart].Start:t.Start], " ")
				return a.isEach || !endsIn(before, "均", "都", "已", "始终", "保持", "总", "也", "从来") && !strings.Contains(before, "已") && (a.period.text == "" || strings.HasPrefix(a.period.text, "每"))
			}
		case t.Class == scan.Adverb:
			if w == "至少" && a.isEach { // 各县每年至少组织2次
				return true
			}
		case t.Class == scan.Word && a.isEach, t.Class == scan.Date:
		default:
			return false
		}
	}
	return false
}

// plansVerb says whether the words behind 将 are an act that somebody plans: 将新建6所.
func (a *assembly) plansVerb(s string) bool {
	for _, v := range []string{"新", "建", "投", "完成", "推", "实", "安排", "发", "增", "改", "开", "组织", "设", "由", "到", "创", "再", "分", "继续", "重点", "全面", "集中", "筹"} {
		if strings.HasPrefix(s, v) {
			return true
		}
	}
	return false
}

func (a *assembly) isVerbAhead(s string) bool {
	a.wordBuf = a.cut(s)
	return len(a.wordBuf) > 0 && strings.HasPrefix(a.wordBuf[0].Tag, "v")
}

// clause looks at the start of a clause for the place that it is about.
func (a *assembly) clause(k int) {
	a.clauseStart = k
	if a.framing {
		a.period, a.framed, a.framing = a.framed, place{}, false // 1990年…,5年翻番,占…: the five years hold for their clause
	}
	a.passed.area, a.passed.home = a.area, a.home
	ts := a.s.Tokens
	if n := len(a.groups); n > 0 && k < len(ts) && !a.groups[n-1].bracket {
		switch w := strings.TrimSpace(a.s.Text(k)); {
		case strings.HasPrefix(w, "另外"), strings.HasPrefix(w, "此外"), w == "另": // 其中…;另外募集资金: no part of it
			a.groups = a.groups[:0]
		}
	}
	if k < len(ts) && a.status != "" { // 要…, 但目前…: the plan ends where the facts are told
		switch w := strings.TrimSpace(a.s.Text(k)); {
		case strings.HasPrefix(w, "但"), strings.HasPrefix(w, "然而"), strings.HasPrefix(w, "目前"), strings.HasPrefix(w, "截至"), strings.HasPrefix(w, "截止"), w == "去年", w == "上年",
			strings.HasPrefix(w, "实际") && !strings.HasPrefix(w, "实际利用") && !strings.HasPrefix(w, "实际使用") && !strings.HasPrefix(w, "实际到位"):
			a.status, a.statusEnded = "", true
		}
	}
	if a.status == Forecast && a.surveys(k) { // 预计达到1.7万亿,…,从市场表现来看,: what follows has been seen
		a.status, a.statusEnded = "", true
	}
	for ; k < len(ts); k++ {
		t := &ts[k]
		switch {
		case t.Class == scan.Date || t.Class == scan.Adverb || t.Class == scan.Each || t.Class == scan.Target || t.Class == scan.Forecast || t.Class == scan.Among:
			continue
		case t.Class == scan.From && a.whence(k, len(ts)) > 0 && buys(a.body[a.whence(k, len(ts)):ts[k+1].End]):
			return
		case t.Class == scan.Reach && strings.TrimSpace(a.s.Text(k)) == "在", t.Class == scan.From, t.Class == scan.Dun && k == a.clauseStart:
			continue
		case t.Class == scan.Word:
			w := a.body[t.Start:t.End]
			if k > a.lastFigure && k > a.openers && !maybeRelative(w) {
				return // no figure is about that place, and it holds for its sentence alone
			}
			off := len(w) - len(trimLeft(w))
			if n := prefixLen(w[off:], particles); n > 0 {
				off += n
			}
			if k > a.clauseStart && byWay[strings.TrimSpace(a.s.Text(k-1))] {
				off += frameEnd(w[off:]) // 在市局的支持下: whose lead it was
			}
			if strings.HasPrefix(w[off:], "对") || strings.HasPrefix(w[off:], "向") {
				return
			}
			if off >= len(w) {
				continue
			}
			if of, ok := strings.CutPrefix(w[off:], "以"); ok {
				of = a.body[t.End-len(of) : min(len(a.body), t.End-len(of)+12*3)]
				if n := strings.Index(of, "为例"); n > 3 && n <= 10*3 && (a.e.areas.whole(of[:n]) || endsIn(of[:n], "省", "市", "县", "区", "镇", "村", "国")) { // 以北部六县为例
					s := t.Start + off + len("以")
					a.setArea(text.Span{Start: s, End: s + n})
					return
				}
			}
			if next, kind := a.areaAt(k, len(ts), t.Start+off); next > 0 {
				if kind == "body" && k > 0 && ts[k-1].Class == scan.From {
					return // 从湖南农业大学引种
				}
				if (len(a.groups) > 0 || a.within != "") && kind != "relative" && comesFrom(a.body[next:max(next, t.End)]) {
					return // 其中內地旅客: whence they are
				}
				if kind == "each" {
					a.isEach, a.each = true, a.area
				} else {
					a.isEach = false
				}
				a.setArea(text.Span{Start: t.Start + off, End: next})
				if a.cur == nil || kind == "relative" {
					a.opened = a.area
				}
				if kind != "each" && kind != "body" && kind != "relative" && kind != "named" && a.opens(k) {
					a.next = a.area
				}
			} else if a.passing(k) { // 东山机场扩建,南北高速开工,县道改造8条
				a.area = a.home
			} else if a.isEach && a.status == "" { // 各区县加强领导,目前已开办11个
				a.area, a.isEach = a.each, false
			}
		}
		return
	}
}

// passing says whether the area at hand is a facility that was told of before the clause before token k, and that clause tells of
// something else without a figure.
func (a *assembly) passing(k int) bool {
	if !endsIn(a.area.text, "机场", "機場", "车站", "客运站", "高铁站", "水库", "林场", "农场") {
		return false
	}
	ts := a.s.Tokens
	j := k
	for j > 0 && ts[j-1].Class != scan.Comma {
		j--
	}
	for j--; j > 0 && ts[j-1].Class != scan.Comma; j-- {
		if ts[j-1].Class == scan.Num || ts[j-1].Class == scan.Rank || ts[j-1].Class == scan.RankWord {
			return false
		}
	}
	return j > 0 && a.area.span.End <= ts[j].Start
}

// surveys says whether the clause at token k only says where what follows was seen: 从市场表现来看.
func (a *assembly) surveys(k int) bool {
	ts := a.s.Tokens
	if k >= len(ts) || ts[k].Class != scan.From {
		return false
	}
	for j := k + 1; j < len(ts) && ts[j].Class != scan.Num; j++ {
		if ts[j].Class == scan.Comma {
			return strings.HasSuffix(strings.TrimSpace(a.s.Text(j-1)), "来看")
		}
	}
	return false
}

// comesFrom says whether s begins with those who come from the place before it: 北京游客.
func comesFrom(s string) bool {
	for _, w := range []string{"游客", "旅客", "客源", "观众", "考生", "学生", "留学生", "籍", "居民", "公民", "客商", "遊客", "访客", "观光客"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// opens says whether nothing but times stand before token k in its sentence.
func (a *assembly) opens(k int) bool {
	for _, t := range a.s.Tokens[:k] {
		if t.Class != scan.Date && t.Class != scan.Comma && t.Class != scan.Adverb {
			return false
		}
	}
	return true
}

func (a *assembly) setArea(s text.Span) {
	name := a.clear(s.Start, s.End)
	for _, x := range []string{"范围内", "範圍內", "范围", "上下", "境内"} {
		name = strings.TrimSuffix(name, x)
	}
	a.area = place{name, s}
	if relativeArea(name) && !strings.HasPrefix(name, "各") { // 各乡镇 is the one of its sentence
		a.home = a.area
	}
}

// transient are times that hold for their sentence alone.
var transient = []string{"目前", "现在", "当前", "今天", "昨日", "昨天", "昨晚", "今日", "近日", "近期", "日前", "前不久", "年内", "年底", "最初", "至今", "这些年", "近年", "当天", "当日", "現在", "當前", "现时", "近年来", "不久前", "如今", "眼下", "每年", "同期", "近几年", "明年", "改革初期", "年中"}

// holds says whether a time goes on to hold in the sentences behind its own.
func holds(s string) bool {
	if strings.HasPrefix(s, "截至") || strings.HasPrefix(s, "截止") {
		return true
	}
	for _, t := range transient {
		if strings.Contains(s, t) {
			return false
		}
	}
	switch s {
	case "期间", "年末", "月末", "季末", "期末":
		return false
	}
	if strings.HasPrefix(s, "近") || strings.HasPrefix(s, "每") || strings.HasPrefix(s, "前") && strings.HasSuffix(s, "天") {
		return false
	}
	if strings.Count(s, "-")+strings.Count(s, "/")+strings.Count(s, ".") >= 2 {
		return false // 2024-06-11
	}
	return !strings.HasSuffix(s, "日") && !strings.HasSuffix(s, "时")
}

// since says whether a time is told as the one that a whole report is about: 今年以来.
func since(s string) bool {
	return strings.HasPrefix(s, "今年") && strings.HasSuffix(s, "以来")
}

// published are verbs that make a date the day of a message, not the time of its figures.
var published = []string{"发布", "公布", "通报", "表示", "获悉", "了解到", "发表", "公佈", "報道", "报道", "介绍", "發布", "發表", "宣布", "透露"}

// wires end the dateline of a news agency: 新华社北京3月6日电.
var wires = []string{"电", "讯", "訊", "電", "消息"}

// publishedSigns are the characters that published and wires begin with, and the 从 of 昨日从市气象局获悉.
var publishedSigns = firstRunes(slices.Concat(published, wires, []string{"从", "從"}))

// dayLike says whether a time is so short that a message may be dated by it: 3月6日, 昨天, 近日.
func dayLike(s string) bool {
	for _, w := range []string{"日", "号", "號", "天", "晚", "夜", "今早", "日前", "昨", "前不久", "不久前", "周"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// message says whether a time dates a message that the words behind it, up to the clause's end, report: 昨日发布的, 3月6日电.
func message(w, rest string) bool {
	if strings.IndexFunc(rest, publishedSigns.has) < 0 {
		return false
	}
	if !dayLike(w) { // 去年发布标准12项 counts what was published; 去年发布的公报 dates it
		for _, v := range published {
			if strings.HasPrefix(rest, v) && (strings.HasPrefix(rest[len(v):], "的") || strings.HasPrefix(rest[len(v):], "《")) {
				return true
			}
		}
		return false
	}
	for _, v := range wires {
		if i := strings.Index(rest, v); i >= 0 && i < 30 {
			if next, _ := utf8.DecodeRuneInString(rest[i+len(v):]); i+len(v) == len(rest) || strings.ContainsRune(" 　（(：:", next) {
				return true
			}
		}
	}
	if strings.HasPrefix(rest, "从") || strings.HasPrefix(rest, "從") {
		return true
	}
	for _, v := range published {
		if i := strings.Index(rest, v); i >= 0 && i < 90 {
			return true
		}
	}
	return false
}

// refer marks the times that a figure is compared with or a share of: they are not when it is.
func (a *assembly) refer(m *rule.Match) {
	for _, l := range [...]rule.Range{m.Labels[rule.Versus], m.Labels[rule.Whole]} {
		for j := l.Lo; j < l.Hi; j++ {
			if a.s.Tokens[j].Class == scan.Date {
				a.referred[j] = true
			}
		}
	}
}

// date takes a time as the period of what follows, unless it dates a message or belongs to a comparison.
func (a *assembly) date(k int) {
	ts := a.s.Tokens
	t := &ts[k]
	w := a.body[t.Start:t.End]
	switch w {
	case "同期":
		if k == 0 && a.period.text == "" { // of the paragraph before
			a.period, a.durable = a.earlier, a.earlier
		}
		return
	}
	if a.noPeriod(k) || a.founding(k) {
		return
	}
	if w == "年内" && (strings.HasPrefix(a.body[t.End:], "首次") || strings.HasPrefix(a.body[t.End:], "第") || strings.HasPrefix(a.body[t.End:], "最")) {
		return // 出口规模年内首次突破: a remark
	}
	// a comparison: 比去年, 较上年同期, 与2013年相比
	if k > 0 && ts[k-1].End == t.Start && (ts[k-1].Class == scan.Above || ts[k-1].Class == scan.Below || ts[k-1].Class == scan.Word && endsIn(a.s.Text(k-1), "超", "高于", "低于", "优于", "好于", "不及", "不如", "相比", "恢复到", "恢复至", "超过", "相当于")) {
		return
	}
	for j := k - 1; j >= 0 && j > k-9; j-- {
		c := ts[j].Classes
		if ts[j].Class == scan.With && (strings.Contains(w, "去年") || strings.Contains(w, "上年") || strings.Contains(w, "同期")) {
			return
		}
		if ts[j].Class == scan.Than || ts[j].Class == scan.From && j == k-1 && a.s.Text(j) != "自" && !(a.s.Text(j) == "从" && ((strings.ContainsAny(w, "至到") || spansYears(w)) && !strings.HasPrefix(a.body[t.End:], "的") || strings.HasPrefix(a.body[t.End:], "起") || strings.HasPrefix(a.body[t.End:], "开始"))) {
			return
		}
		if c&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Num) != 0 || ts[j].Class == scan.Up || ts[j].Class == scan.Down {
			break
		}
		if ts[j].Class == scan.Word && ts[j].End-ts[j].Start > 12 {
			break
		}
	}
	if k > 1 && ts[k-1].Class == scan.Open && ts[k-2].Class == scan.Date {
		return
	}
	if a.attribute(k) {
		return
	}
	if onDay[w] && a.period.span.Start >= a.seg.Start && yearIn(a.period.text) > 0 { // 2024年全省联赛今天开赛: when it began, not when it is of
		return
	}
	rest := a.body[t.End:min(len(a.body), t.End+90)]
	if i := strings.IndexAny(rest, "，。；,;\n"); i >= 0 {
		rest = rest[:i]
	}
	if strings.HasPrefix(rest, "）") || strings.HasPrefix(rest, ")") {
		rest = rest[1:]
	}
	for j := k + 1; j < len(ts) && ts[j].Start < t.End+len(rest); j++ { // what is told behind a number is another clause's
		if ts[j].Class == scan.Num {
			rest = rest[:max(0, ts[j].Start-t.End)]
			break
		}
	}
	if message(w, rest) {
		return
	}
	p := a.clear(t.Start, t.End)
	if yearIn(p) > yearIn(a.docYr) && (k == 0 || strings.TrimSpace(a.s.Text(k-1)) != "到") {
		a.docYr = p
	}
	if strings.HasSuffix(p, "来") || strings.HasSuffix(p, "來") {
		for _, w := range []string{"最", "新高", "新低", "首次", "之最", "的最", "的新高", "的新低"} {
			if strings.HasPrefix(a.body[t.End:], w) {
				return // 五年来最好水平: a remark
			}
		}
	}
	if t.Value == "since" {
		if endsIn(p, "有史以来", "有史以來", "一直以来", "长期以来", "历来", "多年以来") {
			return
		}
		for _, v := range []string{"实现", "取得", "创造", "创", "實現"} {
			if strings.HasPrefix(p, v) {
				return // 实现建区以来最快增长: a remark
			}
		}
		p = strings.TrimPrefix(p, "自")
		if n, ok := a.e.areas.prefix(p); ok && n < len(p) && a.body[t.Start:t.Start+n] == p[:n] { // 海州市今年春节期间
			a.setArea(text.Span{Start: t.Start, End: t.Start + n})
			p = p[n:]
		}
		if strings.HasSuffix(p, "期间") || strings.HasSuffix(p, "期間") {
			if i := max(strings.LastIndex(p, "在"), strings.LastIndex(p, "于")); i >= 0 && i+len("在") < len(p)-len("期间") { // 扬言在两会期间
				p = p[i+len("在"):]
			}
		}
		if strings.HasSuffix(p, "期间") || strings.HasSuffix(p, "期間") { // 做好汛期期间: the verb is not of it
			a.wordBuf = a.cut(p[:len(p)-len("期间")])
			for _, c := range a.wordBuf {
				if strings.HasPrefix(c.Tag, "v") && c.Tag != "vn" && c.End-c.Start > 3 && c.End < len(p)-len("期间") {
					defer func(end int) { a.period.text = p[end:] }(c.End)
				}
			}
		}
	}
	if t.Value == "span" || a.asBase(k) {
		a.framed, a.framing = a.period, true
		a.period = place{p, text.Span{Start: t.Start, End: t.End}}
		return
	}
	was := a.period
	a.period, a.framed, a.framing = place{p, text.Span{Start: t.Start, End: t.End}}, place{}, false
	if a.ofObject(k) {
		a.framed, a.framing = was, true // 明确“十五五”时期任务: of what is told there alone
	}
	if k+1 < len(ts) && ts[k+1].Start == t.End && (strings.HasSuffix(p, "底") || strings.HasSuffix(p, "末")) {
		if w := strings.TrimSpace(a.s.Text(k + 1)); w == "前" || strings.HasPrefix(w, "前") && len(w) > 3 && !strings.HasPrefix(w, "前期") { // 9月底前,全面完成
			a.status = Target
		}
	}
	if k > 0 && k+1 < len(ts) && ts[k-1].End == t.Start && strings.TrimSpace(a.s.Text(k-1)) == "到" && (ts[k+1].Class == scan.Comma || (k < 2 || ts[k-2].Classes&clauseMarks != 0) && yearIn(p) > max(yearIn(a.docYr), a.year) && max(yearIn(a.docYr), a.year) > 0) {
		now := max(yearIn(a.docYr), a.year)
		y := yearIn(p)
		if y > 0 && now == y && yearIn(a.docYr) == y && a.year == 0 {
			now = 0 // the only year that the text states
		}
		done := false
		done = done || strings.Contains(a.body[a.seg.Start:t.Start], "累计")
		for _, w := range []string{"已", "了", "比上年", "比去年", "同比", "较上年", "较去年"} { // what is compared with the year before is known
			done = done || strings.Contains(a.body[t.End:a.seg.End], w)
		}
		if y > 0 && (now > 0 && y > now || now == 0 && !done) || y == 0 && strings.HasPrefix(p, "“") { // 到2030年, : a time to come
			a.status = Target
		}
	}
	if a.asOf(k) || holds(p) && a.frames(k) && !a.expected(k) {
		a.durable = a.period
	}
}

// asBase says whether the time at token k is that of what its clause's figure came on top of: 在1月份增长5%的基础上.
func (a *assembly) asBase(k int) bool {
	ts := a.s.Tokens
	if w := a.s.Text(k); (strings.HasPrefix(w, "去年同期") || strings.HasPrefix(w, "上年同期")) && len(a.drafts) > a.first && k+1 < len(ts) && ts[k+1].Classes&scan.Of(scan.Reach, scan.To) != 0 && ts[k+1].Class != scan.Word {
		return true // 伤3人,去年同期为0
	}
	if k == 0 || strings.TrimSpace(a.s.Text(k-1)) != "在" {
		return false
	}
	for j := k + 1; j < len(ts) && j < k+8 && ts[j].Classes&clauseMarks == 0; j++ {
		if ts[j].Class == scan.Word && strings.HasSuffix(strings.TrimSuffix(a.s.Text(j), "上"), "的基础") {
			return true
		}
	}
	return false
}

// attribute says whether the time at token k only tells which thing is named behind it: 分别是目前的“满意度”, but not 提高到现在的500公斤.
func (a *assembly) attribute(k int) bool {
	ts := a.s.Tokens
	return k > 0 && k+1 < len(ts) && present[a.body[ts[k].Start:ts[k].End]] && ts[k-1].Classes&phraseStop == 0 && strings.HasPrefix(a.s.Text(k+1), "的") && strings.TrimSpace(a.s.Text(k+1)) != "的"
}

// present are words for the time of speaking.
var present = map[string]bool{"目前": true, "当前": true, "现在": true, "如今": true, "眼下": true, "當前": true, "現在": true}

// onDay are words for the day of an event.
var onDay = map[string]bool{"今天": true, "今日": true, "昨天": true, "昨日": true}

// noPeriod says whether the time at token k is none that figures are about: it is compared with, belongs to a unit or names a whole.
func (a *assembly) noPeriod(k int) bool {
	ts := a.s.Tokens
	t := &ts[k]
	w := a.body[t.Start:t.End]
	switch w {
	case "同期", "届时", "当时", "期间", "任内", "历年", "往年":
		return true
	}
	switch {
	case a.referred[k]:
	case strings.HasPrefix(w, "每") && endsIn(a.body[a.seg.Start:t.Start], "每人", "每户", "每位", "每名", "每亩", "每头", "每床", "每戶", "每生"): // 每人每月: the unit's
	case a.wholeTime(k), a.carriedOver(k), a.pricedAt(k), a.attribute(k):
	case k > 0 && ts[k-1].Class == scan.Basis && ts[k-1].End == t.Start: // 环比5、6月份增长13%
	case endsIn(a.body[a.seg.Start:t.Start], "连续", "一连"): // 一连7日的书展
	case k > 0 && ts[k-1].Class == scan.With && a.leadEnds(k): // 与2015年相比
	case k > 0 && ts[k-1].Class == scan.Than && ts[k-1].End == t.Start: // 较2015年
	case k > 0 && k+1 < len(ts) && ts[k-1].Class == scan.With && (ts[k+1].Class == scan.Basis || ts[k+1].Class == scan.Flat || k+2 < len(ts) && ts[k+1].Class == scan.Adverb && ts[k+2].Class == scan.Flat): // 与2015年同比, 与上半年基本持平
	default:
		return false
	}
	return true
}

// ofObject says whether the time at token k stands inside a clause without figures: behind a verb, before the noun that it is of.
func (a *assembly) ofObject(k int) bool {
	ts := a.s.Tokens
	if k == 0 || k+1 >= len(ts) || ts[k-1].Class != scan.Word || ts[k+1].Class != scan.Word || ts[k+1].Start != ts[k].End || k-1 < a.clauseStart {
		return false
	}
	for j := k + 1; j < len(ts); j++ {
		switch c := ts[j].Class; {
		case c == scan.Num, c == scan.Rank, c == scan.RankWord, c == scan.Colon: // 通报上半年空气质量状况: of all that follows
			return false
		case ts[j].Classes&clauseMarks != 0:
			w := a.cut(strings.TrimSpace(a.s.Text(k - 1)))
			return len(w) > 0 && (strings.HasPrefix(w[len(w)-1].Tag, "v") || w[len(w)-1].Tag == "ad")
		}
	}
	w := a.cut(strings.TrimSpace(a.s.Text(k - 1)))
	return len(w) > 0 && (strings.HasPrefix(w[len(w)-1].Tag, "v") || w[len(w)-1].Tag == "ad")
}

// pricedAt says whether the time at token k is that of the prices that something is counted at: 按照上年不变价计算.
func (a *assembly) pricedAt(k int) bool {
	rest := a.body[a.s.Tokens[k].End:a.seg.End]
	for _, w := range []string{"不变价", "可比价", "价格计算", "不變價", "可比價", "同口径", "价)", "价）", "价格)", "价格）"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// carriedOver says whether the year at token k tells of what was left over from it: 上年结转6亿元.
func (a *assembly) carriedOver(k int) bool {
	ts := a.s.Tokens
	if k+1 >= len(ts) || ts[k+1].Start != ts[k].End || ts[k+1].Class != scan.Word {
		return false
	}
	w := a.s.Text(k + 1)
	return strings.HasPrefix(w, "结转") || strings.HasPrefix(w, "结余")
}

// leadEnds says whether the comparison that the time at token k belongs to ends with 相比 in its clause.
func (a *assembly) leadEnds(k int) bool {
	for j := k + 1; j < len(a.s.Tokens) && a.s.Tokens[j].Class != scan.Comma; j++ {
		if c := a.s.Tokens[j].Class; c == scan.ThanEnd || c == scan.Than && a.s.Tokens[j].Classes.Has(scan.ThanEnd) || c == scan.Basis && strings.HasSuffix(a.s.Text(j), "相比") { // 与去年同期相比
			return true
		}
	}
	return false
}

// reports says whether nothing but who reports it stands before what is told: 记者从市交通局获悉,.
func reports(s string) bool {
	return s == "" || utf8.RuneCountInString(s) < 40 && endsIn(strings.TrimRight(s, "，,：:"), "获悉", "了解到", "介绍", "透露", "显示", "据悉", "据了解", "表示", "说")
}

// comesAgain says whether a clause between tokens lo and k begins with 从 again: 从甲口进港20万人,从乙口进港为80万人 moves nothing.
func (a *assembly) comesAgain(lo, k int) bool {
	ts := a.s.Tokens
	for j := lo + 1; j < k; j++ {
		if ts[j].Class == scan.From && ts[j-1].Classes&phraseStop != 0 {
			return true
		}
	}
	return false
}

// looks says whether the clause before token k only says what is looked at: 从62家公司的情况看,.
func (a *assembly) looks(k int) bool {
	for j := k - 1; j > a.match[k].Lo; j-- {
		if a.s.Tokens[j].Class == scan.Comma && a.s.Tokens[j-1].Class == scan.Word && endsIn(strings.TrimSpace(a.s.Text(j-1)), "看", "来说", "来讲", "而言", "出发", "起", "分析") {
			return true
		}
	}
	return false
}

// comparesTime says whether the word of comparison at token k ends 与2015年同比.
func (a *assembly) comparesTime(k int) bool {
	return k > 1 && a.s.Tokens[k-1].Class == scan.Date && a.s.Tokens[k-2].Class == scan.With
}

// founded are verbs that tell when something came to be, in a clause without a figure: 2008年建成开放.
var founded = []string{"建成", "成立", "始建", "创办", "创建", "设立", "组建", "落成", "开馆", "建馆", "建校", "建院", "建厂", "挂牌", "上市", "投产", "开通", "通车", "建站", "开业", "成功创建", "被评为", "获评"}

// founding says whether the year at token k only tells since when there is what the figures are about.
func (a *assembly) founding(k int) bool {
	ts := a.s.Tokens
	if yearIn(a.body[ts[k].Start:ts[k].End]) == 0 || k+1 >= len(ts) {
		return false
	}
	next := strings.TrimSpace(a.s.Text(k + 1))
	found := false
	for _, v := range founded {
		found = found || strings.HasPrefix(next, v)
	}
	if !found {
		return false
	}
	for j := k + 1; j < len(ts) && ts[j].Class != scan.Comma && ts[j].Class != scan.Stop && ts[j].Class != scan.Semi; j++ {
		if ts[j].Class == scan.Num || ts[j].Class == scan.Rank {
			return false
		}
	}
	return true
}

// expected says whether the clause of token k expects what it tells: 预计10月底建成.
func (a *assembly) expected(k int) bool {
	for j := k - 1; j >= a.clauseStart; j-- {
		if a.s.Tokens[j].Class == scan.Forecast && strings.HasPrefix(a.s.Text(j), "预") {
			return true
		}
	}
	return false
}

// asOf says whether the time at token k is told as the one that a stock is counted at: 截至9月末.
func (a *assembly) asOf(k int) bool {
	return k > 0 && endsIn(strings.TrimSpace(a.s.Text(k-1)), "截至", "截止", "截止到", "截至到")
}

// frames says whether a time at token k is told of all that its sentence says, and goes on to hold behind it: it opens the sentence
// or is set off by a comma. A time inside a later clause, or behind a figure, is that clause's own.
func (a *assembly) frames(k int) bool {
	ts := a.s.Tokens
	const opening = 45                                                                                                                            // bytes: what a sentence opens with, a remark before its time included
	source := strings.HasPrefix(trimLeft(a.body[a.seg.Start:a.seg.End]), "据") || strings.HasPrefix(trimLeft(a.body[a.seg.Start:a.seg.End]), "根据") // what it is told from, of whatever length
	for j := k - 1; j >= 0; j-- {
		if ts[j].Class == scan.Num {
			return false
		}
		if ts[j].Class == scan.Comma && (k+1 >= len(ts) || ts[k+1].Class != scan.Comma) && ts[k].Start-a.seg.Start > opening && !source {
			return false
		}
	}
	return true
}

// leads takes a comparison that stands before the clauses that it governs: 与去年相比,发案下降18.6%,破案上升23.5%.
func (a *assembly) leads(k int) {
	ts := a.s.Tokens
	if k+1 >= len(ts) || ts[k+1].Class != scan.Comma {
		return
	}
	for j := k - 1; j >= 0; j-- {
		switch t := &ts[j]; {
		case t.Class == scan.With || t.Class == scan.Than && ts[k].Class != scan.Than:
			if base := k - 1; j+1 < base && ts[base].Class == scan.Num { // 与2010年的351人相比: what it is compared with has a value
				a.lead.text = strings.TrimSuffix(a.clean(j+1, base), "的")
			} else if j+1 < k {
				a.lead.text = a.clean(j+1, k)
				if w := a.s.Text(k); strings.HasPrefix(w, "同期") { // 与2019年同期相比
					a.lead.text += "同期"
				}
				a.period = a.durable
			}
			return
		case t.Class == scan.Num && j == k-1:
		case t.Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Num, scan.Colon) != 0:
			return
		}
	}
}

// bracketOf opens a bracket at token k whose figures are those of the words before it: 查处酒驾（3起）、超载（5起）. It says whether it is one.
func (a *assembly) bracketOf(k int) bool {
	ts := a.s.Tokens
	if k == 0 || ts[k-1].Class != scan.Word || k-1 < a.taken || ts[k-1].End != ts[k].Start {
		return false
	}
	j := k + 1
	for j < len(ts) && (ts[j].Class == scan.Bound || ts[j].Class == scan.Adverb) {
		j++
	}
	if j >= len(ts) || ts[j].Class != scan.Num || a.named[j] || !a.has[j] || a.match[j].Rule.Role != "level" || a.kind(j) == "rate" && !a.masked(j) {
		return false
	}
	if c := ts[min(j+1, len(ts)-1)].Classes; c&scan.Of(scan.Close, scan.Comma, scan.Dun, scan.Num, scan.After) == 0 {
		return false // (62个乡镇): the words behind the number name it
	}
	lo := a.regionStart(k)
	for i := k - 1; i > lo; i-- {
		if c := ts[i-1].Class; c == scan.Share || c == scan.Than || c == scan.Above || c == scan.Below {
			return false // 占全省（55个）一半: what something is held against
		}
		if w := strings.TrimSpace(a.s.Text(i - 1)); ts[i-1].Class == scan.Reach && (copula[w] || endsIn(w, "为", "是", "有", "包括")) || ts[i-1].Class == scan.Each || endsIn(w, "主要", "主要为", "主要是", "主要有") {
			lo = i // 主要为超速(3起)
			break
		}
	}
	p := a.between(lo, k)
	name := p.text(a)
	if name == "" && !p.area.Empty() && !relativeArea(a.clear(p.area.Start, p.area.End)) && a.s.Nums[ts[j].Num].UnitWord == "个" { // 贫困村（36个）: counted, not where
		name, p.area = a.clear(p.area.Start, p.area.End), text.Span{}
	}
	if name == "" {
		return false
	}
	d := a.draft()
	d.Indicator = name
	if n := len(a.groups); n > 0 {
		d.Parent = a.groups[n-1].parent.Indicator
		a.groups[n-1].used = true
	}
	if !p.area.Empty() {
		a.setArea(p.area)
	}
	if !p.period.Empty() && a.period.span.Start < p.period.Start {
		a.period = place{a.clear(p.period.Start, p.period.End), p.period}
	}
	prev := a.cur
	a.cur = d
	a.openGroup(d, true)
	a.groups[len(a.groups)-1].named, a.groups[len(a.groups)-1].prev = true, prev
	return true
}

func (a *assembly) openGroup(p *draft, bracket bool) {
	g := group{parent: p, bracket: bracket, at: len(a.drafts)}
	if p.Level != nil {
		g.unit, g.kind = p.Level.Unit, p.levelKind
	}
	if p.token > a.semi && p.Evidence.Text == "" {
		g.from = a.atSemi
	}
	a.groups = append(a.groups, g)
}

// colon opens a group where the total stands before the colon.
func (a *assembly) colon(k int) {
	if a.cur != nil && a.cur.Level != nil && k+1 < len(a.s.Tokens) && len(a.groups) == 0 {
		if t := a.s.Tokens[k+1]; t.Class != scan.Among {
			prev := a.s.Tokens[k-1]
			if prev.Class == scan.Word && k > 2 && a.s.Tokens[k-2].Class == scan.Comma && a.isNum(k-3) && endsIn(a.s.Text(k-1), "来源", "构成", "组成") { // 总投资90万元,资金来源:
				a.openGroup(a.cur, false)
			} else if prev.Class == scan.Num || prev.Class == scan.After || prev.Class == scan.Word && k > 1 && a.s.Tokens[k-2].Class == scan.Num {
				a.openGroup(a.cur, false)
			}
		}
	}
}

// whole is the record that 其中 takes apart: the last that amounts to something other than a rate, else the last.
func (a *assembly) whole() *draft {
	if d := a.rateless(len(a.drafts)-1, a.first); d != nil && a.cur == a.drafts[len(a.drafts)-1] {
		return d
	}
	for i := len(a.drafts) - 1; i >= a.first && a.cur.Level != nil && a.cur.lastKind == "rate"; i-- {
		if d := a.drafts[i]; d.Level != nil && !strings.HasSuffix(d.Level.Unit, "%") && !mean(d) && d.levelKind != "time" {
			return d
		}
	}
	return a.cur
}

// rateless is the record of what draft i is the rate of, nil where it is none: 收入增长8.6%,增速提高1.2个百分点,其中 tells of parts of the
// income, not of its rate.
func (a *assembly) rateless(i, first int) *draft {
	if i < 0 || a.drafts[i].Level != nil {
		return nil
	}
	name := a.drafts[i].Indicator
	for j := i - 1; j >= first && j >= i-3; j-- {
		of := a.drafts[j].Indicator
		rest, ok := strings.CutPrefix(name, of)
		if ok && of != "" && (isRateWord(rest) || (strings.HasPrefix(rest, "占") || strings.HasPrefix(rest, "佔")) && endsAsRate(rest)) {
			return a.drafts[j]
		}
	}
	return nil
}

// within opens the group of 在受访居民中: what follows the comma is part of it.
func (a *assembly) inside(k int) {
	ts := a.s.Tokens
	if ts[k-1].Class != scan.Word {
		return
	}
	w := trimSpace(a.s.Text(k - 1))
	suffix := ""
	for _, s := range []string{"当中", "之中", "中", "當中"} {
		if strings.HasSuffix(w, s) && len(w) > len(s)+3 {
			suffix = s
			break
		}
	}
	if suffix == "" {
		return
	}
	lo := k
	for lo > 0 && ts[lo-1].Class != scan.Comma && ts[lo-1].Class != scan.Semi && ts[lo-1].Class != scan.Stop && ts[lo-1].Class != scan.Colon {
		lo--
	}
	if lo > 0 && ts[lo].Class != scan.Reach && ts[lo].Class != scan.Date && ts[lo-1].Class != scan.Colon {
		return
	}
	if d := a.cur; d != nil && d.Level != nil && len(a.drafts) > a.first && d.token >= lo && d.token < k && (d.levelKind == "money" || d.levelKind == "count" && !strings.HasSuffix(d.Indicator, "中中")) { // 在35亿元旅游收入中, 在39个行业中
		d.Indicator = strings.TrimSuffix(d.Indicator, suffix)
		a.within = d.Indicator
		a.openGroup(d, false)
		return
	}
	p := a.between(lo, k)
	if n := len(p.pieces); n > 0 {
		if name := strings.TrimSuffix(p.text(a), suffix); len(name) > 3 && utf8.RuneCountInString(name) <= 20 && !endsIn(strings.TrimRight(name, "”\"」』’"), "行动", "选举", "整治", "工作", "活动", "过程", "会议", "检查", "比赛", "测评", "考核", "建设", "斗争", "战役", "任务", "改革", "调查", "评选", "执法") {
			if i := strings.LastIndex(name, "元"); i < 0 {
				a.within = name
			}
			d := &draft{}
			d.Indicator = name
			for a.groups = a.groups[:0]; len(a.groups) < 1; {
				a.groups = append(a.groups, group{parent: d})
			}
		}
	}
}

// lastWhole is the last record of the sentence before, which a sentence that begins with 其中 takes apart.
func (a *assembly) lastWhole() *draft {
	if a.first == 0 {
		return nil
	}
	d := a.drafts[a.first-1]
	for i := a.first - 2; i >= 0 && i > a.first-8 && d.inBracket; i-- { // 收案3211件(不含旧存288件)。其中: parts of what stands before the bracket
		d = a.drafts[i]
	}
	if of := a.rateless(a.first-1, 0); of != nil && of.Evidence.Start == d.Evidence.Start && !d.inBracket {
		d = of
	}
	for i := a.first - 1; i >= 0 && i > a.first-5 && d.Level != nil && d.levelKind == "rate"; i-- {
		if w := a.drafts[i]; w.Level != nil && w.levelKind != "rate" && !w.inBracket && w.Evidence.Start == d.Evidence.Start {
			d = w
		}
	}
	if between := a.body[min(d.Evidence.End, a.seg.Start):a.seg.Start]; strings.TrimSpace(between) != "" {
		w := d
		if w.Level == nil || w.lastKind == "rate" {
			for i := a.first - 1; i >= 0 && i > a.first-5; i-- {
				if a.drafts[i].Level != nil && a.drafts[i].lastKind != "rate" {
					w = a.drafts[i]
					break
				}
			}
		}
		if len(between) > 600 || !strings.Contains(between, w.Indicator) {
			return nil // a sentence that is not about it stands between
		}
		return w
	}
	if mean(d) {
		return nil
	}
	return d
}

// mean says whether a record's level is a mean or a ratio, which has no parts: 平均年龄23.2岁.
func mean(d *draft) bool {
	if d.Level == nil {
		return false
	}
	return strings.HasSuffix(d.Level.Unit, "岁") || strings.HasPrefix(d.Indicator, "平均") || strings.HasPrefix(d.Indicator, "人均") || strings.HasPrefix(d.Indicator, "户均")
}

// session says whether the number at token k tells which session of a body: 六届三次、四次全会.
func (a *assembly) session(k int) bool {
	ts := a.s.Tokens
	f := &a.s.Nums[ts[k].Num]
	if endsIn(a.body[a.seg.Start:f.Start], "届", "屆") {
		return true
	}
	for j := k + 1; j+1 < len(ts) && a.joins(j); j += 2 {
		if ts[j+1].Class != scan.Num || a.s.Nums[ts[j+1].Num].UnitWord != "次" {
			return false
		}
		k = j + 1
	}
	rest := a.body[a.s.Nums[ts[k].Num].After:]
	return strings.HasPrefix(rest, "全会") || strings.HasPrefix(rest, "全体会议")
}

// inARow are the spans that something is counted by behind 连续.
var inARow = map[string]bool{"季": true, "季度": true, "个季度": true, "个季": true, "年": true, "个月": true, "個月": true, "月": true, "周": true, "日": true, "天": true, "届": true, "屆": true, "个交易日": true, "个工作日": true}

// measured marks the lengths of time and the bare numbers that are no figures.
func (a *assembly) measured() {
	ts := a.s.Tokens
	for k := range ts {
		if ts[k].Class == scan.Date && endsIn(a.s.Text(k), "年", "年来", "年間") {
			a.averaged(k + 1)
		}
		if ts[k].Class != scan.Num {
			continue
		}
		f := &a.s.Nums[ts[k].Num]
		if k > 0 && inARow[f.UnitWord] && endsIn(a.body[a.seg.Start:f.Start], "连续", "連續", "连续第") { // 终止连续7季负成长
			a.name(k, "duration")
			continue
		}
		if f.UnitWord == "次" && a.session(k) { // 六届三次、四次全会
			a.name(k, "ordinal")
			continue
		}
		if k+2 < len(ts) && ts[k+1].Class == scan.Num && ts[k+1].Start == ts[k].End && strings.HasPrefix(a.s.Text(k+2), "台阶") { // 跨越2个百亿元台阶: how it rose, not to what
			a.name(k, "name")
			a.name(k+1, "name")
			continue
		}
		if f.Kind == "time" && !a.timed(k, f) {
			mean := a.averaged(k + 1)
			span := !mean && a.spans(k, f)
			a.name(k, "duration")
			if mean {
				ts[k].Class, ts[k].Classes = scan.Basis, scan.Of(scan.Basis)
				ts[k].Value = string(YearAverage)
			}
			if span { // 五年新增面积: it says when
				ts[k].Class, ts[k].Classes, ts[k].Value = scan.Date, scan.Of(scan.Date), "span"
			}
		}
	}
}

// averaged makes the words at token k, behind a length of time, the basis of the change that follows where they tell that it is a
// mean over those years: 三年平均增长, 两年平均实际增长.
func (a *assembly) averaged(k int) bool {
	ts := a.s.Tokens
	if k+1 >= len(ts) || ts[k].Class != scan.Word || ts[k+1].Classes&changeVerbs == 0 || !strings.HasSuffix(strings.TrimSpace(a.s.Text(k-1)), "年") && ts[k-1].Class != scan.Date {
		return false
	}
	switch strings.TrimSpace(a.s.Text(k)) {
	case "平均", "平均实际", "平均名义":
		ts[k].Class, ts[k].Classes, ts[k].Value = scan.Basis, scan.Of(scan.Basis), string(YearAverage)
		return true
	}
	return false
}

// spans says whether the length of time at token k begins a clause as its time: 五年新增面积, 3年增长58.6%; not 三年行动计划.
func (a *assembly) spans(k int, f *scan.Figure) bool {
	ts := a.s.Tokens
	switch f.UnitWord {
	case "年", "个月", "月", "周", "天", "个季度":
	default:
		return false
	}
	if f.Bound != "" && f.Bound != string(Exact) || k+1 >= len(ts) || ts[k+1].Start != ts[k].End {
		return false
	}
	if k > 0 && ts[k-1].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Colon) == 0 {
		return false
	}
	switch t := &ts[k+1]; t.Class {
	case scan.Up, scan.Down, scan.Adverb, scan.Reach, scan.Each, scan.Basis:
		return true
	case scan.Word:
		w := a.body[t.Start:t.End]
		for _, no := range []string{"行动", "计划", "規劃", "规划", "目标", "任务", "制", "期", "级", "以", "的", "工", "一", "内", "前", "后", "不", "免", "无", "保", "有期", "来", "间"} {
			if strings.HasPrefix(w, no) {
				return false
			}
		}
		return true
	}
	return false
}

// name makes the number at token k part of a name.
func (a *assembly) name(k int, kind string) {
	a.named[k] = true
	t := &a.s.Tokens[k]
	t.Class, t.Classes = scan.Word, scan.Of(scan.Word)
	a.s.Left = append(a.s.Left, scan.Leftover{Start: t.Start, End: t.End, Kind: kind})
}

// timed says whether a length of time at token k is measured or ruled: 由20天缩短至10天, 不得少于5天, 平均用时3.5小时.
func (a *assembly) timed(k int, f *scan.Figure) bool {
	ts := a.s.Tokens
	if h := a.listHead(k); h >= 0 && a.kind(h) == "time" { // 由45分钟、30分钟压缩至
		return true
	}
	switch f.UnitWord {
	case "学时", "课时", "學時", "人次", "工日":
		return true
	}
	if k > 0 && strings.HasSuffix(a.body[a.seg.Start:f.Start], "每") { // 平均每3分钟就有一人
		return false
	}
	if k > 2 && ts[k-1].Class == scan.To && ts[k-2].Class == scan.Comma && ts[k-3].Class == scan.Num && a.kind(k-3) == "time" || k > 2 && ts[k-1].Class == scan.Reach && ts[k-2].Class == scan.Comma && ts[k-3].Class == scan.Num && a.kind(k-3) == "time" { // 增加0.2天,为1.7天
		return true
	}
	if lo := a.body[a.seg.Start:f.Start]; endsIn(strings.TrimRight(lo, " "), "平均居住", "平均停留", "人均停留", "平均逗留", "平均候诊", "平均用时", "平均耗时", "平均") {
		return true
	}
	if k > 0 && ts[k-1].Class == scan.Word && ts[k-1].End == ts[k].Start { // 平均住院日7.8天
		if w := a.s.Text(k - 1); strings.HasPrefix(w, "平均") || strings.HasPrefix(w, "人均") {
			return true
		}
	}
	if len(a.s.Tokens) > k+1 && a.lead.text != "" {
		if t := ts[max(k-1, 0)]; t.Class == scan.Up || t.Class == scan.Down {
			return true
		}
	}
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		t := &ts[j]
		if t.Class == scan.Bound && (t.Value == "at_least" || t.Value == "at_most") {
			return true
		}
		if t.Class == scan.Up || t.Class == scan.Down || t.Class == scan.Up1 || t.Class == scan.Down1 {
			return !strings.HasPrefix(strings.TrimLeft(a.body[t.End:f.Start], " "), "的") // 不断提高的五年
		}
		if t.Class == scan.To && j > 0 && (ts[j-1].Classes&changeVerbs != 0 || ts[j-1].Class == scan.Num && a.kind(j-1) == "time") { // 减少0.6小时至1.5小时
			return true
		}
		if t.Class == scan.From {
			for m := k + 1; m < len(ts) && m < k+6; m++ {
				if ts[m].Class == scan.To {
					return true
				}
			}
			return false
		}
		if t.Classes&scan.Of(scan.Reach, scan.To) != 0 && t.Class != scan.Word && j > 0 && ts[j-1].Class == scan.Word {
			w := a.s.Text(j - 1)
			for _, n := range []string{"时间", "時間", "时长", "时限", "期限", "用时", "周期", "工期", "天数", "寿命", "年限", "时数", "住院日"} {
				if strings.HasSuffix(w, n) {
					return true
				}
			}
			return false
		}
		if t.Class == scan.Word {
			w := a.s.Text(j)
			for _, n := range []string{"时间", "時間", "时长", "时限", "期限", "用时", "周期", "工期", "天数", "寿命", "年限", "时数", "压减至", "缩短至"} {
				if strings.HasSuffix(w, n) {
					return true
				}
			}

		}
		if t.Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Num) != 0 {
			break
		}
	}
	for m := k + 1; m < len(ts) && m <= k+8; m++ { // 停产四十六天,同比减少九天: what is compared was measured
		if ts[m].Class != scan.Num {
			continue
		}
		g := &a.s.Nums[ts[m].Num]
		if c := ts[m-1].Classes; g.UnitWord == f.UnitWord && c&(changeVerbs|scan.Of(scan.Above, scan.Below)) != 0 && ts[m-1].Class != scan.Word {
			for j := k + 1; j < m; j++ {
				if c := ts[j].Class; c == scan.Basis || c == scan.Than {
					return true
				}
			}
		}
		break
	}
	if rest := a.body[f.End:a.seg.End]; k > 0 && (strings.HasPrefix(rest, "内") || strings.HasPrefix(rest, "之内") || strings.HasPrefix(rest, "以内")) && endsIn(strings.TrimRight(a.s.Text(k-1), " "), "在", "于") && a.mustBy(k) {
		f.Bound = string(AtMost) // 应在15个工作日内告知
		if w := len(rest) - len(strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(rest, "以"), "之"), "内")); k+1 < len(ts) && ts[k+1].Start == f.End && ts[k+1].End > f.End+w {
			ts[k+1].Start, f.After = f.End+w, f.End+w
		}
		return true
	}
	// 3—5天的封闭学习, but 通过3—5年的努力
	if f.HasMax && k+1 < len(ts) && ts[k+1].Class == scan.Word && strings.HasPrefix(a.s.Text(k+1), "的") {
		return k == 0 || !endsIn(a.s.Text(k-1), "通过", "经过", "用", "以", "力争", "通過", "經過")
	}
	return false
}

// mustBy says whether the words before token k in its clause say that something must be done.
func (a *assembly) mustBy(k int) bool {
	ts := a.s.Tokens
	for j := k - 1; j >= 0 && ts[j].Classes&clauseMarks == 0; j-- {
		if ts[j].Class == scan.Target && a.s.Text(j) != "力争" || ts[j].Class == scan.Word && endsIn(a.s.Text(j), "应当在", "必须在", "应在", "须在", "得在") {
			return true
		}
	}
	return false
}

// clauseMarks are the spans that part clauses.
const clauseMarks = 1<<scan.Comma | 1<<scan.Semi | 1<<scan.Stop | 1<<scan.Colon

// quantity makes the record's quantity of a scanned number.
func (a *assembly) quantity(k int) Quantity {
	f := &a.s.Nums[a.s.Tokens[k].Num]
	q := Quantity{Literal: a.body[f.Start:f.End], Start: f.Start, End: f.End, Unit: cleanUnit(f.Unit), Bound: Bound(f.Bound)}
	if f.Form == numeral.Mask || f.Deleted {
		q.Masked = true
	} else {
		v := f.Value
		q.Value = &v
		if f.HasMax {
			m := f.Max
			q.Max = &m
		}
		a.base(&q, f)
	}
	for j := k - 1; j >= 0; j-- { // bounds before the number
		t := &a.s.Tokens[j]
		if t.Class == scan.Bound {
			b := Bound(t.Value)
			if j > 0 { // 不得少于, 不超过
				switch trimSpace(a.s.Text(j - 1)) {
				case "不得", "不", "不能", "不应", "不可", "不應", "不宜":
					switch b {
					case LessThan:
						b = AtLeast
					case MoreThan:
						b = AtMost
					}
				}
			}
			if b != "" && (q.Bound == Exact || b != About) {
				if q.Bound == Exact || q.Bound == MoreThan && b != MoreThan || q.Bound == About {
					q.Bound = b
				}
			}
			continue
		}
		if w := a.s.Text(j); t.Class == scan.Reach && q.Bound == Exact && (strings.HasPrefix(w, "约") || strings.HasPrefix(w, "大约")) { // 约为, 约有
			q.Bound = About
			break
		}
		if t.Class == scan.Word && (trimSpace(a.s.Text(j)) == "了" || trimSpace(a.s.Text(j)) == "") {
			continue
		}
		if w := trimSpace(a.s.Text(j)); (t.Class == scan.Word || t.Class == scan.Date) && strings.HasPrefix(w, "每") && utf8.RuneCountInString(w) <= 4 {
			continue // 不低于每小时19.5元
		}
		break
	}
	if q.Bound == Exact { // 至少要建成3个: the bound stands before the verb
		for j := k - 1; j >= 0; j-- {
			t := &a.s.Tokens[j]
			if t.Class == scan.Comma || t.Class == scan.Semi || t.Class == scan.Stop || t.Class == scan.Num || t.Class == scan.Colon || t.Class == scan.Dun {
				break
			}
			if t.Class == scan.Adverb {
				switch a.s.Text(j) {
				case "至少", "最少", "起码":
					q.Bound = AtLeast
				case "至多", "最多", "最高可":
					named := strings.HasPrefix(a.s.Text(j+1), "的") // 最多的达到412件
					for x := j + 1; x < k; x++ {
						named = named || a.s.Tokens[x].Class == scan.Word // 最多是东门有450个
					}
					if !named {
						q.Bound = AtMost
					}
				}
			}
		}
	}
	a.per(k, &q, f)
	return q
}

func cleanUnit(u string) string {
	if strings.ContainsAny(u, " \n") {
		u = strings.ReplaceAll(strings.ReplaceAll(u, " ", ""), "\n", "")
	}
	return u
}

// base multiplies the value out into the unit that records are compared in.
func (a *assembly) base(q *Quantity, f *scan.Figure) {
	factor := numeral.Int(1)
	q.BaseUnit = f.UnitWord
	if u, ok := a.scanner.Unit(f.UnitWord); ok {
		factor, q.BaseUnit = numeral.Decimal(u.Factor), u.Base
	}
	conv := func(d numeral.Decimal) *numeral.Decimal {
		v, ok := d.Shift(f.Exp)
		if ok {
			v, ok = v.Mul(factor)
		}
		if !ok {
			return nil
		}
		v = v.Normal()
		return &v
	}
	q.BaseValue = conv(f.Value)
	if f.HasMax {
		q.BaseMax = conv(f.Max)
	}
	if q.BaseValue == nil {
		q.BaseUnit = ""
	}
}

// pays says whether the words between 每人 and a sum are a short clause of what is paid: 补助生活费.
func pays(s string) bool {
	if utf8.RuneCountInString(s) > 7 {
		return false
	}
	for _, w := range []string{"补助", "补贴", "发放", "奖励", "资助", "救助", "给予", "缴纳", "一次性"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// per takes 每X directly before the number into the unit: 每人补助150元 is 元/人.
func (a *assembly) per(k int, q *Quantity, f *scan.Figure) {
	a.perWord = ""
	if f.Kind == "rate" || f.Kind == "point" || f.Kind == "time" || f.Unit == "" || strings.Contains(f.Unit, "/") {
		return
	}
	const near = 120 // bytes: what is farther off is of another number
	lo := a.body[max(a.seg.Start, f.Start-near):f.Start]
	i := lastIndex(lo, "每")
	if i < 0 {
		return
	}
	if j := strings.LastIndexAny(lo, "，。；,;、"); j > i {
		return
	} else if j >= 0 {
		lo, i = lo[j:], i-j
	}
	for _, w := range []string{"每人", "每户", "每亩", "每位", "每名", "每头", "每辆"} {
		if strings.HasSuffix(lo[:i], w) {
			i -= len(w)
			break
		}
	}
	rest := lo[i+len("每"):]
	r, _ := utf8.DecodeRuneInString(rest)
	if n, ok := numeral.Scan(rest, 0); ok && f.Kind == "money" && n.Form == numeral.Arabic && n.Mult == "" { // 每10股派1.8元
		for _, u := range []string{"股", "人", "户", "亩", "公里", "平方米", "吨", "只", "头", "斤", "公斤", "立方米"} {
			if tail, ok := strings.CutPrefix(rest[n.End:], u); ok && utf8.RuneCountInString(strings.TrimSpace(tail)) <= 6 {
				q.Unit += "/" + rest[:n.End] + u
				if q.BaseUnit != "" {
					q.BaseUnit += "/" + rest[:n.End] + u
				}
				break
			}
		}
		return
	}
	for _, u := range []string{"百人", "千人", "万人", "百户", "百公里", "平方米", "百平方公里", "平方公里", "平方千米", "百斤", "小时", "小時", "坪", "立方米", "公斤", "公里", "千克", "人次", "人", "户", "亩", "吨", "斤", "平方千米", "平方", "头", "台", "辆", "件", "套", "间", "只", "床", "例", "公顷", "平方公里", "度", "升", "位", "名", "股"} {
		if strings.HasPrefix(rest, u) && (r != '人' || u[0] == rest[0]) {
			tail := trimAny(strings.TrimSpace(rest[len(u):]), "要", "为", "是", "达到", "达", "仅", "升至", "升到", "增至", "降至", "降到", "提高到", "增加到", "上升到")
			if strings.HasPrefix(tail, "每") && utf8.RuneCountInString(tail) <= 6 || utf8.RuneCountInString(tail) <= 3 && (u != "股" || tail == "" || strings.ContainsAny(tail, "派送分发转價价")) || f.Kind == "money" && pays(tail) {
				if f.Kind == "count" && u == "人" && f.UnitWord != "元" {
					return
				}
				if (u == "人" || u == "户") && strings.HasPrefix(tail, "每") {
					for _, every := range []string{"月", "年", "天", "日", "次"} {
						if strings.HasPrefix(tail[len("每"):], every) {
							u += "·" + every
							break
						}
					}
				}
				a.perWord = "每" + u
				q.Unit += "/" + u
				if q.BaseUnit != "" {
					q.BaseUnit += "/" + u
				}
			}
			return
		}
	}
}
