import Catalogue
import References

extension Catalogue {
  /// The works a report speaks of, by id: those of the tables beside the program, and of what was imported the cited
  /// works with all their editions.
  func works(cited citations: [Citation]) -> [String: Work] {
    guard imported != nil else { return works }
    var result: [String: Work] = [:]
    for id in works.keys { result[id] = work(id) }
    for id in Set(citations.flatMap { [$0.root, $0.edition, $0.target].compactMap { $0 } }) where result[id] == nil {
      if let work = work(id) { result[id] = work }
    }
    for root in Set(citations.lazy.filter { $0.kind == .standard }.compactMap(\.root)) {
      for edition in editions(of: root) where result[edition.id] == nil { result[edition.id] = edition }
    }
    return result
  }
}
