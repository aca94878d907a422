/// How the matrix compares with random ones of the same row and column sums (method section 3).
public struct Significance: Sendable, Hashable {
  /// One pair of jurisdictions.
  public struct Pair: Sendable, Hashable {
    /// Standard deviations of the null model from its mean, negative: fewer shared than expected; nil where the null does not vary.
    public var z: Double?
    /// Two-sided p, 1 / (randomisations + 1) to 1.
    public var p: Double
    /// Benjamini-Hochberg q over all pairs that have a p, 0 to 1.
    public var q: Double
  }

  /// For each pair of rows in order; nil where a side cites nothing: there is nothing to test.
  public var pairs: [Pair?]
  /// Mean fragmentation of the random matrices; nil without a pair.
  public var fragmentationMean: Double?
  /// Standard deviation of it (divisor N - 1).
  public var fragmentationSd: Double?
  /// Standardised effect size (F - mean) / sd; nil where the null does not vary.
  public var effectSize: Double?
}

extension CitationMatrix {
  /// Tests each pair's number of shared targets, and fragmentation, against degree-preserving randomisations.
  ///
  /// Null model: curveball with 5 trades per row between matrices, 100 per row before the first. z = (shared - mean) / sd;
  /// p = (1 + number at least as far from the mean) / (randomisations + 1), two-sided. Row sums are fixed, so p is that of
  /// Jaccard's index too. Method section 3; Strona et al. 2014, Benjamini and Hochberg 1995.
  ///
  /// - Returns: nil when there are not two jurisdictions that cite, or no randomisations are wanted.
  public func significance(randomisations: Int = 9_999, seed: UInt64) -> Significance? {
    let tested = pairs.map { !cited[$0].isEmpty && !cited[$1].isEmpty }
    guard randomisations > 1, tested.contains(true) else { return nil }
    let pairs = pairs
    let degrees = cited.map(\.count)
    // The number of matrices in which a pair shares k targets, at offset + k: sums stay exact and small.
    var offsets: [Int] = []
    var size = 0
    for (i, j) in pairs {
      offsets.append(size)
      size += min(degrees[i], degrees[j]) + 1
    }
    var histogram = [Int32](repeating: 0, count: size)
    var fragmentations: [Double] = []
    fragmentations.reserveCapacity(randomisations)

    var null = Curveball(
      cited: cited, columns: targets.count, source: RandomSource(seed: seed, purpose: "curveball"))
    null.trade(20 * null.tradesPerMatrix)
    for _ in 0..<randomisations {
      null.trade(null.tradesPerMatrix)
      var sum = 0.0
      var number = 0
      for (index, (i, j)) in pairs.enumerated() {
        let shared = tested[index] ? null.shared(i, j) : 0
        histogram[offsets[index] + shared] += 1
        let union = degrees[i] + degrees[j] - shared
        guard union > 0 else { continue }
        sum += Double(shared) / Double(union)
        number += 1
      }
      fragmentations.append(1 - sum / Double(number))
    }

    let results = pairs.enumerated().map { index, pair -> (z: Double?, p: Double)? in
      guard tested[index] else { return nil }
      let end = index + 1 < offsets.count ? offsets[index + 1] : size
      return Self.test(observed: shared(pair.0, pair.1), histogram: histogram[offsets[index]..<end])
    }
    let q = benjaminiHochberg(results.map { $0?.p })
    let (mean, sd) = Self.meanAndSd(fragmentations)
    return Significance(
      pairs: zip(results, q).map { result, q in
        guard let result, let q else { return nil }
        return Significance.Pair(z: result.z, p: result.p, q: q)
      },
      fragmentationMean: mean, fragmentationSd: sd,
      effectSize: fragmentation.flatMap { sd > 0 ? ($0 - mean) / sd : nil })
  }

  /// z and two-sided p of `observed`, given how often the null had 0, 1, 2 ... Exact in integers.
  private static func test(observed: Int, histogram: ArraySlice<Int32>) -> (z: Double?, p: Double) {
    let counts = histogram.map(Int.init)
    let number = counts.reduce(0, +)
    let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    let squares = counts.enumerated().reduce(0) { $0 + $1.offset * $1.offset * $1.element }
    let distance = abs(number * observed - sum)
    let extreme = counts.enumerated().reduce(0) {
      abs(number * $1.offset - sum) >= distance ? $0 + $1.element : $0
    }
    let spread = number * squares - sum * sum
    let sd = (Double(spread) / Double(number) / Double(number - 1)).squareRoot()
    let mean = Double(sum) / Double(number)
    return (
      spread > 0 ? (Double(observed) - mean) / sd : nil, Double(1 + extreme) / Double(number + 1)
    )
  }

  /// Mean, and standard deviation with divisor N - 1; measured from the first value, so that equal values give exactly 0.
  static func meanAndSd(_ values: [Double]) -> (mean: Double, sd: Double) {
    let shifted = values.map { $0 - values[0] }
    let mean = shifted.reduce(0, +) / Double(values.count)
    let squares = shifted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (values[0] + mean, (squares / Double(values.count - 1)).squareRoot())
  }
}

/// Benjamini-Hochberg q of each p: the smallest false discovery rate at which it is rejected, 0 to 1. Nil stays nil and
/// is no test. Method section 3; Benjamini and Hochberg 1995.
func benjaminiHochberg(_ p: [Double?]) -> [Double?] {
  let order = p.indices.filter { p[$0] != nil }.sorted { (p[$0] ?? 1, $0) < (p[$1] ?? 1, $1) }
  var q = [Double?](repeating: nil, count: p.count)
  var smallest = 1.0
  for (rank, index) in order.enumerated().reversed() {
    smallest = min(smallest, (p[index] ?? 1) * Double(order.count) / Double(rank + 1))
    q[index] = smallest
  }
  return q
}
