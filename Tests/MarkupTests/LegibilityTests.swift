import Foundation
import Testing

@testable import Markup

/// Text whose letters are not those of the page.
@Suite struct LegibilityTests {
  /// Invented sentences of the kind policies have.
  static let languages: [String: String] = [
    "en": "The provider of a system shall keep a record of its tests and shall give it to the authority on request. ",
    "de":
      "Der Anbieter eines Systems führt über seine Prüfungen ein Verzeichnis und legt es der Behörde auf Verlangen vor. ",
    "fr": "Le fournisseur d'un système tient un registre de ses essais et le remet à l'autorité qui l'a demandé. ",
    "pl": "Dostawca systemu prowadzi rejestr prób i w razie potrzeby okazuje go organowi z urzędu w ciągu miesiąca. ",
    "cs":
      "Poskytovatel vede o zkouškách záznam a předloží jej orgánu k nahlédnutí; jinak ministerstvo činnost zastaví. ",
    "vi":
      "Nhà cung cấp hệ thống phải lưu giữ hồ sơ thử nghiệm và xuất trình cho cơ quan có thẩm quyền khi được yêu cầu theo luật này, xem điều hai. ",
    "el": "Ο πάροχος ενός συστήματος τηρεί αρχείο των δοκιμών του και το δίνει στην αρχή όταν του ζητηθεί. ",
    "ru": "Поставщик системы ведёт журнал испытаний и представляет его органу по требованию в течение месяца. ",
    "zh": "系统提供者应当保存测试记录，并在主管机关要求时提交。甲A、乙B、丙C公司适用本条第1款。\n",
    "ja": "システムの提供者は、試験の記録を保存し、当局の求めに応じて提出しなければならない。\n",
    "ar": "يحتفظ مزود النظام بسجل لاختباراته ويقدمه إلى السلطة عند الطلب خلال شهر واحد. ",
    "table":
      "16 U.S.C. 470r | Act 1998 (c. 18) | para. (a) or (b) amended by S.I. 1998 No. 12, art. 3 | OJ L 47, p. 5.\n",
    "bullets": "\u{F0B7} the tests of the system\n\u{F0A7} the records of the tests that the provider keeps\n",
    "capitals": "THE PROVIDER OF A SYSTEM SHALL KEEP A RECORD OF ITS TESTS AND SHALL GIVE IT TO THE AUTHORITY. ",
    "id": "Penyedia sistem wajib menyimpan catatan pengujian dan menyerahkannya kepada otoritas apabila diminta. ",
    "tr":
      "Sistem sağlayıcısı test kayıtlarını saklar ve talep üzerine bir ay içinde yetkili makama ibraz eder; o da onaylar. ",
    "fi": "Järjestelmän tarjoajan on pidettävä kirjaa kokeistaan ja annettava se pyynnöstä viranomaiselle. ",
    "code": "if (count > 0) { result.append(items[index]); index += 1 } else { return None }\n",
  ]

  @Test(arguments: languages.keys.sorted())
  func languagesAreRead(_ language: String) throws {
    let sample = String(repeating: Self.languages[language] ?? "", count: 120)
    let read = try document(sample, as: .text)
    #expect(read.notices.isEmpty, "\(language)")
  }

  /// Symbols, abbreviations and names of things with numbers are no damage.
  static let symbols: [String: String] = [
    "marks": "Duty 7  X  X  -  X  Y  N  X  X  -  X  X  N  Y\n", "one mark": "X – X – – X\n",
    "grades": "A B C D B A A C – D\n",
    "variables": "a b c x y z 7 n = 7 p < 0.05 q\n", "n and p": "n = 5, p < 0.05; n = 6, p < 0.01\n",
    "abbreviations": "GDPR PNG KDP WTF NTB PVS XRS HTML DLT\n", "numbered": "word7 word8 crs9 wrd11\n",
  ]

  @Test(arguments: symbols.keys.sorted())
  func symbolsAndAbbreviationsAreRead(_ kind: String) throws {
    let sample = String(repeating: Self.symbols[kind] ?? "", count: 600)
    #expect(try document(sample, as: .text).notices.isEmpty, "\(kind)")
  }

  /// A text in capitals is no list of abbreviations.
  @Test func wrongLettersInCapitalsAreNoticed() {
    let sample = Self.shifted(String(repeating: Self.languages["en"] ?? "", count: 60)).uppercased()
    #expect(throws: ReadingError.self) { try document(sample, as: .text) }
  }

  /// What a font without a map leaves of a text: whole classes of letters are missing.
  static func torn(_ text: String, _ lost: String) -> String {
    String(text.map { lost.contains($0.lowercased()) && $0.isLowercase ? " " : $0 })
  }

  /// What a font with a wrong map makes of a text: the glyph of one letter is called another.
  static func shifted(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let value = scalar.value
          guard (97...122).contains(value), let other = UnicodeScalar((value - 97 + 3) % 26 + 97) else { return scalar }
          return other
        }))
  }

  @Test(arguments: ["en", "de", "fr", "pl", "cs"])
  func lostLettersAreNoticed(_ language: String) throws {
    let sample = String(repeating: (Self.languages[language] ?? "") + "\n", count: 60)
    for broken in [Self.torn(sample, "eionrtsuhldk"), Self.shifted(sample), Self.torn(sample, "aeiouyáéíóúýěůąęóbcdl")]
    {
      let error = try #require(throws: ReadingError.self) { try document(broken, as: .text) }
      #expect(error.kind == .notReadable)
      #expect(error.line == 1 && error.remedy.contains("ocrmypdf --force-ocr"))
    }
  }

  /// A font that lost one letter, as those with ligatures do.
  @Test(arguments: ["e", "a", "i", "n", "o", "t"])
  func oneLostLetterIsNoticed(_ letter: String) throws {
    let sample = String(
      repeating: ["en", "de", "fr"].compactMap { Self.languages[$0] }.joined(separator: "\n"), count: 30)
    #expect(throws: ReadingError.self) { try document(Self.torn(sample, letter), as: .text) }
    #expect(try document(sample, as: .text).notices.isEmpty)
  }

  @Test func charactersOfTheFontAlone() throws {
    let glyphs = String(repeating: "\u{F041}\u{F042}\u{F043} \u{FFFD}\u{FFFD} ", count: 80)
    #expect(throws: ReadingError.self) { try document(glyphs, as: .text) }
  }

  /// A page of symbols in a long text is named, and the text is read.
  @Test func aPartIsANotice() throws {
    let good = String(repeating: (Self.languages["en"] ?? "") + "\n", count: 400)
    let read = try document(good + Self.torn(String(good.prefix(9000)), "eionrtsuh") + "\n" + good, as: .text)
    #expect(read.notices.count == 1)
    #expect(read.notices.first?.message.contains("cannot be read") ?? false)
    #expect((read.notices.first?.line ?? 0) > 350)
  }

  @Test func shortTextsAreNotJudged() throws {
    #expect(try document("a b c d e f g", as: .text).notices.isEmpty)
    #expect(try document("X = k · m", as: .text).notices.isEmpty)
  }
}

/// Every text at hand but the one known to be broken is read, and with a margin.
@Suite(.enabled(if: Surroundings.hasCorpus, "needs the corpus (CONCORD_SHARED or ../shared)"))
struct LegibilityOfTheCorpusTests {
  @Test func onlyTheBrokenTextIsRefused() throws {
    var refused: [String] = []
    for path in CorpusTests.files("corpus", ["txt"]) + CorpusTests.files("eval", ["txt"]) {
      guard let read = try Self.read(path, &refused) else { continue }
      let stretches = read.text.withUnsafeBufferPointer { Legibility.measure($0) }
      for stretch in stretches {
        #expect(stretch.crumbShare < Legibility.mostCrumbs * 0.8, "\(path)")
        let vowels = stretch.vowelShare ?? 0.4
        #expect(vowels > Legibility.vowels.lowerBound * 1.1, "\(path)")
        #expect(vowels < Legibility.vowels.upperBound * 0.8, "\(path)")
        #expect(stretch.rarestShare ?? 1 > Legibility.leastOfALetter * 3, "\(path)")
        #expect(stretch.voidShare < Legibility.mostVoid * 0.2, "\(path)")
      }
    }
    #expect(refused == ["national-ai-strategy-2019.de.txt"])
  }

  private static func read(_ path: String, _ refused: inout [String]) throws -> Document? {
    do {
      return try DocumentReader().read(path: path)
    } catch {
      guard error.kind == .notReadable else { throw error }
      refused.append((path as NSString).lastPathComponent)
      return nil
    }
  }
}
