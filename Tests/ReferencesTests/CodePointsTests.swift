import Testing

@testable import References

struct CodePointsTests {
  private let text = "aé中🙂b"

  @Test func bytesBecomeCodePoints() {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var points = CodePoints(bytes)
      #expect([0, 1, 3, 6, 10, 11].map { points.offset(ofByte: $0) } == [0, 1, 2, 3, 4, 5])
    }
  }

  @Test func goingBackGivesTheSame() {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var points = CodePoints(bytes)
      #expect([11, 3, 10, 0, 6, 6, 1].map { points.offset(ofByte: $0) } == [5, 2, 4, 0, 3, 3, 1])
    }
  }

  @Test func aCombiningMarkIsACodePointOfItsOwn() {
    Array("e\u{301}x".utf8).withUnsafeBufferPointer { bytes in
      var points = CodePoints(bytes)
      #expect(points.offset(ofByte: 3) == 2)
      #expect(points.offset(ofByte: 4) == 3)
    }
  }

  @Test func randomWalksAgreeWithCounting() {
    let scalars = ["a", "é", "中", "🙂", "\n"]
    var random = SeededRandom(seed: 7)
    let text = (0..<300).map { _ in scalars.randomElement(using: &random) ?? "a" }.joined()
    let offsets = text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var points = CodePoints(bytes)
      for _ in 0..<500 {
        let index = Int.random(in: 0..<offsets.count, using: &random)
        #expect(points.offset(ofByte: offsets[index]) == index)
      }
    }
  }
}
