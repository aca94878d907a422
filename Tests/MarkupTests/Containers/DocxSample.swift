import Markup

/// Makes Word documents for tests out of their parts.
struct DocxSample {
  /// What stands inside `w:body`.
  var body = ""
  /// What stands inside `w:styles`.
  var styles = ""
  /// What stands inside `w:numbering`.
  var numbering = ""
  /// What stands inside `w:footnotes` and `w:endnotes`.
  var footnotes = ""
  var endnotes = ""
  /// What stands inside the core properties.
  var core = ""
  /// The namespace: the transitional or the strict one.
  var namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A paragraph with plain text.
  static func p(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  /// The numbering of a paragraph.
  static func number(_ id: Int, _ level: Int = 0) -> String {
    "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>"
  }

  /// A level of a list.
  static func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    """
    <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\(more)<w:lvlText w:val="\(text)"/></w:lvl>
    """
  }

  /// The archive.
  var zip: ZipSample {
    let spaces =
      "xmlns:w=\"\(namespace)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
      + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    var zip = ZipSample()
    zip.add(
      "[Content_Types].xml",
      "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
        + "wordprocessingml.document.main+xml\"/></Types>")
    zip.add(
      "_rels/.rels",
      """
      <Relationships><Relationship Id="1" Type="\(relations)/officeDocument" Target="/word/document.xml"/>\
      <Relationship Id="2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
      Target="docProps/core.xml"/></Relationships>
      """)
    let parts = [("styles", styles), ("numbering", numbering), ("footnotes", footnotes), ("endnotes", endnotes)]
    let targets = parts.map { "<Relationship Id=\"\($0.0)\" Type=\"\(relations)/\($0.0)\" Target=\"\($0.0).xml\"/>" }
    zip.add("word/_rels/document.xml.rels", "<Relationships>\(targets.joined())</Relationships>")
    zip.add("word/document.xml", "<w:document \(spaces)><w:body>\(body)</w:body></w:document>")
    for (name, content) in parts { zip.add("word/\(name).xml", "<w:\(name) \(spaces)>\(content)</w:\(name)>") }
    zip.add("docProps/core.xml", "<cp:p xmlns:cp=\"c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\(core)</cp:p>")
    return zip
  }

  /// Reads the document.
  func read() throws -> Document { try DocumentReader().read(bytes: zip.bytes, name: "sample.docx") }

  /// Reads the document and lists its passages as "kind eId: text".
  func listing() throws -> [String] {
    let document = try read()
    checkInvariants(document)
    return MarkupTests.listing(document)
  }
}
