import Foundation

@testable import Catalogue

/// The tables of a catalogue in a folder of their own, with the columns of the shipped ones.
final class SmallCatalogue {
  let folder: DataFolder
  private let path: String

  /// - Parameter tables: rows by table; fields separated by "\t", missing ones at the end empty. A table that is not
  ///   given holds only its header.
  init(_ tables: [String: [String]]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for name in DataFolder.catalogue.names(prefix: "", suffix: ".tsv") {
      let columns = try DataFolder.catalogue.table(name).columns
      let rows = (tables[name] ?? []).map { row in
        let fields = row.split(separator: "\t", omittingEmptySubsequences: false).count
        return row + String(repeating: "\t", count: columns.count - fields)
      }
      let text = ([columns.joined(separator: "\t")] + rows).joined(separator: "\n")
      try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
    }
    folder = DataFolder(path: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
