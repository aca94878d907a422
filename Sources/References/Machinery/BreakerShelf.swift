import Foundation
import Text

/// Sentence breakers between uses: opening one costs as much as reading a page.
final class BreakerShelf: @unchecked Sendable {
  private let lock = NSLock()
  private var idle: [TextBreaker] = []

  /// A breaker for one thread; nil when ICU has none.
  func take(language: String) -> TextBreaker? {
    lock.withLock { idle.popLast() } ?? TextBreaker(.sentences, language: language)
  }

  func put(_ breaker: TextBreaker) { lock.withLock { idle.append(breaker) } }
}
