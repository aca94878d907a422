import Foundation

extension CitationMatrix {
  /// p_it = c_it / sum_t c_it: the citation profile of a jurisdiction, one share per target.
  ///
  /// Shares of its citing provisions' references, 0 to 1, summing to 1; nil when it cites nothing. Method section 3.
  public func profile(_ i: Int) -> [Double]? {
    let sum = counts[i].reduce(0, +)
    guard sum > 0 else { return nil }
    return counts[i].map { Double($0) / Double(sum) }
  }

  /// Jensen-Shannon divergence of two profiles, in bits:
  /// (KL(p_i, m) + KL(p_j, m)) / 2 with m = (p_i + p_j) / 2 and logarithms to base 2.
  ///
  /// 0 (the same profile) to 1 (nothing in common); nil when one jurisdiction cites nothing. The plug-in estimate is
  /// biased upwards where texts are short: it is meant for principles, which are few and often cited. Method
  /// section 3; Lin 1991.
  public func jensenShannon(_ i: Int, _ j: Int) -> Double? {
    guard let p = profile(i), let q = profile(j) else { return nil }
    var divergence = 0.0
    for target in targets.indices {
      let mean = (p[target] + q[target]) / 2
      let first = p[target] > 0 ? p[target] * Foundation.log2(p[target] / mean) : 0
      let second = q[target] > 0 ? q[target] * Foundation.log2(q[target] / mean) : 0
      divergence += (first + second) / 2
    }
    return min(max(divergence, 0), 1)
  }
}
