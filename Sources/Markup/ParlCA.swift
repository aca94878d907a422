/// Bills of the Parliament of Canada (parl.ca): the vocabulary of the Department of Justice under the root
/// `Bill`, with marks of amendment (`Ins`), explanatory notes and acts enacted inside clauses.
///
/// Source: <https://www.parl.ca/legisinfo>. A section of an act inside a clause is named under the clause:
/// `sec_2__sec_5__subsec_1`, "Section 2, section 5(1)".
enum ParlCA {
  /// Bills.
  static let table = DialectTable(
    dialect: .parlCA,
    elements: LIMS.elements.merging(
      DialectTable.elements([
        (.space, "Number Session Year-s Monarch")
      ])
    ) { _, bill in bill },
    references: ["idref"]
  )
}
