import Testing

@testable import Graph

@Suite struct CommunitiesTests {
  /// A, B share a, b; C, D share c, d; A and C share e.
  let bridged = Sample(["A": ["a", "b", "e"], "B": ["a", "b"], "C": ["c", "d", "e"], "D": ["c", "d"]])
    .matrix()

  @Test func workedExample() throws {
    // Weights AB = CD = 2/sqrt 6, AC = 1/3; m = 4/sqrt 6 + 1/3. Each community holds half of all strength:
    // Q = (4/sqrt 6) / m - 2 (1/2)^2.
    let inside = 4 / 6.0.squareRoot()
    let found = try bridged.communities(seed: 1)
    #expect(found.communities.map(\.members) == [["A", "B"], ["C", "D"]])
    #expect(found.communities.map(\.consensus) == [1, 1])
    #expect(isClose(found.modularity, inside / (inside + 1.0 / 3) - 0.5))
  }

  @Test func strengths() {
    let graph = CouplingGraph(bridged)
    let pair = 2 / 6.0.squareRoot()
    for (strength, expected) in zip(graph.strengths, [pair + 1.0 / 3, pair, pair + 1.0 / 3, pair]) {
      #expect(isClose(strength, expected))
    }
  }

  @Test func theSilentBelongToNone() throws {
    let found = try Sample(["A": ["x"], "B": ["x"], "C": ["y"], "D": []]).matrix().communities(seed: 1)
    #expect(found.communities.map(\.members) == [["A", "B"], ["C"]])
    #expect(found.communities[1].consensus == nil)
    #expect(isClose(found.modularity, 0), "one community holds every edge")
  }

  @Test func nothingShared() throws {
    let found = try Sample(["A": ["x"], "B": ["y"]]).matrix().communities(seed: 1)
    #expect(found.communities.map(\.members) == [["A"], ["B"]])
    #expect(found.modularity == nil)
    #expect(try Sample().matrix().communities(seed: 1).communities.isEmpty)
  }

  @Test func consensusLinksWhatIsTogetherInNinetyFivePercent() {
    // 0 and 1 together in all 20 runs, 1 and 2 in 19, 2 and 3 in 18; 0 and 2 in 19.
    var runs = [[Int]](repeating: [0, 0, 0, 0], count: 18)
    runs.append([0, 0, 0, 1])
    runs.append([0, 0, 1, 2])
    let consensus = Consensus(runs: runs)
    #expect(consensus.membership == [0, 0, 0, 1])
    #expect(consensus.smallest(in: [0, 1, 2]) == 0.95)
    #expect(consensus.smallest(in: [3]) == nil)
  }

  @Test func campsStandOutAgainstTheNull() throws {
    var sample = Sample()
    for camp in 0..<2 {
      for member in 0..<4 {
        sample.add(
          "\(camp)\(member)", document: "d\(camp)\(member)",
          provisions: (0..<10).filter { $0 != member }.map { ["\(camp)-\($0)"] })
      }
    }
    let matrix = sample.matrix()
    let modularity = try #require(try matrix.communities(seed: 1).modularity)
    #expect(isClose(modularity, 0.5))
    #expect(try #require(try matrix.modularityZ(of: modularity, randomisations: 99, seed: 1)) > 5)
  }

  @Test func sameSeedSameResult() throws {
    let matrix = Sample.random(jurisdictions: 12, targets: 20, provisions: 6, seed: 5).matrix()
    #expect(try matrix.communities(seed: 3) == matrix.communities(seed: 3))
    #expect(
      try matrix.modularityZ(of: 0.2, randomisations: 20, seed: 3)
        == matrix.modularityZ(of: 0.2, randomisations: 20, seed: 3))
  }
}
