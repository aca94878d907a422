import Catalogue
import Markup

extension Detector {
  /// The work that a document with this title is, when the title begins with a reference to it.
  ///
  /// "Regulation (EU) 2024/1689, Formex 4 XML" is an expression of the AI Act; "AI Opportunities Action Plan: government
  /// response" is a work of its own. Different files of one work must count once (method section 1).
  public func work(titled title: String, language: String, jurisdiction: String) -> String? {
    catalogue.work(of: reading(title: title, language: language, jurisdiction: jurisdiction))
  }

  /// The work that a title begins with, as it is cited there.
  public func reading(title: String, language: String, jurisdiction: String) -> TitleReading {
    let log = AssumptionLog()
    let cited = cited(title, language, jurisdiction, log)
    return TitleReading(title: title, cited: cited, assumptions: log.assumptions)
  }

  private func cited(_ title: String, _ language: String, _ jurisdiction: String, _ log: AssumptionLog) -> CitedWork? {
    // The jurisdiction stands beside the title: "AI Act" means the EU's in a document of the EU.
    let text = Array((title + "\n" + jurisdiction).utf8)
    guard
      let document = try? DocumentReader().read(bytes: text, name: "title", format: .text),
      let references = try? references(
        in: document, language: language, jurisdiction: jurisdiction, jobs: 1, log: log),
      let first = references.first(where: { $0.kind == .instrument || $0.kind == .standard }),
      first.range.lowerBound == 0, first.cited.id != nil, first.pinpoint == nil
    else { return nil }
    let rest = String(decoding: document.text[first.range.upperBound...].prefix { $0 != 0x0A }, as: UTF8.self).drop {
      $0 == " "
    }
    if rest.isEmpty || rest.hasPrefix("(") || rest.hasPrefix(",") { return first.cited }
    // A number names its work whatever the title says after it; a name may begin another work's title.
    return first.rule != "named-work" && first.rule != "imported-title" && !rest.hasPrefix(":") && !rest.hasPrefix("-")
      ? first.cited : nil
  }
}

/// What was found at the beginning of a document's title; can be kept, like a `DetectedReference`.
public struct TitleReading: Sendable, Codable {
  /// The title.
  public let title: String
  let cited: CitedWork?
  /// What was taken for granted.
  public let assumptions: TitleAssumptions
}

extension Catalogue {
  /// The work that a title means, in the present state of the catalogue.
  public func work(of reading: TitleReading) -> String? { reading.cited.flatMap { target(of: $0).id } }
}
