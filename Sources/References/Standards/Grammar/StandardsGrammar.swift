import Catalogue

/// The identifiers of all publishers, ready to be matched.
///
/// What matching touches lies in plain memory that is never freed while the grammar lives: reference counts would cost
/// more than the matching.
final class StandardsGrammar: @unchecked Sendable {
  /// A compiled form.
  struct Form {
    let instruction: Int32
    /// Index of the publisher's file.
    let publisher: Int32
    /// Line of that file.
    let line: Int32
    let isForText: Bool
    let isForLines: Bool
    /// The publisher's forms count in documents of some jurisdictions only.
    let isLocal: Bool
    /// Bare numbers that are years; empty for none.
    let firstYear: Int32
    let lastYear: Int32
  }

  let publishers: [PublisherFile]
  /// First words of the forms for running text: "ISO", "prEN".
  let triggers: [[UInt8]]
  /// Forms by their first two bytes.
  private let openings: FormOpenings
  private let forms: UnsafeMutableBufferPointer<Form>
  private let code: SealedProgram

  deinit { forms.deallocate() }

  /// The grammar that the publisher files in `folder` describe.
  ///
  /// - Throws: `CatalogueError` that names file, line and remedy.
  convenience init(folder: DataFolder, for ending: GrammarMachine.Ending) throws(CatalogueError) {
    try self.init(PublisherFile.all(in: folder), for: ending)
  }

  /// The grammar that `files` describe together.
  ///
  /// - Throws: `CatalogueError` that names file, line and remedy.
  init(_ files: [PublisherFile], for ending: GrammarMachine.Ending? = nil) throws(CatalogueError) {
    var program = GrammarProgram()
    let scopes = try RuleScopes(files)
    var forms: [Form] = []
    var kept: [[Pattern.Branch]] = []
    for (index, file) in files.enumerated() {
      for form in file.forms where form.use != (ending == .word ? .line : ending == .line ? .text : nil) {
        let branches = try scopes.resolved(form.branches, in: file, line: form.line)
        kept.append(branches)
        forms.append(
          Form(
            instruction: program.add(form: branches), publisher: Int32(index), line: Int32(form.line),
            isForText: form.use != .line,
            isForLines: form.use != .text, isLocal: !file.documents.isEmpty,
            firstYear: Int32(file.years?.lowerBound ?? 1), lastYear: Int32(file.years?.upperBound ?? 0)))
      }
    }
    // Rules that only forms of the other kind call are not compiled.
    for name in scopes.reached(from: kept) {
      if let branches = scopes.pattern(of: name) { program.add(rule: name, branches) }
    }
    do throws(FamilyError) { try program.link() } catch {
      throw CatalogueError(
        table: "publishers", line: 0, reason: error.reason, remedy: "Add the rule to a publisher file")
    }
    var triggers: Set<[UInt8]> = []
    for form in forms where form.isForText {
      let words = program.firstWords(of: form.instruction)
      if words.isEmpty {
        throw CatalogueError(
          table: files[Int(form.publisher)].name + ".publisher", line: Int(form.line),
          reason: "a form for running text must begin with letters",
          remedy: "Write “line” instead of “form”, or begin with a word")
      }
      triggers.formUnion(words)
    }
    publishers = files
    self.triggers = triggers.sorted { $0.lexicographicallyPrecedes($1) }
    openings = FormOpenings(
      program, forms.map { ($0.instruction, Array(files[Int($0.publisher)].publisher.utf8.prefix(2))) })
    self.forms = .allocate(capacity: forms.count)
    _ = self.forms.initialize(from: forms)
    code = SealedProgram(program)
  }

  /// The identifier that begins at `start`, put together in `reading`.
  ///
  /// - Parameters:
  ///   - ending: `line` for the first form that fits the whole line, `word` for the longest in running text.
  ///   - jurisdiction: of the document, which decides whether prefixes such as "IS" count; nil when lines are parsed.
  /// - Returns: the bytes it stands in.
  func read(
    _ text: TextView, at start: Int, limit: Int, ending: GrammarMachine.Ending, jurisdiction: String? = nil,
    into reading: inout IdentifierReading
  ) -> Range<Int>? {
    guard start < limit else { return nil }
    var longest = start
    let machine = GrammarMachine(code: code, text: text, limit: limit, ending: ending)
    let candidates = openings.forms(text.bytes[start], start + 1 < limit ? text.bytes[start + 1] : 0)
    for index in candidates {
      let form = forms[Int(index)]
      guard ending == .line ? form.isForLines : form.isForText else { continue }
      if form.isLocal, let jurisdiction, !publishers[Int(form.publisher)].applies(jurisdiction: jurisdiction) {
        continue
      }
      guard let (end, events) = machine.match(form.instruction, at: start, reading.memory), end > longest else {
        continue
      }
      reading.spare.read(events, text, start..<end, code)
      if ending == .word, reading.spare.isYear(from: form.firstYear, to: form.lastYear) { continue }
      swap(&reading.text, &reading.spare)
      longest = end
      if ending == .line { break }
    }
    return longest > start ? reading.text.begin..<longest : nil
  }
}

/// The identifier that was read last. Buffers are kept from one to the next; for one thread.
struct IdentifierReading: ~Copyable {
  /// The designation and its fields.
  fileprivate(set) var text = IdentifierText()
  fileprivate var spare = IdentifierText()
  fileprivate let memory = GrammarMachine.Memory()
}
