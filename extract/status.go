package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/internal/segment"
)

// doneSoFar says whether the clause of token k tells what was done: 共, 已, 累计.
func (a *assembly) doneSoFar(k int) bool {
	const far = 120 // tokens
	for j := k - 1; j >= max(0, k-far); j-- {
		t := &a.s.Tokens[j]
		if t.Class == scan.Comma || t.Class == scan.Semi || t.Class == scan.Stop || t.Class == scan.Colon {
			return false
		}
		if t.Class == scan.Open && a.s.Text(k-1) == "任务" && j == k-2 {
			return false // 共完成造林3万亩(任务2.5万亩)
		}
		if t.Class == scan.Target || t.Class == scan.Forecast {
			return false
		}
		if w := a.s.Text(j); t.Class == scan.Date && a.lists.Present[w] && !strings.HasPrefix(a.body[t.End:], "的") || strings.HasPrefix(w, "只完成") || strings.HasPrefix(w, "仅完成") || w == "差" && j > 0 && a.s.Tokens[j-1].Class == scan.Adverb { // 到目前只完成1.2万人
			return true
		}
		if t.Classes&scan.Of(scan.Adverb, scan.Reach) != 0 && t.Class != scan.Word {
			switch a.s.Text(j) {
			case "共", "已", "累计", "已经", "现已", "共计", "先后", "共有", "现有", "现共有":
				return true
			}
		}
	}
	return false
}

// doneOver says whether the clause of token k tells that something has been done already, so that what follows tells of that.
func (a *assembly) doneOver(k int) bool {
	for j := k - 1; j >= 0 && a.s.Tokens[j].Classes&clauseMarks == 0; j-- {
		switch a.s.Text(j) {
		case "已", "已经", "现已":
			return true
		}
	}
	return false
}

// doneBehind says whether the clauses from token k to the next semicolon tell what has been done: 续建项目5个,已全部复工.
func (a *assembly) doneBehind(k int) bool {
	const near = 30 // tokens
	ts := a.s.Tokens
	for j := k; j < len(ts) && j < k+near && ts[j].Class != scan.Semi && ts[j].Class != scan.Stop; j++ {
		switch {
		case ts[j].Class == scan.Target || ts[j].Class == scan.Forecast:
			return false
		case ts[j].Class == scan.Adverb && strings.HasPrefix(a.s.Text(j), "已"):
			return true
		}
	}
	return false
}

// outlook finds what words can still be of account where: behind the last figure only those that later sentences take something from.
func (a *assembly) outlook() {
	a.lastFigure, a.openers = -1, -1
	for k := range a.s.Tokens {
		switch a.s.Tokens[k].Class {
		case scan.Num, scan.Rank, scan.RankWord, scan.Flat, scan.Vague:
			a.lastFigure = k
		case scan.Date, scan.Comma, scan.Adverb:
			continue
		}
		if a.openers < 0 && k >= a.speaker() && a.s.Text(k) != "在" {
			a.openers = k
		}
	}
	if a.e.thorough {
		a.lastFigure = len(a.s.Tokens)
	}
	a.declares, a.opensAhead = a.declaresPlan()
}

// declaresPlan says whether the sentence may declare that its paragraph tells a plan: by its goal, or as it opens with a time that is to come.
func (a *assembly) declaresPlan() (goal, ahead bool) {
	s := a.body[a.seg.Start:a.seg.End]
	return a.seg.Signs&segment.Goal != 0 && a.lists.plansAhead(s) || contains(s, "拟安排如下"), a.lists.opensAhead(s)
}

// goesOn says whether the line before the sentence ends with a semicolon, and the sentence begins as no item of a numbered list does.
func (a *assembly) goesOn() bool {
	before := strings.TrimRight(a.body[:a.seg.Start], " \n\r\t\u3000")
	if !endsIn(before, "；", ";") || a.seg.Start-len(before) > 24 {
		return false
	}
	c := trimLeft(a.body[a.seg.Start:a.seg.End])
	r, _ := utf8.DecodeRuneInString(c)
	return !strings.ContainsRune("0123456789(（①②③④⑤⑥⑦⑧⑨—-•·●◆■", r) && !(strings.ContainsRune("一二三四五六七八九十第", r) && strings.ContainsAny(c[:min(len(c), 12)], "、是条"))
}

// statusLists are the lists of words that status.go reads.
type statusLists struct {
	// PlanTitles are words of headings above what is yet to be done.
	PlanTitles []string

	// GoalsDeclared say in a sentence that its paragraph tells what is to be reached: 目标是.
	GoalsDeclared []string

	// PlanNouns end headings above what is yet to be done.
	PlanNouns []string

	// CarriedOut begin headings that tell of a plan what was made of it: 实施人才计划, 围绕年度目标.
	CarriedOut []string `list:"carriedOut aims"`

	// PlanTitled end the titles of documents that say what shall be.
	PlanTitled []string

	// ToldOf stand in the titles of documents that tell what became of a plan: 完成情况.
	ToldOf []string

	// AheadWords open a sentence that tells what will be done from now on.
	AheadWords []string

	// FoundAlready are verbs of relative clauses that tell how what is counted came to be there: 在建的8个项目, 会议研究的12条措施.
	FoundAlready []string

	// FactsSeen begin what nobody intends, but sees: 要看到.
	FactsSeen []string

	// Completings end the names of works, before 后, of which a clause tells what comes of them: 项目建成后.
	Completings []string

	// SofarKnown follow 估计 where it tells what has happened, as far as that is known.
	SofarKnown []string

	// GivenOut are what is done with funds that somebody strives to do: 争取发放贷款.
	GivenOut []string

	// Funds end the names of what a government gets from another: 争取转移支付资金3亿元 tells that it did.
	Funds []string

	// Disposals are verbs that say what was made of the object before them.
	Disposals []string

	// Handlings tell that something was handed over, or that somebody laid hands on it.
	Handlings []string

	// Forbidding begin the bounds that nobody may go beyond.
	Forbidding []string

	// TargetDeeds follow 目标 where no value is one: 目标考核.
	TargetDeeds []string

	// EstimateKinds tell what kind of estimate a value is: 初步.
	EstimateKinds []string

	// Striven are verbs of what is striven for: 入选.
	Striven []string

	// OnceDone stand behind the time when something will be done, before what it brings: 预计每年.
	OnceDone []string

	// Differs are what one is more or less than another: 贵, 低于.
	Differs []string

	// Habits tell what is usual: 往往.
	Habits []string

	// PlannedThings end subjects that are planned: 二期.
	PlannedThings []string

	// OfCompletion begin what is told of how a plan was completed: 完成率, 完成情况.
	OfCompletion []string

	// PlannedSums end, before 计划, the names of plans that are themselves completed: 招生, 采购.
	PlannedSums []string

	// PlannedDeeds are what is told of PlannedThings: 总投资.
	PlannedDeeds []string

	// Disposing are words for how things lie that are there: 位于.
	Disposing []string

	// RuledAdverbs are adverbs of what holds by rule: 始终.
	RuledAdverbs []string

	// PlanVerbs begin what a plan will do: 新建, 由.
	PlanVerbs []string
}

// runInMarks stand behind the number of such a heading.
var runInMarks = newRuneSet("、.．)）")

// runInHeading is the length of the heading above what is planned that a paragraph with a list number runs in with, up to a stop, a colon,
// a space or the number of the first item below it: （一）目标任务。, 二、工作目标 （一）…. It is 0 where the paragraph has none.
func (l *lists) runInHeading(line string) int {
	const longest = 72 // bytes
	s := line[:min(len(line), longest)]
	at := runInMarks.index(s)
	if at < 0 {
		return 0
	}
	_, w := utf8.DecodeRuneInString(s[at:])
	at += w
	at += len(s[at:]) - len(trimLeft(s[at:]))
	for i, r := range s[at:] {
		switch r {
		case '，', ',', '；', ';', '、', '！', '？':
			return 0
		case '。', '：', ':', ' ', '\u3000', '(', '（':
			end := at + i
			if !l.endsAsPlan(s[at:end]) || !l.namesPlan(s[:end]) {
				if r == ' ' || r == '\u3000' {
					continue // 二、农 业
				}
				return 0
			}
			rest := line[end:]
			switch r {
			case '(', '（':
				if listKind(rest) == unmarked {
					return 0 // 工作目标(2026年)
				}
				return end
			case '。', ' ', '\u3000':
				return end + utf8.RuneLen(r)
			}
			if trimLeft(rest[utf8.RuneLen(r):]) == "" {
				return 0 // the list below it is announced by it
			}
			return end + utf8.RuneLen(r)
		}
	}
	return 0
}

// endsAsPlan says whether a heading, without its number, names a plan and tells nothing of it: 种植面积计划, 目标任务.
func (l *lists) endsAsPlan(title string) bool {
	title = strings.TrimRight(title, "。:： ")
	return (endsIn(title, l.PlanTitles...) || endsIn(title, l.PlanNouns...)) && beginsWith(title, l.CarriedOut...) == 0 && !strings.Contains(title, "完成")
}

// namesPlan says whether a heading stands above what is yet to be done: 2026年重点工作, 下一步打算.
func (l *lists) namesPlan(title string) bool {
	for _, w := range [...]string{"完成情况", "进展", "情况", "问题", "回顾", "总结", "不足"} {
		if strings.Contains(title, w) {
			return false
		}
	}
	if containsAny(title, l.PlanTitles) {
		return true
	}
	if i := strings.IndexAny(title, "、.．)）"); i >= 0 && listKind(title) != unmarked {
		_, w := utf8.DecodeRuneInString(title[i:])
		title = title[i+w:]
	}
	return l.endsAsPlan(trimSpace(title))
}

// titlesPlan says whether a document is titled as one that says what shall be: 生猪生产行动计划(2026—2028年).
func (l *lists) titlesPlan(title string) bool {
	title = strings.TrimRight(trimSpace(title), "。:： 》")
	if i := strings.LastIndexAny(title, "(（"); i > 0 && endsIn(title, ")", "）") {
		title = trimSpace(title[:i])
	}
	for _, w := range [...]string{"实施方案", "实施规划", "实施计划"} { // not as a verb
		if t, ok := strings.CutSuffix(title, w); ok {
			return !containsAny(t, l.ToldOf)
		}
	}
	return endsIn(title, l.PlanTitled...) && !containsAny(title, l.ToldOf)
}

// plansAhead says whether a sentence declares that its paragraph tells a plan: 主要预期目标是.
func (l *lists) plansAhead(s string) bool {
	if !strings.Contains(s, "目标") {
		return false
	}
	if i := strings.Index(s, "预期目标"); i >= 0 && !surpassedGoal(s[:i]) {
		return true
	}
	return containsAny(s, l.GoalsDeclared)
}

// opensAhead says whether a sentence opens with a time that is to come, or with a year and what is intended in it, and neither tells what
// was done nor asks: what it intends, its paragraph tells of: 下一步,我们将加大投入.
func (l *lists) opensAhead(s string) bool {
	s = trimLeft(s)
	if beginsWith(s, l.AheadWords...) == 0 {
		n := beginsWith(s, "今年", "新的一年")
		if n == 0 && len(s) > len("2026年") && strings.HasPrefix(s[4:], "年") && strings.HasPrefix(s, "20") {
			n = len("2026年")
		}
		const near = 4 * 3 // bytes: 前三季度
		if n == 0 || strings.ContainsAny(s[n:], "0123456789") || !containsAny(s[n:], []string{"将", "要", "计划", "力争"}) || containsAny(s[n:min(len(s), n+near)], []string{"以来", "季度", "月", "上半年"}) {
			return false
		}
	}
	return !tellsDone(s) && !endsIn(s, "？", "?") && !strings.Contains(s, "什么")
}

// tellsDone says whether a sentence tells that something was done: by 已 or 了, not that of 为了 and 了解.
func tellsDone(s string) bool {
	if strings.Contains(s, "已") {
		return true
	}
	for {
		before, behind, ok := strings.Cut(s, "了")
		if !ok || !strings.HasSuffix(before, "为") && !strings.HasPrefix(behind, "解") {
			return ok
		}
		s = behind
	}
}

// surpassedGoal says whether the words before a goal tell that it was passed or met: 均超出预期目标.
func surpassedGoal(s string) bool {
	const near = 24 // bytes
	s = s[max(0, len(s)-near):]
	for _, w := range [...]string{"超出", "超过", "高于", "低于", "好于", "优于", "超额", "完成了", "达到了", "实现了"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// intentStatus is the status that a word of intent at token k gives to the figures behind it, "" where it gives none.
func (a *assembly) intentStatus(k int) Status {
	t := &a.s.Tokens[k]
	if t.Classes&scan.Of(scan.Target, scan.Forecast) == 0 || t.Class == scan.Word || !a.intent(k) {
		return ""
	}
	if k > 0 && a.s.Tokens[k-1].Class == scan.Word && endsIn(trimSpace(a.s.Text(k-1)), a.lists.Respondents...) {
		return "" // 35%的受访者打算转工: what they answered
	}
	if t.Classes.Has(scan.Target) {
		return Target
	}
	if a.reckonedBy(k) {
		return ""
	}
	if w := a.s.Text(k); (w == "将" || w == "会" || w == "将会") && k+1 < len(a.s.Tokens) && a.s.Tokens[k+1].Class == scan.Word {
		if a.peopleBefore(k) {
			return Forecast // 2400名考生将参加考试
		}
		return Target // 将新建: an act that is planned; 将达到: an outcome
	}
	return Forecast
}

// reckonedBy says whether the word of intent at token k tells who reckoned what follows, as it is: 据专家估计,实际失业率为6%.
func (a *assembly) reckonedBy(k int) bool {
	const near = 6 // tokens
	ts := a.s.Tokens
	if w := a.s.Text(k); w != "估计" && w != "估算" && w != "测算" || k+1 >= len(ts) || ts[k+1].Class != scan.Comma {
		return false
	}
	lo := k
	for lo > 0 && lo > k-near && ts[lo-1].Classes&clauseMarks == 0 {
		lo--
	}
	return strings.HasPrefix(strings.TrimSpace(a.s.Text(lo)), "据")
}

// peopleBefore says whether token k stands behind people that are counted: 2400名考生.
func (a *assembly) peopleBefore(k int) bool {
	ts := a.s.Tokens
	if k < 2 || ts[k-1].Class != scan.Word || ts[k-2].Class != scan.Num {
		return false
	}
	switch strings.TrimLeft(a.s.Nums[ts[k-2].Num].Unit, "万亿") {
	case "人", "名", "位", "人次":
		return true
	}
	return false
}

// isThere says whether the number at token k counts what a plan finds, not what it is to bring: 督查去年签约的36个项目, 对已建成的45座书屋.
func (a *assembly) isThere(k int) bool {
	const near = 8 // tokens
	ts := a.s.Tokens
	j := k - 1
	for j > 0 && ts[j].Class == scan.Bound {
		j--
	}
	if j < 1 || ts[j].Class != scan.Word {
		return false
	}
	w := trimSpace(a.s.Text(j))
	if !strings.HasSuffix(w, "的") {
		return false
	}
	known := endsIn(w, a.lists.FoundAlready...)
	if known && endsIn(w, "在建的", "现有的", "原有的", "既有的") {
		return true
	}
	for i := j - 1; i >= max(0, j-near) && ts[i].Classes&clauseMarks == 0; i-- {
		switch t := &ts[i]; {
		case t.Classes&scan.Of(scan.Target, scan.Forecast) != 0 && t.Class != scan.Word:
			return known && (i < j-1 || utf8.RuneCountInString(w) > 4) // not 要建成的12个
		case t.Class == scan.Adverb && strings.HasPrefix(a.s.Text(i), "已"):
			return true
		case t.Class == scan.Date:
			return bygone(a.s.Text(i)) || (known || endsIn(w, "确定的")) && yearIn(a.s.Text(i)) > 0
		}
	}
	return false
}

// bygone says whether a time is told as one that is over.
func bygone(s string) bool {
	return strings.HasPrefix(s, "去年") || strings.HasPrefix(s, "上年") || strings.HasPrefix(s, "前年") || strings.HasPrefix(s, "上半年") || strings.HasPrefix(s, "此前") || strings.HasPrefix(s, "前期")
}

// targetValue says whether an indicator is named as what is aimed at: 目标入学率, 控制目标值.
func (l *lists) targetValue(name string) bool {
	i := strings.Index(name, "目标")
	return i >= 0 && endsIn(name, "率", "值", "价") && beginsWith(name[i+len("目标"):], l.TargetDeeds...) == 0
}

// intent says whether a word of intent at token k governs the figures behind it: it stands as a verb, not as a noun (目标任务).
func (a *assembly) intent(k int) bool {
	ts := a.s.Tokens
	if beginsWith(a.body[ts[k].End:a.seg.End], a.lists.FactsSeen...) > 0 {
		return false // 必须清醒地看到,破案率仅为31.6%: what is told is a fact
	}
	c, txt := a.behindIntent(k)
	switch w := a.s.Text(k); w {
	case "确保":
		return !strings.HasPrefix(txt, "了") && !a.purpose(k)
	case "可能":
		return !a.mightHave(k)
	case "争取":
		return a.strives(k, c, txt)
	case "需要":
		return a.needs(k, c, txt)
	case "可", "可达":
		return a.onceDone(k)
	case "目标是", "任务是":
		return true
	case "估计": // 修订估计, 估计损失: what was, as far as it is known
		if k > 0 && ts[k-1].End == ts[k].Start && (endsIn(a.s.Text(k-1), "据") && k+1 < len(ts) && ts[k+1].Class == scan.Comma || endsIn(trimSpace(a.s.Text(k-1)), a.lists.EstimateKinds...)) {
			return false
		}
		return c != scan.Num && c != scan.Bound && (c != scan.Word || beginsWith(txt, a.lists.SofarKnown...) == 0)
	case "预估", "预测":
		return c != scan.Word || beginsWith(txt, "数据", "数字", "结果", "报告", "值") == 0
	case "目标", "预期", "预期目标", "要求":
		return w == "要求" && c == scan.Word && !strings.HasPrefix(txt, "的") && a.isVerbAhead(txt) || c == scan.Reach || c == scan.Colon || c == scan.To
	case "计划", "规划", "拟", "计画":
		return a.plans(k, c, txt)
	case "料":
		return c == scan.Num || c == scan.Reach || c == scan.Up || c == scan.Down || c == scan.Bound || c == scan.To || c == scan.Date
	case "将":
		return a.shall(k, c, txt)
	case "将可", "将会", "将能":
		return c == scan.Word || c == scan.Reach || c == scan.Up || c == scan.Down || c == scan.Bound || c == scan.Than || c == scan.To || c == scan.Adverb
	case "要", "应", "须":
		return a.must(k, c, txt)
	}
	return true
}

// behindIntent is what stands behind the word of intent at token k, behind a time that some of them may have: 计划全年开展.
func (a *assembly) behindIntent(k int) (scan.Class, string) {
	ts := a.s.Tokens
	w := a.s.Text(k)
	timed := w == "计划" || w == "计画" || w == "拟" || w == "要求" || w == "争取"
	for j := k + 1; j < len(ts); j++ {
		if ts[j].Class != scan.Date || !timed {
			return ts[j].Class, trimSpace(a.s.Text(j))
		}
	}
	return scan.Stop, ""
}

// mightHave says whether 可能 at token k tells what something might have led to: 化解可能引发冲突的纠纷80起.
func (a *assembly) mightHave(k int) bool {
	const far = 40 // tokens
	ts := a.s.Tokens
	if k == 0 || ts[k-1].Class != scan.Word || ts[k-1].End != ts[k].Start {
		return false
	}
	for j := k + 1; j < len(ts) && j <= k+far && ts[j].Classes&clauseMarks == 0 && ts[j].Class != scan.Num; j++ {
		if strings.Contains(a.s.Text(j), "的") {
			return true
		}
	}
	return false
}

// strives is intent for 争取, which tells of what came as well: 争取到位资金9亿元. c and txt, here and below, are what stands behind the word.
func (a *assembly) strives(k int, c scan.Class, txt string) bool {
	ts := a.s.Tokens
	if k+1 >= len(ts) {
		return false
	}
	switch {
	case c == scan.To && k+2 < len(ts) && ts[k+1].Class == scan.To && ts[k+1].Start == ts[k].End && (ts[k+2].Class == scan.Word || ts[k+2].Class == scan.Num && a.kind(k+2) == "count" && a.s.Text(k+1) == "到"):
		return false // 争取到上级资金9亿元
	case c == scan.Word && beginsWith(txt, "到", "了", "上级", "各类", "各级") > 0:
		return false
	case c == scan.Word && txt == "用" && endsIn(a.clauseBehind(ts[k+1].End), "年", "月", "时间"): // 争取用三年时间,新建
		return true
	case c == scan.Num && containsAny(a.clauseBehind(ts[k+1].End), a.lists.Striven): // 争取12条线路如期通车
		return true
	case ts[k+1].Class == scan.Date && endsIn(a.s.Text(k+1), "前", "底", "末", "内") && !endsIn(txt, a.lists.Funds...): // 争取年底前新开工
		return true
	case c == scan.Word && beginsWith(txt, a.lists.GivenOut...) > 0: // 争取发放贷款9亿元
		return true
	case c == scan.Word && containsAny(txt, a.lists.Striven): // 争取实验室纳入布局
		return true
	case c == scan.Word && endsIn(txt, a.lists.Funds...) && k+2 < len(ts) && a.s.Text(k+2) == "为":
		return false // 争取省级资金为95名患者发放了补助
	case c == scan.Word && !a.reachesAhead(k):
		return !endsIn(txt, a.lists.Funds...) && a.isVerbAhead(txt) // 争取专项资金9亿元
	}
	return c == scan.Word || c == scan.Reach || c == scan.To || c == scan.Up || c == scan.Down || c == scan.Bound || c == scan.Num && a.kind(k+1) == "rate" // 争取游客突破9万人次
}

// needs is intent for 需要.
func (a *assembly) needs(k int, c scan.Class, txt string) bool {
	ts := a.s.Tokens
	if c == scan.Word && strings.HasSuffix(txt, "的") {
		return false // 需要住院治疗的26人 tells who they are
	}
	for j := k - 1; j >= 0 && ts[j].Class != scan.Comma && ts[j].Class != scan.Semi; j-- {
		if ts[j].Class == scan.Num && !a.named[j] {
			return false // 四成受访者需要承担房贷: what they say
		}
	}
	return c == scan.Word && a.isVerbAhead(txt) || c == scan.Reach || c == scan.To || c == scan.Up || c == scan.Down || c == scan.Bound
}

// plans is intent for 计划, 规划 and 拟, which the names of plans have as well: 人才计划.
func (a *assembly) plans(k int, c scan.Class, txt string) bool {
	ts := a.s.Tokens
	w := a.s.Text(k)
	if strings.Contains(a.clauseBehind(ts[k].End), "至今") { // 计划推行至今
		return false
	}
	if c == scan.Word && txt == "按" { // 拟按3%安排
		return true
	}
	if k > 0 && (w != "拟" || endsIn(a.s.Text(k-1), "模", "虚", "比", "草", "摹")) && ts[k-1].Class == scan.Word && ts[k-1].End == ts[k].Start {
		if !a.plansOfSubject(k) && !a.plansToComplete(k) {
			return false // 人才计划 is a name
		}
	}
	if i := strings.Index(txt, "的"); w == "规划" && c == scan.Word && i > 0 && i <= len("建设实施") {
		return false // 规划建设的市场
	}
	if c == scan.Word && (strings.HasPrefix(txt, "任务") || strings.HasPrefix(txt, "目标") || strings.HasPrefix(txt, "指标") || strings.HasPrefix(txt, "数")) {
		return false // 完成计划任务的46%
	}
	if c == scan.Word && strings.HasSuffix(txt, "的") && k+2 < len(ts) && ts[k+2].Class == scan.Num && a.kind(k+2) == "rate" {
		return false // 完成计划面积的82%: a part of it
	}
	if c == scan.Word && strings.HasPrefix(txt, "的") && k+2 < len(ts) && ts[k+2].Class == scan.Num && a.kind(k+2) != "rate" && !containsAny(a.aheadInClause(k), []string{"完成", "占", "达到", "超"}) {
		return len(txt) > len("的") // 计划的播种面积5万亩
	}
	if w == "计画" && a.clauseWithoutNum(k) {
		return false // 計畫執行後停建,: a noun in Taiwan
	}
	at := k + 2                                                   // behind the word that follows
	if k+1 < len(ts) && ts[k+1].Class == scan.Date && w != "规划" { // 计划2022年招生1200人
		at++
	}
	return c == scan.Forecast && (txt == "可" || txt == "将") || c == scan.Word && (a.isVerbAhead(txt) || at < len(ts) && ts[at].Class == scan.Num && !strings.HasPrefix(txt, "的")) || c == scan.Reach || c == scan.Up
}

// shall is intent for 将, which may only bring an object before its verb.
func (a *assembly) shall(k int, c scan.Class, txt string) bool {
	ts := a.s.Tokens
	if strings.HasSuffix(a.body[a.seg.Start:ts[k].Start], "现") {
		return false // 现将情况报告如下
	}
	if c == scan.Word && a.disposes(k) || a.disposesCounted(k+1) {
		return false // 将环保工作纳入考核, 将百颗卫星送入太空: 将 is 把
	}
	if c == scan.Adverb { // 将首次突破3万亿元
		return a.reachesAhead(k)
	}
	if (c == scan.From || c == scan.Up1 || c == scan.Down1) && k+2 < len(ts) && ts[k+2].Classes&scan.Of(scan.Num, scan.To) != 0 && ts[k+2].Class != scan.Word {
		return true // 将由6%降至5%, 将增至650个; not 将由财政拨款
	}
	if c == scan.From && k+4 < len(ts) && ts[k+2].Class == scan.Date && a.s.Text(k+3) == "的" && ts[k+4].Class == scan.Num {
		return true // 将从目前的6%降至5%
	}
	return c == scan.Reach || c == scan.Up || c == scan.Down || c == scan.Bound || c == scan.Than || c == scan.Num && a.kind(k+1) == "rate" || c == scan.To || c == scan.Word && (a.plansVerb(txt) || a.isVerbAhead(txt))
}

// must is intent for 要, 应 and 须.
func (a *assembly) must(k int, c scan.Class, txt string) bool {
	ts := a.s.Tokens
	w := a.s.Text(k)
	if w == "要" && c == scan.Than && a.differs(k+1) {
		return false // 成本要比上年高3%
	}
	if w == "要" && a.habit(k) {
		return false // 一天要收一千斤: how it goes
	}
	if w != "要" && c == scan.Word && strings.Contains(txt, "的") && a.clauseWithoutNum(k) {
		return false // 扣除应提取的准备金,
	}
	if w == "要" && c == scan.Num && a.kind(k+1) == "money" {
		return false // 收购价要3.6元: what it costs
	}
	if w == "应" && k > 0 && ts[k-1].Classes&scan.Of(scan.Share, scan.To, scan.Reach, scan.From, scan.Dun) != 0 && ts[k-1].Class != scan.Word {
		return false // 占应到位资金的四成
	}
	if c == scan.Word && (strings.HasPrefix(txt, "的") || strings.HasPrefix(txt, "地") || strings.HasPrefix(txt, "道")) {
		return false
	}
	if w == "应" && strings.HasPrefix(txt, "在") {
		return true
	}
	if _, n := utf8.DecodeRuneInString(txt); w == "应" && n < len(txt) { // 应保尽保, 应退即退: a principle
		if r, _ := utf8.DecodeRuneInString(txt[n:]); strings.ContainsRune("尽即必全未早则", r) {
			return false
		}
	}
	if w != "要" && c == scan.Word && k > 0 && ts[k-1].Class == scan.Word && ts[k-1].End == ts[k].Start && utf8.RuneCountInString(a.s.Text(k-1)) > 4 {
		return false // 因调动应转未转
	}
	return true
}

// onceDone says whether the clauses before token k tell when what 可 says behind them will be: 项目建成后,年产值可达3亿元; 届时可接待1万人.
func (a *assembly) onceDone(k int) bool {
	const far = 24 // tokens
	ts := a.s.Tokens
	for j := k - 1; j >= 0 && j > k-far && ts[j].Class != scan.Stop && ts[j].Class != scan.Semi; j-- {
		w := trimAny(trimSpace(a.s.Text(j)), a.lists.OnceDone...) // 投产后年可加工
		next := j + 1
		for next < k && ts[next].Classes&scan.Of(scan.Each, scan.Date, scan.Adverb, scan.Forecast) != 0 && ts[next].Class != scan.Word {
			next++
		}
		switch {
		case strings.Contains(w, "届时") || strings.Contains(w, "到年底") || ts[j].Class == scan.Date && (strings.HasSuffix(w, "年底") || strings.HasPrefix(w, "明年")):
			return true
		case next < k && ts[next].Class != scan.Comma:
		case w == "后" && j > 0 && endsIn(a.s.Text(j-1), a.lists.Completings...), w != "后" && endsIn(strings.TrimSuffix(w, "后"), a.lists.Completings...) && strings.HasSuffix(w, "后"):
			return !strings.Contains(a.body[ts[j].End:ts[k].Start], "已")
		}
	}
	return false
}

// differs says whether the comparison at token k tells how two things differ, not by how much one is to grow: 比上年高3%.
func (a *assembly) differs(k int) bool {
	const near = 10 // tokens
	ts := a.s.Tokens
	for j := k + 1; j < len(ts) && j < k+near && ts[j].Classes&clauseMarks == 0; j++ {
		if ts[j].Class == scan.Num {
			return false
		}
		if w := trimSpace(a.s.Text(j)); ts[j].Class != scan.Date && endsIn(w, a.lists.Differs...) {
			return true
		}
	}
	return false
}

// purpose says whether 确保 at token k, behind 为, only tells what something was done for: 为确保乘车安全,集团投入20万元.
func (a *assembly) purpose(k int) bool {
	if !endsIn(strings.TrimRight(a.body[a.seg.Start:a.s.Tokens[k].Start], " "), "为", "为了") {
		return false
	}
	return a.clauseWithoutNum(k)
}

// clauseWithoutNum says whether the clause ends behind token k, and the sentence goes on, before any number.
func (a *assembly) clauseWithoutNum(k int) bool {
	const far = 40 // tokens
	ts := a.s.Tokens
	for j := k + 1; j < len(ts) && j <= k+far; j++ {
		switch ts[j].Class {
		case scan.Num:
			return false
		case scan.Comma:
			return true
		}
	}
	return false
}

// habit says whether the clause of token k tells how it goes on a day or with a time: 一天要收, 每次要用.
func (a *assembly) habit(k int) bool {
	ts := a.s.Tokens
	if k == 0 || ts[k-1].End != ts[k].Start {
		return false
	}
	return endsIn(a.body[a.seg.Start:ts[k].Start], a.lists.Habits...)
}

// plansOfSubject says whether the words before 计划 at token k name who plans, or what it is to be spent on: 学校计划征地,
// 农田建设计划投资.
func (a *assembly) plansOfSubject(k int) bool {
	who := trimSpace(a.s.Text(k - 1))
	if n, ok := a.e.areas.prefix(who); ok && n == len(who) || a.lists.whoseIs(who) || endsIn(who, a.lists.PlannedThings...) {
		return true
	}
	return beginsWith(a.body[a.s.Tokens[k].End:a.seg.End], a.lists.PlannedDeeds...) > 0
}

// plansToComplete says whether what the words before 计划 at token k name plans to complete a thing that the number behind counts:
// 畜牧业计划完成出栏生猪12万头; not 招生计划完成1200人, 采购计划完成额, whose plan itself is what was completed.
func (a *assembly) plansToComplete(k int) bool {
	ts := a.s.Tokens
	if k+3 >= len(ts) || a.s.Text(k+1) != "完成" || ts[k+1].End != ts[k+2].Start || ts[k+2].Class != scan.Word || ts[k+3].Class != scan.Num || a.kind(k+3) == "rate" {
		return false
	}
	return a.lists.toComplete(trimSpace(a.s.Text(k-1)), trimSpace(a.s.Text(k+2)))
}

// toComplete says whether 计划 between who and 完成 is what who plans, for what to be completed is another thing than a plan.
func (l *lists) toComplete(who, what string) bool {
	return utf8.RuneCountInString(what) > 2 && beginsWith(what, l.OfCompletion...) == 0 && !endsIn(who, l.PlannedSums...)
}

// reachesAhead says whether a verb of reaching or growing, or a bound, goes with the next number behind token k in its clause.
func (a *assembly) reachesAhead(k int) bool {
	ts := a.s.Tokens
	for j := k + 1; j < len(ts) && ts[j].Classes&clauseMarks == 0; j++ {
		switch ts[j].Class {
		case scan.Num:
			return j+1 < len(ts) && ts[j+1].Class == scan.After
		case scan.Reach, scan.To, scan.Up, scan.Down, scan.Bound:
			return true
		}
	}
	return false
}

// handled says whether the last words of the clause that token k stands in tell what was done with what was counted before them:
// 15万元现金、3辆轿车返还给群众.
func (a *assembly) handled(k int) bool {
	const far = 24 // tokens
	ts := a.s.Tokens
	for j := k + 1; j < len(ts) && j < k+far && ts[j].Classes&clauseMarks == 0; j++ {
		if (ts[j].Class == scan.Word || ts[j].Class == scan.To) && containsAny(a.s.Text(j), a.lists.Handlings) {
			return true
		}
	}
	return false
}

// disposes says whether 将 at token k only brings an object before its verb, as 把 does.
func (a *assembly) disposes(k int) bool {
	for j := k + 1; j < len(a.s.Tokens); j++ {
		t := &a.s.Tokens[j]
		if t.Classes&scan.Of(scan.Comma, scan.Semi, scan.Stop, scan.Num, scan.Colon) != 0 {
			break
		}
		s := a.s.Text(j)
		if j == k+1 && beginsWith(s, a.lists.Disposing...) > 0 { // 将居住在山区的700户村民迁出
			return true
		}
		for _, v := range a.lists.Disposals {
			if i := strings.Index(s, v); i > 0 || i == 0 && j > k+1 {
				return true
			}
		}
	}
	return false
}

// disposesCounted says whether the words from token k on are a count of things and what was done with them: 百颗卫星送入太空.
func (a *assembly) disposesCounted(k int) bool {
	ts := a.s.Tokens
	for k < len(ts) && (ts[k].Class == scan.Bound || ts[k].Class == scan.Reach && a.s.Text(k) == "近") {
		k++
	}
	if k+1 < len(ts) && ts[k].Class == scan.Word && strings.HasSuffix(a.s.Text(k), "的") && ts[k+1].Class == scan.Num { // 将查获的35台设备移交海关
		return a.handled(k + 1)
	}
	if k >= len(ts) || ts[k].Class != scan.Num || a.kind(k) != "count" {
		return false
	}
	k++
	for k < len(ts) && ts[k].Class == scan.Open {
		for k < len(ts) && ts[k].Class != scan.Close {
			k++
		}
		k++
	}
	if k >= len(ts) || ts[k].Class != scan.Word {
		return false
	}
	w := a.cut(trimSpace(a.s.Text(k)))
	if len(w) < 2 || !strings.HasPrefix(w[0].Tag, "n") {
		return false
	}
	for _, c := range w[1:] {
		if c.Tag == "v" {
			return true
		}
	}
	return false
}

// ruled says whether the number at token k is a limit that something must keep: 不得小于50米, 不少于1次.
func (a *assembly) ruled(k int) bool {
	ts := a.s.Tokens
	for j := k - 1; j >= 0; j-- {
		t := &ts[j]
		w := trimSpace(a.s.Text(j))
		switch {
		case t.Class == scan.Bound:
			for _, not := range a.lists.Forbidding {
				if hasPrefix(w, not) { // 不能低于40%
					return true
				}
			}
			switch w {
			case "至少", "最少", "起码":
				return a.isEach || a.regular(k)
			case "不少于", "不低于", "不小于", "不短于", "不大于", "不长于":
				before := strings.TrimRight(a.body[a.s.Tokens[a.clauseStart].Start:max(t.Start, a.s.Tokens[a.clauseStart].Start)], " ")
				return a.isEach || !endsIn(before, a.lists.RuledAdverbs...) && !strings.Contains(before, "已") && (a.period.text == "" || strings.HasPrefix(a.period.text, "每"))
			}
		case t.Class == scan.Adverb:
			if w == "至少" && (a.isEach || a.regular(k)) { // 各县每年至少组织2次
				return true
			}
		case t.Class == scan.Word && (a.isEach || a.regular(k)), (t.Class == scan.Reach || t.Class == scan.To) && w == "为" && a.regular(k), t.Class == scan.Date:
		default:
			return false
		}
	}
	return false
}

// regular says whether the number at token k is how often something is done in a span of time: 每季度至少召开一次.
func (a *assembly) regular(k int) bool {
	n := a.s.Tokens[k].Num
	if n < 0 {
		return false
	}
	switch a.s.Nums[n].Unit {
	case "次", "场", "场次", "遍", "回", "轮", "堂":
		return strings.HasPrefix(a.period.text, "每")
	}
	return false
}

// plansVerb says whether the words behind 将 are an act that somebody plans: 将新建6所.
func (a *assembly) plansVerb(s string) bool {
	for _, v := range a.lists.PlanVerbs {
		if hasPrefix(s, v) {
			return true
		}
	}
	return false
}

// isVerbAhead says whether s begins with a verb.
func (a *assembly) isVerbAhead(s string) bool {
	const enough = 120 // bytes that tell how a word is parted from the next
	s = strings.TrimPrefix(strings.TrimPrefix(s, "从中"), "再")
	if len(s) > enough {
		s = s[:border(s, enough, 0)]
	}
	a.wordBuf = a.cut(s)
	return len(a.wordBuf) > 0 && strings.HasPrefix(a.wordBuf[0].Tag, "v")
}

// mustBy says whether the words before token k in its clause say that something must be done.
func (a *assembly) mustBy(k int) bool {
	ts := a.s.Tokens
	for j := k - 1; j >= 0 && ts[j].Classes&clauseMarks == 0; j-- {
		if ts[j].Class == scan.Target && a.s.Text(j) != "力争" || ts[j].Class == scan.Word && endsIn(a.s.Text(j), "应当在", "必须在", "应在", "须在", "得在") {
			return true
		}
	}
	return false
}
