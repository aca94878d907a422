import Catalogue
import Foundation

extension DataFolder {
  /// The rules: families, units, cues and the lexicon of principles.
  static var references: DataFolder { DataFolder(path: (Bundle.module.resourcePath ?? ".") + "/Data") }

  /// How publishers of standards write their identifiers.
  static var publishers: DataFolder { DataFolder(path: (Bundle.module.resourcePath ?? ".") + "/Data/publishers") }
}
