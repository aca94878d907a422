import ArgumentParser
import Catalogue
import Foundation

/// `concord catalogue timing`: what a look-up costs on this machine.
struct CatalogueTiming: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timing", abstract: "Measures look-ups in the imported works.", shouldDisplay: false)

  @Option(help: "Directory of the store.")
  var store: String?

  func run() throws {
    try reportingFaults {
      guard let index = CatalogueStore.index(in: [store ?? CatalogueStore.directory()]) else {
        complain("nothing was imported. Import a catalogue first: concord catalogue import FILE")
        throw Exit.noInput
      }
      let ids = Array(index.ids)
      let works = ids.map(Catalogue.work(of:))
      let numbers = works.compactMap(Catalogue.number(of:))
      var found = 0
      func time(_ label: String, _ keys: [String], _ look: (String) -> Bool) {
        let start = ContinuousClock.now
        for key in keys where look(key) { found += 1 }
        let time = ContinuousClock.now - start
        let nanoseconds = Double(time.components.attoseconds) / 1e9 + Double(time.components.seconds) * 1e9
        print("\(label): \(Int(nanoseconds / Double(max(1, keys.count)))) ns, \(keys.count) look-ups")
      }
      time("a work by its designation", ids) { index.work($0) != nil }
      time("a designation that is not there", ids.map { $0 + "?" }) { index.work($0) != nil }
      time("whether a work is known", works) { index.knows($0) }
      time("all editions of a work", works) { !index.editions(of: $0).isEmpty }
      time("works by their number", numbers) { !index.works(numbered: $0).isEmpty }
      print("\(index.count) works, \(found) found")
    }
  }
}
