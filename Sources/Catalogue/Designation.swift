import Foundation

extension Catalogue {
  /// A designation without its date: `ISO/IEC 27001:2022` -> `ISO/IEC 27001`, `GB/T 22080-2016` ->
  /// `GB/T 22080`, `IEEE 7000-2021` -> `IEEE 7000`, `NIST SP 800-53 Rev. 5` -> `NIST SP 800-53`,
  /// `ITU-T X.509 (10/2019)` -> `ITU-T X.509`, `ISO/IEC 27001:2013/Cor 1:2014` -> `ISO/IEC 27001`.
  public static func undated(_ designation: String) -> String {
    var text = designation[...]
    // Marks are rare; their last characters are looked for first, by bytes.
    let utf8 = designation.utf8
    if utf8.contains(UInt8(ascii: " ")) {
      if utf8.contains(UInt8(ascii: ".")), let revision = text.range(of: " Rev. ") {
        text = text[..<revision.lowerBound]
      }
      if utf8.contains(UInt8(ascii: "V")), let version = text.range(of: " V"),
        text[version.upperBound...].first?.isNumber == true
      {
        text = text[..<version.lowerBound]
      }
      if text.hasPrefix("ITU-"), let date = text.range(of: " (") { text = text[..<date.lowerBound] }
      // "/Amd 3:2016/Cor 1:2017": the last one first.
      while let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")),
        text[slash...].utf8.starts(with: "/Amd ".utf8) || text[slash...].utf8.starts(with: "/Cor ".utf8)
      { text = text[..<slash] }
    }
    if let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")), isYear(text.utf8[colon...].dropFirst().prefix(4)) {
      return String(text[..<colon])
    }
    // Behind the hyphens of ISO, IEC and those who write as they do stand parts.
    if let hyphen = text.utf8.lastIndex(of: UInt8(ascii: "-")), isYear(text.utf8[hyphen...].dropFirst()),
      !["ISO", "IEC ", "CISPR", "EN ", "JIS ", "ITU-", "RFC ", "NIST "].contains(where: { text.hasPrefix($0) })
    {
      return String(text[..<hyphen])
    }
    return String(text)
  }

  private static func isYear(_ bytes: Substring.UTF8View) -> Bool {
    bytes.count == 4 && (bytes.starts(with: "19".utf8) || bytes.starts(with: "20".utf8))
      && bytes.allSatisfy(digits.contains)
  }

  /// Who publishes a designation: `ISO/IEC TR 24028:2020` -> `ISO/IEC`, `NIST SP 800-53` -> `NIST`.
  public static func publisher(of designation: String) -> String {
    let first = designation.prefix { $0 != " " }
    // "ISO/TS 22367", "ISO/DIS 22144": what stands behind the slash is no publisher.
    if first.hasPrefix("ISO/"), isTypeOrStage(first.dropFirst(4)) { return "ISO" }
    switch first {
    case "ITU-T", "ITU-R": return "ITU"
    case "FIPS": return "NIST"
    case "prEN", "FprEN", "EN", "CWA", "CEN", "CLC", "CEN/TR", "CEN/CLC/TR": return "CEN"
    case "GB", "GB/T", "GB/Z": return "CN"
    case "JIS": return "JP"
    case "KS": return "KR"
    case "BS": return "GB"
    default: return String(first)
    }
  }

  /// A designation of ISO or IEC without the stage of its project: `ISO/IEC DIS 42006` -> `ISO/IEC 42006`,
  /// `ISO/IEC DTR 20226` -> `ISO/IEC TR 20226`, `ISO/DIS 22144` -> `ISO 22144`.
  public static func withoutStage(_ designation: String) -> String {
    guard designation.hasPrefix("ISO") || designation.hasPrefix("IEC") else { return designation }
    // "ISO/IEC 27001", "IEC 61508-1": most designations have no stage.
    let utf8 = designation.utf8
    if !designation.hasPrefix("ISO/") || designation.hasPrefix("ISO/IEC "),
      let space = utf8.firstIndex(of: UInt8(ascii: " ")), let next = utf8[space...].dropFirst().first,
      digits.contains(next)
    {
      return designation
    }
    // "ISO/DIS 22144", "ISO/CD TS 5661": when ISO publishes alone, a slash joins what stands behind it.
    let first = designation.dropFirst(4).prefix { $0 != " " }
    let alone = designation.hasPrefix("ISO/") && stages.contains(String(first))
    var words = (alone ? "ISO " + designation.dropFirst(4) : designation).split(separator: " ").map(String.init)
    guard words.count >= 3 else { return designation }
    switch words[1] {
    case "DTR", "FDTR", "PDTR": words[1] = "TR"
    case "DTS", "FDTS", "PDTS": words[1] = "TS"
    case let stage where stages.contains(stage): words.remove(at: 1)
    default: break
    }
    if alone, words.count >= 3 { words[0] += "/" + words.remove(at: 1) }
    return words.joined(separator: " ")
  }

  /// The work of which a designation names an edition or a project: `ISO/IEC DIS 42006:2024` -> `ISO/IEC 42006`.
  public static func work(of designation: String) -> String { withoutStage(undated(designation)) }

  /// Number and part of a work of ISO or IEC, whose numbers share one sequence: `ISO/IEC TR 24028` -> `24028`. Nil for
  /// other publishers.
  public static func number(of work: String) -> String? {
    guard work.hasPrefix("ISO") || work.hasPrefix("IEC "), let space = work.utf8.lastIndex(of: UInt8(ascii: " ")),
      let first = work.utf8[space...].dropFirst().first, digits.contains(first)
    else { return nil }
    return String(work[space...].dropFirst())
  }

  /// Whether a designation names an edition or project as a whole, and nothing that is added to one: false for
  /// `ISO/IEC 27001:2022/Amd 1:2024`, `ISO 14001:2015/DAM 2`, `IEC 60601-1:2005+AMD1:2012 CSV`,
  /// `IEC 60794-4:2018 RLV`, `ITU-T X.509 (1997) Technical Cor. 1 (03/2000)`.
  public static func isWhole(_ designation: String) -> Bool {
    let bytes = Array(designation.utf8)
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
      // Behind the year stands nothing, or a month and a day.
      return bytes[(colon + 1)...].allSatisfy { digits.contains($0) || $0 == UInt8(ascii: "-") }
    }
    return !["/Amd", "/Cor", " Amd", " Cor", "/AMD", "/COR"].contains { designation.contains($0) }
  }

  private static func isTypeOrStage(_ word: Substring) -> Bool {
    ["TR", "TS", "PAS", "TTA", "Guide", "R", "DATA"].contains(word) || stages.contains(String(word))
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// Stages of a project (ISO/IEC Directives, Part 1) as ISO and IEC write them before the number.
  private static let stages: Set<String> = [
    "PWI", "NP", "NWIP", "AWI", "WD", "CD", "CDV", "DIS", "FDIS", "PRF", "DTR", "DTS", "DPAS", "FDTR", "FDTS", "PDTR",
    "PDTS", "prTS", "prTR", "DAM", "FDAM", "Draft",
  ]
}
