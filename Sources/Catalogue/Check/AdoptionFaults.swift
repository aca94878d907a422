extension CatalogueCheck {
  /// Adoptions of works that are not known, and degrees or roots given twice differently.
  func adoptionFaults(_ known: Known) -> [Contradiction] {
    var found: [Contradiction] = []
    var first: [String: (adoption: Adoption, line: Int)] = [:]
    for (adoption, place) in adoptions {
      if !known.has(adoption.root) {
        found.append(
          Contradiction(
            place, adoption.national, "adopts \(adoption.root), which is in no table",
            remedy: "Add a line for \(adoption.root) to standards.tsv, or import a catalogue that has it"))
      }
      guard let earlier = first[adoption.national] else {
        first[adoption.national] = (adoption, place.line)
        continue
      }
      if earlier.adoption.root != adoption.root || earlier.adoption.degree != adoption.degree {
        found.append(
          Contradiction(
            place, adoption.national,
            "\(said(adoption)), in line \(earlier.line) \(said(earlier.adoption))",
            remedy: "Keep the line that the adopting body's catalogue confirms"))
      }
    }
    return found
  }

  private func said(_ adoption: Adoption) -> String {
    "adopts \(adoption.root) as \(adoption.degree.isEmpty ? "not established" : adoption.degree)"
  }
}
