import Graph

/// Fragmentation of each layer, and how concentrated the publishers of the cited standards are.
func fragmentationSection(of dossier: Dossier) -> Section? {
  let rows = shownLayers.compactMap { id, name -> Escaped? in
    guard let layer = dossier.measures.layers[id] else { return nil }
    let figures = layer.fragmentation
    func why(_ figure: String, _ otherwise: String) -> String {
      dossier.measures.reasons["\(id).fragmentation.\(figure)"] ?? otherwise
    }
    let none = why("value", "fewer than two jurisdictions cite anything in this layer")
    let untested = why("ses", "not tested against chance")
    let chance: Escaped =
      figures.nullMean == nil
      ? "<td class=\"num\"><span class=\"none\" title=\"\(untested)\">\(noFigure)</span></td>"
      : "<td class=\"num\">\(figure(figures.nullMean)) ± \(figure(figures.nullSd).trimmedZeros)</td>"
    return """
      <th scope="row">\(name)</th>\(figureCell(figures.value, missing: none))\
      \(intervalCell(figures.readingLow, figures.readingHigh, missing: noReading))\(chance)\
      \(figureCell(figures.ses, missing: untested))\
      \(figureCell(figures.profile, missing: why("profile", "too few citing provisions")))\
      \(intervalCell(figures.low, figures.high, missing: why("low", "too few citing provisions")))\
      \(countCell(layer.jurisdictions.count))\(countCell(layer.targets))\(countCell(layer.citations))
      """
  }
  let objectives = dossier.measures.objectives.map { objectiveRow(dossier, $0) }
  let layers = table(
    "t-fragmentation", caption: "Fragmentation by layer",
    columns: [
      "Layer", "#Fragmentation", "#Reading interval", "#By chance", "#Effect size", "#Of profiles",
      "#95 % interval", "#Jurisdictions", "#Works cited", "#Citations",
    ], rows: rows, empty: "No layer was measured.")
  let publishers = table(
    "t-objectives", caption: "Publishers by policy objective",
    columns: [
      "Policy objective", "#Citations", "Publishers", "#HHI", "#Effective number", "#Evenness",
    ], rows: objectives, empty: "No cited standard is assigned to a policy objective.")
  return Section(
    id: "fragmentation", short: "Fragmentation", title: "Fragmentation",
    lead: """
      One minus the mean Jaccard of all pairs: 0 when all cite the same, 1 when none share anything. The effect size \
      says by how many standard deviations it differs from what chance gives with the same numbers of citations.
      """,
    content: """
      \(layers)
      <h3>Whose standards serve each policy objective</h3>
      \(publishers)
      """)
}

private func objectiveRow(_ dossier: Dossier, _ objective: Measures.Objective) -> Escaped {
  let total = objective.publishers.values.reduce(0, +)
  let publishers = objective.publishers.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  var shares = publishers.prefix(4).map { publisher, count in
    "\(publisher) \(total == 0 ? noFigure : percent(Double(count) / Double(total)))"
  }
  if publishers.count > 4 { shares.append("\(publishers.count - 4) more") }
  let none = "no citation for this objective"
  return """
    <th scope="row">\(dossier.names.objective(objective.objective))</th>\(countCell(objective.citations))\
    <td class="wide">\(shares.joined(separator: ", "))</td>\(figureCell(objective.hhi, missing: none))\
    \(figureCell(objective.effectivePublishers, missing: none))\
    \(figureCell(objective.evenness, missing: "only one publisher"))
    """
}

/// Groups of jurisdictions that cite alike.
func communitiesSection(of dossier: Dossier) -> Section? {
  let blocks = shownLayers.compactMap { id, name -> Escaped? in
    guard let layer = dossier.measures.layers[id], !layer.communities.isEmpty else { return nil }
    let groups = layer.communities.map { community -> Escaped in
      let members = community.members.sorted().map { jurisdictionButton(dossier, $0) }
      let consensus: Escaped =
        community.members.count < 2
        ? "alone"
        : community.consensus.map { "together in at least \(percent($0)) of runs" }
          ?? "consensus not computed"
      return
        "<li><span class=\"chips\">\(members.joined(separator: " "))</span> <small>\(consensus)</small></li>"
    }
    let z: Escaped = layer.modularityZ.map { "(z = \(figure($0))) " } ?? ""
    let modularity: Escaped = layer.modularity.map { "modularity \(figure($0)) \(z)· " } ?? ""
    return """
      <div><h3>\(name)</h3><p class="key">\(modularity)n = \(counted(layer.jurisdictions.count, "jurisdiction"))</p>
      <ul class="groups">\(groups.joined())</ul></div>
      """
  }
  return Section(
    id: "communities", short: "Communities", title: "Communities",
    lead:
      "Groups of jurisdictions that share more with one another than with the rest, found without naming them first.",
    content: blocks.isEmpty
      ? "<p class=\"empty\">No coupling, no groups.</p>" : "<div class=\"columns\">\(blocks.joined())</div>")
}
