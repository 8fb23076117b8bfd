package extract

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// fromList reads as many movements as the list has numbers: 铜、铝库存分别由8.6万吨、41万吨降至5.3万吨、36万吨.
func (a *assembly) fromList(list []int) bool {
	m := &a.match[list[0]]
	f := m.Labels[rule.FromQ]
	if f.Hi <= f.Lo || m.Rule.Role != "level" {
		return false
	}
	froms := []int{f.Lo}
	for j := a.listHead(f.Lo); j >= 0 && len(froms) < len(list); j = a.listHead(j) {
		froms = append(froms, j)
	}
	p := a.before(a.fromToken(froms[len(froms)-1]))
	names := splitList(p.text(a), len(list), a)
	if len(froms) != len(list) || len(names) != len(list) {
		return false
	}
	for i, k := range list {
		q, from := a.quantity(k), a.quantity(froms[len(froms)-1-i])
		if from.Unit == "" {
			from.Unit = q.Unit
		}
		d := a.newDraft(k, names[i], p)
		d.Level, d.distr = &q, len(list)
		d.Changes = append(d.Changes, Quantity{Basis: FromTo, From: &from, Bound: Exact, Direction: a.movement(m, &from, &q)})
		a.result.Figures++
		a.note(d, k, "level", &q)
	}
	return true
}

// joins says whether token k parts the items of a list: 、 和 及.
func (a *assembly) joins(k int) bool {
	t := &a.s.Tokens[k]
	if t.Class == scan.Dun {
		return true
	}
	if t.Classes.Has(scan.With) || t.Class == scan.Word {
		switch trimSpace(a.s.Text(k)) {
		case "和", "及", "与", "以及", "與", "或":
			return true
		}
	}
	return false
}

// list is the numbers that stand in a row from k on, with only 、 and 和 between them.
func (a *assembly) list(k int) []int {
	if a.listHead(k) >= 0 {
		return nil
	}
	out := []int{k}
	ts := a.s.Tokens
	for {
		j := out[len(out)-1] + 1
		if j < len(ts) && ts[j].Class == scan.After {
			j++
		}
		if j+1 >= len(ts) || !a.joins(j) {
			return out
		}
		j++
		own := j < len(ts) && ts[j].Classes&changeVerbs != 0 && ts[j].Class != scan.Word && a.has[out[0]] && a.match[out[0]].Rule.Role == "change" && a.eachBefore(k)
		if own { // 分别增长5.1%、下降3.2%
			j++
		}
		for j < len(ts) && ts[j].Class == scan.Bound {
			j++
		}
		if j >= len(ts) || ts[j].Class != scan.Num || a.named[j] || strings.TrimLeft(a.body[ts[j-1].End:ts[j].Start], " ") != "" || own && (!a.has[j] || a.match[j].Rule.Role != "change") {
			return out
		}
		out = append(out, j)
	}
}

// ofItem is the match of the number at token j of a list that begins with match m: its direction is its own where it has a verb.
func (a *assembly) ofItem(m *rule.Match, j int) *rule.Match {
	if !a.has[j] || a.match[j].Rule.Role != "change" || m.Rule.Role != "change" {
		return m
	}
	v := a.match[j].Labels[rule.Verb]
	if v.Hi <= v.Lo {
		return m
	}
	item := *m
	item.Labels[rule.Verb] = v
	return &item
}

// listHead is the number directly before k in a row of numbers, -1 where there is none.
func (a *assembly) listHead(k int) int {
	ts := a.s.Tokens
	j := k - 1
	for j >= 0 && ts[j].Class == scan.Bound {
		j--
	}
	own := j > 0 && ts[j].Classes&changeVerbs != 0 && ts[j].Class != scan.Word && a.has[k] && a.match[k].Rule.Role == "change"
	if own {
		j--
	}
	if j < 1 || !a.joins(j) {
		return -1
	}
	j--
	if ts[j].Class == scan.After && j > 0 {
		j--
	}
	if ts[j].Class == scan.Num && !a.named[j] && (!own || a.has[j] && a.match[j].Rule.Role == "change" && a.eachBefore(j)) {
		return j
	}
	return -1
}

// eachBefore says whether 分别 or 各 stands in the clause before k.
func (a *assembly) eachBefore(k int) bool {
	for j := k - 1; j >= 0; j-- {
		t := &a.s.Tokens[j]
		if t.Class == scan.Each {
			w := a.s.Text(j)
			return strings.HasPrefix(w, "分") || strings.HasPrefix(w, "依次") || w == "各"
		}
		if t.Class == scan.Reach && strings.HasPrefix(a.s.Text(j), "分") {
			return true
		}
		if t.Class == scan.Share && strings.HasPrefix(a.s.Text(j), "分") {
			return true
		}
		if t.Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop) != 0 && t.Class != scan.Word {
			return false
		}
	}
	return false
}

// shareUnit gives the numbers of a list that have only a multiplier the word that the last one counts in: 10.1亿、16.4亿和1.8亿人次.
func (a *assembly) shareUnit(list []int) {
	last := &a.s.Nums[a.s.Tokens[list[len(list)-1]].Num]
	if last.UnitWord == "个百分点" || last.UnitWord == "個百分點" { // 提高0.4个和1.2个百分点
		for _, k := range list[:len(list)-1] {
			if f := &a.s.Nums[a.s.Tokens[k].Num]; f.UnitWord == "个" || f.UnitWord == "個" {
				f.UnitWord, f.Unit, f.Kind = last.UnitWord, last.Unit, last.Kind
			}
		}
	}
	if last.UnitWord == "" || last.Mult == "" {
		return
	}
	for _, k := range list[:len(list)-1] {
		if f := &a.s.Nums[a.s.Tokens[k].Num]; f.UnitWord == "" && f.Mult != "" && f.Unit == f.Mult {
			f.UnitWord, f.Unit, f.Kind = last.UnitWord, f.Mult+last.UnitWord, last.Kind
		}
	}
}

// distribute gives the numbers of a list to as many subjects: 城镇、农村居民收入分别增长4.4%、5.8%.
func (a *assembly) distribute(list []int) bool {
	k := list[0]
	m := &a.match[k]
	each := a.eachBefore(k)
	n := len(list)
	p := a.before(m.Lo)
	if m.Rule.Role == "change" {
		p.cut(a, drivenAt(p.text(a)))
	}
	if m.Rule.Role == "change" && each && a.overBrackets(list, m, p) {
		return true
	}
	firsts := false
	if a.pointsBack(p) {
		firsts = strings.HasPrefix(p.text(a), "前")
		p = phrase{} // 前三项指数同比分别下降: of the figures just told
	}
	if each && !p.area.Empty() { // 东部、中部、西部地区投资分别增长: the same indicator in several places
		if places := strings.Split(strings.NewReplacer("和", "、", "及", "、").Replace(a.clear(p.area.Start, p.area.End)), "、"); len(places) == n {
			last := &places[n-1]
			if w, ok := a.e.areas.prefix(*last); ok && listTail((*last)[w:]) == len(*last)-w { // 广州三市
				*last = (*last)[:w]
			}
			ind := p.text(a)
			if ind == "" {
				ind = a.toldBefore()
			}
			if ind != "" {
				for i, j := range list {
					d := a.newDraft(j, ind, p)
					d.Area, d.distr = places[i], n
					a.put(d, j, a.ofItem(m, j))
				}
				return true
			}
		}
	}
	if p.empty() || p.lo >= p.hi {
		if m.Rule.Role == "change" && m.Labels[rule.Versus].Hi > m.Labels[rule.Versus].Lo {
			if vs := splitList(a.versusText(m), n, a); len(vs) == n { // 比全国、全区分别低6.5和5个百分点
				for i, j := range list {
					a.changeVersus(j, a.ofItem(m, j), phrase{}, vs[i])
				}
				return true
			}
		}
		if names := a.singledList(k, n); names != nil && m.Rule.Role == "change" {
			for i, j := range list {
				d := a.newDraft(j, names[i], p)
				d.distr = n
				a.put(d, j, a.ofItem(m, j))
			}
			return true
		}
		// over the last n subjects
		if each && a.fromClause(k, m, list) {
			return true
		}
		ds := a.recent(n)
		if firsts && len(a.drafts)-a.first > n {
			ds = a.drafts[a.first : a.first+n]
		} else if of := a.recentAlike(n); of != nil && m.Rule.Role == "share" {
			ds = of
		}
		if ds == nil || each && ds[0].Level == nil && ds[0].end < a.s.Tokens[a.clauseBefore(k, n)].Start {
			if ind, _ := a.inherit(k); each && ind != "" { // 甲、乙两项分别比上一时期下降
				if names := splitList(ind, n, a); len(names) == n {
					for i, j := range list {
						d := a.newDraft(j, names[i], p)
						d.distr = n
						if m.Rule.Role == "change" {
							a.cur = d
							a.changeVersus(j, a.ofItem(m, j), phrase{}, a.versusText(m))
						} else {
							a.put(d, j, a.ofItem(m, j))
						}
					}
					return true
				}
			}
			return false
		}
		if !each && ds[0].distr != n {
			if m.Rule.Role != "change" { // 游客3万人次,收入5亿元,增长2%和3%
				return false
			}
			for i, d := range ds {
				if d.Level == nil || len(d.Changes) > 0 || i > 0 && d.Indicator == ds[i-1].Indicator && a.listHead(d.token) != ds[i-1].token {
					return false
				}
			}
		}
		for i, j := range list {
			a.cur = ds[i]
			ds[i].distr = n // a further list without words is theirs as well: 分别减少4起、3人,下降30.8%和33.3%
			switch m.Rule.Role {
			case "change":
				a.change(j, a.ofItem(m, j), phrase{})
			case "share":
				a.share(j, m, phrase{})
			default:
				a.levelOf(j, m, ds[i])
			}
		}
		return true
	}
	if whole := a.eachOf(m.Lo); whole != "" && a.kind(k) == "rate" && m.Rule.Role == "level" { // 分别完成全年任务的70%和62%
		if ds := a.recent(n); ds != nil {
			for i, j := range list {
				q := a.quantity(j)
				q.Of = whole
				a.addShare(ds[i], j, q)
			}
			return true
		}
	}
	name := p.text(a)
	if ds := a.recent(n); bareTotals[name] && ds != nil && each && m.Rule.Role == "level" { // 净增45家、30家,总数分别达到286家、231家
		for i, j := range list {
			d := a.newDraft(j, wholeOf(ds[i])+name, p)
			d.distr = n
			a.put(d, j, a.ofItem(m, j))
		}
		return true
	}
	if bs := a.bases(k); m.Rule.Role == "change" && len(bs) == n && n > 1 { // 同比、环比分别增长6.1%和9.8%
		lo := bs[0]
		p = a.before(lo)
		for i, j := range list {
			if i > 0 {
				p = phrase{}
			}
			a.changeVersus(j, a.ofItem(m, j), p, "")
			c := &a.cur.Changes[len(a.cur.Changes)-1]
			c.Basis, c.Versus = Basis(a.s.Tokens[bs[i]].Value), ""
		}
		return true
	}
	if m.Rule.Role == "change" && m.Labels[rule.Versus].Hi > m.Labels[rule.Versus].Lo {
		if vs := splitList(a.versusText(m), n, a); len(vs) == n {
			for i, j := range list {
				if i == 0 {
					a.changeVersus(j, a.ofItem(m, j), p, vs[i])
				} else {
					a.changeVersus(j, a.ofItem(m, j), phrase{}, vs[i])
				}
			}
			return true
		}
	}
	if names := a.splitActs(name, n); names != nil { // 受理和审结行政案件128件、117件
		for i, j := range list {
			d := a.newDraft(j, names[i], p)
			d.distr = n
			a.put(d, j, a.ofItem(m, j))
		}
		return true
	}
	if names := splitList(name, n, a); !each && len(names) == n && strings.ContainsAny(name, "、和与及") { // 甲、乙同比增长6.9%和2.6%
		each = true
	}
	if !each && !(n == 2 && pairOf(name) && m.Rule.Role == "level" && sameUnit(a.s.Nums[a.s.Tokens[k].Num].Unit, a.s.Nums[a.s.Tokens[list[1]].Num].Unit)) { // 城乡居民收入达到2.3万元和7750元
		return false
	}
	// 一、二、三季度用电量分别增长: the periods are the subjects
	if !p.period.Empty() {
		if qs := splitPeriods(a.clear(p.period.Start, p.period.End), n); len(qs) == n {
			for i, j := range list {
				a.period = place{qs[i], p.period}
				p.period = text.Span{}
				d := a.newDraft(j, name, p)
				a.put(d, j, a.ofItem(m, j))
			}
			return true
		}
	}
	if years := a.yearsBefore(p, n); years != nil && each { // 2022年、2023年末同比增速分别为
		for i, j := range list {
			p.period = text.Span{}
			if base, _ := a.inherit(j); i == 0 && isRateWord(strings.TrimPrefix(name, "同比")) && base != "" {
				name = base + name
			}
			d := a.newDraft(j, name, p)
			d.Period = years[i]
			a.put(d, j, m)
		}
		return true
	}
	names := splitList(name, n, a)
	if len(names) != n && each && a.taken > 0 && p.lo >= a.taken { // 27家公司收入、利润分别增长: their subjects are behind that number
		names = a.subjectsBehind(m.Lo, n)
	}
	if len(names) != n && each && !strings.ContainsAny(name, "、和与及") {
		if names = a.itemsBefore(m.Lo, n); names != nil { // 甲类、乙类等薪资较高,月收入分别为
			for i := range names {
				names[i] += name
			}
		}
	}
	if len(names) != n {
		if bodies := a.bodiesBefore(p.lo, n); bodies != nil && m.Rule.Role == "level" { // 依次是甲公司、乙公司和丙公司,分别销售
			for i, j := range list {
				d := a.newDraft(j, name, p)
				d.Area, d.distr = bodies[i], n
				a.put(d, j, m)
			}
			return true
		}
		return false
	}
	places := true
	for _, s := range names {
		w, ok := a.e.areas.prefix(s)
		places = places && ok && w == len(s)
	}
	if places { // 北京、上海同比分别增长62.2%、87.2%: the same indicator in several places
		if ind := a.toldBefore(); ind != "" {
			for i, j := range list {
				d := a.newDraft(j, ind, p)
				d.Area, d.distr = names[i], n
				a.put(d, j, a.ofItem(m, j))
			}
			return true
		}
	}
	pull := a.pulled(m)
	for i, j := range list {
		a.done[j] = true
		if d := a.counted(names[i]); d != nil && m.Rule.Role == "change" {
			a.put(d, j, m)
			continue
		}
		d := a.newDraft(j, strings.TrimSuffix(names[i], pull)+pull, p)
		if w, ok := a.e.areas.prefix(names[i]); ok && w < len(names[i]) { // 南部、北部地区分别完成投资
			d.Area, d.Indicator = names[i][:w], names[i][w:]
		}
		d.distr = n
		a.put(d, j, a.ofItem(m, j))
	}
	return true
}

// fromClause gives the numbers of a list to the subjects that the clause before, which has no number, is a list of: 南街乡、北街乡和
// 东街乡,分别增加12人、23人和8人.
func (a *assembly) fromClause(k int, m *rule.Match, list []int) bool {
	ts := a.s.Tokens
	start := a.regionStart(m.Lo)
	if start == 0 || ts[start-1].Class != scan.Comma {
		return false
	}
	p := a.before(start - 1)
	if p.hi < start-1 || p.lo > 0 && a.isNum(p.lo-1) || a.numIn(p.lo, p.hi) {
		return false
	}
	for j := p.hi - 1; j > p.lo && !a.joins(j); j-- {
		if ts[j].Classes&(changeVerbs|scan.Of(scan.Reach, scan.To, scan.Basis, scan.Adverb)) != 0 && ts[j].Class != scan.Word {
			return false // 甲、乙均显著增加: it tells how they fared
		}
	}
	s := p.text(a)
	if s == "" && !p.area.Empty() {
		s = a.clear(p.area.Start, p.area.End)
	}
	ind := ""
	if i := strings.Index(s, "的"); i > 0 && i < strings.Index(s, "、") { // 人口增长较多的南街乡、北街乡
		for _, w := range []string{"增长", "增加", "减少", "下降", "上升", "提高", "较", "超", "最"} {
			if j := strings.Index(s[:i], w); j > 3 && (ind == "" || j < len(ind)) {
				ind = s[:j]
			}
		}
		s = s[i+len("的"):]
	}
	names := splitAny(s)
	places := len(names) == len(list)
	for _, s := range names {
		w, ok := a.e.areas.prefix(s)
		places = places && (ok && w == len(s) || endsIn(s, "乡", "镇", "街道", "村", "社区", "区", "县", "市", "省"))
	}
	if !places {
		names = splitList(s, len(list), a)
	}
	if len(names) != len(list) {
		return false
	}
	if ind == "" {
		ind = a.toldBefore()
	}
	if places && ind == "" {
		return false
	}
	verb := ""
	if kind := a.kind(k); places && m.Rule.Role == "change" && kind != "rate" && kind != "point" && kind != "multiple" && a.explicitBasis(k, m) == "" && a.lead.text == "" && a.versusText(m) == "" {
		verb = a.clean(m.Labels[rule.Verb].Lo, m.Labels[rule.Verb].Hi) // what came has no base: a level
	}
	for i, j := range list {
		if d := a.counted(names[i]); d != nil && m.Rule.Role == "change" && !places {
			a.put(d, j, a.ofItem(m, j))
			continue
		}
		d := a.newDraft(j, names[i], phrase{})
		if places {
			d.Area, d.Indicator = names[i], ind+verb
		}
		d.distr = len(list)
		if a.cur = d; verb != "" {
			q := a.quantity(j)
			d.Level = &q
			a.note(d, j, "level", &q)
			continue
		}
		a.put(d, j, a.ofItem(m, j))
	}
	return true
}

// yearsBefore are the n times, in a row joined by 、 or one span of as many years, that the phrase p stands behind; nil where they are not n.
func (a *assembly) yearsBefore(p phrase, n int) []string {
	if p.period.Empty() {
		if p.period = a.period.span; p.period.Start < a.seg.Start || p.period.Empty() { // 2019年至2021年,费率分别为
			return nil
		}
	}
	ts := a.s.Tokens
	k := min(p.lo, len(ts)-1)
	for k > 0 && ts[k].Start > p.period.Start {
		k--
	}
	if ts[k].Class != scan.Date {
		return nil
	}
	s := a.clear(ts[k].Start, ts[k].End)
	if from := yearIn(s); from > 0 {
		for _, to := range []string{"至", "到", "—", "-", "－", "～", "~"} {
			one, two, ok := strings.Cut(s, to)
			if !ok || !strings.HasSuffix(two, "年") || yearIn(two)-from != n-1 || strings.TrimSuffix(one, "年") != strconv.Itoa(from) || len(two) != len("2000年") {
				continue
			}
			var out []string
			for y := from; y < from+n; y++ {
				out = append(out, strconv.Itoa(y)+"年")
			}
			return out
		}
	}
	out := []string{s}
	for k >= 2 && len(out) < n && ts[k-2].Class == scan.Date && a.joins(k-1) {
		k -= 2
		out = append([]string{a.clear(ts[k].Start, ts[k].End)}, out...)
	}
	if len(out) != n {
		return nil
	}
	if last := out[n-1]; endsIn(last, "年末", "年底") { // the end is all theirs
		for i := range out {
			if strings.HasSuffix(out[i], "年") {
				out[i] += last[len(last)-len("末"):]
			}
		}
	}
	return out
}

// toldBefore is the indicator that was told last, of the whole where its parts are told.
func (a *assembly) toldBefore() string {
	if g := len(a.groups); g > 0 {
		return a.groups[g-1].parent.Indicator
	} else if a.cur != nil {
		return a.cur.Indicator
	} else if d := a.lastWhole(); d != nil {
		return d.Indicator
	}
	return ""
}

// eachOf is what the shares before token k are shares of, told behind 分别: 分别完成全年任务的, 分别相当于去年的; "" where nothing is.
func (a *assembly) eachOf(k int) string {
	ts := a.s.Tokens
	for j := k - 1; j >= 0 && j >= k-8; j-- {
		t := &ts[j]
		if t.Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Colon, scan.Num) != 0 && t.Class != scan.Word {
			return ""
		}
		if t.Class != scan.Each && !strings.HasPrefix(a.s.Text(j), "分别") {
			continue
		}
		s, ok := strings.CutSuffix(strings.TrimPrefix(a.clean(j, k), "分别"), "的")
		if !ok {
			return ""
		}
		for _, w := range []string{"完成了", "完成", "达到", "相当于", "为", "占"} {
			if of, ok := strings.CutPrefix(s, w); ok && len(of) > 3 {
				return of
			}
		}
		return ""
	}
	return ""
}

// pointsBack says whether a phrase only refers to the figures before it: 前三项指数, 上述指标, 三项指标.
func (a *assembly) pointsBack(p phrase) bool {
	if p.empty() || a.cur == nil || len(a.drafts) == a.first {
		return false
	}
	s := p.text(a)
	for _, w := range []string{"前", "上述", "以上", "这"} {
		if t, ok := strings.CutPrefix(s, w); ok {
			s = t
			break
		}
	}
	if n, ok := numeral.Scan(s, 0); ok && n.End > 0 {
		s = s[n.End:]
	}
	s = strings.TrimPrefix(s, "项")
	switch s {
	case "指数", "指标", "数据", "数字", "主要指标", "指數", "指標":
		return true
	}
	return false
}

// bases are the tokens of the bases that the clause before k names.
func (a *assembly) bases(k int) []int {
	var out []int
	for j := k - 1; j >= 0; j-- {
		t := &a.s.Tokens[j]
		if t.Class == scan.Basis {
			out = append([]int{j}, out...)
		} else if t.Class == scan.Comma || t.Class == scan.Semi || t.Class == scan.Stop || t.Class == scan.Num {
			break
		}
	}
	return out
}

// clauseBefore is the first token of the n-th clause before that of token k.
func (a *assembly) clauseBefore(k, n int) int {
	j := k
	for i := -1; j > 0; j-- {
		if c := a.s.Tokens[j-1].Class; c == scan.Comma || c == scan.Semi || c == scan.Colon || c == scan.Stop {
			if i++; i == n {
				break
			}
		}
	}
	return j
}

// put gives the number at k to d in the role of match m.
func (a *assembly) put(d *draft, k int, m *rule.Match) {
	a.cur = d
	switch m.Rule.Role {
	case "change":
		a.change(k, m, phrase{})
	case "share":
		a.share(k, m, phrase{})
	default:
		q := a.quantity(k)
		d.Level = &q
		a.note(d, k, "level", &q)
	}
}

// recent are the last n drafts of the sentence in order, nil where there are fewer.
func (a *assembly) recent(n int) []*draft {
	if len(a.drafts)-a.first < n {
		return nil
	}
	ds := a.drafts[len(a.drafts)-n:]
	if before := len(a.drafts) - 2*n; before >= a.first && ofYearBefore(ds[0]) && !ofYearBefore(a.drafts[before]) && a.drafts[before].Indicator == ds[0].Indicator {
		return a.drafts[before : before+n] // 受理97件134人,去年同期为197件375人,同比分别下降: of this year's
	}
	return ds
}

// ofYearBefore says whether a record tells what stood a year before, beside what stands now.
func ofYearBefore(d *draft) bool {
	return d.Level != nil && (strings.HasPrefix(d.Period, "去年同期") || strings.HasPrefix(d.Period, "上年同期"))
}

// countNames are what alone refers to the record that was told in one of these units.
var countNames = map[string]string{"件数": "件宗起例", "起数": "起宗件例", "人数": "人名位", "户数": "户", "次数": "次", "家数": "家户", "人次": "人次"}

// counted is the record of this year, of the last that were told, that a bare 件数 or 人数 means.
func (a *assembly) counted(name string) *draft {
	units, ok := countNames[name]
	if !ok {
		return nil
	}
	const last = 6
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-last; i-- {
		if d := a.drafts[i]; d.Level != nil && d.Level.Unit != "" && strings.Contains(units, strings.TrimLeft(d.Level.Unit, "万亿")) && !ofYearBefore(d) {
			return d
		}
	}
	return nil
}

// splitPeriods takes 一、二、三季度 apart.
func splitPeriods(s string, n int) []string {
	if !strings.Contains(s, "、") {
		return nil
	}
	tail := ""
	for _, t := range []string{"季度", "月份", "月", "年"} {
		if strings.HasSuffix(s, t) {
			tail = t
		}
	}
	if tail == "" {
		return nil
	}
	items := splitAny(strings.TrimSuffix(s, tail))
	if len(items) != n {
		return nil
	}
	for i := range items {
		items[i] += tail
	}
	return items
}

func splitAny(s string) []string {
	s = strings.NewReplacer("以及", "、", "及", "、", "和", "、", "与", "、", "與", "、").Replace(s)
	return strings.Split(s, "、")
}

// pairs are words that name two subjects in one.
var pairs = []struct{ word, one, two string }{
	{"城乡", "城镇", "农村"}, {"城鄉", "城鎮", "農村"}, {"牛羊", "牛", "羊"}, {"男女", "男", "女"}, {"进出口", "进口", "出口"}, {"水陆", "水路", "陆路"},
	{"大中", "大", "中"}, {"省市", "省", "市"}, {"市县", "市", "县"}, {"中小", "中", "小"}, {"专本科", "专科", "本科"}, {"老幼", "老", "幼"}, {"存贷款", "存款", "贷款"},
}

// flows are what is told of goods at the end of a list of them, sharedKinds the nouns before it that the list shares as well.
var (
	flows       = map[string]bool{"出口": true, "进口": true, "进出口": true, "價格": true, "价格": true, "产量": true, "销量": true, "出口额": true, "进口额": true, "零售额": true, "销售额": true, "库存": true, "产值": true, "進口": true, "進出口": true, "產量": true}
	sharedKinds = map[string]bool{"产品": true, "企业": true, "行业": true, "农产品": true, "商品": true, "地区": true, "市场": true, "设备": true, "服务": true, "制造业": true, "加工企业": true, "贸易": true, "物流": true}
)

// partners are kinds that are told beside one another: the last item of 城镇、农村居民收入 is 农村 and what both share.
var partners = [][2]string{{"城镇", "农村"}, {"城镇", "乡村"}, {"城市", "农村"}, {"城市", "乡村"}, {"城鎮", "農村"}, {"国内", "国际"}, {"內地", "香港"}, {"公办", "民办"}, {"国有", "民营"}, {"境内", "境外"}, {"省内", "省外"}, {"室内", "室外"}, {"线上", "线下"}, {"企业", "个人"}}

// bareAmong says whether one of the items of a list is a noun that measures nothing, so that what the last measures is meant of all:
// 化学需氧量、氨氮、氮氧化物排放量.
func (a *assembly) bareAmong(items []string) bool {
	for _, s := range items {
		if end, _ := utf8.DecodeLastRuneInString(s); !strings.ContainsRune(measures, end) && !endsAsRate(s) && utf8.RuneCountInString(s) <= 4 {
			return len(items) > 1
		}
	}
	return false
}

// pairOf says whether a name speaks of town and country, or of men and women, in one word.
func pairOf(s string) bool {
	return strings.Contains(s, "城乡") || strings.Contains(s, "城鄉") || strings.Contains(s, "男女")
}

// opposites are what is told of one thing together: 公共预算收入和支出.
var opposites = [][2]string{{"收入", "支出"}, {"支出", "收入"}, {"进口", "出口"}, {"出口", "进口"}, {"存款", "贷款"}, {"贷款", "存款"}, {"面积", "产量"}, {"面积", "总产"}, {"产量", "销量"}, {"产量", "产值"}, {"销量", "销售额"}, {"起数", "人数"}, {"总额", "总量"}}

// measures end the names of indicators that are whole by themselves.
const measures = "数量额值率入出资本积产度比价格长费金款例案件人户收支量税债次"

// splitList takes the n subjects of a list apart and gives each the words that they share: 一产、二产、三产增加值.
func splitList(s string, n int, a *assembly) []string {
	items := strings.Split(strings.ReplaceAll(s, "》《", "》、《"), "、")
	if len(items) < n {
		last := items[len(items)-1]
		for _, w := range []string{"以及", "和", "及", "与", "與"} {
			if i := strings.LastIndex(last, w); i > 0 && i+len(w) < len(last) {
				items = append(items[:len(items)-1], last[:i], last[i+len(w):])
				break
			}
		}
	}
	if len(items) < n {
		var all []string
		for _, item := range items {
			one, two, ok := strings.Cut(item, "和")
			if !ok || one == "" || two == "" {
				one, two, ok = strings.Cut(item, "及")
			}
			if ok && one != "" && two != "" {
				all = append(all, one, two)
			} else {
				all = append(all, item)
			}
		}
		if len(all) == n { // 起数和伤人、损失
			items = all
		}
	}
	if len(items) == 1 && n == 3 {
		for _, w := range []string{"三次产业", "一二三产业", "三大产业"} { // 三次产业增加值分别增长
			if i := strings.Index(s, w); i >= 0 {
				rest := s[i+len(w):]
				return []string{s[:i] + "第一产业" + rest, s[:i] + "第二产业" + rest, s[:i] + "第三产业" + rest}
			}
		}
	}
	if n == 2 && len(items) == 2 && items[0] == "第二" && strings.HasPrefix(items[1], "三产业") {
		items[1] = "第" + items[1] // 第二、三产业
	}
	if len(items) == 1 && n == 2 {
		for _, p := range pairs {
			if i := strings.Index(s, p.word); i >= 0 {
				return []string{s[:i] + p.one + s[i+len(p.word):], s[:i] + p.two + s[i+len(p.word):]}
			}
		}
	}
	if len(items) != n || n < 2 {
		return nil
	}
	if r := rateTail(items[n-1]); r != "" { // 营业收入、净利润环比增速
		for i := range items[:n-1] {
			if rateTail(items[i]) == "" {
				items[i] += r
			}
		}
		return items
	}
	for _, p := range opposites { // 公共预算收入和支出: of one thing
		if n == 2 && items[1] == p[1] && strings.HasSuffix(items[0], p[0]) && len(items[0]) > len(p[0]) {
			items[1] = strings.TrimSuffix(items[0], p[0]) + p[1]
			return items
		}
	}
	if i := strings.Index(items[0], "的"); i > 3 && a.acting(items[0][:i]) { // 出口越南的服装、面料
		head := items[0][:i+len("的")]
		for _, s := range items[1:] {
			if strings.Contains(s, "的") || a.isVerbAhead(s) {
				head = ""
			}
		}
		if head != "" {
			if items = splitList(strings.TrimPrefix(s, head), n, a); len(items) == n {
				for i := range items {
					items[i] = head + items[i]
				}
			}
			return items
		}
	}
	for _, w := range []string{"对", "對", "向", "自", "从", "從"} { // 对东盟、韩国进出口
		rest, ok := strings.CutPrefix(items[0], w)
		if !ok {
			continue
		}
		if l, ok := a.e.areas.prefix(rest); !ok || l < len(rest) {
			break
		}
		if items = splitList(rest+s[len(items[0]):], n, a); len(items) == n {
			for i := range items {
				items[i] = w + items[i]
			}
		}
		return items
	}
	if item, measure := a.summed(items[n-1]); item != items[n-1] {
		items[n-1] = item
		for i := range items {
			items[i] += measure
		}
		return items
	}
	if strings.HasPrefix(items[0], "第") && utf8.RuneCountInString(items[0]) == 2 { // 第一、二、三产业
		for i := 1; i < n; i++ {
			if r, _ := utf8.DecodeRuneInString(items[i]); strings.ContainsRune("二三四五六", r) {
				items[i] = "第" + items[i]
			}
		}
	}
	short := true
	for i := 0; i < n-1; i++ {
		short = short && utf8.RuneCountInString(items[i]) == 1
	}
	if last := items[n-1]; short && utf8.RuneCountInString(last) > 2 { // 中、高等职业教育; 大、中、小型企业
		_, w := utf8.DecodeRuneInString(last)
		for i := 0; i < n-1; i++ {
			items[i] += last[w:]
		}
		return items
	}
	shared := ""
	if v := a.headVerb(items[0]); v != "" && !strings.Contains(items[0][len(v):], "的") { // 新改扩建幼儿园、小学、初中
		for i := 1; i < n; i++ {
			if a.isVerbAhead(items[i]) || v != "" && strings.HasPrefix(items[i], v) {
				v = ""
			}
		}
		if v != "" && v != items[0] {
			shared = v
			for i := 1; i < n; i++ {
				items[i] = v + items[i]
			}
		}
	}
	last := items[n-1]
	suffix := ""
	if strings.HasPrefix(items[0], "第") && strings.HasPrefix(last, "第") && utf8.RuneCountInString(items[0]) == 2 && len(last) > len(items[0]) {
		tail := last[len(items[0]):]
		for i := 0; i < n-1; i++ { // 第一、第二、第三产业增加值
			items[i] += tail
		}
		return items
	}
	if i := strings.Index(last, "的"); i > 0 { // 输往美国、英国及中国大陆的货量
		if m, ok := a.e.areas.prefix(strings.TrimPrefix(last[:i], shared)); ok && len(shared)+m == i {
			suffix = last[i:]
		}
	}
	for i := 0; i < n-1 && suffix == ""; i++ {
		end, _ := utf8.DecodeLastRuneInString(items[i])
		j := strings.LastIndex(last, string(end))
		if j > 0 && j+utf8.RuneLen(end) < len(last) && utf8.RuneCountInString(last[j+utf8.RuneLen(end):]) >= 2 {
			suffix = last[j+utf8.RuneLen(end):]
			for _, w := range []string{"及以上", "及以下", "以上", "以下"} { // 0—14岁、65岁及以上人口
				suffix = strings.TrimPrefix(suffix, w)
			}
			break
		}
		if strings.ContainsRune(measures, end) && utf8.RuneCountInString(items[i]) > 2 && !a.bareAmong(items[:n-1]) {
			return items
		}
	}
	for _, p := range partners {
		if one, two := p[0], p[1]; n == 2 && suffix == "" {
			if strings.HasSuffix(items[0], two) {
				one, two = two, one
			}
			if rest, ok := strings.CutPrefix(last, two); ok && strings.HasSuffix(items[0], one) {
				suffix = rest
			}
		}
	}
	if suffix == "" && (!strings.HasSuffix(last, lastRune(items[0])) || a.bareAmong(items[:n-1])) {
		// the last item's own words are as long as the other items are: 茶叶、中药材加工企业产值
		want := 0
		for i := 0; i < n-1; i++ {
			want += utf8.RuneCountInString(strings.TrimPrefix(items[i], shared))
		}
		last := strings.TrimPrefix(last, shared)
		nouns := a.endsInNoun(items[0])
		a.wordBuf = a.cut(last)
		best, found := 0, false
		end, _ := utf8.DecodeLastRuneInString(last)
		if w := a.wordBuf; len(w) > 2 && flows[last[w[len(w)-1].Start:]] && strings.HasPrefix(w[len(w)-2].Tag, "n") && !sharedKinds[last[w[len(w)-2].Start:w[len(w)-2].End]] {
			suffix = last[w[len(w)-1].Start:] // 汽车、船舶和锂离子蓄电池出口
			a.wordBuf = a.wordBuf[:0]
		}
		longer := utf8.RuneCountInString(last)*(n-1) > want || strings.ContainsRune(measures, end) // else it has nothing that the others lack: 针织服装、针织面料
		for i := 1; i < len(a.wordBuf) && longer; i++ {
			end := a.wordBuf[i].Start
			if utf8.RuneCountInString(last[end:]) < 2 {
				break
			}
			if t := a.wordBuf[i-1].Tag; nouns && (t == "v" || t == "a") {
				continue // 食用|植物油|价格: 食用 alone is no item beside 鸡蛋
			}
			off := utf8.RuneCountInString(last[:end])*(n-1) - want
			if off < 0 {
				off = -off
			}
			if !found || off < best {
				best, suffix, found = off, last[end:], true
			}
		}
		if r := []rune(last); len(a.wordBuf) == 1 && len(r) > want/(n-1)+1 { // one word of the lexicon: 电视综合人口覆盖率
			suffix = string(r[want/(n-1):])
		}
		suffix = strings.TrimPrefix(suffix, "等")
		if first := []rune(items[0]); len(first) > 2 && strings.HasPrefix(suffix, string(first[len(first)-2:])) {
			suffix = "" // 每股收益和净资产收益率: the first says its own
		}
	}
	if q := strings.LastIndex(suffix, "”"); q >= 0 && !strings.Contains(suffix, "“") { // 传统“黄赌毒”案件
		suffix = suffix[q+len("”"):]
	}
	for i := 0; i < n-1; i++ {
		if suffix != "" && !strings.HasSuffix(items[i], suffix) && !endsIn(items[i], "全年", "同期", "上月", "年初", "上年", "去年") {
			items[i] += suffix
		}
	}
	return items
}

// acting says whether s, before 的, tells an act rather than whose something is: 对外出口, 居住在农村.
func (a *assembly) acting(s string) bool {
	for i, w := range a.cut(s) {
		if strings.HasPrefix(w.Tag, "v") || i == 0 && w.Tag == "p" {
			return true
		}
	}
	return false
}

// endsInNoun says whether the last word of s is a noun.
func (a *assembly) endsInNoun(s string) bool {
	w := a.cut(s)
	return len(w) > 0 && strings.HasPrefix(w[len(w)-1].Tag, "n")
}

// classNouns end what sums up a list before its measure: 等绿色产品产量.
var classNouns = []string{"产品", "产業", "商品", "行业", "产业", "企业", "国家", "品种", "领域", "地区", "城市", "机构", "物品", "货物", "設備", "设备", "产品", "產品", "作物", "药品", "食品", "用品", "材料", "服务", "制品", "项目", "业务"}

// summed parts the last item of a list from what sums the list up behind 等: 光伏电池 of 光伏电池等绿色产品产量, and the measure that the
// items share, 产量.
func (a *assembly) summed(last string) (item, measure string) {
	item, rest, ok := strings.Cut(last, "等")
	if !ok || item == "" || rest == "" || strings.HasPrefix(rest, "其他") || strings.HasPrefix(rest, "其它") {
		return last, ""
	}
	for _, w := range classNouns {
		if i := strings.LastIndex(rest, w); i >= 0 && len(rest[i+len(w):]) >= len(measure) {
			if t := rest[i+len(w):]; measure == "" || len(t) < len(measure) {
				measure = t
			}
			ok = false
		}
	}
	if !ok { // a class was found
		return item, measure
	}
	return last, ""
}

// splitActs takes the n acts that share an object apart: 受理和审结行政案件; nil where s is not made so.
func (a *assembly) splitActs(s string, n int) []string {
	if !strings.ContainsAny(s, "和、及与") {
		return nil
	}
	a.wordBuf = a.cut(s)
	var acts []string
	for i := 0; i < len(a.wordBuf); i += 2 {
		w := a.wordBuf[i]
		if !strings.HasPrefix(w.Tag, "v") {
			return nil
		}
		acts = append(acts, s[w.Start:w.End])
		if len(acts) == n {
			object := s[w.End:]
			if utf8.RuneCountInString(object) < 2 {
				return nil
			}
			for i := range acts {
				acts[i] += object
			}
			return acts
		}
		if i+1 >= len(a.wordBuf) {
			return nil
		}
		switch w := a.wordBuf[i+1]; s[w.Start:w.End] {
		case "和", "、", "及", "与", "以及":
		default:
			return nil
		}
	}
	return nil
}

// overBrackets gives the changes of a list to the items before it, each of which has its level in brackets behind it:
// 甲镇(5万人次)、乙镇(3万人次)的游客分别增加1.2倍和8%.
func (a *assembly) overBrackets(list []int, m *rule.Match, p phrase) bool {
	ts := a.s.Tokens
	at := a.regionStart(m.Lo)
	drafts := make([]*draft, len(list))
	items := make([]phrase, len(list))
	for i := len(list) - 1; i >= 0; i-- {
		if at < 4 || ts[at-1].Class != scan.Close || ts[at-2].Class != scan.Num || ts[at-3].Class != scan.Open || ts[at-4].Class != scan.Word && ts[at-4].Class != scan.Date {
			return false
		}
		for _, d := range a.drafts[a.first:] {
			if d.token == at-2 && d.Level != nil && len(d.Changes) == 0 {
				drafts[i] = d
			}
		}
		if drafts[i] == nil {
			return false
		}
		items[i] = a.before(at - 3)
		at -= 4
		for at > 0 && ts[at-1].Class != scan.Close && ts[at-1].Classes&clauseMarks == 0 {
			at--
		}
	}
	noun := strings.TrimPrefix(p.text(a), "的")
	if noun == "" && !items[len(items)-1].area.Empty() { // 甲镇(5万人次)和乙镇游客(3万人次)
		noun = items[len(items)-1].text(a)
		items[len(items)-1].pieces = nil
	}
	for i, j := range list {
		d := drafts[i]
		item := items[i].text(a)
		switch {
		case item == "" && !items[i].area.Empty():
			d.Area = a.clear(items[i].area.Start, items[i].area.End)
			item = noun
		case noun != "":
			item += noun
			if n, _ := a.e.areas.prefix(items[i].text(a)); n == len(items[i].text(a)) {
				d.Area, item = items[i].text(a), noun
			}
		}
		if item != "" {
			d.Indicator = item
		}
		q := a.quantity(j)
		m := a.ofItem(m, j)
		if q.Direction = a.direction(m); q.Direction == "" {
			q.Direction = Up
		}
		a.setBasis(&q, j, m, a.versusText(m))
		d.Changes = append(d.Changes, q)
		a.note(d, j, "change", &q)
	}
	return true
}

// itemChange takes a change that stands alone in brackets as that of what they stand behind: 其次是家具(销售额上升3.1%);灯具(上升2.4%). What
// is measured is told once for all.
func (a *assembly) itemChange(k int, m *rule.Match, p phrase, q *Quantity) bool {
	ts := a.s.Tokens
	open := m.Lo - 1
	for open >= 0 && open >= m.Lo-3 && (ts[open].Class == scan.Word || ts[open].Class == scan.Basis) {
		open--
	}
	if open < 1 || ts[open].Class != scan.Open || ts[open-1].Class != scan.Word || ts[open-1].End != ts[open].Start {
		return false
	}
	item := a.before(open)
	name := item.text(a)
	for _, w := range []string{"为", "是"} { // 升幅最大的为家具
		if head, rest, ok := strings.Cut(name, w); ok && (head == "" || head == "其次" || strings.HasPrefix(head, "最") || strings.HasSuffix(head, "的")) && rest != "" {
			name = rest
		}
	}
	if n, _ := a.e.areas.prefix(name); utf8.RuneCountInString(name) < 2 || n == len(name) || !item.area.Empty() && item.area.End == ts[open].Start { // 最高的为甲县(增长15%): where, not what
		return false
	}
	if what := p.text(a); what != "" {
		a.measure = what
	}
	a.setBasis(q, k, m, "")
	d := a.newDraft(k, name+a.measure, item)
	d.Changes = append(d.Changes, *q)
	a.note(d, k, "change", q)
	if n := len(a.groups); n > 0 && a.groups[n-1].bracket && (n == 1 || a.groups[n-2].bracket) {
		d.Parent = "" // the item before is no whole
	}
	return true
}

// recentAlike are the last n drafts of the sentence that are counted as the last one is, where others stand between them: 8个项目投资3亿元,
// 5个项目投资2亿元,分别占…; nil where there are fewer, or nothing stands between.
func (a *assembly) recentAlike(n int) []*draft {
	last := len(a.drafts) - 1
	if last < a.first || a.drafts[last].Level == nil {
		return nil
	}
	unit := a.drafts[last].Level.Unit
	var out []*draft
	for i := last; i >= a.first && i > last-maxList && len(out) < n; i-- {
		if d := a.drafts[i]; d.Level != nil && sameUnit(d.Level.Unit, unit) {
			out = append([]*draft{d}, out...)
		}
	}
	if len(out) < n || out[0] == a.drafts[len(a.drafts)-n] {
		return nil
	}
	return out
}

// singledList are the n things that the clauses before token k pick out: 增长较快的领域是甲服务,以及乙服务; nil where they do not.
func (a *assembly) singledList(k, n int) []string {
	ts := a.s.Tokens
	start := a.regionStart(k)
	for start > 0 && ts[start-1].Class != scan.Comma {
		start = a.regionStart(start - 1)
		if start > 0 && ts[start-1].Class != scan.Comma && ts[start-1].Class != scan.Dun {
			return nil
		}
	}
	const most = 24 // tokens that are looked at
	for j := start - 2; j > 0 && j > start-most; j-- {
		switch t := &ts[j]; {
		case t.Class == scan.Num, t.Class == scan.Semi, t.Class == scan.Stop, t.Class == scan.Rank:
			return nil
		case t.Class == scan.Reach && (a.s.Text(j) == "是" || a.s.Text(j) == "为" || a.s.Text(j) == "分别是" || a.s.Text(j) == "分别为"):
			if b := a.body[a.seg.Start:t.Start]; !strings.Contains(b[max(0, len(b)-60):], "的") {
				return nil
			}
			s := a.clean(j+1, start-1)
			for _, c := range []string{",以及", "，以及", ",和", "，和"} {
				s = strings.ReplaceAll(s, c, "、")
			}
			if strings.ContainsAny(s, ",，") {
				return nil
			}
			if items := strings.Split(strings.ReplaceAll(s, "以及", "、"), "、"); len(items) == n {
				return items // each is named in full
			}
			if names := splitList(s, n, a); len(names) == n {
				return names
			}
			return nil
		}
	}
	return nil
}

// itemsBefore are the n items of a list that the clause before that of token hi begins with, where it has no number: 甲类、乙类、丙类等专业薪资
// 较高; nil where it lists not as many.
func (a *assembly) itemsBefore(hi, n int) []string {
	ts := a.s.Tokens
	start := a.regionStart(hi)
	if n < 2 || n > maxList || start == 0 || ts[start-1].Class != scan.Comma {
		return nil
	}
	lo := start - 1
	for ; lo > 0 && ts[lo-1].Classes&clauseMarks == 0; lo-- {
		if ts[lo-1].Class == scan.Num || ts[lo-1].Class == scan.Rank {
			return nil
		}
	}
	p := a.between(lo, start-1)
	head, _, summed := strings.Cut(p.text(a), "等")
	items := splitAny(head)
	if len(items) != n {
		return nil
	}
	for i, s := range items {
		if len(s) < 6 || len(s) > 36 {
			return nil
		}
		if i == n-1 && !summed { // 小客车、摩托车酒驾突出: the last ends where its first word does
			w := a.cut(s)
			if len(w) == 0 || w[0].End < 6 {
				return nil
			}
			items[i] = s[:w[0].End]
		}
	}
	return items
}

// subjectsBehind are the n subjects that begin with the words behind an earlier number, up to token hi: 27家公司收入、利润分别; nil where they
// are not as many.
func (a *assembly) subjectsBehind(hi, n int) []string {
	ts := a.s.Tokens
	lo := hi
	for lo > 0 && ts[lo-1].Classes&clauseMarks == 0 && (ts[lo-1].Class != scan.Num || a.named[lo-1]) {
		lo--
	}
	if lo == 0 || ts[lo-1].Class != scan.Num {
		return nil
	}
	was := a.taken
	a.taken = 0
	p := a.between(lo, hi)
	a.taken = was
	if names := splitList(p.text(a), n, a); len(names) == n {
		return names
	}
	return nil
}

// bodiesBefore are the n bodies that the clause before token k lists, behind a colon or 是: 依次是甲公司、乙公司和丙公司,分别销售….
func (a *assembly) bodiesBefore(k, n int) []string {
	ts := a.s.Tokens
	for k > 0 && ts[k-1].Class == scan.Each {
		k--
	}
	if k == 0 || ts[k-1].Class != scan.Comma || n < 2 {
		return nil
	}
	lo := k - 1
	for lo > 0 && ts[lo-1].Classes&scan.Of(scan.Comma, scan.Semi, scan.Colon, scan.Stop) == 0 {
		if ts[lo-1].Class == scan.Num && !a.named[lo-1] {
			return nil
		}
		lo--
	}
	s := a.body[ts[lo].Start:ts[k-1].Start]
	if i := strings.LastIndex(s, "是"); i >= 0 {
		s = s[i+len("是"):]
	}
	items := strings.Split(s, "、")
	last := items[len(items)-1]
	if i := max(strings.LastIndex(last, "和"), strings.LastIndex(last, "及")); i > 0 && len(items) == n-1 {
		items = append(items[:len(items)-1], last[:i], last[i+len("和"):])
	}
	if len(items) != n {
		return nil
	}
	const longest = 12 // characters of a name
	for i := range items {
		items[i] = strings.TrimSpace(items[i])
		if c := utf8.RuneCountInString(items[i]); c < 2 || c > longest {
			return nil
		}
	}
	return items
}
