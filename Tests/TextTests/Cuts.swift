@testable import Text

/// A sample with its expected cuts written into it: "See Reg. 5.¦ It applies." has two sentences.
struct Cuts {
  /// The sample without the marks.
  let text: String
  /// The pieces between the marks.
  let pieces: [String]

  init(_ marked: String) {
    pieces = marked.split(separator: "¦", omittingEmptySubsequences: false).map(String.init)
    text = pieces.joined()
  }
}

/// The ranges that a breaker gives, in bytes.
func cut(_ text: String, _ unit: TextBreaker.Unit, language: String) -> [Range<Int>] {
  guard let breaker = TextBreaker(unit, language: language) else { return [] }
  return Array(text.utf8).withUnsafeBufferPointer { bytes in
    unit == .sentences ? breaker.sentences(in: bytes) : breaker.words(in: bytes)
  }
}

/// The bytes of `range` as text: a range inside a character shows as U+FFFD.
func slice(_ text: String, _ range: Range<Int>) -> String {
  String(decoding: Array(text.utf8)[range], as: UTF8.self)
}
