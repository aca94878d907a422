/// The works of a catalogue file, with what could not be used.
public struct CatalogueImport: Sendable {
  /// The file as the user named it.
  public var file: String
  /// Name under which its works are kept: an import under the same name takes their place.
  public var source: String
  /// The works, in the order of the file.
  public var works: [ImportedWork] = []
  /// Lines that were left out or are incomplete.
  public var problems: [ImportProblem] = []

  /// Reads a catalogue file: ISO Open Data (`iso_deliverables_metadata` as JSON Lines or CSV,
  /// <https://www.iso.org/open-data.html>), or a table of works or of titles with a header line.
  ///
  /// `asOf` is the date on which the file was true (the date of download); every statement about the status of a
  /// standard is printed with it. Lines that cannot be used are named and left out.
  ///
  /// `source` names the works, by default the file does. `spelled` brings designations into the one spelling in which
  /// they are looked for: `IEC 60050-113:2011/AMD1:2014` is `IEC 60050-113:2011/Amd 1:2014`.
  public init(
    file: String, asOf: String, source: String = "", spelled: (String) -> String = { $0 }
  ) throws(ImportError) {
    self.file = file
    self.source = source.isEmpty ? file.split(separator: "/").last.map(String.init) ?? file : source
    guard isDate(asOf) else {
      throw ImportError(
        file: file, reason: "\"\(asOf)\" is not the date on which it was true",
        remedy: "Give one such as 2026-03-15")
    }
    let text: TextFile
    do {
      text = try TextFile(path: file, limit: 1 << 30)
    } catch {
      throw ImportError(
        file: file, line: error.line, isMissing: error.missing, reason: error.reason, remedy: error.remedy)
    }
    guard let first = text.bytes.first(where: { $0 > UInt8(ascii: " ") }) else {
      throw ImportError(file: file, reason: "is empty", remedy: "Download it again")
    }
    if first == UInt8(ascii: "{") {
      (works, problems) = ISODeliverables.readJSONLines(text)
    } else if first == UInt8(ascii: "[") || first == UInt8(ascii: "<") {
      throw ImportError(
        file: file, reason: "is neither JSON Lines nor a table",
        remedy: "Download the JSONLines or CSV file of ISO Open Data, or give a table with a header line")
    } else {
      (works, problems) = try WorkTable.read(text)
    }
    for index in works.indices {
      works[index].source = self.source
      works[index].asOf = asOf
      guard works[index].kind == .standard else { continue }
      works[index].id = spelled(works[index].id)
      works[index].replacedBy = works[index].replacedBy.map(spelled)
      works[index].amendedBy = works[index].amendedBy.map(spelled)
    }
    works = mergedDuplicates(works)
  }
}

extension CatalogueImport {
  /// The latest publication or withdrawal the file knows of by the day it is dated with; empty when it knows none.
  ///
  /// The date of a file says when it was copied, not when its statements were true; what is in it cannot be older than
  /// the newest event it tells of.
  public var latestEvent: String {
    works.lazy.filter { ["published", "replaced", "withdrawn"].contains($0.status) }
      .flatMap { [$0.published, $0.withdrawn] }.filter { [day = works.first?.asOf ?? ""] in $0 <= day }.max() ?? ""
  }

  /// Dates all statements of the file.
  public mutating func date(_ asOf: String) {
    for index in works.indices { works[index].asOf = asOf }
  }
}

/// A line of a catalogue that was left out, or a gap in it. Printed as `FILE:LINE: REASON. REMEDY.`
public struct ImportProblem: Sendable, Hashable, CustomStringConvertible {
  /// The file as the user named it.
  public var file: String
  /// Line in the file, from 1.
  public var line: Int?
  /// What is wrong, without a full stop.
  public var reason: String
  /// What the user can do about it, without a full stop.
  public var remedy: String
  /// The whole line was left out, not only a fact of it.
  public var losesLine = true

  /// `FILE:LINE: REASON. REMEDY.`
  public var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(reason). \(remedy)." }
}

/// Why nothing could be imported from a file. Printed as `FILE:LINE: REASON. REMEDY.`
public struct ImportError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file as the user named it.
  public var file: String
  /// Line in the file, from 1, if known.
  public var line: Int?
  /// There is no such file: exit code 66; otherwise its content cannot be used: exit code 65.
  public var isMissing = false
  /// What is wrong, without a full stop.
  public var reason: String
  /// What the user can do about it, without a full stop.
  public var remedy: String

  /// Exit code of a program that stops for this reason: 66 (no input) or 65 (data).
  public var exitCode: Int32 { isMissing ? 66 : 65 }

  /// `FILE:LINE: REASON. REMEDY.`
  public var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(reason). \(remedy)." }
}

/// Catalogues list some works twice, once with fewer facts: the first entry takes what it lacks from the
/// later ones with the same id and language.
private func mergedDuplicates(_ works: [ImportedWork]) -> [ImportedWork] {
  struct Name: Hashable {
    var id: String
    var language: String
  }
  var indexOf: [Name: Int] = Dictionary(minimumCapacity: works.count)
  var merged: [ImportedWork] = []
  merged.reserveCapacity(works.count)
  for work in works {
    let name = Name(id: work.id, language: work.language)
    guard let index = indexOf[name] else {
      indexOf[name] = merged.count
      merged.append(work)
      continue
    }
    merged[index].fillGaps(from: work)
  }
  return merged
}

extension ImportedWork {
  /// Takes from `other` the facts that are missing here.
  fileprivate mutating func fillGaps(from other: ImportedWork) {
    for fact in [\Self.form, \.title, \.status, \.stage, \.committee, \.urn, \.published, \.withdrawn]
    where self[keyPath: fact].isEmpty {
      self[keyPath: fact] = other[keyPath: fact]
    }
    if replacedBy.isEmpty {
      replacedBy = other.replacedBy
      replacementIsDerived = other.replacementIsDerived
    }
    if amendedBy.isEmpty { amendedBy = other.amendedBy }
    if ics.isEmpty { ics = other.ics }
    titles += other.titles.filter { !titles.contains($0) }
  }
}
