import Catalogue

/// The words by which a text says how it refers to a standard (`axes.LANG.tsv`) and how it relates to the work it cites
/// (`relations.LANG.tsv`), for one language, and the words that decide how far they carry (`clauses.tsv`).
///
/// The axes are those of method section 2, after ISO/IEC Guide 2:2004 clause 11, ISO/IEC Guide 21-1:2005 and the
/// CEN-CENELEC guidance on references to standards in legislation.
final class AxisCues: Sendable {
  /// Where a cue stands, seen from its reference.
  enum Side: String, Sendable {
    /// "in accordance with ISO 9001".
    case before
    /// "ISO 9001 or equivalent".
    case after
    /// "incorporated by reference", which stands on either side.
    case around
  }

  /// How far a cue carries.
  enum Reach: String, Sendable {
    /// To the reference beside it: "ISO 9001:2015 (IDT)".
    case touch
    /// To the list of references it governs: "in accordance with ISO 9001, ISO 14001 and ISO 45001".
    case list
    /// To all references of its clause on its side.
    case clause
    /// To all references of its sentence on its side.
    case sentence
    /// To the reference, with its list, of which its clause speaks: "Directive 2009/48/EC on toys is amended as follows".
    case subject
  }

  struct Cue: Sendable {
    /// Nil for words that say how the text relates to the work.
    let axis: Axis?
    let value: String
    /// What such words say, and where they must stand.
    var relation: Relation?
    var place = RelationPlace.body
    let side: Side
    let reach: Reach
    /// Counts only under "shall" or "must": "in accordance with" describes as often as it requires.
    let needsDuty: Bool
    /// Longer phrases in which the cue does not count, in `longer`.
    let unless: Range<Int>
  }

  /// What words are to the clauses of a sentence.
  enum Role: String, Sendable {
    case cue
    /// A clause of its own begins: "and may", "whereas".
    case border
    /// What follows is denied: "need not".
    case denial
    /// What precedes is denied: "しない".
    case reversal
    /// No denial, though it begins like one: "not only".
    case affirmation
    /// A requirement: "shall".
    case duty
    /// A recommendation or a permission: "should", "may".
    case option
    /// What a cue of reach `list` governs is at its end: "which".
    case stop
    /// What a cue of reach `list` before it governs is at its end: "is".
    case verb
    /// A reference behind them is not what its clause speaks of: "pursuant to".
    case frame
    /// A note on amendments begins: "Words in s. 3".
    case note
  }

  /// A phrase and what it is.
  struct Entry: Sendable {
    let role: Role
    /// Index of the cue; -1 for other roles.
    let cue: Int
    /// Offset in the phrase book.
    let phrase: Int32
    /// Written in capitals throughout, and so must the text be: "IDT".
    let isCapital: Bool
    /// Begins with a capital, and so must the text: "Se modifica" opens a sentence. Asked of relations only.
    let beginsCapital: Bool
  }

  // Plain numbers and no arrays inside: looking at a cue touches no reference counts.
  let cues: [Cue]
  /// Phrases in which cues do not count, by their offsets in the phrase book.
  let longer: [Int32]
  let entries: [Entry]
  /// Phrases with which notes on amendments begin, by their offsets in the phrase book.
  let notes: [Int32]
  /// Folded words that may stand between members of a list.
  let joins: Set<[UInt8]>
  /// The first words of the cues; searched only in passages that refer to something.
  let triggers: TriggerTable
  /// The first words of the other entries, which are many in every text; searched only in sentences with a cue.
  let clauseTriggers: TriggerTable
  /// Verbs, and with them the words of duty, come last.
  let isVerbLast: Bool
  /// Scripts without spaces: reaches are shorter in bytes, and a comma ends a clause.
  let isWide: Bool

  init(
    folder: DataFolder, language: String, jurisdiction: String = "", phrases: PhraseBook
  ) throws(CatalogueError) {
    let code = String(language.prefix(2))
    isVerbLast = ["ja", "ko"].contains(code)
    isWide = ["zh", "ja"].contains(code)
    var cues: [Cue] = []
    var longer: [Int32] = []
    var entries: [Entry] = []
    var literals: [TriggerTable.Literal] = []
    var clauseLiterals: [TriggerTable.Literal] = []
    var relations: Set<Int> = []
    func add(_ words: [String], _ role: Role, _ cue: Int, _ fault: (String) -> CatalogueError) throws(CatalogueError) {
      for notation in words {
        let isCapital = notation.utf8.count >= 3 && notation.utf8.allSatisfy(TextView.isUpper)
        let isRelation = role == .cue && relations.contains(cue)
        let first = notation.utf8.first { $0 != UInt8(ascii: "(") }
        let beginsCapital = isRelation && first.map(TextView.isUpper) ?? false
        for phrase in Phrase.expand(notation, language: code) {
          guard let literal = phrase.literal(for: Int32(entries.count)) else { throw fault(notation) }
          if role == .cue { literals.append(literal) } else { clauseLiterals.append(literal) }
          entries.append(
            Entry(role: role, cue: cue, phrase: phrases.add(phrase), isCapital: isCapital, beginsCapital: beginsCapital)
          )
        }
      }
    }
    /// The words of the next cue, and which of `longer` it must not be part of.
    func addCue(_ row: Table.Row, of file: String) throws(CatalogueError) -> Range<Int> {
      try add(row.list("words"), .cue, cues.count) { words in
        CatalogueError(
          table: file, line: row.line, reason: "“\(words)” begins with no word", remedy: "Begin it with letters")
      }
      let first = longer.count
      longer += row.list("unless").flatMap { Phrase.expand($0, language: code) }.map(phrases.add)
      return first..<longer.count
    }
    let file = "axes.\(code).tsv"
    if folder.names(prefix: file, suffix: "").contains(file) {
      for row in try folder.table(file).rows {
        guard let axis = Axis(rawValue: row["axis"]), let side = Side(rawValue: row["side"]),
          let reach = Reach(rawValue: row["reach"])
        else {
          throw CatalogueError(
            table: file, line: row.line,
            reason: "unknown axis, side or reach: “\(row["axis"])”, “\(row["side"])”, “\(row["reach"])”",
            remedy: "Take one of those that the head of the table explains")
        }
        let unless = try addCue(row, of: file)
        cues.append(
          Cue(
            axis: axis, value: row["value"], side: side, reach: reach, needsDuty: row["needs"] == "duty", unless: unless
          ))
      }
    }
    let related = "relations.\(code).tsv"
    if folder.names(prefix: related, suffix: "").contains(related) {
      for row in try folder.table(related).rows {
        let homes = row["jurisdictions"].split(separator: " ")
        if !homes.isEmpty, !jurisdiction.isEmpty, !homes.contains(jurisdiction.prefix { $0 != "-" }) { continue }
        guard let relation = Relation(rawValue: row["relation"]), let side = Side(rawValue: row["side"]),
          let reach = Reach(rawValue: row["reach"]),
          let place = row["place"].isEmpty ? .body : RelationPlace(rawValue: row["place"])
        else {
          throw CatalogueError(
            table: related, line: row.line,
            reason:
              "unknown relation, side, reach or place: “\(row["relation"])”, “\(row["side"])”, “\(row["reach"])”, “\(row["place"])”",
            remedy: "Take one of those that the head of relations.en.tsv explains")
        }
        relations.insert(cues.count)
        let unless = try addCue(row, of: related)
        cues.append(
          Cue(
            axis: nil, value: row["relation"], relation: relation, place: place, side: side, reach: reach,
            needsDuty: false, unless: unless))
      }
    }
    var notes: [Int32] = []
    var joins: Set<[UInt8]> = []
    for row in try folder.table("clauses.tsv").rows where row["language"] == code {
      if row["role"] == "join" {
        joins.formUnion(row.list("words").map { fold($0) })
        continue
      }
      if row["role"] == "note" {
        notes += row.list("words").flatMap { Phrase.expand($0, language: code) }.map(phrases.add)
        continue
      }
      guard let role = Role(rawValue: row["role"]), role != .cue else {
        throw CatalogueError(
          table: "clauses.tsv", line: row.line, reason: "unknown role “\(row["role"])”",
          remedy: "Use border, denial, reversal, affirmation, duty, option, stop, verb, frame, note or join")
      }
      try add(row.list("words"), role, -1) { words in
        CatalogueError(
          table: "clauses.tsv", line: row.line, reason: "“\(words)” begins with no word",
          remedy: "Begin it with letters")
      }
    }
    self.cues = cues
    self.longer = longer
    self.entries = entries
    self.joins = joins
    self.notes = notes
    triggers = TriggerTable(literals)
    clauseTriggers = TriggerTable(clauseLiterals)
  }
}
