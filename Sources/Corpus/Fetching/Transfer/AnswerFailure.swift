import CCurl

extension Visit {
  /// The failure that an answer is, nil for a document, an unchanged document or a redirect.
  func failure(of answer: HTTPClient.Answer, policy: FetchPolicy) -> FetchFailure? {
    switch answer.end {
    case .complete: return statusFailure(answer)
    case .stopped(.enough): return statusFailure(answer)
    case .stopped(.expandedTooLarge):
      return failure(
        .tooLarge, "is larger than \(policy.expandedLimit) bytes", remedy: "Fetch a smaller form of the document")
    case .compressedTooLarge:
      return failure(
        .tooLarge, "is larger than \(policy.compressedLimit) bytes on its way",
        remedy: "Fetch a smaller form of the document")
    case .stopped(.headersTooLarge):
      return failure(.httpError, "sends headers without end", remedy: "Open the address in a browser")
    case .stopped(.notADocument(let type)): return notADocument(type.refusal ?? "is no document")
    case .stopped(.unwritable(.full)):
      return failure(
        .noSpace, "there is no room on the disk", remedy: "Free some space and run again", isTransient: true)
    case .stopped(.unwritable(.system(let message))):
      return failure(
        .unwritable, "cannot be written to the disk: \(message)", remedy: "Check the directory of the store")
    case .stalled:
      return failure(
        .timeout, "less than a byte a second came for \(Self.seconds(policy.stallSeconds))",
        remedy: "Try again later", isTransient: true)
    case .interrupted:
      return failure(.interrupted, "the run was ended", remedy: "Run the command again", isTransient: true)
    case .refused(let address, let meaning):
      return failure(
        .refusedAddress, "\(self.address.host) leads to \(address), \(meaning)",
        remedy: "Use the public address of the document, or --allow-private-hosts on an intranet")
    case .failed(let code, let detail): return transferFailure(code, detail, answer, policy)
    }
  }

  /// A failure because of what the body is.
  func notADocument(_ refusal: String) -> FetchFailure {
    failure(
      .notADocument, "what comes \(refusal)", remedy: "Find the address of the text itself (HTML, XML, PDF, Word, EPUB)"
    )
  }

  private func statusFailure(_ answer: HTTPClient.Answer) -> FetchFailure? {
    let status = answer.status
    switch status {
    case 200, 203:
      let lengths = answer.headers.filter { $0.name.lowercased() == "content-length" }.map(\.value)
      if Set(lengths).count > 1 {
        return failure(
          .incomplete, "the answer has several lengths: \(Self.shown(lengths.joined(separator: ", ")))",
          remedy: "Try again later", isTransient: true)
      }
      return answer.receiver.byteCount == 0
        ? failure(
          .notADocument, "the answer is empty", remedy: "Open the address in a browser", isTransient: true) : nil
    case 304:
      let isAsked = request.etag != nil || request.lastModified != nil
      return isAsked
        ? nil
        : failure(
          .httpError, "answers \"not modified\" without having been asked", remedy: "Try again later", isTransient: true
        )
    case 300, 301, 302, 303, 307, 308:
      return answer.headers.first("location") != nil
        ? nil
        : failure(
          .redirect, "redirects (status \(status)) without saying where", remedy: "Open the address in a browser")
    case 404:
      return failure(
        .notFound, "the site has no such document (status 404)", remedy: "Find its new address and correct the manifest"
      )
    case 410:
      return failure(
        .gone, "the site has taken the document away (status 410)",
        remedy: "Find another source, or remove it from the manifest")
    case 401, 402, 403, 407, 451:
      return failure(
        .forbidden, "the site refuses the document (status \(status))",
        remedy: "Ask the publisher, or keep a copy in the corpus under path:")
    case 429:
      return failure(
        .rateLimited, "the site asks for fewer requests (status 429)", remedy: "Try again later", isTransient: true)
    default:
      let isTransient = [202, 408, 425].contains(status) || 500...599 ~= status && status != 501 && status != 505
      return failure(
        .httpError, "the site answers with status \(status)",
        remedy: isTransient ? "Try again later" : "Open the address in a browser", isTransient: isTransient)
    }
  }

  private func transferFailure(
    _ code: CURLcode, _ detail: String, _ answer: HTTPClient.Answer, _ policy: FetchPolicy
  ) -> FetchFailure {
    let said = Self.shown(detail)
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
      return failure(
        .unreachable, "no such host is known (\(said))", remedy: "Check the host's name and the network",
        isTransient: true)
    case CURLE_OPERATION_TIMEDOUT:
      let reason =
        answer.wasConnected
        ? "the answer was not complete after \(Self.seconds(policy.totalSeconds))"
        : "no connection stood after \(Self.seconds(min(policy.connectSeconds, policy.totalSeconds)))"
      return failure(.timeout, reason, remedy: "Try again later", isTransient: true)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_INVALIDCERTSTATUS:
      return failure(
        .tls, "the site's certificate is not valid (\(said))",
        remedy: "Open the address in a browser; if the certificate is right, update the system's certificates")
    case CURLE_SSL_CONNECT_ERROR:
      return failure(.tls, "no secure connection (\(said))", remedy: "Try again later", isTransient: true)
    case CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED, CURLE_SSL_ENGINE_INITFAILED:
      return failure(.tls, "no secure connection (\(said))", remedy: "Update the system's TLS library")
    case CURLE_PARTIAL_FILE, CURLE_BAD_CONTENT_ENCODING, CURLE_HTTP2_STREAM, CURLE_HTTP2:
      return failure(
        .incomplete, "the document ended early or is damaged (\(said))", remedy: "Try again later", isTransient: true)
    case CURLE_RECV_ERROR where answer.receiver.byteCount > 0 || answer.status == 200:
      return failure(
        .incomplete, "the document ended early or is damaged (\(said))", remedy: "Try again later", isTransient: true)
    case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL:
      return failure(.httpError, "what answers is not HTTP (\(said))", remedy: "Open the address in a browser")
    case CURLE_OUT_OF_MEMORY:
      return failure(
        .interrupted, "there is not enough memory", remedy: "Run with fewer connections", isTransient: true)
    default:
      return failure(
        .unreachable, "no answer (\(said))", remedy: "Check the host's name and the network", isTransient: true)
    }
  }

  private static func seconds(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value)) seconds" : "\(value) seconds"
  }
}
