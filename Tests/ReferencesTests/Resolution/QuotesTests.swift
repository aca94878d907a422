import Markup
import Testing

@testable import References

/// The sentence in which a reference stands, and where the reference begins in it.
struct QuotesTests {
  /// The quote of the marked place, with the place marked by its offset.
  private func quote(_ sample: String, _ language: String = "en") -> (quote: String, marked: String) {
    // What stands between « and » is struck out.
    let pieces = sample.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }
    var struck: [Range<Int>] = []
    var length = 0
    for (index, piece) in pieces.enumerated() {
      let end = length + MarkedText.plain(piece).utf8.count
      if index % 2 == 1 { struck.append(length..<end) }
      length = end
    }
    let marked = MarkedText(pieces.joined())
    var document = Document(marked.text)
    let range = marked.ranges[0]
    document.struck = struck
    let passage = document.passages.firstIndex { $0.range.contains(range.lowerBound) } ?? 0
    let reference = Reference(range: range, kind: .standard, rule: "test", passage: passage)
    return document.text.withUnsafeBufferPointer { text in
      var quotes = Quotes(document: document, text: text, language: language)
      let (quote, offset) = quotes.quote(of: reference)
      let scalars = quote.unicodeScalars
      let length = String(decoding: document.text[range], as: UTF8.self).unicodeScalars.count
      let start = scalars.index(scalars.startIndex, offsetBy: offset)
      let end = scalars.index(start, offsetBy: length)
      return (quote, String(scalars[..<start]) + "⟦" + String(scalars[start..<end]) + "⟧" + String(scalars[end...]))
    }
  }

  static let sentences: [(String, String, String)] = [
    ("en", "One. Providers follow ⟦ISO 9001⟧ here. Three.", "Providers follow ⟦ISO 9001⟧ here."),
    ("en", "⟦ISO 9001⟧ comes first. Two.", "⟦ISO 9001⟧ comes first."),
    ("en", "See Reg. No. 5 and ⟦ISO 9001⟧. Two.", "See Reg. No. 5 and ⟦ISO 9001⟧."),
    ("en", "First line.\nÉtude: ⟦ISO 9001⟧ 🙂 too.\nThird line.", "Étude: ⟦ISO 9001⟧ 🙂 too."),
    ("zh", "前句。应当符合⟦GB/T 35273⟧标准。后句。", "应当符合⟦GB/T 35273⟧标准。"),
    ("en", "It follows ⟦Reg. A. Part⟧ two. Next.", "It follows ⟦Reg. A. Part⟧ two."),
    ("en", "⟦ISO 9001⟧", "⟦ISO 9001⟧"),
  ]

  @Test(arguments: sentences)
  func theSentenceIsQuotedWithItsOffset(language: String, sample: String, expected: String) {
    #expect(quote(sample, language).marked == expected)
  }

  @Test func aLongSentenceIsCutAroundTheReference() {
    let word = "ability "
    let sample = String(repeating: word, count: 200) + "⟦ISO 9001⟧ " + String(repeating: word, count: 200)
    let (quote, marked) = quote(sample)
    #expect(quote.hasPrefix("…") && quote.hasSuffix("…"))
    #expect(marked.contains(" ⟦ISO 9001⟧ "))
    #expect(quote.utf8.count <= 920)
    #expect(quote.utf8.count > 700)
    // Cut between words.
    #expect(quote.dropFirst().split(separator: " ").first.map(String.init) == "ability")
  }

  @Test func aLongSentenceIsCutAtOneEndWhenTheReferenceStandsAtTheOther() {
    let (first, _) = quote("⟦ISO 9001⟧ " + String(repeating: "ability ", count: 300))
    #expect(!first.hasPrefix("…") && first.hasSuffix("…"))
    let (last, marked) = quote(String(repeating: "ability ", count: 300) + "⟦ISO 9001⟧")
    #expect(last.hasPrefix("…") && !last.hasSuffix("…"))
    #expect(marked.hasSuffix("⟦ISO 9001⟧"))
  }

  @Test(arguments: ["法", "🙂", "é", "법"])
  func aCutNeverSplitsACharacter(character: String) {
    for shift in 0..<5 {
      let head = String(repeating: "x", count: shift)
      let (quote, marked) = quote(
        head + String(repeating: character, count: 700) + "⟦ISO 9001⟧" + String(repeating: character, count: 700))
      #expect(!quote.contains("\u{FFFD}"))
      #expect(marked.contains("⟦ISO 9001⟧"))
    }
  }

  /// "<del>shall</del> <ins>should</ins>" was quoted as "shall should".
  @Test(arguments: [
    ("Firms «shall» should follow ⟦ISO 9001⟧ «or not».", "Firms should follow ⟦ISO 9001⟧."),
    ("«Wenn möglich» Élan: «ISO 9000» ⟦ISO 9001⟧ gilt.", "Élan: ⟦ISO 9001⟧ gilt."),
    ("«Old.» ⟦ISO 9001⟧ applies.", "⟦ISO 9001⟧ applies."),
  ])
  func struckWordsAreNotQuoted(sample: String, expected: String) {
    #expect(quote(sample).marked == expected)
  }

  @Test func aReferenceLongerThanAQuoteIsKeptWhole() {
    let title = String(repeating: "Title ", count: 300)
    let (quote, _) = quote("The ⟦\(title)⟧ applies to all of them.")
    #expect(quote.contains(title))
  }
}
