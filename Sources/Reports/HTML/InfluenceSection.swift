import Graph

/// The most cited works.
func influenceSection(of dossier: Dossier) -> Section? {
  let works = dossier.measures.influence.filter { $0.layer != Layer.principles.rawValue }
  let rows = works.prefix(50).map { work -> Escaped in
    let label = dossier.names.label(work.id)
    let title = dossier.names.title(work.id)
    let full: Escaped =
      title.isEmpty || title == label ? "" : "<br><small>\(shortened(title, to: 110))</small>"
    return """
      <td class="wide">\(link(label, to: dossier.names.address(work.id)))\
      \(flag(dossier.names.status(work.id), successor: nil))\(full)</td><td>\(work.layer)</td>\
      <td class="num" data-v="\(work.citingDocuments)">\
      \(button("\(grouped(work.citingDocuments))", opens: evidence("work", work.id)))</td>\
      \(countCell(work.citingJurisdictions))\
      \(figureCell(work.firstYear.map(Double.init), missing: "no citing document is dated") { "\(Int($0 ?? 0))" })\
      \(figureCell(work.pageRank, missing: "not computed"))
      """
  }
  return Section(
    id: "influence", short: "Influence", title: "Most cited works",
    lead: """
      Standards and instruments by number of citing documents. Counts are by work, variant spellings and repeated \
      mentions never inflate them; a jurisdiction's own instruments count here. The first \(rows.count) of \
      \(grouped(works.count)).
      """,
    content: table(
      "t-influence", caption: "Most cited works",
      columns: [
        "Work", "Layer", "#Citing documents", "#Citing jurisdictions", "#First cited", "#PageRank",
      ], rows: rows, empty: "Nothing is cited."))
}

/// Citations of editions that are no longer current.
func staleSection(of dossier: Dossier) -> Section? {
  let rows = dossier.measures.stale.map { stale -> Escaped in
    let document = dossier.documents[stale.document]
    let successor: Escaped =
      stale.successor.map { "\($0)" } ?? "<span class=\"none\" title=\"none is known\">\(noFigure)</span>"
    return """
      <td>\(dossier.names.jurisdiction(stale.jurisdiction))</td>\
      <td class="wide">\(link(document?.title ?? stale.document, to: document?.url))</td>\
      <td>\(stale.standard)</td><td><span class="flag">\(stale.status)</span></td><td>\(successor)</td>\
      <td class="num" data-v="\(stale.citations)">\
      \(button("\(stale.citations)", opens: evidence("stale", stale.document, stale.standard)))</td>\
      <td>\(stale.catalogueAsOf)</td>
      """
  }
  return Section(
    id: "stale", short: "Outdated references", title: "Outdated references",
    lead: """
      Dated references to an edition that was replaced or withdrawn. A dated reference keeps pointing to the old \
      edition; an undated one follows the successor and is never listed here. The last column is the day on which \
      the catalogue's statement was true.
      """,
    content: table(
      "t-stale", caption: "Outdated references",
      columns: [
        "Jurisdiction", "Document", "Cites", "Status", "Successor", "#Citations", "Catalogue as of",
      ], rows: rows, empty: "No dated reference to a replaced or withdrawn edition was found."))
}

/// What one more citation would change.
func changesSection(of dossier: Dossier) -> Section? {
  let groups = Dictionary(grouping: dossier.measures.whatWouldChange, by: \.jurisdiction)
  let names = dossier.names
  let codes = groups.keys.sorted { (names.jurisdiction($0), $0) < (names.jurisdiction($1), $1) }
  let rows = codes.flatMap { code in
    (groups[code] ?? []).prefix(3).map { change -> Escaped in
      """
      <td>\(names.jurisdiction(code))</td><td class="wide">\
      \(button("\(names.label(change.standard))", opens: evidence("work", change.standard)))\
      \(titleBelow(dossier, change.standard))</td>\(figureCell(change.fragmentation, missing: "not computed"))\
      \(figureCell(change.largest, missing: "not computed"))<td>\(names.jurisdiction(change.with))</td>
      """
    }
  }
  return Section(
    id: "changes", short: "What would change", title: "What would change",
    lead: """
      If a jurisdiction cited one more standard: the change of fragmentation (negative is less fragmented) and the \
      largest change of a Jaccard, with whom. Arithmetic, not advice: it does not say that the standard fits. The \
      first three per jurisdiction.
      """,
    content: table(
      "t-changes", caption: "What would change",
      columns: [
        "Jurisdiction", "If it cited", "#Change of fragmentation", "#Largest change of Jaccard", "With",
      ], rows: rows, empty: "There is nothing to compare."))
}

/// The title of a standard below its designation.
func titleBelow(_ dossier: Dossier, _ standard: String) -> Escaped {
  let title = dossier.names.title(standard)
  return title.isEmpty || title == dossier.names.label(standard)
    ? "" : "<br><small>\(shortened(title, to: 90))</small>"
}
