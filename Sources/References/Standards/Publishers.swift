import Catalogue

/// How publishers write the part of a designation behind their name.
enum NumberStyle: String, Sendable {
  /// `27001`, `62443-4-1`.
  case int
  /// A division letter first: `Q 27001`, `Z42-001`.
  case letter
  /// Letters, digits, points and hyphens: `F963`, `Z662`, `B31.1`.
  case general
  /// Series letter and number: `Y.3172`.
  case itu
  /// `7000`, `P2863`, `802.11`.
  case ieee
  /// Series and number: `SP 800-53 Rev. 5`, `AI 100-1`.
  case nist
  /// Deliverable and groups of three digits: `EN 303 645 V2.1.1`, `GR SAI 005`.
  case etsi
  /// Digits with points for parts: `20984.1`.
  case gb
}

/// One line of `publishers.tsv`.
struct PublisherPrefix: Sendable {
  let prefix: [UInt8]
  let publisher: String
  let copublishers: [String]
  var type: String?
  let stage: String?
  let style: NumberStyle
  /// What joins number and year; empty when the publisher does not date designations.
  let yearMark: String
  let adopts: Bool
  let least: Int
}

/// The prefixes of standards designations, longest first.
struct Publishers: Sendable {
  let prefixes: [PublisherPrefix]
  /// First byte of a prefix -> indices of prefixes, longest first.
  private let byFirst: [UInt8: [Int]]

  init(folder: DataFolder) throws(CatalogueError) {
    let table = try folder.table("publishers.tsv")
    var prefixes: [PublisherPrefix] = []
    for row in table.rows {
      guard let style = NumberStyle(rawValue: row["numbering"]), let least = Int(row["least"]) else {
        throw CatalogueError(
          table: "publishers.tsv", line: row.line, reason: "unknown numbering or least",
          remedy: "See NumberStyle for the kinds of numbering; least is a whole number")
      }
      // "GB/T", "AS/NZS" and the like are one publisher; "ISO/IEC" are two.
      let publisher = row["publisher"]
      let joint = publisher.hasPrefix("ISO/") || publisher.hasPrefix("IEC/") || publisher.hasPrefix("IEEE/")
      let names = joint ? publisher.split(separator: "/").map(String.init) : [publisher]
      let prefix = row["prefix"]
      prefixes.append(
        PublisherPrefix(
          prefix: Array(prefix.utf8), publisher: names[0], copublishers: Array(names.dropFirst()),
          type: row["type"].isEmpty ? nil : row["type"],
          stage: prefix == "prEN" ? "pr" : prefix == "FprEN" ? "Fpr" : nil,
          style: style, yearMark: row["year"], adopts: row["adopts"] == "yes", least: least))
    }
    prefixes.sort {
      $0.prefix.count != $1.prefix.count
        ? $0.prefix.count > $1.prefix.count : $0.prefix.lexicographicallyPrecedes($1.prefix)
    }
    self.prefixes = prefixes
    byFirst = Dictionary(grouping: prefixes.indices) { prefixes[$0].prefix[0] }
  }

  /// The first words of all prefixes: "ISO", "GB", "prEN".
  var triggers: [[UInt8]] {
    let words = prefixes.map { $0.prefix.prefix { $0 != 0x20 && $0 != 0x2F && $0 != 0x2D } }
    return Set(words.map { Array($0) }).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The longest prefix that stands at `start`, and where it ends.
  func prefix(_ text: TextView, at start: Int, limit: Int) -> (PublisherPrefix, Int)? {
    guard start < limit else { return nil }
    for index in byFirst[text.bytes[start]] ?? [] {
      let prefix = prefixes[index]
      if let end = Self.end(of: prefix.prefix, text, start, limit),
        text.endsWord(at: end) || isJoined(prefix, text, end, limit)
      {
        return (prefix, end)
      }
    }
    return nil
  }

  /// "ISO27001", "GB/T22080": a number of four digits or more directly behind the best known names.
  private func isJoined(_ prefix: PublisherPrefix, _ text: TextView, _ end: Int, _ limit: Int) -> Bool {
    guard ["ISO", "IEC", "EN", "GB", "GB/T", "GB/Z", "RFC"].contains(prefix.publisher), end + 4 <= limit else {
      return false
    }
    return (end..<end + 4).allSatisfy { TextView.isDigit(text.bytes[$0]) }
  }

  /// Spaces of a prefix match any white space, hyphens every dash.
  private static func end(of prefix: [UInt8], _ text: TextView, _ start: Int, _ limit: Int) -> Int? {
    var at = start
    for byte in prefix {
      if byte == 0x20 {
        let next = text.skipSpaces(at)
        if next == at { return nil }
        at = next
      } else if byte == 0x2D {
        let length = text.hyphen(at: at)
        if length == 0 { return nil }
        at += length
      } else {
        guard at < limit, text.bytes[at] == byte else { return nil }
        at += 1
      }
    }
    return at <= limit ? at : nil
  }
}
