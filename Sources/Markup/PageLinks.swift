import CLibXML2

/// The links of an HTML page and how much text it has of its own: enough to tell a document from a page about one.
///
/// Read with libxml2's HTML parser as it comes, without a tree; faults of the markup are of no interest here.
public struct PageLinks: Sendable {
  /// One link.
  public struct Link: Sendable, Hashable {
    /// How the page refers to it.
    public enum Kind: String, Sendable, CaseIterable {
      /// `<a href>`.
      case anchor
      /// `<link rel="alternate" type="application/pdf" href>`.
      case alternate
      /// `<meta name="citation_pdf_url" content>`, of repositories
      /// (<https://scholar.google.com/intl/en/scholar/inclusion.html#indexing>).
      case citation
      /// `<iframe src>`, `<embed src>`, `<object data>`.
      case embedded
    }
    /// How the page refers to it.
    public var kind: Kind
    /// The address as written, relative or not.
    public var address: String
    /// The text of an anchor, white space collapsed, at most about 300 bytes.
    public var text: String
    /// The `type` attribute, lower case; empty without one.
    public var mediaType: String
    /// The `hreflang` attribute, lower case; empty without one.
    public var language: String
    /// Whether it stands in the page's navigation, header, footer or margin.
    public var isAside: Bool
  }

  /// The links in the order of the page, at most `linkLimit`.
  public private(set) var links: [Link] = []
  /// The address of `<base href>`, as written; empty without one.
  public private(set) var base = ""
  /// Where the page leads by itself, as written: `<meta http-equiv="refresh" content="0; url=/act">`, within ten seconds; empty
  /// where it stays.
  public private(set) var refresh = ""
  /// The text of `<title>` and of the `<h1>` elements.
  public private(set) var title = ""
  /// Letters and digits of the text outside of links, navigation, header, footer, margins and forms. A character of a
  /// script that writes syllables or words with one (Chinese, Japanese, Korean) counts three times.
  public private(set) var textLength = 0

  /// Most links that are read.
  public static let linkLimit = 5000

  private static let textLimit = 300
  private static let asideElements: Set<String> = ["nav", "header", "footer", "aside", "menu", "form", "dialog"]
  private static let silentElements: Set<String> = [
    "script", "style", "noscript", "template", "head", "button", "select", "textarea", "svg", "label",
  ]

  private struct Open {
    var isAside: Bool
    var isSilent: Bool
    var isTitle: Bool
    /// Index of the link whose text this is.
    var link: Int?
  }
  private var open: [Open] = []

  /// Reads a page in any encoding; one that passes a limit of the parser has no links and no text.
  public init(_ bytes: [UInt8]) {
    let decoded = Encoding.decode(bytes, declared: HTML.declaredEncoding(bytes)).bytes
    decoded.withUnsafeBytes { raw in
      guard let context = try? XMLLibrary.html(raw) else { return }
      defer { htmlFreeParserCtxt(context) }
      context.pointee.sax.pointee = Self.handler()
      withUnsafeMutablePointer(to: &self) { pointer in
        context.pointee.userData = UnsafeMutableRawPointer(pointer)
        htmlParseDocument(context)
      }
    }
    open = []
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElement = { data, name, attributes in
      guard let data, let name else { return }
      data.assumingMemoryBound(to: PageLinks.self).pointee.start(String(cString: name), attributes)
    }
    handler.endElement = { data, _ in
      _ = data?.assumingMemoryBound(to: PageLinks.self).pointee.open.popLast()
    }
    handler.characters = { data, text, length in
      guard let data, let text, length > 0 else { return }
      let bytes = UnsafeBufferPointer(start: text, count: Int(length))
      data.assumingMemoryBound(to: PageLinks.self).pointee.receive(bytes)
    }
    return handler
  }

  private mutating func start(
    _ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let outer = open.last
    var state = Open(
      isAside: outer?.isAside == true || Self.asideElements.contains(name),
      isSilent: outer?.isSilent == true || Self.silentElements.contains(name),
      isTitle: name == "title" || name == "h1", link: outer?.link)
    // The form of an ASP.NET page is around the whole page.
    if name == "form", open.count < 4 { state.isAside = outer?.isAside == true }
    switch name {
    case "a": state.link = add(.anchor, Self.value("href", attributes), state, attributes)
    case "link":
      let relations = (Self.value("rel", attributes) ?? "").lowercased().split(separator: " ")
      if relations.contains("alternate") { _ = add(.alternate, Self.value("href", attributes), state, attributes) }
    case "meta":
      if Self.value("name", attributes)?.lowercased() == "citation_pdf_url" {
        _ = add(.citation, Self.value("content", attributes), state, attributes)
      }
      if Self.value("http-equiv", attributes)?.lowercased() == "refresh", refresh.isEmpty {
        refresh = Self.target(ofRefresh: Self.value("content", attributes) ?? "")
      }
    case "iframe", "embed": _ = add(.embedded, Self.value("src", attributes), state, attributes)
    case "object": _ = add(.embedded, Self.value("data", attributes), state, attributes)
    case "base": if base.isEmpty { base = Self.value("href", attributes) ?? "" }
    default: break
    }
    open.append(state)
  }

  /// `0; URL='/act'` is `/act` (<https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps>); empty
  /// for a page that only renews itself, or shows something first.
  private static func target(ofRefresh content: String) -> String {
    let parts = content.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == ";" || $0 == "," }
    guard parts.count == 2, let seconds = Double(String(parts[0]).trimmingSpaces), (0...10).contains(seconds) else {
      return ""
    }
    var address = parts[1].drop { $0 == " " }
    if address.prefix(3).lowercased() == "url" {
      let rest = address.dropFirst(3).drop { $0 == " " }
      if rest.first == "=" { address = rest.dropFirst().drop { $0 == " " } }
    }
    if let quote = address.first, quote == "'" || quote == "\"" {
      address = address.dropFirst().prefix { $0 != quote }
    }
    return String(address).trimmingSpaces
  }

  private mutating func add(
    _ kind: Link.Kind, _ address: String?, _ state: Open,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> Int? {
    guard let address, !address.isEmpty, address.utf8.count <= 8192, links.count < Self.linkLimit else { return nil }
    links.append(
      Link(
        kind: kind, address: address, text: Self.value("title", attributes).map { String($0.prefix(100)) } ?? "",
        mediaType: (Self.value("type", attributes) ?? "").lowercased(),
        language: (Self.value("hreflang", attributes) ?? "").lowercased(), isAside: state.isAside))
    return links.count - 1
  }

  private mutating func receive(_ bytes: UnsafeBufferPointer<UInt8>) {
    let state = open.last
    if state?.isTitle == true { Self.append(bytes, to: &title) }
    if let link = state?.link {
      Self.append(bytes, to: &links[link].text)
    } else if state?.isSilent != true, state?.isAside != true {
      textLength += Self.weight(of: bytes)
    }
  }

  /// Letters and digits, those from U+2E80 to U+D7FF and from U+20000 on three times; by the first byte of each.
  private static func weight(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var weight = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: weight += 1
      case 0xE0...0xE1, 0xEF: weight += 1
      case 0xE3...0xED, 0xF0: weight += 3
      default: break
      }
    }
    return weight
  }

  /// Adds text with its white space collapsed, up to the limit.
  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to text: inout String) {
    guard text.utf8.count < textLimit else { return }
    let words = bytes.prefix(textLimit).split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
    guard !words.isEmpty else {
      if let last = text.last, last != " " { text += " " }
      return
    }
    if let first = bytes.first, first <= 0x20, let last = text.last, last != " " { text += " " }
    text += words.joined(separator: " ")
    if let last = bytes.last, last <= 0x20 { text += " " }
  }

  private static func value(
    _ wanted: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> String? {
    guard var next = attributes else { return nil }
    while let name = next.pointee {
      if String(cString: name) == wanted {
        return next.advanced(by: 1).pointee.map { String(cString: $0).trimmingSpaces }
      }
      next = next.advanced(by: 2)
    }
    return nil
  }
}
