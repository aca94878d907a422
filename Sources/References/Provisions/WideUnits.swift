import Catalogue

/// The units of a language that writes them around their number, and the words between the members of their lists.
///
///     第三条第二款      제2조제1항제3호가목      別表第一      附則第九条
///
/// Sources: 立法技术规范（试行）(一); 法制執務 (e-Gov 法令標準); 법제처 법령 입안·심사 기준; 中央法規標準法, art. 8.
struct WideUnits: Sendable {
  /// A written form of a unit.
  struct Form: Sendable {
    let opening: [UInt8]
    /// What stands behind the number; empty where the number ends the form: "別表第一".
    let closing: [UInt8]
    let unit: String
    let level: Int
    /// The unit has no number: "附則".
    let isBare: Bool
    /// Place in the table: of two units of one level the later is the inner one.
    let order: Int
  }

  /// Units with a word before the number, longest closing first.
  let forms: [Form]
  /// Words between members of a list: "、", "及び", "から".
  let joins: [[UInt8]]
  /// Words that end a range and stand before the next join: "まで", "까지".
  let ends: [[UInt8]]
  /// What stands behind the number of a unit that is none: "第一項目", "第一号被保険者".
  let refused: [[UInt8]]
  /// What stands before "第…号" that is the number of an instrument or a form: "法律", "様式".
  let numbered: [[UInt8]]
  let language: String

  init(_ units: [Units.Form], folder: DataFolder, language: String) throws(CatalogueError) {
    self.language = language
    forms = units.enumerated().filter { $0.element.isWide }.map { order, form in
      Form(
        opening: form.opening, closing: form.closing, unit: form.unit, level: form.level, isBare: form.isBare,
        order: order)
    }.sorted { ($0.opening.count, $0.closing.count) > ($1.opening.count, $1.closing.count) }
    var words: [String: [[UInt8]]] = [:]
    if !forms.isEmpty {
      for row in try folder.table("wide-words.tsv").rows where row["language"] == language {
        words[row["kind"], default: []].append(Array(row["words"].utf8))
      }
    }
    func sorted(_ kind: String) -> [[UInt8]] { (words[kind] ?? []).sorted { $0.count > $1.count } }
    joins = sorted("join")
    ends = sorted("end")
    refused = sorted("refuse")
    numbered = sorted("number")
  }
}
