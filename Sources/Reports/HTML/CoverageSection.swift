import Graph

/// What was read, by jurisdiction, and every document with what became of it.
func coverageSection(of dossier: Dossier) -> Section? {
  let groups = Dictionary(grouping: dossier.findings.documents, by: \.jurisdiction)
  let codes = groups.keys.sorted {
    (dossier.names.jurisdiction($0), $0) < (dossier.names.jurisdiction($1), $1)
  }
  let rows = codes.map { code -> Escaped in
    let documents = groups[code] ?? []
    let read = documents.filter { $0.reading == .read }
    let silent = read.count { dossier.citationsOf[$0.id, default: 0] == 0 }
    let languages = Set(documents.map(\.language).filter { !$0.isEmpty }).sorted().joined(separator: ", ")
    let citations = documents.reduce(0) { $0 + dossier.citationsOf[$1.id, default: 0] }
    let layers = Layer.allCases.map { layer -> Escaped in
      let matrix = dossier.matrix(layer)
      return countCell(matrix.cited(code))
    }
    return """
      <th scope="row">\(jurisdictionButton(dossier, code))</th>\(countCell(documents.count))\
      \(countCell(read.count))\(countCell(silent))\
      \(countCell(documents.count { $0.reading == .notIngested }))\
      \(countCell(documents.count { $0.reading == .notReadable }))<td>\(languages)</td>\
      \(countCell(documents.reduce(0) { $0 + $1.characters }))\(countCell(citations))\(layers.joined())
      """
  }
  let summary = table(
    "t-coverage", caption: "Documents by jurisdiction",
    columns: [
      "Jurisdiction", "#Documents", "#Read", "#of these without a reference", "#Not ingested",
      "#Not readable",
      "Languages", "#Characters", "#References", "#Standards", "#Instruments", "#Principles",
    ], rows: rows, empty: "The corpus has no documents.")
  let unread = dossier.findings.documents.filter { $0.reading != .read }
  let count = dossier.findings.documents.count
  let notRead = table(
    "t-unread", caption: "Documents not read", columns: ["Jurisdiction", "Document", "State", "Reason"],
    rows: unread.map { unreadRow(dossier, $0) }, empty: "Every document was read.")
  let all = table(
    "t-documents", caption: "All documents",
    columns: [
      "Jurisdiction", "Document", "Kind", "Date", "Language", "State", "#Characters", "#References",
    ], rows: dossier.findings.documents.map { documentRow(dossier, $0) }, empty: "None.")
  return Section(
    id: "coverage", short: "Coverage", title: "Coverage",
    lead: """
      What the figures rest on. No reference found, not ingested and not readable are three different silences and \
      are never added up. The last three columns count distinct works cited, self-citations left out.
      """,
    content: """
      \(summary)
      <details\(unread.isEmpty ? "" : " open")><summary>\(counted(unread.count, "document")) not read, and why</summary>
      \(notRead)
      </details>
      <details><summary>All \(counted(count, "document"))</summary>
      \(all)
      </details>
      """)
}

/// The name of a jurisdiction, as a button that opens what it cites.
func jurisdictionButton(_ dossier: Dossier, _ code: String) -> Escaped {
  button("\(dossier.names.jurisdiction(code))", opens: evidence("jurisdiction", code), title: code)
}

private func unreadRow(_ dossier: Dossier, _ document: CitingDocument) -> Escaped {
  """
  <td>\(dossier.names.jurisdiction(document.jurisdiction))</td><td>\(link(document.title, to: document.url))</td>\
  <td>\(document.reading.rawValue)</td><td>\(document.reason.isEmpty ? "not stated" : document.reason)</td>
  """
}

private func documentRow(_ dossier: Dossier, _ document: CitingDocument) -> Escaped {
  let citations = dossier.citationsOf[document.id, default: 0]
  let state: Escaped =
    document.reading != .read
    ? "<span title=\"\(document.reason)\">\(document.reading.rawValue)</span>"
    : document.counts
      ? "read" : "<span title=\"another expression of the work counts\">read, as evidence</span>"
  let number: Escaped =
    citations > 0 && dossier.counts(document.id)
    ? button("\(grouped(citations))", opens: evidence("document", document.id)) : "\(grouped(citations))"
  return """
    <td>\(dossier.names.jurisdiction(document.jurisdiction))</td><td>\(link(document.title, to: document.url))</td>\
    <td>\(document.kind)</td><td>\(document.date)</td><td>\(document.language)</td><td>\(state)</td>\
    \(countCell(document.characters))<td class="num" data-v="\(citations)">\(number)</td>
    """
}
