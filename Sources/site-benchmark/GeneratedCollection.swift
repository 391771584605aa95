import Foundation

/// A made-up collection of any size, the same at each run: papers of 2.65 kB on average, twelve
/// categories, forty tags, two hundred authors for each thousand papers.
struct GeneratedCollection {
  let papers: Int

  private static let words = """
    model agent patient clinical reasoning retrieval language evaluation benchmark planning tool
    memory diagnosis record accuracy training prompt question answer study method result baseline
    physician dataset context evidence hospital decision support cohort imaging report knowledge
    """.split(whereSeparator: \.isWhitespace).map(String.init)

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
    for number in 0..<papers {
      try write(paper(number, &random), to: "\(content)/papers/paper-\(number).md")
    }
  }

  private func paper(_ number: Int, _ random: inout Xorshift) -> String {
    let authors = (0..<random.below(6) + 1).map { _ in
      "Author \(random.below(max(20, papers / 5)))"
    }
    let year = 2010 + random.below(16)
    let month = random.below(12) + 1
    let tags = Set((0..<4).map { _ in "tag-\(random.below(40))" }).sorted()
    var text = """
      ---
      title: "\(sentence(8, &random)) \(number)"
      authors: [\(Set(authors).sorted().joined(separator: ", "))]
      date: \(year)-\(month < 10 ? "0" : "")\(month)
      venue: Venue \(random.below(60)) \(year)
      categories: [category-\(random.below(12))]
      tags: [\(tags.joined(separator: ", "))]
      links:
        doi: 10.1000/generated.\(number)
        code: https://example.org/code/\(number)
      priority: \(random.below(5) + 1)
      ---
      \(sentence(40, &random)).

      """
    for heading in ["Why it matters", "How it works", "What it found", "Read it with care"] {
      text += "\n## \(heading)\n"
      text += "\(sentence(30, &random)), *\(sentence(3, &random))*, see [an earlier paper]"
      text += "(paper:paper-\(random.below(max(1, number)))).\n\n"
      text += "- \(sentence(8, &random))\n- **\(sentence(2, &random))**: \(sentence(8, &random))\n"
    }
    return text
  }

  private func sentence(_ count: Int, _ random: inout Xorshift) -> String {
    (0..<count).map { _ in Self.words[random.below(Self.words.count)] }.joined(separator: " ")
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}

/// Marsaglia's xorshift generator (2003), for numbers that are the same everywhere.
struct Xorshift {
  var state: UInt64

  /// A number from 0 up to, not including, `limit`.
  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }
}
