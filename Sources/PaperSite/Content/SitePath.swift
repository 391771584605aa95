/// A path on the site, as `aliases` name them.
enum SitePath {
  /// Reads a list of site paths.
  static func read(_ node: YAMLNode, with reader: inout FieldReader) -> [Located<String>] {
    reader.texts(node, "a list of site paths").filter { path in
      if isWellFormed(path.value) { return true }
      reader.report(
        code: "front-matter.invalid-alias",
        "expected a path on this site such as /react.html, found “\(path.value.shortened(to: 80))”",
        at: path.place,
        hint: "start it with “/”; no “..”, “?”, “#” or “%”, and nothing before the base path"
      )
      return false
    }
  }

  /// Whether a text is an absolute path of plain parts, so that it names a file below the output
  /// folder and nothing else.
  static func isWellFormed(_ text: String) -> Bool {
    guard text.hasPrefix("/"), text != "/", text.utf8.count <= 300 else { return false }
    let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      let isEnd = index == parts.count - 1
      return (isEnd || !part.isEmpty) && !part.hasPrefix(".")
        && !part.unicodeScalars.contains { scalar in
          scalar.isUnwantedControl || scalar.value < 0x20
            || "?#%\\:*\"<>|".unicodeScalars.contains(scalar)
        }
    }
  }
}
