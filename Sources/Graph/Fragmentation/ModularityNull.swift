extension CitationMatrix {
  /// z-score of a modularity against the null model: (Q - mean) / sd over random matrices with the same row and column
  /// sums, each with the communities that one run of Leiden finds in it.
  ///
  /// Standard deviations, no range: communities appear in random graphs too, and only a Q far above theirs means
  /// something. Nil when the null does not vary or no randomisations are wanted. Method section 4; Guimera, Sales-Pardo and
  /// Amaral 2004.
  public func modularityZ(of modularity: Double, randomisations: Int = 999, seed: UInt64) throws -> Double? {
    guard randomisations > 1 else { return nil }
    var null = Curveball(
      cited: cited, columns: targets.count, source: RandomSource(seed: seed, purpose: "modularity"))
    var seeds = RandomSource(seed: seed, purpose: "modularity communities")
    null.trade(20 * null.tradesPerMatrix)
    let degrees = cited.map(\.count)
    let pairs = pairs
    var values: [Double] = []
    for _ in 0..<randomisations {
      null.trade(null.tradesPerMatrix)
      var ends: [Int] = []
      var weights: [Double] = []
      for (i, j) in pairs {
        let shared = null.shared(i, j)
        guard shared > 0 else { continue }
        ends += [i, j]
        weights.append(Double(shared) / Double(degrees[i] * degrees[j]).squareRoot())
      }
      guard !weights.isEmpty else {
        values.append(0)
        continue
      }
      let graph = CouplingGraph(nodes: jurisdictions.count, ends: ends, weights: weights)
      values.append(try graph.leiden(seeds: [seeds.next()]) { $0[0] }.modularity)
    }
    let (mean, sd) = Self.meanAndSd(values)
    // Below this, what varies is the rounding of equal values.
    return sd > 1e-9 ? (modularity - mean) / sd : nil
  }
}
