import Markup
import Testing

@testable import References

/// Pinpoints read as one chain, with the statute behind them. The first member of a list is said by its head and its end,
/// so its span holds the others.
struct ChainTests {
  /// Sample, targets with pinpoints.
  static let german: [(String, [String])] = [
    ("nach ⟦§ 3 Abs. 2 Satz 1 Nr. 4 BGB⟧ gilt", ["de:bgb section/3/2/1/4"]),
    (
      "die ⟦§§ 3, ⟦4⟧ und ⟦7⟧ bis ⟦9 InsO⟧⟧ gelten",
      ["de:inso section/3", "de:inso section/4", "de:inso section/7", "de:inso section/9"]
    ),
    ("aus ⟦Art. 12 Abs. 1 GG⟧ folgt", ["de:gg article/12/1"]),
    ("nach ⟦§ 5 i.V.m. ⟦§ 7 HGB⟧⟧ und", ["de:hgb section/5", "de:hgb section/7"]),
    ("gemäß ⟦§ 3 Abs. 1 S. 2 Hs. 1 SGB V⟧ ist", ["de:sgb_5 section/3/1/2/1"]),
    ("gemäß ⟦§ 3 Abs 1 S 2 Halbs 1 SGB XII⟧ ist", ["de:sgb_12 section/3/1/2/1"]),
    ("nach ⟦§ 1 UWG a.F.⟧ war", ["de:uwg section/1"]),
    ("nach ⟦§ 823 II 1 BGB⟧ haftet", ["de:bgb section/823/2/1"]),
    ("in ⟦§§ 10 Abs. 1 Satz 1, ⟦12 Abs. 2 FGO⟧⟧ steht", ["de:fgo section/10/1/1", "de:fgo section/12/2"]),
    ("in ⟦§ 19 Abs. 1 Satz 1, ⟦Abs. 2 Satz 3 KostO⟧⟧ steht", ["de:kosto section/19/1/1", "de:kosto section/19/2/3"]),
    ("nach ⟦§ 4 Nr. 12 Buchst. a UStG 2005⟧ ist", ["de:ustg section/4/12/a"]),
    ("nach ⟦§ 14 Abs. 1 Satz 2 letzter Halbsatz BauNVO⟧ ist", ["de:baunvo section/14/1/2/last"]),
    ("nach ⟦§ 7 LBO BW⟧ ist", ["de:lbo_bw section/7"]),
    ("nach ⟦§ 2 der 39. BImSchV⟧ ist", ["de:39_bimschv section/2"]),
    ("nach ⟦§ 3 ff. des Bundesurlaubsgesetzes⟧ ist", ["de:burlg section/3"]),
    ("nach ⟦Art 5 Abs 1 EMRK⟧ ist", ["CETS 5 article/5/1"]),
    (
      "die ⟦Artikel 8, ⟦9⟧ und ⟦10 der Richtlinie 2006/42/EG⟧⟧ gelten",
      ["article/8", "article/9", "article/10"].map { "http://data.europa.eu/eli/dir/2006/42/oj \($0)" }
    ),
    (
      "nach ⟦Art. 30 Abs. 1, ⟦3⟧ und ⟦36 GG⟧⟧ ist", ["de:gg article/30/1", "de:gg article/30/3", "de:gg article/30/36"]
    ),
    // No table knows them: their shape does.
    ("nach ⟦§ 9 Abs. 2 XyzModG⟧ ist", ["de:xyzmodg section/9/2"]),
  ]

  static let portuguese: [(String, [String])] = [
    ("o ⟦art. 5º, XXXII, da CF⟧ diz", ["policy:br-constituicao-1988 article/5/XXXII"]),
    (
      "os ⟦arts. 37, X, ⟦61, § 1º, I, “a”⟧, e ⟦207 da Constituição Federal⟧⟧ dizem",
      [
        "policy:br-constituicao-1988 article/37/X", "policy:br-constituicao-1988 article/61/1/I/a",
        "policy:br-constituicao-1988 article/207",
      ]
    ),
    ("o ⟦§ 2º do art. 240 do CPC⟧ diz", ["policy:br-codigo-processo-civil-2015 article/240/2"]),
    ("o ⟦art. 8º, caput, CLT⟧ diz", ["policy:br-clt-1943 article/8/caput"]),
    ("o ⟦art. 9º, parágrafo único, do RIXYZ⟧ diz", ["br:rixyz article/9/unico"]),
    (
      "o ⟦art. 14, II, c/c ⟦art. 121, § 2º, ambos do CP⟧⟧ diz",
      [
        "policy:br-codigo-penal-1940 article/14/II", "policy:br-codigo-penal-1940 article/121/2",
      ]
    ),
  ]

  private func expect(_ sample: String, _ targets: [String], language: String, jurisdiction: String) throws {
    let marked = MarkedText(sample)
    let found = try Program.detector.get().references(
      in: Document(marked.text), language: language, jurisdiction: jurisdiction
    ).filter { $0.kind == .instrument }
    let bytes = Array(marked.text.utf8)
    let texts: [String] = found.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    let expected: [String] = marked.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(texts == expected)
    #expect(found.map { "\($0.target?.id ?? "") \($0.target?.pinpoint ?? "")" } == targets)
  }

  @Test(arguments: german)
  func aGermanChainBelongsToTheStatuteBehindIt(sample: String, targets: [String]) throws {
    try expect(sample, targets, language: "de", jurisdiction: "DE")
  }

  @Test(arguments: portuguese)
  func aPortugueseChainBelongsToTheCodeBehindIt(sample: String, targets: [String]) throws {
    try expect(sample, targets, language: "pt", jurisdiction: "BR")
  }

  /// Chains without a work are provisions of the document; a single § takes no list of numbers then.
  static let own: [(String, String, [String])] = [
    ("de", "nach § 3 Abs. 1, 5 Personen", ["section/3/1"]),
    ("de", "die §§ 3 und 4 gelten", ["section/3", "section/4"]),
    ("de", "die Artikel 8, 9 und 10 gelten", ["article/8", "article/9", "article/10"]),
    ("de", "eine Art 3 gibt es", []),
    ("de", "nach § 3 OLG Köln", ["section/3"]),
    ("de", "§ 3 Anwendungsbereich", []),
    ("de", "binnen § 5 Abs. 2 und 3 Monate", ["section/5/2"]),
    ("pt", "Art. 6º As atividades", []),
    ("pt", "CAPÍTULO II DO TRATAMENTO", ["chapter/II"]),
    ("pt", "o art. 16 desta Lei diz", ["article/16"]),
    ("pt", "o caput do art. 7º e o § 1º do art. 23", ["article/7/caput", "article/23/1"]),
  ]

  /// Labels in the other languages carry a mark; a sentence that begins with a reference goes on.
  static let labels: [(String, String, [String])] = [
    ("es", "Artículo 11. Articulación", []),
    ("es", "Artículo 11 se aplica", ["article/11"]),
    ("es", "en los siguientes términos: \"Artículo 9. Funciones\"", []),
    ("es", "conforme al artículo 9. La autoridad", ["article/9"]),
    ("pt", "as seguintes alterações: “Art. 7º ...........”", []),
    ("de", "Das gilt nicht. § 3 Abs. 1 bleibt. Vgl. § 4. Dort auch: § 5.", ["section/3/1", "section/4", "section/5"]),
    ("fr", "Article 3 - Champ d'application", []),
    ("nl", "zie hoofdstuk III, afdeling 2", ["chapter/III/section/2"]),
    ("en", "Article 11. General", ["article/11"]),
  ]

  @Test(arguments: labels)
  func aNumberAtTheHeadOfItsParagraphIsALabel(language: String, sample: String, paths: [String]) throws {
    let found = try Program.detector.get().references(in: Document(sample), language: language)
    #expect(found.map { $0.target?.pinpoint ?? "" } == paths)
  }

  @Test(arguments: own)
  func withoutAWorkAChainIsTheDocumentsOwn(language: String, sample: String, paths: [String]) throws {
    let found = try Program.detector.get().references(in: Document(sample), language: language).filter {
      $0.kind == .provision || $0.kind == .instrument
    }
    #expect(found.map { $0.target?.pinpoint ?? "" } == paths)
    #expect(found.allSatisfy { $0.kind == .provision })
  }
}
