package words

import (
	"bytes"
	"math"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/go-ego/gse"

	"zhibiao/extract/lexicon"
)

// loaded is a segmenter with the words of the built-in lexicon.
func loaded(t testing.TB) *Segmenter {
	lex, err := lexicon.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &Segmenter{Own: lex.Words}
}

func cut(s *Segmenter, text string) string {
	var b strings.Builder
	for i, w := range s.Cut(nil, text) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(text[w.Start:w.End] + "/" + w.Tag)
	}
	return b.String()
}

func TestCut(t *testing.T) {
	s := loaded(t)
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"完成工业增加值", "完成/v 工业增加值/n"},
		{"破獲各類刑事案件", "破獲/v 各類/r 刑事案件/n"},
		{"PM与Gdp", "PM/x 与/c Gdp/x"},
		{"实现财政收入", "实现/v 财政收入/n"},
		{"新增普惠性幼儿园学位", "新增/v 普惠性幼儿园/n 学位/n"},
		{"全县农村敬老院集中供养率达", "全县/n 农村/b 敬老院/n 集中/v 供养/vn 率/n 达/v"},
		{"发放慰问金", "发放/v 慰问金/n"},
		{"对困难群众实施医疗救助", "对/p 困难群众/n 实施/v 医疗救助/n"},
		{"下放管理权限", "下放/v 管理/vn 权限/n"},
		{"本港零售業總銷貨價值上升", "本港/n 零售業總銷貨價值/n 上升/v"},
	} {
		if got := cut(s, c.text); got != c.want {
			t.Errorf("%s: got %s, want %s", c.text, got, c.want)
		}
	}
}

func TestOwn(t *testing.T) {
	s := &Segmenter{Own: []lexicon.Word{{Word: "增挂牌照数", Tag: "n", Freq: 100}}}
	if got, want := cut(s, "增挂牌照数上升"), "增挂牌照数/n 上升/v"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// The cut is gse's own: Segment over the same dictionary cuts the same words.
func TestAsSegment(t *testing.T) {
	peer := gse.Segmenter{NotLoadHMM: true, SkipLog: true, MinTokenFreq: 1}
	if err := peer.LoadDictStr(dictionary); err != nil {
		t.Fatal(err)
	}
	var vocabulary []string
	for line := range strings.Lines(dictionary) {
		vocabulary = append(vocabulary, strings.Fields(line)[0])
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	texts := append(strings.Split(prose, ","), "PM与GDP的测报abc12吨", "魑魅", "𠀀在", " 、")
	for range 2000 {
		text := ""
		for range 1 + rnd.IntN(12) {
			text += vocabulary[rnd.IntN(len(vocabulary))]
		}
		texts = append(texts, text)
	}
	s := &Segmenter{}
	for _, text := range texts {
		var want []Word
		for _, seg := range peer.Segment([]byte(text)) {
			want = append(want, Word{seg.Start(), seg.End(), seg.Token().Pos()})
		}
		if got := s.Cut(nil, text); !slices.Equal(got, want) && math.Abs(distance(s, text, got)-distance(s, text, want)) > 1e-3 {
			t.Errorf("%s: got %v, want %v", text, got, want)
		}
	}
}

// distance is the length of a way to cut.
func distance(s *Segmenter, text string, words []Word) (d float64) {
	for _, w := range words {
		d += s.distance(text[w.Start:w.End], w.Tag)
	}
	return d
}

// distance is that of a word.
func (s *Segmenter) distance(word, tag string) float64 {
	var w work
	w.split(word)
	switch n := len(w.units); {
	case tag == "x":
		return unknown
	case n == 1 && w.units[0].han >= 0:
		return s.single[w.units[0].han].distance
	case (n == 2 || n == 3) && w.units[0].han >= 0 && w.units[1].han >= 0 && w.units[n-1].han >= 0:
		at := s.find(twoKey(w.units[0].han, w.units[1].han))
		if n == 3 {
			at = s.find(threeKey(at, w.units[2].han))
		}
		return s.short[at].distance
	}
	freq, _, _ := s.dict.Find([]byte(word))
	return freq
}

func TestLoadCost(t *testing.T) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := time.Now()
	s := loaded(t)
	s.Cut(nil, "一")
	took := time.Since(start)
	runtime.GC()
	runtime.ReadMemStats(&after)
	t.Logf("loaded in %v, %.1f MB", took, float64(after.HeapAlloc-before.HeapAlloc)/1e6)
	if heap := after.HeapAlloc - before.HeapAlloc; heap > 10e6 {
		t.Errorf("the dictionary takes %d bytes of heap, want at most 10 MB", heap)
	}
	runtime.KeepAlive(s)
}

// gse embeds dictionaries of 33 MB, which the linker leaves out as long as nothing reaches them.
func TestNoEmbeddedDictionary(t *testing.T) {
	name, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		line []string
		want bool
	}{
		{[]string{"工业", "26775", "n\n"}, true}, // of ours, to see that the search finds what there is
		{[]string{"BB机", "3", "n\n"}, false},   // of gse's; joined here so that the test itself does not hold it
	} {
		if got := bytes.Contains(program, []byte(strings.Join(c.line, " "))); got != c.want {
			t.Errorf("%v in the program: %v, want %v", c.line, got, c.want)
		}
	}
}

// prose is our own, in the manner of a report.
var prose = strings.Repeat("全市公安机关破获各类刑事案件,城镇新增就业再就业人数,规模以上工业增加值,实现社会消费品零售总额,金融机构各项贷款余额,新建改建农村敬老院,", 20)

func BenchmarkCut(b *testing.B) {
	s := loaded(b)
	clauses := strings.Split(prose, ",")
	var dst []Word
	s.Cut(nil, "一")
	b.SetBytes(int64(len(prose)))
	b.ReportAllocs()
	for b.Loop() {
		for _, c := range clauses {
			dst = s.Cut(dst[:0], c)
		}
	}
}

func BenchmarkCutParallel(b *testing.B) {
	s := loaded(b)
	s.Cut(nil, "一")
	b.SetBytes(int64(len(prose)))
	b.RunParallel(func(p *testing.PB) {
		var dst []Word
		for p.Next() {
			dst = s.Cut(dst[:0], prose)
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		(&Segmenter{}).Cut(nil, "一")
	}
}

func FuzzCut(f *testing.F) {
	f.Add("破獲各類刑事案件PM2.5")
	f.Add("\xe4\xb8")
	s := &Segmenter{}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, w := range s.Cut(nil, text) {
			if w.Start != end || w.End <= w.Start {
				t.Fatalf("%q: word %d:%d does not follow %d", text, w.Start, w.End, end)
			}
			end = w.End
			if utf8.ValidString(text) && !utf8.ValidString(text[w.Start:w.End]) {
				t.Fatalf("%q: word %q cuts a character", text, text[w.Start:w.End])
			}
		}
		if end != len(text) {
			t.Fatalf("%q: words end at %d of %d", text, end, len(text))
		}
	})
}
