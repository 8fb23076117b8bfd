package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// rankTo is the rank that the rank at token k moved to, -1 where it did not: 从全省第9位升至第5位.
func (a *assembly) rankTo(k int) int {
	ts := a.s.Tokens
	if ts[k].Class != scan.Rank || a.rankFrom(k) < 0 {
		return -1
	}
	moved := false
	for j := k + 1; j < len(ts) && j <= k+7; j++ {
		switch c := ts[j].Classes; {
		case ts[j].Class == scan.Rank, ts[j].Class == scan.Num && placeUnit(a.s.Nums[ts[j].Num].UnitWord):
			if moved {
				return j // 由第70位上升到43位, as well
			}
			return -1
		case c&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Colon, scan.Num) != 0:
			return -1
		case c&(changeVerbs|scan.Of(scan.To, scan.RankVerb)) != 0:
			moved = true
		}
	}
	return -1
}

// rankFrom is the 从 or 由 that the rank at token k stands behind, -1 where there is none.
func (a *assembly) rankFrom(k int) int {
	ts := a.s.Tokens
	for j := k - 1; j >= 0 && j >= k-6; j-- {
		if ts[j].Classes.Has(scan.From) {
			return j
		}
		if ts[j].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Colon, scan.Num, scan.Rank) != 0 {
			break
		}
	}
	return -1
}

// place is the rank at token k.
func (a *assembly) place(k int) Quantity {
	f := &a.s.Nums[a.s.Tokens[k].Num]
	q := Quantity{Bound: Exact, Masked: a.masked(k), Literal: a.body[f.Start:f.End], Start: f.Start, End: f.End, Unit: f.Unit}
	if !q.Masked {
		v := f.Value
		q.Value = &v
		if f.HasMax { // 分列二至四位
			m := f.Max
			q.Max = &m
		}
	}
	return q
}

// among is whom the words of the tokens from lo to hi say a rank is among: 从全省第9位.
func (a *assembly) among(lo, hi int) string {
	ts := a.s.Tokens
	for lo < hi && (ts[lo].Class != scan.Word || trimSpace(a.s.Text(lo)) == "的") {
		lo++
	}
	for hi > lo && ts[hi-1].Class != scan.Word {
		hi--
	}
	return strings.TrimSuffix(a.clean(lo, hi), "的")
}

// rankMoved reads a rank at token k that moved to the one at token to: the new one is the rank, the old one where it came from.
func (a *assembly) rankMoved(k, to int) {
	ts := a.s.Tokens
	was, q := a.place(k), a.place(to)
	from := a.rankFrom(k)
	q.Scope = a.movedAmong(k, to, from)
	was.Scope = q.Scope
	if d := ts[from+1]; d.Class == scan.Date {
		was.Period = a.clear(d.Start, d.End)
	}
	hi := from
	for hi > 0 && ts[hi-1].Class == scan.RankVerb {
		hi--
	}
	p, among := a.namedAmong(a.regionStart(from), hi)
	if q.Scope == "" {
		q.Scope, was.Scope = among, among
	}
	if q.Scope == "" {
		q.Scope = a.scopeInPhrase(&p)
	}
	if q.Scope == "" {
		q.Scope = a.scopeBefore(from)
	}
	a.who(&p)
	d, name := a.cur, p.text(a)
	if t, ok := strings.CutSuffix(name, "综合"); ok { // 零售额全省综合排名从第9位
		name = t
	}
	if n := a.lists.relativeSuffix(name); n > 0 && n < len(name) && q.Scope == "" {
		q.Scope, name = name[len(name)-n:], name[:len(name)-n]
		was.Scope = q.Scope
	}
	if name == "" {
		name = a.assessed(from)
	}
	if name == "" && d != nil && len(a.drafts) > a.first {
		name = strings.TrimPrefix(a.subjectBefore(from), "其") // 其增速一路攀升,由第四位跃居第一位
	}
	if other := d != nil && len(d.Ranks) > 0 && a.otherRanked(d, &p, q.Scope); name != "" || d == nil || len(a.drafts) == a.first || other {
		if name == "" && other {
			name = d.Indicator
		} else if name == "" {
			name = a.rankInherited(&rankReading{k: k, verb: -1})
		}
		d = a.newDraft(to, name, p)
		d.Rule = "rank"
		if w := a.timeBetween(k+1, to); w != "" { // 由去年的第9位升至今年的第5位
			d.Period = w
		}
	}
	for _, w := range a.lists.Scopes { // 营商环境指数显示,我国排名从第46位: the index says among whom
		if q.Scope == "" && hasPrefix(name, w) {
			q.Scope, was.Scope = w, w
		}
	}
	c := Quantity{Basis: FromTo, From: &was, Bound: Exact, Direction: a.climbed(k, to, &was, &q)}
	for j := k + 1; j < to; j++ { // 跃升至2021年的第31位: that is when, and of this rank alone
		if ts[j].Class == scan.Date && !a.referred[j] {
			d.Period, a.referred[j] = a.clear(ts[j].Start, ts[j].End), true
		}
	}
	d.Ranks = append(d.Ranks, q)
	d.Changes = append(d.Changes, c)
	a.result.Figures++
	a.note(d, to, "rank", &q)
	a.done[to] = true
}

// movedAmong is whom a rank that moved from token k to token to is among, as the words between the verb and the second rank tell, or those
// between from and the first: 由第9位升至全省第5位.
func (a *assembly) movedAmong(k, to, from int) string {
	ts := a.s.Tokens
	verb := k + 1
	for j := k + 1; j < to; j++ {
		if ts[j].Classes&(changeVerbs|scan.Of(scan.To, scan.RankVerb)) != 0 && ts[j].Class != scan.Word {
			verb = j + 1
		}
	}
	if scope := a.among(verb, to); scope != "" {
		return scope
	}
	return a.among(from+1, k)
}

// scopeInPhrase takes off a phrase whom it says a rank is among: 全市排名由第12位, 产值在全市由第9位.
func (a *assembly) scopeInPhrase(p *phrase) string {
	if p.empty() && !p.area.Empty() && firstRune(a.body[p.area.Start:]) == '全' { // 全市排名由第12位
		scope := a.clear(p.area.Start, p.area.End)
		p.area = text.Span{}
		return scope
	}
	if n := len(p.pieces); n > 0 {
		last := &p.pieces[n-1]
		if i := lastIndex(a.body[last.Start:last.End], "在"); i > 0 {
			scope := a.clear(last.Start+i+len("在"), last.End)
			last.End = last.Start + i
			return scope
		}
	}
	return ""
}

// rankList is the ranks that stand in a row from k on, with only 、 and 和 between them.
func (a *assembly) rankList(k int) []int {
	ts := a.s.Tokens
	out := []int{k}
	placed := 1 // of them that are ranks beyond doubt
	for j := k + 1; j+1 < len(ts) && len(out) < maxList && a.joins(j); j += 2 {
		if t := &ts[j+1]; t.Class == scan.Num && !a.named[j+1] { // 第9、12、16名
			f := &a.s.Nums[t.Num]
			if f.Kind != "count" && f.Unit != "" || f.UnitWord != "" && f.UnitWord != "位" && f.UnitWord != "名" {
				break
			}
			if out = append(out, j+1); f.UnitWord != "" {
				placed = len(out)
			}
			continue
		} else if t.Class != scan.Rank {
			break
		}
		out = append(out, j+1)
		placed = len(out)
	}
	return out[:placed]
}

// distributeRanks gives the ranks of a list to as many subjects: 经济总量和财政收入分别居全省第5位、第3位.
func (a *assembly) distributeRanks(list []int) bool {
	ts := a.s.Tokens
	k, n := list[0], len(list)
	lo := a.regionStart(k)
	each := k - 1
	for each > lo && ts[each].Class != scan.Each && !strings.HasPrefix(a.s.Text(each), "分") {
		each--
	}
	from := each + 1
	for from < k && ts[from].Class != scan.Word {
		from++
	}
	scope := strings.TrimSuffix(a.clean(from, k), "的")
	p := a.between(lo, each)
	scope = a.rankedSubjects(&p, scope)
	name := p.text(a)
	dates := a.datesBefore(lo)
	if name == "" && p.area.Empty() {
		if names, of, among := a.rankedBefore(lo, n); names != nil {
			if scope == "" {
				scope = among
			}
			for i, j := range list {
				a.addRank(a.newDraft(j, names[i], of), j, scope)
			}
			return true
		}
	}
	switch {
	case name != "" && len(dates) == n: // 2021年、2022年,目标考核分别列第7、第5位
		for i, j := range list {
			d := a.newDraft(j, name, p)
			d.Period = a.clear(ts[dates[i]].Start, ts[dates[i]].End)
			a.addRank(d, j, scope)
		}
	case name != "":
		names := a.lists.splitList(name, n, a)
		if len(names) != n {
			return false
		}
		told := a.toldBefore()
		for i, j := range list {
			d := a.newDraft(j, names[i], p)
			if told != "" && endsIn(names[i], a.lists.RankedBodies...) { // 青山镇、南湖镇分别排第9、12名
				d.Area, d.Indicator = names[i], told
			}
			a.addRank(d, j, scope)
		}
	case !p.area.Empty() && len(a.lists.splitMarks(a.clear(p.area.Start, p.area.End), n)) == n:
		places, told := a.lists.splitMarks(a.clear(p.area.Start, p.area.End), n), a.toldBefore()
		for i, j := range list {
			d := a.newDraft(j, told, p)
			d.Area = places[i]
			a.addRank(d, j, scope)
		}
	default:
		ds := a.recent(n)
		if ds == nil {
			return false
		}
		if d := ds[n-1]; n == 2 && a.semi > 0 && ds[0].end <= ts[a.semi].Start && d.Level != nil && d.lastRole == "change" && d.lastKind == "rate" {
			growth := a.newDraft(list[1], d.Indicator+"增速", p) // 收入20亿元,增长6%,分居全省第5、第7位
			ds = []*draft{d, growth}
		}
		for i, j := range list {
			a.addRank(ds[i], j, scope)
		}
	}
	return true
}

// ranksMoved gives the ranks of two lists to as many subjects, the second list as what the first moved to: 产值、税收分别由去年的第9位、第7位升至第6位、
// 第5位.
func (a *assembly) ranksMoved(list []int) bool {
	ts, n := a.s.Tokens, len(list)
	from := a.rankFrom(list[0])
	if from < 0 {
		return false
	}
	var to []int
	for j := list[n-1] + 1; j < len(ts) && j <= list[n-1]+7 && to == nil; j++ {
		if ts[j].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Colon) != 0 {
			return false
		}
		if a.isRankAt(j) {
			to = a.placeList(j)
		}
	}
	if len(to) != n {
		return false
	}
	lo := a.regionStart(from)
	each := from
	for each > lo && ts[each-1].Class == scan.Each {
		each--
	}
	p := a.between(lo, each)
	if p.empty() && lo > 0 && ts[lo-1].Class == scan.Comma { // 产值、税收在全市排位,分别由
		p = a.before(lo - 1)
	}
	scope := a.rankedSubjects(&p, a.movedAmong(list[0], to[0], from))
	names := a.lists.splitList(p.text(a), n, a)
	if len(names) != n {
		return false
	}
	for i, j := range to {
		was, q := a.place(list[i]), a.place(j)
		was.Scope, q.Scope = scope, scope
		if d := ts[from+1]; d.Class == scan.Date {
			was.Period = a.clear(d.Start, d.End)
		}
		d := a.newDraft(j, names[i], p)
		d.Rule = "rank"
		if w := a.timeBetween(list[n-1]+1, to[0]); w != "" {
			d.Period = w
		}
		c := Quantity{Basis: FromTo, From: &was, Bound: Exact, Direction: a.climbed(list[n-1], to[0], &was, &q)}
		d.Ranks = append(d.Ranks, q)
		d.Changes = append(d.Changes, c)
		a.result.Figures++
		a.note(d, j, "rank", &q)
		a.done[list[i]], a.done[j] = true, true
	}
	return true
}

// climbed is where a rank went, up towards the first place: as the two places tell, or the verb between the tokens k and to where digits are hidden.
func (a *assembly) climbed(k, to int, was, is *Quantity) Direction {
	if was.Value != nil && is.Value != nil {
		switch is.Value.Cmp(*was.Value) {
		case -1:
			return Up
		case 1:
			return Down
		}
		return Flat
	}
	for j := k + 1; j < to; j++ {
		switch w := a.s.Text(j); {
		case strings.ContainsAny(w, "升跃进"):
			return Up
		case strings.ContainsAny(w, "降跌退滑"):
			return Down
		}
	}
	return ""
}

// timeBetween is the time that a token from lo to hi states, "" where none does.
func (a *assembly) timeBetween(lo, hi int) string {
	for j := lo; j < hi; j++ {
		if t := &a.s.Tokens[j]; t.Class == scan.Date {
			return a.clear(t.Start, t.End)
		}
	}
	return ""
}

// isRankAt says whether token k is a rank, with or without 第.
func (a *assembly) isRankAt(k int) bool {
	t := &a.s.Tokens[k]
	return t.Class == scan.Rank || t.Class == scan.Num && !a.named[k] && placeUnit(a.s.Nums[t.Num].UnitWord)
}

// placeList is the ranks that stand in a row from k on, with or without 第.
func (a *assembly) placeList(k int) []int {
	out := []int{k}
	for j := k + 1; j+1 < len(a.s.Tokens) && len(out) < maxList && a.joins(j) && a.isRankAt(j+1); j += 2 {
		out = append(out, j+1)
	}
	return out
}

// rankLists are the lists of words that rank.go reads.
type rankLists struct {
	// RankNouns end what ranks are told of without being part of its name: 财政收入的位次.
	RankNouns []string

	// ShownBy end a clause that names what a rank is told in.
	ShownBy []string

	// Entering are the verbs of coming into a list.
	Entering []string

	// Scores are what may be won that a place is told of: 获得总成绩第一名.
	Scores []string

	// Winning are verbs that a place in a contest is won with.
	Winning []string

	// BeforeItems are the words behind which the first of a list, or its last, stands.
	BeforeItems map[string]bool

	// Climbs end a word and tell that something moved to a rank: 名次降至第9.
	Climbs []string

	// AmongWords end whom a rank is among: 市直单位中.
	AmongWords []string

	// EntryVerbs are the verbs of coming among the first: 进入全省前3名.
	EntryVerbs []string

	// RankedBy end what those are ranked by whom something comes among, beside measures: 竞争力.
	RankedBy []string

	// KeptPlace end the verbs of keeping a place among the first: 保持全国前五.
	KeptPlace []string

	// HeldPlace are the words between a ranking and the place that is held in it.
	HeldPlace []string `list:"heldPlace winning"`

	// General are what a ranking is of that is of all together.
	General map[string]bool

	// Contests end the names of what bodies are ranked by.
	Contests []string

	// Rankings end the names of lists that bodies are ranked in.
	Rankings []string

	// AllWords stand between whom a rank is among and its verb: 在全国大中城市中均位居第三.
	AllWords []string

	// RankedGroups end the names of those of an area whom a rank is among: 全国省会城市.
	RankedGroups []string

	// RankManners end a phrase and tell how its subject got to a rank, or how long it has held it: 产量均跃升至, 规模保持.
	RankManners []string

	// Ranked are the bodies that are ranked among each other.
	Ranked map[string]bool

	// Scopes are whom a sentence says that ranks are among: 我县在全市处于末位.
	Scopes []string

	// WhoEnds end the names of those who are ranked: 派出所.
	WhoEnds []string

	// Assessments end the names of what ranks: 榜单.
	Assessments []string

	// RankedContests end the names of what is told before a rank: 大赛.
	RankedContests []string

	// ClimbWords are the characters before 升 and 移 in the verbs of a rank: 跃升.
	ClimbWords []string

	// ClimbVerbs are verbs of reaching a rank: 升至.
	ClimbVerbs []string

	// InState begin with 在 and are states: 在校.
	InState []string
}

// rankedSubjects takes off a phrase what says that ranks are told of it, and whom they are among where scope does not tell:
// 经济总量和财政收入在全市的位次.
func (a *assembly) rankedSubjects(p *phrase, scope string) string {
	m := len(p.pieces)
	if m == 0 {
		return scope
	}
	last := &p.pieces[m-1]
	s := a.body[last.Start:last.End]
	for _, w := range a.lists.RankNouns {
		if t, ok := strings.CutSuffix(s, w); ok {
			s = t
			break
		}
	}
	if i := lastIndex(s, "在"); i > 0 && scope == "" {
		scope = s[i+len("在"):]
		s = s[:i]
	}
	last.End = last.Start + len(s)
	return scope
}

// datesBefore is the tokens of the times that stand in a row before token lo: 2021年、2022年,目标考核分别列第7、第5位.
func (a *assembly) datesBefore(lo int) []int {
	ts := a.s.Tokens
	var dates []int
	for j := lo - 1; j >= 0; j-- {
		if ts[j].Class == scan.Date {
			dates = append([]int{j}, dates...)
		} else if ts[j].Class != scan.Comma && !a.joins(j) {
			break
		}
	}
	return dates
}

// addRank gives a record the rank at token k of a list, among those of scope: 分别居全省第5位、第3位.
func (a *assembly) addRank(d *draft, k int, scope string) {
	if d.Rule == "" {
		d.Rule = "rank"
	}
	q := a.place(k)
	q.Scope = scope
	d.Ranks = append(d.Ranks, q)
	a.note(d, k, "rank", &q)
	a.done[k] = true
}

// who makes the area of a rank of the body that its phrase names: 东河办事处由第11位上升到第4位.
func (a *assembly) who(p *phrase) {
	n := len(p.pieces)
	if n != 1 || !endsIn(a.body[p.pieces[0].Start:p.pieces[0].End], a.lists.WhoEnds...) {
		return
	}
	s := p.pieces[0]
	if !p.area.Empty() && p.area.End == s.Start && !relativeArea(a.body[p.area.Start:p.area.End]) {
		s.Start = p.area.Start
	}
	p.area, p.pieces = s, nil
}

// assessed is what the clause before token hi says that ranks were given in: 在全区综合考核中, 一季度社会治安满意度测评.
func (a *assembly) assessed(hi int) string {
	ts := a.s.Tokens
	k := a.regionStart(hi)
	if k < 2 || ts[k-1].Class != scan.Comma {
		return ""
	}
	p := a.before(k - 1)
	if p.empty() || p.hi != k-1 {
		return ""
	}
	s := p.text(a)
	for _, w := range a.lists.AmongWords {
		if t, ok := strings.CutSuffix(s, w); ok {
			s = t
			break
		}
	}
	for _, w := range a.lists.ShownBy { // 某机构发布的城市竞争力指数显示
		if t, ok := strings.CutSuffix(s, w); ok && endsIn(t, a.lists.Assessments...) {
			if i := lastIndex(t, "的"); i >= 0 {
				t = t[i+len("的"):]
			}
			return t
		}
	}
	for _, w := range a.lists.Entering { // 连续三年入选百强榜,2025年排名第86位
		if i := strings.Index(s, w); i >= 0 && utf8.RuneCountInString(s[i+len(w):]) >= 2 {
			return s[i+len(w):]
		}
	}
	if !endsIn(s, a.lists.Contests...) && !endsIn(s, a.lists.RankedContests...) {
		return ""
	}
	return s
}

// won says whether the words before a place tell that it was won, and what was scored, where they name that: 获得团体总分第二名.
func (l *lists) won(s string) (score string, ok bool) {
	s = strings.TrimSuffix(s, "了")
	for _, w := range l.Scores {
		if t, cut := strings.CutSuffix(s, w); cut {
			s, score = strings.TrimSuffix(t, "了"), w
			break
		}
	}
	return score, endsIn(s, l.Winning...)
}

// wonEvent is the event in which, as the words before a place tell last, it was won, and whom the place is among: 男子跳远 of 李强夺得男子跳远第二名,
// 目标考核 and 全市 of 荣获全市目标考核第二名. It is "" where they name only whom the place is among.
func (a *assembly) wonEvent(s string) (event, among string) {
	at := -1
	for _, w := range a.lists.Winning {
		if i := lastIndex(s, w); i > at || i == at && i >= 0 {
			at = i
		}
	}
	if at < 0 {
		return "", ""
	}
	event = s[at:]
	event = strings.TrimPrefix(event[beginsWith(event, a.lists.Winning...):], "了")
	if among = allOf(event); among != "" {
		event = event[len(among):]
		if !endsIn(event, a.lists.Contests...) {
			return "", ""
		}
	}
	if utf8.RuneCountInString(event) < 2 || endsIn(s[:at], a.lists.Contests...) || endsIn(event, a.lists.RankedBodies...) || areaAhead(a, event) > 0 || containsAny(event, a.lists.Scopes) || strings.ContainsAny(event, "的在中") {
		return "", ""
	}
	return event, among
}

// wonIn is the contest in which, as the tokens from lo to that of the place say, it was won, with whom it is among and of which time between:
// 节水考核获2021年度全市第一名; "" where they do not.
func (a *assembly) wonIn(lo, k int) string {
	s := a.clean(lo, k)
	for _, w := range a.lists.Scopes {
		if t, ok := strings.CutSuffix(s, w); ok {
			s = t
			break
		}
	}
	for j := k - 1; j > lo; j-- {
		if a.s.Tokens[j].Class == scan.Date {
			s = strings.TrimSuffix(s, a.clean(j, j+1))
		}
	}
	for _, w := range a.lists.Winning {
		t, ok := strings.CutSuffix(strings.TrimSuffix(s, "了"), w)
		if t = strings.TrimSuffix(t, "中"); ok && endsIn(t, a.lists.Contests...) {
			for _, x := range [...]string{"、", "在"} {
				if i := lastIndex(t, x); i >= 0 {
					t = t[i+len(x):]
				}
			}
			return t
		}
	}
	return ""
}

// rankReading is what the steps share that read one rank.
type rankReading struct {
	k       int // token of the rank
	t       *scan.Token
	lo, hi  int      // the tokens that tell what is ranked, half-open
	verb    int      // token of the verb, -1 where there is none
	q       Quantity // the rank
	contest string   // what those are ranked by
	scope   string   // whom it is among
	before  string   // whom the ranks told before it are among
	p       phrase   // what is ranked
	won     bool     // it was won in a contest: 获得第2名
	scored  string   // what was won is a place by this: 获得总成绩第2名
}

// rank adds the rank at token k to a record.
func (a *assembly) rank(k int) {
	if a.done[k] {
		return
	}
	if to := a.rankTo(k); to >= 0 {
		a.rankMoved(k, to)
		return
	}
	if list := a.rankList(k); len(list) > 1 && a.eachBefore(k) && (a.ranksMoved(list) || a.distributeRanks(list)) {
		return
	}
	t := &a.s.Tokens[k]
	if t.Class == scan.RankWord && (strings.HasPrefix(a.body[t.End:], "企业") || a.s.Text(k) == "首席") {
		return // 单项冠军企业, 首席科学家
	}
	if a.rankInBracket(k) {
		return
	}
	r := rankReading{k: k, t: t, q: a.rankValue(k), lo: a.regionStart(k)}
	r.verb = a.rankVerb(k, r.lo)
	if r.verb < 0 && t.Class == scan.Rank && r.q.Unit == "名" {
		if r.scored, r.won = a.lists.won(a.clean(r.lo, k)); !r.won {
			r.scored = a.wonIn(r.lo, k)
		}
	}
	event, among := "", ""
	if r.verb < 0 && !r.won && r.scored == "" && (r.q.Unit == "名" || t.Class == scan.RankWord && strings.HasSuffix(a.s.Text(k), "军")) && a.endsClause(k+1) {
		if event, among = a.wonEvent(a.clean(r.lo, k)); event != "" {
			r.scored, r.won = event, true
		}
	}
	if a.putFirst(&r) || a.noRank(&r) {
		a.name(k, "ordinal")
		return
	}
	head := a.body[a.s.Tokens[r.lo].Start:t.Start]
	r.q.FromEnd = strings.Contains(head, "倒数") || strings.Contains(head, "倒數")
	a.scopeBehindVerb(&r)
	a.phraseRanked(&r)
	a.cutClimb(&r)
	a.scopeAhead(&r)
	r.before = a.scopeBefore(r.lo)
	a.scopeFromPhrase(&r)
	a.entersAmong(&r)
	a.rankedPart(&r)
	a.stripRankManner(&r.p)
	if w := r.p.text(a); w == "倒数" || w == "倒數" {
		r.p.pieces = nil
	}
	if r.won || r.scored != "" { // who won it is no name of what was won
		r.p.pieces = nil
	}
	a.settleScope(&r)
	a.who(&r.p)
	name := a.rankedName(&r)
	if r.scored != "" {
		name = r.scored
		if event != "" {
			r.q.Scope = among
		} else if _, in, ok := strings.Cut(a.clean(r.lo, k), "在"); ok {
			r.q.Scope = allOf(in)
		} else if r.won {
			r.q.Scope = ""
		}
	}
	if r.won && name == "" {
		a.name(k, "ordinal") // 他获得了第一名
		return
	}
	d := a.rankRecord(&r, name)
	if d.Rule == "" {
		d.Rule = "rank"
	}
	if r.q.Masked {
		r.q.Value = nil
	}
	d.Ranks = append(d.Ranks, r.q)
	a.note(d, k, "rank", &r.q)
}

// entersAmong takes a verb of coming among the first out of what is ranked, and whom it leads to out as the scope: 进入全国城市创新能力前20位. What
// those are ranked by is what is ranked.
func (a *assembly) entersAmong(r *rankReading) {
	p := &r.p
	if r.scope != "" {
		a.rankedBy(r)
		return
	}
	if len(p.pieces) != 1 {
		return
	}
	s := a.body[p.pieces[0].Start:p.pieces[0].End]
	at, from := -1, 0
	for _, w := range a.lists.EntryVerbs {
		if i := lastIndex(s, w); i > at {
			at, from = i, i+len(w)
		}
	}
	among := strings.TrimSuffix(s[from:], "前")
	n, _ := a.e.areas.prefix(among)
	if at < 0 || n == 0 {
		return
	}
	if by := among[n:]; a.ranksBy(by) {
		r.scope = among[:n]
		p.pieces[0] = text.Span{Start: p.pieces[0].Start + from + n, End: p.pieces[0].Start + from + len(among)}
		return
	}
	r.scope = among
	if p.pieces[0].End = p.pieces[0].Start + at; at == 0 {
		p.pieces = nil
	}
}

// ranksBy says whether s names what some are ranked by.
func (a *assembly) ranksBy(s string) bool {
	return s != "" && (endsMeasure(s) || a.lists.endsAsRate(s) || endsIn(s, a.lists.RankedBy...))
}

// rankedBy takes what a scope says that those in it are ranked by as what is ranked, where nothing else is: 位居全国县域经济竞争力第5位.
func (a *assembly) rankedBy(r *rankReading) {
	n, _ := a.e.areas.prefix(r.scope)
	if by := r.scope[n:]; n == 0 || !r.p.empty() || a.recordBefore() || !a.ranksBy(by) {
		return
	} else if i := lastIndex(a.body[:r.t.Start], by); i >= a.seg.Start {
		r.p.pieces, r.scope = []text.Span{{Start: i, End: i + len(by)}}, r.scope[:n]
	}
}

// ranksAlone says whether the bracket at token k holds nothing but the rank of what the words right before it name: 越南(第1位).
func (a *assembly) ranksAlone(k int) bool {
	ts := a.s.Tokens
	return k > 0 && k+2 < len(ts) && ts[k].Class == scan.Open && ts[k+1].Class == scan.Rank && ts[k+2].Class == scan.Close && ts[k-1].Class == scan.Word && ts[k-1].End == ts[k].Start
}

// rankInBracket reads a rank that stands alone in brackets as that of the body or the indicator right before them: 越南(第1位)、泰国(第2位), 财政收入(第3位).
func (a *assembly) rankInBracket(k int) bool {
	const longest = 8 // tokens of the name
	if k == 0 || !a.ranksAlone(k-1) {
		return false
	}
	ts := a.s.Tokens
	lo, hi := k-2, k-1
	for lo > 0 && hi-lo < longest && ts[lo-1].End == ts[lo].Start && ts[lo-1].Classes&(phraseStop|scan.Of(scan.Dun, scan.Close, scan.Num, scan.Date, scan.Rank, scan.RankVerb, scan.Among)) == 0 {
		lo--
	}
	span := text.Span{Start: ts[lo].Start, End: ts[hi].Start}
	span.Start += a.listedAt(a.body[span.Start:span.End])
	who := a.clear(span.Start, span.End)
	tag := a.lastTag(who)
	common := strings.ContainsAny(lastRune(who), measures) || tag == "n" || tag == "vn"
	head, _, of := strings.Cut(who, "的")
	placed := of && a.isPlace(head) && a.lists.relativePrefix(head) == 0 && !strings.ContainsAny(lastRune(who), measures) // 甲县的医院
	body := !common || placed || a.e.areas.whole(who) || a.lists.whoseIs(who) || endsIn(who, a.lists.RankedBodies...)
	if utf8.RuneCountInString(who) < 2 || body && !placed && strings.Contains(who, "的") {
		return false
	}
	scope := a.scopeBefore(k)
	p := phrase{area: span}
	if body {
		who = "排名"
		if last := a.cur; last != nil && (len(last.Ranks) > 0 || a.recordBefore() && last.Level == nil) {
			who = last.Indicator
		}
	} else {
		n := areaAhead(a, who) // 全市拥有量(第2位)
		p.area.End, who = span.Start+n, who[n:]
	}
	d := a.newDraft(k, who, p)
	a.addRank(d, k, scope)
	return true
}

// listedAt is where in s, right before the bracket with its figure, what is listed begins: 越南 of 还包括越南, all of 汽车拥有量.
func (a *assembly) listedAt(s string) int {
	at := 0
	for _, w := range a.cut(s) {
		if a.lists.BeforeItems[s[w.Start:w.End]] && (w.Start == at || strings.HasSuffix(s[:w.Start], "的") || !a.isPlace(s[at:])) && utf8.RuneCountInString(s[w.End:]) > 1 {
			at = w.End
		}
	}
	return at
}

// rankValue is the rank at token k: the number, or the one that a word holds: 首位.
func (a *assembly) rankValue(k int) Quantity {
	t := &a.s.Tokens[k]
	if t.Class != scan.RankWord {
		return a.place(k)
	}
	v := numeral.Int(1)
	a.result.Numerals++ // 首位 holds one that is not written out
	return Quantity{Bound: Exact, Value: &v, Literal: a.body[t.Start:t.End], Start: t.Start, End: t.End}
}

// rankVerb is the verb that gives the rank at token k, not before token lo, -1 where none does: 位居全省第9位, 上升到第9位.
func (a *assembly) rankVerb(k, lo int) int {
	ts := a.s.Tokens
	for j := k - 1; j >= lo; j-- {
		if ts[j].Class == scan.RankVerb || ts[j].Classes.Has(scan.RankVerb) || ts[j].Class == scan.Share && a.takesPlace(j, k) {
			if w := a.s.Text(j + 1); ts[j+1].Class == scan.Word && hasPrefix(w, "中") && len(w) > len("中") && areaAhead(a, w) == 0 && endsIn(a.s.Text(j), a.lists.Rankings...) && a.within == "" {
				continue // 在百强县排名中蝉联江北第一: the ranking that it was in
			}
			return j
		}
	}
	for j := k - 1; j > lo; j-- { // 增速要确保全市前3, 力争全市第1
		if w := a.s.Text(j); ts[j].Class == scan.Target && (w == "确保" || w == "力争" || w == "争取") {
			if of := strings.TrimSuffix(a.clean(j+1, k), "前"); of != "" && (allOf(of) == of || a.e.areas.whole(of)) {
				return j
			}
			break
		}
	}
	for j := k - 1; j > lo && j > k-4; j-- {
		if a.keepsPlace(j) {
			return j
		}
	}
	if ts[k].Class != scan.Rank {
		return -1
	}
	for j := k - 1; j > lo; j-- { // 升至第6名, 升至全国第6名
		if ts[j].Classes.Has(scan.To) && ts[j].Class != scan.Word && ts[j].Class != scan.Num && (ts[j-1].Classes&changeVerbs != 0 || ts[j-1].Class == scan.Word && endsIn(a.s.Text(j-1), a.lists.Climbs...)) {
			return j - 1
		}
	}
	return -1
}

// takesPlace says whether 占 at token j is the verb of the rank at token k: 纠纷占据首位, 占第1位, 占全国第1位, not 占第2位的是.
func (a *assembly) takesPlace(j, k int) bool {
	if w := a.s.Text(j); w != "占" {
		return strings.HasPrefix(w, "占据")
	}
	beside := j == k-1 || j == k-2 && a.s.Tokens[k-1].Class == scan.Word && a.placesAmong(trimSpace(a.s.Text(k-1)))
	return beside && !hasPrefix(a.body[a.s.Tokens[k].End:a.seg.End], "的")
}

// placesAmong says whether s is a place, or those of a kind in it, among whom something ranks: 全国, 全国同行业.
func (a *assembly) placesAmong(s string) bool {
	const longest = 5 // characters of the kind
	n, ok := a.e.areas.prefix(s)
	return ok && (n == len(s) || utf8.RuneCountInString(s[n:]) <= longest && !strings.Contains(s[n:], "的"))
}

// keepsPlace says whether token k is a verb of keeping what stands right behind it, which is a place among the first: 保持全国前五.
func (a *assembly) keepsPlace(k int) bool {
	ts := a.s.Tokens
	if ts[k].Class != scan.Reach || k+2 >= len(ts) || !endsIn(a.s.Text(k), a.lists.KeptPlace...) {
		return false
	}
	of, first := strings.CutSuffix(trimSpace(a.s.Text(k+1)), "前")
	group, single := a.rankedGroup(of)
	if !first && group == 0 && !single && ts[k+2].Classes&scan.Of(scan.Rank, scan.RankWord) != 0 { // 保持全国副省级城市第一
		return true
	}
	return first && ts[k+1].Class == scan.Word && (of == "" || group >= 0)
}

// rankedGroup is where in s whom a rank is among begins, at the end of it: 全国省会城市 of 快递业务量全国省会城市; -1 where no such group ends it. It is
// a single place where it names none of those within it: 长三角.
func (a *assembly) rankedGroup(s string) (at int, single bool) {
	at = countedPlaces(s)
	for _, w := range a.lists.RankedGroups {
		if t, ok := strings.CutSuffix(s, w); ok {
			at = len(t)
			break
		}
	}
	if at < 0 {
		return areaSuffix(a, s), true
	}
	if i := lastIndex(s[:at], "全"); i >= 0 { // 全国内陆城市
		if all := allOf(s[i:]); all != "" && i+len(all) <= at && at-i-len(all) <= 4*len("全") {
			return i, false
		}
	}
	return areaSuffix(a, strings.TrimSuffix(s[:at], "的")), false
}

// namedAmong takes off the words before token hi whom they say a rank is among, behind its subject, and gives the phrase that is left of those from
// lo: 快递业务量 and 全国省会城市 of 快递业务量全国省会城市排名. A single place may as well be who is ranked (满意度青山区排名): it must be a region, or the whole of one.
func (a *assembly) namedAmong(lo, hi int) (p phrase, scope string) {
	if hi == 0 {
		return a.between(lo, hi), ""
	}
	t := &a.s.Tokens[hi-1]
	if s := a.s.Text(hi - 1); t.Class == scan.Word && a.s.Tokens[hi].Class == scan.RankVerb {
		i, single := a.rankedGroup(s)
		if i >= 0 && single {
			if _, kind := a.e.areas.read(s[i:]); allOf(s[i:]) == "" && kind != "region" && kind != "world" && kind != "group" {
				i = -1
			}
		}
		if i > 0 && !endsIn(s[:i], "、", "和", "及", "与", "在", "于", "占", "比", "从", "由") {
			end := t.End
			t.End = t.Start + i
			p, scope = a.between(lo, hi), s[i:]
			t.End = end
			return p, scope
		}
	}
	return a.between(lo, hi), ""
}

// phraseRanked reads what is ranked, before the verb of the rank, with whom it is among where those stand right before the verb.
func (a *assembly) phraseRanked(r *rankReading) {
	if r.scope == "" && r.verb == r.hi && r.hi > r.lo {
		r.p, r.scope = a.namedAmong(r.lo, r.hi)
	} else {
		r.p = a.between(r.lo, r.hi)
	}
	if beginsWith(r.p.text(a), "超过", "超越", "反超", "赶超") > 0 { // 超过邻市跃居第六位: whom it passed
		r.p.pieces = nil
	}
}

// cutClimb takes the verb by which something moved to a rank off the name that it stands in one word with: 名次则降.
func (a *assembly) cutClimb(r *rankReading) {
	n := len(r.p.pieces)
	if n == 0 || r.verb < 0 || a.s.Tokens[r.verb].Class != scan.Word || r.hi != r.verb+1 {
		return
	}
	last := &r.p.pieces[n-1]
	s := trimAny(a.body[last.Start:last.End], a.lists.Climbs...)
	s = trimAny(s, a.lists.ClimbWords...)
	last.End = last.Start + len(trimAny(s, "则", "也", "已", "再", "均"))
	if last.Empty() {
		r.p.pieces = r.p.pieces[:n-1]
	}
}

// putFirst says whether the rank is the place that something is given in what is done: 把安全放在第一位.
func (a *assembly) putFirst(r *rankReading) bool {
	if r.verb < 0 {
		return false
	}
	switch trimSpace(a.s.Text(r.verb)) {
	case "摆在", "放在", "排在", "列":
		before := a.clean(r.lo, r.verb)
		return strings.HasSuffix(before, "把") || strings.Contains(before, "始终把") || strings.HasPrefix(before, "把")
	}
	return false
}

// noRank says whether the rank only tells which one something is, or how much it is heeded: 开考以来首位取得满分的考生, 摆在首位.
func (a *assembly) noRank(r *rankReading) bool {
	k, lo, t := r.k, r.lo, r.t
	if t.Class == scan.RankWord && k+1 < len(a.s.Tokens) && a.s.Tokens[k+1].Class == scan.Num && a.s.Tokens[k+1].Start == t.End && strings.HasSuffix(a.s.Text(k), "军") {
		return true // 世界冠军23个: they are counted
	}
	if r.verb < 0 && t.Class == scan.RankWord && strings.HasSuffix(a.s.Text(k), "军") && k+1 < len(a.s.Tokens) && a.s.Tokens[k+1].Class == scan.Word && a.s.Tokens[k+1].Start == t.End && !strings.HasPrefix(a.s.Text(k+1), "的") {
		return true // 奥运会冠军李宁参加了活动: who somebody is
	}
	if r.verb < 0 && t.Class == scan.RankWord && k > lo && !a.endsClause(k+1) && a.s.Text(k) == "首位" && a.s.Tokens[k+1].Class == scan.Word && !strings.HasPrefix(a.s.Text(k+1), "的") {
		return true // 开考以来首位取得满分的考生: a person
	}
	if strings.Contains(a.clean(lo, k), "放在") || strings.Contains(a.clean(lo, k), "摆在") || strings.HasPrefix(a.body[t.End:], "的要求") {
		return true
	}
	if strings.HasPrefix(a.body[t.End:], "徘徊") { // 长期在第42位徘徊
		return false
	}
	return r.verb < 0 && !r.won && r.scored == "" && t.Class == scan.Rank && !endsIn(a.body[a.seg.Start:t.Start], "倒数", "倒數") && a.lists.rankingIn(a.clean(lo, k)) < 0 && !(k > lo && areaSuffix(a, trimSpace(a.clean(lo, k))) >= 0) && !(r.q.Unit != "" && r.q.Value != nil && r.q.Value.Coef > 1 && a.endsClause(k+1))
}

// scopeBehindVerb decides whom the words between the verb and the rank say it is among, and where the words end before the verb that tell
// what is ranked: 位居全省第9位.
func (a *assembly) scopeBehindVerb(r *rankReading) {
	ts := a.s.Tokens
	scope := ""
	r.hi = r.k
	if r.verb >= 0 {
		from := r.verb + 1
		for from < r.k && (ts[from].Classes.Has(scan.To) || (ts[from].Class == scan.Word && endsIn(a.s.Text(from), a.lists.Climbs...) || ts[from].Class != scan.Word && ts[from].Classes&changeVerbs != 0) && ts[from+1].Classes.Has(scan.To) || ts[from].Classes&scan.Of(scan.Reach, scan.Adverb, scan.RankVerb) != 0 && ts[from].Class != scan.Word) { // 排名保持第一, 排位是正数第三
			from++
		}
		to := r.k
		for to > from && ts[to-1].Class == scan.Date { // 在全省排名2020年第9位
			to--
		}
		scope = a.clean(from, to)
		if scope == "" && to < r.k && looksAlong(a.s.Text(to)) { // 位列近10年来第三
			scope = a.s.Text(to)
		}
		r.hi = r.verb
		for r.hi > r.lo && ts[r.hi-1].Class == scan.RankVerb {
			r.hi--
		}
		if ts[r.verb].Class == scan.Word { // 名次降: its subject stands in it
			r.hi = r.verb + 1
		}
	}
	scope = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(scope, "倒数"), "倒數"), "的")
	if i := strings.IndexAny(scope, "从由"); i == 0 && endsIn(scope, a.lists.ClimbVerbs...) { // 排名从靠后提升至第3
		scope = ""
	}
	switch scope {
	case "升", "升至", "跃升", "跃升至", "上升", "前移", "提升", "提升至", "前移至", "进", "进至", "前进": // 排名升至第9位: how it moved, not among whom
		scope = ""
	}
	if r.t.Class == scan.Num && (strings.HasSuffix(scope, "后") || strings.HasSuffix(scope, "後")) {
		r.q.FromEnd = true
		scope = strings.TrimSuffix(strings.TrimSuffix(scope, "后"), "後")
	}
	scope = strings.TrimSuffix(strings.TrimPrefix(scope, "了"), "前")
	if i := strings.Index(scope, "第"); i > 0 { // 列全县第7、第5、第4位
		scope = scope[:i]
	}
	r.scope = scope
}

// looksAlong says whether a time is a span that is looked along up to now: 近10年来, 1951年以来.
func looksAlong(s string) bool {
	return strings.HasPrefix(s, "近") || strings.HasSuffix(s, "来")
}

// scopeAhead decides whom a phrase that begins with 在 says the rank is among, and keeps of a scope the area that it ends in:
// 在市直单位中名列第一.
func (a *assembly) scopeAhead(r *rankReading) {
	at := r.lo
	for at < r.hi && at < r.lo+4 && trimSpace(a.s.Text(at)) != "在" {
		at++
	}
	var who phrase
	if at > r.lo && at < r.hi { // 我县在全市9个县区中排第6位
		if who = a.between(r.lo, at); who.text(a) != "" && !r.won {
			at = r.hi
		}
	}
	if r.scope == "" && at < r.hi && trimSpace(a.s.Text(at)) == "在" { // 在市直单位中名列第一
		s := a.clean(at+1, r.hi)
		if a.inRanking(r, s, at > r.lo, who) {
			return
		}
		s = strings.TrimSuffix(strings.TrimSuffix(s, "倒数"), "倒數")
		if r.won { // 在考核中获得第2名
			s = trimAny(strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s, "了"), r.scored), "了"), a.lists.Winning...)
		}
		for _, suf := range a.lists.AmongWords {
			if t, ok := strings.CutSuffix(s, suf); ok {
				s = t
				break
			}
		}
		if all := allOf(s); all != "" && a.lists.General[s[len(all):]] && r.verb >= 0 { // 在全省综合排名
			r.contest, r.scope, r.p = s[len(all):]+strings.TrimSpace(a.s.Text(r.verb)), all, who
			return
		}
		if s != "" {
			r.scope, r.p.pieces = s, nil
			if at > r.lo {
				r.p = who
			}
			r.contest, r.scope = a.lists.contestIn(s)
		}
	}
	if of, ok := strings.CutSuffix(a.clean(r.lo, r.hi), "中"); r.scope == "" && r.verb >= 0 && ok { // 苏北5市中居第2位
		if at, _ := a.rankedGroup(of); at == 0 {
			r.scope, r.p = of, phrase{}
		}
	}
	if i := areaSuffix(a, r.scope); i > 0 && strings.HasPrefix(r.scope[i:], "全") { // 均要进入全省
		r.scope = r.scope[i:]
	}
}

// inRanking reads a ranking and the place in it, with whom that is among: 在“最具竞争力园区”排名中蝉联江北第一.
func (a *assembly) inRanking(r *rankReading, s string, led bool, who phrase) bool {
	end := a.lists.rankingIn(s)
	if end < 0 {
		return false
	}
	r.contest, r.p.pieces = s[:end], nil
	if r.scope = trimAhead(s[end+len("中"):], a.lists.HeldPlace...); r.scope == "" {
		r.scope = allOf(s)
	}
	if led { // who stands in it, and when
		r.p = phrase{area: who.area, period: who.period}
	}
	return true
}

// rankingIn is where in s the name of a ranking ends that a place is held in: 排名 of “最具竞争力园区”排名中; -1 where none does.
func (l *lists) rankingIn(s string) int {
	for _, w := range l.Rankings {
		if i := strings.Index(s, w+"中"); i >= 0 {
			return i + len(w)
		}
	}
	return -1
}

// allOf is the area that s begins with by name of the whole of it: 全省 of 全省18个地市; "" where it begins with none.
func allOf(s string) string {
	if strings.HasPrefix(s, "世界") {
		return "世界"
	}
	rest, ok := strings.CutPrefix(s, "全")
	if !ok {
		return ""
	}
	if r, w := utf8.DecodeRuneInString(rest); strings.ContainsRune("国省市县区州旗盟镇乡村球", r) {
		return s[:len("全")+w]
	}
	return ""
}

// contestIn parts what bodies are ranked by from those that it is held among: 全省18个地市的综合考评.
func (l *lists) contestIn(s string) (contest, scope string) {
	all := allOf(s)
	if endsIn(s, l.Rankings...) {
		return s, all // 全球创新指数排名
	}
	if all == "" || !endsIn(s, l.Contests...) {
		return "", s
	}
	contest = s[len(all):]
	if i := lastIndex(contest, "的"); i >= 0 {
		contest = contest[i+len("的"):]
	} else if c := contest; c != "" && '0' <= c[0] && c[0] <= '9' { // 15个设区市考核
		return "", all
	}
	return contest, all
}

// scopeFromPhrase decides whom the rank is among where its verb does not tell: as the ranks before it, where it names a place of its own,
// else as the end of the phrase tells: 全省排名第25位.
func (a *assembly) scopeFromPhrase(r *rankReading) {
	p := &r.p
	if w := p.text(a); r.scope == "" && !p.area.Empty() && strings.HasPrefix(a.body[p.area.End:r.t.Start], "中") && (w == "" || w == "中") { // 长三角8市中居第1位: among them
		r.scope, p.pieces = a.clear(p.area.Start, p.area.End), nil
		p.area = text.Span{}
	}
	if d := a.cur; r.scope == "" && r.before != "" && !p.area.Empty() && len(p.pieces) == 0 && r.verb < 0 && a.recordBefore() && len(d.Ranks) > 0 && (d.Area == "" || relativeArea(d.Area)) {
		r.scope = a.clear(p.area.Start, p.area.End) // 增速列全省第9位、湘南第3位: the same indicator, among others
		p.area = text.Span{}
	}
	if r.scope == "" && r.before != "" && !p.area.Empty() && !relativeArea(a.clear(p.area.Start, p.area.End)) {
		r.scope = r.before // 甲县排在全市第一位,乙县位居第三位
	}
	if r.scope == "" {
		// 全省排名第25位, 在市直单位中名列第一
		if n := len(p.pieces); n > 0 {
			s := p.pieces[n-1]
			txt := a.body[s.Start:s.End]
			if i := lastIndex(txt, "为"); i > len("为") && r.verb < 0 && allOf(txt[i+len("为"):]) == txt[i+len("为"):] { // 在建规模为全省第二
				r.scope, s.End = txt[i+len("为"):], s.Start+i
			} else if i := lastIndex(txt, "在"); i >= 0 && beginsWith(txt[i:], a.lists.InState...) == 0 {
				r.scope = strings.TrimSuffix(txt[i+len("在"):], "中")
				s.End = s.Start + i
			} else if i := countedPlaces(txt); i >= 0 {
				r.scope = txt[i:]
				s.End = s.Start + i
			} else if i := areaSuffix(a, txt); i >= 0 && !endsIn(txt[:i], "、", "和", "及", "与") { // not 甲区、乙区排名前三
				if r.scope = txt[i:]; i == 0 && n == 1 && (r.verb >= 0 || a.within != "") && allOf(txt) == "" && a.ranksItself(r) { // 浙江居第四
					r.scope, p.area = "", s
				}
				s.End = s.Start + i
			}
			p.pieces[n-1] = s
			if s.Empty() {
				p.pieces = p.pieces[:n-1]
			}
		} else if s := a.clear(p.area.Start, p.area.End); !p.area.Empty() && (r.verb < 0 && a.within == "" || allOf(s) != "" || !a.ranksItself(r)) {
			r.scope = s
			p.area = text.Span{}
		}
	}
	for _, w := range a.lists.AllWords { // 在全国大中城市中均位居第三
		if s, ok := strings.CutSuffix(r.scope, w); ok && endsIn(s, "中", "里", "内") {
			r.scope = trimAny(s, "中", "里", "内")
		}
	}
}

// ranksItself says whether the place that stands alone before the verb of the rank is what is ranked, not whom it is among: 丹麦排名第三.
func (a *assembly) ranksItself(r *rankReading) bool {
	return !strings.HasSuffix(a.body[r.p.area.Start:r.p.area.End], "内") && a.s.Tokens[r.k].Class == scan.Rank
}

// countedPlaces is where the places that s ends in begin with how many they are: 六县市, 五区县; -1 where it ends in none.
func countedPlaces(s string) int {
	const numerals = "二三四五六七八九十百"
	for _, w := range [...]string{"县市", "县区", "区县", "市县", "市区", "市州", "省市", "乡镇", "县", "区", "市", "省"} {
		rest, ok := strings.CutSuffix(s, w)
		if !ok {
			continue
		}
		rest = strings.TrimSuffix(rest, "个")
		if i := len(strings.TrimRight(rest, numerals)); i < len(rest) {
			return i
		}
	}
	return -1
}

// rankedPart makes the area of the rank of the area that its phrase ends in: 群众满意度青山区排全市第一.
func (a *assembly) rankedPart(r *rankReading) {
	n := len(r.p.pieces)
	if n == 0 || r.scope == "" {
		return
	}
	last := &r.p.pieces[n-1]
	if i := areaSuffix(a, a.body[last.Start:last.End]); i > 0 {
		r.p.area = text.Span{Start: last.Start + i, End: last.End}
		last.End = last.Start + i
	}
}

// stripRankManner takes off a phrase what tells how its subject got to a rank: 产量均跃升至全省第2位, 规模保持全国第一.
func (a *assembly) stripRankManner(p *phrase) {
	for n := len(p.pieces); n > 0; {
		last := &p.pieces[n-1]
		txt := a.body[last.Start:last.End]
		cut := len(txt)
		for _, w := range a.lists.RankManners {
			if hasSuffix(txt, w) && (len(txt) > len(w)+3 || txt == w && (n > 1 || w == "保持" || w == "继续" || w == "持续")) {
				cut = len(txt) - len(w)
				break
			}
		}
		if i := a.lists.runOf(txt); i > 3 { // 满意度连续三年
			cut = i
		}
		if i := a.lists.asFrom(txt); i >= 0 && endsIn(txt, "优势", "差距", "劣势", "姿态") { // 甲队以微弱优势位居第二
			cut = i
		}
		if cut == len(txt) {
			break
		}
		if cut == 0 {
			n--
			p.pieces = p.pieces[:n]
			continue
		}
		last.End = last.Start + cut
	}
}

// settleScope gives the rank its scope, else that of the ranks before it, and takes it for no place that the rank was given in:
// 全省民调排名进入全省前80位.
func (a *assembly) settleScope(r *rankReading) {
	if r.scope == "" {
		r.scope = r.before
	}
	if r.scope == "" && !endsIn(a.within, "排名", "排位", "排行榜", "大赛", "比赛") && !endsIn(a.within, a.lists.Contests...) { // 在13家医院当中,我院排第3位
		r.scope = a.placeWithin(r.t.Start) + a.within
	}
	r.q.Scope = r.scope
	if r.scope != "" && strings.HasPrefix(a.area.text, "全") && strings.HasPrefix(r.scope, a.area.text) { // 全省民调排名进入全省前80位: among whom, not where
		if a.opened == a.area {
			a.opened = a.passed.area
		}
		a.area, a.home = a.passed.area, a.passed.home
	}
	if !r.p.area.Empty() && strings.HasPrefix(r.scope, a.clear(r.p.area.Start, r.p.area.End)) {
		r.p.area = text.Span{}
	}
}

// placeWithin is the place whose parts the rank at byte end is among, or how many they are: 亚洲 of 在亚洲国家中, 12家 of 在12家医院中; "" where
// neither is told.
func (a *assembly) placeWithin(end int) string {
	const far = 400 // bytes
	if a.within == "" {
		return ""
	}
	s := a.body[max(a.seg.Start, end-far):end]
	i := strings.LastIndex(s, a.within)
	if i <= 0 {
		return ""
	}
	s = trimSpace(s[:i])
	if j := max(strings.LastIndex(s, "在"), strings.LastIndex(s, "，"), strings.LastIndex(s, ",")); j >= 0 {
		_, w := utf8.DecodeRuneInString(s[j:])
		s = s[j+w:]
	}
	if last, _ := utf8.DecodeLastRuneInString(s); len(s) > 30 || !a.e.areas.whole(s) && (!strings.ContainsRune("个家所座", last) || !strings.ContainsAny(s, "0123456789二三四五六七八九十百")) {
		return ""
	}
	return s
}

// rankedName is what the phrase of the rank, or the clause before it, names: 在群众安全感测评中列全省第9位; empty where neither does.
func (a *assembly) rankedName(r *rankReading) string {
	name := r.p.text(a)
	if name == "" && r.contest != "" {
		return r.contest
	}
	if t, ok := strings.CutSuffix(name, "中"); ok && endsIn(t, a.lists.Contests...) {
		name = t // 在群众安全感测评中列全省第9位
	}
	if name = a.behindActs(name); a.tellsManner(name) || slices.Contains(a.lists.RankNouns, name) { // 暂居全省第一, 产量51万吨,位次居全国第三
		name = ""
	}
	if name == "" {
		name = a.assessed(r.lo)
	}
	return name
}

// rankRecord is the record that the rank belongs to: the one at hand, where the rank names nothing else, no other place and no other time,
// or only the size of it, else a new one: 甲县排在全市第一位,乙县位居第三位.
func (a *assembly) rankRecord(r *rankReading, name string) *draft {
	d, p := a.cur, &r.p
	if r.q.Value != nil && (r.t.Class == scan.Num && !a.placeTold(r.k) || r.t.Num >= 0 && a.s.Nums[r.t.Num].Bound == "at_most") {
		r.q.Bound = AtMost
	}
	named := d != nil && len(a.drafts) > a.first
	if name == "" && named && d.Level != nil && len(d.Ranks) == 0 && (a.lists.Ranked[d.Indicator] || d.Indicator == a.within && r.scope == a.within) && a.s.Tokens[r.lo].Start > d.end { // 全市9个县区,我们排第6位
		all := d.Area
		if strings.HasPrefix(all, "全") {
			r.q.Scope = all
		}
		d = a.newDraft(r.k, a.rankingVerb(r), *p)
		if d.Area == all { // 我们
			d.Area = ""
		}
		return d
	}
	if name == "" && named && a.rateRanked(d, r) {
		return a.newDraft(r.k, a.lists.growthless(d.Indicator)+"增速", *p)
	}
	if name == "" && named && p.area.Empty() && p.period.Empty() {
		if of := a.growthHeld(d); of != nil {
			return of
		}
	}
	if name == "" && named && !a.otherRanked(d, p, r.scope) && (len(d.Ranks) == 0 || a.period.span.Start < d.end || a.period.text == d.Period) {
		return d
	}
	if name == "" && named {
		name = d.Indicator // 甲县排在全市第一位,乙县位居第三位
	} else if name == "" {
		name = a.rankInherited(r)
	}
	if named && a.lists.isRateWord(name) && d.Level == nil && len(d.Ranks) == 0 && strings.HasSuffix(d.Indicator, name) && p.area.Empty() && p.period.Empty() { // 增速比全省高2个百分点,增速居全省第一
		return d
	}
	if named && (name == "规模" || name == "增量" || a.lists.isRateWord(name) && !strings.HasSuffix(d.Indicator, name)) {
		of := d.Indicator
		if len(d.Ranks) > 0 || !a.lists.isRateWord(name) { // 总量居全市第二位,增速居第三位
			of = strings.TrimSuffix(of, "总量")
		}
		name = of + name
	}
	if named && d.Level != nil && len(d.Ranks) == 0 && len(a.groups) == 0 && p.area.Empty() && p.period.Empty() && utf8.RuneCountInString(name) >= 2 && endsMeasure(name) && strings.HasSuffix(d.Indicator, name) { // 钢产量640万吨,产量居全省第二
		return d
	}
	if named && d.Level != nil && p.area.Empty() && sizeOf(name, d.Indicator) {
		return d
	}
	d = a.newDraft(r.k, name, *p)
	if d.Parent == a.within {
		d.Parent = "" // it is whom the rank is among
	}
	if n := len(a.groups); n > 0 && a.groups[n-1].parent.Level == nil && len(a.groups[n-1].parent.Shares) > 0 {
		d.Parent = "" // 其中一半是山区,甲县增速排第三: no part of a share
	}
	return d
}

// otherRanked says whether a rank, of which p names the place, is of another one than the record d that was told before: 甲国排名第一,乙国从
// 第五位升至第二位; 还有甲国(第3名)、乙国(第5名). Scope is whom the rank is among.
func (a *assembly) otherRanked(d *draft, p *phrase, scope string) bool {
	if !p.area.Empty() {
		return a.clear(p.area.Start, p.area.End) != d.Area
	}
	return len(d.Ranks) > 0 && a.area.span.Start >= d.end && a.area.text != d.Area && a.area.text != scope && !relativeArea(a.area.text)
}

// rankInherited is what the rank is of that names nothing itself: what was told before, else the ranking.
func (a *assembly) rankInherited(r *rankReading) string {
	name, _ := a.inherit(r.k)
	if a.tellsSource(name) || endsIn(name, a.lists.AmongWords...) { // 根据报告,甲国排名第九; 沿海城市中,乙市排第三
		name = ""
	}
	if name == "" {
		name = a.rankingVerb(r)
	}
	if of := strings.TrimSuffix(name, "上"); endsIn(of, "”", "》", "榜") { // 在“百强榜”上,该会列第19位
		name = of
	}
	if name == "" && strings.ContainsAny(r.scope, "“《") { // 位列“百强企业”第86位: the list it is on
		name = r.scope
	}
	return name
}

// rankingVerb is the verb of the rank where that names a ranking: 排名.
func (a *assembly) rankingVerb(r *rankReading) string {
	if r.verb >= 0 {
		if w := trimSpace(a.s.Text(r.verb)); endsIn(w, a.lists.Rankings...) || w == "名次" || w == "位次" {
			return w
		}
	}
	return ""
}

// rateRanked says whether the rank is of how much the record at hand grew: the record had its own, and then a growth was told, with no
// other clause between: 产值36亿元,居全县第8位,增长12%,居全县第3位.
func (a *assembly) rateRanked(d *draft, r *rankReading) bool {
	if d.Level == nil || len(d.Ranks) == 0 || len(d.Changes) == 0 || d.lastRole != "change" || d.lastKind != "rate" {
		return false
	}
	last := d.Ranks[len(d.Ranks)-1]
	return last.Scope == r.scope && d.Changes[len(d.Changes)-1].Start > last.End
}

// growthHeld is the growth of the record at hand where the clause before has just held that against another's, so that what ranks is that
// growth: 增长8%,高于全市平均2个百分点,居全市第3位; else nil.
func (a *assembly) growthHeld(d *draft) *draft {
	of := a.drafts[len(a.drafts)-1]
	if n := len(of.Changes); of == d || of.Level != nil || n == 0 || len(of.Ranks) > 0 || of.Changes[n-1].Basis != Other || of.Changes[n-1].End != d.end {
		return nil
	}
	if rate, ok := strings.CutPrefix(of.Indicator, a.lists.growthless(d.Indicator)); !ok || !a.lists.isRateWord(rate) {
		return nil
	}
	return of
}

// sizeOf says whether name is only the size of an indicator: 总量, 数量, 经济总量 of 地区经济.
func sizeOf(name, indicator string) bool {
	if name == "数量" {
		return true
	}
	of := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(name, "总量"), "规模"), "总数")
	return name == "总量" || of != name && of != "" && strings.HasSuffix(indicator, of)
}

// scopeBefore is what the ranks told before token k are ranks among: of this sentence, or of one that it says itself: 我县在全市处于末位.
func (a *assembly) scopeBefore(k int) string {
	for i := len(a.drafts) - 1; i >= a.first; i-- {
		if r := a.drafts[i].Ranks; len(r) > 0 {
			return r[len(r)-1].Scope
		}
	}
	for j := k - 1; j >= 0; j-- {
		if t := &a.s.Tokens[j]; t.Class == scan.Word || t.Class == scan.Reach {
			s := a.s.Text(j)
			for _, w := range a.lists.Scopes {
				if i := strings.Index(s, w); i >= 0 && (i == 0 && j > 0 && endsIn(a.s.Text(j-1), "在", "排", "居", "列") || i > 0 && (strings.HasSuffix(s[:i], "在") || strings.HasSuffix(s[:i], "排"))) {
					return w
				}
			}
		}
	}
	return ""
}

// endsClause says whether the clause ends before token k.
func (a *assembly) endsClause(k int) bool {
	return k >= len(a.s.Tokens) || a.s.Tokens[k].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Dun, scan.Close, scan.Colon) != 0
}

// areaSuffix is where an area at the end of s begins, -1 where none does.
func areaSuffix(a *assembly, s string) int {
	const longest = 90 // bytes of a place's name
	from := border(s, max(0, len(s)-longest), 0)
	for i := range s[from:] {
		if n, ok := a.e.areas.prefix(s[from+i:]); ok && from+i+n == len(s) {
			return from + i
		}
	}
	return -1
}
