/// Recognises the form of a file by its first bytes, and only then by the ending of its name:
/// publishers serve HTML under `.xml` and the other way round.
enum Sniffing {
  /// Never `.auto`.
  static func format(of bytes: [UInt8], name: String) -> Format {
    let head = FileHead(bytes)
    if head.isPDF { return .pdf }
    if let archive = Container.format(of: head.bytes) { return archive }
    let ending = name.split(separator: "/").last?.split(separator: ".").last.map { $0.lowercased() }
    if ending == "md" || ending == "markdown" { return .markdown }
    if ending == "txt" || ending == "text" { return .text }
    if head.isMarkup {
      if head.contains("<!doctype html") { return .html }
      if let root = RootElement(head.text) {
        if root.localName == "html" { return .html }
        if Bytes.find("<?xml", in: head.text) != nil || ending == "xml" { return .xml }
        if HTML.table.elements[root.localName.lowercased()] != nil { return .html }
        return .xml
      }
      if ending == "xml" || Bytes.find("<?xml", in: head.text) != nil { return .xml }
      return .html
    }
    switch ending {
    case "html", "htm", "xhtml": return .html
    case "xml", "akn", "fmx": return .xml
    default: return head.contains("<html") ? .html : .text
    }
  }

  /// Says what a binary file seems to be, nil for text.
  static func binary(_ bytes: [UInt8]) -> (reason: String, remedy: String)? {
    let head = bytes.prefix(8192)
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return (
        "this is a ZIP archive (a Word file or an EPUB?)", "read it with --format docx, epub or auto"
      )
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // Word wraps an encrypted .docx in such a file, with a stream of this name in UTF-16.
      let name = "EncryptedPackage".map { "\($0)\0" }.joined()
      if Bytes.find(name, in: bytes) != nil {
        return ("this is an Office file protected with a password", "save it without the password")
      }
      return (
        "this is an old Microsoft Office file",
        "export the document as PDF or HTML, for example with `libreoffice --convert-to pdf`"
      )
    }
    if head.starts(with: [0x1F, 0x8B]) {
      return ("this is a gzip file", "unpack it first with `gunzip`")
    }
    if Encoding.byteOrderMark(head) != nil || Encoding.wideWithoutMark(head) != nil { return nil }
    // Korean in seven bits shifts by control characters.
    if EncodingDetection.escaped(Array(head)) != nil { return nil }
    let controls = head.count { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 12 && $0 != 13 && $0 != 27 }
    if controls * 50 > head.count {
      return ("the file holds binary data, not text", "check that this is the right file")
    }
    return nil
  }
}
