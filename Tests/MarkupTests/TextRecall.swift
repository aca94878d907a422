import Foundation

@testable import Markup

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// How much of the words of an XML file a reading of it holds, and what it holds that the file does not.
///
/// The file is parsed by Foundation, independently of the reader under test; words are runs of letters and digits.
/// Elements the dialect declares as metadata or leaves out are not counted.
struct TextRecall {
  /// Words in the file.
  var words = 0
  /// Words in the file that the text lacks, with their number.
  var missing: [String: Int] = [:]
  /// Words in the text that the file lacks: markup that leaked, words glued or torn.
  var leaked: [String: Int] = [:]
  /// Words in elements the dialect leaves out.
  var leftOut = 0

  /// Share of the words of the file that are found in the text, 0...1.
  var share: Double { words == 0 ? 1 : 1 - Double(missing.values.reduce(0, +)) / Double(words) }
  /// Share of the words of the text that are not in the file, 0...1.
  var leakedShare: Double { words == 0 ? 0 : Double(leaked.values.reduce(0, +)) / Double(words) }

  /// Nil when Foundation cannot parse the file. `breaksEverywhere` ends a word at every tag, so that words glued by an
  /// element wrongly declared inline show as leaks.
  init?(of document: Document, source: [UInt8], breaksEverywhere: Bool = false) {
    guard let root = RootElement(source) else { return nil }
    let table = XMLDialects.table(for: root, head: source.prefix(1 << 16))
    let collector = Collector(table: table, breaksEverywhere: breaksEverywhere)
    let parser = XMLParser(data: Data(source))
    parser.delegate = collector
    guard parser.parse() else { return nil }
    var balance: [String: Int] = [:]
    for word in Self.words(in: collector.text) {
      balance[word, default: 0] += 1
      words += 1
    }
    leftOut = Self.words(in: collector.leftOut).count
    for word in Self.words(in: String(decoding: document.text, as: UTF8.self)) { balance[word, default: 0] -= 1 }
    for (word, count) in balance where count != 0 {
      if count > 0 { missing[word] = count } else { leaked[word] = -count }
    }
  }

  /// Runs of letters and digits.
  private static func words(in text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word.removeAll()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// Character data of a file, cut at the tags that end words.
  private final class Collector: NSObject, XMLParserDelegate {
    let table: DialectTable
    let breaksEverywhere: Bool
    var text = ""
    var leftOut = ""
    private var notes: [String] = []
    private var roles: [Rule.Role] = []
    private var excluded = 0
    private var suspended: [Int] = []

    init(table: DialectTable, breaksEverywhere: Bool) {
      self.table = table
      self.breaksEverywhere = breaksEverywhere
    }

    private func isExcluded(_ role: Rule.Role) -> Bool {
      switch role {
      case .metadata, .skip, .noteReference, .title, .language, .key: true
      default: false
      }
    }

    private func breakWord(_ role: Rule.Role) {
      if !breaksEverywhere, role == .inline || role == .character || role == .image { return }
      if notes.isEmpty { text += "\n" } else { notes[notes.count - 1] += "\n" }
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let local = name.split(separator: ":").last.map(String.init) ?? name
      let role = (table.elements[local] ?? table.fallback).role
      roles.append(role)
      if isExcluded(role) { excluded += 1 }
      // Notes in the metadata are text.
      if excluded > 0, table.metadata[local]?.role == .notes {
        roles[roles.count - 1] = .notes
        suspended.append(excluded)
        excluded = 0
      }
      // The mark of a note stands inside the word it follows.
      if role == .footnote {
        notes.append("")
      } else if role != .noteReference, excluded == 0 {
        breakWord(role)
      }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      guard let role = roles.popLast() else { return }
      if role == .notes { excluded = suspended.popLast() ?? 0 }
      if isExcluded(role) { excluded -= 1 }
      if role == .footnote, let note = notes.popLast() {
        if notes.isEmpty { text = note + "\n" + text } else { notes[notes.count - 1] += "\n" + note + "\n" }
      } else if excluded == 0, role == .metadata || !isExcluded(role) {
        breakWord(role)
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if excluded > 0 {
        leftOut += string + "\n"
      } else if notes.isEmpty {
        text += string
      } else {
        notes[notes.count - 1] += string
      }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
    }
  }
}
