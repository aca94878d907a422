/// Finds, in one walk over the bytes of a text, the few places that are worth a grammar.
///
/// Every rule names literals it cannot do without ("U.S.C.", "ISO", "transparen"). The walk looks at the
/// beginnings of words only: a bitmap of first byte pairs rejects most of them, a hash of the first four bytes
/// most of the rest. Literals are compared with the folded text; rules check capitals themselves.
struct TriggerTable: Sendable {
  /// A place where a literal stands.
  struct Hit {
    /// First byte.
    let start: Int
    /// Past the last byte.
    let end: Int
    /// What the literal was registered for.
    let payload: Int32
  }

  private struct Entry: Sendable {
    var literal: [UInt8]
    var payload: Int32
  }

  private var entries: [Entry] = []
  private var pairs = [UInt64](repeating: 0, count: 1024)
  /// Open addressing on the first four (or fewer) bytes; a slot holds the range of entries with that head.
  private var slots: [Slot] = []
  private var mask: UInt32 = 0
  private var shortHeads: [UInt32: Range<Int32>] = [:]

  private struct Slot: Sendable {
    var head: UInt32 = 0
    var first: Int32 = -1
    var last: Int32 = -1
  }

  /// A table of folded literals, each at least one byte long, with what they stand for.
  init(_ literals: [(literal: [UInt8], payload: Int32)]) {
    entries = literals.filter { !$0.literal.isEmpty }.map {
      Entry(literal: $0.literal, payload: $0.payload)
    }
    entries.sort { a, b in
      let (headA, headB) = (Self.head(of: a.literal), Self.head(of: b.literal))
      if (a.literal.count >= 4) != (b.literal.count >= 4) { return a.literal.count >= 4 }
      return (headA, a.payload) < (headB, b.payload)
    }
    for entry in entries {
      if entry.literal.count == 1 {
        for second in 0..<256 { setPair(UInt16(entry.literal[0]) | UInt16(second) << 8) }
      } else {
        setPair(UInt16(entry.literal[0]) | UInt16(entry.literal[1]) << 8)
      }
    }
    let long = entries.prefix { $0.literal.count >= 4 }.count
    var size = 64
    while size < long * 3 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = UInt32(size - 1)
    var index = 0
    while index < entries.count {
      let literal = entries[index].literal
      let head = Self.head(of: literal)
      let isLong = literal.count >= 4
      var last = index + 1
      while last < entries.count, (entries[last].literal.count >= 4) == isLong,
        Self.head(of: entries[last].literal) == head
      { last += 1 }
      if isLong {
        var slot = Self.hash(head) & mask
        while slots[Int(slot)].first >= 0 { slot = (slot + 1) & mask }
        slots[Int(slot)] = Slot(head: head, first: Int32(index), last: Int32(last))
      } else {
        shortHeads[head] = Int32(index)..<Int32(last)
      }
      index = last
    }
  }

  private mutating func setPair(_ pair: UInt16) {
    pairs[Int(pair >> 6)] |= 1 << UInt64(pair & 63)
  }

  private static func head(of literal: [UInt8]) -> UInt32 {
    var head: UInt32 = 0
    for index in 0..<min(4, literal.count) { head |= UInt32(literal[index]) << UInt32(index * 8) }
    return head
  }

  @inline(__always)
  private static func hash(_ head: UInt32) -> UInt32 {
    let product = head &* 0x9E37_79B1
    return product ^ (product >> 15)
  }

  /// Calls `body` for every literal that stands at the beginning of a word in `range`, in ascending order.
  func scan(_ text: TextView, _ range: Range<Int>, _ body: (Hit) -> Void) {
    let folded = text.folded
    var previousIsWord = false
    var index = range.lowerBound
    entries.withUnsafeBufferPointer { entries in
      slots.withUnsafeBufferPointer { slots in
        pairs.withUnsafeBufferPointer { pairs in
          while index < range.upperBound {
            let byte = folded[index]
            if byte < 0x80 {
              let isWord = TextView.isASCIIWord(byte)
              // Symbols that begin a form, such as "(", are never triggers on their own.
              if isWord, !previousIsWord {
                probe(folded, index, range.upperBound, entries, slots, pairs, body)
              }
              previousIsWord = isWord
              index += 1
              continue
            }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            let kind = text.character(at: index)
            if kind != .word || !previousIsWord {
              probe(folded, index, range.upperBound, entries, slots, pairs, body)
            }
            previousIsWord = kind == .word
            index += length
          }
        }
      }
    }
  }

  @inline(__always)
  private func probe(
    _ folded: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int,
    _ entries: UnsafeBufferPointer<Entry>, _ slots: UnsafeBufferPointer<Slot>,
    _ pairs: UnsafeBufferPointer<UInt64>, _ body: (Hit) -> Void
  ) {
    let first = UInt32(folded[index])
    let second = index + 1 < limit ? UInt32(folded[index + 1]) : 0
    let pair = UInt16(first | second << 8)
    guard pairs[Int(pair >> 6)] & (1 << UInt64(pair & 63)) != 0 else { return }
    if index + 4 <= limit {
      let head = first | second << 8 | UInt32(folded[index + 2]) << 16 | UInt32(folded[index + 3]) << 24
      var slot = Int(Self.hash(head) & mask)
      while slots[slot].first >= 0 {
        if slots[slot].head == head {
          compare(folded, index, limit, entries, Int(slots[slot].first)..<Int(slots[slot].last), body)
          break
        }
        slot = (slot + 1) & Int(mask)
      }
    }
    if shortHeads.isEmpty { return }
    var head: UInt32 = 0
    for length in 1...3 where index + length <= limit {
      head |= UInt32(folded[index + length - 1]) << UInt32((length - 1) * 8)
      if let range = shortHeads[head] {
        compare(folded, index, limit, entries, Int(range.lowerBound)..<Int(range.upperBound), body)
      }
    }
  }

  @inline(__always)
  private func compare(
    _ folded: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int,
    _ entries: UnsafeBufferPointer<Entry>, _ range: Range<Int>, _ body: (Hit) -> Void
  ) {
    for entry in range {
      let count = entries[entry].literal.count
      guard index + count <= limit else { continue }
      let same = entries[entry].literal.withUnsafeBufferPointer { literal in
        for offset in 0..<count where folded[index + offset] != literal[offset] { return false }
        return true
      }
      if same { body(Hit(start: index, end: index + count, payload: entries[entry].payload)) }
    }
  }
}
