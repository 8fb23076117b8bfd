package extract

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/words"
)

// splitList takes the n subjects of a list apart and gives each the words that they share: 一产、二产、三产增加值; nil where they are not n.
func (l *lists) splitList(s string, n int, a *assembly) []string {
	s = trimAny(s, l.Faring...)
	if items := l.splitMain(s, n); items != nil {
		return items
	}
	if n > 1 && strings.HasPrefix(s, "“") && strings.Count(s, "”“") == n-1 { // “住宿业”“零售业”增速: quotes part them
		items := strings.SplitAfter(strings.ReplaceAll(s, "”“", "”|“"), "|")
		tail := s[lastIndex(s, "”")+len("”"):]
		for i := range items[:n-1] {
			items[i] = strings.TrimSuffix(items[i], "|") + tail
		}
		return items
	}
	items := l.splitMarks(s, n)
	if last := len(items) - 1; last > 0 && endsIn(items[last], l.SummedUp...) {
		items[last] = l.dropTally(items[last], n)
	}
	if len(items) == 1 {
		if names := l.splitWord(s, n); names != nil {
			return names
		}
	}
	if len(items) == n && n > 1 {
		if l.splitSummed(items) {
			return items
		}
		items[n-1] = a.withoutSoOn(l.withoutSum(items[n-1], n))
	}
	if n == 2 && len(items) == 2 && items[0] == "第二" && strings.HasPrefix(items[1], "三产业") {
		items[1] = "第" + items[1] // 第二、三产业
	}
	if len(items) != n || n < 2 {
		return nil
	}
	if splitHalves(items) || strings.Contains(items[n-1], "等") && a.shareMeasure(items) || a.shareRate(items) || shareThing(items) {
		return items
	}
	if a.toldTail(items) {
		return items
	}
	if names, ok := a.splitBehindAct(s, items); ok {
		return names
	}
	if names, ok := a.splitBehindToward(s, items); ok {
		return names
	}
	if a.shareMeasure(items) {
		return items
	}
	shareOrdinal(items)
	if shareHeaded(items) {
		return items
	}
	if a.shareCompound(items) {
		return items
	}
	verb := a.shareVerb(items)
	if !shareBehindOrdinal(items) {
		l.addTail(items, a.sharedTail(items, verb))
	}
	return items
}

// beginsLone says whether s begins with a word of one character.
func (a *assembly) beginsLone(s string) bool {
	a.wordBuf = a.cut(s)
	return len(a.wordBuf) > 1 && a.wordBuf[0].End == a.wordBuf[0].Start+utf8.RuneLen(firstRune(s))
}

// halves are words that are told of as halves of one: 存、贷款余额.
var halves = [...]struct{ one, two, both string }{{"存", "贷", "款"}, {"进", "出", "口"}, {"产", "销", "量"}}

// splitHalves are the two names that a pair of halves makes: 银行存款余额 and 银行贷款余额 of 银行存、贷款余额.
func splitHalves(items []string) bool {
	if len(items) != 2 {
		return false
	}
	for _, h := range halves {
		head, ok := strings.CutSuffix(items[0], h.one)
		tail, second := strings.CutPrefix(items[1], h.two)
		if ok && second && strings.HasPrefix(tail, h.both) {
			items[0], items[1] = head+h.one+tail, head+items[1]
			return true
		}
	}
	return false
}

// splitLists are the lists of words that split.go reads.
type splitLists struct {
	// Substances are named by how they are measured, and measure nothing by themselves: 化学需氧量.
	Substances []string

	// Faring end the words of how several fared that their names end before: 对甲国、乙国出口强劲,分别增长.
	Faring []string

	// SumsUp are the words that a count of the items stands before, where it sums a list up.
	SumsUp []string

	// CnDigits are the numerals that count the items of a list.
	CnDigits []string

	// Ands join the last two items of a list.
	Ands []string

	// ThreeIndustries name the three industries in one word.
	ThreeIndustries []string

	// Towards stand before places that goods or people move to or from.
	Towards []string

	// Outcomes end what an accident brought about, which is told beside it without its verb: 死亡人数, 财产损失.
	Outcomes endings

	// Feelings end measures of what people feel, and others of more than one character, which lack nothing: 群众安全感, 人均预期寿命.
	Feelings endings

	// OwnTimes end items that name a time of their own, to which the tail of a list does not belong.
	OwnTimes []string

	// BoundTails are the bounds behind a number that belong to its item, not to the tail.
	BoundTails []string

	// Flows are what is told of goods at the end of a list of them.
	Flows map[string]bool

	// SharedHeads end what the items of a list share where it is no measure: 学生, 企业.
	SharedHeads []string

	// SharedKinds are nouns before Flows that the list shares as well: 产品.
	SharedKinds map[string]bool

	// ClassNouns end what sums up a list before its measure: 等绿色产品产量.
	ClassNouns []string

	// PeriodTails are the words that periods in a row share: 一、二、三季度.
	PeriodTails []string

	// OlderThings tell which of two like things is the older: 存量.
	OlderThings []string
}

// toldTail gives the items the end of the last with which the first is the name of a record told just before: 远洋、近海渔业产值 behind
// 远洋渔业产值36亿元. It says whether there is one.
func (a *assembly) toldTail(items []string) bool {
	const last = 8 // records
	n := len(items)
	for i := len(a.drafts) - 1; i >= 0 && i >= len(a.drafts)-last; i-- {
		tail, ok := strings.CutPrefix(a.drafts[i].Indicator, items[0])
		if !ok || tail == "" || !strings.HasSuffix(items[n-1], tail) || len(tail) == len(items[n-1]) {
			continue
		}
		for j := range items[:n-1] {
			items[j] += tail
		}
		return true
	}
	return false
}

// splitSummed gives all items what stands behind 的 where a count of them sums up what they are: 制药、医药分销、零售三个业务分部的收益.
func (l *lists) splitSummed(items []string) bool {
	n := len(items)
	if n >= len(l.CnDigits) {
		return false
	}
	for _, w := range l.SumsUp {
		i := strings.Index(items[n-1], l.CnDigits[n]+w)
		if i < len("零售") {
			continue
		}
		_, tail, ok := strings.Cut(items[n-1][i:], "的")
		if !ok || utf8.RuneCountInString(tail) < 2 || strings.Contains(tail, "的") || beginsWith(strings.TrimPrefix(items[n-1][i:], l.CnDigits[n]+w), "指标", "指標", "指数", "指數") > 0 {
			return false // 两项指标的评价: part of what is told
		}
		items[n-1] = items[n-1][:i]
		for j := range items {
			items[j] += tail
		}
		return true
	}
	return false
}

// withoutSum is the last of n items of a list without what sums them up, but with the measure that they share: 糖料产量 of 糖料三大作物产量.
func (l *lists) withoutSum(last string, n int) string {
	if n >= len(l.CnDigits) {
		return last
	}
	for _, w := range l.SumsUp {
		i := strings.Index(last, l.CnDigits[n]+w)
		if i < 0 {
			i = strings.Index(last, strconv.Itoa(n)+w)
		}
		if i < 6 {
			continue
		}
		rest := last[i:]
		for _, c := range l.ClassNouns {
			if j := lastIndex(rest, c); j > 0 {
				return last[:i] + strings.TrimPrefix(rest[j+len(c):], "的")
			}
		}
	}
	return last
}

// withoutSoOn is the last item of a list without the 等 behind what it names, where nothing follows or only what is told of each: 种子进口 of
// 种子等进口, 三产增加值 of 三产增加值等.
func (a *assembly) withoutSoOn(last string) string {
	i := strings.Index(last, "等")
	if i < 0 || utf8.RuneCountInString(last[:i]) < 2 || a.inWords(last, i, i+len("等")) {
		return last
	}
	tail := last[i+len("等"):]
	words := a.cut(tail)
	if tail != "" && (len(words) != 1 || !endsMeasure(tail) && !a.lists.endsAsRate(tail) && !strings.HasPrefix(words[0].Tag, "v")) {
		return last
	}
	return last[:i] + tail
}

// coverBrackets is s with other signs for the marks of lists within brackets, and for 及 of 及其, and what puts them back; nil where there
// are none: 谷类及其制品(如面包、蛋糕)、外食费.
func coverBrackets(s string) (string, *strings.Replacer) {
	const mark, and = "\x01", "\x02"
	out, changed := strings.ReplaceAll(s, "及其制品", and+"其制品"), false
	changed = out != s
	for _, b := range [][2]string{{"（", "）"}, {"(", ")"}} {
		from := 0
		for {
			i := strings.Index(out[from:], b[0])
			if i < 0 {
				break
			}
			i += from
			j := strings.Index(out[i:], b[1])
			if j < 0 {
				break
			}
			in := out[i : i+j]
			if c := strings.ReplaceAll(in, "、", mark); c != in {
				out, changed, j = out[:i]+c+out[i+j:], true, len(c)
			}
			from = i + j
		}
	}
	if !changed {
		return s, nil
	}
	return out, strings.NewReplacer(mark, "、", and, "及")
}

// splitMain parts a name of n things that make up most of what each is told for: 山羊为主的存栏量, 水牛为主的存栏量 of 山羊和水牛为主的存栏量; nil
// where it is none.
func (l *lists) splitMain(s string, n int) []string {
	i := strings.Index(s, "为主的")
	if i <= 0 || n < 2 {
		return nil
	}
	items := l.splitMarks(strings.TrimPrefix(s[:i], "以"), n)
	if len(items) != n {
		return nil
	}
	for k := range items {
		items[k] += s[i:]
	}
	return items
}

// splitMarks parts s at 、, and at 和 where n items need it: 起数和伤人、损失.
func (l *lists) splitMarks(s string, n int) []string {
	if hidden, back := coverBrackets(s); back != nil {
		items := l.splitMarks(hidden, n)
		for i := range items {
			items[i] = back.Replace(items[i])
		}
		return items
	}
	items := strings.Split(strings.ReplaceAll(s, "》《", "》、《"), "、")
	if len(items) < n {
		last := items[len(items)-1]
		for _, w := range l.Ands {
			if i := lastIndex(last, w); i > 0 && i+len(w) < len(last) {
				items = append(items[:len(items)-1], last[:i], last[i+len(w):])
				break
			}
		}
	}
	if len(items) >= n {
		return items
	}
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
	if len(all) == n {
		return all
	}
	return items
}

// splitWord takes the one word apart that names all n subjects: 三次产业增加值, 城乡居民收入; nil where there is none.
func (l *lists) splitWord(s string, n int) []string {
	switch n {
	case 2:
		for _, p := range pairs {
			if i := strings.Index(s, p.word); i >= 0 {
				return []string{s[:i] + p.one + s[i+len(p.word):], s[:i] + p.two + s[i+len(p.word):]}
			}
		}
	case 3:
		for _, w := range l.ThreeIndustries {
			if i := strings.Index(s, w); i >= 0 {
				rest := s[i+len(w):]
				return []string{s[:i] + "第一产业" + rest, s[:i] + "第二产业" + rest, s[:i] + "第三产业" + rest}
			}
		}
	}
	return nil
}

// shareRateBehind gives items that name only what is measured the measure of the last as well as its rate: 甲等、乙等医院门诊量增幅. It says
// whether the last has one before its rate.
func (a *assembly) shareRateBehind(items []string, rate string) bool {
	n := len(items)
	for _, item := range items[:n-1] {
		if a.lists.rateTail(item) != "" || endsMeasure(item) || measureKind(item) > 0 || a.lists.endsAsRate(item) {
			return false
		}
	}
	of := strings.TrimSuffix(items[n-1], rate)
	if !endsMeasure(of) {
		return false
	}
	names := a.lists.splitList(strings.Join(items[:n-1], "、")+"、"+of, n, a)
	if len(names) != n {
		return false
	}
	for i, name := range names {
		items[i] = name + rate
	}
	return true
}

// shareRate gives all items the rate that the last ends in, if it does: 营业收入、净利润环比增速.
func (a *assembly) shareRate(items []string) bool {
	n := len(items)
	r := a.lists.rateTail(items[n-1])
	if r == "" {
		return false
	}
	if a.shareRateBehind(items, r) {
		return true
	}
	for i := range items[:n-1] {
		if a.lists.rateTail(items[i]) == "" && !strings.HasSuffix(items[i], "率") { // 失业率、人口增长率: rates by themselves
			items[i] += r
		}
	}
	return true
}

// shareThing gives the second of two items the thing that the first tells of, where it is the first's opposite: 公共预算收入和支出.
func shareThing(items []string) bool {
	for _, p := range opposites {
		if len(items) == 2 && items[1] == p[1] && strings.HasSuffix(items[0], p[0]) && len(items[0]) > len(p[0]) {
			items[1] = strings.TrimSuffix(items[0], p[0]) + p[1]
			return true
		}
	}
	return false
}

// splitBehindAct takes the items of s apart behind an act and 的 that are meant of all: 出口越南的服装、面料; false where none is.
func (a *assembly) splitBehindAct(s string, items []string) ([]string, bool) {
	i := strings.Index(items[0], "的")
	if i <= 3 || !a.acting(items[0][:i]) {
		return nil, false
	}
	for _, item := range items[1:] {
		if strings.Contains(item, "的") || a.isVerbAhead(item) {
			return nil, false
		}
	}
	head := items[0][:i+len("的")]
	return a.splitBehind(head, strings.TrimPrefix(s, head), len(items)), true
}

// splitBehindToward takes the places of s apart behind a preposition that is meant of all: 对东盟、韩国进出口; false where none is.
func (a *assembly) splitBehindToward(s string, items []string) ([]string, bool) {
	for _, w := range a.lists.Towards {
		rest, ok := strings.CutPrefix(items[0], w)
		if !ok {
			continue
		}
		if l, ok := a.e.areas.prefix(rest); !ok || l < len(rest) {
			break
		}
		return a.splitBehind(w, rest+s[len(items[0]):], len(items)), true
	}
	return nil, false
}

// splitBehind takes the n subjects of s apart and sets head before each; what does not part into n stays as splitList gave it.
func (a *assembly) splitBehind(head, s string, n int) []string {
	items := a.lists.splitList(s, n, a)
	if len(items) == n {
		for i := range items {
			items[i] = head + items[i]
		}
	}
	return items
}

// shareMeasure gives all items the measure behind the words that sum them up, if the last has such: 光伏电池等绿色产品产量.
func (a *assembly) shareMeasure(items []string) bool {
	last := &items[len(items)-1]
	item, measure := a.summed(*last)
	if item == *last {
		return false
	}
	*last = item
	for i := range items {
		items[i] += measure
	}
	return true
}

// shareOrdinal gives the numbers behind 第一 their 第, and what stands behind the last of them where more follows: 第一、二、三产业和居民用电量.
func shareOrdinal(items []string) {
	if !strings.HasPrefix(items[0], "第") || utf8.RuneCountInString(items[0]) != 2 {
		return
	}
	for i := 1; i < len(items); i++ {
		if r, _ := utf8.DecodeRuneInString(items[i]); strings.ContainsRune("二三四五六", r) {
			items[i] = "第" + items[i]
		}
	}
	k := 0 // the last of them
	for k+1 < len(items) && strings.HasPrefix(items[k+1], "第") {
		k++
	}
	if k == len(items)-1 {
		return
	}
	for i := range items[:k] {
		if utf8.RuneCountInString(items[i]) == 2 {
			items[i] += items[k][len("第一"):]
		}
	}
}

// shareHeaded gives ordinals of which the first has words before it those, and what stands behind the last: 林区第一、第二、第三产业增加值.
func shareHeaded(items []string) bool {
	const numerals = "一二三四五六"
	i := lastIndex(items[0], "第")
	if i <= 0 || len(items[0]) != i+len("第一") || !strings.ContainsRune(numerals, []rune(items[0][i:])[1]) {
		return false
	}
	n := len(items)
	for j := 1; j < n; j++ {
		s := strings.TrimPrefix(items[j], "第")
		r, w := utf8.DecodeRuneInString(s)
		if !strings.ContainsRune(numerals, r) || j < n-1 && w < len(s) || j == n-1 && w == len(s) {
			return false
		}
		items[j] = "第" + s
	}
	head, tail := items[0][:i], items[n-1][len("第一"):]
	items[0] = items[0][i:]
	for j := range items {
		items[j] = head + items[j]
		if j < n-1 {
			items[j] += tail
		}
	}
	return true
}

// shareCompound gives items of one character what stands behind the first character of the last: 中、高等职业教育; 大、中、小型企业.
func (a *assembly) shareCompound(items []string) bool {
	n := len(items)
	for _, item := range items[:n-1] {
		if utf8.RuneCountInString(item) != 1 {
			return false
		}
	}
	last := items[n-1]
	if utf8.RuneCountInString(last) <= 2 {
		return false
	}
	_, w := utf8.DecodeRuneInString(last)
	if words := a.cut(last); len(words) > 1 && words[0].End == 2*w && a.beginsLone(items[0]+last[w:]) { // 猪、羊、家禽出栏: no 猪禽
		return false
	}
	for i := range items[:n-1] {
		items[i] += last[w:]
	}
	return true
}

// shareVerb gives all items the verb that the first begins with, where none has its own, and returns it: 新改扩建幼儿园、小学、初中.
func (a *assembly) shareVerb(items []string) string {
	v := a.headVerb(items[0])
	if v == "" || strings.Contains(items[0][len(v):], "的") || strings.HasPrefix(v, "因") { // 因灾死亡人口、倒塌房屋: which of them
		return ""
	}
	switch v {
	case "涉", "含", "属", "系":
		return ""
	}
	for _, item := range items[1:] {
		if a.isVerbAhead(item) || strings.HasPrefix(item, v) || strings.HasPrefix(v, "新") && a.lists.olderThings(item) {
			return ""
		}
	}
	rest := items[0][len(v):]
	if utf8.RuneCountInString(rest) <= 1 { // 接警数、立案数: the verb is of the noun
		return ""
	}
	for i := 1; i < len(items); i++ {
		if a.lists.Outcomes.end(items[i]) || a.lists.BareMeasures[rest] && !a.lists.BareMeasures[items[i]] && strings.ContainsRune(measures, firstRune(lastRune(items[i]))) && utf8.RuneCountInString(items[i]) > 2 {
			continue // 发生火灾起数、死亡人数; 受灾面积、经济损失额
		}
		items[i] = v + items[i]
	}
	return v
}

// olderThings says whether s names what is told beside new things: 二手住宅, 老旧小区.
func (l *lists) olderThings(s string) bool {
	for _, w := range l.OlderThings {
		if hasPrefix(s, w) {
			return true
		}
	}
	return false
}

// shareBehindOrdinal gives bare ordinals what stands behind the last of them: 第一、第二、第三产业增加值.
func shareBehindOrdinal(items []string) bool {
	n := len(items)
	last := items[n-1]
	if !strings.HasPrefix(items[0], "第") || !strings.HasPrefix(last, "第") || utf8.RuneCountInString(items[0]) != 2 || len(last) <= len(items[0]) {
		return false
	}
	tail := last[len(items[0]):]
	for i := range items[:n-1] {
		items[i] += tail
	}
	return true
}

// addTail gives the tail to all items before the last that do not end in it.
func (l *lists) addTail(items []string, tail string) {
	if rest, ok := strings.CutPrefix(tail, "生活"); ok && endsIn(items[0], "产业", "行业", "工业", "农业") { // 第一产业、居民生活用水量
		tail = rest
	}
	if tail == "" {
		return
	}
	for i := range items[:len(items)-1] {
		if !strings.HasSuffix(items[i], tail) && !endsIn(items[i], l.OwnTimes...) {
			items[i] += tail
		}
	}
}

// sharedTail is the end of the last item that the others share: 居民收入 of 城镇、农村居民收入. verb is what shareVerb set before all.
func (a *assembly) sharedTail(items []string, verb string) string {
	n := len(items)
	last := items[n-1]
	for _, s := range items[:n-1] {
		if wholeLatin[strings.ToUpper(s)] {
			return ""
		}
	}
	if a.e.areas.whole(last) || a.e.areas.whole(strings.TrimPrefix(last, "中国")) {
		return "" // 香港、中国大陆及中国台湾: places, and no more
	}
	tail := a.tailOfPlace(last, verb)
	if i := strings.Index(last, "保险"); i > 0 && tail == "" && !strings.Contains(strings.Join(items[:n-1], ""), "险") {
		return last[i:] // 养老、失业保险参保人数
	}
	if tail == "" {
		var whole bool
		if tail, whole = a.tailBehindLike(items); whole {
			return ""
		}
	}
	if tail == "" && n == 2 {
		tail = tailOfPartner(items[0], last)
	}
	if tail == "" && (!strings.HasSuffix(last, lastRune(items[0])) || a.bareAmong(items[:n-1])) {
		tail = a.tailByLength(items, verb)
	}
	if q := lastIndex(tail, "”"); q >= 0 && !strings.Contains(tail, "“") { // 传统“黄赌毒”案件
		tail = tail[q+len("”"):]
	}
	return tail
}

// tailOfPlace is what stands, from 的 on, behind a last item that is a place: 输往美国、英国及中国大陆的货量.
func (a *assembly) tailOfPlace(last, verb string) string {
	i := strings.Index(last, "的")
	if i <= 0 {
		return ""
	}
	if m, ok := a.e.areas.prefix(strings.TrimPrefix(last[:i], verb)); ok && len(verb)+m == i {
		return last[i:]
	}
	return ""
}

// tailBehindLike is what stands in the last item behind the character that another ends in: 第一产业、第三产业增加值, 0—14岁、65岁及以上人口. whole
// says that an item is an indicator by itself, so that nothing is shared: 货物数量、货值.
func (a *assembly) tailBehindLike(items []string) (tail string, whole bool) {
	n := len(items)
	last := items[n-1]
	for _, item := range items[:n-1] {
		if i := strings.IndexAny(item, "(（"); i > 6 && (strings.HasSuffix(item, ")") || strings.HasSuffix(item, "）")) { // 商铺(不含地下室)和写字楼租金
			item = item[:i]
		}
		end, _ := utf8.DecodeLastRuneInString(item)
		j := likeIn(last, item, string(end))
		if b := strings.IndexAny(last[max(j, 0):], "(（"); j > 0 && b == utf8.RuneLen(end) { // 臭氧(O3)、颗粒物(PM10)浓度: the bracket is of the item
			if c := strings.IndexAny(last[j+b:], ")）"); c > 0 {
				_, w := utf8.DecodeRuneInString(last[j+b+c:])
				return last[j+b+c+w:], false
			}
		}
		if j > 0 && j+utf8.RuneLen(end) < len(last) && utf8.RuneCountInString(last[j+utf8.RuneLen(end):]) >= 2 {
			tail = last[j+utf8.RuneLen(end):]
			if strings.ContainsRune(measures, end) && utf8.RuneCountInString(item) > 2 && !a.lists.endsAsRate(tail) && !sameEnd(item, last[:j+utf8.RuneLen(end)]) {
				return "", !a.bareAmong(items[:n-1]) // 粮食总产量和空气质量优良天数: another 量
			}
			for _, w := range a.lists.BoundTails {
				tail = strings.TrimPrefix(tail, w)
			}
			return tail, false
		}
		if (strings.ContainsRune(measures, end) || a.lists.Feelings.end(item) || strings.HasSuffix(item, "人口") && !strings.Contains(last, "的")) && utf8.RuneCountInString(item) > 2 && !a.bareAmong(items[:n-1]) {
			return "", true
		}
	}
	return "", false
}

// sameEnd says whether two names end in the same two characters: 进口额, 出口额.
func sameEnd(s, t string) bool {
	_, n := utf8.DecodeLastRuneInString(s)
	_, m := utf8.DecodeLastRuneInString(s[:len(s)-n])
	return strings.HasSuffix(t, s[len(s)-n-m:])
}

// likeIn is where end, the last character of item, stands in last behind the item there that is most nearly as long: the first 险 of 健康险原保险
// 保费, beside 车险. It is -1 where it does not.
func likeIn(last, item, end string) int {
	want, at, least := utf8.RuneCountInString(item), -1, 0
	for i := strings.Index(last, end); i >= 0; {
		off := utf8.RuneCountInString(last[:i]) + 1 - want
		if off < 0 {
			off = -off
		}
		if at < 0 || off <= least {
			at, least = i, off
		}
		next := strings.Index(last[i+len(end):], end)
		if next < 0 {
			break
		}
		i += len(end) + next
	}
	return at
}

// tailOfPartner is what stands behind the kind that the last item begins with, where the first ends in its partner: 城镇、农村居民收入.
func tailOfPartner(first, last string) string {
	for _, p := range partners {
		one, two := p[0], p[1]
		if strings.HasSuffix(first, two) {
			one, two = two, one
		}
		if rest, ok := strings.CutPrefix(last, two); ok && strings.HasSuffix(first, one) && rest != "" {
			return rest
		}
	}
	return ""
}

// tailByLength is the end of the last item that leaves it as long as the others are: 茶叶、中药材加工企业产值.
func (a *assembly) tailByLength(items []string, verb string) string {
	others := items[:len(items)-1]
	want := 0 // characters that the others have together
	for _, item := range others {
		want += utf8.RuneCountInString(strings.TrimPrefix(item, verb))
	}
	last := strings.TrimPrefix(items[len(items)-1], verb)
	nouns := a.endsInNoun(items[0])
	cut := a.cut(last)
	tail := a.tailOfPlaces(others, last)
	if tail == "" {
		tail = a.lists.tailOfFlow(last, cut)
	}
	end, _ := utf8.DecodeLastRuneInString(last)
	longer := utf8.RuneCountInString(last)*len(others) > want || strings.ContainsRune(measures, end) // else it has nothing that the others lack: 针织服装、针织面料
	switch {
	case tail != "":
	case len(cut) == 1:
		if r, own := []rune(last), want/len(others); len(r) > own+1 { // one word of the lexicon: 电视综合人口覆盖率
			if tail = string(r[own:]); len(r) > own+2 && a.beginsLone(tail) && !a.beginsLone(string(r[own+1:])) { // 猪、羊、家禽出栏
				tail = string(r[own+1:])
			}
		}
	case longer:
		tail = tailNearest(last, cut, want, len(others), nouns)
		if rest := tail[beginsWith(tail, "以及", "及", "和", "与"):]; rest != tail { // 棉纺、毛纺、麻纺及丝绸业产值: 麻纺 is not the last
			tail = tailNearest(rest, a.cut(rest), want, len(others), nouns)
		}
	}
	tail = strings.TrimPrefix(tail, "等")
	if a.standAlone(others, verb, tail) {
		return ""
	}
	if first := []rune(items[0]); len(first) > 2 && strings.HasPrefix(tail, string(first[len(first)-2:])) {
		return "" // 每股收益和净资产收益率: the first says its own
	}
	return tail
}

// tailOfPlaces is what the last item has behind its place where the others are places and no more: 中国大陆、日本旅客.
func (a *assembly) tailOfPlaces(others []string, last string) string {
	for _, item := range others {
		if n, ok := a.e.areas.prefix(item); !ok || n < len(item) {
			return ""
		}
	}
	n, ok := a.e.areas.prefix(last)
	if !ok || n == len(last) || !endsIn(last[n:], a.lists.SharedHeads...) {
		return ""
	}
	return last[n:]
}

// standAlone says whether the items are nouns by themselves, with nothing to share in a tail that is the name of a thing: 钢铁, 水泥 beside 平板玻璃.
func (a *assembly) standAlone(items []string, verb, tail string) bool {
	if tail == "" || endsMeasure(tail) || measureKind(tail) > 0 || a.lists.endsAsRate(tail) || a.lists.Flows[tail] || endsIn(tail, a.lists.SharedHeads...) {
		return false
	}
	if w := a.cut(tail); len(w) != 1 || !strings.HasPrefix(w[0].Tag, "n") && w[0].Tag != "j" {
		return false
	}
	for _, item := range items {
		w := a.cut(strings.TrimPrefix(item, verb))
		if len(w) != 1 || w[0].End < len("钢铁") || !strings.HasPrefix(w[0].Tag, "n") && w[0].Tag != "vn" {
			return false
		}
	}
	return true
}

// tailOfFlow is the flow that is told of all goods of a list, where the last item ends in one: 汽车、船舶和锂离子蓄电池出口. cut are the words
// of last.
func (l *lists) tailOfFlow(last string, cut []words.Word) string {
	n := len(cut)
	if n > 2 && l.Flows[last[cut[n-1].Start:]] && strings.HasPrefix(cut[n-2].Tag, "n") && !l.SharedKinds[last[cut[n-2].Start:cut[n-2].End]] {
		return last[cut[n-1].Start:]
	}
	return ""
}

// tailNearest is what stands behind the words of last that come nearest to the length of the others, want characters of so many items; nouns
// says that these are nouns.
func tailNearest(last string, cut []words.Word, want, others int, nouns bool) string {
	best, tail, found := 0, "", false
	for i := 1; i < len(cut); i++ {
		end := cut[i].Start
		if utf8.RuneCountInString(last[end:]) < 2 {
			break
		}
		if t := cut[i-1].Tag; nouns && (t == "v" || t == "a") {
			continue // 食用|植物油|价格: 食用 alone is no item beside 鸡蛋
		}
		off := utf8.RuneCountInString(last[:end])*others - want
		if off < 0 {
			off = -off
		}
		if !found || off < best {
			best, tail, found = off, last[end:], true
		}
	}
	return tail
}

// measures end the names of indicators that are whole by themselves.
const measures = "数量额值率入出资本积产度比价格长费金款例案件人户收支量税债次润耗"

var measureSigns = newRuneSet(measures)

// pairs are words that name two subjects in one.
var pairs = []struct{ word, one, two string }{
	{"城乡", "城镇", "农村"}, {"城鄉", "城鎮", "農村"}, {"牛羊", "牛", "羊"}, {"男女", "男", "女"}, {"进出口", "进口", "出口"}, {"水陆", "水路", "陆路"},
	{"大中", "大", "中"}, {"省市", "省", "市"}, {"市县", "市", "县"}, {"中小", "中", "小"}, {"专本科", "专科", "本科"}, {"老幼", "老", "幼"}, {"存贷款", "存款", "贷款"}, {"产销量", "产量", "销量"}, {"产销", "产量", "销量"},
}

// opposites are what is told of one thing together: 公共预算收入和支出.
var opposites = [][2]string{{"收入", "支出"}, {"支出", "收入"}, {"进口", "出口"}, {"出口", "进口"}, {"存款", "贷款"}, {"贷款", "存款"}, {"面积", "产量"}, {"面积", "金额"}, {"金额", "面积"}, {"套数", "面积"}, {"面积", "套数"}, {"数量", "金额"}, {"金额", "数量"}, {"笔数", "金额"}, {"金额", "笔数"}, {"宗数", "金额"}, {"面积", "均价"}, {"数量", "面积"}, {"面积", "总产"}, {"产量", "销量"}, {"产量", "产值"}, {"销量", "销售额"}, {"起数", "人数"}, {"总额", "总量"}}

// partners are kinds that are told beside one another: the last item of 城镇、农村居民收入 is 农村 and what both share.
var partners = [][2]string{{"城镇", "农村"}, {"城镇", "乡村"}, {"城市", "农村"}, {"城市", "乡村"}, {"城鎮", "農村"}, {"国内", "国际"}, {"內地", "香港"}, {"公办", "民办"}, {"国有", "民营"}, {"境内", "境外"}, {"省内", "省外"}, {"室内", "室外"}, {"线上", "线下"}, {"企业", "个人"}}

// pairOf says whether a name speaks of town and country, of men and women, or of what was made and sold, in one word.
func pairOf(s string) bool {
	return endsIn(s, "产销", "产销量") || strings.Contains(s, "城乡") || strings.Contains(s, "城鄉") || strings.Contains(s, "男女")
}

// wholeLatin are indicators written in Latin letters, which need nothing of the others: GDP、财政收入、固定资产投资.
var wholeLatin = map[string]bool{"GDP": true, "CPI": true, "PPI": true, "PMI": true, "GNP": true}

// bareAmong says whether one of the items of a list is a noun that measures nothing, so that what the last measures is meant of all:
// 化学需氧量、氨氮、氮氧化物排放量.
func (a *assembly) bareAmong(items []string) bool {
	for _, s := range items {
		if end, _ := utf8.DecodeLastRuneInString(s); !strings.ContainsRune(measures, end) && !a.lists.endsAsRate(s) && utf8.RuneCountInString(s) <= 4 {
			return len(items) > 1
		}
		if endsIn(s, a.lists.Substances...) { // 化学需氧量和氨氮排放量
			return true
		}
	}
	return false
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
func (a *assembly) endsInNoun(s string) bool { return strings.HasPrefix(a.lastTag(s), "n") }

// lastTag is the part of speech of the last word of s, "" where it has none.
func (a *assembly) lastTag(s string) string {
	if w := a.cut(s); len(w) > 0 {
		return w[len(w)-1].Tag
	}
	return ""
}

// lastWord is the last word of s.
func (a *assembly) lastWord(s string) string {
	w := a.cut(s)
	if len(w) == 0 {
		return ""
	}
	return s[w[len(w)-1].Start:]
}

// summed parts the last item of a list from what sums the list up behind 等: 光伏电池 of 光伏电池等绿色产品产量, and the measure that the
// items share, 产量.
func (a *assembly) summed(last string) (item, measure string) {
	item, rest, ok := strings.Cut(last, "等")
	if !ok || item == "" || rest == "" || strings.HasPrefix(rest, "其他") || strings.HasPrefix(rest, "其它") {
		return last, ""
	}
	for _, w := range a.lists.ClassNouns {
		if i := lastIndex(rest, w); i >= 0 && len(rest[i+len(w):]) >= len(measure) {
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

// splitActs takes the n acts that share an object apart, and leaves out who acts: 法院受理和审结行政案件; nil where s is not made so.
func (a *assembly) splitActs(s string, n int) []string {
	if !strings.ContainsAny(s, "和、及与並并") {
		return nil
	}
	acts := a.lists.splitMarks(s, n)
	if len(acts) != n || n < 2 {
		return nil
	}
	end := a.actsAhead(acts[n-1])
	object := acts[n-1][end:]
	if end == 0 || utf8.RuneCountInString(object) < 2 || strings.Contains(object, "等") {
		return nil // 污染防治、教育发展等领域的投入: no acts on one object
	}
	acts[n-1] = acts[n-1][:end]
	for _, act := range acts[1:] {
		if a.actsAhead(act) != len(act) {
			return nil
		}
	}
	at := a.actBehind(acts[0])
	if at < 0 || at > 0 && (a.lists.NoArea[acts[0][:at]] || !a.lists.mayAct(acts[0][:at]) && !a.lists.whoseIs(acts[0][:at])) {
		return nil
	}
	acts[0] = acts[0][at:]
	for i := range acts {
		acts[i] += object
	}
	return acts
}

// actsAhead is the length of the verbs that s begins with: 移送起诉 of 移送起诉职务犯罪.
func (a *assembly) actsAhead(s string) int {
	n := 0
	for i, w := range a.cut(s) {
		if !strings.HasPrefix(w.Tag, "v") || i > 0 && (w.Tag != "v" || w.End-w.Start <= len("收")) { // 审结|劳动争议案件
			break
		}
		n = w.End
	}
	return n
}

// actBehind is where the verb begins that s ends in, -1 where it ends in none: 受理 of 检察机关受理.
func (a *assembly) actBehind(s string) int {
	words := a.cut(s)
	at := -1
	for i := len(words) - 1; i >= 0 && strings.HasPrefix(words[i].Tag, "v"); i-- {
		at = words[i].Start
	}
	return at
}

// splitActsOf takes two acts on one object apart that a body may stand before: 各级法院新收和审结行政案件.
func (a *assembly) splitActsOf(s string) (body string, acts []string) {
	i, n := -1, 0
	for _, w := range [...]string{"和", "与", "及", "、"} {
		if i = strings.Index(s, w); i > 0 {
			n = len(w)
			break
		}
	}
	if i <= 0 {
		return "", nil
	}
	left, right := s[:i], s[i+n:]
	w := a.cut(right)
	if len(w) < 2 || !strings.HasPrefix(w[0].Tag, "v") {
		return "", nil
	}
	second, object := right[:w[0].End], right[w[0].End:]
	if utf8.RuneCountInString(object) < 2 {
		return "", nil
	}
	w = a.cut(left)
	at := len(w) - 1
	if at < 0 || !strings.HasPrefix(w[at].Tag, "v") {
		return "", nil
	}
	if at > 0 && w[at].End-w[at].Start == len("收") && w[at-1].End-w[at-1].Start == len("新") {
		at-- // 新收
	}
	body = left[:w[at].Start]
	first := left[w[at].Start:]
	if len(first) != len(second) || body != "" && !a.lists.actorNoun(body) && !a.lists.whoseIs(body) && !endsIn(body, "港口", "口岸", "机场", "车站") {
		return "", nil
	}
	return body, []string{first + object, second + object}
}

// splitPeriods takes 一、二、三季度 apart.
func (l *lists) splitPeriods(s string, n int) []string {
	if !strings.Contains(s, "、") {
		return nil
	}
	tail := ""
	for _, t := range l.PeriodTails {
		if hasSuffix(s, t) {
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
	month := strings.Index(items[0], "月") + len("月")
	for i := range items {
		if i > 0 && tail == "日" && month >= len("1月") && !strings.Contains(items[i], "月") {
			items[i] = items[0][:month] + items[i] // 6月13、15日
		}
		items[i] += tail
	}
	return items
}

// listMarks makes one of the marks and words between the items of a list.
var listMarks = strings.NewReplacer("以及", "、", "及", "、", "和", "、", "与", "、", "與", "、")

// splitAny parts s wherever a list may be parted: 南街村、北街村及东街村.
func splitAny(s string) []string {
	return strings.Split(listMarks.Replace(s), "、")
}
