import Catalogue
import Markup

/// Finds what a document says of modes of governance and of the role of standards.
///
/// Two walks: the first finds the terms and counts the words of the subject, the second asks each term for what it needs and reads how
/// strongly its sentence takes it up. Bibliographies are left out: they hold other documents' titles.
struct GovernanceReading {
  let document: Document
  let chunks: [Chunk]
  /// The words for each chunk.
  let books: [GovernanceBook]
  let sections: [ReferenceSections.Section]
  let language: String

  /// A document is about the subject when one of its words stands there for every so many bytes.
  private static let density = 1_000
  /// And so many times at least.
  private static let least = 5

  /// A term found in a passage.
  private struct Hit {
    var passage: Int
    var term: Int
    var range: Range<Int>
  }

  /// The evidence in order of position, one piece for each sentence and mode.
  func evidence() -> [GovernanceEvidence] {
    let folded = document.text.withUnsafeBufferPointer { fold($0) }
    return document.text.withUnsafeBufferPointer { bytes in
      folded.withUnsafeBufferPointer { folded in
        evidence(TextView(bytes: bytes, folded: folded))
      }
    }
  }

  private func evidence(_ text: TextView) -> [GovernanceEvidence] {
    var hits = [[Hit]](repeating: [], count: chunks.count)
    var subjects = 0
    let context = NameContext(text: text)
    for (index, chunk) in chunks.enumerated() where !books[index].lexicon.terms.isEmpty {
      let book = books[index]
      for passage in chunk.passages {
        let range = document.passages[passage].range
        book.triggers.scan(text, range) { hit in
          let rule = book.rules[Int(hit.payload)]
          guard let end = book.phrases.match(rule.phrase, text, at: hit.start, limit: range.upperBound) else { return }
          if rule.term < 0 {
            subjects += 1
          } else if !context.isInAddress(hit.start) {
            hits[index].append(Hit(passage: passage, term: Int(rule.term), range: hit.start..<end))
          }
        }
      }
    }
    let isAbout = subjects >= Self.least && subjects * Self.density >= document.text.count
    let structure = DocumentStructure(document)
    var points = CodePoints(text.bytes)
    var quotes = Quotes(document: document, text: text.bytes, language: language)
    var found: [GovernanceEvidence] = []
    for index in chunks.indices where !hits[index].isEmpty {
      let book = books[index]
      let sentences = PassageSentences(text, shelf: book.breakers, language: book.language)
      var walk = CommitmentWalk(words: book.words, phrases: book.phrases, text: text)
      var next = 0
      for passage in chunks[index].passages {
        let range = document.passages[passage].range
        var mentions: [Mention] = []
        while next < hits[index].count, hits[index][next].passage == passage {
          let hit = hits[index][next]
          next += 1
          if let mention = mention(hit, in: range, book, sentences, text, isAbout: isAbout) { mentions.append(mention) }
        }
        walk.assign(&mentions, in: range, isHeading: structure.isHeading(passage)) { sentences.around($0, in: range) }
        if mentions.isEmpty || sections.contains(where: { $0.passages.contains(passage) }) { continue }
        for mention in strongest(mentions, sentence: { sentences.around($0, in: range).lowerBound }) {
          found.append(piece(mention, passage, text, &points, &quotes))
        }
      }
    }
    return found
  }

  /// The mention of a term, if nothing excludes it and what it needs is there.
  private func mention(
    _ hit: Hit, in passage: Range<Int>, _ book: GovernanceBook, _ sentences: PassageSentences, _ text: TextView,
    isAbout: Bool
  ) -> Mention? {
    let term = book.lexicon.terms[hit.term]
    if book.phrases.overlap(hit.range, oneOf: term.unless, text, passage) { return nil }
    if !term.needs.isEmpty || term.needsSubject, !(term.needsSubject && isAbout) {
      let sentence = sentences.around(hit.range.lowerBound, in: passage)
      let nothing = sentence.lowerBound..<sentence.lowerBound
      // "AI audits" names the subject itself.
      guard
        book.phrases.stands(oneOf: term.needs, in: sentence, outside: hit.range, text)
          || term.needsSubject && book.phrases.stands(oneOf: book.subject, in: sentence, outside: nothing, text)
      else { return nil }
    }
    return Mention(
      range: hit.range, work: hit.range, kind: .principle, id: term.theme, rule: "governance-term",
      confidence: term.confidence)
  }

  /// Of the mentions of a mode in one sentence the strongest, and of equal ones the longest, and the first.
  private func strongest(_ mentions: [Mention], sentence: (Int) -> Int) -> [Mention] {
    var best: [String: Mention] = [:]
    for mention in mentions {
      let key = "\(sentence(mention.range.lowerBound)) \(mention.id ?? "")"
      if let known = best[key], rank(known) >= rank(mention) { continue }
      best[key] = mention
    }
    return best.values.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.id ?? "") < ($1.range.lowerBound, $1.range.upperBound, $1.id ?? "")
    }
  }

  private func rank(_ mention: Mention) -> (Int, Int, Int) {
    (mention.commitment?.modifier == nil ? 1 : 0, mention.commitment?.strength.rank ?? 0, mention.range.count)
  }

  private func piece(
    _ mention: Mention, _ passage: Int, _ text: TextView, _ points: inout CodePoints, _ quotes: inout Quotes
  ) -> GovernanceEvidence {
    let standing = document.passages[passage]
    let provision = document.provisions[standing.provision]
    let (quote, offset) = quotes.quote(of: mention.range, passage: passage)
    return GovernanceEvidence(
      document: "", mode: mention.id ?? "", strength: mention.commitment?.strength ?? .mention,
      modifier: mention.commitment?.modifier, start: points.offset(ofByte: mention.range.lowerBound),
      end: points.offset(ofByte: mention.range.upperBound),
      text: String(decoding: UnsafeBufferPointer(rebasing: text.bytes[mention.range]), as: UTF8.self),
      language: standing.language ?? language, provision: provision.eId, provisionLabel: provision.label,
      quote: quote, quoteOffset: offset)
  }
}

extension Detector {
  /// What `document` says of modes of governance and of the role of standards, in order of position.
  public func governance(in document: Document, language: String) throws(CatalogueError) -> [GovernanceEvidence] {
    let document = document.withPassageLanguages(besides: language)
    let chunks = Chunk.cut(document)
    var books: [GovernanceBook] = []
    for chunk in chunks {
      let code = String((chunk.language ?? language).prefix(2))
      if let book = governanceBooks.book(code) {
        books.append(book)
      } else {
        let book = try GovernanceBook(data: data, language: code)
        governanceBooks.put(code, book)
        books.append(book)
      }
    }
    return GovernanceReading(
      document: document, chunks: chunks, books: books, sections: sections.sections(of: document), language: language
    ).evidence()
  }
}
