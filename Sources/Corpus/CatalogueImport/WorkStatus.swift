/// The words of catalogues for the status of a work, brought to the few that the analysis knows.
enum WorkStatus {
  private static let known: [String: String] = [
    "published": "published", "valid": "published", "approved": "published", "in-force": "published",
    "withdrawal-in-progress": "published", "joint": "published",
    "revised": "replaced", "replaced": "replaced", "superseded": "replaced",
    "withdrawn": "withdrawn", "withdrawal": "withdrawn", "draft": "draft", "deleted": "deleted",
    // W3C Process, section 6: what may still change is a draft.
    "recommendation": "published", "note": "published", "working draft": "draft", "draft note": "draft",
    "last call working draft": "draft", "candidate recommendation": "draft", "proposed recommendation": "draft",
    "candidate recommendation draft": "draft", "candidate recommendation snapshot": "draft",
    "superseded recommendation": "replaced", "obsolete recommendation": "withdrawn", "retired": "withdrawn",
  ]

  /// What the IETF says of an RFC: a category, not whether it still holds (RFC 2026, section 4). Moved to `Historic` is
  /// what is no longer recommended.
  private static let categories: [String: String] = [
    "internet standard": "published", "draft standard": "published", "proposed standard": "published",
    "best current practice": "published", "informational": "published", "experimental": "published",
    "unknown": "published", "historic": "withdrawn",
  ]

  /// Whether a status is a category of RFCs.
  static func isCategory(_ text: String) -> Bool { categories[text.lowercased()] != nil }

  /// `published (review 90.93)` is `published`, `revised` is `replaced`; a word that is not known stays.
  static func normalised(_ text: String) -> String {
    let lower = text.lowercased()
    if lower.hasPrefix("published (") { return "published" }
    return known[lower] ?? categories[lower] ?? lower
  }

  /// The status that follows from a harmonised stage code, `60.60` (<https://www.iso.org/stage-codes.html>):
  /// drafts up to 60.00, published from 60.60 until the withdrawal is complete (95.99); sub-stage 98 abandons a
  /// project.
  static func status(ofStage stage: String) -> String {
    let parts = stage.split(separator: ".")
    guard parts.count == 2, let major = Int(parts[0]), let minor = Int(parts[1]) else { return "" }
    if minor == 98 { return major >= 60 ? "published" : "deleted" }
    if major == 95, minor == 99 { return "withdrawn" }
    return major > 60 || (major == 60 && minor >= 60) ? "published" : "draft"
  }
}

/// Dates as catalogues write them, in ISO 8601: `2024-06-13` and `2024` stay, `March 2023` is `2023-03`. Empty for
/// anything else.
func catalogueDate(_ text: String) -> String {
  if isDate(text) { return text }
  if isDate(String(text.prefix(10))) { return String(text.prefix(10)) }
  let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  let words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map { $0.lowercased() }
  guard let year = words.last, year.utf8.count == 4, isDate(year) else { return "" }
  let named = words.lazy.filter { $0.count >= 3 }.compactMap { word in
    months.firstIndex { $0.hasPrefix(word) }
  }
  guard let month = named.first else { return year }
  return year + (month < 9 ? "-0" : "-") + String(month + 1)
}
