/// The widgets by which pages say when they were made or how often they were seen: `Last updated: 3 March 2026`.
///
/// The beginnings are declared in `Data/stamps.tsv`, with an example and a counter-example each.
struct PageStamps: Sendable {
  static let shipped = PageStamps()

  let table = OpeningTable("stamps")
  /// Stamps are short: most code points one may have.
  private static let longest = 110

  /// Whether a passage is such a widget: short, with a beginning of the table, and after it a date or number and few other
  /// words.
  func match(_ passage: String) -> Bool {
    table.match(passage, length: Self.longest) { rest, row in Self.isStamp(rest, words: row.words) }
  }

  /// What follows the beginning: `日：`, ` on `, `: ` and then nothing but a date, a time, a number, with at most so many words
  /// between ("3 de marzo de 2026", "3. März 2026 at 10:14").
  private static func isStamp(_ rest: Substring, words most: Int) -> Bool {
    // A sentence ends in a full stop; a stamp only behind its date.
    let isClosed = rest.last == "." && rest.dropLast().last?.isNumber == true
    guard rest.contains(where: \.isNumber), isClosed || !".。!".contains(rest.last ?? " ") else { return false }
    var words = 0
    for word in rest.split(whereSeparator: { $0.isWhitespace || $0.isPunctuation || $0.isNumber }) {
      // 年月日 stand between digits.
      if word.count == 1, word.unicodeScalars.first?.value ?? 0 > 0x2E80 { continue }
      words += 1
    }
    return words <= most
  }
}
