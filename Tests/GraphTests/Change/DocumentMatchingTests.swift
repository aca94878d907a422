import References
import Testing

@testable import Graph

@Suite struct DocumentMatchingTests {
  private static func document(
    _ id: String, of document: String? = nil, _ language: String = "en", url: String = "", hash: String = "",
    jurisdiction: String = "FR"
  ) -> CitingDocument {
    CitingDocument(
      id: id, work: document ?? id, jurisdiction: jurisdiction, title: "T", language: language, url: url, hash: hash,
      document: document ?? id)
  }

  struct Case: Sendable {
    var old: [CitingDocument]
    var new: [CitingDocument]
    /// "new < old", and "- gone".
    var expected: [String]

    init(_ old: [CitingDocument], _ new: [CitingDocument], _ expected: String...) {
      (self.old, self.new, self.expected) = (old, new, expected)
    }
  }

  static let cases = [
    Case([document("a")], [document("a")], "a < a"),
    Case([document("a")], [document("b")], "- a"),
    // A translation is added, and taken away again.
    Case(
      [document("a")], [document("a.en", of: "a"), document("a.fr", of: "a", "fr")], "a.en < a"),
    Case([document("a.en", of: "a"), document("a.fr", of: "a", "fr")], [document("a")], "a < a.en", "- a.fr"),
    // Another id, the same address.
    Case([document("a", url: "u")], [document("b", url: "u")], "b < a"),
    Case([document("a", url: "u")], [document("b", "fr", url: "u")], "- a"),
    // Another id and another address, the same content.
    Case([document("a", url: "u", hash: "h")], [document("b", url: "v", hash: "h")], "b < a"),
    // What two documents share tells nothing.
    Case(
      [document("a", url: "u", hash: "h"), document("b", url: "u", hash: "h")], [document("c", url: "u", hash: "h")],
      "- a", "- b"),
    Case([document("a", url: "u")], [document("b", url: "u"), document("c", url: "u")], "- a"),
    // The id tells more than the address.
    Case(
      [document("a", url: "u"), document("b", url: "v")], [document("a", url: "v"), document("b", url: "u")],
      "a < a", "b < b"),
    Case([document("a", hash: "h")], [document("a", hash: "i"), document("b", hash: "h")], "a < a"),
  ]

  @Test(arguments: cases)
  func predecessors(of case: Case) {
    let matching = DocumentMatching(from: `case`.old, to: `case`.new)
    let found = `case`.new.compactMap { new in matching.predecessor(of: new).map { "\(new.id) < \($0.id)" } }
    #expect(found + matching.gone.map { "- \($0.id)" } == `case`.expected)
  }

  /// A document under another id that was amended the same night was told as gone and new, its amendment not at all.
  @Test func whatIsListedOtherwiseIsComparedAsUsual() throws {
    func cited(_ work: String, in document: String) -> Citation {
      Citation(
        document: document, citing: document, jurisdiction: "FR", start: 0, end: 5, text: work, language: "en",
        kind: .standard, target: work, designation: work, root: work, rule: "r", quote: work)
    }
    let changes = try policyChanges(
      from: CorpusState(
        documents: [Self.document("act", url: "u", jurisdiction: "DE")], citations: [cited("ISO 8", in: "act")],
        stale: []),
      to: CorpusState(
        documents: [Self.document("act-2025", url: "u")], citations: [cited("ISO 9", in: "act-2025")], stale: []),
      verbs: ProvisionVerbs())
    #expect(
      changes.map { "\($0.kind.rawValue) \($0.work)\($0.remark)" } == [
        "document-moved was act; jurisdiction DE → FR", "new ISO 9nowhere in DE before",
        "gone ISO 8no longer anywhere in FR",
      ])
  }
}
