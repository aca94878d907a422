import Testing

@testable import Graph

@Suite struct MorisitaTests {
  /// The formula of method section 3, word for word.
  private func bruteForce(_ a: [Int], _ b: [Int]) -> Double {
    func total(_ c: [Int]) -> Double { c.reduce(0) { $0 + Double($1) } }
    func repetition(_ c: [Int]) -> Double {
      c.reduce(0) { $0 + Double($1 * ($1 - 1)) } / (total(c) * (total(c) - 1))
    }
    let product = zip(a, b).reduce(0) { $0 + Double($1.0 * $1.1) }
    return 2 * product / (total(a) * total(b)) / (repetition(a) + repetition(b))
  }

  /// A provision for each reference.
  private func roots(_ counts: [Int]) -> [String] {
    counts.enumerated().flatMap { [String](repeating: "t\($0.offset)", count: $0.element) }
  }

  @Test func workedExample() {
    // c = (3, 1), (1, 3): D = 6/12 each, M = 2 * 6/16 / 1 = 0.75.
    let estimate = Sample(["A": roots([3, 1]), "B": roots([1, 3])]).matrix().morisita(0, 1)
    #expect(estimate == Estimate(value: 0.75))
  }

  @Test func intervalWorkedExample() {
    // 30 provisions each; index and both jackknives by a script in numpy.
    let matrix = Sample(["A": roots([15, 10, 5, 0]), "B": roots([6, 9, 3, 12])]).matrix()
    let estimate = matrix.morisita(0, 1)
    #expect(isClose(estimate?.value, 0.6732142857142858))
    #expect(isClose(estimate?.low, 0.3658116680783884))
    #expect(isClose(estimate?.high, 0.9806169033501831))
    #expect(matrix.morisita(1, 0) == estimate)
  }

  @Test func replicatesAreTheFormulaWithoutTheUnit() throws {
    var sample = Sample.random(jurisdictions: 2, targets: 6, provisions: 40, seed: 2)
    sample.add("J0", document: "more", provisions: [["t0", "t1", "t2"], ["t1", "t3"]])
    let matrix = sample.matrix()
    let profiles = matrix.morisitaProfiles
    for units in [profiles[0].byProvision, profiles[0].byDocument] {
      let replicates = try #require(profiles[0].replicates(against: profiles[1], units: units))
      for (unit, replicate) in zip(units, replicates) {
        var without = matrix.counts[0]
        for (target, count) in unit { without[target] -= count }
        #expect(isClose(replicate, bruteForce(without, matrix.counts[1])))
      }
    }
    #expect(profiles[0].byProvision.count == 42 && profiles[0].byDocument.count == 2)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func equalsTheFormulaCutToItsRange(seed: UInt64) {
    let matrix = Sample.random(jurisdictions: 6, targets: 8, provisions: 15, seed: seed).matrix()
    for (i, j) in matrix.pairs {
      let expected = min(bruteForce(matrix.counts[i], matrix.counts[j]), 1)
      #expect(isClose(matrix.morisita(i, j)?.value, expected))
    }
  }

  @Test func intervalNeedsThirtyProvisionsASide() {
    #expect(
      Sample(["A": roots([20, 9]), "B": roots([20, 20])]).matrix().morisita(0, 1)?.low == nil)
    #expect(
      Sample(["A": roots([20, 10]), "B": roots([20, 20])]).matrix().morisita(0, 1)?.low != nil)
  }

  @Test func documentsAreTheUnitWhereBothSidesHaveFive() throws {
    // Each document repeats itself: by provision the same counts look far more certain than by document.
    var few = Sample()
    var many = Sample()
    for side in ["A", "B"] {
      for document in 0..<6 {
        let root = document % 2 == 0 ? "x" : side
        let provisions = [[String]](repeating: [root], count: 10)
        many.add(side, document: "\(side)\(document)", provisions: provisions)
        few.add(side, document: "\(side)\(document)", provisions: document < 4 ? provisions : [])
      }
    }
    let byDocument = try #require(many.matrix().morisita(0, 1))
    let byProvision = try #require(few.matrix().morisita(0, 1))
    #expect(isClose(byDocument.value, byProvision.value, within: 0.02))
    let width = { (estimate: Estimate) in (estimate.high ?? 0) - (estimate.low ?? 1) }
    #expect(width(byDocument) > 1.5 * width(byProvision))
  }

  @Test func undefined() {
    let matrix = Sample(["A": ["x"], "B": ["x", "x"], "C": ["x", "y"], "D": ["y", "z"]]).matrix()
    #expect(matrix.morisita(0, 1) == nil, "one reference")
    #expect(matrix.morisita(2, 3) == nil, "nothing is cited twice")
    #expect(matrix.morisita(1, 3) == Estimate(value: 0))
    #expect(Sample.four.matrix().morisita(0, 3) == nil, "silence")
  }
}
