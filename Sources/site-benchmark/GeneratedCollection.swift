import Foundation

/// A made-up collection of any size, the same at each run.
///
/// Papers are of 2.65 kB on average; words, authors, tags and venues are as unevenly frequent as
/// in real collections (Zipf's law); one paper in ten is in Chinese; twelve categories.
struct GeneratedCollection {
  let papers: Int

  /// Writes the collection as a project's folder.
  func write(to folder: String) throws {
    let content = folder + "/content"
    for part in ["papers", "categories"] {
      try FileManager.default.createDirectory(
        atPath: "\(content)/\(part)",
        withIntermediateDirectories: true
      )
    }
    try write(
      "title: Generated Papers\nbase_url: https://example.org/generated/\nper_page: 50\n",
      to: content + "/site.yml"
    )
    for number in 0..<12 {
      try write(
        "---\ntitle: Category \(number)\norder: \(number)\n---\nPapers of the kind \(number).\n",
        to: "\(content)/categories/category-\(number).md"
      )
    }
    var random = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
    let words = Vocabulary(size: 20_000, alphabet: .latin)
    let characters = Vocabulary(size: 2_000, alphabet: .han)
    let authors = Vocabulary(size: max(20, papers * 6 / 10), alphabet: .names)
    for number in 0..<papers {
      let text = GeneratedPaper(
        number: number,
        isChinese: number % 10 == 7,
        words: number % 10 == 7 ? characters : words,
        authors: authors
      ).text(&random)
      try write(text, to: "\(content)/papers/paper-\(number).md")
    }
  }

  /// Changes a word of a paper's body.
  static func touch(_ path: String, _ number: Int) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let body = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("Changed ") }.joined(separator: "\n")
    try Data("\(body)\nChanged \(number) times.\n".utf8).write(to: URL(fileURLWithPath: path))
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}
