package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/text"
)

// percentOf reads a percentage whose whole stands beside it without 占.
func (a *assembly) percentOf(k int, m *rule.Match, p, right phrase, left string) bool {
	ts := a.s.Tokens
	f := &a.s.Nums[ts[k].Num]
	if m.Rule.Name != "level" {
		return false
	}
	bound := m.Lo
	for bound > 0 && (ts[bound-1].Class == scan.Bound || ts[bound-1].Class == scan.Adverb) {
		bound--
	}
	r := right.text(a)
	direct := bound > 0 && (ts[bound-1].Class == scan.Word || ts[bound-1].Class == scan.Target && !a.intent(bound-1)) // no copula between the words and the number
	if r == "" && direct && strings.HasSuffix(a.body[a.seg.Start:ts[bound-1].End], "的") {
		for j := bound - 1; j > p.lo; j-- { // 财政收入完成全年目标的68.5%
			if ts[j].Class == scan.Reach && strings.HasSuffix(a.s.Text(j), "完成") {
				q := a.quantity(k)
				q.Of = strings.TrimSuffix(a.clean(j+1, bound), "的")
				of := a.between(p.lo, j)
				if of.empty() {
					break
				}
				d := a.newDraft(k, of.text(a)+"完成"+q.Of, of)
				a.addShare(d, k, q)
				return true
			}
		}
	}
	switch {
	case r != "" && endsAsRate(r) && strings.HasPrefix(strings.TrimSpace(a.body[f.After:]), "的"): // 保持6.5%的增长幅度
		return false
	case r == "" && endsIn(left, "平均水平", "平均数", "平均值") && a.cur != nil && len(a.drafts) > a.first && a.cur.Level != nil && strings.HasSuffix(a.body[a.seg.Start:ts[bound-1].End], "的"): // 为全市平均水平的近七成
		q := a.quantity(k)
		q.Of = left
		for _, w := range []string{"相当于", "是", "为"} { // 中位数是平均数的85%
			if name, of, ok := strings.Cut(left, w); ok && len(name) > 3 {
				q.Of = of
				if !strings.HasSuffix(a.cur.Indicator, name) {
					a.addShare(a.newDraft(k, name, p), k, q)
					return true
				}
			}
		}
		if !p.area.Empty() {
			q.Of = a.clear(p.area.Start, p.area.End) + q.Of
		}
		a.addShare(a.cur, k, q)
		return true
	case direct && endsAsRate(left), direct && endsAsRate(trimAny(left, "维持", "維持", "保持", "按", "定为", "稳定在", "维持在", "控制在")):
		return false
	case r != "" && rateAhead(r) != "" && strings.HasPrefix(strings.TrimSpace(a.body[f.After:]), "的"): // 以8.8%的增速跻身前十
		q := a.quantity(k)
		ind := rateAhead(r)
		if a.cur != nil && len(a.drafts) > a.first && p.area.Empty() && a.cur.Level != nil && !endsAsRate(a.cur.Indicator) {
			ind = a.cur.Indicator + ind
		} else if left != "" && left != "以" {
			ind = left + ind
		}
		d := a.newDraft(k, ind, p)
		d.Level = &q
		a.note(d, k, "level", &q)
		return true
	case r != "" && strings.HasPrefix(strings.TrimSpace(a.body[f.After:]), "的"): // 覆盖98.9%的人口
		q := a.quantity(k)
		q.Of = a.subject(r)
		if a.cur != nil && left != "" && utf8.RuneCountInString(left) <= 4 && len(a.drafts) > a.first && !endsIn(left, "带动", "帮助", "引导", "吸引", "促使") {
			a.addShare(a.cur, k, q)
			return true
		}
		if left == "" || utf8.RuneCountInString(left) > 0 {
			ind := left + r
			d := a.newDraft(k, ind, p)
			if left == "" {
				d.behind = right.hi
			}
			a.addShare(d, k, q)
			return true
		}
	case r != "" && left == "": // 80%养老机构可提供医疗服务
		q := a.quantity(k)
		q.Of = a.subject(r)
		if a.isVerbAhead(r) { // 案件中,一半来自群众举报: the whole stands before it
			if w := a.wholeBefore(); w != "" || q.Of == r {
				q.Of = w
			}
		}
		d := a.newDraft(k, r, p)
		d.behind = right.hi
		a.addShare(d, k, q)
		return true
	case r != "" && direct: // 经营户百分之百登记建档
		q := a.quantity(k)
		q.Of = left
		d := a.newDraft(k, left+r, p)
		a.addShare(d, k, q)
		return true
	case r == "" && !direct && bound > 0 && a.s.Text(bound-1) == "完成" && endsIn(left, "任务", "计划", "目标"): // 全年任务目前已完成七成
		q := a.quantity(k)
		q.Of = left
		for _, w := range []string{"全年", "年度"} {
			if len(p.pieces) > 0 && strings.HasSuffix(a.body[a.seg.Start:p.pieces[0].Start], w) {
				q.Of = w + left
			}
		}
		d := a.newDraft(k, "完成"+q.Of, p)
		a.addShare(d, k, q)
		return true
	case r == "" && direct && a.covers(left) > 0: // 预警覆盖重点区域90%以上
		q := a.quantity(k)
		q.Of = left[a.covers(left):]
		d := a.newDraft(k, left, p)
		a.addShare(d, k, q)
		return true
	case r == "" && direct && endsIn(left, "中", "当中") && utf8.RuneCountInString(left) > 2 && k+2 < len(ts) && ts[k+1].Class == scan.Reach && ts[k+2].Class == scan.Word: // 受访者中六成是女性
		switch a.s.Text(k + 1) {
		case "是", "为", "為":
		default:
			return false
		}
		q := a.quantity(k)
		q.Of = strings.TrimSuffix(strings.TrimSuffix(left, "当中"), "中")
		right := a.between(k+2, k+3)
		d := a.newDraft(k, right.text(a), right)
		a.addShare(d, k, q)
		return true
	case r == "" && (endsIn(left, tasks...) || strings.HasPrefix(left, "完成") && endsIn(left, "指标", "指標", "预算")) && (direct || strings.HasSuffix(strings.TrimSpace(a.body[a.seg.Start:f.Start]), "的")):
		q := a.quantity(k)
		left = strings.TrimPrefix(left, "实现")
		q.Of = left
		ind := "完成" + left
		if i := strings.LastIndex(left, "完成"); i >= 0 { // 农村改厕完成年度计划
			q.Of, ind = strings.TrimPrefix(left[i+len("完成"):], "了"), left
			if i > 0 {
				ind = left[:i]
			}
		}
		if a.cur != nil && len(a.drafts) > a.first && generalTask(q.Of) && !strings.Contains(left[:max(0, strings.LastIndex(left, "完成"))], q.Of) && ind == "完成"+q.Of {
			a.addShare(a.cur, k, q)
			return true
		}
		d := a.newDraft(k, ind, p)
		a.addShare(d, k, q)
		return true
	case r == "" && left != "" && direct && strings.HasSuffix(a.body[a.seg.Start:ts[bound-1].End], "的"): // 达到毕业生总数的72%
		q := a.quantity(k)
		left = strings.TrimPrefix(left, "实现")
		q.Of = left
		if i := strings.Index(left, "达到"); i > 0 { // 参保职工达到在册职工总数的72%
			q.Of = left[i+len("达到"):]
			d := a.newDraft(k, left[:i], p)
			a.addShare(d, k, q)
			return true
		}
		if i := strings.Index(left, "完成"); i >= 0 { // 造林完成计划面积的20%
			q.Of = strings.TrimPrefix(left[i+len("完成"):], "了")
			if i > 0 {
				d := a.newDraft(k, left, p)
				a.addShare(d, k, q)
				return true
			}
		}
		if len(p.pieces) > 0 && p.lo > 0 && ts[p.lo-1].Class == scan.Date && ts[p.lo-1].End == p.pieces[0].Start { // 为年初预算的53.4%
			q.Of = a.clear(ts[p.lo-1].Start, ts[p.lo-1].End) + q.Of
			p.period = text.Span{}
		}
		if a.cur != nil && len(a.drafts) > a.first {
			if a.cur.distr > 1 {
				a.cur = a.sharer(q.Of)
			}
			a.addShare(a.cur, k, q)
			return true
		}
		d := a.newDraft(k, left, p)
		a.addShare(d, k, q)
		return true
	}
	return false
}

// covers is where the whole begins of which s says how much is covered, 0 where it does not: 预警覆盖重点区域, not 覆盖率.
func (a *assembly) covers(s string) int {
	i := strings.LastIndex(s, "覆盖")
	if i < 0 {
		return 0
	}
	i += len("覆盖")
	if t := strings.TrimPrefix(s[i:], "了"); len(t) < len(s[i:]) {
		i += len("了")
	}
	if utf8.RuneCountInString(s[i:]) < 2 || strings.HasPrefix(s[i:], "率") || strings.HasPrefix(s[i:], "面") || strings.HasPrefix(s[i:], "范围") || endsAsRate(s) {
		return 0
	}
	return i
}

// wholeBefore is what a share is of that names no whole: what the parts being told belong to, or the last indicator.
func (a *assembly) wholeBefore() string {
	if a.within != "" {
		return a.within
	}
	if n := len(a.groups); n > 0 && a.groups[n-1].parent != nil {
		return a.groups[n-1].parent.Indicator
	}
	if a.cur != nil {
		return a.cur.Indicator
	}
	return ""
}

// shareVerbs begin what is said of a part that is told as a percentage alone.
var shareVerbs = []string{"用于", "来自", "来源于", "由", "投向", "流向", "集中在", "集中于", "分布在", "属于", "为", "是", "用來", "來自"}

// predicate is what is said of the part that the percentage at token k amounts to: 用于偏远乡镇; empty where nothing is.
func (a *assembly) predicate(k int) phrase {
	ts := a.s.Tokens
	lo := k + 1
	if lo < len(ts) && ts[lo].Class == scan.After {
		lo++
	}
	if lo >= len(ts) {
		return phrase{}
	}
	w := strings.TrimLeft(a.body[ts[lo].Start:a.seg.End], " ")
	found := false
	for _, v := range shareVerbs {
		found = found || strings.HasPrefix(w, v) && len(w) > len(v)
	}
	if !found {
		return phrase{}
	}
	hi := lo
	for hi < len(ts) && ts[hi].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Colon, scan.Close, scan.Open, scan.Bar) == 0 {
		if ts[hi].Class == scan.Num && !a.named[hi] {
			return phrase{}
		}
		hi++
	}
	p := phrase{lo: lo, hi: hi}
	if hi > lo {
		start := a.seg.End - len(w)
		for _, be := range []string{"是", "为"} {
			if strings.HasPrefix(w, be) {
				start += len(be)
			}
		}
		if start < ts[hi-1].End {
			p.pieces = []text.Span{{Start: start, End: ts[hi-1].End}}
		}
	}
	return p
}

// tasks end the names of what was to be done, by the amount that is told of them.
var tasks = []string{"任务", "计划", "目标", "任务数", "计划数", "目标数", "任务量", "计划量", "目标值", "指标数", "任務", "計劃", "目標"}

// taskDone reads an amount that was to be done and how much of it was, as a share of what was done just before: 培训320人,完成年度任务300人的
// 106.7%.
func (a *assembly) taskDone(k int, left string, p phrase) bool {
	ts := a.s.Tokens
	if k > 0 && k+2 < len(ts) && ts[k-1].Class == scan.Open && ts[k+1].Class == scan.Close { // 完成全年目标(4亿元)87%
		return a.taskInBracket(k)
	}
	if !endsIn(left, tasks...) || k+2 >= len(ts) || ts[k+2].Class != scan.Num || a.named[k+2] || a.kind(k+2) != "rate" || strings.TrimSpace(a.s.Text(k+1)) != "的" {
		return false
	}
	lo := k
	for r := a.regionStart(k); lo > r; lo-- {
		if c := ts[lo-1].Classes; c&scan.Of(scan.Reach, scan.Share, scan.Adverb) != 0 && ts[lo-1].Class != scan.Word {
			break
		}
	}
	of, what := a.clean(lo, k), left
	for _, w := range []string{"完成了", "完成", "实现", "达到", "占"} {
		if t, ok := strings.CutPrefix(what, w); ok {
			what = t
			break
		}
	}
	done := a.cur
	if len(a.drafts) == a.first {
		done = nil
	}
	q := a.quantity(k)
	d := a.newDraft(k, what, p)
	d.Level, d.Status = &q, Target
	a.note(d, k, "level", &q)
	if done == nil {
		done = d
	}
	part := a.quantity(k + 2)
	part.Of = of
	a.addShare(done, k+2, part)
	a.done[k+2] = true
	return true
}

// taskInBracket reads what was to be done, in brackets, and how much of it was: 完成全年目标(4.29亿元)的87%.
func (a *assembly) taskInBracket(k int) bool {
	ts := a.s.Tokens
	part := k + 2
	if strings.TrimSpace(a.s.Text(part)) == "的" {
		part++
	}
	if part >= len(ts) || ts[part].Class != scan.Num || a.named[part] || a.kind(part) != "rate" || a.kind(k) == "rate" || a.cur == nil || len(a.drafts) == a.first {
		return false
	}
	lo := a.regionStart(k - 1)
	for lo < k-1 && !strings.HasSuffix(a.s.Text(lo), "完成") {
		lo++
	}
	if lo++; lo >= k-1 {
		return false
	}
	of := a.clean(lo, k-1)
	if !endsIn(of, tasks...) && !endsIn(of, "指标", "预算") {
		return false
	}
	done := a.drafts[len(a.drafts)-1]
	if n := len(a.groups); n > 0 && a.groups[n-1].bracket {
		a.groups[n-1].parent, a.groups[n-1].named = done, false // what follows the bracket is about it again
	}
	q := a.quantity(k)
	d := a.newDraft(k, of, phrase{})
	d.Level, d.Status, d.Parent = &q, Target, ""
	a.note(d, k, "level", &q)
	share := a.quantity(part)
	share.Of = of
	a.addShare(done, part, share)
	a.done[part] = true
	return true
}

// generalTask says whether a task is named by its time alone: 全年目标任务, 年度计划.
func generalTask(s string) bool {
	for _, w := range []string{"全年", "年度", "年任务", "年计划", "年目标", "本年", "年初", "今年", "目标", "任务", "计划", "确定", "下达", "预期", "预算", "的", "总", "市", "省", "县", "上级", "责任", "政府", "局", "厅", "委", "部", "区", "镇", "乡", "州", "国家", "分解", "签订", "给", "我", "数", "量", "值", "指标", "序时", "进度", "既定"} {
		s = strings.ReplaceAll(s, w, "")
	}
	return s == ""
}

func (a *assembly) addShare(d *draft, k int, q Quantity) {
	d.Shares = append(d.Shares, q)
	if d.Rule == "" {
		d.Rule = "share"
	}
	a.note(d, k, "share", &q)
}

// share adds the share at token k to a record.
func (a *assembly) share(k int, m *rule.Match, p phrase) {
	q := a.quantity(k)
	w := m.Labels[rule.Whole]
	of := a.clean(w.Lo, w.Hi)
	for _, suf := range []string{"的平均值", "平均值", "平均水平", "平均"} {
		if t := strings.TrimSuffix(of, suf); endsIn(t, "比重", "比例", "比") {
			of = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(t, "重"), "例"), "比")
			break
		}
	}
	for _, suf := range []string{"比重达到", "比重达", "比重为", "比重", "比例", "比率", "的", "份额", "别"} {
		of = strings.TrimSuffix(of, suf)
	}
	of = strings.TrimSuffix(of, "的")
	name := p.text(a)
	named := a.cur != nil && len(a.drafts) > a.first
	if name == "" && w.Hi > w.Lo && (!named || a.cur.end > 0) {
		name = a.copulaBefore(m.Lo)
	}
	if of == "" && a.within != "" {
		of = a.within
	}
	if of == "" {
		if n := len(a.groups); n > 0 && a.groups[n-1].parent != nil {
			of = a.groups[n-1].parent.Indicator
		} else if named && a.cur.Parent != "" {
			of = a.cur.Parent
		} else if name == "" && named && a.cur.Level != nil && a.cur.Level.Value != nil {
			for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-maxList; i-- { // 常住人口7461万人,居住在城镇的4890万人,占65.5%
				if d := a.drafts[i]; d != a.cur && d.Level != nil && d.Level.Value != nil && d.Level.Unit == a.cur.Level.Unit && d.Level.Value.Cmp(*a.cur.Level.Value) > 0 && len(d.Shares) == 0 {
					of = d.Indicator
					break
				}
			}
		} else if name != "" && named {
			for i := len(a.drafts) - 1; i >= a.first; i-- { // 职工240人,博士占38%,高级职称占45%
				if d := a.drafts[i]; mean(d) {
					continue
				} else if d.Level != nil && !strings.HasSuffix(d.Level.Unit, "%") {
					of = strings.TrimSuffix(d.Indicator, "中")
					break
				} else if len(d.Shares) == 0 {
					break
				}
			}
		}
	}
	if of == "" {
		of = a.sameWhole(name)
	}
	q.Of = of
	if w := a.s.Text(m.Lo); q.Bound == Exact && (strings.HasPrefix(w, "约") || strings.HasPrefix(w, "約")) { // 约占总量的39%
		q.Bound = About
	}
	d := a.cur
	if name == "" && named && a.cur.distr > 1 && len(a.list(k)) == 1 && a.listHead(k) < 0 {
		d = a.sharer(of)
		a.cur = d
	}
	if name == "" && named && a.elsewhere(&p) {
		was := d
		d = a.newDraft(k, was.Indicator, p)
		d.Parent, d.inherited = was.Parent, true
	} else if name != "" || !named {
		ind := name
		if ind == "" {
			ind, _ = a.inherit(k)
		}
		if n := len(a.groups); n > 0 && name != "" && a.groups[n-1].direct && a.groups[n-1].semi && w.Hi > w.Lo && of != a.groups[n-1].parent.Indicator {
			a.groups = a.groups[:n-1] // 外贸依存度30%,其中…;非农产值占农业产值的59%: a share of another whole
		}
		d = a.newDraft(k, ind, p)
	}
	d.whole = of
	a.addShare(d, k, q)
}
