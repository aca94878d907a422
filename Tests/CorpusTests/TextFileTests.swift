import Testing

@testable import Corpus

@Suite struct TextFileTests {
  private static func utf16(_ text: String, lowByteFirst: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 255)]
      return lowByteFirst ? bytes.reversed() : bytes
    }
  }

  @Test(arguments: [
    Array("a\né".utf8), [0xEF, 0xBB, 0xBF] + Array("a\né".utf8), Array("a\r\né".utf8), Array("a\ré".utf8),
    utf16("a\né", lowByteFirst: true), utf16("a\r\né", lowByteFirst: false),
  ])
  func isBroughtIntoOneForm(bytes: [UInt8]) throws {
    #expect(try TextFile.normalised(bytes) == Array("a\né".utf8))
  }

  @Test(arguments: [
    (Array("a\nb".utf8) + [0xE9, 0x0A], 2, "is not UTF-8"),
    ([0x61, 0x00, 0x62, 0x00], 1, "holds a zero byte: UTF-16 without a byte order mark, or not text"),
    ([0xFF, 0xFE, 0x61], nil, "begins like UTF-16 and is not UTF-16"),
    ([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], nil, "begins like UTF-16 and is not UTF-16"),
  ])
  func otherBytesAreRefused(bytes: [UInt8], line: Int?, reason: String) throws {
    let failure = try #require(throws: TextFile.Failure.self) { try TextFile.normalised(bytes) }
    #expect(failure.line == line)
    #expect(failure.reason == reason)
  }
}
