/// Finds designations of standards in running text, and expands their lists.
struct StandardsRule: Sendable {
  let grammar: StandardsGrammar
  let jurisdiction: String
  let series: SeriesWords

  /// A designation, and what of it the next member of a list may leave out.
  private struct Found {
    var identifier: StandardIdentifier
    var range: Range<Int>
    /// The designation up to its number: "ISO/IEC TR ".
    var head: [UInt8]
    /// The same without the type: "ISO/IEC ".
    var untyped: [UInt8]
    /// The designation up to its part: "ISO/IEC 24029".
    var whole: [UInt8]
    /// The designation up to its date: "ISO/IEC 27001".
    var undated: [UInt8]
  }

  /// The mentions that begin with the publisher's prefix at `start`: one for each member of a list.
  func mentions(_ text: TextView, at start: Int, within passage: Range<Int>) -> [Mention] {
    var reading = IdentifierReading()
    guard
      let range = grammar.read(
        text, at: start, limit: passage.upperBound, ending: .word, jurisdiction: jurisdiction, into: &reading),
      !isForm(text, before: start, passage.lowerBound)
    else { return [] }
    var found = [self.found(reading.text, range)]
    var at = range.upperBound
    while let next = next(text, at, passage.upperBound) {
      guard let member = elided(text, next, passage.upperBound, after: found[found.count - 1]) else { break }
      found.append(member)
      at = member.range.upperBound
    }
    return found.map { mention(text, $0, passage) }
  }

  /// Where the next member of a list may begin: behind ", ", " and " and the like, or behind a slash ("62443-4-1/-4-2").
  private func next(_ text: TextView, _ end: Int, _ limit: Int) -> Int? {
    if let next = ListSeparator.skip(text, at: end, limit: limit) { return next }
    let slash = text.skipSpaces(end)
    guard slash < limit, text.bytes[slash] == UInt8(ascii: "/") else { return nil }
    let next = text.skipSpaces(slash + 1)
    return next < limit && (TextView.isDigit(text.bytes[next]) || text.hyphen(at: next) > 0) ? next : nil
  }

  private func found(_ text: IdentifierText, _ range: Range<Int>) -> Found {
    let number = text.inherited(.number, -1)
    let start = number.map { Int($0.start) } ?? 0
    let type = text.pieces.first { $0.field == .type && !$0.isConstant && $0.start < start }
    let part = text.inherited(.part, -1)
    return Found(
      identifier: StandardIdentifier(text), range: range, head: Array(text.bytes[..<start]),
      untyped: Array(text.bytes[..<(type.map { Int($0.start) } ?? start)]),
      whole: part.map { Array(text.bytes[..<max(0, Int($0.start) - 1)]) } ?? [],
      undated: text.piece(.date, -1).map { Array(text.bytes[..<Int($0.start)]) } ?? [])
  }

  /// "Form IS 1040": the number of a form, whoever prints it.
  private func isForm(_ text: TextView, before start: Int, _ floor: Int) -> Bool {
    let end = text.skipSpacesBack(start)
    let word = end - 4
    return end < start && word >= floor && text.has(Array("orm".utf8), at: word + 1) && text.bytes[word] | 0x20 == 0x66
      && text.character(before: word) != .word
  }

  /// "TR 24027" after "ISO/IEC TR 24368,", "27002" after "ISO/IEC 27001 and", "-2" after "24029-1 and": what was left
  /// out is put before the member, and both are read as one designation.
  private func elided(_ text: TextView, _ start: Int, _ limit: Int, after previous: Found) -> Found? {
    var reading = IdentifierReading()
    guard start < limit,
      grammar.read(text, at: start, limit: limit, ending: .word, jurisdiction: jurisdiction, into: &reading) == nil
    else { return nil }
    if text.hyphen(at: start) > 0 {
      guard !previous.whole.isEmpty else { return nil }
      return member(text, start, limit, head: previous.whole)
    }
    let byte = text.bytes[start]
    // "ISO/IEC 27001:2013 and :2022", "27001:2013/2022".
    let isYear = start > 0 && text.bytes[start - 1] == UInt8(ascii: "/") && TextView.isDigit(byte)
    if !previous.undated.isEmpty, byte == UInt8(ascii: ":") || isYear {
      let mark = isYear ? [UInt8(ascii: ":")] : []
      if let edition = member(text, start, limit, head: previous.undated + mark), edition.identifier.year != nil {
        return edition
      }
    }
    guard TextView.isDigit(byte) || TextView.isUpper(byte) else { return nil }
    for head in [previous.untyped, previous.head] where !head.isEmpty {
      guard let found = member(text, start, limit, head: head) else { continue }
      return isPlausible(found, after: previous) ? found : nil
    }
    return nil
  }

  /// The member at `start`, read with `head` before it.
  private func member(_ text: TextView, _ start: Int, _ limit: Int, head: [UInt8]) -> Found? {
    let end = min(limit, start + 80)
    let joined = head + Array(text.bytes[start..<end])
    return joined.withUnsafeBufferPointer { bytes in
      var reading = IdentifierReading()
      let view = TextView(bytes: bytes, folded: bytes)
      guard
        let range = grammar.read(
          view, at: 0, limit: bytes.count, ending: .word, jurisdiction: jurisdiction, into: &reading),
        range.upperBound > head.count
      else { return nil }
      return found(reading.text, start..<start + range.upperBound - head.count)
    }
  }

  /// A bare number behind a conjunction must look like a standard's, not like a year or a quantity.
  private func isPlausible(_ member: Found, after previous: Found) -> Bool {
    let identifier = member.identifier
    if identifier.part != nil || identifier.year != nil || identifier.type != previous.identifier.type { return true }
    if identifier.stage != nil { return true }
    let digits = identifier.number.filter(\.isNumber).count
    return digits >= 5 || digits < identifier.number.count && digits >= 3
      || digits == 4 && !identifier.number.hasPrefix("20") && !identifier.number.hasPrefix("19")
        && previous.identifier.number.count >= 4
  }

  private func mention(_ text: TextView, _ found: Found, _ passage: Range<Int>) -> Mention {
    var mention = Mention(range: found.range, work: found.range, kind: .standard, rule: "standard-designation")
    var identifier = found.identifier
    if identifier.year == nil, let cue = series.cue(text, found.range, passage) {
      identifier.allParts = true
      mention.axes[.identification] = AxisValue(value: "series", cue: cue)
    } else {
      mention.axes[.identification] = AxisValue(value: identifier.allParts ? "series" : "specific", cue: found.range)
    }
    if identifier.year != nil || identifier.edition != nil {
      mention.axes[.precision] = AxisValue(value: "dated", cue: date(text, found))
    }
    mention.identifier = identifier
    mention.id = identifier.id
    return mention
  }

  /// The date at the end of the designation is its own cue.
  private func date(_ text: TextView, _ found: Found) -> Range<Int> {
    guard let year = found.identifier.year else { return found.range }
    let bytes = Array(year.utf8)
    var at = found.range.upperBound - bytes.count
    while at > found.range.lowerBound, !text.has(bytes, at: at) { at -= 1 }
    return at..<at + bytes.count
  }
}
