/// A phrase to be found in running text, in the notation of the lexicon tables.
///
///     transparen*                          a word that begins so
///     (human/meaningful human) oversight   one of several
///     (right to (appeal/remedy)/redress)   brackets in brackets
///     bias ... data                        up to three words between
///     non-discrimination                   with hyphen, with a space, or in one word
///     edition of #                         a number: 2015, 1.1
///
/// Spaces match any white space or a hyphen; apostrophes match ' and ’. Case is folded.
struct Phrase: Sendable {
  indirect enum Piece: Sendable, Equatable {
    /// One of these.
    case choice([[Piece]])
    /// These folded bytes.
    case literal([UInt8])
    /// Any further letters of the same word.
    case stem
    /// White space or a hyphen.
    case space
    /// A hyphen, white space, or nothing.
    case hyphen
    /// An apostrophe of either shape, optional white space after it.
    case apostrophe
    /// White space with up to three words (or six characters of Han script) before the next piece.
    case gap
    /// A number: digits, and points between them.
    case digits
  }

  /// Where words end: spaced scripts need a border, Korean only at the beginning, Han and Kana nowhere.
  enum Borders: Sendable { case both, start, none }

  let pieces: [Piece]
  let borders: Borders

  /// The phrases that `notation` stands for: one for each alternative of the first word, so that each begins with a
  /// literal; later alternatives stay together. In "(relevant /)(technical/open) standards" the first word may be the second.
  static func expand(_ notation: String, language: String) -> [Phrase] {
    let borders = borders(language)
    var openings = openings(of: notation[...])
    if language.hasPrefix("ar") { openings = openings.flatMap(ArabicProclitics.before) }
    return openings.map { Phrase(pieces: trimmed(parts(of: $0[...]).flatMap(pieces)), borders: borders) }
  }

  /// The notation without alternatives at its beginning: "(cyber/data )security" is "cybersecurity" and "data security".
  private static func openings(of notation: Substring) -> [String] {
    guard notation.first == "(", let close = closing(notation) else { return [String(notation)] }
    let rest = notation[notation.index(after: close)...]
    return alternatives(notation[notation.index(after: notation.startIndex)..<close])
      .flatMap { openings(of: ($0 + rest)[...]) }
  }

  private enum Part {
    case text(String)
    case alternatives([Substring])
  }

  private static func parts(of notation: Substring) -> [Part] {
    var parts: [Part] = []
    var rest = notation
    while let open = rest.firstIndex(of: "("), let close = closing(rest[open...]) {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.alternatives(alternatives(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }

  /// The bracket that closes the one with which `notation` begins.
  private static func closing(_ notation: Substring) -> Substring.Index? {
    var depth = 0
    for index in notation.indices {
      if notation[index] == "(" { depth += 1 }
      if notation[index] == ")" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// What stands between slashes, those in inner brackets left alone.
  private static func alternatives(_ inside: Substring) -> [Substring] {
    var depth = 0
    return inside.split(omittingEmptySubsequences: false) { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return character == "/" && depth == 0
    }
  }

  private static func pieces(of part: Part) -> [Piece] {
    switch part {
    case .text(let text): return pieces(of: text, plain: false)
    case .alternatives(let choices): return [.choice(choices.map { parts(of: $0).flatMap(pieces) })]
    }
  }

  /// Without white space at the ends, and with one separator where two marks meet.
  private static func trimmed(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    for piece in pieces {
      if piece == .space, result.isEmpty || result.last == .gap || result.last == .space { continue }
      if piece == .gap, result.last == .space { result.removeLast() }
      result.append(piece)
    }
    while result.last == .space || result.last == .gap { result.removeLast() }
    return result
  }

  /// The phrase that is `text` to the letter: brackets, slashes and stars stand for themselves.
  static func plain(_ text: String, language: String) -> Phrase {
    let borders = borders(language)
    return Phrase(pieces: trimmed(pieces(of: text, plain: true)), borders: borders)
  }

  private static func borders(_ language: String) -> Borders {
    switch language.prefix(2) {
    case "zh", "ja": return .none
    case "ko": return .start
    default: return .both
    }
  }

  private static func pieces(of text: String, plain: Bool) -> [Piece] {
    var text = text
    // Bytes, not characters: some ten thousand phrases are read at every start.
    return text.withUTF8 { bytes in
      var pieces: [Piece] = []
      var literal = 0..<0
      func flush() {
        if !literal.isEmpty { pieces.append(.literal(fold(UnsafeBufferPointer(rebasing: bytes[literal])))) }
      }
      var at = 0
      while at < bytes.count {
        let (mark, length) = Mark.read(bytes, at, plain: plain)
        if let mark {
          flush()
          pieces.append(mark)
          at += length
          literal = at..<at
        } else {
          at += length
          literal = literal.lowerBound..<at
        }
      }
      flush()
      return pieces
    }
  }

  /// The marks of the notation.
  private enum Mark {
    /// The mark at `at` and its length in bytes; no mark: the length of what is no mark.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, plain: Bool) -> (Piece?, Int) {
      switch bytes[at] {
      case UInt8(ascii: " "): return (.space, 1)
      case UInt8(ascii: "-"): return (.hyphen, 1)
      case UInt8(ascii: "'"): return (.apostrophe, 1)
      case UInt8(ascii: "*") where !plain: return (.stem, 1)
      case UInt8(ascii: "#") where !plain: return (.digits, 1)
      case UInt8(ascii: ".")
      where !plain && at + 2 < bytes.count && bytes[at + 1] == bytes[at] && bytes[at + 2] == bytes[at]:
        return (.gap, 3)
      case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80:
        switch bytes[at + 2] {
        case 0x90, 0x91: return (.hyphen, 3)
        case 0x99: return (.apostrophe, 3)
        case 0xA6 where !plain: return (.gap, 3)
        default: return (nil, 3)
        }
      default: return (nil, 1)
      }
    }
  }

  /// The literal by which a trigger table finds the phrase; nil for a phrase that begins with none.
  func literal(for payload: Int32) -> TriggerTable.Literal? {
    guard let trigger else { return nil }
    var literal = TriggerTable.Literal(bytes: trigger, payload: payload)
    guard borders == .both else { return literal }
    switch pieces.count > 1 ? pieces[1] : nil {
    case .space: literal.join = .space
    case .hyphen: literal.join = .hyphen
    case nil, .gap: literal.join = .border
    default: return literal
    }
    if pieces.count > 2, case .literal(let next) = pieces[2] { literal.next = next }
    return literal
  }

  /// The folded literal with which every occurrence begins; nil for a phrase without one.
  var trigger: [UInt8]? {
    guard case .literal(let literal)? = pieces.first else { return nil }
    return literal
  }
}
