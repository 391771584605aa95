import Diagnostics

/// The search index, made for all languages at once. Its format is described in
/// `theme/scripts/search/FORMAT.md`.
package struct SearchFiles: Sendable {
  /// The folder below `search/`: a hash of all that lies in it.
  let hash: String
  /// The files of the index, but for the records.
  let files: [IndexFile]
  let records: SearchRecords

  static let version = 2
  /// All files but the records go into the manifest if they have no more bytes than this, some
  /// 10 kB compressed.
  private static let tinyIndex = 30_000
  /// Otherwise those that filters and Traditional characters need go there, if they have no more.
  private static let smallFacets = 15_000
  /// The bytes of a file of terms in a large collection, compressed some 2 kB, and in a
  /// small one: a query of many words reads many files.
  private static let termFileSize = 5_500
  private static let fewTermFilesSize = 18_000

  init(_ collected: CollectedPapers, for renderer: SiteRenderer, workers: Int) async throws {
    let site = renderer.site
    let count = site.papers.count
    var collected = collected
    let facets = FacetFiles(of: renderer)
    for (key, papers) in facets.filters { collected.add(filter: key, papers: papers) }
    let words = collected.terms.wordsByTerm()
    let terms = Self.termFiles(of: collected.terms, words: words, papers: count)
    let typos = TypoFiles(words: words.flatMap(\.self))
    let records = SearchRecords(summaries: collected.summaries, papers: count)

    let small =
      site.settings.languages.map(facets.labels) + facets.columns(papers: count)
      + [Self.traditional(of: collected.terms)].compactMap(\.self)
    let large =
      typos.files + terms.directories + terms.files + terms.overflow.files
    let isTiny = Self.size(of: small + large) <= Self.tinyIndex
    let isSmall = Self.size(of: small) <= Self.smallFacets
    let inlined = (isTiny || isSmall ? small : []) + (isTiny ? large : [])
    let written = (isTiny || isSmall ? [] : small) + (isTiny ? [] : large)
    let manifest = Self.manifest(
      site: site,
      terms: terms,
      records: records,
      typos: typos.files.count,
      syllables: collected.syllables,
      inlined: inlined
    )
    self.files = [IndexFile(path: "manifest", bytes: manifest)] + written
    self.records = records
    self.hash = try await Self.hash(files, records, renderer: renderer, workers: workers)
  }

  private static func size(of files: [IndexFile]) -> Int {
    files.reduce(0) { $0 + $1.bytes.count }
  }

  private static func termFiles(
    of terms: SearchTerms,
    words: [[SearchTerms.Word]],
    papers: Int
  ) -> TermFiles {
    let order = terms.order
    let beginnings = Beginnings(of: order, in: terms, papers: papers).entries
    let size = terms.postingCount < 100_000 ? fewTermFilesSize : termFileSize
    var files = TermFiles(size: size)
    var next = beginnings.startIndex
    func add(_ beginning: Beginnings.Entry) {
      let forms = KeyForms.completions(of: beginning, in: terms, words: words)
      files.add(beginning.key, best: beginning.best, of: beginning.count, forms: forms)
    }
    for number in order {
      let key = terms.keys[number]
      while next < beginnings.endIndex, UTF16Order.precedes(beginnings[next].key[...], key) {
        add(beginnings[next])
        next += 1
      }
      files.add(
        Array(key),
        postings: terms.postings[number],
        forms: KeyForms.forms(of: key, words: words[number]),
        keepsRest: !SearchTerm.stopTerms.contains(Array(key))
      )
    }
    for beginning in beginnings[next...] { add(beginning) }
    files.finish()
    return files
  }

  /// `traditional`: the pairs whose Simplified form is in the index.
  private static func traditional(of terms: SearchTerms) -> IndexFile? {
    var characters: Set<Unicode.Scalar> = []
    for number in 0..<terms.keys.count {
      let key = terms.keys[number]
      guard key.contains(where: { $0 >= 0xE3 }) else { continue }
      characters.formUnion(String(decoding: key, as: UTF8.self).unicodeScalars)
    }
    guard characters.contains(where: \.isHan) else { return nil }
    var text = String.UnicodeScalarView()
    for pair in TraditionalCharacters.all.pairs where characters.contains(pair.simplified) {
      text.append(pair.traditional)
      text.append(pair.simplified)
    }
    return IndexFile(path: "traditional", bytes: IndexJSON.text(String(text)))
  }

  private static func manifest(
    site: Site,
    terms: TermFiles,
    records: SearchRecords,
    typos: Int,
    syllables: [String],
    inlined: [IndexFile]
  ) -> [UInt8] {
    var years: [(year: Int?, count: Int)] = []
    for paper in site.papers {
      let year = paper.effectiveDate?.year
      if let last = years.last, last.year == year {
        years[years.count - 1].count += 1
      } else {
        years.append((year, 1))
      }
    }
    let filesInGroup: JSONValue =
      terms.isGrouped ? .number(TermFiles.filesInGroup) : .absent
    var bytes = JSONValue.object([
      ("format", .number(version)),
      ("papers", .number(site.papers.count)),
      ("languages", .array(site.settings.languages.map { .text($0.tag) })),
      (
        "years",
        .array(years.map { .array([$0.year.map(JSONValue.number) ?? .absent, .number($0.count)]) })
      ),
      ("terms", .array(terms.manifestStarts.map(TermFiles.text))),
      ("termsPerGroup", filesInGroup),
      ("recordsPerFile", .number(records.papersInFile)),
      ("columnLength", .number(FacetFiles.papersInColumn)),
      ("typos", .number(typos)),
      ("syllables", syllables.isEmpty ? .absent : .text(syllables.joined(separator: " "))),
    ]).bytes()
    bytes.removeLast()
    bytes += ",\"inline\":{".utf8
    for (index, file) in inlined.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += IndexJSON.text(file.path) + ":".utf8
      bytes += file.bytes
    }
    return bytes + "}}".utf8
  }

  /// A hash of all files. The records are made for it and dropped; they are made again when they
  /// are written.
  private static func hash(
    _ files: [IndexFile],
    _ records: SearchRecords,
    renderer: SiteRenderer,
    workers: Int
  ) async throws -> String {
    var hash = ContentHash()
    for file in files {
      hash.add(file.path.utf8)
      hash.add(file.bytes)
    }
    for maker in renderer.makers {
      let parts = try await (0..<records.files).concurrentMap(workers: workers) { number in
        ContentHash(of: records.bytes(number, by: maker)).value
      }
      for part in parts { hash.add((0..<8).map { UInt8(truncatingIfNeeded: part >> ($0 * 8)) }) }
    }
    return hash.hexadecimal
  }
}

extension SearchFiles {
  /// The files as the site has them.
  func outputs(of renderer: SiteRenderer) -> [OutputFile] {
    let origin = SourcePosition(path: "content/papers")
    let folder = "search/\(hash)/"
    let pointer = JSONValue.object([
      ("format", .number(Self.version)), ("index", .text(hash)), ("papers", .number(records.count)),
    ])
    var outputs = [
      OutputFile(path: "search/index.json", origin: origin) { $0.bytes = pointer.bytes() }
    ]
    for file in files {
      outputs.append(
        OutputFile(path: folder + file.path + ".json", origin: origin) { $0.bytes = file.bytes }
      )
    }
    for maker in renderer.makers {
      for number in 0..<records.files {
        let path = folder + SearchRecords.path(number, in: maker.language) + ".json"
        outputs.append(
          OutputFile(path: path, origin: origin) { $0.bytes = records.bytes(number, by: maker) }
        )
      }
    }
    return outputs
  }
}
