import Catalogue

/// What the catalogue says of the standards, by root: its records are editions, the measures count roots.
struct StandardFacts: Sendable {
  /// One standard, all editions together.
  struct Facts: Sendable, Hashable {
    /// Title of the newest edition that has one.
    var title: String
    /// Publisher: the catalogue's, else the first word of the designation.
    var publisher: String
    /// Codes of policy objectives, sorted.
    var objectives: [String]
    /// Every edition known is withdrawn or replaced.
    var isGone: Bool
  }

  /// Roots of standards that serve an objective, sorted.
  let withObjectives: [String]
  private let roots: [String: Facts]
  private let editions: [String: Work]

  init(_ standards: [Work]) {
    let works = standards.filter { $0.kind == .standard }.sorted { ($0.id, $0.asOf) < ($1.id, $1.asOf) }
    editions = Dictionary(works.map { ($0.id, $0) }) { _, later in later }
    roots = Dictionary(grouping: works) { Edition($0.id).standard }.mapValues { records in
      let whole = records.filter { !Edition($0.id).isSupplement }
      let editions = whole.isEmpty ? records : whole
      let newest = editions.sorted { ($0.date, $0.id) > ($1.date, $1.id) }
      return Facts(
        title: newest.first { !$0.title.isEmpty }?.title ?? "",
        publisher: newest.first { !$0.jurisdiction.isEmpty }?.jurisdiction
          ?? Self.publisher(of: editions[0].id),
        objectives: Set(editions.flatMap(\.objectives)).sorted(),
        isGone: editions.allSatisfy { $0.status == "withdrawn" || $0.status == "replaced" })
    }
    withObjectives = roots.filter { !$0.value.objectives.isEmpty }.keys.sorted()
  }

  /// Facts of a root; nil when the catalogue does not know it.
  subscript(root: String) -> Facts? { roots[root] ?? roots[Edition(root).standard] }

  /// The record of an edition by its id.
  func edition(_ id: String) -> Work? { editions[id] }

  /// The first word of a designation, without the mark of a recommended standard: "ISO/IEC", "GB" of "GB/T 22080".
  static func publisher(of designation: String) -> String {
    let word = designation.prefix { $0 != " " }
    for mark in ["/T", "/Z"] where word.hasSuffix(mark) { return String(word.dropLast(2)) }
    return String(word)
  }
}
