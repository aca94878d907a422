extension IdentifierText {
  /// Writes the fields of the contract, in its order, and the further ones that this publisher uses.
  func write(_ level: Int32 = -1, to json: inout JSONWriter) {
    // The first piece of each field, found in one walk.
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: IdentifierField.count) { slots in
      slots.initialize(repeating: -1)
      for index in pieces.indices.reversed() where pieces[index].inside == level {
        slots[Int(pieces[index].field.rawValue)] = Int32(index)
      }
      write(level, slots, to: &json)
    }
  }

  private func write(_ level: Int32, _ slots: UnsafeMutableBufferPointer<Int32>, to json: inout JSONWriter) {
    func has(_ field: IdentifierField) -> Bool { slots[Int(field.rawValue)] >= 0 }
    func put(_ key: StaticString, _ field: IdentifierField) {
      let slot = Int(slots[Int(field.rawValue)])
      if slot >= 0 {
        withBytes(of: pieces[slot]) { json.field(key, utf8: $0) }
      } else {
        json.null(key)
      }
    }
    func putAll(_ key: StaticString, _ field: IdentifierField) {
      json.beginArray(key)
      if has(field) {
        for piece in pieces where piece.inside == level && piece.field == field {
          withBytes(of: piece) { json.element(utf8: $0) }
        }
      }
      json.endArray()
    }
    // The number of an adoption is the adopted one's.
    func putInherited(_ key: StaticString, _ field: IdentifierField) {
      if has(field) || !has(.adopted) { return put(key, field) }
      if let piece = inherited(field, level) {
        withBytes(of: piece) { json.field(key, utf8: $0) }
      } else {
        json.null(key)
      }
    }
    let range = range(level)
    json.field("designation", utf8: UnsafeBufferPointer(rebasing: bytes[range]))
    put("publisher", .publisher)
    putAll("copublishers", .copublisher)
    put("type", .type)
    put("stage", .stage)
    putInherited("number", .number)
    putInherited("part", .part)
    put("year", .year)
    if has(.month) { put("month", .month) }
    put("edition", .edition)
    if has(.language) { put("language", .language) }
    if has(.reaffirmed) { put("reaffirmed", .reaffirmed) }
    putAll("supplements", .supplement)
    if has(.adopted) {
      json.beginObject("adopted")
      write(slots[Int(IdentifierField.adopted.rawValue)], to: &json)
      json.endObject()
    } else {
      json.null("adopted")
    }
    json.field("allParts", has(.allParts))
    if withURN(level, { json.field("urn", utf8: $0) }) == nil { json.null("urn") }
  }
}
