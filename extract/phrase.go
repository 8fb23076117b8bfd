package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/numeral"
	"zhibiao/extract/text"
)

// A phrase is what names an indicator: pieces of the body, in its order, with what was taken off them.
type phrase struct {
	pieces []text.Span
	lo, hi int // the tokens it was made from, half-open
	next   int // byte where words begin that belong to the next number, 0 where none do

	area   text.Span // an area that stood before it
	period text.Span // a time that stood before or in it
	status Status    // where a word of intent stood before it
}

// cut takes the first n bytes of the phrase's text off it.
func (p *phrase) cut(a *assembly, n int) {
	for len(p.pieces) > 0 && n > 0 {
		s := &p.pieces[0]
		got := a.clear(s.Start, s.End)
		if len(got) <= n {
			n -= len(got)
			p.pieces = p.pieces[1:]
			continue
		}
		for s.Start < s.End && len(a.clear(s.Start, s.End)) > len(got)-n {
			s.Start++
		}
		return
	}
}

// keep leaves the first n bytes of the phrase's text.
func (p *phrase) keep(a *assembly, n int) {
	for i := range p.pieces {
		s := &p.pieces[i]
		got := len(a.clear(s.Start, s.End))
		if got < n {
			n -= got
			continue
		}
		for s.End > s.Start && len(a.clear(s.Start, s.End)) > n {
			s.End--
		}
		p.pieces = p.pieces[:i+1]
		return
	}
}

func (p phrase) empty() bool { return len(p.pieces) == 0 }

// text joins the pieces without the white space of broken lines.
func (p phrase) text(a *assembly) string {
	switch len(p.pieces) {
	case 0:
		return ""
	case 1:
		return a.clear(p.pieces[0].Start, p.pieces[0].End)
	}
	n := 0
	for _, s := range p.pieces {
		n += s.Len()
	}
	b := make([]byte, 0, n)
	for _, s := range p.pieces {
		b = a.appendClear(b, s.Start, s.End)
	}
	return string(b)
}

// clear is body[start:end] without the white space of broken lines and without page marks.
func (a *assembly) clear(start, end int) string {
	s := a.body[start:end]
	if len(a.seg.Holes) == 0 && cleanTo(s) == len(s) {
		return s // as almost always
	}
	a.clearBuf = a.appendClear(a.clearBuf[:0], start, end)
	if s == string(a.clearBuf) {
		return s
	}
	return string(a.clearBuf)
}

func (a *assembly) appendClear(b []byte, start, end int) []byte {
	for _, h := range a.seg.Holes {
		if h.End <= start || h.Start >= end {
			continue
		}
		if h.Start > start {
			b = appendClean(b, a.body[start:h.Start])
		}
		start = min(h.End, end)
	}
	return appendClean(b, a.body[start:end])
}

// cleanTo is where something may stand in s that appendClean leaves out: behind most of it.
func cleanTo(s string) int {
	n := 0
	for n < len(s) && s[n] > ' ' && s[n] != 0xE3 {
		n++
	}
	return n
}

// appendClean appends s without line breaks and the indentation behind them, and without blanks between Chinese words.
func appendClean(b []byte, s string) []byte {
	n := cleanTo(s)
	b = append(b, s[:n]...)
	for i := n; i < len(s); i++ {
		c := s[i]
		if c == '\n' || c == '\r' || c == '\t' {
			continue
		}
		if c == ' ' {
			if len(b) == 0 || b[len(b)-1] >= utf8.RuneSelf || i+1 < len(s) && s[i+1] >= utf8.RuneSelf || i+1 == len(s) {
				continue
			}
		}
		if c == 0xE3 && strings.HasPrefix(s[i:], "\u3000") {
			i += 2
			continue
		}
		b = append(b, c)
	}
	return b
}

var (
	phraseStop  = scan.Of(scan.Comma, scan.Semi, scan.Colon, scan.Stop, scan.Bar)
	frontSkip   = scan.Of(scan.Adverb, scan.Each, scan.Bound, scan.Reach, scan.From, scan.Than, scan.With, scan.ThanEnd, scan.Share, scan.Basis, scan.Comma, scan.Dun)
	backSkip    = scan.Of(scan.Reach, scan.To, scan.Adverb, scan.Bound, scan.Each, scan.Target, scan.Forecast, scan.From, scan.Basis, scan.Than, scan.With)
	changeVerbs = scan.Of(scan.Up, scan.Up1, scan.Down, scan.Down1)
)

// regionStart is the first token of the clause that ends before token hi: back to a comma, the last quantity, 其中 or a bracket.
func (a *assembly) regionStart(hi int) int {
	ts := a.s.Tokens
	k := hi
	for k > 0 {
		t := &ts[k-1]
		switch {
		case k <= a.taken:
			return k
		case t.Classes&phraseStop != 0 && (t.Class == scan.Comma || t.Class == scan.Semi || t.Class == scan.Colon || t.Class == scan.Stop || t.Class == scan.Bar):
			return k
		case t.Class == scan.Among:
			return k
		case t.Class == scan.Num && !a.inName(k-1), t.Class == scan.Rank, t.Class == scan.Flat, t.Class == scan.Vague:
			return k
		case t.Class == scan.After:
			return k
		case t.Class == scan.Dun && k > 1 && a.isNum(k-2):
			return k
		case t.Class == scan.Open:
			return k
		case t.Class == scan.Close:
			m := a.opening(k - 1)
			if m < 0 || a.numIn(m, k-1) {
				return k
			}
			k = m
			continue
		}
		k--
	}
	return 0
}

func (a *assembly) isNum(k int) bool {
	t := &a.s.Tokens[k]
	return t.Class == scan.Num && !a.inName(k) || t.Class == scan.After && k > 0 && a.s.Tokens[k-1].Class == scan.Num
}

// inName says whether a number was found to be part of a name.
func (a *assembly) inName(k int) bool { return a.named[k] }

// opening is the token that opens the bracket that token k closes, -1 where none does.
func (a *assembly) opening(k int) int {
	depth := 0
	for m := k; m >= 0; m-- {
		switch a.s.Tokens[m].Class {
		case scan.Close:
			depth++
		case scan.Open:
			if depth--; depth == 0 {
				return m
			}
		}
	}
	return -1
}

func (a *assembly) numIn(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if c := a.s.Tokens[k].Class; c == scan.Num || c == scan.Date {
			return c == scan.Num
		}
	}
	return false
}

// before reads the phrase that ends before token hi.
func (a *assembly) before(hi int) phrase {
	for hi > 0 && a.s.Tokens[hi-1].Class == scan.Comma && strings.TrimSpace(a.s.Text(hi-1)) == "" {
		hi-- // 幼儿园　67所: the blank between a name and its number parts nothing
	}
	return a.between(a.regionStart(hi), hi)
}

// between reads the phrase of tokens lo to hi: what does not belong to an indicator is taken off both ends, times out of the middle.
func (a *assembly) between(lo, hi int) phrase {
	p := phrase{lo: lo, hi: hi}
	ts, body := a.s.Tokens, a.s.Body
	start := -1 // byte where the first token's rest begins, after an area was cut off it
	for lo < hi {
		t := &ts[lo]
		if start < 0 {
			start = t.Start
		}
		if start < a.takenAt && a.takenAt < t.End {
			start = a.takenAt
		}
		rest := body[start:t.End]
		trimmed := trimLeft(rest)
		start += len(rest) - len(trimmed)
		if trimmed == "" {
			lo, start = lo+1, -1
			continue
		}
		switch {
		case t.Class == scan.Date && a.carriedOver(lo):
		case t.Class == scan.Date:
			if !a.noPeriod(lo) {
				p.period = text.Span{Start: t.Start, End: t.End}
			}
			lo, start = lo+1, -1
			// the words that tie it: 2014年的, 当年以后
			if lo < hi && ts[lo].Class == scan.Word {
				if w := a.withinTime(lo); w > 0 {
					start = ts[lo].Start + w
				} else if w := prefixLen(body[ts[lo].Start:ts[lo].End], timeTails); w > 0 && !(ts[lo].Start+w == ts[lo].End && lo+1 < hi && ts[lo+1].Class == scan.Dun) { // not 2015年初、高中学校
					start = ts[lo].Start + w
				}
			}
			continue
		case t.Class == scan.Target && !a.intent(lo):
		case t.Classes&scan.Of(scan.Target) != 0:
			p.status = a.intentStatus(lo)
			lo, start = lo+1, -1
			continue
		case t.Classes.Has(scan.Forecast) && t.Class != scan.Word:
			if st := a.intentStatus(lo); st != "" {
				p.status = st
			}
			lo, start = lo+1, -1
			continue
		case t.Class == scan.Share && a.ratioIn(lo, hi):
			// 占世界经济比重
		case (trimmed == "到" || trimmed == "至") && t.Class != scan.Word && lo+1 < hi && ts[lo+1].Class != scan.Date:
			// 到基层就业的
		case t.Class == scan.Adverb && strings.HasPrefix(trimmed, "累计") && lo+1 < hi && ts[lo+1].Class == scan.Word && (strings.HasPrefix(a.s.Text(lo+1), "结余") || strings.HasPrefix(a.s.Text(lo+1), "结存")):
			// 累计结余: not what was saved this year
		case (t.Class == scan.Above || t.Class == scan.Below) && lo+1 < hi: // 略低于去年毛利率2.6%
			lo, start = lo+1, -1
			continue
		case t.Classes&frontSkip != 0 && t.Class != scan.Word:
			if t.Classes.Has(scan.Reach) && !copula[strings.TrimSpace(trimmed)] && !t.Classes.Has(scan.Adverb) {
				break // 完成整改5791项: the verb counts
			}
			if trimmed == "有" && lo+1 < hi && ts[lo+1].Class == scan.Word && having(body[ts[lo+1].Start:ts[lo+1].End]) {
				break // 有条件的村
			}
			if byWay[trimmed] && lo+1 < hi && ts[lo+1].Class == scan.Word {
				if w := frameEnd(body[ts[lo+1].Start:ts[lo+1].End]); w > 0 && (ts[lo+1].Start+w < ts[lo+1].End || lo+2 < hi) { // 在各方的支持下投入, 通过购买服务等方式为乡镇配备
					lo, start = lo+1, ts[lo+1].Start+w
					continue
				}
			}
			if n := a.whence(lo, hi); n > 0 && (!p.area.Empty() && t.Start == p.area.End || buys(body[n:ts[lo+1].End])) {
				break // 中国自东盟进口农产品: whence, not where
			}
			if trimmed == "在" && lo+1 < hi && ts[lo+1].Class == scan.Word { // 在宁的两院院士
				w := body[ts[lo+1].Start:ts[lo+1].End]
				if i := strings.Index(w, "的"); i > 0 && i <= 12 && i+len("的") < len(w) && (i <= 6 || !a.actsIn(w[:i])) { // not 在医学观察的
					lo, start = lo+1, ts[lo+1].Start+i+len("的")
					continue
				}
				if _, n := utf8.DecodeRuneInString(w); n == 3 { // 在甬高校获科技奖: who
					for _, b := range []string{"高校", "院校", "央企", "科研院所", "院所"} {
						if strings.HasPrefix(w[n:], b) && n+len(b) < len(w) {
							p.area = text.Span{Start: t.Start, End: ts[lo+1].Start + n + len(b)}
							break
						}
					}
					if !p.area.Empty() && p.area.Start == t.Start {
						lo, start = lo+1, p.area.End
						continue
					}
				}
				if r, n := utf8.DecodeRuneInString(w); strings.ContainsRune("京津沪渝港澳台滬臺", r) && utf8.RuneCountInString(w) > 2 && !a.namesArea(w) { // 在京招生
					p.area = text.Span{Start: ts[lo+1].Start, End: ts[lo+1].Start + n}
					lo, start = lo+1, ts[lo+1].Start+n
					continue
				}
			}
			if t.Class == scan.Basis && t.Value == string(YearAverage) && lo+1 < hi && ts[lo+1].Class == scan.Word && isRateWord(strings.TrimSpace(a.s.Text(lo+1))) {
				break // 年平均增长率: one word
			}
			if trimmed == "曾" && (lo+1 >= hi || ts[lo+1].Class != scan.Word || !a.isVerbAhead(strings.TrimSpace(a.s.Text(lo+1)))) {
				break // 曾文水库, not 曾停电
			}
			if trimmed == "基本" && lo+1 < hi && ts[lo+1].Class == scan.Word && ts[lo+1].Start == t.End && a.isNounAhead(strings.TrimSpace(a.s.Text(lo+1))) {
				break // 基本业务利润
			}
			if trimmed == "通过" && lo+2 == hi && ts[lo+1].Class == scan.Word && endsIn(strings.TrimSpace(a.s.Text(lo+1)), "考核", "验收", "审核", "评审", "鉴定", "考试", "认证", "复核", "审查", "初审", "公示", "评估", "认定") {
				break // 通过考核57人
			}
			if trimmed == "成功" && lo+2 == hi && ts[lo+1].Class == scan.Word && utf8.RuneCountInString(strings.TrimSpace(a.s.Text(lo+1))) <= 2 {
				break // 成功调解: all that names it
			}
			if trimmed == "各" && lo+1 < hi {
				next := strings.TrimSpace(a.s.Text(lo + 1))
				if strings.HasPrefix(next, "大") {
					break // 各大商场
				}
				if n := a.e.areas.eachPrefix(trimmed + next); n > 0 && n < len(trimmed+next) && next == a.s.Text(lo+1) { // 各口岸入境旅客
					lo, start = lo+1, ts[lo+1].Start+n-len(trimmed)
					continue
				}
			}
			if trimmed == "直接" && lo+1 < hi && ts[lo+1].Class == scan.Word && !a.isVerbAhead(strings.TrimSpace(a.s.Text(lo+1))) {
				break // 直接财产损失
			}
			if t.Class == scan.Basis && t.Value == string(YearAverage) && lo+1 < hi && ts[lo+1].Class == scan.Word && ts[lo+1].Start == t.End && a.isNounAhead(strings.TrimSpace(a.s.Text(lo+1))) {
				break // 年平均气温: the mean is what is told
			}
			if trimmed == "上" && lo+1 < hi && ts[lo+1].Class == scan.Word && (lo == 0 || ts[lo-1].End != t.Start || ts[lo-1].Class != scan.Word) {
				break // 上转病人: the verb
			}
			lo, start = lo+1, -1
			continue
		case t.Class == scan.Word || t.Class == scan.RankVerb:
			if w := perPrefix(trimmed); w > 0 && (w < len(trimmed) || lo+1 < hi) { // 每亩补贴: the denominator is the unit's
				start += w
				if start >= t.End {
					lo, start = lo+1, -1
				}
				continue
			}
			if lo > 0 && ts[lo-1].Class == scan.Open && len(p.pieces) == 0 { // 60例(含重症3例)
				if w := a.includes(trimmed); w > 0 && (w < len(trimmed) || lo+1 < hi) {
					if start += w; start >= t.End {
						lo, start = lo+1, -1
					}
					continue
				}
			}
			if w := merely(trimmed); w > 0 {
				start += w
				continue
			}
			if w := len("“"); strings.HasPrefix(trimmed, "“") && !strings.Contains(body[start:ts[hi-1].End], "”") { // what is quoted begins, and does not end here
				start += w
				if start >= t.End {
					lo, start = lo+1, -1
				}
				continue
			}
			if w := prefixLen(trimmed, particles); w > 0 && !(w == len(trimmed) && lo+1 < hi && ts[lo+1].Class == scan.Dun && t.Class == scan.Word) { // not 中、高等职业教育
				start += w
				if start >= t.End {
					lo, start = lo+1, -1
				}
				continue
			}
			if lo > 0 && (ts[lo-1].Class == scan.Among || ts[lo-1].Class == scan.Comma) && strings.HasPrefix(trimmed, "以") && len(trimmed) > len("以") && strings.Contains(body[t.Start:min(len(body), t.End+60)], "最") { // 其中以河东区污染比率38.5%最高
				start += len("以")
				continue
			}
			if strings.HasPrefix(trimmed, "最") && lo+1 < hi && ts[lo+1].Class == scan.Dun && lo > 0 && ts[lo-1].Class == scan.Num { // 占36%最多、东镇12户
				lo, start = lo+2, -1
				continue
			}
			cut := 0
			for _, w := range []string{"最新", "把"} {
				if strings.HasPrefix(trimmed, w) && (len(trimmed) > len(w)+3 || lo+1 < hi) && (w != "把" || lo+1 < len(ts) && hi < len(ts) && ts[hi].Classes&(changeVerbs|scan.Of(scan.To)) != 0) {
					cut = len(w)
				}
			}
			if cut > 0 {
				if start += cut; start >= t.End {
					lo, start = lo+1, -1
				}
				continue
			}
			if trimmed == "所" && lo+1 < hi { // 在所实现的35亿元收入中
				lo, start = lo+1, -1
				continue
			}
			end := t.End
			if next, kind := a.areaAt(lo, hi, start); next > start {
				if a.counting && kind == "group" && lo == p.lo && (next < end || lo+1 < hi) && start == t.Start {
					break // 83个贫困村脱贫: they are what is counted
				}
				if len(a.groups) > 0 && !a.groups[len(a.groups)-1].bracket && kind != "body" && !relativeArea(body[start:next]) && !(next < end && a.startsAct(body[next:end])) {
					break // 其中市区占29%: parts are told apart by it
				}
				if kind == "body" && lo > 0 && ts[lo-1].Class == scan.From && ts[lo-1].End == t.Start && next < end {
					start = next // 从湖南农业大学引种: whence, not where
					continue
				}
				if next < end || lo+1 < hi {
					if lo == 0 || ts[lo-1].Class != scan.With && ts[lo-1].Class != scan.Than || start > t.Start { // 与北京市的医院: not where it is about
						p.area = text.Span{Start: start, End: next}
					}
					for lo < hi && ts[lo].End <= next {
						lo++
					}
					if start = next; lo >= hi || start <= ts[lo].Start {
						start = -1
					}
					continue
				}
				if lo+1 == hi { // the area is all there is
					p.area = text.Span{Start: start, End: next}
					lo, start = hi, -1
					continue
				}
			}
		}
		break
	}
	if start < 0 && lo < hi {
		start = ts[lo].Start
	}
	reached := false
	toward := false // a verb of movement may stand before the 到 that was taken off
	for hi > lo {
		t := &ts[hi-1]
		s := t.Start
		if hi-1 == lo {
			s = start
		}
		w := trimRight(body[s:t.End])
		if w == "" {
			hi--
			continue
		}
		if t.Class == scan.Date {
			if !a.noPeriod(hi - 1) {
				p.period = text.Span{Start: t.Start, End: t.End}
			}
			hi--
			continue
		}
		if w == "通过" && hi-1 > lo && hi == p.hi && ts[hi-2].Class == scan.Word && ts[hi-2].End == t.Start {
			break // 审核通过12个: of the verb
		}
		if (w == "总计" || w == "合计") && hi-1 > lo && ts[hi-2].End == t.Start && endsIn(a.s.Text(hi-2), "收入", "支出", "收支") {
			break // 收入总计: what a budget amounts to
		}
		if t.Class == scan.Share && hi-1 > lo && hi < len(ts) && ts[hi].Class == scan.Num && a.kind(hi) == "count" { // 网购骗案占609宗
			hi--
			continue
		}
		if a.named[hi-1] && hi-1 > lo && strings.HasSuffix(w, "年") { // 收入五年翻一番
			hi--
			continue
		}
		if t.Classes&backSkip != 0 && t.Class != scan.Word && (!frontOnly[w] || t.Class == scan.Bound) && (hi-1 > lo || t.Class != scan.Up) {
			if w == "要" && hi < len(ts) && ts[hi].Class == scan.Num {
				hi--
				continue // 收购价要3.6元
			}
			if t.Classes.Has(scan.Target) {
				if !a.intent(hi - 1) {
					break
				}
				p.status = Target
			} else if st := a.intentStatus(hi - 1); st != "" {
				p.status = st
			}
			toward = toward || t.Classes.Has(scan.To)
			reached = reached || t.Classes.Has(scan.Reach)
			hi--
			continue
		}
		if t.Class == scan.Word && (hi-1 > lo || len(w) >= len("实际")+3) {
			cut := 0
			if reached && (strings.HasSuffix(w, "約") || strings.HasSuffix(w, "约")) { // 申請約有13.2萬宗
				cut = len("約")
			}
			if i := runOf(w); i > 0 {
				cut = len(w) - i
			}
			if toward {
				for _, x := range movements {
					if strings.HasSuffix(w, x) {
						cut = len(x)
						break
					}
				}
			}
			for _, x := range []string{"实际", "名义", "平均", "连年", "多年来", "多年", "常年", "长期", "连续", "始终", "实质", "實質", "按年实质", "之间", "一般", "往往", "通常", "大多", "外", "方面", "的修订", "的初步", "的最新", "的临时", "的臨時", "有所", "折合", "约合", "折合人民币", "约合人民币"} {
				if strings.HasSuffix(w, x) && len(w) > len(x) && (x != "外" || strings.Contains(body[a.seg.Start:t.Start], "除")) {
					cut = len(x)
				}
			}
			if cut > 0 && cut < t.End-s {
				ts[hi-1].End = s + len(w) - cut
				continue
			} else if cut == len(w) && cut > 0 && hi-1 > lo {
				hi--
				continue
			}
		}
		if t.Class == scan.Word && hi < len(ts) && hi == p.hi && ts[hi].Class == scan.Num && ts[hi].Start == t.End { // 覆盖全市46个景区
			if r := relativeSuffix(w); r > 0 && (r < len(w) || hi-1 > lo) && !a.ranksAmong(hi, s+len(w)-r) {
				p.area = text.Span{Start: s + len(w) - r, End: s + len(w)}
				if r == len(w) {
					hi--
				} else {
					ts[hi-1].End = s + len(w) - r
				}
				continue
			}
		}
		if t.Class == scan.Word { // 单产实现每亩400斤
			if i := strings.LastIndex(w, "每"); i >= 0 && (utf8.RuneCountInString(w[i:]) <= 3 && utf8.RuneCountInString(w[i:]) >= 2 || perPrefix(w[i:]) == len(w[i:])) && (i > 0 || hi-1 > lo) {
				if i == 0 {
					hi--
					continue
				}
				ts[hi-1].End = s + i // the tokens are ours until the next sentence
				ts = a.s.Tokens
				continue
			}
		}
		if t.Class == scan.Word && hi-1 > lo && strings.HasSuffix(w, "的") && slices.Contains(feats, strings.TrimSpace(strings.TrimSuffix(w, "的"))) {
			hi--
			continue
		}
		if t.Class == scan.Word && (w == "了" || w == "再" || w == "的" || w == "着" || w == "过" || w == "约" || w == "往往" || w == "通常" || w == "大多" || w == "平均" || w == "总体" || w == "最终" || w == "预期" || w == "实际" || w == "名义" || w == "一般" || w == "实质" || w == "實質" || w == "调整后" || w == "可") {
			hi--
			continue
		}
		if t.Class == scan.Word && (w == "修订" || w == "临时" || w == "初步") && hi < len(ts) && a.s.Text(hi) == "估计" {
			hi--
			continue
		}
		break
	}
	if hi > lo+1 && ts[hi-1].Class == scan.Word { // 空置率与上季相同,均为3.3%
		switch trimRight(body[ts[hi-1].Start:ts[hi-1].End]) {
		case "相同", "相若", "一样", "一致", "相当", "持平":
			for j := hi - 2; j > lo && j >= hi-4; j-- {
				if ts[j].Classes.Has(scan.With) {
					hi = j
					break
				}
			}
		}
	}
	if lo >= hi {
		p.lo, p.hi = lo, hi
		return p
	}
	// what is left, without times in its middle
	from := start
	for k := lo; k < hi; k++ {
		t := &ts[k]
		if t.Class == scan.Date && t.Value != "since" && k > lo && k < hi-1 && !a.dateInName(k) {
			end := t.Start
			if w := strings.TrimSpace(a.s.Text(k - 1)); w == "在" || w == "于" { // 教师在8月下旬参加
				end = ts[k-1].Start
			} else if ts[k-1].Class == scan.Word && ts[k-1].End == end && endsIn(body[from:end], "于", "在") && end-from > len("于") { // 指数于3月初失守
				end -= len("于")
			}
			if end > from {
				p.pieces = append(p.pieces, text.Span{Start: from, End: end})
			}
			if p.period.Empty() && !a.noPeriod(k) {
				p.period = text.Span{Start: t.Start, End: t.End}
			}
			from = t.End
			if n := &ts[k+1]; n.Class == scan.Reach && k+2 < hi && copula[body[n.Start:n.End]] {
				from = n.End // 园区目前有厂商
				k++
			}
		}
		if a.named[k] && k > lo && k < hi && endsIn(body[from:t.Start], "提前") { // 项目提前2个月实现交付: how, not what
			if end := t.Start - len("提前"); end > from {
				p.pieces = append(p.pieces, text.Span{Start: from, End: end})
			}
			from = t.End
		}
		if t.Classes&scan.Of(scan.Target, scan.Forecast) != 0 && t.Class != scan.Word && k > lo && k < hi-1 && a.intent(k) && a.actsAfter(k+1) {
			if mayAct(a.clear(from, t.Start)) {
				p.pieces = p.pieces[:0] // 乡镇要储备编织袋: who is to act
			} else if t.Start > from {
				p.pieces = append(p.pieces, text.Span{Start: from, End: t.Start})
			}
			p.status = a.intentStatus(k)
			from = t.End
		} else if t.Classes.Has(scan.Adverb) && k > lo && k < hi-1 && subjectAdverb[body[t.Start:t.End]] && a.actsAfter(k+1) {
			if s := a.clear(from, t.Start); officeOf(s) && p.area.End == from { // 全国假日办共接到
				p.area.End = t.Start
				p.pieces = p.pieces[:0]
			} else if mayAct(s) && !a.countedIn(s, p.hi) || frameEnd(s) == len(s) {
				p.pieces = p.pieces[:0] // 公安机关共破获: what is counted is the act
			} else if t.Start > from {
				p.pieces = append(p.pieces, text.Span{Start: from, End: t.Start})
			}
			from = t.End
		} else if t.Class == scan.Adverb && k > lo && k < hi-1 && (body[t.Start:t.End] == "现有" || body[t.Start:t.End] == "現有") && whoseIs(a.clear(from, t.Start)) {
			p.pieces = p.pieces[:0] // 学校现有在校生: whose they are
			from = t.End
		} else if t.Class == scan.Reach && k > lo && k < hi-1 && haves[body[t.Start:t.End]] && ts[k-1].Class == scan.Word && ts[k-1].End == t.Start && t.Start > from {
			before := body[from:t.Start]
			if r := relativeSuffix(before); r > 0 && r < len(before) { // 基本情况全县有林地面积: a heading run in before the area
				p.pieces, p.area = p.pieces[:0], text.Span{Start: t.Start - r, End: t.Start}
				from = t.End
			} else if !a.counting && (body[t.Start:t.End] == "共有" || body[t.Start:t.End] == "现有" || body[t.Start:t.End] == "现共有") && len(p.pieces) == 0 && actorNoun(a.clear(from, t.Start)) { // 乡镇林业站共有技术人员
				from = t.End
			}
		} else if t.Class == scan.Each && k > lo && k < hi-1 && body[t.Start:t.End] == "各" && a.actsAfter(k+1) {
			if t.Start > from { // 城东、城西片区各新建学校: where, or who
				p.pieces = p.pieces[:0]
				p.area = text.Span{Start: from, End: t.Start}
			}
			from = t.End
		} else if t.Class != scan.Word && k > lo && k < hi-1 && midAdverb[body[t.Start:t.End]] && !a.inWord(from, t.Start, t.End) {
			if t.Start > from {
				p.pieces = append(p.pieces, text.Span{Start: from, End: t.Start})
			}
			from = t.End
		}
	}
	end := ts[hi-1].End
	end = from + len(trimRight(body[from:end]))
	if !p.period.Empty() && strings.HasSuffix(body[from:end], "数于") {
		end -= len("于") // 指数于3月初跌破: where the time was
	}
	for _, suffix := range []string{"了", "的", "着", "人民币", "按", "以"} {
		if strings.HasSuffix(body[from:end], suffix) && end-len(suffix) > from && !strings.HasSuffix(body[from:end], "以人民币") {
			end -= len(suffix)
			break
		}
	}
	if w := body[from:end]; end > from && !(len(p.pieces) > 0 && (w == "以" || w == "按")) {
		p.pieces = append(p.pieces, text.Span{Start: from, End: end})
	}
	if n := len(p.pieces); n > 0 {
		p.pieces[0].Start += bracketMark(body[p.pieces[0].Start:p.pieces[0].End])
		if r := frontRemark(body[p.pieces[0].Start:p.pieces[0].End]); r < p.pieces[0].Len() {
			p.pieces[0].Start += r
		} else if n > 1 {
			p.pieces = p.pieces[1:]
		}
		if len(p.pieces) > 0 {
			p.pieces[0].Start += asWhat(body[p.pieces[0].Start:p.pieces[0].End])
		}
		a.dropBase(&p)
	}
	if n := len(p.pieces); n > 0 {
		p.pieces[0].Start += underAt(body[p.pieces[0].Start:p.pieces[0].End])
		if s := body[p.pieces[0].Start:p.pieces[0].End]; strings.HasPrefix(s, "回顾") || strings.HasPrefix(s, "纵观") || strings.HasPrefix(s, "综观") {
			s = s[len("回顾"):]
			p.pieces[0].Start = p.pieces[0].End - len(strings.TrimPrefix(s, "的"))
		}
		if n > 1 && p.pieces[0].Len() == 0 { // 回顾过去5年的调查结果
			p.pieces = p.pieces[1:]
			rest := body[p.pieces[0].Start:p.pieces[0].End]
			p.pieces[0].Start = p.pieces[0].End - len(strings.TrimPrefix(rest, "的"))
		}
	}
	a.announced(&p)
	a.mostAt(&p)
	if n := len(p.pieces); n > 0 && strings.HasPrefix(body[p.pieces[0].Start:p.pieces[n-1].End], "经") { // 经审查后（含积存）批准逮捕
		t := p.text(a)
		if w := frameEnd(t); w > 0 && w < len(t) {
			if i := strings.IndexAny(t[w:], ")）"); i > 0 && (t[w] == '(' || strings.HasPrefix(t[w:], "（")) {
				_, m := utf8.DecodeRuneInString(t[w+i:])
				w += i + m
			}
			p.cut(a, w)
		}
	}
	if !a.counting { // 26家先进集体表示祝贺: they are what is counted
		a.afterSpeaker(&p)
		a.afterTitle(&p)
	}
	a.forThem(&p)
	a.dropRemark(&p)
	a.dropAspect(&p)
	p.lo, p.hi = lo, hi
	return p
}

// dropAspect takes a 了 out of a phrase, behind the verb that it belongs to: 人员佩戴了设备.
func (a *assembly) dropAspect(p *phrase) {
	n := len(p.pieces)
	if n == 0 {
		return
	}
	l := &p.pieces[n-1]
	s := a.body[l.Start:l.End]
	i := strings.Index(s, "了")
	if i <= len("了") || i+len("了") >= len(s) {
		return
	}
	next, _ := utf8.DecodeRuneInString(s[i+len("了"):])
	if prev, _ := utf8.DecodeLastRuneInString(s[:i]); strings.ContainsRune("解结然断却不得当事如望", next) || strings.ContainsRune("为除罢对极好", prev) {
		return
	}
	rest := text.Span{Start: l.Start + i + len("了"), End: l.End}
	l.End = l.Start + i
	p.pieces = append(p.pieces, rest)
}

// byWay are words before what says under whose lead, by what means or in the course of what something was done.
var byWay = map[string]bool{"在": true, "通过": true, "采取": true, "以": true, "利用": true, "采用": true, "经": true, "经过": true, "由": true, "从": true, "於": true, "于": true}

// frames end what byWay begins.
var frameWords = []string{"支持下", "领导下", "指导下", "帮助下", "努力下", "配合下", "关心下", "推动下", "带领下", "情况下", "前提下", "基础上", "过程中", "工作中", "行动中", "活动中", "整治中", "检查中", "排查中", "建设中", "会战中", "斗争中", "途径", "方式", "形式", "渠道", "等措施", "等办法", "等手段", "的办法", "审查后", "审核后", "审议后", "评审后", "核查后", "核实后", "排查后", "培训后", "考核后"}

// frameEnd is where a frame ends in s, 0 where none does.
func frameEnd(s string) int {
	const longest = 90 // bytes
	head := s[:min(len(s), longest)]
	at := 0
	for _, w := range frameWords {
		if i := lastIndex(head, w); i >= 0 && i+len(w) > at {
			at = i + len(w)
		}
	}
	return at
}

// having says whether s, behind 有, goes on with what those who are counted have: 条件的村.
func having(s string) bool {
	for _, w := range []string{"条件", "能力", "意愿", "需求", "需要", "困难", "资质", "资格", "劳动能力", "实力", "基础", "潜力", "影响", "特长", "前科"} {
		if t, ok := strings.CutPrefix(s, w); ok && strings.HasPrefix(t, "的") {
			return true
		}
	}
	return false
}

// officeOf says whether s, behind a place, names an office of it: 假日办.
func officeOf(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 6 && endsIn(s, "办", "办公室", "专班", "指挥部", "委员会", "协会") && !endsIn(s, "举办", "承办", "主办", "协办", "开办", "兴办", "创办", "查办", "督办", "经办", "交办", "领办", "停办", "补办")
}

// countedIn says whether the number at token k counts by the last character of a noun, as what is counted does: 监测站共设置66站.
func (a *assembly) countedIn(s string, k int) bool {
	if k >= len(a.s.Tokens) || a.s.Tokens[k].Class != scan.Num {
		return false
	}
	u := a.s.Nums[a.s.Tokens[k].Num].UnitWord
	return u != "" && strings.HasSuffix(s, u)
}

// areaAt reads the area that begins at byte start of token lo, of the tokens before hi, and says where it ends, 0 where none does: over a
// bracket that is part of it (各县(市、区)) and over a list (内蒙古、贵州).
func (a *assembly) areaAt(lo, hi, start int) (next int, kind string) {
	ts, end := a.s.Tokens, a.s.Tokens[lo].End
	if lo+1 < hi && ts[lo+1].Class == scan.Open && ts[lo+1].Start == end {
		m := lo + 2
		for m < hi && m < lo+8 && ts[m].Class != scan.Close && ts[m].Class != scan.Num {
			m++
		}
		if m < hi && ts[m].Class == scan.Close {
			limit := ts[m].End
			if m+1 < hi && ts[m+1].Class == scan.Word && ts[m+1].Start == limit {
				limit = ts[m+1].End
			}
			if n, k := a.e.areas.read(a.body[start:limit]); start+n > end {
				return start + n, k
			}
		}
	}
	n, kind := a.e.areas.read(a.body[start:end])
	if lo+1 < len(ts) && ts[lo+1].Class == scan.Target && start == ts[lo].Start+len(a.body[ts[lo].Start:end])-len(trimLeft(a.body[ts[lo].Start:end])) && a.intent(lo+1) { // 乡镇要, 城区的村要
		of, who, ok := strings.Cut(strings.TrimSpace(a.body[start:end]), "的")
		if actors[of] && (!ok || actors[who]) || ok && actors[who] && n == len(of) {
			return end, "each"
		}
	}
	if n == 0 {
		return 0, ""
	}
	next = start + n
	if strings.HasPrefix(a.body[next:], "或") {
		return 0, "" // 全球或国内首发: a choice
	}
	if kind == "relative" || kind == "each" {
		return next, kind
	}
	for _, w := range []string{"及其周边地区", "及周边地区", "和周边地区", "与周边地区", "及其周边", "及周边", "周边地区"} {
		if strings.HasPrefix(a.body[next:], w) { // 京津冀及周边地区
			return next + len(w), kind
		}
	}
	listed := false
	for j := lo; next == ts[j].End && j+2 < hi && ts[j+1].Start == next && ts[j+2].Start == ts[j+1].End && ts[j+2].Class == scan.Word; j += 2 {
		if w := strings.TrimSpace(a.s.Text(j + 1)); w != "、" && w != "和" && w != "及" {
			break
		}
		n, k := a.e.areas.read(a.body[ts[j+2].Start:ts[j+2].End])
		if n == 0 || k == "relative" || k == "each" {
			break
		}
		next, listed = ts[j+2].Start+n, true
		end = ts[j+2].End
	}
	if listed || strings.HasPrefix(a.body[next:end], "等") { // 广东省等九省市
		next += listTail(a.body[next:end])
	}
	return next, kind
}

// whence is the byte where the area ends that stands behind a preposition at token k, before other words; 0 where none does: 自东盟 of
// 自东盟进口橡胶.
func (a *assembly) whence(k, hi int) int {
	ts := a.s.Tokens
	if ts[k].Classes&scan.Of(scan.From, scan.With) == 0 || k+1 >= hi || ts[k+1].Class != scan.Word || ts[k+1].Start != ts[k].End {
		return 0
	}
	if n, ok := a.e.areas.prefix(a.body[ts[k+1].Start:ts[k+1].End]); ok && ts[k+1].Start+n < ts[k+1].End {
		return ts[k+1].Start + n
	}
	return 0
}

// buys says whether s begins with a verb that brings something from elsewhere.
func buys(s string) bool {
	for _, v := range []string{"进口", "進口", "购买", "购进", "采购", "调入", "输入"} {
		if strings.HasPrefix(s, v) {
			return true
		}
	}
	return false
}

// listTail is the length of what sums up a list of places at the start of s: 两市, 等4省区, 等地.
func listTail(s string) int {
	n := 0
	if strings.HasPrefix(s, "等") {
		n += len("等")
	}
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if r, w := utf8.DecodeRuneInString(s[n:]); strings.ContainsRune("两兩二三四五六七八九十", r) {
		n += w
	}
	for _, w := range []string{"省区市", "省市区", "省区", "省市", "县市", "县区", "市县", "个省", "个市", "个县", "个区", "个乡镇", "乡镇", "省", "市", "县", "区", "州", "镇", "乡", "国", "地"} {
		if strings.HasPrefix(s[n:], w) && (n > 0) {
			return n + len(w)
		}
	}
	return 0
}

// underAt is the length of what says under what something happened at the start of s: 疫情下.
func underAt(s string) int {
	i := strings.Index(s, "下")
	if i < len("疫情") || i > 8*3 || i+3 >= len(s) || !endsIn(s[:i], "疫情", "影响", "影響", "形势", "背景", "压力", "环境", "支持", "推动", "带动", "拉动", "努力", "领导", "指导", "帮助") {
		return 0
	}
	return i + len("下")
}

// bracketMark is the length of a list mark in brackets at the start of s: (一).
func bracketMark(s string) int {
	for _, b := range [][2]string{{"(", ")"}, {"（", "）"}} {
		if t, ok := strings.CutPrefix(s, b[0]); ok {
			if i := strings.Index(t, b[1]); i > 0 && i <= 11 && len(t) > i+len(b[1]) && strings.Trim(t[:i], " 一二三四五六七八九十0123456789") == "" {
				rest := t[i+len(b[1]):]
				return len(s) - len(strings.TrimLeft(rest, " "))
			}
		}
	}
	return 0
}

// frontRemark is the length of what stands in brackets before an indicator without being part of it: 【工作动态】, (不含离岛,下同).
func frontRemark(s string) int {
	for _, b := range [][2]string{{"【", "】"}, {"(", ")"}, {"（", "）"}} {
		t, ok := strings.CutPrefix(s, b[0])
		if !ok {
			continue
		}
		i := strings.Index(t, b[1])
		if i < 0 {
			return 0
		}
		if b[0] == "【" || remark(t) {
			return len(s) - len(strings.TrimLeft(t[i+len(b[1]):], " "))
		}
	}
	return 0
}

// remark says whether what stands in brackets only says what is counted in.
func remark(s string) bool {
	for _, w := range []string{"不含", "含", "包括", "不包括", "以下简称", "下同", "按", "其中", "仅限", "只限", "限于"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// dropBase takes off a phrase what its figure came on top of: 警情在连续两年下降的基础上再降.
func (a *assembly) dropBase(p *phrase) {
	for i := range p.pieces {
		s := a.body[p.pieces[i].Start:p.pieces[i].End]
		j := strings.Index(s, "基础")
		if j < 0 {
			continue
		}
		end := j + len("基础")
		if strings.HasPrefix(s[end:], "上") {
			end += len("上")
		} else if end < len(s) {
			continue // 基础设施
		}
		switch from := strings.LastIndex(s[:j], "在"); {
		case from >= 0 && utf8.RuneCountInString(s[end:]) >= 4 && a.isVerbAhead(s[end:]): // 工业在高位运行的基础上完成产值
			p.pieces[i].Start += end
			p.pieces = p.pieces[i:]
		case from > 0:
			p.pieces[i].End = p.pieces[i].Start + from
			p.pieces = p.pieces[:i+1]
		case strings.HasPrefix(s, "的基础") || strings.HasPrefix(s, "基础上"):
			p.pieces[i].Start += end
			p.pieces = p.pieces[i:]
			if p.pieces[0].Empty() {
				p.pieces = p.pieces[1:]
			}
		default:
			continue
		}
		return
	}
}

// speaking are verbs whose subject only reports the figure: 贸发局称有近100万人次入场.
var speaking = []string{"表示", "宣布", "显示", "顯示", "透露", "披露", "获悉", "獲悉", "指出", "稱有", "称有", "》要求", "》提出", "》明确", "》规定", "了解到", "介绍说", "调查发现", "消息指", "消息称", "強調", "强调", "称，"}

// speakingSigns are the characters that speaking begin with.
var speakingSigns = firstRunes(speaking)

// runOf is where what says how often in a row begins at the end of s, 0 where nothing does: 成交额连续第12个交易日.
func runOf(s string) int {
	i := max(lastIndex(s, "连续"), lastIndex(s, "連續"))
	if i <= 0 {
		return 0
	}
	rest := strings.TrimPrefix(s[i+len("连续"):], "第")
	n, ok := numeral.Scan(rest, 0)
	if !ok || !endsIn(rest[n.End:], "年", "月", "季度", "季", "日", "周", "届", "次", "天") {
		return 0
	}
	return i
}

// afterSpeaker takes off who reports a figure, where something is left.
func (a *assembly) afterSpeaker(p *phrase) {
	for i := len(p.pieces) - 1; i >= 0; i-- {
		s := a.body[p.pieces[i].Start:p.pieces[i].End]
		if strings.IndexFunc(s, speakingSigns.has) < 0 {
			continue
		}
		for _, v := range speaking {
			if j := strings.LastIndex(s, v); j >= 0 && j+len(v) < len(s) && !strings.ContainsAny(s[:j], "（(") && !endsIn(s[:j], "和", "、", "及", "或", "已", "未", "应", "所", "需") && !(j == 0 && endsIn(a.body[a.seg.Start:p.pieces[i].Start], "已", "未")) { // 已披露年报的公司: no speaker
				p.pieces = p.pieces[i:]
				p.pieces[0].Start += j + len(v)
				return
			}
		}
	}
}

// withinTime is the length of 内 between a span of time and the place or the act behind it at token k: 七日内杭州接待.
func (a *assembly) withinTime(k int) int {
	rest, ok := strings.CutPrefix(a.s.Text(k), "内")
	if !ok || rest == "" || k == 0 || !endsIn(a.s.Text(k-1), "日", "天", "周", "月", "年", "季度") {
		return 0
	}
	if _, ok := a.e.areas.prefix(rest); !ok {
		return 0
	}
	return len("内")
}

// merely is the length of an adverb of one character at the start of s that no word begins with: 便接待, 竟卖出
func merely(s string) int {
	const w = len("便")
	if len(s) <= w || !strings.Contains("便竟亦能", s[:w]) {
		return 0
	}
	if next, _ := utf8.DecodeRuneInString(s[w:]); strings.ContainsRune("民利捷宜秘携道器衣函当服条桥餐帽血池溺然源力量耗手人见干繁级够效", next) {
		return 0 // 便民, 便利, 竟然
	}
	return w
}

// feats are what a level is said to be, which is no part of its name: 销量达到创纪录的85万辆.
var feats = []string{"创纪录", "创记录", "创历史新高", "创历史最高", "历史新高", "破纪录", "罕见", "惊人", "空前", "可观"}

// asWhat is the length of 作为…的 at the start of s, which says in what capacity what follows is told.
func asWhat(s string) int {
	if !strings.HasPrefix(s, "作为") && !strings.HasPrefix(s, "作為") {
		return 0
	}
	if i := strings.Index(s, "的"); i > 6 && i+len("的") < len(s) {
		return i + len("的")
	}
	return 0
}

// titles end what a place is called before its name: 产粮大省河南.
var titles = []string{"地区", "城市", "大省", "大市", "大县", "强省", "强市", "强县", "名城", "省会", "首府", "老区", "特区", "直辖市", "口岸", "之乡", "之都", "古城", "大国", "強國", "大國"}

var titleSigns = newRuneSet("区市省县城会府岸乡都国國")

// afterTitle takes what a place is called, and the place, off the start of a phrase: 产粮大省河南收购小麦.
func (a *assembly) afterTitle(p *phrase) {
	if len(p.pieces) == 0 {
		return
	}
	f := &p.pieces[0]
	s := a.body[f.Start:f.End]
	for i, r := range s {
		if i < len("大省")-3 || !titleSigns.has(r) {
			continue
		}
		j := i + utf8.RuneLen(r)
		if !endsIn(s[:j], titles...) {
			continue
		}
		if n, kind := a.e.areas.read(s[j:]); n > 0 && (kind == "province" || kind == "city" || kind == "county" || kind == "country") && (j+n < len(s) || len(p.pieces) > 1) && !strings.HasPrefix(s[j+n:], "、") && !strings.HasPrefix(s[j+n:], "和") && !strings.HasPrefix(s[j+n:], "的") {
			p.area = text.Span{Start: f.Start + j, End: f.Start + j + n}
			if f.Start += j + n; f.Empty() {
				p.pieces = p.pieces[1:]
			}
			return
		}
	}
}

// mostAt takes a place out of a phrase that says of it that it has most or least: 粗出生率最高为甲县, 户数以乙市178万户最多.
func (a *assembly) mostAt(p *phrase) {
	n := len(p.pieces)
	if n == 0 || !p.area.Empty() {
		return
	}
	l := &p.pieces[n-1]
	s := a.body[l.Start:l.End]
	for _, w := range []string{"为", "是", "以"} {
		i := strings.LastIndex(s, w)
		if i < 0 || i+len(w) >= len(s) {
			continue
		}
		if m, ok := a.e.areas.prefix(s[i+len(w):]); !ok || m < len(s)-i-len(w) {
			continue
		}
		front := s[:i]
		if w == "以" {
			if !strings.Contains(a.body[l.End:min(len(a.body), l.End+mostNear)], "最") {
				return
			}
		} else {
			cut := strings.TrimSuffix(strings.TrimSuffix(front, "的"), "则")
			front = trimAny(cut, "最高", "最低", "最多", "最少", "最大", "最小")
			if front == cut {
				return
			}
		}
		p.area = text.Span{Start: l.Start + i + len(w), End: l.End}
		if l.End = l.Start + len(front); front == "" {
			p.pieces = p.pieces[:n-1]
		}
		return
	}
}

// mostNear is how far behind the place 最多 may stand, in bytes: a number stands between them.
const mostNear = 40

// announced takes off a phrase who made its figure public: 统计处公布5月失业率为3.2%. What is counted may be what was published
// (公布典型案例6起), so that it must be measured, compared or told by a copula.
func (a *assembly) announced(p *phrase) {
	ts := a.s.Tokens
	if k := p.hi; k >= len(ts) || ts[k].Class == scan.Num && a.kind(k) == "count" && (k == 0 || ts[k-1].Classes&scan.Of(scan.Reach, scan.To) == 0) || ts[k].Class == scan.Word {
		return
	}
	for i := range p.pieces {
		s := a.body[p.pieces[i].Start:p.pieces[i].End]
		for _, v := range []string{"公布", "发布", "发表", "公告"} {
			j := strings.Index(s, v)
			if j < 0 || j > 0 && !actorNoun(s[:j]) && !strings.HasSuffix(s[:j], "政府") {
				continue
			}
			end := j + len(v)
			if strings.HasPrefix(s[end:], "的") {
				continue
			}
			for _, w := range []string{"了", "最新", "本港", "的"} {
				end += prefixOf(s[end:], w)
			}
			if end < len(s) {
				p.pieces = p.pieces[i:]
				p.pieces[0].Start += end
				return
			}
			if i+1 < len(p.pieces) {
				p.pieces = p.pieces[i+1:]
				return
			}
		}
	}
}

func prefixOf(s, w string) int {
	if strings.HasPrefix(s, w) {
		return len(w)
	}
	return 0
}

// ratioIn says whether tokens lo to hi name a ratio: 占世界经济比重.
func (a *assembly) ratioIn(lo, hi int) bool {
	s := a.clean(lo, hi)
	return strings.Contains(s, "比重") || strings.Contains(s, "比例")
}

// dropRemark takes a bracket off the end of a phrase that only says what is counted in: 农业产值（不含渔业）.
func (a *assembly) dropRemark(p *phrase) {
	n := len(p.pieces)
	if n == 0 {
		return
	}
	l := &p.pieces[n-1]
	s := a.body[l.Start:l.End]
	if !strings.HasSuffix(s, "）") && !strings.HasSuffix(s, ")") {
		return
	}
	i := max(strings.LastIndex(s, "（"), strings.LastIndex(s, "("))
	if i <= 0 {
		return
	}
	in := strings.TrimLeft(s[i:], "（(")
	if remark(in) {
		l.End = l.Start + i
	}
}

// says are the verbs that may end the words before a number: 贸发局称.
var says = []string{"称", "稱", "宣布", "宣佈", "表示", "指", "估计", "估計", "透露", "报道", "報道"}

// marks end what a level is held against where only 超 stands before it: 超警戒水位2.1米.
var marks = []string{"水位", "进度", "進度", "计划", "計劃", "预期", "預期", "标准", "標準", "限值"}

// copula are the verbs that do not belong to an indicator even where they begin its clause.
var copula = map[string]bool{"有": true, "在": true, "是": true, "为": true, "為": true, "共": true, "共有": true, "达": true, "達": true, "达到": true, "拥有": true, "即": true,
	"至": true, "到": true, "仅": true, "仅有": true, "只有": true, "计": true, "分别是": true, "分别达": true, "依次为": true, "依次是": true, "合计": true, "总计": true, "共计": true, "已有": true, "约为": true, "就达": true, "也就是": true, "才": true,
	"錄得": true, "录得": true, "僅": true, "僅有": true, "計": true, "合計": true, "總計": true, "總共": true, "总共": true, "报": true, "不过": true, "分别为": true, "还有": true, "尚有": true, "仍有": true, "還有": true, "尚存": true, "现存": true, "只剩": true, "仅剩": true}

// movements are verbs that 到 follows: 通车乡镇拓展到55个.
var movements = []string{"逐步拓展", "拓展", "扩展", "延伸", "发展", "壮大", "巩固", "调整", "压缩", "推进", "覆盖", "控制", "稳定", "维持", "恢复", "扩", "增", "提", "调", "微", "降", "升", "跌", "涨", "减"}

// actorNoun says whether a noun names who acts.
func actorNoun(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("队站局所院会团们厅委署隊會團們廳", last) || endsIn(s, "机关", "中心", "警方", "校方", "院方", "资方", "官方", "当局", "港府", "干警", "民警", "辅警", "人员", "部门", "机构", "组织", "单位", "系统", "群众", "干部", "官兵", "志愿者", "乡里", "馆里", "村里", "镇里", "县里", "市里", "省里", "各地", "公司", "企业", "学校", "家庭", "分局", "协会", "力量", "海关", "工作者")
}

// mayAct says whether a noun before a modal verb names who acts: a body, or a place for those who govern it.
func mayAct(s string) bool {
	return actsAs(s, "") || s == "此案" || s == "该案" || s == "本案" || endsIn(s, "整治", "行动", "会战", "县", "市", "区", "村", "州", "市、区）", "市、区)", "区、市）", "区、市)")
}

// whoseIs says whether a noun before 现有 names a body that has what is counted.
func whoseIs(s string) bool {
	return actorNoun(s) || endsIn(s, "大学", "学院", "集团", "银行", "合作社", "农场", "林场", "园区", "景区", "社区", "村", "镇", "乡", "县", "市", "区")
}

// subjectAdverb part the one who acts from the act: 全乡各村共申报项目.
var subjectAdverb = map[string]bool{"至少": true, "共": true, "一共": true, "总共": true, "累计": true, "先后": true, "共计": true, "總共": true, "累計": true, "先後": true}

// trimLeft takes the white space that parts words, and that no word holds, off the start of s.
func trimLeft(s string) string {
	if s != "" && s[0] > ' ' && s[0] != 0xE3 { // as almost always
		return s
	}
	return strings.TrimLeft(s, " \n\r\u3000")
}

// trimRight takes it off the end.
func trimRight(s string) string {
	if s != "" && s[len(s)-1] > ' ' && s[len(s)-1] != 0x80 {
		return s
	}
	return strings.TrimRight(s, " \n\r\u3000")
}

// includes is the length of the verb at the start of s that says what a bracket includes or leaves out: 含 of 含重症病例, not of 含硫量.
func (a *assembly) includes(s string) int {
	for _, x := range []string{"不含", "含有", "含"} {
		if rest, ok := strings.CutPrefix(s, x); ok && !endsIn(rest, "量", "率", "价") {
			if w := a.cut(s); len(w) > 0 && w[0].End <= len(x) {
				return len(x)
			}
			return 0
		}
	}
	return 0
}

// startsAct says whether s begins with a verb of two characters or more.
func (a *assembly) startsAct(s string) bool {
	a.wordBuf = a.cut(s)
	return len(a.wordBuf) > 0 && a.wordBuf[0].Tag == "v" && a.wordBuf[0].End > 3
}

// isNounAhead says whether s begins with a noun.
func (a *assembly) isNounAhead(s string) bool {
	a.wordBuf = a.cut(s)
	return len(a.wordBuf) > 0 && strings.HasPrefix(a.wordBuf[0].Tag, "n")
}

// actsIn says whether an act is named in s.
func (a *assembly) actsIn(s string) bool {
	a.wordBuf = a.cut(s)
	for _, w := range a.wordBuf {
		if strings.HasPrefix(w.Tag, "v") {
			return true
		}
	}
	return false
}

// actsAfter says whether the words from token k on begin with a verb.
func (a *assembly) actsAfter(k int) bool {
	for ; k < len(a.s.Tokens); k++ {
		switch t := &a.s.Tokens[k]; t.Class {
		case scan.Adverb:
		case scan.Word:
			return a.isVerbAhead(strings.TrimSpace(a.s.Text(k)))
		default:
			return false
		}
	}
	return false
}

// dateInName says whether a time inside a phrase is part of its name.
func (a *assembly) dateInName(k int) bool {
	// 完成全年目标, 为年初预算的: the whole that a share is of
	return a.wholeTime(k) || a.carriedOver(k) || a.pricedAt(k)
}

// wholeTime says whether the time at token k is part of the name of a plan that a share is of: 完成全年目标的68.5%.
func (a *assembly) wholeTime(k int) bool {
	ts := a.s.Tokens
	if k == 0 || k+1 >= len(ts) || ts[k+1].Start != ts[k].End {
		return false
	}
	next := strings.TrimSpace(a.body[ts[k+1].Start:min(ts[k+1].Start+len("目标任务"), a.seg.End)])
	plan := false
	for _, w := range []string{"目标", "任务", "计划", "指标", "预算", "预期", "预定", "总任务", "总目标", "序时"} {
		plan = plan || strings.HasPrefix(next, w)
	}
	if !plan {
		return false
	}
	for j := k - 1; j >= 0 && j >= k-3 && ts[k].Start-ts[j].End <= len("市里下达"); j-- { // 完成市上全年任务
		if ts[j].Class == scan.Reach && endsIn(a.s.Text(j), "完成", "实现") {
			return true
		}
	}
	switch w := strings.TrimSpace(a.s.Text(k - 1)); {
	case w == "为", w == "占", w == "达", w == "达到", w == "是", strings.HasSuffix(w, "实现"), strings.HasSuffix(w, "完成"), strings.HasSuffix(w, "完成了"):
		return true
	}
	return false
}

// midAdverb are adverbs that are taken out of the middle of an indicator: 全市共接待游客 → 接待游客.
var midAdverb = map[string]bool{"共": true, "已": true, "累计": true, "累計": true, "先后": true, "共计": true, "已经": true, "一共": true, "总共": true, "仅": true, "又": true, "还": true, "也": true, "均": true, "已累计": true,
	"认真": true, "扎实": true, "积极": true, "陆续": true, "正在": true, "全面": true, "广泛": true, "深入": true, "有序": true, "顺利": true, "切实": true, "正": true, "刚刚": true, "相继": true, "全部": true, "分别": true, "再": true, "截至": true, "截止": true, "至少": true, "最少": true, "如期": true, "新近": true}

// inWord says whether body[start:end], one character, is part of a longer word of the words from from on: 还 of 退耕还林.
func (a *assembly) inWord(from, start, end int) bool {
	if end-start > 3 {
		return false
	}
	lo, hi := max(from, start-2*3), min(len(a.body), end+2*3)
	if !utf8.RuneStart(a.body[lo]) {
		return false
	}
	for hi > end && hi < len(a.body) && !utf8.RuneStart(a.body[hi]) {
		hi--
	}
	a.wordBuf = a.cut(a.body[lo:hi])
	for _, w := range a.wordBuf {
		if lo+w.Start <= start && end <= lo+w.End {
			return w.End-w.Start > end-start
		}
	}
	return false
}

// frontOnly are words that are taken off the front of a phrase only: at its end they end a noun (限排令).
var frontOnly = map[string]bool{"成功": true, "比": true, "令": true, "让": true, "使": true, "其": true, "该": true, "本": true, "这": true, "那": true, "上": true, "今": true, "可": true, "内": true}

// haves say what there is.
var haves = map[string]bool{"有": true, "共有": true, "现有": true, "现共有": true, "拥有": true, "设有": true, "建有": true}

// relativeSigns begin the areas that a text calls its own: 全市, 我县.
const relativeSigns = "全我本各"

func relativeArea(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(relativeSigns, r)
}

// ranksAmong says whether the area at byte at, before the number at token k, is what something ranks among: 排全省80名之后.
func (a *assembly) ranksAmong(k, at int) bool {
	if u := a.s.Nums[a.s.Tokens[k].Num].UnitWord; u != "名" && u != "位" && u != "强" {
		return false
	}
	return endsIn(strings.TrimRight(a.body[a.seg.Start:at], " "), "排", "排在", "居", "列", "位于", "进入", "跻身", "入围", "入选")
}

// relativeSuffix is the length of the area of the text's own that s ends with: 覆盖全市.
func relativeSuffix(s string) int {
	for _, w := range []string{"全省", "全市", "全县", "全区", "全国", "全州", "全旗", "全盟", "全镇", "全乡", "全村", "全校", "全港", "全縣", "全國", "我省", "我市", "我县", "我区", "我国", "我镇", "本市", "本县", "本区", "本省"} {
		if strings.HasSuffix(s, w) {
			return len(w)
		}
	}
	return 0
}

var timeTails = []string{"份", "里", "内", "中", "的", "期间", "间", "以来", "之间", "止"}

// particles stand before an indicator without being part of it.
var particles = []string{"这些", "那些", "上述", "所在的", "有时候", "有时", "一晚上", "我们", "他们", "她们", "它们", "大家", "我們", "他們", "等地", "等省份", "等省市", "等省区", "一年共", "一年", "的", "了", "中", "内", "里", "后", "着", "上", "前", "以及", "及其", "及", "继", "“", "——", "-", "•", "·", "。", "\"", "、", "其", "吨", "其余", "等"}

// perPrefix is the length of 每亩, 每公斤 at the start of s.
func perPrefix(s string) int {
	if !strings.HasPrefix(s, "每") {
		return 0
	}
	for _, u := range []string{"平方米", "平方公里", "平方千米", "百平方公里", "立方米", "公斤", "百斤", "小时", "小時", "吨", "亩", "斤", "坪", "公顷", "平方"} {
		if strings.HasPrefix(s[len("每"):], u) {
			return len("每") + len(u)
		}
	}
	return 0
}

// prefixSigns are the characters that the words of particles and timeTails begin with: hardly anything does.
var prefixSigns = firstRunes(slices.Concat(particles, timeTails))

func firstRunes(words []string) *runeSet {
	signs := ""
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		signs += string(r)
	}
	return newRuneSet(signs)
}

// prefixLen is the length of the first of words, particles or timeTails, that s begins with.
func prefixLen(s string, words []string) int {
	if r, _ := utf8.DecodeRuneInString(s); !prefixSigns.has(r) {
		return 0
	}
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			if w == "中" && strings.HasPrefix(s, "中国") || w == "后" && strings.HasPrefix(s, "后备") || w == "上" && (strings.HasPrefix(s, "上海") || strings.HasPrefix(s, "上市")) ||
				w == "中" && !strings.HasPrefix(s, "中的") && len(s) > len("中") || w == "内" && len(s) > len("内") || w == "上" && len(s) > len("上") || w == "前" && len(s) > len("前") || w == "后" && len(s) > len("后") || w == "里" && len(s) > len("里") ||
				w == "其" && len(s) > len("其") && !strings.HasPrefix(s, "其中") || w == "等" && len(s) > len("等") {
				continue
			}
			if w == "“" || w == "吨" || w == "继" && len(s) > len("继") {
				continue
			}
			return len(w)
		}
	}
	return 0
}

// namesArea says whether s begins with a name of the area table.
func (a *assembly) namesArea(s string) bool {
	_, ok := a.e.areas.prefix(s)
	return ok
}
