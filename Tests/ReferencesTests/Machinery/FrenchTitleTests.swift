import Testing

@testable import References

/// Where a title in French ends; the sample marks it from its kind on.
struct FrenchTitleTests {
  static let titles: [String] = [
    "la ⟦Loi sur les phares⟧, qui",
    "la ⟦Loi sur les phares⟧ qui est",
    "la ⟦Loi sur les phares et les bouées⟧ ou tout autre",
    "la ⟦Loi sur les phares⟧ et de ses règlements",
    "la ⟦Loi sur les phares⟧ et la Loi sur les ports",
    "la ⟦Loi sur les phares⟧ et le ministre peut",
    "la ⟦Loi sur les phares⟧ et le gardien doit",
    "la ⟦Loi sur l’éclairage des ports⟧ à titre de frais",
    "la ⟦Loi sur l’aide à l’enfance⟧ en vertu de",
    "la ⟦Loi sur l'accès aux havres⟧ au sens de l'article 3",
    "la ⟦Loi canadienne sur les phares (1999)⟧ et",
    "le ⟦Règlement de 2019 sur les phares⟧ s’applique",
    "le ⟦Règlement sur les phares (ports et havres)⟧ le vent souffle",
    "le ⟦Règlement sur les phares et balises (PB) des havres⟧. Il",
    "le ⟦Règlement sur les feux dans les havres⟧ dans le cas où",
    "le ⟦Règlement du Canada sur les phares⟧; b)",
    "la ⟦Loi de l'impôt sur les phares⟧ (la Loi)",
    "la ⟦Loi d’éclairage⟧ est",
    "la ⟦Loi de mise en oeuvre de l’Accord Canada – Nouvelle-Écosse sur les phares⟧, ch.",
    "les ⟦Règles de la Cour maritime⟧ prévoient",
    "⟦LOI DE 2001 SUR LES PHARES DU CANADA⟧",
    "la ⟦Loi sur les phares⟧ visée à l'article 2",
  ]

  static let none = [
    "la Loi, qui", "la Loi est abrogée", "la Loi prévoit", "Règlement des différends", "la Loi (1999)", "la Loi",
    "la Loi sur", "Loi 25", "Règles de procédure", "Règles de sécurité pour",
    "Ordonnance de la Cour obligeant",
  ]

  private static let kinds = ["Loi", "LOI", "Règlement", "Règles", "Ordonnance"]

  private func end(_ text: String) -> Int? {
    for kind in Self.kinds {
      guard let range = text.range(of: kind) else { continue }
      let after = text.utf8.distance(from: text.startIndex, to: range.upperBound)
      return withView(text) { FrenchTitle.end($0, after: after, limit: $0.end) }
    }
    return nil
  }

  @Test(arguments: titles)
  func aTitleEndsWithItsLastNoun(sample: String) {
    let marked = MarkedText(sample)
    let start = marked.ranges[0].lowerBound
    #expect(end(marked.text).map { MarkedText.mark(marked.text, [start..<$0]) } == sample)
  }

  @Test(arguments: none)
  func aKindAloneIsNoTitle(text: String) { #expect(end(text) == nil) }
}
