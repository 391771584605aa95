/// What came of an import, for a person or a program.
package struct ImportReport: Sendable {
  /// What became of a paper.
  package enum Outcome: String, Sendable {
    case added, updated, unchanged, kept, removed
  }

  /// A paper of the report.
  package struct Item: Sendable {
    package let id: ContentID
    package let title: String
    package let lines: [Int]
    package let outcome: Outcome
    /// Stable names of what the reader is not sure of.
    package let doubts: [String]
    /// What changed, or what was left as a person wrote it.
    package var remarks: [String] = []
  }

  /// The source's file, as it was named.
  package let source: String
  package var items: [Item] = []
  package var skipped: [ImportedCollection.Skipped] = []
  package var warnings: [ImportedCollection.Warning] = []
  /// The files that were written, or would be.
  package var files: [String] = []
  package var isDryRun = false

  package init(source: String) {
    self.source = source
  }

  /// The report as lines of text: a summary first, then what to look at, by line.
  package var text: String {
    var lines: [String] = []
    let counts = [Outcome.added, .updated, .unchanged, .kept, .removed].compactMap {
      outcome -> String? in
      let count = items.count { $0.outcome == outcome }
      return count == 0 ? nil : "\(count) \(outcome.rawValue)"
    }
    let papers = items.count { $0.outcome != .removed }
    lines.append(
      "\(source): \(papers) \(papers == 1 ? "paper" : "papers")"
        + (counts.isEmpty ? "" : " (\(counts.joined(separator: ", ")))")
        + (isDryRun ? "; nothing was written" : "")
    )
    for warning in warnings { lines.append("\(source):\(warning.line): \(warning.message)") }
    let unsure = items.filter { !$0.doubts.isEmpty }
    if !unsure.isEmpty {
      lines.append("")
      lines.append("Unsure (\(unsure.count)):")
      for item in unsure {
        let reasons = item.doubts.map { Self.words[$0] ?? $0 }.joined(separator: "; ")
        lines.append(
          "\(source):\(item.lines.first ?? 1): “\(item.title.shortened(to: 80))”: \(reasons)"
        )
      }
    }
    let changed = items.filter { !$0.remarks.isEmpty || $0.outcome == .removed }
    if !changed.isEmpty {
      lines.append("")
      lines.append("Changes:")
      for item in changed {
        let remarks =
          item.remarks.isEmpty
          ? "no longer in \(source); its file was left" : item.remarks.joined(separator: "; ")
        lines.append("\(item.id): \(remarks)")
      }
    }
    if !skipped.isEmpty {
      lines.append("")
      lines.append("Skipped (\(skipped.count)):")
      for item in skipped {
        lines.append(
          "\(source):\(item.line): “\(item.text.shortened(to: 80))”: \(Self.words[item.reason] ?? item.reason)"
        )
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The report as one JSON document.
  package var json: String {
    let document = JSONValue.object([
      ("source", .text(source)), ("dry_run", .flag(isDryRun)),
      (
        "papers",
        .array(
          items.map { item in
            .object([
              ("id", .text(item.id.text)), ("title", .text(item.title)),
              ("lines", .array(item.lines.map { .number($0) })),
              ("outcome", .text(item.outcome.rawValue)), ("sure", .flag(item.doubts.isEmpty)),
              ("doubts", .array(item.doubts.map { .text($0) })),
              ("remarks", .array(item.remarks.map { .text($0) })),
            ])
          }
        )
      ),
      (
        "skipped",
        .array(
          skipped.map { item in
            .object([
              ("line", .number(item.line)), ("text", .text(item.text)),
              ("reason", .text(item.reason)),
            ])
          }
        )
      ),
      (
        "warnings",
        .array(
          warnings.map { warning in
            .object([
              ("line", .number(warning.line)), ("code", .text(warning.code)),
              ("message", .text(warning.message)),
            ])
          }
        )
      ),
      ("files", .array(files.map { .text($0) })),
    ])
    return String(decoding: document.bytes(), as: UTF8.self) + "\n"
  }

  private static let words = [
    "no-paper-link": "no link to a paper",
    "short-title": "the title is one word",
    "title-from-text": "the title was taken out of plain text",
    "joined-title": "the title was put together from a name and the words after it",
    "conflicting-duplicate": "another entry has the same title or address",
    "about-the-list": "the section is about the list itself",
    "no-title": "no title was found",
    "prose": "a link within a sentence",
  ]
}
