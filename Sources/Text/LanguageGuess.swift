/// Which language a text is in: from its script, from its groups of letters (`DetectedLanguage`) and from its commonest function
/// words.
///
/// Meant for whole documents without a declared language. Of a sentence it is right in nineteen cases of twenty, of a title or a
/// name it says little.
public enum LanguageGuess {
  /// BCP 47 code of the language of `bytes` (UTF-8), judged on the first 64 KiB; `en` where Latin letters say no more, `und` for no letters.
  public static func language(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    let words = byScriptAndWords(bytes)
    guard words.isOpen else { return words.language }
    let detected = DetectedLanguage(of: bytes)
    guard detected.isReliable, detected.percent >= 60, detected.language != words.language else {
      return words.language
    }
    // Prose full of English terms: its own function words know better.
    if detected.language == "en", words.different >= 3, words.hits >= 2 * words.english { return words.language }
    // Chinese is Chinese in both of its scripts.
    return detected.language.hasPrefix("zh") ? "zh" : detected.language
  }

  /// What scripts and function words say.
  private struct Words {
    var language: String
    /// Function words of that language.
    var hits = 0
    /// How many different ones: a table of "8(4a)" is full of the Czech word for "and".
    var different = 0
    /// Function words of English.
    var english = 0
    /// Letters are shared by several languages: the script alone does not decide.
    var isOpen = false
  }

  private static func byScriptAndWords(_ bytes: UnsafeBufferPointer<UInt8>) -> Words {
    let census = TextCensus(bytes, limit: 1 << 16)
    let latin = census.latin
    let cjk = census.hangul + census.kana + census.han
    if cjk * 3 > latin, cjk > 10 {
      if census.hangul * 4 > cjk { return Words(language: "ko") }
      return Words(language: census.kana * 12 > cjk ? "ja" : "zh")
    }
    // Persian and Urdu, Yiddish, Serbian and Kazakh share letters with these.
    if census.arabic > latin, census.arabic > 10 { return Words(language: "ar", isOpen: true) }
    if census.greek > latin, census.greek > 10 { return Words(language: "el") }
    if census.hebrew > latin, census.hebrew > 10 { return Words(language: "he") }
    let cyrillic = census.cyrillic
    if cyrillic > latin, cyrillic > 10 {
      let language = census.russian * 200 > cyrillic ? "ru" : census.ukrainian * 200 > cyrillic ? "uk" : "bg"
      return Words(language: language, isOpen: true)
    }
    let english = census.typical(of: "en").count
    // Scripts that are not counted here (Thai, Devanagari, …) are CLD2's alone.
    guard let best = census.mostTypical, best.count >= 2 else {
      return Words(
        language: latin > 0 ? "en" : "und", hits: english, english: english, isOpen: latin + census.other > 10)
    }
    return Words(language: best.language, hits: best.count, different: best.different, english: english, isOpen: true)
  }
}
