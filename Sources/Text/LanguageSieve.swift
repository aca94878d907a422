/// Tells in a few dozen bytes whether a passage is in the language of its document: by its script, and for Latin letters by the
/// commonest function words of that language.
///
/// Every passage of every document goes through it, so it walks bytes, packs a word into one integer and stops as soon as it
/// knows.
struct LanguageSieve {
  /// What a look at a passage says.
  enum Answer {
    /// It is in the document's language.
    case native
    /// It is too short to say.
    case open
    /// It does not look like the document's language.
    case foreign
  }

  private enum Script: UInt8 { case latin, han, kana, hangul, other, cyrillic, greek, arabic, hebrew }

  /// Words are looked for in so many bytes.
  private static let window = 800
  /// Fewer words than this say nothing.
  private static let fewestWords = 12

  private let scripts: [Script]
  /// Open addressing; 0 is an empty slot.
  private var slots: [UInt64]
  private let hasWords: Bool

  /// A sieve for documents in `language`, BCP 47.
  init(language: String) {
    let code = String(language.prefix(2))
    scripts =
      switch code {
      case "zh": [.han]
      case "ja": [.han, .kana]
      case "ko": [.hangul, .han]
      case "ru", "bg", "uk", "sr", "mk", "be", "kk": [.cyrillic]
      case "el": [.greek]
      case "ar", "fa", "ur": [.arabic]
      case "he", "yi": [.hebrew]
      case "th", "hi", "bn", "ta", "te", "mr", "ne", "ka", "hy", "km", "lo", "my", "am": [.other]
      default: [.latin]
      }
    slots = [UInt64](repeating: 0, count: 128)
    var count = 0
    let lists = [FunctionWords.distinctive[code], FunctionWords.shared[code]]
    for word in lists.compactMap({ $0 }).joined(separator: " ").split(separator: " ") where word.utf8.count <= 8 {
      let key = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
      var slot = Self.slot(key)
      while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & 127 }
      slots[slot] = key
      count += 1
    }
    hasWords = count > 0
  }

  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 57) }

  /// Looks at a passage.
  func answer(_ bytes: UnsafeBufferPointer<UInt8>) -> Answer {
    var (words, hits, own, alien) = (0, 0, 0, 0)
    let end = min(bytes.count, Self.window)
    let isLatin = scripts[0] == .latin
    var index = 0
    while index < end {
      let byte = bytes[index]
      if (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte <= 0xC9 {
        // A word of Latin letters; those beyond ASCII are kept as they are, which is enough for small letters.
        var key: UInt64 = 0
        let start = index
        while index < end {
          let next = bytes[index]
          if (next | 0x20) &- 0x61 < 26 {
            key = key << 8 | UInt64(next | 0x20)
          } else if next >= 0x80, next < 0xCA {
            key = key << 8 | UInt64(next)
          } else {
            break
          }
          index += 1
        }
        words += 1
        if index - start <= 8, isLatin, contains(key) { hits += 1 }
        if isLatin { own += index - start } else { alien += index - start }
        // One word in five is plenty: prose of the language has two in five, another language one in ten.
        if isLatin, words >= Self.fewestWords, hits * 5 >= words { return .native }
      } else if byte < 0x80 {
        index += 1
      } else {
        let (script, length) = Self.script(bytes, index)
        if let script { if scripts.contains(script) { own += length } else { alien += length } }
        index += length
      }
      if own + alien >= 192, own >= 4 * alien, !isLatin { return .native }
    }
    // "Office of the Administrator": short, and yet enough to be no part of what stands around it.
    if isLatin, hits > 1, hits * 4 >= words { return .native }
    if own + alien < 60 { return .open }
    if alien > own { return .foreign }
    guard isLatin else { return .native }
    return words < Self.fewestWords && hits > 0 ? .open : .foreign
  }

  /// The script of the character that begins at `index`, nil for what is no letter, and its length.
  private static func script(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Script?, Int) {
    switch bytes[index] {
    case 0xC3...0xC9: (.latin, 2)
    case 0xCD...0xCF: (.greek, 2)
    case 0xD0...0xD4: (.cyrillic, 2)
    case 0xD7: (.hebrew, 2)
    case 0xD8...0xDB: (.arabic, 2)
    case 0xCA...0xDF: (nil, 2)
    case 0xE0: (.other, 3)
    case 0xE1: (index + 1 < bytes.count && bytes[index + 1] >= 0xB8 ? .latin : .other, 3)
    case 0xE3: (index + 1 < bytes.count && (0x81...0x83).contains(bytes[index + 1]) ? .kana : nil, 3)
    case 0xE4...0xE9: (.han, 3)
    case 0xEA...0xED: (.hangul, 3)
    case 0xE2, 0xEE, 0xEF: (nil, 3)
    case 0xF0...: (nil, 4)
    default: (nil, 1)
    }
  }

  private func contains(_ key: UInt64) -> Bool {
    var slot = Self.slot(key)
    while slots[slot] != 0 {
      if slots[slot] == key { return true }
      slot = (slot + 1) & 127
    }
    return false
  }
}
