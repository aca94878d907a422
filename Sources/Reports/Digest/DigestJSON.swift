import Graph

extension Digest {
  /// `{"from", "to", "documents", "read", "citations", "counts": {KIND: n}, "changes": [...], "failures": [...]}`, one change a line.
  public var json: [UInt8] {
    JSON.object([
      ("from", JSON(from)), ("to", .string(to)), ("documents", .int(documents.all)), ("read", .int(documents.read)),
      ("citations", .int(citations)),
      ("counts", JSON(Dictionary(grouping: changes, by: \.kind.rawValue).mapValues(\.count))),
      ("changes", .array(changes.map(Self.change))),
      (
        "failures",
        .array(
          failures.map { failure in
            .object([
              ("documents", JSON(failure.documents)), ("url", .string(failure.url)),
              ("reason", .string(failure.reason)), ("remedy", .string(failure.remedy)),
              ("since", .string(failure.since)), ("times", .int(failure.times)),
            ])
          })
      ),
    ]).lines(depth: 2)
  }

  private static func change(_ change: PolicyChange) -> JSON {
    .object([
      ("kind", .string(change.kind.rawValue)), ("jurisdiction", .string(change.jurisdiction)),
      ("document", .string(change.document)), ("documentTitle", .string(change.documentTitle)),
      ("work", change.work.isEmpty ? .null : .string(change.work)),
      ("workTitle", change.workTitle.isEmpty ? .null : .string(change.workTitle)),
      ("before", side(change.before)), ("after", side(change.after)),
      ("remark", change.remark.isEmpty ? .null : .string(change.remark)),
    ])
  }

  private static func side(_ side: PolicyChange.Side?) -> JSON {
    guard let side else { return .null }
    return .object([
      ("text", .string(side.text)), ("provision", .string(side.provision)), ("quote", .string(side.quote)),
      ("force", .string(side.force)),
    ])
  }
}
