/// Designations as texts write them, and their normalised forms; "=" where they are normal already.
///
/// One block for each publisher or family of publishers of `publishers.tsv`; every prefix of that table stands here.
enum DesignationTable {
  static let all = international + telecommunications + american + european + national

  static let international: [(String, String)] = [
    ("ISO 9001:2015", "="), ("ISO 9001", "="), ("ISO9001", "ISO 9001"), ("ISO 1", "="), ("ISO 639-3", "="),
    ("ISO 9001 (2015)", "ISO 9001:2015"), ("ISO 9001 :2015", "ISO 9001:2015"), ("ISO 9001: 2015", "ISO 9001:2015"),
    ("ISO\u{00A0}9001:2015", "ISO 9001:2015"), ("ISO 9001：2015", "ISO 9001:2015"), ("ISO 9001-2015", "ISO 9001:2015"),
    ("ISO/TS 22367:2008", "="), ("ISO/TR 24971", "="), ("ISO/PAS 8800:2024", "="), ("ISO TS 22367", "ISO/TS 22367"),
    ("ISO/DIS 22144", "="), ("ISO/FDIS 9001", "="), ("ISO/CD 9241-812", "="), ("ISO/CD TS 5661", "="),
    ("ISO Guide 73:2009", "="), ("ISO/Guide 73", "ISO Guide 73"), ("ISO 8601-1:2019/Amd 1:2022", "="),
    ("ISO 14001:2015/Amd.1:2024", "ISO 14001:2015/Amd 1:2024"), ("ИСО 9001", "ISO 9001"),
    ("ISO/IEC 27001:2022", "="), ("ISO-IEC 27001", "ISO/IEC 27001"), ("ISO / IEC 27001", "ISO/IEC 27001"),
    ("ISO IEC 27001", "ISO/IEC 27001"), ("ISO/CEI 27001", "ISO/IEC 27001"), ("ИСО/МЭК 27001", "ISO/IEC 27001"),
    ("ISO/IEC TR 24028:2020", "="), ("ISO/IEC/TR 24028", "ISO/IEC TR 24028"), ("ISO/IEC TS 4213:2022", "="),
    ("ISO/IEC 24029-2:2023", "="), ("ISO/IEC 24029\u{2011}2:2023", "ISO/IEC 24029-2:2023"),
    ("ISO/IEC Guide 2:2004", "="), ("ISO/IEC GUIDE 51", "ISO/IEC Guide 51"), ("ISO/IEC PAS 11889", "="),
    ("ISO/IEC DIS 42006", "="), ("ISO/IEC FDIS 25059", "="), ("ISO/IEC AWI TS 22443", "="), ("ISO/IEC CD 27018", "="),
    ("ISO/IEC 27001:2022/Amd 1:2024", "="), ("ISO/IEC 22989:2022/CD Amd 1", "="), ("ISO/IEC 2022", "="),
    ("ISO/IEC/IEEE 12207:2017", "="), ("ISO/IEC/IEEE/ 12207", "ISO/IEC/IEEE 12207"), ("ISO/IEEE 11073-10101:2020", "="),
    ("ISO/ASTM 52900:2021", "="), ("ISO/SAE 21434:2021", "="), ("ISO/SAE PAS 22736:2021", "="), ("ISO/HL7 27932:2009", "="),
    ("ISO/CIE 11664-1:2019", "="), ("IEC/ISO 31010", "="), ("IEC/IEEE 60802", "="), ("IEEE/ISO/IEC 29148", "="),
    ("IEEE/IEC 61671", "="),
    ("IEC 62443-4-1:2018", "="), ("IEC TR 63074", "="), ("IEC TS 62443-1-5:2023", "="), ("IEC SRD 63416:2023", "="),
    ("CEI 62443-4-1", "IEC 62443-4-1"), ("МЭК 62443-4-1", "IEC 62443-4-1"), ("IEC 60601-1:2005/AMD1:2012", "IEC 60601-1:2005/Amd 1:2012"),
    ("IEC 60601-1:2005-12", "IEC 60601-1:2005"), ("CISPR 32:2015", "="), ("IWA 31:2020", "="),
    ("OIML R 76", "="), ("OIML D 31:2019", "="), ("RFC 5141", "="), ("RFC5141", "RFC 5141"), ("IETF RFC 8446", "RFC 8446"),
    ("ECMA 404", "="), ("ECMA-404", "ECMA 404"),
  ]

  static let telecommunications: [(String, String)] = [
    ("ITU-T Y.3172", "="), ("ITU-T X.509 (10/2019)", "="), ("ITU-T Rec. X.1054", "ITU-T X.1054"),
    ("ITU-T Recommendation F.748.37", "ITU-T F.748.37"), ("UIT-T Y.3172", "ITU-T Y.3172"), ("ITU-R BT.601-7", "="),
    ("UIT-R BT.601", "ITU-R BT.601"), ("ITU\u{2011}T Y.3172", "ITU-T Y.3172"),
    ("ETSI EN 303 645", "="), ("ETSI EN 303 645 V2.1.1", "="), ("ETSI EN 303 645 V2.1.1 (2020-06)", "ETSI EN 303 645 V2.1.1"),
    ("ETSI EN 303645", "="), ("ETSI TS 104 223", "="), ("ETSI TS 103 848-1", "="), ("ETSI GR SAI 005 V1.1.1", "="),
    ("IEEE 7000-2021", "="), ("IEEE Std 7000-2021", "IEEE 7000-2021"), ("IEEE Std. 802.11ax-2021", "IEEE 802.11ax-2021"),
    ("IEEE 7001", "="), ("IEEE P2863", "="), ("IEEE C95.1-2019", "="),
  ]

  static let american: [(String, String)] = [
    ("NIST SP 800-53 Rev. 5", "="), ("NIST SP 800-53 Revision 5", "NIST SP 800-53 Rev. 5"), ("NIST SP 800-53r5", "NIST SP 800-53 Rev. 5"),
    ("NIST SP 800-53, Rev. 5", "NIST SP 800-53 Rev. 5"), ("NIST Special Publication 800-53", "NIST SP 800-53"),
    ("NIST Special Publication (SP) 800-53", "NIST SP 800-53"), ("NIST SP 800-63B", "="), ("NIST SP 800-63-3", "="),
    ("NIST AI 100-1", "="), ("NIST AI 600-1", "="), ("NIST IR 8477", "="), ("NISTIR 8259A", "NIST IR 8259A"), ("NIST CSWP 29", "="),
    ("FIPS 140-3", "NIST FIPS 140-3"), ("FIPS PUB 199", "NIST FIPS 199"), ("NIST FIPS 140-3", "="),
    ("ANSI X9.24", "="), ("ANSI/UL 4600", "="), ("ANSI/AAMI 34971", "="), ("ANSI Z535.4-2011", "="),
    ("ASTM F963-17", "="), ("ASTM E2500", "="), ("ASTM F3060-20", "="), ("ASME B31.1", "="), ("SAE J3016", "="),
    ("UL 4600", "="), ("UL 2900-1", "="), ("UL 60601-1", "="), ("NFPA 70", "="), ("API 1164", "="), ("ASHRAE 90.1", "="),
    ("AAMI TIR34971", "="),
    ("CSA Z662:19", "="), ("CSA Z662-19", "CSA Z662:19"), ("CSA ISO/IEC 42001", "="), ("CAN/CSA-ISO/IEC 27001:14", "="),
    ("CAN/CGSB-3.18", "CAN/CGSB 3.18"), ("CGSB 3.18", "="), ("CAN/ULC-S524", "CAN/ULC S524"), ("ULC S524", "="),
  ]

  static let european: [(String, String)] = [
    ("EN 301 549", "="), ("EN 301 549:2021", "="), ("EN 301 549 V3.2.1", "="), ("EN 17927:2023", "="), ("EN-17927", "EN 17927"),
    ("EN ISO/IEC 27001:2023", "="), ("EN ISO 13485:2016/A11:2021", "="), ("EN IEC 62443-4-1:2018", "="), ("EN 934-3:2009+A1:2012", "="),
    ("prEN 18286", "="), ("prEN ISO/IEC 23894", "="), ("FprEN 18031-1", "="), ("CEN/TR 17603", "="), ("CEN/TS 17638:2021", "="),
    ("CEN/CLC/TR 18115:2024", "="), ("CEN Guide 15", "="), ("CLC/TR 50600", "="), ("CENELEC 50600", "="), ("CWA 17145-1:2017", "="),
    ("BS 8611:2023", "="), ("BS ISO/IEC 42001:2023", "="), ("BS EN ISO/IEC 27001:2023", "="), ("BS EN ISO/IEC 27001:2023/A1:2024", "="),
    ("BS EN ISO/IEC 27001:2023+A1:2024", "="), ("BS 10012:2017+A1:2018", "="), ("PAS 1885:2018", "="),
    ("DIN EN ISO/IEC 27001:2024", "="), ("DIN ISO/IEC 27001", "="), ("DIN 66399-1", "="), ("DIN SPEC 92001-1:2019", "="),
    ("DIN EN ISO 9001:2015-11", "DIN EN ISO 9001:2015"), ("VDE 0100", "="), ("VDI 4200", "="),
    ("NF EN ISO/IEC 27001:2023", "="), ("NF ISO 37001", "="), ("NF Z42-013", "="), ("ÖNORM EN ISO 9001", "="), ("SN EN ISO 9001", "="),
    ("UNE-EN ISO/IEC 27001:2023", "="), ("UNE-ISO/IEC 27001", "="), ("UNE 71505-1", "="), ("UNI EN ISO 9001", "="), ("UNI 11621-2", "="),
    ("UNI CEI EN ISO/IEC 27001:2024", "="), ("NEN-EN-ISO/IEC 27001:2023", "="), ("NEN 7510-1:2017", "="), ("NBN EN ISO 9001", "="),
    ("DS/EN ISO 9001", "="), ("SIS-EN 12345", "="), ("SS-EN ISO/IEC 27001", "="), ("SFS-EN ISO 9001", "="), ("EVS-EN ISO/IEC 27001:2023", "="),
    ("PN-EN ISO/IEC 27001:2023", "="), ("ČSN EN ISO 9001", "="), ("TS EN ISO 9001", "="),
  ]

  static let national: [(String, String)] = [
    ("GB/T 22080-2016", "="), ("GB/T 22080—2016", "GB/T 22080-2016"), ("GB/T22080", "GB/T 22080"), ("GB 45438-2025", "="),
    ("GB/Z 43280", "="), ("GBT 22080", "GB/T 22080"), ("GB/T 20984.1-2022", "="), ("TC260 003", "="), ("TC260-003", "TC260 003"),
    ("JIS Q 27001:2023", "="), ("JIS X 8341-3:2016", "="), ("JIS X 22989", "="), ("JSA S1016", "="), ("JSA-S1016", "JSA S1016"),
    ("KS X ISO/IEC 27001", "="), ("KS X ISO/IEC 42001:2024", "="), ("KS X 1001", "="), ("CNS 27001:2023", "="),
    ("IS 17428", "="), ("IS/ISO/IEC 27001:2022", "="), ("AS ISO/IEC 42001:2023", "="), ("AS/NZS ISO/IEC 27001:2023", "="),
    ("AS/NZS 4360", "="), ("NZS 3910", "="), ("ABNT NBR ISO/IEC 27001:2022", "="), ("NBR ISO/IEC 42001", "ABNT NBR ISO/IEC 42001"),
    ("NTP-ISO/IEC 42001:2023", "="), ("NTP-ISO 9001", "="), ("NMX I27001", "="), ("NOM 151-2016", "="), ("NTC-ISO/IEC 27001:2022", "="),
    ("NCh-ISO 9001", "="), ("IRAM-ISO/IEC 27001", "="), ("SANS 27001", "="), ("NIS ISO/IEC 27001", "="), ("MS ISO/IEC 27001", "="),
    ("SNI ISO/IEC 27001:2022", "="), ("TCVN ISO/IEC 27001:2019", "="), ("TIS 1234", "="), ("SASO ISO 9001", "="),
    ("ГОСТ Р 59277-2020", "GOST R 59277-2020"), ("ГОСТ 34.12-2018", "GOST 34.12-2018"), ("GOST R 59277-2020", "="), ("GOST 12.0.004-2015", "="),
    ("ГОСТ Р ИСО/МЭК 27001-2021", "GOST R ISO/IEC 27001-2021"),
  ]
}
