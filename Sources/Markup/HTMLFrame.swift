/// Decides which elements of a page are the frame of its site, by what is known when they begin.
enum HTMLFrame {
  /// Why an element is left out; nil where it is read.
  ///
  /// Inside the main content only whole names count. An id is where a link leads, and the ids of sections are made of
  /// their headings: it says less than a class.
  static func reason(
    _ name: String, id: String, _ classes: ClassFacts, role: String, _ reader: borrowing ElementReader,
    isHidden: () -> Bool
  ) -> LeftOut.Reason? {
    if !role.isEmpty, isFrame(role: role.lowercased(), of: name, reader) { return .certain }
    if classes.verdict == .hidden || isHidden() { return .certain }
    guard reader.hasFrame else { return nil }
    if HTMLChrome.textElements.contains(name) {
      if classes.verdictOfText == .chrome { return .named }
      // `<td class="sidebar">` of old layouts, `<li class="nav-item">`.
      let mayBe = classes.verdictOfText == .mentions && !reader.isInMain && !name.hasPrefix("h")
      return mayBe ? .ofLinks : nil
    }
    var verdict = classes.verdict
    // Ids with numbers name provisions; there are thousands of them.
    if verdict < .chrome, !id.isEmpty, !id.utf8.contains(where: Bytes.isDigit) {
      let isKnown = HTMLChrome.ids.contains(id.lowercased())
      let byID = isKnown ? .chrome : HTMLChrome.plainNames(id).map(HTMLChrome.verdict).max() ?? .none
      verdict = max(verdict, min(byID, .chrome))
    }
    switch verdict {
    case .hidden, .chrome: return .named
    case .subject: return .perhaps
    case .mentions: return reader.isInMain ? nil : .perhaps
    case .none: return nil
    }
  }

  private static func isFrame(role: String, of name: String, _ reader: borrowing ElementReader) -> Bool {
    if HTMLChrome.roles.contains(role) { return true }
    guard reader.hasFrame, HTMLChrome.frameRoles.contains(role) else { return false }
    // What the element is anyway says nothing new.
    return !(name == "aside" && role == "complementary" || name == "footer" && role == "contentinfo")
  }
}
