import Foundation

/// A table of facts: tab-separated UTF-8 with a header line; `#` begins a comment line; ` | ` separates the
/// values of a list. The form in which the catalogue lies in the repository, readable in any spreadsheet.
public struct Table: Sendable {
  /// Names of the columns, in order.
  public let columns: [String]
  /// The rows; each has as many fields as there are columns.
  public let rows: [Row]

  /// One line of a table.
  public struct Row: Sendable {
    /// Line in the file, from 1.
    public let line: Int
    let fields: [String]
    let index: [String: Int]

    /// The field of `column`; empty when the table has no such column.
    public subscript(column: String) -> String {
      guard let position = index[column] else { return "" }
      return fields[position]
    }

    /// The values of a list field: `a | b`.
    public func list(_ column: String) -> [String] {
      let field = self[column]
      guard !field.isEmpty else { return [] }
      guard field.utf8.contains(UInt8(ascii: "|")) else { return [field] }
      return Self.split(Array(field.utf8))
    }

    /// What stands between ` | `, by bytes: thousands of fields are split at every start.
    private static func split(_ bytes: [UInt8]) -> [String] {
      var values: [String] = []
      var start = 0
      func add(_ end: Int) {
        if end > start { values.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
      }
      for at in bytes.indices.dropFirst().dropLast()
      where bytes[at] == UInt8(ascii: "|") && bytes[at - 1] == 0x20 && bytes[at + 1] == 0x20 && at > start {
        add(at - 1)
        start = at + 2
      }
      add(bytes.count)
      return values
    }
  }

  /// Reads the bytes of a table.
  ///
  /// - Parameter name: how the table is called in errors.
  /// - Throws: `CatalogueError` that names the line whose number of fields differs from the header's.
  public init(_ bytes: some BidirectionalCollection<UInt8>, name: String) throws(CatalogueError) {
    var columns: [String] = []
    var index: [String: Int] = [:]
    var rows: [Row] = []
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var line = line
      if line.last == 0x0D { line = line.dropLast() }
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      if columns.isEmpty {
        columns = fields
        for (position, column) in fields.enumerated() { index[column] = position }
        continue
      }
      guard fields.count == columns.count else {
        throw CatalogueError(
          table: name, line: number,
          reason: "\(fields.count) fields where the header has \(columns.count)",
          remedy: "Separate fields by one tab each")
      }
      rows.append(Row(line: number, fields: fields, index: index))
    }
    self.columns = columns
    self.rows = rows
  }
}

/// A fault in a table of facts. Printed as `TABLE:LINE: REASON. REMEDY.`
public struct CatalogueError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Name of the table.
  public var table: String
  /// Line in the table, from 1; 0 for the table as a whole.
  public var line: Int
  /// What is wrong.
  public var reason: String
  /// What to do about it.
  public var remedy: String

  /// A fault at `line` of `table`.
  public init(table: String, line: Int, reason: String, remedy: String) {
    self.table = table
    self.line = line
    self.reason = reason
    self.remedy = remedy
  }

  /// `TABLE:LINE: REASON. REMEDY.`
  public var description: String { "\(table)\(line > 0 ? ":\(line)" : ""): \(reason). \(remedy)." }
}

/// A number that changes when any of the bytes it was made from changes (FNV-1a, 64 bits).
public struct Fingerprint: Sendable, Hashable {
  /// The number.
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The fingerprint of nothing.
  public init() {}

  /// Takes further bytes in.
  public mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}

/// The tables that lie beside the program.
public struct DataFolder: Sendable {
  let path: String

  /// The folder at `path`.
  public init(path: String) { self.path = path }

  /// The catalogue's own tables.
  public static var catalogue: DataFolder {
    DataFolder(path: (Bundle.module.resourcePath ?? ".") + "/Data")
  }

  /// The bytes of the file `name`.
  ///
  /// - Throws: `CatalogueError` when there is no such file.
  public func bytes(of name: String) throws(CatalogueError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
      throw CatalogueError(
        table: path + "/" + name, line: 0, reason: "cannot be read",
        remedy: "Build the program again: its data folder is incomplete")
    }
    return [UInt8](data)
  }

  /// The table `name`.
  ///
  /// - Throws: `CatalogueError` when there is no such file or a line of it is wrong.
  public func table(_ name: String) throws(CatalogueError) -> Table {
    try Table(try bytes(of: name), name: name)
  }

  /// Names of the files whose names begin with `prefix` and end with `suffix`, sorted.
  public func names(prefix: String, suffix: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return all.filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }.sorted()
  }
}
