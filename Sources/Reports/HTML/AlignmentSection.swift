import Graph

/// Layers in the order in which they are shown, with their names.
let shownLayers = [
  ("standards", "Standards"), ("instruments", "Instruments"), ("principles", "Principles"),
  ("together", "Together"),
]

/// Why a pair has no similarity.
let noPair = "neither side cites anything in this layer"

/// Why there is no reading interval.
let noReading = "recall and precision of the reading are not known"

/// Heat maps of the similarity of jurisdictions, one per layer, and the closest pairs.
func alignmentSection(of dossier: Dossier) -> Section? {
  let layers = shownLayers.compactMap { id, name in dossier.measures.layers[id].map { (id, name, $0) } }
  let maps = layers.map { id, name, layer -> Escaped in
    """
    <section class="layer" id="alignment-\(id)" aria-label="\(name)"><h3>\(name)</h3>
    \(heatMap(dossier, id, layer))
    \(closestPairs(dossier, id, layer))
    </section>
    """
  }
  let bounds = heatBounds.enumerated().map { position, bound in
    "<span class=\"s\(position)\">\(position == 0 ? "0" : "≤ " + figure(bound).trimmedZeros)</span>"
      as Escaped
  }
  return Section(
    id: "alignment", short: "Alignment", title: "Alignment",
    lead: """
      How much of what two jurisdictions cite they cite in common: Jaccard, shared works over all works either cites. \
      The diagonal is the number of works cited. Open a cell to read both sides.
      """,
    content: """
      <div class="tools" id="heat-tools"></div>
      \(maps.joined(separator: "\n"))
      <p class="key">Scale: \(bounds.joined()) <span class="few">0.00</span> too little text to say: a side cites \
      fewer than three works. <b>Bold, underlined</b>: shares more than chance would give (q &lt; 0.05); <i>italic, \
      dotted</i>: less.</p>
      """)
}

private func heatMap(_ dossier: Dossier, _ id: String, _ layer: Measures.Layer) -> Escaped {
  guard layer.jurisdictions.count > 1 else {
    return "<p class=\"empty\">Fewer than two jurisdictions: nothing to compare.</p>"
  }
  let names = dossier.names
  let codes = layer.jurisdictions.sorted { (names.jurisdiction($0), $0) < (names.jurisdiction($1), $1) }
  let few = Set(layer.tooLittle)
  var pairs: [[String]: Measures.Pair] = [:]
  for pair in layer.alignment { pairs[[pair.a, pair.b].sorted()] = pair }
  let heads = codes.map { "<th scope=\"col\" title=\"\(names.jurisdiction($0))\">\($0)</th>" as Escaped }
  let rows = codes.map { a -> Escaped in
    let cells = codes.map { b -> Escaped in
      if a == b { return "<td class=\"diagonal\">\(layer.cited[a, default: 0])</td>" }
      let pair = pairs[[a, b].sorted()]
      guard let pair, let value = pair.jaccard, value.isFinite else {
        return "<td><span class=\"none\" title=\"\(noPair)\">\(noFigure)</span></td>"
      }
      let hatch = few.contains(a) || few.contains(b) ? " few" : ""
      let tested = pair.verdict == "aligned" || pair.verdict == "divergent" ? " \(pair.verdict)" : ""
      return """
        <td class="\(shade(similarity: value))\(hatch)\(tested)">\
        \(button("\(twoDecimals(value))", opens: evidence("pair", id, pair.a, pair.b)))</td>
        """
    }
    return "<tr><th scope=\"row\">\(jurisdictionButton(dossier, a))</th>\(cells.joined())</tr>"
  }
  return """
    <div class="scroll tall" tabindex="0" role="region" aria-label="Alignment, \(id)">
    <table class="heat" data-layer="\(id)"><thead><tr><th scope="col" class="corner">Jaccard</th>\(heads.joined())</tr>\
    </thead><tbody>\(rows.joined(separator: "\n"))</tbody></table></div>
    """
}

private func closestPairs(_ dossier: Dossier, _ id: String, _ layer: Measures.Layer) -> Escaped {
  let few = Set(layer.tooLittle)
  let ranked = layer.alignment.filter {
    !few.contains($0.a) && !few.contains($0.b) && $0.jaccard?.isFinite == true
  }.sorted { ($1.jaccard ?? 0, $1.shared, $0.a, $0.b) < ($0.jaccard ?? 0, $0.shared, $1.a, $1.b) }
  let rows = ranked.prefix(20).map { pair -> Escaped in
    let name = "\(dossier.names.jurisdiction(pair.a)) – \(dossier.names.jurisdiction(pair.b))"
    let few = "intervals need 30 citing provisions a side"
    return """
      <td>\(button("\(name)", opens: evidence("pair", id, pair.a, pair.b)))</td>\(countCell(pair.shared))\
      \(figureCell(pair.jaccard, missing: noPair))\
      \(intervalCell(pair.readingLow, pair.readingHigh, missing: noReading))\
      \(figureCell(pair.ruzicka, missing: noPair))\(figureCell(pair.morisita, missing: "too few citing provisions"))\
      \(intervalCell(pair.low, pair.high, missing: few))\(figureCell(pair.z, missing: "not tested"))\
      \(figureCell(pair.q, missing: "not tested", form: probability))<td class="verdict">\(pair.verdict)</td>
      """
  }
  guard !rows.isEmpty else { return "" }
  let pairs = table(
    "t-pairs-\(id)", caption: "Closest pairs, \(id)",
    columns: [
      "Pair", "#Shared", "#Jaccard", "#Reading interval", "#Weighted", "#Morisita", "#95 % interval", "#z",
      "#q",
      "Verdict",
    ], rows: rows, empty: "")
  return """
    <details><summary>The closest \(rows.count) of \(counted(ranked.count, "pair")) that can be compared, with \
    intervals and tests</summary>
    \(pairs)
    <p class="key">All pairs are in <code>workbook.xlsx</code> and <code>measures.json</code>.</p></details>
    """
}

extension String {
  /// "0.4" for "0.400".
  var trimmedZeros: String {
    guard contains(".") else { return self }
    var text = self[...]
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return String(text)
  }
}
