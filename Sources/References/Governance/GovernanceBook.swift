import Catalogue

/// The words for modes of governance and roles of standards in one language, behind a trigger table of their own: `detect`, which has
/// no use for them, never loads them.
///
/// Beside the lexicon (`governance.LANG.tsv`) these are the words of commitments with what is said of undertakings
/// ("establish", "fund"; `governance-words.tsv`), and the words of the subject, artificial intelligence. Terms such as "public
/// procurement" name a mode only beside those, in their sentence or in a document that is full of them.
final class GovernanceBook: Sendable {
  /// What a trigger stands for.
  struct Rule: Sendable {
    /// Index of the term; -1 for a word of the subject.
    let term: Int32
    /// Offset of the phrase that must match.
    let phrase: Int32
  }

  let language: String
  let phrases: PhraseBook
  let lexicon: ThemeLexicon
  let words: CommitmentWords
  let rules: [Rule]
  let triggers: TriggerTable
  /// Words of the subject, by their offsets in the phrase book.
  let subject: [Int32]
  let breakers = BreakerShelf()

  init(data: DataFolder, language: String) throws(CatalogueError) {
    let phrases = PhraseBook()
    self.language = language
    self.phrases = phrases
    lexicon = try ThemeLexicon(.governance, folder: data, language: language, phrases: phrases)
    words = try CommitmentWords(
      folder: data, tables: ["commitment.tsv", Self.table], language: language, phrases: phrases)
    var rules: [Rule] = []
    var literals: [TriggerTable.Literal] = []
    var subject: [Int32] = []
    func add(_ phrase: Phrase, _ term: Int32) {
      guard let literal = phrase.literal(for: Int32(rules.count)) else { return }
      literals.append(literal)
      rules.append(Rule(term: term, phrase: phrases.add(phrase)))
      if term < 0 { subject.append(rules[rules.count - 1].phrase) }
    }
    for (index, term) in lexicon.terms.enumerated() {
      for phrase in term.phrases { add(phrase, Int32(index)) }
    }
    let code = String(language.prefix(2))
    for row in try data.table(Self.table).rows where row["language"] == code && row["role"] == "subject" {
      for words in row.list("words") {
        for phrase in Phrase.expand(words, language: code) { add(phrase, -1) }
      }
    }
    phrases.seal()
    self.rules = rules
    self.subject = subject
    triggers = TriggerTable(literals)
  }

  private static let table = "governance-words.tsv"
}
