import Foundation

/// A value that another thread makes while this one does something else.
final class Background<Value: Sendable>: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  /// Written once, before `done` is signalled.
  private var made: Value?

  /// Begins to make the value.
  init(_ make: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async {
      self.made = make()
      self.done.signal()
    }
  }

  /// The value, once it is made.
  func value() -> Value? {
    done.wait()
    done.signal()
    return made
  }
}
