/// A piece of HTML or XML. Literals are markup, interpolated text is escaped: a document's words cannot become
/// an element or end an attribute.
///
/// ```swift
/// let cell: Escaped = "<td title=\"\(title)\">\(text)</td>"
/// ```
struct Escaped: ExpressibleByStringInterpolation {
  private(set) var source: String

  init(stringLiteral value: String) { source = value }
  init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

  /// Text that is markup already: a resource of the program, a hash.
  init(trusted source: String) { self.source = source }

  static func += (left: inout Escaped, right: Escaped) { left.source += right.source }

  struct Interpolation: StringInterpolationProtocol {
    var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { source += literal }
    mutating func appendInterpolation(_ markup: Escaped) { source += markup.source }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(_ text: some StringProtocol) { source += escaped(text) }
  }
}

extension Sequence where Element == Escaped {
  /// The pieces in one.
  func joined(separator: Escaped = "") -> Escaped {
    var whole: Escaped = ""
    for (position, piece) in enumerated() {
      if position > 0 { whole += separator }
      whole += piece
    }
    return whole
  }
}

/// `text` for the content of an element or a quoted attribute. Characters that XML does not allow are removed.
///
/// https://www.w3.org/TR/xml/#charsets
private func escaped(_ text: some StringProtocol) -> String {
  let needsWork = text.utf8.contains { byte in
    switch byte {
    // Of two bytes and more: control characters begin with 0xC2, those that are none with 0xEF.
    case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF: true
    default: false
    }
  }
  guard needsWork else { return String(text) }
  var result = ""
  result.reserveCapacity(text.utf8.count + 16)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    case "\t", "\n": result.unicodeScalars.append(scalar)
    case "\r": result += " "
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
