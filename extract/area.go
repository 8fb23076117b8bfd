package extract

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/internal/script"
	"zhibiao/extract/internal/words"
	"zhibiao/extract/lexicon"
)

// areaTable finds the area that a text begins with.
type areaTable struct {
	names    map[string][]areaName // by their first two characters, the longest first
	first    [1 << 16]uint64       // of each rune, a bit of bitOf for the second rune of each name that begins with it
	suffixes map[rune][]string     // namedSuffixes by their first characters
	cut      *words.Segmenter
	lists    *lists
}

// An areaName is a name of an area, and its kind.
type areaName struct{ word, kind string }

func newAreas(lex *lexicon.Lexicon, l *lists, cut *words.Segmenter) *areaTable {
	t := &areaTable{names: map[string][]areaName{}, suffixes: map[rune][]string{}, cut: cut, lists: l}
	for _, s := range l.NamedSuffixes {
		t.suffixes[firstRune(s)] = append(t.suffixes[firstRune(s)], s)
	}
	kinds := map[string]string{}
	names := make([]lexicon.Area, len(lex.Areas))
	copy(names, lex.Areas)
	sort.SliceStable(names, func(i, j int) bool { return len(names[i].Word) > len(names[j].Word) })
	for _, a := range names {
		if a.Kind == "suffix" || l.NoArea[a.Word] || strings.HasPrefix(a.Word, "各") && a.Word != "各地" {
			continue
		}
		add := func(w string) {
			if w == "" || utf8.RuneCountInString(w) < 2 {
				return
			}
			kinds[w] = a.Kind
			if simple, ok := script.Simplify(w); ok && kinds[simple] == "" && !l.NoArea[simple] {
				kinds[simple] = a.Kind
			}
		}
		add(a.Word)
		if a.Kind != "relative" && a.Kind != "group" {
			add(a.Full)
		}
	}
	for w, kind := range kinds {
		if r, _ := utf8.DecodeRuneInString(w); len(w) > 3 && r < 1<<16 {
			two := w[:twoRunes(w)]
			second, _ := utf8.DecodeLastRuneInString(two)
			t.first[r] |= bitOf(second)
			t.names[two] = append(t.names[two], areaName{w, kind})
		}
	}
	for _, l := range t.names {
		sort.Slice(l, func(i, j int) bool { return len(l[i].word) > len(l[j].word) })
	}
	return t
}

// bitOf spreads runes over the bits of a word.
func bitOf(r rune) uint64 { return 1 << (uint32(r) * 0x9E3779B1 >> 26) }

// twoRunes is the length of the first two characters of s.
func twoRunes(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	_, m := utf8.DecodeRuneInString(s[n:])
	return n + m
}

// areaLists are the lists of words that area.go reads.
type areaLists struct {
	// NoArea are words of the area table that name a kind of place: they say what is counted, not where.
	NoArea map[string]bool

	// KindsOfPlace are areas only where they act: 建成区新增绿地, but not in 建成区绿化覆盖率.
	KindsOfPlace map[string]bool

	// KindsOfPeople are the words for a place that tell kinds of people apart.
	KindsOfPeople map[string]bool

	// PlaceSuffixes end the name of a place that no table lists.
	PlaceSuffixes []string

	// Branches are parts of bodies that stand behind their names.
	Branches beginnings

	// CourtDivisions begin the names of the divisions of a court: 民一庭, 知识产权庭.
	CourtDivisions []string

	// PoliceUnits begin the names of the divisions of the police: 刑侦大队.
	PoliceUnits []string

	// DivisionSigns are the characters that CourtDivisions and PoliceUnits begin with.
	DivisionSigns runeSet `list:"courtDivisions policeUnits"`

	// Leveled are bodies that there are of every level or place, meant all together: 全市法院, 地方各级人民法院, 全县各级党组织.
	Leveled []string

	LeveledEnds endings `list:"leveled"`

	// Bodies end the names of the offices of an area: 县审计局, 市慈善总会.
	Bodies []string

	// PlaceBodies are what a place's name makes a body of: 青岛海关, 宁波口岸.
	PlaceBodies []string

	// Houses end the names of what a place keeps of culture, sport, learning and trade: 陕西历史博物馆, 湖南农业大学, 江南重工.
	Houses []string

	// HouseTails follow one of Houses in the name of a firm: 总公司.
	HouseTails []string

	// BankKinds follow 银行 in the names of kinds of banks: 银行机构.
	BankKinds []string

	// OfNamesake are the houses that are called after a place without its kind: 上海港, 无锡银行, not 江苏省银行.
	OfNamesake []string

	// Eaches stand before the kind of body of which each is meant: 各区县.
	Eaches []string

	// EachBodies are the kinds of bodies of which each is meant.
	EachBodies []string

	// Actors are the kinds of bodies that a rule tells what to do: 乡镇要组建.
	Actors map[string]bool

	// MaskedOwn begin what is told of a place or a body whose whole name is hidden.
	MaskedOwn []string

	// NamedSuffixes end the names of bodies and places that are told by a name of their own: 城南派出所, 井庄村, 凤凰机场.
	NamedSuffixes []string

	NamedSigns runeSet `list:"namedSuffixes"`

	// Institutions are those of namedSuffixes before which words of what the body does may stand, behind its name: 新奥燃气公司.
	Institutions map[string]bool

	// Own are what 我 and 本 make an area or a body of.
	Own []string

	// LikePlaces are named like places: kinds of roads, funds by who gives them, what is measured of the weather: 县乡道, 县乡自筹, 日照时数.
	LikePlaces beginnings

	// BehindPlaces begin words of their own behind a place, although its last character makes a word with their first: 校线上, 市民政.
	BehindPlaces []string

	// Officers are those of a body who speak: 市民政局局长. What they tell is not of the body.
	Officers []string

	SuffixSigns runeSet `list:"placeSuffixes namedSuffixes"`

	// PlaceSigns are the characters that placeSuffixes begin with.
	PlaceSigns runeSet `list:"placeSuffixes"`

	// Towns end the names of towns, in which villages lie.
	Towns []string

	// Villages end the names of villages and quarters: 村, 社区.
	Villages []string

	// VillageKinds end, before 村, the words for kinds of villages: 贫困, 示范.
	VillageKinds []string

	// VillageNames are words for deeds that villages are often called: 团结, 前进.
	VillageNames map[string]bool

	// NoPlaces are the words of noPlace: two to four characters of three bytes.
	NoPlaces map[string]bool `list:"noPlace"`

	// DivisionNumbers number the divisions of a court: 民一庭.
	DivisionNumbers []string

	// DivisionCases begin what a division is told of, beside its acts: 民一庭新收案件.
	DivisionCases []string

	// KindsOfPlacesAll are kinds of places that are meant all together: 各省区市.
	KindsOfPlacesAll []string

	// MaskedSuffixes end the names of places and bodies whose own part is masked: 某某县.
	MaskedSuffixes []string

	// HouseKinds begin words for houses of a kind, which are no name of one: 普通中学.
	HouseKinds []string

	// PeoplesPlaces end what a place is called by the people who live there, with their name alone a kind: 回族乡.
	PeoplesPlaces []string

	// EndsOfBodies end words for bodies that are no offices: 公司.
	EndsOfBodies []string

	// AfterLand follow 本地生 and 内地生 where these tell of no students: 本地生产.
	AfterLand []string

	// RelativeKinds are what 本, 该, 我 and 全 stand before: 该县, 本公司, 全村.
	RelativeKinds []string

	// AreaLevels end the full names of areas in short: 市.
	AreaLevels []string

	// AreaEndings end the full names of areas, and what stands behind a short one: 地区, 自治区.
	AreaEndings []string

	// HighestCourts are the highest court and procuratorate: 最高法.
	HighestCourts []string

	// ExtremeMeasures are measures of which 最高 or 最大 names the extreme: 最大用电量.
	ExtremeMeasures []string

	// Sides tell where in a place something lies, before 部: 东北.
	Sides []string

	// BehindLetter follow a letter and the kind of a place where both are of another word: 场 of A市场.
	BehindLetter []string

	// NoSides follow what looks like a side of a place and is a name or the first of several: 西部片区.
	NoSides []string

	// CallsPress begin what is told of a body that calls the press together.
	CallsPress []string

	// Briefings are occasions to which the press is called: 通气会.
	Briefings []string

	// TownCountry are what is told of town and country: 居民, 低保. 全省 is where, not 全省城乡.
	TownCountry []string

	// BehindNth follow one of NthKinds where it begins another word: 产业园.
	BehindNth []string

	// NthKinds are what every place has a first and a second of: 产业.
	NthKinds []string

	// Distinctions follow 全国 or an area where it is the field that something stands out in: 全国首个, 全省百强.
	Distinctions []string

	// PeopleOfPlaces follow an area where it is where somebody comes from: 香港居民.
	PeopleOfPlaces []string

	// NamedAfterPlaces follow an area that begins the name of a body: 中国协会.
	NamedAfterPlaces []string

	// WorldBodies follow 世界 and 国际 in the names of bodies: 世界银行.
	WorldBodies []string

	// StateCompanies follow 中国 in the names of companies: 中国联通.
	StateCompanies []string

	// OfNation follow an area that says of what nation something is: 中国企业.
	OfNation []string

	// ByWater follow 沿海 and 内陆 where these are a kind of something: 沿海港口.
	ByWater []string

	// CityNames follow an area that begins the name of a house, a street or a company: 上海路.
	CityNames []string

	// OilWords follow 石油 where it is what is brought out of the ground, and no company: 产量.
	OilWords []string

	// NamesFromPlaces follow an area that begins the name of something: 北京大学, 浙江经验.
	NamesFromPlaces []string

	// CountNouns stand behind those that are counted, and not behind the name of a single one: 甘肃省博物馆数量.
	CountNouns []string

	// ManyInProvince are bodies of PlaceBodies of which a province has many, so that its name makes none of a single one.
	ManyInProvince map[string]bool

	// MobileWords follow 移动 where it is no company: 移动电话.
	MobileWords []string

	// WordsOf are places whose name makes another word with what stands behind it: 大理石, 本科和硕士.
	WordsOf map[string]string
}

// prefix is the length of the area at the start of s.
func (t *areaTable) prefix(s string) (n int, ok bool) {
	n, _ = t.read(s)
	return n, n > 0
}

// whole says whether s is an area and nothing else.
func (t *areaTable) whole(s string) bool {
	n, ok := t.prefix(s)
	return ok && n == len(s)
}

// read is prefix with the kind of what it read last: relative, province, body, ….
func (t *areaTable) read(s string) (n int, kind string) {
	if strings.HasPrefix(s, "本会") && beginsWith(s[len("本会"):], "期", "议", "计年度") > 0 {
		return 0, "" // 本会期将处理议案
	}
	if n = t.lists.letteredPlace(s); n > 0 {
		kind = "place"
	}
	for {
		w, k := t.one(s[n:])
		if r, _ := runeAt(s, n); w == 0 || n > 0 && k != "province" && k != "city" && k != "county" && k != "district" && k != "place" && k != "named" && !(k == "body" && kind != "body" && kind != "relative" && !areaSigns.has(r)) { // 辽宁省大连机场
			break
		}
		n, kind = n+w, k
		if b := t.lists.branch(s[n:]); b > 0 && k == "body" { // 湖南大学苏州研究院
			n += b
			break
		}
		if d := t.division(s[n:]); d > 0 && (k == "body" || k == "named") { // 东山县法院民一庭
			n += d
			break
		}
		if kind == "province" || kind == "city" || kind == "county" {
			if side := t.lists.sideOf(s[n:]); side > 0 {
				n += side + t.lists.placesOf(s[n+side:])
			}
		}
		if v := t.village(s[:n], s[n:]); v > 0 && k != "relative" && k != "each" && k != "group" {
			n += v
			break
		}
		// 广昌县的塘坊乡 is two; 安徽、江苏 is left to its list
		if strings.HasPrefix(s[n:], "的") || strings.HasPrefix(s[n:], "、") {
			break
		}
	}
	if 0 < n && n <= 4*len("族") && endsIn(s[:n], t.lists.PeoplesPlaces...) && kind != "county" { // 回族乡3个: a kind, not 城关回族乡
		return 0, ""
	}
	r, _ := utf8.DecodeRuneInString(s)
	if n > 0 && strings.ContainsRune("全我本", r) || n == 0 && (r == '各' || r == '地') || n > 0 && beginsWith(s[n:], "各级") > 0 {
		if m := t.lists.allBodies(s, n); m > 0 {
			if n == 0 {
				kind = "body"
			}
			return m, kind
		}
	}
	if n > 0 && kind != "relative" && kind != "each" && kind != "city" && kind != "county" && kind != "district" && kind != "province" { // 深圳、广州、东莞三市 are told one by one
		n += t.lists.placesOf(s[n:])
	}
	return n, kind
}

// village is the length of the village or quarter at the start of rest that lies in the town before it: 东联村 behind 石潭镇. Its name may
// be of any words (和平村, 前进村), where no other town than that has it, but for the kinds of villages: 贫困村, 示范村.
func (t *areaTable) village(town, rest string) int {
	const most = 3 // characters before the suffix
	if !endsIn(town, t.lists.Towns...) {
		return 0
	}
	for i, n := 0, 0; i < len(rest) && n <= most; n++ {
		r, w := runeAt(rest, i)
		if r < 0x4E00 || r > 0x9FFF {
			return 0
		}
		if suf := beginsWith(rest[i:], t.lists.Villages...); n >= 2 && suf > 0 {
			next, _ := runeAt(rest, i+suf)
			if i+suf < len(rest) && strings.ContainsRune("民级庄镇容务干医头落居服", next) || endsIn(rest[:i], t.lists.VillageKinds...) || !t.villageName(rest[:i]) {
				return 0
			}
			return i + suf
		}
		i += w
	}
	return 0
}

// villageName says whether s can be what a village is called: no deed, and nothing that tells how many or whose.
func (t *areaTable) villageName(s string) bool {
	if strings.ContainsRune("全各每该本某这那多几两数等有在和与及", firstRune(s)) {
		return false
	}
	if t.lists.VillageNames[s] {
		return true
	}
	var buf [8]words.Word
	for i, w := range t.cut.Cut(buf[:0], s) {
		switch tag := w.Tag; {
		case tag == "c" || tag == "u" || tag == "uj" || tag == "r" || tag == "m" || tag == "q":
			return false
		case (tag == "v" || tag == "vn") && (i == 0 || w.End-w.Start > len("联")):
			return false
		case i == 0 && (tag == "p" || tag == "d"):
			return false
		}
	}
	return true
}

// letteredPlace is the length of a place at the start of s that a letter stands for: F省, A市; not A区块.
func (l *lists) letteredPlace(s string) int {
	if len(s) < 4 || s[0] < 'A' || s[0] > 'Z' {
		return 0
	}
	r, w := utf8.DecodeRuneInString(s[1:])
	if !strings.ContainsRune("省市州县縣区區镇鎮乡鄉村国國", r) || beginsWith(s[1+w:], l.BehindLetter...) > 0 {
		return 0
	}
	return 1 + w
}

// sideOf is the length of the part of a place that is told by where in it that lies, behind its name at the start of s: 东部 of 湖北东部.
func (l *lists) sideOf(s string) int {
	n := beginsWith(s, l.Sides...)
	if n == 0 || !strings.HasPrefix(s[n:], "部") {
		return 0
	}
	n += len("部")
	if n == len(s) || beginsWith(s[n:], l.NoSides...) > 0 {
		return 0
	}
	return n + beginsWith(s[n:], "地区", "部分地区")
}

// branch is the length of what tells which part of a body is meant, behind its name at the start of s: 城关分局 of 市公安局城关分局.
func (l *lists) branch(s string) int {
	n := 0
	for i, r := range s {
		if r < 0x4E00 || r > 0x9FFF || n > 5 {
			break
		}
		if n >= 2 {
			if b := l.Branches.of(s[i:]); b > 0 {
				return i + b
			}
		}
		n++
	}
	return 0
}

// division is the length of a division of a court or of the police at the start of s, where an act of it follows: 民一庭 of 民一庭审结案件,
// 刑侦大队 of 刑侦大队破获案件.
func (t *areaTable) division(s string) int {
	const longest = 30 // bytes that tell whether an act follows
	n := 0
	if c := beginsWith(s, t.lists.CourtDivisions...); c > 0 {
		c += beginsWith(s[c:], "审判")
		c += beginsWith(s[c:], "第")
		c += beginsWith(s[c:], t.lists.DivisionNumbers...)
		if strings.HasPrefix(s[c:], "庭") {
			n = c + len("庭")
		}
	}
	if c := beginsWith(s, t.lists.PoliceUnits...); n == 0 && c > 0 {
		if unit := beginsWith(s[c:], "大队", "支队", "中队", "总队"); unit > 0 {
			n = c + unit
		}
	}
	if n == 0 || n == len(s) {
		return 0
	}
	act := s[n:]
	if r, _ := utf8.DecodeRuneInString(act); strings.ContainsRune("长审的建和及与、", r) && beginsWith(act, "审结", "审理", "审查", "审执") == 0 {
		return 0
	}
	if beginsWith(act, t.lists.DivisionCases...) > 0 {
		return n
	}
	if c := t.cut.Cut(nil, act[:min(len(act), longest)]); len(c) > 0 && (strings.HasPrefix(c[0].Tag, "v") || c[0].Tag == "d") && !t.lists.KindOfBody[act[c[0].End:]] {
		return n
	}
	return 0
}

// allBodies is the length of an area of n bytes at the start of s with bodies of its levels behind it that act, 0 where none stand there.
func (l *lists) allBodies(s string, n int) int {
	if n == 0 {
		if n = beginsWith(s, "地方各级", "各级"); n == 0 || strings.HasPrefix(s[n:], "党组织") {
			return 0
		}
	} else {
		n -= beginsWith(s[max(0, n-len("各级")):n], "各级")
		n += beginsWith(s[n:], "各级")
	}
	if b := beginsWith(s[n:], l.Leveled...); b > 0 && (n+b < len(s) || endsIn(s[:n], "各级")) { // not 全市法院3个
		return n + b
	}
	return 0
}

// placesOf is the length of how many places of an area are meant, behind its name at the start of s: 内地9市, 11省市, 三地.
func (l *lists) placesOf(s string) int {
	i := beginsWith(s, "内地", "沿线", "沿江", "沿海")
	d := i
	for d < len(s) && d < i+3 && '0' <= s[d] && s[d] <= '9' {
		d++
	}
	if d == i {
		r, w := runeAt(s, i)
		if r == '一' || !strings.ContainsRune("两二三四五六七八九十", r) || w == 0 {
			return 0
		}
		if d += w; beginsWith(s[d:], "省一市") > 0 { // 长三角三省一市
			return d + len("省一市")
		}
		if r, w := runeAt(s, d); r == '十' || strings.ContainsRune("一二三四五六七八九", r) && strings.HasPrefix(s[i:], "十") {
			d += w
		}
	}
	n := beginsWith(s[d:], l.KindsOfPlacesAll...)
	if n == 0 {
		return 0
	}
	if next, _ := runeAt(s, d+n); strings.ContainsRune("级级直属委政长场域面块区县方点处段籍民际债家界", next) && d+n < len(s) {
		return 0
	}
	return d + n
}

// kindBehind are the words with which the end of such a name is a word for a kind: 银行业, 港商, 大学生; bankKinds make one only behind a place
// and 银行: 江苏银行机构, not 农业银行系统.
var (
	kindBehind = map[string][]string{"银行": {"业", "间", "卡", "类", "同业", "承兑"}, "港": {"口", "澳", "股", "资", "元", "币", "湾", "商", "人", "铁", "籍", "台", "珠", "深", "区", "务"}, "大学": {"生", "城"}, "学院": {"生"}}
)

// kindOf says whether what stands behind the end h of such a name makes it a word for a kind.
func kindOf(h, rest string) bool { return beginsWith(rest, kindBehind[h]...) > 0 }

// inside says whether a house of ofNamesake at the start of rest is only one of those in the place before it: 全市大学, 江苏省银行.
func (l *lists) inside(place, rest string) bool {
	return beginsWith(rest, l.OfNamesake...) > 0 && (relativeArea(place) || endsIn(place, "省", "自治区", "市", "县", "区"))
}

// house is the length of the rest of such a name behind its place, at most four characters before what it ends with.
func (t *areaTable) house(place, s string) int {
	n := 0
	for i, r := range s {
		if r < 0x4E00 || r > 0x9FFF || n > 4 {
			return 0
		}
		for _, h := range t.lists.Houses {
			if !hasPrefix(s[i:], h) {
				continue
			}
			rest := s[i+len(h):]
			if kindOf(h, rest) || beginsWith(rest, t.lists.CountNouns...) > 0 || h == "银行" && beginsWith(rest, t.lists.BankKinds...) > 0 || i == 0 && t.lists.inside(place, s) {
				return 0
			}
			for _, w := range t.cut.Cut(nil, s[:i]) {
				if strings.HasSuffix(h, "机场") && n >= 2 && w.End-w.Start == 3 {
					continue // 地窝堡国际机场
				}
				if w.Tag == "v" || w.Tag == "p" || w.Tag == "d" || w.Tag == "c" || w.Tag == "uj" || s[w.Start:w.End] == "公共" {
					return 0
				}
			}
			tail := beginsWith(rest, t.lists.HouseTails...) // 鞍山钢铁公司
			if r, _ := utf8.DecodeRuneInString(rest[tail:]); r == utf8.RuneError || r >= '0' && r <= '9' {
				tail = 0 // 广东药业公司12家: they are counted
			}
			return i + len(h) + tail
		}
		n++
	}
	return 0
}

// eachKind is the length of 各 and a kind of places at the start of s, 0 where none stands there: 各口岸, 各县区.
func (l *lists) eachKind(s string) int {
	rest, ok := strings.CutPrefix(s, "各")
	if !ok {
		return 0
	}
	for _, b := range l.EachBodies {
		if utf8.RuneCountInString(b) > 1 && (b == "口岸" || territory(b)) && strings.HasPrefix(rest, b) {
			return len("各") + len(b)
		}
	}
	return 0
}

// eachPrefix is the length of 每个街道, 各县(区) at the start of s, where an act of theirs follows: each is the one who acts.
func (t *areaTable) eachPrefix(s string) int {
	if !strings.HasPrefix(s, "每") && !strings.HasPrefix(s, "各") {
		return 0
	}
	for _, e := range t.lists.Eaches {
		rest, ok := strings.CutPrefix(s, e)
		if !ok {
			continue
		}
		for _, b := range t.lists.EachBodies {
			tail, ok := strings.CutPrefix(rest, b)
			if !ok || e == "每" && utf8.RuneCountInString(b) < 2 {
				continue
			}
			if c := t.cut.Cut(nil, tail[:min(len(tail), 30)]); tail == "" || len(c) > 0 && (c[0].Tag == "v" || c[0].Tag == "vn" || c[0].Tag == "d" || c[0].Tag == "ad" || c[0].Tag == "p") {
				return len(e) + len(b)
			}
			if next, _ := utf8.DecodeRuneInString(tail); (endsMeasure(tail) || endsIn(tail, "标准", "水平")) && utf8.RuneCountInString(tail) > 2 && !strings.ContainsRune("级域场直属长委政管民间内域", next) && territory(b) { // 各县农民人均纯收入
				return len(e) + len(b)
			}
			return 0
		}
	}
	return 0
}

// territory says whether a kind of body that each is meant of is a kind of place: 区县, 乡镇, not 企业.
func territory(b string) bool {
	for _, r := range b {
		if !strings.ContainsRune("省市区县州旗乡镇村街道社()（）、", r) {
			return false
		}
	}
	return true
}

// masks stand for the name of a place.
const masks = "×*＊xXｘＸ※〇○某"

// maskedPlace is the length of a place without its name at the start of s: ××县, **社区, 某镇.
func (l *lists) maskedPlace(s string) int {
	n := 0
	for i, r := range s {
		if !strings.ContainsRune(masks, r) {
			if n == 0 {
				return 0
			}
			for _, suf := range l.MaskedSuffixes {
				rest, ok := strings.CutPrefix(s[i:], suf)
				if next, _ := utf8.DecodeRuneInString(rest); ok && (rest == "" || !strings.ContainsRune("级域场长直管属府委政容民内外里间生债法院校附", next)) {
					return i + len(suf)
				}
			}
			if n >= 2 && (beginsWith(s[i:], l.LocalActs...) > 0 || beginsWith(s[i:], l.MaskedOwn...) > 0) { // ××完成投资, xx在校生
				return i
			}
			return 0
		}
		if n++; n > 4 {
			return 0
		}
	}
	return 0
}

// kindOfHouse says whether what stands before one of institutions tells its kind: 普通中学, 大中小学, 老旧小区.
func (l *lists) kindOfHouse(s string) bool {
	return strings.Trim(s, "大中小初高") == "" || beginsWith(s, l.HouseKinds...) > 0
}

// properHead says whether s begins with a name, and goes on with nouns: two characters or more that no word of the dictionary joins.
func (t *areaTable) properHead(s string) bool {
	if r, _ := utf8.DecodeRuneInString(s); strings.ContainsRune("全各我本该本每多个某这那两和与及为在对到从由向把被将等已共有其之以可都也又还再不无少几数十百千万亿一二三四五六七八九中小旧建设成改完推进达是的了原现上下前后内外省市县区乡镇村州", r) {
		return false
	}
	head := 0
	for _, w := range t.cut.Cut(nil, s) {
		single := w.End-w.Start == 3
		switch {
		case w.Tag == "d" || w.Tag == "c" || w.Tag == "r" || w.Tag == "u" || w.Tag == "uj" || w.Tag == "p" && w.Start > 0:
			return false
		case single && head == w.Start, w.Start == 0 && (w.Tag == "ns" || w.Tag == "nt"):
			head = w.End
		case !single && w.Tag == "v":
			return false
		}
	}
	return head >= 2*3
}

// named is the length of such a name at the start of s. That it is a name is told by what stands before the suffix: characters that
// no word of the dictionary joins, or a place that the table knows.
func (t *areaTable) named(s string) int {
	n := 0
	for i, w := 0, 0; i < len(s); i += w {
		var r rune
		if r, w = runeAt(s, i); r < 0x4E00 || r > 0x9FFF || n > 6 {
			return 0
		}
		if n >= 2 && t.lists.NamedSigns.has(r) {
			for _, suf := range t.suffixes[r] {
				if !hasPrefix(s[i:], suf) {
					continue
				}
				end := i + len(suf)
				end += beginsWith(s[end:], t.lists.Companies...) // 柳河酒业公司
				rest := s[end:]
				if next, _ := utf8.DecodeRuneInString(rest); rest != "" && (strings.ContainsRune("级域场长直管属府委政容民内外里间庄镇口组干部生城债股卡", next) || kindOf(suf, rest) || strings.HasSuffix(suf, "矿") && strings.ContainsRune("产山石业区井物泉工难用权务种床灯车安", next) || strings.HasSuffix(suf, "学") && next == '集') {
					return 0
				}
				if t.lists.endsNoPlace(s[:end]) && !t.lists.Institutions[suf] {
					return 0
				}
				if t.lists.Institutions[suf] && t.lists.kindOfHouse(s[:i]) || !t.proper(s[:i]) && !(t.lists.Institutions[suf] && t.properHead(s[:i])) {
					return 0
				}
				if suf == "村" {
					for _, g := range []string{"村民组", "村民小组", "组", "屯"} { // 河口村东坡组
						if j := strings.Index(rest, g); j >= 0 && j <= 9 && t.proper(rest[:max(j, 3)]) {
							return end + j + len(g)
						}
					}
				}
				return end
			}
		}
		n++
	}
	return 0
}

// proper says whether s is a name and no words: no word of the dictionary is longer than a character in it, or it begins with a
// place that the table knows.
func (t *areaTable) proper(s string) bool {
	if r, _ := utf8.DecodeRuneInString(s); strings.ContainsRune("全各我本该每多个某这那两和与及为在对到从由向把被将等已共有新建设成改完推进达是的了", r) {
		return false
	}
	if two := s[:twoRunes(s)]; len(s) > 3 {
		for _, name := range t.names[two] {
			if hasPrefix(s, name.word) && name.kind != "relative" && name.kind != "group" && name.kind != "world" {
				return true
			}
		}
	}
	for i, w := range t.cut.Cut(nil, s) {
		if w.End-w.Start > 3 && w.Tag != "ns" && w.Tag != "nr" && w.Tag != "nz" && w.Tag != "nt" {
			return false
		}
		if i == 0 && w.End-w.Start == 3 && (w.Tag == "p" || w.Tag == "d" || w.Tag == "c" || w.Tag == "r" || w.Tag == "u") {
			return false
		}
	}
	return true
}

// bodyPrefix is the length of an office of the area at the start of s: one of 省市县区镇乡, at most six characters, and what it is.
func (l *lists) bodyPrefix(s string, r rune, w int) int {
	switch r {
	case '省', '市', '县', '区', '州', '镇', '乡', '旗':
	default:
		return 0
	}
	if next, _ := utf8.DecodeRuneInString(s[w:]); strings.ContainsRune("级级镇县区市街村", next) && s[w:] != "" {
		return 0 // 省级企业技术中心: its grade; 乡镇图书馆: a kind
	}
	n := 0
	for i, c := range s[w:] {
		if c < 0x4E00 || c > 0x9FFF || n > 6 {
			return 0
		}
		if n > 0 || i == 0 {
			for _, b := range l.Bodies {
				if n == 0 && (b == "中心" || b == "大队" || b == "委员会" || b == "联合会" || b == "总会") {
					continue // 市中心
				}
				if hasPrefix(s[w+i:], b) {
					rest := s[w+i+len(b):]
					if next, _ := utf8.DecodeRuneInString(rest); strings.ContainsRune("长面部级势域员", next) && rest != "" {
						return 0
					}
					return w + i + len(b)
				}
			}
		}
		n++
	}
	return 0
}

// officeSigns end the names of the offices that act for an area.
const officeSigns = "委府部办局所站院校队会联协社处厅"

// endsOffice says whether s ends like the name of an office that acts for an area: 县政府, 镇财政所, 县供电公司.
func (l *lists) endsOffice(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(officeSigns, last) || endsIn(s, l.EndsOfBodies...)
}

// office is the length of an office of the area at the start of s that no list names, where an act follows: 县妇联 of 县妇联举办培训班.
// The first character, w bytes, says of what level it is.
func (t *areaTable) office(s string, w int) int {
	if !strings.Contains("省市县区州镇乡旗村", s[:w]) {
		return 0
	}
	const longest = 45 // bytes of the words looked at
	head := s[:min(len(s), longest)]
	if rest, ok := strings.CutPrefix(head[w:], "本级"); ok { // 县本级投入资金
		if c := t.cut.Cut(nil, rest); len(c) > 0 && (c[0].Tag == "v" || c[0].Tag == "d") && c[0].End > len("有") {
			return w + len("本级")
		}
		return 0
	}
	if !strings.ContainsAny(head[w:], officeSigns+"大司心团学") { // most of what begins so
		return 0
	}
	var buf [16]words.Word
	c := t.cut.Cut(buf[:0], head)
	if c[0].End != w && (c[0].Tag != "n" || !endsIn(head[:c[0].End], "委", "政府", "委会", "医院")) {
		return 0
	}
	for i := 0; i+1 < len(c) && c[i].End <= 10*3; i++ {
		if i > 0 && c[i].Tag == "v" && c[i].End-c[i].Start > 3 {
			return 0
		}
		name, next := head[:c[i].End], c[i+1]
		if endsIn(name, t.lists.Officers...) && !endsIn(name, "党组", "党委") {
			return 0 // 县粮食局长率队检查
		}
		if c[i].End == w || name[w:] == "会" || !t.lists.endsOffice(name) { // 苏州会新建学校
			continue
		}
		act := head[next.Start:next.End]
		switch {
		case next.Tag == "d" || next.Tag == "p", i+2 < len(c) && (t.lists.Going[act] || t.lists.ActManners[act] && strings.HasPrefix(c[i+2].Tag, "v")): // 县供销社面向社会招聘
			return c[i].End
		case next.Tag != "v" && next.Tag != "vn" || len(act) <= 3:
			continue
		case next.Tag == "vn" && i+2 < len(c) && t.lists.endsOffice(head[:c[i+2].End]): // 区委宣传部
			continue
		case strings.HasPrefix(s[next.End:], "的"): // 市农科所培育的油菜新品种: what is told is not of it
			return 0
		case t.lists.KindOfBody[act] || endsIn(name, t.lists.Facilities...) && (t.lists.Built[act] || act == "新建" || act == "建成"): // 县残联工作人员, 乡卫生院改造
			return 0
		}
		return c[i].End
	}
	return 0
}

// wholeOffice says whether s is the name of an office of an area, or of another body that the area's level tells the name of, and
// nothing else: 省民航集团, 市第一中学.
func (t *areaTable) wholeOffice(s string) bool {
	const longest = 14 * 3 // bytes
	if len(s) < 3*3 || len(s) > longest || !t.lists.endsOffice(s) {
		return false
	}
	_, w := utf8.DecodeRuneInString(s)
	if !strings.Contains("省市县区州镇乡旗", s[:w]) {
		return false
	}
	var buf [16]words.Word
	c := t.cut.Cut(buf[:0], s)
	if c[0].End != w {
		return false
	}
	for _, x := range c[1:] {
		if x.Tag == "v" || x.Tag == "d" || x.Tag == "p" || x.Tag == "c" || x.Tag == "uj" {
			return false
		}
	}
	return true
}

// one reads one area at the start of s and gives its kind.
func (t *areaTable) one(s string) (n int, kind string) {
	r, w := runeAt(s, 0)
	if '1' <= r && r <= '9' { // 31个省(区、市)
		if n := provinces(s); n > 0 {
			return n, "group"
		}
		return 0, ""
	}
	if areaSigns.has(r) { // hardly anything does begin so
		if b := t.lists.bodyPrefix(s, r, w); b > 0 {
			if beginsWith(s[b:], t.lists.Officers...) > 0 {
				return 0, ""
			}
			return b, "body"
		}
		if n := t.office(s, w); n > 0 {
			return n, "body"
		}
		if n := t.lists.maskedPlace(s); n > 0 {
			return n, "place"
		}
		if n := t.eachPrefix(s); n > 0 {
			return n, "each"
		}
		if n := t.highest(s); n > 0 {
			return n, "body"
		}
	}
	if t.lists.LikePlaces.of(s) > 0 {
		return 0, ""
	}
	if t.lists.DivisionSigns.has(r) {
		if n := t.division(s); n > 0 {
			return n, "body"
		}
	}
	if n := beginsWith(s, "本地生", "内地生"); n > 0 && beginsWith(s[n:], t.lists.AfterLand...) == 0 { // whence a student is
		return 0, ""
	}
	if n := t.relativeAt(s, r, w); n > 0 {
		return n, "relative"
	}
	if rest, ok := strings.CutPrefix(s, "国铁"); ok { // 国铁郑州局集团公司
		if m, kind := t.one(rest); m > 0 && kind != "relative" {
			if strings.HasSuffix(rest[:m], "公司") || strings.HasSuffix(rest[:m], "集团") {
				return len("国铁") + m, "body"
			}
			return len("国铁") + m + beginsWith(rest[m:], "局集团", "局"), "body"
		}
	}
	if next, size := runeAt(s, w); w < len(s) && r < 1<<16 && t.first[r]&bitOf(next) != 0 {
		for _, name := range t.names[s[:w+size]] {
			if hasPrefix(s, name.word) && !(strings.HasSuffix(name.word, "市") && t.goesOn(name.word, s[len(name.word):])) { // not 广州市|场, 广州市|民
				return t.listed(s, name.word, name.kind)
			}
		}
	}
	if !t.lists.suffixAhead(s) {
		return 0, ""
	}
	if n := t.generic(s); n > 0 {
		return n, "place"
	}
	return t.named(s), "named"
}

// relativeAt is the length of an area or a body that the text is of or has named before, at the start of s, where the character r of w bytes
// stands: 我市, 该公司, 这个村; 0 where none does.
func (t *areaTable) relativeAt(s string, r rune, w int) int {
	if strings.HasPrefix(s, "这个") {
		for _, o := range t.lists.RelativeKinds {
			if hasPrefix(s[len("这个"):], o) {
				return len("这个") + len(o)
			}
		}
	}
	if r == '我' || r == '本' || r == '该' {
		for _, o := range t.lists.Own {
			if hasPrefix(s[w:], o) {
				rest := s[w+len(o):]
				if next, _ := utf8.DecodeRuneInString(rest); rest != "" && strings.ContainsRune("场域级士长业动事署", next) && len(o) == 3 || o == "部" && next == '门' || o == "关" && strings.ContainsRune("键系于税节注联卡停闭", next) || t.goesOn(o, rest) {
					break
				}
				return w + len(o)
			}
		}
	}
	return 0
}

// listed reads the area of a kind that a table lists under word, at the start of s, with what belongs to its name behind that: 湖南省, 上海港.
func (t *areaTable) listed(s, word, kind string) (int, string) {
	l := len(word)
	rest := s[l:]
	if kind == "relative" && strings.HasPrefix(rest, "性") && !strings.HasPrefix(rest, "性别") { // 全国性银行
		return 0, ""
	}
	if strings.HasSuffix(s[:l], "城") && strings.HasPrefix(rest, "市") && kind != "city" && kind != "place" {
		return 0, "" // 大城市 is no name
	}
	if kind == "group" && strings.HasSuffix(word, "部") { // 东部新城
		if w := beginsWith(rest, "新城", "新区", "片区", "城区", "组团"); w > 0 {
			return l + w, "place"
		}
	}
	if strings.HasSuffix(s[:l], "流域") {
		l += beginsWith(rest, "棉区", "麦区", "稻区", "主产区", "产区") // 长江流域棉区
		return l, kind
	}
	if strings.HasSuffix(word, "各地") && strings.HasPrefix(rest, "市") && !strings.HasPrefix(rest, "市场") { // 全省各地市
		return l + len("市"), kind
	}
	// 湖南省, 吉林市: the suffix is part of it
	if kind != "relative" && kind != "group" && !endsIn(word, t.lists.AreaLevels...) {
		for _, suf := range t.lists.AreaEndings {
			if hasPrefix(rest, suf) && !(suf == "市" && t.goesOn(suf, rest[len(suf):])) && !strings.HasPrefix(rest, "区域性") && !strings.HasPrefix(rest, "区级") && !strings.HasPrefix(rest, "市级") && !strings.HasPrefix(rest, "省级") && !strings.HasPrefix(rest, "县级") && !strings.HasPrefix(rest, "县域") && !strings.HasPrefix(rest, "地区生产总值") {
				if n := t.officeOf(s, l+len(suf)); n > 0 {
					return n, "body"
				}
				return l + len(suf), kind
			}
		}
	}
	if kind == "district" || kind == "county" || kind == "place" { // a town that is called as a district is elsewhere
		for _, suf := range []string{"镇", "乡", "街道", "村"} {
			if next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(rest, suf)); hasPrefix(rest, suf) && !strings.ContainsRune("村镇乡街企海江级域区办级属辖", next) && (suf != "村" || !strings.ContainsRune("民小屯落组委干", next)) {
				return l + len(suf), kind
			}
		}
	}
	if (kind != "relative" || word == "城关") && kind != "group" && kind != "world" && kind != "country" {
		for _, b := range t.lists.PlaceBodies {
			if hasPrefix(rest, b) && beginsWith(rest[len(b):], t.lists.CountNouns...) == 0 && !(kind == "province" && t.lists.ManyInProvince[b]) { // not 甘肃省景区数量, 江苏机场吞吐量: of all there
				return l + len(b), "body"
			}
		}
		if n := t.house(s[:l], rest); n > 0 {
			return l + n, "body"
		}
		if n := t.officeOf(s, l); n > 0 {
			return n, "body"
		}
	}
	if whole, ok := strings.CutSuffix(s[:l], "城乡"); ok && strings.HasPrefix(whole, "全") && beginsWith(rest, t.lists.TownCountry...) > 0 { // 全省|城乡居民收入
		return len(whole), "relative"
	}
	if t.badAfter(s[:l], rest) {
		return 0, ""
	}
	if t.lists.KindsOfPlace[word] {
		if c := t.cut.Cut(nil, rest[:min(len(rest), 30)]); len(c) == 0 || c[0].Tag != "v" {
			return 0, ""
		}
	}
	return l, kind
}

// officeOf is the length of an office of the place whose name of l bytes stands at the start of s, where an act of that office follows: 平江县粮食局
// of 平江县粮食局举办培训班; 0 where none does.
func (t *areaTable) officeOf(s string, l int) int {
	r, w := utf8.DecodeLastRuneInString(s[:l])
	if n := t.lists.bodyPrefix(s[l-w:], r, w); n > 0 {
		act := s[l-w+n:]
		if c := t.cut.Cut(nil, act[:min(len(act), 30)]); len(c) > 0 && (strings.HasPrefix(c[0].Tag, "v") || c[0].Tag == "d" || beginsWith(act, "共", "现有", "累计") > 0) && !slices.Contains(t.lists.Published, act[:c[0].End]) && !t.lists.briefs(act) && beginsWith(act, t.lists.Officers...) == 0 {
			return l - w + n
		}
		return 0
	}
	if n := t.office(s[l-w:], w); n > 0 && !endsIn(s[:l-w+n], "部门") && !slices.ContainsFunc(t.lists.Published, func(p string) bool { return strings.HasPrefix(s[l-w+n:], p) }) && !t.lists.briefs(s[l-w+n:]) {
		return l - w + n
	}
	return 0
}

// briefs says whether s tells that somebody calls the press together: 召开新闻发布会. What is told there is of the place, not of who tells it.
func (l *lists) briefs(s string) bool {
	const longest = 60 // bytes of a clause
	if beginsWith(s, l.CallsPress...) == 0 {
		return false
	}
	s = s[:min(len(s), longest)]
	if i := clauseEnds.index(s); i >= 0 {
		s = s[:i]
	}
	return containsAny(s, l.Briefings)
}

// highest is the length of the highest court or procuratorate at the start of s, where what it does or when follows.
func (t *areaTable) highest(s string) int {
	n := beginsWith(s, t.lists.HighestCourts...)
	if n == 0 {
		return 0
	}
	for _, w := range t.cut.Cut(nil, s[:min(len(s), n+30)]) {
		if w.Start < n && w.End > n {
			return 0 // 最高检测值, 最高法定刑
		}
		if w.Start < n {
			continue
		}
		switch w.Tag {
		case "v", "vn", "d", "ad", "t", "m":
			if !slices.Contains(t.lists.Published, s[w.Start:w.End]) {
				return n
			}
		}
		return 0
	}
	return n
}

// provinces is the length of a count of provinces with what stands in brackets behind them, at the start of s.
func provinces(s string) int {
	i := strings.Index(s[:min(len(s), 12)], "个省")
	if i < 0 || i > 2 {
		d := 1 // 4省份外贸总额
		if d < len(s) && '0' <= s[d] && s[d] <= '9' {
			d++
		}
		if n := beginsWith(s[d:], "省（区、市）", "省(区、市)", "省（市、区）", "省(市、区)", "省份", "省区市", "省区", "省市"); n > 0 {
			return d + n
		}
		return 0
	}
	i += len("个省")
	if t := "、自治区、直辖市"; hasPrefix(s[i:], t) { // 27个省、自治区、直辖市
		return i + len(t)
	}
	if !strings.HasPrefix(s[i:], "(") && !strings.HasPrefix(s[i:], "（") {
		return 0
	}
	j := strings.IndexAny(s[i:min(len(s), i+60)], ")）")
	if j < 0 {
		return 0
	}
	_, w := utf8.DecodeRuneInString(s[i+j:])
	n := i + j + w
	for _, w := range []string{"和新疆生产建设兵团", "及新疆生产建设兵团", "、新疆生产建设兵团"} {
		if hasPrefix(s[n:], w) {
			return n + len(w)
		}
	}
	return n
}

// areaSigns are the characters that bodyPrefix, maskedPlace and eachPrefix begin with, suffixSigns those that end the names that
// generic and named read.
var (
	areaSigns = newRuneSet("省市县区州镇乡旗每各最" + masks)
)

// suffixAhead says whether one of suffixSigns stands where generic or named would look for it: most words have none.
func (l *lists) suffixAhead(s string) bool {
	for i := 0; i < len(s); {
		r, w := runeAt(s, i)
		if r < 0x4E00 || r > 0x9FFF || i > 6*3 {
			return false
		}
		if i > 0 && l.SuffixSigns.has(r) {
			return true
		}
		i += w
	}
	return false
}

// knownWords says whether a name is made of words of the language: 地下商业 is no place.
func knownWords(c []words.Word) bool {
	if len(c) < 2 {
		return false
	}
	for _, w := range c {
		if w.End-w.Start > 3 {
			return true
		}
	}
	return false
}

// extreme says whether s begins with the extreme of what is measured in a place: 最大用电负荷, not 最大的水电站.
func (l *lists) extreme(s string) bool {
	for _, w := range []string{"最大", "最高", "最低", "最小"} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			const longest = 24 // bytes of the measure
			rest = rest[:min(len(rest), longest)]
			for _, m := range l.ExtremeMeasures {
				if strings.Contains(rest, m) {
					return true
				}
			}
			return false
		}
	}
	return false
}

// goesOnAs are what goes on with the last character of a city, or of a body that a text calls its own, as another word: 北京市民, 本行业,
// 本办法, 我办公室.
var goesOnAs = map[rune][]string{'行': {"业", "政", "程"}, '办': {"法", "公室", "公会议", "公楼", "学"}, '委': {"员", "托"}, '区': {"域"}, '部': {"分"}, '处': {"理"}, '会': {"议"}, '社': {"会"}, '司': {"法", "机", "仪"}, '刊': {"物", "发", "登", "载"}, '学': {"生"}, '厂': {"商", "家", "房", "区"}, '校': {"园", "友", "车", "舍", "服"}, '院': {"士", "校", "线"}, '村': {"民", "镇"}, '港': {"口", "区", "航"}, '市': {"民", "场", "容", "值", "况"}}

// goesOn says whether what stands behind an area goes on with its last character as another word: 我校|服300套, not 我校|服务.
func (t *areaTable) goesOn(area, rest string) bool {
	const near = 4 * 3 // bytes
	n := beginsWith(rest, goesOnAs[finalRune(area)]...)
	if n == 0 || beginsWith(rest, t.lists.BehindPlaces...) > 0 {
		return false
	}
	_, w := utf8.DecodeLastRuneInString(area)
	var buf [8]words.Word
	c := t.cut.Cut(buf[:0], area[len(area)-w:]+rest[:min(len(rest), near)])
	return len(c) < 2 || c[0].End > w || c[1].End <= w+n
}

// people says whether what stands behind the name of a place makes of it those who are from there: 上海|人占四成, 朝鲜|族学生, not 上海|人流量.
func (t *areaTable) people(rest string) bool {
	of, ok := strings.CutPrefix(rest, "人")
	if !ok || of == "" || beginsWith(of, "居", "保", "像") > 0 { // 人居, 人保: of words that the dictionary lacks
		return ok && of == "" || strings.HasPrefix(rest, "族")
	}
	const near = 5 * 3 // bytes
	var buf [8]words.Word
	c := t.cut.Cut(buf[:0], rest[:min(len(rest), near)])
	return c[0].End == len("人") && (len(c) == 1 || !strings.HasPrefix(c[1].Tag, "n")) // not 人脸
}

// visits says whether s begins with those who visit a place that is told in short: 访港旅客, 来华游客, 入境旅客.
func (l *lists) visits(s string) bool {
	n := beginsWith(s, "访", "訪", "赴", "来", "來", "抵")
	if n == 0 {
		return false
	}
	for i := 1; i <= 2; i++ {
		_, w := utf8.DecodeRuneInString(s[n:])
		n += w
		if n >= len(s) {
			return false
		}
		if l.comesFrom(s[n:]) && beginsWith(s[n:], "籍") == 0 {
			return true
		}
	}
	return false
}

// countsForemost says whether s begins with how many the foremost are who are ranked in the place before it: 500强, 百强.
func countsForemost(s string) bool {
	n := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if n == 0 {
		n = beginsWith(s, "百", "五百", "千", "十")
	}
	return n > 0 && beginsWith(s[n:], "强", "強") > 0
}

// nthKind says whether s begins with ordinals of kinds that every place has, and not with how something ranks in it: 第三产业, 第一和第二产业.
func (l *lists) nthKind(s string) bool {
	for s != "" {
		rest, ok := strings.CutPrefix(s, "第")
		_, w := utf8.DecodeRuneInString(rest)
		if n := beginsWith(rest, "一", "二", "三", "四", "1", "2", "3", "4"); !ok || n != w {
			return false
		}
		if k := beginsWith(rest[w:], l.NthKinds...); k > 0 {
			return beginsWith(rest[w+k:], l.BehindNth...) == 0
		}
		s = rest[w:]
		n := beginsWith(s, "、", "和", "及", "与")
		if n == 0 {
			return false
		}
		if s = s[n:]; !strings.HasPrefix(s, "第") { // 第一、二产业
			s = "第" + s
		}
	}
	return false
}

// worldBody says whether the words behind the world, a continent or the country make the name of a body, a firm or a list of it: 世界500强企业,
// 中国航天科技集团, 全球创新指数.
func (t *areaTable) worldBody(area, rest string) bool {
	if beginsWith(area, "世界", "全球", "亚洲", "中国", "全国") == len(area) && countsForemost(rest) {
		return true // 世界500强企业
	}
	if area == "中国" { // 中国航天科技集团: a body's name
		for _, w := range t.lists.NamedAfterPlaces {
			if i := strings.Index(rest, w); i > 0 && i <= 24 {
				return true
			}
		}
	}
	if area == "全球" || area == "世界" || area == "国际" { // 全球创新指数: what is ranked by it
		const longest = 24 // bytes
		if i := strings.Index(rest[:min(len(rest), longest)], "指数"); i > 0 && !strings.ContainsAny(rest[:i], "的，,、0123456789") {
			return true
		}
	}
	if area == "世界" || area == "国际" || area == "联合国" || area == "亚洲" || area == "世界各国" { // 世界卫生组织: a body's name
		for _, w := range t.lists.WorldBodies {
			if i := strings.Index(rest, w); i >= 0 && i <= 24 && !strings.ContainsAny(rest[:i], "，,的、") {
				return true
			}
		}
	}
	if area == "中国" && beginsWith(rest, t.lists.StateCompanies...) > 0 { // a firm's name
		return true
	}
	return false
}

// badAfter refuses an area that is the start of another word: 全国人大, 中国共产党, 北京大学.
func (t *areaTable) badAfter(area, rest string) bool {
	if strings.HasPrefix(area, "全") {
		for _, w := range t.lists.Distinctions {
			if hasPrefix(rest, w) {
				return (w != "最" || !t.lists.extreme(rest)) && !t.lists.nthKind(rest)
			}
		}
	}
	if t.worldBody(area, rest) {
		return true
	}
	if t.lists.KindsOfPeople[area] { // 本地农民工, 内地居民, 省内流动: a kind of people, not where
		for _, w := range t.lists.PeopleOfPlaces {
			if hasPrefix(rest, w) {
				return true
			}
		}
	}
	if beginsWith(area, "本", "我", "全", "该", "各") > 0 && t.goesOn(area, rest) {
		return true
	}
	if strings.HasPrefix(rest, t.lists.WordsOf[area]) && t.lists.WordsOf[area] != "" || strings.HasPrefix(rest, "之") && !strings.HasPrefix(rest, "之间") { // 世界之窗
		return true
	}
	if !relativeArea(area) && t.people(rest) { // 四成上海人: who they are
		return true
	}
	if !relativeArea(area) && t.lists.visits(rest) || t.lists.KindsOfPeople[area] && t.lists.visits(rest) { // 內地訪港旅客: whence they come
		return true
	}
	if strings.HasPrefix(rest, "队") && !relativeArea(area) && !strings.HasPrefix(rest, "队伍") { // 中国队战胜对手
		return true
	}
	if strings.HasPrefix(rest, "湖") && !strings.HasPrefix(rest, "湖南") && !strings.HasPrefix(rest, "湖北") && !relativeArea(area) { // 鄱阳湖水位
		return true
	}
	if strings.HasSuffix(area, "银行") && kindOf("银行", rest) { // 中国银行业总资产
		return true
	}
	if area == "本地" && (strings.HasPrefix(rest, "生产总值")) { // a term, where 全区生产总值 is not
		return true
	}
	if area == "本地" { // 本地人占六成: they are who is counted
		for _, w := range t.lists.OfNation {
			if hasPrefix(rest, w) {
				return true
			}
		}
	}
	if (area == "沿海" || area == "内陆") && beginsWith(rest, t.lists.ByWater...) > 0 {
		return true // 沿海港口: a kind of ports, not where they are
	}
	if relativeArea(area) && beginsWith(rest, t.lists.CityNames...) > 0 || t.lists.inside(area, rest) {
		return false // 全省医院受理投诉
	}
	for _, w := range t.lists.NamesFromPlaces {
		if hasPrefix(rest, w) && !(strings.HasPrefix(area, "全") && utf8.RuneCountInString(area) == 2 && area != "全国") { // 全区残联机构, 全市银行: of the whole of it; 全国人大
			return !((w == "移动" || w == "电信") && beginsWith(rest[len(w):], t.lists.MobileWords...) > 0) && !(w == "石油" && beginsWith(rest[len(w):], t.lists.OilWords...) > 0)
		}
	}
	return false
}

// generic reads the name of a place that no table lists at the start of s: two or three characters and 县, 镇, ….
func (t *areaTable) generic(s string) int {
	for i, n := 0, 0; i < len(s); n++ {
		r, w := runeAt(s, i)
		if r < 0x4E00 || r > 0x9FFF || n > 4 {
			return 0
		}
		if n >= 1 && t.lists.PlaceSigns.has(r) {
			if n == 1 && strings.ContainsRune("二两三四五六七八九十", firstRune(s)) {
				return 0 // 六县市: how many there are
			}
			for _, suf := range t.lists.PlaceSuffixes {
				if !hasPrefix(s[i:], suf) {
					continue
				}
				if n == 1 && suf != "县" && suf != "镇" && suf != "乡" {
					break
				}
				if end := i + len(suf); t.isPlace(s, i, end, n) {
					return end
				}
				return 0
			}
		}
		i += w
	}
	return 0
}

// isPlace says whether n characters of s up to i and the suffix up to end name a place.
func (t *areaTable) isPlace(s string, i, end, n int) bool {
	if t.lists.endsNoPlace(s[:end]) {
		return false
	}
	if next, _ := runeAt(s, end); end < len(s) && (strings.ContainsRune("级域场长直管属府委政容民内外里间花县", next) || (next == '镇' || next == '村') && endsIn(s[:end], "乡")) {
		return false
	}
	if strings.ContainsAny(s[:i], "以经全各我本该此每多个某这那两和与及为在对到从由向把被将等已共有建设成立完成推进达是的了距离率") {
		return false
	}
	var buf [8]words.Word
	if c := t.cut.Cut(buf[:0], s[:end]); len(c) == 1 && c[0].Tag == "n" {
		return false // 棚户区
	}
	c := t.cut.Cut(buf[:0], s[:i])
	return !(knownWords(c) || len(c) > 0 && (strings.HasPrefix(c[0].Tag, "v") || c[0].Tag == "p" || c[0].Tag == "d" || c[0].Tag == "c" || c[0].Tag == "m" || c[0].Tag == "r") && n >= 2)
}

// endsNoPlace says whether s ends with one of noPlace.
func (l *lists) endsNoPlace(s string) bool {
	for n := 2 * 3; n <= 4*3 && n <= len(s); n += 3 {
		if l.NoPlaces[s[len(s)-n:]] {
			return true
		}
	}
	return false
}
