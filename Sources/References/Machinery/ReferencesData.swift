import Catalogue
import Foundation

extension DataFolder {
  /// The rules: families, publishers, units, cues and the lexicon of principles.
  static var references: DataFolder { DataFolder(path: (Bundle.module.resourcePath ?? ".") + "/Data") }
}
