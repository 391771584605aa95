import Diagnostics

extension BodyRenderer {
  /// A body as it was written, each inline link led to the address that `address` gives for its
  /// target; a link without one becomes its text. Cost: the file is read once more.
  ///
  /// - Throws: `FileProblem` when the file can no longer be read.
  func markdown(
    _ source: MarkdownSource,
    into rendering: inout Rendering,
    linkingTo address: (ContentLinks.Target) -> String?
  ) throws -> String {
    let bytes: ArraySlice<UInt8>
    do throws(Diagnostic) {
      bytes = try self.bytes(of: source)
    } catch {
      rendering.diagnostics.append(error)
      return ""
    }
    let snippet = MarkdownSnippet(
      text: String(decoding: bytes, as: UTF8.self),
      path: source.path,
      firstLine: source.firstLine
    )
    return MarkdownRelinking.text(of: snippet) { destination, path in
      address(links.target(of: destination, writtenIn: path))
    }
  }
}
