import Diagnostics

/// What robots are told (RFC 9309).
enum RobotsFile: OutputKind {
  static let name: String? = "robots"

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    let path = renderer.addresses.path(ofFile: "sitemap.xml")
    let sitemap = renderer.makes(Sitemap.self) ? renderer.addresses.absolute(path) : nil
    let text = "User-agent: *\nAllow: /\n" + (sitemap.map { "Sitemap: \($0)\n" } ?? "")
    return [
      OutputFile(path: "robots.txt", origin: SourcePosition(path: "content/site.yml")) {
        $0.bytes = Array(text.utf8)
      }
    ]
  }
}

/// The search as browsers can add it (OpenSearch 1.1), in each language. Sites without a base URL
/// have none, since it needs whole addresses.
enum OpenSearchDescription: OutputKind {
  static let name: String? = "opensearch"

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    guard renderer.addresses.origin != nil else { return [] }
    return renderer.makers.map { maker in
      let parts = renderer.addresses.languageParts(maker.language) + ["opensearch.xml"]
      return OutputFile(
        path: parts.joined(separator: "/"),
        origin: SourcePosition(path: "content/site.yml")
      ) { rendering in
        let search = maker.path(.search)
        var xml = XMLWriter()
        xml.element(
          "OpenSearchDescription",
          [("xmlns", "http://a9.com/-/spec/opensearch/1.1/")]
        ) { xml in
          // ShortName holds at most 16 characters.
          xml.element("ShortName", text: String(maker.siteView.title.prefix(16)))
          xml.element("Description", text: maker.siteView.title)
          xml.element("InputEncoding", text: "UTF-8")
          xml.element(
            "Url",
            [
              ("type", "text/html"),
              ("template", (renderer.addresses.absolute(search) ?? search) + "?q={searchTerms}"),
            ]
          )
        }
        rendering.bytes = xml.bytes
      }
    }
  }
}

/// Files that are published as they are: the theme's, and the pictures of the content.
enum StaticFiles: OutputKind {
  static let name: String? = nil

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    let assets = renderer.theme.assets.map { asset in
      OutputFile(path: asset.path, origin: SourcePosition(path: "theme")) { $0.bytes = asset.bytes }
    }
    let images = renderer.site.images.map { path in
      OutputFile(
        path: String(path.dropFirst("content/".count)),
        origin: SourcePosition(path: path)
      ) { rendering in
        do throws(FileProblem) {
          rendering.bytes = try FileReader.bytes(at: renderer.bodies.root + "/" + path)
        } catch {
          rendering.diagnostics.append(error.diagnostic(at: path))
        }
      }
    }
    // GitHub Pages would leave out some names if it took the site for a Jekyll project.
    let marker = OutputFile(path: ".nojekyll", origin: SourcePosition(path: "content/site.yml")) {
      _ in
    }
    return assets + images + [marker]
  }
}
