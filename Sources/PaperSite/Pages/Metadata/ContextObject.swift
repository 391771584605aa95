/// A paper as an OpenURL context object for COinS (ANSI/NISO Z39.88-2004, key/encoded-value format).
enum ContextObject {
  /// The value of the `title` attribute, before it is escaped for HTML.
  static func text(for paper: Paper) -> String {
    var pairs: [(String, String)] = [
      ("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"),
    ]
    let kind = paper.venue.map(VenueKind.init(of:))
    pairs.append(
      ("rft.genre", kind == .conference ? "proceeding" : kind == .preprint ? "preprint" : "article")
    )
    pairs.append(("rft.atitle", paper.title))
    if let venue = paper.venue { pairs.append(("rft.jtitle", VenueKind.name(of: venue))) }
    if let date = paper.effectiveDate { pairs.append(("rft.date", date.description)) }
    pairs += paper.authors.prefix(10).map { ("rft.au", $0) }
    if let doi = paper.identifier(.doi) { pairs.append(("rft_id", "info:doi/" + doi)) }
    return pairs.map { "\($0.0)=\(PercentEncoding.queryValue($0.1))" }.joined(separator: "&")
  }
}
