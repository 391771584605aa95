import Diagnostics

/// Gives every script of the theme its published name, and rewrites the names in imports to match.
struct ScriptLinker {
  let files: ThemeFiles
  private(set) var assets: [String: ThemeAsset] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var open: [String] = []

  init(files: ThemeFiles) {
    self.files = files
  }

  /// The published form of the script at `path`; nil when there is none.
  @discardableResult
  mutating func link(_ path: String) -> ThemeAsset? {
    if let asset = assets[path] { return asset }
    guard let source = files[path] else { return nil }
    open.append(path)
    defer { open.removeLast() }
    var output: [UInt8] = []
    var copied = 0
    for specifier in Self.specifiers(in: source) {
      let written = String(decoding: source[specifier], as: UTF8.self)
      guard let target = ThemePath.resolved(written, from: path) else { continue }
      let position = ThemePath.position(
        ofByte: specifier.lowerBound,
        in: source,
        path: files.displayPath(path)
      )
      guard !open.contains(target) else {
        diagnostics.append(
          Diagnostic(
            .error,
            code: "theme.import-cycle",
            "“\(written)” imports this file in turn",
            at: position,
            hint: "move what both need into a third file"
          )
        )
        continue
      }
      guard let asset = link(target) else {
        diagnostics.append(
          Diagnostic(
            .error,
            code: "theme.unknown-import",
            "expected a script of the theme, found “\(written)”",
            at: position,
            hint: files.paths(in: "scripts").suggestion(for: target)
          )
        )
        continue
      }
      output += source[copied..<specifier.lowerBound]
      output += ThemePath.relative(from: "assets/" + path, to: asset.path).utf8
      copied = specifier.upperBound
    }
    output += source[copied...]
    output = ScriptCompaction.compacted(output)
    let asset = ThemeAsset(path: HashedName.path(for: path, bytes: output), bytes: output)
    assets[path] = asset
    return asset
  }

  /// The ranges of the relative module specifiers after `from`, `import` and `import(`.
  static func specifiers(in source: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < source.count {
      let quote = source[index]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        index += 1
        continue
      }
      let start = index + 1
      let isRelative =
        source[start...].starts(with: "./".utf8) || source[start...].starts(with: "../".utf8)
      guard isRelative, followsImport(source[..<index]),
        let end = source[start...].firstIndex(of: quote)
      else {
        index += 1
        continue
      }
      found.append(start..<end)
      index = end + 1
    }
    return found
  }

  private static func followsImport(_ before: ArraySlice<UInt8>) -> Bool {
    var rest = before
    let isSpace: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    while let last = rest.last, isSpace(last) || last == UInt8(ascii: "(") { rest.removeLast() }
    return ["from", "import"].contains { word in
      rest.suffix(word.utf8.count).elementsEqual(word.utf8)
        && rest.dropLast(word.utf8.count).last.map { !$0.isLetterOrDigit } != false
    }
  }
}

/// The published name of a theme file.
enum HashedName {
  /// `styles/site.css` becomes `assets/styles/site.1a2b3c4d.css`.
  static func path(for path: String, bytes: [UInt8]) -> String {
    let hash = ContentHash(of: bytes).short
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[slash...].lastIndex(of: "."), dot > slash else {
      return "assets/\(path).\(hash)"
    }
    return "assets/\(path[..<dot]).\(hash)\(path[dot...])"
  }
}
