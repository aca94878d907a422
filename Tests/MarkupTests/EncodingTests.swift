import Markup
import Testing

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
}
