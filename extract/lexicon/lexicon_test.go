package lexicon

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"
)

func folder(files ...string) fs.FS {
	m := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		m[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return m
}

func TestBuiltIn(t *testing.T) {
	l, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range l.Units {
		b, ok := l.Unit(u.Base)
		switch {
		case u.Kind == "compound": // a base that only other forms of the same unit lead to
		case !ok:
			t.Errorf("%s:%d: base %s of %s is no unit", u.File, u.Line, u.Base, u.Word)
		case b.Base != b.Word || b.Factor != (Factor{Coef: 1}):
			t.Errorf("%s:%d: base %s of %s has a base of its own", u.File, u.Line, u.Base, u.Word)
		case b.Kind != u.Kind || b.Whole != u.Whole:
			t.Errorf("%s:%d: %s is %s, whole %v, its base %s is %s, whole %v", u.File, u.Line, u.Word, u.Kind, u.Whole, b.Word, b.Kind, b.Whole)
		}
	}
	synonyms := index(l.Synonyms)
	for _, s := range l.Synonyms {
		if _, ok := synonyms[s.Indicator]; ok {
			t.Errorf("%s:%d: %s is itself a synonym", s.File, s.Line, s.Indicator)
		}
	}
}

// Every built-in table must be one that a user could have written: the second of two equal lines would never be found.
func TestBuiltInTwice(t *testing.T) {
	for _, name := range Names {
		if faults := Check(folder(name, builtin(name))); len(faults) > 0 {
			t.Errorf("%s", Faults(faults).Error())
		}
	}
}

func TestUnits(t *testing.T) {
	l, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		word, base string
		factor     Factor
		whole      bool
	}{
		{"起", "起", Factor{1, 0}, true},
		{"名", "人", Factor{1, 0}, true},
		{"戶", "户", Factor{1, 0}, true},
		{"公斤", "千克", Factor{1, 0}, false},
		{"斤", "千克", Factor{5, 1}, false},
		{"吨", "千克", Factor{1000, 0}, false},
		{"平方公里", "平方米", Factor{1000000, 0}, false},
		{"％", "%", Factor{1, 0}, false},
		{"‰", "%", Factor{1, 1}, false},
		{"个基点", "个百分点", Factor{1, 2}, false},
		{"標準箱", "标准箱", Factor{1, 0}, true},
		{"微克/立方米", "微克/立方米", Factor{1, 0}, false},
		{"元/人/年", "元/人·年", Factor{1, 0}, false},
		{"件（次）", "件次", Factor{1, 0}, true},
		{"亩", "亩", Factor{1, 0}, false},
	} {
		u, ok := l.Unit(c.word)
		if !ok || u.Base != c.base || u.Factor != c.factor || u.Whole != c.whole {
			t.Errorf("%s: got %+v, %v", c.word, u, ok)
		}
	}
	if _, ok := l.Unit("万元"); ok {
		t.Error("万元 is a unit: 万 is a numeral")
	}
}

func TestAreas(t *testing.T) {
	l, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	areas := index(l.Areas)
	for _, c := range []struct{ word, full, kind, in string }{
		{"全市", "全市", "relative", ""},
		{"湖南", "湖南省", "province", "中国"},
		{"湘西州", "湘西土家族苗族自治州", "city", "湖南省"},
		{"湘乡", "湘乡市", "county", "湘潭市"},
		{"朝阳区", "朝阳区", "county", ""}, // two of them
		{"臺北市", "台北市", "district", "台湾省"},
		{"觀塘區", "觀塘區", "district", "香港特别行政区"},
		{"美國", "美国", "country", ""},
	} {
		i, ok := areas[c.word]
		if !ok {
			t.Errorf("%s: no area", c.word)
			continue
		}
		if a := l.Areas[i]; a.Full != c.full || a.Kind != c.kind || a.In != c.in {
			t.Errorf("%s: got %+v", c.word, a)
		}
	}
	for _, word := range []string{"和平", "东方", "朝阳", "惠民"} { // counties whose short names are words
		if i, ok := areas[word]; ok {
			t.Errorf("%s is an area: %+v", word, l.Areas[i])
		}
	}
}

func TestOverlay(t *testing.T) {
	built, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	user := folder(
		"units.tsv", "\uFEFFunit\tkind\tfactor\tbase\r\n# 箱\r\n\r\n吊桶\r\n\"大\"\"桶\"\tvolume\t0.2\t立方米\r\n起\tcount\t1\t件\r\n番\toff\r\n",
		"rules.toml", "[[rule]]\nname = \"own\"\npattern = \"x\"\n\n[[rule.example]]\ntext = \"a\"\nwant = \"b\"\n",
		"README.md", "notes", "~$units.tsv", "", ".DS_Store", "",
	)
	l, err := Load(user)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(built.Units) - 1 + 2; len(l.Units) != n {
		t.Errorf("%d units, want %d", len(l.Units), n)
	}
	if u, _ := l.Unit("吊桶"); u.Base != "吊桶" || u.Kind != "count" || !u.Whole || u.Line != 4 {
		t.Errorf("吊桶: %+v", u)
	}
	if u, _ := l.Unit(`大"桶`); u.Factor != (Factor{2, 1}) || u.Whole {
		t.Errorf("quoted cell: %+v", u)
	}
	if u, _ := l.Unit("起"); u.Base != "件" {
		t.Errorf("起: %+v", u)
	}
	if u, ok := l.Unit("番"); ok {
		t.Errorf("番 is off, got %+v", u)
	}
	at := func(l *Lexicon) int { return slices.IndexFunc(l.Units, func(u Unit) bool { return u.Word == "起" }) }
	if at(l) != at(built) {
		t.Errorf("起 moved from %d to %d", at(built), at(l))
	}
	own := l.Rules[0] // before those that match any number
	if own.Name != "own" || own.Line != 1 || len(own.Examples) != 1 || own.Examples[0].Line != 5 {
		t.Errorf("rule: %+v", own)
	}
	var notes []string
	for _, f := range Check(user) {
		if !f.Note {
			t.Errorf("fault: %s", f)
		}
		notes = append(notes, f.String())
	}
	if got, want := strings.Join(notes, "\n"), strings.TrimSpace(`
units.tsv:6:1: note: 起 takes the place of the built-in entry
    起  count  1  件
    ^
units.tsv:7:1: note: 番 takes the built-in entry away
    番  off
    ^`); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestUTF16(t *testing.T) {
	for _, order := range []string{"le", "be"} {
		var b strings.Builder
		for _, r := range "\uFEFFunit\tkind\r\n吊桶\tvolume\r\n" {
			if order == "le" {
				b.WriteString(string([]byte{byte(r), byte(r >> 8)}))
			} else {
				b.WriteString(string([]byte{byte(r >> 8), byte(r)}))
			}
		}
		l, err := Load(folder("units.tsv", b.String()))
		if err != nil {
			t.Fatal(order, err)
		}
		if u, ok := l.Unit("吊桶"); !ok || u.Kind != "volume" {
			t.Errorf("%s: %+v, %v", order, u, ok)
		}
	}
}

// Each file has one fault; what is shown of it is all that its author has to find it by.
func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, file, data, want string }{
		{"factor", "units.tsv", "unit\tbase\tfactor\n标准桶\t桶\tx1\n", `
units.tsv:2:7: factor "x1" is not a positive number of at most 18 digits, as 1000 or 0.5
    标准桶  桶  x1
                ^`},
		{"kind", "units.tsv", "unit\tkind\n标准桶\tvolum\n", `
units.tsv:2:5: unknown kind "volum": one of ` + strings.Join(Kinds, ", ") + `, or off to take the built-in entry away
    标准桶  volum
            ^`},
		{"whole", "units.tsv", "unit\twhole\n标准桶\t是\n", `
units.tsv:2:5: whole is "是": yes where the unit counts whole things, else no
    标准桶  是
            ^`},
		{"column", "units.tsv", "unit\tfaktor\n", `
units.tsv:1:6: unknown column "faktor": the columns are unit, base, factor, kind, whole, note
    unit  faktor
          ^`},
		{"column twice", "units.tsv", "unit\tbase\tbase\n", `
units.tsv:1:11: column "base" stands twice
    unit  base  base
                ^`},
		{"column missing", "cues.tsv", "word\tnote\n", `
cues.tsv:1: column "class" is missing
    word  note`},
		{"no header", "units.tsv", "# nothing\n", `
units.tsv:1: no header: the first line names the columns: unit, base, factor, kind, whole, note`},
		{"empty key", "words.tsv", "word\ttag\n\tn\n", `
words.tsv:2:1: word is empty
      n
    ^`},
		{"too many cells", "words.tsv", "word\ttag\n吊桶\tn\t5\t\n", `
words.tsv:2:6: more cells than the header's 2 columns
    吊桶  n  5  
             ^`},
		{"open quote", "words.tsv", "word\ttag\tnote\n吊桶\tn\t\"a\n", `
words.tsv:2:6: quoted cell is not closed: a cell may not hold a line break, and a quotation mark in it is written twice
    吊桶  n  "a
             ^`},
		{"twice", "synonyms.tsv", "word\tindicator\n甲数\t乙数\n甲数\t丙数\n", `
synonyms.tsv:3:1: 甲数 stands already in line 2
    甲数  丙数
    ^`},
		{"list", "lists.tsv", "word\tlist\n窜升\tnoList\n", `
lists.tsv:2:4: unknown list "noList": the lists are those of the built-in lists.tsv
    窜升  noList
          ^`},
		{"value", "lists.tsv", "list\tword\tvalue\ngrowthBy\t窜幅\tupward\n", `
lists.tsv:2:13: unknown value "upward" of growthBy: one of up, down
    growthBy  窜幅  upward
                    ^`},
		{"off", "areas.tsv", "area\tkind\n乌有乡\toff\n", `
areas.tsv:2:1: 乌有乡 is off, but there is no such built-in entry
    乌有乡  off
    ^`},
		{"freq", "words.tsv", "word\ttag\tfreq\n吊桶\tn\t0\n", `
words.tsv:2:6: freq "0" is not a whole number above 0
    吊桶  n  0
             ^`},
		{"encoding", "units.tsv", "unit\n\xb1\xea\xcf\xe4\n", `
units.tsv: is not UTF-8: save it as UTF-8 or, in Excel, as “Unicode 文本” (tab-delimited)`},
		{"file", "unit.tsv", "", `
unit.tsv: unknown file: the files of a lexicon are units.tsv, areas.tsv, cues.tsv, words.tsv, lists.tsv, synonyms.tsv, rules.toml`},
		{"rule key", "rules.toml", "[[rule]]\nname = \"a\"\nrôle = 1\n", "\nrules.toml:3:2: "},
		{"rule key", "rules.toml", "[[rule]]\nname = \"a\"\nroles = \"level\"\n", `
rules.toml:3:1: unknown key rule.roles
    roles = "level"
    ^`},
		{"rule syntax", "rules.toml", "[[rule]]\nname = \"甲\n", "\nrules.toml:2:"},
		{"rule twice", "rules.toml", "[[rule]]\nname = \"a\"\n[[rule]]\nname = \"a\"\n", `
rules.toml:3: rule a stands twice
    [[rule]]`},
		{"rule name", "rules.toml", "\n[[rule]]\ntitle = \"a\"\n", `
rules.toml:2: rule has no name
    [[rule]]`},
	} {
		_, err := Load(folder(c.file, c.data))
		if err == nil {
			t.Errorf("%s: no error", c.name)
			continue
		}
		got, want := err.Error(), "lexicon: "+strings.TrimPrefix(c.want, "\n")
		if got != want && !(strings.HasSuffix(want, ":") || strings.HasSuffix(want, ": ")) || !strings.HasPrefix(got, want) {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, want)
		}
	}
}

func TestCueClass(t *testing.T) {
	l, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(l.Cues) == 0 {
		t.Fatal("no cues")
	}
	class := l.Cues[0].Class
	if _, err := Load(folder("cues.tsv", "word\tclass\n较之于\t"+class+"\n")); err != nil {
		t.Error(err)
	}
	_, err = Load(folder("cues.tsv", "word\tclass\n较之于\tno such\n"))
	if err == nil || !strings.Contains(err.Error(), `cues.tsv:2:5: unknown class "no such": one of `+class) {
		t.Errorf("got %v", err)
	}
}

func TestMissingFolder(t *testing.T) {
	_, err := Load(os.DirFS(filepath.Join(t.TempDir(), "none")))
	if err == nil || !strings.Contains(err.Error(), "folder can't be read") {
		t.Errorf("got %v", err)
	}
}

func TestShow(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "词典")
	if err := Show(dir); err != nil {
		t.Fatal(err)
	}
	for _, f := range Check(os.DirFS(dir)) {
		if f.File != ruleFile || !f.Note {
			t.Errorf("%s", f)
		}
	}
	data, err := os.ReadFile(filepath.Join(dir, "units.tsv"))
	if err != nil || !strings.HasPrefix(string(data), bom+"unit\t") {
		t.Errorf("units.tsv begins with %q, %v", data[:min(20, len(data))], err)
	}
	if err := Show(dir); err == nil {
		t.Error("a second Show overwrote the files")
	}
}

func FuzzTable(f *testing.F) {
	f.Add("unit\tfactor\n\"a\"\"\tb\"\t2\n")
	f.Add("\xFF\xFEa\x00")
	f.Add("unit\n\"\"x\ty\n")
	f.Fuzz(func(t *testing.T, data string) {
		tab := table{layout: unitTable}
		tab.read(data, func(r *row) {
			for i, cell := range r.cells {
				at := r.offsets[i]
				if at > len(r.text) {
					t.Fatalf("cell %q at %d of %q", cell, at, r.text)
				}
				if !strings.Contains(cell, `"`) && !strings.HasPrefix(r.text[at:], cell) {
					t.Fatalf("cell %q is not at %d of %q", cell, at, r.text)
				}
			}
			readUnit(&tab, r)
		})
		for _, fault := range tab.faults {
			if s := fault.String(); utf8.ValidString(data) && !utf8.ValidString(s) {
				t.Fatalf("%q", s)
			}
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(nil); err != nil {
			b.Fatal(err)
		}
	}
}

// FuzzLoad lays a folder of whatever kind over the built-in one.
func FuzzLoad(f *testing.F) {
	f.Add("unit\tbase\tfactor\n标准筐\t公斤\t12.5\n", "word\tclass\tvalue\n窜升\tup\n同比\toff\n", "area\tfull\tkind\n青溪\t青溪县\tcounty\n", "[[rule]]\nname = \"a\"\npattern = \"up @\"\nrole = \"change\"\n[[rule.example]]\ntext = \"升1%\"\nwant = \"change 1\"\n")
	f.Add("\uFEFFunit\n\"\n", "word\tclass\n\t\n", "area\n青溪\n青溪\n", "[[rule]]\nname = \"level\"\nset = {a = 1}\n[[rule]]\n[rule]\nx = '''")
	f.Add("a,b\r\nc,d", "", "\x00", "rule = [[[[[[[[")
	f.Fuzz(func(t *testing.T, units, cues, areas, rules string) {
		folder := fstest.MapFS{}
		for name, data := range map[string]string{"units.tsv": units, "cues.tsv": cues, "areas.tsv": areas, "synonyms.tsv": areas, "words.tsv": cues, "lists.tsv": cues, ruleFile: rules} {
			if data != "" {
				folder[name] = &fstest.MapFile{Data: []byte(data)}
			}
		}
		l, err := Load(folder)
		if (l == nil) == (err == nil) {
			t.Fatalf("%v, %v", l, err)
		}
		for _, fault := range Check(folder) {
			s := fault.String()
			if s == "" || fault.File == "" || fault.Message == "" || utf8.ValidString(units+cues+areas+rules) && !utf8.ValidString(s) {
				t.Fatalf("fault %+v is told as %q", fault, s)
			}
		}
		if l == nil {
			return
		}
		for _, u := range l.Units {
			if found, ok := l.Unit(u.Word); !ok || found.Word != u.Word || found.Base == "" {
				t.Fatalf("the unit %+v is found as %+v, %v", u, found, ok)
			}
		}
	})
}
