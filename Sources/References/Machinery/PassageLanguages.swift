import Markup
import Text

extension Document {
  /// The document with the languages of those passages that declare none and are clearly not in `language`: the French half of
  /// a bilingual gazette, the English annex of a Chinese law.
  func withPassageLanguages(besides language: String) -> Document {
    let judged = passages.map { passage in
      ForeignPassages.Passage(
        range: passage.range, isDeclared: passage.language != nil,
        mayStandAlone: passage.kind == .paragraph || passage.kind == .recital)
    }
    let found = text.withUnsafeBufferPointer { ForeignPassages.languages(of: judged, in: $0, language: language) }
    guard !found.isEmpty else { return self }
    var document = self
    for (passage, language) in found { document.passages[passage].language = language }
    return document
  }
}
