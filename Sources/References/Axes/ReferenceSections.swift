import Catalogue
import Markup

/// Sections whose heading says what the references in them are for: "Bibliography", "Normative references",
/// "Incorporation by reference" (`reference-sections.tsv`).
struct ReferenceSections: Sendable {
  /// Folded heading -> effect.
  private let effects: [[UInt8]: String]
  /// First bytes of folded headings: most short passages are none.
  private let openings: Set<UInt8>
  /// Words with which the next section begins.
  private let ends: [[UInt8]]

  init(folder: DataFolder) throws(CatalogueError) {
    var effects: [[UInt8]: String] = [:]
    var ends: [[UInt8]] = []
    for row in try folder.table("reference-sections.tsv").rows {
      if row["effect"] == "end" {
        ends += row.list("headings").map { Array($0.utf8) }
      } else {
        for heading in row.list("headings") { effects[fold(heading)] = row["effect"] }
      }
    }
    self.ends = ends
    self.effects = effects
    openings = Set(effects.keys.compactMap(\.first))
  }

  /// The heading that governs a passage.
  struct Section: Sendable {
    var effect: String
    /// Bytes of the heading in the document's text.
    var heading: Range<Int>
    /// The passages it governs, without the heading.
    var passages: Range<Int>
  }

  /// The sections of a document, in order.
  func sections(of document: Document) -> [Section] {
    var sections: [Section] = []
    document.text.withUnsafeBufferPointer { text in
      for (index, passage) in document.passages.enumerated() {
        guard passage.kind == .heading || passage.range.count <= 80 else { continue }
        let bytes = UnsafeBufferPointer(rebasing: text[passage.range])
        if let effect = effect(ofHeading: bytes) {
          close(&sections, index)
          sections.append(
            Section(effect: effect, heading: passage.range, passages: index + 1..<document.passages.count))
        } else if let last = sections.last, last.passages.upperBound == document.passages.count,
          passage.kind == .heading || opensSection(bytes)
        {
          close(&sections, index)
        }
      }
    }
    return sections
  }

  private func close(_ sections: inout [Section], _ end: Int) {
    guard let last = sections.indices.last, sections[last].passages.upperBound > end else { return }
    sections[last].passages = sections[last].passages.lowerBound..<max(end, sections[last].passages.lowerBound)
  }

  /// The effect of a heading, without its number and what closes it: "2 Normative references", "§ 1.110 Incorporation by
  /// reference.", "7. References:".
  func effect(ofHeading bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var start = 0
    while start < bytes.count, !Self.isLetter(bytes, start) { start += 1 }
    guard start < bytes.count, openings.contains(bytes[start] < 0x80 ? bytes[start] | 0x20 : bytes[start]) else {
      return nil
    }
    var end = bytes.count
    while end > start, bytes[end - 1] < 0x80, !TextView.isASCIIWord(bytes[end - 1]) { end -= 1 }
    guard end - start >= 4, end - start <= 80 else { return nil }
    return effects[fold(UnsafeBufferPointer(rebasing: bytes[start..<end]))]
  }

  private static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let byte = bytes[at]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
    // § and what continues a character are none; neither are the marks U+2000 to U+2FFF.
    return byte >= 0xC3 && byte != 0xE2
  }

  /// Text without markup: a short line "3 Terms and definitions" or "Annex B" closes the section before it. Entries of a
  /// bibliography are numbered as well, but end with a year or an address.
  private func opensSection(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= 60, let first = bytes.first else { return false }
    if ends.contains(where: { bytes.starts(with: $0) }) { return true }
    var at = 0
    while at < bytes.count, TextView.isDigit(bytes[at]) || bytes[at] == UInt8(ascii: ".") { at += 1 }
    guard TextView.isDigit(first), at <= 5, at + 1 < bytes.count, bytes[at] == 0x20, TextView.isUpper(bytes[at + 1])
    else { return false }
    return !bytes[at...].contains { TextView.isDigit($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ",") }
  }
}
