import Foundation

/// Publications in EPUB 2 and 3: the documents of the spine, in reading order, as one document
/// (<https://www.w3.org/TR/epub-33/>).
///
/// Each is read by the rules of HTML; provisions go on from one to the next. Tables of contents are left out, parts outside the
/// reading order (`linear="no"`) come at the end.
enum EPUB {
  /// Reads the publication in `archive`.
  static func read(_ archive: inout ZipArchive, name: String, limits: DocumentReader.Limits) throws(ReadingError)
    -> Document
  {
    let package = try EPUBPackage(&archive, name: name)
    var builder = DocumentBuilder(name: name, dialect: .epub)
    builder.outline = Outline()
    builder.declare(language: package.language)
    if let title = package.title { builder.declare(title: title) }
    var notices = package.notices
    var faults = 0
    // By the handful, so that not all chapters are in memory at once, and the archive is not gone through for each.
    let handful = max(16, package.spine.count / 32)
    for first in stride(from: 0, to: package.spine.count, by: handful) {
      let paths = package.spine[first..<min(first + handful, package.spine.count)]
      let contents = try archive.contents(of: Set(paths))
      for path in paths {
        guard let bytes = contents[path] else {
          notices.append(Notice(message: "“\(path)” is in the spine but not in the publication"))
          continue
        }
        let decoded = Encoding.decode(bytes, declared: HTML.declaredEncoding(bytes))
        notices += decoded.notices.map { Notice(line: $0.line, message: "“\(path)” \($0.message)") }
        let table = EPUBChapter(path: path).table
        let failure = SAX.parse(html: decoded.bytes, into: &builder, table: table, depthLimit: limits.depth * 4) {
          faults += $0
        }
        if let failure {
          throw ReadingError(
            kind: .limit, file: name, line: failure.line, reason: "“\(path)”: \(failure.reason)",
            remedy: "check that this is the right file")
        }
      }
    }
    if faults > 0 { notices.append(Notice(message: "repaired \(faults) faults of the markup")) }
    var document = builder.finish()
    document.notices = notices + document.notices
    guard !document.passages.isEmpty else {
      throw ReadingError(
        kind: .notReadable, file: name, reason: "the publication holds no text",
        remedy: "check that it is no collection of scanned pages")
    }
    placeNotes(in: &document)
    // A chapter in "en-GB" is in no other language than a publication in "en".
    let own = document.language?.prefix { $0 != "-" }
    for index in document.passages.indices
    where document.passages[index].language.map({ $0.prefix { $0 != "-" } == own }) ?? false {
      document.passages[index].language = nil
    }
    return document
  }
}

extension EPUB {
  /// A note stands in the provision of its mark, not in the last one before the chapter of notes.
  fileprivate static func placeNotes(in document: inout Document) {
    for index in document.passages.indices where document.passages[index].kind == .footnote {
      guard let anchor = document.passages[index].anchor else { continue }
      // The last passage that begins before the mark.
      var (low, high) = (0, document.passages.count)
      while low < high {
        let middle = (low + high) / 2
        if document.passages[middle].range.lowerBound <= anchor { low = middle + 1 } else { high = middle }
      }
      if low > 0 { document.passages[index].provision = document.passages[low - 1].provision }
    }
  }
}

/// The rules of HTML for one document of a publication, with the marks and texts of notes that EPUB names by `epub:type` or
/// DPUB-ARIA roles (<https://www.w3.org/TR/epub-ssv-11/>), across documents.
struct EPUBChapter {
  /// The name of its entry.
  let path: String

  private static let type = HTML.table.others.count
  private static let id = HTML.table.others.firstIndex(of: "id") ?? 0
  private static let role = HTML.table.others.firstIndex(of: "role") ?? 0
  private static let href = HTML.table.others.firstIndex(of: "href") ?? 0
  private static let noteTypes: Set<String> = [
    "footnote", "endnote", "rearnote", "note", "doc-footnote", "doc-endnote",
  ]
  private static let leftOut: Set<String> = [
    "toc", "landmarks", "page-list", "pagebreak", "doc-pagebreak", "doc-toc", "loi", "lot",
  ]

  /// The rules.
  var table: DialectTable {
    var table = HTML.table
    table.dialect = .epub
    table.others.append("epub:type")
    let path = path
    table.refine = { rule, element, reader in Self.refine(&rule, element, &reader, path) }
    return table
  }

  private static func refine(
    _ rule: inout Rule, _ element: borrowing Element, _ reader: inout ElementReader, _ path: String
  ) {
    let names = reader.names.others
    let attributes = element.attributes
    func value(_ index: Int) -> String { attributes.string(names[index]) ?? "" }
    let types = attributes.isEmpty ? [] : (value(type) + " " + value(role)).split(separator: " ").map(String.init)
    let isNote = types.contains(where: noteTypes.contains)
    if rule.role != .skip, types.contains(where: leftOut.contains) {
      rule = .skip
      return
    }
    if rule.role != .skip, isNote {
      rule = Rule(role: .footnote, kind: .footnote)
      reader.noteName = "\(path)#\(value(id))"
      return
    }
    // The source of a formula, beside the formula.
    if strcmp(UnsafeRawPointer(element.name).assumingMemoryBound(to: CChar.self), "annotation") == 0 {
      rule = .skip
      return
    }
    HTMLAttributes.refine(&rule, element, &reader)
    let isMark = types.contains("noteref") || types.contains("doc-noteref")
    if isMark { rule = .noteReference }
    // Ids are those of this document: "n1" of another one is another note.
    let (target, own) = (value(href), value(id))
    if rule.role == .noteReference, let hash = target.firstIndex(of: "#") {
      let folder = path.split(separator: "/").dropLast()
      let file = target.first == "#" ? path : ContainerPath.resolve(target, in: Array(folder)) ?? path
      reader.noteName = "\(file)#\(target[target.index(after: hash)...])"
    } else if rule.role == .footnote {
      reader.noteName = (reader.noteName ?? (own.isEmpty ? nil : own)).map { "\(path)#\($0)" }
    } else if rule.role == .skip, NoteID.isText(own) {
      // "(1)" at the head of a note, linked back to the text.
      reader.builder.rename(note: "\(path)#\(own)")
    }
  }
}
