/// The degree in which a national standard adopts an international one belongs to the national one.
///
/// "GB/T 22080-2016 (ISO/IEC 27001:2013, IDT)": the words stand beside the standard that is adopted and speak of the one
/// that adopts it (ISO/IEC Guide 21-1:2005, clause 4).
enum AdoptionAxis {
  private static let international: Set<String> = ["ISO", "IEC", "ITU", "ITU-T", "ITU-R", "IWA", "OIML"]

  /// Moves the value of the axis from adopted standards to the ones that adopt them in the same passage.
  static func settle(_ mentions: inout [Mention], _ objects: [Int]) {
    for index in objects {
      guard let value = mentions[index].axes[.adoption], isInternational(mentions[index]) else { continue }
      let national = objects.last {
        $0 < index && mentions[$0].kind == .standard && !isInternational(mentions[$0])
          && mentions[$0].identifier != nil && mentions[index].range.lowerBound - mentions[$0].range.upperBound <= 120
      }
      guard let national else { continue }
      if mentions[national].axes[.adoption] == nil { mentions[national].axes[.adoption] = value }
      mentions[index].axes[.adoption] = nil
    }
  }

  private static func isInternational(_ mention: Mention) -> Bool {
    guard let identifier = mention.identifier else { return mention.kind != .standard }
    return international.contains(identifier.publisher)
  }
}
