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

  /// Literals lie behind each other in `blob`: the walk must not touch reference counts.
  private struct Entry: Sendable {
    var offset: Int32
    var count: Int32
    var payload: Int32
    /// Bytes five to eight, and which of them there are: most literals of one head differ here.
    var tail: UInt32
    var tailMask: UInt32
    /// What may stand between this literal and the next.
    var join: Literal.Join
    /// First two bytes of the next literal; 0 when anything may follow.
    var next: UInt8
    var afterNext: UInt8
  }

  /// A literal to be found.
  struct Literal {
    /// Folded, at least one byte long.
    var bytes: [UInt8]
    /// What the literal stands for.
    var payload: Int32
    /// What may stand between a literal and the one behind it.
    enum Join: UInt8, Sendable {
      /// Anything.
      case any
      /// The word must end.
      case border
      /// White space or a hyphen, then `next`.
      case space
      /// White space, a hyphen or nothing, then `next`.
      case hyphen
    }
    /// How the literal goes on.
    var join = Join.any
    /// The next literal of the phrase, as far as it is known.
    var next: [UInt8] = []
  }

  private var blob: [UInt8] = []
  private var entries: [Entry] = []
  private var pairs = [UInt64](repeating: 0, count: 1024)
  /// Open addressing on the first four (or fewer) bytes; a slot holds the range of entries with that head.
  private var slots: [Slot] = []
  private var mask: UInt32 = 0
  /// A literal begins with "(": "lagen (2018:218)".
  private var hasBracket = false
  /// A bit for the hash of every head: small enough to stay in the nearest cache, which `slots` are not.
  private var heads = [UInt64](repeating: 0, count: 1024)
  /// Literals of one to three bytes; few.
  private var shorts: [Slot] = []
  /// First byte -> where its short literals begin in `shorts`; one entry more than bytes.
  private var shortsByFirst = [UInt16](repeating: 0, count: 257)

  private struct Slot: Sendable {
    var head: UInt32 = 0
    var first: Int32 = -1
    var last: Int32 = -1
  }

  /// A table of literals.
  init(_ literals: [Literal]) {
    let sorted = literals.filter { !$0.bytes.isEmpty }.sorted { a, b in
      if (a.bytes.count >= 4) != (b.bytes.count >= 4) { return a.bytes.count >= 4 }
      return (Self.head(of: a.bytes), a.payload) < (Self.head(of: b.bytes), b.payload)
    }
    for literal in sorted {
      let isASCII = literal.bytes[literal.bytes.count - 1] < 0x80
      entries.append(
        Entry(
          offset: Int32(blob.count), count: Int32(literal.bytes.count), payload: literal.payload,
          tail: Self.head(of: Array(literal.bytes.dropFirst(4))),
          tailMask: Self.head(of: literal.bytes.dropFirst(4).map { _ in 0xFF }),
          join: isASCII ? literal.join : .any, next: literal.next.first ?? 0,
          afterNext: literal.next.count > 1 ? literal.next[1] : 0))
      blob += literal.bytes
    }
    hasBracket = sorted.contains { $0.bytes[0] == UInt8(ascii: "(") }
    for literal in sorted.map(\.bytes) {
      if literal.count == 1 {
        for second in 0..<256 { setPair(UInt16(literal[0]) | UInt16(second) << 8) }
      } else {
        setPair(UInt16(literal[0]) | UInt16(literal[1]) << 8)
      }
    }
    let long = sorted.prefix { $0.bytes.count >= 4 }.count
    var size = 64
    while size < long * 3 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = UInt32(size - 1)
    var index = 0
    while index < sorted.count {
      let literal = sorted[index].bytes
      let head = Self.head(of: literal)
      let isLong = literal.count >= 4
      var last = index + 1
      while last < sorted.count, (sorted[last].bytes.count >= 4) == isLong,
        Self.head(of: sorted[last].bytes) == head
      { last += 1 }
      if isLong {
        let hash = Self.hash(head)
        heads[Int(hash & 0xFFFF) >> 6] |= 1 << UInt64(hash & 63)
        var slot = hash & mask
        while slots[Int(slot)].first >= 0 { slot = (slot + 1) & mask }
        slots[Int(slot)] = Slot(head: head, first: Int32(index), last: Int32(last))
      } else {
        shorts.append(Slot(head: head, first: Int32(index), last: Int32(last)))
      }
      index = last
    }
    shorts.sort { ($0.head & 0xFF, $0.head) < ($1.head & 0xFF, $1.head) }
    for byte in 0..<256 {
      shortsByFirst[byte + 1] = UInt16(shorts.prefix { $0.head & 0xFF <= UInt32(byte) }.count)
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
  fileprivate static func hash(_ head: UInt32) -> UInt32 {
    let product = head &* 0x9E37_79B1
    return product ^ (product >> 15)
  }

  /// Calls `body` for every literal that stands at the beginning of a word in `range`, in ascending order.
  func scan(_ text: TextView, _ range: Range<Int>, _ body: (Hit) -> Void) {
    entries.withUnsafeBufferPointer { entries in
      slots.withUnsafeBufferPointer { slots in
        pairs.withUnsafeBufferPointer { pairs in
          blob.withUnsafeBufferPointer { blob in
            shorts.withUnsafeBufferPointer { shorts in
              shortsByFirst.withUnsafeBufferPointer { shortsByFirst in
                heads.withUnsafeBufferPointer { heads in
                  Walk(
                    text: text, limit: range.upperBound, entries: entries, slots: slots, mask: mask, heads: heads,
                    pairs: pairs,
                    blob: blob, shorts: shorts, shortsByFirst: shortsByFirst,
                    bracket: hasBracket ? UInt8(ascii: "(") : 0xFF
                  ).run(from: range.lowerBound, body)
                }
              }
            }
          }
        }
      }
    }
  }

  /// One walk over a passage, on bare pointers.
  private struct Walk {
    let text: TextView
    let limit: Int
    let entries: UnsafeBufferPointer<Entry>
    let slots: UnsafeBufferPointer<Slot>
    let mask: UInt32
    let heads: UnsafeBufferPointer<UInt64>
    let pairs: UnsafeBufferPointer<UInt64>
    let blob: UnsafeBufferPointer<UInt8>
    let shorts: UnsafeBufferPointer<Slot>
    let shortsByFirst: UnsafeBufferPointer<UInt16>
    /// "(" if a literal begins with it, otherwise what no byte below 0x80 equals.
    let bracket: UInt8

    @inline(__always)
    func run(from start: Int, _ body: (Hit) -> Void) {
      var previousIsWord = false
      var index = start
      while index < limit {
        let byte = text.folded[index]
        if byte < 0x80 {
          // Of the ASCII symbols only the opening bracket is a trigger, in languages that need it.
          let isWord = TextView.isASCIIWord(byte)
          if isWord ? !previousIsWord : byte == bracket { probe(index, body) }
          previousIsWord = isWord
          index += 1
          continue
        }
        let kind = text.character(at: index)
        if kind != .word || !previousIsWord { probe(index, body) }
        previousIsWord = kind == .word
        index += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      }
    }

    @inline(__always)
    private func probe(_ index: Int, _ body: (Hit) -> Void) {
      let folded = text.folded
      let first = UInt32(folded[index])
      let second = index + 1 < limit ? UInt32(folded[index + 1]) : 0
      let pair = UInt16(first | second << 8)
      guard pairs[Int(pair >> 6)] & (1 << UInt64(pair & 63)) != 0 else { return }
      if index + 4 <= limit {
        let head =
          first | second << 8 | UInt32(folded[index + 2]) << 16 | UInt32(folded[index + 3]) << 24
        let hash = TriggerTable.hash(head)
        if heads[Int(hash & 0xFFFF) >> 6] & (1 << UInt64(hash & 63)) != 0 {
          var slot = Int(hash & mask)
          while slots[slot].first >= 0 {
            if slots[slot].head == head {
              compare(index, slots[slot], 4, body)
              break
            }
            slot = (slot + 1) & Int(mask)
          }
        }
      }
      for position in Int(shortsByFirst[Int(first)])..<Int(shortsByFirst[Int(first) + 1]) {
        let short = shorts[position]
        let length = short.head >> 16 != 0 ? 3 : short.head >> 8 != 0 ? 2 : 1
        guard index + length <= limit else { continue }
        if length > 1, UInt8(truncatingIfNeeded: short.head >> 8) != UInt8(second) { continue }
        if length > 2, UInt8(truncatingIfNeeded: short.head >> 16) != folded[index + 2] { continue }
        compare(index, short, length, body)
      }
    }

    @inline(__always)
    private func compare(_ index: Int, _ slot: Slot, _ known: Int, _ body: (Hit) -> Void) {
      var tail: UInt32 = 0
      if known == 4 {
        for offset in 4..<8 where index + offset < limit {
          tail |= UInt32(text.folded[index + offset]) << UInt32((offset - 4) * 8)
        }
      }
      for position in Int(slot.first)..<Int(slot.last) {
        let entry = entries[position]
        guard tail & entry.tailMask == entry.tail else { continue }
        let count = Int(entry.count)
        guard index + count <= limit else { continue }
        var offset = known == 4 ? min(count, 8) : known
        while offset < count, text.folded[index + offset] == blob[Int(entry.offset) + offset] { offset += 1 }
        guard offset >= count, follows(entry, index + count) else { continue }
        body(Hit(start: index, end: index + count, payload: entry.payload))
      }
    }

    /// Rejects most first words of phrases by what stands behind them. What is neither a letter, a plain space nor a
    /// hyphen takes the long way.
    @inline(__always)
    private func follows(_ entry: Entry, _ end: Int) -> Bool {
      if entry.join == .any { return true }
      guard end < limit else { return entry.join == .border }
      let byte = text.folded[end]
      if TextView.isASCIIWord(byte) { return entry.join == .hyphen && begins(entry, end) }
      if entry.join == .border { return true }
      guard byte == 0x20 || byte == 0x2D, end + 1 < limit else { return byte >= 0x80 || byte == 0x09 }
      let next = text.folded[end + 1]
      return begins(entry, end + 1) || next == 0x20 || next == 0x2D || next >= 0x80
    }

    @inline(__always)
    private func begins(_ entry: Entry, _ at: Int) -> Bool {
      if entry.next == 0 { return true }
      guard text.folded[at] == entry.next else { return false }
      return entry.afterNext == 0 || at + 1 >= limit || text.folded[at + 1] == entry.afterNext
    }
  }
}
