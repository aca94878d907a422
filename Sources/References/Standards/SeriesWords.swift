import Catalogue

/// Words beside a designation that make a series of it (`series.tsv`): "the ISO/IEC 24029 series".
struct SeriesWords: Sendable {
  private let after: [[UInt8]]
  private let before: [[UInt8]]

  /// - Throws: `CatalogueError` when a line names no side.
  init(folder: DataFolder) throws(CatalogueError) {
    var sides: [String: [[UInt8]]] = ["after": [], "before": []]
    for row in try folder.table("series.tsv").rows {
      guard sides[row["side"]]?.append(Array(row["words"].utf8)) != nil else {
        throw CatalogueError(
          table: "series.tsv", line: row.line, reason: "“\(row["side"])” is no side", remedy: "Write before or after")
      }
    }
    after = sides["after"] ?? []
    before = sides["before"] ?? []
  }

  /// The words that make a series of the designation at `range`; nil when there are none.
  func cue(_ text: TextView, _ range: Range<Int>, _ passage: Range<Int>) -> Range<Int>? {
    let next = text.skipSpaces(range.upperBound)
    for word in after where text.has(word, at: next) && next + word.count <= passage.upperBound {
      if text.endsWord(at: next + word.count) || word[0] >= 0x80 { return next..<next + word.count }
    }
    let end = text.skipSpacesBack(range.lowerBound)
    for word in before {
      let start = end - word.count
      if start >= passage.lowerBound, end < range.lowerBound, text.has(word, at: start),
        text.character(before: start) != .word
      {
        return start..<end
      }
    }
    return nil
  }
}
