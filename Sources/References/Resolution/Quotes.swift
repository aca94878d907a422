import Markup
import Text

/// The sentences that references stand in.
struct Quotes {
  private let document: Document
  private let text: UnsafeBufferPointer<UInt8>
  private let language: String
  private var breakers: [String: TextBreaker] = [:]
  private var passage = -1
  private var sentences: [Range<Int>] = []

  /// Longest quote, in bytes of UTF-8; longer sentences are cut around the reference.
  private static let longest = 900

  init(document: Document, text: UnsafeBufferPointer<UInt8>, language: String) {
    self.document = document
    self.text = text
    self.language = language
  }

  /// The sentence of a reference, and where the reference begins in it, in code points. A cut is marked by "…".
  mutating func quote(of reference: Reference) -> (String, Int) {
    quote(of: reference.range, passage: reference.passage)
  }

  /// The sentence of a stretch of a passage, likewise.
  mutating func quote(of wanted: Range<Int>, passage: Int) -> (String, Int) {
    var range = sentence(of: wanted, passage: passage)
    var head = ""
    var tail = ""
    if range.count > Self.longest {
      let room = max(0, Self.longest - wanted.count) / 2
      let start = border(max(range.lowerBound, wanted.lowerBound - room), range.lowerBound)
      let end = border(min(range.upperBound, wanted.upperBound + room), wanted.upperBound)
      if start > range.lowerBound { head = "…" }
      if end < range.upperBound { tail = "…" }
      range = start..<max(end, wanted.upperBound)
    }
    while range.upperBound > wanted.upperBound, text[range.upperBound - 1] <= 0x20 {
      range = range.lowerBound..<range.upperBound - 1
    }
    while range.lowerBound < wanted.lowerBound, text[range.lowerBound] <= 0x20 {
      range = range.lowerBound + 1..<range.upperBound
    }
    if !document.struck(in: range).isEmpty { return inForce(range, of: wanted, head, tail) }
    var before = CodePoints(UnsafeBufferPointer(rebasing: text[range]))
    let offset = before.offset(ofByte: wanted.lowerBound - range.lowerBound) + head.count
    let quote = String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
    return (head + quote + tail, offset)
  }

  /// The quote without the words that are struck out: what "shall should" says is "should".
  private func inForce(_ range: Range<Int>, of wanted: Range<Int>, _ head: String, _ tail: String) -> (String, Int) {
    var before = document.wordingInForce(range.lowerBound..<wanted.lowerBound)
    var rest = document.wordingInForce(wanted.lowerBound..<range.upperBound)
    if before.isEmpty { rest = String(rest.drop { $0 == " " }) }
    before = head + before.drop { $0 == " " }
    return (before + rest + tail, before.unicodeScalars.count)
  }

  /// The nearest space or beginning of a character before `at`, not below `floor`.
  private func border(_ at: Int, _ floor: Int) -> Int {
    var position = at
    while position > floor, at - position < 30, position < text.count, text[position] != 0x20 { position -= 1 }
    if position > floor, text[position] == 0x20 { return position }
    position = at
    while position > floor, position < text.count, text[position] & 0xC0 == 0x80 { position -= 1 }
    return position
  }

  private mutating func sentence(of wanted: Range<Int>, passage index: Int) -> Range<Int> {
    let passage = document.passages[index]
    if self.passage != index {
      self.passage = index
      let language = passage.language ?? self.language
      if breakers[language] == nil { breakers[language] = TextBreaker(.sentences, language: language) }
      let bytes = UnsafeBufferPointer(rebasing: text[passage.range])
      sentences = breakers[language]?.sentences(in: bytes) ?? [0..<passage.range.count]
    }
    let base = passage.range.lowerBound
    let first = sentences.last { $0.lowerBound + base <= wanted.lowerBound } ?? 0..<passage.range.count
    var end = first.upperBound + base
    if end < wanted.upperBound {
      end =
        sentences.first { $0.upperBound + base >= wanted.upperBound }.map { $0.upperBound + base }
        ?? passage.range.upperBound
    }
    return first.lowerBound + base..<end
  }
}
