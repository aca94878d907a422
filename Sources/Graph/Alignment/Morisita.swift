/// A figure with its 95 % interval.
public struct Estimate: Sendable, Hashable {
  /// The figure.
  public var value: Double
  /// Lower end of the interval; nil when there is too little text for one.
  public var low: Double?
  /// Upper end of the interval.
  public var high: Double?
}

/// What Morisita's index needs of one jurisdiction.
struct MorisitaProfile: Sendable {
  /// Citing provisions a side that an interval needs (method section 3).
  static let provisionsForInterval = 30
  /// Citing documents a side from which the document is the unit of the jackknife.
  static let documentsAsUnits = 5

  /// c_t.
  var counts: [Int]
  /// n = sum_t c_t.
  var total: Int
  /// sum_t c_t (c_t - 1).
  var twice: Int
  /// Number of citing provisions.
  var provisions: Int
  /// What deleting one citing provision takes away: columns, each once.
  var byProvision: [[(target: Int, count: Int)]]
  /// What deleting one citing document takes away.
  var byDocument: [[(target: Int, count: Int)]]

  init(counts: [Int], provisions: [CitationMatrix.CitingProvision]) {
    self.counts = counts
    self.total = counts.reduce(0, +)
    self.twice = counts.reduce(0) { $0 + $1 * ($1 - 1) }
    self.provisions = provisions.count
    self.byProvision = provisions.map { $0.targets.map { ($0, 1) } }
    self.byDocument = Dictionary(grouping: provisions, by: \.document).sorted { $0.key < $1.key }
      .map { _, provisions in
        Dictionary(grouping: provisions.flatMap(\.targets), by: \.self).sorted { $0.key < $1.key }
          .map { ($0.key, $0.value.count) }
      }
  }

  /// D = sum_t c_t (c_t - 1) / (n (n - 1)): the chance that two references drawn from the text have the same target.
  static func repetition(twice: Int, total: Int) -> Double {
    Double(twice) / (Double(total) * Double(total - 1))
  }

  /// sum_t c_it c_jt.
  func product(_ other: MorisitaProfile) -> Int {
    var sum = 0
    for target in counts.indices { sum += counts[target] * other.counts[target] }
    return sum
  }

  /// M from its sums; nil where it is not defined.
  static func index(
    product: Int, total: Int, twice: Int, otherTotal: Int, otherTwice: Int
  ) -> Double? {
    guard total > 1, otherTotal > 1, twice + otherTwice > 0 else { return nil }
    let repetitions =
      repetition(twice: twice, total: total) + repetition(twice: otherTwice, total: otherTotal)
    return 2 * Double(product) / (Double(total) * Double(otherTotal)) / repetitions
  }

  /// M with one unit of this side deleted after another, in the order of `units`; nil if one is not defined.
  func replicates(
    against other: MorisitaProfile, units: [[(target: Int, count: Int)]]
  ) -> [Double]? {
    let product = product(other)
    var replicates: [Double] = []
    replicates.reserveCapacity(units.count)
    for unit in units {
      var product = product
      var total = total
      var twice = twice
      for (target, count) in unit {
        let rest = counts[target] - count
        product -= count * other.counts[target]
        total -= count
        twice -= counts[target] * (counts[target] - 1) - rest * (rest - 1)
      }
      guard
        let index = Self.index(
          product: product, total: total, twice: twice, otherTotal: other.total, otherTwice: other.twice)
      else { return nil }
      replicates.append(index)
    }
    return replicates
  }
}

/// Variance of a figure by the delete-one jackknife over one sample: (N - 1) / N sum_u (x_u - mean)^2.
func jackknifeVariance(_ replicates: [Double]) -> Double {
  guard replicates.count > 1 else { return 0 }
  let number = Double(replicates.count)
  let mean = replicates.reduce(0, +) / number
  return replicates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } * (number - 1) / number
}

extension CitationMatrix {
  /// What Morisita's index needs, for each row.
  var morisitaProfiles: [MorisitaProfile] {
    jurisdictions.indices.map { MorisitaProfile(counts: counts[$0], provisions: provisions[$0]) }
  }

  /// Morisita's index of two citation profiles,
  /// M_ij = 2 sum_t c_it c_jt / (n_i n_j) / (D_i + D_j), D_i = sum_t c_it (c_it - 1) / (n_i (n_i - 1)).
  ///
  /// It estimates, without the bias of plugging in shares, the Morisita-Horn similarity of the profiles behind the texts:
  /// 0 (nothing in common) to 1 (the same profile), no unit, cut to that range. Nil when a side has fewer than two
  /// references in citing provisions, or no target is cited twice by either. The interval is M +- 1.96 standard errors, cut
  /// to 0...1, by the jackknife over the units of both sides, deleted one at a time; unit is the citing provision, or the
  /// document where both sides have five citing documents. It needs 30 citing provisions a side. Method section 3; Morisita
  /// 1959, Arvesen 1969 for the jackknife of two samples.
  public func morisita(_ i: Int, _ j: Int) -> Estimate? {
    Self.morisita(
      MorisitaProfile(counts: counts[i], provisions: provisions[i]),
      MorisitaProfile(counts: counts[j], provisions: provisions[j]))
  }

  static func morisita(_ a: MorisitaProfile, _ b: MorisitaProfile) -> Estimate? {
    guard
      let index = MorisitaProfile.index(
        product: a.product(b), total: a.total, twice: a.twice, otherTotal: b.total, otherTwice: b.twice)
    else { return nil }
    let value = min(max(index, 0), 1)
    let enough = min(a.provisions, b.provisions) >= MorisitaProfile.provisionsForInterval
    let documents =
      min(a.byDocument.count, b.byDocument.count) >= MorisitaProfile.documentsAsUnits
    guard enough,
      let first = a.replicates(against: b, units: documents ? a.byDocument : a.byProvision),
      let second = b.replicates(against: a, units: documents ? b.byDocument : b.byProvision)
    else { return Estimate(value: value) }
    let error = (jackknifeVariance(first) + jackknifeVariance(second)).squareRoot()
    return Estimate(
      value: value, low: min(max(index - 1.96 * error, 0), 1), high: min(max(index + 1.96 * error, 0), 1))
  }
}
