/// A sample with the expected spans marked in it: "as ⟦ISO/IEC 42001⟧ says" expects one.
struct MarkedText: Sendable {
  /// The sample without the markers.
  let text: String
  /// What the markers enclose, in UTF-8 bytes of `text`.
  let ranges: [Range<Int>]

  init(_ sample: String) {
    var text = ""
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for character in sample {
      switch character {
      case "⟦": starts.append(text.utf8.count)
      case "⟧": if let start = starts.popLast() { ranges.append(start..<text.utf8.count) }
      default: text.append(character)
      }
    }
    precondition(starts.isEmpty, "unbalanced markers in “\(sample)”")
    self.text = text
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// A piece of a sample without the markers.
  static func plain(_ piece: Substring) -> String { piece.filter { $0 != "⟦" && $0 != "⟧" } }

  /// `text` with markers around `ranges`, which do not overlap: what a failing test shows beside the sample.
  static func mark(_ text: String, _ ranges: [Range<Int>]) -> String {
    var bytes = Array(text.utf8)
    for range in ranges.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      bytes.insert(contentsOf: Array("⟧".utf8), at: range.upperBound)
      bytes.insert(contentsOf: Array("⟦".utf8), at: range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
