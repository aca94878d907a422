import References

/// Strings that are written once and referred to by position.
struct StringTable {
  private(set) var strings: [String] = []
  private var positions: [String: Int] = [:]

  /// The position of `string`, which is added when it is new.
  mutating func position(_ string: String) -> Int {
    if let position = positions[string] { return position }
    positions[string] = strings.count
    strings.append(string)
    return strings.count - 1
  }
}

/// Citations as columns of numbers: 30,000 of them take about a megabyte besides their quotes.
struct EvidenceColumns {
  var documents = StringTable()
  var works = StringTable()
  var targets = StringTable()
  var provisions = StringTable()
  var quotes = StringTable()
  var flags = StringTable()
  var relations = StringTable()
  private let reach: Int
  private var columns: [[Int]] = Array(repeating: [], count: 10)

  /// Names of the columns. `target` is the edition, or -1 for the work itself, `flag` and `relation` (one that
  /// says more than `cites`) -1 for none; `offset` and `length` of the
  /// reference are UTF-16 units of the quote; `kind` is 0 for standards, 1 for instruments, 2 for principles, and
  /// 3 more for self-citations.
  private static let names = [
    "work", "document", "provision", "quote", "offset", "length", "target", "flag", "kind", "relation",
  ]

  /// Columns for `citations`, with quotes cut so that together they take at most `room` bytes, if that is possible
  /// with 60 characters on either side of a reference.
  init(room: Int, citations: [Citation]) {
    reach =
      [400, 280, 200, 140, 100].first { reach in
        var seen: Set<String> = []
        var bytes = 0
        for citation in citations {
          let quote = Self.excerpt(of: citation, reach: reach).text
          if seen.insert(quote).inserted { bytes += quote.utf8.count }
        }
        return bytes <= room
      } ?? 60
  }

  /// Appends a citation.
  mutating func append(_ citation: Citation) {
    let root = citation.root ?? ""
    let excerpt = Self.excerpt(of: citation, reach: reach)
    let flag = Self.flag(of: citation)
    let kind = citation.kind == .standard ? 0 : citation.kind == .instrument ? 1 : 2
    let edition = citation.kind == .standard ? citation.designation ?? citation.target : citation.target
    let target = edition.flatMap { $0 == root ? nil : $0 }
    let row = [
      works.position(root), documents.position(citation.document),
      provisions.position("\(citation.document)\u{1}\(citation.provision)\u{0}\(citation.provisionLabel)"),
      quotes.position(excerpt.text), excerpt.offset, excerpt.length,
      target.map { targets.position($0) } ?? -1, flag.isEmpty ? -1 : flags.position(flag),
      kind + (citation.isSelf ? 3 : 0),
      citation.relation.map { relations.position($0.value.rawValue) } ?? -1,
    ]
    for (position, value) in row.enumerated() { columns[position].append(value) }
  }

  /// The columns by name.
  var value: JSON { .object(zip(Self.names, columns).map { ($0, JSON($1)) }) }

  /// "replaced by ISO/IEC 27001:2022"; empty when there is nothing to say.
  private static func flag(of citation: Citation) -> String {
    guard let status = citation.status, ["replaced", "withdrawn", "repealed", "draft"].contains(status) else {
      return ""
    }
    guard let successor = citation.replacedBy, !successor.isEmpty else { return status }
    return "\(status) by \(successor)"
  }

  /// The quote, cut to `reach` characters on either side of the reference, and where the reference is in it.
  private static func excerpt(of citation: Citation, reach: Int) -> Excerpt {
    Excerpt(of: citation.quote, at: citation.quoteOffset, citation.text.unicodeScalars.count, reach: reach)
  }
}
