/// Units whose number stands before them.
///
///     3 §:n 2 momentin 1 kohta      3 kap. 2 och 3 §§      första stycket 2      eerste en tweede lid
///     5. § (2) bekezdés a) pontja   deuxième alinéa        5. panta pirmās daļas
///
/// Sources: Lainkirjoittajan opas (Finland), 21; Gröna boken, Ds 2014:1 (Sweden), 2.2; Aanwijzingen voor de regelgeving, 3.27.
extension PinpointGrammar {
  /// The pinpoint whose unit's word stands at `hit`, behind its number.
  func numberedBefore(
    _ text: TextView, _ hit: TriggerTable.Hit, _ form: Units.Form, within passage: Range<Int>
  ) -> Pinpoint? {
    let isSymbol = form.opening[0] == 0xC2
    guard isSymbol || form.opening.last == UInt8(ascii: ".") || text.endsWord(at: hit.end) else { return nil }
    if isSymbol, text.has(form.opening, at: hit.end) { return nil }
    let floor = passage.lowerBound
    let close = text.skipSpacesBack(hit.start)
    guard isSymbol || close < hit.start || text.bytes[close - 1] == UInt8(ascii: ")"),
      var first = item(text, endingAt: close, floor, form)
    else { return nil }
    var numbers = [first]
    var isJoined = false
    while numbers.count < 20, let (end, isWord) = separator(text, before: first.start, floor), isJoined || isWord,
      let item = item(text, endingAt: end, floor, form),
      // "artikel 5, tweede en derde lid": digits and words make no list.
      TextView.isDigit(text.bytes[item.start]) == TextView.isDigit(text.bytes[first.start])
    {
      isJoined = true
      first = item
      numbers.append(item)
    }
    numbers.reverse()
    let end = isSymbol ? inflected(text, hit.end, passage.upperBound) : hit.end
    var members = numbers.map { number in
      Pinpoint.Member(
        range: number.start..<number.end,
        steps: [.init(unit: form.unit, value: number.value, level: form.level)])
    }
    members[members.count - 1].range = members[members.count - 1].range.lowerBound..<end
    if form.takesPoint, let (last, value) = point(text, end, passage.upperBound) {
      members[members.count - 1].steps.append(.init(unit: "", value: value, level: 5))
      members[members.count - 1].range = members[members.count - 1].range.lowerBound..<last
    }
    return Pinpoint(members: members, level: form.level, isNumberedBefore: true)
  }

  /// "§:n", "§:ssä", "§-a": Finnish inflects the symbol behind a colon, Hungarian behind a hyphen.
  private func inflected(_ text: TextView, _ end: Int, _ limit: Int) -> Int {
    guard end < limit, text.bytes[end] == UInt8(ascii: ":") || text.bytes[end] == UInt8(ascii: "-") else { return end }
    var last = end + 1
    while last < limit, last - end < 8, text.bytes[last] &- 0x61 < 26 || text.bytes[last] >= 0x80 { last += 1 }
    return last > end + 1 ? last : end
  }

  /// "första stycket ⟦2⟧": a bare number behind the unit is a point of it, unless it numbers what follows.
  private func point(_ text: TextView, _ end: Int, _ limit: Int) -> (Int, String)? {
    let start = text.skipSpaces(end)
    let last = FieldType.digits(text, start, limit)
    guard start > end, last > start, last - start <= 2, text.endsWord(at: last) else { return nil }
    let next = text.skipSpaces(last)
    guard next < limit, next > last else { return (last, text.string(start..<last)) }
    if text.bytes[next] == 0xC2 || ["kap", "st", "p.", "mom"].contains(where: { text.has(Array($0.utf8), at: next) }) {
      return nil
    }
    return (last, text.string(start..<last))
  }

  /// "3", "3 a", "5.", "(2)", "a)", "första", "II": what ends at `end`.
  private func item(
    _ text: TextView, endingAt end: Int, _ floor: Int, _ form: Units.Form
  ) -> (start: Int, end: Int, value: String)? {
    guard end > floor else { return nil }
    if text.bytes[end - 1] == UInt8(ascii: ")") {
      let open = wordStart(text, end - 1, floor)
      guard open < end - 1, end - open <= 5 else { return nil }
      let isBracket = open > floor && text.bytes[open - 1] == UInt8(ascii: "(")
      // "a) pontja" in Hungarian; elsewhere what a bracket closes begins a paragraph: "b) lid 6 wordt vervangen".
      guard isBracket || units.language == "hu" && end - open <= 3 else { return nil }
      return (isBracket ? open - 1 : open, end, text.string(open..<end - 1))
    }
    var last = end
    if text.bytes[last - 1] == UInt8(ascii: "."), last - 1 > floor,
      TextView.isDigit(text.bytes[last - 2]) || "IVXLC".utf8.contains(text.bytes[last - 2])
    {
      last -= 1
    }
    let start = wordStart(text, last, floor)
    guard start < last else { return nil }
    // "6.263 straipsnis", "2:43. §": the book stands before the number.
    if Self.books.contains(units.language), start - 1 > floor, ":.".utf8.contains(text.bytes[start - 1]) {
      let book = wordStart(text, start - 1, floor)
      if text.bytes[book..<start - 1].allSatisfy(TextView.isDigit), book < start - 1,
        text.bytes[start..<last].allSatisfy(TextView.isDigit)
      {
        return (book, end, text.string(book..<last))
      }
    }
    if TextView.isDigit(text.bytes[start]) {
      guard isPlain(text, start..<last), !isPartOfNumber(text, start, floor) else { return nil }
      let value = text.string(start..<last)
      // "2e alinéa"
      return (start, end, units.language == "fr" ? value.filter(\.isNumber) : value)
    }
    if last - start == 1, text.bytes[start] &- 0x61 < 26 {
      let gap = text.skipSpacesBack(start)
      let number = wordStart(text, gap, floor)
      if gap < start, number < gap, form.level <= 2, text.bytes[number..<gap].allSatisfy(TextView.isDigit),
        !isPartOfNumber(text, number, floor)
      {
        return (number, end, text.string(number..<gap) + text.string(start..<last))
      }
      return form.level >= 5 ? (start, end, text.string(start..<last)) : nil
    }
    if let value = units.ordinals.value(text, start..<last) { return (start, end, value) }
    guard form.level <= 1 || last < end, text.bytes[start..<last].allSatisfy({ "IVXLC".utf8.contains($0) }) else {
      return nil
    }
    return (start, end, text.string(start..<last))
  }

  private static let books: Set<String> = ["lt", "hu"]

  /// "12", "12a": digits with at most two letters.
  private func isPlain(_ text: TextView, _ range: Range<Int>) -> Bool {
    let letters = text.bytes[range].drop(while: TextView.isDigit)
    return range.count - letters.count <= 4 && letters.count <= 2 && letters.allSatisfy { $0 &- 0x61 < 26 }
  }

  /// "2018:218", "16/679", "1,5": the digits are the end of a longer number.
  private func isPartOfNumber(_ text: TextView, _ start: Int, _ floor: Int) -> Bool {
    guard start - 1 > floor, TextView.isDigit(text.bytes[start - 2]) else { return false }
    return ":/.,".utf8.contains(text.bytes[start - 1])
  }

  private func wordStart(_ text: TextView, _ end: Int, _ floor: Int) -> Int {
    var start = end
    while start > floor, text.character(before: start) == .word {
      start -= 1
      while start > floor, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    }
    return start
  }

  /// What joins a number to the one before it: where that ends, and whether a word or dash says that it is a list.
  private func separator(_ text: TextView, before start: Int, _ floor: Int) -> (end: Int, isWord: Bool)? {
    let at = text.skipSpacesBack(start)
    guard at > floor else { return nil }
    if text.bytes[at - 1] == UInt8(ascii: ",") { return (text.skipSpacesBack(at - 1), false) }
    for length in [1, 3] where at - length > floor && text.hyphen(at: at - length) == length {
      return (text.skipSpacesBack(at - length), true)
    }
    let word = wordStart(text, at, floor)
    guard at < start, word < at, ListSeparator.isConjunction(text, word..<at) else { return nil }
    let end = text.skipSpacesBack(word)
    return end < word ? (end, true) : nil
  }
}
