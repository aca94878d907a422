import Graph
import References

/// `governance.csv`: one row for each document that was read, with the number of sentences that support each mode of governance and each
/// role of standards; empty where the document does not use it.
func governanceTable(of dossier: Dossier) -> [UInt8] {
  let modes = dossier.findings.modes.map(\.id)
  var table = CSV(["id", "jurisdiction", "title", "kind"] + modes)
  for row in dossier.findings.governance {
    guard let document = dossier.documents[row.document] else { continue }
    table.append(
      [.text(document.id), .text(document.jurisdiction), .text(document.title), .text(document.kind)]
        + modes.map { mode in row.modes[mode].map { .count($0) } ?? .text("") })
  }
  return table.bytes
}

/// `governance-evidence.csv`: the sentences, those that take a mode back included.
func governanceEvidenceTable(of dossier: Dossier) -> [UInt8] {
  var table = CSV([
    "document", "mode", "strength", "modifier", "language", "provision", "text", "quote", "start", "end",
  ])
  for piece in dossier.findings.evidence {
    table.append([
      .text(piece.document), .text(piece.mode), .text(word(for: piece.strength)),
      .text(piece.modifier?.rawValue ?? ""), .text(piece.language),
      .text(piece.provisionLabel.isEmpty ? piece.provision : piece.provisionLabel), .text(piece.text),
      .text(piece.quote), .count(piece.start), .count(piece.end),
    ])
  }
  return table.bytes
}

/// What a theme heads is a principle, what a mode heads is a heading.
private func word(for strength: Commitment.Strength) -> String {
  strength == .principle ? "heading" : strength.rawValue
}
