import Dispatch
import Foundation
import Synchronization

/// Fetches sources politely and safely: hosts side by side, each host slowly, nothing from where no public
/// document can be, nothing into memory that a server could make grow.
///
/// One fetcher is for one run: what it has learnt of a host (its `robots.txt`, that it is down) it keeps.
///
/// ```swift
/// let fetcher = try Fetcher(policy: FetchPolicy(userAgent: "concord/0.1.0 (+https://example.org)"), directory: "bodies")
/// fetcher.fetchAll(requests) { index, outcome in … }
/// ```
public final class Fetcher: Sendable {
  private let policy: FetchPolicy
  private let directory: String
  private let timetable: Timetable
  private let pool: ClientPool
  private let run = String(UInt32.random(in: .min ... .max), radix: 16)
  private let bodies = Mutex(0)

  /// A fetcher that writes bodies into `directory`, which is created.
  ///
  /// - Throws: `FetchFailure` of kind `.policy` or `.unwritable`.
  public convenience init(policy: FetchPolicy, directory: String) throws {
    try self.init(policy: policy, directory: directory, proxies: ProxySettings())
  }

  init(policy: FetchPolicy, directory: String, proxies: ProxySettings) throws(FetchFailure) {
    if let fault = policy.fault {
      throw FetchFailure(kind: .policy, url: directory, reason: fault.reason, remedy: fault.remedy)
    }
    self.policy = policy
    self.directory = directory
    timetable = Timetable(policy: policy)
    pool = ClientPool(policy: policy, proxies: proxies)
    try Self.prepare(directory)
  }

  /// Creates the directory and removes what an earlier run was writing when it was ended.
  private static func prepare(_ directory: String) throws(FetchFailure) {
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw unwritable(directory, "cannot be created")
    }
    guard FileManager.default.isWritableFile(atPath: directory),
      let names = try? FileManager.default.contentsOfDirectory(atPath: directory)
    else { throw unwritable(directory, "cannot be written to") }
    for name in names where name.hasPrefix("body-") && name.hasSuffix(".part") { unlink(directory + "/" + name) }
  }

  private static func unwritable(_ directory: String, _ reason: String) -> FetchFailure {
    FetchFailure(
      kind: .unwritable, url: directory, reason: "the directory \(reason)",
      remedy: "Check that it is a directory and its permissions")
  }

  /// Fetches one source and waits for it, also for its turn at its host.
  public func fetch(_ request: FetchRequest) -> FetchOutcome {
    let result = Mutex<FetchOutcome?>(nil)
    fetchAll([request]) { _, outcome in result.withLock { $0 = outcome } }
    return result.withLock { $0 }
      ?? .failed(
        FetchFailure(
          kind: .interrupted, url: request.url, reason: "the run was ended", remedy: "Run the command again",
          isTransient: true))
  }

  /// Fetches all sources and returns when the last is done.
  ///
  /// - Parameter each: called once for every request with its place in the list, in the order in which they are
  ///   done; from several threads, also at the same time. It may fetch more by the same fetcher.
  public func fetchAll(_ requests: [FetchRequest], each: @escaping @Sendable (Int, FetchOutcome) -> Void) {
    let round = Timetable.Round()
    var count = 0
    for (index, request) in requests.enumerated() {
      do throws(FetchFailure) {
        timetable.add(try visit(index, request), to: round)
        count += 1
      } catch {
        each(index, .failed(error))
      }
    }
    let workers = DispatchGroup()
    for _ in 0..<min(count, policy.connections) {
      workers.enter()
      let thread = Thread { [self] in
        // A server that hangs up while it is written to must not end the program.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        while let turn = timetable.take(round) { play(turn, round, each) }
        workers.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    workers.wait()
  }

  /// Ends everything under way within a second: what is not done fails as `.interrupted`. For good.
  public func interrupt() { timetable.interrupt() }

  private func visit(_ index: Int, _ request: FetchRequest) throws(FetchFailure) -> Visit {
    let target =
      policy.usesPublisherAddresses
      ? DocumentAddress.resolve(request.url, language: request.language)
      : DocumentAddress.Target(url: request.url, accept: DocumentAddress.accept, language: request.language)
    do throws(WebAddress.Fault) {
      let address = try WebAddress(target.url)
      if let objection = address.objection(policy) { throw objection }
      var asWritten: WebAddress?
      if target.url != request.url, let written = try? WebAddress(request.url), written != address {
        asWritten = written.objection(policy) == nil ? written : written.secured
      }
      return Visit(
        index: index, request: request, address: address, accept: target.accept, language: target.language,
        asWritten: asWritten)
    } catch {
      throw FetchFailure(
        kind: .refusedAddress, url: Visit.shown(request.url), reason: "the address \(error.reason)",
        remedy: error.remedy)
    }
  }
}

extension Fetcher {
  /// One turn: at most one document is asked for, and its place given back.
  private func play(_ turn: Timetable.Turn, _ round: Timetable.Round, _ each: (Int, FetchOutcome) -> Void) {
    switch turn {
    case .refuse(let visit, let failure):
      if let afresh = visit.afresh(after: failure) {
        timetable.settle(.onward(afresh), round)
        return
      }
      each(visit.index, .failed(failure))
      timetable.settle(.finished, round)
    case .ask(let visit, let readsRobots):
      let origin = visit.address.origin
      guard let client = pool.take(for: origin) else {
        let failure = visit.failure(
          .interrupted, "there is not enough memory", remedy: "Run with fewer connections", isTransient: true)
        // Others of this origin wait for its robots.txt, which nobody reads now.
        if readsRobots { timetable.close(origin, visit.ofOrigin(failure)) }
        timetable.release(origin, .finished, answered: nil, ifLost: failure)
        each(visit.index, .failed(failure))
        timetable.settle(.finished, round)
        return
      }
      var step = step(visit, client, readsRobots: readsRobots)
      pool.give(client)
      if case .failed(let failure)? = step.outcome, let afresh = visit.afresh(after: failure) {
        (step.outcome, step.next) = (nil, .onward(afresh))
      }
      let lost = visit.failure(
        .unreachable, "\(origin) has not answered several times in a row, so that it is left alone",
        remedy: "Try again later", isTransient: true)
      timetable.release(origin, step.next, answered: step.answered, ifLost: visit.ofOrigin(lost))
      // Who is told may ask the same origin for more, as for the file that a page leads to.
      if let outcome = step.outcome { each(visit.index, outcome) }
      timetable.settle(step.next, round)
    }
  }

  private struct Step {
    var next: Timetable.Next
    var outcome: FetchOutcome?
    var answered: Bool?
  }

  private func step(_ visit: Visit, _ client: HTTPClient, readsRobots: Bool) -> Step {
    let origin = visit.address.origin
    if readsRobots {
      let reading = RobotsReading(
        client: client, policy: policy, isInterrupted: { [timetable] in timetable.isInterrupted })
      switch reading.rules(for: visit) {
      case .rules(let rules):
        timetable.setRules(rules, of: origin)
        guard rules.allows(visit.address.path + visit.address.query) else {
          // The timetable refuses it at its next turn, as all others.
          return Step(next: .onward(visit), answered: true)
        }
      case .failed(let failure):
        let tries = timetable.failRobots(of: origin)
        if failure.isTransient, tries < policy.attempts, failure.kind != .interrupted {
          return Step(next: .again(visit, after: RetryAfter.backoff(attempt: tries, policy: policy)))
        }
        timetable.close(origin, visit.ofOrigin(failure))
        return Step(next: .finished, outcome: .failed(failure))
      }
    }
    let name = bodies.withLock { count -> String in
      count += 1
      return "body-\(run)-\(String(1_000_000 + count).dropFirst())"
    }
    let answer = client.ask(
      HTTPClient.Question(
        address: visit.address, headers: visit.headers(), cookies: visit.cookies,
        target: .file(directory: directory, name: name)),
      isInterrupted: { [timetable] in timetable.isInterrupted })
    return step(visit, after: answer)
  }

  private func step(_ visit: Visit, after answer: HTTPClient.Answer) -> Step {
    if let failure = visit.failure(of: answer, policy: policy) { return step(visit, after: answer, failure) }
    do throws(FetchFailure) {
      switch answer.status {
      case 304: return Step(next: .finished, outcome: .unchanged(resource(visit, answer)), answered: true)
      case 300..<400:
        var next = visit
        let setsCookie = answer.headers.first("set-cookie") != nil
        try next.follow(
          answer.headers.first("location") ?? "", status: answer.status, setsCookie: setsCookie, policy: policy)
        next.cookies = answer.cookies
        return Step(next: .onward(next), answered: true)
      default:
        return Step(next: .finished, outcome: .fetched(try store(visit, answer)), answered: true)
      }
    } catch {
      return Step(next: .finished, outcome: .failed(error), answered: true)
    }
  }

  /// Another try, or the end of them.
  private func step(_ visit: Visit, after answer: HTTPClient.Answer, _ failure: FetchFailure) -> Step {
    let answered: Bool? = answer.status > 0 ? true : [.unreachable, .timeout].contains(failure.kind) ? false : nil
    var failure = failure
    guard failure.isTransient, failure.kind != .interrupted, failure.kind != .noSpace else {
      return Step(next: .finished, outcome: .failed(failure), answered: answered)
    }
    let asked = RetryAfter.seconds(answer.headers.first("retry-after"))
    if let asked, asked > policy.longestWait {
      failure.kind = .rateLimited
      failure.reason += " and asks to wait \(Int(asked.rounded(.up))) seconds (Retry-After)"
      timetable.close(visit.address.origin, visit.ofOrigin(failure))
      return Step(next: .finished, outcome: .failed(failure), answered: answered)
    }
    guard visit.attempt < policy.attempts else {
      if policy.attempts > 1 { failure.reason += ", \(policy.attempts) times" }
      return Step(next: .finished, outcome: .failed(failure), answered: answered)
    }
    var next = visit
    next.attempt += 1
    let wait = asked ?? RetryAfter.backoff(attempt: visit.attempt, policy: policy)
    return Step(next: .again(next, after: wait), answered: answered)
  }

  private func store(_ visit: Visit, _ answer: HTTPClient.Answer) throws(FetchFailure) -> FetchedResource {
    var resource = resource(visit, answer)
    do {
      resource.hash = try answer.receiver.body?.finish() ?? ""
    } catch {
      switch error {
      case .full:
        throw visit.failure(
          .noSpace, "there is no room on the disk", remedy: "Free some space and run again", isTransient: true)
      case .system(let message):
        throw visit.failure(
          .unwritable, "cannot be written to the disk: \(message)", remedy: "Check the directory of the store")
      }
    }
    resource.file = answer.receiver.body?.path ?? ""
    resource.byteCount = answer.receiver.byteCount
    if resource.mediaType == "application/zip" {
      let (name, refusal) = ZipListing.mediaType(ofFile: resource.file)
      resource.mediaType = name
      if let refusal {
        unlink(resource.file)
        throw visit.notADocument(refusal)
      }
    }
    return resource
  }

  private func resource(_ visit: Visit, _ answer: HTTPClient.Answer) -> FetchedResource {
    let declared = answer.headers.first("content-type") ?? ""
    let isUnchanged = answer.status == 304
    return FetchedResource(
      finalURL: visit.address.description, hops: visit.hops, movedTo: visit.movedTo, status: answer.status,
      headers: answer.headers, mediaType: answer.receiver.mediaType?.name ?? MediaType.name(of: declared),
      charset: MediaType.charset(of: declared),
      etag: answer.headers.first("etag") ?? (isUnchanged ? visit.request.etag : nil),
      lastModified: answer.headers.first("last-modified") ?? (isUnchanged ? visit.request.lastModified : nil),
      file: "", hash: "", byteCount: 0)
  }
}
