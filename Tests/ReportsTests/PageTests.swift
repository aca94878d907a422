import Foundation
import References
import Testing

@testable import Reports

@Suite struct PageTests {
  let findings = SyntheticCorpus.findings(citations: 2_000)

  private func page() throws -> String {
    try Reports.page(of: Dossier(findings, names: try Names(findings))).source
  }

  @Test func nothingIsRequested() throws {
    let page = try page()
    for trace in [
      " src=", "<link", "@import", "fetch(", "url(", "XMLHttpRequest", "import(", "sendBeacon", "<iframe",
      "<object",
      "new Worker", "WebSocket", "srcset", "http-equiv=\"refresh\"", "eval(", "innerHTML", " style=",
      " onclick=",
    ] {
      #expect(!page.contains(trace), "\(trace)")
    }
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
    #expect(page.components(separatedBy: "&#39;sha256-").count == 3)
    #expect(!page.contains("unsafe-inline"))
  }

  @Test func numbersOfTheMatrixAreInThePage() throws {
    let page = try page()
    let matrix = LayerMatrix(.standards, of: findings)
    let root = matrix.ranked[0]
    for row in matrix.rows where matrix.count(row, root) > 0 {
      let address = evidence("cell", row, root)
      #expect(page.contains("data-e=\"\(address)\">\(matrix.count(row, root))</button>"), "\(row)")
    }
  }

  @Test func everySectionIsThereInOrder() throws {
    let page = try page()
    var place = page.startIndex
    for id in [
      "findings", "coverage", "standards", "principles", "governance", "instruments", "alignment", "fragmentation",
      "communities",
      "influence", "stale", "editions", "gaps", "changes", "method",
    ] {
      let found = page.range(of: "<section id=\"\(id)\"", range: place..<page.endIndex)
      place = try #require(found, "\(id)").upperBound
    }
  }

  @Test func marksAreWhereTheReferenceIs() throws {
    let data = try #require(try evidence(in: try page()))
    let quotes = try #require(data["quotes"] as? [String])
    let columns = try #require(data["citations"] as? [String: [Int]])
    let works = try #require(data["works"] as? [[String]])
    let (quote, offset) = (try #require(columns["quote"]), try #require(columns["offset"]))
    let (length, kind) = (try #require(columns["length"]), try #require(columns["kind"]))
    let work = try #require(columns["work"])
    #expect(kind.count > 1_000)
    for position in kind.indices where kind[position] % 3 == 0 {
      let units = Array(quotes[quote[position]].utf16)[
        offset[position]..<(offset[position] + length[position])]
      #expect(String(decoding: units, as: UTF16.self).hasPrefix(works[work[position]][0]))
    }
  }

  @Test func marksOfModesOpenTheirSentences() throws {
    let page = try page()
    let document = try #require(findings.governance.first { !$0.modes.isEmpty }).document
    #expect(page.contains("data-e=\"\(evidence("mode", document, "sandboxes"))\" title=\"3 sentences\">●</button>"))
    // A single mention is not enough.
    #expect(!page.contains(evidence("mode", document, "mandates")))
    let data = try #require(try evidence(in: page))
    let governance = try #require(data["governance"] as? [String: Any])
    let documents = try #require(data["documents"] as? [[String]])
    let marks = try #require(governance["marks"] as? [[Any]])
    let mark = try #require(marks.first { ($0[0] as? Int).map { documents[$0][0] } == document })
    let quotes = try #require(mark[3] as? [[Any]])
    #expect(mark[1] as? Int == 0 && mark[2] as? Int == 3 && quotes.count == 3)
    // The strongest comes first, what was taken back does not come.
    #expect(quotes.map { $0[0] as? String } == ["Article 3", "Article 1", "Article 2"])
    let text = try #require(quotes[0][1] as? String)
    let (offset, length) = (try #require(quotes[0][2] as? Int), try #require(quotes[0][3] as? Int))
    #expect(String(decoding: Array(text.utf16)[offset..<(offset + length)], as: UTF16.self) == "sandboxes")
  }

  @Test func principlesKeepEightQuotesAndSayHowManyAreLeft() throws {
    let findings = SyntheticCorpus.findings(citations: 6_000)
    let page = try Reports.page(of: Dossier(findings, names: try Names(findings))).source
    let data = try #require(try evidence(in: page))
    let columns = try #require(data["citations"] as? [String: [Int]])
    let more = try #require(data["more"] as? [[Any]])
    let kinds = try #require(columns["kind"])
    let kept = kinds.count { $0 % 3 == 2 }
    let left = more.compactMap { $0[3] as? Int }.reduce(0, +)
    #expect(left > 0)
    #expect(kept + left == findings.citations.count { $0.kind == .principle })
  }

  @Test func emptyCorpusGivesAWholeReport() throws {
    let report = try WrittenReport(Findings(title: "", documents: [], citations: [], measures: .nothing))
    defer { report.remove() }
    let page = try report.text("index.html")
    #expect(page.contains("No reference of this kind was found."))
    #expect(page.contains("The corpus has no documents."))
  }
}
