/// A pattern from which an id is made: `/us/usc/t{title}/s{section}`, `{jurisdiction}:{name|slug}-{year}`, `{year}-{m}-{day|pad}`.
struct Template: Sendable {
  private enum Part: Sendable {
    case text(String)
    case field(String, Form)
  }
  /// How the value of a field is written.
  private enum Form: Sendable { case plain, slug, pad }
  private let parts: [Part]
  /// Fields the template needs.
  let needs: [String]

  init(_ source: String) {
    var parts: [Part] = []
    var needs: [String] = []
    var rest = source[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      let body = rest[rest.index(after: open)..<close].split(separator: "|")
      let name = String(body[0])
      parts.append(.field(name, body.count < 2 ? .plain : body[1] == "slug" ? .slug : body[1] == "pad" ? .pad : .plain))
      needs.append(name)
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
    self.needs = needs
  }

  /// The id, or nil when a field is missing or empty.
  func fill(_ value: (String) -> String?) -> String? {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .field(let name, let form):
        guard let field = value(name), !field.isEmpty else { return nil }
        switch form {
        case .plain: result += field
        case .slug: result += Self.slug(field)
        case .pad: result += field.utf8.count == 1 ? "0" + field : field
        }
      }
    }
    return result
  }

  /// Lower case, one hyphen for every run of spaces and punctuation: "Data Protection Act" -> `data-protection-act`.
  static func slug(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return asciiSlug(text) }
    var result = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        result.append(character)
      } else if character != "'", character != "\u{2019}", !result.isEmpty, result.last != "-" {
        result.append("-")
      }
    }
    if result.last == "-" { result.removeLast() }
    return result
  }

  /// The same by bytes, for the titles that are ASCII throughout.
  private static func asciiSlug(_ text: String) -> String {
    String(unsafeUninitializedCapacity: text.utf8.count) { result in
      var count = 0
      for byte in text.utf8 {
        if TextView.isASCIIWord(byte) {
          result[count] = TextView.isUpper(byte) ? byte | 0x20 : byte
          count += 1
        } else if byte != UInt8(ascii: "'"), count > 0, result[count - 1] != UInt8(ascii: "-") {
          result[count] = UInt8(ascii: "-")
          count += 1
        }
      }
      return count > 0 && result[count - 1] == UInt8(ascii: "-") ? count - 1 : count
    }
  }
}
