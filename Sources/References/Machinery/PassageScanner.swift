import Markup

/// Finds the references of one passage after the other; one scanner per thread.
final class PassageScanner {
  let book: RuleBook
  let text: TextView
  private let context: NameContext
  /// The short forms that the document defines.
  private let terms: DefinedTerms
  /// Keeps what the passage before a list says of its items.
  private var commitments: CommitmentWalk
  /// Only works and pinpoints are wanted: no themes, axes or commitments.
  var readsWorksOnly = false
  /// The words of the whole document, for names that need one of them.
  private let vocabulary: Vocabulary
  /// Where assumptions about titles are taken down; nil when nobody asks.
  private let log: AssumptionLog?
  private let sentences: PassageSentences

  init(
    book: RuleBook, text: TextView, vocabulary: Vocabulary, terms: DefinedTerms, log: AssumptionLog? = nil
  ) {
    self.book = book
    self.log = log
    self.vocabulary = vocabulary
    self.text = text
    self.terms = terms
    context = NameContext(text: text)
    commitments = CommitmentWalk(words: book.commitments, phrases: book.phrases, text: text)
    sentences = PassageSentences(text, shelf: book.breakers, language: book.language)
  }

  /// What the trigger table turned up in a passage, before it is put together.
  private struct Harvest {
    var mentions: [Mention] = []
    /// Past the last designation of a standard.
    var standardsEnd = 0
    var pinpoints: [Pinpoint] = []
    /// Past the last chain of pinpoints.
    var chainEnd = 0
    /// Past the last list of units written around their numbers.
    var wideEnd = 0
    /// Themes' terms that count only if they stand in no longer phrase and are supported.
    var terms: [(term: Int, mention: Mention)] = []
    /// "relevant international standards", which count only where no standard and no body is named.
    var general: [(pattern: Int, range: Range<Int>)] = []

    var isEmpty: Bool { mentions.isEmpty && pinpoints.isEmpty && terms.isEmpty && general.isEmpty }
  }

  /// The mentions of a passage that stands at `place`, in order, without overlaps; without a place nothing is said of how
  /// they are made.
  func mentions(in passage: Range<Int>, at place: PassagePlace? = nil, isHeading: Bool = false) -> [Mention] {
    var harvest = Harvest()
    book.triggers.scan(text, passage) { hit in collect(hit, passage, &harvest) }
    if let statutes = book.statutes {
      harvest.mentions += StatuteWalk(statutes: statutes, text: text, passage: passage).mentions()
    }
    if let titles = book.titles { harvest.mentions += titles.mentions(text, in: passage) }
    if !terms.isEmpty { addTerms(passage, &harvest) }
    if harvest.isEmpty { return readsWorksOnly ? [] : committed([], passage, isHeading: isHeading) }
    for (term, mention) in harvest.terms
    where !isExcluded(mention.range, term, passage)
      && isSupported(mention.range, book.themes.terms[term].needs, passage)
    {
      harvest.mentions.append(mention)
    }
    let candidates = longest(harvest.pinpoints)
    if let statutes = book.statutes {
      harvest.mentions += candidates.compactMap { pinpoint in
        pinpoint.level == 2 ? statutes.behind(text, pinpoint.range.upperBound, limit: passage.upperBound) : nil
      }
    }
    if !book.units.wide.forms.isEmpty, WideLabel(text: text, passage: passage).isSupplement {
      harvest.mentions.removeAll { $0.kind == .instrument }
    }
    log?.note(contestsOf: harvest.mentions)
    let works = explained(Overlap.settle(harvest.mentions))
    let pinpoints = Self.outside(works, candidates)
    var joined = Assembly(book: book, text: text, passage: passage).join(works, pinpoints)
    // Behind the assembly: "Chapter 3 International standards" is no chapter of them.
    if !harvest.general.isEmpty {
      let general = harvest.general.filter {
        isSupported($0.range, book.general.patterns[$0.pattern].needs, passage)
      }
      joined = book.general.added(general.map(\.range), to: joined, text)
    }
    if readsWorksOnly { return joined }
    if let place, joined.contains(where: { $0.kind.hasAxes }) {
      AxisReading(book: book, text: text, passage: passage).assign(&joined, place: place) {
        sentences.around($0, in: passage)
      }
    }
    return committed(joined, passage, isHeading: isHeading)
  }

  /// The pinpoints that are no part of a work's name. Both lists are in order and without overlaps.
  private static func outside(_ works: [Mention], _ pinpoints: [Pinpoint]) -> [Pinpoint] {
    let taken = works.lazy.filter { $0.kind != .principle && $0.kind != .body }.map(\.range)
    var next = taken.startIndex
    return pinpoints.filter { pinpoint in
      while next < taken.endIndex, taken[next].upperBound <= pinpoint.range.lowerBound {
        next = taken.index(after: next)
      }
      return next == taken.endIndex || !taken[next].overlaps(pinpoint.range)
    }
  }

  /// The mentions with what the passage commits to. A passage without mentions may still introduce a list.
  private func committed(_ mentions: [Mention], _ passage: Range<Int>, isHeading: Bool) -> [Mention] {
    var mentions = mentions
    commitments.assign(&mentions, in: passage, isHeading: isHeading) { sentences.around($0, in: passage) }
    return mentions
  }

  /// What the document itself says a name stands for goes before what the catalogue or a family takes it for.
  private func addTerms(_ passage: Range<Int>, _ harvest: inout Harvest) {
    let uses = terms.mentions(text, passage, book.definitions)
    let byRange = Dictionary(uses.map { ($0.range, $0.id) }) { first, _ in first }
    harvest.mentions.removeAll { byRange[$0.range] != nil }
    for index in harvest.mentions.indices where harvest.mentions[index].kind == .instrument {
      let inner = text.unquoted(harvest.mentions[index].range)
      if let id = terms.id(definedAt: inner) {
        harvest.mentions[index].id = id
      } else if let use = byRange[inner] {
        harvest.mentions[index].id = use
      }
    }
    harvest.mentions += uses
  }

  /// "Ley Nº 31814, Ley que promueve el uso ...": the name behind the number of the same act is no reference of its own. English
  /// keeps them apart, whose coordinates are works of their own: "the Privacy Act of 1974, 5 U.S.C. 552a".
  private func explained(_ works: [Mention]) -> [Mention] {
    if works.count < 2 || book.language.hasPrefix("en") { return works }
    var joined: [Mention] = []
    for work in works {
      if work.kind == .instrument, work.known, let last = joined.last, last.kind == .instrument,
        last.pinpoint == nil, work.pinpoint == nil, let id = work.id, let before = last.id,
        work.range.lowerBound - last.range.upperBound == 2, text.bytes[last.range.upperBound] == UInt8(ascii: ","),
        isOne(id, before)
      {
        let whole = last.range.lowerBound..<work.range.upperBound
        joined[joined.count - 1].range = whole
        joined[joined.count - 1].work = whole
      } else {
        joined.append(work)
      }
    }
    return joined
  }

  /// Whether two ids lead to one work.
  private func isOne(_ id: String, _ other: String) -> Bool {
    let isOne = book.catalogue.canonical(id) == book.catalogue.canonical(other)
    log?.assume(id, other, isOne: isOne)
    return isOne
  }

  private func collect(_ hit: TriggerTable.Hit, _ passage: Range<Int>, _ harvest: inout Harvest) {
    let rule = book.rules[Int(hit.payload)]
    if readsWorksOnly, rule.kind == .theme || rule.kind == .general { return }
    if rule.exact >= 0, !hasExact(rule.exact, hit) { return }
    var range = hit.start..<hit.end
    if rule.phrase >= 0 {
      // Most triggers are the first word of a phrase that does not follow.
      guard let end = book.phrases.match(rule.phrase, text, at: hit.start, limit: passage.upperBound) else { return }
      range = hit.start..<end
    }
    let index = Int(rule.index)
    switch rule.kind {
    case .standard:
      // "IEC" inside "ISO/IEC 27001" begins no designation of its own.
      guard hit.start >= harvest.standardsEnd else { return }
      let found = book.standards.mentions(text, at: hit.start, within: passage)
      harvest.standardsEnd = found.first?.range.upperBound ?? harvest.standardsEnd
      harvest.mentions += found
    case .form:
      guard book.filters[Int(rule.filter)].admits(text, hit.start, hit.end, within: passage) else { return }
      InstrumentRule(book: book, log: log).add(hit, index, Int(rule.form), text, passage, &harvest.mentions)
    case .unit:
      // "第二項" inside "第一条第二項" begins no chain of its own; a list of thousands is read once.
      guard hit.start >= harvest.wideEnd else { return }
      let form = book.units.forms[index]
      guard form.mayStandWithoutNumber || mayBeNumber(after: hit.end) else { return }
      if let found = book.pinpoints.parse(text, hit: hit, form: form, within: passage) {
        harvest.pinpoints.append(found)
        if form.isWide { harvest.wideEnd = found.range.upperBound }
      }
    case .chain:
      // "§ 7" inside "§ 5 i.V.m. § 7 HGB" begins no chain of its own; a list of thousands is read once.
      guard hit.start >= harvest.chainEnd else { return }
      guard let units = book.chains, mayBeNumber(after: hit.end) || units.forms[index].isUnnumbered else { return }
      let chain = Chain(text: text, passage: passage, units: units, statutes: book.statutes)
      if let found = chain.pinpoint(at: hit, units.forms[index]) {
        harvest.pinpoints.append(found)
        harvest.chainEnd = found.range.upperBound
      }
    case .name:
      // Field by field: a copy of the whole name would count references to all of its parts.
      if book.names[index].isCapital, !TextView.isUpper(text.bytes[hit.start]) { return }
      let exact = book.names[index].exact
      if let exact, !text.has(exact, at: hit.start) { return }
      guard context.allows(name: range, isAcronym: exact != nil) else { return }
      if book.names[index].kind == .instrument, context.isInsideWideTitle(range, language: book.language) { return }
      // Before overlaps are settled: a name that does not count must not displace one that does.
      guard vocabulary.holds(oneOf: book.names[index].needs) else { return }
      let kind = book.names[index].kind
      // "中华人民共和国标准化法": the name of the state belongs to the title.
      if kind == .instrument, range.lowerBound >= Self.state.count,
        text.has(Self.state, at: range.lowerBound - Self.state.count)
      {
        range = range.lowerBound - Self.state.count..<range.upperBound
      }
      if text.bytes[range.lowerBound] >= 0xE3, WideLabel(text: text, passage: passage).isOwnTitle(range) { return }
      harvest.mentions.append(
        Mention(
          range: range, work: range, kind: kind, id: book.names[index].work,
          rule: kind == .body ? "body-name" : "named-work", confidence: exact == nil ? 0.95 : 0.9,
          known: true))
    case .general:
      let unless = book.general.patterns[index].unless
      guard
        !book.phrases.isPart(range, of: unless, text, passage, beginningUpTo: book.general.lastWord(of: range, text))
      else { return }
      harvest.general.append((index, range))
    case .theme:
      guard !context.isInAddress(range.lowerBound) else { return }
      let mention = Mention(
        range: range, work: range, kind: .principle, id: book.themes.terms[index].theme, rule: "principle-term",
        confidence: book.themes.terms[index].confidence)
      if book.themes.terms[index].needs.isEmpty, book.themes.terms[index].unless.isEmpty {
        harvest.mentions.append(mention)
      } else {
        harvest.terms.append((index, mention))
      }
    }
  }

  private static let state = Array("中华人民共和国".utf8)

  /// Whether the trigger stands there with the capitals it is written with.
  private func hasExact(_ offset: Int32, _ hit: TriggerTable.Hit) -> Bool {
    book.exact.withUnsafeBufferPointer { exact in
      for index in 0..<hit.end - hit.start where text.bytes[hit.start + index] != exact[Int(offset) + index] {
        return false
      }
      return true
    }
  }

  /// Most words for units name no number: "part of", "section heading".
  private func mayBeNumber(after end: Int) -> Bool {
    let at = text.skipSpaces(end)
    guard at < text.end else { return false }
    let byte = text.bytes[at]
    return TextView.isDigit(byte) || TextView.isUpper(byte) || byte == UInt8(ascii: "(") || byte >= 0x80
      || byte &- 0x61 < 26 && text.endsWord(at: at + 1)
  }

  /// Whether a term stands in one of the longer phrases in which it does not count: "safety" in "safety deposit".
  private func isExcluded(_ range: Range<Int>, _ term: Int, _ passage: Range<Int>) -> Bool {
    book.phrases.isPart(range, of: book.themes.terms[term].unless, text, passage)
  }

  /// Whether one of the words that a weak term needs stands in the same sentence, outside of the term itself.
  private func isSupported(_ range: Range<Int>, _ needs: [Int32], _ passage: Range<Int>) -> Bool {
    if needs.isEmpty { return true }
    return book.phrases.stands(
      oneOf: needs, in: sentences.around(range.lowerBound, in: passage), outside: range, text)
  }

  /// The longest pinpoint where several begin at the same word or lie inside each other.
  private func longest(_ pinpoints: [Pinpoint]) -> [Pinpoint] {
    if pinpoints.count < 2 { return pinpoints }
    var kept: [Pinpoint] = []
    for pinpoint in pinpoints.sorted(by: {
      $0.range.lowerBound != $1.range.lowerBound
        ? $0.range.lowerBound < $1.range.lowerBound : $0.range.upperBound > $1.range.upperBound
    }) {
      if let last = kept.last, last.range.overlaps(pinpoint.range) { continue }
      kept.append(pinpoint)
    }
    return kept
  }
}
