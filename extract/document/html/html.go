// Package html reads web pages: the article without what the site puts around it, tables as cells.
package html

import (
	"context"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"zhibiao/extract/document/layout"
	"zhibiao/extract/document/limit"
	"zhibiao/extract/text"
)

// Text reads a page; what it says of its own encoding is not believed.
func Text(ctx context.Context, page string, lim limit.Limits) (*text.Text, error) {
	b := layout.New(ctx, lim)
	root, err := html.Parse(strings.NewReader(page))
	if err != nil { // nested deeper than the parser goes
		flat(ctx, page, b)
		return b.Text()
	}
	w := &walker{ctx: ctx}
	w.walk(root, place{})
	w.flush()
	if w.err != nil {
		return nil, w.err
	}
	said := metadata(root, w.items)
	items := article(ctx, page, said.Title, w.items)
	for _, it := range items {
		switch {
		case it.cells == nil && it.level == 0 && byline.MatchString(it.text):
			b.Furniture(it.text) // its counters are no figures
		case it.cells != nil:
			b.Caption(it.text)
			b.Table(it.cells)
		case it.level > 0:
			b.Heading(it.level, it.text)
		default:
			b.Paragraph(it.text)
		}
	}
	t, err := b.Text()
	if err != nil {
		return nil, err
	}
	t.Title, t.Date, t.Issuer = said.Title, said.Date, said.Issuer
	return t, nil
}

// An item is one block of a page: a line of text or a table.
type item struct {
	text   string        // of a table: its caption
	level  int           // of a heading, else 0
	cells  []layout.Cell // of a table
	linked int           // bytes of text that stand in links
	chrome bool          // stands in a part that its names call navigation, a side bar, a foot
}

// size is the item's bytes of text.
func (it item) size() int {
	n := len(it.text)
	for _, c := range it.cells {
		n += len(c.Text)
	}
	return n
}

// links reports whether the item is little else than links.
func (it item) links() bool { return it.cells == nil && it.linked*10 >= len(it.text)*8 }

// stated reports whether the item says something in a sentence or a table, so that losing it would lose content.
func (it item) stated() bool {
	if it.cells != nil {
		return !it.chrome
	}
	return !it.links() && len(it.text) >= 60 && strings.ContainsAny(it.text, "。,\uFF0C;\uFF1B0123456789") && !layout.IsFurniture(it.text)
}

// readable is the largest page given to readability, whose time grows faster than the page.
const readable = 4 << 20

// article chooses the items from where the article begins to where it ends. Readability says where; what it would lose
// between, and a page on which it loses much, stays.
func article(ctx context.Context, page, title string, items []item) []item {
	items = withoutChrome(items)
	if len(page) > readable || limit.Check(ctx) != nil {
		return items
	}
	first, last := span(page, items)
	if first < 0 {
		return items
	}
	kept, lost := 0, 0
	for i, it := range items {
		switch {
		case i >= first && i <= last:
			kept += it.size()
		case it.stated():
			lost += it.size()
		}
	}
	if lost*10 > kept || kept < 300 {
		return items
	}
	// The title and the line of date and source stand above what readability calls the article.
	for i := first - 1; i >= 0 && i >= first-12; i-- {
		if items[i].level == 1 || title != "" && strings.Contains(items[i].text, title) || items[i].level > 0 && i >= first-3 {
			first = i
		}
	}
	return items[first : last+1]
}

// span finds the first and last item that readability counts to the article, -1 where it finds none.
func span(page string, items []item) (first, last int) {
	defer func() {
		if recover() != nil { // readability's own fault: the page is read without it
			first, last = -1, -1
		}
	}()
	got, err := readability.FromReader(strings.NewReader(page), nil)
	if err != nil || got.Node == nil {
		return -1, -1
	}
	w := &walker{ctx: context.Background()}
	w.walk(got.Node, place{})
	w.flush()
	in := make(map[string]bool, len(w.items))
	for _, it := range w.items {
		in[it.key()] = true
	}
	first, last = -1, -1
	for i, it := range items {
		if in[it.key()] && (it.cells != nil || len(it.text) >= 24) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

func (it item) key() string {
	if it.cells == nil {
		return it.text
	}
	var key strings.Builder
	for _, c := range it.cells {
		key.WriteString(c.Text)
		key.WriteByte(0)
	}
	return key.String()
}

// withoutChrome drops furniture, lists of links, and the parts called navigation or foot unless they hold sentences. Where
// hardly anything would be left, the page is such a list, and stays.
func withoutChrome(items []item) []item {
	kept := make([]item, 0, len(items))
	all, left := 0, 0
	for i := 0; i < len(items); i++ {
		it := items[i]
		all += it.size()
		if it.links() && it.level == 0 {
			n := i
			for n < len(items) && items[n].links() && items[n].level == 0 {
				n++
			}
			if it.chrome || n-i >= 3 || len(it.text) < 60 {
				continue
			}
		}
		if it.cells == nil && layout.IsFurniture(it.text) || it.chrome && (it.cells == nil && !it.stated() || it.size() < 200) {
			continue
		}
		left += it.size()
		kept = append(kept, it)
	}
	if left*20 < all || left == 0 {
		kept = kept[:0]
		for _, it := range items {
			if it.cells != nil || !layout.IsFurniture(it.text) {
				kept = append(kept, it)
			}
		}
	}
	return kept
}

// A place is what the elements around a node say of it.
type place struct {
	level        int
	link, chrome bool
	pre          bool
}

// A walker turns a tree of nodes into items.
type walker struct {
	ctx    context.Context
	items  []item
	line   strings.Builder
	linked int
	now    place
	nodes  int
	err    error
}

var chrome = regexp.MustCompile(`(?i)(?:^|[-_\s])(?:nav\w*|menu\w*|breadcrumb\w*|crumbs?|position|footer\w*|foot|copyright|share\w*|bdsharebuttonbox|relat(?:ed|ion)\w*|recommend\w*|side-?bar\w*|pag(?:er|ination|es)|toolbar|advert\w*|ads?|comments?|hot\w*news|friend-?links?|links|login|search\w*|qrcode|header|topbar)(?:$|[-_\s])`)

func (w *walker) walk(n *html.Node, p place) {
	if w.nodes++; w.nodes%1024 == 0 && w.err == nil {
		w.err = limit.Check(w.ctx)
	}
	if w.err != nil {
		return
	}
	switch n.Type {
	case html.TextNode:
		w.write(n.Data, p)
		return
	case html.ElementNode:
		if hidden(n) {
			return
		}
	case html.CommentNode, html.DoctypeNode:
		return
	}
	block := false
	switch n.DataAtom {
	case atom.A:
		p.link = p.link || attr(n, "href") != ""
	case atom.Br:
		w.flush()
		return
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		p.level, block = int(n.Data[1]-'0'), true
	case atom.Nav, atom.Footer, atom.Aside, atom.Menu:
		p.chrome, block = true, true
	case atom.Pre, atom.Textarea:
		p.pre, block = true, true
	case atom.Table:
		w.flush()
		if cells, caption := table(n); cells != nil {
			w.now = p
			w.items = append(w.items, item{cells: cells, text: caption, chrome: p.chrome})
			return
		}
		block = true
	case atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd, atom.Tr, atom.Td, atom.Th, atom.Section, atom.Article, atom.Main, atom.Header,
		atom.Blockquote, atom.Center, atom.Caption, atom.Figure, atom.Figcaption, atom.Address, atom.Hr, atom.Form, atom.Fieldset, atom.Title, atom.Body, atom.Tbody, atom.Thead, atom.Option, atom.Details, atom.Summary:
		block = true
	}
	if n.Type == html.ElementNode && n.DataAtom != atom.Body && n.DataAtom != atom.Html && chrome.MatchString(attr(n, "class")+" "+attr(n, "id")) {
		p.chrome = true
	}
	if block {
		w.flush()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, p)
	}
	if block {
		w.flush()
	}
}

// hidden reports whether a node is not shown or never text.
func hidden(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Head, atom.Template, atom.Noscript, atom.Svg, atom.Iframe, atom.Object, atom.Select, atom.Button, atom.Input, atom.Del:
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			if strings.Contains(strings.ReplaceAll(strings.ToLower(a.Val), " ", ""), "display:none") {
				return true
			}
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func (w *walker) write(s string, p place) {
	w.now = p
	if p.pre {
		for i, part := range strings.Split(s, "\n") {
			if i > 0 {
				w.flush()
				w.now = p
			}
			w.line.WriteString(part)
		}
		return
	}
	before := w.line.Len()
	collapse(&w.line, s)
	if p.link {
		w.linked += len(strings.TrimSpace(w.line.String()[before:]))
	}
}

// collapse adds s with its white space as a browser shows it: a space, and none where a line of Chinese was broken in the
// source.
func collapse(out *strings.Builder, s string) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !space(r) {
			out.WriteString(s[i : i+n])
			i += n
			continue
		}
		broken := false
		j := i
		for j < len(s) {
			r, n := utf8.DecodeRuneInString(s[j:])
			if !space(r) {
				break
			}
			broken = broken || r == '\n' || r == '\r'
			j += n
		}
		last, _ := utf8.DecodeLastRuneInString(out.String())
		next, _ := utf8.DecodeRuneInString(s[j:])
		if last != utf8.RuneError && last != ' ' && !(broken && (last > 0x2E80 || j < len(s) && next > 0x2E80)) {
			out.WriteByte(' ')
		}
		i = j
	}
}

func space(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' || r == 0xA0
}

func (w *walker) flush() {
	s := layout.Trim(w.line.String())
	w.line.Reset()
	if s != "" {
		w.items = append(w.items, item{text: s, level: w.now.level, linked: w.linked, chrome: w.now.chrome})
	}
	w.linked = 0
}

// table returns the cells of a table of data and its caption, nil where the table only lays out the page: where tables or headings
// stand in it, or where it has but one row or column.
func table(n *html.Node) (cells []layout.Cell, caption string) {
	layoutOnly, row, rows, columns := false, 0, 0, 0
	covered := map[[2]int]bool{} // grid places taken by cells that span rows
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil && !layoutOnly; c = c.NextSibling {
			if c.Type != html.ElementNode || hidden(c) {
				continue
			}
			switch c.DataAtom {
			case atom.Caption:
				caption = content(c)
			case atom.Tr:
				row++
				col, filled := 1, 0
				for d := c.FirstChild; d != nil; d = d.NextSibling {
					if d.Type != html.ElementNode || d.DataAtom != atom.Td && d.DataAtom != atom.Th || hidden(d) {
						continue
					}
					if contains(d, atom.Table, atom.H1, atom.H2, atom.H3) {
						layoutOnly = true
						return
					}
					for covered[[2]int{row, col}] {
						col++
					}
					cell := layout.Cell{Text: content(d), Row: row, Col: col, RowSpan: number(attr(d, "rowspan"), 1000), ColSpan: number(attr(d, "colspan"), layout.MaxColumns), Head: d.DataAtom == atom.Th}
					if len(covered) < 100_000 {
						for r := 1; r < cell.RowSpan; r++ {
							for k := range cell.ColSpan {
								covered[[2]int{row + r, col + k}] = true
							}
						}
					}
					if cell.Text != "" {
						filled++
					}
					cells = append(cells, cell)
					col += cell.ColSpan
				}
				if filled >= 2 {
					rows++
				}
				columns = max(columns, filled)
			default:
				visit(c)
			}
		}
	}
	visit(n)
	if layoutOnly || rows < 1 || columns < 2 || row < 2 {
		return nil, ""
	}
	return cells, layout.JoinLines(caption)
}

func number(s string, most int) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, most)
}

func contains(n *html.Node, tags ...atom.Atom) bool {
	for d := range n.Descendants() {
		for _, tag := range tags {
			if d.Type == html.ElementNode && d.DataAtom == tag {
				return true
			}
		}
	}
	return false
}

// content is the text of a node, its blocks a line each.
func content(n *html.Node) string {
	w := &walker{ctx: context.Background()}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, place{})
	}
	w.flush()
	lines := make([]string, len(w.items))
	for i, it := range w.items {
		lines[i] = it.text
	}
	return strings.Join(lines, "\n")
}

var (
	titles  = []string{"articletitle", "og:title", "dc.title"}
	dates   = []string{"pubdate", "publishdate", "article:published_time", "og:release_date", "dc.date", "date"}
	issuers = []string{"contentsource", "source", "article:author", "dc.publisher"}
)

// byline is the line of date, source and counters below a title.
var (
	byline = regexp.MustCompile(`^[^。%\x{FF05}]{0,40}(?:(?:时间|日期)\s*[:\x{FF1A}]\s*\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}|(?:信息|文章|稿件)?来源\s*[:\x{FF1A}]|\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s+(?:\d\d:\d\d|来源|作者|字号))[^。%\x{FF05}]{0,80}$`)
	issued = regexp.MustCompile(`(?:^|时间|日期|[\s:\x{FF1A}])(\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2})`)
	source = regexp.MustCompile(`来源\s*[:\x{FF1A}]\s*([^\s:\x{FF1A}|\[【(\x{FF08}]{2,30})`)
)

// metadata reads title, date and issuer from the page's meta tags, in the names that Chinese government sites must use first,
// and where they are silent from its title and its first byline.
func metadata(root *html.Node, items []item) text.Text {
	meta := map[string]string{}
	var title string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Meta:
			name := strings.ToLower(attr(n, "name") + attr(n, "property"))
			if _, twice := meta[name]; !twice {
				meta[name] = layout.Trim(attr(n, "content"))
			}
		case atom.Title:
			if title == "" && n.FirstChild != nil {
				title = layout.Trim(layout.JoinLines(n.FirstChild.Data))
			}
		}
	}
	first := func(names []string) string {
		for _, n := range names {
			if meta[n] != "" {
				return meta[n]
			}
		}
		return ""
	}
	t := text.Text{Title: first(titles), Issuer: first(issuers)}
	t.Date = isoDate(first(dates))
	if t.Title == "" {
		t.Title = title
		for _, it := range items { // without the site's name behind it
			if it.cells == nil && len(it.text) >= 12 && strings.HasPrefix(title, it.text) && !it.links() {
				t.Title = it.text
				break
			}
		}
	}
	for _, it := range items {
		if it.cells != nil || len(it.text) > 300 || !byline.MatchString(it.text) {
			continue
		}
		if m := issued.FindStringSubmatch(it.text); m != nil && t.Date == "" {
			t.Date = isoDate(m[1])
		}
		if m := source.FindStringSubmatch(it.text); m != nil && t.Issuer == "" {
			t.Issuer = m[1]
		}
		break
	}
	return t
}

var ymd = regexp.MustCompile(`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})`)

func isoDate(s string) string {
	m := ymd.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	d, err := time.Parse("2006-1-2", m[1]+"-"+m[2]+"-"+m[3])
	if err != nil {
		return ""
	}
	return d.Format(time.DateOnly)
}

// flat reads a page too deeply nested for a tree: token by token, every line a paragraph, every row of cells a line.
func flat(ctx context.Context, page string, b *layout.Builder) {
	z := html.NewTokenizer(strings.NewReader(page))
	var line strings.Builder
	mute := 0
	flush := func() {
		if s := line.String(); !layout.IsFurniture(s) {
			b.Paragraph(s)
		}
		line.Reset()
	}
	for n := 0; b.Err() == nil; n++ {
		if n%1024 == 0 {
			if err := limit.Check(ctx); err != nil {
				b.Fail(err)
			}
		}
		switch z.Next() {
		case html.ErrorToken:
			flush()
			return
		case html.TextToken:
			if mute == 0 {
				collapse(&line, string(z.Text()))
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			t := z.Token()
			switch t.DataAtom {
			case atom.Script, atom.Style, atom.Head:
				switch t.Type {
				case html.StartTagToken:
					mute++
				case html.EndTagToken:
					mute = max(mute-1, 0)
				}
			case atom.Body:
				mute = 0
			case atom.Span, atom.A, atom.B, atom.Strong, atom.I, atom.Em, atom.U, atom.Font, atom.Sup, atom.Sub:
			case atom.Td, atom.Th:
				if t.Type == html.EndTagToken {
					line.WriteByte('\t')
				}
			default:
				flush()
			}
		}
	}
}
