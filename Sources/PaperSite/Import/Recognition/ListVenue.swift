/// Venues as people write them in lists: `NeurIPS'22`, `ICLR 2023 (oral)`, `Nature Medicine`.
struct ListVenue: Hashable {
  /// The name with its year, as a venue is written here: `NeurIPS 2022`.
  let name: String
  let date: PartialDate?

  /// The venue that a text is as a whole; nil if it is something else.
  init?(_ text: some StringProtocol) {
    var text = Self.withoutDecoration(String(text))
    guard !text.isEmpty, text.count <= 120 else { return nil }
    var remark = ""
    // `ICLR 2023 (oral)`, `[CVPR 2024 Highlight]`
    for opening in ["(", "（"] {
      if let start = text.firstIndex(of: Character(opening)), start > text.startIndex {
        remark = String(text[text.index(after: start)...].prefix { !")）".contains($0) })
        text = Self.withoutDecoration(String(text[..<start]))
      }
    }
    let words = text.split { $0 == " " || $0 == "," || $0 == "\u{A0}" }.map(String.init)
    guard let first = words.first, words.count <= 16 else { return nil }
    let year = ListDate.year(in: text) ?? ListDate.year(in: remark)
    let rest = Self.withoutDate(words)
    guard let lead = rest.first else { return nil }
    let isKnown = Self.isKnown(rest.joined(separator: " ")) || Self.startsWithKnown(rest)
    let isAcronymWithYear =
      year != nil && rest.count <= 3 && Self.isAcronym(lead)
      && rest.dropFirst().allSatisfy {
        Self.isAcronym($0) || Self.remarks.contains($0.lowercased())
      }
    let isNamedAsVenue = Self.isPublicationName(rest)
    guard (isKnown && rest.count <= 8) || isAcronymWithYear || isNamedAsVenue else { return nil }
    guard first.first?.isLetter == true || first.first?.isNumber == true else { return nil }
    // `arXiv 2023.05` says when, `arXiv:2305.12345` which; neither is a part of the name.
    let date = Self.date(in: text) ?? year.flatMap { PartialDate(year: $0) }
    let isArxiv = lead.lowercased().hasPrefix("arxiv")
    var name =
      isArxiv
      ? rest.count > 1 && rest[1].lowercased() == "preprint" ? "arXiv preprint" : "arXiv"
      : rest.filter { !Self.remarks.contains($0.lowercased()) }.joined(separator: " ")
    guard !name.isEmpty else { return nil }
    if let year { name += " \(year)" }
    // `(Datasets and Benchmarks Track)` belongs to the name, `(oral)` does not.
    let remarkWords = remark.split(separator: " ").map { $0.lowercased() }
    if remarkWords.count >= 2, !remarkWords.contains(where: Self.remarks.contains),
      ListDate.year(in: remark) == nil
    {
      name += " (\(remark))"
    }
    self.name = name
    self.date = date
  }

  init(name: String, date: PartialDate?) {
    self.name = name
    self.date = date
  }

  /// Whether a venue is only a place for preprints.
  var isPreprint: Bool {
    let lowercased = name.lowercased()
    return lowercased.hasPrefix("arxiv") || lowercased.hasPrefix("preprint")
      || lowercased.contains("rxiv") || lowercased.hasPrefix("research square")
      || lowercased.hasPrefix("ssrn")
  }

  /// Whether the name is an acronym, as those of conferences are.
  var isAcronym: Bool { Self.isAcronym(name) && !isPreprint }

  private static func withoutDecoration(_ text: String) -> String {
    var text = text.withoutSigns.trimmingPunctuation(",.;:|/-–—*_`'\"“”‘’[]【】()（）<>《》· ")
    for prefix in [
      "in proceedings of ", "proceedings of ", "accepted by ", "accepted at ",
      "accepted to ", "accepted in ", "published in ", "to appear in ", "in ", "@", "at ",
      "appeared in ",
    ]
    where text.lowercased().hasPrefix(prefix) {
      text = String(text.dropFirst(prefix.count)).trimmingWhiteSpace()
    }
    return text
  }

  private static func withoutDate(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words {
      let bare = word.trimmingPunctuation("().,;:[]'’‘`“”")
      if bare.isEmpty { continue }
      if ListDate.whole(bare) != nil { continue }
      if let number = Int(bare), bare.count == 2, (0...99).contains(number),
        word.first.map({ "'’‘`".contains($0) }) == true
      {
        continue
      }
      // `NeurIPS'22`, `CVPR2023`, `ACL-2020`
      if let end = bare.firstIndex(where: { "'’‘`".contains($0) || $0.isNumber }),
        end > bare.startIndex,
        ListDate.year(in: String(bare[end...].drop { "'’‘`-".contains($0) }.isEmpty ? "" : bare))
          != nil
          || ListDate.whole(String(bare[end...])) != nil
      {
        result.append(String(bare[..<end]).trimmingPunctuation("-'’‘`"))
        continue
      }
      result.append(bare)
    }
    // A month by itself belongs to the date: `Nature, May 2023`.
    if let last = result.last, result.count > 1, ListDate.whole(last + " 2000") != nil,
      Int(last) == nil
    {
      result.removeLast()
    }
    return result
  }

  private static func date(in text: String) -> PartialDate? {
    let words = text.split { " ,()（）".contains($0) }
    for count in [3, 2, 1] where words.count >= count {
      for start in 0...(words.count - count) {
        let part = words[start..<start + count].joined(separator: " ")
        if let date = ListDate.whole(part), date.month != nil { return date }
      }
    }
    return nil
  }

  private static func isAcronym(_ word: String) -> Bool {
    let letters = word.filter(\.isLetter)
    guard (2...12).contains(letters.count), letters.allSatisfy(\.isASCII) else { return false }
    return letters.count { $0.isUppercase } * 2 > letters.count
  }

  private static func isKnown(_ text: String) -> Bool {
    let key = text.lowercased().trimmingPunctuation(".,;:-")
    return names.contains(key) || key.hasPrefix("arxiv:") || key.hasPrefix("arxiv preprint")
  }

  /// Whether a known venue comes first, and after it only what belongs to one: `ACL Findings`,
  /// `Nature Reviews Cancer`.
  private static func startsWithKnown(_ words: [String]) -> Bool {
    guard let lead = words.first else { return false }
    let families: Set = [
      "nature", "lancet", "jama", "ieee", "acm", "bmc", "npj", "plos", "frontiers", "cell",
      "science", "journal", "ieee/acm", "siam", "the", "annals", "acta", "trends",
    ]
    if families.contains(lead.lowercased()) {
      return (2...6).contains(words.count)
        && words.dropFirst().allSatisfy {
          $0.first?.isUppercase == true && $0.allSatisfy(\.isASCII)
            || ["of", "in", "and", "the", "on", "&"].contains($0)
        }
        && (lead.lowercased() != "the" || isKnown(words.dropFirst().joined(separator: " ")))
    }
    guard isKnown(lead) || words.count > 1 && isKnown(words.prefix(2).joined(separator: " ")) else {
      return false
    }
    let parts: Set = [
      "workshop", "workshops", "track", "findings", "demo", "demos", "conference", "of", "on",
      "the", "and", "datasets", "benchmarks", "industry",
      "companion", "extended", "abstract", "abstracts", "proceedings", "preprint", "tiny", "papers",
      "d&b", "systems", "student",
    ]
    return words.count == 1
      || words.dropFirst().allSatisfy {
        parts.contains($0.lowercased()) || remarks.contains($0.lowercased()) || isAcronym($0)
          || isKnown($0)
      }
  }

  /// Whether words such as *Journal* or *Transactions* name a publication.
  private static func isPublicationName(_ words: [String]) -> Bool {
    guard words.count >= 2, words.count <= 14, words[0].first?.isUppercase == true
    else { return false }
    let signals: Set = [
      "journal", "transactions", "proceedings", "conference", "workshop", "workshops", "symposium",
      "letters", "annals", "magazine", "annual", "preprint", "findings",
    ]
    let small: Set = ["of", "the", "on", "in", "and", "for", "&", "to", "de"]
    return words.contains { signals.contains($0.lowercased().trimmingPunctuation(".,")) }
      && words.allSatisfy {
        $0.first?.isLowercase != true || small.contains($0.lowercased())
      }
  }

  /// Words beside a venue that are no part of its name.
  private static let remarks: Set = [
    "oral", "poster", "spotlight", "highlight", "highlights", "best", "paper", "award", "main",
    "accepted", "long", "short", "notable", "top-5%", "top-25%",
  ]

  private static let names: Set<String> = WordList.set(
    """
    iclr, icml, neurips, nips, cvpr, iccv, eccv, wacv, accv, bmvc, acl, emnlp, naacl,
    eacl, aacl, coling, lrec, lrec-coling, conll, tacl, colm, aaai, ijcai, uai, aistats,
    colt, corl, rss, icra, iros, kdd, sigkdd, www, thewebconf, sigir, wsdm, cikm, recsys,
    icdm, icde, vldb, pvldb, sigmod, chi, uist, cscw, iui, siggraph, siggraph asia, tog,
    acm tog, acm mm, mm, icme, icassp, interspeech, asru, slt, miccai, isbi, midl, mlhc,
    chil, ml4h, amia, tpami, ijcv, tip, tnnls, tkde, tois, tist, tmlr, jmlr, jair, tmm,
    tcsvt, tmi, media, medical image analysis, pattern recognition, neural networks,
    neurocomputing, neuron, neural computation, nature, science, cell, pnas, nejm, jama,
    lancet, the lancet, bmj, jamia, jmir, nature medicine, nature methods, nature
    biotechnology, nature communications, nature machine intelligence, nature
    computational science, nature biomedical engineering, nature reviews, nature human
    behaviour, nat med, nat commun, science advances, science robotics, scientific
    reports, scientific data, npj digital medicine, npj digit med, lancet digital health,
    the lancet digital health, nejm ai, jama network open, cell reports, patterns,
    bioinformatics, briefings in bioinformatics, genome biology, nucleic acids research,
    plos one, elife, arxiv, biorxiv, medrxiv, chemrxiv, techrxiv, ssrn, openreview,
    research square, preprint, preprints, usenix, usenix security, osdi, sosp, nsdi,
    asplos, isca, micro, hpca, mlsys, sc, eurosys, icse, fse, ase, issta, pldi, popl,
    oopsla, ccs, s&p, ndss, ieee s&p, sp, focs, stoc, soda, acm computing surveys, acm
    comput. surv, csur, computing surveys, ieee access, sensors, cureus, healthcare,
    technical report, tech report, phd thesis, thesis, cogsci, alt, ecml, ecml pkdd, pkdd,
    iswc, eswc, ecai, aamas, icaps, gecco, icpr, 3dv, ismir, log, l4dc, humanoids, ral,
    ra-l, t-ro, tro, mlj, machine learning, blog, under review, cvprw, iccvw, eccvw,
    findings, acl findings, emnlp findings, findings of acl, findings of emnlp, 中文信息学报,
    计算机学报, 软件学报, 自动化学报, 计算机研究与发展
    """
  )
}
