import Foundation

/// PDF, by way of poppler's `pdftohtml -xml`, which says where every line of text stands.
///
/// A PDF knows no paragraphs: they are put together from the places, sizes and ends of lines. poppler:
/// <https://poppler.freedesktop.org>.
enum PDFDialect {
  /// Reads the file at `path`.
  static func read(path: String, bytes: [UInt8], name: String, limits: DocumentReader.Limits)
    throws(ReadingError) -> Document
  {
    guard Bytes.find("%PDF-", in: bytes.prefix(1024)) != nil else {
      throw ReadingError(
        kind: bytes.isEmpty ? .empty : .malformed, file: name,
        reason: bytes.isEmpty ? "the file is empty" : "this is not a PDF",
        remedy: bytes.isEmpty ? "fetch the document again" : "read it with --format auto")
    }
    let output = try PDFProcess.run(path: path, name: name, seconds: limits.pdfSeconds)
    let pages = PDFPage.pages(in: output)
    guard !pages.isEmpty else {
      throw ReadingError(
        kind: .malformed, file: name, reason: "the PDF is damaged: no page can be read",
        remedy: "fetch it again, or repair it with `qpdf FILE REPAIRED`")
    }
    var layout = PDFLayout(pages)
    var builder = DocumentBuilder(name: name, dialect: .pdf)
    builder.outline = Outline()
    PDFParagraphs(layout: layout.arranged()).write(into: &builder)
    var document = builder.finish()
    guard document.text.count >= 4 * pages.count || document.text.count > 200 else {
      throw ReadingError(
        kind: .notReadable, file: name,
        reason: "the PDF holds no text; its \(pages.count) pages are pictures",
        remedy: "recognise the text first, for example with `ocrmypdf FILE READABLE`")
    }
    let empty = pages.filter { $0.lines.isEmpty }.map(\.number)
    if !empty.isEmpty, empty.count * 3 > pages.count {
      document.notices.append(
        Notice(line: empty.first, message: "\(empty.count) of \(pages.count) pages hold no text"))
    }
    try Legibility.check(&document)
    return document
  }

  /// Reads bytes by way of a temporary file.
  static func read(bytes: [UInt8], name: String, limits: DocumentReader.Limits) throws(ReadingError)
    -> Document
  {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("concord-\(UUID().uuidString).pdf")
    do {
      try Data(bytes).write(to: file)
    } catch {
      throw ReadingError(
        kind: .missing, file: name,
        reason: "no temporary file can be written (\(error.localizedDescription))",
        remedy: "make room in \(FileManager.default.temporaryDirectory.path)")
    }
    defer { try? FileManager.default.removeItem(at: file) }
    return try read(path: file.path, bytes: bytes, name: name, limits: limits)
  }
}
