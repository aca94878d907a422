import Foundation
import Markup
import Testing

@testable import References

/// The lines of contract section 1.
struct DetectionOutputTests {
  private func lines(_ text: String, _ language: String = "en") throws -> [String] {
    let document = Document(text, name: "a/b.txt", provision: Provision(eId: "art_1", label: "Article 1", parent: 0))
    let references = try Program.detector.get().references(in: document, language: language)
    var output = DetectionOutput()
    output.write(references, of: document, language: language)
    return String(decoding: output.json.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func aStandardHasTheFieldsOfTheContract() throws {
    let lines = try lines("Élan 🙂: shall comply with ISO/IEC 42001:2023.")
    #expect(
      lines == [
        #"{"document":"a/b.txt","start":26,"end":44,"text":"ISO/IEC 42001:2023","language":"en","kind":"standard","#
          + #""work":{"start":26,"end":44},"target":{"id":"ISO/IEC 42001:2023","pinpoint":null},"#
          + #""designation":"ISO/IEC 42001:2023","urn":"urn:iso:std:iso-iec:42001","#
          + #""provision":{"eId":"art_1","label":"Article 1"},"axes":{"#
          + #""identification":{"value":"specific","start":26,"end":44},"precision":{"value":"dated","start":40,"end":44},"#
          + #""strength":{"value":"exclusive","start":8,"end":25},"path":{"value":"direct","start":26,"end":44}},"rule":"standard-designation","confidence":1.0}"#
      ])
  }

  @Test func anInstrumentHasItsPinpointAndTheSpanOfTheWork() throws {
    let lines = try lines("Article 5(1) of Regulation (EU) 2016/679")
    #expect(
      lines == [
        #"{"document":"a/b.txt","start":0,"end":40,"text":"Article 5(1) of Regulation (EU) 2016/679","language":"en","#
          + #""kind":"instrument","work":{"start":16,"end":40},"#
          + #""target":{"id":"http://data.europa.eu/eli/reg/2016/679/oj","pinpoint":"article/5/1"},"#
          + #""provision":{"eId":"art_1","label":"Article 1"},"axes":{},"rule":"eu-act","confidence":1.0}"#
      ])
  }

  @Test func aRelationHasItsCueWhereThereIsOne() throws {
    let lines = try lines("Directive 95/46/EC is repealed.\nDirective 95/46/EC applies.")
    #expect(lines[0].contains(#""axes":{},"relation":{"value":"repeals","start":19,"end":30},"rule""#))
    #expect(!lines[1].contains("relation"))
  }

  @Test func provisionsHaveNoWorkAndUnknownWorksNoTarget() throws {
    let lines = try lines("Article 5 applies.\nArticle 9 of the Convention applies.")
    #expect(lines.count == 2)
    #expect(lines[0].contains(#""kind":"provision","target":{"id":"a/b.txt","pinpoint":"article/5"}"#))
    #expect(!lines[0].contains(#""axes""#))
    #expect(lines[1].contains(#""kind":"instrument","target":null"#))
  }

  @Test func offsetsAreCodePointsOfTheText() throws {
    let text = "中文 ISO 9001；🙂 e\u{301} ISO/IEC 42001:2023\nДальше ISO 31000 и透明。"
    let scalars = Array(text.unicodeScalars)
    for line in try lines(text, "zh") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let start = try #require(object["start"] as? Int)
      let end = try #require(object["end"] as? Int)
      let slice = String(String.UnicodeScalarView(scalars[start..<end]))
      #expect(slice == object["text"] as? String)
    }
    #expect(try lines(text, "zh").count == 4)
  }

  @Test func nothingFoundGivesNoLine() throws {
    #expect(try lines("Nothing to see.") == [])
  }
}
