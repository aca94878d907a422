/// Plain text, kept exactly as it is: offsets are offsets into the file, a line break ends a paragraph.
enum PlainText {
  /// Passages are the lines that are not blank, without the white space around them. `charset` is the label of the encoding that
  /// came with the file.
  static func read(_ bytes: [UInt8], name: String, charset: String? = nil) throws(ReadingError) -> Document {
    let decoded = TextBytes.decode(bytes, charset: charset)
    var builder = DocumentBuilder(name: name, dialect: .text)
    builder.outline = Outline()
    for notice in decoded.notices { builder.notice(notice.line, notice.message) }
    let isUnchanged = decoded.bytes.count == bytes.count && decoded.notices.isEmpty
    builder.adopt(text: decoded.bytes)
    place(decoded.bytes, in: &builder, byteIsKnown: isUnchanged)
    var document = builder.finish()
    try Legibility.check(&document)
    return document
  }

  private static func place(_ text: [UInt8], in builder: inout DocumentBuilder, byteIsKnown: Bool) {
    var line = 1
    var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = start
    while index <= text.count {
      // A form feed ends a page and with it a paragraph.
      let byte = index < text.count ? text[index] : 0x0A
      guard byte == 0x0A || byte == 0x0D || byte == 0x0C || byte == 0x0B else {
        index += 1
        continue
      }
      let content = Bytes.trimmed(text[start..<index])
      if !content.isEmpty {
        builder.place(
          content.startIndex..<content.endIndex, line: line, byte: byteIsKnown ? content.startIndex : nil)
      }
      let isPair = byte == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isPair { line += 1 }
      index += 1
      start = index
    }
  }
}

/// The bytes of files that are text and declare nothing: plain text, Markdown.
enum TextBytes {
  /// Valid UTF-8 stays as it is, its byte order mark included; everything else is converted, and a notice says so.
  static func decode(_ bytes: [UInt8], charset: String?) -> Encoding.Decoded {
    let mark = Encoding.byteOrderMark(bytes[...])
    if mark?.name == "UTF-8" { return Encoding.repaired(bytes) }
    var decoded = Encoding.decode(bytes, declared: nil, transport: charset, isMarkup: false)
    guard decoded.bytes != bytes else { return decoded }
    // Damaged UTF-8 was repaired where it stands.
    guard let name = decoded.encoding else { return decoded }
    let offsets = "offsets are into the UTF-8 text"
    if decoded.notices.isEmpty {
      decoded.notices.append(Notice(message: "converted from \(EncodingLabels.printed(name)); \(offsets)"))
    } else {
      decoded.notices[0].message += "; \(offsets)"
    }
    return decoded
  }
}
