extension Statutes {
  /// A code's abbreviation behind a pinpoint: "do CPC", ", CF/88", "todos da LODF", "CLT".
  func romanceAbbreviation(_ text: TextView, _ end: Int, _ limit: Int) -> (range: Range<Int>, id: String)? {
    var at = end
    var isJoined = false
    if at < limit, text.bytes[at] == UInt8(ascii: ",") { at += 1 }
    at = text.skipSpaces(at)
    for word in Self.links where text.has(word, at: at) && text.space(at: at + word.count) > 0 {
      at = text.skipSpaces(at + word.count)
      // Among capitals every word looks like an abbreviation.
      isJoined = !TextView.isUpper(word[0])
    }
    guard let found = abbreviation(text, at, limit, isBehind: isJoined) else { return nil }
    return found
  }

  /// An abbreviation of the table, or in capitals behind a joining word, with the year of its version: "CPC/1973".
  func abbreviation(_ text: TextView, _ start: Int, _ limit: Int, isBehind: Bool) -> (range: Range<Int>, id: String)? {
    var end = start
    while end < limit, TextView.isUpper(text.bytes[end]) || end > start && text.bytes[end] == UInt8(ascii: "-") {
      end += 1
    }
    while end > start, text.bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    guard end - start >= 2, end - start <= 10, text.endsWord(at: end) else { return nil }
    let word = text.string(start..<end)
    let known = abbreviations[word]
    if known?.use == .never { return nil }
    guard known != nil || isBehind && end - start >= 3 && !ChainNumber.isRoman(word) else { return nil }
    var last = end
    if end + 2 < limit, text.bytes[end] == UInt8(ascii: "/") || text.hyphen(at: end) == 1 {
      let digits = FieldType.digits.match(text, at: end + 1, limit: limit)
      if let digits, [2, 4].contains(digits.1.count), text.endsWord(at: digits.0) { last = digits.0 }
    }
    return (start..<last, known?.id ?? id(word))
  }

  private static let links = [
    "todos", "todas", "ambos", "ambas", "constante", "do", "da", "dos", "das", "DO", "DA", "DOS", "DAS",
  ].map { Array($0.utf8) }
}
