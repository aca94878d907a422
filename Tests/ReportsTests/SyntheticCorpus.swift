import Catalogue
import References

@testable import Graph
@testable import Reports

/// Numbers that look random and are the same on every machine.
struct Sequence64 {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// Small numbers often, large ones seldom: how works are cited.
  mutating func skewed(_ bound: Int) -> Int { min(below(bound), below(bound), below(bound)) }
}

/// A corpus made up for the tests: invented documents that cite real standards in a plausible way.
struct SyntheticCorpus {
  static let jurisdictions = [
    "AU", "BR", "CA", "CH", "CN", "COE", "DE", "EU", "FR", "GB", "IN", "IT", "JP", "KE", "KR", "NL", "OECD",
    "SG",
    "US", "ZA",
  ]
  static let languages = ["CN": "zh", "JP": "ja", "KR": "ko", "DE": "de", "FR": "fr", "BR": "pt", "IT": "it"]
  static let themes = [
    ("accountability", "Accountability"), ("transparency", "Transparency"), ("fairness", "Fairness"),
    ("privacy", "Privacy"), ("safety", "Safety"), ("security", "Security"), ("robustness", "Robustness"),
    ("human-oversight", "Human oversight"), ("human-rights", "Human rights"),
    ("human-centred", "Human-centred"),
    ("beneficence", "Beneficence"), ("inclusion", "Inclusion"), ("sustainability", "Sustainability"),
    ("contestability", "Contestability"), ("proportionality", "Proportionality"),
    ("cooperation", "Cooperation"),
    ("literacy", "Literacy"), ("truthfulness", "Truthfulness"), ("children", "Children"),
    ("labour", "Labour"),
    ("intellectual-property", "Intellectual property"), ("innovation", "Innovation"),
  ].map { (id: $0.0, title: $0.1) }
  static let objectives = [
    ("quality-safety", "Quality, safety and reliability"), ("data-governance", "Data governance"),
    ("ethics", "Good governance and ethics"), ("conformity", "Policy, regulation and compliance"),
  ].map { (id: $0.0, title: $0.1) }

  static let standardTitles: [(String, String)] = [
    ("ISO/IEC 27001", "Information security management systems. Requirements"),
    ("ISO/IEC 42001", "Artificial intelligence. Management system"),
    ("ISO/IEC 23894", "Artificial intelligence. Guidance on risk management"),
    ("NIST AI 100-1", "Artificial Intelligence Risk Management Framework"),
    ("ISO/IEC 22989", "Artificial intelligence concepts and terminology"),
    ("ISO 31000", "Risk management. Guidelines"), ("ISO/IEC 27701", "Privacy information management systems"),
    ("ISO 9001", "Quality management systems. Requirements"),
    ("ISO/IEC TR 24028", "Overview of trustworthiness in artificial intelligence"),
    ("IEEE 7000", "Model process for addressing ethical concerns during system design"),
    ("ISO/IEC 25059", "Quality model for AI systems"),
    ("ISO/IEC 38507", "Governance implications of the use of AI"),
    ("IEC 61508", "Functional safety of electrical, electronic and programmable electronic systems"),
    ("ISO 14971", "Application of risk management to medical devices"),
    ("ISO 26262", "Road vehicles. Functional safety"),
    ("ISO/IEC 5338", "AI system life cycle processes"), ("ISO/IEC 17065", "Bodies certifying products"),
    ("ISO/IEC TR 24027", "Bias in AI systems and AI aided decision making"),
    ("ITU-T Y.3172", "Machine learning in future networks"),
    ("ETSI EN 304 223", "Securing AI. Baseline cyber security requirements"),
  ]
  static let instruments: [(String, String)] = [
    ("http://data.europa.eu/eli/reg/2024/1689/oj", "Artificial Intelligence Act"),
    ("http://data.europa.eu/eli/reg/2016/679/oj", "General Data Protection Regulation"),
    ("OECD/LEGAL/0449", "Recommendation of the Council on Artificial Intelligence"),
    (
      "CETS 225",
      "Framework Convention on Artificial Intelligence and Human Rights, Democracy and the Rule of Law"
    ),
    ("policy:unesco-ai-ethics-2021", "Recommendation on the Ethics of Artificial Intelligence"),
    (
      "A/RES/78/265",
      "Seizing the opportunities of safe, secure and trustworthy artificial intelligence systems"
    ),
    ("/us/eo/14110", "Executive Order 14110"), ("CETS 108", "Convention for the Protection of Individuals"),
  ]

  /// Findings over `count` citations; `hostile` text is put into every field that a document can fill.
  static func findings(citations count: Int = 5_000, hostile: String? = nil) -> Findings {
    var random = Sequence64(42)
    let standards = standardTitles.map(\.0) + (1...40).map { "ISO/IEC \(30_000 + 7 * $0)" }
    let acts = instruments.map(\.0) + (1...70).map { "/us/cfr/t\($0 % 50 + 1)/s\(100 + $0)" }
    let documents = makeDocuments(&random, hostile: hostile)
    let counting = documents.filter { $0.counts && $0.reading == .read }
    var citations: [Citation] = []
    for position in 0..<count {
      let document = counting[random.skewed(counting.count)]
      citations.append(
        citation(position, of: document, standards: standards, acts: acts, &random, hostile: hostile))
    }
    var works: [String: Work] = [:]
    for (id, title) in standardTitles {
      works[id] = Work(
        id: id, kind: .standard, title: title, status: id == "ISO 9001" ? "withdrawn" : "published",
        objectives: ["ethics"], url: "https://www.iso.org/standard/\(works.count + 1).html")
    }
    for (id, title) in instruments {
      works[id] = Work(id: id, kind: .instrument, title: title, status: "in-force")
    }
    var findings = Findings(
      title: hostile ?? "Artificial intelligence: what policy documents cite", documents: documents,
      citations: citations, measures: .nothing, works: works, themes: themes, objectives: objectives,
      isProfileCorpus: hostile != nil, notes: hostile.map { [$0] } ?? [])
    findings.modes = [
      GovernanceMode(id: "sandboxes", group: "mode", title: "Sandboxes", covers: "regulatory sandboxes"),
      GovernanceMode(id: "mandates", group: "role", title: "Mandates standards", covers: "requires conformity"),
    ]
    findings.evidence = documents.flatMap { document in
      (0..<5).map { number in
        GovernanceEvidence(
          document: document.id, mode: number == 4 ? "mandates" : "sandboxes",
          strength: number == 4 ? .mention : number == 2 ? .normative : .statement,
          modifier: number == 3 ? .negated : nil, start: 100 * number + 8, end: 100 * number + 17,
          text: "sandboxes", language: document.language, provisionLabel: "Article \(number + 1)",
          quote: "Some 😀 sandboxes \(hostile ?? "are set up") (\(number)).", quoteOffset: 7)
      }
    }
    findings.governance = documentGovernance(documents: documents, evidence: findings.evidence)
    findings.measures = MeasuredCorpus(findings: findings).measures
    return findings
  }

  private static func makeDocuments(_ random: inout Sequence64, hostile: String?) -> [CitingDocument] {
    let titles = [
      "Artificial Intelligence Act", "National Strategy for Artificial Intelligence",
      "Model Governance Framework",
      "Guidelines for trustworthy systems", "Ethics principles", "Standards framework for AI",
      "Data strategy",
      "Report on foundation models",
    ]
    var documents: [CitingDocument] = []
    for (row, code) in jurisdictions.enumerated() {
      for number in 0..<(2 + (row * 5) % 7) {
        let state = random.below(20)
        documents.append(
          CitingDocument(
            id: "\(code.lowercased())-\(number)", work: "\(code.lowercased())-work-\(number)",
            jurisdiction: code,
            title: hostile ?? "\(titles[number % titles.count]) (\(code))",
            kind: hostile ?? ["law", "strategy", "guideline"][number % 3],
            date: hostile ?? "20\(16 + random.below(9))-0\(1 + random.below(9))-12",
            language: languages[code] ?? "en",
            path: "\(code)/document-\(number).html",
            url: hostile == nil ? "https://example.org/\(code)/\(number)" : "javascript:alert(1)",
            reading: state == 0 ? .notIngested : state == 1 ? .notReadable : .read,
            reason: hostile ?? (state == 0 ? "no file" : state == 1 ? "scanned pages without text" : ""),
            dialect: "html", characters: 20_000 + random.below(400_000), words: 3_000 + random.below(60_000),
            provisions: 40, hash: "ab12", counts: state != 2))
      }
    }
    return documents
  }

  private static func citation(
    _ position: Int, of document: CitingDocument, standards: [String], acts: [String],
    _ random: inout Sequence64, hostile: String?
  ) -> Citation {
    let article = 1 + random.below(60)
    let sort = random.below(10)
    let lead =
      "Providers shall, for the purposes of this Article and having regard to the state of the art, apply "
    let tail =
      " or an equivalent management system, and keep the documentation at the disposal of the authority."
    func made(_ text: String, _ kind: ReferenceKind, target: String, root: String) -> Citation {
      let text = hostile.map { "\(text) \($0)" } ?? text
      let head = "\(lead)(\(article).\(position % 97)) "
      return Citation(
        document: document.id, citing: document.work, jurisdiction: document.jurisdiction,
        start: 100 * position, end: 100 * position + text.unicodeScalars.count, text: text,
        language: document.language, kind: kind, target: target, root: root, provision: "art_\(article)",
        provisionLabel: hostile ?? "Article \(article)", isSelf: position % 41 == 0, rule: "synthetic",
        confidence: 0.9,
        quote: head + text + tail, quoteOffset: head.unicodeScalars.count)
    }
    if sort < 3 {
      let root = standards[random.skewed(standards.count)]
      let year = random.below(4) == 0 ? ":20\(13 + 9 * random.below(2))" : ""
      var citation = made(root + year, .standard, target: root + year, root: root)
      if !year.isEmpty {
        citation.axes = ["precision": .init(value: "dated", start: citation.end - 5, end: citation.end)]
        citation.status = year == ":2013" ? "replaced" : "published"
        citation.replacedBy = year == ":2013" ? "\(root):2022" : nil
      }
      return citation
    }
    if sort < 6 {
      let root = acts[random.skewed(acts.count)]
      var citation = made(instruments.first { $0.0 == root }?.1 ?? root, .instrument, target: root, root: root)
      if position % 3 == 0 {
        let relations = Relation.allCases.filter { $0 != .cites }
        citation.relation = .init(
          value: relations[position / 3 % relations.count],
          cue: position % 2 == 0 ? .init(start: citation.start - 3, end: citation.start) : nil)
      }
      return citation
    }
    let theme = themes[random.skewed(themes.count)]
    return made(
      theme.title.lowercased(), .principle, target: "principle:\(theme.id)", root: "principle:\(theme.id)")
  }
}
