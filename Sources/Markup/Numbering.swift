/// Reads the numbers of provisions as they are printed.
enum Numbering {
  /// A number in three forms.
  struct Number: Equatable {
    /// As it stands in an eId: "6", "III", "55-A".
    var id: String
    /// As it stands in a citation: "6", "III", "6 bis".
    var text: String
    /// The whole written form where a citation repeats it: "第六条", "제6조의2".
    var written: String?
    /// The word printed before it, as a citation repeats it: "Artículo", "§".
    var word: String?
  }

  /// A passage that begins with the name of a provision.
  struct Heading: Equatable {
    var kind: ProvisionKind
    var number: Number
    /// Bytes taken by the name, white space before it included.
    var length: Int
    /// The number carries an ordinal sign: "Art. 6º", "§ 1º".
    var isOrdinal = false
  }

  /// Reads "Article 6", "Art. 6º", "§ 4", "CHAPTER II", "ANEXO", "第六条", "제6조의2" at the start.
  static func heading(_ bytes: ArraySlice<UInt8>) -> Heading? {
    guard let first = bytes.first else { return nil }
    // 第 and 제 begin with these bytes.
    if first == 0xE7 || first == 0xEC, let found = eastAsian(bytes) { return found }
    guard NumberingForms.headings.mayBegin(bytes) else { return nil }
    let forms = NumberingForms.byFirstByte[Int(first)]
    let window = String(decoding: bytes.prefix(32), as: UTF8.self)
    let lower = window.lowercased()
    for form in forms where lower.hasPrefix(form.word) {
      let (kind, word) = (form.kind, form.word)
      let length = window.prefix(word.count).utf8.count
      let after = bytes.dropFirst(length)
      if let next = after.first, Bytes.isLetter(next) || Bytes.isDigit(next) && kind != .section {
        continue
      }
      guard let (number, taken, isOrdinal) = number(after) else {
        let isAlone = Bytes.trimmed(after).isEmpty && (kind == .annex || kind == .schedule)
        guard isAlone else { continue }
        return Heading(kind: kind, number: Number(id: "", text: "", word: cited(word)), length: bytes.count)
      }
      var named = number
      named.word = cited(word)
      return Heading(kind: kind, number: named, length: length + taken, isOrdinal: isOrdinal)
    }
    return nil
  }

  /// "artículo" becomes "Artículo", "sec." becomes "Section".
  private static func cited(_ word: String) -> String {
    switch word {
    case "sec.", "sec", "sect.": "Section"
    case "art": "Art."
    default: word.prefix(1).uppercased() + word.dropFirst()
    }
  }

  /// A number, Roman numeral or letter after optional white space: " 6º", " III", " 55-A.", " 4.2".
  static func number(_ bytes: ArraySlice<UInt8>) -> (Number, taken: Int, isOrdinal: Bool)? {
    var rest = bytes
    while let first = rest.first {
      if Bytes.isSpace(first) {
        rest = rest.dropFirst()
      } else if rest.starts(with: [0xC2, 0xA0]) {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    if rest.starts(with: Array("No. ".utf8)) { rest = rest.dropFirst(4) }
    var index = rest.startIndex
    let isDigits = rest.first.map(Bytes.isDigit) ?? false
    while index < rest.endIndex {
      let byte = rest[index]
      if Bytes.isDigit(byte) || Bytes.isLetter(byte) && (!isDigits || index > rest.startIndex) {
        if isDigits && Bytes.isLetter(byte) && !isSuffix(rest[index...]) { break }
        index += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
        // Inside a number only: "4.2", "55-A", "6-1-1701".
        guard isDigits, index + 1 < rest.endIndex else { break }
        let next = rest[index + 1]
        let joins = Bytes.isDigit(next) || byte == UInt8(ascii: "-") && isLoneCapital(rest[(index + 1)...])
        if !joins { break }
        index += 1
      } else {
        break
      }
    }
    guard index > rest.startIndex else { return nil }
    var token = String(decoding: rest[..<index], as: UTF8.self)
    if !isDigits {
      guard token.allSatisfy({ "IVXLCDM".contains($0) }) || token.count == 1 && token.first!.isUppercase
      else { return nil }
    }
    var isOrdinal = false
    var end = rest[index...]
    for sign in ["º", "°", "ª", "o ", "o.", "er "] where isDigits && end.starts(with: Array(sign.utf8)) {
      end = end.dropFirst(sign.hasSuffix(" ") || sign.hasSuffix(".") ? sign.utf8.count - 1 : sign.utf8.count)
      isOrdinal = true
      break
    }
    if isOrdinal, end.first == UInt8(ascii: "-"), isLoneCapital(end.dropFirst()) {
      token += String(decoding: end.prefix(2), as: UTF8.self)
      end = end.dropFirst(2)
    }
    var text = token
    for suffix in [" bis", " ter", " quater", " quinquies", "bis", "ter"]
    where isDigits && end.starts(with: Array(suffix.utf8))
      && !(end.dropFirst(suffix.utf8.count).first.map(Bytes.isLetter) ?? false)
    {
      text += suffix
      token += suffix.trimmingSpaces
      end = end.dropFirst(suffix.utf8.count)
      break
    }
    return (Number(id: token, text: text), end.startIndex - bytes.startIndex, isOrdinal)
  }

  /// A letter after digits belongs to the number when no further letter follows: "6a", not "6the".
  private static func isSuffix(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let next = bytes.dropFirst().first else { return true }
    return !Bytes.isLetter(next) && !(bytes.first == UInt8(ascii: "o") && !Bytes.isLetter(next))
  }

  private static func isLoneCapital(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, Bytes.isCapital(first) else { return false }
    guard let next = bytes.dropFirst().first else { return true }
    return !Bytes.isLetter(next) && next < 0x80 || next == 0xC2
  }

  /// "第六条", "第 6 章", "제6조", "제6조의2" at the start.
  private static func eastAsian(_ bytes: ArraySlice<UInt8>) -> Heading? {
    let second = bytes.dropFirst().first
    guard second == (bytes.first == 0xE7 ? 0xAC : 0xA0) else { return nil }
    let window = String(decoding: bytes.prefix(48), as: UTF8.self)
    guard window.first == "第" || window.first == "제" else { return nil }
    var value = ""
    var written = String(window.first!)
    var characters = window.dropFirst()
    while let character = characters.first, character == " " || digit(character) != nil {
      value.append(character)
      written.append(character)
      characters = characters.dropFirst()
    }
    guard let number = integer(value), let counter = characters.first,
      let kind = NumberingForms.counters[counter]
    else { return nil }
    written.append(counter)
    characters = characters.dropFirst()
    var id = String(number)
    // "제6조의2", "第六条之一", "第六条の二": an inserted article.
    if let joint = characters.first, joint == "의" || joint == "之" || joint == "の" {
      let suffix = characters.dropFirst().prefix { digit($0) != nil }
      if let inserted = integer(String(suffix)) {
        id += "-\(inserted)"
        written += String(joint) + suffix
      }
    }
    return Heading(
      kind: kind, number: Number(id: id, text: id, written: written), length: written.utf8.count)
  }

  /// Value of a digit in Arabic, full-width or Chinese writing; 十 百 千 are 10, 100, 1000.
  static func digit(_ character: Character) -> Int? {
    if let value = character.wholeNumberValue, value < 10_000 { return value }
    return chinese[character]
  }

  private static let chinese: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "十": 10, "百": 100, "千": 1000, "两": 2,
  ]

  /// 六 = 6, 二十三 = 23, 一百零五 = 105, ６ = 6; nil where it counts more than anything in a law.
  static func integer(_ text: String) -> Int? {
    var total = 0
    var current = 0
    var hasDigits = false
    for character in text where character != " " {
      guard let value = digit(character) else { return nil }
      hasDigits = true
      if value >= 10 {
        total += max(current, 1) * value
        current = 0
      } else {
        current = current * 10 + value
      }
      guard max(total, current) < 1_000_000_000 else { return nil }
    }
    return hasDigits ? total + current : nil
  }

  /// The number in the element that holds one: "(1)", "1.", "SEC. 2.", "Article 6", "“(a)", "第六条".
  static func number(ofElement bytes: ArraySlice<UInt8>) -> Number? {
    let trimmed = Bytes.trimmed(bytes)
    if let plain = plainNumber(trimmed) { return plain }
    if let found = heading(trimmed) { return found.number }
    let text = String(decoding: trimmed, as: UTF8.self)
    for word in text.split(whereSeparator: { $0.isWhitespace }).reversed() {
      let bare = word.drop { !$0.isLetter && !$0.isNumber }
      var end = bare
      while let last = end.last, !last.isLetter && !last.isNumber { end = end.dropLast() }
      if end.isEmpty { continue }
      if let circled = end.first, end.count == 1, let value = circledNumber(circled) {
        return Number(id: String(value), text: String(value))
      }
      let isNumber = end.contains(where: \.isNumber) || end.count <= 6
      if isNumber { return Number(id: end.filter { $0 != "(" && $0 != ")" }, text: String(end)) }
    }
    return nil
  }

  /// "(1)", "1.", "iv)" and other single words of ASCII, which most numbers are; nil for the rest.
  private static func plainNumber(_ bytes: ArraySlice<UInt8>) -> Number? {
    guard bytes.count <= 14 else { return nil }
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end, isAround(bytes[start]) { start += 1 }
    while end > start, isAround(bytes[end - 1]) { end -= 1 }
    guard start < end else { return nil }
    var hasDigit = false
    for byte in bytes[start..<end] {
      let isDigit = Bytes.isDigit(byte)
      hasDigit = hasDigit || isDigit
      let isPlain = isDigit || Bytes.isLetter(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      guard isPlain else { return nil }
    }
    guard hasDigit || end - start <= 5 else { return nil }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return Number(id: text, text: text)
  }

  /// Punctuation of ASCII, and the bytes of quotation marks.
  @inline(__always) private static func isAround(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return byte > 0x20 && !Bytes.isLetter(byte) && !Bytes.isDigit(byte) }
    return byte == 0xE2 || byte == 0x80 || byte >= 0x98 && byte <= 0x9F
  }

  /// ① = 1 … ⑳ = 20.
  static func circledNumber(_ character: Character) -> Int? {
    guard let value = character.unicodeScalars.first?.value else { return nil }
    switch value {
    case 0x2460...0x2473: return Int(value) - 0x245F
    case 0x3251...0x325F: return Int(value) - 0x3251 + 21
    default: return nil
    }
  }
}
