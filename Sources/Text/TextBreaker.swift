import CTextBreak

/// Cuts UTF-8 text into sentences or words by ICU's rules (UAX #29), with byte offsets.
///
/// A breaker holds ICU state: use one per thread. https://unicode-org.github.io/icu/userguide/boundaryanalysis/
public final class TextBreaker {
  /// What a text is cut into.
  public enum Unit: Sendable {
    case sentences, words
  }

  private let breaker: OpaquePointer
  private let unit: Unit
  private let abbreviations: Abbreviations
  private var ends: [Int32] = []
  private var tags: [Int32] = []

  /// A breaker for a BCP 47 language; nil when ICU has no data for breaking at all.
  public init?(_ unit: Unit, language: String) {
    guard
      let breaker = concord_breaker_open(
        Int32(unit == .words ? CONCORD_WORDS : CONCORD_SENTENCES), language)
    else { return nil }
    self.breaker = breaker
    self.unit = unit
    abbreviations = Abbreviations(language: language)
  }

  deinit { concord_breaker_close(breaker) }

  /// Ranges of the sentences of `bytes`, in bytes; together they cover all of it. ICU ends a sentence after
  /// "No.", "Reg." or "4.2.": such pieces are joined again by the language's table of abbreviations.
  public func sentences(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let count = segments(of: bytes, tagged: false)
    var ranges: [Range<Int>] = []
    var start = 0
    for index in 0..<count {
      let end = Int(ends[index])
      if index + 1 < count, abbreviations.continues(bytes, before: end) { continue }
      ranges.append(start..<end)
      start = end
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges
  }

  /// Ranges of the words of `bytes` (letters, numbers, ideographs; no spaces and punctuation), in bytes.
  public func words(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let count = segments(of: bytes, tagged: true)
    var ranges: [Range<Int>] = []
    var start = 0
    for index in 0..<count {
      let end = Int(ends[index])
      if tags[index] >= 100 { ranges.append(start..<end) }
      start = end
    }
    return ranges
  }

  /// Number of words of `bytes`.
  public func countWords(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let count = segments(of: bytes, tagged: true)
    return tags[..<count].reduce(into: 0) { $0 += $1 >= 100 ? 1 : 0 }
  }

  private func segments(of bytes: UnsafeBufferPointer<UInt8>, tagged: Bool) -> Int {
    guard let base = bytes.baseAddress, bytes.count > 0, bytes.count < Int(Int32.max) else { return 0 }
    if ends.count < bytes.count {
      ends = Array(repeating: 0, count: bytes.count)
      tags = Array(repeating: 0, count: bytes.count)
    }
    let count = ends.withUnsafeMutableBufferPointer { ends in
      tags.withUnsafeMutableBufferPointer { tags in
        concord_breaker_segments(
          breaker, base, Int32(bytes.count), ends.baseAddress!, tagged ? tags.baseAddress! : nil)
      }
    }
    return max(0, Int(count))
  }
}
