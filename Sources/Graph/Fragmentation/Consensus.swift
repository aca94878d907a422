/// What many partitions of the same nodes agree on (method section 4).
struct Consensus: Sendable {
  /// Share of runs from which two nodes belong together, in percent.
  static let percent = 95
  /// Number of runs in which two nodes were together, `[i][j]`.
  let together: [[Int]]
  /// Number of partitions.
  let runs: Int

  /// - Parameter runs: membership of each node, one array a run, all of the same length.
  init(runs: [[Int]]) {
    let nodes = runs.first?.count ?? 0
    var together = [[Int]](repeating: [Int](repeating: 0, count: nodes), count: nodes)
    for membership in runs {
      for i in 0..<nodes {
        for j in 0..<nodes where membership[i] == membership[j] { together[i][j] += 1 }
      }
    }
    self.together = together
    self.runs = runs.count
  }

  /// Community of each node, numbered from 0 in order of first members: the connected components of the pairs that are
  /// together often enough.
  var membership: [Int] {
    var membership = [Int](repeating: -1, count: together.count)
    var number = 0
    for start in together.indices where membership[start] < 0 {
      var open = [start]
      membership[start] = number
      while let node = open.popLast() {
        for other in together.indices
        where membership[other] < 0 && together[node][other] * 100 >= Self.percent * runs {
          membership[other] = number
          open.append(other)
        }
      }
      number += 1
    }
    return membership
  }

  /// Smallest share of runs in which two of `members` were together; nil when there are no two.
  func smallest(in members: [Int]) -> Double? {
    var smallest: Int?
    for (position, i) in members.enumerated() {
      for j in members.dropFirst(position + 1) { smallest = min(smallest ?? runs, together[i][j]) }
    }
    return smallest.map { Double($0) / Double(runs) }
  }
}
