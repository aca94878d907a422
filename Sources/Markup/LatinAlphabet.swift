/// Letters beyond ASCII of languages in Latin script: a text in one of them is read in the wrong encoding when its letters
/// belong to no alphabet ("uþtikrinti jø apsaugà"), and in the right one when they belong to one.
///
/// For encodings ICU has no statistics of: Baltic ones and that of old Macintoshes.
enum LatinAlphabet {
  /// Alphabets of the encodings ICU knows.
  private static let usual = sets([
    "àâæçèéêëîïôœùûüÿ", "äöüß", "áéíñóúü", "àáâãçéêíóôõúü", "àèéìíîòóùú", "åæøéèêóòâôüöä", "åäöéü", "áéíóúýðþæö",
    "áíóúýðæø", "áéëíïóöúèêç", "àçèéíïòóúü", "áéíóú", "âêîôûŵŷáäëïöẅ", "çë", "ąćęłńóśźż", "áčďéěíňóřšťúůýž",
    "áäčďéíĺľňóôŕšťúýž",
    "áéíóöőúüű", "čćđšž", "ăâîșțşţ", "çğıöşüâîûiİ", "õäöüšž", "ħżġċàèìòù",
  ])

  /// Encodings that ICU does not know, with the alphabets they are used for.
  private static let others: [(name: String, alphabets: [Set<Unicode.Scalar>])] = [
    ("CP1257", sets(["ąčęėįšųūž", "āčēģīķļņšūžōŗ"])), ("ISO-8859-4", sets(["ąčęėįšųūž", "āčēģīķļņšūžōŗ"])),
    ("MACINTOSH", Array(usual.prefix(12))),
  ]

  /// `supposed`, unless the letters of `sample` are those of no language in it and those of one in another encoding.
  static func encoding(of sample: [UInt8], supposed: String) -> String? {
    // Bytes that are nothing in it are no letters of a language either.
    if let letters = letters(sample, supposed), letters.count < 3 || share(letters, usual) >= 0.95 { return supposed }
    for (name, alphabets) in others {
      if let letters = self.letters(sample, name), letters.count >= 3, share(letters, alphabets) >= 0.97 { return name }
    }
    return supposed
  }

  /// The letters beyond ASCII in `sample`, small; nil where it is not of that encoding.
  private static func letters(_ sample: [UInt8], _ name: String) -> [Unicode.Scalar]? {
    guard let decoded = Encoding.convert(sample[...], from: name), decoded.replaced * 50 <= sample.count else {
      return nil
    }
    return String(decoding: decoded.bytes, as: UTF8.self).lowercased().unicodeScalars.filter { scalar in
      !scalar.isASCII && (scalar.properties.isAlphabetic || isInWord(scalar))
    }
  }

  /// Signs that stand for letters in the wrong encoding: "u¾tikrinti", "apsaug±".
  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA1...0xBF: !"§«»°·¡¿£©®".unicodeScalars.contains(scalar)
    default: false
    }
  }

  /// Share of the letters that the alphabet they fit best has.
  private static func share(_ letters: [Unicode.Scalar], _ alphabets: [Set<Unicode.Scalar>]) -> Double {
    let most = alphabets.map { alphabet in letters.count(where: alphabet.contains) }.max() ?? 0
    return Double(most) / Double(max(1, letters.count))
  }

  private static func sets(_ alphabets: [String]) -> [Set<Unicode.Scalar>] {
    alphabets.map { Set($0.unicodeScalars) }
  }
}
