/// A function of igraph failed. The program goes on; no figure is made up.
public struct GraphError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The function that failed: `igraph_pagerank`.
  public var function: String
  /// igraph's error code (igraph_error_type_t); 0 when the result itself is not usable.
  public var code: Int
  /// What igraph says of the code.
  public var message: String

  /// "igraph_pagerank: Invalid value (4)".
  public var description: String { "\(function): \(message) (\(code))" }
}
