/// Finds out whether a committed README is still what the collection gives.
package enum ReadmeComparison {
  /// Where the file differs first, as `:line: error: …`; nil when it does not differ.
  package static func difference(between text: String, andFileAt path: String) -> String? {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileReader.bytes(at: path, limit: 1 << 28)
    } catch {
      return ": error: expected the exported list, found no file that can be read"
    }
    guard bytes != Array(text.utf8) else { return nil }
    let old = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    let expected =
      line < new.count ? "“\(String(new[line]).shortened(to: 80))”" : "the end of the file"
    let found =
      line < old.count ? "“\(String(old[line]).shortened(to: 80))”" : "the end of the file"
    return
      ":\(line + 1): error: expected \(expected), found \(found); write it anew with “site export readme --output”"
  }
}
