/// Random 0/1 matrices with the row and column sums of a given one, by curveball trades (Strona et al. 2014).
///
/// A trade takes two rows, pools the columns that only one of them has, and deals them out anew, so that each row keeps
/// its size. Many trades walk uniformly over all matrices with these sums (Carstens 2015). Rows are bit sets.
struct Curveball: Sendable {
  /// Number of rows.
  let rows: Int
  /// Words of a row.
  let words: Int
  /// The matrix, row after row.
  private(set) var bits: [UInt64]
  /// Rows that can trade: neither empty nor full.
  private let trading: [Int]
  private var source: RandomSource
  private var pool: [Int]

  init(cited: [[Int]], columns: Int, source: RandomSource) {
    let words = (columns + 63) / 64
    var bits = [UInt64](repeating: 0, count: cited.count * words)
    for (row, targets) in cited.enumerated() {
      for target in targets { bits[row * words + target / 64] |= 1 << UInt64(target % 64) }
    }
    self.rows = cited.count
    self.words = words
    self.bits = bits
    self.trading = cited.indices.filter { !cited[$0].isEmpty && cited[$0].count < columns }
    self.source = source
    self.pool = [Int](repeating: 0, count: columns)
  }

  /// Trades that make one matrix nearly independent of the one before: 5 for each row.
  var tradesPerMatrix: Int { 5 * trading.count }

  /// Performs `number` trades.
  mutating func trade(_ number: Int) {
    guard trading.count > 1 else { return }
    var source = source
    bits.withUnsafeMutableBufferPointer { bits in
      pool.withUnsafeMutableBufferPointer { pool in
        for _ in 0..<number {
          let first = source.next(below: trading.count)
          let second = source.next(below: trading.count - 1)
          let a = trading[first]
          let b = trading[second < first ? second : second + 1]
          Self.trade(a * words, b * words, words: words, bits: bits, pool: pool, source: &source)
        }
      }
    }
    self.source = source
  }

  /// One trade between the rows that begin at words `a` and `b`.
  private static func trade(
    _ a: Int, _ b: Int, words: Int, bits: UnsafeMutableBufferPointer<UInt64>,
    pool: UnsafeMutableBufferPointer<Int>, source: inout RandomSource
  ) {
    var size = 0
    var mine = 0
    for side in 0..<2 {
      let (row, other) = side == 0 ? (a, b) : (b, a)
      for word in 0..<words {
        var rest = bits[row + word] & ~bits[other + word]
        while rest != 0 {
          pool[size] = word << 6 | rest.trailingZeroBitCount
          size += 1
          rest &= rest - 1
        }
      }
      if side == 0 { mine = size }
    }
    guard mine > 0, mine < size else { return }

    // Draw the smaller hand; the other gets what is left.
    let drawn = min(mine, size - mine)
    for position in 0..<drawn {
      pool.swapAt(position, position + source.next(below: size - position))
    }
    let (toDrawn, toRest) = drawn == mine ? (a, b) : (b, a)
    for position in 0..<size {
      let word = pool[position] >> 6
      let bit: UInt64 = 1 << UInt64(pool[position] & 63)
      let (gains, loses) = position < drawn ? (toDrawn, toRest) : (toRest, toDrawn)
      bits[gains + word] |= bit
      bits[loses + word] &= ~bit
    }
  }

  /// Number of columns that two rows share.
  func shared(_ i: Int, _ j: Int) -> Int {
    bits.withUnsafeBufferPointer { bits in
      var shared = 0
      for word in 0..<words { shared += (bits[i * words + word] & bits[j * words + word]).nonzeroBitCount }
      return shared
    }
  }

  /// The matrix as columns of each row, ascending.
  var cited: [[Int]] {
    (0..<rows).map { row in
      (0..<words * 64).filter { bits[row * words + $0 / 64] >> UInt64($0 % 64) & 1 == 1 }
    }
  }
}
