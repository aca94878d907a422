/// Reads the notation of patterns from left to right, byte by byte: a few hundred are read at every start.
struct PatternReader {
  private let source: [UInt8]
  private var at = 0

  init(_ source: [UInt8]) { self.source = source }

  private var next: UInt8? { at < source.count ? source[at] : nil }

  /// Whether "=>" stands here.
  private var isArrow: Bool {
    at + 1 < source.count && source[at] == UInt8(ascii: "=") && source[at + 1] == UInt8(ascii: ">")
  }

  /// Alternatives up to `closing`, which is taken as well; up to the end for nil.
  mutating func branches(until closing: UInt8?) throws(FamilyError) -> [Pattern.Branch] {
    var branches: [Pattern.Branch] = []
    while true {
      var branch = Pattern.Branch(patterns: try sequence(until: closing))
      if isArrow {
        at += 2
        branch.written = try written(until: closing)
      }
      branches.append(branch)
      guard let mark = next else {
        if let closing { throw FamilyError("“\(Character(UnicodeScalar(closing)))” is missing") }
        return branches
      }
      at += 1
      if mark == closing { return branches }
    }
  }

  /// What is written up to "|" or `closing`, which stays.
  private mutating func written(until closing: UInt8?) throws(FamilyError) -> [UInt8] {
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "|"), byte != closing {
      at += 1
      text.append(byte == UInt8(ascii: "\\") ? try escaped() : byte)
    }
    return text
  }

  private mutating func escaped() throws(FamilyError) -> UInt8 {
    guard let byte = next else { throw FamilyError("nothing stands behind “\\”") }
    at += 1
    return byte
  }

  private mutating func sequence(until closing: UInt8?) throws(FamilyError) -> [Pattern] {
    var patterns: [Pattern] = []
    var literal: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "|"), byte != closing, !isArrow {
      at += 1
      if Self.isMark(byte) {
        if !literal.isEmpty { patterns.append(.literal(literal)) }
        literal = []
        patterns.append(try pattern(byte))
      } else {
        literal.append(byte == UInt8(ascii: "\\") ? try escaped() : byte)
      }
    }
    if !literal.isEmpty { patterns.append(.literal(literal)) }
    return patterns
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "%"),
      UInt8(ascii: " "), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  private mutating func pattern(_ mark: UInt8) throws(FamilyError) -> Pattern {
    if let kind = Pattern.CharacterClass(mark: mark) {
      let (least, most) = counts()
      return .run(kind, least, most)
    }
    switch mark {
    case UInt8(ascii: " "): return .space
    case UInt8(ascii: "~"): return .maybeSpace
    case UInt8(ascii: "!"): return .begin
    case UInt8(ascii: "("), UInt8(ascii: "["):
      let isOptional = mark == UInt8(ascii: "[")
      let inner = try branches(until: isOptional ? UInt8(ascii: "]") : UInt8(ascii: ")"))
      let isRepeated = next == UInt8(ascii: "*")
      if isRepeated { at += 1 }
      return .choice(inner, optional: isOptional || isRepeated, repeated: isRepeated)
    case UInt8(ascii: "{"): return try field()
    case UInt8(ascii: "$"):
      let name = word { $0 == UInt8(ascii: ".") || $0 &- 0x61 < 26 }
      guard !name.isEmpty else { throw FamilyError("“$” names no rule") }
      return .rule(name)
    default: throw FamilyError("“\(Character(UnicodeScalar(mark)))” closes nothing")
    }
  }

  private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
    let start = at
    while at < source.count, belongs(source[at]) { at += 1 }
    return String(decoding: source[start..<at], as: UTF8.self)
  }

  /// "4", "1-3" or nothing behind the mark of a run.
  private mutating func counts() -> (Int, Int) {
    guard let least = number() else { return (1, 40) }
    let mark = at
    guard next == UInt8(ascii: "-") else { return (least, least) }
    at += 1
    guard let most = number() else {
      // "#4-#2": the hyphen is the identifier's.
      at = mark
      return (least, least)
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    let start = at
    var value = 0
    while at < source.count, TextView.isDigit(source[at]) {
      value = min(250, value * 10 + Int(source[at]) - 0x30)
      at += 1
    }
    return at > start ? value : nil
  }

  private mutating func field() throws(FamilyError) -> Pattern {
    let name = word { ($0 | 0x20) &- 0x61 < 26 }
    let mark = next
    at += 1
    if name == "not", mark == UInt8(ascii: ":") {
      let excluded = try written(until: UInt8(ascii: "}"))
      try close()
      return .notFollowed(by: excluded)
    }
    guard let field = IdentifierField(name: name) else {
      throw FamilyError("“\(name)” is no field: use one of \(IdentifierField.list)")
    }
    switch mark {
    case UInt8(ascii: ":"): return .field(field, try branches(until: UInt8(ascii: "}")))
    case UInt8(ascii: "="):
      let value = try written(until: UInt8(ascii: "}"))
      try close()
      return .constant(field, value)
    default: throw FamilyError("write {\(name):pattern} or {\(name)=value}")
    }
  }

  private mutating func close() throws(FamilyError) {
    guard next == UInt8(ascii: "}") else { throw FamilyError("“{” is never closed") }
    at += 1
  }
}
