import Diagnostics

/// Fills the published address of a theme file into `asset:` addresses of a template.
struct TemplateAssetLinker {
  let path: String
  let address: (String) -> String?
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String, address: @escaping (String) -> String?) {
    self.path = path
    self.address = address
  }

  /// The template with every quoted `asset:…` replaced.
  mutating func linked(_ source: [UInt8], known: [String]) -> [UInt8] {
    let marker = Array("\"asset:".utf8)
    var output: [UInt8] = []
    var index = 0
    while index < source.count {
      guard source[index] == marker[0], source[index...].starts(with: marker),
        let end = source[(index + 1)...].firstIndex(of: marker[0])
      else {
        output.append(source[index])
        index += 1
        continue
      }
      let name = String(decoding: source[(index + marker.count)..<end], as: UTF8.self)
      if let address = address(name) {
        output += "\"\(address)\"".utf8
      } else {
        diagnostics.append(
          Diagnostic(
            .error,
            code: "theme.unknown-file",
            "expected a file of the theme, found “\(name)”",
            at: ThemePath.position(ofByte: index + 1, in: source, path: path),
            hint: known.suggestion(for: name)
          )
        )
        output += "\"\"".utf8
      }
      index = end + 1
    }
    return output
  }
}
