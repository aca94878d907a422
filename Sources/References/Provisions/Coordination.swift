/// Pinpoints that share the work named behind the last of them.
///
///     Part 7 or section 151 of the Reserve Forces Act 1980
///     sections 59 and 71 of, and paragraph 7 of Schedule 1 to, the 1990 Act
extension Assembly {
  /// Whether the group, which names no work, may share the one behind the pinpoints that follow it.
  func awaitsWork(_ group: Pinpoint, _ items: [Item], _ next: Int) -> Bool {
    guard next < items.count, case .pinpoint(let following) = items[next] else { return false }
    return isJoined(group.range.upperBound, to: following.range.lowerBound) || isSuspended(group, before: following)
  }

  /// "section 5 or section 6": nothing but a word between them.
  private func isJoined(_ end: Int, to start: Int) -> Bool {
    guard start > end, start - end <= 12, let next = ListSeparator.skip(text, at: end, limit: passage.upperBound) else {
      return false
    }
    return text.skipSpaces(next) == start && text.bytes[end..<start].contains(where: TextView.isASCIIWord)
  }

  /// Where a comma stands behind a connector: in "section 5 of, and Schedule 1 to, the Act" the work is named behind the next
  /// pinpoint.
  private func suspension(behind group: Pinpoint) -> Int? {
    let at = text.skipSpaces(group.range.upperBound)
    return book.units.of.lazy.compactMap { phrase -> Int? in
      guard let end = book.phrases.match(phrase, text, at: at, limit: passage.upperBound) else { return nil }
      let comma = text.skipSpaces(end)
      return comma < passage.upperBound && text.bytes[comma] == UInt8(ascii: ",") ? comma : nil
    }.first
  }

  private func isSuspended(_ group: Pinpoint, before following: Pinpoint) -> Bool {
    guard let comma = suspension(behind: group), following.range.lowerBound - comma <= 16 else { return false }
    let next = ListSeparator.skip(text, at: comma, limit: passage.upperBound)
    return next.map { text.skipSpaces($0) == following.range.lowerBound } ?? false
  }

  /// The members of a list that say no work, given that of its head or end; each spans its own text.
  func add(_ members: [Pinpoint.Member], to work: Mention, _ result: inout [Mention]) {
    for member in members {
      var mention = attached(member.steps, to: work)
      mention.range = member.range
      mention.work = nil
      result.append(mention)
    }
  }

  /// Whether a list behind the work may go on with a place of this level: "같은 조 제2항, 제22조제2항" has an article of its own.
  func takes(_ work: Mention, level: Int) -> Bool {
    level > 2 || !work.antecedent.contains(.provision) && work.relative == nil
  }

  /// Pinpoints that go on behind the one of the work: "the 1991 Act, section 32 and paragraphs 7 and 18 of Schedule 7".
  func further(_ work: Mention, _ items: [Item], _ index: Int, after end: Int, _ result: inout [Mention]) -> Int {
    var next = index
    var end = end
    while next < items.count, case .pinpoint(let pinpoint) = items[next], isJoined(end, to: pinpoint.range.lowerBound) {
      let (group, other, behind) = gathered(pinpoint, items, next)
      guard other == nil, takes(work, level: group.level), !isConnected(group) else { break }
      add(group.members, to: work, &result)
      end = group.range.upperBound
      next = behind
    }
    return next
  }

  /// A connector stands behind the group: what it is part of is said there, recognised or not.
  private func isConnected(_ group: Pinpoint) -> Bool {
    let at = text.skipSpaces(group.range.upperBound)
    return book.units.of.contains { book.phrases.match($0, text, at: at, limit: passage.upperBound) != nil }
  }

  /// Gives the waiting pinpoints their work, or leaves them to the document itself: "paragraph 1 and Article 5 of
  /// Directive 2009/48/EC" has one pinpoint of the directive, as an article is larger than a paragraph.
  func release(_ waiting: inout [Pinpoint], _ work: Mention?, level: Int, _ result: inout [Mention]) {
    for group in waiting {
      guard let work, group.level <= level || suspension(behind: group) != nil else {
        emit(group, nil, &result)
        continue
      }
      add(group.members, to: work, &result)
    }
    waiting = []
  }
}
