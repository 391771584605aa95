import Diagnostics

/// What a phone needs to put the site on its home screen (W3C Web Application Manifest), in each
/// language.
enum WebManifest: OutputKind {
  static let name: String? = "manifest"

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    renderer.makers.map { maker in
      OutputFile(
        path: file(in: maker.language, for: renderer),
        origin: SourcePosition(path: "content/site.yml")
      ) { rendering in
        rendering.bytes = manifest(for: maker).bytes()
      }
    }
  }

  static func file(in language: Language, for renderer: SiteRenderer) -> String {
    (renderer.addresses.languageParts(language) + ["manifest.webmanifest"])
      .joined(separator: "/")
  }

  private static func manifest(for maker: PageMaker) -> JSONValue {
    let description = maker.siteView.description
    return .object([
      ("id", .text(maker.path(.home))),
      ("name", .text(maker.siteView.title)),
      ("short_name", .text(maker.siteView.title.shortened(to: 30))),
      ("description", description.isEmpty ? .absent : .text(description)),
      ("lang", .text(maker.language.tag)), ("dir", .text("auto")),
      ("start_url", .text(maker.path(.home))),
      ("scope", .text(maker.path(.home))),
      // The address stays in sight: these are pages to link to.
      ("display", .text("minimal-ui")),
      ("background_color", .text("#fbfcfb")), ("theme_color", .text("#0e6655")),
      ("icons", .array(icons(for: maker))),
    ])
  }

  private static func icons(for maker: PageMaker) -> [JSONValue] {
    let known = [
      ("images/favicon.svg", "any", "image/svg+xml"),
      ("images/icon-192.png", "192x192", "image/png"),
      ("images/icon-512.png", "512x512", "image/png"),
    ]
    return known.compactMap { file, sizes, type in
      maker.renderer.theme.asset(file).map { asset in
        .object([
          ("src", .text(maker.renderer.addresses.path(ofFile: asset.path))),
          ("sizes", .text(sizes)), ("type", .text(type)),
        ])
      }
    }
  }
}

extension Theme {
  /// The published form of a file of the theme, by its path there: `images/social.png`.
  func asset(_ file: String) -> ThemeAsset? {
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let start = "assets/" + file[..<dot] + "."
    let end = file[dot...]
    return assets.first { asset in
      asset.path.hasPrefix(start) && asset.path.hasSuffix(end)
        && !asset.path.dropFirst(start.count).dropLast(end.count).contains("/")
    }
  }
}
