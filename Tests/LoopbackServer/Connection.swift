import Foundation

/// One connection of a client; closed when it goes away.
public final class Connection {
  private let descriptor: Int32
  private var pending: [UInt8] = []

  init(descriptor: Int32) {
    self.descriptor = descriptor
    // A client that never says anything does not keep a thread for ever.
    var patience = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var now: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &now, socklen_t(MemoryLayout<Int32>.size))
  }

  deinit { close(descriptor) }

  /// Sends bytes.
  ///
  /// - Returns: false when the client has gone.
  @discardableResult
  public func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Sends text.
  @discardableResult
  public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Waits until the client goes away, at most so many seconds.
  public func waitForEnd(seconds: Double) {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = Foundation.poll(&poll, 1, Int32(seconds * 1000))
  }

  /// Reads the lines of a request up to the blank one; nil when there is no further request.
  func readRequest() -> LoopbackServer.Request? {
    let end = Array("\r\n\r\n".utf8)
    var searched = 0
    while true {
      if pending.count >= end.count {
        for start in max(0, searched - 3)...(pending.count - end.count)
        where pending[start..<(start + end.count)].elementsEqual(end) {
          let head = String(decoding: pending[..<start], as: UTF8.self)
          pending.removeFirst(start + end.count)
          return Self.parse(head)
        }
      }
      searched = pending.count
      guard searched < 64 << 10 else { return nil }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      pending += buffer.prefix(count)
    }
  }

  private static func parse(_ head: String) -> LoopbackServer.Request? {
    let lines = head.split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return LoopbackServer.Request(
      path: String(target[0]), query: target.count > 1 ? String(target[1]) : "", headers: headers,
      time: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
  }
}
