import CIgraph
import Synchronization

/// igraph, behind one lock.
///
/// Debian builds igraph without thread-local state (`IGRAPH_THREAD_SAFE` is 0): its random generator, its error handler
/// and its stack of temporaries are global. So every call happens inside ``use(seed:_:)``, one at a time, and each use
/// seeds the generator, so that its result does not depend on what ran before. The lock is not recursive.
///
/// Manual: https://igraph.org/c/doc/
enum IGraph {
  private static let lock = Mutex<Bool>(false)

  /// Runs `body` alone, with igraph's generator seeded. The default error handler would abort the process.
  static func use<Result: Sendable>(
    seed: UInt64 = 0, _ body: () throws -> Result
  ) throws -> Result {
    try lock.withLock { handlerIsSet in
      if !handlerIsSet {
        _ = igraph_set_error_handler(igraph_error_handler_ignore)
        handlerIsSet = true
      }
      try IGraph.seed(seed)
      return try body()
    }
  }

  /// Seeds igraph's generator again; only inside ``use(seed:_:)``. Half of the bits: the generator takes 32.
  static func seed(_ seed: UInt64) throws {
    try check(
      igraph_rng_seed(igraph_rng_default(), igraph_uint_t(UInt32(truncatingIfNeeded: seed ^ (seed >> 32)))),
      "igraph_rng_seed")
  }

  /// Throws when `code` is not success.
  static func check(_ code: igraph_error_t, _ function: String) throws {
    guard code == IGRAPH_SUCCESS else {
      let message = igraph_strerror(code).map { String(cString: $0) } ?? "unknown error"
      throw GraphError(function: function, code: Int(code.rawValue), message: message)
    }
  }

  /// A graph of `nodes` nodes, destroyed after `body`. `edges` holds the two ends of each edge, one after the other.
  static func withGraph<Result>(
    nodes: Int, edges: [Int], directed: Bool,
    _ body: (UnsafeMutablePointer<igraph_t>) throws -> Result
  ) throws -> Result {
    try withVector(of: edges) { ends in
      var graph = igraph_t()
      try check(igraph_create(&graph, ends, igraph_integer_t(nodes), directed), "igraph_create")
      defer { igraph_destroy(&graph) }
      return try body(&graph)
    }
  }

  /// A vector of numbers, destroyed after `body`.
  static func withVector<Result>(
    of values: [Double] = [], _ body: (UnsafeMutablePointer<igraph_vector_t>) throws -> Result
  ) throws -> Result {
    var vector = igraph_vector_t()
    try check(igraph_vector_init(&vector, igraph_integer_t(values.count)), "igraph_vector_init")
    defer { igraph_vector_destroy(&vector) }
    for (index, value) in values.enumerated() { vector.stor_begin[index] = value }
    return try body(&vector)
  }

  /// A vector of integers, destroyed after `body`.
  static func withVector<Result>(
    of values: [Int], _ body: (UnsafeMutablePointer<igraph_vector_int_t>) throws -> Result
  ) throws -> Result {
    var vector = igraph_vector_int_t()
    try check(
      igraph_vector_int_init(&vector, igraph_integer_t(values.count)), "igraph_vector_int_init")
    defer { igraph_vector_int_destroy(&vector) }
    for (index, value) in values.enumerated() { vector.stor_begin[index] = igraph_integer_t(value) }
    return try body(&vector)
  }

  /// The numbers of a vector.
  static func values(_ vector: UnsafeMutablePointer<igraph_vector_t>) -> [Double] {
    (0..<igraph_vector_size(vector)).map { vector.pointee.stor_begin[Int($0)] }
  }

  /// The numbers of a vector of integers.
  static func values(_ vector: UnsafeMutablePointer<igraph_vector_int_t>) -> [Int] {
    (0..<igraph_vector_int_size(vector)).map { Int(vector.pointee.stor_begin[Int($0)]) }
  }
}
