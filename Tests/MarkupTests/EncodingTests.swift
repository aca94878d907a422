import Testing

@testable import Markup

@Suite struct EncodingTests {
  static let samples: [(name: String, bytes: [UInt8], text: String, hasNotice: Bool)] = [
    ("undeclared UTF-8", Array("<p>é</p>".utf8), "é", false),
    ("undeclared windows-1252", Array("<p>a".utf8) + [0xE9, 0x80] + Array("</p>".utf8), "aé€", true),
    (
      "ISO-8859-1 that is windows-1252",
      Array("<meta charset=iso-8859-1><p>".utf8) + [0x93, 0x94] + Array("</p>".utf8), "“”", false
    ),
    ("wrong declaration", Array("<meta charset='iso-8859-1'><p>é</p>".utf8), "é", true),
    (
      "gb2312",
      Array("<meta http-equiv=Content-Type content='text/html; charset=gb2312'><p>".utf8)
        + [0xB5, 0xDA, 0xC1, 0xF9, 0xCC, 0xF5] + Array("</p>".utf8), "第六条", false
    ),
    (
      "Shift_JIS", Array("<meta charset=Shift_JIS><p>".utf8) + [0x96, 0x40] + Array("</p>".utf8), "法", false
    ),
    ("EUC-KR", Array("<meta charset=euc-kr><p>".utf8) + [0xB9, 0xFD] + Array("</p>".utf8), "법", false),
    (
      "UTF-16 with a mark", [0xFF, 0xFE] + "<p>é法</p>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      "é法", false
    ),
    (
      "UTF-16 without a mark", "<p>é法</p>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, "é法", false
    ),
    ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array("<p>é</p>".utf8), "é", false),
    (
      "damaged UTF-8", Array("<meta charset=utf-8><p>ééééééééé".utf8) + [0xFF] + Array("</p>".utf8),
      "ééééééééé\u{FFFD}", true
    ),
  ]

  @Test(arguments: samples)
  func decodes(_ name: String, _ bytes: [UInt8], _ wanted: String, _ hasNotice: Bool) throws {
    let read = try DocumentReader().read(bytes: bytes, name: name, format: .html)
    #expect(String(decoding: read.text, as: UTF8.self) == wanted)
    #expect(read.notices.isEmpty == !hasNotice, "\(read.notices)")
  }

  @Test func declarationOfXML() throws {
    let bytes = Array("<?xml version='1.0' encoding='windows-1252'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    let read = try DocumentReader().read(bytes: bytes, name: "x.xml")
    #expect(String(decoding: read.text, as: UTF8.self) == "é")
  }

  static let endings: [(encoding: String, bytes: [UInt8], text: String)] = [
    ("CP1255", [0xF9, 0xEC, 0xE5, 0xED], "שלום"), ("CP1255", [0xF9, 0xEC], "של"),
    ("CP1255", [0xE1, 0xE0, 0xCC], "ב\u{FB30}"),
    ("CP1258", Array("Vi".utf8) + [0xEA, 0xF2] + Array("t Na".utf8), "Việt Na"), ("CP1258", [0xEA], "ê"),
    ("CP1258", [0xEA, 0xF2], "ệ"), ("CP1258", [], ""),
    // The letter held back stands before what cannot be read.
    ("CP1255", [0xF9, 0xEC, 0xFF, 0xED], "של\u{FFFD}ם"),
    // Nothing is shifted back.
    ("ISO-2022-JP", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0xFF, 0x4B, 0x5C], "日\u{FFFD}本"),
  ]

  /// glibc holds a letter back that the next one may be composed with; at the end of the text it was lost.
  @Test(arguments: endings)
  func letterHeldBackToBeComposedIsKept(_ encoding: String, _ bytes: [UInt8], _ wanted: String) throws {
    let converted = try #require(Encoding.convert(bytes[...], from: encoding))
    #expect(Array(String(decoding: converted.bytes, as: UTF8.self).unicodeScalars) == Array(wanted.unicodeScalars))
  }

  @Test func lastLetterOfAFileWithoutAFinalLineBreak() throws {
    let hebrew: [UInt8] = [0xE7, 0xE5, 0xF7, 0x20, 0xE4, 0xF1, 0xF4, 0xF8, 0xE9, 0xED, 0x20, 0xF9, 0xEC, 0xE5, 0xED]
    let read = try DocumentReader().read(bytes: hebrew, name: "law.txt", format: .text, charset: "windows-1255")
    #expect(String(decoding: read.text, as: UTF8.self) == "חוק הספרים שלום")
  }
}
