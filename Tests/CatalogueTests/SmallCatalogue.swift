import Foundation

@testable import Catalogue

/// The tables of a catalogue in a folder of their own; a table that is not given holds only its header.
final class SmallCatalogue {
  let folder: DataFolder
  private let path: String

  private static let headers = [
    "standards.tsv":
      "designation\ttitle\tkind\tstatus\tstage\tpublished\treplaced_by\tamended_by\tcommittee\tobjectives\tsource\tas_of",
    "instruments.tsv": "id\tkind\tjurisdiction\tdate\ttitle\tstatus\treplaced_by\turl\tsource",
    "bodies.tsv": "id\tname\tacronym\tjurisdiction\tkind\tparent\turl\tnames",
    "names.tsv": "work\tlanguage\tname\tuse\tjurisdiction\tneeds",
    "adoptions.tsv": "national\troot\tdegree\tsource",
    "frameworks.tsv": "framework\tpinpoint\tprinciple\ttheme\trelation\tsource",
    "themes.tsv": "theme\ttitle\tcovers",
  ]

  /// - Parameter tables: rows by table; fields separated by "\t", missing ones at the end empty.
  init(_ tables: [String: [String]]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, header) in Self.headers {
      let columns = header.split(separator: "\t").count
      let rows = (tables[name] ?? []).map { row in
        row + String(repeating: "\t", count: max(0, columns - row.split(separator: "\t", omittingEmptySubsequences: false).count))
      }
      try ([header] + rows).joined(separator: "\n").write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
    }
    folder = DataFolder(path: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
