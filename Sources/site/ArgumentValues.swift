import ArgumentParser
import PaperSite

extension ContentID: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension Language: ExpressibleByArgument {
  package init?(argument: String) { self.init(tag: argument) }

  package var defaultValueDescription: String { tag }
}

extension PartialDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension BaseURL: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension PaperLink: ExpressibleByArgument {
  /// `arxiv=2210.03629`.
  package init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = LinkKind(rawValue: parts[0]),
      let link = PaperLink(kind: kind, checking: parts[1])
    else { return nil }
    self = link
  }
}
