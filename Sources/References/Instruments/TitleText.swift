import Catalogue

/// The words of a text as titles are made of them; see `TitleKey`.
enum TitleText {
  /// A capital of the Latin script, with or without accents: folding changes it.
  @inline(__always)
  static func isCapital(_ text: TextView, _ at: Int) -> Bool {
    let byte = text.bytes[at]
    if byte < 0x80 { return TextView.isUpper(byte) }
    return byte == 0xC3 && at + 1 < text.end && text.bytes[at + 1] != text.folded[at + 1]
  }

  /// Reads a word, folded, and gives its end; nil when none begins at `start`.
  static func read(_ text: TextView, _ start: Int, _ limit: Int, _ word: inout [UInt8]) -> Int? {
    word.removeAll(keepingCapacity: true)
    var end = start
    var at = start
    while at < limit {
      // Most letters are ASCII.
      let byte = text.folded[at]
      if TextView.isASCIIWord(byte) {
        word.append(byte)
        at += 1
        end = at
        continue
      }
      if byte < 0x80, byte != UInt8(ascii: "'") { break }
      let (kind, length) = TitleKey.fold(text.bytes, at, &word)
      if kind == .other { break }
      at += length
      if kind == .word { end = at }
    }
    return word.isEmpty || end > limit ? nil : end
  }

  /// The beginning of the next word, if only what may stand between the words of a title comes before it.
  static func gap(_ text: TextView, _ end: Int, _ limit: Int) -> Int? {
    var at = end + text.apostrophe(at: end)
    for _ in 0..<6 where at < limit {
      let space = text.space(at: at)
      if space > 0 {
        at += space
        continue
      }
      let dash = text.hyphen(at: at)
      if dash > 0 {
        at += dash
        continue
      }
      switch text.bytes[at] {
      case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"), UInt8(ascii: "&"): at += 1
      // "St. John", "c.q.": a full stop ends a sentence, or a short word.
      case UInt8(ascii: ".") where text.character(at: at + 1) == .word || text.character(before: at - 3) == .other:
        at += 1
      default: return at > end ? at : nil
      }
    }
    return nil
  }
}
