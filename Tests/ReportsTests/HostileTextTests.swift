import Foundation
import Testing

@testable import Reports

/// What a document could say to break the files that quote it.
private let hostile =
  "=cmd|'/c calc'!A1 </script><img src=x onerror=alert(1)> \"quoted\", & <!-- ]]> \u{0}\u{1B}\u{FFFE}\u{2028}\n\u{202E}end"

@Suite struct HostileTextTests {
  let findings = SyntheticCorpus.findings(citations: 400, hostile: hostile)

  @Test func pageContainsNoElementOfTheText() throws {
    let report = try WrittenReport(findings)
    defer { report.remove() }
    let page = try report.text("index.html")
    #expect(!page.contains("<img"))
    #expect(!page.lowercased().contains("href=\"javascript"))
    #expect(page.components(separatedBy: "</script").count == 3)
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    #expect(page.contains(profileCorpusNotice))
    let data = try #require(try evidence(in: page))
    let quotes = try #require(data["quotes"] as? [String])
    #expect(quotes.contains { $0.contains("</script><img src=x onerror=alert(1)>") })
  }

  @Test func tablesReadBackWithoutFormulas() throws {
    let report = try WrittenReport(findings)
    defer { report.remove() }
    for name in ["citations.csv", "documents.csv", "matrix-standards.csv", "profiles-principles.csv"] {
      let rows = rows(ofCSV: try report.text(name))
      #expect(Set(rows.map(\.count)).count == 1, "\(name)")
      for cell in rows.joined() {
        #expect(cell.first.map { !"=+-@\t".contains($0) } ?? true, "\(name): \(cell)")
      }
    }
    let table = rows(ofCSV: try report.text("citations.csv"))
    #expect(table.count == findings.citations.count + 1)
    let label = try #require(table[0].firstIndex(of: "provisionLabel"))
    #expect(table[1][label].hasPrefix("'=cmd|'/c calc'!A1 </script><img src=x"))
  }

  @Test func linesAreJSONOfTheirOwn() throws {
    let report = try WrittenReport(findings)
    defer { report.remove() }
    let text = try report.text("citations.jsonl")
    #expect(!text.contains("\u{2028}"))
    let lines = text.split(separator: "\n")
    #expect(lines.count == findings.citations.count)
    for (line, citation) in zip(lines, findings.citations) {
      let value = try #require(try object(Data(line.utf8)))
      #expect(value["text"] as? String == citation.text)
      #expect(value["quote"] as? String == citation.quote)
      #expect((value["target"] as? [String: Any])?["id"] as? String == citation.target)
      #expect((value["provision"] as? [String: Any])?["eId"] as? String == citation.provision)
    }
  }

  @Test(arguments: ["graph.graphml", "graph.gexf"])
  func graphsAreWellFormed(name: String) throws {
    let report = try WrittenReport(findings)
    defer { report.remove() }
    let read = try #require(XMLIds.read(try report.data(name)))
    let nodes = try #require(read.ids["node"])
    let edges = try #require(read.ids["edge"])
    #expect(Set(nodes + edges).count == nodes.count + edges.count)
    #expect(read.references.isSubset(of: nodes))
    #expect(edges.count > 50)
    // networkx cannot read an attribute of this name.
    let text = try report.text(name)
    #expect(!text.contains("name=\"self\"") && !text.contains("title=\"self\""))
  }

  @Test func webAddressesAreTheOnlyLinks() {
    #expect(webAddress("https://www.iso.org/standard/81230.html") != nil)
    #expect(webAddress("HTTP://data.europa.eu/eli/reg/2024/1689/oj") != nil)
    for text in [
      "javascript:alert(1)", "data:text/html,x", "//evil.example", "https://a b", "", "/us/eo/14110",
    ] {
      #expect(webAddress(text) == nil, "\(text)")
    }
  }
}
