import CXlsxWriter

/// An Excel file being written. Text is written as text: no cell becomes a formula or a link.
final class Workbook {
  /// Columns and rows that a sheet can have.
  static let columns = 16_384
  static let rows = 1_048_576

  /// A cell of a sheet.
  enum Cell {
    case empty
    case heading(String)
    case text(String)
    case count(Int)
    case number(Double?)
  }

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let heading: UnsafeMutablePointer<lxw_format>?
  private let name: String
  private var isOpen = true

  /// A workbook that `close()` writes to `path`.
  init(_ path: String, title: String) throws {
    name = "workbook.xlsx"
    guard let book = workbook_new(path) else {
      throw ReportError(file: name, reason: "cannot be written")
    }
    self.book = book
    var properties = lxw_doc_properties()
    // 2000-01-01: the file must not tell when it was made.
    properties.created = 946_684_800
    Self.clean(title, limit: 255).withCString { title in
      "Concord".withCString { author in
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        workbook_set_properties(book, &properties)
      }
    }
    heading = workbook_add_format(book)
    format_set_bold(heading)
    format_set_bg_color(heading, 0xE3EAF2)
  }

  /// Writes the file.
  func close() throws {
    isOpen = false
    let error = workbook_close(book)
    guard error == LXW_NO_ERROR else {
      throw ReportError(file: name, reason: String(cString: lxw_strerror(error)))
    }
  }

  deinit {
    // A workbook that was not closed leaves no other way to free it.
    if isOpen { lxw_workbook_free(book) }
  }

  /// A new sheet; `widths` are those of its first columns, `freezing` the rows and columns that stay in view.
  func sheet(_ name: String, widths: [Double], freezing: (rows: Int, columns: Int) = (0, 0)) -> Sheet {
    let sheet = workbook_add_worksheet(book, name)
    for (column, width) in widths.enumerated() {
      worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nil)
    }
    if freezing.rows + freezing.columns > 0 {
      worksheet_freeze_panes(sheet, lxw_row_t(freezing.rows), lxw_col_t(freezing.columns))
    }
    return Sheet(sheet: sheet, heading: heading)
  }

  /// Text that Excel accepts: no control characters, at most 32,767 UTF-16 units.
  fileprivate static func clean(_ text: String, limit: Int = 32_000) -> String {
    var text = text
    // Control characters are single bytes below 0x20, 0x7F, or begin with 0xC2; non-characters begin with 0xEF.
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xEF }) {
      text.unicodeScalars.removeAll {
        ($0.value < 0x20 && $0 != "\t" && $0 != "\n") || (0x7F...0x9F).contains($0.value)
          || $0.value == 0xFFFE || $0.value == 0xFFFF
      }
    }
    guard text.utf8.count > limit, text.utf16.count > limit else { return text }
    return String(decoding: text.utf16.prefix(limit), as: UTF16.self)
  }

  /// A sheet, filled from the top.
  final class Sheet {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>?
    private let heading: UnsafeMutablePointer<lxw_format>?
    private var next = 0
    private var width = 1

    fileprivate init(
      sheet: UnsafeMutablePointer<lxw_worksheet>?, heading: UnsafeMutablePointer<lxw_format>?
    ) {
      self.sheet = sheet
      self.heading = heading
    }

    /// Appends a row; rows beyond what a sheet can hold are left out.
    func append(_ cells: [Cell]) {
      guard next < Workbook.rows else { return }
      let row = lxw_row_t(next)
      for (position, cell) in cells.prefix(Workbook.columns).enumerated() {
        let column = lxw_col_t(position)
        switch cell {
        case .empty: break
        case .heading(let text): worksheet_write_string(sheet, row, column, Workbook.clean(text), heading)
        case .text(let text) where text.isEmpty: break
        case .text(let text): worksheet_write_string(sheet, row, column, Workbook.clean(text), nil)
        case .count(let count): worksheet_write_number(sheet, row, column, Double(count), nil)
        case .number(let value):
          if let value, value.isFinite { worksheet_write_number(sheet, row, column, value, nil) }
        }
      }
      next += 1
      width = max(width, cells.count)
    }

    /// Lets the reader filter by the columns of the first row.
    func filter() {
      guard next > 1 else { return }
      worksheet_autofilter(sheet, 0, 0, lxw_row_t(next - 1), lxw_col_t(width - 1))
    }

    /// Shades numbers, the larger the darker.
    func shade(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      var format = lxw_conditional_format()
      format.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
      format.min_color = 0xEAF2FA
      format.max_color = 0x4C8CC4
      worksheet_conditional_format_range(
        sheet, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound), lxw_row_t(rows.upperBound),
        lxw_col_t(columns.upperBound), &format)
    }
  }
}
