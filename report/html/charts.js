
// ---- Growth as bars.

const growthView = { basis: null, bySize: true };
function rateOf(g) { return g.rate && g.rate.f !== undefined ? g.rate.f : null; }

function showGrowth() {
  const all = growths.filter(g => rateOf(g) !== null && visible(byID.get(g.r)) && !g.cp);
  const bases = new Map();
  for (const g of all) bases.set(g.vs || "", (bases.get(g.vs || "") || 0) + 1);
  const order = [...bases].sort((a, b) => b[1] - a[1]).map(x => x[0]);
  if (!bases.has(growthView.basis)) growthView.basis = bases.has("同比") ? "同比" : order[0] === undefined ? null : order[0];
  const basis = h("select", { "aria-label": W.basis, change: () => { growthView.basis = basis.value; refresh(); } }, order.map(b => h("option", { value: b }, (basisWords(b) || W.unnamed) + " (" + bases.get(b) + ")")));
  if (growthView.basis !== null) basis.value = growthView.basis;
  const sorted = h("select", { "aria-label": W.sorted, change: () => { growthView.bySize = sorted.value === "1"; refresh(); } }, h("option", { value: "1" }, W.bySize), h("option", { value: "" }, W.inOrder));
  sorted.value = growthView.bySize ? "1" : "";
  const items = all.filter(g => (g.vs || "") === growthView.basis);
  if (growthView.bySize) items.sort((a, b) => rateOf(b) - rateOf(a));
  stateLine(h("label", {}, W.basis, basis), h("label", {}, W.sorted, sorted), h("span", {}, items.length));
  if (!items.length) return empty(growths.length ? W.noneFound : W.noGrowth);
  // The scale ends where 95 of 100 rates do: one that is far beyond would leave the others without length.
  const sizes = items.map(g => Math.abs(rateOf(g))).sort((a, b) => a - b);
  const end = Math.max(nice(sizes[Math.floor((sizes.length - 1) * 0.95)]), 1);
  const low = -Math.min(end, items.reduce((n, g) => Math.max(n, nice(-rateOf(g))), 0));
  const box = h("div", { class: "list bars", role: "listbox", tabindex: 0, "aria-label": W.growth });
  viewBox.append(growthAxis(low, end, box), box);
  list = new Rows(box, 30, g => growthRow(g, low, end, box), g => state.record !== null && g.r === state.record.id);
  list.show(items);
  box.addEventListener("click", e => {
    const row = e.target.closest(".row");
    if (!row) return;
    choose(byID.get(row.dataset.id), quantityOf({ r: row.dataset.id, k: "change", i: Number(row.dataset.i) }), "list");
    list.see(items.find(g => g.r === row.dataset.id && (g.i || 0) === Number(row.dataset.i)));
  });
  box.addEventListener("keydown", e => {
    const move = e.key === "ArrowDown" ? 1 : e.key === "ArrowUp" ? -1 : 0;
    if (!move) return;
    const at = items.findIndex(g => state.record && g.r === state.record.id);
    const i = Math.max(0, Math.min(items.length - 1, at + move));
    choose(byID.get(items[i].r), null, "list");
    list.reveal(i);
    e.preventDefault();
    e.stopPropagation();
  });
}
const PAD = 62; // pixels for the number right of a bar; of one that falls it stands right of zero
const labelled = () => phone() ? 0.42 : 0.38;
function barWidth() { return Math.max(90, (viewBox.clientWidth - 24 - 8 - 15) - Math.max(90, (viewBox.clientWidth - 24) * labelled())); }
function scaleOf(low, end, width) {
  return v => (Math.max(low, Math.min(end, v)) - low) / (end - low) * (width - PAD);
}
function growthAxis(low, end) {
  const width = barWidth(), x = scaleOf(low, end, width);
  const ticks = [0, end];
  if (x(0) - x(low) > 44) ticks.push(low);
  if (x(end) - x(0) > 100) ticks.push(end / 2);
  return h("div", { class: "bars" }, h("div", { class: "row", style: { position: "static", cursor: "default", height: "24px" } }, h("span", { class: "soft" }, ""),
    s("svg", { width, height: 18, "aria-hidden": "true" }, ticks.map(t => s("text", { class: "soft", x: x(t), y: 13, "text-anchor": x(t) < 20 ? "start" : "middle" }, trim(t) + "%")))));
}
function growthRow(g, low, end) {
  const r = byID.get(g.r), rate = rateOf(g), width = barWidth(), x = scaleOf(low, end, width);
  const a = x(Math.min(0, rate)), b = x(Math.max(0, rate)), out = Math.abs(rate) > end;
  const label = (r.a ? r.a + " " : "") + nameOf(r);
  const words = (rate > 0 ? "+" : "") + g.rate.t + "%";
  const e = h("div", { class: "row", role: "option", id: "g" + g.r + "-" + (g.i || 0), title: label + " " + words + (r.t ? " · " + r.t : "") + (out ? " · " + W.clipped : ""), "aria-label": label + " " + words },
    h("span", { class: "line name" }, label, r.t ? h("span", { class: "soft" }, "  " + r.t) : ""),
    s("svg", { width, height: 22, "aria-hidden": "true" },
      s("line", { class: "zero", x1: x(0), x2: x(0), y1: 0, y2: 22 }),
      s("rect", { class: rate < 0 ? "dn" : "up", x: a, y: 4, width: Math.max(1, b - a), height: 14, rx: 2, opacity: r.st === "actual" ? 1 : 0.5 }),
      out && s("text", { x: rate < 0 ? a + 3 : b - 12, y: 15, style: { fill: "#fff" } }, rate < 0 ? "«" : "»"),
      s("text", { x: b + 4, y: 15 }, words)));
  e.dataset.id = g.r;
  e.dataset.i = g.i || 0;
  if (r.worst === "off") e.classList.add("off");
  return e;
}
// nice is the next round number.
function nice(v) {
  if (!(v > 0)) return 0;
  const p = Math.pow(10, Math.floor(Math.log10(v)));
  return [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map(k => k * p).find(k => k >= v * 0.999);
}
// marks are the round numbers of an axis from lo to hi: two to five of them.
function marks(lo, hi) {
  const rough = (hi - lo) / 4, p = Math.pow(10, Math.floor(Math.log10(rough)));
  const step = [1, 2, 5, 10].map(k => k * p).find(k => k >= rough * 0.999), out = [];
  for (let n = Math.ceil(lo / step); n * step <= hi; n++) out.push(n * step);
  return out;
}
function trim(v) { return String(Number(v.toPrecision(6))); }

// ---- Parts of a whole.

let partList = null;
// partChecks are the totals with at least two parts, all of them plain levels.
function partChecks() {
  if (!partList) {
    partList = checks.filter(c => {
      if (c.kind !== "parts" || c.cp) return false;
      const pieces = c.f.filter(f => f.p === "piece");
      return pieces.length >= 2 && c.f.every(f => { const q = quantityOf(f); return q && f.k === "level" && !q.x && (q.bv !== undefined || q.v !== undefined); });
    });
  }
  return partList;
}
const valueOf = q => q.bv !== undefined ? q.bv : Number(q.v);
let partsShown = 40;

function showParts() {
  const contributions = (rest.contributions || []).filter(c => c.parts.some(p => p.pp && p.pp.f !== undefined) && byID.has(c.r) && visible(byID.get(c.r)));
  const all = partChecks().filter(c => c.f.some(f => visible(byID.get(f.r))));
  stateLine(h("span", {}, all.length + contributions.length));
  if (!all.length && !contributions.length) return empty(partChecks().length ? W.noneFound : W.noParts);
  const box = h("div", { class: "cards", tabindex: 0 });
  viewBox.append(box);
  const cards = all.map(c => () => partsCard(c)).concat(contributions.map(c => () => contributionCard(c)));
  const more = () => {
    for (const make of cards.splice(0, partsShown)) box.append(make());
    if (cards.length) box.append(h("button", { click: e => { e.target.remove(); more(); } }, W.more(cards.length)));
  };
  more();
}
function partsCard(c) {
  const whole = c.f.find(f => f.p === "whole" || f.p === "stated") || c.f[0];
  const pieces = c.f.filter(f => f.p === "piece" || f.p === "except");
  const total = valueOf(quantityOf(whole)), sum = pieces.reduce((n, f) => n + valueOf(quantityOf(f)), 0);
  const full = Math.max(total, sum) || 1, r = byID.get(whole.r);
  const part = v => (v / (total || 1) * 100).toFixed(1) + "%";
  return h("article", { class: "card " + (c.v === "off" ? "off" : "") },
    h("h3", {}, h("button", { class: "link name", click: () => choose(r, quantityOf(whole)) }, (r.a ? r.a + " " : "") + nameOf(r) + " " + whole.l), " ", h("span", { class: "tag " + c.v }, W[c.v])),
    h("div", { class: "stack" }, pieces.map((f, i) => h("button", { class: "c" + i % 8, title: nameOf(byID.get(f.r)) + " " + f.l, "aria-label": nameOf(byID.get(f.r)) + " " + f.l, style: { width: valueOf(quantityOf(f)) / full * 100 + "%" }, click: () => choose(byID.get(f.r), quantityOf(f)) }))),
    h("div", {}, pieces.map((f, i) => h("div", { class: "piece" }, h("i", { class: "c" + i % 8 }), h("button", { class: "link name", click: () => choose(byID.get(f.r), quantityOf(f)) }, nameOf(byID.get(f.r))), h("span", { class: "num" }, f.l), h("span", { class: "num soft" }, part(valueOf(quantityOf(f)))))),
      total - sum > total * 0.0005 && c.v !== "consistent" ? h("div", { class: "piece" }, h("i", { class: "rest" }), h("span", { class: "soft" }, W.rest), h("span", {}), h("span", { class: "num soft" }, part(total - sum))) : ""),
    c.why ? h("div", { class: c.v === "off" ? "bad" : "soft" }, c.why) : "");
}
function contributionCard(c) {
  const r = byID.get(c.r), parts = c.parts.filter(p => p.pp && p.pp.f !== undefined && byID.has(p.r));
  const end = Math.max(...parts.map(p => Math.abs(p.pp.f)), 1e-9), width = Math.max(80, Math.min(240, viewBox.clientWidth * 0.3));
  const mid = parts.some(p => p.pp.f < 0) ? width / 2 : 0;
  return h("article", { class: "card" },
    h("h3", {}, W.contribution + ": ", h("button", { class: "link name", click: () => choose(r) }, nameOf(r))),
    h("table", {}, h("tbody", {}, parts.map(p => h("tr", {}, h("td", {}, h("button", { class: "link name", click: () => choose(byID.get(p.r)) }, nameOf(byID.get(p.r)))),
      h("td", {}, s("svg", { width, height: 16, "aria-hidden": "true" }, s("rect", { class: p.pp.f < 0 ? "dn" : "up", y: 2, height: 12, x: p.pp.f < 0 ? mid + p.pp.f / end * (width - mid) : mid, width: Math.max(1, Math.abs(p.pp.f) / end * (width - mid)) }))),
      h("td", { class: "num" }, p.pp.t + " " + W.points), h("td", { class: "num soft" }, p.pct && p.pct.t ? p.pct.t + "%" : ""))))),
    c.over ? h("div", { class: "soft" }, W.overlap) : "");
}

// ---- Series as lines.

function showSeries() {
  const stated = x => x.pts.filter(p => !p.imp && p.v && p.v.f !== undefined).length;
  const all = (rest.series || []).filter(x => !state.only || x.pts.some(p => (p.r || []).some(id => byID.has(id) && visible(byID.get(id))))).sort((a, b) => stated(b) - stated(a));
  stateLine(h("span", {}, all.length));
  if (!all.length) return empty((rest.series || []).length ? W.noneFound : W.noSeries);
  const box = h("div", { class: "list", tabindex: 0, "aria-label": W.series });
  viewBox.append(box);
  list = new Rows(box, 232, seriesRow);
  list.show(all);
}
function seriesRow(x) {
  const width = Math.max(220, viewBox.clientWidth - 44), height = 170, left = 58, right = 24, top = 20, bottom = 26;
  const points = x.pts.map(p => ({ ...p, at: Date.parse(p.t) })).filter(p => !isNaN(p.at));
  const drawn = points.filter(p => p.v && p.v.f !== undefined);
  const values = drawn.map(p => p.v.f);
  let lo = Math.min(...values), hi = Math.max(...values);
  if (!drawn.length) lo = hi = 0;
  if (lo > 0 && lo < hi * 0.6) lo = 0; // from zero, unless that would hide the movement
  const room = (hi - lo || Math.abs(hi) || 1) * 0.12;
  if (lo !== 0) lo -= room;
  hi += room;
  const t0 = Math.min(...points.map(p => p.at)), t1 = Math.max(...points.map(p => p.at));
  const px = t => left + (t1 > t0 ? (t - t0) / (t1 - t0) : 0.5) * (width - left - right - 14) + 14;
  const py = v => top + (1 - (v - lo) / (hi - lo)) * (height - top - bottom);
  const lines = drawn.slice(1).map((p, i) => s("line", { class: "trend" + (p.imp || drawn[i].imp ? " weak" : ""), x1: px(drawn[i].at), y1: py(drawn[i].v.f), x2: px(p.at), y2: py(p.v.f) }));
  const every = Math.ceil(points.length / Math.max(2, Math.floor((width - left) / 96)));
  const go = p => () => { const r = byID.get((p.r || [])[0]); if (r) choose(r); };
  const e = h("div", { class: "row", style: { cursor: "default" } },
    h("div", { class: "head" }, h("span", { class: "title line name" }, (x.a ? x.a + " " : "") + x.n), h("span", { class: "soft" }, [x.u, x.span].filter(Boolean).join(" · "))),
    h("div", { class: "foot" }, h("span", { class: "line" }, [x.cagr && x.cagr.t ? W.cagr + " " + x.cagr.t + "%" : ""].concat(points.filter(p => p.g && p.g.t).slice(-2).map(p => `${p.l} ${W.seriesGrowth} ${p.g.t}${p.g.u || ""}`)).filter(Boolean).join(" · "))),
    s("svg", { width, height, role: "img", "aria-label": x.n + ": " + points.map(p => p.l + " " + (p.v ? p.v.t || p.v.why || "" : "")).join(", ") },
      marks(lo, hi).map(v => [s("line", { class: "grid", x1: left, x2: width - right, y1: py(v), y2: py(v) }), s("text", { class: "soft", x: left - 6, y: py(v) + 4, "text-anchor": "end" }, short(v))]),
      lines,
      points.map((p, i) => i % every === 0 || i === points.length - 1 && i % every > every / 2 ? s("text", { class: "soft", x: px(p.at), y: height - 8, "text-anchor": px(p.at) > width - 60 ? "end" : px(p.at) < left + 30 ? "start" : "middle" }, p.l.length > 12 ? p.t : p.l) : ""),
      drawn.map((p, i) => [drawn.length <= Math.max(3, width / 70) ? s("text", { x: px(p.at), y: py(p.v.f) - 9, "text-anchor": px(p.at) > width - 60 ? "end" : px(p.at) < left + 30 ? "start" : "middle" }, p.v.t.length < 9 ? p.v.t : short(p.v.f)) : "",
        s("circle", { class: "dot" + (p.imp ? " implied" : ""), cx: px(p.at), cy: py(p.v.f), r: 5, tabindex: 0, role: "button", click: go(p), keydown: k => { if (k.key === "Enter") go(p)(); } }, s("title", {}, `${p.l}: ${p.v.t} ${x.u || ""}${p.imp ? " (" + W.implied + ")" : ""}${(p.r || []).length > 1 ? " · " + W.places(p.r.length) : ""}`))]),
      points.filter(p => p.bad).map(p => s("text", { class: "dn", x: px(p.at), y: height - bottom - 4, "text-anchor": "middle" }, "⚠", s("title", {}, p.l + ": " + W.conflict)))));
  return e;
}
function short(v) {
  const a = Math.abs(v);
  if (a >= 1e5) return Number(v.toPrecision(4)).toLocaleString("en", { maximumFractionDigits: 0 });
  return trim(a >= 100 ? Math.round(v * 10) / 10 : Number(v.toPrecision(4)));
}

// ---- Checks.

function showChecks() {
  const all = checks.filter(c => (!state.only || c.f.some(f => byID.has(f.r) && visible(byID.get(f.r)))) && (!filter.check || !severity[filter.check] || c.v === filter.check));
  const n = v => all.filter(c => c.v === v).length;
  stateLine(["off", "undecidable", "consistent"].map(v => h("span", { class: "tag " + v }, W[v] + " " + n(v))));
  if (!all.length) return empty(checks.length ? W.noneFound : W.noChecks);
  const box = h("div", { class: "list", role: "listbox", tabindex: 0, "aria-label": W.checks });
  viewBox.append(box);
  list = new Rows(box, 104, checkRow, c => state.check === c);
  list.show(all);
  const take = i => {
    state.check = all[i];
    const f = all[i].f.find(f => byID.has(f.r));
    if (f) choose(byID.get(f.r), quantityOf(f), "list");
    list.reveal(i);
  };
  box.addEventListener("click", e => {
    const row = e.target.closest(".row");
    if (row) take(all.indexOf(checks[Number(row.id.slice(1))]));
  });
  box.addEventListener("keydown", e => {
    const move = e.key === "ArrowDown" ? 1 : e.key === "ArrowUp" ? -1 : 0;
    if (!move) return;
    take(Math.max(0, Math.min(all.length - 1, all.indexOf(state.check) + move)));
    e.preventDefault();
    e.stopPropagation();
  });
}
function checkRow(c) {
  const value = n => n && n.t ? brief(n.t) + (n.u || "") : "";
  const e = h("div", { class: "row " + (c.v === "off" ? "off" : ""), role: "option", id: "c" + checks.indexOf(c), title: [c.formula, c.why].filter(Boolean).join("\n") },
    h("div", { class: "head" }, h("span", { class: "tag " + c.v }, W[c.v]), h("span", { class: "title line name" }, c.n || W.noIndicator), h("span", { class: "soft line" }, c.name)),
    h("div", { class: "line num" }, c.formula || c.f.map(f => f.l).join(" · ")),
    h("div", { class: "foot" }, h("span", { class: "line" }, [[W.stated, c.stated], [W.recomputed, c.again], [W.diff, c.diff], [W.tolerance, c.tol]].filter(x => value(x[1])).map(x => x[0] + " " + value(x[1])).join(" · "))),
    h("div", { class: "foot" }, h("span", { class: "line " + (c.v === "off" ? "bad" : "") }, c.why || "")));
  return e;
}
