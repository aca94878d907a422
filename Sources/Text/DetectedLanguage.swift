import CLanguage

/// What the Compact Language Detector 2 says of a text (<https://github.com/CLD2Owners/cld2>).
///
/// It knows some eighty languages by their four-letter groups and is right where there are few function words: lists, tables,
/// captions. It takes technical prose full of English terms for English now and then, and Danish for Norwegian.
struct DetectedLanguage: Equatable {
  /// BCP 47 code: "fr", "zh-Hant"; "und" when the text says too little.
  var language: String
  /// Share of the letters that are in this language, 0...100.
  var percent: Int
  /// Whether the detector is sure.
  var isReliable: Bool

  /// Judges `bytes` (UTF-8), at most the first 64 KiB of them.
  init(of bytes: UnsafeBufferPointer<UInt8>) {
    var length = min(bytes.count, 1 << 16)
    // Not in the middle of a character.
    while length < bytes.count, length > 0, bytes[length] & 0xC0 == 0x80 { length -= 1 }
    let found = concord_language_of(bytes.baseAddress, Int32(length))
    let code = withUnsafeBytes(of: found.code) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    language = Self.normal(code)
    percent = Int(found.percent)
    isReliable = found.reliable != 0 && language != "und"
  }

  /// CLD2 writes some languages by withdrawn codes, and scripts without a language as "xx-Runr".
  private static func normal(_ code: String) -> String {
    switch code {
    case "un", "xxx": "und"
    case "iw": "he"
    case "jw": "jv"
    case "nb", "nn": "no"
    case "sr-ME": "sr"
    case let other where other.hasPrefix("xx") || other.hasPrefix("zz"): "und"
    default: code
    }
  }
}
