package import Diagnostics
import Templates

/// Makes a theme of the files in a folder and those that are shipped.
package struct ThemeLoader: Sendable {
  /// The theme's folder; it need not exist.
  let folder: String
  /// What the folder is called in messages.
  let folderName: String
  let addresses: Addresses
  /// The site's languages, the default one first.
  let languages: [Language]

  package init(folder: String, folderName: String, addresses: Addresses, languages: [Language]) {
    self.folder = folder
    self.folderName = folderName
    self.addresses = addresses
    self.languages = languages
  }

  /// The theme, and all mistakes in its files.
  package func load() -> (theme: Theme, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let files = ThemeFiles.loaded(
      from: folder,
      named: folderName,
      over: ShippedTheme.byPath,
      reporting: &diagnostics
    )
    let assets = assets(of: files, reporting: &diagnostics)
    var strings = ThemeStringsLoader(
      files: files,
      shipped: ShippedTheme.byPath,
      languages: languages
    )
    let words = strings.load()
    diagnostics += strings.diagnostics
    let templates = templates(
      of: files,
      assets: assets,
      words: words,
      reporting: &diagnostics
    )
    let theme = Theme(
      templates: templates,
      strings: words,
      assets: assets.values.sorted { $0.path < $1.path }
    )
    return (theme, diagnostics)
  }

  /// The published form of each stylesheet, script and image, by its path in the theme.
  private func assets(
    of files: ThemeFiles,
    reporting diagnostics: inout [Diagnostic]
  ) -> [String: ThemeAsset] {
    var assets: [String: ThemeAsset] = [:]
    for path in files.paths(in: "images") {
      guard let bytes = files[path] else { continue }
      assets[path] = ThemeAsset(path: HashedName.path(for: path, bytes: bytes), bytes: bytes)
    }
    let images = assets
    // Only the stylesheets in the folder itself are published: they import all others.
    let stylesheets = files.paths(in: "styles", ending: ".css")
      .filter { $0.split(separator: "/").count == 2 }
    for path in stylesheets {
      var bundler = StylesheetBundler(files: files) { file in
        images[file].map { ThemePath.relative(from: "assets/" + path, to: $0.path) }
      }
      let bytes = StylesheetShortening.shortened(bundler.bundle(path))
      diagnostics += bundler.diagnostics
      assets[path] = ThemeAsset(path: HashedName.path(for: path, bytes: bytes), bytes: bytes)
    }
    var linker = ScriptLinker(files: files)
    for path in files.paths(in: "scripts", ending: ".js") { linker.link(path) }
    diagnostics += linker.diagnostics
    return assets.merging(linker.assets) { first, _ in first }
  }

  /// Whether lines of a template start inside an element whose white space a browser shows.
  private func showsIndentation(_ template: [UInt8]) -> Bool {
    let text = String(decoding: template, as: UTF8.self)
    return ["pre", "textarea"].contains { name in
      var rest = text[...]
      while let start = rest.firstRange(of: "<\(name)") {
        let end = rest.firstRange(of: "</\(name)") ?? rest.endIndex..<rest.endIndex
        guard start.upperBound < end.lowerBound, end.upperBound < rest.endIndex else { return true }
        if rest[start.upperBound..<end.lowerBound].utf8.contains(UInt8(ascii: "\n")) { return true }
        rest = rest[end.upperBound...]
      }
      return false
    }
  }

  private func templates(
    of files: ThemeFiles,
    assets: [String: ThemeAsset],
    words: [Language: ThemeStrings],
    reporting diagnostics: inout [Diagnostic]
  ) -> TemplateLibrary {
    var sources: [TemplateSource] = []
    for path in files.paths(in: "templates", ending: ".html") {
      guard let bytes = files[path] else { continue }
      var linker = TemplateAssetLinker(path: files.displayPath(path)) { asset in
        assets[asset].map { addresses.path(ofFile: $0.path) }
      }
      let linked = linker.linked(bytes, known: assets.keys.sorted())
      diagnostics += linker.diagnostics
      sources.append(
        TemplateSource(
          name: String(path.dropFirst("templates/".count)),
          path: files.displayPath(path),
          bytes: linked,
          keepsIndentation: showsIndentation(linked)
        )
      )
    }
    let library = TemplateLibrary(
      sources,
      globals: TemplateGlobals.shape(strings: words[languages[0]])
    )
    diagnostics += library.diagnostics
    return library
  }
}
