/// Encodings of East Asia, told apart by where their two-byte characters lie: every one keeps its common characters in rows of
/// their own.
enum EastAsianEncoding: String, CaseIterable {
  case shiftJIS = "CP932"
  case eucJP = "EUC-JP"
  case eucKR = "CP949"
  case gb18030 = "GB18030"
  case big5 = "BIG5-HKSCS"

  /// The encoding in which the sample makes most sense; nil when it makes none.
  static func best(_ sample: [UInt8]) -> String? {
    var best: (encoding: EastAsianEncoding, score: Double)?
    for encoding in allCases {
      guard let score = encoding.score(sample), score >= 0.7 else { continue }
      if score > (best?.score ?? 0) { best = (encoding, score) }
    }
    return best?.encoding.rawValue
  }

  /// The sample makes sense in another encoding, and hardly any in this one.
  func isBeaten(by sample: [UInt8]) -> Bool {
    guard sample.count(where: { $0 >= 0x80 }) >= 24, let best = Self.best(sample), best != rawValue else {
      return false
    }
    return score(sample) ?? 0 < 0.5
  }

  /// Share of the two-byte characters that are common ones, 0...1 and a little more for what only this encoding has; nil when
  /// the bytes are not of this encoding.
  private func score(_ sample: [UInt8]) -> Double? {
    var (pairs, common, special, faults, halves, wide, narrow) = (0, 0, 0, 0, 0, 0, 0)
    var index = 0
    while index < sample.count {
      let lead = sample[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      if self == .shiftJIS, lead >= 0xA1, lead <= 0xDF {
        halves += 1
        index += 1
        continue
      }
      if self == .gb18030, index + 3 < sample.count, (0x30...0x39).contains(sample[index + 1]),
        sample[index + 2] >= 0x81,
        (0x30...0x39).contains(sample[index + 3])
      {
        index += 4
        continue
      }
      // The end of the sample may cut a character in two.
      guard index + 1 < sample.count else { break }
      let trail = sample[index + 1]
      guard isPair(lead, trail) else {
        faults += 1
        index += 1
        continue
      }
      pairs += 1
      if trail >= 0x80 { wide += 1 }
      if (0xC0...0xDF).contains(lead), (0xC0...0xDF).contains(trail) { narrow += 1 }
      switch rank(lead, trail) {
      case 2: (common, special) = (common + 1, special + 1)
      case 1: common += 1
      default: break
      }
      index += 2
    }
    guard pairs >= 2, faults * 50 <= pairs, halves * 4 <= pairs else { return nil }
    // An accented letter and the letter after it, in a text of Latin letters.
    guard wide * 4 > pairs else { return nil }
    // Russian in KOI8-R is made of pairs of these rows as well, where its words happen to be even.
    if narrow * 10 > pairs * 9, pairs < 40 { return nil }
    let share = Double(common) / Double(pairs)
    let own = Double(special) / Double(pairs)
    switch self {
    case .shiftJIS, .eucJP: return own >= 0.15 ? share + 0.3 : pairs >= 6 ? nil : share - 0.1
    case .eucKR: return own >= 0.85 ? own + 0.1 : nil
    case .gb18030, .big5: return share
    }
  }

  private func isPair(_ lead: UInt8, _ trail: UInt8) -> Bool {
    switch self {
    case .shiftJIS:
      (0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead)
        ? (0x40...0x7E).contains(trail) || (0x80...0xFC).contains(trail) : false
    case .eucJP:
      lead == 0x8E ? (0xA1...0xDF).contains(trail) : lead >= 0xA1 && lead <= 0xF4 && trail >= 0xA1 && trail <= 0xFE
    case .eucKR:
      lead >= 0x81 && lead <= 0xFD
        && ((0x41...0x5A).contains(trail) || (0x61...0x7A).contains(trail) || trail >= 0x81 && trail <= 0xFE)
    case .gb18030: lead >= 0x81 && lead <= 0xFE && (0x40...0xFE).contains(trail) && trail != 0x7F
    case .big5: lead >= 0xA1 && lead <= 0xF9 && ((0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail))
    }
  }

  /// 2 for characters that mark the language (kana, Hangul), 1 for common ones and punctuation, 0 for the rest.
  private func rank(_ lead: UInt8, _ trail: UInt8) -> Int {
    switch self {
    case .shiftJIS:
      switch lead {
      case 0x82: trail >= 0x9F && trail <= 0xF1 ? 2 : 1
      case 0x83: trail <= 0x96 ? 2 : 0
      case 0x81, 0x88...0x97: 1
      default: 0
      }
    case .eucJP:
      switch lead {
      case 0xA4, 0xA5: 2
      case 0xA1, 0xA3, 0xB0...0xCF: 1
      default: 0
      }
    case .eucKR:
      switch lead {
      case 0xB0...0xC8: trail >= 0xA1 ? 2 : 0
      case 0xA1, 0xA3: 1
      default: 0
      }
    case .gb18030:
      switch lead {
      case 0xB0...0xD7: trail >= 0xA1 ? 1 : 0
      case 0xA1, 0xA3: trail >= 0xA1 ? 1 : 0
      default: 0
      }
    case .big5:
      switch lead {
      case 0xA4...0xC6: 1
      case 0xA1, 0xA2: 1
      default: 0
      }
    }
  }
}
