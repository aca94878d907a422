import Markup

/// What a body is, judged by its first bytes, then by what the server says of it, then by its name.
struct MediaType: Sendable, Hashable {
  /// `text/html`: lower case, without parameters; empty when nothing is known.
  var name: String
  /// Why it is no document; nil for a document.
  var refusal: String?

  /// The type of the body that begins with `bytes`.
  ///
  /// - Parameters:
  ///   - declared: the `Content-Type` header, parameters and all; empty when there is none.
  ///   - path: the path of the address, for `.md`.
  init(head bytes: [UInt8], declared: String, path: String) {
    let head = FileHead(bytes)
    let declaredName = Self.name(of: declared)
    if let binary = Self.signature(head) {
      self = binary
      return
    }
    if head.isMarkup {
      self = Self.markup(head, declaredName)
    } else if Self.looksLikeJSON(head.text, declaredName) {
      self = MediaType(name: "application/json", refusal: "is data (JSON), not a text")
    } else if Self.holdsControls(head) {
      let isVague = declaredName.isEmpty || Self.vague.contains(declaredName) || declaredName.hasPrefix("text/")
      self = MediaType(
        name: isVague ? "application/octet-stream" : declaredName, refusal: "is binary data of no known form")
    } else if let refusal = Self.refusals[declaredName]
      ?? Self.families.first(where: {
        declaredName.hasPrefix($0.key)
      })?.value
    {
      self = MediaType(name: declaredName, refusal: refusal)
    } else if declaredName == "text/html" || declaredName == "application/xhtml+xml"
      || head.contains("<html") || head.contains("<body")
    {
      self = MediaType(name: declaredName == "application/xhtml+xml" ? declaredName : "text/html")
    } else {
      self = MediaType(name: Self.textName(declaredName, path))
    }
  }

  private init(name: String, refusal: String? = nil) {
    self.name = name
    self.refusal = refusal
  }

  /// `Text/HTML; charset=UTF-8` is `text/html`.
  static func name(of declared: String) -> String {
    let name = declared.prefix { $0 != ";" && $0 != "," }.trimmingBlanks.lowercased()
    return name.utf8.contains(UInt8(ascii: "/")) ? name : ""
  }

  /// `text/html; Charset="UTF-8"` names `utf-8`.
  static func charset(of declared: String) -> String? {
    for parameter in declared.split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1).map(\.trimmingBlanks)
      guard parts.count == 2, parts[0].lowercased() == "charset" else { continue }
      let value = parts[1].drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" }
      let isName = !value.isEmpty && value.utf8.count < 40 && value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      return isName ? value.lowercased() : nil
    }
    return nil
  }

  // MARK: Rules

  private static let vague: Set<String> = [
    "application/octet-stream", "binary/octet-stream", "application/force-download", "application/download",
    "application/x-download", "application/unknown", "content/unknown", "unknown/unknown",
  ]
  private static let refusals = [
    "application/json": "is data (JSON), not a text", "text/css": "is a style sheet",
    "text/javascript": "is a script", "application/javascript": "is a script", "text/csv": "is a table of data",
    "text/calendar": "is a calendar", "text/vcard": "is an address card",
    "text/event-stream": "is a stream of events",
  ]
  private static let families = [
    "image/": "is an image", "video/": "is a video", "audio/": "is a sound", "font/": "is a font",
  ]

  /// First bytes of forms that have them (<https://mimesniff.spec.whatwg.org/>).
  private static let signatures: [(bytes: [UInt8], offset: Int, name: String, refusal: String?)] = [
    ([0x50, 0x4B, 3, 4], 0, "application/zip", nil),
    ([0x89, 0x50, 0x4E, 0x47], 0, "image/png", "is an image"), ([0xFF, 0xD8, 0xFF], 0, "image/jpeg", "is an image"),
    (Array("GIF8".utf8), 0, "image/gif", "is an image"), (Array("WEBP".utf8), 8, "image/webp", "is an image"),
    ([0x49, 0x49, 0x2A, 0], 0, "image/tiff", "is an image"), ([0x4D, 0x4D, 0, 0x2A], 0, "image/tiff", "is an image"),
    ([0, 0, 1, 0], 0, "image/x-icon", "is an image"), (Array("ftyp".utf8), 4, "video/mp4", "is a video"),
    ([0x1A, 0x45, 0xDF, 0xA3], 0, "video/webm", "is a video"), (Array("OggS".utf8), 0, "audio/ogg", "is a sound"),
    (Array("ID3".utf8), 0, "audio/mpeg", "is a sound"), (Array("WAVE".utf8), 8, "audio/wav", "is a sound"),
    ([0x7F, 0x45, 0x4C, 0x46], 0, "application/x-executable", "is a program"),
    ([0x4D, 0x5A, 0x90], 0, "application/x-msdownload", "is a program"),
    ([0xCF, 0xFA, 0xED, 0xFE], 0, "application/x-mach-binary", "is a program"),
    ([0xCA, 0xFE, 0xBA, 0xBE], 0, "application/java-vm", "is a program"),
    ([0x1F, 0x8B], 0, "application/gzip", "is a gzip archive"),
    (Array("BZh".utf8), 0, "application/x-bzip2", "is a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], 0, "application/x-xz", "is an xz archive"),
    ([0x37, 0x7A, 0xBC, 0xAF], 0, "application/x-7z-compressed", "is a 7z archive"),
    (Array("Rar!".utf8), 0, "application/vnd.rar", "is a RAR archive"),
    ([0xD0, 0xCF, 0x11, 0xE0], 0, "application/msword", "is an old Microsoft Office file"),
    (Array("{\\rtf".utf8), 0, "application/rtf", "is a Rich Text file"),
    (Array("wOF".utf8), 0, "font/woff", "is a font"),
  ]

  private static func signature(_ head: FileHead) -> MediaType? {
    if head.isPDF { return MediaType(name: "application/pdf") }
    for (bytes, offset, name, refusal) in signatures where head.bytes.dropFirst(offset).starts(with: bytes) {
      return MediaType(name: name, refusal: refusal)
    }
    return nil
  }

  /// HTML, XHTML or XML, by the document type and the first element.
  private static func markup(_ head: FileHead, _ declared: String) -> MediaType {
    let isXML = head.contains("<?xml", within: 256)
    let root = head.rootName ?? ""
    if root == "svg" { return MediaType(name: "image/svg+xml", refusal: "is an image") }
    if root == "html" || head.contains("<!doctype html") {
      return MediaType(name: isXML || declared == "application/xhtml+xml" ? "application/xhtml+xml" : "text/html")
    }
    let isDeclaredXML = declared.hasSuffix("/xml") || declared.hasSuffix("+xml")
    if isDeclaredXML, declared != "application/xhtml+xml", declared != "image/svg+xml" {
      return MediaType(name: declared)
    }
    if isXML { return MediaType(name: "application/xml") }
    if ["text/plain", "text/markdown"].contains(declared) { return MediaType(name: declared) }
    return MediaType(
      name: declared == "text/html" || root.isEmpty || htmlElements.contains(root)
        ? "text/html" : "application/xml")
  }

  private static let htmlElements: Set<String> = [
    "head", "body", "title", "meta", "link", "script", "style", "div", "p", "table", "h1", "h2", "h3", "span", "a",
    "b", "br", "center", "font", "img", "main", "article", "section", "header", "nav", "pre", "ul", "ol", "hr",
  ]

  /// A body that says so, or that can hardly be anything else: `{"error": …`.
  private static func looksLikeJSON(_ text: [UInt8], _ declared: String) -> Bool {
    let dense = Array(text.lazy.filter { $0 > 0x20 }.prefix(2))
    guard let first = dense.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return false }
    if declared.hasSuffix("json") { return true }
    let quote = UInt8(ascii: "\"")
    if first == UInt8(ascii: "{") { return dense.count > 1 && (dense[1] == quote || dense[1] == UInt8(ascii: "}")) }
    return dense.count > 1 && (dense[1] == quote || dense[1] == UInt8(ascii: "{"))
  }

  private static func textName(_ declared: String, _ path: String) -> String {
    let isMarkdown = [".md", ".markdown"].contains { path.lowercased().hasSuffix($0) }
    if isMarkdown, ["", "text/plain"].contains(declared) || vague.contains(declared) { return "text/markdown" }
    if declared == "text/x-markdown" { return "text/markdown" }
    return declared.hasPrefix("text/") ? declared : "text/plain"
  }

  private static func holdsControls(_ head: FileHead) -> Bool {
    guard !head.isWide else { return false }
    let controls = head.bytes.count { $0 < 0x20 && ![9, 10, 12, 13, 27].contains($0) }
    return controls * 50 > head.bytes.count
  }
}

extension StringProtocol {
  /// Without spaces and tabs at both ends.
  var trimmingBlanks: String {
    var rest = self[...]
    while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return String(rest)
  }
}
