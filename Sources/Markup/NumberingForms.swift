/// How the provisions of laws are numbered in the languages of the world: data, one line per language.
///
/// A passage that begins with one of these words and a number ("Article 6", "Artículo 6.-", "§ 4",
/// "CHAPTER II", "ANEXO I") opens a provision. Forms of East Asian languages put the number inside
/// ("第六条", "제6조") and are listed by their last character.
enum NumberingForms {
  /// Words in lower case; longer words first where one begins another.
  static let words: [(ProvisionKind, [String])] = [
    (
      .article,
      [
        "article", "artículo", "articulo", "artigo", "artikel", "articolo", "articol", "artykuł",
        "artikla", "článek", "článok", "članak", "člen", "член", "чл.", "статья", "стаття", "άρθρο",
        "artikkel", "artikkeli", "artikulu", "airteagal", "madde", "art.", "art",
      ]
    ),
    (.section, ["section", "sec.", "sect.", "sec", "§"]),
    (
      .annex,
      [
        "annexe", "annex", "anexo", "anexa", "anhang", "anlage", "allegato", "bijlage", "bilaga", "bilag",
        "załącznik", "příloha", "príloha", "prilog", "priloga", "liite", "lisa", "melléklet",
        "приложение", "παράρτημα", "appendix", "apéndice", "appendice", "vedlegg",
      ]
    ),
    (.schedule, ["schedule"]),
    (.book, ["libro", "livre", "livro", "buch"]),
    (.title, ["title", "titre", "título", "titulo", "titolo", "titel", "titlu"]),
    (.part, ["part", "partie", "parte", "teil", "deel", "část", "časť", "μέρος"]),
    (
      .chapter,
      [
        "chapter", "chapitre", "capítulo", "capitulo", "capitolul", "capo", "kapitel", "kapitola",
        "hoofdstuk", "rozdział", "poglavlje", "poglavje", "глава", "розділ", "κεφάλαιο", "fejezet",
        "kapittel", "luku",
      ]
    ),
    (.division, ["division"]),
    (.subpart, ["subpart"]),
    (
      .subdivision,
      ["sección", "seccion", "seção", "sezione", "abschnitt", "afdeling", "oddział", "avsnitt", "σμήμα"]
    ),
    (.regulation, ["regulation"]),
    (.rule, ["rule"]),
  ]

  /// A word and what it names.
  struct Form: Sendable {
    var kind: ProvisionKind
    var word: String
  }

  /// The words by their first byte, in both cases, so that most passages are dismissed by one look.
  static let byFirstByte: [[Form]] = {
    var table = [[Form]](repeating: [], count: 256)
    for (kind, list) in words {
      for word in list {
        let firsts = Set([word, word.uppercased()].compactMap(\.utf8.first))
        for first in firsts { table[Int(first)].append(Form(kind: kind, word: word)) }
      }
    }
    return table
  }()

  /// Passages that none of `words` begins.
  static let headings = Beginnings(words.flatMap(\.1))

  /// Passages that neither open nor close a preamble, nor stand in one.
  static let preamble = Beginnings(whereas + regards + adopted + ["be it enacted"])

  /// The last character of "第六条" and "제6조", and what it counts.
  static let counters: [Character: ProvisionKind] = [
    "条": .article, "條": .article, "조": .article, "章": .chapter, "장": .chapter, "节": .subdivision,
    "節": .subdivision, "절": .subdivision, "编": .part, "編": .part, "편": .part, "部": .part,
    "관": .subpart, "款": .paragraph, "項": .paragraph, "项": .point, "항": .paragraph,
  ]

  /// Sentences that open the recitals of a preamble.
  static let whereas: [String] = [
    "whereas:", "considérant ce qui suit", "in erwägung nachstehender gründe", "considerando lo siguiente",
    "considerando o seguinte", "considerando:", "considerando quanto segue", "overwegende hetgeen volgt",
    "mając na uwadze, co następuje", "af følgende grunde", "av följande skäl", "vzhledem k těmto důvodům",
    "keďže:", "mivel:", "întrucât:", "като има предвид, че", "budući da:", "seuraavaa:",
    "εκτιμώντας τα ακόλουθα", "considerando que:",
  ]

  /// Beginnings of the citations of a preamble ("Having regard to the Treaty …").
  static let regards: [String] = [
    "having regard to ", "vu ", "gestützt auf ", "nach anhörung ", "visto ", "vista ", "tendo em conta ",
    "gezien ", "uwzględniając ", "under henvisning til ", "med beaktande av ",
  ]

  /// Beginnings that close a preamble ("HAVE ADOPTED THIS REGULATION").
  static let adopted: [String] = [
    "have adopted", "has adopted", "hereby adopts", "ont adopté", "a adopté", "haben folgende",
    "hat folgende",
    "han adoptado", "ha adoptado", "adotaram", "hanno adottato", "ha adottato", "hebben de volgende",
    "heeft de volgende",
  ]
}
