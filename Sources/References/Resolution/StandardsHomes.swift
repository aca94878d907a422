import Catalogue

/// Whose own the standards of national and regional publishers are, as the publisher files say.
struct StandardsHomes: Sendable {
  /// Marks, the longest first; one mark may be several countries': "SS" is Singapore's and Sweden's.
  private let marks: [(mark: String, codes: [String])]

  /// - Throws: `CatalogueError` when a publisher's file is faulty.
  init(folder: DataFolder) throws(CatalogueError) {
    var codes: [String: [String]] = [:]
    for file in try PublisherFile.all(in: folder) {
      for entry in file.jurisdictions where codes[entry.mark]?.contains(entry.code) != true {
        codes[entry.mark, default: []].append(entry.code)
      }
    }
    marks = codes.map { ($0.key, $0.value) }.sorted {
      ($1.mark.utf8.count, $0.mark) < ($0.mark.utf8.count, $1.mark)
    }
  }

  /// The jurisdiction of a designation cited in a document of `citing`, which decides between countries that share a
  /// mark; nil for standards that are nobody's own.
  func home(of designation: String, citing: String) -> String? {
    guard
      let found = marks.first(where: { entry in
        designation.hasPrefix(entry.mark)
          && designation.utf8.dropFirst(entry.mark.utf8.count).first.map { !TextView.isASCIIWord($0) } ?? true
      })
    else { return nil }
    return found.codes.first { $0 == citing || $0 == citing.prefix(2) } ?? found.codes.first
  }
}
