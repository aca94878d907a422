import Catalogue
import Markup

extension Detector {
  /// The work that a document with this title is, when the title begins with a reference to it.
  ///
  /// "Regulation (EU) 2024/1689, Formex 4 XML" is an expression of the AI Act; "AI Opportunities Action Plan: government
  /// response" is a work of its own. Different files of one work must count once (method section 1).
  public func work(titled title: String, language: String, jurisdiction: String) -> String? {
    // The jurisdiction stands beside the title: "AI Act" means the EU's in a document of the EU.
    let text = Array((title + "\n" + jurisdiction).utf8)
    guard
      let document = try? DocumentReader().read(bytes: text, name: "title", format: .text),
      let references = try? references(in: document, language: language, jurisdiction: jurisdiction),
      let first = references.first(where: { $0.kind == .instrument || $0.kind == .standard }),
      first.range.lowerBound == 0, let target = first.target, target.pinpoint == nil
    else { return nil }
    let rest = String(decoding: document.text[first.range.upperBound...].prefix { $0 != 0x0A }, as: UTF8.self).drop {
      $0 == " "
    }
    if rest.isEmpty || rest.hasPrefix("(") || rest.hasPrefix(",") { return target.id }
    // A number names its work whatever the title says after it; a name may begin another work's title.
    return first.rule != "named-work" && !rest.hasPrefix(":") && !rest.hasPrefix("-") ? target.id : nil
  }
}
