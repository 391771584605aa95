import ArgumentParser
import Foundation
import PaperSite

/// Where the public services are and how long to wait for them.
struct ServiceOptions: ParsableArguments {
  @Option(
    name: .customLong("arxiv-url"),
    help: ArgumentHelp("arXiv's query interface (or SITE_ARXIV_URL).", valueName: "url")
  )
  var arxiv: String?

  @Option(
    name: .customLong("crossref-url"),
    help: ArgumentHelp("Crossref's works interface (or SITE_CROSSREF_URL).", valueName: "url")
  )
  var crossref: String?

  @Option(
    name: .customLong("pubmed-url"),
    help: ArgumentHelp("NCBI's E-utilities (or SITE_PUBMED_URL).", valueName: "url")
  )
  var pubMed: String?

  @Option(
    help: ArgumentHelp(
      "Your address, told to the services so that they can write to you (or SITE_MAILTO).",
      valueName: "address"
    )
  )
  var mailto: String?

  @Option(help: ArgumentHelp("The seconds to wait for an answer.", valueName: "seconds"))
  var timeout = 20.0

  @Option(help: ArgumentHelp("How often to ask again.", valueName: "number"))
  var retries = 3

  func validate() throws {
    guard timeout > 0, timeout <= 3600 else {
      throw ValidationError("expected 1 to 3600 seconds for --timeout")
    }
    guard (0...10).contains(retries) else {
      throw ValidationError("expected 0 to 10 for --retries")
    }
  }

  /// The services, asked by curl.
  func lookup(for repository: String?) throws -> PaperLookup {
    let environment = ProcessInfo.processInfo.environment
    var addresses = PaperLookup.Addresses()
    if let base = arxiv ?? environment["SITE_ARXIV_URL"] { addresses.arxiv = base }
    if let base = crossref ?? environment["SITE_CROSSREF_URL"] { addresses.crossref = base }
    if let base = pubMed ?? environment["SITE_PUBMED_URL"] { addresses.pubMed = base }
    for base in [addresses.arxiv, addresses.crossref, addresses.pubMed] {
      guard BaseURL(base) != nil else {
        throw ValidationError("expected the address of a service, found “\(base)”")
      }
    }
    let contacts = [
      repository.map { "+" + $0 }, (mailto ?? environment["SITE_MAILTO"]).map { "mailto:" + $0 },
    ].compactMap(\.self)
    let about = contacts.isEmpty ? "" : " (\(contacts.joined(separator: "; ")))"
    let version = SiteCommand.configuration.version
    return PaperLookup(
      client: ServiceClient(
        transport: CurlTransport(timeout: timeout),
        userAgent: "site/\(version)\(about)",
        retries: retries,
        wait: { try await Task.sleep(for: $0) }
      ),
      addresses: addresses
    )
  }
}
