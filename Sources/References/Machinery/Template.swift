import Catalogue

/// A pattern from which an id is made: `/us/usc/t{title}/s{section}`, `{jurisdiction}:{name|slug}-{year}`,
/// `{year}-{m}-{day|pad}`, `torveny/{year}/{number|arabic}` (of a roman numeral), `{serial|lower}`.
struct Template: Sendable {
  private enum Part: Sendable {
    case text(String)
    case field(String, Form)
  }
  /// How the value of a field is written.
  private enum Form: String, Sendable { case plain, slug, pad, arabic, lower }
  private let parts: [Part]
  /// Fields the template needs.
  let needs: [String]
  /// The id counts only if the catalogue knows it: `?es:ley-{number}`.
  let needsWork: Bool

  init(_ written: String) {
    needsWork = written.hasPrefix("?")
    let source = needsWork ? String(written.dropFirst()) : written
    var parts: [Part] = []
    var needs: [String] = []
    var rest = source[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      let body = rest[rest.index(after: open)..<close].split(separator: "|")
      let name = String(body[0])
      parts.append(.field(name, body.count < 2 ? .plain : Form(rawValue: String(body[1])) ?? .plain))
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
        case .arabic: result += ChainReader.arabic(field)
        case .lower: result += field.lowercased()
        case .pad: result += field.utf8.count == 1 ? "0" + field : field
        }
      }
    }
    return result
  }

  /// A title in the form in which it stands in an id; see `TitleID`.
  static func slug(_ text: String) -> String { TitleID.slug(text) }
}
