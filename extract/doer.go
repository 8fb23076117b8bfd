package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/internal/words"
)

// doer.go takes off the words before a number who did something and how, where the act and what it was done to stand behind them: 派出所民警再次
// 会同城管 of 派出所民警再次会同城管查扣摩托车. What actor knows by the ends of names alone it leaves to that.

// doerLists are the lists of words that doer.go reads.
type doerLists struct {
	// DoerAdverbs stand between who acts and his act, and belong to neither: 再次, 率先.
	DoerAdverbs map[string]bool

	// Coverbs begin the phrase that tells with whom, by what or along what something was done: 会同, 围绕.
	Coverbs map[string]bool

	// FramedCoverbs begin such a phrase only where a word that ends one stands behind them: 采取突击方式.
	FramedCoverbs map[string]bool

	// OnBehalf begin the phrase that tells for whom or to whom something was done: 向.
	OnBehalf map[string]bool

	// CoverbEnds end such a phrase: 按照要求, 趁节日之机.
	CoverbEnds []string

	// PersonTitles are what persons are called ahead of their names, or without one: 教师, 村民, 队长.
	PersonTitles endings

	// PersonTails are what stands behind the names of persons: 女士, 同志.
	PersonTails endings

	// BodyTails end what bodies that act are called, beside actorNouns: 法庭, 官兵.
	BodyTails endings

	// FirmTails end the names of firms and units, behind what tells which: 韵达快递, 某旅.
	FirmTails []string

	// NoManners are adverbs that are of what they stand before: 不, 未, 最.
	NoManners map[string]bool

	// DailyActs are verbs of one character for what persons do with money and things: 买, 掏.
	DailyActs map[string]bool

	// DeedNouns are acts that the dictionary has as nouns too: 抽检.
	DeedNouns map[string]bool

	// NameVerbs are verbs in what those who act are called: 缉私警察.
	NameVerbs map[string]bool

	// OccasionEnds end the words for what came first: 灾情发生后.
	OccasionEnds []string

	// Spending are verbs that hold the money that they are told of: 投资.
	Spending map[string]bool

	// MeasureTails end what is measured, which nobody did.
	MeasureTails []string

	// KindsSpending end kinds of those who spend, whose money it is that is told: 会员单位捐款.
	KindsSpending []string

	// NounsBehindActs follow an act that is of a noun: 培训经费.
	NounsBehindActs []string

	// MeansOfTime tell how much is done in each day or year: 平均每天.
	MeansOfTime []string

	// Batches are what something is done in, several one after another or at once: 批, 路.
	Batches []string

	// NoDeeds are verbs that tell how their subject fares, not what it did to something else: 增加, 达到.
	NoDeeds map[string]bool
}

// A doerReading is what was read of words that may tell who did something, and how, before they tell what was done.
type doerReading struct {
	end    int  // where he ends who did it, -1 where nothing ended him yet
	keep   int  // where it begins to be told to whom that was done which 对 leads to; 0 where that is not told
	manner bool // an adverb or a coverb parts him from the act
	within bool // the word at hand may belong to the phrase of a coverb
	from   int  // where the words for what came first end: 灾情发生后
	kept   int  // where it begins to be told how, which is of the name: 紧急; 0 where it is not
	past   int  // the byte up to which that phrase goes at least
}

// doer is the length of those words at the start of s that tell who did something, how, and for whom, where the act follows with what it
// was done to, in s or in right, the noun behind the number: 中队长赵勇 of 中队长赵勇开设通道, 按照部署再次 of 按照部署再次查处案件; else 0.
func (a *assembly) doer(s, right, kind, unit string) int {
	const longest = 180 // bytes
	if len(s) < len("他买房") || right == "" && kind == "rate" || right == "" && endsIn(s, a.lists.MeasureTails...) {
		return 0
	}
	c := a.cut(s[:min(len(s), longest)])
	d := doerReading{end: -1, from: a.occasion(s)}
	d.past = a.nameEnd(s, c)
	for i, w := range c {
		switch {
		case w.Start < d.past || w.Start < d.from:
		case a.coverb(&d, s, c, i):
		case right != "" && disposing(s[w.Start:w.End]) && (i+1 == len(c) || s[w.Start:w.End] == "把" || strings.ContainsAny(c[i+1].Tag[:1], "nxz")) && a.isVerbBehind(right, i+1 == len(c)):
			return w.End // 民警把走失老人|12名|送往医院
		case a.deed(&d, s, c, i, right, kind):
			if i > 0 && !d.within && c[i-1].Tag == "vn" && a.lists.DeedNouns[s[c[i-1].Start:c[i-1].End]] && c[i-1].Start >= max(d.end, d.from, d.past) && a.mayDo(&d, s, c[i-1], right, unit) {
				w = c[i-1] // 立案侦办
			} else if !a.mayDo(&d, s, w, right, unit) {
				return 0
			}
			return d.cutAt(w.Start)
		case !d.within && a.namesDoer(s, c[i:]): // 缉私警察: of the name
			d.past = c[i+1].End
		case !d.within && a.otherAct(s, c, i), strings.HasPrefix(s[w.Start:], "的"):
			return 0 // another act, or what something is of
		}
	}
	return 0
}

// otherAct says whether word i of s is a verb that is not of the name of one who acts, or a preposition that s begins with.
func (a *assembly) otherAct(s string, c []words.Word, i int) bool {
	w := c[i]
	v := s[w.Start:w.End]
	switch {
	case v == "、":
		return i+1 < len(c) && strings.HasPrefix(c[i+1].Tag, "v")
	case i == 0 && w.Tag == "p":
		return len(v) > len("顺") || a.lists.OnBehalf[v] || a.lists.FramedCoverbs[v] || a.lists.Coverbs[v]
	case !strings.HasPrefix(w.Tag, "v") || len(v) <= len("买") || w.Tag != "v" && i > 0:
		return false
	}
	return (len(v) <= len("组织") || !a.lists.actorNoun(v)) && !a.lists.BodyTails.end(v) // the dictionary has 审计署 as a verb
}

// disposing says whether v brings an object before its verb.
func disposing(v string) bool { return v == "把" || v == "将" || v == "將" }

// isVerbBehind says whether right, the words behind a number, begin with what was done, or with a noun and that.
func (a *assembly) isVerbBehind(right string, noun bool) bool {
	if !noun {
		return a.isVerbAhead(right)
	}
	c := a.cut(right)
	return len(c) > 1 && strings.HasPrefix(c[0].Tag, "n") && a.actsIn(right[c[0].End:])
}

// disposed says whether nothing but a word that brings an object before its verb, and how exact the number is, stands between the words before
// number k, which end before token lo, and that number, what was done with as many behind it: 将697名群众转移.
func (a *assembly) disposed(lo, k int, right string) bool {
	found := false
	for j := lo; j < k; j++ {
		found = found || a.s.Tokens[j].Class != scan.Word && disposing(trimSpace(a.s.Text(j)))
	}
	return found && !strings.HasPrefix(right, "的") && a.isVerbBehind(right, true)
}

// cutAt is where the name begins, of which the verb stands at a byte.
func (d *doerReading) cutAt(verb int) int {
	switch {
	case d.keep > 0:
		return d.keep
	case d.kept > 0:
		return d.kept
	}
	return verb
}

// nameEnd is where the longest name of one who acts ends at the start of s, before a word that may begin his act or tell how; 0 where none does.
func (a *assembly) nameEnd(s string, c []words.Word) int {
	const most, longest = 10, 45 // words, bytes of a name
	n := 0
	if v := s[:c[0].End]; c[0].Tag == "p" || strings.HasPrefix(c[0].Tag, "v") && len(v) > len("买") && !a.lists.NameVerbs[v] {
		return 0
	}
	for i, w := range c[:min(len(c)-1, most)] {
		next, two := s[c[i+1].Start:c[i+1].End], s[c[i+1].Start:c[min(i+2, len(c)-1)].End]
		if w.End > longest || i > 0 && (a.lists.DoerAdverbs[s[w.Start:w.End]] || a.lists.Coverbs[s[w.Start:w.End]] || a.lists.OnBehalf[s[w.Start:w.End]] || s[w.Start:w.End] == "的" || w.Tag == "v" && w.End-w.Start > len("买") && !a.lists.NameVerbs[s[w.Start:w.End]]) {
			break
		}
		if !strings.ContainsAny(c[i+1].Tag[:1], "vpd") && !a.lists.DoerAdverbs[next] && !a.lists.DoerAdverbs[two] && !a.lists.DeedNouns[next] && a.lists.inBatches(s[w.End:]) == 0 {
			continue
		}
		if a.knownDoer(s[:w.End]) || a.lists.actsAs(s[:w.End], "") {
			n = w.End
		}
	}
	return n
}

// occasion is the length of the words for what came first at the start of s: 灾情发生后.
func (a *assembly) occasion(s string) int {
	const far = 48 // bytes
	head := s[:min(len(s), far)]
	n := 0
	if !containsAny(head, []string{"后", "前", "即", "便", "就"}) {
		return 0
	}
	for _, x := range a.lists.OccasionEnds {
		if i := strings.Index(head, x); i >= 0 && !strings.HasPrefix(head[i+len(x):], "的") {
			n = max(n, i+len(x))
		}
	}
	return n
}

// namesDoer says whether a verb and the noun behind it are called as one who acts, and the act follows: 缉私警察查扣, 巡回法庭受理.
func (a *assembly) namesDoer(s string, c []words.Word) bool {
	if len(c) < 3 || !a.lists.NameVerbs[s[c[0].Start:c[0].End]] {
		return false
	}
	who := s[c[1].Start:c[1].End]
	return (a.lists.actsAs(who, "") || a.lists.BodyTails.end(who) || a.lists.PersonTitles.end(who)) && a.deedBehind(s, c[2:])
}

// coverb says whether word i of s is an adverb between who acts and the act, or begins a phrase that tells how or for whom, and notes it in d.
func (a *assembly) coverb(d *doerReading, s string, c []words.Word, i int) bool {
	const far = 60 // bytes of a phrase
	w := c[i]
	v, rest := s[w.Start:w.End], s[w.End:]
	manner := a.lists.ActManners[v] && i > 0 && i+1 < len(c) && strings.ContainsAny(c[i+1].Tag[:1], "vpd")
	adverb, to := a.lists.DoerAdverbs[v] || manner, a.lists.OnBehalf[v] && w.Start > 0
	adverb = adverb || w.Tag == "d" && len(v) > len("再") && i > 0 && !a.lists.NoManners[v]
	adverb = adverb && i+1 < len(c) && (!strings.HasPrefix(c[i+1].Tag, "n") || a.lists.DeedNouns[s[c[i+1].Start:c[i+1].End]]) // not 重点中学
	n := a.lists.inBatches(s[w.Start:])
	if i+2 < len(c) && a.lists.DoerAdverbs[s[w.Start:c[i+1].End]] { // 多|次
		n = c[i+1].End - w.Start
	}
	if n > 0 && i+1 < len(c) {
		adverb, d.past = true, w.Start+n
	}
	framed, going := a.lists.FramedCoverbs[v], a.lists.Coverbs[v] || a.lists.Going[v]
	if i+1 >= len(c) || !adverb && !to && !framed && !going || strings.HasPrefix(rest, "的") {
		return false
	}
	rest = rest[:min(len(rest), far)]
	past := 0
	for _, x := range a.lists.CoverbEnds {
		if n := strings.Index(rest, x); n > 0 {
			past = max(past, w.End+n+len(x))
		}
	}
	if framed && past == 0 && n == 0 {
		return false
	}
	if manner && d.kept == 0 {
		d.kept = w.Start
	}
	if d.end < 0 {
		d.end = w.Start
	}
	if d.manner = d.manner || !to; adverb {
		d.within = false
		return true
	}
	d.within, d.past = true, c[i+1].End
	if c[i+1].Tag == "v" && i+2 < len(c) {
		d.past = c[i+2].Start
	}
	d.past = max(d.past, past)
	if v == "对" && d.keep == 0 {
		d.keep = w.Start
	}
	if n := strings.Index(rest, "等"); n > 0 && strings.Contains(rest[:n], "、") { // 围绕稳岗、扩岗等出台
		d.past = max(d.past, w.End+n)
	}
	return true
}

// deed says whether word i of s is the verb of the act that is counted, with what it was done to behind it.
func (a *assembly) deed(d *doerReading, s string, c []words.Word, i int, right, kind string) bool {
	w := c[i]
	v, rest := s[w.Start:w.End], s[w.End:]
	long := w.End-w.Start > len("买")
	switch {
	case i > 0 && i+1 < len(c) && a.partsNext(s, c[i+1]):
		return false // 借助智能分拣|向消费者: nothing is told that it was done to
	case v == "组织" && w.Start > 0 && (rest == "" && right != "" || i+1 < len(c) && strings.HasPrefix(c[i+1].Tag, "n")):
		return true // 为群众组织文艺演出
	case w.Start == 0 || strings.HasPrefix(rest, "的") || strings.HasPrefix(rest, "、") || a.lists.NoDeeds[v] || a.lists.Holding[v] || a.lists.Has[v]:
		return false
	case rest == "" && right == "":
		return kind == "money" && a.lists.Spending[v] && !endsIn(s[:w.Start], a.lists.KindsSpending...) // 会员单位捐款: whose it is
	case !long:
		return a.lists.DailyActs[v] && (i+1 >= len(c) || strings.HasPrefix(c[i+1].Tag, "n") || c[i+1].End-c[i+1].Start <= len("了"))
	case right == "" && (utf8.RuneCountInString(rest) < 2 || a.lists.KindOfBody[rest] || a.lists.Actors[rest]), d.end == 0 && strings.Contains(rest, "的"), a.actOf(rest): // 从边检进入特区的旅客, 副县长牵头组成的工作组
		return false
	case w.Tag != "v" && d.end == 0 && !d.within && rest != "", // 安全生产事故, 长期护理保险
		w.Tag != "v" && !((a.lists.DeedNouns[v] || a.lists.OwnActs[v]) && (d.end >= 0 || a.actsOutright(s[d.from:w.Start], rest, kind))):
		return false
	case d.within && beginsWith(rest, "法", "条例", "规定", "规则") > 0: // 依据古迹保存法修缮
		return false
	case !d.within:
		return !a.namesDoer(s, c[i:])
	case w.Tag == "v" && !a.lists.OwnActs[v] && !a.lists.DeedNouns[v]:
		return !a.namesDoer(s, c[i:])
	}
	return i+1 >= len(c) || !a.deedBehind(s, c[i+1:]) // 围绕知识产权保护|减免
}

// partsNext says whether w is an adverb or begins a phrase that tells how or for whom, so that no object stands there.
func (a *assembly) partsNext(s string, w words.Word) bool {
	v := s[w.Start:w.End]
	return len(v) > len("再") && a.lists.DoerAdverbs[v] || len(v) > len("向") && a.lists.Coverbs[v] || a.lists.OnBehalf[v]
}

// actOf says whether s tells an act before 的, which tells what stands behind that apart: 组成的工作组.
func (a *assembly) actOf(s string) bool {
	const far = 45 // bytes
	i := strings.Index(s[:min(len(s), far)], "的")
	return i > 0 && strings.HasPrefix(a.lastTag(s[:i]), "v") && a.cut(s[:i])[0].Tag == "v"
}

// deedBehind says whether a verb of two characters stands among the next words.
func (a *assembly) deedBehind(s string, c []words.Word) bool {
	const near = 6
	for _, w := range c[:min(len(c), near)] {
		if v := s[w.Start:w.End]; w.End-w.Start > len("买") && (w.Tag == "v" || a.lists.DeedNouns[v]) {
			return true
		}
	}
	return false
}

// mayDo says whether what stands before the verb w of s is who does it, or only how it was done.
func (a *assembly) mayDo(d *doerReading, s string, w words.Word, right, unit string) bool {
	const longest = 14 // characters of an unknown one
	head := s[min(d.from, w.Start):w.Start]
	if d.end >= d.from {
		head = s[d.from:d.end]
	}
	one := w.End-w.Start <= len("买")
	if a.lists.Persons[unit] && right == "" && !strings.ContainsRune(peopleSigns, finalRune(s)) && (head != "" || !d.manner) {
		return false // 医务人员接种疫苗30人: they are counted
	}
	switch {
	case head == "" && s[w.End:] == "" && right == "":
		return false
	case head == "":
		return (d.manner || d.from > 0) && !one
	case utf8.RuneCountInString(head) < 2: // 南对公园
		return false
	case strings.Contains(head, "的"):
		return false
	case a.personActs(head):
		return true
	case one:
		return false
	case a.lists.actsAs(head, "") || a.knownDoer(head):
		return !a.lists.NoArea[head] && !a.lists.KindsOfPeople[head]
	case endsMeasure(head):
		return false
	}
	return d.manner && w.Tag == "v" && utf8.RuneCountInString(head) <= longest && a.nominal(head) && (right != "" || !endsMeasure(s))
}

// actsOutright says whether what stands before a word that may be a noun, with rest behind it, acts by it: 住建部 before 抽检桶装水, not 干部
// before 培训经费.
func (a *assembly) actsOutright(who, rest, kind string) bool {
	if rest == "" {
		return a.knownDoer(who)
	}
	return kind == "count" && (a.lists.BodyTails.end(who) || a.firm(who) || a.lists.actsAs(who, "") && !endsIn(who, a.lists.PeopleActing...)) &&
		!endsIn(rest, a.lists.NounsBehindActs...)
}

// knownDoer says whether s names a person, or ends as what bodies that act are called.
func (a *assembly) knownDoer(s string) bool {
	return a.lists.BodyTails.end(s) || a.personActs(s) || a.firm(s)
}

// firm says whether s ends as the names of firms and units do, behind what tells which one.
func (a *assembly) firm(s string) bool {
	for _, x := range a.lists.FirmTails {
		if len(s) > len(x) && strings.HasSuffix(s, x) {
			return true // 韵达快递, not 快递
		}
	}
	return false
}

// inBatches is the length of what tells in how many parts, or by how many ways at once, something was done, at the start of s: 分三批, 兵分两路,
// 平均每天.
func (l *lists) inBatches(s string) int {
	if n := beginsWith(s, l.MeansOfTime...); n > 0 {
		return n
	}
	rest, ok := strings.CutPrefix(s, "分")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "兵分"); !ok {
			return 0
		}
	}
	behind := strings.TrimLeft(rest, "0123456789一二两三四五六七八九十几多数")
	if n := beginsWith(behind, l.Batches...); n > 0 && behind != rest {
		return len(s) - len(behind) + n
	}
	return 0
}

// peopleSigns end words for people.
const peopleSigns = "人员众儿者民生徒犯官工属童妇客兵友商户部贫老"

// personActs says whether s names a person: by a title, with a name behind it or none, or by a name with 女士 or 某.
func (a *assembly) personActs(s string) bool {
	if a.lists.PersonTitles.end(s) || a.lists.PersonTails.end(s) {
		return utf8.RuneCountInString(s) >= 2
	}
	const shortest, longest = 2, 4 // characters of a name
	n, at := 0, len(s)
	for at > 0 && n < longest {
		_, w := utf8.DecodeLastRuneInString(s[:at])
		at -= w
		if n++; n == shortest && beginsWith(s[at:], "小", "老", "阿") > 0 && a.lists.PersonTitles.end(s[:at]) && beginsWith(s[at+w:], a.lists.Surnames...) > 0 {
			return true // 书记员小陈
		}
		if n >= shortest && (at == 0 && n <= 3 || a.lists.PersonTitles.end(s[:at])) && beginsWith(s[at:], a.lists.Surnames...) > 0 {
			first := a.cut(s)[0]
			return at > 0 || !strings.ContainsRune("日期率量数费路业线区市县村镇品性化", finalRune(s)) && (first.Tag == "nr" || first.End == len("王") && first.End < len(s) && len(a.cut(s)) == n)
		}
	}
	return (strings.HasPrefix(s, "老") || strings.HasPrefix(s, "小")) && utf8.RuneCountInString(s) == 2 && beginsWith(s[len("老"):], a.lists.Surnames...) > 0
}
