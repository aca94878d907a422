import CLibXML2

/// The parsers of libxml2, over UTF-8 bytes whatever their declaration says: nothing is loaded from outside, the network is never
/// asked, what can be repaired is, libxml2's own limits stay on.
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

  /// A parser for the XML in `raw`, to be freed by `xmlFreeParserCtxt`; nil for nothing and for 2 GB or more.
  static func xml(_ raw: UnsafeRawBufferPointer) -> xmlParserCtxtPtr? {
    guard isReady, let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count < Int32.max,
      let context = xmlCreateMemoryParserCtxt(start, Int32(raw.count))
    else { return nil }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      | XML_PARSE_NOCDATA.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    return context
  }

  /// A parser for the HTML in `raw`, to be freed by `htmlFreeParserCtxt`; nil for nothing and for 2 GB or more.
  static func html(_ raw: UnsafeRawBufferPointer) -> htmlParserCtxtPtr? {
    guard isReady, let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count < Int32.max,
      let context = htmlCreateMemoryParserCtxt(start, Int32(raw.count))
    else { return nil }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(context, Int32(options))
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    return context
  }
}
