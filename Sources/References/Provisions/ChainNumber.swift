/// Reads what a unit of a chain is numbered with: "3a", "7º", "1.048", "XIV", "aa)", "(1)(a)".
struct ChainNumber {
  let text: TextView
  let limit: Int
  let language: String

  /// Past the number, and its steps: one, or more where brackets follow it.
  func read(_ form: ChainUnits.Form, at start: Int) -> (end: Int, steps: [Pinpoint.Step])? {
    if case .none(let value) = form.numbers {
      // "caput" is its own name: said once.
      return (start, [.init(unit: value == form.unit ? "" : form.unit, value: value, level: form.level)])
    }
    guard start < limit else { return nil }
    switch form.numbers {
    case .none: return nil
    case .letter: return letter(at: start).map { ($0.0, [step(form, $0.1)]) }
    case .roman: return roman(at: start).map { ($0.0, [step(form, $0.1)]) }
    case .either:
      if let found = roman(at: start) { return (found.0, [step(form, found.1)]) }
    case .arabic: break
    }
    if text.bytes[start] == UInt8(ascii: "("), form.level > 2 {
      guard let (end, value) = FieldType.brackets.match(text, at: start, limit: limit), end > start else { return nil }
      return (end, [step(form, value)])
    }
    guard let (end, value) = arabic(at: start) else { return nil }
    let (last, inner) = brackets(at: end, below: form.level)
    return (last, [step(form, value)] + inner)
  }

  private func step(_ form: ChainUnits.Form, _ value: String) -> Pinpoint.Step {
    Pinpoint.Step(unit: form.unit, value: value, level: form.level)
  }

  /// "3", "111i", "125 b", "7º", "66-A", "1.048".
  func arabic(at start: Int) -> (Int, String)? {
    var end = start
    while end < limit, TextView.isDigit(text.bytes[end]) { end += 1 }
    guard end > start, end - start <= 5 else { return nil }
    var value = text.string(start..<end)
    if language == "pt" {
      if end - start == 1, end + 3 < limit, text.bytes[end] == UInt8(ascii: "."),
        text.bytes[end + 1..<end + 4].allSatisfy(TextView.isDigit),
        end + 4 >= limit || !TextView.isDigit(text.bytes[end + 4])
      {
        value += text.string(end + 1..<end + 4)
        end += 4
      }
      end = ordinalMark(end)
      let hyphen = text.hyphen(at: end)
      if hyphen > 0, end + hyphen < limit, TextView.isUpper(text.bytes[end + hyphen]),
        text.endsWord(at: end + hyphen + 1)
      {
        value += "-" + text.string(end + hyphen..<end + hyphen + 1)
        end += hyphen + 1
      }
    } else {
      let letters = end
      while end < limit, end - letters < 2, text.bytes[end] &- 0x61 < 26 { end += 1 }
      // "§ 3 a Abs. 1": older texts set the letter apart; "f" there is "and the following".
      if end == letters, end + 2 < limit, text.bytes[end] == 0x20, text.bytes[end + 1] &- 0x61 < 26,
        text.bytes[end + 1] != UInt8(ascii: "f"), text.bytes[end + 2] == 0x20 || text.bytes[end + 2] == 0x2C
      {
        value += text.string(end + 1..<end + 2)
        end += 2
      } else if end - letters == 2, text.has(Array("ff".utf8), at: letters) {
        end = letters
      } else {
        value += text.string(letters..<end)
      }
    }
    return text.endsWord(at: end) || text.bytes[end - 1] >= 0x80 || language != "pt" && isFollowing(end)
      ? (end, value) : nil
  }

  /// "3ff.": the mark stands close to the number.
  private func isFollowing(_ at: Int) -> Bool {
    text.has(Array("ff".utf8), at: at) && text.endsWord(at: at + 2)
  }

  /// "5º", "5°", "5o", "5a".
  private func ordinalMark(_ at: Int) -> Int {
    // "5.º"
    if at + 2 < limit, text.bytes[at] == UInt8(ascii: "."), text.bytes[at + 1] == 0xC2 { return ordinalMark(at + 1) }
    if at + 1 < limit, text.bytes[at] == 0xC2, [0xBA, 0xB0, 0xAA].contains(text.bytes[at + 1]) { return at + 2 }
    if at < limit, text.bytes[at] == UInt8(ascii: "o"), text.endsWord(at: at + 1) { return at + 1 }
    return at
  }

  /// "XIV", in capitals.
  func roman(at start: Int) -> (Int, String)? {
    var end = start
    while end < limit, "IVXLC".utf8.contains(text.bytes[end]) { end += 1 }
    guard end > start, text.endsWord(at: end) else { return nil }
    let value = text.string(start..<end)
    return Self.isRoman(value) ? (end, value) : nil
  }

  /// "a", "aa", "a)", "“a”".
  func letter(at start: Int) -> (Int, String)? {
    var at = start
    let quote = Self.quotes.first { text.has($0, at: start) }
    at += quote?.count ?? 0
    let first = at
    while at < limit, at - first < 3, text.bytes[at] &- 0x61 < 26 { at += 1 }
    guard at > first, text.endsWord(at: at) else { return nil }
    // "lit. und": two letters are twice the same one.
    guard at - first == 1 || text.bytes[first..<at].allSatisfy({ $0 == text.bytes[first] }) else { return nil }
    let value = text.string(first..<at)
    if quote != nil {
      guard let closing = Self.quotes.first(where: { text.has($0, at: at) }) else { return nil }
      at += closing.count
    } else if at < limit, text.bytes[at] == UInt8(ascii: ")") {
      at += 1
    }
    return (at, value)
  }

  /// "(1)(a)" behind a number, also behind one space when it begins with a digit.
  private func brackets(at start: Int, below level: Int) -> (Int, [Pinpoint.Step]) {
    var end = start
    var steps: [Pinpoint.Step] = []
    while true {
      var at = end
      if text.space(at: at) > 0 {
        at = text.skipSpaces(at)
        guard at + 2 < limit, TextView.isDigit(text.bytes[at + 1]) || text.bytes[at + 2] == UInt8(ascii: ")") else {
          break
        }
      }
      guard let (close, value) = FieldType.brackets.match(text, at: at, limit: limit), close > at else { break }
      for part in value.split(separator: "/") {
        guard part.count <= 2 else { return (end, steps) }
        steps.append(.init(unit: "", value: String(part), level: level + 1 + steps.count))
      }
      end = close
    }
    return (end, steps)
  }

  /// Whether the letters are a numeral below 100 in its usual form.
  static func isRoman(_ value: String) -> Bool {
    var rest = value[...]
    for group in [
      ["XC", "XL", "LXXX", "LXX", "LX", "L", "XXX", "XX", "X"],
      ["IX", "IV", "VIII", "VII", "VI", "V", "III", "II", "I"],
    ] {
      if let found = group.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(found.count) }
    }
    return rest.isEmpty && !value.isEmpty
  }

  private static let quotes = ["“", "”", "\"", "'", "‘", "’", "«", "»", "„"].map { Array($0.utf8) }
}
