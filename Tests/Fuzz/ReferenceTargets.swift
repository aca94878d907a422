import Catalogue
import Foundation
import Markup
import References

extension FuzzTarget {
  /// Languages and jurisdictions whose rules are used; the first byte of an input chooses.
  private static let settings: [(language: String?, jurisdiction: String)] = [
    (nil, ""), ("en", ""), ("en", "EU"), ("en", "GB"), ("en", "US"), ("en", "CA"), ("fr", "FR"), ("de", "DE"),
    ("de", "CH"),
    ("es", "ES"), ("it", "IT"), ("nl", "NL"), ("pl", "PL"), ("pt", "BR"), ("zh", "CN"), ("ja", "JP"), ("ko", "KR"),
    ("ru", "RU"),
    ("ar", "AE"), ("cs", "CZ"), ("sv", "SE"), ("vi", "VN"),
  ]

  private static let detector = Result { () throws(CatalogueError) in
    try Detector(catalogue: try Catalogue.embedded())
  }
  private static let parsing = Result { () throws(CatalogueError) in try StandardsParsing() }

  /// The references of a plain text: whole, and in two threads as JSON Lines.
  static func references(_ name: String) -> FuzzTarget {
    FuzzTarget(name: name, words: ReferenceWords.all) { input in
      guard let (setting, bytes) = choice(of: settings, by: input),
        let document = try? DocumentReader().read(bytes: bytes, name: "input", format: .text)
      else { return .foreign }
      do {
        let detector = try detector.get()
        let language = setting.language ?? detector.language(of: document)
        let references = try detector.references(
          in: document, language: language, jurisdiction: setting.jurisdiction)
        check(references, in: document)
        func written(jobs: Int) throws -> [UInt8] {
          var lines: [UInt8] = []
          try detector.writeReferences(
            of: document, language: language, jurisdiction: setting.jurisdiction, jobs: jobs
          ) { lines += $0 }
          return lines
        }
        let lines = try written(jobs: 1)
        let inTwo = try written(jobs: 2)
        promise(lines == inTwo, "references are the same with two threads")
        let objects = jsonLines(lines)
        promise(objects.count == references.count, "every reference is a line")
        let scalars = Array(String(decoding: document.text, as: UTF8.self).unicodeScalars)
        for (reference, object) in zip(references, objects) {
          check(object, of: reference, document, scalars)
        }
        return .kept
      } catch {
        promise(false, "the rules are sound: \(error)")
        return .foreign
      }
    }
  }

  private static func check(_ references: [Reference], in document: Document) {
    var start = 0
    for reference in references {
      let range = reference.range
      promise(document.passages.indices.contains(reference.passage), "a reference stands in a passage")
      let passage = document.passages[reference.passage].range
      promise(!range.isEmpty && passage.contains(range), "\(reference.rule): a reference stays in its passage")
      promise(range.lowerBound >= start, "\(reference.rule): references are in order")
      start = range.lowerBound
      if let work = reference.work {
        promise(!work.isEmpty && passage.contains(work), "\(reference.rule): the work's name is in the passage")
      }
      let cues =
        reference.axes.values.map(\.cue) + [reference.relation?.cue, reference.commitment?.cue].compactMap { $0 }
      for cue in cues {
        promise(
          cue.lowerBound >= 0 && cue.upperBound <= document.text.count, "\(reference.rule): a cue is in the text")
      }
      promise((0...1).contains(reference.confidence), "\(reference.rule): confidence is a share")
      promise(reference.target == nil || reference.unresolved == nil, "\(reference.rule): resolved or not")
    }
  }

  /// A line of the output against the reference it was made of.
  private static func check(
    _ object: [String: Any], of reference: Reference, _ document: Document, _ scalars: [Unicode.Scalar]
  ) {
    guard let start = object["start"] as? Int, let end = object["end"] as? Int, start >= 0, start < end,
      end <= scalars.count
    else { return promise(false, "\(reference.rule): start and end are in the text") }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[start..<end])
    promise(
      (object["text"] as? String).map { Array($0.utf8) } == Array(text.utf8),
      "\(reference.rule): the text is what stands from start to end")
    promise(
      Array(document.text[reference.range]) == Array(text.utf8),
      "\(reference.rule): start and end are where the reference is")
    promise(object["rule"] as? String == reference.rule, "\(reference.rule): the rule is named")
  }

  /// Identifiers of standards, one a line.
  static func identifiers(_ name: String) -> FuzzTarget {
    FuzzTarget(name: name, words: ReferenceWords.identifiers) { input in
      guard let parsing = try? parsing.get() else {
        promise(false, "the publishers' files are sound")
        return .foreign
      }
      var writing = StandardsWriting(parsing)
      for line in input.split(separator: UInt8(ascii: "\n")) {
        let identifier = line.withUnsafeBufferPointer { parsing.parse($0) }
        guard String(validating: line, as: UTF8.self) != nil else { continue }
        var json = JSONWriter()
        line.withUnsafeBufferPointer { writing.write($0, to: &json) }
        let objects = jsonLines(json.bytes)
        promise(objects.count == 1, "a line gives a line")
        let input = (objects[0]["input"] as? String).map { Array($0.utf8) }
        promise(input == Array(line), "the input is repeated")
        promise(objects[0]["designation"] as? String == identifier?.designation, "both ways of reading agree")
        if let identifier { check(identifier, parsing) }
      }
      return .kept
    }
  }

  private static func check(_ identifier: StandardIdentifier, _ parsing: StandardsParsing) {
    let designation = identifier.designation
    let again = Array(designation.utf8).withUnsafeBufferPointer { parsing.parse($0) }
    promise(
      again?.designation == designation,
      "\"\(designation)\" means itself, not \"\(again?.designation ?? "nothing")\"")
    promise(again?.publisher == identifier.publisher, "\(designation) has the same publisher")
  }

  /// The objects of JSON Lines.
  private static func jsonLines(_ bytes: [UInt8]) -> [[String: Any]] {
    promise(bytes.isEmpty || bytes.last == UInt8(ascii: "\n"), "every line is ended")
    return bytes.split(separator: UInt8(ascii: "\n")).map { line in
      guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else {
        promise(false, "a line is JSON: \(String(decoding: line, as: UTF8.self))")
        return [:]
      }
      return object
    }
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    other.lowerBound >= lowerBound && other.upperBound <= upperBound
  }
}
