import CCharset

/// The encoding of bytes that are no UTF-8, by what they look like.
///
/// Encodings of East Asia are recognised by how their two-byte characters are laid out, which tells even of a dozen characters;
/// encodings of one byte by ICU's statistics of letters
/// (<https://unicode-org.github.io/icu/userguide/conversion/detection.html>), held within what the share of letters beyond
/// ASCII allows.
enum EncodingDetection {
  /// The name iconv knows the encoding of `bytes` by; nil where they do not tell. Looks at 8 KB of lines that are not ASCII.
  static func encoding(of bytes: [UInt8], isMarkup: Bool) -> String? {
    let sample = sample(of: bytes, isMarkup: isMarkup)
    let share = highShare(sample)
    // A few accented letters among many of ASCII may look like a character or two of East Asia.
    let high = sample.count { $0 >= 0x80 }
    let asian = share >= 0.25 || high >= 24 ? EastAsianEncoding.best(sample) : nil
    // Kana and Hangul are sure signs; Chinese has none but its rows, in which Thai may happen to lie.
    let isSure = asian.map { $0 != "GB18030" && !$0.hasPrefix("BIG5") } ?? false
    if !isSure, share >= 0.35, ThaiEncoding.fits(sample) { return "CP874" }
    if let asian { return asian }
    var best: (name: String, faults: Int)?
    for name in candidates(sample).map({ windows($0, sample) }) + (high >= 8 ? unknownToICU : []) {
      // Letters beyond ASCII are the exception in Latin script and the rule in all others.
      guard (share < 0.35) == latin.contains(name), let decoded = Encoding.convert(sample[...], from: name),
        decoded.replaced == 0, !unknownToICU.contains(name) || letterShare(decoded.bytes) >= 0.9
      else { continue }
      let faults = brokenWords(decoded.bytes)
      // ICU's first answer stands unless it breaks words that another leaves whole.
      if best.map({ faults + 2 < $0.faults && faults * 3 <= $0.faults }) ?? true { best = (name, faults) }
    }
    return share < 0.35 ? LatinAlphabet.encoding(of: sample, supposed: best?.name ?? "CP1252") : best?.name
  }

  /// Encodings of other scripts that ICU has no statistics of.
  private static let unknownToICU = ["CP866"]

  /// Letters among the characters that are not ASCII, 0...1.
  private static func letterShare(_ text: [UInt8]) -> Double {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.filter { !$0.isASCII }
    return Double(scalars.count { $0.properties.isAlphabetic }) / Double(max(1, scalars.count))
  }

  /// How often a word is no word: with a sign inside ("wiat³o"), with letters of two scripts, with a capital after a small letter.
  private static func brokenWords(_ text: [UInt8]) -> Int {
    var faults = 0
    var last: Unicode.Scalar.Properties?
    var lastIsLatin = false
    var sign = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic {
        let isLatin = scalar.value < 0x250
        if let last {
          if sign { faults += 1 }
          if isLatin != lastIsLatin || last.isLowercase && properties.isUppercase { faults += 1 }
        }
        (last, lastIsLatin, sign) = (properties, isLatin, false)
      } else if scalar.value >= 0xA0, scalar.value < 0x2000, properties.generalCategory != .nonspacingMark,
        scalar.value != 0xB7,
        scalar.value != 0xAD, !sign
      {
        sign = true
      } else if properties.generalCategory != .nonspacingMark {
        (last, sign) = (nil, false)
      }
    }
    return faults
  }

  /// Windows code pages extend the parts of ISO 8859 by quotation marks and dashes at 80…9F, and move a few letters.
  private static func windows(_ name: String, _ sample: [UInt8]) -> String {
    let pages = [
      "ISO-8859-2": "CP1250", "ISO-8859-5": "CP1251", "ISO-8859-6": "CP1256", "ISO-8859-7": "CP1253",
      "ISO-8859-8": "CP1255",
    ]
    guard let page = pages[name] else { return name }
    if sample.contains(where: { (0x80...0x9F).contains($0) }) { return page }
    // "Ά" at the head of a word, which is a quotation mark in ISO 8859-7.
    let isAlpha = zip(sample, sample.dropFirst()).contains { $0 == 0xA2 && $1 >= 0xDC }
    return name == "ISO-8859-7" && isAlpha ? page : name
  }

  /// Encodings whose letters are mostly ASCII.
  private static let latin: Set<String> = [
    "CP1252", "CP1250", "CP1254", "CP1257", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-10", "ISO-8859-13",
    "ISO-8859-14",
    "ISO-8859-15", "ISO-8859-16",
  ]

  /// Every sequence of bytes is valid in Latin-1, which servers and editors declare for everything. It is not believed of a text
  /// most of whose letters would be accented. Nor is an encoding of East Asia of a text that makes more sense in another.
  static func isImplausible(_ bytes: [UInt8], in name: String, isMarkup: Bool) -> Bool {
    let claimed = EastAsianEncoding(rawValue: name)
    guard name == "CP1252" || claimed != nil else { return false }
    let sample = sample(of: bytes, isMarkup: isMarkup)
    if let claimed { return claimed.isBeaten(by: sample) }
    return sample.count { $0 >= 0x80 } >= 16 && highShare(sample) > 0.5
  }

  /// Share of the letters that are beyond ASCII, 0...1.
  private static func highShare(_ sample: [UInt8]) -> Double {
    let high = sample.count { $0 >= 0x80 }
    let letters = sample.count { ($0 | 0x20) &- 0x61 < 26 }
    return Double(high) / Double(max(1, high + letters))
  }

  /// ICU's answers, best first.
  private static func candidates(_ sample: [UInt8]) -> [String] {
    var found = [concord_charset](repeating: concord_charset(), count: 32)
    let count = sample.withUnsafeBufferPointer { bytes -> Int32 in
      guard let start = bytes.baseAddress else { return 0 }
      return concord_charset_detect(start, Int32(bytes.count), 0, &found, Int32(found.count))
    }
    return found.prefix(Int(count)).compactMap { match in
      let label = withUnsafeBytes(of: match.name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      let isSingle = label.hasPrefix("ISO-8859") || label.hasPrefix("windows-") || label.hasPrefix("KOI8")
      // EBCDIC and encodings of several bytes are not ICU's to say here.
      return isSingle && match.confidence > 0 ? EncodingLabels.name(of: label) : nil
    }
  }

  /// Up to 8 KB of the lines that hold bytes beyond ASCII, without tags.
  private static func sample(of bytes: [UInt8], isMarkup: Bool) -> [UInt8] {
    let limit = 8192
    var sample: [UInt8] = []
    var line: [UInt8] = []
    var isHigh = false
    var isInTag = false
    for byte in bytes {
      if isMarkup, byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
        isInTag = byte == UInt8(ascii: "<")
        line.append(0x20)
        continue
      }
      if isInTag { continue }
      line.append(byte)
      if byte >= 0x80 { isHigh = true }
      let ends = byte == 0x0A || byte == 0x0D || line.count >= 512 && byte <= 0x20 || line.count >= 2048
      if ends {
        if isHigh { sample += line }
        line.removeAll(keepingCapacity: true)
        isHigh = false
        if sample.count >= limit { break }
      }
    }
    if isHigh { sample += line }
    return Array(sample.prefix(limit + 2048))
  }

  // MARK: Wide and escaped

  /// UTF-16 or UTF-32 of text with spaces and ASCII in it.
  static func wide(_ head: ArraySlice<UInt8>) -> String? {
    guard head.count >= 8 else { return nil }
    var zeros = [0, 0, 0, 0]
    for (offset, byte) in head.enumerated() where byte == 0 { zeros[offset & 3] += 1 }
    let quarter = head.count / 4
    if zeros[1] + zeros[2] + zeros[3] > quarter * 2, zeros[0] == 0, zeros[2] + 1 >= quarter { return "UTF-32LE" }
    if zeros[0] + zeros[1] + zeros[2] > quarter * 2, zeros[3] == 0, zeros[1] + 1 >= quarter { return "UTF-32BE" }
    let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3])
    // Chinese in UTF-16 has a zero only beside its line feeds and digits: one in fifty is enough. Few are in the other
    // place: "가" is U+AC00, "一" U+4E00.
    if odd * 100 > head.count, even * 2 <= odd { return isWide(head, low: 0) ? "UTF-16LE" : nil }
    if even * 100 > head.count, odd * 2 <= even { return isWide(head, low: 1) ? "UTF-16BE" : nil }
    return nil
  }

  /// Beside every zero stands white space, a digit, a letter or another sign of Latin-1, and surrogates come in pairs. Where zeros
  /// are rare, the low bytes of the other characters are of all kinds, as in Chinese: a text in ASCII that holds a stray zero is not
  /// taken for one.
  private static func isWide(_ head: ArraySlice<UInt8>, low: Int) -> Bool {
    var index = head.startIndex
    var isAfterHigh = false
    var (narrow, others, high) = (0, 0, 0)
    while index + 1 < head.endIndex {
      let unit = UInt16(head[index + low]) | UInt16(head[index + 1 - low]) << 8
      if unit < 0x20, unit != 9, unit != 10, unit != 12, unit != 13 { return false }
      let isLow = unit & 0xFC00 == 0xDC00
      if isLow != isAfterHigh { return false }
      isAfterHigh = unit & 0xFC00 == 0xD800
      // A zero as the low half of a character that is no letter is data.
      if unit & 0xFF == 0, Unicode.Scalar(unit)?.properties.isAlphabetic != true { return false }
      if unit < 0x100 {
        narrow += 1
      } else {
        others += 1
        if unit & 0xFF >= 0x80 { high += 1 }
      }
      index += 2
    }
    return narrow >= others || high * 5 >= others
  }

  /// Encodings of seven bits that switch character sets by escape sequences (RFC 1468, RFC 1557).
  static func escaped(_ bytes: [UInt8]) -> String? {
    guard bytes.contains(0x1B) else { return nil }
    if Bytes.find("\u{1B}$)C", in: bytes) != nil { return "ISO-2022-KR" }
    for start in ["\u{1B}$B", "\u{1B}$@"] where Bytes.find(start, in: bytes) != nil { return "ISO-2022-JP" }
    return nil
  }
}
