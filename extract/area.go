package extract

import (
	"sort"
	"strings"
	"unicode/utf8"

	"zhibiao/extract/lexicon"
)

// areaTable finds the area that a text begins with.
type areaTable struct {
	words map[string]string // word → kind
	first map[rune]int      // the longest word that begins with a rune, in bytes
}

func newAreas(lex *lexicon.Lexicon) areaTable {
	t := areaTable{map[string]string{}, map[rune]int{}}
	names := make([]lexicon.Area, len(lex.Areas))
	copy(names, lex.Areas)
	sort.SliceStable(names, func(i, j int) bool { return len(names[i].Word) > len(names[j].Word) })
	for _, a := range names {
		if a.Kind == "suffix" {
			continue
		}
		add := func(w string) {
			if w == "" || utf8.RuneCountInString(w) < 2 {
				return
			}
			t.words[w] = a.Kind
			r, _ := utf8.DecodeRuneInString(w)
			t.first[r] = max(t.first[r], len(w))
		}
		add(a.Word)
		if a.Kind != "relative" && a.Kind != "group" {
			add(a.Full)
		}
	}
	return t
}

// placeSuffixes end the name of a place that no table lists.
var placeSuffixes = []string{"自治区", "自治州", "自治县", "省", "市", "县", "區", "縣", "区", "镇", "乡", "鎮", "鄉", "州", "盟", "旗", "街道", "新区", "开发区", "高新区"}

// noPlace are words that end like places and are none.
var noPlace = []string{"城市", "超市", "股市", "门市", "都市", "夜市", "上市", "社区", "地区", "园区", "校区", "小区", "景区", "灾区", "库区", "辖区", "城区", "山区", "林区", "牧区", "矿区", "湖区", "海区", "老区", "新区", "特区", "片区", "街区", "郊区", "市区", "功能区", "开发区", "保护区", "示范区", "试验区", "贫困县", "农村", "乡村", "城镇", "集镇", "村镇", "乡镇", "重镇", "老乡", "下乡", "返乡", "同盟", "联盟", "红旗", "省市", "全省", "市县", "县市", "区县", "节省", "各市", "各县", "各区", "各省", "各乡", "各镇", "大区", "专区", "产区", "灌区", "商区", "居住区", "旅游区", "自贸区", "试点市", "达标县", "强县", "百强县", "大县", "小镇", "撤县", "进城", "禁区", "误区", "战区", "军区", "选区", "分区", "片区", "城乡", "集市", "楼市", "车市", "债市", "开市", "应市", "病区", "疫区"}

// prefix is the length of the area at the start of s.
func (t *areaTable) prefix(s string) (n int, ok bool) {
	for {
		w := t.one(s[n:])
		if w == 0 {
			return n, n > 0
		}
		n += w
		// 广昌县的塘坊乡 is two; 安徽、江苏 is left to its list
		if strings.HasPrefix(s[n:], "的") || strings.HasPrefix(s[n:], "、") {
			return n, true
		}
	}
}

func (t *areaTable) one(s string) int {
	r, _ := utf8.DecodeRuneInString(s)
	if l := t.first[r]; l > 0 {
		for l = min(l, len(s)); l > 3; l-- {
			if kind, ok := t.words[s[:l]]; ok {
				rest := s[l:]
				// 湖南省, 吉林市: the suffix is part of it
				if kind != "relative" && kind != "group" {
					for _, suf := range []string{"省", "市", "县", "区", "自治区", "州", "盟", "地区", "區域", "区域"} {
						if strings.HasPrefix(rest, suf) && !strings.HasPrefix(rest, "市场") && !strings.HasPrefix(rest, "区域性") && !strings.HasPrefix(rest, "区级") && !strings.HasPrefix(rest, "市级") && !strings.HasPrefix(rest, "省级") && !strings.HasPrefix(rest, "县级") && !strings.HasPrefix(rest, "县域") {
							return l + len(suf)
						}
					}
				}
				if badAfterArea(s[:l], rest) {
					return 0
				}
				return l
			}
		}
	}
	return generic(s)
}

// badAfterArea refuses an area that is the start of another word: 全国人大, 中国共产党, 北京大学.
func badAfterArea(area, rest string) bool {
	for _, w := range []string{"大学", "人大", "银行", "政协", "共产党", "科学院", "工程院", "股份", "集团", "公司", "路", "名牌", "残联", "日报", "晚报", "电视台", "石油", "移动", "电信", "联通", "医院", "铁路总", "经验", "模式", "梦", "菜", "绕城", "大道", "街", "桥", "站", "机场"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// generic reads the name of a place that no table lists at the start of s: two or three characters and 县, 镇, ….
func generic(s string) int {
	n := 0
	for i, r := range s {
		if r < 0x4E00 || r > 0x9FFF || n > 4 {
			return 0
		}
		if n >= 1 {
			for _, suf := range placeSuffixes {
				if strings.HasPrefix(s[i:], suf) {
					end := i + len(suf)
					if n == 1 && suf != "县" && suf != "镇" && suf != "乡" && suf != "縣" {
						break
					}
					for _, no := range noPlace {
						if strings.HasSuffix(s[:end], no) {
							return 0
						}
					}
					if next, _ := utf8.DecodeRuneInString(s[end:]); strings.ContainsRune("级域场长直管属府委政容民内外里间花", next) && end < len(s) {
						return 0
					}
					if strings.ContainsAny(s[:i], "全各我本该此每多个某这那两和与及为在对到从由向把被将等已共有新建设成立完成推进达是的了") {
						return 0
					}
					return end
				}
			}
		}
		n++
	}
	return 0
}
