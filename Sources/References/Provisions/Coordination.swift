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
    return text.skipSpaces(next) == start && text.bytes[end..<start].contains { $0 | 0x20 &- 0x61 < 26 && $0 != 0x20 }
  }

  /// "of, and ... to": the connector stands before a comma and its work behind the next pinpoint.
  private func isSuspended(_ group: Pinpoint, before following: Pinpoint) -> Bool {
    let at = text.skipSpaces(group.range.upperBound)
    guard following.range.lowerBound - at <= 24 else { return false }
    return book.units.of.contains { phrase in
      guard let end = book.phrases.match(phrase, text, at: at, limit: passage.upperBound) else { return false }
      let comma = text.skipSpaces(end)
      guard comma < passage.upperBound, text.bytes[comma] == UInt8(ascii: ",") else { return false }
      let next = ListSeparator.skip(text, at: comma, limit: passage.upperBound)
      return next.map { text.skipSpaces($0) == following.range.lowerBound } ?? false
    }
  }

  /// Pinpoints that go on behind the one of the work: "the 1991 Act, section 32 and paragraphs 7 and 18 of Schedule 7".
  func further(_ work: Mention, _ items: [Item], _ index: Int, after end: Int, _ result: inout [Mention]) -> Int {
    var next = index
    var end = end
    while next < items.count, case .pinpoint(let pinpoint) = items[next], isJoined(end, to: pinpoint.range.lowerBound) {
      let (group, other, behind) = gathered(pinpoint, items, next)
      guard other == nil, !isConnected(group) else { break }
      for member in group.members {
        var mention = attached(member.steps, to: work)
        mention.range = member.range
        mention.work = nil
        result.append(mention)
      }
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
      guard let work, group.level <= level || isSuspended(group) else {
        emit(group, nil, &result)
        continue
      }
      for member in group.members {
        var mention = attached(member.steps, to: work)
        mention.range = member.range
        mention.work = nil
        result.append(mention)
      }
    }
    waiting = []
  }

  /// The connector behind the group says that a work follows, whatever its level.
  private func isSuspended(_ group: Pinpoint) -> Bool {
    let at = text.skipSpaces(group.range.upperBound)
    return book.units.of.contains { phrase in
      guard let end = book.phrases.match(phrase, text, at: at, limit: passage.upperBound) else { return false }
      let comma = text.skipSpaces(end)
      return comma < passage.upperBound && text.bytes[comma] == UInt8(ascii: ",")
    }
  }
}
