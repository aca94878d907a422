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
  /// Changes when any fact changes: results of analysis are valid for one fingerprint.
  public private(set) var fingerprint = Fingerprint()

  /// Ids that follow from a citation -> the catalogue's id of the same work: `us:omb-m-24-10`.
  private var aliases: [String: String] = [:]
  /// Undated designation -> editions, oldest first: `ISO/IEC 27001` -> 2005, 2013, 2022.
  private var editions: [String: [String]] = [:]
  /// Undated designation of a series -> its parts: `ISO/IEC 24029` -> `ISO/IEC TR 24029-1`, ...
  private var adopted: [String: Adoption] = [:]

  /// The catalogue that lies beside the program.
  ///
  /// - Throws: `CatalogueError` that names table, line and remedy.
  public static func embedded() throws(CatalogueError) -> Catalogue {
    try Catalogue(folder: .catalogue)
  }

  /// The catalogue in the tables of `folder`.
  ///
  /// - Throws: `CatalogueError` that names table, line and remedy.
  public init(folder: DataFolder) throws(CatalogueError) {
    for name in [
      "standards.tsv", "instruments.tsv", "bodies.tsv", "names.tsv", "adoptions.tsv",
      "frameworks.tsv", "themes.tsv", "aliases.tsv", "titles.tsv",
    ] {
      let bytes = try folder.bytes(of: name)
      fingerprint.add(bytes)
      let table = try Table(bytes, name: name)
      for row in table.rows { try add(row, of: name) }
    }
    let works = works
    func dateKey(_ id: String) -> String { (works[id]?.date ?? "") + " " + id }
    editions = editions.mapValues { $0.sorted { dateKey($0) < dateKey($1) } }
    bindAcronyms()
  }

  /// An acronym that several bodies share ("BSI"), or one of two letters of a national standards body ("DS"), means
  /// a body only in documents of its own jurisdiction.
  private mutating func bindAcronyms() {
    var bodies: [String: Set<String>] = [:]
    for name in names where name.use == .acronym && works[name.work]?.kind == .body {
      bodies[name.name, default: []].insert(name.work)
    }
    for index in names.indices where names[index].use == .acronym && names[index].jurisdictions.isEmpty {
      guard let body = works[names[index].work], body.kind == .body else { continue }
      let isShort = names[index].name.count <= 2 && body.form == "standards-organization"
      if isShort || bodies[names[index].name, default: []].count > 1 {
        names[index].jurisdictions = [body.jurisdiction]
      }
    }
  }

  /// The id under which the catalogue knows the work of `id`; `id` itself when it has no other.
  public func canonical(_ id: String) -> String { aliases[id] ?? id }

  /// The work of `id`, if the catalogue has it.
  public func work(_ id: String) -> Work? { works[id] }

  /// Known editions of an undated designation, oldest first.
  public func editions(of undated: String) -> [Work] {
    (editions[undated] ?? []).compactMap { works[$0] }
  }

  /// The adoption that a national designation, dated or undated, stands for.
  public func adoption(of national: String) -> Adoption? { adopted[national] }

  /// Standards that serve a policy objective (method section 6), by designation.
  public func standards(serving objective: String) -> [Work] {
    works.values.filter { $0.kind == .standard && $0.objectives.contains(objective) }
      .sorted { $0.id < $1.id }
  }

  private mutating func add(_ row: Table.Row, of table: String) throws(CatalogueError) {
    switch table {
    case "standards.tsv":
      let id = row["designation"]
      try insert(
        Work(
          id: id, kind: .standard, form: row["kind"], jurisdiction: Self.publisher(of: id),
          title: row["title"], date: row["published"], status: row["status"],
          replacedBy: row.list("replaced_by"), amendedBy: row.list("amended_by"),
          committee: row["committee"], objectives: row.list("objectives"), source: row["source"],
          asOf: row["as_of"]), row, table)
      editions[Self.undated(id), default: []].append(id)
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
      let adoption = Adoption(
        national: row["national"], root: row["root"], degree: row["degree"])
      adoptions.append(adoption)
      adopted[adoption.national] = adoption
      let undated = Self.undated(adoption.national)
      if adopted[undated] == nil { adopted[undated] = adoption }
    case "frameworks.tsv":
      principles.append(
        FrameworkPrinciple(
          framework: row["framework"], pinpoint: row["pinpoint"], principle: row["principle"],
          theme: row["theme"], relation: row["relation"], source: row["source"]))
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

extension Catalogue {
  /// A designation without its date: `ISO/IEC 27001:2022` -> `ISO/IEC 27001`, `GB/T 22080-2016` ->
  /// `GB/T 22080`, `IEEE 7000-2021` -> `IEEE 7000`, `NIST SP 800-53 Rev. 5` -> `NIST SP 800-53`,
  /// `ITU-T X.509 (10/2019)` -> `ITU-T X.509`.
  public static func undated(_ designation: String) -> String {
    var text = designation[...]
    // Marks are rare; their last characters are looked for first, by bytes.
    let utf8 = designation.utf8
    if utf8.contains(UInt8(ascii: " ")) {
      if utf8.contains(UInt8(ascii: ".")), let revision = text.range(of: " Rev. ") {
        text = text[..<revision.lowerBound]
      }
      if utf8.contains(UInt8(ascii: "V")), let version = text.range(of: " V"),
        text[version.upperBound...].first?.isNumber == true
      {
        text = text[..<version.lowerBound]
      }
      if text.hasPrefix("ITU-"), let date = text.range(of: " (") { text = text[..<date.lowerBound] }
      if utf8.contains(UInt8(ascii: "A")), utf8.contains(UInt8(ascii: "/")), let slash = text.range(of: "/Amd ") {
        text = text[..<slash.lowerBound]
      }
    }
    if let colon = text.lastIndex(of: ":"), isYear(text[text.index(after: colon)...].prefix(4)) {
      return String(text[..<colon])
    }
    if let hyphen = text.lastIndex(of: "-"), isYear(text[text.index(after: hyphen)...]),
      text.hasPrefix("GB") || text.hasPrefix("IEEE") || text.hasPrefix("ANSI")
        || text.hasPrefix("ABNT") || text.hasPrefix("TC260") || text.hasPrefix("GOST")
    {
      return String(text[..<hyphen])
    }
    return String(text)
  }

  private static func isYear(_ text: Substring) -> Bool {
    text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
      && text.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// Who publishes a designation: `ISO/IEC TR 24028:2020` -> `ISO/IEC`, `NIST SP 800-53` -> `NIST`.
  public static func publisher(of designation: String) -> String {
    let first = designation.prefix { $0 != " " }
    switch first {
    case "ITU-T", "ITU-R": return "ITU"
    case "FIPS": return "NIST"
    case "prEN", "FprEN", "EN", "CWA", "CEN", "CLC", "CEN/TR", "CEN/CLC/TR": return "CEN"
    case "GB", "GB/T", "GB/Z": return "CN"
    case "JIS": return "JP"
    case "KS": return "KR"
    case "BS": return "GB"
    default: return String(first)
    }
  }
}
