/// Which passages of a text are new and which are gone.
public struct WordingDifference: Sendable, Hashable {
  /// A passage that reads differently now, or that is on one side only.
  public struct Change: Sendable, Hashable {
    /// The passage before, cut to what differs; nil for a new one.
    public var before: String?
    /// The passage now, likewise; nil for one that is gone.
    public var after: String?
  }
  /// The passages that differ, in the order of the text; of the old text where they are gone.
  public let changes: [Change]

  /// Most characters shown of a passage.
  private static let shown = 240
  /// Characters shown on either side of what differs.
  private static let context = 60

  /// What makes `new` different from `old`. A passage that only moved is no difference.
  public init(from old: NormalisedText, to new: NormalisedText) {
    let removed = Self.surplus(of: old.passages, over: new.passages)
    let added = Self.surplus(of: new.passages, over: old.passages)
    var changes: [Change] = []
    var open = removed[...]
    for passage in added {
      // Versions change in few places: the partner of a passage is among the next few that are gone.
      let partner = open.prefix(8).firstIndex { Self.isVersion(passage, of: $0) }
      guard let partner else {
        changes.append(Change(before: nil, after: Self.cut(passage)))
        continue
      }
      changes += open[..<partner].map { Change(before: Self.cut($0), after: nil) }
      let (before, after) = Self.differing(open[partner], passage)
      changes.append(Change(before: before, after: after))
      open = open[(partner + 1)...]
    }
    changes += open.map { Change(before: Self.cut($0), after: nil) }
    self.changes = changes
  }

  /// The passages of `list` that `other` does not have, or has fewer times.
  private static func surplus(of list: [String], over other: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for passage in other { counts[passage, default: 0] += 1 }
    return list.filter { passage in
      guard let count = counts[passage], count > 0 else { return true }
      counts[passage] = count - 1
      return false
    }
  }

  /// Two passages that share half of the words of the longer one, or half of its characters where there are no spaces.
  private static func isVersion(_ a: String, of b: String) -> Bool {
    let (first, second) = (units(a), units(b))
    let common = Set(first).intersection(second).count
    return 2 * common >= max(Set(first).count, Set(second).count)
  }

  private static func units(_ text: String) -> [Substring] {
    let words = text.split(separator: " ")
    if words.count * 12 > text.utf8.count || words.count > 8 { return words }
    return text.indices.map { text[$0...$0] }
  }

  /// The parts of two versions that differ, with a little of what stands around them.
  private static func differing(_ old: String, _ new: String) -> (String, String) {
    let (before, after) = (Array(old), Array(new))
    let shorter = min(before.count, after.count)
    var head = 0
    while head < shorter, before[head] == after[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, before[before.count - 1 - tail] == after[after.count - 1 - tail] { tail += 1 }
    return (window(before, head, tail), window(after, head, tail))
  }

  private static func window(_ text: [Character], _ head: Int, _ tail: Int) -> String {
    var start = max(0, head - context)
    var end = min(text.count, text.count - tail + context)
    // Whole words at the edges.
    while start > 0, start > head - context - 20, text[start - 1] != " " { start -= 1 }
    while end < text.count, end < text.count - tail + context + 20, text[end] != " " { end += 1 }
    let body = cut(String(text[start..<max(start, end)]))
    return (start > 0 ? "…" : "") + body + (end < text.count && !body.hasSuffix("…") ? "…" : "")
  }

  private static func cut(_ passage: String) -> String {
    passage.count > shown ? String(passage.prefix(shown - 1)) + "…" : passage
  }
}
