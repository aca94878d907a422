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

  /// The literal by which a trigger table finds the phrase; nil for a phrase that begins with none.
  func literal(for payload: Int32) -> TriggerTable.Literal? {
    guard let trigger else { return nil }
    var literal = TriggerTable.Literal(bytes: trigger, payload: payload)
    let second = pieces.count > 1 ? pieces[1] : nil
    literal.whole = borders == .both && second != .stem && second != .hyphen
    if borders != .none, second == .space, pieces.count > 2, case .literal(let next) = pieces[2] { literal.next = next }
    return literal
  }

  /// The folded literal with which every occurrence begins; nil for a phrase without one.
  var trigger: [UInt8]? {
    guard case .literal(let literal)? = pieces.first else { return nil }
    return literal
  }
}
