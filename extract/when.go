package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// whenLists are the lists of words that when.go reads.
type whenLists struct {
	// OwnSpans stand before 期间 where everybody has a span of his own: 服刑, 住院.
	OwnSpans map[string]bool

	// Standards stand behind a year of which the population or the prices are what something is reckoned by: 标准人口.
	Standards []string

	// Transient are times that hold for their sentence alone.
	Transient []string

	TransientSigns runeSet `list:"transient"`

	// Published are verbs that make a date the day of a message, not the time of its figures.
	Published []string

	// Wires end the dateline of a news agency: 新华社北京3月6日电.
	Wires []string

	// PublishedSigns are the characters that published and wires begin with, and the 从 of 昨日从市气象局获悉.
	PublishedSigns runeSet `list:"published wires publishedSigns"`

	// JustNow stand in times that are so short that a message may be dated by them: 不久前.
	JustNow []string

	// Originated are what became of things at a time that tells which they are.
	Originated []string

	// Present are words for the time of speaking.
	Present map[string]bool

	// OnDay are words for the day of an event.
	OnDay map[string]bool

	// GoingOn are verbs of a trend of another time that went on or ended: 延续.
	GoingOn []string

	// Trends end what such a verb tells of: 势头.
	Trends []string

	// Alike begin what says that something was the same as at another time.
	Alike []string

	// ReportedOn end what is made public with the figures that follow.
	ReportedOn []string

	// Founded are verbs that tell when something came to be, in a clause without a figure: 2008年建成开放.
	Founded []string

	// FoundedIn end the words before such a time.
	FoundedIn []string

	// Milestones are verbs that tell of the history of a work beside the year of another, while alone the year may be that of the figures behind it.
	Milestones []string

	// Happens are verbs of what befalls a thing or what it does, which end as those of what it becomes do.
	Happens map[string]bool

	// Reporting end, beside tellers, the clause that says who tells of what a sentence says: 警方25日公布,2022年上半年.
	Reporting []string

	// ReportSpans stand in the times that reports are of: 上半年.
	ReportSpans []string

	// ShortReports stand in short times that reports are of: 长假.
	ShortReports []string

	// ResumesWith end what resumes: 看, 分组.
	ResumesWith []string

	// DayParts are parts of a day: 傍晚.
	DayParts []string

	// FoundingVerbs are verbs of founding: 挂牌.
	FoundingVerbs []string

	// ComparedVerbs compare with a time or level: 恢复到.
	ComparedVerbs []string

	// Recordings end with 以来 the words for the time that something was recorded: 有记录以来.
	Recordings []string

	// BeforeSince stand before a time since when something holds: 尤其是.
	BeforeSince []string

	// BestVerbs are verbs before a time that something is the best since: 创下.
	BestVerbs []string

	// SameAs say that something is the same as at the time behind 与: 与上月水平相同.
	SameAs []string

	// BestWords follow the time that something is the best since: 新高.
	BestWords []string

	// KnownBy tell that what is told is known already: 同比.
	KnownBy []string

	// FormerTimes are times before that which is told of: 上季.
	FormerTimes []string

	// RunsBack are verbs of looking back to a time: 追溯.
	RunsBack []string

	// MonthlyPay end what is paid by the month or year: 工资.
	MonthlyPay []string

	// BehindYear follow a time that is part of a name: 年度考核.
	BehindYear []string

	// EventCounters count what happens: 场.
	EventCounters []string

	// SpanBySpan tell values span by span: 分月.
	SpanBySpan []string

	// Looked end how something is looked at: 来讲.
	Looked []string

	// BecomeSigns are the characters that end verbs of becoming: 成.
	BecomeSigns []string
}

// clockIn says whether s tells an hour as clocks do: 08:15.
func clockIn(s string) bool {
	i := strings.IndexAny(s, ":：")
	return i > 0 && '0' <= s[i-1] && s[i-1] <= '9'
}

// holds says whether a time goes on to hold in the sentences behind its own.
func (l *lists) holds(s string) bool {
	if strings.HasPrefix(s, "截至") || strings.HasPrefix(s, "截止") {
		return true
	}
	if l.TransientSigns.in(s) && containsAny(s, l.Transient) {
		return false
	}
	switch s {
	case "期间", "年末", "月末", "季末", "期末":
		return false
	}
	if strings.HasPrefix(s, "近") || strings.HasPrefix(s, "每") || strings.HasPrefix(s, "前") && strings.HasSuffix(s, "天") {
		return false
	}
	if clockIn(s) { // 2004年3月12日08:15, when it was published
		return false
	}
	if strings.Count(s, "-")+strings.Count(s, "/")+strings.Count(s, ".") >= 2 {
		return false // 2024-06-11
	}
	s = trimAny(s, l.DayParts...) // 3日上午
	return !strings.HasSuffix(s, "日") && !strings.HasSuffix(s, "时") || spansDays(s) || strings.HasSuffix(s, "首日")
}

// spansDays says whether a time runs from one day to another, as that of a weekly report does: 4月17日至23日.
func spansDays(s string) bool {
	to, ok := strings.CutSuffix(s, "日")
	if !ok {
		return false
	}
	i := strings.LastIndexAny(to, "至到—－-–～~")
	return i > 0 && strings.Contains(to[:i], "日")
}

// since says whether a time is told as the one that a whole report is about: 今年以来.
func since(s string) bool {
	return strings.HasPrefix(s, "今年") && strings.HasSuffix(s, "以来") || endsIn(s, "日以来", "月以来", "月份以来")
}

// spanOfReport says whether a time is a stretch of the calendar that a report is about: 1—8月份, 上半年, 2021年.
func (l *lists) spanOfReport(s string) bool {
	if strings.HasPrefix(s, "近") || strings.HasPrefix(s, "每") || strings.HasPrefix(s, "过去") {
		return false
	}
	switch {
	case endsIn(s, l.ReportSpans...):
		return true
	case endsIn(s, "年", "年度", "月"):
		return strings.ContainsAny(s, "0123456789０１２３４５６７８９") && (yearIn(s) > 0 || strings.HasSuffix(s, "月"))
	}
	return false
}

// withinAYear says whether s is a span that reports are of, and no year by its number: 1-6月, 全年.
func (a *assembly) withinAYear(s string) bool {
	return a.lists.spanOfReport(s) && (!endsIn(s, "年", "年度") || endsIn(s, a.lists.ReportSpans...))
}

// sameSpan takes the time that the paragraph before was about for a sentence that goes on with its growth rates and states no time:
// paragraphs of a bulletin are about one span, told once.
func (a *assembly) sameSpan() {
	const far = 900 // bytes between the two
	if a.resumes() && (a.near(far) || a.seg.Start-a.earlier.span.End <= far) {
		if a.period.text == "" && a.paraStatus != Target {
			a.period, a.durable = a.earlier, a.earlier
		}
		if a.area.text == "" && beginsWith(a.earlierHome.text, "该", "本公司", "我公司") == 0 {
			a.home, a.area, a.opened = a.earlierHome, a.earlierHome, a.earlierHome
		}
		return
	}
	if a.period.text != "" || a.earlier.text == "" || a.paraStatus == Target || a.seg.Start-a.earlier.span.End > far && !a.near(far) || !a.lists.spanOfReport(a.earlier.text) && !a.shortReport() {
		return
	}
	if n := len(a.drafts); n > 0 {
		if last, y := yearIn(a.drafts[n-1].Period), yearIn(a.earlier.text); last > 0 && y > 0 && last != y {
			return // 2016年设点30个,2018年底为52个: the paragraph was of several
		}
	}
	ts := a.s.Tokens
	opening := true
	for k := range ts {
		switch ts[k].Class {
		case scan.Target, scan.Forecast:
			return
		case scan.Comma:
			opening = false
		case scan.Date:
			if opening && (k == 0 || ts[k-1].Class != scan.Than && ts[k-1].Class != scan.With && ts[k-1].Class != scan.Basis) {
				return // it states a time
			}
		case scan.Num, scan.Flat:
			if ts[k].Class == scan.Flat || a.has[k] && a.match[k].Rule.Role == "change" {
				a.period, a.durable = a.earlier, a.earlier
				return
			}
		}
	}
}

// shortReport says whether the time that the paragraph before was about is a week or a holiday or the end of what was counted up, and the
// one that the text began with.
func (a *assembly) shortReport() bool {
	s := a.earlier.text
	if at := a.earlier.span.Start; len(a.drafts) > 0 && a.drafts[0].Period == s && at > 0 && endsIn(strings.TrimRight(a.body[max(0, at-12):at], " "), "截至", "截止", "截止到", "截至到") {
		return true
	}
	return len(a.drafts) > 0 && a.drafts[0].Period == s && (endsIn(s, a.lists.ShortReports...) || spansDays(s))
}

// resumes says whether the sentence opens with by what the figures of the paragraph before are told apart: 按行业分, 分规模看, 从来源看.
func (a *assembly) resumes() bool {
	const longest = 60 // bytes
	s := trimLeft(a.body[a.seg.Start:a.seg.End])
	if lead := a.body[max(0, a.seg.Start-8):max(a.seg.Start, a.seg.End-len(s))]; !strings.Contains(lead, "\n") && !a.lists.spanOfReport(a.earlier.text) {
		return false // within a paragraph its own time holds
	}
	if !strings.HasPrefix(s, "按") && !strings.HasPrefix(s, "分") && !strings.HasPrefix(s, "从") {
		return false
	}
	head := s[:min(len(s), longest)]
	i := strings.IndexAny(head, ",，:：")
	return i > 0 && endsIn(strings.TrimRight(head[:i], "，："), a.lists.ResumesWith...)
}

// near says whether the last record ends no more than far bytes before the sentence.
func (a *assembly) near(far int) bool {
	n := len(a.drafts)
	return n > 0 && a.seg.Start-a.drafts[n-1].end <= far
}

// daySigns and justNow stand in times that are so short.
var (
	daySigns = newRuneSet("日号天晚夜昨周")
)

// dayLike says whether a time is so short that a message may be dated by it: 3月6日, 昨天, 近日.
func (l *lists) dayLike(s string) bool {
	return daySigns.in(s) || containsAny(s, l.JustNow)
}

// message says whether a time dates a message that the words behind it, up to the clause's end, report: 昨日发布的, 3月6日电.
func (l *lists) message(w, rest string) bool {
	if !l.PublishedSigns.in(rest) {
		return false
	}
	if !l.dayLike(w) { // 去年发布标准12项 counts what was published; 去年发布的公报 dates it
		for _, v := range l.Published {
			if hasPrefix(rest, v) && (strings.HasPrefix(rest[len(v):], "的") || strings.HasPrefix(rest[len(v):], "《")) {
				return true
			}
		}
		return false
	}
	for _, v := range l.Wires {
		if i := strings.Index(rest, v); i >= 0 && i < 30 {
			if next, _ := utf8.DecodeRuneInString(rest[i+len(v):]); i+len(v) == len(rest) || strings.ContainsRune(" 　（(：:", next) {
				return true
			}
		}
	}
	if strings.HasPrefix(rest, "从") {
		return true
	}
	for _, v := range l.Published {
		if i := strings.Index(rest, v); i >= 0 && i < 90 {
			return true
		}
	}
	return false
}

// learned says whether the time before s, alone in its clause, is when a reporter heard what is told: 昨日下午,记者从市交通局获悉.
func (l *lists) learned(s string) bool {
	s = s[beginsWith(s, l.DayParts...):]
	comma := beginsWith(s, ",", "，", ", ")
	s = s[comma:]
	return comma > 0 && beginsWith(s[beginsWith(s, "本报", "本刊", "本台", "本网"):], "记者", "笔者") > 0
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

// ofBase says whether the time at token k is that of the amount by which something is reckoned: 按上年度销售额的2%给予补贴.
func (a *assembly) ofBase(k int) bool {
	const near = 8 // tokens
	ts := a.s.Tokens
	if k == 0 || ts[k-1].End != ts[k].Start || !endsIn(a.s.Text(k-1), "按", "按照", "依照") {
		return false
	}
	for j := k + 1; j < len(ts) && j < k+near && ts[j].Classes&clauseMarks == 0; j++ {
		if ts[j].Class == scan.Num {
			return a.kind(j) == "rate" && endsIn(strings.TrimRight(a.body[ts[k].End:ts[j].Start], " "), "的")
		}
	}
	return false
}

// occurred says whether the clause of the time at token k says no more than when what was measured before it came about: 最高气温31.2℃,
// 出现在7月10日;最低气温…: what follows is of another time.
func (a *assembly) occurred(k int) bool {
	ts := a.s.Tokens
	j := k - 1
	if j >= 0 && ts[j].Class == scan.Reach && trimSpace(a.s.Text(j)) == "在" {
		j--
	}
	return j > 0 && ts[j].Class == scan.Word && endsIn(trimSpace(a.s.Text(j)), "出现", "出现于", "发生", "发生于", "见于") && utf8.RuneCountInString(trimSpace(a.s.Text(j))) <= 4 &&
		(ts[j-1].Class == scan.Comma || ts[j-1].Class == scan.Open) && a.recordBefore() && a.endsClause(k+1)
}

// tellsFigure says whether a figure stands behind token k in its clause.
func (a *assembly) tellsFigure(k int) bool {
	const far = 40 // tokens of a clause
	for j := k + 1; j < len(a.s.Tokens) && j < k+far; j++ {
		switch t := &a.s.Tokens[j]; {
		case t.Class == scan.Num, t.Class == scan.Rank, t.Class == scan.RankWord, t.Class == scan.Flat, t.Class == scan.Vague:
			return true
		case t.Classes&scan.Of(scan.Semi, scan.Stop) != 0, t.Class == scan.Comma && j > k+1:
			return false
		}
	}
	return false
}

// bodySince takes the body whose own age the time at token k tells for the one that the sentence is about: 公司成立三年来.
func (a *assembly) bodySince(k int) {
	ts := a.s.Tokens
	if k == 0 || ts[k-1].Class != scan.Word || ts[k-1].End != ts[k].Start || !endsIn(a.body[ts[k].Start:ts[k].End], "来") {
		return
	}
	w := trimLeft(a.body[ts[k-1].Start:ts[k-1].End])
	for _, v := range a.lists.FoundingVerbs {
		if who, ok := strings.CutSuffix(w, v); ok && (a.lists.whoseIs(who) || strings.HasSuffix(who, "开发区")) && (k == 1 || ts[k-2].Classes&clauseMarks != 0) {
			at := ts[k-1].End - len(w)
			a.setArea(text.Span{Start: at, End: at + len(who)})
			return
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
		if n := len(a.drafts); k == 0 && n > a.atParagraph && n == a.first && a.drafts[n-1].Period != "" { // of the sentence before
			last := a.drafts[n-1]
			a.period = place{last.Period, text.Span{Start: last.periodAt, End: last.periodAt + len(last.Period)}}
		} else if k == 0 && a.period.text == "" { // of the paragraph before
			a.period, a.durable = a.earlier, a.earlier
		}
		return
	}
	if a.noPeriod(k) || a.founding(k) || a.inHistory(k) || a.quoted(k) || a.occurred(k) || strings.HasPrefix(w, "每") && !a.tellsFigure(k) { // 而且每年增幅明显
		return
	}
	a.bodySince(k)
	if a.tellsNoPeriod(k, w) {
		return
	}
	rest := a.toldOfTime(k)
	if a.lists.message(w, rest) || a.lists.dayLike(w) && (a.lists.learned(a.body[t.End:a.seg.End]) || a.speaks(k, rest)) {
		return
	}
	if k > 1 && strings.HasSuffix(w, "间") && a.s.Text(k-1) == "的" && ts[k-2].Class == scan.Date && ts[k-2].End == ts[k-1].Start && yearIn(a.s.Text(k-2)) > 0 {
		t = &ts[k-2] // 1996年到2003年的8年间: that is how long it is
	}
	a.takePeriod(k, t, rest)
}

// tellsNoPeriod says whether the time w at token k belongs to a remark, a comparison or a noun, and is no period of what follows. One
// that all the sentence is compared with is kept for it.
func (a *assembly) tellsNoPeriod(k int, w string) bool {
	ts := a.s.Tokens
	t := &ts[k]
	if w == "年内" && (strings.HasPrefix(a.body[t.End:], "首次") || strings.HasPrefix(a.body[t.End:], "第") || strings.HasPrefix(a.body[t.End:], "最")) {
		return true // 出口规模年内首次突破: a remark
	}
	if k > 0 && k+1 < len(ts) && ts[k-1].End == t.Start && ts[k-1].Class == scan.ThanEnd && ts[k+1].Class == scan.Comma { // 相比2015年,
		a.lead.text = a.clear(t.Start, t.End)
		return true
	}
	if w == "全年" && k > 1 && ts[k-2].Class == scan.Date && ts[k-1].End == t.Start && (a.s.Text(k-1) == "为" || a.s.Text(k-1) == "是") { // 8月为全年最高
		return true
	}
	if a.comparedAt(k) {
		return true
	}
	if k > 0 && k+1 < len(ts) && ts[k-1].Class == scan.RankVerb && (ts[k+1].Class == scan.Rank || ts[k+1].Class == scan.RankWord) && looksAlong(w) {
		return true // 位列近10年来第三: among which
	}
	if k > 1 && ts[k-1].Class == scan.Open && ts[k-2].Class == scan.Date {
		return true
	}
	if a.attribute(k) {
		return true
	}
	if strings.HasPrefix(a.body[t.End:], "的") && weekday(w) {
		return true // 周三的例会: which one it is
	}
	if a.lists.OnDay[w] && a.period.span.Start >= a.seg.Start && yearIn(a.period.text) > 0 { // 2024年全省联赛今天开赛: when it began, not when it is of
		return true
	}
	return false
}

// toldOfTime is what the clause tells behind the time at token k, up to its next number.
func (a *assembly) toldOfTime(k int) string {
	ts := a.s.Tokens
	t := &ts[k]
	rest := a.body[t.End:min(len(a.body), t.End+90)]
	if i := clauseEnds.index(rest); i >= 0 {
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
	return rest
}

// takePeriod takes the time t, told at token k with rest behind it, as the period of what follows.
func (a *assembly) takePeriod(k int, t *scan.Token, rest string) {
	p := strings.TrimSuffix(a.clear(t.Start, t.End), "止") // 1月至10月止
	if now := strings.TrimSuffix(p, "为"); now != p {      // 到目前为止
		p = strings.TrimPrefix(now, "到")
	}
	if span := trimAny(p, "间"); span != p && yearIn(p) > 0 && endsIn(span, "年", "月", "日") { // not 2014—2020年期间
		p = span
	}
	latest := p
	if i := strings.LastIndexAny(p, "和及与"); i >= 0 { // 1986年和1987年
		latest = p[i+len("和"):]
	}
	if yearIn(latest) > yearIn(a.docYr) && (k == 0 || trimSpace(a.s.Text(k-1)) != "到") {
		a.docYr = latest
	}
	a.repYear = max(a.repYear, republicYear(p))
	if a.ofBest(t, p) {
		return
	}
	if t.Value == "since" {
		if p = a.sinceTime(t, p); p == "" {
			return
		}
	}
	if t.Value == "span" || a.asBase(k) || strings.HasPrefix(p, "每") && a.atNumber(k+1, t.End) || strings.HasPrefix(p, "每") && a.period.text != "" && endsIn(a.body[a.seg.Start:t.Start], "平均") { // 2024年为385万吨,平均每日1万吨,减少3%
		if !a.framing { // 每月8000元、敬老金每月600元: what the first stands in holds behind both
			a.framed = a.period
		}
		a.framing = true
		a.period = place{p, text.Span{Start: t.Start, End: t.End}}
		return
	}
	was := a.period
	a.period, a.framed, a.framing = place{p, text.Span{Start: t.Start, End: t.End}}, place{}, false
	if a.ofObject(k) || a.ofEvent(k, was) {
		a.framed, a.framing = was, true // 明确“十五五”时期任务: of what is told there alone
	}
	if a.inBrackets(k) {
		a.framed, a.framing = was, true
		return
	}
	if a.endsSpan(k, was) {
		a.lookEnd, a.lookOver = a.period, was
		return
	}
	a.hold(k, p, was, rest)
}

// inBrackets says whether brackets hold nothing but the time at token k, from one year to another, behind the words for what took so long:
// 北渠改造工程(2016年3月—2018年6月).
func (a *assembly) inBrackets(k int) bool {
	ts := a.s.Tokens
	return k > 1 && k+1 < len(ts) && ts[k-1].Class == scan.Open && ts[k+1].Class == scan.Close && ts[k-2].End == ts[k-1].Start && (ts[k-2].Class == scan.Word || ts[k-2].Class == scan.Comma) &&
		strings.Count(a.s.Text(k), "年") > 1 && ts[len(ts)-1].Class != scan.Close && (k+2 >= len(ts) || ts[k+2].Class != scan.Colon) // not 主要成果(2015年至2018年):
}

// endsSpan says whether the time at token k, behind 到, is that at the end of the years that its sentence or paragraph is about, which was told
// before: what follows in other clauses is of all of them.
func (a *assembly) endsSpan(k int, was place) bool {
	ts := a.s.Tokens
	if k == 0 || k+1 >= len(ts) || ts[k-1].End != ts[k].Start || ts[k-1].Class != scan.To && ts[k-1].Class != scan.Reach || !strings.HasPrefix(a.body[ts[k].End:], "的") {
		return false
	}
	if yearIn(a.s.Text(k)) == 0 { // 2023年,合格率由1月的90%上升至12月的95%,
		return was.span.Start >= a.seg.Start && (yearIn(was.text) > 0 && endsIn(was.text, "年", "年度", "全年", "半年", "季度") || endsIn(was.text, "全年", "半年", "前三季度", "今年", "去年"))
	}
	return manyYears(was.text)
}

// aheadOfEnd gives the clause that begins at token k the years that are looked back on, or their last one where it tells from what something
// came to what.
func (a *assembly) aheadOfEnd(k int) {
	if a.period != a.lookEnd && a.period != a.lookOver {
		return
	}
	a.period = a.lookOver
	for ts := a.s.Tokens; k < len(ts) && ts[k].Classes&clauseMarks == 0; k++ {
		if ts[k].Class == scan.From {
			a.period = a.lookEnd
			return
		}
	}
}

// manyYears says whether a time is a row of years that work is looked back on.
func manyYears(s string) bool {
	return endsIn(s, "来", "期间", "时期", "年间", "任期内") && !endsIn(s, "年以来", "日以来", "月以来", "份以来") || strings.HasPrefix(s, "过去") && strings.HasSuffix(s, "年") || spansYears(s)
}

// endsLook takes the time up again that held before a row of years, where the sentence compares with the year before: 2000年,…。“九五”期间,
// …提高3个百分点。比重为6%,比上年提高1个百分点.
func (a *assembly) endsLook() {
	ts := a.s.Tokens
	for k := range ts {
		if ts[k].Class == scan.Date && (k == 0 || ts[k-1].Class != scan.Than) {
			return
		}
		if ts[k].Class == scan.Than && k+1 < len(ts) && ts[k+1].Class == scan.Date && a.lists.former(a.s.Text(k+1)) {
			a.durable, a.look = a.beforeLook, text.Span{}
			a.period = a.durable
			return
		}
	}
}

// comparedAt says whether the time at token k is the one that a figure is compared with: 比去年, 较上年同期, 与2013年相比.
func (a *assembly) comparedAt(k int) bool {
	ts := a.s.Tokens
	t := &ts[k]
	w := a.body[t.Start:t.End]
	if k > 0 && ts[k-1].End == t.Start && (ts[k-1].Class == scan.Bound || ts[k-1].Class == scan.Above || ts[k-1].Class == scan.Below || ts[k-1].Class == scan.Word && endsIn(a.s.Text(k-1), a.lists.ComparedVerbs...)) {
		return true
	}
	if a.sameAsThen(k) {
		return true
	}
	for j := k - 1; j >= 0 && j > k-9; j-- {
		c := ts[j].Classes
		if ts[j].Class == scan.With && (strings.Contains(w, "去年") || strings.Contains(w, "上年") || strings.Contains(w, "同期")) {
			return true
		}
		if ts[j].Class == scan.Than || ts[j].Class == scan.From && j == k-1 && a.s.Text(j) != "自" && !a.lookedAt(k) && !(opensSpan(a.s.Text(j)) && ((strings.ContainsAny(w, "至到") || spansYears(w)) && !strings.HasPrefix(a.body[t.End:], "的") || endsIn(w, "以来") || strings.HasPrefix(a.body[t.End:], "起") || strings.HasPrefix(a.body[t.End:], "开始"))) {
			return true
		}
		if c&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Num) != 0 || ts[j].Class == scan.Up || ts[j].Class == scan.Down {
			break
		}
		if ts[j].Class == scan.Word && ts[j].End-ts[j].Start > 12 {
			break
		}
	}
	return false
}

// sameAsThen says whether the time at token k is only the one that something is said to be the same at: 与上季度水平相同, 和2019年大致相若.
func (a *assembly) sameAsThen(k int) bool {
	ts := a.s.Tokens
	if k == 0 || ts[k-1].Class != scan.With || ts[k-1].End != ts[k].Start {
		return false
	}
	j := k + 1
	for j < len(ts) && ts[j].Classes&clauseMarks == 0 && (ts[j].Class != scan.Num || ts[j-1].Class == scan.Open) {
		if j++; j > k+10 {
			return false
		}
	}
	s := a.body[ts[k].End:ts[j-1].End]
	for _, w := range a.lists.SameAs {
		if contains(s, w) {
			return true
		}
	}
	return false
}

// lookedAt says whether the clause of the time at token k, behind 从, tells by what the figures behind it are seen: 从三季度考核情况来看,.
func (a *assembly) lookedAt(k int) bool {
	const far = 8 // tokens
	ts := a.s.Tokens
	if a.lists.Present[a.s.Text(k)] {
		return false // 从目前情况看: a remark
	}
	for j := k + 1; j < len(ts) && j < k+far; j++ {
		switch {
		case ts[j].Class == scan.Comma:
			return endsIn(strings.TrimRight(a.body[ts[k].End:ts[j].Start], " "), "看", "来讲", "来说", "而言")
		case ts[j].Classes&clauseMarks != 0, ts[j].Class == scan.Num, ts[j].Class == scan.Date:
			return false
		}
	}
	return false
}

// sinceTime is what the time of token t, told with 以来 or 期间 as p, means, "" where it is none.
func (a *assembly) sinceTime(t *scan.Token, p string) string {
	if endsIn(p, "有史以来", "一直以来", "长期以来", "历来", "多年以来") {
		return ""
	}
	for _, v := range []string{"实现", "取得", "创造", "创"} {
		if hasPrefix(p, v) {
			return "" // 实现建区以来最快增长: a remark
		}
	}
	if strings.HasPrefix(p, "作为") {
		return "" // 作为新区成立以来的首个项目: what it is
	}
	if i := lastIndex(p, "了"); i > 0 && i+len("了以来") < len(p) { // 囊括了开赛以来: the verb is not of it
		p = p[i+len("了"):]
	}
	for _, w := range a.lists.BeforeSince { // 特别是九五以来
		p = strings.TrimPrefix(p, w)
	}
	if i := strings.Index(p, "有"); i > 0 && endsIn(strings.TrimSuffix(p, "以来"), a.lists.Recordings...) {
		p = p[i:] // 臭氧有观测记录以来: what was recorded is no time
	}
	if n, ok := a.e.areas.prefix(p); ok && n < len(p) && a.body[t.Start:t.Start+n] == p[:n] { // 海州市今年春节期间
		if a.setArea(text.Span{Start: t.Start, End: t.Start + n}); a.cur == nil || relativeArea(p[:n]) {
			a.opened = a.area
		}
		p = p[n:]
	}
	if strings.HasSuffix(p, "期间") {
		if i := max(lastIndex(p, "在"), lastIndex(p, "于")); i >= 0 && i+len("在") < len(p)-len("期间") { // 扬言在两会期间
			p = p[i+len("在"):]
		}
	}
	if w := strings.TrimSuffix(p, "期间"); w != p && a.lists.OwnSpans[w] && t.Start >= len("在") && a.body[t.Start-len("在"):t.Start] == "在" && strings.ContainsAny(a.body[a.seg.Start:t.Start], "0123456789一二两三四五六七八九十百千") { // 58人在服刑期间死亡
		return ""
	}
	if p == "扣除期间" || p == "撇除期间" || p == "剔除期间" || p == "扣除同期间" { // 扣除期间价格变动后
		return ""
	}
	if strings.HasSuffix(p, "期间") && strings.HasSuffix(a.body[a.seg.Start:t.Start], "日") && a.period.span.End == t.Start { // 6月1日至10日宣传活动期间
		return ""
	}
	if strings.HasSuffix(p, "期间") { // 做好汛期期间: the verb is not of it
		from := 0
		a.wordBuf = a.cut(p[:len(p)-len("期间")])
		for _, c := range a.wordBuf {
			if strings.HasPrefix(c.Tag, "v") && c.Tag != "vn" && c.End-c.Start > 3 && c.End < len(p)-len("期间") {
				from = c.End
			}
		}
		if day := p[:len(p)-len(strings.TrimLeft(p, "0123456789年月日至到—-~～"))]; from > len(day) && endsIn(day, "日", "月") { // 8月1日至31日全市开展整治期间
			return day
		}
		p = p[from:]
	}
	return p
}

// ofBest says whether the time of token t, told as p, is only what something is best in: 创近三年来同期最快.
func (a *assembly) ofBest(t *scan.Token, p string) bool {
	if span := strings.TrimSuffix(p, "同期"); endsIn(span, "来", "年内") || strings.HasPrefix(span, "近") {
		if endsIn(strings.TrimRight(a.body[a.seg.Start:t.Start], " "), a.lists.BestVerbs...) && len(span) < 24 {
			return true // 创近三年来同期最快: a remark
		}
		for _, w := range a.lists.BestWords {
			if hasPrefix(a.body[t.End:], w) {
				return true // 五年来最好水平: a remark
			}
		}
	}
	before := strings.TrimRight(a.body[a.seg.Start:t.Start], " ")
	if !endsIn(before, "是", "为", "是自", "为自") {
		return false
	}
	rest := a.body[t.End:a.seg.End]
	if endsIn(before, "自") {
		rest = strings.TrimLeft(rest, ",， ")
	}
	for _, w := range a.lists.BestWords {
		if hasPrefix(rest, w) {
			return true // 对数是今年次高
		}
	}
	return a.lists.isBest(rest)
}

// isBest says whether the clause that s begins with, behind a time, goes on to its end with what something is the best, or in what place, of:
// 单月新低, 同期第三高.
func (l *lists) isBest(s string) bool {
	const longest = 36 // bytes
	i := strings.IndexAny(s, ",，。；;、)）")
	if i < 0 {
		i = len(s)
	}
	if s = trimSpace(s[:i]); len(s) > longest {
		return false
	}
	return endsIn(s, l.BestWords...) || strings.Contains(s, "第") && endsIn(s, "高", "低", "大", "多", "少", "快")
}

// hold decides for how long the time at token k, told as p before rest of its clause, goes on to hold, and what it makes of the clause. Was
// is the time that held before.
func (a *assembly) hold(k int, p string, was place, rest string) {
	ts := a.s.Tokens
	t := &ts[k]
	if k+1 < len(ts) && ts[k+1].Start == t.End && (strings.HasSuffix(p, "底") || strings.HasSuffix(p, "末")) {
		if w := trimSpace(a.s.Text(k + 1)); w == "前" || strings.HasPrefix(w, "前") && len(w) > 3 && !strings.HasPrefix(w, "前期") { // 9月底前,全面完成
			a.status = Target
		}
	}
	if a.liesAhead(k, p) {
		a.status, a.toCome = Target, a.period.span
	}
	if strings.HasPrefix(a.body[t.End:], "的") && !a.holdsFigure() && !looksBack(rest) {
		return // 今年的目标已经明确。: of what stands behind it alone
	}
	if a.timesAct(k) || was.text != "" && was.span.Start >= a.seg.Start && a.lists.former(p) && !a.lists.former(was.text) && len(a.drafts) > a.first && !(p == "去年" && (was.text == "全年" || yearIn(was.text) > 0)) {
		a.beforeAct, a.act = was, a.period
		return
	}
	if a.asOf(k) || !a.perSpan() && a.lists.holds(p) && a.frames(k) && !a.expected(k) && !a.whenDone(k) && !a.startsAt(k) && (!spansDays(p) || len(a.drafts) == 0 || spansDays(a.durable.text)) { // 1月5日至9日 of a weekly report, not within a year's
		if a.look = (text.Span{}); manyYears(p) {
			a.look, a.beforeLook = a.period.span, a.durable
		}
		a.durable = a.period
	} else if a.setApart(k) && manyYears(was.text) && was.span.Start >= a.seg.Start && yearIn(p) > 0 && strings.HasSuffix(p, "年") { // 1991—1995年年均增长4%,1995年,…: of that year is what follows
		a.durable, a.look = a.period, text.Span{}
	}
}

// setApart says whether the time at token k is a clause of its own.
func (a *assembly) setApart(k int) bool {
	ts := a.s.Tokens
	return k > 0 && ts[k-1].Class == scan.Comma && k+1 < len(ts) && ts[k+1].Class == scan.Comma
}

// whenDone says whether the clause of the time at token k ends by saying that something was done then, without a figure: 2020年入学时,.
func (a *assembly) whenDone(k int) bool {
	const far = 8 // tokens
	ts := a.s.Tokens
	for j := k + 1; j < len(ts) && j < k+far; j++ {
		switch {
		case ts[j].Class == scan.Comma:
			w := strings.TrimRight(a.body[ts[k].End:ts[j].Start], " ")
			return endsIn(w, "时", "之际", "的时候") && !endsIn(w, "同时")
		case ts[j].Classes&clauseMarks != 0, ts[j].Class == scan.Num, ts[j].Class == scan.Rank:
			return false
		}
	}
	return false
}

// startsAt says whether an act starts at the time at token k: 从7月份开始,发放补贴. What is told behind it may be of another.
func (a *assembly) startsAt(k int) bool {
	t := &a.s.Tokens[k]
	return k > 0 && a.s.Tokens[k-1].End == t.Start && opensSpan(a.s.Text(k-1)) && beginsWith(a.body[t.End:a.seg.End], "开始") > 0
}

// opensSpan says whether a word opens a span of time, where what stands behind it is one: 从1月至9月, 由年初至12月29日止.
func opensSpan(w string) bool { return w == "从" || w == "由" }

// lastPlanned is the year from which on 到 and a year look ahead in a text that states no other: 到1987年 looks back.
const lastPlanned = 2000

// liesAhead says whether the time at token k, told as p behind 到, is one to come: 到2030年,.
func (a *assembly) liesAhead(k int, p string) bool {
	ts := a.s.Tokens
	t := &ts[k]
	if k == 0 || k+1 >= len(ts) || ts[k-1].End != t.Start || trimSpace(a.s.Text(k-1)) != "到" || a.runsTo(k-1) {
		return false
	}
	now, y := max(yearIn(a.docYr), a.year), yearIn(p)
	rest := a.body[t.End:a.seg.End]
	comma := ts[k+1].Class == scan.Comma
	if !comma { // 到2030年全县比重达到70%
		if k > 1 && ts[k-2].Classes&clauseMarks == 0 || (now == 0 || y <= now) && !a.reachesAhead(k) || now == 0 && a.holdsHave(k) {
			return false
		}
	}
	if y > 0 && now == y && yearIn(a.docYr) == y && a.year == 0 && !a.toldOf(y) {
		now = 0 // the only year that the text states
	}
	done := a.precise(k) || strings.Contains(a.body[a.seg.Start:t.Start], "累计")
	for _, w := range a.lists.KnownBy { // what is compared with the year before is known
		done = done || strings.Contains(rest, w)
	}
	return y > 0 && (now > 0 && y > now && !a.precise(k) || now == 0 && y >= lastPlanned && !done) || y == 0 && strings.HasPrefix(p, "“")
}

// former says whether a time is the one before the time at hand, which is told to compare that with: 上周, 去年同期.
func (l *lists) former(s string) bool {
	for _, w := range l.FormerTimes {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return rest == "" || rest == "同期" || rest == "度" || rest == "同月"
		}
	}
	return false
}

// weekday says whether a time is a day of the week and nothing else: 周三.
func weekday(s string) bool {
	rest := strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(s, "每"), "周"), "星期")
	return rest != s && utf8.RuneCountInString(rest) == 1 && strings.ContainsAny(rest, "一二三四五六日天末")
}

// toldOf says whether one of the last records tells what was in a year.
func (a *assembly) toldOf(year int) bool {
	const near = 12
	for i := len(a.drafts) - 1; i >= 0 && i >= len(a.drafts)-near; i-- {
		if d := a.drafts[i]; d.Status == Actual && yearIn(d.Period) == year {
			return true
		}
	}
	return false
}

// timesAct says whether the time at token k tells when one thing was done, behind words that name it: 工程于2月完成招标.
func (a *assembly) timesAct(k int) bool {
	head := strings.TrimRight(a.body[a.seg.Start:a.s.Tokens[k].Start], " ")
	rest, ok := strings.CutSuffix(head, "于")
	if !ok || rest == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(rest)
	return last >= 0x4E00 && last <= 0x9FFF || strings.ContainsRune("，,", last)
}

// looksBack says whether the clause behind a time is about the work that was done in it: 的造林工作成绩突出, so that what is told next is of it.
func looksBack(rest string) bool {
	return strings.HasSuffix(rest, "工作") || strings.Contains(rest, "工作成绩") || strings.Contains(rest, "工作取得") || strings.Contains(rest, "工作中")
}

// runsTo says whether 到 at token k ends a span of time or a look back, and names no time to come: 回溯到1949年, 去年开业的到今年6月.
func (a *assembly) runsTo(k int) bool {
	if k == 0 {
		return false
	}
	t := &a.s.Tokens[k-1]
	if t.Class != scan.Word || t.End != a.s.Tokens[k].Start {
		return false
	}
	w := trimSpace(a.s.Text(k - 1))
	return endsIn(w, a.lists.RunsBack...) || k > 1 && a.s.Tokens[k-2].Class == scan.Date && a.s.Tokens[k-2].End == t.Start && !a.e.areas.whole(w)
}

// precise says whether the next number behind token k is told to more digits than a plan would be.
func (a *assembly) precise(k int) bool {
	const digits = 10000
	for j := k + 1; j < len(a.s.Tokens) && a.s.Tokens[j].Classes&scan.Of(scan.Semi, scan.Stop) == 0; j++ {
		if a.s.Tokens[j].Class == scan.Num && !a.named[j] {
			v := a.s.Nums[a.s.Tokens[j].Num].Value
			return v.Scale >= 2 && v.Coef >= digits || v.Coef >= 10*digits && v.Coef%10 != 0
		}
	}
	return false
}

// asBase says whether the time at token k is that of what its clause's figure came on top of: 在1月份增长5%的基础上.
func (a *assembly) asBase(k int) bool {
	ts := a.s.Tokens
	if w := a.s.Text(k); (strings.HasPrefix(w, "去年同期") || strings.HasPrefix(w, "上年同期") || strings.HasPrefix(w, "上一年")) && len(a.drafts) > a.first && k+1 < len(ts) && ts[k+1].Classes&scan.Of(scan.Reach, scan.To) != 0 && ts[k+1].Class != scan.Word {
		return true // 伤4人,去年同期为1
	}
	if k == 0 || trimSpace(a.s.Text(k-1)) != "在" {
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
	behindTime := k > 1 && ts[k-1].Class == scan.Comma && ts[k-2].Class == scan.Date
	recent := k > 0 && ts[k-1].End == ts[k].Start && yearIn(a.s.Text(k)) == 0 && strings.HasPrefix(a.s.Text(k), "近") // 有近期建成的校舍1幢
	if k > 0 && (ts[k-1].Classes&phraseStop == 0 && yearIn(a.s.Text(k)) > 0 || behindTime || recent) {               // 完成2000年底前建成的小区的改造; 目前,去年投产的项目
		rest := a.body[ts[k].End:min(a.seg.End, ts[k].End+len("之前投入使用的"))]
		rest = rest[beginsWith(rest, "之前", "以前", "前"):]
		if n := beginsWith(rest, a.lists.Originated...); n > 0 && strings.HasPrefix(rest[n:], "的") {
			return true
		}
	}
	return k > 0 && k+1 < len(ts) && a.lists.Present[a.body[ts[k].Start:ts[k].End]] && ts[k-1].Classes&phraseStop == 0 && strings.HasPrefix(a.s.Text(k+1), "的") && trimSpace(a.s.Text(k+1)) != "的"
}

// noPeriod says whether the time at token k is none that figures are about: it is compared with, belongs to a unit or names a whole.
func (a *assembly) noPeriod(k int) bool {
	ts := a.s.Tokens
	if t := ts[k]; strings.HasPrefix(a.body[t.End:], "的") && weekday(a.body[t.Start:t.End]) {
		return true // 周三的例会: which one it is
	}
	t := &ts[k]
	w := a.body[t.Start:t.End]
	switch w {
	case "同期", "届时", "当时", "期间", "任内", "历年", "往年", "历年同期", "往年同期", "常年同期", "历史同期":
		return true
	}
	switch {
	case a.referred[k], (w == "每小时" || w == "每分钟" || w == "每秒钟") && a.atNumber(k+1, t.End): // 每小时5元: the unit's
	case beginsWith(a.body[t.End:], "义务教育", "一贯制", "免费教育") > 0: // 九年义务教育
	case w == "当年" && a.period.span.Start < t.Start && endsIn(a.period.text, "季度", "半年", "月", "月份"): // 前三季度…当年签约项目: of the time that is told of
	case strings.HasPrefix(w, "每") && beginsWith(a.body[t.End:a.seg.End], a.lists.MonthlyPay...) > 0 && k > 0 && ts[k-1].Class == scan.Word && ts[k-1].End == t.Start: // 住户每月收入中位数: of the name
	case strings.HasPrefix(w, "每") && endsIn(a.body[a.seg.Start:t.Start], a.lists.OfEachOne...): // 每人每月: the unit's
	case a.period.span.Start >= a.seg.Start && a.period.text != "" && a.period.span.End < t.Start && a.lists.numbersEvent(a.body[t.End:a.seg.End]): // 截至8月9日16时,今年第11号台风
	case k > 0 && ts[k-1].Class == scan.Word && ts[k-1].End == t.Start && endsIn(a.s.Text(k-1), "纳入", "列入") && beginsWith(a.body[t.End:], a.lists.BehindYear...) > 0: // 纳入全年目标考核的
	case a.wholeTime(k), a.carriedOver(k), a.pricedAt(k), a.attribute(k), a.ofBase(k), a.perTime(k):
	case k > 0 && ts[k-1].Class == scan.Basis && ts[k-1].End == t.Start: // 环比5、6月份增长43%
	case k > 0 && ts[k-1].Classes&scan.Of(scan.Above, scan.Below) != 0 && ts[k-1].Class != scan.Word && ts[k-1].End == t.Start: // 18个行业增速快于上半年
	case endsIn(a.body[a.seg.Start:t.Start], "连续", "一连"): // 一连7日的书展
	case a.cameBefore(t), a.ofTrend(k): // 继前一周回升后; 延续一季度增长势头
	case (strings.HasSuffix(w, "前") || strings.HasPrefix(a.body[t.End:], "前")) && k > 0 && ts[k-1].Class == scan.Target && ts[k-1].End == t.Start && !a.tellsFigure(k): // 力争春节前开工;续建项目3个
	case k > 0 && ts[k-1].Class == scan.With && (a.leadEnds(k) || beginsWith(a.body[t.End:a.seg.End], a.lists.Alike...) > 0): // 与2015年相比, 与上月相同
	case k > 0 && ts[k-1].Class == scan.Than && ts[k-1].End == t.Start: // 较2015年
	case k > 0 && k+1 < len(ts) && ts[k-1].Class == scan.With && ts[k+1].Class == scan.ThanEnd && ts[k-1].End == t.Start: // 2亿吨与2015年相比
	case k > 0 && k+1 < len(ts) && ts[k-1].Class == scan.With && (ts[k+1].Class == scan.Basis || ts[k+1].Class == scan.Flat || k+2 < len(ts) && ts[k+1].Class == scan.Adverb && ts[k+2].Class == scan.Flat): // 与2015年同比, 与上半年基本持平
	default:
		return false
	}
	return true
}

// ofTrend says whether the time at token k, in a clause without a figure, is only that of a trend that went on or ended: 延续一季度增长势头,.
func (a *assembly) ofTrend(k int) bool {
	const far = 12 // tokens of the clause
	ts := a.s.Tokens
	if k == 0 || ts[k-1].End != ts[k].Start || !endsIn(a.s.Text(k-1), a.lists.GoingOn...) {
		return false
	}
	for j := k + 1; j < len(ts) && j < k+far; j++ {
		if ts[j].Classes&clauseMarks != 0 {
			return endsIn(trimSpace(a.s.Text(j-1)), a.lists.Trends...)
		}
		if ts[j].Class == scan.Num {
			return false
		}
	}
	return false
}

// cameBefore says whether the time of token t is that of what what is told came after, without a figure of its own: 继前一周回升后.
func (a *assembly) cameBefore(t *scan.Token) bool {
	const far = 30 // bytes
	if s := a.body[a.seg.Start:t.Start]; !endsIn(s, "继") || endsIn(s, "相继", "后继") {
		return false
	}
	rest := a.body[t.End:min(a.seg.End, t.End+far)]
	i := strings.Index(rest, "后")
	return i > 0 && clauseEnds.index(rest[:i]) < 0 && !strings.ContainsAny(rest[:i], "0123456789%")
}

// numbersEvent says whether what stands behind a time is an ordinal of the events that are counted in it: 第11号台风 of 今年第11号台风.
func (l *lists) numbersEvent(s string) bool {
	rest, ok := strings.CutPrefix(s, "第")
	if !ok {
		return false
	}
	n, ok := numeral.Scan(rest, 0)
	return ok && beginsWith(rest[n.End:], l.EventCounters...) > 0
}

// quoted says whether the time at token k stands within quotes that open and close in its sentence: what 「五年前…」 asks is no time of the
// figures.
func (a *assembly) quoted(k int) bool {
	const longest = 300 // bytes on either side
	t := &a.s.Tokens[k]
	before := a.body[max(a.seg.Start, t.Start-longest):t.Start]
	for _, q := range []struct{ open, closes string }{{"「", "」"}, {"“", "”"}, {"『", "』"}} {
		if i := lastIndex(before, q.open); i >= 0 && !strings.Contains(before[i:], q.closes) {
			behind := a.body[t.End:min(a.seg.End, t.End+longest)]
			end := strings.Index(behind, q.closes)
			return end >= 0 && !mayHoldNumber(behind[:end])
		}
	}
	return false
}

// ofObject says whether the time at token k stands inside a clause without figures: behind a verb, before the noun that it is of.
func (a *assembly) ofObject(k int) bool {
	ts := a.s.Tokens
	if k == 0 || k+1 >= len(ts) || ts[k-1].Class != scan.Word || ts[k+1].Class != scan.Word || ts[k+1].Start != ts[k].End || k-1 < a.clauseStart {
		return false
	}
	if endsIn(a.s.Text(k-1), a.lists.Published...) { // 昨天公布今年1至8月的调查,: what follows tells what it says
		return false
	}
	for j := k + 1; j < len(ts); j++ {
		switch c := ts[j].Class; {
		case c == scan.Num, c == scan.Rank, c == scan.RankWord, c == scan.Colon: // 通报上半年空气质量状况: of all that follows
			return false
		case ts[j].Classes&clauseMarks != 0:
			if endsIn(trimSpace(a.s.Text(j-1)), a.lists.ReportedOn...) && endsIn(trimSpace(a.s.Text(k-1)), a.lists.Publishing...) { // 公布上半年结婚登记概况,共有: of all that follows
				return false
			}
			w := a.cut(trimSpace(a.s.Text(k - 1)))
			return len(w) > 0 && (strings.HasPrefix(w[len(w)-1].Tag, "v") || w[len(w)-1].Tag == "ad")
		}
	}
	w := a.cut(trimSpace(a.s.Text(k - 1)))
	return len(w) > 0 && (strings.HasPrefix(w[len(w)-1].Tag, "v") || w[len(w)-1].Tag == "ad")
}

// ofEvent says whether the time at token k, behind the one that the sentence is about, stands inside a clause that tells who did something and no
// figure, and the clause behind it begins with somebody else: 春运期间,…,新线今年首次参加运营,各站发送旅客3万人次.
func (a *assembly) ofEvent(k int, was place) bool {
	const far = 20 // tokens of a clause
	ts := a.s.Tokens
	if was.text == "" || was.span.Start < a.seg.Start || k-1 < a.clauseStart || k+2 >= len(ts) || ts[k-1].Class != scan.Word || ts[k-1].End != ts[k].Start || len(a.drafts) == a.first {
		return false
	}
	for j := k + 1; j+1 < len(ts) && j < k+far; j++ {
		switch {
		case a.isFigure(j), ts[j].Classes&changeVerbs != 0 && ts[j].Class != scan.Word, ts[j].Class == scan.Target, ts[j].Class == scan.Forecast:
			return false
		case ts[j].Class == scan.Comma && j > k+1:
			w := a.cut(headRunes(trimLeft(a.body[ts[j].End:min(a.seg.End, ts[j].End+12*3)]), 8))
			return ts[j+1].Class == scan.Word && len(w) > 0 && (strings.HasPrefix(w[0].Tag, "n") || w[0].Tag == "s" || w[0].Tag == "r")
		case ts[j].Classes&clauseMarks != 0:
			return false
		}
	}
	return false
}

// pricedAt says whether the time at token k is that of the prices that something is counted at, or of the base of an index: 按照上年不变价计算,
// 2015年=100.
func (a *assembly) pricedAt(k int) bool {
	rest := a.body[a.s.Tokens[k].End:a.seg.End]
	for _, w := range []string{"不变价", "可比价", "价格计算", "同口径", "市价计", "价)", "价）", "价格)", "价格）", "=100", "＝100", " = 100"} {
		if hasPrefix(rest, w) {
			return true
		}
	}
	if endsIn(a.body[a.seg.Start:a.s.Tokens[k].Start], "以", "按", "依", "用") && beginsWith(rest, a.lists.Standards...) > 0 { // 以2000年标准人口调整后的死亡率
		return true
	}
	after, base := strings.CutPrefix(rest, "为100")
	return base && endsIn(a.body[a.seg.Start:a.s.Tokens[k].Start], "以") && beginsWith(trimLeft(after), ",", "，", ")", "）", "。") > 0 // 以2015年为100, not 2015年为100亿元
}

// carriedOver says whether the year at token k tells of what was left over from it: 上年结转6亿元.
func (a *assembly) carriedOver(k int) bool {
	ts := a.s.Tokens
	if k > 0 && ts[k-1].End == ts[k].Start && endsIn(a.s.Text(k-1), "结转", "留转") { // 结转下年
		return true
	}
	if k+1 >= len(ts) || ts[k+1].Start != ts[k].End || ts[k+1].Class != scan.Word {
		return false
	}
	w := a.s.Text(k + 1)
	return strings.HasPrefix(w, "结转") || strings.HasPrefix(w, "结余") || a.s.Text(k) == "年初" && strings.HasPrefix(w, "预算") // 年初预算, as the budget itself is called
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
func (l *lists) reports(s string) bool {
	s = strings.TrimRight(s, "，,：:")
	return s == "" || utf8.RuneCountInString(s) < 40 && (l.tells(s) || endsIn(s, "据悉", "据了解"))
}

// speaks says whether the clause of the day at token k, of which rest stands behind it, or the next where it is set off, ends with a verb of
// speaking: 厅长5月20日在会上说, 5月20日,厅长在会上介绍.
func (a *assembly) speaks(k int, rest string) bool {
	const far = 90 // bytes
	ts := a.s.Tokens
	if rest == "" && k+1 < len(ts) && ts[k+1].Class == scan.Comma {
		rest = a.body[ts[k+1].End:min(a.seg.End, ts[k+1].End+far)]
		i := clauseEnds.index(rest)
		if i < 0 {
			return false
		}
		rest = rest[:i]
	}
	return a.lists.tells(rest) && !strings.ContainsAny(rest, "0123456789")
}

// perSpan says whether the sentence tells of a longer time part by part, which is what goes on to hold: 分季度看,一季度增长6%.
func (a *assembly) perSpan() bool {
	return beginsWith(trimLeft(a.body[a.seg.Start:a.seg.End]), a.lists.SpanBySpan...) > 0
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

// startsThen says whether 自 at token lo tells since when something is done, not from what it moves: 自明年起.
func (a *assembly) startsThen(lo int) bool {
	ts := a.s.Tokens
	return lo+1 < len(ts) && ts[lo+1].Class == scan.Date && strings.HasPrefix(a.body[ts[lo+1].End:a.seg.End], "起")
}

// looks says whether the clause before token k only says what is looked at: 从62家公司的情况看,.
func (a *assembly) looks(k int) bool {
	for j := k - 1; j > a.match[k].Lo; j-- {
		if a.s.Tokens[j].Class == scan.Comma && a.s.Tokens[j-1].Class == scan.Word && endsIn(trimSpace(a.s.Text(j-1)), a.lists.Looked...) {
			return true
		}
	}
	return false
}

// comparesTime says whether the word of comparison at token k ends 与2015年同比.
func (a *assembly) comparesTime(k int) bool {
	return k > 1 && a.s.Tokens[k-1].Class == scan.Date && a.s.Tokens[k-2].Class == scan.With
}

// founding says whether the year at token k only tells since when there is what the figures are about.
func (a *assembly) founding(k int) bool {
	ts := a.s.Tokens
	if yearIn(a.body[ts[k].Start:ts[k].End]) == 0 || k+1 >= len(ts) {
		return false
	}
	next := trimSpace(a.s.Text(k + 1))
	found := k > 0 && ts[k-1].End == ts[k].Start && endsIn(a.s.Text(k-1), a.lists.FoundedIn...) // 公司成立于1998年
	for _, v := range a.lists.Founded {
		found = found || hasPrefix(next, v)
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

// inHistory says whether the year at token k only tells when something came to be what it is: its clause tells an event and no figure, and so
// does that of another year of its sentence (1964年动工兴建,1971年竣工蓄水), or the whole sentence tells of what one thing became (该院2003年更名为中心医院).
// What is told behind it is of no such year.
func (a *assembly) inHistory(k int) bool {
	const far = 60 // tokens on either side
	ts := a.s.Tokens
	if !a.datesEvent(k) {
		return false
	}
	arose := a.arose(k)
	year := yearIn(a.s.Text(k))
	for j := k - 1; arose && j >= 0 && j > k-far; j-- {
		if a.isFigure(j) {
			break
		}
		if ts[j].Class == scan.Date && a.datesEvent(j) && yearIn(a.s.Text(j)) < year && a.arose(j) {
			return true
		}
	}
	for j := k + 1; arose && j < len(ts) && j < k+far && !a.isFigure(j); j++ {
		if ts[j].Class == scan.Date && a.datesEvent(j) && yearIn(a.s.Text(j)) > year && a.arose(j) {
			return true
		}
	}
	if k == 0 || ts[k-1].Class != scan.Comma && (ts[k-1].Class != scan.Word || ts[k-1].End != ts[k].Start) || !a.becomes(k) {
		return false
	}
	for j := max(0, k-2*far); j < min(len(ts), k+2*far); j++ {
		if a.isFigure(j) {
			return false
		}
	}
	return true
}

// arose says whether the words behind the year at token k tell that something was built or founded then, or what it became.
func (a *assembly) arose(k int) bool {
	const near = 8 // characters: 大桥动工
	next := headRunes(a.s.Text(k+1), near)
	return containsAny(next, a.lists.Founded) || containsAny(next, a.lists.Milestones) || a.s.Tokens[k+1].Classes&clauseMarks != 0 || a.becomes(k)
}

// isFigure says whether token k is a number or a rank that is no part of a name.
func (a *assembly) isFigure(k int) bool {
	c := a.s.Tokens[k].Class
	return c == scan.Num && !a.named[k] || c == scan.Rank || c == scan.RankWord
}

// datesEvent says whether the time at token k is a year with what happened in it behind it, and no figure up to the end of its clause.
func (a *assembly) datesEvent(k int) bool {
	const far = 40 // tokens of a clause
	ts := a.s.Tokens
	if yearIn(a.s.Text(k)) == 0 || k+1 >= len(ts) || ts[k].Value == "span" || ts[k].Value == "since" || a.referred[k] {
		return false
	}
	if ts[k+1].Classes&clauseMarks != 0 { // 创办于1952年,
		return k > 0 && ts[k-1].End == ts[k].Start && endsIn(a.s.Text(k-1), "于")
	}
	if ts[k+1].Start != ts[k].End || strings.HasPrefix(a.s.Text(k+1), "的") {
		return false
	}
	for j := k + 1; j < len(ts) && j < k+far; j++ {
		switch {
		case ts[j].Class == scan.Comma, ts[j].Class == scan.Semi, ts[j].Class == scan.Stop:
			return true
		case a.isFigure(j), ts[j].Classes&changeVerbs != 0 && ts[j].Class != scan.Word, ts[j].Class == scan.Date, ts[j].Class == scan.Colon, ts[j].Class == scan.Flat, ts[j].Class == scan.Vague:
			return false
		}
	}
	return true
}

// becomes says whether the words behind the year at token k tell what a thing became or where it came to be: who or what did it comes first
// (由两镇合并, 经省政府批准, 被列入名录), or the verb has its result with it (更名为, 迁至, 升格为).
func (a *assembly) becomes(k int) bool {
	const near = 3 // words, and tokens
	ts := a.s.Tokens
	hi := k + 1
	for hi < len(ts) && hi <= k+near && ts[hi].Classes&clauseMarks == 0 {
		hi++
	}
	rest := a.body[ts[k].End:ts[hi-1].End]
	if beginsWith(rest, "由", "从", "被", "经", "因") > 0 {
		return true
	}
	w := a.cut(rest)
	for i := 0; i < len(w) && i < near; i++ {
		c := w[i].Tag
		if !strings.HasPrefix(c, "v") && c != "p" && c != "x" || w[i].End-w[i].Start > len("为") && i+1 < len(w) && strings.HasPrefix(w[i+1].Tag, "v") { // 深入推进
			continue
		}
		if v := rest[w[i].Start:w[i].End]; !a.lists.Happens[v] && endsIn(v, a.lists.BecomeSigns...) {
			return true
		}
	}
	return false
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
	return k > 0 && endsIn(trimSpace(a.s.Text(k-1)), "截至", "截止", "截止到", "截至到")
}

// ofEventAlone says whether the time that holds was told for no figure yet, nor above the text: of what happened then.
func (a *assembly) ofEventAlone() bool {
	if a.period == a.head.period || a.period == a.title.period || !a.lists.spanOfReport(a.period.text) || strings.HasPrefix(a.period.text, "今年") {
		return false
	}
	n := len(a.drafts)
	return n == 0 || a.drafts[n-1].periodAt != a.period.span.Start
}

// frames says whether a time at token k is told of all that its sentence says, and goes on to hold behind it: it opens the sentence, behind
// who tells it and how it was reckoned at most, or is set off by a comma. A time inside a later clause, or behind a figure, is that clause's
// own.
func (a *assembly) frames(k int) bool {
	const opening = 45 // bytes: what a sentence opens with, a remark before its time included
	ts := a.s.Tokens
	apart := k+1 < len(ts) && ts[k+1].Class == scan.Comma
	from, first := a.seg.Start, 0
	if ts[0].Class == scan.Comma && ts[0].Start <= from { // behind a dateline
		from, first = ts[0].End, 1
	}
	far := ts[k].Start-from > opening
	for j := k - 1; j >= first; j-- {
		switch ts[j].Class {
		case scan.Num, scan.Among: // 其中6月当月下降8%: of that part alone
			return false
		case scan.Comma:
			if far && !apart && !a.opensTelling(j) && !(j == k-1 && a.withinAYear(a.s.Text(k)) && a.tellsFigure(k)) {
				return false
			}
			far = far && j != k-1 // what a figure's clause opens with
		}
	}
	return true
}

// opensTelling says whether the clause that ends at token k tells no more than who says what its sentence tells, or how that was reckoned:
// 记者从市统计局获悉, 据初步统计, 经过核算.
func (a *assembly) opensTelling(k int) bool {
	lo := k
	for lo > 0 && a.s.Tokens[lo-1].Class != scan.Comma {
		lo--
	}
	s := trimSpace(a.body[a.s.Tokens[lo].Start:a.s.Tokens[k].Start])
	if lo == 0 {
		s = trimLeft(a.body[a.seg.Start:a.s.Tokens[k].Start])
	}
	if lo+1 < k && endsIn(trimSpace(a.s.Text(lo)), "截至", "截止") && a.s.Tokens[lo+1].Class == scan.Date && (lo+2 == k || lo+3 == k && endsIn(trimSpace(a.s.Text(lo+2)), "统计", "統計")) {
		return true // 截至7月3日12时统计,今年以来
	}
	return a.lists.tells(s) || endsIn(s, a.lists.Reporting...) || a.tellsSource(s)
}

// opensCompared says whether token k ends a comparison with a time that opens its clause, and what is compared follows without a comma:
// 与2015年相比森林覆盖率提高.
func (a *assembly) opensCompared(k int) bool {
	ts := a.s.Tokens
	return ts[k+1].Class == scan.Word && k > 1 && ts[k-1].Class == scan.Date && ts[k-2].Class == scan.With && (k == 2 || ts[k-3].Classes&clauseMarks != 0)
}

// leads takes a comparison that stands before the clauses that it governs: 与去年相比,发案下降18.6%,破案上升23.5%.
func (a *assembly) leads(k int) {
	ts := a.s.Tokens
	if k+1 < len(ts) && ts[k].Class == scan.ThanEnd && ts[k+1].Class == scan.Word && (k == 0 || ts[k-1].Classes&clauseMarks != 0) { // 相比以往,
		if k+2 < len(ts) && ts[k+2].Class == scan.Comma && !strings.HasPrefix(a.s.Text(k+1), "之") { // not 相比之下,
			a.lead.text = strings.TrimPrefix(a.clean(k+1, k+2), "于")
		}
		return
	}
	if k+1 >= len(ts) || ts[k+1].Class != scan.Comma && !a.opensCompared(k) {
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
				if a.period.span.Start >= t.Start { // 今年1—9月与去年同期相比: this is what is told of
					a.period = a.durable
				}
			}
			return
		case t.Class == scan.Num && j == k-1:
		case t.Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Num, scan.Colon) != 0:
			return
		}
	}
}

// leadsFrom takes the time behind the comparison at token k that opens its clause, at most behind a place, where nothing but a comma follows:
// 较上年,产量、产值分别增长5%和8%.
func (a *assembly) leadsFrom(k int) {
	ts := a.s.Tokens
	if k+2 >= len(ts) || ts[k+1].Class != scan.Date || ts[k+1].Start != ts[k].End || ts[k+2].Class != scan.Comma {
		return
	}
	if k == 0 || ts[k-1].Classes&clauseMarks != 0 || a.area.span.End == ts[k].Start && !a.area.span.Empty() {
		a.lead.text = a.clear(ts[k+1].Start, ts[k+1].End)
	}
}

// atNumber says whether token k, or the one behind a bound there, is a number that stands at byte at: 每日约1.2万吨, of that number alone.
func (a *assembly) atNumber(k, at int) bool {
	ts := a.s.Tokens
	if k < len(ts) && ts[k].Start == at && ts[k].Class == scan.Bound {
		at = ts[k].End
		k++
	}
	return k < len(ts) && ts[k].Class == scan.Num && trimSpace(a.body[at:ts[k].Start]) == ""
}

// holdsHave says whether the clause behind token k tells how many there are in all, before its number: 全县共有.
func (a *assembly) holdsHave(k int) bool {
	for j := k + 1; j < len(a.s.Tokens) && a.s.Tokens[j].Classes&clauseMarks == 0 && a.s.Tokens[j].Class != scan.Num; j++ {
		if a.s.Tokens[j].Class == scan.Reach && endsIn(a.s.Text(j), "有", "共", "累计") {
			return true
		}
	}
	return false
}
