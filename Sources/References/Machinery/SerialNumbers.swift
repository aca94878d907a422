extension FieldType {
  /// "166" in "S.S.I. 2004/102 and 166, 2005/3": up to four digits behind which the list goes on or ends, and no thing is counted.
  func serial(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    let end = Self.digits(text, start, limit)
    guard end > start, end - start <= 4, Self.endsMember(text, end, limit) else { return nil }
    return (end, text.string(start..<end))
  }

  /// Whether punctuation, a conjunction or the end of the passage stands at `at`.
  private static func endsMember(_ text: TextView, _ at: Int, _ limit: Int) -> Bool {
    let next = text.skipSpaces(at)
    guard next < limit else { return true }
    if next == at { return ",;.)]".utf8.contains(text.bytes[next]) }
    return conjunctions.contains { text.has($0, at: next) } || text.bytes[next] == UInt8(ascii: "(")
  }

  private static let conjunctions = ["and ", "or ", "& ", "as amended"].map { Array($0.utf8) }

  /// "xv" in "1994 c. xv", a local Act: the value in Arabic digits.
  func numeral(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    var end = start
    var total = 0
    var previous = 0
    while end < limit, let value = Self.value(text.bytes[end]) {
      total += value > previous ? value - 2 * previous : value
      previous = value
      end += 1
    }
    guard end > start, text.endsWord(at: end), Self.roman(total) == text.string(start..<end) else { return nil }
    return (end, String(total))
  }

  private static func roman(_ value: Int) -> String {
    var rest = value
    var result = ""
    for (letters, worth) in [
      ("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
    ] {
      while rest >= worth {
        result += letters
        rest -= worth
      }
    }
    return result
  }

  private static func value(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "i"): 1
    case UInt8(ascii: "v"): 5
    case UInt8(ascii: "x"): 10
    case UInt8(ascii: "l"): 50
    case UInt8(ascii: "c"): 100
    default: nil
    }
  }
}
