import Markup

/// Where words must stand to say how a text relates to a work: "repealing Directive 95/46/EC" in the title of a text is its
/// own doing, in a sentence it is part of the title of another act.
enum RelationPlace: String, Sendable {
  /// Anywhere in the running text.
  case body = ""
  /// At the beginning of a passage, behind its number: "Vu le code de la santé publique".
  case opening
  /// Before the first provision.
  case preamble
  /// In the title of the text.
  case title
  /// In the heading of a provision, or in the title: "Amendments to Regulation (EU) No 300/2008".
  case heading
  /// In what the publisher says of the changes of the text: "S. 3(2) substituted (1.4.2005) by …".
  case note
}

/// Where a passage stands.
struct PassagePlace: Sendable {
  var kind: Passage.Kind
  /// Before the first provision, citation or recital, among the first passages.
  var isTitle: Bool
  /// Before the first provision.
  var isPreamble: Bool

  /// How many passages a title has at most.
  private static let titleLength = 15

  /// The place of passage `index` of a document whose preamble ends before passage `body` and whose title ends before
  /// passage `preamble`.
  init(_ index: Int, of document: Document, preamble: Int, body: Int) {
    kind = document.passages[index].kind
    isTitle = index < preamble && kind != .footnote
    isPreamble = kind == .citation || index < body && kind != .footnote && kind != .recital
  }

  /// The first passage behind the title, and the first behind the preamble.
  static func ends(of document: Document) -> (title: Int, preamble: Int) {
    let passages = document.passages
    let title =
      passages.prefix(titleLength).firstIndex {
        $0.provision != 0 || $0.kind == .citation || $0.kind == .recital
      } ?? min(titleLength, passages.count)
    // Recitals and citations are provisions of their own.
    let preamble =
      passages.firstIndex {
        $0.provision != 0 && $0.kind != .citation && $0.kind != .recital && $0.kind != .footnote
          && !isFront(document.provisions[$0.provision].eId)
      } ?? passages.count
    return (title, preamble)
  }

  /// Citations and recitals by their ids, where the passage does not say it.
  private static func isFront(_ eId: String) -> Bool { eId.hasPrefix("rec_") || eId.hasPrefix("cit_") }
}
