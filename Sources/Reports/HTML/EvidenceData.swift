import Graph
import References

/// Quotes of a principle embedded for each jurisdiction, theme and document; the rest is in `citations.csv`.
private let principleQuotes = 8

/// Room for quotes in the page, in bytes; long sentences are cut closer to the reference until they fit.
private let quoteRoom = 10_000_000

/// The data behind the buttons, as JSON: tables of strings, and citations as columns of positions in them.
func evidenceData(of dossier: Dossier) -> Escaped {
  var chosen: [Citation] = []
  var omitted: [[String]: Int] = [:]
  var principles: [[String]: Int] = [:]
  for citation in dossier.counted where Layer(citation.kind) != nil && citation.root?.isEmpty == false {
    if citation.kind == .principle {
      let key = [citation.jurisdiction, citation.root ?? "", citation.document]
      principles[key, default: 0] += 1
      if principles[key, default: 0] > principleQuotes {
        omitted[key, default: 0] += 1
        continue
      }
    }
    chosen.append(citation)
  }
  var columns = EvidenceColumns(room: quoteRoom, citations: chosen)
  for citation in chosen { columns.append(citation) }
  let more = omitted.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, count in
    JSON.array([
      .string(key[0]), .int(columns.works.position(key[1])), .int(columns.documents.position(key[2])),
      .int(count),
    ])
  }
  for gap in dossier.measures.gaps { _ = columns.works.position(gap.standard) }
  let governance = governanceData(of: dossier, documents: &columns.documents)
  let data = JSON.object([
    ("documents", .array(columns.documents.strings.map { describe(dossier.documents[$0], id: $0) })),
    ("works", .array(columns.works.strings.map { describe($0, in: dossier) })),
    ("targets", JSON(columns.targets.strings)),
    ("provisions", JSON(columns.provisions.strings.map { String($0.drop { $0 != "\u{0}" }.dropFirst()) })),
    ("quotes", JSON(columns.quotes.strings)),
    ("flags", JSON(columns.flags.strings)),
    ("relations", JSON(columns.relations.strings)),
    ("citations", columns.value),
    ("more", .array(more)),
    ("jurisdictions", jurisdictions(of: dossier)),
    (
      "layers",
      .object(shownLayers.compactMap { id, _ in dossier.measures.layers[id].map { (id, describe($0)) } })
    ),
    ("commitments", commitmentData(of: dossier)),
    ("governance", governance),
    ("gaps", gaps(of: dossier, works: &columns.works)),
    ("objectives", .object(objectives(of: dossier))),
  ])
  var bytes: [UInt8] = []
  data.append(to: &bytes, for: .page)
  return Escaped(trusted: String(decoding: bytes, as: UTF8.self))
}

private func describe(_ document: CitingDocument?, id: String) -> JSON {
  .array([
    .string(id), JSON(document?.jurisdiction ?? ""), JSON(document?.title ?? id),
    JSON(document?.language ?? ""), JSON(webAddress(document?.url ?? "") ?? ""), JSON(document?.kind ?? ""),
    JSON(document?.date ?? ""),
  ])
}

private func describe(_ work: String, in dossier: Dossier) -> JSON {
  let title = dossier.names.title(work)
  let label = dossier.names.label(work)
  return .array([
    .string(work), .string(label), .string(title == label ? "" : title),
    .string(dossier.names.address(work) ?? ""), .string(dossier.names.status(work) ?? ""),
  ])
}

private func describe(_ layer: Measures.Layer) -> JSON {
  let positions = Dictionary(
    layer.jurisdictions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  let pairs = layer.alignment.map { pair -> JSON in
    let figures = [
      pair.jaccard, pair.ruzicka, pair.overlap, pair.cosine, pair.morisita, pair.low, pair.high,
      pair.readingLow,
      pair.readingHigh, pair.z, pair.q,
    ]
    return .array(
      [JSON(positions[pair.a]), JSON(positions[pair.b]), .int(pair.shared), .string(pair.verdict)]
        + figures.map { JSON(rounded($0)) })
  }
  return .object([
    ("codes", JSON(layer.jurisdictions)), ("few", JSON(layer.tooLittle)), ("pairs", .array(pairs)),
    ("communities", .array(layer.communities.map { JSON($0.members) })),
  ])
}

private func jurisdictions(of dossier: Dossier) -> JSON {
  let codes = Set(dossier.findings.documents.map(\.jurisdiction))
    .union(dossier.measures.layers.values.flatMap(\.jurisdictions))
  return .object(codes.sorted().map { ($0, .string(dossier.names.jurisdiction($0))) })
}

private func objectives(of dossier: Dossier) -> [(String, JSON)] {
  Set(dossier.measures.gaps.map(\.objective)).sorted().map { ($0, .string(dossier.names.objective($0))) }
}

private func gaps(of dossier: Dossier, works: inout StringTable) -> JSON {
  .array(
    dossier.measures.gaps.filter { $0.citedBy > 0 }.map { gap in
      .array([
        .string(gap.jurisdiction), .string(gap.objective), .int(works.position(gap.standard)),
        .int(gap.citedBy),
      ])
    })
}
