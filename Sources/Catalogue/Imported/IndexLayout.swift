/// The fields of a record in the index of imported works, in their order.
enum IndexedField: Int, CaseIterable {
  case id, work, number, form, jurisdiction, title, date, status, replacedBy, amendedBy, committee, urn, source, asOf,
    withdrawn
}

/// How the index of imported works is laid out; see `ImportedIndex`.
enum IndexLayout {
  /// The first bytes of the file.
  static let magic = Array("concordi".utf8)
  /// Raised with every change of the layout.
  static let version = 1
  /// Bytes of the header.
  static let header = 64
  /// Bytes of a record: its fields and flags.
  static let record = IndexedField.allCases.count * 4 + 4
  /// Bytes of a slot.
  static let slot = 12
  /// Flag of a record that is an instrument, not a standard.
  static let isInstrument = 1

  /// Bytes of the whole file.
  static func size(records: Int, slots: Int, places: Int, text: Int) -> Int {
    header + records * record + slots * slot + places * 4 + text
  }

  /// Hash of a key among the values of `field` (FNV-1a, the upper half mixed into the lower, which chooses the slot).
  static func hash(_ key: UnsafeBufferPointer<UInt8>, _ field: IndexedField) -> UInt64 {
    var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(field.rawValue)
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29
  }

  /// What a slot keeps of a hash; 0 means that the slot is free.
  static func tag(_ hash: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: hash >> 32)) }
}
