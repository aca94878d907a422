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
  func parse(_ text: TextView, hit: TriggerTable.Hit, form: Units.Form, limit: Int) -> Pinpoint? {
    form.closing.isEmpty
      ? prefixed(text, hit, form, limit) : wrapped(text, hit.start, form, limit)
  }

  private func prefixed(
    _ text: TextView, _ hit: TriggerTable.Hit, _ form: Units.Form, _ limit: Int
  ) -> Pinpoint? {
    guard text.endsWord(at: hit.end) || form.opening.last == UInt8(ascii: ".") else { return nil }
    let isSymbol = form.opening[0] == 0xC2
    var start = text.skipSpaces(hit.end)
    guard start > hit.end || isSymbol || form.opening.last == UInt8(ascii: ".") else { return nil }
    if isSymbol, text.has(form.opening, at: start) { return nil }
    // "article L. 111-1", "art. R123-4"
    var prefix = ""
    if start + 1 < limit, "LRDA".utf8.contains(text.bytes[start]), form.unit == "article" {
      var next = start + 1
      if next < limit, text.bytes[next] == UInt8(ascii: ".") { next += 1 }
      next = text.skipSpaces(next)
      if next < limit, TextView.isDigit(text.bytes[next]) {
        prefix = text.string(start..<start + 1)
        start = next
      }
    }
    guard let (end, steps) = number(text, start, limit, form, prefix), !isMeasure(text, end, limit) else {
      return unnumbered(text, hit, form, limit)
    }
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
      guard isList, let (end, steps) = number(text, next, limit, form, prefix), !isMeasure(text, end, limit)
      else { break }
      members.append(.init(range: next..<end, steps: steps))
      at = end
    }
    return Pinpoint(members: members, level: form.level)
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
      let ordinal = ordinalMark(text, end, limit)
      guard text.endsWord(at: ordinal) else { return nil }
      let step = Pinpoint.Step(unit: form.unit, value: prefix + value, level: form.level)
      guard let (last, inner) = brackets(text, ordinal, limit, level: form.level + 1) else {
        return (ordinal, [step])
      }
      return (last, [step] + inner)
    }
    if form.romans, TextView.isUpper(text.bytes[start]) {
      if let (end, value) = FieldType.roman.match(text, at: start, limit: limit) {
        let (last, letter) = inserted(text, end, limit)
        return (last, [.init(unit: form.unit, value: value + letter, level: form.level)])
      }
      if text.endsWord(at: start + 1) {
        let value = text.string(start..<start + 1)
        return (start + 1, [.init(unit: form.unit, value: value, level: form.level)])
      }
    }
    if form.level >= 5, text.bytes[start] &- 0x61 < 26, text.endsWord(at: start + 1) {
      // "Buchstabe a", "letra b", "lit. c"
      let end = start + 1 < limit && text.bytes[start + 1] == UInt8(ascii: ")") ? start + 2 : start + 1
      return (end, [.init(unit: form.unit, value: text.string(start..<start + 1), level: form.level)])
    }
    return nil
  }

  /// "5º", "5.º", "5°", "1er".
  private func ordinalMark(_ text: TextView, _ at: Int, _ limit: Int) -> Int {
    // "5.º" in Portugal and Spain.
    let mark = at < limit && text.bytes[at] == UInt8(ascii: ".") ? at + 1 : at
    guard mark + 1 < limit, text.bytes[mark] == 0xC2, text.bytes[mark + 1] == 0xBA || text.bytes[mark + 1] == 0xB0
    else { return at }
    return mark + 2
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

  /// "第六条", "第三十八条", "제6조의2".
  private func wrapped(_ text: TextView, _ start: Int, _ form: Units.Form, _ limit: Int) -> Pinpoint? {
    var at = text.skipSpaces(start + form.opening.count)
    guard let (end, value) = WideNumber.read(text, at, limit) else { return nil }
    at = text.skipSpaces(end)
    guard text.has(form.closing, at: at) else { return nil }
    at += form.closing.count
    var number = value
    // "제6조의2", "第六条之二", "第六条の二": an inserted article.
    for branch in ["의", "之", "の"] where text.has(Array(branch.utf8), at: at) {
      if let (end, inserted) = WideNumber.read(text, at + branch.utf8.count, limit) {
        number += "-" + inserted
        at = end
      }
    }
    let step = Pinpoint.Step(unit: form.unit, value: number, level: form.level)
    return Pinpoint(members: [.init(range: start..<at, steps: [step])], level: form.level)
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
