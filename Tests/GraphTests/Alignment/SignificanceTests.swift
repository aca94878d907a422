import Testing

@testable import Graph

@Suite struct SignificanceTests {
  @Test func workedExample() throws {
    // Of the five matrices with rows 2, 1, 1 and columns 2, 1, 1, A and B share a target in two: mean 0.4, variance 0.24,
    // z = 0.6 / sqrt(0.24) = 1.2247, p = 0.4. F is 5/6 in four and 2/3 in one: mean 0.8, sd 0.0667, ses 0.5.
    let matrix = Sample(["A": ["x", "y"], "B": ["x"], "C": ["z"]]).matrix()
    let result = try #require(matrix.significance(randomisations: 9_999, seed: 1))
    let pair = try #require(result.pairs[0])
    #expect(isClose(pair.z, 1.2247, within: 0.06))
    #expect(isClose(pair.p, 0.4, within: 0.03))
    #expect(isClose(result.fragmentationMean, 0.8, within: 0.005))
    #expect(isClose(result.fragmentationSd, 1.0 / 15, within: 0.004))
    #expect(isClose(result.effectSize, 0.5, within: 0.08))
  }

  @Test func benjaminiHochbergWorkedExample() {
    // In order 0.005, 0.01, 0.03, 0.04 of 4: 0.02, 0.02, 0.04, 0.04.
    let q = benjaminiHochberg([0.01, 0.04, nil, 0.03, 0.005])
    #expect(q[2] == nil)
    for (value, expected) in zip([q[0], q[1], q[3], q[4]], [0.02, 0.04, 0.04, 0.02]) {
      #expect(isClose(value, expected))
    }
    #expect(benjaminiHochberg([]).isEmpty)
  }

  @Test func blocksAreAlignedInsideAndDivergentBetween() throws {
    // Two camps of four, each with ten targets of its own.
    var sample = Sample()
    for camp in 0..<2 {
      for member in 0..<4 {
        sample.add(
          "\(camp)\(member)", document: "d\(camp)\(member)",
          provisions: (0..<10).filter { $0 != member }.map { ["\(camp)-\($0)"] })
      }
    }
    let matrix = sample.matrix()
    let result = try #require(matrix.significance(randomisations: 999, seed: 1))
    for pair in matrix.alignment(significance: result) {
      #expect(pair.verdict == (pair.a.first == pair.b.first ? "aligned" : "divergent"))
      #expect((pair.z ?? 0) * (pair.a.first == pair.b.first ? 1 : -1) > 2)
    }
    #expect((result.effectSize ?? 0) < -2, "sharing inside the camps outweighs")
  }

  @Test func randomTextsAreAsExpectedByChance() throws {
    let matrix = Sample.random(jurisdictions: 8, targets: 30, provisions: 12, seed: 5).matrix()
    let result = try #require(matrix.significance(randomisations: 499, seed: 2))
    let pairs = matrix.alignment(significance: result)
    #expect(pairs.allSatisfy { $0.verdict == "as expected by chance" })
    #expect(abs(result.effectSize ?? 9) < 3)
  }

  @Test func verdictsThatNeedNoTest() {
    let pairs = Sample.four.matrix().alignment(significance: nil)
    #expect(pairs.map(\.verdict) == ["not tested"] + [String](repeating: "too little text to say", count: 5))
    #expect(pairs.allSatisfy { $0.z == nil && $0.p == nil && $0.q == nil })
  }

  @Test func whatDoesNotVaryHasNoScore() throws {
    let matrix = Sample(["A": ["x", "y"], "B": ["x", "y"]]).matrix()
    let result = try #require(matrix.significance(randomisations: 99, seed: 1))
    #expect(result.pairs == [Significance.Pair(z: nil, p: 1, q: 1)])
    #expect(result.fragmentationSd == 0 && result.effectSize == nil)
  }

  @Test func silenceIsNotTested() throws {
    let result = try #require(Sample.four.matrix().significance(randomisations: 99, seed: 1))
    #expect(result.pairs.map { $0 != nil } == [true, true, false, true, false, false])
    #expect(Sample().matrix().significance(randomisations: 99, seed: 1) == nil)
    #expect(Sample(["A": ["x"], "B": []]).matrix().significance(randomisations: 99, seed: 1) == nil)
  }

  @Test func sameSeedSameResult() {
    let matrix = Sample.random(jurisdictions: 6, targets: 20, provisions: 10, seed: 5).matrix()
    #expect(
      matrix.significance(randomisations: 99, seed: 4) == matrix.significance(randomisations: 99, seed: 4))
    #expect(
      matrix.significance(randomisations: 99, seed: 4) != matrix.significance(randomisations: 99, seed: 5))
  }
}
