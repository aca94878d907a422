import Markup
import Text

extension Document {
  /// The document with the languages of those passages that declare none and are clearly not in `language`: the French half of
  /// a bilingual gazette, the English annex of a Chinese law.
  func withPassageLanguages(besides language: String) -> Document {
    var document = marksLanguageByKeyboard ? withoutMistakenMarks(besides: language) : self
    let judged = document.passages.map { passage in
      ForeignPassages.Passage(
        range: passage.range, isDeclared: passage.language != nil,
        mayStandAlone: passage.kind == .paragraph || passage.kind == .recital)
    }
    let found = text.withUnsafeBufferPointer { ForeignPassages.languages(of: judged, in: $0, language: language) }
    for (passage, language) in found { document.passages[passage].language = language }
    return document
  }

  /// Word marks text with the language of the keyboard it was typed with: what it says is a hint, not a declaration.
  var marksLanguageByKeyboard: Bool { dialect == .docx }

  /// Without the marks of passages that are clearly in `language`.
  private func withoutMistakenMarks(besides language: String) -> Document {
    var document = self
    text.withUnsafeBufferPointer { text in
      for index in passages.indices where passages[index].language != nil {
        let bytes = UnsafeBufferPointer(rebasing: text[passages[index].range])
        if ForeignPassages.isClearly(bytes, in: language) { document.passages[index].language = nil }
      }
    }
    return document
  }
}
