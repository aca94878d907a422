import Foundation
import Testing

@testable import Corpus

@Suite struct ObjectStoreTests {
  private let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  // of "abc"

  @Test func aContentIsTakenUnderItsDigest() throws {
    let corpus = try TemporaryCorpus(["incoming/x": "abc"])
    let contents = ObjectStore(directory: corpus.path)
    #expect(!contents.contains(digest))
    try contents.take(fileAt: corpus.path + "/incoming/x", hash: digest)
    #expect(contents.path(of: digest) == corpus.path + "/objects/ba/" + digest)
    #expect(contents.isWhole(digest))
    #expect(!FileManager.default.fileExists(atPath: corpus.path + "/incoming/x"))
  }

  /// A damaged content is replaced when it comes again; a whole one is left as it is.
  @Test func damageIsRepaired() throws {
    let corpus = try TemporaryCorpus(["objects/ba/\(digest)": "abd", "incoming/x": "abc", "incoming/y": "abc"])
    let contents = ObjectStore(directory: corpus.path)
    #expect(contents.contains(digest))
    #expect(!contents.isWhole(digest))
    try contents.take(fileAt: corpus.path + "/incoming/x", hash: digest)
    #expect(contents.isWhole(digest))
    try contents.take(fileAt: corpus.path + "/incoming/y", hash: digest)
    #expect(try FileManager.default.contentsOfDirectory(atPath: corpus.path + "/incoming").isEmpty)
  }

  @Test func aCopyMustBeWhatItsNameSays() throws {
    let corpus = try TemporaryCorpus(["a.html": "abd"])
    let contents = ObjectStore(directory: corpus.path + "/.concord")
    #expect(throws: StoreError.self) { try contents.keep(copyOf: corpus.path + "/a.html", hash: digest) }
    #expect(!contents.contains(digest))
    try corpus.write("a.html", Array("abc".utf8))
    try contents.keep(copyOf: corpus.path + "/a.html", hash: digest)
    #expect(contents.isWhole(digest))
    #expect(FileManager.default.fileExists(atPath: corpus.path + "/a.html"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: contents.incoming).isEmpty)
  }

  @Test func leftoversAreCleared() throws {
    let corpus = try TemporaryCorpus(["incoming/x": "half", "objects/ba/\(digest)": "abc"])
    ObjectStore(directory: corpus.path).clearIncoming()
    #expect(try FileManager.default.contentsOfDirectory(atPath: corpus.path + "/incoming").isEmpty)
    #expect(ObjectStore(directory: corpus.path).isWhole(digest))
  }

  @Test func theLockIsHeldOnce() throws {
    let corpus = try TemporaryCorpus()
    var first: StoreLock? = try StoreLock(directory: corpus.path)
    let error = #expect(throws: StoreError.self) { try StoreLock(directory: corpus.path) }
    #expect(error?.kind == .busy)
    #expect(error?.reason == "another concord (process \(getpid())) is changing this store")
    withExtendedLifetime(first) {}
    first = nil
    _ = try StoreLock(directory: corpus.path)
  }
}
