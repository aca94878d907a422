import References
import Testing

@testable import Graph

@Suite struct CoverageTests {
  @Test func whatWasReadAndWhatWasNot() {
    var sample = Sample(["A": ["x"], "B": [], "C": []])
    sample.documents[0].characters = 100
    sample.documents[0].words = 20
    sample.documents[0].language = "en"
    sample.documents[1].reading = .notIngested
    sample.documents[1].language = "fr"
    sample.documents[2].reading = .notReadable
    sample.documents.append(
      CitingDocument(
        id: "A-1-fr", work: "A-1", jurisdiction: "A", title: "", language: "fr", characters: 110, words: 25,
        counts: false))
    sample.cite("A-1", nil)
    sample.cite("A-1", nil, kind: .body)
    #expect(
      coverage(documents: sample.documents, citations: sample.citations)
        == Measures.Coverage(
          documents: 4, read: 2, notIngested: 1, notReadable: 1, works: 1, jurisdictions: 1, characters: 210,
          words: 45, citations: ["standard": 2, "body": 1], unresolved: 1, languages: ["en": 1, "fr": 1]))
  }
}
