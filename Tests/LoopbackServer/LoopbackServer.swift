import Foundation
import Synchronization

/// A web server on this machine for tests: each path has a `Behaviour`, good or bad, and every request is kept.
///
/// ```swift
/// let server = try LoopbackServer(["/law": .page("<p>Section 1</p>")])
/// server.url("/law")        // http://127.0.0.1:54321/law
/// server.requests           // what was asked, in order
/// ```
///
/// It listens on a free port of 127.0.0.1. `/robots.txt` is 404 unless a behaviour is given.
public final class LoopbackServer: Sendable {
  /// One request as it came.
  public struct Request: Sendable {
    /// `/law`, without the query.
    public var path: String
    /// `a=1`, empty without one.
    public var query: String
    /// Names in lower case.
    public var headers: [String: String]
    /// Seconds on a clock that only goes forward.
    public var time: Double
  }

  /// Why there is no server.
  public struct Failure: Error {}

  /// The port it listens on.
  public let port: Int
  private let site: Site

  /// A server with a behaviour for each path; `*` is for all others.
  public init(_ routes: [String: Behaviour] = [:]) throws {
    let (listener, port) = try Self.listen()
    self.port = port
    site = Site(listener: listener, routes: routes)
    let thread = Thread { [site] in site.listenUntilForgotten() }
    thread.stackSize = 256 << 10
    thread.start()
  }

  deinit { site.forget() }

  /// A port on which nobody listens.
  public static func freePort() throws -> Int {
    let (listener, port) = try listen()
    close(listener)
    return port
  }

  private static func listen() throws -> (listener: Int32, port: Int) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        listener >= 0 && bind(listener, address, length) == 0 && Foundation.listen(listener, 128) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard isListening else { throw Failure() }
    return (listener, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// `http://127.0.0.1:PORT` and `path`.
  public func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// What was asked so far.
  public var requests: [Request] { site.state.withLock { $0.requests } }

  /// The paths that were asked for so far, without `/robots.txt`.
  public var paths: [String] { requests.map(\.path).filter { $0 != "/robots.txt" } }

  /// How many requests were answered at the same time, at most.
  public var mostInService: Int { site.state.withLock { $0.mostInService } }

  /// Gives a path another behaviour.
  public func set(_ path: String, _ behaviour: Behaviour) { site.state.withLock { $0.routes[path] = behaviour } }
}

/// What the threads of a server share.
private final class Site: Sendable {
  struct State {
    var routes: [String: Behaviour]
    var requests: [LoopbackServer.Request] = []
    var inService = 0
    var mostInService = 0
    var isForgotten = false
  }

  let state: Mutex<State>
  private let listener: Int32

  init(listener: Int32, routes: [String: Behaviour]) {
    self.listener = listener
    state = Mutex(State(routes: routes))
  }

  deinit { close(listener) }

  func forget() { state.withLock { $0.isForgotten = true } }

  /// Takes connections. A test often names its server for the last time before the request is under way, and Swift may
  /// then let go of it: it goes on for some seconds after that.
  func listenUntilForgotten() {
    var idle = 0
    while idle < 10 {
      var event = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
      if poll(&event, 1, 1000) > 0 {
        let connection = accept(listener, nil, nil)
        if connection >= 0 { serve(connection) }
        idle = 0
      } else if state.withLock({ $0.isForgotten }) {
        idle += 1
      }
    }
  }

  private func serve(_ descriptor: Int32) {
    let thread = Thread { [self] in
      let connection = Connection(descriptor: descriptor)
      // Keep-alive: requests until the client or the behaviour ends it.
      while let request = connection.readRequest() {
        let (behaviour, count) = begin(request)
        let goesOn = behaviour.perform(request, count, connection)
        state.withLock { $0.inService -= 1 }
        if !goesOn { return }
      }
    }
    thread.stackSize = 256 << 10
    thread.start()
  }

  private func begin(_ request: LoopbackServer.Request) -> (Behaviour, Int) {
    state.withLock { state in
      state.requests.append(request)
      state.inService += 1
      state.mostInService = max(state.mostInService, state.inService)
      let behaviour =
        state.routes[request.path] ?? (request.path == "/robots.txt" ? nil : state.routes["*"]) ?? .status(404)
      return (behaviour, state.requests.count { $0.path == request.path })
    }
  }
}
