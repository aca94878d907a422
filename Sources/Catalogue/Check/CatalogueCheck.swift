/// Holds the tables beside the program against themselves and against what was imported.
///
/// The program never repairs a table: it says which lines cannot both be true, and an analyst decides.
public struct CatalogueCheck: Sendable {
  /// A line of `standards.tsv`.
  struct Standard {
    var work: Work
    var place: (table: String, line: Int)
  }

  let catalogue: Catalogue
  let standards: [Standard]
  let adoptions: [(adoption: Adoption, place: (table: String, line: Int))]
  /// Names by table and line; titles of instruments and bodies among them.
  let namePlaces: [NamePlace: (table: String, line: Int)]

  /// What makes a line of a table of names.
  struct NamePlace: Hashable {
    var work: String
    var language: String
    var name: String
  }

  /// Reads the tables of `folder` with their lines.
  ///
  /// - Throws: `CatalogueError` when a table cannot be read at all.
  public init(folder: DataFolder = .catalogue) throws(CatalogueError) {
    catalogue = try Catalogue(folder: folder)
    standards = try folder.table("standards.tsv").rows.map {
      Standard(work: Work(standard: $0), place: ("standards.tsv", $0.line))
    }
    adoptions = try folder.table("adoptions.tsv").rows.map { (Adoption($0), ("adoptions.tsv", $0.line)) }
    var places: [NamePlace: (table: String, line: Int)] = [:]
    func put(_ work: String, _ language: String, _ name: String, _ table: String, _ line: Int) {
      let place = NamePlace(work: work, language: language, name: name)
      if places[place] == nil { places[place] = (table, line) }
    }
    for row in try folder.table("names.tsv").rows {
      put(row["work"], row["language"], row["name"], "names.tsv", row.line)
    }
    for row in try folder.table("instruments.tsv").rows {
      put(row["id"], "*", row["title"], "instruments.tsv", row.line)
    }
    for row in try folder.table("bodies.tsv").rows {
      put(row["id"], "*", row["name"], "bodies.tsv", row.line)
      for acronym in row.list("acronym") { put(row["id"], "*", acronym, "bodies.tsv", row.line) }
      for entry in row.list("names") {
        let parts = entry.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2 { put(row["id"], parts[0], parts[1], "bodies.tsv", row.line) }
      }
    }
    namePlaces = places
  }

  /// Everything that does not fit, sorted by table and line.
  ///
  /// - Parameter imported: what each imported catalogue says, one work per source.
  public func contradictions(imported: [Work] = []) -> [Contradiction] {
    let known = Known(catalogue, imported)
    let found =
      successions(known) + adoptionFaults(known) + sharedNames() + differences(imported)
    return Set(found).sorted()
  }

  /// Which works exist, in the tables or in what was imported.
  struct Known {
    private let ids: Set<String>
    private let works: Set<String>

    init(_ catalogue: Catalogue, _ imported: [Work]) {
      var ids = Set(catalogue.works.keys)
      for work in imported { ids.insert(work.id) }
      self.ids = ids
      works = Set(ids.lazy.map(Catalogue.work(of:)))
    }

    /// Whether `id` is a work, or the undated designation of one.
    func has(_ id: String) -> Bool { ids.contains(id) || works.contains(Catalogue.withoutStage(id)) }
  }
}
