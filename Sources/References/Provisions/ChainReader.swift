/// Reads a pinpoint of many units as one chain.
///
///     § 3 Abs. 2 Satz 1 und 2        §§ 100 Abs. 1 Satz 1, 121        § 5 i.V.m. § 7 Abs. 1
///     arts. 37, X, 61, § 1º, I, “a”, e 207                            Art. 2 Abs. 1 iVm Art. 1 Abs. 1
///
/// A member that names a unit again continues at that unit; a bare number continues at the deepest one, or begins the
/// next outer unit where the chain was opened by a plural and the numbers ascend.
struct ChainReader {
  private let text: TextView
  private let limit: Int
  private let units: ChainUnits
  private let number: ChainNumber
  /// The chain so far, from the outside in, with the form each step was written in.
  private var path: [(form: ChainUnits.Form, step: Pinpoint.Step)] = []
  private var members: [Pinpoint.Member] = []
  private var memberStart = 0
  private var outer: ChainUnits.Form
  /// Members that count without a work behind the chain.
  private(set) var firm = 0

  init(_ text: TextView, limit: Int, units: ChainUnits, outer: ChainUnits.Form) {
    self.text = text
    self.limit = limit
    self.units = units
    self.outer = outer
    number = ChainNumber(text: text, limit: limit, language: units.language)
  }

  /// The chain whose first unit's word stands at `start..<end`.
  ///
  /// - Returns: the chain; `firm` then says how many members it has for certain.
  mutating func read(_ start: Int, _ end: Int) -> Pinpoint? {
    guard var (at, steps) = number.read(outer, at: outer.isUnnumbered ? end : text.skipSpaces(end)),
      !countsSomething(at)
    else { return nil }
    memberStart = start
    begin(steps, outer)
    close(at)
    firm = 1
    while let next = proceed(at) {
      at = next
      steps = []
    }
    return Pinpoint(members: members, level: outer.level, isChain: true)
  }

  // MARK: Members

  private mutating func begin(_ steps: [Pinpoint.Step], _ form: ChainUnits.Form) {
    path = steps.map { (form, $0) }
  }

  /// Ends the current member at `end`; the same member may grow later.
  private mutating func close(_ end: Int, isNew: Bool = true) {
    let member = Pinpoint.Member(range: memberStart..<end, steps: path.map(\.step))
    if isNew { members.append(member) } else { members[members.count - 1] = member }
  }

  // MARK: Steps

  /// Reads on behind `end`; nil when the chain ends there.
  private mutating func proceed(_ end: Int) -> Int? {
    let at = text.skipSpaces(end)
    guard at < limit else { return nil }
    if let (form, last, steps) = unit(at: at), form.level > 2 || form.role == .inner {
      guard at > end || form.bytes[0] == 0xC2 else { return nil }
      path += steps.map { (form, $0) }
      close(last, isNew: false)
      return last
    }
    if at > end || text.bytes[at] == UInt8(ascii: "f"),
      let (_, last) = units.word(text, at: at, limit: limit, [.follow])
    {
      close(last, isNew: false)
      return last
    }
    if let last = romanParagraph(at) ?? closedLetter(at) { return last }
    return separated(end)
  }

  /// "§ 823 I 1 BGB": paragraph in Roman digits, sentence in Arabic ones.
  private mutating func romanParagraph(_ at: Int) -> Int? {
    guard units.language == "de", path.count == 1, path[0].form.level == 2,
      let (end, value) = number.roman(at: at), value.count <= 4, end >= limit || text.bytes[end] != UInt8(ascii: "."),
      !["X", "L", "C"].contains(value)
    else { return nil }
    path.append((path[0].form, .init(unit: "", value: Self.arabic(value), level: 3)))
    close(end, isNew: false)
    let next = text.skipSpaces(end)
    if next > end, let (last, sentence) = number.arabic(at: next), last - next <= 2,
      sentence.allSatisfy(\.isNumber), !countsSomething(last)
    {
      path.append((path[0].form, .init(unit: "", value: sentence, level: 6)))
      close(last, isNew: false)
      return last
    }
    return end
  }

  /// "Abs. 1 a)", "Nr. 2 d)": a letter that its bracket marks.
  private mutating func closedLetter(_ at: Int) -> Int? {
    guard units.language == "de", path.count > 1, text.bytes[at] &- 0x61 < 26, let (end, value) = number.letter(at: at),
      text.bytes[end - 1] == UInt8(ascii: ")")
    else { return nil }
    path.append((path[0].form, .init(unit: "letter", value: value, level: 6)))
    close(end, isNew: false)
    return end
  }

  /// `XIV` -> `14`.
  static func arabic(_ roman: String) -> String {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000]
    var total = 0
    var last = 0
    for value in roman.reversed().compactMap({ values[$0] }) {
      total += value < last ? -value : value
      last = max(last, value)
    }
    return String(total)
  }

  /// A unit with its number at `at`; ordinals stand before some: "2. Halbsatz".
  private func unit(at: Int) -> (ChainUnits.Form, Int, [Pinpoint.Step])? {
    if let (form, end) = units.form(text, at: at, limit: limit) {
      guard let (last, steps) = number.read(form, at: form.isUnnumbered ? end : text.skipSpaces(end)) else {
        return nil
      }
      return (form, last, steps)
    }
    guard units.language == "de", at < limit, TextView.isDigit(text.bytes[at]) else { return nil }
    var end = at
    while end < limit, TextView.isDigit(text.bytes[end]) { end += 1 }
    guard end - at <= 2, end < limit, text.bytes[end] == UInt8(ascii: "."),
      let (form, last) = units.form(text, at: text.skipSpaces(end + 1), limit: limit), form.level >= 6
    else { return nil }
    return (form, last, [.init(unit: form.unit, value: text.string(at..<end), level: form.level)])
  }

  /// What stands behind a comma or a word that joins.
  private mutating func separated(_ end: Int) -> Int? {
    guard let (isComma, join, next) = separator(end) else { return nil }
    var at = next
    if join != nil, let (_, last) = units.word(text, at: at, limit: limit, [.article]), text.skipSpaces(last) > last {
      at = text.skipSpaces(last)
    }
    if let (form, last, steps) = unit(at: at) {
      if join == .with, form.role == .inner, units.language != "de" { return nil }
      if path[0].form.level <= 2, form.level > 2, isOfAnother(last) { return nil }
      memberEnd(last, form, steps, at: at, isComma: isComma && join == nil)
      return last
    }
    if join == .with || at != next { return nil }
    return bare(at, isComma: isComma)
  }

  /// "art. 7º e o § 1º do art. 23": the unit belongs to what follows it, not to the chain.
  private func isOfAnother(_ end: Int) -> Bool {
    guard units.language != "de", let (_, last) = units.word(text, at: text.skipSpaces(end), limit: limit, [.article]),
      let (form, _) = units.form(text, at: text.skipSpaces(last), limit: limit)
    else { return false }
    return form.level <= 2
  }

  /// Past the separator behind `end`: whether it has a comma, and the word that joins.
  private func separator(_ end: Int) -> (isComma: Bool, join: ChainUnits.Join?, next: Int)? {
    var at = text.skipSpaces(end)
    guard at < limit else { return nil }
    var isComma = false
    if text.bytes[at] == UInt8(ascii: ",") || text.bytes[at] == UInt8(ascii: ";") {
      isComma = true
      at = text.skipSpaces(at + 1)
    }
    let dash = text.hyphen(at: at)
    if dash > 0, !isComma { return (false, .range, text.skipSpaces(at + dash)) }
    guard isComma || at > end else { return nil }
    if let (join, last) = units.word(text, at: at, limit: limit, [.with, .join, .range]),
      text.skipSpaces(last) > last || text.bytes[last - 1] == UInt8(ascii: ".")
    {
      return (isComma, join, text.skipSpaces(last))
    }
    return isComma ? (true, nil, at) : nil
  }

  /// A member that names its unit.
  private mutating func memberEnd(
    _ end: Int, _ form: ChainUnits.Form, _ steps: [Pinpoint.Step], at: Int, isComma: Bool
  ) {
    let entries = steps.map { (form, $0) }
    if form.level <= 2, form.role != .inner {
      outer = form
      path = entries
    } else if let same = path.firstIndex(where: { $0.step.unit == form.unit }) {
      path = Array(path[..<same]) + entries
    } else if !isComma, path.count == 1, path[0].form.level > 2 {
      // "§ 1º e inciso I do caput do art. 23": side by side, in what the chain is part of.
      path = entries
    } else if isComma {
      // "Artikel 5, Absatz 1, Buchstabe a": the comma opens a deeper unit.
      path += entries
      close(end, isNew: false)
      firm = members.count
      return
    } else {
      path = Array(path.prefix { $0.step.level < form.level }) + entries
    }
    memberStart = at
    close(end)
    firm = members.count
  }

  /// A member that is a bare number.
  private mutating func bare(_ at: Int, isComma: Bool) -> Int? {
    guard at < limit, let deepest = path.last else { return nil }
    if !TextView.isDigit(text.bytes[at]) { return bareOther(at, deepest.form) }
    guard let (end, value) = number.arabic(at: at), !countsSomething(end), !isPartOfNumber(end) else { return nil }
    let section = path[0].step
    let ascends = (Int(value.prefix { $0.isNumber }) ?? 0) > (Int(section.value.prefix { $0.isNumber }) ?? 0)
    let isOuter = path.count == 1 || ascends && (outer.role == .many || namesUnit(end, within: path.map(\.step.unit)))
    if isOuter {
      guard let (last, steps) = number.read(path[0].form, at: at), ascends || path.count == 1 else { return nil }
      // "§ 3, 5 Personen", "Art. 5 und 6": without a plural only a work behind the chain makes it a list.
      let isFirm = (outer.role == .many || outer.role == .plural) && firm == members.count
      path = steps.map { (path[0].form, $0) }
      memberStart = at
      close(last)
      if isFirm { firm = members.count }
      return last
    }
    guard deepest.step.unit != "letter" else { return nil }
    path[path.count - 1].step.value = value
    memberStart = at
    close(end)
    if firm == members.count - 1 { firm = members.count }
    return end
  }

  /// "I, II e IV", "a und b": numerals and letters of the deepest unit; in Portuguese they open one, too.
  private mutating func bareOther(_ at: Int, _ form: ChainUnits.Form) -> Int? {
    if let (end, value) = number.roman(at: at) {
      guard units.language == "pt" || path[path.count - 1].step.value.allSatisfy({ "IVXLC".contains($0) }) else {
        return nil
      }
      if let same = path.firstIndex(where: { $0.step.unit == "point" }) {
        path = Array(path[...same])
        path[same].step.value = value
        memberStart = at
        close(end)
      } else {
        path.append((form, .init(unit: "point", value: value, level: 5)))
        close(end, isNew: false)
      }
      firm = members.count
      return end
    }
    guard let (end, value) = number.letter(at: at) else { return nil }
    let isQuoted = !(text.bytes[at] &- 0x61 < 26)
    if let same = path.firstIndex(where: { $0.step.unit == "letter" }) {
      path = Array(path[...same])
      path[same].step.value = value
      memberStart = at
      close(end)
    } else {
      guard units.language == "pt", isQuoted || end < limit && text.bytes[end] == UInt8(ascii: ",") else { return nil }
      path.append((form, .init(unit: "letter", value: value, level: 6)))
      close(end, isNew: false)
    }
    firm = members.count
    return end
  }

  /// Whether a unit stands behind `end` that the chain has already, or one above its deepest: the number is an outer one.
  private func namesUnit(_ end: Int, within path: [String]) -> Bool {
    guard let (form, _) = units.form(text, at: text.skipSpaces(end), limit: limit) else { return false }
    return path.contains(form.unit)
  }

  /// "12 Monate", "3 %": the number counts something else.
  private func countsSomething(_ end: Int) -> Bool {
    let next = text.skipSpaces(end)
    guard next < limit else { return false }
    if text.bytes[next] == UInt8(ascii: "%") || text.has([0xE2, 0x82, 0xAC], at: next) { return true }
    return units.word(text, at: next, limit: limit, [.measure]) != nil
  }

  /// "5/03", "2.5", "3. Senat": part of a longer number, or an ordinal.
  private func isPartOfNumber(_ end: Int) -> Bool {
    guard end + 1 < limit else { return false }
    let byte = text.bytes[end]
    if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") { return TextView.isDigit(text.bytes[end + 1]) }
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") else { return false }
    return TextView.isDigit(text.bytes[end + 1])
  }
}
