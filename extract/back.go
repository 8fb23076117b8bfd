package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// back takes off the end of a phrase what does not belong to an indicator: 约为, 实际, 上季.
func (a *assembly) back(r *reading) {
	for r.hi > r.lo && a.backStep(r) {
	}
	a.backAlike(r)
}

// backStep takes the last thing off the end, and says whether there was one: 将达 of 用电量将达.
func (a *assembly) backStep(r *reading) bool {
	ts, lo, hi := a.s.Tokens, r.lo, r.hi
	t := &ts[hi-1]
	start := t.Start
	if hi-1 == lo {
		start = r.start
	}
	w := trimRight(a.s.Body[start:t.End])
	if w == "" {
		r.hi--
		return true
	}
	if t.Class == scan.Date {
		if !a.noPeriod(hi - 1) {
			r.phrase.period = text.Span{Start: t.Start, End: t.End}
		}
		r.hi--
		return true
	}
	if a.closesName(r, t, w) {
		return false
	}
	if a.backLoose(r, t, w) {
		r.hi--
		return true
	}
	if t.Classes&backSkip != 0 && t.Class != scan.Word && (!a.lists.FrontOnly[w] || t.Class == scan.Bound) && (hi-1 > lo || t.Class != scan.Up) {
		return a.backParticle(r, t, w)
	}
	return t.Class == scan.Word && a.backWord(r, t, start, w)
}

// closesName says whether the word w at the end is the end of a name: 通过 of 审核通过12个, 总计 of 收入总计.
func (a *assembly) closesName(r *reading, t *scan.Token, w string) bool {
	ts, hi := a.s.Tokens, r.hi
	if hi-1 <= r.lo || ts[hi-2].End != t.Start {
		return false
	}
	switch w {
	case "通过": // 审核通过12个: of the verb
		return hi == r.phrase.hi && ts[hi-2].Class == scan.Word
	case "总计", "合计": // 收入总计: what a budget amounts to
		head := trimAny(trimSpace(a.s.Text(hi-2)), "收入", "支出", "收支")
		return head == "" || endsIn(head, a.lists.BudgetWords...) && head != trimSpace(a.s.Text(hi-2))
	}
	return false
}

// backLoose says whether the word w at the end only leads to a number: 占 of 网购骗案占609宗, 五年 of 收入五年翻一番.
func (a *assembly) backLoose(r *reading, t *scan.Token, w string) bool {
	ts, hi := a.s.Tokens, r.hi
	if hi-1 <= r.lo {
		return false
	}
	if (w == "历史" || w == "歷史") && a.s.Text(hi-2) == "在" { // 规模在历史同期首次突破
		return true
	}
	if w == "时" { // 天鹅最多时有1300只
		switch strings.TrimSpace(a.s.Text(hi - 2)) {
		case "最多", "最高", "最少", "最低":
			return true
		}
	}
	if w == "中" && ts[hi-2].Class == scan.RankVerb && ts[hi-2].End == t.Start { // 排名中前进三位
		return true
	}
	k := hi
	if k+1 < len(ts) && ts[k].Class == scan.Bound { // 长者申请占约490宗
		k++
	}
	return t.Class == scan.Share && k < len(ts) && ts[k].Class == scan.Num && (a.kind(k) == "count" || a.kind(k) == "money") || a.named[hi-1] && strings.HasSuffix(w, "年")
}

// backParticle takes an adverb, a preposition or a copula off the end, and keeps what it says of intent: 预计将达.
func (a *assembly) backParticle(r *reading, t *scan.Token, w string) bool {
	hi := r.hi
	if w == "要" && hi < len(a.s.Tokens) && a.s.Tokens[hi].Class == scan.Num { // 收购价要3.6元
		r.hi--
		return true
	}
	if t.Classes.Has(scan.Target) {
		if !a.intent(hi - 1) {
			return false
		}
		r.phrase.status = Target
		if endsIn(w, "任务是", "目标是") && hi-1 > r.lo && a.s.Tokens[hi-2].End == t.Start { // 招商任务是3亿元
			t.End -= len("是")
			t.Class, t.Classes = scan.Word, scan.Of(scan.Word)
			return false
		}
	} else if st := a.intentStatus(hi - 1); st != "" {
		r.phrase.status = st
	}
	r.toward = r.toward || t.Classes.Has(scan.To)
	r.reached = r.reached || t.Classes.Has(scan.Reach)
	r.hi--
	return true
}

// backWord takes the word w, which begins at byte start of the last token, off the end, or the end of it: 单产实际 → 单产.
func (a *assembly) backWord(r *reading, t *scan.Token, start int, w string) bool {
	inner := r.hi-1 > r.lo
	if inner || len(w) >= len("实际")+3 {
		cut := a.backTail(r, t, w)
		if cut > 0 && cut < t.End-start {
			t.End = start + len(w) - cut // the tokens are ours until the next sentence
			return true
		} else if cut == len(w) && cut > 0 && inner {
			r.hi--
			return true
		}
	}
	if a.backWill(r, t, w) || a.backArea(r, t, start, w) || a.backPer(r, t, start, w) {
		return true
	}
	if inner && w == "起" && a.s.Tokens[r.hi-2].Class == scan.Date && a.s.Tokens[r.hi-2].End == t.Start { // 成交由3月起少于15宗
		r.hi--
		return true
	}
	if inner && strings.HasSuffix(w, "的") && slices.Contains(a.lists.Feats, trimSpace(strings.TrimSuffix(w, "的"))) ||
		slices.Contains(a.lists.LooseEnds, w) && !(w == "预期" && r.hi < len(a.s.Tokens) && a.s.Tokens[r.hi].Class == scan.From) || // not 增长预期从2.2%下调
		(w == "修订" || w == "临时" || w == "初步") && r.hi < len(a.s.Tokens) && a.s.Text(r.hi) == "估计" {
		r.hi--
		return true
	}
	return false
}

// backLists are the lists of words that back.go reads.
type backLists struct {
	// Tails end the words before a number without being part of what they name: 单产平均, 职工名义.
	Tails endings

	// NoTails end the words before a number and belong to what they name, though they end as one of Tails: 中长期.
	NoTails []string

	// LooseEnds are words that may stand between a name and the words before its number: 单产平均, 价格一般.
	LooseEnds []string

	// Feats are what a level is said to be, which is no part of its name: 销量达到创纪录的15万辆.
	Feats []string

	// Movements are verbs that 到 follows: 通车乡镇拓展到55个.
	Movements []string

	// FrontOnly are words that are taken off the front of a phrase only: at its end they end a noun (限排令).
	FrontOnly map[string]bool

	// RelativeAreas are the areas of the text's own that may end a word: 覆盖全市.
	RelativeAreas []string

	// BudgetWords stand before what closes the name of a budget: 本年, 财政.
	BudgetWords []string

	// PerEach say that a number is a mean: 人均, 日均.
	PerEach []string

	// OfReckoning stand between a name and its number and are no part of it: 约需, 剩.
	OfReckoning []string

	// RunSpans are spans of which several ran one after the other: 连续3个月.
	RunSpans []string

	// RunUnits follow the number of a run: 连续三年.
	RunUnits []string

	// AmongVerbs are verbs of standing or coming among the first: 跻身, 位于.
	AmongVerbs []string
}

// backTail is the length of what the word w at the end says of how its number was reached: 实际, 連續五年, 約 of 申請約有13.2萬宗.
func (a *assembly) backTail(r *reading, t *scan.Token, w string) int {
	cut := 0
	if at := len(w) - len("約"); r.reached && (strings.HasSuffix(w, "約") || strings.HasSuffix(w, "约")) && !a.inWords(w, at, len(w)) { // not 买卖合约共
		cut = len("約")
	}
	if i := a.lists.runOf(w); i > 0 {
		cut = len(w) - i
	}
	if r.toward {
		if cut = a.lists.movesBefore(w); cut > 0 {
			cut += len(w[:len(w)-cut]) - len(strings.TrimSuffix(w[:len(w)-cut], "也"))
		}
	}
	if r.reached && strings.HasSuffix(w, "提前") { // 指标提前实现
		cut = len("提前")
	}
	if k := r.hi; k < len(a.s.Tokens) && a.s.Tokens[k].Class == scan.Bound && a.s.Tokens[k].Start == t.End && endsIn(w, "再", "又", "仍", "均") && utf8.RuneCountInString(w) > 2 && !endsIn(w, a.lists.PerEach...) { // 业务量再超
		cut = len("再")
	}
	if strings.HasSuffix(w, "建有") && utf8.RuneCountInString(w) > 2 { // 扩建有3所
		cut = len("有")
	}
	if strings.HasSuffix(w, "所有") && r.hi == r.phrase.hi && len(w) > len("所有") { // 派出所有12个
		cut = len("有")
	}
	if head := trimAny(w, a.lists.OfReckoning...); head != w && (endsMeasure(head) || strings.HasSuffix(head, "租")) { // 失業人數錄14.5萬人, 到園人數剩3120人
		cut = len(w) - len(head)
	}
	if k := r.hi; k < len(a.s.Tokens) && a.s.Tokens[k].Class != scan.Word && a.s.Tokens[k].Classes&changeVerbs != 0 && endsIn(w, "出现", "呈现", "呈") { // 同比出现下降
		cut = len(w) - len(trimAny(w, "出现", "呈现", "呈"))
	}
	if !a.lists.Tails.may(w) {
		return cut
	}
	for _, x := range a.lists.Tails.words {
		if hasSuffix(w, x) && len(w) > len(x) && !endsIn(w, a.lists.NoTails...) && (x != "外" || strings.Contains(a.s.Body[a.seg.Start:t.Start], "除") && a.lastWord(w) == "外") {
			cut = len(x)
		}
	}
	return cut
}

// backWill takes 会 off the end before a verb of movement, where it is a word of its own: 编制会增至19万个, not 协会增至9家.
func (a *assembly) backWill(r *reading, t *scan.Token, w string) bool {
	head, ok := strings.CutSuffix(w, "会")
	moves := changeVerbs | scan.Of(scan.To, scan.Bound)
	if endsMeasure(head) {
		moves |= scan.Of(scan.Reach, scan.From) // 产量会达到4万吨, 票价会由3元调整为4元
	}
	if k := r.phrase.hi; !ok || len(head) < 2*len("会") && r.hi-1 <= r.lo || r.hi < k && a.s.Tokens[r.hi].Classes&moves == 0 || r.hi == k && (k >= len(a.s.Tokens) || a.s.Tokens[k].Classes&moves == 0) {
		return false
	}
	a.wordBuf = a.cut(w)
	if c := a.wordBuf[len(a.wordBuf)-1]; c.End-c.Start > len("会") || r.hi < len(a.s.Tokens) && a.s.Text(r.hi) == "为" && !endsMeasure(head) { // 慈善会为
		return false
	}
	r.phrase.status = Forecast
	t.End -= len("会")
	return true
}

// backArea takes an area of the text's own off the end, before a number: 覆盖全市46个景区.
func (a *assembly) backArea(r *reading, t *scan.Token, start int, w string) bool {
	ts, hi := a.s.Tokens, r.hi
	if hi >= len(ts) || hi != r.phrase.hi || ts[hi].Class != scan.Num || ts[hi].Start != t.End {
		return false
	}
	n := a.lists.relativeSuffix(w)
	if n == 0 || n == len(w) && hi-1 <= r.lo || a.ranksAmong(hi, start+len(w)-n) {
		return false
	}
	r.phrase.area = text.Span{Start: start + len(w) - n, End: start + len(w)}
	if n == len(w) {
		r.hi--
	} else {
		t.End = start + len(w) - n
	}
	return true
}

// backPer takes what a rate is told for off the end: 每亩 of 单产实现每亩400斤.
func (a *assembly) backPer(r *reading, t *scan.Token, start int, w string) bool {
	i := lastIndex(w, "每")
	if i < 0 || i == 0 && r.hi-1 <= r.lo {
		return false
	}
	if n := utf8.RuneCountInString(w[i:]); (n < 2 || n > 3) && a.lists.perPrefix(w[i:]) != len(w[i:]) && headsPer(w[i+len("每"):]) != len(w[i+len("每"):]) {
		return false
	}
	if i == 0 {
		r.hi--
	} else {
		t.End = start + i
	}
	return true
}

// backAlike takes what something is as high as off the end: 空置率与上季相同,均为3.3%.
func (a *assembly) backAlike(r *reading) {
	ts := a.s.Tokens
	if r.hi <= r.lo+1 || ts[r.hi-1].Class != scan.Word {
		return
	}
	switch trimRight(a.s.Body[ts[r.hi-1].Start:ts[r.hi-1].End]) {
	case "相同", "相若", "一样", "一致", "相当", "持平":
		for j := r.hi - 2; j > r.lo && j >= r.hi-4; j-- {
			if ts[j].Classes.Has(scan.With) {
				r.hi = j
				return
			}
		}
	}
}

// runOf is where what says how often in a row begins at the end of s, 0 where nothing does: 成交额连续第12个交易日.
func (l *lists) runOf(s string) int {
	i := max(lastIndex(s, "连续"), lastIndex(s, "連續"))
	if i <= 0 {
		return 0
	}
	rest := strings.TrimPrefix(s[i+len("连续"):], "第")
	if some := beginsWith(rest, "好几", "多", "数", "几"); some > 0 && beginsWith(rest[some:], l.RunSpans...) == len(rest)-some { // 入住率连续多天
		return i
	}
	n, ok := numeral.Scan(rest, 0)
	if !ok || !endsIn(rest[n.End:], l.RunUnits...) {
		return 0
	}
	return i
}

// movesBefore is the length of the verbs that end w, up to two and an adverb: 升级扩容.
func (l *lists) movesBefore(w string) int {
	n := 0
	for range 3 {
		x := endOf(w[:len(w)-n], l.Movements)
		if x == 0 {
			break
		}
		n += x
	}
	return n
}

// endOf is the length of the first of the words that ends s, 0 where none does.
func endOf(s string, words []string) int {
	for _, x := range words {
		if hasSuffix(s, x) {
			return len(x)
		}
	}
	return 0
}

// ranksAmong says whether the area at byte at, before the number at token k, is what something ranks among: 排全省80名之后.
func (a *assembly) ranksAmong(k, at int) bool {
	if u := a.s.Nums[a.s.Tokens[k].Num].UnitWord; u != "名" && u != "位" && u != "强" {
		return false
	}
	return endsIn(strings.TrimRight(a.body[a.seg.Start:at], " "), a.lists.AmongVerbs...)
}

// relativeSuffix is the length of the area of the text's own that s ends with: 覆盖全市.
func (l *lists) relativeSuffix(s string) int {
	for _, w := range l.RelativeAreas {
		if hasSuffix(s, w) {
			return len(w)
		}
	}
	return 0
}
