import Foundation
import Markup

/// Decides whether what was fetched is a new version of a source, and keeps it.
///
/// Versions are judged by their text, not by their bytes: the same text in another page is no change. What cannot be read, or is
/// more likely an error page than the document, is kept and does not take the place of the version before it.
struct VersionIntake: Sendable {
  /// What became of a fetched body.
  enum Verdict: Sendable, Equatable {
    /// The same bytes, or other bytes with the same text.
    case unchanged
    /// The source stands at this version now.
    case accepted
    /// The source stays where it was, and why.
    case refused(reason: String, remedy: String)
  }

  let store: Store
  let contents: ObjectStore
  let reader: DocumentReader
  let moment: Moment

  /// Judges and keeps `resource`, fetched for the source of `state`, which stands at `accepted` now.
  ///
  /// - Parameters:
  ///   - before: what the document held when it came from another address.
  ///   - trusts: takes a readable version whatever it holds.
  func take(
    _ resource: FetchedResource, state: SourceState, accepted: FetchedVersion?, before: HeldContent? = nil,
    trusts: Bool
  ) throws(StoreError) -> Verdict {
    var state = state
    state.checked = moment.description
    (state.etag, state.lastModified) = (resource.etag ?? "", resource.lastModified ?? "")
    state.validated = resource.finalURL
    // The same bytes under another encoding or type are another text.
    if let accepted, accepted.hash == resource.hash, accepted.mediaType == resource.mediaType,
      accepted.charset == resource.charset ?? "", contents.isWhole(resource.hash)
    {
      unlink(resource.file)
      try store.record(state.answered())
      return .unchanged
    }
    var version = FetchedVersion(
      source: state.source, fetched: moment.description, hash: resource.hash, byteCount: resource.byteCount,
      mediaType: resource.mediaType, charset: resource.charset ?? "", finalURL: resource.finalURL,
      headers: resource.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n"), standing: .accepted)
    let verdict = judge(&version, file: resource.file, accepted: accepted, before: before, trusts: trusts)
    try contents.take(fileAt: resource.file, hash: resource.hash)
    if case .refused(let reason, _) = verdict {
      // Without validators the server sends it again the next night, and the source stays named as failing.
      (state.etag, state.lastModified) = ("", "")
      try store.record(state.failed(reason, at: moment), try isKnown(version) ? nil : version)
    } else {
      let isKnown = version.standing == .sameText ? try isKnown(version) : false
      try store.record(state.answered(), isKnown ? nil : version)
    }
    return verdict
  }

  /// Whether a version that changes nothing came before: servers without validators send it every night.
  private func isKnown(_ version: FetchedVersion) throws(StoreError) -> Bool {
    try store.versions(of: version.source).contains {
      $0.hash == version.hash && $0.standing == version.standing && $0.mediaType == version.mediaType
        && $0.charset == version.charset
    }
  }

  private func judge(
    _ version: inout FetchedVersion, file: String, accepted: FetchedVersion?, before: HeldContent?, trusts: Bool
  ) -> Verdict {
    func refuse(_ standing: FetchedVersion.Standing, _ reason: String, _ remedy: String) -> Verdict {
      (version.standing, version.reason) = (standing, reason)
      return .refused(reason: reason, remedy: remedy)
    }
    let text: JudgedText
    do throws(ReadingError) {
      var held = version.held(in: contents)
      held.file = file
      text = JudgedText(try reader.read(held))
    } catch {
      return refuse(.unreadable, "what was fetched cannot be read: \(error.reason)", error.remedy)
    }
    if text.whole.words == 0 {
      return refuse(.unreadable, "what was fetched holds no words", "Check the address in a browser")
    }
    let known = accepted.map { $0.held(in: contents) } ?? before
    let old = known.flatMap { content in
      contents.isWhole(content.hash) ? try? JudgedText(reader.read(content)) : nil
    }
    if let old, accepted != nil, old.normalised.digest == text.normalised.digest {
      version.standing = .sameText
      return .unchanged
    }
    if !trusts, let doubt = text.doubt(after: old) {
      return refuse(
        .doubtful, "what was fetched \(doubt); it may be an error page or a login page",
        "Look at the address; if this is the document, run concord refresh with --accept and its id")
    }
    return .accepted
  }
}

extension DocumentReader {
  /// Reads the content that the store holds of a document.
  public func read(_ content: HeldContent) throws(ReadingError) -> Document {
    try read(
      path: content.file, name: content.mediaType.isEmpty ? content.name : "", format: content.format,
      charset: content.charset.nonempty)
  }
}

extension SourceState {
  /// The state after an answer that could be used.
  func answered() -> SourceState {
    var state = self
    (state.failingSince, state.failures, state.reason) = ("", 0, "")
    return state
  }

  /// The state after a try that gave nothing that could be used.
  func failed(_ reason: String, at moment: Moment) -> SourceState {
    var state = self
    if state.failures == 0 { state.failingSince = moment.description }
    state.failures += 1
    state.reason = reason
    return state
  }
}
