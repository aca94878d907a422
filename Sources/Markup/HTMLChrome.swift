/// What surrounds the document on a web page: banners, cookie notices, menus, share bars, dates of the page.
///
/// Pages are fetched again every night and compared: what a site adds around a text must not change the text. The words
/// below are looked for in `class` and `id`, cut at hyphens, underscores and capitals ("alert-banner", "siteHeader").
/// A name is only a name: texts treat of consent, sharing and cookies as well, and a section is called by its heading. So a
/// name is chrome where every word of it is known; of other names what the block holds decides (`LeftOut.Block`). A block
/// that turns out to hold most of the text of its page, links aside, is read after all (`HTML.read`).
enum HTMLChrome {
  /// What a name says of its element.
  enum Verdict: UInt8, Comparable {
    /// Nothing.
    case none
    /// There is a word of chrome in it, beside words that are none: "social-scoring", "left-navbar-law".
    case mentions
    /// Nothing but a subject of which texts treat as well: "consent", "social-media".
    case subject
    /// It is a name of chrome.
    case chrome
    /// The element is hidden.
    case hidden

    static func < (first: Verdict, second: Verdict) -> Bool { first.rawValue < second.rawValue }
  }

  /// Words for parts of a page.
  static let parts: Set<String> = [
    "banner", "nav", "navbar", "topnav", "sidenav", "subnav", "navbox", "breadcrumb", "breadcrumbs", "sharebar",
    "sharethis", "addthis", "addtoany", "bdsharebuttonbox", "newsletter", "sidebar", "skiplink", "skiplinks",
    "announcement", "announcements", "masthead", "megamenu", "offcanvas", "noprint", "pagination", "pager", "paywall",
  ]

  /// Words for what such parts are about, and texts of law too.
  static let subjects: Set<String> = [
    "cookie", "cookies", "consent", "navigation", "share", "sharing", "social", "socials",
  ]

  /// Words that add nothing to a name of chrome: "share-bar", "gem-c-cookie-banner", "left-sidebar-inner".
  static let furniture: Set<String> = [
    "bar", "bars", "box", "boxes", "block", "button", "buttons", "btn", "link", "links", "list", "item", "items",
    "icon", "icons", "media", "wrapper", "wrap", "container", "inner", "outer", "panel", "pane", "widget", "widgets",
    "module", "popup", "modal", "overlay", "drawer", "toggle", "message", "messages", "notice", "alert", "signup",
    "subscribe", "form", "footer", "header", "top", "bottom", "left", "right", "main", "site", "global", "page",
    "primary", "secondary", "mobile", "desktop", "menu", "tools", "toolbar", "trail", "row", "column", "section",
    "area", "region", "content", "layer", "text", "title", "label", "component", "follow", "this", "plugin", "ul", "li",
    "div", "gem", "govuk", "usa", "ecl", "nhsuk", "moj", "eu", "gdpr", "wp", "md", "fixed", "sticky", "floating",
    "date", "full", "width", "horizontal", "vertical", "small", "large",
  ]

  /// Dates of the page, not of the text.
  static let dates: Set<String> = [
    "last-updated", "last-update", "last-modified", "last-reviewed", "date-modified", "updated-on", "update-date",
    "modified-date", "page-date", "page-info", "print-date", "printed-on", "print-info", "date-printed",
    "timestamp", "view-count", "visit-count", "visitor-counter", "hit-counter", "page-views", "wb-dtmd",
    "published-dates",
  ]

  /// Whole names, and beginnings of two words or more that are continued: "back-to-top-link".
  static let names: Set<String> = dates.union([
    "menu", "main-menu", "top-menu", "mobile-menu", "side-menu", "user-menu", "footer-menu", "menu-bar",
    "menu-toggle", "menu-main", "site-header", "site-footer", "page-footer", "global-header", "global-footer",
    "global-message", "header-bar", "top-bar", "topbar", "footer", "bottomcta", "skip-link", "skip-links",
    "skip-to-content", "skip-to-main", "site-alert", "alert-bar", "alert-box-site", "global-alert",
    "emergency-alert", "emergency-message", "site-notice", "site-message", "no-print", "do-not-print",
    "set-font", "font-size", "print-button", "print-link", "language-switcher", "language-selector",
    "lang-switcher", "search-form", "search-box", "searchbox", "site-search", "back-to-top", "related-links",
    "related-content", "feedback", "page-feedback", "was-this-helpful", "survey", "toc-sidebar", "advert", "ads",
    "adsbygoogle",
  ])

  /// Names by which pages hide an element; the way back from a note is hidden as well.
  static let hidden: Set<String> = [
    "screen-reader-text", "visually-hidden", "visuallyhidden", "sr-only", "govuk-visually-hidden", "hidden",
    "d-none", "is-hidden", "element-invisible", "print-only", "visible-print", "reversefootnote",
  ]

  /// Roles of ARIA: <https://www.w3.org/TR/wai-aria-1.2/#role_definitions>.
  static let roles: Set<String> = [
    "navigation", "search", "menu", "menubar", "dialog", "alertdialog", "doc-backlink", "doc-toc", "tablist",
    "toolbar", "tooltip",
  ]

  /// Roles of the frame of a site: a book has none.
  static let frameRoles: Set<String> = ["banner", "contentinfo", "alert", "complementary"]

  /// Ids of tables of contents and messages.
  static let ids: Set<String> = ["toc", "tocsidebarwrapper", "cookie-banner", "global-cookie-message"]

  /// Elements of running text: no name of a part of a page is theirs, a date of the page or "skip-link" may be.
  static let textElements: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "p", "li", "dd", "dt"]

  /// What `name` says, a class or an id in lower case with its words cut by hyphens.
  static func verdict(_ name: String) -> Verdict {
    if hidden.contains(name) { return .hidden }
    if names.contains(name) { return .chrome }
    // State of the page, not kind of the block: "has-sidebar", "no-cookie-banner", "nav-open", "with-share".
    if states.contains(where: name.hasPrefix) || stateEnds.contains(where: name.hasSuffix) { return .none }
    let words = name.split(separator: "-").map(String.init)
    let isFurnished = words.allSatisfy { parts.contains($0) || subjects.contains($0) || isFurniture($0) }
    if words.contains(where: parts.contains) { return isFurnished ? .chrome : .mentions }
    if words.contains(where: subjects.contains) { return isFurnished ? .subject : .mentions }
    // "last-updated-box", not "footer-note": only names of several words say enough for that.
    for count in stride(from: words.count - 1, to: 1, by: -1) {
      let first = words[..<count].joined(separator: "-")
      guard names.contains(first) else { continue }
      return dates.contains(first) || words[count...].allSatisfy(isFurniture) ? .chrome : .mentions
    }
    // "md-menu": the prefix of a design system.
    if words.count > 1, names.contains(words.dropFirst().joined(separator: "-")) {
      return isFurniture(words[0]) ? .chrome : words[0].utf8.count <= 5 ? .mentions : .none
    }
    return .none
  }

  /// "list", and "c" or "l2" of a design system.
  private static func isFurniture(_ word: String) -> Bool {
    furniture.contains(word) || word.utf8.count == 1 || word.utf8.count <= 3 && word.utf8.contains(where: Bytes.isDigit)
  }

  /// What a class says of an element of running text.
  static func verdictOfText(_ name: String) -> Verdict {
    let whole = verdict(name)
    guard whole == .chrome else { return whole == .hidden ? .hidden : .none }
    if names.contains(name) && name.contains("-") || name == "noprint" || name == "timestamp" { return .chrome }
    return dates.contains(where: { name.hasPrefix($0 + "-") }) ? .chrome : .mentions
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
}
