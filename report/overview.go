package report

import (
	"math"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract"
	"zhibiao/report/derive"
)

const (
	shownMovements = 12 // bars of a chart that still read well
	shownTroubles  = 10
	pageLines      = 34 // of the overview, on a printed page
)

// A sketch builds a sheet of free form.
type sketch struct {
	*Sheet
	book *Book
}

func (s *sketch) line(style Style, cells ...Cell) *Line {
	s.Lines = append(s.Lines, Line{Style: style, Cells: cells})
	return &s.Lines[len(s.Lines)-1]
}

func (s *sketch) next() int { return len(s.Lines) + 1 } // row of the next line, from 1

// overviewSheet says what was read, what was found, what moved most, and what needs a human.
func (b *Book) overviewSheet() *Sheet {
	s := &sketch{&Sheet{Key: OverviewSheet, Name: b.say("概览", "Overview"), PrintWide: 1}, b}
	s.Columns = []Column{{Key: "a", Width: 30, Wrap: true}, {Key: "b", Width: 15, Wrap: true}, {Key: "c", Width: 15, Wrap: true}, {Key: "d", Width: 15, Wrap: true},
		{Key: "e", Width: 15, Wrap: true}, {Key: "f", Width: 3}, {Key: "g", Width: 24}, {Key: "h", Width: 24}, {Key: "i", Width: 24}}
	s.line(Title, words(b.say("政策文本统计指标概览", "Statistical figures in policy texts"))).Merge = [][2]int{{0, 8}}
	s.line(Lead, words(b.summary())).Merge = [][2]int{{0, 8}}
	s.line(Body)
	b.tiles(s)
	s.line(Body)
	page := 0
	for _, block := range []func(*sketch){b.movements, b.sections, b.parts, b.troubles} {
		begin := len(s.Lines)
		block(s)
		if len(s.Lines)-page > pageLines && begin < len(s.Lines) {
			s.Lines[begin].Break = true
			page = begin
		}
	}
	return s.Sheet
}

// summary is the run in two sentences.
func (b *Book) summary() string {
	read, failed, skipped, copies := 0, 0, 0, 0
	for i := range b.in.Sources {
		switch src := &b.in.Sources[i]; {
		case src.Err != "":
			failed++
		case src.Skipped != "":
			skipped++
		default:
			read++
			if src.CopyOf != "" {
				copies++
			}
		}
	}
	off, doubt := b.in.Derived.OffCount, b.total.doubtful
	t := b.sayf("读了 %d 个文档,得到 %d 条指标记录、%d 个变化;", "%d documents read: %d records, %d changes; ", read, b.total.records, b.total.changes)
	if off == 0 {
		t += b.sayf("勾稽检查 %d 项,没有不符。", "%d checks, none off.", b.in.Derived.CheckCount)
	} else {
		t += b.sayf("勾稽检查 %d 项,其中 %d 项不符、%d 项无法判定。", "%d checks, %d off, %d undecidable.", b.in.Derived.CheckCount, off, doubt)
	}
	if failed > 0 {
		t += b.sayf("有 %d 个文件未能读,见“文档”。", " %d files could not be read: see Documents.", failed)
	}
	if skipped > 0 {
		t += b.sayf("跳过 %d 个文件。", " %d files were skipped.", skipped)
	}
	if b.total.copies > 0 {
		t += b.sayf("%d 条记录出自重复的篇章,汇总时只计一次。", " %d records come from copies, which count once in summaries.", b.total.copies)
	}
	return t
}

// tiles are the large numbers.
func (b *Book) tiles(s *sketch) {
	var figures, understood, numerals int
	for i := range b.in.Sources {
		src := &b.in.Sources[i]
		figures += src.Figures
		understood += src.Figures + src.Named
		numerals += src.Numerals
	}
	coverage := Cell{Kind: Words, Text: "—"}
	if numerals > 0 {
		coverage = share(min(1, float64(understood)/float64(numerals)), 1)
	}
	off := Cell{Kind: Live, Formula: b.countIf(CheckSheet, "verdict", derive.Off.Text(b.Lang)), Number: float64(b.in.Derived.OffCount)}
	off.Tone = Good
	if off.Number > 0 {
		off.Tone = Bad
	}
	var right, wrong, gone float64
	judge := func(o *Opinion) {
		switch o.Verdict {
		case Right:
			right++
		case Wrong:
			wrong++
		case Delete:
			gone++
		}
	}
	if b.in.Review != nil {
		for r := range b.in.Records.All() {
			if o := b.in.Review.Find(r.ID); o != nil {
				judge(o)
			}
		}
	}
	for i := range b.Carried.Orphans {
		judge(&b.Carried.Orphans[i])
	}
	verdict := func(v Verdict) string {
		count := b.countIf(RecordSheet, "verdict", VerdictText(v, b.Lang))
		if len(b.Carried.Orphans) > 0 { // as the interval beside does: they were judged too
			count += "+" + b.countIf(ReviewSheet, "verdict", VerdictText(v, b.Lang))
		}
		return count
	}
	all := verdict(Right) + "+" + verdict(Wrong) + "+" + verdict(Delete)
	reviewed := Cell{Kind: Live, Formula: all, Number: right + wrong + gone}
	precision := Cell{Kind: Live, Formula: `IF(` + all + `=0,"—",(` + verdict(Right) + `)/(` + all + `))`, Text: "—", Format: Format{Scale: 1, Percent: true}}
	if n := right + wrong + gone; n > 0 {
		precision.Text, precision.Number = "", right/n
	}
	s.line(Label, words(b.say("指标记录", "Records")), words(b.say("变化", "Changes")), words(b.say("数字看懂率", "Numerals understood")), words(b.say("勾稽不符", "Checks off")), words(b.say("已复核", "Reviewed")),
		Cell{}, words(b.say("复核得出的准确率", "Precision by review")), words(b.say("准确率 95% 区间", "95% interval")), words(b.say("目标与预测", "Targets, forecasts")))
	interval := words("—")
	if p, ok := b.in.Review.Precision(); ok {
		interval = words(b.sayf("%.1f%%–%.1f%%", "%.1f%%–%.1f%%", p.Low*100, p.High*100))
	}
	s.line(Big, count(b.total.records), count(b.total.changes), coverage, off, reviewed, Cell{}, precision, interval, count(b.total.targets))
}

// countIf counts the cells of a column that hold a word, over all parts of the sheet.
func (b *Book) countIf(sheet, column, word string) string {
	var parts []string
	for i := range b.Parts(b.sheetOrSelf(sheet)) {
		parts = append(parts, "COUNTIF({range:"+sheet+":"+column+"#"+digits(i+1)+`},"`+word+`")`)
	}
	return strings.Join(parts, "+")
}

func (b *Book) sheetOrSelf(key string) *Sheet {
	for _, s := range b.Sheets {
		if s != nil && s.Key == key {
			return s
		}
	}
	return &Sheet{}
}

// A movement is a change worth a bar.
type movement struct {
	growth *derive.Growth
	rate   float64
}

// strongest are the changes with the largest stated rates, one per indicator, area and period, largest first.
func (b *Book) strongest() []movement {
	var top []movement
	same := func(x, y *derive.Growth) bool {
		return x.Indicator == y.Indicator && x.Area == y.Area && x.Period == y.Period
	}
	for g := range b.in.Derived.Growths {
		if b.unlike(g) || g.Basis != extract.YearOnYear {
			continue
		}
		m := movement{g, fraction(g.Rate.Float())}
		if n := len(top); n == shownMovements && !m.stronger(&top[n-1]) {
			continue
		}
		if i := slices.IndexFunc(top, func(o movement) bool { return same(o.growth, g) }); i >= 0 {
			if !m.stronger(&top[i]) {
				continue
			}
			top = slices.Delete(top, i, i+1)
		}
		i := len(top)
		for i > 0 && m.stronger(&top[i-1]) {
			i--
		}
		top = slices.Insert(top, i, m)
		top = top[:min(len(top), shownMovements)]
	}
	slices.SortStableFunc(top, func(x, y movement) int {
		switch {
		case x.rate > y.rate:
			return -1
		case x.rate < y.rate:
			return 1
		}
		return 0
	})
	return top
}

// stronger reports whether a movement is larger than one that stands before it.
func (m *movement) stronger(o *movement) bool { return math.Abs(m.rate) > math.Abs(o.rate) }

func (b *Book) movements(s *sketch) {
	top := b.strongest()
	if len(top) == 0 {
		return
	}
	s.line(Section, words(b.say("同比变动最大的指标", "Strongest year-on-year movements"))).Merge = [][2]int{{0, 4}}
	s.line(Head, words(b.say("指标", "Indicator")), words(b.say("现值", "Current")), words(b.say("单位", "Unit")), words(b.say("增速", "Rate")), words(b.say("时期", "Period")))
	first := s.next()
	chart := Chart{Kind: BarChart, Title: b.say("同比增速最大的指标", "Strongest year-on-year rates"), Axis: b.say("同比增速(%)", "year-on-year rate (%)"), Sheet: OverviewSheet, First: first, Labels: 0, Value: 3, Percent: true,
		Column: 6, Row: first - 3, Width: 660, Height: 90 + 26*len(top)}
	for _, m := range top {
		g := m.growth
		r := b.about(g.Record)
		model := b.model(g, r)
		key := growthKey(g)
		value := func(column string, c Cell) Cell {
			if c.Kind == Live || c.Kind == Number {
				c.Kind, c.Formula = Live, "{growth:"+column+"@"+key+"}"
			}
			return c
		}
		name := b.recordLink(g.Record, labelled(g.Indicator, g.Area))
		s.line(Body, name, value("current", model.current), words(levelUnit(r)), value("rate", model.rate), words(g.Period))
		chart.Points = append(chart.Points, m.rate)
	}
	chart.Last = s.next() - 1
	s.Charts = append(s.Charts, chart)
	b.room(s, chart)
}

// room adds empty lines until the chart beside has its place.
func (b *Book) room(s *sketch, c Chart) {
	const line = 22 // pixels of an empty or single line, at least
	for s.next() < c.Row+2+(c.Height+line-1)/line {
		s.line(Body)
	}
}

func labelled(indicator, area string) string {
	if area == "" {
		return short(indicator, 25)
	}
	return short(area+" "+indicator, 25)
}

// short cuts a label at n half-width characters; a Chinese one counts two.
func short(s string, n int) string {
	width := 0
	for i, r := range s {
		if r >= 0x1100 {
			width++
		}
		if width++; width > n {
			end := strings.TrimRight(s[:i], " ")
			_, last := utf8.DecodeLastRuneInString(end)
			return end[:len(end)-last] + "…"
		}
	}
	return s
}

// sections shows the median growth of the sections, of year-on-year rates only.
func (b *Book) sections(s *sketch) {
	var groups []*derive.Summary // those of most rates, most first
	for g := range b.in.Derived.Summaries(derive.BySection) {
		if g.Basis != extract.YearOnYear || g.Count < 2 || !g.Median.OK() {
			continue
		}
		i := len(groups)
		for i > 0 && groups[i-1].Count < g.Count {
			i--
		}
		groups = slices.Insert(groups, i, g)
		groups = groups[:min(len(groups), shownMovements)]
	}
	if len(groups) < 2 {
		return
	}
	slices.SortStableFunc(groups, func(x, y *derive.Summary) int {
		return y.Median.Point.Cmp(x.Median.Point)
	})
	s.line(Section, words(b.say("各篇章的同比增速(中位数)", "Year-on-year growth by section (median)"))).Merge = [][2]int{{0, 4}}
	s.line(Head, words(b.say("篇章", "Section")), words(b.say("增速个数", "Rates")), words(b.say("上升", "Up")), words(b.say("中位数", "Median")), words(b.say("下降", "Down")))
	chart := Chart{Kind: BarChart, Title: b.say("各篇章同比增速的中位数", "Median year-on-year rate by section"), Axis: b.say("同比增速(%)", "year-on-year rate (%)"), Sheet: OverviewSheet, First: s.next(), Labels: 0, Value: 3, Percent: true,
		Column: 6, Row: s.next() - 3, Width: 660, Height: 90 + 26*len(groups)}
	titles := map[string]int{}
	for _, g := range groups {
		_, title, _ := strings.Cut(g.Key, "#")
		titles[title]++
	}
	for _, g := range groups {
		s.line(Body, words(sectionName(g.Key, titles)), count(g.Count), count(g.Up), b.rate(g.Median), count(g.Down))
		chart.Points = append(chart.Points, fraction(g.Median.Float()))
	}
	chart.Last = s.next() - 1
	s.Charts = append(s.Charts, chart)
	b.room(s, chart)
}

// sectionName is the title of a section where that tells which it is; else, as for 篇一 or where several have one title, the name of its
// document goes before it.
func sectionName(key string, titles map[string]int) string {
	document, title, ok := strings.Cut(key, "#")
	if !ok || title == "" {
		return short(path.Base(document), 25)
	}
	if titles[title] < 2 && utf8.RuneCountInString(title) > 4 {
		return short(title, 25)
	}
	return short(strings.TrimSuffix(path.Base(document), path.Ext(document)), 14) + " " + short(title, 10)
}

// parts shows the largest total whose parts were stated and add up.
func (b *Book) parts(s *sketch) {
	var best *derive.Check
	for c := range b.in.Derived.Checks {
		if c.Kind != derive.PartsAgainstTotal || c.Verdict != derive.Consistent || c.Copy || len(c.Figures) < 3 || len(c.Figures) > 9 || !b.drawable(c) {
			continue
		}
		if best == nil || len(c.Figures) > len(best.Figures) {
			best = c
		}
	}
	if best == nil {
		return
	}
	total := &best.Figures[0]
	unit := best.Stated.Unit
	title := b.sayf("%s %s的构成", "What makes up %[2]s of %[1]s", b.about(total.Record).Indicator, total.Literal)
	s.line(Section, words(b.say("一个总数的构成", "The parts of a total"))).Merge = [][2]int{{0, 4}}
	s.line(Head, words(b.say("部分", "Part")), words(b.say("数值", "Value")), words(b.say("单位", "Unit")), words(b.say("比重", "Share")), words(b.say("原文", "As stated")))
	first := s.next()
	pieces := best.Figures[1:]
	chart := Chart{Kind: PieChart, Title: title, Axis: unit, Sheet: OverviewSheet, First: first, Last: first + len(pieces) - 1, Labels: 0, Value: 1,
		Column: 6, Row: first - 3, Width: 660, Height: 300}
	for i := range pieces {
		t := b.figureTerm(&pieces[i], unit)
		whole := b.figureTerm(total, unit)
		r := b.about(pieces[i].Record)
		value := live(t, stated(r.Level.Value, unit).Format)
		part := live(&term{t.formula + "/" + whole.formula, t.value / whole.value}, Format{Scale: 1, Percent: true})
		s.line(Body, b.recordLink(pieces[i].Record, short(r.Indicator, 25)), value, words(unit), part, words(pieces[i].Literal))
	}
	s.Charts = append(s.Charts, chart)
	b.room(s, chart)
}

// drawable reports whether a total and its parts are plain levels of one unit.
func (b *Book) drawable(c *derive.Check) bool {
	for i := range c.Figures {
		f := &c.Figures[i]
		r := b.about(f.Record)
		if i > 0 && f.Part != derive.Piece || f.Role != "level" || r.Level == nil || r.Level.Unit != c.Stated.Unit {
			return false
		}
		if t := b.figureTerm(f, c.Stated.Unit); t == nil || t.value <= 0 || r.Level.Value == nil {
			return false
		}
	}
	return true
}

// troubles lists what needs a human: checks that failed, files that were not read, orphaned reviews.
func (b *Book) troubles(s *sketch) {
	wide := [][2]int{{1, 8}}
	s.line(Section, words(b.say("需要人看的", "What needs a human"))).Merge = [][2]int{{0, 8}}
	s.line(Head, words(b.say("事项", "Matter")), words(b.say("说明", "Details"))).Merge = wide
	n, more := 0, max(0, b.in.Derived.OffCount-shownTroubles)
	for c := range b.in.Derived.Checks {
		if c.Verdict != derive.Off { // they stand first
			break
		}
		if n++; n > shownTroubles {
			break
		}
		text := c.Kind.Text(b.Lang) + ":" + c.Indicator
		s.line(Body, Cell{Kind: Link, Text: b.say("勾稽不符", "check off"), Tone: Bad, Formula: "{row:checks@" + c.ID + "}"},
			words(strings.TrimSuffix(text+" "+c.Formula+";"+c.Reason.Text(b.Lang), ";"))).Merge = wide
	}
	if more > 0 {
		s.line(Body, words(""), words(b.sayf("另有 %d 项不符,见“勾稽检查”。", "%d more: see Checks.", more))).Merge = wide
	}
	m, more := 0, 0
	for i := range b.in.Sources {
		src := &b.in.Sources[i]
		if src.Err == "" {
			continue
		}
		if m++; m > shownTroubles {
			more++
			continue
		}
		s.line(Body, Cell{Kind: Words, Text: b.say("文件未读", "file not read"), Tone: Bad}, words(src.Path+":"+src.Err)).Merge = wide
	}
	if more > 0 {
		s.line(Body, words(""), words(b.sayf("另有 %d 个文件未读,见“文档”。", "%d more: see Documents.", more))).Merge = wide
	}
	if k := len(b.Carried.Orphans); k > 0 {
		s.line(Body, Cell{Kind: Words, Text: b.say("复核遗留", "reviews left over"), Tone: Doubt},
			words(b.sayf("%d 条复核找不到原来的记录,保留在“复核遗留”。", "%d reviews no longer have a record; they are kept on Left over.", k))).Merge = wide
	}
	if k := b.in.Derived.MergeCount; k > 0 {
		var names []string
		for m := range b.in.Derived.Merges {
			if names = append(names, m.A+"/"+m.B); len(names) == 5 {
				break
			}
		}
		s.line(Body, Cell{Kind: Words, Text: b.say("指标可能相同", "perhaps one indicator"), Tone: Doubt},
			words(b.sayf("%d 对指标可能是同一个,没有合并,如 %s。", "%d pairs of indicators may be one and were not merged, as %s.", k, strings.Join(names, b.say("、", ", "))))).Merge = wide
	}
	if n == 0 && m == 0 && len(b.Carried.Orphans) == 0 && b.in.Derived.MergeCount == 0 {
		s.line(Body, Cell{Kind: Words, Text: b.say("没有", "nothing"), Tone: Good}, words(b.say("检查没有发现不符,文件都读了。", "no check is off, and every file was read."))).Merge = wide
	}
}
