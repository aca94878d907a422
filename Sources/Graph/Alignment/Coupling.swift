extension CitationMatrix {
  /// Bibliographic coupling B = A A^T: targets that two jurisdictions share, `[i][j]`; the diagonal is the number of
  /// targets each cites.
  ///
  /// Targets, 0 to the number of columns, symmetric. Method section 3; Kessler 1963.
  public var bibliographicCoupling: [[Int]] {
    var coupling = [[Int]](
      repeating: [Int](repeating: 0, count: jurisdictions.count), count: jurisdictions.count)
    for i in jurisdictions.indices {
      coupling[i][i] = cited[i].count
    }
    for (i, j) in pairs {
      let shared = shared(i, j)
      coupling[i][j] = shared
      coupling[j][i] = shared
    }
    return coupling
  }

  /// Co-citation C = A^T A: jurisdictions that cite two targets both, `[s][t]`; the diagonal is the number of
  /// jurisdictions that cite each.
  ///
  /// Jurisdictions, 0 to n, symmetric. Method section 3; Small 1973.
  public var coCitation: [[Int]] {
    var coCitation = [[Int]](
      repeating: [Int](repeating: 0, count: targets.count), count: targets.count)
    for row in cited {
      for s in row {
        for t in row { coCitation[s][t] += 1 }
      }
    }
    return coCitation
  }
}
