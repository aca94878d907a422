import Testing

@testable import References

struct WideNumberTests {
  static let numbers: [(String, String)] = [
    ("38条", "38"), ("038", "38"), ("３８条", "38"), ("一条", "1"), ("十条", "10"), ("十二", "12"), ("二十", "20"), ("三十八条", "38"),
    ("一百", "100"), ("一百零二条", "102"), ("一百一十", "110"), ("九百九十九", "999"), ("一千二百六十条", "1260"), ("二〇二四年", "2024"),
    ("〇", "0"),
  ]

  @Test(arguments: numbers)
  func numbersOfEveryWritingAreRead(text: String, value: String) throws {
    try withView(text) { view in
      let (end, number) = try #require(WideNumber.read(view, 0, view.end))
      #expect(number == value)
      #expect(view.string(end..<view.end).allSatisfy { "条年".contains($0) })
    }
  }

  @Test(arguments: ["", "条", "第一", "a1", "分之一"])
  func otherTextIsNone(text: String) {
    #expect(withView(text) { WideNumber.read($0, 0, $0.end)?.1 } == nil)
  }

  @Test func aNumberEndsWithItsPassage() {
    let found = withView("三十八") { view in [3, 6, 9].map { WideNumber.read(view, 0, $0)?.1 } }
    #expect(found == ["3", "30", "38"])
  }
}
