import Catalogue

/// The words by which a text says how it refers to a standard, for one language (`axes.tsv`).
struct AxisCues: Sendable {
  struct Cue: Sendable {
    let axis: Axis
    let value: String
    /// Offset in the phrase book.
    let phrase: Int32
  }

  let cues: [Cue]
  /// The first words of the cues; searched only in passages that refer to something.
  let triggers: TriggerTable

  init(folder: DataFolder, language: String, phrases: PhraseBook) throws(CatalogueError) {
    let code = String(language.prefix(2))
    var cues: [Cue] = []
    var literals: [TriggerTable.Literal] = []
    for row in try folder.table("axes.tsv").rows where row["language"] == code {
      guard let axis = Axis(rawValue: row["axis"]) else {
        throw CatalogueError(
          table: "axes.tsv", line: row.line, reason: "unknown axis “\(row["axis"])”",
          remedy: "Use identification, precision, strength, path, effect or adoption")
      }
      for phrase in Phrase.expand(row["words"], language: code) {
        guard let literal = phrase.literal(for: Int32(cues.count)) else { continue }
        literals.append(literal)
        cues.append(Cue(axis: axis, value: row["value"], phrase: phrases.add(phrase)))
      }
    }
    self.cues = cues
    triggers = TriggerTable(literals)
  }
}
