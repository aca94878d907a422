import Markup

/// Neighbouring passages of one language, about 128 KiB: what one thread takes at a time.
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
        if bytes > 1 << 17 || document.passages[index].language != document.passages[first].language {
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
