import Foundation
import Testing

/// `site add`, against stubs of the three services on loopback.
@Suite(.enabled(if: SiteProcess.has("curl"), "curl is not installed"))
struct AddTests {
  private func smallSite() throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.overlay(Golden.fixtures.appendingPathComponent("small-site"))
    return site
  }

  private static func answer(_ name: String) -> String {
    let file = Golden.fixtures.appendingPathComponent("services/\(name)")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  /// The three services under one roof.
  private static func services(_ request: StubServer.Request, _ count: Int) -> StubServer.Answer {
    switch request.target {
    case "/arxiv?id_list=2401.00001&max_results=1":
      .response(status: 200, body: answer("arxiv.xml"))
    case let target where target.hasPrefix("/arxiv?"):
      .response(status: 200, body: answer("arxiv-none.xml"))
    case "/works/10.1000%2Fstub.1": .response(status: 200, body: answer("crossref.json"))
    case "/eutils/efetch.fcgi?db=pubmed&retmode=xml&tool=site&id=30000001":
      .response(status: 200, body: answer("pubmed.xml"))
    case "/eutils/esummary.fcgi?db=pmc&retmode=json&tool=site&id=9000001":
      .response(
        status: 200,
        body:
          #"{"result": {"uids": ["9000001"], "9000001": {"uid": "9000001", "articleids": [{"idtype": "pmid", "value": "30000001"}]}}}"#
      )
    case let target where target.hasPrefix("/eutils/efetch"):
      .response(status: 200, body: "<PubmedArticleSet></PubmedArticleSet>")
    default: .response(status: 404, body: "Resource not found.")
    }
  }

  private func add(
    _ arguments: [String],
    in site: TemporaryFolder,
    asking server: StubServer
  ) throws -> ProcessResult {
    try SiteProcess.run(
      ["add"] + arguments,
      in: site.path,
      environment: [
        "SITE_ARXIV_URL": server.url("/arxiv"), "SITE_CROSSREF_URL": server.url("/works"),
        "SITE_PUBMED_URL": server.url("/eutils"), "no_proxy": "127.0.0.1",
      ]
    )
  }

  /// The file's text without the day on which it was added.
  private func text(of file: String, in site: TemporaryFolder) throws -> String {
    try site.text(of: file).replacing(/added: \d{4}-\d\d-\d\d\n/, with: "")
  }

  @Test(arguments: ["2401.00001", "https://arxiv.org/pdf/2401.00001v2.pdf", "arXiv:2401.00001v1"])
  func `arXiv gives title, authors and date, Crossref the venue`(reference: String) throws {
    let site = try smallSite()
    let server = try StubServer(Self.services)
    let result = try add([reference], in: site, asking: server)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(
      result.output
        == "Wrote content/papers/stubnet.md: StubNet: Reading & Writing with \"Stubs\"\n"
    )
    #expect(
      try text(of: "content/papers/stubnet.md", in: site) == """
        ---
        title: "StubNet: Reading & Writing with \\"Stubs\\""
        short: StubNet
        authors:
          - Ada Example
          - Blaise Agüera y Arcas
        date: 2024-01-01
        venue: Journal of Stubs 2024
        categories: [methods]
        links:
          arxiv: "2401.00001"
          doi: 10.1000/stub.1
        ---

        """
    )
    // What the check says of the new file, and of nothing else.
    #expect(
      result.errors == """
        content/papers/stubnet.md:1:1: warning: the text does not start with a paragraph, so the paper has no summary [paper.no-summary]
          hint: start it with two to four sentences, or add “summary: …”

        """
    )
    #expect(server.requests.count == 2)
    #expect(server.requests.allSatisfy { $0.headers["user-agent"] == "site/0.1.0" })
  }

  @Test func `Crossref gives a paper by its DOI, without tags in the title`() throws {
    let site = try smallSite()
    let server = try StubServer(Self.services)
    let result = try add(
      ["https://doi.org/10.1000/stub.1", "--tag", "reasoning", "--id", "stubs", "--draft"],
      in: site,
      asking: server
    )
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(
      try text(of: "content/papers/stubs.md", in: site) == """
        ---
        title: Stub networks in silico & beyond
        authors:
          - Ada Example
          - The Stub Consortium
        date: 2024-05-06
        venue: Journal of Stubs 2024
        categories: [methods]
        tags: [reasoning]
        links:
          doi: 10.1000/stub.1
        draft: true
        ---

        """
    )
  }

  @Test(arguments: ["30000001", "https://pubmed.ncbi.nlm.nih.gov/30000001/", "PMC9000001"])
  func `PubMed gives a paper with all its ids, and says that it was retracted`(
    reference: String
  ) throws {
    let site = try smallSite()
    let server = try StubServer(Self.services)
    let result = try add([reference, "--mailto", "ada@example.org"], in: site, asking: server)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(
      try text(of: "content/papers/stubs-clinical-practice-review.md", in: site) == """
        ---
        title: Stubs in clinical practice – a review
        authors:
          - Ada B Example
          - Stub Study Group
          - et al.
        date: 2023-07-12
        venue: The Journal of Stub Medicine 2023
        categories: [methods]
        links:
          pubmed: "30000001"
          pmc: PMC9000001
          doi: 10.1000/stub.2
        status: retracted
        ---

        """
    )
    #expect(
      server.requests.last?.headers["user-agent"] == "site/0.1.0 (mailto:ada@example.org)"
    )
  }

  @Test(arguments: [
    ("2401.99999", "arXiv knows no paper with the id 2401.99999"),
    ("10.1000/none", "Crossref knows no paper with the DOI 10.1000/none"),
    ("30000009", "PubMed knows no paper with the id 30000009"),
    ("PMC9000009", "PubMed knows no paper with the id PMC9000009"),
  ])
  func `A paper that no service knows is told, and nothing is written`(
    reference: String,
    message: String
  ) throws {
    let site = try smallSite()
    let before = try TemporaryFolder.contents(of: site.path)
    let server = try StubServer(Self.services)
    let result = try add([reference], in: site, asking: server)
    #expect(result.exitCode == 1)
    #expect(result.errors == "Error: \(message)\n")
    #expect(try TemporaryFolder.contents(of: site.path) == before)
  }

  @Test(arguments: [("2401.00001", 503), ("10.1000/stub.1", 429), ("30000001", 429)])
  func `A service that has had too many requests is asked again when it says`(
    reference: String,
    status: Int
  ) throws {
    let site = try smallSite()
    let server = try StubServer { request, count in
      count < 2
        ? .response(status: status, headers: ["Retry-After": "0"], body: "Slow down.")
        : Self.services(request, count)
    }
    let result = try add([reference], in: site, asking: server)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(server.requests.count >= 3)
  }

  @Test func `A service that asks for a long wait is not waited for`() throws {
    let site = try smallSite()
    let server = try StubServer { _, _ in
      .response(status: 429, headers: ["Retry-After": "3600"], body: "Slow down.")
    }
    let result = try add(["10.1000/stub.1"], in: site, asking: server)
    #expect(result.exitCode == 1)
    #expect(
      result.errors
        == "Error: Crossref has had too many requests and asks to wait 3600 seconds\n"
    )
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [
    ("2401.00001", "arXiv"), ("10.1000/stub.1", "Crossref"), ("30000001", "PubMed"),
  ])
  func `A service that does not answer is given up in time`(
    reference: String,
    name: String
  ) throws {
    let site = try smallSite()
    let server = try StubServer { _, _ in .silence }
    let result = try add(
      [reference, "--timeout", "0.3", "--retries", "0"],
      in: site,
      asking: server
    )
    #expect(result.exitCode == 1)
    #expect(
      result.errors
        == "Error: \(name) did not answer in time; try again later, or give it longer with --timeout\n"
    )
  }

  @Test(arguments: [
    "", "<html><body>Please sign in</body></html>", "{\"message\": 7}", "<feed><entry>", "\0\u{1}",
    "{\"message\": {\"title\": []}}", "<PubmedArticleSet><PubmedArticle/></PubmedArticleSet>",
    "<feed><entry><id>x</id><title>A</title></entry></feed>",
  ])
  func `A nonsense answer is told and nothing is written`(body: String) throws {
    let site = try smallSite()
    let before = try TemporaryFolder.contents(of: site.path)
    let server = try StubServer { _, _ in .response(status: 200, body: body) }
    for (reference, name) in [
      ("2401.00001", "arXiv"), ("10.1000/stub.1", "Crossref"), ("30000001", "PubMed"),
    ] {
      let result = try add([reference], in: site, asking: server)
      #expect(result.exitCode == 1)
      #expect(result.errors.hasPrefix("Error: \(name) answered with something other than"))
    }
    #expect(try TemporaryFolder.contents(of: site.path) == before)
  }

  @Test func `Without a connection the message says what still works`() throws {
    let site = try smallSite()
    let server = try StubServer(Self.services)
    let result = try SiteProcess.run(
      [
        "add", "10.1000/stub.1", "--retries", "0", "--crossref-url", "http://nowhere.invalid/works",
      ],
      in: site.path,
      environment: ["http_proxy": "", "all_proxy": "", "no_proxy": "*"]
    )
    #expect(server.requests.isEmpty)
    #expect(result.exitCode == 1)
    #expect(
      result.errors
        == "Error: Crossref cannot be reached (its name is not found); are you online? “site new paper ID” works without\n"
    )
  }

  @Test func `A paper that is here already is not added again`() throws {
    let site = try smallSite()
    let server = try StubServer(Self.services)
    _ = try add(["2401.00001"], in: site, asking: server)
    let again = try add(["10.1000/stub.1"], in: site, asking: server)
    #expect(again.exitCode == 1)
    #expect(again.errors == "content/papers/stubnet.md: this paper is here already\n")
  }

  @Test func `Strange text from a service is text in the file`() throws {
    let site = try smallSite()
    let server = try StubServer { _, _ in
      .response(
        status: 200,
        body:
          #"{"message": {"DOI": "10.1000/x", "title": ["---\ndraft: true\n---\n\"a\": [b] # c"], "author": [{"family": "x\u0000\u202e: y"}], "container-title": ["../../etc"]}}"#
      )
    }
    let result = try add(["10.1000/x"], in: site, asking: server)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("Wrote content/papers/draft-true-b-c.md"))
    let text = try site.text(of: "content/papers/draft-true-b-c.md")
    #expect(
      text.hasPrefix(#"---\#ntitle: "--- draft: true --- \"a\": [b] # c"\#nauthors:\#n  - "x: y""#)
    )
  }

  @Test(arguments: ["nonsense", "https://example.org/paper", "https://openreview.net/forum?id=abc"])
  func `What names no paper is refused before anybody is asked`(reference: String) throws {
    let site = try smallSite()
    let server = try StubServer(Self.services)
    let result = try add([reference], in: site, asking: server)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("expected an arXiv id, a DOI, a PubMed id"))
    #expect(server.requests.isEmpty)
  }
}
