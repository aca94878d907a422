extension CitationMatrix {
  /// Cited targets below which a jurisdiction is shown, but never ranked (method section 3).
  static let targetsToRank = 3
  /// False discovery rate below which a pair is called aligned or divergent (method section 3).
  static let falseDiscoveryRate = 0.05

  /// Jurisdictions with fewer than 3 cited targets, sorted: *too little text to say*.
  public var tooLittle: [String] {
    jurisdictions.indices.filter { cited[$0].count < Self.targetsToRank }.map { jurisdictions[$0] }
  }

  /// Every pair of jurisdictions with all its similarities, sorted by a, b (method section 3).
  ///
  /// - Parameters:
  ///   - significance: nil leaves z, p and q nil, and the verdict `not tested`.
  ///   - divergence: whether the Jensen-Shannon divergence is given, as it is for principles.
  public func alignment(significance: Significance?, divergence: Bool = false) -> [Measures.Pair] {
    let weights = rarityWeights
    let profiles = morisitaProfiles
    return pairs.enumerated().map { index, pair in
      let (i, j) = pair
      let test = significance?.pairs[index]
      let morisita = Self.morisita(profiles[i], profiles[j])
      return Measures.Pair(
        a: jurisdictions[i], b: jurisdictions[j], shared: shared(i, j), jaccard: jaccard(i, j),
        ruzicka: ruzicka(i, j, weights: weights), overlap: overlap(i, j), cosine: cosine(i, j),
        z: test?.z, p: test?.p, q: test?.q, morisita: morisita?.value, low: morisita?.low,
        high: morisita?.high, jensenShannon: divergence ? jensenShannon(i, j) : nil,
        verdict: verdict(i, j, test: test))
    }
  }

  /// What may be said of a pair: only q < 0.05 makes it *aligned* or *divergent*.
  private func verdict(_ i: Int, _ j: Int, test: Significance.Pair?) -> String {
    guard min(cited[i].count, cited[j].count) >= Self.targetsToRank else {
      return "too little text to say"
    }
    guard let test else { return "not tested" }
    guard test.q < Self.falseDiscoveryRate, let z = test.z, z != 0 else {
      return "as expected by chance"
    }
    return z > 0 ? "aligned" : "divergent"
  }
}
