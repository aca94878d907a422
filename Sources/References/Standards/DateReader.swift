/// Reads the date of an identifier: ":2022", "-2016", "(04/2008)", " Rev. 5", " V2.1.1 (2020-06)".
struct DateReader {
  let text: TextView
  let limit: Int
  let prefix: PublisherPrefix

  /// Past the last byte of the date; `start` when there is none.
  func read(_ start: Int, _ identifier: inout StandardIdentifier) -> Int {
    switch prefix.style {
    case .nist: return revision(start, &identifier)
    case .etsi: return version(start, &identifier)
    case .itu:
      let open = text.skipSpaces(start)
      guard open < limit, text.bytes[open] == UInt8(ascii: "(") else { return start }
      let month = digits(open + 1)
      guard month == open + 3, month < limit, text.bytes[month] == UInt8(ascii: "/") else { return start }
      let year = digits(month + 1)
      guard year == month + 5, year < limit, text.bytes[year] == UInt8(ascii: ")") else { return start }
      identifier.month = text.string(open + 1..<month)
      identifier.year = text.string(month + 1..<year)
      identifier.yearMark = " "
      return year + 1
    default:
      let end = year(start, &identifier)
      // "EN 301 549 V3.2.1": standards that ETSI publishes.
      return end == start && prefix.publisher == "EN" ? version(start, &identifier) : end
    }
  }

  private func digits(_ start: Int) -> Int {
    var end = start
    while end < limit, TextView.isDigit(text.bytes[end]) { end += 1 }
    return end
  }

  private func year(_ start: Int, _ identifier: inout StandardIdentifier) -> Int {
    var at = start
    if at < limit, text.bytes[at] == UInt8(ascii: ":") || text.has([0xEF, 0xBC, 0x9A], at: at) {
      at = text.skipSpaces(at + (text.bytes[at] < 0x80 ? 1 : 3))
    } else if text.hyphen(at: at) > 0 {
      at += text.hyphen(at: at)
    } else if text.has(Array(" :".utf8), at: at) {
      at = text.skipSpaces(at + 2)
    } else if text.has(Array(" (".utf8), at: at) {
      // "ISO 9001 (2015)"
      let end = digits(at + 2)
      guard end == at + 6, end < limit, text.bytes[end] == UInt8(ascii: ")"), plausible(at + 2..<end) else {
        return start
      }
      identifier.year = text.string(at + 2..<end)
      return end + 1
    } else {
      return start
    }
    let end = digits(at)
    if end - at == 2, prefix.style == .general, at - start <= 3, text.endsWord(at: end) {
      // "F963-17", "Z662:19"
      identifier.year = text.string(at..<end)
      return end
    }
    guard end - at == 4, plausible(at..<end) else { return start }
    identifier.year = text.string(at..<end)
    // "IEC 60601-1:2005-12"
    if text.hyphen(at: end) == 1, digits(end + 1) == end + 3, text.endsWord(at: end + 3),
      text.bytes[end + 1] <= 0x31
    {
      identifier.month = text.string(end + 1..<end + 3)
      return end + 3
    }
    return end
  }

  private func plausible(_ range: Range<Int>) -> Bool {
    Int(text.string(range)).map { (1900...2099).contains($0) } ?? false
  }

  /// " Rev. 5", " Revision 5", ", Rev. 5", "r5".
  private func revision(_ start: Int, _ identifier: inout StandardIdentifier) -> Int {
    var at = start
    if at < limit, text.bytes[at] == UInt8(ascii: ",") { at += 1 }
    at = text.skipSpaces(at)
    for word in ["Revision", "Rev.", "Rev", "rev.", "r", "R"] where text.has(Array(word.utf8), at: at) {
      if word.count == 1, at != start { continue }
      let number = text.skipSpaces(at + word.utf8.count)
      let end = digits(number)
      guard end > number, end - number <= 2 else { continue }
      identifier.edition = "Rev. " + text.string(number..<end)
      return end
    }
    return start
  }

  /// " V2.1.1 (2020-06)"
  private func version(_ start: Int, _ identifier: inout StandardIdentifier) -> Int {
    let at = text.skipSpaces(start)
    guard at < limit, text.bytes[at] | 0x20 == UInt8(ascii: "v") else { return start }
    var end = digits(at + 1)
    guard end > at + 1 else { return start }
    while end + 1 < limit, text.bytes[end] == UInt8(ascii: "."), TextView.isDigit(text.bytes[end + 1]) {
      end = digits(end + 1)
    }
    identifier.edition = "V" + text.string(at + 1..<end)
    let open = text.skipSpaces(end)
    guard open < limit, text.bytes[open] == UInt8(ascii: "(") else { return end }
    let year = digits(open + 1)
    guard year == open + 5, text.hyphen(at: year) == 1, digits(year + 1) == year + 3, year + 3 < limit,
      text.bytes[year + 3] == UInt8(ascii: ")")
    else { return end }
    identifier.month = text.string(year + 1..<year + 3)
    return year + 4
  }
}
