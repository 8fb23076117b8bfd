package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/text"
)

// levelOf gives a level to a subject that has one already: a new record of the same indicator.
func (a *assembly) levelOf(k int, m *rule.Match, of *draft) {
	q := a.quantity(k)
	d := a.newDraft(k, of.Indicator, phrase{})
	d.Parent, d.inherited = of.Parent, true
	if w := a.pulled(m); w != "" {
		d.Indicator, d.inherited = contributor(of.Indicator)+w, false
	}
	d.Level = &q
	a.note(d, k, "level", &q)
}

// direction of the verb that a match names.
func (a *assembly) direction(m *rule.Match) Direction {
	v := m.Labels[rule.Verb]
	for j := v.Lo; j < v.Hi; j++ {
		if w := strings.TrimSpace(a.s.Text(j)); a.s.Tokens[j].Class == scan.Word {
			if strings.HasPrefix(w, "多") {
				return Up
			} else if strings.HasPrefix(w, "少") {
				return Down
			}
		}
		switch a.s.Tokens[j].Class {
		case scan.Up, scan.Up1, scan.Above:
			return Up
		case scan.Down, scan.Down1, scan.Below:
			return Down
		}
	}
	for j := m.Lo; j < m.Hi; j++ {
		switch a.s.Tokens[j].Class {
		case scan.Above:
			return Up
		case scan.Below:
			return Down
		}
	}
	return ""
}

func (a *assembly) versusText(m *rule.Match) string {
	v := m.Labels[rule.Versus]
	return a.clean(v.Lo, v.Hi)
}

// change adds the change at token k to a record.
func (a *assembly) change(k int, m *rule.Match, p phrase) {
	a.changeVersus(k, m, p, a.versusText(m))
}

func (a *assembly) changeVersus(k int, m *rule.Match, p phrase, versus string) {
	q := a.quantity(k)
	kind := a.kind(k)
	if q.Direction = a.pace(k); q.Direction == "" { // 以年均8%的幅度递减
		q.Direction = a.direction(m)
	}
	if q.Direction == "" {
		q.Direction = Up
	}
	if versus == "" && a.itemChange(k, m, p, &q) {
		return
	}
	if q.Value != nil && q.Value.Coef < 0 {
		q.Direction = Down
	}
	a.setBasis(&q, k, m, versus)
	name := p.text(a)
	if d := a.counted(name); d != nil && p.period.Empty() && p.area.Empty() { // 起诉73件98人,件数下降4.8%
		a.cur, name, p = d, "", phrase{}
	} else if d := a.cur; name == "" && d != nil && ofYearBefore(d) && len(a.drafts)-a.first > 1 && a.drafts[len(a.drafts)-1] == d {
		if now := a.drafts[len(a.drafts)-2]; now.Level != nil && now.Indicator == d.Indicator && !ofYearBefore(now) {
			a.cur = now // 受理97件,去年同期为120件,同比下降
		}
	}
	named := a.cur != nil && len(a.drafts) > a.first
	if kind == "multiple" && (name == "恢复" || name == "恢復" || name == "相当于") { // 恢复到2019年同期的1.2倍
		name = ""
		if q.Basis == YearOnYear {
			q.Basis, q.Versus = Other, strings.TrimSuffix(versus, "的")
		}
	}
	for _, w := range []string{"受惠于", "受益于", "得益于", "受累于"} {
		if strings.HasPrefix(name, w) && utf8.RuneCountInString(name[len(w):]) > 2 {
			name = name[len(w):]
			p.cut(a, len(w))
		}
	}
	if n := drivenAt(name); n > 0 {
		name = name[n:]
		p.cut(a, n)
	}
	switch name {
	case "提前", "历史性", "率先", "首次", "历史性地": // 确保提前比2010年翻一番
		name = ""
	}
	if named && setsAside(name) { // 考虑留抵退税因素后增长13.1%: of the same
		name = ""
	}
	for _, w := range []string{"带动", "帶動", "推动", "推動"} {
		if rest, ok := strings.CutPrefix(name, w); ok && utf8.RuneCountInString(rest) > 3 && len(p.pieces) > 0 && kind != "point" {
			p.cut(a, len(w)) // 带动逆差下降9.9%: what it moved, not that it did
			name = rest
			break
		}
	}
	if rest, ok := strings.CutPrefix(name, "提出"); ok && utf8.RuneCountInString(rest) > 3 {
		name = rest // 提出工业投资增长10%左右
	}
	if (name != "" || !p.period.Empty()) && q.Basis == FromTo {
		q.Basis = "" // its own subject: what the one before came from is not its base
	}
	if named && strings.HasPrefix(name, "占") && endsIn(name, "比重", "比例") && a.cur.lastRole != "share" {
		name = growthless(a.cur.Indicator) + name // 加工贸易增长5%,占全市比重提升1个百分点
	}
	if name == "" {
		if ind, at := a.extreme(m.Lo); ind != "" { // 增速最高的为青田县(同比增长5%)
			d := a.newDraft(k, ind, phrase{})
			d.Area = a.clear(at.Start, at.End)
			d.Changes = append(d.Changes, q)
			a.note(d, k, "change", &q)
			return
		}
	}
	if name == "" && named && a.cur.end > 0 {
		if s := a.subjectBefore(m.Lo); s != "" { // 较大火灾起数首次降到个位数,比上年下降30%
			name = s
		}
	}
	if v := m.Labels[rule.Versus]; kind == "rate" && v.Hi > v.Lo && m.Rule.Name == "above" && (endsAsRate(versus) || !a.behind(k).empty()) {
		// 低于人口增长率20%: the number is what the other indicator amounts to
		q := a.quantity(k)
		vp := a.between(v.Lo, v.Hi)
		ind := vp.text(a)
		if r := a.behind(k); !r.empty() {
			ind = r.text(a)
		}
		d := a.newDraft(k, ind, vp)
		d.Level = &q
		keep := a.cur
		a.note(d, k, "level", &q)
		if keep != nil && named {
			a.cur = keep
		}
		return
	}
	// an increment without a base is a level whose indicator keeps the verb: 新增, 贷款增加5.6万亿元
	if kind != "rate" && kind != "point" && kind != "multiple" && q.Basis == "" && versus == "" && !placeUnit(q.Unit) && !a.moves(m) && !a.arrives(k, q.Unit) {
		if name != "" || !named || a.cur.Level == nil || !sameUnit(a.cur.Level.Unit, q.Unit) || !a.behind(k).empty() {
			if b := a.explicitBasis(k, m); b == "" {
				v := m.Labels[rule.Verb]
				verb := a.clean(v.Lo, v.Hi)
				q.Direction, q.Basis, q.Versus = "", "", ""
				if d := a.cur; name == "" && named && d.end == 0 && d.Level == nil && len(d.Changes)+len(d.Shares)+len(d.Ranks) == 0 { // a subject that a list was just given
					d.Indicator += verb
					d.Level = &q
					a.note(d, k, "level", &q)
					return
				}
				ind := name + verb
				r := a.behind(k)
				if !r.empty() {
					ind = name + verb + r.text(a)
				}
				if name == "" && named && r.empty() && !ownGains[verb] {
					ind = a.cur.Indicator
				}
				d := a.newDraft(k, ind, p)
				d.Level = &q
				if !r.empty() && r.next == 0 && r.hi+1 < len(a.s.Tokens) && a.joins(r.hi) && a.isNum(r.hi+1) { // 增加20部客车、60个班次
					a.taken = max(a.taken, r.hi)
					d.verb = name + verb
				}
				a.note(d, k, "level", &q)
				return
			}
		}
	}
	if placeUnit(q.Unit) && name == "" && !p.area.Empty() && (named || len(a.drafts) > 0) { // 北坡乡上升了6位
		p.pieces = []text.Span{p.area}
		p.area = text.Span{}
		name = p.text(a)
	}
	if placeUnit(q.Unit) && name != "" && len(p.pieces) > 0 && endsIn(name, "办事处", "街道", "乡", "镇", "村", "局", "所", "县", "市", "区", "单位", "支队", "大队", "学校", "公司") {
		// 北坡乡上升了6位: who moved, not what
		s := p.pieces[len(p.pieces)-1]
		base, _ := a.inherit(k)
		if d := a.lastWhole(); base == "" && d != nil {
			base = d.Indicator
		}
		if named {
			base = a.cur.Indicator
		}
		for _, of := range []string{"的有", "的是", "的为"} { // 进步明显的有北坡乡
			if i := strings.LastIndex(a.body[s.Start:s.End], of); i >= 0 {
				s.Start += i + len(of)
			}
		}
		a.setArea(s)
		p.pieces = nil
		d := a.newDraft(k, base, p)
		d.inherited = true
		d.Changes = append(d.Changes, q)
		a.note(d, k, "change", &q)
		return
	}
	from := m.Labels[rule.FromQ]
	if from.Hi > from.Lo {
		if a.done[from.Lo] { // the items of a list share the match, not its base
			from.Hi = from.Lo
		}
		a.done[from.Lo] = true
	}
	var d *draft
	switch {
	case name == "" && named && a.elsewhere(&p): // 东片增长5%,西片增长7%
		was := a.cur
		d = a.newDraft(k, was.Indicator, p)
		d.Parent, d.inherited = was.Parent, true
	case kind == "point" && name == "" && named && a.cur.end == 0: // a subject that a list was just given
		d = a.cur
	case kind == "point" && name == "" && named && a.rateBefore() != nil:
		d = a.rateBefore()
	case kind == "point" && !a.attachesPoints(name):
		base := name
		if base == "" && named {
			base = a.cur.Indicator
		} else if base == "" {
			base, _ = a.inherit(k)
		}
		if named && a.cur.lastRole == "share" && name == "" && !endsIn(versus, "增速", "增幅", "增长") { // not 占全省的6.4%,较全省增速高1.8个百分点
			if a.cur.whole == "" {
				base += "占比"
			} else {
				base += "占" + a.cur.whole + "比重"
			}
		} else if named && isRateWord(name) {
			base = strings.TrimSuffix(a.cur.Indicator, name) + name
		} else if (name == "" || !endsAsRate(base)) && !endsIn(base, "价格") {
			base += a.rateOf(name)
		}
		parent := ""
		if named {
			parent = a.cur.Parent
		}
		keep := a.cur
		d = a.newDraft(k, base, p)
		if named && name == "" {
			d.Parent = parent
		}
		d.Changes = append(d.Changes, q)
		a.note(d, k, "change", &q)
		if name == "" && keep != nil {
			a.cur = keep // what follows goes on about the level
			a.cur.end = max(a.cur.end, q.End)
		}
		return
	case name == "" && named && !p.period.Empty() && !lasting(a.clear(p.period.Start, p.period.End)) && p.period.Start > a.cur.periodAt && a.cur.end < p.period.Start && a.cur.Period != "" && m.Rule.Name != "than-value":
		// 一季度增长5.4%,二季度增长5.2%: the same indicator at another time
		was := a.cur
		d = a.newDraft(k, was.Indicator, p)
		d.Parent, d.inherited = was.Parent, true
	case name == "" && named:
		d = a.cur
		if kind != "rate" && kind != "point" && kind != "multiple" && (d.Level == nil || !sameUnit(d.Level.Unit, q.Unit)) { // 优良天数318天,优良率87.1%,同比增加9天
			for i := len(a.drafts) - 1; i >= a.first; i-- {
				if w := a.drafts[i]; w.Level != nil && sameUnit(w.Level.Unit, q.Unit) {
					d = w
					break
				}
			}
		}
	case name == "":
		ind, _ := a.inherit(k)
		d = a.newDraft(k, ind, p)
		d.inherited = true
	case named && name == a.cur.Indicator && a.cur.Level != nil && p.area.Empty() && p.period.Empty():
		d = a.cur // 日均用电7.5亿千瓦时,日均用电增长6.6%: told over
	default:
		if named && isRateWord(name) {
			name = a.cur.Indicator + name
		}
		if measureKind(name) > 0 && utf8.RuneCountInString(name) <= 4 && p.area.Empty() {
			if topic := a.topicBefore(m.Lo); endsIn(topic, "业", "产业", "企业", "主体", "领域") { // 装备制造业快速扩张,用电量增长8%
				name = topic + name
			}
		}
		if n := len(a.groups); n > 0 && a.apart(&a.groups[n-1], name, nil) {
			a.groups = a.groups[:n-1]
		}
		if sub := a.itemPart(name, phrase{}, p); sub != "" {
			name = sub
			for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-4 && d == nil; i-- {
				if a.drafts[i].Indicator == name && len(a.drafts[i].Changes) == 0 {
					d = a.drafts[i]
				}
			}
		}
		if d == nil {
			d = a.newDraft(k, name, p)
		}
	}
	if v := m.Labels[rule.Versus]; from.Hi > from.Lo && q.Basis == Other && m.Rule.Name == "than-value" && !a.holdsTime(v) {
		// 比核定的编制240人超出13人: what it is compared with is no earlier state of it, but has a level of its own
		vp := a.between(v.Lo, v.Hi)
		level := a.quantity(from.Lo)
		of := a.newDraft(from.Lo, vp.text(a), vp)
		of.Level = &level
		a.note(of, from.Lo, "level", &level)
		from.Hi = from.Lo
	}
	if from.Hi > from.Lo {
		f := a.quantity(from.Lo)
		if f.Unit == "" && kind != "rate" && kind != "point" && kind != "multiple" {
			f.Unit = q.Unit
		} else if f.Unit == "" && d.Level != nil { // 较2018年的79659更增加11%: counted as the level is
			f.Unit = d.Level.Unit
		}
		a.result.Figures++
		if v := from.Lo - 1; v >= 0 { // 由下降11.1%转为增长7%
			switch a.s.Tokens[v].Class {
			case scan.Down, scan.Down1:
				f.Direction = Down
			case scan.Up, scan.Up1:
				f.Direction = Up
			}
		}
		q.From = &f
		f.Period = a.timeIn(m.Labels[rule.Versus])
	}
	d.Changes = append(d.Changes, q)
	if d.Rule == "" {
		d.Rule = m.Rule.Name
	}
	a.note(d, k, "change", &q)
}

// drivenAt is where what was made to move begins in s: 以旧换新带动家电零售额; 0 where nothing is.
func drivenAt(s string) int {
	for _, w := range []string{"带动", "帶動", "推动", "推動", "拉动", "拉動", "促使"} {
		if i := strings.Index(s, w); i > 3 && utf8.RuneCountInString(s[i+len(w):]) >= 2 {
			return i + len(w)
		}
	}
	return 0
}

// proposed is the length of the verb at the start of s by which a plan names what shall be reached: 提出, 设定; or of 包括, by which a list
// of such things is told; 0 where what is counted is what was proposed: 提出意见30条.
func proposed(s, kind string) int {
	for _, w := range []string{"提出了", "提出", "设定", "包括", "包含"} {
		i := strings.Index(s, w)
		if i < 0 || i+len(w) == len(s) || i > 0 && !endsIn(s[:i], "纲要", "规划", "报告", "会议", "方案", "意见", "计划", "》", "决定") {
			continue
		}
		rest := s[i+len(w):]
		if end, _ := utf8.DecodeLastRuneInString(rest); kind == "rate" && endsAsRate(rest) || kind != "count" && kind != "rate" && strings.ContainsRune(measures, end) || endsAsRate(rest) {
			return i + len(w)
		}
		return 0
	}
	return 0
}

// setsAside says whether s only tells what a growth rate leaves out or allows for: 剔除减税因素后, 考虑增值税留抵退税等因素.
func setsAside(s string) bool {
	for _, w := range []string{"考虑", "剔除", "扣除", "还原", "不考虑"} {
		if strings.HasPrefix(s, w) {
			return endsIn(s, "后", "因素", "影响", "等因素")
		}
	}
	return false
}

// lasting says whether a time only tells how long: 16年间, 五年来.
func lasting(s string) bool {
	return yearIn(s) == 0 && endsIn(s, "年间", "年来", "年里", "年中", "年内")
}

// rateOf is the rate that percentage points behind name are of: the one that the sentence told last of others, 第一产业比重下降0.5个百分点,
// 第二产业上升0.3个百分点; else a growth rate.
func (a *assembly) rateOf(name string) string {
	if d := a.cur; name != "" && d != nil && len(a.drafts) > a.first && d.Level == nil && d.lastKind == "point" && d.lastRole == "change" {
		for _, w := range []string{"所占比重", "所占比例", "占比", "比重", "比例", "覆盖率", "普及率"} {
			if strings.HasSuffix(d.Indicator, w) && !strings.Contains(d.Indicator, "占"+w) && utf8.RuneCountInString(name) <= utf8.RuneCountInString(d.Indicator)-utf8.RuneCountInString(w)+2 {
				return w
			}
		}
	}
	return "增速"
}

// timeIn is the time that stands among the tokens of r: 2010年 of 2010年第六次人口普查; all of them where none does.
func (a *assembly) timeIn(r rule.Range) string {
	lo, hi := r.Hi, r.Lo
	for j := r.Lo; j < r.Hi; j++ {
		if a.s.Tokens[j].Class == scan.Date || a.s.Tokens[j].Class == scan.Basis {
			lo, hi = min(lo, j), j+1
		}
	}
	if lo >= hi {
		lo, hi = r.Lo, r.Hi
	}
	return strings.TrimSuffix(a.clean(lo, hi), "的")
}

// elsewhere says whether a phrase that names nothing but a place tells the same of another place than the record at hand.
func (a *assembly) elsewhere(p *phrase) bool {
	d := a.cur
	return !p.area.Empty() && d.Area != "" && d.end > 0 && p.area.Start >= d.end && a.clear(p.area.Start, p.area.End) != d.Area
}

// holdsTime says whether a time stands among the tokens of r.
func (a *assembly) holdsTime(r rule.Range) bool {
	for j := r.Lo; j < r.Hi; j++ {
		if a.s.Tokens[j].Class == scan.Date || a.s.Tokens[j].Class == scan.Basis {
			return true
		}
	}
	return false
}

// moves says whether the verb of a match tells of a value that moved, not of an amount that came or went: 上升, 提高, not 增加.
func (a *assembly) moves(m *rule.Match) bool {
	v := m.Labels[rule.Verb]
	switch a.clean(v.Lo, v.Hi) {
	case "上升", "下降", "提高", "提升", "降低", "回落", "上涨", "下跌", "回升", "上漲", "攀升", "下滑", "收窄", "扩大", "延长", "缩短", "升高", "走高", "走低", "涨", "跌", "升", "降":
		return true
	}
	return false
}

// arrives says whether the number at token k is followed by the level that it leads to, in the same unit: 减少6800人至367万人.
func (a *assembly) arrives(k int, unit string) bool {
	ts := a.s.Tokens
	j := k + 1
	if j >= len(ts) || !ts[j].Classes.Has(scan.To) {
		return false
	}
	for j++; j < len(ts) && ts[j].Class == scan.Bound; j++ {
	}
	return j < len(ts) && ts[j].Class == scan.Num && sameUnit(a.s.Nums[ts[j].Num].Unit, unit)
}

// ownGains are increments that name what increased: 组织200名农民务工,每年增收90万元.
var ownGains = map[string]bool{"增收": true, "减收": true, "增产": true, "减产": true, "增效": true, "增利": true, "节支": true, "创收": true}

// placeUnit says whether a unit counts places of a rank.
func placeUnit(u string) bool {
	return u == "位" || u == "个位次" || u == "位次" || u == "名次" || u == "個名次" || u == "个名次"
}

// rateBefore is the last record of the sentence that amounts to a rate and has no change yet, where the current one is no rate:
// 优良天数318天,优良率87.1%,同比增加9天,提高2.5个百分点; nil where there is none.
func (a *assembly) rateBefore() *draft {
	if a.attachesPoints("") || a.cur.lastRole == "share" {
		return nil
	}
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-4; i-- {
		if d := a.drafts[i]; d.Level != nil && strings.HasSuffix(d.Level.Unit, "%") && len(d.Changes) == 0 {
			return d
		}
	}
	return nil
}

// attachesPoints says whether percentage points belong to the last record: it is a rate itself.
func (a *assembly) attachesPoints(name string) bool {
	if a.cur == nil || len(a.drafts) == a.first {
		return name != "" && endsAsRate(name)
	}
	if name != "" {
		return endsAsRate(name) && !isRateWord(name)
	}
	d := a.cur
	if d.Level != nil && d.lastKind == "money" && ofPrice(d.Indicator) { // 中间价报7.1168元,调升86个基点
		return true
	}
	if d.lastRole == "share" {
		return false
	}
	if d.Level != nil && d.lastRole == "level" && d.Level.Unit == "" && endsIn(d.Indicator, "指数", "系数") { // 综合指数97.0,提高0.4个百分点
		return true
	}
	if d.Level != nil && (d.lastKind == "rate" && d.lastRole == "level" || strings.HasPrefix(d.Level.Unit, "%")) {
		return true
	}
	return d.Level == nil && len(d.Changes) > 0 && d.lastKind == "point"
}

// rateWords name the rate of the indicator before them.
var rateWords = []string{"增速", "增幅", "涨幅", "降幅", "跌幅", "增长率", "增长速度", "增长幅度", "下降幅度", "同比增速", "环比增速", "进度", "漲幅", "跌幅", "占比", "比重", "增速同比", "增長率", "升幅", "回升幅度"}

// growthless is s without the words that make it the growth of something: 增加值年均增速占比重 is no share of a rate.
func growthless(s string) string {
	for _, w := range []string{"增速", "增长速度", "增长率", "增長率"} {
		if of, ok := strings.CutSuffix(s, w); ok && of != "" {
			return trimAny(of, "年均", "同比", "平均", "年平均")
		}
	}
	return s
}

// ofPrice says whether an indicator is a price, which may move by points.
func ofPrice(s string) bool {
	return endsIn(s, "价", "价格", "汇率", "利率", "價", "匯率", "点位")
}

func isRateWord(s string) bool {
	for _, w := range []string{"年平均", "年均"} {
		s = strings.TrimPrefix(s, w)
	}
	for _, w := range rateWords {
		if s == w {
			return true
		}
	}
	return false
}

func endsAsRate(s string) bool {
	for _, w := range rateWords {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	for _, w := range []string{"率", "比例", "占比", "比重", "水平", "强度", "度", "系数", "进度", "利率", "覆盖面", "指数", "比率", "息差", "利差", "收益率", "百分比", "程度", "贡献", "面"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// flat adds a change that states no number: 持平, 翻番.
func (a *assembly) flat(k int, dir Direction) {
	t := &a.s.Tokens[k]
	if k+1 < len(a.s.Tokens) && a.s.Tokens[k+1].Class == scan.Num && a.s.Tokens[k+1].Start == t.End || k < a.taken {
		return // 1个行业持平: what is said of those counted
	}
	if dir != Flat && a.s.Text(k) != "成倍" {
		return
	}
	q := Quantity{Literal: a.body[t.Start:t.End], Start: t.Start, End: t.End, Bound: Exact, Direction: dir}
	m := rule.Match{Lo: k, Hi: k + 1}
	versus := ""
	for j := k - 1; j >= 0 && j > k-5; j-- {
		if c := a.s.Tokens[j].Class; c == scan.Than || c == scan.With && dir == Flat { // 与上年持平; not 粮食和油料产量成倍增长
			versus = a.clean(j+1, k)
			m.Lo = j
			break
		}
		if a.s.Tokens[j].Class == scan.Comma {
			break
		}
	}
	a.setBasis(&q, k, &m, versus)
	p := a.before(m.Lo)
	name := p.text(a)
	switch {
	case name == "" && (a.cur == nil || len(a.drafts) == a.first):
		return
	case name != "":
		if a.cur != nil && len(a.drafts) > a.first && isRateWord(name) {
			name = a.cur.Indicator + name
		}
		a.newDraft(k, name, p)
		a.cur = a.drafts[len(a.drafts)-1]
		a.cur.Rule = "flat"
	}
	a.cur.Changes = append(a.cur.Changes, q)
	a.note(a.cur, k, "change", &q)
	a.result.Figures--
}
