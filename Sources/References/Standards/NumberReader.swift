/// Reads the number and the parts of an identifier, in the style of its publisher.
struct NumberReader {
  let text: TextView
  let limit: Int
  let strict: Bool
  let prefix: PublisherPrefix

  /// Past the last byte of number and parts; nil when there is none.
  ///
  /// - Parameter first: no prefix stood before (an elided member of a list).
  func read(_ start: Int, _ identifier: inout StandardIdentifier, first: Bool) -> Int? {
    var at = text.skipSpaces(start)
    if !first, at == start {
      // "ISO27001", "EN-301549", "ISO/IEC-27001", "ISO:9001", "CAN/CGSB-3.18".
      if text.hyphen(at: at) > 0 {
        at += text.hyphen(at: at)
      } else if at < limit, text.bytes[at] == UInt8(ascii: ":"), prefix.style == .int {
        at += 1
      } else if at < limit, !TextView.isDigit(text.bytes[at]), prefix.style != .general {
        return nil
      }
    }
    switch prefix.style {
    case .int: return int(at, &identifier)
    case .gb: return gb(at, &identifier)
    case .letter: return letter(at, &identifier)
    case .general: return general(at, &identifier)
    case .itu: return itu(at, &identifier)
    case .ieee: return ieee(at, &identifier)
    case .nist: return nist(at, &identifier)
    case .etsi: return etsi(at, &identifier)
    }
  }

  private func digits(_ start: Int) -> Int {
    var end = start
    while end < limit, TextView.isDigit(text.bytes[end]) { end += 1 }
    return end
  }

  private func int(_ start: Int, _ identifier: inout StandardIdentifier) -> Int? {
    var end = digits(start)
    let count = end - start
    guard count >= (strict ? prefix.least : 1), count <= 8 else { return nil }
    var number = text.string(start..<end)
    // "EN 301 549": groups of three.
    if prefix.publisher == "EN", count == 3 {
      let next = text.skipSpaces(end)
      if next == end + 1 || next == end + 2, digits(next) == next + 3 {
        number += " " + text.string(next..<next + 3)
        end = next + 3
      }
    }
    identifier.number = number
    end = letterSuffix(end, &identifier)
    return parts(end, &identifier)
  }

  /// "27001a" is rare but exists: a letter directly behind the number.
  private func letterSuffix(_ end: Int, _ identifier: inout StandardIdentifier) -> Int {
    guard end < limit, text.bytes[end] < 0x80, TextView.isUpper(text.bytes[end]),
      text.endsWord(at: end + 1)
    else { return end }
    identifier.number += text.string(end..<end + 1)
    return end + 1
  }

  /// "-4-1"; a group of four digits that looks like a year is one.
  private func parts(_ start: Int, _ identifier: inout StandardIdentifier) -> Int {
    var end = start
    var parts: [String] = []
    while true {
      let hyphen = text.hyphen(at: end)
      guard hyphen > 0 else { break }
      let first = end + hyphen
      var last = digits(first)
      if last == first, first < limit, TextView.isUpper(text.bytes[first]), text.endsWord(at: first + 1) {
        // ISO 7637-A; not "ISO 9001-certified".
        last = first + 1
      }
      let length = last - first
      guard length > 0, length <= 5 else { break }
      let part = text.string(first..<last)
      if length == 4, part.hasPrefix("19") || part.hasPrefix("20") { break }
      if last < limit, TextView.isASCIIWord(text.bytes[last]) {
        // "-2a" is a part with a letter, "-5mm" is not.
        guard text.endsWord(at: last + 1) else { break }
        last += 1
      }
      parts.append(text.string(first..<last))
      end = last
    }
    if !parts.isEmpty { identifier.part = parts.joined(separator: "-") }
    return end
  }

  private func gb(_ start: Int, _ identifier: inout StandardIdentifier) -> Int? {
    var end = digits(start)
    guard end - start >= (strict ? prefix.least : 1), end - start <= 7 else { return nil }
    identifier.number = text.string(start..<end)
    while end + 1 < limit, text.bytes[end] == UInt8(ascii: "."), digits(end + 1) > end + 1 {
      let last = digits(end + 1)
      identifier.number += "." + text.string(end + 1..<last)
      end = last
    }
    return end
  }

  /// "Q 27001-1", "X 1001", "Z42-001".
  private func letter(_ start: Int, _ identifier: inout StandardIdentifier) -> Int? {
    guard start < limit, TextView.isUpper(text.bytes[start]) else {
      return prefix.publisher == "KS" ? int(start, &identifier) : nil
    }
    let number = text.skipSpaces(start + 1)
    let end = digits(number)
    guard end > number, end - number <= 6 else { return nil }
    let space = number > start + 1 ? " " : ""
    identifier.number = text.string(start..<start + 1) + space + text.string(number..<end)
    return parts(end, &identifier)
  }

  /// "F963", "Z662", "B31.1", "C22.2 No. 60601-1", "3.18", "J3016".
  private func general(_ start: Int, _ identifier: inout StandardIdentifier) -> Int? {
    var at = start
    let word = IdentifierGrammar.word(text, at, limit)
    for skipped in ["Standard", "Standards", "Std", "Publication"] where text.string(word) == skipped {
      at = text.skipSpaces(word.upperBound)
    }
    let letters = IdentifierGrammar.word(text, at, limit)
    guard letters.count <= 3 || letters.count <= 4 && !strict else { return nil }
    guard letters.allSatisfy({ TextView.isUpper(text.bytes[$0]) }) else { return nil }
    var end = letters.upperBound
    if !letters.isEmpty {
      let joined = text.hyphen(at: end) > 0 ? end + text.hyphen(at: end) : text.skipSpaces(end)
      if joined > end, joined < limit, TextView.isDigit(text.bytes[joined]) { end = joined }
    }
    guard end < limit, TextView.isDigit(text.bytes[end]) else { return nil }
    let firstDigits = digits(end)
    if strict, letters.isEmpty, firstDigits - end < prefix.least,
      !(firstDigits < limit && text.bytes[firstDigits] == UInt8(ascii: "."))
    {
      return nil
    }
    end = firstDigits
    while end < limit {
      if TextView.isUpper(text.bytes[end]), text.bytes[end] < 0x80 {
        end += 1
      } else if end + 1 < limit, text.bytes[end] == UInt8(ascii: "."), TextView.isDigit(text.bytes[end + 1]) {
        end = digits(end + 1)
      } else {
        break
      }
    }
    identifier.number = text.string(at..<end)
    // "2900-1": groups of one digit are parts, groups of two or four are years.
    var parts: [String] = []
    while text.hyphen(at: end) > 0, digits(end + text.hyphen(at: end)) == end + text.hyphen(at: end) + 1,
      text.endsWord(at: end + text.hyphen(at: end) + 1)
    {
      let first = end + text.hyphen(at: end)
      parts.append(text.string(first..<first + 1))
      end = first + 1
    }
    if !parts.isEmpty { identifier.part = parts.joined(separator: "-") }
    return end
  }

  /// "Y.3172", "Rec. X.509", "BT.601".
  private func itu(_ start: Int, _ identifier: inout StandardIdentifier) -> Int? {
    var at = start
    for word in ["Recommendation", "Rec.", "Rec"] where text.has(Array(word.utf8), at: at) {
      at = text.skipSpaces(at + word.utf8.count)
      break
    }
    let letters = IdentifierGrammar.word(text, at, limit)
    guard (1...4).contains(letters.count), TextView.isUpper(text.bytes[letters.lowerBound]),
      letters.upperBound < limit, text.bytes[letters.upperBound] == UInt8(ascii: ".")
    else { return nil }
    var end = digits(letters.upperBound + 1)
    guard end > letters.upperBound + 1 else { return nil }
    while end + 1 < limit, text.bytes[end] == UInt8(ascii: ".") || text.bytes[end] == UInt8(ascii: "-"),
      TextView.isDigit(text.bytes[end + 1])
    { end = digits(end + 1) }
    identifier.number = text.string(at..<end)
    return end
  }

  private func ieee(_ start: Int, _ identifier: inout StandardIdentifier) -> Int? {
    var at = start
    for word in ["Standard", "Std.", "Std", "STD"] where text.has(Array(word.utf8), at: at) {
      at = text.skipSpaces(at + word.utf8.count)
      break
    }
    let first = at
    if at < limit, text.bytes[at] == UInt8(ascii: "P") || text.bytes[at] == UInt8(ascii: "C") { at += 1 }
    var end = digits(at)
    guard end - at >= (at > first ? 1 : strict ? prefix.least : 1), end - at <= 6 else { return nil }
    while end + 1 < limit, text.bytes[end] == UInt8(ascii: "."), TextView.isDigit(text.bytes[end + 1]) {
      end = digits(end + 1)
    }
    if end < limit, text.bytes[end] &- 0x61 < 26 {
      var letters = end
      while letters < limit, letters - end < 3, text.bytes[letters] &- 0x61 < 26 { letters += 1 }
      if text.endsWord(at: letters) { end = letters }
    }
    identifier.number = text.string(first..<end)
    return end
  }

  /// "SP 800-53", "Special Publication 800-53", "AI 100-1", "IR 8477", "140-3" after FIPS.
  private func nist(_ start: Int, _ identifier: inout StandardIdentifier) -> Int? {
    var at = start
    if identifier.type == "FIPS" {
      for word in ["PUB", "Publication"] where text.has(Array(word.utf8), at: at) {
        at = text.skipSpaces(at + word.utf8.count)
      }
    } else if identifier.type == nil {
      let series = [
        ("Special Publication", "SP"), ("SP", "SP"), ("AI", "AI"), ("IR", "IR"),
        ("Interagency Report", "IR"), ("Internal Report", "IR"), ("CSWP", "CSWP"), ("FIPS", "FIPS"),
        ("TN", "TN"), ("Technical Note", "TN"), ("Trustworthy and Responsible AI", "AI"),
      ]
      guard let (name, type) = series.first(where: { text.has(Array($0.0.utf8), at: at) }) else {
        return nil
      }
      identifier.type = type
      at = text.skipSpaces(at + name.utf8.count)
      if text.has(Array("NIST AI".utf8), at: at) { at = text.skipSpaces(at + 7) }
    }
    if at < limit, text.bytes[at] == UInt8(ascii: "("), text.bytes[min(at + 1, limit - 1)] != 0x20 {
      // "Special Publication (SP) 800-53"
      guard let close = text.bytes[at..<min(limit, at + 8)].firstIndex(of: UInt8(ascii: ")")) else { return nil }
      at = text.skipSpaces(close + 1)
    }
    var end = digits(at)
    guard end - at >= (strict ? prefix.least : 1) else { return nil }
    // "IR 8259A", "SP 800-63B"
    func letter(_ end: Int) -> Int {
      end < limit && TextView.isUpper(text.bytes[end]) && text.endsWord(at: end + 1) ? end + 1 : end
    }
    end = letter(end)
    var number = text.string(at..<end)
    while true {
      let hyphen = text.hyphen(at: end)
      guard hyphen > 0, digits(end + hyphen) > end + hyphen else { break }
      let first = end + hyphen
      end = letter(digits(first))
      number += "-" + text.string(first..<end)
    }
    identifier.number = number
    return end
  }

  /// "EN 303 645", "TS 104 223", "GR SAI 005", "EG 203 341".
  private func etsi(_ start: Int, _ identifier: inout StandardIdentifier) -> Int? {
    var at = start
    let word = IdentifierGrammar.word(text, at, limit)
    guard ["EN", "TS", "TR", "ES", "EG", "SR", "GS", "GR", "ETS", "I-ETS"].contains(text.string(word)) else {
      return nil
    }
    identifier.type = text.string(word)
    at = text.skipSpaces(word.upperBound)
    var number = ""
    let group = IdentifierGrammar.word(text, at, limit)
    if !group.isEmpty {
      guard group.count <= 6 else { return nil }
      number = text.string(group) + " "
      at = text.skipSpaces(group.upperBound)
    }
    var end = digits(at)
    guard end - at >= 3, end - at <= 6 else { return nil }
    number += text.string(at..<end)
    if end - at == 3 {
      let next = text.skipSpaces(end)
      if next > end, digits(next) == next + 3 {
        number += " " + text.string(next..<next + 3)
        end = next + 3
      }
    }
    identifier.number = number
    return parts(end, &identifier)
  }
}
