/// A number at the head of its paragraph that names the provision itself and refers to none.
///
///     Art. 6º As atividades ...     § 3 Anwendungsbereich     Artículo 11. Articulación ...
///
/// Sources: Lei Complementar 95/1998, art. 10; Handbuch der Rechtsförmlichkeit, no. 374; Directrices de técnica normativa, 28.
enum ProvisionLabel {
  /// Whether a paragraph or a quotation begins at `start`.
  private static func opens(_ text: TextView, _ passage: Range<Int>, _ start: Int) -> Bool {
    let end = text.skipSpacesBack(start)
    return end <= passage.lowerBound
      || quotes.contains { end - $0.count >= passage.lowerBound && text.has($0, at: end - $0.count) }
  }

  private static let quotes = ["\"", "“", "„", "«"].map { Array($0.utf8) }

  /// "EL CONGRESO HA DADO LA LEY SIGUIENTE: Artículo 1. Objeto": a Spanish label behind the sentence before it, in a text that has lost
  /// its lines. In a sentence the word has a small letter, or an article or preposition before it.
  private static func isRunIn(_ text: TextView, _ passage: Range<Int>, _ pinpoint: Range<Int>) -> Bool {
    let start = pinpoint.lowerBound
    guard text.has(Array("Artículo ".utf8), at: start), pinpoint.upperBound < passage.upperBound,
      text.bytes[pinpoint.upperBound] == UInt8(ascii: ".")
    else { return false }
    let end = text.skipSpacesBack(start)
    return !particles.contains {
      end - $0.count >= passage.lowerBound && text.hasFolded($0, at: end - $0.count)
        && text.startsWord(at: end - $0.count)
    }
  }

  private static let particles = [
    "el", "al", "del", "de", "en", "los", "las", "y", "o", "e", "con", "presente", "dicho", "este", "según",
  ]
  .map { Array($0.utf8) }

  /// Whether `pinpoint` opens `passage` and a new sentence, or nothing, follows it.
  ///
  /// - Parameter isMarked: the language sets a point, colon or dash behind the number.
  static func stands(_ text: TextView, _ passage: Range<Int>, _ pinpoint: Pinpoint, isMarked: Bool) -> Bool {
    guard pinpoint.members.count == 1, pinpoint.members[0].steps.count == 1,
      opens(text, passage, pinpoint.range.lowerBound) || isMarked && isRunIn(text, passage, pinpoint.range)
    else { return false }
    let limit = passage.upperBound
    var next = text.skipSpaces(pinpoint.range.upperBound)
    let isFirst = text.skipSpaces(passage.lowerBound) == pinpoint.range.lowerBound
    var isOpen = !isMarked && isFirst
    var marks = 0
    if next >= limit { return isFirst }
    while next < limit {
      let mark =
        text.bytes[next] == UInt8(ascii: ".") || text.bytes[next] == UInt8(ascii: ":") ? 1 : text.hyphen(at: next)
      if mark == 0 { break }
      isOpen = true
      marks += 1
      next = text.skipSpaces(next + mark)
    }
    guard isOpen else { return false }
    // "Art. 7º ......": the text of an amended provision, left out.
    if marks >= 3 { return true }
    if next >= limit { return isFirst }
    return text.bytes[next] == UInt8(ascii: "(") || TextView.isUpper(text.bytes[next])
      || text.bytes[next] == 0xC3 && next + 1 < limit && (0x80...0x9E).contains(text.bytes[next + 1])
  }
}
