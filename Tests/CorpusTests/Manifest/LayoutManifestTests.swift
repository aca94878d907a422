import Foundation
import Testing

@testable import Corpus

@Suite struct LayoutManifestTests {
  @Test func documentsFromNames() throws {
    let corpus = try TemporaryCorpus([
      "EU/ai-act.en.html": "x", "EU/ai-act.fr.html": "x", "US-CA/sb_53.txt": "x", "G20/a/b.PDF": "x",
      "EU/data.json": "x", "EU/.hidden.txt": "x", ".git/EU/x.txt": "x", ".concord/x.txt": "x",
      "_tables/x.txt": "x", "Reports/index.html": "x", "README.md": "x",
    ])
    let manifest = try readManifest(corpus: corpus.path)
    #expect(manifest.form == .layout)
    #expect(manifest.problems.map(corpus.plain) == [])
    #expect(manifest.entries.map(\.id) == ["eu-ai-act.en", "eu-ai-act.fr", "g20-a-b", "us-ca-sb-53"])
    #expect(manifest.entries.map(\.work) == ["eu-ai-act", "eu-ai-act", "g20-a-b", "us-ca-sb-53"])
    #expect(manifest.entries.map(\.jurisdiction) == ["EU", "EU", "G20", "US-CA"])
    #expect(manifest.entries.map(\.language) == ["en", "fr", "", ""])
    #expect(manifest.entries.map(\.title) == ["ai act", "ai act", "b", "sb 53"])
    #expect(
      manifest.entries.map(\.path) == [
        "EU/ai-act.en.html", "EU/ai-act.fr.html", "G20/a/b.PDF", "US-CA/sb_53.txt",
      ])
    #expect(manifest.entries.allSatisfy { $0.notIngested == nil && $0.line == nil })
  }

  @Test func whatLiesElsewhereIsNamed() throws {
    let corpus = try TemporaryCorpus([
      "act.en.html": "x", "_PRIVATE/a.txt": "x", "_PRIVATE/b.txt": "x", "FR/loi.txt": "x",
    ])
    try corpus.link("FR/out.txt", to: "/etc/hostname")
    try corpus.link("FR/dangling.txt", to: "nothing")
    let manifest = try readManifest(corpus: corpus.path)
    #expect(
      manifest.problems.map { corpus.plain($0) } == [
        "C/FR/dangling.txt: the file FR/dangling.txt is not there. Put the file there or correct the path.",
        "C/FR/out.txt: the path \"FR/out.txt\" leads out of the corpus through a symbolic link. Copy the file "
          + "into the corpus.",
        "C/_PRIVATE: is not the code of a jurisdiction; its files are left out. Give its code, such as FR or US-CA, "
          + "or the name of a body in capitals, such as OECD.",
        "C/act.en.html: lies in no directory of a jurisdiction. Move it into one, such as EU/act.en.html.",
      ])
    #expect(manifest.entries.map(\.id) == ["fr-dangling", "fr-loi", "fr-out"])
    #expect(manifest.entries.map { $0.notIngested == nil } == [false, true, false])
  }

  @Test func anEmptyDirectoryHasNoDocuments() throws {
    let corpus = try TemporaryCorpus()
    let error = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path) }
    #expect(error.kind == .noDocuments)
    #expect(error.exitCode == 66)
    #expect(
      corpus.plain(error) == "C: holds no documents. Add a sources.yaml or manifest.tsv, or files named "
        + "JURISDICTION/name.language.extension.")
  }

  @Test func noDirectory() throws {
    let corpus = try TemporaryCorpus(["file": "x"])
    let missing = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path + "/none") }
    #expect(missing.exitCode == 66)
    #expect(
      corpus.plain(missing)
        == "C/none: cannot be opened: No such file or directory. Give the path of a corpus directory.")
    let file = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path + "/file") }
    #expect(file.kind == .missing)
    #expect(
      corpus.plain(file)
        == "C/file: is not a directory. Give the path of a corpus directory; concord detect reads "
        + "single files.")
  }

  @Test func aManifestThatIsADirectory() throws {
    let corpus = try TemporaryCorpus(["sources.yaml/x.txt": "x"])
    let error = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path) }
    #expect(corpus.plain(error) == "C/sources.yaml: is not a file. Put a regular file in its place.")
  }

  @Test func aManifestThatIsTooLarge() throws {
    let corpus = try TemporaryCorpus(["manifest.tsv": ""])
    let file = try #require(FileHandle(forWritingAtPath: corpus.path + "/manifest.tsv"))
    try file.truncate(atOffset: UInt64(manifestLimit) + 1)
    let error = try #require(throws: ManifestError.self) { try readManifest(corpus: corpus.path) }
    #expect(error.exitCode == 78)
    #expect(
      corpus.plain(error) == "C/manifest.tsv: holds 16777217 bytes, more than the 16777216 allowed. Split it."
    )
  }
}
