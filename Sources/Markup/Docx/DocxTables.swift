extension DocxBody {
  /// A row of a table being read; the way lists laid out as tables are read is `ElementReader`'s.
  struct Table {
    var hasStarted = true
    var hasMarker = false
    /// Depth of the elements that hold the row and the cell.
    var row = 0
    var cell = 0
  }

  /// A start tag that may be one of a table.
  func beginTable(_ name: String) {
    switch name {
    case "tbl":
      builder.endPassage(force: true)
      state.tables.append(Table())
    case "tr" where !state.tables.isEmpty:
      builder.endPassage(force: true)
      state.tables[state.tables.count - 1] = Table(hasStarted: false, row: depth - 1)
    case "tc" where !state.tables.isEmpty: state.tables[state.tables.count - 1].cell = depth - 1
    default: break
    }
  }

  /// An end tag that may be one of a table.
  func endTable(_ name: String) {
    switch name {
    case "tbl":
      builder.endPassage(force: true)
      _ = state.tables.popLast()
    case "tr": builder.endPassage(force: true)
    case "tc":
      state.joinsNext = false
      builder.endPassage()
    default: break
    }
  }

  /// The first text of a row is nothing but "(a)": the row goes on with the next cell.
  func keepsMarker() -> Bool {
    guard let table = state.tables.last, !table.hasStarted, !builder.draft.bytes.isEmpty else { return false }
    state.tables[state.tables.count - 1].hasStarted = true
    guard ListMarker.fills(builder.draft.bytes) else { return false }
    state.tables[state.tables.count - 1].hasMarker = true
    builder.markAsNumber()
    return true
  }
}
