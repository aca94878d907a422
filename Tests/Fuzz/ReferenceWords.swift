/// Pieces of citations for libFuzzer's dictionary: openings of rules, units, words between them.
enum ReferenceWords {
  /// Publishers of standards and the parts of their identifiers.
  static let identifiers = [
    "ISO", "IEC", "ISO/IEC", "EN", "prEN", "BS", "DIN", "JIS", "GB/T", "IEEE Std ", "NIST SP ", "ITU-T ", "ETSI TS ",
    "KS X ",
    "ANSI", "CEN/TS ", "CSA ", "RFC ", "ASTM ", "/Amd 1", "/Cor 1", "+A1", " TR ", " TS ", " Guide ", "DIS ", "FDIS ",
    "CD ",
    ":2023", "-2020", "-1", " (all parts)", "(E)", "(R2020)", " Rev. 5", " V2.1.1", " series", "42001", "27001",
    "800-53", "Y.3172",
    "urn:iso:std:iso-iec:", "NF ", "UNE-", "ÖNORM ", "IS ", "AS/NZS ", "ГОСТ Р ", "–", "\u{a0}",
  ]

  /// And those of laws, treaties, policies in many languages.
  static let all =
    identifiers + [
      "Article ", "Articles ", "section ", "§ ", "§§ ", "Annex III", "point (a)", "paragraph 2", "recital (12)",
      "Chapter IV",
      "Regulation (EU) 2024/1689", "Directive 2006/42/EC", "Decision No 768/2008/EC", " of the ", " and ", " or ",
      " to ", ", ",
      "Data Protection Act 2018", "S.I. 2019/419", "5 U.S.C. 552", "33 CFR 1.05", "Pub. L. 107-296",
      "Executive Order 14110",
      "R.S.C., 1985, c. C-46", "SOR/2011-17", "that Regulation", "thereof", "ibid.", "hereinafter \"", "(the \"Act\")",
      "l'article ", "alinéa ", "de la loi n° 78-17 du 6 janvier 1978", "Absatz 2 Satz 1", "Artikel ", "Abs. 1 Nr. 2",
      "BDSG",
      "artículo ", "de la Ley 39/2015", "comma 2", "del decreto legislativo 30 giugno 2003, n. 196", "eerste lid",
      "ustawy z dnia ",
      "art. 5º", "da Lei nº 13.709", "《", "》", "第三十八条", "第二款", "「", "」", "제4조제2항", "同法", "같은 법", "第五条第一項", "статьи ",
      "المادة ",
      "OECD Principle 1.3", "OECD/LEGAL/0449", "A/RES/79/1", "CETS 225", "ISO/IEC JTC 1/SC 42", "accountability",
      "shall ",
      "transparency", "or equivalent", "as amended", "is repealed", "does not apply", "ECLI:EU:C:2014:317",
      "[2019] UKSC 5",
    ]
}
