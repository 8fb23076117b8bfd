package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/scan"
	"zhibiao/extract/text"
)

// A headRole is what the figures under a heading are.
type headRole uint8

const (
	roleLevel headRole = iota
	roleChange
	roleShare
	roleRank
	roleUnit   // the column of units
	roleSerial // numbers of rows, codes
	rolePeriod // 年份: the rows are times
	roleNote   // 备注
)

// A heading is what the heading of a column or a row says.
type heading struct {
	stated    string // the words, cleaned of line ends
	name      string // the indicator, or the part of one, that it names; "" where it only says what kind of figure stands below
	generic   bool   // name is a word as 数量, which says nothing beside the name of a row
	measure   bool   // name says what is measured: 产量
	known     bool   // something of it was understood
	role      headRole
	unit      tableUnit
	hasUnit   bool
	period    string
	direction Direction // of a change: where the words say one
	basis     Basis
	versus    string
	amount    bool // of a change: in the unit of its level (增减额)
	rated     bool // of a change: a rate (增速, 增幅)
	of        string
	scope     string
	status    Status
	past      bool   // a period that only serves comparison: 上年同期
	group     string // the upper heading that it shares with its neighbours
}

// tableHeadLists are the lists of words that table_head.go reads.
type tableHeadLists struct {
	// Pure are headings that say nothing but that figures stand below.
	Pure map[string]bool

	// Vague are headings that say little: the row's name is the indicator unless several of them stand side by side.
	Vague map[string]bool

	// Totals name the row that adds the others up.
	Totals map[string]bool

	// StubNames head the column of names: 指标.
	StubNames map[string]bool

	// SerialNames head the column of serial numbers and codes: 序号.
	SerialNames map[string]bool

	// UnitNames head the column of units: 计量单位.
	UnitNames map[string]bool

	// YearNames head the column of times: 年份.
	YearNames map[string]bool

	// NoteNames head a column of remarks: 备注.
	NoteNames map[string]bool

	// PlaceEnds end the heading of a column of places: 地区.
	PlaceEnds []string

	// PastTimes head a column of values of an earlier time: 上年同期.
	PastTimes []string

	// TableTimes are times that a heading names and the table's caption settles: 本月末.
	TableTimes []string

	// Bases are what the changes of a column are against: 上年同期.
	Bases []string

	// UpWords head a column of rises: 增长.
	UpWords []string

	// DownWords head a column of falls: 下降.
	DownWords []string

	// BothWords head a column of changes of either direction: 增减.
	BothWords []string

	// ChangeTails follow the word for a change in a heading: 率, 幅度.
	ChangeTails []string

	// Goals are words for what was planned, of which a column of shares tells how much was reached.
	Goals []string

	// ShareHeadings end the headings of shares: 比重.
	ShareHeadings []string

	// PlanHeadings stand in the headings of what was planned: 预算数.
	PlanHeadings []string

	// PlanInHeading are what says in a heading that it was planned: 年度.
	PlanInHeading []string

	// RateHeadings are words for a change in a heading that is a rate: 增速.
	RateHeadings []string

	// AmountTails follow the word for a change that is an amount: 额.
	AmountTails []string
}

// head reads the text of a heading.
func (g *gridReader) head(cell text.Span) heading {
	s := strings.Trim(g.a.body[cell.Start:cell.End], "*")
	h := heading{stated: string(appendClean(nil, s))}
	s = strings.TrimRight(h.stated, noteMarks+"*※")
	s = g.brackets(&h, s)
	s = g.tail(&h, s)
	s = strings.Trim(s, " \u3000：:")
	compact := strings.ReplaceAll(strings.ReplaceAll(s, " ", ""), "\u3000", "")
	switch {
	case g.a.lists.SerialNames[compact]:
		h.role, h.known = roleSerial, true
		return h
	case g.a.lists.UnitNames[compact]:
		h.role, h.known = roleUnit, true
		return h
	case g.a.lists.NoteNames[compact]:
		h.role, h.known = roleNote, true
		return h
	case g.a.lists.YearNames[compact]:
		h.role, h.known = rolePeriod, true
		return h
	}
	s = compact
	s = g.comparison(&h, s)
	s = g.times(&h, s)
	g.change(&h, s)
	return h
}

// brackets takes what stands in brackets out of a heading: a unit or a time; what is neither stays.
func (g *gridReader) brackets(h *heading, s string) string {
	from := 0
	for range 4 {
		i := strings.IndexAny(s[from:], "(（[〔")
		if i < 0 {
			break
		}
		i += from
		_, w := utf8.DecodeRuneInString(s[i:])
		j := strings.IndexAny(s[i+w:], ")）]〕")
		if j < 0 {
			break
		}
		j += i + w
		_, cw := utf8.DecodeRuneInString(s[j:])
		in := trimSpace(s[i+w : j])
		// 件(次) within the brackets of a unit
		if k := strings.IndexAny(s[j+cw:], ")）"); k >= 0 && strings.ContainsAny(in, "(（") {
			k += j + cw
			_, kw := utf8.DecodeRuneInString(s[k:])
			in, j, cw = trimSpace(s[i+w:k]), k, kw
		}
		in = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(in, "单位"), "："), ":")
		switch {
		case in == "":
		case in == "±" || in == "+-" || in == "±%" || in == "±％" || in == "+、-%" || in == "+/-%" || in == "+-%":
			h.known = true
			if strings.ContainsAny(in, "%％") {
				h.unit, h.hasUnit = g.must("%"), true
			}
		case g.isUnit(in):
			h.unit, _ = g.unit(in)
			h.hasUnit, h.known = true, true
		case strings.Trim(in, "0123456789注+-±") == "":
		case g.isTime(in):
			h.period, h.known = strings.ReplaceAll(in, " ", ""), true
		case strings.HasPrefix(in, "以") || strings.HasSuffix(in, "=100") || strings.HasPrefix(in, "按") || strings.HasPrefix(in, "含"):
		default:
			from = j + cw
			continue
		}
		s = s[:i] + s[j+cw:]
	}
	return s
}

func (g *gridReader) must(unit string) tableUnit {
	u, _ := g.unit(unit)
	return u
}

func (g *gridReader) isUnit(s string) bool {
	_, ok := g.unit(s)
	return ok
}

// tail takes a unit from the end of a heading that sets it off: 产量,万吨  增速%.
func (g *gridReader) tail(h *heading, s string) string {
	if h.hasUnit {
		return s
	}
	t := strings.TrimRight(s, " ")
	if strings.HasSuffix(t, "%") || strings.HasSuffix(t, "％") {
		h.unit, h.hasUnit, h.known = g.must("%"), true, true
		t = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(t, "%"), "％"), "、，,+-± ")
		return t
	}
	if i := strings.LastIndexAny(t, ",，、/:："); i > 0 {
		_, w := utf8.DecodeRuneInString(t[i:])
		if u, ok := g.unit(t[i+w:]); ok && i+w < len(t) && !(t[i] == '/' && g.isUnit(t)) {
			h.unit, h.hasUnit, h.known = u, true, true
			return t[:i]
		}
	}
	return s
}

// isTime says whether words are nothing but a time.
func (g *gridReader) isTime(s string) bool {
	s = strings.ReplaceAll(s, " ", "")
	if isYear(s) {
		return true
	}
	var h heading
	return len(s) <= 60 && g.times(&h, s) == "" && h.period != ""
}

func isYear(s string) bool {
	return len(s) == 4 && strings.Trim(s, "0123456789") == "" && s >= "1900" && s <= "2100"
}

// times takes the times out of a heading.
func (g *gridReader) times(h *heading, s string) string {
	if s == "" || len(s) > 240 {
		return s
	}
	if isYear(s) {
		h.period, h.known = s+"年", true
		return ""
	}
	t := &g.headScan
	g.a.scanner.Scan(t, s, 0, len(s))
	var rest, when strings.Builder
	at := 0
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if tok.Class != scan.Date || tok.Value == "since" {
			continue
		}
		w := s[tok.Start:tok.End]
		if w == "平均" || tok.End < len(s) && strings.HasPrefix(s[tok.End:], "均") {
			continue
		}
		rest.WriteString(s[at:tok.Start])
		when.WriteString(w)
		at = tok.End
	}
	rest.WriteString(s[at:])
	s = rest.String()
	for range 2 {
		for _, w := range g.a.lists.TableTimes {
			if hasPrefix(s, w) && !strings.HasPrefix(s[len(w):], "初") {
				when.WriteString(w)
				s = s[len(w):]
				break
			}
		}
	}
	for _, w := range g.a.lists.TableTimes {
		if hasSuffix(s, w) && len(s) > len(w)+3 && w != "累计" && w != "同期" {
			when.WriteString(w)
			s = s[:len(s)-len(w)]
			break
		}
	}
	s = strings.Trim(s, "，,、-—/ ")
	s = strings.TrimPrefix(s, "的")
	if w := when.String(); w != "" {
		h.known = true
		if h.period == "" || !strings.Contains(h.period, w) {
			h.period = w + h.period
		}
		for _, p := range g.a.lists.PastTimes {
			if hasPrefix(w, p) {
				h.past = true
			}
		}
	}
	return s
}

// comparison takes 比上年同期, 同比 and the like out of a heading and keeps what they name.
func (g *gridReader) comparison(h *heading, s string) string {
	for _, b := range []struct {
		word  string
		basis Basis
	}{{"与上年同期相比", YearOnYear}, {"同比", YearOnYear}, {"环比", PeriodOn}, {"環比", PeriodOn}, {"按年", YearOnYear}, {"按月", PeriodOn}, {"按季", PeriodOn}, {"年均", YearAverage}, {"年平均", YearAverage}} {
		i := strings.Index(s, b.word)
		if i < 0 || b.basis == YearAverage && !containsAny(s, g.a.lists.UpWords) && !containsAny(s, g.a.lists.BothWords) && !containsAny(s, g.a.lists.DownWords) {
			continue
		}
		h.basis, h.known = b.basis, true
		return s[:i] + strings.TrimPrefix(s[i+len(b.word):], "的")
	}
	for _, than := range []string{"比", "较", "較", "與", "与"} {
		i := lastIndex(s, than)
		if i < 0 {
			continue
		}
		rest := s[i+len(than):]
		base := ""
		for _, b := range g.a.lists.Bases {
			if hasPrefix(rest, b) {
				base = b
				break
			}
		}
		if base == "" {
			t := &g.headScan
			g.a.scanner.Scan(t, rest, 0, len(rest))
			if len(t.Tokens) > 0 && t.Tokens[0].Class == scan.Date {
				base = rest[:t.Tokens[0].End]
			}
		}
		if base == "" {
			continue
		}
		h.basis, h.versus = g.basisOf(base)
		h.known = true
		rest = strings.TrimPrefix(strings.TrimPrefix(rest[len(base):], "相比"), "的")
		return s[:i] + "\x00" + rest
	}
	return s
}

func containsAny(s string, list []string) bool {
	for _, w := range list {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// basisOf reads the base of a comparison against the time that the table is about.
func (g *gridReader) basisOf(base string) (Basis, string) {
	if y := yearIn(base); y > 0 && g.period != "" {
		if yearIn(g.period) == y+1 && !strings.ContainsAny(strings.TrimPrefix(base, "20"), "月末底季") {
			return YearOnYear, ""
		}
		return Other, base
	}
	return g.a.basisOf(base)
}

// change settles what the figures under a heading are, of the words that times and comparisons left.
func (g *gridReader) change(h *heading, s string) {
	compared := strings.Contains(s, "\x00") || h.basis != ""
	s = strings.ReplaceAll(s, "\x00", "")
	switch {
	case s == "":
		if compared {
			h.role = roleChange
		}
		h.called(g.a.lists, "")
	case g.headsRank(h, s), h.headsShare(g.a.lists, g.a.lists, s, compared), h.headsPlan(g.a.lists, g.a.lists, s), h.headsChange(g.a.lists, g.a.lists, s, compared):
	default:
		if compared {
			h.role = roleChange
		}
		h.called(g.a.lists, s)
	}
}

// called takes what is left of a heading for the name of its column.
func (h *heading) called(l *lists, name string) {
	name = strings.Trim(name, "，,、-—/的 ")
	h.name = name
	switch {
	case name == "":
		h.known = h.known || h.role != roleLevel
	case l.Pure[name]:
		h.name, h.known = "", true
	case l.Vague[name]:
		h.generic, h.known = true, true
	default:
		last, _ := utf8.DecodeLastRuneInString(name)
		if strings.ContainsRune(measures+"點分積產額數費價長資貸稅業標", last) {
			h.measure, h.known = true, true
		}
	}
}

// headsRank reads a heading of ranks, or of how they moved: 全省排名, 位次升降.
func (g *gridReader) headsRank(h *heading, s string) bool {
	for _, w := range []string{"排名", "位次", "名次", "排位", "位居"} {
		i := strings.Index(s, w)
		if i < 0 {
			continue
		}
		rest := s[i+len(w):]
		if containsAny(rest, g.a.lists.BothWords) || containsAny(rest, g.a.lists.UpWords) || rest == "升降" {
			h.role, h.hasUnit = roleChange, true
			h.unit, _ = g.unit("位")
			if h.known = true; !g.isPlace(s[:i]) {
				h.name = s[:i]
			}
			return true
		}
		h.role, h.known = roleRank, true
		h.scope = strings.TrimPrefix(s[:i], "在")
		if h.scope != "" && !g.isPlace(h.scope) {
			h.name, h.scope = strings.TrimSuffix(h.scope, "的"), ""
			if n, ok := g.a.e.areas.prefix(h.name); ok { // 全省增速排名
				h.scope, h.name = h.name[:n], strings.Trim(h.name[n:], "在的")
			}
		}
		return true
	}
	return false
}

// headsShare reads a heading of shares: 占总量的比重, 构成, 完成计划.
func (h *heading) headsShare(lists *lists, l *lists, s string, compared bool) bool {
	if i := strings.Index(s, "占"); i >= 0 && (h.unit.text == "%" || containsAny(s, []string{"比重", "比例", "%"})) && !strings.HasPrefix(s[i:], "占地") {
		of := s[i+len("占"):]
		for _, suf := range lists.ShareHeadings {
			of = strings.TrimSuffix(of, suf)
		}
		if !containsAny(of, l.UpWords) && !containsAny(of, l.BothWords) {
			h.role, h.of = roleShare, of
			h.called(l, strings.TrimSuffix(s[:i], "所"))
			h.known = h.known || containsAny(of, l.Goals)
			return true
		}
	}
	switch s {
	case "占比", "比重", "构成", "份额", "所占比重", "所占比例", "百分比", "構成", "比例", "佔比", "结构", "构成比":
		if !compared {
			h.role, h.known = roleShare, true
			return true
		}
	}
	if i := strings.Index(s, "完成"); i >= 0 && h.unit.text == "%" {
		if of := s[i+len("完成"):]; containsAny(of, l.Goals) {
			h.role, h.of, h.known = roleShare, strings.TrimSuffix(strings.TrimSuffix(of, "的"), "比例"), true
			h.name = s[:i]
			return true
		}
	}
	return false
}

// headsPlan reads a heading of what was planned: 年初预算, 目标值.
func (h *heading) headsPlan(lists *lists, l *lists, s string) bool {
	if !containsAny(s, lists.PlanHeadings) || strings.Contains(s, "率") || strings.Contains(s, "完成") {
		return false
	}
	h.status, h.known = Target, true
	for _, w := range lists.PlanInHeading {
		s = strings.Replace(s, w, "", 1)
	}
	h.called(l, s)
	return true
}

// headsChange reads a heading of changes, by its word and what is left of it: 收入增长, 增减额.
func (h *heading) headsChange(lists *lists, l *lists, s string, compared bool) bool {
	if strings.HasPrefix(s, "新增") || strings.HasPrefix(s, "净增") {
		return false
	}
	for _, set := range []struct {
		words []string
		dir   Direction
	}{{l.BothWords, ""}, {l.UpWords, Up}, {l.DownWords, Down}} {
		for _, w := range set.words {
			i := strings.Index(s, w)
			if i < 0 || w == "增加" && (strings.HasPrefix(s[i+len(w):], "值")) || w == "差额" && !compared {
				continue
			}
			before, after := s[:i], s[i+len(w):]
			tail := ""
			if slices.Contains(l.ChangeTails, after) {
				tail = after
			}
			if after != "" && tail == "" && after != "、" && !compared {
				continue // 增长动力: another word
			}
			rate := tail == "率" || tail == "速度" || slices.Contains(lists.RateHeadings, w)
			if before != "" && rate && !compared {
				// GDP增速, 人口自然增长率: the rate itself is the indicator, unless its level stands beside it
				h.role, h.rated, h.name, h.measure, h.known = roleLevel, true, s, true, true
				return true
			}
			h.role, h.direction, h.rated, h.known = roleChange, set.dir, rate, true
			h.amount = slices.Contains(lists.AmountTails, tail) || w == "增量" || w == "差额"
			name := before
			if tail == "" {
				name += after
			}
			h.called(l, h.ownName(l, name))
			h.generic = false
			return true
		}
	}
	return false
}

// ownName is what is left of the name of a column of changes without further words of change, which leave its direction open: 增长、下降.
func (h *heading) ownName(l *lists, name string) string {
	for range 2 {
		for _, more := range [][]string{l.UpWords, l.DownWords} {
			for _, w := range more {
				if t, ok := strings.CutSuffix(name, w); ok {
					name, h.direction = t, ""
				}
			}
		}
		name = strings.Trim(name, "或及、/")
	}
	switch name {
	case "可比", "名义", "实际", "现价", "自然口径", "同口径":
		return ""
	}
	return name
}

// isPlace says whether words are nothing but the name of a place, or stand for one.
func (g *gridReader) isPlace(s string) bool {
	if s == "" || len(s) > 60 {
		return false
	}
	n, ok := g.a.e.areas.prefix(s)
	return ok && n == len(s)
}
