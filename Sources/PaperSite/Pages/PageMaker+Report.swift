extension PageMaker {
  /// The address of a new issue that names the page; nil without a repository whose host has issues
  /// with texts to begin with.
  func reportURL(_ identity: PageIdentity, at url: String) -> String? {
    guard !identity.isHidden, let repository = site.settings.repository else { return nil }
    let host = repository.split(separator: "/").dropFirst().first ?? ""
    let names: (form: String, title: String, text: String)
    if host.hasSuffix("github.com") {
      names = ("/issues/new", "title", "body")
    } else if host.contains("gitlab") {
      names = ("/-/issues/new", "issue[title]", "issue[description]")
    } else {
      return nil
    }
    let title = strings.text("report_title", ["title": identity.heading.shortened(to: 100)])
    let page = renderer.addresses.absolute(url) ?? url
    let text = ([page] + [identity.source].compactMap(\.self)).joined(separator: "\n") + "\n\n"
    let query = [(names.title, title), (names.text, text)].map { name, value in
      "\(PercentEncoding.queryValue(name))=\(PercentEncoding.queryValue(value))"
    }
    return "\(repository)\(names.form)?\(query.joined(separator: "&"))"
  }
}
