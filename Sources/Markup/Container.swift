/// Documents that are ZIP archives of XML: tells by the content which kind it is, and which kinds are not read.
enum Container {
  /// The format of the archive that begins with `bytes`: EPUB says so in its first bytes (OCF 3.3, 4.3), the rest is taken for a
  /// Word file until it is opened.
  static func format(of bytes: [UInt8]) -> Format? {
    guard isArchive(bytes) else { return nil }
    return Bytes.find("mimetypeapplication/epub+zip", in: bytes.prefix(128)) != nil ? .epub : .docx
  }

  /// Whether the bytes begin as a ZIP archive does; one without entries begins with the end of its directory.
  static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Reads the archive `bytes`. `format` is what the user said it is; nil to go by the content.
  static func read(
    _ bytes: [UInt8], name: String, format: Format?, limits: DocumentReader.Limits
  ) throws(ReadingError) -> Document {
    guard isArchive(bytes) else {
      throw ReadingError(
        kind: .malformed, file: name, reason: "this is no ZIP archive, as Word and EPUB files are",
        remedy: "check that this is the right file, or read it with --format auto")
    }
    var own = ZipArchive.Limits()
    own.totalBytes = min(own.totalBytes, limits.fileSize)
    var archive = try ZipArchive(bytes, file: name, limits: own)
    let kind = try kind(of: &archive, name: name)
    if let format, format != kind {
      throw ReadingError(
        kind: .malformed, file: name,
        reason:
          "this is \(kind == .docx ? "a Word file" : "an EPUB"), not \(format == .docx ? "a Word file" : "an EPUB")",
        remedy: "read it with --format \(kind.rawValue) or auto")
    }
    return kind == .docx
      ? try Docx.read(&archive, name: name) : try EPUB.read(&archive, name: name, limits: limits)
  }

  private static func kind(of archive: inout ZipArchive, name: String) throws(ReadingError) -> Format {
    if let types = archive.name(ofPart: "[Content_Types].xml") {
      let content = try archive.content(of: types) ?? []
      if Bytes.find("wordprocessingml", in: content) != nil || Bytes.find("ms-word.", in: content) != nil {
        return .docx
      }
      if Bytes.find("spreadsheetml", in: content) != nil || Bytes.find("ms-excel", in: content) != nil {
        throw unread(name, "an Excel workbook", "save its sheets as text or HTML")
      }
      if Bytes.find("presentationml", in: content) != nil || Bytes.find("ms-powerpoint", in: content) != nil {
        throw unread(
          name, "a PowerPoint presentation", "save it as PDF, for example with `libreoffice --convert-to pdf`")
      }
      throw unread(name, "an Office package that holds no text document", "save the document as PDF or HTML")
    }
    let type = String(
      decoding: try archive.content(of: "mimetype")?.prefix(100) ?? [], as: UTF8.self
    ).trimmingSpaces
    if type == "application/epub+zip" || archive.names.contains("META-INF/container.xml") && type.isEmpty {
      return .epub
    }
    if type.hasPrefix("application/vnd.oasis.opendocument.text") {
      throw unread(name, "an OpenDocument text", "save it as Word, for example with `libreoffice --convert-to docx`")
    }
    if type.hasPrefix("application/vnd.oasis.opendocument") {
      throw unread(
        name, "an OpenDocument file that is no text", "save it as PDF, for example with `libreoffice --convert-to pdf`")
    }
    if archive.names.contains(where: { $0.hasSuffix(".iwa") }) {
      throw unread(name, "a Pages, Numbers or Keynote file", "export it as Word or PDF")
    }
    throw unread(
      name, "a ZIP archive that is neither a Word file nor an EPUB", "unpack it and read the documents inside")
  }

  private static func unread(_ name: String, _ what: String, _ remedy: String) -> ReadingError {
    ReadingError(kind: .notReadable, file: name, reason: "this is \(what)", remedy: remedy)
  }
}
