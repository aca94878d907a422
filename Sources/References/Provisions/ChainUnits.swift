import Catalogue

/// The units and words of a language whose pinpoints are read as one chain; see `chain-units.tsv`.
struct ChainUnits: Sendable {
  /// What a unit is numbered with.
  enum Numbers: Sendable, Hashable {
    case arabic, roman, letter, either
    /// The unit has no number: "parágrafo único", "caput".
    case none(String)
  }

  /// What a unit can do in a chain.
  enum Role: String, Sendable {
    /// Begins a chain; a further number needs its word again, or a statute behind: "§ 3".
    case one
    /// Begins a chain; a list of numbers follows: "§§ 3, 4 und 7".
    case many
    /// Begins a chain in the same form for one and for many: "Artikel 8, 9 und 10", but also "Artikel 5 Absatz 1, 2 und 6".
    case plural
    /// Begins a chain only where a deeper unit or a statute shows that it is one: "Art 3 GG", not "eine Art 3".
    case weak
    /// Begins a chain only where a larger unit follows that it is part of: "n.º 1 do artigo 5.º", not "o processo n.º 1".
    case part
    /// Stands inside a chain only: "Satz 1".
    case inner
  }

  /// A written form of a unit: "Abs.", "incisos".
  struct Form: Sendable {
    let bytes: [UInt8]
    let unit: String
    /// 0 is outermost.
    let level: Int
    let numbers: Numbers
    let role: Role

    /// "parágrafo único", "caput".
    var isUnnumbered: Bool {
      if case .none = numbers { true } else { false }
    }
  }

  /// How two members of a chain are joined.
  enum Join: String, Sendable {
    case join, range, with, follow, article, measure
  }

  let language: String
  let forms: [Form]
  /// First byte, folded -> indices of `forms`, longest first.
  private let byFirst: [[Int]]
  /// What stands between members, longest first.
  private let words: [(join: Join, bytes: [UInt8])]
  /// First bytes of those words: most places are rejected by one look.
  private let wordStarts: ByteSet

  /// The units of `language`; nil for a language whose pinpoints are not read as chains.
  init?(folder: DataFolder, language: String) throws(CatalogueError) {
    let code = String(language.prefix(2))
    self.language = code
    var forms: [Form] = []
    for row in try folder.table("chain-units.tsv").rows where row["language"] == code {
      guard let level = Int(row["level"]), let role = Role(rawValue: row["role"]),
        let numbers = Numbers(row["numbers"])
      else {
        throw CatalogueError(
          table: "chain-units.tsv", line: row.line, reason: "level, numbers or role is unknown",
          remedy: "See the head of the table")
      }
      // German tells "S 1" from "s 1" by its capitals; the others write titles in capitals throughout.
      let bytes = code == "de" ? Array(row["form"].utf8) : fold(row["form"])
      forms.append(Form(bytes: bytes, unit: row["unit"], level: level, numbers: numbers, role: role))
    }
    guard !forms.isEmpty else { return nil }
    var byFirst = [[Int]](repeating: [], count: 256)
    for index in forms.indices.sorted(by: { forms[$0].bytes.count > forms[$1].bytes.count }) {
      byFirst[Int(forms[index].bytes[0])].append(index)
    }
    self.forms = forms
    self.byFirst = byFirst
    var words: [(Join, [UInt8])] = []
    for row in try folder.table("chain-words.tsv").rows where row["language"] == code {
      guard let join = Join(rawValue: row["kind"]) else {
        throw CatalogueError(
          table: "chain-words.tsv", line: row.line, reason: "kind is unknown", remedy: "See the head of the table")
      }
      words.append((join, code == "de" ? Array(row["words"].utf8) : fold(row["words"])))
    }
    self.words = words.sorted { $0.1.count > $1.1.count }
    wordStarts = ByteSet(words.compactMap(\.1.first))
  }

  /// The longest unit that stands at `at`, and its end.
  func form(_ text: TextView, at: Int, limit: Int) -> (form: Form, end: Int)? {
    guard at < limit else { return nil }
    let bytes = language == "de" ? text.bytes : text.folded
    for index in byFirst[Int(bytes[at])] {
      let form = forms[index]
      let end = at + form.bytes.count
      guard end <= limit else { continue }
      var position = 0
      while position < form.bytes.count, bytes[at + position] == form.bytes[position] { position += 1 }
      if position == form.bytes.count, Self.mayEnd(text, form, end) { return (form, end) }
    }
    return nil
  }

  /// A unit ends before its number, a space or a mark: "Abs.2", "§3", "art 5", but not "Nrn" in "Nrnberg".
  private static func mayEnd(_ text: TextView, _ form: Form, _ end: Int) -> Bool {
    form.bytes[form.bytes.count - 1] == UInt8(ascii: ".") || text.endsWord(at: end)
      || end < text.end && TextView.isDigit(text.bytes[end])
  }

  /// The word of one of `kinds` that stands at `at`, and its end.
  func word(_ text: TextView, at: Int, limit: Int, _ kinds: Set<Join>) -> (join: Join, end: Int)? {
    guard at < limit, wordStarts.contains(language == "de" ? text.bytes[at] : text.folded[at]) else { return nil }
    for (join, bytes) in words where kinds.contains(join) {
      let end = at + bytes.count
      guard end <= limit, language == "de" ? text.has(bytes, at: at) : text.hasFolded(bytes, at: at) else { continue }
      if join == .measure || !TextView.isASCIIWord(bytes[bytes.count - 1]) || text.endsWord(at: end) {
        return (join, end)
      }
    }
    return nil
  }
}

extension ChainUnits.Numbers {
  init?(_ source: String) {
    switch source {
    case "arabic": self = .arabic
    case "roman": self = .roman
    case "letter": self = .letter
    case "either": self = .either
    default:
      guard source.hasPrefix("none=") else { return nil }
      self = .none(String(source.dropFirst(5)))
    }
  }
}
