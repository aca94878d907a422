import Foundation

/// Where the text of a document is, when its address leads to something else at a known publisher.
///
/// `https://www.legislation.gov.uk/ukpga/2018/12` becomes `https://www.legislation.gov.uk/ukpga/2018/12/data.xml`. The
/// rules are the lines of `Data/addresses.tsv`; the addresses of all other sites stay as they are.
public enum DocumentAddress {
  /// What to ask for.
  public struct Target: Sendable, Hashable {
    /// The address.
    public var url: String
    /// The `Accept` header.
    public var accept: String
    /// The language to ask for, BCP 47; empty for none.
    public var language: String
  }

  /// One line of the table.
  struct Rule: Sendable {
    /// Line in the file, from 1.
    var line: Int
    var pattern: String
    var address: String
    var accept: String
    var language: String
    var example: String
    var result: String
    var source: String
  }

  /// The `Accept` header of all others: documents first, anything else rather than nothing.
  static let accept =
    "text/html, application/xhtml+xml, application/xml;q=0.9, application/pdf;q=0.8, text/plain;q=0.7, */*;q=0.5"

  /// What to ask for to get the text of the document at `url`.
  public static func resolve(_ url: String, language: String) -> Target {
    let asWritten = Target(url: url, accept: accept, language: language)
    guard let address = try? WebAddress(url), address.port == (address.isSecure ? 443 : 80) else { return asWritten }
    let text = address.host + address.path + address.query
    for (rule, expression) in compiled {
      let whole = NSRange(text.startIndex..., in: text)
      guard let match = expression.firstMatch(in: text, options: .anchored, range: whole), match.range == whole else {
        continue
      }
      let captures = (0..<match.numberOfRanges).map { number in
        Range(match.range(at: number), in: text).map { String(text[$0]) } ?? ""
      }
      let tag = fill(rule.language, captures).lowercased()
      return Target(
        url: fill(rule.address, captures), accept: rule.accept.isEmpty ? accept : rule.accept,
        language: tag.isEmpty ? language : tag)
    }
    return asWritten
  }

  /// The lines of the table in their order.
  static let rules: [Rule] = {
    let path = (Bundle.module.resourcePath ?? ".") + "/Data/addresses.tsv"
    let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    var rules: [Rule] = []
    var hasHeader = false
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 7, !line.hasPrefix("#") else { continue }
      guard hasHeader else {
        hasHeader = true
        continue
      }
      rules.append(
        Rule(
          line: number + 1, pattern: fields[0], address: fields[1], accept: fields[2], language: fields[3],
          example: fields[4], result: fields[5], source: fields[6]))
    }
    return rules
  }()

  private static let compiled: [(Rule, NSRegularExpression)] = rules.compactMap { rule in
    (try? NSRegularExpression(pattern: #"\A(?:\#(rule.pattern))\z"#)).map { (rule, $0) }
  }

  /// Puts what was matched in the place of `$1` and, with zeros before it, of `$2:4`.
  private static func fill(_ template: String, _ captures: [String]) -> String {
    var (result, rest) = ("", template[...])
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      guard let digit = rest.first?.wholeNumberValue, digit < captures.count else { continue }
      rest.removeFirst()
      var value = captures[digit]
      if rest.first == ":", let width = rest.dropFirst().first?.wholeNumberValue {
        rest.removeFirst(2)
        value = String(repeating: "0", count: max(0, width - value.count)) + value
      }
      result += value
    }
    return result + rest
  }
}
