import Foundation
import Markup

/// Selects, before the references of a document are read, the few places that may define a short form.
struct DefinitionSearch {
  let words: DefinitionWords
  let phrases: PhraseBook
  let text: TextView

  /// How far before a place the work may stand that is defined there, in bytes: long official titles fit in.
  private static let before = 600
  /// How far behind it.
  private static let behind = 300

  /// Stretches of `passage` around brackets with a short form, verbs of definition and introductions.
  func stretches(in passage: Range<Int>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    func add(_ place: Int) {
      // A passage that is little longer is read whole.
      let start =
        place - passage.lowerBound <= Self.before + 300 ? passage.lowerBound : wordStart(place - Self.before, place)
      let end =
        passage.upperBound - place <= Self.behind + 300
        ? passage.upperBound : wordStart(place + Self.behind, passage.upperBound)
      if let last = stretches.last, last.upperBound >= start {
        stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        stretches.append(start..<end)
      }
    }
    for place in places(in: passage).sorted() { add(place) }
    return stretches
  }

  /// The first word behind `at`, or the first character where no white space is near: Chinese has none.
  private func wordStart(_ at: Int, _ limit: Int) -> Int {
    var start = at
    while start < limit, start - at < 40, text.space(at: start) == 0 { start += 1 }
    if start < limit, text.space(at: start) == 0 { start = at }
    while start < limit, text.bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }

  private func places(in passage: Range<Int>) -> [Int] {
    guard let base = text.bytes.baseAddress else { return [] }
    var places: [Int] = []
    var at = passage.lowerBound
    while at < passage.upperBound, let found = memchr(base + at, Int32(UInt8(ascii: "(")), passage.upperBound - at) {
      at = UnsafeRawPointer(base).distance(to: found) + 1
      if opensDefinition(at, passage) { places.append(at) }
    }
    addWords(passage, &places)
    return places
  }

  /// Behind a bracket: a quotation mark, an article and one, an introduction, or an acronym and the closing bracket.
  private func opensDefinition(_ start: Int, _ passage: Range<Int>) -> Bool {
    guard start + 2 < passage.upperBound else { return false }
    let byte = text.bytes[start]
    if DefinitionReading.isQuote(text, start) { return true }
    if TextView.isUpper(byte) { return isAcronym(start, passage) }
    guard byte &- 0x61 < 26 || byte >= 0xC3 else { return false }
    let article = words.skipArticle(text, start)
    if article > start, DefinitionReading.isQuote(text, article) { return true }
    if isIntroduced(start, passage) { return true }
    // "(in this Act referred to as “the …”)"
    let end = min(passage.upperBound, start + 80)
    return text.hasFolded(Array("in ".utf8), at: start)
      && (start..<end).contains {
        text.bytes[$0] == UInt8(ascii: "\"") || text.bytes[$0] == 0xE2 && text.bytes[$0 + 1] == 0x80
      }
  }

  /// "CEBA)" whose capitals begin words before the bracket, in their order.
  private func isAcronym(_ start: Int, _ passage: Range<Int>) -> Bool {
    var end = start
    var capitals = 0
    while end < passage.upperBound, TextView.isASCIIWord(text.bytes[end]) || text.bytes[end] == UInt8(ascii: "-") {
      if TextView.isUpper(text.bytes[end]) { capitals += 1 }
      end += 1
    }
    guard capitals >= 2, end - start <= 12, end < passage.upperBound, text.bytes[end] == UInt8(ascii: ")") else {
      return false
    }
    var at = max(passage.lowerBound, start - 200)
    for wanted in start..<end where TextView.isUpper(text.bytes[wanted]) {
      while at < start, text.bytes[at] != text.bytes[wanted] || !text.startsWord(at: at) { at += 1 }
      if at >= start { return false }
      at += 1
    }
    return true
  }

  /// Verbs of definition with what may be a work behind them; introductions.
  private func addWords(_ passage: Range<Int>, _ places: inout [Int]) {
    for verb in words.verbOpenings {
      for at in verb.all(in: text.folded, passage) where text.skipSpacesBack(at) > passage.lowerBound {
        let end = words.verbs.lazy.compactMap { phrases.match($0, text, at: at, limit: passage.upperBound) }.max()
        // "means any person": a work begins with a capital, a number or a mark.
        guard let end else { continue }
        let next = words.skipArticle(text, text.skipSpaces(end))
        if next < passage.upperBound, text.bytes[next] &- 0x61 >= 26 { places.append(at) }
      }
    }
    for opening in words.introductionOpenings { places += opening.all(in: text.folded, passage) }
    for bracket in Self.wideBracket.all(in: text.bytes, passage) where isIntroduced(bracket + 3, passage) {
      places.append(bracket)
    }
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
    for passage in passages {
      for stretch in search.stretches(in: passage.range) {
        let reading = DefinitionReading(
          words: book.definitions, phrases: book.phrases, text: scanner.text, passage: passage.range)
        definitions += reading.definitions(scanner.mentions(in: stretch))
      }
    }
    return definitions
  }
}
