//go:build ignore

// Generate cuts dictionary.txt from the simplified Chinese dictionary of go-ego/gse and the pairs of package script from OpenCC's
// TSCharacters.txt. Run it by go generate; both sources come through the Go module proxy. See cmd/zhibiao/NOTICE.
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	gse    = "github.com/go-ego/gse@v0.80.3"
	opencc = "github.com/longbridgeapp/opencc@v0.3.13"

	size = 30000 // words of the dictionary
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("words: ")
	write("dictionary.txt", dictionary(filepath.Join(module(gse), "data/dict/zh/s_1.txt")))
	write("../script/simplify.txt", simplify(filepath.Join(module(opencc), "dictionary/TSCharacters.txt")))
}

// A word of gse's dictionary, and how much we want it.
type word struct {
	text, tag string
	freq      int
	weight    float64
}

func dictionary(name string) []byte {
	var words []word
	for line := range strings.Lines(read(name)) {
		f := strings.Fields(line)
		if len(f) != 3 {
			continue
		}
		freq, err := strconv.Atoi(f[1])
		if err != nil {
			continue
		}
		w := word{text: f[0], tag: f[2], freq: freq}
		if w.weight = weight(w); w.weight > 0 {
			words = append(words, w)
		}
	}
	slices.SortStableFunc(words, func(a, b word) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), strings.Compare(a.text, b.text))
	})
	words = words[:min(size, len(words))]
	slices.SortFunc(words, func(a, b word) int { return strings.Compare(a.text, b.text) })
	var b bytes.Buffer
	for _, w := range words {
		fmt.Fprintln(&b, w.text, w.freq, w.tag)
	}
	return b.Bytes()
}

// Characters that words of administration and statistics are made of, those that such words end in, and those of stories.
const (
	official = "案办报备编补保拨播裁采查拆产偿成承惩筹出储处创存达打代贷担导登抵电调定督发罚法防房费分扶服付改干岗耕工公供购股雇管灌规核户划化环缓汇获基机缉级集技绩计济监检减建降交缴教接结戒金救就拘居捐军开考科控口库扩劳理力立利联量林零领录路率落贸民农排判培配聘贫评破迁签侨勤清区权让入商设申审升生诊师施实食市试适收首受授售输术水税司诉诉损所讨体贴停通统投土推退托外维卫委文稳污务吸息现限项销校效协宣选训研验养业医移疫引营用优油援约运灾赞造责增债展招诊征整政支执职植制质治中种重住注筑专转资自综组租"
	endings  = "率额量值数费款税资产业物品店厂站所院校局委部办会区县市镇乡村户案件项目程度力权法制度律例书证照费险金债券股价款项库网线路桥港船车机器械电煤油气粮棉菜肉蛋奶林田地房屋病医药疫师员工者生童老民众人口群体系面积期点"
	stories  = "她妈爷娘爸爹侠剑刀鬼魔妖泪脸眼眉笑哭吻抱叫喊嘴咬骂跪俺咱嫂姑婆叔舅佛僧帝皇妃臣王爷魂梦吓怕恨怒悲喜愁爱瞪瞧盯嚷嗓嘻哈呵哼啊呀嘛哩咧您你我"
)

// weight is how much a word helps to find where a noun phrase begins and ends in official prose: its frequency, times what
// its part of speech and its characters say about its field. Zero leaves it out.
func weight(w word) float64 {
	n := utf8.RuneCountInString(w.text)
	for _, r := range w.text {
		if !unicode.Is(unicode.Han, r) {
			return 0
		}
	}
	freq := float64(w.freq)
	if n == 1 {
		return freq // function words end a phrase; other characters are what unknown words fall into
	}
	if n > 4 {
		return 0
	}
	switch w.tag {
	case "n", "v", "a", "b", "d", "j", "nz", "nt", "p", "c", "r", "f", "s":
	case "vn", "vd", "an", "ad":
		freq *= 4
	case "l", "ns", "t", "zg", "z": // set phrases, places and times are found by the lexicon
		freq /= 8
	case "i", "m", "mq", "nr", "nrt", "nrfg", "o", "e", "y": // idioms, numbers, persons, sounds
		freq /= 40
	default:
		freq /= 4
	}
	good, bad := 0, 0
	for _, r := range w.text {
		if strings.ContainsRune(official, r) {
			good++
		}
		if strings.ContainsRune(stories, r) {
			bad++
		}
	}
	last, _ := utf8.DecodeLastRuneInString(w.text)
	switch {
	case bad > 0:
		freq /= 10
	case good == n:
		freq *= 6
	case good > 0:
		freq *= 2
	}
	if strings.HasPrefix(w.tag, "n") && strings.ContainsRune(endings, last) {
		freq *= 4
	}
	return freq
}

// simplify lists pairs of a traditional character and its simplified form, where both take three bytes.
func simplify(name string) []byte {
	var b bytes.Buffer
	for line := range strings.Lines(read(name)) {
		f := strings.Fields(line)
		if len(f) >= 2 && f[0] != f[1] && len(f[0]) == 3 && len(f[1]) == 3 && '一' <= firstRune(f[0]) && firstRune(f[0]) <= '\u9FFF' {
			b.WriteString(f[0] + f[1])
		}
	}
	b.WriteByte('\n')
	return b.Bytes()
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

// module is the folder of a module's source.
func module(path string) string {
	out, err := exec.Command("go", "mod", "download", "-json", path).Output()
	if err != nil {
		log.Fatalf("%s: %v", path, err)
	}
	var m struct{ Dir string }
	if err := json.Unmarshal(out, &m); err != nil {
		log.Fatalf("%s: %v", path, err)
	}
	return m.Dir
}

func read(name string) string {
	b, err := os.ReadFile(name)
	if err != nil {
		log.Fatal(err)
	}
	return string(b)
}

func write(name string, b []byte) {
	if err := os.WriteFile(name, b, 0o666); err != nil {
		log.Fatal(err)
	}
}
