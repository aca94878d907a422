import Corpus
import Dispatch
import Foundation
import Graph
import References

/// Reads all documents of a corpus, several at a time, and gives their results in the manifest's order.
struct CorpusAnalysis: Sendable {
  let analysis: DocumentAnalysis
  let jobs: Int
  /// Languages in the analyst's order of preference: which expression of a work enters the counts.
  let languages: [String]

  /// The languages of an option: `en, fr,pt-BR`.
  static func order(of option: String) -> [String] {
    option.split { $0 == "," || $0 == " " }.map(String.init)
  }

  /// Every document of the manifest, with `counts` set for one expression of each work.
  func run(progress: @escaping @Sendable (Int, Int) -> Void) -> [AnalysedDocument] {
    let entries = analysis.manifest.entries
    let shelf = Shelf(count: entries.count)
    let analysis = analysis
    let lanes = max(1, min(jobs, entries.count))
    let body: @Sendable (Int) -> Void = { _ in
      while let index = shelf.next() {
        shelf.put(index, analysis.analyse(entries[index]))
        progress(shelf.done, entries.count)
      }
    }
    if lanes == 1 { body(0) } else { DispatchQueue.concurrentPerform(iterations: lanes, execute: body) }
    return chooseExpressions(shelf.results())
  }

  private func chooseExpressions(_ analysed: [AnalysedDocument]) -> [AnalysedDocument] {
    var result = analysed
    var best: [String: Int] = [:]
    for (index, item) in result.enumerated() {
      result[index].document.counts = false
      guard item.document.reading == .read else { continue }
      let key = item.document.jurisdiction + " " + item.document.work
      guard let other = best[key] else {
        best[key] = index
        continue
      }
      if rank(item.document) < rank(result[other].document) { best[key] = index }
    }
    for index in best.values { result[index].document.counts = true }
    // What was not read counts for nothing, but it is no second expression either.
    for index in result.indices where result[index].document.reading != .read {
      result[index].document.counts = true
    }
    return result
  }

  /// Preferred language first; of two expressions in one language the one with more provisions, then the longer one.
  private func rank(_ document: CitingDocument) -> (Int, Int, Int, String) {
    let tag = document.language.lowercased()
    let language =
      languages.firstIndex { wanted in
        let wanted = wanted.lowercased()
        return tag == wanted || tag.hasPrefix(wanted + "-")
      } ?? languages.count
    return (language, -document.provisions, -document.characters, document.id)
  }

  /// Results in any order, given back in the manifest's.
  private final class Shelf: @unchecked Sendable {
    private let lock = NSLock()
    private var items: [AnalysedDocument?]
    private var taken = 0
    private var finished = 0

    init(count: Int) { items = Array(repeating: nil, count: count) }

    var done: Int { lock.withLock { finished } }

    func next() -> Int? {
      lock.withLock {
        guard taken < items.count else { return nil }
        taken += 1
        return taken - 1
      }
    }

    func put(_ index: Int, _ item: AnalysedDocument) {
      lock.withLock {
        items[index] = item
        finished += 1
      }
    }

    func results() -> [AnalysedDocument] { lock.withLock { items.compactMap { $0 } } }
  }
}
