import Markup
import Testing

@Suite struct PlainTextTests {
  @Test func textIsTheFileItself() throws {
    let file = "  One line.\r\n\r\n\tArticle 6\nProcessing  shall be lawful.\n"
    let read = try document(file, as: .text)
    #expect(read.text == Array(file.utf8))
    #expect(
      listing(read) == [
        "paragraph -: One line.", "heading art_6: Article 6", "paragraph art_6: Processing  shall be lawful.",
      ])
    checkInvariants(read, separated: false)
  }

  @Test func originsAreLinesAndBytes() throws {
    let read = try document("a\n\nb c\n", as: .text)
    #expect(read.origins.map(\.line) == [1, 3])
    #expect(read.origins.map(\.byte) == [0, 3])
  }

  @Test func byteOrderMarkCounts() throws {
    let read = try document("\u{FEFF}Hello", as: .text)
    #expect(read.text.count == 8)
    #expect(read.passages[0].range == 3..<8)
  }

  @Test func bytesOfAnotherEncodingAreConverted() throws {
    let read = try DocumentReader().read(bytes: [0x61, 0xE9, 0x62, 0x0A, 0x63], name: "x.txt")
    #expect(String(decoding: read.text, as: UTF8.self) == "aéb\nc")
    #expect(read.notices.count == 1)
    // Offsets are into the converted text, so that none into the file are claimed.
    #expect(read.origins.allSatisfy { $0.byte == nil })
  }

  @Test func damagedBytesAreReplaced() throws {
    let read = try DocumentReader().read(bytes: Array("ééééé".utf8) + [0xFF, 0x62], name: "x.txt")
    #expect(String(decoding: read.text, as: UTF8.self) == "ééééé\u{FFFD}b")
    #expect(read.notices.count == 1)
  }

  @Test func formFeedsEndPassages() throws {
    #expect(try passages("one\u{0C}two\rthree", as: .text).count == 3)
  }
}
