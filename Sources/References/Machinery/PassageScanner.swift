import Markup
import Text

/// Finds the references of one passage after the other; one scanner per thread.
final class PassageScanner {
  let book: RuleBook
  let text: TextView
  private var sentenceBreaker: TextBreaker?

  init(book: RuleBook, text: TextView) {
    self.book = book
    self.text = text
  }

  /// What the trigger table turned up in a passage, before it is put together.
  private struct Harvest {
    var mentions: [Mention] = []
    /// Past the last designation of a standard.
    var standardsEnd = 0
    var pinpoints: [Pinpoint] = []
    /// Spans in which a term does not count.
    var exclusions: [(term: Int, range: Range<Int>)] = []
    /// Spans that support a term that is too weak alone.
    var supports: [(term: Int, at: Int)] = []
    var weak: [(term: Int, mention: Mention)] = []
    var cues: [(cue: Int, range: Range<Int>)] = []
  }

  /// The mentions of a passage, in order, without overlaps.
  func mentions(in passage: Range<Int>) -> [Mention] {
    var harvest = Harvest()
    book.triggers.scan(text, passage) { hit in collect(hit, passage, &harvest) }
    if harvest.mentions.isEmpty, harvest.pinpoints.isEmpty, harvest.weak.isEmpty { return [] }
    keepSupported(&harvest, passage)
    if !harvest.exclusions.isEmpty {
      harvest.mentions.removeAll { mention in
        mention.kind == .principle
          && harvest.exclusions.contains { exclusion in
            exclusion.range.lowerBound <= mention.range.lowerBound
              && mention.range.upperBound <= exclusion.range.upperBound
              && book.themes.terms[exclusion.term].theme == mention.id
          }
      }
    }
    let works = Overlap.settle(harvest.mentions)
    let pinpoints = longest(harvest.pinpoints).filter { pinpoint in
      !works.contains { $0.kind != .principle && $0.kind != .body && $0.range.overlaps(pinpoint.range) }
    }
    var joined = Assembly(book: book, text: text, passage: passage).join(works, pinpoints)
    assignAxes(&joined, harvest.cues, passage)
    return joined
  }

  private func collect(_ hit: TriggerTable.Hit, _ passage: Range<Int>, _ harvest: inout Harvest) {
    let rule = book.rules[Int(hit.payload)]
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
      InstrumentRule(book: book).add(hit, index, Int(rule.form), text, passage, &harvest.mentions)
    case .unit:
      let form = book.units.forms[index]
      if let found = book.pinpoints.parse(text, hit: hit, form: form, limit: passage.upperBound) {
        harvest.pinpoints.append(found)
      }
    case .name:
      let name = book.names[index]
      if let exact = name.exact, !text.has(exact, at: hit.start) { return }
      harvest.mentions.append(
        Mention(
          range: range, work: range, kind: name.kind, id: name.work,
          rule: name.kind == .body ? "body-name" : "named-work", confidence: name.exact == nil ? 0.95 : 0.9,
          needs: name.needs, known: true))
    case .theme:
      let term = book.themes.terms[index]
      let mention = Mention(
        range: range, work: range, kind: .principle, id: term.theme, rule: "principle-term",
        confidence: term.confidence)
      if term.needs.isEmpty {
        harvest.mentions.append(mention)
      } else {
        harvest.weak.append((index, mention))
      }
    case .unless: harvest.exclusions.append((index, range))
    case .need: harvest.supports.append((index, hit.start))
    case .cue: harvest.cues.append((index, range))
    }
  }

  /// Weak terms count when one of the words they need stands in the same sentence, outside of the term itself.
  private func keepSupported(_ harvest: inout Harvest, _ passage: Range<Int>) {
    for (term, mention) in harvest.weak {
      let candidates = harvest.supports.filter { $0.term == term && !mention.range.contains($0.at) }
      if candidates.isEmpty { continue }
      let sentence = sentence(around: mention.range.lowerBound, in: passage)
      if candidates.contains(where: { sentence.contains($0.at) }) { harvest.mentions.append(mention) }
    }
  }

  /// The longest pinpoint where several begin at the same word or lie inside each other.
  private func longest(_ pinpoints: [Pinpoint]) -> [Pinpoint] {
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

  private func assignAxes(
    _ mentions: inout [Mention], _ cues: [(cue: Int, range: Range<Int>)], _ passage: Range<Int>
  ) {
    guard !cues.isEmpty else { return }
    for index in mentions.indices where mentions[index].kind == .standard || mentions[index].kind == .instrument {
      let range = mentions[index].range
      let sentence = sentence(around: range.lowerBound, in: passage)
      var nearest: [Axis: Int] = [:]
      for (cue, span) in cues where sentence.contains(span.lowerBound) && !range.overlaps(span) {
        let entry = book.cues.cues[cue]
        let distance =
          span.upperBound <= range.lowerBound
          ? range.lowerBound - span.upperBound : span.lowerBound - range.upperBound
        if distance < nearest[entry.axis] ?? 200 {
          nearest[entry.axis] = distance
          mentions[index].axes[entry.axis] = AxisValue(value: entry.value, cue: span)
        }
      }
    }
  }

  /// The sentence of `passage` in which byte `at` stands.
  private func sentence(around at: Int, in passage: Range<Int>) -> Range<Int> {
    if cachedPassage != passage {
      if sentenceBreaker == nil { sentenceBreaker = TextBreaker(.sentences, language: book.language) }
      let bytes = UnsafeBufferPointer(rebasing: text.bytes[passage])
      cachedSentences = sentenceBreaker?.sentences(in: bytes) ?? [0..<passage.count]
      cachedPassage = passage
    }
    let offset = at - passage.lowerBound
    let found = cachedSentences.first { $0.contains(offset) } ?? 0..<passage.count
    return found.lowerBound + passage.lowerBound..<found.upperBound + passage.lowerBound
  }

  private var cachedPassage: Range<Int>?
  private var cachedSentences: [Range<Int>] = []
}
