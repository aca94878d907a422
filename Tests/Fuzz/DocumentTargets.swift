@testable import Markup

extension FuzzTarget {
  /// A dialect, read twice. Inputs that are read as another dialect are not kept; `table` gives the dictionary.
  static func document(
    _ name: String, as format: Format, giving dialect: Dialect, _ table: DialectTable? = nil
  ) -> FuzzTarget {
    FuzzTarget(name: name, words: table.map(markup) ?? []) { bytes in
      read { () throws(ReadingError) in
        try DocumentReader().read(bytes: bytes, name: "input", format: format)
      } == dialect ? .kept : .foreign
    }
  }

  /// The form decided by the first bytes and the ending of the name, which the first byte of the input chooses. A PDF is left
  /// out, since it needs another program.
  static func sniffing(_ name: String) -> FuzzTarget {
    let names = ["input", "input.html", "input.xml", "input.md", "input.txt"]
    return FuzzTarget(name: name) { input in
      guard let (name, bytes) = choice(of: names, by: input), Sniffing.format(of: bytes, name: name) != .pdf
      else { return .foreign }
      let dialect = read { () throws(ReadingError) in try DocumentReader().read(bytes: bytes, name: name) }
      return dialect == nil ? .foreign : .kept
    }
  }

  /// What pdftohtml prints, which follows the PDF and is no less hostile.
  static func pdf(_ name: String) -> FuzzTarget {
    let words = [
      "<page number=\"", "<text top=\"", "<fontspec id=\"", "<b>", "</b>", "</text>", "</page>", "link to page",
    ]
    let attributes = ["left", "width", "height", "font", "size"].map { " \($0)=\"" }
    return FuzzTarget(name: name, words: words + attributes) { bytes in
      let dialect = read { () throws(ReadingError) in
        var layout = PDFLayout(PDFPage.pages(in: bytes))
        var builder = DocumentBuilder(name: "input", dialect: .pdf)
        builder.outline = Outline()
        PDFParagraphs(layout: layout.arranged()).write(into: &builder)
        return builder.finish()
      }
      return dialect == nil ? .foreign : .kept
    }
  }

  /// Bytes in an encoding that the first byte of the input declares.
  static func encoding(_ name: String) -> FuzzTarget {
    let labels: [String?] = [
      nil, "utf-8", "iso-8859-1", "gb2312", "shift_jis", "euc-kr", "big5", "utf-16", "iso-2022-jp", "iso-8859-7",
      "x-unknown",
    ]
    return FuzzTarget(name: name) { input in
      guard let (label, bytes) = choice(of: labels, by: input) else { return .foreign }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      promise((Encoding.firstInvalid(bytes) == nil) == isValid, "the first byte that is not UTF-8")
      let decoded = Encoding.decode(bytes, declared: label)
      promise(String(validating: decoded.bytes, as: UTF8.self) != nil, "decoded bytes are UTF-8")
      let again = Encoding.decode(bytes, declared: label)
      promise(again.bytes == decoded.bytes && again.notices == decoded.notices, "decoding is repeatable")
      return .kept
    }
  }

  /// Reads twice and checks what came of it; nil where reading ends in an error, which must say why and what to do.
  static func read(_ body: () throws(ReadingError) -> Document) -> Dialect? {
    let first = Result(catching: body)
    switch (first, Result(catching: body)) {
    case (.success(let document), .success(let again)):
      document.checkPromises()
      promise(document.isSame(as: again), "a document is the same when read again")
      return document.dialect
    case (.failure(let error), .failure(let again)):
      promise("\(error)" == "\(again)", "an error is the same when read again")
      promise(!error.reason.isEmpty && !error.remedy.isEmpty, "an error names reason and remedy")
      return nil
    default:
      promise(false, "a file that was read can be read again")
      return nil
    }
  }

  /// The names of a table as pieces of markup.
  private static func markup(_ table: DialectTable) -> [String] {
    let elements = Array(table.elements.keys) + Array(table.metadata.keys)
    let attributes =
      table.ids + table.references + table.noteNames + table.values + table.others
      + [table.numberValue, table.code].compactMap { $0 } + ["xml:lang"]
    return elements.flatMap { ["<\($0)>", "</\($0)>"] } + attributes.map { " \($0)=\"" }
      + ["<![CDATA[", "]]>", "<!--", "-->", "&#x", "&nbsp;", "/>", "<!DOCTYPE", "<!ENTITY", "<?xml version=\"1.0\"?>"]
  }
}

/// Takes the first byte off an input and chooses by it: `A` the first of `choices`, `B` the second.
func choice<Choice>(of choices: [Choice], by input: [UInt8]) -> (choice: Choice, rest: [UInt8])? {
  guard let first = input.first else { return nil }
  return (choices[Int(first &- UInt8(ascii: "A")) % choices.count], Array(input.dropFirst()))
}
