import Markup

/// Writes references as the JSON Lines of contract section 1.
public struct DetectionOutput: ~Copyable {
  /// The lines written so far.
  public private(set) var json = JSONWriter()

  /// An empty output.
  public init() {}

  /// Forgets the lines written so far.
  public mutating func removeAll() { json.removeAll() }

  /// One line for each reference, in document order.
  public mutating func write(_ references: [Reference], of document: Document, language: String) {
    write(references, of: document, language: language, from: CodePoints.Place())
  }

  /// The same; `place` is one known to lie before the references.
  mutating func write(_ references: [Reference], of document: Document, language: String, from place: CodePoints.Place)
  {
    json.reserve(references.count * 320)
    document.text.withUnsafeBufferPointer { text in
      var points = CodePoints(text, from: place)
      for reference in references {
        line(reference, document, language, text, &points)
      }
    }
  }

  private mutating func line(
    _ reference: Reference, _ document: Document, _ language: String, _ text: UnsafeBufferPointer<UInt8>,
    _ points: inout CodePoints
  ) {
    let start = points.offset(ofByte: reference.range.lowerBound)
    let work = reference.work.map {
      (points.offset(ofByte: $0.lowerBound), points.offset(ofByte: $0.upperBound))
    }
    let end = points.offset(ofByte: reference.range.upperBound)
    let passage = document.passages[reference.passage]
    let provision = document.provisions[passage.provision]
    let axes =
      reference.axes.isEmpty
      ? []
      : Axis.allCases.compactMap { axis in
        reference.axes[axis].map {
          (axis, $0.value, points.offset(ofByte: $0.cue.lowerBound), points.offset(ofByte: $0.cue.upperBound))
        }
      }
    let cue = reference.relation?.cue.map {
      (points.offset(ofByte: $0.lowerBound), points.offset(ofByte: $0.upperBound))
    }
    let commitment = reference.commitment.map {
      (points.offset(ofByte: $0.cue.lowerBound), points.offset(ofByte: $0.cue.upperBound))
    }
    json.object { json in
      json.field("document", document.name)
      json.field("start", start)
      json.field("end", end)
      json.field("text", utf8: UnsafeBufferPointer(rebasing: text[reference.range]))
      json.field("language", passage.language ?? language)
      json.field("kind", reference.kind.rawValue)
      if let work {
        json.object("work") { json in
          json.field("start", work.0)
          json.field("end", work.1)
        }
      }
      if let target = reference.target {
        json.object("target") { json in
          json.field("id", target.id)
          json.field("pinpoint", target.pinpoint)
        }
      } else {
        json.null("target")
        if let reason = reference.unresolved { json.field("unresolved", reason.rawValue) }
        if let reason = reference.reason { json.field("reason", reason) }
      }
      if let designation = reference.designation { json.field("designation", designation) }
      if let urn = reference.urn { json.field("urn", urn) }
      json.object("provision") { json in
        json.field("eId", provision.eId)
        json.field("label", provision.label)
      }
      if reference.kind == .standard || reference.kind == .instrument {
        json.object("axes") { json in
          for (axis, value, start, end) in axes {
            json.object(axis.key) { json in
              json.field("value", value)
              json.field("start", start)
              json.field("end", end)
            }
          }
        }
      }
      if let relation = reference.relation {
        json.object("relation") { json in
          json.field("value", relation.value.rawValue)
          if let cue {
            json.field("start", cue.0)
            json.field("end", cue.1)
          }
        }
      }
      if let given = reference.commitment, let commitment {
        json.object("commitment") { json in
          json.field("value", given.strength.rawValue)
          if let modifier = given.modifier { json.field("modifier", modifier.rawValue) }
          json.field("start", commitment.0)
          json.field("end", commitment.1)
        }
      }
      if let incorporation = reference.incorporation { json.field("incorporation", incorporation) }
      json.field("rule", reference.rule)
      json.field("confidence", reference.confidence)
    }
    json.newline()
  }
}

extension JSONWriter {
  /// `"incorporation":{"complete":false,"has":["number"],"lacks":["title"]}`.
  fileprivate mutating func field(_ key: StaticString, _ incorporation: Incorporation) {
    object(key) { json in
      json.field("complete", incorporation.isComplete)
      json.array("has") { json in for element in incorporation.has { json.element(element.rawValue) } }
      json.array("lacks") { json in for element in incorporation.lacks { json.element(element.rawValue) } }
    }
  }
}

extension Axis {
  /// The axis as a key of JSON.
  var key: StaticString {
    switch self {
    case .identification: "identification"
    case .precision: "precision"
    case .strength: "strength"
    case .path: "path"
    case .effect: "effect"
    case .adoption: "adoption"
    }
  }
}
