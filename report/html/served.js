
// ---- What only the program's own server offers: files in, verdicts, downloads. All addresses are relative to the page's own,
// which holds the token.

let unsaved = 0; // verdicts since the last download

async function send(method, address, body, headers) {
  let answer;
  try {
    answer = await fetch(address, { method, body, headers, cache: "no-store", credentials: "omit", redirect: "error" });
  } catch (e) {
    say(W.lost, true);
    throw e;
  }
  if (!answer.ok) {
    const problem = new Error((await answer.text()).trim() || String(answer.status));
    problem.status = answer.status;
    throw problem;
  }
  return answer;
}

// ---- Files.

// filesOf lists what was dropped: [path, file] of every file, folders gone through.
async function filesOf(transfer) {
  const found = [];
  const walk = async (entry, path) => {
    if (entry.isFile) {
      try { found.push([path + entry.name, await new Promise((yes, no) => entry.file(yes, no))]); } catch (e) { problems.push([path + entry.name, String(e.message || e)]); }
    } else if (entry.isDirectory) {
      const reader = entry.createReader();
      for (;;) {
        const some = await new Promise((yes, no) => reader.readEntries(yes, no)); // a hundred at a time
        if (!some.length) break;
        for (const e of some) await walk(e, path + entry.name + "/");
      }
    }
  };
  const entries = [...transfer.items].filter(i => i.kind === "file").map(i => i.webkitGetAsEntry ? i.webkitGetAsEntry() : null).filter(Boolean);
  if (!entries.length) return [...transfer.files].map(f => [f.name, f]);
  for (const e of entries) await walk(e, "");
  return found;
}

let problems = [];
let busy = false;
let stopped = false;

async function take(list) {
  if (busy || !list.length) return;
  busy = true;
  stopped = false;
  showStart();
  let done = 0, refused = null;
  try {
    const queue = list.slice();
    const worker = async () => {
      while (queue.length && !stopped && !refused) {
        const [path, file] = queue.shift();
        progress(W.uploading(done, list.length), done / list.length);
        try {
          await send("POST", "file?path=" + encodeURIComponent(wellFormed(path)), file, { "Content-Type": "application/octet-stream" });
        } catch (e) {
          if (e.status === undefined) throw e;
          problems.push([path, e.message]);
          if (e.status === 507) refused = e; // no room for any other
        }
        done++;
      }
    };
    await Promise.all([worker(), worker(), worker()]);
    if (stopped) return location.reload();
    await send("POST", "run");
    await follow();
  } catch (e) {
    progress(String(e.message || e), 0);
    busy = false;
  }
}
function wellFormed(s) { // half of a pair of surrogates has no UTF-8
  try { encodeURIComponent(s); return s; } catch (e) { return s.replace(/[\uD800-\uDFFF]/g, "\uFFFD"); }
}

// follow waits until the program has read everything.
async function follow() {
  for (;;) {
    const s = await (await send("GET", "status")).json();
    if (s.state === "idle") break;
    progress(s.state === "deriving" ? W.deriving : W.reading(s.done, s.files), s.share);
    await new Promise(go => setTimeout(go, 150));
  }
  leaving = true;
  if (problems.length) {
    busy = false;
    progress("", 1);
    $("work").append(h("div", { class: "problems" }, problems.slice(0, 200).map(([path, why]) => h("div", {}, h("span", { class: "bad" }, W.refused + ": "), h("span", { class: "name" }, path), " – " + why))),
      h("button", { class: "main", click: () => location.reload() }, W.yes));
    problems = [];
  } else location.reload();
}

function progress(words, share) {
  const box = $("work");
  if (!box) return;
  if (!box.firstChild) box.append(h("p", { role: "status" }), h("progress", { max: 1 }), h("div", { class: "actions" }, h("button", { click: () => { stopped = true; send("POST", "stop").catch(() => {}); } }, W.stop)));
  box.querySelector("p").textContent = words;
  box.querySelector("progress").value = share;
}

function showStart() {
  document.querySelector("main").hidden = true;
  let start = $("start");
  if (!start) {
    const input = (folder) => h("input", { type: "file", multiple: true, hidden: true, webkitdirectory: folder, id: folder ? "folder" : "some", change: e => take([...e.target.files].map(f => [f.webkitRelativePath || f.name, f])) });
    const some = input(false), folder = input(true);
    start = h("div", { id: "start" }, h("div", { class: "zone" },
      h("p", { class: "big" }, W.drop),
      h("div", { class: "actions" }, h("button", { class: "main", click: () => some.click() }, W.choose), h("button", { click: () => folder.click() }, W.chooseFolder),
        records.length || files.length ? h("button", { click: () => { start.remove(); document.querySelector("main").hidden = false; if (list) list.draw(); } }, W.no) : ""), some, folder,
      h("p", { class: "soft" }, W.accept), h("p", { class: "soft" }, W.stays), h("div", { id: "work" })));
    document.body.append(start);
  }
  if (busy) {
    start.querySelector(".zone .actions").hidden = true;
    start.querySelector(".big").textContent = W.add + "…";
  }
}

// ---- Verdicts.

const keyOf = { z: "正确", c: "有误", x: "删除", w: "待核" };

async function judge(r, change) {
  const before = opinions.get(r.id) || { r: r.id };
  const o = { ...before, ...change };
  opinions.set(r.id, o);
  sayState(W.saving);
  try {
    await send("POST", "verdict", JSON.stringify({ id: r.id, verdict: o.v || "", value: o.value || "", change: o.change || "", reviewer: o.who || "", note: o.note || "" }), { "Content-Type": "application/json" });
  } catch (e) {
    opinions.set(r.id, before);
    sayState(e.message, true);
    return false;
  }
  unsaved++;
  if (o.who !== undefined) try { localStorage.setItem("zhibiao-reviewer", o.who); } catch (e) { /* not allowed */ }
  sayState(W.saved);
  if (list && state.view === "records") {
    list.again();
    recordState();
  }
  dimMarks($("text"));
  $("refresh").hidden = false;
  return true;
}
function sayState(words, bad) {
  const e = $("judged");
  if (e) {
    e.textContent = words;
    e.className = bad ? "bad" : "soft";
  }
}

served.form = r => {
  const o = opinions.get(r.id) || {};
  let who = o.who;
  if (who === undefined) try { who = localStorage.getItem("zhibiao-reviewer") || ""; } catch (e) { who = ""; }
  const level = r.q.find(q => q.k === "level"), change = r.q.find(q => q.k === "change");
  const field = (name, key, value, hint) => h("label", {}, name, h("input", { "data-key": key, value: value || "", placeholder: hint || "", autocomplete: "off", maxlength: key === "note" ? 2000 : 60, change: async e => {
    const ok = await judge(r, { [key]: e.target.value.trim(), who: form.querySelector("[data-key=who]").value.trim() });
    e.target.classList.toggle("wrong", !ok);
    if (ok && (key === "value" || key === "change") && e.target.value.trim() && (opinions.get(r.id).v || "待核") === "待核") press("有误");
  } }));
  const press = async v => {
    if (await judge(r, { v, who: form.querySelector("[data-key=who]").value.trim() })) mark();
  };
  const mark = () => {
    const v = (opinions.get(r.id) || {}).v || "待核";
    for (const b of form.querySelectorAll("[data-v]")) b.setAttribute("aria-pressed", b.dataset.v === v);
  };
  const form = h("div", { class: "review" },
    h("div", { class: "verdicts", role: "group", "aria-label": W.verdict }, Object.keys(verdictKeys).map(v => h("button", { "data-v": v, title: Object.keys(keyOf).find(k => keyOf[k] === v), click: () => press(v) }, verdictWords(v))), h("span", { id: "judged", class: "soft", role: "status" })),
    h("div", { class: "fields" },
      level && field(W.corrected + (level.u ? " (" + level.u + ")" : ""), "value", o.value, level.v), change && field(W.correctedChange + (change.u ? " (" + change.u + ")" : ""), "change", o.change, change.v),
      field(W.reviewer, "who", who), field(W.note, "note", o.note)));
  mark();
  return form;
};
served.key = k => {
  if (!keyOf[k]) return false;
  const b = document.querySelector(`.review [data-v="${keyOf[k]}"]`);
  if (b) {
    b.click();
    if (k !== "w") step(1);
  }
  return Boolean(b);
};

// ---- The page.

let leaving = false;

async function download(name) {
  // A link, so that the browser puts the file where it puts downloads.
  const a = h("a", { href: name, download: "" });
  document.body.append(a);
  a.click();
  a.remove();
  unsaved = 0;
}

served.begin = () => {
  const has = files.length > 0;
  $("served").append(h("span", { class: "served" },
    h("button", { id: "refresh", hidden: true, title: W.applied, click: () => { leaving = true; location.reload(); } }, W.refresh), " ",
    has && [h("button", { id: "add", click: showStart }, W.add), " ", h("button", { class: "main", id: "workbook", click: () => download("workbook.xlsx") }, W.workbook), " ",
      h("button", { id: "csv", click: () => download("records.csv") }, W.csv), " ",
      h("button", { id: "restart", click: () => ask(W.restart, h("p", {}, W.clearAsk), [W.no], [W.yes, async () => { await send("POST", "clear"); leaving = true; location.hash = ""; location.reload(); }, true]) }, W.restart), " "],
    h("button", { id: "quit", click: () => ask(W.quit, h("p", {}, unsaved ? W.quitUnsaved(unsaved) : W.quitAsk), [W.no], [W.yes, async () => {
      await send("POST", "quit");
      leaving = true;
      document.body.textContent = "";
      document.body.append(h("p", { class: "empty" }, W.ended));
    }, true]) }, W.quit)));
  window.addEventListener("beforeunload", e => {
    if (unsaved && !leaving) {
      e.preventDefault();
      e.returnValue = "";
    }
  });
  document.addEventListener("dragover", e => { e.preventDefault(); document.body.classList.add("over"); });
  document.addEventListener("dragleave", e => { if (!e.relatedTarget) document.body.classList.remove("over"); });
  document.addEventListener("drop", async e => {
    e.preventDefault();
    document.body.classList.remove("over");
    if (busy) return;
    take(await filesOf(e.dataTransfer));
  });
  if (!has) showStart();
  // A run that was begun elsewhere, as by files dropped on the program.
  send("GET", "status").then(a => a.json()).then(s => {
    unsaved += s.unsaved;
    if (s.state !== "idle" && !busy) {
      busy = true;
      showStart();
      follow().catch(() => {});
    }
  }).catch(() => {});
};
