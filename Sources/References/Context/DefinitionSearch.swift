import Foundation
import Markup

/// Selects, before the references of a document are read, the few passages that may define a short form.
struct DefinitionSearch {
  let words: DefinitionWords
  let phrases: PhraseBook
  let text: TextView

  /// Whether `passage` holds a bracket with a short form, a verb of definition, or an introduction.
  func mayDefine(in passage: Range<Int>) -> Bool {
    guard let base = text.bytes.baseAddress else { return false }
    var at = passage.lowerBound
    while at < passage.upperBound, let found = memchr(base + at, Int32(UInt8(ascii: "(")), passage.upperBound - at) {
      at = UnsafeRawPointer(base).distance(to: found) + 1
      if opensDefinition(at, passage) { return true }
    }
    return holdsWords(passage)
  }

  /// Behind a bracket: a quotation mark, an article and one, an introduction, or an acronym and the closing bracket.
  private func opensDefinition(_ start: Int, _ passage: Range<Int>) -> Bool {
    guard start + 2 < passage.upperBound else { return false }
    let byte = text.bytes[start]
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte >= 0xC2 { return true }
    if TextView.isUpper(byte) {
      var end = start + 1
      while end < passage.upperBound, TextView.isASCIIWord(text.bytes[end]) || text.bytes[end] == UInt8(ascii: "-") {
        end += 1
      }
      return end - start >= 2 && end - start <= 12 && end < passage.upperBound && text.bytes[end] == UInt8(ascii: ")")
        && (start + 1..<end).contains { TextView.isUpper(text.bytes[$0]) }
    }
    guard byte &- 0x61 < 26 else { return false }
    let article = words.skipArticle(text, start)
    if article > start, article < passage.upperBound {
      let mark = text.bytes[article]
      if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") || mark >= 0xC2 { return true }
    }
    if isIntroduced(start, passage) { return true }
    // "(in this Act referred to as “the …”)"
    let end = min(passage.upperBound, start + 80)
    return text.hasFolded(Array("in ".utf8), at: start)
      && (start..<end).contains {
        text.bytes[$0] == UInt8(ascii: "\"") || text.bytes[$0] == 0xE2 && text.bytes[$0 + 1] == 0x80
      }
  }

  /// A verb of definition behind a quotation mark or near the beginning; an introduction.
  private func holdsWords(_ passage: Range<Int>) -> Bool {
    for verb in words.verbOpenings {
      guard let at = verb.first(in: text.folded, passage) else { continue }
      let end = text.skipSpacesBack(at)
      if end - passage.lowerBound <= 60 { return true }
      let last = text.bytes[end - 1]
      if last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last >= 0x80 { return true }
    }
    if words.introductionOpenings.contains(where: { $0.first(in: text.folded, passage) != nil }) { return true }
    var at = passage.lowerBound
    while let found = Self.wideBracket.first(in: text.bytes, at..<passage.upperBound) {
      at = found + 3
      if isIntroduced(at, passage) { return true }
    }
    return false
  }

  private static let wideBracket = LiteralSearch(Array("（".utf8))

  private func isIntroduced(_ at: Int, _ passage: Range<Int>) -> Bool {
    words.introductions.contains { phrases.match($0, text, at: at, limit: passage.upperBound) != nil }
  }

  /// The definitions of the passages that `scanner` reads; see `DefinedTerms`.
  static func definitions(
    in passages: some Sequence<Passage>, _ scanner: PassageScanner
  ) -> [DefinedTerms.Definition] {
    let book = scanner.book
    let search = DefinitionSearch(words: book.definitions, phrases: book.phrases, text: scanner.text)
    var definitions: [DefinedTerms.Definition] = []
    for passage in passages where search.mayDefine(in: passage.range) {
      let reading = DefinitionReading(
        words: book.definitions, phrases: book.phrases, text: scanner.text, passage: passage.range)
      definitions += reading.definitions(scanner.mentions(in: passage.range))
    }
    return definitions
  }
}
