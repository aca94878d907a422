/// One page as pdftohtml describes it.
struct PDFPage {
  /// From 1.
  var number: Int
  var width: Int
  var height: Int
  /// Lines of text in the order of the file, later in reading order.
  var lines: [PDFLine] = []

  /// Reads the output of `pdftohtml -xml`, line by line: it is not always well-formed XML.
  static func pages(in output: [UInt8]) -> [PDFPage] {
    // Names of characters in a PDF can be anything, and pdftohtml prints them.
    let output = Encoding.repaired(output).bytes
    var pages: [PDFPage] = []
    var fonts: [Int: (size: Int, bold: Bool)] = [:]
    var start = 0
    while start < output.count {
      let end = output[start...].firstIndex(of: 0x0A) ?? output.count
      var line = output[start..<end].drop { $0 <= 0x20 }
      // pdftohtml prints " link to page 9 " between pages, without a line of its own.
      while line.starts(with: Array("link to page".utf8)) {
        line = line.dropFirst(12).drop { $0 <= 0x20 || Bytes.isDigit($0) }
      }
      start = end + 1
      if line.starts(with: Array("<text ".utf8)) {
        guard !pages.isEmpty, let text = PDFLine(line, page: pages[pages.count - 1].number, fonts: fonts)
        else {
          continue
        }
        pages[pages.count - 1].lines.append(text)
      } else if line.starts(with: Array("<fontspec ".utf8)) {
        guard let id = attribute("id", line), let size = attribute("size", line) else { continue }
        fonts[id] = (size, Bytes.find("Bold", in: line) != nil)
      } else if line.starts(with: Array("<page ".utf8)) {
        pages.append(
          PDFPage(
            number: max(1, attribute("number", line) ?? pages.count + 1), width: attribute("width", line) ?? 900,
            height: attribute("height", line) ?? 1200))
      }
    }
    return pages
  }

  /// The whole number of ` name="…"`, at most a million: pages of PDF measure 14,400 units, and places are added up.
  static func attribute(_ name: String, _ tag: ArraySlice<UInt8>) -> Int? {
    guard let key = Bytes.find(" \(name)=\"", in: tag) else { return nil }
    let digits = tag[(key + name.utf8.count + 3)...].prefix { Bytes.isDigit($0) || $0 == UInt8(ascii: "-") }
    // A page of a million points is none; sums of places stay far from overflow.
    return Int(String(decoding: digits.prefix(9), as: UTF8.self)).map { max(-1_000_000, min(1_000_000, $0)) }
  }
}

/// A line of text, or a piece of one.
struct PDFLine {
  var page: Int
  var top: Int
  var left: Int
  var right: Int
  var height: Int
  var size: Int
  var isBold: Bool
  /// Number of its baseline on the page, from the top.
  var row = 0
  /// Raised numbers that may be marks of notes: where in `text`, and the number.
  var marks: [(offset: Int, number: String)] = []
  var text: [UInt8]

  /// The baseline, by which pieces of a line are recognised.
  var bottom: Int { top + height }
  /// Whether it holds nothing but a number.
  var isNumber: Bool {
    let bare = Bytes.trimmed(text[...])
    return !bare.isEmpty && bare.count <= 3 && bare.allSatisfy(Bytes.isDigit)
  }

  /// Reads `<text top="84" left="311" width="309" height="25" font="0"><b>Presidential</b></text>`.
  init?(_ line: ArraySlice<UInt8>, page: Int, fonts: [Int: (size: Int, bold: Bool)]) {
    guard let open = line.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let tag = line[..<open]
    guard let top = PDFPage.attribute("top", tag), let left = PDFPage.attribute("left", tag),
      let width = PDFPage.attribute("width", tag), let height = PDFPage.attribute("height", tag)
    else { return nil }
    let font = PDFPage.attribute("font", tag).flatMap { fonts[$0] }
    let content = line[(open + 1)...]
    (self.page, self.top, self.left, right) = (page, top, left, left + max(0, width))
    (self.height, size) = (height, font?.size ?? height)
    let (plain, bold) = PDFLine.plain(content)
    text = PDFLine.visible(plain)
    // Blanks at the end of a line reach into the gutter.
    let blanks = text.reversed().prefix { $0 == 0x20 }.count
    if blanks < text.count { right -= min(blanks * size * 28 / 100, max(0, width - 1)) }
    isBold = font?.bold ?? false || bold * 10 >= plain.count * 8 && bold > 0
    guard text.contains(where: { $0 > 0x20 }), width > 0 else { return nil }
  }

  /// Without characters that print nothing. A soft hyphen inside a line has been printed: it is a hyphen; at the end of
  /// the line it says that a word goes on.
  private static func visible(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 == 0xAD || $0 == 0x8B || $0 == 0xA0 || $0 == 0xBF }) else { return text }
    let end = Bytes.trimmedEnd(text[...]).endIndex
    var seen: [UInt8] = []
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let length = Invisible.length(of: bytes, at: index)
        if length == 2 {
          seen += index + 2 == end ? [0xC2, 0xAD] : [UInt8(ascii: "-")]
        } else if length == 0 {
          seen.append(bytes[index])
        }
        index += max(1, length)
      }
    }
    return seen
  }

  /// Without tags and with character references resolved; blanks at the ends are kept.
  private static func plain(_ content: ArraySlice<UInt8>) -> (text: [UInt8], bold: Int) {
    var text: [UInt8] = []
    var bold = 0
    var start: Int?
    text.reserveCapacity(content.count)
    var index = content.startIndex
    while index < content.endIndex {
      let byte = content[index]
      if byte == UInt8(ascii: "<") {
        if content[index...].starts(with: Array("<b>".utf8)) {
          start = text.count
        } else if content[index...].starts(with: Array("</b>".utf8)), let begun = start {
          bold += text.count - begun
          start = nil
        }
        index = (content[index...].firstIndex(of: UInt8(ascii: ">")) ?? content.endIndex - 1) + 1
      } else if byte == UInt8(ascii: "&"),
        let end = content[index...].prefix(10).firstIndex(of: UInt8(ascii: ";")),
        let scalar = Entity.scalar(String(decoding: content[(index + 1)..<end], as: UTF8.self))
      {
        text.append(contentsOf: String(scalar).utf8)
        index = end + 1
      } else {
        text.append(byte < 0x20 ? 0x20 : byte)
        index += 1
      }
    }
    return (text, bold)
  }

  /// Adds the piece that follows on the same line.
  mutating func append(_ piece: PDFLine, isMark: Bool) {
    if isMark {
      marks.append((text.count, String(decoding: Bytes.trimmed(piece.text[...]), as: UTF8.self)))
    } else {
      let gap = piece.left - right
      let isSpaced = text.last == 0x20 || piece.text.first == 0x20
      if !isSpaced, gap > max(1, size / 6) { text.append(0x20) }
      text.append(contentsOf: piece.text)
      isBold = isBold && piece.isBold
      top = min(top, piece.top)
      size = max(size, piece.size)
    }
    right = max(right, piece.right)
  }
}
