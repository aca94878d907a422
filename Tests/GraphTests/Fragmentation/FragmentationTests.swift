import Testing

@testable import Graph

@Suite struct FragmentationTests {
  @Test func workedExample() {
    // J: AB 1/2, AC 1/3, BC 1/3, each with D 0. F = 1 - (7/6)/6 = 29/36.
    #expect(isClose(Sample.four.matrix().fragmentation, 29.0 / 36))
  }

  @Test func ends() {
    #expect(Sample(["A": ["x"], "B": ["x"], "C": ["x"]]).matrix().fragmentation == 0)
    #expect(Sample(["A": ["x"], "B": ["y"], "C": ["z"]]).matrix().fragmentation == 1)
  }

  @Test func nilWithoutAPair() {
    #expect(Sample().matrix().fragmentation == nil)
    #expect(Sample(["A": ["x"]]).matrix().fragmentation == nil)
    #expect(Sample(["A": [], "B": []]).matrix().fragmentation == nil)
    #expect(Sample(["A": [], "B": []]).matrix().profileFragmentation == nil)
  }

  @Test func silentPairsAreLeftOut() {
    // Pairs AB (1), and A, B with C and D (0 each): F = 1 - 1/5. C with D is no pair.
    let matrix = Sample(["A": ["x"], "B": ["x"], "C": [], "D": []]).matrix()
    #expect(isClose(matrix.fragmentation, 0.8))
  }

  @Test func namesDoNotMatter() {
    let sample = Sample.random(jurisdictions: 6, targets: 9, provisions: 7, seed: 4)
    var renamed = sample
    for index in renamed.documents.indices { renamed.documents[index].jurisdiction = "\(100 - index)" }
    #expect(isClose(renamed.matrix().fragmentation, sample.matrix().fragmentation ?? -1))
    #expect(
      isClose(
        renamed.matrix().profileFragmentation?.value, sample.matrix().profileFragmentation?.value ?? -1))
  }

  @Test func profileIsOneLessTheMeanOfThePrintedIndices() {
    let matrix = Sample.random(jurisdictions: 5, targets: 9, provisions: 12, seed: 6).matrix()
    let indices = matrix.pairs.compactMap { matrix.morisita($0, $1)?.value }
    let expected = 1 - indices.reduce(0, +) / Double(indices.count)
    #expect(isClose(matrix.profileFragmentation?.value, expected))
    #expect(matrix.profileFragmentation?.low == nil, "12 provisions are too few")
  }

  @Test func ofTwoJurisdictionsTheIntervalIsThatOfTheirPair() throws {
    let matrix = Sample.random(jurisdictions: 2, targets: 9, provisions: 60, seed: 6).matrix()
    let pair = try #require(matrix.morisita(0, 1))
    let profile = try #require(matrix.profileFragmentation)
    #expect(isClose(profile.value, 1 - pair.value))
    if pair.value < 1 {
      #expect(isClose(profile.low, 1 - (pair.high ?? -1)) && isClose(profile.high, 1 - (pair.low ?? -1)))
    }
  }
}
