/// XML of Germany's federal law (gesetze-im-internet.de): one `<norm>` behind the other, the parts of the law as keyed
/// headings between them.
///
/// Document type: <https://www.gesetze-im-internet.de/dtd/1.01/gii-norm.dtd>. `<enbez>§ 5a</enbez>` names a section,
/// "(2)" at the start of its text a paragraph: `sec_5a__para_2`, "§ 5a Abs. 2".
enum GII {
  /// The document type.
  static let recognition = XMLDialects.Recognition(roots: ["dokumente"], marks: ["<norm"], table: table)

  /// The elements of the document type.
  static let table = DialectTable(
    dialect: .gii,
    elements: DialectTable.elements([
      (
        .skip,
        """
        jurabk amtabk ausfertigung-datum fundstelle standtyp kurzue kueform checked colspec spanspec FILE Accolade
        """
      ),
      (.heading, "langue titel Title Subtitle title"),
      (.history, "standkommentar"),
      (.key, "gliederungskennzahl"),
      (.flatHeading.refined, "gliederungseinheit enbez"),
      (.space, "gliederungsbez gliederungstitel"),
      (.number, "DT"),
      (Rule(role: .block, kind: .footnote), "fussnoten Footnotes"),
      (.footnote, "Footnote"),
      (.noteReference, "FnR"),
      (.cell, "entry"), (.row, "row"),
      (.lineBreak, "BR"),
      (.image, "IMG"),
      (.block.refined, "DD"),
      (
        .block,
        """
        dokumente metadaten standangabe textdaten text Content P DL LA TOC Ident pre kommentar Revision
        table tgroup thead tbody tfoot FnArea Pos Group
        """
      ),
      (.block.refined, "norm"),
      (.inline.refined, "SUP"),
      (
        .inline,
        """
        B I U F SP small SUB NB ABWFORMAT noindex QuoteL QuoteR Citation Prefix Postfix RR Div
        """
      ),
    ]),
    references: ["ID"],
    noteNames: ["ID"],
    others: ["class"],
    language: "de",
    citations: CitationForms(byLanguage: [
      "": [
        .section: "^ § #", .paragraph: "^ Abs. #", .point: "^ Buchst. #|^ Nr. #", .subchapter: "Unterabschnitt #",
        .subtitle: "Untertitel #", .subdivision: "#",
      ]
    ]),
    numbersTerms: true,
    designators: .german,
    readFlatHeading: { heading($0) },
    refine: { rule, element, reader in
      switch element.name[0] {
      case UInt8(ascii: "n"): reader.key = ""
      // The key has three digits for every level of the parts; what has a designation is inside of all of them.
      case UInt8(ascii: "g"): reader.flatDepth = nil
      case UInt8(ascii: "S"):
        // The number of a sentence: `<SUP class="Rec">1</SUP>Wer …`.
        if element.attributes.string(reader.names.others[0]) == "Rec" { rule = .space }
      case UInt8(ascii: "D"):
        // "1." of `<DT>1.</DT><DD>…` makes it "Nr. 1".
        let kind = reader.builder.kinds[reader.builder.provision]
        guard let number = reader.termNumber, !reader.isQuoting, kind != .document, !kind.isContainer else { return }
        reader.termNumber = nil
        rule.provision = .point
        reader.provisionNumber = number
      default:
        reader.key = ""
        reader.flatDepth = deepest
      }
    }
  )

  /// Depth of sections and articles, below all parts.
  static let deepest = 100

  /// "§ 5a", "Art 20", "Anlage 1", "Teil 2", "Zweiter Abschnitt", "2. Unterabschnitt", "§§ 10 bis 12".
  static func heading(_ bytes: ArraySlice<UInt8>) -> Numbering.Heading? {
    var words = String(decoding: bytes.prefix(96), as: UTF8.self).split { $0.isWhitespace || $0 == "\u{A0}" }
    // Repealed: "(XXXX) §§ 7c bis 7d".
    if words.first == "(XXXX)" { words.removeFirst() }
    guard let first = words.first else { return nil }
    let second = words.dropFirst().first
    if let (kind, word) = units[first.lowercased()] {
      let number = second.map(number) ?? ""
      guard !number.isEmpty || kind == .annex else { return nil }
      return heading(kind, word: word, number: number)
    }
    // "Erster Teil", "2. Abschnitt", "III. Titel".
    guard let second, let (kind, word) = units[second.lowercased()], kind.isContainer else { return nil }
    let value = ordinals[first.lowercased()].map(String.init) ?? (first.last == "." ? number(first) : "")
    return value.isEmpty ? nil : heading(kind, word: word, number: value)
  }

  private static func heading(_ kind: ProvisionKind, word: String, number: String) -> Numbering.Heading {
    let written = word == "Art." || kind == .annex ? "\(word) \(number)".trimmingSpaces : nil
    return Numbering.Heading(
      kind: kind, number: Numbering.Number(id: number, text: number, written: written), length: 0)
  }

  /// "5a", "IV", "3."; empty for what is no number.
  private static func number(_ word: Substring) -> String {
    let bare = word.filter { $0.isLetter || $0.isNumber || $0 == "-" }
    let isNumber = bare.first?.isNumber ?? false
    let isRoman = !bare.isEmpty && bare.allSatisfy { "IVXLC".contains($0) } || bare.utf8.count == 1
    return (isNumber || isRoman) && bare.utf8.count <= 12 ? String(bare) : ""
  }

  private static let units: [String: (ProvisionKind, String)] = [
    "§": (.section, "§"), "§§": (.section, "§"), "art": (.article, "Art."), "art.": (.article, "Art."),
    "artikel": (.article, "Art."), "anlage": (.annex, "Anlage"), "anlagen": (.annex, "Anlage"),
    "anhang": (.annex, "Anhang"), "buch": (.book, "Buch"), "teil": (.part, "Teil"),
    "kapitel": (.chapter, "Kapitel"), "abschnitt": (.division, "Abschnitt"), "titel": (.title, "Titel"),
    "unterabschnitt": (.subchapter, "Unterabschnitt"), "untertitel": (.subtitle, "Untertitel"),
  ]
  private static let ordinals: [String: Int] = [
    "erster": 1, "erstes": 1, "zweiter": 2, "zweites": 2, "dritter": 3, "drittes": 3, "vierter": 4,
    "viertes": 4, "fünfter": 5, "fünftes": 5, "sechster": 6, "sechstes": 6, "siebter": 7, "siebenter": 7,
    "siebtes": 7, "achter": 8, "achtes": 8, "neunter": 9, "neuntes": 9, "zehnter": 10, "elfter": 11,
    "zwölfter": 12, "dreizehnter": 13, "vierzehnter": 14, "fünfzehnter": 15,
  ]
}
