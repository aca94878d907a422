/// The first bytes of a file, as they are looked at to recognise its form before it is read.
public struct FileHead: Sendable {
  /// Bytes that are looked at.
  public static let length = 4096

  /// As they are, at most `length`.
  public let bytes: [UInt8]
  /// Without a byte order mark, and of UTF-16 only the ASCII characters: enough to recognise tags.
  public let text: [UInt8]
  /// Whether they are UTF-16, by a byte order mark or a first `<`.
  public let isWide: Bool

  /// The head of a file that begins with `bytes`.
  public init(_ bytes: some Collection<UInt8>) {
    let head = Array(bytes.prefix(Self.length))
    self.bytes = head
    isWide =
      head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      || head.starts(with: [0x3C, 0x00]) || head.starts(with: [0x00, 0x3C])
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      text = Array(head.dropFirst(3))
    } else {
      text = isWide ? head.filter { $0 != 0 && $0 < 0x80 } : head
    }
  }

  /// Whether it is a PDF, which says so somewhere in its first 1024 bytes: `%PDF-1.7`.
  public var isPDF: Bool { Bytes.find("%PDF-", in: bytes.prefix(1024)) != nil }

  /// Whether the first character that is no white space is `<`.
  public var isMarkup: Bool { text.first { $0 > 0x20 } == UInt8(ascii: "<") }

  /// The local name of the first element in lower case, after declarations and comments: `html` for `<x:HTML lang="en">`; nil where
  /// there is none.
  public var rootName: String? { RootElement(text)?.localName.lowercased() }

  /// Whether `needle`, ASCII, is in the text, in its first `limit` bytes, in capitals or small letters.
  public func contains(_ needle: String, within limit: Int = length) -> Bool {
    Bytes.find(needle, in: text.prefix(limit), ignoringCase: true) != nil
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
