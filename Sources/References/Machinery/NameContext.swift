/// What stands around a name and shows that it is not one.
struct NameContext {
  let text: TextView

  /// Whether the neighbours allow a name at `range`.
  func allows(name range: Range<Int>, isAcronym: Bool) -> Bool {
    if isInAddress(range.lowerBound) { return false }
    if isAcronym {
      // "Decision No 768/2008/EC", "Regulation (EC)": part of a number.
      if range.lowerBound > 0, text.bytes[range.lowerBound - 1] == UInt8(ascii: "/") { return false }
      if range.count <= 3, range.lowerBound > 0, text.bytes[range.lowerBound - 1] == UInt8(ascii: "("),
        text.hasFolded(Array(" ".utf8), at: range.lowerBound - 2)
      {
        return range.count == 3
      }
      return !isShouted(range)
    }
    return !isInsideLongerAct(range)
  }

  /// Whether the byte at `at` stands in a web address or a DOI.
  func isInAddress(_ at: Int) -> Bool {
    var start = at
    while start > 0, at - start < 200, text.bytes[start - 1] > 0x20 { start -= 1 }
    guard at - start >= 4 else { return false }
    var index = start
    while index + 3 <= at {
      if text.bytes[index] == UInt8(ascii: ":"), text.bytes[index + 1] == UInt8(ascii: "/"),
        text.bytes[index + 2] == UInt8(ascii: "/")
      {
        return true
      }
      if text.hasFolded(Array("www".utf8), at: index), text.bytes[index + 3] == UInt8(ascii: ".") { return true }
      index += 1
    }
    return text.bytes[start] == UInt8(ascii: "1") && text.bytes[start + 1] == UInt8(ascii: "0")
      && text.bytes[start + 2] == UInt8(ascii: ".") && text.bytes[start..<at].contains(UInt8(ascii: "/"))
  }

  /// "INDIVIDUAL WHO IS": an acronym that is a word among words in capitals.
  private func isShouted(_ range: Range<Int>) -> Bool {
    let before = text.skipSpacesBack(range.lowerBound)
    let after = text.skipSpaces(range.upperBound)
    return before < range.lowerBound && after > range.upperBound && capitals(endingAt: before)
      && capitals(beginningAt: after)
  }

  private func capitals(endingAt end: Int) -> Bool {
    var start = end
    while start > 0, TextView.isUpper(text.bytes[start - 1]) { start -= 1 }
    return end - start >= 2 && !(start > 0 && TextView.isASCIIWord(text.bytes[start - 1]))
  }

  private func capitals(beginningAt start: Int) -> Bool {
    var end = start
    while end < text.end, TextView.isUpper(text.bytes[end]) { end += 1 }
    return end - start >= 2 && !(end < text.end && TextView.isASCIIWord(text.bytes[end]))
  }

  /// "個人情報保護法施行規則", "歯科|医師法", "「개인정보 보호법 시행령」": a title that another one continues or begins.
  func isInsideWideTitle(_ range: Range<Int>, language: String) -> Bool {
    guard text.bytes[range.lowerBound] >= 0xE3 else { return false }
    let next = text.skipSpaces(range.upperBound)
    if Self.derived.contains(where: { text.has($0, at: next) }) { return true }
    if next == range.upperBound, text.has(Self.law, at: next - 3),
      Self.goingOn.contains(where: { text.has($0, at: next) })
    {
      return true
    }
    guard language.hasPrefix("ja"), range.lowerBound >= 3, text.bytes[range.lowerBound - 3] >= 0xE4,
      text.bytes[range.lowerBound - 3] <= 0xE9, text.bytes[range.lowerBound] >= 0xE4
    else { return false }
    return !Self.versions.contains { text.has($0, at: range.lowerBound - 3) }
  }

  /// What makes the title of an act that of a regulation under it.
  private static let derived = [
    "施行令", "施行規則", "施行細則", "施行细则", "实施条例", "实施细则", "實施條例", "시행령", "시행규칙",
  ].map { Array($0.utf8) }
  private static let law = Array("法".utf8)
  /// What goes on after "法" in a longer word: "统计法规", "会社法務", "国家赔偿法庭".
  private static let goingOn = "规規律定制院庭廷官学學令務务人案部".map { Array(String($0).utf8) }
  /// The last character of words that stand before a title in Japanese: "改正個人情報保護法".
  private static let versions = "旧新正行前後各等該記本".map { Array(String($0).utf8) }

  /// "Open Data Act" is not the Data Act: a capitalised word before a short name of an act belongs to it.
  private func isInsideLongerAct(_ range: Range<Int>) -> Bool {
    guard range.count <= 24, text.has(Array("Act".utf8), at: range.upperBound - 3) else { return false }
    let end = text.skipSpacesBack(range.lowerBound)
    guard end == range.lowerBound - 1, end > 0, TextView.isASCIIWord(text.bytes[end - 1]) else { return false }
    var start = end
    while start > 0, TextView.isASCIIWord(text.bytes[start - 1]) { start -= 1 }
    guard TextView.isUpper(text.bytes[start]) else { return false }
    return !Self.determiners.contains(text.string(start..<end))
  }

  private static let determiners: Set<String> = [
    "The", "EU", "European", "Draft", "Proposed", "UK", "US", "This", "That", "An", "A", "In", "Under", "Of", "By",
    "And",
    "Commission", "Union", "Canada", "Singapore", "Korean", "Chinese", "Federal", "National", "Colorado", "On", "For",
    "With", "From", "To", "See", "Our", "Its", "Also", "While", "Since", "As", "If", "When", "Whereas",
  ]
}
