import Foundation
import Graph
import Testing

@testable import Reports

@Suite struct OutputTests {
  let findings = SyntheticCorpus.findings(citations: 1_500)

  @Test func matricesAreThoseOfTheMeasures() throws {
    let report = try WrittenReport(findings)
    defer { report.remove() }
    for layer in Layer.allCases {
      let matrix = CitationMatrix(
        layer: layer.measured, documents: findings.documents, citations: findings.citations)
      let counts = rows(ofCSV: try report.text("profiles-\(layer.rawValue).csv"))
      let bits = rows(ofCSV: try report.text("matrix-\(layer.rawValue).csv"))
      #expect(counts[0] == ["jurisdiction"] + matrix.targets)
      #expect(counts.dropFirst().map { $0[0] } == matrix.jurisdictions)
      #expect(counts.dropFirst().map { $0.dropFirst().compactMap { Int($0) } } == matrix.counts)
      #expect(bits.dropFirst().map { $0.dropFirst().compactMap { Int($0) } } == matrix.incidence)
    }
  }

  @Test func measuresHaveTheKeysOfTheContractAndNoNaN() throws {
    let report = try WrittenReport(findings)
    defer { report.remove() }
    let text = try report.text("measures.json")
    for number in ["nan", "inf", "-inf", "NaN"] {
      #expect(!text.contains(":\(number)") && !text.contains(": \(number)"))
    }
    let value = try #require(try object(Data(text.utf8)))
    let keys = [
      "version", "asOf", "seed", "layers", "objectives", "gaps", "stale", "editionDivergence", "influence",
      "whatWouldChange", "coverage",
    ]
    #expect(Set(keys).isSubset(of: value.keys))
    let layers = try #require(value["layers"] as? [String: [String: Any]])
    let fragmentation = try #require(layers["standards"]?["fragmentation"] as? [String: Any])
    #expect(fragmentation["high"] is NSNull, "the synthetic corpus has a NaN here")
    let pair = try #require((layers["standards"]?["alignment"] as? [[String: Any]])?.first)
    #expect(
      Set([
        "a", "b", "shared", "jaccard", "ruzicka", "overlap", "cosine", "z", "p", "q", "readingLow",
        "readingHigh", "morisita", "low", "high", "verdict",
      ]).isSubset(of: pair.keys))
    #expect(value["seed"] as? Int == 20_260_331)
    // Unrounded: what is read back is what was measured.
    let jaccard = findings.measures.layers["standards"]?.alignment.first?.jaccard
    #expect(pair["jaccard"] as? Double == jaccard)
  }

  @Test func documentsAreAllListed() throws {
    let report = try WrittenReport(findings)
    defer { report.remove() }
    let table = rows(ofCSV: try report.text("documents.csv"))
    #expect(table.count == findings.documents.count + 1)
    let column = try #require(table[0].firstIndex(of: "citations"))
    let total = table.dropFirst().compactMap { Int($0[column]) }.reduce(0, +)
    #expect(total == findings.citations.count)
  }

  @Test func mapLinksItsItems() throws {
    let report = try WrittenReport(findings)
    defer { report.remove() }
    let network = try #require(try object(try report.data("vosviewer.json"))?["network"] as? [String: Any])
    let items = try #require(network["items"] as? [[String: Any]])
    let links = try #require(network["links"] as? [[String: Any]])
    let ids = Set(items.compactMap { $0["id"] as? Int })
    #expect(ids.count == items.count && !links.isEmpty)
    for link in links {
      #expect(ids.contains(link["source_id"] as? Int ?? 0) && ids.contains(link["target_id"] as? Int ?? 0))
    }
  }

  @Test func linkedDataUsesELI() throws {
    let report = try WrittenReport(findings)
    defer { report.remove() }
    let value = try #require(try object(try report.data("citations.jsonld")))
    let graph = try #require(value["@graph"] as? [[String: Any]])
    for term in ["cites", "amends", "amended_by", "repeals", "repealed_by", "based_on", "applies"] {
      #expect(graph.contains { $0["eli:\(term)"] != nil }, "\(term)")
    }
    let graphML = try report.text("graph.graphml")
    #expect(graphML.contains(#"attr.name="relation""#) && graphML.contains(#"<data key="relation">amends"#))
    #expect(try report.text("citations.csv").contains(",applies-without-force,"))
    #expect(try report.text("citations.jsonl").contains(#""relation":{"value":"based-on""#))
    #expect(try report.text("index.html").contains(#""relations":["#))
    let annotations = graph.filter { $0["@type"] as? String == "oa:Annotation" }
    #expect(annotations.count == findings.citations.count)
    for node in graph {
      if let id = node["@id"] as? String { #expect(id.contains(":") && !id.contains(" "), "\(id)") }
    }
  }

  @Test func twoReportsAreByteIdentical() throws {
    let first = try WrittenReport(findings)
    let second = try WrittenReport(SyntheticCorpus.findings(citations: 1_500))
    defer {
      first.remove()
      second.remove()
    }
    for output in Output.allCases {
      #expect(
        try first.data(output.rawValue) == (try second.data(output.rawValue)), "\(output.rawValue)")
    }
  }

  @Test func noFileTellsWhereItWasMade() throws {
    let report = try WrittenReport(findings)
    defer { report.remove() }
    for output in Output.allCases where output != .workbook {
      #expect(!(try report.text(output.rawValue)).contains(report.path), "\(output.rawValue)")
    }
  }

  @Test func aFileInTheWayIsNamed() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try Data("x".utf8).write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    #expect(throws: ReportError.self) { try writeReport(findings, to: file) }
    #expect(throws: ReportError.self) { try writeReport(findings, to: "\(file)/below") }
  }
}
