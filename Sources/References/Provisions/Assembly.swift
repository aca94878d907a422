/// Joins pinpoints to each other and to the works they belong to.
///
///     Article 5(1) of Regulation (EU) 2016/679      point (a) of Article 6(1)      《…法》第三条
///     § 3 Abs. 2 Satz 1 BDSG                        section 4 of the Data Protection Act 2018
struct Assembly {
  let book: RuleBook
  let text: TextView
  let passage: Range<Int>

  enum Item {
    case pinpoint(Pinpoint)
    case work(Mention)

    var range: Range<Int> {
      switch self {
      case .pinpoint(let pinpoint): return pinpoint.range
      case .work(let mention): return mention.range
      }
    }
  }

  /// Units stand around their numbers.
  private var isWide: Bool { !book.units.wide.forms.isEmpty }

  /// How two neighbours hang together.
  enum Link { case none, of, nested, direct }

  /// Works with their pinpoints, provisions of the document itself, and everything else, in order.
  func join(_ works: [Mention], _ pinpoints: [Pinpoint]) -> [Mention] {
    guard !pinpoints.isEmpty else { return works.filter { !$0.isContainer } }
    // "this section" holds pinpoints as a work does: "paragraph (b) of this section".
    var result = works.filter { $0.kind == .body || $0.kind == .principle }
    var waiting: [Pinpoint] = []
    var items = works.filter { $0.kind != .body && $0.kind != .principle }.map(Item.work)
    items += pinpoints.map(Item.pinpoint)
    items.sort { $0.range.lowerBound < $1.range.lowerBound }
    var index = 0
    while index < items.count {
      switch items[index] {
      case .work(let work):
        release(&waiting, nil, level: 0, &result)
        index = trailing(work, items, index, &result)
      case .pinpoint(let pinpoint):
        index = leading(pinpoint, items, index, &waiting, &result)
      }
    }
    release(&waiting, nil, level: 0, &result)
    let kept = result.filter { mention in
      mention.kind != .principle && mention.kind != .body
        || !result.contains { $0.kind != .principle && $0.kind != .body && $0.range.overlaps(mention.range) }
    }
    return kept.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// A work first: "Regulation (EU) 2016/679, Article 5", "《…法》第三条".
  private func trailing(_ work: Mention, _ items: [Item], _ index: Int, _ result: inout [Mention]) -> Int {
    guard index + 1 < items.count, case .pinpoint(var pinpoint) = items[index + 1], work.pinpoint == nil,
      work.kind != .provision || work.relative != nil,
      isTrailing(work.range.upperBound, pinpoint.range.lowerBound)
    else {
      if !work.isContainer { result.append(work) }
      return index + 1
    }
    var next = index + 2
    while next < items.count, case .pinpoint(let inner) = items[next],
      link(pinpoint.range.upperBound, items[next], after: pinpoint.level) == .nested
        || AmendmentNote.isInside(text, inner, pinpoint)
    {
      pinpoint = nest(inner, in: pinpoint)
      next += 1
    }
    if next < items.count,
      [.of, .direct].contains(link(pinpoint.range.upperBound, items[next], after: pinpoint.level)),
      case .work = items[next]
    {
      // The pinpoint belongs to the work that follows: "the GDPR, Article 5 of the AI Act".
      if !work.isContainer { result.append(work) }
      return index + 1
    }
    let isNote = AmendmentNote.isAbbreviated(text, pinpoint.range)
    let members = isNote ? AmendmentNote.siblings(text, pinpoint.members) : pinpoint.members
    for (position, member) in members.enumerated() {
      var mention = attached(member.steps, to: work)
      mention.range = position == 0 ? work.range.lowerBound..<member.range.upperBound : member.range
      if position > 0 { mention.work = nil }
      // "IS 17428 (Part 1)": the bracket that opens before the pinpoint closes behind it.
      if position == members.count - 1, mention.range.upperBound < passage.upperBound,
        text.bytes[pinpoint.range.lowerBound - 1] == UInt8(ascii: "("),
        text.bytes[mention.range.upperBound] == UInt8(ascii: ")")
      {
        mention.range = mention.range.lowerBound..<mention.range.upperBound + 1
      }
      result.append(mention)
    }
    // "《民法典》第一千一百九十五条、第一千一百九十六条": members of a list share the work at its head.
    var end = pinpoint.range.upperBound
    while next < items.count, case .pinpoint(let member) = items[next], member.level == pinpoint.level,
      takes(work, level: member.level),
      isListGap(end, member.range.lowerBound)
    {
      add(member.members, to: work, &result)
      end = member.range.upperBound
      next += 1
    }
    next = notes(work, items, next, after: &end, &result)
    return further(work, items, next, after: end, &result)
  }

  /// Amendment notes go on with further pinpoints of the act they name: "by 2009 c. 24, ss. 134, 149, Sch. 7 Pt. 3 (with
  /// s. 150)".
  private func notes(
    _ work: Mention, _ items: [Item], _ index: Int, after end: inout Int, _ result: inout [Mention]
  ) -> Int {
    var next = index
    while next < items.count, case .pinpoint(var pinpoint) = items[next],
      AmendmentNote.joins(text, end, pinpoint.range),
      !AmendmentNote.begins(text, end, pinpoint, behind: items[next - 1])
    {
      var further = next + 1
      while further < items.count, case .pinpoint(let inner) = items[further],
        link(pinpoint.range.upperBound, items[further], after: pinpoint.level) == .nested
          && text.bytes[pinpoint.range.upperBound] != UInt8(ascii: ",")
          || AmendmentNote.isInside(text, inner, pinpoint)
      {
        pinpoint = nest(inner, in: pinpoint)
        further += 1
      }
      if further < items.count, case .work = items[further],
        link(pinpoint.range.upperBound, items[further], after: pinpoint.level) == .of
      {
        break
      }
      add(AmendmentNote.siblings(text, pinpoint.members), to: work, &result)
      end = pinpoint.range.upperBound
      next = further
    }
    return next
  }

  /// The work with a pinpoint; a section may belong to the work's own id: "section 552 of title 5".
  func attached(_ steps: [Pinpoint.Step], to work: Mention) -> Mention {
    var mention = work
    if let absorbs = work.absorbs, let first = steps.first, first.unit == "section" {
      mention.id = absorbs.replacing("{section}", with: first.value)
      mention.pinpoint = steps.count > 1 ? steps.dropFirst().map(\.value).joined(separator: "/") : nil
    } else {
      mention.pinpoint = Pinpoint.path(steps)
    }
    return mention
  }

  /// What stands between members of a list in scripts that put the work first.
  private func isListGap(_ end: Int, _ start: Int) -> Bool {
    guard start >= end, start - end <= 16 else { return false }
    let gap = text.string(end..<start).filter { $0 != " " && $0 != "\u{00A0}" }
    return Self.listGaps.contains(gap)
  }

  private static let listGaps: Set<String> = [
    "、", "，", "和", "及", "或", "或者", "以及", "至", "与", "ㆍ", "·", "・", "및", "또는", "부터", ",", "から", "及び", "又は", "並びに",
    "까지및", "와", "과",
  ]

  /// A pinpoint first: whatever it is part of comes after it.
  private func leading(
    _ first: Pinpoint, _ items: [Item], _ index: Int, _ waiting: inout [Pinpoint], _ result: inout [Mention]
  ) -> Int {
    let (group, work, next) = gathered(first, items, index)
    if let work {
      release(&waiting, work, level: group.level, &result)
    } else if awaitsWork(group, items, next) {
      waiting.append(group)
      return next
    } else {
      release(&waiting, nil, level: 0, &result)
    }
    emit(group, work, &result)
    return next
  }

  /// A pinpoint with everything it is part of, the work behind it, and the index of what follows.
  func gathered(_ first: Pinpoint, _ items: [Item], _ index: Int) -> (Pinpoint, Mention?, Int) {
    var group = first
    var level = first.level
    var next = index + 1
    while next < items.count {
      switch (link(group.range.upperBound, items[next], after: level), items[next]) {
      case (.nested, .pinpoint(let inner)):
        group = nest(inner, in: group)
        level = max(level, inner.level)
        next += 1
      case (.of, .pinpoint(let outer))
      where outer.level < group.level || outer.members.count == 1 && !group.isChain:
        group = contain(group, in: outer)
        level = outer.level
        next += 1
      case (.of, .work(let work)), (.direct, .work(let work)):
        return work.pinpoint == nil ? (group, work, next + 1) : (group, nil, next)
      default:
        return (group, nil, next)
      }
    }
    return (group, nil, next)
  }

  /// Units of frameworks, whose words are everyday words otherwise.
  private static let framework: Set<String> = ["requirement", "value", "pillar", "action", "characteristic"]

  func emit(_ group: Pinpoint, _ work: Mention?, _ result: inout [Mention]) {
    // "S. 35" is a page, "第53号" the number of an order: such units say nothing alone.
    // So do "requirement 4" and, but for English documents that number their own, "principio 1".
    if work == nil, let only = group.members.first?.steps.first, !only.unit.isEmpty,
      Self.framework.contains(only.unit)
        || only.unit == "principle" && !book.language.hasPrefix("en")
        || !isWide && (only.value.isEmpty || ["sentence", "number", "letter"].contains(only.unit))
    {
      return
    }
    if work == nil, !isWide, !book.language.hasPrefix("en"),
      ProvisionLabel.stands(text, passage, group, isMarked: !group.isNumberedBefore)
    {
      return
    }
    for (position, member) in group.members.enumerated() {
      let last = position == group.members.count - 1
      if let work {
        var mention = attached(member.steps, to: work)
        mention.range = last ? member.range.lowerBound..<work.range.upperBound : member.range
        if group.isChain, position == 0 {
          // "§§ 3 und 4 BGB": the first member is said by the head and the end of the list, with the others in between.
          mention.range = member.range.lowerBound..<work.range.upperBound
        } else if !last {
          mention.work = nil
        }
        result.append(mention)
      } else if let foreign = ForeignWork.end(text, group.range.upperBound, passage.upperBound, book) {
        var mention = Mention(range: member.range, kind: .instrument, rule: "pinpoint-of-unnamed-work", confidence: 0.5)
        if last || group.isChain && position == 0 { mention.range = member.range.lowerBound..<foreign }
        mention.pinpoint = Pinpoint.path(member.steps)
        mention.unresolved = .undefined
        result.append(mention)
      } else {
        var mention = Mention(range: member.range, kind: .provision, rule: "own-provision", confidence: 0.9)
        mention.pinpoint = Pinpoint.path(member.steps)
        result.append(mention)
      }
    }
  }

  /// "Article 6(1), point (a)": the inner one continues the outer one's last member.
  private func nest(_ inner: Pinpoint, in outer: Pinpoint) -> Pinpoint {
    var joined = outer
    let base = joined.members.removeLast()
    for (position, member) in inner.members.enumerated() {
      let start = position == 0 ? base.range.lowerBound : member.range.lowerBound
      joined.members.append(
        .init(range: start..<member.range.upperBound, steps: base.steps + member.steps))
    }
    return joined
  }

  /// "points (a) and (b) of Article 6(1)": the outer one stands before each member's steps.
  private func contain(_ inner: Pinpoint, in outer: Pinpoint) -> Pinpoint {
    guard let container = outer.members.first else { return inner }
    var joined = inner
    for index in joined.members.indices {
      joined.members[index].steps = container.steps + joined.members[index].steps
    }
    let last = joined.members.count - 1
    joined.members[last].range = joined.members[last].range.lowerBound..<outer.range.upperBound
    joined.level = outer.level
    return joined
  }

  private func isTrailing(_ end: Int, _ start: Int) -> Bool {
    guard start >= end else { return false }
    if start - end > 8 { return isWide && isDefinition(end, start) }
    let gap = text.string(end..<start)
    return ["", " ", ", ", " - ", ": ", "，", "、", " の", "の", "」 ", "」", " 의 ", "\u{00A0}", " (", "), "].contains(gap)
  }

  /// "（以下「法」という。）", "。以下「法」という。）", "（以下简称《个保法》）", "(이하 “법”이라 한다) ": the short name that a work is given
  /// stands between it and its pinpoint.
  private func isDefinition(_ end: Int, _ start: Int) -> Bool {
    guard start - end <= 240 else { return false }
    let last = text.skipSpacesBack(start)
    let isClosed =
      last > end && text.bytes[last - 1] == UInt8(ascii: ")")
      || last >= end + 3 && text.has(Self.wideClose, at: last - 3)
    guard isClosed else { return false }
    let gap = text.string(end..<last)
    return ["（以下", "(以下", "。以下", "、以下", "(이하", "（이하"].contains { gap.hasPrefix($0) }
      && gap.dropLast().allSatisfy { $0 != ")" && $0 != "）" }
  }

  private static let wideClose = Array("）".utf8)

  /// "requirement 4 (transparency) of the", "Article 9 (accountability and responsibility) of the": what the place is about
  /// stands in a bracket behind it.
  private func pastGloss(_ end: Int, before start: Int) -> Int {
    let open = text.skipSpaces(end)
    guard open > end, open + 2 < start, text.bytes[open] == UInt8(ascii: "("), start - open <= 120,
      !TextView.isDigit(text.bytes[open + 1]), !text.endsWord(at: open + 2)
    else { return end }
    var at = open + 1
    while at < start, text.bytes[at] != UInt8(ascii: ")") {
      if "(;.".utf8.contains(text.bytes[at]) { return end }
      at += 1
    }
    return at < start ? at + 1 : end
  }

  /// "Article 5, paragraph 1" is one place; "section 17, subsection 28(1)" are two: the subsection says its section.
  private func isInside(_ inner: Pinpoint, _ level: Int) -> Bool {
    guard inner.level > level, let first = inner.members.first?.steps else { return false }
    return !(first.count > 1 && first[0].unit == "subsection" && first[0].value.allSatisfy(\.isNumber))
  }

  /// "Awb", "LPD", "Cost.": one short word.
  private func isAbbreviation(_ range: Range<Int>) -> Bool {
    range.count <= 8 && !text.bytes[range].contains(0x20) && text.bytes[range].contains(where: TextView.isUpper)
  }

  private func link(_ end: Int, _ item: Item, after level: Int) -> Link {
    let start = item.range.lowerBound
    let end = pastGloss(end, before: start)
    guard start >= end, start - end <= 40 else { return .none }
    if start == end {
      if case .pinpoint(let next) = item { return next.level > level ? .nested : .none }
      return .none
    }
    if case .work(let work) = item, work.isBehindPinpoint { return .direct }
    // Where units stand around their numbers, works stand before their provisions.
    if isWide, case .work = item { return .none }
    let at = text.skipSpaces(end)
    if at == start {
      if case .pinpoint(let next) = item {
        return next.level > level ? .nested : next.level < level && book.units.isInnerFirst ? .of : .none
      }
      return .direct
    }
    var connector = at
    if text.bytes[at] == UInt8(ascii: ",") {
      connector = text.skipSpaces(at + 1)
      if connector == start {
        switch item {
        case .pinpoint(let next): return isInside(next, level) ? .nested : .none
        // "section 552, title 5, United States Code", "Section 32.51, Penal Code"
        // "artikel 7:2, derde lid, Awb"
        case .work(let work): return work.absorbs != nil || level > 2 && isAbbreviation(work.range) ? .of : .none
        }
      }
    }
    // "Article 5, paragraph 1, of Regulation (EU) 2016/679": a comma may close the pinpoint.
    for phrase in book.units.of {
      if let close = book.phrases.match(phrase, text, at: connector, limit: start), text.skipSpaces(close) == start {
        return .of
      }
    }
    return .none
  }
}

/// A pinpoint of a work that is named without being identified: "Article 9 of the Convention".
enum ForeignWork {
  private static let nouns = [
    "Act", "Acts", "Regulation", "Regulations", "Directive", "Decision", "Treaty", "Convention", "Charter", "Code",
    "Constitution", "Protocol", "Law", "Agreement", "Covenant", "Rules", "Statute", "Order", "Loi", "Traité",
    "Convention", "Charte", "Code", "Constitution", "Ley", "Constitución", "Tratado", "Convenio", "Reglamento",
    "Decreto", "Código", "Texto Único", "Estatuto", "Lei",
    "Constituição", "Tratado", "Verdrag", "Verordening", "Richtlijn", "Wet", "Wetboek", "Regolamento", "Legge",
    "Codice", "Trattato", "Convenzione", "Vertrag", "Vertrags", "Grundgesetz",
  ].map { Array($0.utf8) }
  private static let determiners = ["that ", "the said ", "the same ", "the ", ""].map { Array($0.utf8) }

  /// Past the noun, when a connector and a capitalised noun for a legal text follow `end`.
  static func end(_ text: TextView, _ end: Int, _ limit: Int, _ book: RuleBook) -> Int? {
    var at = text.skipSpaces(end)
    if at < limit, text.bytes[at] == UInt8(ascii: ",") { at = text.skipSpaces(at + 1) }
    guard at > end, at < limit else { return nil }
    for phrase in book.units.of {
      guard let close = book.phrases.match(phrase, text, at: at, limit: limit) else { continue }
      let next = text.skipSpaces(close)
      for determiner in determiners where text.has(determiner, at: next) {
        for noun in nouns where text.has(noun, at: next + determiner.count) {
          let end = next + determiner.count + noun.count
          if text.endsWord(at: end), end <= limit { return end }
        }
      }
    }
    return nil
  }
}
