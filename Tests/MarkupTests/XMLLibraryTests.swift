import Foundation
import Testing

@testable import Markup

@Suite struct XMLLibraryTests {
  /// Every context is made after `XMLLibrary.isReady`: two threads that were the first to use libxml2 once waited for each other
  /// for ever, in one of some dozens of starts of the program.
  @Test func noContextIsMadeBefore() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let sources = tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/Markup")
    var contexts = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: sources.path) where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
      for line in text.split(separator: "\n") where line.contains("CreateMemoryParserCtxt(") {
        contexts += 1
        #expect(line.contains("XMLLibrary.isReady"), "\(name): \(line)")
      }
    }
    #expect(contexts > 3)
    #expect(XMLLibrary.isReady)
  }
}
