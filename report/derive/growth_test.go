package derive

import (
	"math"
	"strings"
	"testing"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
)

// simple is one level with one change against the year before.
func simple(t testing.TB, lvl, chg string, d extract.Direction) Growth {
	t.Helper()
	b := in(t, "a.txt").say("全市发案"+lvl+",同比变动"+chg+"。").rec("刑事发案", level(lvl), change(chg, d, extract.YearOnYear))
	return only(t, b, Options{})
}

// Bases of whole things. The first ten are those of the visible corpus; the others are made up from a base, so that the right
// answer is known.
func TestIntegerBases(t *testing.T) {
	for _, c := range []struct {
		level, change string
		direction     extract.Direction
		base          string
	}{
		{"976起", "26.26%", extract.Up, "773"},
		{"95起", "137.5%", extract.Up, "40"},
		{"85起", "142.86%", extract.Up, "35"},
		{"716起", "53.98%", extract.Up, "465"},
		{"79起", "83.72%", extract.Up, "43"},
		{"553起", "61.7%", extract.Up, "342"},
		{"182人", "24.66%", extract.Up, "146"},
		{"147人", "6.52%", extract.Up, "138"},
		{"6127人", "24.6%", extract.Up, "4916–4919"},
		{"213件", "8.97%", extract.Down, "234"}, // (213-234)/234 = -8.974…
		{"17所", "54.5%", extract.Up, "11"},     // 6/11
		{"1辆", "50%", extract.Down, "2"},
		{"0起", "50%", extract.Down, "0"},
		{"1204户", "0.3%", extract.Down, "1208"}, // 4/1208 = 0.331…; 1207: 0.2485 → 0.2; 1208 alone
		{"30台", "200%", extract.Up, "10"},
		{"310万人", "3.2%", extract.Up, "(299.75, 301.02)"}, // rounded to 万: no integers; ends rounded outwards
	} {
		g := simple(t, c.level, c.change, c.direction)
		if got := g.Base.Text(Chinese); got != c.base {
			t.Errorf("%s %s %s: base %s, want %s", c.level, c.direction, c.change, got, c.base)
		}
	}
}

// Every rate printed from two counts gives back a base, among few others: all pairs of small counts, two decimals.
func TestIntegerBaseIsFound(t *testing.T) {
	for base := int64(1); base <= 60; base++ {
		for level := int64(1); level <= 130; level++ {
			if level == base {
				continue
			}
			// hundredths of a percent, half away from zero
			n, sign := (level-base)*10000, int64(1)
			if n < 0 {
				n, sign = -n, -1
			}
			r := (2*n + base) / (2 * base)
			if r == 0 || sign < 0 && r >= 10000 {
				continue
			}
			d := extract.Up
			if sign < 0 {
				d = extract.Down
			}
			rate := numeral.Decimal{Coef: r, Scale: 2}
			g := simple(t, numeral.Int(level).String()+"起", rate.String()+"%", d)
			if !g.Base.OK() || !g.Base.Integer || g.Base.First > base || base > g.Base.Last {
				t.Fatalf("%d from %d, %s%%: base %s", level, base, rate, g.Base.Text(Chinese))
			}
			if g.Base.First == g.Base.Last && g.Recomputed.Decimal().Cmp(numeral.Decimal{}) == 0 {
				t.Fatalf("%d from %d: rate recomputed as 0", level, base)
			}
		}
	}
}

func TestImpossibleRates(t *testing.T) {
	for _, c := range []struct {
		level, change string
		impossible    bool
		code          Code
	}{
		{"976起", "26.36%", true, NoInteger},     // 773 gives 26.26, 772 gives 26.42
		{"7起", "16.6%", false, CutOffOnly},      // 6 → 16.666…: cut off
		{"95起", "100%", false, CutOffOnly},      // 47 and 48 give 102 and 98: a rounder number than it looks
		{"11件", "23.45%", true, NoInteger},      // 9: 22.22, 8: 37.5
		{"1000人", "3.3333%", false, CutOffOnly}, // 1000 may be a round number itself
	} {
		g := simple(t, c.level, c.change, extract.Up)
		if g.Base.Reason.Code != c.code {
			t.Errorf("%s +%s: base %s (%s), want %s", c.level, c.change, g.Base.Text(English), g.Base.Reason.Code, c.code)
		}
		if g.Impossible != c.impossible {
			t.Errorf("%s +%s: impossible %v", c.level, c.change, g.Impossible)
		}
	}
}

func TestMethods(t *testing.T) {
	for _, c := range []struct {
		name    string
		text    string
		opts    []opt
		method  Method
		base    string
		changed string
		rate    string
	}{
		{"rate of an amount", "实现税收12.6亿元,同比增长8.2%", []opt{level("12.6亿元"), up("8.2%")}, ByRate, "(11.593, 11.697)", "(0.9457, 0.9641)", "[8.15, 8.25)"},
		{"fall", "税收88亿元,同比下降12%", []opt{level("88亿元"), down("12%")}, ByRate, "(98.8, 101.2)", "(-12.65, -11.37)", "(-12.5, -11.5]"},
		{"minus sign", "税收88亿元,同比增长-12%", []opt{level("88亿元"), down("-12%")}, ByRate, "(98.8, 101.2)", "(-12.65, -11.37)", "(-12.5, -11.5]"},
		{"increase by two times", "产值30亿元,同比增长两倍", []opt{level("30亿元"), up("两倍")}, ByTimes, "(8.4, 12.2)", "[17.7, 21.8)", "[150, 250)"},
		{"a multiple", "产值30亿元,是去年的两倍", []opt{level("30亿元"), up("两倍")}, ByMultiple, "(11.8, 20.4)", "(9.8, 18.3)", "[50, 150)"},
		{"doubled", "产值30亿元,同比翻一番", []opt{level("30亿元"), up("一番")}, ByDoubling, "(11.8, 20.4)", "(9.8, 18.3)", "[50, 150)"},
		{"a point", "贡献率56%,同比提高1个百分点", []opt{level("56%"), up("1个百分点")}, ByPoints, "(54, 56)", "[0.5, 1.5)", ""},
		{"points", "就业率88.5%,同比提高2.3个百分点", []opt{level("88.5%"), up("2.3个百分点")}, ByPoints, "(86.1, 86.3)", "[2.25, 2.35)", ""},
		{"difference of counts", "受理申请2183人,同比增加901人", []opt{level("2183人"), up("901人")}, ByDifference, "1282", "901", "70.28"},
		{"difference in another unit", "存款3亿元,同比增加5000万元", []opt{level("3亿元"), up("5000万元")}, ByDifference, "(1.99, 3.01)", "", ""},
		{"from a value", "面积由74平方公里扩大到84平方公里", []opt{from("74平方公里"), level("84平方公里")}, ByFrom, "[73.5, 74.5)", "(9, 11)", "(12, 15)"},
		{"unchanged", "立案20起,同比持平", []opt{level("20起"), change("持平", extract.Flat, extract.YearOnYear)}, Unchanged, "约[20, 20]", "", ""},
	} {
		b := in(t, "a.txt").say(c.text).rec("本项", c.opts...)
		g := only(t, b, Options{})
		if g.Method != c.method {
			t.Errorf("%s: method %s, want %s", c.name, g.Method, c.method)
		}
		for _, n := range []struct {
			what, want string
			got        Number
		}{{"base", c.base, g.Base}, {"change", c.changed, g.Change}, {"rate", c.rate, g.Recomputed}} {
			if n.want != "" && !same(n.got, n.want) {
				t.Errorf("%s: %s %s, want %s", c.name, n.what, n.got.Text(Chinese), n.want)
			}
		}
	}
}

// same compares a number with a wanted text: exact ones by their first digits.
func same(n Number, want string) bool {
	got := n.Text(Chinese)
	return got == want || n.Exact() && strings.HasPrefix(got, want)
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		name, text string
		opts       []opt
		base       Code
	}{
		{"masked level", "立案1x5件,同比上升20%", []opt{level("1x5件"), up("20%")}, Masked},
		{"masked change", "立案105件,同比上升x%", []opt{level("105件"), up("x%")}, Masked},
		{"no level", "刑事案件同比下降16.4%", []opt{down("16.4%")}, NoLevel},
		{"unlike units", "收入12亿元,同比增加3万人", []opt{level("12亿元"), up("3万人")}, UnlikeUnits},
		{"currencies", "出口12亿元,同比增加3亿美元", []opt{level("12亿元"), up("3亿美元")}, UnlikeUnits},
		{"points of an amount", "收入12亿元,同比提高3个百分点", []opt{level("12亿元"), up("3个百分点")}, UnlikeUnits},
		{"percent of a percentage", "就业率88.5%,同比提高2%", []opt{level("88.5%"), up("2%")}, AmbiguousPercent},
		{"no basis", "财政收入300亿元,增长8.2%", []opt{level("300亿元"), change("8.2%", extract.Up, "")}, UnknownBasis},
		{"mean of years", "收入300亿元,年均增长8.2%", []opt{level("300亿元"), change("8.2%", extract.Up, extract.YearAverage)}, MeanOfYears},
		{"fall of all", "立案3起,同比下降100%", []opt{level("3起"), down("100%")}, BelowNothing},
		{"negative level", "净利润-5亿元,同比下降20%", []opt{level("-5亿元"), down("20%")}, NegativeBase},
		{"more added than there is", "立案5起,同比增加9起", []opt{level("5起"), up("9起")}, NegativeBase},
		{"rank", "综合考核25分,同比上升13位", []opt{level("25分"), up("13位")}, RankMovement},
		{"GDP", "地区生产总值300亿元,同比增长8.2%", []opt{level("300亿元"), up("8.2%")}, ConstantPrices},
		{"part of GDP", "第一产业30亿元,同比增长8.2%", []opt{level("30亿元"), up("8.2%"), parent("地区生产总值")}, ConstantPrices},
		{"comparable prices", "产值300亿元,按可比价格计算同比增长8.2%", []opt{level("300亿元"), up("8.2%")}, ConstantPrices},
		{"real growth", "人均工资2400元,扣除物价因素,同比增长10%", []opt{level("2400元"), up("10%")}, ConstantPrices},
		{"in brackets", "人均工资2400元,同比增长10%(按可比价格计算)", []opt{level("2400元"), up("10%")}, ConstantPrices},
		{"two or by two", "产值30亿元,同比两倍", []opt{level("30亿元"), up("两倍")}, AmbiguousMultiple},
		{"fall by times", "产值30亿元,同比下降两倍", []opt{level("30亿元"), down("两倍")}, AmbiguousMultiple},
	} {
		indicator := "本项"
		if c.name == "GDP" {
			indicator = "地区生产总值"
		}
		g := only(t, in(t, "a.txt").say(c.text).rec(indicator, c.opts...), Options{})
		if g.Base.OK() || g.Base.Reason.Code != c.base {
			t.Errorf("%s: base %s (%s), want refusal %s", c.name, g.Base.Text(English), g.Base.Reason.Code, c.base)
		}
		if zh, en := g.Base.Text(Chinese), g.Base.Text(English); zh == "" || en == "" || strings.Contains(zh+en, "{") {
			t.Errorf("%s: reason in words: %q, %q", c.name, zh, en)
		}
		if !math.IsNaN(g.Base.Float()) {
			t.Errorf("%s: a refused number has a float", c.name)
		}
	}
}

// What is said of the next indicator is not said of this one.
func TestPricesOfTheNextClause(t *testing.T) {
	for _, s := range []string{"产值300亿元,同比增长25%;人均工资2400元,扣除物价因素,同比增长10%", "产值300亿元,同比增长25%(实际增长20%)"} {
		b := in(t, "a.txt").say(s).rec("产值", level("300亿元"), up("25%"))
		if g := only(t, b, Options{}); !g.Base.OK() {
			t.Errorf("%s: base %s", s, g.Base.Text(English))
		}
	}
}

func TestUnnamedBasisCanBeAssumed(t *testing.T) {
	b := in(t, "a.txt").say("财政收入300亿元,增长8.2%").rec("财政收入", level("300亿元"), change("8.2%", extract.Up, ""))
	g := only(t, b, Options{Unnamed: extract.YearOnYear})
	if !g.Base.OK() || !g.Assumed || g.Basis != extract.YearOnYear {
		t.Errorf("base %s, assumed %v, basis %s", g.Base.Text(English), g.Assumed, g.Basis)
	}
}

func TestBounds(t *testing.T) {
	for _, c := range []struct {
		name, text string
		opts       []opt
		base       string
	}{
		{"余", "纠纷70余起,同比上升40%", []opt{level("70余起"), up("40%")}, "50–57"},
		{"more than", "纠纷超过70起,同比上升40%", []opt{level("70起"), bounded(extract.MoreThan), up("40%")}, "(49.82, ∞)"},
		{"at least", "收入50亿元,同比增长25%以上", []opt{level("50亿元"), up("25%"), bounded(extract.AtLeast)}, "(0, 41)"},
		{"about", "收入约50亿元,同比增长25%", []opt{level("50亿元"), bounded(extract.About), up("25%")}, "约(39.44, 40.57)"},
	} {
		g := only(t, in(t, "a.txt").say(c.text).rec("本项", c.opts...), Options{})
		if got := g.Base.Text(Chinese); got != c.base {
			t.Errorf("%s: base %s, want %s", c.name, got, c.base)
		}
	}
}

func TestDigits(t *testing.T) {
	// 12.6亿元 and 8.2% know the base to a tenth, not to a hundredth.
	g := simple(t, "12.6亿元", "8.2%", extract.Up)
	if d := g.Base.Decimal().String(); d != "11.6" {
		t.Errorf("base %s, want 11.6", d)
	}
	if f := g.Base.Float(); math.Abs(f-12.6/1.082) > 1e-12 {
		t.Errorf("float %v, want %v", f, 12.6/1.082)
	}
	if d := simple(t, "6127人", "24.6%", extract.Up).Base.Decimal().String(); d != "4917" {
		t.Errorf("base %s, want 4917", d)
	}
}
