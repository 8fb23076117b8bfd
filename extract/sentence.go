package extract

import (
	"hash/maphash"
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/internal/segment"
	"zhibiao/extract/internal/words"
	"zhibiao/extract/text"
)

// A draft is a record in the making.
type draft struct {
	Record
	key       uint64    // of its ID: the document, the sentence and the literal
	token     int       // of its first quantity
	end       int       // byte behind its last quantity
	lastRole  string    // of the last quantity that it was given
	lastKind  string    // and the kind of that one's unit
	levelKind string    // the kind of the level's unit
	name      text.Span // where the indicator stands, empty where it was inherited
	inherited bool
	inBracket bool
	versus    bool   // it is the value of what another is compared with
	verb      string // the verb that its indicator begins with, for a list that shares it
	whole     string
	rate      string // what the text calls the rate that its last change was told as: 减幅
	periodAt  int    // byte where its period stands
	behind    int    // token behind the words behind its number that name it, 0 where words before it do
	ofPart    bool   // its indicator has the name of a part before what the whole was told with as well
	distr     int    // how many drafts it was distributed with
}

// bare says whether the record has no figure yet: it was made for an item of a list that is being given out.
func (d *draft) bare() bool { return d.Level == nil && len(d.Changes)+len(d.Shares)+len(d.Ranks) == 0 }

// A resolved is a period with its first and last day, as resolvePeriod tells them.
type resolved struct {
	text       string
	year       int
	start, end string
}

// place is a stretch of text that holds until another is stated.
type place struct {
	text string
	span text.Span
}

// A listItem is the last item of a list that was read.
type listItem struct {
	number int   // that its mark counts: 2 of 二是
	before place // the period that held before the first of the list
}

// buffers are what an assembly works in. They are kept from one text to the next.
type buffers struct {
	s        scan.Sentence
	ahead    scan.Sentence      // the one that waits until those before it are read
	deferred []segment.Sentence // sentences of the paragraph without a figure, not read yet
	match    []rule.Match
	has      []bool
	named    []bool // numbers that turned out to be part of a name
	// times that something is compared with, by token
	referred  []bool
	fromOf    []int  // number → the number that starts from it, -1
	done      []bool // numbers that were read with the list that they stand in
	heldBases []heldBase

	wordBuf  []words.Word // the last that cut gave
	cuts     [known]cut
	cutBuf   []words.Word // what they hold
	areas    [known]areaRead
	clearBuf []byte
	draftBuf []draft // the next drafts

	finishing []phrase // on which phraseSteps are at work, one within the other
}

// known is how many texts cut and readArea remember: the rules look at one phrase again and again, and so do the sentences of a document.
const known = 1 << 10

var seed = maphash.MakeSeed()

// placeOf is where a text is remembered, if it is.
func placeOf(s string) uint64 { return maphash.String(seed, s) % known }

// A cut is a text and its words.
type cut struct {
	text  string
	words []words.Word
}

// cut is the words of s.
func (a *assembly) cut(s string) []words.Word {
	c := &a.cuts[placeOf(s)]
	if c.text != s {
		const room = 1 << 12 // words
		if len(a.cutBuf)+len(s) > cap(a.cutBuf) {
			a.cutBuf = make([]words.Word, 0, max(room, len(s))) // what was cut before stays where it is
		}
		from := len(a.cutBuf)
		a.cutBuf = a.e.words.Cut(a.cutBuf, s)
		c.text, c.words = s, a.cutBuf[from:len(a.cutBuf):len(a.cutBuf)]
	}
	return c.words
}

// An areaRead is a text and the area that it begins with.
type areaRead struct {
	text, kind string
	n          int
}

// readArea is areaTable.read. The rules for one word each ask for the area that it begins with.
func (a *assembly) readArea(s string) (n int, kind string) {
	r := &a.areas[placeOf(s)]
	if r.text != s {
		n, kind = a.e.areas.read(s)
		*r = areaRead{s, kind, n}
	}
	return r.n, r.kind
}

// assembly makes ready to read a text; close ends it.
func (e *Extractor) assembly(body string, traditional bool, result *Result) *assembly {
	b, ok := e.buffers.Get().(*buffers)
	if !ok {
		b = new(buffers)
	}
	a := &assembly{buffers: b, e: e, lists: e.lists, scanner: e.scanner, body: body, traditional: traditional, result: result, paragraph: -1}
	if traditional {
		a.scanner = e.scanner.Traditional()
	}
	return a
}

func (a *assembly) close() {
	a.s.Body, a.ahead.Body = "", ""
	a.deferred = a.deferred[:0]
	clear(a.cuts[:])
	a.cutBuf = a.cutBuf[:0]
	clear(a.areas[:])
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
	lists   *lists
	scanner *scan.Scanner
	body    string
	seg     segment.Sentence
	solid   bool // it is read, and clear leaves nothing of it out

	drafts     []*draft
	first      int    // index of this sentence's first draft
	taken      int    // tokens before this one belong to the words behind an earlier number
	counting   bool   // the words behind a number are being read
	framed     place  // the period before one that holds for its clause alone
	framing    bool   // such a one holds
	act        place  // the time of one act that the sentence tells of
	beforeAct  place  // the period before that
	semi       int    // token of the sentence's last semicolon
	atSemi     int    // drafts that stood at it
	perWord    string // the 每X that the last quantity took into its unit
	lead       place  // a comparison that governs the sentence: 与去年相比
	moved      movement
	measure    string       // what the first of several brackets behind items says is measured
	picked     string       // the measure by which something was singled out with its value in brackets
	underGoal  bool         // the status at hand is that of a goal which the clause names behind its figures
	beforeGoal Status       // the status that holds again behind it
	pickedFor  string       // the measure by which a row of items with values in brackets was picked out
	listed     string       // what a colon says that the percentages behind it are shares of
	label      string       // the measure that a clause before a colon, or a topic, named for the items behind it
	labelled   place        // the area where the label stands
	labelOf    *scan.Figure // the number of the first item that the label named
	most       string       // what the sentence told last who has most of
	gapped     int          // the token of the last number whose item left out what the one before it told
	within     string       // what 在…中 at the start of the sentence names: the whole of its shares
	cur        *draft
	groups     []group
	shut       group // that the last semicolon ended
	ownWholes  bool  // what stood before it was a whole and its parts
	broken     group // that a number ended which was no part
	brokenAt   int   // drafts that stood then
	basis      Basis // the last 同比, 环比, 比年初 of the sentence
	rateBasis  Basis // of points by which a rate of growth moved, which the next points take
	versus     string
	asides     []aside // values in brackets of what changes told behind them are compared with

	head struct { // what the heading above states
		area, period place
		status       Status
	}
	title         chapter                    // what the document's title states
	partedAt      int                        // byte of the blank that parts the headline at hand, -1 where none does
	headline      bool                       // the title's time was stated by the first heading of a text without a title
	chapters      []chapter                  // the headings that the text at hand stands under, the widest first
	passed        struct{ area, home place } // before this clause began
	home, durable place                      // an area and a period that hold beyond their sentence
	area, period  place                      // nearest statement, this sentence included
	lookEnd       place                      // the last of the years that a sentence looks back on: 由3亿元增加到2020年的5亿元,
	lookOver      place                      // and all of them
	look          text.Span                  // of a row of years that holds,
	beforeLook    place                      // and the period that held before it
	report        place                      // the last 今年以来 that held
	reportItem    byte                       // the kind of list that it held in
	apartAt       int                        // byte behind the last 其中 since a semicolon, 0 where there is none
	beforeApart   place                      // and the period that held before it
	items         [announced]listItem        // the last ones of lists told in one paragraph, by the kind of their marks
	headed        bool                       // a heading was read last
	earlierHome   place                      // the area that held at the end of the paragraph before
	earlier       place                      // the period that held at the end of the paragraph before
	status        Status
	inBracket     struct {
		span         text.Span // of the sign that opened it
		area, period place     // that held before it
		owned        bool      // the place before it owns what stands within
		status       Status    // that held before it
	}
	opened      place     // the area that the sentence opened with
	next        place     // a place that the sentence opened with: it holds for the one behind it
	ofItems     place     // the last such place of the paragraph: it holds for the items of a list that follow
	isEach      bool      // the area is each of a kind of bodies
	each        place     // what held before each of a kind of bodies acted
	saidAt      int       // byte of the verb by which a document of plans says what stands behind it, -1 where none does
	toCome      text.Span // of a time to come that a plan was told for: 到2030年,
	below       Status    // of what follows, up to the next chapter of plans, as 预计(下同) and 规划提出 say
	statusEnded bool      // the plan of this sentence ended within it
	articles    bool      // the text at hand has its rules by article: 第七条 …
	takenAt     int       // bytes before this one belong to an earlier number
	paraStatus  Status
	paragraph   int
	atParagraph int // drafts that stood where it began
	result      *Result
	traditional bool      // body was written in traditional characters
	resolved    resolved  // the period of the last record
	hashed      text.Span // the last sentence of which records were made
	hash        uint64    // of the document's name and that sentence

	lost        int // signs that the section has lost digits: units without numbers
	year        int // that 今年 means, 0 where it is not known
	docYr       string
	repYear     int // the latest year of the Republic that the text states
	clauseStart int

	lastFigure int  // the last token of the sentence that a figure may be, -1 where there is none
	openers    int  // the first that is neither a time, a comma nor an adverb
	looked     bool // a sentence of the paragraph looks ahead, and none has told facts since
	declares   bool // the sentence declares that its paragraph tells a plan
	opensAhead bool // the sentence opens with a time that is to come: what it intends, its paragraph tells of
}

// scan makes the tokens of a sentence.
func (a *assembly) scan(seg segment.Sentence) {
	a.seg, a.solid = seg, false
	s := &a.s
	const yearMonth = segment.Year | segment.Month
	if seg.Signs&yearMonth == yearMonth && strings.Contains(a.body[seg.Start:seg.End], "年月") {
		a.lost += 2
	}
	s.Lost = a.lost > 1
	a.scanner.Scan(s, a.body, seg.Start, seg.End, seg.Holes...)
	a.joinMarks(s)
	for i := range s.Nums {
		if s.Nums[i].Deleted {
			a.lost++
		}
	}
}

// upheld says whether 维持 at token k is what was done with the cases that the next number counts, the first of a row: 其中维持210件,撤销36件.
func (a *assembly) upheld(k int) bool {
	ts := a.s.Tokens
	if k+4 >= len(ts) || k > 0 && ts[k-1].Classes&(clauseMarks|scan.Of(scan.Among, scan.Dun, scan.Open)) == 0 || ts[k+1].Class != scan.Num || a.kind(k+1) != "count" {
		return false
	}
	return (ts[k+2].Class == scan.Dun || ts[k+2].Class == scan.Comma) && ts[k+3].Class == scan.Word && ts[k+4].Class == scan.Num && a.s.Nums[ts[k+4].Num].UnitWord == a.s.Nums[ts[k+1].Num].UnitWord
}

// lagsBehind says whether 滞后 at token k, behind what lags, is a comparison: with a plan, or by the points or the rate that follow, at most behind
// what they are reckoned from.
func (a *assembly) lagsBehind(k int) bool {
	const far = 6 // tokens of what it lags behind
	ts := a.s.Tokens
	if k == 0 || k+1 >= len(ts) || ts[k-1].Class != scan.Word || ts[k-1].End != ts[k].Start || ts[k+1].Start != ts[k].End {
		return false
	}
	if beginsWith(a.s.Text(k+1), "于", "计划", "预期") > 0 {
		return true
	}
	for j := k + 1; j < min(k+far, len(ts)); j++ {
		switch ts[j].Class {
		case scan.Num:
			return a.kind(j) == "point" || a.kind(j) == "rate" && !endsIn(a.s.Text(j-1), "率", "比例", "比重") // 滞后项目整改率98%
		case scan.Word, scan.Date, scan.Basis, scan.Bound, scan.Adverb:
		default:
			return false
		}
	}
	return false
}

// joinMarks makes one mark of a 、 and the word that joins the last number of a list behind it: 下降2.1%、1.9%、和1.6%.
func (a *assembly) joinMarks(s *scan.Sentence) {
	ts := s.Tokens
	n := 0
	for i := range ts {
		if i+1 < len(ts) && n > 1 && ts[i].Classes.Has(scan.With) && ts[n-1].Class == scan.Dun && ts[n-1].End == ts[i].Start && ts[n-2].Class == scan.Num && ts[i+1].Class == scan.Num {
			ts[n-1].End = ts[i].End
			continue
		}
		if n < i {
			ts[n] = ts[i]
		}
		n++
	}
	s.Tokens = ts[:n]
}

// holdsFigure says whether a token of the scanned sentence may be a figure.
func (a *assembly) holdsFigure() bool {
	for k := range a.s.Tokens {
		switch a.s.Tokens[k].Class {
		case scan.Num, scan.Rank, scan.RankWord, scan.Flat, scan.Vague:
			return true
		}
	}
	return false
}

// ofWork says whether a period is a stretch that a report may be of: a year, a half, a quarter.
func ofWork(period string) bool { return endsIn(period, "年", "年度", "半年", "季度") }

// leadsIn says whether a sentence without a numeral states the time of a text of which nothing was read yet: 今年上半年,我局….
func (a *assembly) leadsIn(seg segment.Sentence) bool {
	if len(a.drafts) > 0 || a.head.period.text != "" || seg.Heading {
		return false
	}
	s := trimLeft(a.body[seg.Start:seg.End])
	return strings.HasPrefix(s, "今年") || strings.HasPrefix(s, "上半年")
}

// outlives says whether the scanned sentence states a time that tells something beyond its paragraph: 今年以来, the latest year,
// the one that the text begins with.
func (a *assembly) outlives() bool {
	if len(a.drafts) == 0 && a.head.period.text == "" && len(a.s.Tokens) > 0 && a.s.Tokens[0].Class == scan.Date && ofWork(a.s.Text(0)) {
		return true
	}
	for k := range a.s.Tokens {
		if a.s.Tokens[k].Class == scan.Date {
			if w := a.s.Text(k); since(w) || yearIn(w) > yearIn(a.docYr) {
				return true
			}
		}
	}
	return false
}

// putOff keeps a sentence without a figure for the case that one follows in its paragraph.
func (a *assembly) putOff(seg segment.Sentence) {
	if n := len(a.deferred); n > 0 && a.deferred[n-1].Paragraph != seg.Paragraph {
		a.deferred = a.deferred[:0]
	}
	a.deferred = append(a.deferred, seg)
}

// opensWithin says whether the clause that token k ends begins with 在, at most behind an adverb or two: 还有在12个县当中,.
func (a *assembly) opensWithin(k int) bool {
	const far = 40 // tokens of a clause
	lo := k
	for lo > 0 && a.s.Tokens[lo-1].Classes&clauseMarks == 0 {
		if lo--; k-lo > far {
			return false
		}
	}
	for ; lo < k; lo++ {
		if a.s.Text(lo) == "在" {
			return true
		}
		if c := a.s.Tokens[lo].Class; c != scan.Adverb && c != scan.Reach && c != scan.Date {
			return false
		}
	}
	return false
}

// sentenceLists are the lists of words that sentence.go reads.
type sentenceLists struct {
	// PlaceReports end the titles of reports of a place or body: 工作总结, 公报.
	PlaceReports []string

	// OfTheWorld begin the names of bodies of the world, beside which what they make public is of no one country.
	OfTheWorld []string

	// Comers are those whom the place before them tells the origin of: 游客.
	Comers []string

	// Foreseen are nouns that 预测 stands before as part of a name, not as what somebody foresees: 预测模型.
	Foreseen []string

	// Struck stand before the place that something befell.
	Struck []string

	// Venues end the names of markets and houses that goods or guests are seen at: 在大型超市.
	Venues []string

	// VenueKinds begin what is a kind of Venues: 大型, 各.
	VenueKinds []string

	// Standings are words of what places and bodies are held against each other in.
	Standings []string

	// Researchers end the names of bodies that find something out elsewhere.
	Researchers []string

	// MonthParts end times within a year, which no report is of: 月底, 春节期间.
	MonthParts []string

	// LiesAt begin what tells where a place lies: 地处.
	LiesAt []string

	// SourceOffices are the offices of a place that tell what is of all of it: 林业局.
	SourceOffices []string

	// GoingPredicates tell how something goes, as predicates behind a name: 向好.
	GoingPredicates []string

	// ClausePlaces end a place that a clause begins with: 县.
	ClausePlaces []string

	// PassedThrough end the names of places that one passes through: 车站.
	PassedThrough []string

	// Settling are verbs of which examples are named: 落户.
	Settling []string

	// ReportVerbs are verbs of reports: 揭示.
	ReportVerbs []string
}

// catchUp reads the sentences without a figure that stand before the scanned one in its paragraph, for the time, the area, the plan
// that they state.
func (a *assembly) catchUp(paragraph int) {
	if len(a.deferred) == 0 || a.deferred[0].Paragraph != paragraph {
		a.deferred = a.deferred[:0]
		return
	}
	seg := a.seg
	a.s, a.ahead = a.ahead, a.s
	for _, d := range a.deferred {
		a.scan(d)
		next := a.next
		switch {
		case !a.idle():
			a.read()
		case a.opensItem():
			a.begin()
		default:
			continue
		}
		if a.next == (place{}) && a.area == a.home {
			a.next = next // nothing came between
		}
	}
	a.deferred = a.deferred[:0]
	a.s, a.ahead = a.ahead, a.s
	a.seg, a.solid = seg, false
}

// sentence reads one sentence that holds a number.
func (a *assembly) sentence(seg segment.Sentence) {
	a.scan(seg)
	a.read()
	a.leave()
}

// read reads the scanned sentence.
func (a *assembly) read() {
	a.begin()
	s := &a.s
	if a.idle() {
		return
	}
	a.solid = len(a.seg.Holes) == 0 && cleanTo(a.body[a.seg.Start:a.seg.End]) == a.seg.Len()
	a.partHeadline()
	s.JoinCloses()
	s.JoinTimes()
	s.JoinPlaces()
	s.JoinSizes()
	s.PartFates()
	a.endsPlans()
	a.saysPlan()
	a.timeOfTitle()
	a.setAside()
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
		if c := s.Tokens[k].Class; c != scan.Num && c != scan.Rank && c != scan.RankWord {
			a.retype(k)
		} else if !a.named[k] {
			a.applyRule(k)
		}
	}
	a.sameSpan()
	a.outlook()
	a.clause(0)
	for k := range n {
		a.token(k)
	}
	if (a.declares && a.status != "" || a.opensAhead && a.status == Target) && !a.statusEnded {
		if a.paraStatus == "" && a.opensAhead {
			a.looked = true
		}
		a.paraStatus = a.status
	}
}

// begin sets what holds for a sentence as it begins.
func (a *assembly) begin() {
	s, seg := &a.s, a.seg
	a.listed, a.label, a.labelOf, a.most, a.gapped = "", "", nil, "", -1
	a.measure, a.picked, a.pickedFor, a.moved, a.underGoal = "", "", "", movement{}, false
	a.taken, a.takenAt, a.within, a.lead, a.framed, a.framing = 0, 0, "", place{}, place{}, false
	a.act = place{}
	a.semi, a.atSemi, a.apartAt, a.ownWholes = 0, 0, 0, false
	a.first, a.cur, a.groups, a.shut, a.basis, a.rateBasis, a.versus = len(a.drafts), nil, a.groups[:0], group{}, "", "", ""
	a.broken = group{}
	a.status, a.statusEnded, a.isEach, a.inBracket.span = "", false, false, text.Span{}
	a.area = a.home // a place named in passing holds for its sentence
	if a.ofWorld() {
		a.area = place{}
	}
	if a.next != (place{}) && seg.Paragraph == a.paragraph && len(s.Tokens) > 0 && s.Tokens[0].Class != scan.Date {
		a.area = a.next // and the one that a sentence opens with for the next, unless that opens with a time of its own
	}
	if a.next != (place{}) {
		a.ofItems = a.next
	}
	a.next, a.lookEnd = place{}, place{}
	if a.presentTold() {
		a.durable = place{}
	}
	a.period = a.durable
	if seg.Paragraph != a.paragraph && a.goesOn() {
		a.paragraph = seg.Paragraph // 共有…；⏎倒塌房屋…: the line before has not ended its sentence
	}
	if seg.Paragraph != a.paragraph {
		a.enterParagraph()
		a.ofItems = place{}
	}
	if !a.look.Empty() && a.durable.span == a.look {
		a.endsLook()
	}
	a.takeItem(seg.Start)
	a.opened = a.area
}

// ofWorld says whether the sentence tells, up to its first colon, what a body of the world made public: 国际羽联公布排名:.
func (a *assembly) ofWorld() bool {
	const longest = 90 // bytes
	if a.area == (place{}) {
		return false
	}
	s := a.body[a.seg.Start:min(a.seg.End, a.seg.Start+longest)]
	i := strings.Index(s, "：")
	if k := strings.IndexByte(s, ':'); k >= 0 && (i < 0 || k < i) {
		i = k
	}
	if i < 0 {
		return false
	}
	for _, w := range a.lists.OfTheWorld {
		if j := strings.Index(s[:i], w); j >= 0 && containsAny(s[j:i], a.lists.Published) {
			return true
		}
	}
	return false
}

// presentTold says whether the sentence before told figures of the present, where a year of its paragraph held before: 1996年产煤3万吨。现有工人80人。
// What follows is of that year no more, and nothing says whether it is of the present.
func (a *assembly) presentTold() bool {
	n := len(a.drafts)
	return n > a.atParagraph && n == a.first && a.seg.Paragraph == a.paragraph && a.lists.Present[a.drafts[n-1].Period] &&
		a.durable != a.head.period && a.durable != a.title.period && yearIn(a.durable.text) > 0 && endsIn(a.durable.text, "年") && a.drafts[n-1].periodAt > a.durable.span.Start
}

// token reads what the token k tells.
func (a *assembly) token(k int) {
	s := &a.s
	t := &s.Tokens[k]
	switch t.Class {
	case scan.Comma, scan.Semi, scan.Colon, scan.Stop:
		if t.Class == scan.Semi {
			a.semicolon(k)
		}
		if t.Class == scan.Colon {
			a.listed = a.sharedBefore(k)
			a.colon(k)
		}
		if t.Class != scan.Semi && t.Class != scan.Stop && a.budgeted(k) {
			a.status = Target
		} else if t.Class == scan.Comma && k > 0 && (len(a.groups) == 0 || a.semi > 0 && k == a.semi+2 || k > 1 && s.Tokens[k-2].Class == scan.Comma && !a.groups[len(a.groups)-1].bracket) {
			a.inside(k)
		}
		if t.Start == a.saidAt {
			a.status = Target
		}
		if t.Class == scan.Comma && a.clauseStart > 0 && a.area.span.Start >= s.Tokens[a.clauseStart].Start && a.actedThere(k) {
			a.area = a.passed.area
		}
		a.setMovement(k)
		if t.Class == scan.Comma && a.label == "" {
			a.setLabel(k)
		}
		a.clause(k + 1)
	case scan.Dun:
		if a.framing && strings.HasPrefix(a.period.text, "每") && k+1 < len(s.Tokens) && s.Tokens[k+1].Class == scan.Word { // 津贴每月600元、疫苗5项: of that item alone
			a.unframe()
		}
	case scan.Adverb:
		if w := s.Text(k); (w == "现有" || w == "现共有" || w == "現有") && a.period.span.Start < a.seg.Start && a.period.text != "" && (a.ofEventAlone() || endsIn(a.period.text, "以来") && !since(a.period.text) && !a.lists.spanOfReport(a.period.text)) {
			a.period, a.framed, a.framing = place{}, place{}, false // 1999年,学校迁址。现有教师40人: of now
		}
	case scan.ThanEnd:
		a.leads(k)
	case scan.Than:
		if t.Classes.Has(scan.ThanEnd) { // 与上年比,
			a.leads(k)
		}
		a.leadsFrom(k)
		a.basesInRow(k)
	case scan.Basis:
		a.takeBasis(k)
	case scan.Date:
		a.date(k)
	case scan.Target, scan.Forecast:
		a.takeIntent(k)
	case scan.Among:
		a.apartAt, a.beforeApart = t.End, a.period
		a.takeApart(k)
		a.clause(k + 1)
	case scan.Open:
		a.openBracket(k)
	case scan.Close:
		a.closeBracket()
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

// takeItem takes the time up again that held before a list told in one paragraph, where the item before the one that begins at byte at
// was of a month or a part of one: 一是5月上旬培训教师30人。二是发放教材200册.
func (a *assembly) takeItem(at int) {
	s := trimLeft(a.body[at:a.seg.End])
	kind := listKind(s)
	if !countsItems(kind) {
		return
	}
	n, item := listNumber(s), &a.items[kind]
	if n == item.number+1 && n > 1 && a.period.span.Start > item.before.span.Start && a.partOfYear(a.period) {
		if a.durable == a.period {
			a.durable = item.before
		}
		a.period = item.before
	}
	if n == 1 || n != item.number+1 {
		item.before = a.durable
	}
	item.number = n
	if kind == ordered && a.area == a.home && a.ofItems != (place{}) {
		a.area = a.ofItems // 河东市突出重点。一是推进产业项目,…。二是…: all of it
	}
}

// opensItem says whether the scanned sentence begins with the number of an item of a list.
func (a *assembly) opensItem() bool {
	return countsItems(listKind(trimLeft(a.body[a.seg.Start:a.seg.End])))
}

// partOfYear says whether a time is a month or a part of one, and neither a span that a report is of nor the end of one: 截至10月底.
func (a *assembly) partOfYear(p place) bool {
	return endsIn(p.text, a.lists.MonthParts...) && !strings.ContainsAny(p.text, "-—－–~～至到") && !endsIn(strings.TrimRight(a.body[:p.span.Start], " "), "截至", "截止", "截止到", "截至到")
}

// enterParagraph begins a paragraph: what one states does not hold for the next, only what the heading above them does.
func (a *assembly) enterParagraph() {
	seg := a.seg
	a.endList(seg)
	if !seg.Heading {
		a.endPlans(seg)
	}
	if c := trimLeft(a.body[seg.Start:seg.End]); !strings.HasPrefix(c, ";") && !strings.HasPrefix(c, "；") {
		a.paraStatus, a.looked = a.head.status, false
	}
	if !a.headed { // what the paragraph above a heading told of
		a.earlier, a.earlierHome = a.durable, a.home
	}
	a.headed = seg.Heading
	if a.head.period.text == "" && len(a.drafts) == a.atParagraph && ofWork(a.durable.text) {
		a.head.period = a.durable // 2016年,我局…。 alone: what a paragraph without figures states leads in those below it
		if len(a.drafts) == 0 && a.title.period.text == "" {
			a.title.period = a.durable // and the first of the text in all of it
		}
	}
	if !a.toCome.Empty() && a.durable.span == a.toCome && len(a.drafts) == a.atParagraph && a.chapterOfPlans() {
		a.head.period, a.head.status = a.durable, Target // (二)发展目标。到2030年,…。: in the paragraphs below it
		a.paraStatus = Target
	}
	a.atParagraph = len(a.drafts)
	if since(a.durable.text) {
		a.report = a.durable
	}
	if a.head.period.text != "" || !since(a.durable.text) {
		a.durable = a.head.period
	}
	a.resumeReport(listKind(a.body[seg.Start:seg.End]))
	a.period = a.durable
	a.home, a.area = a.head.area, a.head.area
	a.paragraph = seg.Paragraph
}

// isVersus says whether w is vs, with a full stop or blanks around it.
func isVersus(w string) bool {
	if w == "" || w[0] >= utf8.RuneSelf {
		return false
	}
	w = strings.Trim(w, " .")
	return w == "vs" || w == "VS"
}

// retypeReach takes the verb of reaching at token k for a word, or for an adverb, where that is what it is there.
func (a *assembly) retypeReach(k int) {
	s := &a.s
	t := &s.Tokens[k]
	if s.Text(k) == "维持" && a.upheld(k) {
		t.Class, t.Classes = scan.Word, scan.Of(scan.Word)
	}
	if k > 0 && s.Tokens[k-1].Class == scan.To && endsIn(s.Text(k), "剩", "剩下", "余") { // 减少到只剩30家: the value itself, not by how much
		t.Class, t.Classes = scan.Adverb, scan.Of(scan.Adverb)
	}
	if s.Text(k) == "达" && (k == 0 || s.Tokens[k-1].Classes&clauseMarks != 0 || s.Tokens[k-1].Class == scan.Dun) && a.opensWord(k) {
		t.Class, t.Classes = scan.Word, scan.Of(scan.Word) // 达万铁路铺轨12公里, 达产项目3个
	}
	if s.Text(k) == "达" && k > 0 && s.Tokens[k-1].End == t.Start && a.endsWord(k) {
		t.Class, t.Classes = scan.Word, scan.Of(scan.Word) // 会议精神传达, not 广播宣传达5000次
	}
}

// retype gives a token, which is no number, the class that it has beside its neighbours.
func (a *assembly) retype(k int) {
	s, seg := &a.s, a.seg
	n := len(s.Tokens)
	switch t := &s.Tokens[k]; t.Class {
	case scan.Word:
		a.onBase(k)
		if t.End-t.Start == 1 && s.Body[t.Start] == '/' && k > 0 && k+1 < len(s.Tokens) && a.isNum(k-1) && a.isNum(k+1) { // 成交85套/9400平方米
			t.Class, t.Classes = scan.Dun, scan.Of(scan.Dun)
		} else if w := s.Text(k); (w == "来到" || w == "去到") && k > 0 && s.Tokens[k-1].Class == scan.Comma && k+1 < len(s.Tokens) && s.Tokens[k+1].Class == scan.Num && !inUnits(a.kind(k+1)) { // 上升2个百分点,来到28%
			t.Class, t.Classes = scan.Reach, scan.Of(scan.Reach)
		} else if isVersus(s.Text(k)) && k > 0 && k+1 < len(s.Tokens) && a.isNum(k-1) && a.isNum(k+1) { // (62.1% vs. 54.0%)
			t.Class, t.Classes = scan.Dun, scan.Of(scan.Dun)
		}
	case scan.Flat:
		if a.saysWhich(k) || k+1 < n && s.Tokens[k+1].Class == scan.Word && s.Tokens[k+1].Start == t.End && strings.HasPrefix(s.Text(k+1), "的") && s.Text(k+1) != "的" || k+2 < len(s.Tokens) && s.Tokens[k+1].Start == t.End && trimSpace(s.Text(k+1)) == "的" && s.Tokens[k+2].Class == scan.Share { // 持平的占41%
			t.Class, t.Classes = scan.Word, scan.Of(scan.Word)
		}
	case scan.Below:
		if s.Text(k) == "滞后" && !a.lagsBehind(k) { // 滞后工作5项
			t.Class, t.Classes = scan.Word, scan.Of(scan.Word)
		}
	case scan.Up1:
		if k > 0 && s.Tokens[k-1].End == t.Start && strings.HasSuffix(s.Text(k-1), "每") && s.Text(k) == "升" { // 每升13.2元: what it is the price of
			t.Class, t.Classes = scan.Word, scan.Of(scan.Word)
		}
	case scan.Up, scan.Down:
		if a.saysWhich(k) {
			t.Class, t.Classes = scan.Word, scan.Of(scan.Word)
		} else if t.Value == string(YearOnYear) && a.meanBefore(k) { // 未来十年平均年减2%
			t.Value = string(YearAverage)
		}
	case scan.Among:
		if k > 0 && k+1 < n && strings.HasSuffix(s.Text(k), "中") && !strings.HasPrefix(s.Text(k), "其") && s.Tokens[k-1].End == t.Start && s.Tokens[k+1].Class == scan.Comma && a.opensWithin(k) {
			t.Class, t.Classes = scan.Word, scan.Of(scan.Word) // 在13家医院当中, is no 其中
		}
	case scan.Date:
		if k+1 < n && s.Text(k) == "同期" && s.Tokens[k+1].Classes&changeVerbs != 0 && (k == 0 || s.Tokens[k-1].Classes&scan.Of(scan.Than, scan.With) == 0) { // 产值3亿元,同期增长9%
			t.Class, t.Classes, t.Value = scan.Basis, scan.Of(scan.Basis), string(YearOnYear)
		}
	case scan.Than:
		if k > 0 && k+1 < n && s.Text(k) == "比" && s.Tokens[k+1].Class == scan.Basis && s.Tokens[k+1].Start == t.End && s.Tokens[k-1].Class == scan.Word && s.Tokens[k-1].End == t.Start {
			t.Class, t.Classes = scan.Word, scan.Of(scan.Word) // 性别比同比上升: a ratio
		} else if a.endsRatio(k) {
			t.Class, t.Classes = scan.Word, scan.Of(scan.Word)
		} else if a.shortYearOnYear(k) {
			t.Class, t.Classes, t.Value = scan.Basis, scan.Of(scan.Basis), string(YearOnYear)
		}
	case scan.With:
		if a.meansThan(k) { // 与上年增长5%
			t.Class, t.Classes = scan.Than, scan.Of(scan.Than)
		}
	case scan.Colon:
		if k > 0 && k+1 < len(s.Tokens) && s.Tokens[k+1].Class == scan.Num && (a.headsColon(k-1) || s.Tokens[k-1].Class == scan.Reach || s.Tokens[k-1].Class == scan.To) {
			t.Class, t.Classes = scan.Reach, scan.Of(scan.Reach) // 贡献率:57%, 产量为:3万吨
		}
	case scan.Each:
		if a.perUnit(k) { // 套均总价
			t.Class, t.Classes = scan.Word, scan.Of(scan.Word)
		}
	case scan.Reach:
		a.retypeReach(k)
	case scan.Target:
		if s.Text(k) == "要" && k+1 < n && s.Tokens[k+1].Class == scan.Than && s.Tokens[k+1].Start == t.End {
			t.Class, t.Classes = scan.Adverb, scan.Of(scan.Adverb) // 要比前一年多, which nobody intends
		}
	case scan.Bound:
		if k+1 < len(s.Tokens) && s.Tokens[k+1].Class == scan.Num && s.Text(k) == "破" && isCase(s.Nums[s.Tokens[k+1].Num].UnitWord) {
			t.Class, t.Classes = scan.Word, scan.Of(scan.Word) // 立案40起,破30起
		}
	case scan.Forecast:
		if k > 0 && s.Tokens[k-1].Class == scan.Word && s.Tokens[k-1].End == t.Start && s.Text(k) == "料" && !endsMeasure(s.Text(k-1)) {
			t.Class, t.Classes = scan.Word, scan.Of(scan.Word) // 油料, 饲料, not 产量料将达到
		} else if endsIn(s.Text(k), "预测", "预报") && t.End < seg.End && beginsWith(s.Body[t.End:seg.End], a.lists.Foreseen...) > 0 { // 汛情预测预报
			t.Class, t.Classes = scan.Word, scan.Of(scan.Word)
		}
	}
}

// opensWord says whether 达 at token k, which opens a clause, begins the name of what that counts: it opens the sentence or stands in a row, where
// it has nothing to reach anything (达万铁路铺轨), or is a word with what follows (达产企业). What it reaches in other clauses is a measure: ,达预算数3亿元.
func (a *assembly) opensWord(k int) bool {
	ts := a.s.Tokens
	if k+2 >= len(ts) || ts[k+1].Class != scan.Word || ts[k+1].Start != ts[k].End || ts[k+2].Class != scan.Num || ts[k+2].Start != ts[k+1].End || a.kind(k+2) == "rate" {
		return false
	}
	if w := a.s.Text(k + 1); utf8.RuneCountInString(w) < 3 || endsIn(w, "的") {
		return false
	}
	return k == 0 || ts[k-1].Class == scan.Stop || ts[k-1].Class == scan.Dun || a.cut(a.body[ts[k].Start:ts[k+1].End])[0].End > len("达")
}

// endsWord says whether 达 at token k is part of a word with the words on either side of it.
func (a *assembly) endsWord(k int) bool {
	ts := a.s.Tokens
	from, to := ts[k-1].Start, ts[k].End
	if k+1 < len(ts) && ts[k+1].Class == scan.Word && ts[k+1].Start == to {
		to = ts[k+1].End
	}
	return a.inWords(a.body[from:to], ts[k].Start-from, ts[k].End-from)
}

// meanBefore says whether 平均 stands before the verb at token k, or before what says that it is to come.
func (a *assembly) meanBefore(k int) bool {
	j := k - 1
	if j > 0 && (a.s.Tokens[j].Class == scan.Forecast || a.s.Tokens[j].Class == scan.Target) {
		j--
	}
	return j >= 0 && a.s.Tokens[j].Class == scan.Word && endsIn(trimSpace(a.s.Text(j)), "平均")
}

// applyRule finds the rule for the number at token k.
func (a *assembly) applyRule(k int) {
	s := &a.s
	a.match[k], a.has[k] = a.e.rules.Match(s, k)
	a.ownChange(k)
	if f := a.match[k].Labels[rule.FromQ]; a.has[k] && (a.match[k].Rule.Set["wide"] != "" && (a.looks(k) || a.startsThen(a.match[k].Lo)) || f.Hi > f.Lo && (a.comesAgain(f.Hi, k) || a.has[f.Lo] && a.match[f.Lo].Rule.Role == "change" && !inUnits(a.kind(f.Lo)) && inUnits(a.kind(k)))) { // 从机场入境的旅客增长32%至20.5万人次
		a.match[k] = rule.Match{Rule: a.match[k].Rule, Lo: k, Hi: k + 1}
	}
	if a.has[k] {
		a.refer(&a.match[k])
	}
	if f := a.match[k].Labels[rule.FromQ]; a.has[k] && f.Hi > f.Lo {
		a.fromOf[f.Lo] = k
		for j := f.Hi; a.match[k].Rule.Name == "from-by-to" && j < k; j++ { // 由7500元增加900元至8400元: told with the level
			a.fromOf[j] = k
		}
		if n := len(a.list(k)); n > 1 && a.match[k].Rule.Role == "level" { // 由8万吨、41万吨降至5万吨、36万吨
			for j, i := a.listHead(f.Lo), 1; j >= 0 && i < n; j, i = a.listHead(j), i+1 {
				a.fromOf[j] = k
			}
		}
	}
}

// semicolon ends at token k what only the clauses before it were about.
func (a *assembly) semicolon(k int) {
	s := &a.s
	n := len(s.Tokens)
	if a.status == Forecast && a.toldActual(max(a.first, a.atSemi)) {
		a.status = "" // 甲局加开列车30列,预计增加席位6万个;乙局加开27列: of that part alone
	}
	a.wholesInTurn(k)
	a.endMean(k)
	a.semi, a.atSemi = k, len(a.drafts)
	if a.act != (place{}) && a.period == a.act {
		a.period = a.beforeAct // 资金于6月拨付到位;新建厂房3处: of that act alone
	}
	if n := len(a.drafts); n > a.first && strings.HasPrefix(a.period.text, "每") && a.period.span.Start >= a.seg.Start && a.durable.text != "" && a.drafts[n-1].levelKind == "count" {
		a.period = a.durable // 每天出动警力120人;查处35起: of that clause alone
	}
	a.takeItem(s.Tokens[k].End)
	a.endApart(k)
	if a.isEach {
		a.area, a.isEach = a.each, false
	} else if a.area.text != a.opened.text && (k+1 >= n || s.Tokens[k+1].Class != scan.Among) && !a.placeOfAll() {
		a.area = a.opened // what a later clause was about is behind a semicolon no more
	}
	if n := len(a.groups); n > 0 && a.groups[n-1].used {
		a.groups[n-1].semi = true
		if a.cur != nil && a.cur.token < k && a.has[a.cur.token] && a.joined(a.cur.token) { // 其中:甲增长1%、乙增长2%;
			a.groups[n-1].direct = true
		}
	}
	a.shut = group{}
	if n := len(a.groups); n > 0 && a.groups[n-1].unmeasured && a.groups[n-1].direct && a.groups[n-1].used {
		a.groups = a.groups[:n-1] // 禽蛋价格小幅波动,其中鸡蛋上涨1%,鸭蛋上涨2%;粮价
	}
	for len(a.groups) > 1 && !a.groups[len(a.groups)-1].bracket {
		a.shut = a.groups[len(a.groups)-1]
		a.groups = a.groups[:len(a.groups)-1]
	}
	if a.status != "" && a.doneBehind(k+1) {
		a.status, a.statusEnded = "", true
	}
}

// wholesInTurn marks at the semicolon k the parts of a whole that was told behind the semicolon before it, where another whole with parts of its
// own stands before that one or behind k, so that what follows is rather told beside them: 小学300所,其中民办30所;初中100所,其中民办20所;高中50所.
func (a *assembly) wholesInTurn(k int) {
	own := false
	if n := len(a.groups); n > 0 {
		g := &a.groups[n-1]
		own = n == 1 && !g.bracket && g.used && g.parent.Evidence.Text == "" && g.parent.token > a.semi
	}
	if own && (a.ownWholes || a.wholeBehind(k)) && (k+1 >= len(a.s.Tokens) || a.s.Tokens[k+1].Class != scan.Among) {
		a.groups[0].inTurn = true
	}
	a.ownWholes = own
}

// endMean ends at the semicolon k the years that a mean was told over, behind a figure of the same part: 财政收入12亿元,“十一五”年均增长20%;
// 农民收入5000元. What held before holds again.
func (a *assembly) endMean(k int) {
	p, from := a.period, max(a.first, a.atSemi)
	if p == a.durable || !manyYears(p.text) && !strings.HasSuffix(p.text, "五”") || from >= len(a.drafts) || p.span.Start < a.drafts[from].end || k+1 < len(a.s.Tokens) && a.s.Tokens[k+1].Class == scan.Date {
		return
	}
	if beginsWith(a.body[p.span.End:a.seg.End], "年均", "年平均") > 0 {
		a.period = a.durable
	}
}

// wholeBehind says whether the clauses behind the semicolon k, up to the next, tell an amount and then parts of it.
func (a *assembly) wholeBehind(k int) bool {
	ts := a.s.Tokens
	told := false
	for j := k + 1; j < len(ts) && ts[j].Class != scan.Semi; j++ {
		if ts[j].Class == scan.Among {
			return told && ts[j-1].Class != scan.Open
		}
		told = told || ts[j].Class == scan.Num && !a.named[j]
	}
	return false
}

// endApart ends what a part with a time of its own was told of, at the semicolon k: 办社320家,其中上半年新增85家;培育龙头企业26家. Where the next
// clause has one too, they are told in turn.
func (a *assembly) endApart(k int) {
	at := a.apartAt
	a.apartAt = 0
	if n := len(a.groups); at > 0 && n == 1 && !a.groups[0].bracket && a.apartAlike(at, k) {
		a.groups = a.groups[:0]
		return
	}
	if at == 0 || a.period.span.Start < at || a.period == a.beforeApart || !a.inBracket.span.Empty() && a.inBracket.span.Start < at {
		return
	}
	if k+1 < len(a.s.Tokens) && (a.s.Tokens[k+1].Class == scan.Date || a.s.Tokens[k+1].Class == scan.Among) {
		return
	}
	if a.durable == a.period {
		a.durable = a.beforeApart
	}
	a.period = a.beforeApart
	if n := len(a.groups); n > 0 && !a.groups[n-1].bracket {
		a.groups = a.groups[:n-1]
	}
}

// apartAlike says whether the parts that are told behind byte at, of what stands before the semicolon k, have their like behind it: A 300万元,其中,
// 节日补贴50万元;B 88万元,其中节日补贴21万元. They are of two wholes.
func (a *assembly) apartAlike(at, k int) bool {
	const shortest, longest = 2 * 3, 18 // bytes of a name
	ts := a.s.Tokens
	first := strings.TrimLeft(a.body[at:ts[k].Start], " ,，")
	for j := k + 1; j < len(ts) && ts[j].Class != scan.Semi; j++ {
		if ts[j].Class != scan.Among {
			continue
		}
		next := strings.TrimLeft(a.body[ts[j].End:a.seg.End], " ,，:：")
		n := 0
		for n < len(first) && n < len(next) && first[n] == next[n] && first[n] >= utf8.RuneSelf && n < longest {
			n++
		}
		return n-n%len("补") >= shortest
	}
	return false
}

// placeOfAll says whether the area at hand, which something befell, is the only one that the sentence named, and each of its records so far is of it:
// 暴雨造成东江流域120万人受灾,13人死亡;
func (a *assembly) placeOfAll() bool {
	const most = 12 // records
	if a.opened.text != "" || a.area.span.Start <= a.s.Tokens[0].Start || !endsIn(a.body[a.seg.Start:max(a.seg.Start, a.area.span.Start)], a.lists.Struck...) || len(a.drafts) == a.first || len(a.drafts)-a.first > most {
		return false
	}
	for _, d := range a.drafts[a.first:] {
		if d.Area != a.area.text {
			return false
		}
	}
	return true
}

// takeBasis takes the basis at token k for what stands behind its clause, where it is told of that: 与去年同期相比,.
func (a *assembly) takeBasis(k int) {
	s := &a.s
	n, t := len(s.Tokens), &s.Tokens[k]
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
}

// takeIntent takes the word of intent at token k as the status of the figures behind it.
func (a *assembly) takeIntent(k int) {
	s, seg := &a.s, a.seg
	t := &s.Tokens[k]
	if a.goalBefore(k) {
		return
	}
	if (k < a.lastFigure || a.declares || a.opensAhead) && !(k > 0 && s.Tokens[k-1].Class == scan.Share && s.Tokens[k-1].End == t.Start) { // not 占预计完成的80%
		if st := a.intentStatus(k); st != "" && !(st == Target && beginsWith(a.body[t.End:seg.End], "总投资", "投资") > 0 && endsIn(s.Text(k), "计划", "规划")) {
			a.status = st
		}
		if rest := strings.TrimLeft(a.body[t.End:seg.End], "（( "); t.Class == scan.Forecast && strings.HasPrefix(rest, "下同") && a.body[t.End:seg.End] != rest { // 预计(下同): of all that follows
			a.status, a.below = Forecast, Forecast
		}
	}
}

// openBracket opens a group for what a bracket at token k tells of the record before it.
func (a *assembly) openBracket(k int) {
	t := &a.s.Tokens[k]
	a.inBracket.span = text.Span{Start: t.Start, End: t.End}
	a.inBracket.area, a.inBracket.period, a.inBracket.status = a.area, a.period, a.status
	a.inBracket.owned = a.ownsBracket(k)
	if !a.bracketOf(k) && !a.ranksAlone(k) && a.cur != nil && a.cur.end > 0 && k > 0 {
		a.openGroup(a.cur, true)
	}
}

// ownsBracket says whether what the bracket at token k holds is a figure of the place or body that stands alone before it, as in a list of
// them: 甲国(第2名)和乙国(第3名), and takes that for the area.
func (a *assembly) ownsBracket(k int) bool {
	ts := a.s.Tokens
	if k == 0 || k+2 >= len(ts) || ts[k-1].Class != scan.Word || ts[k-1].End != ts[k].Start || ts[k+1].Classes&(changeVerbs|scan.Of(scan.Num, scan.Rank, scan.Bound)) == 0 || ts[k+1].Classes&changeVerbs != 0 && ts[k+2].Class != scan.Num {
		return false
	}
	if end := ts[k+2].Class; end != scan.Close && (k+3 >= len(ts) || ts[k+3].Class != scan.Close) {
		return false
	}
	w := a.body[ts[k-1].Start:ts[k-1].End]
	if k > 1 && ts[k-2].Classes&phraseStop == 0 && !a.joins(k-2) && ts[k-2].Class != scan.Reach && ts[k-2].Class != scan.Adverb && ts[k-2].Class != scan.Among && !(ts[k-2].Class == scan.Close && beginsWith(w, "以及", "及", "和", "与") > 0) {
		return false
	}
	at := max(len(w)-len(trimLeft(w)), a.listedAt(w))
	if n := beginsWith(w, "以及", "及", "和", "与"); n > at && k > 1 && ts[k-2].Class == scan.Close { // 日本(3%)及德国(2%), which is cut as one word
		at = n
	}
	if n, kind := a.readArea(w[at:]); n == 0 || at+n < len(w) || kind == "relative" || kind == "each" || kind == "group" {
		return false
	}
	a.area = place{a.clear(ts[k-1].Start+at, ts[k-1].End), text.Span{Start: ts[k-1].Start + at, End: ts[k-1].End}}
	return true
}

// closeBracket ends what holds within a bracket, and goes on about the record before it.
func (a *assembly) closeBracket() {
	if b := &a.inBracket; !b.span.Empty() { // (上年52.1万亩): what it states holds within it
		told := a.cur != nil && a.cur.end > b.span.Start
		if a.period.span.Start > b.span.Start && (told || a.period.span.Start > b.span.End) { // not 上半年(1—6月)
			a.period = b.period
		}
		if b.owned || a.area.span.Start > b.span.Start && a.cur != nil && a.cur.end > b.span.Start {
			a.area = b.area
		}
		if told && a.status == Target && b.status == "" {
			a.status = "" // 收入3.2亿元(计划3亿元),利润400万元
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
				if endsIn(g.parent.Indicator, a.lists.Tasks...) && g.prev != nil { // 完成市上任务（42亿元）的59%: of what was done
					a.cur = g.prev
				}
			} else if a.groups[i].parent != nil {
				a.cur = a.groups[i].parent
			}
			a.groups = a.groups[:i]
			break
		}
	}
}

// toldActual says whether one of the drafts from index lo on tells what was.
func (a *assembly) toldActual(lo int) bool {
	const near = 8
	for i := max(lo, len(a.drafts)-near); i < len(a.drafts); i++ {
		if a.drafts[i].Status == Actual {
			return true
		}
	}
	return false
}

// endsAsClause says whether s ends in a verb, and the token behind it does not go on with a noun.
func (a *assembly) endsAsClause(s string, next *scan.Token) bool {
	tag := a.lastTag(s)
	return tag == "v" || tag == "vn" && next.Classes&scan.Of(scan.Reach, scan.Adverb, scan.Date) != 0 && next.Class != scan.Word
}

// partHeadline makes a comma of a blank that parts two clauses of a headline, which has no other: 经济运行稳中向好 前三季度生产总值达634亿元.
func (a *assembly) partHeadline() {
	const longest = 200 // bytes
	a.partedAt = -1
	seg := a.seg
	if seg.End-seg.Start > longest || strings.IndexByte(a.body[seg.Start:seg.End], ' ') < 0 {
		return
	}
	from, at := 0, -1 // the token that the clause before the blank begins with, the one that the blank stands in or before
	for k := range a.s.Tokens {
		t := &a.s.Tokens[k]
		switch t.Class {
		case scan.Comma, scan.Semi, scan.Stop, scan.Bar:
			return
		case scan.Colon:
			if at < 0 {
				from = k + 1
			}
		}
		if k > 0 && t.Class == scan.Word && t.End-t.Start > 1 && a.body[t.Start] == ' ' && a.s.Tokens[k-1].Class == scan.Num && a.s.Tokens[k-1].End == t.Start {
			t.Start++ // the blank is none of its words
		}
		if at < 0 && k > from && t.Start > 0 && a.body[t.Start-1] == ' ' && k > 0 && a.s.Tokens[k-1].Class != scan.Comma || strings.IndexByte(a.body[t.Start:t.End], ' ') > 0 {
			at = k
		}
	}
	if at < 0 {
		return
	}
	t := a.s.Tokens[at]
	blank := t.Start - 1
	if i := strings.IndexByte(a.body[t.Start:t.End], ' '); i > 0 {
		blank = t.Start + i
	}
	left := trimLeft(a.body[a.s.Tokens[min(from, at)].Start:blank])
	before, _ := utf8.DecodeLastRuneInString(left)
	after, _ := utf8.DecodeRuneInString(a.body[blank+1:])
	if n := utf8.RuneCountInString(left); n < 6 && (n < 4 || !a.headlineTimed(at)) || before < 0x4E00 || before > 0x9FFF || (after < 0x4E00 || after > 0x9FFF) && t.Class != scan.Date && !a.countsOn(blank) || !a.predicates(left) && !a.endsAsClause(left, &t) && !a.headlineFigure(at, blank) && !a.headlineTold(from, at, blank) && !a.headlineTimed(at) {
		return
	}
	if ahead := a.body[blank+1:]; at+1 >= len(a.s.Tokens) || a.s.Tokens[at].Class != scan.Date {
		n := 0
		for _, r := range ahead[:min(len(ahead), longest)] {
			if '0' <= r && r <= '9' || n == 4 {
				break
			}
			n++
		}
		if n < 4 && !a.isVerbAhead(ahead[:min(len(ahead), 12)]) && !a.headlineTold(from, at, blank) && !a.countsOn(blank) { // 新建农田 总面积64万亩: one name
			return
		}
	}
	a.partedAt = blank
	comma := scan.Token{Class: scan.Comma, Classes: scan.Of(scan.Comma), Start: blank, End: blank + 1, Num: -1}
	if blank < t.Start {
		a.s.Tokens = slices.Insert(a.s.Tokens, at, comma)
		return
	}
	rest := t
	rest.Start = blank + 1
	a.s.Tokens[at].End = blank
	if rest.Start == rest.End { // 喜获丰收 近9万户: it ends the word
		a.s.Tokens = slices.Insert(a.s.Tokens, at+1, comma)
		return
	}
	a.s.Tokens = slices.Insert(a.s.Tokens, at+1, comma, rest)
}

// headlineFigure says whether the figure before the blank of a headline, the only one in it, ends what its first half tells: 存粮8万吨 供应稳定.
func (a *assembly) headlineFigure(at, blank int) bool {
	ts := a.s.Tokens
	if at < 2 || ts[at-1].Class != scan.Num || ts[at-1].End != blank || ts[at-2].Class == scan.Num {
		return false
	}
	f := &a.s.Nums[ts[at-1].Num]
	return (f.UnitWord != "" || f.Mult != "") && strings.Count(trimSpace(a.body[a.seg.Start:a.seg.End]), " ") == 1 // 游客达3万 村民增收
}

// headlineTimed says whether what stands behind the blank of a headline, at token at, begins with a time and a subject of its own: 百业复苏
// 三季度零售额增5%; not 零售额 三季度增5%.
func (a *assembly) headlineTimed(at int) bool {
	ts := a.s.Tokens
	if ts[at].Class != scan.Date || at+2 >= len(ts) || ts[at+1].Class != scan.Word {
		return false
	}
	of := trimSpace(a.body[ts[at+1].Start:ts[at+1].End])
	return utf8.RuneCountInString(of) >= 2 && !strings.Contains(of, " ") && !a.isVerbAhead(of)
}

// headlineTold says whether the tokens from on, up to the blank of a headline, tell a figure and what it counts behind it: 建成12个公园.
func (a *assembly) headlineTold(from, at, blank int) bool {
	ts := a.s.Tokens
	for k := from; k <= at && ts[k].Start < blank; k++ {
		if ts[k].Class == scan.Num && ts[k].End < blank && utf8.RuneCountInString(trimSpace(a.body[ts[k].End:blank])) >= 2 && a.s.Nums[ts[k].Num].UnitWord != "" {
			return true
		}
	}
	return false
}

// countsOn says whether what stands behind the blank of a headline begins with a number, at most behind how exact it is, and what that counts:
// 小麦喜获丰收 近9万农户增收; not 完成投资 9万元.
func (a *assembly) countsOn(blank int) bool {
	ts := a.s.Tokens
	for k := range ts {
		if ts[k].End <= blank+1 || ts[k].Class == scan.Bound || ts[k].Class == scan.Word && trimSpace(a.body[max(ts[k].Start, blank):ts[k].End]) == "" {
			continue
		}
		return ts[k].Class == scan.Num && k+1 < len(ts) && ts[k+1].Class == scan.Word && ts[k+1].Start == ts[k].End && a.body[ts[k].End] != ' '
	}
	return false
}

// predicates says whether s, a clause of a headline, says something of its subject, or does something: 经济运行稳中向好.
func (a *assembly) predicates(s string) bool {
	a.wordBuf = a.cut(s)
	for _, w := range a.wordBuf {
		switch w.Tag {
		case "v", "vn", "a", "ad", "d", "p":
			if w.End-w.Start > 3 && w.End < len(s) || w.Tag == "p" {
				return true
			}
		}
	}
	return endsIn(s, a.lists.GoingPredicates...)
}

// leave counts the sentence's numerals, and lists those that are part of no figure.
func (a *assembly) leave() {
	a.settleBases()
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
			if maybeRelative(a.body[t.Start:t.End]) || a.opens(k) && a.placeActs(k) {
				return false
			}
		}
	}
	if !intent {
		return a.titleYear().Empty()
	}
	goal, ahead := a.declaresPlan()
	return !goal && !ahead
}

// placeActs says whether token k begins with the name of a place that does something or has what follows within it: 海宁市坚持绿色发展,
// 在海宁市,.
func (a *assembly) placeActs(k int) bool {
	const enough = 60 // bytes that tell what the word behind a place is
	ts := a.s.Tokens
	s := trimLeft(a.body[ts[k].Start:ts[k].End])
	n, kind := a.readArea(s)
	switch kind {
	case "province", "city", "county", "district":
	default:
		return false
	}
	if n == 0 || n == len(s) {
		return n > 0 && k+1 < len(ts) && (ts[k+1].Classes&scan.Of(scan.Adverb, scan.Target, scan.Forecast, scan.From, scan.Reach) != 0 || ts[k+1].Class == scan.Comma && k > 0 && a.s.Text(k-1) == "在")
	}
	rest := s[n:border(s, min(len(s), n+enough), n)]
	if beginsWith(rest, a.lists.LiesAt...) > 0 {
		return true
	}
	w := a.cut(rest)
	if len(w) > 1 && w[0].Tag == "x" && w[0].End == len("会") {
		w = w[1:]
	}
	return len(w) > 0 && (w[0].Tag == "v" || w[0].Tag == "d" || w[0].Tag == "ad" || w[0].Tag == "p")
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
	if n, kind := a.readArea(title); n > 0 && n < len(title) && kind != "relative" && kind != "each" && a.head.area.text == "" {
		a.title.area.text = title[:n]
		a.head.area = a.title.area
	}
	for k := range a.s.Tokens {
		if t := &a.s.Tokens[k]; t.Class == scan.Date && a.lists.holds(title[t.Start:t.End]) {
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

// titleArea takes the place that the title of a report begins with for that of the sections below it: 临川县2013年工作总结. That of news is none
// of theirs: below it stands other news.
func (a *assembly) titleArea(line string, seg segment.Sentence) {
	w := strings.TrimLeft(line, " #*\u3000\n\r")
	title := strings.TrimRight(trimSpace(w), " *》。")
	if i := strings.LastIndexAny(title, "(（[［"); i > 0 && endsIn(title, ")", "）", "]", "］") { // 统计公报[1]
		title = trimSpace(title[:i])
	}
	if n, kind := a.readArea(w); n > 0 && n < len(title) && kind != "relative" && kind != "each" && endsIn(title, a.lists.PlaceReports...) {
		s := seg.End - len(w)
		a.title.area = place{w[:n], text.Span{Start: s, End: s + n}}
	}
}

// heading takes the area and the time that a heading states for the paragraphs below it.
func (a *assembly) heading(seg segment.Sentence, title bool) {
	a.head.area, a.head.period = place{text: a.e.options.Area}, place{}
	a.head.status = ""
	line := a.body[seg.Start:seg.End]
	if a.lists.namesPlan(line) {
		a.head.status = Target
	}
	if title || a.paragraph < 0 && listKind(line) == unmarked {
		if a.title.status = ""; a.lists.titlesPlan(line) {
			a.title.status = Target
		}
	}
	if k := listKind(line); title || k == chineseDot || k == unmarked {
		a.articles = false
	}
	above := a.under(line, title)
	a.s.Lost = false
	a.scanner.Scan(&a.s, a.body, seg.Start, seg.End, seg.Holes...)
	for k := range a.s.Tokens {
		t := &a.s.Tokens[k]
		switch t.Class {
		case scan.Date:
			if p := a.clear(t.Start, t.End); a.head.period.text == "" && a.lists.holds(p) && (k == 0 || a.s.Tokens[k-1].Classes&scan.Of(scan.Than, scan.With) == 0) { // not 比上年增加8万人, 与上年相比
				a.head.period = place{p, text.Span{Start: t.Start, End: t.End}}
			}
		case scan.Word:
			if a.head.area.text == "" && (k == 0 || a.s.Tokens[k-1].Class != scan.To && a.s.Tokens[k-1].Class != scan.RankVerb) { // not 餐饮业成重灾区, 位居全国百家企业榜首
				w := strings.TrimLeft(a.body[t.Start:t.End], " #\u3000\n\r")
				if n, ok := a.e.areas.prefix(w); ok {
					s := t.End - len(w)
					a.head.area = place{w[:n], text.Span{Start: s, End: s + n}}
				}
			}
		}
	}
	if title || a.paragraph < 0 && listKind(line) == unmarked && len(a.chapters) == 0 {
		a.titleArea(line, seg)
	}
	if title || a.paragraph < 0 && a.head.period.text != "" && listKind(line) == unmarked { // what the title states holds below the headings under it
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
		a.head.period = above.period
	}
	if a.head.area.text == "" {
		a.head.area = above.area
	}
	if title || a.head.status == Target || a.below == Target && a.lists.tellsBack(line) {
		a.below = ""
	}
	if a.head.status == "" && !a.lists.tellsBack(line) {
		a.head.status = above.status
	}
	if !title {
		a.chapters = append(a.chapters, chapter{kind: listKind(line), number: listNumber(line), area: a.head.area, period: a.head.period, status: a.head.status})
	}
}

// unframe ends what a time of a part of the sentence holds for.
func (a *assembly) unframe() {
	a.period, a.framed, a.framing = a.framed, place{}, false
}

// clause looks at the start of a clause for the place that it is about.
func (a *assembly) clause(k int) {
	a.clauseStart = k
	if a.framing { // 1990年…,5年翻番,占…: the five years hold for their clause
		a.unframe()
	}
	if a.lookEnd.text != "" {
		a.aheadOfEnd(k)
	}
	a.passed.area, a.passed.home = a.area, a.home
	a.endsHere(k)
	if k == 0 {
		a.sourceArea()
	}
	ts := a.s.Tokens
	for ; k < len(ts); k++ {
		t := &ts[k]
		switch {
		case k == a.clauseStart && a.pickingTo(k) > k: // 第三位是沙田区,60人; 最少的是离岛区,12人
			k = a.pickingTo(k)
			continue
		case t.Class == scan.Adverb && a.excepted(k):
			return
		case t.Class == scan.Date || t.Class == scan.Adverb || t.Class == scan.Each || t.Class == scan.Target || t.Class == scan.Forecast || t.Class == scan.Among:
			continue
		case t.Class == scan.From && a.whence(k, len(ts)) > 0 && a.lists.buys(a.body[a.whence(k, len(ts)):ts[k+1].End]):
			return
		case (t.Class == scan.Reach || t.Class == scan.To) && k > a.clauseStart && a.lists.NextInRow[a.s.Text(k-1)] && (a.s.Text(k) == "是" || a.s.Text(k) == "为") && k+2 < len(ts) && (ts[k+2].Class == scan.Comma || ts[k+2].Class == scan.Open) && (t.Class == scan.Reach || a.e.areas.whole(trimSpace(a.s.Text(k+1)))): // 其次是沙田区,投票率33%
			continue
		case t.Class == scan.Reach && trimSpace(a.s.Text(k)) == "在", t.Class == scan.From, t.Class == scan.Dun && k == a.clauseStart:
			continue
		case t.Class == scan.Word:
			if a.clauseWord(k) {
				continue
			}
		}
		return
	}
}

// amongAll is the length of what says at the start of s among whom 以 behind it picks one out: 各区中 of 各区中以观塘区; 0 where nothing does.
func amongAll(s string) int {
	const longest = 15 // bytes
	if !strings.HasPrefix(s, "各") {
		return 0
	}
	if i := strings.Index(s, "中以"); i > 0 && i <= longest {
		return i + len("中")
	}
	return 0
}

// pickingTo is the copula behind token k, at the start of a clause that only picks out which is next, or most, or least: 第三位是沙田区,; 0 where
// the clause does not.
func (a *assembly) pickingTo(k int) int {
	const farthest = 3 // tokens
	ts := a.s.Tokens
	for c := k + 1; c <= k+farthest && c+2 < len(ts); c++ {
		if w := a.s.Text(c); w != "是" && w != "为" {
			continue
		}
		s := trimSpace(a.clear(ts[k].Start, ts[c].Start))
		if ts[c+1].Class == scan.Word && a.e.areas.whole(trimSpace(a.s.Text(c+1))) && ts[c+2].Class == scan.Comma && (nthPlace(s) || strings.HasPrefix(s, "最") && endsIn(s, "的", "者")) {
			return c
		}
		break
	}
	return 0
}

// ofOther says whether the area of a kind from byte at to byte next, in token k, only tells whence something is, whose it is or what was ranked
// there, and not where the figures of the clause are from.
func (a *assembly) ofOther(k, at, next int, kind string) bool {
	ts := a.s.Tokens
	t := &ts[k]
	if kind == "body" && k > 0 && ts[k-1].Class == scan.From {
		return true // 从湖南农业大学引种
	}
	if kind != "relative" && kind != "each" && a.routeFrom(next, k, len(ts)) {
		return true // 柳河至双桥堤防: where it begins
	}
	if of := a.body[next:max(next, t.End)]; (kind != "relative" || a.body[at:next] == "本地" && a.lists.Guests[of]) && ((len(a.groups) > 0 || a.within != "") && kind != "body" && a.lists.comesFrom(of) || a.lists.isGuests(of) && kind != "each" && (k+1 == len(ts) || ts[k+1].Class != scan.Word)) {
		return true // 其中內地旅客: whence they are
	}
	if kind != "relative" && kind != "each" && (a.namesExample(next, t.End) || a.heldAsExample(next, k) || a.settledHere(next)) {
		return true // 新加坡某国际等企业入驻: whence one of them is; 甲省某水库、乙省某枢纽等34项工程
	}
	if next == t.End && k+1 < len(ts) && ts[k+1].Class == scan.Rank && k > a.clauseStart {
		return true // 由去年全市第五位: whom it is among
	}
	if endsIn(a.body[at:next], a.lists.Researchers...) && a.reports(next) {
		return true // 香港大学的一项调查显示: whose it is
	}
	if (kind == "named" || kind == "body") && next == t.End && a.isQuoted(k, a.pastBracket(k+1)) {
		return true // 某某集团升3%: its shares are what rose
	}
	return false
}

// clauseWord reads the words at token k, with which a clause opens, for the place that it is of, and says whether what follows is still to be
// looked at.
func (a *assembly) clauseWord(k int) (more bool) {
	ts := a.s.Tokens
	t := &ts[k]
	w := a.body[t.Start:t.End]
	if k > a.clauseStart && strings.HasPrefix(strings.TrimSpace(a.s.Text(a.clauseStart)), "这") && !a.numIn(k, len(ts)) {
		return false // 这在全省尚属首次: a remark
	}
	if k > a.lastFigure && k > a.openers && !maybeRelative(w) {
		return false // no figure is about that place, and it holds for its sentence alone
	}
	off := len(w) - len(trimLeft(w))
	if n := a.lists.prefixLen(w[off:], a.lists.Particles); n > 0 {
		off += n
	}
	if k > a.clauseStart && a.lists.ByWay[trimSpace(a.s.Text(k-1))] {
		off += a.lists.frameEnd(w[off:]) // 在市局的支持下: whose lead it was
	}
	if strings.HasPrefix(w[off:], "对") || strings.HasPrefix(w[off:], "向") {
		return false
	}
	if n := amongAll(w[off:]); n > 0 {
		off += n
	}
	if off >= len(w) {
		return true
	}
	if of, ok := strings.CutPrefix(w[off:], "以"); ok {
		of = a.body[t.End-len(of) : min(len(a.body), t.End-len(of)+12*3)]
		if n := strings.Index(of, "为例"); n > 3 && n <= 10*3 && (a.e.areas.whole(of[:n]) || endsIn(of[:n], a.lists.ClausePlaces...)) { // 以北部六县为例
			s := t.Start + off + len("以")
			a.setArea(text.Span{Start: s, End: s + n})
			return false
		}
		if strings.Contains(of, "最") || k+1 < len(ts) && (strings.Contains(a.body[t.End:min(ts[k+1].End, t.End+12*3)], "最") || a.singlesOut(t.Start+off)) { // 其中以南山县水稻受损最重, 以观塘区居首
			off += len("以")
		}
	}
	if next, kind := a.areaAt(k, len(ts), t.Start+off); next > 0 {
		if a.ofOther(k, t.Start+off, next, kind) {
			return false
		}
		if kind == "each" {
			a.isEach, a.each = true, a.area
		} else {
			a.isEach = false
		}
		if kind == "relative" && a.standsOut(k, next) {
			return false // 在全省率先建立: against whom, not where
		}
		a.setArea(text.Span{Start: t.Start + off, End: next})
		if a.cur == nil && ts[0].Class != scan.Among || kind == "relative" { // not 其中,产险公司…;人身险公司: of a part alone
			a.opened = a.area
		}
		if kind != "each" && kind != "body" && kind != "relative" && kind != "named" && a.opens(k) && !strings.HasPrefix(a.area.text, "各") {
			a.next = a.area
		}
	} else if off == 0 && a.venue(k) { // 在城东农贸市场,
		a.setArea(text.Span{Start: t.Start, End: t.End})
	} else if a.passing(k) { // 东山机场扩建,南北高速开工,县道改造8条
		a.area = a.home
	} else if a.isEach && a.status == "" { // 各区县加强领导,目前已开办11个
		a.area, a.isEach = a.each, false
	}
	return false
}

// sourceArea takes the place whose office tells what the sentence tells for where that is: 记者从青田县林业局获悉,造林3万亩. An office of the
// whole country names none.
func (a *assembly) sourceArea() {
	const far = 12 // tokens that tell who says it
	ts := a.s.Tokens
	k := 0
	for k < len(ts) && k < far && (ts[k].Class != scan.Comma || a.opens(k)) && ts[k].Class != scan.Num {
		k++
	}
	if k == 0 || k >= len(ts) || ts[k].Class != scan.Comma || !a.opensTelling(k) {
		return
	}
	at := ts[k].Start - len(trimLeft(a.body[ts[0].Start:ts[k].Start]))
	said := a.body[at:ts[k].Start]
	if i := strings.Index(said, "从"); i >= 0 {
		at += i + len("从")
	} else if strings.HasPrefix(said, "据") {
		at += len("据")
	} else {
		return
	}
	from := a.body[at:ts[k].Start]
	n := 0
	for i, r := range from {
		if end := i + utf8.RuneLen(r); strings.ContainsRune("省市县区州旗", r) {
			if m, kind := a.readArea(from[:end]); m == end && (kind == "province" || kind == "city" || kind == "county" || kind == "district") {
				n = end
			}
		}
	}
	if n > 0 && containsAny(from[n:], a.lists.SourceOffices) {
		a.setArea(text.Span{Start: at, End: at + n})
		a.next = a.area
	}
}

// endsHere ends the parts of a whole, and what is to come, where the clause that begins at token k tells of something else.
func (a *assembly) endsHere(k int) {
	ts := a.s.Tokens
	if n := len(a.groups); n > 0 && k < len(ts) && !a.groups[n-1].bracket {
		switch w := trimSpace(a.s.Text(k)); {
		case strings.HasPrefix(w, "另外"), strings.HasPrefix(w, "此外"), w == "另": // 其中…;另外募集资金: no part of it
			a.groups = a.groups[:0]
		}
	}
	if k < len(ts) && a.status != "" { // 要…, 但目前…: the plan ends where the facts are told
		switch w := trimSpace(a.s.Text(k)); {
		case strings.HasPrefix(w, "但"), strings.HasPrefix(w, "然而"), strings.HasPrefix(w, "目前"), strings.HasPrefix(w, "截至"), strings.HasPrefix(w, "截止"), w == "去年", w == "上年",
			strings.HasPrefix(w, "实际") && !strings.HasPrefix(w, "实际利用") && !strings.HasPrefix(w, "实际使用") && !strings.HasPrefix(w, "实际到位"):
			a.status, a.statusEnded = "", true
		}
	}
	if a.status == Forecast && a.surveys(k) { // 预计达到1.7万亿,…,从市场表现来看,: what follows has been seen
		a.status, a.statusEnded = "", true
	}
}

// actedThere says whether the clause that ends at token k tells of no more than what was done in the place that it names, which it has no figure of:
// 并在江州成立了公司,.
func (a *assembly) actedThere(k int) bool {
	const far = 24 // tokens of a clause
	before := strings.TrimRight(a.body[a.seg.Start:a.area.span.Start], " ")
	if !endsIn(before, "在") || a.area.span.End >= a.s.Tokens[k].Start || !strings.Contains(a.body[a.area.span.End:a.s.Tokens[k].Start], "了") {
		return false
	}
	for j := k - 1; j >= a.clauseStart && j > k-far; j-- {
		if a.isFigure(j) {
			return false
		}
	}
	return k-a.clauseStart < far
}

// venue says whether the clause of the word at token k says no more than at which market, shop or house what follows was seen: 在城东农贸市场,.
func (a *assembly) venue(k int) bool {
	ts := a.s.Tokens
	w := a.s.Text(k)
	if k == 0 || k+1 >= len(ts) || ts[k+1].Class != scan.Comma || trimSpace(a.s.Text(k-1)) != "在" || ts[k-1].End != ts[k].Start || k-1 > a.clauseStart {
		return false
	}
	n := utf8.RuneCountInString(w)
	return n >= 4 && n <= 16 && endsIn(w, a.lists.Venues...) && beginsWith(w, a.lists.VenueKinds...) == 0 && !strings.Contains(w, "的")
}

// resumeReport takes the time of a report, 今年以来, up again in a list of it where an item that states another year came between.
func (a *assembly) resumeReport(item byte) {
	switch {
	case item != unmarked && item == a.reportItem && a.durable.text == "":
		a.durable = a.report
	case a.durable != a.report:
		a.report = place{}
	default:
		a.reportItem = item
	}
}

// chapterOfPlans says whether the paragraph at hand stands in a text or a chapter of plans.
func (a *assembly) chapterOfPlans() bool { return a.paraStatus == Target || a.head.status == Target }

// standsOut says whether the area up to byte next, behind 在 at the start of a clause, is only what its subject stands out in: 在全省率先,
// 在全国评比中.
func (a *assembly) standsOut(k, next int) bool {
	const longest = 60 // bytes
	if k == 0 || trimSpace(a.s.Text(k-1)) != "在" || !strings.HasPrefix(a.body[a.s.Tokens[k].Start:next], "全") {
		return false
	}
	rest := a.body[next:min(a.seg.End, next+longest)]
	if i := clauseEnds.index(rest); i >= 0 {
		rest = rest[:i]
	}
	return containsAny(rest, a.lists.Standings)
}

// passing says whether the area at hand is a facility that was told of before the clause before token k, and that clause tells of
// something else without a figure.
func (a *assembly) passing(k int) bool {
	if !endsIn(a.area.text, a.lists.PassedThrough...) {
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

// excepted says whether the clause goes on from 除 at token k to leave something out of what follows: 除甲市和乙市外, with no figure of its own.
func (a *assembly) excepted(k int) bool {
	const far = 40 // tokens
	ts := a.s.Tokens
	if w := a.s.Text(k); w != "除" && w != "除了" {
		return false
	}
	for j := k + 1; j < len(ts) && j <= k+far && ts[j].Class != scan.Num; j++ {
		if ts[j].Classes&clauseMarks != 0 {
			return ts[j].Class == scan.Comma && endsIn(trimSpace(a.s.Text(j-1)), "外", "以外", "之外")
		}
	}
	return false
}

// surveys says whether the clause at token k only says where what follows was seen: 从市场表现来看.
func (a *assembly) surveys(k int) bool {
	ts := a.s.Tokens
	if k >= len(ts) || ts[k].Class != scan.From {
		return false
	}
	for j := k + 1; j < len(ts) && ts[j].Class != scan.Num; j++ {
		if ts[j].Class == scan.Comma {
			return strings.HasSuffix(trimSpace(a.s.Text(j-1)), "来看")
		}
	}
	return false
}

// endsRatio says whether 比 at token k ends the name of a ratio, behind which stands how it moved or its value: 存贷比已上升, 收入比:2.4.
func (a *assembly) endsRatio(k int) bool {
	ts := a.s.Tokens
	if k == 0 || k+1 >= len(ts) || a.s.Text(k) != "比" || ts[k-1].Class != scan.Word || ts[k-1].End != ts[k].Start {
		return false
	}
	j := k + 1
	for j+1 < len(ts) && j < k+3 && ts[j].Class == scan.Adverb {
		j++ // not 收入比累计支出多
	}
	if j > k+1 && ts[j].Classes&changeVerbs == 0 || ts[j].Class == scan.Word || ts[j].Classes&(changeVerbs|scan.Of(scan.Colon, scan.Comma, scan.From)) == 0 {
		return false
	}
	return a.lists.endsAsRate(a.body[ts[k-1].Start:ts[k].End])
}

// shortYearOnYear says whether 比 at token k is short for 同比, as nothing that is compared with stands behind it and nothing before it in its
// clause: 产值96亿元,比增18%.
func (a *assembly) shortYearOnYear(k int) bool {
	ts := a.s.Tokens
	return k > 0 && k+2 < len(ts) && a.s.Text(k) == "比" && ts[k+1].Start == ts[k].End && ts[k+1].Classes&scan.Of(scan.Up, scan.Up1, scan.Down, scan.Down1) != 0 &&
		ts[k-1].Class != scan.Word && ts[k-1].Classes&(clauseMarks|scan.Of(scan.Num)) != 0
}

// meansThan says whether 与 at token k stands for 比: before the time before and a verb of change, as it is written by mistake.
func (a *assembly) meansThan(k int) bool {
	ts := a.s.Tokens
	return k+2 < len(ts) && a.s.Text(k) == "与" && ts[k+1].Class == scan.Date && ts[k+1].Start == ts[k].End && a.lists.former(a.s.Text(k+1)) &&
		ts[k+2].Start == ts[k+1].End && ts[k+2].Classes&changeVerbs != 0 && ts[k+2].Class != scan.Word
}

// namesExample says whether the words from a place up to byte end go on with the name of a body and 等: the place is part of the first of
// several names.
func (a *assembly) namesExample(from, end int) bool {
	const longest = 60 // bytes of a name
	if from >= end {
		return false
	}
	s := a.body[from:end]
	i := strings.Index(s[:min(len(s), longest)], "等")
	if i < 2*len("等") || strings.HasPrefix(s, "、") || strings.HasPrefix(s, "的") || !endsIn(strings.TrimSpace(s), a.lists.Settling...) {
		return false
	}
	for _, w := range a.cut(s[:i]) {
		if w.Tag == "v" || w.Tag == "p" || w.Tag == "d" {
			return false
		}
	}
	return true
}

// settledHere says whether the names of bodies that end at byte next are some of those of whom their clause tells that they settled somewhere:
// 东山糖厂、西河纸厂等多家企业落户. What follows is not of them.
func (a *assembly) settledHere(next int) bool {
	const longest = 90 // bytes
	s := a.body[next:min(a.seg.End, next+longest)]
	if i := clauseEnds.index(s); i >= 0 {
		s = s[:i]
	}
	return strings.HasPrefix(s, "等") && endsIn(strings.TrimSpace(s), a.lists.Settling...)
}

// comesFrom says whether s begins with those who come from the place before it: 北京游客.
func (l *lists) comesFrom(s string) bool { return beginsWith(s, l.Comers...) > 0 }

// opens says whether nothing but times stand before token k in its sentence.
func (a *assembly) opens(k int) bool {
	for _, t := range a.s.Tokens[min(k, a.speaker()):k] {
		if t.Class != scan.Date && t.Class != scan.Comma && t.Class != scan.Adverb && trimSpace(a.body[t.Start:t.End]) != "在" {
			return false
		}
	}
	return true
}

// speaker is the token behind the colon by which the sentence begins to tell what somebody says: 张明：; 0 where it begins with no such name.
func (a *assembly) speaker() int {
	const longest = 12 // bytes of a name
	if ts := a.s.Tokens; len(ts) > 2 && ts[0].Class == scan.Word && ts[1].Class == scan.Colon && len(trimSpace(a.s.Text(0))) <= longest {
		return 2
	}
	return 0
}

func (a *assembly) setArea(s text.Span) {
	if of := a.body[s.Start:s.End]; strings.Contains(of, "最") { // 全省面积最大的山河县
		if i := lastIndex(of, "的"); i > 0 && i+len("的") < len(of) {
			s.Start += i + len("的")
		}
	}
	name := a.clear(s.Start, s.End)
	for _, x := range []string{"范围内", "范围", "上下", "境内"} {
		name = strings.TrimSuffix(name, x)
	}
	if beginsWith(name, "该", "本", "我", "这个") > 0 && endsIn(name, "项目", "工程") {
		return // 该项目总投资3亿元: which work it is, no place
	}
	a.area = place{name, s}
	if w := placeWidth(a.home.text); w > 0 && w < placeWidth(name) && !a.opensAt(s.Start) {
		return // 我村是全县40个示范村之一: what it is held against holds no further
	}
	if (relativeArea(name) || strings.HasPrefix(name, "该")) && !strings.HasPrefix(name, "各") && !a.lists.KindsOfPeople[name] { // 各乡镇, 本地 is the one of its sentence
		a.home = a.area
		if a.head.area.text != "" && placeWidth(a.head.area.text) <= 1 && placeWidth(name) > 1 {
			a.head.area = a.area // 林业局推动绿色发展 above, 全市完成造林3万亩 here: whose office it was
		}
	}
}

// opensAt says whether byte at opens a clause of the sentence, behind nothing but a time or words that frame it.
func (a *assembly) opensAt(at int) bool {
	before := strings.TrimRight(a.body[a.seg.Start:max(at, a.seg.Start)], " 　\n")
	if before == "" || endsIn(before, ",", "，", "。", "；", ";", "：", ":", "在", "从") {
		return true
	}
	for i := len(a.s.Tokens) - 1; i >= 0; i-- {
		if t := &a.s.Tokens[i]; t.Start < at {
			return t.End <= at && t.Class == scan.Date // 2020年全市
		}
	}
	return true
}

// placeWidth ranks places by what kind they are, from a village to the country, 1 for a body, 0 where it is not known.
func placeWidth(name string) int {
	r, _ := utf8.DecodeLastRuneInString(name)
	switch r {
	case '组', '村', '社':
		return 2
	case '乡', '镇':
		return 3
	case '县', '区', '旗':
		return 4
	case '市', '州', '盟':
		return 5
	case '省':
		return 6
	case '国':
		return 7
	case '校', '院', '局', '所', '厂', '司', '队', '委', '会', '办', '部', '中', '矿', '站', '团':
		return 1
	}
	return 0
}

// reports says whether the clause that goes on at byte i only says that someone found out or told something: 新一份调查显示.
func (a *assembly) reports(i int) bool {
	const far = 90 // bytes
	s := a.body[i:min(a.seg.End, i+far)]
	s = trimRight(s[:clauseLen(s)])
	return a.lists.tells(s) || endsIn(s, a.lists.ReportVerbs...)
}

// isCase says whether a unit counts cases.
func isCase(unit string) bool {
	return unit == "起" || unit == "件" || unit == "宗" || unit == "案" || unit == "例"
}
