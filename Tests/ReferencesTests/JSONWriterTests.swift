import Foundation
import Testing

@testable import References

struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func fieldsStandInTheirOrderWithoutWhiteSpace() {
    let text = written { json in
      json.object { json in
        json.field("b", "x")
        json.field("a", 7)
        json.field("n", nil as String?)
        json.field("t", true)
        json.field("d", 0.5)
        json.field("w", 1.0)
        json.null("z")
      }
    }
    #expect(text == #"{"b":"x","a":7,"n":null,"t":true,"d":0.5,"w":1.0,"z":null}"#)
  }

  @Test func objectsAndArraysNest() {
    let text = written { json in
      json.object { json in
        json.array("list") { json in
          json.element("a")
          json.element("b")
          json.object { $0.field("c", 1) }
        }
        json.object("empty") { _ in }
        json.array("none") { _ in }
        json.field("last", "z")
      }
    }
    #expect(text == #"{"list":["a","b",{"c":1}],"empty":{},"none":[],"last":"z"}"#)
  }

  @Test func everyLineIsAnObjectOfItsOwn() {
    let text = written { json in
      for number in 1...2 {
        json.object { $0.field("n", number) }
        json.newline()
      }
    }
    #expect(text == "{\"n\":1}\n{\"n\":2}\n")
  }

  @Test func whatWasWrittenCanBeForgotten() {
    let text = written { json in
      json.object { $0.field("n", 1) }
      json.removeAll()
      json.object { $0.field("n", 2) }
    }
    #expect(text == #"{"n":2}"#)
  }

  static let escapes: [(String, String)] = [
    ("plain", "plain"), ("\"", #"\""#), ("\\", #"\\"#), ("a\nb", #"a\nb"#), ("a\rb\tc", #"a\rb\tc"#),
    ("\u{0}", #"\u0000"#),
    ("\u{1F}", #"\u001f"#), ("\u{7F}", "\u{7F}"), ("/", "/"), ("\u{2028}", "\u{2028}"), ("中文 🙂 é", "中文 🙂 é"), ("", ""),
    ("\"\"\\", #"\"\"\\"#),
  ]

  @Test(arguments: escapes)
  func whatJSONForbidsIsEscaped(text: String, escaped: String) {
    #expect(written { json in json.object { $0.field("s", text) } } == #"{"s":"\#(escaped)"}"#)
  }

  @Test func everyCharacterComesBackFromAnotherReader() throws {
    let text = String(String.UnicodeScalarView((UInt32(0)...0x3000).compactMap(Unicode.Scalar.init))) + "🙂"
    let line = written { json in
      json.object { json in
        json.field("s", text)
        json.array("a") { $0.element(text) }
      }
    }
    let read = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(read["s"] as? String == text)
    #expect(read["a"] as? [String] == [text])
  }

  @Test func bytesAreWrittenAsText() {
    let text = written { json in
      json.object { json in
        Array("é\"".utf8).withUnsafeBufferPointer { json.field("s", utf8: $0) }
        [UInt8]().withUnsafeBufferPointer { json.field("e", utf8: $0) }
      }
    }
    #expect(text == #"{"s":"é\"","e":""}"#)
  }
}
