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

// number makes a record, or part of one, of the number at token k.
func (a *assembly) number(k int) {
	if !a.has[k] {
		a.name(k, "")
		return
	}
	m := &a.match[k]
	if list := a.list(k); len(list) > 1 {
		a.shareUnit(list)
		if a.fromList(list) || a.distribute(list) {
			for _, j := range list {
				a.done[j] = true
			}
			return
		}
	}
	// an item of a list without words of its own does as the one before it did
	if p := a.listHead(k); p >= 0 && a.cur != nil {
		for h := a.listHead(p); h >= 0; h = a.listHead(p) {
			p = h
		}
		if pm := &a.match[p]; a.has[p] && pm.Rule.Role == "change" && m.Rule.Role == "level" {
			a.change(k, pm, phrase{})
			return
		} else if a.has[p] && pm.Rule.Role == "share" && m.Rule.Role == "level" && a.kind(k) == "rate" {
			a.share(k, pm, phrase{})
			return
		}
	}
	if f := &a.s.Nums[a.s.Tokens[k].Num]; (f.UnitWord == "名" || f.UnitWord == "位" || f.UnitWord == "强" || f.UnitWord == "強") && endsIn(a.body[a.seg.Start:f.Start], "前", "后", "後") && m.Rule.Role == "level" {
		for j := k - 1; j >= 0 && a.s.Tokens[j].Class != scan.Comma && a.s.Tokens[j].Class != scan.Semi && a.s.Tokens[j].Class != scan.Num; j-- {
			if w := a.s.Text(j); a.s.Tokens[j].Class == scan.RankVerb || strings.Contains(w, "进入") || strings.Contains(w, "挤进") || strings.Contains(w, "冲进") || strings.Contains(w, "迈进") { // 跻身全国百强县前30名
				a.rank(k)
				return
			}
		}
	}
	if m.Rule.Role == "level" && a.kind(k) == "multiple" {
		if p := a.multipleBefore(k); p >= 0 { // 是甲镇的1.5倍、乙镇的2倍
			of, _ := strings.CutSuffix(a.clean(k-1, k), "的")
			a.changeVersus(k, &a.match[p], phrase{}, of)
			return
		}
	}
	if m.Rule.Name == "moved-many" {
		switch a.s.Nums[a.s.Tokens[k].Num].UnitWord {
		case "只", "支", "家", "个", "档":
		default: // 案件下跌12宗: by how many
			a.change(k, m, a.before(m.Lo))
			return
		}
	}
	role := m.Rule.Role
	if dir := a.pace(k); dir != "" && (role == "level" || role == "share") {
		a.paced(k, m, dir)
		return
	}
	if keep := a.cur; a.baseOfShare(k) && keep != nil && len(a.drafts) > a.first { // 约占全省销售额260亿元的7%
		a.level(k, m)
		a.cur = keep
		return
	}
	if m.Rule.Name == "above" && a.kind(k) != "point" && strings.HasSuffix(a.versusText(m), "的") && a.cur != nil && a.cur.Level != nil && len(a.drafts) > a.first {
		role = "base" // 指数为3.08,低于2014年的3.39
	}
	switch role {
	case "change":
		a.change(k, m, a.before(m.Lo))
	case "share":
		a.share(k, m, a.before(m.Lo))
	case "base":
		if a.cur != nil && len(a.drafts) > a.first {
			q := a.quantity(k)
			dir := Up
			for j := k + 1; j < len(a.s.Tokens) && j < m.Hi; j++ {
				if strings.ContainsAny(a.s.Text(j), "低少") {
					dir = Down
				}
			}
			if m.Rule.Name == "above" && a.s.Tokens[m.Lo].Classes.Has(scan.Below) {
				dir = Down
			}
			if place := a.otherPlace(m); place != "" && a.cur.Level != nil { // 高于农村地区的45.8%: what it is there
				was := a.cur
				d := a.newDraft(k, was.Indicator, phrase{})
				d.Area, d.Parent, d.inherited, d.Level = place, was.Parent, true, &q
				a.note(d, k, "level", &q)
				a.cur = was
				return
			}
			q.Period = strings.TrimSuffix(a.versusText(m), "的")
			a.cur.Changes = append(a.cur.Changes, Quantity{Basis: FromTo, Bound: Exact, Direction: dir, From: &q})
			a.result.Figures++
			return
		}
		a.level(k, m)
	case "rank":
		a.rank(k)
	case "none":
		a.name(k, m.Rule.Name)
	default:
		a.level(k, m)
	}
}

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

// movement is the direction that the verb of a match names, or else that of its two values.
func (a *assembly) movement(m *rule.Match, from, to *Quantity) Direction {
	if d := a.direction(m); d != "" || from.Value == nil || to.Value == nil {
		return d
	}
	x, y := to.Value, from.Value
	if to.BaseValue != nil && from.BaseValue != nil && to.BaseUnit == from.BaseUnit { // 由4090亿元到6.4万亿元
		x, y = to.BaseValue, from.BaseValue
	}
	switch x.Cmp(*y) {
	case 1:
		return Up
	case -1:
		return Down
	}
	return Flat
}

// multipleBefore is the multiple that begins a list of what something is compared with, of which k is an item; -1 where there is none.
func (a *assembly) multipleBefore(k int) int {
	ts := a.s.Tokens
	for range maxList {
		if k < 3 || a.cur == nil || ts[k-1].Class != scan.Word || !strings.HasSuffix(a.s.Text(k-1), "的") || !a.joins(k-2) {
			return -1
		}
		if k -= 3; ts[k].Class != scan.Num || !a.has[k] || a.kind(k) != "multiple" {
			return -1
		}
		if a.match[k].Rule.Name == "multiple" {
			return k
		}
	}
	return -1
}

func (a *assembly) kind(k int) string {
	if n := a.s.Tokens[k].Num; n >= 0 {
		return a.s.Nums[n].Kind
	}
	return ""
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

func lastRune(s string) string {
	_, w := utf8.DecodeLastRuneInString(s)
	return s[len(s)-w:]
}

// newDraft begins a record with its first number at token k.
func (a *assembly) newDraft(k int, indicator string, p phrase) *draft {
	d := a.draft()
	d.token = k
	d.Indicator = strings.TrimLeft(indicator, "*# ") // marks of Markdown, a masked name
	d.Status = Actual
	st := a.status
	if p.status != "" {
		st = p.status
		a.status = st
	}
	if st == "" {
		st = a.paraStatus
	}
	if st != "" {
		d.Status = st
	}
	if k < len(a.has) && a.has[k] {
		d.Rule = a.match[k].Rule.Name
	}
	if !p.area.Empty() {
		a.setArea(p.area)
	}
	if !p.period.Empty() && a.period.span.Start < p.period.Start {
		a.period = place{a.clear(p.period.Start, p.period.End), p.period}
		if holds(a.period.text) {
			a.durable = a.period
		}
	}
	d.Area, d.Period = a.area.text, a.period.text
	d.periodAt = a.period.span.Start
	if n := a.s.Tokens[k].Num; n >= 0 {
		rest := a.body[a.s.Nums[n].After:]
		if strings.HasPrefix(rest, "的任务") || strings.HasPrefix(rest, "的目标") || strings.HasPrefix(rest, "目标任务") || strings.HasPrefix(rest, "目标的") {
			d.Status = Target // 204万套的任务
		}
	}
	if endsIn(indicator, "计划", "计划数", "任务数", "指导性计划") && !strings.HasPrefix(indicator, "完成") && d.Status == Actual {
		d.Status = Target
	} else if n := len(a.groups); n > 0 && a.groups[n-1].parent.Status == Target && d.Status == Actual && endsIn(a.groups[n-1].parent.Indicator, "计划", "计划数", "任务数") {
		d.Status = Target
	}
	if st == "" && d.Status == Actual && a.ruled(k) {
		d.Status, a.status = Target, Target
	}
	if d.Status == Target && p.status == "" && a.status == "" && (strings.HasPrefix(a.period.text, "去年") || strings.HasPrefix(a.period.text, "上年")) && a.period.span.Start >= a.seg.Start {
		d.Status = Actual // what was is told among what shall be
	}
	if d.Status == Target && p.status == "" && a.doneSoFar(k) {
		d.Status = Actual // 确保供水安全,全县共改造管网: told as done
	}
	if d.Status != Actual && present[d.Period] {
		d.Period = "" // 目前已完成四成,可入住600人
	}
	if d.Status != Actual && a.period.span.End <= a.seg.Start && !a.period.span.Empty() && yearIn(a.period.text) == 0 && !strings.HasPrefix(a.period.text, "今年") {
		d.Period = "" // a plan is not about the time that was told before it
	}
	if len(p.pieces) > 0 {
		d.name = text.Span{Start: p.pieces[0].Start, End: p.pieces[len(p.pieces)-1].End}
	}
	if n := len(a.groups); n > 0 && !a.groups[n-1].bracket && a.groups[n-1].used && (!p.period.Empty() && p.period.Start > a.groups[n-1].parent.end || a.dated(a.drafts[len(a.drafts)-1].end)) {
		a.groups = a.groups[:n-1] // 其中…;全年出栏: what has a time of its own is told anew
	}
	if n := len(a.groups); n > 0 {
		g := &a.groups[n-1]
		d.inBracket = g.bracket
		if g.parent != d && !(g.bracket && a.has[k] && g.parent.Indicator == indicator) {
			d.Parent = g.parent.Indicator
			if !g.bracket {
				d.Parent = a.measuredAlike(g, indicator)
			}
			g.used = true
		}
	}
	a.drafts = append(a.drafts, d)
	return d
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
	own, whole := measureKind(name), measureKind(g.parent.Indicator)
	if own == 0 || whole == 0 || own == whole || own == rates {
		return g.parent.Indicator
	}
	for i := g.at - 1; i >= 0 && i > g.at-8; i-- {
		w := a.drafts[i]
		if i < a.first && w.Evidence.Start != g.parent.Evidence.Start {
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

// doneSoFar says whether the clause of token k tells what was done: 共, 已, 累计.
func (a *assembly) doneSoFar(k int) bool {
	for j := k - 1; j >= 0; j-- {
		t := &a.s.Tokens[j]
		if t.Class == scan.Comma || t.Class == scan.Semi || t.Class == scan.Stop || t.Class == scan.Colon {
			return false
		}
		if t.Class == scan.Target || t.Class == scan.Forecast {
			return false
		}
		if t.Classes&scan.Of(scan.Adverb, scan.Reach) != 0 && t.Class != scan.Word {
			switch a.s.Text(j) {
			case "共", "已", "累计", "已经", "现已", "共计", "先后", "累計":
				return true
			}
		}
	}
	return false
}

// note keeps on the draft what later numbers look at.
func (a *assembly) note(d *draft, k int, role string, q *Quantity) {
	d.lastRole, d.lastKind = role, a.kind(k)
	if role == "level" {
		d.levelKind = d.lastKind
	}
	d.end = max(d.end, q.End)
	a.result.Figures++
	a.cur = d
}

// told says whether the number at token k is the level of a record already: 分别由86万吨、41万吨降至5万吨 tells two levels and leaves
// no value that a third starts from.
func (a *assembly) told(k int) bool {
	const last = 16 // records that are looked at, so that a long list takes time in proportion
	start := a.s.Nums[a.s.Tokens[k].Num].Start
	for _, d := range a.drafts[max(a.first, len(a.drafts)-last):] {
		if d.Level != nil && d.Level.Start == start {
			return true
		}
	}
	return false
}

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
			if ok && of != "" && a.drafts[i].Level != nil {
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

func (a *assembly) masked(k int) bool {
	f := &a.s.Nums[a.s.Tokens[k].Num]
	return f.Form == numeral.Mask || f.Deleted
}

// beforeGroup is the record told right before the whole of a group, in its clause or the one before, that is counted as q is where the
// whole is not; nil where there is none.
func (a *assembly) beforeGroup(g *group, q *Quantity) *draft {
	if i := g.at - 2; i >= a.first && a.drafts[g.at-1] == g.parent && !sameUnit(g.unit, q.Unit) {
		if w := a.drafts[i]; w.Level != nil && sameUnit(w.Level.Unit, q.Unit) {
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
	if g.bracket { // 在建项目28个,总投资6亿元(续建项目14个,总投资4亿元)
		if w := a.beforeGroup(g, q); w != nil {
			d.Parent = w.Indicator
		}
		return
	}
	if sameUnit(g.unit, q.Unit) {
		if found := a.sister(g, q, d.Indicator); found != "" {
			d.Parent = found
		}
		return
	}
	if found := a.alike(g, q, d.Indicator); found != "" {
		if d.Parent = found; found == d.Indicator && q.Unit == "" {
			d.Parent = "" // a ratio is no part of another
		}
	} else if a.s.Nums[a.s.Tokens[d.token].Num].Kind != g.kind && !(g.bare() && a.kind(d.token) == "count") { // not 16万职工,其中女职工5万人
		d.Parent = ""
	}
}

// wholeNamed is the record told shortly before, a whole by itself, of just this name, in q's unit and above it; nil where there is none.
func (a *assembly) wholeNamed(name string, q *Quantity) *draft {
	if q.Value == nil || utf8.RuneCountInString(name) < 2 || q.Unit == "" || endsIn(name, "比", "率") {
		return nil
	}
	for i := len(a.drafts) - 2; i >= 0 && i > len(a.drafts)-12; i-- {
		w := a.drafts[i]
		if w.Indicator == name && w.Parent == "" && w.Level != nil && w.Level.Value != nil && w.Level.BaseValue != nil && q.BaseValue != nil && w.Level.BaseUnit == q.BaseUnit && w.Level.BaseValue.Float64() > q.BaseValue.Float64() && (i >= a.first || w.Evidence.End >= a.seg.Start-6) {
			return w
		}
	}
	return nil
}

// bare says whether the whole is counted without a classifier: 16万职工,其中女职工5万人.
func (g *group) bare() bool { return g.unit == "万" || g.unit == "亿" }

// sister is the indicator of the record told beside a group's whole, in its sentence and its unit, that measures what the part called
// name does: 产量5万辆,销量4万辆,其中轿车产量2万辆; "" where the whole does so as well.
func (a *assembly) sister(g *group, q *Quantity, name string) string {
	found, best := "", max(1, commonEnd(g.parent.Indicator, name))
	for i := g.at - 1; i >= 0 && i > g.at-8; i-- {
		w := a.drafts[i]
		if w.Evidence.Start != g.parent.Evidence.Start || w.Parent != g.parent.Parent {
			break
		}
		if w.Level == nil || !sameUnit(w.Level.Unit, q.Unit) || w.Level.BaseValue != nil && q.BaseValue != nil && w.Level.BaseValue.Float64() < q.BaseValue.Float64() {
			continue // a part is no more than its whole
		}
		if n := commonEnd(w.Indicator, name); n > best {
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
	found := ""
	for i, lo := g.at-1, a.floor(g); i >= lo && i > g.at-8; i-- {
		w := a.drafts[i]
		if i < a.first && w.Evidence.Start != g.parent.Evidence.Start {
			break
		}
		if w.Level == nil || !sameUnit(w.Level.Unit, q.Unit) {
			continue
		}
		if found == "" {
			found = w.Indicator
		}
		if name != "" && strings.Contains(w.Indicator, name) {
			return w.Indicator
		}
	}
	return found
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
		if d := a.countedBefore(q, name); d != nil { // 起数上升4%。其中,较大火灾37起: of the fires counted before
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
		if len(p.Changes) > 0 && endsAsRate(p.Indicator) && a.counts(q.Unit) { // 受理案件830件。受案增加21件,结案率下降2个百分点。其中:受理刑事案件68件
			const far = 12 // records
			for i := len(a.drafts) - 1; i >= 0 && i > len(a.drafts)-far; i-- {
				if d := a.drafts[i]; d.Level != nil && sameUnit(d.Level.Unit, q.Unit) && d.Parent == "" && d.Level.BaseValue != nil && q.BaseValue != nil && d.Level.BaseValue.Float64() > q.BaseValue.Float64() {
					g.parent, g.unit, g.kind = d, d.Level.Unit, d.levelKind
				}
			}
		}
		return
	}
	if sameUnit(g.parent.Level.Unit, q.Unit) {
		return
	}
	lo := a.floor(g)
	defer func() { // 水利工程2831处,蓄水能力5586万立方米。其中水库445座
		if n := len(a.drafts); g.kind != "count" && !sameUnit(g.unit, q.Unit) && n > 0 && n-2 >= lo && a.drafts[n-1] == g.parent && a.drafts[n-2].Level != nil && a.drafts[n-2].levelKind == "count" && a.counts(q.Unit) {
			d := a.drafts[n-2]
			g.parent, g.unit, g.kind = d, d.Level.Unit, d.levelKind
		}
	}()
	for i := len(a.drafts) - 1; i >= lo && i > len(a.drafts)-8; i-- {
		if d := a.drafts[i]; d.Level != nil && sameUnit(d.Level.Unit, q.Unit) && (i >= a.first || d.Evidence.End >= a.seg.Start-6) {
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
	for n := len(a.groups); n > 0; n = len(a.groups) {
		g := &a.groups[n-1]
		if g.semi && !g.bracket && !sameUnit(g.unit, q.Unit) && !sameUnit(g.partUnit, q.Unit) { // 其中4个县达标;乡镇企业产值190亿元
			a.groups = a.groups[:n-1]
			continue
		}
		if !g.bracket && g.used && g.parent.Level == nil && len(g.parent.Changes) > 0 && g.semi { // 增长5%,其中制造业占比25%;城镇化率69%
			a.groups = a.groups[:n-1]
			continue
		}
		if a.apart(g, left, q) { // 总产值55亿元,其中农业产值5亿元;财政收入6亿元
			a.groups = a.groups[:n-1]
			continue
		}
		if g.semi && !g.bracket && sameUnit(g.unit, q.Unit) && a.besides(g, left, q) && a.sister(g, q, left) == "" { // 煤炭产量60万吨,其中原煤48万吨;水泥产量350万吨
			a.groups = a.groups[:n-1]
			continue
		}
		if g.bracket || !g.used || g.unit == "" || sameUnit(g.unit, q.Unit) || g.bare() && a.kind(k) == "count" || a.alike(g, q, "") != "" || strings.HasPrefix(left, "其中") || a.kind(k) == "count" && g.kind == "count" && (q.Unit == g.partUnit || a.joined(k) || loose(q.Unit) && loose(g.unit)) {
			return
		}
		a.groups = a.groups[:n-1]
	}
}

// joined says whether the words of the number at token k stand behind 、.
func (a *assembly) joined(k int) bool {
	r := a.regionStart(a.match[k].Lo)
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

// apart says whether an indicator behind the semicolon that follows a part is one of its own: it is named by what it measures, and
// no more as the parts are than as the whole is, which it does not fill up.
func (a *assembly) apart(g *group, name string, q *Quantity) bool {
	if !g.semi || !g.direct || g.bracket || utf8.RuneCountInString(name) < 3 || !strings.ContainsAny(lastRune(name), measures) && !endsAsRate(name) {
		return false
	}
	rest, like := 0.0, 0
	whole := g.parent.Level
	filled := q != nil && q.Value != nil && whole != nil && whole.Value != nil && whole.Unit == q.Unit
	if filled {
		rest = whole.Value.Float64() - q.Value.Float64()
	}
	for i := max(g.at, len(a.drafts)-maxList); i < len(a.drafts); i++ {
		d := a.drafts[i]
		if d.Parent != g.parent.Indicator {
			continue
		}
		like = max(like, alikeEnds(name, d.Indicator))
		if filled && d.Level != nil && d.Level.Value != nil && d.Level.Unit == q.Unit {
			rest -= d.Level.Value.Float64()
		}
	}
	if strings.Contains(name, "人均") && !strings.Contains(g.parent.Indicator, "人均") {
		return true // an average is no part of a sum
	}
	if filled && rest > -0.005*whole.Value.Float64() && rest < 0.005*whole.Value.Float64() {
		return false
	}
	return like == 0 || like < alikeEnds(name, g.parent.Indicator)
}

// besides says whether an item behind the semicolon that follows a part stands beside the whole: it is more than the whole leaves,
// and named as the whole is rather than as its parts are.
func (a *assembly) besides(g *group, left string, q *Quantity) bool {
	whole := g.parent.Level
	if whole == nil || whole.Value == nil || q.Value == nil || whole.Unit != q.Unit {
		return false
	}
	rest := whole.Value.Float64()
	like := 0
	for i := max(g.at, len(a.drafts)-maxList); i < len(a.drafts); i++ {
		if d := a.drafts[i]; d.Parent == g.parent.Indicator && d.Level != nil && d.Level.Value != nil && d.Level.Unit == q.Unit {
			rest -= d.Level.Value.Float64()
			like = max(like, alikeEnds(left, d.Indicator))
		}
	}
	v := q.Value.Float64()
	return v > whole.Value.Float64()*1.001 || v > rest*1.005 && alikeEnds(left, g.parent.Indicator) > like
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

func endsIn(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

func sameUnit(a, b string) bool {
	strip := func(s string) string {
		return strings.TrimSuffix(strings.TrimSuffix(strings.TrimLeft(s, "万亿萬億"), "人民币"), "人民幣")
	}
	return a == b || strip(a) == strip(b)
}

// perWords begin the name of an average.
var perWords = map[string]bool{"日均": true, "年均": true, "月均": true, "人均": true, "户均": true, "平均": true, "场均": true, "每年": true, "每天": true, "每月": true}

// doneWords begin what a clause tells of its next number.
var doneWords = map[string]bool{"已": true, "已经": true, "共": true, "均": true, "现有": true, "现": true, "累计": true, "總共": true, "总共": true, "共计": true, "平均": true}

// leadsToNum says whether a number follows token k with at most a verb before it.
func (a *assembly) leadsToNum(k int) bool {
	ts := a.s.Tokens
	for n := 0; k < len(ts) && n < 3; n, k = n+1, k+1 {
		if ts[k].Class == scan.Num && !a.named[k] {
			return n > 0
		}
		if ts[k].Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Colon) != 0 || ts[k].Class == scan.Word && ts[k].End-ts[k].Start > 24 {
			return false
		}
	}
	return false
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

// isWhat is what the clause of the number at k says that so many are: 其中28人为女职工. It must end with that.
func (a *assembly) isWhat(k int) phrase {
	ts := a.s.Tokens
	if k+2 >= len(ts) || ts[k+1].Class == scan.Word || ts[k+1].Classes&scan.Of(scan.Reach, scan.To) == 0 || ts[k+2].Class != scan.Word || k+3 < len(ts) && ts[k+3].Classes&clauseMarks == 0 && ts[k+3].Class != scan.Close {
		return phrase{}
	}
	switch a.s.Text(k + 1) {
	case "是", "为", "均为", "都是", "均是", "系", "属":
		return a.between(k+2, k+3)
	}
	return phrase{}
}

// rankedAt says whether s begins with the place that a number takes.
func rankedAt(s string) bool {
	for _, w := range []string{"居首", "居冠", "居次", "居末", "居榜首"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// behind reads the noun phrase that follows the number at k: 5个老旧小区完成改造.
func (a *assembly) behind(k int) phrase { return a.behindList(k, maxList) }

// maxList is how many numbers of a list a noun behind it is looked for over, so that the work at each stays bounded.
const maxList = 50

func (a *assembly) behindList(k, left int) phrase {
	if left == 0 {
		return phrase{}
	}
	ts := a.s.Tokens
	j := k + 1
	if j < len(ts) && ts[j].Class == scan.After {
		j++
	}
	if j+2 < len(ts) && ts[j].Class == scan.Date && ts[j].Start == ts[k].End && ts[j+1].Class == scan.Word && ts[j+1].Start == ts[j].End && (strings.HasPrefix(a.s.Text(j+1), "以后") || strings.HasPrefix(a.s.Text(j+1), "以前") || strings.HasPrefix(a.s.Text(j+1), "后") || strings.HasPrefix(a.s.Text(j+1), "前")) {
		j++ // 328个2006年以后新建的居民点
	}
	if j+1 < len(ts) && ts[j].Class == scan.Bound && ts[j+1].Class == scan.Num { // 16个约107万平方米的项目
		j++
	}
	if j+3 < len(ts) && ts[j].Class == scan.Open && ts[j+1].Class == scan.Num && ts[j+2].Class == scan.Close && ts[j+3].Class == scan.Word && strings.HasPrefix(a.s.Text(j+3), "的") { // 近半数(47.5%)的受访者
		j += 3
	}
	if j < len(ts) && ts[j].Class == scan.Num && ts[j-1].End == ts[j].Start && !a.named[j] { // 12类45件民生实事
		return a.behindList(j, left-1)
	}
	if j+1 < len(ts) && ts[j].Class == scan.Dun && ts[j+1].Class == scan.Num && !a.named[j+1] && a.kind(k) == "count" && a.kind(j+1) == "count" { // 2.6万户、8.4万人受灾
		return a.behindList(j+1, left-1)
	}
	if j+1 < len(ts) && a.joins(j) { // 新建6条、拓宽7条农村公路
		for x := j + 1; x < len(ts) && x <= j+2; x++ {
			if ts[x].Class == scan.Num && !a.named[x] && sameUnit(a.s.Nums[ts[x].Num].Unit, a.s.Nums[ts[k].Num].Unit) && x > j+1 {
				return a.behindList(x, left-1)
			}
		}
		return phrase{}
	}
	if j >= len(ts) || ts[j].Class != scan.Word && !(ts[j].Class == scan.Below && a.s.Text(j) == "落后") && ts[j].Class != scan.Up && ts[j].Class != scan.Down && ts[j].Class != scan.Share && ts[j].Class != scan.Each && ts[j].Class != scan.Adverb && ts[j].Class != scan.RankVerb && ts[j].Class != scan.Than && !(ts[j].Class == scan.Reach && (a.s.Text(j) == "实现" || a.s.Text(j) == "完成")) {
		return phrase{}
	}
	if ts[j].Class == scan.Up || ts[j].Class == scan.Down || ts[j].Class == scan.Share {
		return phrase{}
	}
	if ts[j].Class == scan.Adverb && turns[a.s.Text(j)] {
		return phrase{}
	}
	w := strings.TrimLeft(a.body[ts[j].Start:ts[j].End], " ")
	for x := j; ts[j].Class != scan.Word && x < len(ts) && x < j+8 && ts[x].Classes&clauseMarks == 0; x++ {
		if ts[x].Class == scan.Rank { // 存底6000亿美元仍居全球第四
			return phrase{}
		}
	}
	if ts[j].Class == scan.RankVerb && rankedAt(a.body[ts[j].Start:a.seg.End]) {
		return phrase{} // 支出31亿元居首
	}
	if j+1 < len(ts) && ts[j+1].Class == scan.Num && ts[j+1].Start == ts[j].End && (strings.HasPrefix(w, "及") || strings.HasPrefix(w, "以及") || strings.HasPrefix(w, "和")) { // 东区8处、西区2处及南区1处: the next item's
		return phrase{}
	}
	if w == "外" || strings.HasPrefix(w, "外，") || strings.HasPrefix(w, "外,") {
		return phrase{}
	}
	if rest := a.body[ts[j].Start:a.seg.End]; strings.HasPrefix(rest, "的目标") || strings.HasPrefix(rest, "的任务") || strings.HasPrefix(rest, "的水平") {
		return phrase{} // 达到2.5%的目标
	}
	for _, no := range []string{"用于", "用來", "用来", "以便", "以支持", "以促", "并", "由", "的同时", "不等", "左右", "大关", "大關", "关口", "关", "门槛", "台阶", "之后", "后，", "后,", "之多", "情况下", "的情况下", "条件下", "的条件下", "前提下", "的前提下", "的目标", "的任务", "之间", "间", "不变", "创下", "创历史", "创出", "创新高", "创新低", "创纪录", "再创", "续创", "改写", "刷新", "写下", "居首", "居冠", "居次", "居末", "次之", "最为", "较为", "，", "”", "」", "\n\n", "以及其他", "以及其它", "及其他", "及其它", "和其他", "和其它"} {
		if strings.HasPrefix(w, no) {
			return phrase{}
		}
	}
	for _, step := range []string{"个台阶", "大台阶", "个大台阶", "道大关", "大关口", "个关口"} { // 登上5万吨、8万吨两个台阶
		if i := strings.Index(w, step); i >= 0 && i <= len("三") {
			return phrase{}
		}
	}
	e := j
	for e < len(ts) {
		t := &ts[e]
		if e > j && e+1 < len(ts) && a.joins(e) && '1' <= a.body[ts[e+1].Start] && a.body[ts[e+1].Start] <= '9' {
			break // 35个实事项目和8大工程
		}
		if t.Class == scan.Open && !a.numAfterOpen(e) {
			for e < len(ts) && ts[e].Class != scan.Close {
				e++
			}
			if e < len(ts) {
				e++
			}
			continue
		}
		if t.Class == scan.Comma || t.Class == scan.Semi || t.Class == scan.Colon || t.Class == scan.Stop || t.Class == scan.Bar || t.Class == scan.Open || t.Class == scan.Close || t.Class == scan.Among {
			break
		}
		if t.Class == scan.Share && e > j {
			break // 14个基地产量占全省的六成
		}
		if t.Classes.Has(scan.Adverb) && e > j && turns[a.s.Text(e)] && !a.inWord(ts[j].Start, t.Start, t.End) { // not 挺身而出
			break
		}
		if t.Class == scan.Num && !a.named[e] {
			break
		}
		if t.Classes&scan.Of(scan.Adverb, scan.Reach) != 0 && t.Class != scan.Word && e > j && doneWords[a.s.Text(e)] && a.leadsToNum(e+1) {
			break // 16项重点任务已完成15项: what follows tells of the next number
		}
		if t.Class == scan.Dun && e+1 < len(ts) && ts[e+1].Class == scan.RankVerb {
			break // 获得8项专利、位列全省第2
		}
		if a.joins(e) && t.Class == scan.Dun && e+1 < len(ts) && (ts[e+1].Class == scan.Num || e+2 < len(ts) && ts[e+2].Class == scan.Num) {
			if ts[e+1].Class != scan.Num { // 5条道路的改造和甲路、乙路等4条道路: the list is the next number's
				for x := j + 1; x < e; x++ {
					if a.joins(x) && ts[x].Class != scan.Dun {
						e = x
						break
					}
				}
			}
			break
		}
		e++
	}
	if e < len(ts) && ts[e].Class == scan.Num && !a.named[e] && e > j+1 && ts[e-1].Class == scan.Word && ts[e-1].End == ts[e].Start && strings.HasSuffix(a.s.Text(e-1), "的") && a.nounAt(e-1) {
		// 12个国家和地区的326家企业: all up to 的 is counted here
	} else if e < len(ts) && ts[e].Class == scan.Num && !a.named[e] && e > j { // 242名村干部及其531名家属: cut back to what belongs here
		for x := j + 1; x < e; x++ {
			if a.joins(x) {
				e = x
				break
			}
		}
		for e > j && ts[e-1].Class != scan.Word && ts[e-1].Class != scan.Close {
			e--
		}
	}
	a.counting = true
	p := a.between(j, e)
	a.counting = false
	if p.empty() && !p.area.Empty() { // 7座老旧水库: what is counted, not where
		p.lo, p.hi, p.pieces, p.area = j, e, []text.Span{p.area}, text.Span{}
	}
	if s := p.area; !p.empty() && !s.Empty() && s.End == p.pieces[0].Start && strings.ContainsRune("县乡镇区", firstRune(a.body[s.Start:])) { // 21个县环保局升格
		p.pieces[0].Start, p.area = s.Start, text.Span{}
	}
	p.next = 0
	if e < len(ts) && ts[e].Class == scan.Num && !a.named[e] && len(p.pieces) == 1 { // 五保户发放补贴1479万元: the act is the next number's
		s := a.body[p.pieces[0].Start:p.pieces[0].End]
		a.wordBuf = a.cut(s)
		if w := a.wordBuf; len(w) > 0 && w[0].End >= len(strings.TrimSuffix(s, "了")) && strings.HasPrefix(w[0].Tag, "v") {
			return phrase{} // 暴雨3次冲毁12公里: the verb is the next number's
		}
		for i, w := range a.wordBuf {
			if i > 0 && perWords[s[w.Start:w.End]] && w.End < len(s) { // 32家老年食堂日均供餐2600份
				p.next = p.pieces[0].Start + w.Start
				p.pieces[0].End = p.next
				break
			}
			if i > 0 && strings.HasPrefix(w.Tag, "v") && w.Tag != "vn" && w.End < len(s) && w.End-w.Start > 3 {
				p.next = p.pieces[0].Start + w.Start
				p.pieces[0].End = p.next
				break
			}
		}
	}
	for i := range p.pieces { // 压缩480万锭的任务已完成
		if x := strings.Index(a.body[p.pieces[i].Start:p.pieces[i].End], "的任务"); x > 3 {
			p.pieces[i].End = p.pieces[i].Start + x
			p.pieces = p.pieces[:i+1]
			break
		}
	}
	if n := len(p.pieces); n > 0 {
		if s := a.body[p.pieces[0].Start:p.pieces[0].End]; strings.HasPrefix(s, "人口的") { // 3亿人口的大国
			p.pieces = p.pieces[:1]
			p.pieces[0].End = p.pieces[0].Start + len("人口")
			return p
		}
		if s := a.body[p.pieces[n-1].Start:p.pieces[n-1].End]; strings.Contains(s, "等") { // 8000亩茶园等十大基地
			i := strings.Index(s, "等")
			if r, _ := utf8.DecodeRuneInString(s[i+len("等"):]); i > 3 && strings.ContainsRune("一二三四五六七八九十百0123456789", r) {
				p.pieces[n-1].End = p.pieces[n-1].Start + i
				return p
			}
		}
		if s := a.body[p.pieces[n-1].Start:p.pieces[n-1].End]; strings.ContainsAny(s, "按根依为") { // 35名队员按划定区域巡逻
			for _, w := range []string{"按照", "按", "根据", "依据", "依法", "为责任", "为重点", "为主", "作为"} {
				if i := strings.Index(s, w); i > 3 && (w != "为主" || themed(s) == s) && !strings.HasPrefix(s[i:], "按揭") && !strings.HasPrefix(s[i:], "按摩") {
					p.pieces[n-1].End = p.pieces[n-1].Start + i
					break
				}
			}
		}
		last := &p.pieces[n-1]
		s := a.body[last.Start:last.End]
		if k > 0 && n == 1 && ts[k-1].Class == scan.Reach && a.s.Text(k-1) == "在" {
			if i := inMidst(s); i > 0 { // 在15个大项中获得93个冠军
				last.End = last.Start + i
				return p
			}
		}
		if t := strings.TrimSuffix(s, "中"); len(t) < len(s) && len(t) > 6 && e < len(ts) && (ts[e].Classes&scan.Of(scan.Num, scan.Reach) != 0 || ts[e].Class == scan.Comma && e+1 < len(ts) && ts[e+1].Classes&scan.Of(scan.Num, scan.Reach) != 0) && !endsIn(t, "过程", "高", "初", "集") { // 8起火灾中有3起
			last.End -= len("中")
			s = t
		}
		for _, suf := range []string{"的情况看", "情况看", "来看", "的基础上", "基础上", "的同时", "的情况下", "情况下", "条件下", "背景下", "前提下", "及其", "以及", "及", "和", "等", "与", "的", "被", "中", "对"} {
			if strings.HasSuffix(s, suf) && len(s) > len(suf) && (suf != "被" || !endsIn(s, "棉被", "毛被", "绒被", "薄被", "厚被")) && (suf != "中" || ts[a.clauseStart].Class != scan.Word && a.s.Text(a.clauseStart) == "在") {
				last.End -= len(suf)
				break
			}
		}
	}
	return p
}

// inMidst is where 中 stands in a phrase behind which is told what was got among so many: 大项中获得; 0 where it is no such phrase.
func inMidst(s string) int {
	for _, w := range []string{"获得", "取得", "夺得", "荣获", "赢得", "摘得", "斩获", "夺取", "共", "脱颖而出", "獲得", "奪得"} {
		if i := strings.Index(s, "中"+w); i > 3 {
			return i
		}
	}
	if t, ok := strings.CutSuffix(s, "中"); ok && len(t) > 3 && !endsIn(t, "过程", "高", "初", "集") {
		return len(t)
	}
	return 0
}

// nounAt says whether the words of token k begin with a noun.
func (a *assembly) nounAt(k int) bool {
	w := a.cut(strings.TrimSpace(a.s.Text(k)))
	return len(w) > 0 && strings.HasPrefix(w[0].Tag, "n")
}

func (a *assembly) numAfterOpen(k int) bool {
	for j := k + 1; j < len(a.s.Tokens); j++ {
		switch a.s.Tokens[j].Class {
		case scan.Close:
			return false
		case scan.Num:
			return true
		}
	}
	return false
}

// turns are words behind which a clause says something else of its subject.
var turns = map[string]bool{"并": true, "并且": true, "而": true, "且": true, "从而": true, "使": true, "使得": true, "让": true, "同时": true, "再": true, "也": true, "還": true, "还": true, "同時": true, "並": true}

// inherit is the indicator of a number without words of its own: of the clause before, or of the last record.
func (a *assembly) inherit(k int) (ind string, inherited bool) {
	ts := a.s.Tokens
	start := a.regionStart(a.match[k].Lo)
	// a clause without numbers directly before this one names it: 棉花产量创下新高,为5万吨
	if start > 0 && (ts[start-1].Class == scan.Comma || ts[start-1].Class == scan.Colon) {
		lo := a.regionStart(start - 1)
		hasNum := false
		for j := lo; j < start-1; j++ {
			if ts[j].Class == scan.Num && !a.named[j] || ts[j].Class == scan.Rank {
				hasNum = true
			}
		}
		prevNum := lo > 0 && (ts[lo-1].Class == scan.Num || ts[lo-1].Class == scan.After)
		if most, where := a.foremost(lo, start-1); !hasNum && !prevNum && most != "" { // 面积最大的是桐城街道,6.7平方公里
			a.setArea(where)
			return most, true
		}
		if !hasNum && !prevNum && lo < start-1 {
			for lo+1 < start-1 && (ts[lo].Class == scan.Adverb || ts[lo].Class == scan.Up || ts[lo].Class == scan.Down) {
				lo++ // 积极扩大直选的覆盖面
			}
			hi := lo
			for hi < start-1 {
				c := ts[hi].Class
				if hi > lo && (c == scan.Reach && !a.ofNoun(hi, start-1) || c == scan.To || c == scan.Up || c == scan.Down || c == scan.Basis || c == scan.Than || c == scan.Adverb && len(a.s.Text(hi)) > 3 && !subjectAdverb[a.s.Text(hi)] && !a.ofNoun(hi, start-1)) {
					break
				}
				hi++
			}
			p := a.singled(lo, start-1)
			if p.empty() {
				p = a.source(lo, start-1)
			}
			if !p.empty() {
				return p.text(a), true
			}
			fared := false
			if p.empty() {
				p = a.between(lo, hi)
				fared = a.cutPredicate(&p)
			}
			if w := p.text(a); ts[start-1].Class == scan.Comma && endsIn(w, "率上", "量上", "额上", "价上", "重上", "方面") {
				p.keep(a, len(trimAny(w, "上", "方面"))) // 在电话普及率上,由8%提高到33%
			}
			if !p.empty() && (a.cur == nil || fared && lo > 0 && ts[lo-1].Class == scan.Among || fared && ts[start-1].Class == scan.Comma && lo > 0 && ts[lo-1].Class == scan.Semi || ts[start-1].Class == scan.Colon || hi < start-1) {
				return p.text(a), true
			}
			if p.empty() && a.cur == nil && lo > 0 && ts[lo-1].Class == scan.Comma { // 指数止跌回升,由负转正,上涨0.4%
				if p := a.before(lo - 1); !p.empty() && !a.numIn(p.lo, p.hi) {
					a.cutPredicate(&p)
					return p.text(a), true
				}
			}
		}
	}
	if a.cur != nil {
		return a.cur.Indicator, true
	}
	if d := a.lastWhole(); d != nil && len(a.drafts) == a.first {
		return d.Indicator, true
	}
	return "", true
}

// foremost reads a clause that says which of several has most of something: what that is, and who.
func (a *assembly) foremost(lo, hi int) (what string, who text.Span) {
	if lo >= hi {
		return "", text.Span{}
	}
	start, end := a.s.Tokens[lo].Start, a.s.Tokens[hi-1].End
	s := a.body[start:end]
	i := strings.Index(s, "最")
	if i < 6 || i+len("最多的是") >= len(s) {
		return "", text.Span{}
	}
	_, w := utf8.DecodeRuneInString(s[i+len("最"):])
	rest := s[i+len("最")+w:]
	name, ok := strings.CutPrefix(rest, "的是")
	if !ok || utf8.RuneCountInString(name) > 14 || strings.ContainsAny(s, "、“《(（") {
		return "", text.Span{}
	}
	return strings.TrimSpace(a.clear(start, start+i)), text.Span{Start: end - len(name), End: end}
}

// predicates are stock phrases that say how an indicator fared.
var predicates = []string{"出现", "高位", "低位", "企稳", "触底", "较多", "较少", "居多", "偏多", "偏少", "较为", "增多", "不少", "最多", "最少", "突出", "跨越", "迈上", "登上", "跃上", "再上", "表现", "稳中", "再创", "创历史", "创下", "持续", "呈现", "不断", "稳步", "增长", "快速", "明显", "显著", "较快", "平稳", "大幅", "迅速", "最严重", "最重", "最为", "扭转", "止跌", "势头", "总体", "保持", "仍然", "有所", "也", "均"}

// cutPredicate ends a phrase where its clause begins to say how it fared, and says whether it did: 家具出口表现突出.
func (a *assembly) cutPredicate(p *phrase) bool {
	a.cutReason(p)
	for i := range p.pieces {
		s := a.body[p.pieces[i].Start:p.pieces[i].End]
		at := 0
		for _, w := range predicates {
			if j := strings.Index(s, w); j > 3 && (at == 0 || j < at) && (w != "均" || !endsIn(s[:j], "人", "户", "亩", "年", "平", "日", "月", "次") && !partOfMean(s[j+len(w):])) {
				at = j
			}
		}
		if i > 0 && strings.HasPrefix(s, "出现") { // 比例也出现小幅下降
			p.pieces = p.pieces[:i]
			return true
		}
		if at > 0 {
			p.pieces[i].End = p.pieces[i].Start + at
			p.pieces = p.pieces[:i+1]
			return true
		}
	}
	return false
}

// cutReason ends a phrase where its clause begins to say why: 灯具业因换季促销,销售额增长3%.
func (a *assembly) cutReason(p *phrase) {
	for i := range p.pieces {
		s := a.body[p.pieces[i].Start:p.pieces[i].End]
		for _, w := range []string{"因", "由于", "随着", "受惠", "受益"} {
			j := strings.Index(s, w)
			if j < 2*len("因") {
				continue
			}
			if rest := s[j+len(w):]; len(rest) < 4*len("因") || w == "因" && (endsIn(s[:j], "原", "起", "病", "基", "死", "成", "诱", "动", "外", "内", "何", "主") || strings.ContainsRune("素为此子而缘果特地应", firstRune(rest))) {
				continue
			}
			p.pieces[i].End = p.pieces[i].Start + j
			p.pieces = p.pieces[:i+1]
			return
		}
	}
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// around joins the words before and behind a number: 开展6次安全检查, but 收入5亿元用于建设 keeps to the words before it.
func (a *assembly) around(left, right, kind string) string {
	if strings.HasSuffix(left, "等") || strings.HasSuffix(left, "等等") { // 认证甲公司等57家高新技术企业
		a.wordBuf = a.cut(left)
		for i, w := range a.wordBuf { // the verb, and the adverb before it: 柔性引进
			if strings.HasPrefix(w.Tag, "v") && w.Tag != "vn" {
				end := w.End
				if w.End-w.Start == len("通") { // 通达甲镇、乙镇等5个乡镇
					if r, n := utf8.DecodeRuneInString(left[end:]); strings.ContainsRune("达往到至向達", r) {
						end += n
					}
				}
				return left[:end] + right
			}
			if i > 0 {
				break
			}
		}
		return right
	}

	a.wordBuf = a.cut(left)
	if len(a.wordBuf) == 0 {
		return left + right
	}
	last := a.wordBuf[len(a.wordBuf)-1]
	if last.Tag == "v" { // 选派30名干部充实一线: the object ends where another act begins
		buf := a.cut(right)
		for i, w := range buf {
			if i > 0 && secondActs[right[w.Start:w.End]] && strings.HasPrefix(buf[i-1].Tag, "n") && w.End < len(right) && i <= 4 {
				right = right[:w.Start]
				break
			}
		}
	}
	if strings.HasPrefix(last.Tag, "n") && last.Tag != "nr" && last.End-last.Start > 3 {
		var buf = a.cut(right)
		if len(buf) > 0 && (strings.HasPrefix(buf[0].Tag, "v") && buf[0].Tag != "vn" || buf[0].Tag == "p") && kind != "count" {
			return left
		}
	}
	return left + right
}

// actor is the length of the one who acts at the start of s, with what tells where or how he does, where an act follows: 救援队 of
// 救援队转移被困群众; else 0. The number's noun, right, may stand behind it; unit is what it counts in.
func (a *assembly) actor(s, right, unit string) int {
	if len(s) < 9 {
		return 0
	}
	a.wordBuf = a.cut(s[:min(len(s), 90)])
	words := a.wordBuf
	end, prep := -1, false // where the subject ends, and whether a preposition stands behind it
	quoted := 0            // what a name in quotes at the start takes
	if strings.HasPrefix(s, "“") {
		quoted = strings.Index(s, "”")
	}
	for i, w := range words {
		if w.Start < quoted {
			continue // “点对点”输送: 对 is of the name
		}
		if i == 0 {
			if w.Tag == "v" && w.End-w.Start > 3 || w.Tag == "p" {
				return 0 // 查办保险系统案件: it begins with the act
			}
			if w.Tag == "r" && pronouns[s[:w.End]] {
				end = w.End
			}
			continue
		}
		if w.Tag == "p" && s[w.Start:w.End] != "被" || w.Tag == "d" && w.Start > 0 {
			if end < 0 {
				end = w.Start
			}
			prep = prep || w.Tag == "p" && (i+1 >= len(words) || !placing[s[w.Start:w.End]])
			continue
		}
		if !strings.HasPrefix(w.Tag, "v") || i > 0 && s[w.Start:w.End] == "组织" && i+1 < len(words) && strings.HasPrefix(words[i+1].Tag, "v") { // 调解组织调解纠纷
			if i > 7 {
				return 0
			}
			continue
		}
		head := s[:w.Start]
		if end >= 0 {
			head = s[:end]
		}
		rest := s[w.End:]
		reaches := prep && w.Tag == "v" && rest+right != "" && !strings.Contains(s[:w.Start], "的") // 监督员对餐饮单位开展检查
		if !actsAs(head, unit) && !reaches || head == "组织" || strings.HasPrefix(rest, "的") {
			if w.Tag == "v" || end >= 0 {
				return 0
			}
			continue // 消防救援队转移群众: 救援 is of the name
		}
		switch v := s[w.Start:w.End]; {
		case noArea[head] || kindsOfPeople[head]:
			return 0 // 国内旅游: no one who acts
		case holding[v] && !strings.HasPrefix(s, "每"):
			return 0 // 民营企业拥有专利: whose it is
		case (v == "实现" || v == "完成") && endsIn(head, "企业", "公司", "行业"):
			return 0 // 规模以上工业企业实现利润: whose it is
		case w.End-w.Start <= 3 && end < 0:
			return 0
		case rest == "" && right == "" && !endsIn(head, "里", "内", "们"):
			return 0 // 普通学校招生
		case w.Tag == "vn" && (rest == "" && right == "" || kindOfBody[rest]), end < 0 && right == "" && (endsAsRate(rest) || endsIn(rest, "标准")):
			return 0 // 公安机关侦查人员, 特困人员供养标准
		}
		if end >= 0 && prep {
			return end
		}
		return w.Start
	}
	return 0
}

// holding are verbs that tell whose something is, not what somebody did.
var holding = map[string]bool{"有": true, "实有": true, "拥有": true, "擁有": true, "持有": true, "占有": true, "保有": true, "享有": true, "承担": true}

// forWhom is the length of the one for whom, or of the place where, an act was done, where s stands behind 为 or 在 and an act with an
// object follows; else 0.
func (a *assembly) forWhom(s, right string, p phrase) int {
	if p.lo == 0 || len(p.pieces) == 0 || a.s.Tokens[p.lo-1].End != p.pieces[0].Start {
		return 0
	}
	switch a.s.Text(p.lo - 1) {
	case "为", "為", "给", "給", "在", "于":
	default:
		return 0
	}
	a.wordBuf = a.cut(s[:min(len(s), 90)])
	at := 0
	for i, w := range a.wordBuf {
		if i > 0 && w.Tag == "v" && (w.End-w.Start > 3 || w.End == len(s)) && (w.End < len(s) || right != "") && !strings.HasPrefix(s[w.End:], "的") {
			if s[w.Start:w.End] != "组织" {
				return w.Start
			}
			at = w.Start // 为调解组织配备, but 为群众组织演出
		}
	}
	return at
}

// means are verbs that say by what means something was done.
var means = map[string]bool{"按照": true, "依照": true, "根据": true, "依据": true, "利用": true, "依托": true, "借助": true, "采取": true, "采用": true, "运用": true, "凭借": true}

// byMeans is the length of what says by what means something was done, at the start of s, where an act with an object follows; else 0.
func (a *assembly) byMeans(s, right string) int {
	if len(s) < 15 || !means[s[:len("按照")]] {
		return 0
	}
	a.wordBuf = a.cut(s[:min(len(s), 90)])
	for i, w := range a.wordBuf {
		switch {
		case i == 0 && !means[s[:w.End]]:
			return 0
		case i < 2:
		case strings.HasPrefix(s[w.End:], "的"), endsIn(s[w.End:], "措施", "手段", "方式", "办法", "行动"):
			return 0 // 采取强制措施
		case w.Tag == "v" && w.End-w.Start > 3 && (w.End < len(s) || right != ""):
			return w.Start
		}
	}
	return 0
}

// pronouns name one who acts without a name.
var pronouns = map[string]bool{"他们": true, "她们": true, "我们": true, "大家": true, "他": true, "她": true}

// placing are the prepositions whose phrase says where or by what means something was done, which is no part of what is counted.
var placing = map[string]bool{"在": true, "按": true, "按照": true, "根据": true, "通过": true, "从": true, "于": true, "以": true, "由": true}

// kindOfBody are nouns that make a name of the act before them: 侦查人员.
var kindOfBody = map[string]bool{"人员": true, "工作": true, "干部": true, "力量": true, "经费": true, "能力": true, "部门": true, "机构": true, "中心": true, "组": true, "室": true, "站": true, "队伍": true, "总额": true, "收入": true, "支出": true, "额": true, "量": true, "数": true, "总数": true, "人数": true, "情况": true, "活动": true, "体系": true, "制度": true, "机制": true, "系统": true, "平台": true, "项目": true, "任务": true}

// actsAs says whether a noun names one who acts and is not himself what is counted in unit.
func actsAs(head, unit string) bool {
	if pronouns[head] {
		return true
	}
	switch unit {
	case "人", "名", "位", "人次", "户":
		if endsIn(head, "人员", "群众", "家庭", "干部", "民警", "干警", "官兵", "志愿者", "员", "们") {
			return false
		}
	case "家", "个", "所":
		if endsIn(head, "企业", "公司", "机构", "学校", "单位", "组织", "部门", "协会") {
			return false
		}
	}
	return actorNoun(head) || endsIn(head, "里", "队伍", "气象台", "电视台", "会议", "大会", "法院", "警方", "乡镇", "街道") || endsIn(head, "内") && utf8.RuneCountInString(head) <= 3 ||
		endsIn(head, "馆", "处", "社", "行", "部", "办") && utf8.RuneCountInString(head) >= 3 && !endsIn(head, "社会", "好处", "全部", "内部", "西部", "东部", "中部", "北部", "南部", "外部", "总部", "举行", "进行", "实行", "运行", "发行", "试行", "推行", "飞行", "执行", "举办", "承办", "主办", "开办", "创办", "兴办", "督办", "交办", "转办", "查办", "经办", "申办", "领办", "代办", "协办")
}

// secondActs are verbs that begin another act behind an object.
var secondActs = map[string]bool{"强化": true, "加强": true, "开展": true, "进行": true, "组成": true, "参加": true, "参与": true, "负责": true, "协助": true, "深入": true, "纳入": true, "用于": true, "进驻": true, "表示": true, "维持": true, "支援": true, "担任": true, "充实": true, "投入": true}

// headVerb is the verb that an indicator begins with, for the items of a list that share it.
func (a *assembly) headVerb(ind string) string {
	a.wordBuf = a.cut(ind[:min(len(ind), 48)])
	if w := a.wordBuf; len(w) > 2 && w[0].Tag == "p" { // 向社会公开招聘教师
		for i := 1; i < len(w) && i < 5; i++ {
			if w[i].Tag == "v" && w[i].End < len(ind) {
				return ind[:w[i].End]
			}
		}
	}
	for i, w := range a.wordBuf {
		if strings.HasPrefix(w.Tag, "v") && w.Tag != "vn" && w.End < len(ind) {
			if utf8.RuneCountInString(ind[w.End:]) == 1 && (w.End-w.Start <= 3 || strings.ContainsRune("丸机器具", []rune(ind[w.End:])[0])) {
				return "" // a word that the dictionary does not know
			}
			if i+1 < len(a.wordBuf) && leadActs[ind[w.Start:w.End]] { // 打卡发放低保金, 组织开展培训
				if v := a.wordBuf[i+1]; lightActs[ind[v.Start:v.End]] && v.End < len(ind) {
					return ind[:v.End]
				}
			}
			return ind[:a.worksEnd(ind, i)]
		}
		if i > 0 || w.Tag != "d" && w.Tag != "ad" {
			break
		}
	}
	return ""
}

// leadActs are acts that another one, of the object, stands behind.
var leadActs = map[string]bool{"打卡": true, "组织": true, "联合": true, "协调": true, "配合": true, "协助": true, "集中": true, "统一": true}

// lightActs may stand behind one of leadActs.
var lightActs = map[string]bool{"发放": true, "开展": true, "举办": true, "实施": true, "召开": true, "参加": true, "推广": true, "落实": true, "拨付": true, "进行": true, "办理": true, "处置": true, "申报": true}

// works are acts that are told in a row of one thing: 新建改造, 改建、新建.
var works = map[string]bool{"新建": true, "改建": true, "扩建": true, "续建": true, "改造": true, "维修": true, "修建": true, "整修": true, "重建": true, "加固": true, "升级": true, "拓宽": true, "硬化": true, "改扩建": true, "迁建": true, "修复": true, "新改建": true, "新改扩建": true, "新增": true}

// worksEnd is where the row of acts that word i of wordBuf begins ends.
func (a *assembly) worksEnd(ind string, i int) int {
	words := a.wordBuf
	end := words[i].End
	if !works[ind[words[i].Start:end]] {
		return end
	}
	for i++; i < len(words); i++ {
		switch w := ind[words[i].Start:words[i].End]; {
		case works[w] && words[i].End < len(ind):
			end = words[i].End
		case w == "、" || w == "和" || w == "及" || w == "与" || w == "并":
		default:
			return end
		}
	}
	return end
}

// owning are verbs whose subject is the body that a clause is about, not the whole whose parts are told.
var owning = map[string]bool{"拥有": true, "现有": true, "建有": true, "设有": true, "共有": true, "下设": true, "下辖": true, "擁有": true, "現有": true}

// listActs are acts that the dictionary takes for nouns.
var listActs = map[string]bool{"创建": true, "建设": true, "改造": true, "修复": true, "培育": true, "引进": true, "实施": true, "推广": true, "整治": true, "治理": true, "培训": true, "救助": true, "检查": true, "安置": true, "转移": true, "保护": true, "维修": true, "预警": true, "拦截": true}

// withVerb gives an item of a list the verb of the item before it: 新增精品课程3门、特色专业25个.
func (a *assembly) withVerb(k int, ind string, lo int) string {
	ts := a.s.Tokens
	if a.cur == nil || a.cur.verb == "" || len(a.drafts) == a.first || lo < 2 || ts[lo-1].Class != scan.Dun || !a.isNum(lo-2) {
		return ind
	}
	if a.wordBuf = a.cut(ind[:min(len(ind), 48)]); len(a.wordBuf) > 1 && listActs[ind[:a.wordBuf[0].End]] && utf8.RuneCountInString(ind[a.wordBuf[0].End:]) >= 3 {
		return ind // 新建步道12公里、创建美丽湿地3处: an act of its own
	}
	if v := a.headVerb(ind); v != "" || endsIn(ind, "死亡", "受伤", "失踪", "重伤", "轻伤", "结转", "结余", "结转收入", "结余收入", "结转下年", "结转资金", "结余资金") { // what befell needs no other verb
		return ind
	}
	return a.cur.verb + ind
}

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

// sharedNoun is the noun that the words behind the number at token k are said of, where the item before it had it and they have
// none: 300间房屋倒塌,1.1万间受损.
func (a *assembly) sharedNoun(k int) string {
	d := a.cur
	if d == nil || len(a.drafts) == a.first || d.behind == 0 || d.Level == nil || d.Level.Unit == "" || len(d.Changes) > 0 {
		return ""
	}
	if f := &a.s.Nums[a.s.Tokens[k].Num]; cleanUnit(f.UnitWord) != strings.TrimLeft(d.Level.Unit, "万亿萬億") {
		return ""
	}
	w := a.cut(strings.TrimSpace(a.s.Text(min(k+1, len(a.s.Tokens)-1))))
	if len(w) == 0 || w[0].Tag != "v" && w[0].Tag != "d" && w[0].Tag != "p" && !(w[0].Tag == "a" && w[len(w)-1].Tag == "v") {
		return ""
	}
	noun := a.subject(d.Indicator)
	if noun == d.Indicator || utf8.RuneCountInString(noun) < 2 || a.headVerb(noun) != "" {
		return ""
	}
	return noun
}

// isAct says whether s is one verb.
func (a *assembly) isAct(s string) bool {
	a.wordBuf = a.cut(s)
	return len(a.wordBuf) == 1 && strings.HasPrefix(a.wordBuf[0].Tag, "v")
}

// topicBefore is what the clause directly before that of token k says how it fared, without a figure: 装备制造业快速扩张.
func (a *assembly) topicBefore(k int) string {
	ts := a.s.Tokens
	start := k
	for start > 0 && ts[start-1].Classes&phraseStop == 0 {
		start--
	}
	if start == 0 || ts[start-1].Class != scan.Comma {
		return ""
	}
	lo := start - 1
	for lo > 0 && ts[lo-1].Classes&phraseStop == 0 {
		if lo--; ts[lo].Class == scan.Num || ts[lo].Class == scan.Rank || ts[lo].Class == scan.Among {
			break
		}
	}
	if lo < start-1 && ts[lo].Class == scan.Among {
		lo++
	}
	if lo >= start-1 || ts[lo].Class == scan.Num || ts[lo].Class == scan.Rank {
		return ""
	}
	p := a.between(lo, start-1)
	if p.empty() || !a.cutPredicate(&p) {
		return ""
	}
	return p.text(a)
}

// sharePredicate gives what is said of the last item of a list to those before it: 3个集体、5名干警受到表彰.
func (a *assembly) sharePredicate(k int, right phrase) {
	ts := a.s.Tokens
	j := k - 1
	for j > 0 && ts[j].Class == scan.Bound {
		j--
	}
	if j < 2 || !a.joins(j) || a.cur == nil || a.cur.behind != j {
		return
	}
	r := right.text(a)
	said := ""
	a.wordBuf = a.cut(r)
	for i, w := range a.wordBuf {
		if i > 0 && (w.Tag == "v" && w.End-w.Start > 3 || modals[r[w.Start:w.End]]) && !strings.ContainsAny(a.wordBuf[i-1].Tag[:1], "vdpu") {
			said = r[w.Start:]
			break
		}
	}
	if len(a.wordBuf) == 1 && a.wordBuf[0].Tag == "v" { // 1.1万公顷农作物、20万人受灾
		said = r
	}
	if utf8.RuneCountInString(said) < 2 {
		return
	}
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-maxList; i-- {
		d := a.drafts[i]
		if d.behind != j || d.Level == nil && len(d.Shares) != 1 || len(d.Changes) > 0 || a.subject(d.Indicator) != d.Indicator || a.isAct(d.Indicator) {
			return
		}
		d.Indicator += said
		for j = d.token - 1; j > 0 && ts[j].Class == scan.Bound; j-- {
		}
		if j < 2 || !a.joins(j) {
			return
		}
	}
}

// modals stand before the verb of a predicate.
var modals = map[string]bool{"可": true, "能": true, "可以": true, "能够": true}

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

// trimAny is s without the first of the words that it ends in.
func trimAny(s string, words ...string) string {
	for _, w := range words {
		if t, ok := strings.CutSuffix(s, w); ok {
			return t
		}
	}
	return s
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

// holds says whether 有 or a verb like it stands between tokens lo and k.
func (a *assembly) holds(lo, k int) bool {
	for j := lo; j < k; j++ {
		switch a.s.Text(j) {
		case "有", "共有", "还有", "现有", "拥有", "尚有", "仍有", "已有":
			return a.s.Tokens[j].Class == scan.Reach
		}
	}
	return false
}

// themed is s without what says what something was about: 召开以“强化作风”为主题的座谈会.
func themed(s string) string {
	i := strings.Index(s, "以")
	if i < 0 {
		return s
	}
	for _, w := range []string{"为主题的", "为内容的", "为主要内容的", "为主线的"} {
		if j := strings.Index(s[i:], w); j > 0 && i+j+len(w) < len(s) {
			return s[:i] + s[i+j+len(w):]
		}
	}
	return s
}

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

// leadingVerbs are the verbs that s begins with: 梳理排查出 of 梳理排查出用电.
func (a *assembly) leadingVerbs(s string) string {
	n := 0
	for _, w := range a.cut(s) {
		if !strings.HasPrefix(w.Tag, "v") && (n == 0 || s[w.Start:w.End] != "出") {
			break
		}
		n = w.End
	}
	if n == len(s) {
		return ""
	}
	return s[:n]
}

// enumerates says whether the names in s are those that the number at token k counts: 甲、乙、丙3个社区.
func (a *assembly) enumerates(s string, k int) bool {
	n := strings.Count(s, "、") + 1
	v := a.s.Nums[a.s.Tokens[k].Num].Value
	return n > 2 && v.Scale == 0 && v.Coef == int64(n) && !a.masked(k)
}

// subject is the noun that a predicate in s is said of: 养老机构 of 养老机构可提供医疗服务.
func (a *assembly) subject(s string) string {
	a.wordBuf = a.cut(s)
	for i, w := range a.wordBuf {
		if i > 0 && (strings.HasPrefix(w.Tag, "v") && w.Tag != "vn" || w.Tag == "d" && s[w.Start:w.End] != "快速" && s[w.Start:w.End] != "高速" || w.Tag == "p") { // not 公路快速通道
			return strings.TrimSuffix(s[:w.Start], "的")
		}
	}
	return s
}

func (a *assembly) addShare(d *draft, k int, q Quantity) {
	d.Shares = append(d.Shares, q)
	if d.Rule == "" {
		d.Rule = "share"
	}
	a.note(d, k, "share", &q)
}

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

// pulled is what the subjects of a list moved, as their names tell it: 拉动经济增长 of 分别拉动经济增长1.7个和4个百分点; "" where they moved nothing.
func (a *assembly) pulled(m *rule.Match) string {
	v := m.Labels[rule.Verb]
	if m.Rule.Name != "contribution" || v.Hi <= m.Lo {
		return ""
	}
	s := a.clean(m.Lo, v.Hi)
	if i := strings.Index(s, "拉动"); i > 0 {
		s = s[i:]
	}
	return s
}

// contributor is who a rate of contribution is told of: 第一产业 of 第一产业对经济增长的贡献率.
func contributor(s string) string {
	if t, ok := strings.CutSuffix(s, "贡献率"); ok {
		if i := strings.LastIndex(t, "对"); i > 3 {
			return t[:i]
		} else if i < 0 && len(t) > 3 {
			return t
		}
	}
	return s
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

// tokens' text without the white space of broken lines.
func (a *assembly) clean(lo, hi int) string {
	if lo >= hi {
		return ""
	}
	ts := a.s.Tokens
	return string(a.appendClear(nil, ts[lo].Start, ts[hi-1].End))
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

// subjectBefore is the subject of the clause before token hi, where that clause has no number but tells how its own subject moved.
func (a *assembly) subjectBefore(hi int) string {
	ts := a.s.Tokens
	start := a.regionStart(hi)
	if start == 0 || ts[start-1].Class != scan.Comma {
		return ""
	}
	lo := start - 1
	for lo > 0 && ts[lo-1].Class != scan.Comma && ts[lo-1].Class != scan.Semi && ts[lo-1].Class != scan.Stop && ts[lo-1].Class != scan.Colon {
		lo--
	}
	if lo == start-1 || ts[lo].Start < a.cur.end {
		return ""
	}
	for _, w := range []string{"未发生", "没有发生", "未出现", "未發生"} { // 未发生特别重大火灾,同比减少1起
		if rest, ok := strings.CutPrefix(a.clean(lo, start-1), w); ok && !a.numIn(lo, start-1) && utf8.RuneCountInString(rest) > 1 {
			return rest
		}
	}
	move := -1
	for j := lo; j < start-1; j++ {
		if ts[j].Class == scan.Num || ts[j].Class == scan.Rank {
			return ""
		}
		if move < 0 && j > lo && ts[j].Classes&(changeVerbs|scan.Of(scan.To)) != 0 && ts[j].Class != scan.Word {
			move = j
		}
	}
	if p := a.singled(lo, start-1); !p.empty() {
		return p.text(a)
	}
	if move < 0 {
		if lo > 0 && ts[lo-1].Class == scan.Among || lo > 1 && ts[lo-1].Class == scan.Comma && ts[lo-2].Class == scan.Among {
			// 其中,国际航线客运规模超上年,增长3.4%: a part with a clause of its own
			p := a.between(lo, start-1)
			s := p.text(a)
			if of := a.subject(s); of != s && utf8.RuneCountInString(of) > 2 {
				return of
			}
		}
		return ""
	}
	p := a.between(lo, move)
	s := trimAny(trimAny(p.text(a), "降", "升", "跌", "涨", "减"), "首次", "首度", "再次")
	if utf8.RuneCountInString(s) < 3 {
		return ""
	}
	a.wordBuf = a.cut(s)
	if len(a.wordBuf) == 0 || !strings.ContainsAny(a.wordBuf[0].Tag[:1], "nab") {
		return ""
	}
	return s
}

// copulaBefore is the subject of the clause before token hi, where that clause has no number but says what its subject is: 发病数靠前的病种
// 依次为流感和水痘,占发病总数的八成.
func (a *assembly) copulaBefore(hi int) string {
	ts := a.s.Tokens
	start := a.regionStart(hi)
	if start == 0 || ts[start-1].Class != scan.Comma {
		return ""
	}
	be := -1
	lo := start - 1
	for ; lo > 0 && ts[lo-1].Classes&clauseMarks == 0; lo-- {
		switch t := &ts[lo-1]; {
		case t.Class == scan.Num && !a.named[lo-1], t.Class == scan.Rank && !a.named[lo-1]:
			return ""
		case t.Classes&scan.Of(scan.Reach, scan.Each, scan.To) != 0 && t.Class != scan.Word && (strings.HasSuffix(a.s.Text(lo-1), "为") || strings.HasSuffix(a.s.Text(lo-1), "是")):
			be = lo - 1
		}
	}
	if be <= lo || a.cur != nil && len(a.drafts) > a.first && ts[lo].Start < a.cur.end {
		return ""
	}
	p := a.between(lo, be)
	s := strings.TrimSuffix(p.text(a), "依次")
	if utf8.RuneCountInString(s) < 3 {
		return ""
	}
	return s
}

// extreme is whose growth the bracket before token hi tells, where the clause before the bracket picks out a place, and what grew there:
// 财政支出增速最高的为青田县(增长5%),最低为任县(下降1%).
func (a *assembly) extreme(hi int) (string, text.Span) {
	ts := a.s.Tokens
	open := a.regionStart(hi) - 1
	if open < 2 || ts[open].Class != scan.Open {
		return "", text.Span{}
	}
	lo := open
	for lo > 0 && ts[lo-1].Classes&clauseMarks == 0 {
		lo--
	}
	copula := open - 1
	for copula > lo && a.s.Text(copula) != "为" && a.s.Text(copula) != "是" {
		copula--
	}
	s := strings.TrimSuffix(a.clean(lo, copula), "的")
	if copula <= lo || copula+1 >= open || !endsIn(s, "最高", "最低", "最快", "最慢", "最大", "最小") {
		return "", text.Span{}
	}
	s = s[:len(s)-len("最高")]
	at := text.Span{Start: ts[copula+1].Start, End: ts[open-1].End}
	for i := len(a.drafts) - 1; i >= a.first && i >= len(a.drafts)-maxList; i-- {
		d := a.drafts[i]
		if s == "" && d.lastRole == "change" && d.Area != "" && d.token < lo {
			return d.Indicator, at
		}
		if of, ok := strings.CutSuffix(d.Indicator, s); ok && isRateWord(s) && of != "" {
			return of, at
		}
	}
	if of := trimAny(s, rateWords...); of != s && of != "" {
		return of, at
	}
	return "", text.Span{}
}

// singled is what a clause of the tokens in [lo, hi) picks out: 升幅最大的是网购骗案.
func (a *assembly) singled(lo, hi int) phrase {
	ts := a.s.Tokens
	copula := hi - 2
	if copula < lo || ts[copula].Class != scan.Reach || ts[copula+1].Class != scan.Word || !picks(a.clean(lo, copula)) {
		return phrase{}
	}
	switch a.s.Text(copula) {
	case "是", "为", "為":
		return a.between(copula+1, hi)
	}
	return phrase{}
}

// source is what a clause of the tokens in [lo, hi) says that its subject comes from: 案件增加主要来自电信诈骗.
func (a *assembly) source(lo, hi int) phrase {
	start, end := a.s.Tokens[lo].Start, a.s.Tokens[hi-1].End
	s := a.body[start:end]
	for _, w := range []string{"主要来自", "主要來自", "主要源于"} {
		if i := strings.Index(s, w); i > 0 && i+len(w) < len(s) {
			return phrase{pieces: []text.Span{{Start: start + i + len(w), End: end}}, lo: lo, hi: hi}
		}
	}
	return phrase{}
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

// explicitBasis is the basis that the change's own clause names.
func (a *assembly) explicitBasis(k int, m *rule.Match) Basis {
	ts := a.s.Tokens
	if f := m.Labels[rule.FromQ]; f.Hi > f.Lo {
		k = min(k, m.Lo) // 同比增速由下降11.1%转为增长7%
	}
	for j := k - 1; j >= 0; j-- {
		t := &ts[j]
		if t.Class == scan.Num && a.listHead(k) == j {
			k = j // an item of a list: what stands before the list is told of each
			continue
		}
		if t.Class == scan.Basis || (t.Class == scan.Up || t.Class == scan.Down) && t.Value != "" { // 同比, 年增
			return Basis(t.Value)
		}
		if t.Class == scan.Comma || t.Class == scan.Semi || t.Class == scan.Stop || t.Class == scan.Colon || t.Class == scan.Num && a.listHead(k) != j {
			break
		}
	}
	return ""
}

// setBasis says what the change at k is measured against.
func (a *assembly) setBasis(q *Quantity, k int, m *rule.Match, versus string) {
	if versus != "" {
		q.Basis, q.Versus = a.basisOf(versus)
	} else if b := a.explicitBasis(k, m); b != "" {
		q.Basis = b
		if year := a.yearCompared(k); year != "" {
			q.Basis, q.Versus = a.basisOf(year)
		}
	} else if a.lead.text != "" {
		q.Basis, q.Versus = a.basisOf(a.lead.text)
	} else if a.basis != "" {
		q.Basis = a.basis
	}
	if q.Basis == "" && a.cur != nil && len(a.drafts) > a.first {
		for i := range a.cur.Changes { // 由74增加到84、增长13.51%
			if c := &a.cur.Changes[i]; c.Basis == FromTo && c.From != nil && c.End == 0 {
				q.Basis = FromTo
			}
		}
	}
	switch q.Basis {
	case YearOnYear, PeriodOn, YearToDate:
		a.basis = q.Basis
	}
}

// basisOf reads what a comparison names.
func (a *assembly) basisOf(versus string) (Basis, string) {
	v := strings.TrimSuffix(versus, "的")
	v = strings.TrimSuffix(v, "相比")
	v = strings.TrimSpace(v)
	if v == "" {
		return "", ""
	}
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(v, w) {
				return true
			}
		}
		return false
	}
	switch {
	case strings.HasPrefix(v, "同期") && has("全国", "全省", "全市", "全区", "平均", "行业"): // 低于同期全国平均水平: another's, of the same time
		return Other, v
	case has("前3年", "前三年", "近三年", "近3年", "前5年", "前五年") && has("同期", "平均"):
		return Other, v
	case has("常年", "历史", "以来同期", "近5年", "近五年", "多年平均"):
		return Other, v
	case yearIn(v) > 0 && has("年末", "年底", "年初") && yearIn(v)+1 != max(yearIn(a.period.text), yearIn(a.docYr), a.year):
		return Other, v // 2020年末, where that is not the last year's
	case yearIn(v) > 0 && strings.HasSuffix(v, "同期") && (a.toldYearOnYear() || yearIn(a.period.text) > 0 && yearIn(a.period.text) != yearIn(v)+1):
		return Other, v
	case has("年初", "上年末", "上年底", "去年底", "去年末", "年末", "上年年末"):
		return YearToDate, ""
	case v == "全年" || has("上年全年", "去年全年"):
		return Other, v
	case has("上月", "上周", "上个月", "上季", "昨日", "昨天", "前一日", "前日", "上期", "上旬", "上一季", "上星期", "一季度", "前一周", "前周", "前一交易日", "上一交易日", "上日", "前一月", "前月", "前一季", "前季", "上一期", "前一期", "上一周", "上個月", "上季", "月初") && !has("同期", "去年", "上年"):
		return PeriodOn, ""
	case v == "去年", v == "上年", v == "前年", v == "同期", v == "往年同期", v == "前一年", v == "上一年", v == "去年度", v == "上年度", v == "去年同月", v == "上年同月", v == "上学年", v == "上學年", v == "上年同档期", v == "上年同季", v == "去年同季", v == "上一年度":
		return YearOnYear, ""
	case has("去年同", "上年同", "同期", "同月", "同季"):
		if y := yearIn(v); y > 0 {
			cur := max(yearIn(a.period.text), 0)
			if cur == 0 {
				cur = yearIn(a.docYr)
			}
			if cur > 0 && cur != y+1 || cur == 0 && a.toldYearOnYear() { // 同比增长7%,比2019年同期增长18.9%
				return Other, v
			}
		}
		return YearOnYear, ""
	case (strings.HasPrefix(v, "去年") || strings.HasPrefix(v, "上年")) && (strings.HasSuffix(v, "季度") || strings.HasSuffix(v, "月") || strings.HasSuffix(v, "月份") || strings.HasSuffix(v, "半年") || strings.HasSuffix(v, "同日")):
		return YearOnYear, ""
	case strings.HasPrefix(v, "去年") || strings.HasPrefix(v, "上年"):
		if has("每", "的") && !has("预", "计", "计划", "估") {
			return YearOnYear, ""
		}
		if utf8.RuneCountInString(v) <= 4 {
			return YearOnYear, ""
		}
		return Other, v
	}
	if y := yearIn(v); y > 0 {
		cur := yearIn(a.period.text)
		if cur == 0 {
			cur = yearIn(a.docYr)
		}
		if cur == y+1 && !has("次", "届") { // not 上次(2017年)普查
			return YearOnYear, ""
		}
		if cur == 0 && strings.HasSuffix(v, "年") && len(v) <= 7 {
			return Other, v
		}
	}
	return Other, v
}

// toldYearOnYear says whether the record at hand has a change over a year already: 同比增长5.4%,比2019年同期增长18.2%.
func (a *assembly) toldYearOnYear() bool {
	if a.cur == nil || len(a.drafts) == a.first {
		return false
	}
	for i := range a.cur.Changes {
		if a.cur.Changes[i].Basis == YearOnYear {
			return true
		}
	}
	return false
}

// yearIn is the first four-digit year in s, 0 where there is none.
func yearIn(s string) int {
	for i := range s {
		if i > 0 && s[i-1] >= '0' && s[i-1] <= '9' {
			continue
		}
		n, ok := numeral.Scan(s, i)
		if ok && n.Form == numeral.Arabic && n.Ungrouped && 1900 <= n.Value.Coef && n.Value.Coef <= 2100 {
			return int(n.Value.Coef)
		}
	}
	return 0
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

// rankTo is the rank that the rank at token k moved to, -1 where it did not: 从全省第9位升至第5位.
func (a *assembly) rankTo(k int) int {
	ts := a.s.Tokens
	if ts[k].Class != scan.Rank || a.rankFrom(k) < 0 {
		return -1
	}
	moved := false
	for j := k + 1; j < len(ts) && j <= k+7; j++ {
		switch c := ts[j].Classes; {
		case ts[j].Class == scan.Rank:
			if moved {
				return j
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
	v := f.Value
	return Quantity{Bound: Exact, Masked: a.masked(k), Value: &v, Literal: a.body[f.Start:f.End], Start: f.Start, End: f.End, Unit: f.Unit}
}

// rankMoved reads a rank at token k that moved to the one at token to: the new one is the rank, the old one where it came from.
func (a *assembly) rankMoved(k, to int) {
	ts := a.s.Tokens
	was, q := a.place(k), a.place(to)
	from := a.rankFrom(k)
	// among whom: between 从 and the first rank, or between the verb and the second
	among := func(lo, hi int) string {
		for lo < hi && (ts[lo].Class != scan.Word || strings.TrimSpace(a.s.Text(lo)) == "的") {
			lo++
		}
		for hi > lo && ts[hi-1].Class != scan.Word {
			hi--
		}
		return strings.TrimSuffix(a.clean(lo, hi), "的")
	}
	verb := k + 1
	for j := k + 1; j < to; j++ {
		if ts[j].Classes&(changeVerbs|scan.Of(scan.To, scan.RankVerb)) != 0 && ts[j].Class != scan.Word {
			verb = j + 1
		}
	}
	q.Scope = among(verb, to)
	if q.Scope == "" {
		q.Scope = among(from+1, k)
	}
	was.Scope = q.Scope
	if d := ts[from+1]; d.Class == scan.Date {
		was.Period = a.clear(d.Start, d.End)
	}
	hi := from
	for hi > 0 && ts[hi-1].Class == scan.RankVerb {
		hi--
	}
	p := a.between(a.regionStart(from), hi)
	if q.Scope == "" && p.empty() && !p.area.Empty() { // 全市排名由第12位
		q.Scope = a.clear(p.area.Start, p.area.End)
		p.area = text.Span{}
	} else if n := len(p.pieces); q.Scope == "" && n > 0 {
		last := &p.pieces[n-1]
		if i := strings.LastIndex(a.body[last.Start:last.End], "在"); i > 0 {
			q.Scope = a.clear(last.Start+i+len("在"), last.End)
			last.End = last.Start + i
		}
	}
	if q.Scope == "" {
		q.Scope = a.scopeBefore(from)
	}
	a.who(&p)
	d, name := a.cur, p.text(a)
	if name == "" {
		name = a.assessed(from)
	}
	if name != "" || d == nil || len(a.drafts) == a.first {
		if name == "" {
			name, _ = a.inherit(k)
		}
		d = a.newDraft(to, name, p)
		d.Rule = "rank"
	}
	c := Quantity{Basis: FromTo, From: &was, Bound: Exact}
	switch q.Value.Cmp(*was.Value) { // the first place is the highest
	case -1:
		c.Direction = Up
	case 1:
		c.Direction = Down
	default:
		c.Direction = Flat
	}
	d.Ranks = append(d.Ranks, q)
	d.Changes = append(d.Changes, c)
	a.result.Figures++
	a.note(d, to, "rank", &q)
	a.done[to] = true
}

// rankList is the ranks that stand in a row from k on, with only 、 and 和 between them.
func (a *assembly) rankList(k int) []int {
	ts := a.s.Tokens
	out := []int{k}
	for j := k + 1; j+1 < len(ts) && len(out) < maxList && a.joins(j) && ts[j+1].Class == scan.Rank; j += 2 {
		out = append(out, j+1)
	}
	return out
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
	if m := len(p.pieces); m > 0 { // 经济总量和财政收入在全市的位次
		last := &p.pieces[m-1]
		s := a.body[last.Start:last.End]
		for _, w := range []string{"的位次", "位次", "的排名", "排名", "的名次", "名次"} {
			if t, ok := strings.CutSuffix(s, w); ok {
				s = t
				break
			}
		}
		if i := strings.LastIndex(s, "在"); i > 0 && scope == "" {
			scope = s[i+len("在"):]
			s = s[:i]
		}
		last.End = last.Start + len(s)
	}
	put := func(d *draft, k int) {
		if d.Rule == "" {
			d.Rule = "rank"
		}
		q := a.place(k)
		q.Scope = scope
		d.Ranks = append(d.Ranks, q)
		a.note(d, k, "rank", &q)
		a.done[k] = true
	}
	name := p.text(a)
	var dates []int
	for j := lo - 1; j >= 0; j-- {
		if ts[j].Class == scan.Date {
			dates = append([]int{j}, dates...)
		} else if ts[j].Class != scan.Comma && !a.joins(j) {
			break
		}
	}
	switch {
	case name != "" && len(dates) == n: // 2021年、2022年,目标考核分别列第7、第5位
		for i, j := range list {
			d := a.newDraft(j, name, p)
			d.Period = a.clear(ts[dates[i]].Start, ts[dates[i]].End)
			put(d, j)
		}
	case name != "":
		names := splitList(name, n, a)
		if len(names) != n {
			return false
		}
		for i, j := range list {
			put(a.newDraft(j, names[i], p), j)
		}
	default:
		ds := a.recent(n)
		if ds == nil {
			return false
		}
		for i, j := range list {
			put(ds[i], j)
		}
	}
	return true
}

// who makes the area of a rank of the body that its phrase names: 东河办事处由第11位上升到第4位.
func (a *assembly) who(p *phrase) {
	n := len(p.pieces)
	if n != 1 || !endsIn(a.body[p.pieces[0].Start:p.pieces[0].End], "办事处", "街道", "乡", "镇", "派出所", "支队", "大队", "分局", "学校", "公司", "单位") {
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
	s := strings.TrimSuffix(p.text(a), "中")
	if !endsIn(s, "考核", "测评", "考评", "评比", "评估", "评价", "民调", "调查", "排名", "竞赛", "评议", "综合考核") {
		return ""
	}
	return s
}

// rank adds the rank at token k to a record.
func (a *assembly) rank(k int) {
	ts := a.s.Tokens
	t := &ts[k]
	if a.done[k] {
		return
	}
	if to := a.rankTo(k); to >= 0 {
		a.rankMoved(k, to)
		return
	}
	if list := a.rankList(k); len(list) > 1 && a.eachBefore(k) && a.distributeRanks(list) {
		return
	}
	q := Quantity{Bound: Exact}
	if t.Class == scan.RankWord && (strings.HasPrefix(a.body[t.End:], "企业") || a.s.Text(k) == "首席") {
		return // 单项冠军企业, 首席科学家
	}
	if t.Class == scan.RankWord {
		v := numeral.Int(1)
		a.result.Numerals++ // 首位 holds one that is not written out
		q.Value, q.Literal, q.Start, q.End = &v, a.body[t.Start:t.End], t.Start, t.End
	} else {
		q = a.place(k)
	}
	// the verb and the scope before it
	lo := a.regionStart(k)
	verb := -1
	for j := k - 1; j >= lo; j-- {
		if ts[j].Class == scan.RankVerb || ts[j].Classes.Has(scan.RankVerb) {
			verb = j
			break
		}
	}
	if verb < 0 && t.Class == scan.Rank && k > 0 && ts[k-1].Classes.Has(scan.To) && k > 1 && ts[k-2].Classes&changeVerbs != 0 {
		verb = k - 2
	}
	if verb >= 0 {
		switch strings.TrimSpace(a.s.Text(verb)) {
		case "摆在", "放在", "排在", "列":
			if before := a.clean(lo, verb); strings.HasSuffix(before, "把") || strings.Contains(before, "始终把") || strings.HasPrefix(before, "把") {
				a.name(k, "ordinal") // 把安全放在第一位
				return
			}
		}
	}
	if verb < 0 && t.Class == scan.RankWord && k > lo && !a.endsClause(k+1) && a.s.Text(k) == "首位" && a.s.Tokens[k+1].Class == scan.Word && !strings.HasPrefix(a.s.Text(k+1), "的") {
		a.name(k, "ordinal") // 开考以来首位取得满分的考生: a person
		return
	}
	if strings.Contains(a.clean(lo, k), "放在") || strings.Contains(a.clean(lo, k), "摆在") || strings.HasPrefix(a.body[t.End:], "的要求") {
		a.name(k, "ordinal")
		return
	}
	if verb < 0 && t.Class == scan.Rank && !endsIn(a.body[a.seg.Start:t.Start], "倒数", "倒數") && !(k > lo && areaSuffix(a, strings.TrimSpace(a.clean(lo, k))) >= 0) && !(q.Unit != "" && q.Value.Coef > 1 && a.endsClause(k+1)) {
		a.name(k, "ordinal")
		return
	}
	q.FromEnd = strings.Contains(a.body[ts[lo].Start:t.Start], "倒数") || strings.Contains(a.body[ts[lo].Start:t.Start], "倒數")
	if verb < 0 && t.Class == scan.Rank { // 升至第6名
		j := k - 1
		for j >= lo && ts[j].Classes.Has(scan.To) {
			j--
		}
		if j >= lo && j < k-1 && ts[j].Classes&changeVerbs != 0 {
			verb = j
		}
	}
	scope := ""
	hi := k
	if verb >= 0 {
		from := verb + 1
		for from < k && ts[from].Classes.Has(scan.To) {
			from++
		}
		to := k
		for to > from && ts[to-1].Class == scan.Date { // 在全省排名2020年第9位
			to--
		}
		scope = a.clean(from, to)
		hi = verb
		for hi > lo && ts[hi-1].Class == scan.RankVerb {
			hi--
		}
	}
	scope = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(scope, "倒数"), "倒數"), "的")
	switch scope {
	case "升", "升至", "跃升", "跃升至", "上升", "前移", "提升", "提升至", "前移至", "进", "进至", "前进": // 排名升至第9位: how it moved, not among whom
		scope = ""
	}
	if t.Class == scan.Num && (strings.HasSuffix(scope, "后") || strings.HasSuffix(scope, "後")) {
		q.FromEnd = true
		scope = strings.TrimSuffix(strings.TrimSuffix(scope, "后"), "後")
	}
	scope = strings.TrimSuffix(strings.TrimPrefix(scope, "了"), "前")
	if i := strings.Index(scope, "第"); i > 0 { // 列全县第7、第5、第4位
		scope = scope[:i]
	}
	p := a.between(lo, hi)
	if scope == "" && lo < hi && strings.TrimSpace(a.s.Text(lo)) == "在" { // 在市直单位中名列第一
		s := a.clean(lo+1, hi)
		s = strings.TrimSuffix(strings.TrimSuffix(s, "倒数"), "倒數")
		for _, suf := range []string{"之中", "当中", "中", "里", "内"} {
			if t, ok := strings.CutSuffix(s, suf); ok {
				s = t
				break
			}
		}
		if s != "" {
			scope, p.pieces = s, nil
		}
	}
	if i := areaSuffix(a, scope); i > 0 && strings.HasPrefix(scope[i:], "全") { // 均要进入全省
		scope = scope[i:]
	}
	before := a.scopeBefore(lo)
	if scope == "" && before != "" && !p.area.Empty() && !relativeArea(a.clear(p.area.Start, p.area.End)) {
		scope = before // 甲县排在全市第一位,乙县位居第三位
	}
	if scope == "" {
		// 全省排名第25位, 在市直单位中名列第一
		if n := len(p.pieces); n > 0 {
			s := p.pieces[n-1]
			txt := a.body[s.Start:s.End]
			if i := strings.LastIndex(txt, "在"); i >= 0 {
				scope = strings.TrimSuffix(txt[i+len("在"):], "中")
				s.End = s.Start + i
			} else if i := areaSuffix(a, txt); i >= 0 {
				scope = txt[i:]
				s.End = s.Start + i
			}
			p.pieces[n-1] = s
			if s.Empty() {
				p.pieces = p.pieces[:n-1]
			}
		} else if !p.area.Empty() {
			scope = a.body[p.area.Start:p.area.End]
			p.area = text.Span{}
		}
	}
	for _, w := range []string{"均", "都"} { // 在全国大中城市中均位居第三
		if s, ok := strings.CutSuffix(scope, w); ok && endsIn(s, "中", "里", "内") {
			scope = trimAny(s, "中", "里", "内")
		}
	}
	if n := len(p.pieces); n > 0 && scope != "" { // 群众满意度青山区排全市第一
		last := &p.pieces[n-1]
		if i := areaSuffix(a, a.body[last.Start:last.End]); i > 0 {
			p.area = text.Span{Start: last.Start + i, End: last.End}
			last.End = last.Start + i
		}
	}
	for n := len(p.pieces); n > 0; { // 产量均跃升至全省第2位, 规模保持全国第一: how it got there
		last := &p.pieces[n-1]
		txt := a.body[last.Start:last.End]
		cut := len(txt)
		for _, w := range []string{"跃升至", "跃升到", "跃升", "上升至", "上升到", "升至", "升到", "提升至", "前移至", "跃至", "进入", "保持", "稳居", "继续", "持续", "均", "连续多年", "多年", "由低到高", "由高到低", "从低到高", "从高到低", "为", "是"} {
			if strings.HasSuffix(txt, w) && (len(txt) > len(w)+3 || txt == w && n > 1) {
				cut = len(txt) - len(w)
				break
			}
		}
		if i := runOf(txt); i > 3 { // 满意度连续三年
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
	if scope == "" {
		scope = before
	}
	q.Scope = scope
	if scope != "" && strings.HasPrefix(a.area.text, "全") && strings.HasPrefix(scope, a.area.text) { // 全省民调排名进入全省前80位: among whom, not where
		a.area, a.home = a.passed.area, a.passed.home
	}
	if !p.area.Empty() && strings.HasPrefix(scope, a.clear(p.area.Start, p.area.End)) {
		p.area = text.Span{}
	}
	a.who(&p)
	name := p.text(a)
	if t, ok := strings.CutSuffix(name, "中"); ok && endsIn(t, "测评", "考核", "考评", "评比", "评估", "调查", "评议", "竞赛", "评价") {
		name = t // 在群众安全感测评中列全省第9位
	}
	name = a.behindActs(name)
	if name == "" {
		name = a.assessed(lo)
	}
	d := a.cur
	if q.Value != nil && t.Class == scan.Num {
		q.Bound = AtMost
	}
	if name != "" || d == nil || len(a.drafts) == a.first || !p.area.Empty() && a.clear(p.area.Start, p.area.End) != d.Area || len(d.Ranks) > 0 && a.period.span.Start >= d.end && a.period.text != d.Period {
		if name == "" && d != nil && len(a.drafts) > a.first {
			name = d.Indicator // 甲县排在全市第一位,乙县位居第三位
		} else if name == "" {
			name, _ = a.inherit(k)
		}
		if d != nil && len(a.drafts) > a.first && (name == "规模" || isRateWord(name) && !strings.HasSuffix(d.Indicator, name)) {
			name = strings.TrimSuffix(d.Indicator, "总量") + name
		}
		if d == nil || len(a.drafts) == a.first || d.Level == nil || !(name == "总量" || endsIn(name, "总量", "规模", "总数") && strings.Contains(d.Indicator, strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(name, "总量"), "规模"), "总数"))) {
			d = a.newDraft(k, name, p)
			if n := len(a.groups); n > 0 && a.groups[n-1].parent.Level == nil && len(a.groups[n-1].parent.Shares) > 0 {
				d.Parent = "" // 其中一半是山区,甲县增速排第三: no part of a share
			}
		}
	}
	if d.Rule == "" {
		d.Rule = "rank"
	}
	if q.Masked {
		q.Value = nil
	}
	d.Ranks = append(d.Ranks, q)
	a.note(d, k, "rank", &q)
}

// behindActs is the measure in a name that stands behind what was done, which 、 parts from it: 二期建成投用、年产值.
func (a *assembly) behindActs(name string) string {
	i := strings.LastIndex(name, "、")
	if i <= 0 || measureKind(name[i+len("、"):]) == 0 && !endsAsRate(name[i+len("、"):]) {
		return name
	}
	a.wordBuf = a.cut(name[:i])
	if a.wordBuf[0].Tag == "v" {
		return name
	}
	for _, w := range a.wordBuf[max(1, len(a.wordBuf)-2):] {
		if w.Tag == "v" && w.End-w.Start > 3 {
			return name[i+len("、"):]
		}
	}
	return name
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
			for _, w := range []string{"全国", "全省", "全市", "全县", "全区", "全州", "全旗", "全盟", "全镇", "全球", "世界", "全系统", "全行业"} {
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
	for i := range s {
		if n, ok := a.e.areas.prefix(s[i:]); ok && i+n == len(s) {
			return i
		}
	}
	return -1
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
