/// Writes PDF files of Helvetica text, enough to test how they are read: <https://pdfa.org/resource/iso-32000-2/>.
enum MinimalPDF {
  /// A file whose pages of 600 by 800 points have the content streams `pages`.
  static func file(_ pages: [String]) -> [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    var kids: [String] = []
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>")
    for content in pages {
      let number = objects.count + 1
      kids.append("\(number) 0 R")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents \(number + 1) 0 R "
          + "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>")
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    objects[1] = "<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(kids.count) >>"
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }

  /// One line of text with its baseline at a place counted from the lower left corner.
  static func text(_ text: String, x: Int, y: Int, size: Int = 10, bold: Bool = false) -> String {
    let plain = text.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
    return "BT /F\(bold ? 2 : 1) \(size) Tf \(x) \(y) Td (\(plain)) Tj ET"
  }

  /// The same, turned a quarter to the left: it runs up the margin.
  static func turned(_ text: String, x: Int, y: Int, size: Int = 8) -> String {
    "BT /F1 \(size) Tf 0 1 -1 0 \(x) \(y) Tm (\(text)) Tj ET"
  }

  /// Lines below each other, 12 points apart.
  static func column(_ lines: [String], x: Int, y: Int, size: Int = 10) -> String {
    lines.enumerated().map { text($1, x: x, y: y - $0 * 12, size: size) }.joined(separator: "\n")
  }
}
