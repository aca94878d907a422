import Catalogue
import Foundation

/// How one publisher writes its identifiers, with examples: one file of `Data/publishers`.
///
///     publisher     ECMA
///     title         Ecma International
///     jurisdiction  INTL
///     source        https://ecma-international.org/publications-and-standards/standards/
///     rule   core   {publisher:ECMA}-{number:#}[-{part:#1-2}]
///     form          $core
///     line          {publisher:ECMA} {type:MEM}/{number:#4}
///     example       ECMA-418-2 -> number=418 part=2
///     sentence      as in ⟦ECMA-262⟧ -> ECMA-262
///     nothing       ECMA member since 1999
///     refuse        ECMA
///
/// A `form` is looked for in running text and when identifiers are parsed line by line, a `text` only in the former,
/// a `line` only in the latter. `documents` names the jurisdictions in whose documents the forms count at all: "IS" is
/// a prefix in India and a word elsewhere. `years` is a range in which a bare number of four digits is taken for a year:
/// "ISO 2024" is no standard.
struct PublisherFile: Sendable {
  /// Where a form is looked for.
  enum Use: Sendable {
    case everywhere, text, line
  }

  struct Form: Sendable {
    let line: Int
    let use: Use
    let branches: [Pattern.Branch]
  }

  struct Rule: Sendable {
    let name: String
    let line: Int
    let branches: [Pattern.Branch]
  }

  /// A line or a sentence, and what must be made of it.
  struct Example: Sendable {
    enum Kind: String, Sendable {
      case example, sentence, nothing, refuse
    }
    let line: Int
    let kind: Kind
    let text: String
    /// Behind "->", or empty.
    let expected: String
  }

  /// Name of the file without its ending: how other files name its rules.
  let name: String
  /// Acronym under which the publisher's standards are cited.
  let publisher: String
  /// Full name.
  let title: String
  /// Marks of national and regional publishers and the jurisdictions whose own they are: `jurisdiction US`, or
  /// `jurisdiction UNE=ES UNI CEI=IT`. None for international publishers and for industry's, whose standards are nobody's
  /// own.
  let jurisdictions: [(mark: String, code: String)]
  /// Jurisdictions in whose documents the forms are looked for; empty for all.
  let documents: [String]
  /// Bare numbers that are years.
  let years: ClosedRange<Int>?
  let rules: [Rule]
  let forms: [Form]
  let examples: [Example]

  /// Reads a publisher file.
  ///
  /// - Parameter examples: whether the examples are kept, which only tests need.
  /// - Throws: `CatalogueError` that names file, line and remedy.
  init(_ text: [UInt8], file: String, examples keeping: Bool = false) throws(CatalogueError) {
    name = String(file.prefix { $0 != "." })
    var values: [String: String] = [:]
    var rules: [Rule] = []
    var forms: [Form] = []
    var examples: [Example] = []
    var number = 0
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let (word, value) = Self.parted(line)
      let key = String(decoding: word, as: UTF8.self)
      do throws(FamilyError) {
        switch key {
        case "publisher", "title", "source", "jurisdiction", "documents", "years":
          values[key] = String(decoding: value, as: UTF8.self)
        case "rule":
          let (name, pattern) = Self.parted(value)
          rules.append(
            Rule(name: String(decoding: name, as: UTF8.self), line: number, branches: try Pattern.read(pattern)))
        case "form": forms.append(Form(line: number, use: .everywhere, branches: try Pattern.read(value)))
        case "text": forms.append(Form(line: number, use: .text, branches: try Pattern.read(value)))
        case "line": forms.append(Form(line: number, use: .line, branches: try Pattern.read(value)))
        default:
          guard let kind = Example.Kind(rawValue: key) else { throw FamilyError("unknown key “\(key)”") }
          if keeping { examples.append(Self.example(value, kind, number)) }
        }
      } catch {
        throw CatalogueError(
          table: file, line: number, reason: error.reason,
          remedy: "See the notation in Pattern.swift and the keys in PublisherFile.swift")
      }
    }
    publisher = values["publisher"] ?? ""
    title = values["title"] ?? ""
    jurisdictions = Self.jurisdictions(values["jurisdiction"] ?? "", of: publisher)
    documents = values["documents"]?.split(separator: " ").map(String.init) ?? []
    let bounds = values["years"]?.split(separator: "-").compactMap { Int($0) } ?? []
    years = bounds.count == 2 && bounds[0] <= bounds[1] ? bounds[0]...bounds[1] : nil
    self.rules = rules
    self.forms = forms
    self.examples = examples
    guard !publisher.isEmpty || forms.isEmpty else {
      throw CatalogueError(
        table: file, line: 1, reason: "no publisher", remedy: "Begin with a line “publisher ACRONYM”")
    }
  }

  /// The first word of a line, and what stands behind the white space that follows it.
  private static func parted(_ line: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    let word = line.prefix { $0 != 0x20 && $0 != 0x09 }
    return (word, line[word.endIndex...].drop { $0 == 0x20 || $0 == 0x09 })
  }

  /// "US", "UNE=ES UNI CEI=IT": marks may hold spaces.
  private static func jurisdictions(_ value: String, of publisher: String) -> [(mark: String, code: String)] {
    var found: [(String, String)] = []
    var mark: [Substring] = []
    for word in value.split(separator: " ") {
      let sides = word.split(separator: "=")
      mark.append(sides[0])
      if sides.count == 2 {
        found.append((mark.joined(separator: " "), String(sides[1])))
        mark = []
      }
    }
    return found.isEmpty && !mark.isEmpty ? [(publisher, mark.joined(separator: " "))] : found
  }

  private static func example(_ value: ArraySlice<UInt8>, _ kind: Example.Kind, _ line: Int) -> Example {
    let sides = String(decoding: value, as: UTF8.self).components(separatedBy: " -> ")
    return Example(line: line, kind: kind, text: sides[0], expected: sides.count > 1 ? sides[1] : "")
  }

  /// The files of all publishers, by name.
  static func all(in data: DataFolder, examples: Bool = false) throws(CatalogueError) -> [PublisherFile] {
    var files: [PublisherFile] = []
    for name in data.names(prefix: "", suffix: ".publisher") {
      files.append(try PublisherFile(try data.bytes(of: name), file: name, examples: examples))
    }
    return files
  }

  /// Whether the forms are looked for in documents of this jurisdiction; empty for unknown, where they are not if
  /// the file names jurisdictions.
  func applies(jurisdiction: String) -> Bool {
    documents.isEmpty || documents.contains(jurisdiction) || documents.contains(String(jurisdiction.prefix(2)))
  }
}
