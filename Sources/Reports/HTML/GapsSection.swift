import Graph

/// Gaps shown per jurisdiction where JavaScript is off; all are in `measures.json`.
private let shownGaps = 8

/// Standards of a policy objective that a jurisdiction does not cite while others do.
func gapsSection(of dossier: Dossier) -> Section? {
  let gaps = dossier.measures.gaps.filter { $0.citedBy > 0 }
  let names = dossier.names
  let groups = Dictionary(grouping: gaps, by: \.jurisdiction)
  let present = Set(gaps.map(\.objective))
  let listed = dossier.findings.objectives.map(\.id).filter(present.contains)
  let objectives = listed + present.subtracting(listed).sorted()
  let codes = groups.keys.sorted { (names.jurisdiction($0), $0) < (names.jurisdiction($1), $1) }
  let rows = codes.map { code -> Escaped in
    let counts = Dictionary(grouping: groups[code] ?? [], by: \.objective).mapValues(\.count)
    let cells = objectives.map { objective -> Escaped in
      let count = counts[objective, default: 0]
      guard count > 0 else { return "<td class=\"num\" data-v=\"0\">0</td>" }
      return """
        <td class="num" data-v="\(count)">\(button("\(count)", opens: evidence("gap", code, objective)))</td>
        """
    }
    return "<th scope=\"row\">\(names.jurisdiction(code))</th>\(cells.joined())"
  }
  let overview = table(
    "t-gaps", caption: "Gaps by jurisdiction and policy objective",
    columns: ["Jurisdiction"] + objectives.map { "#" + names.objective($0) }, rows: rows,
    empty: "No standard of a policy objective is cited by some and not by others.")
  let widest = codes.map { code -> Escaped in
    let first = (groups[code] ?? []).sorted {
      ($1.citedBy, $0.standard, $0.objective) < ($0.citedBy, $1.standard, $1.objective)
    }
    var seen: Set<String> = []
    let items = first.filter { seen.insert($0.standard).inserted }.prefix(shownGaps).map { gap -> Escaped in
      """
      <li>\(button("\(gap.standard)", opens: evidence("work", gap.standard))) cited by \(gap.citedBy)\
      <small> \(shortened(names.title(gap.standard), to: 80))</small></li>
      """
    }
    return "<div><h4>\(names.jurisdiction(code))</h4><ul class=\"plain\">\(items.joined())</ul></div>"
  }
  let lists: Escaped =
    widest.isEmpty
    ? ""
    : """
    <details><summary>The widest gaps of each jurisdiction</summary><div class="columns">\(widest.joined())</div>
    </details>
    """
  return Section(
    id: "gaps", short: "Gaps", title: "Gaps",
    lead: """
      Standards of each policy objective that other jurisdictions cite and no document of this one does. A gap is an \
      observation about the documents read: the standard may be in use without being cited.
      """,
    content: "\(overview)\(lists)")
}
