import Foundation
import Testing

@testable import Markup

@Suite struct XMLLibraryTests {
  /// Only `XMLLibrary` makes parsers, after libxml2 was made ready: two threads that were the first to use it once waited for each
  /// other for ever, in one of some dozens of starts of the program.
  @Test func parsersAreMadeInOnePlace() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let sources = tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/Markup")
    let files = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    let makers = try files.filter { $0.hasSuffix(".swift") }.filter { name in
      let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
      return text.contains("ParserCtxt(start") || text.contains("CreateMemoryParserCtxt")
        || text.contains("NewParserCtxt")
    }
    #expect(makers == ["XMLLibrary.swift"])
  }

  @Test func nothingMakesNoParser() {
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    #expect(throws: XMLLibrary.Refusal.size) { try XMLLibrary.xml(nothing) }
    #expect(throws: XMLLibrary.Refusal.size) { try XMLLibrary.html(nothing) }
  }
}
