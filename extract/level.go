package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/text"
)

// level makes a record of the level at token k.
func (a *assembly) level(k int, m *rule.Match) {
	p := a.before(m.Lo)
	if v := m.Labels[rule.Verb]; m.Rule.Set["keep"] == "verb" && v.Hi > v.Lo { // 拉动经济增长: its verb is part of the name
		p = a.between(a.regionStart(m.Lo), v.Hi)
	}
	taken := a.taken
	right := a.behind(k)
	if !p.empty() && !right.empty() && a.parted(k) {
		right = phrase{}
	}
	if a.kind(k) == "rate" && !right.empty() && strings.HasSuffix(p.text(a), "率") && !strings.HasPrefix(a.body[a.s.Nums[a.s.Tokens[k].Num].After:], "的") {
		right = phrase{} // 抽检合格率97.2%绿色基地不断壮大: a rate is named before its number
	}
	if j := k + 1; !right.empty() && !p.empty() && j < len(a.s.Tokens) && a.s.Tokens[j].Class == scan.Adverb && a.kind(k) == "count" {
		switch a.s.Text(j) {
		case "已", "已经", "均", "全部", "正", "正在", "都": // 改造项目5项已全面开工: what became of them is no part of the name
			if utf8.RuneCountInString(p.text(a)) >= 4 {
				right = phrase{}
			}
		}
	}
	carried := false // the words behind belong to an item of a list: 清理242名干部及其531名家属
	if right.hi > right.lo && len(right.pieces) > 0 {
		if r := a.regionStart(m.Lo); p.empty() && a.taken > 0 && r >= a.taken && r <= a.taken+1 && a.taken < k && a.joins(a.taken) {
			carried = true
		}
		if right.next > 0 {
			a.takenAt = right.next
		} else if right.hi < len(a.s.Tokens) && a.isNum(right.hi) && a.kind(k) == "money" && !p.empty() && a.isVerbAhead(right.text(a)) {
			// 投入2亿元新建桥梁9座: the words name both
		} else if !a.numIn(k+1, right.lo) { // not 新建3座、加固7座水闸: the second has words of its own before it
			a.taken = max(a.taken, right.hi)
		}
	}
	var ind string
	inherited := false
	left := p.text(a)
	if k > 0 && len(right.pieces) == 1 && left != "" && a.kind(k) == "count" && a.s.Tokens[k-1].Class == scan.Reach && a.s.Text(k-1) == "在" && strings.HasPrefix(a.body[right.pieces[0].End:], "中") {
		left, p.pieces = "", nil // 运动员在15个大项中获得93个冠军
	}
	if endsIn(left, "一个", "这样", "一個", "這樣") && len(right.pieces) == 1 { // 这样一个有8千万人口的大省: of the country, not of what is said
		r := &right.pieces[0]
		i := strings.Index(a.body[r.Start:r.End], "的")
		if i > 0 {
			r.End = r.Start + i
		}
		if i > 0 || r.Len() == len("人口") {
			left, p.pieces = "", nil
		}
	}
	oneOf := false
	if n := len(right.pieces); n > 0 && strings.HasSuffix(a.body[right.pieces[n-1].Start:right.pieces[n-1].End], "之一") { // 是全市首批8个示范区之一
		right.pieces[n-1].End -= len("之一")
		if m := len(p.pieces); m > 0 {
			s := &p.pieces[m-1]
			s.End = s.Start + len(trimAny(a.body[s.Start:s.End], "首批", "第一批"))
			oneOf = true
			if a.e.areas.whole(a.body[s.Start:s.End]) {
				p.area, p.pieces = *s, p.pieces[:m-1]
			} else if s.Len() == 0 {
				p.pieces = p.pieces[:m-1]
			}
			left = p.text(a)
		}
	}
	if left == "历史性" { // 历史性跨越2500亿元大关
		left, p.pieces = "", nil
	}
	kind := a.kind(k)
	if left == "" && right.empty() && kind == "money" && len(a.groups) > 0 && !a.groups[len(a.groups)-1].bracket {
		if what := a.predicate(k); !what.empty() && strings.HasPrefix(what.text(a), "用") { // 其中4.6亿元用于产业发展
			right = what
		}
	}
	if m.Rule.Set["keep"] == "verb" && p.lo == m.Lo && a.cur != nil && len(a.drafts) > a.first { // 第三产业增长7.1%,拉动经济增长3.6个百分点
		subject := a.cur.Indicator
		if m.Rule.Name == "moved-many" {
			subject = trimAny(subject, "上涨", "下跌", "上漲", "涨停", "跌停", "漲停") // 股票上涨320只,下跌410只
		}
		left = contributor(subject) + left
	}
	if right.empty() && a.cur != nil && len(a.drafts) > a.first && (kind == "point" || a.cur.Level != nil && sameUnit(a.cur.Level.Unit, a.s.Nums[a.s.Tokens[k].Num].Unit) && endsIn(left, marks...)) {
		for _, w := range []string{"超过", "超出", "超"} {
			if than, ok := strings.CutPrefix(left, w); ok && utf8.RuneCountInString(than) > 1 { // 超过全市平均水平0.5个百分点, 水位31.2米,超汛限水位0.7米
				a.changeVersus(k, m, phrase{}, than)
				return
			}
		}
	}
	if i, j := strings.Index(left, "包括"), strings.Index(left, "在内的"); i >= 0 && j > i { // 承担包括甲、乙在内的任务
		left = left[:i] + left[j+len("在内的"):]
	}
	if grades[left] && right.empty() && a.cur != nil && a.cur.Level != nil && len(a.drafts) > a.first && sameUnit(a.cur.Level.Unit, a.s.Nums[a.s.Tokens[k].Num].Unit) {
		of := strings.TrimPrefix(a.cur.Indicator, a.cur.verb)
		if i := strings.Index(of, "级"); i > 0 && grades[of[:i+len("级")]] { // 国家级示范岗3个,省级8个
			left += of[i+len("级"):]
		}
	}
	if right.empty() && a.cur != nil && a.cur.Level != nil && len(a.drafts) > a.first {
		for _, w := range []string{"其中包括", "包括", "包含", "含"} { // 投入830万元,包括校舍维修资金210万元; (含教学点7个)
			rest, ok := strings.CutPrefix(left, w)
			if r := a.regionStart(m.Lo); !ok || utf8.RuneCountInString(rest) < 2 || w == "含" && (r == 0 || a.s.Tokens[r-1].Class != scan.Open) {
				continue
			}
			p.cut(a, len(w))
			left = rest
			if g := len(a.groups); g == 0 || !a.groups[g-1].bracket {
				a.openGroup(a.cur, false)
			}
			break
		}
	}
	if right.empty() && (kind == "point" || kind == "rate") {
		for _, w := range exceeding { // 利润增速超过全市平均水平0.5个百分点
			i := strings.LastIndex(left, w)
			name := left[:max(i, 0)]
			name = trimAny(name, "都", "均", "也")
			if t := &a.s.Tokens[max(0, m.Lo-1)]; i > 3 && i+len(w) == len(left) && m.Lo > 0 && (t.Class == scan.Date || t.Class == scan.Basis) { // 客流量超过去年同期15%
				p.keep(a, len(name))
				p.period = text.Span{}
				a.changeVersus(k, m, p, a.s.Text(m.Lo-1))
				return
			}
			if i <= 3 || utf8.RuneCountInString(left[i+len(w):]) < 2 || kind == "rate" && !isMean(left[i+len(w):]) {
				continue
			}
			p.keep(a, len(name))
			a.changeVersus(k, m, p, left[i+len(w):])
			return
		}
	}
	if whole, ok := strings.CutSuffix(left, "中"); ok && !right.empty() && m.Lo > 0 && utf8.RuneCountInString(whole) > 2 && len(a.groups) == 0 && endsIn(a.body[a.seg.Start:a.s.Tokens[m.Lo].Start], "中有", "中共有") { // 查处的官员中有53名处级干部
		of := a.draft()
		of.Indicator = whole
		a.groups = append(a.groups, group{parent: of, at: len(a.drafts)})
		left, p.pieces = "", nil
	}
	if a.heldBy(k, m, p, left) {
		return
	}
	for _, w := range []string{"造成", "导致", "致使"} { // 强降雨造成农作物受灾面积
		if i := strings.Index(left, w); i > 0 && utf8.RuneCountInString(left[i+len(w):]) >= 2 && !strings.HasPrefix(left[i+len(w):], "的") {
			if strings.HasPrefix(left[i+len(w):], "的") {
				i += len("的") // 水灾造成的直接经济损失
			}
			p.cut(a, i+len(w))
			left = left[i+len(w):]
			break
		}
	}
	if u := a.s.Nums[a.s.Tokens[k].Num].UnitWord; (u == "点" || u == "元") && right.empty() && endsIn(left, "收", "报", "开") && (utf8.RuneCountInString(left) == 1 || a.s.Tokens[m.Lo].Start > 0 && isTraded(left)) {
		left = left[:len(left)-len("收")] // 深成指收8079点
		p.keep(a, len(left))
	}
	if !right.empty() && left != "" && kind == "count" && len(a.groups) > 0 && !a.groups[len(a.groups)-1].bracket && len(p.pieces) == 1 {
		if n, ok := a.e.areas.prefix(left); ok && n == len(left) { // 其中,岷县53人死亡
			a.setArea(p.pieces[0])
			left, p.pieces = "", nil
		}
	}
	if a.cur != nil && len(a.drafts) > a.first && a.cur.Level != nil && !p.period.Empty() && a.passes(left, right.text(a)) && sameUnit(a.cur.Level.Unit, a.s.Nums[a.s.Tokens[k].Num].Unit) {
		keep, period, durable := a.cur, a.period, a.durable // 已超去年全年7万亿元的规模: what it was then
		q := a.quantity(k)
		d := a.newDraft(k, keep.Indicator, p)
		d.Parent, d.inherited = keep.Parent, true
		d.Level = &q
		a.note(d, k, "level", &q)
		a.cur, a.period, a.durable = keep, period, durable
		return
	}
	if i := strings.Index(left, "除"); i > 0 && right.empty() && strings.HasPrefix(a.body[a.s.Nums[a.s.Tokens[k].Num].After:], "外") && utf8.RuneCountInString(left[i:]) > 2 {
		whole := a.draft() // 救助资金除中央补助90万元外,地方配套136万元
		whole.Indicator = left[:i]
		a.groups = append(a.groups, group{parent: whole, at: len(a.drafts)})
		p.cut(a, i+len("除"))
		left = left[i+len("除"):]
	}
	if kind != "rate" && right.empty() && m.Rule.Name == "level" && a.taskDone(k, left, p) {
		return
	}
	if n := a.forWhom(left, right.text(a), p); n > 0 { // 为消费者挽回经济损失
		left = left[n:]
		p.cut(a, n)
	}
	if kind == "money" && strings.HasPrefix(left, "加") && right.empty() { // 加上上级补助收入46亿元: what is summed up
		n := len("加")
		if strings.HasPrefix(left, "加上") && !strings.HasPrefix(left, "加上级") && !strings.HasPrefix(left, "加上解") {
			n = len("加上")
		}
		if endsIn(left, "收入", "支出", "资金", "结余", "结转", "基金", "补助", "财力") {
			left = left[n:]
			p.cut(a, n)
		}
	}
	if n := proposed(left, kind); n > 0 && right.empty() { // 提出森林覆盖率达到24%
		if !strings.HasPrefix(left, "包") {
			p.status, a.status = Target, Target
		}
		left = left[n:]
		p.cut(a, n)
	}
	if n := a.byMeans(left, right.text(a)); n > 0 { // 利用闲置校舍改建养老院
		left = left[n:]
		p.cut(a, n)
	}
	if n := a.actor(left, right.text(a), a.s.Nums[a.s.Tokens[k].Num].UnitWord); n > 0 { // 救援队转移被困群众: what is counted is the act
		left = left[n:]
		p.cut(a, n)
	}
	if g := len(a.groups); g > 0 && a.groups[g-1].bracket && left == "" && right.empty() && !a.s.Nums[a.s.Tokens[k].Num].Signed || left == "累计" ||
		kind == "money" && otherMoney[left] && right.empty() {
		// (累计55名), (约2.3亿港元), 折合人民币22亿元: the same indicator in other words
		if c := a.cur; c != nil && c.lastRole == "share" && left == "" && kind == "rate" && len(a.drafts) > a.first { // 近半数(47.5%)的受访者
			q := a.quantity(k)
			q.Of = c.Shares[len(c.Shares)-1].Of
			a.addShare(c, k, q)
			return
		}
		if c := a.cur; c != nil && c.lastRole == "change" && left == "" && len(a.drafts) > a.first && len(c.Changes) > 0 { // 比上年增加50万吨(10亿斤)
			q := a.quantity(k)
			l := &c.Changes[len(c.Changes)-1]
			q.Direction, q.Basis, q.Versus = l.Direction, l.Basis, l.Versus
			c.Changes = append(c.Changes, q)
			a.note(c, k, "change", &q)
			return
		}
		if a.cur != nil {
			q := a.quantity(k)
			parent := a.cur.Parent
			d := a.newDraft(k, a.cur.Indicator, p)
			d.Parent, d.inherited = parent, true
			d.Level = &q
			a.note(d, k, "level", &q)
			return
		}
	}
	switch {
	case left == "" && right.empty() && kind == "area" && !p.area.Empty() && p.lo >= p.hi: // 罗家镇60平方公里
		ind = a.clear(p.area.Start, p.area.End) + "面积"
	case left == "" && !right.empty() && a.cur != nil && a.cur.Level != nil && a.listHead(k) >= 0 && a.cur.token == a.listHead(k) && len(a.drafts) > a.first && strings.HasSuffix(a.cur.Indicator, right.text(a)) && !sameUnit(a.cur.Level.Unit, a.s.Nums[a.s.Tokens[k].Num].Unit):
		ind = a.cur.Indicator // 为低保对象4508户、5886人发放救助金: one thing in two units
	case left == "" && !right.empty():
		ind = a.sharedNoun(k) + right.text(a)
		if topic := a.topicBefore(m.Lo); topic != "" && a.isAct(ind) { // 中考人数增长迅速,共6.2万人报考
			ind, inherited = topic, true
		}
		if carried && a.cur != nil && a.cur.verb != "" && len(a.drafts) > a.first && a.headVerb(ind) == "" {
			ind = a.cur.verb + ind
		}
	case right.empty() && a.cur != nil && a.cur.Level != nil && len(a.drafts) > a.first && kind == "rate" && sameUnit(a.cur.Level.Unit, "%") && utf8.RuneCountInString(left) <= 6 && endsIn(left, "区", "市", "县", "镇", "乡", "州", "盟", "旗", "驻地", "省"):
		// 城区绿化覆盖率41.3%,开发区38.7%
		a.setArea(text.Span{Start: p.pieces[0].Start, End: p.pieces[len(p.pieces)-1].End})
		ind, inherited = a.cur.Indicator, true
	case left == "" && right.empty() && a.sumOf(a.regionStart(m.Lo), k) != "": // 合计100万人
		ind = a.sumOf(a.regionStart(m.Lo), k)
	case right.empty() && graded[left] && a.cur != nil && len(a.drafts) > a.first: // 好的达到6000元
		ind, inherited = a.cur.Indicator, true
		if i := strings.LastIndex(ind, "的"); i >= 0 {
			ind = ind[i+len("的"):]
		}
	case left == "" && kind == "count" && !a.isWhat(k).empty(): // 其中28人为女职工
		p = a.isWhat(k)
		ind = p.text(a)
		a.taken = max(a.taken, p.hi)
	case left == "":
		ind, inherited = a.inherit(k)
		if kind != "rate" && kind != "money" && a.cur != nil && len(a.drafts) > a.first && a.completed(m.Lo) && !strings.Contains(ind, "完成") { // 16项任务已完成15项
			done := "完成"
			if r := a.regionStart(m.Lo); a.s.Tokens[r].Class == scan.Basis && a.s.Text(r) == "年均" {
				done = "年均完成"
			}
			ind, inherited = ind+done, false
		}
	case right.empty() && a.partPlace(k, left):
		a.setArea(text.Span{Start: p.pieces[0].Start, End: p.pieces[len(p.pieces)-1].End})
		ind, inherited = a.groups[len(a.groups)-1].parent.Indicator, true // 其中,香港4243例
	case right.empty():
		ind = a.behindActs(left)
		if kind == "rate" && a.cur != nil && len(a.drafts) > a.first && a.cur.Level != nil && endsIn(left, amounts...) { // 客流增幅分别为8%、9%;收入为5%、6%
			for _, w := range growths {
				if strings.HasSuffix(a.cur.Indicator, w) {
					ind = left + w
					break
				}
			}
		}
	case strings.HasSuffix(strings.TrimRight(a.body[a.seg.Start:a.s.Tokens[m.Lo].Start], " "), "的") && utf8.RuneCountInString(left) > 6:
		ind = right.text(a) // 会议上确定的10个项目
	case endsIn(left, says...) && utf8.RuneCountInString(left) > 2:
		ind = right.text(a)
	case left == "主要包括" || left == "主要有":
		ind = right.text(a)
	case left == "包括" || left == "包含" || left == "其中包括" || left == "含":
		ind = right.text(a) // 包括41宗死亡
		if a.cur != nil && len(a.drafts) > a.first && a.cur.Level != nil {
			a.openGroup(a.cur, false)
		}
	case (left == "高于" || left == "低于" || left == "优于" || left == "高出") && endsIn(right.text(a), "标准", "目标", "要求", "指标"): // 高于86%控制标准
		ind = right.text(a)
	case endsIn(left, "对", "向", "给", "为", "将", "把", "对这", "对其"), left != "造成" && endsIn(left, "造成", "导致", "致使"):
		ind = right.text(a)
	case strings.HasPrefix(left, "向") && strings.HasSuffix(strings.TrimRight(a.body[a.seg.Start:a.s.Tokens[m.Lo].Start], " "), "的"):
		ind = a.subject(right.text(a)) // 向辛勤耕耘的4286名教师致以问候
	case kind != "count" && kind != "rate" && strings.HasPrefix(a.body[a.s.Nums[a.s.Tokens[k].Num].After:], "的") && endsIn(left, amounts...): // 总投资5亿元的产业园, 建成总长度300公里的公路网
		ind = a.subject(right.text(a)) + strings.TrimPrefix(left, a.headVerb(left))
	case kind == "rate" && m.Lo > 0 && a.s.Text(m.Lo-1) == "实现", // 项目实现98%交付
		kind == "rate" && strings.HasPrefix(a.body[a.s.Nums[a.s.Tokens[k].Num].After:], "的") && endsAsRate(right.text(a)): // 收入保持7%的增长速度
		ind = left + right.text(a)
	default:
		if i := strings.LastIndex(left, "、"); i > 0 && !endsIn(left, "等") && a.headVerb(left[i+len("、"):]+"物") != "" { // 举办展览、召开30场会议
			left = left[i+len("、"):]
		}
		if r := right.text(a); kind != "rate" && m.Lo > 0 && !a.s.Tokens[m.Lo-1].Classes.Has(scan.From) && utf8.RuneCountInString(left) >= 3 && actsAs(left, a.s.Nums[a.s.Tokens[k].Num].UnitWord) && a.isVerbAhead(r) {
			left = "" // 委员会昨以38票赞成
		}
		if a.holds(p.hi, k) && a.headVerb(left) == "" && kind == "count" { // 展会共有320家企业参展: who they are, not where
			left = ""
		}
		if a.enumerates(left, k) { // 甲、乙、丙3个社区
			left = a.leadingVerbs(left[:strings.Index(left, "、")])
		}
		if a.joinedBefore(m.Lo) { // 编制实施方案和5项人才政策: the verb is shared, its first object is not
			left = a.headVerb(left)
		}
		ind = a.around(left, right.text(a), kind)
	}
	if kind == "rate" && left == "" && right.empty() && !a.masked(k) && (a.cur != nil && len(a.drafts) > a.first || a.within != "" || inherited && ind != "") {
		what := a.predicate(k)
		if what.empty() {
			what = a.isWhat(k) // 其中近三成是老人
		}
		if !what.empty() { // 补助资金3亿元,80%用于偏远乡镇
			q := a.quantity(k)
			q.Of = a.wholeBefore()
			if len(a.drafts) == a.first && a.within == "" {
				q.Of = ind // 诉求集中,60%是反映停车问题
			}
			d := a.newDraft(k, what.text(a), p)
			a.addShare(d, k, q)
			return
		}
	}
	if left == "" && !right.empty() {
		a.sharePredicate(k, right)
		a.shareNoun(k, right)
	}
	if kind == "rate" && a.listed != "" && left != "" && right.empty() && !a.masked(k) && !endsAsRate(left) { // 占不合格样品总量为:甲类42%,乙类14%
		q := a.quantity(k)
		q.Of = a.listed
		d := a.newDraft(k, ind, p)
		a.addShare(d, k, q)
		return
	}
	// percentages of a whole that follows or stands before: 80%企业已投保, 经营户百分之百登记
	if kind == "rate" && (!a.masked(k) || endsIn(left, tasks...)) {
		if done := a.percentOf(k, m, p, right, left); done {
			return
		}
	}
	q := a.quantity(k)
	if f := &a.s.Nums[a.s.Tokens[k].Num]; f.Signed && (kind == "rate" || kind == "point") && a.cur != nil && len(a.drafts) > a.first && left == "" && right.empty() { // 总产值8.9亿元(+13.4%)
		q.Direction = Up
		if q.Value.Coef < 0 {
			q.Direction = Down
		}
		a.setBasis(&q, k, m, "")
		a.cur.Changes = append(a.cur.Changes, q)
		a.note(a.cur, k, "change", &q)
		return
	}
	if left == "或" && kind == "rate" && right.empty() && a.cur != nil && len(a.cur.Changes) > 0 && len(a.drafts) > a.first { // 升286点,或1.6%
		c := &a.cur.Changes[len(a.cur.Changes)-1]
		q.Direction, q.Basis, q.Versus = c.Direction, c.Basis, c.Versus
		a.cur.Changes = append(a.cur.Changes, q)
		a.note(a.cur, k, "change", &q)
		return
	}
	// 比上年减少20家,减少幅度为4%: the rate of the change that was just told
	if kind == "rate" && a.cur != nil && a.cur.Level != nil && len(a.drafts) > a.first && right.empty() {
		dir := Direction("")
		switch left {
		case "增幅", "增加幅度", "增长幅度", "升幅", "涨幅", "上升幅度", "上涨幅度", "漲幅", "增長幅度", "累计增长", "增长":
			dir = Up
		case "降幅", "跌幅", "下降幅度", "减少幅度", "减幅", "減幅", "下跌幅度":
			dir = Down
		}
		if dir != "" {
			q.Direction = dir
			if s := a.subjectBefore(m.Lo); s != "" { // 增长较快的是保险服务,增幅达26%
				a.cur = a.newDraft(k, s, p)
			}
			a.setBasis(&q, k, m, "")
			a.cur.Changes = append(a.cur.Changes, q)
			a.note(a.cur, k, "change", &q)
			return
		}
	}
	if (left == "占比" || left == "佔比") && kind == "rate" && right.empty() && a.cur != nil && a.cur.Parent != "" && a.cur.Level != nil && len(a.drafts) > a.first && !strings.HasSuffix(a.cur.Level.Unit, "%") {
		q.Of = a.cur.Parent // 其中直接融资73亿元,占比17.5%
		a.cur.whole = q.Of
		a.addShare(a.cur, k, q)
		return
	}
	// the level comes behind its change: 同比增长9.4%,达到32.6亿千瓦时; 放缓4.2个百分点至6.5%
	if left == "" && right.empty() && a.cur != nil && len(a.drafts) > a.first && a.cur.Level == nil && len(a.cur.Changes) > 0 && len(a.groups) == 0 && p.period.Empty() &&
		(kind != "rate" || a.cur.lastKind == "point") && a.reaches(m.Lo, k) {
		a.cur.Level = &q
		if a.cur.lastKind == "point" {
			a.cur.Indicator = strings.TrimSuffix(a.cur.Indicator, "增速增速")
		}
		a.note(a.cur, k, "level", &q)
		return
	}
	if a.cur != nil && len(a.drafts) > a.first && len(p.pieces) > 0 && p.pieces[0].Start == a.takenAt && a.cur.behind > 0 && endsIn(a.cur.Indicator, "项目", "工程", "企业", "園區", "园区") {
		for _, w := range []string{"完成", "实现", "到位", "实际完成"} {
			if strings.HasPrefix(left, w) { // 64个投产项目完成投资: the projects' investment
				ind = a.cur.Indicator + ind
				break
			}
		}
	}
	if endsIn(left, "之比", "比值") && right.empty() && p.lo > 0 && a.s.Tokens[p.lo-1].Classes.Has(scan.With) && a.s.Tokens[p.lo-1].Class != scan.Word {
		ind = a.clean(p.lo-1, p.lo) + ind // 顺差与国内生产总值之比
		if a.cur != nil {
			ind = a.subjectBefore(m.Lo) + ind
		} else if of, _ := a.inherit(k); !strings.HasSuffix(of, left) {
			ind = of + ind
		}
	}
	if left != "" && !p.empty() {
		ind = a.withVerb(k, ind, a.regionStart(m.Lo))
	}
	if a.cur != nil && len(a.drafts) > a.first && strings.HasPrefix(left, "占") && right.empty() && endsIn(left, "比重", "比例") && a.cur.lastRole != "share" {
		ind = growthless(a.cur.Indicator) + left
	}
	if left != "" && a.cur != nil && len(a.drafts) > a.first && (left == "金额" || left == "金額" || left == "总金额" || isRateWord(left)) {
		ind = a.cur.Indicator + left
	} else if isRateWord(left) {
		base, _ := a.inherit(k)
		ind = base + left
	} else if of, ok := strings.CutPrefix(left, "对"); ok && endsIn(of, "贡献率", "贡献度", "依存度") && right.empty() && a.cur != nil && len(a.drafts) > a.first && !endsAsRate(a.cur.Indicator) { // 第一产业增加值16亿元,对GDP贡献率为7.3%
		ind = a.cur.Indicator + left
	}
	if (left == "日均" || left == "月均" || left == "周均") && right.empty() && a.cur != nil && len(a.drafts) > a.first && a.cur.Level != nil {
		ind = left + a.cur.Indicator
	}
	if same := a.actAgain(left, right, p, &q); same != "" {
		ind = same
	}
	if (left == "人均" || left == "户均" || left == "亩均" || left == "平均") && right.empty() && a.cur != nil && len(a.drafts) > a.first { // 耕地2.3万亩,人均1.2亩
		ind = strings.TrimPrefix(a.cur.Indicator, a.cur.verb) + left
	}
	if superlatives[left] && right.empty() && len(a.groups) == 0 { // 最大负荷1351万千瓦,19日最高达1379万千瓦
		if d := a.cur; d != nil && len(a.drafts) > a.first && d.Level != nil && sameUnit(d.Level.Unit, q.Unit) {
			ind = d.Indicator
		} else if d := a.lastWhole(); d != nil && d.Level != nil && sameUnit(d.Level.Unit, q.Unit) && len(a.drafts) == a.first {
			ind = d.Indicator
		}
	}
	if sub := a.itemPart(left, right, p); sub != "" {
		ind = sub
	}
	if of := a.partWithin(left, right); of != nil { // 森林蓄积中天然林
		i := len(of.Indicator) + len("中")
		left, ind = left[i:], left[i:]
		p.cut(a, i)
		a.groups = a.groups[:0]
		a.openGroup(of, false)
	}
	if bareTotals[left] && right.empty() && a.cur != nil && len(a.drafts) > a.first && !(a.levelKindOf(a.cur) == "count" && kind != "count" && a.cur.Parent != "") && !strings.HasSuffix(a.cur.Indicator, left) && p.area.Empty() && p.period.Empty() { // 规上企业净增45家,总数达到286家
		ind = wholeOf(a.cur) + left
	}
	if m.Rule.Name == "mean" && left != "" && right.empty() {
		ind += strings.TrimSpace(a.s.Text(m.Lo))
	}
	rest, ok := strings.CutPrefix(ind, "实现")
	if !ok {
		rest, ok = strings.CutPrefix(ind, "實現")
	}
	if ok && len(ind) > len("实现一二") || kind == "money" && strings.HasPrefix(ind, "完成") && len(ind) > len("完成一二") {
		if !ok {
			rest = ind[len("完成"):]
		}
		ind = rest // 实现地区生产总值, 完成投资: what was reached is the indicator
	}
	if i := strings.Index(ind, "实现"); i > 3 && endsIn(ind[i:], "值", "收入", "利润", "产量", "单产", "总产", "额", "税收") {
		if endsIn(ind[:i], "可", "将", "能", "后") {
			ind = ind[i+len("实现"):] // 建成后可实现年产值
		} else {
			ind = ind[:i] + ind[i+len("实现"):] // 养殖业实现产值
		}
	}
	ind = themed(ind)
	if a.perWord != "" && strings.Contains(q.Unit, "/") && len(ind) > len(a.perWord)+3 { // 拆迁户每平方米补偿: it is in the unit
		w, _, _ := strings.Cut(a.perWord, "·")
		if i := strings.Index(ind, w); i >= 0 && len(ind) > len(w)+3 {
			ind = ind[:i] + ind[i+len(w):]
		}
	}
	ofPart := ""
	if a.cur != nil && len(a.drafts) > a.first && a.cur.Parent != "" && a.cur.Indicator != ind && right.empty() {
		if w := a.wholeNamed(ind, &q); w != nil && !endsIn(a.cur.Indicator, "死亡", "受伤", "失踪", "受灾", "转移安置") { // not 其中,甲县67人受伤,倒塌房屋380户 // 收入2.1亿元。其中过夜游客9万人次,收入1.2亿元
			ofPart, ind = ind, joinNames(withoutKind(a.cur.Indicator, a.cur.Parent), ind)
		}
	}
	if n := len(a.groups); n > 0 && !a.groups[n-1].bracket && a.groups[n-1].used && a.groups[n-1].unit != "" && !sameUnit(a.groups[n-1].unit, q.Unit) {
		if r := a.regionStart(m.Lo); owning[a.s.Text(r)] {
			a.groups = a.groups[:n-1] // 职工2860人,其中技术人员占41%,拥有技术中心1个: of the body again
		}
	}
	a.fitGroup(&q, ind)
	if n := len(a.groups); n > 0 && !a.groups[n-1].bracket { // 其中补领843对,办理离婚登记2017对: an act of its own is no part
		g := &a.groups[n-1]
		acts := a.headVerb(ind) != ""
		if r := a.regionStart(m.Lo); r > 0 && a.s.Tokens[r-1].Class == scan.Dun {
			// joined to the part before it
		} else if !g.used {
			g.acts, g.verb = acts, a.headVerb(ind)
		} else if v := a.headVerb(ind); acts && v != g.verb && v == a.headVerb(g.parent.Indicator) && a.cur != nil && a.headVerb(a.cur.Indicator) != v && g.kind == kind {
			a.groups = a.groups[:n-1] // 办理结婚登记6120对,其中补领证件843对,办理离婚登记2017对
		} else if acts && !g.acts && (a.headVerb(g.parent.Indicator) != "" || g.unit != "" && !sameUnit(g.unit, q.Unit) && kind == g.kind) {
			a.groups = a.groups[:n-1]
		}
	}
	a.closeGroups(k, left, &q)
	area, home := a.area, a.home
	d := a.newDraft(k, ind, p)
	if oneOf {
		a.area, a.home = area, home // the others of that area are not meant
	}
	a.partOf(d, &q)
	if ofPart != "" {
		d.Parent = ofPart
	}
	if n := len(a.groups); n > 0 && a.groups[n-1].partUnit == "" {
		a.groups[n-1].partUnit = q.Unit
	}
	d.inherited = inherited
	if !right.period.Empty() && left == "" && (a.period.text == "" || a.period.span.Start < a.s.Tokens[a.clauseStart].Start) { // 8600名运动员报名参加2024年马拉松
		d.Period = a.clear(right.period.Start, right.period.End)
	}
	if inherited && a.cur != nil && len(a.groups) == 0 {
		d.Parent = a.cur.Parent
	}
	if !right.empty() && left == "" && !carried {
		d.behind = right.hi
	}
	if !right.empty() && left == "" {
		d.name = text.Span{Start: right.pieces[0].Start, End: right.pieces[len(right.pieces)-1].End}
	}
	d.verb = a.headVerb(ind)
	if d.verb != "" && a.cur != nil && len(a.drafts) > a.first+1 && a.cur.verb == "" && a.itemOf(m.Lo) || !right.empty() && ind == right.text(a) && compound(d.verb, ind) {
		d.verb = "" // 帐篷71顶、折叠床24张、棉被36床: a noun that begins like an act
	}
	if d.verb == "" && a.cur != nil && len(a.drafts) > a.first+1 && strings.HasPrefix(ind, a.cur.verb) {
		d.verb = a.cur.verb
	}
	if d.verb == "" && left != "" && !right.empty() && strings.HasPrefix(ind, left) { // 表彰了25名先进个人
		if a.wordBuf = a.cut(left); len(a.wordBuf) == 1 && strings.HasPrefix(a.wordBuf[0].Tag, "v") {
			d.verb = left
		}
	} else if d.verb == "完成" && !right.empty() && ind == left+right.text(a) { // 完成征收185户住户、23家企业
		if a.wordBuf = a.cut(left); len(a.wordBuf) == 2 && strings.HasPrefix(a.wordBuf[1].Tag, "v") {
			d.verb = left
		}
	}
	d.Level = &q
	if keep := a.cur; keep != nil && len(a.drafts) > a.first+1 && (a.setOff(k) || inherited && keep.Level != nil && a.milestone(k)) {
		defer func() { a.cur = keep }()
	}
	if f := m.Labels[rule.FromQ]; f.Hi > f.Lo && !a.told(f.Lo) {
		from := a.quantity(f.Lo)
		if from.Unit == "" {
			from.Unit = q.Unit
		}
		a.result.Figures++
		c := Quantity{Basis: FromTo, From: &from, Bound: Exact, Direction: a.movement(m, &from, &q)}
		d.Changes = append(d.Changes, c)
		// the indicator stands before 由, or between it and its number
		a.taken, taken = taken, a.taken
		p0 := a.before(a.fromToken(f.Lo))
		a.taken = taken
		if name := p0.text(a); strings.HasPrefix(name, "占") && strings.HasSuffix(ind, name) {
			// 占财政支出比重从8%提高到9%: ind has whose it is
		} else if name != "" {
			d.Indicator = name
			if r := a.behind(f.Lo); !r.empty() && r.hi <= k && m.Rule.Set["wide"] != "" {
				d.Indicator += r.text(a)
			}
		}
		p1 := a.between(a.fromToken(f.Lo)+1, f.Lo)
		if !p1.period.Empty() {
			c := &d.Changes[len(d.Changes)-1]
			c.From.Period = a.body[p1.period.Start:p1.period.End]
		}
		if name := p1.text(a); name != "" && p0.empty() && name != "增长" && name != "下降" { // not 由前七月的增长35.8%回落至34.6%
			d.Indicator = name
		}
	}
	a.note(d, k, "level", &q)
}

// grades are the ranks of bodies that the items of a list are told apart by.
var grades = map[string]bool{"世界级": true, "国家级": true, "省部级": true, "部级": true, "省级": true, "市级": true, "地市级": true, "州级": true, "县级": true, "区级": true, "区县级": true, "镇级": true, "乡级": true, "乡镇级": true, "村级": true, "校级": true, "院级": true}

// parted says whether the blank behind the number at token k ends its clause, as between the parts of a headline: the number is
// written close to the words before it, and what follows has a number of its own.
func (a *assembly) parted(k int) bool {
	ts := a.s.Tokens
	f := &a.s.Nums[ts[k].Num]
	if f.After >= len(a.body) || a.body[f.After] != ' ' || f.Start == 0 || a.body[f.Start-1] == ' ' || strings.Contains(a.body[f.Start:f.After], " ") {
		return false
	}
	for j := k + 1; j < len(ts) && ts[j].Classes&clauseMarks == 0; j++ {
		if ts[j].Class == scan.Num && ts[j].Start > f.After+1 || ts[j].Class == scan.Rank || ts[j].Class == scan.Flat {
			return true
		}
	}
	return false
}

// joinNames is name behind of, with what both tell told once: 廉租房开工 and 开工率.
func joinNames(of, name string) string {
	for i := range name {
		if i > len("一") && strings.HasSuffix(of, name[:i]) {
			return of + name[i:]
		}
	}
	return of + name
}

// superlatives tell an extreme of the indicator told before.
var superlatives = map[string]bool{"最高": true, "最低": true, "最大": true, "最小": true, "最多": true, "最少": true}

// joinedBefore says whether 和 stands directly before token k, behind words that are no number.
func (a *assembly) joinedBefore(k int) bool {
	ts := a.s.Tokens
	for k > 0 && ts[k-1].Class == scan.Bound {
		k--
	}
	if k < 2 || !ts[k-1].Classes.Has(scan.With) || ts[k-2].Class == scan.Num || ts[k-2].Class == scan.After {
		return false
	}
	switch strings.TrimSpace(a.s.Text(k - 1)) {
	case "和", "及", "与", "以及", "與":
		return true
	}
	return false
}

// completed says whether 完成 stands directly before token k.
func (a *assembly) completed(k int) bool {
	for k > 0 && a.s.Tokens[k-1].Class == scan.Bound {
		k--
	}
	return k > 0 && a.s.Tokens[k-1].Class == scan.Reach && strings.HasSuffix(a.s.Text(k-1), "完成")
}

// reaches says whether a copula (达到, 为, 至) stands between the clause's start and the number.
func (a *assembly) reaches(lo, k int) bool {
	for j := k - 1; j >= 0 && j >= lo-3; j-- {
		t := &a.s.Tokens[j]
		if t.Classes&scan.Of(scan.Reach, scan.To) != 0 && t.Class != scan.Word {
			return true
		}
		if t.Class == scan.Comma || t.Class == scan.Num {
			return false
		}
	}
	return false
}

// fromToken is the 由 before token k.
func (a *assembly) fromToken(k int) int {
	for j := k - 1; j >= 0; j-- {
		if a.s.Tokens[j].Classes.Has(scan.From) {
			return j
		}
	}
	return k
}

// bareTotals need the words of the record before them to name anything.
var bareTotals = map[string]bool{"总数": true, "总量": true, "总规模": true, "总面积": true, "总里程": true, "总数量": true, "總數": true}

// graded tell of which of those just told an amount is.
var graded = map[string]bool{"好": true, "差": true, "高": true, "低": true, "多": true, "少": true, "最好": true, "最差": true, "最高": true, "最低": true, "最多": true, "最少": true, "较好": true, "较差": true, "个别": true, "少数": true, "多数": true, "大多数": true}

// amounts end the name of an amount.
var amounts = []string{"总投资", "投资", "总投资额", "额", "面积", "总长", "长度", "全长", "里程", "价值", "总价值", "产值", "收入", "产量", "规模", "容量", "造价", "资产"}

// growths are rates at which an amount grows.
var growths = []string{"增幅", "增速", "涨幅", "降幅", "跌幅", "增长率", "增長率", "升幅"}

// wholeOf names what a total told after a record is the total of: 企业净增45家,总数286家 has no 净增.
func wholeOf(d *draft) string {
	s := d.Indicator
	for _, w := range []string{"净增", "净增加", "新增", "增加"} {
		s = strings.TrimSuffix(s, w)
	}
	return strings.TrimPrefix(s, d.verb)
}

// otherMoney are the words that tell an amount over again in another currency.
var otherMoney = map[string]bool{"折合": true, "折合人民币": true, "约合": true, "约合人民币": true, "合人民币": true, "相当于人民币": true, "折人民币": true, "折合美元": true, "折合人民幣": true, "約合": true, "約合人民幣": true, "合人民幣": true}

// sumOf is what the last two records have in common in their names where the number at token k is their total: 北站进站旅客20万人,
// 南站进站旅客80万人,合计100万人; "" where it is none. lo is the first token of its clause.
func (a *assembly) sumOf(lo, k int) string {
	total := false
	for j := lo; j < k; j++ {
		switch a.s.Text(j) {
		case "合计", "总计", "共计":
			total = true
		}
	}
	n := len(a.drafts)
	if !total || n-a.first < 2 {
		return ""
	}
	x, y := a.drafts[n-2], a.drafts[n-1]
	if x.Level == nil || y.Level == nil || x.Indicator == y.Indicator || !sameUnit(x.Level.Unit, a.s.Nums[a.s.Tokens[k].Num].Unit) || !sameUnit(y.Level.Unit, x.Level.Unit) {
		return ""
	}
	u, v := []rune(x.Indicator), []rune(y.Indicator)
	i := 0
	for i < len(u) && i < len(v) && u[len(u)-1-i] == v[len(v)-1-i] {
		i++
	}
	common := string(u[len(u)-i:])
	at := len(y.Indicator) - len(common)
	for _, w := range a.cut(y.Indicator) { // where a word of more than one character begins
		if w.Start >= at && w.End-w.Start > 3 {
			if rest := y.Indicator[w.Start:]; utf8.RuneCountInString(rest) > 3 {
				return rest
			}
			return ""
		}
	}
	return ""
}
