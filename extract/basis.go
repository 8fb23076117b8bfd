package extract

import (
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/rule"
	"zhibiao/extract/internal/scan"
	"zhibiao/extract/numeral"
)

// explicitBasis is the basis that the change's own clause names.
func (a *assembly) explicitBasis(k int, m *rule.Match) Basis {
	ts := a.s.Tokens
	if b := m.Labels[rule.BasisOf]; b.Hi > b.Lo && ts[b.Lo].Class == scan.Basis {
		return Basis(ts[b.Lo].Value)
	}
	if f := m.Labels[rule.FromQ]; f.Hi > f.Lo {
		k = min(k, m.Lo) // 同比增速由下降14.1%转为增长8%
	}
	for j := k - 1; j >= 0; j-- {
		t := &ts[j]
		if t.Class == scan.Num && a.listHead(k) == j {
			k = j // an item of a list: what stands before the list is told of each
			continue
		}
		if t.Value != "" && t.Classes&changeVerbs != 0 && endsIn(a.body[a.seg.Start:t.Start], "平均") { // 十五年平均年减3万人
			return YearAverage
		}
		if t.Class == scan.Basis || (t.Class == scan.Up || t.Class == scan.Down) && t.Value != "" { // 同比, 年增
			return Basis(t.Value)
		}
		if t.Class == scan.Comma && j > 0 && ts[j-1].Class == scan.Basis && !a.hasWord(j+1, k) { // 产量同比,增长3.2%
			return Basis(ts[j-1].Value)
		}
		if t.Class == scan.Comma && !a.hasWord(j+1, k) {
			if b := a.basisOfMovement(j); b != "" {
				return b
			}
		}
		if t.Class == scan.Comma || t.Class == scan.Semi || t.Class == scan.Stop || t.Class == scan.Colon || t.Class == scan.Num && a.listHead(k) != j {
			break
		}
	}
	if k+3 < len(ts) && ts[k+1].Class == scan.Open && ts[k+2].Class == scan.Basis && ts[k+3].Classes&scan.Of(scan.Close, scan.Comma) != 0 {
		return Basis(ts[k+2].Value) // 增长3.2%(同比)
	}
	if k < len(ts) && ts[k].Class == scan.Num && k < len(a.has) && a.has[k] {
		if _, hi := a.movedBy(k); hi > 0 { // 录得8.4%的按年升幅
			for j := k + 1; j < hi; j++ {
				if ts[j].Class == scan.Basis {
					return Basis(ts[j].Value)
				}
			}
		}
	}
	return ""
}

// basisOfMovement is what the movement is over that the clause before the comma at token k tells of without a number: 录得按年跌幅,下跌1.3%.
func (a *assembly) basisOfMovement(k int) Basis {
	ts := a.s.Tokens
	if k < 3 || beginsWith(trimSpace(a.s.Text(k-1)), "升幅", "跌幅", "增幅", "减幅", "降幅", "涨幅", "增长", "上升", "下跌", "下降") == 0 || ts[k-2].Class != scan.Basis || !ts[k-3].Classes.Has(scan.Reach) || ts[k-3].Class == scan.Word {
		return ""
	}
	return Basis(ts[k-2].Value)
}

// hasWord says whether any of tokens lo to hi is a word that is no cue.
func (a *assembly) hasWord(lo, hi int) bool {
	for _, t := range a.s.Tokens[lo:hi] {
		if t.Class == scan.Word {
			return true
		}
	}
	return false
}

// ofPlan says whether what something is compared with was planned for it: 年初预算, 计划产量.
func (l *lists) ofPlan(s string) bool {
	return endsIn(s, l.PlannedValues...) || strings.HasPrefix(s, "计划")
}

// setBasis says what the change at k is measured against.
func (a *assembly) setBasis(q *Quantity, k int, m *rule.Match, versus string) {
	if versus != "" {
		q.Basis, q.Versus = a.basisOf(versus)
	} else if b := a.explicitBasis(k, m); b != "" {
		q.Basis = b
	} else if a.lead.text != "" {
		q.Basis, q.Versus = a.basisOf(a.lead.text)
	} else if a.restated(q, k); q.Basis == "" && strings.HasSuffix(q.Unit, "百分点") && a.rateBasis != "" {
		q.Basis = a.rateBasis
	} else if q.Basis == "" {
		q.Basis = a.basis
	}
	if q.Basis == "" && a.cur != nil && len(a.drafts) > a.first && !a.wordsAhead(m.Lo) { // not 甲县由12降至5;乙县减少4
		for i := range a.cur.Changes { // 由74增加到84、增长13.51%
			if c := &a.cur.Changes[i]; c.Basis == FromTo && c.From != nil && c.End == 0 {
				q.Basis = FromTo
			}
		}
	}
	switch q.Basis {
	case YearOnYear, PeriodOn, YearToDate:
		if a.basis != "" && strings.HasSuffix(q.Unit, "百分点") && containsAny(a.aheadInClause(k), a.lists.Rates) { // 同比下降3%,降幅比上月扩大2个百分点: not what the next growth is over
			a.rateBasis = q.Basis
			return
		}
		a.basis = q.Basis
	}
}

// wordsAhead says whether words stand before token hi in its clause.
func (a *assembly) wordsAhead(hi int) bool {
	for k := a.regionStart(hi); k < hi; k++ {
		if w := trimSpace(a.s.Text(k)); a.s.Tokens[k].Class == scan.Word && w != "" && !a.lists.isRateWord(w) && !endsIn(w, "幅度") { // not 增幅达11.8%
			return true
		}
	}
	return false
}

// restated gives the change at token k what the one right before it is held against, where it is the same difference told as a rate:
// 比历年同期少18亿立方米,少13%.
func (a *assembly) restated(q *Quantity, k int) {
	const near = 24 // bytes
	if kind := a.kind(k); !a.recordBefore() || kind != "rate" && kind != "multiple" {
		return
	}
	n := len(a.cur.Changes)
	if n == 0 {
		return
	}
	was := &a.cur.Changes[n-1]
	if was.Basis != Other || was.Unit == "" || strings.HasSuffix(was.Unit, "%") || was.Unit == "倍" || was.Unit == "个百分点" || was.Direction != q.Direction || q.Start < was.End || q.Start-was.End > near {
		return
	}
	q.Basis, q.Versus = was.Basis, was.Versus
}

// comparand is what a comparison names without the words of how much and by what it differs: 上期 of 比上期稍高.
func (a *assembly) comparand(versus string) string {
	v := strings.TrimSuffix(versus, "的")
	v = strings.TrimSuffix(v, "相比")
	v = strings.TrimSuffix(v, "同比")                 // 较2022年同比增长
	v = trimAny(trimSpace(v), "稍", "略", "大约", "整整") // 比上期稍高99亿元
	v = trimAny(v, a.lists.PerMu...)                // 较上年平均亩增20千克
	if v == "" {
		return ""
	}
	if i := strings.IndexAny(v, "(（"); i > 0 { // 上(4)月
		if j := strings.IndexAny(v[i:], ")）"); j > 0 && i+j < len(v) {
			_, w := utf8.DecodeRuneInString(v[i+j:])
			if s := v[:i] + v[i+j+w:]; strings.Trim(v[i:i+j], "(（0123456789 ") == "" {
				v = s
			}
		}
	}
	if a.cur != nil && len(a.drafts) > a.first && a.cur.Level != nil { // 较113年登记人数减少: the time is the base
		if t, ok := strings.CutSuffix(v, a.cur.Indicator); ok && endsIn(strings.TrimSuffix(t, "的"), a.lists.SpansOfYear...) {
			v = strings.TrimSuffix(t, "的")
		}
	}
	return v
}

// basisOf reads what a comparison names.
func (a *assembly) basisOf(versus string) (Basis, string) {
	v := a.comparand(versus)
	if v == "" {
		return "", ""
	}
	in := charsOf(v)
	has := func(words ...string) bool {
		for _, w := range words {
			if in.may(w) && strings.Contains(v, w) {
				return true
			}
		}
		return false
	}
	if y := yearIn(v); y > 0 && strings.HasSuffix(versus, "年同比") && max(yearIn(a.period.text), yearIn(a.docYr)) <= y { // 较2022年同比增长
		return YearOnYear, ""
	}
	if b := a.monthBefore(v); b != "" {
		return b, ""
	}
	if b := a.stepBefore(v); b != "" {
		return b, ""
	}
	switch {
	case a.lists.ofPlan(v): // 年初计划, 预算
		return Other, v
	case strings.HasPrefix(v, "同期") && !endsIn(v, a.lists.SameSpan...): // 低于同期全国平均水平: another's, of the same time
		return Other, v
	case has(a.lists.YearsBefore...) && has("同期", "平均"), spanOfYears(v) && has("同期", "均"):
		return Other, v
	case strings.HasPrefix(v, "前年") && beginsWith(a.period.text, "今年", "本年") > 0: // two years before
		return Other, v
	case has(a.lists.UsualYears...):
		return Other, v
	case yearIn(v) > 0 && has("年末", "年底", "年初") && yearIn(v)+1 != max(yearIn(a.period.text), yearIn(a.docYr), a.year):
		return Other, v // 2020年末, where that is not the last year's
	case yearIn(v) > 0 && strings.HasSuffix(v, "同期") && (a.toldYearOnYear() || yearIn(a.period.text) > 0 && yearIn(a.period.text) != yearIn(v)+1):
		return Other, v
	case has(a.lists.YearEnds...):
		return YearToDate, ""
	case v == "全年" || has("上年全年", "去年全年"):
		return Other, v
	case has(a.lists.SpanBefore...) && !has("同期", "去年", "上年"):
		return PeriodOn, ""
	case a.lists.YearBefore[v]:
		return YearOnYear, ""
	case has("上周同期", "上月同期", "上季同期", "前一周同期", "上星期同期"): // the same days of the week before
		return PeriodOn, ""
	case has("去年同", "上年同", "同期", "同月", "同季"):
		if y := yearIn(v); y > 0 {
			cur := max(yearIn(a.period.text), 0)
			if cur == 0 {
				cur = yearIn(a.docYr)
			}
			if cur > 0 && cur != y+1 || cur == 0 && (a.lead.text == "" && a.toldYearOnYear() || a.yearApart()) { // 同比增长7%,比2019年同期增长11.9%
				return Other, v
			}
		}
		return YearOnYear, ""
	case v == "按年", (v == "今年" || v == "本年度" || v == "今年度") && beginsWith(a.period.text, a.lists.YearAhead...) > 0:
		return YearOnYear, ""
	case a.ownBefore(v): // 较去年录取人数减少: the same of the year before
		return YearOnYear, ""
	case (strings.HasPrefix(v, "去年") || strings.HasPrefix(v, "上年")) && (strings.HasSuffix(v, "季度") || strings.HasSuffix(v, "月") || strings.HasSuffix(v, "月份") || strings.HasSuffix(v, "半年") || strings.HasSuffix(v, "同日")):
		return YearOnYear, ""
	case a.sameSpanBefore(v): // 今年国庆黄金周,…比去年国庆黄金周
		return YearOnYear, ""
	case strings.HasPrefix(v, "去年") || strings.HasPrefix(v, "上年"):
		if has("每", "的") && !has("预", "计", "计划", "估") {
			return YearOnYear, ""
		}
		if utf8.RuneCountInString(v) <= 4 || endsIn(v, a.lists.GrownBases...) { // 在上年高速增长的基础上
			return YearOnYear, ""
		}
		return Other, v
	}
	if y := max(yearIn(v), hanYear(v)); y > 0 && a.yearJustBefore(v, y) {
		return YearOnYear, ""
	}
	return Other, v
}

// spanOfYears says whether s begins with so many years: 五年同期均值; 2015年 and Taiwan's 109年 are one each.
func spanOfYears(s string) bool {
	const most = 40
	n, ok := numeral.Scan(s, 0)
	return ok && n.Start == 0 && n.Value.Float64() <= most && strings.Contains(s[:min(len(s), n.End+len("年"))], "年")
}

// yearJustBefore says whether year y, which a comparison with v names, is the one before that of what is compared.
func (a *assembly) yearJustBefore(v string, y int) bool {
	if endsIn(a.period.text, "以来", "以來") { // 1980年以来,…比1979年: no year, but all since then
		return false
	}
	cur := max(yearIn(a.period.text), hanYear(a.period.text))
	if cur == 0 && a.traditional && a.ofLastYear() { // 去年有34宗,较二○二一年增加: Hong Kong's offices so name the year before it
		if cur = a.year - 1; a.year == 0 && yearIn(a.docYr) <= y+1 {
			cur = y + 1
		}
	} else if cur == 0 {
		cur = yearIn(a.docYr)
	}
	return cur == y+1 && !strings.Contains(v, "次") && !strings.Contains(v, "届") // not 上次(2017年)普查
}

// ofLastYear says whether the period at hand is one of the year before the document's.
func (a *assembly) ofLastYear() bool {
	return beginsWith(a.period.text, "去年", "上年") > 0
}

// basisLists are the lists of words that basis.go reads.
type basisLists struct {
	// YearBefore are names of the year before, or of the same span of it.
	YearBefore map[string]bool

	// GrownBases end how the year before had gone on top of which something moved: 高速增长.
	GrownBases []string

	// SameSpan end what is compared with where it is the same of the year before, not another's of the same time: 同期, 同期数.
	SameSpan []string

	// FirstHalf end the names of times up to which a first quarter is the step before.
	FirstHalf []string

	// PlannedValues are what a value is compared with that was planned: 预算数.
	PlannedValues []string

	// PerMu begin a comparison by the piece of land or the head: 平均每亩.
	PerMu []string

	// SpansOfYear end times that are compared: 年度, 月份.
	SpansOfYear []string

	// YearsBefore are several years of which a mean is compared with: 前三年.
	YearsBefore []string

	// YearlyMeans are what growth over several years is told as: 两年平均.
	YearlyMeans []string

	// UsualYears are the years of which what is usual is compared with: 常年.
	UsualYears []string

	// YearEnds are the start of the year as it is compared with: 上年末.
	YearEnds []string

	// SpanBefore are the month, week or day before: 上月.
	SpanBefore []string

	// YearAhead are the year to come: 明年.
	YearAhead []string

	// HolidaySpans are spans of days that are compared from year to year: 长假.
	HolidaySpans []string
}

// ownBefore says whether a comparison names the indicator at hand in the year before.
func (a *assembly) ownBefore(v string) bool {
	rest, ok := strings.CutPrefix(v, "去年")
	if !ok {
		rest, ok = strings.CutPrefix(v, "上年")
	}
	return ok && a.cur != nil && len(a.drafts) > a.first && utf8.RuneCountInString(rest) >= 2 && strings.HasSuffix(a.cur.Indicator, strings.TrimPrefix(rest, "的"))
}

// sameSpanBefore says whether a comparison names the span at hand in the year before: 去年国庆黄金周, where this year's is told of.
func (a *assembly) sameSpanBefore(v string) bool {
	rest, ok := strings.CutPrefix(v, "去年")
	if !ok {
		rest, ok = strings.CutPrefix(v, "上年")
	}
	span := trimAny(strings.TrimPrefix(rest, "的"), a.lists.HolidaySpans...)
	return ok && utf8.RuneCountInString(span) >= 2 && yearIn(span) == 0 && strings.Contains(a.period.text, span)
}

// monthBefore is the basis of a comparison with a month, where the period at hand is another: the month before it, though it may be one
// of 去年. Empty where it is neither that nor the same month.
func (a *assembly) monthBefore(v string) Basis {
	m, now := monthIn(v), monthIn(a.period.text)
	if t, ok := strings.CutSuffix(v, "同期"); ok && m > 0 && m != now && monthAlone(t) { // 本月首20日录得90宗,较5月同期的81宗: the same days of the month before
		if now == 0 || m%12+1 == now {
			return PeriodOn
		}
		return ""
	}
	if m == 0 || now == 0 || strings.Contains(v, "同") {
		return ""
	}
	before := strings.HasPrefix(v, "去年") || strings.HasPrefix(v, "上年") || yearIn(v) > 0 && yearIn(v)+1 == max(yearIn(a.period.text), yearIn(a.docYr), a.year)
	switch {
	case m == 12 && now == 1 && (before || yearIn(v) == 0), m+1 == now && !before:
		return PeriodOn
	case m == now && before:
		return YearOnYear
	}
	return ""
}

// stepBefore is the basis of a comparison with a quarter, or a year of the Republic, where the period at hand is the next one, or the same
// quarter of the next year. Empty where it is neither.
func (a *assembly) stepBefore(v string) Basis {
	v = strings.ReplaceAll(v, " ", "")
	now := strings.ReplaceAll(a.period.text, " ", "")
	cur := republicYear(now)
	if now == "" {
		cur = a.repYear
	}
	if y := republicYear(v); y > 0 && a.ofLastYear() { // 去年度…较112年度: the one before it, unless the text has told of no later one
		cur = max(a.repYear, y+1)
	}
	if y := republicYear(v); y > 0 && cur == y+1 && endsIn(v, "年", "年度", "学年", "学年度") {
		return YearOnYear
	}
	if y := republicYear(v); y > 0 && cur == y+1 && strings.Contains(now, "年") && v[strings.Index(v, "年"):] == now[strings.Index(now, "年"):] { // 112年6月底…較111年6月底
		return YearOnYear
	}
	if y := republicYear(v); y > 0 && cur == y+1 && endsIn(v, "年底", "年末") {
		return YearToDate
	}
	q, p := quarterIn(v), quarterIn(now)
	if q == 1 && yearIn(v) == 0 && endsIn(now, a.lists.FirstHalf...) { // 上半年增速比一季度回落: the span told before it
		return PeriodOn
	}
	if q == 0 || p == 0 {
		return ""
	}
	y, cur := yearIn(v), yearIn(now)
	switch {
	case q+1 == p && (y == 0 || cur == 0 || y == cur), q == 4 && p == 1 && (y == 0 || cur == 0 || y+1 == cur):
		return PeriodOn
	case q == p && y > 0 && y+1 == cur:
		return YearOnYear
	}
	return ""
}

// republicYear is the year that s begins with, as Taiwan counts them: 112年度; 0 where it begins with none.
func republicYear(s string) int {
	s = strings.TrimPrefix(s, "民国")
	if n, ok := numeral.Scan(s, 0); ok && (n.Form == numeral.Chinese || n.Form == numeral.Digits) && n.Mult == "" && n.Value.Scale == 0 && !n.Range && 40 <= n.Value.Coef && n.Value.Coef <= 140 && beginsWith(s[n.End:], "年", "学年") > 0 { // 一一二年, 九十三年
		return int(n.Value.Coef)
	}
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n < 2 || n > 3 || beginsWith(s[n:], "年", "学年") == 0 {
		return 0
	}
	y := 0
	for _, c := range s[:n] {
		y = y*10 + int(c-'0')
	}
	return y
}

// monthAlone says whether s is a month and nothing else: 5月, 十一月份.
func monthAlone(s string) bool {
	n, ok := numeral.Scan(s, 0)
	return ok && (s[n.End:] == "月" || s[n.End:] == "月份")
}

// quarters are the names of quarters.
var quarters = [4][]string{{"第一季", "第1季", "一季度", "首季"}, {"第二季", "第2季", "二季度"}, {"第三季", "第3季", "三季度"}, {"第四季", "第4季", "四季度"}}

// quarterIn is the quarter that s ends with, or with the end of which, 0 where it ends with none or a span of them.
func quarterIn(s string) int {
	s = strings.TrimSuffix(strings.TrimSuffix(s, "末"), "底")
	for i, names := range quarters {
		for _, w := range names {
			if t, ok := strings.CutSuffix(strings.TrimSuffix(s, "度"), strings.TrimSuffix(w, "度")); ok && !endsIn(t, "前", "至", "到", "、", "—", "-") {
				return i + 1
			}
		}
	}
	return 0
}

// monthIn is the one month that a time names, with its year or without, 0 where it names none or a span of them.
func monthIn(s string) int {
	k := strings.Index(s, "月")
	if k < 0 || strings.Contains(s[k+len("月"):], "月") {
		return 0
	}
	for i := range s[:k] {
		n, ok := numeral.Scan(s, i)
		if !ok {
			continue
		}
		if strings.HasPrefix(strings.TrimPrefix(s[n.End:], " "), "月") {
			if before := strings.TrimRight(s[:i], " "); n.Value.Scale > 0 || n.Value.Coef < 1 || n.Value.Coef > 12 || endsIn(before, "前", "首", "至", "到", "-", "—", "－", "～", "~", "–", "、", "个") {
				return 0
			}
			return int(n.Value.Coef)
		}
		if !strings.HasPrefix(s[n.End:], "年") && n.End > k {
			return 0
		}
	}
	return 0
}

// yearApart says whether a comparison that names its year, in a text that tells none of its own, is with another than the year before: where a
// mean over the years since then is told beside it.
func (a *assembly) yearApart() bool {
	return containsAny(a.body[a.seg.Start:a.seg.End], a.lists.YearlyMeans)
}

// toldYearOnYear says whether the record at hand has a change over a year already: 同比增长5.4%,比2019年同期增长11.2%.
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
	for i := range len(s) {
		if i > 0 && s[i-1] >= '0' && s[i-1] <= '9' {
			continue
		}
		if 0xE4 <= s[i] && s[i] <= 0xE9 || !utf8.RuneStart(s[i]) {
			continue // a Chinese character begins no Arabic number
		}
		n, ok := numeral.Scan(s, i)
		if ok && n.Form == numeral.Arabic && n.Ungrouped && 1900 <= n.Value.Coef && n.Value.Coef <= 2100 {
			return int(n.Value.Coef)
		}
	}
	return 0
}

// hanYear is the year that s begins with in Chinese digits, 0 where it begins with none: 二〇二一年.
func hanYear(s string) int {
	if !strings.HasPrefix(s, "一九") && !strings.HasPrefix(s, "二") {
		return 0
	}
	y, n := 0, 0
	for _, r := range s {
		if n == 4 {
			break
		}
		if strings.ContainsRune("〇○零O0Ｏ０", r) {
			y *= 10
		} else if d := strings.IndexRune("一二三四五六七八九", r); d >= 0 {
			y = y*10 + d/len("一") + 1
		} else {
			return 0
		}
		n++
	}
	if n < 4 || y < 1900 || y > 2100 {
		return 0
	}
	return y
}
