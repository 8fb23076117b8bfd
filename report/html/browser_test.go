package html_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp/kb"

	"zhibiao/report"
	"zhibiao/report/derive"
	"zhibiao/report/html"
	"zhibiao/report/html/browsertest"
)

const police = "今年以来,刑事发案976起,同比上升了26.26%;破获刑事案件583起,其中八类主要案件41起。\n力争全年群众安全感达到95%以上。"

// The documents that charts and filters are tried on: what extraction makes of them today does not matter.
func policeByHand(t *testing.T) html.Document {
	return byHand(t, "公安.txt", police, fact{indicator: "刑事发案", period: "今年以来", level: "976起", change: "+26.26%"}, fact{indicator: "破获刑事案件", period: "今年以来", level: "583起"},
		fact{indicator: "八类主要案件", parent: "破获刑事案件", period: "今年以来", level: "41起"}, fact{indicator: "群众安全感", level: "95%", target: true})
}

// phones has a total that its parts do not make up.
func phones(t *testing.T) html.Document {
	return byHand(t, "通信.txt", "全县宽带用户65.8万户,其中电信5.8万户、移动36万户,其余联通20万户。", fact{indicator: "宽带用户", area: "全县", level: "65.8万户"},
		fact{indicator: "电信", parent: "宽带用户", area: "全县", level: "5.8万户"}, fact{indicator: "移动", parent: "宽带用户", area: "全县", level: "36万户"}, fact{indicator: "联通", parent: "宽带用户", area: "全县", level: "20万户"})
}

// visitors is a series of four years, and the year before them, which the first one's growth implies.
func visitors(t *testing.T) html.Document {
	year := func(n int, level, change string) fact {
		y := fmt.Sprint(n)
		return fact{indicator: "接待游客", area: "青石市", period: y + "年", from: y + "-01-01", to: y + "-12-31", level: level, change: change}
	}
	return byHand(t, "游客.txt", "2020年,青石市接待游客120万人次,同比下降14.2%。\n2021年,青石市接待游客132万人次。\n2022年,青石市接待游客125.4万人次。\n2023年,青石市接待游客150.2万人次,同比增长19.8%。",
		year(2020, "120万人次", "-14.2%"), year(2021, "132万人次", ""), year(2022, "125.4万人次", ""), year(2023, "150.2万人次", "+19.8%"))
}

// selected is the indicator of the chosen record, as the detail shows it.
const selected = `document.querySelector("#detail h2") && document.querySelector("#detail h2").textContent`

// inSight says whether the chosen record's first mark is within the text's frame.
const inSight = `(() => { const m = document.querySelector("#text mark.on"); if (!m) return false; const a = m.getBoundingClientRect(), b = document.querySelector("#text").getBoundingClientRect(); return a.top >= b.top && a.bottom <= b.bottom; })()`

// chosenInSight says whether the chosen record is in the list's frame, beside its detail.
const chosenInSight = `(() => { const a = document.querySelector(".row.on").getBoundingClientRect(), b = document.querySelector(".list").getBoundingClientRect(); return a.top >= b.top - 1 && a.bottom <= b.bottom + 1; })()`

func TestClickEitherWay(t *testing.T) {
	b := browsertest.Open(t)
	b.Size(1366, 768)
	b.Page("统计指标.html", pageOf(t, samples(t)...))
	b.Picture("desktop")
	browsertest.Is(b, `document.querySelectorAll("#text mark.level").length > 10`, true)

	// From the record to the text.
	b.Click(".row:nth-child(6)")
	b.Until(inSight)
	browsertest.Is(b, `document.querySelector("#text mark.on").textContent`, browsertest.Eval[string](b, `document.querySelector("#detail .link").textContent`))
	b.Picture("desktop-record")

	browsertest.Is(b, chosenInSight, true)

	// From the text to the record.
	b.Click("#text mark.change")
	browsertest.Is(b, selected, "刑事发案")
	browsertest.Is(b, `document.querySelector(".row.on .title").textContent`, "刑事发案")
	browsertest.Is(b, `document.querySelector("#detail .rise").textContent`, "▲ 26.26%")
	browsertest.Is(b, `document.querySelector("#detail").textContent.includes("773 起")`, true)

	// By the address.
	id := browsertest.Eval[string](b, `decodeURIComponent(location.hash.slice(1))`)
	browsertest.Eval[bool](b, `(window.old = true, location.reload(), true)`)
	b.Until(`!window.old && document.querySelector("#detail h2")`)
	browsertest.Is(b, selected, "刑事发案")
	if id == "" {
		t.Error("the address does not name the record")
	}

	// A row of the list shows its figure, however far behind in the sentence it stands.
	b.Until(`(() => { const rows = [...document.querySelectorAll("#side .row, .list .row")]; return rows.length > 4 && rows.every(r => { const f = r.querySelector(".foot b"), l = f && f.closest(".line"); return f && f.textContent !== "" && f.getBoundingClientRect().right <= l.getBoundingClientRect().right + 1; }); })()`)

	// Another document.
	b.Click("[data-view=files]")
	b.Click(".row:nth-child(4)")
	browsertest.Is(b, `document.querySelector("#path").textContent`, "04-statistics-communique.txt")
	b.Picture("desktop-files")
	b.Click("[data-view=records]")
	b.Type("#search", "油菜籽")
	b.Until(`document.querySelector("#state").textContent.includes(" / ")`)
	b.Click(".row")
	b.Until(inSight)
	b.Picture("desktop-table")
}

func TestKeyboard(t *testing.T) {
	b := browsertest.Open(t)
	b.Size(1366, 768)
	b.Page("a.html", pageOf(t, samples(t)...))
	b.Keys("j")
	browsertest.Is(b, selected, "刑事发案")
	b.Keys("jj" + kb.ArrowUp)
	browsertest.Is(b, selected, "破获刑事案件")
	for range 120 {
		b.Keys("j")
	}
	b.Until(inSight)
	browsertest.Is(b, chosenInSight, true)
	b.Keys("/")
	browsertest.Is(b, `document.activeElement.id`, "search")
	b.Type("#search", "贷款") // the driver's "/" has reached the field too, as no hand's would
	b.Until(`document.querySelector("#state").textContent.includes(" / ")`)
	b.Click(".list .row")
	browsertest.Is(b, `document.querySelector("#detail").textContent.includes("贷款")`, true)
	b.Keys("/")
	b.Keys(kb.Escape)
	b.Until(`document.querySelector("#clear").hidden`)
	b.Keys(kb.Escape + "3")
	browsertest.Is(b, `document.querySelector("[data-view=growth]").getAttribute("aria-selected")`, "true")
	b.Keys("6")
	browsertest.Is(b, `document.querySelector("[data-view=checks]").getAttribute("aria-selected")`, "true")
	b.Keys("?")
	b.Picture("help")
	b.Until(`document.querySelector("[role=dialog]")`)
	b.Keys(kb.Escape)
	browsertest.Is(b, `!!document.querySelector("[role=dialog]")`, false)
	b.Keys("[[[[[[[[[[[[[[]")
	browsertest.Is(b, `document.querySelector("#place").textContent`, "2 / 14")
	theme := browsertest.Eval[string](b, `document.documentElement.dataset.theme`)
	b.Keys("d")
	browsertest.Is(b, `document.documentElement.dataset.theme !== "`+theme+`"`, true)
	// Everything that the mouse reaches is reached by Tab, and shows that it is.
	browsertest.Is(b, `[...document.querySelectorAll("button, select, input, [role=listbox]")].filter(e => e.offsetParent && e.tabIndex < 0 && e.getAttribute("role") !== "tab").length`, 0)
}

func TestFilters(t *testing.T) {
	b := browsertest.Open(t)
	b.Size(1366, 768)
	b.Page("a.html", handPage(t, policeByHand(t), phones(t)))
	rows := func(want string) {
		t.Helper()
		b.Until(`document.querySelector("#state").textContent.startsWith("` + want + `")`)
	}
	rows("8 条记录")
	pick := func(name, value string) {
		browsertest.Eval[bool](b, `(() => { const e = document.querySelector("select[data-name=`+name+`]"); e.value = "`+value+`"; e.dispatchEvent(new Event("change")); return true; })()`)
	}
	pick("role", "change")
	rows("1 / 8")
	browsertest.Is(b, `document.querySelectorAll("#text mark.dim").length`, 3)
	b.Click("#clear")
	rows("8 条")
	pick("status", "target")
	rows("1 / 8")
	pick("status", "")
	pick("check", "off")
	rows("4 / 8")
	browsertest.Is(b, `document.querySelectorAll(".row.off").length`, 4)
	pick("check", "unchecked")
	rows("4 / 8")
	pick("check", "")
	b.Type("[data-name=document]", "通信")
	rows("4 / 8")
	b.Type("[data-name=indicator]", "电信")
	rows("1 / 8")
	browsertest.Is(b, `document.querySelector("#offer-indicator option").value.includes("电信")`, true)
	b.Click("#clear")
	b.Click("#here")
	rows("4 / 8")
	b.Keys("]")
	rows("4 / 8")
	browsertest.Is(b, `[...document.querySelectorAll(".row")].every(r => r.textContent.includes("万户"))`, true)
	browsertest.Is(b, `document.querySelectorAll("#text mark.off").length`, 4)
	b.Type("#search", "没有这样的话")
	b.Until(`document.querySelector(".empty")`)
	b.Picture("nothing")
}

func TestChartsAndChecks(t *testing.T) {
	b := browsertest.Open(t)
	b.Size(1366, 768)
	docs, _ := read(t, samples(t))
	b.Page("a.html", handPage(t, append(docs, visitors(t), phones(t))...))

	b.Click("[data-view=growth]")
	b.Until(`document.querySelectorAll(".bars .row svg rect").length > 10`)
	// Bars go from long to short, and below zero to the other side.
	browsertest.Is(b, `(() => { const w = [...document.querySelectorAll(".list .row")].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map(r => { const e = r.querySelector("rect"); return (e.classList.contains("dn") ? -1 : 1) * e.width.baseVal.value; }); return w.every((v, i) => !i || w[i - 1] >= v - 0.01); })()`, true)
	b.Picture("growth")
	b.Click(".list .row:nth-child(3)")
	b.Until(inSight)
	b.Picture("growth-chosen")

	b.Click("[data-view=parts]")
	b.Until(`document.querySelectorAll(".card .stack").length > 3`)
	b.Picture("parts")
	b.Click(".card .piece .link")
	b.Until(inSight)

	b.Click("[data-view=series]")
	b.Type("#search", "青石市")
	b.Until(`document.querySelectorAll("svg circle").length === 5`)
	browsertest.Is(b, `document.querySelectorAll("svg circle.implied").length`, 1)
	browsertest.Is(b, `document.querySelector("svg[role=img]").getAttribute("aria-label").includes("2022年 125.4")`, true)
	// The axis has round marks, and what is told of the series is parted.
	browsertest.Is(b, `[...document.querySelectorAll("svg[role=img] line.grid + text")].map(e => e.textContent).join(" ")`, "120 130 140 150")
	browsertest.Is(b, `document.querySelector(".list .row .foot").textContent`, "年均增长 8% · 2022年 增长 -5% · 2023年 增长 19.8%")
	b.Picture("series")
	b.Click("svg circle:nth-of-type(3)")
	b.Until(inSight)
	browsertest.Is(b, `document.querySelector("#path").textContent`, "游客.txt")

	b.Click("#clear")
	b.Click("[data-view=checks]")
	b.Until(`document.querySelectorAll(".row.off").length > 0`)
	b.Picture("checks")
	browsertest.Is(b, `document.querySelector(".list .row .tag").textContent`, "不符")
	b.Type("#search", "宽带用户")
	b.Until(`document.querySelectorAll(".list .row").length === 1`)
	b.Click(".list .row")
	b.Until(inSight)
	browsertest.Is(b, `document.querySelectorAll("#text mark.off").length`, 4)
	b.Picture("check-chosen")
	b.Dark(true)
	b.Picture("check-dark")
}

func TestPhone(t *testing.T) {
	b := browsertest.Open(t)
	b.Size(390, 844)
	docs, _ := read(t, samples(t))
	b.Page("a.html", handPage(t, append([]html.Document{policeByHand(t), phones(t), visitors(t)}, docs...)...))
	whole := `document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll("header *, .bar *, #state *")].filter(e => e.offsetParent).every(e => e.getBoundingClientRect().right <= innerWidth + 1)`
	browsertest.Is(b, whole, true)
	b.Picture("phone")
	b.Click(".row")
	b.Picture("phone-record")
	b.Click("#detail button.phone")
	b.Until(inSight)
	browsertest.Is(b, whole, true)
	b.Click("#detail .shut")
	b.Click("#text mark.change")
	browsertest.Is(b, selected, "刑事发案")
	b.Picture("phone-text")
	for _, v := range []string{"growth", "parts", "series", "checks", "files"} {
		b.Click("#reading .phone")
		browsertest.Eval[bool](b, `(document.querySelector("[data-view=`+v+`]").click(), true)`)
		browsertest.Is(b, whole, true)
		b.Picture("phone-" + v)
		browsertest.Eval[bool](b, `(document.querySelector(".tabs .phone").click(), true)`)
	}
	b.Dark(true)
	b.Picture("phone-dark")
}

func TestEnglish(t *testing.T) {
	b := browsertest.Open(t)
	b.Size(1366, 768)
	docs, records := read(t, append(samples(t), sample{"broken.docx", "PK\x03\x04"}))
	b.Page("a.html", write(t, html.Options{Lang: derive.English}, docs, html.Rest{Derived: derive.Derive(records, derive.Options{}),
		Review:   &report.Review{Opinions: []report.Opinion{{ID: records[0].ID, Verdict: report.Wrong, Note: "look again", Reviewer: "A"}}},
		Settings: []report.Setting{{Name: "--area", Value: "湘乡市"}}}))
	b.Click(".row")
	browsertest.Is(b, `document.querySelector("#detail").textContent.includes("look again")`, true)
	// No Chinese but what the documents say.
	browsertest.Is(b, `/[一-鿿]/.test([...document.querySelectorAll("header, .tabs, .filters, .legend, #detail th, #detail h3, .tag")].map(e => e.textContent + (e.title || "")).join(""))`, false)
	b.Picture("english")
}

// TestMarkupIsText shows pages made of what would do harm where it were taken for markup.
func TestMarkupIsText(t *testing.T) {
	evil := strings.Join([]string{
		"</script><script>window.hacked=1</script>",
		"<!--<script>", "-->", "]]>", `"><img src=x onerror=window.hacked=2>`, "<svg/onload=window.hacked=3>", "{{constructor.constructor('window.hacked=4')()}}",
		"&lt;b&gt;", `\u003cscript>`, "\u2028\u2029\u0085", "\u202egnp.exe", "${window.hacked=5}", "javascript:window.hacked=6", "<base href=https://evil.example/>",
		`<meta http-equiv="refresh" content="0;url=https://evil.example/">`, "<style>*{display:none}</style>", "<iframe src=//evil.example></iframe>",
	}, "案件12起,")
	b := browsertest.Open(t)
	docs, records := read(t, []sample{{"<script>", evil + "，刑事发案976起,同比上升26.26%。"}, {`"><img src=x onerror=window.hacked=7>.txt`, evil + police}, {"</title><script>window.hacked=8</script>.docx", "PK\x03\x04"}})
	docs[0].Warnings = []string{evil}
	records[0].Warnings = []string{evil}
	for i := range docs[0].Records {
		r := &docs[0].Records[i]
		r.Section, r.Area, r.Period, r.Parent, r.Indicator, r.CopyOf, r.Rule = evil, evil, evil, evil, evil+r.Indicator, evil, evil
		r.Warnings = []string{evil}
	}
	page := write(t, html.Options{Title: evil, Version: evil}, docs, html.Rest{Derived: derive.Derive(records, derive.Options{}),
		Review: &report.Review{Opinions: []report.Opinion{{ID: records[0].ID, Verdict: report.Verdict(evil), Reviewer: evil, Note: evil}}}, Settings: []report.Setting{{Name: evil, Value: evil}}})
	b.Page("<script>window.hacked=9<!--.html", page)
	for _, v := range []string{"records", "growth", "parts", "series", "checks", "files"} {
		b.Click("[data-view=" + v + "]")
		if v == "records" || v == "checks" {
			b.Keys("j")
		}
	}
	b.Picture("markup")
	browsertest.Is(b, `window.hacked === undefined`, true)
	browsertest.Is(b, `document.querySelectorAll("img, iframe, base, style:not(head > style), body script:not([data-is])").length`, 1) // our own script
	browsertest.Is(b, `document.querySelector("#path").textContent`, "<script>")
	browsertest.Is(b, `[...document.querySelectorAll("#text p")].map(p => p.textContent).join("").includes("</script><script>window.hacked=1</script>案件12起")`, true)
	browsertest.Is(b, `performance.getEntriesByType("resource").length`, 0)
	browsertest.Is(b, `location.protocol`, "file:")
	b.Expect("Security Policy", "TrustedHTML", "TrustedScript")

	// And the policy holds where an attacker got further than that.
	tries := browsertest.Eval[string](b, `(async () => {
		const done = [];
		try { document.body.insertAdjacentHTML("beforeend", "<b>x</b>"); done.push("markup"); } catch (e) {}
		await new Promise(go => setTimeout(() => { try { new Function("return 1")(); done.push("eval"); } catch (e) {} go(); }));
		try { await fetch("https://evil.example/"); done.push("fetch"); } catch (e) {}
		return done.join();
	})()`)
	if tries != "" {
		t.Errorf("the policy allows %s", tries)
	}
}

// TestManyRecords holds the page fluid at 50,000 records in one document and in many.
func TestManyRecords(t *testing.T) {
	if testing.Short() {
		t.Skip("needs minutes: run without -short")
	}
	b := browsertest.Open(t)
	b.Size(1366, 768)
	docs, records := many(t, 50_000)
	page := write(t, html.Options{}, docs, html.Rest{Derived: derive.Derive(records, derive.Options{})})
	start := time.Now()
	b.Page("a.html", page)
	b.Until(`document.querySelectorAll(".row").length > 5`)
	t.Logf("%d records, %d MB: opened in %v", len(records), len(page)>>20, time.Since(start).Round(time.Millisecond))
	// Scrolling: the time that each frame takes.
	worst := func(selector string) float64 {
		return browsertest.Eval[float64](b, `(async () => {
			const box = document.querySelector("`+selector+`"), frame = () => new Promise(go => requestAnimationFrame(go));
			const times = [];
			await frame();
			for (let i = 0; i < 120; i++) {
				const t = performance.now();
				box.scrollTop = (i * 7919 % 120) / 120 * (box.scrollHeight - box.clientHeight);
				await frame();
				times.push(performance.now() - t);
			}
			times.sort((a, b) => a - b);
			return times[113];
		})()`)
	}
	for _, v := range []string{"records", "growth"} {
		b.Click("[data-view=" + v + "]")
		frame := worst(".list")
		t.Logf("%s: 95 of 100 frames within %.0f ms", v, frame)
		if frame > 1000 { // some forty where nothing else runs; a list that is drawn in whole takes seconds
			t.Errorf("%s: a frame takes %.0f ms", v, frame)
		}
		browsertest.Is(b, `document.querySelectorAll("*").length < 6000`, true)
	}
	frame := worst("#text")
	t.Logf("text: 95 of 100 frames within %.0f ms", frame)
	if frame > 2000 {
		t.Errorf("text: a frame takes %.0f ms", frame)
	}
	b.Click("[data-view=records]")
	took := browsertest.Eval[float64](b, `(async () => {
		const e = document.querySelector("#search"), t = performance.now();
		e.value = "第49999";
		e.dispatchEvent(new Event("input"));
		while (document.querySelectorAll(".list .row").length !== 1) await new Promise(go => setTimeout(go, 5));
		return performance.now() - t;
	})()`)
	t.Logf("search: %.0f ms, of which 160 waits for the next letter", took)
	if took > 10_000 {
		t.Errorf("a search takes %.0f ms", took)
	}
	b.Click(".list .row")
	b.Until(inSight)
	b.Picture("many")
	browsertest.Is(b, `document.querySelector("#text mark.on").textContent`, fmt.Sprint(49999+1000, "起"))
}
