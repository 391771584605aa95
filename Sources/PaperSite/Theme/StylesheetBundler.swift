import Diagnostics

/// Makes one stylesheet of a file and all it imports, with the addresses in it rewritten.
///
/// Reads as much of CSS as that needs (CSS Syntax Module Level 3, sections 4.3.2, 4.3.5 and 4.3.6):
/// comments, strings, `@import` before the first rule, and `url(…)`.
struct StylesheetBundler {
  let files: ThemeFiles
  /// The published URL of another file of the theme, seen from the stylesheet; nil for none.
  let address: (String) -> String?
  private(set) var diagnostics: [Diagnostic] = []

  init(files: ThemeFiles, address: @escaping (String) -> String?) {
    self.files = files
    self.address = address
  }

  /// The stylesheet at `path`, whole.
  mutating func bundle(_ path: String) -> [UInt8] {
    bundle(path, within: [])
  }

  private mutating func bundle(_ path: String, within parents: [String]) -> [UInt8] {
    guard let source = files[path] else { return [] }
    var scanner = StylesheetScanner(bytes: source)
    var output: [UInt8] = []
    while let piece = scanner.next() {
      switch piece {
      case .text(let range):
        output += source[range]
      case .url(let target, let range):
        output += rewritten(target, at: range, in: path, source: source)
      case .importRule(let target, let layer, let range):
        guard let imported = resolve(target, from: path) else {
          // An absolute address: left as it stands, and the policy will block it.
          report(
            "theme.unknown-import",
            "expected a file of the theme, found “\(target)”",
            range,
            path,
            source
          )
          continue
        }
        guard files[imported] != nil else {
          report(
            "theme.unknown-import",
            "expected a stylesheet of the theme, found “\(target)”",
            range,
            path,
            source,
            hint: files.paths(in: "styles").suggestion(for: imported)
          )
          continue
        }
        guard !(parents + [path]).contains(imported) else {
          report("theme.import-cycle", "“\(target)” imports this file in turn", range, path, source)
          continue
        }
        let content = bundle(imported, within: parents + [path])
        output +=
          layer.map { Array("@layer \($0) {\n".utf8) + content + Array("}\n".utf8) } ?? content
      }
    }
    return output
  }

  private mutating func rewritten(
    _ target: String,
    at range: Range<Int>,
    in path: String,
    source: [UInt8]
  ) -> [UInt8] {
    if target.hasPrefix("#") || target.hasPrefix("data:") { return Array(source[range]) }
    guard let file = resolve(target, from: path), let address = address(file) else {
      report(
        "theme.unknown-file",
        "expected a file of the theme, found “\(target)”",
        range,
        path,
        source,
        hint: files.paths(in: "images").suggestion(for: target)
      )
      return Array("url()".utf8)
    }
    return Array("url(\"\(address)\")".utf8)
  }

  /// The path within the theme that a relative address names; nil for an absolute address.
  private func resolve(_ target: String, from path: String) -> String? {
    ThemePath.resolved(target, from: path)
  }

  private mutating func report(
    _ code: String,
    _ message: String,
    _ range: Range<Int>,
    _ path: String,
    _ source: [UInt8],
    hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .error,
        code: code,
        message,
        at: ThemePath.position(ofByte: range.lowerBound, in: source, path: files.displayPath(path)),
        hint: hint
      )
    )
  }
}

/// Paths within a theme.
enum ThemePath {
  /// The path that an address relative to the file at `path` names; nil when it is not relative or
  /// leads out of the theme.
  static func resolved(_ address: String, from path: String) -> String? {
    guard !address.hasPrefix("/"), !address.contains(":"), !address.isEmpty else { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The way from the folder of one file to another, both from one root.
  static func relative(from path: String, to target: String) -> String {
    var from = path.split(separator: "/").dropLast()[...]
    var to = target.split(separator: "/")[...]
    while let first = from.first, to.count > 1, first == to.first {
      from.removeFirst()
      to.removeFirst()
    }
    let ups = from.isEmpty ? ["."] : from.map { _ in ".." }
    return (ups + to.map(String.init)).joined(separator: "/")
  }

  /// The line and column of a byte.
  static func position(ofByte offset: Int, in bytes: [UInt8], path: String) -> SourcePosition {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return SourcePosition(
      path: path,
      line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1
    )
  }
}
