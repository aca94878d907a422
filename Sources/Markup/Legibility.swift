import Foundation

/// Tells text that shows other letters than its page: fonts of a PDF whose map to Unicode is missing or wrong.
///
/// Such text is letters torn from their words ("c  I  a"), words without one of their letters ("ar icle"), one letter put
/// for another ("Wkh surylghu") or characters that mean nothing outside their font. It cannot be analysed, and nobody
/// would notice: the letters that are left are letters.
///
/// The text is measured in stretches of 6000 bytes, without knowing its language. A stretch cannot be read when one of
/// these passes its limit; the figures are those of 9000 stretches in 20 languages, then those of broken text:
/// - crumbs: letters that stand alone, as a share of the letters of Latin, Greek or Cyrillic script: prose 0.01-0.07,
///   tables of abbreviations and symbols up to 0.23; text torn by its fonts 0.31-0.62;
/// - vowels: a, e, i, o, u, y with whatever accents, as a share of the letters of Latin script: prose 0.34-0.50, a table of
///   symbols 0.30; letters drawn by lot 0.23;
/// - rarest: the rarest of a, e, i, o, n, t in small letters, as a share of small letters: prose from 0.02, a table of
///   correlations 0.002; 0 where the font lost the letter. It counts where at least 18 letters of the alphabet are in
///   use: a list of one phrase without end lacks letters without having lost any;
/// - void: U+FFFD, private use and control characters, as a share of all characters: lists with bullets from a symbol
///   font up to 0.01.
/// A stretch beyond the limit of crumbs or vowels is read again by its words: symbols and abbreviations are no damage.
struct Legibility {
  /// Bytes that make a stretch.
  static let stretchBytes = 6000
  /// A stretch with fewer letters is not judged by its letters.
  static let leastLetters = 500
  /// Above this share of letters that stand alone a stretch cannot be read.
  static let mostCrumbs = 0.32
  /// Outside this share of vowels a stretch cannot be read.
  static let vowels = 0.26...0.65
  /// Below this share of one of the letters all languages use a stretch cannot be read.
  static let leastOfALetter = 0.0005
  /// Letters of the alphabet in use that make a text varied enough to miss one.
  static let leastVariety = 18
  /// Above this share of characters without meaning a stretch cannot be read.
  static let mostVoid = 0.10
  /// Share of stretches that cannot be read from which the document counts as not readable.
  static let mostIllegible = 0.25
  /// Share from which a part that cannot be read is named.
  static let leastNotable = 0.02

  /// What a stretch of text holds.
  struct Stretch {
    /// First byte of the stretch in the text.
    var start = 0
    /// Letters of Latin, Greek and Cyrillic script.
    var letters = 0
    /// Those of them that stand alone.
    var crumbs = 0
    /// Letters of Latin script, and how many of them are vowels.
    var latin = 0
    var vowels = 0
    /// Small letters a-z, and the number of the rarest of a, e, i, o, n, t.
    var small = 0
    var rarest = 0
    /// How many of a-z are in use.
    var variety = 0
    /// Letters of other scripts.
    var others = 0
    /// Characters that mean nothing.
    var void = 0
    /// Characters but white space.
    var characters = 0

    /// Whether the text is of an alphabet whose letters can be judged.
    var isAlphabetic: Bool { letters >= leastLetters && letters > others }
    /// Share of letters that stand alone, 0...1.
    var crumbShare: Double { isAlphabetic ? Double(crumbs) / Double(letters) : 0 }
    /// Share of vowels, 0...1; nil where there are not enough Latin letters to say.
    var vowelShare: Double? {
      isAlphabetic && latin >= leastLetters ? Double(vowels) / Double(latin) : nil
    }
    /// Share of the rarest common letter, 0...1; nil where there are not enough small letters to say.
    var rarestShare: Double? {
      isAlphabetic && small >= leastLetters * 4 && variety >= leastVariety ? Double(rarest) / Double(small) : nil
    }
    /// Share of characters that mean nothing, 0...1.
    var voidShare: Double { characters >= 100 ? Double(void) / Double(characters) : 0 }
    /// Whether a reader could read it.
    var isLegible: Bool {
      crumbShare <= mostCrumbs && vowelShare.map(Legibility.vowels.contains) ?? true
        && rarestShare ?? 1 >= leastOfALetter && voidShare <= mostVoid
    }
  }

  /// Throws when so much of `document` cannot be read that an analysis would mislead; a smaller part becomes a notice.
  static func check(_ document: inout Document) throws(ReadingError) {
    let stretches = document.text.withUnsafeBufferPointer { measure($0) }
    let illegible = stretches.filter { !$0.isLegible }
    guard let first = illegible.first else { return }
    let isPDF = document.dialect == .pdf
    let share = Double(illegible.count) / Double(stretches.count)
    let line = (document.origins.last { $0.text <= first.start } ?? document.origins.first)?.line
    let percent = Int((100 * share).rounded())
    guard share >= mostIllegible else {
      // A table of symbols in a long text is none of it.
      guard share >= leastNotable else { return }
      document.notices.append(
        Notice(
          line: line,
          message: "\(percent) % of the text cannot be read, from here on: letters are missing or stand for others"))
      return
    }
    throw ReadingError(
      kind: .notReadable, file: document.name, line: line,
      reason: isPDF
        ? "\(percent) % of the text cannot be read: the fonts of the PDF name other letters than they show"
        : "\(percent) % of the text cannot be read: letters are missing or stand for others, as in text taken from "
          + "a PDF whose fonts name other letters than they show",
      remedy: isPDF
        ? "recognise the text of its pages with `ocrmypdf --force-ocr FILE READABLE`"
        : "make it again from the PDF, after `ocrmypdf --force-ocr PDF READABLE`")
  }

  /// The stretches of `text`, which is UTF-8.
  static func measure(_ text: UnsafeBufferPointer<UInt8>) -> [Stretch] {
    var stretches: [Stretch] = []
    var end = 0
    while end < text.count {
      var stretch = Stretch(start: end)
      end = measure(text, from: end, into: &stretch)
      if !stretch.isLegible { refine(&stretch, text[stretch.start..<end]) }
      stretches.append(stretch)
    }
    // A short rest tells nothing of a long text.
    if stretches.count > 1, let last = stretches.last, last.letters + last.others < leastLetters {
      stretches.removeLast()
    }
    return stretches
  }

  /// Measures one stretch, which ends with white space; returns where the next one begins.
  private static func measure(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, into stretch: inout Stretch
  ) -> Int {
    var index = start
    let count = text.count
    let least = min(count, start + stretchBytes)
    // Whether the last characters were letters, the latest in the lowest bit.
    var shape = 0
    var crumbs = 0
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 128) { counts in
      counts.initialize(repeating: 0)
      while index < count {
        let lead = text[index]
        if lead < 0x80 {
          // All that runs for every byte of a text.
          index += 1
          counts[Int(lead)] &+= 1
          shape = shape << 1 | ((lead | 0x20) &- UInt8(ascii: "a") < 26 ? 1 : 0)
          crumbs &+= shape & 7 == 2 ? 1 : 0
          if index >= least, lead <= 0x20 { break }
        } else {
          index = read(text, at: index, into: &stretch, &shape)
          crumbs &+= shape & 7 == 2 ? 1 : 0
        }
      }
      add(UnsafeBufferPointer(counts), to: &stretch)
    }
    if shape & 3 == 1 { crumbs += 1 }
    stretch.crumbs = crumbs
    return index
  }

  /// Takes in the character of several bytes at `index`; returns where the next one is.
  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, into stretch: inout Stretch, _ shape: inout Int
  ) -> Int {
    let lead = UInt32(text[index])
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= text.count else { return text.count }
    var scalar = lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for follow in 1..<length { scalar = scalar << 6 | UInt32(text[index + follow]) & 0x3F }
    var letter = 0
    stretch.characters += 1
    switch scalar {
    case 0xC0...0x24F, 0x1E00...0x1EFF:
      letter = 1
      stretch.latin += 1
      if accented.contains(scalar) { stretch.vowels += 1 }
    case 0x370...0x52F, 0x1F00...0x1FFF: letter = 1
    // Accents of their own, soft hyphens and joiners belong to the word they stand in.
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060: return index + length
    case 0x80...0x9F, 0xE000...0xF8FF, 0xFFFD, 0xF0000...: stretch.void += 1
    case 0x2000...0x2BFF, 0x3000...0x303F: break
    case 0x250...: stretch.others += 1
    default: break
    }
    stretch.letters += letter
    shape = shape << 1 | letter
    return index + length
  }

  /// Takes in how often each ASCII character occurs.
  private static func add(_ counts: UnsafeBufferPointer<Int>, to stretch: inout Stretch) {
    for byte in 0..<128 {
      let count = counts[byte]
      let lower = UInt8(byte) | 0x20
      if Bytes.isLetter(UInt8(byte)) {
        stretch.letters += count
        stretch.latin += count
        if lower == byte {
          stretch.small += count
          if count > 2 { stretch.variety += 1 }
        }
        if "aeiouy".utf8.contains(lower) { stretch.vowels += count }
      } else if byte < 0x20 && !(9...13).contains(byte) || byte == 0x7F {
        stretch.void += count
      }
      if byte != 0x20, !(9...13).contains(byte) { stretch.characters += count }
    }
    stretch.rarest = "aeiont".utf8.map { counts[Int($0)] }.min() ?? 0
  }

  /// Whether `scalar` is a vowel of Latin script, with whatever accent.
  static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? "aeiouyAEIOUY".unicodeScalars.contains(scalar) : accented.contains(scalar.value)
  }

  /// Vowels with accents, and the vowels that are letters of their own.
  private static let accented: Set<UInt32> = {
    var found: Set<UInt32> = Set("æÆøØœŒıƏə".unicodeScalars.map(\.value))
    for value in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) {
      guard let scalar = UnicodeScalar(UInt32(value)),
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first,
        "aeiouyAEIOUY".unicodeScalars.contains(base)
      else { continue }
      found.insert(UInt32(value))
    }
    return found
  }()
}
