import Graph

/// `measures.json`: every figure, unrounded, keys sorted; a figure that cannot be computed is null.
func measuresText(of measures: Measures) -> [UInt8] {
  JSON.object([
    ("version", .string(measures.version)),
    ("asOf", .string(measures.asOf)),
    ("seed", .unsigned(measures.seed)),
    ("layers", .object(measures.layers.map { ($0.key, value($0.value)) })),
    ("objectives", .array(measures.objectives.map(value))),
    ("gaps", .array(measures.gaps.map(value))),
    ("stale", .array(measures.stale.map(value))),
    ("editionDivergence", value(measures.editionDivergence)),
    ("influence", .array(measures.influence.map(value))),
    ("whatWouldChange", .array(measures.whatWouldChange.map(value))),
    ("shape", measures.shape.map(value) ?? .null),
    ("reasons", .object(measures.reasons.map { ($0.key, .string($0.value)) })),
    ("coverage", value(measures.coverage)),
  ]).sorted.lines(depth: 4)
}

private func value(_ layer: Measures.Layer) -> JSON {
  .object([
    ("jurisdictions", JSON(layer.jurisdictions)),
    ("targets", .int(layer.targets)),
    ("citations", .int(layer.citations)),
    ("cited", JSON(layer.cited)),
    ("tooLittle", JSON(layer.tooLittle)),
    ("alignment", .array(layer.alignment.sorted { ($0.a, $0.b) < ($1.a, $1.b) }.map(value))),
    ("fragmentation", value(layer.fragmentation)),
    (
      "communities",
      .array(
        layer.communities.map {
          .object([("members", JSON($0.members)), ("consensus", JSON($0.consensus))])
        })
    ),
    ("modularity", JSON(layer.modularity)),
    ("modularityZ", JSON(layer.modularityZ)),
  ])
}

private func value(_ pair: Measures.Pair) -> JSON {
  .object([
    ("a", .string(pair.a)), ("b", .string(pair.b)), ("shared", .int(pair.shared)),
    ("jaccard", JSON(pair.jaccard)), ("ruzicka", JSON(pair.ruzicka)), ("overlap", JSON(pair.overlap)),
    ("cosine", JSON(pair.cosine)), ("z", JSON(pair.z)), ("p", JSON(pair.p)), ("q", JSON(pair.q)),
    ("readingLow", JSON(pair.readingLow)), ("readingHigh", JSON(pair.readingHigh)),
    ("morisita", JSON(pair.morisita)), ("low", JSON(pair.low)), ("high", JSON(pair.high)),
    ("jensenShannon", JSON(pair.jensenShannon)), ("verdict", .string(pair.verdict)),
  ])
}

private func value(_ fragmentation: Measures.Fragmentation) -> JSON {
  .object([
    ("value", JSON(fragmentation.value)),
    ("readingLow", JSON(fragmentation.readingLow)), ("readingHigh", JSON(fragmentation.readingHigh)),
    ("nullMean", JSON(fragmentation.nullMean)), ("nullSd", JSON(fragmentation.nullSd)),
    ("ses", JSON(fragmentation.ses)), ("profile", JSON(fragmentation.profile)),
    ("low", JSON(fragmentation.low)), ("high", JSON(fragmentation.high)),
  ])
}

private func value(_ objective: Measures.Objective) -> JSON {
  .object([
    ("objective", .string(objective.objective)), ("citations", .int(objective.citations)),
    ("publishers", JSON(objective.publishers)), ("hhi", JSON(objective.hhi)),
    ("effectivePublishers", JSON(objective.effectivePublishers)), ("evenness", JSON(objective.evenness)),
  ])
}

private func value(_ gap: Measures.Gap) -> JSON {
  .object([
    ("jurisdiction", .string(gap.jurisdiction)), ("objective", .string(gap.objective)),
    ("standard", .string(gap.standard)), ("citedBy", .int(gap.citedBy)),
  ])
}

private func value(_ stale: Measures.Stale) -> JSON {
  .object([
    ("jurisdiction", .string(stale.jurisdiction)), ("document", .string(stale.document)),
    ("standard", .string(stale.standard)), ("status", .string(stale.status)),
    ("successor", JSON(stale.successor)), ("citations", .int(stale.citations)),
    ("catalogueAsOf", .string(stale.catalogueAsOf)),
  ])
}

private func value(_ divergence: Measures.EditionDivergence) -> JSON {
  .object([
    ("standards", .int(divergence.standards)), ("divergent", .int(divergence.divergent)),
    ("share", JSON(divergence.share)),
  ])
}

private func value(_ influence: Measures.Influence) -> JSON {
  .object([
    ("id", .string(influence.id)), ("title", .string(influence.title)), ("layer", .string(influence.layer)),
    ("citingDocuments", .int(influence.citingDocuments)),
    ("citingJurisdictions", .int(influence.citingJurisdictions)),
    ("firstYear", JSON(influence.firstYear)), ("inDegree", .int(influence.inDegree)),
    ("pageRank", JSON(influence.pageRank)),
  ])
}

private func value(_ change: Measures.Change) -> JSON {
  .object([
    ("jurisdiction", .string(change.jurisdiction)), ("standard", .string(change.standard)),
    ("fragmentation", JSON(change.fragmentation)), ("largest", JSON(change.largest)),
    ("with", .string(change.with)),
  ])
}

private func value(_ shape: Measures.Shape) -> JSON {
  .object([
    ("nodes", .int(shape.nodes)), ("edges", .int(shape.edges)),
    ("largestComponent", JSON(shape.largestComponent)), ("sources", JSON(shape.sources)),
    ("sinks", JSON(shape.sinks)), ("isolates", JSON(shape.isolates)),
  ])
}

private func value(_ coverage: Measures.Coverage) -> JSON {
  .object([
    ("documents", .int(coverage.documents)), ("read", .int(coverage.read)),
    ("notIngested", .int(coverage.notIngested)), ("notReadable", .int(coverage.notReadable)),
    ("works", .int(coverage.works)), ("jurisdictions", .int(coverage.jurisdictions)),
    ("characters", .int(coverage.characters)), ("words", .int(coverage.words)),
    ("citations", JSON(coverage.citations)), ("unresolved", .int(coverage.unresolved)),
    ("languages", JSON(coverage.languages)),
  ])
}
