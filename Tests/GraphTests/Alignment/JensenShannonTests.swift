import Testing

@testable import Graph

@Suite struct JensenShannonTests {
  @Test func workedExample() {
    // Profiles 3/4, 1/4, 0 and 1/4, 1/4, 1/2: 0.34436... by scipy.
    let matrix = Sample(["A": ["x", "x", "x", "y"], "B": ["x", "y", "z", "z"]]).matrix()
    #expect(matrix.profile(0) == [0.75, 0.25, 0])
    #expect(isClose(matrix.jensenShannon(0, 1), 0.34436093777043364))
    #expect(matrix.jensenShannon(0, 1) == matrix.jensenShannon(1, 0))
  }

  @Test func ends() {
    let matrix = Sample(["A": ["x", "y"], "B": ["x", "y"], "C": ["z"]]).matrix()
    #expect(matrix.jensenShannon(0, 1) == 0)
    #expect(matrix.jensenShannon(0, 2) == 1)
  }

  @Test func silence() {
    #expect(Sample.four.matrix().jensenShannon(0, 3) == nil)
  }
}
