/// A place named in a text: "Articles 16, 17(1)(a) and 20" names three.
struct Pinpoint: Sendable {
  /// One step from the outside in: ("article", "17"), ("", "1"), ("", "a").
  struct Step: Sendable, Hashable {
    var unit: String
    var value: String
    var level: Int
  }
  struct Member: Sendable {
    /// The first member's text includes the unit's word, the others' do not.
    var range: Range<Int>
    var steps: [Step]
  }
  var members: [Member]
  /// Level of the outermost unit.
  var level: Int
  /// The members share what stands at the head and the end of the list; see `ChainReader`.
  var isChain = false
  /// The unit stands behind its number: "3 §".
  var isNumberedBefore = false
  var range: Range<Int> { members[0].range.lowerBound..<members[members.count - 1].range.upperBound }

  /// "article/17/1/a": units down to articles and sections are named, deeper ones are not.
  static func path(_ steps: [Step]) -> String {
    var parts: [String] = []
    for step in steps {
      if !step.unit.isEmpty, step.level <= 2 || parts.isEmpty { parts.append(step.unit) }
      if !step.value.isEmpty { parts.append(step.value) }
    }
    return parts.joined(separator: "/")
  }
}

/// Reads pinpoints where a unit's word stands.
struct PinpointGrammar: Sendable {
  let units: Units

  /// The pinpoint whose unit's word stands at `hit`.
  func parse(_ text: TextView, hit: TriggerTable.Hit, form: Units.Form, within passage: Range<Int>) -> Pinpoint? {
    if form.isBehind { return numberedBefore(text, hit, form, within: passage) }
    return form.isWide
      ? WideChain(text: text, passage: passage, units: units.wide).pinpoint(at: hit.start)
      : prefixed(text, hit, form, passage.upperBound)
  }

  private func prefixed(
    _ text: TextView, _ hit: TriggerTable.Hit, _ form: Units.Form, _ limit: Int
  ) -> Pinpoint? {
    guard text.endsWord(at: hit.end) || form.opening.last == UInt8(ascii: ".") else { return nil }
    let isSymbol = form.opening[0] == 0xC2
    var start = text.skipSpaces(hit.end)
    guard start > hit.end || isSymbol || form.opening.last == UInt8(ascii: ".") else { return nil }
    if isSymbol, text.has(form.opening, at: start) { return nil }
    var prefix = ""
    if let (next, letters) = codeLetter(text, start, limit, form) { (start, prefix) = (next, letters) }
    guard let (last, steps) = number(text, start, limit, form, prefix), !isMeasure(text, last, limit) else {
      return unnumbered(text, hit, form, limit)
    }
    let end = closesNumber(text, last, limit, form, hit.start) ? last + 1 : last
    if isLabel(text, hit.start, end, limit) { return nil }
    var members = [Pinpoint.Member(range: hit.start..<end, steps: steps)]
    var at = end
    var isList = form.many
    while let next = ListSeparator.skip(text, at: skipNote(text, at, limit), limit: limit) {
      guard next < limit else { break }
      let bracket = text.bytes[next] == UInt8(ascii: "(")
      if bracket, steps.count > 1 || form.level >= 3 {
        guard let (end, inner) = brackets(text, next, limit, level: form.level + 1) else { break }
        let base = members[members.count - 1].steps
        let kept = form.level >= 3 && steps.count == inner.count ? [] : Array(base.dropLast(max(1, inner.count)))
        let joined = kept.isEmpty ? named(inner, form) : kept + inner
        members.append(.init(range: next..<end, steps: joined))
        at = end
        continue
      }
      isList = isList || isAlternative(text, at, limit, form, prefix)
      // "articles R. 4127-1 à R. 4127-112": the letter may stand at each member.
      var first = next
      if let (further, letters) = codeLetter(text, next, limit, form) { (first, prefix) = (further, letters) }
      guard isList, let (end, steps) = number(text, first, limit, form, prefix), !isMeasure(text, end, limit),
        !isOrdinal(text, end, limit)
      else { break }
      members.append(.init(range: next..<end, steps: steps))
      at = end
    }
    return Pinpoint(members: members, level: form.level)
  }

  /// "numeral 8) del artículo 118", "n. 1) della lettera a)": the bracket belongs to the number where none is open before it.
  private func closesNumber(_ text: TextView, _ end: Int, _ limit: Int, _ form: Units.Form, _ start: Int) -> Bool {
    guard form.level >= 3, end < limit, text.bytes[end] == UInt8(ascii: ")"), TextView.isDigit(text.bytes[end - 1])
    else {
      return false
    }
    var at = start
    while at > 0, start - at < 300, text.bytes[at - 1] >= 0x20 {
      at -= 1
      if text.bytes[at] == UInt8(ascii: ")") { return true }
      if text.bytes[at] == UInt8(ascii: "(") { return false }
    }
    return true
  }

  /// "article L. 111-1", "art. R*123-4", "article LO 142": the letter of a code's part, and where the number begins.
  private func codeLetter(
    _ text: TextView, _ start: Int, _ limit: Int, _ form: Units.Form
  ) -> (Int, String)? {
    guard start + 1 < limit, "LRDA".utf8.contains(text.bytes[start]), form.unit == "article" else { return nil }
    var next = start + 1
    if text.bytes[next] == UInt8(ascii: "O") || text.has(Array(".O".utf8), at: next) {
      next += text.bytes[next] == UInt8(ascii: "O") ? 1 : 2
    }
    let letters = text.string(start..<next).filter { $0 != "." }
    while next < limit, ".*".utf8.contains(text.bytes[next]) { next += 1 }
    next = text.skipSpaces(next)
    return next < limit && TextView.isDigit(text.bytes[next]) ? (next, letters) : nil
  }

  private func named(_ inner: [Pinpoint.Step], _ form: Units.Form) -> [Pinpoint.Step] {
    var steps = inner
    steps[0].unit = form.unit
    steps[0].level = form.level
    return steps
  }

  /// "sections 3 and 12 months", "section 5 percent": the number counts something else.
  func isMeasure(_ text: TextView, _ at: Int, _ limit: Int) -> Bool {
    let next = text.skipSpaces(at)
    if next < limit, text.bytes[next] == UInt8(ascii: "%") { return true }
    guard next < limit, TextView.isASCIIWord(text.bytes[next]) else { return false }
    return Self.measures.contains { text.has($0, at: next) }
  }

  private static let measures = ["months", "years", "days", "hours", "percent", "per cent", "million"].map {
    Array($0.utf8)
  }

  /// "17", "17(1)(a)", "12a", "4.2", "IV", "(b)".
  func number(
    _ text: TextView, _ start: Int, _ limit: Int, _ form: Units.Form, _ prefix: String
  ) -> (Int, [Pinpoint.Step])? {
    guard start < limit else { return nil }
    if text.bytes[start] == UInt8(ascii: "("), form.level >= 3 || form.unit == "section" {
      guard let (end, steps) = brackets(text, start, limit, level: form.level) else { return nil }
      // "sections (c)(3)": a section without its number; "section (a)" may be a list in a sentence.
      if form.level < 3, steps.count < 2 { return nil }
      return (end, named(steps, form))
    }
    if TextView.isDigit(text.bytes[start]) {
      guard let (end, value) = FieldType.section.match(text, at: start, limit: limit) else { return nil }
      var ordinal = ordinalMark(text, end, limit)
      // "άρθρο 9Α": an inserted article.
      if units.language == "el", end + 1 < limit, text.bytes[end] == 0xCE, text.endsWord(at: end + 2) {
        ordinal = end + 2
      }
      guard text.endsWord(at: ordinal) else { return nil }
      let (close, adverb) = insertedLetter(text, ordinal, limit, form) ?? insertedAdverb(text, ordinal, limit)
      if form.numbers == .pointed, adverb.isEmpty { return pointed(text, close, value, form, limit) }
      let plain = value == "1er" ? "1" : units.language == "el" ? text.string(start..<ordinal) : value
      let step = Pinpoint.Step(unit: form.unit, value: prefix + plain + adverb, level: form.level)
      guard let (last, inner) = brackets(text, close, limit, level: form.level + 1) else {
        return (close, [step])
      }
      return (last, [step] + inner)
    }
    if form.romans, TextView.isUpper(text.bytes[start]) {
      if let (end, value) = FieldType.roman.match(text, at: start, limit: limit) {
        guard form.capitals else { return treatyArticle(text, value, start..<end, limit, form) }
        let (last, letter) = inserted(text, end, limit)
        return (last, [.init(unit: form.unit, value: value + letter, level: form.level)])
      }
      if form.capitals, text.endsWord(at: start + 1) {
        let value = text.string(start..<start + 1)
        return (start + 1, [.init(unit: form.unit, value: value, level: form.level)])
      }
    }
    if form.level >= 5 || form.level >= 3 && start + 1 < limit && text.bytes[start + 1] == UInt8(ascii: ")"),
      text.bytes[start] &- 0x61 < 26, text.endsWord(at: start + 1)
    {
      // "Buchstabe a", "letra b", "lit. c"
      let (last, adverb) = insertedAdverb(text, start + 1, limit)
      let end = last < limit && text.bytes[last] == UInt8(ascii: ")") ? last + 1 : last
      return (end, [.init(unit: form.unit, value: text.string(start..<start + 1) + adverb, level: form.level)])
    }
    if form.numbers == .ordinal || form.numbers == .pointed, let (end, value) = units.ordinals.read(text, start, limit)
    {
      return (end, [.init(unit: form.unit, value: value, level: form.level)])
    }
    return nil
  }

  /// "18.4", "6.1.a)" in Spanish: the article, then its paragraph and letter.
  private func pointed(
    _ text: TextView, _ end: Int, _ value: String, _ form: Units.Form, _ limit: Int
  ) -> (Int, [Pinpoint.Step])? {
    var steps: [Pinpoint.Step] = []
    let parts = value.split(separator: ".")
    // "artículo 2.2.1.1.1": a compilation's own numbering.
    if parts.count > 3 { return (end, [.init(unit: form.unit, value: value, level: form.level)]) }
    for (depth, part) in parts.enumerated() {
      steps.append(.init(unit: depth == 0 ? form.unit : "", value: String(part), level: form.level + depth))
    }
    var last = end
    // "artikel 9.2 b": the letter stands apart in Swedish.
    if units.language == "sv", last + 2 < limit, text.bytes[last] == 0x20, text.bytes[last + 1] &- 0x61 < 26,
      text.bytes[last + 1] != UInt8(ascii: "i"), text.endsWord(at: last + 2)
    {
      steps.append(.init(unit: "", value: text.string(last + 1..<last + 2), level: 5))
      last += 2
    } else if last < limit, text.bytes[last] == UInt8(ascii: "."),
      let (close, letter) = halfBrackets(text, last + 1, limit)
    {
      steps.append(.init(unit: "", value: letter, level: 5))
      last = close
    } else if let (close, inner) = brackets(text, last, limit, level: form.level + steps.count) {
      return (close, steps + inner)
    }
    return (last, steps)
  }

  private static let adverbs = [
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "nonies", "decies", "undecies",
    "duodecies", "terdecies", "quaterdecies", "quinquiesdecies", "sexiesdecies",
  ].map { Array($0.utf8) }

  /// "§ 3 a, stk. 2": Danish and Norwegian set the letter apart; "i" there is a preposition.
  private func insertedLetter(_ text: TextView, _ at: Int, _ limit: Int, _ form: Units.Form) -> (Int, String)? {
    guard form.unit == "section", Self.nordic.contains(units.language), at + 2 < limit, text.bytes[at] == 0x20,
      text.bytes[at + 1] &- 0x61 < 26, text.bytes[at + 1] != UInt8(ascii: "i"), text.endsWord(at: at + 2)
    else { return nil }
    return (at + 2, text.string(at + 1..<at + 2))
  }

  /// "stk. 1, 2. pkt.": the number belongs to what follows it.
  private func isOrdinal(_ text: TextView, _ end: Int, _ limit: Int) -> Bool {
    guard Self.nordic.contains(units.language), end + 2 < limit, text.bytes[end] == UInt8(ascii: ".") else {
      return false
    }
    let next = text.skipSpaces(end + 1)
    return next > end + 1 && next < limit && text.bytes[next] &- 0x61 < 26
  }

  private static let nordic: Set<String> = ["da", "no", "nb", "nn"]
  private static let romance: Set<String> = ["fr", "it", "es", "pt", "ro", "nl"]

  /// "2-bis", "6 ter", "b-bis": what was inserted behind a number is told by a Latin adverb.
  private func insertedAdverb(_ text: TextView, _ at: Int, _ limit: Int) -> (Int, String) {
    var start = at
    let hyphen = text.hyphen(at: at)
    // Behind a space "bis" is German for "to", and "ter" Dutch for "for the".
    start += hyphen > 0 ? hyphen : Self.romance.contains(units.language) ? text.space(at: at) : 0
    guard start > at, start + 2 < limit, text.bytes[start] &- 0x61 < 26 else { return (at, "") }
    for adverb in Self.adverbs where text.has(adverb, at: start) && text.endsWord(at: start + adverb.count) {
      // "artikel 6 ter bescherming", but "lid 1 ter,"
      let last = start + adverb.count
      if hyphen == 0, units.language == "nl", adverb.count == 3, adverb[0] == UInt8(ascii: "t"),
        text.space(at: last) > 0
      {
        return (at, "")
      }
      return (start + adverb.count, "-" + text.string(start..<start + adverb.count))
    }
    return (at, "")
  }

  /// "Article XX(b)", "Article I of"; not "in this Article I argue", "Article C", "makers of article X".
  private func treatyArticle(
    _ text: TextView, _ value: String, _ numeral: Range<Int>, _ limit: Int, _ form: Units.Form
  ) -> (Int, [Pinpoint.Step])? {
    let end = numeral.upperBound
    if value.utf8.count == 1 {
      guard value != "C", value != "L" else { return nil }
      let next = text.skipSpaces(end)
      guard
        value != "I" || next >= limit || text.bytes[next] &- 0x61 >= 26
          || Self.behindArticle.contains(where: { text.has($0, at: next) })
      else { return nil }
      let unit = text.skipSpacesBack(numeral.lowerBound)
      if Self.smallArticle.contains(where: { unit >= $0.count && text.has($0, at: unit - $0.count) }) { return nil }
    }
    let step = Pinpoint.Step(unit: form.unit, value: value, level: form.level)
    guard let (last, inner) = brackets(text, end, limit, level: form.level + 1) else { return (end, [step]) }
    return (last, [step] + inner)
  }

  private static let behindArticle = ["of ", "to ", "and ", "or "].map { Array($0.utf8) }
  private static let smallArticle = ["article", "articles", "art."].map { Array($0.utf8) }

  /// "5º", "5.º", "5°", "1er".
  private func ordinalMark(_ text: TextView, _ at: Int, _ limit: Int) -> Int {
    let at = at + 2 < limit && text.bytes[at] == UInt8(ascii: ".") && text.bytes[at + 1] == 0xC2 ? at + 1 : at
    guard at + 1 < limit, text.bytes[at] == 0xC2, text.bytes[at + 1] == 0xBA || text.bytes[at + 1] == 0xB0
    else { return at }
    return at + 2
  }

  private func brackets(
    _ text: TextView, _ start: Int, _ limit: Int, level: Int
  ) -> (Int, [Pinpoint.Step])? {
    guard var (end, value) = bracketRun(text, start, limit) else { return nil }
    while let (further, more) = bracketRun(text, text.skipSpaces(end), limit), further - end <= 8 {
      end = further
      value += "/" + more
    }
    if let (further, more) = halfBrackets(text, end, limit) {
      end = further
      value += "/" + more
    }
    let values = value.split(separator: "/")
    return (end, values.enumerated().map { .init(unit: "", value: String($1), level: level + $0) })
  }

  /// "(1)(a)"; behind a space only "(1)": "Article 3 (49) (c)", but not "Article 3 (a person who ...)".
  private func bracketRun(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    var at = start
    if text.space(at: at) > 0 {
      at = text.skipSpaces(at)
      guard at + 1 < limit, TextView.isDigit(text.bytes[at + 1]) else { return nil }
    }
    guard let (end, value) = FieldType.brackets.match(text, at: at, limit: limit), end > at else { return nil }
    return (end, value)
  }
}

/// Reads numbers in Arabic, full-width and Chinese digits: "38", "３８", "三十八".
enum WideNumber {
  /// The value of a digit, or of the ten, hundred, thousand that follows one.
  private static func value(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
    switch UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F) {
    case 0x3007, 0x96F6: 0  // 〇 零
    case 0x4E00: 1  // 一
    case 0x4E8C: 2  // 二
    case 0x4E09: 3  // 三
    case 0x56DB: 4  // 四
    case 0x4E94: 5  // 五
    case 0x516D: 6  // 六
    case 0x4E03: 7  // 七
    case 0x516B: 8  // 八
    case 0x4E5D: 9  // 九
    case 0x5341: 10  // 十
    case 0x767E: 100  // 百
    case 0x5343: 1000  // 千
    default: nil
    }
  }

  /// Past the last byte and the number in Arabic digits.
  static func read(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    if start < limit, TextView.isDigit(text.bytes[start]) {
      return FieldType.int.match(text, at: start, limit: limit)
    }
    var at = start
    var total = 0
    var current = 0
    var plain = ""
    while at + 3 <= limit {
      if text.bytes[at] == 0xEF, text.bytes[at + 1] == 0xBC, (0x90...0x99).contains(text.bytes[at + 2]) {
        plain += String(text.bytes[at + 2] - 0x90)
        at += 3
        continue
      }
      guard text.bytes[at] >= 0xE3, text.bytes[at] <= 0xE9 else { break }
      guard let value = value(text.bytes[at], text.bytes[at + 1], text.bytes[at + 2]) else { break }
      if value < 10 {
        current = current * 10 + value
      } else {
        total += max(1, current) * value
        current = 0
      }
      at += 3
    }
    guard at > start, at - start <= 30 else { return nil }
    return (at, plain.isEmpty ? String(total + current) : plain)
  }
}
