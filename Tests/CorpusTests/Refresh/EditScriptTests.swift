import Testing

@testable import Corpus

@Suite struct EditScriptTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 0), ("", "a", 0), ("abc", "abc", 3), ("abc", "axc", 2), ("abcabba", "cbabac", 4),
    ("abcdef", "defabc", 3), ("aaaa", "aa", 2), ("xabc", "abcx", 3),
  ])
  func longestCommonSubsequence(old: String, new: String, length: Int) throws {
    let (before, after) = (old.utf8.map(Int.init), new.utf8.map(Int.init))
    let script = try #require(EditScript(from: before, to: after))
    let kept = script.partner.enumerated().compactMap { index, other in other.map { (index, $0) } }
    #expect(kept.count == length)
    #expect(kept.allSatisfy { before[$0.0] == after[$0.1] })
    #expect(zip(kept, kept.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 < $1.1 })
  }

  /// Against the table of all common subsequences.
  @Test func asLongAsByTheTable() throws {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<300 {
      let old = (0..<random(30)).map { _ in random(4) }
      let new = (0..<random(30)).map { _ in random(4) }
      var table = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
      for (i, a) in old.enumerated() {
        for (j, b) in new.enumerated() {
          table[i + 1][j + 1] = a == b ? table[i][j] + 1 : max(table[i][j + 1], table[i + 1][j])
        }
      }
      let script = try #require(EditScript(from: old, to: new))
      #expect(script.partner.count { $0 != nil } == table[old.count][new.count], "\(old) \(new)")
    }
  }

  @Test func tooMuchForOneScript() {
    #expect(EditScript(from: Array(0..<1500), to: Array(5000..<6500)) == nil)
  }
}
