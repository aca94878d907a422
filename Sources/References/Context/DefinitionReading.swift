import Markup

/// Reads the short forms that a passage defines for the works it cites.
///
///     the Data Protection Act 2018 (“the Act”)                     Regulation (EU) 2016/679 (hereinafter the “GDPR”)
///     “the 1990 Act” means the Town and Country Planning Act 1990  das Gesetz, im Folgenden „DSG“
///     个人信息保护法（以下简称“本法”）                                 行政手続法（以下「法」という。）
///
/// Rules: Office of the Parliamentary Counsel, Drafting Guidance 2020, 4.1 (labels); OSCOLA 4th ed., 1.1.2; Joint Practical Guide 16.4.
struct DefinitionReading {
  let words: DefinitionWords
  let phrases: PhraseBook
  let text: TextView
  let passage: Range<Int>

  /// Longest bracket that holds a short form, in bytes.
  private static let longest = 200

  /// The definitions of the passage, whose works are `mentions`.
  func definitions(_ mentions: [Mention]) -> [DefinedTerms.Definition] {
    let works = mentions.filter {
      ($0.kind == .instrument || $0.kind == .standard) && $0.work != nil && $0.id != nil && !$0.isParallel
        && $0.antecedent.isEmpty
    }
    var definitions: [DefinedTerms.Definition] = []
    for (index, work) in works.enumerated() {
      // Behind the mention up to the next work: there the official title may stand between.
      let next = works[(index + 1)...].first { !isQuoted($0) }
      let limit = next?.range.lowerBound ?? passage.upperBound
      definitions += behind(work, limit)
      if work.pinpoint == nil, let general = before(work) { definitions.append(general) }
    }
    return definitions
  }

  /// "(the “BHC Act”)": a short form that reads as a title is no further work.
  private func isQuoted(_ mention: Mention) -> Bool {
    Self.quotes.contains {
      text.has($0.open, at: mention.range.lowerBound - $0.open.count)
        || text.has($0.open, at: mention.range.lowerBound) && isIntroduced(mention.range.lowerBound)
    }
  }

  /// "（以下简称《条例》）": a title in marks of its own stands in a bracket that has an introduction.
  private func isIntroduced(_ at: Int) -> Bool {
    var start = at
    let floor = max(passage.lowerBound, at - 60)
    while start > floor {
      start -= 1
      if let inside = inside(bracketAt: start) { return introduction(inside, at) != nil }
    }
    return false
  }

  // MARK: Behind the work

  private func behind(_ work: Mention, _ limit: Int) -> [DefinedTerms.Definition] {
    var at = work.range.upperBound
    var isAdjacent = true
    while at < limit {
      let byte = text.bytes[at]
      if let inside = inside(bracketAt: at) {
        guard let close = closing(inside, limit) else { return [] }
        let terms = terms(in: inside..<close.inside, work, isAdjacent)
        if !terms.isEmpty { return definitions(terms, work, at..<close.end) }
        at = close.end
        continue
      }
      if isAdjacent, byte == UInt8(ascii: ",") || text.hyphen(at: text.skipSpaces(at)) > 0 {
        // "…, hereinafter “the Convention”," without brackets.
        let hyphen = text.skipSpaces(at)
        let start = text.skipSpaces(byte == UInt8(ascii: ",") ? at + 1 : hyphen + text.hyphen(at: hyphen))
        if let past = introduction(start, limit), let term = quoted(in: past..<min(limit, past + 80)).first {
          return definitions([term], work, at..<term.end)
        }
      }
      if endsSentence(at) { return [] }
      if text.space(at: at) == 0 { isAdjacent = false }
      at += max(1, text.space(at: at))
    }
    return []
  }

  /// Where a bracket of either width opens at `at`, its inside begins.
  private func inside(bracketAt at: Int) -> Int? {
    if text.bytes[at] == UInt8(ascii: "(") { return at + 1 }
    return text.has([0xEF, 0xBC, 0x88], at: at) ? at + 3 : nil
  }

  private func closing(_ start: Int, _ limit: Int) -> (inside: Int, end: Int)? {
    var depth = 1
    var at = start
    while at < min(limit, start + Self.longest) {
      if inside(bracketAt: at) != nil { depth += 1 }
      let isWide = text.has([0xEF, 0xBC, 0x89], at: at)
      if isWide || text.bytes[at] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return (at, at + (isWide ? 3 : 1)) }
      }
      at += 1
    }
    return nil
  }

  private func endsSentence(_ at: Int) -> Bool {
    let byte = text.bytes[at]
    if byte == UInt8(ascii: ";") || text.has([0xE3, 0x80, 0x82], at: at) { return true }
    return byte == UInt8(ascii: ".") && text.space(at: at + 1) > 0 && at + 2 < text.end
      && TextView.isUpper(text.bytes[at + 2])
      && at > 1 && !TextView.isUpper(text.bytes[at - 1])
  }

  /// A term inside of `range`, without article.
  private struct Term {
    var range: Range<Int>
    var end: Int
    /// Where its quotation mark opens, if it has one.
    var open = 0
  }

  /// The terms in the bracket `range` that stand for `work`.
  private func terms(in range: Range<Int>, _ work: Mention, _ isAdjacent: Bool) -> [Term] {
    let start = text.skipSpaces(range.lowerBound)
    let introduced = introduction(start, range.upperBound)
    let quotes = quoted(in: (introduced ?? start)..<range.upperBound)
    if let first = quotes.first {
      let isFirst = first.open == start || first.open == words.skipArticle(text, start)
      guard introduced != nil || isFirst || inTheMiddle(start, first) else { return [] }
      // "a company (the “Company”)": what does not follow the work itself must be a word for works.
      return quotes.filter { isAdjacent && !isOtherKind($0.range, work) || isWord($0.range, for: work) }
    }
    if let introduced {
      let term = stretch(words.skipArticle(text, introduced), text.skipSpacesBack(range.upperBound))
      guard !term.isEmpty, term.count <= 60, isAdjacent && !isOtherKind(term, work) || isWord(term, for: work),
        TextView.isUpper(text.bytes[term.lowerBound]) || text.bytes[term.lowerBound] >= 0xC3
      else { return [] }
      return [Term(range: term, end: term.upperBound)]
    }
    let bare = stretch(start, text.skipSpacesBack(range.upperBound))
    guard isAcronym(bare), isInitials(bare, of: work.range.lowerBound..<range.lowerBound) else { return [] }
    return [Term(range: bare, end: bare.upperBound)]
  }

  /// "(in this Part referred to as “the Act”)": the introduction need not stand first.
  private func inTheMiddle(_ start: Int, _ term: Term) -> Bool {
    var at = start
    while at < term.range.lowerBound {
      if text.startsWord(at: at), introduction(at, term.range.upperBound) != nil { return true }
      at += 1
    }
    return false
  }

  /// Past an introduction and the article and punctuation behind it.
  private func introduction(_ start: Int, _ limit: Int) -> Int? {
    var best: Int?
    for phrase in words.introductions {
      if let end = phrases.match(phrase, text, at: start, limit: limit) { best = max(best ?? 0, end) }
    }
    guard var end = best else { return nil }
    while end < limit, text.space(at: end) > 0 || [UInt8(ascii: ":"), UInt8(ascii: ",")].contains(text.bytes[end]) {
      end += max(1, text.space(at: end))
    }
    return end
  }

  private static let quotes: [(open: [UInt8], close: [[UInt8]])] = [
    ("“", ["”", "\""]), ("\"", ["\"", "”"]), ("‘", ["’"]), ("'", ["'"]), ("«", ["»"]), ("„", ["“", "”", "\""]),
    ("「", ["」"]),
    ("『", ["』"]), ("《", ["》"]),
  ].map { (Array($0.0.utf8), $0.1.map { Array($0.utf8) }) }

  /// Whether a quotation or title mark opens at `at`.
  static func isQuote(_ text: TextView, _ at: Int) -> Bool { quotes.contains { text.has($0.open, at: at) } }

  /// From `start` to `end`; empty where both lie in the same blanks, and `start` behind `end`: "« »".
  private func stretch(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }

  /// The quoted terms in `range`, at most three, without their articles.
  private func quoted(in range: Range<Int>) -> [Term] {
    var found: [Term] = []
    var at = range.lowerBound
    while at < range.upperBound, found.count < 3 {
      guard let quote = Self.quotes.first(where: { text.has($0.open, at: at) }) else {
        at += 1
        continue
      }
      let start = at + quote.open.count
      var close = start
      while close < range.upperBound, !quote.close.contains(where: { text.has($0, at: close) }) { close += 1 }
      guard close < range.upperBound else { break }
      let inner = stretch(words.skipArticle(text, text.skipSpaces(start)), text.skipSpacesBack(close))
      if !inner.isEmpty, inner.count <= 90 { found.append(Term(range: inner, end: close + quote.open.count, open: at)) }
      at = close + 1
    }
    return found
  }

  /// "CEBA", "eIDAS", "DSGVO": one word with two capitals or more.
  private func isAcronym(_ range: Range<Int>) -> Bool {
    guard (2...12).contains(range.count) else { return false }
    var capitals = 0
    for at in range {
      guard TextView.isASCIIWord(text.bytes[at]) || text.bytes[at] == UInt8(ascii: "-") else { return false }
      if TextView.isUpper(text.bytes[at]) { capitals += 1 }
    }
    return capitals >= 2
  }

  /// Whether the capitals of `acronym` begin words of `title`, in order, the first of them its first word with a capital.
  private func isInitials(_ acronym: Range<Int>, of title: Range<Int>) -> Bool {
    var wanted = acronym.filter { TextView.isUpper(text.bytes[$0]) }.map { text.bytes[$0] }[...]
    var isFirst = true
    for at in title where TextView.isUpper(text.bytes[at]) && text.startsWord(at: at) {
      guard let next = wanted.first else { break }
      if text.bytes[at] == next {
        wanted.removeFirst()
      } else if isFirst {
        return false
      }
      isFirst = false
    }
    return wanted.isEmpty
  }

  /// "a code of practice under Article 50 of the AI Act (the “Code”)": the word is for something else than the act.
  private func isOtherKind(_ term: Range<Int>, _ work: Mention) -> Bool {
    let kinds = words.kinds.kinds(inWords: term, text)
    let known = words.kinds.kinds(id: work.id, work.work ?? work.range, text)
    return !kinds.isEmpty && !known.isEmpty && known.isDisjoint(with: kinds)
  }

  /// Whether the term is a word for a work of this kind, alone or at the end: "Convention", "Principal Regulations".
  private func isWord(_ term: Range<Int>, for work: Mention) -> Bool {
    if isAcronym(term) { return isInitials(term, of: work.range.lowerBound..<term.lowerBound) }
    let kinds = words.kinds.kinds(inWords: term, text)
    guard !kinds.isEmpty else { return false }
    let known = words.kinds.kinds(id: work.id, work.work ?? work.range, text)
    return known.isEmpty || !known.isDisjoint(with: kinds)
  }

  private func definitions(_ terms: [Term], _ work: Mention, _ range: Range<Int>) -> [DefinedTerms.Definition] {
    terms.map { definition($0.range, work, range, isGeneral: false) }
  }

  private func definition(
    _ term: Range<Int>, _ work: Mention, _ range: Range<Int>, isGeneral: Bool
  ) -> DefinedTerms.Definition {
    let bytes = Array(text.bytes[term])
    return DefinedTerms.Definition(
      term: bytes, id: work.id, range: range, site: term, isGeneral: isGeneral,
      needsArticle: words.kinds.isNoun(fold(bytes)),
      kind: work.kind)
  }

  // MARK: Before the work

  /// "“the Act” means the …", and without quotation marks at the beginning of the passage: "Act means the …".
  private func before(_ work: Mention) -> DefinedTerms.Definition? {
    guard isWhole(work) else { return nil }
    var start = text.skipSpacesBack(work.range.lowerBound)
    // Back over the article.
    let floor = max(passage.lowerBound, start - 60)
    var at = floor
    while at < start {
      if text.startsWord(at: at),
        let end = words.verbs.lazy.compactMap({ phrases.match($0, text, at: at, limit: start) }).first
      {
        let next = words.skipArticle(text, text.skipSpaces(end))
        if next >= work.range.lowerBound {
          start = at
          break
        }
      }
      at += 1
    }
    guard at < text.skipSpacesBack(work.range.lowerBound), start == at else { return nil }
    let end = text.skipSpacesBack(start)
    let quotes = quoted(in: max(passage.lowerBound, end - 100)..<end)
    if let term = quotes.last, term.end == end {
      return definition(term.range, work, passage.lowerBound..<work.range.upperBound, isGeneral: true)
    }
    let term = stretch(words.skipArticle(text, passage.lowerBound), end)
    guard !term.isEmpty, term.count <= 60, TextView.isUpper(text.bytes[term.lowerBound]), isWord(term, for: work) else {
      return nil
    }
    return definition(term, work, passage.lowerBound..<work.range.upperBound, isGeneral: true)
  }

  /// The clause ends behind the work: "“permit” means the Planning Act 1990 permit" defines no act.
  private func isWhole(_ work: Mention) -> Bool {
    let next = text.skipSpaces(work.range.upperBound)
    guard next < passage.upperBound else { return true }
    return [UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "[")].contains(
      text.bytes[next])
      || text.bytes[next] >= 0xE2 || text.hasFolded(Array("as amended".utf8), at: next)
      || text.hasFolded(Array("and ".utf8), at: next)
      || TextView.isDigit(text.bytes[next])
  }
}
