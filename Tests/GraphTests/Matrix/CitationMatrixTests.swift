import References
import Testing

@testable import Graph

@Suite struct CitationMatrixTests {
  @Test func rowsAndColumnsAreSorted() {
    let matrix = Sample.four.matrix()
    #expect(matrix.jurisdictions == ["A", "B", "C", "D"])
    #expect(matrix.targets == ["w", "x", "y", "z"])
    #expect(matrix.incidence == [[0, 1, 1, 1], [1, 0, 1, 1], [0, 0, 0, 1], [0, 0, 0, 0]])
    #expect(matrix.citingJurisdictions == [1, 1, 2, 3])
  }

  @Test func provisionsAreCountedOnce() {
    // Provision 0 cites x twice and y; provision 1 cites x; another document's provision 0 cites x.
    var sample = Sample()
    sample.add("A", document: "one", provisions: [["x", "x", "y"], ["x"]])
    sample.add("A", document: "two", provisions: [["x"]])
    let matrix = sample.matrix()
    #expect(matrix.counts == [[3, 1]])
    #expect(matrix.citations == 5)
  }

  @Test func selfCitationsAndTheUnresolvedAreLeftOut() {
    var sample = Sample(["A": ["x"]])
    sample.cite("A-1", "own", isSelf: true)
    sample.cite("A-1", nil)
    sample.cite("elsewhere", "y")
    #expect(sample.matrix().targets == ["x"])
  }

  @Test func onlyDocumentsReadThatRepresentTheirWorkCount() {
    var sample = Sample(["A": ["x"], "B": ["x"], "C": ["x"], "D": ["x"]])
    sample.documents[1].counts = false
    sample.documents[2].reading = .notIngested
    sample.documents[3].reading = .notReadable
    #expect(sample.matrix().jurisdictions == ["A"])
  }

  @Test func aSilentJurisdictionStaysAsZeros() {
    #expect(Sample.four.matrix().counts[3] == [0, 0, 0, 0])
  }

  @Test func layersAreApartAndTogether() {
    var sample = Sample(["A": ["x"]])
    sample.cite("A-1", "law", kind: .instrument)
    sample.cite("A-1", "principle:privacy", kind: .principle)
    sample.cite("A-1", "committee", kind: .body)
    sample.cite("A-1", "article", kind: .provision)
    #expect(sample.matrix(.standards).targets == ["x"])
    #expect(sample.matrix(.instruments).targets == ["law"])
    #expect(sample.matrix(.principles).targets == ["principle:privacy"])
    #expect(sample.matrix(.together).targets == ["law", "principle:privacy", "x"])
  }

  @Test func orderOfTheInputDoesNotMatter() {
    let sample = Sample.random(jurisdictions: 5, targets: 9, provisions: 20, seed: 3)
    let turned = CitationMatrix(
      layer: .standards, documents: sample.documents.reversed(), citations: sample.citations.reversed())
    #expect(turned == sample.matrix())
  }

  @Test func nothingIsAnEmptyMatrix() {
    let matrix = Sample().matrix()
    #expect(matrix.jurisdictions.isEmpty && matrix.targets.isEmpty && matrix.pairs.isEmpty)
  }
}
