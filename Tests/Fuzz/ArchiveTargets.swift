import LoopbackServer

@testable import Markup

/// Archives made of the input, so that what is changed are the parts and not their checksums.
extension FuzzTarget {
  /// Text may be so many bytes longer than what it was read from, and so many times as long: numbers that are written out of
  /// nothing have a budget of `DocxBody`, bytes that are no text become three.
  private static let longest = (free: 1 << 17, times: 8)

  /// A Word file of what stands in its document, numbering, styles and footnotes.
  static func wordParts(_ name: String) -> FuzzTarget {
    let elements = [
      "p", "pPr", "pStyle", "numPr", "numId", "ilvl", "outlineLvl", "r", "rPr", "rStyle", "t", "tab", "br", "sym",
      "vanish",
      "specVanish", "lang", "ins", "del", "moveFrom", "tbl", "tr", "trPr", "tc", "fldChar", "instrText", "txbxContent",
      "footnoteReference", "footnote", "sdt", "sdtContent", "abstractNum", "num", "lvl", "lvlText", "lvlOverride",
      "startOverride", "numFmt", "numStyleLink", "lvlRestart", "isLgl", "suff", "style", "basedOn", "name",
      "docDefaults",
    ]
    let attributes = [
      "val", "id", "ilvl", "numId", "abstractNumId", "styleId", "type", "default", "fldCharType", "char",
    ]
    let words =
      elements.flatMap { ["<w:\($0)>", "</w:\($0)>", "<w:\($0)/>"] } + attributes.map { " w:\($0)=\"" }
      + ["%1.%2", "chicago", "lowerRoman", "<mc:AlternateContent>", "<mc:Choice>", "<m:r>", InputParts.separator]
    return FuzzTarget(name: name, words: words) { input in
      let parts = InputParts.split(input, into: 4)
      let names = ["document", "numbering", "styles", "footnotes"]
      var files = WordParts.frame
      for (name, part) in zip(names, parts) { files.append(("word/\(name).xml", WordParts.wrapped(part, in: name))) }
      return check(archiveOf: files, isGiving: .docx)
    }
  }

  /// An EPUB of two chapters and its package document.
  static func publicationParts(_ name: String) -> FuzzTarget {
    let words = [
      "<p>", "</p>", "<h2>", "</h2>", "<a href=\"b.xhtml#n\" epub:type=\"noteref\">",
      "<aside epub:type=\"footnote\" id=\"n\">",
      "</aside>", "<section>", "<ol><li>", "<table><tr><td>", " lang=\"fr\"", "<item id=\"", " href=\"a.xhtml\"",
      " media-type=\"application/xhtml+xml\"", " properties=\"nav\"", "<itemref idref=\"", " linear=\"no\"",
      " fallback=\"",
      "<spine>", "<manifest>", "<dc:language>", "<dc:title>", "<guide><reference type=\"toc\"", InputParts.separator,
    ]
    return FuzzTarget(name: name, words: words) { input in
      let parts = InputParts.split(input, into: 3)
      let package = parts[2].isEmpty ? PublicationParts.package : parts[2]
      let files = PublicationParts.frame + [("p.opf", package), ("a.xhtml", parts[0]), ("b.xhtml", parts[1])]
      return check(archiveOf: files, isGiving: .epub)
    }
  }

  /// Reads an archive of `files`, and weighs the text against them.
  private static func check(archiveOf files: [(name: String, bytes: [UInt8])], isGiving wanted: Dialect) -> Verdict {
    let archive = Encodings.zip(files)
    let size = files.reduce(0) { $0 + $1.bytes.count }
    let dialect = read { () throws(ReadingError) in
      let document = try DocumentReader().read(bytes: archive, name: "input")
      promise(
        document.text.count <= longest.free + longest.times * size,
        "\(document.text.count) bytes of text are in proportion to \(size) bytes of parts")
      return document
    }
    return dialect == nil || dialect == wanted ? .kept : .foreign
  }
}

/// What a Word file has around the parts that are changed.
private enum WordParts {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let spaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""

  static let frame: [(name: String, bytes: [UInt8])] = [
    (
      "[Content_Types].xml",
      "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
        + "wordprocessingml.document.main+xml\"/></Types>"
    ),
    ("_rels/.rels", relationships([("officeDocument", "word/document.xml")])),
    ("word/_rels/document.xml.rels", relationships(["numbering", "styles", "footnotes"].map { ($0, $0 + ".xml") })),
  ].map { (name: $0.0, bytes: Array($0.1.utf8)) }

  private static func relationships(_ targets: [(type: String, path: String)]) -> String {
    let list = targets.map { "<Relationship Id=\"\($0.type)\" Type=\"\(office)\($0.type)\" Target=\"\($0.path)\"/>" }
    return "<Relationships>\(list.joined())</Relationships>"
  }

  /// `content` in the element that the part has; a document may bring its own.
  static func wrapped(_ content: [UInt8], in name: String) -> [UInt8] {
    if content.starts(with: "<?xml".utf8) || content.starts(with: "<!DOCTYPE".utf8) { return content }
    let body = name == "document" ? ("<w:body>", "</w:body>") : ("", "")
    return Array("<w:\(name) \(spaces)>\(body.0)".utf8) + content + Array("\(body.1)</w:\(name)>".utf8)
  }
}

/// What a publication has around the parts that are changed.
private enum PublicationParts {
  static let frame: [(name: String, bytes: [UInt8])] = [
    ("mimetype", "application/epub+zip"),
    (
      "META-INF/container.xml",
      "<container><rootfiles><rootfile full-path=\"p.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"
    ),
  ].map { (name: $0.0, bytes: Array($0.1.utf8)) }

  /// For inputs without one.
  static let package = Array(
    """
    <package><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" \
    media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>
    """.utf8)
}
