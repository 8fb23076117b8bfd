
// ---- Data. Everything that came from a document reaches the page through textContent only.

const rest = JSON.parse(document.querySelector('script[data-is="rest"]').textContent);
const lang = rest.lang === "en" ? "en" : "zh";
const W = WORDS[lang];
const files = [...document.querySelectorAll('script[data-is="file"]')].map(s => JSON.parse(s.textContent));
const texts = [...document.querySelectorAll('script[data-is="text"]')];
const records = [];
const byID = new Map();
files.forEach((f, i) => {
  f.from = records.length;
  for (const r of f.records || []) {
    r.f = i;
    r.i = records.length;
    r.growths = [];
    r.checks = [];
    if (!byID.has(r.id)) byID.set(r.id, r);
    records.push(r);
  }
  f.count = records.length - f.from;
  delete f.records;
});
const growths = (rest.growths || []).filter(g => byID.has(g.r));
const checks = rest.checks || [];
for (const g of growths) byID.get(g.r).growths.push(g);
const severity = { off: 3, undecidable: 2, consistent: 1 };
for (const c of checks) {
  for (const f of c.f) {
    const r = byID.get(f.r);
    if (r && !r.checks.includes(c)) {
      r.checks.push(c);
      if (!r.worst || severity[c.v] > severity[r.worst]) r.worst = c.v;
    }
  }
}
const opinions = new Map((rest.opinions || []).map(o => [o.r, o]));

// textOf is a file's text, read when it is first needed.
function textOf(f) {
  const file = files[f];
  if (!file.text) {
    file.text = JSON.parse(texts[f].textContent);
    texts[f].remove();
  }
  return file.text;
}
const slice = (r, from, to) => textOf(r.f).body.slice(from, to);
const evidence = r => slice(r, r.e[0], r.e[1]);
// glimpse is the part of the evidence that shows the record's first figure, in one line: a list has no room for a long sentence.
function glimpse(r, q) {
  const from = Math.max(r.e[0], (q && q.e ? q.s || 0 : 0)), to = q && q.e ? q.e : from;
  let start = r.e[0];
  if (from - start > 24) { // from the clause, where that is not far off
    const before = slice(r, start, from), at = Math.max(...[..."，,；;。、：:\n"].map(c => before.lastIndexOf(c, before.length - 2)));
    start = at >= 0 && before.length - at <= 40 ? start + at + 1 : from - 20;
  }
  const plain = t => t.replace(/\s+/g, " ");
  return [start > r.e[0] || r.cut ? "…" : "", plain(slice(r, start, from)).trimStart(), h("b", {}, plain(slice(r, from, to))), plain(slice(r, to, Math.min(r.e[1], to + 100)))];
}

// ---- Making elements.

function h(tag, attributes, ...children) {
  const e = document.createElement(tag);
  set(e, attributes, children);
  return e;
}
const SVG = "http://www.w3.org/2000/svg";
function s(tag, attributes, ...children) {
  const e = document.createElementNS(SVG, tag);
  set(e, attributes, children);
  return e;
}
function set(e, attributes, children) {
  for (const name in attributes || {}) {
    const value = attributes[name];
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") e.addEventListener(name, value);
    else if (name === "style") Object.assign(e.style, value);
    else if (name === "value" || name === "checked" || name === "disabled" || name === "hidden") e[name] = value;
    else e.setAttribute(name, value === true ? "" : value);
  }
  for (const c of children.flat(3)) {
    if (c !== null && c !== undefined && c !== false && c !== "") e.append(c);
  }
}
const $ = id => document.getElementById(id);

let sayTimer = 0;
function say(message, stays) {
  let e = $("say");
  if (!e) document.body.append(e = h("div", { id: "say", role: "status" }));
  e.textContent = message;
  e.hidden = !message;
  clearTimeout(sayTimer);
  if (!stays) sayTimer = setTimeout(() => { e.hidden = true; }, 2600);
}

// ask shows a sheet over the page; answers are [words, action].
function ask(title, content, ...answers) {
  const before = document.activeElement;
  const close = () => { veil.remove(); if (before && before.focus) before.focus(); };
  const buttons = answers.map(([words, action, main]) => h("button", { class: main ? "main" : "", click: () => { close(); if (action) action(); } }, words));
  const veil = h("div", { class: "veil", click: e => { if (e.target === veil) close(); }, keydown: e => {
    if (e.key === "Escape") close();
    if (e.key === "Tab") { // stays in the sheet
      const all = [...veil.querySelectorAll("button, input")];
      const next = (all.indexOf(document.activeElement) + (e.shiftKey ? all.length - 1 : 1)) % all.length;
      all[next].focus();
      e.preventDefault();
    }
    e.stopPropagation();
  } }, h("div", { class: "sheet", role: "dialog", "aria-modal": "true", "aria-label": title }, h("h2", {}, title), content, h("div", { class: "actions" }, buttons)));
  document.body.append(veil);
  buttons[buttons.length - 1].focus();
}

// ---- How quantities read.

const arrows = { up: "▲", down: "▼", flat: "–" };
const tone = d => d === "up" ? "rise" : d === "down" ? "fall" : "";
// moves is the direction of a change as it is: 增长-3.2% goes down.
function moves(q) {
  if ((q.v || "").startsWith("-")) return q.d === "up" ? "down" : q.d === "down" ? "up" : q.d;
  return q.d;
}
function amount(q) {
  if (q.x) return q.l + " (" + W.masked + ")";
  if (q.v === undefined) return q.l || "";
  let t = (q.b ? W[q.b] + (lang === "en" ? " " : "") : "") + q.v + (q.m ? "–" + q.m : "");
  if (q.u) t += (/^[%‰]/.test(q.u) ? "" : " ") + q.u;
  return t;
}
const basisWords = b => (W.bases || {})[b] || b;
function basisOf(q) {
  return [q.vs === "其他" || q.vs === "由…到…" ? "" : basisWords(q.vs), q.vo].filter(Boolean).join(" ");
}
function changeText(r, q) {
  const from = r.q.find(x => x.k === "from" && (x.i || 0) === (q.i || 0));
  let t = (arrows[q.d] || "") + (q.v !== undefined || q.l ? " " + amount(q) : "");
  if (from) t = (arrows[q.d] || "") + " " + (q.v !== undefined ? amount(q) + " ← " : "← ") + amount(from);
  return t.trim();
}
function headline(r) {
  return r.q.find(q => q.k === "level") || r.q.find(q => q.k === "change") || r.q[0];
}
function quantityText(r, q) {
  if (q.k === "change") return changeText(r, q);
  if (q.k === "share") return amount(q) + (q.of ? "  " + W.ofWhole + " " + q.of : "");
  if (q.k === "rank") return (q.sc ? q.sc + " " : "") + W.place(q.v || "", q.fe);
  return amount(q);
}
const doubtful = r => (r.w && r.w.length > 0) || (r.c !== undefined && r.c < 0.8);
const nameOf = r => r.n || W.noIndicator;
const gone = r => (opinions.get(r.id) || {}).v === "删除";

// served holds what only the program's own server offers: the review form, its keys, and what to do at the beginning.
const served = {};

// ---- What is shown.

const filter = { here: false, q: "", document: "", indicator: "", role: "", status: "", check: "", verdict: "" };
const state = { file: -1, record: null, view: "records", shown: records, only: null, pane: "side" };
const phone = () => window.matchMedia("(max-width: 820px)").matches;

const haystack = r => r.hay || (r.hay = [r.n, r.p, r.a, r.t, r.sec, r.id, evidence(r)].join("\u0001").toLowerCase());

function matches(r, words) {
  if (filter.here && r.f !== state.file) return false;
  if (filter.document && !files[r.f].path.toLowerCase().includes(filter.document.toLowerCase())) return false;
  if (filter.indicator && !(r.n || "").toLowerCase().includes(filter.indicator.toLowerCase()) && !(r.p || "").toLowerCase().includes(filter.indicator.toLowerCase())) return false;
  if (filter.role && !r.q.some(q => q.k === filter.role)) return false;
  if (filter.status && r.st !== filter.status) return false;
  if (filter.check === "unchecked" ? r.worst : filter.check === "doubt" ? !doubtful(r) : filter.check && !r.checks.some(c => c.v === filter.check)) return false;
  if (filter.verdict && ((opinions.get(r.id) || {}).v || "待核") !== filter.verdict) return false;
  return words.every(w => haystack(r).includes(w));
}

function applyFilter() {
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  const any = words.length || Object.keys(filter).some(k => k !== "q" && filter[k]);
  state.shown = any ? records.filter(r => matches(r, words)) : records;
  state.only = any ? new Set(state.shown) : null;
  for (const b of document.querySelectorAll(".filters select, .filters input")) {
    const name = b.dataset.name;
    if (name) b.classList.toggle("set", Boolean(filter[name]));
  }
  $("clear").hidden = !any;
  dimMarks($("text"));
  refresh();
}
const visible = r => !state.only || state.only.has(r);

// ---- A list of rows of one height, of which only those in sight exist.

const TALLEST = 8e6; // pixels; browsers can't scroll much more
class Rows {
  constructor(box, height, make, chosen) {
    this.box = box;
    this.height = height;
    this.make = make;
    this.chosen = chosen; // item → whether it is the chosen one
    this.items = [];
    this.inner = h("div", { class: "inner" });
    this.box.append(this.inner);
    this.drawn = new Map();
    this.box.addEventListener("scroll", () => this.draw(), { passive: true });
    if (window.ResizeObserver) new ResizeObserver(() => this.draw()).observe(this.box);
  }
  show(items) {
    this.items = items;
    this.total = items.length * this.height;
    this.inner.style.height = Math.min(this.total, TALLEST) + "px";
    this.again();
  }
  again() {
    for (const e of this.drawn.values()) e.remove();
    this.drawn.clear();
    this.draw();
  }
  // ratio is how much of the list passes by for each pixel scrolled.
  ratio() {
    const view = this.box.clientHeight;
    return this.total > TALLEST ? (this.total - view) / (TALLEST - view) : 1;
  }
  draw() {
    const view = this.box.clientHeight;
    if (!view) return;
    const top = this.box.scrollTop, at = top * this.ratio();
    const first = Math.max(0, Math.floor(at / this.height) - 4);
    const last = Math.min(this.items.length, Math.ceil((at + view) / this.height) + 4);
    for (const [i, e] of this.drawn) {
      if (i < first || i >= last) {
        e.remove();
        this.drawn.delete(i);
      }
    }
    for (let i = first; i < last; i++) {
      let e = this.drawn.get(i);
      if (!e) {
        e = this.make(this.items[i], i);
        e.style.height = this.height + "px";
        e.setAttribute("aria-posinset", i + 1);
        e.setAttribute("aria-setsize", this.items.length);
        this.drawn.set(i, e);
        this.inner.append(e);
      }
      e.style.transform = "translateY(" + (top + i * this.height - at) + "px)";
      const on = this.chosen ? this.chosen(this.items[i]) : false;
      e.classList.toggle("on", on);
      e.setAttribute("aria-selected", on);
      if (on) this.box.setAttribute("aria-activedescendant", e.id);
    }
  }
  reveal(i) {
    const view = this.box.clientHeight, ratio = this.ratio(), y = i * this.height, at = this.box.scrollTop * ratio;
    if (y < at || y + this.height > at + view) this.box.scrollTop = Math.max(0, y - view / 3) / ratio;
    this.draw();
  }
  // see brings an item into sight if it is one of the list's.
  see(item) {
    const i = this.items.indexOf(item);
    if (i >= 0) this.reveal(i);
  }
}

// ---- The text.

const CHUNK = 2000;   // UTF-16 units to a part of the text that is drawn at once
const PIECE = 20000;  // a longer paragraph is drawn in pieces
let chunks = [];
let watcher = null;

// lay cuts a text into chunks of units: paragraphs, or rows of a table.
function lay(f) {
  const t = textOf(f);
  if (t.laid) return t.laid;
  const units = [];
  const long = (from, to, kind, level) => {
    for (; to - from > PIECE; from += PIECE) units.push({ from, to: from + PIECE, kind, level });
    units.push({ from, to, kind, level });
  };
  const plain = (from, to) => { // text that no block covers
    for (let at = from; at < to;) {
      let end = t.body.indexOf("\n", at);
      if (end < 0 || end > to) end = to;
      if (t.body.slice(at, Math.min(end, at + 200)).trim()) long(at, end, 0, 0);
      at = end + 1;
    }
  };
  let done = 0, table = null;
  for (const b of t.blocks || []) {
    if (b[0] > done) plain(done, b[0]);
    if (b[2] === 2) {
      if (!table || table.id !== b[3] || table.rows.length >= 60 && table.rows[table.rows.length - 1].row !== b[4]) {
        table = { from: b[0], to: b[1], kind: 2, id: b[3], rows: [] };
        units.push(table);
      }
      let row = table.rows[table.rows.length - 1];
      if (!row || row.row !== b[4]) table.rows.push(row = { row: b[4], cells: [] });
      row.cells.push(b);
      table.to = Math.max(table.to, b[1]);
    } else {
      table = null;
      long(b[0], b[1], b[2] || 0, b[3]);
    }
    done = Math.max(done, b[1]);
  }
  plain(done, t.body.length);
  const laid = [];
  let current = null;
  for (const u of units) {
    if (!current || current.to - current.from > CHUNK) laid.push(current = { from: u.from, to: u.to, units: [] });
    current.units.push(u);
    current.to = u.to;
  }
  // The figures of the text in order, each byte in one only.
  const spans = [];
  const file = files[f];
  for (let i = file.from; i < file.from + file.count; i++) {
    for (const q of records[i].q) if (q.e > (q.s || 0)) spans.push({ from: q.s || 0, to: q.e, r: records[i], q });
  }
  for (const o of t.open || []) spans.push({ from: o[0], to: o[1] });
  spans.sort((a, b) => a.from - b.from || b.to - a.to);
  t.spans = [];
  for (const x of spans) {
    const last = t.spans[t.spans.length - 1];
    if (!last || x.from >= last.to) t.spans.push(x);
    else if (x.r && last.r) (last.also = last.also || []).push(x.r);
  }
  return t.laid = laid;
}

// firstSpan is the index of the first span that ends behind at.
function firstSpan(spans, at) {
  let lo = 0, hi = spans.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (spans[mid].to <= at) lo = mid + 1; else hi = mid;
  }
  return lo;
}

// marked is the text from one place to another with its figures marked.
function marked(f, from, to, only) {
  const t = textOf(f);
  lay(f);
  const out = [];
  let at = from;
  for (let i = firstSpan(t.spans, from); i < t.spans.length && t.spans[i].from < to; i++) {
    const x = t.spans[i];
    if (only && (!x.r || x.r !== only && !(x.also || []).includes(only))) continue;
    const a = Math.max(x.from, at), b = Math.min(x.to, to);
    if (a > at) out.push(t.body.slice(at, a));
    out.push(mark(x, t.body.slice(a, b)));
    at = b;
  }
  if (at < to) out.push(t.body.slice(at, to));
  return out;
}

function mark(x, words) {
  if (!x.r) return h("mark", { class: "open", title: W.open_legend }, words);
  const r = x.r;
  const e = h("mark", { class: x.q.k, title: nameOf(r) + " · " + W[x.q.k] + (x.q.d ? " · " + W[x.q.d] : "") }, words);
  e.dataset.r = r.i;
  e.classList.toggle("plan", r.st !== "actual");
  e.classList.toggle("off", r.checks.some(c => c.v === "off" && c.f.some(g => g.r === r.id && g.k === x.q.k && (g.i || 0) === (x.q.i || 0))));
  e.classList.toggle("doubtful", doubtful(r));
  e.classList.toggle("gone", gone(r));
  e.classList.toggle("dim", !visible(r) && !(x.also || []).some(visible));
  e.classList.toggle("on", Boolean(state.record) && (r === state.record || (x.also || []).includes(state.record)));
  if (x.also) e.dataset.also = x.also.map(r => r.i).join(" ");
  return e;
}
const recordsOf = e => [Number(e.dataset.r), ...(e.dataset.also ? e.dataset.also.split(" ").map(Number) : [])].map(i => records[i]);

function dimMarks(box) {
  for (const e of box.querySelectorAll("mark[data-r]")) {
    const rs = recordsOf(e);
    e.classList.toggle("dim", !rs.some(visible));
    e.classList.toggle("gone", rs.every(gone));
    e.classList.toggle("on", Boolean(state.record) && rs.includes(state.record));
  }
}

function fill(chunk) {
  if (chunk.full) return;
  chunk.full = true;
  chunk.box.style.minHeight = "";
  const f = state.file;
  for (const u of chunk.units) {
    if (u.kind === 2) {
      chunk.box.append(h("div", { class: "table" }, h("table", {}, h("tbody", {}, u.rows.map(row => h("tr", {}, row.cells.map(b =>
        h(b[8] ? "th" : "td", { colspan: b[7] > 1 ? Math.min(b[7], 100) : null, rowspan: b[6] > 1 ? Math.min(b[6], 100) : null }, marked(f, b[0], b[1])))))))));
    } else if (u.kind === 1) {
      chunk.box.append(h("h" + Math.min(4, Math.max(2, (u.level || 1) + 1)), { class: "name" }, marked(f, u.from, u.to)));
    } else {
      chunk.box.append(h("p", { class: u.kind === 3 ? "caption" : u.kind === 4 ? "furniture" : "" }, marked(f, u.from, u.to)));
    }
  }
}

function openFile(f) {
  if (f < 0 || f >= files.length || f === state.file) return;
  state.file = f;
  const file = files[f], box = $("text");
  $("path").textContent = file.path;
  $("path").title = file.path;
  $("place").textContent = files.length > 1 ? `${f + 1} / ${files.length}` : "";
  if (watcher) watcher.disconnect();
  box.textContent = "";
  box.scrollTop = 0;
  chunks = [];
  const why = file.err || file.skipped;
  if (why || !textOf(f).body) {
    box.append(h("p", { class: "empty" }, why ? (file.err ? W.notRead : W.skipped) + ": " + why : W.noText));
  } else {
    const inner = h("div", { class: "inner" });
    const perLine = Math.max(10, Math.min(box.clientWidth || 600, 740) / 16);
    for (const c of lay(f)) {
      const chunk = { ...c, box: h("div", { class: "chunk" }) };
      chunk.box.style.minHeight = Math.round((c.to - c.from) / perLine * 30 + c.units.length * 12) + "px";
      chunk.box.chunk = chunk;
      chunks.push(chunk);
      inner.append(chunk.box);
    }
    box.append(inner);
    watcher = new IntersectionObserver(seen => { for (const e of seen) if (e.isIntersecting) fill(e.target.chunk); }, { root: box, rootMargin: "600px 0px" });
    for (const c of chunks) watcher.observe(c.box);
    if (chunks.length) fill(chunks[0]);
    settle(chunks, 0);
  }
  if (filter.here) applyFilter();
  else refreshFiles();
}

// settle draws the rest of a text that is not huge while nothing else is to be done, so that the browser's own search finds it.
function settle(of, i) {
  if (of !== chunks || of.length > 500 || i >= of.length) return;
  const next = () => { if (of === chunks) { fill(of[i]); settle(of, i + 1); } };
  if (window.requestIdleCallback) requestIdleCallback(next); else setTimeout(next, 30);
}

// seek shows the place of a quantity in the text.
function seek(r, q, calm) {
  if (phone() && state.pane !== "text") return; // when the reader turns to the text
  openFile(r.f);
  q = q && q.e > 0 ? q : r.q.find(x => x.e > 0);
  const at = q ? q.s || 0 : r.e[0];
  let lo = 0;
  while (lo + 1 < chunks.length && chunks[lo + 1].from <= at) lo++;
  if (!chunks[lo]) return;
  for (let i = Math.max(0, lo - 1); i <= Math.min(chunks.length - 1, lo + 1); i++) fill(chunks[i]);
  dimMarks($("text"));
  const t = textOf(r.f), span = t.spans[firstSpan(t.spans, at)];
  const all = [...chunks[lo].box.querySelectorAll("mark[data-r]")].filter(e => recordsOf(e).includes(r));
  const target = all.find(e => span && e.textContent === t.body.slice(span.from, span.to)) || all[0] || chunks[lo].box;
  const box = $("text"), a = target.getBoundingClientRect(), b = box.getBoundingClientRect();
  if (calm && a.top > b.top + 40 && a.bottom < b.bottom - 60) return;
  box.scrollTop += a.top - b.top - box.clientHeight * (phone() ? 0.2 : 0.38);
}

// ---- The record list and the record.

let list = null;

function recordRow(r) {
  const main = headline(r);
  const o = opinions.get(r.id);
  const others = r.q.filter(q => q !== main && q.k !== "from");
  const e = h("div", { class: "row", role: "option", id: "r" + r.i },
    h("div", { class: "head" },
      h("span", { class: "title line name" }, (r.p ? r.p + " › " : "") + nameOf(r)),
      main && h("span", { class: "value " + (main.k === "change" ? tone(moves(main)) : "") }, quantityText(r, main), o && main.k === "level" && o.value ? h("span", { class: "good" }, " → " + o.value) : "", o && main.k === "change" && o.change ? h("span", { class: "good" }, " → " + o.change) : "")),
    h("div", { class: "foot" },
      h("span", { class: "line grow" }, [r.a, r.t, main && main.k === "change" ? basisOf(main) : ""].filter(Boolean).join(" · "), others.map((q, i) => [i || r.a || r.t ? " · " : "",
        q.k === "change" ? [h("span", {}, basisOf(q) + " "), h("span", { class: tone(moves(q)) }, changeText(r, q))] : quantityText(r, q)])),
      tags(r, o)),
    h("div", { class: "foot" }, h("span", { class: "line" }, glimpse(r, main))));
  if (r.worst === "off") e.classList.add("off");
  if (gone(r)) e.classList.add("gone");
  return e;
}
function tags(r, o) {
  return [
    o && o.v && o.v !== "待核" && h("span", { class: "tag " + verdictKey(o.v) }, verdictWords(o.v)),
    r.st !== "actual" && h("span", { class: "tag" }, W[r.st] || r.st),
    r.worst && r.worst !== "consistent" && h("span", { class: "tag " + r.worst }, W[r.worst]),
    doubtful(r) && h("span", { class: "tag doubt", title: (r.w || []).join("; ") }, W.doubt),
    r.cp && h("span", { class: "tag", title: W.copyOf + " " + r.cp }, "⧉"),
  ];
}
const verdictKeys = { "待核": "Pending", "正确": "Right", "有误": "Wrong", "删除": "Delete" };
const verdictKey = v => verdictKeys[v] || "Pending";
const verdictWords = v => W[verdictKeys[v]] || v;

// choose makes a record the one that is looked at.
function choose(r, q, from) {
  state.record = r;
  showDetail(r);
  if (from !== "text") seek(r, q, from === "list");
  else dimMarks($("text"));
  if (state.view === "records" && list) { // the detail may have covered it
    list.see(r);
  }
  if (list) list.draw();
  try { history.replaceState(null, "", "#" + encodeURIComponent(r.id)); } catch (e) { /* a file opened from some programs has no history */ }
}

// brief leaves four of more decimals.
const brief = t => /^-?\d+\.\d{5,}$/.test(t) ? String(Number(Number(t).toFixed(4))) : t;

function number(n) {
  if (!n) return "";
  if (n.why) return h("span", { class: "soft" }, n.why);
  return h("span", { class: "num" }, brief(n.t) + (n.u && n.u !== "%" ? " " : "") + (n.u || ""), n.r ? h("span", { class: "soft" }, "  " + n.r) : "");
}

function showDetail(r) {
  const box = $("detail");
  box.textContent = "";
  box.hidden = !r;
  document.querySelector("main").classList.toggle("chosen", Boolean(r));
  if (!r) return;
  const fact = (name, value) => value && h("span", {}, h("b", {}, name), h("span", { class: "name" }, value));
  box.append(
    h("button", { class: "shut", "aria-label": W.close, title: W.close + " (Esc)", click: () => { state.record = null; showDetail(null); dimMarks($("text")); if (list) list.draw(); } }, "✕"),
    h("h2", { class: "name" }, nameOf(r)),
    h("div", { class: "facts" }, tags(r, opinions.get(r.id)), fact(W.parent, r.p), fact(W.area, r.a), fact(W.period, r.t && r.t1 ? `${r.t} (${r.t1} – ${r.t2})` : r.t)));
  if (served.form) box.append(served.form(r));
  else if (opinions.get(r.id)) {
    const o = opinions.get(r.id);
    box.append(h("div", { class: "box facts" }, fact(W.verdict, verdictWords(o.v || "待核")), fact(W.corrected, o.value), fact(W.correctedChange, o.change), fact(W.reviewer, o.who), fact(W.note, o.note)));
  }
  box.append(h("table", {}, h("tbody", {}, r.q.map(q => h("tr", {},
    h("th", {}, h("span", { class: "tag " + q.k }, W[q.k])),
    h("td", {}, h("span", { class: "num " + (q.k === "change" ? tone(moves(q)) : "") }, q.k === "change" ? (arrows[q.d] || "") + " " + amount(q) : quantityText(r, q)), " ",
      h("span", { class: "soft" }, [basisOf(q), q.k === "change" && !q.vs && !r.q.some(x => x.k === "from") ? W.unnamed : "", q.k === "from" ? q.t : ""].filter(Boolean).join(" "))),
    h("td", {}, q.l && q.e ? h("button", { class: "link", title: W.seeText, click: () => { toText(); seek(r, q); } }, q.l) : ""))))),
    h("h3", {}, W.evidence),
    h("div", { class: "quote" }, r.cut ? "…" : "", marked(r.f, r.e[0], r.e[1], r), r.cut ? "…" : ""),
    h("div", {}, h("button", { class: "phone", click: () => { toText(); seek(r); } }, W.seeText)));
  if (r.growths.length) {
    box.append(h("h3", {}, W.derived));
    for (const g of r.growths) {
      const refused = g.base && g.base.why; // then nothing else follows either
      box.append(h("table", {}, h("tbody", {},
        [[W.rate, g.rate], [W.base, g.base], [W.difference, g.change], [W.again, g.again]].filter(x => x[1] && !(x[1].why && refused && x[1] !== g.base)).map(([name, n]) =>
          h("tr", {}, h("th", {}, name), h("td", {}, number(n), name === W.base && n.f !== undefined && /^\d+$/.test(n.t || "") && !n.r ? h("span", { class: "soft" }, "  " + W.exactBase) : ""))),
        g.no && h("tr", {}, h("th", {}), h("td", { class: "bad" }, W.impossible)))));
    }
  }
  if (r.checks.length) box.append(h("h3", {}, W.checks), ...r.checks.slice().sort((a, b) => severity[b.v] - severity[a.v]).slice(0, 20).map(c => checkBox(c)));
  box.append(h("h3", {}, W.document), h("div", { class: "facts" }, fact("", files[r.f].path), fact(W.section, r.sec), fact(W.place, r.at), fact(W.copyOf, r.cp), fact(W.rule, r.rule),
    fact(W.confidence, r.c !== undefined ? String(r.c) : ""), fact(W.id, r.id), fact(W.warnings, (r.w || []).join("; "))));
  box.scrollTop = 0;
}

function checkBox(c) {
  return h("div", { class: "box " + c.v }, h("span", { class: "tag " + c.v }, W[c.v]), " ", c.name, c.formula ? h("div", { class: "num" }, c.formula) : "", c.why ? h("div", { class: c.v === "off" ? "bad" : "soft" }, c.why) : "",
    h("div", {}, c.f.map(f => figureLink(f))));
}
function figureLink(f) {
  const r = byID.get(f.r);
  if (!r) return h("span", { class: "soft" }, f.l + " ");
  return [h("button", { class: "link", title: nameOf(r), click: e => { e.stopPropagation(); choose(r, quantityOf(f)); } }, f.l || nameOf(r)), " "];
}
function quantityOf(f) {
  const r = byID.get(f.r);
  return r && r.q.find(q => q.k === f.k && (q.i || 0) === (f.i || 0));
}

// ---- Views.

const VIEWS = ["records", "growth", "parts", "series", "checks", "files"];

function toText() {
  if (phone()) pane("text");
}
function pane(which) {
  state.pane = which;
  document.querySelector("main").dataset.pane = which;
  if (which === "text" && state.record) seek(state.record);
  if (list) list.draw();
}
function view(name) {
  if (name !== state.view && name !== "records") showDetail(null);
  state.view = name;
  if (phone()) pane("side");
  for (const b of document.querySelectorAll(".tabs [role=tab]")) {
    const on = b.dataset.view === name;
    b.setAttribute("aria-selected", on);
    b.tabIndex = on ? 0 : -1;
  }
  refresh();
}
const counted = { records: () => state.shown.length, growth: () => growths.length, parts: () => partChecks().length, series: () => (rest.series || []).length, checks: () => { const off = checks.filter(c => c.v === "off").length; return (off ? off + "/" : "") + checks.length; }, files: () => files.length };

let viewBox = null;
function refresh() {
  for (const b of document.querySelectorAll(".tabs .n")) b.textContent = counted[b.dataset.n]();
  $("state").textContent = "";
  viewBox.textContent = "";
  list = null;
  ({ records: showRecords, growth: showGrowth, parts: showParts, series: showSeries, checks: showChecks, files: showFiles })[state.view]();
}
function stateLine(...content) { set($("state"), {}, content); }
function empty(words) { viewBox.append(h("p", { class: "empty" }, words)); }

function showRecords() {
  const box = h("div", { class: "list", role: "listbox", tabindex: 0, "aria-label": W.records });
  viewBox.append(box);
  list = new Rows(box, 74, recordRow, r => r === state.record);
  list.show(state.shown);
  recordState();
  if (!state.shown.length) box.append(h("p", { class: "empty" }, records.length ? W.noneFound : W.noRecords));
  box.addEventListener("click", e => {
    const row = e.target.closest(".row");
    if (row) choose(records[Number(row.id.slice(1))], null, "list");
  });
  if (state.record) list.see(state.record);
}
function recordState() {
  const reviewed = [...opinions.values()].filter(o => o.v && o.v !== "待核").length;
  $("state").textContent = "";
  stateLine(h("span", {}, W.shown(state.shown.length, records.length)), reviewed ? h("span", {}, W.reviewed(reviewed)) : "");
}
function step(n) {
  if (state.view !== "records") view("records");
  if (!state.shown.length) return;
  let i = state.record ? state.shown.indexOf(state.record) : -1;
  i = i < 0 ? (n > 0 ? 0 : state.shown.length - 1) : Math.max(0, Math.min(state.shown.length - 1, i + n));
  choose(state.shown[i], null, "list");
}

let refreshFiles = () => {};
function showFiles() {
  const box = h("div", { class: "list", role: "listbox", tabindex: 0, "aria-label": W.files });
  viewBox.append(box);
  const needle = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  const of = files.map((f, i) => i).filter(i => needle.every(w => files[i].path.toLowerCase().includes(w)));
  const items = of.length ? of : files.map((f, i) => i);
  list = new Rows(box, 58, i => {
    const f = files[i];
    const e = h("div", { class: "row", role: "option", id: "f" + i },
      h("div", { class: "head" }, h("span", { class: "title line name" }, f.path), h("span", { class: "value" }, f.err ? h("span", { class: "tag off" }, W.notRead) : f.skipped ? h("span", { class: "tag" }, W.skipped) : f.count)),
      h("div", { class: "foot" }, h("span", { class: "line grow" }, f.err || f.skipped || [f.format, f.encoding, sizeText(f.size), f.pages ? f.pages + " p" : "", f.numerals ? W.understood + " " + Math.round(Math.min(1, f.known / f.numerals) * 100) + "%" : "", f.copyOf ? W.copyOf + " " + f.copyOf : "", (f.warnings || []).join("; ")].filter(Boolean).join(" · "))));
    e.title = f.err || f.skipped || (f.warnings || []).join("\n");
    if (f.err) e.classList.add("off");
    return e;
  }, i => i === state.file);
  list.show(items);
  const files1 = list;
  refreshFiles = () => files1.draw();
  box.addEventListener("click", e => {
    const row = e.target.closest(".row");
    if (row) { toText(); openFile(Number(row.id.slice(1))); }
  });
  box.addEventListener("keydown", e => {
    const move = e.key === "ArrowDown" ? 1 : e.key === "ArrowUp" ? -1 : 0;
    if (move) {
      const i = Math.max(0, Math.min(items.length - 1, items.indexOf(state.file) + move));
      openFile(items[i]);
      list.reveal(i);
      e.preventDefault();
      e.stopPropagation();
    }
  });
  stateLine((rest.settings || []).map(([k, v]) => h("span", {}, k + " " + v)), rest.version ? h("span", {}, "zhibiao " + rest.version) : "");
}
function sizeText(n) {
  return !n ? "" : n < 10240 ? n + " B" : n < 10 << 20 ? Math.round(n / 1024) + " KB" : Math.round(n / 1048576) + " MB";
}

// ---- The page.

function tab(name) {
  return h("button", { role: "tab", "data-view": name, "aria-selected": "false", click: () => view(name) }, W[name],
    h("span", { class: "n" + (name === "checks" && checks.some(c => c.v === "off") ? " bad" : ""), "data-n": name }));
}
function pick(name, options, words) {
  const e = h("select", { "data-name": name, "aria-label": words, title: words, change: () => { filter[name] = e.value; applyFilter(); } },
    h("option", { value: "" }, words + (lang === "en" ? ": " : ":") + W.all), options.map(([v, t]) => h("option", { value: v }, t)));
  return e;
}
// typed is a filter by words, which offers those that there are.
function typed(name, words, values) {
  const id = "offer-" + name;
  let timer = 0;
  const offer = h("datalist", { id });
  const suggest = () => {
    const v = e.value.toLowerCase(), found = [];
    for (const x of values()) {
      if (x.toLowerCase().includes(v) && found.push(x) >= 60) break;
    }
    offer.textContent = "";
    offer.append(...found.map(x => h("option", { value: x })));
  };
  const e = h("input", { "data-name": name, list: id, placeholder: words, "aria-label": words, autocomplete: "off", focus: suggest, input: () => {
    clearTimeout(timer);
    timer = setTimeout(() => { suggest(); filter[name] = e.value.trim(); applyFilter(); }, 150);
  } });
  return h("span", {}, e, offer);
}
let indicatorList = null;
function indicators() {
  if (!indicatorList) {
    const n = new Map();
    for (const r of records) if (r.n) n.set(r.n, (n.get(r.n) || 0) + 1);
    indicatorList = [...n].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(x => x[0]);
  }
  return indicatorList;
}
function clearFilter() {
  for (const k in filter) filter[k] = typeof filter[k] === "boolean" ? false : "";
  for (const e of document.querySelectorAll(".filters select, .filters input:not([type=checkbox]), #search")) e.value = "";
  document.querySelector("#here").checked = false;
  applyFilter();
}

function theme(to) {
  document.documentElement.dataset.theme = to;
}
function switchTheme() {
  const to = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
  theme(to);
  try { localStorage.setItem("zhibiao-theme", to); } catch (e) { /* not allowed: then it lasts until the page is closed */ }
}
function initialTheme() {
  let kept = "";
  try { kept = localStorage.getItem("zhibiao-theme"); } catch (e) { /* not allowed */ }
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  theme(kept || (dark.matches ? "dark" : "light"));
  if (!kept && dark.addEventListener) dark.addEventListener("change", () => theme(dark.matches ? "dark" : "light"));
}

function help() {
  const keys = rest.served ? W.keys.concat(W.keysServed) : W.keys;
  ask(W.help, h("div", {}, h("p", {}, W.about_page), h("table", {}, h("tbody", {}, keys.map(([k, words]) => h("tr", {}, h("td", {}, h("kbd", {}, k)), h("td", {}, words)))))), [W.close, null, true]);
}

function keyboard(e) {
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) && e.target.type !== "checkbox";
  if (e.key === "Escape") {
    if (typing) {
      if (e.target.id === "search" && e.target.value) { e.target.value = ""; filter.q = ""; applyFilter(); } else e.target.blur();
    } else if (!$("detail").hidden) document.querySelector("#detail .shut").click();
    return;
  }
  if (typing || document.querySelector(".veil")) return;
  const inList = e.target.classList.contains("list") || e.target === document.body;
  const act = {
    "j": () => step(1), "k": () => step(-1),
    "ArrowDown": inList && (() => step(1)), "ArrowUp": inList && (() => step(-1)),
    "PageDown": inList && e.target !== document.body && (() => step(10)), "PageUp": inList && e.target !== document.body && (() => step(-10)),
    "Enter": inList && state.record && (() => { toText(); seek(state.record); }),
    "/": () => $("search").focus(), "?": help, "d": switchTheme,
    "[": () => openFile(state.file - 1), "]": () => openFile(state.file + 1),
    "1": () => { if (phone()) pane("text"); else $("text").focus(); },
  }[e.key];
  const n = "234567".indexOf(e.key);
  if (act) act();
  else if (n >= 0) view(VIEWS[n]);
  else if (!(served.key && state.record && served.key(e.key))) return;
  e.preventDefault();
}

function begin() {
  initialTheme();
  document.title = document.title || W.records;
  const off = checks.filter(c => c.v === "off").length, failed = files.filter(f => f.err).length;
  const search = h("input", { type: "search", id: "search", placeholder: W.search, "aria-label": W.search, autocomplete: "off" });
  let timer = 0;
  search.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => { filter.q = search.value.trim(); applyFilter(); }, 160); });
  const here = h("input", { type: "checkbox", id: "here", change: () => { filter.here = here.checked; applyFilter(); } });
  viewBox = h("div", { class: "view" });
  const filters = h("div", { class: "filters", role: "search" },
    typed("indicator", W.indicator, indicators), typed("document", W.document, () => files.map(f => f.path)),
    pick("role", ["level", "change", "share", "rank"].map(k => [k, W[k]]), W.role),
    pick("status", ["actual", "target", "forecast"].map(k => [k, W[k]]), W.status),
    pick("check", ["off", "undecidable", "consistent", "unchecked", "doubt"].map(k => [k, W[k]]), W.check),
    (rest.served || opinions.size > 0) && pick("verdict", Object.keys(verdictKeys).map(v => [v, verdictWords(v)]), W.verdict));
  document.body.append(
    h("header", {}, h("h1", {}, document.title),
      h("div", { class: "summary soft" }, W.summary(files.filter(f => !f.err && !f.skipped).length, records.length, checks.length, 0),
        off ? [" · ", h("button", { class: "link bad", click: () => view("checks") }, off + " " + W.off)] : "", failed ? [" · ", h("button", { class: "link bad", click: () => view("files") }, W.failedFiles(failed))] : ""),
      search, h("span", { id: "served" }),
      h("button", { title: W.theme + " (d)", "aria-label": W.theme, click: switchTheme }, "◐"), h("button", { class: "desk", title: W.help + " (?)", "aria-label": W.help, click: help }, "?")),
    h("main", { "data-pane": "side" },
      h("section", { class: "pane", id: "reading", "aria-label": W.text },
        h("div", { class: "bar" }, h("button", { class: "phone", click: () => pane("side") }, "← " + W.records),
          h("button", { title: W.previous + " ([)", "aria-label": W.previous, click: () => openFile(state.file - 1) }, "‹"), h("button", { title: W.next + " (])", "aria-label": W.next, click: () => openFile(state.file + 1) }, "›"),
          h("span", { class: "name line grow", id: "path" }), h("span", { class: "soft", id: "place" })),
        h("div", { class: "legend" }, ["level", "change", "share", "rank", "from"].map(k => h("mark", { class: k }, W[k])), h("span", {}, W.target_legend), h("mark", { class: "open" }, W.open_legend), h("span", { class: "desk" }, W.legend)),
        h("div", { id: "text", tabindex: 0, role: "document", "aria-label": W.text })),
      h("section", { class: "pane", id: "side" },
        h("nav", { class: "tabs", role: "tablist" }, h("button", { class: "phone", click: () => pane("text") }, W.text), VIEWS.map(tab)),
        h("div", { class: "view" },
          h("div", { class: "phonebar bar phone" }, h("button", { click: () => filters.classList.toggle("open") }, W.filters + " ▾")),
          filters,
          h("div", { class: "state" }, h("span", { id: "state", class: "grow" }), h("label", {}, here, W.here), h("button", { id: "clear", hidden: true, click: clearFilter }, W.clear)),
          viewBox)),
      h("section", { id: "detail", "aria-label": W.record, "aria-live": "polite", hidden: true })));
  document.addEventListener("keydown", keyboard);
  $("text").addEventListener("click", e => {
    const m = e.target.closest("mark[data-r]");
    if (!m) return;
    const rs = recordsOf(m), next = (rs.indexOf(state.record) + 1) % rs.length;
    if (!visible(rs[next])) clearFilter();
    if (state.view !== "records" && !phone()) view("records");
    choose(rs[next], null, "text");
  });
  document.querySelector(".tabs").addEventListener("keydown", e => {
    const n = e.key === "ArrowRight" ? 1 : e.key === "ArrowLeft" ? -1 : 0;
    if (!n) return;
    const i = (VIEWS.indexOf(state.view) + n + VIEWS.length) % VIEWS.length;
    view(VIEWS[i]);
    document.querySelector(`.tabs [data-view=${VIEWS[i]}]`).focus();
  });
  view(records.length || !files.length ? "records" : "files");
  const first = files.findIndex(f => f.count > 0);
  openFile(Math.max(0, first));
  let wanted = "";
  try { wanted = decodeURIComponent(location.hash.slice(1)); } catch (e) { /* no record of ours */ }
  if (byID.has(wanted)) choose(byID.get(wanted));
  if (served.begin) served.begin();
}
