/// A reference as an OpenURL context object for COinS (ANSI/NISO Z39.88-2004, key/encoded-value
/// format).
enum ContextObject {
  /// The most authors that are named.
  private static let shownAuthors = 10

  /// The value of the `title` attribute, before it is escaped for HTML.
  static func text(for reference: Reference) -> String {
    var text = "ctx_ver=Z39.88-2004&rft_val_fmt="
    func add(_ key: String, _ value: String?) {
      guard let value else { return }
      text += "&" + key + "=" + PercentEncoding.queryValue(value)
    }
    switch reference.kind {
    case .journalArticle:
      text += "info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal"
      add("rft.genre", "article")
      add("rft.atitle", reference.title)
      add("rft.jtitle", reference.container)
    case .conferencePaper:
      text += "info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook"
      add("rft.genre", "proceeding")
      add("rft.atitle", reference.title)
      add("rft.btitle", reference.container)
    case .preprint, .other:
      text += "info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc"
      add("rft.type", reference.kind == .preprint ? "preprint" : "document")
      add("rft.title", reference.title)
      add("rft.publisher", reference.container)
      add("rft.identifier", reference.url)
    }
    add("rft.date", reference.date?.description)
    if case .person(let first)? = reference.authors.first {
      add("rft.aulast", first.familyWithParticle)
      add("rft.aufirst", first.given)
    }
    for author in reference.authors.prefix(shownAuthors) { add("rft.au", author.inverted) }
    add("rft_id", reference.doi.map { "info:doi/" + $0 })
    add("rft_id", reference.pubmed.map { "info:pmid/" + $0 })
    add("rft.language", reference.language)
    return text
  }
}
