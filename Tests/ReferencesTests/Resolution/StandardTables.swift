import Catalogue
import Foundation
import Testing

@testable import References

/// A catalogue of a few standards, written for the tests: what changed number, type, edition or shape.
enum StandardTables {
  /// Designation, status, date, successors, amendments.
  private static let standards: [(String, String, String, String)] = [
    ("BS 7799-2:2002", "replaced", "2002-09-05", "ISO/IEC 27001:2005"),
    ("GB/T 35273-2017", "replaced", "2017-12-29", "GB/T 35273-2020"),
    ("GB/T 35273-2020", "published", "2020-03-06", ""),
    ("ISO 17442:2019", "replaced", "2019-04", "ISO 17442-1:2020 | ISO 17442-2:2020"),
    ("ISO 17442-1:2020", "published", "2020-08", ""), ("ISO 17442-2:2020", "published", "2020-08", ""),
    ("ISO/IEC 17065:2012", "published", "2012-09", ""),
    ("ISO/IEC 17799:2000", "replaced", "2000-12", "ISO/IEC 17799:2005"),
    ("ISO/IEC 17799:2005", "replaced", "2005-06", "ISO/IEC 27002:2005"),
    ("ISO/IEC 24029-2:2023", "published", "2023-08", ""),
    ("ISO/IEC 27001:2005", "replaced", "2005-10", "ISO/IEC 27001:2013"),
    ("ISO/IEC 27001:2013", "replaced", "2013-10", "ISO/IEC 27001:2022"),
    ("ISO/IEC 27001:2022", "published", "2022-10-25", ""),
    ("ISO/IEC 27001:2022/Amd 1:2024", "published", "2024-02", ""),
    ("ISO/IEC 27002:2005", "replaced", "2007-07", "ISO/IEC 27002:2013"),
    ("ISO/IEC 27002:2013", "replaced", "2013-10", "ISO/IEC 27002:2022"),
    ("ISO/IEC 27002:2022", "published", "2022-02", ""),
    ("ISO/IEC DIS 42105", "draft", "", ""), ("ISO/IEC Guide 65:1996", "replaced", "1996-06", "ISO/IEC 17065:2012"),
    ("ISO/IEC TR 24029-1:2021", "published", "2021-03", ""),
    ("ISO/IEC TR 27008:2011", "replaced", "2011-10", "ISO/IEC TS 27008:2019"),
    ("ISO/IEC TS 27008:2019", "published", "2019-01", ""), ("ISO/TR 31004:2013", "withdrawn", "2013-10", ""),
    // Catalogues that run in circles, or name what nobody knows.
    ("ISO 70001:2000", "replaced", "2000", "ISO 70001:2010"), ("ISO 70001:2010", "replaced", "2010", "ISO 70001:2000"),
    ("ISO 70002:2000", "replaced", "2000", "ISO 79999:2009"),
    // Withdrawn without a named successor, but the next edition bears the same designation.
    ("JIS X 1:2000", "withdrawn", "2000-01", ""), ("JIS X 1:2010", "published", "2010-01", ""),
  ]

  private static let adoptions = [
    "EN 45011:1998\tISO/IEC Guide 65:1996\tIDT", "EN ISO/IEC 27001:2017\tISO/IEC 27001:2013\tIDT",
    "EN ISO/IEC 27001:2023\tISO/IEC 27001:2022\tIDT", "GB/T 22080-2016\tISO/IEC 27001:2013\tIDT",
    "JIS Q 27001:2014\tISO/IEC 27001:2013\tIDT",
    "JIS Q 27001:2023\tISO/IEC 27001:2022\tIDT", "KS X ISO/IEC 27001\tISO/IEC 27001\tIDT",
  ]

  static let catalogue = Result { () throws(CatalogueError) in
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let rows = [
      "standards.tsv": standards.map { "\($0)\tTitle of \($0)\tIS\t\($1)\t\t\($2)\t\($3)\t\t\t\tiso.org\t2026-10" },
      "adoptions.tsv": adoptions,
    ]
    for table in DataFolder.catalogue.names(prefix: "", suffix: ".tsv") {
      let columns = try DataFolder.catalogue.table(table).columns
      let lines = (rows[table] ?? []).map { row in
        row
          + String(
            repeating: "\t", count: columns.count - row.split(separator: "\t", omittingEmptySubsequences: false).count)
      }
      try? ([columns.joined(separator: "\t")] + lines).joined(separator: "\n")
        .write(toFile: path + "/" + table, atomically: true, encoding: .utf8)
    }
    return try Catalogue(folder: DataFolder(path: path))
  }

  /// What `citation` means in a document of the day `date`, judged on `asOf`.
  static func judge(_ citation: String, date: String, asOf: String) throws -> CitedEdition {
    let roots = StandardRoots(try catalogue.get())
    let parsing = try Program.parsing.get()
    let identifier = try #require(
      Array(citation.utf8).withUnsafeBufferPointer { parsing.parse($0) }, "\(citation) is no identifier")
    return EditionJudge(roots, asOf: asOf).judge(identifier, root: roots.root(of: identifier).root, date: date)
  }
}
