import Testing

@testable import Graph

@Suite struct OverlapTests {
  let four = Sample.four.matrix()

  @Test func workedExample() {
    // A and B share 2 of 3 and 3; A and C share 1 of 3 and 1.
    #expect(isClose(four.overlap(0, 1), 2.0 / 3))
    #expect(four.overlap(0, 2) == 1)
    #expect(isClose(four.cosine(0, 1), 2.0 / 3))
    #expect(isClose(four.cosine(0, 2), 1 / 3.0.squareRoot()))
  }

  @Test func silenceIsNotDissimilarity() {
    #expect(four.overlap(0, 3) == nil)
    #expect(four.cosine(0, 3) == nil)
  }

  @Test func jaccardNeverExceedsCosineNorCosineOverlap() {
    let matrix = Sample.random(jurisdictions: 9, targets: 14, provisions: 8, seed: 5).matrix()
    for (i, j) in matrix.pairs {
      let jaccard = matrix.jaccard(i, j) ?? 0
      let cosine = matrix.cosine(i, j) ?? 0
      let overlap = matrix.overlap(i, j) ?? 0
      #expect(jaccard <= cosine + 1e-12 && cosine <= overlap + 1e-12 && overlap <= 1)
      #expect(matrix.overlap(j, i) == overlap && matrix.cosine(j, i) == cosine)
    }
  }
}
