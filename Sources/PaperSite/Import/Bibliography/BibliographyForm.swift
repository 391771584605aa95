/// A format of bibliographies that can be read.
enum BibliographyForm: Hashable, Sendable {
  case bibtex, ris, cslJSON

  /// The format of a file by the ending of its name, in lower case.
  init?(fileName: String) {
    if fileName.hasSuffix(".bib") || fileName.hasSuffix(".bibtex")
      || fileName.hasSuffix(".biblatex")
    {
      self = .bibtex
    } else if fileName.hasSuffix(".ris") || fileName.hasSuffix(".enw") {
      self = .ris
    } else if fileName.hasSuffix(".json") {
      self = .cslJSON
    } else {
      return nil
    }
  }
}
