import References
import Testing

@testable import Graph

@Suite struct PolicyChangesTests {
  private static func document(
    _ id: String = "d", _ jurisdiction: String = "EU", reading: CitingDocument.Reading = .read
  )
    -> CitingDocument
  {
    CitingDocument(
      id: id, work: id, jurisdiction: jurisdiction, title: "T", reading: reading,
      reason: reading == .read ? "" : "a picture")
  }

  private static func standard(
    _ designation: String, effect: String? = nil, strength: String? = nil, stale: Bool = false,
    in document: String = "d",
    at start: Int = 0
  ) -> Citation {
    var axes: [String: Citation.CitedAxis] = [:]
    if let effect { axes["effect"] = .init(value: effect, start: 0, end: 1) }
    if let strength { axes["strength"] = .init(value: strength, start: 0, end: 1) }
    return Citation(
      document: document, citing: document, jurisdiction: "EU", start: start, end: start + 1, text: designation,
      language: "en", kind: .standard, target: designation, designation: designation,
      root: String(designation.prefix { $0 != ":" }), provisionLabel: "Article 1",
      status: stale ? "replaced" : nil, replacedBy: stale ? "ISO 9:2030" : nil, isStale: stale, axes: axes, rule: "r",
      quote: "We use \(designation).")
  }

  private static func instrument(_ relation: Relation?) -> Citation {
    Citation(
      document: "d", citing: "d", jurisdiction: "EU", start: 0, end: 1, text: "GDPR", language: "en",
      kind: .instrument, target: "gdpr", root: "gdpr", relation: relation.map { .init(value: $0) }, rule: "r",
      quote: "GDPR")
  }

  private static func theme(_ strength: Commitment.Strength, _ modifier: Commitment.Modifier? = nil) -> Citation {
    Citation(
      document: "d", citing: "d", jurisdiction: "EU", start: 0, end: 1, text: "privacy", language: "en",
      kind: .principle, target: "principle:privacy", root: "principle:privacy",
      commitment: .init(strength: strength, modifier: modifier, start: 0, end: 1), rule: "r", quote: "privacy")
  }

  private static func changes(
    _ before: [Citation], _ after: [Citation],
    documents: ([CitingDocument], [CitingDocument]) = ([document()], [document()]),
    stale: Set<[String]> = [], later: Set<[String]>? = nil
  ) -> [String] {
    policyChanges(
      from: CorpusState(documents: documents.0, citations: before, stale: stale),
      to: CorpusState(
        documents: documents.1, citations: after,
        stale: later ?? Set(after.filter(\.isStale).map { [$0.document, $0.designation ?? ""] }))
    ).map { "\($0.kind.rawValue) \($0.work)\($0.remark.isEmpty ? "" : ": " + $0.remark)" }
  }

  struct Case: Sendable {
    var before: [Citation]
    var after: [Citation]
    var expected: [String]

    init(_ before: [Citation], _ after: [Citation], _ expected: String...) {
      (self.before, self.after, self.expected) = (before, after, expected)
    }
  }

  static let cases = [
    Case([], []),
    Case([standard("ISO 9:2020")], [standard("ISO 9:2020")]),
    Case([], [standard("ISO 9:2020")], "new ISO 9: nowhere in EU before"),
    Case(
      [], [standard("ISO 9:2020", stale: true)],
      "new ISO 9: nowhere in EU before; ISO 9:2020 is replaced by ISO 9:2030"),
    Case([standard("ISO 9:2020")], [], "gone ISO 9: no longer anywhere in EU"),
    Case([standard("ISO 9:2010")], [standard("ISO 9:2020")], "edition ISO 9: ISO 9:2010 → ISO 9:2020"),
    Case(
      [standard("ISO 9:2010")], [standard("ISO 9:2010"), standard("ISO 9:2020", at: 9)],
      "edition ISO 9: now also ISO 9:2020"),
    Case(
      [standard("ISO 9", effect: "aspiration")], [standard("ISO 9", effect: "incorporation")], "strengthened ISO 9"),
    Case([standard("ISO 9", effect: "basis")], [standard("ISO 9", effect: "bibliographic")], "weakened ISO 9"),
    Case(
      [standard("ISO 9", effect: "basis")], [standard("ISO 9", effect: "basis", strength: "exclusive")],
      "strengthened ISO 9"),
    // The strongest of several citations counts.
    Case(
      [standard("ISO 9", effect: "basis")], [standard("ISO 9"), standard("ISO 9", effect: "basis", at: 9)]),
    Case([instrument(nil)], [instrument(.implements)], "strengthened gdpr"),
    Case([instrument(.basedOn)], [instrument(.appliesWithoutForce)], "weakened gdpr"),
    // To amend a work is no binding to it.
    Case([instrument(.amends)], [instrument(.repeals)]),
    Case([theme(.mention)], [theme(.normative)], "strengthened principle:privacy"),
    Case([theme(.statement)], [theme(.statement, .negated)], "weakened principle:privacy"),
  ]

  @Test(arguments: cases)
  func citations(of case: Case) {
    #expect(Self.changes(`case`.before, `case`.after) == `case`.expected)
  }

  /// Another document of the jurisdiction keeps a work in it.
  @Test func jurisdictionsKeepWhatOneDocumentLoses() {
    let documents = [Self.document("d"), Self.document("e")]
    let kept = Self.standard("ISO 9", in: "e")
    #expect(Self.changes([Self.standard("ISO 9"), kept], [kept], documents: (documents, documents)) == ["gone ISO 9"])
    #expect(Self.changes([kept], [Self.standard("ISO 9"), kept], documents: (documents, documents)) == ["new ISO 9"])
  }

  /// What a document that came, went or could not be read cites is no change of policy of its own.
  @Test func documentsAreOneChange() {
    let cited = [Self.standard("ISO 9"), Self.theme(.normative)]
    #expect(
      Self.changes([], cited, documents: ([], [Self.document()])) == [
        "document-new : cites 1 standard, 1 principle theme"
      ])
    #expect(
      Self.changes(cited, [], documents: ([Self.document()], [])) == [
        "document-gone : cites 1 standard, 1 principle theme"
      ])
    #expect(
      Self.changes(cited, [], documents: ([Self.document()], [Self.document(reading: .notReadable)])) == [
        "document-reading : a picture"
      ])
    #expect(Self.changes([], [], documents: ([], [Self.document()])) == ["document-new : cites nothing"])
  }

  @Test func whatBecameStale() {
    let (valid, stale) = (Self.standard("ISO 9:2020"), Self.standard("ISO 9:2020", stale: true))
    #expect(Self.changes([valid], [stale]) == ["newly-stale ISO 9: ISO 9:2020 is replaced by ISO 9:2030"])
    // The earlier state is read by the catalogue of today: what was stale then is kept apart.
    #expect(Self.changes([stale], [stale]) == ["newly-stale ISO 9: ISO 9:2020 is replaced by ISO 9:2030"])
    #expect(Self.changes([stale], [stale], stale: [["d", "ISO 9:2020"]]) == [])
    // So it is for the later state: what the catalogue has learnt since is no news of then.
    #expect(Self.changes([stale], [stale], later: []) == [])
    #expect(Self.changes([], [stale], later: []) == ["new ISO 9: nowhere in EU before"])
  }

  /// Another expression of the work that does not count says nothing twice.
  @Test func expressionsThatDoNotCount() {
    var document = Self.document()
    document.counts = false
    #expect(Self.changes([], [Self.standard("ISO 9")], documents: ([document], [document])) == [])
  }

  @Test func bothSidesAreShown() {
    let changes = policyChanges(
      from: CorpusState(
        documents: [Self.document()], citations: [Self.standard("ISO 9", effect: "aspiration")], stale: []),
      to: CorpusState(
        documents: [Self.document()], citations: [Self.standard("ISO 9", effect: "basis", strength: "exclusive")],
        stale: []))
    #expect(
      changes.map(\.before) == [
        .init(text: "ISO 9", provision: "Article 1", quote: "We use ISO 9.", force: "aspiration")
      ])
    #expect(changes.map(\.after?.force) == ["basis, exclusive"])
  }
}
