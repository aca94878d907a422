import Foundation

/// Concentration of publishers per policy objective (method section 4), in order of objectives.
///
/// With s_op the share of publisher p among the citations of objective o: Herfindahl-Hirschman index sum_p s_op^2,
/// 1/S to 1; effective number of publishers 1 / HHI, 1 to S; Shannon evenness H / ln S, 0 to 1, of S publishers. No
/// units. Citations are counted, self-citations left out; a joint publisher (ISO/IEC) is one of its own. Sources:
/// Hirschman 1945, Herfindahl 1950, Laakso and Taagepera 1979, Pielou 1966.
func concentration(_ corpus: CountedCorpus, facts: StandardFacts) -> [Measures.Objective] {
  var publishers: [String: [String: Int]] = [:]
  for root in facts.withObjectives {
    for objective in facts[root]?.objectives ?? [] { publishers[objective, default: [:]] = [:] }
  }
  for citation in corpus.citations where citation.layer == .standards && !citation.isSelf {
    guard let standard = facts[citation.root] else { continue }
    for objective in standard.objectives {
      publishers[objective, default: [:]][standard.publisher, default: 0] += 1
    }
  }
  return publishers.sorted { $0.key < $1.key }.map { Measures.Objective(objective: $0, publishers: $1) }
}

extension Measures.Objective {
  /// The figures of an objective, given citations per publisher, each at least 1.
  init(objective: String, publishers: [String: Int]) {
    let counts = publishers.values.sorted()
    let citations = counts.reduce(0, +)
    let shares = counts.map { Double($0) / Double(max(citations, 1)) }
    let hhi = shares.reduce(0) { $0 + $1 * $1 }
    let entropy = shares.reduce(0) { $0 - $1 * Foundation.log($1) }
    self.objective = objective
    self.citations = citations
    self.publishers = publishers
    self.hhi = citations > 0 ? hhi : nil
    self.effectivePublishers = citations > 0 ? 1 / hhi : nil
    self.evenness = counts.count > 1 ? min(entropy / Foundation.log(Double(counts.count)), 1) : nil
  }
}
