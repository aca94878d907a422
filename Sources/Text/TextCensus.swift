/// The letters of a text by script and its function words by language, counted in one walk over its bytes.
struct TextCensus {
  // Characters by script.
  private(set) var hangul = 0
  private(set) var kana = 0
  private(set) var han = 0
  private(set) var arabic = 0
  private(set) var hebrew = 0
  private(set) var latin = 0
  private(set) var greek = 0
  private(set) var cyrillic = 0
  /// Letters that Bulgarian has not and Russian has: "ы", "э".
  private(set) var russian = 0
  /// Letters that Russian has not: "і".
  private(set) var ukrainian = 0
  /// Letters of scripts that are not counted by name.
  private(set) var other = 0
  /// Words of Latin letters.
  private(set) var words = 0
  private var longWords = 0
  private var capitalWords = 0
  private var hits: [(distinctive: Int, different: Int, shared: Int)]

  /// Counts `bytes` (UTF-8), at most the first `limit` of them.
  init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
    let table = FunctionWordTable.all
    hits = Array(repeating: (0, 0, 0), count: FunctionWords.languages.count)
    var seen = [Bool](repeating: false, count: table.count)
    let end = min(bytes.count, limit)
    var index = 0
    while index < end {
      let byte = bytes[index]
      if (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte <= 0xC9 || byte == 0xE1 {
        let start = index
        let key = word(bytes, &index, end)
        if index > start {
          count(key, byte, length: index - start, table, &seen)
          continue
        }
      }
      if byte < 0x80 {
        index += 1
      } else {
        index += letter(bytes, index)
      }
    }
  }

  /// Reads a word of Latin letters, small: its hash.
  private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ end: Int) -> UInt64 {
    var key = FunctionWordTable.seed
    while index < end {
      let byte = bytes[index]
      if (byte | 0x20) &- 0x61 < 26 {
        key = FunctionWordTable.hash(key, byte | 0x20)
        latin += 1
        index += 1
      } else if byte >= 0xC3, byte <= 0xC9, index + 1 < bytes.count {
        guard byte != 0xC3 || bytes[index + 1] != 0x97 && bytes[index + 1] != 0xB7 else { break }
        let code = Self.small(UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F))
        if code < 0x80 {
          key = FunctionWordTable.hash(key, UInt8(code))
        } else {
          key = FunctionWordTable.hash(key, 0xC0 | UInt8(code >> 6))
          key = FunctionWordTable.hash(key, 0x80 | UInt8(code & 0x3F))
        }
        latin += 1
        index += 2
      } else if byte == 0xE1, index + 2 < bytes.count, bytes[index + 1] >= 0xB8, bytes[index + 1] <= 0xBB {
        // Vietnamese: capitals are even.
        key = FunctionWordTable.hash(key, byte)
        key = FunctionWordTable.hash(key, bytes[index + 1])
        key = FunctionWordTable.hash(key, bytes[index + 2] | 1)
        latin += 1
        index += 3
      } else {
        break
      }
    }
    return key
  }

  /// The small form of a letter of Latin-1, Latin Extended-A or -B.
  private static func small(_ code: UInt32) -> UInt32 {
    switch code {
    case 0xC0...0xDE: code + 0x20
    case 0x130: 0x69
    case 0x139...0x148, 0x179...0x17E: code + code % 2
    case 0x178: 0xFF
    case 0x100...0x137, 0x14A...0x177, 0x1DE...0x21F: code | 1
    default: code
    }
  }

  private mutating func count(
    _ key: UInt64, _ first: UInt8, length: Int, _ table: FunctionWordTable, _ seen: inout [Bool]
  ) {
    words += 1
    if length >= 4 {
      longWords += 1
      if first < 0x60 { capitalWords += 1 }
    }
    guard length <= 16, let slot = table.find(key) else { return }
    var bits = table.distinctive[slot]
    while bits != 0 {
      let language = bits.trailingZeroBitCount
      hits[language].distinctive += 1
      if !seen[slot] { hits[language].different += 1 }
      bits &= bits - 1
    }
    seen[slot] = true
    bits = table.shared[slot]
    while bits != 0 {
      hits[bits.trailingZeroBitCount].shared += 1
      bits &= bits - 1
    }
  }

  /// Counts a character beyond Latin letters; its length in bytes.
  private mutating func letter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let first = bytes[index]
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch first {
    case 0xCD...0xCF: greek += first > 0xCD || second >= 0xB0 ? 1 : 0
    case 0xD0...0xD3:
      cyrillic += 1
      switch (first, second) {
      case (0xD0, 0xAB), (0xD1, 0x8B), (0xD0, 0xAD), (0xD1, 0x8D): russian += 1
      case (0xD0, 0x86), (0xD1, 0x96): ukrainian += 1
      default: break
      }
    case 0xD7: hebrew += second >= 0x90 && second <= 0xAA ? 1 : 0
    case 0xD8...0xDB: arabic += 1
    case 0xE3: kana += second >= 0x81 && second <= 0x83 ? 1 : 0
    case 0xE4...0xE9: han += first > 0xE4 || second >= 0xB8 ? 1 : 0
    case 0xEA: hangul += second >= 0xB0 ? 1 : 0
    case 0xEB, 0xEC: hangul += 1
    case 0xED: hangul += second <= 0x9E ? 1 : 0
    case 0xD4...0xD6, 0xE0, 0xE1: other += 1
    default: break
    }
    return first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
  }

  /// Function words that are typical of `language`, and how many different ones.
  func typical(of language: String) -> (count: Int, different: Int) {
    guard let place = Self.place(language) else { return (0, 0) }
    return (hits[place].distinctive, hits[place].different)
  }

  /// The language with most typical function words; of two with as many the first of the alphabet.
  var mostTypical: (language: String, count: Int, different: Int)? {
    var best: Int?
    for place in hits.indices where hits[place].distinctive > (best.map { hits[$0].distinctive } ?? 0) { best = place }
    return best.map { (FunctionWords.languages[$0], hits[$0].distinctive, hits[$0].different) }
  }

  /// Share of the words that are function words of `language`, 0...1; nil where none are known.
  func share(of language: String) -> Double? {
    guard let place = Self.place(language) else { return nil }
    return Double(hits[place].distinctive + hits[place].shared) / Double(max(1, words))
  }

  private static func place(_ language: String) -> Int? {
    FunctionWords.languages.firstIndex(of: String(language.prefix(2)))
  }

  /// Share of the words of four and more bytes that begin with a capital, 0...1: high in titles and lists of names. 0 where most
  /// letters are of scripts without capitals.
  var capitals: Double { isLatin ? Double(capitalWords) / Double(max(1, longWords)) : 0 }

  /// Most letters are Latin.
  var isLatin: Bool { latin > hangul + kana + han + arabic + hebrew + greek + cyrillic + other }
}
