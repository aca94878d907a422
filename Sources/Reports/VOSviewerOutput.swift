/// Works beyond this number, the least cited ones, are left out: a map of more cannot be read.
private let largestMap = 1_000

/// Two works that are cited together.
private struct Link: Hashable {
  var source: Int
  var target: Int
}

/// `vosviewer.json`: the co-citation map of standards and instruments for VOSviewer and VOSviewer Online. Two works
/// are linked by the number of documents that cite both; the program lays the map out and finds its clusters.
///
/// https://app.vosviewer.com/docs/file-types/json-file-type/
func vosviewer(of dossier: Dossier) -> [UInt8] {
  var citedBy: [String: Set<String>] = [:]
  var cites: [String: Set<String>] = [:]
  var kinds: [String: String] = [:]
  var jurisdictions: [String: Set<String>] = [:]
  for citation in dossier.counted where !citation.isSelf {
    guard let root = citation.root, let layer = Layer(citation.kind), layer != .principles else { continue }
    citedBy[root, default: []].insert(citation.document)
    jurisdictions[root, default: []].insert(citation.jurisdiction)
    kinds[root] = citation.kind.rawValue
  }
  let works = citedBy.keys.sorted {
    (citedBy[$1]?.count ?? 0, $0) < (citedBy[$0]?.count ?? 0, $1)
  }.prefix(largestMap)
  for work in works {
    for document in citedBy[work] ?? [] { cites[document, default: []].insert(work) }
  }
  let ids = Dictionary(uniqueKeysWithValues: works.enumerated().map { ($1, $0 + 1) })
  var strengths: [Link: Int] = [:]
  for works in cites.values {
    let members = works.compactMap { ids[$0] }.sorted()
    for (position, a) in members.enumerated() {
      for b in members[(position + 1)...] { strengths[Link(source: a, target: b), default: 0] += 1 }
    }
  }
  let items = works.map { work in
    var members: [(String, JSON)] = [
      ("id", JSON(ids[work])), ("label", .string(dossier.names.shortLabel(work))),
      ("description", .string("\(Escaped("\(dossier.names.title(work))").source)")),
    ]
    if let address = dossier.names.address(work) { members.append(("url", .string(address))) }
    members += [
      (
        "weights",
        .object([
          ("Citing documents", JSON(citedBy[work]?.count)),
          ("Citing jurisdictions", JSON(jurisdictions[work]?.count)),
        ])
      ),
      ("scores", .object([("Standard (1) or instrument (0)", .int(kinds[work] == "standard" ? 1 : 0))])),
    ]
    return JSON.object(members)
  }
  let links = strengths.sorted { ($0.key.source, $0.key.target) < ($1.key.source, $1.key.target) }.map {
    pair, strength in
    JSON.object([
      ("source_id", .int(pair.source)), ("target_id", .int(pair.target)), ("strength", .int(strength)),
    ])
  }
  return JSON.object([
    ("network", .object([("items", .array(items)), ("links", .array(links))])),
    (
      "config",
      .object([
        (
          "terminology",
          .object([
            ("item", "work"), ("items", "works"), ("link", "co-citation"), ("links", "co-citations"),
            ("link_strength", "documents that cite both"),
          ])
        )
      ])
    ),
  ]).lines(depth: 3)
}
