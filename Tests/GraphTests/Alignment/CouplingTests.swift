import Testing

@testable import Graph

@Suite struct CouplingTests {
  @Test func workedExample() {
    let four = Sample.four.matrix()
    #expect(four.bibliographicCoupling == [[3, 2, 1, 0], [2, 3, 1, 0], [1, 1, 1, 0], [0, 0, 0, 0]])
    // Columns w, x, y, z: y and z are cited together by A and B, w by B alone.
    #expect(four.coCitation == [[1, 0, 1, 1], [0, 1, 1, 1], [1, 1, 2, 2], [1, 1, 2, 3]])
  }

  @Test func productsOfTheIncidence() {
    let matrix = Sample.random(jurisdictions: 6, targets: 10, provisions: 9, seed: 8).matrix()
    let a = matrix.incidence
    for i in a.indices {
      for j in a.indices {
        #expect(matrix.bibliographicCoupling[i][j] == zip(a[i], a[j]).reduce(0) { $0 + $1.0 * $1.1 })
      }
    }
    for s in matrix.targets.indices {
      for t in matrix.targets.indices {
        #expect(matrix.coCitation[s][t] == a.reduce(0) { $0 + $1[s] * $1[t] })
      }
    }
  }

  @Test func nothing() {
    #expect(Sample().matrix().bibliographicCoupling.isEmpty)
    #expect(Sample().matrix().coCitation.isEmpty)
  }
}
