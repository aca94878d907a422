import Markup

/// The short forms that a document defines for works: "(the “Convention”)", "“the 1990 Act” means ...".
struct DefinedTerms: Sendable {
  /// A short form and what it stands for.
  struct Definition: Sendable {
    /// As written, without article: "Convention", "CEBA", "法".
    var term: [UInt8]
    /// Id of the work; nil for one that could not be resolved.
    var id: String?
    /// The definition's own words, in which the term is no reference.
    var range: Range<Int>
    /// Where the term stands in them.
    var site: Range<Int>
    /// "means" defines for the whole document, "hereinafter" for what follows.
    var isGeneral: Bool
    /// A common noun counts with an article before it: "the Act", not "an Act".
    var needsArticle: Bool
    var kind: ReferenceKind
  }

  /// By term; of each term in order of position.
  private var byTerm: [[UInt8]: [Definition]] = [:]
  /// First byte -> terms, longest first.
  private var byFirst: [UInt8: [[UInt8]]] = [:]
  /// For every byte whether a term begins with it.
  private var firsts = [Bool](repeating: false, count: 256)
  /// Where definitions give their terms -> their ids.
  private var bySite: [Range<Int>: String?] = [:]

  /// No terms.
  init() {}

  init(_ definitions: [Definition]) {
    for definition in definitions {
      byTerm[definition.term, default: []].append(definition)
      bySite[definition.site] = definition.id
    }
    for term in byTerm.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      byFirst[term[0], default: []].append(term)
      firsts[Int(term[0])] = true
    }
    for first in byFirst.keys { byFirst[first]?.sort { $0.count > $1.count } }
  }

  var isEmpty: Bool { byTerm.isEmpty }

  /// The id of the work whose definition gives its term at `range`: "(the “BHC Act”)" names no further work.
  func id(definedAt range: Range<Int>) -> String?? { bySite[range] }

  /// The uses of short forms in `passage`.
  func mentions(_ text: TextView, _ passage: Range<Int>, _ words: DefinitionWords) -> [Mention] {
    firsts.withUnsafeBufferPointer { firsts in
      var mentions: [Mention] = []
      var at = passage.lowerBound
      while at < passage.upperBound {
        let first = text.bytes[at]
        if firsts[Int(first)], text.startsWord(at: at),
          let mention = mention(at: at, byFirst[first] ?? [], text, passage, words)
        {
          mentions.append(mention)
          at = mention.range.upperBound
        } else {
          at += 1
        }
      }
      return mentions
    }
  }

  /// The use of the first of `terms`, longest first, that stands at `start`.
  private func mention(
    at start: Int, _ terms: [[UInt8]], _ text: TextView, _ passage: Range<Int>, _ words: DefinitionWords
  ) -> Mention? {
    for term in terms where start + term.count <= passage.upperBound && text.has(term, at: start) {
      if let mention = use(of: byTerm[term] ?? [], at: start..<start + term.count, text, passage, words) {
        return mention
      }
    }
    return nil
  }

  private func use(
    of definitions: [Definition], at range: Range<Int>, _ text: TextView, _ passage: Range<Int>,
    _ words: DefinitionWords
  ) -> Mention? {
    guard let first = definitions.first, !definitions.contains(where: { $0.range.overlaps(range) }) else { return nil }
    let isWide = text.character(at: range.lowerBound) != .word
    if isWide ? !standsAlone(range, text, passage) : !text.endsWord(at: range.upperBound) { return nil }
    if words.isOwn(text, before: range.lowerBound) { return nil }
    let before = definitions.last { $0.range.upperBound <= range.lowerBound }
    let general = definitions.filter(\.isGeneral)
    guard before != nil || !general.isEmpty else { return nil }
    if first.needsArticle, !isWide {
      guard words.isArticle(text, before: range.lowerBound), !goesOn(range.upperBound, text, passage, words) else {
        return nil
      }
    }
    var mention = Mention(
      range: range, work: range, kind: first.kind, rule: "defined-term", confidence: 0.9, known: true)
    if let before {
      mention.id = before.id
    } else if Set(general.map(\.id)).count == 1 {
      mention.id = general[0].id
    }
    if mention.id == nil { mention.unresolved = before == nil ? .ambiguous : .undefined }
    return mention
  }

  /// A term of one or two Han characters or syllables counts where a provision follows: "法第三条", not "憲法の".
  private func standsAlone(_ range: Range<Int>, _ text: TextView, _ passage: Range<Int>) -> Bool {
    if range.count > 6 { return true }
    let before = range.lowerBound
    if before > passage.lowerBound, text.character(before: before) == .hangul { return false }
    // A Han character or Katakana before it makes a longer word of it; Hiragana is a particle.
    if before >= 3, (0xE4...0xE9).contains(text.bytes[before - 3]) { return false }
    let next = text.skipSpaces(range.upperBound)
    return text.has(Array("第".utf8), at: next) || text.has(Array("제".utf8), at: next)
  }

  /// "the Convention on Cybercrime", "the Act of 1998", "the Order 2005" name works of their own.
  private func goesOn(_ end: Int, _ text: TextView, _ passage: Range<Int>, _ words: DefinitionWords) -> Bool {
    let next = text.skipSpaces(end)
    guard next > end, next < passage.upperBound else { return false }
    if TextView.isDigit(text.bytes[next]) { return true }
    for word in Self.numbering where text.hasFolded(word, at: next) {
      return TextView.isDigit(text.bytes[min(text.skipSpaces(next + word.count), text.end - 1)])
    }
    guard text.hasFolded(Array("on ".utf8), at: next) else { return false }
    let subject = words.skipArticle(text, text.skipSpaces(next + 3))
    return subject < passage.upperBound && TextView.isUpper(text.bytes[subject])
  }

  private static let numbering = ["of ", "no ", "no. ", "nr. ", "n° ", "nº "].map { Array($0.utf8) }
}
