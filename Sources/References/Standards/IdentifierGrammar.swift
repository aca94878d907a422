/// Reads one identifier of a standard where its publisher's prefix stands.
///
///     ISO/IEC TR 24028:2020        BS EN ISO/IEC 27001:2023       NIST SP 800-53 Rev. 5
///     IEC 62443-4-1:2018           JIS Q 27001:2023               ETSI EN 303 645 V2.1.1 (2020-06)
///     ISO/IEC DIS 24029-3          GB/T 22080-2016                IEEE Std 7000-2021
struct IdentifierGrammar: Sendable {
  let publishers: Publishers

  /// Types of ISO and IEC deliverables (ISO/IEC Directives, Part 1) and CEN's.
  static let types = ["TR", "TS", "PAS", "Guide", "GUIDE", "ISP", "IWA", "R", "TTA", "SRD", "Data"]
  /// Stages that texts write into a designation.
  static let stages = [
    "FDIS", "DIS", "CDV", "CD", "WD", "AWI", "NWIP", "NP", "PWI", "PRF", "DTR", "DTS", "DPAS", "FDTR", "FDTS",
    "DAM", "FDAM", "PDTR", "PDTS", "prTS", "prTR", "Draft",
  ]

  /// An identifier and the bytes it stands in.
  struct Found {
    var identifier: StandardIdentifier
    var range: Range<Int>
    /// The prefix it was read by; elided members of a list are read by it again.
    var prefix: PublisherPrefix
  }

  /// The identifier that begins at `start`.
  ///
  /// - Parameter strict: in running text a number needs as many digits as the publisher's line says.
  func parse(_ text: TextView, at start: Int, limit: Int, strict: Bool, depth: Int = 0) -> Found? {
    guard depth < 4, let (prefix, afterPrefix) = publishers.prefix(text, at: start, limit: limit) else {
      return nil
    }
    if prefix.adopts, let found = adoption(text, start, afterPrefix, prefix, limit, strict, depth) {
      return found
    }
    return body(text, start: start, at: afterPrefix, limit: limit, prefix: prefix, strict: strict)
  }

  /// Prefix known: types, stage, number, date, supplements. Elided list members ("TR 24027") come in here.
  func body(
    _ text: TextView, start: Int, at afterPrefix: Int, limit: Int, prefix: PublisherPrefix, strict: Bool
  ) -> Found? {
    var identifier = StandardIdentifier(publisher: prefix.publisher, number: "")
    identifier.copublishers = prefix.copublishers
    identifier.type = prefix.type
    identifier.stage = prefix.stage
    identifier.yearMark = prefix.yearMark
    var at = afterPrefix
    if prefix.style == .int || prefix.style == .letter { at = words(text, at, limit, &identifier) }
    guard
      let numberEnd = NumberReader(text: text, limit: limit, strict: strict, prefix: prefix)
        .read(at, &identifier, first: afterPrefix == start)
    else { return nil }
    at = numberEnd
    at = DateReader(text: text, limit: limit, prefix: prefix).read(at, &identifier)
    at = SupplementReader(text: text, limit: limit).read(at, &identifier)
    guard text.endsWord(at: at) else { return nil }
    if identifier.year == nil, prefix.style == .int, identifier.part == nil, identifier.type == nil,
      identifier.stage == nil, identifier.copublishers.isEmpty, prefix.publisher != "IEC",
      let value = Int(identifier.number), (strict ? 1900...2035 : 2020...2035).contains(value),
      text.string(start..<at).contains(" ")
    {
      // "ISO 2024" is a year more often than a standard.
      return nil
    }
    return Found(identifier: identifier, range: start..<at, prefix: prefix)
  }

  private func adoption(
    _ text: TextView, _ start: Int, _ afterPrefix: Int, _ prefix: PublisherPrefix, _ limit: Int,
    _ strict: Bool, _ depth: Int
  ) -> Found? {
    var at = afterPrefix
    var mark = " "
    if text.hyphen(at: at) > 0 {
      at += text.hyphen(at: at)
      mark = "-"
    } else if at < limit, text.bytes[at] == UInt8(ascii: "/") {
      at += 1
      mark = "/"
    } else {
      at = text.skipSpaces(at)
      // "KS X ISO/IEC 27001": a division letter stands between.
      if prefix.style == .letter, at + 1 < limit, TextView.isUpper(text.bytes[at]),
        text.space(at: at + 1) > 0
      {
        mark = " " + text.string(at..<at + 1) + " "
        at = text.skipSpaces(at + 1)
      }
    }
    guard at > afterPrefix,
      let inner = parse(text, at: at, limit: limit, strict: strict, depth: depth + 1)
    else { return nil }
    var outer = StandardIdentifier(publisher: prefix.publisher, number: inner.identifier.number)
    outer.copublishers = prefix.copublishers
    outer.stage = prefix.stage
    outer.part = inner.identifier.part
    outer.year = inner.identifier.year
    outer.supplements = inner.identifier.supplements
    outer.adoptionMark = mark
    if !prefix.yearMark.isEmpty { outer.yearMark = prefix.yearMark }
    var end = inner.range.upperBound
    // "CAN/CSA-ISO/IEC 27001:14": the year is written in the adopter's way.
    if outer.year == nil { end = DateReader(text: text, limit: limit, prefix: prefix).read(end, &outer) }
    var adopted = inner.identifier
    // The year is the national edition's, not the adopted one's.
    adopted.year = nil
    adopted.supplements = []
    outer.adopted = [adopted]
    return Found(identifier: outer, range: start..<end, prefix: prefix)
  }

  /// Types and stages between prefix and number: " TR ", "/TS ", " DIS ".
  private func words(_ text: TextView, _ start: Int, _ limit: Int, _ identifier: inout StandardIdentifier) -> Int {
    var at = start
    for _ in 0..<3 {
      var next = at
      if next < limit, text.bytes[next] == UInt8(ascii: "/") || text.hyphen(at: next) == 1 {
        next += 1
      } else {
        next = text.skipSpaces(next)
      }
      let word = Self.word(text, next, limit)
      guard !word.isEmpty else { return at }
      let spelled = text.string(word)
      if Self.stages.contains(spelled) {
        identifier.stage = spelled
      } else if Self.types.contains(spelled), identifier.type == nil || spelled != identifier.type {
        identifier.type = spelled == "GUIDE" ? "Guide" : spelled
      } else {
        return at
      }
      at = word.upperBound
    }
    return at
  }

  static func word(_ text: TextView, _ start: Int, _ limit: Int) -> Range<Int> {
    var end = start
    while end < limit, text.bytes[end] < 0x80, TextView.isASCIIWord(text.bytes[end]),
      !TextView.isDigit(text.bytes[end])
    { end += 1 }
    return start..<end
  }
}
