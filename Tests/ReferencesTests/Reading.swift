import Catalogue
import Foundation
import Markup

@testable import References

/// The detector with everything that lies beside the program; built once.
enum Program {
  static let catalogue = Result { () throws(CatalogueError) in try Catalogue.embedded() }
  static let detector = Result { () throws(CatalogueError) in try Detector(catalogue: try catalogue.get()) }
  /// The rules alone: no work is known by name.
  static let detectorWithoutNames = Result { () throws(CatalogueError) in try Detector(catalogue: try .empty()) }
  static let resolver = Result { () throws(CatalogueError) in try Resolver(catalogue: try catalogue.get()) }
  static let parsing = Result { () throws(CatalogueError) in try StandardsParsing() }
  static let data = DataFolder(path: (Bundle.module.resourcePath ?? ".") + "/Data")
}

extension Catalogue {
  /// A catalogue of nothing.
  static func empty() throws(CatalogueError) -> Catalogue {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    for table in DataFolder.catalogue.names(prefix: "", suffix: ".tsv") {
      _ = FileManager.default.createFile(atPath: path + "/" + table, contents: Data("id\n".utf8))
    }
    return try Catalogue(folder: DataFolder(path: path))
  }
}

extension Document {
  /// A text with one passage a line, all in one provision.
  init(_ text: String, name: String = "sample", provision: Provision? = nil) {
    self.init(name: name, dialect: .text)
    self.text = Array(text.utf8)
    if let provision { provisions.append(provision) }
    var start = 0
    for line in self.text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !line.isEmpty {
        passages.append(Passage(range: start..<start + line.count, provision: provision == nil ? 0 : 1))
      }
      start += line.count + 1
    }
  }
}

/// What the program finds in a sample.
struct Reading {
  let document: Document
  let references: [Reference]

  /// - Parameter sample: a text, possibly with markers, which are removed.
  init(
    _ sample: String, _ language: String = "en", in jurisdiction: String = "", only kinds: Set<ReferenceKind>? = nil
  ) throws {
    document = Document(MarkedText(sample).text)
    references = try Program.detector.get().references(in: document, language: language, jurisdiction: jurisdiction)
      .filter { kinds?.contains($0.kind) ?? true }
  }

  /// The sample as the program would mark it.
  var marked: String { MarkedText.mark(String(decoding: document.text, as: UTF8.self), references.map(\.range)) }

  /// The ids of the targets with their pinpoints: "de:bdsg section/3/2".
  var targets: [String] {
    references.map { [$0.target?.id, $0.target?.pinpoint].compactMap { $0 }.joined(separator: " ") }
  }

  /// The texts of the spans.
  var texts: [String] { references.map { text($0.range) } }

  func text(_ range: Range<Int>) -> String { String(decoding: document.text[range], as: UTF8.self) }

  /// The value of an axis and its cue as text, of the first reference: "dated «2023»".
  func axis(_ axis: Axis, of index: Int = 0) -> String? {
    guard index < references.count, let value = references[index].axes[axis] else { return nil }
    return "\(value.value) «\(text(value.cue))»"
  }
}

/// Runs `body` with a view of `text` and its folded copy.
func withView<R>(_ text: String, _ body: (TextView) throws -> R) rethrows -> R {
  let bytes = Array(text.utf8)
  return try bytes.withUnsafeBufferPointer { bytes in
    let folded = fold(bytes)
    return try folded.withUnsafeBufferPointer { try body(TextView(bytes: bytes, folded: $0)) }
  }
}

/// Random numbers that are the same for the same seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
