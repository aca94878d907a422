extension CitationMatrix {
  /// Fragmentation F = 1 - mean of J_ij over the pairs of jurisdictions for which J is defined.
  ///
  /// 0 (all cite the same) to 1 (no two share anything), no unit. A silent jurisdiction counts as sharing nothing with one
  /// that cites; two silent ones are no pair. Nil without a pair. Method section 4.
  public var fragmentation: Double? {
    var sum = 0.0
    var number = 0
    for (i, j) in pairs {
      if let jaccard = jaccard(i, j) {
        sum += jaccard
        number += 1
      }
    }
    return number > 0 ? 1 - sum / Double(number) : nil
  }

  /// Profile fragmentation 1 - mean of M_ij over the pairs for which Morisita's index is defined.
  ///
  /// 0 (all texts dwell on the same) to 1, no unit; the mean of the printed indices, each within 0...1. The interval is
  /// +- 1.96 standard errors by the jackknife over the units of all jurisdictions, deleted one at a time, cut to 0...1. The
  /// errors come from the uncut indices, which vary more. It needs 30 citing provisions in every jurisdiction that
  /// enters the mean; unit is the document where each of them has five. Nil without a pair. Method section 4.
  public var profileFragmentation: Estimate? { Self.profileFragmentation(morisitaProfiles) }

  static func profileFragmentation(_ profiles: [MorisitaProfile]) -> Estimate? {
    var sum = 0.0
    var partners = [[Int]](repeating: [], count: profiles.count)
    var number = 0
    for i in profiles.indices {
      for j in profiles.indices.dropFirst(i + 1) {
        guard let estimate = morisitaIndex(profiles[i], profiles[j]) else { continue }
        sum += min(max(estimate, 0), 1)
        number += 1
        partners[i].append(j)
        partners[j].append(i)
      }
    }
    guard number > 0 else { return nil }
    let value = 1 - sum / Double(number)
    let members = profiles.indices.filter { !partners[$0].isEmpty }
    guard members.allSatisfy({ profiles[$0].provisions >= MorisitaProfile.provisionsForInterval }) else {
      return Estimate(value: value)
    }
    let documents = members.allSatisfy {
      profiles[$0].byDocument.count >= MorisitaProfile.documentsAsUnits
    }

    var variance = 0.0
    for i in members {
      let units = documents ? profiles[i].byDocument : profiles[i].byProvision
      var mean = [Double](repeating: 0, count: units.count)
      for j in partners[i] {
        guard let replicates = profiles[i].replicates(against: profiles[j], units: units) else {
          return Estimate(value: value)
        }
        for unit in units.indices { mean[unit] += replicates[unit] / Double(number) }
      }
      variance += jackknifeVariance(mean)
    }
    let error = variance.squareRoot()
    return Estimate(
      value: value, low: min(max(value - 1.96 * error, 0), 1), high: min(max(value + 1.96 * error, 0), 1))
  }

  /// Morisita's index before it is cut to 0...1.
  private static func morisitaIndex(_ a: MorisitaProfile, _ b: MorisitaProfile) -> Double? {
    MorisitaProfile.index(
      product: a.product(b), total: a.total, twice: a.twice, otherTotal: b.total, otherTwice: b.twice)
  }
}
