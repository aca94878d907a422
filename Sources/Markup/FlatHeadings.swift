/// A part of the document that no element encloses.
struct FlatPart {
  /// How deep its heading stands: deeper ones are inside it.
  var depth: Int
  /// What it is.
  var kind: ProvisionKind
  /// The provision that was current before it.
  var parent: Int
  /// The key of its heading, where the dialect has keys.
  var key = ""
}

extension ElementReader {
  /// The heading that began at passage `index` has ended: it closes the parts that are not around it and opens its own.
  mutating func endFlatHeading(from index: Int) {
    builder.endPassage(force: true)
    if let readFlatHeading = table.readFlatHeading {
      endKeyedHeading(from: index, readFlatHeading)
      return
    }
    guard index < builder.document.passages.count,
      let heading = Numbering.heading(Bytes.trimmed(builder.bytes(ofPassage: index))),
      heading.kind.isContainer
    else { return }
    let depth = depth
    flat.removeAll { $0.depth > depth }
    var parent = builder.provision
    if let known = flat.firstIndex(where: { $0.depth == depth && $0.kind == heading.kind }) {
      parent = flat[known].parent
      flat.removeSubrange(known...)
    }
    open(heading, FlatPart(depth: depth, kind: heading.kind, parent: parent), from: index)
  }

  /// Headings whose depth is said by a key or by the dialect.
  private mutating func endKeyedHeading(
    from index: Int, _ read: (ArraySlice<UInt8>) -> Numbering.Heading?
  ) {
    let heading =
      index < builder.document.passages.count ? read(Bytes.trimmed(builder.bytes(ofPassage: index))) : nil
    let depth = flatDepth ?? (key.isEmpty ? self.depth : key.utf8.count / 3)
    // A provision repeats the heading of the part it stands in.
    if !key.isEmpty, let known = flat.firstIndex(where: { $0.key == key }) {
      if known + 1 < flat.count {
        builder.provision = flat[known + 1].parent
        flat.removeSubrange((known + 1)...)
      }
      movePassages(from: index)
      return
    }
    while let last = flat.last, last.depth >= depth {
      builder.provision = last.parent
      flat.removeLast()
    }
    let part = FlatPart(depth: depth, kind: heading?.kind ?? .division, parent: builder.provision, key: key)
    guard let heading else {
      flat.append(part)
      movePassages(from: index)
      return
    }
    open(heading, part, from: index)
  }

  private mutating func open(_ heading: Numbering.Heading, _ part: FlatPart, from index: Int) {
    flat.append(part)
    builder.open(heading.kind, parent: part.parent)
    builder.name(builder.provision, number: heading.number)
    movePassages(from: index)
  }

  private mutating func movePassages(from index: Int) {
    for passage in index..<max(index, builder.document.passages.count) {
      builder.move(passage: passage, to: builder.provision)
    }
  }
}
