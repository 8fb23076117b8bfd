package extract

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"zhibiao/extract/text"
)

// sample is the text of the sample documents whose names end so.
func sample(b *testing.B, pattern string) string {
	names, err := filepath.Glob(filepath.Join("../testdata/documents", pattern))
	if err != nil || len(names) == 0 {
		b.Fatalf("no %s: %v", pattern, err)
	}
	var s strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		s.Write(data)
	}
	return s.String()
}

func benchmarkExtract(b *testing.B, body string) {
	e, err := New(Options{})
	if err != nil {
		b.Fatal(err)
	}
	e.Extract("", &text.Text{Body: "全市新建公路9公里。"}) // loads the words
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	records := 0
	for b.Loop() {
		records = len(e.Extract("", &text.Text{Body: body}).Records)
	}
	b.ReportMetric(float64(records), "records/op")
}

// BenchmarkExtract reads prose without a figure, speeches, and reports that are little but figures.
func BenchmarkExtract(b *testing.B) {
	b.Run("prose", func(b *testing.B) {
		benchmarkExtract(b, strings.Repeat("我们要进一步解放思想、振奋精神，统一步调，一心一意谋发展，把各项工作推上新的台阶。\n", 1000))
	})
	b.Run("speeches", func(b *testing.B) { benchmarkExtract(b, sample(b, "*speeches.txt")) })
	b.Run("dense", func(b *testing.B) { benchmarkExtract(b, sample(b, "*communique.txt")) })
}

// BenchmarkIndicator reads sentences in which only the words say where the indicator's name begins and ends.
func BenchmarkIndicator(b *testing.B) {
	benchmarkExtract(b, strings.Repeat("辖区派出所民警走访慰问困难群众家庭35户。县里组织志愿者清理河道淤积垃圾120吨，各乡镇修缮损毁农村道路护栏2800米。\n", 100))
}

// BenchmarkLinear reads texts of four sizes, each ten times the one before: the speed does not fall.
func BenchmarkLinear(b *testing.B) {
	for _, c := range []struct {
		name, unit string
	}{
		{"line", "坚持把解决群众困难放在一个更加突出的位置，全年接待来访128人次，"},
		{"figures", "新建公路35公里、"},
		{"digits", "7"},
		{"ones", "一"},
		{"paragraphs", "全年破获各类案件976起，同比上升26.26%。\n"},
		{"lines", "目前\n"},
		{"brackets", "（"},
		{"spaces", " "},
		{"deferred", "目前，我县狠抓落实。"},
		{"clauses", "仅苗木一项一名教师"},
		{"said", "据了解3人的死亡"},
		{"ranked", "冠军一个"},
		{"rates", "增长速度3人"},
		{"joined", "与3人"},
		{"ordinals", "一、"},
	} {
		for n := 10_000; n <= 10_000_000; n *= 10 {
			b.Run(c.name+"/"+strconv.Itoa(n), func(b *testing.B) {
				benchmarkExtract(b, strings.Repeat(c.unit, n/len(c.unit)))
			})
		}
	}
}

// BenchmarkNew loads the lexicon and compiles the rules.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
