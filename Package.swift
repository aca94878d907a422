// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "concord",
  products: [
    .executable(name: "concord", targets: ["concord"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Thin C doors to the system's libraries, nothing else.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CIgraph", pkgConfig: "igraph", providers: [.apt(["libigraph-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .target(
      name: "CTextBreak", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .target(
      name: "CCharset", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .target(name: "CLanguage", linkerSettings: [.linkedLibrary("cld2")]),

    // The corridor, in the order of the data.
    .target(name: "Markup", dependencies: ["CArchive", "CCharset", "CLibXML2"]),
    .target(name: "Text", dependencies: ["CLanguage", "CTextBreak"]),
    .target(name: "Catalogue", resources: [.copy("Data")]),
    .target(
      name: "References", dependencies: ["Catalogue", "Markup", "Text"],
      resources: [.copy("Data")]),
    .target(
      name: "Corpus",
      dependencies: [
        "CCurl", "Markup", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.copy("Data")]),
    .target(name: "Graph", dependencies: ["CIgraph", "Catalogue", "References"]),
    .target(
      name: "Reports", dependencies: ["Catalogue", "Corpus", "CXlsxWriter", "Graph", "References"],
      resources: [.copy("Data")]),
    .executableTarget(
      name: "concord",
      dependencies: [
        "Catalogue", "Corpus", "Graph", "Markup", "References", "Reports", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // A web server on this machine, good and bad, for tests.
    .target(name: "LoopbackServer", path: "Tests/LoopbackServer"),

    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(name: "TextTests", dependencies: ["Text"]),
    .testTarget(name: "CatalogueTests", dependencies: ["Catalogue"]),
    .testTarget(name: "ReferencesTests", dependencies: ["References"]),
    .testTarget(name: "CorpusTests", dependencies: ["Corpus", "LoopbackServer"]),
    .testTarget(name: "GraphTests", dependencies: ["Graph"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports"]),
    .testTarget(name: "concordTests", dependencies: ["concord", "LoopbackServer"]),
  ],
  swiftLanguageModes: [.v6]
)

// `make fuzz` sets this and has its own build directory: the modules then count what they cover. Flags of a root package's
// own targets can be set only here, so a package below Tests could fuzz the modules, not instrument them.
if Context.environment["CONCORD_FUZZ"] != nil {
  for target in package.targets where target.type == .regular {
    target.swiftSettings = [
      .unsafeFlags(["-sanitize=address,fuzzer", "-enable-testing", "-assert-config", "Debug"])
    ]
    target.cSettings = [.unsafeFlags(["-fsanitize=address,fuzzer-no-link"])]
  }
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["Catalogue", "Corpus", "LoopbackServer", "Markup", "References"],
      path: "Tests/Fuzz",
      exclude: ["Seeds", "fuzz.sh"], swiftSettings: [.unsafeFlags(["-sanitize=address,fuzzer"])],
      linkerSettings: [.unsafeFlags(["-sanitize=address,fuzzer", "-use-ld=lld"])]))
}
