import Foundation
import Markup
import Testing

/// Broken files end in a document with notices or in an error that names file, reason and remedy.
@Suite struct MalformedTests {
  static let recovered: [(format: Format, sample: String, text: String)] = [
    (.xml, "<a><p>one</p><p>two", "one\ntwo"),
    (.xml, "<a><p>one</b></p><p>R&amp;D & more</p></a>", "one\nR&D & more"),
    (.xml, "<a><p>one</p></a><a><p>two</p></a>", "one\ntwo"),
    (.html, "<p>one<b>two</p><td>three", "onetwo\nthree"),
  ]

  @Test(arguments: recovered)
  func recovers(_ format: Format, _ sample: String, _ wanted: String) throws {
    let read = try document(sample, as: format)
    #expect(
      String(decoding: read.text, as: UTF8.self).replacing("  ", with: " ")
        == wanted.replacing("  ", with: " "))
    #expect(!read.notices.isEmpty)
  }

  static let errors: [(format: Format, bytes: [UInt8], kind: ReadingError.Kind)] = [
    (.auto, [], .empty),
    (.auto, Array(" \n\t".utf8), .empty),
    (.xml, Array("<".utf8), .malformed),
    (.xml, Array("<a b=".utf8), .malformed),
    (.xml, Array("no markup at all".utf8), .malformed),
    (.auto, [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 7, count: 200), .malformed),
    (.auto, (0..<255).map { UInt8(($0 * 37) % 256) }, .malformed),
    (.xml, Array(String(repeating: "<a>", count: 5000).utf8), .limit),
    (.html, Array((String(repeating: "<div>", count: 5000) + "x").utf8), .limit),
    (.html, Array("<html><body><script>x</script></body></html>".utf8), .notReadable),
    (.pdf, Array("%PDF-1.4 rubbish".utf8), .malformed),
    (.pdf, Array("no pdf".utf8), .malformed),
  ]

  @Test(arguments: errors)
  func fails(_ format: Format, _ bytes: [UInt8], _ kind: ReadingError.Kind) throws {
    let error = try #require(throws: ReadingError.self) {
      try DocumentReader().read(bytes: bytes, name: "bad", format: format)
    }
    #expect(error.kind == kind, "\(error)")
    #expect(error.file == "bad" && !error.reason.isEmpty && !error.remedy.isEmpty)
  }

  /// Word wraps a protected document in the container of its old files.
  @Test func protectedWordFilesAreNamed() throws {
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600)
    let protected = old + "EncryptedPackage".utf8.flatMap { [$0, 0 as UInt8] }
    for (bytes, word) in [(old, "old"), (protected, "password")] {
      let error = try #require(throws: ReadingError.self) { try DocumentReader().read(bytes: bytes, name: "x.docx") }
      #expect(error.reason.contains(word))
    }
  }

  @Test func missingFilesAndDirectories() throws {
    for path in ["/nowhere/at/all.xml", NSTemporaryDirectory()] {
      let error = try #require(throws: ReadingError.self) { try DocumentReader().read(path: path) }
      #expect(error.kind == .missing)
    }
  }

  @Test func tooLarge() throws {
    let reader = DocumentReader(limits: .init(fileSize: 3))
    let error = try #require(throws: ReadingError.self) {
      try reader.read(bytes: [1, 2, 3, 4], name: "big")
    }
    #expect(error.kind == .limit)
  }

  /// Entities that expand each other to gigabytes cost nothing: nested ones are never expanded.
  @Test func billionLaughs() throws {
    var entities = "<!ENTITY l0 \"lol\">"
    for level in 1...9 {
      entities += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    let read = try document("<?xml version=\"1.0\"?><!DOCTYPE a [\(entities)]><a>x &l9; y</a>", as: .xml)
    #expect(read.text.count < 1000)
  }

  @Test func outsideEntitiesAreNotRead() throws {
    let read = try document(
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><a>x&f;y</a>",
      as: .xml)
    #expect(String(decoding: read.text, as: UTF8.self) == "xy")
  }
}
