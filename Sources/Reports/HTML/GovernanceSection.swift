import Catalogue
import Graph
import References

/// Quotes that a cell opens; the rest is in `governance-evidence.csv`.
private let quotesInCell = 3

/// The ISO policy brief's table of national approaches, one row for each document.
func governanceSection(of dossier: Dossier) -> Section? {
  let rows = governanceRows(of: dossier)
  let modes = dossier.findings.modes
  guard !rows.isEmpty, !modes.isEmpty else { return nil }
  let body = rows.map { document, found -> Escaped in
    let cells = modes.map { mode -> Escaped in
      guard let count = found[mode.id] else { return "<td></td>" }
      return """
        <td class="\(mode.group == "role" ? "k3" : "k2")">\
        \(button("●", opens: evidence("mode", document.id, mode.id), title: "\(count) sentences"))</td>
        """
    }
    let title = button(
      "\(shortened(document.title, to: 60))", opens: evidence("document", document.id), title: document.title)
    let facts = [dossier.names.jurisdiction(document.jurisdiction), document.kind, String(document.date.prefix(4))]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    return """
      <tr><th scope="row">\(title)<small>\(facts)</small></th>\
      <td class="sum" data-v="\(found.count)">\(found.count)</td>\(cells.joined())</tr>
      """
  }
  let heads = modes.map {
    "<th scope=\"col\" title=\"\($0.covers)\"><span>\($0.title)</span></th>" as Escaped
  }
  let foot = modes.map { mode -> Escaped in "<td>\(rows.count { $0.modes[mode.id] != nil })</td>" }
  return Section(
    id: "governance", short: "Modes of governance", title: "Modes of governance and the role of standards",
    lead: """
      Which of the approaches that the ISO policy brief on artificial intelligence names (section 3.3) each document uses, and what it \
      has standards do (the last \(modes.count { $0.group == "role" }) columns). Each mark opens sentences that say so.
      """,
    content: """
      <div class="scroll tall" tabindex="0" role="region" aria-label="Modes of governance of documents">
      <table class="matrix" id="m-governance">
      <thead><tr><th scope="col" class="corner">Document</th>\
      <th scope="col" class="sum" title="modes and roles found"><span>found</span></th>\(heads.joined())</tr></thead>
      <tbody>\(body.joined(separator: "\n"))</tbody>
      <tfoot><tr><th scope="row">Documents</th><td class="sum"></td>\(foot.joined())</tr></tfoot>
      </table></div>
      <p class="key">A sentence counts once for each mode; one that takes it back (“no sandbox will be set up”) counts nowhere. A document \
      uses a mode by one sentence that states or obliges, by one heading, or by three sentences that mention it. Empty: not found in \
      the documents read. All sentences: <code>governance-evidence.csv</code>.</p>
      """)
}

/// Documents that enter the counts and use a mode, by jurisdiction and title.
func governanceRows(of dossier: Dossier) -> [(document: CitingDocument, modes: [String: Int])] {
  dossier.findings.governance.compactMap { row in
    guard !row.modes.isEmpty, dossier.counts(row.document), let document = dossier.documents[row.document] else {
      return nil
    }
    return (document, row.modes)
  }.sorted { one, other in
    func key(_ document: CitingDocument) -> (String, String, String) {
      (dossier.names.jurisdiction(document.jurisdiction), document.title, document.id)
    }
    return key(one.document) < key(other.document)
  }
}

/// The data behind the marks: the titles of the modes, and for each mark document, mode, number of sentences and some of them, the
/// strongest first, each with its provision and where the mode's words stand in it (UTF-16 units).
func governanceData(of dossier: Dossier, documents: inout StringTable) -> JSON {
  let modes = dossier.findings.modes
  let position = Dictionary(uniqueKeysWithValues: modes.enumerated().map { ($1.id, $0) })
  let pieces = Dictionary(grouping: dossier.findings.evidence.filter { $0.modifier != .negated }) {
    Mark(document: $0.document, mode: $0.mode)
  }
  var marks: [JSON] = []
  for (document, found) in governanceRows(of: dossier) {
    for mode in modes {
      guard let count = found[mode.id], let place = position[mode.id] else { continue }
      let best = (pieces[Mark(document: document.id, mode: mode.id)] ?? []).enumerated().sorted {
        ($1.element.strength, $0.offset) < ($0.element.strength, $1.offset)
      }
      marks.append(
        .array([
          .int(documents.position(document.id)), .int(place), .int(count),
          .array(best.prefix(quotesInCell).map { quote(of: $0.element) }),
        ]))
    }
  }
  return .object([
    ("modes", .array(modes.map { .array([.string($0.id), .string($0.title)]) })), ("marks", .array(marks)),
  ])
}

private struct Mark: Hashable {
  var document: String
  var mode: String
}

private func quote(of piece: GovernanceEvidence) -> JSON {
  let excerpt = Excerpt(of: piece.quote, at: piece.quoteOffset, piece.text.unicodeScalars.count, reach: 160)
  return .array([
    .string(piece.provisionLabel), .string(excerpt.text), .int(excerpt.offset), .int(excerpt.length),
  ])
}
