import Catalogue

/// The vocabulary of the principle themes, or of the modes of governance, in one language: one line of `principles.LANG.tsv` or
/// `governance.LANG.tsv` is one term.
struct ThemeLexicon: Sendable {
  struct Term: Sendable {
    /// Id of the theme or the mode.
    let theme: String
    let confidence: Double
    /// Longer phrases in which the term does not count, by their offsets in the phrase book.
    let unless: [Int32]
    /// Phrases of which one must stand in the same sentence.
    let needs: [Int32]
    /// `@AI` among its needs: it is also supported where the document as a whole speaks of artificial intelligence.
    let needsSubject: Bool
    let phrases: [Phrase]
  }

  let terms: [Term]

  /// What a lexicon speaks of.
  enum Kind: String, Sendable {
    case principles, governance

    var column: String { self == .principles ? "theme" : "mode" }
  }

  /// Stands among a term's needs for the words of the subject.
  static let subject = "@AI"

  /// The lexicon of `language`; empty when there is no table for it.
  init(_ kind: Kind = .principles, folder: DataFolder, language: String, phrases: PhraseBook) throws(CatalogueError) {
    let code = String(language.prefix(2))
    let file = "\(kind.rawValue).\(code).tsv"
    guard folder.names(prefix: file, suffix: "").contains(file) else {
      terms = []
      return
    }
    var terms: [Term] = []
    for row in try folder.table(file).rows {
      func offsets(_ column: String) -> [Int32] {
        row.list(column).filter { $0 != Self.subject }.flatMap { Phrase.expand($0, language: code) }.map(phrases.add)
      }
      let expanded = Phrase.expand(row["term"], language: code)
      guard !expanded.isEmpty, expanded.allSatisfy({ $0.trigger != nil }) else {
        throw CatalogueError(
          table: file, line: row.line, reason: "the term “\(row["term"])” begins with no word",
          remedy: "Begin every alternative with letters")
      }
      terms.append(
        Term(
          theme: row[kind.column], confidence: Double(row["confidence"]) ?? 0.8, unless: offsets("unless"),
          needs: offsets("needs"), needsSubject: row.list("needs").contains(Self.subject), phrases: expanded))
    }
    self.terms = terms
  }
}
