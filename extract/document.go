package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/internal/segment"
	"zhibiao/extract/text"
)

// What a plan, a programme or a rule says is what shall be: 《发展规划》提出, 方案明确, 通知要求. Where such a document was published, what
// the sentences behind it tell is planned as well, until facts are told.

// documentLists are the lists of words that document.go reads.
type documentLists struct {
	// PlanDocuments end the names of documents that say what shall be; those of the second kind are known by their title's marks alone.
	PlanDocuments []string

	// TitledDocument end the titles of documents that set rules or goals and of others as well: they count where a title is quoted.
	TitledDocument []string

	// Sayings are the verbs that such a document says it with.
	Sayings []string

	// Publishings are verbs of making such a document known, behind which its verb may begin a clause of its own: 印发《方案》,提出.
	Publishings []string

	// Facts are signs that a sentence tells what is or was.
	Facts []string

	// Communiques end the titles of documents that tell what was in the year that they begin with: 公报.
	Communiques []string

	// BetweenSaying may stand between a document and its verb: 还, （草案）.
	BetweenSaying []string
}

// documentSays finds the verb by which a document of plans says what stands behind it in s, and says whether s tells that it was
// published.
func (l *lists) documentSays(s string) (from, to int, published bool) {
	const longest, most = 60, 8 // bytes of what stands in brackets, documents looked at
	n := 0
	for i, end := saidWithin(s); i < end && n < most; n++ {
		d, w := l.nextDocument(s[:end], i)
		if d < 0 {
			break
		}
		i = d + w
		titled := strings.HasPrefix(s[i:], "》")
		if !titled && (endsIn(s[:i], l.TitledDocument...) && !endsIn(s[:i], l.PlanDocuments...)) {
			continue
		}
		j := i
		if titled {
			j += len("》")
		}
		if b := beginsWith(s[j:], "(", "（"); b > 0 {
			if e := strings.IndexAny(s[j:min(len(s), j+longest)], ")）"); e > 0 {
				_, w := utf8.DecodeRuneInString(s[j+e:])
				j += e + w
			}
		}
		clause := s[max(0, d-2*longest):d]
		if at := max(strings.LastIndex(clause, "，"), strings.LastIndex(clause, ","), strings.LastIndex(clause, "。"), strings.LastIndex(clause, "；")); at >= 0 {
			clause = clause[at:]
		}
		if followed(clause) {
			continue
		}
		made := false
		for _, v := range l.Publishings {
			made = made || strings.Contains(clause, v)
		}
		if c := beginsWith(s[j:], ",", "，"); c > 0 && titled && made {
			j += c
		}
		for k := -1; k != j; {
			k = j
			j += beginsWith(s[j:], l.BetweenSaying...) + beginsWith(s[j:], " ")
		}
		v := 0
		for _, w := range l.Sayings {
			if len(w) > v && hasPrefix(s[j:], w) {
				v = len(w)
			}
		}
		if v > 0 {
			to = j + v + beginsWith(s[j+v:], "了", "的是")
			if strings.HasPrefix(s[to:], "的") {
				continue // 规划确定的目标: which one it is
			}
			return j, to, titled && made
		}
	}
	return -1, -1, false
}

// roots are what every one of sayings holds.
var roots = [...]string{"提出", "明确", "要求", "规定", "确定", "设定", "强调要"}

var documentSigns = newRuneSet(segment.DocumentEnds)

// saidWithin is the stretch of s in which a document may stand with a verb of saying close behind it, empty where none may. Hardly any
// sentence has one.
func saidWithin(s string) (lo, hi int) {
	const near = 102 // bytes: a bracket and a few words stand between at most
	lo = len(s)
	for _, w := range roots {
		for i := 0; ; {
			j := index(s[i:], w)
			if j < 0 {
				break
			}
			at := max(i+j-near, 0)
			for at < i+j && !utf8.RuneStart(s[at]) {
				at++
			}
			i += j + len(w)
			if documentSigns.in(s[at:i]) {
				lo, hi = min(lo, at), max(hi, i)
			}
		}
	}
	return lo, hi
}

// followed says whether the words before a document tell that something was done by it: 按照《办法》规定,发放补助.
func followed(clause string) bool {
	for _, w := range [...]string{"根据", "按照", "依据", "依照", "遵照", "按", "贯彻", "落实", "对照"} {
		if strings.Contains(clause, w) {
			return true
		}
	}
	return false
}

// nextDocument is where the next word that a document of plans may end with stands in s behind byte i, and its length.
func (lists *lists) nextDocument(s string, i int) (at, w int) {
	at = -1
	for _, l := range [...][]string{lists.PlanDocuments, lists.TitledDocument} {
		for _, d := range l {
			j := index(s[i:], d)
			if j < 0 {
				continue
			}
			if &l[0] == &lists.TitledDocument[0] && !strings.HasPrefix(s[i+j+len(d):], "》") {
				continue
			}
			if at < 0 || i+j < at || i+j == at && len(d) > w {
				at, w = i+j, len(d)
			}
		}
	}
	return at, w
}

// saysPlan parts what a document of plans says from the verb that it says it with.
func (a *assembly) saysPlan() {
	a.saidAt = -1
	if a.seg.Signs&segment.Document == 0 {
		return
	}
	s := a.body[a.seg.Start:a.seg.End]
	from, to, published := a.lists.documentSays(s)
	if from < 0 {
		return
	}
	from, to = from+a.seg.Start, to+a.seg.Start
	k := 0
	for k < len(a.s.Tokens) && a.s.Tokens[k].End <= from {
		k++
	}
	if k == len(a.s.Tokens) {
		return
	}
	if t := &a.s.Tokens[k]; t.Class != scan.Word || t.End < to || k+1 < len(a.s.Tokens) && t.End == to && a.s.Tokens[k+1].Class == scan.Num {
		return // 方案明确12项任务: what the document holds
	}
	said := scan.Token{Class: scan.Comma, Classes: scan.Of(scan.Comma), Start: from, End: to, Num: -1} // what it says is a clause of its own
	t := a.s.Tokens[k]
	parts := make([]scan.Token, 0, 3)
	if t.Start < from {
		before := t
		before.End = from
		parts = append(parts, before)
	}
	parts = append(parts, said)
	if to < t.End {
		behind := t
		behind.Start = to
		parts = append(parts, behind)
	}
	a.s.Tokens = slices.Replace(a.s.Tokens, k, k+1, parts...)
	a.saidAt = from
	if published {
		a.below = Target
	}
}

// titleYear is the year of a communiqué that the sentence begins by naming, which is the time of what it says: 《2023年渔业统计公报》显示,. It
// is empty where the sentence names none.
func (a *assembly) titleYear() text.Span {
	const near, longest = 60, 120 // bytes before the title, and of it
	if a.seg.Signs&segment.Document == 0 {
		return text.Span{}
	}
	s := a.body[a.seg.Start:a.seg.End]
	at := index(s[:min(len(s), near)], "《")
	if at < 0 || strings.ContainsAny(s[:at], "，。；") {
		return text.Span{}
	}
	at += len("《")
	end := strings.Index(s[at:min(len(s), at+longest)], "》")
	if end < 0 {
		return text.Span{}
	}
	title := s[at : at+end]
	n := strings.Index(title, "年")
	if n != len("2023") || yearIn(title[:n+len("年")]) == 0 || !endsIn(title, a.lists.Communiques...) {
		return text.Span{}
	}
	return text.Span{Start: a.seg.Start + at, End: a.seg.Start + at + n + len("年")}
}

// timeOfTitle takes the year of such a communiqué for the time of what the sentence tells.
func (a *assembly) timeOfTitle() {
	if y := a.titleYear(); !y.Empty() {
		a.period = place{a.body[y.Start:y.End], y}
		a.durable = a.period
	}
}

// endsPlans ends what a document of plans said, or a sentence that looked ahead, where the sentence tells facts.
func (a *assembly) endsPlans() {
	if a.below != Target && !a.looked {
		return
	}
	s := a.body[a.seg.Start:a.seg.End]
	told := containsAny(s, a.lists.Facts)
	if told && a.below == Target {
		a.below = ""
	}
	if a.looked && (told || tellsDone(s)) {
		a.looked, a.paraStatus = false, a.head.status
	}
}
