import Foundation

/// Passages that are told by how they begin, and by how little stands behind: stamps of pages, signs of error pages.
///
/// A table of `Data`, tab-separated: language, beginning in lower case, most other words behind it, a passage that is meant, and one
/// with the same beginning that is not.
struct OpeningTable: Sendable {
  /// A line of the table.
  struct Row: Sendable {
    var language: String
    var beginning: String
    /// Most other words behind it.
    var words: Int
    var example: String
    var counterExample: String
  }

  /// The table, in its order; empty where the file is missing beside the program.
  let rows: [Row]

  /// The table of `Data/NAME.tsv`.
  init(_ name: String) {
    let table = Bundle.module.url(forResource: "Data/\(name)", withExtension: "tsv")
      .flatMap { try? String(contentsOf: $0, encoding: .utf8) }
    rows = (table ?? "").split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard !line.hasPrefix("#"), fields.count == 5, let words = Int(fields[2]) else { return nil }
      return Row(
        language: fields[0], beginning: fields[1], words: words, example: fields[3], counterExample: fields[4])
    }
  }

  /// Whether a passage of at most `length` code points begins as a row says, and `accepts` what stands behind, in lower case.
  func match(_ passage: some StringProtocol, length: Int, _ accepts: (Substring, Row) -> Bool) -> Bool {
    guard passage.unicodeScalars.count <= length else { return false }
    let lowered = passage.lowercased()
    return rows.contains { lowered.hasPrefix($0.beginning) && accepts(lowered.dropFirst($0.beginning.count), $0) }
  }
}
