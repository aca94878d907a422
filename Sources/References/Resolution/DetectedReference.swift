import Markup

/// A reference as it was detected, with everything that a citation needs of the document: it can be kept, and resolved
/// later against another state of the catalogue without the document.
public struct DetectedReference: Sendable, Codable {
  /// What stands in the document; what the catalogue says of the cited work is still missing.
  var found: Citation
  /// The work as the citation gives it.
  var cited: CitedWork
  /// Place inside the cited work.
  var pinpoint: String?
  /// Standards: the designation taken apart.
  var identifier: StandardIdentifier?
  /// See `Reference.isParallel`.
  var isParallel: Bool
}

extension DetectedReference {
  /// The references of a document, in order of position.
  public static func references(
    _ references: [Reference], in document: Document, language: String
  ) -> [DetectedReference] {
    document.text.withUnsafeBufferPointer { text in
      var points = CodePoints(text)
      var quotes = Quotes(document: document, text: text, language: language)
      return references.map { DetectedReference($0, document, language, text, &points, &quotes) }
    }
  }

  private init(
    _ reference: Reference, _ document: Document, _ language: String, _ text: UnsafeBufferPointer<UInt8>,
    _ points: inout CodePoints, _ quotes: inout Quotes
  ) {
    let passage = document.passages[reference.passage]
    let provision = document.provisions[passage.provision]
    let (quote, offset) = quotes.quote(of: reference)
    var axes: [String: Citation.CitedAxis] = [:]
    for (axis, value) in reference.axes {
      axes[axis.rawValue] = Citation.CitedAxis(
        value: value.value, start: points.offset(ofByte: value.cue.lowerBound),
        end: points.offset(ofByte: value.cue.upperBound))
    }
    let relation = reference.said.map { relation in
      Citation.CitedRelation(
        value: relation.value,
        cue: relation.cue.map {
          .init(start: points.offset(ofByte: $0.lowerBound), end: points.offset(ofByte: $0.upperBound))
        })
    }
    let commitment = reference.commitment.map {
      Citation.CitedCommitment(
        strength: $0.strength, modifier: $0.modifier, start: points.offset(ofByte: $0.cue.lowerBound),
        end: points.offset(ofByte: $0.cue.upperBound))
    }
    found = Citation(
      document: "", citing: "", jurisdiction: "",
      start: points.offset(ofByte: reference.range.lowerBound),
      end: points.offset(ofByte: reference.range.upperBound),
      text: String(decoding: UnsafeBufferPointer(rebasing: text[reference.range]), as: UTF8.self),
      work: reference.work.map {
        .init(start: points.offset(ofByte: $0.lowerBound), end: points.offset(ofByte: $0.upperBound))
      },
      language: passage.language ?? language, kind: reference.kind, designation: reference.designation,
      provision: provision.eId, provisionLabel: provision.label, axes: axes, relation: relation, commitment: commitment,
      incorporation: reference.incorporation,
      rule: reference.rule, confidence: reference.cited.isGuess ? 1 : reference.confidence, quote: quote,
      quoteOffset: offset)
    cited = reference.cited
    // Of the document's own name nothing is kept: it may be moved.
    if reference.kind == .provision { cited.id = nil }
    pinpoint = reference.pinpoint
    identifier = reference.identifier
    isParallel = reference.isParallel
  }
}
