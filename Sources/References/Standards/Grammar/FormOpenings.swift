/// Forms by the first two bytes that they can match.
final class FormOpenings: @unchecked Sendable {
  private let starts: UnsafeMutableBufferPointer<Int32>
  private let entries: UnsafeMutableBufferPointer<Int32>

  deinit {
    starts.deallocate()
    entries.deallocate()
  }

  /// Openings of `forms`: where each begins in the program, and the first two letters of its publisher.
  init(_ program: GrammarProgram, _ forms: [(instruction: Int32, publisher: [UInt8])]) {
    // A publisher's own forms come before those of others that begin with its name: "ISO/IEC ..." is read by ISO's.
    var own = [[Int32]](repeating: [], count: 1024)
    var buckets = own
    for (index, form) in forms.enumerated() {
      let head = form.publisher.count == 2 ? Self.bucket(form.publisher[0], form.publisher[1]) : -1
      for (first, second) in program.openings(of: form.instruction) {
        for next in second.map({ $0...$0 }) ?? 0...255 {
          let bucket = Self.bucket(first, next)
          if bucket == head {
            if own[bucket].last != Int32(index) { own[bucket].append(Int32(index)) }
          } else if buckets[bucket].last != Int32(index) {
            buckets[bucket].append(Int32(index))
          }
        }
      }
    }
    for index in buckets.indices { buckets[index] = own[index] + buckets[index] }
    starts = .allocate(capacity: 1025)
    entries = .allocate(capacity: buckets.reduce(1) { $0 + $1.count })
    entries.initialize(repeating: 0)
    var count = 0
    for (index, bucket) in buckets.enumerated() {
      starts.initializeElement(at: index, to: Int32(count))
      for form in bucket {
        entries[count] = form
        count += 1
      }
    }
    starts.initializeElement(at: 1024, to: Int32(count))
  }

  /// The forms that may begin with these bytes, in order.
  @inline(__always)
  func forms(_ first: UInt8, _ second: UInt8) -> UnsafeBufferPointer<Int32> {
    let bucket = Self.bucket(first, second)
    return UnsafeBufferPointer(rebasing: entries[Int(starts[bucket])..<Int(starts[bucket + 1])])
  }

  @inline(__always)
  private static func bucket(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) &* 37 &+ Int(second) &* 11) & 1023 }
}
