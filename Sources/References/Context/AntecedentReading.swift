import Catalogue
import Markup

/// Finds the works that words point back to: "section 10 of that Act", "Article 114 thereof", "ibid., Article 5", "同法第三条".
///
/// The work is the nearest one of the right kind cited before, in the same article and few passages away. If that one is itself
/// unresolved, so are the words: they are never guessed. Rule: Joint Practical Guide of
/// the European Parliament, the Council and the Commission (2015), 16.3; OSCOLA 4th ed., 1.2.3 ("ibid").
struct AntecedentReading {
  /// A work cited before.
  private struct Cited {
    var id: String?
    var range: Range<Int>
    var passage: Int
    /// The place cited: "article/5/2".
    var pinpoint: String?
    /// A provision of the document itself.
    var isProvision = false
    /// Stands in the citing text itself, not in wording it inserts elsewhere.
    var isOwn: Bool
  }

  /// How many passages of an article back.
  private static let reach = 12
  /// How many paragraphs back where the text has no provisions.
  private static let plainReach = 2

  private let document: Document
  private let kinds: WorkKindTable
  private let text: TextView
  /// The quotation that was read last: its passages so far, and the act that it amends.
  private var quotation: (passages: ClosedRange<Int>, work: String?)?
  /// Works cited so far, in order.
  private var cited: [Cited] = []

  init(document: Document, kinds: WorkKindTable, text: TextView) {
    self.document = document
    self.kinds = kinds
    self.text = text
  }

  /// Gives the mentions of the next passage the ids they point back to.
  mutating func resolve(_ mentions: inout [Mention], passage: Int) {
    giveSubject(&mentions, passage)
    if document.passages[passage].isQuoted { giveAmended(&mentions, passage) }
    for index in mentions.indices where mentions[index].kind != .principle && mentions[index].kind != .body {
      if !mentions[index].antecedent.isEmpty { settle(&mentions[index], passage) }
      // Where an act was published is no other work.
      if !mentions[index].isParallel { remember(mentions[index], passage) }
    }
  }

  private mutating func remember(_ mention: Mention, _ passage: Int) {
    let isProvision = mention.kind == .provision
    // Members of a list carry the work of its head.
    guard isProvision || mention.work != nil || mention.id == nil || mention.pinpoint != nil else { return }
    if cited.count > 4096 { cited.removeFirst(2048) }
    cited.append(
      Cited(
        id: mention.id, range: mention.work ?? mention.range, passage: passage, pinpoint: mention.pinpoint,
        isProvision: isProvision,
        isOwn: !document.passages[passage].isQuoted))
  }

  /// A note begins with the work it is about: "1974 c. 37; section 43 was amended by …". Its bare provisions are of that work.
  private func giveSubject(_ mentions: inout [Mention], _ passage: Int) {
    guard let subject = mentions.first, subject.kind == .instrument, subject.id != nil, subject.pinpoint == nil,
      subject.antecedent.isEmpty, subject.range.lowerBound == document.passages[passage].range.lowerBound
    else { return }
    let next = subject.range.upperBound
    guard next < text.end, text.bytes[next] == UInt8(ascii: ".") || text.bytes[next] == UInt8(ascii: ";"),
      text.space(at: next + 1) > 0
    else { return }
    for index in mentions.indices.dropFirst()
    where mentions[index].kind == .provision && mentions[index].pinpoint != nil {
      mentions[index].kind = .instrument
      mentions[index].id = subject.id
      mentions[index].rule = "provision-of-subject"
    }
  }

  /// Wording that an amendment inserts: "in subsection (2) —" is of the act that is amended, the one named last before the wording.
  private mutating func giveAmended(_ mentions: inout [Mention], _ passage: Int) {
    guard mentions.contains(where: { $0.rule == "own-provision" }) else { return }
    let work = amendedWork(passage)
    for index in mentions.indices where mentions[index].rule == "own-provision" {
      mentions[index].kind = .instrument
      mentions[index].id = work
      mentions[index].unresolved = work == nil ? .noAntecedent : nil
      mentions[index].rule = "provision-of-amended-work"
    }
  }

  /// The act that the quotation around `passage` amends.
  private mutating func amendedWork(_ passage: Int) -> String? {
    var first = passage
    while first > 0, document.passages[first - 1].isQuoted {
      if let quotation, quotation.passages.contains(first - 1) {
        self.quotation = (quotation.passages.lowerBound...passage, quotation.work)
        return quotation.work
      }
      first -= 1
    }
    let amended = cited.last {
      $0.isOwn && !$0.isProvision && (first - $0.passage <= 3 || reaches(from: first, to: $0.passage))
    }
    quotation = (first...passage, amended?.id)
    return amended?.id
  }

  private func settle(_ mention: inout Mention, _ passage: Int) {
    if mention.antecedent.contains(.provision) { return settle(provision: &mention, passage) }
    switch mention.antecedent.contains(.source) ? source(before: passage, mention) : work(before: mention, passage) {
    case .success(let id): mention.id = id
    case .failure(let failure):
      mention.unresolved = failure.reason
      mention.confidence = 0.5
      // "the powers under this Regulation, other than those in Section 5 thereof": no other work is in the sentence.
      if mention.antecedent.contains(.any) {
        mention.kind = .provision
        mention.work = nil
      }
    }
  }

  /// "同条第二項", "paragraph 3 of the same section": the article cited before in this passage, and what stands behind it.
  private func settle(provision mention: inout Mention, _ passage: Int) {
    var place: [Substring] = []
    let last = cited.last {
      guard $0.passage == passage, $0.range.upperBound <= mention.range.lowerBound else { return false }
      place = $0.pinpoint?.split(separator: "/") ?? []
      return place.count > mention.depth && (place[0] == "article" || place[0] == "section")
    }
    guard let last else {
      mention.unresolved = .noAntecedent
      return
    }
    let inner = mention.pinpoint?.split(separator: "/").dropFirst() ?? []
    mention.pinpoint = (place.prefix(mention.depth + 1) + inner).joined(separator: "/")
    mention.id = last.id
    if last.isProvision {
      mention.kind = .provision
      mention.work = nil
    }
  }

  private struct Failure: Error { var reason: UnresolvedReason }

  private func work(before mention: Mention, _ passage: Int) -> Result<String, Failure> {
    for candidate in cited.reversed() where !candidate.isProvision {
      guard reaches(from: passage, to: candidate.passage) else { break }
      if mention.antecedent.contains(.any) {
        // "thereof" looks back no further than its own passage.
        guard candidate.passage == passage, let id = candidate.id else { break }
        return .success(id)
      }
      let known = kinds.kinds(id: candidate.id, candidate.range, text)
      if known.isEmpty { continue }
      guard !known.isDisjoint(with: mention.antecedent) else { continue }
      guard let id = candidate.id else { break }
      return .success(id)
    }
    return .failure(Failure(reason: .noAntecedent))
  }

  /// What the note before cites; in a text without notes what stands last in the same or the preceding passage.
  private func source(before passage: Int, _ mention: Mention) -> Result<String, Failure> {
    let isNote = document.passages[passage].kind == .footnote
    var works =
      isNote
      ? []
      : cited.filter {
        $0.passage == passage && !$0.isProvision && $0.range.upperBound <= mention.range.lowerBound
      }
    if works.isEmpty {
      var previous = passage - 1
      while isNote, previous >= 0, document.passages[previous].kind != .footnote { previous -= 1 }
      works = cited.filter { $0.passage == previous && !$0.isProvision }
    }
    guard let id = works.last?.id else { return .failure(Failure(reason: .noAntecedent)) }
    let isOne = !isNote || works.allSatisfy { $0.id == id }
    return isOne ? .success(id) : .failure(Failure(reason: .ambiguous))
  }

  private func reaches(from passage: Int, to earlier: Int) -> Bool {
    if passage == earlier { return true }
    let outer = document.outermost(document.passages[passage].provision)
    if outer == 0 { return passage - earlier <= Self.plainReach }
    return passage - earlier <= Self.reach && document.outermost(document.passages[earlier].provision) == outer
  }
}
