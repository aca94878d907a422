import Catalogue

/// Ordinal numbers in words, of one language: "eerste" -> 1, "tercera" -> 3, "décima segunda" -> 12; see `ordinals.tsv`.
struct Ordinals: Sendable {
  /// The word, folded -> its value.
  private let values: [[UInt8]: String]
  private let longest: Int

  /// No ordinals: most languages number by digits alone.
  static let none = Ordinals([:])

  private init(_ values: [[UInt8]: String]) {
    self.values = values
    longest = values.keys.lazy.map(\.count).max() ?? 0
  }

  /// The ordinals of `language`.
  init(folder: DataFolder, language: String) throws(CatalogueError) {
    var values: [[UInt8]: String] = [:]
    for row in try folder.table("ordinals.tsv").rows where row["language"] == language.prefix(2) {
      for word in row["words"].split(separator: " ") { values[fold(String(word))] = row["value"] }
    }
    self.init(values)
  }

  /// The value of the word `range`.
  func value(_ text: TextView, _ range: Range<Int>) -> String? {
    guard range.count <= longest, range.count > 1 else { return nil }
    return values[Array(UnsafeBufferPointer(rebasing: text.folded[range]))]
  }

  /// Past the ordinal that begins at `start`, of one word or of two: "décima segunda".
  func read(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    let end = Self.wordEnd(text, start, limit)
    guard let value = value(text, start..<end) else { return nil }
    let next = text.skipSpaces(end)
    guard next > end, let tens = Int(value), tens >= 10, tens % 10 == 0 else { return (end, value) }
    let last = Self.wordEnd(text, next, limit)
    guard let ones = self.value(text, next..<last).flatMap({ Int($0) }), ones < 10 else { return (end, value) }
    return (last, String(tens + ones))
  }

  private static func wordEnd(_ text: TextView, _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, text.bytes[end] & 0xC0 == 0x80 || text.character(at: end) == .word { end += 1 }
    return end
  }
}
