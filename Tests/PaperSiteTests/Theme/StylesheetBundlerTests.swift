import Diagnostics
import Testing

@testable import PaperSite

@Suite struct StylesheetBundlerTests {
  private func bundle(_ files: [String: String]) -> (css: String, [Diagnostic]) {
    let theme = ThemeFiles(files: files.mapValues { Array($0.utf8) }, folderName: "theme")
    var bundler = StylesheetBundler(files: theme) { file in
      theme[file] == nil ? nil : "../\(file)?hashed"
    }
    let css = bundler.bundle("styles/site.css")
    return (String(decoding: css, as: UTF8.self), bundler.diagnostics)
  }

  @Test func `Imports are put in their layers, in their order`() {
    let (css, diagnostics) = bundle([
      "styles/site.css":
        "@layer a, b;\n@import url(\"b.css\") layer(b);\n@import \"a.css\";\nx {}\n",
      "styles/a.css": "a {}\n", "styles/b.css": "b {}\n",
    ])
    #expect(css == "@layer a, b;\n@layer b {\nb {}\n}\n\na {}\n\nx {}\n")
    #expect(diagnostics.isEmpty)
  }

  @Test func `Addresses lead to the published files`() {
    let (css, diagnostics) = bundle([
      "styles/site.css": "@import url(parts/card.css);",
      "styles/parts/card.css": "a { background: url('../../images/a.svg') }",
      "images/a.svg": "<svg/>",
    ])
    #expect(css == "a { background: url(\"../images/a.svg?hashed\") }")
    #expect(diagnostics.isEmpty)
  }

  @Test func `Comments and strings are left alone`() {
    let text = "/* @import url(x.css); url(y) */ a::before { content: \"url(z) \\\" @import\" }"
    let (css, diagnostics) = bundle(["styles/site.css": text])
    #expect(css == text)
    #expect(diagnostics.isEmpty)
  }

  @Test func `A circle of imports is reported and ends`() {
    let (_, diagnostics) = bundle([
      "styles/site.css": "@import \"a.css\";", "styles/a.css": "\n  @import \"site.css\";",
    ])
    #expect(diagnostics.map(\.code) == ["theme.import-cycle"])
    #expect(
      diagnostics.first?.position == SourcePosition(path: "theme/styles/a.css", line: 2, column: 3)
    )
  }
}
