/// What surrounds the document on a web page: banners, cookie notices, menus, share bars, dates of the page.
///
/// Pages are fetched again every night and compared: what a site adds around a text must not change the text. The words
/// below are looked for in `class` and `id`, cut at hyphens, underscores and capitals ("alert-banner", "siteHeader").
/// A class is only a name, and some sites give unlucky ones to the whole page: a block that turns out to hold most of
/// the text of its page, links aside, is read after all (`HTML.read`).
enum HTMLChrome {
  /// Words that mean chrome wherever they stand in a name: "cookie-notice", "c-breadcrumb__list".
  static let words: Set<String> = [
    "cookie", "cookies", "consent", "banner", "nav", "navbar", "navigation", "topnav", "sidenav", "subnav",
    "navbox", "breadcrumb", "breadcrumbs", "share", "sharing", "sharebar", "sharethis", "addthis", "addtoany",
    "bdsharebuttonbox", "social", "socials", "newsletter", "sidebar", "skiplink", "skiplinks", "announcement",
    "announcements", "masthead", "megamenu", "offcanvas", "noprint", "pagination", "pager", "paywall",
  ]

  /// Whole names, and beginnings of two words or more that are continued: "last-updated-box".
  static let names: Set<String> = [
    "menu", "main-menu", "top-menu", "mobile-menu", "side-menu", "user-menu", "footer-menu", "menu-bar",
    "menu-toggle", "menu-main", "site-header", "site-footer", "page-footer", "global-header", "global-footer",
    "global-message", "header-bar", "top-bar", "topbar", "footer", "bottomcta", "skip-link", "skip-links",
    "skip-to-content", "skip-to-main", "site-alert", "alert-bar", "alert-box-site", "global-alert",
    "emergency-alert", "emergency-message", "site-notice", "site-message", "no-print", "do-not-print",
    "set-font", "font-size", "print-button", "print-link", "language-switcher", "language-selector",
    "lang-switcher", "search-form", "search-box", "searchbox", "site-search", "back-to-top", "related-links",
    "related-content", "feedback", "page-feedback", "was-this-helpful", "survey", "toc-sidebar", "advert", "ads",
    "adsbygoogle",
    // Dates of the page, not of the text.
    "last-updated", "last-update", "last-modified", "last-reviewed", "date-modified", "updated-on", "update-date",
    "modified-date", "page-date", "page-info", "print-date", "printed-on", "print-info", "date-printed",
    "timestamp", "view-count", "visit-count", "visitor-counter", "hit-counter", "page-views", "wb-dtmd",
    "published-dates",
  ]

  /// Names by which pages hide an element; the way back from a note is hidden as well.
  static let hidden: Set<String> = [
    "screen-reader-text", "visually-hidden", "visuallyhidden", "sr-only", "govuk-visually-hidden", "hidden",
    "d-none", "is-hidden", "element-invisible", "print-only", "visible-print", "reversefootnote",
  ]

  /// Roles of ARIA: <https://www.w3.org/TR/wai-aria-1.2/#role_definitions>.
  static let roles: Set<String> = [
    "navigation", "search", "banner", "contentinfo", "menu", "menubar", "dialog", "alertdialog", "alert",
    "complementary", "doc-backlink", "doc-toc", "tablist", "toolbar", "tooltip",
  ]

  /// Ids of tables of contents and messages.
  static let ids: Set<String> = ["toc", "tocsidebarwrapper", "cookie-banner", "global-cookie-message"]

  /// Whether `name`, a class or an id in lower case with its words cut by hyphens, is one of chrome.
  static func isChrome(_ name: String) -> Bool {
    if hidden.contains(name) || names.contains(name) { return true }
    // State of the page, not kind of the block: "has-sidebar", "no-cookie-banner", "nav-open", "with-share".
    if states.contains(where: name.hasPrefix) || stateEnds.contains(where: name.hasSuffix) { return false }
    // "last-updated-box", not "footer-note": only names of several words say enough for that.
    var rest = Substring(name)
    while let cut = rest.lastIndex(of: "-") {
      rest = rest[..<cut]
      if rest.contains("-"), names.contains(String(rest)) { return true }
    }
    // "gem-c-cookie-banner", "md-menu": the prefix of a design system.
    if let first = name.firstIndex(of: "-"), name[..<first].count <= 5, first != name.startIndex,
      names.contains(String(name[name.index(after: first)...]))
    {
      return true
    }
    return name.split(separator: "-").contains { words.contains(String($0)) }
  }

  private static let states = [
    "has-", "with-", "no-", "without-", "is-", "js-", "page-with-", "layout-", "template-", "wp-custom-", "show-",
  ]
  private static let stateEnds = ["-open", "-closed", "-enabled", "-disabled", "-layout", "-page", "-active", "-hide"]

  /// "siteHeader main_nav" becomes "site-header", "main-nav".
  static func plainNames(_ value: String) -> [String] {
    value.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }).map { name in
      var plain: [UInt8] = []
      var wasSmall = false
      for byte in name.utf8 {
        if Bytes.isCapital(byte) {
          if wasSmall { plain.append(UInt8(ascii: "-")) }
          plain.append(byte | 0x20)
          wasSmall = false
        } else {
          let isCut = byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
          if isCut {
            if plain.last != UInt8(ascii: "-") { plain.append(UInt8(ascii: "-")) }
          } else {
            plain.append(byte)
          }
          wasSmall = !isCut
        }
      }
      return String(decoding: plain, as: UTF8.self)
    }
  }

  // MARK: Dates of the page

  /// Beginnings of lines that say when a page, not a text, was changed or printed.
  private static let dateLabels = [
    "last updated", "last modified", "last reviewed", "page last updated", "page last modified",
    "page last reviewed", "date modified", "this page was last", "printed on", "print date", "printed:",
    "retrieved on", "page updated", "zuletzt aktualisiert", "letzte aktualisierung", "letzte änderung der seite",
    "gedruckt am", "stand der seite", "dernière mise à jour", "mise à jour de la page", "date de modification",
    "imprimé le", "última actualización", "fecha de actualización", "impreso el", "última atualização",
    "atualizado em", "impresso em", "ultimo aggiornamento", "stampato il", "laatst bijgewerkt", "laatst gewijzigd",
    "afgedrukt op", "senast uppdaterad", "sist oppdatert", "sidst opdateret", "ostatnia aktualizacja",
    "poslední aktualizace", "последнее обновление", "дата печати", "最后更新", "更新时间", "打印时间", "最終更新日",
    "印刷日", "최종수정일", "최종 수정일",
  ]
  private static let beginnings = Beginnings(dateLabels)

  /// "Last updated: 3 May 2024", "Date modified: 2024-05-03": nothing but a label and a date.
  static func isDateOfPage(_ text: [UInt8]) -> Bool {
    guard text.count <= 90, text.contains(where: Bytes.isDigit), beginnings.mayBegin(text[...]) else {
      return false
    }
    let line = String(decoding: text, as: UTF8.self).lowercased()
    guard let label = dateLabels.first(where: line.hasPrefix) else { return false }
    // What follows a label is a date of few words, not a sentence about the text.
    let rest = line.dropFirst(label.count)
    let words = rest.split { !($0.isLetter || $0.isNumber) }
    let names = words.count { !$0.contains(where: \.isNumber) }
    return names <= 4 && words.count > names && words.count <= 10
  }
}

/// What the names in one `class` attribute say, worked out once for each value.
struct ClassFacts: Sendable {
  /// The names, in lower case.
  var names: Set<String>
  /// One of them is chrome or hides the element.
  var isChrome: Bool
  /// A heading of the EU Publications Office.
  var isHeading: Bool
  /// The text of a note.
  var isNote: Bool
  /// "EN" at the head of a page of the Official Journal.
  var isLanguage: Bool

  /// Of the value of `class="…"`.
  init(_ value: String) {
    let lower = value.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    names = Set(lower)
    let plain = lower.map { $0.hasPrefix("oj-") ? String($0.dropFirst(3)) : $0 }
    isHeading = plain.contains(where: HTMLAttributes.headingClasses.contains)
    isNote = plain.contains(where: HTMLAttributes.noteClasses.contains)
    isLanguage = plain.contains("hd-lg")
    isChrome = HTMLChrome.plainNames(value).contains(where: HTMLChrome.isChrome)
  }

  /// No class.
  static let none = ClassFacts("")
}
