import Testing

@testable import PaperSite

@Suite struct ScriptCompactionTests {
  func compacted(_ script: String) -> String {
    String(decoding: ScriptCompaction.compacted(Array(script.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("// A comment.\nlet a = 1; // another\nlet b;", "let a=1;let b;"),
    (
      "/** What it is. */\nexport function f(a, b) {\n  return a + b;\n}\n",
      "export function f(a,b){return a + b;}"
    ),
    ("const a = b\nconst c = d", "const a=b\nconst c=d"),
    ("a = b /* of\ntwo lines */ c()", "a=b\nc()"),
    ("a - -b; a + ++b", "a - -b;a + ++b"),
    ("if (a) return\n(b)", "if(a)return\n(b)"),
  ])
  func `Comments, indentation and blanks beside signs go`(script: String, compact: String) {
    #expect(compacted(script) == compact)
  }

  @Test(arguments: [
    #""// no comment  /* nor this */""#,
    #"'it\'s  one // text'"#,
    "`two  lines\n  // of text`",
    "`a ${f({b:`  // ${c}  `})}  // d`",
    "/[/\"]  +/.test(a)",
    "return /'/g",
    "a / b / c",
    "x=(1)/2",
  ])
  func `Texts, templates and regular expressions stay as they are`(script: String) {
    #expect(compacted(script) == script)
  }

  @Test(arguments: ["`never  closed", "'never  closed", "`a ${ b"])
  func `A script that cannot be followed is left alone`(script: String) {
    #expect(compacted(script) == script)
  }
}
