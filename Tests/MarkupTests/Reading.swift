import Foundation
import Markup
import Testing

/// Reads a sample and lists its passages as "kind eId: text", the form the tests compare.
func passages(_ sample: String, as format: Format = .auto, name: String = "sample") throws -> [String] {
  try listing(document(sample, as: format, name: name))
}

/// Reads a sample.
func document(_ sample: String, as format: Format = .auto, name: String = "sample") throws -> Document {
  try DocumentReader().read(bytes: Array(sample.utf8), name: name, format: format)
}

/// Passages of a document as "kind eId: text".
func listing(_ document: Document) -> [String] {
  document.passages.map { passage in
    let id = document.provisions[passage.provision].eId
    return "\(passage.kind) \(id.isEmpty ? "-" : id): \(text(passage.range, of: document))"
  }
}

/// Labels of all provisions but the document itself, as "eId = label".
func labels(_ document: Document) -> [String] {
  document.provisions.dropFirst().map { "\($0.eId) = \($0.label)" }
}

/// A stretch of the document's text.
func text(_ range: Range<Int>, of document: Document) -> String {
  String(decoding: document.text[range], as: UTF8.self)
}

/// What every document promises, whatever it was read from.
func checkInvariants(_ document: Document, separated: Bool = true) {
  #expect(String(validating: document.text, as: UTF8.self) != nil, "\(document.name): text is UTF-8")
  var end = 0
  for passage in document.passages {
    #expect(passage.range.lowerBound >= end && !passage.range.isEmpty, "\(document.name): order")
    #expect(passage.range.upperBound <= document.text.count)
    if separated, end > 0 { #expect(passage.range.lowerBound == end + 1) }
    end = passage.range.upperBound
    #expect(document.provisions.indices.contains(passage.provision))
    if let anchor = passage.anchor { #expect(anchor >= 0 && anchor <= document.text.count) }
  }
  var struckEnd = 0
  for struck in document.struck {
    #expect(struck.lowerBound >= struckEnd && !struck.isEmpty, "\(document.name): order of struck wording")
    struckEnd = struck.upperBound
    #expect(document.passages.contains { $0.range.contains(struck.lowerBound) && $0.range.upperBound >= struckEnd })
  }
  let inForce = document.inForce.text
  #expect(inForce.count == document.text.count && String(validating: inForce, as: UTF8.self) != nil)
  #expect(
    String(decoding: inForce, as: UTF8.self).unicodeScalars.count
      == String(decoding: document.text, as: UTF8.self).unicodeScalars.count)
  let ids = document.provisions.map(\.eId)
  #expect(Set(ids).count == ids.count, "\(document.name): ids are unique")
  for (index, provision) in document.provisions.enumerated() {
    if let parent = provision.parent { #expect(parent < index) } else { #expect(index == 0) }
    #expect(index == 0 || !provision.label.isEmpty, "\(document.name): \(provision.eId) has a label")
  }
  let starts = document.origins.map(\.text)
  #expect(starts == starts.sorted(), "\(document.name): origins ascend")
}
