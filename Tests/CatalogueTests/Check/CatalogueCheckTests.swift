import Testing

@testable import Catalogue

/// Each contradiction, found and not found.
@Suite struct CatalogueCheckTests {
  private func check(_ tables: [String: [String]], imported: [Work] = []) throws -> [String] {
    try withExtendedLifetime(SmallCatalogue(tables)) {
      try CatalogueCheck(folder: $0.folder).contradictions(imported: imported).map(\.description)
    }
  }

  private static func standard(
    _ id: String, _ status: String, _ date: String = "", by successor: String = "", asOf: String = "2026"
  ) -> String {
    "\(id)\tTitle\tIS\t\(status)\t\t\(date)\t\(successor)\t\t\t\tiso.org\t\(asOf)"
  }

  /// Lines of standards.tsv, what is found in them.
  static let successionCases: [([String], [String])] = [
    ([standard("ISO 1:2000", "replaced", by: "ISO 1:2010"), standard("ISO 1:2010", "published")], []),
    (
      [standard("ISO 1:2000", "replaced")],
      [
        "standards.tsv:2: ISO 1:2000: replaced (as of 2026), by nothing that is named. Fill replaced_by, or write "
          + "withdrawn when nothing took its place."
      ]
    ),
    ([standard("ISO 1:2000", "withdrawn")], []),
    (
      [standard("ISO 1:2000", "replaced", by: "ISO 1:2010", asOf: "")],
      [
        "standards.tsv:2: ISO 1:2000: replaced by ISO 1:2010 (no date), which is in no table. Add a line for ISO 1:2010."
      ]
    ),
    // The undated designation of a known work is known.
    ([standard("ISO 1:2000", "replaced", by: "ISO 2"), standard("ISO 2:2010", "published")], []),
    (
      [standard("ISO 1:2000", "published", by: "ISO 1:2010"), standard("ISO 1:2010", "draft")],
      [
        "standards.tsv:2: ISO 1:2000: published (as of 2026), and replaced by ISO 1:2010. Write replaced, or empty "
          + "replaced_by until the successor is published."
      ]
    ),
    (
      [
        standard("ISO 1:2000", "replaced", "2011-02", by: "ISO 1:2010"), standard("ISO 1:2010", "published", "2010-03"),
      ],
      [
        "standards.tsv:2: ISO 1:2000: published 2011-02 (as of 2026), after its successor ISO 1:2010, published 2010-03 "
          + "(as of 2026). Correct one of the two dates, or the successor."
      ]
    ),
    (
      [standard("ISO 1:2000", "replaced", "2010", by: "ISO 1:2010"), standard("ISO 1:2010", "published", "2010-03")], []
    ),
    (
      [
        standard("ISO 1:2000", "replaced", by: "ISO 1:2010"), standard("ISO 1:2010", "replaced", by: "ISO 1:2020"),
        standard("ISO 1:2020", "replaced", by: "ISO 1:2010"),
      ],
      [
        "standards.tsv:3: ISO 1:2010: replaced by itself in the end: ISO 1:2010 -> ISO 1:2020 -> ISO 1:2010. Correct "
          + "replaced_by of one of them.",
        "standards.tsv:4: ISO 1:2020: replaced by itself in the end: ISO 1:2020 -> ISO 1:2010 -> ISO 1:2020. Correct "
          + "replaced_by of one of them.",
      ]
    ),
  ]

  @Test(arguments: successionCases)
  func successions(lines: [String], found: [String]) throws {
    #expect(try check(["standards.tsv": lines]) == found)
  }

  @Test func adoptions() throws {
    let found = try check([
      "standards.tsv": [Self.standard("ISO 1:2000", "published")],
      "adoptions.tsv": [
        "JIS A 1:2001\tISO 1:2000\tIDT", "JIS A 1:2001\tISO 1:2000\tMOD", "KS 1\tISO 1\tIDT", "KS 2\tISO 2\tMOD",
        "JIS A 1:2001\tISO 1:2000\tIDT",
      ],
    ])
    #expect(
      found == [
        "adoptions.tsv:3: JIS A 1:2001: adopts ISO 1:2000 as MOD, in line 2 adopts ISO 1:2000 as IDT. Keep the line that "
          + "the adopting body's catalogue confirms.",
        "adoptions.tsv:5: KS 2: adopts ISO 2, which is in no table. Add a line for ISO 2 to standards.tsv, or import a "
          + "catalogue that has it.",
      ])
    #expect(
      try check(["adoptions.tsv": ["KS 2\tISO 2\tMOD"]], imported: [Work(id: "ISO 2:1999", kind: .standard)]).isEmpty)
  }

  /// Two lines of names.tsv; whether they contradict each other.
  @Test(arguments: [
    ("a:1\ten\tData Act\tpopular", "a:2\ten\tdata act\tpopular", true),
    ("a:1\ten\tData Act\tpopular", "a:1\ten\tdata act\tshort", false),
    ("a:1\ten\tData Act\tpopular", "a:2\tfr\tData Act\tpopular", false),
    ("a:1\t*\tData Act\tpopular", "a:2\tfr\tData Act\tpopular", true),
    ("a:1\ten\tData Act\tpopular\tGB", "a:2\ten\tData Act\tpopular\tIE", false),
    ("a:1\ten\tData Act\tpopular\tGB | US", "a:2\ten\tData Act\tpopular\tUS", true),
    ("a:1\ten\tData Act\tpopular", "a:2\ten\tData Act\tpopular\tUS", false),
    ("a:1\ten\tData Act\tpopular\t\tParliament", "a:2\ten\tData Act\tpopular", false),
    ("a:1\ten\tAIDA\tacronym", "a:2\ten\tAida\tacronym", false),
    ("ISO 1:2000\ten\tOne\tpopular", "ISO 1:2010\ten\tOne\tpopular", false),
  ])
  func names(one: String, two: String, contradict: Bool) throws {
    let found = try check(["names.tsv": [one, two]])
    #expect(found.count == (contradict ? 1 : 0), "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix("names.tsv:3: “") && $0.contains("in names.tsv:2 a:1") })
  }

  /// What an import says of ISO 1:2000, published 2000-05 as of 2025 in the table; what is said of it.
  static let differenceCases: [(status: String, date: String, asOf: String, found: [String])] = [
    ("published", "2000-05-03", "2026", []),
    (
      "replaced", "2000-05", "2026",
      ["published (as of 2025), list says replaced (as of 2026). Update the line and its as_of."]
    ),
    (
      "withdrawn", "2000-05", "2025",
      [
        "published (as of 2025), list says withdrawn (as of 2025). Ask the publisher's catalogue, then correct the line "
          + "or import a newer file."
      ]
    ),
    ("draft", "", "2024", ["note: published (as of 2025), list says draft (as of 2024). Nothing: the table is newer."]),
    (
      "draft", "", "2026",
      [
        "published (as of 2025), list says draft (as of 2026). Ask the publisher's catalogue, then correct the line or "
          + "import a newer file."
      ]
    ),
    ("", "", "2026", []),
    (
      "published", "2000-06", "2026",
      ["note: published 2000-05 (as of 2025), list says 2000-06 (as of 2026). Nothing, unless the day matters."]
    ),
    (
      "published", "2001", "2026",
      [
        "published 2000-05 (as of 2025), list says 2001 (as of 2026). Correct the date in the table, or import a newer "
          + "file."
      ]
    ),
  ]

  @Test(arguments: differenceCases)
  func differences(status: String, date: String, asOf: String, found: [String]) throws {
    let imported = Work(id: "ISO 1:2000", kind: .standard, date: date, status: status, source: "list", asOf: asOf)
    let expected = found.map { text in
      let note = text.hasPrefix("note: ")
      return "standards.tsv:2: \(note ? "note: " : "")ISO 1:2000: \(note ? String(text.dropFirst(6)) : text)"
    }
    #expect(
      try check(
        ["standards.tsv": [Self.standard("ISO 1:2000", "published", "2000-05", asOf: "2025")]], imported: [imported])
        == expected)
  }

  @Test func titlesInformOnly() throws {
    let table = ["standards.tsv": [Self.standard("ISO 1:2000", "published")]]
    func titled(_ title: String) -> [Work] {
      [Work(id: "ISO 1:2000", kind: .standard, title: title, source: "list", asOf: "2025")]
    }
    #expect(try check(table, imported: titled("TITLE.")).isEmpty)
    #expect(
      try check(table, imported: titled("Another")) == [
        "standards.tsv:2: note: ISO 1:2000: “Title” (as of 2026), list says “Another” (as of 2025). Compare with the "
          + "publisher's page if it is another work."
      ])
  }

  /// Successor in the table and in the import; what is found.
  @Test(arguments: [
    ("ISO 1:2010", ["ISO 1:2010", "ISO 2:2010"], ""), ("ISO 1:2010", ["ISO 1:2020"], "note"),
    ("ISO 1:2020", ["ISO 1:2010"], "note"), ("ISO 1:2010", ["ISO 9:2010"], "contradiction"), ("ISO 1:2010", [], ""),
    ("", ["ISO 1:2010"], "contradiction"),
  ])
  func successorsThatDiffer(own: String, other: [String], found: String) throws {
    let imported = Work(
      id: "ISO 1:2000", kind: .standard, status: "withdrawn", replacedBy: other, source: "list", asOf: "2026")
    let lines = [
      Self.standard("ISO 1:2000", own.isEmpty ? "withdrawn" : "replaced", by: own),
      Self.standard("ISO 1:2010", "replaced", by: "ISO 1:2020"), Self.standard("ISO 1:2020", "published"),
    ]
    let messages = try check(["standards.tsv": lines], imported: [imported]).filter { $0.contains("list says") }
    let kind = messages.filter { $0.contains("replaced by") }.map { $0.contains(": note: ") ? "note" : "contradiction" }
    #expect(kind == (found.isEmpty ? [] : [found]), "\(messages)")
  }

  @Test func theShippedTablesDoNotRunInCircles() throws {
    let found = try CatalogueCheck().contradictions()
    #expect(found == found.sorted())
    for contradiction in found { #expect(!contradiction.facts.contains("replaced by itself"), "\(contradiction)") }
  }
}
