import Catalogue
import Foundation

/// A family of citation forms that share a canonical id, with its own examples: one file of `Data/families`.
///
///     family   us-code
///     kind     instrument
///     source   https://uscode.house.gov/ ...
///     form     {title:int} <U.S.C.|USC> {{ {section:section}{pin:brackets} }}
///     work     /us/usc/t{title}/s{section}
///     pinpoint {pin}
///     example  see ⟦5 U.S.C. 552(b)(1)⟧ for -> /us/usc/t5/s552 b/1
///     nothing  the USC campus
///
///
/// Further keys: `parallel yes` marks coordinates that stand beside a work (OJ L 119, p. 1); `container yes` what counts only with a pinpoint
/// in it ("subpart B of this part"); `ends` lists what the field `name` must end with; `absorbs` is the id when a pinpoint names the
/// section that the form itself does not ("section 552 of title 5, United States Code").
///
/// A field `{antecedent=KIND}` says that the words stand for a work of this kind cited before ("that Regulation"; see `WorkKinds`).
///
/// `part NAME PATTERN` names a piece of the notation that forms use as `{@NAME}`; `jurisdictions -PT` leaves out documents of Portugal.
///
/// `homes AR CL` names the jurisdictions that the field `jurisdiction` may stand for: in another country's documents the number of
/// a law says nothing of whose it is. A `work` that begins with `?` counts only if the catalogue knows the id.
///
/// Keys `work` and `pinpoint` may be repeated: the first whose fields are all known is taken. Beside the fields of the form they know
/// `{jurisdiction}` of the document, `{country}` (the same without the province) and `{trigger}` (the literal that was found).
struct Family: Sendable {
  /// Name of the family, which is the `rule` of its references.
  let name: String
  /// What its references are.
  let kind: ReferenceKind
  /// Languages in whose passages it is looked for; empty for all.
  let languages: [String]
  /// Jurisdictions in whose documents it is looked for; empty for all.
  let jurisdictions: [String]
  /// Jurisdictions that `{jurisdiction}` may stand for; empty for all.
  let homes: Set<String>
  /// The first of them, in whose documents the examples are read.
  let home: String?
  let forms: [Form]
  let works: [Template]
  let pinpoints: [Template]
  /// What it finds stands beside the work it belongs to, and is none of its own in the measures: OJ coordinates.
  let isParallel: Bool
  /// What it finds counts only with a pinpoint inside of it: "subpart B of this part".
  let isContainer: Bool
  /// What the field `name` must end with; empty for anything.
  let ends: [String]
  /// Id of the work when the pinpoint's section belongs to it: `/us/usc/t{title}/s{section}`.
  let absorbs: Template?
  let examples: [Example]
  /// Texts in which the family must find nothing.
  let nothing: [String]
  /// Where the forms are described.
  let source: String

  /// A text with its references marked by ⟦⟧, and the ids they must resolve to, in order.
  struct Example: Sendable {
    let line: Int
    let text: String
    let targets: [String]
  }

  /// Reads a family file.
  ///
  /// - Throws: `CatalogueError` that names file, line and remedy.
  init(_ text: String, file: String) throws(CatalogueError) {
    var fields: [String: [(line: Int, value: String)]] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let key = line.prefix { $0 != " " && $0 != "\t" }
      let value = line.dropFirst(key.count).drop { $0 == " " || $0 == "\t" }
      guard Self.keys.contains(String(key)) else {
        throw CatalogueError(
          table: file, line: index + 1, reason: "unknown key “\(key)”",
          remedy: "Use one of \(Self.keys.joined(separator: ", "))")
      }
      fields[String(key), default: []].append((index + 1, String(value)))
    }
    guard let name = fields["family"]?.first?.value,
      let kind = fields["kind"]?.first.flatMap({ ReferenceKind(rawValue: $0.value) })
    else {
      throw CatalogueError(
        table: file, line: 1, reason: "no family name or kind",
        remedy: "Begin with a line “family NAME” and a line “kind instrument”")
    }
    self.name = name
    self.kind = kind
    languages = fields["languages"]?.first?.value.split(separator: " ").map(String.init) ?? []
    jurisdictions = fields["jurisdictions"]?.first?.value.split(separator: " ").map(String.init) ?? []
    homes = Set((fields["homes"]?.first?.value ?? "").split(separator: " ").map(String.init))
    home = fields["homes"]?.first?.value.split(separator: " ").first.map(String.init)
    var forms: [Form] = []
    // In order: a part may use those before it.
    var parts: [String: [UInt8]] = [:]
    /// Bytes, as in `Form`: some families have long parts, and all of this is done at every start.
    func expanded(_ source: String) -> [UInt8] {
      var rest = Array(source.utf8)[...]
      var result: [UInt8] = []
      while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
        result += rest[..<open]
        rest = rest[open...]
        if rest.starts(with: [UInt8(ascii: "{"), UInt8(ascii: "@")]),
          let close = rest.firstIndex(of: UInt8(ascii: "}")),
          let part = parts[String(decoding: rest[(open + 2)..<close], as: UTF8.self)]
        {
          result += part
          rest = rest[(close + 1)...]
        } else {
          result.append(rest.removeFirst())
        }
      }
      return result + rest
    }
    for (line, value) in fields["part"] ?? [] {
      guard let space = value.firstIndex(of: " ") else {
        throw CatalogueError(
          table: file, line: line, reason: "a part has no pattern", remedy: "Write “part NAME PATTERN”")
      }
      parts[String(value[..<space])] = expanded(String(value[value.index(after: space)...]))
    }
    for (line, value) in fields["form"] ?? [] {
      do {
        forms.append(try Form(String(decoding: expanded(value), as: UTF8.self)))
      } catch {
        throw CatalogueError(
          table: file, line: line, reason: error.reason, remedy: "See the notation in Form.swift")
      }
    }
    self.forms = forms
    works = (fields["work"] ?? []).map { Template($0.value) }
    pinpoints = (fields["pinpoint"] ?? []).map { Template($0.value) }
    isParallel = fields["parallel"] != nil
    isContainer = fields["container"] != nil
    ends = fields["ends"]?.first?.value.components(separatedBy: " | ") ?? []
    absorbs = (fields["absorbs"]?.first?.value).map { Template($0) }
    examples = (fields["example"] ?? []).map { entry in
      let parts = entry.value.components(separatedBy: " -> ")
      return Example(
        line: entry.line, text: parts[0],
        targets: parts.count > 1 ? parts[1].components(separatedBy: " ; ") : [])
    }
    nothing = (fields["nothing"] ?? []).map(\.value)
    source = fields["source"]?.first?.value ?? ""
  }

  private static let keys = [
    "family", "kind", "languages", "jurisdictions", "source", "form", "work", "pinpoint", "ends", "absorbs", "parallel",
    "container", "homes", "part", "example", "nothing",
  ]

  /// All families of the folder, by file name.
  static func all(in data: DataFolder) throws(CatalogueError) -> [Family] {
    var families: [Family] = []
    for file in try FamilyFile.all(in: data) { families.append(try file.compiled()) }
    return families
  }
}
