/// Finds designations of standards in running text, and expands their lists.
struct StandardsRule: Sendable {
  let grammar: IdentifierGrammar

  /// Words behind a designation that make it a series.
  private static let after: [[UInt8]] = [
    "series", "(series)", "family", "(all parts)", "all parts", "-series", "-Reihe", "Reihe", "-Serie", "serie",
    "-reeks",
    "系列", "シリーズ", "시리즈", "(toutes les parties)", "(alle Teile)", "(todas las partes)",
  ].map { Array($0.utf8) }
  /// Words before a designation that make it a series.
  private static let before: [[UInt8]] = [
    "series of", "series", "family of", "all parts of", "série", "série de normes", "la serie", "familia", "família",
    "Normenreihe", "Reihe", "reeks", "serie", "série de",
  ].map { Array($0.utf8) }

  /// The mentions that begin with the publisher's prefix at `start`: one for each member of a list.
  func mentions(_ text: TextView, at start: Int, within passage: Range<Int>) -> [Mention] {
    guard let first = grammar.parse(text, at: start, limit: passage.upperBound, strict: true),
      !isForm(text, before: start, passage.lowerBound)
    else { return [] }
    var found = [first]
    var at = first.range.upperBound
    while let next = ListSeparator.skip(text, at: at, limit: passage.upperBound) {
      guard let member = elided(text, next, passage.upperBound, after: found[found.count - 1]) else { break }
      found.append(member)
      at = member.range.upperBound
    }
    return found.map { mention(text, $0, passage) }
  }

  /// "Form IS 1040": the number of a form, whoever prints it.
  private func isForm(_ text: TextView, before start: Int, _ floor: Int) -> Bool {
    let end = text.skipSpacesBack(start)
    let word = end - 4
    return end < start && word >= floor && text.has(Array("orm".utf8), at: word + 1) && text.bytes[word] | 0x20 == 0x66
      && text.character(before: word) != .word
  }

  /// "TR 24027" after "ISO/IEC TR 24368,", "27002" after "ISO/IEC 27001 and", "-2" after "24029-1 and".
  private func elided(
    _ text: TextView, _ start: Int, _ limit: Int, after previous: IdentifierGrammar.Found
  ) -> IdentifierGrammar.Found? {
    guard [.int, .nist, .ieee, .gb].contains(previous.prefix.style), start < limit,
      grammar.publishers.prefix(text, at: start, limit: limit) == nil
    else { return nil }
    let hyphen = text.hyphen(at: start)
    if hyphen > 0, previous.identifier.part != nil {
      var end = start + hyphen
      while end < limit, TextView.isDigit(text.bytes[end]) { end += 1 }
      guard end > start + hyphen, end - start - hyphen <= 3, text.endsWord(at: end) else { return nil }
      var identifier = previous.identifier
      identifier.part = text.string(start + hyphen..<end)
      identifier.supplements = []
      identifier.year = nil
      let dated = DateReader(text: text, limit: limit, prefix: previous.prefix).read(end, &identifier)
      return .init(identifier: identifier, range: start..<dated, prefix: previous.prefix)
    }
    var prefix = previous.prefix
    // "NIST SP 800-53 and 800-171": the series goes on.
    if prefix.style == .nist, TextView.isDigit(text.bytes[start]) { prefix.type = previous.identifier.type }
    guard let found = grammar.body(text, start: start, at: start, limit: limit, prefix: prefix, strict: true) else {
      return nil
    }
    let identifier = found.identifier
    // A bare number behind a conjunction must look like a standard's, not like a year or a quantity.
    let typed = identifier.type != prefix.type || identifier.stage != nil
    let digits = identifier.number.filter(\.isNumber).count
    guard
      typed || identifier.part != nil || identifier.year != nil || digits >= 5
        || digits == 4 && !identifier.number.hasPrefix("20") && !identifier.number.hasPrefix("19")
          && previous.identifier.number.count >= 4
    else { return nil }
    return found
  }

  private func mention(_ text: TextView, _ found: IdentifierGrammar.Found, _ passage: Range<Int>) -> Mention {
    var mention = Mention(range: found.range, work: found.range, kind: .standard, rule: "standard-designation")
    var identifier = found.identifier
    if identifier.year == nil, let cue = series(text, found.range, passage) {
      identifier.allParts = true
      mention.axes[.identification] = AxisValue(value: "series", cue: cue)
    } else {
      mention.axes[.identification] = AxisValue(value: "specific", cue: found.range)
    }
    if identifier.year != nil || identifier.edition != nil {
      mention.axes[.precision] = AxisValue(value: "dated", cue: date(text, found))
    }
    mention.identifier = identifier
    mention.id = identifier.designation
    return mention
  }

  /// The date at the end of the designation is its own cue.
  private func date(_ text: TextView, _ found: IdentifierGrammar.Found) -> Range<Int> {
    guard let year = found.identifier.year else { return found.range }
    let bytes = Array(year.utf8)
    var at = found.range.upperBound - bytes.count
    while at > found.range.lowerBound, !text.has(bytes, at: at) { at -= 1 }
    return at..<at + bytes.count
  }

  private func series(_ text: TextView, _ range: Range<Int>, _ passage: Range<Int>) -> Range<Int>? {
    let next = text.skipSpaces(range.upperBound)
    for word in Self.after where text.has(word, at: next) && next + word.count <= passage.upperBound {
      if text.endsWord(at: next + word.count) || word[0] >= 0x80 { return next..<next + word.count }
    }
    let end = text.skipSpacesBack(range.lowerBound)
    for word in Self.before {
      let start = end - word.count
      if start >= passage.lowerBound, end < range.lowerBound, text.has(word, at: start),
        text.character(before: start) != .word
      {
        return start..<end
      }
    }
    return nil
  }
}
