/// Characters of symbol fonts, which Word stores as private code points U+F020…U+F0FF (`<w:sym w:font="Symbol" w:char="F0B3"/>`).
enum DocxSymbols {
  /// The character a private code point of a font stands for; nil where it is decoration or unknown.
  static func character(_ code: UInt32, font: String?) -> String? {
    let place = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code
    if code < 0xE000 || code > 0xF8FF {
      guard font?.lowercased() != "symbol", !isDecoration(font) else { return symbol(place) }
      return UnicodeScalar(code).map { String($0) }
    }
    return font?.lowercased() == "symbol" ? symbol(place) : nil
  }

  private static func isDecoration(_ font: String?) -> Bool {
    guard let font = font?.lowercased() else { return false }
    return font.hasPrefix("wingdings") || font.hasPrefix("webdings") || font.hasSuffix("dingbats")
  }

  /// Adobe's encoding of the Symbol font (<https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt>).
  private static func symbol(_ place: UInt32) -> String? {
    if let known = table[place] { return known }
    return (0x20...0x40).contains(place) && !"\"$'*@".unicodeScalars.contains(where: { $0.value == place })
      ? UnicodeScalar(place).map { String($0) } : nil
  }

  private static let table: [UInt32: String] = {
    var table: [UInt32: String] = [
      0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5B: "[", 0x5D: "]", 0x7B: "{", 0x7C: "|",
      0x7D: "}", 0x7E: "∼", 0xA2: "′", 0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→",
      0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂", 0xB8: "÷", 0xB9: "≠",
      0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC7: "∩", 0xC8: "∪", 0xC9: "⊃", 0xCD: "⊆", 0xCE: "∈", 0xD1: "∇", 0xD5: "∏",
      0xD6: "√", 0xD7: "⋅", 0xD9: "∧", 0xDA: "∨", 0xDB: "⇔", 0xDE: "⇒", 0xE5: "∑", 0xF2: "∫",
    ]
    let capitals = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
    let small = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
    for (index, letter) in capitals.enumerated() { table[0x41 + UInt32(index)] = String(letter) }
    for (index, letter) in small.enumerated() { table[0x61 + UInt32(index)] = String(letter) }
    return table
  }()
}
