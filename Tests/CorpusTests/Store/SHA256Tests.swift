import Testing

@testable import Corpus

@Suite struct SHA256Tests {
  /// Examples of FIPS 180-4 (<https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values>).
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func vectors(text: String, digest: String) {
    #expect(SHA256.hexDigest(of: text.utf8) == digest)
  }

  @Test func piecesMakeTheSameDigest() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for length in 0...bytes.count {
      let whole = SHA256.hexDigest(of: bytes[..<length])
      var digest = SHA256()
      var index = 0
      while index < length {
        let end = min(index + 1 + index % 70, length)
        digest.update(Array(bytes[index..<end]))
        index = end
      }
      #expect(digest.hexDigest() == whole)
      #expect(digest.hexDigest() == whole)
    }
  }

  @Test func files() throws {
    let corpus = try TemporaryCorpus(["a": "abc"])
    #expect(
      SHA256.hexDigest(ofFile: corpus.path + "/a")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256.hexDigest(ofFile: corpus.path + "/b") == nil)
  }
}
