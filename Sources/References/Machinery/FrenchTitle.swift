/// Reads the title of a Canadian act or regulation in French, which begins with its kind and goes on in small letters:
/// from "Loi" in "la Loi sur les produits dangereux, qui" to the end of "dangereux".
///
/// What a title can hold follows the Department of Justice's Legistics ("Titre") and the Guide fédéral de jurilinguistique
/// législative française: a noun of the kind, then what it is about ("sur", "concernant", "de 2001 sur"), nouns,
/// adjectives and their complements; never a clause with a verb.
struct FrenchTitle {
  private let text: TextView
  private let limit: Int
  /// The kind is written in capitals, and so is the whole title.
  private let isShouted: Bool
  /// "Règlement": what stands in brackets is where it applies: "(radio)".
  private let isRegulation: Bool

  /// Past the last byte of the title whose kind ("Loi", "Règlement") ends at `start`; nil when no title follows.
  static func end(_ text: TextView, after start: Int, limit: Int) -> Int? {
    let title = FrenchTitle(
      text: text, limit: limit,
      isShouted: start >= 2 && TextView.isUpper(text.bytes[start - 1]) && TextView.isUpper(text.bytes[start - 2]),
      isRegulation: start >= 5 && text.hasFolded(Array("ement".utf8), at: start - 5))
    return title.end(after: start)
  }

  private struct Word {
    var range: Range<Int>
    var folded: String
    var isCapital: Bool
  }

  private func end(after start: Int) -> Int? {
    guard let first = word(after: start), FrenchWords.opening.contains(first.folded) else { return nil }
    // "Règlement des différends" settles disputes; "Règles des Cours", "Tarif des douanes", "Code des professions" are titles.
    if first.folded == "des", start > 0, "iItT".utf8.contains(text.bytes[start - 1]) { return nil }
    if ["de", "d'", "du", "des"].contains(first.folded), isLoose(start), !namesCourt(after: first) { return nil }
    var end = start
    /// End before the last "et", to which a clause that follows goes back.
    var beforeConjunction: Int?
    var last = first
    var at = first.range.upperBound
    if !FrenchWords.connectors.contains(first.folded) { end = at }
    for _ in 0..<60 {
      if let bracket = bracket(after: at) {
        guard !FrenchWords.connectors.contains(last.folded) else { break }
        at = bracket.end
        end = bracket.end
        if bracket.isLast { break }
        continue
      }
      guard let word = word(after: at) else { break }
      if word.folded == "et" {
        guard goesOn(after: word) else { break }
        beforeConjunction = end
      } else if FrenchWords.verbs.contains(word.folded) {
        // "la Loi sur les grains et le ministre peut": what stands behind "et" was no part of the title.
        if let beforeConjunction { end = beforeConjunction }
        break
      } else if isStop(word, after: last) {
        break
      } else if !FrenchWords.connectors.contains(word.folded) {
        end = word.range.upperBound
      }
      last = word
      at = word.range.upperBound
    }
    return end > start && end <= limit ? end : nil
  }

  /// "Règles de procédure", "Ordonnance de la Cour" head a provision as often as they name an instrument.
  private func isLoose(_ kindEnd: Int) -> Bool {
    ["gles", "ance", "tion", "êté"].contains { kind in
      let kind = Array(kind.utf8)
      return kindEnd >= kind.count && text.hasFolded(kind, at: kindEnd - kind.count)
    }
  }

  /// "Règles de la Cour suprême", "Règles du Tribunal"; "Ordonnance de 1995 sur".
  private func namesCourt(after first: Word) -> Bool {
    guard var word = word(after: first.range.upperBound) else { return false }
    if FrenchWords.connectors.contains(word.folded) {
      guard let further = self.word(after: word.range.upperBound) else { return false }
      word = further
    }
    return ["cour", "cours", "tribunal", "commission", "conseil"].contains(word.folded) && word.isCapital
      && text.hasFolded(Array("gles".utf8), at: first.range.lowerBound - 5) || word.folded.allSatisfy(\.isNumber)
  }

  /// Whether a word ends the title before it.
  private func isStop(_ word: Word, after last: Word) -> Bool {
    if FrenchWords.stops.contains(word.folded) {
      // "l'accord conclu avec la Nation"
      return !(word.folded == "avec" && last.folded.hasPrefix("conclu"))
    }
    if FrenchWords.phrases[last.folded]?.contains(word.folded) == true { return true }
    // Another instrument begins: "de la Loi", "du Règlement"; "modifiant la Loi" goes on.
    if FrenchWords.kinds.contains(word.folded), word.isCapital { return true }
    guard TextView.isDigit(text.bytes[word.range.lowerBound]) else { return false }
    // "de 2001 sur", "du Canada 1995", "le 2-butoxyéthanol"; not "12 et 13".
    return word.folded.count < 4 || word.folded.count == 4 && !word.folded.allSatisfy(\.isNumber)
  }

  /// Whether what follows "et" is one more thing the title is about: "et la santé au travail", "et des réfugiés".
  private func goesOn(after conjunction: Word) -> Bool {
    guard let next = word(after: conjunction.range.upperBound) else { return false }
    if FrenchWords.stops.contains(next.folded) || FrenchWords.verbs.contains(next.folded)
      || ["à", "a", "au", "aux", "en", "dans", "par", "pour", "sur", "du"].contains(next.folded)
    {
      return false
    }
    guard FrenchWords.connectors.contains(next.folded) else { return isSubject(next) }
    guard var noun = word(after: next.range.upperBound) else { return false }
    if FrenchWords.connectors.contains(noun.folded) {
      guard let further = word(after: noun.range.upperBound) else { return false }
      noun = further
    }
    return isSubject(noun)
  }

  private func isSubject(_ word: Word) -> Bool {
    !(word.isCapital && FrenchWords.kinds.contains(word.folded)) && !FrenchWords.stops.contains(word.folded)
      && !FrenchWords.actors.contains(word.folded)
  }

  /// Past a bracket that belongs to the title: "(1999)", "(pétrole et gaz)", "(COV)"; not "(la Loi)", "(ci-après ...)".
  private func bracket(after at: Int) -> (end: Int, isLast: Bool)? {
    let open = text.skipSpaces(at)
    guard open > at, open + 1 < limit, text.bytes[open] == UInt8(ascii: "(") else { return nil }
    var close = open + 1
    while close < limit, close - open <= 60, text.bytes[close] != UInt8(ascii: ")") { close += 1 }
    guard close < limit, text.bytes[close] == UInt8(ascii: ")") else { return nil }
    if FieldType.year.match(text, at: open + 1, limit: close)?.0 == close { return (close + 1, true) }
    guard let first = word(after: open + 1) else { return nil }
    // A bracket in the middle of a title, or the scope at its end; a gloss of one word ("(parjure)") explains a provision.
    let goesOn = word(after: close + 1).map { FrenchWords.connectors.contains($0.folded) && $0.folded != "et" } ?? false
    let scope = isRegulation || word(after: first.range.upperBound).map { $0.range.upperBound <= close } ?? false
    guard goesOn || scope, !FrenchWords.stops.contains(first.folded), !FrenchWords.connectors.contains(first.folded),
      !first.folded.hasPrefix("ci-"), !first.folded.hasPrefix("voir"), !TextView.isDigit(text.bytes[open + 1]),
      goesOn || !first.isCapital || isShouted
    else { return nil }
    return (close + 1, !first.isCapital || isShouted && !goesOn)
  }

  /// The next word of the title, if only white space, or a dash between two names, stands before it.
  private func word(after at: Int) -> Word? {
    var start = text.skipSpaces(at)
    let dash = text.hyphen(at: start)
    if dash > 0 || start < limit && text.bytes[start] == UInt8(ascii: "/") {
      guard start > at else { return nil }
      start = text.skipSpaces(start + max(1, dash))
      guard start < limit, TextView.isUpper(text.bytes[start]) else { return nil }
    }
    var end = start
    while end < limit {
      if text.character(at: end) == .word || text.bytes[end] & 0xC0 == 0x80 && end > start {
        end += 1
      } else if text.bytes[end] == UInt8(ascii: "-") && end > start && text.character(at: end + 1) == .word {
        end += 1
      } else {
        break
      }
    }
    guard end > start, end <= limit else { return nil }
    // "l'eau" is two words; "nisga'a" and "St." are one.
    let apostrophe = text.apostrophe(at: end)
    if apostrophe > 0, text.character(at: end + apostrophe) == .word {
      let isElision = end - start <= 2 || text.hasFolded(Array("qu".utf8), at: end - 2)
      end += apostrophe
      while !isElision, end < limit, text.character(at: end) == .word || text.bytes[end] & 0xC0 == 0x80 { end += 1 }
    } else if end - start == 2, text.has(Array("St.".utf8), at: start) {
      end += 1
    }
    let folded = String(
      decoding: UnsafeBufferPointer(rebasing: text.folded[start..<end]), as: UTF8.self
    ).replacing("\u{2019}", with: "'")
    // Folding changes the first byte of an ASCII capital, the second of "É".
    let lead = text.bytes[start] < 0x80 ? start : start + 1
    return Word(range: start..<end, folded: folded, isCapital: text.folded[lead] != text.bytes[lead])
  }
}

/// The words of French legal prose that begin, join and end titles.
private enum FrenchWords {
  /// What follows the kind at the head of a title.
  static let opening: Set<String> = [
    "sur", "de", "d'", "du", "des", "relatif", "relative", "relatifs", "concernant", "visant", "portant", "régissant",
    "modifiant", "constituant", "instituant", "établissant", "créant", "autorisant", "édictant", "fixant", "limitant",
    "interdisant", "prescrivant", "désignant", "habilitant", "prévoyant", "mettant", "canadien", "canadienne",
    "fédéral", "fédérale", "national", "nationale", "électorale", "technique", "médicale", "maritime", "antidumping",
    "générale", "général", "budgétaire", "constitutionnelle", "criminel", "civil", "uniforme", "type",
    "québécoise", "ontarienne", "provinciale", "dispensant", "exemptant", "soustrayant", "déclarant",
  ]
  /// Words behind which something must follow.
  static let connectors: Set<String> = [
    "le", "la", "les", "l'", "de", "du", "des", "d'", "à", "au", "aux", "en", "sur", "dans", "contre", "pour", "entre",
    "sous", "par", "avec", "et",
  ]
  static let kinds: Set<String> = [
    "loi", "lois", "règlement", "code", "décret", "ordonnance", "arrêté", "règles", "tarif", "charte",
    "proclamation",
  ]
  /// Verbs of the clause in which a title is the subject.
  static let verbs: Set<String> = [
    "est", "sont", "était", "étaient", "a", "ont", "avait", "doit", "doivent", "peut", "peuvent", "s'", "se", "n'",
    "ne", "prévoit", "prévoient", "autorise", "autorisent", "exige", "exigent", "établit", "définit", "permet",
    "interdit", "impose", "vise", "stipule", "dispose", "entre", "cesse", "continue", "régit", "fait", "font", "donne",
    "porte", "sera", "seront", "serait", "aurait", "demeure", "reste", "soit", "soient", "exerce", "prend",
    "constitue", "énonce", "oblige", "protège", "encadre", "reconnaît", "garantit", "fixe", "crée", "confère",
  ]
  /// Words that are in no title, or stand in none behind its head.
  static let stops: Set<String> = [
    "qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles", "auquel", "duquel", "ou", "y",
    "ainsi", "comme", "lorsque", "lorsqu'", "si", "sinon", "sauf", "selon", "avant", "après", "afin", "aucun", "aucune",
    "leur", "leurs", "lui", "il", "elle", "ils", "elles", "on", "ce", "c'", "cet", "cette", "ces", "celui", "celle",
    "son", "sa", "ses", "un", "une", "tout", "toute", "tous", "toutes", "chaque", "plusieurs", "notamment", "soit",
    "pris", "prise", "prises", "édicté", "édictée", "abrogé", "abrogée", "visé", "visée", "visés", "visées",
    "applicable", "applicables", "susmentionnée", "précité", "précitée", "adopté", "adoptée", "sanctionnée", "entré",
    "entrée", "pour", "avec", "par", "sans", "chez", "vers", "depuis", "pendant", "durant", "quant", "lors",
    "dès", "et/ou", "conformément", "relativement", "autre", "autres", "même", "non", "pas", "présent", "présente",
    "article", "articles", "paragraphe", "paragraphes", "alinéa", "alinéas", "sous-alinéa", "telle", "tel", "tels",
    "certain", "autrement", "parce", "puis", "donc", "car", "mais", "aussi", "également",
  ]
  /// Second words of phrases that lead out of the title: "à titre de", "en vertu de", "au sens de".
  static let phrases: [String: Set<String>] = [
    "à": [
      "titre", "compter", "moins", "partir", "savoir", "condition", "défaut", "cet", "cette", "ces", "toute", "tout",
      "un", "une", "commettre",
    ],
    "en": [
      "vertu", "ce", "cas", "application", "vigueur", "tant", "conformité", "vue", "question", "raison", "outre",
      "plus", "particulier", "fonction", "général", "exécution", "l'", "la",
    ],
    "au": ["sens", "moment", "titre", "moyen", "lieu", "plus", "moins", "cours", "besoin", "paragraphe", "ministre"],
    "aux": ["fins", "termes", "articles", "paragraphes", "alinéas", "exigences", "conditions", "dispositions"],
    "de": ["plus", "manière", "façon", "ce", "ces", "cette", "commettre"],
    "d'": ["une", "un", "autres", "ici"],
    "des": ["articles", "paragraphes", "alinéas", "dispositions", "parties"],
    "du": ["paragraphe", "ministre", "présent", "sous-alinéa"],
    "l'": ["article", "alinéa", "annexe", "égard", "exception", "exclusion", "effet", "appui", "occasion"],
    "la": ["présente", "partie", "section", "mesure", "fois", "demande", "date", "condition"],
    "le": ["cas", "ministre", "présent", "cadre", "gouverneur", "délai"],
    "les": ["articles", "paragraphes", "règlements", "cas", "délais"],
  ]
  /// Those of whom a clause speaks behind "et".
  static let actors: Set<String> = [
    "ministre", "gouverneur", "commissaire", "tribunal", "personne", "personnes", "cour", "employeur", "titulaire",
    "demandeur", "directeur", "président", "exigences", "dispositions", "règlements", "mesures", "conditions",
    "ordonnances", "textes", "loi", "lois", "règlement",
  ]
}
