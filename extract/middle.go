package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/text"
)

// middle makes the pieces of a phrase of what is left between its ends, without times and adverbs among them: 学校5月共招生.
func (a *assembly) middle(r *reading) {
	ts := a.s.Tokens
	r.from = r.start
	for k := r.lo; k < r.hi; k++ {
		t := &ts[k]
		inner := k > r.lo && k < r.hi-1
		if t.Class == scan.Date && t.Value != "since" && inner && !a.dateInName(k) {
			k = a.midTime(r, k)
		}
		if end := a.midRemark(r, k); end > k {
			k = end
			continue
		}
		if a.named[k] && r.from <= t.Start && k > r.lo && k < r.hi && endsIn(a.s.Body[r.from:t.Start], "提前") { // 大桥提前3个月合龙: how, not what
			r.piece(t.Start - len("提前"))
			r.from = t.End
		}
		if k > r.lo && k < r.hi-1 {
			a.midWord(r, t, k)
		}
	}
	a.lastPiece(r)
}

// midRemark takes out the bracket that token k opens inside a phrase where that only says what is counted in, and returns the token that closes
// it; k where none does: 救援队伍(含专职队)出动.
func (a *assembly) midRemark(r *reading, k int) int {
	const longest = 24 // tokens
	ts := a.s.Tokens
	if ts[k].Class != scan.Open || k == r.lo || ts[k].Start <= r.from || !a.lists.remark(a.body[ts[k].End:a.seg.End]) {
		return k
	}
	for end := k + 1; end < min(r.hi-1, k+longest); end++ {
		if ts[end].Class == scan.Num && !a.named[end] || ts[end].Class == scan.Open {
			return k
		}
		if ts[end].Class == scan.Close {
			r.piece(ts[k].Start)
			r.from = ts[end].End
			return end
		}
	}
	return k
}

// midTime takes the time at token k out, with the preposition before it and the copula behind it, and returns the last token taken:
// 教师在8月下旬参加.
func (a *assembly) midTime(r *reading, k int) int {
	ts, body := a.s.Tokens, a.s.Body
	t := &ts[k]
	end := t.Start
	if ts[k-1].Class == scan.Open && ts[k+1].Class == scan.Close { // 正月初三(16日)公路发送旅客
		r.piece(ts[k-1].Start)
		if r.phrase.period.Empty() && !a.noPeriod(k) {
			r.phrase.period = text.Span{Start: t.Start, End: t.End}
		}
		r.from = ts[k+1].End
		return k + 1
	}
	since := strings.HasPrefix(body[t.End:], "起") && beginsWith(body[t.End:], "起重机", "起码") == 0               // 市府自明年起提供
	if w := trimSpace(a.s.Text(k - 1)); w == "在" || w == "于" || since && (w == "自" || w == "从" || w == "由") { // 教师在8月下旬参加
		end = ts[k-1].Start
	} else if ts[k-1].Class == scan.Word && ts[k-1].End == end && endsIn(body[r.from:end], "于", "在") && end-r.from > len("于") { // 指数于3月初失守
		end -= len("于")
	} else if since && ts[k-1].Class == scan.Word && ts[k-1].End == end && endsIn(body[r.from:end], "自", "从", "由") {
		end -= len("自")
	}
	end = max(end, r.from)                                                                                                                                                                                                               // another time has taken the preposition
	if !a.counting && k+1 < r.hi && yearIn(body[t.Start:t.End]) > 0 && ts[k+1].Class == scan.Word && ts[k+1].Start == t.End && a.lists.relativePrefix(body[t.End:ts[k+1].End]) > 0 && utf8.RuneCountInString(a.clear(r.from, end)) > 6 { // 粮食单产还有潜力2015年全县粮食亩产: a clause run into the next
		n := a.lists.relativePrefix(body[t.End:ts[k+1].End])
		r.phrase.pieces, r.phrase.area, r.phrase.period = r.phrase.pieces[:0], text.Span{Start: t.End, End: t.End + n}, text.Span{Start: t.Start, End: t.End}
		r.from = t.End + n
		return k
	}
	if who := a.clear(r.from, end); !a.counting && k+1 < r.hi && (a.lists.actorNoun(who) && a.actsInAll(k+1) || k+2 < r.hi && a.lists.actsBeside(who) && a.tiesActor(k+1)) {
		r.phrase.pieces = r.phrase.pieces[:0] // 省防指全年派出: who acted
	} else if head := a.clear(r.from, end); !a.counting && a.lists.OwnKinds[head] && r.phrase.area.Empty() {
		r.phrase.area = text.Span{Start: r.from, End: end} // 市春节期间共销售
	} else if !a.counting && utf8.RuneCountInString(head) >= 4 && ts[k+1].Class == scan.Word && ts[k+1].Start == t.End && a.startsAct(head) && a.startsAct(a.s.Text(k+1)) {
		r.phrase.pieces = r.phrase.pieces[:0] // 实施科普工程一季度下发挂图: a heading run in
	} else {
		r.piece(end)
	}
	if r.phrase.period.Empty() && !a.noPeriod(k) {
		r.phrase.period = text.Span{Start: t.Start, End: t.End}
	}
	r.from = t.End + beginsWith(body[t.End:ts[k+1].End], "一年里", "一年中", "一年间", "一年内", "一年来") // 在去年一年里
	if since && r.from == t.End {
		r.from += len("起")
	}
	r.from += beforeThen(body[r.from:ts[k+1].End])                                                                               // 在5月底前新建
	r.from += beginsWith(body[r.from:ts[k+1].End], "的")                                                                          // 参加今年的中考
	if n := &ts[k+1]; n.Class == scan.Reach && k+2 < r.hi && a.lists.Copula[body[n.Start:n.End]] && body[n.Start:n.End] != "在" { // 园区目前有厂商, not 警方昨晚在城南查获: where
		r.from = n.End
		k++
	}
	return k
}

// middleLists are the lists of words that middle.go reads.
type middleLists struct {
	// AimedNouns are nouns that make no 标的 or 目的 with the 的 behind them: 指标, 项目.
	AimedNouns []string

	// HospitalStays end as the names of bodies do, and tell who went there: 住院.
	HospitalStays []string

	// OwnKinds are what a place calls itself by one character.
	OwnKinds map[string]bool

	// Foresees are what a body does that tells what will be.
	Foresees map[string]bool

	// Surveys end what is done once and found something: 此次调查.
	Surveys []string

	// Ends are what is taken off the end of the last piece, once: 了 of 完成了.
	Ends []string

	// BoundTo are words that 于 ends.
	BoundTo []string

	// ActorNouns end what those who act are called: 检察机关, 警方.
	ActorNouns endings

	// Concessive are adverbs between a subject and what is granted of it: 虽然.
	Concessive map[string]bool

	// SubjectAdverb part the one who acts from the act: 全乡各村共申报项目.
	SubjectAdverb map[string]bool

	// PlanWords are what a time before them may belong to: 完成全年目标.
	PlanWords []string

	// MidAdverb are adverbs that are taken out of the middle of an indicator: 全市共接待游客 → 接待游客.
	MidAdverb map[string]bool

	// NoMidAdverb follow such a word where it is of a noun: 总计数.
	NoMidAdverb []string

	// Haves say what there is.
	Haves map[string]bool

	// MidParticles stand before 其 where it belongs to what they begin: 将其, 和其.
	MidParticles []string

	// ActorMeans stand behind an actor, before by what he acts: 依托.
	ActorMeans []string

	// ForeseerAdverbs stand between one who foresees and his verb: 初步.
	ForeseerAdverbs []string

	// Foreseers end the names of those who foresee: 气象台, 业界.
	Foreseers []string

	// Earners end the names of those who earn: 企业.
	Earners []string

	// OfficeEnds end the names of offices: 指挥部.
	OfficeEnds []string

	// DoingVerbs are verbs that end as an office does: 举办.
	DoingVerbs []string

	// MayAct end names of actors that may end otherwise as well: 会战.
	MayAct []string

	// OwnerEnds end the names of those that something is of: 学院, 村.
	OwnerEnds []string
}

// midWord takes the word t at token k out where it parts who acts, or where, from the act: 要, 共, 现有, 各.
func (a *assembly) midWord(r *reading, t *scan.Token, k int) {
	p, ts := &r.phrase, a.s.Tokens
	w := a.s.Body[t.Start:t.End]
	switch {
	case t.Classes&scan.Of(scan.Target, scan.Forecast) != 0 && t.Class != scan.Word && a.intent(k) && (a.actsAfter(k+1) || trimSpace(a.s.Text(k+1)) == "按"):
		if who := a.clear(r.from, t.Start); !a.counting && (a.lists.mayAct(who) || endsIn(who, "政府")) {
			p.pieces = p.pieces[:0] // 乡镇要储备编织袋: who is to act
		} else {
			r.piece(t.Start)
		}
		p.status = a.intentStatus(k)
		r.from = t.End
	case t.Class == scan.Forecast && w == "可" && t.Start > r.from && !a.counting && a.lists.mayAct(a.clear(r.from, t.Start)) && a.actsAfter(k+1): // 园区可提供岗位
		p.pieces = p.pieces[:0]
		r.from = t.End
	case t.Class == scan.Forecast && t.Start > r.from && (w == "将" || w == "会") && !endsIn(a.s.Body[r.from:t.Start], "现", "兹", "特") && (a.servesAhead(k+1) || a.actsAfter(k+1)): // 政府将为旅游业拨款
		if who := a.clear(r.from, t.Start); !a.counting && a.lists.mayAct(who) || endsIn(who, "政府") {
			p.pieces = p.pieces[:0]
		} else {
			r.piece(t.Start)
		}
		if p.status = a.intentStatus(k); p.status == "" && !(w == "将" && (a.disposes(k) || a.disposesCounted(k+1))) { // not 民警将查获的设备移交海关
			p.status = Target
		}
		r.from = t.End
	case t.Class == scan.Forecast && a.lists.Foresees[w] && t.Start > r.from && a.foreseer(r.from, t.Start): // 农委会并预估叶菜产量
		p.pieces = p.pieces[:0]
		p.status = Forecast
		r.from = t.End
		if n, kind := a.readArea(a.body[t.End:ts[r.hi-1].End]); n > 0 && kind != "body" && kind != "group" && t.End+n < ts[r.hi-1].End { // 县长预计全县损失
			p.area = text.Span{Start: t.End, End: t.End + n}
			r.from += n
		}
	case t.Class == scan.Forecast && (w == "预计" || w == "估计" && a.intent(k)) && t.Start > r.from: // 蔬菜预计总产量, not 渔产估计损失
		r.piece(t.Start)
		p.status = Forecast
		r.from = t.End
	case t.Class == scan.Adverb && a.lists.Concessive[w] && t.Start > r.from: // 小麦虽然面积减少
		r.piece(t.Start)
		r.from = t.End
	case t.Classes.Has(scan.Adverb) && a.lists.SubjectAdverb[w] && (a.actsAfter(k+1) || a.lists.actorNoun(a.clear(r.from, t.Start)) && !a.counting):
		a.midActor(r, t)
		r.from = t.End
	case t.Class == scan.Adverb && (w == "现有" || w == "現有" || w == "现") && a.lists.whoseIs(a.clear(r.from, t.Start)):
		if n := a.lists.relativeSuffix(a.s.Body[r.from:t.Start]); n > 0 { // 组织建设全镇现有党支部
			p.area = text.Span{Start: t.Start - n, End: t.Start}
		}
		p.pieces = p.pieces[:0] // 学校现有在校生: whose they are
		r.from = t.End
	case t.Class == scan.Reach && a.lists.Haves[w] && ts[k-1].Class == scan.Word && ts[k-1].End == t.Start && t.Start > r.from:
		a.midOwner(r, t, w)
	case t.Class == scan.Each && w == "各" && a.actsAfter(k+1) && !strings.HasPrefix(a.lastTag(a.body[r.from:t.Start]), "v"):
		if t.Start > r.from { // 城东、城西片区各新建学校: where, or who
			p.pieces = p.pieces[:0]
			if !endsIn(a.body[r.from:t.Start], "在", "于", "於", "对", "對", "向", "到") { // 消防队在各路口进行检查: somebody elsewhere
				p.area = text.Span{Start: r.from, End: t.Start}
			}
		}
		r.from = t.End
	case w == "其" && t.Class != scan.Word && t.Start > r.from && !a.counting && !endsIn(a.body[r.from:t.Start], a.lists.MidParticles...): // 红星机械其净利润: whose it is
		p.pieces, r.from = p.pieces[:0], t.End
	case t.Class != scan.Word && a.lists.MidAdverb[w] && !a.inWord(r.from, t.Start, t.End) && beginsWith(a.body[t.End:a.seg.End], a.lists.NoMidAdverb...) == 0 && (w != "都" || a.actsAfter(k+1)) && (w != "依次" || k+1 < len(ts) && !ts[k+1].Classes.Has(scan.Reach)): // not 丽都小区, 居前的依次是
		r.piece(t.Start)
		r.from = t.End
	}
}

// midActor leaves out who acts before the adverb t, or keeps it where it is what is counted: 公安机关共破获.
func (a *assembly) midActor(r *reading, t *scan.Token) {
	p := &r.phrase
	if s := a.clear(r.from, t.Start); a.lists.officeOf(s) && p.area.End == r.from { // 全国假日办共接到
		p.area.End = t.Start
		p.pieces = p.pieces[:0]
	} else if s == "" && len(p.pieces) > 0 && utf8.RuneCountInString(p.text(a)) >= 2 && !a.lists.mayAct(p.text(a)) {
		// 货运专列历年累计开行: a time has parted them already
	} else if endsIn(s, a.lists.Surveys...) && (beginsWith(s, "此次", "本次", "这次") > 0 || endsIn(a.s.Body[a.seg.Start:r.from], "此次", "本次", "这次")) {
		p.pieces = p.pieces[:0] // 此次调查共记录到水鸟: in what course
	} else if slices.Contains(a.lists.Surveys, s) { // 活动共发放: in what course
		p.pieces = p.pieces[:0]
	} else if a.lists.frameEnd(s) != len(s) && a.earns(s, t.End, r.hi) {
		r.piece(t.Start) // 规模以上工业企业累计完成产值: they are the ones who have it
	} else if a.lists.mayAct(s) && !a.countedIn(s, p.hi) || a.lists.frameEnd(s) == len(s) || endsIn(a.s.Body[a.seg.Start:r.from], a.lists.ActorMeans...) { // 通过直报系统共报告, 在上述三地共查处
		if a.lists.NoArea[s] && endsIn(s, "地区", "农村", "城市", "城镇") { // 农村地区共发生火灾: where, and no body that acts
			r.piece(t.Start)
			return
		}
		if len(p.pieces) == 0 && slices.Contains(a.lists.LocalBodies, s) { // 社区共调解纠纷
			p.area = text.Span{Start: r.from, End: t.Start}
		}
		p.pieces = p.pieces[:0] // 公安机关共破获: what is counted is the act
	} else if a.circumstanced(s) {
		p.pieces = p.pieces[:0] // 环保局为配合新规共清理, 接报后共出动
	} else {
		r.piece(t.Start)
	}
}

// circumstanced says whether s tells, behind one who acts or alone, only for what, with whom, or upon what he did: 警方与海关, 接报后.
func (a *assembly) circumstanced(s string) bool {
	const longest = 60 // bytes
	if len(s) > longest || strings.Contains(s, "的") {
		return false
	}
	if end, ok := strings.CutSuffix(s, "后"); ok && a.occasioned(end) {
		return true
	}
	for i, w := range a.cut(s) {
		if i == 0 || w.End == len(s) || !a.lists.ActorTies[s[w.Start:w.End]] {
			continue
		}
		return a.lists.actsBeside(s[:w.Start])
	}
	return false
}

// actsBeside says whether a noun before for what, with whom or by what means something is done names one who acts: a body, a government.
func (l *lists) actsBeside(s string) bool {
	return l.actsAs(s, "") || endsIn(s, l.BodiesSeen...)
}

// foreseer says whether body[lo:hi] names who tells what will be, and no more: 天文台, 农委会并.
func (a *assembly) foreseer(lo, hi int) bool {
	s := trimAny(a.clear(lo, hi), a.lists.ForeseerAdverbs...)
	return utf8.RuneCountInString(s) <= 12 && !strings.Contains(s, "的") && (a.lists.actorNoun(s) || strings.HasSuffix(s, "》") || endsIn(s, a.lists.Foreseers...) || endsIn(s, a.lists.Authorities...) || a.namesPerson(s))
}

// servesAhead says whether token k begins who something is done for or to: 为旅游业, 向学校.
func (a *assembly) servesAhead(k int) bool {
	switch ts := a.s.Tokens; trimSpace(a.s.Text(k)) {
	case "为", "向", "对", "把", "由", "在":
		return k+1 < len(ts) && ts[k+1].Class == scan.Word
	default:
		return ts[k].Class == scan.Word && beginsWith(a.s.Text(k), "为", "向", "对", "把", "由") > 0
	}
}

// tiesActor says whether token k begins for whom, with whom or by what means one acts.
func (a *assembly) tiesActor(k int) bool {
	w := trimSpace(a.s.Text(k))
	if a.s.Tokens[k].Class != scan.Word {
		return a.lists.ActorTies[w] && a.s.Tokens[k+1].Class == scan.Word
	}
	c := a.cut(w)
	return len(c) > 2 && a.lists.ActorTies[w[:c[0].End]]
}

// earns says whether s is a kind of businesses whose yield the words from byte lo up to token hi name.
func (a *assembly) earns(s string, lo, hi int) bool {
	if !endsIn(s, a.lists.Earners...) || utf8.RuneCountInString(s) < 4 {
		return false
	}
	end := a.s.Tokens[hi-1].End
	return lo < end && endsIn(trimRight(a.body[lo:end]), a.lists.Yields...)
}

// midOwner leaves out who or what area has what there is, before the verb w at token t: 基本情况全县有林地面积, 乡镇林业站共有技术人员.
func (a *assembly) midOwner(r *reading, t *scan.Token, w string) {
	p := &r.phrase
	before := a.s.Body[r.from:t.Start]
	if n := a.lists.relativeSuffix(before); n > 0 && n < len(before) { // 基本情况全县有林地面积: a heading run in before the area
		p.pieces, p.area = p.pieces[:0], text.Span{Start: t.Start - n, End: t.Start}
		r.from = t.End
	} else if !a.counting && (w == "共有" || w == "现有" || w == "现共有") && len(p.pieces) == 0 && a.lists.actorNoun(a.clear(r.from, t.Start)) { // 乡镇林业站共有技术人员
		r.from = t.End
	} else if !a.counting && w == "共有" && len(p.pieces) == 0 && strings.HasSuffix(before, "业") { // 规模以上服务业共有企业
		r.piece(t.Start)
		r.from = t.End
	}
}

// lastPiece adds what is left up to the end of the phrase, without what ties it to the number: 存款余额以.
func (a *assembly) lastPiece(r *reading) {
	body, from := a.s.Body, r.from
	end := a.s.Tokens[r.hi-1].End
	end = from + len(trimRight(body[from:end]))
	if w := body[from:end]; !r.phrase.period.Empty() && strings.HasSuffix(w, "于") && utf8.RuneCountInString(w) > 2 && !endsIn(w, a.lists.BoundTo...) {
		end -= len("于") // 指数于3月初跌破, 支出于102年度占: where the time was
	}
	for _, suffix := range a.lists.Ends {
		if hasSuffix(body[from:end], suffix) && end-len(suffix) > from && !(suffix == "的" && endsIn(body[from:end], "标的", "目的") && !endsIn(body[from:end-len(suffix)], a.lists.AimedNouns...)) && !strings.HasSuffix(body[from:end], "以人民币") {
			end -= len(suffix)
			break
		}
	}
	if w := body[from:end]; !(len(r.phrase.pieces) > 0 && (w == "以" || w == "按")) {
		r.piece(end)
	}
}

// officeOf says whether s, behind a place, names an office of it: 假日办.
func (l *lists) officeOf(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 6 && endsIn(s, l.OfficeEnds...) && !endsIn(s, l.DoingVerbs...)
}

// countedIn says whether the number at token k counts by the last character of a noun, as what is counted does: 监测站共设置66站.
func (a *assembly) countedIn(s string, k int) bool {
	if k >= len(a.s.Tokens) || a.s.Tokens[k].Class != scan.Num {
		return false
	}
	u := a.s.Nums[a.s.Tokens[k].Num].UnitWord
	return u != "" && strings.HasSuffix(s, u)
}

// actorSigns and actorNouns end the names of those who act.
var (
	actorSigns = newRuneSet("队站局所院会团们厅委署隊會團們廳")
)

// actorNoun says whether a noun names who acts.
func (l *lists) actorNoun(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return actorSigns.has(last) && !endsIn(s, l.HospitalStays...) || l.ActorNouns.end(s)
}

// mayAct says whether a noun before a modal verb names who acts: a body, or a place for those who govern it.
func (l *lists) mayAct(s string) bool {
	return l.actsAs(s, "") || s == "此案" || s == "该案" || s == "本案" || endsIn(s, l.MayAct...)
}

// whoseIs says whether a noun before 现有 names a body that has what is counted.
func (l *lists) whoseIs(s string) bool {
	return l.actorNoun(s) || endsIn(s, l.OwnerEnds...)
}

// actsInAll says whether the words from token k on begin with a verb, behind 共 or not.
func (a *assembly) actsInAll(k int) bool {
	if t := &a.s.Tokens[k]; t.Class == scan.Reach {
		return a.s.Text(k) == "共" && k+1 < len(a.s.Tokens) && a.s.Tokens[k+1].Class == scan.Word && a.actsAfter(k+1)
	}
	return a.actsAfter(k)
}

// actsAfter says whether the words from token k on begin with a verb, behind what says when and how surely: 在5月底前完成.
func (a *assembly) actsAfter(k int) bool {
	ts := a.s.Tokens
	for ; k < len(ts); k++ {
		w := trimSpace(a.s.Text(k))
		switch t := &ts[k]; t.Class {
		case scan.Adverb, scan.Target, scan.Date:
		case scan.Reach:
			if (w != "在" && w != "于") || k+1 >= len(ts) || ts[k+1].Class != scan.Date {
				return k > 0 && endsIn(w, "完成", "实现") && ts[k-1].Class != scan.Target
			}
		case scan.Word:
			if k > 0 && ts[k-1].Class == scan.Date {
				if w = w[beforeThen(w):]; w == "" {
					continue
				}
			}
			return a.isVerbAhead(w)
		default:
			return false
		}
	}
	return false
}

// beforeThen is the length of 前 at the start of s, behind a time: 5月底前新建, not 前期工程.
func beforeThen(s string) int {
	rest, ok := strings.CutPrefix(s, "前")
	if !ok {
		return 0
	}
	if next, _ := utf8.DecodeRuneInString(rest); rest != "" && strings.ContainsRune("期往列沿置来提景身瞻述五三两四十后端台线锋任", next) {
		return 0
	}
	return len("前")
}

// dateInName says whether a time inside a phrase is part of its name.
func (a *assembly) dateInName(k int) bool {
	// 完成全年目标, 为年初预算的: the whole that a share is of
	return a.wholeTime(k) || a.carriedOver(k) || a.pricedAt(k) || a.perTime(k)
}

// perTime says whether the time at token k is what a mean is taken over, and of its name: 平均每日客运量, 每日平均交通量, and 每日客运量
// where the figures have a time already.
func (a *assembly) perTime(k int) bool {
	t := &a.s.Tokens[k]
	w := a.body[t.Start:t.End]
	if !strings.HasPrefix(w, "每") {
		return false
	}
	if rest, ok := strings.CutPrefix(a.body[t.End:a.seg.End], "平均"); ok {
		return !mayHoldNumber(rest[:min(len(rest), len("万"))])
	}
	if k+1 >= len(a.s.Tokens) || a.s.Tokens[k+1].Class != scan.Word || a.s.Tokens[k+1].Start != t.End {
		return false
	}
	if strings.HasSuffix(a.body[a.seg.Start:t.Start], "平均") {
		return true
	}
	next := trimSpace(a.s.Text(k + 1))
	return a.period.text != "" && !strings.HasPrefix(a.period.text, "每") && (a.lists.endsAsRate(next) || endsMeasure(next) && !a.isVerbAhead(next))
}

// wholeTime says whether the time at token k is part of the name of a plan that a share is of: 完成全年目标的68.5%.
func (a *assembly) wholeTime(k int) bool {
	ts := a.s.Tokens
	if k == 0 || k+1 >= len(ts) || ts[k+1].Start != ts[k].End {
		return false
	}
	next := trimSpace(a.body[ts[k+1].Start:min(ts[k+1].Start+len("目标任务"), a.seg.End)])
	plan := false
	for _, w := range a.lists.PlanWords {
		plan = plan || hasPrefix(next, w)
	}
	if of, _, ok := strings.Cut(a.body[ts[k+1].Start:min(ts[k+1].Start+len("招商引资奋斗目标任务的"), a.seg.End)], "的"); ok && endsIn(of, a.lists.Tasks...) && !strings.ContainsAny(of, "，,、。；;") {
		plan = true // 完成全年奋斗目标的112%
	}
	if !plan {
		return false
	}
	for j := k - 1; j >= 0 && j >= k-3 && ts[k].Start-ts[j].End <= len("市里下达"); j-- { // 完成市上全年任务
		if ts[j].Class == scan.Reach && endsIn(a.s.Text(j), "完成", "实现") {
			return true
		}
	}
	switch w := trimSpace(a.s.Text(k - 1)); {
	case w == "为", w == "占", w == "达", w == "达到", w == "是", strings.HasSuffix(w, "实现"), strings.HasSuffix(w, "完成"), strings.HasSuffix(w, "完成了"):
		return true
	}
	return false
}

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
