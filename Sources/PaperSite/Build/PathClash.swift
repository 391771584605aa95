import Diagnostics

/// Two files that would stand at one path of the finished site.
enum PathClash {
  static let code = "output.path-clash"

  static func diagnostics(for files: [OutputFile]) -> [Diagnostic] {
    var owners: [String: OutputFile] = [:]
    return files.compactMap { file in
      guard let other = owners.updateValue(file, forKey: file.path) else { return nil }
      return Diagnostic(
        .error,
        code: code,
        "“\(file.path)” is made by \(other.origin.path) already",
        at: file.origin,
        hint: "give one of the two another name or alias"
      )
    }
  }
}
