package extract

import (
	"maps"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/text"
)

// A phrase is what names an indicator: pieces of the body, in its order, with what was taken off them.
type phrase struct {
	pieces []text.Span
	lo, hi int // the tokens it was made from, half-open
	next   int // byte where words begin that belong to the next number, 0 where none do

	places text.Span // the places that are counted, of which the words behind them tell a measure

	area   text.Span // an area that stood before it
	period text.Span // a time that stood before or in it
	status Status    // where a word of intent stood before it
}

// cut takes the first n bytes of the phrase's text off it.
func (p *phrase) cut(a *assembly, n int) {
	for len(p.pieces) > 0 && n > 0 {
		s := &p.pieces[0]
		got := a.clear(s.Start, s.End)
		if len(got) <= n {
			n -= len(got)
			p.pieces = p.pieces[1:]
			continue
		}
		for s.Start < s.End && len(a.clear(s.Start, s.End)) > len(got)-n {
			s.Start++
		}
		return
	}
}

// keep leaves the first n bytes of the phrase's text.
func (p *phrase) keep(a *assembly, n int) {
	for i := range p.pieces {
		s := &p.pieces[i]
		got := len(a.clear(s.Start, s.End))
		if got < n {
			n -= got
			continue
		}
		for s.End > s.Start && len(a.clear(s.Start, s.End)) > n {
			s.End--
		}
		p.pieces = p.pieces[:i+1]
		return
	}
}

func (p phrase) empty() bool { return len(p.pieces) == 0 }

// text joins the pieces without the white space of broken lines.
func (p phrase) text(a *assembly) string {
	switch len(p.pieces) {
	case 0:
		return ""
	case 1:
		return a.clear(p.pieces[0].Start, p.pieces[0].End)
	}
	n := 0
	for _, s := range p.pieces {
		n += s.Len()
	}
	b := make([]byte, 0, n)
	for _, s := range p.pieces {
		b = a.appendClear(b, s.Start, s.End)
	}
	return string(b)
}

// clear is body[start:end] without the white space of broken lines and without page marks.
func (a *assembly) clear(start, end int) string {
	s := a.body[start:end]
	if a.solid && a.seg.Start <= start && end <= a.seg.End || len(a.seg.Holes) == 0 && cleanTo(s) == len(s) {
		return s // as almost always
	}
	a.clearBuf = a.appendClear(a.clearBuf[:0], start, end)
	if s == string(a.clearBuf) {
		return s
	}
	return string(a.clearBuf)
}

func (a *assembly) appendClear(b []byte, start, end int) []byte {
	for _, h := range a.seg.Holes {
		if h.End <= start || h.Start >= end {
			continue
		}
		if h.Start > start {
			b = appendClean(b, a.body[start:h.Start])
		}
		start = min(h.End, end)
	}
	return appendClean(b, a.body[start:end])
}

// cleanTo is where the first thing may stand in s that appendClean leaves out.
func cleanTo(s string) int {
	const ones = 0x01_01_01_01_01_01_01_01
	rest := s
	for {
		for len(rest) >= 8 { // eight bytes in one load: none up to a blank, and none that a wide blank begins with
			v := uint64(rest[0]) | uint64(rest[1])<<8 | uint64(rest[2])<<16 | uint64(rest[3])<<24 | uint64(rest[4])<<32 | uint64(rest[5])<<40 | uint64(rest[6])<<48 | uint64(rest[7])<<56
			wide := v ^ 0xE3*ones
			if ((v-(' '+1)*ones)&^v|(wide-ones)&^wide)&(0x80*ones) != 0 {
				break
			}
			rest = rest[8:]
		}
		for near := rest[:min(8, len(rest))]; near != ""; near, rest = near[1:], rest[1:] {
			if near[0] <= ' ' || near[0] == 0xE3 && strings.HasPrefix(rest, "\u3000") {
				return len(s) - len(rest)
			}
		}
		if rest == "" {
			return len(s)
		}
	}
}

// appendClean appends s without line breaks and the indentation behind them, and without blanks between Chinese words.
func appendClean(b []byte, s string) []byte {
	for {
		n := cleanTo(s)
		b = append(b, s[:n]...)
		if n == len(s) {
			return b
		}
		c := s[n]
		s = s[n+1:]
		switch c {
		case '\n', '\r', '\t':
		case 0xE3:
			s = s[len("\u3000")-1:]
		case ' ':
			if len(b) > 0 && b[len(b)-1] < utf8.RuneSelf && s != "" && s[0] < utf8.RuneSelf {
				b = append(b, c)
			}
		default:
			b = append(b, c)
		}
	}
}

var (
	phraseStop  = scan.Of(scan.Comma, scan.Semi, scan.Colon, scan.Stop, scan.Bar)
	frontSkip   = scan.Of(scan.Adverb, scan.Each, scan.Bound, scan.Reach, scan.From, scan.Than, scan.With, scan.ThanEnd, scan.Share, scan.Basis, scan.Comma, scan.Dun)
	backSkip    = scan.Of(scan.Reach, scan.To, scan.Adverb, scan.Bound, scan.Each, scan.Target, scan.Forecast, scan.From, scan.Basis, scan.Than, scan.With)
	changeVerbs = scan.Of(scan.Up, scan.Up1, scan.Down, scan.Down1)
)

// regionStart is the first token of the clause that ends before token hi: back to a comma, the last quantity, 其中 or a bracket.
func (a *assembly) regionStart(hi int) int {
	const far = 120 // tokens: no clause that was written for people has more
	ts := a.s.Tokens
	k := hi
	for k > 0 {
		t := &ts[k-1]
		switch {
		case k <= a.taken, hi-k > far:
			return k
		case t.Classes&phraseStop != 0 && (t.Class == scan.Comma || t.Class == scan.Semi || t.Class == scan.Colon || t.Class == scan.Stop || t.Class == scan.Bar):
			return k
		case t.Class == scan.Among:
			return k
		case t.Class == scan.Num && !a.inName(k-1), t.Class == scan.Rank, t.Class == scan.Flat, t.Class == scan.Vague:
			return k
		case t.Class == scan.After:
			return k
		case t.Class == scan.Dun && k > 1 && a.isNum(k-2):
			return k
		case t.Class == scan.Open:
			return k
		case t.Class == scan.Close:
			m := a.opening(k - 1)
			if m < 0 || a.numIn(m, k-1) || m > 0 && ts[m-1].Class == scan.Date && ts[m-1].End == ts[m].Start { // 5月1日(劳动节)铁路客运量: of the day
				return k
			}
			if m > 0 && a.isNum(m-1) && k < hi && ts[k].Class == scan.Dun { // 80元(含保险)、儿童40元
				return k + 1
			}
			k = m
			continue
		}
		k--
	}
	return 0
}

func (a *assembly) isNum(k int) bool {
	t := &a.s.Tokens[k]
	return t.Class == scan.Num && !a.inName(k) || t.Class == scan.After && k > 0 && a.s.Tokens[k-1].Class == scan.Num
}

// inName says whether a number was found to be part of a name.
func (a *assembly) inName(k int) bool { return a.named[k] }

// opening is the token that opens the bracket that token k closes, -1 where none does.
func (a *assembly) opening(k int) int {
	const farthest = 240 // tokens
	depth := 0
	for m := k; m >= max(0, k-farthest); m-- {
		switch a.s.Tokens[m].Class {
		case scan.Close:
			depth++
		case scan.Open:
			if depth--; depth == 0 {
				return m
			}
		}
	}
	return -1
}

func (a *assembly) numIn(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		c := a.s.Tokens[k].Class
		if c == scan.Date && k > lo && a.s.Tokens[k-1].Classes&scan.Of(scan.Than, scan.With) != 0 { // (比上年增长3%)
			continue
		}
		if c == scan.Num || c == scan.Date && !strings.HasPrefix(a.s.Text(k), "每") { // (平均每日149万人次)
			return c == scan.Num
		}
	}
	return false
}

// before reads the phrase that ends before token hi.
func (a *assembly) before(hi int) phrase {
	for hi > 0 && a.s.Tokens[hi-1].Class == scan.Comma && trimSpace(a.s.Text(hi-1)) == "" && a.s.Tokens[hi-1].Start != a.partedAt {
		hi-- // 幼儿园　67所: the blank between a name and its number parts nothing
	}
	return a.between(a.regionStart(hi), hi)
}

// A reading is a phrase that is being read: the tokens lo to hi are what is left of those that it was begun with.
type reading struct {
	phrase  phrase
	lo, hi  int
	start   int  // byte where the rest of token lo begins, -1 where all of it is left
	from    int  // byte where the piece begins that is being read
	reached bool // a 达 or 有 was taken off the end
	toward  bool // a 到 was taken off the end: a verb of movement may stand before it
}

// drop leaves the first token out.
func (r *reading) drop() { r.lo, r.start = r.lo+1, -1 }

// dropTo leaves the first token out, and the next one up to byte at.
func (r *reading) dropTo(at int) { r.lo, r.start = r.lo+1, at }

// dropBytes leaves n bytes out of the first token, which ends at byte end.
func (r *reading) dropBytes(n, end int) {
	if r.start += n; r.start >= end {
		r.drop()
	}
}

// piece adds what stands before byte end to the phrase, where anything does.
func (r *reading) piece(end int) {
	if end > r.from {
		r.phrase.pieces = append(r.phrase.pieces, text.Span{Start: r.from, End: end})
	}
}

// between reads the phrase of tokens lo to hi: what does not belong to an indicator is taken off both ends, times out of the middle.
func (a *assembly) between(lo, hi int) phrase {
	r := reading{phrase: phrase{lo: lo, hi: hi}, lo: lo, hi: hi, start: -1}
	a.front(&r)
	a.back(&r)
	if r.lo < r.hi {
		a.middle(&r)
		if r.toward {
			a.dropRevision(&r.phrase)
		}
		a.finishPhrase(&r.phrase)
	}
	r.phrase.lo, r.phrase.hi = r.lo, r.hi
	return r.phrase
}

// phraseLists are the lists of words that phrase.go reads.
type phraseLists struct {
	// Digits say by how many digits something moved: 两位数.
	Digits []string

	// Shown stand between what moved and how it did: 均呈.
	Shown []string

	// Revising are the verbs by which someone sets a value anew.
	Revising []string

	// SameAgain are words for what was counted just before.
	SameAgain map[string]bool

	// Peaks are states of what was told before: 由高峰时的7.8亿美元降到.
	Peaks map[string]bool

	// LocalBodies are what a body calls itself in a text of its own.
	LocalBodies []string

	// LocalActs are what they do.
	LocalActs []string

	// Giving are verbs by which a body above gives something to the one that a text is about.
	Giving []string

	// Exams may be told before those who sat them.
	Exams []string

	// OwnDoing are verbs behind which a place of the text's own only tells where: 完成全区造林面积.
	OwnDoing beginnings

	// Fared are verbs that headings end with.
	Fared []string

	// Timely tell only how soon something was done, in words that hold a numeral or that no adverb is.
	Timely []string

	// Remarks begin what stands in brackets and only says what is counted in: (不含离岛).
	Remarks []string

	// Surnames begin the names of persons.
	Surnames []string

	// Speaking are verbs whose subject only reports the figure: 贸发局称有近100万人次入场.
	Speaking []string

	// Authorities end what those who say something are called without a name: 政府, 校方.
	Authorities []string

	// TellsThat are verbs behind which what is told of a whole region is told anew: 发现全县.
	TellsThat []string

	// Reports end the names of what is published: 公报, 白皮书.
	Reports []string

	// ShortSaying are those of them that are parts of many other words: 说.
	ShortSaying map[string]bool

	// SpeakingSigns are the characters that speaking begin with.
	SpeakingSigns runeSet `list:"speaking"`

	// Titles end what a place is called before its name: 产粮大省河南.
	Titles []string

	// Publishing are the verbs of who makes a figure public: 统计处公布.
	Publishing []string

	// PublishedTails may stand between them and what was made public: 公布了最新.
	PublishedTails []string

	// Says are the verbs that may end the words before a number: 贸发局称.
	Says []string

	// Marks end what a level is held against where only 超 stands before it: 超警戒水位2.1米.
	Marks []string

	// BeforeRecord are adverbs before 创 and its like: 双双.
	BeforeRecord []string

	// HowReckoned are how a value was reckoned: 审计.
	HowReckoned []string

	// Blamed end what a movement is put down to: 拖累.
	Blamed []string

	// CountedTimes are units of time: 个季度.
	CountedTimes []string

	// WithinTimes follow a span within which something was done: 时间内.
	WithinTimes []string

	// SpanUnits are the units of spans since something began: 疗程.
	SpanUnits []string

	// UnderWords end what something happened under: 背景下.
	UnderWords []string

	// AfterSpeaker follow words for speakers where nobody speaks: 代表应.
	AfterSpeaker []string

	// AnnouncedWhen say when something was announced: 今日.
	AnnouncedWhen []string
}

// dropRevision takes off the start who sets a value anew, with the verb, where the value follows behind 至: 央行下调按揭利率至3.1%.
func (a *assembly) dropRevision(p *phrase) {
	if len(p.pieces) == 0 {
		return
	}
	const longest = 10 // characters of who does it
	f := &p.pieces[0]
	s := a.body[f.Start:f.End]
	for _, v := range a.lists.Revising {
		i := strings.Index(s, v)
		if i < 0 || i+len(v) == len(s) && len(p.pieces) == 1 || utf8.RuneCountInString(s[:i]) > longest || strings.Contains(s[:i], "的") || strings.HasPrefix(s[i+len(v):], "后") {
			continue
		}
		if f.Start += i + len(v); f.Empty() {
			p.pieces = p.pieces[1:]
		}
		a.placeAhead(p)
		return
	}
}

// dropRecordSet takes off the end that a new high or low was reached: 出口值皆创历年同期新高, which a time parts.
func (a *assembly) dropRecordSet(p *phrase) {
	n := len(p.pieces)
	if n == 0 {
		return
	}
	s, goesOn := strings.CutSuffix(a.body[p.pieces[n-1].Start:p.pieces[n-1].End], "、") // 营收创新高、达22亿元
	if !endsIn(s, "新高", "新低", "次高", "新高纪录") || endsIn(s, "创新高", "创新低", "创历史新高", "创历史新低") && n == 1 && !goesOn {
		return // 数量再创新高: a predicate
	}
	i := lastIndex(s, "创")
	if i < 0 && n > 1 && utf8.RuneCountInString(s) <= 6 {
		if s = a.body[p.pieces[n-2].Start:p.pieces[n-2].End]; !strings.HasSuffix(s, "创") {
			return
		}
		n, i = n-1, len(s)-len("创")
	}
	if i < 0 {
		return
	}
	s = trimAny(s[:i], a.lists.BeforeRecord...)
	if s == "" && n == 1 {
		return
	}
	p.pieces = p.pieces[:n]
	if p.pieces[n-1].End = p.pieces[n-1].Start + len(s); s == "" {
		p.pieces = p.pieces[:n-1]
	}
}

// dropDigits takes off the end that something moved by so many digits: 车流量均呈两位数 of 车流量均呈两位数增长.
func (a *assembly) dropDigits(p *phrase) {
	n := len(p.pieces)
	if n == 0 {
		return
	}
	last := &p.pieces[n-1]
	s := a.body[last.Start:last.End]
	of := trimAny(s, a.lists.Digits...)
	if of == s {
		return
	}
	for t := trimAny(of, a.lists.Shown...); t != of; t = trimAny(of, a.lists.Shown...) {
		of = t
	}
	if last.End = last.Start + len(of); last.Empty() {
		p.pieces = p.pieces[:n-1]
	}
}

// finishPhrase takes off a phrase that was read who tells of it, on what ground and with which remarks: 统计处公布失业率(不含离岛).
func (a *assembly) finishPhrase(p *phrase) {
	if len(p.pieces) == 1 && a.lists.tellsNothing(p.text(a)) {
		p.pieces = nil
		return
	}
	a.rejoinPlace(p)
	a.dropHollow(p)
	a.dropTwice(p)
	a.lists.phraseSteps.take(a, p)
}

// A phraseStep takes something off a phrase that holds one of the characters of signs or one that words begin with: in others it finds nothing.
type phraseStep struct {
	take  func(a *assembly, p *phrase)
	signs string
	words [][]string
	ahead bool // only of words before a number: of those behind it, 56家先进集体表示祝贺, they are what is counted
}

// phraseSteps are the steps that finish a phrase, in their order.
type phraseSteps struct {
	steps []phraseStep
	signs signTable
}

// newPhraseSteps makes the steps that look for words of some lists.
func newPhraseSteps(l *lists) *phraseSteps {
	s := &phraseSteps{steps: []phraseStep{
		{take: (*assembly).dropReckoned, signs: "经"},
		{take: (*assembly).dropAgain, signs: "续仍", words: [][]string{slices.Collect(maps.Keys(l.SameAgain))}},
		{take: (*assembly).dropRecordSet, signs: "创"},
		{take: (*assembly).dropDigits, signs: "位"},
		{take: (*assembly).dropRemarks, signs: "(（【作》基"},
		{take: (*assembly).dropRunIn, signs: "如全"},
		{take: (*assembly).dropReceiver, signs: "我本"},
		{take: (*assembly).dropWithin, signs: "对"},
		{take: (*assembly).dropReview, signs: "下回纵综总"},
		{take: (*assembly).dropSince, signs: "后"},
		{take: (*assembly).dropTimely, words: [][]string{l.Timely}},
		{take: (*assembly).dropOutdone, words: [][]string{l.GoalMeeting}},
		{take: (*assembly).announced, signs: "统", words: [][]string{l.Publishing}},
		{take: (*assembly).mostAt, signs: "为是以"},
		{take: (*assembly).dropScrutiny, signs: "经"},
		{take: (*assembly).dropLocal, signs: "公集学医支分政", words: [][]string{l.LocalBodies}, ahead: true},
		{take: (*assembly).dropMidst, words: [][]string{l.OwnDoing.words}, ahead: true},
		{take: (*assembly).dropSpeaker, words: [][]string{l.Speaking, l.TellsThat}, ahead: true},
		{take: (*assembly).afterTitle, words: [][]string{l.Titles}, ahead: true},
		{take: (*assembly).loneWord, signs: "以按据依照於于至"},
		{take: (*assembly).forThem, words: [][]string{l.Beneficiaries}},
		{take: (*assembly).dropRemark, signs: "）)"},
		{take: (*assembly).dropAspect, signs: "了"},
		{take: (*assembly).dropArticle, signs: "一"},
	}}
	for i := range s.steps {
		s.signs.add(i, s.steps[i].signs)
		for _, words := range s.steps[i].words {
			s.signs.addWords(i, words)
		}
	}
	return s
}

// take takes the steps that may find something in the phrase. None puts characters into it.
func (s *phraseSteps) take(a *assembly, p *phrase) {
	due := s.signs.in(a.body, p.pieces)
	if a.e.thorough {
		due = 1<<len(s.steps) - 1
	}
	if due == 0 {
		return
	}
	n := len(a.finishing)
	a.finishing = append(a.finishing, *p) // steps are called through the table: what they are given is no variable of the stack
	q := &a.finishing[n]
	for ; due != 0; due &= due - 1 {
		if step := &s.steps[bits.TrailingZeros32(due)]; !step.ahead || !a.counting {
			step.take(a, q)
		}
	}
	*p = *q
	a.finishing = a.finishing[:n]
}

// dropAgain drops a phrase that only points at what was told before: 客房数量与去年同期相比,续增加3%; 录得961宗,数字较上年少29%.
func (a *assembly) dropAgain(p *phrase) {
	if len(p.pieces) != 1 {
		return
	}
	if s := p.text(a); s == "续" || s == "仍续" || len(a.drafts) > a.first && a.lists.SameAgain[s] {
		p.pieces = nil
	}
}

// dropSpeaker takes off a phrase who reports a figure, and the area behind that.
func (a *assembly) dropSpeaker(p *phrase) {
	if !a.afterSpeaker(p) && !a.afterTelling(p) {
		return
	}
	by := p.area
	p.area = text.Span{}
	if a.placeAhead(p); p.area.Empty() { // 县政府表示全县: not whose words they are
		p.area = by
	}
}

// afterTelling takes off who found, asked or confirmed something of the whole region that is named behind that verb: 督查组发现全县.
func (a *assembly) afterTelling(p *phrase) bool {
	for i := range p.pieces {
		s := a.body[p.pieces[i].Start:p.pieces[i].End]
		for _, v := range a.lists.TellsThat {
			j := strings.Index(s, v)
			if j < 0 || strings.HasPrefix(s[:j], "的") {
				continue
			}
			if j += len(v); a.lists.relativePrefix(s[j:]) > 0 && a.lists.relativePrefix(s[j:]) < len(s)-j {
				p.pieces = p.pieces[i:]
				p.pieces[0].Start += j
				return true
			}
		}
	}
	return false
}

// rejoinPlace gives a phrase the place back that was taken off it where its name begins with that: 重庆籍船员.
func (a *assembly) rejoinPlace(p *phrase) {
	if n := len(p.pieces); n == 0 || p.area.Empty() || p.area.End != p.pieces[0].Start || !namesAfter(a.body[p.pieces[0].Start:p.pieces[n-1].End]) {
		return
	}
	p.pieces[0].Start, p.area = p.area.Start, text.Span{}
}

// dropReckoned takes off the end of a phrase by what it was found out: 种植面积经航测调查统计, 单产经抽样测算结果.
func (a *assembly) dropReckoned(p *phrase) {
	n := len(p.pieces)
	if n == 0 {
		return
	}
	f := &p.pieces[n-1]
	s := a.body[f.Start:f.End]
	if !endsIn(strings.TrimSuffix(s, "结果"), a.lists.HowReckoned...) {
		return
	}
	i := lastIndex(s, "经")
	if i < 2*len("经") {
		return
	}
	if next, _ := utf8.DecodeRuneInString(s[i+len("经"):]); utf8.RuneCountInString(s[i:]) > 3 && !strings.ContainsRune("济营费销常过贸办纪历验", next) {
		f.End = f.Start + i
	}
}

// tellsNothing says whether words before a number name nothing: 发现 of 审查了到馆人数,发现由3770万减至3470万; 每千活产 of 与102年2.4人相较,
// 每千活产增加0.4人; 连续第6天 of 连续第6天突破6000人次; 受台风影响 of 5月受台风影响走高至9.1%.
func (l *lists) tellsNothing(s string) bool {
	if s == "发现" || s == "结果发现" || s == "或" || s == "或者" || s == "按照" || s == "依照" || l.Peaks[s] || l.countsTime(s) || l.blames(s) {
		return true
	}
	who, ok := strings.CutPrefix(s, "每")
	return ok && headsPer(who) == len(who)
}

// blames says whether s only tells what brought something about: 受台风影响.
func (l *lists) blames(s string) bool {
	return strings.HasPrefix(s, "受") && utf8.RuneCountInString(s) > 4 && endsIn(s, l.Blamed...)
}

var countSigns = newRuneSet("0123456789０１２３４５６７８９一二两三四五六七八九十百几数多")

// countsTime says whether s says nothing but the how-manieth time it is, or after how long: 第6天, 5年后.
func (l *lists) countsTime(s string) bool {
	rest, nth := strings.CutPrefix(strings.TrimPrefix(strings.TrimPrefix(s, "已"), "连续"), "第")
	n := 0
	for _, r := range rest {
		if !countSigns.has(r) {
			break
		}
		n += utf8.RuneLen(r)
	}
	if n == 0 {
		return false
	}
	unit := beginsWith(rest[n:], l.CountedTimes...)
	if unit == 0 {
		return false
	}
	rest = rest[n+unit:]
	return nth && rest == "" || rest != "" && beginsWith(rest, l.WithinTimes...) == len(rest)
}

// dropTwice takes off the end of what stands before a time the noun that begins again behind it: 纠纷案件2018年案件数量.
func (a *assembly) dropTwice(p *phrase) {
	if len(p.pieces) != 2 || p.period.Empty() || p.period.Start < p.pieces[0].End || p.period.End > p.pieces[1].Start {
		return
	}
	f := &p.pieces[0]
	s, behind := a.body[f.Start:f.End], a.body[p.pieces[1].Start:p.pieces[1].End]
	const noun = len("案件")
	if len(s) > noun && len(behind) > noun && s[len(s)-noun:] == behind[:noun] {
		f.End -= noun
	}
}

// dropHollow takes out of a phrase the brackets that a time in them left hollow: 本年度(2024/25年度)政府收入.
func (a *assembly) dropHollow(p *phrase) {
	for i := 0; i+1 < len(p.pieces); i++ {
		x, y := &p.pieces[i], &p.pieces[i+1]
		n := len(a.body[x.Start:x.End]) - len(trimAny(a.body[x.Start:x.End], "(", "（"))
		m := beginsWith(a.body[y.Start:y.End], ")", "）")
		if n == 0 || m == 0 {
			continue
		}
		x.End -= n
		if y.Start += m; y.Empty() {
			p.pieces = slices.Delete(p.pieces, i+1, i+2)
		}
		if x.Empty() {
			p.pieces = slices.Delete(p.pieces, i, i+1)
		}
	}
}

// articles are what 一 counts one of behind a verb, which names nothing: 建成一座展馆.
const articles = "所座栋个条处家间幢台辆支批项块片名位本套款种只艘张"

// dropArticle takes 一座, 一批 behind a verb out of a phrase: 新建了一所小学.
func (a *assembly) dropArticle(p *phrase) {
	for i := range p.pieces {
		f := p.pieces[i]
		s := a.body[f.Start:f.End]
		at := strings.Index(s, "一")
		if at < 0 || at == 0 && i == 0 || strings.HasSuffix(s[:at], "“") {
			continue
		}
		end := at + len("一")
		if r, n := utf8.DecodeRuneInString(s[end:]); n == 0 || !strings.ContainsRune(articles, r) {
			continue
		} else {
			end += n
		}
		if strings.HasPrefix(s[end:], "龙") { // 一条龙
			continue
		}
		if at == 0 { // the adverb between them parts the pieces: 建成了一座
			if p.pieces[i].Start += end; p.pieces[i].Empty() {
				p.pieces = slices.Delete(p.pieces, i, i+1)
			}
			return
		}
		if head := s[:at]; !strings.HasSuffix(head, "了") {
			w := a.cut(head)
			if last := w[len(w)-1]; !strings.HasPrefix(last.Tag, "v") || last.End-last.Start <= len("建") {
				continue
			}
		}
		at -= len(s[:at]) - len(strings.TrimSuffix(s[:at], "了"))
		p.pieces[i].End = f.Start + at
		if end < len(s) {
			p.pieces = slices.Insert(p.pieces, i+1, text.Span{Start: f.Start + end, End: f.End})
		}
		return
	}
}

// dropRemarks takes list marks, remarks and bases off a phrase: (一), 【工作动态】.
func (a *assembly) dropRemarks(p *phrase) {
	n := len(p.pieces)
	if n == 0 {
		return
	}
	body := a.s.Body
	p.pieces[0].Start += bracketMark(body[p.pieces[0].Start:p.pieces[0].End])
	if r := a.lists.frontRemark(body[p.pieces[0].Start:p.pieces[0].End]); r < p.pieces[0].Len() {
		p.pieces[0].Start += r
		if r > 0 {
			a.placeAhead(p) // 预计(下同)全县生产总值
		}
	} else if n > 1 {
		p.pieces = p.pieces[1:]
	}
	if len(p.pieces) > 0 {
		const in = "》中" // 统计局公布的《监测报告》中月均收入: what stands in it
		s := p.text(a)
		if i := lastIndex(s, in); i > 0 && utf8.RuneCountInString(s[i+len(in):]) > 1 && !strings.ContainsRune("国央小学心标介期西东", firstRune(s[i+len(in):])) {
			p.cut(a, i+len(in))
		}
	}
	a.dropBase(p)
}

// dropRunIn takes off the start of a phrase a heading or an opening that no mark parts from its sentence, before an area of the text's
// own or behind 如下: 粮食生产再获丰收全乡播种面积, 现将情况汇报如下全县总人口.
func (a *assembly) dropRunIn(p *phrase) {
	for i := range p.pieces {
		f := &p.pieces[i]
		s := a.body[f.Start:f.End]
		at := 0
		if j := strings.Index(s, "如下"); j > 0 && j+len("如下") < len(s) {
			at = j + len("如下")
		}
		for j := strings.Index(s[at:], "全"); j >= 0; {
			w := a.lists.relativePrefix(s[at+j:])
			if at+j+w == len(s) {
				break
			}
			if w > 0 && (at > 0 && j == 0 || p.area.Empty() && a.opensSentence(p.lo, p.pieces[0].Start) && a.headlike(a.clear(p.pieces[0].Start, f.Start+at+j))) {
				p.area = text.Span{Start: f.Start + at + j, End: f.Start + at + j + w}
				at += j + w
				break
			}
			next := strings.Index(s[at+j+len("全"):], "全")
			if next < 0 {
				break
			}
			j += len("全") + next
		}
		if at > 0 {
			f.Start += at
			p.pieces = p.pieces[i:]
			return
		}
	}
}

// dropLocal takes a body that a text calls by what it is off the start of its clause, and takes it for where: 街道实现税收3亿元.
func (a *assembly) dropLocal(p *phrase) {
	if len(p.pieces) == 0 || !p.area.Empty() || p.lo > 0 && a.s.Tokens[p.lo-1].Classes&clauseMarks == 0 && a.s.Tokens[p.lo-1].Class != scan.Date {
		return
	}
	f := &p.pieces[0]
	s := a.body[f.Start:f.End]
	if len(p.pieces) > 1 && p.period.Start >= f.End && p.period.End <= p.pieces[1].Start && !p.period.Empty() && (slices.Contains(a.lists.LocalBodies, s) || s == "公司" || s == "集团" || s == "学校" || s == "医院" || s == "支行" || s == "分行" || endsIn(s, "政府", "财政") && utf8.RuneCountInString(s) <= 5) { // 公司全年营业收入, 市政府今年安排资金
		p.area = *f
		p.pieces = p.pieces[1:]
		return
	}
	if len(p.pieces) > 1 && slices.Contains(a.lists.LocalBodies, s) && f.End < p.pieces[1].Start && a.lists.MidAdverb[trimSpace(a.body[f.End:p.pieces[1].Start])] { // 街道已核查单位
		p.area = *f
		p.pieces = p.pieces[1:]
		return
	}
	if beginsWith(s, a.lists.LocalBodies...) == 0 {
		return
	}
	for _, b := range a.lists.LocalBodies {
		rest, ok := strings.CutPrefix(s, b)
		if !ok || rest == "" && len(p.pieces) < 2 {
			continue
		}
		if rest == "" {
			rest = a.body[p.pieces[1].Start:p.pieces[1].End]
		}
		for _, v := range a.lists.LocalActs {
			if of, ok := strings.CutPrefix(rest, v); ok && (utf8.RuneCountInString(of) >= 2 && !strings.HasPrefix(of, "的") || of == "" && strings.HasSuffix(v, "资")) {
				p.area = text.Span{Start: f.Start, End: f.Start + len(b)}
				if f.Start = p.area.End; f.Empty() {
					p.pieces = p.pieces[1:]
				}
				return
			}
		}
		return
	}
}

// dropReceiver takes the area of the text's own out of a phrase, behind a verb that gives it something, or an exam: 上级下达我县指标, 高考我县上线.
func (a *assembly) dropReceiver(p *phrase) {
	for i := range p.pieces {
		f := &p.pieces[i]
		s := a.body[f.Start:f.End]
		j := strings.Index(s, "我")
		if j <= 0 {
			if j = strings.Index(s, "本"); j <= 0 {
				continue
			}
		}
		before := strings.TrimSuffix(s[:j], "给")
		exam := endsIn(before, a.lists.Exams...)
		if !endsIn(before, a.lists.Giving...) && !exam {
			continue
		}
		n, kind := a.readArea(s[j:])
		if n == 0 || kind != "relative" || j+n == len(s) && i+1 == len(p.pieces) || strings.HasPrefix(s[j+n:], "的") {
			continue
		}
		end := f.End
		p.area = text.Span{Start: f.Start + j, End: f.Start + j + n}
		f.End = f.Start + len(before)
		if at := len(trimAny(before, a.lists.Giving...)); i == 0 && !exam && utf8.RuneCountInString(before[:at]) <= 6 {
			f.Start += at // 上级下达我县指标: who gives it
		}
		rest := slices.Clone(p.pieces[i+1:])
		if p.area.End < end {
			rest = append([]text.Span{{Start: p.area.End, End: end}}, rest...)
		}
		p.pieces = append(p.pieces[:i+1], rest...)
		return
	}
}

// dropWithin takes the area of the text's own out of a phrase, with the preposition before it, behind the verb: 完成对全区道路.
func (a *assembly) dropWithin(p *phrase) {
	for i := range p.pieces {
		f := &p.pieces[i]
		s := a.body[f.Start:f.End]
		j := strings.Index(s, "对全")
		if j <= 0 {
			continue
		}
		at, end := f.Start+j+len("对"), f.End
		n := a.lists.relativePrefix(a.body[at:end])
		if n == 0 || at+n == end || strings.HasPrefix(a.body[at+n:end], "的") || strings.Contains(s[j:], "进行") || endsIn(s, "贡献率", "贡献度", "依存度", "贡献", "拉动率") {
			continue
		}
		p.area = text.Span{Start: at, End: at + n}
		rest := append([]text.Span{{Start: at + n, End: end}}, p.pieces[i+1:]...)
		f.End = f.Start + len(strings.TrimSuffix(s[:j], "了"))
		p.pieces = append(p.pieces[:i+1], rest...)
		return
	}
}

// dropMidst takes the area of the text's own out of a phrase, behind the verb that it begins with: 培训全市教师.
func (a *assembly) dropMidst(p *phrase) {
	if len(p.pieces) == 0 || !p.area.Empty() && a.lists.relativePrefix(a.body[p.area.Start:p.area.End]) == 0 {
		return
	}
	f := p.pieces[0]
	s := a.body[f.Start:f.End]
	v := a.lists.OwnDoing.of(s)
	if v == 0 {
		return
	}
	v += beginsWith(s[v:], "了")
	n := a.lists.relativePrefix(s[v:])
	if n == 0 || v+n == len(s) || beginsWith(s[v:], "全国", "全球", "全校") > 0 || beginsWith(s[v+n:], "的", "各", "性", "人口", "所有") > 0 {
		return
	}
	at := f.Start + v
	p.area = text.Span{Start: at, End: at + n}
	p.pieces[0].End = f.Start + len(strings.TrimSuffix(s[:v], "了"))
	p.pieces = slices.Insert(p.pieces, 1, text.Span{Start: at + n, End: f.End})
}

// opensSentence says whether a phrase from token lo on, of which byte start is left, stands behind nothing but the mark of a heading.
func (a *assembly) opensSentence(lo, start int) bool {
	for k := lo - 1; k >= 0; k-- {
		if a.s.Tokens[k].Classes&clauseMarks == 0 && a.s.Tokens[k].Class != scan.Open && a.s.Tokens[k].Class != scan.Close {
			return false
		}
	}
	return listMark(a.body[a.seg.Start:start])
}

// listMark says whether s begins with the mark of a heading: 一、 (三) 2.
func listMark(s string) bool {
	switch listKind(s) {
	case chineseDot, chineseIn, arabicDot, arabicIn:
		return true
	}
	return false
}

// headlike says whether s may be a heading: it names something and says how it fared, or names it only.
func (a *assembly) headlike(s string) bool {
	if len(s) > 90 {
		return false
	}
	words := a.cut(s)
	if len(words) < 2 || strings.HasPrefix(words[0].Tag, "p") {
		return false
	}
	last := words[len(words)-1]
	switch {
	case strings.HasPrefix(last.Tag, "n"), strings.HasPrefix(last.Tag, "a"), last.Tag == "z", last.Tag == "vn":
		return words[0].Tag != "v" || endsIn(s, "建设", "工作", "工程", "发展", "情况")
	}
	return endsIn(s, a.lists.Fared...)
}

// relativePrefix is the length of the area of the text's own that s begins with: 全市.
func (l *lists) relativePrefix(s string) int {
	for _, w := range l.RelativeAreas {
		if hasPrefix(s, w) {
			return len(w)
		}
	}
	return beginsWith(s, "全院") + beginsWith(s, "全局")
}

// dropReview takes off the start of a phrase what it happened under, and the verb that looks back: 疫情下, 回顾过去5年的调查结果.
func (a *assembly) dropReview(p *phrase) {
	n := len(p.pieces)
	if n == 0 {
		return
	}
	body := a.s.Body
	p.pieces[0].Start += a.lists.underAt(body[p.pieces[0].Start:p.pieces[0].End])
	if s := body[p.pieces[0].Start:p.pieces[0].End]; strings.HasPrefix(s, "回顾") || strings.HasPrefix(s, "纵观") || strings.HasPrefix(s, "综观") || s == "总结" && n > 1 {
		s = s[len("回顾"):]
		p.pieces[0].Start = p.pieces[0].End - len(strings.TrimPrefix(s, "的"))
	}
	if n > 1 && p.pieces[0].Len() == 0 { // 回顾过去5年的调查结果
		p.pieces = p.pieces[1:]
		rest := body[p.pieces[0].Start:p.pieces[0].End]
		p.pieces[0].Start = p.pieces[0].End - len(strings.TrimPrefix(rest, "的"))
	}
}

// dropSince takes off the start of the name of a measure how long after what it was measured: 用药两周后治疗组愈合率.
func (a *assembly) dropSince(p *phrase) {
	const farthest = 36 // bytes
	if len(p.pieces) == 0 {
		return
	}
	f := &p.pieces[0]
	s := a.body[f.Start:f.End]
	i := strings.Index(s, "后")
	if i <= len("两周") || i > farthest {
		return
	}
	t := trimAny(s[:i], a.lists.SpanUnits...)
	if r, _ := utf8.DecodeLastRuneInString(t); t == s[:i] || !strings.ContainsRune("0123456789一二两三四五六七八九十半数几", r) {
		return
	}
	rest := strings.TrimPrefix(s[i+len("后"):], "的")
	if utf8.RuneCountInString(rest) < 2 || !a.lists.endsAsRate(rest) && !endsMeasure(rest) && measureKind(rest) == 0 {
		return
	}
	f.Start = f.End - len(rest)
}

// timelySigns are characters of which each of timely holds one.
var timelySigns = newRuneSet("间夜即速晨")

// dropTimely takes how soon something was done out of a phrase, and who did it, before the act: 商会第一时间筹集.
func (a *assembly) dropTimely(p *phrase) {
	for i := range p.pieces {
		f := p.pieces[i]
		s := a.body[f.Start:f.End]
		if !timelySigns.in(s) {
			continue
		}
		for _, w := range a.lists.Timely {
			at := strings.Index(s, w)
			if at < 0 || at+len(w) == len(s) && i+1 == len(p.pieces) {
				continue
			}
			rest := s[at+len(w):]
			if rest != "" && (strings.HasPrefix(rest, "的") || !a.isVerbAhead(rest)) {
				continue
			}
			who := strings.TrimSuffix(s[:at], "在")
			p.pieces[i].Start = f.Start + at + len(w)
			if p.pieces[i].Empty() {
				p.pieces = slices.Delete(p.pieces, i, i+1)
			}
			if who == "" || i == 0 && !a.counting && a.lists.mayAct(who) {
				return
			}
			p.pieces = slices.Insert(p.pieces, i, text.Span{Start: f.Start, End: f.Start + len(who)})
			return
		}
	}
}

// dropOutdone leaves of a phrase what a goal that its clause names behind it is of: 浓度 of 超额完成浓度下降4%的目标.
func (a *assembly) dropOutdone(p *phrase) {
	if len(p.pieces) == 0 || p.hi >= len(a.s.Tokens) || !a.goalAhead(p.hi) {
		return
	}
	for i := range p.pieces {
		f := &p.pieces[i]
		s := a.body[f.Start:f.End]
		if !endsMeasure(s) && !a.lists.endsAsRate(s) {
			continue
		}
		for _, w := range a.lists.GoalMeeting {
			at := strings.Index(s, w)
			if at < 0 {
				continue
			}
			by := text.Span{Start: f.Start, End: f.Start + at}
			if at == 0 && i > 0 {
				by = p.pieces[i-1]
			}
			who := a.body[by.Start:by.End]
			met := a.lists.mayAct(who) || a.isPlace(who) || endsIn(who, "地区", "区域", "城市")
			if at > 0 && !met {
				continue
			}
			if of := trimAhead(s[at:], a.lists.GoalMeeting...); of != "" {
				if met && p.area.Empty() && !by.Empty() {
					p.area = by
				}
				f.Start = f.End - len(of)
				p.pieces = p.pieces[i:]
				p.status = Target
				return
			}
		}
	}
}

// dropScrutiny takes off the start of a phrase after what scrutiny something was done: 经审查后（含积存）批准逮捕.
func (a *assembly) dropScrutiny(p *phrase) {
	n := len(p.pieces)
	if n == 0 || !strings.HasPrefix(a.s.Body[p.pieces[0].Start:p.pieces[n-1].End], "经") {
		return
	}
	t := p.text(a)
	if w := a.lists.frameEnd(t); w > 0 && w < len(t) {
		if i := strings.IndexAny(t[w:], ")）"); i > 0 && (t[w] == '(' || strings.HasPrefix(t[w:], "（")) {
			_, m := utf8.DecodeRuneInString(t[w+i:])
			w += i + m
		}
		p.cut(a, w)
	}
}

// dropAspect takes a 了 out of a phrase, behind the verb that it belongs to: 人员佩戴了设备.
func (a *assembly) dropAspect(p *phrase) {
	n := len(p.pieces)
	if n == 0 {
		return
	}
	l := &p.pieces[n-1]
	s := a.body[l.Start:l.End]
	i := strings.Index(s, "了")
	if i <= len("了") || i+len("了") >= len(s) {
		return
	}
	next, _ := utf8.DecodeRuneInString(s[i+len("了"):])
	if prev, _ := utf8.DecodeLastRuneInString(s[:i]); strings.ContainsRune("解结然断却不得当事如望", next) || strings.ContainsRune("为除罢对极好", prev) {
		return
	}
	rest := text.Span{Start: l.Start + i + len("了"), End: l.End}
	l.End = l.Start + i
	p.pieces = append(p.pieces, rest)
}

// underAt is the length of what says under what something happened at the start of s: 疫情下.
func (l *lists) underAt(s string) int {
	i := strings.Index(s, "下")
	if i < len("疫情") || i > 8*3 || i+3 >= len(s) || !endsIn(s[:i], l.UnderWords...) {
		return 0
	}
	return i + len("下")
}

// opensBracket says whether a bracket may begin s, as hardly ever: no Chinese character does.
func opensBracket(s string) bool { return s != "" && (s[0] == '(' || s[0] == 0xE3 || s[0] == 0xEF) }

// bracketMark is the length of a list mark in brackets at the start of s: (一).
func bracketMark(s string) int {
	if !opensBracket(s) {
		return 0
	}
	for _, b := range [][2]string{{"(", ")"}, {"（", "）"}} {
		if t, ok := strings.CutPrefix(s, b[0]); ok {
			if i := strings.Index(t, b[1]); i > 0 && i <= 11 && len(t) > i+len(b[1]) && strings.Trim(t[:i], " 一二三四五六七八九十0123456789") == "" {
				rest := t[i+len(b[1]):]
				return len(s) - len(strings.TrimLeft(rest, " "))
			}
		}
	}
	return 0
}

// frontRemark is the length of what stands in brackets before an indicator without being part of it: 【工作动态】, (不含离岛,下同).
func (l *lists) frontRemark(s string) int {
	if !opensBracket(s) {
		return 0
	}
	for _, b := range [][2]string{{"【", "】"}, {"(", ")"}, {"（", "）"}} {
		t, ok := strings.CutPrefix(s, b[0])
		if !ok {
			continue
		}
		i := strings.Index(t, b[1])
		if i < 0 {
			return 0
		}
		if b[0] == "【" || l.remark(t) {
			return len(s) - len(strings.TrimLeft(t[i+len(b[1]):], " "))
		}
	}
	return 0
}

// remark says whether what stands in brackets only says what is counted in.
func (l *lists) remark(s string) bool {
	for _, w := range l.Remarks {
		if hasPrefix(s, w) {
			return true
		}
	}
	return false
}

// dropBase takes off a phrase what its figure came on top of: 警情在连续两年下降的基础上再降.
func (a *assembly) dropBase(p *phrase) {
	for i := range p.pieces {
		s := a.body[p.pieces[i].Start:p.pieces[i].End]
		j := strings.Index(s, "基础")
		if j < 0 {
			continue
		}
		end := j + len("基础")
		if strings.HasPrefix(s[end:], "上") {
			end += len("上")
		} else if end < len(s) {
			continue // 基础设施
		}
		switch from := lastIndex(s[:j], "在"); {
		case from >= 0 && utf8.RuneCountInString(s[end:]) >= 4 && a.isVerbAhead(s[end:]): // 工业在高位运行的基础上完成产值
			p.pieces[i].Start += end
			p.pieces = p.pieces[i:]
		case from > 0:
			p.pieces[i].End = p.pieces[i].Start + from
			p.pieces = p.pieces[:i+1]
		case strings.HasPrefix(s, "的基础") || strings.HasPrefix(s, "基础上") || s == "基础":
			p.pieces[i].Start += end
			p.pieces = p.pieces[i:]
			if p.pieces[0].Empty() {
				p.pieces = p.pieces[1:]
			}
		default:
			continue
		}
		return
	}
}

// afterSpeaker takes off who reports a figure, where something is left, and says whether it did.
func (a *assembly) afterSpeaker(p *phrase) bool {
	for i := len(p.pieces) - 1; i >= 0; i-- {
		s := a.body[p.pieces[i].Start:p.pieces[i].End]
		if !a.lists.SpeakingSigns.in(s) {
			continue
		}
		in := charsOf(s)
		for _, v := range a.lists.Speaking {
			if !in.may(v) {
				continue
			}
			j := lastIndex(s, v)
			if j < 0 || strings.ContainsAny(s[:j], "（(") || endsIn(s[:j], a.lists.AfterSpeaker...) || j == 0 && endsIn(a.body[a.seg.Start:p.pieces[i].Start], "已", "未") { // 已披露年报的公司: no speaker
				continue
			}
			who := s[:j]
			if j == 0 && i > 0 { // 陈大文又说
				who = a.body[p.pieces[i-1].Start:p.pieces[i-1].End]
			} else if j == 0 && !p.area.Empty() && p.area.End == p.pieces[i].Start { // 省统计局称
				who = a.body[p.area.Start:p.area.End]
			}
			if v == "介绍" && (!a.namesPerson(who) && !(j == 0 && a.lists.actsAs(who, "")) || beginsWith(s[j+len(v):], "信", "会", "人", "所") > 0 || len(p.pieces) == 1 && a.isOneNoun(s[j+len(v):])) { // 职业介绍机构; 王军介绍客户30人: whom he brought
				continue
			}
			if v == "认为" && (a.answers(p, s) || !a.lists.actsAs(who, "") && !a.namesPerson(who)) { // 居民认为太吵的占三成
				continue
			}
			if a.lists.ShortSaying[v] && !a.pointsOut(who, v, s[j+len(v):]) || v == "表示" && j == 0 && a.answers(p, s) {
				continue
			}
			if j += len(v); j < len(s) {
				p.pieces = p.pieces[i:]
				p.pieces[0].Start += j
				return true
			}
			if i+1 < len(p.pieces) { // 报告指出2021年电价
				p.pieces = p.pieces[i+1:]
				return true
			}
			if a.countsBehind(p.hi) || p.hi < len(a.s.Tokens) && a.s.Tokens[p.hi].Class != scan.Word && a.s.Tokens[p.hi].Classes&changeVerbs != 0 { // 局长指出1200户农户受益, 店主坦言下跌三成
				p.pieces = nil
				return true
			}
		}
	}
	return false
}

// countsBehind says whether token k is a count with a noun behind it.
func (a *assembly) countsBehind(k int) bool {
	ts := a.s.Tokens
	return k+1 < len(ts) && ts[k].Class == scan.Num && a.kind(k) == "count" && ts[k+1].Class == scan.Word && ts[k+1].Start == ts[k].End
}

// answers says whether the phrase, of which s begins with 表示, names those who say something: 表示不满者占三成.
func (a *assembly) answers(p *phrase, s string) bool {
	return endsIn(s, "者", "的人", "人士", "的") || p.hi < len(a.s.Tokens) && a.s.Tokens[p.hi].Class == scan.Share
}

// isOneNoun says whether s is a noun of one word, which tells nothing by itself that a speaker would.
func (a *assembly) isOneNoun(s string) bool {
	w := a.cut(s)
	return len(w) == 1 && w[0].Tag == "n" && (!endsMeasure(s) || endsIn(s, "户", "人"))
}

// namesPerson says whether s ends in the name of a person or in an office, and is nothing else but that and whose office it is: 李明, 水利局局长,
// 水利局局长李明.
func (a *assembly) namesPerson(s string) bool {
	if endsIn(s, a.lists.Officers...) {
		return true
	}
	w := a.cut(s)
	if len(w) > 0 && w[len(w)-1].Tag == "nr" {
		return true
	}
	name := s
	for i := range s { // behind an office
		if i > 0 && endsIn(s[:i], a.lists.Officers...) {
			name = s[i:]
		}
	}
	n := utf8.RuneCountInString(name)
	return (n == 2 || n == 3) && beginsWith(name, a.lists.Surnames...) > 0 && (len(a.cut(name)) > 1 || name != s)
}

// pointsOut says whether the verb v between who and rest is that of who reports: 《年报》指, 运输局指, 局长补充.
func (a *assembly) pointsOut(who, v, rest string) bool {
	const longest = 24 // bytes of who reports
	who = trimAny(who, a.lists.AlsoWords...)
	if strings.ContainsRune("职名简统俗别通号宣声据堪美尊昵小传学听解演劝游诉述评戒手恒股拇", finalRune(who)) { // 高级职称, 小说
		return false
	}
	reports := a.namesPerson(who)
	switch v {
	case "补充": // 张伟补充库存: who did it
		reports = endsIn(who, a.lists.Officers...)
	case "指", "称":
		reports = reports || a.lists.actsAs(who, "") || endsIn(who, "者", "家", "主", "士", "界") || endsIn(who, a.lists.Authorities...) || endsIn(who, a.lists.Reports...)
	case "说", "說", "説":
		reports = reports || a.lists.actsAs(who, "") || endsIn(who, a.lists.Authorities...)
	}
	if !strings.HasSuffix(who, "》") && (len(who) > longest || !reports) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	return !strings.ContainsRune("数标导挥定引示纹南针控派向认责望正号职呼量重赞谓明法服书话教唱", next)
}

// placeAhead takes the area that a phrase begins with off it, after what stood before that was taken off: 报告指出本港出口.
func (a *assembly) placeAhead(p *phrase) {
	if !p.area.Empty() || len(p.pieces) == 0 {
		return
	}
	f := &p.pieces[0]
	if n, kind := a.readArea(a.body[f.Start:f.End]); n > 0 && kind != "body" && kind != "group" && (f.Start+n < f.End || len(p.pieces) > 1) {
		p.area = text.Span{Start: f.Start, End: f.Start + n}
		if f.Start += n; f.Empty() {
			p.pieces = p.pieces[1:]
		}
	}
}

// loneWord takes off a preposition that a time behind it left alone: 以昨日股价.
func (a *assembly) loneWord(p *phrase) {
	if len(p.pieces) < 2 {
		return
	}
	switch a.clear(p.pieces[0].Start, p.pieces[0].End) {
	case "以", "按", "据", "依", "照", "於", "于", "至于":
		p.pieces = p.pieces[1:]
	}
}

// asWhat is the length of 作为…的 or …之一的 at the start of s, which says in what capacity, or as one of which, what follows is told.
func asWhat(s string) int {
	if i := strings.Index(s, "之一的"); i > 0 && i+len("之一的") < len(s) && !strings.HasSuffix(s[:i], "分") { // not 三分之一的
		return i + len("之一的")
	}
	if !strings.HasPrefix(s, "作为") && !strings.HasPrefix(s, "作為") {
		return 0
	}
	if i := strings.Index(s, "的"); i > 6 && i+len("的") < len(s) {
		return i + len("的")
	}
	return 0
}

var titleSigns = newRuneSet("区市省县城会府岸乡都国國")

// afterTitle takes what a place is called, and the place, off the start of a phrase: 产粮大省河南收购小麦.
func (a *assembly) afterTitle(p *phrase) {
	if len(p.pieces) == 0 {
		return
	}
	f := &p.pieces[0]
	s := a.body[f.Start:f.End]
	for i, w := 0, 0; i < len(s); i += w {
		var r rune
		if r, w = runeAt(s, i); i < len("大省")-3 || !titleSigns.has(r) {
			continue
		}
		j := i + w
		if !endsIn(s[:j], a.lists.Titles...) {
			continue
		}
		if n, kind := a.readArea(s[j:]); n > 0 && (kind == "province" || kind == "city" || kind == "county" || kind == "country") && (j+n < len(s) || len(p.pieces) > 1) && !strings.HasPrefix(s[j+n:], "、") && !strings.HasPrefix(s[j+n:], "和") && !strings.HasPrefix(s[j+n:], "的") {
			p.area = text.Span{Start: f.Start + j, End: f.Start + j + n}
			if f.Start += j + n; f.Empty() {
				p.pieces = p.pieces[1:]
			}
			return
		}
	}
}

// mostAt takes a place out of a phrase that says of it that it has most or least: 粗出生率最高为甲县, 户数以乙市178万户最多.
func (a *assembly) mostAt(p *phrase) {
	n := len(p.pieces)
	if n == 0 || !p.area.Empty() {
		return
	}
	l := &p.pieces[n-1]
	s := a.body[l.Start:l.End]
	for _, w := range []string{"为", "是", "以"} {
		i := lastIndex(s, w)
		if i < 0 || i+len(w) >= len(s) {
			continue
		}
		if m, ok := a.e.areas.prefix(s[i+len(w):]); !ok || m < len(s)-i-len(w) {
			continue
		}
		front := s[:i]
		if amongAll(s) == i {
			front = ""
		}
		if w == "以" {
			if !a.singlesOut(l.Start + i) {
				return
			}
			for was := ""; was != front; { // 增幅则以, 客源仍以
				was, front = front, trimAny(front, a.lists.AlsoWords...)
			}
		} else {
			cut := strings.TrimSuffix(strings.TrimSuffix(front, "的"), "则")
			cut = strings.TrimSuffix(cut, "者") // 增加率最高者为乙县
			front = trimAny(cut, a.lists.OfExtremes...)
			if front == cut {
				return
			}
		}
		p.area = text.Span{Start: l.Start + i + len(w), End: l.End}
		if l.End = l.Start + len(front); front == "" {
			p.pieces = p.pieces[:n-1]
		}
		return
	}
}

// announced takes off a phrase who made its figure public: 统计处公布5月失业率为3.2%. What is counted may be what was published
// (公布典型案例6起), so that it must be measured, compared or told by a copula, or the time of the figure stands behind the verb: 公布去年旅客
// 7万人次, 统计1月至9月回收量.
func (a *assembly) announced(p *phrase) {
	ts := a.s.Tokens
	if a.counting || p.hi >= len(ts) {
		return
	}
	k := p.hi
	counted := ts[k].Class == scan.Num && a.kind(k) == "count" && (k == 0 || ts[k-1].Classes&scan.Of(scan.Reach, scan.To) == 0) || ts[k].Class == scan.Word
	for i := range p.pieces {
		s := a.body[p.pieces[i].Start:p.pieces[i].End]
		timed := i+1 < len(p.pieces) && p.pieces[i].End <= p.period.Start && p.period.End <= p.pieces[i+1].Start && !p.period.Empty()
		if counted && !timed {
			continue
		}
		in := charsOf(s)
		for _, v := range a.lists.Publishing {
			if !in.may(v) {
				continue
			}
			j := strings.Index(s, v)
			if j < 0 || j > 0 && !a.lists.actsAs(trimAny(s[:j], a.lists.AnnouncedWhen...), "") && !strings.HasSuffix(s[:j], "政府") && !(timed && j+len(v) == len(s) && !strings.Contains(s, "的")) { // 局长王某公布去年开立案件
				continue
			}
			end := j + len(v)
			if strings.HasPrefix(s[end:], "的") {
				continue
			}
			for _, w := range a.lists.PublishedTails {
				end += beginsWith(s[end:], w)
			}
			if end < len(s) {
				if counted {
					return
				}
				p.pieces = p.pieces[i:]
				p.pieces[0].Start += end
				return
			}
			if i+1 < len(p.pieces) {
				p.pieces = p.pieces[i+1:]
				a.placeAhead(p)
				return
			}
		}
		if w, ok := strings.CutSuffix(s, "统计"); ok && timed && (w == "" || w == "另" || w == "经" || a.lists.actsAs(w, "")) {
			p.pieces = p.pieces[i+1:]
			return
		}
	}
}

// ratioIn says whether tokens lo to hi name a ratio: 占世界经济比重.
func (a *assembly) ratioIn(lo, hi int) bool {
	s := a.clean(lo, hi)
	return strings.Contains(s, "比重") || strings.Contains(s, "比例")
}

// dropRemark takes a bracket off the end of a phrase that only says what is counted in: 农业产值（不含渔业）.
func (a *assembly) dropRemark(p *phrase) {
	n := len(p.pieces)
	if n == 0 {
		return
	}
	l := &p.pieces[n-1]
	s := a.body[l.Start:l.End]
	if !strings.HasSuffix(s, "）") && !strings.HasSuffix(s, ")") {
		return
	}
	i := max(lastIndex(s, "（"), lastIndex(s, "("))
	if i <= 0 {
		return
	}
	in := strings.TrimLeft(s[i:], "（(")
	if a.lists.remark(in) || in != "" && '0' <= in[0] && in[0] <= '9' && strings.Contains(in, "岁") { // 青少年(10至20岁)
		l.End = l.Start + i
	}
}

// trimLeft takes the white space that parts words, and that no word holds, off the start of s.
func trimLeft(s string) string {
	if s != "" && s[0] > ' ' && s[0] != 0xE3 { // as almost always
		return s
	}
	return strings.TrimLeft(s, " \n\r\u3000")
}

// trimRight takes it off the end.
func trimRight(s string) string {
	if s != "" && s[len(s)-1] > ' ' && s[len(s)-1] != 0x80 {
		return s
	}
	return strings.TrimRight(s, " \n\r\u3000")
}

// startsAct says whether s begins with a verb of two characters or more.
func (a *assembly) startsAct(s string) bool {
	a.wordBuf = a.cut(s)
	return len(a.wordBuf) > 0 && a.wordBuf[0].Tag == "v" && a.wordBuf[0].End > 3
}

// isNounAhead says whether s begins with a noun.
func (a *assembly) isNounAhead(s string) bool {
	a.wordBuf = a.cut(s)
	return len(a.wordBuf) > 0 && strings.HasPrefix(a.wordBuf[0].Tag, "n")
}

// actsIn says whether an act is named in s.
func (a *assembly) actsIn(s string) bool {
	a.wordBuf = a.cut(s)
	for _, w := range a.wordBuf {
		if strings.HasPrefix(w.Tag, "v") {
			return true
		}
	}
	return false
}
