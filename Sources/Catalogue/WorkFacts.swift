extension Work {
  /// What is known of the work when a second catalogue speaks of it at a later date: its statements hold, gaps in them
  /// are filled from here.
  ///
  /// Two catalogues of one work differ in what they tell: IEC's says that ISO/IEC 17799:2005 was replaced, ISO's by what.
  /// Only the date on which a statement was true decides between statements that exclude each other.
  public func updated(by later: Work) -> Work {
    var work = self
    func take(_ fact: WritableKeyPath<Work, String>) {
      if !later[keyPath: fact].isEmpty { work[keyPath: fact] = later[keyPath: fact] }
    }
    take(\.status)
    take(\.asOf)
    take(\.withdrawn)
    take(\.urn)
    // Titles, dates and committees do not change with time: the first statement stays.
    for fact in [\Work.form, \.title, \.date, \.committee, \.url] where work[keyPath: fact].isEmpty { take(fact) }
    if !later.source.isEmpty, later.source != source {
      work.source = source.isEmpty ? later.source : "\(source) | \(later.source)"
    }
    if !later.replacedBy.isEmpty { work.replacedBy = later.replacedBy }
    if !later.amendedBy.isEmpty { work.amendedBy = later.amendedBy }
    work.settle()
    return work
  }

  /// Brings status and successors together: catalogues call `withdrawn` what was replaced, and name the projects that
  /// are to replace an edition still in force.
  public mutating func settle() {
    if status == "withdrawn", !replacedBy.isEmpty { status = "replaced" }
    if status == "published" {
      replacedBy = []
      withdrawn = ""
    }
  }
}

/// Dates of ISO 8601 that may be only a year or a month: `2022`, `2022-10`, `2022-10-25`.
public enum PartialDate {
  /// Whether what happened on `date` had happened by `day`. Where one is less exact than the other, it may have: what
  /// came in 2022-10 had come by 2022, and by 2022-10-01.
  public static func had(_ date: String, happenedBy day: String) -> Bool { date <= day || date.hasPrefix(day) }

  /// Whether `later` is after `earlier` for certain, as exact as both are: `2022-10` is not after `2022`.
  public static func isAfter(_ later: String, _ earlier: String) -> Bool {
    later > earlier && !later.hasPrefix(earlier) && !earlier.isEmpty
  }

  /// Whether both may be the same day.
  public static func agree(_ a: String, _ b: String) -> Bool { a.hasPrefix(b) || b.hasPrefix(a) }
}
