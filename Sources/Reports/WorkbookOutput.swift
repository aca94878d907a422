import CXlsxWriter

/// `workbook.xlsx`: summary, matrices, pairs, gaps, stale references and citations, for people who work in Excel.
///
/// Its date of creation is fixed, so equal findings give equal bytes.
/// https://libxlsxwriter.github.io
func writeWorkbook(of dossier: Dossier, to path: String) throws {
  let workbook = try Workbook(path, title: dossier.title)
  summarySheet(of: dossier, in: workbook)
  for layer in Layer.allCases { matrixSheet(of: dossier, layer, in: workbook) }
  pairsSheet(of: dossier, in: workbook)
  gapsSheet(of: dossier, in: workbook)
  staleSheet(of: dossier, in: workbook)
  citationsSheet(of: dossier, in: workbook)
  try workbook.close()
}

private func summarySheet(of dossier: Dossier, in workbook: Workbook) {
  let measures = dossier.measures
  let coverage = measures.coverage
  let sheet = workbook.sheet("summary", widths: [34, 26, 18, 18, 18, 18, 18, 18])
  sheet.append([.heading(dossier.title)])
  sheet.append([.text("Status of standards as of"), .text(measures.asOf)])
  sheet.append([.text("Version"), .text(measures.version), .text("Seed"), .text(String(measures.seed))])
  if dossier.findings.isProfileCorpus { sheet.append([.text(profileCorpusNotice)]) }
  for note in dossier.findings.notes { sheet.append([.text(note)]) }
  sheet.append([])
  for (label, count) in [
    ("Documents", coverage.documents), ("read", coverage.read), ("not ingested", coverage.notIngested),
    ("not readable", coverage.notReadable), ("Jurisdictions", coverage.jurisdictions),
    ("Characters", coverage.characters), ("References not resolved", coverage.unresolved),
  ] {
    sheet.append([.text(label), .count(count)])
  }
  sheet.append([])
  sheet.append(
    [
      "layer", "jurisdictions", "targets", "citations", "fragmentation", "reading low", "reading high",
      "effect size", "profile fragmentation", "low", "high",
    ].map(Workbook.Cell.heading))
  for (name, layer) in measures.layers.sorted(by: { $0.key < $1.key }) {
    let figures = layer.fragmentation
    sheet.append([
      .text(name), .count(layer.jurisdictions.count), .count(layer.targets), .count(layer.citations),
      .number(figures.value), .number(figures.readingLow), .number(figures.readingHigh), .number(figures.ses),
      .number(figures.profile), .number(figures.low), .number(figures.high),
    ])
  }
}

private func matrixSheet(of dossier: Dossier, _ layer: Layer, in workbook: Workbook) {
  let matrix = dossier.matrix(layer)
  let roots = matrix.ranked.prefix(Workbook.columns - 1)
  let sheet = workbook.sheet(layer.rawValue, widths: [16], freezing: (1, 1))
  sheet.append([.heading("jurisdiction")] + roots.map { .heading(dossier.names.label($0)) })
  for row in matrix.rows {
    sheet.append(
      [.text(row)]
        + roots.map {
          let count = matrix.count(row, $0)
          return count == 0 ? .empty : .count(count)
        })
  }
  if !matrix.rows.isEmpty, !roots.isEmpty {
    sheet.shade(rows: 1...matrix.rows.count, columns: 1...roots.count)
  }
}

private func pairsSheet(of dossier: Dossier, in workbook: Workbook) {
  let sheet = workbook.sheet("pairs", widths: [14, 10, 10], freezing: (1, 0))
  sheet.append(
    [
      "layer", "a", "b", "shared", "jaccard", "ruzicka", "overlap", "cosine", "z", "p", "q", "reading low",
      "reading high", "morisita", "low", "high", "verdict",
    ].map(Workbook.Cell.heading))
  for (name, layer) in dossier.measures.layers.sorted(by: { $0.key < $1.key }) {
    for pair in layer.alignment {
      let figures = [
        pair.jaccard, pair.ruzicka, pair.overlap, pair.cosine, pair.z, pair.p, pair.q, pair.readingLow,
        pair.readingHigh, pair.morisita, pair.low, pair.high,
      ]
      sheet.append(
        [.text(name), .text(pair.a), .text(pair.b), .count(pair.shared)]
          + figures.map(Workbook.Cell.number) + [.text(pair.verdict)])
    }
  }
  sheet.filter()
}

private func gapsSheet(of dossier: Dossier, in workbook: Workbook) {
  let sheet = workbook.sheet("gaps", widths: [14, 30, 26, 60, 12], freezing: (1, 0))
  sheet.append(
    ["jurisdiction", "objective", "standard", "title", "cited by"].map(Workbook.Cell.heading))
  for gap in dossier.measures.gaps {
    sheet.append([
      .text(gap.jurisdiction), .text(dossier.names.objective(gap.objective)), .text(gap.standard),
      .text(dossier.names.title(gap.standard)), .count(gap.citedBy),
    ])
  }
  sheet.filter()
}

private func staleSheet(of dossier: Dossier, in workbook: Workbook) {
  let sheet = workbook.sheet("stale", widths: [14, 50, 26, 14, 26, 12, 18], freezing: (1, 0))
  sheet.append(
    ["jurisdiction", "document", "standard", "status", "successor", "citations", "catalogue as of"]
      .map(Workbook.Cell.heading))
  for stale in dossier.measures.stale {
    sheet.append([
      .text(stale.jurisdiction), .text(dossier.documents[stale.document]?.title ?? stale.document),
      .text(stale.standard), .text(stale.status), .text(stale.successor ?? ""), .count(stale.citations),
      .text(stale.catalogueAsOf),
    ])
  }
  sheet.filter()
}

private func citationsSheet(of dossier: Dossier, in workbook: Workbook) {
  let sheet = workbook.sheet("citations", widths: [14, 40, 20, 12, 20, 26, 26, 26, 12, 20, 80], freezing: (1, 0))
  sheet.append(
    [
      "jurisdiction", "document", "provision", "kind", "relation", "text", "target", "root", "status",
      "replaced by", "quote",
    ].map(Workbook.Cell.heading))
  for citation in dossier.findings.citations {
    sheet.append([
      .text(citation.jurisdiction), .text(dossier.documents[citation.document]?.title ?? citation.document),
      .text(citation.provisionLabel), .text(citation.kind.rawValue), .text(relationName(citation)),
      .text(citation.text),
      .text(citation.target ?? ""), .text(citation.root ?? ""), .text(citation.status ?? ""),
      .text(citation.replacedBy ?? ""), .text(citation.quote),
    ])
  }
  sheet.filter()
}
