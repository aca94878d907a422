/// A piece of Markdown. Literals are markup, interpolated text is escaped: a document's words cannot become a heading, an image,
/// HTML, or a link that shows another text than its address.
///
/// CommonMark: <https://spec.commonmark.org/0.31.2/#backslash-escapes>
struct MarkdownText: ExpressibleByStringInterpolation {
  private(set) var source: String

  init(stringLiteral value: String) { source = value }
  init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

  static func += (left: inout MarkdownText, right: MarkdownText) { left.source += right.source }

  struct Interpolation: StringInterpolationProtocol {
    var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { source += literal }
    mutating func appendInterpolation(_ markup: MarkdownText) { source += markup.source }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(_ text: some StringProtocol) { source += MarkdownText.escaped(text) }
  }

  /// `text` on one line, with a backslash before everything that could be markup. Control characters and those that change
  /// the direction of writing become spaces: digests are read in terminals and mail.
  fileprivate static func escaped(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var space = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0...0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        space = true
        continue
      default: break
      }
      if space, !result.isEmpty { result.append(" ") }
      space = false
      if "\\`*_[]<>#&|~!".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
