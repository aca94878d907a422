@testable import Markup

extension FuzzTarget {
  /// All targets: one line each. Seeds lie in `Seeds/NAME`.
  static let all: [FuzzTarget] = [
    .document("plain-text", as: .text, giving: .text),
    .document("markdown", as: .markdown, giving: .markdown),
    .document("html", as: .html, giving: .html, HTML.table),
    .document("akoma-ntoso", as: .xml, giving: .akomaNtoso, AkomaNtoso.table),
    .document("clml", as: .xml, giving: .clml, CLML.table),
    .document("formex", as: .xml, giving: .formex, Formex.table),
    .document("uslm", as: .xml, giving: .uslm, USLM.table),
    .document("lims", as: .xml, giving: .lims, LIMS.table),
    .document("parl-ca", as: .xml, giving: .parlCA, ParlCA.table),
    .document("legaldocml-de", as: .xml, giving: .legalDocMLDe, LegalDocMLDe.table),
    .document("bwb", as: .xml, giving: .bwb, BWB.table),
    .document("finlex-xml", as: .xml, giving: .finlexXML, FinlexXML.table),
    .document("lexml", as: .xml, giving: .lexml, LexML.table),
    .document("e-gov-law", as: .xml, giving: .eGovLaw, EGovLaw.table),
    .document("gii", as: .xml, giving: .gii, GII.table),
    .document("ecfr", as: .xml, giving: .ecfr, ECFR.table),
    .document("congress-bill", as: .xml, giving: .congressBill, CongressBill.table),
    .document("docx", as: .docx, giving: .docx),
    .document("epub", as: .epub, giving: .epub),
    .document("generic-xml", as: .xml, giving: .xml, GenericXML.table),
    .pdf("pdf"),
    .sniffing("sniffing"),
    .encoding("encoding"),
    .identifiers("identifiers"),
    .references("references"),
    .robots("robots"),
    .manifest("sources-yaml", file: "sources.yaml"),
    .manifest("manifest-tsv", file: "manifest.tsv"),
    .manifest("manifest-csv", file: "manifest.csv"),
  ]
}
