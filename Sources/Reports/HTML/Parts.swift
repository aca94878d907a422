/// The address of evidence inside the page: `cell/JP/ISO%2FIEC%2042001`, behind `#e=`.
///
/// Kinds: `cell/JURISDICTION/WORK`, `work/WORK`, `jurisdiction/CODE`, `document/ID`, `pair/LAYER/A/B`,
/// `gap/JURISDICTION/OBJECTIVE`, `edition/WORK`, `outdated/EDITION`, `stale/DOCUMENT/EDITION`, `said/DOCUMENT/THEME`,
/// `mode/DOCUMENT/MODE`.
func evidence(_ kind: String, _ parts: String...) -> String {
  ([kind] + parts.map { percentEncoded($0) }).joined(separator: "/")
}

/// A button that opens evidence.
func button(_ label: Escaped, opens evidence: String, title: String = "") -> Escaped {
  let hint: Escaped = title.isEmpty ? "" : " title=\"\(title)\""
  return "<button type=\"button\" data-e=\"\(evidence)\"\(hint)>\(label)</button>"
}

/// A link to a page on the web; plain text where the address is not one.
func link(_ text: String, to address: String?) -> Escaped {
  guard let address, let address = webAddress(address) else { return "\(text)" }
  return "<a href=\"\(address)\" rel=\"noopener noreferrer\" target=\"_blank\">\(text)</a>"
}

/// A figure; where there is none, a dash that says why.
func figureCell(_ value: Double?, missing reason: String, form: (Double?) -> String = figure) -> Escaped {
  guard let value, value.isFinite else {
    return "<td class=\"num\"><span class=\"none\" title=\"\(reason)\">\(noFigure)</span></td>"
  }
  return "<td class=\"num\" data-v=\"\(value.description)\">\(form(value))</td>"
}

/// A count, sorted as a number.
func countCell(_ count: Int) -> Escaped {
  "<td class=\"num\" data-v=\"\(count)\">\(grouped(count))</td>"
}

/// An interval; where there is none, a dash that says why.
func intervalCell(_ low: Double?, _ high: Double?, missing reason: String) -> Escaped {
  let text = interval(low, high)
  guard text != noFigure else {
    return "<td class=\"num\"><span class=\"none\" title=\"\(reason)\">\(noFigure)</span></td>"
  }
  return "<td class=\"num\">\(text)</td>"
}

/// A table in a frame that scrolls sideways. Columns whose name begins with `#` hold numbers.
func table(_ id: String, caption: String, columns: [String], rows: [Escaped], empty: String) -> Escaped {
  guard !rows.isEmpty else { return "<p class=\"empty\">\(empty)</p>" }
  let heads = columns.map { column -> Escaped in
    column.hasPrefix("#")
      ? "<th scope=\"col\" class=\"num\">\(column.dropFirst())</th>" : "<th scope=\"col\">\(column)</th>"
  }
  return """
    <div class="scroll" tabindex="0" role="region" aria-label="\(caption)">
    <table class="list" id="\(id)"><thead><tr>\(heads.joined())</tr></thead>
    <tbody>\(rows.map { "<tr>\($0)</tr>" as Escaped }.joined(separator: "\n"))</tbody></table>
    </div>
    """
}

/// The flag of a status that readers should know of: "replaced by ISO/IEC 27001:2022".
func flag(_ status: String?, successor: String?) -> Escaped {
  guard let status, ["replaced", "withdrawn", "repealed", "draft"].contains(status) else { return "" }
  guard let successor, !successor.isEmpty else { return "<span class=\"flag\">\(status)</span>" }
  return "<span class=\"flag\">\(status) by \(successor)</span>"
}

/// Class of a count in a matrix: eight shades, each for twice as many as the one before.
func shade(count: Int) -> String {
  var level = 0
  var bound = 1
  while count >= bound, level < 8 {
    level += 1
    bound *= 2
  }
  return "s\(level)"
}

/// Upper bounds of the shades of a heat map. The same for every index and layer, so that maps compare.
let heatBounds = [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.8, 1]

/// Class of a similarity in a heat map.
func shade(similarity: Double) -> String {
  "s\(heatBounds.firstIndex { similarity <= $0 + 1e-12 } ?? heatBounds.count - 1)"
}
