import Graph
import References

/// What each document commits to, in the themes' terms or in those of a framework the reader chooses.
func commitmentsSection(of dossier: Dossier) -> Section? {
  guard !dossier.findings.commitments.isEmpty else { return nil }
  let themes = dossier.findings.themes
  let rows = commitmentRows(of: dossier).map { document, commitments -> Escaped in
    let cells = themes.map { theme in commitmentCell(document, theme.id, commitments[theme.id]) }
    let committed = commitments.values.count { $0.isCommitted }
    let title = button(
      "\(shortened(document.title, to: 60))", opens: evidence("document", document.id), title: document.title)
    return """
      <tr><th scope="row">\(title)<small>\(dossier.names.jurisdiction(document.jurisdiction)) \(document.date.prefix(4))</small></th>\
      <td class="sum" data-v="\(committed)">\(committed)</td>\(cells.joined())</tr>
      """
  }
  let heads = themes.map { "<th scope=\"col\"><span>\($0.title)</span></th>" as Escaped }
  let options = frameworks(of: dossier).enumerated().map {
    "<option value=\"\($0.offset)\">\(dossier.names.label($0.element))</option>" as Escaped
  }
  return Section(
    id: "commitments", short: "Commitments", title: "What each document commits to",
    lead: """
      How each document commits to each theme: <b>P</b> as a principle (in a heading or a list of principles), <b>N</b> normatively \
      (shall, must, should), <b>S</b> in statements; a dot where it only mentions it. Each cell opens the sentences.
      """,
    content: """
      <p class="tools"><label>In the terms of <select id="framework"><option value="">the 22 themes</option>\(options.joined())</select></label></p>
      <div class="scroll tall" tabindex="0" role="region" aria-label="Commitments of documents">
      <table class="matrix" id="m-commitments">
      <thead><tr><th scope="col" class="corner">Document</th>\
      <th scope="col" class="sum" title="themes the document commits to"><span>committed</span></th>\(heads.joined())</tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody>
      </table></div>
      <p class="key">A sentence counts once, with its strongest mention: 6 points for a principle, 4 for a normative sentence, 2 for a \
      statement, 1 for a mention; one that takes the commitment back counts nowhere, one that puts it off as a statement at most. A \
      document with 5 points and more than mentions commits, in the way of its strongest sentence.</p>
      """)
}

/// Documents that enter the counts and speak of a theme, by jurisdiction and title.
func commitmentRows(of dossier: Dossier) -> [(document: CitingDocument, themes: [String: ThemeCommitment])] {
  var themes: [String: [String: ThemeCommitment]] = [:]
  for commitment in dossier.findings.commitments {
    themes[commitment.document, default: [:]][commitment.theme] = commitment
  }
  return dossier.findings.documents.filter { dossier.counts($0.id) && themes[$0.id] != nil }
    .sorted {
      (dossier.names.jurisdiction($0.jurisdiction), $0.title, $0.id) < (
        dossier.names.jurisdiction($1.jurisdiction), $1.title, $1.id
      )
    }.map { ($0, themes[$0.id] ?? [:]) }
}

/// Ids of the frameworks of the crosswalk, in its order.
func frameworks(of dossier: Dossier) -> [String] {
  var ids: [String] = []
  for term in dossier.findings.principles where ids.last != term.framework { ids.append(term.framework) }
  return ids
}

/// One letter for each strength, as the lead explains them.
func mark(of strength: Commitment.Strength) -> String {
  switch strength {
  case .mention: "·"
  case .statement: "S"
  case .normative: "N"
  case .principle: "P"
  }
}

private func commitmentCell(_ document: CitingDocument, _ theme: String, _ commitment: ThemeCommitment?) -> Escaped {
  guard let commitment else { return "<td></td>" }
  let shade =
    commitment.isCommitted ? "k\(commitment.strength.rank + 1)" : "k0"
  return
    "<td class=\"\(shade)\">\(button("\(mark(of: commitment.strength))", opens: evidence("said", document.id, "principle:" + theme)))</td>"
}

/// The data of the framework menu: documents with the strength of each theme, and the frameworks' principles as positions of themes.
func commitmentData(of dossier: Dossier) -> JSON {
  let themes = dossier.findings.themes.map(\.id)
  let position = Dictionary(uniqueKeysWithValues: themes.enumerated().map { ($1, $0) })
  let rows = commitmentRows(of: dossier).map { document, commitments in
    JSON.array([
      .string(document.id),
      .array(
        themes.map { theme in
          guard let commitment = commitments[theme] else { return .int(-1) }
          return .int(commitment.strength.rank + (commitment.isCommitted ? 4 : 0))
        }),
    ])
  }
  let terms = frameworks(of: dossier).map { framework in
    JSON.array(
      dossier.findings.principles.filter { $0.framework == framework }.map { term in
        .array([
          .string(term.name), .string(term.pinpoint),
          .array(
            term.themes.compactMap { touch in
              position[touch.theme].map { .array([.int($0), .string(touch.relation)]) }
            }),
        ])
      })
  }
  return .object([("themes", JSON(themes)), ("rows", .array(rows)), ("frameworks", .array(terms))])
}
