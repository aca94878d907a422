import Foundation

/// What pages say that come in the place of a document, with status 200: "Page not found", "Sign in", "Just a moment...".
///
/// The words are declared in `Data/page-signs.tsv`, with an example and a counter-example each.
struct PageSigns: Sendable {
  /// A line of the table.
  struct Row: Sendable {
    var language: String
    /// In lower case; the passage may hold more.
    var words: String
    var example: String
    var counterExample: String
  }

  /// The table, in its order.
  let rows: [Row]
  /// A sign is a heading, a button, a short sentence: most code points of a passage that is one.
  private static let longest = 90
  /// A text with more words than this is a document, whatever it says.
  static let mostWords = 600
  /// The same for the first text of a source, of which nothing else is known: "Sign in" may be a link beside a short document.
  static let mostWordsAtFirst = 200
  /// So many passages from the top are looked at.
  private static let depth = 40

  /// The table beside the program; an empty one where it is missing.
  static let shipped = PageSigns(
    table: Bundle.module.url(forResource: "Data/page-signs", withExtension: "tsv")
      .flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? "")

  init(table: String) {
    rows = table.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard !line.hasPrefix("#"), fields.count == 4 else { return nil }
      return Row(language: fields[0], words: fields[1], example: fields[2], counterExample: fields[3])
    }
  }

  /// Whether a passage is such a sign: it begins with words of the table and holds little else.
  func match(_ passage: String) -> Bool {
    guard passage.unicodeScalars.count <= Self.longest else { return false }
    let lowered = passage.lowercased().drop { !$0.isLetter && !$0.isNumber }
    return rows.contains { row in
      guard lowered.hasPrefix(row.words) else { return false }
      let rest = lowered.dropFirst(row.words.count)
      // "error" does not begin with "err", and a sentence that goes on is one of a document.
      if let next = rest.first, next.isLetter, row.words.unicodeScalars.last.map(NormalisedText.standsAlone) != true {
        return false
      }
      return rest.split(whereSeparator: \.isWhitespace).count <= 6
    }
  }

  /// The sign in a text of so many words at most; nil where there is none.
  func sign(in text: NormalisedText, of words: Int) -> String? {
    guard text.words <= words else { return nil }
    return text.passages.prefix(Self.depth).first(where: match)
  }
}
