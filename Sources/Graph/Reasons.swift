/// Why figures are nil, by their path in `measures.json` (method section 8: a figure that cannot be computed says why).
///
/// Pairs have their reasons in common: their path has no names, `standards.alignment.morisita`.
func reasons(
  layers: [String: Measures.Layer], divergence: Measures.EditionDivergence
) -> [String: String] {
  var reasons: [String: String] = [:]
  for (name, layer) in layers {
    func explain(_ figure: String, when isNil: Bool, _ reason: String) {
      if isNil { reasons["\(name).\(figure)"] = reason }
    }
    let citing = layer.cited.values.count { $0 > 0 }
    let fragmentation = layer.fragmentation
    let pairs = layer.alignment
    explain(
      "fragmentation.value", when: fragmentation.value == nil,
      layer.jurisdictions.count < 2 ? "fewer than two jurisdictions" : "no jurisdiction cites anything")
    explain(
      "fragmentation.ses", when: fragmentation.ses == nil,
      citing < 2
        ? "fewer than two jurisdictions cite anything"
        : fragmentation.nullMean == nil ? "not tested" : "random matrices with these sums do not vary")
    explain(
      "fragmentation.profile", when: fragmentation.profile == nil,
      "no pair of jurisdictions has texts long enough for Morisita's index")
    explain(
      "fragmentation.low", when: fragmentation.profile != nil && fragmentation.low == nil,
      "a jurisdiction in the mean has fewer than 30 citing provisions")
    explain("modularity", when: layer.modularity == nil, "no two jurisdictions share a target")
    explain(
      "alignment.jaccard", when: pairs.contains { $0.jaccard == nil }, "neither jurisdiction cites anything")
    explain(
      "alignment.overlap", when: pairs.contains { $0.overlap == nil }, "one of the two cites nothing")
    explain(
      "alignment.p", when: pairs.contains { $0.p == nil },
      pairs.contains { $0.p != nil } ? "one of the two cites nothing" : "not tested")
    explain(
      "alignment.z", when: pairs.contains { $0.p != nil && $0.z == nil },
      "random matrices with these sums do not vary")
    explain(
      "alignment.morisita", when: pairs.contains { $0.morisita == nil },
      "one of the two has fewer than two references, or nothing is cited twice")
    explain(
      "alignment.low", when: pairs.contains { $0.morisita != nil && $0.low == nil },
      "fewer than 30 citing provisions on one side")
    explain(
      "alignment.readingLow", when: pairs.contains { $0.readingLow == nil },
      "recall and precision of the reading are not known")
  }
  if divergence.share == nil {
    reasons["editionDivergence.share"] = "no standard is cited with a date by two jurisdictions"
  }
  return reasons
}
