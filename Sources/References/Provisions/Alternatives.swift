/// Lists behind a unit in the singular, and brackets that only close: how statutes are cited in Canada and the United Kingdom.
///
///     subsection 7(2), 8(3), 10(4) or 11(4)      section 8(1), 9 or 10      l'alinéa 28(1)c)(ii)
extension PinpointGrammar {
  /// Whether the numbers behind a unit in the singular are alternatives: "or" joins the last of them, or they have brackets.
  func isAlternative(_ text: TextView, _ start: Int, _ limit: Int, _ form: Units.Form, _ prefix: String) -> Bool {
    var at = start
    for _ in 0..<12 {
      guard let next = ListSeparator.skip(text, at: at, limit: limit), next < limit, TextView.isDigit(text.bytes[next]),
        let (end, steps) = number(text, next, limit, form, prefix), !isMeasure(text, end, limit)
      else { return false }
      if steps.count > 1 { return true }
      let separator = text.string(at..<next)
      if separator.contains(" or ") || separator.contains(" ou ") { return true }
      at = end
    }
    return false
  }

  /// "c)(ii)" behind "28(1)": in French a letter has no opening bracket.
  func halfBrackets(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    var close = start
    while close < limit, close - start < 3, text.bytes[close] &- 0x61 < 26 || close > start && text.bytes[close] == UInt8(ascii: ".") { close += 1 }
    guard close > start, close < limit, text.bytes[close] == UInt8(ascii: ")") else { return nil }
    let letter = text.string(start..<close)
    guard let (end, inner) = FieldType.brackets.match(text, at: close + 1, limit: limit), end > close + 1 else {
      return (close + 1, letter)
    }
    return (end, letter + "/" + inner)
  }
}
