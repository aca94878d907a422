/// The definition of a link apart from its text: `[iso]: https://example.org/9001 "Standard"`
/// (<https://spec.commonmark.org/0.31.2/#link-reference-definitions>).
struct MarkdownReference {
  /// Its label as links are matched with it.
  let label: String
  /// It leads to an address of the web.
  let isOfWeb: Bool

  /// Longest label in bytes.
  static let longestLabel = 999

  /// Reads one line; nil for "[1]: see below", whose destination is a word of a text.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.first == UInt8(ascii: "["), line.dropFirst().first != UInt8(ascii: "^"),
      let close = Bytes.find("]:", in: line.prefix(Self.longestLabel + 3)),
      let label = Self.label(line[(line.startIndex + 1)..<close])
    else { return nil }
    let rest = Bytes.trimmed(line[(close + 2)...])
    guard let first = rest.first else { return nil }
    let isBracketed = first == UInt8(ascii: "<")
    let end =
      isBracketed ? rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } : rest.firstIndex(where: Bytes.isSpace)
    let target = rest[..<(end ?? rest.endIndex)]
    isOfWeb = Bytes.find("http", in: target) != nil
    let isTarget =
      first == UInt8(ascii: "#") || isBracketed || target.contains(UInt8(ascii: "/"))
      || target.starts(with: Array("mailto:".utf8))
    let title = Bytes.trimmed(rest[target.endIndex...])
    let isTitle = title.first.map { "\"'(".utf8.contains($0) } ?? true
    guard isTarget, isTitle || isOfWeb else { return nil }
    self.label = label
  }

  /// A label as it is compared: case and white space do not count. Nil for what is no label.
  static func label(_ bytes: ArraySlice<UInt8>) -> String? {
    guard !bytes.isEmpty, bytes.count <= longestLabel, !bytes.contains(UInt8(ascii: "[")) else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The labels of all definitions in `source`.
  static func all(in source: [UInt8]) -> Set<String> {
    var labels: Set<String> = []
    var from = source.startIndex
    var last = -1
    while let found = Bytes.find("]:", in: source[from...]) {
      from = found + 2
      let before = source[..<found].suffix(longestLabel + 4)
      let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
      let end = source[from...].firstIndex(of: 0x0A) ?? source.endIndex
      let line = source[start..<end].drop { Bytes.isSpace($0) || $0 == UInt8(ascii: ">") }
      // It does not interrupt a paragraph.
      let above = source[..<max(0, start - 1)].reversed().prefix { $0 != 0x0A }
      let isFree = last == start || above.allSatisfy(Bytes.isSpace)
      if let definition = MarkdownReference(line), isFree || definition.isOfWeb {
        labels.insert(definition.label)
        last = end + 1
      }
      from = max(from, end)
    }
    return labels
  }
}
