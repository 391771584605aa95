// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

let package = Package(
  name: "site",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .target(name: "CommonMark", dependencies: ["CCMark"], swiftSettings: settings),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "Templates", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(
      name: "PaperSite",
      dependencies: [
        "CommonMark", "Diagnostics", "Templates", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings,
      plugins: ["EmbedTheme"]
    ),
    .target(
      name: "DevServer",
      dependencies: [
        "Diagnostics", "PaperSite",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "site",
      dependencies: ["DevServer", "Diagnostics", "PaperSite", argumentParser],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "site-benchmark",
      dependencies: [
        "CCMark", "Diagnostics", "PaperSite", argumentParser,
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings
    ),

    // Puts the files of theme/ into the executable, so that it builds a site in any folder.
    .executableTarget(name: "theme-embedder", swiftSettings: settings),
    .plugin(
      name: "EmbedTheme",
      capability: .buildTool(),
      dependencies: ["theme-embedder"],
      path: "Sources/EmbedTheme"
    ),

    .testTarget(
      name: "CommonMarkTests",
      dependencies: ["CommonMark"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: ["Diagnostics"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TemplatesTests",
      dependencies: ["Diagnostics", "Templates"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PaperSiteTests",
      dependencies: ["Diagnostics", "PaperSite", "Templates"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DevServerTests",
      dependencies: ["DevServer"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "SiteTests",
      dependencies: ["site"],
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
