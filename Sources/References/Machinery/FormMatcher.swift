/// What a form found: one member for each work of a list.
struct FormMatch {
  /// The span of the first member begins here; of the others at their own text.
  var members: [Member]

  struct Member {
    var range: Range<Int>
    var fields: Fields
  }
}

/// The fields a form has kept, in the order they were found. Few, so a list beats a dictionary.
struct Fields {
  private(set) var entries: [(name: String, value: String)] = []

  subscript(name: String) -> String? {
    entries.last { $0.name == name }?.value
  }

  mutating func set(_ name: String, _ value: String) { entries.append((name, value)) }

  var mark: Int { entries.count }

  mutating func rewind(to mark: Int) { entries.removeSubrange(mark...) }
}

extension Form {
  /// The form around the trigger at `trigger`, or nil.
  func match(_ text: TextView, trigger: Range<Int>, within passage: Range<Int>) -> FormMatch? {
    switch before.first {
    case .field(let name, .title)?, .field(let name, .run)?:
      return match(text, titled: name, trigger, within: passage)
    default: break
    }
    var fields = Fields()
    guard let start = matchBefore(text, trigger.lowerBound, passage.lowerBound, &fields) else { return nil }
    var matcher = Matcher(text: text, limit: passage.upperBound, fields: fields)
    guard let end = matcher.match(after[...], at: trigger.upperBound, then: { at, _ in at }) else { return nil }
    var members: [FormMatch.Member] = []
    if matcher.members.isEmpty {
      members = [.init(range: start..<end, fields: matcher.fields)]
    } else {
      members = matcher.members
      members[0].range = start..<members[0].range.upperBound
    }
    return FormMatch(members: members)
  }

  /// The form behind a title: what follows the trigger is matched first, for walking back through a title is dear.
  private func match(
    _ text: TextView, titled name: String, _ trigger: Range<Int>, within passage: Range<Int>
  ) -> FormMatch? {
    var matcher = Matcher(text: text, limit: passage.upperBound, fields: Fields())
    guard let end = matcher.match(after[...], at: trigger.upperBound, then: { at, _ in at }) else { return nil }
    var titleEnd = trigger.lowerBound
    let found: Int?
    if case .field(_, .run)? = before.first {
      // "…に関する|法律": the trigger ends the title; "…法律|（平成": it stands behind.
      if text.character(at: trigger.lowerBound) != .other { titleEnd = trigger.upperBound }
      found = WideTitle.back(text, from: titleEnd, floor: passage.lowerBound)
    } else {
      found = TitleWalk.back(text, from: trigger.lowerBound, floor: passage.lowerBound)
    }
    guard let start = found else { return nil }
    var members = matcher.members
    if members.isEmpty { members = [.init(range: start..<end, fields: matcher.fields)] }
    members[0].range = start..<members[0].range.upperBound
    for index in members.indices { members[index].fields.set(name, text.string(start..<titleEnd)) }
    return FormMatch(members: members)
  }

  private func matchBefore(_ text: TextView, _ trigger: Int, _ floor: Int, _ fields: inout Fields) -> Int? {
    if before.isEmpty { return trigger }
    // What stands before may be optional altogether; otherwise the longest match counts.
    var best: Int?
    var start = trigger
    for words in 0..<7 {
      if words > 0 {
        guard let previous = wordStart(text, before: start, floor) else { break }
        start = previous
      }
      var first = start
      if let openingMark {
        guard start > floor, text.bytes[start - 1] == openingMark else { continue }
        first = start - 1
      }
      var matcher = Matcher(text: text, limit: trigger, fields: Fields())
      if matcher.match(before[...], at: first, then: { at, _ in at == trigger ? at : nil }) != nil {
        fields = matcher.fields
        best = first
      }
    }
    return best
  }

  /// The beginning of the word that ends before `end`.
  private func wordStart(_ text: TextView, before end: Int, _ floor: Int) -> Int? {
    var start = text.skipSpacesBack(end)
    guard start > floor else { return nil }
    while start > floor, text.character(before: start) == .other, text.bytes[start - 1] != 0x20 { start -= 1 }
    while start > floor, text.character(before: start) != .other { start -= 1 }
    return start
  }
}

/// Matches nodes from left to right with backtracking; bounded by the length of the form and the passage.
private struct Matcher {
  let text: TextView
  let limit: Int
  var fields: Fields
  var members: [FormMatch.Member] = []

  init(text: TextView, limit: Int, fields: Fields) {
    self.text = text
    self.limit = limit
    self.fields = fields
  }

  mutating func match(
    _ nodes: ArraySlice<Form.Node>, at start: Int, then done: (Int, inout Matcher) -> Int?
  ) -> Int? {
    guard let node = nodes.first else { return done(start, &self) }
    let rest = nodes.dropFirst()
    switch node {
    case .literal(let literal):
      guard let end = self.literal(literal, at: start) else { return nil }
      return match(rest, at: end, then: done)
    case .space:
      let end = text.skipSpaces(start)
      return end > start && end <= limit ? match(rest, at: end, then: done) : nil
    case .maybeSpace:
      return match(rest, at: min(limit, text.skipSpaces(start)), then: done)
    case .constant(let name, let value):
      fields.set(name, value)
      return match(rest, at: start, then: done)
    case .unless(let literal):
      return start + literal.count <= limit && text.has(literal, at: start) ? nil : match(rest, at: start, then: done)
    case .ahead(let nodes):
      let mark = fields.mark
      let found = match(nodes[...], at: start, then: { at, _ in at }) != nil
      fields.rewind(to: mark)
      return found ? match(rest, at: start, then: done) : nil
    case .carried(let name):
      guard let value = members.last?.fields[name] else { return nil }
      fields.set(name, value)
      return match(rest, at: start, then: done)
    case .field(let name, let type):
      guard let (end, value) = type.match(text, at: start, limit: limit) else { return nil }
      let mark = fields.mark
      fields.set(name, value)
      if let result = match(rest, at: end, then: done) { return result }
      fields.rewind(to: mark)
      return nil
    case .choice(let branches, let optional):
      let mark = fields.mark
      for branch in branches {
        let found = match(branch[...], at: start) { at, matcher in
          matcher.match(rest, at: at, then: done)
        }
        if let found { return found }
        fields.rewind(to: mark)
      }
      return optional ? match(rest, at: start, then: done) : nil
    case .list(let member):
      guard let end = list(member, at: start) else { return nil }
      return match(rest, at: end, then: done)
    }
  }

  private mutating func list(_ member: [Form.Node], at start: Int) -> Int? {
    let mark = fields.mark
    var at = start
    var first = true
    while true {
      guard let end = match(member[...], at: at, then: { at, _ in at }) else { break }
      members.append(.init(range: at..<end, fields: fields))
      fields.rewind(to: mark)
      guard let next = ListSeparator.skip(text, at: end, limit: limit) else { return end }
      at = next
      first = false
    }
    return first ? nil : members.last?.range.upperBound
  }

  /// A literal; hyphens of the form match every dash of the text, apostrophes both shapes.
  private func literal(_ literal: [UInt8], at start: Int) -> Int? {
    var at = start
    for byte in literal {
      guard at < limit else { return nil }
      if byte == UInt8(ascii: "-") {
        let length = text.hyphen(at: at)
        if length == 0 { return nil }
        at += length
      } else if byte == UInt8(ascii: "'") {
        let length = text.apostrophe(at: at)
        if length == 0 { return nil }
        at += length
      } else {
        guard text.bytes[at] == byte else { return nil }
        at += 1
      }
    }
    return at
  }
}

/// What stands between the members of a list: ", ", " and ", "、", "及".
enum ListSeparator {
  private static let conjunctions: [[UInt8]] = [
    "and", "or", "and/or", "as well as", "et", "ou", "und", "oder", "sowie", "bzw.", "y", "o", "e", "ou",
    "en", "of", "&", "i", "oraz", "to", "through", "bis", "tot en met", "t/m", "à", "a", "al", "until", "tot",
    "och", "eller", "samt", "ja", "tai", "sekä", "og", "és", "vagy", "nebo", "alebo", "až", "til", "lub", "ed",
    "nonché",
    "și", "şi", "sau", "ir", "arba", "un", "vai", "või", "ning", "και", "ή", "έως", "e/o", "y/o",
  ].map { Array($0.utf8) }
  private static let wide: [[UInt8]] = [
    "、", "，", "及び", "および", "並びに", "又は", "若しくは", "和", "及", "与", "與", "或", "및", "와", "과", "또는", "ㆍ",
  ].map { Array($0.utf8) }

  /// Whether the word `range` joins the members of a list.
  static func isConjunction(_ text: TextView, _ range: Range<Int>) -> Bool {
    conjunctions.contains { $0.count == range.count && text.has($0, at: range.lowerBound) }
  }

  /// The beginning of the next member, if a separator stands at `start`.
  static func skip(_ text: TextView, at start: Int, limit: Int) -> Int? {
    var at = text.skipSpaces(start)
    var found = false
    if at < limit, text.bytes[at] == UInt8(ascii: ",") || text.bytes[at] == UInt8(ascii: ";") {
      at = text.skipSpaces(at + 1)
      found = true
    } else if text.hyphen(at: at) > 1, text.hyphen(at: at) <= 3 {
      at = text.skipSpaces(at + text.hyphen(at: at))
      return at
    }
    for literal in wide where text.has(literal, at: at) {
      return text.skipSpaces(at + literal.count)
    }
    guard at < limit, found || at > start else { return nil }
    for literal in conjunctions where text.has(literal, at: at) {
      let end = at + literal.count
      if text.space(at: end) > 0 { return text.skipSpaces(end) }
    }
    return found ? at : nil
  }
}
