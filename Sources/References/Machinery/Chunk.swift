import Markup

/// Neighbouring passages of one language, about 128 KiB: what one thread takes at a time. An article and a quotation stay in one
/// piece, up to a limit, so that what points back finds what it points to.
struct Chunk: Sendable {
  var passages: Range<Int>
  var language: String?
  /// Where the first passage begins.
  var start: CodePoints.Place

  static func cut(_ document: Document) -> [Chunk] {
    document.text.withUnsafeBufferPointer { text in
      var points = CodePoints(text)
      var chunks: [Chunk] = []
      func add(_ passages: Range<Int>) {
        let first = document.passages[passages.lowerBound]
        let start = points.place(ofByte: first.range.lowerBound)
        chunks.append(Chunk(passages: passages, language: first.language, start: start))
      }
      var first = 0
      var bytes = 0
      for index in document.passages.indices {
        if bytes > 1 << 17 && (bytes > 1 << 20 || document.mayCut(before: index))
          || document.passages[index].language != document.passages[first].language
        {
          if index > first { add(first..<index) }
          first = index
          bytes = 0
        }
        bytes += document.passages[index].range.count
      }
      if first < document.passages.count { add(first..<document.passages.count) }
      return chunks
    }
  }
}

extension Document {
  /// Whether another article begins with the passage, and no quotation goes on.
  fileprivate func mayCut(before passage: Int) -> Bool {
    guard passage > 0, !passages[passage].isQuoted else { return passage == 0 }
    let provision = outermost(passages[passage].provision)
    return provision == 0 || provision != outermost(passages[passage - 1].provision)
  }

  /// The outermost provision around one; 0 for the document itself.
  func outermost(_ provision: Int) -> Int {
    var at = provision
    while let parent = provisions[at].parent, parent != 0 { at = parent }
    return at
  }
}
