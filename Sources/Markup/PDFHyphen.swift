/// Decides about a hyphen at the end of a printed line: "docu-" + "mentation", "AI-" + "based", "Daten-" + "und".
///
/// The document itself is the dictionary: a word it writes in one piece elsewhere is one word here, a word it writes with
/// a hyphen keeps it.
enum PDFHyphen {
  /// What becomes of the two pieces.
  enum Decision: Equatable {
    /// One word; so many bytes of hyphen are dropped.
    case joined(dropped: Int)
    /// One word with its hyphen.
    case kept
    /// No hyphen, or one that stands for a part of the next word: a blank between.
    case none
  }

  /// "Daten- und Netzsicherheit": after these words a hyphen at the end of a line stands for what follows.
  private static let conjunctions: Set<[UInt8]> = Set(
    ["and", "or", "und", "oder", "bzw", "sowie", "en", "of", "och", "eller", "og", "ou", "et"].map { Array($0.utf8) })

  /// What to do between `bytes`, which end a line, and `text`, which begins the next.
  static func decide(before bytes: [UInt8], after text: ArraySlice<UInt8>, words: Set<[UInt8]>) -> Decision {
    guard let first = text.first, first > 0x20 else { return .none }
    // A soft hyphen says that it is one.
    if bytes.suffix(2).elementsEqual([0xC2, 0xAD]) { return .joined(dropped: 2) }
    // U+2010 is the hyphen of typography.
    let isTypographic = bytes.suffix(3).elementsEqual([0xE2, 0x80, 0x90])
    let length = isTypographic ? 3 : 1
    guard isTypographic || bytes.last == UInt8(ascii: "-") else { return .none }
    let head = bytes.dropLast(length)
    guard let last = head.last, isWordByte(last) || Bytes.isDigit(last) else { return .none }
    let tail = Array(text.prefix(while: isWordByte))
    // "GOV-" + "ERN", where the document says "GOVERN" elsewhere.
    if Bytes.isCapital(first), let stem = head.split(whereSeparator: { !isWordByte($0) }).last,
      stem.allSatisfy({ Bytes.isCapital($0) }), words.contains((Array(stem) + tail).map(lowercased))
    {
      return .joined(dropped: length)
    }
    // "2019-" + "2020", "UN-" + "Charter": only small letters are split off a word.
    guard !tail.isEmpty, !Bytes.isCapital(first), !Bytes.isDigit(last) else { return .kept }
    // "Daten-" + "und", not "state-" + "of-the-art".
    let isWhole = text.dropFirst(tail.count).first ?? 0x20 <= 0x20
    if isWhole, conjunctions.contains(tail), !words.contains(joined(head, tail)) { return .none }
    // "time-" + "to-market": what goes on with a hyphen is a chain of words.
    if text.dropFirst(tail.count).first == UInt8(ascii: "-"), tail.count > 1,
      text.dropFirst(tail.count + 1).first.map(isWordByte) ?? false
    {
      return .kept
    }
    var start = head.endIndex
    while start > head.startIndex, isWordByte(head[start - 1]) || head[start - 1] == UInt8(ascii: "-") { start -= 1 }
    let stem = Array(head[start...])
    let lower = stem.map(lowercased)
    if words.contains(lower + tail) { return .joined(dropped: length) }
    if words.contains(lower + [UInt8(ascii: "-")] + tail) { return .kept }
    // "AI-based", "non-EU-wide": capitals are never hyphenated, nor words both halves of which are words.
    let isAcronym = stem.count >= 2 && stem.suffix(2).allSatisfy { Bytes.isCapital($0) }
    return isAcronym || words.contains(lower) && words.contains(tail) && tail.count > 2
      ? .kept : .joined(dropped: length)
  }

  private static func joined(_ head: ArraySlice<UInt8>, _ tail: [UInt8]) -> [UInt8] {
    var start = head.endIndex
    while start > head.startIndex, isWordByte(head[start - 1]) { start -= 1 }
    return head[start...].map(lowercased) + tail
  }

  /// Whether a line ends with a hyphen.
  static func isCut(_ text: [UInt8]) -> Bool {
    let end = Bytes.trimmed(text[...]).suffix(3)
    return end.last == UInt8(ascii: "-") || end.suffix(2).elementsEqual([0xC2, 0xAD])
      || end.elementsEqual([0xE2, 0x80, 0x90])
  }

  /// A word of the text as the dictionary holds it: small letters, without punctuation around it; nil for a word that a
  /// line may have cut.
  static func word(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    var bare = word.drop { !Bytes.isLetter($0) && $0 < 0x80 }
    while let last = bare.last, !Bytes.isLetter(last), last < 0x80, last != UInt8(ascii: "-") {
      bare = bare.dropLast()
    }
    guard bare.count > 2 || bare.count == 2 && bare.allSatisfy(Bytes.isLetter), bare.last != UInt8(ascii: "-") else {
      return nil
    }
    return bare.map(lowercased)
  }

  @inline(__always) private static func lowercased(_ byte: UInt8) -> UInt8 {
    Bytes.isCapital(byte) ? byte | 0x20 : byte
  }
  private static func isWordByte(_ byte: UInt8) -> Bool { Bytes.isLetter(byte) || byte >= 0x80 }
}
