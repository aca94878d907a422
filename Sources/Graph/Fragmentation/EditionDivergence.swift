/// Of the standards cited with a date by two or more jurisdictions, the share cited in different editions (method
/// section 4).
///
/// 0 (all agree) to 1, no unit. Compared are editions of the root itself: the year of a national adoption
/// (EN ISO/IEC 27001:2017) is not the year of what it adopts, so such citations say nothing here. Self-citations are
/// left out.
func editionDivergence(_ corpus: CountedCorpus) -> Measures.EditionDivergence {
  var jurisdictions: [String: Set<String>] = [:]
  var years: [String: Set<String>] = [:]
  for citation in corpus.citations where citation.layer == .standards && !citation.isSelf {
    guard let designation = citation.designation else { continue }
    let edition = Edition(designation)
    guard let year = edition.year, edition.standard == citation.root else { continue }
    jurisdictions[citation.root, default: []].insert(corpus.documents[citation.document].jurisdiction)
    years[citation.root, default: []].insert(year)
  }
  let compared = jurisdictions.filter { $0.value.count > 1 }.keys
  let divergent = compared.filter { years[$0, default: []].count > 1 }
  return Measures.EditionDivergence(
    standards: compared.count, divergent: divergent.count,
    share: compared.isEmpty ? nil : Double(divergent.count) / Double(compared.count))
}
