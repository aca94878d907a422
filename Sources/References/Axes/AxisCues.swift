import Catalogue

/// The words by which a text says how it refers to a standard, for one language (`axes.tsv`).
struct AxisCues: Sendable {
  struct Cue: Sendable {
    let axis: Axis
    let value: String
    let phrase: Phrase
  }

  let cues: [Cue]

  init(folder: DataFolder, language: String) throws(CatalogueError) {
    let code = String(language.prefix(2))
    var cues: [Cue] = []
    for row in try folder.table("axes.tsv").rows where row["language"] == code {
      guard let axis = Axis(rawValue: row["axis"]) else {
        throw CatalogueError(
          table: "axes.tsv", line: row.line, reason: "unknown axis “\(row["axis"])”",
          remedy: "Use identification, precision, strength, path, effect or adoption")
      }
      for phrase in Phrase.expand(row["words"], language: code) {
        cues.append(Cue(axis: axis, value: row["value"], phrase: phrase))
      }
    }
    self.cues = cues
  }
}
