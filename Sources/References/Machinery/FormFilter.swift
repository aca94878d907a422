/// What may stand directly before and behind the trigger of a form: most triggers ("Act", "No", "section") are rejected
/// by one look at two bytes.
struct FormFilter: Sendable {
  private let before: ByteSet
  private let after: ByteSet

  init(_ form: Form) {
    if case .field(_, .title)? = form.before.first {
      before = .spaces
    } else if case .field(_, .run)? = form.before.first {
      before = .all
    } else {
      before = Self.edge(form.before.reversed(), isFirst: false) ?? .all
    }
    after = Self.edge(form.after, isFirst: true) ?? .all
  }

  /// Whether the form may match around the trigger at `start..<end`.
  @inline(__always)
  func admits(_ text: TextView, _ start: Int, _ end: Int, within passage: Range<Int>) -> Bool {
    (before == .all || start > passage.lowerBound && before.contains(text.bytes[start - 1]))
      && (after == .all || end < passage.upperBound && after.contains(text.bytes[end]))
  }

  /// The first bytes of `nodes`, or the last ones of nodes that are given from the last to the first; nil when the nodes
  /// may match nothing.
  private static func edge(_ nodes: [Form.Node], isFirst: Bool) -> ByteSet? {
    var set = ByteSet()
    for node in nodes {
      switch node {
      case .literal(let literal):
        guard let byte = isFirst ? literal.first : literal.last else { continue }
        set.insert(byte)
        // Stand for every dash and for both apostrophes.
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") { set.formUnion(.wide) }
        return set
      case .space:
        set.formUnion(.spaces)
        return set
      case .maybeSpace: set.formUnion(.spaces)
      case .constant, .carried, .unless: continue
      case .ahead(let nodes):
        guard isFirst, let edge = edge(nodes, isFirst: true) else { continue }
        set.formUnion(edge)
        return set
      case .field(_, let type):
        guard let edge = type.edge(isFirst: isFirst) else { return .all }
        set.formUnion(edge)
        if type != .brackets { return set }
      case .choice(let branches, let optional):
        var mayBeEmpty = optional
        for branch in branches {
          guard let edge = edge(isFirst ? branch : branch.reversed(), isFirst: isFirst) else {
            // The bytes of a branch that may be empty are not known one by one.
            mayBeEmpty = true
            set = .all
            continue
          }
          set.formUnion(edge)
        }
        if !mayBeEmpty { return set }
      case .list(let member):
        guard let edge = edge(isFirst ? member : member.reversed(), isFirst: isFirst) else { return .all }
        set.formUnion(edge)
        return set
      }
    }
    return nil
  }
}

extension FieldType {
  /// The bytes with which a field may begin or end; nil when that says nothing.
  fileprivate func edge(isFirst: Bool) -> ByteSet? {
    switch self {
    case .int, .digits, .year: isFirst ? .firstOfDigits : .lastOfDigits
    case .yy, .grouped, .thousands, .date, .serial, .modern: .digits
    case .section, .dotted, .lettered: isFirst ? .digits : nil
    case .brackets, .bracketed: isFirst ? ByteSet("(".utf8) : ByteSet(")".utf8)
    case .roman, .capitals: ByteSet(UInt8(ascii: "A")...UInt8(ascii: "Z"))
    case .numeral: ByteSet("ivxlc".utf8)
    case .titre: isFirst ? .spaces : nil
    case .wide: isFirst ? ByteSet(Array(0x30...0x39) + Array(0x80...0xFF)) : nil
    case .code, .quoted, .clause, .title, .run, .han, .name, .subject, .word, .words, .matter: nil
    }
  }
}
