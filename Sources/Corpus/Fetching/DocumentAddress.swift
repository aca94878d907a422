public enum DocumentAddress {
  public struct Target: Sendable, Hashable { public var url: String; public var accept: String }
  static let accept = "text/html, application/xhtml+xml, application/xml;q=0.9, application/pdf;q=0.9, */*;q=0.5"
  static func resolve(_ url: String, language: String) -> Target { Target(url: url, accept: accept) }
}
