import Testing

@testable import Corpus

@Suite struct ISODeliverablesTests {
  private static let jsonLines = """
    {"id":54534,"deliverableType":"IS","supplementType":null,"reference":"ISO/IEC 27001:2013","title":{"en":"Security","fr":"Sécurité"},"publicationDate":"2013-09-25","edition":2,"icsCode":["03.100.70","35.030"],"ownerCommittee":"ISO/IEC JTC 1/SC 27","currentStage":9599,"replaces":[42103],"replacedBy":[82875],"languages":["en","fr"],"pages":{"en":23},"scope":{"en":"<p>x</p>"}}
    {"id":82875,"deliverableType":"IS","supplementType":null,"reference":"ISO/IEC 27001:2022","title":{"en":"Security"},"publicationDate":"2022-10-25","edition":3,"icsCode":null,"ownerCommittee":"ISO/IEC JTC 1/SC 27","currentStage":6060,"replaces":[54534],"replacedBy":null,"languages":["en"]}
    """
  private static let csv = """
    id,deliverableType,supplementType,reference,title.en,title.fr,publicationDate,edition,icsCode,ownerCommittee,currentStage,replaces,replacedBy,languages,pages.en,scope.en
    54534,IS,,ISO/IEC 27001:2013,Security,Sécurité,2013-09-25,2,"['03.100.70', '35.030']",ISO/IEC JTC 1/SC 27,9599,[42103],[82875],"['en', 'fr']",23,"<p>x, ""y""
    z</p>"
    82875,IS,,ISO/IEC 27001:2022,Security,,2022-10-25,3,,ISO/IEC JTC 1/SC 27,6060,[54534],,['en'],19,
    """

  @Test(arguments: [("iso.jsonl", jsonLines), ("iso.csv", csv)])
  func bothFormsSayTheSame(name: String, text: String) throws {
    let corpus = try TemporaryCorpus([name: text])
    let imported = try CatalogueImport(file: corpus.path + "/" + name, asOf: "2026-03-15")
    #expect(imported.problems.map(corpus.plain) == [])
    var old = ImportedWork(id: "ISO/IEC 27001:2013", kind: .standard)
    old.form = "IS"
    old.title = "Security"
    old.status = "withdrawn"
    old.stage = "95.99"
    old.replacedBy = ["ISO/IEC 27001:2022"]
    old.committee = "ISO/IEC JTC 1/SC 27"
    old.ics = ["03.100.70", "35.030"]
    old.published = "2013-09-25"
    old.source = name
    old.asOf = "2026-03-15"
    #expect(imported.works.first == old)
    #expect(imported.works.map(\.id) == ["ISO/IEC 27001:2013", "ISO/IEC 27001:2022"])
    #expect(imported.works.map(\.status) == ["withdrawn", "published"])
  }

  @Test func badLinesAreNamedAndLeftOut() throws {
    let corpus = try TemporaryCorpus([
      "iso.jsonl": """
      {"id":1,"reference":"ISO 1:2022","currentStage":6060,"replacedBy":[9]}
      not json

      {"id":2,"title":{"en":"x"}}
      {"id":3,"reference":7}
      [1]
      {"id":4,"reference":"ISO 2:2022"}
      """
    ])
    let imported = try CatalogueImport(file: corpus.path + "/iso.jsonl", asOf: "2026")
    #expect(imported.works.map(\.id) == ["ISO 1:2022", "ISO 2:2022"])
    #expect(
      imported.problems.map(corpus.plain) == [
        "C/iso.jsonl:2: is not a deliverable of ISO Open Data (not JSON). The line is left out.",
        "C/iso.jsonl:4: has no reference. The line is left out.",
        "C/iso.jsonl:5: is not a deliverable of ISO Open Data (reference has another type). The line is left out.",
        "C/iso.jsonl:6: is not a deliverable of ISO Open Data ( has another type). The line is left out.",
        "C/iso.jsonl:1: ISO 1:2022 is replaced by the id 9, which is not in the file. The successor stays unknown.",
      ])
  }

  @Test(arguments: [
    ("60.60", "published"), ("60.00", "draft"), ("40.20", "draft"), ("90.93", "published"),
    ("95.20", "published"),
    ("95.99", "withdrawn"), ("40.98", "deleted"), ("", ""), ("x", ""),
  ])
  func stages(stage: String, status: String) { #expect(WorkStatus.status(ofStage: stage) == status) }
}
