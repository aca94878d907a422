/// A sentence of a document that speaks of a mode of governance, or of a role of standards: "The Commission shall set up
/// a regulatory sandbox" is evidence of `sandboxes`.
///
/// One sentence is one piece of evidence for a mode, with its strongest mention. Offsets are Unicode code points of the document's
/// text, end exclusive, as those of `Citation`.
public struct GovernanceEvidence: Sendable, Codable, Hashable {
  /// Changes when evidence carries more than before, or is found another way: kept results of an older form are not read.
  public static let form = 1

  /// Id of the document.
  public var document: String
  /// Id of the mode or role: `sandboxes`, `mandates` (`modes.tsv`).
  public var mode: String
  /// How strongly the sentence takes it up; `principle` where it stands in a heading or heads an item.
  public var strength: Commitment.Strength
  /// What takes it back ("no sandbox will be set up") or puts it off.
  public var modifier: Commitment.Modifier?
  /// First code point of the words that name the mode.
  public var start: Int
  /// Past their last code point.
  public var end: Int
  /// These words.
  public var text: String
  /// BCP 47 language of the passage.
  public var language: String
  /// Provision of the document: eId, empty for the document itself.
  public var provision: String
  /// The provision as a reader cites it: "Article 57(1)".
  public var provisionLabel: String
  /// The sentence.
  public var quote: String
  /// Where `text` begins in `quote`, in code points.
  public var quoteOffset: Int

  /// See the properties.
  public init(
    document: String, mode: String, strength: Commitment.Strength, modifier: Commitment.Modifier? = nil, start: Int,
    end: Int, text: String, language: String, provision: String = "", provisionLabel: String = "", quote: String,
    quoteOffset: Int = 0
  ) {
    self.document = document
    self.mode = mode
    self.strength = strength
    self.modifier = modifier
    self.start = start
    self.end = end
    self.text = text
    self.language = language
    self.provision = provision
    self.provisionLabel = provisionLabel
    self.quote = quote
    self.quoteOffset = quoteOffset
  }
}
