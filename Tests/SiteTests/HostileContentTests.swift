import Foundation
import Testing

/// Script in every field, body and name that a contributor can write.
@Suite struct HostileContentTests {
  static let payloads = [
    "<script>document.documentElement.dataset.attacked=1</script>",
    "\\\"><img src=x onerror=document.documentElement.dataset.attacked=1>",
    "'\\\"\\u0301 onload=alert(1) x=\\\"\\u0301",
    "</script><script>alert(1)</script>",
    "]]><script>alert(1)</script><![CDATA[",
    "</title><svg onload=alert(1)>",
    "{{{page.title}}} ${alert(1)} javascript:alert(1)",
    "--><script>alert(1)</script>\\u2028<!-- \\u2028",
  ]

  /// A site with a payload in every text that a file can hold.
  static func writeSite(to site: TemporaryFolder) throws {
    let all = payloads.enumerated().map { "attack \($0) \($1)" }
    let every = all.joined(separator: " ")
    func quoted(_ text: String) -> String { "\"\(text)\"" }
    try site.write(
      """
      title: {en: \(quoted(every)), zh: \(quoted(every))}
      description: \(quoted(every))
      base_url: https://example.org/hostile/
      languages: [en, zh]
      repository: "https://example.org/a'onload=alert(1)"
      branch: \(quoted(every))
      license: \(quoted(every))
      disclaimer: \(quoted(every))

      """,
      to: "content/site.yml"
    )
    try site.write("attack: {en: \(quoted(every)), zh: \(quoted(every))}\n", to: "content/tags.yml")
    try site.write(
      "---\ntitle: \(quoted(every))\ndescription: \(quoted(every))\nicon: \"<b>\"\n---\n\(every)\n",
      to: "content/categories/attack.md"
    )
    for (number, payload) in all.enumerated() {
      try site.write(
        """
        ---
        title: \(quoted(payload))
        short: \(quoted(payload))
        authors: [\(quoted(payload)), \(quoted(every))]
        affiliations: [\(quoted(payload))]
        date: 2020
        added: 2021
        updated: 2022
        venue: \(quoted(payload))
        categories: [attack]
        tags: [attack]
        links:
          doi: "10.1000/<script>alert(\(number))</script>"
          url: "https://example.org/'onmouseover='alert(1)'/\(number)"
          code: "https://example.org/?a=1&b='alert(1)'"
        priority: 5
        related: [attack-\((number + 1) % all.count)]
        aliases: ["/old/'onload='alert(1)'/\(number)/"]
        status: retracted
        notice: {text: \(quoted(payload)), url: "https://example.org/'x'"}
        summary: \(quoted(payload))
        ---
        \(all[number])

        # \(all[number])

        <img src=x onerror=alert(1)> <a href="javascript:alert(1)">x</a>

        <script>
        alert(1)
        </script>

        <details open ontoggle=alert(1)><summary onclick=alert(1)>a</summary></details>

        | \(all[number]) | b |
        |---|---|
        | <svg/onload=alert(1)> | `<script>alert(1)</script>` |

        [^x]: <script>alert(1)</script>

        Footnote.[^x] <https://example.org/"onload=alert(1)> www.example.org/"onload="alert(1)

        ``` "><script>alert(1)</script>
        <script>alert(1)</script>
        ```

        """,
        to: "content/papers/attack-\(number).md"
      )
      try site.write(
        "---\ntitle: \(quoted(payload))\n---\n\(payload)\n",
        to: "content/papers/attack-\(number).zh.md"
      )
    }
    try site.write(
      "---\ntitle: \(quoted(every))\ndescription: \(quoted(every))\n---\n\(every)\n",
      to: "content/pages/attack.md"
    )
    try site.write(
      """
      ---
      title: \(quoted(every))
      description: \(quoted(every))
      stages:
        - id: attack
          title: \(quoted(every))
          goal: \(quoted(every))
          steps:
            - papers: [attack-0, attack-1]
              why: \(quoted(every))
      tracks:
        - id: track
          title: \(quoted(every))
          why: \(quoted(every))
          papers: [attack-2]
      ---
      \(every)

      """,
      to: "content/roadmap.md"
    )
  }

  @Test(
    .enabled(if: SiteProcess.has("chromium") && SiteProcess.has("node"), "needs chromium and node")
  )
  func `No script from content runs in a browser`() throws {
    let site = try TemporaryFolder()
    try Self.writeSite(to: site)
    let result = try SiteProcess.run(["build", "--base-url", "http://127.0.0.1/"], in: site.path)
    try #require(result.exitCode == 0, "\(result.errors)")
    let browser = try NodeTests.run(
      ["Tests/BrowserTests/hostile.test.mjs"],
      environment: ["HOSTILE_SITE": site.path + "/public"]
    )
    #expect(browser.exitCode == 0, "\(browser.output)")
  }

  @Test func `Feeds and sitemap stay well-formed XML, and the search index JSON`() throws {
    let site = try TemporaryFolder()
    try Self.writeSite(to: site)
    let result = try SiteProcess.run(["build"], in: site.path)
    try #require(result.exitCode == 0, "\(result.errors)")
    for file in try TemporaryFolder.files(in: site.path + "/public") {
      let text = try site.text(of: "public/" + file)
      if file.hasSuffix(".xml") { #expect(XMLCheck.isWellFormed(text), "\(file)") }
      if file.hasSuffix(".json") {
        #expect(throws: Never.self, "\(file)") {
          try JSONSerialization.jsonObject(with: Data(text.utf8))
        }
      }
    }
  }
}
