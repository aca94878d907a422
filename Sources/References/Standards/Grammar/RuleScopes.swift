import Catalogue

/// Which rule a name means: one of the same file, else one of `shared`, else `file.rule`.
struct RuleScopes {
  /// Patterns of the rules as the files write them, by full name.
  private let written: [String: [Pattern.Branch]]
  /// The same with full names in them.
  private(set) var rules: [(name: String, branches: [Pattern.Branch])] = []
  private var byName: [String: [Pattern.Branch]] = [:]

  /// - Throws: `CatalogueError` when a rule calls one that does not exist.
  init(_ files: [PublisherFile]) throws(CatalogueError) {
    var written: [String: [Pattern.Branch]] = [:]
    for file in files {
      for rule in file.rules { written[file.name + "." + rule.name] = rule.branches }
    }
    self.written = written
    for file in files {
      for rule in file.rules {
        let branches = try resolved(rule.branches, in: file, line: rule.line)
        rules.append((file.name + "." + rule.name, branches))
        byName[file.name + "." + rule.name] = branches
      }
    }
  }

  /// Full names of the rules that `forms` call, directly and by way of others, in a fixed order.
  func reached(from forms: [[Pattern.Branch]]) -> [String] {
    var seen: Set<String> = []
    var order: [String] = []
    func visit(_ branches: [Pattern.Branch]) {
      for branch in branches {
        for pattern in branch.patterns {
          switch pattern {
          case .rule(let name):
            guard seen.insert(name).inserted else { continue }
            order.append(name)
            visit(byName[name] ?? [])
          case .choice(let inner, _, _), .field(_, let inner): visit(inner)
          default: continue
          }
        }
      }
    }
    for form in forms { visit(form) }
    return order
  }

  /// The pattern of the rule with this full name.
  func pattern(of rule: String) -> [Pattern.Branch]? { byName[rule] }

  /// `branches` with the full names of all rules.
  ///
  /// - Throws: `CatalogueError` when a rule does not exist.
  func resolved(
    _ branches: [Pattern.Branch], in file: PublisherFile, line: Int
  ) throws(CatalogueError) -> [Pattern.Branch] {
    var result: [Pattern.Branch] = []
    for branch in branches {
      var copy = branch
      copy.patterns = []
      for pattern in branch.patterns {
        switch pattern {
        case .rule(let name):
          let candidates = [file.name + "." + name, "shared." + name, name]
          guard let full = candidates.first(where: { written[$0] != nil }) else {
            throw CatalogueError(
              table: file.name + ".publisher", line: line, reason: "there is no rule “$\(name)”",
              remedy: "Add a line “rule \(name) PATTERN” to this file or to shared.publisher")
          }
          copy.patterns.append(.rule(full))
        case .choice(let inner, let optional, let repeated):
          copy.patterns.append(
            .choice(try resolved(inner, in: file, line: line), optional: optional, repeated: repeated))
        case .field(let field, let inner):
          copy.patterns.append(.field(field, try resolved(inner, in: file, line: line)))
        default: copy.patterns.append(pattern)
        }
      }
      result.append(copy)
    }
    return result
  }
}
