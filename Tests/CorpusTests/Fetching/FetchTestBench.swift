import Foundation
import LoopbackServer

@testable import Corpus

/// A fetcher with short times in a directory of its own, which is removed with it.
final class FetchTestBench: Sendable {
  let directory: String
  let fetcher: Fetcher

  init(_ adjust: (inout FetchPolicy) -> Void = { _ in }) throws {
    var policy = Self.policy
    adjust(&policy)
    directory = FileManager.default.temporaryDirectory.appendingPathComponent("concord-fetch-\(UUID().uuidString)").path
    fetcher = try Fetcher(policy: policy, directory: directory, proxies: ProxySettings([:]))
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  /// Times in milliseconds where the program has minutes.
  static let policy = FetchPolicy(
    userAgent: "concord-test/1.0 (+https://example.org/contact)", allowsPrivateHosts: true, connectSeconds: 5,
    stallSeconds: 5, totalSeconds: 10, compressedLimit: 1 << 20, expandedLimit: 4 << 20, redirectLimit: 5, attempts: 1,
    backoff: 0.01, longestWait: 0.5, delay: 0)

  /// What is left in the directory.
  var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted() }

  func fetch(_ url: String, language: String = "") -> FetchOutcome {
    fetcher.fetch(FetchRequest(id: "x", url: url, language: language))
  }
}

extension FetchOutcome {
  /// The document, when there is one.
  var resource: FetchedResource? {
    switch self {
    case .fetched(let resource), .unchanged(let resource): resource
    case .failed: nil
    }
  }

  /// The failure, when there is one.
  var failure: FetchFailure? {
    if case .failed(let failure) = self { failure } else { nil }
  }

  /// The bytes of the document.
  var bytes: [UInt8]? {
    guard case .fetched(let resource) = self, let data = FileManager.default.contents(atPath: resource.file) else {
      return nil
    }
    return [UInt8](data)
  }

  /// The text of the document.
  var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
}
