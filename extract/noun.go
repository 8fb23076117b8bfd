package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/text"
)

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
