import Foundation
import Testing

@Suite struct DetectCommandTests {
  @Test func printsTheFieldsOfTheContract() throws {
    let text = "Naïve providers shall comply with ISO/IEC 42001:2023 and Article 5(1) of Regulation (EU) 2016/679."
    let run = try ConcordRun(["detect", "--language", "en", "--format", "text", "-"], input: text)
    #expect(run.code == 0)
    let found = try run.objects()
    #expect(found.map { $0["text"] as? String } == ["ISO/IEC 42001:2023", "Article 5(1) of Regulation (EU) 2016/679"])
    let scalars = Array(text.unicodeScalars)
    for object in found {
      let start = try #require(object["start"] as? Int)
      let end = try #require(object["end"] as? Int)
      // Offsets are code points: the ï before them counts once.
      #expect(String(String.UnicodeScalarView(scalars[start..<end])) == object["text"] as? String)
      #expect(object["document"] as? String == "-")
      #expect(object["language"] as? String == "en")
      #expect(object["rule"] is String)
      #expect(object["confidence"] is Double)
    }
    let target = try #require(found[1]["target"] as? [String: Any])
    #expect(target["id"] as? String == "http://data.europa.eu/eli/reg/2016/679/oj")
    #expect(target["pinpoint"] as? String == "article/5/1")
    #expect(found[0]["designation"] as? String == "ISO/IEC 42001:2023")
  }

  @Test func readsRecordsOneALine() throws {
    let input = """
      {"id": "a", "text": "See ISO 31000.", "language": "en"}
      not a record
      {"id": "b", "text": "Siehe Verordnung (EU) 2016/679.", "language": "de", "jurisdiction": "DE"}
      {"id": "c", "text": ""}

      """
    let run = try ConcordRun(["detect", "--format", "jsonl", "-"], input: input)
    #expect(run.code == 65)
    #expect(run.errors.contains("-:2: not a record with id and text"))
    #expect(try run.objects().map { $0["document"] as? String } == ["a", "b"])
  }

  @Test func namesWhatItCannotRead() throws {
    let directory = try TemporaryDirectory()
    let good = try directory.write("good.txt", "See ISO/IEC 27001:2022.")
    let empty = try directory.write("empty.html", "")
    let binary = try directory.write("rubbish.pdf", (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 3) })
    let run = try ConcordRun(["detect", "--language", "en", empty, binary, good])
    #expect(run.code == 65)
    #expect(run.errors.contains("empty.html: "))
    #expect(run.errors.contains("rubbish.pdf"))
    #expect(try run.objects().map { $0["text"] as? String } == ["ISO/IEC 27001:2022"], "the others are still printed")

    let missing = try ConcordRun(["detect", directory.path + "/nothing.txt"])
    #expect(missing.code == 66)
    #expect(missing.output.isEmpty)
    #expect(missing.errors.contains("nothing.txt: "))
  }

  @Test(arguments: [["detect"], ["detect", "--jobs", "0", "x"], ["detect", "--format", "poem", "x"], ["nonsense"]])
  func wrongUsageIs64(arguments: [String]) throws {
    let run = try ConcordRun(arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
  }

  @Test func escapesTerminalCodesInFileNames() throws {
    let run = try ConcordRun(["detect", "a\u{1B}[31mred"])
    #expect(run.errors.contains("\\x1b[31mred"))
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func textPrintsWhatDetectCountsIn() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(
      "law.html", "<html lang=en><body><script>ISO 9001</script><h1>Act</h1><p>See <b>ISO</b> 31000 &amp; more.</p>")
    let text = try ConcordRun(["text", file]).output
    let found = try #require(try ConcordRun(["detect", file]).objects().first)
    let start = try #require(found["start"] as? Int)
    let end = try #require(found["end"] as? Int)
    #expect(String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end])) == "ISO 31000")
    #expect(!text.contains("9001"))
  }
}
