import Foundation

/// The form of a file, as the user names it with `--format`.
public enum Format: String, Sendable, CaseIterable {
  /// Decided by the first bytes, then by the ending of the name.
  case auto
  /// Text. UTF-8 is kept exactly as it is, other encodings are converted to it.
  case text
  /// CommonMark with pipe tables, front matter and footnotes.
  case markdown
  /// HTML and XHTML of any age.
  case html
  /// Any XML; the dialect is recognised by the root element.
  case xml
  /// Portable Document Format, read with poppler's `pdftohtml`.
  case pdf
  /// Word documents of Office Open XML.
  case docx
  /// Publications in EPUB 2 or 3.
  case epub
}

/// Reads the bytes of a file of any supported markup as a `Document`.
///
/// Markup that is broken is repaired where a reader could repair it, and the repair is named in
/// `Document.notices`; a `ReadingError` is thrown only when nothing useful is left.
public struct DocumentReader: Sendable {
  /// What a file may cost before reading stops with an error of kind `.limit`.
  public struct Limits: Sendable {
    /// Largest file in bytes.
    public var fileSize: Int
    /// Deepest nesting of elements; libxml2 itself stops XML at 256.
    public var depth: Int
    /// Seconds a PDF may take.
    public var pdfSeconds: Int

    /// Limits no published law comes near to.
    public init(fileSize: Int = 256 << 20, depth: Int = 256, pdfSeconds: Int = 60) {
      self.fileSize = fileSize
      self.depth = depth
      self.pdfSeconds = pdfSeconds
    }
  }

  /// The limits in force.
  public var limits: Limits

  /// A reader that stops at `limits`.
  public init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Reads the file at `path`; `path` becomes the name of the document.
  ///
  /// - Parameters:
  ///   - name: a name whose ending says more of the form than that of `path`; empty where its first bytes have to do.
  ///   - charset: see `read(bytes:name:format:charset:)`.
  public func read(
    path: String, name: String? = nil, format: Format = .auto, charset: String? = nil
  ) throws(ReadingError) -> Document {
    let bytes = try FileBytes.read(path: path, limit: limits.fileSize)
    let form = format == .auto ? Sniffing.format(of: bytes, name: name ?? path) : format
    if form == .pdf {
      return try PDFDialect.read(path: path, bytes: bytes, name: path, limits: limits)
    }
    // Asked again for archives, whose content may say more than their first bytes.
    let isArchive = format == .auto && (form == .docx || form == .epub)
    return try read(bytes: bytes, name: path, format: isArchive ? .auto : form, charset: charset)
  }

  /// Reads `bytes`; a PDF goes through a temporary file, because poppler reads files.
  ///
  /// - Parameter charset: the label of the encoding that came with the bytes, for example `charset` of the HTTP header
  ///   `Content-Type: text/html; charset=windows-1251`. A byte order mark outranks it, and it outranks what the document
  ///   declares (<https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding>), but bytes that are
  ///   valid UTF-8 or not of that encoding are not forced into it.
  public func read(
    bytes: [UInt8], name: String, format: Format = .auto, charset: String? = nil
  ) throws(ReadingError) -> Document {
    guard bytes.count <= limits.fileSize else {
      throw FileBytes.tooLarge(name, bytes.count, limits.fileSize)
    }
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw ReadingError(
        kind: .empty, file: name, reason: "the file is empty", remedy: "fetch the document again")
    }
    let form = format == .auto ? Sniffing.format(of: bytes, name: name) : format
    if form == .docx || form == .epub {
      return try Container.read(bytes, name: name, format: format == .auto ? nil : form, limits: limits)
    }
    if form != .pdf, let rubbish = Sniffing.binary(bytes) {
      throw ReadingError(
        kind: .malformed, file: name, reason: rubbish.reason, remedy: rubbish.remedy)
    }
    if let charset, form == .html || form == .xml {
      let declared = form == .html ? HTML.declaredEncoding(bytes) : XMLDialects.declaredEncoding(bytes)
      let decoded = Encoding.decode(bytes, declared: declared, transport: charset)
      // With a byte order mark, which ends all doubt.
      var document = try read(bytes: [0xEF, 0xBB, 0xBF] + decoded.bytes, name: name, format: form)
      document.notices = decoded.notices + document.notices
      return document
    }
    switch form {
    case .text, .auto: return try PlainText.read(bytes, name: name, charset: charset)
    case .markdown: return Markdown.read(bytes, name: name, charset: charset)
    case .html: return try HTML.read(bytes, name: name, limits: limits)
    case .xml: return try XMLDialects.read(bytes, name: name, limits: limits)
    case .pdf: return try PDFDialect.read(bytes: bytes, name: name, limits: limits)
    case .docx, .epub: return try Container.read(bytes, name: name, format: form, limits: limits)
    }
  }
}
