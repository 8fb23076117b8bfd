package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/numeral"
)

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

// quantityLists are the lists of words that quantity.go reads.
type quantityLists struct {
	// CaseTold are words of a clause that tells something itself, though it ends as one that tells of whom: 是超过5万吨的.
	CaseTold []string

	// May are words for what may be done or had, beside which a word for most or least limits how much: 可 of 最多可领取.
	May []string

	// Sentences end the names of penalties that are told by how long they last: 监禁.
	Sentences []string

	// InARow are the spans that something is counted by behind 连续.
	InARow map[string]bool

	// WentOn are the verbs of movement that something does for so long in a row.
	WentOn []string

	// Premises are kinds of buildings that are told apart by how large they are.
	Premises []string

	// Quoted begin a clause that tells at what an index stands.
	Quoted []string

	// Sizes are the units by which vehicles, machines and works are told apart.
	Sizes map[string]bool

	// Sizeable end the names of what is told apart by its size.
	Sizeable []string

	// Gotten begin what was done to have the next things that are counted, behind an amount of its own: 清运垃圾80吨出动清运车12台.
	Gotten []string

	// AmountTimes are units of time of which so many ten thousand only measure an amount: 405万小时.
	AmountTimes map[string]bool

	// TimeMeasures end the names of what is measured in time.
	TimeMeasures []string

	// Paid are the verbs by which somebody is paid for each of something.
	Paid []string

	// EveryTime are the times that 每 tells how often a sum is due.
	EveryTime []string

	// GoneOnVerbs are verbs before the number of a span that went on: 超过.
	GoneOnVerbs []string

	// BehindSpans follow a span of years where it is part of a name: 三年行动.
	BehindSpans []string

	// MeanTimes end what is told of spans of time: 平均耗时.
	MeanTimes []string

	// TimeVerbs stand before a span of time that something takes: 经过.
	TimeVerbs []string

	// SpanEnds end words for times that are no span: 学期.
	SpanEnds []string

	// PayVerbs are verbs of paying, by the head: 补贴.
	PayVerbs []string

	// OfEachOne say of each of what a value is: 每户.
	OfEachOne []string

	// PerVerbs stand between 每户 and its number: 约.
	PerVerbs []string

	// PerThings are what an amount may be told by, after 每: 每股.
	PerThings []string

	// PerUnitsOf are the units that a value is told by, after 每: 每平方公里.
	PerUnitsOf []string

	// PerReached stand between 每吨 and its value: 升至.
	PerReached []string
}

// goneOn says whether the words that end at byte end tell how something has moved for so long: 连续下降了, 持续增长超过.
func (a *assembly) goneOn(end int) bool {
	const far = 30 // bytes
	s := trimAny(strings.TrimRight(a.body[max(a.seg.Start, end-far):end], " "), a.lists.GoneOnVerbs...)
	s = trimAny(s, "了", "已", "过")
	i := max(strings.LastIndex(s, "连续"), strings.LastIndex(s, "持续"))
	if i < 0 {
		return false
	}
	return slices.Contains(a.lists.WentOn, s[i+len("连续"):])
}

// rankedAmong says whether the number at token k counts those among whom something is ranked: 在全省18个地市的考评中名列第二.
func (a *assembly) rankedAmong(k int) bool {
	ts := a.s.Tokens
	j := k + 1
	for j < len(ts) && ts[j].Class == scan.Word {
		j++
	}
	if j == k+1 || !endsIn(a.s.Text(j-1), "中", "里", "内") {
		return false
	}
	const near = 4 // tokens of the verb: 均排名并列第三, 排名倒数第二
	verb := false
	for end := j + near; j < len(ts) && j <= end; j++ {
		switch t := &ts[j]; {
		case t.Class == scan.Rank || t.Class == scan.RankWord:
			return verb
		case t.Class == scan.RankVerb:
			verb = true
		case t.Class == scan.Adverb || t.Class == scan.Reach || t.Class == scan.Each:
		case t.Class == scan.Word && verb && t.End-t.Start <= len("倒数"):
		default:
			return false
		}
	}
	return false
}

// listCommas reads a comma between two numbers of one unit that 分别 deals out as the 、 that it stands for, and that between the two counts of
// what rose from them: 分别增长4.3%，5.1%和6.2%; 从310户,950人增加到360户,1100人.
func (a *assembly) listCommas() {
	ts := a.s.Tokens
	each, dun, from := false, false, false // since the clause began
	for k := range ts {
		switch t := &ts[k]; {
		case t.Class == scan.From:
			from = true
		case t.Class == scan.Each || t.Classes&scan.Of(scan.Reach, scan.Share) != 0 && t.Class != scan.Word:
			each = each || strings.HasPrefix(a.s.Text(k), "分别")
		case t.Class == scan.Dun || t.Class == scan.With:
			dun = dun || k > 0 && ts[k-1].Class == scan.Num
		case t.Class == scan.Semi || t.Class == scan.Stop:
			each, dun, from = false, false, false
		case t.Class == scan.Comma:
			if from && !dun && a.twoCounts(k) && (a.toAhead(k+2) || a.toBehind(k-1)) {
				t.Class, t.Classes = scan.Dun, scan.Of(scan.Dun)
				continue
			}
			if each && !dun && a.movedAlike(k) {
				t.Class, t.Classes = scan.Dun, scan.Of(scan.Dun)
				continue
			}
			if each && !dun && k > 0 && k+1 < len(ts) && ts[k-1].Class == scan.Num && ts[k+1].Class == scan.Num && ts[k-1].End == t.Start && t.End == ts[k+1].Start && sameUnit(a.s.Nums[ts[k-1].Num].Unit, a.s.Nums[ts[k+1].Num].Unit) {
				t.Class, t.Classes = scan.Dun, scan.Of(scan.Dun)
				continue
			}
			each, dun, from = false, false, false
		}
	}
}

// movedAlike says whether a comma at token k parts two movements that are each told by a verb and a percentage and nothing else: 分别上升4%,下降5%.
func (a *assembly) movedAlike(k int) bool {
	ts := a.s.Tokens
	if k < 2 || k+2 >= len(ts) || ts[k-1].Class != scan.Num || ts[k+2].Class != scan.Num || a.kind(k-1) != "rate" || a.kind(k+2) != "rate" {
		return false
	}
	moves := func(j int) bool { return ts[j].Class == scan.Up || ts[j].Class == scan.Down }
	return moves(k-2) && moves(k+1) && ts[k].End == ts[k+1].Start
}

// twoCounts says whether a comma at token k parts two counts of different units directly: 310户,950人.
func (a *assembly) twoCounts(k int) bool {
	ts := a.s.Tokens
	return k > 0 && k+1 < len(ts) && ts[k-1].Class == scan.Num && ts[k+1].Class == scan.Num && ts[k-1].End == ts[k].Start && ts[k].End == ts[k+1].Start &&
		a.kind(k-1) == "count" && a.kind(k+1) == "count" && !sameUnit(a.s.Nums[ts[k-1].Num].Unit, a.s.Nums[ts[k+1].Num].Unit)
}

// toAhead says whether the words from token k on go on to what something came to: 增加到.
func (a *assembly) toAhead(k int) bool {
	const near = 4 // tokens
	ts := a.s.Tokens
	for j := k; j < len(ts) && j < k+near && ts[j].Classes&(clauseMarks|scan.Of(scan.Num)) == 0; j++ {
		if ts[j].Class == scan.To {
			return true
		}
	}
	return false
}

// toBehind says whether the words before the number at token k tell that something came to it.
func (a *assembly) toBehind(k int) bool {
	const near = 5 // tokens
	ts := a.s.Tokens
	for j := k - 1; j >= 0 && j > k-near && ts[j].Classes&(clauseMarks|scan.Of(scan.Num)) == 0; j-- {
		if ts[j].Class == scan.To {
			return true
		}
	}
	return false
}

// measured marks the lengths of time and the bare numbers that are no figures.
func (a *assembly) measured() {
	a.listCommas()
	ts := a.s.Tokens
	for k := range ts {
		if ts[k].Class == scan.Date && endsIn(a.s.Text(k), "年", "年来", "年間") {
			a.averaged(k + 1)
		}
		if ts[k].Class != scan.Num {
			a.madeUp(k)
			continue
		}
		f := &a.s.Nums[ts[k].Num]
		if k > 0 && (a.lists.InARow[f.UnitWord] && endsIn(a.body[a.seg.Start:f.Start], "连续", "連續", "连续第") || f.Kind == "time" && a.goneOn(f.Start)) { // 终止连续7季负成长, 连续下降了两个多月
			a.name(k, "duration")
			continue
		}
		if f.Kind == "count" && a.rankedAmong(k) { // 在全省18个地市中排名第2位
			a.name(k, "sample")
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
		if a.tellsWhich(k) || f.Kind != "time" && a.statesCase(k) { // 陪伴时间少于1小时的占46%; 占地5亩以上的,
			a.name(k, "group limit")
			continue
		}
		if (f.Kind == "area" || f.UnitWord == "呎") && a.sizeOfKind(k) { // 面积90平方米以上的住宅下跌0.6%
			a.name(k, "group limit")
			if k+1 < len(ts) && ts[k+1].Class == scan.After {
				ts[k+1].Class, ts[k+1].Classes = scan.Word, scan.Of(scan.Word)
			}
			continue
		}
		if a.sizeOfThing(k, f) || a.amongFirst(k) || a.firstOf(k) {
			a.name(k, "group limit")
			continue
		}
		if f.UnitWord == "类" && a.kindsTold(k, f) {
			a.name(k, "name")
			continue
		}
		if f.Kind == "time" && a.yearsAgo(k, f) { // 由五年前的41%提高到73%
			continue
		}
		if f.Kind == "time" && a.meanGrowth(k, f) { // 两年平均增速: part of the name
			a.name(k, "duration")
			ts[k].Class, ts[k].Classes = scan.Word, scan.Of(scan.Word)
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

// statesCase says whether the clause of the number at token k, which ends behind it, tells no more than of whom or of what its sentence goes on to
// tell something: 建筑面积在1万平方米以上的,应配建停车位; not 超过1万平方米的是甲厂.
func (a *assembly) statesCase(k int) bool {
	ts := a.s.Tokens
	end, bound := a.s.Nums[ts[k].Num].End, false
	if k+1 < len(ts) && ts[k+1].Class == scan.After {
		w := a.s.Text(k + 1)
		end, bound = ts[k+1].End, strings.HasPrefix(w, "以") || strings.HasPrefix(w, "及以")
	} else if k > 0 && ts[k-1].End == ts[k].Start {
		bound = ts[k-1].Class == scan.Bound && ts[k-1].Value != "about" || endsIn(a.s.Text(k-1), "满", "不满", "未满")
	}
	if !bound || beginsWith(a.body[end:a.seg.End], "的,", "的，") == 0 {
		return false
	}
	return !containsAny(a.aheadInClause(k), a.lists.CaseTold)
}

// caseBefore is the case that the clause before token start states, for which something is ruled behind it: 地处老城区 of 地处老城区的,不低于25%;
// "" where it states none.
func (a *assembly) caseBefore(start int) string {
	ts := a.s.Tokens
	if start < 2 || start >= len(ts) || ts[start-1].Class != scan.Comma || ts[start-2].End != ts[start-1].Start || !strings.HasSuffix(a.body[a.seg.Start:ts[start-2].End], "的") {
		return ""
	}
	lo := start - 2
	for lo > 0 && ts[lo-1].Classes&clauseMarks == 0 {
		lo--
	}
	s := strings.TrimSuffix(a.clear(ts[lo].Start, ts[start-2].End), "的")
	if utf8.RuneCountInString(s) < 2 || utf8.RuneCountInString(s) > 24 || containsAny(s, a.lists.CaseTold) {
		return ""
	}
	return s
}

// ruledAt says whether the clause that begins at token k begins with a bound that a rule sets: 不低于.
func (a *assembly) ruledAt(k int) bool {
	_, b := a.lists.ruledBound(a.body[a.s.Tokens[k].Start:a.seg.End])
	return b != ""
}

// tellsWhich says whether the number at token k is a bound by which those are told apart of whom a share is told behind it:
// 年收入超过5万元的占46%.
func (a *assembly) tellsWhich(k int) bool {
	ts := a.s.Tokens
	j := k + 1
	after := j < len(ts) && ts[j].Class == scan.After
	if after {
		j++
	}
	if j+1 >= len(ts) || trimSpace(a.s.Text(j)) != "的" || ts[j+1].Class != scan.Share || a.s.Nums[ts[k].Num].Kind == "rate" {
		return false
	}
	return after || k > 0 && (ts[k-1].Class == scan.Bound && ts[k-1].Value != "about" || ts[k-1].Classes&scan.Of(scan.Above, scan.Below) != 0)
}

// saysWhich says whether the movement at token k tells apart those who are counted beside it, and moves no figure: 7座上涨, 价格下跌的有8种,
// 持平的5种.
func (a *assembly) saysWhich(k int) bool {
	ts := a.s.Tokens
	counts := func(j int) bool {
		if j < 0 || j >= len(ts) || ts[j].Class != scan.Num {
			return false
		}
		f := &a.s.Nums[ts[j].Num]
		return f.Kind == "count" && !f.HasMax && f.UnitWord != "" && f.UnitWord != "位" && f.UnitWord != "位次"
	}
	ends := func(j int) bool {
		return j >= len(ts) || ts[j].Class == scan.Dun || ts[j].Classes&clauseMarks != 0 && ts[j].Class != scan.Word
	}
	if counts(k-1) && ts[k-1].End == ts[k].Start && ends(k+1) {
		return k < 2 || ts[k-2].Class != scan.Word && ts[k-2].Classes&(clauseMarks|scan.Of(scan.Each, scan.Reach, scan.Adverb, scan.Among, scan.Dun, scan.Bound)) != 0 // not 较去年的64座上升
	}
	j := k + 1
	if j >= len(ts) || ts[j].Start != ts[k].End || trimSpace(a.s.Text(j)) != "的" {
		return false
	}
	if k == 0 || ts[k-1].Class != scan.Word && ts[k-1].Class != scan.Dun && ts[k-1].Classes&clauseMarks == 0 && ts[k-1].Class != scan.Basis { // 由5440人上升的
		return false
	}
	for j++; j < len(ts) && j < k+5 && (ts[j].Class == scan.Reach || ts[j].Class == scan.Adverb || ts[j].Class == scan.Bound); j++ {
	}
	return counts(j) && ends(j+1)
}

// quotes says whether s begins by telling at what an index stands: 最新报150, not 报建3栋.
func (l *lists) quotes(s string) bool {
	n := beginsWith(s, l.Quoted...)
	return n > 0 && n < len(s) && s[n] >= '0' && s[n] <= '9'
}

// sizeOfKind says whether the area at token k is that by which a kind of premises is told apart, of which the clause goes on to tell:
// 面积90平方米以上的住宅下跌0.6%.
func (a *assembly) sizeOfKind(k int) bool {
	const near = 12 // tokens
	ts := a.s.Tokens
	rest := a.body[a.s.Nums[ts[k].Num].End:a.seg.End]
	n := beginsWith(rest, a.lists.BoundTails...)
	if n == 0 && !(k > 0 && ts[k-1].End == ts[k].Start && endsIn(trimSpace(a.s.Text(k-1)), "面积")) {
		return false
	}
	rest = strings.TrimPrefix(rest[n:], "的")
	if next := strings.TrimLeft(rest, ",， "); len(next) < len(rest) && a.lists.quotes(next) { // 面积900至1500方呎,最新报150
		return true
	}
	if beginsWith(rest, a.lists.Premises...) == 0 {
		return false
	}
	j := k + 1
	for ; j < len(ts) && j < k+near && ts[j].Classes&clauseMarks == 0; j++ {
		if ts[j].Class == scan.Num {
			return ts[j-1].End == ts[j].Start
		}
	}
	if j+1 < len(ts) && ts[j].Class == scan.Comma { // 面积500呎以下的单位,按月跌0.9%
		c := ts[j+1].Classes
		return ts[j+1].Class != scan.Word && c&(changeVerbs|scan.Of(scan.Basis)) != 0 || a.lists.quotes(trimSpace(a.body[ts[j+1].Start:a.seg.End]))
	}
	return false
}

// sizeOfThing says whether the number at token k tells the things apart that the next number counts, by how large or strong they are:
// 5吨压缩车2辆, 110千伏变电站3座.
func (a *assembly) sizeOfThing(k int, f *scan.Figure) bool {
	const longest = 24 // bytes of the noun
	ts := a.s.Tokens
	if !a.lists.Sizes[f.UnitWord] || f.Bound != "" && f.Bound != string(Exact) || k+2 >= len(ts) || ts[k+1].Start != ts[k].End {
		return false
	}
	if k > 0 && ts[k-1].Classes&(clauseMarks|scan.Of(scan.Dun, scan.Word, scan.Reach, scan.Adverb)) == 0 {
		return false
	}
	j := k + 1
	for j < len(ts) && j < k+4 && ts[j].Class != scan.Num && ts[j].Start == ts[j-1].End && ts[j].Classes&(phraseStop|scan.Of(scan.Dun)) == 0 {
		j++
	}
	if j == k+1 || j >= len(ts) || ts[j].Class != scan.Num || ts[j].Start != ts[j-1].End || ts[j-1].Class != scan.Word {
		return false
	}
	noun := a.body[ts[k].End:ts[j].Start]
	if g := &a.s.Nums[ts[j].Num]; len(noun) > longest || g.UnitWord == "" || g.UnitWord == f.UnitWord || g.Kind != "count" && g.UnitWord != "公里" && g.UnitWord != "千米" || strings.HasPrefix(noun, "的") {
		return false
	}
	if f.UnitWord == "座" && a.s.Nums[ts[j].Num].UnitWord != "辆" { // 53座客车2辆, not 泵站12座,水泵24台
		return false
	}
	return endsIn(noun, a.lists.Sizeable...) && beginsWith(noun, a.lists.Gotten...) == 0 && !strings.ContainsAny(noun, "和及与并或")
}

// kindsTold says whether the number at token k tells of how many kinds together a rate or a movement is told behind them, and is of their name:
// 8类重点场所检查率达92%, not 抽检8类食品.
func (a *assembly) kindsTold(k int, f *scan.Figure) bool {
	ts := a.s.Tokens
	if f.Bound != "" && f.Bound != string(Exact) || f.HasMax || k+2 >= len(ts) || ts[k+1].Class != scan.Word || ts[k+1].Start != ts[k].End || strings.HasPrefix(a.s.Text(k+1), "的") {
		return false
	}
	if k > 0 && ts[k-1].Class != scan.Date && ts[k-1].Classes&clauseMarks == 0 && !a.placeOnly(k-1) {
		return false
	}
	for j := k + 2; j < len(ts) && ts[j].Classes&clauseMarks == 0; j++ {
		if ts[j].Class == scan.Bound && ts[j].Value != string(About) { // 12类商品增速超过10%: so many kinds
			return false
		}
		if ts[j].Class == scan.Num && !a.named[j] {
			kind, b := a.kind(j), a.s.Nums[ts[j].Num].Bound
			return (kind == "rate" || kind == "point") && (b == "" || b == string(Exact) || b == string(About))
		}
	}
	return false
}

// amongFirst says whether the number at token k tells up to which place those are that the next number counts: 全省前100名考生13人.
func (a *assembly) amongFirst(k int) bool {
	ts := a.s.Tokens
	if k == 0 || k+2 >= len(ts) || ts[k-1].Class != scan.Word || !strings.HasSuffix(a.s.Text(k-1), "前") || ts[k-1].End != ts[k].Start || ts[k+1].Class != scan.Word || ts[k+1].Start != ts[k].End || ts[k+2].Class != scan.Num || ts[k+2].Start != ts[k+1].End {
		return false
	}
	switch a.s.Nums[ts[k].Num].UnitWord {
	case "名", "位", "强":
	default:
		return false
	}
	u := a.s.Nums[ts[k+2].Num].UnitWord
	return u == "人" || u == "名" || u == "家" || u == "个" || u == "所" || u == "位"
}

// firstOf says whether the number at token k only says how many of those that come first the clause goes on to name: 得分最高的前3个指标是.
func (a *assembly) firstOf(k int) bool {
	ts := a.s.Tokens
	if k == 0 || k+2 >= len(ts) || a.kind(k) != "count" || !a.firstBefore(k) || ts[k-1].End != ts[k].Start || ts[k+1].Class != scan.Word || ts[k+1].Start != ts[k].End {
		return false
	}
	be := ts[k+2].Classes
	return be&scan.Of(scan.Each, scan.Colon) != 0 || be&scan.Of(scan.Reach, scan.To) != 0 && endsIn(a.s.Text(k+2), "是", "为", "有")
}

// firstBefore says whether the words before the number at token k pick out those that come first: 排名前, 得分最高的.
func (a *assembly) firstBefore(k int) bool {
	const near = 8 // tokens
	w := a.s.Text(k - 1)
	if strings.HasSuffix(w, "前") {
		return true
	}
	if !strings.HasSuffix(w, "的") || a.lists.pickedBy(w) <= 0 {
		return false
	}
	ts := a.s.Tokens
	for j := k + 3; j < len(ts) && j < k+near && ts[j].Classes&clauseMarks == 0; j++ {
		if ts[j].Class == scan.Open { // and have their values in brackets
			return a.valueIn(j) > 0
		}
	}
	return false
}

// yearsAgo makes a time of the length of time at token k where 前 stands behind it: 五年前, 三个月前; and says whether it did.
func (a *assembly) yearsAgo(k int, f *scan.Figure) bool {
	switch f.UnitWord {
	case "年", "个月", "月", "天", "周", "個月":
	default:
		return false
	}
	ts := a.s.Tokens
	ago := "前"
	if k+1 < len(ts) && strings.HasPrefix(a.s.Text(k+1), "后") && (k == 0 || ts[k-1].Classes&clauseMarks != 0 || ts[k-1].Class == scan.Reach && trimSpace(a.s.Text(k-1)) == "在") { // 20年后这个比例将达, 将在5年后由
		ago = "后"
	}
	if k+1 >= len(ts) || ts[k+1].Class != scan.Word || ts[k+1].Start != ts[k].End || !strings.HasPrefix(a.s.Text(k+1), ago) {
		return false
	}
	if next, _ := utf8.DecodeRuneInString(a.s.Text(k + 1)[len(ago):]); strings.ContainsRune("列三十期两几沿往备续勤", next) {
		return false
	}
	a.name(k, "duration")
	ts[k].Class, ts[k].Classes, ts[k].Value = scan.Date, scan.Of(scan.Date), ""
	ts[k].End += len(ago)
	ts[k+1].Start += len(ago)
	return true
}

// averaged makes the words at token k, behind a length of time, the basis of the change that follows where they tell that it is a
// mean over those years: 三年平均增长, 两年平均实际增长.
func (a *assembly) averaged(k int) bool {
	ts := a.s.Tokens
	span := k - 1
	if k < len(ts) && ts[k].Class == scan.Each { // 两年分别平均增长
		k++
	}
	if k+1 >= len(ts) || ts[k].Class != scan.Word || ts[k+1].Classes&changeVerbs == 0 || !strings.HasSuffix(trimSpace(a.s.Text(span)), "年") && ts[span].Class != scan.Date {
		return false
	}
	switch trimSpace(a.s.Text(k)) {
	case "平均", "平均实际", "平均名义":
		ts[k].Class, ts[k].Classes, ts[k].Value = scan.Basis, scan.Of(scan.Basis), string(YearAverage)
		return true
	}
	return false
}

// meanGrowth says whether the years at token k tell what a growth rate is the mean of: 两年平均增速, 三年平均增长率.
func (a *assembly) meanGrowth(k int, f *scan.Figure) bool {
	if f.UnitWord != "年" || k+1 >= len(a.s.Tokens) || a.s.Tokens[k+1].Class != scan.Word || a.s.Tokens[k+1].Start != a.s.Tokens[k].End {
		return false
	}
	rate, ok := strings.CutPrefix(a.s.Text(k+1), "平均")
	return ok && a.lists.isRateWord(rate)
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
	if k > 0 && ts[k-1].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Colon) == 0 && !a.placeOnly(k-1) {
		return false
	}
	switch t := &ts[k+1]; t.Class {
	case scan.Up, scan.Down, scan.Adverb, scan.Reach, scan.Each, scan.Basis:
		return true
	case scan.Word:
		w := a.body[t.Start:t.End]
		for _, no := range a.lists.BehindSpans {
			if hasPrefix(w, no) {
				return false
			}
		}
		return true
	}
	return false
}

// placeOnly says whether token k is a place and nothing else, at the start of its clause: 这个县3年建起大棚.
func (a *assembly) placeOnly(k int) bool {
	ts := a.s.Tokens
	w := trimSpace(a.s.Text(k))
	return ts[k].Class == scan.Word && (k == 0 || ts[k-1].Classes&clauseMarks != 0) && w != "" && a.e.areas.whole(w)
}

// name makes the number at token k part of a name.
func (a *assembly) name(k int, kind string) {
	a.named[k] = true
	t := &a.s.Tokens[k]
	t.Class, t.Classes = scan.Word, scan.Of(scan.Word)
	a.s.Left = append(a.s.Left, scan.Leftover{Start: t.Start, End: t.End, Kind: kind})
}

// longestTerm says whether the length of time at token k is the gravest that a law rules for a deed: 最高可被监禁5年.
func (a *assembly) longestTerm(k int) bool {
	ts := a.s.Tokens
	if k == 0 || ts[k-1].End != ts[k].Start || !endsIn(trimSpace(a.s.Text(k-1)), a.lists.Sentences...) {
		return false
	}
	lo := k
	for lo > 0 && ts[lo-1].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop) == 0 {
		lo--
	}
	return strings.Contains(a.body[ts[lo].Start:ts[k].Start], "最高")
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
	if f.Unit != f.UnitWord && a.lists.AmountTimes[f.UnitWord] && strings.HasSuffix(f.Unit, f.UnitWord) { // 405万小时: an amount, not when
		return true
	}
	if k > 0 && strings.HasSuffix(a.body[a.seg.Start:f.Start], "每") { // 平均每3分钟就有一人
		return false
	}
	if k > 2 && ts[k-1].Class == scan.To && ts[k-2].Class == scan.Comma && ts[k-3].Class == scan.Num && a.kind(k-3) == "time" || k > 2 && ts[k-1].Class == scan.Reach && ts[k-2].Class == scan.Comma && ts[k-3].Class == scan.Num && a.kind(k-3) == "time" { // 增加0.2天,为1.7天
		return true
	}
	if lo := a.body[a.seg.Start:f.Start]; endsIn(strings.TrimRight(lo, " "), a.lists.MeanTimes...) {
		return true
	}
	if k > 0 && ts[k-1].Class == scan.Word && ts[k-1].End == ts[k].Start { // 平均住院日7.8天
		if w := a.s.Text(k - 1); strings.HasPrefix(w, "平均") || strings.HasPrefix(w, "人均") {
			return true
		}
	}
	if a.perDay(k, f) || a.timedNext(k, f) || k > 1 && a.timedRow(k) || a.timedEach(k) {
		return true
	}
	if len(a.s.Tokens) > k+1 && a.lead.text != "" {
		if t := ts[max(k-1, 0)]; t.Class == scan.Up || t.Class == scan.Down {
			return true
		}
	}
	if timed, known := a.timedBefore(k, f); known {
		return timed
	}
	if a.longestTerm(k) {
		return true
	}
	if f.Value.Scale > 0 && k > 1 && ts[k-1].Class == scan.Open && k+1 < len(ts) && ts[k+1].Class == scan.Close && a.timeBefore(k) { // 过夜旅客(2.2日)
		return true
	}
	if a.heldAgainst(k, f) || a.timeCompared(k, f) || a.dueWithin(k, f) || a.timedAlike(k, f) {
		return true
	}
	// 4—6天的封闭学习, but 通过4—6年的努力
	if f.HasMax && k+1 < len(ts) && ts[k+1].Class == scan.Word && strings.HasPrefix(a.s.Text(k+1), "的") {
		return k == 0 || !endsIn(a.s.Text(k-1), a.lists.TimeVerbs...)
	}
	return false
}

// timedEach says whether the length of time at token k is one of a row that is told of as many measures, of which one is of time:
// 森林覆盖率、优良天数分别为68%、275天.
func (a *assembly) timedEach(k int) bool {
	const near, far = 8, 160 // tokens, bytes
	ts := a.s.Tokens
	if !(k > 1 && a.joins(k-1) && ts[k-2].Class == scan.Num || k+2 < len(ts) && a.joins(k+1) && ts[k+2].Class == scan.Num) {
		return false
	}
	for j := k - 1; j > 0 && j > k-near && ts[j].Classes&clauseMarks == 0; j-- {
		if ts[j].Classes&scan.Of(scan.Each, scan.Reach) != 0 && strings.HasPrefix(a.s.Text(j), "分") {
			return containsAny(a.body[max(a.seg.Start, ts[j].Start-far):ts[j].Start], a.lists.TimeMeasures)
		}
	}
	return false
}

// timedBefore says whether what stands close before the length of time at token k tells that it is measured, where it tells that or
// the contrary.
func (a *assembly) timedBefore(k int, f *scan.Figure) (timed, known bool) {
	ts := a.s.Tokens
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		t := &ts[j]
		if t.Class == scan.Bound && (t.Value == "at_least" || t.Value == "at_most") {
			return true, true
		}
		if t.Class == scan.Up || t.Class == scan.Down || t.Class == scan.Up1 || t.Class == scan.Down1 {
			return !strings.HasPrefix(strings.TrimLeft(a.body[t.End:f.Start], " "), "的"), true // 不断提高的五年
		}
		if t.Class == scan.To && j > 0 && (ts[j-1].Classes&changeVerbs != 0 || ts[j-1].Class == scan.Num && (a.kind(j-1) == "time" || j > 1 && a.kind(j-1) == "rate" && ts[j-2].Classes&changeVerbs != 0)) { // 减少0.6小时至1.5小时, 增加10%至1.5小时
			return true, true
		}
		if t.Class == scan.From {
			for m := k + 1; m < len(ts) && m < k+6; m++ {
				if ts[m].Class == scan.To {
					return true, true
				}
			}
			return false, true
		}
		if t.Classes&scan.Of(scan.Reach, scan.To) != 0 && t.Class != scan.Word && j > 0 && ts[j-1].Class == scan.Word {
			w := trimSpace(a.s.Text(j - 1))
			return w == "平均" || endsIn(strings.TrimSuffix(w, "平均"), a.lists.TimeMeasures...) || a.timedAlike(k, f), true
		}
		if t.Class == scan.Word {
			if w := trimSpace(a.s.Text(j)); endsIn(w, a.lists.TimeMeasures...) || endsIn(w, "压减至", "缩短至") || j == k-1 && a.endsClause(k+1) && a.endsAsSpan(w) {
				return true, true
			}
		}
		if t.Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Num) != 0 {
			break
		}
	}
	return false, false
}

// timeCompared says whether the length of time at token k is compared behind it with another: 停产四十六天,同比减少九天.
func (a *assembly) timeCompared(k int, f *scan.Figure) bool {
	ts := a.s.Tokens
	for m := k + 1; m < len(ts) && m <= k+8; m++ { // 停产四十六天,同比减少九天
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
	return false
}

// dueWithin says whether the length of time at token k is that within which something must be done, and makes it a bound: 应在15个工作日内告知.
func (a *assembly) dueWithin(k int, f *scan.Figure) bool {
	ts := a.s.Tokens
	if rest := a.body[f.End:a.seg.End]; k > 0 && (strings.HasPrefix(rest, "内") || strings.HasPrefix(rest, "之内") || strings.HasPrefix(rest, "以内")) && endsIn(strings.TrimRight(a.s.Text(k-1), " "), "在", "于") && a.mustBy(k) {
		f.Bound = string(AtMost) // 应在15个工作日内告知
		if w := len(rest) - len(strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(rest, "以"), "之"), "内")); k+1 < len(ts) && ts[k+1].Start == f.End && ts[k+1].End > f.End+w {
			ts[k+1].Start, f.After = f.End+w, f.End+w
		}
		return true
	}
	return false
}

// timedNext says whether the length of time at token k is what one has that the clause before it picks out, alone or behind another: 轮候时间最长,达
// 210分钟,其次是东院,达180分钟.
func (a *assembly) timedNext(k int, f *scan.Figure) bool {
	const near = 10 // tokens
	ts := a.s.Tokens
	if k < 3 || ts[k-1].Class != scan.Reach && ts[k-1].Class != scan.To || ts[k-2].Class != scan.Comma {
		return false
	}
	if endsIn(trimSpace(a.s.Text(k-3)), "最长", "最短") {
		return true
	}
	for j := k - 3; j >= max(0, k-near); j-- {
		if ts[j].Class == scan.Num {
			return a.kind(j) == "time" && !a.named[j] && a.s.Nums[ts[j].Num].UnitWord == f.UnitWord
		}
	}
	return false
}

// perDay says whether the length of time at token k is what is spent on something each day, week or year, as a mean that somebody worked
// out: 每天通勤42.3分钟, 人均每天18分钟; not 每天工作8小时.
func (a *assembly) perDay(k int, f *scan.Figure) bool {
	ts := a.s.Tokens
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		switch ts[j].Class {
		case scan.Word:
		case scan.Date:
			w := a.s.Text(j)
			if !strings.HasPrefix(w, "每") && !strings.HasPrefix(w, "日均") {
				return false
			}
			return f.Value.Scale > 0 || endsIn(a.body[a.seg.Start:ts[j].Start], "人均", "户均", "平均")
		default:
			return false
		}
	}
	return false
}

// heldAgainst says whether the length of time at token k is what one just measured is held against: 候车6.2分钟,优于省内平均水平的9.8分钟; 比上年(58天)
// 缩短.
func (a *assembly) heldAgainst(k int, f *scan.Figure) bool {
	ts := a.s.Tokens
	for j := k - 1; j >= 0 && j > k-6 && ts[j].Classes&clauseMarks == 0; j-- {
		if c := ts[j].Class; c != scan.Above && c != scan.Below && (c != scan.Than && c != scan.With || ts[k-1].Class != scan.Open) {
			continue
		}
		for j--; j >= 0 && j > k-24; j-- {
			if ts[j].Class == scan.Num && a.kind(j) == "time" {
				return !a.named[j] && a.s.Nums[ts[j].Num].UnitWord == f.UnitWord
			}
		}
		return false
	}
	return false
}

// timedAlike says whether the length of time at token k ends its clause behind a place, as the one before it did that was measured:
// 高温日数市区30天,山区9天; or behind whom it is measured of, with a copula: 观察组住院时间8.2天,对照组为10.5天; or behind a word, as the next
// of a row: 晴天120天、阴雨天80天.
func (a *assembly) timedAlike(k int, f *scan.Figure) bool {
	ts := a.s.Tokens
	w := k - 1
	told := w > 1 && ts[w].Class != scan.Word && ts[w].Classes&scan.Of(scan.Reach, scan.To) != 0 && ts[w].End == ts[k].Start && ts[w-2].Classes&scan.Of(scan.Comma, scan.Semi, scan.Among) != 0
	if told {
		w--
	}
	if w > 1 && ts[w].Class == scan.Word && a.joins(w-1) && ts[w-2].Class == scan.Num {
		return !a.named[w-2] && a.kind(w-2) == "time" && a.s.Nums[ts[w-2].Num].UnitWord == f.UnitWord
	}
	if w < 0 || ts[w].Class != scan.Word || ts[w].End != ts[w+1].Start || !a.endsClause(k+1) || !told && !a.e.areas.whole(trimSpace(a.s.Text(w))) {
		return false
	}
	for j := k - 1; j >= max(0, k-20); j-- {
		if ts[j].Class == scan.Num {
			return !a.named[j] && a.kind(j) == "time" && a.s.Nums[ts[j].Num].UnitWord == f.UnitWord
		}
	}
	return false
}

// timeBefore says whether a length of time in the same unit was measured in the sentence before token k.
func (a *assembly) timeBefore(k int) bool {
	for j := k - 1; j >= max(0, k-20); j-- {
		if a.s.Tokens[j].Class == scan.Num && !a.named[j] && a.kind(j) == "time" && a.s.Nums[a.s.Tokens[j].Num].UnitWord == a.s.Nums[a.s.Tokens[k].Num].UnitWord {
			return true
		}
	}
	return false
}

// endsAsSpan says whether the noun that w ends with names a span of time or how long something is used: 龄期, 保质期, 利用率.
func (a *assembly) endsAsSpan(w string) bool {
	last, _ := utf8.DecodeLastRuneInString(w)
	if !strings.ContainsRune("期龄率", last) {
		return false
	}
	c := a.cut(w)
	n := len(c)
	return n > 0 && strings.HasPrefix(c[n-1].Tag, "n") && !endsIn(w, a.lists.SpanEnds...)
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
	a.boundBefore(k, &q)
	if q.Bound == Exact && f.Kind == "rate" { // 占25%强
		switch w, n := utf8.DecodeRuneInString(a.body[f.After:]); {
		case w != '强' && w != '弱':
		case f.After+n < len(a.body) && !strings.ContainsRune("，。；,;、）) \n", firstRune(a.body[f.After+n:])):
		case w == '强':
			q.Bound = MoreThan
		default:
			q.Bound = LessThan
		}
	}
	if q.Bound == Exact {
		a.boundOfVerb(k, &q)
	}
	a.per(k, &q, f)
	return q
}

// boundBefore reads the bounds that stand before the number at token k: 不少于, 近.
func (a *assembly) boundBefore(k int, q *Quantity) {
	for j := k - 1; j >= 0; j-- {
		t := &a.s.Tokens[j]
		if t.Class == scan.Bound {
			b := Bound(t.Value)
			if j > 0 { // 不得少于, 不超过
				if not := trimSpace(a.s.Text(j - 1)); not == "不" || slices.Contains(a.lists.Forbidding, not) {
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
}

// boundOfVerb reads the bound that stands before the verb of the number at token k: 至少要建成3个.
func (a *assembly) boundOfVerb(k int, q *Quantity) {
	for j := k - 1; j >= 0; j-- {
		t := &a.s.Tokens[j]
		if t.Class == scan.Comma || t.Class == scan.Semi || t.Class == scan.Stop || t.Class == scan.Num || t.Class == scan.Colon || t.Class == scan.Dun || t.Class == scan.Open {
			break
		}
		if t.Class == scan.Adverb {
			switch a.s.Text(j) {
			case "至少", "最少", "起码":
				if !strings.HasPrefix(a.s.Text(j+1), "的") { // not 最少的镇
					q.Bound = AtLeast
				}
			case "至多", "最多", "最高可":
				named := beginsWith(a.s.Text(j+1), "的", "达", "有") > 0 && a.s.Text(j) == "最多" // 最多的达到412件, 最多达560件
				for x := j + 1; x < k && !a.modalBeside(j); x++ {
					named = named || a.s.Tokens[x].Class == scan.Word // 最多是东门有450个, but 最多可领取, 可至多领取
				}
				if !named {
					q.Bound = AtMost
				}
			}
		}
	}
}

// modalBeside says whether a word for what may be done stands before or behind token k: 最多可, 可以至多.
func (a *assembly) modalBeside(k int) bool {
	ts := a.s.Tokens
	return k+1 < len(ts) && slices.Contains(a.lists.May, a.s.Text(k+1)) || k > 0 && slices.Contains(a.lists.May, a.s.Text(k-1))
}

func cleanUnit(u string) string {
	if strings.IndexByte(u, ' ') >= 0 || strings.IndexByte(u, '\n') >= 0 {
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

// paysFor says whether s names what each of which is paid for, and that it is: 护理型床位给予.
func (l *lists) paysFor(s string) bool {
	const longest = 8 // characters of the name
	for _, w := range l.Paid {
		if i := strings.Index(s, w); i > 3 && utf8.RuneCountInString(s[:i]) <= longest && l.pays(s[i:]) {
			return true
		}
	}
	return false
}

// pays says whether the words between 每人 and a sum are a short clause of what is paid: 补助生活费.
func (l *lists) pays(s string) bool {
	for _, w := range []string{"最高", "最多", "可", "获", "申请"} { // 每户最高可获补贴
		s = strings.TrimPrefix(s, w)
	}
	if utf8.RuneCountInString(s) > 7 {
		return false
	}
	for _, w := range l.PayVerbs {
		if hasPrefix(s, w) {
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
	for _, w := range a.lists.OfEachOne {
		if hasSuffix(lo[:i], w) {
			i -= len(w)
			break
		}
	}
	rest := lo[i+len("每"):]
	r, _ := utf8.DecodeRuneInString(rest)
	if n := headsPer(rest); n > 0 && f.Kind == "count" && trimAny(trimSpace(rest[n:]), a.lists.PerVerbs...) == "" { // 死亡率为每十万人口743人
		a.perWord = "每" + rest[:n]
		q.Unit += "/" + rest[:n]
		if q.BaseUnit != "" {
			q.BaseUnit += "/" + rest[:n]
		}
		return
	}
	if n, ok := numeral.Scan(rest, 0); ok && f.Kind == "money" && n.Form == numeral.Arabic && n.Mult == "" { // 每10股派1.8元
		for _, u := range a.lists.PerThings {
			if tail, ok := strings.CutPrefix(rest[n.End:], u); ok && utf8.RuneCountInString(trimSpace(tail)) <= 6 {
				a.perWord = "每" + rest[:n.End] + u
				q.Unit += "/" + rest[:n.End] + u
				if q.BaseUnit != "" {
					q.BaseUnit += "/" + rest[:n.End] + u
				}
				break
			}
		}
		return
	}
	for _, u := range a.lists.PerUnitsOf {
		if hasPrefix(rest, u) && (r != '人' || u[0] == rest[0]) {
			if strings.HasSuffix(u, "人") && strings.HasPrefix(rest[len(u):], "口") { // 每千人口床位
				return
			}
			tail := trimAny(trimSpace(rest[len(u):]), a.lists.PerReached...)
			every := ""
			for _, t := range a.lists.EveryTime {
				if rest, ok := strings.CutPrefix(tail, "每"+t); ok {
					every, tail = t, trimSpace(rest)
					break
				}
			}
			if strings.HasPrefix(tail, "每") && utf8.RuneCountInString(tail) <= 6 || every != "" && utf8.RuneCountInString(tail) <= 4 || utf8.RuneCountInString(tail) <= 3 && (u != "股" || tail == "" || strings.ContainsAny(tail, "派送分发转價价")) || f.Kind == "money" && (a.lists.pays(tail) || a.lists.paysFor(tail)) {
				if f.Kind == "count" && u == "人" && f.UnitWord != "元" {
					return
				}
				if every != "" {
					u += "·" + every
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
