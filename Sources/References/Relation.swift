/// How the citing text relates to the work it refers to (contract section 1, `relation`).
///
/// The names are those of the ELI ontology where it has one: https://eur-lex.europa.eu/eli-register/eli_ontology.html
public enum Relation: String, Sendable, Codable, CaseIterable {
  /// It names the work and says no more.
  case cites
  /// The work empowers the text: "Having regard to the Treaty …, and in particular Article 114 thereof".
  case basedOn = "based-on"
  /// The text changes the work: "Directive 2009/48/EC is amended as follows".
  case amends
  /// A note says that the work changed the text: "S. 3(2) substituted (1.4.2005) by Courts Act 2003".
  case amendedBy = "amended-by"
  /// The text repeals the work, or a part of it: "Directive 95/46/EC is repealed".
  case repeals
  /// A note says that the work repealed a part of the text: "S. 7 repealed by Courts Act 2003".
  case repealedBy = "repealed-by"
  /// The text transposes the work, gives effect to it or lays down what it leaves open: "zur Umsetzung der Richtlinie".
  case implements
  /// The text takes the meaning of a term from the work: "as defined in Article 4 of Regulation (EU) 2016/679".
  case definesBy = "defines-by"
  /// The text builds on, aligns with or takes account of a work that binds nobody by itself: a recommendation, a
  /// guideline, a declaration, a policy, a standard that the text does not require.
  case appliesWithoutForce = "applies-without-force"
}

/// The relation of a citing text to a cited work, with the words that decided it.
public struct RelationValue: Sendable, Hashable {
  /// The relation.
  public var value: Relation
  /// The cue: UTF-8 bytes of the document's text; nil where the place alone decided (a note on amendments).
  public var cue: Range<Int>?

  /// A relation read from the words at `cue`, or from the place.
  public init(value: Relation, cue: Range<Int>? = nil) {
    self.value = value
    self.cue = cue
  }
}
