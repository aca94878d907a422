/// A phrase to be found in running text, in the notation of the lexicon tables.
///
///     transparen*                          a word that begins so
///     (human/meaningful human) oversight   one of several
///     bias ... data                        up to three words between
///     non-discrimination                   with hyphen, with a space, or in one word
///
/// Spaces match any white space or a hyphen; apostrophes match ' and ’. Case is folded.
struct Phrase: Sendable {
  enum Piece: Sendable, Equatable {
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
  }

  /// Where words end: spaced scripts need a border, Korean only at the beginning, Han and Kana nowhere.
  enum Borders: Sendable { case both, start, none }

  let pieces: [Piece]
  let borders: Borders

  /// The phrases that `notation` stands for: one for each combination of its alternatives.
  static func expand(_ notation: String, language: String) -> [Phrase] {
    let borders = borders(language)
    return alternatives(notation[...]).prefix(512).map {
      Phrase(pieces: pieces(of: $0, borders: borders), borders: borders)
    }
  }

  /// The phrase that is `text` to the letter: brackets, slashes and stars stand for themselves.
  static func plain(_ text: String, language: String) -> Phrase {
    let borders = borders(language)
    return Phrase(pieces: pieces(of: text, borders: borders, plain: true), borders: borders)
  }

  private static func borders(_ language: String) -> Borders {
    switch language.prefix(2) {
    case "zh", "ja": return .none
    case "ko": return .start
    default: return .both
    }
  }

  private static func alternatives(_ text: Substring) -> [String] {
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return [String(text)]
    }
    let head = text[..<open]
    let choices = text[text.index(after: open)..<close].split(
      separator: "/", omittingEmptySubsequences: false)
    let tails = alternatives(text[text.index(after: close)...])
    return choices.flatMap { choice in tails.map { "\(head)\(choice)\($0)" } }
  }

  private static func pieces(of text: String, borders: Borders, plain: Bool = false) -> [Piece] {
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    func flush() {
      if !literal.isEmpty { pieces.append(.literal(fold(String(decoding: literal, as: UTF8.self)))) }
      literal = []
    }
    var rest = (plain ? text : text.replacing("...", with: "…"))[...]
    while let character = rest.popFirst() {
      switch character {
      case " ":
        flush()
        if pieces.last == .gap || pieces.isEmpty || pieces.last == .space { continue }
        pieces.append(.space)
      case "…" where !plain:
        flush()
        if pieces.last == .space { pieces.removeLast() }
        pieces.append(.gap)
      case "*" where !plain:
        flush()
        pieces.append(.stem)
      case "-", "\u{2010}", "\u{2011}":
        flush()
        pieces.append(.hyphen)
      case "'", "\u{2019}":
        flush()
        pieces.append(.apostrophe)
      default: literal.append(contentsOf: String(character).utf8)
      }
    }
    flush()
    while pieces.last == .space || pieces.last == .gap { pieces.removeLast() }
    return pieces
  }

  /// The folded literal with which every occurrence begins; nil for a phrase without one.
  var trigger: [UInt8]? {
    guard case .literal(let literal)? = pieces.first else { return nil }
    return literal
  }

  /// Past the last byte of the phrase if it begins at `start`.
  func match(_ text: TextView, at start: Int, limit: Int) -> Int? {
    guard borders == .none || text.startsWord(at: start) else { return nil }
    return match(0, text, start, limit)
  }

  private func match(_ first: Int, _ text: TextView, _ start: Int, _ limit: Int) -> Int? {
    var at = start
    var index = first
    while index < pieces.count {
      switch pieces[index] {
      case .literal(let literal):
        guard at + literal.count <= limit, text.hasFolded(literal, at: at) else { return nil }
        at += literal.count
      case .stem:
        while at < limit, text.character(at: at) == .word { at = next(text, at) }
      case .space:
        let skipped = skipSeparators(text, at, limit)
        guard skipped > at || borders == .none else { return nil }
        at = skipped
      case .hyphen: at = skipSeparators(text, at, limit)
      case .apostrophe:
        let length = text.apostrophe(at: at)
        guard length > 0 else { return nil }
        at = text.skipSpaces(at + length)
      case .gap: return gap(index + 1, text, at, limit)
      }
      index += 1
    }
    guard at <= limit else { return nil }
    return borders != .both || text.endsWord(at: at) ? at : nil
  }

  private func gap(_ next: Int, _ text: TextView, _ start: Int, _ limit: Int) -> Int? {
    var at = start
    if borders == .none {
      for _ in 0...6 {
        if let end = match(next, text, at, limit) { return end }
        guard at < limit, !endsClause(text, at) else { return nil }
        at = self.next(text, at)
      }
      return nil
    }
    guard text.endsWord(at: at) else { return nil }
    for _ in 0...3 {
      var word = at
      while word < limit, text.character(at: word) == .other {
        if endsClause(text, word) { return nil }
        word = self.next(text, word)
      }
      guard word < limit, word > at else { return nil }
      if let end = match(next, text, word, limit) { return end }
      at = word
      while at < limit, text.character(at: at) != .other { at = self.next(text, at) }
    }
    return nil
  }

  private func endsClause(_ text: TextView, _ at: Int) -> Bool {
    let byte = text.bytes[at]
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "?") { return true }
    return byte == 0xE3 && text.has([0xE3, 0x80, 0x82], at: at)
  }

  private func next(_ text: TextView, _ at: Int) -> Int {
    let byte = text.bytes[at]
    return at + (byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2)
  }

  private func skipSeparators(_ text: TextView, _ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit {
      let length = max(text.space(at: at), text.hyphen(at: at))
      if length == 0 { break }
      at += length
    }
    return at
  }
}
