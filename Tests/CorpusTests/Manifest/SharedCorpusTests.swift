import Foundation
import Testing

@testable import Corpus

@Suite(.enabled(if: Shared.has("corpus/manifest.tsv"), "no shared corpus beside the package"))
struct SharedCorpusTests {
  @Test func everyDocumentIsFound() throws {
    let manifest = try readManifest(corpus: Shared.path + "/corpus")
    // One line gives an address with a remark behind it.
    #expect(
      manifest.problems.allSatisfy { $0.kind == .invalidValue && $0.reason.hasSuffix("is not a web address") }
    )
    #expect(manifest.problems.map(\.line) == [133])
    #expect(manifest.entries.count == 158)
    #expect(Set(manifest.entries.map(\.id)).count == 158)
    #expect(Set(manifest.entries.map(\.jurisdiction)).count == 36)
    #expect(manifest.entries.allSatisfy { $0.notIngested == nil && !$0.title.isEmpty })
    #expect(manifest.documents.count == 153)
    // 14 lines have no address.
    #expect(manifest.entries.count { $0.url != nil } == 143)
    let act = manifest.entries.filter { $0.work == "eu-ai-act-2024-1689" }
    #expect(
      act.map(\.id) == [
        "eu-ai-act-2024-1689.en", "eu-ai-act-2024-1689.en-html", "eu-ai-act-2024-1689.fr",
        "eu-ai-act-2024-1689.nl",
      ])
    #expect(
      manifest.entries.contains {
        $0.title
          == "Digital Charter Implementation Act 2022, Part 3 (\"Artificial Intelligence and Data Act\")"
      })
  }

  @Test func theLayoutFindsTheSameFiles() throws {
    let copy = try TemporaryCorpus()
    let table = try readManifest(corpus: Shared.path + "/corpus")
    for entry in table.entries { try copy.write(entry.path ?? "", [0x78]) }
    let layout = try readManifest(corpus: copy.path)
    let expected = table.entries.compactMap(\.path).filter { !$0.hasPrefix("_PRIVATE") }
    #expect(Set(layout.entries.compactMap(\.path)) == Set(expected))
    #expect(layout.problems.map(copy.plain).allSatisfy { $0.hasPrefix("C/_PRIVATE: ") })
    let works = Set(table.entries.filter { $0.path?.hasPrefix("_") != true }.map(\.work))
    #expect(Set(layout.entries.map(\.work)) == works)
  }
}
