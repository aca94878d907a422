import Catalogue

/// Finds references to standards of which none is named: "relevant international standards" (`general-standards.tsv`).
///
/// General reference to standards, ISO/IEC Guide 2:2004, 11.2.3: "reference to standards that designates all standards of
/// a specific body and/or in a particular field without identifying them individually". It resolves to no work.
struct GeneralReferences: Sendable {
  /// Name of the rule.
  static let rule = "general-standards"

  /// One line of the table.
  struct Pattern: Sendable {
    let phrases: [Phrase]
    /// Longer phrases in which it does not count, by their offsets in the phrase book: "standards of living".
    let unless: [Int32]
    /// Phrases of which one must stand in the same sentence.
    let needs: [Int32]
  }

  let patterns: [Pattern]

  init(folder: DataFolder, language: String, phrases: PhraseBook) throws(CatalogueError) {
    let code = String(language.prefix(2))
    var patterns: [Pattern] = []
    for row in try folder.table("general-standards.tsv").rows where row["language"] == code {
      func offsets(_ column: String) -> [Int32] {
        row.list(column).flatMap { Phrase.expand($0, language: code) }.map(phrases.add)
      }
      let expanded = row.list("words").flatMap { Phrase.expand($0, language: code) }
      guard !expanded.isEmpty, expanded.allSatisfy({ $0.trigger != nil }) else {
        throw CatalogueError(
          table: "general-standards.tsv", line: row.line, reason: "“\(row["words"])” begins with no word",
          remedy: "Begin every alternative with letters")
      }
      patterns.append(Pattern(phrases: expanded, unless: offsets("unless"), needs: offsets("needs")))
    }
    self.patterns = patterns
  }

  /// Where the last word of a reference begins; the last character in scripts without spaces.
  func lastWord(of range: Range<Int>, _ text: TextView) -> Int {
    var at = range.upperBound - 1
    while at > range.lowerBound, text.bytes[at] & 0xC0 == 0x80 || !text.startsWord(at: at) { at -= 1 }
    return at
  }

  /// `works`, which are in order, and those of `ranges` that name no standard and no body beside themselves.
  func added(_ ranges: [Range<Int>], to works: [Mention], _ text: TextView) -> [Mention] {
    var kept: [Range<Int>] = []
    for range in ranges.sorted(by: {
      $0.lowerBound != $1.lowerBound ? $0.lowerBound < $1.lowerBound : $0.upperBound > $1.upperBound
    }) where !(kept.last?.overlaps(range) ?? false) && !works.contains(where: { clashes($0, range, text) }) {
      kept.append(range)
    }
    if kept.isEmpty { return works }
    // A principle in their words ("international cybersecurity standards") stays one: a general reference names nothing.
    var result = works
    result += kept.map { range in
      var mention = Mention(range: range, work: range, kind: .standard, rule: Self.rule, confidence: 0.8)
      mention.axes[.identification] = AxisValue(value: "general", cue: range)
      return mention
    }
    return result.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// "international standards such as ISO 9001", "standards of ISO/IEC JTC 1/SC 42", "GB/T 35273国家标准": something is
  /// named, and that is the reference.
  private func clashes(_ work: Mention, _ range: Range<Int>, _ text: TextView) -> Bool {
    if work.kind == .principle { return false }
    if work.range.overlaps(range) { return true }
    if work.kind == .provision { return false }
    if work.kind == .instrument { return false }
    let isBehind = work.range.lowerBound >= range.upperBound
    let gap = isBehind ? range.upperBound..<work.range.lowerBound : work.range.upperBound..<range.lowerBound
    let reach = work.kind == .standard ? isBehind ? 40 : 3 : isBehind ? 12 : 3
    return gap.count <= reach && !gap.contains { [UInt8(ascii: ";"), UInt8(ascii: ".")].contains(text.bytes[$0]) }
  }
}
