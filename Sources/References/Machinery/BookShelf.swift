import Foundation

/// Books of rules already made, by language and whatever else they depend on; shared between threads.
final class BookShelf<Book: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var books: [String: Book] = [:]

  func book(_ key: String) -> Book? { lock.withLock { books[key] } }
  func put(_ key: String, _ book: Book) { lock.withLock { books[key] = book } }
}
