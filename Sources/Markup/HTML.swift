/// HTML of any age, by the HTML parser of libxml2 (HTML 4 with unknown elements let through).
///
/// Which part of a page is the document is decided by hints, tried in order: `<main>`, `#docHtml`, … ; the
/// parts around it (menus, banners, forms) give no text. The standard:
/// <https://html.spec.whatwg.org>.
enum HTML {
  /// Elements of HTML; `refine` looks at their attributes.
  static let table = DialectTable(
    dialect: .html,
    elements: {
      var rules = DialectTable.elements([])
      for name in blocks { rules[name] = .block }
      for name in skipped { rules[name] = .skip }
      for name in ["h1", "h2", "h3", "h4", "h5", "h6"] { rules[name] = .heading }
      for name in ["td", "th"] { rules[name] = .cell }
      rules["tr"] = .row
      rules["img"] = .image
      rules["br"] = .lineBreak
      rules["title"] = .title
      for name in ["del", "s", "strike"] { rules[name] = .inline.struck }
      return rules.mapValues(\.refined)
    }(),
    fallback: Rule.inline.refined,
    others: [
      "id", "class", "role", "href", "hidden", "aria-hidden", "style", "rel", "name", "http-equiv",
      "content",
    ],
    readsNumbering: true,
    refine: { rule, element, reader in HTMLAttributes.refine(&rule, element, &reader) }
  )

  private static let blocks = [
    "html", "head", "body", "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "thead",
    "tfoot",
    "caption", "blockquote", "pre", "address", "center", "section", "article", "main", "header", "footer",
    "figure", "figcaption", "hr", "details", "summary", "fieldset", "legend", "form", "aside", "hgroup", "listing",
    "xmp",
  ]
  private static let skipped = [
    "script", "style", "template", "noscript", "nav", "svg", "iframe", "object", "button", "select",
    "textarea", "audio", "video", "canvas", "dialog", "menu", "datalist", "map", "input", "link", "meta",
    "col", "colgroup", "option", "optgroup", "applet", "embed",
    // The reading of a character, printed beside it; the character itself is text.
    "rt", "rp", "rtc",
  ]

  /// Reads `bytes`, whatever page they are.
  static func read(_ bytes: [UInt8], name: String, limits: DocumentReader.Limits) throws(ReadingError)
    -> Document
  {
    let decoded = Encoding.decode(bytes, declared: declaredEncoding(bytes))
    let bytes = Invisible.removed(from: decoded.bytes)
    let hints = MainContent.hints.filter { $0.isIn(bytes) }
    var last: SAX.Outcome?
    // A page is parsed again where a hint or a class misled; the larger it is, the fewer times.
    let most = max(2, min(24, (128 << 20) / max(1, bytes.count)))
    for hint in hints.prefix(most - 1).map(Optional.some) + [nil] {
      guard let outcome = parse(bytes, name: name, hint: hint, most: min(8, most), limits: limits) else { continue }
      last = outcome
      if outcome.failure != nil || outcome.document.text.count >= MainContent.leastBytes { break }
    }
    guard var outcome = last else {
      throw ReadingError(
        kind: .malformed, file: name, reason: "libxml2 cannot open it", remedy: "check the file")
    }
    summarise(&outcome)
    return try XMLDialects.judge(outcome, name: name, notices: decoded.notices)
  }

  /// Parses the page; where blocks that were left out turn out to be text, or one to hold most of it, once more with them.
  private static func parse(
    _ bytes: [UInt8], name: String, hint: MainContent?, most: Int, limits: DocumentReader.Limits
  ) -> SAX.Outcome? {
    var rescued: Set<Int> = []
    var passes = 0
    // Wrappers may be nested: <body><div class="menu-wrapper"><div class="sidebar-content">.
    while true {
      let outcome = SAX.parse(
        html: bytes, name: name, table: table, depthLimit: limits.depth * 4
      ) { reader in
        reader.mainContent = hint
        reader.isOutside = hint != nil
        reader.hasFrame = true
        reader.rescued = rescued
        reader.builder.leavesOut = HTMLChrome.isDateOfPage
      }
      passes += 1
      guard let outcome, outcome.failure == nil, passes <= most else { return outcome }
      var found = outcome.leftOut.texts
      if let block = outcome.leftOut.holdsMost(beside: outcome.document.text.count) { found.insert(block) }
      guard !found.isSubset(of: rescued) else { return outcome }
      rescued.formUnion(found)
    }
  }

  /// Web pages are full of faults that change nothing: one notice for all of them.
  private static func summarise(_ outcome: inout SAX.Outcome) {
    if outcome.faultCount > 0, !outcome.document.passages.isEmpty, let first = outcome.faults.first {
      outcome.document.notices.append(
        Notice(
          line: first.line,
          message: "repaired \(outcome.faultCount) faults of the markup, the first here: \(first.message)"))
      outcome.faultCount = 0
      outcome.faults = []
    }
    for block in outcome.leftOut.blocks.filter(\.isNotable).prefix(5) {
      outcome.document.notices.append(
        Notice(
          line: block.line,
          message: "\(block.text) bytes of text are left out: their element is named as part of the site's frame"))
    }
    if outcome.struckBytes > 0 {
      outcome.document.notices.append(
        Notice(
          message: "\(outcome.struckBytes) bytes of struck-out wording are kept as text without provisions"))
    }
  }

  /// `charset=…` in the first 4 KB, or the encoding of an XML declaration.
  static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    if let declared = XMLDialects.declaredEncoding(bytes) { return declared }
    let head = bytes.prefix(4096)
    var from = head.startIndex
    while let start = Bytes.find("<meta", in: head[from...], ignoringCase: true) {
      let tag = head[start...].prefix { $0 != UInt8(ascii: ">") }
      from = tag.endIndex
      guard let key = Bytes.find("charset", in: tag, ignoringCase: true) else { continue }
      let value = tag[(key + 7)...].drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
        .drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 <= 0x20 }
      let label = value.prefix {
        Bytes.isLetter($0) || Bytes.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
          || $0 == UInt8(ascii: ":")
      }
      if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
    }
    return nil
  }
}

/// Where the document is in a page, declared as selectors of one attribute or one element.
struct MainContent: Sendable, Equatable {
  /// `main`, or "" for any element.
  var element = ""
  /// `id="docHtml"`.
  var id = ""
  /// A word of `class="…"`.
  var className = ""
  /// `role="main"`.
  var role = ""

  /// A page whose main content has fewer bytes than this is read whole.
  static let leastBytes = 400

  /// Tried in order; the first that is in the page and holds text wins.
  static let hints: [MainContent] = [
    // EUR-Lex, with its table of contents beside the text.
    MainContent(id: "docHtml"), MainContent(id: "document1"), MainContent(className: "eli-container"),
    // cac.gov.cn and other sites of the Chinese government.
    MainContent(id: "BodyLabel"), MainContent(className: "TRS_Editor"),
    MainContent(className: "main-content"),
    MainContent(id: "UCAP-CONTENT"), MainContent(className: "pages_content"),
    // law.go.kr, e-gov.go.jp.
    MainContent(id: "conScroll"), MainContent(id: "contentBody"), MainContent(id: "provisionview"),
    // legislation.gov.uk, gov.uk, whitehouse.gov and what follows the HTML standard.
    MainContent(id: "viewLegContents"), MainContent(className: "govspeak"), MainContent(element: "main"),
    MainContent(role: "main"), MainContent(id: "main-content"), MainContent(element: "article"),
    MainContent(id: "content"),
  ]

  /// Whether the page seems to hold such an element; a cheap look before parsing.
  func isIn(_ bytes: [UInt8]) -> Bool {
    let needle = [id, className, role].first { !$0.isEmpty } ?? "<\(element)"
    return Bytes.find(needle, in: bytes, ignoringCase: true) != nil
  }
}
