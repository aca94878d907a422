import Foundation

/// Runs numbered pieces of work on several threads and hands their results on in the order of the numbers.
///
/// Few results wait at any time: a thread that is far ahead of the slowest piece waits for it.
enum OrderedWork {
  /// Calls `work` for 0..<count on `jobs` threads, and `consume` on this one.
  static func run<Result: Sendable>(
    count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result, consume: (Result) -> Void
  ) {
    guard jobs > 1, count > 1 else {
      for index in 0..<count { consume(work(index)) }
      return
    }
    let queue = Queue<Result>(count: count, ahead: jobs * 4)
    for _ in 0..<min(jobs, count) {
      DispatchQueue.global().async {
        while let index = queue.next() { queue.put(work(index), at: index) }
      }
    }
    for index in 0..<count { consume(queue.take(index)) }
  }

  private final class Queue<Result: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let count: Int
    private let ahead: Int
    private var begun = 0
    private var taken = 0
    private var results: [Int: Result] = [:]

    init(count: Int, ahead: Int) {
      self.count = count
      self.ahead = ahead
    }

    /// The next piece for a thread; nil when all have been begun.
    func next() -> Int? {
      condition.withLock {
        while begun < count, begun >= taken + ahead { condition.wait() }
        guard begun < count else { return nil }
        begun += 1
        return begun - 1
      }
    }

    func put(_ result: Result, at index: Int) {
      condition.withLock {
        results[index] = result
        condition.broadcast()
      }
    }

    /// The result of the piece `index`, once it is there.
    func take(_ index: Int) -> Result {
      condition.withLock {
        while true {
          if let result = results.removeValue(forKey: index) {
            taken = index + 1
            condition.broadcast()
            return result
          }
          condition.wait()
        }
      }
    }
  }
}
