import Catalogue

/// The words that tell how strongly a sentence commits to a theme, in one language (`commitment.tsv`), or takes up a mode of
/// governance (`governance-words.tsv`, added to those).
struct CommitmentWords: Sendable {
  enum Role: String, Sendable, CaseIterable {
    /// "shall", "must", "should".
    case normative
    /// "promote", "are committed to", "is essential".
    case statement
    /// "does not apply".
    case negation
    /// "to be developed".
    case delegation
    /// "the principle of", right before the term.
    case naming
    /// "no", "without", right before the term: "no sandbox will be set up".
    case denial
    /// "artificial intelligence", "algorithm": what a document must be about; see `GovernanceBook`.
    case subject
  }

  struct Cue: Sendable {
    let role: Role
    let phrase: Int32
  }

  /// All cues, those that begin with one byte behind each other.
  let cues: [Cue]
  /// For every byte where its cues begin; one more for the end.
  let starts: [Int32]

  /// - Throws: `CatalogueError` when a line has an unknown role or begins with no word.
  init(
    folder: DataFolder, tables: [String] = ["commitment.tsv"], language: String, phrases: PhraseBook
  ) throws(CatalogueError) {
    let code = String(language.prefix(2))
    var cues = [[Cue]](repeating: [], count: 256)
    for table in tables {
      for row in try folder.table(table).rows where row["language"] == code {
        guard let role = Role(rawValue: row["role"]) else {
          throw CatalogueError(
            table: table, line: row.line, reason: "“\(row["role"])” is no role",
            remedy: "Use one of \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        // Not of a sentence: see `GovernanceBook`.
        if role == .subject { continue }
        for words in row.list("words") {
          for phrase in Phrase.expand(words, language: code) {
            guard let first = phrase.trigger?.first else {
              throw CatalogueError(
                table: table, line: row.line, reason: "“\(words)” begins with no word",
                remedy: "Begin every alternative with letters")
            }
            cues[Int(first)].append(Cue(role: role, phrase: phrases.add(phrase)))
          }
        }
      }
    }
    self.cues = cues.flatMap(\.self)
    starts = cues.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
  }
}
