/// XML of the Electronic Code of Federal Regulations of the United States, in bulk and from its interface:
/// `<DIV8 N="261.1" TYPE="SECTION"><HEAD>§ 261.1 …</HEAD><P>(a)(1) …`.
///
/// Guide: <https://github.com/usgpo/bulk-data/blob/main/ECFR-XML-User-Guide.md>. Sections have the ids of the same code in
/// USLM (`/us/cfr/t40/s261.1/a/1`, "40 CFR § 261.1(a)(1)"); the title is read from `NODE` or the path of a division.
enum ECFR {
  /// Root elements: of a title, and of the divisions the interface gives alone.
  static let roots: Set<String> = [
    "DLPSTEXTCLASS", "ECFR", "ECFRBRWS", "DIV1", "DIV2", "DIV3", "DIV4", "DIV5", "DIV6", "DIV7", "DIV8", "DIV9",
  ]

  /// The elements of the guide.
  static let table = DialectTable(
    dialect: .ecfr,
    elements: DialectTable.elements([
      (.metadata, "HEADER FILEDESC"),
      (.block.refined, "DIV1 DIV2 DIV3 DIV4 DIV5 DIV6 DIV7 DIV8 DIV9"),
      (.heading, "HEAD HD1 HD2 HD3 HD4 SUBJECT TTITLE TDESC CAPTION LHD"),
      (.authority, "AUTH SECAUTH"),
      (.history, "SOURCE CITA AMDDATE EFFDNOT EFFDNOTP"),
      (.footnote, "FTNT TNOTE"),
      (.noteReference, "FTREF"),
      (.superscript, "SU SUP sup"),
      (Rule(role: .block, kind: .footnote), "TFOOT"),
      (.cell.refined, "TD TH"),
      (.cell, "ENT CHED"), (.row, "TR ROW BOXHD"),
      (.lineBreak, "br BR LB"),
      (.image, "img IMG"),
      (.skip, "GID MID PRTPAGE"),
      (.space, "HED PSPACE STARS"),
      (
        .block,
        """
        DLPSTEXTCLASS ECFR ECFRBRWS TEXT BODY DIV div P P-1 P-2 FP FP-1 FP-2 FP-3 FP-DASH FP1 FP1-2 FP2 FP2-2 FRP PG
        EXTRACT EXAMPLE NOTE EDNOTE CROSSREF XREF APPRO PARAUTH REGTEXT LSTSUB TABLE THEAD TBODY GPOTABLE
        GPH MATH CFRTOC TOC TCAP SUBTOC SIGBLOCK
        """
      ),
      (.inline, "E I B U SUB sub strong em FR AC span a i b small"),
    ]),
    metadata: ["TITLE": .title],
    noteNames: ["ID"],
    others: ["N", "TYPE", "NODE", "hierarchy_metadata"],
    language: "en",
    firstHeadingIsTitle: true,
    designators: .federalRegulations,
    labelOfID: { USLM.label(of: $0) },
    refine: { rule, element, reader in refine(&rule, element, &reader) }
  )

  private static func refine(_ rule: inout Rule, _ element: borrowing Element, _ reader: inout ElementReader) {
    let names = reader.names.others
    if rule.role == .cell {
      // The notes of a table stand in its foot.
      if reader.builder.kind == .footnote { rule = .footnote }
      return
    }
    guard let type = element.attributes.string(names[1]), let kind = kinds[type] else { return }
    // "§ 261.1" in bulk, "261.1" from the interface.
    let printed = (element.attributes.string(names[0]) ?? "").drop { $0 == "§" || $0 == "\u{A0}" || $0 == " " }
    let number = String(printed).trimmingSpaces
    if reader.codeTitle == nil {
      // `N` of a title may be the number of the volume.
      reader.codeTitle =
        element.attributes.string(names[2]).flatMap { title($0) }
        ?? element.attributes.string(names[3]).flatMap { path in
          path.firstRange(of: "/title-").flatMap { title(String(path[$0.upperBound...])) }
        } ?? (type == "TITLE" ? title(number) : nil)
    }
    if type == "TITLE", let title = reader.codeTitle {
      rule.provision = kind
      reader.provisionNumber = Numbering.Number(id: title, text: title)
      return
    }
    rule.provision = kind
    guard !number.isEmpty, !number.utf8.contains(where: Bytes.isSpace), number.utf8.count <= 32 else {
      // "Appendix VIII to Part 200" is its own label.
      rule.provision = kind == .schedule ? .schedule : nil
      guard kind == .schedule else { return }
      let bare = number.hasPrefix("Appendix ") ? String(number.dropFirst(9)) : number
      let id = bare.split(whereSeparator: \.isWhitespace).joined(separator: "-")
      reader.provisionNumber = Numbering.Number(id: String(id.prefix(80)), text: number, written: number)
      return
    }
    if let title = reader.codeTitle, let step = steps[type] {
      let place = type == "SECTION" || type == "PART" ? "" : inner(reader)
      reader.provisionID = "/us/cfr/t\(title)\(place)/\(step)\(number)"
    } else {
      let written = type == "SECTION" ? "§ \(number)" : nil
      reader.provisionNumber = Numbering.Number(id: number, text: number, written: written)
    }
  }

  /// A chapter and what is in it are named under their title, a subpart under its part.
  private static func inner(_ reader: borrowing ElementReader) -> String {
    let id = reader.builder.document.provisions[reader.builder.provision].eId
    let steps = id.utf8.split(separator: UInt8(ascii: "/"))
    return steps.count > 3 ? "/" + steps.dropFirst(3).map { String(Substring($0)) }.joined(separator: "/") : ""
  }

  /// "40" of "40", "40:28.0.1.1.2" and "40/section-261.1".
  private static func title(_ text: String) -> String? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    return (1...2).contains(digits.count) ? String(digits) : nil
  }

  private static let kinds: [String: ProvisionKind] = [
    "TITLE": .title, "SUBTITLE": .subtitle, "CHAPTER": .chapter, "SUBCHAP": .subchapter, "PART": .part,
    "SUBPART": .subpart, "SECTION": .section, "APPENDIX": .schedule,
  ]
  private static let steps = ["CHAPTER": "ch", "SUBCHAP": "sch", "PART": "p", "SUBPART": "spt", "SECTION": "s"]
}
