package layout

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// The marks that pages and sites leave in a text, each a line of its own. In the patterns ~- is a dash, ~( and ~) brackets,
// ~, ~: and ~; such punctuation, ~n a number, all of whatever width.
var (
	signs = strings.NewReplacer(
		"~-", `[-\x{2010}-\x{2015}\x{2212}\x{FF0D}_\x{FF5E}·•.*=]`, "~(", `[(\x{FF08}\[\x{3010}]`, "~)", `[)\x{FF09}\]\x{3011}]`,
		"~,", `[,\x{FF0C}/\x{FF0F}、|]`, "~:", `[:\x{FF1A}]`, "~;", `[;\x{FF1B}。.!\x{FF01}]`, "~n", `[0-9\x{FF10}-\x{FF19}]{1,4}`,
	)

	// leading patterns begin with one of the runes of starts.
	leading = compile(
		`~-+\s*~n\s*~-+`,
		`~(?\s*第\s*~n\s*页\s*~,?\s*(?:共\s*~n\s*页)?\s*~)?`,
		`~(?\s*共\s*~n\s*页\s*~,?\s*(?:(?:当前)?第\s*(?:~n)?\s*页?)?\s*~;?\s*~)?`,
		`页\s*~,?\s*当前第\s*(?:~n)?\s*页?\s*~;?`,
		`~n\s*[/\x{FF0F}]\s*~n`,
		`(?i:page|p\.?)\s*~n(?:\s*(?i:of|/)\s*~n)?`,

		`[<《\x{2039}«←]*\s*[上下前后]一?[篇页条](?:文章|新闻|一?页)?\s*[>》\x{203A}»→]*\s*(?:~:.{0,60}|[上下]一[篇页条].{0,60})?`,
		`(?:相关|推荐|延伸|热门|猜你喜欢的?|更多|最新|精彩)(?:的)?(?:文章|阅读|推荐|链接|新闻|稿件|附件|资讯|专题|搜索)\s*~:?\s*(?:>>)?`,
		`(?:当前|您的?|你的?|目前|现在)(?:所在)?的?位置\s*~:.*`,
		`(?:点击)?(?:展开|继续)?(?:阅读|查看|显示)(?:全文|更多|剩余.{0,12})\s*(?:>>|﹀|∨|▼|↓)?`,
		`(?:展开|收起)(?:全文|更多)?`, `(?:点击|立即)下载.{0,30}`, `(?:返回|回到)?(?:首页|顶部|页首)(?:\s*>.*)?`,
		`(?:打印|关闭|收藏|复制)(?:本页|本文|窗口|页面|链接|此页|此文|打印|关闭|收藏|[\s|【】\[\]])*`,
		`~((?:打印|关闭|收藏|返回|大|中|小|字体|字号)[^。]{0,20}~)?`, `(?:字号|字体)(?:大小)?\s*~:?\s*[^。]{0,20}`,
		`(?:分享|转发|推荐)(?:到|至|给)\s*~:?.{0,40}`, `扫一扫.{0,30}`, `微信扫.{0,30}`, `(?:微信|微博|QQ|QQ空间|朋友圈)(?:\s*(?:微信|微博|QQ|QQ空间|朋友圈))*`,
		`~(?(?:浏览|阅读|点击|访问)(?:次数|量|数|人次)?\s*~:?\s*(?:[0-9,]{1,10})?\s*(?:次|人次)?\s*~)?`, `您是第\s*[0-9]*\s*位访问者`,
		`(?:责任|网络)?编辑\s*~:.{0,20}`, `~((?:责任)?编辑\s*~:[^。]{0,20}~)`,
		`(?i:copyright|©|版权所有|版权声明).*`, `网站(?:标识码|地图|声明|管理).{0,60}`,
		`(?:主办|承办|技术支持|主办单位|承办单位)(?:单位)?\s*~:.{0,60}`, `建议使用.{0,60}(?:浏览器|分辨率).{0,40}`,
		`(?:本文|本站|文章)(?:由|来自|来源于?).{0,40}(?:整理|发布|转载|网络|提供).{0,20}`,
		`(?:最新)?精品\s?(?i:word)?\s?文档.{0,20}`,
	)
	// floating patterns hold one of the words of within.
	floating = compile(
		`.{0,60}(?i:ICP)[备证].{0,60}`, `.{0,30}公网安备.{0,50}`,
		`.{0,20}(?:欢迎下载|可编辑修改|可复制、?编制|仅供参考学习|文档下载后可).{0,30}`,
	)
	starts = runes("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D_\uFF5E·•.*=(\uFF08[\u3010第共页0123456789０１２３４５６７８９pP<《\u2039«←上下前后相推延热猜更最精" +
		"当您你目现点展继阅查显收立返回首顶打关复字分转扫微Q浏访责网编cC©版主承技建本文")
	within = []string{"备", "载", "编", "供参考"}
	// seconds are the runes that go on behind one of starts in the leading patterns, where prose begins with it too.
	seconds = map[rune]string{
		'上': "一篇页条", '下': "一篇页条", '前': "一篇页条", '后': "一篇页条", '当': "前", '目': "前", '现': "在", '字': "号体", '分': "享", '转': "发",
		'首': "页", '建': "议", '本': "文站", '主': "办", '承': "办", '展': "开", '最': "新", '更': "多", '推': "荐", '收': "藏起", '关': "闭", '打': "印", '复': "制",
	}
	// inBrackets are those behind a bracket that one of the patterns begins with.
	inBrackets = runes("第共0123456789０１２３４５６７８９打关收返大中小字浏阅点访责编")
)

// leads says whether a line that begins with first, one of starts, may match one of the leading patterns.
func leads(line string, first rune) bool {
	behind := line[utf8.RuneLen(first):]
	switch first {
	case '(', '（', '[', '【':
		next, _ := utf8.DecodeRuneInString(strings.TrimSpace(behind))
		return inBrackets.has(next)
	case '当', '目', '现':
		if !strings.Contains(behind, "位置") {
			return false
		}
	}
	if '0' <= first && first <= '9' || '０' <= first && first <= '９' {
		return strings.ContainsAny(behind, "/／")
	}
	if set, ok := seconds[first]; ok {
		next, _ := utf8.DecodeRuneInString(behind)
		return strings.ContainsRune(set, next)
	}
	return true
}

func compile(patterns ...string) *regexp.Regexp {
	return regexp.MustCompile(signs.Replace(`^(?:` + strings.Join(patterns, "|") + `)$`))
}

// A runeSet holds runes below U+10000, a bit each.
type runeSet [1 << 10]uint64

func runes(s string) *runeSet {
	set := new(runeSet)
	for _, r := range s {
		set[r>>6] |= 1 << (r & 63)
	}
	return set
}

func (s *runeSet) has(r rune) bool { return r < 1<<16 && s[r>>6]&(1<<(r&63)) != 0 }

// IsFurniture reports whether a line of text is the mark of a page or a site: a page number, 上一篇, a filing number, a counter.
// Most lines of a text are long or begin otherwise, and cost nothing.
func IsFurniture(line string) bool {
	if len(line) > 300 {
		return false
	}
	if line = Trim(line); line == "" || len(line) > 240 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(line)
	if starts.has(first) && leads(line, first) && leading.MatchString(line) {
		return true
	}
	for _, w := range within {
		if strings.Contains(line, w) {
			return floating.MatchString(line)
		}
	}
	return false
}
