/// `documents.csv`: every document of the manifest, and what became of it.
func documentTable(of dossier: Dossier) -> [UInt8] {
  var table = CSV([
    "id", "work", "jurisdiction", "title", "kind", "date", "language", "path", "url", "reading", "reason",
    "dialect", "characters", "words", "provisions", "citations", "counts", "hash", "retrieved",
  ])
  for document in dossier.findings.documents {
    table.append([
      .text(document.id), .text(document.work), .text(document.jurisdiction), .text(document.title),
      .text(document.kind), .text(document.date), .text(document.language), .text(document.path),
      .text(document.url), .text(document.reading.rawValue), .text(document.reason),
      .text(document.dialect), .count(document.characters), .count(document.words),
      .count(document.provisions), .count(dossier.citationsOf[document.id, default: 0]),
      .text(document.counts ? "true" : "false"), .text(document.hash),
      .text(document.retrieved),
    ])
  }
  return table.bytes
}
