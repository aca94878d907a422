import Catalogue

/// Tells the kinds of a cited work by its id or by the words that name it (`work-kinds.tsv`).
struct WorkKindTable: Sendable {
  /// Beginnings of ids, longest first.
  private let prefixes: [(prefix: String, kinds: WorkKinds)]
  /// Folded nouns of all languages.
  private let nouns: [(noun: [UInt8], kinds: WorkKinds)]

  /// - Throws: `CatalogueError` when a line names no kind.
  init(folder: DataFolder) throws(CatalogueError) {
    var prefixes: [(prefix: String, kinds: WorkKinds)] = []
    var nouns: [[UInt8]: WorkKinds] = [:]
    for row in try folder.table("work-kinds.tsv").rows {
      guard let kind = WorkKinds(named: row["kind"]) else {
        throw CatalogueError(
          table: "work-kinds.tsv", line: row.line, reason: "“\(row["kind"])” is no kind of work",
          remedy: "Use one of \(WorkKinds.names.joined(separator: ", "))")
      }
      for words in row.list("words") {
        if row["language"] == "id" {
          prefixes.append((words, kind))
        } else {
          nouns[fold(words), default: []].formUnion(kind)
        }
      }
    }
    self.prefixes = prefixes.sorted { ($1.prefix.count, $0.prefix) < ($0.prefix.count, $1.prefix) }
    self.nouns = nouns.map { ($0.key, $0.value) }
  }

  /// The kinds of the work cited as `range`; empty when neither id nor words tell.
  func kinds(id: String?, _ range: Range<Int>, _ text: TextView) -> WorkKinds {
    if let id {
      let found = prefixes.filter { id.hasPrefix($0.prefix) }
      if let longest = found.first?.prefix {
        return found.filter { $0.prefix == longest }.reduce(into: []) { $0.formUnion($1.kinds) }
      }
    }
    return kinds(inWords: range, text)
  }

  /// The kind that the last noun in the words tells, the longest where several end together: "Council Regulation", "Strafgesetzbuch".
  func kinds(inWords range: Range<Int>, _ text: TextView) -> WorkKinds {
    var best: (end: Int, length: Int, kinds: WorkKinds) = (0, 0, [])
    for (noun, kinds) in nouns where noun.count <= range.count {
      var at = range.upperBound - noun.count
      while at >= range.lowerBound, at + noun.count >= best.end {
        if text.hasFolded(noun, at: at), text.endsWord(at: at + noun.count) || noun[0] >= 0x80,
          (at + noun.count, noun.count) > (best.end, best.length)
        {
          best = (at + noun.count, noun.count, kinds)
          break
        }
        at -= 1
      }
    }
    return best.kinds
  }

  /// Whether `words`, folded, are a noun of the table alone: "act", "convention", "法".
  func isNoun(_ words: [UInt8]) -> Bool { nouns.contains { $0.noun == words } }
}
