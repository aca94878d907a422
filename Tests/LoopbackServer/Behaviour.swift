import Foundation

/// What the server does when a path is asked for.
public struct Behaviour: Sendable {
  /// Answers a request, the `count`th for this path (from 1); returns whether the connection stays open.
  let perform: @Sendable (_ request: LoopbackServer.Request, _ count: Int, _ connection: Connection) -> Bool

  /// Any behaviour.
  public init(
    _ answer: @escaping @Sendable (_ request: LoopbackServer.Request, _ count: Int, _ connection: Connection) -> Bool
  ) {
    perform = answer
  }

  /// A behaviour that depends on what is asked.
  public static func chosen(by choice: @escaping @Sendable (LoopbackServer.Request) -> Behaviour) -> Behaviour {
    Behaviour { request, count, connection in choice(request).perform(request, count, connection) }
  }

  /// A whole answer with its length.
  public static func answer(
    _ status: Int, _ headers: [(String, String)] = [], _ body: [UInt8] = []
  ) -> Behaviour {
    Behaviour { _, _, connection in connection.send(Self.bytes(status, headers, body)) }
  }

  /// The bytes of an answer: status line, header fields, length, body.
  public static func bytes(_ status: Int, _ headers: [(String, String)], _ body: [UInt8]) -> [UInt8] {
    var text = "HTTP/1.1 \(status) Status\r\n"
    for (name, value) in headers { text += "\(name): \(value)\r\n" }
    if status != 304, status != 204 { text += "Content-Length: \(body.count)\r\n" }
    return Array((text + "\r\n").utf8) + (status == 304 || status == 204 ? [] : body)
  }

  /// Nothing but a status, with a short page.
  public static func status(_ status: Int, _ headers: [(String, String)] = []) -> Behaviour {
    answer(status, [("Content-Type", "text/html")] + headers, Array("<html><p>Status \(status)</p></html>".utf8))
  }

  /// Status 200 with a body of a type; `type` nil for no `Content-Type`.
  public static func body(
    _ body: [UInt8], type: String? = "text/html; charset=utf-8", _ headers: [(String, String)] = []
  ) -> Behaviour {
    answer(200, (type.map { [("Content-Type", $0)] } ?? []) + headers, body)
  }

  /// A page.
  public static func page(_ html: String, _ headers: [(String, String)] = []) -> Behaviour {
    body(Array("<!DOCTYPE html><html><body>\(html)</body></html>".utf8), headers)
  }

  /// A redirect.
  public static func redirect(_ status: Int = 302, to location: String, _ headers: [(String, String)] = []) -> Behaviour
  {
    answer(status, [("Location", location)] + headers)
  }

  /// A page with an `ETag`; 304 for whoever has it.
  public static func tagged(_ html: String, etag: String) -> Behaviour {
    Behaviour { request, count, connection in
      let isKnown = request.headers["if-none-match"] == etag
      let behaviour: Behaviour = isKnown ? .answer(304, [("ETag", etag)]) : .page(html, [("ETag", etag)])
      return behaviour.perform(request, count, connection)
    }
  }

  /// A page with a `Last-Modified`; 304 for whoever has that date.
  public static func dated(_ html: String, lastModified: String) -> Behaviour {
    Behaviour { request, count, connection in
      let isKnown = request.headers["if-modified-since"] == lastModified
      let headers = [("Last-Modified", lastModified)]
      let behaviour: Behaviour = isKnown ? .answer(304, headers) : .page(html, headers)
      return behaviour.perform(request, count, connection)
    }
  }

  /// Another behaviour for each of the first requests; the last stays.
  public static func inTurn(_ behaviours: Behaviour...) -> Behaviour {
    Behaviour { request, count, connection in
      behaviours[min(count, behaviours.count) - 1].perform(request, count, connection)
    }
  }

  /// A page in the first language of `Accept-Language` that there is, else in the first.
  public static func languages(_ pages: [(tag: String, html: String)]) -> Behaviour {
    Behaviour { request, count, connection in
      let wanted = (request.headers["accept-language"] ?? "").split(separator: ",").map {
        String($0.prefix { $0 != ";" }).trimmingCharacters(in: .whitespaces)
      }
      let found = wanted.lazy.compactMap { tag in pages.first { $0.tag == tag } }.first ?? pages[0]
      return Behaviour.page(found.html, [("Content-Language", found.tag)]).perform(request, count, connection)
    }
  }

  /// Exactly these bytes, then the end of the connection.
  public static func raw(_ bytes: [UInt8]) -> Behaviour {
    Behaviour { _, _, connection in
      connection.send(bytes)
      return false
    }
  }

  /// Exactly this text, then the end of the connection.
  public static func raw(_ text: String) -> Behaviour { raw(Array(text.utf8)) }

  /// These lines of an answer, then these bytes, then the end of the connection.
  public static func lines(_ lines: [String], _ body: [UInt8]) -> Behaviour {
    var head = ""
    for line in lines { head += line + "\r\n" }
    return raw(Array((head + "\r\n").utf8) + body)
  }

  /// The head of an answer, then nothing for so many seconds.
  public static func stalls(after start: String = "<html><p>The beg", seconds: Double = 20) -> Behaviour {
    Behaviour { _, _, connection in
      connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n" + start)
      connection.waitForEnd(seconds: seconds)
      return false
    }
  }

  /// No answer at all for so many seconds.
  public static func silent(seconds: Double = 20) -> Behaviour {
    Behaviour { _, _, connection in
      connection.waitForEnd(seconds: seconds)
      return false
    }
  }

  /// A byte at a time, `interval` seconds apart, until the client has had enough.
  public static func trickles(every interval: Double) -> Behaviour {
    Behaviour { _, _, connection in
      connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n<html><p>")
      while connection.send("a") { Thread.sleep(forTimeInterval: interval) }
      return false
    }
  }

  /// Waits, then does something else.
  public static func slowly(_ seconds: Double, _ behaviour: Behaviour) -> Behaviour {
    Behaviour { request, count, connection in
      Thread.sleep(forTimeInterval: seconds)
      return behaviour.perform(request, count, connection)
    }
  }

  /// A body in chunks without end, until the client has had enough.
  public static var endless: Behaviour {
    Behaviour { _, _, connection in
      connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
      let chunk = "1000\r\n<p>" + String(repeating: "a", count: 4093) + "\r\n"
      while connection.send(chunk) {}
      return false
    }
  }

  /// Header fields without end.
  public static var endlessHeaders: Behaviour {
    Behaviour { _, _, connection in
      connection.send("HTTP/1.1 200 OK\r\n")
      let field = "X-More: " + String(repeating: "a", count: 4000) + "\r\n"
      while connection.send(field) {}
      return false
    }
  }

  /// `size` bytes of text in pieces, for measuring.
  public static func large(_ size: Int) -> Behaviour {
    Behaviour { _, _, connection in
      connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: \(size)\r\n\r\n")
      let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 16)
      var left = size
      while left > 0 {
        guard connection.send(Array(piece.prefix(left))) else { return false }
        left -= piece.count
      }
      return true
    }
  }
}
