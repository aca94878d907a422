/// The jurisdictions x works matrix of a layer, with the number of citing provisions.
func matrixSection(of dossier: Dossier, _ layer: Layer) -> Section? {
  let matrix = dossier.matrix(layer)
  let themes = dossier.findings.themes.map { "principle:\($0.id)" }
  let ranked = layer == .principles && !themes.isEmpty ? themes : matrix.ranked
  let limit = layer == .instruments ? 40 : 60
  let columns = Array(ranked.prefix(limit))
  let rest = Array(ranked.dropFirst(limit))
  let lead: Escaped =
    switch layer {
    case .standards:
      """
      How many provisions of each jurisdiction cite each standard; editions and national adoptions count as the \
      international standard behind them. Most widely cited first.
      """
    case .principles:
      "How many provisions of each jurisdiction speak of each principle theme, in whatever words."
    case .instruments:
      """
      How many provisions of each jurisdiction cite each law, treaty or policy instrument of another jurisdiction \
      or body. Most widely cited first.
      """
    }
  let more: Escaped =
    rest.isEmpty
    ? ""
    : """
    <details><summary>\(grouped(rest.count)) more \(layer.rawValue), cited by fewer jurisdictions</summary>
    \(restTable(dossier, matrix, rest))</details>
    """
  let content: Escaped =
    columns.isEmpty || matrix.rows.isEmpty
    ? "<p class=\"empty\">No reference of this kind was found.</p>"
    : "\(grid(dossier, matrix, columns))\(more)"
  return Section(
    id: layer.rawValue, short: layer.rawValue.capitalizedFirst,
    title: "\(layer.rawValue.capitalizedFirst) by jurisdiction", lead: lead, content: content)
}

private func grid(_ dossier: Dossier, _ matrix: LayerMatrix, _ columns: [String]) -> Escaped {
  let names = dossier.names
  let few = Set(dossier.measures.layers[matrix.layer.rawValue]?.tooLittle ?? [])
  let heads = columns.map { root -> Escaped in
    let title = names.title(root)
    let label: Escaped = "<span>\(names.shortLabel(root))</span>"
    let head = button(label, opens: evidence("work", root), title: title.isEmpty ? root : title)
    return "<th scope=\"col\">\(head)</th>"
  }
  let rows = matrix.rows.sorted { (names.jurisdiction($0), $0) < (names.jurisdiction($1), $1) }.map {
    row -> Escaped in
    let cells = columns.map { root -> Escaped in
      let count = matrix.count(row, root)
      guard count > 0 else { return "<td></td>" }
      return
        "<td class=\"\(shade(count: count))\">\(button("\(count)", opens: evidence("cell", row, root)))</td>"
    }
    let mark: Escaped =
      few.contains(row)
      ? " class=\"few\" title=\"fewer than three cited targets: too little text to say\"" : ""
    return """
      <tr><th scope="row">\(jurisdictionButton(dossier, row))</th>\
      <td class="sum" data-v="\(matrix.cited(row))"><span\(mark)>\(matrix.cited(row))</span></td>\(cells.joined())</tr>
      """
  }
  let foot = columns.map { "<td>\(matrix.citing($0))</td>" as Escaped }
  return """
    <div class="tools" data-for="m-\(matrix.layer.rawValue)"></div>
    <div class="scroll tall" tabindex="0" role="region" aria-label="\(matrix.layer.rawValue) by jurisdiction">
    <table class="matrix" id="m-\(matrix.layer.rawValue)">
    <thead><tr><th scope="col" class="corner">Jurisdiction</th>\
    <th scope="col" class="sum" title="distinct \(matrix.layer.rawValue) cited"><span>cited</span></th>\
    \(heads.joined())</tr></thead>
    <tbody>\(rows.joined(separator: "\n"))</tbody>
    <tfoot><tr><th scope="row">Jurisdictions citing</th><td class="sum"></td>\(foot.joined())</tr></tfoot>
    </table></div>
    <p class="key">Shade: \
    <span class="s1">1</span><span class="s2">2</span><span class="s3">4</span><span class="s4">8</span>\
    <span class="s5">16</span><span class="s6">32</span><span class="s7">64</span><span class="s8">128</span> \
    citing provisions or more. Empty: no reference found in the documents read.</p>
    """
}

private func restTable(_ dossier: Dossier, _ matrix: LayerMatrix, _ roots: [String]) -> Escaped {
  let rows = roots.map { root -> Escaped in
    let citing = matrix.rows.filter { matrix.count($0, root) > 0 }.map { row in
      button("\(row) <b>\(matrix.count(row, root))</b>", opens: evidence("cell", row, root))
    }
    return """
      <td class="wide">\(dossier.names.label(root))</td>\(countCell(matrix.citing(root)))\
      \(countCell(matrix.total(root)))<td class="chips">\(citing.joined(separator: " "))</td>
      """
  }
  return table(
    "t-rest-\(matrix.layer.rawValue)", caption: "Further \(matrix.layer.rawValue)",
    columns: ["Work", "#Jurisdictions", "#Provisions", "Cited by"], rows: rows, empty: "None.")
}
