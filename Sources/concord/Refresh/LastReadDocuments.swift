import Corpus
import Graph

extension CorpusComparison {
  /// A state with its documents analysed, and which of them are of an earlier one.
  typealias Recalled = (state: SnapshotState, analysed: [AnalysedDocument], lastRead: [String: CorpusState.LastRead])

  /// Snapshots that are searched for the last version of a document that could be read.
  private static let farthest = 100

  /// `old`, in which documents that could not be read then and can be now are as they were read last: what changed while they could not
  /// be read is in no digest yet.
  ///
  /// - Parameter earlier: the snapshots before `old`, in the order in which they were taken.
  func recallingLastRead(
    _ old: (state: SnapshotState, analysed: [AnalysedDocument]), for now: [AnalysedDocument],
    from earlier: [StoredSnapshot]
  ) throws -> Recalled {
    var recalled: Recalled = (old.state, old.analysed, [:])
    var missing = unread(old.analysed, readIn: now)
    for snapshot in earlier.suffix(Self.farthest).reversed() where !missing.isEmpty {
      guard var state = try store.state(of: snapshot) else { break }
      state.documents.removeAll { missing[$0.id] == nil || $0.hash.isEmpty || !$0.notIngested.isEmpty }
      if state.documents.isEmpty { continue }
      let ids = Set(state.documents.map(\.id))
      let analysed = try analyse(state.manifest(directory: "", contents: contents), "reading \(snapshot.id)")
      for item in analysed where item.document.reading == .read {
        guard let index = missing.removeValue(forKey: item.document.id),
          let document = state.documents.first(where: { $0.id == item.document.id })
        else { continue }
        recalled.lastRead[item.document.id] = .init(reading: old.analysed[index].document.reading, state: snapshot.id)
        recalled.analysed[index] = item
        recalled.state.documents.removeAll { $0.id == document.id }
        recalled.state.documents.append(document)
      }
      recalled.state.stale += state.stale.filter { ids.contains($0.document) && recalled.lastRead[$0.document] != nil }
    }
    return recalled
  }

  /// The documents of `old` that could not be read, by id, with their place, as far as they can be `now`.
  private func unread(_ old: [AnalysedDocument], readIn now: [AnalysedDocument]) -> [String: Int] {
    let matching = DocumentMatching(from: old.map(\.document), to: now.map(\.document))
    let places = Dictionary(old.indices.map { (old[$0].document.id, $0) }) { first, _ in first }
    var unread: [String: Int] = [:]
    for item in now where item.document.reading == .read {
      guard let earlier = matching.predecessor(of: item.document), earlier.reading != .read else { continue }
      unread[earlier.id] = places[earlier.id]
    }
    return unread
  }
}
