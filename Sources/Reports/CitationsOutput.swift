import References

/// `citations.jsonl`: every citation, with the fields of contract section 1 and those of section 4.
func citationLines(of dossier: Dossier) -> [UInt8] {
  var bytes: [UInt8] = []
  for citation in dossier.findings.citations {
    citationValue(citation).append(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }
  return bytes
}

private func citationValue(_ citation: Citation) -> JSON {
  let target = citation.target.map {
    JSON.object([("id", .string($0)), ("pinpoint", JSON(citation.pinpoint))])
  }
  let axes = citation.axes.sorted { $0.key < $1.key }.map { name, axis in
    (
      name,
      JSON.object([("value", .string(axis.value)), ("start", .int(axis.start)), ("end", .int(axis.end))])
    )
  }
  let provision = JSON.object([
    ("eId", .string(citation.provision)), ("label", .string(citation.provisionLabel)),
  ])
  let work = citation.work.map { JSON.object([("start", .int($0.start)), ("end", .int($0.end))]) }
  let incorporation = citation.incorporation.map { incorporation in
    JSON.object([
      ("complete", .bool(incorporation.isComplete)), ("has", JSON(incorporation.has.map(\.rawValue))),
      ("lacks", JSON(incorporation.lacks.map(\.rawValue))),
    ])
  }
  let relation = citation.relation.map { relation in
    JSON.object(
      [("value", .string(relation.value.rawValue))]
        + (relation.cue.map { [("start", .int($0.start)), ("end", .int($0.end))] } ?? []))
  }
  let commitment = citation.commitment.map {
    JSON.object([
      ("value", .string($0.strength.rawValue)), ("modifier", JSON($0.modifier?.rawValue)), ("start", .int($0.start)),
      ("end", .int($0.end)),
    ])
  }
  return .object([
    ("document", .string(citation.document)),
    ("citing", .string(citation.citing)),
    ("jurisdiction", .string(citation.jurisdiction)),
    ("start", .int(citation.start)),
    ("end", .int(citation.end)),
    ("text", .string(citation.text)),
    ("language", .string(citation.language)),
    ("kind", .string(citation.kind.rawValue)),
    ("work", work ?? .null),
    ("target", target ?? .null),
    ("designation", JSON(citation.designation)),
    ("root", JSON(citation.root)),
    ("title", JSON(citation.title)),
    ("provision", provision),
    ("edition", JSON(citation.edition)),
    ("status", JSON(citation.status)),
    ("statusReason", JSON(citation.statusReason)),
    ("replacedBy", JSON(citation.replacedBy)),
    ("stale", .bool(citation.isStale)),
    ("self", .bool(citation.isSelf)),
    ("axes", .object(axes)),
    ("relation", relation ?? .null),
    ("commitment", commitment ?? .null),
    ("incorporation", incorporation ?? .null),
    ("rule", .string(citation.rule)),
    ("confidence", JSON(citation.confidence)),
    ("quote", .string(citation.quote)),
    ("quoteOffset", .int(citation.quoteOffset)),
  ])
}

/// `citations.csv`: the same as a table, with a column for each axis; `incorporationLacks` names what an incorporation by
/// reference does not give, or says "complete".
func citationTable(of dossier: Dossier) -> [UInt8] {
  let axes = Axis.allCases.map(\.rawValue)
  var table = CSV(
    [
      "document", "citing", "jurisdiction", "start", "end", "text", "language", "kind", "target", "pinpoint",
      "designation", "root", "title", "provision", "provisionLabel", "edition", "status",
      "statusReason", "replacedBy", "stale", "self",
    ] + axes + ["relation", "commitment", "commitmentModifier", "incorporationLacks", "rule", "confidence", "quote"])
  for citation in dossier.findings.citations {
    var cells: [CSV.Cell] = [
      .text(citation.document), .text(citation.citing), .text(citation.jurisdiction),
      .count(citation.start), .count(citation.end), .text(citation.text), .text(citation.language),
      .text(citation.kind.rawValue), .text(citation.target ?? ""), .text(citation.pinpoint ?? ""),
      .text(citation.designation ?? ""), .text(citation.root ?? ""), .text(citation.title ?? ""),
      .text(citation.provision), .text(citation.provisionLabel),
      .text(citation.edition ?? ""), .text(citation.status ?? ""), .text(citation.statusReason ?? ""),
      .text(citation.replacedBy ?? ""), .text(citation.isStale ? "true" : "false"),
      .text(citation.isSelf ? "true" : "false"),
    ]
    cells += axes.map { .text(citation.axes[$0]?.value ?? "") }
    let lacks = citation.incorporation.map {
      $0.isComplete ? "complete" : $0.lacks.map(\.rawValue).joined(separator: " ")
    }
    cells += [
      .text(relationName(citation)),
      .text(citation.commitment?.strength.rawValue ?? ""), .text(citation.commitment?.modifier?.rawValue ?? ""),
    ]
    cells += [.text(lacks ?? ""), .text(citation.rule), .number(citation.confidence), .text(citation.quote)]
    table.append(cells)
  }
  return table.bytes
}

/// "amends"; "cites" where a standard or an instrument is cited and no more is said; empty for other kinds.
func relationName(_ citation: Citation) -> String {
  if let relation = citation.relation { return relation.value.rawValue }
  return citation.kind == .standard || citation.kind == .instrument ? Relation.cites.rawValue : ""
}
