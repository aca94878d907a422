import Foundation
import Testing

@testable import Graph

@Suite struct JaccardTests {
  let four = Sample.four.matrix()

  @Test func workedExample() {
    // A and B share y, z of w, x, y, z: 2/4. A and C share z of x, y, z: 1/3.
    #expect(four.jaccard(0, 1) == 0.5)
    #expect(isClose(four.jaccard(0, 2), 1.0 / 3))
    #expect(four.jaccard(0, 3) == 0)
  }

  @Test func rarityWeights() {
    // n = 4; w and x are cited by 1, y by 2, z by 3.
    let expected = [log(5.0), log(5.0), log(3.0), log(1 + 4.0 / 3)]
    for (weight, value) in zip(four.rarityWeights, expected) { #expect(isClose(weight, value)) }
  }

  @Test func ruzickaWorkedExample() {
    // (ln 3 + ln 7/3) / (2 ln 5 + ln 3 + ln 7/3) = ln 7 / ln 175 = 0.37676...
    #expect(isClose(four.ruzicka(0, 1, weights: four.rarityWeights), 0.37676491511555715))
  }

  @Test func ruzickaWithEqualWeightsIsJaccard() {
    let weights = [Double](repeating: 2, count: four.targets.count)
    for (i, j) in four.pairs { #expect(four.ruzicka(i, j, weights: weights) == four.jaccard(i, j)) }
  }

  @Test func twoSilentJurisdictionsAreNoPair() {
    var sample = Sample(["A": ["x"]])
    sample.add("B", document: "B-1", provisions: [])
    sample.add("C", document: "C-1", provisions: [])
    let matrix = sample.matrix()
    #expect(matrix.jaccard(1, 2) == nil)
    #expect(matrix.ruzicka(1, 2, weights: matrix.rarityWeights) == nil)
    #expect(matrix.jaccard(0, 1) == 0)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func symmetricAndWithinRange(seed: UInt64) {
    let matrix = Sample.random(jurisdictions: 8, targets: 12, provisions: 9, seed: seed).matrix()
    let weights = matrix.rarityWeights
    for (i, j) in matrix.pairs {
      #expect(matrix.jaccard(i, j) == matrix.jaccard(j, i))
      #expect(matrix.ruzicka(i, j, weights: weights) == matrix.ruzicka(j, i, weights: weights))
      for value in [matrix.jaccard(i, j), matrix.ruzicka(i, j, weights: weights)] {
        #expect((value ?? -1) >= 0 && (value ?? 2) <= 1)
      }
      #expect(matrix.jaccard(i, i) == 1)
    }
  }

  @Test func addingASharedTargetRaisesIt() {
    let before = Sample(["A": ["x", "y"], "B": ["y", "z"]]).matrix()
    let after = Sample(["A": ["x", "y", "s"], "B": ["y", "z", "s"]]).matrix()
    #expect((after.jaccard(0, 1) ?? 0) > (before.jaccard(0, 1) ?? 1))
    #expect(
      (after.ruzicka(0, 1, weights: after.rarityWeights) ?? 0)
        > (before.ruzicka(0, 1, weights: before.rarityWeights) ?? 1))
  }
}
