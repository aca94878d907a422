/// The fields of the identifiers in a designation. The outermost has the level -1, an adopted one the index of its piece.
extension IdentifierText {
  /// The first piece of a level with this field.
  @inline(__always)
  func piece(_ field: IdentifierField, _ level: Int32) -> Piece? {
    for piece in pieces where piece.field == field && piece.inside == level { return piece }
    return nil
  }

  /// The level of the identifier that this one adopts.
  func adopted(_ level: Int32) -> Int32? {
    pieces.firstIndex { $0.inside == level && $0.field == .adopted }.map { Int32($0) }
  }

  /// The piece of a field. The number of an adoption is the adopted one's.
  func inherited(_ field: IdentifierField, _ level: Int32) -> Piece? {
    if let piece = piece(field, level) { return piece }
    guard field == .number || field == .part, piece(.number, level) == nil, let inner = adopted(level) else {
      return nil
    }
    return inherited(field, inner)
  }

  /// Bytes of the designation that belong to an identifier.
  func range(_ level: Int32) -> Range<Int> {
    level < 0 ? 0..<bytes.count : Int(pieces[Int(level)].start)..<Int(pieces[Int(level)].end)
  }

  /// The bytes of a piece.
  @inline(__always)
  func withBytes<Result>(of piece: Piece, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(rebasing: (piece.isConstant ? constants : bytes)[Int(piece.start)..<Int(piece.end)]))
  }

  private func string(_ piece: Piece) -> String { withBytes(of: piece) { String(decoding: $0, as: UTF8.self) } }

  /// The value of a field.
  func value(_ field: IdentifierField, _ level: Int32) -> String? { inherited(field, level).map(string) }

  /// All values of a field.
  func values(_ field: IdentifierField, _ level: Int32) -> [String] {
    pieces.filter { $0.inside == level && $0.field == field }.map(string)
  }

  /// The designation of an identifier without its pieces of these fields, and without those of the identifiers in it.
  ///
  /// - Parameter keepingEditions: pieces that hold the edition's number stay: " Rev. 5" of "NIST SP 800-53 Rev. 5".
  func designation(_ level: Int32, without left: Set<IdentifierField>, keepingEditions: Bool = false) -> String {
    let range = range(level)
    var kept: [UInt8] = []
    var at = range.lowerBound
    for gap in pieces.filter({ left.contains($0.field) && !$0.isConstant }).sorted(by: { $0.start < $1.start })
    where !(keepingEditions && holdsEdition(gap)) && Int(gap.start) >= at && Int(gap.end) <= range.upperBound {
      kept += bytes[at..<Int(gap.start)]
      at = Int(gap.end)
      // " Standard " leaves the space that parts its neighbours.
      if gap.end > gap.start, bytes[at - 1] == 0x20, let last = kept.last, last != 0x20 { kept.append(0x20) }
    }
    kept += bytes[at..<range.upperBound]
    while kept.last == 0x20 { kept.removeLast() }
    if kept.first == 0x20 { kept.removeFirst() }
    return String(decoding: kept, as: UTF8.self)
  }

  private func holdsEdition(_ outer: Piece) -> Bool {
    outer.field == .version
      && pieces.contains { $0.field == .edition && $0.start >= outer.start && $0.end <= outer.end && !$0.isConstant }
  }
}

extension StandardIdentifier {
  /// The identifier that a grammar has read.
  init(_ text: IdentifierText, level: Int32 = -1) {
    self.init(publisher: text.value(.publisher, level) ?? "", number: text.value(.number, level) ?? "")
    copublishers = text.values(.copublisher, level)
    type = text.value(.type, level)
    stage = text.value(.stage, level)
    part = text.value(.part, level)
    year = text.value(.year, level)
    month = text.value(.month, level)
    edition = text.value(.edition, level)
    language = text.value(.language, level)
    reaffirmed = text.value(.reaffirmed, level)
    supplements = text.values(.supplement, level)
    adopted = text.adopted(level).map { [StandardIdentifier(text, level: $0)] } ?? []
    allParts = text.piece(.allParts, level) != nil
    urn = text.urn(level)
    designation = text.designation(level, without: [])
    id = text.designation(level, without: [.filler, .allParts])
    base = text.designation(level, without: [.filler, .allParts, .version], keepingEditions: true)
    undated = text.designation(level, without: [.date, .version, .filler, .allParts])
  }
}
