import Catalogue
import References

/// How things are called where people read: "Japan" for `JP`, "Privacy" for `principle:privacy`.
struct Names {
  private let jurisdictions: JurisdictionNames
  private let works: [String: Work]
  private let titles: [String: String]
  private let themes: [String: String]
  private let objectives: [String: String]

  /// The names of everything in `findings`.
  init(_ findings: Findings) throws {
    jurisdictions = try JurisdictionNames()
    works = findings.works
    var titles: [String: String] = [:]
    for citation in findings.citations {
      guard let root = citation.root, let title = citation.title, !title.isEmpty, title != root else {
        continue
      }
      if titles[root] == nil { titles[root] = title }
    }
    for work in findings.measures.influence where !work.title.isEmpty && work.title != work.id {
      if titles[work.id] == nil { titles[work.id] = work.title }
    }
    self.titles = titles
    themes = Dictionary(
      findings.themes.map { ("principle:\($0.id)", $0.title) }, uniquingKeysWith: { first, _ in first })
    objectives = Dictionary(
      findings.objectives.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// "Japan"; the code itself where there is no name.
  func jurisdiction(_ code: String) -> String { jurisdictions[code] }

  /// Title of a policy objective; its code where there is none.
  func objective(_ code: String) -> String { objectives[code] ?? code }

  /// Full title of a work; empty when unknown.
  func title(_ id: String) -> String {
    if let theme = themes[id] { return theme }
    if let title = works[id]?.title, !title.isEmpty { return title }
    return titles[id] ?? ""
  }

  /// How a work is called in a heading: standards by designation, all else by title.
  ///
  /// "ISO/IEC 42001", "Artificial Intelligence Act", "Privacy"
  func label(_ id: String) -> String {
    if let theme = themes[id] { return theme }
    if id.hasPrefix("principle:") { return String(id.dropFirst("principle:".count)) }
    if works[id]?.kind == .standard || isDesignation(id) { return id }
    let title = title(id)
    return title.isEmpty ? readable(id) : title
  }

  /// A label that fits into the head of a column.
  func shortLabel(_ id: String) -> String { shortened(label(id), to: 38) }

  /// Address of a work, if it is a web address.
  func address(_ id: String) -> String? {
    if let url = works[id]?.url, let address = webAddress(url) { return address }
    return webAddress(id)
  }

  /// What the catalogue says of a work, when that is worth a flag.
  func status(_ id: String) -> String? {
    guard let status = works[id]?.status,
      status == "replaced" || status == "withdrawn" || status == "repealed"
    else { return nil }
    return status
  }

  /// "ISO/IEC 42001" is a designation, "/us/cfr/t33/s1.05" and "policy:unesco-ai-ethics-2021" are not.
  private func isDesignation(_ id: String) -> Bool {
    works[id] == nil && id.contains(" ") && id.first?.isLetter == true && id.contains(where: \.isNumber)
      && !id.contains("://")
  }
}

/// `text` if it is the address of a page on the web; nil for everything else, such as `javascript:`.
func webAddress(_ text: String) -> String? {
  let lowered = text.prefix(8).lowercased()
  guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://") else { return nil }
  return text.utf8.contains { $0 <= 0x20 || $0 == 0x7F } ? nil : text
}

/// `text`, cut at a space to at most `limit` characters.
func shortened(_ text: String, to limit: Int) -> String {
  guard text.count > limit else { return text }
  let cut = text.prefix(limit - 1)
  let end = cut.lastIndex(of: " ").flatMap {
    cut.distance(from: cut.startIndex, to: $0) > limit / 2 ? $0 : nil
  }
  return "\(cut[..<(end ?? cut.endIndex)])…"
}
