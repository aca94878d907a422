import Catalogue
import Corpus
import Foundation

/// Where imported catalogues lie: one directory per user, unless the user says otherwise.
enum CatalogueStore {
  /// The variable of the environment that names the directory.
  static let variable = "CONCORD_STORE"

  /// For `--help`.
  static let discussion = """
    Imported catalogues are kept in the directory that --store names, else the variable \(variable), else \
    $XDG_DATA_HOME/concord, else ~/.local/share/concord. lookup, detect and analyse use what was imported there.
    """

  /// The directory when none is given: `$CONCORD_STORE`, `$XDG_DATA_HOME/concord`, `~/.local/share/concord`
  /// (XDG Base Directory Specification: a relative path is ignored).
  static func directory(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
    if let own = environment[variable], !own.isEmpty { return own }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/concord" }
    return (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share/concord"
  }

  /// What was imported: the index of the first of `directories` that has one. A damaged index is named and left out.
  static func index(in directories: [String?]) -> ImportedIndex? {
    for directory in directories.compactMap({ $0 }) {
      do throws(CatalogueError) {
        if let index = try ImportedIndex(directory: directory) { return index }
      } catch {
        complain("\(error) Going on with the program's own tables.")
        return nil
      }
    }
    return nil
  }
}

extension Title {
  /// The titles under which an imported instrument is cited.
  static func titles(_ imported: ImportedWork) -> [Title] {
    imported.titles.map {
      Title(
        work: imported.id, jurisdiction: imported.jurisdiction, language: imported.language, title: $0,
        year: Int(imported.published.prefix(4)) ?? 0)
    }
  }
}

extension Work {
  /// What imported catalogues say, one work per source: the English title where a work has several.
  static func statements(_ imported: [ImportedWork]) -> [Work] {
    let english = Set(imported.lazy.filter { $0.language == "en" }.map(\.id))
    return imported.filter { $0.language.isEmpty || $0.language == "en" || !english.contains($0.id) }.map(Work.init)
  }

  /// What an imported catalogue says of a work.
  init(_ imported: ImportedWork) {
    self.init(
      id: imported.id, kind: imported.kind == .standard ? .standard : .instrument, form: imported.form,
      jurisdiction: imported.kind == .standard ? Catalogue.publisher(of: imported.id) : imported.jurisdiction,
      title: imported.title, date: imported.published, status: imported.status, replacedBy: imported.replacedBy,
      amendedBy: imported.amendedBy, committee: imported.committee, source: imported.source, asOf: imported.asOf,
      urn: imported.urn, withdrawn: imported.withdrawn)
  }
}
