import Foundation
import Markup

/// Finds the document that a page about a document links to: the PDF of a strategy, the Word file of a bill, the page that one
/// without text sends its readers to.
public enum Attachment {
  /// A page with more letters of its own than this is a document itself.
  static let pageLimit = 1500
  /// A page that leads elsewhere by itself has no more letters than "You are sent to the new address".
  static let stubLimit = 400
  /// The same for a page that declares where its document is: repositories print long abstracts.
  static let declaringPageLimit = 6000
  /// A page of more bytes is not looked into.
  static let bytesLimit = 8 << 20
  /// A page with links to more documents than this is a list.
  static let listLimit = 6

  /// A document linked to, and how much speaks for it.
  struct Candidate: Sendable, Hashable {
    var address: WebAddress
    var score: Int
    var isDeclared: Bool
  }

  /// The address of the document that the page in `bytes` is about; nil when the page is itself the document, when it
  /// links to none, or when several are equally likely.
  ///
  /// - Parameters:
  ///   - bytes: the page, HTML in any encoding.
  ///   - base: the address the page came from.
  ///   - language: the language wanted, BCP 47; empty for any.
  public static func address(in bytes: [UInt8], base: URL, language: String = "") -> String? {
    address(in: bytes, base: base.absoluteString, language: language)
  }

  /// The same for an address in a string.
  public static func address(in bytes: [UInt8], base: String, language: String = "") -> String? {
    guard bytes.count <= bytesLimit, let page = try? WebAddress(base) else { return nil }
    let content = PageLinks(bytes)
    guard content.textLength <= declaringPageLimit else { return nil }
    if content.textLength <= stubLimit, !content.refresh.isEmpty,
      let next = try? ((try? page.resolving(content.base)) ?? page).resolving(content.refresh), next != page,
      !page.isSecure || next.isSecure
    {
      return next.description
    }
    let candidates = candidates(in: content, page: page, language: language)
    guard let best = candidates.first else { return nil }
    guard content.textLength <= pageLimit || best.isDeclared else { return nil }
    guard best.isDeclared || candidates.count <= listLimit, best.score > 0 else { return nil }
    if candidates.count > 1, candidates[1].score == best.score { return nil }
    return best.address.description
  }

  /// The documents a page links to, the likeliest first, each once.
  static func candidates(in content: PageLinks, page: WebAddress, language: String) -> [Candidate] {
    let base = (try? page.resolving(content.base)) ?? page
    let words = Set(self.words(content.title))
    var best: [WebAddress: Candidate] = [:]
    for link in content.links where !link.isAside || link.kind != .anchor {
      guard let address = try? base.resolving(link.address), address != page, !page.isSecure || address.isSecure else {
        continue
      }
      let isDeclared = link.kind == .citation || link.kind == .alternate
      guard let form = form(of: link, at: address), isDeclared || isSameSite(address.host, page.host) else { continue }
      let score =
        form + kindScore(link.kind) + languageScore(link, address, language) + wordScore(link, address, title: words)
      if let known = best[address], known.score >= score { continue }
      best[address] = Candidate(address: address, score: score, isDeclared: isDeclared)
    }
    return best.values.sorted {
      $0.score == $1.score ? $0.address.description < $1.address.description : $0.score > $1.score
    }
  }

  // MARK: What speaks for a link

  private static func kindScore(_ kind: PageLinks.Link.Kind) -> Int {
    switch kind {
    case .citation: 100
    case .alternate: 60
    case .embedded: 40
    case .anchor: 10
    }
  }

  /// PDF before Word before EPUB, because the publisher's PDF is most often the version of record; nil for what is no
  /// document, as far as the link tells.
  private static func form(of link: PageLinks.Link, at address: WebAddress) -> Int? {
    let path = address.path.lowercased()
    let query = address.query.lowercased()
    for (ending, type, score) in [
      ("pdf", "application/pdf", 3),
      ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", 2),
      ("epub", "application/epub+zip", 1),
    ] {
      if path.hasSuffix("." + ending) || query.hasSuffix("." + ending) || link.mediaType == type { return score }
    }
    if link.kind == .citation { return 3 }
    // `/media/1234/download` with "Download (PDF, 2 MB)".
    let isDownload = path.contains("download") || path.contains("attachment") || path.hasSuffix("/file")
    return link.kind == .anchor && isDownload && words(link.text).contains("pdf") ? 3 : nil
  }

  private static func languageScore(_ link: PageLinks.Link, _ address: WebAddress, _ wanted: String) -> Int {
    guard let wanted = wanted.split(separator: "-").first?.lowercased() else { return 0 }
    let stated = link.language.split(separator: "-").first.map(String.init) ?? languageInName(address)
    guard let stated else { return 0 }
    return stated == wanted ? 20 : -30
  }

  private static let languages: Set<String> = [
    "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "ja", "ko", "lt", "lv",
    "mt",
    "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "uk", "zh",
  ]

  /// `fr` of `/docs/fr/plan.pdf` and of `/docs/plan-national_fr.pdf`.
  private static func languageInName(_ address: WebAddress) -> String? {
    let folders = address.path.lowercased().split(separator: "/")
    let stem = folders.last?.split(separator: ".").first ?? ""
    let parts = stem.split { !$0.isLetter && !$0.isNumber }
    if parts.count > 1, let last = parts.last.map(String.init), languages.contains(last) { return last }
    return folders.dropLast().map(String.init).last { languages.contains($0) }
  }

  private static let fullWords: Set<String> = [
    "full", "complete", "download", "intégral", "télécharger", "volltext", "herunterladen", "descargar", "completo",
    "íntegra", "baixar", "scarica", "pobierz", "下载", "全文", "다운로드", "ダウンロード",
  ]
  private static let sideWords: Set<String> = [
    "summary", "annex", "annexes", "appendix", "press", "flyer", "infographic", "factsheet", "poster", "agenda",
    "slides",
    "presentation", "corrigendum", "errata", "highlights", "leaflet", "privacy", "cookie", "cookies", "terms", "résumé",
    "annexe", "anhang", "anexo", "allegato", "zusammenfassung", "resumen", "resumo", "brochure", "form", "faq",
    "template",
  ]

  private static func wordScore(_ link: PageLinks.Link, _ address: WebAddress, title: Set<String>) -> Int {
    let text = words(link.text)
    let name = words(String(address.path.split(separator: "/").last ?? ""))
    var score = 0
    if text.contains("pdf") { score += 3 }
    if text.contains(where: fullWords.contains) { score += 8 }
    if saysSize(link.text) { score += 5 }
    if (text + name).contains(where: sideWords.contains) { score -= 25 }
    let shared = Set(text + name).intersection(title).filter { $0.utf8.count > 3 }
    return score + min(15, 3 * shared.count)
  }

  /// `2.3 MB`, `450 Ko`.
  private static func saysSize(_ text: String) -> Bool {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "," }
    let units: Set<Substring> = ["kb", "mb", "ko", "mo", "kib", "mib", "кб", "мб"]
    return zip(parts, parts.dropFirst()).contains { $0.first?.isNumber == true && units.contains($1) }
      || parts.contains { part in units.contains { part.hasSuffix($0) && part.first?.isNumber == true } }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  // MARK: Sites

  /// `www.gov.example` and its `assets.gov.example`: the same host, or the same last two labels, three where the last two
  /// are only a registry's (`co.uk`, `com.au`).
  static func isSameSite(_ host: String, _ other: String) -> Bool {
    if host == other { return true }
    guard NetworkAddress(host: host) == nil, NetworkAddress(host: other) == nil else { return false }
    let (labels, others) = (host.split(separator: "."), other.split(separator: "."))
    guard labels.count >= 2, others.count >= 2, let last = labels.last else { return false }
    let isRegistry =
      last.count == 2 && ["co", "com", "org", "net", "ac", "or", "ne", "edu"].contains(labels[labels.count - 2])
    let count = isRegistry ? 3 : 2
    return labels.count >= count && labels.suffix(count) == others.suffix(count)
  }
}
