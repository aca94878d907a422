import Foundation
import Markup
import Testing

/// The documents of the corpus and of the benchmark, where they are at hand.
@Suite(.enabled(if: Surroundings.hasCorpus, "needs the corpus (CONCORD_SHARED or ../shared)"))
struct CorpusTests {
  static func files(_ folder: String, _ endings: Set<String>) -> [String] {
    let root = "\(Surroundings.shared)/\(folder)"
    guard let walk = FileManager.default.enumerator(atPath: root) else { return [] }
    return walk.compactMap { $0 as? String }.filter { endings.contains(($0 as NSString).pathExtension) }
      .sorted().map { "\(root)/\($0)" }
  }

  @Test func everyDocumentIsRead() throws {
    for path in Self.files("corpus", ["html", "xml", "md", "txt"])
      + Self.files("bench/inputs", ["xml", "html"])
    {
      // Text whose letters were lost on its way out of a PDF; see LegibilityOfTheCorpusTests.
      if path.hasSuffix("CH/national-ai-strategy-2019.de.txt") { continue }
      let read = try DocumentReader().read(path: path)
      #expect(read.passages.count > 2, "\(path)")
      checkInvariants(read, separated: read.dialect != .text)
    }
  }

  static let provisions: [(file: String, ids: [String])] = [
    (
      "corpus/EU/ai-act-2024-1689.en.html",
      ["art_6", "art_6__para_2", "art_113", "rec_12", "rec_180", "anx_III", "anx_XIII", "chp_III__sec_2"]
    ),
    (
      "corpus/EU/ai-act-2024-1689.en.fmx.xml",
      ["art_6", "art_6__para_2", "art_113", "rec_12", "rec_180", "anx_III", "anx_XIII", "chp_III__sec_2"]
    ),
    ("bench/inputs/html/GDPR_en.html", ["art_99", "art_6__para_1", "rec_173", "chp_III__sec_2"]),
    ("corpus/CN/pipl-2021.zh.md", ["art_74", "chp_2__sec_1"]),
    ("corpus/KR/ai-basic-act.ko.md", ["art_43", "art_8__para_2"]),
    ("corpus/CN/genai-interim-measures-2023.zh.html", ["art_1", "art_24"]),
    ("corpus/BR/lgpd-13709-2018.pt.html", ["art_1", "art_65", "art_55-A"]),
    ("bench/inputs/xml/P-8.6.xml", ["sec_4__subsec_1", "part_1", "sched_1"]),
    ("bench/inputs/xml/ukpga_20000032_en.xml", ["section-1-1", "schedule-1-paragraph-1-2"]),
  ]

  @Test(arguments: provisions)
  func provisionsAreFound(_ file: String, _ ids: [String]) throws {
    let read = try DocumentReader().read(path: "\(Surroundings.shared)/\(file)")
    let found = Set(read.provisions.map(\.eId))
    for id in ids { #expect(found.contains(id), "\(file): \(id)") }
  }
}
