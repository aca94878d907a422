/// The forms that values of a manifest must have.

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

/// A letter of the Latin alphabet, of either case.
func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

private func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

/// `EU`, `FR` (ISO 3166-1 alpha-2), `US-CA` (ISO 3166-2), or the name of a body in capitals: `OECD`, `G20`.
func isJurisdictionCode(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard let body = parts.first, let first = body.first, parts.count <= 2 else { return false }
  guard (2...10).contains(body.count), isCapital(first) else { return false }
  guard body.allSatisfy({ isCapital($0) || isDigit($0) }) else { return false }
  guard parts.count == 2 else { return true }
  return body.count == 2 && (1...3).contains(parts[1].count)
    && parts[1].allSatisfy { isCapital($0) || isDigit($0) }
}

/// `eu-ai-act-2024`: small letters, digits and hyphens.
func isDocumentID(_ text: String) -> Bool {
  (1...120).contains(text.utf8.count)
    && text.utf8.allSatisfy { byte in
      isDigit(byte) || byte == UInt8(ascii: "-") || (isLetter(byte) && !isCapital(byte))
    }
}

/// `2024`, `2024-06`, `2024-06-13` (ISO 8601), a day that exists.
func isDate(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard parts.allSatisfy({ $0.allSatisfy(isDigit) }) else { return false }
  let lengths = parts.map(\.count)
  guard lengths == [4] || lengths == [4, 2] || lengths == [4, 2, 2] else { return false }
  let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
  guard numbers[0] > 0 else { return false }
  if numbers.count > 1, !(1...12).contains(numbers[1]) { return false }
  guard numbers.count > 2 else { return true }
  let leap =
    numbers[0].isMultiple(of: 4) && (!numbers[0].isMultiple(of: 100) || numbers[0].isMultiple(of: 400))
  let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return (1...days[numbers[1] - 1]).contains(numbers[2])
}

/// `https://...`, the only kind of address a report links to.
func isWebAddress(_ text: String) -> Bool {
  let lower = text.prefix(8).lowercased()
  let rest = lower.hasPrefix("https://") ? text.dropFirst(8) : text.dropFirst(7)
  guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return false }
  return !rest.isEmpty && text.unicodeScalars.allSatisfy { $0.value > 32 && $0.value != 127 }
}

/// `en`, `gsw`, `pt-BR`, `zh-Hant`: the form of a BCP 47 tag.
func isLanguageForm(_ text: String) -> Bool {
  let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard let primary = subtags.first, (2...3).contains(primary.count), primary.allSatisfy(isLetter) else {
    return false
  }
  return subtags.dropFirst().allSatisfy { subtag in
    (1...8).contains(subtag.count) && subtag.allSatisfy { isLetter($0) || isDigit($0) }
  }
}

/// Whether a component of a name is a language: a code of ISO 639-1, with script and region if it has
/// them (`en`, `pt-BR`, `zh-Hant`), or what the manifest says the language is.
func isLanguageTag(_ text: some StringProtocol, declared: String) -> Bool {
  if !declared.isEmpty, text.lowercased() == declared.lowercased() { return true }
  let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let primary = subtags.first, languageCodes.contains(String(primary)) else { return false }
  return subtags.dropFirst().allSatisfy { subtag in
    (2...8).contains(subtag.utf8.count) && subtag.utf8.allSatisfy { isLetter($0) || isDigit($0) }
  }
}

/// ISO 639-1, with `fil`, the one official language of a corpus country that has no code there, and the
/// codes for several and for undetermined languages.
private let languageCodes = Set(
  """
  aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz \
  ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io \
  is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr \
  ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si \
  sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh \
  yi yo za zh zu fil mul und
  """.split(separator: " ").map(String.init))
