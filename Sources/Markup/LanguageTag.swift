/// Language codes as publishers write them, made BCP 47.
enum LanguageTag {
  /// `EN` and `eng` become `en`, `pt_BR` becomes `pt-BR`; nil for what is no language code.
  static func normal(_ tag: String) -> String? {
    let parts = tag.trimmingSpaces.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
    guard let first = parts.first?.lowercased(), (2...3).contains(first.count),
      first.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    let primary = twoLetters[first] ?? first
    let rest = parts.dropFirst().map { part in
      switch part.count {
      case 2: part.uppercased()
      case 4: part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: part.lowercased()
      }
    }
    return ([primary] + rest).joined(separator: "-")
  }

  /// ISO 639-2 codes (both kinds) to ISO 639-1, for the languages of the European Union, the United
  /// Nations and the jurisdictions of the corpus.
  private static let twoLetters: [String: String] = [
    "eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "ita": "it", "spa": "es",
    "por": "pt", "nld": "nl", "dut": "nl", "swe": "sv", "dan": "da", "fin": "fi", "ell": "el",
    "gre": "el", "ces": "cs", "cze": "cs", "slk": "sk", "slo": "sk", "pol": "pl", "hun": "hu",
    "ron": "ro", "rum": "ro", "bul": "bg", "hrv": "hr", "slv": "sl", "est": "et", "lav": "lv",
    "lit": "lt", "mlt": "mt", "gle": "ga", "cym": "cy", "wel": "cy", "gla": "gd", "isl": "is",
    "ice": "is", "nor": "no", "nob": "nb", "nno": "nn", "rus": "ru", "ukr": "uk", "zho": "zh",
    "chi": "zh", "jpn": "ja", "kor": "ko", "ara": "ar", "heb": "he", "tur": "tr", "hin": "hi",
    "tha": "th", "vie": "vi", "ind": "id", "msa": "ms", "may": "ms", "srp": "sr", "sqi": "sq",
    "alb": "sq", "mkd": "mk", "mac": "mk", "bos": "bs", "cat": "ca", "eus": "eu", "baq": "eu",
    "glg": "gl", "fas": "fa", "per": "fa", "swa": "sw", "afr": "af", "lat": "la",
  ]
}

extension String {
  /// Without white space at both ends.
  var trimmingSpaces: String {
    String(decoding: Bytes.trimmed(ArraySlice(Array(utf8))), as: UTF8.self)
  }
}
