import ArgumentParser
import Catalogue
import References

/// `concord catalogue lookup WORK`: what is known of a work.
struct CatalogueLookup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup", abstract: "Prints what the catalogue knows of a work: by id, designation or name.",
    discussion: """
      For example: concord catalogue lookup "ISO/IEC 27001"; concord catalogue lookup GDPR


      """ + CatalogueStore.discussion)

  @Argument(help: "An id, a designation with or without its date, or a name.")
  var query: String

  @Option(help: "Directory of the store with imported catalogues.")
  var store: String?

  func run() throws {
    try reportingFaults {
      let catalogue = try Catalogue.embedded(
        imported: CatalogueStore.index(in: [store ?? CatalogueStore.directory()]))
      let works = try find(catalogue)
      guard !works.isEmpty else {
        complain("the catalogue has no “\(query)”. Try another spelling, or a shorter part of the name.")
        throw ExitCode.failure
      }
      for work in works { print(work, catalogue) }
    }
  }

  private func find(_ catalogue: Catalogue) throws -> [Work] {
    let work = catalogue.work(catalogue.canonical(query))
    // The first edition of NIST SP 800-53 bears the designation of all.
    let editions = catalogue.editions(of: query)
    if let work, editions.count < 2 { return [work] }
    if !editions.isEmpty { return editions }
    let wanted = query.lowercased()
    let named = Set(catalogue.names.filter { $0.name.lowercased() == wanted }.map(\.work))
    if !named.isEmpty {
      return named.sorted().flatMap { id in
        catalogue.work(id).map { [$0] } ?? catalogue.editions(of: id)
      }
    }
    let spelled = try designated(catalogue)
    if !spelled.isEmpty { return spelled }
    return catalogue.works.values.filter { $0.title.lowercased().contains(wanted) }.sorted { $0.id < $1.id }
  }

  /// The standard that a designation in another spelling means: "iso27001:2013", "JIS Q 27001".
  private func designated(_ catalogue: Catalogue) throws -> [Work] {
    let parsing = try StandardsParsing()
    var line = query
    guard let identifier = line.withUTF8({ parsing.parse($0) }) else { return [] }
    if let work = catalogue.work(identifier.id) { return [work] }
    return catalogue.editions(of: StandardRoots(catalogue).root(of: identifier).root)
  }

  private func print(_ work: Work, _ catalogue: Catalogue) {
    var output = StandardOutput()
    var lines = ["\(work.id)  \(work.title)"]
    func add(_ label: String, _ value: String) {
      if !value.isEmpty { lines.append("    \(label): \(value)") }
    }
    add("kind", work.form)
    add("of", work.jurisdiction)
    add("date", work.date)
    add("status", work.asOf.isEmpty || work.status.isEmpty ? work.status : "\(work.status) (as of \(work.asOf))")
    add("replaced by", work.replacedBy.joined(separator: ", "))
    add("withdrawn", work.withdrawn)
    add("amended by", work.amendedBy.joined(separator: ", "))
    add("committee", work.committee)
    add("objectives", work.objectives.joined(separator: ", "))
    add("names", Set(catalogue.names.filter { $0.work == work.id }.map(\.name)).sorted().joined(separator: "; "))
    add(
      "adopted as",
      catalogue.adoptions.filter { $0.root == work.id }.map { "\($0.national) (\($0.degree))" }
        .joined(separator: "; "))
    add("urn", work.urn)
    add("source", work.source)
    add("address", work.url)
    output.write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}
