import Markup
import Testing

@testable import References

/// A sentence of a document in one language and jurisdiction, its references marked by ⟦⟧, and what they must resolve to: id and
/// pinpoint, "-" for none, "own" for a provision of the document itself.
struct CountrySample: Sendable, CustomTestStringConvertible {
  let language: String
  let jurisdiction: String
  let sample: String
  let targets: [String]

  var testDescription: String { "\(language)-\(jurisdiction): \(sample)" }

  init(_ language: String, _ jurisdiction: String, _ sample: String, _ targets: String...) {
    self.language = language
    self.jurisdiction = jurisdiction
    self.sample = sample
    self.targets = targets
  }

  /// Expects just the marked references, in order.
  func check() throws {
    let found = try Program.detector.get().references(
      in: Document(MarkedText(sample).text), language: language, jurisdiction: jurisdiction
    ).filter { $0.kind == .instrument || $0.kind == .provision }
    #expect(MarkedText(sample).ranges == found.map(\.range))
    #expect(
      targets
        == found.map { reference in
          let work = reference.kind == .provision ? "own" : reference.target?.id ?? "-"
          return "\(work) \(reference.target?.pinpoint ?? "-")"
        })
  }
}
