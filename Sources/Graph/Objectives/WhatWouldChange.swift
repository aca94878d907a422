extension CitationMatrix {
  /// What would change: for each jurisdiction i and each target s that it does not cite, but another does, the change of F
  /// and of every J_ij if i cited s (method section 7).
  ///
  /// Changes are differences of indices, -1 to 1, no unit. Kept are the `limit` targets per jurisdiction with the largest
  /// decrease of fragmentation, largest first, ties by target. `largest` is the change of J_ij farthest from 0, with its
  /// sign, and `with` the jurisdiction j; ties by j. A pair of silent jurisdictions becomes a pair, with J = 0, when one cites.
  public func whatWouldChange(limit: Int = 10) -> [Measures.Change] {
    let shared = bibliographicCoupling
    var sum = 0.0
    var number = 0
    for (i, j) in pairs {
      if let jaccard = jaccard(i, j) {
        sum += jaccard
        number += 1
      }
    }
    return jurisdictions.indices.flatMap { i in
      let changes = targets.indices.filter { counts[i][$0] == 0 }.map { target in
        change(row: i, target: target, shared: shared, sum: sum, number: number)
      }
      return changes.sorted { ($0.fragmentation, $0.standard) < ($1.fragmentation, $1.standard) }
        .prefix(limit)
    }
  }

  /// - Parameters:
  ///   - sum: of J over the pairs for which it is defined.
  ///   - number: of these pairs.
  private func change(
    row i: Int, target: Int, shared: [[Int]], sum: Double, number: Int
  ) -> Measures.Change {
    var difference = 0.0
    var added = 0
    var largest = 0.0
    var with = ""
    for j in jurisdictions.indices where j != i {
      let union = shared[i][i] + shared[j][j] - shared[i][j]
      if union == 0 { added += 1 }
      let before = union > 0 ? Double(shared[i][j]) / Double(union) : 0
      let after =
        counts[j][target] > 0
        ? Double(shared[i][j] + 1) / Double(union) : Double(shared[i][j]) / Double(union + 1)
      difference += after - before
      if abs(after - before) > abs(largest) {
        largest = after - before
        with = jurisdictions[j]
      }
    }
    return Measures.Change(
      jurisdiction: jurisdictions[i], standard: targets[target],
      fragmentation: sum / Double(number) - (sum + difference) / Double(number + added),
      largest: largest, with: with)
  }
}
