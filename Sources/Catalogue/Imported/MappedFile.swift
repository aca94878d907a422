import Foundation

/// A file of numbers and texts that is mapped into memory: what is not asked for is never read.
final class MappedFile: @unchecked Sendable {
  private let bytes: UnsafeRawBufferPointer

  /// Bytes of the file.
  var count: Int { bytes.count }

  /// Maps the file at `path`; nil when there is none, or it is empty.
  init?(_ path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_size > 0 else { return nil }
    let size = Int(facts.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else { return nil }
    // Few places are asked for, far from each other: their neighbours need not come into memory.
    madvise(start, size, MADV_RANDOM)
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

  /// Whether the file begins with `magic`.
  func begins(with magic: [UInt8]) -> Bool { bytes.starts(with: magic) }

  /// The little-endian number at byte `position`.
  func number(_ position: Int) -> Int {
    Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self)))
  }

  /// The little-endian number of eight bytes at byte `position`.
  func long(_ position: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  /// The text with the offset `reference` in the texts that begin at byte `start`: its length, then UTF-8. Empty where a
  /// damaged file points outside itself.
  func bytes(at reference: Int, from start: Int) -> UnsafeRawBufferPointer {
    let first = start + reference + 4
    guard first <= bytes.count else { return UnsafeRawBufferPointer(rebasing: bytes[bytes.count...]) }
    let end = first + number(first - 4)
    return UnsafeRawBufferPointer(rebasing: end <= bytes.count ? bytes[first..<end] : bytes[bytes.count...])
  }

  /// The same as a string.
  func text(at reference: Int, from start: Int) -> String {
    String(decoding: bytes(at: reference, from: start), as: UTF8.self)
  }

  /// Whether the text with the offset `reference` is `text`.
  func equals(_ text: UnsafeBufferPointer<UInt8>, at reference: Int, from start: Int) -> Bool {
    let own = bytes(at: reference, from: start)
    guard own.count == text.count, let first = own.baseAddress, let second = text.baseAddress else { return false }
    return memcmp(first, second, text.count) == 0
  }
}
