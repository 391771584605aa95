/// The places on the web that hold papers and little else.
enum PaperHosts {
  /// Whether an address leads into one of them.
  static func contain(_ parts: WebAddressParts) -> Bool {
    guard !parts.segments.isEmpty || !parts.query.isEmpty else { return false }
    if whole.contains(where: { parts.host == $0 || parts.host.hasSuffix("." + $0) }) { return true }
    return sections.contains { host, section in
      (parts.host == host || parts.host.hasSuffix("." + host))
        && parts.segments.contains { $0.lowercased().hasPrefix(section) }
    }
  }

  private static let whole: Set<String> = WordList.set(
    """
    arxiv.org, ar5iv.org, doi.org, openreview.net, aclanthology.org, aclanthology.info,
    papers.nips.cc, proceedings.neurips.cc, papers.neurips.cc, proceedings.mlr.press,
    jmlr.org, jmlr.csail.mit.edu, openaccess.thecvf.com, cv-foundation.org,
    ieeexplore.ieee.org, computer.org, dl.acm.org, sciencedirect.com, link.springer.com,
    biorxiv.org, medrxiv.org, ssrn.com, ojs.aaai.org, isca-speech.org, isca-archive.org,
    roboticsproceedings.org, eprint.iacr.org, tandfonline.com, onlinelibrary.wiley.com,
    journals.sagepub.com, mdpi.com, frontiersin.org, journals.plos.org, plos.org,
    academic.oup.com, direct.mit.edu, mitpressjournals.org, pnas.org, elifesciences.org,
    pubs.acs.org, pubs.rsc.org, iopscience.iop.org, journals.aps.org,
    citeseerx.ist.psu.edu, citeseer.ist.psu.edu, ceur-ws.org, researchsquare.com,
    chemrxiv.org, techrxiv.org, preprints.org, cell.com, thelancet.com, nejm.org,
    ai.nejm.org, jamanetwork.com, bmj.com, jmir.org, science.org, sciencemag.org,
    vldb.org, bmvc2021.org, pubmed.ncbi.nlm.nih.gov, pmc.ncbi.nlm.nih.gov, europepmc.org,
    worldscientific.com, psyarxiv.com, royalsocietypublishing.org, annualreviews.org,
    jair.org, transacl.org, distill.pub, transformer-circuits.pub, journals.lww.com,
    karger.com, rupress.org, ahajournals.org, cambridge.org, oup.com, degruyter.com,
    emerald.com, ascopubs.org, pubs.rsna.org, ajronline.org, authorea.com, osf.io,
    hal.science, hal.archives-ouvertes.fr, cogprints.org, cnki.net, wanfangdata.com.cn,
    papers.ssrn.com, bmvc.org, bmva.org, diva-portal.org
    """
  )

  /// Places that hold more than papers, with what the path of a paper has.
  private static let sections: [(String, String)] = [
    ("aclweb.org", "anthology"), ("nature.com", "articles"), ("nature.com", "nature"),
    ("ncbi.nlm.nih.gov", "pmc"),
    ("ncbi.nlm.nih.gov", "pubmed"), ("researchgate.net", "publication"),
    ("researchgate.net", "profile"), ("semanticscholar.org", "paper"),
    ("aaai.org", "ojs"), ("aaai.org", "papers"), ("aaai.org", "index.php"),
    ("ijcai.org", "proceedings"), ("ijcai.org", "papers"),
    ("usenix.org", "conference"), ("usenix.org", "system"), ("acm.org", "doi"),
    ("acm.org", "citation"),
    ("huggingface.co", "papers"), ("dspace.mit.edu", "handle"), ("springer.com", "article"),
    ("springer.com", "chapter"),
    ("ndss-symposium.org", "ndss-paper"), ("research.google", "pubs"),
    ("ai.meta.com", "publications"), ("ai.facebook.com", "publications"),
    ("paperswithcode.com", "paper"), ("scholar.archive.org", "work"), ("dblp.org", "rec"),
    ("springeropen.com", "articles"),
    ("biomedcentral.com", "articles"), ("microsoft.com", "publication"), ("openai.com", "papers"),
  ]
}
