/// Reads pinpoints whose units stand around their numbers, with the list they begin.
///
///     第三条第二款第（一）项、第五条至第八条      第九条第一項第十四号及び第二項第六号      제2조제1호부터 제3호까지
///
/// A member of a list that begins with an inner unit belongs to what the member before it names: "第二項第六号" above is
/// in Article 9.
struct WideChain {
  let text: TextView
  let passage: Range<Int>
  let units: WideUnits

  private var limit: Int { passage.upperBound }

  /// A unit with its number.
  private struct Part {
    var end: Int
    var step: Pinpoint.Step
    var order: Int
    var isBare = false
    var isBracketed = false
  }

  /// The list whose first unit begins at `start`; nil for a heading, or where the number counts something else.
  func pinpoint(at start: Int) -> Pinpoint? {
    guard let (end, parts) = member(at: start, in: []) else { return nil }
    if WideLabel(text: text, passage: passage).stands(start, end, parts.map(\.step), language: units.language) {
      return nil
    }
    if parts.count == 1, !mayStandAlone(parts[0], from: start) { return nil }
    var members = [Pinpoint.Member(range: start..<end, steps: parts.map(\.step))]
    var last = parts
    var at = end
    while members.count < 400, let next = joined(at) {
      guard let (end, own) = member(at: next, in: last) else { break }
      // An annex begins anew: "부칙 제7조와 별표 1".
      let outer = own[0].step.unit == "annex" ? [] : last.prefix { isOuter($0, own[0]) }
      let isItem = own.count == 1 && own[0].step.level >= 5
      if outer.isEmpty, isItem, last[0].step.level < 5, !mayStandAlone(own[0], from: next) { break }
      last = outer + own
      members.append(.init(range: next..<end, steps: last.map(\.step)))
      at = end
    }
    return Pinpoint(members: members, level: members[0].steps[0].level)
  }

  private func isOuter(_ outer: Part, _ inner: Part) -> Bool {
    (outer.step.level, outer.order) < (inner.step.level, inner.order)
  }

  /// Units one inside the other from `start` on. `before` is what the member before names.
  private func member(at start: Int, in before: [Part]) -> (end: Int, parts: [Part])? {
    var parts: [Part] = []
    var at = start
    if let item = item(at, behind: before.last, isFirst: true) {
      parts = [item]
      at = item.end
    } else {
      guard let first = part(at) else { return nil }
      parts = [first]
      at = first.end
    }
    while parts.count < 10 {
      var next = at
      // "제2조 제1항", "別表第一 第三号"; a heading has no space inside of it in Chinese and Japanese.
      if units.language == "ko" || parts[parts.count - 1].isBare || isPlain(parts[parts.count - 1]) {
        next = text.skipSpaces(at)
      }
      if let found = item(next, behind: parts.last, isFirst: false) ?? part(next),
        isOuter(parts[parts.count - 1], found)
      {
        parts.append(found)
        at = found.end
      } else {
        break
      }
    }
    // "附則" alone names no place.
    guard !parts.allSatisfy(\.isBare) else { return nil }
    return (at, parts)
  }

  private func isPlain(_ part: Part) -> Bool { part.step.unit == "annex" }

  /// "第三条", "第（一）项", "第六条の二", "제2조의2", "別表第一", "附則".
  private func part(_ start: Int) -> Part? {
    // The number behind a word that several units begin with is read once.
    var opened = -1
    var read: (end: Int, value: String, isBracketed: Bool)?
    for form in units.forms where text.has(form.opening, at: start) {
      let behind = start + form.opening.count
      guard behind <= limit else { continue }
      if form.isBare {
        return Part(
          end: behind, step: .init(unit: form.unit, value: "", level: form.level), order: form.order, isBare: true)
      }
      if behind != opened {
        opened = behind
        read = number(behind)
      }
      guard let read else { continue }
      var (at, value) = (read.end, read.value)
      if !form.closing.isEmpty {
        at = text.skipSpaces(at)
        guard text.has(form.closing, at: at) else { continue }
        at += form.closing.count
      }
      (at, value) = inserted(at, value)
      guard at <= limit, !isRefused(at, form) else { continue }
      return Part(
        end: at, step: .init(unit: form.unit, value: value, level: form.level), order: form.order,
        isBracketed: read.isBracketed)
    }
    return nil
  }

  /// "三", " 3", "（一）", "63-1".
  private func number(_ start: Int) -> (end: Int, value: String, isBracketed: Bool)? {
    var at = text.skipSpaces(start)
    var isBracketed = false
    if let open = bracket(at, "（", "(") {
      at = open
      isBracketed = true
    }
    guard var (end, value) = WideNumber.read(text, at, limit) else { return nil }
    if end < limit, text.bytes[end] == UInt8(ascii: "-"),
      let (further, inserted) = WideNumber.read(text, end + 1, limit)
    {
      end = further
      value += "-" + inserted
    }
    if isBracketed {
      guard let close = bracket(end, "）", ")") else { return nil }
      end = close
    }
    return (end, value, isBracketed)
  }

  private func bracket(_ at: Int, _ wide: String, _ plain: String) -> Int? {
    if text.has(Array(wide.utf8), at: at) { return at + wide.utf8.count }
    return text.has(Array(plain.utf8), at: at) ? at + plain.utf8.count : nil
  }

  /// "第六条之二", "第七十条の二の三", "제6조의2"; not "第三条の一部".
  private func inserted(_ start: Int, _ number: String) -> (Int, String) {
    var at = start
    var number = number
    while let branch = Self.branches.first(where: { text.has($0, at: at) }),
      let (end, inserted) = WideNumber.read(text, at + branch.count, limit),
      !Self.counted.contains(where: { text.has($0, at: end) })
    {
      number += "-" + inserted
      at = end
    }
    return (at, number)
  }

  private static let branches = ["의", "之", "の"].map { Array($0.utf8) }
  /// What a number counts behind "の" that is no inserted article.
  private static let counted = [
    "部", "般", "定", "方", "環", "切", "年", "月", "日", "人", "者", "分", "倍", "度", "回", "つ", "種", "週", "箇", "か月", "か所", "か国",
    "か年", "個", "件", "割",
    "百", "千", "点", "時", "級", "類", "개", "명", "년", "월", "일",
  ].map { Array($0.utf8) }

  /// "イ", "ロ（１）" behind "第二号"; "가목" behind "제3호".
  private func item(_ start: Int, behind part: Part?, isFirst: Bool) -> Part? {
    guard start + 3 <= limit, text.bytes[start] >= 0xE3 else { return nil }
    if units.language == "ja" {
      guard let part, part.step.level >= 5 || part.step.unit == "annex" else { return nil }
      if part.step.level == 6, !isFirst, let open = bracket(start, "（", "("),
        let (end, value) = WideNumber.read(text, open, limit), let close = bracket(end, "）", ")")
      {
        return Part(end: close, step: .init(unit: "", value: value, level: 7), order: 1_001)
      }
      guard part.step.level == 5 || isFirst && part.step.level == 6,
        Self.iroha.contains(where: { text.has($0, at: start) }),
        !isKatakana(start + 3)
      else { return nil }
      return Part(
        end: start + 3, step: .init(unit: "", value: text.string(start..<start + 3), level: 6), order: 1_000)
    }
    guard units.language == "ko", Self.syllables.contains(where: { text.has($0, at: start) }),
      text.has(Self.mok, at: start + 3), start + 6 <= limit
    else { return nil }
    // "가목부터 다목까지" goes on with a letter; "제3호가목" follows a number.
    guard part.map({ $0.step.level == 5 || $0.step.level == 6 }) ?? false else { return nil }
    return Part(
      end: start + 6, step: .init(unit: "letter", value: text.string(start..<start + 3), level: 6), order: 1_000)
  }

  private static let mok = Array("목".utf8)
  private static let syllables = "가나다라마바사아자차카타파하거너더러".map { Array(String($0).utf8) }
  private static let iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテ".map { Array(String($0).utf8) }

  private func isKatakana(_ at: Int) -> Bool {
    guard at + 3 <= limit, text.bytes[at] == 0xE3 else { return false }
    return text.bytes[at + 1] == 0x82 && text.bytes[at + 2] >= 0xA1
      || text.bytes[at + 1] == 0x83 && text.bytes[at + 2] != 0xBB
  }

  /// The beginning of the next member, if a word that joins it stands at `at`.
  private func joined(_ at: Int) -> Int? {
    var at = at
    // "제1항 각 호 외의 부분 전단", "第三条まで".
    for _ in 0..<3 {
      let next = text.skipSpaces(at)
      guard let end = units.ends.first(where: { text.has($0, at: next) }) else { break }
      at = next + end.count
    }
    at = text.skipSpaces(at)
    guard let join = units.joins.first(where: { text.has($0, at: at) }) else { return nil }
    at = text.skipSpaces(at + join.count)
    // "、及び": a comma before the last member.
    if Self.commas.contains(join), let second = units.joins.first(where: { text.has($0, at: at) }) {
      at = text.skipSpaces(at + second.count)
    }
    return at < limit ? at : nil
  }

  private static let commas = ["、", "，", ","].map { Array($0.utf8) }

  /// "第一項目", "第三章程", "제1조사": the number of something else.
  private func isRefused(_ at: Int, _ form: WideUnits.Form) -> Bool {
    guard !form.closing.isEmpty else { return false }
    return units.refused.contains { word in
      word.count > form.closing.count && word.starts(with: form.closing)
        && text.has(Array(word.dropFirst(form.closing.count)), at: at)
    }
  }

  /// A number that counts items says something alone where it is none of an instrument: "第二号に掲げる", not "法律第二号",
  /// "제20410호".
  private func mayStandAlone(_ part: Part, from start: Int) -> Bool {
    guard part.step.level >= 5 else { return true }
    if part.isBracketed { return true }
    // "第十二号の二" is an item, "제20410호" the number of an act.
    guard part.step.value.utf8.prefix(while: { $0 != UInt8(ascii: "-") }).count <= 3 else { return false }
    let before = text.skipSpacesBack(start)
    if Self.pointers.contains(where: { before - $0.count >= passage.lowerBound && text.has($0, at: before - $0.count) })
    {
      return true
    }
    if units.numbered.contains(where: { before >= $0.count && text.has($0, at: before - $0.count) }) { return false }
    // "第一号被保険者": a word that goes on.
    if units.language == "ko" { return true }
    if before > passage.lowerBound, before == start, units.language == "ja",
      text.character(before: start) == .ideograph,
      !isHiragana(before: start)
    {
      return false
    }
    guard part.end < limit, text.character(at: part.end) == .ideograph else { return true }
    return text.bytes[part.end] == 0xE3 || Self.goingOn.contains { text.has($0, at: part.end) }
  }

  private func isHiragana(before at: Int) -> Bool {
    at >= 3 && text.bytes[at - 3] == 0xE3
      && (text.bytes[at - 2] == 0x81 || text.bytes[at - 2] == 0x82 && text.bytes[at - 1] <= 0x96)
  }

  /// What points to the provision in which an item stands: "同項第一号", "前款第三项".
  private static let pointers = [
    "同項", "同条", "前項", "前条", "次項", "次条", "本条", "本項", "中", "前款", "本款", "该款", "同款", "本條", "前條", "前項",
  ].map { Array($0.utf8) }

  /// What may follow an item that is cited alone.
  private static let goingOn = [
    "及", "又", "並", "若", "中", "各", "至", "或", "和", "所", "规定", "規定", "的", "情形", "行为", "行為", "之", "以",
  ].map { Array($0.utf8) }
}
