/// The id of a work without a title, as lawyers write it: ids follow contract section 1.
///
/// `/us/cfr/t17/s116` is "17 CFR 116", `http://data.europa.eu/eli/reg/2016/679/oj` is "EU Regulation 2016/679".
func readable(_ id: String) -> String {
  let parts = id.split(separator: "/", omittingEmptySubsequences: true)
  if id.hasPrefix("/us/"), let label = federal(parts.dropFirst().map(String.init)) { return label }
  if let position = parts.firstIndex(of: "eli"), parts.count >= position + 4 {
    let form = String(parts[position + 1])
    let name =
      ["reg": "Regulation", "dir": "Directive", "dec": "Decision", "reco": "Recommendation"][form] ?? form
    return "EU \(name) \(parts[position + 2])/\(parts[position + 3])"
  }
  if id.hasPrefix("http://www.legislation.gov.uk/id/"), parts.count >= 6 {
    return "UK \(parts[3]) \(parts[4])/\(parts[5])"
  }
  if id.hasPrefix("ca:") { return "\(id.dropFirst(3)) (CA)" }
  if id.hasPrefix("de:") { return "\(id.dropFirst(3)) (DE)" }
  guard let scheme = id.range(of: "://") else { return id }
  let path = id[scheme.upperBound...].drop { $0 != "/" }.dropFirst()
  return path.isEmpty ? id : String(path)
}

/// United States: `["cfr", "t17", "s116"]`.
private func federal(_ parts: [String]) -> String? {
  guard parts.count >= 2 else { return nil }
  func number(_ position: Int) -> String? {
    guard parts.count > position else { return nil }
    return parts[position].first?.isLetter == true ? String(parts[position].dropFirst()) : parts[position]
  }
  let tail = number(2).map { " \($0)" } ?? ""
  switch parts[0] {
  case "usc": return number(1).map { "\($0) USC\(tail)" }
  case "cfr": return number(1).map { "\($0) CFR\(tail)" }
  case "fr": return "\(parts[1]) Fed. Reg.\(tail)"
  case "stat": return "\(parts[1]) Stat.\(tail)"
  case "pl": return parts.count > 2 ? "Public Law \(parts[1])-\(parts[2])" : nil
  case "eo": return "Executive Order \(parts[1])"
  default: return nil
  }
}
