import Foundation

/// The works imported from catalogues, in one file that is mapped into memory and never read as a whole.
///
/// A hundred thousand works would double the start of every command if they were read like the tables; a mapped hash
/// table costs nothing until it is asked, and then a few hundred nanoseconds. The SQLite store keeps what each source
/// said; this file holds one record per work, made from it after every import.
///
/// All numbers are little-endian `UInt32` unless said otherwise:
///
/// | part | content |
/// |---|---|
/// | header, 64 bytes | `concordi`; version; number of records, slots, places; size of the text; 0; fingerprint (`UInt64`); reference to the as-of date |
/// | records | `IndexedField.allCases.count` references to text, and flags |
/// | slots | open addressing, a power of two: tag of the hash (never 0), first place, number of places |
/// | places | positions of records |
/// | text | length, then UTF-8; a reference is an offset into it, 0 is the empty text |
public final class ImportedIndex: @unchecked Sendable {
  /// Name of the file in the directory of the store.
  public static let fileName = "catalogue.index"

  /// The file.
  public let path: String
  /// Changes when any imported fact changes.
  public let fingerprint: UInt64
  /// The latest date on which imported statements were true.
  public var asOf: String { text(at: asOfReference) }
  /// How many works are known.
  public let count: Int

  /// The titles under which texts cite the works; nil when none were imported.
  public let titles: TitleIndex?

  private let file: MappedFile
  private let asOfReference: Int
  private let slots: Int
  private let slotsStart: Int
  private let places: Int
  private let placesStart: Int
  private let textStart: Int

  /// Maps the index in `directory`, and the titles beside it; nil when nothing was imported there.
  ///
  /// - Throws: `CatalogueError` when a file is damaged or of another version.
  public init?(directory: String) throws(CatalogueError) {
    let path = directory + "/" + Self.fileName
    guard let file = MappedFile(path) else { return nil }
    let isIndex = file.count >= IndexLayout.header && file.begins(with: IndexLayout.magic)
    let sizes = isIndex ? (2..<7).map { file.number($0 * 4) } : []
    guard isIndex, sizes[0] == IndexLayout.version,
      sizes[2].nonzeroBitCount == 1,
      file.count == IndexLayout.size(records: sizes[1], slots: sizes[2], places: sizes[3], text: sizes[4])
    else {
      throw CatalogueError(
        table: path, line: 0, reason: "the index of imported catalogues is damaged or of another version",
        remedy: "Import the catalogues again: concord catalogue import FILE")
    }
    titles = try TitleIndex(directory: directory)
    self.path = path
    self.file = file
    count = sizes[1]
    slots = sizes[2]
    places = sizes[3]
    slotsStart = IndexLayout.header + count * IndexLayout.record
    placesStart = slotsStart + slots * IndexLayout.slot
    textStart = placesStart + places * 4
    fingerprint = file.long(32)
    asOfReference = file.number(40)
  }

  /// The work with the id `id`: `ISO/IEC 42001:2023`.
  public func work(_ id: String) -> Work? { records(.id, id).first.map(work(at:)) }

  /// Editions and projects of a work, oldest first: of `ISO/IEC 27001` those of 2005, 2013, 2022.
  public func editions(of work: String) -> [Work] { records(.work, work).map(self.work(at:)) }

  /// Whether any edition or project of a work is known.
  public func knows(_ work: String) -> Bool { !records(.work, work).isEmpty }

  /// The works of ISO and IEC that have a number: of `24028`, `ISO/IEC TR 24028`.
  public func works(numbered number: String) -> [String] {
    var works: [String] = []
    for record in records(.number, number) {
      let work = text(of: .work, at: record)
      if !work.isEmpty, !works.contains(work) { works.append(work) }
    }
    return works
  }

  /// The ids of all works, in the order of the file.
  public var ids: some Sequence<String> { (0..<count).lazy.map { self.text(of: .id, at: $0) } }

  /// Positions of the records whose field `field` is `key`.
  private func records(_ field: IndexedField, _ key: String) -> [Int] {
    var key = key
    return key.withUTF8 { key in
      let hash = IndexLayout.hash(key, field)
      var slot = Int(truncatingIfNeeded: hash) & (slots - 1)
      for _ in 0..<slots {
        let start = slotsStart + slot * IndexLayout.slot
        let tag = number(start)
        if tag == 0 { return [] }
        if tag == Int(IndexLayout.tag(hash)) {
          let first = number(start + 4)
          let end = first + number(start + 8)
          guard first < end, end <= places else { return [] }
          let found = (first..<end).map { number(placesStart + $0 * 4) }
          if found.allSatisfy({ $0 < count }), equals(key, field, found[0]) { return found }
        }
        slot = (slot + 1) & (slots - 1)
      }
      return []
    }
  }

  private func work(at record: Int) -> Work {
    func text(_ field: IndexedField) -> String { self.text(of: field, at: record) }
    let flags = number(IndexLayout.header + record * IndexLayout.record + IndexedField.allCases.count * 4)
    let isStandard = flags & IndexLayout.isInstrument == 0
    let id = text(.id)
    return Work(
      id: id, kind: isStandard ? .standard : .instrument, form: text(.form),
      jurisdiction: isStandard ? Catalogue.publisher(of: id) : text(.jurisdiction), title: text(.title),
      date: text(.date), status: text(.status), replacedBy: lines(text(.replacedBy)),
      amendedBy: lines(text(.amendedBy)), committee: text(.committee), source: text(.source), asOf: text(.asOf),
      urn: text(.urn), withdrawn: text(.withdrawn))
  }

  private func lines(_ text: String) -> [String] {
    text.isEmpty ? [] : text.split(separator: "\n").map(String.init)
  }

  private func number(_ position: Int) -> Int { file.number(position) }

  private func reference(_ field: IndexedField, _ record: Int) -> Int {
    number(IndexLayout.header + record * IndexLayout.record + field.rawValue * 4)
  }

  private func text(at reference: Int) -> String { file.text(at: reference, from: textStart) }

  private func text(of field: IndexedField, at record: Int) -> String { text(at: reference(field, record)) }

  private func equals(_ key: UnsafeBufferPointer<UInt8>, _ field: IndexedField, _ record: Int) -> Bool {
    file.equals(key, at: reference(field, record), from: textStart)
  }
}
