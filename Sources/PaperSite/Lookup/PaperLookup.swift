/// Finds out what public services know of a paper.
package struct PaperLookup: Sendable {
  /// Where the services are.
  package struct Addresses: Hashable, Sendable {
    package var arxiv = "https://export.arxiv.org/api/query"
    package var crossref = "https://api.crossref.org/works"
    package var pubMed = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils"

    package init() {}
  }

  private let client: ServiceClient
  private let addresses: Addresses

  package init(client: ServiceClient, addresses: Addresses) {
    self.client = client
    self.addresses = addresses
  }

  /// What is known of a paper, and what could not be found out besides.
  package func record(
    of reference: PaperReference
  ) async throws -> (record: PaperRecord, notes: [String]) {
    switch reference {
    case .arxiv(let id):
      var record = try await found(
        "with the id \(id)",
        ArxivService.name,
        ArxivService.address(of: id, at: addresses.arxiv),
        ArxivService.mediaType,
        ArxivService.record
      )
      guard let doi = record.links.first(where: { $0.kind == .doi })?.value else {
        return (record, [])
      }
      // The journal is known to Crossref alone; without it the record will do.
      do {
        record.venue = try await crossref(doi).venue
        return (record, [])
      } catch let problem as LookupProblem {
        return (record, ["the venue is missing: \(problem)"])
      }
    case .doi(let doi): return (try await crossref(doi), [])
    case .pubMed(let id): return (try await pubMed(id), [])
    case .pubMedCentral(let id):
      let reference = try await found(
        "with the id \(id)",
        PubMedService.name,
        PubMedService.address(ofCentral: id, at: addresses.pubMed),
        CrossrefService.mediaType,
        PubMedService.reference
      )
      var (record, notes) = try await self.record(of: reference)
      record.add(.pmc, id)
      return (record, notes)
    }
  }

  private func crossref(_ doi: String) async throws -> PaperRecord {
    try await found(
      "with the DOI \(doi)",
      CrossrefService.name,
      CrossrefService.address(of: doi, at: addresses.crossref),
      CrossrefService.mediaType,
      CrossrefService.record
    )
  }

  private func pubMed(_ id: String) async throws -> PaperRecord {
    try await found(
      "with the id \(id)",
      PubMedService.name,
      PubMedService.address(of: id, at: addresses.pubMed),
      PubMedService.mediaType,
      PubMedService.record
    )
  }

  private func found<Found>(
    _ what: String,
    _ service: String,
    _ address: String,
    _ mediaType: String,
    _ read: ([UInt8]) throws -> Found?
  ) async throws -> Found {
    guard let body = try await client.body(of: address, from: service, accepting: mediaType),
      let found = try read(body)
    else { throw LookupProblem.notFound(service: service, what: what) }
    return found
  }
}
