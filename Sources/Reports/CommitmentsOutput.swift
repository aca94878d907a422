import Graph
import References

/// `commitments.csv`: how strongly each document commits to each theme, with the sentences that say so.
func commitmentTable(of dossier: Dossier) -> [UInt8] {
  var table = CSV([
    "document", "jurisdiction", "theme", "strength", "committed", "principle", "normative", "statement", "mention",
    "negated",
    "delegated", "quote",
  ])
  let quotes = strongestQuotes(of: dossier)
  for commitment in dossier.findings.commitments {
    table.append([
      .text(commitment.document), .text(dossier.documents[commitment.document]?.jurisdiction ?? ""),
      .text(commitment.theme), .text(commitment.strength.rawValue), .text(commitment.isCommitted ? "true" : "false"),
      .count(commitment.principle), .count(commitment.normative), .count(commitment.statement),
      .count(commitment.mention), .count(commitment.negated), .count(commitment.delegated),
      .text(quotes[commitment.document + " " + commitment.theme]?.quote ?? ""),
    ])
  }
  return table.bytes
}

/// The first of the strongest sentences, by document and theme.
private func strongestQuotes(of dossier: Dossier) -> [String: Citation] {
  var best: [String: Citation] = [:]
  for citation in dossier.findings.citations where citation.kind == .principle && citation.commitment?.modifier == nil {
    guard let theme = citation.root?.dropFirst("principle:".count) else { continue }
    let key = citation.document + " " + theme
    if let known = best[key], strength(known) >= strength(citation) { continue }
    best[key] = citation
  }
  return best
}

private func strength(_ citation: Citation) -> Commitment.Strength { citation.commitment?.strength ?? .mention }
