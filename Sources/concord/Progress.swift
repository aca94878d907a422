import Foundation

/// One line of progress on standard error, when that is a terminal; nothing otherwise.
final class Progress: @unchecked Sendable {
  private let label: String
  private let isTerminal = isatty(2) == 1
  private let lock = NSLock()
  private var last = ""

  init(label: String) { self.label = label }

  /// "reading 12 of 158"
  func show(_ done: Int, of total: Int) {
    guard isTerminal else { return }
    lock.withLock {
      let line = "\(label) \(done) of \(total)"
      guard line != last else { return }
      last = line
      StandardError.write(Array("\r\(line)\u{1B}[K".utf8))
    }
  }

  /// Clears the line.
  func end() {
    guard isTerminal else { return }
    lock.withLock { StandardError.write(Array("\r\u{1B}[K".utf8)) }
  }
}
