import Testing

@testable import Graph

@Suite struct WhatWouldChangeTests {
  @Test func workedExample() throws {
    // A {x, y}, B {x}, C {y, z}: J is 1/2, 1/3, 0, F = 13/18. With y, B has J = 1 with A and 1/3 with C: F = 8/18.
    let changes = Sample(["A": ["x", "y"], "B": ["x"], "C": ["y", "z"]]).matrix().whatWouldChange()
    let change = try #require(changes.first { $0.jurisdiction == "B" })
    #expect(change.standard == "y")
    #expect(isClose(change.fragmentation, -5.0 / 18))
    #expect(isClose(change.largest, 0.5) && change.with == "A")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func equalsMeasuringAnew(seed: UInt64) throws {
    var sample = Sample.random(jurisdictions: 5, targets: 9, provisions: 4, seed: seed)
    sample.add("K", document: "silent", provisions: [])
    sample.add("L", document: "silent too", provisions: [])
    let matrix = sample.matrix()
    let before = try #require(matrix.fragmentation)
    for change in matrix.whatWouldChange(limit: 100) {
      var changed = sample
      let document = try #require(sample.documents.first { $0.jurisdiction == change.jurisdiction })
      changed.cite(document.id, change.standard, provision: "new")
      let after = changed.matrix()
      #expect(isClose(change.fragmentation, (after.fragmentation ?? -1) - before))
      let i = try #require(matrix.jurisdictions.firstIndex(of: change.jurisdiction))
      let differences = matrix.jurisdictions.indices.filter { $0 != i }.map {
        (after.jaccard(i, $0) ?? 0) - (matrix.jaccard(i, $0) ?? 0)
      }
      #expect(isClose(differences.map(abs).max(), abs(change.largest)))
    }
  }

  @Test func theTenBestOfEach() {
    let matrix = Sample.random(jurisdictions: 4, targets: 60, provisions: 20, seed: 4).matrix()
    let changes = matrix.whatWouldChange()
    #expect(changes.count == 40)
    #expect(changes.map(\.jurisdiction) == changes.map(\.jurisdiction).sorted())
    for jurisdiction in matrix.jurisdictions {
      let own = changes.filter { $0.jurisdiction == jurisdiction }.map(\.fragmentation)
      #expect(own == own.sorted())
    }
  }

  @Test func nothingToAdd() {
    #expect(Sample(["A": ["x"], "B": ["x"]]).matrix().whatWouldChange().isEmpty)
    #expect(Sample().matrix().whatWouldChange().isEmpty)
  }
}
