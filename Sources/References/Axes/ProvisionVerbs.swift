import Catalogue

/// The verbs of provisions by language (`provision-verbs.tsv`), and which of them governs a reference.
///
/// Read for comparing two states of a corpus only; detecting references does without the table.
public struct ProvisionVerbs: Sendable {
  /// What a phrase is to a sentence.
  enum Role: String, Sendable, CaseIterable {
    /// "shall".
    case obligation
    /// "should".
    case recommendation
    /// "may", "need not".
    case permission
    /// "applies": an obligation where the sentence has none of the others.
    case declaration
    /// Contains words of the table and is none: "may 2015".
    case other
    /// A new clause may begin: "and".
    case border

    /// The verb that phrases of this role are.
    var verb: ProvisionVerb? {
      switch self {
      case .obligation, .declaration: .obligation
      case .recommendation: .recommendation
      case .permission: .permission
      case .other, .border: nil
      }
    }
  }

  /// A phrase of one language.
  struct Entry: Sendable {
    let role: Role
    /// Offset in the phrase book.
    let phrase: Int32
  }

  private let phrases = PhraseBook()
  /// Of each language its phrases by their first byte.
  private var entries: [String: [UInt8: [Entry]]] = [:]

  static let table = "provision-verbs.tsv"

  /// Reads the table beside the program.
  ///
  /// - Throws: `CatalogueError` when it is missing, or a line has an unknown role or begins with no word.
  public init() throws(CatalogueError) { try self.init(folder: .references) }

  init(folder: DataFolder) throws(CatalogueError) {
    for row in try folder.table(Self.table).rows {
      guard let role = Role(rawValue: row["role"]) else {
        throw CatalogueError(
          table: Self.table, line: row.line, reason: "“\(row["role"])” is no role",
          remedy: "Use one of \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      let language = row["language"]
      for notation in row.list("words") {
        // Korean verbs of provisions are endings: they stand inside words.
        for phrase in Phrase.expand(notation, language: language == "ko" ? "ja" : language) {
          guard let first = phrase.trigger?.first else {
            throw CatalogueError(
              table: Self.table, line: row.line, reason: "“\(notation)” begins with no word",
              remedy: "Begin every alternative with letters")
          }
          entries[language, default: [:]][first, default: []].append(Entry(role: role, phrase: phrases.add(phrase)))
        }
      }
    }
    phrases.seal()
  }

  /// The languages of the table, sorted.
  public var languages: [String] { entries.keys.sorted() }

  /// The verb that governs `citation` in its quote; nil where there is none, or the language has no words in the table.
  public func verb(of citation: Citation) -> ProvisionVerb? {
    verb(
      in: citation.quote, of: citation.quoteOffset..<citation.quoteOffset + max(0, citation.end - citation.start),
      language: citation.language)
  }

  /// The verb that governs the code points `reference` of `sentence`.
  func verb(in sentence: String, of reference: Range<Int>, language: String) -> ProvisionVerb? {
    let code = String(language.prefix(2))
    guard let known = entries[code] else { return nil }
    let bytes = Array(sentence.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      fold(bytes).withUnsafeBufferPointer { folded in
        let text = TextView(bytes: bytes, folded: folded)
        let range = Self.bytes(of: reference, in: bytes)
        let marks = marks(known, text).filter { !$0.range.overlaps(range) }
        return VerbReading(marks: marks, text: text, isVerbLast: ["ja", "ko"].contains(code)).verb(of: range)
      }
    }
  }

  /// Code points as bytes.
  private static func bytes(of points: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var count = 0
    var start = text.count
    for at in text.indices where text[at] & 0xC0 != 0x80 {
      if count == points.lowerBound { start = at }
      if count == points.upperBound { return min(start, at)..<at }
      count += 1
    }
    return start..<text.count
  }

  /// The words of the table in `text`, in order; of those that overlap the longest.
  private func marks(_ known: [UInt8: [Entry]], _ text: TextView) -> [VerbReading.Mark] {
    var found: [VerbReading.Mark] = []
    for at in 0..<text.end where text.bytes[at] & 0xC0 != 0x80 {
      guard let entries = known[text.folded[at]], text.startsWord(at: at) || text.character(at: at) == .hangul,
        !isName(at, text)
      else { continue }
      for entry in entries {
        if let end = phrases.match(entry.phrase, text, at: at, limit: text.end) {
          found.append(VerbReading.Mark(role: entry.role, range: at..<end))
        }
      }
    }
    return found.filter { mark in
      mark.role != .other && !found.contains { $0.range.overlaps(mark.range) && $0.range.count > mark.range.count }
    }
  }

  /// "by May", "Prof. Must": a capital inside the sentence begins a name. Words in capitals throughout do not (RFC 2119).
  private func isName(_ at: Int, _ text: TextView) -> Bool {
    guard TextView.isUpper(text.bytes[at]), at + 1 < text.end, text.bytes[at + 1] &- 0x61 < 26 else { return false }
    var before = text.skipSpacesBack(at)
    // "Prof. May", not "1. Must".
    if before > 1, text.bytes[before - 1] == UInt8(ascii: "."), !TextView.isDigit(text.bytes[before - 2]) {
      before -= 1
    }
    return before > 0 && (text.character(before: before) != .other || text.bytes[before - 1] == UInt8(ascii: ","))
  }
}
