import Catalogue
import Foundation
import Testing

@testable import Graph

@Suite struct MeasureTests {
  private func measured(_ sample: Sample, seed: UInt64 = 1, randomisations: Int = 99) throws -> Measures {
    try measure(
      documents: sample.documents, citations: sample.citations,
      standards: [Work(id: "t1", kind: .standard, objectives: ["o"])], version: "1.0", asOf: "2026-01-01",
      seed: seed, randomisations: randomisations)
  }

  @Test func everyLayerIsThere() throws {
    var sample = Sample.four
    sample.cite("A-1", "law", kind: .instrument)
    let measures = try measured(sample)
    #expect(measures.layers.keys.sorted() == ["instruments", "principles", "standards", "together"])
    #expect(measures.layers["standards"]?.targets == 4)
    #expect(measures.layers["together"]?.targets == 5)
    #expect(measures.layers["standards"]?.tooLittle == ["C", "D"])
    #expect(measures.layers["standards"]?.cited == ["A": 3, "B": 3, "C": 1, "D": 0])
    #expect(
      measures.layers["standards"]?.alignment.map { $0.a + $0.b } == ["AB", "AC", "AD", "BC", "BD", "CD"])
    #expect(measures.layers["standards"]?.alignment[0].readingLow == nil)
  }

  @Test func anEmptyCorpusHasReasonsAndNoFigures() throws {
    let measures = try measured(Sample())
    #expect(measures.layers["standards"]?.fragmentation.value == nil)
    #expect(measures.reasons["standards.fragmentation.value"] == "fewer than two jurisdictions")
    #expect(measures.reasons["editionDivergence.share"] != nil)
    #expect(measures.influence.isEmpty && measures.gaps.isEmpty && measures.shape == nil)
  }

  @Test func oneJurisdiction() throws {
    let measures = try measured(Sample(["A": ["t1", "t2", "t3"]]))
    let layer = try #require(measures.layers["standards"])
    #expect(layer.alignment.isEmpty && layer.fragmentation.value == nil && layer.modularity == nil)
    #expect(layer.communities.map(\.members) == [["A"]])
  }

  @Test func allZeros() throws {
    let measures = try measured(Sample(["A": [], "B": []]))
    let layer = try #require(measures.layers["standards"])
    #expect(layer.jurisdictions == ["A", "B"] && layer.targets == 0)
    #expect(layer.alignment.map(\.verdict) == ["too little text to say"])
    #expect(measures.reasons["standards.fragmentation.value"] == "no jurisdiction cites anything")
  }

  @Test func divergenceIsGivenForPrinciples() throws {
    let measures = try measured(Sample(["A": ["p", "q"], "B": ["p"]], kind: .principle))
    #expect(measures.layers["principles"]?.alignment[0].jensenShannon != nil)
    #expect(measures.layers["together"]?.alignment[0].jensenShannon == nil)
  }

  @Test func withoutRandomisationsPairsAreNotTested() throws {
    let measures = try measured(Sample.four, randomisations: 0)
    #expect(measures.layers["standards"]?.alignment[0].verdict == "not tested")
    #expect(measures.reasons["standards.alignment.p"] == "not tested")
    #expect(measures.reasons["standards.fragmentation.ses"] == "not tested")
  }

  @Test func twoRunsAreByteIdenticalInAnyOrder() throws {
    let sample = Sample.random(jurisdictions: 7, targets: 20, provisions: 35, seed: 11)
    var turned = sample
    turned.documents.reverse()
    turned.citations.reverse()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let first = try encoder.encode(measured(sample, seed: 5))
    #expect(try encoder.encode(measured(turned, seed: 5)) == first)
    #expect(try encoder.encode(measured(sample, seed: 6)) != first)
    #expect(try JSONDecoder().decode(Measures.self, from: first) == measured(sample, seed: 5))
  }
}
