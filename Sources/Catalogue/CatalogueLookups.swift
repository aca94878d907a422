extension Catalogue {
  /// The id under which the catalogue knows the work of `id`; `id` itself when it has no other. Ids with and without the
  /// full date meet: `/akn/it/act/legge/stato/1990-08-07/241` and `/akn/it/act/legge/stato/1990/241`.
  public func canonical(_ id: String) -> String {
    if let known = aliases[id] { return known }
    if works[id] != nil { return id }
    if let dated = dates[id] { return aliases[dated] ?? dated }
    if let undated = undatedIDs.undated(id) { return aliases[undated] ?? dates[undated] ?? undated }
    guard case .work(let work) = meaning(ofTitle: id) else { return id }
    return aliases[work] ?? work
  }

  /// Whether the catalogue has a work under `id`, or one or several whose title `id` was made from.
  public func isKnown(_ id: String) -> Bool {
    if aliases[id] != nil || works[id] != nil || canonical(id) != id { return true }
    guard let imported else { return false }
    return meaning(ofTitle: id) != .unknown || imported.work(id) != nil
  }

  /// A publisher's id with the date that the citation left out, where the catalogue knows it:
  /// `/akn/it/act/legge/stato/1990/241` -> `/akn/it/act/legge/stato/1990-08-07/241`. Any other stays.
  public func dated(_ id: String) -> String {
    if let dated = dates[id] { return dated }
    guard let known = aliases[id], undatedIDs.isUndated(id) else { return id }
    return known
  }

  /// The work of `id`, if the catalogue has it. The tables beside the program win over imported statements, unless
  /// these were true at a later date.
  public func work(_ id: String) -> Work? {
    guard let own = works[id] else { return imported?.work(id) }
    guard own.kind == .standard, let other = imported?.work(id), other.asOf > own.asOf else { return own }
    return own.updated(by: other)
  }

  /// Known editions and projects of a work, oldest first: of `ISO/IEC 27001` those of 2005, 2013, 2022.
  public func editions(of work: String) -> [Work] {
    let own = (editions[work] ?? []).compactMap { self.work($0) }
    let others = imported?.editions(of: work).filter { works[$0.id] == nil } ?? []
    guard !others.isEmpty else { return own }
    return (own + others).sorted { ($0.date, $0.id) < ($1.date, $1.id) }
  }

  /// Whether any edition or project of a work is known: of `ISO/IEC 27001`.
  public func knows(_ work: String) -> Bool { editions[work] != nil || imported?.knows(work) == true }

  /// The works of ISO and IEC with a number, sorted: of `24028`, `ISO/IEC TR 24028`. The tables beside the program decide
  /// where they know it.
  public func works(numbered number: String) -> [String] {
    numbered[number]?.sorted() ?? imported?.works(numbered: number).sorted() ?? []
  }

  /// The designation of a work that is cited under another publisher or without its type, when only one work has the
  /// number: `ISO 27001:2013` -> `ISO/IEC 27001:2013`, `ISO/IEC 24028` -> `ISO/IEC TR 24028`. Any other stays.
  public func spelled(_ designation: String) -> String {
    guard designation.hasPrefix("ISO") || designation.hasPrefix("IEC") else { return designation }
    let cited = Self.work(of: designation)
    guard designation.hasPrefix(cited), !knows(cited), let number = Self.number(of: cited) else { return designation }
    let works = works(numbered: number)
    guard works.count == 1 else { return designation }
    let spelled = works[0] + designation.dropFirst(cited.count)
    return spelled == works[0] || work(spelled) != nil ? spelled : designation
  }

  /// The latest date on which statements on the status of standards were true.
  public var asOf: String {
    let own = works.values.lazy.filter { $0.kind == .standard }.map(\.asOf).max() ?? ""
    return max(own, imported?.asOf ?? "")
  }

  /// The adoption that a national designation, dated or undated, stands for.
  public func adoption(of national: String) -> Adoption? { adopted[national] }

  /// Standards that serve a policy objective (method section 6), by designation.
  public func standards(serving objective: String) -> [Work] {
    works.values.filter { $0.kind == .standard && $0.objectives.contains(objective) }
      .sorted { $0.id < $1.id }
  }
}
