import Testing

@testable import Graph

@Suite struct CurveballTests {
  @Test func sumsArePreserved() {
    let matrix = Sample.random(jurisdictions: 12, targets: 130, provisions: 40, seed: 9).matrix()
    var null = Curveball(cited: matrix.cited, columns: matrix.targets.count, source: RandomSource(seed: 1))
    null.trade(500)
    #expect(null.cited != matrix.cited)
    #expect(null.cited.map(\.count) == matrix.cited.map(\.count))
    var columns = [Int](repeating: 0, count: matrix.targets.count)
    for row in null.cited { for target in row { columns[target] += 1 } }
    #expect(columns == matrix.citingJurisdictions)
  }

  @Test func everyMatrixIsAsLikely() {
    // Rows of 2, 1, 1 and columns of 2, 1, 1: there are five such matrices.
    var null = Curveball(cited: [[0, 1], [0], [2]], columns: 3, source: RandomSource(seed: 7))
    var seen: [[[Int]]: Int] = [:]
    for _ in 0..<10_000 {
      null.trade(null.tradesPerMatrix)
      seen[null.cited, default: 0] += 1
    }
    #expect(seen.count == 5)
    // Standard deviation of each is 40.
    for number in seen.values { #expect(abs(number - 2_000) < 200) }
  }

  @Test func whatCannotTradeStays() {
    for cited in [[], [[]], [[0, 1], [0, 1]], [[0], []]] as [[[Int]]] {
      var null = Curveball(cited: cited, columns: 2, source: RandomSource(seed: 1))
      null.trade(100)
      #expect(null.cited == cited)
    }
  }

  @Test func randomSourceIsTheSameEverywhere() {
    // SplitMix64 of 0 begins e220a8397b1dcdaf (its reference implementation); two sources of one seed agree.
    var one = RandomSource(seed: 0)
    var two = RandomSource(seed: 0)
    // xoshiro256**: rotl(s1 * 5, 7) * 9 with s1 = 6e789e6aa1b965f4, the second of SplitMix64.
    let second: UInt64 = 0x6E78_9E6A_A1B9_65F4 &* 5
    #expect(one.next() == ((second << 7) | (second >> 57)) &* 9)
    _ = two.next()
    for _ in 0..<100 { #expect(one.next() == two.next()) }
    var drawn = [Int](repeating: 0, count: 3)
    for _ in 0..<3_000 { drawn[one.next(below: 3)] += 1 }
    for number in drawn { #expect(abs(number - 1_000) < 130) }
  }
}
