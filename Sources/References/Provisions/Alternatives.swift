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
    while close < limit, close - start < 3,
      text.bytes[close] &- 0x61 < 26 || close > start && text.bytes[close] == UInt8(ascii: ".")
    { close += 1 }
    guard close > start, close < limit, text.bytes[close] == UInt8(ascii: ")") else { return nil }
    let letter = text.string(start..<close)
    guard let (end, inner) = FieldType.brackets.match(text, at: close + 1, limit: limit), end > close + 1 else {
      return (close + 1, letter)
    }
    return (end, letter + "/" + inner)
  }

  /// Past "[repealed]" behind a member of a list: "§§ 3-1623 [repealed], 3-1711 [transferred] and 3-2019".
  func skipNote(_ text: TextView, _ at: Int, _ limit: Int) -> Int {
    let open = text.skipSpaces(at)
    guard open > at, open < limit, text.bytes[open] == UInt8(ascii: "[") else { return at }
    var close = open + 1
    while close < limit, close - open < 30, text.bytes[close] &- 0x61 < 26 { close += 1 }
    return close > open + 3 && close < limit && text.bytes[close] == UInt8(ascii: "]") ? close + 1 : at
  }

  /// "-A" in "subchapter X-A", which was inserted behind X.
  func inserted(_ text: TextView, _ at: Int, _ limit: Int) -> (Int, String) {
    let hyphen = text.hyphen(at: at)
    let letter = at + hyphen
    guard hyphen == 1, letter < limit, TextView.isUpper(text.bytes[letter]), text.endsWord(at: letter + 1) else {
      return (at, "")
    }
    return (letter + 1, "-" + text.string(letter..<letter + 1))
  }

  /// "Sch." without a number, in a note on an instrument that has one schedule only: "art. 2, Sch. Pt. II".
  func unnumbered(_ text: TextView, _ hit: TriggerTable.Hit, _ form: Units.Form, _ limit: Int) -> Pinpoint? {
    guard form.mayStandAlone else { return nil }
    let next = text.skipSpaces(hit.end)
    let isEnd = next >= limit || ");,".utf8.contains(text.bytes[next])
    guard
      isEnd || ["(", "Pt. ", "para. ", "paras. ", "Appendix "].contains(where: { text.has(Array($0.utf8), at: next) })
    else { return nil }
    let step = Pinpoint.Step(unit: form.unit, value: "", level: form.level)
    return Pinpoint(members: [.init(range: hit.start..<hit.end, steps: [step])], level: form.level)
  }

  /// "SEC. 207. CERTIFICATION", "Sec. 4 . Investment": the heading of a section, run into the text before it.
  func isLabel(_ text: TextView, _ start: Int, _ end: Int, _ limit: Int) -> Bool {
    guard text.hasFolded(Array("sec.".utf8), at: start), TextView.isUpper(text.bytes[start]) else { return false }
    let point = text.skipSpaces(end)
    guard point < limit, text.bytes[point] == UInt8(ascii: ".") else { return false }
    let title = text.skipSpaces(point + 1)
    guard title > point + 1, title < limit,
      TextView.isUpper(text.bytes[title]) || text.bytes[title] == UInt8(ascii: "(")
    else { return false }
    let before = text.skipSpacesBack(start)
    return before == 0 || before == start || ".;:)]\"".utf8.contains(text.bytes[before - 1])
      || text.bytes[before - 1] < 0x20
      || text.bytes[before - 1] >= 0x80
  }
}
