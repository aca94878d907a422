/// The differing sentences of two texts, word by word beside each other.
struct WordingAlignment {
  /// One of the texts.
  struct Side {
    let text: TextTokens
    /// The words of each sentence.
    let words: [Range<Int>]
    /// Where each sentence stands.
    let places: [String]
    /// Whether a word stands on the other side as well, at the place that the alignment gives it.
    var isKept: [Bool]

    init(_ text: TextTokens, places: [String]) {
      self.text = text
      var words = text.sentences.map { _ in 0..<0 }
      for (index, token) in text.tokens.enumerated() {
        let first = words[token.sentence].isEmpty ? index : words[token.sentence].lowerBound
        words[token.sentence] = first..<(index + 1)
      }
      self.words = words
      self.places = text.sentences.map { places[$0.passage] }
      isKept = Array(repeating: false, count: text.tokens.count)
    }

    /// The words of a sentence that are only here, numbers of provisions left out.
    func changed(in sentence: Int) -> [Int] {
      words[sentence].filter { !isKept[$0] && !text.tokens[$0].isNumber }
    }

    /// Words from the first to the last in `range`, without the numbers at their head, at most so many characters long.
    func excerpt(_ range: Range<Int>) -> String {
      let inner = range.drop { text.tokens[$0].isNumber }
      guard let first = inner.first else { return "" }
      let sentence = text.tokens[first].sentence
      var result = first > words[sentence].lowerBound && !text.tokens[first - 1].isNumber ? "…" : ""
      var isCut = false
      for index in inner where !isCut {
        let token = text.tokens[index]
        if index > first, token.followsSpace || token.sentence != text.tokens[index - 1].sentence { result += " " }
        result += token.text.prefix(WordingAlignment.shown)
        isCut = result.count > WordingAlignment.shown
      }
      if isCut { return result.prefix(WordingAlignment.shown - 1) + "…" }
      guard let last = inner.last, last + 1 < words[text.tokens[last].sentence].upperBound else { return result }
      return result + "…"
    }
  }

  /// Most characters shown of a change.
  static let shown = 240
  /// Words shown on either side of what differs.
  private static let context = 10
  /// So many equal words between two changes part them.
  private static let gap = 24

  private var old: Side
  private var new: Side
  /// For each old word its place on the new side.
  private var partner: [Int?] = []

  init(old: Side, new: Side) {
    (self.old, self.new) = (old, new)
    align()
  }

  private mutating func align() {
    partner = Array(repeating: nil, count: old.text.tokens.count)
    var numbers: [Substring: Int] = [:]
    func number(_ token: TextTokens.Token) -> Int {
      if let known = numbers[token.text] { return known }
      numbers[token.text] = numbers.count
      return numbers.count - 1
    }
    let (before, after) = (old.text.tokens.map(number), new.text.tokens.map(number))
    if let script = EditScript(from: before, to: after) {
      keep(script, 0, 0)
      return
    }
    // Too much differs for one script: sentence by sentence, each with one of the next few that shares half of its words.
    var next = 0
    for sentence in new.words.indices {
      let words = new.words[sentence]
      let own = Set(after[words])
      let version = (next..<min(next + 8, old.words.count)).first { candidate in
        let other = Set(before[old.words[candidate]])
        return 2 * own.intersection(other).count >= max(own.count, other.count)
      }
      guard let version else { continue }
      next = version + 1
      let others = old.words[version]
      guard let script = EditScript(from: Array(before[others]), to: Array(after[words])) else { continue }
      keep(script, others.lowerBound, words.lowerBound)
    }
  }

  private mutating func keep(_ script: EditScript, _ oldOffset: Int, _ newOffset: Int) {
    for (index, other) in script.partner.enumerated() {
      guard let other else { continue }
      partner[oldOffset + index] = newOffset + other
      old.isKept[oldOffset + index] = true
      new.isKept[newOffset + other] = true
    }
  }

  // MARK: What differs

  /// Sentences that are versions of each other: one or several on each side, without a gap.
  private struct Group {
    var old: ClosedRange<Int>
    var new: ClosedRange<Int>
  }

  /// The groups in order. Sentences belong together when one shares half of its words with the other; the alignment never
  /// crosses itself, so that neither do they.
  private var groups: [Group] {
    var groups: [Group] = []
    for sentence in old.words.indices {
      var shared: [Int: Int] = [:]
      for word in old.words[sentence] {
        if let other = partner[word] { shared[new.text.tokens[other].sentence, default: 0] += 1 }
      }
      for (other, count) in shared.sorted(by: { $0.key < $1.key })
      where 2 * count >= min(old.words[sentence].count, new.words[other].count) {
        if let last = groups.last, sentence <= last.old.upperBound || other <= last.new.upperBound {
          groups[groups.count - 1].old = last.old.lowerBound...max(last.old.upperBound, sentence)
          groups[groups.count - 1].new = last.new.lowerBound...max(last.new.upperBound, other)
        } else {
          groups.append(Group(old: sentence...sentence, new: other...other))
        }
      }
    }
    return groups
  }

  /// What differs, in the order of the new text.
  var changes: [WordingDifference.Change] {
    var changes: [WordingDifference.Change] = []
    var (oldNext, newNext) = (0, 0)
    for group in groups {
      changes += alone(old, oldNext..<group.old.lowerBound).map { .init(before: $0.text, after: nil, place: $0.place) }
      changes += alone(new, newNext..<group.new.lowerBound).map { .init(before: nil, after: $0.text, place: $0.place) }
      changes += reworded(group)
      (oldNext, newNext) = (group.old.upperBound + 1, group.new.upperBound + 1)
    }
    changes += alone(old, oldNext..<old.words.count).map { .init(before: $0.text, after: nil, place: $0.place) }
    changes += alone(new, newNext..<new.words.count).map { .init(before: nil, after: $0.text, place: $0.place) }
    return changes
  }

  /// Sentences without a version on the other side; those of one passage in one piece.
  private func alone(_ side: Side, _ sentences: Range<Int>) -> [(text: String, place: String)] {
    var result: [(text: String, place: String)] = []
    var index = sentences.lowerBound
    while index < sentences.upperBound {
      var end = index + 1
      let passage = side.text.sentences[index].passage
      while end < sentences.upperBound, side.text.sentences[end].passage == passage { end += 1 }
      if (index..<end).contains(where: { !side.changed(in: $0).isEmpty }) {
        let text = side.excerpt(side.words[index].lowerBound..<side.words[end - 1].upperBound)
        if !text.isEmpty { result.append((text, side.places[index])) }
      }
      index = end
    }
    return result
  }

  private func reworded(_ group: Group) -> [WordingDifference.Change] {
    let oldWords = old.words[group.old.lowerBound].lowerBound..<old.words[group.old.upperBound].upperBound
    let newWords = new.words[group.new.lowerBound].lowerBound..<new.words[group.new.upperBound].upperBound
    var hunks: [(old: Range<Int>, new: Range<Int>)] = []
    var (i, j) = (oldWords.lowerBound, newWords.lowerBound)
    while i < oldWords.upperBound || j < newWords.upperBound {
      let (fromOld, fromNew) = (i, j)
      while i < oldWords.upperBound, partner[i].map({ !newWords.contains($0) }) ?? true { i += 1 }
      let stop = i < oldWords.upperBound ? partner[i] ?? newWords.upperBound : newWords.upperBound
      j = max(j, stop)
      if i > fromOld || j > fromNew { hunks.append((fromOld..<i, fromNew..<j)) }
      if i < oldWords.upperBound { (i, j) = (i + 1, j + 1) }
    }
    // Numbers at the head of provisions are no words.
    hunks.removeAll { hunk in
      hunk.old.allSatisfy { old.text.tokens[$0].isNumber } && hunk.new.allSatisfy { new.text.tokens[$0].isNumber }
    }
    var merged: [(old: Range<Int>, new: Range<Int>)] = []
    for hunk in hunks {
      if let last = merged.last, hunk.new.lowerBound - last.new.upperBound < Self.gap,
        hunk.old.lowerBound - last.old.upperBound < Self.gap
      {
        merged[merged.count - 1] =
          (last.old.lowerBound..<hunk.old.upperBound, last.new.lowerBound..<hunk.new.upperBound)
      } else {
        merged.append(hunk)
      }
    }
    return merged.map { hunk in
      let place = new.places[new.text.tokens[min(hunk.new.lowerBound, newWords.upperBound - 1)].sentence]
      return WordingDifference.Change(
        before: old.excerpt(Self.widened(hunk.old, in: oldWords)).nonempty,
        after: new.excerpt(Self.widened(hunk.new, in: newWords)).nonempty, place: place)
    }
  }

  private static func widened(_ words: Range<Int>, in all: Range<Int>) -> Range<Int> {
    max(all.lowerBound, words.lowerBound - context)..<min(all.upperBound, words.upperBound + context)
  }
}
