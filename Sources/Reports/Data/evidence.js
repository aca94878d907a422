
// The evidence panel: which sentences stand behind a number. An address such as #e=cell/JP/ISO%2FIEC%2042001 opens it.

const panel = document.getElementById("panel");
const layerNames = ["standards", "instruments", "principles"];
const rowsPerPage = 60;
let opener = null;
let depth = 0;

const cites = data.citations;
const workPositions = new Map(data.works.map((work, position) => [work[0], position]));
const documentPositions = new Map(data.documents.map((entry, position) => [entry[0], position]));

/** Positions of citations by work, by jurisdiction and by document, made at first use. */
let indexes = null;
function index() {
  if (indexes) return indexes;
  const byWork = new Map(), byJurisdiction = new Map(), byDocument = new Map();
  const add = (map, key, value) => { const list = map.get(key); if (list) list.push(value); else map.set(key, [value]); };
  for (let i = 0; i < cites.work.length; i += 1) {
    add(byWork, cites.work[i], i);
    add(byJurisdiction, data.documents[cites.document[i]][1], i);
    add(byDocument, cites.document[i], i);
  }
  indexes = { byWork, byJurisdiction, byDocument };
  return indexes;
}
const isSelf = i => cites.kind[i] > 2;
const layerOf = i => layerNames[cites.kind[i] % 3];
/** "amends"; nothing where the text cites the work and says no more. */
const relationOf = i => cites.relation[i] < 0 ? "" : data.relations[cites.relation[i]];
const jurisdictionOf = i => data.documents[cites.document[i]][1];
const allOfWork = id => index().byWork.get(workPositions.get(id)) || [];
const ofWork = id => allOfWork(id).filter(i => !isSelf(i));
const ofJurisdiction = code => (index().byJurisdiction.get(code) || []).filter(i => !isSelf(i));
const provisionsIn = list => new Set(list.map(i => cites.provision[i] + "/" + cites.work[i])).size;
const omitted = (list, code) => {
  const works = new Set(list.map(i => cites.work[i]));
  const documents = new Set(list.map(i => cites.document[i]));
  return data.more.reduce((sum, [j, work, document, count]) =>
    sum + (works.has(work) && documents.has(document) && (!code || j === code) ? count : 0), 0);
};

function link(text, address) {
  if (!/^https?:\/\//i.test(address || "")) return document.createTextNode(text);
  return el("a", { href: address, rel: "noopener noreferrer", target: "_blank", text });
}
const opening = (text, ...parts) => el("button", { type: "button", class: "ref", "data-e": fragment(...parts), text });
const chip = (text, count, ...parts) => { const button = opening(text, ...parts); button.append(" ", el("b", { text: String(count) })); return button; };
const labelOf = id => { const work = data.works[workPositions.get(id)]; return work ? work[1] : id; };

/** One sentence, with the reference marked. */
function quote(i, withDocument) {
  const text = data.quotes[cites.quote[i]];
  const from = cites.offset[i], to = from + cites.length[i];
  const entry = data.documents[cites.document[i]];
  const where = el("div", { class: "where" }, data.provisions[cites.provision[i]] || "in the document");
  if (withDocument) where.prepend(entry[2] + ", ");
  if (relationOf(i)) where.append(el("span", { class: "relation", text: relationOf(i) }));
  if (cites.flag[i] >= 0) where.append(el("span", { class: "flag", text: data.flags[cites.flag[i]] }));
  if (isSelf(i)) where.append(el("span", { class: "flag", text: "self-citation, not counted" }));
  return el("div", { class: "quote" }, where,
    el("q", { lang: entry[3] || null, dir: "auto" },
      text.slice(0, from), el("mark", { text: text.slice(from, to) }), text.slice(to)));
}

/** Sentences grouped by document, a page at a time, with a field that filters them. */
function quotes(list, withJurisdiction) {
  const sorted = [...list].sort((a, b) =>
    nameOf(jurisdictionOf(a)).localeCompare(nameOf(jurisdictionOf(b)), "en") || cites.document[a] - cites.document[b] || a - b);
  const holder = el("div");
  let shown = sorted;
  function draw(limit) {
    holder.replaceChildren();
    let last = -1;
    for (const i of shown.slice(0, limit)) {
      if (cites.document[i] !== last) {
        last = cites.document[i];
        const [, code, title, language, address, kind, date] = data.documents[last];
        const facts = [withJurisdiction ? nameOf(code) : null, kind, date, language].filter(Boolean).join(" · ");
        holder.append(el("p", { class: "source" }, link(title, address), el("small", { text: facts })));
      }
      holder.append(quote(i, false));
    }
    if (shown.length > limit) {
      holder.append(el("button", { type: "button", class: "more", on: { click: () => draw(limit + rowsPerPage) },
        text: "Show " + Math.min(rowsPerPage, shown.length - limit) + " more of " + shown.length }));
    }
    if (shown.length === 0) holder.append(el("p", { class: "empty", text: "No quote contains this." }));
  }
  draw(rowsPerPage);
  const relations = [...new Set(list.map(relationOf))].sort();
  if (list.length < 9 && relations.length < 2) return [holder];
  const choice = relations.length < 2 ? null : el("select", { "aria-label": "Relation of the text to the work" },
    el("option", { value: "*", text: "All relations" }),
    ...relations.map(name => el("option", { value: name, text: (name || "cites") + " (" + list.filter(i => relationOf(i) === name).length + ")" })));
  const field = el("input", { type: "search", placeholder: "Filter the quotes", "aria-label": "Filter the quotes" });
  const filter = () => {
    const wanted = field.value.trim().toLowerCase();
    const relation = choice ? choice.value : "*";
    shown = sorted.filter(i => (relation === "*" || relationOf(i) === relation) && (wanted === "" || (data.quotes[cites.quote[i]] + " " + data.documents[cites.document[i]][2] + " "
      + nameOf(jurisdictionOf(i))).toLowerCase().includes(wanted)));
    draw(rowsPerPage);
  };
  field.addEventListener("input", filter);
  if (choice) choice.addEventListener("change", filter);
  return [field, choice, holder].filter(Boolean);
}

/** "7 provisions of 3 documents, 9 mentions" */
function summary(list, code) {
  const documents = new Set(list.map(i => cites.document[i])).size;
  const more = omitted(list, code);
  const text = plural(provisionsIn(list), "provision") + " of " + plural(documents, "document") + ", " + plural(list.length, "mention");
  return more > 0 ? text + " shown; " + more.toLocaleString("en") + " more in citations.csv" : text;
}

/** The official title, address and status of a work. */
function aboutWork(id) {
  const work = data.works[workPositions.get(id)];
  if (!work) return null;
  const [, label, title, address, status] = work;
  const line = el("p", {});
  if (title) line.append(title + " ");
  if (address) line.append(link(title ? "official page" : label, address));
  if (status) line.append(el("span", { class: "flag", text: status }));
  return line.childNodes.length ? line : null;
}

const views = {
  cell([code, ...rest]) {
    const id = rest.join("/");
    const list = ofWork(id).filter(i => jurisdictionOf(i) === code);
    return { title: nameOf(code) + " → " + labelOf(id), facts: [el("p", { text: summary(list, code) }), aboutWork(id)],
      body: [el("p", { class: "chips" }, opening("All jurisdictions that cite it", "work", id)), ...quotes(list, false)] };
  },
  work(rest) {
    const id = rest.join("/");
    const list = ofWork(id);
    const codes = [...new Set(list.map(jurisdictionOf))].sort((a, b) => nameOf(a).localeCompare(nameOf(b), "en"));
    const chips = codes.flatMap(code => {
      const count = provisionsIn(list.filter(i => jurisdictionOf(i) === code));
      return [chip(nameOf(code), count, "cell", code, id), " "];
    });
    const own = allOfWork(id).filter(isSelf);
    const body = [el("p", { class: "chips" }, ...chips), ...quotes(list, true)];
    if (own.length > 0) body.push(el("h3", { text: "By its own jurisdiction, not counted in the matrices" }), ...quotes(own, true));
    return { title: labelOf(id), facts: [el("p", { text: "Cited by " + plural(codes.length, "jurisdiction") + ": " + summary(list) }), aboutWork(id)], body };
  },
  jurisdiction([code]) {
    const list = ofJurisdiction(code);
    const body = layerNames.flatMap(name => {
      const counts = new Map();
      const seen = new Set();
      for (const i of list) {
        const key = cites.work[i] + "/" + cites.provision[i];
        if (layerOf(i) !== name || seen.has(key)) continue;
        seen.add(key);
        counts.set(cites.work[i], (counts.get(cites.work[i]) || 0) + 1);
      }
      const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      const chips = sorted.flatMap(([work, count]) => [chip(data.works[work][1], count, "cell", code, data.works[work][0]), " "]);
      return [el("h3", { text: name[0].toUpperCase() + name.slice(1) + " cited: " + sorted.length }),
        el("p", { class: "chips" }, ...chips)];
    });
    return { title: nameOf(code), facts: [el("p", { text: "What it cites, with the number of citing provisions in the quotes kept here." })], body };
  },
  document(rest) {
    const position = documentPositions.get(rest.join("/"));
    const list = index().byDocument.get(position) || [];
    const entry = data.documents[position] || ["", "", rest.join("/"), "", "", "", ""];
    return { title: entry[2], facts: [el("p", { text: nameOf(entry[1]) + ". " + summary(list) })], body: quotes(list, false) };
  },
  pair([layerName, a, b]) {
    const layer = data.layers[layerName];
    const [low, high] = [layer?.codes.indexOf(a), layer?.codes.indexOf(b)];
    const pair = layer?.pairs.find(p => (p[0] === low && p[1] === high) || (p[0] === high && p[1] === low));
    const inLayer = i => layerName === "together" || layerOf(i) === layerName;
    const group = code => {
      const works = new Map();
      for (const i of ofJurisdiction(code).filter(inLayer)) {
        const list = works.get(cites.work[i]);
        if (list) list.push(i); else works.set(cites.work[i], [i]);
      }
      return works;
    };
    const left = group(a), right = group(b);
    const byWeight = (one, two) => (left.get(two)?.length ?? 0) + (right.get(two)?.length ?? 0)
      - (left.get(one)?.length ?? 0) - (right.get(one)?.length ?? 0) || one - two;
    const shared = [...left.keys()].filter(work => right.has(work)).sort(byWeight);
    const side = (code, list, work) => el("div", {}, el("h4", { text: nameOf(code) }),
      ...list.slice(0, 3).map(i => quote(i, true)),
      list.length > 3 ? opening("all " + list.length, "cell", code, data.works[work][0]) : null);
    const body = [];
    if (pair) {
      const between = (from, to) => from === null || to === null ? "" : " (" + figure(from) + " to " + figure(to) + ")";
      const rows = [["Jaccard", figure(pair[4]) + between(pair[11], pair[12])], ["Weighted Jaccard", figure(pair[5])],
        ["Overlap", figure(pair[6])], ["Cosine", figure(pair[7])], ["Morisita", figure(pair[8]) + between(pair[9], pair[10])],
        ["Against chance", pair[3] + (pair[13] === null ? "" : ", z = " + figure(pair[13]))
          + (pair[14] === null ? "" : ", q " + (pair[14] < 0.001 ? "< 0.001" : "= " + figure(pair[14])))]];
      body.push(el("dl", { class: "facts" }, ...rows.flatMap(([term, value]) => [el("dt", { text: term }), el("dd", { text: value })])));
    }
    body.push(el("h3", { text: "Cited by both: " + shared.length }));
    shared.forEach((work, position) => {
      const details = el("details", { open: position === 0 },
        el("summary", { text: data.works[work][1] + " (" + left.get(work).length + " and " + right.get(work).length + " mentions)" }));
      const fill = () => { if (details.children.length === 1) details.append(el("div", { class: "sides" },
        side(a, left.get(work), work), side(b, right.get(work), work))); };
      if (position === 0) fill();
      details.addEventListener("toggle", fill);
      body.push(details);
    });
    for (const [code, mine, other] of [[a, left, right], [b, right, left]]) {
      const only = [...mine.keys()].filter(work => !other.has(work)).sort(byWeight);
      body.push(el("h3", { text: "Only " + nameOf(code) + ": " + only.length }), el("p", { class: "chips" },
        ...only.flatMap(work => [opening(data.works[work][1], "cell", code, data.works[work][0]), " "])));
    }
    return { title: nameOf(a) + " and " + nameOf(b), body,
      facts: [el("p", { text: "What they cite in common: " + (layerName === "together" ? "all layers together" : layerName) + ". " + plural(left.size, "work") + " and " + plural(right.size, "work") + " cited." })] };
  },
  gap([code, ...rest]) {
    const objective = rest.join("/");
    const list = data.gaps.filter(gap => gap[0] === code && gap[1] === objective).sort((x, y) => y[3] - x[3]);
    const name = Object.hasOwn(data.objectives, objective) ? data.objectives[objective] : objective;
    return { title: nameOf(code) + ": " + name, facts: [el("p", { text: plural(list.length, "standard") + " that others cite and no document read here does." })],
      body: [el("ul", { class: "plain" }, ...list.map(([, , work, count]) => el("li", {},
        opening(data.works[work][1], "work", data.works[work][0]), " cited by " + count + " ", el("small", { text: data.works[work][2] }))))] };
  },
  edition(rest) {
    const id = rest.join("/");
    const groups = new Map();
    for (const i of ofWork(id)) {
      const edition = cites.target[i] < 0 ? "undated" : data.targets[cites.target[i]];
      groups.set(edition, [...(groups.get(edition) || []), i]);
    }
    const body = [...groups].sort(([x], [y]) => x < y ? -1 : 1).flatMap(([edition, list]) =>
      [el("h3", { text: edition + ": " + summary(list) }), ...quotes(list, true)]);
    return { title: labelOf(id) + " by edition", facts: [aboutWork(id)], body };
  },
  outdated(rest) {
    const standard = rest.join("/");
    const position = data.targets.indexOf(standard);
    const list = cites.target.flatMap((target, i) => position >= 0 && target === position ? [i] : []);
    return { title: "References to " + standard, facts: [el("p", { text: summary(list) })], body: quotes(list, true) };
  },
  said([id, ...rest]) {
    const theme = rest.join("/");
    const list = (index().byDocument.get(documentPositions.get(id)) || []).filter(i => data.works[cites.work[i]][0] === theme);
    const entry = data.documents[documentPositions.get(id)];
    return { title: labelOf(theme) + " in " + (entry ? entry[2] : id), facts: [el("p", { text: summary(list) })], body: quotes(list, false) };
  },
  mode([id, mode]) {
    const position = documentPositions.get(id);
    const which = data.governance.modes.findIndex(([name]) => name === mode);
    const mark = data.governance.marks.find(([d, m]) => d === position && m === which);
    const entry = data.documents[position];
    const [count, list] = mark ? [mark[2], mark[3]] : [0, []];
    return { title: (which < 0 ? mode : data.governance.modes[which][1]) + " in " + (entry ? entry[2] : id),
      facts: [el("p", { text: plural(count, "sentence") + (count > list.length ? ", " + list.length + " shown; all in governance-evidence.csv" : "") })],
      body: list.map(([provision, text, from, length]) => el("div", { class: "quote" },
        el("div", { class: "where", text: provision || "in the document" }),
        el("q", { lang: entry[3] || null, dir: "auto" }, text.slice(0, from),
          el("mark", { text: text.slice(from, from + length) }), text.slice(from + length)))) };
  },
  stale([id, ...rest]) {
    const standard = rest.join("/");
    const position = documentPositions.get(id);
    const list = (index().byDocument.get(position) || []).filter(i =>
      data.works[cites.work[i]][0] === standard || (cites.target[i] >= 0 && data.targets[cites.target[i]] === standard));
    const entry = data.documents[position];
    return { title: standard + " in " + (entry ? nameOf(entry[1]) : id), facts: [el("p", { text: summary(list) })], body: quotes(list, false) };
  },
};

/** Shows the evidence that `address` names; false when it names none. */
function show(address) {
  let parts;
  try { parts = address.split("/").map(decodeURIComponent); } catch { return false; }
  const [kind, ...rest] = parts;
  if (!Object.hasOwn(views, kind)) return false;
  const view = views[kind](rest);
  if (panel.hidden) depth = 0;
  const back = el("button", { type: "button", text: "← Back", on: { click: () => { depth -= 1; history.back(); } } });
  back.hidden = depth === 0;
  panel.replaceChildren(
    el("div", { class: "panel-head" },
      el("div", { class: "panel-bar" }, back,
        el("button", { type: "button", "aria-label": "Close the evidence", text: "Close ✕", on: { click: () => close(true) } })),
      el("h2", { id: "panel-title", text: view.title }), ...view.facts.filter(Boolean)),
    el("div", { class: "panel-body", tabindex: "0" }, ...view.body));
  panel.hidden = false;
  panel.focus({ preventScroll: true });
  return true;
}

function close(forget) {
  if (panel.hidden) return;
  panel.hidden = true;
  panel.replaceChildren();
  if (forget) {
    try { history.pushState(null, "", location.pathname + location.search); } catch { location.hash = ""; }
  }
  if (opener && document.contains(opener)) opener.focus({ preventScroll: true });
  opener = null;
}

function follow() {
  if (location.hash.startsWith("#e=")) show(location.hash.slice(3));
  else close(false);
}

document.addEventListener("click", event => {
  const button = event.target.closest("[data-e], a[href^='#e=']");
  if (!button) return;
  if (!button.dataset.e) { opener = button; depth = 0; return; }
  depth = panel.contains(button) ? depth + 1 : 0;
  if (depth === 0) opener = button;
  if (location.hash === "#e=" + button.dataset.e) show(button.dataset.e);
  else location.hash = "e=" + button.dataset.e;
});
document.addEventListener("keydown", event => { if (event.key === "Escape") close(true); });
window.addEventListener("hashchange", follow);
follow();
