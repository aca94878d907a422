/// XML of the Basiswettenbestand of the Netherlands (wetten.overheid.nl) and of its official gazettes:
/// `<artikel><kop><label>Artikel</label><nr>3:40</nr></kop><lid><lidnr>1</lidnr><al>…`.
///
/// Schema: <https://repository.officiele-overheidspublicaties.nl/Schema/BWB-toestand/2016-1/xsd/toestand_2016-1.xsd>.
/// Ids in it are those of an editing system; the numbers printed name the provisions: `art_3:40__para_2__point_a`,
/// "Artikel 3:40 lid 2 onder a".
enum BWB {
  /// Root elements of the schema that hold texts.
  static let roots: Set<String> = [
    "toestand", "wetgeving", "wet-besluit", "officiele-publicatie", "staatsblad", "staatscourant",
  ]

  /// The elements of the schema.
  static let table = DialectTable(
    dialect: .bwb,
    elements: DialectTable.elements([
      (.metadata, "meta-data metadata bwb-inputbestand bwb-wijzigingen redactionele-correcties"),
      (.title, "citeertitel"),
      (.heading, "intitule kop tussenkop subtitel tabeltitel model-titel"),
      (.provision(.book).refined, "boek"),
      (.provision(.part).refined, "deel"),
      (.provision(.title).refined, "titeldeel"),
      (.provision(.chapter).refined, "hoofdstuk"),
      (.provision(.division).refined, "afdeling circulaire.divisie divisie wijzig-divisie verdrag-divisie"),
      (.provision(.subpart).refined, "paragraaf"),
      (.provision(.subchapter).refined, "sub-paragraaf"),
      (.provision(.article).refined, "artikel enig-artikel wijzig-artikel"),
      (.provision(.paragraph).refined, "lid wijzig-lid"),
      (.provision(.point).refined, "li"),
      (.provision(.annex).refined, "bijlage"),
      (.number, "nr lidnr li.nr term noot.nr"),
      (
        .quotation,
        """
        wijziging citaat citaat-aanhef citaat-artikel citaat-wijzig-artikel citaat-divisie citaat-lid citaat-lijst citaat-regeling
        """
      ),
      (.footnote, "noot"),
      (.noteReference, "nootref noot.ref"),
      (.cell, "entry"), (.row, "row"),
      (.lineBreak, "br lb"),
      (.skip, "illustratie colspec spanspec kracht"),
      (.space, "label titel naam voornaam achternaam functie plaats datum gegeven organisatie"),
      (
        .block,
        """
        toestand wetgeving wet-besluit aanhef wij wie considerans considerans.al afkondiging wettekst al lijst
        definitielijst definitie-item definitie regeling regeling-tekst regeling-sluiting wetsluiting slotformulering
        slotformulier ondertekening naamondertekening bijlage-sluiting circulaire circulaire-tekst circulaire-sluiting
        circulaire.aanhef verdrag verdragtekst verdragsluiting tekst vrije-tekst structuurtekst
        officiele-inhoudsopgave nota-toelichting toelichting table tgroup thead tbody tfoot model
        model.tekst formulier redactie noot.al noot.lijst noot.li wat what-tekst artikel.toelichting algemeen artikeltekst box
        plaatje bijschrift bron adres context context.al titel-bijlage uitgifte dagtekening deze
        """
      ),
      (
        .inline,
        """
        nadruk extref intref sup inf unl dossierref hist-titel afkorting vet cur onderstreept formule ins
        """
      ),
      (.inline.struck, "del"),
    ]),
    references: ["refid", "idref"],
    noteNames: ["id"],
    others: ["label"],
    language: "nl",
    citations: CitationForms(byLanguage: [
      "": [
        .book: "Boek #", .division: "^, Afdeling #", .subpart: "^, Paragraaf #", .subchapter: "^, Subparagraaf #",
        .paragraph: "^ lid #", .point: "^ onder #",
      ]
    ]),
    readNumber: { readNumber($0) },
    refine: { rule, element, reader in
      // Provisions of the law that is amended.
      if reader.isQuoting { rule.provision = nil }
      // "Tabel", "Bijlage": an annex without a number is called by its label.
      if rule.provision == .annex, let label = element.attributes.string(reader.names.others[0])?.trimmingSpaces,
        !label.isEmpty, label.utf8.count <= 40, !label.contains(where: \.isWhitespace)
      {
        reader.provisionNumber = Numbering.Number(id: "", text: "", written: label)
      }
    }
  )

  /// "3:40", "A 1", "1°.", "12a.", "IV": the number as it is written, in an id without blanks.
  static func readNumber(_ bytes: ArraySlice<UInt8>) -> Numbering.Number? {
    var text = String(decoding: Bytes.trimmed(bytes), as: UTF8.self)
    while let last = text.last, ".:)–-°".contains(last) || last.isWhitespace { text.removeLast() }
    guard text.contains(where: { $0.isLetter || $0.isNumber }), text.utf8.count <= 24 else { return nil }
    let id = text.filter { $0.isLetter || $0.isNumber || ".:-".contains($0) }
    return Numbering.Number(id: id, text: text)
  }
}
