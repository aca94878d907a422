
// The menu of frameworks: shows what documents commit to in the terms of the framework that is chosen.

const frameworkMenu = document.getElementById("framework");
if (frameworkMenu) {
  const commitments = data.commitments;
  const head = document.querySelector("#m-commitments thead tr");
  const body = document.querySelector("#m-commitments tbody");
  const ownHeads = [...head.children].slice(2), ownRows = new Map();
  for (const row of body.rows) ownRows.set(row, [...row.cells].slice(2));
  const rowOf = new Map([...body.rows].map((row, position) => [row, commitments.rows[position][1]]));
  const idOf = new Map([...body.rows].map((row, position) => [row, commitments.rows[position][0]]));
  const marks = ["·", "S", "N", "P"];

  /** The strongest of the themes that a principle touches, those first that the document commits to. */
  function strongest(levels, touches) {
    let best = -1, theme = -1;
    for (const [position] of touches) if (levels[position] > best) { best = levels[position]; theme = position; }
    return [best, theme];
  }

  frameworkMenu.addEventListener("change", () => {
    const terms = commitments.frameworks[frameworkMenu.value];
    while (head.children.length > 2) head.lastChild.remove();
    if (!terms) {
      head.append(...ownHeads);
      for (const [row, cells] of ownRows) { while (row.cells.length > 2) row.lastChild.remove(); row.append(...cells); }
      return;
    }
    for (const [name, pinpoint, touches] of terms) {
      const meaning = touches.map(([position, relation]) => relation + " " + commitments.themes[position]).join(", ");
      head.append(el("th", { scope: "col", title: pinpoint + ": " + meaning }, el("span", { text: name })));
    }
    for (const row of ownRows.keys()) {
      while (row.cells.length > 2) row.lastChild.remove();
      for (const [, , touches] of terms) {
        const [best, theme] = strongest(rowOf.get(row), touches);
        const cell = el("td", {});
        if (best >= 0) {
          cell.className = best > 3 ? "k" + (best - 3) : "k0";
          cell.append(el("button", { type: "button", "data-e": fragment("said", idOf.get(row), "principle:" + commitments.themes[theme]), text: marks[best % 4] }));
        }
        row.append(cell);
      }
    }
  });
}
