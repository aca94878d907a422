import Testing

@testable import References

struct FoldTests {
  static let pairs: [(String, String)] = [
    ("ISO/IEC 27001", "iso/iec 27001"), ("", ""), ("@[`{", "@[`{"),
    ("ÀÉÎÖØÞ", "àéîöøþ"), ("ß×÷ÿ", "ß×÷ÿ"), ("ĄĆĘŁŃŚŹŻ", "ąćęłńśźż"), ("ŐŰČŠŽ", "őűčšž"), ("ĹĽ", "ĺľ"),
    ("ΑΒΓΩ", "αβγω"), ("αβγως", "αβγως"), ("ГОСТ Р ИСО/МЭК", "гост р исо/мэк"), ("ЁЂЏ", "ёђџ"), ("ёжик", "ёжик"),
    ("人工智能 「法」", "人工智能 「法」"), ("한국 KS X", "한국 ks x"), ("🙂 A", "🙂 a"),
  ]

  @Test(arguments: pairs)
  func lettersAreLowered(text: String, folded: String) {
    #expect(String(decoding: fold(text), as: UTF8.self) == folded)
  }

  @Test func everyCharacterKeepsItsLength() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(Character(scalar)).utf8)
      let folded = bytes.withUnsafeBufferPointer { fold($0) }
      #expect(folded.count == bytes.count)
      #expect(String(validating: folded, as: UTF8.self) != nil, "U+\(String(value, radix: 16))")
      #expect(folded.withUnsafeBufferPointer { fold($0) } == folded, "U+\(String(value, radix: 16))")
    }
  }

  @Test func foldingAgreesWithUnicodeWhereItFolds() {
    // The lower case of U+0130 has three bytes; U+03A2 is no letter.
    for value in UInt32(0)...0x52F where value != 0x130 && value != 0x3A2 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let folded = String(decoding: fold(text), as: UTF8.self)
      if folded != text { #expect(folded == text.lowercased(), "U+\(String(value, radix: 16))") }
    }
  }

  @Test func brokenTextKeepsItsLength() {
    for bytes: [UInt8] in [
      [0xC3], [0x41, 0xC3], [0xD0, 0xD0, 0xD0], [0xE4, 0x41], [0x80, 0xBF, 0x41], [0xF0, 0x9F],
    ] {
      #expect(bytes.withUnsafeBufferPointer { fold($0) }.count == bytes.count)
    }
  }
}
