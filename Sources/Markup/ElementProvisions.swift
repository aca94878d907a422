import CLibXML2

/// Provisions that elements open, named by their ids.
extension ElementReader {
  /// The element opens a provision of `kind`.
  mutating func openProvision(
    _ kind: ProvisionKind, _ rule: Rule, _ attributes: Attributes, _ frame: inout Frame
  ) {
    var id = provisionID ?? firstValue(names.ids, attributes)
    provisionID = nil
    let parent = builder.innermostProvision
    builder.settleLanguage()
    var label = ""
    if let given = id, let normalID = table.normalID {
      id = normalID(given)
      if let id {
        let number = CitationForms.number(ofID: id)
        label = builder.formLabel(kind, number: number, parent: parent) ?? ""
      }
    }
    if let given = id, let labelOfID = table.labelOfID {
      if let inner = labelInParent(given) {
        label = inner
      } else if let read = labelOfID(given) {
        label = read
      } else {
        id = nil
      }
    }
    if rule.needsID, id == nil { return }
    builder.open(kind, eId: id ?? "", label: label, parent: parent)
    frame.opensProvision = true
    if let number = provisionNumber {
      provisionNumber = nil
      builder.name(builder.provision, number: number)
    }
  }

  /// `section-4-1` inside `section-4`: the label of the parent and "(1)", without reading the id again.
  private func labelInParent(_ id: String) -> String? {
    let parent = builder.document.provisions[builder.provision]
    let known = parent.eId.utf8.count
    guard known > 0, builder.kinds[builder.provision].isCitedWithBrackets, id.utf8.count > known + 1,
      id.utf8.count <= known + 5, id.hasPrefix(parent.eId), !parent.label.isEmpty
    else { return nil }
    let rest = id.utf8.dropFirst(known + 1)
    guard rest.allSatisfy({ Bytes.isLetter($0) || Bytes.isDigit($0) }) else { return nil }
    return "\(parent.label)(\(Substring(rest)))"
  }
}
