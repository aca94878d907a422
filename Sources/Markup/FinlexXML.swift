/// XML of Finland's statutes before 2024 (Finlex, Parliament): `<saa:Pykala saa1:identifiointiTunnus="3 §">`.
///
/// Schemas: namespaces `http://www.vn.fi/skeemat/…kooste/2010/04/27`. Sections and chapters are named by the numbers
/// printed, subsections by their order, items by the number their text begins with: `sec_3__subsec_2__para_1` is
/// "3 § 2 mom. 1 kohta".
enum FinlexXML {
  /// In the attributes of the root element.
  static let mark = "vn.fi/skeemat"

  /// The elements of the schemas that hold text.
  static let table = DialectTable(
    dialect: .finlexXML,
    elements: DialectTable.elements([
      (.metadata, "SanomaValitys Toimija JulkaisuMetatieto MetatietoOsa YleisMetatieto MuutMetatiedot AsiakirjaKuvaus"),
      (.provision(.part), "Osa"),
      (.provision(.chapter), "Luku"),
      (.provision(.section).refined, "Pykala"),
      (.provision(.subsection).refined, "MomenttiKooste KohdatMomentti"),
      (.provision(.annex), "SaadosLiite"),
      (.number, "OsaTunnusKooste LukuTunnusKooste PykalaTunnusKooste"),
      (
        .heading,
        """
        SaadosOtsikkoKooste SaadosValiotsikkoKooste PykalaNimekeKooste OtsikkoTeksti ValiotsikkoTeksti
        LihavaKursiiviOtsikkoTeksti SaadosNimekeKooste
        """
      ),
      (.footnote, "AlaviiteKooste"),
      (.cell, "entry te"), (.row, "row"),
      (.lineBreak, "br"),
      (.skip, "colspec Kuva"),
      (.space, "AsemaTeksti EtuNimi SukuNimi LisatietoTeksti"),
      (
        .block,
        """
        Saados SaadosOsa Johtolause SaadosKappaleKooste KappaleKooste SisennettyKappaleKooste
        MomenttiJohdantoKooste MomenttiKohtaKooste MomenttiAlakohtaKooste SaadosNimeke SaadostyyppiKooste
        VoimaantuloSaannos SisaltoLiite PaivaysKooste AllekirjoitusOsa Allekirjoittaja Henkilo table tgroup thead
        tbody
        """
      ),
      (.inline, "KursiiviTeksti SaadosKursiiviKooste LihavaTeksti SaadosLihavaKooste ViiteTeksti sup sub"),
    ]),
    language: "fi",
    citations: CitationForms(byLanguage: ["": AkomaNtosoPublisher.finlex.citations["fi"] ?? [:]]),
    designators: .finnishItems,
    readNumber: { readNumber($0) },
    refine: { rule, element, reader in
      if rule.provision == .subsection {
        guard reader.builder.kinds[reader.builder.provision] == .section else {
          rule.provision = nil
          return
        }
        reader.counter += 1
        reader.provisionNumber = Numbering.Number(id: String(reader.counter), text: String(reader.counter))
      } else {
        reader.counter = 0
      }
    }
  )

  /// "3 §", "21 a §", "6 luku", "II OSA": the number in front, its letter joined in the id.
  static func readNumber(_ bytes: ArraySlice<UInt8>) -> Numbering.Number? {
    let words = String(decoding: bytes.prefix(64), as: UTF8.self).split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first, first.first?.isNumber ?? false || first.allSatisfy({ "IVXL".contains($0) }),
      first.utf8.count <= 8
    else { return nil }
    guard let second = words.dropFirst().first, second.utf8.count == 1, second.first?.isLetter ?? false else {
      return Numbering.Number(id: String(first), text: String(first))
    }
    return Numbering.Number(id: "\(first)\(second)", text: "\(first) \(second)")
  }
}
