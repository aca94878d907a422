import Catalogue

/// Which work a designation means, whatever edition, stage or spelling it is cited in.
///
/// "ISO 27001", "ISO/IEC 27001:2022", "BS EN ISO/IEC 27001" and "JIS Q 27001" all mean ISO/IEC 27001: alignment is
/// computed on roots (method section 1). Counts are by work; variant spellings never inflate them.
struct StandardRoots: Sendable {
  private let catalogue: Catalogue
  /// Number and part, without type and stage -> undated designations of ISO and IEC.
  private let byNumber: [String: Set<String>]
  /// Undated designation without its stage -> editions and projects.
  private let editions: [String: [String]]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    var byNumber: [String: Set<String>] = [:]
    var editions: [String: [String]] = [:]
    for work in catalogue.works.values where work.kind == .standard {
      let undated = Self.withoutStage(Catalogue.undated(work.id))
      editions[undated, default: []].append(work.id)
      if let key = Self.numberKey(undated) { byNumber[key, default: []].insert(undated) }
    }
    self.byNumber = byNumber
    self.editions = editions.mapValues { ids in
      ids.sorted { (catalogue.work($0)?.date ?? "", $0) < (catalogue.work($1)?.date ?? "", $1) }
    }
  }

  /// The root of a cited standard: the undated international designation, or the national one where there is none.
  ///
  /// - Returns: the root, and the degree of adoption when the citation names a national adoption.
  func root(of identifier: StandardIdentifier) -> (root: String, degree: String?) {
    if let inner = identifier.adopted.first { return (root(of: inner).root, "IDT") }
    let undated = Self.withoutStage(identifier.undated)
    for national in [identifier.designation, undated] {
      if let adoption = catalogue.adoption(of: national), adoption.degree != "NEQ" {
        return (known(Self.withoutStage(Catalogue.undated(adoption.root))), adoption.degree)
      }
    }
    return (known(undated), nil)
  }

  /// The root of a standard that was cited by a name: the catalogue's undated id.
  func root(ofNamed id: String) -> String { known(Self.withoutStage(Catalogue.undated(id))) }

  /// "ISO 27001" -> "ISO/IEC 27001", "ISO/IEC 24028" -> "ISO/IEC TR 24028", when only one work has the number.
  private func known(_ undated: String) -> String {
    if editions[undated] != nil { return undated }
    guard let key = Self.numberKey(undated), let candidates = byNumber[key], candidates.count == 1,
      let only = candidates.first
    else { return undated }
    return only
  }

  /// The edition that a citation means: the dated one, or the newest that is published (else the project).
  func edition(of identifier: StandardIdentifier, root: String) -> Work? {
    if identifier.year != nil || identifier.edition != nil {
      if let exact = catalogue.work(identifier.id) { return exact }
      guard let year = identifier.year else { return nil }
      return (editions[root] ?? []).compactMap { catalogue.work($0) }.first { $0.id.hasSuffix(":" + year) }
    }
    return newest(root)
  }

  /// The newest published edition of an undated designation; a project when nothing is published yet.
  func newest(_ root: String) -> Work? {
    let works = (editions[root] ?? []).compactMap { catalogue.work($0) }
    return works.last { $0.status == "published" } ?? works.last { $0.status == "draft" } ?? works.last
      ?? series(root)
  }

  /// A series has no edition of its own: the first of its parts stands for its status.
  private func series(_ root: String) -> Work? {
    guard let key = Self.numberKey(root) else { return nil }
    for part in 0...9 {
      for undated in (byNumber["\(key)-\(part)"] ?? []).sorted() {
        if let work = (editions[undated] ?? []).compactMap({ catalogue.work($0) }).last(where: {
          $0.status == "published"
        }) {
          return work
        }
      }
    }
    return nil
  }

  /// "ISO/IEC DIS 42006" -> "ISO/IEC 42006", "ISO/IEC DTR 20226" -> "ISO/IEC TR 20226".
  static func withoutStage(_ designation: String) -> String {
    guard designation.hasPrefix("ISO") || designation.hasPrefix("IEC") else { return designation }
    // "ISO/DIS 22144", "ISO/CD TS 5661": when ISO publishes alone, a slash joins what stands behind it.
    let first = designation.dropFirst(4).prefix { $0 != " " }
    let alone = designation.hasPrefix("ISO/") && StandardIdentifier.stages.contains(String(first))
    var words = (alone ? "ISO " + designation.dropFirst(4) : designation).split(separator: " ").map(String.init)
    guard words.count >= 3 else { return designation }
    switch words[1] {
    case "DTR", "FDTR", "PDTR": words[1] = "TR"
    case "DTS", "FDTS", "PDTS": words[1] = "TS"
    case let stage where StandardIdentifier.stages.contains(stage): words.remove(at: 1)
    default: break
    }
    if alone, words.count >= 3 { words[0] += "/" + words.remove(at: 1) }
    return words.joined(separator: " ")
  }

  /// "ISO/IEC TR 24028" -> "24028"; only for ISO and IEC, whose numbers share one sequence.
  private static func numberKey(_ undated: String) -> String? {
    guard undated.hasPrefix("ISO") || undated.hasPrefix("IEC "), let number = undated.split(separator: " ").last,
      number.first?.isNumber == true
    else { return nil }
    return String(number)
  }
}
