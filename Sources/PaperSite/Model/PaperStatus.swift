/// What happened to a paper after it appeared.
package enum PaperStatus: String, CaseIterable, Sendable {
  case retracted, corrected, withdrawn, superseded
}

/// The notice that tells of a paper's status.
package struct StatusNotice: Hashable, Sendable {
  package let url: String?
  package let date: PartialDate?
  package let text: String?
}
