import Catalogue
import Graph
import References

/// `crosswalk.csv`: every document in the terms of every framework. One line for each principle of a framework and each document that
/// speaks of one of its themes; relations as in NIST IR 8477 (the principle is equal to, a subset of, a superset of, or intersects the theme).
func crosswalkTable(of dossier: Dossier) -> [UInt8] {
  var table = CSV([
    "document", "jurisdiction", "framework", "pinpoint", "principle", "strength", "committed", "themes", "relations",
    "source",
  ])
  var byDocument: [String: [String: ThemeCommitment]] = [:]
  for commitment in dossier.findings.commitments {
    byDocument[commitment.document, default: [:]][commitment.theme] = commitment
  }
  for document in dossier.findings.documents {
    guard let commitments = byDocument[document.id] else { continue }
    for principle in dossier.findings.principles {
      let found = principle.themes.compactMap { theme in commitments[theme.theme].map { (theme, $0) } }
      guard let strongest = found.map(\.1.strength).max() else { continue }
      table.append([
        .text(document.id), .text(document.jurisdiction), .text(principle.framework), .text(principle.pinpoint),
        .text(principle.name), .text(strongest.rawValue), .text(found.contains { $0.1.isCommitted } ? "true" : "false"),
        .text(found.map(\.0.theme).joined(separator: " ")), .text(found.map(\.0.relation).joined(separator: " ")),
        .text(principle.source),
      ])
    }
  }
  return table.bytes
}
