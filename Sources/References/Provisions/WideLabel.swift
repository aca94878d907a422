/// A unit at the head of its paragraph that is the heading of a provision and refers to none.
///
///     第六条　国家 ...      ## 第八章 工资和福利      제7조(벌칙에 관한 경과조치) 이 법 ...      第一章　通則（第一条―第四条）
struct WideLabel {
  let text: TextView
  let passage: Range<Int>

  /// Whether the unit at `start..<end` is the heading of its paragraph, or a line of a table of contents.
  func stands(_ start: Int, _ end: Int, _ steps: [Pinpoint.Step], language: String) -> Bool {
    // "附則別表第六　退職所得の…表"
    let steps = steps.filter { !$0.value.isEmpty }
    let head = self.head
    if language == "ko", isOmission(head) { return true }
    guard start > head, !isBehindSupplement(start, head) else {
      return steps[0].level <= 2 && (end >= passage.upperBound || closes(end, steps, language))
    }
    return isContents(start, head) && isHeading(head)
  }

  /// Whether the paragraph is the heading of supplementary provisions, which names the act that brought them:
  /// "附　則　（平成八年三月三一日法律第二七号）　抄", "부칙 <법률 제16930호, 2020. 2. 4.>".
  var isSupplement: Bool {
    let head = text.skipSpaces(passage.lowerBound)
    guard head + 3 < passage.upperBound else { return false }
    var at: Int
    if text.has(Self.supplement[0], at: head) {
      let second = text.skipSpaces(head + 3)
      guard text.has(Self.supplement[1], at: second) else { return false }
      at = second + 3
    } else if text.has(Self.supplement[2], at: head) {
      at = head + Self.supplement[2].count
    } else {
      return false
    }
    at = text.skipSpaces(at)
    return at < passage.upperBound
      && (text.bytes[at] == UInt8(ascii: "<") || Self.openings.contains { text.has($0, at: at) })
  }

  /// Whether a name is all there is in a heading: "# 中华人民共和国护照法" is the law's own title.
  func isOwnTitle(_ range: Range<Int>) -> Bool {
    text.bytes[passage.lowerBound] == UInt8(ascii: "#") && head == range.lowerBound
      && text.skipSpaces(range.upperBound) >= passage.upperBound
  }

  /// "제2조 부터 제16조까지 생략": headings of provisions that an amending act leaves out.
  private func isOmission(_ head: Int) -> Bool {
    let end = text.skipSpacesBack(passage.upperBound)
    return end - head < 60 && text.has(Self.je, at: head) && end - Self.omitted.count > head
      && text.has(Self.omitted, at: end - Self.omitted.count)
  }

  private static let omitted = Array("생략".utf8)

  /// "附則別表第六　…": the unit stands behind "附則" at the head.
  private func isBehindSupplement(_ start: Int, _ head: Int) -> Bool {
    text.has(Self.supplement[0], at: head) && text.has(Self.supplement[1], at: head + 3) && start == head + 6
  }

  private static let supplement = ["附", "則", "부칙"].map { Array($0.utf8) }

  /// Past the marks of a heading: "## ", "**", quotes, spaces.
  private var head: Int {
    var at = text.skipSpaces(passage.lowerBound)
    while at < passage.upperBound {
      if let mark = Self.marks.first(where: { text.has($0, at: at) }) {
        at = text.skipSpaces(at + mark.count)
      } else {
        break
      }
    }
    return at
  }

  private static let marks = ["#", "*", ">", "\"", "“", "「", "『", "\u{FEFF}"].map { Array($0.utf8) }
  private static let openings = ["（", "("].map { Array($0.utf8) }
  private static let closings = ["）", ")"].map { Array($0.utf8) }

  /// Whether what stands behind the number closes a heading.
  private func closes(_ end: Int, _ steps: [Pinpoint.Step], _ language: String) -> Bool {
    let next = text.skipSpaces(end)
    if next >= passage.upperBound { return steps.count == 1 }
    guard steps.count == 1 else { return false }
    if text.bytes[next] == UInt8(ascii: "*") { return true }
    if Self.openings.contains(where: { text.has($0, at: next) }) {
      // "第百八十一条（利子所得）の規定": a Japanese article's title stands before its number, the bracket explains a reference.
      return language != "ja" || steps[0].level < 2 || next > end
    }
    if language == "ko" {
      if text.has(Self.deleted, at: next) { return true }
      return next > end && !Self.korean.contains { text.has($0, at: next) } && !text.has(Self.je, at: next)
    }
    if next > end { return true }
    // "第一章总则": a chapter's title follows without a space.
    return steps[0].level <= 1 && text.character(at: next) == .ideograph
      && !Self.particles.contains { text.has($0, at: next) }
  }

  private static let deleted = Array("삭제".utf8)
  private static let je = Array("제".utf8)
  /// Words that join a reference at the head of a paragraph to what follows.
  private static let korean = ["및", "또는", "부터", "내지", "중", "각", "전단", "후단", "본문", "단서", "에", "의"].map { Array($0.utf8) }
  private static let particles = [
    "规定", "規定", "的", "和", "至", "所", "及", "或", "中", "与", "與", "以", "之", "の", "に", "を", "は", "が", "から", "まで", "第", "に",
    "若", "又",
    "並", "各",
  ].map { Array($0.utf8) }

  /// Whether the paragraph begins with a chapter's number.
  private func isHeading(_ head: Int) -> Bool {
    guard text.has(Self.ordinal, at: head),
      let (end, _) = WideNumber.read(text, text.skipSpaces(head + 3), passage.upperBound)
    else { return false }
    return Self.chapters.contains { text.has($0, at: text.skipSpaces(end)) }
  }

  private static let ordinal = Array("第".utf8)
  private static let chapters = ["編", "编", "章", "節", "节", "款", "目"].map { Array($0.utf8) }

  /// "第一章　通則（第一条―第四条）": whether `start` stands in a bracket that closes the paragraph and holds numbers of provisions only.
  private func isContents(_ start: Int, _ head: Int) -> Bool {
    var open = start
    while open > head, start - open < 60, text.bytes[open - 1] != UInt8(ascii: "("),
      open < 3 || !text.has(Self.openings[0], at: open - 3)
    {
      open -= 1
    }
    guard open > head, start - open < 60 else { return false }
    var close = start
    while close < passage.upperBound, close - start < 120 {
      if Self.closings.contains(where: { text.has($0, at: close) }) {
        let end = text.bytes[close] == UInt8(ascii: ")") ? close + 1 : close + 3
        return text.skipSpaces(end) >= passage.upperBound && text.bytes[close - 3] >= 0xE4
          && Self.units.contains { text.has($0, at: close - 3) }
      }
      close += 1
    }
    return false
  }

  /// Last characters of what a table of contents gives in brackets: "第四条の二" ends in a number.
  private static let units = "条條章節款目項二三四五六七八九十".map { Array(String($0).utf8) }
}
