import Foundation

/// Says which source is asked for next: hosts side by side, one host after a pause, robots.txt before all else.
///
/// Nobody waits while holding a place: a source that has to be tried again goes back into the queue of its host.
final class Timetable: @unchecked Sendable {
  /// What is known of the `robots.txt` of an origin.
  enum Robots {
    case unknown
    case beingRead
    case rules(RobotsRules)
  }

  /// What to do next.
  enum Turn {
    /// Ask for it; `readsRobots` when the robots.txt of its origin comes first.
    case ask(Visit, readsRobots: Bool)
    /// Do not even ask.
    case refuse(Visit, FetchFailure)
  }

  /// The sources of one call of `Fetcher.fetchAll`. Its content belongs to the timetable.
  final class Round: @unchecked Sendable {
    fileprivate var queues: [String: ArraySlice<Visit>] = [:]
    fileprivate var origins: [String] = []
    fileprivate var unfinished = 0
    fileprivate var next = 0

    /// No sources yet.
    init() {}

    /// Rules can be long, and a source can wait for many turns: they are asked once.
    fileprivate func clearFirst(of origin: String) {
      guard let first = queues[origin]?.startIndex else { return }
      queues[origin]?[first].isCleared = true
    }
  }

  private struct Standing {
    var robots = Robots.unknown
    var robotsAttempts = 0
    var active = 0
    var nextStart = 0.0
    var failuresInRow = 0
    /// Why nothing more is asked of this origin in this run.
    var closed: FetchFailure?
  }

  /// The failures of so many sources with all their attempts, without an answer between, and a host is left alone.
  private static let patience = 3

  private let policy: FetchPolicy
  private let condition = NSCondition()
  private var standings: [String: Standing] = [:]
  private var active = 0
  private var interrupted = false

  /// A timetable by the delays and numbers of `policy`.
  init(policy: FetchPolicy) { self.policy = policy }

  /// Whether the run was ended.
  var isInterrupted: Bool { locked { interrupted } }

  /// Ends the run: what is under way stops, what waits is refused.
  func interrupt() { locked { interrupted = true } }

  private func locked<Result>(_ body: () -> Result) -> Result {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    return body()
  }

  /// Puts a new source at the end of the queue of its origin.
  func add(_ visit: Visit, to round: Round) {
    locked {
      round.unfinished += 1
      enqueue(visit, round, first: false)
    }
  }

  private func enqueue(_ visit: Visit, _ round: Round, first: Bool) {
    let origin = visit.address.origin
    if round.queues[origin] == nil { round.origins.append(origin) }
    if first {
      round.queues[origin] = [visit] + (round.queues[origin] ?? [])
    } else {
      round.queues[origin, default: []].append(visit)
    }
  }

  /// The next turn of a round, waited for; nil when all of its sources are done.
  func take(_ round: Round) -> Turn? {
    condition.lock()
    defer { condition.unlock() }
    while round.unfinished > 0 {
      let now = SteadyClock.now
      var earliest = now + 60
      for offset in round.origins.indices {
        let place = (round.next + offset) % round.origins.count
        let origin = round.origins[place]
        guard let visit = round.queues[origin]?.first else { continue }
        var standing = standings[origin] ?? Standing()
        if let failure = refusal(of: visit, standing) {
          round.queues[origin]?.removeFirst()
          return .refuse(visit, failure)
        }
        switch standing.robots {
        case .beingRead: continue
        case .rules: round.clearFirst(of: origin)
        case .unknown: break
        }
        guard standing.active < policy.connectionsPerHost, active < policy.connections else { continue }
        guard standing.nextStart <= now else {
          earliest = min(earliest, standing.nextStart)
          continue
        }
        round.queues[origin]?.removeFirst()
        round.next = (place + 1) % round.origins.count
        var readsRobots = false
        if case .unknown = standing.robots {
          (readsRobots, standing.robots) = (true, .beingRead)
        }
        standing.active += 1
        active += 1
        standing.nextStart = now + delay(standing)
        standings[origin] = standing
        return .ask(visit, readsRobots: readsRobots)
      }
      _ = condition.wait(until: Date(timeIntervalSinceNow: max(0.001, earliest - now)))
    }
    return nil
  }

  private func delay(_ standing: Standing) -> Double {
    if case .rules(let rules) = standing.robots { return max(policy.delay, rules.crawlDelay) }
    return policy.delay
  }

  private func refusal(of visit: Visit, _ standing: Standing) -> FetchFailure? {
    if interrupted {
      return visit.failure(.interrupted, "the run was ended", remedy: "Run the command again", isTransient: true)
    }
    if var failure = standing.closed {
      failure.url = visit.request.url
      return failure
    }
    guard !visit.isCleared, case .rules(let rules) = standing.robots,
      !rules.allows(visit.address.path + visit.address.query)
    else {
      return nil
    }
    return visit.failure(
      .robots, "robots.txt of \(visit.address.origin) does not want \(visit.address.path) fetched by programs",
      remedy: "Ask the publisher, or keep a copy in the corpus under path:")
  }

  /// Notes the rules of an origin.
  func setRules(_ rules: RobotsRules, of origin: String) {
    locked { standings[origin, default: Standing()].robots = .rules(rules) }
  }

  /// Notes that robots.txt could not be read.
  ///
  /// - Returns: the number of tries so far.
  func failRobots(of origin: String) -> Int {
    locked {
      standings[origin, default: Standing()].robots = .unknown
      standings[origin, default: Standing()].robotsAttempts += 1
      return standings[origin]?.robotsAttempts ?? 1
    }
  }

  /// Asks nothing more of an origin in this run.
  func close(_ origin: String, _ failure: FetchFailure) {
    locked { standings[origin, default: Standing()].closed = failure }
  }

  /// What becomes of a source after its turn.
  enum Next {
    /// It is done.
    case finished
    /// It is tried again; its origin is left alone for so many seconds.
    case again(Visit, after: Double)
    /// It goes on elsewhere.
    case onward(Visit)
  }

  /// Gives the place of a turn back, so that others, and whoever is told of its outcome, may ask the origin.
  ///
  /// - Parameters:
  ///   - next: what becomes of the source; the round is told by ``settle(_:_:)``.
  ///   - answered: whether the origin answered at all, nil when that is not known.
  ///   - ifLost: the failure of all further sources of the origin, when it has been silent too often.
  func release(_ origin: String, _ next: Next, answered: Bool?, ifLost: FetchFailure) {
    locked {
      var standing = standings[origin] ?? Standing()
      standing.active -= 1
      active -= 1
      var pause = delay(standing)
      if case .again(_, let wait) = next { pause = max(pause, wait) }
      standing.nextStart = max(standing.nextStart, SteadyClock.now + pause)
      if answered == true { standing.failuresInRow = 0 }
      if answered == false { standing.failuresInRow += 1 }
      if standing.failuresInRow >= Self.patience * policy.attempts { standing.closed = ifLost }
      standings[origin] = standing
    }
  }

  /// Tells the round what becomes of a source: it is done, or waits for another turn.
  func settle(_ next: Next, _ round: Round) {
    locked {
      switch next {
      case .finished: round.unfinished -= 1
      case .again(let visit, _): enqueue(visit, round, first: false)
      case .onward(let visit): enqueue(visit, round, first: true)
      }
    }
  }
}
