package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
)

// What a number behind which 目标 or 任务 stands amounts to is what was to be done: 完成市里下达的300人的培训任务, 实现8%的增长目标.

// goalLists are the lists of words that goal.go reads.
type goalLists struct {
	// GoalTold may follow the name of a goal in its clause where the number before is that goal's.
	GoalTold []string

	// GoalUnits count goals and tasks themselves: 8项任务.
	GoalUnits map[string]bool

	// GoalSetting end the words that tell who set a goal: 市里下达的.
	GoalSetting []string

	// GoalMeeting are the verbs of what became of a goal.
	GoalMeeting []string
}

// goalNouns name what was to be done; goalTold may follow them in their clause.
var (
	goalNouns = [...]string{"目标", "任务", "目標", "任務"}
)

// goalNamed is the name of what was to be done that stands behind the number at token k: 增长目标 of 8%的增长目标, 参保任务 of 1500人参保任务; "" where
// none does.
func (a *assembly) goalNamed(k int) string {
	const longest = 48 // bytes
	n := a.s.Tokens[k].Num
	if n < 0 {
		return ""
	}
	f := &a.s.Nums[n]
	rest, of := strings.CutPrefix(a.body[f.After:min(a.seg.End, f.After+longest)], "的")
	if !of && (a.lists.GoalUnits[f.UnitWord] || f.UnitWord == "" && f.Kind != "rate") {
		return ""
	}
	rest = rest[:clauseLen(rest)]
	end := -1
	in := charsOf(rest)
	for _, w := range goalNouns {
		if !in.may(w) {
			continue
		}
		if i := strings.Index(rest, w); i >= 0 && (end < 0 || i+len(w) < end) {
			end = i + len(w)
		}
	}
	if end < 0 {
		return ""
	}
	end += beginsWith(rest[end:], "任务", "数", "值", "量", "要求")
	name := rest[:end]
	if utf8.RuneCountInString(name) > 8 || beginsWith(name, a.lists.GoalMeeting...) > 0 || strings.Contains(name, "的") || f.Kind == "rate" && !strings.Contains(name, "目") {
		return "" // 承担80%的生产任务: a part of them
	}
	if next := firstRune(rest[end:]); han(next) && beginsWith(rest[end:], a.lists.GoalTold...) == 0 && !(of && a.opensVerb(rest[end:])) {
		return "" // 目标人群
	}
	for _, r := range name {
		if !han(r) {
			return ""
		}
	}
	return name
}

// goalAhead says whether a number from token k on, in the same clause, is followed by the name of what was to be done: 8%的增长目标.
func (a *assembly) goalAhead(k int) bool {
	const near = 12 // tokens
	ts := a.s.Tokens
	for j := k; j < len(ts) && j < k+near && ts[j].Classes&clauseMarks == 0; j++ {
		if n := ts[j].Num; ts[j].Class == scan.Num && n >= 0 {
			rest := a.body[a.s.Nums[n].After:]
			if strings.HasPrefix(rest, "的") && a.goalNamed(j) != "" || j > k && strings.HasPrefix(rest, "的任务") { // 下降3%的任务, not 80%的任务
				return true
			}
		}
	}
	return false
}

// withinGoal is the status that is stated for the number at token k. What is set as a goal is so no further than the goal is told of:
// 超额完成浓度下降4%的改善目标;乙市浓度为46微克.
func (a *assembly) withinGoal(k int, indicator string, p *phrase) Status {
	goal := (p.status == Target || a.underGoal) && a.goalAt(k)
	if a.underGoal && !goal {
		a.status, a.underGoal = a.beforeGoal, false
	}
	before := a.status
	st := a.statedStatus(indicator, p)
	if goal && !a.underGoal && a.status != before {
		a.underGoal, a.beforeGoal = true, before
	}
	return st
}

// goalBefore says whether token k ends the name of what the number before it in its clause was to be, so that it tells of no figure behind it:
// 超额完成浓度下降4%的改善目标;乙市浓度为46微克.
func (a *assembly) goalBefore(k int) bool {
	const near = 4 // tokens
	ts := a.s.Tokens
	if !endsIn(a.s.Text(k), goalNouns[:]...) || k+1 < len(ts) && ts[k+1].Classes&clauseMarks == 0 {
		return false
	}
	for j := k - 1; j >= 0 && k-j <= near && ts[j].Classes&clauseMarks == 0; j-- {
		if ts[j].Class == scan.Num {
			return strings.HasPrefix(a.body[a.s.Nums[ts[j].Num].After:], "的") && a.goalNamed(j) != ""
		}
	}
	return false
}

// han says whether r is a Chinese character.
func han(r rune) bool { return 0x4E00 <= r && r <= 0x9FFF }

// goalMet says whether the words before a number, behind which directly stands a task, tell that so much was done: 完成8亿元建设任务, not
// 超额完成下达的8亿元建设任务.
func (a *assembly) goalMet(k int, goal string) bool {
	before := a.aheadInClause(k)
	return !strings.HasPrefix(a.body[a.s.Nums[a.s.Tokens[k].Num].After:], "的") && !strings.Contains(goal, "目") && strings.Contains(before, "完成") && !strings.Contains(before, "超额")
}

// goalAt says whether the number at token k is what was to be done, by the words behind it.
func (a *assembly) goalAt(k int) bool {
	const most = 6 // figures of one goal: 存栏18万头、出栏45万头的目标
	ts := a.s.Tokens
	for i, joined := 0, false; i < most && k < len(ts); k++ {
		switch {
		case ts[k].Class == scan.Dun:
			joined = true
		case ts[k].Classes&clauseMarks != 0:
			return false
		case ts[k].Class == scan.Num && !a.named[k]:
			if i > 0 && !joined {
				return false
			}
			if goal := a.goalNamed(k); goal != "" {
				return !a.goalMet(k, goal)
			}
			i, joined = i+1, false
		}
	}
	return false
}

// opensVerb says whether s goes on behind a goal with what was done for it: 迈进 of 朝着增长8%的目标迈进, not 考核.
func (a *assembly) opensVerb(s string) bool {
	w := a.cut(s)
	return len(w) > 0 && (w[0].Tag == "v" || w[0].Tag == "d") && beginsWith(s, "考核", "管理", "监测", "责任") == 0
}

// goalSet says whether s, before a number that a goal is named behind, says no more than who set it or that it was met: 超额完成市里下达的.
func (l *lists) goalSet(s string) bool {
	s = trimAhead(s, l.GoalMeeting...)
	return s == "" || endsIn(strings.TrimSuffix(s, "的"), l.GoalSetting...)
}

// goalOf reads a number as the goal that is named behind it, and how much of it was done where a percentage follows:
// 到位资金12亿元,完成10亿元目标任务的120%.
func (a *assembly) goalOf(r *levelReading) bool {
	if r.m.Rule.Name != "level" || r.k > 0 && a.joins(r.k-1) || !a.lists.goalSet(strings.TrimPrefix(r.p.text(a), "离")) {
		return false
	}
	goal := a.goalNamed(r.k)
	if goal == "" || a.goalMet(r.k, goal) {
		return false
	}
	ts := a.s.Tokens
	end := a.s.Nums[ts[r.k].Num].After
	end += strings.Index(a.body[end:], goal) + len(goal)
	done := a.cur
	if !a.recordBefore() {
		done = nil
	}
	name := goal
	if done != nil && a.lists.generalTask(goal) && (r.kind != "rate" || done.levelKind == "rate") {
		name = strings.TrimPrefix(done.Indicator, "完成") + goal
	}
	set := a.clean(a.regionStart(r.k), r.k)
	q := a.quantity(r.k)
	r.p.pieces = nil
	d := a.newDraft(r.k, name, r.p)
	d.Level, d.Status = &q, Target
	if a.status == Forecast { // 预计年底完成60万元目标任务: that it is met
		d.Status = Forecast
	}
	a.note(d, r.k, "level", &q)
	j := r.k + 1
	for j < len(ts) && ts[j].Start < end {
		j++
	}
	a.taken = max(r.taken, j)
	if j < len(ts) && ts[j].Class == scan.Word && trimSpace(a.s.Text(j)) == "的" {
		j++
	}
	if j < len(ts) && ts[j].Class == scan.Num && !a.named[j] && a.kind(j) == "rate" && strings.HasSuffix(strings.TrimRight(a.body[end:ts[j].Start], " "), "的") {
		if done == nil {
			done = d
		}
		part := a.quantity(j)
		part.Of = trimAhead(trimAny(set, "完成", "完成了")+q.Literal+goal, a.lists.GoalMeeting...)
		a.addShare(done, j, part)
		a.done[j] = true
	}
	if done != nil {
		a.cur = done
	}
	return true
}
