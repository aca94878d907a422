/// Recognises the form of a file by its first bytes, and only then by the ending of its name:
/// publishers serve HTML under `.xml` and the other way round.
enum Sniffing {
  /// Never `.auto`.
  static func format(of bytes: [UInt8], name: String) -> Format {
    let head = Array(bytes.prefix(4096))
    if Bytes.find("%PDF-", in: head.prefix(1024)) != nil { return .pdf }
    if let archive = Container.format(of: head) { return archive }
    let ending = name.split(separator: "/").last?.split(separator: ".").last.map { $0.lowercased() }
    if ending == "md" || ending == "markdown" { return .markdown }
    if ending == "txt" || ending == "text" { return .text }
    let text = asciiView(head)
    let first = text.first { $0 > 0x20 }
    if first == UInt8(ascii: "<") {
      if Bytes.find("<!doctype html", in: text, ignoringCase: true) != nil { return .html }
      if let root = RootElement(text) {
        if root.localName == "html" { return .html }
        if Bytes.find("<?xml", in: text) != nil || ending == "xml" { return .xml }
        if HTML.table.elements[root.localName.lowercased()] != nil { return .html }
        return .xml
      }
      if ending == "xml" || Bytes.find("<?xml", in: text) != nil { return .xml }
      return .html
    }
    switch ending {
    case "html", "htm", "xhtml": return .html
    case "xml", "akn", "fmx": return .xml
    default: return Bytes.find("<html", in: text, ignoringCase: true) != nil ? .html : .text
    }
  }

  /// UTF-16 reduced to its low bytes, a byte order mark removed: enough to recognise tags.
  private static func asciiView(_ head: [UInt8]) -> [UInt8] {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(head.dropFirst(3)) }
    let isWide =
      head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      || head.starts(with: [0x3C, 0x00]) || head.starts(with: [0x00, 0x3C])
    return isWide ? head.filter { $0 != 0 && $0 < 0x80 } : head
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

/// The first start tag of an XML file: `<Statute xmlns:lims="http://justice.gc.ca/lims" …>`.
struct RootElement {
  /// The name without its prefix.
  var localName: String
  /// The text of its attributes, as written.
  var attributes: String

  /// Skips declarations, comments and the document type.
  init?(_ bytes: [UInt8]) {
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")), open + 1 < bytes.count {
      switch bytes[open + 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"):
        let isComment = bytes[open...].starts(with: Array("<!--".utf8))
        let end = isComment ? "-->" : ">"
        guard let close = Bytes.find(end, in: bytes[open...]) else { return nil }
        index = close + end.utf8.count
      default:
        let rest = bytes[(open + 1)...]
        let close = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
        let tag = rest[..<close]
        let nameEnd = tag.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "/") } ?? tag.endIndex
        let name = String(decoding: tag[..<nameEnd], as: UTF8.self)
        guard let first = name.unicodeScalars.first, first.properties.isAlphabetic else { return nil }
        localName = name.split(separator: ":").last.map(String.init) ?? name
        attributes = String(decoding: tag[nameEnd...], as: UTF8.self)
        return
      }
    }
    return nil
  }
}
