import Foundation

/// The works that can be cited, and everything known of them: names in many languages, editions, status,
/// national adoptions, principles of frameworks.
public struct Catalogue: Sendable {
  /// All works by id. Standards by their designation: `ISO/IEC 42001:2023`.
  public private(set) var works: [String: Work] = [:]
  /// Names under which instruments, bodies and unnumbered standards are cited.
  public private(set) var names: [Name] = []
  /// National adoptions.
  public private(set) var adoptions: [Adoption] = []
  /// Principles of frameworks, mapped to themes.
  public private(set) var principles: [FrameworkPrinciple] = []
  /// The 22 themes, in the order of the table.
  public private(set) var themes: [Theme] = []
  /// Modes of governance and roles of standards, in the order of the table.
  public private(set) var modes: [GovernanceMode] = []
  /// Changes when any fact changes, imported ones too: results of analysis are valid for one fingerprint.
  public private(set) var fingerprint = Fingerprint()
  /// What was imported from public catalogues; nil when nothing was.
  public let imported: ImportedIndex?

  /// Ids that follow from a citation -> the catalogue's id of the same work: `us:omb-m-24-10`.
  private(set) var aliases: [String: String] = [:]
  /// Ids with and without a full date.
  private(set) var undatedIDs = UndatedIDs()
  /// Id with the year alone -> id with the full date, where it is known.
  private(set) var dates: [String: String] = [:]
  /// Work -> its editions and projects, oldest first: `ISO/IEC 27001` -> 2005, 2013, 2022.
  private(set) var editions: [String: [String]] = [:]
  /// Number and part, without type -> works of ISO and IEC: `24028` -> `ISO/IEC TR 24028`.
  private(set) var numbered: [String: [String]] = [:]
  /// National designation, dated and undated -> what it adopts.
  private(set) var adopted: [String: Adoption] = [:]

  /// The catalogue that lies beside the program, with what was imported.
  ///
  /// - Throws: `CatalogueError` that names table, line and remedy.
  public static func embedded(imported: ImportedIndex? = nil) throws(CatalogueError) -> Catalogue {
    try Catalogue(folder: .catalogue, imported: imported)
  }

  /// The catalogue in the tables of `folder`, with what was imported.
  ///
  /// - Throws: `CatalogueError` that names table, line and remedy.
  public init(folder: DataFolder, imported: ImportedIndex? = nil) throws(CatalogueError) {
    self.imported = imported
    for name in [
      "standards.tsv", "instruments.tsv", "bodies.tsv", "names.tsv", "adoptions.tsv",
      "frameworks.tsv", "themes.tsv", "aliases.tsv", "titles.tsv", "undated.tsv",
      "dated.tsv", "modes.tsv",
    ] {
      let bytes = try folder.bytes(of: name)
      fingerprint.add(bytes)
      let table = try Table(bytes, name: name)
      for row in table.rows { try add(row, of: name) }
    }
    let works = works
    func dateKey(_ id: String) -> String { (works[id]?.date ?? "") + " " + id }
    editions = editions.mapValues { $0.sorted { dateKey($0) < dateKey($1) } }
    if let imported {
      for part in [imported.fingerprint, imported.titles?.fingerprint ?? 0] {
        withUnsafeBytes(of: part.littleEndian) { fingerprint.add(Array($0)) }
      }
    }
    bindSharedNames()
  }

  /// A name that several bodies share ("BSI", "Personal Information Protection Commission"), or an acronym of two letters
  /// of a national standards body ("DS"), means a body only in documents of its own jurisdiction.
  private mutating func bindSharedNames() {
    var bodies: [String: Set<String>] = [:]
    for name in names where works[name.work]?.kind == .body {
      bodies[name.name, default: []].insert(name.work)
    }
    for index in names.indices where names[index].jurisdictions.isEmpty {
      guard let body = works[names[index].work], body.kind == .body else { continue }
      let isShort =
        names[index].use == .acronym && names[index].name.count <= 2 && body.form == "standards-organization"
      if isShort || bodies[names[index].name, default: []].count > 1 {
        names[index].jurisdictions = [body.jurisdiction]
      }
    }
  }

  private mutating func add(_ row: Table.Row, of table: String) throws(CatalogueError) {
    switch table {
    case "standards.tsv":
      let work = Work(standard: row)
      try insert(work, row, table)
      let whole = Self.work(of: work.id)
      if editions[whole] == nil, let number = Self.number(of: whole) { numbered[number, default: []].append(whole) }
      editions[whole, default: []].append(work.id)
    case "instruments.tsv":
      try insert(
        Work(
          id: row["id"], kind: .instrument, form: row["kind"], jurisdiction: row["jurisdiction"],
          title: row["title"], date: row["date"], status: row["status"],
          replacedBy: row.list("replaced_by"), url: row["url"], source: row["source"]), row, table)
      names.append(Name(work: row["id"], name: row["title"], use: .title))
    case "bodies.tsv":
      try insert(
        Work(
          id: row["id"], kind: .body, form: row["kind"], jurisdiction: row["jurisdiction"],
          title: row["name"], url: row["url"]), row, table)
      names.append(Name(work: row["id"], name: row["name"], use: .title))
      for acronym in row.list("acronym") {
        names.append(Name(work: row["id"], name: acronym, use: .acronym))
      }
      for entry in row.list("names") {
        let parts = entry.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { continue }
        names.append(
          Name(work: row["id"], language: String(parts[0]), name: String(parts[1]), use: .short))
      }
    case "names.tsv":
      guard let use = Name.Use(rawValue: row["use"]) else {
        throw CatalogueError(
          table: table, line: row.line, reason: "unknown use “\(row["use"])”",
          remedy: "Write title, short, acronym or popular")
      }
      names.append(
        Name(
          work: row["work"], language: row["language"], name: row["name"], use: use,
          jurisdictions: row.list("jurisdiction"), needs: row.list("needs")))
    case "adoptions.tsv":
      let adoption = Adoption(row)
      adoptions.append(adoption)
      adopted[adoption.national] = adoption
      let undated = Self.undated(adoption.national)
      if adopted[undated] == nil { adopted[undated] = adoption }
    case "frameworks.tsv":
      principles.append(
        FrameworkPrinciple(
          framework: row["framework"], pinpoint: row["pinpoint"], principle: row["principle"],
          theme: row["theme"], relation: row["relation"], source: row["source"], places: row.list("places")))
    case "undated.tsv": undatedIDs.add(dated: row["dated"], undated: row["undated"])
    case "dated.tsv": dates[row["undated"]] = row["dated"]
    case "modes.tsv":
      modes.append(
        GovernanceMode(id: row["mode"], group: row["group"], title: row["title"], covers: row["covers"]))
    case "aliases.tsv": aliases[row["id"]] = row["work"]
    case "titles.tsv":
      let id = row["work"]
      aliases[TitleID.id(jurisdiction: row["jurisdiction"], title: row["title"])] = id
      guard works[id] == nil else { return }
      works[id] = Work(id: id, kind: .instrument, form: "law", jurisdiction: row["jurisdiction"], title: row["title"])
    default:
      themes.append(Theme(id: row["theme"], title: row["title"], covers: row["covers"]))
    }
  }

  private mutating func insert(_ work: Work, _ row: Table.Row, _ table: String)
    throws(CatalogueError)
  {
    guard !work.id.isEmpty else {
      throw CatalogueError(
        table: table, line: row.line, reason: "no id", remedy: "Fill the first column")
    }
    guard works.updateValue(work, forKey: work.id) == nil else {
      throw CatalogueError(
        table: table, line: row.line, reason: "“\(work.id)” stands here for the second time",
        remedy: "Keep one of the two lines")
    }
  }
}

extension Work {
  /// A line of `standards.tsv`.
  init(standard row: Table.Row) {
    let id = row["designation"]
    self.init(
      id: id, kind: .standard, form: row["kind"], jurisdiction: Catalogue.publisher(of: id), title: row["title"],
      date: row["published"], status: row["status"], replacedBy: row.list("replaced_by"),
      amendedBy: row.list("amended_by"), committee: row["committee"], objectives: row.list("objectives"),
      source: row["source"], asOf: row["as_of"])
  }
}

extension Adoption {
  /// A line of `adoptions.tsv`.
  init(_ row: Table.Row) { self.init(national: row["national"], root: row["root"], degree: row["degree"]) }
}
