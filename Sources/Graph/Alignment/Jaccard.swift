import Foundation

extension CitationMatrix {
  /// |R_i and R_j|: number of targets that both jurisdictions cite.
  public func shared(_ i: Int, _ j: Int) -> Int {
    var shared = 0
    var x = 0
    var y = 0
    while x < cited[i].count, y < cited[j].count {
      if cited[i][x] == cited[j][y] {
        shared += 1
        x += 1
        y += 1
      } else if cited[i][x] < cited[j][y] {
        x += 1
      } else {
        y += 1
      }
    }
    return shared
  }

  /// Jaccard's index J_ij = |R_i and R_j| / |R_i or R_j|: the share of the cited targets that both cite.
  ///
  /// 0 (nothing shared) to 1 (the same set), no unit; nil when neither cites anything. A silent jurisdiction and one
  /// that cites share nothing: 0. Method section 3; Jaccard 1901.
  public func jaccard(_ i: Int, _ j: Int) -> Double? {
    let shared = shared(i, j)
    let union = cited[i].count + cited[j].count - shared
    return union > 0 ? Double(shared) / Double(union) : nil
  }

  /// Weights of the targets, w_t = ln(1 + n / n_t), with n jurisdictions of which n_t cite t.
  ///
  /// ln 2 (all cite it) to ln(1 + n) (one does), no unit: sharing a rare standard says more than sharing a common
  /// one. Method section 3.
  public var rarityWeights: [Double] {
    citingJurisdictions.map { Foundation.log(1 + Double(jurisdictions.count) / Double($0)) }
  }

  /// Ruzicka's index of the rows of A weighted by rarity,
  /// sum_t min(a_it, a_jt) w_t / sum_t max(a_it, a_jt) w_t with w of ``rarityWeights``.
  ///
  /// 0 to 1, no unit; nil when neither cites anything. Method section 3; Ruzicka 1958.
  ///
  /// - Parameter weights: ``rarityWeights``, computed once for all pairs.
  public func ruzicka(_ i: Int, _ j: Int, weights: [Double]) -> Double? {
    var smaller = 0.0
    var larger = 0.0
    for target in targets.indices {
      let first = counts[i][target] > 0
      let second = counts[j][target] > 0
      if first && second { smaller += weights[target] }
      if first || second { larger += weights[target] }
    }
    return larger > 0 ? smaller / larger : nil
  }
}
