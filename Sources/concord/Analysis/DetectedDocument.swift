import Foundation
import Graph
import References

/// What was read of one document, in the form in which the store keeps it: nothing in it depends on what the catalogue
/// says of the cited works, so that it stays true when the catalogue learns a work, an alias, a status.
struct DetectedDocument: Codable, Sendable {
  /// Language, dialect, size of the document.
  var facts: Facts
  /// What its title means.
  var title: TitleReading
  /// Which imported titles were known when the title was read.
  var titles: UInt64
  /// Its references.
  var detection: Detection
  /// What it says of modes of governance and of the role of standards.
  var governance: [GovernanceEvidence]

  /// What reading tells of a document.
  struct Facts: Codable, Sendable {
    var language: String
    var dialect: String
    var provisions: Int
    var reason: String
    var characters: Int
    var words: Int
  }
}

extension CitingDocument {
  /// Takes over what was read.
  mutating func take(_ facts: DetectedDocument.Facts) {
    language = facts.language
    dialect = facts.dialect
    provisions = facts.provisions
    reason = facts.reason
    characters = facts.characters
    words = facts.words
  }
}

/// One document of a corpus with its citations.
struct AnalysedDocument: Sendable {
  var document: CitingDocument
  var citations: [Citation]
  var governance: [GovernanceEvidence] = []
  /// The corrections that were used in it, by their index.
  var corrections: Set<Int> = []
  /// The document was read in this run; its references did not come from the store.
  var isReadAnew = false
}
