import Foundation
import References
import Testing

@testable import Graph

@Suite struct PolicyChangesTests {
  private static func document(
    _ id: String = "d", _ jurisdiction: String = "EU", reading: CitingDocument.Reading = .read, counts: Bool = true
  )
    -> CitingDocument
  {
    CitingDocument(
      id: id, work: String(id.prefix { $0 != "." }), jurisdiction: jurisdiction, title: "T", reading: reading,
      reason: reading == .read ? "" : "a picture", counts: counts)
  }

  /// A citation of `text` in `sentence`, which holds it.
  private static func cited(
    _ text: String, _ kind: ReferenceKind, in sentence: String, _ language: String = "en",
    provision: String = "Article 1", at start: Int = 0, relation: Relation? = nil, axes: [String: String] = [:],
    commitment: Commitment.Strength? = nil
  ) -> Citation {
    let found = sentence.range(of: text)
    let offset = found.map { sentence.unicodeScalars.distance(from: sentence.startIndex, to: $0.lowerBound) } ?? 0
    return Citation(
      document: "d", citing: "d", jurisdiction: "EU", start: start, end: start + text.unicodeScalars.count,
      text: text, language: language, kind: kind, target: text, designation: kind == .standard ? text : nil,
      root: String(text.prefix { $0 != ":" }), provisionLabel: provision,
      axes: axes.mapValues { .init(value: $0, start: 0, end: 1) }, relation: relation.map { .init(value: $0) },
      commitment: commitment.map { .init(strength: $0, start: 0, end: 1) }, rule: "r", quote: sentence,
      quoteOffset: offset)
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
  ) throws -> [String] {
    let now = later ?? Set(after.filter(\.isStale).map { [$0.document, $0.designation ?? ""] })
    return try policyChanges(
      from: CorpusState(documents: documents.0, citations: before, stale: stale),
      to: CorpusState(documents: documents.1, citations: after, stale: now), verbs: ProvisionVerbs()
    ).map { "\($0.kind.rawValue) \($0.work)\($0.remark.isEmpty ? "" : ": " + $0.remark)" }
  }

  /// The changes of one document, with their evidence.
  private static func evidence(_ before: [Citation], _ after: [Citation]) throws -> [PolicyChange] {
    try policyChanges(
      from: CorpusState(documents: [document()], citations: before, stale: []),
      to: CorpusState(documents: [document()], citations: after, stale: []), verbs: ProvisionVerbs())
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
  func citations(of case: Case) throws {
    #expect(try Self.changes(`case`.before, `case`.after) == `case`.expected)
  }

  /// Another document of the jurisdiction keeps a work in it.
  @Test func jurisdictionsKeepWhatOneDocumentLoses() throws {
    let documents = [Self.document("d"), Self.document("e")]
    let kept = Self.standard("ISO 9", in: "e")
    #expect(
      try Self.changes([Self.standard("ISO 9"), kept], [kept], documents: (documents, documents)) == ["gone ISO 9"])
    #expect(
      try Self.changes([kept], [Self.standard("ISO 9"), kept], documents: (documents, documents)) == ["new ISO 9"])
  }

  /// What a document that came, went or could not be read cites is no change of policy of its own.
  @Test func documentsAreOneChange() throws {
    let cited = [Self.standard("ISO 9"), Self.theme(.normative)]
    #expect(
      try Self.changes([], cited, documents: ([], [Self.document()])) == [
        "document-new : cites 1 standard, 1 principle theme"
      ])
    #expect(
      try Self.changes(cited, [], documents: ([Self.document()], [])) == [
        "document-gone : cites 1 standard, 1 principle theme"
      ])
    #expect(
      try Self.changes(cited, [], documents: ([Self.document()], [Self.document(reading: .notReadable)])) == [
        "document-reading : a picture"
      ])
    #expect(try Self.changes([], [], documents: ([], [Self.document()])) == ["document-new : cites nothing"])
  }

  @Test func whatBecameStale() throws {
    let (valid, stale) = (Self.standard("ISO 9:2020"), Self.standard("ISO 9:2020", stale: true))
    #expect(try Self.changes([valid], [stale]) == ["newly-stale ISO 9: ISO 9:2020 is replaced by ISO 9:2030"])
    // The earlier state is read by the catalogue of today: what was stale then is kept apart.
    #expect(try Self.changes([stale], [stale]) == ["newly-stale ISO 9: ISO 9:2020 is replaced by ISO 9:2030"])
    #expect(try Self.changes([stale], [stale], stale: [["d", "ISO 9:2020"]]) == [])
    // So it is for the later state: what the catalogue has learnt since is no news of then.
    #expect(try Self.changes([stale], [stale], later: []) == [])
    #expect(try Self.changes([], [stale], later: []) == ["new ISO 9: nowhere in EU before"])
  }

  /// The French text alone was amended: another expression of the work that does not count is no less in force.
  @Test func expressionsThatDoNotCountAreCompared() throws {
    let documents = [Self.document("d.en"), Self.document("d.fr", counts: false)]
    let (english, french) = (Self.standard("ISO 9", in: "d.en"), Self.standard("ISO 9", in: "d.fr"))
    let other = Self.standard("ISO 8", in: "d.fr")
    let both = (documents, documents)
    #expect(
      try Self.changes([english, french], [english, other], documents: both)
        == [
          "gone ISO 9", "new ISO 8: nowhere in EU before",
        ].reversed())
    // What both say now is told once, of the one that counts.
    let once = try policyChanges(
      from: CorpusState(documents: documents, citations: [], stale: []),
      to: CorpusState(documents: documents, citations: [english, french, other], stale: []), verbs: ProvisionVerbs())
    #expect(once.map { "\($0.document) \($0.work)" } == ["d.en ISO 9", "d.fr ISO 8"])
    // Of one work the English text cites another edition than the French: that is something else.
    #expect(
      try Self.changes(
        [Self.standard("ISO 9:2010", in: "d.en"), Self.standard("ISO 9:2010", in: "d.fr")],
        [Self.standard("ISO 9:2020", in: "d.en"), Self.standard("ISO 9:2015", in: "d.fr")], documents: both)
        == ["edition ISO 9: ISO 9:2010 → ISO 9:2020", "edition ISO 9: ISO 9:2010 → ISO 9:2015"])
  }

  @Test func bothSidesAreShown() throws {
    let changes = try Self.evidence(
      [Self.standard("ISO 9", effect: "aspiration")], [Self.standard("ISO 9", effect: "basis", strength: "exclusive")])
    #expect(
      changes.map(\.before) == [
        .init(text: "ISO 9", provision: "Article 1", quote: "We use ISO 9.", force: "aspiration")
      ])
    #expect(changes.map(\.after?.force) == ["basis, exclusive"])
  }

  /// The verb of the provision tells obligations from recommendations where axes, relations and commitments do not.
  @Test(arguments: [
    Verbs(
      cited("ISO 9", .standard, in: "They shall comply with ISO 9.", axes: ["strength": "exclusive"]),
      cited("ISO 9", .standard, in: "They should comply with ISO 9.", axes: ["effect": "aspiration"]),
      "exclusive, obligation", "aspiration, recommendation"),
    Verbs(
      cited("ISO 9", .standard, in: "Betreiber müssen die Norm ISO 9 einhalten.", "de"),
      cited("ISO 9", .standard, in: "Betreiber sollten die Norm ISO 9 einhalten.", "de"), "obligation", "recommendation"
    ),
    Verbs(
      cited("ISO 9", .standard, in: "Systems shall be certified against ISO 9."),
      cited("ISO 9", .standard, in: "Systems should be certified against ISO 9."), "obligation", "recommendation"),
    Verbs(
      cited("ISO 9", .standard, in: "What meets ISO 9 shall be presumed to comply.", axes: ["effect": "presumption"]),
      cited("ISO 9", .standard, in: "What meets ISO 9 may be looked at."), "presumption, obligation", "permission"),
    Verbs(
      cited("GDPR", .instrument, in: "They shall comply with the GDPR."),
      cited("GDPR", .instrument, in: "They should comply with the GDPR."), "obligation", "recommendation"),
    Verbs(
      cited("oversight", .principle, in: "They shall ensure oversight.", commitment: .normative),
      cited("oversight", .principle, in: "They should ensure oversight.", commitment: .normative),
      "normative, obligation", "normative, recommendation"),
  ])
  func verbsOfProvisions(_ sample: Verbs) throws {
    let weakened = try Self.evidence([sample.strong], [sample.weak])
    #expect(weakened.map(\.kind) == [.weakened])
    #expect(weakened.map { [$0.before?.force, $0.after?.force] } == [sample.forces])
    #expect(try Self.evidence([sample.weak], [sample.strong]).map(\.kind) == [.strengthened])
  }

  /// Two citations of which the first binds more, and how both do.
  struct Verbs: Sendable {
    var strong: Citation
    var weak: Citation
    var forces: [String?]

    init(_ strong: Citation, _ weak: Citation, _ forces: String...) {
      (self.strong, self.weak, self.forces) = (strong, weak, forces)
    }
  }

  /// A relation that says how a text relates to a work says more than its verb, and a reading list has none.
  @Test func verbsDecideAmongEqualsOnly() throws {
    let plain = Self.cited("GDPR", .instrument, in: "They shall comply with the GDPR.")
    let related = Self.cited("GDPR", .instrument, in: "This may give effect to the GDPR.", relation: .implements)
    #expect(try Self.evidence([plain], [related]).map(\.kind) == [.strengthened])
    let list = ["effect": "bibliographic"]
    #expect(
      try Self.evidence(
        [Self.cited("ISO 9", .standard, in: "Readers should see ISO 9.", axes: list)],
        [Self.cited("ISO 9", .standard, in: "Readers must see ISO 9.", axes: list)]
      ).isEmpty)
  }

  /// Of two provisions of one force the one that was changed is quoted, on both sides.
  @Test func evidenceIsTheProvisionThatChanged() throws {
    let kept = Self.cited("ISO 9", .standard, in: "Firms should use ISO 9.", provision: "Article 1")
    let before = Self.cited("ISO 9", .standard, in: "Plants should use ISO 9.", provision: "Article 2", at: 50)
    let after = Self.cited("ISO 9", .standard, in: "Plants shall use ISO 9.", provision: "Article 2", at: 50)
    let other = Self.cited("ISO 9", .standard, in: "Shops shall use ISO 9.", provision: "Article 3", at: 20)
    let strengthened = try Self.evidence([kept, before], [kept, other, after])
    #expect(strengthened.map(\.before?.provision) == ["Article 2"])
    #expect(strengthened.map(\.after?.provision) == ["Article 2"])
  }

  /// A change of edition is quoted with the sentences that lost and won it.
  @Test func evidenceOfEditionsAreTheirOwnCitations() throws {
    let first = Self.cited("ISO 9:2015", .standard, in: "Quality shall conform to ISO 9:2015.", provision: "Article 6")
    let old = Self.cited("ISO 9:2008", .standard, in: "Audits should use ISO 9:2008.", provision: "Article 7", at: 50)
    let new = Self.cited("ISO 9:2020", .standard, in: "Audits should use ISO 9:2020.", provision: "Article 7", at: 50)
    let changes = try Self.evidence([first, old], [first, new])
    #expect(changes.map(\.before?.quote) == [old.quote])
    #expect(changes.map(\.after?.quote) == [new.quote])
    // The provision cites an edition that another one did already.
    var same = new
    (same.designation, same.quote) = (first.designation, "Audits should use ISO 9:2015.")
    #expect(try Self.evidence([first, old], [first, same]).map(\.after?.quote) == [same.quote])
    let lost = try Self.evidence([first, old], [first])
    #expect(lost.map(\.before?.quote) == [old.quote])
    #expect(lost.map(\.after) == [nil])
  }

  /// An edition that takes the place of an older one may be out of date itself.
  @Test func editionsThatAreStaleWhenTheyCome() throws {
    #expect(
      try Self.changes([Self.standard("ISO 9:2005")], [Self.standard("ISO 9:2013", stale: true)]) == [
        "edition ISO 9: ISO 9:2005 → ISO 9:2013; ISO 9:2013 is replaced by ISO 9:2030"
      ])
  }

  /// What could not be read is compared with what was read of it last.
  @Test func documentsThatAreReadAgain() throws {
    let last = CorpusState.LastRead(reading: .notIngested, state: "2026-03-01")
    let changes = try policyChanges(
      from: CorpusState(
        documents: [Self.document()], citations: [Self.standard("ISO 9")], stale: [], lastRead: ["d": last]),
      to: CorpusState(documents: [Self.document()], citations: [], stale: []), verbs: ProvisionVerbs())
    #expect(changes.map(\.kind) == [.documentReading, .gone])
    #expect(changes.first?.before?.text == "not ingested")
    #expect(changes.first?.remark == "compared with 2026-03-01, when it was read last")
  }
}
