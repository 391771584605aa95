extension Paper {
  /// The same paper under another id.
  init(id: ContentID, copying other: Paper) {
    self.init(id: id, path: PaperFileWriter.path(of: id))
    title = other.title
    short = other.short
    authors = other.authors
    hasMoreAuthors = other.hasMoreAuthors
    affiliations = other.affiliations
    date = other.date
    updated = other.updated
    added = other.added
    venue = other.venue
    categories = other.categories
    tags = other.tags
    links = other.links
    priority = other.priority
    status = other.status
    notice = other.notice
    summary = other.summary
    isSummaryInBody = other.isSummaryInBody
  }
}
