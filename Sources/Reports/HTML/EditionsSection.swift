import References

/// Standards cited in different editions by different jurisdictions.
func editionsSection(of dossier: Dossier) -> Section? {
  var editions: [String: [String: Set<String>]] = [:]
  for citation in dossier.counted where citation.kind == .standard && !citation.isSelf {
    guard let root = citation.root, let edition = datedEdition(of: citation) else { continue }
    editions[root, default: [:]][edition, default: []].insert(citation.jurisdiction)
  }
  let divergent = editions.filter { _, cited in
    cited.count > 1 && cited.values.reduce(into: Set<String>()) { $0.formUnion($1) }.count > 1
  }
  let rows = divergent.keys.sorted {
    (dossier.matrix(.standards).citing($1), $0) < (dossier.matrix(.standards).citing($0), $1)
  }.map { root -> Escaped in
    let cited = (divergent[root] ?? [:]).sorted { $0.key < $1.key }.map { edition, jurisdictions -> Escaped in
      "<b>\(edition)</b> \(jurisdictions.sorted().joined(separator: ", "))"
    }
    return """
      <td>\(button("\(dossier.names.label(root))", opens: evidence("edition", root)))\(titleBelow(dossier, root))</td>\
      \(countCell(cited.count))<td class="wide">\(cited.joined(separator: "<br>"))</td>
      """
  }
  let divergence = dossier.measures.editionDivergence
  let share: Escaped =
    divergence.standards == 0
    ? "No standard is cited with a date by two or more jurisdictions."
    : """
    Of \(counted(divergence.standards, "standard")) cited with a date by two or more jurisdictions, \
    \(divergence.divergent) (\(percent(divergence.share))) \(divergence.divergent == 1 ? "is" : "are") cited in \
    different editions. Undated references follow the newest edition and do not count.
    """
  return Section(
    id: "editions", short: "Editions", title: "Edition divergence", lead: share,
    content: table(
      "t-editions", caption: "Standards cited in different editions",
      columns: ["Standard", "#Editions", "Cited by"], rows: rows,
      empty: "No standard is cited in different editions."))
}

/// The edition a dated reference names: "ISO/IEC 27001:2013". Nil for undated references, and for those to a national
/// adoption, whose year is not the year of what it adopts.
private func datedEdition(of citation: Citation) -> String? {
  guard let edition = citation.designation ?? citation.target, let root = citation.root,
    edition.hasPrefix(root)
  else { return nil }
  let mark = edition.dropFirst(root.count).drop { $0 == " " }
  guard let separator = mark.first, ":-(".contains(separator) else { return nil }
  let year = separator == "(" ? mark.drop { $0 != "/" }.dropFirst().prefix(4) : mark.dropFirst().prefix(4)
  return year.count == 4 && year.allSatisfy(\.isNumber) ? edition : nil
}
