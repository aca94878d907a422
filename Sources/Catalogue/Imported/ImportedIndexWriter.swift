import Foundation

extension ImportedIndex {
  /// Writes the index of `works` into `directory`, in place of the one that is there. Programs that have mapped the old
  /// one keep it.
  ///
  /// Several statements on one work become one record: the latest holds, the others fill its gaps. The same statements
  /// in any order give the same bytes.
  ///
  /// - Throws: an error of the system when the file cannot be written.
  public static func write(_ works: [Work], to directory: String) throws {
    let path = directory + "/" + fileName
    try Data(IndexBytes(merged(works)).bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// One work per id, sorted by id.
  static func merged(_ works: [Work]) -> [Work] {
    let sorted = works.sorted { ($0.id, $0.asOf, $0.source, $0.title) < ($1.id, $1.asOf, $1.source, $1.title) }
    var merged: [Work] = []
    merged.reserveCapacity(sorted.count)
    for work in sorted {
      if let last = merged.last, last.id == work.id {
        merged[merged.count - 1] = last.updated(by: work)
      } else {
        merged.append(work)
        merged[merged.count - 1].settle()
      }
    }
    return merged
  }
}

/// The bytes of an index; see `ImportedIndex` for the layout.
private struct IndexBytes {
  private(set) var bytes: [UInt8] = []
  private var text: [UInt8] = [0, 0, 0, 0]
  private var references: [String: UInt32] = ["": 0]

  init(_ works: [Work]) {
    var records: [UInt8] = []
    records.reserveCapacity(works.count * IndexLayout.record)
    var postings: [Key: [UInt32]] = [:]
    for (position, work) in works.enumerated() {
      let isStandard = work.kind == .standard
      let parent = isStandard && Catalogue.isWhole(work.id) ? Catalogue.work(of: work.id) : ""
      let number = Catalogue.number(of: parent) ?? ""
      for field in IndexedField.allCases {
        let value = value(of: work, field, parent: parent, number: number)
        // Long texts hardly ever repeat; remembering them would only cost.
        Self.append(reference(value, isShared: value.utf8.count < 48), to: &records)
        if [.id, .work, .number].contains(field), !value.isEmpty {
          postings[Key(field: field, text: value), default: []].append(UInt32(position))
        }
      }
      Self.append(isStandard ? 0 : UInt32(IndexLayout.isInstrument), to: &records)
    }
    let asOf = reference(works.map(\.asOf).max() ?? "", isShared: true)
    let (slots, places) = Self.table(postings, works)
    let body = records + slots + places + text
    var fingerprint = Fingerprint()
    fingerprint.add(body)

    bytes = IndexLayout.magic
    let counts = [works.count, slots.count / IndexLayout.slot, places.count / 4, text.count, 0]
    for number in [IndexLayout.version] + counts { Self.append(UInt32(number), to: &bytes) }
    withUnsafeBytes(of: fingerprint.value.littleEndian) { bytes.append(contentsOf: $0) }
    Self.append(asOf, to: &bytes)
    bytes += [UInt8](repeating: 0, count: IndexLayout.header - bytes.count)
    bytes += body
  }

  private struct Key: Hashable {
    var field: IndexedField
    var text: String
  }

  /// The hash table and the places it points to: editions stand oldest first.
  private static func table(_ postings: [Key: [UInt32]], _ works: [Work]) -> ([UInt8], [UInt8]) {
    var capacity = 16
    while capacity < postings.count * 2 { capacity *= 2 }
    var slots = [(tag: UInt32, first: UInt32, count: UInt32)](repeating: (0, 0, 0), count: capacity)
    var places: [UInt8] = []
    var used: UInt32 = 0
    for (key, found) in postings.sorted(by: {
      ($0.key.field.rawValue, $0.key.text) < ($1.key.field.rawValue, $1.key.text)
    }) {
      var text = key.text
      let hash = text.withUTF8 { IndexLayout.hash($0, key.field) }
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[slot].tag != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = (IndexLayout.tag(hash), used, UInt32(found.count))
      let ordered = found.sorted {
        (works[Int($0)].date, works[Int($0)].id) < (works[Int($1)].date, works[Int($1)].id)
      }
      for record in ordered { append(record, to: &places) }
      used += UInt32(found.count)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(capacity * IndexLayout.slot)
    for slot in slots {
      append(slot.tag, to: &bytes)
      append(slot.first, to: &bytes)
      append(slot.count, to: &bytes)
    }
    return (bytes, places)
  }

  private func value(of work: Work, _ field: IndexedField, parent: String, number: String) -> String {
    switch field {
    case .id: work.id
    case .work: parent
    case .number: number
    case .form: work.form
    case .jurisdiction: work.kind == .standard ? "" : work.jurisdiction
    case .title: work.title
    case .date: work.date
    case .status: work.status
    case .replacedBy: work.replacedBy.joined(separator: "\n")
    case .amendedBy: work.amendedBy.joined(separator: "\n")
    case .committee: work.committee
    case .urn: work.urn
    case .source: work.source
    case .asOf: work.asOf
    case .withdrawn: work.withdrawn
    }
  }

  private mutating func reference(_ value: String, isShared: Bool) -> UInt32 {
    if isShared, let known = references[value] { return known }
    let reference = UInt32(text.count)
    Self.append(UInt32(value.utf8.count), to: &text)
    text.append(contentsOf: value.utf8)
    if isShared { references[value] = reference }
    return reference
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: number))
    bytes.append(UInt8(truncatingIfNeeded: number >> 8))
    bytes.append(UInt8(truncatingIfNeeded: number >> 16))
    bytes.append(UInt8(truncatingIfNeeded: number >> 24))
  }
}
