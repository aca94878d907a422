extension CitationMatrix {
  /// Overlap coefficient |R_i and R_j| / min(|R_i|, |R_j|): the share of the shorter list that is in the longer one.
  ///
  /// 0 to 1 (one list contains the other), no unit; nil when one jurisdiction cites nothing. Sizes differ widely between
  /// jurisdictions, and Jaccard's index is small for a short list inside a long one. Method section 3; Szymkiewicz 1934,
  /// Simpson 1943.
  public func overlap(_ i: Int, _ j: Int) -> Double? {
    let smaller = min(cited[i].count, cited[j].count)
    return smaller > 0 ? Double(shared(i, j)) / Double(smaller) : nil
  }

  /// Salton's cosine |R_i and R_j| / sqrt(|R_i| |R_j|) of the rows of A.
  ///
  /// 0 to 1, no unit; nil when one jurisdiction cites nothing. It also weighs the edges of the coupling graph
  /// (``CitationMatrix/communities(seed:runs:)``). Method section 3; Salton and McGill 1983.
  public func cosine(_ i: Int, _ j: Int) -> Double? {
    let product = cited[i].count * cited[j].count
    return product > 0 ? Double(shared(i, j)) / Double(product).squareRoot() : nil
  }
}
