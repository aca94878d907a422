import Markup

/// Reads how strongly each mention of a theme in a passage commits to it.
///
/// Strongest first: the place (a heading, the head of a list item, "the principle of"), then the sentence's obligation, then its
/// valuation. Method after Fjeld et al., "Principled Artificial Intelligence" (2020), which codes a principle where a document
/// "references it as a principle", and ISO/IEC Directives part 2, clause 7, for the verbs of provisions.
struct CommitmentReading {
  let words: CommitmentWords
  let phrases: PhraseBook
  let text: TextView
  let passage: Range<Int>
  let isHeading: Bool
  /// The words before a list of which the passage is an item: "Each Party shall ensure that:".
  let chapeau: Chapeau?

  /// What the words before a list say of its items.
  struct Chapeau {
    var strength: Commitment.Strength
    var cue: Range<Int>
  }

  /// What the passage says of the items that follow it, when it ends in a colon or dash; its last cue counts.
  func opening() -> Chapeau? {
    let end = text.skipSpacesBack(passage.upperBound)
    guard end > passage.lowerBound,
      text.bytes[end - 1] == UInt8(ascii: ":") || text.has([0xE2, 0x80, 0x94], at: end - 3)
        || text.has([0xEF, 0xBC, 0x9A], at: end - 3)
    else { return nil }
    let found = cues(in: max(passage.lowerBound, end - 400)..<end)
    if found.contains(where: { $0.role == .negation || $0.role == .delegation }) { return nil }
    if let cue = found.last(where: { $0.role == .normative }) { return Chapeau(strength: .normative, cue: cue.range) }
    if let cue = found.last(where: { $0.role == .naming }) { return Chapeau(strength: .principle, cue: cue.range) }
    return found.last { $0.role == .statement }.map { Chapeau(strength: .statement, cue: $0.range) }
  }

  /// Whether the passage begins as an item of a list does: "(a) ...", "1. ...", "• ...", or in a small letter.
  var isItem: Bool {
    let start = text.skipSpaces(passage.lowerBound)
    guard start < passage.upperBound else { return false }
    let byte = text.bytes[start]
    if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "-") || byte == 0xE2 || TextView.isDigit(byte) { return true }
    return byte &- 0x61 < 26 || text.has([0xEF, 0xBC, 0x88], at: start)
      || TextView.isUpper(byte) && isMark(start)
  }

  private typealias Found = (role: CommitmentWords.Role, range: Range<Int>)

  /// Gives every mention of a theme its commitment.
  func assign(_ mentions: inout [Mention], sentence: (Int) -> Range<Int>) {
    var known: (sentence: Range<Int>, cues: [Found])?
    for index in mentions.indices where mentions[index].kind == .principle {
      let range = mentions[index].range
      if isHeading || isItemHead(range) {
        mentions[index].commitment = Commitment(strength: .principle, modifier: modifier(ofHead: range), cue: range)
        continue
      }
      let sentence =
        known?.sentence.contains(range.lowerBound) == true ? known?.sentence ?? passage : sentence(range.lowerBound)
      if known?.sentence != sentence { known = (sentence, cues(in: sentence)) }
      mentions[index].commitment = commitment(range, known?.cues ?? [])
    }
  }

  private func commitment(_ range: Range<Int>, _ cues: [Found]) -> Commitment {
    let outside = cues.filter { !$0.range.overlaps(range) }
    func nearest(_ role: CommitmentWords.Role) -> Range<Int>? {
      outside.filter { $0.role == role }.min { distance($0.range, range) < distance($1.range, range) }?.range
    }
    var commitment: Commitment
    if let naming = outside.last(where: { $0.role == .naming && isBefore($0.range, range) })?.range {
      commitment = Commitment(strength: .principle, cue: naming)
    } else if let cue = nearest(.normative) {
      commitment = Commitment(strength: .normative, cue: cue)
    } else if let chapeau, chapeau.strength == .normative {
      commitment = Commitment(strength: .normative, cue: chapeau.cue)
    } else if let cue = nearest(.statement) {
      commitment = Commitment(strength: .statement, cue: cue)
    } else if let chapeau {
      commitment = Commitment(strength: chapeau.strength, cue: chapeau.cue)
    } else {
      commitment = Commitment(strength: .mention, cue: range)
    }
    if nearest(.negation) != nil || outside.contains(where: { $0.role == .denial && isRightBefore($0.range, range) }) {
      commitment.modifier = .negated
    } else if nearest(.delegation) != nil {
      commitment.modifier = .delegated
    }
    return commitment
  }

  /// "No regulatory sandbox is needed." is a short line of which the term is most, and takes it back.
  private func modifier(ofHead range: Range<Int>) -> Commitment.Modifier? {
    passage.count <= 120 && commitment(range, cues(in: passage)).modifier == .negated ? .negated : nil
  }

  private func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.upperBound <= b.lowerBound ? b.lowerBound - a.upperBound : max(0, a.lowerBound - b.upperBound)
  }

  /// "principles of fairness, transparency and …": the list may go on up to the term.
  private func isBefore(_ cue: Range<Int>, _ term: Range<Int>) -> Bool {
    guard cue.upperBound <= term.lowerBound, term.lowerBound - cue.upperBound <= 120 else { return false }
    return !text.bytes[cue.upperBound..<term.lowerBound].contains {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "(")
    }
  }

  /// "no regulatory sandbox", "without a single sandbox".
  private func isRightBefore(_ cue: Range<Int>, _ term: Range<Int>) -> Bool {
    isBefore(cue, term) && term.lowerBound - cue.upperBound <= 24
      && !text.bytes[cue.upperBound..<term.lowerBound].contains(UInt8(ascii: ","))
  }

  /// "1. Transparency: …", "(b) Fairness – …", "Accountability": the term heads the item, or is all of a short line.
  private func isItemHead(_ range: Range<Int>) -> Bool {
    var start = passage.lowerBound
    let limit = min(range.lowerBound, start + 12)
    // The mark of the item.
    while start < limit, !isLetter(start) || isMark(start) { start += 1 }
    guard range.lowerBound - start <= 24, !text.bytes[start..<range.lowerBound].contains(UInt8(ascii: ",")) else {
      return false
    }
    // A short line of which the term is most.
    if range.count * 2 >= text.skipSpacesBack(passage.upperBound) - start { return true }
    var at = range.upperBound
    while at < min(passage.upperBound, range.upperBound + 40) {
      let byte = text.bytes[at]
      if byte == UInt8(ascii: ":") || text.has([0xEF, 0xBC, 0x9A], at: at) { return true }
      if text.hyphen(at: at) > 1, text.space(at: at + text.hyphen(at: at)) > 0 { return true }
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") { return false }
      at += 1
    }
    return false
  }

  private func isLetter(_ at: Int) -> Bool { text.character(at: at) != .other && !TextView.isDigit(text.bytes[at]) }

  /// "(a) ", "b) ", "iv. ".
  private func isMark(_ at: Int) -> Bool {
    var end = at
    while end < passage.upperBound, end - at < 4, TextView.isASCIIWord(text.bytes[end]) { end += 1 }
    return end < passage.upperBound && end - at <= 3
      && (text.bytes[end] == UInt8(ascii: ")") || text.bytes[end] == UInt8(ascii: "."))
  }

  private func cues(in sentence: Range<Int>) -> [Found] {
    words.starts.withUnsafeBufferPointer { starts in
      var found: [Found] = []
      for at in sentence {
        let first = Int(text.folded[at])
        guard starts[first] < starts[first + 1], text.startsWord(at: at) else { continue }
        for index in Int(starts[first])..<Int(starts[first + 1]) {
          if let end = phrases.match(words.cues[index].phrase, text, at: at, limit: sentence.upperBound) {
            found.append((words.cues[index].role, at..<end))
          }
        }
      }
      return found
    }
  }
}
