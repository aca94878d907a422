/// Ids of one act with its full date and with its year alone, where year and number tell it from every other.
///
///     /akn/it/act/legge/stato/1990-08-07/241      legge 7 agosto 1990, n. 241
///     /akn/it/act/legge/stato/1990/241            legge n. 241/1990
///
/// The rules are lines of `undated.tsv`: a pattern with the date, and the one without it.
struct UndatedIDs: Sendable {
  private struct Rule: Sendable {
    let dated: Pattern
    let undated: Pattern
  }
  private var rules: [Rule] = []

  mutating func add(dated: String, undated: String) {
    rules.append(Rule(dated: Pattern(dated), undated: Pattern(undated)))
  }

  /// The id with the year alone of an id with a full date; nil for any other id.
  func undated(_ id: String) -> String? {
    for rule in rules {
      if let fields = rule.dated.match(id) { return rule.undated.filled(fields) }
    }
    return nil
  }

  /// Whether `id` has a year where the full date could stand.
  func isUndated(_ id: String) -> Bool { rules.contains { $0.undated.match(id) != nil } }

  /// "/akn/it/act/{type}/stato/{year}/{number}": fields hold anything but a slash, those of dates digits only.
  private struct Pattern: Sendable {
    private enum Part: Sendable {
      case text([UInt8])
      case field(String)
    }
    private var parts: [Part] = []
    private static let lengths = ["year": 4, "month": 2, "day": 2]

    init(_ source: String) {
      var rest = source[...]
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        if open > rest.startIndex { parts.append(.text(Array(rest[..<open].utf8))) }
        parts.append(.field(String(rest[rest.index(after: open)..<close])))
        rest = rest[rest.index(after: close)...]
      }
      if !rest.isEmpty { parts.append(.text(Array(rest.utf8))) }
    }

    /// The fields of `id` by name; a field ends where the text behind it begins.
    func match(_ id: String) -> [String: String]? {
      let bytes = Array(id.utf8)
      var at = 0
      var fields: [String: String] = [:]
      for (index, part) in parts.enumerated() {
        switch part {
        case .text(let text):
          guard at + text.count <= bytes.count, bytes[at..<at + text.count].elementsEqual(text) else { return nil }
          at += text.count
        case .field(let name):
          var stop: UInt8?
          if index + 1 < parts.count, case .text(let text) = parts[index + 1] { stop = text[0] }
          var end = at
          while end < bytes.count, bytes[end] != stop, bytes[end] != UInt8(ascii: "/") { end += 1 }
          guard end > at else { return nil }
          if let length = Self.lengths[name] {
            guard end - at == length, bytes[at..<end].allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
          }
          fields[name] = String(decoding: bytes[at..<end], as: UTF8.self)
          at = end
        }
      }
      return at == bytes.count ? fields : nil
    }

    func filled(_ fields: [String: String]) -> String {
      parts.map { part in
        switch part {
        case .text(let text): String(decoding: text, as: UTF8.self)
        case .field(let name): fields[name] ?? ""
        }
      }.joined()
    }
  }
}
