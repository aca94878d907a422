/// How a jurisdiction cites the units of its laws, where it does not put them in brackets: "§ 5 Abs. 2 Nr. 1",
/// "Art. 6, comma 2, lett. a", "3 § 2 mom. 1 kohta".
///
/// A form is data: `^` stands for the label of what contains the unit, `#` for its number: `"^ Abs. #"`. Of two
/// forms with a bar between them the first is for letters, the second for numbers: `"^ Bst. #|^ Ziff. #"`.
struct CitationForms: Sendable {
  /// By language (two letters, empty for every other) and kind of unit.
  var byLanguage: [String: [ProvisionKind: String]]

  /// No forms: labels follow the convention of `ProvisionKind`.
  static let none = CitationForms(byLanguage: [:])

  /// The label of a unit, nil where there is no form for it.
  func label(_ kind: ProvisionKind, number: String, parent: String, language: String?) -> String? {
    guard !byLanguage.isEmpty, !number.isEmpty else { return nil }
    let forms = byLanguage[language.map { String($0.prefix(2)) } ?? ""] ?? byLanguage[""]
    guard var form = forms?[kind] else { return nil }
    if let bar = form.firstIndex(of: "|") {
      let isDigit = number.first?.isNumber ?? false
      form = String(isDigit ? form[form.index(after: bar)...] : form[..<bar])
    }
    if parent.isEmpty, form.hasPrefix("^") {
      form = String(form.drop { $0 == "^" || $0 == "," || $0 == " " })
    }
    return form.replacing("#", with: number).replacing("^", with: parent)
  }

  /// The number at the end of an id of the naming convention: `art_6__para_2-bis` says "2-bis".
  static func number(ofID id: String) -> String {
    let last = id.utf8.lastIndex(of: UInt8(ascii: "_")).map { id.utf8.index(after: $0) } ?? id.utf8.endIndex
    return String(id[last...])
  }
}
