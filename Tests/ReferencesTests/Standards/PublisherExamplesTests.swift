import Catalogue
import Foundation
import Markup
import Testing

@testable import References

/// Every publisher file carries its own examples; here they are run, with all other publishers beside it.
struct PublisherExamplesTests {
  /// A line of a publisher file that says what must be read.
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let jurisdiction: String
    let example: PublisherFile.Example

    var testDescription: String { "\(file):\(example.line): \(example.text)" }
  }

  static let files = (try? PublisherFile.all(in: .publishers, examples: true)) ?? []

  private static func cases(_ kind: PublisherFile.Example.Kind) -> [Case] {
    files.flatMap { file in
      file.examples.filter { $0.kind == kind }.map {
        Case(file: file.name, jurisdiction: file.documents.first ?? "", example: $0)
      }
    }
  }

  private func parse(_ line: String) throws -> StandardIdentifier? {
    let parsing = try Program.parsing.get()
    return Array(line.utf8).withUnsafeBufferPointer { parsing.parse($0) }
  }

  /// The value of a field as the examples write it.
  private func value(_ field: Substring, of identifier: StandardIdentifier) -> String? {
    switch field {
    case "publisher": identifier.publisher
    case "copublishers": identifier.copublishers.joined(separator: "+")
    case "type": identifier.type
    case "stage": identifier.stage
    case "number": identifier.number
    case "part": identifier.part
    case "year": identifier.year
    case "month": identifier.month
    case "edition": identifier.edition
    case "language": identifier.language
    case "reaffirmed": identifier.reaffirmed
    case "supplements": identifier.supplements.joined(separator: "+")
    case "adopted": identifier.adopted.first?.designation
    case "allParts": "\(identifier.allParts)"
    case "id": identifier.id
    case "undated": identifier.undated
    case "urn": identifier.urn
    default: nil
    }
  }

  @Test(arguments: cases(.example))
  func anExampleIsTakenApart(example: Case) throws {
    let sides = example.example.text.components(separatedBy: " = ")
    let identifier = try #require(try parse(sides[0]))
    #expect(identifier.designation == sides.last)
    #expect(try parse(identifier.designation)?.designation == identifier.designation, "not stable")
    let fields = example.example.expected.split(separator: " ").reduce(into: [String]()) { fields, word in
      // Values may hold spaces: a word without "=" belongs to the field before it.
      if word.contains("=") || fields.isEmpty {
        fields.append(String(word))
      } else {
        fields[fields.count - 1] += " " + word
      }
    }
    #expect(!fields.isEmpty, "the example says nothing")
    for field in fields {
      let parts = field.split(separator: "=", maxSplits: 1)
      #expect(parts.count == 2, "\(field)")
      #expect(value(parts[0], of: identifier) == String(parts[parts.count - 1]), "\(parts[0])")
    }
  }

  @Test(arguments: cases(.refuse))
  func whatIsNoIdentifierIsRefused(example: Case) throws {
    #expect(try parse(example.example.text)?.designation == nil)
  }

  @Test(arguments: cases(.sentence))
  func aSentenceHoldsItsDesignations(example: Case) throws {
    let text = MarkedText(example.example.text).text
    let references = try Program.detectorWithoutNames.get().references(
      in: Document(text), language: "en", jurisdiction: example.jurisdiction
    ).filter { $0.kind == .standard && $0.identifier != nil }
    #expect(MarkedText.mark(text, references.map(\.range)) == example.example.text)
    #expect(references.compactMap(\.designation) == example.example.expected.components(separatedBy: " ; "))
  }

  @Test(arguments: cases(.nothing))
  func aTextWithoutStandardsGivesNone(example: Case) throws {
    let references = try Program.detectorWithoutNames.get().references(
      in: Document(example.example.text), language: "en", jurisdiction: example.jurisdiction)
    #expect(references.filter { $0.kind == .standard && $0.identifier != nil }.map(\.designation) == [])
  }

  @Test(arguments: files.map(\.name))
  func aFileSaysWhatItReadsAndWhatNot(name: String) throws {
    let file = try #require(Self.files.first { $0.name == name })
    if file.forms.isEmpty { return }
    #expect(!file.title.isEmpty)
    let kinds = Set(file.examples.map(\.kind))
    #expect(kinds.contains(.example) && kinds.contains(.refuse))
    if file.forms.contains(where: { $0.use != .line }) {
      #expect(kinds.contains(.sentence) && kinds.contains(.nothing))
    }
  }

  @Test func everyFileIsRead() throws {
    let names = DataFolder.publishers.names(prefix: "", suffix: ".publisher")
    #expect(names.count > 20)
    #expect(try PublisherFile.all(in: .publishers).count == names.count)
  }
}
