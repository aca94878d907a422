/// Reads a name forwards in languages whose titles begin with their kind: "Código |de Defesa do Consumidor".
///
///     Criança e do Adolescente      Estado de São Paulo      DISTRITO FEDERAL
enum NameWalk {
  private static let particles: Set<String> = [
    "de", "do", "da", "dos", "das", "e", "del", "la", "las", "los", "y", "en", "el", "al", "a", "à", "ao", "às",
    "sobre", "para", "em",
    "no", "na",
    "des", "du", "et", "d'", "l'", "di", "della", "delle", "dei", "van", "het", "ve", "ile",
  ]

  /// Words that begin a title of their own.
  private static let kinds: Set<String> = [
    "Ley", "Lei", "Código", "Constitución", "Constituição", "Reglamento", "Decreto",
  ]

  /// Past the last capitalised word of the name that begins at `start`, or nil.
  static func end(_ text: TextView, _ start: Int, _ limit: Int) -> Int? {
    var at = start
    var best: Int?
    for _ in 0..<14 {
      var last = at
      while last < limit, text.bytes[last] & 0xC0 == 0x80 || text.character(at: last) == .word || isInner(text, last) {
        last += 1
      }
      guard last > at else { break }
      if isCapital(text, at) {
        // "la Ley General de Salud y la Ley Federal ...": another title begins.
        if best != nil, kinds.contains(text.string(at..<last)) { break }
        best = last
      } else if best == nil || !particles.contains(text.string(at..<last)) {
        break
      }
      let next = text.skipSpaces(last)
      guard next > last, next < limit else { break }
      at = next
    }
    return best
  }

  /// "Distrito-Federal": a hyphen inside a word.
  private static func isInner(_ text: TextView, _ at: Int) -> Bool {
    text.bytes[at] == UInt8(ascii: "-") && text.character(before: at) == .word && text.character(at: at + 1) == .word
  }

  /// A capital of the Latin script, with or without accents.
  private static func isCapital(_ text: TextView, _ at: Int) -> Bool {
    guard at + 1 < text.end else { return false }
    // Only capitals are changed by folding, in their first or second byte: "É", "İ", "Ş".
    return text.bytes[at] != text.folded[at] || text.bytes[at] >= 0xC3 && text.bytes[at + 1] != text.folded[at + 1]
  }
}
