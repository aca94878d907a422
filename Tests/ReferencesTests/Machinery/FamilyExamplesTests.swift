import Markup
import Testing

@testable import References

/// Every family file carries its own examples; here they are run, with all other families beside it.
struct FamilyExamplesTests {
  /// A line of a family file that says what must be found.
  struct Case: Sendable, CustomTestStringConvertible {
    let family: Family
    let sample: String
    let targets: [String]

    var testDescription: String { "\(family.name): \(sample)" }
  }

  static let families = (try? Family.all(in: Program.data)) ?? []
  static let examples = families.flatMap { family in
    family.examples.map { Case(family: family, sample: $0.text, targets: $0.targets) }
  }
  static let nothing = families.flatMap { family in
    family.nothing.map { Case(family: family, sample: $0, targets: []) }
  }

  /// What the program finds in the sample, in the family's first language and jurisdiction.
  private func references(_ example: Case, by detector: Detector) throws -> [Reference] {
    let family = example.family
    return try detector.references(
      in: Document(MarkedText(example.sample).text), language: family.languages.first ?? "en",
      jurisdiction: family.home ?? family.jurisdictions.first { !$0.hasPrefix("-") } ?? "")
  }

  /// The sample with markers around whole references, and around the works in them: an example may mark either.
  private func marked(_ example: Case, _ references: [Reference]) -> [String] {
    let text = MarkedText(example.sample).text
    return [references.map(\.range), references.map { $0.work ?? $0.range }].map { MarkedText.mark(text, $0) }
  }

  @Test(arguments: examples)
  func anExampleIsFoundWithItsSpansAndTargets(example: Case) throws {
    let found = try references(example, by: Program.detectorWithoutNames.get()).filter {
      $0.rule == example.family.name
    }
    #expect(marked(example, found).contains(example.sample))
    #expect(found.map { $0.target?.id } == example.targets)
  }

  /// The catalogue may know a work by its name and give it an id of its own; no reference gets lost by that.
  @Test(arguments: examples)
  func withTheCatalogueTheSameSpansAreFound(example: Case) throws {
    // The samples of families that point back name the works they mean, which other families find.
    let pointsBack = example.family.works.isEmpty
    let found = try references(example, by: Program.detector.get()).filter {
      $0.kind == example.family.kind && (!pointsBack || $0.rule == example.family.name)
    }
    #expect(marked(example, found).contains(example.sample))
    #expect(found.allSatisfy { $0.target != nil })
  }

  @Test(arguments: nothing)
  func aTextWithoutAReferenceGivesNone(example: Case) throws {
    let found = try references(example, by: Program.detector.get()).filter { $0.rule == example.family.name }
    #expect(marked(example, found) == [example.sample, example.sample])
  }

  @Test func everyFamilyIsRead() throws {
    let files = Program.data.names(prefix: "", suffix: ".family")
    #expect(files.count > 20)
    #expect(try Family.all(in: Program.data).count == files.count)
    #expect(Set(Self.families.map(\.name)).count == files.count, "two families share a name")
  }

  @Test(arguments: families.map(\.name))
  func aFamilySaysWhatItFindsAndWhatNot(name: String) throws {
    let family = try #require(Self.families.first { $0.name == name })
    #expect(family.examples.count >= 2 || !family.examples.isEmpty && !family.nothing.isEmpty)
    for example in family.examples {
      #expect(MarkedText(example.text).ranges.count == example.targets.count, "line \(example.line)")
      #expect(!example.targets.isEmpty, "line \(example.line)")
    }
    #expect(!family.source.isEmpty)
    #expect(!family.forms.isEmpty)
    // Which work is meant, a family says itself or leaves to what was cited before.
    #expect(!family.works.isEmpty || family.forms.allSatisfy { $0.pointsBack })
  }
}
