/// Word documents: WordprocessingML in an Open Packaging Conventions container (ECMA-376, ISO/IEC 29500).
///
/// The parts are found by the types of their relationships, never by their names. Headers, footers and comments are not read.
enum Docx {
  /// Namespaces of the transitional and the strict form, and of what they contain.
  static let prefixes = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp:",
    "http://schemas.microsoft.com/office/drawing/2017/decorative": "adec:",
  ]

  /// Reads the document in `archive`.
  static func read(_ archive: inout ZipArchive, name: String) throws(ReadingError) -> Document {
    let package = try Relationships.of("", in: &archive, file: name)
    guard let main = package.target("officeDocument") ?? archive.name(ofPart: "word/document.xml") else {
      throw malformed(name, "the Word file has no main document")
    }
    let relations = try Relationships.of(main, in: &archive, file: name)
    let kinds = ["styles", "numbering", "footnotes", "endnotes", "settings"]
    var wanted = Set(kinds.compactMap { relations.target($0) })
    let core = package.target("core-properties")
    wanted.insert(main)
    if let core { wanted.insert(core) }
    var parts = try archive.contents(of: wanted)
    guard let document = parts.removeValue(forKey: main) else {
      throw malformed(name, "“\(main)” is not in the Word file")
    }
    /// Reads the part that a relationship leads to, if there is one; how many bytes it has.
    func follow(_ kind: String, to receiver: any XMLReceiver) throws(ReadingError) -> Int {
      guard let part = relations.target(kind), let bytes = parts[part] else { return 0 }
      _ = try XMLEvents.parse(bytes, of: part, in: name, prefixes: prefixes, to: receiver)
      return bytes.count
    }

    let styles = DocxStyles()
    _ = try follow("styles", to: styles)
    let numbering = DocxNumbering(styles: styles)
    _ = try follow("numbering", to: numbering)
    let settings = DocxSettings()
    _ = try follow("settings", to: settings)
    let language = styles.defaultLanguage.or(settings.language)

    var builder = DocumentBuilder(name: name, dialect: .docx, sizeHint: document.count / 8)
    builder.outline = Outline()
    builder.declare(language: language.latin)
    if let core, let bytes = parts[core] {
      let properties = XMLTexts(["title"])
      _ = try XMLEvents.parse(bytes, of: core, in: name, to: properties)
      if let title = properties.first("title"), isTitle(title) { builder.declare(title: title) }
    }
    let body = DocxBody(builder: builder, styles: styles, numbering: numbering, defaultLanguage: language)
    body.allowNumbers(forBytes: document.count)
    for (kind, letter) in [("footnotes", "f"), ("endnotes", "e")] {
      let notes = DocxNotes(prefix: letter)
      try body.allowNumbers(forBytes: follow(kind, to: notes))
      if notes.isOverfull { throw overfull(name, .recordings) }
      body.notes.merge(notes.notes) { first, _ in first }
    }
    let fault = try XMLEvents.parse(document, of: main, in: name, prefixes: prefixes, to: body)
    if let excess = body.excess { throw overfull(name, excess) }
    return try finish(body, name: name, main: main, fault: fault)
  }

  private static func finish(
    _ body: DocxBody, name: String, main: String, fault: XMLEvents.Fault?
  ) throws(ReadingError) -> Document {
    var document = body.builder.finish()
    guard !document.passages.isEmpty else {
      if let fault { throw malformed(name, "“\(main)” is broken (\(fault.message)) and holds no text") }
      throw ReadingError(
        kind: .notReadable, file: name, reason: "the Word file holds no text",
        remedy: "check that it is no collection of scanned pages")
    }
    if let fault { document.notices.append(Notice(message: "repaired “\(main)”: \(fault.message)")) }
    if body.embedded > 0 {
      document.notices.append(Notice(message: "\(body.embedded) documents embedded in the file are not read"))
    }
    settleLanguages(of: &document, body)
    return document
  }

  /// The language most of the text is marked as; the default of the styles is often only that of the author's program.
  private static func settleLanguages(of document: inout Document, _ body: DocxBody) {
    let total = body.languages.values.reduce(0, +)
    if let most = body.languages.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value * 2 > total,
      let tag = LanguageTag.normal(most.key)
    {
      document.language = tag
    }
    let own = document.language.map { $0.prefix { $0 != "-" } }
    for (passages, language) in body.passageLanguages {
      guard let tag = LanguageTag.normal(language), tag.prefix(while: { $0 != "-" }) != own else { continue }
      for index in passages where document.passages[index].kind != .footnote { document.passages[index].language = tag }
    }
  }

  /// Programs fill the title with the name of the file or of themselves.
  private static func isTitle(_ text: String) -> Bool {
    let lower = text.trimmingSpaces.lowercased()
    return !lower.isEmpty && !lower.hasPrefix("microsoft word") && !lower.hasSuffix(".doc") && !lower.hasSuffix(".docx")
      && !lower.hasSuffix(".dotx") && !lower.hasSuffix(".rtf") && lower != "untitled" && !lower.hasPrefix("document1")
  }

  private static func malformed(_ name: String, _ reason: String) -> ReadingError {
    ReadingError(kind: .malformed, file: name, reason: reason, remedy: "open it in Word and save it again")
  }

  private static func overfull(_ name: String, _ excess: DocxBody.Excess) -> ReadingError {
    ReadingError(kind: .limit, file: name, reason: excess.rawValue, remedy: "check that this is the right file")
  }
}

/// The relationships of a part of a package (ISO/IEC 29500-2, 9.3).
final class Relationships: XMLReceiver {
  private let folder: [Substring]
  private var targets: [(type: String, target: String)] = []
  private var archive: ZipArchive?

  private init(folder: [Substring]) { self.folder = folder }

  /// The relationships of `part`, of the package itself for "".
  static func of(
    _ part: String, in archive: inout ZipArchive, file: String
  ) throws(ReadingError) -> Relationships {
    let path = part.split(separator: "/")
    let folder = Array(path.dropLast())
    let name = (folder + ["_rels", (path.last ?? "") + ".rels"]).joined(separator: "/")
    let relations = Relationships(folder: folder)
    guard let stored = archive.name(ofPart: name), let bytes = try archive.content(of: stored) else { return relations }
    _ = try XMLEvents.parse(bytes, of: stored, in: file, to: relations)
    for index in relations.targets.indices {
      relations.targets[index].target = archive.name(ofPart: relations.targets[index].target) ?? ""
    }
    relations.targets.removeAll { $0.target.isEmpty }
    return relations
  }

  /// Takes one event of the part.
  func receive(_ event: XMLEvent) {
    guard case .start("Relationship", let attributes) = event, attributes["TargetMode"] != "External",
      let type = attributes["Type"], let target = attributes["Target"],
      let path = ContainerPath.resolve(target, in: folder)
    else { return }
    targets.append((String(type.split(separator: "/").last ?? ""), path))
  }

  /// The part that the first relationship of a type leads to; `type` is the last component of its URI, which the transitional and
  /// the strict form share.
  func target(_ type: String) -> String? {
    targets.first { $0.type == type || $0.type == type.replacing("-p", with: "P") }?.target
  }
}

/// `<w:themeFontLang>` of the settings.
private final class DocxSettings: XMLReceiver {
  var language = DocxLanguage()
  func receive(_ event: XMLEvent) {
    if case .start("themeFontLang", let attributes) = event { language.take(attributes) }
  }
}
