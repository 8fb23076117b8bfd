package extract

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/text"
)

// endsMeasure says whether s ends as the names of what is measured do.
func endsMeasure(s string) bool {
	return measureSigns.has(finalRune(s))
}

// withoutKind is the name of a part without what its whole's name ends in as well, where something is left: 医院 of 医院诊疗人次, a part of
// 诊疗人次.
func withoutKind(part, whole string) string {
	if m := actShared(part, whole); m > 0 {
		return part[:len(part)-m] // 分局立案, a part of 立案; 受理, of one court, of 受理案件: told apart by where
	}
	n := 0
	for n < len(part) && n < len(whole) && part[len(part)-1-n] == whole[len(whole)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(part[len(part)-n]) {
		n--
	}
	if head := part[:len(part)-n]; n >= len("一二三") && endsMeasure(part) && utf8.RuneCountInString(strings.TrimSuffix(head, "总")) >= 2 {
		return strings.TrimSuffix(head, "总")
	}
	return part
}

// actShared is the length of what the name of a part ends in and that of its whole begins with, two characters at least: 受理 of 县局受理
// and 受理投诉.
func actShared(part, whole string) int {
	for i := range part {
		if n := len(part) - i; n >= len("受理") && strings.HasPrefix(whole, part[i:]) {
			return n
		}
	}
	return 0
}

// sharer is the record, of those that a list just gave numbers to, that the whole of a share is of the kind of: 营业收入 of 收入9.8亿元,
// 利润1.2亿元,分别增加40%、41%,占全市营业收入的56%.
func (a *assembly) sharer(whole string) *draft {
	best, n := a.cur, alikeTail(a.cur.Indicator, whole)
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-a.cur.distr; i-- {
		if d := a.drafts[i]; d.Level != nil && d.distr == a.cur.distr {
			if m := alikeTail(d.Indicator, whole); m > n && m >= 2 {
				best, n = d, m
			}
		}
	}
	return best
}

// alikeTail is how many characters a and b end in alike.
func alikeTail(a, b string) int {
	x, y := []rune(a), []rune(b)
	n := 0
	for n < len(x) && n < len(y) && x[len(x)-1-n] == y[len(y)-1-n] {
		n++
	}
	return n
}

// actAgain is the indicator of the record before where left is only its verb again, told for another time: 受理案件320件,2019年受理356件; ""
// where it is not.
func (a *assembly) actAgain(left string, right, p phrase, q *Quantity) string {
	if len(a.drafts) == a.first || !right.empty() || len(left) < 6 {
		return ""
	}
	mean := false
	for j := p.lo - 1; j >= 0 && j >= p.lo-2 && a.s.Tokens[j].Classes&clauseMarks == 0; j-- {
		mean = mean || a.s.Tokens[j].Class == scan.Basis && a.s.Tokens[j].Value == string(YearAverage)
	}
	if p.period.Empty() && !mean {
		return ""
	}
	for i := len(a.drafts) - 1; i >= a.first && i > len(a.drafts)-4; i-- {
		d := a.drafts[i]
		if d.Level == nil || d.Level.Unit != q.Unit {
			continue
		}
		if j := strings.Index(d.Indicator, left); j == 0 || j > 0 && a.isAct(left) && a.isVerbAhead(d.Indicator[j:]) { // 全路发送旅客…,今日预计发送1480万人次
			if mean {
				return string(YearAverage) + d.Indicator // 新增就业685万人,年均新增137万人
			}
			return d.Indicator
		}
	}
	return ""
}

// rateTail is the name of a rate that s ends with, with the basis before it, where more stands before: 环比增速 of 净利润环比增速.
func (l *lists) rateTail(s string) string {
	for _, w := range l.RateWords {
		t, ok := strings.CutSuffix(s, w)
		if !ok || t == "" || w == "占比" || w == "比重" || w == "进度" {
			continue
		}
		for _, b := range []string{"同比", "环比", "環比", "年均"} {
			if u, ok := strings.CutSuffix(t, b); ok && u != "" {
				return b + w
			}
		}
		return w
	}
	return ""
}

// sharedBefore is the whole that the clause before the colon at token k says that what follows are shares of: 占样品总量为:; "" where it says
// none.
func (a *assembly) sharedBefore(k int) string {
	ts := a.s.Tokens
	for j := k - 1; j >= 0 && ts[j].Classes&clauseMarks == 0 && ts[j].Class != scan.Num; j-- {
		if ts[j].Class != scan.Share {
			continue
		}
		s := a.clean(j+1, k)
		for _, w := range a.lists.SharesAre {
			s = strings.TrimSuffix(s, w)
		}
		return s
	}
	return ""
}

// otherPlace is the place that a comparison with a value names, "" where it names a time or something else: 高于农村地区的48.8%.
func (a *assembly) otherPlace(m *rule.Match) string {
	s := strings.TrimSuffix(a.versusText(m), "的")
	if a.holdsTime(m.Labels[rule.Versus]) {
		of, ok := strings.CutSuffix(s, "同期") // 高于邻省同期17%的水平
		if !ok || !a.e.areas.whole(of) {
			return ""
		}
		return of
	}
	if n, ok := a.e.areas.prefix(s); ok && n == len(s) || endsIn(s, "地区", "城市", "县城", "农村") {
		return s
	}
	return ""
}

// shareNoun gives the noun behind the last of a list of grades to those before it: 4个国家特级、16个企业级高效矿井.
func (a *assembly) shareNoun(k int, right phrase) {
	r := right.text(a)
	i := lastIndex(r, "级")
	if i < 0 || utf8.RuneCountInString(r[i+len("级"):]) < 2 {
		return
	}
	noun := r[i+len("级"):]
	ts := a.s.Tokens
	j := k - 1
	for n := len(a.drafts) - 1; n >= a.first && n >= len(a.drafts)-maxList; n-- {
		d := a.drafts[n]
		if j < 2 || !a.joins(j) || d.token >= j || a.numIn(d.token+1, j) || d.Level == nil || !strings.HasSuffix(d.Indicator, "级") {
			return
		}
		d.Indicator += noun
		for j = d.token - 1; j > 0 && ts[j].Class == scan.Bound; j-- {
		}
	}
}

// spansYears says whether a time runs from one year to another: 1980—1997年6月底.
func spansYears(s string) bool {
	y := yearIn(s)
	for _, to := range []string{"—", "－", "-", "至", "到", "～", "~"} {
		if _, end, ok := strings.Cut(s, to); ok && y > 0 && yearIn(end) > y {
			return true
		}
	}
	return false
}

// rateAhead is the name of a rate that s begins with, where more stands behind it: 增速 of 增速跻身前十; "" where none does.
func (l *lists) rateAhead(s string) string {
	for _, w := range l.RatesAndShares {
		if rest, ok := strings.CutPrefix(s, w); ok && rest != "" {
			return w
		}
	}
	return ""
}

// measured are the words that say what an indicator measures, by what it is told in: counts, amounts of money, rates, quantities.
var measured = [...][]string{
	{"数量", "數量", "人数", "人數", "户数", "戶數", "家数", "次数", "件数", "起数"},
	{"产值", "增加值", "进出口值", "总值", "收入", "利润", "总额", "金额", "销售额", "交易额", "零售额", "纳税额", "投资", "营业额"},
	{"率", "比重", "占比", "比例"},
	{"用电量", "发电量", "产量", "销量", "吞吐量", "面积"},
}

// measureKind is which of measured an indicator's name ends in, counted from 1, 0 where none is.
func measureKind(name string) int {
	for i, words := range measured {
		if endsIn(name, words...) {
			return i + 1
		}
	}
	return 0
}

// measuredAlike is the whole that an item of a group is a part of by what its name says that it measures: the group's own, or one told
// before it, or none: 市场主体数量增长9%,其中个体户数量增长8%,纳税额增长12%.
func (a *assembly) measuredAlike(g *group, name string) string {
	own, whole := measureKind(name), measureKind(trimAny(g.parent.Indicator, a.lists.Tasks...))
	if own == 0 || whole == 0 || own == whole || own == rates {
		return g.parent.Indicator
	}
	for i := g.at - 1; i >= 0 && i > g.at-8; i-- {
		w := a.drafts[i]
		if i < a.first && (g.parent.Evidence.End == 0 || w.Evidence.Start != g.parent.Evidence.Start) {
			break
		}
		if measureKind(w.Indicator) == own && alikeEnds(w.Indicator, name) > 1 {
			return w.Indicator
		}
	}
	return ""
}

// rates is what measureKind gives for a rate: a part may be told as one of any whole.
const rates = 3

// itemPart is the name of what a bare word tells of the item of a list that the clause goes on about: 出口额 behind 肥料出口1957万吨
// is 肥料出口额; "" where it tells of no item.
func (a *assembly) itemPart(left string, right, p phrase) string {
	if a.cur == nil || len(a.drafts) == a.first || !right.empty() || !p.area.Empty() || !p.period.Empty() || utf8.RuneCountInString(left) > 4 {
		return ""
	}
	for _, w := range []string{"额", "量", "值", "金额", "数量"} {
		stem, ok := strings.CutSuffix(left, w)
		if !ok || len(stem) < 6 {
			continue
		}
		for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-3; i-- {
			of, ok := strings.CutSuffix(a.drafts[i].Indicator, stem)
			if ok && of != "" && beginsWith(of, "对", "向", "给", "为") == 0 && a.drafts[i].Level != nil { // not 对困难学生给予资助: the money has a name of its own
				return of + left
			}
		}
	}
	return ""
}

// partWithin is the record that left tells a part of: 森林蓄积中天然林, where the total was told; nil where there is none.
func (a *assembly) partWithin(left string, right phrase) *draft {
	i := strings.Index(left, "中")
	if i < 6 || i+len("中") >= len(left) || !right.empty() || a.inWords(left, i, i+len("中")) {
		return nil
	}
	for j := len(a.drafts) - 1; j >= 0 && j >= len(a.drafts)-8; j-- {
		if d := a.drafts[j]; d.Indicator == left[:i] && d.Level != nil {
			return d
		}
	}
	return nil
}

// levelKindOf is the kind of the unit of a record's level, "" where it has none.
func (a *assembly) levelKindOf(d *draft) string {
	if d.Level == nil {
		return ""
	}
	return d.levelKind
}

// beforeGroup is the record told right before the whole of a group, in its clause or the one before, that is counted as q is where the
// whole is not; nil where there is none.
func (a *assembly) beforeGroup(g *group, q *Quantity) *draft {
	if i := g.at - 2; i >= a.first && a.drafts[g.at-1] == g.parent && q.Unit != "" && !sameUnit(g.unit, q.Unit) {
		if w := a.drafts[i]; w.Level != nil && !w.inBracket && sameUnit(w.Level.Unit, q.Unit) {
			return w
		}
	}
	return nil
}

// partOf gives a part that is counted in another unit than its group's whole the record before 其中 that is counted alike:
// 游客3万人次,收入5亿元,其中过夜游客1万人次,收入2亿元.
func (a *assembly) partOf(d *draft, q *Quantity) {
	n := len(a.groups)
	if n == 0 || a.groups[n-1].unit == "" || d.Parent == "" {
		return
	}
	g := &a.groups[n-1]
	if g.bare() && a.kind(d.token) == "money" {
		g.unit, g.kind = q.Unit, "money" // 支出1.2万亿,其中教育支出2100亿元
	}
	if g.bracket { // 在建项目58个,总投资7亿元(续建项目44个,总投资4亿元)
		if w := a.beforeGroup(g, q); w != nil && !alikeBare(g.unit, q.Unit) {
			d.Parent = w.Indicator
		}
		return
	}
	if a.countedLike(g, d.token) {
		return
	}
	if a.lists.growthOfPart(g, d.Indicator) { // 均价每斤6元,其中草莓涨幅最大,达12%
		return
	}
	if q.Unit == "%" && g.unit == "%" && a.otherRate(g.parent.Indicator, d.Indicator) {
		d.Parent = ""
		return
	}
	if a.lists.alikeUnit(g.unit, q.Unit) {
		if found := a.sister(g, q, d.Indicator); found != "" {
			d.Parent = found
		}
		return
	}
	if found := a.alike(g, q, d.Indicator); found != "" {
		if d.Parent = found; found == d.Indicator && (q.Unit == "" || q.Unit == "%") {
			d.Parent = "" // a ratio is no part of another
		}
	} else if q.Unit != "%" && alikeTail(strings.Replace(g.parent.Indicator, "总", "", 1), d.Indicator) > 2 { // 电信业务总量430亿元,其中短信业务量26亿条
		return
	} else if a.s.Nums[a.s.Tokens[d.token].Num].Kind != g.kind && !(g.bare() && a.kind(d.token) == "count") && !((q.Unit == "亿" || q.Unit == "万") && strings.HasPrefix(g.unit, q.Unit)) { // not 16万职工,其中女职工5万人
		d.Parent = ""
	} else if g.kind == "count" && (!(loose(q.Unit) && loose(g.unit)) || a.lists.BodyUnits[g.unit] && a.lists.Persons[strings.TrimLeft(q.Unit, "万亿萬億")]) && !a.lists.Members[g.unit] && q.BaseValue != nil && g.parent.Level != nil && a.lists.outweighs(q, g.parent) {
		d.Parent = "" // 教学楼8栋,其中教室46间: more of another thing
	} else if a.lists.AnyThing[q.Unit] && a.actOnOther(g.parent.Indicator, d.Indicator) {
		d.Parent = "" // 查处违章37起,其中酒驾8起,吊销执照6个
	}
}

// otherRate says whether two rates have nothing in common but that they are rates, so that neither is a part of the other: 调撤率 behind 服判息诉率,
// not 本科生就业率 behind 就业率 or 制造业不良率 behind 不良贷款率.
func (a *assembly) otherRate(whole, name string) bool {
	if whole == name || !strings.HasSuffix(whole, "率") || !strings.HasSuffix(name, "率") || commonEnd(whole, name) != 1 || utf8.RuneCountInString(name) <= 3 {
		return false
	}
	r := []rune(whole)
	for i := 0; i+1 < len(r)-1; i++ {
		if strings.Contains(name, string(r[i:i+2])) {
			return false
		}
	}
	return true
}

// wholeNamed is the record told shortly before, a whole by itself, of just this name, in q's unit and above it, or told beside the whole that
// the part at hand is of; nil where there is none. Short says whether a name may be of a single character: 伤.
func (a *assembly) wholeNamed(name string, q *Quantity, short bool) *draft {
	if q.Value == nil || !short && utf8.RuneCountInString(name) < 2 || q.Unit == "" || endsIn(name, "比", "率") {
		return nil
	}
	for i := len(a.drafts) - 2; i >= 0 && i > len(a.drafts)-12; i-- {
		w := a.drafts[i]
		if a.lists.averages(name) && a.partBefore(i) {
			continue // 硕士生320人,平均年龄24岁;博士生81人,平均年龄27岁: of another part
		}
		if w.Indicator == name && a.toldBeside(i) { // 出口56亿元,进口41亿元。3月份进出口30亿元,其中出口20亿元,进口10亿元
			return nil
		}
		if w.Indicator == name && w.Parent == "" && w.Level != nil && w.Level.Value != nil && w.Level.BaseValue != nil && q.BaseValue != nil && w.Level.BaseUnit == q.BaseUnit && (w.Level.BaseValue.Float64() > q.BaseValue.Float64() || a.lists.averages(name) || measureKind(name) > 0 && a.besideWhole(i)) && (i >= a.first || w.Evidence.End >= a.seg.Start-6) {
			return w
		}
	}
	return nil
}

// toldBeside says whether the part at hand was told, by itself and alike, right before or behind record i as well.
func (a *assembly) toldBeside(i int) bool {
	for _, j := range [...]int{i - 1, i + 1} {
		if j >= 0 && j < len(a.drafts) {
			if d := a.drafts[j]; d != a.cur && d.Indicator == a.cur.Indicator && d.Parent == a.drafts[i].Parent && d.Level != nil && a.drafts[i].Level != nil && sameUnit(d.Level.Unit, a.drafts[i].Level.Unit) {
				return true
			}
		}
	}
	return false
}

// besideWhole says whether the record before or behind record i, told in the same sentence, is the whole that the last one is a part of.
func (a *assembly) besideWhole(i int) bool {
	w := a.drafts[i]
	for _, j := range [...]int{i - 1, i + 1} {
		if j >= 0 && j < len(a.drafts) && a.drafts[j].Indicator == a.cur.Parent && a.drafts[j].Evidence.Start == w.Evidence.Start && a.drafts[j].Level != nil {
			return true
		}
	}
	return false
}

// likeParts says whether a name has more in common with a part that a group has than with its whole, or before a semicolon as much, and more
// than one character: 申请1200人,其中护照申请340人,双程证申请890人.
func (a *assembly) likeParts(g *group, name string) bool {
	like := 0
	for i := max(g.at, len(a.drafts)-maxList); i < len(a.drafts); i++ {
		if d := a.drafts[i]; d.Parent == g.parent.Indicator {
			like = max(like, alikeEnds(name, d.Indicator))
		}
	}
	own := alikeEnds(name, g.parent.Indicator)
	return like > 1 && (like > own && 2*like > utf8.RuneCountInString(name) || like == own && !g.semi)
}

// alikeBare says whether v is the multiplier of u, its unit left out: 占地面积66万平方米(幼儿园6万、小学24万).
func alikeBare(u, v string) bool {
	return (v == "万" || v == "亿" || v == "万亿") && u != v && strings.HasPrefix(u, v)
}

// bare says whether the whole is counted without a classifier: 16万职工,其中女职工5万人.
func (g *group) bare() bool { return g.unit == "万" || g.unit == "亿" || g.unit == "万亿" }

// sister is the indicator of the record told beside a group's whole, in its sentence and its unit, that measures what the part called
// name does: 产量5万辆,销量4万辆,其中轿车产量2万辆; "" where the whole does so as well.
func (a *assembly) sister(g *group, q *Quantity, name string) string {
	found, best := "", max(1, commonEnd(g.parent.Indicator, name))
	for i := g.at - 1; i >= 0 && i > g.at-8; i-- {
		w := a.drafts[i]
		if w.Evidence.Start > g.parent.Evidence.Start {
			continue // 受理案件320件,办结290件。与上年相比,…。其中: told in between
		}
		if w.Evidence.Start != g.parent.Evidence.Start || w.Evidence.End > 0 && g.parent.Evidence.End == 0 || w.Parent != g.parent.Parent {
			break
		}
		if w.Level == nil || w.Indicator == name && w.Parent != "" || !sameUnit(w.Level.Unit, q.Unit) || w.Level.BaseValue != nil && q.BaseValue != nil && w.Level.BaseValue.Float64() < q.BaseValue.Float64() {
			continue // a part is no more than its whole
		}
		n := commonEnd(w.Indicator, name)
		if m := actShared(name, w.Indicator); m > 0 && actShared(name, g.parent.Indicator) == 0 { // 受理案件3200件,办结2900件,其中中院受理210件
			n = max(n, m/len("受"))
		}
		if n > best {
			found, best = w.Indicator, n
		}
	}
	return found
}

// commonEnd is how many characters a and b have in common at their ends.
func commonEnd(a, b string) int {
	n := 0
	for a != "" && b != "" {
		x, v := utf8.DecodeLastRuneInString(a)
		y, w := utf8.DecodeLastRuneInString(b)
		if x != y {
			break
		}
		n, a, b = n+1, a[:len(a)-v], b[:len(b)-w]
	}
	return n
}

// alike is the indicator of the record before a group that is counted as q is, best one that holds the part's own name.
func (a *assembly) alike(g *group, q *Quantity, name string) string {
	found, less := "", ""
	for i, lo := g.at-1, a.floor(g); i >= lo && i > g.at-14; i-- {
		w := a.drafts[i]
		if w.Level == nil {
			continue
		}
		if i < a.first && (g.parent.Evidence.End == 0 || w.Evidence.Start != g.parent.Evidence.Start) {
			break
		}
		if !sameUnit(w.Level.Unit, q.Unit) || a.lists.former(w.Period) { // 上周成交85套 is told for comparison
			continue
		}
		if a.lists.AnyThing[q.Unit] && a.actOnOther(w.Indicator, name) { // 设置站点15个,查处违章37起,其中酒驾8起,吊销执照6个
			continue
		}
		if a.lists.outweighs(q, w) {
			if name != "" && strings.HasSuffix(w.Indicator, name) {
				less = w.Indicator
			}
			continue
		}
		if found == "" {
			found = w.Indicator
		}
		if name != "" && strings.Contains(w.Indicator, name) {
			return w.Indicator
		}
	}
	return cmp.Or(found, less)
}

// actOnOther says whether name tells of an act on other things than whole does: 吊销执照, 设置站点.
func (a *assembly) actOnOther(whole, name string) bool {
	v := a.headVerb(name)
	return v != "" && utf8.RuneCountInString(name[len(v):]) >= 2 && alikeEnds(whole, name) == 0
}

// floor is the first record that a group's whole may be told in: of a whole told in this sentence, the sentence's first.
func (a *assembly) floor(g *group) int {
	if g.parent.Evidence.Text == "" {
		return max(a.first, g.from)
	}
	return 0
}

// fitGroup gives a group whose first part is counted in another unit than its whole the record that is counted alike.
func (a *assembly) fitGroup(q *Quantity, name string) {
	n := len(a.groups)
	if n > 0 && !a.groups[n-1].used && !a.groups[n-1].bracket && a.groups[n-1].parent.Level == nil && len(a.groups[n-1].parent.Changes) > 0 && name != "" {
		if d := a.countedBefore(q, name); d != nil && !a.ownWhole(a.groups[n-1].parent, name) { // 起数上升4%。其中,较大火灾67起: of the fires counted before
			g := &a.groups[n-1]
			g.parent, g.unit, g.kind = d, d.Level.Unit, d.levelKind
			return
		}
	}
	if n == 0 || a.groups[n-1].used || a.groups[n-1].bracket {
		return
	}
	g := &a.groups[n-1]
	if p := g.parent; p.Level == nil {
		if len(p.Changes) > 0 && a.lists.endsAsRate(p.Indicator) && a.counts(q.Unit) { // 受理案件830件。受案增加21件,结案率下降2个百分点。其中:受理刑事案件98件
			const far = 12 // records
			for i := len(a.drafts) - 1; i >= 0 && i > len(a.drafts)-far; i-- {
				if d := a.drafts[i]; d.Level != nil && sameUnit(d.Level.Unit, q.Unit) && d.Parent == "" && d.Level.BaseValue != nil && q.BaseValue != nil && d.Level.BaseValue.Float64() > q.BaseValue.Float64() {
					g.parent, g.unit, g.kind = d, d.Level.Unit, d.levelKind
				}
			}
		}
		return
	}
	if a.lists.alikeUnit(g.parent.Level.Unit, q.Unit) && a.lists.outweighs(q, g.parent) {
		a.largerWhole(g, q, name)
		return
	}
	if sameUnit(g.parent.Level.Unit, q.Unit) {
		return
	}
	lo := a.floor(g)
	defer func() { // 水利工程2831处,蓄水能力5516万立方米。其中水库475座
		if n := len(a.drafts); g.kind != "count" && !sameUnit(g.unit, q.Unit) && n > 0 && n-2 >= lo && a.drafts[n-1] == g.parent && a.drafts[n-2].Level != nil && a.drafts[n-2].levelKind == "count" && a.counts(q.Unit) {
			d := a.drafts[n-2]
			g.parent, g.unit, g.kind = d, d.Level.Unit, d.levelKind
		}
	}()
	best := -1
	told := g.parent.Evidence.Start
	for i := len(a.drafts) - 1; i >= lo && i > len(a.drafts)-12; i-- {
		if d := a.drafts[i]; d.Level != nil && sameUnit(d.Level.Unit, q.Unit) && !a.lists.outweighs(q, d) && (i >= a.first || d.Evidence.End >= a.seg.Start-6 || d.Evidence.Start == told || a.seg.Start-d.Evidence.End < 200 && commonEnd(d.Indicator, name) > 1) {
			if n := alikeEnds(d.Indicator, name); n > best { // the one named most like the part, the nearest of several
				g.parent, g.unit, g.kind, best = d, d.Level.Unit, d.levelKind, n
			}
		}
	}
}

// alikeUnit says whether two units are the same, or both count persons.
func (l *lists) alikeUnit(u, v string) bool {
	return sameUnit(u, v) || l.Persons[strings.TrimLeft(u, "万亿萬億")] && l.Persons[strings.TrimLeft(v, "万亿萬億")]
}

// partLists are the lists of words that part.go reads.
type partLists struct {
	// Persons are the units that count them.
	Persons map[string]bool

	// MeanWords name what is a mean even without a word for it: 单产.
	MeanWords []string

	// AsTopic end what names the measure that the clauses behind it tell of: 升学率方面, 从升学率看.
	AsTopic []string

	// AnyThing are units that count things of any kind, so that two records in one of them need not be of the same: 个, 项.
	AnyThing map[string]bool

	// KindMeasures are measures of labels that also stand behind the kind of the items: 其他作物产量.
	KindMeasures []string

	// SharesAre stand between wholes and their shares: 分别为.
	SharesAre []string

	// RatesAndShares name rates and shares that stand before whose they are: 增速, 份额.
	RatesAndShares []string

	// LabelKinds begin labels: 主要.
	LabelKinds []string

	// LabelEnds end labels that name what is measured: 人数, 均价.
	LabelEnds []string

	// OurMiddle stand before 中 and name people: 他们.
	OurMiddle []string

	// TimeMiddle stand before 中 and name a time: 几年.
	TimeMiddle []string

	// Incidents end what happened, in which people came to harm or something was done, and no whole of those.
	Incidents []string

	// EventMiddle stand before 中 and name what went on: 行动.
	EventMiddle []string

	// NumberedPlaces are kinds of places that a number counts: 县市.
	NumberedPlaces []string
}

// outweighs says whether q is more than the level of d, so that it is no part of it. What is left of gains and losses may be less than one
// of them, and the rate or the mean of a part may be more than that of the whole.
func (l *lists) outweighs(q *Quantity, d *draft) bool {
	if d.levelKind == "rate" || l.averages(d.Indicator) {
		return false
	}
	return q.BaseValue != nil && d.Level.BaseValue != nil && q.BaseValue.Float64() > d.Level.BaseValue.Float64() && d.Level.Bound == Exact && !d.Level.Masked && !strings.Contains(d.Indicator, "净") && !strings.Contains(d.Indicator, "增") && !strings.Contains(d.Indicator, "差")
}

// largerWhole gives a group whose first part is more than its whole the last record before that is counted alike and large enough:
// 受理5000件,人均办结140件。其中一庭受理900件. The whole stays where there is none, and before one of an earlier sentence that is named no
// more as the part is: such a sum does not add up.
func (a *assembly) largerWhole(g *group, q *Quantity, name string) {
	const far = 10 // records
	for i := len(a.drafts) - 1; i >= 0 && i > len(a.drafts)-far; i-- {
		d := a.drafts[i]
		if d == g.parent || d.Level == nil || d.Parent != "" || d.Level.BaseValue == nil || !a.lists.alikeUnit(d.Level.Unit, q.Unit) || i < a.first && a.seg.Start-d.Evidence.End > 300 {
			continue
		}
		if d.Level.BaseValue.Float64() > q.BaseValue.Float64() && (d.Evidence == g.parent.Evidence || !sameUnit(g.unit, q.Unit) || mean(g.parent) || commonEnd(d.Indicator, name) > commonEnd(g.parent.Indicator, name)) {
			g.parent, g.unit, g.kind = d, d.Level.Unit, d.levelKind
			return
		}
	}
}

// counts says whether a unit counts things.
func (a *assembly) counts(unit string) bool {
	u, ok := a.e.lex.Unit(strings.TrimLeft(unit, "万亿萬億"))
	return ok && u.Kind == "count"
}

// closeGroups ends a group of parts where a number cannot be one of them: another unit than the whole's.
func (a *assembly) closeGroups(k int, left string, q *Quantity) {
	a.reopened(left, q)
	for n := len(a.groups); n > 0; n = len(a.groups) {
		g := &a.groups[n-1]
		if g.semi && !g.bracket && !sameUnit(g.unit, q.Unit) && !sameUnit(g.partUnit, q.Unit) && !(g.unit != "" && a.alike(g, q, left) != "") { // 其中4个县达标;乡镇企业产值190亿元
			a.groups = a.groups[:n-1]
			continue
		}
		if !g.bracket && g.used && g.parent.Level == nil && len(g.parent.Changes) > 0 && g.semi && !a.likePart(g, left, q) { // 增长5%,其中制造业占比25%;城镇化率69%
			a.groups = a.groups[:n-1]
			continue
		}
		if g.inTurn && !a.fills(g, q) && !a.likeParts(g, left) { // 初中100所,其中民办20所;高中50所
			a.groups = a.groups[:n-1]
			continue
		}
		if a.filled(g, left, k, q) || a.countsMembers(g, left, q) {
			a.groups = a.groups[:n-1]
			continue
		}
		if g.used && !g.bracket && a.lists.moreThanWhole(g, q) && a.sister(g, q, left) == "" { // 收入1.8亿元,其中税收1亿元,非税0.8亿元,支出98亿元
			a.groups = a.groups[:n-1]
			continue
		}
		if a.apart(g, left, q) { // 总产值85亿元,其中农业产值5亿元;财政收入7亿元
			a.groups = a.groups[:n-1]
			continue
		}
		if g.semi && !g.bracket && sameUnit(g.unit, q.Unit) && a.besides(g, left, q) && a.sister(g, q, left) == "" { // 煤炭产量60万吨,其中原煤48万吨;水泥产量350万吨
			a.groups = a.groups[:n-1]
			continue
		}
		if g.bracket || !g.used || g.unit == "" || sameUnit(g.unit, q.Unit) || a.countedLike(g, k) || sameUnit(g.partUnit, q.Unit) && (a.lists.averages(g.parent.Indicator) || a.kind(k) == g.kind && g.kind != "count" && g.kind != "money") || g.bare() && a.kind(k) == "count" || a.alike(g, q, "") != "" || strings.HasPrefix(left, "其中") || a.kind(k) == "count" && g.kind == "count" && (q.Unit == g.partUnit || a.joined(k) || loose(q.Unit) && loose(g.unit) || a.resumed(g, k)) || a.lists.growthOfPart(g, left) {
			return
		}
		a.breakOff()
	}
}

// countedLike says whether the number at token k has no unit, and so is counted in that of the whole: 500人,其中男300、女200.
func (a *assembly) countedLike(g *group, k int) bool {
	n := a.s.Tokens[k].Num
	return n >= 0 && a.s.Nums[n].NoUnit && g.kind == "count"
}

// joined says whether the words of the number at token k stand behind 、.
func (a *assembly) joined(k int) bool {
	r := a.regionStart(a.match[k].Lo)
	for r > 0 && a.s.Tokens[r-1].Class == scan.Target && r > a.taken { // 、需勘验
		r--
	}
	return r > 0 && a.s.Tokens[r-1].Class == scan.Dun
}

// loose says whether what is counted in a unit may be told in another as well, as persons and cases are: 立案38件,处分29人; beds
// (张) are no part of homes (家).
func loose(unit string) bool {
	if strings.HasSuffix(unit, "次") {
		return true // 架次, 艘次, 列次
	}
	switch strings.TrimLeft(unit, "万亿萬億") {
	case "人", "名", "位", "人次", "户", "戶", "个", "個", "件", "起", "宗", "所", "家", "次":
		return true
	}
	return false
}

// ownWhole says whether the whole of a group was told in this sentence and is named at its end as its part is, so that no earlier one is
// meant: 入境人数增长3%,其中亚洲入境人数86万人.
func (a *assembly) ownWhole(p *draft, name string) bool {
	return p.Evidence.Text == "" && p.token > 0 && utf8.RuneCountInString(p.Indicator) > 4 && alikeEnds(p.Indicator, name) > 1
}

// likePart says whether an amount is named and counted like the part told last: 销量增长3%,其中小说销量6万册;诗集销量2万册.
func (a *assembly) likePart(g *group, name string, q *Quantity) bool {
	if !sameUnit(g.partUnit, q.Unit) {
		return false
	}
	for i := len(a.drafts) - 1; i >= g.at && i > len(a.drafts)-4; i-- {
		if d := a.drafts[i]; d.Parent == g.parent.Indicator && d.Level != nil && sameUnit(d.Level.Unit, q.Unit) {
			return alikeEnds(trimAny(name, "额", "量"), trimAny(d.Indicator, "额", "量")) > 1 // 甲店销售额60万元;乙店销售40万元
		}
	}
	return false
}

// apart says whether an indicator behind the semicolon that follows a part is one of its own: it is named by what it measures, and
// no more as the parts are than as the whole is, which it does not fill up.
func (a *assembly) apart(g *group, name string, q *Quantity) bool {
	if !g.bracket && g.used && (namedAsSister(name, g.parent.Indicator) || namedAsRest(name, g.parent.Indicator)) { // 第二产业投资增长8%,其中工业投资增长6%,第三产业投资增长5%
		return true
	}
	if !g.semi || !g.direct || g.bracket || utf8.RuneCountInString(name) < 3 || !strings.ContainsAny(lastRune(name), measures) && !a.lists.endsAsRate(name) {
		return false
	}
	if a.fills(g, q) {
		return false
	}
	like := 0
	for i := max(g.at, len(a.drafts)-maxList); i < len(a.drafts); i++ {
		if d := a.drafts[i]; d.Parent == g.parent.Indicator {
			like = max(like, alikeEnds(name, d.Indicator))
		}
	}
	if like >= 2 && strings.Contains(g.parent.Indicator, name) && a.rowGoesOn(g, q) {
		return false // 农林牧渔业总产值10亿元,其中种植业总产值6亿元;渔业总产值70万元
	}
	return like == 0 || like < alikeEnds(name, g.parent.Indicator)
}

// moreThanWhole says whether an amount is more than the whole of a group, so that it is no part of it: of what adds up, and is told in the
// same unit. Of persons and cases others may be told beside: 甲县3人死亡、26人受伤.
func (l *lists) moreThanWhole(g *group, q *Quantity) bool {
	whole := g.parent.Level
	if whole == nil || g.kind == "rate" || g.kind == "count" || mean(g.parent) || whole.BaseValue == nil || q.BaseValue == nil || whole.BaseUnit != q.BaseUnit || whole.BaseUnit == "" || strings.Contains(whole.Unit, "/") {
		return false
	}
	return !l.averages(g.parent.Indicator) && q.BaseValue.Float64() > 1.02*whole.BaseValue.Float64()
}

// meanSigns and meanWords stand in the names of means, prices and extremes.
var (
	meanSigns = newRuneSet("均价最")
)

// averages says whether a name is that of a mean, a price or an extreme, whose parts may be more than it.
func (l *lists) averages(name string) bool {
	return meanSigns.in(name) || containsAny(name, l.MeanWords)
}

// namedAsSister says whether two names are the same but for an ordinal or for town and country: 第二产业投资, 第三产业投资.
func namedAsSister(a, b string) bool {
	n := utf8.RuneCountInString(a)
	if n < 4 || a == b || n != utf8.RuneCountInString(b) || alikeEnds(a, b) != n-1 {
		return false
	}
	for _, ordinals := range [...]string{"一二三四五", "城乡"} {
		if i, j := strings.IndexAny(a, ordinals), strings.IndexAny(b, ordinals); i >= 0 && i == j && a[i:i+len("一")] != b[j:j+len("一")] {
			return true
		}
	}
	return false
}

// namedAsRest says whether name is of all that whole is not: 非国有企业, 国有企业.
func namedAsRest(name, whole string) bool {
	const stem = len("国有")
	rest, ok := strings.CutPrefix(name, "非")
	return ok && len(rest) >= stem && strings.HasPrefix(whole, rest[:stem])
}

// besides says whether an item behind the semicolon that follows a part stands beside the whole: it is more than the whole leaves,
// and named as the whole is rather than as its parts are, or an act where they are none: 出生86人,其中男孩45人,女孩41人;死亡52人.
func (a *assembly) besides(g *group, left string, q *Quantity) bool {
	whole := g.parent.Level
	if whole == nil || whole.BaseValue == nil || q.BaseValue == nil || whole.BaseUnit != q.BaseUnit || g.kind == "rate" && namedWithin(g.parent.Indicator, left) || a.lists.averages(g.parent.Indicator) || endsIn(left, a.lists.Balances...) {
		return false
	}
	if lo := a.clauseStart; lo > 0 && a.s.Tokens[lo-1].Class == scan.Semi && a.s.Tokens[lo].Class == scan.Reach && a.s.Text(lo) == "有" { // 有耕地860亩,其中水田320亩;有果园150亩
		return true
	}
	like, part := 0, ""
	for i := max(g.at, len(a.drafts)-maxList); i < len(a.drafts); i++ {
		if d := a.drafts[i]; d.Parent == g.parent.Indicator && d.Level != nil && d.Level.BaseValue != nil && d.Level.BaseUnit == q.BaseUnit {
			like, part = max(like, alikeEnds(left, d.Indicator)), d.Indicator
		}
	}
	if a.inRow(g, left) {
		like--
	}
	sum, _ := a.partsTold(g)
	all, v := whole.BaseValue.Float64(), q.BaseValue.Float64()
	act := a.startsAct(left)
	if part != "" && a.headAct(left) && a.headAct(g.parent.Indicator) && !a.headAct(part) && firstRune(left) != firstRune(g.parent.Indicator) && alikeEnds(left, part) == 0 {
		return true // 登记企业3000户,其中外资80户;注销200户: another act beside that of the whole
	}
	return v > all*(1+rounding) && (2*like <= utf8.RuneCountInString(left) || alikeEnds(left, g.parent.Indicator) >= like) || sum+v > all*(1+rounding) && (alikeEnds(left, g.parent.Indicator) > like || part != "" && (act && !a.startsAct(part) || like == 0 && (act || a.lists.Persons[q.Unit])))
}

// headAct says whether a name begins with what is done, of two characters or more, as a verb or as a noun.
func (a *assembly) headAct(name string) bool {
	w := a.cut(name)
	return len(w) > 0 && w[0].End > len("收") && strings.HasPrefix(w[0].Tag, "v")
}

// inRow says whether an item goes on a row that the whole stands in, behind another that is named as both are: 铁路投资5亿元;公路投资8亿元,
// 其中…;水路投资2亿元.
func (a *assembly) inRow(g *group, name string) bool {
	at := g.at - 2
	if at < a.first || a.drafts[at+1] != g.parent {
		return false
	}
	d := a.drafts[at]
	n := commonEnd(name, g.parent.Indicator)
	return n >= 2 && n == commonEnd(d.Indicator, g.parent.Indicator) && d.Parent == g.parent.Parent && d.Level != nil && sameUnit(d.Level.Unit, g.unit)
}

// namedWithin says whether name ends in the last words of whole, the rate of a part as that of the whole: 工程履约率, 履约率.
func namedWithin(whole, name string) bool {
	n := utf8.RuneCountInString(whole)
	return commonEnd(whole, name) >= min(n, 3)
}

// alikeEnds is how many characters a and b have in common at both ends.
func alikeEnds(a, b string) int {
	x, y := []rune(a), []rune(b)
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	m := 0
	for m < len(x)-n && m < len(y)-n && x[len(x)-1-m] == y[len(y)-1-m] {
		m++
	}
	return n + m
}

// A group is a whole whose parts are being told: behind 其中, in brackets, behind a colon.
type group struct {
	partUnit   string // unit of its first part
	semi       bool   // a semicolon stood behind its first part
	inTurn     bool   // a semicolon behind its first part ended the second of wholes that have parts of their own
	direct     bool   // its first part stands directly behind 其中, in the sentence of the whole
	parent     *draft
	kind       string // of the parent's unit
	unit       string
	bracket    bool
	prev       *draft // that was told before such a bracket
	named      bool   // the bracket holds the figures of what stands before it: its parent is no record
	used       bool
	acts       bool   // its first part begins with a verb
	verb       string // which one
	at         int    // drafts that stood when it was opened
	unmeasured bool   // its whole was told of without a figure
	from       int    // drafts that stood at the semicolon before its whole, where one stood
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
	if j >= len(ts) || ts[j].Class != scan.Num || a.named[j] || !a.has[j] || a.match[j].Rule.Role != "level" {
		return false
	}
	if c := ts[min(j+1, len(ts)-1)].Classes; c&scan.Of(scan.Close, scan.Comma, scan.Dun, scan.Num, scan.After) == 0 {
		return false // (62个乡镇): the words behind the number name it
	}
	first, lo := a.itemBefore(k)
	if lo < 0 {
		return false
	}
	p := a.between(lo, k)
	name := p.text(a)
	if lo > first && ts[lo].Class == scan.Adverb && p.area.Empty() && p.period.Empty() { // 分别是积极进取(94分)
		name = a.clear(ts[lo].Start, ts[k].Start)
	}
	name = a.pickedName(a.lists.toldWithin(name), first, lo, k)
	if a.pickMeasure(first, lo); a.pickedFor != "" && name != "" && a.picked == "" && !strings.HasSuffix(name, a.pickedFor) {
		name += a.pickedFor
	}
	if name == "" && !p.area.Empty() && !relativeArea(a.clear(p.area.Start, p.area.End)) && a.s.Nums[ts[j].Num].UnitWord == "个" { // 贫困村（36个）: counted, not where
		name, p.area = a.clear(p.area.Start, p.area.End), text.Span{}
	}
	if name == "" || a.kind(j) == "rate" && !a.masked(j) && !a.lists.endsAsRate(name) && !endsIn(name, "满意度", "比例", "知晓度", "参与度", "占比") {
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
	if !p.period.Empty() && (a.period.text == "" || a.period.span.Start < p.period.Start) {
		a.period = place{a.clear(p.period.Start, p.period.End), p.period}
	}
	prev := a.cur
	a.cur = d
	a.openGroup(d, true)
	a.groups[len(a.groups)-1].named, a.groups[len(a.groups)-1].prev = true, prev
	return true
}

func (a *assembly) openGroup(p *draft, bracket bool) {
	if n := len(a.drafts); p.Rule == "contribution" && n > a.first+1 && a.drafts[n-1] == p {
		p = a.drafts[n-2] // 肉类价格上涨8%,影响总水平0.9个百分点(猪肉上涨18%): parts of what rose
	}
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
	j := k
	if k > 1 && (a.s.Text(k-1) == "为" || a.s.Text(k-1) == "是") && a.s.Tokens[k-2].Class == scan.Word { // 报销比例为:
		j--
	}
	a.setLabel(j)
	if d := a.kindsOf(k); d != nil {
		a.openGroup(d, false)
		return
	}
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

// setLabel keeps the measure that the clause before token k names for the items behind it.
func (a *assembly) setLabel(k int) { a.label, a.labelled, a.labelOf = a.labelBefore(k), a.area, nil }

// labelBefore is the measure that the clause before token k, a colon or the comma behind a topic, names for the items behind it:
// 报销比例:一级医院90%,二级医院80%. It is "" where the clause holds a number or names no measure.
func (a *assembly) labelBefore(k int) string {
	if k == 0 {
		return ""
	}
	if a.s.Tokens[k].Class == scan.Comma && !endsIn(a.s.Text(k-1), a.lists.AsTopic...) || !a.lists.labels(trimAny(a.s.Text(k-1), a.lists.AsTopic...)) {
		return ""
	}
	lo := a.regionStart(k)
	if lo > 0 && a.s.Tokens[lo-1].Classes&scan.Of(scan.Comma, scan.Stop, scan.Semi) == 0 || a.numIn(lo, k) || k-lo > 4 {
		return ""
	}
	p := a.between(lo, k)
	w := p.text(a)
	if a.s.Tokens[k].Class == scan.Comma {
		if c := a.cut(w); len(c) > 1 && w[:c[0].End] == "从" { // not 从业人数
			w = w[c[0].End:]
		}
		w = trimAny(w, a.lists.AsTopic...)
		w = w[beginsWith(w, "若以", "如以", "若就", "若按"):]
	}
	if n := utf8.RuneCountInString(w); n < 3 && a.s.Tokens[k].Class == scan.Colon || n > 14 || !a.lists.labels(w) {
		return ""
	}
	if n := beginsWith(trimLeft(a.body[a.s.Tokens[lo].Start:a.s.Tokens[k].Start]), a.lists.LabelKinds...); n > 0 && !strings.HasPrefix(w, "主要指标") {
		for _, m := range a.lists.KindMeasures { // 主要作物产量:稻谷3万吨: the noun only says of what kind they are
			if len(w) > len(m)+len("作物") && hasSuffix(w, m) {
				return m
			}
		}
	}
	return w[beginsWith(w, "主要指标", "各项", "主要", "具体"):]
}

// labels says whether s ends as the name of a measure does that several items have: 报销比例.
func (l *lists) labels(s string) bool {
	s = strings.TrimRight(s, " ")
	return l.endsAsRate(s) || endsIn(s, l.LabelEnds...) && !endsIn(s, "份额", "名额", "超额")
}

// takeApart opens the group whose parts 其中 at token k begins to tell of.
func (a *assembly) takeApart(k int) {
	ts := a.s.Tokens
	if a.partsUntold(k) {
		return
	}
	if name := a.unmeasuredWhole(k); name != "" {
		d := a.draft()
		d.Indicator = name
		a.openGroup(d, false)
		g := &a.groups[len(a.groups)-1]
		g.unmeasured, g.direct = true, k+1 < len(ts) && ts[k+1].Classes&clauseMarks == 0
		return
	}
	if a.cur != nil {
		p := a.whole()
		if mean(a.cur) && a.movesBehind(k) { // 18种药材平均价格每公斤86元,上涨2%,其中黄芪上涨5%
			p = a.cur
		} else if mean(p) && !a.partAlike(k, p) {
			p = a.summedAlike(k, p)
		}
		if p == nil || p == a.cur && p.distr > 1 && (p.Level == nil && len(p.Changes) > 0 || p.levelKind == "rate") { // not 甲、乙、丙分别增长…,其中
			return
		}
		a.openGroup(a.namedLater(p, k), false)
		a.groups[len(a.groups)-1].direct = k+1 < len(ts) && ts[k+1].Classes&clauseMarks == 0
	} else if p := a.lastMean(k); p != nil {
		a.openGroup(p, false)
	} else if p := a.lastWhole(); p != nil && a.lists.reports(trimSpace(a.body[a.seg.Start:ts[k].Start])) {
		p = a.namedLater(a.alikeWhole(a.leveled(a.ofRow(p, k)), k), k)
		a.openGroup(p, false)
		if w := a.spanBefore(p.Period); w != "" && a.period.span.Start < a.seg.Start { // its parts are told of the same time
			a.period = place{w, text.Span{Start: a.seg.Start, End: a.seg.Start}}
		}
	}
}

// ofRow is p, or where p is the last of a row of parts the whole of the row, which a further sentence takes apart in another way:
// 受理投诉96件,其中来信35件,来电61件。其中: of the complaints. Where what follows 其中 at token k names the last part, it is of that.
func (a *assembly) ofRow(p *draft, k int) *draft {
	if strings.Contains(a.body[a.s.Tokens[k].End:a.seg.End], p.Indicator) { // 增值税5亿元,所得税3亿元。其中企业所得税2亿元
		return p
	}
	i := a.first - 1
	if i < 2 || a.drafts[i] != p || p.Parent == "" || p.Level == nil || p.inBracket {
		return p
	}
	sister := a.drafts[i-1]
	if sister.Parent != p.Parent || sister.Level == nil || !sameUnit(sister.Level.Unit, p.Level.Unit) || sister.Evidence.Start != p.Evidence.Start {
		return p
	}
	for i -= 2; i >= 0 && i > a.first-maxList && a.drafts[i].Evidence.Start == p.Evidence.Start; i-- {
		if w := a.drafts[i]; w.Indicator == p.Parent && w.Level != nil && sameUnit(w.Level.Unit, p.Level.Unit) {
			return w
		}
	}
	return p
}

// partsUntold says whether no figure stands between 其中 at token k and a semicolon behind it: 其中蔬菜价格涨幅扩大;服务价格上涨2%.
func (a *assembly) partsUntold(k int) bool {
	const far = 60 // tokens
	ts := a.s.Tokens
	for j := k + 1; j < len(ts) && j < k+far; j++ {
		switch ts[j].Class {
		case scan.Semi:
			return true
		case scan.Num, scan.Rank, scan.RankWord, scan.Stop, scan.Vague:
			return false
		}
	}
	return false
}

// leveled is p, or where p only tells how it moved the record before it that tells what of: 发生事故2400起,死亡570人。与上年相比,分别下降5%、3%。其中.
func (a *assembly) leveled(p *draft) *draft {
	const far = 14 // records
	if p.Level != nil {
		return p
	}
	for i := a.first - 1; i >= 0 && i > a.first-far; i-- {
		if d := a.drafts[i]; d.Level != nil && d.Indicator == p.Indicator && d.Parent == p.Parent {
			return d
		}
	}
	return p
}

// firstNum is the first number behind token k in its sentence, up to a semicolon; -1 where there is none near.
func (a *assembly) firstNum(k int) int {
	const near = 24 // tokens
	ts := a.s.Tokens
	for j := k + 1; j < len(ts) && j < k+near && ts[j].Class != scan.Semi && ts[j].Class != scan.Stop; j++ {
		if ts[j].Class == scan.Num && !a.named[j] {
			return j
		}
	}
	return -1
}

// summedAlike is the record before the mean p, in its sentence, that is counted as the number behind 其中 at token k is: 产量52万吨,平均亩产
// 420公斤,其中稻谷38万吨; nil where there is none.
func (a *assembly) summedAlike(k int, p *draft) *draft {
	j := a.firstNum(k)
	for i := len(a.drafts) - 1; j >= 0 && i >= a.first && i > len(a.drafts)-8; i-- {
		if d := a.drafts[i]; d != p && d.Level != nil && !mean(d) && sameUnit(d.Level.Unit, a.s.Nums[a.s.Tokens[j].Num].Unit) {
			return d
		}
	}
	return nil
}

// namedLater is p, the whole of what 其中 at token k begins, or the record before it that is counted alike, where the words behind the
// first part name p again, for the part's own: 接收信访890件,办结850件,其中来信310件,办结300件.
func (a *assembly) namedLater(p *draft, k int) *draft {
	const far = 300 // bytes
	j := a.firstNum(k)
	if j < 0 || p.Level == nil || p.levelKind != "count" && p.levelKind != "money" || utf8.RuneCountInString(p.Indicator) < 2 {
		return p
	}
	ts := a.s.Tokens
	f := &a.s.Nums[ts[j].Num]
	item := a.body[ts[k].End:ts[j].Start]
	behind := a.body[f.After:min(a.seg.End, f.After+far)]
	if i := strings.IndexAny(behind, ";；"); i > 0 {
		behind = behind[:i]
	}
	name := p.Indicator
	if v := a.headVerb(name); v != "" {
		name = v // 审结 of 审结刑事案件
	}
	const act = len("新收")                                                                  // bytes that name an act
	if of := trimSpace(item); len(of) > act && !strings.HasPrefix(p.Indicator, of[:act]) { // 新收和审结案件320件和290件,其中新收民事案件210件
		for i := len(a.drafts) - 1; i >= 0 && i > len(a.drafts)-6 && a.drafts[i].Evidence.Start == p.Evidence.Start; i-- {
			if d := a.drafts[i]; d != p && d.Level != nil && d.Parent == p.Parent && sameUnit(d.Level.Unit, f.Unit) && strings.HasPrefix(d.Indicator, of[:act]) {
				return d
			}
		}
	}
	at := strings.Index(behind, name)
	if strings.Contains(item, name) || at < 0 || !sameUnit(f.Unit, p.Level.Unit) {
		return p
	}
	if ahead := strings.TrimRight(behind[:at], " "); ahead != "" && !endsIn(ahead, ",", "，", "、", "和", "及") {
		return p // 占常住人口的47%: what the part is held against
	}
	of := len(a.drafts) - 1
	for of >= 0 && of > len(a.drafts)-8 && a.drafts[of] != p {
		of--
	}
	for i := of - 1; i >= 0 && i > of-4 && a.drafts[i].Evidence.Start == p.Evidence.Start; i-- {
		d := a.drafts[i]
		if d.Level != nil && d.Parent == p.Parent && sameUnit(d.Level.Unit, f.Unit) && !strings.Contains(behind, d.Indicator) {
			return d
		}
	}
	return p
}

// whole is the record that 其中 takes apart: the last that amounts to something other than a rate, else the last.
func (a *assembly) whole() *draft {
	if d := a.cur; d.Level == nil && len(d.Shares) == 0 && (len(d.Changes) > 0 && placeUnit(d.Changes[len(d.Changes)-1].Unit) || len(d.Changes) == 0 && len(d.Ranks) > 0) { // 排位前进1位;其中, 收案和结案居第三位;其中: parts of what is ranked
		for i := len(a.drafts) - 1; i >= a.first; i-- {
			if w := a.drafts[i]; w.Level != nil && w.levelKind != "rate" && w.Parent == "" {
				return w
			}
		}
	}
	if d := a.rateless(len(a.drafts)-1, a.first); d != nil && a.cur == a.drafts[len(a.drafts)-1] {
		return d
	}
	if d := a.ofTaskTold(); d != nil {
		return d
	}
	for i := len(a.drafts) - 1; i >= a.first && a.cur.Level != nil && a.cur.lastKind == "rate"; i-- {
		if d := a.drafts[i]; d.Level != nil && !(d.inBracket && !a.cur.inBracket) && !strings.HasSuffix(d.Level.Unit, "%") && !mean(d) && d.levelKind != "time" {
			return d
		}
	}
	return a.cur
}

// ofTaskTold is the record that the one at hand is the task or budget of, told to say how much of it was done; nil where it is none: 税收3.2亿元,占
// 预算6亿元的53.3%,其中 tells of parts of what was taken.
func (a *assembly) ofTaskTold() *draft {
	n := len(a.drafts)
	if n < a.first+2 || a.cur != a.drafts[n-1] && a.cur != a.drafts[n-2] {
		return nil
	}
	task := a.drafts[n-1]
	if task.Level == nil || !endsIn(task.Indicator, a.lists.Tasks...) && !endsIn(task.Indicator, a.lists.Budgets...) && !endsIn(task.Indicator, "计划", "目标", "任务", "预算") {
		return nil
	}
	d := a.drafts[n-2]
	for i := range d.Shares {
		if d.Level != nil && d.Shares[i].Of == task.Indicator && d.Shares[i].Start > task.Level.End {
			return d
		}
	}
	return nil
}

// rateless is the record of what draft i is the rate of, nil where it is none: 收入增长8.6%,增速提高4.2个百分点,其中 tells of parts of the
// income, not of its rate.
func (a *assembly) rateless(i, first int) *draft {
	if i < 0 || a.drafts[i].Level != nil {
		return nil
	}
	name := a.drafts[i].Indicator
	for j := i - 1; j >= first && j >= i-6; j-- {
		of := a.drafts[j].Indicator
		rest, ok := strings.CutPrefix(name, of)
		if ok && of != "" && (a.lists.isRateWord(rest) || (strings.HasPrefix(rest, "占") || strings.HasPrefix(rest, "佔")) && a.lists.endsAsRate(rest)) {
			return a.drafts[j]
		}
	}
	return nil
}

// timesOnly says whether nothing but a time stands before token k in its sentence: 截至2020年底,.
func (a *assembly) timesOnly(k int) bool {
	const longest = 4 // tokens
	for j := k - 1; j >= 0; j-- {
		if t := &a.s.Tokens[j]; k-j > longest || t.Class != scan.Date && t.Class != scan.Adverb && t.Class != scan.To && t.Class != scan.Reach {
			return false
		}
	}
	return true
}

// within opens the group of 在受访居民中: what follows the comma is part of it.
func (a *assembly) inside(k int) {
	ts := a.s.Tokens
	if ts[k-1].Class != scan.Word {
		return
	}
	w := trimSpace(a.s.Text(k - 1))
	if (w == "当中" || w == "當中") && k > 1 && ts[k-2].Class == scan.Word {
		w = trimSpace(a.s.Text(k-2)) + w
	}
	suffix := ""
	for _, s := range []string{"当中", "之中", "中", "當中"} {
		if hasSuffix(w, s) && (len(w) > len(s)+3 || k > 1 && a.isNum(k-2) && ts[k-2].End == ts[k-1].Start) { // 毕业的86人中, 320个村中,
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
	if lo > 0 && (ts[lo-1].Class == scan.Semi || lo == k-1 && a.cur != nil && !a.sharesBehind(k)) { // 粮食53万亩,经作19万亩,粮食中,
		if a.partsOf(strings.TrimSuffix(w, suffix)) || ts[lo-1].Class != scan.Semi || !a.peopleBehind(k) {
			return
		}
	}
	if lo > 0 && ts[lo].Class != scan.Reach && ts[lo].Class != scan.Date && ts[lo-1].Class != scan.Colon && !a.timesOnly(lo-1) && !a.sharesBehind(k) && !a.peopleBehind(k) && (!a.numIn(lo, k) || endsIn(w, "过程中", "期间中")) && !a.lists.opensBeside(a.body[a.seg.Start:ts[lo-1].Start]) { // 从案由看,受理的案件中,
		return
	}
	if d := a.cur; d != nil && d.Level != nil && len(a.drafts) > a.first && d.token >= lo && d.token < k && (d.levelKind == "money" || d.levelKind == "area" || d.levelKind == "count" && !strings.HasSuffix(d.Indicator, "中中")) { // 在35亿元旅游收入中, 在39个行业中
		d.Indicator = strings.TrimSuffix(strings.TrimSuffix(d.Indicator, suffix), "当")
		a.within = d.Indicator
		a.openGroup(d, false)
		return
	}
	if raw := a.body[ts[lo].Start:ts[k].Start]; strings.HasPrefix(raw, "各") && !strings.Contains(raw, "的") {
		return // 各县区中: where, not of what
	}
	p := a.between(lo, k)
	if a.doneWithin(strings.TrimSuffix(p.text(a), suffix), k) {
		return // 在收购中,平整场地9000平方米: when
	}
	if endsIn(strings.TrimSuffix(p.text(a), suffix), a.lists.Incidents...) && !a.sharesBehind(k) {
		if u := a.countedBehind(k); u != "" && u != "%" && !isCase(u) {
			return // 在矿难事故中,救援队抢运伤员7人
		}
	}
	if n := len(p.pieces); n > 0 && !a.happening(strings.TrimSuffix(p.text(a), suffix), k) && beginsWith(p.text(a), a.lists.OurMiddle...) == 0 {
		if name := strings.TrimSuffix(p.text(a), suffix); len(name) > 3 && !endsIn(name, a.lists.TimeMiddle...) && !a.lists.numberedPlaces(name) && utf8.RuneCountInString(name) <= 20 && (!endsIn(strings.TrimRight(name, "”\"」』’"), a.lists.EventMiddle...) || a.sharesBehind(k)) {
			if i := lastIndex(name, "元"); i < 0 {
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

// doneWithin says whether name, told within what something was at the start of a clause, is an act alone, in whose course the clause behind token
// k tells that another was done, with no percentage: 在收购中,平整场地9000平方米.
func (a *assembly) doneWithin(name string, k int) bool {
	const near = 8 // tokens
	ts := a.s.Tokens
	w := a.cut(name)
	if len(w) != 1 || !strings.HasPrefix(w[0].Tag, "v") || k+1 >= len(ts) || ts[k+1].Class != scan.Word {
		return false
	}
	next := trimSpace(a.s.Text(k + 1))
	if c := a.cut(next[:min(len(next), 30)]); len(c) < 2 || c[0].Tag != "v" && a.headVerb(next) == "" || a.lists.KindVerbs[next[:c[0].End]] || strings.Contains(next, "的") {
		return false
	}
	for j := k + 1; j < len(ts) && j < k+near; j++ {
		if ts[j].Class == scan.Num && a.kind(j) == "rate" {
			return false
		}
	}
	return true
}

// numberedPlaces says whether s only says how many places there are of a kind: 18区 of 全港18区中.
func (l *lists) numberedPlaces(s string) bool {
	rest := strings.TrimLeft(s, "0123456789")
	return rest != s && endsIn(rest, l.NumberedPlaces...) && utf8.RuneCountInString(rest) <= 3
}

// partsOf opens the group of what the sentence told before a semicolon: 医院126个,卫生院90个;卫生院中,
func (a *assembly) partsOf(name string) bool {
	for i := len(a.drafts) - 1; i >= a.first && i > len(a.drafts)-20; i-- {
		if d := a.drafts[i]; d.Level != nil && (d.Indicator == name || shortFor(d.Indicator, name)) {
			a.groups, a.cur = a.groups[:0], d
			a.within = name
			a.openGroup(d, false)
			return true
		}
	}
	return false
}

// shortFor says whether s abbreviates name: 经作 of 经济作物.
func shortFor(s, name string) bool {
	if utf8.RuneCountInString(s) < 2 || firstRune(s) != firstRune(name) {
		return false
	}
	for _, r := range s {
		i := strings.IndexRune(name, r)
		if i < 0 {
			return false
		}
		name = name[i+utf8.RuneLen(r):]
	}
	return true
}

// peopleBehind says whether the clause behind token k tells a percentage of people: 低收入人群中,仅有34%的人赞成.
func (a *assembly) peopleBehind(k int) bool {
	const near = 4 // tokens
	ts := a.s.Tokens
	for j := k + 1; j < len(ts) && j <= k+near && ts[j].Classes&clauseMarks == 0; j++ {
		if ts[j].Class == scan.Num {
			return a.kind(j) == "rate" && beginsWith(a.body[a.s.Nums[ts[j].Num].After:a.seg.End], "的人", "人") > 0
		}
	}
	return false
}

// sharesBehind says whether the clause behind token k says of something what part it is: 全部投诉中,食品类占31%.
func (a *assembly) sharesBehind(k int) bool {
	ts := a.s.Tokens
	for j := k + 1; j+1 < len(ts) && ts[j].Classes&clauseMarks == 0; j++ {
		if ts[j].Class == scan.Share && ts[j+1].Class == scan.Num {
			return a.kind(j+1) == "rate"
		}
	}
	return false
}

// singledOut says whether words between two records tell that the second is only a part that stands out.
func singledOut(s string) bool {
	return strings.Contains(s, "尤其是") || strings.Contains(s, "特别是")
}

// besides says whether a record tells something beside the indicator that its sentence is about: what that did to another, how much of it
// falls on a day, its peak. 客运量86万人次,日均12.3万人次。其中: parts of all of it.
func besides(d *draft) bool {
	return d.Rule == "contribution" || beginsWith(d.Indicator, "日均", "月均", "周均", "单日", "当日最") > 0 || endsIn(d.Indicator, "最高峰", "峰值", "最高值", "最低值")
}

// lastWhole is the last record of the sentence before, which a sentence that begins with 其中 takes apart.
func (a *assembly) lastWhole() *draft {
	if a.first == 0 {
		return nil
	}
	d := a.drafts[a.first-1]
	if d.versus && d.Status == Target && a.first > 1 && a.drafts[a.first-2].Evidence.Start == d.Evidence.Start { // 收入4亿元,占预算5亿元的80%。其中: of what was done
		d = a.drafts[a.first-2]
	}
	for i := a.first - 2; i >= 0 && i > a.first-8 && d.inBracket && len(d.Changes) == 0; i-- { // 收案3211件(不含旧存288件)。其中: parts of what stands before the bracket
		d = a.drafts[i]
	}
	for i := a.first - 2; i >= 0 && i > a.first-8 && besides(d) && a.drafts[i].Evidence.Start == d.Evidence.Start; i-- {
		d = a.drafts[i]
	}
	if a.first > 1 && d.Level != nil { // 收费里程168公里,占总里程4846公里的3.5%。其中: of what is a share of that
		if w := a.drafts[a.first-2]; w.Evidence.Start == d.Evidence.Start && len(w.Shares) > 0 && w.Shares[len(w.Shares)-1].Of == d.Indicator && w.Level != nil {
			d = w
		}
	}
	if a.first > 1 { // 平均分86分,尤其是数学提高了3分。一中上升5位: of the whole
		if w := a.drafts[a.first-2]; w.Evidence.Start == d.Evidence.Start && w.end < d.end && singledOut(a.body[w.end:d.end]) {
			d = w
		}
	}
	if d.Status == Target && endsIn(d.Indicator, a.lists.Tasks...) && a.first > 1 { // 到位资金12亿元,完成下达任务15亿元的80%。其中: parts of what was done
		if w := a.drafts[a.first-2]; w.Status == Actual && w.Evidence.Start == d.Evidence.Start && w.Level != nil && d.Level != nil && sameUnit(w.Level.Unit, d.Level.Unit) {
			d = w
		}
	}
	if of := a.rateless(a.first-1, 0); of != nil && of.Evidence.Start == d.Evidence.Start && !d.inBracket {
		d = of
	}
	for i := a.first - 1; i >= 0 && i > a.first-5 && d.Level != nil && d.levelKind == "rate"; i-- {
		if w := a.drafts[i]; w.Level != nil && w.levelKind != "rate" && !w.inBracket && w.Evidence.Start == d.Evidence.Start {
			d = w
		}
	}
	if d.distr > 1 && d.levelKind == "rate" {
		return nil // 甲、乙占比分别为60%、40%。其中: neither is the whole
	}
	if between := a.body[min(d.Evidence.End, a.seg.Start):a.seg.Start]; trimSpace(between) != "" {
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
		if a.first > 1 { // 耕地9000亩,人均1.2亩。其中: of all of it
			if w := a.drafts[a.first-2]; w.Evidence.Start == d.Evidence.Start && w.Level != nil && !w.inBracket && !mean(w) {
				return w
			}
		}
		return nil
	}
	return d
}

// spanBefore is the time that the last records tell of, where the one at hand is how much there is in each: 平均每日.
func (a *assembly) spanBefore(period string) string {
	const near = 4
	for i := len(a.drafts) - 1; strings.HasPrefix(period, "每") && i >= 0 && i >= len(a.drafts)-near; i-- {
		period = a.drafts[i].Period
	}
	if strings.HasPrefix(period, "每") {
		return ""
	}
	return period
}

// alikeWhole is p, the last whole of the sentence before 其中 at token k, or another of that sentence in the same unit where the words of
// the first part are like its name and not like that of p: 受理行政案件36件,审结31件。其中,土地行政案件20件.
func (a *assembly) alikeWhole(p *draft, k int) *draft {
	ts := a.s.Tokens
	lo, hi := k+1, k+1
	for hi < len(ts) && ts[hi].Class != scan.Num && ts[hi].Class != scan.Semi && ts[hi].Class != scan.Stop {
		hi++
	}
	if hi >= len(ts) || ts[hi].Class != scan.Num || hi == lo {
		return p
	}
	item := a.body[ts[lo].Start:ts[hi].Start]
	if len(item) > 120 {
		return p
	}
	if p.Level == nil { // 火灾起数下降17%,损失下降19%。其中,较大火灾54起
		for i := a.first - 1; i >= 0 && i > a.first-8 && a.drafts[i].Evidence.Start == p.Evidence.Start; i-- {
			if d := a.drafts[i]; d.Level == nil && d.Parent == p.Parent && sharedRunes(item, d.Indicator) >= sharedRunes(item, p.Indicator)+2 {
				return d
			}
		}
		return p
	}
	least := sharedRunes(item, p.Indicator) + 2 // 收案、结案。其中:收民事案件: 案 is shared by both
	for i := a.first - 1; i >= 0 && i > a.first-8 && a.drafts[i].Evidence.Start == p.Evidence.Start; i-- {
		if d := a.drafts[i]; d != p && d.Level != nil && d.Level.Unit == p.Level.Unit && d.Parent == p.Parent && sharedRunes(item, d.Indicator) >= least {
			return d
		}
	}
	return p
}

// sharedRunes is how many characters of name, in their order, stand in s.
func sharedRunes(s, name string) int {
	n := 0
	for _, r := range name {
		if i := strings.IndexRune(s, r); i >= 0 {
			n++
			s = s[i+utf8.RuneLen(r):]
		}
	}
	return n
}

// partAlike says whether the number behind 其中 at token k is counted as the mean d is, and may be such a mean: 平均年龄37.9岁,其中男性38.8岁;
// not 人均耕地0.9亩,其中水田1200亩.
func (a *assembly) partAlike(k int, d *draft) bool {
	const most = 10 // times the mean
	ts := a.s.Tokens
	for j := k + 1; j < len(ts) && (ts[j].Classes&clauseMarks == 0 || j == k+1); j++ {
		if ts[j].Class == scan.Num && !a.named[j] {
			q := a.quantity(j)
			return d.Level != nil && sameUnit(a.s.Nums[ts[j].Num].Unit, d.Level.Unit) && (q.BaseValue == nil || d.Level.BaseValue == nil || q.BaseValue.Float64() <= most*d.Level.BaseValue.Float64())
		}
	}
	return false
}

// lastMean is the mean that the sentence just before ends with, where 其中 at token k begins the sentence and goes on with such means.
func (a *assembly) lastMean(k int) *draft {
	if k > 0 || a.first == 0 {
		return nil
	}
	d := a.drafts[a.first-1]
	if !mean(d) || trimSpace(a.body[min(d.Evidence.End, a.seg.Start):a.seg.Start]) != "" || !a.partAlike(k, d) {
		return nil
	}
	return d
}

// mean says whether a record's level is a mean or a ratio, which has no parts: 平均年龄23.2岁.
func mean(d *draft) bool {
	if d.Level == nil {
		return false
	}
	return strings.HasSuffix(d.Level.Unit, "岁") || strings.HasPrefix(d.Indicator, "平均") || strings.HasPrefix(d.Indicator, "人均") || strings.HasPrefix(d.Indicator, "户均") || endsIn(d.Indicator, "人均", "户均")
}
