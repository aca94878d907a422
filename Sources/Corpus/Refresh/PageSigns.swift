/// What pages say that come in the place of a document, with status 200: "Page not found", "Sign in", "Just a moment...".
///
/// The words are declared in `Data/page-signs.tsv`, with an example and a counter-example each.
struct PageSigns: Sendable {
  static let shipped = PageSigns()

  let table = OpeningTable("page-signs")
  /// A sign is a heading, a button, a short sentence: most code points of a passage that is one.
  private static let longest = 90
  /// A text with more words than this is a document, whatever it says.
  static let mostWords = 600
  /// The same for the first text of a source, of which nothing else is known: "Sign in" may be a link beside a short document.
  static let mostWordsAtFirst = 200
  /// So many passages from the top are looked at.
  private static let depth = 40

  /// Whether a passage is such a sign: it begins with words of the table and holds little else.
  func match(_ passage: String) -> Bool {
    table.match(passage.drop { !$0.isLetter && !$0.isNumber }, length: Self.longest) { rest, row in
      // "error" does not begin with "err", and a sentence that goes on is one of a document.
      if let next = rest.first, next.isLetter,
        row.beginning.unicodeScalars.last.map(NormalisedText.standsAlone) != true
      {
        return false
      }
      return rest.split(whereSeparator: \.isWhitespace).count <= row.words
    }
  }

  /// The sign in a text of so many words at most; nil where there is none.
  func sign(in text: NormalisedText, of words: Int) -> String? {
    guard text.words <= words else { return nil }
    return text.passages.prefix(Self.depth).first(where: match)
  }
}
