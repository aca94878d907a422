import Graph

/// One sentence of the findings, and where its evidence is.
private struct Finding {
  var topic: String
  var sentence: Escaped
  /// Behind `#`.
  var evidence: String
}

/// The findings in sentences, each with figures, n and a link to the evidence.
func findingsSection(of dossier: Dossier) -> Section? {
  let findings =
    Layer.allCases.compactMap { mostCited(dossier, $0) }
    + [
      closest(dossier), fragmentation(dossier), stale(dossier), editions(dossier), gaps(dossier),
      tooLittle(dossier), silence(dossier),
    ].compactMap(\.self)
  let items = findings.map { finding -> Escaped in
    """
    <li><h3>\(finding.topic)</h3><p>\(finding.sentence) \
    <a class="open" href="#\(finding.evidence)">Evidence<span aria-hidden="true"> →</span></a></p></li>
    """
  }
  return Section(
    id: "findings", short: "Findings", title: "Findings",
    lead: """
      What the citations of these documents show. Blue numbers and shaded cells on this page open the sentences \
      behind them.
      """,
    content: "<ul class=\"findings\">\(items.joined(separator: "\n"))</ul>")
}

private func mostCited(_ dossier: Dossier, _ layer: Layer) -> Finding? {
  let matrix = dossier.matrix(layer)
  let ranked = matrix.ranked
  guard let first = ranked.first else { return nil }
  let names = dossier.names
  let title = names.title(first)
  let name: Escaped =
    title.isEmpty || title == names.label(first)
    ? "<b>\(names.label(first))</b>" : "<b>\(names.label(first))</b> (\(shortened(title, to: 90)))"
  let next = ranked.dropFirst().prefix(2).map {
    "\(shortened(names.label($0), to: 60)) (\(matrix.citing($0)))"
  }
  let verb = layer == .principles ? "is spoken of in" : "is cited by"
  let follow: Escaped = next.isEmpty ? "" : ", followed by \(joined(next))"
  return Finding(
    topic: layer.rawValue.capitalizedFirst,
    sentence: """
      \(name) \(verb) most jurisdictions: \(matrix.citing(first)) of \(matrix.rows.count), in \
      \(counted(matrix.total(first), "provision"))\(follow). In all, \(layer.counted(ranked.count)) \
      \(ranked.count == 1 ? "is" : "are") cited.
      """,
    evidence: "e=" + evidence("work", first))
}

private func closest(_ dossier: Dossier) -> Finding? {
  let layers = [Layer.standards, .instruments].compactMap { name in
    dossier.measures.layers[name.rawValue].map { (name, $0) }
  }
  var sentences: [Escaped] = []
  var opens: String?
  for (name, layer) in layers {
    let few = Set(layer.tooLittle)
    let eligible = layer.alignment.filter {
      !few.contains($0.a) && !few.contains($0.b) && $0.jaccard?.isFinite == true
    }
    let ranked = eligible.sorted {
      ($1.jaccard ?? 0, $1.shared, $0.a, $0.b) < ($0.jaccard ?? 0, $0.shared, $1.a, $1.b)
    }
    guard let best = ranked.first, best.shared > 0 else { continue }
    let tested = eligible.filter { $0.q != nil }
    let aligned = eligible.count { $0.verdict == "aligned" }
    let divergent = eligible.count { $0.verdict == "divergent" }
    let reading = interval(best.readingLow, best.readingHigh)
    let range: Escaped = reading == noFigure ? "" : ", reading interval \(reading)"
    let compared = counted(eligible.count, "pair")
    let chance: Escaped =
      if tested.isEmpty {
        ", of \(compared) that can be compared; not tested against chance"
      } else if aligned + divergent == 0 {
        ". None of the \(compared) that can be compared differs from what chance would give (q &lt; 0.05)"
      } else {
        """
        . Of \(compared) that can be compared, \(aligned) share more and \(divergent) share less than chance would \
        give (q &lt; 0.05)
        """
      }
    sentences.append(
      """
      On \(name.rawValue), <b>\(dossier.names.jurisdiction(best.a)) and \(dossier.names.jurisdiction(best.b))</b> are \
      closest: \(best.shared) in common, Jaccard \(figure(best.jaccard))\(range)\(chance).
      """)
    if opens == nil { opens = "e=" + evidence("pair", name.rawValue, best.a, best.b) }
  }
  guard let opens else { return nil }
  return Finding(topic: "Alignment", sentence: sentences.joined(separator: " "), evidence: opens)
}

private func fragmentation(_ dossier: Dossier) -> Finding? {
  let parts = Layer.allCases.compactMap { name -> Escaped? in
    guard let layer = dossier.measures.layers[name.rawValue], let value = layer.fragmentation.value,
      value.isFinite
    else { return nil }
    let reading = interval(layer.fragmentation.readingLow, layer.fragmentation.readingHigh)
    let range: Escaped = reading == noFigure ? "" : "reading interval \(reading); "
    let effect: Escaped =
      layer.fragmentation.ses.map {
        $0.isFinite ? ", \($0 < 0 ? "" : "+")\(figure($0)) standard deviations from what chance gives" : ""
      } ?? ""
    return """
      <span class="line">\(name.rawValue.capitalizedFirst) <b>\(figure(value))</b>: \(range)n = \
      \(counted(layer.jurisdictions.count, "jurisdiction")), \(counted(layer.targets, "work"))\(effect).</span>
      """
  }
  guard !parts.isEmpty else { return nil }
  return Finding(
    topic: "Fragmentation",
    sentence: "On a scale from 0, all cite the same, to 1, nothing in common.\(parts.joined())",
    evidence: "fragmentation")
}

private func stale(_ dossier: Dossier) -> Finding? {
  let all = dossier.measures.stale
  let editions = Dictionary(grouping: all, by: \.standard)
  let widest = editions.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
  guard let widest, let first = widest.value.first else { return nil }
  let successor: Escaped = first.successor.map { " (now \($0))" } ?? ""
  return Finding(
    topic: "Outdated references",
    sentence: """
      <b>\(counted(Set(all.map(\.document)).count, "document"))</b> of \
      \(counted(Set(all.map(\.jurisdiction)).count, "jurisdiction")) cite \
      \(counted(editions.count, "edition")) that \(editions.count == 1 ? "is" : "are") no longer current, most \
      widely \(widest.key)\(successor): \(counted(widest.value.count, "document")) of \
      \(counted(Set(widest.value.map(\.jurisdiction)).count, "jurisdiction")).
      """,
    evidence: "e=" + evidence("outdated", widest.key))
}

private func editions(_ dossier: Dossier) -> Finding? {
  let divergence = dossier.measures.editionDivergence
  guard divergence.standards > 0 else { return nil }
  return Finding(
    topic: "Editions",
    sentence: """
      Of \(counted(divergence.standards, "standard")) cited with a date by two or more jurisdictions, \
      <b>\(divergence.divergent)</b> (\(percent(divergence.share))) \(divergence.divergent == 1 ? "is" : "are") cited \
      in different editions.
      """,
    evidence: "editions")
}

private func gaps(_ dossier: Dossier) -> Finding? {
  let gaps = dossier.measures.gaps
  let most = gaps.map(\.citedBy).max() ?? 0
  guard most > 1 else { return nil }
  let widest = gaps.filter { $0.citedBy == most }
  guard let first = widest.min(by: { ($0.standard, $0.jurisdiction) < ($1.standard, $1.jurisdiction) }) else {
    return nil
  }
  let missing = Set(widest.filter { $0.standard == first.standard }.map(\.jurisdiction)).sorted()
  let named = missing.prefix(5).map(dossier.names.jurisdiction)
  let rest = missing.count > 5 ? " and \(missing.count - 5) more" : ""
  return Finding(
    topic: "Gaps",
    sentence: """
      The widest gap: <b>\(first.standard)</b> is cited by \(counted(most, "other jurisdiction")) and not by \
      \(rest.isEmpty ? joined(named) : named.joined(separator: ", ") + rest).
      """,
    evidence: "e=" + evidence("work", first.standard))
}

private func tooLittle(_ dossier: Dossier) -> Finding? {
  let parts = Layer.allCases.compactMap { name -> Escaped? in
    guard let few = dossier.measures.layers[name.rawValue]?.tooLittle, !few.isEmpty else { return nil }
    let named = few.sorted().prefix(8).map(dossier.names.jurisdiction)
    let list = few.count > 8 ? named.joined(separator: ", ") + " and \(few.count - 8) more" : joined(named)
    return "\(name.rawValue) <b>\(few.count)</b> (\(list))"
  }
  guard !parts.isEmpty else { return nil }
  return Finding(
    topic: "Too little text",
    sentence: """
      Jurisdictions that cite fewer than three works, too few for a comparison: \(parts.joined(separator: "; ")). They \
      are shown hatched and never ranked.
      """,
    evidence: "coverage")
}

private func silence(_ dossier: Dossier) -> Finding? {
  let coverage = dossier.measures.coverage
  let silent = dossier.findings.documents.count {
    $0.reading == .read && dossier.citationsOf[$0.id, default: 0] == 0
  }
  return Finding(
    topic: "Silence",
    sentence: """
      <b>\(counted(silent, "document"))</b> read in full \(silent == 1 ? "contains" : "contain") no reference at all; \
      \(coverage.notIngested) \(coverage.notIngested == 1 ? "is" : "are") listed but not ingested and \
      \(coverage.notReadable) could not be read. The last two say nothing about what the texts cite.
      """,
    evidence: "coverage")
}

extension String {
  /// "Standards" for "standards".
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
