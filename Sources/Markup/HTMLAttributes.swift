import CLibXML2

/// What the attributes of HTML elements say: main content, hidden parts, notes, provisions of EUR-Lex.
enum HTMLAttributes {
  /// Indices into `HTML.table.others`.
  private enum Name: Int {
    case id, className, role, href, hidden, ariaHidden, style, rel, name, httpEquiv, content
  }

  /// Classes of headings in the pages of the EU Publications Office, old and new.
  static let headingClasses: Set<String> = [
    "ti-art", "sti-art", "ti-section-1", "ti-section-2", "doc-ti", "ti-annotation", "ti-grseq-1",
    "ti-grseq-2",
    "ti-tbl", "title-article-norm", "title-division-1", "title-division-2", "title-doc-first",
    "article-title", "chapter-title", "section-title", "recital-title",
  ]
  /// Classes of the texts of notes.
  static let noteClasses: Set<String> = ["note", "footnote", "msofootnotetext", "footnote-text"]

  /// Decides by attributes, after the name of the element has spoken.
  static func refine(_ rule: inout Rule, _ element: borrowing Element, _ reader: inout ElementReader) {
    let name = tag(element.name)
    if name == "meta" { declareLanguage(element, &reader) }
    if element.attributes.isEmpty {
      byPlace(&rule, name, &reader)
      if reader.mainContent?.element == name, !name.isEmpty { reader.entersMain = true }
      return
    }
    let names = reader.names.others
    let attributes = element.attributes
    func value(_ wanted: Name) -> String? { attributes.string(names[wanted.rawValue], atMost: 4096) }
    let id = value(.id) ?? ""
    let classes = value(.className).map { reader.facts(ofClass: $0) } ?? .none
    let role = value(.role) ?? ""
    var isMain = false
    if let main = reader.mainContent, main.matches(name, id, classes.names, role) {
      reader.entersMain = true
      isMain = true
    }
    if rule.role == .skip { return }
    byPlace(&rule, name, &reader)
    let style = value(.style)?.lowercased() ?? ""
    // `text-decoration: line-through`, as much as `<del>`.
    if style.contains("line-through") { reader.strikes = true }
    if !isMain, !reader.isOutside, name != "html", name != "body" || value(.hidden) != nil,
      let reason = HTMLFrame.reason(name, id: id, classes, role: role, reader, isHidden: { isHidden(style, value) })
    {
      reader.leavesOut = reason
      reader.leftOutID = id
      rule = .skip
      return
    }
    if rule.role == .image {
      if ["presentation", "none"].contains(role) { rule = .skip }
      return
    }
    if name == "a", value(.href) != nil { reader.opensLink = true }
    if name == "a", let href = value(.href), let hash = href.firstIndex(of: "#") {
      link(&rule, to: String(href[href.index(after: hash)...]), id: id, role, value, &reader)
      return
    }
    if role == "doc-footnote" || NoteID.isText(id) && rule.role != .cell {
      reader.leavesOut = nil
      rule = Rule(role: .footnote, kind: .footnote)
      reader.noteName = id
      return
    }
    if classes.isNote, rule.role == .block, name == "p" {
      rule = Rule(role: .footnote, kind: .footnote)
      return
    }
    if classes.isHeading, rule.role == .block { rule = .heading }
    // "EN" at the head of a page of the Official Journal is its language, no text.
    if classes.isLanguage { rule = .language }
    if !id.isEmpty, rule.role == .block { EURLexID.refine(&rule, id, &reader) }
  }

  /// `<meta name="WT.z_usr_lan" content="FR">` of EUR-Lex, `<meta http-equiv="content-language" …>`.
  private static func declareLanguage(_ element: borrowing Element, _ reader: inout ElementReader) {
    let names = reader.names.others
    guard let content = element.attributes.string(names[Name.content.rawValue]),
      let key = element.attributes.string(names[Name.name.rawValue])
        ?? element.attributes.string(names[Name.httpEquiv.rawValue]),
      ["wt.z_usr_lan", "language", "dc.language", "content-language"].contains(key.lowercased())
    else { return }
    reader.builder.declare(language: content)
  }

  private static func tag(_ name: UnsafePointer<xmlChar>) -> String { String(cString: name) }

  /// Elements that count by where they stand.
  private static func byPlace(_ rule: inout Rule, _ name: String, _ reader: inout ElementReader) {
    let isFrame = reader.hasFrame
    switch name {
    // A form inside the text is a widget; around the whole page it is an ASP.NET page.
    case "form" where isFrame && reader.mainContent != nil: leaveOut(&rule, .certain, &reader)
    // The header of the page is no text, the header of an article is its title.
    case "header" where isFrame && reader.mainContent == nil && reader.sections == 0:
      leaveOut(&rule, .certain, &reader)
    // Those of the page are no text, those of a part of the text are, unless they lead elsewhere.
    case "footer" where isFrame, "aside" where isFrame:
      leaveOut(&rule, reader.isInText ? .ofLinks : .certain, &reader)
    case "article", "section", "blockquote": reader.opensSection = true
    case "pre", "listing", "xmp": reader.opensVerbatim = true
    default: break
    }
  }

  private static func leaveOut(_ rule: inout Rule, _ reason: LeftOut.Reason, _ reader: inout ElementReader) {
    guard !reader.isOutside else { return }
    reader.leavesOut = reason
    reader.leftOutID = ""
    rule = .skip
  }

  private static func isHidden(_ style: String, _ value: (Name) -> String?) -> Bool {
    if value(.hidden) != nil || value(.ariaHidden) == "true" { return true }
    if style.contains("display") || style.contains("visibility") {
      let plain = style.filter { !$0.isWhitespace }
      return plain.contains("display:none") || plain.contains("visibility:hidden")
    }
    return false
  }

  /// `<a href="#fn:1">`: the mark of a note, the way back from one, or a link inside the page.
  private static func link(
    _ rule: inout Rule, to target: String, id: String, _ role: String,
    _ value: (Name) -> String?, _ reader: inout ElementReader
  ) {
    if NoteID.isMark(target) || role == "doc-backlink" || value(.rel) == "backlink" {
      // "(1)" at the head of a note, linked back to the text.
      if NoteID.isText(id) { reader.builder.rename(note: id) }
      rule = .skip
    } else if role == "doc-noteref" || value(.rel) == "footnote" || NoteID.isText(target) {
      rule = .noteReference
      reader.noteName = target
    }
  }
}

extension MainContent {
  /// Whether an element is the main content this hint means.
  func matches(_ name: String, _ id: String, _ classes: Set<String>, _ role: String) -> Bool {
    if !element.isEmpty { return name == element }
    if !self.id.isEmpty { return id == self.id }
    if !className.isEmpty { return classes.contains(className.lowercased()) }
    return role == self.role
  }
}

/// Ids by which pages join the mark of a note and its text.
enum NoteID {
  /// Beginnings of ids of note texts: Kramdown, EUR-Lex, Word, LibreOffice, MediaWiki, …
  private static let texts = [
    "fn:", "fn", "ntr", "_ftn", "footnote", "_edn", "endnote", "sdfootnote", "cite_note", "citation-",
    "note-",
  ]
  /// Beginnings of ids of marks.
  private static let marks = [
    "fnref", "ntc", "_ftnref", "footnote-ref", "footnoteref", "_ednref", "cite_ref", "ref-fn", "noteref",
  ]

  /// Whether `id` is the id of the text of a note.
  static func isText(_ id: String) -> Bool {
    !isMark(id) && texts.contains { id.hasPrefix($0) && id.dropFirst($0.count).contains(where: \.isNumber) }
      && id.count < 64
  }

  /// Whether `id` is the id of the mark of a note.
  static func isMark(_ id: String) -> Bool {
    marks.contains { id.hasPrefix($0) } || id.hasPrefix("sdfootnote") && id.hasSuffix("anc")
  }
}

/// Ids of the subdivisions of an act on EUR-Lex since 2013: `art_6`, `006.002`, `rct_12`, `anx_III`,
/// `cpt_III.sct_2` (<https://eur-lex.europa.eu/content/help/data-reuse/reuse-contents-eurlex-details.html>).
enum EURLexID {
  /// Opens the provision that `id` names.
  static func refine(_ rule: inout Rule, _ id: String, _ reader: inout ElementReader) {
    guard let first = id.utf8.first else { return }
    if Bytes.isDigit(first) {
      let parts = id.split(separator: ".")
      guard id.count == 7, parts.count == 2, let article = Int(parts[0]), let paragraph = Int(parts[1]),
        reader.builder.document.provisions[reader.builder.provision].eId == "art_\(article)"
      else { return }
      set(&rule, .paragraph, String(paragraph), &reader)
      return
    }
    guard id.count < 40, let last = id.split(separator: ".").last else { return }
    let parts = last.split(separator: "_")
    guard parts.count == 2, let kind = kinds[String(parts[0])] else {
      if id == "enc_1" || id == "pbl_1" { reader.builder.outline = nil }
      return
    }
    reader.builder.outline = nil
    set(&rule, kind, String(parts[1]), &reader)
    if kind == .recital || kind == .citation { rule.kind = kind == .recital ? .recital : .citation }
  }

  private static func set(
    _ rule: inout Rule, _ kind: ProvisionKind, _ number: String, _ reader: inout ElementReader
  ) {
    rule.provision = kind
    reader.provisionNumber = Numbering.Number(id: number, text: number)
  }

  private static let kinds: [String: ProvisionKind] = [
    "art": .article, "rct": .recital, "cit": .citation, "anx": .annex, "cpt": .chapter, "sct": .subdivision,
    "tis": .title, "prt": .part,
  ]
}
