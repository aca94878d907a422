import Testing

@testable import Corpus

@Suite struct WordingDifferenceTests {
  private func changes(_ old: String, _ new: String) throws -> [[String]] {
    WordingDifference(from: try NormalisedTextTests.text(old), to: try NormalisedTextTests.text(new)).changes
      .map { [$0.before ?? "", $0.after ?? "", $0.place] }
  }

  private func paragraphs(_ passages: [String]) -> String { passages.map { "<p>\($0)</p>" }.joined() }

  @Test(arguments: [
    (["a b c d", "e f g h"], ["a b c d", "e f x h"], [["e f g h", "e f x h", ""]]),
    (["a b c d", "e f g h"], ["e f g h", "a b c d"], []),
    (["a b c d"], ["a b c d", "n e w s"], [["", "n e w s", ""]]),
    (["a b c d", "g o n e"], ["a b c d"], [["g o n e", "", ""]]),
    (["twice", "twice"], ["twice"], [["twice", "", ""]]),
    (["第一条适用本法", "第二条"], ["第一条不适用本法", "第二条"], [["第一条适用本法", "第一条不适用本法", ""]]),
    // A sentence of several, and words at its edges.
    (
      ["It shall be kept. It shall be read for 5 years."], ["It shall be kept. It shall be read for 6 years."],
      [["It shall be read for 5 years.", "It shall be read for 6 years.", ""]]
    ),
    // Two places in one passage far apart.
    ([long(3, 60)], [long(4, 61)], [[cut("word0 word1 x3"), cut("word0 word1 x4"), ""], [tail(60), tail(61), ""]]),
  ])
  func differences(old: [String], new: [String], expected: [[String]]) throws {
    #expect(try changes(paragraphs(old), paragraphs(new)) == expected)
  }

  private static func long(_ first: Int, _ last: Int) -> String {
    (["word0", "word1", "x\(first)"] + (3..<50).map { "word\($0)" } + ["y\(last)"]).joined(separator: " ")
  }
  private static func cut(_ head: String) -> String {
    head + " " + (3..<13).map { "word\($0)" }.joined(separator: " ") + "…"
  }
  private static func tail(_ last: Int) -> String {
    "…" + (40..<50).map { "word\($0)" }.joined(separator: " ") + " y\(last)"
  }

  private static let law =
    "<h2>Article 1</h2><p>Operators keep records of ISO 9001:2008.</p><h2>Article 2</h2><p>They are read every year.</p>"

  /// Other elements around the same words are no difference, also beside a word that is one.
  @Test(arguments: [
    "<p><b>Article 1</b> Operators keep records of ISO 9001:2015.</p><p><b>Article 2</b> They are read every year.</p>",
    "<h2>Article 1</h2><p>Operators keep records of ISO 9001:2015.</p><p>Article 2</p><p>They are read every year.</p>",
    "<p>Article 1 Operators keep records of ISO 9001:2015. Article 2 They are read every year.</p>",
  ])
  func anotherLayoutIsNoDifference(new: String) throws {
    let found = try changes(Self.law, new)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?[0].hasSuffix("Operators keep records of ISO 9001:2008.") == true, "\(found)")
    #expect(found.first?[1].contains("ISO 9001:2015.") == true, "\(found)")
  }

  /// Articles are numbered anew when one is taken out; the text of those behind it is what it was.
  @Test func numbersOfProvisionsAreNoWords() throws {
    func law(_ texts: [String]) -> String {
      texts.enumerated().map { "<h2>Article \($0 + 1)</h2><p>\($1)</p>" }.joined()
    }
    let texts = ["Operators keep records.", "Records are public.", "They are read every year.", "Fines are paid."]
    #expect(
      try changes(law(texts), law([texts[0], texts[2], texts[3]])) == [["Records are public.", "", "Article 2"]])
    #expect(
      try changes(law([texts[0], texts[2]]), law([texts[0], texts[1], texts[2]]))
        == [["", "Records are public.", "Article 2"]])
  }

  @Test func theProvisionIsNamed() throws {
    let new = Self.law.replacingOccurrences(of: "every year", with: "every day")
    #expect(
      try changes(Self.law, new) == [["They are read every year.", "They are read every day.", "Article 2"]])
  }

  /// A text of which nothing is left: time and memory stay within bounds, and all of it is told.
  @Test func everythingElse() throws {
    func text(_ word: String) -> String {
      paragraphs((1...1000).map { "\(word)\($0) \(word)a\($0) \(word)b\($0)." })
    }
    #expect(try changes(text("x"), text("y")).count == 2000)
  }

  /// One passage of megabytes.
  @Test func aPassageWithoutEnd() throws {
    let old = (1...20_000).map { "Word\($0) is kept." }.joined(separator: " ")
    let new = old.replacingOccurrences(of: "Word10000 is", with: "Word10000 was")
    #expect(
      try changes(paragraphs([old]), paragraphs([new])) == [["Word10000 is kept.", "Word10000 was kept.", ""]])
  }
}
