/// Dates of the page, not of the text.
extension HTMLChrome {
  /// Beginnings of lines that say when a page, not a text, was changed or printed.
  private static let dateLabels = [
    "last updated", "last modified", "last reviewed", "page last updated", "page last modified",
    "page last reviewed", "date modified", "this page was last", "printed on", "print date", "printed:",
    "retrieved on", "page updated", "zuletzt aktualisiert", "letzte aktualisierung", "letzte änderung der seite",
    "gedruckt am", "stand der seite", "dernière mise à jour", "mise à jour de la page", "date de modification",
    "imprimé le", "última actualización", "fecha de actualización", "impreso el", "última atualização",
    "atualizado em", "impresso em", "ultimo aggiornamento", "stampato il", "laatst bijgewerkt", "laatst gewijzigd",
    "afgedrukt op", "senast uppdaterad", "sist oppdatert", "sidst opdateret", "ostatnia aktualizacja",
    "poslední aktualizace", "последнее обновление", "дата печати", "最后更新", "更新时间", "打印时间", "最終更新日",
    "印刷日", "최종수정일", "최종 수정일",
  ]
  private static let beginnings = Beginnings(dateLabels)

  /// "Last updated: 3 May 2024", "Date modified: 2024-05-03": nothing but a label and a date.
  static func isDateOfPage(_ text: [UInt8]) -> Bool {
    guard text.count <= 90, text.contains(where: Bytes.isDigit), beginnings.mayBegin(text[...]) else {
      return false
    }
    let line = String(decoding: text, as: UTF8.self).lowercased()
    guard let label = dateLabels.first(where: line.hasPrefix) else { return false }
    // What follows a label is a date of few words, not a sentence about the text.
    let rest = line.dropFirst(label.count)
    let words = rest.split { !($0.isLetter || $0.isNumber) }
    let names = words.count { !$0.contains(where: \.isNumber) }
    return names <= 4 && words.count > names && words.count <= 10
  }
}
