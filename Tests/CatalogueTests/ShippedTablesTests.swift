import Testing

@testable import Catalogue

/// The tables beside the program, held against each other.
struct ShippedTablesTests {
  private let catalogue: Catalogue

  init() throws { catalogue = try Catalogue.embedded() }

  static let tables = DataFolder.catalogue.names(prefix: "", suffix: ".tsv")

  private static let themes: Set = [
    "accountability", "transparency", "fairness", "privacy", "safety", "security", "robustness", "human-oversight",
    "human-rights", "human-centred", "beneficence", "inclusion", "sustainability", "contestability", "proportionality",
    "cooperation", "literacy", "truthfulness", "children", "labour", "intellectual-property", "innovation",
  ]

  private static let objectives: Set = [
    "quality-safety", "data", "governance-ethics", "innovation", "sustainability", "compliance", "sector",
  ]

  @Test func theTablesAreThere() {
    for name in ["standards", "instruments", "bodies", "names", "adoptions", "frameworks", "themes"] {
      #expect(Self.tables.contains(name + ".tsv"))
    }
  }

  @Test(arguments: tables)
  func everyTableHasRowsAndSaysWhatItIs(name: String) throws {
    let bytes = try DataFolder.catalogue.bytes(of: name)
    #expect(try !Table(bytes, name: name).rows.isEmpty)
    #expect(bytes.first == UInt8(ascii: "#"))
  }

  @Test func noFieldHasSpacesAroundIt() throws {
    for name in Self.tables {
      let table = try DataFolder.catalogue.table(name)
      for row in table.rows {
        for column in table.columns {
          let field = row[column]
          #expect(
            field.first?.isWhitespace != true && field.last?.isWhitespace != true, "\(name):\(row.line) \(column)")
        }
      }
    }
  }

  @Test func idsAreUniqueAcrossTheTables() throws {
    var seen: Set<String> = []
    for (name, column) in [("standards.tsv", "designation"), ("instruments.tsv", "id"), ("bodies.tsv", "id")] {
      for row in try DataFolder.catalogue.table(name).rows {
        #expect(seen.insert(row[column]).inserted, "\(name):\(row.line) \(row[column])")
      }
    }
    // A title stands for a work of another table, or for one of which only the title is known.
    for row in try DataFolder.catalogue.table("titles.tsv").rows { seen.insert(row["work"]) }
    #expect(seen.count == catalogue.works.count)
  }

  @Test func everyAliasMeansAKnownWork() throws {
    for row in try DataFolder.catalogue.table("aliases.tsv").rows {
      #expect(isKnown(row["work"]), "aliases.tsv:\(row.line) \(row["work"])")
      #expect(catalogue.work(row["id"]) == nil, "aliases.tsv:\(row.line) \(row["id"]) is a work of its own")
      #expect(catalogue.canonical(row["id"]) == row["work"])
    }
    #expect(catalogue.canonical("ISO/IEC 27001:2022") == "ISO/IEC 27001:2022")
  }

  @Test func everyTitleLeadsToItsWork() throws {
    for row in try DataFolder.catalogue.table("titles.tsv").rows {
      let id = TitleID.id(jurisdiction: row["jurisdiction"], title: row["title"])
      #expect(catalogue.canonical(id) == row["work"], "titles.tsv:\(row.line) \(id)")
      #expect(catalogue.work(row["work"]) != nil, "titles.tsv:\(row.line)")
    }
    #expect(catalogue.canonical("ca:canada-shipping-act-2001") == "ca:C-10.15")
    #expect(catalogue.canonical("ca:loi-sur-laccès-à-linformation") == "ca:A-1")
  }

  @Test func everySuccessorOfAStandardIsKnown() {
    for work in catalogue.works.values
    where work.kind == .standard && work.id.hasPrefix("ISO") || work.id.hasPrefix("IEC") {
      for successor in work.replacedBy {
        #expect(
          catalogue.work(successor) != nil || !catalogue.editions(of: successor).isEmpty, "\(work.id) -> \(successor)")
        #expect(successor != work.id)
      }
    }
  }

  @Test func aStandardThatWasReplacedSaysByWhat() {
    for work in catalogue.works.values where work.kind == .standard && work.status == "replaced" {
      #expect(!work.replacedBy.isEmpty, "\(work.id)")
    }
  }

  @Test func noStandardSucceedsItself() {
    for work in catalogue.works.values where work.kind == .standard {
      var seen: Set<String> = []
      var next = work.replacedBy
      while let id = next.popLast() {
        if seen.insert(id).inserted { next += catalogue.work(id)?.replacedBy ?? [] }
      }
      #expect(!seen.contains(work.id), "\(work.id)")
    }
  }

  /// A year, a month and a day are compared as far as both are known.
  @Test func aSuccessorIsNotOlder() {
    for work in catalogue.works.values where work.kind == .standard && !work.date.isEmpty {
      for successor in work.replacedBy.compactMap(catalogue.work) where !successor.date.isEmpty {
        let known = min(work.date.count, successor.date.count)
        #expect(work.date.prefix(known) <= successor.date.prefix(known), "\(work.id) -> \(successor.id)")
      }
    }
  }

  @Test func whatHoldsHasNoSuccessorAndADraftNoDate() {
    for work in catalogue.works.values where work.kind == .standard {
      #expect(work.status != "published" || work.replacedBy.isEmpty, "\(work.id)")
      #expect(work.status != "draft" || work.date.isEmpty, "\(work.id)")
    }
  }

  /// `ISO/IEC 27001:2022` came out in 2022; `IEEE 7003-2024` was approved in 2024 and came out in 2025.
  @Test func theYearOfADesignationOfISOOrIECIsThatOfPublication() {
    for work in catalogue.works.values where work.kind == .standard {
      guard work.id.hasPrefix("ISO") || work.id.hasPrefix("IEC"), let colon = work.id.lastIndex(of: ":"),
        !work.date.isEmpty
      else { continue }
      #expect(work.id[colon...].dropFirst() == work.date.prefix(4), "\(work.id) \(work.date)")
    }
  }

  @Test func anAmendmentIsNamedAfterWhatItAmends() throws {
    let form = try Regex("/(Amd|Cor) [0-9]+:[0-9]{4}")
    for work in catalogue.works.values {
      for amendment in work.amendedBy {
        #expect(amendment.hasPrefix(work.id), "\(work.id) \(amendment)")
        #expect(amendment.dropFirst(work.id.count).wholeMatch(of: form) != nil, "\(work.id) \(amendment)")
      }
    }
  }

  /// One committee, one spelling: citations are also counted by who wrote the standard.
  @Test func aCommitteeIsSpeltOneWay() throws {
    let form = try Regex(
      "ISO/IEC JTC 1(/SC [0-9]+)?|(ISO|IEC)/(TC|PC) [0-9]+(/SC [0-9]+[A-Z]?)?"
        + "|ISO/(CASCO|COPOLCO|TMBG)|ISO/WS .+|IEC/(SyC .+|ACOS|ACSEC)")
    for work in catalogue.works.values where work.kind == .standard {
      #expect(!work.committee.isEmpty && !work.objectives.isEmpty && !work.source.isEmpty, "\(work.id)")
      guard work.committee.hasPrefix("ISO") || work.committee.hasPrefix("IEC") else { continue }
      #expect(work.committee.wholeMatch(of: form) != nil, "\(work.id) \(work.committee)")
    }
  }

  /// An analyst finds a line, and a difference between two versions stays small.
  @Test(arguments: [("standards.tsv", "designation"), ("adoptions.tsv", "national"), ("bodies.tsv", "id")])
  func linesAreInOrder(table: String, column: String) throws {
    let ids = try DataFolder.catalogue.table(table).rows.map { $0[column] }
    for (id, next) in zip(ids, ids.dropFirst()) {
      #expect(!Run.all(of: next).lexicographicallyPrecedes(Run.all(of: id)), "\(table): \(id), \(next)")
    }
  }

  /// Numbers stand by value and before letters, letters without case: `ISO 9001:2015` before `ISO 10002:2004`.
  private enum Run: Comparable {
    case number(Int)
    case text(String)

    static func all(of id: String) -> [Run] {
      id.lowercased().matches(of: /[0-9]+|[^0-9]+/).map { Int($0.output).map(Run.number) ?? .text(String($0.output)) }
    }
  }

  @Test func everySuccessorOfAnInstrumentIsKnown() {
    for work in catalogue.works.values where work.kind == .instrument {
      for successor in work.replacedBy { #expect(catalogue.work(successor) != nil, "\(work.id) -> \(successor)") }
    }
  }

  /// Whether an id means a work, or the editions, parts or versions of one: `ISO/IEC 15408`, `W3C WCAG`.
  private func isKnown(_ id: String) -> Bool {
    catalogue.work(id) != nil || !catalogue.editions(of: id).isEmpty
      || catalogue.works.keys.contains { $0.hasPrefix(id + "-") || $0.hasPrefix(id + " ") }
  }

  @Test func everyNameIsTheNameOfAKnownWork() {
    for name in catalogue.names {
      #expect(isKnown(name.work), "“\(name.name)” -> \(name.work)")
      #expect(!name.name.isEmpty, "\(name.work)")
    }
  }

  @Test func aNameInOneLanguageMeansOneWorkInAJurisdiction() {
    var meaning: [String: String] = [:]
    for name in catalogue.names where name.needs.isEmpty && name.use != .title {
      for jurisdiction in name.jurisdictions.isEmpty ? ["any"] : name.jurisdictions {
        let key = "\(name.language) \(jurisdiction) \(name.name)"
        let other = meaning.updateValue(name.work, forKey: key)
        #expect(other == nil || other == name.work, "“\(name.name)” means \(other ?? "") and \(name.work)")
      }
    }
  }

  @Test(arguments: [
    ("BSI", "DE", "body:bsi-de"), ("BSI", "GB", "body:bsi"), ("AISI", "SG", "body:sg-aisi"), ("DS", "DK", "body:ds"),
  ])
  func anAcronymThatBodiesShareMeansTheOneAtHome(acronym: String, jurisdiction: String, body: String) {
    let bodies = catalogue.names.filter { $0.name == acronym && $0.jurisdictions.contains(jurisdiction) }.map(\.work)
    #expect(bodies == [body])
    #expect(!catalogue.names.contains { $0.name == acronym && $0.jurisdictions.isEmpty })
  }

  @Test func theThemesAreThoseOfTheContract() {
    #expect(Set(catalogue.themes.map(\.id)) == Self.themes)
    #expect(catalogue.themes.count == 22)
    #expect(catalogue.modes.count { $0.group == "mode" } == 10)
    #expect(catalogue.modes.count { $0.group == "role" } == 6)
    #expect(catalogue.modes.allSatisfy { !$0.title.isEmpty && !$0.covers.isEmpty })
    #expect(catalogue.themes.allSatisfy { !$0.title.isEmpty && !$0.covers.isEmpty })
  }

  @Test func everyPrincipleOfAFrameworkHasAThemeAndARelation() {
    for principle in catalogue.principles {
      #expect(Self.themes.contains(principle.theme), "\(principle.framework) \(principle.pinpoint)")
      #expect(["equal", "subset", "superset", "intersects"].contains(principle.relation), "\(principle.principle)")
      #expect(isKnown(principle.framework), "\(principle.framework)")
      #expect(!principle.pinpoint.isEmpty)
    }
    #expect(Set(catalogue.principles.map(\.theme)).isSubset(of: Self.themes))
  }

  @Test func everyFrameworkOfTheContractIsMapped() {
    let frameworks = Set(catalogue.principles.map(\.framework))
    for framework in ["OECD/LEGAL/0449", "CETS 225"] { #expect(frameworks.contains(framework)) }
    #expect(frameworks.count >= 11)
    /// Framework, unit, numbers of its principles.
    let sets: [(String, String, [String])] = [
      ("OECD/LEGAL/0449", "principle", (1...5).flatMap { ["1.\($0)", "2.\($0)"] }),
      ("policy:g20-ai-principles-2019", "principle", (1...5).flatMap { ["1.\($0)", "2.\($0)"] }),
      ("policy:unesco-ai-ethics-2021", "value", (1...4).map(String.init)),
      ("policy:unesco-ai-ethics-2021", "principle", (1...10).map(String.init)),
      ("policy:eu-hleg-ethics-guidelines-2019", "requirement", (1...7).map(String.init)),
      ("CETS 225", "article", (6...13).map(String.init)), ("NIST AI 100-1", "section", (1...7).map { "3.\($0)" }),
      ("policy:g7-hiroshima-guiding-principles-2023", "principle", (1...11).map(String.init)),
      ("policy:g7-hiroshima-code-2023", "action", (1...11).map(String.init)),
      ("policy:asean-ai-guide-2024", "principle", (1...7).map(String.init)),
      ("G/TBT/1", "principle", (1...6).map(String.init)), ("A/HRC/17/31", "pillar", (1...3).map(String.init)),
    ]
    for (framework, unit, numbers) in sets {
      let pinpoints = Set(catalogue.principles.filter { $0.framework == framework }.map(\.pinpoint))
      for number in numbers { #expect(pinpoints.contains("\(unit)/\(number)"), "\(framework) \(unit)/\(number)") }
    }
  }

  @Test func objectivesAreThoseOfTheMethod() {
    var used: Set<String> = []
    for work in catalogue.works.values {
      #expect(Set(work.objectives).isSubset(of: Self.objectives), "\(work.id) \(work.objectives)")
      used.formUnion(work.objectives)
    }
    #expect(used == Self.objectives)
    for objective in Self.objectives { #expect(catalogue.standards(serving: objective).count > 10, "\(objective)") }
  }

  @Test func statusesOfStandardsAreKnown() {
    let statuses = Set(catalogue.works.values.filter { $0.kind == .standard }.map(\.status))
    #expect(statuses == ["published", "replaced", "withdrawn", "draft"])
  }

  @Test func datesAreISO8601() throws {
    let form = try Regex("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
    for work in catalogue.works.values {
      for date in [work.date, work.asOf] where !date.isEmpty {
        #expect(date.wholeMatch(of: form) != nil, "\(work.id) \(date)")
      }
    }
  }

  @Test func editionsAreInTheOrderOfTheirDates() {
    for undated in Set(catalogue.works.values.filter { $0.kind == .standard }.map { Catalogue.undated($0.id) }) {
      let dates = catalogue.editions(of: undated).map(\.date)
      #expect(dates == dates.sorted(), "\(undated)")
    }
    #expect(
      catalogue.editions(of: "ISO/IEC 27001").map(\.id) == [
        "ISO/IEC 27001:2005", "ISO/IEC 27001:2013", "ISO/IEC 27001:2022",
      ])
  }

  @Test func anAdoptionHasADegreeOfGuide21OrNone() {
    #expect(!catalogue.adoptions.isEmpty)
    for adoption in catalogue.adoptions {
      #expect(["", "IDT", "MOD", "NEQ"].contains(adoption.degree), "\(adoption.national)")
      #expect(adoption.national != adoption.root)
      #expect(catalogue.adoption(of: adoption.national) == adoption, "\(adoption.national) stands twice")
    }
  }

  /// The twin texts of ITU-T and ISO/IEC (H.265, X.509 ...) are facts about numbers, not works of the field.
  @Test func everyAdoptedStandardOfISOAndIECIsKnown() {
    for adoption in catalogue.adoptions where !adoption.national.hasPrefix("ITU-T") {
      guard adoption.root.hasPrefix("ISO") || adoption.root.hasPrefix("IEC") else { continue }
      #expect(isKnown(adoption.root), "\(adoption.national) -> \(adoption.root)")
    }
  }

  @Test func bodiesHaveKnownParents() throws {
    for row in try DataFolder.catalogue.table("bodies.tsv").rows where !row["parent"].isEmpty {
      #expect(catalogue.work(row["parent"])?.kind == .body, "bodies.tsv:\(row.line) \(row["parent"])")
    }
  }

  @Test func acronymsOfTwoLettersAreThoseNoWordOrUnitShares() throws {
    let short = catalogue.names.filter {
      $0.use == .acronym && $0.name.count <= 2 && $0.needs.isEmpty && $0.jurisdictions.isEmpty
    }
    #expect(Set(short.map(\.name)) == ["AU", "EC", "G7", "UN"])
  }
}
