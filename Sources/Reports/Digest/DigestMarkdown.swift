import Catalogue
import Graph

extension Digest {
  /// The digest for people: a line of counts, then each jurisdiction with its documents, changes and sentences, then the sources
  /// that failed.
  ///
  /// - Throws: `ReportError` when the names of jurisdictions are missing beside the program.
  public var markdown: String {
    get throws {
      let names = try JurisdictionNames()
      var text: MarkdownText = "# What changed\n\n"
      if let from {
        text += "From snapshot \(from) to \(to): \(summary)\n"
      } else {
        text += """
          First snapshot, \(to): \(counted(documents.read, "document")) of \(documents.all) read, \
          \(counted(citations, "citation")).

          """
      }
      for (jurisdiction, changes) in groups(changes, by: \.jurisdiction) {
        text += "\n## \(names[jurisdiction])\n"
        for (_, changes) in groups(changes, by: \.document) { text += Self.section(changes) }
      }
      if !failures.isEmpty {
        text += "\n## Sources that could not be refreshed\n\n"
        for failure in failures {
          let past = failure.times > 1 ? ", \(failure.times) times since \(failure.since.prefix(10))" : ""
          text += """
            - \(failure.documents.joined(separator: ", ")) (\(failure.url))\(past): \(failure.reason). \(failure.remedy).

            """
        }
      }
      return text.source
    }
  }

  /// "1 document new, 2 works newly cited, 1 strengthened."
  private var summary: String {
    let counts = Dictionary(grouping: changes, by: \.kind).mapValues(\.count)
    var parts = PolicyChange.Kind.allCases.compactMap { kind in
      counts[kind].map { Self.phrase(kind, $0) }
    }
    if !failures.isEmpty { parts.append("\(counted(failures.count, "source")) failed") }
    return parts.isEmpty ? "nothing." : joined(parts) + "."
  }

  private static func phrase(_ kind: PolicyChange.Kind, _ number: Int) -> String {
    switch kind {
    case .documentNew: "\(counted(number, "document")) new"
    case .documentGone: "\(counted(number, "document")) gone"
    case .documentReading: "\(counted(number, "document")) read or lost"
    case .documentMoved: "\(counted(number, "document")) listed otherwise"
    case .new: "\(counted(number, "citation")) new"
    case .gone: "\(counted(number, "citation")) gone"
    case .strengthened: "\(number) strengthened"
    case .weakened: "\(number) weakened"
    case .edition: "\(counted(number, "change")) of edition"
    case .newlyStale: "\(number) newly stale"
    case .wording: "\(counted(number, "passage")) reworded"
    }
  }

  /// Most changes of one kind that are written out for a document; the JSON form has all.
  private static let most = 12

  private static func section(_ changes: [PolicyChange]) -> MarkdownText {
    guard let first = changes.first else { return "" }
    let title = first.documentTitle.isEmpty ? first.document : first.documentTitle
    var text: MarkdownText = "\n### \(title) (\(first.document))\n\n"
    for (kind, changes) in groups(changes, by: \.kind) {
      for change in changes.prefix(most) { text += item(change) }
      if changes.count > most {
        text += "- … and \(changes.count - most) more: \(phrase(kind, changes.count)) in all\n"
      }
    }
    return text
  }

  private static func item(_ change: PolicyChange) -> MarkdownText {
    let work = name(of: change)
    let remark: MarkdownText = change.remark.isEmpty ? "" : " (\(change.remark))"
    switch change.kind {
    case .documentNew: return "- **New document**: \(change.remark)\n"
    case .documentGone: return "- **Document gone**: its last version \(change.remark)\n"
    case .documentReading:
      return "- **\(change.before?.text ?? "") → \(change.after?.text ?? "")**\(remark)\n"
    case .documentMoved: return "- **Listed otherwise**: \(change.remark)\n"
    case .new: return "- **New**: \(work)\(remark)\n" + quote(change.after)
    case .gone: return "- **Gone**: \(work)\(remark)\n" + quote(change.before)
    case .strengthened, .weakened:
      let word: MarkdownText = change.kind == .strengthened ? "Strengthened" : "Weakened"
      return "- **\(word)**: \(work), \(force(change.before)) → \(force(change.after))\(remark)\n"
        + quote(change.before, "was") + quote(change.after, "now")
    case .edition:
      return "- **Edition**: \(work)\(remark)\n" + quote(change.before, "was") + quote(change.after, "now")
    case .newlyStale: return "- **Newly stale**: \(work)\(remark)\n" + quote(change.after)
    case .wording:
      switch (change.before, change.after) {
      case (let before?, let after?):
        let place: MarkdownText = after.provision.isEmpty ? "" : ", \(after.provision)"
        return "- **Reworded**\(place)\n" + quoted(before.text, "was", "") + quoted(after.text, "now", "")
      case (let before?, nil): return "- **Words gone**\n" + quoted(before.text, "", before.provision)
      case (_, let after): return "- **Words new**\n" + quoted(after?.text ?? "", "", after?.provision ?? "")
      }
    }
  }

  /// `ISO/IEC 42001, Information technology – …`; a theme by its name.
  private static func name(of change: PolicyChange) -> MarkdownText {
    if change.work.hasPrefix("principle:") {
      return "\(change.workTitle.isEmpty ? String(change.work.dropFirst("principle:".count)) : change.workTitle)"
    }
    if change.workTitle.isEmpty { return "\(change.work)" }
    return "\(change.workTitle) (\(change.work))"
  }

  private static func force(_ side: PolicyChange.Side?) -> String {
    guard let side, !side.force.isEmpty else { return "named" }
    return side.force
  }

  private static func quote(_ side: PolicyChange.Side?, _ word: String = "") -> MarkdownText {
    guard let side else { return "" }
    return quoted(side.quote.isEmpty ? side.text : side.quote, word, side.provision)
  }

  private static func quoted(_ text: String, _ word: String, _ place: String) -> MarkdownText {
    let head = [word, place].filter { !$0.isEmpty }.joined(separator: ", ")
    let introduction: MarkdownText = head.isEmpty ? "" : "\(head): "
    return "  > \(introduction)“\(shortened(text, to: 400))”\n\n"
  }
}

extension MarkdownText {
  static func + (left: MarkdownText, right: MarkdownText) -> MarkdownText {
    var sum = left
    sum += right
    return sum
  }
}

/// Neighbours that agree in a value, in their order.
private func groups<Element, Key: Equatable>(_ list: [Element], by key: (Element) -> Key) -> [(Key, [Element])] {
  var result: [(Key, [Element])] = []
  for element in list {
    if let last = result.indices.last, result[last].0 == key(element) {
      result[last].1.append(element)
    } else {
      result.append((key(element), [element]))
    }
  }
  return result
}
