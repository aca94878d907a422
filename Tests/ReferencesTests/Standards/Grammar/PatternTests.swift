import Catalogue
import Testing

@testable import References

/// The notation of the publisher files.
struct PatternTests {
  /// A grammar of one publisher file.
  private func grammar(_ lines: String...) throws -> StandardsGrammar {
    let text = (["publisher TEST"] + lines).joined(separator: "\n")
    return try StandardsGrammar([try PublisherFile(Array(text.utf8), file: "test.publisher")])
  }

  private func read(_ line: String, _ grammar: StandardsGrammar, _ ending: GrammarMachine.Ending = .line) -> String? {
    Array(line.utf8).withUnsafeBufferPointer { bytes in
      var reading = IdentifierReading()
      let text = TextView(bytes: bytes, folded: bytes)
      guard grammar.read(text, at: 0, limit: bytes.count, ending: ending, into: &reading) != nil else { return nil }
      return StandardIdentifier(reading.text).designation
    }
  }

  /// Pattern, line, designation.
  static let patterns: [(String, String, String?)] = [
    ("T {number:#}", "T 12", "T 12"), ("T {number:#}", "T\u{A0}\u{A0}12", "T 12"), ("T {number:#}", "T12", nil),
    ("T~{number:#}", "T12", "T12"), ("T {number:#3}", "T 12", nil), ("T {number:#3}", "T 1234", nil),
    ("T {number:#2-3}", "T 123", "T 123"), ("T #4-#2", "T 2024-05", "T 2024-05"),
    ("T {number:^_}", "T Abc", "T Abc"), ("T {number:^1#}", "T AB1", nil), ("T {number:@%}", "T", nil),
    ("T-{number:#}", "T\u{2011}5", "T-5"), ("T-{number:#}", "T\u{AD}-5", "T-5"),
    ("T {number:#}", "T 27\u{AD}001", "T 27001"),
    ("T (A|AB){number:#}", "T AB1", "T AB1"), ("T [A ]{number:#}", "T 1", "T 1"), ("T[ #]*", "T 1 2 3", "T 1 2 3"),
    ("T (Amd.=>Amd |Amd ){number:#}", "T Amd.1", "T Amd 1"), ("(=>X )T {number:#}", "T 1", "X T 1"),
    ("T {number:#}( of T=>)", "T 1 of T", "T 1"), ("T {number:#}{not:.}[.#]", "T 1.2", nil),
    ("T \\({number:#}\\)", "T (1)", "T (1)"), ("T {number:#}", "T 1 # a remark", "T 1"),
    // What an alternative that failed has rewritten is forgotten.
    ("(T=>A|T x=>B) {number:#}", "T x 1", "B 1"), ("T !{number:#}", "T 1", "1"),
  ]

  @Test(arguments: patterns)
  func aPatternMatches(pattern: String, line: String, designation: String?) throws {
    #expect(read(line, try grammar("line " + pattern)) == designation)
  }

  @Test func aRuleIsLookedForInItsFileInSharedAndByItsFullName() throws {
    let shared = try PublisherFile(Array("rule n {number:#}".utf8), file: "shared.publisher")
    let other = try PublisherFile(Array("publisher O\nrule core O-$n".utf8), file: "other.publisher")
    let test = try PublisherFile(Array("publisher T\nline T {adopted:$other.core}".utf8), file: "test.publisher")
    #expect(read("T O-5", try StandardsGrammar([shared, other, test])) == "T O-5")
  }

  /// A line and what its message says.
  static let faults: [(String, String)] = [
    ("line T {number:#", "missing"), ("line T (a|b", "missing"), ("line T {nummer:#}", "no field"),
    ("line T )", "closes nothing"), ("line T $missing", "no rule “$missing”"), ("line T $", "names no rule"),
    ("line T \\", "nothing stands behind"), ("sentense x", "unknown key “sentense”"),
    ("form #2 x", "must begin with letters"), ("line T {number 5}", "write {number:pattern}"),
  ]

  @Test(arguments: faults)
  func aFaultNamesTheLineAndTheRemedy(line: String, reason: String) throws {
    do {
      _ = try grammar("title x", line)
      Issue.record("no fault in “\(line)”")
    } catch let fault as CatalogueError {
      #expect(fault.description.hasPrefix("test.publisher:3: "))
      #expect(fault.description.contains(reason), "\(fault)")
      #expect(!fault.remedy.isEmpty)
    }
  }

  @Test func aBareNumberThatReadsLikeAYearIsNoneInSentences() throws {
    let grammar = try grammar("years 1900-2035", "form {publisher:T} {number:#4}[{date::#4}]")
    #expect(read("T 2024", grammar, .word) == nil)
    #expect(read("T 2024:2020", grammar, .word) == "T 2024:2020")
    #expect(read("T 2024", grammar) == "T 2024")
  }

  @Test func inSentencesTheLongestFormCounts() throws {
    let grammar = try grammar("form T {number:#}", "form T {number:#}-{part:#}")
    #expect(read("T 5-2, and", grammar, .word) == "T 5-2")
  }

  /// Nested repetitions would take exponential time if every way were tried.
  @Test func theTimeIsBoundedByTheLengthOfTheLine() throws {
    let grammar = try grammar("line T([[%1]*[ ]]*)*x")
    #expect(read("T" + String(repeating: "a ", count: 400), grammar) == nil)
  }
}
