import Catalogue

/// The vocabulary of the principle themes in one language: one line of `principles.LANG.tsv` is one term.
struct ThemeLexicon: Sendable {
  struct Term: Sendable {
    let theme: String
    let confidence: Double
    /// Longer phrases in which the term does not count, by their offsets in the phrase book.
    let unless: [Int32]
    /// Phrases of which one must stand in the same sentence.
    let needs: [Int32]
    let phrases: [Phrase]
  }

  let terms: [Term]

  /// The lexicon of `language`; empty when there is no table for it.
  init(folder: DataFolder, language: String, phrases: PhraseBook) throws(CatalogueError) {
    let code = String(language.prefix(2))
    let file = "principles.\(code).tsv"
    guard folder.names(prefix: file, suffix: "").contains(file) else {
      terms = []
      return
    }
    var terms: [Term] = []
    for row in try folder.table(file).rows {
      func offsets(_ column: String) -> [Int32] {
        row.list(column).flatMap { Phrase.expand($0, language: code) }.map(phrases.add)
      }
      let expanded = Phrase.expand(row["term"], language: code)
      guard !expanded.isEmpty, expanded.allSatisfy({ $0.trigger != nil }) else {
        throw CatalogueError(
          table: file, line: row.line, reason: "the term “\(row["term"])” begins with no word",
          remedy: "Begin every alternative with letters")
      }
      terms.append(
        Term(
          theme: row["theme"], confidence: Double(row["confidence"]) ?? 0.8, unless: offsets("unless"),
          needs: offsets("needs"), phrases: expanded))
    }
    self.terms = terms
  }
}
