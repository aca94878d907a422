import Foundation
import Markup
import Synchronization

/// Asks every source of a manifest for a new version and keeps what came.
///
/// Each source is settled in a transaction of its own, so that a run that is cut short has lost nothing: the next one asks
/// again only for what is not there yet.
public struct SourceRefresh: Sendable {
  /// What became of one source.
  public enum Outcome: Sendable, Hashable {
    /// Nothing new.
    case unchanged
    /// A new version, or the first.
    case changed
    /// Nothing that could be used.
    case failed(SourceFailure)
  }

  /// What became of all of them.
  public struct Report: Sendable {
    /// By the id of the manifest's entry; entries without an address have none.
    public var outcomes: [String: Outcome] = [:]
    /// Addresses that have moved for good, and where to, by address.
    public var moved: [(from: String, to: String)] = []
  }

  private let store: Store
  private let contents: ObjectStore
  private let policy: FetchPolicy
  private let intake: VersionIntake
  private let moment: Moment

  /// A refresh of the sources in `store`, which keeps its contents in `contents`.
  public init(store: Store, contents: ObjectStore, policy: FetchPolicy, reader: DocumentReader, moment: Moment) {
    self.store = store
    self.contents = contents
    self.policy = policy
    self.moment = moment
    intake = VersionIntake(store: store, contents: contents, reader: reader, moment: moment)
  }

  /// Asks for the sources of `entries` and says for each entry with an address what became of it, by the entry's id.
  ///
  /// - Parameters:
  ///   - accepting: ids whose new version is taken whatever it holds.
  ///   - predecessors: by the entry's id, what the document held when it came from another address: its new text is judged by it.
  ///   - progress: number of sources done, of all; called from several threads.
  /// - Throws: `StoreError` when the store cannot be read; what cannot be stored is an outcome of its source.
  public func run(
    _ entries: [ManifestEntry], accepting: Set<String> = [], predecessors: [String: HeldContent] = [:],
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> Report {
    let states = try store.sourceStates()
    let accepted = try store.acceptedVersions()
    // Two entries with one source are asked for once.
    let bySource = Dictionary(grouping: entries.filter { $0.source != nil }) { $0.source }
    let sources = bySource.keys.compactMap { $0 }.sorted()
    let asked = sources.map { source -> Asked in
      var state = states[source] ?? SourceState(source: source)
      // What is not whole is asked for as if it had never come.
      let version = accepted[source].flatMap { contents.isWhole($0.hash) ? $0 : nil }
      if version == nil { (state.etag, state.lastModified) = ("", "") }
      let owners = bySource[source] ?? []
      return Asked(
        id: owners.first?.document ?? "", state: state, accepted: version,
        before: owners.lazy.compactMap { predecessors[$0.id] }.first,
        trusts: owners.contains { accepting.contains($0.id) || accepting.contains($0.document) })
    }
    guard !asked.isEmpty else { return Report() }
    let fetcher = try Fetcher(policy: policy, directory: contents.incoming)
    let shelf = Shelf(count: sources.count)
    fetcher.fetchAll(asked.map { $0.request() }) { [self] index, answer in
      let outcome = settle(answer, asked[index], fetcher)
      progress(shelf.put(index, outcome, movedTo: answer.movedTo), sources.count)
    }
    var report = Report()
    for (source, settled) in zip(sources, shelf.settled.withLock { $0 }) {
      guard let settled else { continue }
      for owner in bySource[source] ?? [] { report.outcomes[owner.id] = settled.outcome }
      if case .failed = settled.outcome { continue }
      // Only where the document was found: a site that closed sends all its readers to its front page.
      if let address = settled.movedTo { report.moved.append((source.url, address)) }
    }
    return report
  }

  /// Outcomes in any order, given back in that of the sources.
  private final class Shelf: Sendable {
    let settled: Mutex<[(outcome: Outcome, movedTo: String?)?]>

    init(count: Int) { settled = Mutex(Array(repeating: nil, count: count)) }

    /// Gives the number of outcomes so far.
    func put(_ index: Int, _ outcome: Outcome, movedTo: String?) -> Int {
      settled.withLock { all in
        all[index] = (outcome, movedTo)
        return all.count { $0 != nil }
      }
    }
  }

  /// A source with what is known of it.
  private struct Asked: Sendable {
    var id: String
    var state: SourceState
    var accepted: FetchedVersion?
    var before: HeldContent?
    var trusts: Bool

    /// The request for the source itself, or for the file that its page leads to. Validators go only to the address they come
    /// from: a page that leads to a file is asked for whole.
    func request(at address: String? = nil) -> FetchRequest {
      FetchRequest(
        id: id, url: address ?? state.source.url, language: state.source.language, etag: state.etag.nonempty,
        lastModified: state.lastModified.nonempty, validated: state.validated)
    }
  }

  private func settle(_ answer: FetchOutcome, _ asked: Asked, _ fetcher: Fetcher) -> Outcome {
    do throws(StoreError) {
      switch answer {
      case .unchanged:
        var state = asked.state
        state.checked = moment.description
        try store.record(state.answered())
        return .unchanged
      case .failed(let failure): return try fail(asked, failure)
      case .fetched(let resource):
        guard let address = attachment(of: resource, language: asked.state.source.language) else {
          var asked = asked
          asked.state.attachment = ""
          return try take(resource, asked)
        }
        unlink(resource.file)
        return try settleAttachment(at: address, asked, fetcher)
      }
    } catch {
      if case .fetched(let resource) = answer { unlink(resource.file) }
      return .failed(SourceFailure(asked.state, reason: "\(error.reason) (\(error.file))", remedy: error.remedy))
    }
  }

  /// Where the document is when the page that was fetched only leads to it.
  private func attachment(of resource: FetchedResource, language: String) -> String? {
    guard resource.mediaType == "text/html" || resource.mediaType == "application/xhtml+xml",
      let bytes = try? Data(contentsOf: URL(fileURLWithPath: resource.file))
    else { return nil }
    return Attachment.address(in: [UInt8](bytes), base: resource.finalURL, language: language)
  }

  private func settleAttachment(
    at address: String, _ asked: Asked, _ fetcher: Fetcher
  ) throws(StoreError) -> Outcome {
    let answer = fetcher.fetch(asked.request(at: address))
    var asked = asked
    asked.state.attachment = address
    switch answer {
    case .unchanged:
      asked.state.checked = moment.description
      try store.record(asked.state.answered())
      return .unchanged
    case .failed(let failure): return try fail(asked, failure)
    case .fetched(let resource): return try take(resource, asked)
    }
  }

  private func take(_ resource: FetchedResource, _ asked: Asked) throws(StoreError) -> Outcome {
    let verdict: VersionIntake.Verdict
    do {
      verdict = try intake.take(
        resource, state: asked.state, accepted: asked.accepted, before: asked.before, trusts: asked.trusts)
    } catch {
      unlink(resource.file)
      throw error
    }
    switch verdict {
    case .unchanged: return .unchanged
    case .accepted: return .changed
    case .refused(let reason, let remedy):
      return .failed(SourceFailure(asked.state.failed(reason, at: moment), reason: reason, remedy: remedy))
    }
  }

  private func fail(_ asked: Asked, _ failure: FetchFailure) throws(StoreError) -> Outcome {
    if failure.kind == .noSpace || failure.kind == .unwritable {
      // The disk's fault: it is not held against the source.
      return .failed(
        SourceFailure(asked.state, reason: "\(failure.reason) (\(contents.incoming))", remedy: failure.remedy))
    }
    let isElsewhere = failure.url != asked.state.source.url && !failure.url.isEmpty
    let reason = isElsewhere ? "\(failure.reason) (\(failure.url))" : failure.reason
    let state = asked.state.failed(reason, at: moment)
    try store.record(state)
    return .failed(SourceFailure(state, reason: reason, remedy: failure.remedy))
  }
}

/// A source that gave nothing that could be used. Printed as `URL: REASON. REMEDY.`
public struct SourceFailure: Sendable, Hashable, CustomStringConvertible {
  /// Where it was asked for.
  public var url: String
  /// BCP 47.
  public var language: String
  /// What went wrong, without a full stop.
  public var reason: String
  /// What the user can do about it, without a full stop.
  public var remedy: String
  /// Since when it has failed, ISO 8601.
  public var since: String
  /// How many times in a row.
  public var times: Int

  init(_ state: SourceState, reason: String, remedy: String) {
    (url, language) = (state.source.url, state.source.language)
    (self.reason, self.remedy) = (reason, remedy)
    (since, times) = (state.failingSince, max(1, state.failures))
  }

  /// `URL: REASON (3 times since 2026-03-12). REMEDY.`
  public var description: String {
    let past = times > 1 ? " (\(times) times since \(since.prefix(10)))" : ""
    return "\(url): \(reason)\(past). \(remedy)."
  }
}

extension String {
  /// The text, or nil for an empty one.
  var nonempty: String? { isEmpty ? nil : self }
}

extension FetchOutcome {
  /// Where the source has moved for good, as far as its server says so.
  fileprivate var movedTo: String? {
    switch self {
    case .unchanged(let resource), .fetched(let resource): resource.movedTo
    case .failed: nil
    }
  }
}
