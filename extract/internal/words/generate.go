//go:build ignore

// Generate cuts dictionary.txt from the simplified Chinese dictionary of go-ego/gse and simplify.txt from OpenCC's
// TSCharacters.txt. Run it by go generate; both sources come through the Go module proxy. See NOTICE.
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
	write("simplify.txt", simplify(filepath.Join(module(opencc), "dictionary/TSCharacters.txt")))
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

// weight is how much a word helps to find where a noun phrase begins and ends in official prose: its frequency, times what
// its part of speech and its last character say about its field. Zero leaves it out.
func weight(w word) float64 {
	n := utf8.RuneCountInString(w.text)
	for _, r := range w.text {
		if !unicode.Is(unicode.Han, r) {
			return 0
		}
	}
	freq := float64(w.freq)
	if n == 1 {
		// Function words are what a phrase ends at; other single characters are what unknown words fall into.
		if strings.HasPrefix(w.tag, "n") && w.tag != "n" && w.tag != "ng" {
			return freq / 10
		}
		return freq
	}
	if n > 4 {
		return 0
	}
	switch {
	case strings.HasPrefix(w.tag, "nr"): // persons; the few that are words too are common
		if freq < 300 {
			return 0
		}
		freq /= 10
	case w.tag == "i", w.tag == "l": // idioms
		freq /= 2
	case w.tag == "ns": // places are found by the lexicon's areas
		freq /= 3
	case w.tag == "m", w.tag == "mq", w.tag == "t": // numbers and times are no part of the text given to the segmenter
		freq /= 5
	case w.tag == "z", w.tag == "zg", w.tag == "o", w.tag == "e", w.tag == "y": // descriptive and emotive words
		freq /= 4
	}
	last, _ := utf8.DecodeLastRuneInString(w.text)
	if strings.ContainsRune("率额量值数费款税资产业物品店厂站所院校局委部办会区县市镇乡村户案件项目程度力权法制度律例书证照费险金债券股价款项库网线路桥港船车机器械电煤油气粮棉菜肉蛋奶林田地房房屋户病医药疫师员工者生童老民众人口群体系面积期点", last) {
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
