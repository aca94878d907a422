/// Publishers of Akoma Ntoso whose ids and ways of citing differ: what differs is data.
struct AkomaNtosoPublisher: Sendable {
  /// Text near the beginning of their files that no other publisher writes.
  var marks: [String]
  /// The language, where files do not declare it.
  var language: String?
  /// How units are cited.
  var citations: [String: [ProvisionKind: String]]
  /// The publisher's id in the naming convention.
  var normalID: @Sendable (String) -> String?
  /// Numbers as the publisher prints them.
  var readNumber: (@Sendable (ArraySlice<UInt8>) -> Numbering.Number?)?

  /// The table of the publisher whose mark stands in `head`, the first bytes of the file.
  static func table(for root: RootElement, head: ArraySlice<UInt8>) -> DialectTable {
    if root.attributes.contains("LegalDocML.de") { return LegalDocMLDe.table }
    // What the text cites does not say who published it.
    let head = Bytes.find("</meta>", in: head).map { head[..<$0] } ?? head
    for publisher in all
    where publisher.marks.contains(where: {
      root.attributes.contains($0) || Bytes.find($0, in: head) != nil
    }) {
      var table = AkomaNtoso.table
      table.language = publisher.language
      table.citations = CitationForms(byLanguage: publisher.citations)
      table.normalID = publisher.normalID
      table.readNumber = publisher.readNumber
      return table
    }
    return AkomaNtoso.table
  }

  private static let all = [normattiva, fedlex, finlex]

  /// Normattiva, Italy: `art_1__para_2.__point_a` is "Art. 1, comma 2, lett. a".
  ///
  /// <https://dati.normattiva.it>.
  static let normattiva = AkomaNtosoPublisher(
    marks: ["/akn/it/", "urn:nir:"], language: "it",
    citations: [
      "it": [
        .article: "Art. #", .paragraph: "^, comma #", .point: "^, lett. #|^, n. #", .book: "Libro #",
        .part: "Parte #", .title: "Titolo #", .chapter: "Capo #", .section: "Sezione #", .citation: "Visto #",
      ]
    ],
    normalID: { id in
      // Every citation stands in a `citations` of its own: `cits_3__cit_1`.
      if id.hasPrefix("cits_") { return "cit_" + id.dropFirst(5).prefix { $0.isNumber } }
      if let norm = nirID(id) { return norm }
      let plain = id.replacing(".__", with: "__")
      return plain.hasSuffix(".") ? String(plain.dropLast()) : plain
    })

  /// Ids of the older Norme in Rete: `art14bis-com2-leta` is `art_14bis__para_2__point_a`; nil for every other form.
  private static func nirID(_ id: String) -> String? {
    var steps: [String] = []
    for part in id.split(separator: "-") {
      guard part.utf8.count > 3, let name = nirNames[part.prefix(3)], !part.contains("_") else { return nil }
      steps.append("\(name)_\(part.dropFirst(3))")
    }
    return steps.isEmpty ? nil : steps.joined(separator: "__")
  }

  private static let nirNames: [Substring: String] = [
    "lib": "book", "prt": "part", "tit": "title", "cap": "chp", "sez": "sec", "art": "art", "com": "para",
    "let": "point", "num": "point", "pnt": "point",
  ]

  /// Fedlex, Switzerland: `art_6_a/para_2/lbl_b` is "Art. 6a Abs. 2 Bst. b".
  ///
  /// <https://fedlex.data.admin.ch>; manner of citing: Gesetzestechnische Richtlinien des Bundes.
  static let fedlex = AkomaNtosoPublisher(
    marks: ["fedlex.data.admin.ch", "FRBRcountry value=\"ch\""], language: nil,
    citations: [
      "de": [
        .paragraph: "^ Abs. #", .point: "^ Bst. #|^ Ziff. #", .title: "^, #. Titel", .chapter: "^, #. Kapitel",
        .section: "^, #. Abschnitt",
      ],
      "fr": [
        .paragraph: "^, al. #", .point: "^, let. #|^, ch. #", .title: "^, titre #", .chapter: "^, chapitre #",
        .section: "^, section #",
      ],
      "it": [
        .paragraph: "^ cpv. #", .point: "^ lett. #|^ n. #", .title: "^, titolo #", .chapter: "^, capitolo #",
        .section: "^, sezione #",
      ],
      "rm": [.paragraph: "^ al. #", .point: "^ lit. #|^ cifra #"],
    ],
    normalID: fedlexID)

  /// Path ids in the naming convention: `art_6_a/para_2_bis` is `art_6a__para_2bis`. Units without a number
  /// (`art_1/para`) are not cited.
  private static func fedlexID(_ id: String) -> String? {
    var steps: [String] = []
    for step in id.split(separator: "/") {
      let parts = step.split(separator: "_")
      guard let name = parts.first else { continue }
      guard parts.count > 1 else {
        if step.endIndex == id.endIndex { return nil }
        continue
      }
      steps.append("\(fedlexNames[name] ?? String(name))_\(parts.dropFirst().joined())")
    }
    return steps.isEmpty ? nil : steps.joined(separator: "__")
  }

  private static let fedlexNames: [Substring: String] = [
    "chap": "chp", "tit": "title", "lbl": "point", "annex": "anx",
  ]

  /// Finlex, Finland, since 2024: `chp_1__sec_1__subsec_2__para_3` is "1 § 2 mom. 3 kohta".
  ///
  /// <https://opendata.finlex.fi>.
  static let finlex = AkomaNtosoPublisher(
    marks: ["/akn/fi/", "data.finlex.fi"], language: nil,
    citations: [
      "fi": [
        .part: "# osa", .chapter: "# luku", .section: "# §", .subsection: "^ # mom.", .paragraph: "^ # kohta",
        .subparagraph: "^ # alakohta",
      ],
      "sv": [
        .part: "avdelning #", .chapter: "# kap.", .section: "# §", .subsection: "^ # mom.",
        .paragraph: "^ # punkten", .subparagraph: "^ # underpunkten",
      ],
    ],
    normalID: { $0 }, readNumber: { FinlexXML.readNumber($0) })
}
