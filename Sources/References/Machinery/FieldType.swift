/// What a field of a form can hold. Types read as much as they can; the value is normalised.
enum FieldType: String, Sendable, CaseIterable {
  /// Digits, leading zeros removed: `0449` -> `449`.
  case int
  /// Digits as written: `0449`.
  case digits
  /// A year of four digits, 1200 to 2099; like `int`, in Western digits or those of the Arabic script.
  case year
  /// A year of two digits: `71` -> `1971`, `15` -> `2015`.
  case yy
  /// A number with points that separate thousands: `13.709` -> `13709`.
  case grouped
  /// The same, with one point at least.
  case thousands
  /// A section number: `552a`, `225.28`, `1-702`, `30A-1`.
  case section
  /// A section number with a point or hyphen in it: `225.28`, `102-3.55`.
  case dotted
  /// A section number with a letter in it: `144A`, `10b-5`.
  case lettered
  /// A chain of bracketed pieces: `(b)(1)(A)` -> `b/1/A`; possibly empty.
  case brackets
  /// The same, with one piece at least.
  case bracketed
  /// A roman numeral: `XIV`.
  case roman
  /// Letters, digits and inner hyphens: `C-1.68`, `24A`.
  case code
  /// One or two capital letters: `L`.
  case capitals
  /// A number of an instrument cited by its number alone after one with a year: `166` in "S.S.I. 2004/102 and 166".
  case serial
  /// A small roman numeral, in Arabic digits: `xv` -> `15`.
  case numeral
  /// A year from 2000 on.
  case modern
  /// A title that ends before the trigger; see `TitleWalk`.
  case title
  /// A title in a script without capitals that ends with the trigger, or before it where the trigger is a bracket: `個人情報の保護に関する法律`;
  /// see `WideTitle`.
  case run
  /// A number in Arabic, full-width or Chinese digits: `五十七` -> `57`, `元` -> `1`.
  case wide
  /// Han, Kana or Hangul up to the next mark or "第": `厚生労働省令`.
  case han
  /// A title in French that begins with the trigger; see `FrenchTitle`.
  case titre
  /// Capitalised words with small particles between them: `Criança e do Adolescente`; see `NameWalk`.
  case name
  /// Everything up to `》` or `」`.
  case quoted
  /// One word, in the script's letters, with hyphens inside: `dataskyddslagen`, `tietosuojalain`.
  case word
  /// What an act is about, up to a bracket behind it: `o ochronie danych osobowych` before "(Dz. U. ...)".
  case matter
  /// Words up to a number behind them, at most 120 bytes: `salute` in "decreto del Ministro della salute 7 settembre 2017".
  case words
  /// Everything up to a comma: the title in "חוק הגנת הפרטיות, התשמ״א–1981".
  case clause
  /// A date in digits or words: `10.3.1994`, `13 June 2024`, `13. Juni 2024`.
  case date
  /// What a German act is about: `über den Schutz der Arbeitnehmer`; see `GermanTitle`.
  case subject

  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// Past the last byte, and the normalised value.
  func match(_ text: TextView, at start: Int, limit: Int) -> (Int, String)? {
    switch self {
    case .int, .digits:
      let end = Self.digits(text, start, limit)
      if end == start { return EasternDigits.read(text, start, limit) }
      guard end - start <= 12 else { return nil }
      if self == .digits { return (end, text.string(start..<end)) }
      var first = start
      while first + 1 < end, text.bytes[first] == 0x30 { first += 1 }
      return (end, text.string(first..<end))
    case .year:
      var end = Self.digits(text, start, limit)
      var value = text.string(start..<end)
      if end == start, let eastern = EasternDigits.read(text, start, limit) { (end, value) = eastern }
      guard value.utf8.count == 4 else { return nil }
      guard let number = Int(value), (1200...2099).contains(number) else { return nil }
      return (end, value)
    case .yy:
      let end = Self.digits(text, start, limit)
      guard end - start == 2 else { return nil }
      let value = text.string(start..<end)
      return (end, (value < "50" ? "20" : "19") + value)
    case .grouped: return grouped(text, start, limit)
    case .thousands:
      guard let found = grouped(text, start, limit), found.0 - start > found.1.utf8.count else { return nil }
      return found
    case .section: return section(text, start, limit)
    case .dotted:
      guard let found = section(text, start, limit), found.1.contains(where: { $0 == "." || $0 == "-" }) else {
        return nil
      }
      return found
    case .lettered:
      guard let found = section(text, start, limit), found.1.contains(where: \.isLetter) else { return nil }
      return found
    case .brackets: return brackets(text, start, limit)
    case .bracketed:
      guard let found = brackets(text, start, limit), found.0 > start else { return nil }
      return found
    case .roman:
      var end = start
      while end < limit, "IVXLCDM".utf8.contains(text.bytes[end]) { end += 1 }
      return end > start && text.endsWord(at: end) ? (end, text.string(start..<end)) : nil
    case .code:
      var end = start
      while end < limit,
        TextView.isASCIIWord(text.bytes[end])
          || (end > start && end + 1 < limit && TextView.isASCIIWord(text.bytes[end + 1])
            && (text.bytes[end] == UInt8(ascii: ".") || text.bytes[end] == UInt8(ascii: "-")))
      { end += 1 }
      return end > start ? (end, text.string(start..<end)) : nil
    case .capitals:
      var end = start
      while end < limit, end < start + 2, TextView.isUpper(text.bytes[end]) { end += 1 }
      return end > start && text.endsWord(at: end) ? (end, text.string(start..<end)) : nil
    case .quoted: return quoted(text, start, limit)
    case .wide:
      if let first = Self.firstYear, text.has(first, at: start), start + first.count <= limit {
        return (start + first.count, "1")
      }
      return WideNumber.read(text, start, limit)
    case .han: return han(text, start, limit)
    case .clause:
      var end = start
      while end < limit, end - start < 240, !",;.:".utf8.contains(text.bytes[end]) { end += 1 }
      guard end > start, end < limit, text.bytes[end] == UInt8(ascii: ",") else { return nil }
      return (end, text.string(start..<end))
    case .date: return date(text, start, limit)
    case .serial: return serial(text, start, limit)
    case .numeral: return numeral(text, start, limit)
    case .modern:
      guard let found = FieldType.year.match(text, at: start, limit: limit), found.1 >= "2000" else { return nil }
      return found
    case .titre:
      guard let end = FrenchTitle.end(text, after: start, limit: limit) else { return nil }
      return (end, text.string(start..<end))
    case .subject: return GermanTitle.end(text, from: start, limit).map { ($0, text.string(start..<$0)) }
    case .word: return word(text, start, limit)
    case .words: return words(text, start, limit)
    case .matter: return matter(text, start, limit)
    case .name: return NameWalk.end(text, start, limit).map { ($0, text.string(start..<$0)) }
    case .title, .run: return nil
    }
  }

  private func word(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    var end = start
    while end < limit,
      text.bytes[end] & 0xC0 == 0x80 || text.character(at: end) == .word
        || text.bytes[end] == UInt8(ascii: "-") && end > start && text.character(at: end + 1) == .word
    { end += 1 }
    return end > start && !TextView.isDigit(text.bytes[start]) ? (end, text.string(start..<end)) : nil
  }

  private func words(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    var end = start
    while end < limit, end - start < 120, !TextView.isDigit(text.bytes[end]) {
      let isInner = ", '".utf8.contains(text.bytes[end]) || text.bytes[end] >= 0x80 || text.hyphen(at: end) > 0
      guard isInner || text.character(at: end) == .word else { return nil }
      end += 1
    }
    guard end < limit, TextView.isDigit(text.bytes[end]) else { return nil }
    end = text.skipSpacesBack(end)
    return end > start ? (end, text.string(start..<end)) : nil
  }

  private func matter(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    var end = start
    while end < limit, end - start < 300, text.bytes[end] != UInt8(ascii: "(") {
      if ";)".utf8.contains(text.bytes[end]) { return nil }
      // A sentence ends: "r. Minister".
      if text.bytes[end] == UInt8(ascii: "."), end + 2 < limit, text.space(at: end + 1) > 0,
        TextView.isUpper(text.bytes[text.skipSpaces(end + 1)])
      {
        return nil
      }
      end += 1
    }
    guard end < limit, text.bytes[end] == UInt8(ascii: "(") else { return nil }
    end = text.skipSpacesBack(end)
    return end > start ? (end, text.string(start..<end)) : nil
  }

  private static let firstYear: [UInt8]? = Array("元".utf8)

  /// Up to the mark that closes the one before `start`; marks of the same kind inside of it come in pairs.
  private func quoted(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    // 《 and 》, 「 and 」, 『 and 』 differ in the last byte.
    let open = start >= 3 ? text.bytes[start - 1] : 0
    let isMark = start >= 3 && text.bytes[start - 3] == 0xE3 && text.bytes[start - 2] == 0x80
    var depth = 0
    var end = start
    while end + 3 <= limit, end - start < 360 {
      if text.bytes[end] == 0xE3, text.bytes[end + 1] == 0x80 {
        let mark = text.bytes[end + 2]
        if isMark, mark == open {
          depth += 1
        } else if isMark ? mark == open + 1 : mark == 0x8B || mark == 0x8D {
          if depth == 0 { return end > start ? (end, text.string(start..<end)) : nil }
          depth -= 1
        }
      }
      end += 1
    }
    return nil
  }

  private func han(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    var end = start
    while end + 3 <= limit, end - start < 120,
      text.character(at: end) == .ideograph || text.character(at: end) == .hangul
    {
      if text.has(Self.ordinal, at: end) { break }
      end += 3
    }
    return end > start ? (end, text.string(start..<end)) : nil
  }

  private static let ordinal = Array("第".utf8)

  static func digits(_ text: TextView, _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, TextView.isDigit(text.bytes[end]) { end += 1 }
    return end
  }

  private func grouped(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    var end = Self.digits(text, start, limit)
    guard end > start, end - start <= 9 else { return nil }
    var value = text.string(start..<end)
    while end - start <= 12, end + 3 < limit || end + 3 == limit - 1,
      text.bytes[end] == UInt8(ascii: "."), Self.digits(text, end + 1, limit) == end + 4
    {
      value += text.string(end + 1..<end + 4)
      end += 4
    }
    return (end, value)
  }

  private func section(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    var end = Self.digits(text, start, limit)
    guard end > start, end - start <= 6 else { return nil }
    var value = text.string(start..<end)
    func letters() {
      let first = end
      while end < limit, end - first < 3, TextView.isASCIIWord(text.bytes[end]),
        !TextView.isDigit(text.bytes[end])
      { end += 1 }
      if end < limit, TextView.isASCIIWord(text.bytes[end]), !TextView.isDigit(text.bytes[end]) {
        end = first
      } else {
        value += text.string(first..<end)
        let more = Self.digits(text, end, limit)
        if end > first, more > end {
          value += text.string(end..<more)
          end = more
        }
      }
    }
    letters()
    while end + 1 < limit {
      let point = text.bytes[end] == UInt8(ascii: ".") || text.bytes[end] == UInt8(ascii: ":")
      let length = point ? 1 : text.hyphen(at: end)
      guard length > 0, end + length < limit, TextView.isDigit(text.bytes[end + length]) else { break }
      value += point ? (text.bytes[end] == UInt8(ascii: ":") ? ":" : ".") : "-"
      let first = end + length
      end = Self.digits(text, first, limit)
      value += text.string(first..<end)
      letters()
    }
    return (end, value)
  }

  private func brackets(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    var parts: [String] = []
    var end = start
    while true {
      let open = end
      guard open < limit, text.bytes[open] == UInt8(ascii: "(") else { break }
      var close = open + 1
      while close < limit, close - open <= 6, TextView.isASCIIWord(text.bytes[close]) { close += 1 }
      guard close < limit, close > open + 1, text.bytes[close] == UInt8(ascii: ")") else { break }
      guard Self.isPiece(text, open + 1..<close) else { break }
      let part = text.string(open + 1..<close)
      parts.append(part)
      end = close + 1
    }
    return (end, parts.joined(separator: "/"))
  }

  /// "1", "a", "iv", "bis", "A": what brackets of a pinpoint hold; not "EU", not "see".
  private static func isPiece(_ text: TextView, _ range: Range<Int>) -> Bool {
    if range.count == 1 { return true }
    var numerals = true
    var lower = true
    for index in range {
      let byte = text.bytes[index]
      let isRoman = "ivxlcIVXLC".utf8.contains(byte)
      if !isRoman, !TextView.isDigit(byte) { numerals = false }
      if TextView.isUpper(byte) { lower = false }
    }
    return numerals || range.count <= 3 && lower
  }

  private func date(_ text: TextView, _ start: Int, _ limit: Int) -> (Int, String)? {
    let day = Self.digits(text, start, limit)
    guard day > start, day - start <= 2 else { return nil }
    var end = day
    if end < limit, text.bytes[end] == UInt8(ascii: ".") || text.bytes[end] == UInt8(ascii: "/") {
      let month = Self.digits(text, end + 1, limit)
      if month > end + 1, month - end <= 3, month < limit, text.bytes[month] == text.bytes[end] {
        let year = Self.digits(text, month + 1, limit)
        if year - month == 5 { return (year, text.string(start..<year)) }
      }
    }
    if let german = GermanDate.end(text, start, limit) { return (german, text.string(start..<german)) }
    end = text.skipSpaces(end)
    let word = end
    while end < limit, end - word < 24, text.character(at: end) == .word || text.bytes[end] & 0xC0 == 0x80 { end += 1 }
    guard end > word + 2 else { return nil }
    let spaced = text.skipSpaces(end)
    let year = Self.digits(text, spaced, limit)
    guard year - spaced == 4 else { return nil }
    return (year, text.string(start..<year))
  }
}
