
"use strict";
// Tables, filters, tabs and heat maps. The page is complete without this script.

const data = JSON.parse(document.getElementById("data").textContent);

/** An element with properties and children; text is always text. */
function el(name, properties, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "text") element.textContent = value;
    else if (key === "on") for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

const nameOf = code => Object.hasOwn(data.jurisdictions, code) ? data.jurisdictions[code] : code;
const plural = (count, noun) => count.toLocaleString("en") + " " + noun + (count === 1 ? "" : "s");
const fragment = (...parts) => parts.map(encodeURIComponent).join("/");

/** At most three significant digits, a dash where there is no number. */
function figure(value) {
  if (value === null || value === undefined) return "–";
  const digits = Math.abs(value) < 1 ? value.toFixed(3) : value.toPrecision(3);
  return String(Number(digits)).replace("-", "−");
}

/** Rows of lists sort by the head that is pressed: numbers by value, text by alphabet. */
function makeSortable(table) {
  const body = table.tBodies[0];
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = el("button", { type: "button", class: "sort", text: head.textContent });
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const numeric = head.classList.contains("num");
      const now = head.getAttribute("aria-sort");
      const descending = now ? now === "ascending" : numeric;
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      const key = row => {
        const cell = row.cells[column];
        if (!numeric) return cell.textContent.trim();
        return cell.dataset.v === undefined ? (parseFloat(cell.textContent) || -Infinity) : Number(cell.dataset.v);
      };
      const rows = [...body.rows].map(row => [key(row), row]);
      rows.sort(([a], [b]) => numeric ? a - b : String(a).localeCompare(String(b), "en"));
      if (descending) rows.reverse();
      body.append(...rows.map(([, row]) => row));
    });
  });
}

/** A field that leaves only the rows that contain what is typed. */
function makeFilterable(table) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length < 12) return;
  const shown = el("span", { "aria-live": "polite" });
  const field = el("input", { type: "search", "aria-label": "Filter rows" });
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLowerCase();
    let count = 0;
    for (const row of rows) {
      row.hidden = wanted !== "" && !row.textContent.toLowerCase().includes(wanted);
      if (!row.hidden) count += 1;
    }
    shown.textContent = wanted === "" ? "" : plural(count, "row");
  });
  table.parentElement.before(el("div", { class: "tools" }, el("label", {}, "Filter ", field), shown));
}

/** A matrix: columns by name, rows by name or by number. */
function makeMatrixTools(tools) {
  const table = document.getElementById(tools.dataset.for);
  if (!table) return;
  const heads = [...table.tHead.rows[0].cells];
  const labels = heads.map(head => {
    const button = head.querySelector("button");
    return button ? (head.textContent + " " + (button.title || "")).toLowerCase() : null;
  });
  const shown = el("span", { "aria-live": "polite" });
  const field = el("input", { type: "search", "aria-label": "Show columns whose name contains" });
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLowerCase();
    const visible = labels.map(label => label === null || label.includes(wanted));
    for (const row of table.rows) [...row.cells].forEach((cell, column) => { cell.hidden = !visible[column]; });
    const count = visible.filter((is, column) => is && labels[column] !== null).length;
    shown.textContent = wanted === "" ? "" : plural(count, "column");
  });
  const body = table.tBodies[0];
  const byName = [...body.rows];
  const order = el("select", { "aria-label": "Order of rows" },
    el("option", { value: "name", text: "by name" }), el("option", { value: "cited", text: "by number cited" }));
  order.addEventListener("change", () => {
    const rows = [...byName];
    if (order.value === "cited") rows.sort((a, b) => b.cells[1].dataset.v - a.cells[1].dataset.v);
    body.append(...rows);
  });
  tools.append(el("label", {}, "Columns ", field), shown, el("label", {}, "Rows ", order));
}

/** Indices of similarity: position in a pair, name, what it says. */
const indices = [
  [4, "Jaccard", "shared works over all works either cites"],
  [5, "Weighted Jaccard", "sharing a rare work says more than sharing a common one"],
  [6, "Overlap", "shared works over the works of the side that cites fewer"],
  [7, "Cosine", "shared works over the geometric mean of both sides"],
  [8, "Morisita", "similarity of what the texts dwell on, by citing provisions"],
];
const bounds = [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.8, 1];
const shade = value => "s" + bounds.findIndex(bound => value <= bound + 1e-12 || bound === 1);

/** Draws a heat map anew for an index and an order of jurisdictions. */
function drawHeat(table, index, order) {
  const layerName = table.dataset.layer;
  const layer = data.layers[layerName];
  const few = new Set(layer.few);
  const pairs = new Map();
  for (const pair of layer.pairs) {
    pairs.set(pair[0] + "/" + pair[1], pair);
    pairs.set(pair[1] + "/" + pair[0], pair);
  }
  let codes = layer.codes.map((code, position) => ({ code, position }));
  codes.sort((a, b) => nameOf(a.code).localeCompare(nameOf(b.code), "en"));
  if (order === "communities") {
    const group = new Map();
    const sorted = [...layer.communities].sort((a, b) => b.length - a.length);
    sorted.forEach((members, position) => { for (const member of members) group.set(member, position); });
    codes.sort((a, b) => (group.get(a.code) ?? 999) - (group.get(b.code) ?? 999));
  }
  const [column, name] = indices[index];
  const diagonals = new Map(table.diagonals);
  const head = el("tr", {}, el("th", { scope: "col", class: "corner", text: name }),
    ...codes.map(({ code }) => el("th", { scope: "col", title: nameOf(code), text: code })));
  const rows = codes.map(a => el("tr", {},
    el("th", { scope: "row" },
      el("button", { type: "button", "data-e": fragment("jurisdiction", a.code), title: a.code, text: nameOf(a.code) })),
    ...codes.map(b => {
      if (a === b) return el("td", { class: "diagonal", text: diagonals.get(a.code) ?? "" });
      const pair = pairs.get(a.position + "/" + b.position);
      const value = pair ? pair[column] : null;
      if (value === null) {
        const why = column === 8 ? "too few citing provisions" : "neither side cites anything in this layer";
        return el("td", {}, el("span", { class: "none", title: why, text: "–" }));
      }
      const hatch = few.has(a.code) || few.has(b.code) ? " few" : "";
      const tested = column === 4 && ["aligned", "divergent"].includes(pair[3]) ? " " + pair[3] : "";
      const opens = fragment("pair", layerName, layer.codes[pair[0]], layer.codes[pair[1]]);
      return el("td", { class: shade(value) + hatch + tested },
        el("button", { type: "button", "data-e": opens, text: value.toFixed(2) }));
    })));
  table.tHead.replaceChildren(head);
  table.tBodies[0].replaceChildren(...rows);
}

/** Tabs for the layers, and the choice of index and order. */
function makeHeatTools(tools) {
  const sections = [...document.querySelectorAll("section.layer")];
  if (sections.length === 0) return;
  const tables = [...document.querySelectorAll("table.heat")];
  for (const table of tables) {
    table.diagonals = [...table.tBodies[0].rows].map((row, position) => {
      const code = row.querySelector("button").title;
      return [code, row.cells[position + 1].textContent];
    });
  }
  const tabs = sections.map((section, position) => {
    const tab = el("button", { type: "button", role: "tab", "aria-controls": section.id,
      text: section.getAttribute("aria-label") });
    section.setAttribute("role", "tabpanel");
    tab.addEventListener("click", () => choose(position));
    tab.addEventListener("keydown", event => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (step === 0) return;
      const next = (position + step + tabs.length) % tabs.length;
      choose(next);
      tabs[next].focus();
    });
    return tab;
  });
  function choose(chosen) {
    sections.forEach((section, position) => {
      section.hidden = position !== chosen;
      tabs[position].setAttribute("aria-selected", String(position === chosen));
      tabs[position].tabIndex = position === chosen ? 0 : -1;
    });
  }
  const index = el("select", { "aria-label": "Index of similarity" },
    ...indices.map(([, name], position) => el("option", { value: position, text: name })));
  const order = el("select", { "aria-label": "Order of jurisdictions" },
    el("option", { value: "name", text: "by name" }), el("option", { value: "communities", text: "by community" }));
  const says = el("span", { "aria-live": "polite", text: indices[0][2] });
  const redraw = () => {
    says.textContent = indices[index.value][2];
    for (const table of tables) drawHeat(table, Number(index.value), order.value);
  };
  index.addEventListener("change", redraw);
  order.addEventListener("change", redraw);
  tools.append(el("span", { class: "tabs", role: "tablist", "aria-label": "Layer" }, ...tabs),
    el("label", {}, "Index ", index), el("label", {}, "Order ", order), says);
  document.getElementById("alignment").classList.add("tabbed");
  choose(0);
}

document.querySelectorAll("table.list").forEach(table => { makeFilterable(table); makeSortable(table); });
document.querySelectorAll(".tools[data-for]").forEach(makeMatrixTools);
makeHeatTools(document.getElementById("heat-tools"));

// The entry of the section in view is marked in the contents.
const entries = new Map([...document.querySelectorAll(".contents a")].map(a => [a.hash.slice(1), a]));
const inView = new IntersectionObserver(changes => {
  for (const change of changes) {
    if (!change.isIntersecting) continue;
    for (const a of entries.values()) a.classList.remove("here");
    entries.get(change.target.id)?.classList.add("here");
  }
}, { rootMargin: "-10% 0px -80% 0px" });
document.querySelectorAll("main > section").forEach(section => inView.observe(section));
