import CLibXML2

/// The parsers of libxml2, over UTF-8 bytes whatever their declaration says: nothing is loaded from outside, the network is never
/// asked, what can be repaired is, libxml2's own limits stay on. Nothing is parsed that its own comparisons would make last for ever.
///
/// libxml2's manual: <https://gnome.pages.gitlab.gnome.org/libxml2/html/libxml2-parser.html>.
enum XMLLibrary {
  /// libxml2's tables and locks are made at its first call, and two threads that make the first call at the same moment can wait
  /// for each other for ever. The manual asks for this call in one thread before
  /// (<https://gnome.pages.gitlab.gnome.org/libxml2/html/threads.html>); a static value is made once, and others wait for it.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Why there is no parser.
  enum Refusal: Error, Equatable {
    /// There is nothing to read, or 2 GB or more.
    case size
    /// The tag on `line` has `count` attributes, more than may be compared with each other (`TagLimits`).
    case attributes(line: Int, count: Int)

    /// The line of a tag that passes a limit, and what is wrong with it; nil where the size is.
    var limit: (line: Int, reason: String)? {
      guard case .attributes(let line, let count) = self else { return nil }
      return (line, "a tag has \(count) attributes, more than can be read")
    }
  }

  /// A parser for the XML in `raw`, to be freed by `xmlFreeParserCtxt`. Its handler has to call `forgetDefaults`.
  static func xml(_ raw: UnsafeRawBufferPointer) throws(Refusal) -> xmlParserCtxtPtr {
    let start = try checked(raw, isXML: true)
    guard let context = xmlCreateMemoryParserCtxt(start, Int32(raw.count)) else { throw .size }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      | XML_PARSE_NOCDATA.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    return context
  }

  /// A parser for the HTML in `raw`, to be freed by `htmlFreeParserCtxt`.
  static func html(_ raw: UnsafeRawBufferPointer) throws(Refusal) -> htmlParserCtxtPtr {
    let start = try checked(raw, isXML: false)
    guard let context = htmlCreateMemoryParserCtxt(start, Int32(raw.count)) else { throw .size }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(context, Int32(options))
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    return context
  }

  /// Forgets the attributes that the document type gives to elements without them (`<!ATTLIST a b CDATA "c">`): libxml2 adds all
  /// of them to every such element, and compares each with all others. To be called from `externalSubset`, which comes when the
  /// document type has ended, before the first element.
  static func forgetDefaults(of context: xmlParserCtxtPtr) {
    guard let defaults = context.pointee.attsDefault else { return }
    xmlHashFree(defaults, xmlHashDefaultDeallocator)
    context.pointee.attsDefault = nil
  }

  private static func checked(
    _ raw: UnsafeRawBufferPointer, isXML: Bool
  ) throws(Refusal) -> UnsafePointer<CChar> {
    guard isReady, let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count < Int32.max else {
      throw .size
    }
    if let (line, count) = TagLimits.excess(in: raw, isXML: isXML) { throw .attributes(line: line, count: count) }
    return start
  }
}
