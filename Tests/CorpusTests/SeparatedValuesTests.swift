import Testing

@testable import Corpus

@Suite struct SeparatedValuesTests {
  @Test(arguments: [
    ("a\tb\n1\t2\n", "a|b 1:1|2"),
    ("a\tb\n\n\n1\t2", "a|b 3:1|2"),
    ("a\n\"x \"\"y\"\"\"\n", "a 1:x \"y\""),
    ("a\tb\n\"Division E (\"\"AI Act\"\")\"\t2\n", "a|b 1:Division E (\"AI Act\")|2"),
    ("a\tb\n\"Antimagnetic\" watches\t2\n", "a|b 1:\"Antimagnetic\" watches|2"),
    ("a\tb\n\"open\t2\n3\t4\n", "a|b 1:\"open|2 2:3|4"),
    ("a\tb\n 1 \t\n", "a|b 1:1|"),
    ("a\tb\n\"\"\t\"\"\"\"\n", "a|b 1:|\""),
    ("a,b\n\"two\nlines\",2\n3,4\n", "a|b 1:two\nlines|2 3:3|4"),
    ("a;b\n\"x;y\";2,5\n", "a|b 1:x;y|2,5"),
  ])
  func records(text: String, expected: String) {
    var table = SeparatedValues(bytes: [UInt8](text.utf8))
    func fields(_ record: SeparatedValues.Record) -> String {
      record.fields.map(table.text).joined(separator: "|")
    }
    var parts = [table.next().map(fields) ?? ""]
    while let record = table.next() {
      let line = record.line - 1
      parts.append("\(line):\(fields(record))")
    }
    #expect(parts.joined(separator: " ") == expected)
  }

  @Test func anUnclosedQuoteIsMarked() {
    var table = SeparatedValues(bytes: Array("\"a\tb\n\"c\"\td".utf8), separator: 9)
    #expect(table.next()?.unclosedQuote == true)
    #expect(table.next()?.unclosedQuote == false)
  }
}
