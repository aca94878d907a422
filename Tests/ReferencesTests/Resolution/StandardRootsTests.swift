import Catalogue
import Testing

@testable import References

/// Which work a designation means, whatever edition, stage or spelling it is cited in.
struct StandardRootsTests {
  private func identifier(_ line: String) throws -> StandardIdentifier {
    let parsing = try Program.parsing.get()
    return try #require(Array(line.utf8).withUnsafeBufferPointer { parsing.parse($0) }, "\(line)")
  }

  /// Designation, root, degree of adoption.
  static let roots: [(String, String, String?)] = [
    ("ISO/IEC 27001", "ISO/IEC 27001", nil), ("ISO/IEC 27001:2013", "ISO/IEC 27001", nil),
    ("ISO 27001", "ISO/IEC 27001", nil),
    ("ISO27001", "ISO/IEC 27001", nil), ("IEC 27001", "ISO/IEC 27001", nil),
    ("ISO/CEI 27001:2022", "ISO/IEC 27001", nil),
    ("ISO/IEC 27001:2022/Amd 1:2024", "ISO/IEC 27001", nil),
    ("BS EN ISO/IEC 27001", "ISO/IEC 27001", "IDT"), ("BS EN ISO/IEC 27001:2023", "ISO/IEC 27001", "IDT"),
    ("EN ISO/IEC 27001:2017", "ISO/IEC 27001", "IDT"), ("DIN EN ISO/IEC 27001", "ISO/IEC 27001", "IDT"),
    ("NTP-ISO/IEC 27001:2022", "ISO/IEC 27001", "IDT"), ("KS X ISO/IEC 27001", "ISO/IEC 27001", "IDT"),
    ("ГОСТ Р ИСО/МЭК 27001-2021", "ISO/IEC 27001", "IDT"),
    ("JIS Q 27001:2023", "ISO/IEC 27001", "IDT"), ("JIS Q 27001", "ISO/IEC 27001", "IDT"),
    ("GB/T 22080-2016", "ISO/IEC 27001", "IDT"), ("GB/T 22080", "ISO/IEC 27001", "IDT"),
    ("ISO/IEC DIS 42006", "ISO/IEC 42006", nil), ("ISO/IEC FDIS 25059", "ISO/IEC 25059", nil),
    ("ISO/IEC 24028", "ISO/IEC TR 24028", nil), ("ISO/IEC TR 24028:2020", "ISO/IEC TR 24028", nil),
    ("ISO TR 24028", "ISO/IEC TR 24028", nil),
    ("ISO/IEC 24029-1", "ISO/IEC TR 24029-1", nil), ("ISO/DIS 22144", "ISO 22144", nil),
    ("ISO/IEC 5259", "ISO/IEC 5259", nil), ("ISO/IEC 99999", "ISO/IEC 99999", nil),
    ("GB/T 35273-2020", "GB/T 35273", nil), ("NIST SP 800-53 Rev. 5", "NIST SP 800-53", nil),
    ("prEN 18286", "prEN 18286", nil),
    ("IEEE 7000-2021", "IEEE 7000", nil), ("FIPS 140-3", "NIST FIPS 140-3", nil), ("IETF RFC 8259", "RFC 8259", nil),
  ]

  @Test(arguments: roots)
  func aDesignationHasARoot(line: String, root: String, degree: String?) throws {
    let roots = StandardRoots(try Program.catalogue.get())
    let found = roots.root(of: try identifier(line))
    #expect(found.root == root)
    #expect(found.degree == degree)
  }

  @Test func everyAdoptionThatIsReadLeadsToItsRoot() throws {
    let catalogue = try Program.catalogue.get()
    let roots = StandardRoots(catalogue)
    var read = 0
    for adoption in catalogue.adoptions where adoption.degree == "IDT" || adoption.degree == "MOD" {
      let parsing = try Program.parsing.get()
      let found = Array(adoption.national.utf8).withUnsafeBufferPointer { parsing.parse($0) }
      guard let found else { continue }
      read += 1
      let root = Catalogue.work(of: adoption.root)
      #expect(roots.root(of: found).root == roots.root(ofNamed: root), "\(adoption.national) -> \(adoption.root)")
    }
    #expect(Double(read) > 0.9 * Double(catalogue.adoptions.count))
  }

  @Test func aStandardThatIsNotEquivalentIsItsOwnRoot() throws {
    let catalogue = try Program.catalogue.get()
    let roots = StandardRoots(catalogue)
    for adoption in catalogue.adoptions where adoption.degree == "NEQ" {
      let parsing = try Program.parsing.get()
      guard let found = Array(adoption.national.utf8).withUnsafeBufferPointer({ parsing.parse($0) }) else { continue }
      #expect(roots.root(of: found).root == found.undated, "\(adoption.national)")
    }
  }
}
