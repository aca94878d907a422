import ArgumentParser

/// `concord catalogue`: the works that citations resolve to.
struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "Looks into the catalogue of known works, extends and checks it.",
    discussion: CatalogueStore.discussion,
    subcommands: [CatalogueLookup.self, CatalogueImportCommand.self, CatalogueCheckCommand.self, CatalogueTiming.self])
}
