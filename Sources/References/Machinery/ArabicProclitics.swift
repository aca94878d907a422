/// The particles that Arabic writes in one word with the next: "والشفافية" is "and", "the" and "شفافية".
///
/// Tables give a word without them; a phrase may begin with any of them.
enum ArabicProclitics {
  /// Conjunction, preposition, article, in the order in which they are written. "li" and the article are "لل".
  private static let all: [String] = ["", "و", "ف"].flatMap { conjunction in
    ["", "ال", "ب", "بال", "ك", "كال", "ل", "لل"].map { conjunction + $0 }
  }

  /// `notation` with each of them before its first word; itself alone where that is no Arabic word.
  static func before(_ notation: String) -> [String] {
    guard let first = notation.unicodeScalars.first, (0x0621...0x064A).contains(first.value) else { return [notation] }
    return all.map { $0 + notation }
  }
}
