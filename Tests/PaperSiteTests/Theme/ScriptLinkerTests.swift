import Diagnostics
import Testing

@testable import PaperSite

@Suite struct ScriptLinkerTests {
  private func link(_ files: [String: String]) -> (ScriptLinker, [String: String]) {
    var linker = ScriptLinker(
      files: ThemeFiles(files: files.mapValues { Array($0.utf8) }, folderName: "theme")
    )
    for path in files.keys.sorted() { linker.link(path) }
    return (linker, linker.assets.mapValues { String(decoding: $0.bytes, as: UTF8.self) })
  }

  @Test func `Imports name the published files`() throws {
    let (linker, scripts) = link([
      "scripts/site.js": "import { fold } from \"./search/fold.js\";\nimport './a.js'",
      "scripts/search/fold.js": "export { a } from '../a.js'",
      "scripts/a.js": "export const a = './text.js'",
    ])
    #expect(linker.diagnostics.isEmpty)
    let a = try #require(linker.assets["scripts/a.js"]).path
    let fold = try #require(linker.assets["scripts/search/fold.js"]).path
    let name = { (path: String) in path.split(separator: "/").last.map(String.init) ?? "" }
    #expect(
      scripts["scripts/site.js"]
        == "import{fold}from \"./search/\(name(fold))\";import './\(name(a))'"
    )
    #expect(scripts["scripts/search/fold.js"] == "export{a}from '../\(name(a))'")
    #expect(scripts["scripts/a.js"] == "export const a='./text.js'")
  }

  @Test func `A changed script changes the names of all that import it`() {
    let files = ["scripts/site.js": "import './a.js'", "scripts/a.js": "1"]
    let (before, _) = link(files)
    let (after, _) = link(files.merging(["scripts/a.js": "2"]) { $1 })
    #expect(before.assets["scripts/site.js"]?.path != after.assets["scripts/site.js"]?.path)
  }

  @Test func `A missing script is reported where its name stands`() {
    let (linker, _) = link(["scripts/site.js": "\nimport './serch.js'", "scripts/search.js": ""])
    #expect(
      linker.diagnostics == [
        Diagnostic(
          .error,
          code: "theme.unknown-import",
          "expected a script of the theme, found “./serch.js”",
          at: SourcePosition(path: "theme/scripts/site.js", line: 2, column: 9),
          hint: "did you mean “scripts/search.js”?"
        )
      ]
    )
  }
}
