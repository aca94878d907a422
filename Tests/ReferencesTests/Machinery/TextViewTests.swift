import Testing

@testable import References

struct TextViewTests {
  static let classes: [(String, TextView.Character)] = [
    ("a", .word), ("Z", .word), ("7", .word), ("é", .word), ("ж", .word), ("Ω", .word), ("º", .word),
    (" ", .other), ("-", .other), ("_", .other), ("×", .other), ("\u{00A0}", .other), ("\u{2011}", .other),
    ("،", .other), ("؛", .other), ("؟", .other), ("ق", .word), ("٣", .word), ("־", .other), ("״", .other), ("ח", .word),
    ("、", .other), ("（", .other), ("🙂", .word),
    ("法", .ideograph), ("の", .ideograph), ("ア", .ideograph), ("법", .hangul), ("가", .hangul), ("힣", .hangul),
  ]

  @Test(arguments: classes)
  func charactersHaveAClassInBothDirections(character: String, kind: TextView.Character) {
    withView(character) { view in
      #expect(view.character(at: 0) == kind)
      #expect(view.character(before: view.end) == kind)
    }
  }

  @Test func wordsBeginAndEndAtBorders() {
    withView("ab 법률 人工") { view in
      let starts = (0..<view.end).filter {
        view.bytes[$0] & 0xC0 != 0x80 && view.character(at: $0) != .other && view.startsWord(at: $0)
      }
      #expect(starts == [0, 3, 10, 13])
      #expect((0...2).map { view.endsWord(at: $0) } == [true, false, true])
    }
  }

  static let spaces: [(String, Int)] = [
    (" ", 1), ("\t", 1), ("\u{00A0}", 2), ("\u{202F}", 3), ("\u{2009}", 3), ("\u{3000}", 3), ("x", 0), ("-", 0),
    ("", 0),
  ]

  @Test(arguments: spaces)
  func whiteSpaceOfEveryWidthIsSkipped(space: String, length: Int) {
    withView(space) { view in
      #expect(view.space(at: 0) == length)
      #expect(view.skipSpaces(0) == length)
      #expect(view.skipSpacesBack(view.end) == view.end - length)
    }
  }

  static let hyphens: [(String, Int)] = [
    ("-", 1), ("\u{2010}", 3), ("\u{2011}", 3), ("–", 3), ("—", 3), ("\u{2212}", 3), ("－", 3), ("_", 0), ("~", 0),
    ("", 0),
  ]

  @Test(arguments: hyphens)
  func everyDashIsAHyphen(dash: String, length: Int) {
    #expect(withView(dash) { $0.hyphen(at: 0) } == length)
  }

  @Test func bothApostrophesAreOne() {
    #expect(["'", "\u{2019}", "`", ""].map { text in withView(text) { $0.apostrophe(at: 0) } } == [1, 3, 0, 0])
  }
}
