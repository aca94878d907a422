/// Formex 4, 5 and 6, the format in which the Publications Office of the European Union keeps the
/// Official Journal: `<ARTICLE IDENTIFIER="006"><TI.ART>Article 6</TI.ART><PARAG IDENTIFIER="006.001">…`.
///
/// Schema: <https://op.europa.eu/en/web/eu-vocabularies/formex>. Formex has no ids a citation uses, so the
/// numbers printed (`TI.ART`, `NO.PARAG`, `NO.P` of a `CONSID`) name the provisions.
enum Formex {
  /// Root elements of the schema that hold texts.
  static let roots: Set<String> = [
    "ACT", "ACT.GEN", "AGR", "ANNEX", "CASE", "COMBINED.FMX", "CONS.ACT", "CONS.DOC", "CORR", "CORR.ACTION",
    "DOC", "DECISION.ECHR", "EEC", "GENERAL", "LETTER", "OPINION", "PROT", "TREATY", "COMPL.PROP",
  ]

  /// The elements of the schema.
  static let table = DialectTable(
    dialect: .formex,
    elements: DialectTable.elements([
      (.metadata, "BIB.INSTANCE BIB.DOC BIB.OJ BIB.DATA PUBLICATION DOC.INSTANCE INFO.CONSLEG"),
      (.provision(.article).refined, "ARTICLE"),
      (.provision(.paragraph).refined, "PARAG"),
      (.provision(.division).refined, "DIVISION"),
      (.provision(.annex).refined, "ANNEX"),
      (Rule(role: .block, kind: .recital, provision: .recital), "CONSID"),
      (Rule(role: .block, kind: .citation, provision: .citation, isRefined: true), "VISA"),
      (.quotation, "QUOT.S"),
      (.headingNumber, "TI.ART TI"),
      (.heading, "STI.ART STI TI.BLK STI.BLK TI.CJT TI.GEN"),
      (.number, "NO.PARAG NO.P NO.GR.SEQ"),
      (.footnote, "NOTE"),
      (.character, "QUOT.START QUOT.END"),
      (.cell, "CELL"), (.row, "ROW"),
      (.lineBreak, "BR"),
      (.fraction, "FRACTION"),
      (.exponent, "EXPONENT"),
      (.skip, "INCLUSIONS INCL.ELEMENT"),
      (
        .block,
        """
        ACT ACT.GEN CONS.ACT CONS.DOC COMBINED.FMX GENERAL DOC AGR LETTER PROT
        PREAMBLE PREAMBLE.INIT PREAMBLE.FINAL PREAMBLE.GEN GR.VISA GR.CONSID GR.CONSID.INIT VISA.INIT
        ENACTING.TERMS FINAL SIGNATURE SIGNATORY PL.DATE TITLE P ALINEA NP NP.ECR TXT LIST ITEM CONTENTS GR.SEQ
        DLIST DLIST.ITEM TBL CORPUS GR.NOTES GR.TBL BLK MARGIN ADDR.S DIV.CONSID TOC TOC.BLK TOC.ITEM
        LEGEND COLL.LETTERS INTRO KEYWORD INDEX INDEX.KEYWORD CAT.PLANT CAT.VEGET
        """
      ),
      (.space, "TERM DEFINITION"),
      (
        .inline,
        """
        HT DATE REF.DOC REF.DOC.OJ REF.DOC.SE REF.CORE REF.NP.ECR FT FMT.VALUE IE IND DIVIDEND
        DIVISOR EXPR SUP SUB UC NO.DOC NO.OJ ADDR ANCHOR LINK PHONE FORMULA FORMULA.S OVER UNDER
        """
      ),
    ]),
    metadata: ["LG.DOC": .language],
    noteNames: ["NOTE.ID"],
    code: "CODE",
    refine: { rule, _, reader in
      if rule.provision == .citation {
        // Citations carry no number; EUR-Lex counts them.
        reader.citations += 1
        let number = String(reader.citations)
        reader.provisionNumber = Numbering.Number(id: number, text: number)
      } else if reader.isQuoting {
        // Provisions of the acts this one amends.
        rule.provision = nil
      }
    }
  )
}
